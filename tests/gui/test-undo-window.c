/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Undo and redo as the window offers them. */
#include "test-gui-support.h"

#include <string.h>

#include "irc-criterion-row.h"
#include "irc-item-entry.h"

static void
act (IrcWindow *window, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  irc_gui_settle ();
}

static GtkWidget *
show (IrcWindow *window, IrcStep step)
{
  GtkWidget *page = GTK_WIDGET (irc_window_show_step (window, step));

  irc_gui_settle ();
  return page;
}

static IrcCase *
get_case (IrcWindow *window)
{
  return irc_session_get_case (irc_window_get_session (window));
}

/* The label of a line of the menu's section. */
static char *
dup_line (IrcWindow *window, int index)
{
  GMenu *section = g_object_get_data (G_OBJECT (window), "undo-section");
  char *label = NULL;

  g_menu_model_get_item_attribute (
      G_MENU_MODEL (section), index, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  return label;
}

static void
assert_lines (IrcWindow *window, const char *undo, const char *redo)
{
  g_autofree char *first = dup_line (window, 0);
  g_autofree char *second = dup_line (window, 1);

  g_assert_cmpstr (first, ==, undo);
  g_assert_cmpstr (second, ==, redo);
}

/* The answer by its key; the row stays, keeps the focus and shows it. */
static void
test_answer (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = show (window, IRC_STEP_PROFILE);
  IrcCriterionRow *row = irc_gui_find_type (page, IRC_TYPE_CRITERION_ROW, 0);
  IrcAnswer *answer = irc_case_get_answer (get_case (window), "in-1-rounds");
  const IrcState before = irc_answer_peek (answer)->state;
  GtkWidget *focus = NULL;

  assert_lines (window, "Undo", "Redo");
  gtk_widget_grab_focus (GTK_WIDGET (row));
  irc_gui_key (row, GDK_KEY_3, 0);
  irc_gui_settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_cmpint (irc_answer_peek (answer)->state, ==, IRC_STATE_NOT_IN_PLACE);
  assert_lines (window,
                "Undo: IR rounds on all treated inpatients → not in place",
                "Redo");
  act (window, "win.undo");
  g_assert_cmpint (irc_answer_peek (answer)->state, ==, before);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == focus);
  g_assert_true (irc_gui_find_type (page, IRC_TYPE_CRITERION_ROW, 0) == row);
  g_assert_false (irc_session_is_modified (irc_window_get_session (window)));
  assert_lines (window,
                "Undo",
                "Redo: IR rounds on all treated inpatients → not in place");
  act (window, "win.redo");
  g_assert_cmpint (irc_answer_peek (answer)->state, ==, IRC_STATE_NOT_IN_PLACE);
  irc_gui_close (window);
}

/* What is typed into a field of the case is one step, and the field shows what
 * is undone. */
static void
test_field (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show (window, IRC_STEP_CENTRE);
  IrcItemEntry *field = irc_gui_find (page, "city");
  GtkEditable *entry = GTK_EDITABLE (irc_item_entry_get_entry (field));
  int end = 0;

  gtk_widget_grab_focus (GTK_WIDGET (field));
  for (const char *letter = "Bonn"; *letter != '\0'; letter++) {
    gtk_editable_insert_text (entry, letter, 1, &end);
    irc_gui_settle ();
  }
  act (window, "win.undo");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  act (window, "win.redo");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "Bonn");
  irc_gui_close (window);
}

/* A field that is not of the case takes back its own typing. */
static void
test_search (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = show (window, IRC_STEP_ARGUMENTS);
  GtkEditable *search = irc_gui_find_type (page, GTK_TYPE_SEARCH_ENTRY, 0);
  GtkEditable *text = gtk_editable_get_delegate (search);
  int end = 0;

  g_object_set (get_case (window), "title", "Another", NULL);
  irc_gui_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (search));
  g_assert_true (gtk_editable_get_enable_undo (text));
  gtk_editable_insert_text (text, "beds", 4, &end);
  irc_gui_settle ();
  act (window, "win.undo");
  g_assert_cmpstr (irc_case_peek (get_case (window))->title, ==, "Another");
  irc_gui_close (window);
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/undo/answer", test_answer);
  g_test_add_func ("/undo/field", test_field);
  g_test_add_func ("/undo/search", test_search);
  return irc_gui_run ();
}
