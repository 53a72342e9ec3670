/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-propose-words.h"

#include "irc-assess-private.h"

const char *
irc_payment_label (const IrcLanguage *language, IrcPayment payment)
{
  switch (payment) {
    case IRC_PAYMENT_ACTIVITY_TARIFF:
      return irc_text (language, "activity tariff");
    case IRC_PAYMENT_GLOBAL_BUDGET:
      return irc_text (language, "global budget");
    case IRC_PAYMENT_FEE_FOR_SERVICE:
      return irc_text (language, "fee for service");
    case IRC_PAYMENT_MIXED:
      return irc_text (language, "mixed");
    case IRC_PAYMENT_UNKNOWN:
    default:
      return irc_text (language, "unknown");
  }
}

/* ---- payment system ------------------------------------------------------ */

/* "fee for service, global budget": those of the sources but the centre's. */
static char *
dup_other_systems (const IrcAssessment *assessment,
                   const IrcMatch *match,
                   IrcPayment own)
{
  const IrcLanguage *language = irc_assessment_get_language (assessment);
  GString *names = g_string_new (NULL);

  for (IrcPayment i = 0; irc_payment_names[i] != NULL; i++) {
    gboolean found = FALSE;

    for (guint j = 0; i != own && j < match->n_printable; j++)
      found |= g_str_equal (match->references[j]->payment_system,
                            irc_payment_names[i]);
    if (found)
      g_string_append_printf (names,
                              "%s%s",
                              names->len > 0 ? ", " : "",
                              irc_payment_label (language, i));
  }
  return g_string_free (names, FALSE);
}

/* Of one of whose sources is known to be from another system. */
static char *
dup_fit_with_others (const IrcAssessment *assessment,
                     const IrcMatch *match,
                     IrcPayment own)
{
  const IrcLanguage *language = irc_assessment_get_language (assessment);
  g_autofree char *others = dup_other_systems (assessment, match, own);

  if (match->fit == IRC_FIT_OTHER)
    /* Translators: %s is a payment system, "fee for service". */
    return g_strdup_printf (
        irc_text (language,
                  "Its sources are from another payment system than yours "
                  "(%s): it stands behind arguments that fit, and its weak "
                  "point belongs with it."),
        others);
  return g_strdup_printf (
      irc_text (language,
                "Some of its sources are from another payment system than "
                "yours (%s); the others state none, which counts as fitting."),
      others);
}

static char *
dup_same_fit (const IrcLanguage *language,
              const IrcMatch *match,
              IrcPayment own)
{
  const char *name = irc_payment_label (language, own);

  if (match->n_same_system == match->n_printable)
    return g_strdup_printf (
        irc_text (language,
                  "Its sources are from a payment system like yours (%s)."),
        name);
  return g_strdup_printf (
      irc_text (
          language,
          "Some of its sources are from a payment system like yours (%s)."),
      name);
}

char *
irc_match_dup_fit (const IrcAssessment *assessment, const IrcMatch *match)
{
  g_return_val_if_fail (assessment != NULL && match != NULL, NULL);
  const IrcLanguage *language = irc_assessment_get_language (assessment);
  const IrcPayment own =
      irc_centre_peek (
          irc_case_get_centre (irc_assessment_get_case (assessment)))
          ->payment_system;

  if (match->n_printable == 0)
    return g_strdup ("");
  if (match->fit == IRC_FIT_SAME)
    return dup_same_fit (language, match, own);
  if (match->fit == IRC_FIT_ANY)
    return g_strdup (
        own == IRC_PAYMENT_MIXED
            ? irc_text (language,
                        "Your payment system is mixed, so evidence from any "
                        "system counts as fitting.")
            : irc_text (language,
                        "Your payment system is not known, so evidence from "
                        "any system counts as fitting."));
  if (match->n_other_system > 0)
    return dup_fit_with_others (assessment, match, own);
  return g_strdup (irc_text (language,
                             "Its sources state no payment system, which "
                             "counts as fitting yours."));
}

/* ---- proposals ----------------------------------------------------------- */

static const char *
get_ground (const IrcLanguage *language, IrcStrength strength)
{
  switch (strength) {
    case IRC_STRENGTH_TRIAL:
      return irc_text (language, "It rests on a randomised trial.");
    case IRC_STRENGTH_COHORT:
      return irc_text (language, "It rests on a cohort.");
    case IRC_STRENGTH_SURVEY:
      return irc_text (language, "It rests on a survey.");
    case IRC_STRENGTH_GUIDELINE:
      return irc_text (language, "It rests on a guideline.");
    case IRC_STRENGTH_EXPERT:
    default:
      return irc_text (language, "It rests on expert opinion.");
  }
}

/* Translators, of the sentences below: %s is the label of a criterion. */
static void
append_about (GString *text,
              const IrcLanguage *language,
              const IrcProposal *proposal)
{
  const char *label = proposal->gap->result->criterion->label;

  if (proposal->match->own)
    g_string_append_printf (
        text,
        irc_text (language, "Proposed for “%s”: it is your own argument."),
        label);
  else if (proposal->place == 1)
    g_string_append_printf (
        text,
        irc_text (language, "Proposed for “%s”: it is about this criterion."),
        label);
  else
    g_string_append_printf (
        text,
        irc_text (language,
                  "Proposed for “%s”: it serves this criterion among others."),
        label);
  g_string_append_printf (
      text, " %s", get_ground (language, proposal->match->strength));
}

static void
append_also (GString *text,
             const IrcLanguage *language,
             const IrcProposal *proposal)
{
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = 0; i < proposal->n_also; i++)
    g_string_append_printf (labels,
                            "%s%s",
                            i > 0 ? "; " : "",
                            proposal->also[i]->result->criterion->label);
  g_string_append_c (text, ' ');
  /* Translators: %s are labels of criteria, with semicolons between them. */
  g_string_append_printf (
      text, irc_text (language, "It also serves: %s."), labels->str);
}

char *
irc_proposal_dup_reason (const IrcAssessment *assessment,
                         const IrcProposal *proposal)
{
  g_return_val_if_fail (assessment != NULL && proposal != NULL, NULL);
  const IrcLanguage *language = irc_assessment_get_language (assessment);
  g_autofree char *fit = irc_match_dup_fit (assessment, proposal->match);
  GString *text = g_string_new (NULL);

  append_about (text, language, proposal);
  if (*fit != '\0')
    g_string_append_printf (text, " %s", fit);
  if (proposal->n_also > 0)
    append_also (text, language, proposal);
  return g_string_free (text, FALSE);
}
