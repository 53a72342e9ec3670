/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-figure-roadmap-private.h"

#include "irc-plan-words.h"
#include "irc-quarter.h"
#include "irc-string.h"
#include "irc-user-text.h"

static char *
dup_action (const IrcMeasureResult *measure)
{
  return irc_user_text_dup (irc_string_is_blank (measure->action)
                                ? measure->result->criterion->label
                                : measure->action);
}

char *
irc_roadmap_dup_label (const IrcRoadmapFigure *self, guint index)
{
  g_autofree char *action = dup_action (irc_roadmap_get_row (self, index));

  if (!self->view.by_start)
    return g_steal_pointer (&action);
  return g_strdup_printf ("%u. %s", self->view.first + index + 1, action);
}

static gboolean
names_earlier (const IrcMeasureResult *measure, guint index)
{
  for (guint i = 0; i < index; i++)
    if (measure->after[i]->result == measure->after[index]->result)
      return TRUE;
  return FALSE;
}

char *
irc_roadmap_dup_waits (const IrcLanguage *language,
                       const IrcMeasureResult *measure)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < measure->n_after; i++)
    if (!names_earlier (measure, i))
      g_string_append_printf (codes,
                              "%s%s",
                              codes->len > 0 ? ", " : "",
                              measure->after[i]->result->criterion->code);
  if (codes->len == 0)
    return g_strdup ("");
  /* TRANSLATORS: what a measure waits for, by codes: "after IN2.1, IN2.3" */
  return g_strdup_printf (irc_text (language, "after %s"), codes->str);
}

/* "2nd quarter of 2027 to 4th quarter of 2027" */
static char *
dup_period (const IrcLanguage *language, int start, guint quarters)
{
  g_autofree char *first = irc_quarter_format (start);
  g_autofree char *last = irc_quarter_format (start + (int) quarters - 1);
  g_autofree char *from = irc_language_format_date (language, first);
  g_autofree char *to = irc_language_format_date (language, last);

  if (start == IRC_NO_QUARTER)
    return g_strdup (irc_text (language, "not scheduled"));
  if (quarters <= 1 || *to == '\0')
    return g_steal_pointer (&from);
  /* TRANSLATORS: "2nd quarter of 2027 to 4th quarter of 2027" */
  return g_strdup_printf (irc_text (language, "%s to %s"), from, to);
}

char *
irc_roadmap_dup_remarks (const IrcFigure *figure,
                         const IrcMeasureResult *measure)
{
  const IrcLanguage *l = irc_assessment_get_language (figure->assessment);
  const IrcMeasureSigns *signs = irc_roadmap_get_signs (figure, measure);

  return g_strdup_printf (
      "%s%s%s",
      signs->too_early
          ? irc_text (l, "starts before what it depends on is done")
          : "",
      signs->too_early && signs->too_late ? "; " : "",
      signs->too_late ? irc_text (l, "ends after the date of the target") : "");
}

static void
append_part (GString *out, const char *text)
{
  if (*text != '\0')
    g_string_append_printf (out, "; %s", text);
}

char *
irc_roadmap_dup_value (const IrcFigure *figure, const IrcMeasureResult *measure)
{
  const IrcRoadmapFigure *self = figure->data;
  const IrcLanguage *l = irc_assessment_get_language (figure->assessment);
  GString *out = g_string_new (measure->result->criterion->code);
  g_autofree char *owner = irc_user_text_dup (measure->owner);
  g_autofree char *waits = irc_roadmap_dup_waits (l, measure);
  g_autofree char *remarks = irc_roadmap_dup_remarks (figure, measure);
  g_autofree char *period =
      dup_period (l,
                  irc_roadmap_get_start (self, measure),
                  irc_roadmap_get_quarters (self, measure));

  append_part (out, irc_status_label (l, measure->status));
  append_part (out, period);
  if (*owner != '\0') {
    g_string_append (out, "; ");
    /* TRANSLATORS: who answers for a measure: "owner Dr Example" */
    g_string_append_printf (out, irc_text (l, "owner %s"), owner);
  }
  append_part (out, waits);
  append_part (out, remarks);
  return g_string_free (out, FALSE);
}
