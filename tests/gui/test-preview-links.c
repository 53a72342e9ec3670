/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-preview-support.h"

#include "irc-link-area.h"

/* ---- links --------------------------------------------------------------- */

/* The first page with a link that leads inside, or out; its sheet is shown. */
static IrcLinkArea *
find_link (const View *view, gboolean inside)
{
  IrcPages *pages = irc_preview_get_pages (view->preview);

  for (guint i = 0; i < count_pages (view); i++) {
    const IrcPage *page = irc_pages_get_page (pages, i);
    for (guint k = 0; k < page->n_links; k++) {
      if ((*page->links[k].target == '#') != inside)
        continue;
      irc_sheets_go_to (view->sheets, i, 0);
      wait_for_top (view, i, IRC_PAGE_COLUMN_MARGIN);
      gtk_widget_grab_focus (GTK_WIDGET (view->sheets));
      return irc_gui_find_type (get_sheet (view, i), IRC_TYPE_LINK_AREA, k);
    }
  }
  g_assert_not_reached ();
}

static void
test_link_inside (void)
{
  const View view = open_preview ();
  IrcPages *pages = irc_preview_get_pages (view.preview);
  IrcLinkArea *link = find_link (&view, TRUE);
  const guint from = irc_sheets_get_page (view.sheets);
  const IrcPageLink *data = &irc_pages_get_page (pages, from)->links[0];
  const IrcDestination *place =
      irc_pages_lookup_destination (pages, data->target + 1);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (link),
                                   GTK_ACCESSIBLE_ROLE_LINK);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, data->contents);
  g_assert_null (gtk_widget_get_tooltip_text (GTK_WIDGET (link)));
  /* Tab goes from the page to its first link, and Return follows it. */
  g_assert_true (
      gtk_widget_child_focus (GTK_WIDGET (view.sheets), GTK_DIR_TAB_FORWARD));
  g_assert_true (get_focus (&view) == GTK_WIDGET (link));
  g_assert_true (gtk_widget_activate (GTK_WIDGET (link)));
  irc_gui_settle ();
  assert_current (&view, place->page);
  g_assert_true (get_focus (&view) == get_sheet (&view, place->page));
  wait_for_top (&view,
                place->page,
                IRC_PAGE_COLUMN_MARGIN -
                    place->y * irc_sheets_get_seen_zoom (view.sheets) * 96 /
                        72);
  irc_gui_close (view.window);
}

static void
address_opened (IrcSheets *sheets, const char *address, char **seen)
{
  *seen = g_strdup (address);
}

static void
test_link_outside (void)
{
  const View view = open_preview ();
  IrcLinkArea *link = find_link (&view, FALSE);
  const char *target = irc_link_area_get_target (link);
  const char *tip = gtk_widget_get_tooltip_text (GTK_WIDGET (link));
  g_autofree char *seen = NULL;

  g_assert_true (g_str_has_prefix (target, "http"));
  /* The reader sees where it leads before going there. */
  g_assert_cmpstr (tip, ==, target);
  /* Not to the network from a test. */
  g_signal_handlers_block_matched (
      view.sheets,
      G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_DATA,
      g_signal_lookup ("open-address", IRC_TYPE_SHEETS),
      0,
      NULL,
      NULL,
      view.preview);
  g_signal_connect (
      view.sheets, "open-address", G_CALLBACK (address_opened), &seen);
  g_assert_true (gtk_widget_activate (GTK_WIDGET (link)));
  g_assert_cmpstr (seen, ==, target);
  irc_gui_close (view.window);
}

static gboolean
can_be_seen (const View *view, GtkWidget *widget)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (
             widget, GTK_WIDGET (view->sheets), &bounds) &&
         bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <=
             gtk_widget_get_height (GTK_WIDGET (view->sheets));
}

/* Tab goes through all links of the current page, each once, and then out; the
 * link can be seen. */
static void
test_link_keys (void)
{
  const View view = open_preview ();
  guint n = 0;

  find_link (&view, TRUE);
  const IrcPage *page = irc_pages_get_page (
      irc_preview_get_pages (view.preview), irc_sheets_get_page (view.sheets));
  guint expected = page->n_links;
  for (guint i = 1; i < page->n_links; i++)
    expected -= page->links[i].element == page->links[i - 1].element;
  while (
      gtk_widget_child_focus (GTK_WIDGET (view.sheets), GTK_DIR_TAB_FORWARD)) {
    g_assert_true (IRC_IS_LINK_AREA (get_focus (&view)));
    IRC_SPIN_UNTIL (can_be_seen (&view, get_focus (&view)), 5000);
    n++;
  }
  g_assert_cmpuint (n, ==, expected);
  irc_gui_close (view.window);
}

/* ---- zoom ---------------------------------------------------------------- */

static void
assert_zoom (const View *view, const char *expected)
{
  g_autofree char *zoom = NULL;

  g_object_get (view->preview, "zoom", &zoom, NULL);
  g_assert_cmpstr (zoom, ==, expected);
}

