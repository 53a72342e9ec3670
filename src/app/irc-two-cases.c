/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-two-cases.h"

#include "irc-assessment.h"
#include "irc-difference.h"
#include "irc-i18n.h"

char *
irc_two_cases_dup_summary (IrcCase *mine, IrcCase *theirs)
{
  g_return_val_if_fail (IRC_IS_CASE (mine) && IRC_IS_CASE (theirs), NULL);
  const IrcCaseDifference difference = irc_case_compare (mine, theirs);
  g_autofree char *words = irc_difference_dup_words (&difference);

  if (words == NULL)
    return g_strdup (_ ("The two say the same."));
  /* TRANSLATORS: %s: "3 answers, 1 note and 1 measure" */
  return g_strdup_printf (_ ("The two differ in %s."), words);
}

static IrcState
get_state (IrcCase *case_, const char *criterion)
{
  IrcAnswer *answer = irc_case_get_answer (case_, criterion);

  return answer != NULL ? irc_answer_peek (answer)->state
                        : IRC_STATE_UNANSWERED;
}

char *
irc_two_cases_dup_answers (IrcCase *mine,
                           IrcCase *theirs,
                           const IrcLibrary *library,
                           const IrcLanguage *language)
{
  g_return_val_if_fail (IRC_IS_CASE (mine) && IRC_IS_CASE (theirs), NULL);
  g_return_val_if_fail (library != NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n;
  const IrcCriterion *criteria = irc_library_get_criteria (library, &n);

  for (guint i = 0; i < n; i++) {
    const IrcState ours = get_state (mine, criteria[i].id);
    const IrcState other = get_state (theirs, criteria[i].id);

    if (ours == other)
      continue;
    g_string_append (text, text->len > 0 ? "\n" : "");
    /* TRANSLATORS: a criterion's code and title, then two answers */
    g_string_append_printf (text,
                            _ ("%s %s: yours “%s”, theirs “%s”"),
                            criteria[i].code,
                            criteria[i].label,
                            irc_state_label (language, ours),
                            irc_state_label (language, other));
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
