/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What edits are called in the menu, in a session with the sample. */
#include <math.h>

#include "irc-plan-editor.h"
#include "irc-session.h"

typedef struct {
  IrcLibrary *library;
  IrcSession *session;
  IrcCase *case_;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->library = irc_library_load (&error);
  g_assert_no_error (error);
  self->session = irc_session_open_sample (self->library, &error);
  g_assert_no_error (error);
  self->case_ = irc_session_get_case (self->session);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->session);
  irc_library_unref (self->library);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

#define ASSERT_NAME(self, name)                                                \
  G_STMT_START                                                                 \
  {                                                                            \
    settle ();                                                                 \
    g_assert_cmpstr (                                                          \
        irc_undo_get_label (irc_session_get_undo ((self)->session)),           \
        ==,                                                                    \
        name);                                                                 \
  }                                                                            \
  G_STMT_END

static void
test_fields (Fixture *self, gconstpointer data)
{
  GObject *centre = G_OBJECT (irc_case_get_centre (self->case_));
  GObject *report = G_OBJECT (irc_case_get_report (self->case_));

  g_object_set (centre, "own-beds", 12.0, NULL);
  ASSERT_NAME (self, "Own beds → 12");
  g_object_set (centre, "own-beds", 2.5, NULL);
  ASSERT_NAME (self, "Own beds → 2.5");
  g_object_set (centre, "own-beds", (double) NAN, NULL);
  ASSERT_NAME (self, "Own beds → not stated");
  g_object_set (centre, "city", "Bonn", NULL);
  ASSERT_NAME (self, "City → Bonn");
  g_object_set (centre, "city", "", NULL);
  ASSERT_NAME (self, "City → empty");
  g_object_set (centre, "cover", IRC_COVER_24_7, NULL);
  ASSERT_NAME (self, "Cover outside office hours → 24 hours, 7 days");
  g_object_set (self->case_, "target-inpatient", (gint64) 3, NULL);
  ASSERT_NAME (self, "Inpatient target → Level 3");
  g_object_set (self->case_, "target-outpatient-by", "2029-01", NULL);
  ASSERT_NAME (self, "Outpatient target by → 2029-01");
  g_object_set (self->case_, "option", IRC_OPTION_MINIMUM, NULL);
  ASSERT_NAME (self, "Chosen option → Minimum");
  g_object_set (report, "edition", IRC_EDITION_FINANCE, NULL);
  ASSERT_NAME (self, "Edition → For the finance director");
  g_object_set (report, "notes", FALSE, NULL);
  ASSERT_NAME (self, "Notes in the paper → no");
}

static void
test_items (Fixture *self, gconstpointer data)
{
  GListModel *measures = irc_case_get_list (self->case_, IRC_LIST_MEASURES);
  g_autoptr (GObject) measure = g_list_model_get_item (measures, 0);
  GListModel *lines = G_LIST_MODEL (
      irc_centre_get_service_lines (irc_case_get_centre (self->case_)));
  g_autoptr (GObject) line = g_list_model_get_item (lines, 0);

  g_object_set (measure, "action", "Day-case beds", NULL);
  ASSERT_NAME (self, "Measure “Day-case beds”: what is done");
  g_object_set (measure, "start", "2026-Q3", NULL);
  ASSERT_NAME (self, "Measure “Day-case beds”: start → 2026 Q3");
  g_object_set (measure, "effort", (gint64) 3, NULL);
  ASSERT_NAME (self, "Measure “Day-case beds”: effort → high");
  g_object_set (measure, "quarters", (gint64) 7, NULL);
  ASSERT_NAME (self, "Measure “Day-case beds”: length in quarters → 7");
  g_object_set (line, "cases-per-year", (gint64) 321, NULL);
  settle ();
  g_assert_true (g_str_has_suffix (
      irc_undo_get_label (irc_session_get_undo (self->session)),
      "”: cases a year → 321"));
}

/* Lists: what came, what went, what was moved; of a draft as well. */
static void
test_lists (Fixture *self, gconstpointer data)
{
  g_autoptr (IrcPlanEditor) editor = irc_plan_editor_new (self->session);
  GListModel *asks = irc_plan_editor_get_list (editor, IRC_LIST_ASKS);
  GObject *added = irc_plan_editor_add (editor, IRC_LIST_ASKS, NULL);

  ASSERT_NAME (self, "Request added");
  g_object_set (added, "title", "A clinic", NULL);
  settle ();
  /* By one place it might as well be the other that moved. */
  irc_plan_editor_move (editor, IRC_LIST_ASKS, added, FALSE);
  irc_plan_editor_move (editor, IRC_LIST_ASKS, added, FALSE);
  ASSERT_NAME (self, "Request “A clinic” moved");
  irc_plan_editor_remove (editor, IRC_LIST_ASKS, added);
  ASSERT_NAME (self, "Request “A clinic” removed");
  irc_plan_editor_draft (editor, IRC_LIST_ASKS);
  settle ();
  added = g_list_model_get_item (asks, 0);
  g_object_unref (added);
  g_autofree char *name = g_strdup_printf (
      "Request “%s” removed", irc_ask_peek (IRC_ASK (added))->title);
  irc_plan_editor_remove (editor, IRC_LIST_ASKS, added);
  ASSERT_NAME (self, name);
}

static void
test_answers (Fixture *self, gconstpointer data)
{
  IrcAnswer *answer = irc_case_ensure_answer (self->case_, "in-1-rounds");

  g_object_set (answer, "state", IRC_STATE_PARTLY, NULL);
  ASSERT_NAME (self, "IR rounds on all treated inpatients → partly");
  g_object_set (answer, "note", "x", NULL);
  ASSERT_NAME (self, "Note on “IR rounds on all treated inpatients”");
}

#define ADD(name, test)                                                        \
  g_test_add ("/edit-name/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("fields", test_fields);
  ADD ("items", test_items);
  ADD ("lists", test_lists);
  ADD ("answers", test_answers);
  return g_test_run ();
}