static void
test_zoom (void)
{
  const View view = open_preview ();
  const double paper =
      irc_pages_get_width (irc_preview_get_pages (view.preview)) * 96 / 72;
  const int fitted = get_sheet_width (&view);

  assert_zoom (&view, "fit-width");
  g_assert_true (is_fitted (&view));
  irc_gui_click (irc_gui_find (view.preview, "zoom_in"));
  IRC_SPIN_UNTIL (get_sheet_width (&view) > fitted * 1.2, 5000);
  g_assert_cmpint (get_sheet_width (&view), <, fitted * 1.3);
  irc_gui_click (irc_gui_find (view.preview, "zoom_out"));
  IRC_SPIN_UNTIL (ABS (get_sheet_width (&view) - fitted) < fitted / 50, 5000);
  g_assert_true (irc_gui_key (view.preview, GDK_KEY_0, GDK_CONTROL_MASK));
  IRC_SPIN_UNTIL (ABS (get_sheet_width (&view) - paper) < 2, 5000);
  assert_zoom (&view, "100");
  IRC_SPIN_UNTIL (irc_gui_shows (view.preview, "100 %"), 5000);
  /* The keys work on the whole page, not on the pages alone. */
  g_assert_true (irc_gui_key (
      irc_gui_find (view.window, "edition"), GDK_KEY_plus, GDK_CONTROL_MASK));
  IRC_SPIN_UNTIL (ABS (get_sheet_width (&view) - paper * 1.25) < 2, 5000);
  g_assert_true (irc_gui_key (view.preview, GDK_KEY_minus, GDK_CONTROL_MASK));
  IRC_SPIN_UNTIL (ABS (get_sheet_width (&view) - paper) < 2, 5000);
  gtk_widget_activate_action (
      GTK_WIDGET (view.preview), "preview.zoom", "s", "fit-page");
  IRC_SPIN_UNTIL (gtk_widget_get_height (get_sheet (&view, 0)) +
                          2 * IRC_PAGE_COLUMN_MARGIN <=
                      gtk_widget_get_height (GTK_WIDGET (view.sheets)),
                  5000);
  gtk_widget_activate_action (
      GTK_WIDGET (view.preview), "preview.zoom", "s", "fit-width");
  IRC_SPIN_UNTIL (get_sheet_width (&view) == fitted, 5000);
  irc_gui_close (view.window);
}

static void
test_zoom_bounds (void)
{
  const View view = open_preview ();
  GtkWidget *out = irc_gui_find (view.preview, "zoom_out");
  GtkWidget *in = irc_gui_find (view.preview, "zoom_in");

  for (guint i = 0; i < 20; i++)
    gtk_widget_activate_action (
        GTK_WIDGET (view.preview), "preview.zoom-in", NULL);
  IRC_SPIN_UNTIL (!gtk_widget_is_sensitive (in), 5000);
  assert_zoom (&view, "400");
  g_assert_true (gtk_widget_is_sensitive (out));
  /* As narrow as it gets, more pages can be seen, and not all. */
  gtk_widget_activate_action (
      GTK_WIDGET (view.preview), "preview.zoom", "s", "25");
  IRC_SPIN_UNTIL (!gtk_widget_is_sensitive (out), 5000);
  assert_zoom (&view, "25");
  g_assert_true (gtk_widget_is_sensitive (in));
  irc_gui_close (view.window);
}

/* The place that is read stays where it is. */
static void
test_zoom_keeps_place (void)
{
  const View view = open_preview ();
  const double scale = irc_sheets_get_seen_zoom (view.sheets) * 96 / 72;

  irc_sheets_go_to (view.sheets, 4, 300);
  irc_gui_settle ();
  assert_current (&view, 4);
  wait_for_top (&view, 4, IRC_PAGE_COLUMN_MARGIN - 300 * scale);
  gtk_widget_activate_action (
      GTK_WIDGET (view.preview), "preview.zoom", "s", "200");
  IRC_SPIN_UNTIL (ABS (irc_sheets_get_seen_zoom (view.sheets) - 2) < 0.001,
                  5000);
  /* The point at the top of the view, in points, is the same. */
  wait_for_top (
      &view, 4, -(300 - IRC_PAGE_COLUMN_MARGIN / scale) * 2 * 96 / 72);
  assert_current (&view, 4);
  irc_gui_close (view.window);
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/preview-links/link-inside", test_link_inside);
  g_test_add_func ("/preview-links/link-outside", test_link_outside);
  g_test_add_func ("/preview-links/link-keys", test_link_keys);
  g_test_add_func ("/preview-links/zoom", test_zoom);
  g_test_add_func ("/preview-links/zoom-bounds", test_zoom_bounds);
  g_test_add_func ("/preview-links/zoom-keeps-place", test_zoom_keeps_place);
  return irc_gui_run ();
}
