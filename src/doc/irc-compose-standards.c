/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Standards and staffing figures that concern the criteria that are open here,
 * and what societies publish on those that the requests are about: the centre's
 * own country first, then its region, then the world.  Another country is heard
 * only with a rule, not with a share, and only on a criterion to which nothing
 * nearer speaks.  What surveys found stands with the surveys. */
#include "irc-compose-private.h"

#include "irc-nearness.h"
#include "irc-signs.h"

typedef struct {
  IrcComposer *composer;
  GPtrArray *rows;         /* const IrcStandard*, nearest first */
  GPtrArray *societies;    /* const IrcSociety*, nearest first */
  GPtrArray *publications; /* for each, an array of const IrcReference* */
  GHashTable *relevant;    /* set of IrcReference* that societies may show */
  guint n_incomplete;      /* publications that may not be printed */
} Standards;

/* ---- which --------------------------------------------------------------- */

static gboolean
is_open (const IrcComposer *self, const char *criterion)
{
  return irc_assessment_lookup_gap (self->assessment, criterion) != NULL;
}

static gboolean
concerns_open (const IrcComposer *self, const IrcStandard *row)
{
  for (guint i = 0; row->criteria[i] != NULL; i++)
    if (is_open (self, row->criteria[i]))
      return TRUE;
  return FALSE;
}

/* Of staff, ward or day unit, not of the doctors' time. */
static gboolean
concerns_staffing (const IrcComposer *self, const IrcStandard *row)
{
  for (guint i = 0; row->criteria[i] != NULL; i++) {
    const IrcCriterion *criterion =
        irc_library_lookup_criterion (self->library, row->criteria[i]);

    if (criterion->pillar != IRC_PILLAR_TIME)
      return TRUE;
  }
  return FALSE;
}

static gboolean
stands_with_surveys (const IrcComposer *self, const IrcStandard *row)
{
  g_autoptr (GPtrArray) sources = irc_composer_list_survey_sources (self);

  if (!self->in_full[IRC_SECTION_WHERE_WE_STAND])
    return FALSE;
  for (guint i = 0; row->references[i] != NULL; i++)
    if (g_ptr_array_find (
            sources,
            irc_library_lookup_reference (self->library, row->references[i]),
            NULL))
      return TRUE;
  return FALSE;
}

/* Those of @ids that may be printed; with @relevant, only those in it. */
static GPtrArray *
list_printable (const IrcComposer *self,
                const char *const *ids,
                GHashTable *relevant)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++) {
    const IrcReference *reference =
        irc_library_lookup_reference (self->library, ids[i]);

    if (reference->printable &&
        (relevant == NULL || g_hash_table_contains (relevant, reference)))
      g_ptr_array_add (list, (gpointer) (gintptr) reference);
  }
  return list;
}

/* TRUE: a rule, and nothing of @rows is about an open criterion that @row is
 * about. */
static gboolean
is_alone (const IrcComposer *self,
          const GPtrArray *rows,
          guint n,
          const IrcStandard *row)
{
  if (g_str_has_prefix (row->unit, "%"))
    return FALSE;
  for (guint c = 0; row->criteria[c] != NULL; c++) {
    gboolean covered = !is_open (self, row->criteria[c]);

    for (guint i = 0; i < n && !covered; i++) {
      const IrcStandard *nearer = g_ptr_array_index (rows, i);

      covered = g_strv_contains (nearer->criteria, row->criteria[c]);
    }
    if (!covered)
      return TRUE;
  }
  return FALSE;
}

static void
take_row (Standards *self, const IrcStandard *row)
{
  g_autoptr (GPtrArray) printable =
      list_printable (self->composer, row->references, NULL);

  if (printable->len > 0)
    g_ptr_array_add (self->rows, (gpointer) (gintptr) row);
  else if (row->references[0] != NULL)
    self->n_incomplete++;
}

static void
find_rows (Standards *self)
{
  const IrcComposer *composer = self->composer;
  guint n = 0, n_nearer = 0;
  const IrcStandard *all = irc_library_get_standards (composer->library, &n);

  for (IrcNearness near = 0; near < IRC_N_NEARNESS; near++) {
    n_nearer = self->rows->len;
    for (guint i = 0; i < n; i++)
      if (irc_nearness_of_code (composer->centre->country, all[i].country) ==
              near &&
          concerns_open (composer, &all[i]) &&
          !stands_with_surveys (composer, &all[i]) &&
          (near != IRC_NEARNESS_ELSEWHERE ||
           is_alone (composer, self->rows, n_nearer, &all[i])))
        take_row (self, &all[i]);
  }
}

