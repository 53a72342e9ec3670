/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The level rule against a second implementation, written from the words of
 * docs/CASE-FORMAT.md section 2 with sets of criteria as bits of an integer. */
#include "irc-levels.h"

#define MAX_CRITERIA 32

typedef struct {
  IrcLibrary *library;
  const IrcCriterion *criteria;
  guint n;
  guint32 all;
  guint32 up_to[IRC_N_PATHWAYS][IRC_N_LEVELS + 1]; /* levels 1…L */
  guint32 may_be_left_out;
  guint32 included_in[MAX_CRITERIA]; /* satisfied_by */
} Fixture;

typedef struct {
  guint32 in_place, not_applicable, reasoned;
} Profile;

typedef struct {
  guint32 met, left_out, open;
  int reached[IRC_N_PATHWAYS];
  guint32 blocking[IRC_N_PATHWAYS];
} Verdict;

static guint32
bit_of (const Fixture *fixture, const char *id)
{
  return 1u << irc_library_lookup_criterion (fixture->library, id)->index;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->library = irc_library_load (&error);
  g_assert_no_error (error);
  fixture->criteria = irc_library_get_criteria (fixture->library, &fixture->n);
  g_assert_cmpuint (fixture->n, <=, MAX_CRITERIA);
  for (guint i = 0; i < fixture->n; i++) {
    const IrcCriterion *criterion = &fixture->criteria[i];
    guint32 bit = 1u << i;

    fixture->all |= bit;
    if (criterion->may_be_not_applicable)
      fixture->may_be_left_out |= bit;
    for (guint s = 0; criterion->satisfied_by[s] != NULL; s++)
      fixture->included_in[i] |= bit_of (fixture, criterion->satisfied_by[s]);
    for (int level = criterion->level; level <= IRC_N_LEVELS; level++) {
      if (criterion->pathway != IRC_PATHWAY_OUTPATIENT)
        fixture->up_to[IRC_PATHWAY_INPATIENT][level] |= bit;
      if (criterion->pathway != IRC_PATHWAY_INPATIENT)
        fixture->up_to[IRC_PATHWAY_OUTPATIENT][level] |= bit;
    }
  }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  irc_library_unref (fixture->library);
}

static Verdict
read_words (const Fixture *fixture, const Profile *profile)
{
  Verdict verdict = { .met = profile->in_place };

  for (guint i = 0; i < fixture->n; i++)
    if ((fixture->included_in[i] & profile->in_place) != 0)
      verdict.met |= 1u << i;
  verdict.left_out = profile->not_applicable & fixture->may_be_left_out &
                     profile->reasoned & ~verdict.met;
  verdict.open = fixture->all & ~verdict.met & ~verdict.left_out;
  for (guint p = 0; p < IRC_N_PATHWAYS; p++) {
    for (int level = IRC_N_LEVELS; level > 0; level--)
      if ((verdict.open & fixture->up_to[p][level]) == 0) {
        verdict.reached[p] = level;
        break;
      }
    if (verdict.reached[p] < IRC_N_LEVELS)
      verdict.blocking[p] =
          verdict.open & fixture->up_to[p][verdict.reached[p] + 1];
  }
  return verdict;
}

static Profile
summarise (const Fixture *fixture, const IrcLevelAnswer *answers)
{
  Profile profile = { 0 };

  for (guint i = 0; i < fixture->n; i++) {
    if (answers[i].state == IRC_STATE_IN_PLACE)
      profile.in_place |= 1u << i;
    if (answers[i].state == IRC_STATE_NOT_APPLICABLE)
      profile.not_applicable |= 1u << i;
    if (answers[i].has_reason)
      profile.reasoned |= 1u << i;
  }
  return profile;
}

static void
check (const Fixture *fixture, const IrcLevelAnswer *answers)
{
  Profile profile = summarise (fixture, answers);
  Verdict verdict = read_words (fixture, &profile);
  IrcStanding standings[MAX_CRITERIA];

  for (guint i = 0; i < fixture->n; i++) {
    guint32 bit = 1u << i;

    standings[i] = irc_levels_judge (fixture->criteria, answers, fixture->n, i);
    g_assert_cmpint (standings[i],
                     ==,
                     (verdict.met & bit) != 0        ? IRC_STANDING_MET
                     : (verdict.left_out & bit) != 0 ? IRC_STANDING_LEFT_OUT
                                                     : IRC_STANDING_OPEN);
  }
  for (IrcPathway p = 0; p < IRC_N_PATHWAYS; p++) {
    int reached =
        irc_levels_reached (fixture->criteria, standings, fixture->n, p);
    guint32 blocking = 0;

    g_assert_cmpint (reached, ==, verdict.reached[p]);
    for (guint i = 0; i < fixture->n; i++)
      if (irc_levels_blocks (&fixture->criteria[i], standings[i], p, reached))
        blocking |= 1u << i;
    g_assert_cmphex (blocking, ==, verdict.blocking[p]);
  }
}

