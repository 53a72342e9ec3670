/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Citations and the chapter that lists what they cite.
 *
 * Composers say what is cited and where; the numbers are given at the end, in
 * the order of the document that is left when words of the draft have made
 * room for the user's.  So nothing is listed that nothing cites. */
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

void
irc_composer_cite (IrcComposer *self,
                   IrcRunList *runs,
                   const IrcReference *const *references,
                   guint n)
{
  GPtrArray *group = NULL;

  if (n == 0 || !self->cite)
    return;
  group = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (group, (gpointer) (gintptr) references[i]);
  irc_run_list_add_later (runs,
                          irc_run_list_is_empty (runs) ? "[" : "\xc2\xa0[",
                          self->citations->len);
  g_ptr_array_add (self->citations, group);
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

/* ---- numbers ------------------------------------------------------------ */

typedef struct {
  GPtrArray *cited;       /* const IrcReference*, in order of citation */
  GPtrArray *first_cited; /* "#cite-4" for each of them */
  IrcComposer *composer;
  guint n_groups; /* written so far */
} Numbering;

/* The number of a reference, from 1; a new one is put at the end of the list
 * and leads back to this group. */
static guint
number_of (Numbering *self, const IrcReference *reference)
{
  for (guint i = 0; i < self->cited->len; i++)
    if (g_ptr_array_index (self->cited, i) == reference)
      return i + 1;
  g_ptr_array_add (self->cited, (gpointer) (gintptr) reference);
  g_ptr_array_add (self->first_cited,
                   g_strdup_printf ("#cite-%u", self->n_groups));
  return self->cited->len;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

static void
add_number (IrcRunList *runs, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autofree char *target = g_strdup_printf ("#ref-%u", number);

  irc_run_list_add_link (runs, IRC_RUN_PLAIN, text, target);
}

static void
write_numbers (IrcRunList *runs, const guint *numbers, guint n)
{
  for (guint i = 0; i < n;) {
    guint last = i;

    while (last + 1 < n && numbers[last + 1] == numbers[last] + 1)
      last++;
    add_number (runs, numbers[i]);
    if (last > i + 1) {
      irc_run_list_add (runs, IRC_RUN_PLAIN, "\u2013");
      add_number (runs, numbers[last]);
      i = last + 1;
    } else {
      i++;
    }
    if (i < n)
      irc_run_list_add (runs, IRC_RUN_PLAIN, ",\xc2\xa0");
  }
}

/* " [1, 4]", each number a link. */
static void
write_group (guint what, IrcRunList *runs, gpointer data)
{
  Numbering *self = data;
  const GPtrArray *group = g_ptr_array_index (self->composer->citations, what);
  g_autofree guint *numbers = g_new0 (guint, group->len);
  g_autofree char *anchor = g_strdup_printf ("cite-%u", ++self->n_groups);

  for (guint i = 0; i < group->len; i++)
    numbers[i] = number_of (self, g_ptr_array_index (group, i));
  qsort (numbers, group->len, sizeof (guint), compare_numbers);
  irc_run_list_add_anchor (
      runs, irc_run_list_is_empty (runs) ? "[" : "\xc2\xa0[", anchor);
  write_numbers (runs, numbers, group->len);
  irc_run_list_add (runs, IRC_RUN_PLAIN, "]");
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
fill_references (Numbering *numbering, IrcBlock *block)
{
  guint n = numbering->cited->len;

  if (n == 0) {
    block->kind = IRC_BLOCK_PARAGRAPH;
    block->paragraph.style = IRC_PARAGRAPH_BODY;
    irc_run_list_take (
        irc_run_list_new_text (irc_composer_text (
            numbering->composer, "This paper cites no reference.")),
        &block->paragraph.text);
    return;
  }
  block->references.n_entries = n;
  block->references.entries = g_new0 (IrcRuns, n);
  for (guint i = 0; i < n; i++) {
    IrcRunList *runs = irc_run_list_new ();

    irc_citation_add_short_entry (runs,
                                  g_ptr_array_index (numbering->cited, i),
                                  numbering->composer->max_authors);
    irc_run_list_take (runs, &block->references.entries[i]);
  }
  g_ptr_array_add (numbering->first_cited, NULL);
  block->references.backlinks =
      (char **) g_ptr_array_steal (numbering->first_cited, NULL);
}

void
irc_composer_number_citations (IrcComposer *self)
{
  g_autoptr (GPtrArray) cited = g_ptr_array_new ();
  g_autoptr (GPtrArray) first_cited = g_ptr_array_new_with_free_func (g_free);
  Numbering numbering = { cited, first_cited, self, 0 };

  irc_document_builder_write_later (self->builder, write_group, &numbering);
  if (self->references != NULL)
    fill_references (&numbering, self->references);
}