/* Stands in the way of a next level, or a request is about it. */
static gboolean
is_pressing (const IrcComposer *self, const IrcGap *gap)
{
  guint n = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);

  for (guint i = 0; i < n; i++)
    if (irc_composer_serves (&asks[i], gap->result->criterion))
      return TRUE;
  return gap->blocking;
}

/* The sources of the arguments for what is pressing and of the standards. */
static void
find_relevant (Standards *self)
{
  const IrcComposer *composer = self->composer;
  guint n = 0;
  const IrcGap *gaps = irc_assessment_get_gaps (composer->assessment, &n);

  for (guint i = 0; i < n; i++)
    for (guint k = 0;
         is_pressing (composer, &gaps[i]) && k < gaps[i].n_references;
         k++)
      g_hash_table_add (self->relevant,
                        (gpointer) (gintptr) gaps[i].references[k]);
  for (guint i = 0; i < self->rows->len; i++) {
    const IrcStandard *row = g_ptr_array_index (self->rows, i);
    g_autoptr (GPtrArray) list =
        list_printable (composer, row->references, NULL);

    for (guint k = 0; k < list->len; k++)
      g_hash_table_add (self->relevant, g_ptr_array_index (list, k));
  }
}

/* The publications that the society shows: each stands with the first society
 * that has it. */
static void
take_society (Standards *self, const IrcSociety *society)
{
  g_autoptr (GPtrArray) list =
      list_printable (self->composer, society->references, self->relevant);

  for (guint i = 0; i < list->len; i++)
    g_hash_table_remove (self->relevant, list->pdata[i]);
  if (list->len == 0)
    return;
  g_ptr_array_add (self->societies, (gpointer) (gintptr) society);
  g_ptr_array_add (self->publications, g_steal_pointer (&list));
}

static void
find_societies (Standards *self)
{
  const IrcComposer *composer = self->composer;
  guint n = 0;
  const IrcSociety *all = irc_library_get_societies (composer->library, &n);

  for (IrcNearness near = 0; near < IRC_NEARNESS_ELSEWHERE; near++)
    for (guint i = 0; i < n; i++)
      if (irc_nearness_of_words (composer->centre->country, all[i].region) ==
          near)
        take_society (self, &all[i]);
}

static Standards *
standards_new (IrcComposer *composer)
{
  Standards *self = g_new0 (Standards, 1);

  self->composer = composer;
  self->rows = g_ptr_array_new ();
  self->societies = g_ptr_array_new ();
  self->publications =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->relevant = g_hash_table_new (NULL, NULL);
  find_rows (self);
  find_relevant (self);
  find_societies (self);
  return self;
}

static void
standards_free (Standards *self)
{
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->societies);
  g_ptr_array_unref (self->publications);
  g_hash_table_unref (self->relevant);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Standards, standards_free)

/* ---- cells --------------------------------------------------------------- */

static void
set_criteria (IrcComposer *self, IrcCell *cell, const IrcStandard *row)
{
  IrcRunList *runs = irc_run_list_new ();

  for (guint i = 0; row->criteria[i] != NULL; i++) {
    const IrcCriterion *criterion =
        irc_library_lookup_criterion (self->library, row->criteria[i]);

    if (!is_open (self, criterion->id))
      continue;
    if (!irc_run_list_is_empty (runs))
      irc_run_list_add (runs, IRC_RUN_PLAIN, ", ");
    irc_composer_add_code (self, runs, criterion);
  }
  irc_cell_set_runs (cell, runs);
}

/* The pack keeps a blank blank. */
static char *
dup_figure (const IrcComposer *self, const IrcStandard *row)
{
  g_autofree char *clean = NULL;

  if (g_str_has_prefix (row->figure, "NOT FOUND"))
    return g_strdup (irc_composer_text (self, "no published norm found"));
  clean = irc_user_text_dup (row->figure);
  return irc_signs_dup (clean);
}

static const char *
how_sure (const IrcComposer *self, const IrcStandard *row)
{
  if (g_str_has_prefix (row->source_level, "primary"))
    return irc_composer_text (self, "read at its source");
  if (g_str_has_prefix (row->source_level, "secondary"))
    return irc_composer_text (self, "read in a report of it");
  return row->source_level;
}

