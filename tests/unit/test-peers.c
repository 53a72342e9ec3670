/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Colleagues' centres beside one's own: names, repetitions, and counts against
 * the answers they were made from. */
#include "irc-peers.h"

#include "test-assess-support.h"

#define MAX_PEERS 40

typedef struct {
  IrcLibrary *library;
  IrcAssessment *own;
  GPtrArray *others; /* of IrcAssessment */
} Fixture;

static void
assessment_unref (gpointer assessment)
{
  irc_assessment_unref (assessment);
}

static IrcAssessment *
assess (const Fixture *self, const char *members)
{
  g_autoptr (IrcCase) case_ = irc_test_case (self->library, members);

  return irc_assess (case_, self->library, irc_language_lookup ("en"));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->library = irc_library_load (NULL);
  self->own = assess (self, "'title': ''");
  self->others = g_ptr_array_new_with_free_func (assessment_unref);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_ptr_array_unref (self->others);
  irc_assessment_unref (self->own);
  irc_library_unref (self->library);
}

static void
add (Fixture *self, const char *members)
{
  g_ptr_array_add (self->others, assess (self, members));
}

static IrcPeers *
compare (Fixture *self)
{
  return irc_peers_new (self->own,
                        (IrcAssessment *const *) self->others->pdata,
                        self->others->len);
}

static void
test_none (Fixture *self, gconstpointer data)
{
  g_autoptr (IrcPeers) peers = irc_peers_new (self->own, NULL, 0);
  guint n = 1;

  irc_peers_get (peers, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_null (irc_peers_get_counts (peers, &n));
  g_assert_cmpuint (n, ==, 0);
  g_assert_null (irc_peers_get_levels (peers, IRC_PATHWAY_INPATIENT));
  g_assert_cmpstr (irc_peers_get_own (peers)->name, ==, "This centre");
}

static void
test_names (Fixture *self, gconstpointer data)
{
  guint n = 0;
  const IrcPeer *list;

  add (self, "'centre': {'name': ''}");
  add (self, "'centre': {'name': 'St Elsewhere'}");
  for (guint i = 0; i < 27; i++)
    add (self, "'centre': {'name': '  '}");

  g_autoptr (IrcPeers) peers = compare (self);
  list = irc_peers_get (peers, &n);
  g_assert_cmpuint (n, ==, 29);
  g_assert_cmpstr (list[0].name, ==, "Centre A");
  g_assert_cmpstr (list[1].name, ==, "St Elsewhere");
  g_assert_cmpstr (list[2].name, ==, "Centre B");
  g_assert_cmpstr (list[26].name, ==, "Centre Z");
  g_assert_cmpstr (list[27].name, ==, "Centre AA");
  g_assert_cmpstr (list[28].name, ==, "Centre AB");
}

/* One's own file, and a file twice. */
static void
test_same_case (Fixture *self, gconstpointer data)
{
  g_autofree char *own = g_strdup_printf (
      "'id': '%s'", irc_case_peek (irc_assessment_get_case (self->own))->id);
  guint n = 0;

  add (self, own);
  add (self, "'id': '00000000-0000-4000-8000-000000000001'");
  add (self, "'id': '00000000-0000-4000-8000-000000000001', 'title': 'x'");

  g_autoptr (IrcPeers) peers = compare (self);
  irc_peers_get (peers, &n);
  g_assert_cmpuint (n, ==, 1);
}

/* One's own file is none of the five. */
static void
test_from_five (Fixture *self, gconstpointer data)
{
  guint n = 0;

  for (guint i = 1; i <= 5; i++) {
    g_autoptr (IrcPeers) peers = NULL;

    add (self, "'title': ''");
    peers = compare (self);
    g_assert_true ((irc_peers_get_counts (peers, &n) != NULL) == (i == 5));
    g_assert_true ((irc_peers_get_levels (peers, IRC_PATHWAY_OUTPATIENT) !=
                    NULL) == (i == 5));
  }
}

/* What stands in the file, told anew: in place or included in what is; the
 * rest by the word. */
static const char *
word_of (const IrcCriterion *criterion, GHashTable *answers)
{
  const char *word = g_hash_table_lookup (answers, criterion->id);

  for (guint i = 0; criterion->satisfied_by[i] != NULL; i++)
    if (g_strcmp0 (g_hash_table_lookup (answers, criterion->satisfied_by[i]),
                   "in-place") == 0)
      return "in-place";
  if (word == NULL)
    return "";
  if (g_str_equal (word, "not-applicable") && criterion->may_be_not_applicable)
    return "left-out";
  if (g_str_equal (word, "to-verify") || g_str_equal (word, "not-applicable"))
    return "not-in-place";
  return word;
}

static void
draw_peer (Fixture *self, GRand *rand, GHashTable *answers)
{
  static const char *const words[] = {
    "in-place", "partly", "not-in-place", "to-verify", "not-applicable"
  };
  g_autoptr (GString) json = g_string_new ("'answers': {");
  guint n = 0;
  const IrcCriterion *criteria = irc_library_get_criteria (self->library, &n);

  for (guint i = 0; i < n; i++) {
    const char *word = words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))];

    if (g_rand_int_range (rand, 0, 4) == 0)
      continue;
    g_string_append_printf (json,
                            "%s'%s': {'state': '%s', 'reason': 'None'}",
                            g_str_has_suffix (json->str, "{") ? "" : ", ",
                            criteria[i].id,
                            word);
    g_hash_table_insert (answers,
                         (gpointer) (gintptr) criteria[i].id,
                         (gpointer) (gintptr) word);
  }
  g_string_append_c (json, '}');
  add (self, json->str);
}

