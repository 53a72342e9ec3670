/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-assess-private.h"

const char *const irc_fit_names[] = {
  "same", "any", "unstated", "other", NULL,
};

gboolean
irc_reference_is_contrary (const IrcReference *reference)
{
  return reference->direction == IRC_DIRECTION_AGAINST ||
         reference->direction == IRC_DIRECTION_MIXED;
}

gboolean
irc_match_cites (const IrcMatch *match, const IrcReference *reference)
{
  for (guint i = 0; i < match->n_references; i++)
    if (match->references[i] == reference)
      return TRUE;
  return FALSE;
}

static void
add_references (IrcAssessment *self,
                IrcMatch *match,
                const IrcReference **references,
                const char *const *ids,
                gboolean printable)
{
  for (guint i = 0; ids[i] != NULL; i++) {
    const IrcReference *reference =
        irc_assessment_lookup_reference (self, ids[i]);

    if (reference != NULL && reference->printable == printable &&
        !irc_match_cites (match, reference))
      references[match->n_references++] = reference;
  }
}

static void
resolve_references (IrcAssessment *self,
                    IrcMatch *match,
                    const char *const *ids)
{
  const IrcReference **references;
  guint n = 0;

  while (ids[n] != NULL)
    n++;
  references = irc_assessment_new0 (self, const IrcReference *, n);
  match->references = references;
  add_references (self, match, references, ids, TRUE);
  match->n_printable = match->n_references;
  add_references (self, match, references, ids, FALSE);
}

static void
fill_fit (IrcAssessment *self, IrcMatch *match)
{
  const IrcPayment payment =
      irc_centre_peek (irc_case_get_centre (self->case_))->payment_system;

  for (guint i = 0; i < match->n_printable; i++) {
    const char *system = match->references[i]->payment_system;

    if (g_str_equal (system, irc_payment_names[payment]))
      match->n_same_system++;
    else if (*system != '\0')
      match->n_other_system++;
  }
  if (payment == IRC_PAYMENT_UNKNOWN || payment == IRC_PAYMENT_MIXED)
    match->fit = IRC_FIT_ANY;
  else if (match->n_same_system > 0)
    match->fit = IRC_FIT_SAME;
  else if (match->n_other_system < match->n_printable ||
           match->n_printable == 0)
    match->fit = IRC_FIT_UNSTATED;
  else
    match->fit = IRC_FIT_OTHER;
}

static void
match_argument (IrcAssessment *self,
                IrcMatch *match,
                const IrcArgument *argument)
{
  *match = (IrcMatch){
    .id = argument->id,
    .title = argument->title,
    .claim = argument->claim,
    .strength = argument->strength,
    .pillar = argument->pillar,
    .caveat = argument->caveat,
    .objection = argument->objection,
    .response = argument->response,
    .theme = argument->theme,
    .audiences = argument->audiences,
    .criteria = argument->criteria,
    .pack = irc_library_get_pack_of (self->library, argument),
  };
  resolve_references (self, match, argument->references);
}

/* A strength that the user has not stated claims the least. */
static void
match_own_argument (IrcAssessment *self,
                    IrcMatch *match,
                    const IrcOwnArgumentData *own)
{
  *match = (IrcMatch){
    .id = own->id,
    .title = own->title,
    .claim = own->claim,
    .own = TRUE,
    .strength = (IrcStrength) irc_assessment_parse_name (
        irc_strength_names, own->strength, IRC_STRENGTH_EXPERT),
    .pillar = (IrcPillar) irc_assessment_parse_name (
        irc_pillar_names, own->pillar, IRC_PILLAR_INFRASTRUCTURE),
    .caveat = own->caveat,
    .objection = own->objection,
    .response = own->response,
    .theme = own->theme,
    .audiences = (const char *const *) own->audiences,
    .criteria = (const char *const *) own->criteria,
  };
  resolve_references (self, match, (const char *const *) own->references);
}

const char *
irc_assessment_resolve_argument (const IrcAssessment *self, const char *id)
{
  const IrcArgument *argument = irc_library_lookup_argument (self->library, id);

  return argument != NULL ? argument->id : id;
}

static IrcMatch *
find_match (const IrcAssessment *self,
            IrcMatch *matches,
            guint n,
            const char *id)
{
  const char *now = irc_assessment_resolve_argument (self, id);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (matches[i].id, id) || g_str_equal (matches[i].id, now))
      return &matches[i];
  return NULL;
}

/* An argument of an extension may have the id of one that the user wrote
 * before it was there; the user's stays. */
static gboolean
is_own (GListModel *own, const char *id)
{
  for (guint i = 0; i < irc_assessment_list_length (own); i++)
    if (g_str_equal (
            irc_own_argument_peek (irc_assessment_peek_item (own, i))->id, id))
      return TRUE;
  return FALSE;
}

