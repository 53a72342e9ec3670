/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-option-words.h"

#include <math.h>
#include "irc-plan-words.h"
#include "irc-string.h"
#include "irc-user-text.h"

#define QUARTERS 4
#define MAX_REASONS 3

/* ---- words --------------------------------------------------------------- */

char *
irc_words_dup_count (const IrcLanguage *language, guint n)
{
  const char *const words[] = {
    irc_text (language, "no"),     irc_text (language, "one"),
    irc_text (language, "two"),    irc_text (language, "three"),
    irc_text (language, "four"),   irc_text (language, "five"),
    irc_text (language, "six"),    irc_text (language, "seven"),
    irc_text (language, "eight"),  irc_text (language, "nine"),
    irc_text (language, "ten"),    irc_text (language, "eleven"),
    irc_text (language, "twelve"),
  };

  if (n < G_N_ELEMENTS (words))
    return g_strdup (words[n]);
  return irc_language_format_number (language, n, 0);
}

char *
irc_words_capitalise (char *text)
{
  g_autofree char *old = text;
  GString *out = g_string_new (NULL);

  if (*old != '\0') {
    g_string_append_unichar (out, g_unichar_toupper (g_utf8_get_char (old)));
    g_string_append (out, irc_string_next_char (old));
  }
  return g_string_free (out, FALSE);
}

const char *
irc_words_option_phrase (const IrcLanguage *language, IrcOption option)
{
  const char *const phrases[] = {
    [IRC_OPTION_NONE] = irc_text (language, "doing nothing"),
    [IRC_OPTION_MINIMUM] = irc_text (language, "the minimum option"),
    [IRC_OPTION_RECOMMENDED] = irc_text (language, "the recommended option"),
    [IRC_OPTION_AMBITIOUS] = irc_text (language, "the ambitious option"),
  };

  return phrases[option];
}

char *
irc_words_dup_quarters (const IrcLanguage *language,
                        const char *start,
                        guint quarters)
{
  IrcDate date;
  int last = 0;

  if (!irc_date_parse (start, IRC_DATE_QUARTER, &date))
    return g_strdup ("");
  last = date.year * QUARTERS + date.quarter - 1 + (int) quarters - 1;
  if (quarters <= 1)
    /* TRANSLATORS: a quarter of a year, "Q2 2027". */
    return g_strdup_printf (
        irc_text (language, "Q%d\xc2\xa0%d"), date.quarter, date.year);
  if (last / QUARTERS == date.year)
    /* TRANSLATORS: quarters of one year, "Q2–Q3 2027". */
    return g_strdup_printf (irc_text (language, "Q%d–Q%d\xc2\xa0%d"),
                            date.quarter,
                            last % QUARTERS + 1,
                            date.year);
  /* TRANSLATORS: quarters of two years, "Q4 2027–Q1 2028". */
  return g_strdup_printf (irc_text (language, "Q%d\xc2\xa0%d–Q%d\xc2\xa0%d"),
                          date.quarter,
                          date.year,
                          last % QUARTERS + 1,
                          last / QUARTERS);
}

char *
irc_words_dup_quantity (const IrcLanguage *language, const IrcAskResult *ask)
{
  g_autofree char *unit = irc_user_text_dup (ask->unit);
  g_autofree char *number = NULL;

  if (isnan (ask->quantity) && *unit == '\0')
    return g_strdup (irc_text (language, "to be agreed"));
  if (isnan (ask->quantity))
    return g_strdup_printf (irc_text (language, "%s, number to be agreed"),
                            unit);
  if (!(ask->quantity > 0))
    return g_strdup (irc_text (language, "nothing"));
  number = irc_language_format_number (language, ask->quantity, 2);
  if (*unit == '\0')
    return g_steal_pointer (&number);
  return g_strdup_printf ("%s\xc2\xa0%s", number, unit);
}

/* ---- what comes of an option --------------------------------------------- */

/* "inpatient care reaches level 2" */
static char *
dup_pathway (const IrcAssessment *assessment,
             const IrcOptionResult *option,
             IrcPathway pathway)
{
  const IrcLanguage *language = irc_assessment_get_language (assessment);
  const int now = irc_assessment_get_pathway (assessment, pathway)->level;
  const int then = option->levels[pathway];
  const gboolean inpatient = pathway == IRC_PATHWAY_INPATIENT;

  if (then > now)
    return g_strdup_printf (
        inpatient ? irc_text (language, "inpatient care reaches level %d")
                  : irc_text (language, "outpatient care reaches level %d"),
        then);
  if (then == 0)
    return g_strdup (
        inpatient
            ? irc_text (language, "inpatient care stays before level 1")
            : irc_text (language, "outpatient care stays before level 1"));
  return g_strdup_printf (
      inpatient ? irc_text (language, "inpatient care stays at level %d")
                : irc_text (language, "outpatient care stays at level %d"),
      then);
}

