/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Answers taken over from last year, and the whole profile by keyboard. */
#include "test-profile-support.h"

#include <string.h>
#include "irc-level-section.h"
#include "irc-proof-row.h"

/* The sample as last year's: every answer is there, none is confirmed. */
static IrcWindow *
open_taken_over (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  guint n;
  const IrcCriterion *criteria = irc_library_get_criteria (
      irc_session_get_library (irc_window_get_session (window)), &n);

  for (guint i = 0; i < n; i++)
    g_object_set (
        get_answer (window, criteria[i].id), "confirmed", FALSE, NULL);
  irc_gui_settle ();
  return window;
}

static gboolean
is_confirmed (IrcWindow *window, const char *id)
{
  return irc_answer_peek (get_answer (window, id))->confirmed;
}

/* ---- one key ------------------------------------------------------------- */

static void
test_one_key (void)
{
  IrcWindow *window = open_taken_over ();
  GtkWidget *page = show_profile (window);
  guint n;
  const IrcCriterion *criteria = irc_library_get_criteria (
      irc_session_get_library (irc_window_get_session (window)), &n);

  g_assert_true (
      irc_gui_shows (page, "26 answers were taken over from an earlier case"));
  irc_gui_click (irc_gui_find (page, "confirm_next"));
  g_assert_cmpstr (get_focus_id (window), ==, criteria[0].id);
  /* One key an answer, in the order of the table, folded levels too. */
  for (guint i = 0; i < n; i++) {
    const IrcState state = get_state (window, criteria[i].id);

    g_assert_cmpstr (get_focus_id (window), ==, criteria[i].id);
    g_assert_true (press (window, GDK_KEY_c));
    g_assert_true (is_confirmed (window, criteria[i].id));
    g_assert_cmpint (get_state (window, criteria[i].id), ==, state);
    if (i == 24)
      g_assert_true (irc_gui_shows (page, "1 answer was taken over"));
  }
  g_assert_true (
      irc_gui_shows (page, "Every answer that was taken over is confirmed"));
  g_assert_false (gtk_widget_get_visible (irc_gui_find (page, "confirm_next")));
  irc_gui_close (window);
}

/* From the middle: what was passed over comes at the end. */
static void
test_round (void)
{
  IrcWindow *window = open_taken_over ();
  GtkWidget *page = show_profile (window);

  g_object_set (
      get_answer (window, "in-1-preprocedure"), "confirmed", TRUE, NULL);
  g_object_set (get_answer (window, "in-1-mdt"), "confirmed", TRUE, NULL);
  irc_gui_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (find_row (page, "in-1-rounds")));
  press (window, GDK_KEY_c);
  g_assert_cmpstr (get_focus_id (window), ==, "out-1-outpatients");
  /* On a confirmed one the key only leads on. */
  gtk_widget_grab_focus (GTK_WIDGET (find_row (page, "in-1-rounds")));
  press (window, GDK_KEY_c);
  g_assert_cmpstr (get_focus_id (window), ==, "out-1-outpatients");
  g_assert_false (is_confirmed (window, "out-1-outpatients"));
  /* The button does what the key does. */
  irc_gui_click (irc_gui_find (find_row (page, "out-1-mdt"), "confirm"));
  g_assert_true (is_confirmed (window, "out-1-mdt"));
  g_assert_cmpstr (get_focus_id (window), ==, "in-2-time");
  gtk_widget_grab_focus (GTK_WIDGET (find_row (page, "out-1-outpatients")));
  for (guint i = 0; i < 22; i++)
    press (window, GDK_KEY_c);
  g_assert_true (
      irc_gui_shows (page, "Every answer that was taken over is confirmed"));
  irc_gui_close (window);
}

/* ---- an edit confirms ---------------------------------------------------- */

static void
edit_note (IrcWindow *window)
{
  press (window, GDK_KEY_n);
  gtk_text_buffer_insert_at_cursor (
      gtk_text_view_get_buffer (
          GTK_TEXT_VIEW (gtk_root_get_focus (GTK_ROOT (window)))),
      "Still so.",
      -1);
}

static void
edit_proof (IrcWindow *window)
{
  press (window, GDK_KEY_e);
  type_text (window, "Round list");
}

static void
edit_state (IrcWindow *window)
{
  press (window, GDK_KEY_2);
}

