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

/* ---- exhibits that the words mention ------------------------------------ */

/* "Figure 3" in the user's words leads to the figure of that number, where it
 * stands in the same chapter.  They go by the numbers of the full document,
 * which need not be those of the edition. */
typedef struct {
  char *name, *target; /* "Figure 3", "#figure-3" */
  char *said;          /* by the user: "Figure 7" */
  gboolean mentioned;
} Exhibit;

static void
clear_exhibit (gpointer data)
{
  Exhibit *exhibit = data;

  g_free (exhibit->name);
  g_free (exhibit->said);
  g_free (exhibit->target);
}

static const char *
caption_of (const IrcBlock *block)
{
  if (block->kind == IRC_BLOCK_FIGURE)
    return block->figure.caption;
  return block->kind == IRC_BLOCK_TABLE ? block->table.caption : NULL;
}

/* Exhibits that have a number, by the first words of their captions. */
static GArray *
list_exhibits (const IrcComposer *self, const GPtrArray *blocks)
{
  GArray *exhibits = g_array_new (FALSE, TRUE, sizeof (Exhibit));
  guint n_figures = self->figures_before, n_tables = self->tables_before;

  g_array_set_clear_func (exhibits, clear_exhibit);
  for (guint i = 0; i < blocks->len; i++) {
    const IrcBlock *block = g_ptr_array_index (blocks, i);
    const char *caption = caption_of (block);
    Exhibit exhibit = { NULL, NULL, NULL, FALSE };

    if (caption == NULL)
      continue;
    exhibit.name =
        g_strndup (caption, (gsize) (strchr (caption, ' ') - caption));
    exhibit.target = g_strconcat ("#", block->anchor, NULL);
    exhibit.said = block->kind == IRC_BLOCK_FIGURE
                       ? irc_composer_dup_figure_name (self, ++n_figures)
                       : irc_composer_dup_table_name (self, ++n_tables);
    g_array_append_val (exhibits, exhibit);
  }
  return exhibits;
}

/* The end of @name at @p, where any space may stand for its own; NULL when
 * another word or number is there. */
static const char *
match_name (const char *p, const char *name)
{
  for (; *name != '\0'; name = irc_string_next_char (name)) {
    gunichar wanted = g_utf8_get_char (name), found = g_utf8_get_char (p);

    if (found != wanted &&
        !(g_unichar_isspace (wanted) && g_unichar_isspace (found)))
      return NULL;
    p = irc_string_next_char (p);
  }
  return g_unichar_isalnum (g_utf8_get_char (p)) ? NULL : p;
}

static Exhibit *
find_exhibit (GArray *exhibits, const char *p, const char **end)
{
  for (guint i = 0; i < exhibits->len; i++) {
    Exhibit *exhibit = &g_array_index (exhibits, Exhibit, i);

    *end = match_name (p, exhibit->said);
    if (*end != NULL)
      return exhibit;
  }
  return NULL;
}

static void
add_link (IrcRunList *runs, IrcRunStyle style, Exhibit *exhibit)
{
  irc_run_list_add_link (runs, style, exhibit->name, exhibit->target);
  exhibit->mentioned = TRUE;
}

/* @text with its mentions; a space alone between two of them does not break. */
static void
add_linked (IrcRunList *runs,
            IrcRunStyle style,
            const char *text,
            GArray *exhibits)
{
  const char *start = text, *p = text;

  while (*p != '\0') {
    const char *end = NULL;
    Exhibit *exhibit = find_exhibit (exhibits, p, &end);
    g_autofree char *plain = NULL;

    if (exhibit == NULL) {
      p = irc_string_next_char (p);
      continue;
    }
    plain = g_strndup (start, (gsize) (p - start));
    irc_run_list_add (
        runs, style, g_str_equal (plain, " ") ? "\xc2\xa0" : plain);
    add_link (runs, style, exhibit);
    start = p = end;
  }
  irc_run_list_add (runs, style, start);
}

/* What the words do not mention is announced below them. */
static void
add_unmentioned (IrcComposer *self, GArray *exhibits)
{
  g_autoptr (IrcRunList) runs = irc_run_list_new ();

  for (guint i = 0; i < exhibits->len; i++) {
    Exhibit *exhibit = &g_array_index (exhibits, Exhibit, i);

    if (exhibit->mentioned)
      continue;
    irc_run_list_add (runs,
                      IRC_RUN_PLAIN,
                      irc_run_list_is_empty (runs)
                          ? irc_composer_text (self, "Shown below: ")
                          : irc_composer_text (self, ", "));
    add_link (runs, IRC_RUN_PLAIN, exhibit);
  }
  if (irc_run_list_is_empty (runs))
    return;
  irc_run_list_add (runs, IRC_RUN_PLAIN, ".");
  irc_document_builder_add_paragraph (
      self->builder, IRC_PARAGRAPH_NOTE, g_steal_pointer (&runs));
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
new_runs (IrcComposer *self, const IrcProseLine *line, GArray *exhibits)
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
    add_linked (
        runs, piece->strong ? IRC_RUN_STRONG : IRC_RUN_PLAIN, spaced, exhibits);
    gap = irc_user_text_ends_with_gap (piece->text);
  }
  return runs;
}

/* A line in bold stays with what follows. */
static IrcParagraphStyle
style_of (const IrcProseLine *line)
{
  for (guint i = 0; i < line->n_pieces; i++)
    if (!line->pieces[i].strong)
      return IRC_PARAGRAPH_BODY;
  return IRC_PARAGRAPH_LABEL;
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
  g_autoptr (GString) title = g_string_new (NULL);
  g_autofree char *clean = NULL;

  /* No citations and links: a heading also stands in the contents. */
  for (guint i = 0; i < line->n_pieces; i++)
    g_string_append (title, line->pieces[i].text);
  clean = irc_user_text_dup (title->str);
  if (*clean == '\0')
    return;
  if (line->kind == IRC_PROSE_SMALL_HEADING && self->n_sections > 0)
    irc_composer_add_minor_heading (self, clean, NULL);
  else
    irc_composer_begin_section (self, clean, NULL);
}

/* @style: of the first paragraph, when the words begin with one. */
static void
add_words (IrcComposer *self,
           const char *text,
           IrcParagraphStyle style,
           GArray *exhibits)
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
    runs = new_runs (self, line, exhibits);
    if (irc_run_list_is_empty (runs))
      continue;
    if (line->kind == IRC_PROSE_ITEM)
      g_ptr_array_add (items, g_steal_pointer (&runs));
    else
      irc_document_builder_add_paragraph (self->builder,
                                          i == 0 ? style : style_of (line),
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
  g_autoptr (GArray) exhibits = list_exhibits (self, draft);
  gboolean after = FALSE;

  irc_document_builder_put_back (self->builder, g_ptr_array_index (draft, 0));
  self->n_sections = 0;
  add_words (self, text, first_style (draft), exhibits);
  add_unmentioned (self, exhibits);
  g_ptr_array_steal_index (draft, 0);
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
  const GPtrArray *group = irc_composer_get_citation (self, what);
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
