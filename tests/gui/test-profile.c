/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-profile-support.h"

#include <string.h>
#include "irc-answer-details.h"
#include "irc-item-entry.h"
#include "irc-level-section.h"
#include "irc-proof-row.h"
#include "irc-state-picker.h"

static GtkWidget *
get_button (IrcStatePicker *picker, IrcState state)
{
  static const char *const ids[] = {
    [IRC_STATE_IN_PLACE] = "in_place",
    [IRC_STATE_PARTLY] = "partly",
    [IRC_STATE_NOT_IN_PLACE] = "not_in_place",
    [IRC_STATE_NOT_APPLICABLE] = "not_applicable",
    [IRC_STATE_TO_VERIFY] = "to_verify",
  };

  return irc_gui_find (picker, ids[state]);
}

/* ---- answering ----------------------------------------------------------- */

static void
test_keys (void)
{
  static const struct {
    guint keyval;
    IrcState state;
  } keys[] = {
    { GDK_KEY_1, IRC_STATE_IN_PLACE },
    { GDK_KEY_2, IRC_STATE_PARTLY },
    { GDK_KEY_3, IRC_STATE_NOT_IN_PLACE },
    { GDK_KEY_0, IRC_STATE_TO_VERIFY },
    { GDK_KEY_Delete, IRC_STATE_UNANSWERED },
    { GDK_KEY_KP_1, IRC_STATE_IN_PLACE },
    { GDK_KEY_BackSpace, IRC_STATE_UNANSWERED },
  };
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_profile (window);
  IrcCriterionRow *row = find_row (page, "in-1-rounds");

  gtk_widget_grab_focus (GTK_WIDGET (row));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_assert_true (irc_gui_key (row, keys[i].keyval, 0));
    g_assert_cmpint (get_state (window, "in-1-rounds"), ==, keys[i].state);
    if (keys[i].state != IRC_STATE_UNANSWERED)
      g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (
          get_button (irc_gui_find (row, "picker"), keys[i].state))));
  }
  /* Not with Control: that turns pages. */
  g_assert_false (irc_gui_key (row, GDK_KEY_1, GDK_CONTROL_MASK));
  g_assert_cmpint (get_state (window, "in-1-rounds"), ==, IRC_STATE_UNANSWERED);
  irc_gui_close (window);
}

static void
test_mouse (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_profile (window);
  IrcCriterionRow *row = find_row (page, "out-1-preprocedure");
  IrcStatePicker *picker = irc_gui_find (row, "picker");

  irc_gui_click (get_button (picker, IRC_STATE_PARTLY));
  g_assert_cmpint (
      get_state (window, "out-1-preprocedure"), ==, IRC_STATE_PARTLY);
  irc_gui_click (get_button (picker, IRC_STATE_IN_PLACE));
  g_assert_cmpint (
      get_state (window, "out-1-preprocedure"), ==, IRC_STATE_IN_PLACE);
  g_assert_false (gtk_toggle_button_get_active (
      GTK_TOGGLE_BUTTON (get_button (picker, IRC_STATE_PARTLY))));
  /* Once more takes it away. */
  irc_gui_click (get_button (picker, IRC_STATE_IN_PLACE));
  g_assert_cmpint (
      get_state (window, "out-1-preprocedure"), ==, IRC_STATE_UNANSWERED);
  irc_gui_close (window);
}

/* What GTK tells of the second press of a double click on a button. */
static void
press_again (IrcStatePicker *picker, GtkWidget *button)
{
  g_autoptr (GListModel) controllers =
      gtk_widget_observe_controllers (GTK_WIDGET (picker));
  graphene_rect_t place;

  g_assert_true (
      gtk_widget_compute_bounds (button, GTK_WIDGET (picker), &place));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
    if (GTK_IS_GESTURE_CLICK (controller))
      g_signal_emit_by_name (controller,
                             "pressed",
                             2,
                             place.origin.x + place.size.width / 2.0,
                             place.origin.y + place.size.height / 2.0);
  }
}