static void
test_edits (void)
{
  void (*const edits[]) (IrcWindow *) = { edit_note, edit_proof, edit_state };
  IrcWindow *window = open_taken_over ();
  GtkWidget *page = show_profile (window);
  IrcCriterionRow *row = find_row (page, "in-1-rounds");
  IrcAnswer *answer = get_answer (window, "in-1-rounds");

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++) {
    g_object_set (answer, "confirmed", FALSE, NULL);
    irc_gui_settle ();
    gtk_widget_grab_focus (GTK_WIDGET (row));
    edits[i](window);
    irc_gui_settle ();
    g_assert_true (irc_answer_peek (answer)->confirmed);
    g_assert_true (irc_gui_shows (page, "25 answers were taken over"));
    gtk_widget_grab_focus (GTK_WIDGET (row));
  }
  /* Looking at it does not. */
  g_object_set (answer, "confirmed", FALSE, NULL);
  irc_gui_settle ();
  press (window, GDK_KEY_n);
  press (window, GDK_KEY_Escape);
  g_assert_false (irc_answer_peek (answer)->confirmed);
  irc_gui_close (window);
}

static void
test_marks (void)
{
  IrcWindow *window = open_taken_over ();
  GtkWidget *page = show_profile (window);
  IrcCriterionRow *row = find_row (page, "in-1-rounds");
  GtkWidget *bar = irc_gui_find (page, "unconfirmed");

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (bar),
                                   GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (row),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "in place. Taken over from an earlier case: please confirm.");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "unconfirmed"));
  gtk_widget_grab_focus (GTK_WIDGET (row));
  press (window, GDK_KEY_c);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "in place");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "unconfirmed"));
  irc_gui_close (window);

  /* Nothing is said where nothing was taken over. */
  window = irc_gui_open_new ();
  page = show_profile (window);
  g_assert_false (gtk_widget_get_visible (
      GTK_WIDGET (irc_gui_find (page, "unconfirmed_bar"))));
  irc_gui_close (window);
}

/* ---- the whole profile --------------------------------------------------- */

/* Every answer in turn, a reason where it needs one; at most two keys a
 * criterion besides the words of the reasons. */
static void
test_whole_profile (void)
{
  static const guint keys[] = { GDK_KEY_1, GDK_KEY_2, GDK_KEY_3, GDK_KEY_0 };
  static const IrcState states[] = { IRC_STATE_IN_PLACE,
                                     IRC_STATE_PARTLY,
                                     IRC_STATE_NOT_IN_PLACE,
                                     IRC_STATE_TO_VERIFY };
  IrcWindow *window = irc_gui_open_new ();
  guint n, presses = 0, reasons = 0;
  const IrcCriterion *criteria = irc_library_get_criteria (
      irc_session_get_library (irc_window_get_session (window)), &n);
  GtkWidget *page = show_profile (window);

  gtk_widget_grab_focus (page);
  for (guint i = 0; i < n; i++) {
    g_assert_cmpstr (get_focus_id (window), ==, criteria[i].id);
    if (criteria[i].may_be_not_applicable) {
      press (window, GDK_KEY_4);
      type_text (window, "No such meeting");
      press_return (window);
      g_assert_cmpint (
          get_state (window, criteria[i].id), ==, IRC_STATE_NOT_APPLICABLE);
      reasons++;
    } else {
      press (window, keys[i % 4]);
      g_assert_cmpint (get_state (window, criteria[i].id), ==, states[i % 4]);
    }
    presses++;
    if (i + 1 < n) {
      press (window, GDK_KEY_Down);
      presses++;
    }
  }
  g_test_message ("%u keys for %u criteria, %u reasons typed and Return",
                  presses,
                  n,
                  reasons);
  g_assert_cmpuint (reasons, ==, 3);
  g_assert_cmpuint (presses, <=, 2 * n);
  g_assert_true (irc_gui_shows (page, "26 of 26 answered, "));
  irc_gui_close (window);
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/profile-confirm/one-key", test_one_key);
  g_test_add_func ("/profile-confirm/round", test_round);
  g_test_add_func ("/profile-confirm/edits", test_edits);
  g_test_add_func ("/profile-confirm/marks", test_marks);
  g_test_add_func ("/profile/whole", test_whole_profile);
  return irc_gui_run ();
}
