/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "irc-pdf-object.h"

#include <math.h>
#include <string.h>

/* UTF-16 code units; with the byte order mark below PDF/A's 32,767 bytes. */
#define MAX_TEXT_UNITS 16000

static const char hex_digits[] = "0123456789ABCDEF";

/* ---- syntax ------------------------------------------------------------- */

void
irc_pdf_append_integer (GString *out, gint64 value)
{
  char digits[24];
  gsize at = sizeof digits;
  guint64 rest = value < 0 ? 0 - (guint64) value : (guint64) value;

  do {
    digits[--at] = (char) ('0' + rest % 10);
    rest /= 10;
  } while (rest != 0);
  if (value < 0)
    digits[--at] = '-';
  g_string_append_len (out, digits + at, (gssize) (sizeof digits - at));
}

void
irc_pdf_append_number (GString *out, double value)
{
  const gint64 thousandths = (gint64) llround (fabs (value) * 1000);
  gint64 rest = thousandths % 1000;

  if (value < 0 && thousandths != 0)
    g_string_append_c (out, '-');
  irc_pdf_append_integer (out, thousandths / 1000);
  if (rest == 0)
    return;
  g_string_append_c (out, '.');
  for (gint64 unit = 100; rest != 0; unit /= 10) {
    g_string_append_c (out, (char) ('0' + rest / unit));
    rest %= unit;
  }
}

void
irc_pdf_append_hex16 (GString *out, guint value)
{
  const char digits[4] = {
    hex_digits[value >> 12 & 15],
    hex_digits[value >> 8 & 15],
    hex_digits[value >> 4 & 15],
    hex_digits[value & 15],
  };

  g_string_append_len (out, digits, sizeof digits);
}

/* The next character at *@text, which is moved on; U+FFFD for a bad byte. */
static gunichar
next_char (const char **text, const char *end)
{
  const gunichar c = g_utf8_get_char_validated (*text, end - *text);

  if (c == (gunichar) -1 || c == (gunichar) -2) {
    *text += 1;
    return 0xFFFD;
  }
  *text += g_utf8_skip[(guchar) * *text];
  return c;
}

static guint
append_units (GString *out, gunichar c)
{
  if (c < 0x10000) {
    irc_pdf_append_hex16 (out, c);
    return 1;
  }
  irc_pdf_append_hex16 (out, 0xD800 + ((c - 0x10000) >> 10));
  irc_pdf_append_hex16 (out, 0xDC00 + ((c - 0x10000) & 0x3FF));
  return 2;
}

void
irc_pdf_append_utf16 (GString *out, const char *text, gsize length)
{
  const char *const end = text + length;

  while (text < end)
    append_units (out, next_char (&text, end));
}

void
irc_pdf_append_bytes (GString *out, const char *text)
{
  g_string_append_c (out, '(');
  for (; *text != '\0'; text++) {
    if (*text == '(' || *text == ')' || *text == '\\')
      g_string_append_c (out, '\\');
    g_string_append_c (out, *text);
  }
  g_string_append_c (out, ')');
}

static gboolean
is_plain (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text < 0x20 || (guchar) *text > 0x7E)
      return FALSE;
  return TRUE;
}

void
irc_pdf_append_text (GString *out, const char *text)
{
  const char *const end = text + strlen (text);
  guint units = 0;

  if (is_plain (text) && end - text <= MAX_TEXT_UNITS) {
    irc_pdf_append_bytes (out, text);
    return;
  }
  g_string_append (out, "<FEFF");
  while (text < end && units + 2 <= MAX_TEXT_UNITS) {
    const gunichar c = next_char (&text, end);

    /* U+001B would switch the language of the string. */
    units += append_units (out, g_unichar_iscntrl (c) ? ' ' : c);
  }
  g_string_append_c (out, '>');
}

void
irc_pdf_append_reference (GString *out, const void *object)
{
  const HPDF_Obj_Header *header = object;

  irc_pdf_append_integer (out, header->obj_id & 0x00FFFFFF);
  g_string_append (out, " 0 R ");
}

/* ---- objects ------------------------------------------------------------ */

typedef struct {
  GString *entries;
  GBytes *data;
  gboolean deflate;
} Body;

static HPDF_STATUS
write_body (HPDF_Dict dict, HPDF_Stream stream)
{
  const Body *body = dict->attr;

  return HPDF_Stream_Write (stream,
                            (const HPDF_BYTE *) body->entries->str,
                            (HPDF_UINT) body->entries->len);
}

static void
free_body (HPDF_Dict dict)
{
  Body *body = dict->attr;

  g_string_free (body->entries, TRUE);
  g_clear_pointer (&body->data, g_bytes_unref);
  g_free (body);
}

void
irc_pdf_dict_adopt (HPDF_Dict dict, GString *entries)
{
  Body *body = g_new0 (Body, 1);

  g_assert (dict->attr == NULL && dict->write_fn == NULL);
  body->entries = entries;
  dict->attr = body;
  dict->write_fn = write_body;
  dict->free_fn = free_body;
}

HPDF_Dict
irc_pdf_dict_new (IrcPdf *pdf, GString *entries)
{
  HPDF_Dict dict = NULL;

  if (irc_pdf_is_sound (pdf))
    dict = HPDF_Dict_New (pdf->doc->mmgr);
  if (dict == NULL) {
    g_string_free (entries, TRUE);
    return NULL;
  }
  irc_pdf_dict_adopt (dict, entries);
  /* On failure it has freed the dictionary, our body included. */
  if (HPDF_Xref_Add (pdf->doc->xref, dict) != HPDF_OK)
    return NULL;
  return dict;
}

HPDF_Dict
irc_pdf_stream_new (IrcPdf *pdf,
                    GString *entries,
                    GBytes *data,
                    gboolean deflate)
{
  HPDF_Dict dict = irc_pdf_dict_new (pdf, entries);
  Body *body;

  if (dict == NULL) {
    g_bytes_unref (data);
    return NULL;
  }
  body = dict->attr;
  body->data = data;
  body->deflate = deflate;
  if (deflate)
    irc_deflater_begin (pdf->deflater, dict, data);
  return dict;
}

GString *
irc_pdf_dict_get_entries (HPDF_Dict dict)
{
  const Body *body = dict->attr;

  g_assert (dict->write_fn == write_body);
  return body->entries;
}

GBytes *
irc_pdf_dict_get_data (HPDF_Dict dict, gboolean *deflate)
{
  const Body *body = dict->attr;

  if (dict->write_fn != write_body || body->data == NULL)
    return NULL;
  *deflate = body->deflate;
  return body->data;
}
