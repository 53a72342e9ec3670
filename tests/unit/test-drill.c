/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-drill.h"

static const guint cards[] = { 7, 3, 5, 1, 9, 4 };

static void
expect (const IrcDrill *drill, guint card)
{
  g_assert_false (irc_drill_is_over (drill));
  g_assert_cmpuint (irc_drill_get_card (drill), ==, card);
}

/* A card that is answered "again" comes back behind three others. */
static void
test_again (void)
{
  static const guint expected[] = { 7, 3, 5, 1, 7, 9, 4 };
  g_autoptr (IrcDrill) drill = irc_drill_new (cards, 6, 0);
  guint n_cards, n_knew;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    expect (drill, expected[i]);
    g_assert_cmpuint (irc_drill_get_place (drill), ==, i);
    irc_drill_answer (drill, i == 0 ? IRC_DRILL_AGAIN : IRC_DRILL_KNEW);
  }
  g_assert_true (irc_drill_is_over (drill));
  g_assert_cmpuint (irc_drill_get_length (drill), ==, 7);
  irc_drill_count (drill, &n_cards, &n_knew);
  g_assert_cmpuint (n_cards, ==, 6);
  g_assert_cmpuint (n_knew, ==, 5);
}

/* The last card comes back at once; one that is known after all does not. */
static void
test_edges (void)
{
  g_autoptr (IrcDrill) drill = irc_drill_new (cards, 1, 0);
  g_autoptr (IrcDrill) none = irc_drill_new (NULL, 0, 0);

  g_assert_true (irc_drill_is_over (none));
  g_assert_false (irc_drill_move (none, TRUE));
  g_assert_false (irc_drill_move (drill, FALSE));
  irc_drill_answer (drill, IRC_DRILL_AGAIN);
  expect (drill, 7);
  g_assert_true (irc_drill_move (drill, FALSE));
  g_assert_cmpint (irc_drill_get_answer (drill), ==, IRC_DRILL_AGAIN);
  irc_drill_answer (drill, IRC_DRILL_KNEW);
  g_assert_true (irc_drill_is_over (drill));
  g_assert_cmpuint (irc_drill_get_length (drill), ==, 1);
}

/* Each card once, in another order, and the same for the same seed. */
static void
test_shuffle (void)
{
  g_autoptr (IrcDrill) one = irc_drill_new (cards, 6, 17);
  g_autoptr (IrcDrill) two = irc_drill_new (cards, 6, 17);
  guint sum = 0, n_moved = 0;

  for (guint i = 0; i < 6; i++) {
    expect (two, irc_drill_get_card (one));
    sum += 1u << irc_drill_get_card (one);
    n_moved += irc_drill_get_card (one) != cards[i];
    irc_drill_move (one, TRUE);
    irc_drill_move (two, TRUE);
  }
  g_assert_cmpuint (
      sum, ==, 1u << 7 | 1u << 3 | 1u << 5 | 1u << 1 | 1u << 9 | 1u << 4);
  g_assert_cmpuint (n_moved, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drill/again", test_again);
  g_test_add_func ("/drill/edges", test_edges);
  g_test_add_func ("/drill/shuffle", test_shuffle);
  return g_test_run ();
}
