/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-trace-unit.h"

#include <string.h>

#include "irc-figures-private.h"
#include "irc-known.h"

typedef struct {
  IrcUnit unit;
  IrcUnitFunc func;
  gpointer data;
  const char *chapter;
} Walk;

/* ---- a unit -------------------------------------------------------------- */

static void
begin (Walk *self)
{
  g_string_truncate (self->unit.text, 0);
  g_array_set_size (self->unit.links, 0);
  g_array_set_size (self->unit.cells, 0);
  self->unit.is_count = self->unit.is_survey = FALSE;
}

static void
end (Walk *self)
{
  if (self->unit.text->len > 0)
    self->func (&self->unit, self->chapter, self->data);
}

static void
add_text (Walk *self, const char *text)
{
  g_autofree char *plain = irc_known_dup_plain (text);

  g_string_append (self->unit.text, plain);
}

/* "#ref-12" is the twelfth reference. */
static guint
find_place (const char *target)
{
  if (!g_str_has_prefix (target, "#ref-"))
    return IRC_NO_PLACE;
  return (guint) g_ascii_strtoull (target + strlen ("#ref-"), NULL, 10) - 1;
}

/* "2–5": those between the two are cited too. */
static void
fill_range (Walk *self, const IrcUnitLink *last)
{
  const guint n = self->unit.links->len;
  IrcUnitLink first;

  if (n == 0)
    return;
  first = g_array_index (self->unit.links, IrcUnitLink, n - 1);
  if (first.place == IRC_NO_PLACE || last->place == IRC_NO_PLACE ||
      last->start - first.end != strlen ("–") ||
      strncmp (self->unit.text->str + first.end, "–", strlen ("–")) != 0)
    return;
  for (guint place = first.place + 1; place < last->place; place++) {
    const IrcUnitLink between = { last->start, last->start, place };

    g_array_append_val (self->unit.links, between);
  }
}

static void
add_runs (Walk *self, const IrcRuns *runs)
{
  for (guint i = 0; i < runs->n_runs; i++) {
    const IrcRun *run = &runs->runs[i];
    IrcUnitLink link = { .start = self->unit.text->len };

    add_text (self, run->text);
    if (run->target == NULL || run->target[0] != '#')
      continue;
    link.end = self->unit.text->len;
    link.place = find_place (run->target);
    fill_range (self, &link);
    g_array_append_val (self->unit.links, link);
  }
}

static void
walk_text (Walk *self, const char *text)
{
  if (text == NULL)
    return;
  begin (self);
  add_text (self, text);
  end (self);
}

static void
walk_runs (Walk *self, const IrcRuns *runs)
{
  begin (self);
  add_runs (self, runs);
  end (self);
}

/* ---- blocks -------------------------------------------------------------- */

static void
walk_table (Walk *self, const IrcBlock *block)
{
  const guint n = block->table.n_columns;

  walk_text (self, block->table.caption);
  for (guint row = 0; row < block->table.n_rows; row++) {
    begin (self);
    for (guint i = 0; i < n; i++) {
      IrcUnitCell cell = { .index = i,
                           .column = block->table.columns[i].title };

      if (i > 0)
        g_string_append (self->unit.text, " | ");
      cell.start = self->unit.text->len;
      add_runs (self, &block->table.cells[row * n + i].text);
      cell.end = self->unit.text->len;
      g_array_append_val (self->unit.cells, cell);
    }
    end (self);
  }
  walk_runs (self, &block->table.source);
}

static void
walk_figure (Walk *self, const IrcBlock *block)
{
  walk_text (self, block->figure.caption);
  begin (self);
  add_text (self, block->figure.alternative);
  self->unit.is_survey = block->figure.figure->info == &irc_figure_survey;
  self->unit.is_count = !self->unit.is_survey;
  end (self);
}

static void
walk_cover (Walk *self, const IrcBlock *block)
{
  walk_text (self, block->cover.kicker);
  walk_text (self, block->cover.title);
  walk_text (self, block->cover.subtitle);
  for (guint i = 0; i < block->cover.n_facts; i++)
    walk_text (self, block->cover.facts[i].value);
  walk_text (self, block->cover.note);
}

static void
walk_heading (Walk *self, const IrcBlock *block)
{
  if (block->heading.level == 1)
    self->chapter = block->heading.text;
  walk_text (self, block->heading.text);
}

static void
walk_block (Walk *self, const IrcBlock *block)
{
  switch (block->kind) {
    case IRC_BLOCK_COVER:
      walk_cover (self, block);
      break;
    case IRC_BLOCK_HEADING:
      walk_heading (self, block);
      break;
    case IRC_BLOCK_PARAGRAPH:
      walk_runs (self, &block->paragraph.text);
      break;
    case IRC_BLOCK_LIST:
      for (guint i = 0; i < block->list.n_items; i++)
        walk_runs (self, &block->list.items[i]);
      break;
    case IRC_BLOCK_TABLE:
      walk_table (self, block);
      break;
    case IRC_BLOCK_FIGURE:
      walk_figure (self, block);
      break;
    case IRC_BLOCK_CALLOUT:
      walk_text (self, block->callout.title);
      for (guint i = 0; i < block->callout.n_paragraphs; i++)
        walk_runs (self, &block->callout.paragraphs[i]);
      break;
    case IRC_BLOCK_SIGNATURE:
      walk_text (self, block->signature.title);
      for (guint i = 0; block->signature.lines[i] != NULL; i++)
        walk_text (self, block->signature.lines[i]);
      break;
    case IRC_BLOCK_CONTENTS:
    case IRC_BLOCK_REFERENCES:
      break;
  }
}

void
irc_trace_units (const IrcDocument *document, IrcUnitFunc func, gpointer data)
{
  g_return_if_fail (document != NULL && func != NULL);
  const guint n = irc_document_get_n_blocks (document);
  Walk self = { .func = func, .data = data, .chapter = "" };

  self.unit.text = g_string_new (NULL);
  self.unit.links = g_array_new (FALSE, FALSE, sizeof (IrcUnitLink));
  self.unit.cells = g_array_new (FALSE, FALSE, sizeof (IrcUnitCell));
  for (guint i = 0; i < n; i++)
    walk_block (&self, irc_document_get_block (document, i));
  g_string_free (self.unit.text, TRUE);
  g_array_unref (self.unit.links);
  g_array_unref (self.unit.cells);
}