/* "15 criteria are still open then" */
static char *
dup_open (const IrcLanguage *language, const IrcOptionResult *option)
{
  const guint n = option->n_open;
  g_autofree char *count = irc_words_dup_count (language, n);

  if (n == 0)
    return g_strdup (irc_text (language, "no criterion is open then"));
  return g_strdup_printf (
      option->option == IRC_OPTION_NONE
          ? irc_ntext (
                language, "%s criterion stays open", "%s criteria stay open", n)
          : irc_ntext (language,
                       "%s criterion is still open then",
                       "%s criteria are still open then",
                       n),
      count);
}

/* The same with "(target: level 3)" behind it where the option falls short of
 * what the centre has set itself; of doing nothing that is told elsewhere. */
static char *
dup_against_target (const IrcAssessment *assessment,
                    const IrcOptionResult *option,
                    IrcPathway pathway)
{
  const IrcLanguage *language = irc_assessment_get_language (assessment);
  const int target = irc_assessment_get_pathway (assessment, pathway)->target;
  g_autofree char *reached = dup_pathway (assessment, option, pathway);

  if (option->option == IRC_OPTION_NONE || target <= option->levels[pathway])
    return g_steal_pointer (&reached);
  return g_strdup_printf (
      irc_text (language, "%s (target: level %d)"), reached, target);
}

char *
irc_words_dup_outcome (const IrcAssessment *assessment,
                       const IrcOptionResult *option)
{
  g_return_val_if_fail (assessment != NULL && option != NULL, NULL);
  const IrcLanguage *language = irc_assessment_get_language (assessment);
  g_autofree char *in =
      dup_against_target (assessment, option, IRC_PATHWAY_INPATIENT);
  g_autofree char *out =
      dup_against_target (assessment, option, IRC_PATHWAY_OUTPATIENT);
  g_autofree char *open = dup_open (language, option);

  return g_strdup_printf (
      option->option == IRC_OPTION_NONE
          ? irc_text (language,
                      "Nothing is asked for, and nothing changes: %s and %s; "
                      "%s.")
          : irc_text (language,
                      "When all its steps are in place, %s and %s; %s."),
      in,
      out,
      open);
}

char *
irc_words_dup_efforts (const IrcLanguage *language,
                       const IrcOptionResult *option)
{
  g_return_val_if_fail (option != NULL, NULL);
  GString *out = g_string_new (NULL);

  for (int effort = 1; effort <= 3; effort++) {
    guint n = 0;

    for (guint i = 0; i < option->n_steps; i++)
      if (option->steps[i].effort == effort)
        n++;
    if (n > 0)
      g_string_append_printf (out,
                              "%s%u\xc2\xa0%s",
                              out->len > 0 ? ", " : "",
                              n,
                              irc_effort_label (language, effort));
  }
  if (out->len == 0)
    g_string_append (out, irc_text (language, "none"));
  return g_string_free (out, FALSE);
}

/* ---- doing nothing ------------------------------------------------------- */

static gboolean
is_obstacle (const IrcResult *result)
{
  return result->blocking[IRC_PATHWAY_INPATIENT] ||
         result->blocking[IRC_PATHWAY_OUTPATIENT];
}

guint
irc_words_count_obstacles (const IrcAssessment *assessment)
{
  guint n = 0, blocking = 0;
  const IrcResult *results = irc_assessment_get_results (assessment, &n);

  for (guint i = 0; i < n; i++)
    if (is_obstacle (&results[i]))
      blocking++;
  return blocking;
}

const char *
irc_words_obstacles (const IrcAssessment *assessment)
{
  return irc_ntext (irc_assessment_get_language (assessment),
                    "This still keeps the centre from its next level: ",
                    "These still keep the centre from its next level: ",
                    irc_words_count_obstacles (assessment));
}

static gboolean
serves_obstacle (const IrcAssessment *assessment, const IrcMatch *match)
{
  for (guint i = 0; match->criteria[i] != NULL; i++) {
    const IrcResult *result =
        irc_assessment_lookup_result (assessment, match->criteria[i]);

    if (result != NULL && is_obstacle (result))
      return TRUE;
  }
  return FALSE;
}

GPtrArray *
irc_words_list_reasons (const IrcAssessment *assessment)
{
  GPtrArray *reasons = g_ptr_array_new ();
  guint n = 0;
  const IrcMatch *const *printed = irc_assessment_get_printed (assessment, &n);

  for (guint i = 0; i < n && reasons->len < MAX_REASONS; i++)
    if (serves_obstacle (assessment, printed[i]))
      g_ptr_array_add (reasons, (gpointer) (gintptr) printed[i]);
  return reasons;
}
