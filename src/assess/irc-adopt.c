/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-adopt.h"

#include "irc-assess-private.h"
#include "irc-plan-drafts.h"

/* Ids are lent: free the vector alone. */
static const char **
list_asks (const IrcMeasureResult *measure)
{
  const char **ids = g_new0 (const char *, measure->n_asks + 1);

  for (guint i = 0; i < measure->n_asks; i++)
    ids[i] = measure->asks[i]->id;
  return ids;
}

/* The draft as items of its own. */
static GPtrArray *
make_items (const IrcAssessment *assessment, IrcCaseList list)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < irc_plan_drafts_count (assessment, list); i++) {
    gpointer item = g_object_new (list == IRC_LIST_MEASURES ? IRC_TYPE_MEASURE
                                                            : IRC_TYPE_ASK,
                                  "id",
                                  irc_plan_drafts_get_id (assessment, list, i),
                                  NULL);

    irc_plan_drafts_fill (item, assessment, list, i);
    g_ptr_array_add (items, item);
  }
  return items;
}

void
irc_adopt_measures (IrcCase *case_, const IrcAssessment *assessment)
{
  g_autoptr (GPtrArray) items = NULL;

  g_return_if_fail (IRC_IS_CASE (case_));
  g_return_if_fail (assessment != NULL);

  if (irc_case_get_list (case_, IRC_LIST_MEASURES) != NULL)
    return;
  items = make_items (assessment, IRC_LIST_MEASURES);
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
  g_autoptr (GPtrArray) items = NULL;

  g_return_if_fail (IRC_IS_CASE (case_));
  g_return_if_fail (assessment != NULL);

  if (irc_case_get_list (case_, IRC_LIST_ASKS) != NULL)
    return;
  items = make_items (assessment, IRC_LIST_ASKS);
  irc_case_set_list (case_, IRC_LIST_ASKS, items);
  name_asks (case_, assessment);
}
