/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-gui-support.h"

#include <locale.h>
#include <string.h>

static IrcApplication *application;

/* ---- start and end ------------------------------------------------------- */

static void
pin_settings (void)
{
  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations",
                FALSE,
                "gtk-cursor-blink",
                FALSE,
                "gtk-xft-dpi",
                96 * 1024,
                "gtk-font-name",
                "DejaVu Sans 10",
                NULL);
}

gboolean
irc_gui_init (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  g_test_init (argc, argv, NULL);
  /* Nothing here needs a bus; with one, the file chooser asks for cloud
   * services with a library that loses memory. */
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "disabled:", TRUE);
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP there is no display\n");
    return FALSE;
  }
  pin_settings ();
  application = irc_application_new ();
  g_application_set_flags (
      G_APPLICATION (application),
      g_application_get_flags (G_APPLICATION (application)) |
          G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_application_hold (G_APPLICATION (application));
  return TRUE;
}

int
irc_gui_run (void)
{
  const int status = g_test_run ();

  g_application_release (G_APPLICATION (application));
  g_clear_object (&application);
  return status;
}

IrcApplication *
irc_gui_get_application (void)
{
  return application;
}

/* ---- the main loop ------------------------------------------------------- */

static gboolean
wake_up (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
irc_gui_turn (void)
{
  gboolean woken = FALSE;
  const guint id = g_timeout_add (20, wake_up, &woken);

  g_main_context_iteration (NULL, TRUE);
  if (!woken)
    g_source_remove (id);
}

/* Waits for the next whole frame of @window: what was asked to be laid out has
 * its size after it.  A window whose clock stands still has none. */
static void
wait_for_frame (GtkWindow *window)
{
  const gint64 end = g_get_monotonic_time () + 2 * G_USEC_PER_SEC;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  gboolean painted = FALSE;
  gulong id;

  if (clock == NULL || !gtk_widget_get_mapped (GTK_WIDGET (window)))
    return;
  g_object_ref (clock);
  id = g_signal_connect_swapped (
      clock, "after-paint", G_CALLBACK (wake_up), &painted);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
  while (!painted && g_get_monotonic_time () < end)
    irc_gui_turn ();
  g_signal_handler_disconnect (clock, id);
  g_object_unref (clock);
}

static void
wait_for_idle (void)
{
  gboolean idle = FALSE;
  const gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  /* Behind the recomputation, the layout and what follows the layout. */
  g_idle_add_full (G_PRIORITY_LOW + 100, wake_up, &idle, NULL);
  while (!idle && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (idle);
}

/* TRUE while a window's case is being written by a thread. */
static gboolean
is_saving (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gboolean saving = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
    IrcSession *session = IRC_IS_WINDOW (window)
                              ? irc_window_get_session (IRC_WINDOW (window))
                              : NULL;

    saving |= session != NULL && irc_session_is_saving (session);
  }
  return saving;
}

void
irc_gui_settle (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  IRC_SPIN_UNTIL (!is_saving (), 60000);
  wait_for_idle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    wait_for_frame (window);
  }
  wait_for_idle ();
}

/* ---- windows ------------------------------------------------------------- */

static IrcWindow *
open_by_action (const char *action)
{
  IrcWindow *window = irc_window_new (GTK_APPLICATION (application));

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  if (action != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (application), action, NULL);
  IRC_SPIN_UNTIL (gtk_widget_get_width (GTK_WIDGET (window)) > 0, 20000);
  irc_gui_settle ();
  return window;
}

IrcWindow *
irc_gui_open_sample (void)
{
  return open_by_action ("sample");
}

IrcWindow *
irc_gui_open_new (void)
{
  return open_by_action ("new");
}

IrcWindow *
irc_gui_open_empty (void)
{
  return open_by_action (NULL);
}

void
irc_gui_close (IrcWindow *window)
{
  gpointer weak = window;
  IrcSession *session = irc_window_get_session (window);
  gpointer weak_session = session;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  if (session != NULL)
    g_object_add_weak_pointer (G_OBJECT (session), &weak_session);
  gtk_window_destroy (GTK_WINDOW (window));
  IRC_SPIN_UNTIL (weak == NULL && weak_session == NULL, 20000);
}

/* ---- finding ------------------------------------------------------------- */

static gpointer
find_id (GtkWidget *root, const char *id)
{
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (root)), id) ==
      0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    gpointer found = find_id (child, id);
    if (found != NULL)
      return found;
  }
  return NULL;
}

gpointer
irc_gui_find (gpointer root, const char *id)
{
  gpointer found = find_id (root, id);

  if (found == NULL)
    g_error ("there is no widget called %s", id);
  return found;
}

static gpointer
find_type (GtkWidget *root, GType type, guint *index)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && (*index)-- == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    gpointer found = find_type (child, type, index);
    if (found != NULL)
      return found;
  }
  return NULL;
}

gpointer
irc_gui_find_type (gpointer root, GType type, guint index)
{
  return find_type (root, type, &index);
}

guint
irc_gui_count_type (gpointer root, GType type)
{
  guint n = 0;

  while (irc_gui_find_type (root, type, n) != NULL)
    n++;
  return n;
}

gboolean
irc_gui_shows (gpointer root, const char *text)
{
  if (!gtk_widget_get_visible (root))
    return FALSE;
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (root), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (irc_gui_shows (child, text))
      return TRUE;
  return FALSE;
}

