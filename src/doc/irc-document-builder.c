/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-document-builder.h"

#include "irc-document-private.h"

struct _IrcDocumentBuilder {
  IrcDocument *document;
  GPtrArray *blocks;
};

/* ---- blocks ------------------------------------------------------------- */

static IrcRuns *
take_run_lists (GPtrArray *lists, guint *n)
{
  IrcRuns *array = g_new0 (IrcRuns, MAX (lists->len, 1));

  *n = lists->len;
  for (guint i = 0; i < lists->len; i++)
    irc_run_list_take (g_ptr_array_index (lists, i), &array[i]);
  g_ptr_array_set_free_func (lists, NULL);
  g_ptr_array_unref (lists);
  return array;
}

static void
free_block (gpointer block)
{
  irc_block_free (block);
}

IrcDocumentBuilder *
irc_document_builder_new (const char *language)
{
  IrcDocumentBuilder *self = g_new0 (IrcDocumentBuilder, 1);

  self->document = g_atomic_rc_box_new0 (IrcDocument);
  self->document->language = g_strdup (language);
  self->document->title = g_strdup ("");
  self->document->author = g_strdup ("");
  self->document->subject = g_strdup ("");
  self->document->running_head = g_strdup ("");
  self->document->confidentiality = g_strdup ("");
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  return self;
}

void
irc_document_builder_free (IrcDocumentBuilder *self)
{
  g_return_if_fail (self != NULL);
  g_clear_pointer (&self->document, irc_document_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_free (self);
}

static void
replace (char **string, const char *value)
{
  g_free (*string);
  *string = g_strdup (value != NULL ? value : "");
}

void
irc_document_builder_set_properties (IrcDocumentBuilder *self,
                                     const char *title,
                                     const char *author,
                                     const char *subject)
{
  g_return_if_fail (self != NULL);
  replace (&self->document->title, title);
  replace (&self->document->author, author);
  replace (&self->document->subject, subject);
}

void
irc_document_builder_set_running (IrcDocumentBuilder *self,
                                  const char *head,
                                  const char *confidentiality)
{
  g_return_if_fail (self != NULL);
  replace (&self->document->running_head, head);
  replace (&self->document->confidentiality, confidentiality);
}

void
irc_document_builder_set_single_page (IrcDocumentBuilder *self)
{
  g_return_if_fail (self != NULL);
  self->document->single_page = TRUE;
}

IrcBlock *
irc_document_builder_add (IrcDocumentBuilder *self, IrcBlockKind kind)
{
  IrcBlock *block = g_new0 (IrcBlock, 1);

  g_return_val_if_fail (self != NULL, NULL);
  block->kind = kind;
  g_ptr_array_add (self->blocks, block);
  return block;
}

IrcBlock *
irc_document_builder_add_heading (IrcDocumentBuilder *self,
                                  int level,
                                  const char *number,
                                  const char *text,
                                  const char *anchor)
{
  IrcBlock *block = irc_document_builder_add (self, IRC_BLOCK_HEADING);

  g_return_val_if_fail (level >= 1 && level <= 3, NULL);
  block->anchor = g_strdup (anchor);
  block->heading.level = level;
  block->heading.number = g_strdup (number != NULL ? number : "");
  block->heading.text = g_strdup (text);
  return block;
}

void
irc_document_builder_add_paragraph (IrcDocumentBuilder *self,
                                    IrcParagraphStyle style,
                                    IrcRunList *runs)
{
  IrcBlock *block = NULL;

  if (irc_run_list_is_empty (runs)) {
    irc_run_list_free (runs);
    return;
  }
  block = irc_document_builder_add (self, IRC_BLOCK_PARAGRAPH);
  block->paragraph.style = style;
  irc_run_list_take (runs, &block->paragraph.text);
}

void
irc_document_builder_add_text (IrcDocumentBuilder *self,
                               IrcParagraphStyle style,
                               const char *text)
{
  irc_document_builder_add_paragraph (
      self, style, irc_run_list_new_text (text));
}

void
irc_document_builder_add_list (IrcDocumentBuilder *self,
                               gboolean ordered,
                               GPtrArray *items)
{
  IrcBlock *block = NULL;

  if (items->len == 0) {
    g_ptr_array_unref (items);
    return;
  }
  block = irc_document_builder_add (self, IRC_BLOCK_LIST);
  block->list.ordered = ordered;
  block->list.items = take_run_lists (items, &block->list.n_items);
}

void
irc_document_builder_add_callout (IrcDocumentBuilder *self,
                                  const char *title,
                                  GPtrArray *paragraphs)
{
  IrcBlock *block = irc_document_builder_add (self, IRC_BLOCK_CALLOUT);

  block->callout.title = g_strdup (title);
  block->callout.paragraphs =
      take_run_lists (paragraphs, &block->callout.n_paragraphs);
}

void
irc_document_builder_add_figure (IrcDocumentBuilder *self,
                                 const char *anchor,
                                 const char *caption,
                                 IrcFigure *figure)
{
  IrcBlock *block = irc_document_builder_add (self, IRC_BLOCK_FIGURE);

  block->anchor = g_strdup (anchor);
  block->figure.caption = g_strdup (caption);
  block->figure.alternative = irc_figure_dup_description (figure);
  block->figure.figure = figure;
}

guint
irc_document_builder_get_length (const IrcDocumentBuilder *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->blocks->len;
}

const IrcBlock *
irc_document_builder_peek (const IrcDocumentBuilder *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->blocks->len, NULL);
  return g_ptr_array_index (self->blocks, index);
}

