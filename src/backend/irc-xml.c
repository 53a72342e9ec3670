/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-xml.h"

#include <stdarg.h>

#include "irc-string.h"

struct _IrcXml {
  GString *out;
  GPtrArray *open; /* names of the elements, lent */
  gboolean in_tag; /* the innermost start tag is not closed yet */
};

IrcXml *
irc_xml_new_piece (void)
{
  IrcXml *self = g_new0 (IrcXml, 1);

  self->out = g_string_new (NULL);
  self->open = g_ptr_array_new ();
  return self;
}

IrcXml *
irc_xml_new (void)
{
  IrcXml *self = irc_xml_new_piece ();

  g_string_append (self->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  return self;
}

void
irc_xml_free (IrcXml *self)
{
  if (self == NULL)
    return;
  g_string_free (self->out, TRUE);
  g_ptr_array_unref (self->open);
  g_free (self);
}

static gboolean
is_allowed (gunichar c)
{
  return c >= 0x20 ? c != 0xFFFE && c != 0xFFFF
                   : c == '\t' || c == '\n' || c == '\r';
}

/* White space other than a blank is written as a number: as itself a parser
 * makes blanks or line feeds of it. */
static void
append_escaped (GString *out, const char *text, gboolean in_value)
{
  for (const char *p = text; *p != '\0'; p = irc_string_next_char (p)) {
    const gunichar c = g_utf8_get_char (p);

    if (!is_allowed (c))
      continue;
    if (c == '&')
      g_string_append (out, "&amp;");
    else if (c == '<')
      g_string_append (out, "&lt;");
    else if (c == '>')
      g_string_append (out, "&gt;");
    else if (c == '"' && in_value)
      g_string_append (out, "&quot;");
    else if (c == '\r' || (in_value && c < 0x20))
      g_string_append_printf (out, "&#%u;", c);
    else
      g_string_append_len (out, p, irc_string_next_char (p) - p);
  }
}

static void
close_tag (IrcXml *self)
{
  if (self->in_tag)
    g_string_append_c (self->out, '>');
  self->in_tag = FALSE;
}

void
irc_xml_attribute (IrcXml *self, const char *name, const char *value)
{
  g_return_if_fail (self != NULL && self->in_tag);

  if (value == NULL)
    return;
  g_string_append_printf (self->out, " %s=\"", name);
  append_escaped (self->out, value, TRUE);
  g_string_append_c (self->out, '"');
}

void
irc_xml_attribute_pt (IrcXml *self, const char *name, double points)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *value = NULL;

  g_ascii_formatd (number, sizeof number, "%.2f", points);
  value = g_strconcat (number, "pt", NULL);
  irc_xml_attribute (self, name, value);
}

static void
start (IrcXml *self, const char *element, va_list *attributes)
{
  const char *name = NULL;

  close_tag (self);
  g_ptr_array_add (self->open, (gpointer) (gintptr) element);
  g_string_append_printf (self->out, "<%s", element);
  self->in_tag = TRUE;
  while ((name = va_arg (*attributes, const char *)) != NULL)
    irc_xml_attribute (self, name, va_arg (*attributes, const char *));
}

void
irc_xml_start (IrcXml *self, const char *element, ...)
{
  va_list attributes;

  g_return_if_fail (self != NULL && element != NULL);

  va_start (attributes, element);
  start (self, element, &attributes);
  va_end (attributes);
}

void
irc_xml_text (IrcXml *self, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  close_tag (self);
  append_escaped (self->out, text, FALSE);
}

void
irc_xml_end (IrcXml *self)
{
  g_return_if_fail (self != NULL && self->open->len > 0);

  if (self->in_tag)
    g_string_append (self->out, "/>");
  else
    g_string_append_printf (
        self->out,
        "</%s>",
        (const char *) g_ptr_array_index (self->open, self->open->len - 1));
  self->in_tag = FALSE;
  g_ptr_array_set_size (self->open, (int) self->open->len - 1);
}

void
irc_xml_empty (IrcXml *self, const char *element, ...)
{
  va_list attributes;

  g_return_if_fail (self != NULL && element != NULL);

  va_start (attributes, element);
  start (self, element, &attributes);
  va_end (attributes);
  irc_xml_end (self);
}

void
irc_xml_element_text (IrcXml *self, const char *element, const char *text)
{
  irc_xml_start (self, element, NULL);
  irc_xml_text (self, text);
  irc_xml_end (self);
}

void
irc_xml_take (IrcXml *self, IrcXml *piece)
{
  g_return_if_fail (self != NULL && piece != NULL && piece->open->len == 0);

  close_tag (self);
  g_string_append_len (self->out, piece->out->str, (gssize) piece->out->len);
  irc_xml_free (piece);
}

GBytes *
irc_xml_end_document (IrcXml *self)
{
  GBytes *bytes = NULL;

  g_return_val_if_fail (self != NULL && self->open->len == 0, NULL);

  bytes = g_string_free_to_bytes (self->out);
  g_ptr_array_unref (self->open);
  g_free (self);
  return bytes;
}
