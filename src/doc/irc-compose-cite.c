/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Citations and the chapter that lists what they cite.
 *
 * Composers say what is cited and where; numbers, or letters behind years, are
 * given at the end, from the document that is left when words of the draft have
 * made room for the user's.  So nothing is listed that nothing cites. */
#include "irc-cited.h"
#include "irc-compose-private.h"

GPtrArray *
irc_composer_list_references (const IrcMatch *match, gboolean contrary)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < match->n_references; i++) {
    const IrcReference *reference = match->references[i];

    if (reference->printable && !irc_match_leaves_out (match, reference) &&
        irc_reference_is_contrary (reference) == contrary)
      g_ptr_array_add (list, (gpointer) (gintptr) reference);
  }
  return list;
}

gboolean
irc_composer_has_source (const IrcMatch *match)
{
  g_autoptr (GPtrArray) list = irc_composer_list_references (match, FALSE);
  g_autoptr (GPtrArray) contrary = irc_composer_list_references (match, TRUE);

  return list->len > 0 || contrary->len > 0;
}

/* ---- citing ------------------------------------------------------------- */

typedef struct {
  GPtrArray *references; /* const IrcReference* */
  gboolean by_name;      /* the name itself is the citation */
} Group;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_ptr_array_unref (group->references);
  g_free (group);
}

GPtrArray *
irc_composer_new_citations (void)
{
  return g_ptr_array_new_with_free_func (group_free);
}

const GPtrArray *
irc_composer_get_citation (const IrcComposer *self, guint what)
{
  return ((const Group *) g_ptr_array_index (self->citations, what))
      ->references;
}

static gboolean
cites_by_number (const IrcComposer *self)
{
  return self->report->citations == IRC_CITATIONS_VANCOUVER;
}

/* Between what is cited and its citation: a number never begins a line. */
static const char *
opening (const IrcComposer *self, const IrcRunList *runs)
{
  const gboolean first = irc_run_list_is_empty (runs);

  if (cites_by_number (self))
    return first ? "[" : "\xc2\xa0[";
  return first ? "(" : " (";
}

static void
add_group (IrcComposer *self,
           IrcRunList *runs,
           const IrcReference *const *references,
           guint n,
           gboolean by_name)
{
  Group *group = g_new0 (Group, 1);

  group->by_name = by_name;
  group->references = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (group->references, (gpointer) (gintptr) references[i]);
  irc_run_list_add_later (runs, opening (self, runs), self->citations->len);
  g_ptr_array_add (self->citations, group);
}

void
irc_composer_cite (IrcComposer *self,
                   IrcRunList *runs,
                   const IrcReference *const *references,
                   guint n)
{
  if (n > 0 && self->cite)
    add_group (self, runs, references, n, FALSE);
}

void
irc_composer_cite_name (IrcComposer *self,
                        IrcRunList *runs,
                        const IrcReference *reference)
{
  g_autofree char *name = NULL;

  if (self->cite && !cites_by_number (self)) {
    add_group (self, runs, &reference, 1, TRUE);
    return;
  }
  name = irc_citation_dup_short (reference);
  irc_run_list_add (runs, IRC_RUN_PLAIN, name);
  irc_composer_cite (self, runs, &reference, 1);
}

gboolean
irc_composer_cites_names (const IrcComposer *self)
{
  return self->cite && !cites_by_number (self);
}

void
irc_composer_cite_claim (IrcComposer *self,
                         IrcRunList *runs,
                         const IrcMatch *match,
                         const char *text,
                         guint max)
{
  g_autoptr (GPtrArray) list = irc_citation_list_sources (match, text, max);

  irc_composer_cite (
      self, runs, (const IrcReference *const *) list->pdata, list->len);
  if (list->len == 0)
    irc_run_list_add (
        runs, IRC_RUN_EMPHASIS, irc_composer_text (self, " (own statement)"));
}

/* ---- groups -------------------------------------------------------------- */

typedef struct {
  IrcComposer *composer;
  IrcCitedList *cited;
  guint n_groups; /* written so far */
} Writing;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

/* @anchor: what leads back to the citation, or NULL. */
static void
add_label (const Writing *self,
           IrcRunList *runs,
           guint place,
           const char *anchor)
{
  const char *label = irc_cited_list_get (self->cited, place)->label;
  g_autofree char *target = g_strdup_printf ("#ref-%u", place + 1);

  irc_run_list_add_place (runs, label, target, anchor);
}