void
irc_document_builder_add_note (IrcDocumentBuilder *self,
                               guint index,
                               const char *text)
{
  IrcBlock *block = NULL;
  IrcRunList *runs = irc_run_list_new ();
  IrcRuns *note = NULL;

  g_return_if_fail (self != NULL && index < self->blocks->len);
  block = g_ptr_array_index (self->blocks, index);
  g_return_if_fail (block->kind == IRC_BLOCK_TABLE);
  note = &block->table.source;
  for (guint i = 0; i < note->n_runs; i++)
    irc_run_list_take_run (runs, &note->runs[i]);
  if (note->n_runs > 0) {
    g_autofree char *more = g_strconcat (" ", text, NULL);

    irc_run_list_add (runs, IRC_RUN_PLAIN, more);
  } else {
    irc_run_list_add (runs, IRC_RUN_PLAIN, text);
  }
  g_free (note->runs);
  irc_run_list_take (runs, note);
}

GPtrArray *
irc_document_builder_take_from (IrcDocumentBuilder *self, guint first)
{
  GPtrArray *taken = g_ptr_array_new_with_free_func (free_block);

  g_return_val_if_fail (self != NULL && first <= self->blocks->len, taken);
  while (self->blocks->len > first)
    g_ptr_array_insert (
        taken,
        0,
        g_ptr_array_steal_index (self->blocks, self->blocks->len - 1));
  return taken;
}

void
irc_document_builder_put_back (IrcDocumentBuilder *self, IrcBlock *block)
{
  g_return_if_fail (self != NULL && block != NULL);
  g_ptr_array_add (self->blocks, block);
}

/* ---- tables ------------------------------------------------------------- */

IrcBlock *
irc_document_builder_add_table (IrcDocumentBuilder *self,
                                const char *anchor,
                                const char *caption,
                                guint n_columns)
{
  IrcBlock *block = irc_document_builder_add (self, IRC_BLOCK_TABLE);

  block->anchor = g_strdup (anchor);
  block->table.caption = g_strdup (caption);
  block->table.continued = g_strdup ("");
  block->table.n_columns = n_columns;
  block->table.columns = g_new0 (IrcColumn, n_columns);
  return block;
}

void
irc_block_set_column (IrcBlock *table,
                      guint column,
                      const char *title,
                      IrcAlign align,
                      double share)
{
  IrcColumn *self = NULL;

  g_return_if_fail (column < table->table.n_columns);
  self = &table->table.columns[column];
  replace (&self->title, title);
  self->align = align;
  self->share = share;
}

IrcCell *
irc_block_add_row (IrcBlock *table)
{
  guint n_columns = table->table.n_columns;
  guint first = table->table.n_rows * n_columns;

  table->table.n_rows++;
  table->table.cells = g_renew (IrcCell, table->table.cells, first + n_columns);
  for (guint i = 0; i < n_columns; i++)
    table->table.cells[first + i] = (IrcCell){ 0 };
  return &table->table.cells[first];
}

void
irc_cell_set_runs (IrcCell *cell, IrcRunList *runs)
{
  g_return_if_fail (cell->text.runs == NULL);
  irc_run_list_take (runs, &cell->text);
}

void
irc_cell_set_text (IrcCell *cell, const char *text)
{
  irc_cell_set_runs (cell, irc_run_list_new_text (text));
}

void
irc_cell_set_mark (IrcCell *cell, IrcMark mark)
{
  cell->has_mark = TRUE;
  cell->mark = mark;
}

/* ---- walking ------------------------------------------------------------ */

typedef void (*RunsFunc) (IrcRuns *runs, gpointer data);

static void
foreach_of (IrcRuns *runs, guint n, RunsFunc func, gpointer data)
{
  for (guint i = 0; i < n; i++)
    func (&runs[i], data);
}

/* All runs of a block, in its order. */
static void
foreach_runs (IrcBlock *block, RunsFunc func, gpointer data)
{
  switch (block->kind) {
    case IRC_BLOCK_PARAGRAPH:
      func (&block->paragraph.text, data);
      break;
    case IRC_BLOCK_LIST:
      foreach_of (block->list.items, block->list.n_items, func, data);
      break;
    case IRC_BLOCK_TABLE:
      for (guint i = 0; i < block->table.n_rows * block->table.n_columns; i++)
        func (&block->table.cells[i].text, data);
      func (&block->table.source, data);
      break;
    case IRC_BLOCK_CALLOUT:
      foreach_of (
          block->callout.paragraphs, block->callout.n_paragraphs, func, data);
      break;
    case IRC_BLOCK_REFERENCES:
      foreach_of (
          block->references.entries, block->references.n_entries, func, data);
      break;
    case IRC_BLOCK_COVER:
    case IRC_BLOCK_CONTENTS:
    case IRC_BLOCK_HEADING:
    case IRC_BLOCK_FIGURE:
    case IRC_BLOCK_SIGNATURE:
      break;
  }
}

