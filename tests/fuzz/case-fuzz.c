/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One input for the reader of case files.  What is read, is written, and must
 * be read back as it was; the same for the states that undo keeps, the copy
 * for sharing and next year's case. */
#include "fuzz-target.h"

#include "irc-case.h"

static void
check_same (GBytes *a, GBytes *b, const char *what)
{
  if (!g_bytes_equal (a, b))
    g_error ("%s is not what it was", what);
}

static IrcCase *
load_own (GBytes *bytes, const char *what)
{
  g_autoptr (GError) error = NULL;
  IrcCase *case_ = irc_case_load (bytes, NULL, 0, &error);

  if (case_ == NULL)
    g_error ("%s is not read again: %s", what, error->message);
  return case_;
}

/* All lists of @other, which is the same case, are emptied and come back. */
static void
check_states (IrcCase *case_, IrcCase *other)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (GBytes) state = irc_case_save_state (case_);
  g_autoptr (GBytes) there = NULL;

  for (guint i = IRC_LIST_MEASURES; i <= IRC_LIST_HISTORY; i++)
    irc_case_set_list (other, (IrcCaseList) i, nothing);
  g_object_set (other, "title", "another", NULL);
  irc_case_restore (other, state, 0);
  there = irc_case_save_state (other);
  check_same (state, there, "a state");
}

static void
check_read (GBytes *bytes, const char *what)
{
  g_autoptr (IrcCase) case_ = load_own (bytes, what);

  g_assert (IRC_IS_CASE (case_));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcCase) case_ = irc_case_load (bytes, NULL, 0, &error);

  if (case_ == NULL) {
    if (error == NULL || !g_utf8_validate (error->message, -1, NULL))
      g_error ("it is refused without a word");
    return 0;
  }
  g_autoptr (GBytes) saved = irc_case_save (case_);
  if (g_bytes_get_size (saved) > IRC_JSON_MAX_BYTES)
    return 0;
  g_autoptr (IrcCase) again = load_own (saved, "what was saved");
  g_autoptr (GBytes) twice = irc_case_save (again);
  check_same (saved, twice, "what was saved");

  check_states (case_, again);
  g_autoptr (IrcCase) next = irc_case_new_from (case_, NULL, 1);
  g_autoptr (GBytes) followed = irc_case_save (next);
  g_autoptr (GBytes) shared =
      irc_case_save_shared (case_, irc_case_get_sharing (case_));
  check_read (followed, "the next case");
  check_read (shared, "the shared copy");
  g_object_unref (irc_case_copy_public (case_));
  return 0;
}
