/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The running text of a chapter and the user's words for it.
 *
 * A chapter is always composed as a draft.  Its blocks are then either running
 * text, which the user's words replace, or exhibits (figures, tables, the box
 * to decide), which stay with their numbers and anchors. */
#include "irc-compose-private.h"

#include <string.h>

#include "irc-prose.h"
#include "irc-string.h"

static gboolean
is_note (const IrcBlock *block)
{
  return block->kind == IRC_BLOCK_PARAGRAPH &&
         block->paragraph.style == IRC_PARAGRAPH_NOTE;
}

/* @after: the block before it is an exhibit, whose note belongs to it. */
static gboolean
is_exhibit (const IrcBlock *block, gboolean after)
{
  switch (block->kind) {
    case IRC_BLOCK_TABLE:
    case IRC_BLOCK_FIGURE:
    case IRC_BLOCK_SIGNATURE:
      return TRUE;
    case IRC_BLOCK_PARAGRAPH:
      return after && is_note (block);
    case IRC_BLOCK_HEADING:
    case IRC_BLOCK_LIST:
    case IRC_BLOCK_CALLOUT:
    case IRC_BLOCK_COVER:
    case IRC_BLOCK_CONTENTS:
    case IRC_BLOCK_REFERENCES:
    default:
      return FALSE;
  }
}

/* ---- the user's words to blocks ----------------------------------------- */

/* Nothing for an id that stands for nothing printable. */
static void
cite_ids (IrcComposer *self, IrcRunList *runs, char *const *ids)
{
  g_autoptr (GPtrArray) references = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++) {
    const IrcReference *reference =
        irc_assessment_lookup_reference (self->assessment, ids[i]);

    if (reference != NULL && reference->printable &&
        !g_ptr_array_find (references, reference, NULL))
      g_ptr_array_add (references, (gpointer) (gintptr) reference);
  }
  irc_composer_cite (self,
                     runs,
                     (const IrcReference *const *) references->pdata,
                     references->len);
}

/* A space that was typed stands between two pieces, but not at the ends and
 * not before a citation: it brings its own, or it is not printed. */
static IrcRunList *
new_runs (IrcComposer *self, const IrcProseLine *line)
{
  IrcRunList *runs = irc_run_list_new ();
  gboolean gap = FALSE;

  for (guint i = 0; i < line->n_pieces; i++) {
    const IrcProsePiece *piece = &line->pieces[i];
    g_autofree char *words = irc_user_text_dup (piece->text);
    g_autofree char *spaced = NULL;

    if (piece->ids != NULL) {
      cite_ids (self, runs, piece->ids);
      gap = FALSE;
      continue;
    }
    gap = gap || irc_user_text_starts_with_gap (piece->text);
    if (*words == '\0')
      continue;
    spaced = g_strconcat (
        gap && !irc_run_list_is_empty (runs) ? " " : "", words, NULL);
    irc_run_list_add (
        runs, piece->strong ? IRC_RUN_STRONG : IRC_RUN_PLAIN, spaced);
    gap = irc_user_text_ends_with_gap (piece->text);
  }
  return runs;
}

static gboolean
is_label (const IrcProseLine *line)
{
  for (guint i = 0; i < line->n_pieces; i++)
    if (!line->pieces[i].strong)
      return FALSE;
  return TRUE;
}

static GPtrArray *
new_items (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) irc_run_list_free);
}

/* Ends the list that the last lines made. */
static void
end_list (IrcComposer *self, GPtrArray **items)
{
  irc_document_builder_add_list (self->builder, FALSE, *items);
  *items = new_items ();
}

static void
add_heading (IrcComposer *self, const IrcProseLine *line)
{
  g_autoptr (IrcRunList) runs = NULL;
  g_autofree char *title = NULL;
  gboolean cite = self->cite;

  self->cite = FALSE; /* a heading also stands in the contents */
  runs = new_runs (self, line);
  self->cite = cite;
  title = irc_run_list_dup_text (runs);
  if (*title == '\0')
    return;
  if (line->kind == IRC_PROSE_SMALL_HEADING && self->n_sections > 0)
    irc_composer_add_minor_heading (self, title, NULL);
  else
    irc_composer_begin_section (self, title, NULL);
}

/* @style: of the first paragraph, when the words begin with one. */
static void
add_words (IrcComposer *self, const char *text, IrcParagraphStyle style)
{
  g_autoptr (GPtrArray) lines = irc_prose_parse (text);
  GPtrArray *items = new_items ();

  for (guint i = 0; i < lines->len; i++) {
    const IrcProseLine *line = g_ptr_array_index (lines, i);
    g_autoptr (IrcRunList) runs = NULL;

    if (line->kind != IRC_PROSE_ITEM)
      end_list (self, &items);
    if (line->kind == IRC_PROSE_HEADING ||
        line->kind == IRC_PROSE_SMALL_HEADING) {
      add_heading (self, line);
      continue;
    }
    runs = new_runs (self, line);
    if (irc_run_list_is_empty (runs))
      continue;
    if (line->kind == IRC_PROSE_ITEM)
      g_ptr_array_add (items, g_steal_pointer (&runs));
    else
      irc_document_builder_add_paragraph (self->builder,
                                          i == 0 ? style
                                          : is_label (line)
                                              ? IRC_PARAGRAPH_LABEL
                                              : IRC_PARAGRAPH_BODY,
                                          g_steal_pointer (&runs));
  }
  irc_document_builder_add_list (self->builder, FALSE, items);
}

