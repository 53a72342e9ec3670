/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-lay.h"

#define CELL_PAD 4  /* left and right of a cell's text */
#define ROW_PAD 3.5 /* above and below */
#define MARK_SIDE 8.5
#define MARK_SPACE 13
#define WIDE_COLUMNS 4 /* tables of so many columns use the wide grid */

/* A row of more lines may be split between any two of them, but for the first
 * and the last two: somebody pasted a page of notes into a cell. */
#define MAX_ROW_LINES 16

/* A column of cells about this high takes the room that others do not need. */
#define CROWDED_LINES 3.0
/* The width of a letter, in ems, for a guess. */
#define LETTER 0.45
/* What is kept between columns beside the padding, in ems: without it words of
 * one column read on into the next one. */
#define AIR 1.0

typedef struct {
  IrcLay *lay;
  const IrcBlock *block;
  double x, width;
  double *widths; /* of the columns, with their padding */
  guint table, body;
  IrcSlug *head; /* lent; repeated on each further page */
} Table;

static double
column_x (const Table *self, guint column)
{
  double x = self->x;

  for (guint i = 0; i < column; i++)
    x += self->widths[i];
  return x;
}

static void
add_rule (const Table *self, IrcSlug *slug, double y, double weight)
{
  const IrcPalette *palette = self->lay->palette;

  irc_slug_add_rect (slug,
                     (IrcRect){ self->x, y, self->width, weight },
                     weight >= 0.8 ? palette->heading : palette->rule);
}

static IrcInk
cell_ink (const Table *self, guint column, const IrcType *type, double indent)
{
  double x = column_x (self, column);
  IrcInk ink = {
    .type = type,
    .color = self->lay->palette->ink,
    .x = x + (column == 0 ? 0 : CELL_PAD) + indent,
    .align = self->block->table.columns[column].align,
  };
  double end = column + 1 == self->block->table.n_columns
                   ? self->x + self->width
                   : column_x (self, column + 1) - CELL_PAD;

  ink.width = MAX (end - ink.x, 10);
  return ink;
}

/* ---- columns ------------------------------------------------------------ */

/* How many lines the highest cell of a column has, about: setting the long
 * ones twice would cost more than it is worth. */
static double
guess_lines (const Table *self, guint column)
{
  guint n = self->block->table.n_columns;
  double letter = self->lay->style.table.size * LETTER, longest = 0;

  for (guint i = 0; i < self->block->table.n_rows; i++) {
    const IrcRuns *runs = &self->block->table.cells[i * n + column].text;
    double width = 0;

    for (guint k = 0; k < runs->n_runs; k++)
      width += (double) g_utf8_strlen (runs->runs[k].text, -1) * letter;
    longest = MAX (longest, width);
  }
  return longest / self->widths[column];
}

static double
longest_line (const Table *self,
              guint column,
              const IrcRuns *runs,
              const IrcType *type,
              double indent)
{
  IrcInk ink = cell_ink (self, column, type, indent);
  g_autoptr (IrcParagraph) lines =
      irc_typeset (self->lay->fonts, runs, type, ink.width, NULL);
  double longest = 0;

  for (guint i = 0; i < lines->n_lines; i++)
    longest = MAX (longest, indent + lines->lines[i].width);
  return longest;
}

/* What a column can do without: made so much narrower, it still has the same
 * lines. */
static double
measure_spare (const Table *self, guint column)
{
  guint n = self->block->table.n_columns;
  const IrcStyle *style = &self->lay->style;
  IrcRun run = { .text = self->block->table.columns[column].title };
  IrcRuns head = { &run, *run.text != '\0' ? 1 : 0 };
  double longest = longest_line (self, column, &head, &style->table_head, 0);

  for (guint i = 0; i < self->block->table.n_rows; i++) {
    const IrcCell *cell = &self->block->table.cells[i * n + column];
    double line = longest_line (self,
                                column,
                                &cell->text,
                                &style->table,
                                cell->has_mark ? MARK_SPACE : 0);

    longest = MAX (longest, line);
  }
  longest += AIR * style->table.size;
  return MAX (cell_ink (self, column, &style->table, 0).width - longest, 0);
}

/* Where columns are crowded, the others give them what they can. */
static void
widen_crowded (Table *self)
{
  guint n = self->block->table.n_columns;
  g_autofree double *lines = g_new0 (double, n);
  g_autofree double *spare = g_new0 (double, n);
  double all_lines = 0, all_spare = 0;

  for (guint i = 0; i < n; i++) {
    double guess = guess_lines (self, i);

    lines[i] = guess >= CROWDED_LINES ? guess : 0;
    all_lines += lines[i];
  }
  for (guint i = 0; i < n && all_lines > 0; i++) {
    spare[i] = lines[i] > 0 ? 0 : measure_spare (self, i);
    all_spare += spare[i];
  }
  for (guint i = 0; i < n && all_lines > 0; i++)
    self->widths[i] += all_spare * lines[i] / all_lines - spare[i];
}

static void
set_columns (Table *self)
{
  guint n = self->block->table.n_columns;

  self->widths = g_new (double, n);
  for (guint i = 0; i < n; i++)
    self->widths[i] = self->block->table.columns[i].share * self->width;
  widen_crowded (self);
}

