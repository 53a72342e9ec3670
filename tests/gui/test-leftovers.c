/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Typed, killed, started again: the work is offered, and what each answer
 * does.  The program that is killed is this one, started with --type. */
#include "irc-leftovers-window.h"
#include "irc-recovery-copy.h"
#include "irc-state.h"
#include "test-gui-support.h"

#include <signal.h>
#include <string.h>

#define TYPE "--type"
#define NOTE "Typed before the crash"

static const char *program;

static void
set_note (IrcWindow *window, const char *note)
{
  g_object_set (irc_case_ensure_answer (
                    irc_session_get_case (irc_window_get_session (window)),
                    "in-1-rounds"),
                "note",
                note,
                NULL);
}

static const char *
get_note (IrcWindow *window)
{
  return irc_answer_peek (
             irc_case_get_answer (
                 irc_session_get_case (irc_window_get_session (window)),
                 "in-1-rounds"))
      ->note;
}

/* ---- the program that crashes -------------------------------------------- */

/* Types into @path and waits for its end; says when what was typed is safe. */
G_NORETURN static void
type_and_wait (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  IrcWindow *window;

  window = irc_application_open_file (irc_gui_get_application (), file, NULL);
  set_note (window, NOTE);
  IRC_SPIN_UNTIL (irc_recovery_is_safe (irc_window_get_recovery (window)),
                  60000);
  g_print ("safe\n");
  fflush (stdout);
  for (;;)
    irc_gui_turn ();
}

static void
crash (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child = g_subprocess_new (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, TYPE, path, NULL);
  g_autoptr (GDataInputStream) output = NULL;

  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
  for (;;) {
    g_autofree char *line =
        g_data_input_stream_read_line (output, NULL, NULL, &error);
    g_assert_no_error (error);
    g_assert_nonnull (line);
    if (g_str_equal (line, "safe"))
      break;
  }
  g_subprocess_send_signal (child, SIGKILL);
  g_subprocess_wait (child, NULL, &error);
  g_assert_no_error (error);
}

/* ---- the program that comes after it --------------------------------------
 */

typedef struct {
  char *path, *recovery;
  GFile *file;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("ircase-XXXXXX", &error);
  g_autoptr (IrcLibrary) library = irc_library_load (&error);
  g_autoptr (IrcSession) session = irc_session_open_sample (library, &error);

  g_assert_no_error (error);
  self->path = g_build_filename (folder, "case.ircase", NULL);
  self->file = g_file_new_for_path (self->path);
  self->recovery = irc_state_dup_path (IRC_RECOVERY_FOLDER);
  g_assert_true (irc_session_save (session, self->file, &error));
  crash (self->path);
}

static guint
count_copies (Fixture *self)
{
  g_auto (GStrv) names = irc_state_list (self->recovery, IRC_RECOVERY_SUFFIX);

  return g_strv_length (names);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *lock =
      g_build_filename (folder, ".~lock.case.ircase#", NULL);

  irc_gui_settle ();
  (void) remove (lock); /* the dead one's, where nobody opened the file */
  g_assert_cmpuint (count_copies (self), ==, 0);
  g_assert_cmpint (remove (self->path), ==, 0);
  g_assert_cmpint (remove (folder), ==, 0);
  g_free (self->path);
  g_free (self->recovery);
  g_object_unref (self->file);
}

static GtkWidget *
show_leftovers (void)
{
  g_action_group_activate_action (
      G_ACTION_GROUP (irc_gui_get_application ()), "leftovers", NULL);
  irc_gui_settle ();
  return irc_gui_find_toplevel (IRC_TYPE_LEFTOVERS_WINDOW);
}

/* The button of the list with that text. */
static GtkWidget *
get_button (GtkWidget *list, const char *text)
{
  for (guint i = 0;; i++) {
    GtkWidget *button = irc_gui_find_type (list, GTK_TYPE_BUTTON, i);

    g_assert_nonnull (button);
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), text) == 0)
      return button;
  }
}

static IrcWindow *
get_window (void)
{
  GtkWindow *active = gtk_application_get_active_window (
      GTK_APPLICATION (irc_gui_get_application ()));

  g_assert_true (IRC_IS_WINDOW (active));
  return IRC_WINDOW (active);
}

static void
close_now (IrcWindow *window)
{
  irc_recovery_close (irc_window_get_recovery (window));
  irc_gui_close (window);
}