/* A double click is one answer, be it a new one or the one there is. */
static void
test_double_click (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_profile (window);
  IrcCriterionRow *row = find_row (page, "out-1-preprocedure");
  IrcStatePicker *picker = irc_gui_find (row, "picker");
  GtkWidget *button = get_button (picker, IRC_STATE_PARTLY);

  for (int i = 0; i < 2; i++) {
    irc_gui_click (button);
    press_again (picker, button);
    g_assert_cmpint (
        get_state (window, "out-1-preprocedure"), ==, IRC_STATE_PARTLY);
  }
  irc_gui_close (window);
}

static void
test_not_applicable (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_profile (window);
  IrcCriterionRow *fixed = find_row (page, "in-1-rounds");
  IrcCriterionRow *free_one = find_row (page, "out-1-mdt");
  IrcStatePicker *picker = irc_gui_find (fixed, "picker");

  /* Where the pack does not allow it, it is neither offered nor taken. */
  g_assert_false (
      gtk_widget_get_visible (get_button (picker, IRC_STATE_NOT_APPLICABLE)));
  gtk_widget_grab_focus (GTK_WIDGET (fixed));
  irc_gui_key (fixed, GDK_KEY_4, 0);
  g_assert_cmpint (get_state (window, "in-1-rounds"), ==, IRC_STATE_UNANSWERED);
  g_assert_true (irc_gui_shows (fixed, "applies to every centre"));

  /* Elsewhere it asks for the reason at once. */
  gtk_widget_grab_focus (GTK_WIDGET (free_one));
  irc_gui_key (free_one, GDK_KEY_4, 0);
  g_assert_cmpint (
      get_state (window, "out-1-mdt"), ==, IRC_STATE_NOT_APPLICABLE);
  IrcItemEntry *reason = irc_gui_find (free_one, "reason");
  GtkEntry *entry = irc_item_entry_get_entry (reason);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)),
                                         GTK_WIDGET (entry)));
  g_assert_true (irc_gui_shows (free_one, "Counts as open until a reason"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "There is no such meeting");
  irc_gui_settle ();
  g_assert_false (irc_gui_shows (free_one, "Counts as open until a reason"));
  g_assert_cmpint (
      irc_assessment_lookup_result (
          irc_session_get_assessment (irc_window_get_session (window)),
          "out-1-mdt")
          ->standing,
      ==,
      IRC_STANDING_LEFT_OUT);
  /* A digit that is typed is a digit. */
  g_assert_false (irc_gui_key (free_one, GDK_KEY_1, 0));
  g_assert_cmpint (
      get_state (window, "out-1-mdt"), ==, IRC_STATE_NOT_APPLICABLE);
  /* Escape leads back to the criterion. */
  g_assert_true (irc_gui_key (free_one, GDK_KEY_Escape, 0));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (free_one)));
  irc_gui_close (window);
}

/* Left without a reason it says what that means, and asks again. */
static void
test_no_reason (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_profile (window);
  IrcCriterionRow *row = find_row (page, "out-1-mdt");

  gtk_widget_grab_focus (GTK_WIDGET (row));
  press (window, GDK_KEY_4);
  g_assert_null (get_focus_row (window));
  press_return (window);
  g_assert_true (get_focus_row (window) == row);
  g_assert_cmpstr (
      irc_gui_get_message (irc_gui_find (row, "reason")),
      ==,
      "Left empty, the criterion counts as open, as if it were not in place.");
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (row),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "not applicable. Counts as open until a reason is given.");
  press (window, GDK_KEY_4);
  type_text (window, "There is no such meeting");
  g_assert_cmpstr (irc_gui_get_message (irc_gui_find (row, "reason")), ==, "");
  g_assert_false (irc_gui_shows (row, "Counts as open until"));
  g_assert_true (
      irc_gui_shows (page, "Two criteria still stand between outpatient"));
  /* Writing on does not take away what the reason did. */
  type_text (window, " here");
  g_assert_true (
      irc_gui_shows (page, "Two criteria still stand between outpatient"));
  irc_gui_close (window);
}

/* ---- moving -------------------------------------------------------------- */