/* ---- head --------------------------------------------------------------- */

static void
add_caption (Table *self, double before)
{
  IrcLay *lay = self->lay;
  guint caption = irc_lay_add_element (lay, IRC_ROLE_CAPTION, self->table);
  IrcRun run = { .text = self->block->table.caption };
  IrcRuns runs = { &run, 1 };
  IrcInk ink = { &lay->style.caption, lay->palette->heading, caption, self->x,
                 self->width,         IRC_ALIGN_LEFT };
  guint first = lay->slugs->len;

  irc_lay_add_lines (lay, &runs, &ink, NULL, before);
  for (guint i = first; i < lay->slugs->len; i++)
    ((IrcSlug *) g_ptr_array_index (lay->slugs, i))->keep_next = TRUE;
  if (self->block->anchor != NULL && lay->slugs->len > first)
    irc_slug_add_anchor (
        g_ptr_array_index (lay->slugs, first), self->block->anchor, 0);
}

/* The head once as part of the table, or once more as decoration for the pages
 * after the first. */
static IrcSlug *
new_head (Table *self, gboolean repeated)
{
  IrcLay *lay = self->lay;
  const IrcType *type = &lay->style.table_head;
  guint n = self->block->table.n_columns;
  guint row = IRC_NO_ELEMENT;
  double note = repeated ? lay->style.note.leading : 0;
  double height = 0;
  IrcSlug *slug = irc_slug_new (0);

  if (!repeated) {
    guint head = irc_lay_add_element (lay, IRC_ROLE_THEAD, self->table);

    row = irc_lay_add_element (lay, IRC_ROLE_TR, head);
  } else {
    IrcInk ink = { &lay->style.note, lay->palette->muted, IRC_NO_ELEMENT,
                   self->x,          self->width,         IRC_ALIGN_LEFT };

    irc_lay_paint_text (lay, slug, self->block->table.continued, &ink, 0);
  }
  add_rule (self, slug, note, 1);
  for (guint i = 0; i < n; i++) {
    IrcInk ink = cell_ink (self, i, type, 0);
    IrcRun run = { .text = self->block->table.columns[i].title };
    IrcRuns runs = { &run, *run.text != '\0' ? 1 : 0 };
    g_autoptr (IrcParagraph) lines =
        irc_typeset (lay->fonts, &runs, type, ink.width, NULL);

    ink.color = lay->palette->muted;
    ink.element = IRC_NO_ELEMENT;
    if (!repeated) {
      IrcElement cell = { .role = IRC_ROLE_TH,
                          .parent = row,
                          .column_head = TRUE };

      ink.element = irc_pages_builder_add_element (lay->builder, &cell);
    }
    for (guint k = 0; k < lines->n_lines; k++)
      irc_lay_paint_line (lay,
                          slug,
                          &lines->lines[k],
                          &runs,
                          &ink.element,
                          &ink,
                          note + ROW_PAD + k * type->leading);
    height = MAX (height, lines->n_lines * type->leading);
  }
  slug->height = note + height + 2 * ROW_PAD;
  slug->keep_next = TRUE;
  add_rule (self, slug, slug->height - 0.8, 0.8);
  return slug;
}

/* ---- rows --------------------------------------------------------------- */

typedef struct {
  IrcParagraph *lines;
  guint *links;
  IrcInk ink;
} SetCell;

static SetCell
set_cell (Table *self, const IrcCell *cell, guint column, guint row)
{
  IrcLay *lay = self->lay;
  gboolean row_head = self->block->table.row_heads && column == 0;
  IrcElement element = { .role = row_head ? IRC_ROLE_TH : IRC_ROLE_TD,
                         .parent = row };
  SetCell set = { 0 };

  set.ink = cell_ink (
      self, column, &lay->style.table, cell->has_mark ? MARK_SPACE : 0);
  set.ink.element = irc_pages_builder_add_element (lay->builder, &element);
  set.lines =
      irc_typeset (lay->fonts, &cell->text, set.ink.type, set.ink.width, NULL);
  set.links = irc_lay_add_links (lay, &cell->text, set.ink.element);
  irc_pages_builder_add_missing (lay->builder, set.lines->n_missing);
  return set;
}

static void
paint_mark (Table *self, IrcSlug *slug, const IrcCell *cell, guint column)
{
  IrcPiece *piece = irc_slug_add_piece (slug, IRC_PIECE_MARK, IRC_NO_ELEMENT);
  double leading = self->lay->style.table.leading;

  piece->x = column_x (self, column) + (column == 0 ? 0 : CELL_PAD);
  piece->y = ROW_PAD + (leading - MARK_SIDE) / 2;
  piece->width = MARK_SIDE;
  piece->mark = cell->mark;
}

/* The ground of a row that stands out, a little wider than its text. */
static void
paint_tint (const Table *self, IrcSlug *slug)
{
  irc_slug_add_rect (
      slug,
      (IrcRect){
          self->x - CELL_PAD, 0, self->width + 2 * CELL_PAD, slug->height },
      self->lay->palette->tint);
}

