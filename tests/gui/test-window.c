/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-gui-support.h"

#include <glib/gstdio.h>
#include <string.h>
#include "irc-question.h"
#include "irc-rail.h"
#include "irc-shell.h"
#include "irc-welcome.h"

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("ircase-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

/* ---- pages --------------------------------------------------------------- */

static void
test_welcome (void)
{
  IrcWindow *window = irc_gui_open_empty ();
  IrcWelcome *welcome = irc_gui_find_type (window, IRC_TYPE_WELCOME, 0);
  const char *const doors[] = { "start", "open", "sample" };
  const char *const actions[] = { "app.new", "app.open", "app.sample" };
  g_autofree char *nameless = irc_gui_audit (window);

  g_assert_nonnull (welcome);
  for (guint i = 0; i < G_N_ELEMENTS (doors); i++) {
    GtkWidget *door = irc_gui_find (welcome, doors[i]);
    g_assert_true (gtk_widget_is_sensitive (door));
    g_assert_cmpstr (
        gtk_actionable_get_action_name (GTK_ACTIONABLE (door)), ==, actions[i]);
    gtk_test_accessible_assert_role (GTK_ACCESSIBLE (door),
                                     GTK_ACCESSIBLE_ROLE_BUTTON);
  }
  g_assert_cmpstr (nameless, ==, "");
  g_assert_true (irc_gui_shows (welcome, "stay in the case file"));
  /* There is nothing to save. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  irc_gui_settle ();
  g_assert_null (irc_gui_find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG));
  irc_gui_close (window);
}

static void
test_door_uses_the_window (void)
{
  IrcWindow *window = irc_gui_open_empty ();

  irc_gui_click (irc_gui_find (window, "start"));
  g_assert_nonnull (irc_window_get_session (window));
  g_assert_null (irc_gui_find_type (window, IRC_TYPE_WELCOME, 0));
  g_assert_cmpstr (
      gtk_window_get_title (GTK_WINDOW (window)), ==, "New case – IR Case");
  irc_gui_close (window);
}

static void
test_every_page (void)
{
  IrcWindow *window = irc_gui_open_sample ();

  for (IrcStep step = 0; step < IRC_N_STEPS; step++) {
    const char *name = irc_step_get_info (step)->name;
    g_autofree char *nameless = NULL;
    g_autofree char *shown = NULL;

    g_assert_true (gtk_widget_activate_action (
        GTK_WIDGET (window), "win.step", "s", name));
    irc_gui_settle ();
    g_object_get (window, "step", &shown, NULL);
    g_assert_cmpstr (shown, ==, name);
    IrcStepPage *page = irc_window_peek_page (window, step);
    g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page)));
    gtk_test_accessible_assert_role (GTK_ACCESSIBLE (page),
                                     GTK_ACCESSIBLE_ROLE_GROUP);
    nameless = irc_gui_audit (window);
    g_assert_cmpstr (nameless, ==, "");
    /* The focus is in the page, so that keys work at once. */
    GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
    g_assert_nonnull (focus);
    g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (page)));
  }
  irc_gui_close (window);
}

static void
test_pages_are_built_late (void)
{
  IrcWindow *window = irc_gui_open_new ();

  g_assert_nonnull (irc_window_peek_page (window, IRC_STEP_CENTRE));
  g_assert_null (irc_window_peek_page (window, IRC_STEP_PROFILE));
  g_assert_null (irc_window_peek_page (window, IRC_STEP_REPORT));
  irc_gui_close (window);
}

static void
test_rail (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcRail *rail = irc_gui_find_type (window, IRC_TYPE_RAIL, 0);
  GtkWidget *profile =
      irc_gui_find_type (rail, GTK_TYPE_TOGGLE_BUTTON, IRC_STEP_PROFILE);
  GtkWidget *gaps =
      irc_gui_find_type (rail, GTK_TYPE_TOGGLE_BUTTON, IRC_STEP_GAPS);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (rail),
                                   GTK_ACCESSIBLE_ROLE_NAVIGATION);
  g_assert_true (irc_gui_shows (profile, "26 of 26 answered"));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (profile)));
  /* Walking over the rail turns no page. */
  gtk_widget_grab_focus (gaps);
  irc_gui_settle ();
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (profile)));
  irc_gui_click (gaps);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (gaps)));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (profile)));
  g_assert_true (gtk_widget_has_focus (gaps));
  irc_gui_close (window);
}

