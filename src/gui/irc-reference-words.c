/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-reference-words.h"

#include "irc-i18n.h"

#define MAX_VALUES 14

/* In the order of the evidence pack, which is that of irc-items.h. */
static const struct {
  const char *ids[MAX_VALUES], *names[MAX_VALUES];
} tables[] = {
  [IRC_WORDS_TYPES] = {
    { "guideline", "consensus", "standard", "rct", "review", "original",
      "cost-effectiveness", "survey", "census", "editorial", "manual",
      "report", "web", NULL },
    { N_ ("guideline"), N_ ("consensus"), N_ ("standard"),
      N_ ("randomised trial"), N_ ("review"), N_ ("original paper"),
      N_ ("cost-effectiveness study"), N_ ("survey"), N_ ("census"),
      N_ ("editorial"), N_ ("manual or book"), N_ ("report"),
      N_ ("web page"), NULL },
  },
  [IRC_WORDS_DIRECTIONS] = {
    { "", "supports", "neutral", "mixed", "against", NULL },
    { N_ ("not said"), N_ ("speaks for it"), N_ ("neutral"), N_ ("mixed"),
      N_ ("speaks against it"), NULL },
  },
  [IRC_WORDS_PAYMENTS] = {
    { "", "activity-tariff", "global-budget", "fee-for-service", NULL },
    { N_ ("not said"), N_ ("activity tariff"), N_ ("global budget"),
      N_ ("fee for service"), NULL },
  },
  [IRC_WORDS_STRENGTHS] = {
    { "trial", "cohort", "survey", "guideline", "expert", NULL },
    { N_ ("randomised trial"), N_ ("cohort"), N_ ("survey"),
      N_ ("guideline"), N_ ("expert opinion"), NULL },
  },
  [IRC_WORDS_PILLARS] = {
    { "infrastructure", "staff", "time", NULL },
    { N_ ("infrastructure"), N_ ("staff"), N_ ("time"), NULL },
  },
  [IRC_WORDS_AUDIENCES] = {
    { "chief-executive", "finance", "medical-director", "nursing",
      "head-of-radiology", "referrers", "patients", "payer", "regulator",
      NULL },
    { N_ ("chief executive"), N_ ("finance"), N_ ("medical director"),
      N_ ("nursing"), N_ ("head of radiology"), N_ ("referrers"),
      N_ ("patients"), N_ ("payer"), N_ ("regulator"), NULL },
  },
};

const char *const *
irc_reference_words_get_ids (IrcReferenceWords words)
{
  return tables[words].ids;
}

char **
irc_reference_words_dup_names (IrcReferenceWords words)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; tables[words].names[i] != NULL; i++)
    g_strv_builder_add (names, _ (tables[words].names[i]));
  return g_strv_builder_end (names);
}

const char *
irc_reference_words_get_name (IrcReferenceWords words, const char *id)
{
  for (guint i = 0; tables[words].ids[i] != NULL; i++)
    if (g_str_equal (tables[words].ids[i], id))
      return _ (tables[words].names[i]);
  return id;
}

void
irc_reference_words_fill (IrcReferenceWords words, IrcItemChoice *choice)
{
  g_auto (GStrv) names = irc_reference_words_dup_names (words);

  irc_item_choice_set_ids (
      choice, tables[words].ids, (const char *const *) names);
}
