/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-gaps-support.h"

#include <glib/gstdio.h>
#include <string.h>

#include "irc-figure-view.h"

#define WAIT_MS 20000

typedef struct {
  IrcWindow *window;
  IrcFigureView *view; /* of the ladder */
  char *folder;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->window = irc_gui_open_sample ();
  self->view = irc_gui_find (irc_gaps_show (self->window), "ladder");
  self->folder = g_dir_make_tmp ("ircase-figure-XXXXXX", NULL);
  irc_gui_settle ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *name = NULL;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *path = g_build_filename (self->folder, name, NULL);

    g_unlink (path);
  }
  g_rmdir (self->folder);
  g_free (self->folder);
  irc_gui_close (self->window);
}

/* Does what the menu's line does, and waits for the sentence. */
static void
act (Fixture *self, const char *action, const char *path, const char *told)
{
  GtkWidget *line = irc_gui_find (self->view, "told");

  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (self->view), action, NULL));
  if (path != NULL)
    irc_gui_choose_file (path);
  IRC_SPIN_UNTIL (gtk_widget_get_visible (line) &&
                      g_str_equal (gtk_label_get_text (GTK_LABEL (line)), told),
                  WAIT_MS);
}

static IrcFigureTable *
new_table (Fixture *self)
{
  g_autoptr (IrcFigure) figure = irc_figure_new (
      IRC_FIGURE_LADDER,
      irc_session_get_assessment (irc_window_get_session (self->window)));

  return irc_figure_new_table (figure);
}

/* ---- the menu ------------------------------------------------------------ */

/* By the keyboard: the button takes the focus, opens, and every line of its
 * menu can be chosen. */
static void
test_menu (Fixture *self, gconstpointer data)
{
  static const char *const actions[] = {
    "figure.copy-picture", "figure.save-png",   "figure.save-svg",
    "figure.copy-table",   "figure.save-table",
  };
  GtkWidget *button = irc_gui_find (self->view, "copy_button");
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  g_autofree char *nameless = irc_gui_audit (self->view);
  guint n = 0;

  g_assert_cmpstr (nameless, ==, "");
  g_assert_true (gtk_widget_grab_focus (button));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (popover)));
  g_assert_true (gtk_widget_activate (button));
  IRC_SPIN_UNTIL (gtk_widget_get_visible (GTK_WIDGET (popover)), WAIT_MS);
  gtk_popover_popdown (popover);
  for (int s = 0; s < g_menu_model_get_n_items (menu); s++) {
    g_autoptr (GMenuModel) section =
        g_menu_model_get_item_link (menu, s, G_MENU_LINK_SECTION);

    for (int i = 0; i < g_menu_model_get_n_items (section); i++) {
      g_autofree char *action = NULL;

      g_assert_true (g_menu_model_get_item_attribute (
          section, i, G_MENU_ATTRIBUTE_ACTION, "s", &action));
      g_assert_cmpstr (action, ==, actions[n]);
      n++;
    }
  }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (actions));
}

/* ---- the clipboard ------------------------------------------------------- */

static void
text_read (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  char **text = data;

  *text =
      gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static void
test_table_to_clipboard (Fixture *self, gconstpointer data)
{
  g_autoptr (IrcFigureTable) table = new_table (self);
  g_autofree char *expected = irc_figure_table_to_text (table);
  g_autofree char *text = NULL;

  act (self, "figure.copy-table", NULL, "The table was copied.");
  gdk_clipboard_read_text_async (
      gtk_widget_get_clipboard (GTK_WIDGET (self->view)),
      NULL,
      text_read,
      &text);
  IRC_SPIN_UNTIL (text != NULL, WAIT_MS);
  g_assert_cmpstr (text, ==, expected);
  g_assert_nonnull (strstr (text, "Pathway\tLevel\t"));
}

static void
texture_read (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  GdkTexture **texture = data;

  *texture = gdk_clipboard_read_texture_finish (
      GDK_CLIPBOARD (clipboard), result, NULL);
}

static void
test_picture_to_clipboard (Fixture *self, gconstpointer data)
{
  g_autoptr (GdkTexture) texture = NULL;

  act (self, "figure.copy-picture", NULL, "The picture was copied.");
  gdk_clipboard_read_texture_async (
      gtk_widget_get_clipboard (GTK_WIDGET (self->view)),
      NULL,
      texture_read,
      &texture);
  IRC_SPIN_UNTIL (texture != NULL, WAIT_MS);
  /* 520 pt and a margin of 14 on both sides, three pixels a point. */
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 1644);
  g_assert_cmpint (gdk_texture_get_height (texture), >, 600);
}

