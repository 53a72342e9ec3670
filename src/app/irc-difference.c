/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-difference.h"

#include "irc-i18n.h"

static char *
dup_count (IrcDifferenceKind kind, guint n)
{
  switch (kind) {
    case IRC_DIFFERENCE_ANSWERS:
      return g_strdup_printf (irc_ngettext ("%u answer", "%u answers", n), n);
    case IRC_DIFFERENCE_NOTES:
      return g_strdup_printf (irc_ngettext ("%u note", "%u notes", n), n);
    case IRC_DIFFERENCE_PROOFS:
      return g_strdup_printf (irc_ngettext ("the proofs of %u criterion",
                                            "the proofs of %u criteria",
                                            n),
                              n);
    case IRC_DIFFERENCE_MEASURES:
      return g_strdup_printf (irc_ngettext ("%u measure", "%u measures", n), n);
    case IRC_DIFFERENCE_REQUESTS:
      return g_strdup_printf (irc_ngettext ("%u request", "%u requests", n), n);
    case IRC_DIFFERENCE_ARGUMENTS:
      return g_strdup_printf (irc_ngettext ("%u argument", "%u arguments", n),
                              n);
    case IRC_DIFFERENCE_REFERENCES:
      return g_strdup_printf (
          irc_ngettext ("%u own reference", "%u own references", n), n);
    case IRC_DIFFERENCE_CHAPTERS:
      return g_strdup_printf (irc_ngettext ("%u chapter", "%u chapters", n), n);
    case IRC_DIFFERENCE_SNAPSHOTS:
      return g_strdup_printf (irc_ngettext ("%u snapshot", "%u snapshots", n),
                              n);
    case IRC_DIFFERENCE_CENTRE:
      return g_strdup_printf (irc_ngettext ("%u entry about the centre",
                                            "%u entries about the centre",
                                            n),
                              n);
    case IRC_DIFFERENCE_TITLE:
      return g_strdup (_ ("the title"));
    case IRC_DIFFERENCE_OTHER:
    default:
      return g_strdup_printf (irc_ngettext ("%u setting", "%u settings", n), n);
  }
}

/* "a, b and c" */
static char *
join (GPtrArray *parts)
{
  const char *last;

  if (parts->len == 1)
    return g_strdup (parts->pdata[0]);
  last = parts->pdata[parts->len - 1];
  parts->pdata[parts->len - 1] = NULL;
  g_autofree char *first = g_strjoinv (", ", (char **) parts->pdata);
  parts->pdata[parts->len - 1] = (gpointer) (guintptr) last;
  /* TRANSLATORS: "3 answers, 2 notes" and "1 measure" */
  return g_strdup_printf (_ ("%s and %s"), first, last);
}

char *
irc_difference_dup_words (const IrcCaseDifference *difference)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (difference != NULL, NULL);
  for (guint i = 0; i < IRC_N_DIFFERENCES; i++)
    if (difference->n[i] > 0)
      g_ptr_array_add (parts,
                       dup_count ((IrcDifferenceKind) i, difference->n[i]));
  return parts->len > 0 ? join (parts) : NULL;
}
