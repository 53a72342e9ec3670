/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-document.h"

#include "irc-document-private.h"

static void
clear_runs (IrcRuns *runs)
{
  for (guint i = 0; i < runs->n_runs; i++)
    irc_run_clear (&runs->runs[i]);
  g_clear_pointer (&runs->runs, g_free);
  runs->n_runs = 0;
}

static void
free_runs_array (IrcRuns *array, guint n)
{
  for (guint i = 0; i < n; i++)
    clear_runs (&array[i]);
  g_free (array);
}

static void
clear_cover (IrcBlock *block)
{
  g_free (block->cover.kicker);
  g_free (block->cover.title);
  g_free (block->cover.subtitle);
  g_free (block->cover.note);
  for (guint i = 0; i < block->cover.n_facts; i++) {
    g_free (block->cover.facts[i].label);
    g_free (block->cover.facts[i].value);
  }
  g_free (block->cover.facts);
}

static void
clear_table (IrcBlock *block)
{
  g_free (block->table.caption);
  clear_runs (&block->table.source);
  g_free (block->table.continued);
  for (guint i = 0; i < block->table.n_columns; i++)
    g_free (block->table.columns[i].title);
  g_free (block->table.columns);
  for (guint i = 0; i < block->table.n_rows * block->table.n_columns; i++)
    clear_runs (&block->table.cells[i].text);
  g_free (block->table.cells);
}

void
irc_run_clear (IrcRun *run)
{
  g_free (run->text);
  g_free (run->target);
  g_free (run->anchor);
}

void
irc_block_free (IrcBlock *block)
{
  switch (block->kind) {
    case IRC_BLOCK_COVER:
      clear_cover (block);
      break;
    case IRC_BLOCK_CONTENTS:
      g_free (block->contents.title);
      break;
    case IRC_BLOCK_HEADING:
      g_free (block->heading.number);
      g_free (block->heading.text);
      break;
    case IRC_BLOCK_PARAGRAPH:
      clear_runs (&block->paragraph.text);
      break;
    case IRC_BLOCK_LIST:
      free_runs_array (block->list.items, block->list.n_items);
      break;
    case IRC_BLOCK_TABLE:
      clear_table (block);
      break;
    case IRC_BLOCK_FIGURE:
      g_free (block->figure.caption);
      g_free (block->figure.alternative);
      g_clear_pointer (&block->figure.figure, irc_figure_unref);
      break;
    case IRC_BLOCK_CALLOUT:
      g_free (block->callout.title);
      free_runs_array (block->callout.paragraphs, block->callout.n_paragraphs);
      break;
    case IRC_BLOCK_REFERENCES:
      free_runs_array (block->references.entries, block->references.n_entries);
      g_free (block->references.cited);
      g_strfreev (block->references.backlinks);
      break;
    case IRC_BLOCK_SIGNATURE:
      g_free (block->signature.title);
      g_strfreev (block->signature.lines);
      break;
  }
  g_free (block->anchor);
  g_free (block);
}

static void
clear_document (gpointer data)
{
  IrcDocument *self = data;

  for (guint i = 0; i < self->n_blocks; i++)
    irc_block_free (self->blocks[i]);
  g_free (self->blocks);
  g_free (self->title);
  g_free (self->author);
  g_free (self->subject);
  g_free (self->language);
  g_free (self->running_head);
  g_free (self->confidentiality);
}

IrcDocument *
irc_document_ref (IrcDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

void
irc_document_unref (IrcDocument *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, clear_document);
}

guint
irc_document_get_n_blocks (const IrcDocument *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_blocks;
}

const IrcBlock *
irc_document_get_block (const IrcDocument *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_blocks, NULL);
  return self->blocks[index];
}

const char *
irc_document_get_title (const IrcDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->title;
}

const char *
irc_document_get_author (const IrcDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->author;
}

const char *
irc_document_get_subject (const IrcDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->subject;
}

const char *
irc_document_get_language (const IrcDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->language;
}

const char *
irc_document_get_running_head (const IrcDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->running_head;
}

const char *
irc_document_get_confidentiality (const IrcDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->confidentiality;
}

gboolean
irc_document_is_single_page (const IrcDocument *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->single_page;
}
