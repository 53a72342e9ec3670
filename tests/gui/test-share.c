/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Saving a copy for others, from the menu to the file. */
#include "test-gui-support.h"

#include <glib/gstdio.h>
#include <string.h>
#include "irc-recent.h"
#include "irc-share-dialog.h"

static GtkWindow *
open_dialog (IrcWindow *window)
{
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (window), "win.share", NULL));
  irc_gui_settle ();
  GtkWindow *dialog = irc_gui_find_toplevel (IRC_TYPE_SHARE_DIALOG);
  g_assert_nonnull (dialog);
  return dialog;
}

static void
test_copy (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcSession *session = irc_window_get_session (window);
  g_autofree char *folder = g_dir_make_tmp ("ircase-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "for-others", NULL);
  g_autofree char *whole = g_strconcat (path, ".ircase", NULL);
  g_autofree char *text = NULL;
  GtkWindow *dialog = open_dialog (window);
  g_autofree char *nameless = irc_gui_audit (dialog);
  GtkWidget *notes = irc_gui_find (dialog, "notes");

  g_assert_cmpstr (nameless, ==, "");
  g_assert_true (gtk_window_get_focus (dialog) == notes);
  g_assert_true (irc_gui_shows (dialog, "answers have one"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (notes), TRUE);
  irc_gui_click (irc_gui_find (dialog, "save"));
  irc_gui_choose_file (path);
  IRC_SPIN_UNTIL (irc_gui_shows (window, "The copy for sharing is saved"),
                  20000);
  g_assert_true (g_file_get_contents (whole, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\"reviewer\": "));
  g_assert_null (strstr (text, "\"note\": "));
  g_assert_null (strstr (text, "\"history\": "));

  /* It is not the open case, and not among the recent ones. */
  g_assert_null (irc_session_get_file (session));
  g_autoptr (GPtrArray) recent = irc_recent_list ();
  for (guint i = 0; i < recent->len; i++) {
    g_autofree char *name = g_file_get_basename (recent->pdata[i]);
    g_assert_cmpstr (name, !=, "for-others.ircase");
  }
  irc_gui_close (window);
  g_remove (whole);
  g_rmdir (folder);
}

/* What the report leaves out is proposed. */
static void
test_proposal (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcCase *case_ = irc_session_get_case (irc_window_get_session (window));

  g_object_set (irc_case_get_report (case_), "reviewers", FALSE, NULL);
  GtkWindow *dialog = open_dialog (window);
  g_assert_false (gtk_check_button_get_active (irc_gui_find (dialog, "notes")));
  g_assert_true (gtk_check_button_get_active (irc_gui_find (dialog, "names")));
  irc_gui_click (irc_gui_find (dialog, "cancel"));
  irc_gui_settle ();
  g_assert_null (irc_gui_find_toplevel (IRC_TYPE_SHARE_DIALOG));
  g_assert_null (irc_gui_find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG));
  irc_gui_close (window);
}

/* ---- what looks like patient data --------------------------------------- */

static void
set_note (IrcWindow *window, const char *note)
{
  IrcCase *case_ = irc_session_get_case (irc_window_get_session (window));

  g_object_set (
      irc_case_ensure_answer (case_, "in-1-rounds"), "note", note, NULL);
  irc_gui_settle ();
}

/* Asked once; "Go on" leads on, and another text is asked about again. */
static void
test_question (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  set_note (window, "Seen: MRN 00123456");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.share", NULL);
  text = irc_gui_answer_message (GTK_RESPONSE_CANCEL);
  g_assert_nonnull (strstr (text, "MRN 00123456"));
  g_assert_nonnull (strstr (text, "hospital number"));
  g_assert_null (irc_gui_find_toplevel (IRC_TYPE_SHARE_DIALOG));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.share", NULL);
  g_free (irc_gui_answer_message (GTK_RESPONSE_ACCEPT));
  irc_gui_settle ();
  gtk_window_destroy (irc_gui_find_toplevel (IRC_TYPE_SHARE_DIALOG));
  gtk_window_destroy (open_dialog (window));

  set_note (window, "the patient born 12.03.1950");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.export-profile", NULL);
  again = irc_gui_answer_message (GTK_RESPONSE_CANCEL);
  g_assert_nonnull (strstr (again, "date of birth"));
  irc_gui_close (window);
}

/* Below the field, as long as it stands there. */
static void
test_remark (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page =
      GTK_WIDGET (irc_window_show_step (window, IRC_STEP_PROFILE));
  GtkTextView *view;

  irc_gui_settle ();
  gtk_widget_activate_action (
      GTK_WIDGET (window), "win.show-criterion", "s", "in-1-rounds");
  irc_gui_settle ();
  irc_gui_key (gtk_window_get_focus (GTK_WINDOW (window)), GDK_KEY_n, 0);
  irc_gui_settle ();
  view = GTK_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (window)));
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (view), "NHS no. 943 476 5919", -1);
  irc_gui_settle ();
  g_assert_true (irc_gui_shows (page, "Case files should hold no patient"));
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (view), "943 476 5918 of all", -1);
  irc_gui_settle ();
  g_assert_false (irc_gui_shows (page, "Case files should hold no patient"));
  irc_gui_close (window);
}

/* Even with text twice as large it fits on 800 × 600. */
static void
test_size (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *dialog = GTK_WIDGET (open_dialog (window));
  int width, height;

  g_object_set (settings, "gtk-xft-dpi", 192 * 1024, NULL);
  irc_gui_settle ();
  gtk_widget_measure (
      dialog, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (
      dialog, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 800);
  g_assert_cmpint (height, <=, 600);
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
  irc_gui_close (window);
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;

  g_test_add_func ("/share/copy", test_copy);
  g_test_add_func ("/share/proposal", test_proposal);
  g_test_add_func ("/share/size", test_size);
  g_test_add_func ("/share/question", test_question);
  g_test_add_func ("/share/remark", test_remark);
  return irc_gui_run ();
}