/* The pack's arguments and after them the user's own. */
static IrcMatch *
match_all (IrcAssessment *self, guint *n)
{
  GListModel *own = irc_case_get_list (self->case_, IRC_LIST_OWN_ARGUMENTS);
  guint n_own = irc_assessment_list_length (own);
  guint n_arguments;
  const IrcArgument *arguments =
      irc_library_get_arguments (self->library, &n_arguments);
  IrcMatch *matches = g_new0 (IrcMatch, n_arguments + n_own);

  *n = 0;
  for (guint i = 0; i < n_arguments; i++)
    if (!is_own (own, arguments[i].id))
      match_argument (self, &matches[(*n)++], &arguments[i]);
  for (guint i = 0; i < n_own; i++)
    match_own_argument (
        self,
        &matches[(*n)++],
        irc_own_argument_peek (irc_assessment_peek_item (own, i)));
  for (guint i = 0; i < *n; i++) {
    matches[i].order = i;
    fill_fit (self, &matches[i]);
  }
  return matches;
}

static void
take_chosen (IrcAssessment *self, IrcMatch *all, guint n)
{
  GListModel *chosen = irc_case_get_list (self->case_, IRC_LIST_CHOSEN);

  for (guint i = 0; i < irc_assessment_list_length (chosen); i++) {
    const IrcChosenData *data =
        irc_chosen_peek (irc_assessment_peek_item (chosen, i));
    IrcMatch *match = find_match (self, all, n, data->id);

    if (match == NULL || match->chosen)
      continue;
    match->chosen = TRUE;
    match->reworded = data->claim != NULL;
    if (data->claim != NULL)
      match->claim = data->claim;
    self->matches[self->n_matches++] = *match;
  }
}

static gboolean
is_left_out (const IrcAssessment *self,
             GListModel *list,
             const char *argument,
             const IrcReference *reference)
{
  for (guint i = 0; i < irc_assessment_list_length (list); i++) {
    const IrcLeftOutData *data =
        irc_left_out_peek (irc_assessment_peek_item (list, i));

    if (g_str_equal (irc_assessment_resolve_argument (self, data->argument),
                     argument) &&
        irc_assessment_lookup_reference (self, data->reference) == reference)
      return TRUE;
  }
  return FALSE;
}

/* Only contrary evidence may be left out; anything else is ignored here and
 * named among the warnings. */
static void
fill_left_out (IrcAssessment *self, IrcMatch *match)
{
  GListModel *list = irc_case_get_list (self->case_, IRC_LIST_LEFT_OUT);
  const IrcReference **left_out =
      irc_assessment_new0 (self, const IrcReference *, match->n_references);

  match->left_out = left_out;
  for (guint i = 0; i < match->n_references; i++) {
    const IrcReference *reference = match->references[i];

    if (irc_reference_is_contrary (reference) &&
        is_left_out (self, list, match->id, reference))
      left_out[match->n_left_out++] = reference;
  }
}

gboolean
irc_match_leaves_out (const IrcMatch *match, const IrcReference *reference)
{
  g_return_val_if_fail (match != NULL && reference != NULL, FALSE);

  for (guint i = 0; i < match->n_left_out; i++)
    if (match->left_out[i] == reference)
      return TRUE;
  return FALSE;
}

static void
fill_places (IrcAssessment *self)
{
  self->places = irc_assessment_new0 (
      self, guint16, (gsize) self->n_matches * self->n_criteria);
  for (guint m = 0; m < self->n_matches; m++) {
    const char *const *ids = self->matches[m].criteria;
    guint16 *places = &self->places[(gsize) m * self->n_criteria];

    for (guint i = 0; ids[i] != NULL && i < G_MAXUINT16; i++) {
      const IrcCriterion *criterion =
          irc_library_lookup_criterion (self->library, ids[i]);

      if (criterion != NULL && places[criterion->index] == 0)
        places[criterion->index] = (guint16) (i + 1);
    }
  }
}

guint
irc_assessment_get_place (const IrcAssessment *self,
                          const IrcMatch *match,
                          const IrcCriterion *const *criteria,
                          guint n)
{
  gsize row = (gsize) (match - self->matches);
  guint best = 0;

  for (guint i = 0; i < n; i++) {
    guint place = self->places[row * self->n_criteria + criteria[i]->index];

    if (place > 0 && (best == 0 || place < best))
      best = place;
  }
  return best;
}

void
irc_assessment_fill_matches (IrcAssessment *self)
{
  guint n;
  g_autofree IrcMatch *all = match_all (self, &n);

  self->matches = irc_assessment_new0 (self, IrcMatch, n);
  take_chosen (self, all, n);
  for (guint i = 0; i < n; i++)
    if (!all[i].chosen)
      self->matches[self->n_matches++] = all[i];
  for (guint i = 0; i < self->n_matches; i++)
    fill_left_out (self, &self->matches[i]);
  fill_places (self);
}
