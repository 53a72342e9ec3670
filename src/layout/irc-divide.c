/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-divide.h"

#define SOFT_HYPHEN "\xc2\xad"

static const char *
get_text (const IrcPieces *pieces, const IrcStretch *stretch)
{
  return pieces->runs->runs[stretch->run].text;
}

gboolean
irc_divide_is_inside_word (const IrcPieces *pieces, guint i)
{
  const IrcFitBox *box = irc_pieces_get_box (pieces, i);
  const IrcStretch *stretch = irc_pieces_get_stretch (pieces, i);

  if (i + 1 >= pieces->boxes->len ||
      irc_pieces_get_stretch (pieces, i + 1)->run != stretch->run)
    return FALSE;
  return box->end == IRC_FIT_HYPHEN ||
         (box->end == IRC_FIT_DASH &&
          get_text (pieces, stretch)[stretch->start + stretch->length - 1] ==
              '-');
}

/* The end of piece @i and of the space behind it, if there is one, in bytes of
 * its run. */
static gsize
find_end (const IrcPieces *pieces, guint i)
{
  const IrcStretch *stretch = irc_pieces_get_stretch (pieces, i);
  gsize end = stretch->start + stretch->length;

  return get_text (pieces, stretch)[end] == ' ' ? end + 1 : end;
}

/* The word that piece @i is part of, with the space behind it, since nothing
 * is read where it ends. */
static char *
dup_word (const IrcPieces *pieces, guint i)
{
  guint first = i, last = i;
  const IrcStretch *begin;
  GString *word;

  while (first > 0 && irc_divide_is_inside_word (pieces, first - 1))
    first--;
  while (irc_divide_is_inside_word (pieces, last))
    last++;
  begin = irc_pieces_get_stretch (pieces, first);
  word = g_string_new_len (get_text (pieces, begin) + begin->start,
                           (gssize) (find_end (pieces, last) - begin->start));
  g_string_replace (word, SOFT_HYPHEN, "", 0);
  return g_string_free (word, FALSE);
}

/* TRUE: piece @i, on the next line, is of another run and has a space in
 * front; the line before ends with it, or readers hear one word. */
static gboolean
begins_with_space (const IrcPieces *pieces, guint i, guint run)
{
  const IrcStretch *next =
      i < pieces->boxes->len ? irc_pieces_get_stretch (pieces, i) : NULL;

  return next != NULL && next->run != run && next->start > 0 &&
         get_text (pieces, next)[next->start - 1] == ' ';
}

void
irc_divide (const IrcPieces *pieces,
            const IrcStretch *stretch,
            guint first,
            guint end,
            gboolean starts,
            gboolean ends,
            IrcDivision *division,
            char **word)
{
  guint last = first;
  guint i = end - 1;
  gboolean goes_on =
      starts && first > 0 && irc_divide_is_inside_word (pieces, first - 1);

  *division = (IrcDivision){ .divided = G_MAXSIZE };
  *word = NULL;
  if (goes_on) {
    while (last + 1 < end && irc_divide_is_inside_word (pieces, last))
      last++;
    division->silent =
        MIN (find_end (pieces, last) - stretch->start, stretch->length);
  }
  if (ends && begins_with_space (pieces, end, stretch->run))
    division->added = " ";
  if (!ends || !irc_divide_is_inside_word (pieces, i))
    return;
  if (irc_pieces_get_box (pieces, i)->end == IRC_FIT_HYPHEN)
    division->added = "-";
  while (i > first && irc_divide_is_inside_word (pieces, i - 1))
    i--;
  if (i == first && goes_on)
    return;
  *word = dup_word (pieces, i);
  division->word = *word;
  division->divided =
      irc_pieces_get_stretch (pieces, i)->start - stretch->start;
}