static void
check_counts (const IrcPeers *peers, GHashTable **answers, guint n_peers)
{
  guint n = 0;
  const IrcPeerCount *counts = irc_peers_get_counts (peers, &n);

  for (guint c = 0; c < n; c++) {
    const struct {
      const char *word;
      guint found;
    } parts[] = {
      { "in-place", counts[c].files.met },
      { "left-out", counts[c].files.left_out },
      { "partly", counts[c].files.partly },
      { "not-in-place", counts[c].files.open },
      { "", counts[c].files.unanswered },
    };
    guint sum = 0;

    for (guint k = 0; k < G_N_ELEMENTS (parts); k++) {
      guint wanted = 0;

      for (guint i = 0; i < n_peers; i++)
        wanted += g_str_equal (word_of (counts[c].criterion, answers[i]),
                               parts[k].word);
      g_assert_cmpuint (parts[k].found, ==, wanted);
      sum += wanted;
    }
    g_assert_cmpuint (sum, ==, n_peers);
    g_assert_cmpuint (counts[c].files.total, ==, n_peers);
  }
}

static void
test_counts (Fixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  GHashTable *answers[MAX_PEERS];
  guint sum = 0;

  for (guint i = 0; i < MAX_PEERS; i++) {
    answers[i] = g_hash_table_new (g_str_hash, g_str_equal);
    draw_peer (self, rand, answers[i]);
  }

  g_autoptr (IrcPeers) peers = compare (self);
  check_counts (peers, answers, MAX_PEERS);
  for (guint level = 0; level <= IRC_N_LEVELS; level++)
    sum += irc_peers_get_levels (peers, IRC_PATHWAY_INPATIENT)[level];
  g_assert_cmpuint (sum, ==, MAX_PEERS);
  for (guint i = 0; i < MAX_PEERS; i++)
    g_hash_table_unref (answers[i]);
}

static void
test_levels (Fixture *self, gconstpointer data)
{
  g_autofree char *all = irc_test_answers ("");
  g_autofree char *but_time =
      irc_test_answers ("'in-2-time': {'state': 'partly'}");
  const guint *levels;

  add (self, all);
  add (self, all);
  add (self, but_time);
  add (self, "'title': ''");
  add (self, "'title': ''");
  add (self, "'title': ''");

  g_autoptr (IrcPeers) peers = compare (self);
  levels = irc_peers_get_levels (peers, IRC_PATHWAY_INPATIENT);
  g_assert_cmpmem (levels, 4 * sizeof levels[0], ((guint[]){ 3, 1, 0, 2 }), 16);
  levels = irc_peers_get_levels (peers, IRC_PATHWAY_OUTPATIENT);
  g_assert_cmpmem (levels, 4 * sizeof levels[0], ((guint[]){ 3, 0, 0, 3 }), 16);
}

#define ADD(name, test)                                                        \
  g_test_add ("/peers/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("none", test_none);
  ADD ("names", test_names);
  ADD ("same-case", test_same_case);
  ADD ("from-five", test_from_five);
  ADD ("counts", test_counts);
  ADD ("levels", test_levels);
  return g_test_run ();
}