gboolean
irc_gui_is (gpointer object, const char *property)
{
  gboolean value;

  g_object_get (object, property, &value, NULL);
  return value;
}

int
irc_gui_get_int (gpointer object, const char *property)
{
  int value;

  g_object_get (object, property, &value, NULL);
  return value;
}

const char *
irc_gui_get_message (gpointer field)
{
  return gtk_label_get_text (irc_gui_find (field, "message"));
}

/* ---- doing --------------------------------------------------------------- */

static gboolean
press_on_controller (GtkWidget *widget,
                     GtkEventController *controller,
                     guint keyval,
                     GdkModifierType modifiers)
{
  gboolean handled = FALSE;

  if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
    g_signal_emit_by_name (
        controller, "key-pressed", keyval, 0, modifiers, &handled);
  if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
    return handled;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (controller));
       i++) {
    g_autoptr (GtkShortcut) shortcut =
        g_list_model_get_item (G_LIST_MODEL (controller), i);
    GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);
    if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
        gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) ==
            keyval &&
        gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) ==
            modifiers)
      return gtk_shortcut_action_activate (
          gtk_shortcut_get_action (shortcut),
          0,
          widget,
          gtk_shortcut_get_arguments (shortcut));
  }
  return FALSE;
}

gboolean
irc_gui_key (gpointer widget, guint keyval, GdkModifierType modifiers)
{
  for (GtkWidget *w = widget; w != NULL; w = gtk_widget_get_parent (w)) {
    g_autoptr (GListModel) controllers = NULL;
    /* Those of GTK itself look at the event, which there is none of. */
    if (!g_str_has_prefix (G_OBJECT_TYPE_NAME (w), "Irc"))
      continue;
    controllers = gtk_widget_observe_controllers (w);
    for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
      g_autoptr (GtkEventController) controller =
          g_list_model_get_item (controllers, i);
      if (press_on_controller (w, controller, keyval, modifiers)) {
        irc_gui_settle ();
        return TRUE;
      }
    }
  }
  return FALSE;
}

void
irc_gui_click (gpointer button)
{
  g_assert_true (GTK_IS_BUTTON (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_assert_true (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
  irc_gui_settle ();
}

gpointer
irc_gui_find_toplevel (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++) {
    g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);
    if (g_type_is_a (G_OBJECT_TYPE (toplevel), type) &&
        gtk_widget_get_visible (toplevel))
      return toplevel;
  }
  return NULL;
}

void
irc_gui_choose_file (const char *path)
{
  IRC_SPIN_UNTIL (irc_gui_find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG) != NULL,
                  5000);
  GtkWidget *dialog = irc_gui_find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG);
  IRC_SPIN_UNTIL (gtk_widget_get_mapped (dialog), 20000);
  GtkWidget *entry =
      irc_gui_find_type (dialog, g_type_from_name ("GtkFileChooserEntry"), 0);
  const gint64 end = g_get_monotonic_time () + 200 * 1000;
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), path);
  /* The chooser looks at the folder in its own time and tells nobody. */
  while (g_get_monotonic_time () < end)
    irc_gui_turn ();
  g_signal_emit_by_name (gtk_dialog_get_widget_for_response (
                             GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT),
                         "clicked");
  IRC_SPIN_UNTIL (irc_gui_find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG) == NULL,
                  5000);
  irc_gui_settle ();
}

char *
irc_gui_answer_message (int response)
{
  g_autofree char *heading = NULL;
  g_autofree char *text = NULL;

  IRC_SPIN_UNTIL (irc_gui_find_toplevel (GTK_TYPE_MESSAGE_DIALOG) != NULL,
                  5000);
  GtkDialog *dialog = irc_gui_find_toplevel (GTK_TYPE_MESSAGE_DIALOG);
  g_object_get (dialog, "text", &heading, "secondary-text", &text, NULL);
  gtk_dialog_response (dialog, response);
  irc_gui_settle ();
  return g_strconcat (heading, "\n", text, NULL);
}

/* ---- names --------------------------------------------------------------- */

/* What takes its name from its own text, or belongs to a widget of GTK that
 * has the name. */
static gboolean
is_named_otherwise (GtkWidget *widget)
{
  if (GTK_IS_TEXT (widget) || GTK_IS_LABEL (widget) ||
      gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN) != NULL ||
      gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) != NULL ||
      gtk_widget_get_ancestor (widget, GTK_TYPE_MENU_BUTTON) != NULL ||
      gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL)
    return TRUE;
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_label (GTK_BUTTON (widget)) != NULL;
  return GTK_IS_CHECK_BUTTON (widget) &&
         gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)) != NULL;
}

static void
audit (GtkWidget *widget, GString *found)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (gtk_widget_get_focusable (widget) && gtk_widget_get_visible (widget) &&
      !gtk_test_accessible_has_property (accessible,
                                         GTK_ACCESSIBLE_PROPERTY_LABEL) &&
      !gtk_test_accessible_has_relation (accessible,
                                         GTK_ACCESSIBLE_RELATION_LABELLED_BY) &&
      !is_named_otherwise (widget)) {
    const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));
    g_string_append_printf (
        found,
        "%s %s in %s\n",
        G_OBJECT_TYPE_NAME (widget),
        id == NULL ? "" : id,
        G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    audit (child, found);
}

char *
irc_gui_audit (gpointer root)
{
  GString *found = g_string_new (NULL);

  audit (root, found);
  return g_string_free (found, FALSE);
}