static void
test_open (Fixture *self, gconstpointer data)
{
  IrcWindow *window = irc_gui_open_empty ();
  GtkWidget *list = show_leftovers ();
  g_autofree char *nameless = irc_gui_audit (list);

  g_assert_cmpstr (nameless, ==, "");
  g_assert_true (irc_gui_shows (list, "Clinical time"));
  g_assert_true (irc_gui_shows (list, "Not in the file: changes to 1 note."));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (list)) ==
                 get_button (list, "_Open"));
  /* Asked for once more, it is the same window. */
  g_assert_true (show_leftovers () == list);
  irc_gui_click (get_button (list, "_Open"));
  irc_gui_settle ();
  g_assert_null (irc_gui_find_toplevel (IRC_TYPE_LEFTOVERS_WINDOW));
  /* In the window that was empty, with its file and the way back. */
  g_assert_true (get_window () == window);
  IrcSession *session = irc_window_get_session (window);
  g_assert_cmpstr (get_note (window), ==, NOTE);
  g_assert_true (irc_session_is_modified (session));
  g_assert_true (g_file_equal (irc_session_get_file (session), self->file));
  g_assert_cmpstr (irc_undo_get_label (irc_session_get_undo (session)),
                   ==,
                   "Recovered work");
  /* It is this window's to keep now. */
  g_assert_true (irc_recovery_is_safe (irc_window_get_recovery (window)));
  g_assert_cmpuint (count_copies (self), ==, 1);
  g_assert_true (irc_session_save (session, self->file, NULL));
  g_assert_cmpuint (count_copies (self), ==, 0);
  irc_gui_close (window);
}

/* The case is open already, and typed into. */
static void
test_open_in_window (Fixture *self, gconstpointer data)
{
  IrcWindow *window =
      irc_application_open_file (irc_gui_get_application (), self->file, NULL);
  GtkWidget *list;

  set_note (window, "Typed since");
  list = show_leftovers ();
  irc_gui_click (get_button (list, "_Open"));
  irc_gui_settle ();
  g_assert_true (get_window () == window);
  g_assert_cmpstr (get_note (window), ==, NOTE);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpstr (get_note (window), ==, "Typed since");
  close_now (window);
}

static void
test_keep_and_discard (Fixture *self, gconstpointer data)
{
  IrcWindow *window = irc_gui_open_empty ();
  GtkWidget *list = show_leftovers ();

  irc_gui_click (get_button (list, "_Keep for later"));
  irc_gui_settle ();
  g_assert_null (irc_gui_find_toplevel (IRC_TYPE_LEFTOVERS_WINDOW));
  g_assert_cmpuint (count_copies (self), ==, 1);
  list = show_leftovers ();
  irc_gui_click (get_button (list, "_Discard"));
  g_assert_true (irc_gui_shows (list, "kept for seven days"));
  g_assert_cmpuint (count_copies (self), ==, 0);
  /* A wrong click is no loss. */
  irc_gui_click (get_button (list, "_Take back"));
  g_assert_false (irc_gui_shows (list, "kept for seven days"));
  g_assert_cmpuint (count_copies (self), ==, 1);
  irc_gui_click (get_button (list, "_Discard"));
  gtk_window_close (GTK_WINDOW (list));
  irc_gui_settle ();
  list = show_leftovers ();
  g_assert_true (irc_gui_shows (list, "There is no unsaved work"));
  gtk_window_close (GTK_WINDOW (list));
  irc_gui_close (window);
}

/* Kept for later, and told again when the case is opened. */
static void
test_note (Fixture *self, gconstpointer data)
{
  IrcWindow *window;
  IrcBanner *note;
  GtkWidget *list;

  g_application_activate (G_APPLICATION (irc_gui_get_application ()));
  irc_gui_settle ();
  list = irc_gui_find_toplevel (IRC_TYPE_LEFTOVERS_WINDOW);
  g_assert_nonnull (list); /* it came by itself */
  irc_gui_click (get_button (list, "_Keep for later"));
  irc_gui_settle ();
  window =
      irc_application_open_file (irc_gui_get_application (), self->file, NULL);
  irc_gui_settle ();
  note = irc_banners_lookup (irc_window_get_banners (window), "leftover");
  g_assert_nonnull (note);
  irc_gui_click (irc_gui_find_type (note, GTK_TYPE_BUTTON, 0));
  irc_gui_settle ();
  list = irc_gui_find_toplevel (IRC_TYPE_LEFTOVERS_WINDOW);
  irc_gui_click (get_button (list, "_Open"));
  irc_gui_settle ();
  g_assert_null (
      irc_banners_lookup (irc_window_get_banners (window), "leftover"));
  g_assert_cmpstr (get_note (window), ==, NOTE);
  close_now (window);
}

int
main (int argc, char *argv[])
{
  const char *path = argc > 2 && g_str_equal (argv[1], TYPE) ? argv[2] : NULL;
  int n = path != NULL ? 1 : argc;

  program = argv[0];
  if (!irc_gui_init (&n, &argv))
    return 0;
  if (path != NULL)
    type_and_wait (path);
  g_test_add ("/leftovers/open", Fixture, NULL, set_up, test_open, tear_down);
  g_test_add ("/leftovers/open-in-window",
              Fixture,
              NULL,
              set_up,
              test_open_in_window,
              tear_down);
  g_test_add ("/leftovers/keep-and-discard",
              Fixture,
              NULL,
              set_up,
              test_keep_and_discard,
              tear_down);
  g_test_add ("/leftovers/note", Fixture, NULL, set_up, test_note, tear_down);
  return irc_gui_run ();
}