static void
test_panes (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *rail = irc_gui_find_type (window, IRC_TYPE_RAIL, 0);
  GtkWidget *page =
      GTK_WIDGET (irc_window_peek_page (window, IRC_STEP_PROFILE));
  GtkRoot *root = GTK_ROOT (window);

  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (root), page));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-pane", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-pane", NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (root), rail));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-pane", NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (root), page));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.previous-pane", NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (root), rail));
  irc_gui_close (window);
}

/* A message is a pane of its own, while there is one to do something with. */
static void
test_pane_of_messages (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkRoot *root = GTK_ROOT (window);
  GtkWidget *page =
      GTK_WIDGET (irc_window_peek_page (window, IRC_STEP_PROFILE));
  IrcBanners *banners = irc_window_get_banners (window);
  IrcBanner *banner = irc_banner_new (IRC_BANNER_NOTE, "A message", TRUE);

  irc_window_toggle_help (window); /* rail, page, messages */
  irc_banners_put (banners, "test", banner);
  irc_gui_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (root), page));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-pane", NULL);
  g_assert_true (
      gtk_widget_is_ancestor (gtk_root_get_focus (root), GTK_WIDGET (banner)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.next-pane", NULL);
  g_assert_true (gtk_widget_is_ancestor (
      gtk_root_get_focus (root), irc_gui_find_type (window, IRC_TYPE_RAIL, 0)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.previous-pane", NULL);
  g_assert_true (
      gtk_widget_is_ancestor (gtk_root_get_focus (root), GTK_WIDGET (banner)));
  irc_gui_close (window);
}

static int
measure_least (gpointer widget, GtkOrientation orientation)
{
  int least;

  gtk_widget_measure (widget, orientation, -1, &least, NULL, NULL, NULL);
  return least;
}

/* The shell does not ask its pages how high they must be. */
static void
check_room (IrcWindow *window, IrcStep step)
{
  gpointer shell = irc_gui_find_type (window, IRC_TYPE_SHELL, 0);

  g_assert_cmpint (measure_least (irc_window_peek_page (window, step),
                                  GTK_ORIENTATION_VERTICAL),
                   <=,
                   measure_least (shell, GTK_ORIENTATION_VERTICAL));
}

/* Narrow enough for half a screen of 1440, and usable with text twice as large
 * on 1024 × 700. */
static void
test_sizes (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  IrcWindow *window = irc_gui_open_sample ();

  for (IrcStep step = 0; step < IRC_N_STEPS; step++) {
    int width, height;

    irc_window_show_step (window, step);
    irc_gui_settle ();
    g_assert_cmpint (
        measure_least (window, GTK_ORIENTATION_HORIZONTAL), <=, 720);
    check_room (window, step);
    g_object_set (settings, "gtk-xft-dpi", 192 * 1024, NULL);
    irc_gui_settle ();
    check_room (window, step);
    width = measure_least (window, GTK_ORIENTATION_HORIZONTAL);
    gtk_widget_measure (GTK_WIDGET (window),
                        GTK_ORIENTATION_VERTICAL,
                        width,
                        &height,
                        NULL,
                        NULL,
                        NULL);
    g_assert_cmpint (width, <=, 1024);
    g_assert_cmpint (height, <=, 700);
    g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
    irc_gui_settle ();
  }
  irc_gui_close (window);
}

/* GTK 4.8 does not scroll a menu, and cuts what has no room on the screen. */
static void
test_menu (void)
{
  static const struct {
    int dpi, height;
  } modes[] = { { 96, 540 }, { 192, 690 } };
  IrcWindow *window = irc_gui_open_sample ();
  GtkMenuButton *button = irc_gui_find (window, "menu");
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (button));

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++) {
    int least, height;

    g_object_set (
        gtk_settings_get_default (), "gtk-xft-dpi", modes[i].dpi * 1024, NULL);
    irc_gui_settle ();
    gtk_menu_button_popup (button);
    irc_gui_settle ();
    gtk_widget_measure (
        popover, GTK_ORIENTATION_VERTICAL, -1, &least, &height, NULL, NULL);
    g_assert_cmpint (height, >, 200);
    g_assert_cmpint (height, <=, modes[i].height);
    gtk_menu_button_popdown (button);
  }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  irc_gui_close (window);
}

/* ---- saving -------------------------------------------------------------- */

static void
edit (IrcWindow *window, const char *title)
{
  g_object_set (irc_session_get_case (irc_window_get_session (window)),
                "title",
                title,
                NULL);
  irc_gui_settle ();
}

static void
test_save (void)
{
  IrcWindow *window = irc_gui_open_new ();
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "ours.ircase", NULL);
  g_autofree char *typed = g_build_filename (folder, "ours", NULL);
  g_autofree char *text = NULL;

  g_assert_cmpstr (
      gtk_window_get_title (GTK_WINDOW (window)), ==, "New case – IR Case");
  edit (window, "Ours");
  g_assert_cmpstr (
      gtk_window_get_title (GTK_WINDOW (window)), ==, "• Ours – IR Case");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  /* The extension is added. */
  irc_gui_choose_file (typed);
  g_assert_cmpstr (
      gtk_window_get_title (GTK_WINDOW (window)), ==, "Ours – IR Case");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\"title\": \"Ours\""));
  /* From now on it needs no question. */
  edit (window, "Ours again");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  irc_gui_settle ();
  g_assert_null (irc_gui_find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG));
  g_clear_pointer (&text, g_free);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\"title\": \"Ours again\""));
  irc_gui_close (window);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_save_never_replaces_unasked (void)
{
  IrcWindow *window = irc_gui_open_new ();
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "theirs.ircase", NULL);
  g_autofree char *typed = g_build_filename (folder, "theirs", NULL);
  g_autofree char *text = NULL;
  g_autofree char *message = NULL;

  g_assert_true (g_file_set_contents (path, "theirs", -1, NULL));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save-as", NULL);
  irc_gui_choose_file (typed);
  message = irc_gui_answer_message (GTK_RESPONSE_CLOSE);
  g_assert_nonnull (strstr (message, "theirs.ircase is there already"));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "theirs");
  irc_gui_close (window);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_save_fails (void)
{
  IrcWindow *window = irc_gui_open_new ();
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "gone.ircase", NULL);
  g_autofree char *lock =
      g_build_filename (folder, ".~lock.gone.ircase#", NULL);
  gpointer question;

  edit (window, "Precious");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  irc_gui_choose_file (path);
  g_remove (path);
  g_remove (lock);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  edit (window, "More precious");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  IRC_SPIN_UNTIL (irc_gui_find_toplevel (IRC_TYPE_QUESTION) != NULL, 20000);
  question = irc_gui_find_toplevel (IRC_TYPE_QUESTION);
  g_assert_true (irc_gui_shows (question, "could not be saved"));
  g_assert_true (irc_gui_shows (question, "gone.ircase"));
  g_assert_true (irc_gui_key (question, GDK_KEY_Escape, 0));
  g_assert_true (irc_session_is_modified (irc_window_get_session (window)));
  irc_gui_close (window);
}

