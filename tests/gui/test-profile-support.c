/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-profile-support.h"

GtkWidget *
show_profile (IrcWindow *window)
{
  GtkWidget *page =
      GTK_WIDGET (irc_window_show_step (window, IRC_STEP_PROFILE));

  irc_gui_settle ();
  return page;
}

IrcCriterionRow *
find_row (gpointer page, const char *id)
{
  IrcCriterionRow *row;

  for (guint i = 0;
       (row = irc_gui_find_type (page, IRC_TYPE_CRITERION_ROW, i)) != NULL;
       i++)
    if (g_str_equal (irc_criterion_row_get_criterion (row)->id, id))
      return row;
  g_error ("there is no row of %s", id);
}

IrcCriterionRow *
get_focus_row (IrcWindow *window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return IRC_IS_CRITERION_ROW (focus) ? IRC_CRITERION_ROW (focus) : NULL;
}

const char *
get_focus_id (IrcWindow *window)
{
  IrcCriterionRow *row = get_focus_row (window);

  return row == NULL ? "" : irc_criterion_row_get_criterion (row)->id;
}

IrcState
get_state (IrcWindow *window, const char *id)
{
  IrcAnswer *answer = irc_case_get_answer (
      irc_session_get_case (irc_window_get_session (window)), id);

  return answer == NULL ? IRC_STATE_UNANSWERED
                        : irc_answer_peek (answer)->state;
}

IrcAnswer *
get_answer (IrcWindow *window, const char *id)
{
  return irc_case_get_answer (
      irc_session_get_case (irc_window_get_session (window)), id);
}

gboolean
press (IrcWindow *window, guint keyval)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  g_assert_nonnull (focus);
  return irc_gui_key (focus, keyval, 0);
}

void
type_text (IrcWindow *window, const char *text)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  int end;

  g_assert_true (GTK_IS_EDITABLE (focus));
  end = (int) g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (focus)), -1);
  gtk_editable_insert_text (GTK_EDITABLE (focus), text, -1, &end);
  irc_gui_settle ();
}

void
press_return (IrcWindow *window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  g_assert_true (GTK_IS_TEXT (focus));
  g_signal_emit_by_name (focus, "activate");
  irc_gui_settle ();
}
