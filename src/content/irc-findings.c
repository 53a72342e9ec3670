/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-findings.h"

#include "irc-i18n.h"

#include "irc-string.h"

#define MAX_LINE_BYTES 400
#define MAX_NAME_BYTES 60

IrcFindings *
irc_findings_new (guint max)
{
  IrcFindings *self = g_new0 (IrcFindings, 1);

  self->lines = g_ptr_array_new_with_free_func (g_free);
  self->max = max;
  return self;
}

void
irc_findings_free (IrcFindings *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/* A member's name can be as long as a file: only its beginning is shown. */
static void
append_name (GString *pointer, const char *name)
{
  g_autofree char *shown = irc_string_shorten (name, MAX_NAME_BYTES);

  for (const char *p = shown; *p != '\0'; p++) {
    if (*p == '~')
      g_string_append (pointer, "~0");
    else if (*p == '/')
      g_string_append (pointer, "~1");
    else
      g_string_append_c (pointer, *p);
  }
}

static void
append_place (GString *pointer, const IrcPlace *place)
{
  if (place == NULL)
    return;
  append_place (pointer, place->up);
  g_string_append_c (pointer, '/');
  if (place->name == NULL)
    g_string_append_printf (pointer, "%u", place->index);
  else
    append_name (pointer, place->name);
}

char *
irc_place_dup_pointer (const IrcPlace *place)
{
  GString *pointer = g_string_new (NULL);

  append_place (pointer, place);
  return g_string_free (pointer, FALSE);
}

void
irc_findings_add_line (IrcFindings *self, const char *format, ...)
{
  va_list arguments;

  if (self->n++ >= self->max)
    return;
  va_start (arguments, format);
  g_autofree char *line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (self->lines, irc_string_shorten (line, MAX_LINE_BYTES));
}

void
irc_findings_add (IrcFindings *self,
                  const IrcPlace *place,
                  const char *format,
                  ...)
{
  va_list arguments;

  if (self->n >= self->max) {
    self->n++;
    return;
  }
  va_start (arguments, format);
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_autofree char *pointer = irc_place_dup_pointer (place);
  irc_findings_add_line (self, "%s#%s: %s", self->file, pointer, text);
}

char **
irc_findings_take_lines (IrcFindings *self)
{
  const guint n_more = self->n - self->lines->len;

  if (n_more > 0)
    g_ptr_array_add (self->lines,
                     g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                   "%s#: and %u more finding",
                                                   "%s#: and %u more findings",
                                                   n_more),
                                      self->file,
                                      n_more));
  g_ptr_array_add (self->lines, NULL);
  char **lines = (char **) g_ptr_array_steal (self->lines, NULL);
  self->n = 0;
  return lines;
}
