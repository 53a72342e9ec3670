/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-plan-notes.h"

#include "irc-i18n.h"

#define QUARTERS 4
#define MONTHS 12

static char **
end_notes (GPtrArray *notes)
{
  g_ptr_array_add (notes, NULL);
  return (char **) g_ptr_array_free (notes, FALSE);
}

/* Quarters since the year 0, or -1. */
static int
parse_quarter (const char *text)
{
  IrcDate date;

  return irc_date_parse (text, IRC_DATE_QUARTER, &date)
             ? date.year * QUARTERS + date.quarter - 1
             : -1;
}

/* ---- measures ------------------------------------------------------------ */

static void
add_standing (GPtrArray *notes, const IrcResult *result)
{
  if (result->standing == IRC_STANDING_MET)
    g_ptr_array_add (
        notes,
        g_strdup_printf (
            _ ("%s is in place already: mark the measure as done, or remove "
               "it."),
            result->criterion->code));
  else if (result->standing == IRC_STANDING_LEFT_OUT)
    g_ptr_array_add (
        notes,
        g_strdup_printf (
            _ ("%s does not apply to your centre: the measure is not needed."),
            result->criterion->code));
}

static void
add_option (GPtrArray *notes,
            const IrcAssessment *assessment,
            const IrcResult *result)
{
  if (result->standing == IRC_STANDING_OPEN &&
      irc_option_lookup_step (irc_assessment_get_chosen_option (assessment),
                              result->criterion) == NULL)
    g_ptr_array_add (notes,
                     g_strdup_printf (_ ("%s is not a step of the option that "
                                         "you propose."),
                                      result->criterion->code));
}

/* The codes of what starts later although this measure depends on it. */
static char *
dup_later (const IrcMeasureResult *measure)
{
  const int start = parse_quarter (measure->start);
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < measure->n_after; i++) {
    const IrcMeasureResult *other = measure->after[i];
    if (parse_quarter (other->start) > start)
      g_string_append_printf (codes,
                              "%s%s",
                              codes->len > 0 ? ", " : "",
                              other->result->criterion->code);
  }
  return g_string_free (codes, FALSE);
}

static void
add_order (GPtrArray *notes, const IrcMeasureResult *measure)
{
  g_autofree char *later = dup_later (measure);

  if (measure->too_early)
    g_ptr_array_add (
        notes,
        /* TRANSLATORS: codes of criteria follow, "IN2.1, IN2.2" */
        g_strdup_printf (_ ("It starts before what it depends on is done: %s."),
                         later));
  if (measure->too_late)
    g_ptr_array_add (notes,
                     g_strdup (_ ("It ends after the date of your target.")));
}

static void
add_past (GPtrArray *notes, const IrcMeasureResult *measure, gint64 now)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (now);
  const int start = parse_quarter (measure->start);

  if (start < 0 || moment == NULL)
    return;
  const int present = g_date_time_get_year (moment) * QUARTERS +
                      (g_date_time_get_month (moment) - 1) / 3;
  if (start + (int) measure->quarters - 1 < present)
    g_ptr_array_add (
        notes,
        g_strdup (_ ("By its dates it is over: mark it as done, or give it "
                     "new ones.")));
  else if (start < present && measure->status != IRC_STATUS_STARTED)
    g_ptr_array_add (notes, g_strdup (_ ("Its start is in the past.")));
}

char **
irc_plan_dup_measure_notes (const IrcAssessment *assessment,
                            const IrcMeasureResult *measure,
                            gint64 now)
{
  GPtrArray *notes = NULL;

  g_return_val_if_fail (assessment != NULL && measure != NULL, NULL);
  notes = g_ptr_array_new ();
  if (measure->status == IRC_STATUS_DONE ||
      measure->status == IRC_STATUS_DROPPED)
    return end_notes (notes);
  add_standing (notes, measure->result);
  add_order (notes, measure);
  add_past (notes, measure, now);
  add_option (notes, assessment, measure->result);
  return end_notes (notes);
}

/* ---- asks ---------------------------------------------------------------- */

guint
irc_plan_count_references (const IrcAskResult *ask)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (ask != NULL, 0);
  for (guint i = 0; i < ask->n_arguments; i++) {
    const IrcMatch *match = ask->arguments[i];
    for (guint k = 0; k < match->n_printable; k++)
      if (!irc_match_leaves_out (match, match->references[k]))
        g_hash_table_add (seen, (gpointer) (gintptr) match->references[k]);
  }
  return g_hash_table_size (seen);
}

static void
add_chain (GPtrArray *notes, const IrcAskResult *ask)
{
  const char *text = NULL;

  if (ask->n_criteria == 0)
    text = _ ("It serves no criterion yet: choose one, so that arguments can "
              "stand behind it.");
  else if (ask->n_arguments == 0)
    text = _ ("No argument stands behind it yet.");
  else if (irc_plan_count_references (ask) == 0)
    text = _ ("Its arguments have no reference that can be printed.");
  if (text != NULL)
    g_ptr_array_add (notes, g_strdup (text));
}

static void
add_needless (GPtrArray *notes,
              const IrcAssessment *assessment,
              const IrcAskResult *ask)
{
  for (guint i = 0; i < ask->n_criteria; i++)
    if (irc_assessment_lookup_result (assessment, ask->criteria[i]->id)
            ->standing == IRC_STANDING_OPEN)
      return;
  if (ask->n_criteria > 0)
    g_ptr_array_add (
        notes,
        g_strdup (_ ("What it is for is in place already, or does not "
                     "apply.")));
}

char **
irc_plan_dup_ask_notes (const IrcAssessment *assessment,
                        const IrcAskResult *ask,
                        gint64 now)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (now);
  GPtrArray *notes = NULL;
  IrcDate date;

  g_return_val_if_fail (assessment != NULL && ask != NULL, NULL);
  notes = g_ptr_array_new ();
  add_chain (notes, ask);
  add_needless (notes, assessment, ask);
  if (moment != NULL && irc_date_parse (ask->by, IRC_DATE_MONTH, &date) &&
      date.year * MONTHS + date.month < g_date_time_get_year (moment) * MONTHS +
                                            g_date_time_get_month (moment))
    g_ptr_array_add (notes, g_strdup (_ ("Its date is in the past.")));
  return end_notes (notes);
}
