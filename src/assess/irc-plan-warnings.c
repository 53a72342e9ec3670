/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Warnings about plan and dates.  There is no clock here: a date is past when
 * it was over on the day of the case's last change. */
#include "irc-assess-private.h"
#include "irc-quarter.h"
#include "irc-string.h"

typedef struct {
  IrcAssessment *self;
  GPtrArray *sentences;
  char *day;  /* of the last change, YYYY-MM-DD */
  char *date; /* the same, in words */
} Warnings;

static void
warnings_clear (Warnings *warnings)
{
  g_free (warnings->day);
  g_free (warnings->date);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Warnings, warnings_clear)

static Warnings
warnings_new (IrcAssessment *self, GPtrArray *sentences)
{
  gint64 modified = irc_case_peek (self->case_)->modified;
  g_autofree char *moment = irc_moment_format (modified);

  return (Warnings){
    .self = self,
    .sentences = sentences,
    .day = g_strndup (moment, strlen ("YYYY-MM-DD")),
    .date = irc_language_format_moment (self->language, modified),
  };
}

/* Takes @sentence. */
static void
add (Warnings *warnings, char *sentence)
{
  irc_assessment_add_warning (warnings->self, warnings->sentences, sentence);
}

/* ---- measures ----------------------------------------------------------- */

static const char *
get_name (const IrcMeasureResult *measure)
{
  return irc_string_is_blank (measure->action)
             ? measure->result->criterion->label
             : measure->action;
}

/* The labels of the criteria that the measures before this one are for. */
static char *
dup_awaited (const IrcMeasureResult *measure)
{
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < measure->n_after; i++) {
    const IrcCriterion *criterion = measure->after[i]->result->criterion;
    gboolean named = FALSE;

    for (guint k = 0; k < i; k++)
      named = named || measure->after[k]->result->criterion == criterion;
    if (!named)
      g_string_append_printf (
          labels, "%s%s", labels->len > 0 ? "; " : "", criterion->label);
  }
  return g_string_free (labels, FALSE);
}

static void
add_too_early (Warnings *warnings)
{
  const IrcAssessment *self = warnings->self;

  for (guint i = 0; i < self->n_measures; i++) {
    const IrcMeasureResult *measure = &self->measures[i];
    g_autofree char *awaited = NULL;

    if (!measure->too_early)
      continue;
    awaited = dup_awaited (measure);
    add (warnings,
         g_strdup_printf (irc_text (self->language,
                                    "The measure “%s” starts before what it "
                                    "depends on is done: %s."),
                          get_name (measure),
                          awaited));
  }
}

static void
add_needless (Warnings *warnings)
{
  const IrcLanguage *language = warnings->self->language;

  for (guint i = 0; i < warnings->self->n_measures; i++) {
    const IrcMeasureResult *measure = &warnings->self->measures[i];
    const char *label = measure->result->criterion->label;

    if (!irc_measure_is_running (measure))
      continue;
    if (measure->result->standing == IRC_STANDING_MET)
      add (warnings,
           g_strdup_printf (irc_text (language,
                                      "The measure “%s” is for a criterion "
                                      "that is in place already: %s."),
                            get_name (measure),
                            label));
    else if (measure->result->standing == IRC_STANDING_LEFT_OUT)
      add (warnings,
           g_strdup_printf (irc_text (language,
                                      "The measure “%s” is for a criterion "
                                      "that is left out as not applicable: "
                                      "%s."),
                            get_name (measure),
                            label));
  }
}

/* ---- targets ------------------------------------------------------------ */

static char *
dup_reached (const IrcLanguage *language, const IrcPathwayResult *pathway)
{
  gboolean inpatient = pathway->pathway == IRC_PATHWAY_INPATIENT;

  if (pathway->target == pathway->level)
    return g_strdup_printf (
        inpatient
            ? irc_text (language,
                        "The target for inpatient, level %d, is reached.")
            : irc_text (language,
                        "The target for outpatient, level %d, is reached."),
        pathway->target);
  return g_strdup_printf (
      inpatient ? irc_text (language,
                            "The target for inpatient, level %d, is below "
                            "level %d, which is reached.")
                : irc_text (language,
                            "The target for outpatient, level %d, is below "
                            "level %d, which is reached."),
      pathway->target,
      pathway->level);
}

static gboolean
has_reached (const IrcPathwayResult *pathway)
{
  return pathway->target > 0 && pathway->target <= pathway->level;
}

