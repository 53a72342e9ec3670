/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What changed, against three snapshots read by hand and against a second
 * implementation on tables of names. */
#include "irc-changes.h"

#include "test-assess-support.h"

#define SAME "'content': {'pack': '@pack', 'version': '@version'}"
#define OLDER "'content': {'pack': '@pack', 'version': '2020.01'}"

/* @members with the pack's own id and version for @pack and @version. */
static IrcAssessment *
assess (const char *members)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_library_load (&error);
  g_autoptr (GString) text = g_string_new (members);

  g_assert_no_error (error);
  g_string_replace (text, "@pack", irc_library_get_pack (library)->id, 0);
  g_string_replace (
      text, "@version", irc_library_get_pack (library)->version, 0);
  return irc_test_assess (text->str);
}

/* "came in-1-mdt; lost in-2-time; …", by kind and in the order of the list. */
static char *
dup_list (const IrcChanges *changes)
{
  GString *list = g_string_new (NULL);

  for (IrcChangeKind kind = 0; kind < IRC_N_CHANGE_KINDS; kind++) {
    guint n = 0;
    const IrcChange *change = irc_changes_get (changes, kind, &n);

    for (guint i = 0; i < n; i++)
      g_string_append_printf (list,
                              "%s%s %s",
                              list->len > 0 ? "; " : "",
                              irc_change_kind_names[kind],
                              change[i].id);
  }
  return g_string_free (list, FALSE);
}

static void
assert_changes (IrcAssessment *assessment,
                guint then,
                guint now,
                const char *expected)
{
  g_autoptr (IrcChanges) changes = irc_changes_new (assessment, then, now);
  g_autofree char *list = NULL;

  g_assert_nonnull (changes);
  list = dup_list (changes);
  g_assert_cmpstr (list, ==, expected);
}

/* ---- by hand ------------------------------------------------------------- */

/* The first with older content and a criterion that is no more; the third
 * differs from today in one answer.  None of the criteria is included in
 * another. */
#define THREE                                                                  \
  "'answers': {'in-1-mdt': {'state': 'in-place'},"                             \
  " 'in-1-preprocedure': {'state': 'partly'},"                                 \
  " 'out-1-mdt': {'state': 'not-applicable', 'reason': 'No such meetings'},"   \
  " 'in-2-time': {'state': 'not-in-place'}},"                                  \
  "'history': ["                                                               \
  "{'date': '2023-05-01', 'label': 'First', " OLDER ","                        \
  " 'levels': {'inpatient': 0, 'outpatient': 0},"                              \
  " 'answers': {'in-1-mdt': {'state': 'not-in-place'},"                        \
  "  'in-2-time': {'state': 'in-place'},"                                      \
  "  'x-9-gone': {'state': 'in-place'}}},"                                     \
  "{'date': '2024-05-01', " SAME ","                                           \
  " 'levels': {'inpatient': 1, 'outpatient': 0},"                              \
  " 'answers': {'in-1-mdt': {'state': 'partly'},"                              \
  "  'in-1-preprocedure': {'state': 'partly'},"                                \
  "  'in-2-time': {'state': 'in-place'}}},"                                    \
  "{'date': '2025-05-01', 'label': '2025-05-01', " SAME ","                    \
  " 'answers': {'in-1-mdt': {'state': 'in-place'},"                            \
  "  'in-1-preprocedure': {'state': 'not-in-place'},"                          \
  "  'out-1-mdt': {'state': 'not-applicable', 'counted': false},"              \
  "  'in-2-time': {'state': 'not-in-place'}}}]"

static void
test_three_snapshots (void)
{
  g_autoptr (IrcAssessment) assessment = assess (THREE);

  assert_changes (
      assessment, 0, 1, "other in-1-mdt; new in-1-preprocedure; gone x-9-gone");
  assert_changes (assessment,
                  1,
                  2,
                  "came_into_place in-1-mdt; lost in-2-time; "
                  "other in-1-preprocedure; other out-1-mdt");
  assert_changes (assessment, 2, IRC_CHANGES_TODAY, "other in-1-preprocedure");
  assert_changes (assessment,
                  1,
                  IRC_CHANGES_TODAY,
                  "came_into_place in-1-mdt; lost in-2-time; other out-1-mdt");
  assert_changes (assessment, 2, 2, "");
  g_assert_null (irc_changes_new (assessment, 3, IRC_CHANGES_TODAY));
  g_assert_null (irc_changes_new (assessment, 0, 3));
}