static void
test_moving (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_profile (window);
  guint n;
  const IrcCriterion *criteria = irc_library_get_criteria (
      irc_session_get_library (irc_window_get_session (window)), &n);
  IrcLevelSection *second = irc_gui_find_type (page, IRC_TYPE_LEVEL_SECTION, 1);

  g_assert_cmpuint (n, ==, 26);
  g_assert_false (irc_level_section_get_expanded (second));
  gtk_widget_grab_focus (GTK_WIDGET (find_row (page, criteria[0].id)));
  /* Down goes through all of them and unfolds the levels on the way. */
  for (guint i = 1; i < n; i++) {
    irc_gui_key (get_focus_row (window), GDK_KEY_Down, 0);
    g_assert_cmpstr (get_focus_id (window), ==, criteria[i].id);
  }
  g_assert_true (irc_level_section_get_expanded (second));
  irc_gui_key (get_focus_row (window), GDK_KEY_Down, 0);
  g_assert_cmpstr (get_focus_id (window), ==, criteria[n - 1].id);
  for (guint i = n - 1; i > 0; i--) {
    irc_gui_key (get_focus_row (window), GDK_KEY_Up, 0);
    g_assert_cmpstr (get_focus_id (window), ==, criteria[i - 1].id);
  }
  irc_gui_close (window);
}

/* Wherever the keys lead, the whole criterion can be seen: levels that unfold
 * on the way, and lines below the page that come and go, do not hide it. */
static void
test_in_view (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = show_profile (window);
  GtkWidget *scroller = irc_gui_find (page, "scroller");

  /* As it opens for a user: the lines below the page need four rows. */
  gtk_window_set_default_size (GTK_WINDOW (window), 1180, 760);
  irc_gui_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (find_row (page, "in-1-rounds")));
  for (guint i = 0; i < 51; i++) {
    graphene_rect_t bounds;
    IrcCriterionRow *row = get_focus_row (window);

    g_assert_true (
        gtk_widget_compute_bounds (GTK_WIDGET (row), scroller, &bounds));
    g_assert_cmpfloat (bounds.origin.y, >=, 0);
    g_assert_cmpfloat (bounds.origin.y + bounds.size.height,
                       <=,
                       gtk_widget_get_height (scroller));
    /* 25 steps down and as many up again */
    press (window, i < 25 ? GDK_KEY_Down : GDK_KEY_Up);
  }
  irc_gui_close (window);
}

static void
test_folding (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_profile (window);

  g_assert_cmpuint (irc_gui_count_type (page, IRC_TYPE_CRITERION_ROW), ==, 6);
  irc_gui_click (irc_gui_find (page, "show_all"));
  g_assert_cmpuint (irc_gui_count_type (page, IRC_TYPE_CRITERION_ROW), ==, 26);
  irc_gui_click (irc_gui_find (page, "show_all"));
  g_assert_true (irc_level_section_get_expanded (
      irc_gui_find_type (page, IRC_TYPE_LEVEL_SECTION, 0)));
  g_assert_false (irc_level_section_get_expanded (
      irc_gui_find_type (page, IRC_TYPE_LEVEL_SECTION, 2)));
  /* A criterion that is asked for is unfolded. */
  gtk_widget_activate_action (
      GTK_WIDGET (window), "win.show-criterion", "s", "in-3-own-beds");
  irc_gui_settle ();
  g_assert_cmpstr (get_focus_id (window), ==, "in-3-own-beds");
  irc_gui_close (window);
}

/* ---- what it means ------------------------------------------------------- */

static void
test_effect (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_profile (window);
  GtkLabel *effect = irc_gui_find (page, "effect");
  const char *const inpatient[] = { "in-1-rounds",
                                    "in-1-preprocedure",
                                    "in-1-mdt" };

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (effect),
                                   GTK_ACCESSIBLE_ROLE_STATUS);
  for (guint i = 0; i < G_N_ELEMENTS (inpatient); i++) {
    IrcCriterionRow *row = find_row (page, inpatient[i]);
    gtk_widget_grab_focus (GTK_WIDGET (row));
    irc_gui_settle ();
    g_assert_true (g_str_has_prefix (gtk_label_get_text (effect),
                                     "Before level 1 inpatient."));
    irc_gui_key (row, GDK_KEY_1, 0);
  }
  g_assert_true (g_str_has_prefix (
      gtk_label_get_text (effect),
      "Level 1 inpatient. Five criteria stand between you and level 2"));
  g_assert_true (irc_gui_shows (page, "3 of 26 answered"));
  /* The sentence is that of the pathway that was worked on. */
  gtk_widget_grab_focus (GTK_WIDGET (find_row (page, "out-1-mdt")));
  irc_gui_settle ();
  g_assert_true (g_str_has_prefix (gtk_label_get_text (effect),
                                   "Before level 1 outpatient."));
  irc_gui_close (window);
}