typedef struct {
  IrcWriteLaterFunc func;
  gpointer data;
} Later;

static void
write_runs (IrcRuns *runs, gpointer data)
{
  const Later *later = data;
  IrcRunList *list = NULL;
  guint what = 0;
  gboolean any = FALSE;

  for (guint i = 0; i < runs->n_runs; i++)
    any = any || irc_run_is_later (&runs->runs[i], &what);
  if (!any)
    return;
  list = irc_run_list_new ();
  for (guint i = 0; i < runs->n_runs; i++) {
    IrcRun *run = &runs->runs[i];

    if (irc_run_is_later (run, &what)) {
      later->func (what, list, later->data);
      irc_run_clear (run);
    } else {
      irc_run_list_take_run (list, run);
    }
  }
  g_free (runs->runs);
  irc_run_list_take (list, runs);
}

static void
list_places (IrcRuns *runs, gpointer data)
{
  GArray *places = data;

  for (guint i = 0; i < runs->n_runs; i++) {
    guint what = 0;

    if (irc_run_is_later (&runs->runs[i], &what))
      g_array_append_val (places, what);
  }
}

GArray *
irc_document_builder_list_later (IrcDocumentBuilder *self)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (self != NULL, places);
  for (guint i = 0; i < self->blocks->len; i++)
    foreach_runs (g_ptr_array_index (self->blocks, i), list_places, places);
  return places;
}

void
irc_document_builder_write_later (IrcDocumentBuilder *self,
                                  IrcWriteLaterFunc func,
                                  gpointer data)
{
  Later later = { func, data };

  g_return_if_fail (self != NULL && func != NULL);
  for (guint i = 0; i < self->blocks->len; i++)
    foreach_runs (g_ptr_array_index (self->blocks, i), write_runs, &later);
}

/* ---- end ---------------------------------------------------------------- */

typedef struct {
  GHashTable *anchors; /* set of names */
  GPtrArray *targets;  /* "#name", lent */
} Links;

static void
collect_anchor (Links *links, const char *anchor)
{
  if (anchor != NULL && !g_hash_table_add (links->anchors, g_strdup (anchor)))
    g_critical ("the anchor %s stands twice", anchor);
}

static void
collect_runs (IrcRuns *runs, gpointer data)
{
  Links *links = data;

  for (guint i = 0; i < runs->n_runs; i++) {
    guint what = 0;

    if (irc_run_is_later (&runs->runs[i], &what))
      g_critical ("the words of place %u were never written", what);
    collect_anchor (links, runs->runs[i].anchor);
    if (runs->runs[i].target != NULL && runs->runs[i].target[0] == '#')
      g_ptr_array_add (links->targets, runs->runs[i].target);
  }
}

static void
collect_block (Links *links, IrcBlock *block)
{
  collect_anchor (links, block->anchor);
  foreach_runs (block, collect_runs, links);
  if (block->kind == IRC_BLOCK_REFERENCES && block->references.numbered)
    for (guint i = 0; i < block->references.n_entries; i++)
      g_ptr_array_add (links->targets, block->references.backlinks[i]);
}

static void
check_links (const IrcDocumentBuilder *self)
{
  Links links = {
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    g_ptr_array_new (),
  };

  for (guint i = 0; i < self->blocks->len; i++)
    collect_block (&links, g_ptr_array_index (self->blocks, i));
  for (guint i = 0; i < self->blocks->len; i++) {
    const IrcBlock *block = g_ptr_array_index (self->blocks, i);

    /* Entry i of the references carries the anchor ref-<i + 1>. */
    for (guint k = 0;
         block->kind == IRC_BLOCK_REFERENCES && k < block->references.n_entries;
         k++)
      g_hash_table_add (links.anchors, g_strdup_printf ("ref-%u", k + 1));
  }
  for (guint i = 0; i < links.targets->len; i++) {
    const char *target = g_ptr_array_index (links.targets, i);

    if (!g_hash_table_contains (links.anchors, target + 1))
      g_critical ("the link %s leads nowhere", target);
  }
  g_hash_table_unref (links.anchors);
  g_ptr_array_unref (links.targets);
}

IrcDocument *
irc_document_builder_end_front (IrcDocumentBuilder *self)
{
  IrcDocument *document = NULL;
  gsize n = 0;

  g_return_val_if_fail (self != NULL, NULL);
  document = g_steal_pointer (&self->document);
  document->blocks = (IrcBlock **) g_ptr_array_steal (self->blocks, &n);
  document->n_blocks = (guint) n;
  irc_document_builder_free (self);
  return document;
}

IrcDocument *
irc_document_builder_end (IrcDocumentBuilder *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  check_links (self);
  return irc_document_builder_end_front (self);
}
