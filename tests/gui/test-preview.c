/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-preview-support.h"

#include "irc-link-area.h"
#include "irc-scene-view.h"

/* ---- pages --------------------------------------------------------------- */

static void
test_names (void)
{
  const View view = open_preview ();
  const guint n = count_pages (&view);

  g_assert_cmpuint (n, >, 5);
  g_assert_null (get_sheet (&view, n));
  g_assert_null (get_option (&view, n));
  g_assert_true (irc_gui_shows (view.preview, "Up to date"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view.thumbnails),
                                   GTK_ACCESSIBLE_ROLE_LIST_BOX);
  for (guint i = 0; i < n; i++) {
    GtkAccessible *sheet = GTK_ACCESSIBLE (get_sheet (&view, i));
    GtkAccessible *option = GTK_ACCESSIBLE (get_option (&view, i));
    g_autofree char *name = g_strdup_printf ("Page %u of %u", i + 1, n);

    gtk_test_accessible_assert_role (sheet, GTK_ACCESSIBLE_ROLE_GROUP);
    gtk_test_accessible_assert_property (
        sheet, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
    gtk_test_accessible_assert_role (option, GTK_ACCESSIBLE_ROLE_OPTION);
    gtk_test_accessible_assert_property (
        option, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  }
  g_autofree char *unnamed = irc_gui_audit (view.preview);
  g_assert_cmpstr (unnamed, ==, "");
  irc_gui_close (view.window);
}

/* A page tells its headings: those that the outline has on it. */
static void
test_descriptions (void)
{
  const View view = open_preview ();
  guint n;
  const IrcOutlineItem *outline =
      irc_pages_get_outline (irc_preview_get_pages (view.preview), &n);
  const guint page = outline[n - 1].page;
  GString *expected = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (outline[i].page == page)
      g_string_append_printf (
          expected, "%s%s", expected->len > 0 ? "; " : "", outline[i].title);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_sheet (&view, page)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       expected->str);
  g_string_free (expected, TRUE);
  irc_gui_close (view.window);
}

/* What is not painted has no links either. */
static gboolean
is_painted (const View *view, guint page)
{
  GtkWidget *sheet = get_sheet (view, page);
  const gboolean is_painted =
      gtk_widget_get_mapped (irc_gui_find_type (sheet, IRC_TYPE_SCENE_VIEW, 0));

  g_assert_true (is_painted ||
                 irc_gui_count_type (sheet, IRC_TYPE_LINK_AREA) == 0);
  return is_painted;
}

static guint
count_painted (const View *view)
{
  guint n = 0;

  for (guint i = 0; i < count_pages (view); i++)
    n += is_painted (view, i) ? 1 : 0;
  return n;
}

/* What cannot be seen costs nothing; what can be seen is painted. */
static void
test_only_near (void)
{
  const View view = open_preview ();
  const guint last = count_pages (&view) - 1;

  g_assert_cmpuint (count_painted (&view), <=, 3);
  g_assert_true (is_painted (&view, 0));
  gtk_widget_grab_focus (GTK_WIDGET (view.sheets));
  for (guint page = 1; page <= last; page++) {
    g_assert_true (irc_gui_key (get_focus (&view), GDK_KEY_Page_Down, 0));
    g_assert_true (is_painted (&view, page));
    g_assert_cmpuint (count_painted (&view), <=, 4);
  }
  g_assert_false (is_painted (&view, 0));
  irc_gui_close (view.window);
}

/* ---- going --------------------------------------------------------------- */

static void
test_keys (void)
{
  const View view = open_preview ();
  const guint last = count_pages (&view) - 1;

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (view.sheets)));
  assert_current (&view, 0);
  g_assert_true (irc_gui_key (get_focus (&view), GDK_KEY_Page_Down, 0));
  assert_current (&view, 1);
  wait_for_top (&view, 1, IRC_PAGE_COLUMN_MARGIN);
  /* The focus goes along, so that a screen reader says the page. */
  g_assert_true (get_focus (&view) == get_sheet (&view, 1));
  g_assert_true (irc_gui_key (get_focus (&view), GDK_KEY_End, 0));
  assert_current (&view, last);
  g_assert_true (get_focus (&view) == get_sheet (&view, last));
  g_assert_true (irc_gui_key (get_focus (&view), GDK_KEY_Page_Down, 0));
  assert_current (&view, last);
  g_assert_true (irc_gui_key (get_focus (&view), GDK_KEY_Page_Up, 0));
  assert_current (&view, last - 1);
  g_assert_true (irc_gui_key (get_focus (&view), GDK_KEY_Home, 0));
  assert_current (&view, 0);
  IRC_SPIN_UNTIL (get_offset (&view) < 1, 5000);
  irc_gui_close (view.window);
}