/* Takes @sentence; a pathway has at most one. */
static void
add_of_target (Warnings *warnings, IrcPathwayResult *pathway, char *sentence)
{
  add (warnings, sentence);
  pathway->target_warning = sentence;
}

static void
add_reached_targets (Warnings *warnings)
{
  IrcAssessment *self = warnings->self;

  for (guint i = 0; i < IRC_N_PATHWAYS; i++)
    if (has_reached (&self->pathways[i]))
      add_of_target (warnings,
                     &self->pathways[i],
                     dup_reached (self->language, &self->pathways[i]));
}

/* ---- dates -------------------------------------------------------------- */

/* A day or a month, that was over; dates sort as text. */
static gboolean
is_past (const Warnings *warnings, const char *date)
{
  return *date != '\0' && strncmp (date, warnings->day, strlen (date)) < 0;
}

static void
add_past_meeting (Warnings *warnings)
{
  const IrcAssessment *self = warnings->self;
  const char *meeting =
      irc_centre_peek (irc_case_get_centre (self->case_))->meeting_date;
  g_autofree char *date = NULL;

  if (!is_past (warnings, meeting))
    return;
  date = irc_language_format_date (self->language, meeting);
  add (warnings,
       g_strdup_printf (irc_text (self->language,
                                  "The meeting date, %s, is before the last "
                                  "change of the case, on %s."),
                        date,
                        warnings->date));
}

static void
add_past_target (Warnings *warnings, IrcPathwayResult *pathway)
{
  const IrcLanguage *language = warnings->self->language;
  g_autofree char *by = irc_language_format_date (language, pathway->target_by);

  add_of_target (
      warnings,
      pathway,
      g_strdup_printf (
          pathway->pathway == IRC_PATHWAY_INPATIENT
              ? irc_text (language,
                          "The target for inpatient is due by %s, before the "
                          "last change of the case, on %s.")
              : irc_text (language,
                          "The target for outpatient is due by %s, before "
                          "the last change of the case, on %s."),
          by,
          warnings->date));
}

static void
add_past_targets (Warnings *warnings)
{
  for (guint i = 0; i < IRC_N_PATHWAYS; i++) {
    IrcPathwayResult *pathway = &warnings->self->pathways[i];

    if (pathway->target > pathway->level &&
        is_past (warnings, pathway->target_by))
      add_past_target (warnings, pathway);
  }
}

/* A draft follows from the meeting and the targets, which are named. */
static void
add_past_measures (Warnings *warnings)
{
  const IrcAssessment *self = warnings->self;
  int today = irc_quarter_after_day (warnings->day) - 1;

  for (guint i = 0; i < self->n_measures; i++) {
    const IrcMeasureResult *measure = &self->measures[i];
    int start = irc_quarter_parse (measure->start);
    g_autofree char *date = NULL;

    if (measure->drafted || measure->status != IRC_STATUS_PLANNED ||
        measure->result->standing != IRC_STANDING_OPEN ||
        start == IRC_NO_QUARTER || start >= today)
      continue;
    date = irc_language_format_date (self->language, measure->start);
    add (warnings,
         g_strdup_printf (irc_text (self->language,
                                    "The measure “%s” is planned to start in "
                                    "the %s, before the last change of the "
                                    "case, on %s."),
                          get_name (measure),
                          date,
                          warnings->date));
  }
}

static void
add_past_asks (Warnings *warnings)
{
  const IrcAssessment *self = warnings->self;

  for (guint i = 0; i < self->n_asks; i++) {
    const IrcAskResult *ask = &self->asks[i];
    g_autofree char *date = NULL;

    if (ask->drafted || !is_past (warnings, ask->by))
      continue;
    date = irc_language_format_date (self->language, ask->by);
    add (warnings,
         g_strdup_printf (irc_text (self->language,
                                    "The ask “%s” is due by %s, before the "
                                    "last change of the case, on %s."),
                          irc_string_is_blank (ask->title) ? ask->id
                                                           : ask->title,
                          date,
                          warnings->date));
  }
}

void
irc_assessment_add_plan_warnings (IrcAssessment *self, GPtrArray *sentences)
{
  g_auto (Warnings) warnings = warnings_new (self, sentences);

  add_too_early (&warnings);
  add_needless (&warnings);
  add_reached_targets (&warnings);
  add_past_meeting (&warnings);
  add_past_targets (&warnings);
  add_past_measures (&warnings);
  add_past_asks (&warnings);
}