/* An edit says what it did to the levels, and the next one takes it away. */
static void
test_change (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_profile (window);
  GtkLabel *change = irc_gui_find (page, "change");
  IrcCriterionRow *row = NULL;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (change),
                                   GTK_ACCESSIBLE_ROLE_STATUS);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (change)));
  gtk_widget_grab_focus (GTK_WIDGET (find_row (page, "in-1-rounds")));
  press (window, GDK_KEY_1);
  g_assert_cmpstr (
      gtk_label_get_text (change),
      ==,
      "Two criteria still stand between inpatient and level 1: Talk with "
      "inpatients before the procedure; IR in MDT meetings (inpatients).");
  press (window, GDK_KEY_Down);
  press (window, GDK_KEY_1);
  press (window, GDK_KEY_Down);
  press (window, GDK_KEY_1);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (change)));
  g_assert_cmpstr (
      gtk_label_get_text (change), ==, "This brings inpatient to level 1.");
  row = get_focus_row (window);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (row),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "in place. This brings inpatient to level 1.");
  /* It can be read while the focus goes on and a note is written, until the
   * next answer. */
  press (window, GDK_KEY_Up);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (change)));
  press (window, GDK_KEY_n);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (
                                gtk_root_get_focus (GTK_ROOT (window)))),
                            "A note",
                            -1);
  irc_gui_settle ();
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (change)));
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "in place");
  press (window, GDK_KEY_Escape);
  press (window, GDK_KEY_2);
  g_assert_cmpstr (gtk_label_get_text (change),
                   ==,
                   "Inpatient falls back to before level 1.");
  press (window, GDK_KEY_3);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (change)));
  irc_gui_close (window);
}

static void
test_help (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = show_profile (window);
  IrcCriterionRow *row = find_row (page, "in-1-mdt");
  const IrcCriterion *criterion = irc_criterion_row_get_criterion (row);

  gtk_widget_grab_focus (GTK_WIDGET (row));
  irc_gui_settle ();
  g_assert_true (irc_gui_shows (window, criterion->help));
  g_assert_true (irc_gui_shows (window, criterion->proof));
  g_assert_true (irc_gui_shows (window, criterion->objection_hint));
  g_assert_true (irc_gui_shows (window, criterion->text));
  irc_gui_close (window);
}

static void
test_names (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = show_profile (window);
  IrcCriterionRow *row = find_row (page, "in-1-rounds");

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row),
                                   GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "IR rounds on all treated inpatients");
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "in place");
  gtk_widget_grab_focus (GTK_WIDGET (row));
  irc_gui_key (row, GDK_KEY_3, 0);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (row),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "not in place. Inpatient falls back to before level 1.");
  irc_gui_close (window);
}

/* ---- note, proofs, confirming -------------------------------------------- */

static void
test_note (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_profile (window);
  IrcCriterionRow *row = find_row (page, "in-1-mdt");
  IrcCase *case_ = irc_session_get_case (irc_window_get_session (window));

  g_assert_cmpuint (irc_gui_count_type (row, IRC_TYPE_ANSWER_DETAILS), ==, 0);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_assert_true (irc_gui_key (row, GDK_KEY_n, 0));
  GtkTextView *note = irc_gui_find (row, "note");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (note)));
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (note), "Vascular, weekly", -1);
  irc_gui_settle ();
  IrcAnswer *answer = irc_case_get_answer (case_, "in-1-mdt");
  g_assert_cmpstr (irc_answer_peek (answer)->note, ==, "Vascular, weekly");
  /* The note does not answer the question. */
  g_assert_cmpint (get_state (window, "in-1-mdt"), ==, IRC_STATE_UNANSWERED);
  irc_gui_close (window);
}

