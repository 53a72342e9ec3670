/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads a file of cases, one a line, and prints their assessments as JSON, one
 * a line: the assess room alone, for test_level_oracle.py.  With --plan, what
 * --assess does not print, for test_plan_oracle.py. */
#include "irc-assessment.h"
#include "irc-file.h"
#include "plan-lines.h"

static gboolean
print_assessment (const char *line, IrcLibrary *library, gboolean plan)
{
  IrcVocabulary vocabulary = irc_vocabulary_for_library (library);
  g_autoptr (GBytes) bytes = g_bytes_new (line, strlen (line));
  g_autoptr (GBytes) json = NULL;
  g_autoptr (IrcCase) case_ = NULL;
  g_autoptr (IrcAssessment) assessment = NULL;
  g_autoptr (GError) error = NULL;

  case_ = irc_case_load (bytes, &vocabulary, 0, &error);
  if (case_ == NULL) {
    g_printerr ("%s\n", error->message);
    return FALSE;
  }
  assessment = irc_assess (case_, library, irc_language_lookup ("en"));
  json = plan ? plan_lines_write (assessment)
              : irc_assessment_to_json (assessment, "case.ircase");
  if (!irc_file_write_stdout (json, &error)) {
    g_printerr ("%s\n", error->message);
    return FALSE;
  }
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_library_load (&error);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean plan = argc == 3 && g_str_equal (argv[1], "--plan");

  if (library == NULL || argc != (plan ? 3 : 2) ||
      !g_file_get_contents (argv[argc - 1], &text, NULL, &error)) {
    g_printerr ("%s\n", error != NULL ? error->message : "one file");
    return 1;
  }
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!print_assessment (lines[i], library, plan))
      return 1;
  return 0;
}
