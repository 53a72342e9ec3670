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
irc_string_clean_name (const char *text, gsize max_bytes)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = irc_string_next_char (p)) {
    const gunichar c = g_utf8_get_char (p);

    if (g_unichar_type (c) != G_UNICODE_FORMAT)
      g_string_append_unichar (out, breaks_a_line (c) ? ' ' : c);
  }
  return irc_string_shorten (g_strstrip (out->str), max_bytes);
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

/* Letters and signs that Unicode does not take apart, after case folding. */
static const struct {
  gunichar c;
  const char *plain;
} plain_signs[] = {
  { 0x00e6, "ae" }, { 0x00f0, "d" },  { 0x00f8, "o" },  { 0x00fe, "th" },
  { 0x0111, "d" },  { 0x0127, "h" },  { 0x0131, "i" },  { 0x0142, "l" },
  { 0x0153, "oe" }, { 0x2010, "-" },  { 0x2011, "-" },  { 0x2012, "-" },
  { 0x2013, "-" },  { 0x2014, "-" },  { 0x2015, "-" },  { 0x2018, "'" },
  { 0x2019, "'" },  { 0x201c, "\"" }, { 0x201d, "\"" }, { 0x201e, "\"" },
  { 0x2212, "-" },
};

static void
append_plain (GString *text, gunichar c)
{
  for (gsize i = 0; c >= 0x80 && i < G_N_ELEMENTS (plain_signs); i++)
    if (plain_signs[i].c == c) {
      g_string_append (text, plain_signs[i].plain);
      return;
    }
  g_string_append_unichar (text, c);
}

char *
irc_string_fold (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autofree char *decomposed = NULL;
  g_autofree char *small = NULL;
  GString *folded;

  /* Nearly all there is to search; much quicker. */
  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);
  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  small = g_utf8_casefold (decomposed != NULL ? decomposed : "", -1);
  folded = g_string_sized_new (strlen (small));
  for (const char *p = small; *p != '\0'; p = irc_string_next_char (p)) {
    const gunichar c = g_utf8_get_char (p);

    if (!g_unichar_ismark (c))
      append_plain (folded, c);
  }
  return g_string_free (folded, FALSE);
}

char *
irc_string_new_uuid (void)
{
  return g_uuid_string_random ();
}