/* "1, 4", "2–5": three numbers or more that follow each other are a range. */
static void
write_numbers (const Writing *self,
               IrcRunList *runs,
               const guint *places,
               guint n)
{
  for (guint i = 0; i < n;) {
    guint last = i;

    while (last + 1 < n && places[last + 1] == places[last] + 1)
      last++;
    add_label (self, runs, places[i], NULL);
    if (last > i + 1) {
      irc_run_list_add (runs, IRC_RUN_PLAIN, "\u2013");
      add_label (self, runs, places[last], NULL);
      i = last + 1;
    } else {
      i++;
    }
    if (i < n)
      irc_run_list_add (runs, IRC_RUN_PLAIN, ",\xc2\xa0");
  }
}

static void
write_names (const Writing *self,
             IrcRunList *runs,
             const guint *places,
             guint n)
{
  for (guint i = 0; i < n; i++) {
    if (i > 0)
      irc_run_list_add (runs, IRC_RUN_PLAIN, "; ");
    add_label (self, runs, places[i], NULL);
  }
}

/* " [1, 4]" or " (Lee and Park 2018; Ryan et al. 2024)", each a link. */
static void
write_group (guint what, IrcRunList *runs, gpointer data)
{
  Writing *self = data;
  const Group *group = g_ptr_array_index (self->composer->citations, what);
  const guint n = group->references->len;
  g_autofree guint *places = g_new0 (guint, n);
  g_autofree char *anchor = g_strdup_printf ("cite-%u", ++self->n_groups);
  const gboolean numbers = cites_by_number (self->composer);

  for (guint i = 0; i < n; i++)
    places[i] = irc_cited_list_find (self->cited,
                                     g_ptr_array_index (group->references, i));
  qsort (places, n, sizeof (guint), compare_places);
  if (group->by_name) {
    add_label (self, runs, places[0], anchor);
    return;
  }
  irc_run_list_add_anchor (runs, opening (self->composer, runs), anchor);
  if (numbers)
    write_numbers (self, runs, places, n);
  else
    write_names (self, runs, places, n);
  irc_run_list_add (runs, IRC_RUN_PLAIN, numbers ? "]" : ")");
}

/* ---- the list ----------------------------------------------------------- */

void
irc_compose_references (IrcComposer *self)
{
  irc_composer_begin_chapter (self, IRC_SECTION_REFERENCES);
  self->references =
      irc_document_builder_add (self->builder, IRC_BLOCK_REFERENCES);
}

static void
fill_without (const IrcComposer *self, IrcBlock *block)
{
  block->kind = IRC_BLOCK_PARAGRAPH;
  block->paragraph.style = IRC_PARAGRAPH_BODY;
  irc_run_list_take (irc_run_list_new_text (irc_composer_text (
                         self, "This paper cites no reference.")),
                     &block->paragraph.text);
}

static void
fill_references (const IrcComposer *self,
                 const IrcCitedList *cited,
                 IrcBlock *block)
{
  const guint n = irc_cited_list_get_length (cited);

  if (n == 0) {
    fill_without (self, block);
    return;
  }
  block->references.numbered = cites_by_number (self);
  block->references.n_entries = n;
  block->references.entries = g_new0 (IrcRuns, n);
  block->references.backlinks = g_new0 (char *, n + 1);
  block->references.cited = g_new0 (const IrcReference *, n);
  for (guint i = 0; i < n; i++) {
    const IrcCited *entry = irc_cited_list_get (cited, i);
    IrcRunList *runs = irc_run_list_new ();
    char *back = g_strdup_printf ("#cite-%u", entry->first_group);

    block->references.cited[i] = entry->reference;
    if (block->references.numbered)
      irc_citation_add_short_entry (runs, entry->reference, self->max_authors);
    else
      irc_citation_add_dated_entry (
          runs, entry->reference, self->max_authors, entry->date, back);
    irc_run_list_take (runs, &block->references.entries[i]);
    block->references.backlinks[i] = back;
  }
}

void
irc_composer_number_citations (IrcComposer *self)
{
  g_autoptr (GArray) groups = irc_document_builder_list_later (self->builder);
  g_autoptr (IrcCitedList) cited = irc_cited_list_new (self->report->citations);
  Writing writing = { self, cited, 0 };

  for (guint i = 0; i < groups->len; i++) {
    const GPtrArray *references =
        irc_composer_get_citation (self, g_array_index (groups, guint, i));

    for (guint k = 0; k < references->len; k++)
      irc_cited_list_add (cited, g_ptr_array_index (references, k), i + 1);
  }
  irc_cited_list_end (cited);
  irc_document_builder_write_later (self->builder, write_group, &writing);
  if (self->references != NULL)
    fill_references (self, cited, self->references);
}
