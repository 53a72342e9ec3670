/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which numbers of a sentence are figures. */
#include "irc-evidence-trace-private.h"

#include <string.h>

#include "irc-stated.h"

/* ---- what is no figure --------------------------------------------------- */

/* "IN2.1", "24/7", "BASIL-2", "1st": part of a word. */
static gboolean
is_in_word (const char *text, gsize start, gsize end)
{
  const char before = start > 0 ? text[start - 1] : ' ';
  const char before2 = start > 1 ? text[start - 2] : ' ';
  const char after = text[end];

  if (g_ascii_isalpha (before) || before == '/' ||
      (before == '-' && g_ascii_isalpha (before2)))
    return TRUE;
  if (after == '/' && g_ascii_isdigit (text[end + 1]))
    return strncmp (text + start, "24/7", strlen ("24/7")) == 0;
  return g_ascii_isalpha (after);
}

/* "level 2", "Figure 3": the number of something. */
static gboolean
is_ordinal (const char *text, gsize start, const IrcLanguage *language)
{
  const char *const nouns[] = {
    irc_text (language, "measures"), irc_text (language, "Measures"),
    irc_text (language, "Requests"), irc_text (language, "level"),
    irc_text (language, "Level"),    irc_text (language, "levels"),
    irc_text (language, "Figure"),   irc_text (language, "Table"),
    irc_text (language, "Request"),  irc_text (language, "request"),
    irc_text (language, "requests"), irc_text (language, "Measure"),
    irc_text (language, "after"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++) {
    const gsize length = strlen (nouns[i]) + 1;

    if (start >= length && text[start - 1] == ' ' &&
        strncmp (text + start - length, nouns[i], length - 1) == 0)
      return TRUE;
  }
  return FALSE;
}

/* "(7.3)": where something stands. */
static gboolean
is_section (const IrcTraceSentence *self, const IrcTraceToken *token)
{
  const char *text = self->unit->text->str;

  return token->start > 0 && text[token->start - 1] == '(' &&
         text[token->end] == ')' && strchr (token->number, '.') != NULL &&
         g_hash_table_contains (self->tracer->sections, token->number);
}

/* "4, 5 and 10", "8–10": what stands between two numbers of things. */
static gboolean
goes_on (const char *text, gsize from, gsize to, const IrcLanguage *language)
{
  const char *const words[] = {
    ", ", "–", irc_text (language, " and "), irc_text (language, " to ")
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == to - from &&
        strncmp (text + from, words[i], to - from) == 0)
      return TRUE;
  return FALSE;
}

/* "3. What comes third" */
static gboolean
is_enumerator (const char *text, gsize sentence, gsize start, gsize end)
{
  return start == sentence && text[end] == '.' && text[end + 1] == ' ';
}

/* A number that names its row, and what stands in a column of levels. */
static gboolean
is_row_number (const IrcUnit *unit,
               const IrcTraceToken *token,
               const IrcLanguage *language)
{
  for (guint i = 0; i < unit->cells->len; i++) {
    const IrcUnitCell *cell = &g_array_index (unit->cells, IrcUnitCell, i);

    if (cell->start != token->start || cell->end != token->end)
      continue;
    return cell->index == 0 ||
           g_str_equal (cell->column, irc_text (language, "Level"));
  }
  return FALSE;
}

static gboolean
is_in_link (const IrcUnit *unit, const IrcTraceToken *token)
{
  for (guint i = 0; i < unit->links->len; i++) {
    const IrcUnitLink *link = &g_array_index (unit->links, IrcUnitLink, i);

    if (token->start >= link->start && token->end <= link->end)
      return TRUE;
  }
  return FALSE;
}

/* ---- tokens -------------------------------------------------------------- */

static void
clear_token (gpointer data)
{
  IrcTraceToken *token = data;

  g_free (token->number);
  irc_traced_figure_clear (&token->figure);
}

void
irc_trace_list_tokens (IrcTraceSentence *self)
{
  const IrcLanguage *language = self->tracer->trace->language;
  const char *text = self->unit->text->str;
  gsize start, length, ordinal_end = 0;

  self->tokens = g_array_new (FALSE, FALSE, sizeof (IrcTraceToken));
  g_array_set_clear_func (self->tokens, clear_token);
  for (gsize from = self->start;
       irc_stated_next (text, from, &start, &length) && start < self->end;
       from = start + length) {
    IrcTraceToken token = { .start = start, .end = start + length };
    const gboolean ordinal =
        is_ordinal (text, start, language) ||
        is_enumerator (text, self->start, start, token.end) ||
        (ordinal_end > 0 && goes_on (text, ordinal_end, start, language));

    token.number = irc_stated_dup_number (text + start, length);
    token.silent = is_in_link (self->unit, &token) ||
                   is_section (self, &token) ||
                   is_in_word (text, start, token.end) || ordinal ||
                   is_row_number (self->unit, &token, language);
    token.done = token.silent;
    ordinal_end = ordinal ? token.end : 0;
    token.figure.figure = g_strndup (text + start, length);
    g_array_append_val (self->tokens, token);
  }
}

IrcTraceToken *
irc_trace_get_token (const IrcTraceSentence *self, guint index)
{
  return &g_array_index (self->tokens, IrcTraceToken, index);
}

void
irc_trace_explain (IrcTraceToken *token, IrcOrigin origin, const char *where)
{
  token->done = TRUE;
  token->figure.origin = origin;
  token->figure.where = g_strdup (where);
  token->figure.found = g_strdup ("");
  token->figure.numbers = g_strdup ("");
  token->figure.finding = "";
}

gboolean
irc_trace_is_open (const IrcTraceSentence *self)
{
  for (guint i = 0; i < self->tokens->len; i++)
    if (!irc_trace_get_token (self, i)->done)
      return TRUE;
  return FALSE;
}