/* How the draft begins: the first sentence of some chapters is larger. */
static IrcParagraphStyle
first_style (const GPtrArray *blocks)
{
  const IrcBlock *first =
      blocks->len > 1 ? g_ptr_array_index (blocks, 1) : NULL;

  if (first != NULL && first->kind == IRC_BLOCK_PARAGRAPH &&
      first->paragraph.style == IRC_PARAGRAPH_LEAD)
    return IRC_PARAGRAPH_LEAD;
  return IRC_PARAGRAPH_BODY;
}

gboolean
irc_composer_replace_words (IrcComposer *self, guint first, const char *text)
{
  g_autoptr (GPtrArray) draft =
      irc_document_builder_take_from (self->builder, first);
  IrcParagraphStyle style = first_style (draft);
  gboolean after = FALSE;

  irc_document_builder_put_back (self->builder,
                                 g_ptr_array_steal_index (draft, 0));
  self->n_sections = 0;
  add_words (self, text, style);
  for (guint i = 0; i < draft->len;) {
    after = is_exhibit (g_ptr_array_index (draft, i), after);
    if (after)
      irc_document_builder_put_back (self->builder,
                                     g_ptr_array_steal_index (draft, i));
    else
      i++;
  }
  if (irc_document_builder_get_length (self->builder) > first + 1)
    return TRUE;
  g_ptr_array_unref (irc_document_builder_take_from (self->builder, first));
  self->n_chapters--;
  return FALSE;
}

/* ---- the draft to words ------------------------------------------------- */

static void
append_citation (const IrcComposer *self, GString *out, guint what)
{
  const GPtrArray *group = g_ptr_array_index (self->citations, what);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < group->len; i++) {
    const IrcReference *reference = g_ptr_array_index (group, i);

    g_ptr_array_add (ids, (gpointer) (gintptr) reference->id);
  }
  g_string_append_c (out, ' ');
  irc_prose_append_citation (out, (const char *const *) ids->pdata, ids->len);
}

static void
append_runs (const IrcComposer *self, GString *out, const IrcRuns *runs)
{
  for (guint i = 0; i < runs->n_runs; i++) {
    const IrcRun *run = &runs->runs[i];
    guint what = 0;

    if (irc_run_is_later (run, &what))
      append_citation (self, out, what);
    else
      irc_prose_append_text (out, run->text, run->style == IRC_RUN_STRONG);
  }
}

static void
append_list (const IrcComposer *self, GString *out, const IrcBlock *block)
{
  for (guint i = 0; i < block->list.n_items; i++) {
    if (i > 0)
      g_string_append_c (out, '\n');
    if (block->list.ordered)
      g_string_append_printf (out, "%u. ", i + 1);
    else
      irc_prose_append_kind (out, IRC_PROSE_ITEM);
    append_runs (self, out, &block->list.items[i]);
  }
}

static void
append_block (const IrcComposer *self, GString *out, const IrcBlock *block)
{
  if (out->len > 0)
    g_string_append (out, "\n\n");
  if (block->kind == IRC_BLOCK_HEADING) {
    irc_prose_append_kind (out,
                           block->heading.level > 2 ? IRC_PROSE_SMALL_HEADING
                                                    : IRC_PROSE_HEADING);
    irc_prose_append_text (out, block->heading.text, FALSE);
  }
  if (block->kind == IRC_BLOCK_PARAGRAPH)
    append_runs (self, out, &block->paragraph.text);
  if (block->kind == IRC_BLOCK_LIST)
    append_list (self, out, block);
  if (block->kind == IRC_BLOCK_CALLOUT) {
    irc_prose_append_text (out, block->callout.title, TRUE);
    for (guint i = 0; i < block->callout.n_paragraphs; i++) {
      g_string_append (out, "\n\n");
      append_runs (self, out, &block->callout.paragraphs[i]);
    }
  }
}

char *
irc_composer_dup_words (IrcComposer *self, guint first)
{
  g_autoptr (GPtrArray) draft =
      irc_document_builder_take_from (self->builder, first);
  GString *out = g_string_new (NULL);
  gboolean after = FALSE;

  for (guint i = 1; i < draft->len; i++) {
    const IrcBlock *block = g_ptr_array_index (draft, i);

    after = is_exhibit (block, after);
    if (!after)
      append_block (self, out, block);
  }
  return g_string_free (out, FALSE);
}
