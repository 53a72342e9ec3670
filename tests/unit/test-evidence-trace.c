/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-evidence-trace.h"

#include <string.h>

#include "irc-compose.h"
#include "irc-sentences.h"
#include "paper-cases.h"

/* ---- sentences ----------------------------------------------------------- */

/* Each text with its sentences parted by "|". */
static void
test_sentences (void)
{
  static const char *const texts[] = {
    "One.|Two?|Three!|Four",
    "It is 2.5 h.|And more.",
    "As e.g. This one.|Next",
    "Ryan et al. 2024 found it.|So did P. Pereira.|Yes",
    "3. What comes third.|4 of them",
    "n.d. Then.|Of no. 12",
    "a. then small",
    "Rising.  |Two spaces",
  };
  const IrcLanguage *language = irc_language_lookup ("en");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_auto (GStrv) parts = g_strsplit (texts[i], "|", -1);
    g_autofree char *whole = g_strjoinv (" ", parts);
    const char *at = whole;

    for (guint k = 0; parts[k] != NULL; k++) {
      const gsize n = irc_sentence_length (at, language);
      g_autofree char *found = g_strchomp (g_strndup (at, n));

      g_assert_cmpstr (found, ==, g_strchomp (parts[k]));
      at += n;
    }
  }
  g_assert_cmpuint (irc_sentence_length ("", language), ==, 0);
}

/* ---- the trace ----------------------------------------------------------- */

static IrcEvidenceTrace *
trace (PaperCase which, IrcEdition edition)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (which);
  const IrcComposeOptions options = { edition, 1795000000, 0 };
  g_autoptr (IrcDocument) document = irc_compose (assessment, &options);

  return irc_evidence_trace_new (assessment, document, options.date);
}

static void
check_figure (const IrcTracedSentence *sentence, const IrcTracedFigure *figure)
{
  g_assert_nonnull (strstr (sentence->sentence, figure->figure));
  if (figure->origin != IRC_ORIGIN_FINDING) {
    g_assert_null (figure->reference);
    g_assert_cmpstr (figure->found, ==, "");
  } else {
    g_assert_true (figure->reference->printable);
    g_assert_cmpstr (figure->where, !=, NULL);
  }
  if (figure->origin == IRC_ORIGIN_CASE)
    g_assert_true (g_str_has_prefix (figure->where, "/"));
}

/* What is told of a figure holds, in every case and both editions. */
static void
test_every_case (void)
{
  for (guint which = 0; which < PAPER_N_CASES; which++)
    for (guint k = 0; k < 2; k++) {
      guint n, n_figures = 0;
      g_autoptr (IrcEvidenceTrace) self = trace (
          (PaperCase) which, k == 0 ? IRC_EDITION_FULL : IRC_EDITION_BRIEF);
      const IrcTracedSentence *all =
          irc_evidence_trace_get_sentences (self, &n);

      for (guint i = 0; i < n; i++) {
        g_assert_cmpuint (all[i].n_figures, >, 0);
        for (guint f = 0; f < all[i].n_figures; f++)
          check_figure (&all[i], &all[i].figures[f]);
        n_figures += all[i].n_figures;
      }
      for (guint origin = 0; origin < IRC_N_ORIGINS; origin++)
        n_figures -= irc_evidence_trace_count (self, (IrcOrigin) origin);
      g_assert_cmpuint (n_figures, ==, 0);
    }
}

/* Every figure has an origin in the papers that nobody has tampered with. */
static void
test_nothing_is_open (void)
{
  static const PaperCase cases[] = {
    PAPER_EMPTY, PAPER_SAMPLE, PAPER_COMPLETE, PAPER_ONE
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (IrcEvidenceTrace) self = trace (cases[i], IRC_EDITION_FULL);
    g_autofree char *text = irc_evidence_trace_to_text (self);

    if (irc_evidence_trace_count (self, IRC_ORIGIN_NONE) > 0)
      g_error ("%s: %s", paper_case_names[cases[i]], text);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evidence-trace/sentences", test_sentences);
  g_test_add_func ("/evidence-trace/every-case", test_every_case);
  g_test_add_func ("/evidence-trace/nothing-is-open", test_nothing_is_open);
  return g_test_run ();
}