static void
test_scroll_keys (void)
{
  const View view = open_preview ();
  const int screen = gtk_widget_get_height (GTK_WIDGET (view.sheets));
  guint turns = 0;

  gtk_widget_grab_focus (GTK_WIDGET (view.sheets));
  g_assert_true (irc_gui_key (get_focus (&view), GDK_KEY_Down, 0));
  const double line = get_offset (&view);
  g_assert_cmpfloat (line, >, 10);
  g_assert_cmpfloat (line, <, screen / 4);
  g_assert_true (irc_gui_key (get_focus (&view), GDK_KEY_Up, 0));
  g_assert_cmpfloat (get_offset (&view), <, 1);
  /* A screenful, with a little of the last one. */
  g_assert_true (irc_gui_key (get_focus (&view), GDK_KEY_space, 0));
  g_assert_cmpfloat (get_offset (&view), >, screen * 0.75);
  g_assert_cmpfloat (get_offset (&view), <, screen);
  g_assert_true (
      irc_gui_key (get_focus (&view), GDK_KEY_space, GDK_SHIFT_MASK));
  g_assert_cmpfloat (get_offset (&view), <, 1);
  /* All of the paper can be read with it. */
  while (irc_sheets_get_page (view.sheets) < count_pages (&view) - 1) {
    const double before = get_offset (&view);
    g_assert_true (irc_gui_key (get_focus (&view), GDK_KEY_space, 0));
    g_assert_cmpfloat (get_offset (&view), >, before);
    g_assert_cmpuint (turns++, <, 200);
  }
  assert_current (&view, count_pages (&view) - 1);
  /* What the program has keys for elsewhere is not taken. */
  g_assert_false (irc_gui_key (get_focus (&view), GDK_KEY_Down, GDK_ALT_MASK));
  irc_gui_close (view.window);
}

static void
test_number (void)
{
  const View view = open_preview ();
  GtkSpinButton *number = irc_gui_find (view.preview, "number");
  const guint n = count_pages (&view);
  g_autofree char *count = g_strdup_printf ("of %u", n);
  double least, most;

  g_assert_true (irc_gui_shows (view.preview, count));
  gtk_spin_button_get_range (number, &least, &most);
  g_assert_cmpfloat_with_epsilon (least, 1, 0.1);
  g_assert_cmpfloat_with_epsilon (most, n, 0.1);
  gtk_widget_grab_focus (GTK_WIDGET (number));
  gtk_spin_button_set_value (number, 4);
  irc_gui_settle ();
  assert_current (&view, 3);
  wait_for_top (&view, 3, IRC_PAGE_COLUMN_MARGIN);
  /* The last one too, though it does not reach the top. */
  gtk_spin_button_set_value (number, n);
  irc_gui_settle ();
  assert_current (&view, n - 1);
  irc_gui_close (view.window);
}

static void
test_thumbnails (void)
{
  const View view = open_preview ();
  const guint last = count_pages (&view) - 1;

  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (view.thumbnails)));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (view.thumbnails),
                                         GTK_DIR_TAB_FORWARD));
  g_assert_true (get_focus (&view) == get_option (&view, 0));
  g_assert_true (irc_gui_key (get_focus (&view), GDK_KEY_Down, 0));
  g_assert_true (irc_gui_key (get_focus (&view), GDK_KEY_Down, 0));
  assert_current (&view, 2);
  wait_for_top (&view, 2, IRC_PAGE_COLUMN_MARGIN);
  g_assert_true (get_focus (&view) == get_option (&view, 2));
  g_assert_true (irc_gui_key (get_focus (&view), GDK_KEY_End, 0));
  assert_current (&view, last);
  g_assert_true (irc_gui_key (get_focus (&view), GDK_KEY_Up, 0));
  assert_current (&view, last - 1);
  g_assert_true (irc_gui_key (get_focus (&view), GDK_KEY_Home, 0));
  assert_current (&view, 0);
  /* One Tab stop. */
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (view.thumbnails),
                                          GTK_DIR_TAB_FORWARD));
  for (guint i = 0; i <= last; i++)
    g_assert_nonnull (gtk_picture_get_paintable (
        irc_gui_find_type (get_option (&view, i), GTK_TYPE_PICTURE, 0)));
  irc_gui_close (view.window);
}

