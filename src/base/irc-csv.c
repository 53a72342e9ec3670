/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-csv.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define LINE_END "\r\n"

struct _IrcCsv {
  GString *out;
  gboolean in_row;
};

/* What a spreadsheet takes for the start of a formula, also in the full-width
 * forms that it folds; an apostrophe, so that one in front can be told from
 * one that was typed. */
gboolean
irc_csv_needs_guard (const char *text)
{
  switch (g_utf8_get_char (text)) {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
    case '\n':
    case '\'':
    case 0xFF1D:
    case 0xFF0B:
    case 0xFF0D:
    case 0xFF20:
      return TRUE;
    default:
      return FALSE;
  }
}

IrcCsv *
irc_csv_new (void)
{
  IrcCsv *self = g_new0 (IrcCsv, 1);

  self->out = g_string_new (BYTE_ORDER_MARK);
  return self;
}

void
irc_csv_free (IrcCsv *self)
{
  g_string_free (self->out, TRUE);
  g_free (self);
}

void
irc_csv_add_field (IrcCsv *self, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  if (self->in_row)
    g_string_append_c (self->out, ',');
  self->in_row = TRUE;
  g_string_append_c (self->out, '"');
  if (irc_csv_needs_guard (text))
    g_string_append_c (self->out, '\'');
  for (const char *p = text; *p != '\0'; p++) {
    if (*p == '"')
      g_string_append_c (self->out, '"');
    g_string_append_c (self->out, *p);
  }
  g_string_append_c (self->out, '"');
}

void
irc_csv_end_row (IrcCsv *self)
{
  g_return_if_fail (self != NULL);

  g_string_append (self->out, LINE_END);
  self->in_row = FALSE;
}

GBytes *
irc_csv_end (IrcCsv *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  GBytes *bytes = g_string_free_to_bytes (g_steal_pointer (&self->out));

  g_free (self);
  return bytes;
}
