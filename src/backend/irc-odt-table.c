/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-odt-private.h"

#include <string.h>

#define CELL_PAD 4
#define CELL_END 1 /* at the right: another program's letters may be wider */
#define ROW_PAD 3.5
#define WIDE_COLUMNS                                                           \
  4 /* as on the pages: such tables reach into the margin                      \
     */
#define SOURCE_GAP 3

/* About a third of a page: on our pages such tables are rarely split. */
#define MAX_WHOLE_ROWS 10

/* ---- cells -------------------------------------------------------------- */

/* Where a cell stands decides its rules and how it is padded. */
typedef enum {
  CELL_HEAD = 1 << 0,
  CELL_LAST_ROW = 1 << 1,
  CELL_FIRST_COLUMN = 1 << 2,
  CELL_LAST_COLUMN = 1 << 3,
  CELL_PLAIN = 1 << 4, /* of the facts of the cover: no rules */
} CellPlace;

#define N_CELL_PLACES (1 << 5)

static void
add_rule (IrcXml *xml, const char *side, double width, IrcColor color)
{
  g_autofree char *value = irc_odt_color (color);
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *border =
      g_strdup_printf ("%spt solid %s",
                       g_ascii_formatd (number, sizeof number, "%.2f", width),
                       value);

  irc_xml_attribute (xml, side, border);
}

static void
make_cell_style (IrcOdt *self, const char *name, guint place)
{
  IrcXml *xml = self->automatic;
  const IrcPalette *palette = self->palette;
  const gboolean head = (place & CELL_HEAD) != 0;

  irc_xml_start (xml,
                 "style:style",
                 "style:name",
                 name,
                 "style:family",
                 "table-cell",
                 NULL);
  irc_xml_start (xml, "style:table-cell-properties", NULL);
  irc_xml_attribute_pt (
      xml, "fo:padding-left", (place & CELL_FIRST_COLUMN) != 0 ? 0 : CELL_PAD);
  irc_xml_attribute_pt (
      xml, "fo:padding-right", (place & CELL_LAST_COLUMN) != 0 ? 0 : CELL_END);
  irc_xml_attribute_pt (xml, "fo:padding-top", ROW_PAD);
  irc_xml_attribute_pt (xml, "fo:padding-bottom", ROW_PAD);
  irc_xml_attribute (xml, "fo:border-left", "none");
  irc_xml_attribute (xml, "fo:border-right", "none");
  if (head)
    add_rule (xml, "fo:border-top", 1, palette->heading);
  else
    irc_xml_attribute (xml, "fo:border-top", "none");
  if ((place & CELL_PLAIN) != 0)
    irc_xml_attribute (xml, "fo:border-bottom", "none");
  else if (head || (place & CELL_LAST_ROW) != 0)
    add_rule (xml, "fo:border-bottom", head ? 0.8 : 1, palette->heading);
  else
    add_rule (xml, "fo:border-bottom", 0.4, palette->rule);
  irc_xml_end (xml);
  irc_xml_end (xml);
}

static void
start_cell (IrcOdt *self, guint place)
{
  g_autofree char *name = g_strdup_printf ("Cell%u", place);

  if (!self->made_cells[place])
    make_cell_style (self, name, place);
  self->made_cells[place] = TRUE;
  irc_xml_start (self->body,
                 "table:table-cell",
                 "table:style-name",
                 name,
                 "office:value-type",
                 "string",
                 NULL);
}

static guint
get_place (guint column, guint n_columns)
{
  return (column == 0 ? CELL_FIRST_COLUMN : 0) |
         (column + 1 == n_columns ? CELL_LAST_COLUMN : 0);
}

static guint
get_alignment (IrcAlign align)
{
  switch (align) {
    case IRC_ALIGN_LEFT:
      return 0;
    case IRC_ALIGN_RIGHT:
      return IRC_ODT_RIGHT;
    case IRC_ALIGN_CENTRE:
      return IRC_ODT_CENTRE;
  }
  return 0;
}

/* ---- tables ------------------------------------------------------------- */

typedef struct {
  double x, width, after;
  gboolean whole; /* not split between pages */
} Frame;

/* The style of table number @index and those of its columns. */
static void
make_table_style (IrcOdt *self,
                  const char *name,
                  const Frame *frame,
                  const double *shares,
                  guint n_columns)
{
  IrcXml *xml = self->automatic;

  irc_xml_start (
      xml, "style:style", "style:name", name, "style:family", "table", NULL);
  irc_xml_start (xml, "style:table-properties", NULL);
  irc_xml_attribute_pt (xml, "style:width", frame->width);
  irc_xml_attribute (xml, "table:align", "left");
  irc_xml_attribute_pt (xml, "fo:margin-left", frame->x);
  irc_xml_attribute_pt (xml, "fo:margin-top", 0);
  irc_xml_attribute_pt (xml, "fo:margin-bottom", frame->after);
  irc_xml_attribute (xml, "table:border-model", "collapsing");
  irc_xml_attribute (
      xml, "style:may-break-between-rows", frame->whole ? "false" : "true");
  irc_xml_end (xml);
  irc_xml_end (xml);
  for (guint i = 0; i < n_columns; i++) {
    g_autofree char *column = g_strdup_printf ("%s.%u", name, i + 1);

    irc_xml_start (xml,
                   "style:style",
                   "style:name",
                   column,
                   "style:family",
                   "table-column",
                   NULL);
    irc_xml_start (xml, "style:table-column-properties", NULL);
    irc_xml_attribute_pt (xml, "style:column-width", shares[i] * frame->width);
    irc_xml_end (xml);
    irc_xml_end (xml);
  }
}

