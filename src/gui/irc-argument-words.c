/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-argument-words.h"

#include "irc-i18n.h"

typedef struct {
  const char *id, *words;
} Name;

static const Name audiences[] = {
  { "chief-executive", N_ ("Chief executive") },
  { "finance", N_ ("Finance") },
  { "medical-director", N_ ("Medical director") },
  { "nursing", N_ ("Nursing") },
  { "head-of-radiology", N_ ("Head of radiology") },
  { "referrers", N_ ("Referrers") },
  { "patients", N_ ("Patients") },
  { "payer", N_ ("Payer") },
  { "regulator", N_ ("Regulator") },
};

static const Name payment_systems[] = {
  { "activity-tariff", N_ ("activity tariff") },
  { "global-budget", N_ ("global budget") },
  { "fee-for-service", N_ ("fee for service") },
};

/* Country codes of the pack that are none. */
static const Name regions[] = {
  { "EU", N_ ("Europe") },
  { "INT", N_ ("several continents") },
};

static const char *
translate (const Name *names, gsize n, const char *id)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_equal (names[i].id, id))
      return _ (names[i].words);
  return id;
}

const char *
irc_argument_strength_words (IrcStrength strength)
{
  switch (strength) {
    case IRC_STRENGTH_TRIAL:
      return _ ("randomised trial");
    case IRC_STRENGTH_COHORT:
      return _ ("cohort");
    case IRC_STRENGTH_SURVEY:
      return _ ("survey");
    case IRC_STRENGTH_GUIDELINE:
      return _ ("guideline");
    case IRC_STRENGTH_EXPERT:
    default:
      return _ ("expert opinion");
  }
}

const char *
irc_argument_audience_words (const char *audience)
{
  g_return_val_if_fail (audience != NULL, NULL);
  return translate (audiences, G_N_ELEMENTS (audiences), audience);
}

/* "activity tariff", …; "" for "" and the id itself of an unknown one. */
static const char *
payment_words (const char *system)
{
  g_return_val_if_fail (system != NULL, NULL);
  return translate (payment_systems, G_N_ELEMENTS (payment_systems), system);
}

const char *
irc_argument_theme_words (const IrcLibrary *library, const char *theme)
{
  g_return_val_if_fail (library != NULL && theme != NULL, NULL);
  guint n = 0;
  const IrcLabel *themes = irc_library_get_themes (library, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (themes[i].id, theme))
      return themes[i].label;
  return theme;
}

/* ---- arguments ----------------------------------------------------------- */

static void
append_fact (GString *text, const char *fact)
{
  if (*fact != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", fact);
}

/* "IN2.1, OUT2.3" */
static char *
dup_codes (const IrcLibrary *library, const IrcMatch *match)
{
  GString *codes = g_string_new (NULL);

  for (guint i = 0; match->criteria[i] != NULL; i++) {
    const IrcCriterion *criterion =
        irc_library_lookup_criterion (library, match->criteria[i]);

    if (criterion != NULL)
      g_string_append_printf (
          codes, "%s%s", codes->len > 0 ? ", " : "", criterion->code);
  }
  return g_string_free (codes, FALSE);
}

char *
irc_argument_dup_facts (const IrcAssessment *assessment, const IrcMatch *match)
{
  g_return_val_if_fail (assessment != NULL && match != NULL, NULL);
  g_autofree char *codes =
      dup_codes (irc_assessment_get_library (assessment), match);
  const guint n_incomplete = match->n_references - match->n_printable;
  GString *text = g_string_new (NULL);

  append_fact (text, irc_argument_strength_words (match->strength));
  append_fact (text, codes);
  if (n_incomplete > 0) {
    g_autofree char *incomplete = g_strdup_printf (
        irc_ngettext (
            "%u source incomplete", "%u sources incomplete", n_incomplete),
        n_incomplete);
    append_fact (text, incomplete);
  }
  if (match->fit == IRC_FIT_OTHER)
    append_fact (text, _ ("another payment system"));
  if (match->own)
    append_fact (text, _ ("your own"));
  else if (g_str_equal (match->pack->kind, "extension"))
    append_fact (text, match->pack->name);
  if (match->reworded)
    append_fact (text, _ ("in your words"));
  return g_string_free (text, FALSE);
}

static void
append_direction (GString *text, guint n, const char *words)
{
  g_autofree char *fact = NULL;

  if (n == 0)
    return;
  /* Translators: a number, and "support it", "mixed" … */
  fact = g_strdup_printf (_ ("%u %s"), n, words);
  append_fact (text, fact);
}

char *
irc_argument_dup_directions (const IrcMatch *match)
{
  g_return_val_if_fail (match != NULL, NULL);
  guint counts[IRC_DIRECTION_UNKNOWN + 1] = { 0 };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < match->n_references; i++)
    counts[match->references[i]->direction]++;
  /* Translators: of sources, after their number. */
  append_direction (text, counts[IRC_DIRECTION_SUPPORTS], _ ("in favour"));
  append_direction (text, counts[IRC_DIRECTION_NEUTRAL], _ ("neutral"));
  append_direction (text, counts[IRC_DIRECTION_MIXED], _ ("mixed"));
  append_direction (text, counts[IRC_DIRECTION_AGAINST], _ ("against"));
  append_direction (
      text, counts[IRC_DIRECTION_UNKNOWN], _ ("direction not stated"));
  return g_string_free (text, FALSE);
}

char *
irc_argument_dup_audiences (const IrcMatch *match)
{
  g_return_val_if_fail (match != NULL, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; match->audiences[i] != NULL; i++)
    append_fact (text, irc_argument_audience_words (match->audiences[i]));
  return g_string_free (text, FALSE);
}

/* ---- references ---------------------------------------------------------- */

char *
irc_reference_dup_facts (const IrcReference *reference)
{
  g_return_val_if_fail (reference != NULL, NULL);
  GString *text = g_string_new (NULL);

  if (reference->direction == IRC_DIRECTION_AGAINST)
    append_fact (text, _ ("Contrary evidence"));
  else if (reference->direction == IRC_DIRECTION_MIXED)
    append_fact (text, _ ("Mixed evidence"));
  if (reference->year != IRC_UNKNOWN_INT) {
    g_autofree char *year = g_strdup_printf ("%d", reference->year);
    append_fact (text, year);
  } else {
    append_fact (text, _ ("year not stated"));
  }
  append_fact (text,
               translate (regions, G_N_ELEMENTS (regions), reference->country));
  append_fact (text,
               *reference->payment_system == '\0'
                   ? _ ("payment system not stated")
                   : payment_words (reference->payment_system));
  if (!reference->printable)
    append_fact (text, _ ("source incomplete, not printed"));
  return g_string_free (text, FALSE);
}

char *
irc_reference_dup_address (const IrcReference *reference)
{
  g_return_val_if_fail (reference != NULL, NULL);

  if (*reference->doi != '\0')
    return g_strconcat ("https://doi.org/", reference->doi, NULL);
  if (*reference->pmid != '\0')
    return g_strdup_printf ("https://pubmed.ncbi.nlm.nih.gov/%s/",
                            reference->pmid);
  if (*reference->pmcid != '\0')
    return g_strdup_printf ("https://pmc.ncbi.nlm.nih.gov/articles/%s/",
                            reference->pmcid);
  if (*reference->url != '\0' && reference->url_is_official)
    return g_strdup (reference->url);
  return NULL;
}
