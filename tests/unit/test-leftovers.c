/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a crash left: what is offered, with which words, and that nothing is
 * lost by any answer. */
#define _GNU_SOURCE

#include "irc-leftovers.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>
#include "irc-recovery.h"
#include "irc-state.h"
#include "folder-tree.h"

#define DAY (24 * 60 * 60)

typedef struct {
  char *root, *folder;
  GFile *file;
  IrcLibrary *library;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->library = irc_library_load (&error);
  g_assert_no_error (error);
  self->root = g_dir_make_tmp ("irc-leftovers-XXXXXX", &error);
  g_assert_no_error (error);
  self->folder = g_build_filename (self->root, "recovery", NULL);
  self->file = g_file_new_build_filename (self->root, "a.ircase", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  remove_tree (self->root);
  g_free (self->root);
  g_free (self->folder);
  g_clear_object (&self->file);
  g_clear_pointer (&self->library, irc_library_unref);
}

static void
set_note (IrcSession *session, const char *note)
{
  g_object_set (
      irc_case_ensure_answer (irc_session_get_case (session), "in-1-rounds"),
      "note",
      note,
      NULL);
}

static void
assert_note (IrcSession *session, const char *note)
{
  IrcAnswer *answer =
      irc_case_get_answer (irc_session_get_case (session), "in-1-rounds");

  g_assert_cmpstr (
      answer != NULL ? irc_answer_peek (answer)->note : "", ==, note);
}

/* As a crash leaves it: the object is let go without being closed. */
static void
crash_with (Fixture *self, IrcSession *session, const char *note)
{
  g_autoptr (IrcRecovery) recovery =
      irc_recovery_new (session, self->folder, NULL);

  set_note (session, note);
  g_assert_true (irc_recovery_flush (recovery));
}

static void
save (Fixture *self, IrcSession *session, const char *note)
{
  g_autoptr (GError) error = NULL;

  set_note (session, note);
  g_assert_true (irc_session_save (session, self->file, &error));
  g_assert_no_error (error);
}

/* A saved case, edited, and the program gone. */
static void
crash_named (Fixture *self)
{
  g_autoptr (IrcSession) session = irc_session_new (self->library);

  save (self, session, "Saved");
  crash_with (self, session, "Typed");
}

static IrcLeftover *
get_only (GPtrArray *list)
{
  g_assert_cmpuint (list->len, ==, 1);
  return list->pdata[0];
}

static guint
count_files (const char *folder)
{
  g_auto (GStrv) names = irc_state_list (folder, "");

  return g_strv_length (names);
}

static IrcSession *
open_leftover (Fixture *self, const IrcLeftover *leftover)
{
  g_autoptr (GError) error = NULL;
  IrcSession *session = irc_leftover_open (leftover, self->library, &error);

  g_assert_no_error (error);
  return session;
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* ---- what is offered ----------------------------------------------------- */

static void
test_same (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (IrcSession) session = NULL;
  IrcLeftover *leftover;

  crash_named (self);
  list = irc_leftovers_list (self->folder);
  leftover = get_only (list);
  g_assert_cmpint (irc_leftover_get_kind (leftover), ==, IRC_LEFTOVER_SAME);
  g_assert_cmpstr (irc_leftover_get_title (leftover), ==, "a.ircase");
  g_assert_true (g_file_equal (irc_leftover_get_file (leftover), self->file));
  g_assert_cmpstr (irc_leftover_get_words (leftover),
                   ==,
                   "Not in the file: changes to 1 note.");
  g_assert_cmpint (irc_leftover_get_time (leftover), >, 0);
  session = open_leftover (self, leftover);
  settle ();
  assert_note (session, "Typed");
  g_assert_true (irc_session_is_modified (session));
  g_assert_cmpstr (irc_undo_get_label (irc_session_get_undo (session)),
                   ==,
                   "Recovered work");
  /* Back to what the file says. */
  g_assert_true (irc_undo_undo (irc_session_get_undo (session)));
  settle ();
  assert_note (session, "Saved");
  g_assert_false (irc_session_is_modified (session));
  g_assert_true (irc_undo_redo (irc_session_get_undo (session)));
  g_assert_true (irc_session_save (session, self->file, NULL));
}

static void
test_changed (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (IrcSession) other = NULL;
  g_autoptr (IrcSession) session = NULL;
  g_autoptr (GError) error = NULL;
  IrcLeftover *leftover;

  crash_named (self);
  other = irc_session_open (self->file, self->library, &error);
  save (self, other, "Somebody else's");
  list = irc_leftovers_list (self->folder);
  leftover = get_only (list);
  g_assert_cmpint (irc_leftover_get_kind (leftover), ==, IRC_LEFTOVER_CHANGED);
  g_assert_nonnull (
      strstr (irc_leftover_get_words (leftover), "has been saved since"));
  g_assert_nonnull (strstr (irc_leftover_get_words (leftover), "1 note"));
  session = open_leftover (self, leftover);
  assert_note (session, "Typed");
  g_assert_true (irc_session_is_modified (session));
  g_assert_true (g_file_equal (irc_session_get_file (session), self->file));
  /* Nobody's work is replaced unseen. */
  g_assert_false (irc_session_save (session, self->file, &error));
  g_assert_error (error, IRC_SESSION_ERROR, IRC_SESSION_ERROR_CHANGED);
}

static void
test_gone (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (IrcSession) session = NULL;
  g_autoptr (GError) error = NULL;
  IrcLeftover *leftover;

  crash_named (self);
  g_assert_true (g_file_delete (self->file, NULL, NULL));
  list = irc_leftovers_list (self->folder);
  leftover = get_only (list);
  g_assert_cmpint (irc_leftover_get_kind (leftover), ==, IRC_LEFTOVER_GONE);
  g_assert_cmpstr (irc_leftover_get_words (leftover),
                   ==,
                   "The file is not there any more. The copy holds 1 note.");
  session = open_leftover (self, leftover);
  assert_note (session, "Typed");
  g_assert_true (irc_session_save (session, self->file, &error));
  g_assert_no_error (error);
  g_assert_false (irc_session_is_modified (session));
}

static void
test_unnamed (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (IrcSession) session = NULL;
  g_autoptr (IrcSession) lost = irc_session_new (self->library);
  IrcLeftover *leftover;

  crash_with (self, lost, "Never saved");
  list = irc_leftovers_list (self->folder);
  leftover = get_only (list);
  g_assert_cmpint (irc_leftover_get_kind (leftover), ==, IRC_LEFTOVER_UNNAMED);
  g_assert_cmpstr (irc_leftover_get_title (leftover), ==, "New case");
  g_assert_null (irc_leftover_get_file (leftover));
  g_assert_cmpstr (irc_leftover_get_words (leftover),
                   ==,
                   "The case was never saved. It holds 1 note.");
  session = open_leftover (self, leftover);
  assert_note (session, "Never saved");
  g_assert_true (irc_session_is_modified (session));
  g_assert_null (irc_session_get_file (session));
}

/* ---- what is not --------------------------------------------------------- */

/* The crash came between saving and removing the copy. */
static void
test_saved_already (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (IrcSession) session = irc_session_new (self->library);

  save (self, session, "Saved");
  crash_with (self, session, "Typed");
  save (self, session, "Typed");
  list = irc_leftovers_list (self->folder);
  g_assert_cmpuint (list->len, ==, 0);
  g_assert_cmpuint (count_files (self->folder), ==, 0);
}

static void
test_nothing_typed (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (IrcSession) session = irc_session_new (self->library);

  set_note (session, "x");
  settle ();
  crash_with (self, session, "");
  list = irc_leftovers_list (self->folder);
  g_assert_cmpuint (list->len, ==, 0);
}

static void
test_running (Fixture *self, gconstpointer data)
{
  g_autoptr (IrcSession) session = irc_session_new (self->library);
  g_autoptr (IrcRecovery) recovery =
      irc_recovery_new (session, self->folder, NULL);
  g_autoptr (GPtrArray) list = NULL;

  set_note (session, "In use");
  g_assert_true (irc_recovery_flush (recovery));
  list = irc_leftovers_list (self->folder);
  g_assert_cmpuint (list->len, ==, 0);
  g_assert_cmpuint (count_files (self->folder), ==, 2);
}

/* What is offered in one place is not offered in another. */
static void
test_offered_once (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;

  crash_named (self);
  first = irc_leftovers_list (self->folder);
  second = irc_leftovers_list (self->folder);
  g_assert_cmpuint (first->len, ==, 1);
  g_assert_cmpuint (second->len, ==, 0);
  g_clear_pointer (&first, g_ptr_array_unref);
  g_clear_pointer (&second, g_ptr_array_unref);
  second = irc_leftovers_list (self->folder);
  g_assert_cmpuint (second->len, ==, 1);
}

/* ---- answers ------------------------------------------------------------- */

static void
test_restore (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (IrcSession) open = NULL;
  g_autoptr (IrcSession) other = irc_session_new (self->library);
  IrcLeftover *leftover;

  crash_named (self);
  open = irc_session_open (self->file, self->library, NULL);
  set_note (open, "Typed since");
  list = irc_leftovers_list (self->folder);
  leftover = get_only (list);
  g_assert_false (irc_leftover_restore (leftover, other));
  g_assert_true (irc_leftover_restore (leftover, open));
  assert_note (open, "Typed");
  g_assert_true (irc_undo_undo (irc_session_get_undo (open)));
  assert_note (open, "Typed since");
  irc_leftover_remove (leftover);
  g_assert_cmpuint (count_files (self->folder), ==, 0);
}

static void
test_discard (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *discarded =
      g_build_filename (self->folder, "discarded", NULL);
  IrcLeftover *leftover;

  crash_named (self);
  list = irc_leftovers_list (self->folder);
  leftover = get_only (list);
  g_assert_true (irc_leftover_discard (leftover));
  g_assert_cmpuint (count_files (self->folder), ==, 0);
  g_assert_cmpuint (count_files (discarded), ==, 2);
  g_assert_true (irc_leftover_keep (leftover));
  g_assert_cmpuint (count_files (discarded), ==, 0);
  g_clear_pointer (&list, g_ptr_array_unref);
  list = irc_leftovers_list (self->folder);
  leftover = get_only (list);
  g_assert_true (irc_leftover_discard (leftover));
  g_clear_pointer (&list, g_ptr_array_unref);
  list = irc_leftovers_list (self->folder);
  g_assert_cmpuint (list->len, ==, 0);
  g_assert_cmpuint (count_files (discarded), ==, 2);
}

static void
set_age (const char *folder, gint64 seconds)
{
  g_auto (GStrv) names = irc_state_list (folder, "");
  const time_t then = (time_t) (g_get_real_time () / G_USEC_PER_SEC - seconds);
  struct utimbuf times = { then, then };

  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *path = g_build_filename (folder, names[i], NULL);
    g_assert_cmpint (g_utime (path, &times), ==, 0);
  }
}

static void
list_again (Fixture *self)
{
  g_ptr_array_unref (irc_leftovers_list (self->folder));
}

static void
test_age (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *discarded =
      g_build_filename (self->folder, "discarded", NULL);

  /* What nobody has answered to stays, however old it is. */
  crash_named (self);
  set_age (self->folder, 400 * DAY);
  list = irc_leftovers_list (self->folder);
  /* What is discarded is old from then on. */
  g_assert_true (irc_leftover_discard (get_only (list)));
  list_again (self);
  g_assert_cmpuint (count_files (discarded), ==, 2);
  set_age (discarded, IRC_LEFTOVERS_DAYS * DAY - 60);
  list_again (self);
  g_assert_cmpuint (count_files (discarded), ==, 2);
  set_age (discarded, IRC_LEFTOVERS_DAYS * DAY + 60);
  list_again (self);
  g_assert_cmpuint (count_files (discarded), ==, 0);
  /* A clock that was put back keeps things longer, never shorter. */
  crash_named (self);
  g_clear_pointer (&list, g_ptr_array_unref);
  list = irc_leftovers_list (self->folder);
  g_assert_true (irc_leftover_discard (get_only (list)));
  set_age (discarded, -400 * DAY);
  list_again (self);
  g_assert_cmpuint (count_files (discarded), ==, 2);
}

/* ---- what is broken ------------------------------------------------------ */

static void
put_file (Fixture *self, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  g_assert_true (irc_state_make_folder (self->folder, NULL));
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

static void
test_damaged (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  IrcLeftover *leftover;

  put_file (self, "x.ircase", "{ \"format\": ");
  put_file (self, "x.about", "\xff\xfe[");
  put_file (self, "y.about", "[Recovery]\n");
  list = irc_leftovers_list (self->folder);
  leftover = get_only (list);
  g_assert_cmpint (irc_leftover_get_kind (leftover), ==, IRC_LEFTOVER_DAMAGED);
  g_assert_nonnull (
      strstr (irc_leftover_get_words (leftover), "cannot be read"));
  g_assert_nonnull (strstr (irc_leftover_get_words (leftover), "x.ircase"));
  g_assert_true (irc_leftover_discard (leftover));
  g_assert_cmpuint (count_files (self->folder), ==, 1);
  /* What belongs to nothing goes after a day. */
  set_age (self->folder, DAY + 60);
  list_again (self);
  g_assert_cmpuint (count_files (self->folder), ==, 0);
}

/* The copy alone is enough. */
static void
test_without_about (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_auto (GStrv) names = NULL;

  crash_named (self);
  names = irc_state_list (self->folder, ".about");
  g_autofree char *path = g_build_filename (self->folder, names[0], NULL);
  g_assert_cmpint (g_remove (path), ==, 0);
  list = irc_leftovers_list (self->folder);
  g_assert_cmpint (
      irc_leftover_get_kind (get_only (list)), ==, IRC_LEFTOVER_UNNAMED);
}

static void
test_no_folder (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = irc_leftovers_list (self->folder);

  g_assert_cmpuint (list->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } table[] = {
    { "/leftovers/same", test_same },
    { "/leftovers/changed", test_changed },
    { "/leftovers/gone", test_gone },
    { "/leftovers/unnamed", test_unnamed },
    { "/leftovers/saved-already", test_saved_already },
    { "/leftovers/nothing-typed", test_nothing_typed },
    { "/leftovers/running", test_running },
    { "/leftovers/offered-once", test_offered_once },
    { "/leftovers/restore", test_restore },
    { "/leftovers/discard", test_discard },
    { "/leftovers/age", test_age },
    { "/leftovers/damaged", test_damaged },
    { "/leftovers/without-about", test_without_about },
    { "/leftovers/no-folder", test_no_folder },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    g_test_add (table[i].path, Fixture, NULL, set_up, table[i].test, tear_down);
  return g_test_run ();
}
