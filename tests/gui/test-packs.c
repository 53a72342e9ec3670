/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The dialog of the evidence packs, worked with the keyboard: the focus is
 * where the next key is wanted, and what has it is activated. */
#include "test-gui-support.h"

#include <glib/gstdio.h>
#include <string.h>
#include "irc-packs-dialog.h"

static GtkWindow *
open_dialog (IrcWindow *window)
{
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (window), "app.packs", NULL));
  irc_gui_settle ();
  GtkWindow *dialog = irc_gui_find_toplevel (IRC_TYPE_PACKS_DIALOG);
  g_assert_nonnull (dialog);
  return dialog;
}

/* Return on the widget that has the focus. */
static void
press (GtkWindow *dialog)
{
  g_assert_true (gtk_widget_activate (gtk_window_get_focus (dialog)));
}

/* Tab, until the button of this name has the focus; it must be on the way. */
static void
tab_to (GtkWindow *dialog, const char *label)
{
  for (int i = 0; i < 4; i++) {
    g_assert_true (
        gtk_widget_child_focus (GTK_WIDGET (dialog), GTK_DIR_TAB_FORWARD));
    GtkWidget *focus = gtk_window_get_focus (dialog);
    if (GTK_IS_BUTTON (focus) &&
        g_str_equal (gtk_button_get_label (GTK_BUTTON (focus)), label))
      return;
  }
  g_assert_not_reached ();
}

static void
choose_pack (const char *name)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "cases", "packs", name, NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  IRC_SPIN_UNTIL (irc_gui_find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG) != NULL,
                  5000);
  GtkWidget *chooser = irc_gui_find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG);
  IRC_SPIN_UNTIL (gtk_widget_get_mapped (chooser), 20000);
  gtk_file_chooser_set_current_folder (
      GTK_FILE_CHOOSER (chooser), folder, NULL);
  for (gint64 end = g_get_monotonic_time () + 500 * 1000;
       g_get_monotonic_time () < end;)
    irc_gui_turn ();
  g_signal_emit_by_name (gtk_dialog_get_widget_for_response (
                             GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT),
                         "clicked");
  IRC_SPIN_UNTIL (irc_gui_find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG) == NULL,
                  5000);
  irc_gui_settle ();
}

static void
assert_answer (int response, const char *heading, const char *line)
{
  g_autofree char *text = irc_gui_answer_message (response);

  g_assert_true (g_str_has_prefix (text, heading));
  g_assert_nonnull (strstr (text, line));
}

static void
test_by_keyboard (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWindow *dialog = open_dialog (window);
  GtkWidget *add = irc_gui_find (dialog, "add");
  g_autofree char *nameless = irc_gui_audit (dialog);

  g_assert_cmpstr (nameless, ==, "");
  g_assert_true (irc_gui_shows (dialog, "IR Case base evidence"));
  g_assert_true (gtk_window_get_focus (dialog) == add);

  /* Asked, and left alone. */
  press (dialog);
  choose_pack ("ruritania");
  assert_answer (GTK_RESPONSE_CANCEL,
                 "Ruritanian evidence 2026.1 is new here",
                 "added: argument “Begin with ward rounds, as Strelsau did”");
  g_assert_false (irc_gui_shows (dialog, "Ruritanian evidence"));

  press (dialog);
  choose_pack ("ruritania");
  assert_answer (GTK_RESPONSE_ACCEPT, "Ruritanian evidence 2026.1", "added");
  g_assert_true (irc_gui_shows (dialog, "Ruritanian evidence"));
  g_assert_true (irc_gui_shows (dialog, "Version 2026.1 · language: en"));
  g_assert_true (irc_gui_shows (dialog, "Holds: 2 arguments, 2 references"));
  g_assert_true (irc_gui_shows (dialog, "open it again"));
  g_assert_true (gtk_window_get_focus (dialog) == add);

  press (dialog);
  choose_pack ("ruritania-newer");
  assert_answer (GTK_RESPONSE_ACCEPT,
                 "Ruritanian evidence 2027.1 takes the place of 2026.1.",
                 "removed: service line “ruritania-varicose”");
  g_assert_true (irc_gui_shows (dialog, "Version 2027.1"));

  /* A case from now on has it. */
  IrcWindow *other = irc_gui_open_sample ();
  g_assert_nonnull (irc_library_lookup_argument (
      irc_session_get_library (irc_window_get_session (other)),
      "ruritania-rounds-first"));
  g_assert_null (irc_library_lookup_argument (
      irc_session_get_library (irc_window_get_session (window)),
      "ruritania-rounds-first"));
  irc_gui_close (other);

  tab_to (dialog, "_Remove…");
  press (dialog);
  assert_answer (GTK_RESPONSE_ACCEPT,
                 "Remove the evidence pack “ruritania”?",
                 "Cases keep what they chose");
  g_assert_false (irc_gui_shows (dialog, "Ruritanian evidence"));

  tab_to (dialog, "_Close");
  press (dialog);
  IRC_SPIN_UNTIL (irc_gui_find_toplevel (IRC_TYPE_PACKS_DIALOG) == NULL, 5000);
  irc_gui_close (window);
}

/* What cannot be used is said, with its place, and changes nothing. */
static void
test_refused (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWindow *dialog = open_dialog (window);

  press (dialog);
  choose_pack ("..");
  assert_answer (GTK_RESPONSE_CLOSE,
                 "The evidence pack cannot be used",
                 "pack.json#: is not in the folder of the evidence pack");
  gtk_window_close (dialog);
  irc_gui_settle ();
  irc_gui_close (window);
}

int
main (int argc, char **argv)
{
  g_autofree char *data = g_dir_make_tmp ("ircase-data-XXXXXX", NULL);
  g_autofree char *packs = g_build_filename (data, "ircase", "packs", NULL);
  g_autofree char *above = g_build_filename (data, "ircase", NULL);
  int status;

  /* Before GLib looks at it. */
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/packs/by-keyboard", test_by_keyboard);
  g_test_add_func ("/packs/refused", test_refused);
  status = irc_gui_run ();
  g_rmdir (packs);
  g_rmdir (above);
  g_rmdir (data);
  return status;
}
