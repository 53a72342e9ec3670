/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-assess-support.h"

IrcCase *
irc_test_case (IrcLibrary *library, const char *members)
{
  IrcVocabulary vocabulary = irc_vocabulary_for_library (library);
  g_autofree char *text =
      g_strconcat ("{'format': 'ircase', 'version': 1, ", members, "}", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  IrcCase *case_;

  g_strdelimit (text, "'", '"');
  bytes = g_bytes_new (text, strlen (text));
  case_ = irc_case_load (bytes, &vocabulary, 0, &error);
  g_assert_no_error (error);
  return case_;
}

IrcAssessment *
irc_test_assess (const char *members)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_library_load (&error);
  g_autoptr (IrcCase) case_ = NULL;

  g_assert_no_error (error);
  case_ = irc_test_case (library, members);
  return irc_assess (case_, library, irc_language_lookup ("en"));
}

char *
irc_test_answers (const char *others)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_library_load (&error);
  GString *text = g_string_new ("'answers': {");
  const IrcCriterion *criteria;
  guint n;

  g_assert_no_error (error);
  g_string_append (text, others);
  criteria = irc_library_get_criteria (library, &n);
  for (guint i = 0; i < n; i++) {
    g_autofree char *name = g_strdup_printf ("'%s':", criteria[i].id);

    if (strstr (others, name) == NULL)
      g_string_append_printf (text,
                              "%s%s {'state': 'in-place'}",
                              g_str_has_suffix (text->str, "{") ? "" : ", ",
                              name);
  }
  g_string_append_c (text, '}');
  return g_string_free (text, FALSE);
}

char *
irc_test_warnings (const IrcAssessment *assessment)
{
  const char *const *warnings = irc_assessment_get_warnings (assessment);
  GString *text = g_string_new (NULL);

  for (guint i = 0; warnings[i] != NULL; i++)
    g_string_append_printf (text, "%s\n", warnings[i]);
  return g_string_free (text, FALSE);
}
