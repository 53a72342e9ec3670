/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-own-authors.h"

#include <string.h>

static void
author_free (gpointer data)
{
  IrcOwnAuthor *author = data;

  g_free (author->family);
  g_free (author->given);
  g_free (author->body);
  g_free (author);
}

GPtrArray *
irc_own_authors_new (void)
{
  return g_ptr_array_new_with_free_func (author_free);
}

static char *
dup_stripped (const char *text)
{
  return g_strstrip (g_strdup (text != NULL ? text : ""));
}

void
irc_own_authors_add (GPtrArray *authors,
                     const char *family,
                     const char *given,
                     const char *body)
{
  IrcOwnAuthor *author = NULL;

  g_return_if_fail (authors != NULL);
  author = g_new0 (IrcOwnAuthor, 1);
  author->family = dup_stripped (family);
  author->given = dup_stripped (given);
  author->body = dup_stripped (body);
  g_ptr_array_add (authors, author);
}

static gboolean
is_et_al (const char *line)
{
  return g_ascii_strcasecmp (line, "et al.") == 0 ||
         g_ascii_strcasecmp (line, "et al") == 0;
}

/* @line has something in it; it is changed. */
static void
parse_line (GPtrArray *authors, char *line)
{
  const gsize length = strlen (line);
  char *comma = strchr (line, ',');

  if (length > 2 && line[0] == '"' && line[length - 1] == '"') {
    line[length - 1] = '\0';
    irc_own_authors_add (authors, NULL, NULL, line + 1);
  } else if (comma != NULL) {
    *comma = '\0';
    irc_own_authors_add (authors, line, comma + 1, NULL);
  } else {
    irc_own_authors_add (authors, NULL, NULL, line);
  }
}

GPtrArray *
irc_own_authors_parse (const char *text, gboolean *et_al)
{
  GPtrArray *authors = NULL;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL && et_al != NULL, NULL);
  authors = irc_own_authors_new ();
  lines = g_strsplit (text, "\n", -1);
  *et_al = FALSE;
  for (guint i = 0; lines[i] != NULL; i++) {
    char *line = g_strstrip (lines[i]);

    if (is_et_al (line))
      *et_al = TRUE;
    else if (*line != '\0')
      parse_line (authors, line);
  }
  return authors;
}

/* Whether a body would be read as something else without its quotes. */
static gboolean
needs_quotes (const char *body)
{
  return strchr (body, ',') != NULL || *body == '"' || is_et_al (body);
}

static void
append_author (GString *out, const IrcOwnAuthor *author)
{
  if (*author->body == '\0')
    g_string_append_printf (out, "%s, %s", author->family, author->given);
  else if (needs_quotes (author->body))
    g_string_append_printf (out, "\"%s\"", author->body);
  else
    g_string_append (out, author->body);
  /* "Family," where there is nothing after it. */
  if (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
}

char *
irc_own_authors_format (const GPtrArray *authors, gboolean et_al)
{
  GString *out = NULL;

  g_return_val_if_fail (authors != NULL, NULL);
  out = g_string_new (NULL);
  for (guint i = 0; i < authors->len; i++) {
    if (out->len > 0)
      g_string_append_c (out, '\n');
    append_author (out, authors->pdata[i]);
  }
  if (et_al)
    g_string_append_printf (out, "%set al.", out->len > 0 ? "\n" : "");
  return g_string_free (out, FALSE);
}
