/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-help-words.h"

#include "irc-citation.h"
#include "irc-i18n.h"
#include "irc-survey-words.h"

char *
irc_help_dup_sources (const IrcMatch *match)
{
  GString *text = g_string_new (NULL);
  const guint n_incomplete = match->n_references - match->n_printable;

  for (guint i = 0; i < match->n_printable; i++) {
    const IrcReference *reference = match->references[i];
    g_autofree char *name = irc_citation_dup_short (reference);

    g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", name);
    if (irc_reference_is_contrary (reference))
      g_string_append (text, _ (" (points the other way or is mixed)"));
  }
  if (n_incomplete > 0)
    g_string_append_printf (
        text,
        /* Translators: %s is "; " or nothing */
        irc_ngettext ("%s%u source that is incomplete and never printed",
                      "%s%u sources that are incomplete and never printed",
                      n_incomplete),
        text->len > 0 ? "; " : "",
        n_incomplete);
  return g_string_free (text, FALSE);
}

/* What kind of answer the share is of; NULL: a share that bars may show, or
 * none that is about the criterion. */
static const char *
get_kind (IrcBenchmarkKind kind)
{
  switch (kind) {
    case IRC_BENCHMARK_BARRIER:
      return _ ("A barrier");
    case IRC_BENCHMARK_OPINION:
      return _ ("An opinion");
    case IRC_BENCHMARK_PERCEPTION:
      return _ ("How it is perceived");
    case IRC_BENCHMARK_HAS:
    case IRC_BENCHMARK_LACKS:
    case IRC_BENCHMARK_CONTEXT:
    default:
      return NULL;
  }
}

static char *
dup_sentence (const IrcAssessment *assessment, const IrcBenchmark *row)
{
  const IrcLanguage *language = irc_assessment_get_language (assessment);
  const IrcSurveyFigure figure = {
    row, irc_assessment_lookup_reference (assessment, row->reference)
  };
  g_autofree char *share =
      irc_language_format_percent (language, row->percent, 1);
  g_autofree char *detail = irc_survey_dup_detail (language, &figure);

  return g_strdup_printf (
      /* Translators: "A barrier: “Lack of time …”, 46.6% (Neri et al. 2021:
       * radiologists, n not stated, 2021)." and the pack's remark, or "" */
      _ ("%s: “%s”, %s (%s).%s%s"),
      get_kind (row->kind),
      row->question,
      share,
      detail,
      *row->note == '\0' ? "" : " ",
      row->note);
}

char **
irc_help_dup_survey_sentences (const IrcAssessment *assessment,
                               const IrcCriterion *criterion)
{
  guint n;
  const IrcBenchmark *rows =
      irc_library_get_benchmarks (irc_assessment_get_library (assessment), &n);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    if (get_kind (rows[i].kind) != NULL &&
        g_strv_contains (rows[i].criteria, criterion->id) &&
        irc_assessment_lookup_reference (assessment, rows[i].reference) != NULL)
      g_ptr_array_add (sentences, dup_sentence (assessment, &rows[i]));
  g_ptr_array_add (sentences, NULL);
  return (char **) g_ptr_array_steal (sentences, NULL);
}
