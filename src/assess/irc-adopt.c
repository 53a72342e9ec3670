/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-adopt.h"

#include "irc-assess-private.h"

/* Ids are lent: free the vector alone. */
static const char **
list_asks (const IrcMeasureResult *measure)
{
  const char **ids = g_new0 (const char *, measure->n_asks + 1);

  for (guint i = 0; i < measure->n_asks; i++)
    ids[i] = measure->asks[i]->id;
  return ids;
}

static const char **
list_criteria (const IrcAskResult *ask)
{
  const char **ids = g_new0 (const char *, ask->n_criteria + 1);

  for (guint i = 0; i < ask->n_criteria; i++)
    ids[i] = ask->criteria[i]->id;
  return ids;
}

static IrcMeasure *
make_measure (const IrcMeasureResult *measure, gboolean with_asks)
{
  static const char *const none[] = { NULL };
  g_autofree const char **asks = list_asks (measure);

  return g_object_new (IRC_TYPE_MEASURE,
                       "id",
                       measure->id,
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
                       (int) measure->status,
                       "asks",
                       with_asks ? asks : (gconstpointer) none,
                       NULL);
}

static IrcAsk *
make_ask (const IrcAskResult *ask)
{
  g_autofree const char **criteria = list_criteria (ask);

  return g_object_new (IRC_TYPE_ASK,
                       "id",
                       ask->id,
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
                       (int) ask->priority,
                       "by",
                       ask->by,
                       NULL);
}

void
irc_adopt_measures (IrcCase *case_, const IrcAssessment *assessment)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean with_asks = FALSE;

  g_return_if_fail (IRC_IS_CASE (case_));
  g_return_if_fail (assessment != NULL);

  if (irc_case_get_list (case_, IRC_LIST_MEASURES) != NULL)
    return;
  with_asks = irc_case_get_list (case_, IRC_LIST_ASKS) != NULL;
  for (guint i = 0; i < assessment->n_measures; i++)
    g_ptr_array_add (items, make_measure (&assessment->measures[i], with_asks));
  irc_case_set_list (case_, IRC_LIST_MEASURES, items);
}

static const IrcMeasureResult *
find_measure (const IrcAssessment *assessment, const char *id)
{
  for (guint i = 0; i < assessment->n_measures; i++)
    if (g_str_equal (assessment->measures[i].id, id))
      return &assessment->measures[i];
  return NULL;
}

static void
name_asks (IrcCase *case_, const IrcAssessment *assessment)
{
  GListModel *list = irc_case_get_list (case_, IRC_LIST_MEASURES);

  for (guint i = 0; i < irc_assessment_list_length (list); i++) {
    IrcMeasure *item = irc_assessment_peek_item (list, i);
    const IrcMeasureResult *measure =
        find_measure (assessment, irc_measure_peek (item)->id);
    g_autofree const char **asks = NULL;

    if (measure == NULL)
      continue;
    asks = list_asks (measure);
    g_object_set (item, "asks", asks, NULL);
  }
}

void
irc_adopt_asks (IrcCase *case_, const IrcAssessment *assessment)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (IRC_IS_CASE (case_));
  g_return_if_fail (assessment != NULL);

  if (irc_case_get_list (case_, IRC_LIST_ASKS) != NULL)
    return;
  for (guint i = 0; i < assessment->n_asks; i++)
    g_ptr_array_add (items, make_ask (&assessment->asks[i]));
  irc_case_set_list (case_, IRC_LIST_ASKS, items);
  name_asks (case_, assessment);
}