/* ---- bringing up to date ------------------------------------------------- */

static void
count_notification (guint *n)
{
  (*n)++;
}

static void
set_title (const View *view, const char *title)
{
  g_object_set (irc_session_get_case (irc_window_get_session (view->window)),
                "title",
                title,
                NULL);
}

/* While somebody types, the old pages stay where they are; only the newest
 * are waited for. */
static void
test_update (void)
{
  const View view = open_preview ();
  IrcPages *before = irc_pages_ref (irc_preview_get_pages (view.preview));
  guint n = 0;

  irc_sheets_go_to (view.sheets, 5, 200);
  IRC_SPIN_UNTIL (get_offset (&view) > 0, 5000);
  const double offset = get_offset (&view);
  g_signal_connect_swapped (
      view.preview, "notify::stale", G_CALLBACK (count_notification), &n);
  for (guint i = 0; i < 20; i++) {
    g_autofree char *title = g_strdup_printf ("Title number %u", i);
    set_title (&view, title);
    irc_gui_settle ();
    g_assert_true (irc_gui_is (view.preview, "stale"));
    g_assert_true (irc_preview_get_pages (view.preview) == before);
  }
  g_assert_true (irc_gui_shows (view.preview, "Updating…"));
  g_assert_cmpfloat_with_epsilon (get_offset (&view), offset, 0.01);
  wait_for_pages (&view);
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (irc_gui_shows (view.preview, "Up to date"));
  g_assert_true (irc_preview_get_pages (view.preview) != before);
  g_assert_cmpfloat_with_epsilon (get_offset (&view), offset, 1);
  assert_current (&view, 5);
  irc_pages_unref (before);
  irc_gui_close (view.window);
}

/* From many pages, of which the last is looked at, to one and back. */
static void
test_fewer_pages (void)
{
  const View view = open_preview ();
  GObject *report = G_OBJECT (irc_case_get_report (
      irc_session_get_case (irc_window_get_session (view.window))));
  const guint n = count_pages (&view);

  gtk_widget_grab_focus (GTK_WIDGET (view.sheets));
  irc_gui_key (get_focus (&view), GDK_KEY_End, 0);
  g_object_set (report, "edition", IRC_EDITION_BRIEF, NULL);
  wait_for_pages (&view);
  g_assert_cmpuint (count_pages (&view), ==, 1);
  assert_current (&view, 0);
  g_assert_null (get_sheet (&view, 1));
  g_assert_true (is_painted (&view, 0));
  g_object_set (report, "edition", IRC_EDITION_FULL, NULL);
  wait_for_pages (&view);
  g_assert_cmpuint (count_pages (&view), ==, n);
  assert_current (&view, 0);
  irc_gui_close (view.window);
}

/* ---- room ---------------------------------------------------------------- */

/* In a small window the pages have all the room; nothing is cut off. */
static void
test_small_window (void)
{
  const View view = open_preview ();

  gtk_window_set_default_size (GTK_WINDOW (view.window), 800, 600);
  IRC_SPIN_UNTIL (gtk_widget_get_width (GTK_WIDGET (view.window)) <= 800, 5000);
  IRC_SPIN_UNTIL (!gtk_widget_get_mapped (GTK_WIDGET (view.thumbnails)), 5000);
  IRC_SPIN_UNTIL (is_fitted (&view), 5000);
  g_assert_cmpint (get_sheet_width (&view), >, 250);
  gtk_window_set_default_size (GTK_WINDOW (view.window), 1280, 800);
  IRC_SPIN_UNTIL (gtk_widget_get_mapped (GTK_WIDGET (view.thumbnails)), 5000);
  irc_gui_close (view.window);
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/preview/names", test_names);
  g_test_add_func ("/preview/descriptions", test_descriptions);
  g_test_add_func ("/preview/only-near", test_only_near);
  g_test_add_func ("/preview/keys", test_keys);
  g_test_add_func ("/preview/scroll-keys", test_scroll_keys);
  g_test_add_func ("/preview/number", test_number);
  g_test_add_func ("/preview/thumbnails", test_thumbnails);
  g_test_add_func ("/preview/update", test_update);
  g_test_add_func ("/preview/fewer-pages", test_fewer_pages);
  g_test_add_func ("/preview/small-window", test_small_window);
  return irc_gui_run ();
}
