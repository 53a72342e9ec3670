/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-plan-drafts.h"

/* The ids of the asks of a measure that the case itself has: it cannot name
 * drafted ones. */
static char **
dup_ask_ids (const IrcMeasureResult *measure)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < measure->n_asks; i++)
    if (!measure->asks[i]->drafted)
      g_strv_builder_add (ids, measure->asks[i]->id);
  return g_strv_builder_end (ids);
}

static void
fill_measure (gpointer item, const IrcMeasureResult *measure)
{
  g_auto (GStrv) asks = dup_ask_ids (measure);

  g_object_set (item,
                "criterion",
                measure->result->criterion->id,
                "action",
                measure->action,
                "owner",
                measure->owner,
                "start",
                measure->start,
                "quarters",
                (gint64) measure->quarters,
                "effort",
                (gint64) measure->effort,
                "impact",
                (gint64) measure->impact,
                "status",
                measure->status,
                "asks",
                asks,
                NULL);
}

static void
fill_ask (gpointer item, const IrcAskResult *ask)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < ask->n_criteria; i++)
    g_strv_builder_add (ids, ask->criteria[i]->id);
  g_auto (GStrv) criteria = g_strv_builder_end (ids);
  g_object_set (item,
                "title",
                ask->title,
                "criteria",
                criteria,
                "resource",
                ask->resource,
                "quantity",
                ask->quantity,
                "unit",
                ask->unit,
                "why",
                ask->why,
                "priority",
                ask->priority,
                "by",
                ask->by,
                NULL);
}

guint
irc_plan_drafts_count (const IrcAssessment *assessment, IrcCaseList list)
{
  guint n;

  if (list == IRC_LIST_MEASURES)
    irc_assessment_get_measures (assessment, &n);
  else
    irc_assessment_get_asks (assessment, &n);
  return n;
}

const char *
irc_plan_drafts_get_id (const IrcAssessment *assessment,
                        IrcCaseList list,
                        guint index)
{
  guint n;

  return list == IRC_LIST_MEASURES
             ? irc_assessment_get_measures (assessment, &n)[index].id
             : irc_assessment_get_asks (assessment, &n)[index].id;
}

void
irc_plan_drafts_fill (gpointer item,
                      const IrcAssessment *assessment,
                      IrcCaseList list,
                      guint index)
{
  guint n;

  if (list == IRC_LIST_MEASURES)
    fill_measure (item, &irc_assessment_get_measures (assessment, &n)[index]);
  else
    fill_ask (item, &irc_assessment_get_asks (assessment, &n)[index]);
}

int
irc_plan_drafts_find (const IrcAssessment *assessment,
                      IrcCaseList list,
                      const char *criterion)
{
  const char *prefix = list == IRC_LIST_MEASURES ? "measure-" : "ask-";
  g_autofree char *id = g_strconcat (prefix, criterion, NULL);

  for (guint i = 0; i < irc_plan_drafts_count (assessment, list); i++)
    if (g_str_equal (irc_plan_drafts_get_id (assessment, list, i), id))
      return (int) i;
  return -1;
}
