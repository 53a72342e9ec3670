/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-centre-facts.h"
#include "irc-compose-private.h"

#include <math.h>

static gboolean
has_answers (const IrcComposer *self)
{
  guint n = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);

  for (guint i = 0; i < n; i++)
    if (results[i].state != IRC_STATE_UNANSWERED)
      return TRUE;
  return FALSE;
}

/* Without an answer there is nothing to count. */
static char *
dup_shown (const IrcComposer *self)
{
  return g_strdup_printf (
      has_answers (self) ? irc_composer_text (self,
                                              "%s shows both pathways; %s "
                                              "counts their criteria.")
                         : irc_composer_text (self, "%s shows both pathways."),
      IRC_NEXT_FIGURE,
      IRC_NEXT_TABLE);
}

/* With what is shown below, behind the last: a line of its own would push the
 * table off the page. */
static void
add_sentence (IrcComposer *self, IrcPathway pathway)
{
  const gboolean last = pathway == IRC_PATHWAY_OUTPATIENT &&
                        irc_composer_has_part (self, IRC_PART_LADDER);
  const gboolean unanswered = irc_unanswered_level (self->assessment, pathway);
  g_autofree char *shown = last ? dup_shown (self) : NULL;
  g_autofree char *text = g_strconcat (
      irc_assessment_get_pathway (self->assessment, pathway)->sentence,
      unanswered ? " " : "",
      unanswered ? irc_composer_text (self,
                                      "None of them has been answered yet: "
                                      "until then they count as open.")
                 : "",
      last ? " " : "",
      shown,
      NULL);

  irc_composer_add_text (self, text);
}

static void
add_sentences (IrcComposer *self)
{
  const char *id = irc_library_get_notes (self->library)->levels_reference;
  const IrcReference *reference =
      irc_library_lookup_reference (self->library, id);
  IrcRunList *runs = irc_run_list_new_text (irc_composer_text (
      self,
      "The task force describes three levels of clinical services, for "
      "inpatients and for outpatients"));

  if (reference != NULL && reference->printable)
    irc_composer_cite (self, runs, &reference, 1);
  irc_run_list_add (
      runs,
      IRC_RUN_PLAIN,
      irc_composer_text (self,
                         ". A level is reached when every criterion of "
                         "it and of the levels below is in place."));
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
  for (guint i = 0; i < IRC_N_PATHWAYS; i++)
    add_sentence (self, (IrcPathway) i);
}

/* Why the numbers add up to more than there are criteria, and what the column
 * "Not in place" holds. */
static char *
dup_count_note (IrcComposer *self)
{
  guint n = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  g_autofree char *shared = NULL;

  for (guint i = 0; i < n; i++)
    if (results[i].criterion->pathway == IRC_PATHWAY_BOTH)
      g_ptr_array_add (codes, (gpointer) (gintptr) results[i].criterion->code);
  g_ptr_array_add (codes, NULL);
  shared =
      irc_language_join (self->language, (const char *const *) codes->pdata);
  return g_strdup_printf (
      irc_composer_text (self,
                         "A criterion of both pathways (%s) is counted in "
                         "each. Not in place: also what is to be verified."),
      shared);
}

