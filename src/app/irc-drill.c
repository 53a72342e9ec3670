/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-drill.h"

typedef struct {
  guint card;
  IrcDrillAnswer answer;
  gboolean comes_back; /* it has been shown before */
} Turn;

struct _IrcDrill {
  GArray *turns; /* of Turn */
  guint place;
};

/* Fisher and Yates. */
static void
shuffle (GArray *turns, guint32 seed)
{
  GRand *rand = g_rand_new_with_seed (seed);

  for (guint i = turns->len; i > 1; i--) {
    const guint other = (guint) g_rand_int_range (rand, 0, (gint32) i);
    const Turn turn = g_array_index (turns, Turn, i - 1);

    g_array_index (turns, Turn, i - 1) = g_array_index (turns, Turn, other);
    g_array_index (turns, Turn, other) = turn;
  }
  g_rand_free (rand);
}

IrcDrill *
irc_drill_new (const guint *cards, guint n, guint32 seed)
{
  g_return_val_if_fail (cards != NULL || n == 0, NULL);
  IrcDrill *self = g_new0 (IrcDrill, 1);

  self->turns = g_array_new (FALSE, TRUE, sizeof (Turn));
  for (guint i = 0; i < n; i++) {
    const Turn turn = { .card = cards[i] };

    g_array_append_val (self->turns, turn);
  }
  if (seed != 0)
    shuffle (self->turns, seed);
  return self;
}

void
irc_drill_free (IrcDrill *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->turns);
  g_free (self);
}

gboolean
irc_drill_is_over (const IrcDrill *self)
{
  g_return_val_if_fail (self != NULL, TRUE);
  return self->place >= self->turns->len;
}

guint
irc_drill_get_place (const IrcDrill *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->place;
}

guint
irc_drill_get_length (const IrcDrill *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->turns->len;
}

static Turn *
get_turn (const IrcDrill *self)
{
  return &g_array_index (self->turns, Turn, self->place);
}

guint
irc_drill_get_card (const IrcDrill *self)
{
  g_return_val_if_fail (self != NULL && !irc_drill_is_over (self), 0);
  return get_turn (self)->card;
}

IrcDrillAnswer
irc_drill_get_answer (const IrcDrill *self)
{
  g_return_val_if_fail (self != NULL && !irc_drill_is_over (self),
                        IRC_DRILL_OPEN);
  return get_turn (self)->answer;
}

/* Where the card of this turn stands further on, or 0. */
static guint
find_later (const IrcDrill *self)
{
  for (guint i = self->place + 1; i < self->turns->len; i++)
    if (g_array_index (self->turns, Turn, i).card == get_turn (self)->card)
      return i;
  return 0;
}

void
irc_drill_answer (IrcDrill *self, IrcDrillAnswer answer)
{
  g_return_if_fail (self != NULL && !irc_drill_is_over (self));
  const guint later = find_later (self);
  const Turn back = { .card = get_turn (self)->card, .comes_back = TRUE };

  get_turn (self)->answer = answer;
  if (answer == IRC_DRILL_AGAIN && later == 0)
    g_array_insert_val (self->turns,
                        MIN (self->place + IRC_DRILL_LATER, self->turns->len),
                        back);
  else if (answer == IRC_DRILL_KNEW && later > 0)
    g_array_remove_index (self->turns, later);
  self->place++;
}

gboolean
irc_drill_move (IrcDrill *self, gboolean forwards)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (forwards ? irc_drill_is_over (self) : self->place == 0)
    return FALSE;
  self->place = forwards ? self->place + 1 : self->place - 1;
  return TRUE;
}

void
irc_drill_count (const IrcDrill *self, guint *n_cards, guint *n_knew)
{
  g_return_if_fail (self != NULL && n_cards != NULL && n_knew != NULL);

  *n_cards = *n_knew = 0;
  for (guint i = 0; i < self->turns->len; i++) {
    const Turn *turn = &g_array_index (self->turns, Turn, i);

    if (turn->comes_back)
      continue;
    *n_cards += 1;
    *n_knew += turn->answer == IRC_DRILL_KNEW;
  }
}
