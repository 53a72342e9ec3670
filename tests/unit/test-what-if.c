/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Trying out answers, and what a change does to the levels.  Every criterion
 * and every pair of criteria is toggled, and compared with a case that was
 * written with those answers in the first place. */
#include "irc-effect.h"
#include "irc-what-if.h"
#include "test-assess-support.h"

#define MOST_CRITERIA 40

typedef struct {
  IrcLibrary *library;
  const IrcCriterion *criteria;
  guint n;
  IrcState states[MOST_CRITERIA];
} Profile;

static void
profile_clear (Profile *profile)
{
  g_clear_pointer (&profile->library, irc_library_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Profile, profile_clear)

/* About @share of ten are in place, the others in any state. */
static Profile
profile_new (guint seed, gint32 share)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GError) error = NULL;
  Profile profile = { .library = irc_library_load (&error) };

  g_assert_no_error (error);
  profile.criteria = irc_library_get_criteria (profile.library, &profile.n);
  g_assert_cmpuint (profile.n, <=, MOST_CRITERIA);
  for (guint i = 0; i < profile.n; i++)
    profile.states[i] = g_rand_int_range (rand, 0, 10) < share
                            ? IRC_STATE_IN_PLACE
                            : (IrcState) g_rand_int_range (rand, 0, 6);
  return profile;
}

static IrcCase *
make_case (const Profile *profile)
{
  g_autoptr (GString) text = g_string_new (
      "'targets': {'inpatient': {'level': 2, 'by': '2027-06'}}, 'answers': {");

  for (guint i = 0; i < profile->n; i++)
    g_string_append_printf (text,
                            "%s'%s': {'state': '%s', 'reason': '%s'}",
                            i > 0 ? ", " : "",
                            profile->criteria[i].id,
                            irc_state_names[profile->states[i]],
                            i % 2 == 0 ? "None here." : "");
  g_string_append_c (text, '}');
  return irc_test_case (profile->library, text->str);
}

static IrcAssessment *
assess (const Profile *profile)
{
  g_autoptr (IrcCase) case_ = make_case (profile);

  return irc_assess (case_, profile->library, irc_language_lookup ("en"));
}

/* The rule of the contract, from the states alone. */
static gboolean
is_met (const Profile *profile, guint index)
{
  const char *const *higher = profile->criteria[index].satisfied_by;

  if (profile->states[index] == IRC_STATE_IN_PLACE)
    return TRUE;
  for (guint i = 0; i < profile->n; i++)
    if (profile->states[i] == IRC_STATE_IN_PLACE &&
        g_strv_contains (higher, profile->criteria[i].id))
      return TRUE;
  return FALSE;
}