/* What is not in the first snapshot was unanswered or not in its content: all
 * but the two that it knows. */
static void
test_older_content (void)
{
  g_autoptr (IrcAssessment) assessment = assess (THREE);
  g_autoptr (IrcChanges) changes =
      irc_changes_new (assessment, 0, IRC_CHANGES_TODAY);
  guint n = 0, n_results = 0;

  irc_assessment_get_results (assessment, &n_results);
  irc_changes_get (changes, IRC_CHANGE_NEW, &n);
  g_assert_cmpuint (n, ==, n_results - 2);
  g_assert_cmpstr (
      irc_changes_get (changes, IRC_CHANGE_CAME, &n)->id, ==, "in-1-mdt");
  g_assert_cmpuint (n, ==, 1);
  g_assert_null (irc_changes_get (changes, IRC_CHANGE_GONE, &n)->criterion);
  g_assert_cmpuint (n, ==, 1);
}

/* Dates have no-break spaces inside. */
static void
assert_text (const char *text, const char *expected)
{
  g_autoptr (GString) plain = g_string_new (text);

  g_string_replace (plain, "\302\240", " ", 0);
  g_assert_cmpstr (plain->str, ==, expected);
}

static void
test_words (void)
{
  g_autoptr (IrcAssessment) assessment = assess (THREE);
  g_autoptr (IrcChanges) first =
      irc_changes_new (assessment, 0, IRC_CHANGES_TODAY);
  g_autoptr (IrcChanges) second =
      irc_changes_new (assessment, 1, IRC_CHANGES_TODAY);
  g_autoptr (IrcChanges) between = irc_changes_new (assessment, 1, 2);
  g_autoptr (IrcChanges) none = irc_changes_new (assessment, 2, 2);

  assert_text (irc_changes_get_summary (second),
               "Since 1 May 2024: 1 criterion came into place, 1 is no "
               "longer in place and 1 changed otherwise.");
  assert_text (irc_changes_get_summary (none),
               "Nothing changed between 1 May 2025 and "
               "1 May 2025.");
  assert_text (irc_changes_get_summary (between),
               "Between 1 May 2024 and 1 May 2025: 1 criterion came into "
               "place, 1 is no longer in place and 2 changed otherwise.");
  assert_text (irc_changes_get_then (first)->name, "1 May 2023");
  g_assert_cmpstr (irc_changes_get_content_note (second), ==, "");
  g_assert_nonnull (
      strstr (irc_changes_get_content_note (first), "2020.01 then, "));
  g_assert_cmpstr (
      irc_changes_get_level_sentence (second, IRC_PATHWAY_INPATIENT),
      ==,
      "Inpatient: before level 1 now, level 1 then.");
  g_assert_cmpstr (
      irc_changes_get_level_sentence (second, IRC_PATHWAY_OUTPATIENT),
      ==,
      "Outpatient: before level 1, then and now.");
}

/* A snapshot that does not say which content it had agrees with none. */
static void
test_content_not_stated (void)
{
  g_autoptr (IrcAssessment) assessment =
      assess ("'history': [{'date': '2025-01-01'}]");
  g_autoptr (IrcChanges) changes =
      irc_changes_new (assessment, 0, IRC_CHANGES_TODAY);
  guint n = 0, n_results = 0;

  irc_assessment_get_results (assessment, &n_results);
  irc_changes_get (changes, IRC_CHANGE_NEW, &n);
  g_assert_cmpuint (n, ==, n_results);
  g_assert_nonnull (
      strstr (irc_changes_get_content_note (changes), "not stated then, "));
}