static void
test_proofs (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_profile (window);
  IrcCriterionRow *row = find_row (page, "in-1-mdt");
  IrcCase *case_ = irc_session_get_case (irc_window_get_session (window));

  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_assert_true (irc_gui_key (row, GDK_KEY_e, 0));
  g_assert_cmpuint (irc_gui_count_type (row, IRC_TYPE_PROOF_ROW), ==, 1);
  IrcItemEntry *title = irc_gui_find (row, "title");
  /* "title" is the row's own label, too: take the one in the proof. */
  title =
      irc_gui_find (irc_gui_find_type (row, IRC_TYPE_PROOF_ROW, 0), "title");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)),
                                         GTK_WIDGET (title)));
  gtk_editable_set_text (GTK_EDITABLE (irc_item_entry_get_entry (title)),
                         "Attendance list");
  IrcItemEntry *date =
      irc_gui_find (irc_gui_find_type (row, IRC_TYPE_PROOF_ROW, 0), "date");
  gtk_editable_set_text (GTK_EDITABLE (irc_item_entry_get_entry (date)),
                         "2026-02-30");
  irc_gui_settle ();
  GListModel *proofs = G_LIST_MODEL (
      irc_answer_get_proofs (irc_case_get_answer (case_, "in-1-mdt")));
  g_autoptr (IrcProof) proof = g_list_model_get_item (proofs, 0);
  g_assert_cmpstr (irc_proof_peek (proof)->title, ==, "Attendance list");
  /* A day that does not exist is not stored. */
  g_assert_cmpstr (irc_proof_peek (proof)->date, ==, "");
  g_assert_true (irc_gui_shows (row, "1 proof"));
  irc_gui_click (
      irc_gui_find (irc_gui_find_type (row, IRC_TYPE_PROOF_ROW, 0), "remove"));
  g_assert_cmpuint (g_list_model_get_n_items (proofs), ==, 0);
  g_assert_cmpuint (irc_gui_count_type (row, IRC_TYPE_PROOF_ROW), ==, 0);
  irc_gui_close (window);
}

static void
test_confirm (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = show_profile (window);
  IrcCriterionRow *row = find_row (page, "in-1-mdt");
  IrcAnswer *answer = irc_case_get_answer (
      irc_session_get_case (irc_window_get_session (window)), "in-1-mdt");

  g_assert_false (gtk_widget_get_visible (irc_gui_find (row, "confirm")));
  g_object_set (answer, "confirmed", FALSE, NULL);
  irc_gui_settle ();
  g_assert_true (gtk_widget_get_visible (irc_gui_find (row, "confirm")));
  g_assert_true (irc_gui_shows (row, "please confirm"));
  gtk_widget_grab_focus (GTK_WIDGET (row));
  irc_gui_key (row, GDK_KEY_c, 0);
  g_assert_true (irc_answer_peek (answer)->confirmed);
  g_assert_false (gtk_widget_get_visible (irc_gui_find (row, "confirm")));
  /* Answering anew confirms, too. */
  g_object_set (answer, "confirmed", FALSE, NULL);
  irc_gui_settle ();
  irc_gui_key (row, GDK_KEY_2, 0);
  g_assert_true (irc_answer_peek (answer)->confirmed);
  irc_gui_close (window);
}

static void
test_met_by (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_profile (window);

  g_object_set (irc_case_ensure_answer (
                    irc_session_get_case (irc_window_get_session (window)),
                    "in-3-ward-rounds"),
                "state",
                IRC_STATE_IN_PLACE,
                NULL);
  irc_gui_settle ();
  g_assert_true (irc_gui_shows (find_row (page, "in-1-rounds"),
                                "in place through “Regular ward rounds”"));
  irc_gui_close (window);
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/profile/keys", test_keys);
  g_test_add_func ("/profile/mouse", test_mouse);
  g_test_add_func ("/profile/double-click", test_double_click);
  g_test_add_func ("/profile/not-applicable", test_not_applicable);
  g_test_add_func ("/profile/no-reason", test_no_reason);
  g_test_add_func ("/profile/moving", test_moving);
  g_test_add_func ("/profile/in-view", test_in_view);
  g_test_add_func ("/profile/folding", test_folding);
  g_test_add_func ("/profile/effect", test_effect);
  g_test_add_func ("/profile/change", test_change);
  g_test_add_func ("/profile/help", test_help);
  g_test_add_func ("/profile/names", test_names);
  g_test_add_func ("/profile/note", test_note);
  g_test_add_func ("/profile/proofs", test_proofs);
  g_test_add_func ("/profile/confirm", test_confirm);
  g_test_add_func ("/profile/met-by", test_met_by);
  return irc_gui_run ();
}
