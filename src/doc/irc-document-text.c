/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-document.h"

static void
add_line (GString *out, const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (out, "%s\n", text);
}

static void
add_runs (GString *out, const IrcRuns *runs)
{
  for (guint i = 0; i < runs->n_runs; i++)
    g_string_append (out, runs->runs[i].text);
  g_string_append_c (out, '\n');
}

static void
add_cover (GString *out, const IrcBlock *block)
{
  add_line (out, block->cover.kicker);
  add_line (out, block->cover.title);
  add_line (out, block->cover.subtitle);
  for (guint i = 0; i < block->cover.n_facts; i++)
    g_string_append_printf (out,
                            "%s: %s\n",
                            block->cover.facts[i].label,
                            block->cover.facts[i].value);
  add_line (out, block->cover.note);
}

static void
add_table (GString *out, const IrcBlock *block)
{
  guint n_columns = block->table.n_columns;

  add_line (out, block->table.caption);
  for (guint i = 0; i < n_columns; i++)
    g_string_append_printf (
        out, "%s%s", i > 0 ? "\t" : "", block->table.columns[i].title);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < block->table.n_rows * n_columns; i++) {
    const IrcRuns *text = &block->table.cells[i].text;

    for (guint k = 0; k < text->n_runs; k++)
      g_string_append (out, text->runs[k].text);
    g_string_append_c (out, i % n_columns == n_columns - 1 ? '\n' : '\t');
  }
  if (block->table.source.n_runs > 0)
    add_runs (out, &block->table.source);
}

static void
add_block (GString *out, const IrcBlock *block)
{
  switch (block->kind) {
    case IRC_BLOCK_COVER:
      add_cover (out, block);
      break;
    case IRC_BLOCK_CONTENTS:
      add_line (out, block->contents.title);
      break;
    case IRC_BLOCK_HEADING:
      if (*block->heading.number != '\0')
        g_string_append_printf (out, "%s ", block->heading.number);
      add_line (out, block->heading.text);
      break;
    case IRC_BLOCK_PARAGRAPH:
      add_runs (out, &block->paragraph.text);
      break;
    case IRC_BLOCK_LIST:
      for (guint i = 0; i < block->list.n_items; i++) {
        if (block->list.ordered)
          g_string_append_printf (out, "%u. ", i + 1);
        else
          g_string_append (out, "• ");
        add_runs (out, &block->list.items[i]);
      }
      break;
    case IRC_BLOCK_TABLE:
      add_table (out, block);
      break;
    case IRC_BLOCK_FIGURE:
      add_line (out, block->figure.caption);
      add_line (out, block->figure.alternative);
      break;
    case IRC_BLOCK_CALLOUT:
      add_line (out, block->callout.title);
      for (guint i = 0; i < block->callout.n_paragraphs; i++)
        add_runs (out, &block->callout.paragraphs[i]);
      break;
    case IRC_BLOCK_REFERENCES:
      for (guint i = 0; i < block->references.n_entries; i++) {
        if (block->references.numbered)
          g_string_append_printf (out, "%u. ", i + 1);
        add_runs (out, &block->references.entries[i]);
      }
      break;
    case IRC_BLOCK_SIGNATURE:
      add_line (out, block->signature.title);
      for (guint i = 0; block->signature.lines[i] != NULL; i++)
        add_line (out, block->signature.lines[i]);
      break;
  }
}

char *
irc_document_to_text (const IrcDocument *self)
{
  GString *out = g_string_new (NULL);
  guint n = irc_document_get_n_blocks (self);

  for (guint i = 0; i < n; i++) {
    if (i > 0)
      g_string_append_c (out, '\n');
    add_block (out, irc_document_get_block (self, i));
  }
  return g_string_free (out, FALSE);
}

char *
irc_block_to_text (const IrcBlock *block)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (block != NULL, g_string_free (out, FALSE));
  add_block (out, block);
  return g_string_free (out, FALSE);
}
