/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-assess-private.h"

#include <math.h>

#define MOST_PROPOSED 3 /* arguments that are proposed for one ask */

static void
fill_chosen (IrcAssessment *self, IrcAskResult *ask, const IrcMatch **arguments)
{
  for (guint i = 0; i < self->n_printed; i++)
    if (irc_assessment_get_place (
            self, self->printed[i], ask->criteria, ask->n_criteria) > 0)
      arguments[ask->n_arguments++] = self->printed[i];
}

static void
fill_proposed (IrcAssessment *self,
               IrcAskResult *ask,
               const IrcMatch **arguments)
{
  g_autofree gboolean *taken = g_new0 (gboolean, self->n_matches);

  while (ask->n_arguments < MOST_PROPOSED) {
    const IrcMatch *match = irc_assessment_pick_best (self,
                                                      self->printed,
                                                      self->n_printed,
                                                      ask->criteria,
                                                      ask->n_criteria,
                                                      taken);

    if (match == NULL)
      break;
    taken[match - self->matches] = TRUE;
    arguments[ask->n_arguments++] = match;
  }
}

static void
fill_arguments (IrcAssessment *self, IrcAskResult *ask)
{
  const IrcMatch **arguments =
      irc_assessment_new0 (self, const IrcMatch *, self->n_printed);

  ask->arguments = arguments;
  if (self->printed_as_chosen)
    fill_chosen (self, ask, arguments);
  else
    fill_proposed (self, ask, arguments);
}

gboolean
irc_ask_serves (const IrcAskResult *ask, const IrcCriterion *criterion)
{
  for (guint i = 0; i < ask->n_criteria; i++)
    if (ask->criteria[i] == criterion)
      return TRUE;
  return FALSE;
}

static void
read_ask (IrcAssessment *self, IrcAskResult *ask, const IrcAskData *data)
{
  const IrcCriterion **criteria = irc_assessment_new0 (
      self, const IrcCriterion *, g_strv_length (data->criteria));

  *ask = (IrcAskResult){
    .id = data->id,
    .title = data->title,
    .resource = data->resource,
    .unit = data->unit,
    .why = data->why,
    .by = data->by,
    .criteria = criteria,
    .quantity = data->quantity,
    .priority = data->priority,
  };
  if (irc_library_lookup_resource_type (self->library, data->resource) == NULL)
    ask->resource = "";
  for (guint i = 0; data->criteria[i] != NULL; i++) {
    const IrcCriterion *criterion =
        irc_library_lookup_criterion (self->library, data->criteria[i]);

    if (criterion != NULL)
      criteria[ask->n_criteria++] = criterion;
  }
  fill_arguments (self, ask);
}

static const char *
first_resource (IrcAssessment *self, const IrcCriterion *criterion)
{
  guint n;
  const IrcResourceType *types =
      irc_library_get_resource_types (self->library, &n);

  for (guint i = 0; i < n; i++)
    if (g_strv_contains (types[i].criteria, criterion->id))
      return types[i].id;
  return "";
}

static void
draft_ask (IrcAssessment *self, IrcAskResult *ask, const IrcResult *result)
{
  const IrcCriterion *criterion = result->criterion;
  const IrcCriterion **criteria =
      irc_assessment_new0 (self, const IrcCriterion *, 1);

  criteria[0] = criterion;
  *ask = (IrcAskResult){
    .id = irc_assessment_take (self, g_strconcat ("ask-", criterion->id, NULL)),
    .title = criterion->label,
    .resource = first_resource (self, criterion),
    .unit = "",
    .why = criterion->help,
    .by = irc_assessment_get_due (self, result),
    .criteria = criteria,
    .n_criteria = 1,
    .quantity = (double) NAN,
    .priority = irc_result_is_blocking (result) ? IRC_PRIORITY_MUST
                                                : IRC_PRIORITY_SHOULD,
    .drafted = TRUE,
  };
  fill_arguments (self, ask);
}

void
irc_assessment_fill_asks (IrcAssessment *self)
{
  GListModel *list = irc_case_get_list (self->case_, IRC_LIST_ASKS);
  guint n = irc_assessment_list_length (list);

  self->asks =
      irc_assessment_new0 (self, IrcAskResult, list != NULL ? n : self->n_gaps);
  for (guint i = 0; i < n; i++)
    read_ask (self,
              &self->asks[self->n_asks++],
              irc_ask_peek (irc_assessment_peek_item (list, i)));
  for (guint i = 0; list == NULL && i < self->n_gaps; i++)
    if (irc_option_lookup_step (self->chosen_option,
                                self->gaps[i].result->criterion) != NULL)
      draft_ask (self, &self->asks[self->n_asks++], self->gaps[i].result);
}
