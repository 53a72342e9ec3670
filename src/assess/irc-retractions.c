/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-retractions.h"

#include "irc-string.h"

/* Bytes: the sentence is also an error, which has its place on one line. */
#define MAX_TITLE 80

GPtrArray *
irc_retractions_list (const IrcMatch *match)
{
  GPtrArray *list = g_ptr_array_new ();

  g_return_val_if_fail (match != NULL, list);
  for (guint i = 0; i < match->n_references; i++)
    if (match->references[i]->retracted)
      g_ptr_array_add (list, (gpointer) (gintptr) match->references[i]);
  return list;
}

GArray *
irc_retractions_list_open (const IrcAssessment *assessment)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (IrcRetraction));
  const IrcMatch *const *printed = NULL;
  const char *const *seen = NULL;
  guint n = 0;

  g_return_val_if_fail (assessment != NULL, list);
  seen =
      (const char *const *) irc_case_peek (irc_assessment_get_case (assessment))
          ->retractions_seen;
  printed = irc_assessment_get_printed (assessment, &n);
  for (guint i = 0; i < n; i++) {
    g_autoptr (GPtrArray) retracted = irc_retractions_list (printed[i]);

    for (guint k = 0; k < retracted->len; k++) {
      const IrcRetraction retraction = { printed[i],
                                         g_ptr_array_index (retracted, k) };

      if (!g_strv_contains (seen, retraction.reference->id))
        g_array_append_val (list, retraction);
    }
  }
  return list;
}

char *
irc_retraction_dup_sentence (const IrcAssessment *assessment,
                             const IrcRetraction *retraction)
{
  g_autofree char *argument = NULL;
  g_autofree char *work = NULL;

  g_return_val_if_fail (assessment != NULL && retraction != NULL, NULL);
  argument = irc_string_shorten_words (retraction->match->title, MAX_TITLE);
  work = irc_string_shorten_words (retraction->reference->title, MAX_TITLE);
  return g_strdup_printf (
      irc_text (irc_assessment_get_language (assessment),
                "The argument “%s” names a work that was retracted: “%s”."),
      argument,
      work);
}