/* "Name 2019 [3]; Name 2020 [4]" */
static IrcRunList *
new_sources (IrcComposer *self, const GPtrArray *references)
{
  IrcRunList *runs = irc_run_list_new ();

  for (guint i = 0; i < references->len; i++) {
    if (i > 0)
      irc_run_list_add (runs, IRC_RUN_PLAIN, "; ");
    irc_composer_cite_name (self, runs, g_ptr_array_index (references, i));
  }
  return runs;
}

/* ---- standards ----------------------------------------------------------- */

static void
add_standard (IrcComposer *self, IrcBlock *table, const IrcStandard *row)
{
  IrcCell *cells = irc_block_add_row (table);
  g_autoptr (GPtrArray) references =
      list_printable (self, row->references, NULL);
  g_autofree char *figure = dup_figure (self, row);
  g_autofree char *year =
      row->data_year == IRC_UNKNOWN_INT
          ? g_strdup (irc_composer_text (self, "not stated"))
          : g_strdup_printf ("%d", row->data_year);
  IrcRunList *source = new_sources (self, references);

  set_criteria (self, &cells[0], row);
  irc_cell_set_text (&cells[1], row->topic);
  irc_cell_set_text (&cells[2], figure);
  irc_cell_set_text (&cells[3], year);
  irc_cell_set_text (&cells[4],
                     irc_text (self->language, irc_place_name (row->country)));
  irc_run_list_add (source, IRC_RUN_PLAIN, "; ");
  irc_run_list_add (source, IRC_RUN_PLAIN, how_sure (self, row));
  irc_cell_set_runs (&cells[5], source);
}

static IrcBlock *
add_table (IrcComposer *self)
{
  const IrcComposerColumn columns[] = {
    { irc_composer_text (self, "Criterion"), 0.11, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Subject"), 0.24, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Figure or rule"), 0.25, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Year"), 0.08, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Where"), 0.11, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Source, and how sure"), 0.21, IRC_ALIGN_LEFT },
  };

  return irc_composer_add_table (
      self,
      irc_composer_text (self, "Standards and staffing figures"),
      columns,
      G_N_ELEMENTS (columns));
}

/* An edition only of standards must say that there are none. */
static void
add_none (IrcComposer *self)
{
  if (self->spec != NULL && !self->own_words)
    irc_composer_add_text (
        self,
        irc_composer_text (self,
                           "For the criteria that are open here no published "
                           "standard or staffing figure was found that may be "
                           "printed."));
}

static void
add_heading (IrcComposer *self, const char *title)
{
  if (irc_composer_has_part (self, IRC_PART_FIGURES) ||
      irc_composer_has_part (self, IRC_PART_SOCIETIES))
    irc_composer_begin_section (self, title, NULL);
}

static void
add_standards (Standards *standards)
{
  IrcComposer *self = standards->composer;
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  IrcBlock *table = NULL;

  for (guint i = 0; i < standards->rows->len; i++)
    if (!irc_composer_has_part (self, IRC_PART_STAFFING) ||
        concerns_staffing (self, standards->rows->pdata[i]))
      g_ptr_array_add (rows, standards->rows->pdata[i]);
  if (rows->len == 0) {
    add_none (self);
    return;
  }
  add_heading (self,
               irc_composer_text (self, "Standards and staffing figures"));
  irc_composer_add_format (
      self,
      irc_composer_text (self,
                         "%s lists what standards say on criteria that are "
                         "open here. %s"),
      IRC_NEXT_TABLE,
      *self->centre->country != '\0'
          ? irc_composer_text (
                self,
                "The nearest stand first: those of the centre's own country, "
                "of its region, of the world. Another country's rule is named "
                "where nothing nearer was found.")
          : irc_composer_text (
                self,
                "The centre has not stated its country; those of the world "
                "stand first, then the rules of single countries."));
  table = add_table (self);
  for (guint i = 0; i < rows->len; i++)
    add_standard (self, table, rows->pdata[i]);
}

/* ---- societies ----------------------------------------------------------- */