/* Every way in which the criteria of a pathway can be met or open; the rest
 * of the profile and the kinds of open answers vary with the combination. */
static void
check_every_combination (const Fixture *fixture,
                         IrcPathway pathway,
                         guint expected_criteria)
{
  static const IrcState not_met[] = { IRC_STATE_PARTLY,
                                      IRC_STATE_NOT_IN_PLACE,
                                      IRC_STATE_TO_VERIFY,
                                      IRC_STATE_UNANSWERED };
  guint own[MAX_CRITERIA], n_own = 0, seen[IRC_N_LEVELS + 1] = { 0 };

  for (guint i = 0; i < fixture->n; i++)
    if (irc_levels_counts_in (&fixture->criteria[i], pathway))
      own[n_own++] = i;
  g_assert_cmpuint (n_own, ==, expected_criteria);

  for (guint32 combination = 0; combination < 1u << n_own; combination++) {
    IrcLevelAnswer answers[MAX_CRITERIA] = { 0 };
    Profile profile;

    for (guint i = 0; i < fixture->n; i++)
      answers[i].state = not_met[(combination + i) % G_N_ELEMENTS (not_met)];
    for (guint i = 0; i < n_own; i++)
      if ((combination >> i & 1) != 0)
        answers[own[i]].state = IRC_STATE_IN_PLACE;
    check (fixture, answers);
    profile = summarise (fixture, answers);
    seen[read_words (fixture, &profile).reached[pathway]]++;
  }
  for (int level = 0; level <= IRC_N_LEVELS; level++)
    g_assert_cmpuint (seen[level], >, 0);
}

static void
test_every_inpatient (Fixture *fixture, gconstpointer data)
{
  check_every_combination (fixture, IRC_PATHWAY_INPATIENT, 14);
}

static void
test_every_outpatient (Fixture *fixture, gconstpointer data)
{
  check_every_combination (fixture, IRC_PATHWAY_OUTPATIENT, 13);
}

static void
draw_profile (const Fixture *fixture, GRand *rand, IrcLevelAnswer *answers)
{
  double share = g_rand_double (rand);

  for (guint i = 0; i < fixture->n; i++) {
    answers[i].has_reason = g_rand_boolean (rand);
    answers[i].state = IRC_STATE_IN_PLACE;
    if (g_rand_double (rand) > share)
      answers[i].state =
          (IrcState) g_rand_int_range (rand, 0, IRC_STATE_TO_VERIFY + 1);
    if (fixture->criteria[i].may_be_not_applicable && g_rand_boolean (rand))
      answers[i].state = IRC_STATE_NOT_APPLICABLE;
  }
}

static void
test_random_states (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);

  for (guint i = 0; i < 20000; i++) {
    IrcLevelAnswer answers[MAX_CRITERIA] = { 0 };

    draw_profile (fixture, rand, answers);
    check (fixture, answers);
  }
}

static void
reach (const Fixture *fixture, const IrcLevelAnswer *answers, int *reached)
{
  IrcStanding standings[MAX_CRITERIA];

  for (guint i = 0; i < fixture->n; i++)
    standings[i] = irc_levels_judge (fixture->criteria, answers, fixture->n, i);
  for (IrcPathway p = 0; p < IRC_N_PATHWAYS; p++)
    reached[p] =
        irc_levels_reached (fixture->criteria, standings, fixture->n, p);
}

/* One more criterion in place never lowers a level. */
static void
test_monotone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (26);

  for (guint round = 0; round < 2000; round++) {
    IrcLevelAnswer answers[MAX_CRITERIA] = { 0 };
    int before[IRC_N_PATHWAYS], after[IRC_N_PATHWAYS];

    draw_profile (fixture, rand, answers);
    reach (fixture, answers, before);
    for (guint i = 0; i < fixture->n; i++) {
      IrcState state = answers[i].state;

      answers[i].state = IRC_STATE_IN_PLACE;
      reach (fixture, answers, after);
      g_assert_cmpint (after[0], >=, before[0]);
      g_assert_cmpint (after[1], >=, before[1]);
      answers[i].state = state;
    }
  }
}

static const char *const none[] = { NULL };
static const char *const by_b[] = { "b", NULL };
static const char *const by_c[] = { "c", NULL };

