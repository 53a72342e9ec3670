/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How two states of a case differ: counted by kind, and in words. */
#include "irc-difference.h"

#include "case-support.h"

#define N_STATES 40

typedef struct {
  IrcCase *a, *b;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->a = case_load_maximal ();
  self->b = case_load_maximal ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->a);
  g_clear_object (&self->b);
}

static void
assert_words (Fixture *self, const char *expected)
{
  const IrcCaseDifference there = irc_case_compare (self->a, self->b);
  const IrcCaseDifference back = irc_case_compare (self->b, self->a);
  g_autofree char *words = irc_difference_dup_words (&there);

  g_assert_cmpstr (words, ==, expected);
  g_assert_cmpmem (&there, sizeof there, &back, sizeof back);
}

static IrcAnswer *
get_answer (IrcCase *case_, const char *criterion)
{
  return irc_case_ensure_answer (case_, criterion);
}

static void
test_answers (Fixture *self, gconstpointer data)
{
  assert_words (self, NULL);
  g_object_set (get_answer (self->b, "in-1-rounds"), "note", "New", NULL);
  assert_words (self, "1 note");
  g_object_set (
      get_answer (self->b, "in-9-new"), "state", IRC_STATE_PARTLY, NULL);
  assert_words (self, "1 answer and 1 note");
  g_object_set (get_answer (self->b, "in-8-new"),
                "state",
                IRC_STATE_IN_PLACE,
                "note",
                "x",
                NULL);
  assert_words (self, "2 answers and 2 notes");
  /* An answer that says nothing is none. */
  get_answer (self->a, "in-7-new");
  assert_words (self, "2 answers and 2 notes");
}

static void
test_proofs (Fixture *self, gconstpointer data)
{
  g_autoptr (IrcProof) proof = irc_proof_new ("Rota");

  irc_item_list_append (
      irc_answer_get_proofs (get_answer (self->b, "in-1-rounds")),
      IRC_ITEM (proof));
  assert_words (self, "the proofs of 1 criterion");
}

/* The list with its first item gone. */
static void
drop_first (IrcCase *case_, IrcCaseList which)
{
  GListModel *list = irc_case_get_list (case_, which);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 1; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (items, g_list_model_get_item (list, i));
  irc_case_set_list (case_, which, items);
}

static void
test_lists (Fixture *self, gconstpointer data)
{
  g_autoptr (IrcMeasure) measure =
      g_list_model_get_item (irc_case_get_list (self->b, IRC_LIST_MEASURES), 0);

  g_object_set (measure, "action", "Other words", NULL);
  assert_words (self, "1 measure");
  drop_first (self->b, IRC_LIST_MEASURES);
  assert_words (self, "1 measure");
  drop_first (self->b, IRC_LIST_HISTORY);
  drop_first (self->b, IRC_LIST_OWN_REFERENCES);
  assert_words (self, "1 measure, 1 own reference and 1 snapshot");
}

static void
test_order (Fixture *self, gconstpointer data)
{
  GListModel *list = irc_case_get_list (self->b, IRC_LIST_ASKS);
  const guint n = g_list_model_get_n_items (list);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_assert_cmpuint (n, >, 1);
  for (guint i = n; i > 0; i--)
    g_ptr_array_add (items, g_list_model_get_item (list, i - 1));
  irc_case_set_list (self->b, IRC_LIST_ASKS, items);
  assert_words (self, "1 request");
  /* No requests is not the same as those that are drafted. */
  irc_case_set_list (self->a, IRC_LIST_ASKS, NULL);
  irc_case_set_list (self->b, IRC_LIST_ASKS, none);
  assert_words (self, "1 request");
}

static void
test_members (Fixture *self, gconstpointer data)
{
  g_object_set (irc_case_get_centre (self->b),
                "name",
                "Other",
                "city",
                "Elsewhere",
                NULL);
  assert_words (self, "2 entries about the centre");
  g_object_set (self->b, "title", "Other", "target-inpatient-by", "", NULL);
  assert_words (self, "2 entries about the centre, the title and 1 setting");
}

static void
take_content (IrcCase *self, IrcCase *from)
{
  const IrcCaseData *data = irc_case_peek (from);

  irc_case_set_content (self,
                        data->pack,
                        data->pack_version,
                        data->pack_language,
                        data->extensions);
  g_object_set (self, "created", data->created, NULL);
}

/* Where the bytes differ something is counted, and only there. */
static void
test_against_bytes (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < N_STATES; i++) {
    g_autoptr (IrcCase) read = NULL;
    g_autoptr (GBytes) a = NULL;
    g_autoptr (GBytes) b = NULL;
    guint n = 0;

    if (i % 3 > 0)
      case_edit_randomly (self->b);
    take_content (self->b, self->a);
    a = irc_case_save_state (self->a);
    b = irc_case_save_state (self->b);
    /* What cannot be written down is no difference. */
    read = irc_case_load (b, NULL, 0, NULL);
    const IrcCaseDifference found = irc_case_compare (self->a, read);
    for (guint kind = 0; kind < IRC_N_DIFFERENCES; kind++)
      n += found.n[kind];
    g_assert_true ((n > 0) == !g_bytes_equal (a, b));
    if (i % 3 == 2) {
      g_set_object (&self->a, read);
    }
  }
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } table[] = {
    { "/difference/answers", test_answers },
    { "/difference/proofs", test_proofs },
    { "/difference/lists", test_lists },
    { "/difference/order", test_order },
    { "/difference/members", test_members },
    { "/difference/against-bytes", test_against_bytes },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    g_test_add (table[i].path, Fixture, NULL, set_up, table[i].test, tear_down);
  return g_test_run ();
}
