/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-font-private.h"
#include "irc-string.h"

#include <math.h>
#include <string.h>

#define ELLIPSIS "…"
/* Letters given up so that no word is cut. */
#define MAX_GIVEN_UP 14

/* Byte offsets at which @text may be cut: between characters, never between a
 * letter and its marks. */
static GArray *
find_cuts (const char *text)
{
  GArray *cuts = g_array_new (FALSE, FALSE, sizeof (gsize));
  gunichar before = 0;

  for (const char *p = text; *p != '\0'; p = irc_string_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    gsize offset = (gsize) (p - text);

    if (!irc_character_continues (c, before))
      g_array_append_val (cuts, offset);
    before = c;
  }
  return cuts;
}

static char *
cut_at (const char *text, gsize offset)
{
  g_autofree char *start = NULL;

  while (offset > 0 && strchr (" ,;:", text[offset - 1]) != NULL)
    offset--;
  start = g_strndup (text, offset);
  return g_strconcat (start, ELLIPSIS, NULL);
}

/* How many of the first @fits cuts to use: where a word ends a few letters
 * before the last of them, it is not cut in two. */
static guint
find_word_end (const char *text, const GArray *cuts, guint fits)
{
  if (text[g_array_index (cuts, gsize, fits - 1)] == ' ')
    return fits;
  for (guint i = fits; i > 1 && fits - i <= MAX_GIVEN_UP && i * 2 > fits; i--)
    if (text[g_array_index (cuts, gsize, i - 1) - 1] == ' ')
      return i - 1;
  return fits;
}

char *
irc_fonts_ellipsize (
    IrcFonts *fonts, IrcFace face, double size, const char *text, double width)
{
  g_autofree char *valid = NULL;
  g_autoptr (GArray) cuts = NULL;
  guint fits = 0, too_long;

  g_return_val_if_fail (fonts != NULL && text != NULL, NULL);
  g_return_val_if_fail (!isnan (width), NULL);

  valid = g_utf8_make_valid (text, -1);
  if (irc_fonts_measure (fonts, face, size, valid, -1) <= width)
    return g_steal_pointer (&valid);

  /* fits: how many of the cuts are known to fit; the next is tried halfway. */
  cuts = find_cuts (valid);
  too_long = cuts->len;
  while (fits < too_long) {
    guint middle = fits + (too_long - fits) / 2;
    g_autofree char *shorter =
        cut_at (valid, g_array_index (cuts, gsize, middle));

    if (irc_fonts_measure (fonts, face, size, shorter, -1) <= width)
      fits = middle + 1;
    else
      too_long = middle;
  }
  if (fits == 0)
    return g_strdup ("");
  fits = find_word_end (valid, cuts, fits);
  return cut_at (valid, g_array_index (cuts, gsize, fits - 1));
}
