/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-assess-private.h"

#include "irc-i18n.h"

#define LARGEST_NUMBER_IN_WORDS 12

char *
irc_assessment_dup_number (const IrcLanguage *language, guint n)
{
  static const char *const words[LARGEST_NUMBER_IN_WORDS] = {
    N_ ("One"),  N_ ("Two"), N_ ("Three"),  N_ ("Four"),
    N_ ("Five"), N_ ("Six"), N_ ("Seven"),  N_ ("Eight"),
    N_ ("Nine"), N_ ("Ten"), N_ ("Eleven"), N_ ("Twelve"),
  };

  if (n >= 1 && n <= LARGEST_NUMBER_IN_WORDS)
    return g_strdup (irc_text (language, words[n - 1]));
  return irc_language_format_number (language, n, 0);
}

static char *
dup_standing (const IrcLanguage *language, const IrcPathwayResult *pathway)
{
  gboolean inpatient = pathway->pathway == IRC_PATHWAY_INPATIENT;

  if (pathway->level == 0)
    return g_strdup (inpatient
                         ? irc_text (language, "Before level 1 inpatient.")
                         : irc_text (language, "Before level 1 outpatient."));
  return inpatient
             ? g_strdup_printf (irc_text (language, "Level %d inpatient."),
                                pathway->level)
             : g_strdup_printf (irc_text (language, "Level %d outpatient."),
                                pathway->level);
}

char *
irc_assessment_dup_blocking (const IrcPathwayResult *pathway)
{
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < pathway->n_blocking; i++) {
    if (i > 0)
      g_string_append (labels, "; ");
    g_string_append (labels, pathway->blocking[i]->criterion->label);
  }
  return g_string_free (labels, FALSE);
}

static gboolean
has_left_out (const IrcPathwayResult *pathway)
{
  for (guint i = 0; i < IRC_N_LEVELS; i++)
    if (pathway->levels[i].left_out > 0)
      return TRUE;
  return FALSE;
}

static char *
dup_distance (const IrcLanguage *language, const IrcPathwayResult *pathway)
{
  g_autofree char *number = NULL;
  g_autofree char *labels = NULL;

  if (pathway->n_blocking == 0)
    return g_strdup (
        has_left_out (pathway)
            ? irc_text (language,
                        "All criteria are in place or left out with a reason.")
            : irc_text (language, "All criteria are in place."));
  number = irc_assessment_dup_number (language, pathway->n_blocking);
  labels = irc_assessment_dup_blocking (pathway);
  /* Translators: a number in words or figures, the next level, and the names
   * of the criteria, "Admission rights without own beds; Regular rounds". */
  return g_strdup_printf (
      irc_ntext (language,
                 "%s criterion stands between you and level %d: %s.",
                 "%s criteria stand between you and level %d: %s.",
                 pathway->n_blocking),
      number,
      pathway->level + 1,
      labels);
}

void
irc_assessment_fill_sentences (IrcAssessment *self)
{
  for (guint i = 0; i < IRC_N_PATHWAYS; i++) {
    IrcPathwayResult *pathway = &self->pathways[i];
    g_autofree char *standing = dup_standing (self->language, pathway);
    g_autofree char *distance = dup_distance (self->language, pathway);

    pathway->sentence =
        irc_assessment_take (self, g_strconcat (standing, " ", distance, NULL));
  }
}

char *
irc_level_name (const IrcLanguage *language, int level)
{
  if (level <= 0)
    return g_strdup (irc_text (language, "Before level 1"));
  return g_strdup_printf (irc_text (language, "Level %d"), level);
}

const char *
irc_state_label (const IrcLanguage *language, IrcState state)
{
  switch (state) {
    case IRC_STATE_IN_PLACE:
      return irc_text (language, "in place");
    case IRC_STATE_PARTLY:
      return irc_text (language, "partly");
    case IRC_STATE_NOT_IN_PLACE:
      return irc_text (language, "not in place");
    case IRC_STATE_NOT_APPLICABLE:
      return irc_text (language, "not applicable");
    case IRC_STATE_TO_VERIFY:
      return irc_text (language, "to verify");
    case IRC_STATE_UNANSWERED:
    default:
      return irc_text (language, "unanswered");
  }
}

const char *
irc_pathway_label (const IrcLanguage *language, IrcPathway pathway)
{
  switch (pathway) {
    case IRC_PATHWAY_INPATIENT:
      return irc_text (language, "Inpatient");
    case IRC_PATHWAY_OUTPATIENT:
      return irc_text (language, "Outpatient");
    case IRC_PATHWAY_BOTH:
    default:
      return irc_text (language, "Inpatient and outpatient");
  }
}
