/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-assess-private.h"

#include "irc-way-up.h"

/* A set of steps, and what they are chosen from. */
typedef struct {
  IrcAssessment *self;
  IrcStanding *standings; /* beside the criteria */
  gboolean *steps;        /* beside the criteria */
  guint *order;
} Choice;

static void
choice_clear (Choice *choice)
{
  g_free (choice->standings);
  g_free (choice->steps);
  g_free (choice->order);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Choice, choice_clear)

static Choice
choice_new (IrcAssessment *self)
{
  Choice choice = {
    .self = self,
    .standings = g_new0 (IrcStanding, self->n_criteria + 1),
    .steps = g_new0 (gboolean, self->n_criteria + 1),
    .order = g_new0 (guint, self->n_criteria + 1),
  };

  for (guint i = 0; i < self->n_criteria; i++)
    choice.standings[i] = self->results[i].standing;
  return choice;
}

static void
choice_reset (Choice *choice)
{
  memset (choice->steps, 0, sizeof *choice->steps * choice->self->n_criteria);
}

static void
choice_add_way (Choice *choice, IrcPathway pathway, int level)
{
  irc_way_up_mark (choice->self->criteria,
                   choice->standings,
                   choice->self->n_criteria,
                   pathway,
                   level,
                   choice->steps);
}

/* ---- steps -------------------------------------------------------------- */

static gboolean
names_criterion (const char *const *ids, const IrcCriterion *criterion)
{
  return g_strv_contains (ids, criterion->id);
}

/* Both lists of a step, one behind the other in @room; returns what is left of
 * the room. */
static const IrcResult **
fill_neighbours (IrcWayStep *steps,
                 guint n,
                 guint index,
                 const IrcResult **room)
{
  const IrcCriterion *criterion = steps[index].result->criterion;

  steps[index].after = room;
  for (guint i = 0; i < index; i++)
    if (names_criterion (criterion->depends_on, steps[i].result->criterion))
      room[steps[index].n_after++] = steps[i].result;
  room += steps[index].n_after + 1;
  steps[index].also_reached_by = room;
  for (guint i = index + 1; i < n; i++)
    if (names_criterion (criterion->satisfied_by, steps[i].result->criterion))
      room[steps[index].n_also_reached_by++] = steps[i].result;
  return room + steps[index].n_also_reached_by + 1;
}

static guint
count_ids (const char *const *ids)
{
  guint n = 0;

  while (ids[n] != NULL)
    n++;
  return n;
}

static gsize
count_room (const IrcWayStep *steps, guint n)
{
  gsize room = 0;

  for (guint i = 0; i < n; i++) {
    const IrcCriterion *criterion = steps[i].result->criterion;

    room += count_ids (criterion->depends_on) +
            count_ids (criterion->satisfied_by) + 2;
  }
  return room;
}

static IrcWayStep *
make_steps (Choice *choice, guint *n)
{
  IrcAssessment *self = choice->self;
  IrcWayStep *steps = NULL;
  const IrcResult **room = NULL;

  *n = irc_way_up_order (
      self->criteria, self->n_criteria, choice->steps, choice->order);
  steps = irc_assessment_new0 (self, IrcWayStep, *n);
  for (guint i = 0; i < *n; i++) {
    steps[i].result = &self->results[choice->order[i]];
    steps[i].effort = irc_way_up_get_effort (&self->criteria[choice->order[i]]);
  }
  room = irc_assessment_new0 (self, const IrcResult *, count_room (steps, *n));
  for (guint i = 0; i < *n; i++)
    room = fill_neighbours (steps, *n, i, room);
  return steps;
}

static void
fill_ways (Choice *choice)
{
  IrcAssessment *self = choice->self;

  for (guint pathway = 0; pathway < IRC_N_PATHWAYS; pathway++)
    for (int level = 1; level <= IRC_N_LEVELS; level++) {
      choice_reset (choice);
      choice_add_way (choice, (IrcPathway) pathway, level);
      self->ways[pathway][level - 1] =
          make_steps (choice, &self->n_ways[pathway][level - 1]);
    }
}

/* ---- options ------------------------------------------------------------ */