/* ---- closing ------------------------------------------------------------- */

static void
test_close_asks (void)
{
  IrcWindow *window = irc_gui_open_new ();
  gpointer weak = window;
  g_autofree char *question = NULL;
  g_autofree char *again = NULL;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  edit (window, "Unsaved");
  gtk_window_close (GTK_WINDOW (window));
  question = irc_gui_answer_message (GTK_RESPONSE_CANCEL);
  g_assert_nonnull (strstr (question, "“Unsaved”"));
  g_assert_nonnull (weak);
  gtk_window_close (GTK_WINDOW (window));
  again = irc_gui_answer_message (GTK_RESPONSE_REJECT);
  IRC_SPIN_UNTIL (weak == NULL, 20000);
}

static void
test_close_saves (void)
{
  IrcWindow *window = irc_gui_open_new ();
  gpointer weak = window;
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "kept.ircase", NULL);
  g_autofree char *question = NULL;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  edit (window, "Kept");
  gtk_window_close (GTK_WINDOW (window));
  question = irc_gui_answer_message (GTK_RESPONSE_ACCEPT);
  irc_gui_choose_file (path);
  IRC_SPIN_UNTIL (weak == NULL, 20000);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_remove (path);
  g_rmdir (folder);
}

static void
test_close_without_changes (void)
{
  IrcWindow *window = irc_gui_open_new ();
  gpointer weak = window;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  gtk_window_close (GTK_WINDOW (window));
  IRC_SPIN_UNTIL (weak == NULL, 20000);
}

/* ---- opening ------------------------------------------------------------- */

