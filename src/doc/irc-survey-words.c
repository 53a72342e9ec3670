/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-survey-words.h"

#include "irc-citation.h"

char *
irc_survey_dup_share (const IrcLanguage *language,
                      const IrcSurveyFigure *figure)
{
  g_autofree char *percent =
      irc_language_format_percent (language, figure->benchmark->percent, 1);

  if (figure->benchmark->kind == IRC_BENCHMARK_LACKS)
    /* TRANSLATORS: "46% lack it", of those who answered a survey */
    return g_strdup_printf (irc_text (language, "%s lack it"), percent);
  return g_steal_pointer (&percent);
}

char *
irc_survey_dup_n (const IrcLanguage *language, const IrcSurveyFigure *figure)
{
  if (figure->benchmark->n == IRC_UNKNOWN_INT)
    return g_strdup (irc_text (language, "not stated"));
  return irc_language_format_number (language, figure->benchmark->n, 0);
}

char *
irc_survey_dup_year (const IrcLanguage *language, const IrcSurveyFigure *figure)
{
  gboolean published = FALSE;
  int year = irc_survey_figure_get_year (figure, &published);

  if (year == IRC_UNKNOWN_INT)
    return g_strdup (irc_text (language, "not stated"));
  if (published)
    /* TRANSLATORS: the year of the data is not stated: "published 2012" */
    return g_strdup_printf (irc_text (language, "published\xc2\xa0%d"), year);
  return g_strdup_printf ("%d", year);
}

static char *
dup_counted (const IrcLanguage *language, const IrcSurveyFigure *figure)
{
  g_autofree char *n = irc_survey_dup_n (language, figure);

  if (figure->benchmark->n == IRC_UNKNOWN_INT)
    return g_strdup (irc_text (language, "n\xc2\xa0not stated"));
  /* TRANSLATORS: how many answered: "n = 520" */
  return g_strdup_printf (irc_text (language, "n\xc2\xa0=\xc2\xa0%s"), n);
}

static char *
dup_dated (const IrcLanguage *language, const IrcSurveyFigure *figure)
{
  if (irc_survey_figure_get_year (figure, NULL) == IRC_UNKNOWN_INT)
    return g_strdup (irc_text (language, "year not stated"));
  return irc_survey_dup_year (language, figure);
}

char *
irc_survey_dup_detail (const IrcLanguage *language,
                       const IrcSurveyFigure *figure)
{
  g_autofree char *source = irc_citation_dup_short (figure->reference);
  g_autofree char *n = dup_counted (language, figure);
  g_autofree char *year = dup_dated (language, figure);
  g_autofree char *detail = g_strdup_printf (
      /* TRANSLATORS: source, who answered, how many, when: "Keeling et al.
       * 2009: European departments, n = 274, 2007" */
      irc_text (language, "%s: %s, %s, %s"),
      source,
      figure->benchmark->group,
      n,
      year);

  if (!figure->reference->printable)
    return g_strdup_printf (irc_text (language, "%s; source incomplete"),
                            detail);
  return g_steal_pointer (&detail);
}