static void
mark_option (Choice *choice, IrcOption option)
{
  const IrcPathwayResult *pathways = choice->self->pathways;
  int lowest = irc_assessment_get_level (choice->self);

  for (guint i = 0; i < IRC_N_PATHWAYS; i++) {
    if (option == IRC_OPTION_AMBITIOUS)
      choice_add_way (choice, pathways[i].pathway, IRC_N_LEVELS);
    else if (option == IRC_OPTION_RECOMMENDED ||
             (option == IRC_OPTION_MINIMUM && pathways[i].level == lowest))
      choice_add_way (choice, pathways[i].pathway, pathways[i].level + 1);
  }
}

static void
add_option (Choice *choice, IrcOption which)
{
  IrcAssessment *self = choice->self;
  IrcOptionResult *option = &self->options[self->n_options];
  guint n = 0;

  choice_reset (choice);
  mark_option (choice, which);
  for (guint i = 0; i < self->n_criteria; i++)
    if (choice->steps[i])
      n++;
  /* Every option holds the one before: as many steps are the same steps. */
  if (which != IRC_OPTION_NONE &&
      n == self->options[self->n_options - 1].n_steps)
    return;
  option->option = which;
  option->steps = make_steps (choice, &option->n_steps);
  option->n_open =
      irc_assessment_judge_with (self, choice->steps, option->levels);
  self->n_options++;
}

static void
choose_option (IrcAssessment *self)
{
  IrcOption wanted = irc_case_peek (self->case_)->option;

  if (wanted == IRC_OPTION_NONE)
    wanted = IRC_OPTION_RECOMMENDED;
  for (guint i = 0; i < self->n_options; i++)
    if (self->options[i].option <= wanted)
      self->chosen_option = &self->options[i];
}

void
irc_assessment_fill_options (IrcAssessment *self)
{
  g_auto (Choice) choice = choice_new (self);

  fill_ways (&choice);
  self->options =
      irc_assessment_new0 (self, IrcOptionResult, IRC_OPTION_AMBITIOUS + 1);
  for (int option = IRC_OPTION_NONE; option <= IRC_OPTION_AMBITIOUS; option++)
    add_option (&choice, (IrcOption) option);
  choose_option (self);
}

/* ---- what an option holds ----------------------------------------------- */

const IrcWayStep *
irc_option_lookup_step (const IrcOptionResult *option,
                        const IrcCriterion *criterion)
{
  for (guint i = 0; i < option->n_steps; i++)
    if (option->steps[i].result->criterion == criterion)
      return &option->steps[i];
  return NULL;
}

static gboolean
is_served_by (const IrcOptionResult *option, const IrcAskResult *ask)
{
  for (guint i = 0; i < option->n_steps; i++)
    if (irc_ask_serves (ask, option->steps[i].result->criterion))
      return TRUE;
  return FALSE;
}

static void
fill_measures (IrcAssessment *self, IrcOptionResult *option)
{
  const IrcMeasureResult **measures =
      irc_assessment_new0 (self, const IrcMeasureResult *, self->n_measures);

  option->measures = measures;
  for (guint i = 0; i < self->n_measures; i++)
    if (self->measures[i].status != IRC_STATUS_DROPPED &&
        irc_option_lookup_step (option, self->measures[i].result->criterion) !=
            NULL)
      measures[option->n_measures++] = &self->measures[i];
}

static void
fill_asks (IrcAssessment *self, IrcOptionResult *option)
{
  const IrcAskResult **asks =
      irc_assessment_new0 (self, const IrcAskResult *, self->n_asks);

  option->asks = asks;
  for (guint i = 0; i < self->n_asks; i++)
    if (is_served_by (option, &self->asks[i]))
      asks[option->n_asks++] = &self->asks[i];
}

static void
fill_resources (IrcAssessment *self, IrcOptionResult *option)
{
  guint n = 0;
  const IrcResourceType *types =
      irc_library_get_resource_types (self->library, &n);
  const IrcResourceType **resources =
      irc_assessment_new0 (self, const IrcResourceType *, n);

  option->resources = resources;
  for (guint i = 0; i < n; i++) {
    gboolean needed = FALSE;

    for (guint k = 0; k < option->n_steps && !needed; k++)
      needed = names_criterion (types[i].criteria,
                                option->steps[k].result->criterion);
    if (needed)
      resources[option->n_resources++] = &types[i];
  }
}

void
irc_assessment_fill_option_contents (IrcAssessment *self)
{
  for (guint i = 0; i < self->n_options; i++) {
    fill_measures (self, &self->options[i]);
    fill_asks (self, &self->options[i]);
    fill_resources (self, &self->options[i]);
  }
}
