/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-no-break.h"

#include <locale.h>
#include <string.h>

static gboolean
stays (const char *before, const char *after)
{
  return irc_no_break_between (before, strlen (before), after, strlen (after));
}

static void
test_stay (void)
{
  static const char *const pairs[][2] = {
    { "€4.7", "m" },       { "€4.7", "m." },       { "22", "%" },
    { "22", "%," },        { "15", "January" },    { "January", "2026" },
    { "(15", "January" },  { "Table", "1" },       { "(Table", "12)" },
    { "figure", "3." },    { "level", "2:" },      { "Level", "1" },
    { "n", "=" },          { "=", "45" },          { "Dr", "Lee" },
    { "Prof.", "Øst" },    { "No.", "7" },         { "sources", "[1]" },
    { "cover.", "[2–5]" }, { "[1,", "4]" },        { "[1,", "4," },
    { "4,", "7]." },       { "page", "12" },       { "By:", "April" },
    { "0.5", "WTE" },      { "1,200", "million" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (!stays (pairs[i][0], pairs[i][1]))
      g_error ("\"%s %s\" may be divided", pairs[i][0], pairs[i][1]);
}

static void
test_go (void)
{
  static const char *const pairs[][2] = {
    { "one", "two" },       { "level", "two" },   { "2", "wards" },
    { "in", "15" },         { "of", "2026" },     { "2026.", "January" },
    { "Table", "tops" },    { "15,", "may" },     { "drive", "Lee" },
    { "Dr", "and" },        { "m", "22" },        { "clinics,", "4" },
    { "1,", "2" },          { "sources", "(1)" }, { "12", "months" },
    { "in", "[brackets]" }, { "", "%" },          { "22", "" },
    { "takes:", "3" },      { "April", "20" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (stays (pairs[i][0], pairs[i][1]))
      g_error ("\"%s %s\" is held together", pairs[i][0], pairs[i][1]);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/no-break/stay", test_stay);
  g_test_add_func ("/no-break/go", test_go);
  return g_test_run ();
}
