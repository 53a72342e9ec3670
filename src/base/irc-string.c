/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-string.h"

#include <string.h>

/* The Unicode property White_Space; g_unichar_isspace () leaves out the
 * vertical tab and the next-line character. */
static gboolean
is_white_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x0b || c == 0x85;
}

static gboolean
breaks_a_line (gunichar c)
{
  return g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029;
}

gboolean
irc_string_is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;
  for (const char *p = text; *p != '\0'; p = irc_string_next_char (p))
    if (!is_white_space (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

char *
irc_string_shorten (const char *text, gsize max_bytes)
{
  static const char ellipsis[] = "…";
  const gsize room_cut =
      max_bytes >= strlen (ellipsis) ? max_bytes - strlen (ellipsis) : 0;
  gsize length_cut = 0; /* the longest start that leaves room for "…" */

  g_return_val_if_fail (text != NULL, NULL);

  /* No more is looked at than decides the result: a line break of three bytes
   * shrinks to a space, nothing shrinks more. */
  const gsize enough = max_bytes < G_MAXINT / 4 ? 3 * max_bytes + 8 : G_MAXINT;
  const char *end = memchr (text, '\0', enough);
  g_autofree char *valid =
      g_utf8_make_valid (text, end == NULL ? (gssize) enough : end - text);
  GString *out = g_string_new (NULL);
  for (const char *p = valid; *p != '\0'; p = irc_string_next_char (p)) {
    const gunichar c = g_utf8_get_char (p);
    g_string_append_unichar (out, breaks_a_line (c) ? ' ' : c);
    if (out->len <= room_cut)
      length_cut = out->len;
    if (out->len > max_bytes) {
      g_string_truncate (out, length_cut);
      if (max_bytes >= strlen (ellipsis))
        g_string_append (out, ellipsis);
      break;
    }
  }
  return g_string_free (out, FALSE);
}

char *
irc_string_shorten_words (const char *text, gsize max_bytes)
{
  static const char ellipsis[] = "…";
  g_autofree char *cut = irc_string_shorten (text, max_bytes);
  gsize length = strlen (cut);
  gsize kept = 0;
  char *space = NULL;

  if (g_str_equal (cut, text) || !g_str_has_suffix (cut, ellipsis))
    return g_steal_pointer (&cut);
  kept = length - strlen (ellipsis);
  cut[kept] = '\0';
  space = strrchr (cut, ' ');
  if (text[kept] != ' ' && space != NULL &&
      (gsize) (space - cut) * 3 >= kept * 2)
    *space = '\0';
  for (kept = strlen (cut); kept > 0 && strchr (" ,;:", cut[kept - 1]) != NULL;)
    cut[--kept] = '\0';
  return g_strconcat (cut, ellipsis, NULL);
}

char *
irc_string_new_uuid (void)
{
  return g_uuid_string_random ();
}