static void
add_counts (IrcComposer *self)
{
  g_autofree char *note = NULL;
  const IrcComposerColumn columns[] = {
    { irc_composer_text (self, "Level"), 0.22, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Criteria"), 0.13, IRC_ALIGN_RIGHT },
    { irc_composer_text (self, "In place"), 0.13, IRC_ALIGN_RIGHT },
    { irc_composer_text (self, "Left out"), 0.13, IRC_ALIGN_RIGHT },
    { irc_composer_text (self, "Partly"), 0.13, IRC_ALIGN_RIGHT },
    { irc_composer_text (self, "Not in place"), 0.13, IRC_ALIGN_RIGHT },
    { irc_composer_text (self, "Not answered"), 0.13, IRC_ALIGN_RIGHT },
  };
  IrcBlock *table = irc_composer_add_table (
      self,
      irc_composer_text (self, "Criteria by pathway and level"),
      columns,
      G_N_ELEMENTS (columns));

  table->table.row_heads = TRUE;
  for (guint i = 0; i < IRC_N_PATHWAYS; i++) {
    const IrcPathwayResult *pathway =
        irc_assessment_get_pathway (self->assessment, (IrcPathway) i);

    for (guint k = 0; k < IRC_N_LEVELS; k++) {
      const IrcLevelCount *count = &pathway->levels[k];
      const guint numbers[] = { count->total,  count->met,  count->left_out,
                                count->partly, count->open, count->unanswered };
      IrcCell *cells = irc_block_add_row (table);
      g_autofree char *name = g_strdup_printf (
          /* TRANSLATORS: "Inpatient, level 2" */
          irc_composer_text (self, "%s, level %d"),
          irc_pathway_label (self->language, pathway->pathway),
          count->level);

      irc_cell_set_text (&cells[0], name);
      for (guint c = 0; c < G_N_ELEMENTS (numbers); c++) {
        g_autofree char *text = g_strdup_printf ("%u", numbers[c]);

        irc_cell_set_text (&cells[c + 1], text);
      }
    }
  }
  note = dup_count_note (self);
  irc_composer_set_note (table, note);
}

static void
clear_own_figure (gpointer data)
{
  IrcOwnFigure *figure = data;

  g_free (figure->label);
  g_free (figure->value);
  g_free (figure->second);
}

GArray *
irc_composer_new_own_figures (void)
{
  GArray *figures = g_array_new (FALSE, TRUE, sizeof (IrcOwnFigure));

  g_array_set_clear_func (figures, clear_own_figure);
  return figures;
}

void
irc_composer_take_own_figure (GArray *figures,
                              const char *label,
                              char *value,
                              char *second)
{
  const IrcOwnFigure figure = { g_strdup (label), value, second };

  g_array_append_val (figures, figure);
}

/* ---- staff, rooms and cover --------------------------------------------- */

static const char *
cover_label (const IrcComposer *self)
{
  switch (self->centre->cover) {
    case IRC_COVER_NONE:
      return irc_composer_text (self, "none");
    case IRC_COVER_OFFICE_HOURS:
      return irc_composer_text (self, "office hours");
    case IRC_COVER_EXTENDED:
      return irc_composer_text (self, "extended hours");
    case IRC_COVER_24_7:
      return irc_composer_text (self, "round the clock");
    case IRC_COVER_UNKNOWN:
    default:
      return NULL;
  }
}

GArray *
irc_composer_list_facts (const IrcComposer *self)
{
  IrcCentreFact facts[IRC_N_CENTRE_FACTS];
  GArray *list = irc_composer_new_own_figures ();

  irc_centre_facts_fill (self->centre, self->language, facts);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (!isnan (facts[i].value))
      irc_composer_take_own_figure (
          list,
          facts[i].label,
          irc_language_format_number (self->language, facts[i].value, 2),
          NULL);
  if (cover_label (self) != NULL)
    irc_composer_take_own_figure (list,
                                  irc_composer_text (self, "Cover"),
                                  g_strdup (cover_label (self)),
                                  NULL);
  return list;
}

static void
add_facts (IrcComposer *self)
{
  g_autoptr (GArray) facts = irc_composer_list_facts (self);
  const IrcComposerColumn columns[] = {
    { irc_composer_text (self, "Resource"), 0.7, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Today"), 0.3, IRC_ALIGN_RIGHT },
  };
  IrcBlock *table = NULL;

  if (facts->len == 0) {
    irc_composer_add_text (
        self,
        irc_composer_text (self,
                           "Staff, rooms and cover of the centre "
                           "have not been recorded."));
    return;
  }
  irc_composer_add_format (self,
                           irc_composer_text (self,
                                              "%s lists staff, rooms and cover "
                                              "as the centre has recorded "
                                              "them."),
                           IRC_NEXT_TABLE);
  table = irc_composer_add_table (self,
                                  irc_composer_text (self, "The centre today"),
                                  columns,
                                  G_N_ELEMENTS (columns));
  table->table.row_heads = TRUE;
  for (guint i = 0; i < facts->len; i++) {
    const IrcOwnFigure *fact = &g_array_index (facts, IrcOwnFigure, i);
    IrcCell *cells = irc_block_add_row (table);

    irc_cell_set_text (&cells[0], fact->label);
    irc_cell_set_text (&cells[1], fact->value);
  }
  irc_composer_set_note (
      table, irc_composer_text (self, "Source: the centre's own figures."));
}

/* ---- the chapter -------------------------------------------------------- */

static void
add_ladder (IrcComposer *self)
{
  g_autofree char *shown = dup_shown (self);

  if (!irc_composer_has_part (self, IRC_PART_LEVELS))
    irc_composer_add_text (self, shown);
  irc_composer_add_figure (self,
                           IRC_FIGURE_LADDER,
                           irc_composer_text (self,
                                              "The ladder of levels, "
                                              "inpatient and outpatient"));
  if (has_answers (self))
    add_counts (self);
}

static void
add_criteria (IrcComposer *self)
{
  irc_composer_add_format (
      self,
      irc_composer_text (self, "%s shows the state of each criterion."),
      IRC_NEXT_FIGURE);
  irc_composer_keep_from (self,
                          irc_document_builder_get_length (self->builder) - 1);
  irc_composer_add_figure (
      self,
      IRC_FIGURE_MATRIX,
      irc_composer_text (self, "Every criterion and its state"));
}

static guint
count_open (const IrcLevelCount *count)
{
  return count->partly + count->open + count->unanswered;
}

/* The pillar under which more criteria are open than under any other; NULL:
 * there is none, or nothing has been answered. */
static const IrcPillarResult *
find_weakest (const IrcPillarResult *pillars, guint n, guint *n_open)
{
  const IrcPillarResult *weakest = NULL;
  guint most = 0, answered = 0;

  *n_open = 0;
  for (guint i = 0; i < n; i++) {
    const guint open = count_open (&pillars[i].total);

    *n_open += open;
    answered += pillars[i].total.total - pillars[i].total.unanswered;
    if (open > most)
      weakest = &pillars[i];
    else if (open == most)
      weakest = NULL;
    most = MAX (most, open);
  }
  return answered > 0 ? weakest : NULL;
}

/* What the open criteria ask for; left out where that says nothing. */
static void
add_pillars (IrcComposer *self)
{
  guint n = 0, n_open = 0;
  const IrcPillarResult *pillars =
      irc_assessment_get_pillars (self->assessment, &n);
  const IrcPillarResult *weakest = find_weakest (pillars, n, &n_open);
  const IrcLabel *label =
      weakest != NULL ? irc_library_get_pillar (self->library, weakest->pillar)
                      : NULL;

  if (weakest == NULL)
    return;
  irc_composer_add_format (
      self,
      /* TRANSLATORS: a figure, two counts, a pillar and what it is: "Figure 3
       * sorts the criteria by what they ask for: 8 of the 17 that are open
       * stand under Time (protected hours)." */
      irc_composer_text (self,
                         "%s sorts the criteria by what they ask for: %u of "
                         "the %u that are open stand under %s (%s). Which "
                         "criterion belongs under which is a proposal of this "
                         "program."),
      IRC_NEXT_FIGURE,
      count_open (&weakest->total),
      n_open,
      label->label,
      label->note);
  irc_composer_add_figure (
      self,
      IRC_FIGURE_PILLARS_BARS,
      irc_composer_text (self, "Infrastructure, staff and time, by level"));
}

/* ---- how to reach us ----------------------------------------------------- */

/* "Interventional Radiology, Riverside General Hospital, Exampleton", of what
 * the full document has on its cover. */
static char *
dup_place (const IrcComposer *self)
{
  const char *const parts[] = { self->centre->department,
                                self->centre->name,
                                self->centre->city };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autofree char *part = irc_user_text_dup (parts[i]);

    if (*part != '\0')
      g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", part);
  }
  return g_string_free (out, FALSE);
}

/* What the centre has said of itself; nobody's telephone number is invented. */
static void
add_reach (IrcComposer *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autofree char *place =
      self->in_full[IRC_SECTION_COVER] ? dup_place (self) : g_strdup ("");
  const double sessions = self->centre->clinic_sessions_per_week;

  irc_composer_add_label (self, irc_composer_text (self, "How to reach us"));
  if (*place != '\0')
    g_ptr_array_add (items, irc_run_list_new_text (place));
  if (sessions > 0) {
    g_autofree char *number =
        irc_language_format_number (self->language, sessions, 2);
    g_autofree char *text = g_strdup_printf (
        irc_composer_text (self, "Clinic sessions per week: %s"), number);

    g_ptr_array_add (items, irc_run_list_new_text (text));
  }
  if (cover_label (self) != NULL) {
    g_autofree char *text = g_strdup_printf (
        irc_composer_text (self, "Cover: %s"), cover_label (self));

    g_ptr_array_add (items, irc_run_list_new_text (text));
  }
  if (items->len > 0)
    irc_document_builder_add_list (
        self->builder, FALSE, g_steal_pointer (&items));
  else
    irc_composer_add_text (
        self,
        irc_composer_text (self,
                           "The centre has not recorded where it is, when its "
                           "clinic is held and which hours it covers."));
}

void
irc_compose_where_we_stand (IrcComposer *self)
{
  irc_composer_begin_chapter (self, IRC_SECTION_WHERE_WE_STAND);
  if (irc_composer_has_part (self, IRC_PART_LEVELS))
    add_sentences (self);
  if (irc_composer_has_part (self, IRC_PART_LADDER))
    add_ladder (self);
  if (irc_composer_has_part (self, IRC_PART_CRITERIA)) {
    irc_composer_begin_section (
        self, irc_composer_text (self, "In place and open"), NULL);
    /* The low figure first: it fills the page that the high one leaves. */
    add_pillars (self);
    add_criteria (self);
  }
  if (irc_composer_has_part (self, IRC_PART_HISTORY))
    irc_compose_history (self);
  if (irc_composer_has_part (self, IRC_PART_REACH))
    add_reach (self);
  if (irc_composer_has_part (self, IRC_PART_CRITERIA))
    irc_composer_begin_section (
        self, irc_composer_text (self, "Staff, rooms and volumes"), NULL);
  if (irc_composer_has_part (self, IRC_PART_FACTS))
    add_facts (self);
  if (irc_composer_has_part (self, IRC_PART_PORTFOLIO))
    irc_compose_portfolio (self);
  if (irc_composer_has_part (self, IRC_PART_SURVEY))
    irc_compose_survey (self);
}