/* ---- files --------------------------------------------------------------- */

static char *
read_file (Fixture *self, const char *name, gsize *length)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, length, NULL));
  return content;
}

static void
test_files (Fixture *self, gconstpointer data)
{
  /* "a.png" typed in front of the ending that is proposed. */
  g_autofree char *png = g_build_filename (self->folder, "a.png.png", NULL);
  /* The ending is added. */
  g_autofree char *svg = g_build_filename (self->folder, "b", NULL);
  g_autofree char *csv = g_build_filename (self->folder, "c.csv", NULL);
  g_autoptr (IrcFigureTable) table = new_table (self);
  g_autoptr (GBytes) expected = irc_figure_table_to_csv (table);
  g_autofree char *content = NULL;
  g_autofree char *drawing = NULL;
  g_autofree char *rows = NULL;
  gsize length = 0;

  act (self, "figure.save-png", png, "a.png was saved.");
  content = read_file (self, "a.png", &length);
  g_assert_false (g_file_test (png, G_FILE_TEST_EXISTS));
  g_assert_cmpmem (content, 4, "\x89PNG", 4);
  act (self, "figure.save-svg", svg, "b.svg was saved.");
  drawing = read_file (self, "b.svg", &length);
  g_assert_nonnull (strstr (drawing, "<title>Level ladder</title>"));
  act (self, "figure.save-table", csv, "c.csv was saved.");
  rows = read_file (self, "c.csv", &length);
  g_assert_cmpmem (rows,
                   length,
                   g_bytes_get_data (expected, NULL),
                   g_bytes_get_size (expected));
}

/* A picture is as on paper, in the dark as in the light. */
static void
test_dark_is_the_same (Fixture *self, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *light = g_build_filename (self->folder, "light.svg", NULL);
  g_autofree char *dark = g_build_filename (self->folder, "dark.svg", NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize length = 0;

  act (self, "figure.save-svg", light, "light.svg was saved.");
  g_object_set (settings, "gtk-application-prefer-dark-theme", TRUE, NULL);
  irc_gui_settle ();
  act (self, "figure.save-svg", dark, "dark.svg was saved.");
  g_object_set (settings, "gtk-application-prefer-dark-theme", FALSE, NULL);
  first = read_file (self, "light.svg", &length);
  second = read_file (self, "dark.svg", &length);
  g_assert_cmpstr (first, ==, second);
}

static void
test_failure_is_told (Fixture *self, gconstpointer data)
{
  const char *name = "/proc/a.svg";
  g_autofree char *text = NULL;

  gtk_widget_activate_action (GTK_WIDGET (self->view), "figure.save-svg", NULL);
  irc_gui_choose_file (name);
  IRC_SPIN_UNTIL (irc_gui_find_toplevel (GTK_TYPE_MESSAGE_DIALOG) != NULL,
                  WAIT_MS);
  text = irc_gui_answer_message (GTK_RESPONSE_CLOSE);
  g_assert_nonnull (strstr (text, "The chart was not saved"));
  g_assert_nonnull (strstr (text, "a.svg: "));
  g_assert_false (gtk_widget_get_visible (irc_gui_find (self->view, "told")));
}

#define ADD(name, test)                                                        \
  g_test_add ("/figure-copy/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  ADD ("menu", test_menu);
  ADD ("clipboard/table", test_table_to_clipboard);
  ADD ("clipboard/picture", test_picture_to_clipboard);
  ADD ("files", test_files);
  ADD ("files/dark", test_dark_is_the_same);
  ADD ("files/failure", test_failure_is_told);
  return irc_gui_run ();
}