/* c includes b, b includes a, and only c is in place. */
static void
test_not_chained (void)
{
  const IrcCriterion criteria[] = {
    { .id = "a", .level = 1, .satisfied_by = by_b },
    { .id = "b", .level = 2, .satisfied_by = by_c },
    { .id = "c", .level = 3, .satisfied_by = none },
  };
  const IrcLevelAnswer answers[] = {
    { .state = IRC_STATE_PARTLY },
    { .state = IRC_STATE_PARTLY },
    { .state = IRC_STATE_IN_PLACE },
  };

  g_assert_cmpint (
      irc_levels_judge (criteria, answers, 3, 0), ==, IRC_STANDING_OPEN);
  g_assert_cmpint (
      irc_levels_judge (criteria, answers, 3, 1), ==, IRC_STANDING_MET);
  g_assert_null (irc_levels_met_by (criteria, answers, 3, 0));
  g_assert_true (irc_levels_met_by (criteria, answers, 3, 1) == &criteria[2]);
  g_assert_null (irc_levels_met_by (criteria, answers, 3, 2));
}

static void
test_not_applicable (void)
{
  IrcCriterion criteria[] = {
    { .id = "a", .satisfied_by = by_b, .may_be_not_applicable = TRUE },
    { .id = "b", .satisfied_by = none },
  };
  IrcLevelAnswer answers[] = {
    { .state = IRC_STATE_NOT_APPLICABLE, .has_reason = TRUE },
    { .state = IRC_STATE_PARTLY },
  };

  g_assert_cmpint (
      irc_levels_judge (criteria, answers, 2, 0), ==, IRC_STANDING_LEFT_OUT);
  answers[0].has_reason = FALSE;
  g_assert_cmpint (
      irc_levels_judge (criteria, answers, 2, 0), ==, IRC_STANDING_OPEN);
  answers[0].has_reason = TRUE;
  criteria[0].may_be_not_applicable = FALSE;
  g_assert_cmpint (
      irc_levels_judge (criteria, answers, 2, 0), ==, IRC_STANDING_OPEN);
  /* Met is decided before anything else. */
  criteria[0].may_be_not_applicable = TRUE;
  answers[1].state = IRC_STATE_IN_PLACE;
  g_assert_cmpint (
      irc_levels_judge (criteria, answers, 2, 0), ==, IRC_STANDING_MET);
}

/* A profile with a hole at the bottom stays before level 1, and every open
 * criterion up to the next level blocks, none above it. */
static void
test_hole (void)
{
  const IrcCriterion criteria[] = {
    { .id = "a", .level = 1, .satisfied_by = none },
    { .id = "b", .level = 1, .satisfied_by = none },
    { .id = "c", .level = 2, .satisfied_by = none },
    { .id = "d",
      .level = 3,
      .satisfied_by = none,
      .pathway = IRC_PATHWAY_OUTPATIENT },
  };
  const IrcStanding standings[] = {
    IRC_STANDING_MET, IRC_STANDING_OPEN, IRC_STANDING_OPEN, IRC_STANDING_OPEN
  };

  g_assert_cmpint (
      irc_levels_reached (criteria, standings, 4, IRC_PATHWAY_INPATIENT),
      ==,
      0);
  g_assert_cmpint (
      irc_levels_reached (criteria, standings, 4, IRC_PATHWAY_OUTPATIENT),
      ==,
      2);
  g_assert_false (
      irc_levels_blocks (&criteria[0], standings[0], IRC_PATHWAY_INPATIENT, 0));
  g_assert_true (
      irc_levels_blocks (&criteria[1], standings[1], IRC_PATHWAY_INPATIENT, 0));
  g_assert_false (
      irc_levels_blocks (&criteria[2], standings[2], IRC_PATHWAY_INPATIENT, 0));
  g_assert_true (irc_levels_blocks (
      &criteria[3], standings[3], IRC_PATHWAY_OUTPATIENT, 2));
  g_assert_false (
      irc_levels_blocks (&criteria[3], standings[3], IRC_PATHWAY_INPATIENT, 2));
}

#define ADD(path, test)                                                        \
  g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/levels/every-combination/inpatient", test_every_inpatient);
  ADD ("/levels/every-combination/outpatient", test_every_outpatient);
  ADD ("/levels/random-states", test_random_states);
  ADD ("/levels/monotone", test_monotone);
  g_test_add_func ("/levels/not-chained", test_not_chained);
  g_test_add_func ("/levels/not-applicable", test_not_applicable);
  g_test_add_func ("/levels/hole", test_hole);
  return g_test_run ();
}