/* Lines [from, to) of all cells of one row as one slug, padded where the row
 * begins and ends. */
static IrcSlug *
paint_row (Table *self,
           SetCell *set,
           const IrcCell *cells,
           guint from,
           guint to,
           gboolean ends,
           gboolean tinted)
{
  IrcLay *lay = self->lay;
  double leading = lay->style.table.leading;
  double top = from == 0 ? ROW_PAD : 0;
  IrcSlug *slug =
      irc_slug_new (top + (to - from) * leading + (ends ? ROW_PAD : 0));

  if (tinted)
    paint_tint (self, slug);
  for (guint i = 0; i < self->block->table.n_columns; i++) {
    guint end = MIN (to, set[i].lines->n_lines);

    if (cells[i].has_mark && from == 0)
      paint_mark (self, slug, &cells[i], i);
    for (guint k = from; k < end; k++)
      irc_lay_paint_line (lay,
                          slug,
                          &set[i].lines->lines[k],
                          &cells[i].text,
                          set[i].links,
                          &set[i].ink,
                          top + (k - from) * leading);
  }
  slug->repeat = self->head;
  return slug;
}

/* The end of the part of a row that begins with line @from. */
static guint
part_end (guint from, guint n_lines)
{
  guint end = from == 0 ? 2 : from + 1;

  if (n_lines <= MAX_ROW_LINES || end + 2 > n_lines)
    return n_lines;
  return end;
}

static void
add_row (Table *self, guint index, gboolean last)
{
  IrcLay *lay = self->lay;
  guint n = self->block->table.n_columns;
  const IrcCell *cells = &self->block->table.cells[index * n];
  guint row = irc_lay_add_element (lay, IRC_ROLE_TR, self->body);
  g_autofree SetCell *set = g_new0 (SetCell, n);
  guint n_lines = 1;

  for (guint i = 0; i < n; i++) {
    set[i] = set_cell (self, &cells[i], i, row);
    n_lines = MAX (n_lines, set[i].lines->n_lines);
  }
  for (guint from = 0, to = 0; from < n_lines; from = to) {
    IrcSlug *slug = NULL;

    to = part_end (from, n_lines);
    slug = paint_row (self,
                      set,
                      cells,
                      from,
                      to,
                      to == n_lines,
                      self->block->table.tinted_row == index + 1);
    if (to == n_lines)
      add_rule (self, slug, slug->height - (last ? 1 : 0.4), last ? 1 : 0.4);
    irc_lay_add_slug (lay, slug);
  }
  for (guint i = 0; i < n; i++) {
    irc_paragraph_free (set[i].lines);
    g_free (set[i].links);
  }
}

/* The first two rows stay together, and the last two; a table of less than a
 * third of a page is split only where the page would be left half empty. */
static void
keep_rows (IrcLay *lay, guint first)
{
  guint n = lay->slugs->len - first;
  double height = 0;
  gboolean whole = FALSE;

  for (guint i = first; i < first + n; i++)
    height += ((IrcSlug *) g_ptr_array_index (lay->slugs, i))->height;
  whole = height < (lay->style.bottom - lay->style.top) / 3;
  for (guint i = 0; i + 1 < n; i++) {
    IrcSlug *row = g_ptr_array_index (lay->slugs, first + i);
    gboolean bound = i == 0 || i + 2 == n;

    row->keep_next = bound || whole;
    row->keep_weak = !bound && whole;
  }
}

static void
add_source (Table *self)
{
  IrcLay *lay = self->lay;
  const IrcRuns *source = &self->block->table.source;
  IrcInk ink = { &lay->style.note, lay->palette->muted, 0,
                 self->x,          self->width,         IRC_ALIGN_LEFT };

  if (source->n_runs == 0)
    return;
  ((IrcSlug *) g_ptr_array_index (lay->slugs, lay->slugs->len - 1))->keep_next =
      TRUE;
  ink.element = irc_lay_add_element (lay, IRC_ROLE_NOTE, lay->section);
  irc_lay_add_lines (lay, source, &ink, NULL, 3);
}

void
irc_lay_table (IrcLay *lay, const IrcBlock *block)
{
  double space = lay->style.block_space;
  gboolean wide = block->table.n_columns >= WIDE_COLUMNS;
  Table self = { .lay = lay, .block = block };
  guint first = 0;

  self.x = wide ? lay->style.wide_x : lay->style.text_x;
  self.width = wide ? lay->style.wide_width : lay->style.text_width;
  set_columns (&self);
  self.table = irc_lay_add_element (lay, IRC_ROLE_TABLE, lay->section);
  add_caption (&self, irc_lay_space (lay, space, space));
  irc_lay_add_slug (lay, new_head (&self, FALSE));
  self.head = new_head (&self, TRUE);
  g_ptr_array_add (lay->heads, self.head);
  self.body = irc_lay_add_element (lay, IRC_ROLE_TBODY, self.table);
  first = lay->slugs->len;
  for (guint i = 0; i < block->table.n_rows; i++)
    add_row (&self, i, i + 1 == block->table.n_rows);
  keep_rows (lay, first);
  add_source (&self);
  g_free (self.widths);
}
