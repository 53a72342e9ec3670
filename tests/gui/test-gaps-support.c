/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-gaps-support.h"

GtkWidget *
irc_gaps_show (IrcWindow *window)
{
  GtkWidget *page = GTK_WIDGET (irc_window_show_step (window, IRC_STEP_GAPS));

  irc_gui_settle ();
  /* The last thing that comes. */
  IRC_SPIN_UNTIL (gtk_widget_get_visible (
                      irc_gui_find (irc_gui_find (page, "ways"), "outpatient")),
                  20000);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return page;
}

IrcGapRow *
irc_gaps_get_row (gpointer page, guint place)
{
  GtkWidget *gaps = irc_gui_find (page, "gaps");

  return IRC_GAP_ROW (gtk_list_box_get_row_at_index (
      GTK_LIST_BOX (irc_gui_find (gaps, "list")), (int) place));
}

IrcGapRow *
irc_gaps_find_row (gpointer page, const char *id)
{
  IrcGapRow *row;

  for (guint i = 0; (row = irc_gaps_get_row (page, i)) != NULL; i++)
    if (g_str_equal (irc_gap_row_get_criterion (row), id))
      return row;
  g_error ("there is no row of %s", id);
}

IrcCase *
irc_gaps_get_case (IrcWindow *window)
{
  return irc_session_get_case (irc_window_get_session (window));
}

IrcAssessment *
irc_gaps_get_assessment (IrcWindow *window)
{
  return irc_session_get_assessment (irc_window_get_session (window));
}

void
irc_gaps_press (gpointer widget)
{
  gtk_widget_grab_focus (widget);
  irc_gui_settle ();
  g_assert_true (gtk_widget_has_focus (widget));
  if (GTK_IS_BUTTON (widget))
    irc_gui_click (widget);
  else
    gtk_widget_activate (widget);
  irc_gui_settle ();
}

static guint
find_mark (const IrcScene *scene, const char *id)
{
  for (guint i = 0; i < irc_scene_get_n_marks (scene); i++)
    if (g_str_equal (irc_scene_get_mark (scene, i)->id, id))
      return i;
  g_error ("there is no mark %s", id);
}

/* The arrow that leads nearer, or for a while any: where a chart has no
 * straight way, one is found in the end. */
static guint
choose_arrow (const IrcRect *at, const IrcRect *to, guint turn)
{
  static const guint arrows[] = {
    GDK_KEY_Left, GDK_KEY_Right, GDK_KEY_Up, GDK_KEY_Down
  };

  if (turn > 50)
    return arrows[g_test_rand_int_range (0, G_N_ELEMENTS (arrows))];
  if (ABS (to->y - at->y) > 1)
    return to->y > at->y ? GDK_KEY_Down : GDK_KEY_Up;
  return to->x > at->x ? GDK_KEY_Right : GDK_KEY_Left;
}

void
irc_gaps_go_to_mark (IrcSceneView *view, const char *id)
{
  gtk_widget_grab_focus (GTK_WIDGET (view));
  irc_gui_settle ();
  g_assert_true (irc_gui_key (view, GDK_KEY_Down, 0));
  for (guint i = 0; i < 2000; i++) {
    /* A scene is made anew when its view gets another width. */
    const IrcScene *scene = irc_scene_view_get_scene (view);
    const guint target = find_mark (scene, id);
    const guint current = (guint) irc_scene_view_get_current (view);

    if (current == target)
      return;
    irc_gui_key (view,
                 choose_arrow (&irc_scene_get_mark (scene, current)->bounds,
                               &irc_scene_get_mark (scene, target)->bounds,
                               i),
                 0);
  }
  g_error ("the keys do not lead to %s", id);
}

void
irc_gaps_start_trial (gpointer page)
{
  irc_gaps_press (irc_gui_find (page, "try_out"));
  g_assert_true (gtk_widget_get_mapped (irc_gui_find (page, "trial_bar")));
}
