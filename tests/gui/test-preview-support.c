/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-preview-support.h"

GtkWidget *
get_sheet (const View *view, guint page)
{
  return irc_gui_find_type (view->sheets, IRC_TYPE_SHEET, page);
}

GtkWidget *
get_option (const View *view, guint page)
{
  GtkWidget *option =
      gtk_widget_get_first_child (GTK_WIDGET (view->thumbnails));

  for (guint i = 0; i < page && option != NULL; i++)
    option = gtk_widget_get_next_sibling (option);
  return option;
}

void
wait_for_pages (const View *view)
{
  irc_gui_settle ();
  IRC_SPIN_UNTIL (!irc_gui_is (view->preview, "stale") &&
                      irc_preview_get_pages (view->preview) != NULL,
                  20000);
  IRC_SPIN_UNTIL (gtk_widget_get_width (get_sheet (view, 0)) > 0, 20000);
  IRC_SPIN_UNTIL (irc_thumbnails_is_complete (view->thumbnails), 20000);
  irc_gui_settle ();
}

View
open_preview (void)
{
  View view = { .window = irc_gui_open_sample () };
  IrcReportPage *page =
      IRC_REPORT_PAGE (irc_window_show_step (view.window, IRC_STEP_REPORT));

  view.preview = irc_gui_find (page, "preview");
  view.sheets = irc_gui_find (view.preview, "sheets");
  view.thumbnails = irc_gui_find (view.preview, "thumbnails");
  wait_for_pages (&view);
  return view;
}

guint
count_pages (const View *view)
{
  return irc_pages_get_n_pages (irc_preview_get_pages (view->preview));
}

GtkWidget *
get_focus (const View *view)
{
  return gtk_root_get_focus (GTK_ROOT (view->window));
}

double
get_offset (const View *view)
{
  g_autoptr (GtkAdjustment) adjustment = NULL;

  g_object_get (view->sheets, "vadjustment", &adjustment, NULL);
  return gtk_adjustment_get_value (adjustment);
}

/* How far the top of a page is below the top of the view. */
static int
get_top (const View *view, guint page)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (
      get_sheet (view, page), GTK_WIDGET (view->sheets), &bounds));
  return (int) bounds.origin.y;
}

void
wait_for_top (const View *view, guint page, double top)
{
  IRC_SPIN_UNTIL (ABS (get_top (view, page) - top) <= 2, 5000);
}

void
assert_current (const View *view, guint page)
{
  const guint n = count_pages (view);

  g_assert_cmpuint (irc_sheets_get_page (view->sheets), ==, page);
  g_assert_cmpint (
      gtk_spin_button_get_value_as_int (irc_gui_find (view->preview, "number")),
      ==,
      page + 1);
  for (guint i = 0; i < n; i++) {
    GtkAccessible *option = GTK_ACCESSIBLE (get_option (view, i));
    g_autofree char *wrong = gtk_test_accessible_check_state (
        option, GTK_ACCESSIBLE_STATE_SELECTED, i == page);
    g_assert_null (wrong);
    g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (option), "current") ==
                   (i == page));
  }
}

int
get_sheet_width (const View *view)
{
  return gtk_widget_get_width (get_sheet (view, 0));
}

gboolean
is_fitted (const View *view)
{
  return get_sheet_width (view) + 2 * IRC_PAGE_COLUMN_MARGIN ==
         gtk_widget_get_width (GTK_WIDGET (view->sheets));
}
