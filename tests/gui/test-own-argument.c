/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The window of an argument of the user's: what it leaves behind, and undo. */
#include "test-gui-support.h"

#include "irc-item-entry.h"
#include "irc-own-argument-window.h"

static GListModel *
get_own (IrcWindow *window)
{
  return irc_case_get_list (
      irc_session_get_case (irc_window_get_session (window)),
      IRC_LIST_OWN_ARGUMENTS);
}

/* As by the button of the library. */
static GtkWindow *
open_new (IrcWindow *window)
{
  IrcStepPage *page = irc_window_show_step (window, IRC_STEP_ARGUMENTS);
  GtkWindow *form = NULL;

  irc_gui_settle ();
  irc_gui_click (irc_gui_find (page, "add"));
  irc_gui_settle ();
  form = irc_gui_find_toplevel (IRC_TYPE_OWN_ARGUMENT_WINDOW);
  g_assert_nonnull (form);
  return form;
}

static void
type (GtkWindow *form, const char *text)
{
  GtkEntry *entry = irc_item_entry_get_entry (irc_gui_find (form, "title"));
  int end = -1;

  gtk_editable_insert_text (GTK_EDITABLE (entry), text, -1, &end);
  irc_gui_settle ();
}

static void
press (GtkWindow *form, guint keyval, GdkModifierType modifiers)
{
  g_assert_true (irc_gui_key (form, keyval, modifiers));
  irc_gui_settle ();
}

static const char *
get_title (IrcWindow *window)
{
  g_autoptr (IrcOwnArgument) first =
      g_list_model_get_item (get_own (window), 0);

  return irc_own_argument_peek (first)->title;
}

/* Closed as it was opened, it leaves nothing, and nothing to undo. */
static void
test_untouched (void)
{
  IrcWindow *window = irc_gui_open_new ();
  IrcSession *session = irc_window_get_session (window);
  GtkWindow *form = open_new (window);

  g_assert_true (irc_gui_shows (form, "The title is missing"));
  press (form, GDK_KEY_Escape, 0);
  g_assert_null (irc_gui_find_toplevel (IRC_TYPE_OWN_ARGUMENT_WINDOW));
  g_assert_cmpuint (g_list_model_get_n_items (get_own (window)), ==, 0);
  g_assert_null (irc_undo_get_label (irc_session_get_undo (session)));
  g_assert_false (irc_session_is_modified (session));
  irc_gui_close (window);
}

static void
test_emptied (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWindow *form = open_new (window);
  GtkEntry *entry = irc_item_entry_get_entry (irc_gui_find (form, "title"));

  type (form, "Mine");
  g_assert_cmpuint (g_list_model_get_n_items (get_own (window)), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  irc_gui_settle ();
  press (form, GDK_KEY_Escape, 0);
  g_assert_cmpuint (g_list_model_get_n_items (get_own (window)), ==, 0);
  irc_gui_close (window);
}

static void
test_kept (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWindow *form = open_new (window);

  type (form, "Mine");
  g_assert_true (irc_gui_shows (form, "The claim is missing"));
  press (form, GDK_KEY_Escape, 0);
  g_assert_cmpuint (g_list_model_get_n_items (get_own (window)), ==, 1);
  g_assert_cmpstr (get_title (window), ==, "Mine");
  irc_gui_close (window);
}

/* Back to the form of a new argument and forth again, by the keys; what was
 * done before the window was opened is not undone behind it. */
static void
test_undo (void)
{
  IrcWindow *window = irc_gui_open_new ();
  IrcCase *case_ = irc_session_get_case (irc_window_get_session (window));
  GtkWindow *form = NULL;

  g_object_set (case_, "title", "Before", NULL);
  form = open_new (window);
  type (form, "Mine");
  press (form, GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_cmpuint (g_list_model_get_n_items (get_own (window)), ==, 0);
  g_assert_true (irc_gui_shows (form, "The title is missing"));
  press (form, GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_cmpstr (irc_case_peek (case_)->title, ==, "Before");
  press (form, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_cmpstr (get_title (window), ==, "Mine");
  /* The form edits what came back. */
  type (form, " too");
  g_assert_cmpstr (get_title (window), ==, "Mine too");
  press (form, GDK_KEY_Escape, 0);
  g_assert_cmpuint (g_list_model_get_n_items (get_own (window)), ==, 1);
  irc_gui_close (window);
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/own-argument/untouched", test_untouched);
  g_test_add_func ("/own-argument/emptied", test_emptied);
  g_test_add_func ("/own-argument/kept", test_kept);
  g_test_add_func ("/own-argument/undo", test_undo);
  return irc_gui_run ();
}