static char *
dup_json (const IrcAssessment *assessment)
{
  g_autoptr (GBytes) bytes = irc_assessment_to_json (assessment, "a.ircase");

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
check_same (const IrcAssessment *one, const IrcAssessment *other)
{
  g_autofree char *x = dup_json (one);
  g_autofree char *y = dup_json (other);

  g_assert_cmpstr (x, ==, y);
}

static void
check_pair (const Profile *profile, const IrcAssessment *base, guint a, guint b)
{
  const char *const pair[] = { profile->criteria[a].id,
                               a != b ? profile->criteria[b].id : NULL,
                               NULL };
  const char *const first[] = { pair[0], NULL };
  const char *const second[] = { pair[1], NULL };
  Profile changed = *profile;
  g_autoptr (IrcAssessment) expected = NULL;
  g_autoptr (IrcAssessment) found = irc_assess_if (base, pair);
  g_autoptr (IrcAssessment) step = irc_assess_if (base, first);
  g_autoptr (IrcAssessment) steps = irc_assess_if (step, second);
  g_autoptr (IrcAssessment) back = irc_assess_if (steps, pair);

  changed.states[a] =
      is_met (profile, a) ? IRC_STATE_NOT_IN_PLACE : IRC_STATE_IN_PLACE;
  changed.states[b] =
      is_met (profile, b) ? IRC_STATE_NOT_IN_PLACE : IRC_STATE_IN_PLACE;
  expected = assess (&changed);
  check_same (found, expected);
  check_same (steps, expected);
  g_assert_true (irc_what_if_get_base (steps) == base);
  check_same (back, base);
  g_assert_null (irc_what_if_get_base (back));
}

static void
test_every_pair (void)
{
  for (guint seed = 0; seed < 2; seed++) {
    g_auto (Profile) profile = profile_new (seed, seed == 0 ? 2 : 8);
    g_autoptr (IrcAssessment) base = assess (&profile);
    g_autofree char *before = dup_json (base);
    g_autofree char *after = NULL;

    for (guint a = 0; a < profile.n; a++)
      for (guint b = a; b < profile.n; b++)
        check_pair (&profile, base, a, b);
    after = dup_json (base);
    g_assert_cmpstr (before, ==, after);
  }
}

static void
test_nothing_and_twice (void)
{
  static const char *const nothing[] = { NULL };
  static const char *const twice[] = { "in-2-time",   "in-1-mdt", "in-2-time",
                                       "in-9-robots", "in-1-mdt", NULL };
  g_auto (Profile) profile = profile_new (3, 5);
  g_autoptr (IrcAssessment) base = assess (&profile);
  g_autoptr (IrcAssessment) same = irc_assess_if (base, nothing);
  g_autoptr (IrcAssessment) again = irc_assess_if (base, twice);

  check_same (same, base);
  check_same (again, base);
}

/* Keeping is answering; the case that was assessed has not been touched. */
static void
test_keep (void)
{
  static const char *const some[] = { "in-2-time", "out-1-mdt", NULL };
  g_auto (Profile) profile = profile_new (4, 5);
  g_autoptr (IrcCase) case_ = make_case (&profile);
  g_autoptr (GBytes) bytes = irc_case_save (case_);
  g_autoptr (GBytes) untouched = NULL;
  g_autoptr (IrcAssessment) base =
      irc_assess (case_, profile.library, irc_language_lookup ("en"));
  g_autoptr (IrcAssessment) found = irc_assess_if (base, some);
  g_autoptr (IrcAssessment) kept = NULL;

  irc_what_if_keep (base, case_);
  untouched = irc_case_save (case_);
  g_assert_true (g_bytes_equal (bytes, untouched));
  g_object_set (irc_case_get_answer (case_, "in-2-time"),
                "confirmed",
                FALSE,
                "note",
                "Ask again.",
                NULL);
  irc_what_if_keep (found, case_);
  kept = irc_assess (case_, profile.library, irc_language_lookup ("en"));
  check_same (kept, found);
  g_assert_true (
      irc_answer_peek (irc_case_get_answer (case_, "in-2-time"))->confirmed);
  g_assert_cmpstr (
      irc_answer_peek (irc_case_get_answer (case_, "in-2-time"))->note,
      ==,
      "Ask again.");
}

/* ---- the effect --------------------------------------------------------- */

static void
check_effect (const char *before, const char *after, const char *expected)
{
  g_autofree char *x = irc_test_answers (before);
  g_autofree char *y = irc_test_answers (after);
  g_autoptr (IrcAssessment) one = irc_test_assess (x);
  g_autoptr (IrcAssessment) other = irc_test_assess (y);
  g_autofree char *found = irc_effect_sentence (one, other);

  g_assert_cmpstr (found, ==, expected);
}

#define IN_TIME "'in-2-time': {'state': 'partly'}"
#define IN_SOPS "'in-2-sops': {'state': ''}"
#define OUT_SOPS "'out-2-sops': {'state': ''}"
#define IN_MDT "'in-1-mdt': {'state': 'to-verify'}"
#define OUT_MDT "'out-1-mdt': {'state': 'not-in-place'}"
#define ENTRY "'any-2-entry-point': {'state': ''}"
#define MM "'in-3-mm': {'state': ''}, 'out-3-mm': {'state': ''}"
#define MANY                                                                   \
  "'in-3-own-beds': {'state': ''}, 'in-3-staff': {'state': ''}, "              \
  "'in-3-training': {'state': ''}"

static void
test_effects (void)
{
  static const struct {
    const char *before, *after, *expected;
  } rows[] = {
    { IN_TIME, IN_TIME, NULL },
    { IN_TIME, "'in-2-time': {'state': 'not-in-place'}", NULL },
    { IN_TIME ", " MM, MM, "This brings inpatient to level 2." },
    { OUT_MDT ", " MM, MM, "This brings outpatient to level 2." },
    { ENTRY ", " MM, MM, "This brings inpatient and outpatient to level 2." },
    { IN_MDT ", " OUT_SOPS ", " MM,
      "'in-3-mm': {'state': ''}",
      "This brings inpatient to level 2. This brings outpatient to level 3." },
    { "", IN_MDT, "Inpatient falls back to before level 1." },
    { "", OUT_SOPS, "Outpatient falls back to level 1." },
    { MM, ENTRY, "Inpatient and outpatient fall back to level 1." },
    { "",
      IN_MDT ", " OUT_MDT,
      "Inpatient and outpatient fall back to before level 1." },
    { IN_MDT,
      OUT_MDT,
      "This brings inpatient to level 3. "
      "Outpatient falls back to before level 1." },
    { IN_TIME ", " IN_SOPS,
      IN_SOPS,
      "One criterion still stands between inpatient and level 2: Procedure "
      "SOPs (inpatients)." },
    { OUT_SOPS ", " ENTRY,
      ENTRY,
      "One criterion still stands between outpatient and level 2: IR referral "
      "pathway and entry point." },
    { MM ", " MANY,
      MANY,
      "This brings outpatient to level 3. Three criteria still stand between "
      "inpatient and level 3: Own beds with revenue to IR; Dedicated IR "
      "theatre and support staff; Training scheme for IRs and staff (inpatient "
      "care)." },
    { MM ", " MANY ", 'in-3-resources': {'state': ''}",
      MM ", " MANY,
      "Four criteria still stand between inpatient and level 3." },
    { IN_SOPS, IN_SOPS ", " IN_TIME, NULL },
    { "'in-3-mm': {'state': ''}, " IN_TIME, IN_TIME, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check_effect (rows[i].before, rows[i].after, rows[i].expected);
}

static guint
count_open (const Profile *profile, IrcPathway pathway, int level)
{
  guint n = 0;

  for (guint i = 0; i < profile->n; i++)
    if ((profile->criteria[i].pathway == pathway ||
         profile->criteria[i].pathway == IRC_PATHWAY_BOTH) &&
        profile->criteria[i].level <= level && !is_met (profile, i))
      n++;
  return n;
}

/* Without not-applicable answers, what is not met is open. */
static int
count_levels (const Profile *profile, IrcPathway pathway)
{
  int level = 0;

  while (level < IRC_N_LEVELS && count_open (profile, pathway, level + 1) == 0)
    level++;
  return level;
}

/* Which words are said follows from counting, for every criterion that is
 * toggled in many profiles. */
static void
check_words (const Profile *before, const Profile *after, const char *found)
{
  gboolean rises = FALSE, falls = FALSE, nears = FALSE;

  for (int i = 0; i < IRC_N_PATHWAYS; i++) {
    IrcPathway pathway = (IrcPathway) i;
    int from = count_levels (before, pathway),
        to = count_levels (after, pathway);

    rises = rises || to > from;
    falls = falls || to < from;
    nears = nears || (to == from && to < IRC_N_LEVELS &&
                      count_open (after, pathway, to + 1) <
                          count_open (before, pathway, to + 1));
  }
  g_assert_cmpint (found != NULL, ==, rises || falls || nears);
  found = found != NULL ? found : "";
  g_assert_cmpint (strstr (found, "This brings") != NULL, ==, rises);
  g_assert_cmpint (strstr (found, "back to") != NULL, ==, falls);
  g_assert_cmpint (strstr (found, " still stand") != NULL, ==, nears);
}

static void
test_effects_of_toggles (void)
{
  for (guint seed = 0; seed < 12; seed++) {
    g_auto (Profile) profile = profile_new (seed, 9);
    g_autoptr (IrcAssessment) base = NULL;

    for (guint i = 0; i < profile.n; i++)
      if (profile.states[i] == IRC_STATE_NOT_APPLICABLE)
        profile.states[i] = IRC_STATE_PARTLY;
    base = assess (&profile);
    for (guint i = 0; i < profile.n; i++) {
      const char *const id[] = { profile.criteria[i].id, NULL };
      g_autoptr (IrcAssessment) changed = irc_assess_if (base, id);
      g_autofree char *found = irc_effect_sentence (base, changed);
      Profile after = profile;

      after.states[i] =
          is_met (&profile, i) ? IRC_STATE_NOT_IN_PLACE : IRC_STATE_IN_PLACE;
      check_words (&profile, &after, found);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/what-if/every-pair", test_every_pair);
  g_test_add_func ("/what-if/nothing-and-twice", test_nothing_and_twice);
  g_test_add_func ("/what-if/keep", test_keep);
  g_test_add_func ("/what-if/effects", test_effects);
  g_test_add_func ("/what-if/effects-of-toggles", test_effects_of_toggles);
  return g_test_run ();
}