/* The table's element with its columns; @title is what a navigator shows. */
static void
start_table (IrcOdt *self,
             const Frame *frame,
             const double *shares,
             guint n_columns)
{
  g_autofree char *style = g_strdup_printf ("Table%u", ++self->n_tables);

  make_table_style (self, style, frame, shares, n_columns);
  irc_xml_start (self->body,
                 "table:table",
                 "table:name",
                 style,
                 "table:style-name",
                 style,
                 NULL);
  for (guint i = 0; i < n_columns; i++) {
    g_autofree char *column = g_strdup_printf ("%s.%u", style, i + 1);

    irc_xml_empty (
        self->body, "table:table-column", "table:style-name", column, NULL);
  }
}

static void
add_head (IrcOdt *self, const IrcBlock *block)
{
  const guint n = block->table.n_columns;

  irc_xml_start (self->body, "table:table-header-rows", NULL);
  irc_xml_start (self->body, "table:table-row", NULL);
  for (guint i = 0; i < n; i++) {
    start_cell (self, CELL_HEAD | get_place (i, n));
    irc_odt_add_paragraph (self,
                           IRC_ODT_TABLE_HEAD,
                           get_alignment (block->table.columns[i].align),
                           NULL,
                           block->table.columns[i].title);
    irc_xml_end (self->body);
  }
  irc_xml_end (self->body);
  irc_xml_end (self->body);
}

/* A cell whose mark has no words beside it gets the mark's own. */
static void
add_cell_text (IrcOdt *self, const IrcCell *cell, guint alignment)
{
  if (cell->has_mark && cell->text.n_runs == 0)
    irc_odt_add_paragraph (self,
                           IRC_ODT_TABLE_TEXT,
                           alignment,
                           NULL,
                           self->words.mark[cell->mark]);
  else
    irc_odt_add_runs_paragraph (
        self, IRC_ODT_TABLE_TEXT, alignment, &cell->text);
}

static void
add_rows (IrcOdt *self, const IrcBlock *block)
{
  const guint n = block->table.n_columns;

  for (guint row = 0; row < block->table.n_rows; row++) {
    const guint last =
        row + 1 == block->table.n_rows ? (guint) CELL_LAST_ROW : 0;

    irc_xml_start (self->body, "table:table-row", NULL);
    for (guint i = 0; i < n; i++) {
      start_cell (self, last | get_place (i, n));
      add_cell_text (self,
                     &block->table.cells[row * n + i],
                     get_alignment (block->table.columns[i].align));
      irc_xml_end (self->body);
    }
    irc_xml_end (self->body);
  }
}

void
irc_odt_add_table (IrcOdt *self, const IrcBlock *block)
{
  const guint n = block->table.n_columns;
  const gboolean wide = n >= WIDE_COLUMNS;
  const gboolean has_source = block->table.source.n_runs > 0;
  const IrcStyle *grid = irc_odt_get_grid (self);
  const Frame frame = { (wide ? grid->wide_x : grid->text_x) -
                            self->base.text_x,
                        wide ? grid->wide_width : grid->text_width,
                        has_source ? SOURCE_GAP : grid->block_space,
                        block->table.n_rows <= MAX_WHOLE_ROWS };
  const guint deviations = wide ? (guint) IRC_ODT_WIDE : 0;
  g_autofree double *shares = g_new (double, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    shares[i] = block->table.columns[i].share;
  irc_odt_add_caption (self,
                       IRC_ODT_TABLE_CAPTION,
                       deviations,
                       block->anchor,
                       block->table.caption,
                       &self->n_table_captions);
  start_table (self, &frame, shares, n);
  add_head (self, block);
  add_rows (self, block);
  irc_xml_end (self->body);
  if (has_source)
    irc_odt_add_runs_paragraph (
        self, IRC_ODT_TABLE_SOURCE, deviations, &block->table.source);
}

void
irc_odt_add_facts (IrcOdt *self, const IrcFact *facts, guint n_facts)
{
  const double shares[] = { 0.5, 0.5 };
  const Frame frame = { 0, self->base.text_width, 0, TRUE };

  if (n_facts == 0)
    return;
  start_table (self, &frame, shares, G_N_ELEMENTS (shares));
  for (guint i = 0; i < n_facts; i += 2) {
    irc_xml_start (self->body, "table:table-row", NULL);
    for (guint k = i; k < i + 2; k++) {
      start_cell (self, CELL_PLAIN | get_place (k - i, 2));
      if (k < n_facts)
        irc_odt_add_paragraph (
            self, IRC_ODT_COVER_LABEL, 0, NULL, facts[k].label);
      irc_odt_add_paragraph (self,
                             IRC_ODT_COVER_VALUE,
                             0,
                             NULL,
                             k < n_facts ? facts[k].value : "");
      irc_xml_end (self->body);
    }
    irc_xml_end (self->body);
  }
  irc_xml_end (self->body);
}
