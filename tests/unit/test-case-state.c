/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Going back and forth between states of a case: it says what it said, down to
 * the byte, and what stays is the same object. */
#include "case-support.h"

#define N_STATES 60

static void
on_changed (IrcCase *self, const char *path, guint *n)
{
  ++*n;
}

/* A list with an item taken out, two exchanged, or all gone. */
static void
edit_order (IrcCase *self, IrcCaseList which)
{
  GListModel *list = irc_case_get_list (self, which);
  const guint n = list != NULL ? g_list_model_get_n_items (list) : 0;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, g_list_model_get_item (list, i));
  if (n > 0 && g_test_rand_bit ()) {
    g_ptr_array_remove_index (items,
                              (guint) g_test_rand_int_range (0, (int) n));
  } else if (n > 1) {
    const guint a = (guint) g_test_rand_int_range (0, (int) n);
    gpointer held = items->pdata[a];

    items->pdata[a] = items->pdata[n - 1 - a];
    items->pdata[n - 1 - a] = held;
  }
  irc_case_set_list (self, which, items);
}

static void
clear_answer (IrcCase *self)
{
  g_auto (GStrv) ids = irc_case_dup_answered (self);

  if (*ids != NULL)
    g_object_set (irc_case_ensure_answer (self, *ids),
                  "state",
                  IRC_STATE_UNANSWERED,
                  "note",
                  "",
                  "reason",
                  "",
                  "since",
                  "",
                  "confirmed",
                  TRUE,
                  NULL);
}

static void
edit_anything (IrcCase *self)
{
  static const IrcCaseList nullable[] = { IRC_LIST_MEASURES, IRC_LIST_CHOSEN };

  switch (g_test_rand_int_range (0, 5)) {
    case 0:
      case_edit_randomly (self);
      break;
    case 1:
      clear_answer (self);
      break;
    case 2:
      irc_case_set_list (self, nullable[g_test_rand_bit ()], NULL);
      break;
    case 3:
      g_object_set (irc_case_ensure_answer (self, "out-1-new"),
                    "note",
                    "a new answer",
                    NULL);
      break;
    default:
      edit_order (self, (IrcCaseList) g_test_rand_int_range (0, 8));
  }
}

static void
assert_state (IrcCase *self, GBytes *wanted)
{
  g_autoptr (GBytes) found = irc_case_save_state (self);

  g_assert_cmpmem (g_bytes_get_data (found, NULL),
                   g_bytes_get_size (found),
                   g_bytes_get_data (wanted, NULL),
                   g_bytes_get_size (wanted));
}

static void
test_random (void)
{
  g_autoptr (IrcCase) self = case_load_maximal ();
  g_autoptr (GPtrArray) states =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  guint n_changed = 0;

  for (guint i = 0; i < N_STATES; i++) {
    g_ptr_array_add (states, irc_case_save_state (self));
    edit_anything (self);
  }
  g_signal_connect (self, "changed", G_CALLBACK (on_changed), &n_changed);
  for (guint i = 0; i < 3 * N_STATES; i++) {
    GBytes *state = states->pdata[g_test_rand_int_range (0, N_STATES)];

    irc_case_restore (self, state, CASE_NOW + i);
    assert_state (self, state);
    g_assert_cmpint (irc_case_peek (self)->modified, ==, CASE_NOW + i);
    /* To restore what is there is no edit. */
    n_changed = 0;
    irc_case_restore (self, state, CASE_NOW + i);
    g_assert_cmpuint (n_changed, ==, 0);
  }
}

static void
test_same_objects (void)
{
  g_autoptr (IrcCase) self = case_load_maximal ();
  g_autoptr (GBytes) state = irc_case_save_state (self);
  GListModel *asks = irc_case_get_list (self, IRC_LIST_ASKS);
  g_autoptr (IrcAsk) first = g_list_model_get_item (asks, 0);
  IrcAnswer *answer = irc_case_get_answer (self, "in-1-rounds");
  IrcCentre *centre = irc_case_get_centre (self);
  guint n_changed = 0;

  g_object_set (first, "title", "Another", NULL);
  irc_item_list_remove (IRC_ITEM_LIST (asks), 1);
  g_object_set (answer, "note", "Another", NULL);
  g_object_set (centre, "name", "Another", NULL);
  g_signal_connect (self, "changed", G_CALLBACK (on_changed), &n_changed);
  irc_case_restore (self, state, CASE_NOW);

  g_autoptr (IrcAsk) again = g_list_model_get_item (asks, 0);
  g_assert_true (again == first);
  g_assert_true (irc_case_get_answer (self, "in-1-rounds") == answer);
  g_assert_true (irc_case_get_centre (self) == centre);
  g_assert_cmpuint (g_list_model_get_n_items (asks), ==, 2);
  /* The name, the title, the list, the note, and the moment. */
  g_assert_cmpuint (n_changed, ==, 5);
  assert_state (self, state);
}

static void
on_items_changed (GListModel *list,
                  guint position,
                  guint n_removed,
                  guint n_added,
                  GString *log)
{
  g_string_append_printf (log, "%u-%u+%u ", position, n_removed, n_added);
}

/* What shows a list hears of no more than was exchanged. */
static void
test_small_splices (void)
{
  g_autoptr (IrcCase) self =
      case_from_members ("\"asks\": [{\"id\": \"a\"}, {\"id\": \"b\"}, "
                         "{\"id\": \"c\"}, {\"id\": \"d\"}]");
  g_autoptr (GBytes) state = irc_case_save_state (self);
  g_autoptr (GString) log = g_string_new (NULL);
  GListModel *asks = irc_case_get_list (self, IRC_LIST_ASKS);

  irc_item_list_remove (IRC_ITEM_LIST (asks), 2);
  g_signal_connect (asks, "items-changed", G_CALLBACK (on_items_changed), log);
  irc_case_restore (self, state, CASE_NOW);
  g_assert_cmpstr (log->str, ==, "2-0+1 ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case-state/random", test_random);
  g_test_add_func ("/case-state/same-objects", test_same_objects);
  g_test_add_func ("/case-state/small-splices", test_small_splices);
  return g_test_run ();
}