/* Met then through a higher criterion, without an answer of its own. */
static void
test_met_by (void)
{
  g_autoptr (IrcAssessment) assessment =
      assess ("'answers': {'out-3-clinic': {'state': 'partly'}},"
              "'history': [{'date': '2025-01-01', " SAME ", 'answers':"
              " {'out-3-clinic': {'state': 'in-place'}}}]");
  const IrcResult *lower =
      irc_assessment_lookup_result (assessment, "out-2-limited-clinic");
  g_autoptr (IrcChanges) changes =
      irc_changes_new (assessment, 0, IRC_CHANGES_TODAY);
  g_autofree char *words = NULL;
  const IrcChange *lost;
  guint n = 0;

  g_assert_true (
      g_strv_contains (lower->criterion->satisfied_by, "out-3-clinic"));
  lost = irc_changes_get (changes, IRC_CHANGE_LOST, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (lost[0].id, ==, "out-1-outpatients");
  g_assert_cmpstr (lost[1].id, ==, "out-2-limited-clinic");
  g_assert_cmpstr (lost[2].id, ==, "out-3-clinic");
  words = irc_change_dup_words (
      &lost[1], irc_language_lookup ("en"), IRC_CHANGE_LOST);
  g_assert_cmpstr (
      words, ==, "in place through a higher criterion then, unanswered now");
}

/* A snapshot of today says that nothing has changed, whatever today is. */
static void
test_snapshot_of_today (void)
{
  g_autoptr (IrcAssessment) assessment = assess (THREE);
  IrcCase *case_ = irc_assessment_get_case (assessment);
  g_autoptr (IrcSnapshot) snapshot =
      irc_assessment_make_snapshot (assessment, "2026-11-22", "Now");
  g_autoptr (IrcAssessment) after = NULL;
  g_autoptr (IrcChanges) changes = NULL;
  g_autoptr (IrcLibrary) library = irc_library_load (NULL);

  irc_item_list_append (
      IRC_ITEM_LIST (irc_case_get_list (case_, IRC_LIST_HISTORY)), snapshot);
  after = irc_assess (case_, library, irc_language_lookup ("en"));
  changes = irc_changes_new (after, 3, IRC_CHANGES_TODAY);
  g_assert_cmpuint (irc_changes_get_n_total (changes), ==, 0);
  assert_text (irc_changes_get_summary (changes),
               "Nothing has changed since 22 November "
               "2026.");
  g_assert_cmpstr (irc_changes_get_content_note (changes), ==, "");
}

/* ---- a second implementation --------------------------------------------- */

#define N_SNAPSHOTS 3

static const char *const state_words[] = { "in-place",       "partly",
                                           "not-in-place",   "to-verify",
                                           "not-applicable", "" };
static const char *const versions[] = { "@version", "2020.01", "" };
static const char *const gone_ids[] = { "x-1", "x-2", "x-3" };

/* Answers by criterion id, as one word: the state, or "left-out". */
typedef struct {
  GHashTable *answers;
  const char *version;
  gboolean today;
} Side;

static void
draw_answer (GRand *rand, const char *id, Side *side, GString *json)
{
  const char *state =
      state_words[g_rand_int_range (rand, 0, G_N_ELEMENTS (state_words))];
  const gboolean counted = g_rand_boolean (rand);

  if (g_rand_int_range (rand, 0, 3) == 0)
    return;
  g_string_append_printf (json,
                          "%s'%s': {'state': '%s'",
                          g_str_has_suffix (json->str, "{") ? "" : ", ",
                          id,
                          state);
  if (!counted)
    g_string_append (json,
                     side->today ? ", 'reason': 'None'" : ", 'counted': false");
  g_string_append_c (json, '}');
  g_hash_table_insert (
      side->answers,
      (gpointer) (gintptr) id,
      (gpointer) (gintptr) (g_str_equal (state, "not-applicable") && !counted
                                ? "left-out"
                                : state));
}

static void
draw_side (GRand *rand, const IrcLibrary *library, Side *side, GString *json)
{
  guint n = 0;
  const IrcCriterion *criteria = irc_library_get_criteria (library, &n);

  side->answers = g_hash_table_new (g_str_hash, g_str_equal);
  side->version =
      side->today
          ? versions[0]
          : versions[g_rand_int_range (rand, 0, G_N_ELEMENTS (versions))];
  if (!side->today)
    g_string_append_printf (json,
                            "%s{'date': '2025-01-01',"
                            " 'content': {'pack': '@pack', 'version': '%s'}, ",
                            g_str_has_suffix (json->str, "[") ? "" : ", ",
                            side->version);
  g_string_append (json, "'answers': {");
  for (guint i = 0; i < n; i++)
    draw_answer (rand, criteria[i].id, side, json);
  for (guint i = 0; !side->today && i < G_N_ELEMENTS (gone_ids); i++)
    draw_answer (rand, gone_ids[i], side, json);
  g_string_append (json, side->today ? "}" : "}}");
}

static const char *
word_of (const Side *side, const IrcLibrary *library, const char *id)
{
  const IrcCriterion *criterion = irc_library_lookup_criterion (library, id);
  const char *word = g_hash_table_lookup (side->answers, id);

  if (word != NULL && g_str_equal (word, "in-place"))
    return word;
  for (guint i = 0; criterion != NULL && criterion->satisfied_by[i] != NULL;
       i++)
    if (g_strcmp0 (
            g_hash_table_lookup (side->answers, criterion->satisfied_by[i]),
            "in-place") == 0)
      return "met-by";
  if (word == NULL)
    return "";
  if (g_str_equal (word, "left-out") && criterion != NULL &&
      !criterion->may_be_not_applicable)
    return "not-applicable";
  return word;
}

/* The kind in words, from the words of the header; NULL: no change. */
static const char *
judge (const IrcLibrary *library,
       const Side *then,
       const Side *now,
       const char *id)
{
  const gboolean same =
      *then->version != '\0' && g_str_equal (then->version, now->version);
  const gboolean known = irc_library_lookup_criterion (library, id) != NULL;
  const char *a = word_of (then, library, id), *b = word_of (now, library, id);
  const gboolean met_a =
      g_str_equal (a, "in-place") || g_str_equal (a, "met-by");
  const gboolean met_b =
      g_str_equal (b, "in-place") || g_str_equal (b, "met-by");
  const gboolean in_a = g_hash_table_contains (then->answers, id);
  const gboolean in_b =
      g_hash_table_contains (now->answers, id) || (now->today && known);

  if (!in_a && !in_b && !met_a && !met_b)
    return NULL;
  if (!in_a && !same && !met_a)
    return in_b ? "new" : NULL;
  if (!in_b && !same && !known)
    return "gone";
  if (!met_a && met_b)
    return "came_into_place";
  if (met_a && !met_b)
    return "lost";
  if (met_a)
    return NULL; /* by its own state or through another: told below */
  return g_str_equal (a, b) ? NULL : "other";
}

static gboolean
is_other_way_of_met (const IrcChange *change)
{
  return change->then.standing == IRC_STANDING_MET &&
         change->now.standing == IRC_STANDING_MET &&
         change->then.state != change->now.state;
}

static void
check_pair (const IrcLibrary *library,
            IrcAssessment *assessment,
            const Side *sides,
            guint then,
            guint now)
{
  g_autoptr (IrcChanges) changes = irc_changes_new (
      assessment, then, now == N_SNAPSHOTS ? IRC_CHANGES_TODAY : now);
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;
  const IrcCriterion *criteria = irc_library_get_criteria (library, &n);

  for (IrcChangeKind kind = 0; kind < IRC_N_CHANGE_KINDS; kind++) {
    guint n_changes = 0;
    const IrcChange *change = irc_changes_get (changes, kind, &n_changes);

    for (guint i = 0; i < n_changes; i++)
      if (kind != IRC_CHANGE_OTHER || !is_other_way_of_met (&change[i]))
        g_assert_true (g_hash_table_insert (
            found,
            (gpointer) (gintptr) change[i].id,
            (gpointer) (gintptr) irc_change_kind_names[kind]));
  }
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (
        g_hash_table_lookup (found, criteria[i].id),
        ==,
        judge (library, &sides[then], &sides[now], criteria[i].id));
  for (guint i = 0; i < G_N_ELEMENTS (gone_ids); i++)
    g_assert_cmpstr (g_hash_table_lookup (found, gone_ids[i]),
                     ==,
                     judge (library, &sides[then], &sides[now], gone_ids[i]));
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  g_autoptr (IrcLibrary) library = irc_library_load (NULL);

  for (guint round = 0; round < 120; round++) {
    Side sides[N_SNAPSHOTS + 1] = { 0 };
    g_autoptr (GString) json = g_string_new ("'history': [");
    g_autoptr (IrcAssessment) assessment = NULL;

    for (guint i = 0; i < N_SNAPSHOTS; i++)
      draw_side (rand, library, &sides[i], json);
    g_string_append (json, "], ");
    sides[N_SNAPSHOTS].today = TRUE;
    draw_side (rand, library, &sides[N_SNAPSHOTS], json);
    assessment = assess (json->str);
    for (guint then = 0; then < N_SNAPSHOTS; then++)
      for (guint now = 0; now <= N_SNAPSHOTS; now++)
        check_pair (library, assessment, sides, then, now);
    for (guint i = 0; i <= N_SNAPSHOTS; i++)
      g_hash_table_unref (sides[i].answers);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/changes/three-snapshots", test_three_snapshots);
  g_test_add_func ("/changes/older-content", test_older_content);
  g_test_add_func ("/changes/words", test_words);
  g_test_add_func ("/changes/content-not-stated", test_content_not_stated);
  g_test_add_func ("/changes/met-by", test_met_by);
  g_test_add_func ("/changes/snapshot-of-today", test_snapshot_of_today);
  g_test_add_func ("/changes/random", test_random);
  return g_test_run ();
}