static void
test_open_damaged (void)
{
  IrcWindow *window = irc_gui_open_empty ();
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "bad.ircase", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *message = NULL;

  g_assert_true (g_file_set_contents (
      path,
      "{\"format\": \"ircase\", \"version\": 1, \"title\": 7}",
      -1,
      NULL));
  g_assert_null (irc_application_open_file (
      irc_gui_get_application (), file, GTK_WINDOW (window)));
  message = irc_gui_answer_message (GTK_RESPONSE_CLOSE);
  g_assert_nonnull (strstr (message, "bad.ircase"));
  g_assert_nonnull (strstr (message, "/title"));
  g_assert_null (irc_window_get_session (window));
  irc_gui_close (window);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_open_twice (void)
{
  IrcWindow *window = irc_gui_open_new ();
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "once.ircase", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  irc_gui_choose_file (path);
  g_assert_true (irc_application_open_file (
                     irc_gui_get_application (), file, NULL) == window);
  irc_gui_close (window);
  /* It is remembered on the first page. */
  window = irc_gui_open_empty ();
  g_assert_true (irc_gui_shows (window, "once.ircase"));
  irc_gui_close (window);
  g_remove (path);
  window = irc_gui_open_empty ();
  g_assert_false (irc_gui_shows (window, "once.ircase"));
  irc_gui_close (window);
  g_rmdir (folder);
}

/* The keys that the shortcuts window tells, as GTK writes them. */
static void
list_told (GtkWidget *widget, GHashTable *told)
{
  g_autofree char *keys = NULL;

  if (GTK_IS_SHORTCUTS_SHORTCUT (widget)) {
    g_object_get (widget, "accelerator", &keys, NULL);
    g_auto (GStrv) list = g_strsplit (keys != NULL ? keys : "", " ", -1);

    for (guint i = 0; list[i] != NULL; i++) {
      guint key = 0;
      GdkModifierType modifiers = 0;

      g_assert_true (gtk_accelerator_parse (list[i], &key, &modifiers));
      g_hash_table_add (told, gtk_accelerator_name (key, modifiers));
    }
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_told (child, told);
}

/* Of each action that has keys the first is told. */
static void
check_told (GtkWidget *shortcuts)
{
  GtkApplication *application = GTK_APPLICATION (irc_gui_get_application ());
  g_auto (GStrv) actions =
      gtk_application_list_action_descriptions (application);
  g_autoptr (GHashTable) told =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  list_told (shortcuts, told);
  g_assert_cmpuint (g_strv_length (actions), >, 10);
  for (guint i = 0; actions[i] != NULL; i++) {
    g_auto (GStrv) keys =
        gtk_application_get_accels_for_action (application, actions[i]);

    if (!g_hash_table_contains (told, keys[0]))
      g_error ("%s (%s) is not in the shortcuts window", keys[0], actions[i]);
  }
}

static void
test_shortcuts (void)
{
  IrcWindow *window = irc_gui_open_empty ();

  gtk_widget_activate_action (
      GTK_WIDGET (window), "win.show-help-overlay", NULL);
  irc_gui_settle ();
  GtkWindow *shortcuts = irc_gui_find_toplevel (GTK_TYPE_SHORTCUTS_WINDOW);
  g_assert_nonnull (shortcuts);
  check_told (GTK_WIDGET (shortcuts));
  gtk_window_destroy (shortcuts);
  irc_gui_close (window);
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/window/welcome", test_welcome);
  g_test_add_func ("/window/door", test_door_uses_the_window);
  g_test_add_func ("/window/every-page", test_every_page);
  g_test_add_func ("/window/built-late", test_pages_are_built_late);
  g_test_add_func ("/window/rail", test_rail);
  g_test_add_func ("/window/panes", test_panes);
  g_test_add_func ("/window/panes/messages", test_pane_of_messages);
  g_test_add_func ("/window/sizes", test_sizes);
  g_test_add_func ("/window/menu", test_menu);
  g_test_add_func ("/window/save", test_save);
  g_test_add_func ("/window/save/replace", test_save_never_replaces_unasked);
  g_test_add_func ("/window/save/fails", test_save_fails);
  g_test_add_func ("/window/close/asks", test_close_asks);
  g_test_add_func ("/window/close/saves", test_close_saves);
  g_test_add_func ("/window/close/unchanged", test_close_without_changes);
  g_test_add_func ("/window/open/damaged", test_open_damaged);
  g_test_add_func ("/window/open/twice", test_open_twice);
  g_test_add_func ("/window/shortcuts", test_shortcuts);
  return irc_gui_run ();
}