static gboolean
is_of (const IrcReference *reference, const IrcSociety *society)
{
  for (guint i = 0; i < reference->n_authors; i++) {
    const char *body = reference->authors[i].body;
    g_autofree char *name = irc_citation_dup_body (body);

    if (*body != '\0' && (strstr (body, society->name) != NULL ||
                          strstr (society->name, body) != NULL ||
                          strstr (society->name, name) != NULL ||
                          (*society->abbreviation != '\0' &&
                           strstr (body, society->abbreviation) != NULL)))
      return TRUE;
  }
  return FALSE;
}

/* " (report in DOTmed News)", " (by the Council …)": who speaks where it is not
 * @society; NULL for its own works and for articles by persons. */
static char *
dup_publisher (const IrcComposer *self,
               const IrcReference *reference,
               const IrcSociety *society)
{
  g_autofree char *name = NULL;

  if (is_of (reference, society))
    return NULL;
  if (g_str_equal (reference->type, "report") &&
      *reference->container != '\0') {
    name = irc_user_text_dup (reference->container);
    return g_strdup_printf (irc_composer_text (self, " (report in %s)"), name);
  }
  if (reference->n_authors == 0 || *reference->authors[0].body == '\0')
    return NULL;
  name = irc_citation_dup_name (reference);
  return g_strdup_printf (irc_composer_text (self, " (by %s)"), name);
}

/* The titles are the publications' own words. */
static void
add_society (Standards *standards, IrcBlock *table, guint index)
{
  IrcComposer *self = standards->composer;
  const IrcSociety *society = g_ptr_array_index (standards->societies, index);
  const GPtrArray *references =
      g_ptr_array_index (standards->publications, index);
  IrcCell *cells = irc_block_add_row (table);
  g_autofree char *name =
      *society->abbreviation != '\0'
          ? g_strdup_printf ("%s (%s)", society->name, society->abbreviation)
          : g_strdup (society->name);
  IrcRunList *runs = irc_run_list_new ();

  for (guint i = 0; i < references->len; i++) {
    const IrcReference *reference = g_ptr_array_index (references, i);
    g_autofree char *title = irc_user_text_dup (reference->title);
    g_autofree char *publisher = dup_publisher (self, reference, society);

    if (i > 0)
      irc_run_list_add (runs, IRC_RUN_PLAIN, "; ");
    irc_run_list_add (runs, IRC_RUN_PLAIN, title);
    if (publisher != NULL)
      irc_run_list_add (runs, IRC_RUN_PLAIN, publisher);
    irc_composer_cite (self, runs, &reference, 1);
  }
  irc_cell_set_text (&cells[0], name);
  irc_cell_set_text (&cells[1], society->region);
  irc_cell_set_runs (&cells[2], runs);
}

static void
add_societies (Standards *standards)
{
  IrcComposer *self = standards->composer;
  const IrcComposerColumn columns[] = {
    { irc_composer_text (self, "Society"), 0.34, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Region"), 0.16, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Publications"), 0.5, IRC_ALIGN_LEFT },
  };
  IrcBlock *table = NULL;

  if (standards->societies->len == 0)
    return;
  add_heading (self, irc_composer_text (self, "What societies publish"));
  irc_composer_add_format (
      self,
      *self->centre->country != '\0'
          ? irc_composer_text (
                self,
                "%s names publications that concern the requests, of or about "
                "the societies of the centre's country, of its region, and of "
                "the world; where another body speaks, it is named. That a "
                "society is named does not mean that it supports this paper.")
          : irc_composer_text (
                self,
                "%s names publications that concern the requests, of or about "
                "international societies; where another body speaks, it is "
                "named. That a society is named does not mean that it supports "
                "this paper."),
      IRC_NEXT_TABLE);
  table = irc_composer_add_table (
      self,
      irc_composer_text (self, "Societies and what can be cited"),
      columns,
      G_N_ELEMENTS (columns));
  for (guint i = 0; i < standards->societies->len; i++)
    add_society (standards, table, i);
}

void
irc_compose_standards (IrcComposer *self)
{
  g_autoptr (Standards) standards = standards_new (self);

  if (irc_composer_has_part (self, IRC_PART_STANDARDS))
    add_standards (standards);
  if (irc_composer_has_part (self, IRC_PART_SOCIETIES))
    add_societies (standards);
}

guint
irc_composer_count_incomplete_standards (IrcComposer *self)
{
  g_autoptr (Standards) standards = standards_new (self);

  return standards->n_incomplete;
}
