/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-csv.h"
#include "irc-figures-private.h"

void
irc_figure_table_set (IrcFigureTable *table,
                      guint row,
                      guint column,
                      char *text)
{
  table->cells[row * table->n_columns + column] = text;
}

IrcFigureTable *
irc_figure_table_new (guint n_rows, const char *const *heads)
{
  IrcFigureTable *table = g_new0 (IrcFigureTable, 1);

  table->n_rows = n_rows;
  table->n_columns = g_strv_length ((char **) (gintptr) heads);
  table->cells = g_new0 (char *, n_rows * table->n_columns);
  for (guint i = 0; i < table->n_columns; i++)
    irc_figure_table_set (table, 0, i, g_strdup (heads[i]));
  return table;
}

void
irc_figure_table_free (IrcFigureTable *self)
{
  g_return_if_fail (self != NULL);
  for (guint i = 0; i < self->n_rows * self->n_columns; i++)
    g_free (self->cells[i]);
  g_free (self->cells);
  g_free (self);
}

static const char *
cell_at (const IrcFigureTable *self, guint row, guint column)
{
  const char *cell = self->cells[row * self->n_columns + column];

  return cell != NULL ? cell : "";
}

GBytes *
irc_figure_table_to_csv (const IrcFigureTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  IrcCsv *csv = irc_csv_new ();

  for (guint row = 0; row < self->n_rows; row++) {
    for (guint column = 0; column < self->n_columns; column++)
      irc_csv_add_field (csv, cell_at (self, row, column));
    irc_csv_end_row (csv);
  }
  return irc_csv_end (csv);
}

static void
append_plain (GString *out, const char *text)
{
  const gsize start = out->len;

  if (irc_csv_needs_guard (text))
    g_string_append_c (out, '\'');
  g_string_append (out, text);
  g_strdelimit (out->str + start, "\t\r\n\v\f", ' ');
}

char *
irc_figure_table_to_text (const IrcFigureTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  GString *out = g_string_new (NULL);

  for (guint row = 0; row < self->n_rows; row++)
    for (guint column = 0; column < self->n_columns; column++) {
      append_plain (out, cell_at (self, row, column));
      g_string_append_c (out, column + 1 < self->n_columns ? '\t' : '\n');
    }
  return g_string_free (out, FALSE);
}
