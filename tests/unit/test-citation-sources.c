/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which references stand behind a printed claim, or behind a part of it.
 * Expected ids were read off data/content/arguments.json and references.json,
 * where each finding says which number stands in which source. */
#include "irc-citation.h"
#include "test-assess-support.h"

#include <string.h>

static void
check (const IrcAssessment *assessment,
       const char *id,
       gboolean whole,
       guint max,
       const char *expected)
{
  const IrcMatch *match = irc_assessment_lookup_match (assessment, id);
  g_autofree char *text = irc_citation_dup_claim (match, NULL);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GString) ids = g_string_new (NULL);

  if (!whole)
    irc_citation_cut_to_sentence (text);
  list = irc_citation_list_sources (match, text, max);
  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (
        ids, "%s%s", i > 0 ? " " : "", ((IrcReference *) list->pdata[i])->id);
  g_assert_cmpstr (ids->str, ==, expected);
}

/* The figure of a claim stands in a mixed source: that one is cited too. */
static void
test_mixed (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess ("'title': 'Paper'");

  check (assessment,
         "few-need-admission",
         TRUE,
         G_MAXUINT,
         "nguyen2017thirtyday taslakian2017postcare");
  check (assessment,
         "limb-first-year-cost",
         TRUE,
         G_MAXUINT,
         "forbes2010basil moakes2024basil abdali2025basil");
  check (assessment,
         "limb-salvage-clinic",
         TRUE,
         G_MAXUINT,
         "nickinson2021limbsalvage");
}

/* The first sentence cites what states it and not what its neighbour needs. */
static void
test_sentence (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess ("'title': 'Paper'");

  check (assessment,
         "clinical-time-in-the-job-plan",
         FALSE,
         G_MAXUINT,
         "ryan2024survey");
  check (assessment,
         "admission-rights-are-normal",
         FALSE,
         1,
         "ryan2024survey keeling2009practice");
  check (assessment, "rounds-first", FALSE, 2, "ryan2024survey cirsendlevels");
}

/* A whole claim has its first source, however few may be cited: "CIRSE's manual
 * says …; 62% of the respondents …" is not the survey's word alone. */
static void
test_first (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess ("'title': 'Paper'");

  check (assessment,
         "responsibility-goes-with-the-procedure",
         TRUE,
         1,
         "mahnken2021manual ryan2024survey");
}

/* A source that the user leaves out is never cited. */
static void
test_left_out (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess (
      "'arguments': {'left_out': [{'argument': 'few-need-admission', "
      "'reference': 'nguyen2017thirtyday'}]}");

  check (assessment,
         "few-need-admission",
         TRUE,
         G_MAXUINT,
         "taslakian2017postcare");
}

static gboolean
states (const IrcReference *reference, const char *number)
{
  g_autofree char *pattern = g_strdup_printf (
      "(?<![0-9])(?<![0-9][.,])%s(?![0-9])(?![.,][0-9])", number);
  gboolean found = FALSE;

  for (guint i = 0; i < reference->n_findings; i++)
    found =
        found ||
        g_regex_match_simple (pattern, reference->findings[i].text, 0, 0) ||
        g_regex_match_simple (pattern, reference->findings[i].numbers, 0, 0);
  return found;
}

/* No number of any claim of the pack is printed without its source. */
static void
test_all (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess ("'title': 'Paper'");
  g_autoptr (GRegex) regex = g_regex_new ("[0-9]+(?:[.,][0-9]+)*", 0, 0, NULL);
  guint n = 0, checked = 0;
  const IrcMatch *matches = irc_assessment_get_matches (assessment, &n);

  for (guint i = 0; i < n; i++) {
    g_autofree char *text = irc_citation_dup_claim (&matches[i], NULL);
    g_autoptr (GPtrArray) list =
        irc_citation_list_sources (&matches[i], text, 1);
    g_autoptr (GMatchInfo) info = NULL;

    g_assert_cmpuint (list->len, >, 0);
    for (g_regex_match (regex, text, 0, &info); g_match_info_matches (info);
         g_match_info_next (info, NULL)) {
      g_autofree char *number = g_match_info_fetch (info, 0);
      gboolean found = FALSE;

      for (guint k = 0; k < list->len; k++)
        found = found || states (list->pdata[k], number);
      if (!found)
        g_test_message ("%s: %s", matches[i].id, number);
      g_assert_true (found);
      checked++;
    }
  }
  g_assert_cmpuint (checked, >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citation-sources/mixed", test_mixed);
  g_test_add_func ("/citation-sources/sentence", test_sentence);
  g_test_add_func ("/citation-sources/first", test_first);
  g_test_add_func ("/citation-sources/left-out", test_left_out);
  g_test_add_func ("/citation-sources/all", test_all);
  return g_test_run ();
}
