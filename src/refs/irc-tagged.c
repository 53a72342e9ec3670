/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-refs-private.h"

#include <string.h>

/* The tag at the start of a line, without its spaces; NULL when there is none.
 * RIS writes "TY  - ", PubMed "PMID- " and "TI  - "; the space after the
 * hyphen may be missing where the value is. */
static char *
parse_tag (const char *line, const char **value)
{
  gsize n = 0, dash = 0;

  while (n < 5 && (g_ascii_isupper (line[n]) || g_ascii_isdigit (line[n])))
    n++;
  if (n < 2 || n > 4 || g_ascii_isdigit (line[0]))
    return NULL;
  dash = n;
  while (line[dash] == ' ' && dash < 5)
    dash++;
  if (line[dash] != '-' || (line[dash + 1] != ' ' && line[dash + 1] != '\0'))
    return NULL;
  *value = line + dash + 1;
  while (**value == ' ')
    (*value)++;
  return g_strndup (line, n);
}

typedef struct {
  IrcTaggedFunc function;
  gpointer data;
  char *tag; /* of the field that is being read, or NULL */
  GString *value;
  guint line;
} Tagged;

static void
flush (Tagged *self)
{
  if (self->tag == NULL)
    return;
  self->function (self->data, self->tag, self->value->str, self->line);
  g_clear_pointer (&self->tag, g_free);
}

static void
read_line (Tagged *self, const char *line, guint number)
{
  const char *value = NULL;
  char *tag = parse_tag (line, &value);

  if (tag != NULL) {
    flush (self);
    self->tag = tag;
    self->line = number;
    g_string_assign (self->value, value);
  } else if (*line == '\0') {
    flush (self);
    self->function (self->data, "", "", number);
  } else if (self->tag != NULL) {
    g_string_append_c (self->value, ' ');
    while (g_ascii_isspace (*line))
      line++;
    g_string_append (self->value, line);
  }
}

void
irc_tagged_read (const char *text, IrcTaggedFunc function, gpointer data)
{
  Tagged self = {
    .function = function,
    .data = data,
    .value = g_string_new (NULL),
  };
  g_autoptr (GString) line = g_string_new (NULL);
  guint number = 0;

  for (const char *p = text; *p != '\0';) {
    const char *end = strchr (p, '\n');
    const gsize n = end != NULL ? (gsize) (end - p) : strlen (p);

    g_string_truncate (line, 0);
    g_string_append_len (line, p, (gssize) n);
    g_strchomp (line->str);
    read_line (&self, line->str, ++number);
    p += n + (end != NULL);
  }
  flush (&self);
  g_string_free (self.value, TRUE);
}
