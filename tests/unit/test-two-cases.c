/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* In words, how two versions of a case differ. */
#include "irc-two-cases.h"

#include "test-assess-support.h"

typedef struct {
  IrcLibrary *library;
  IrcCase *mine, *theirs;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->library = irc_library_load (NULL);
  self->mine = irc_test_case (
      self->library,
      "'answers': {'in-1-rounds': {'state': 'partly', 'note': 'Mine'},"
      "            'out-1-mdt': {'state': 'in-place'}}");
  self->theirs = irc_test_case (
      self->library,
      "'answers': {'in-1-rounds': {'state': 'in-place', 'note': 'Theirs'},"
      "            'out-1-mdt': {'state': 'in-place'},"
      "            'in-1-mdt': {'state': 'to-verify'}}");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->mine);
  g_object_unref (self->theirs);
  irc_library_unref (self->library);
}

static void
test_summary (Fixture *self, gconstpointer data)
{
  g_autofree char *differ =
      irc_two_cases_dup_summary (self->mine, self->theirs);
  g_autofree char *same = irc_two_cases_dup_summary (self->mine, self->mine);

  g_assert_cmpstr (differ, ==, "The two differ in 2 answers and 1 note.");
  g_assert_cmpstr (same, ==, "The two say the same.");
}

/* "IN1.1 Daily rounds: yours “partly”, theirs “in place”" */
static char *
dup_line (Fixture *self, const char *id, const char *mine, const char *theirs)
{
  const IrcCriterion *criterion =
      irc_library_lookup_criterion (self->library, id);

  return g_strdup_printf ("%s %s: yours “%s”, theirs “%s”",
                          criterion->code,
                          criterion->label,
                          mine,
                          theirs);
}

static void
test_answers (Fixture *self, gconstpointer data)
{
  const IrcLanguage *language = irc_language_lookup ("en");
  g_autofree char *differ = irc_two_cases_dup_answers (
      self->mine, self->theirs, self->library, language);
  g_autofree char *same = irc_two_cases_dup_answers (
      self->mine, self->mine, self->library, language);
  g_autofree char *changed =
      dup_line (self, "in-1-rounds", "partly", "in place");
  g_autofree char *added =
      dup_line (self, "in-1-mdt", "unanswered", "to verify");
  guint n;
  const IrcCriterion *criteria = irc_library_get_criteria (self->library, &n);
  g_autoptr (GString) wanted = g_string_new (NULL);

  /* In the order of the pack, and nothing else. */
  for (guint i = 0; i < n; i++) {
    const char *line = g_str_equal (criteria[i].id, "in-1-rounds") ? changed
                       : g_str_equal (criteria[i].id, "in-1-mdt")  ? added
                                                                   : NULL;

    if (line != NULL)
      g_string_append_printf (
          wanted, "%s%s", wanted->len > 0 ? "\n" : "", line);
  }
  g_assert_cmpstr (differ, ==, wanted->str);
  g_assert_cmpstr (same, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add (
      "/two-cases/summary", Fixture, NULL, set_up, test_summary, tear_down);
  g_test_add (
      "/two-cases/answers", Fixture, NULL, set_up, test_answers, tear_down);
  return g_test_run ();
}
