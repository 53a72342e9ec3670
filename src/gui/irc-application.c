/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-application-private.h"

#include "irc-dialogs.h"
#include "irc-i18n.h"
#include "irc-leftovers-window.h"
#include "irc-packs-dialog.h"
#include "irc-preferences.h"
#include "irc-recent.h"
#include "irc-string.h"
#include "irc-recovery-copy.h"
#include "irc-state.h"
#include "irc-widget.h"

#define LEFTOVER "leftover" /* the banner of work that was kept for later */

struct _IrcApplication {
  GtkApplication parent_instance;
  /* Loaded for the first case. */
  IrcPacks *packs;
  IrcLibrary *library; /* of packs */
  IrcFonts *fonts;
  IrcSettings *settings;
  char *id;             /* of this running program, in locks */
  GtkWindow *leftovers; /* that lists what a crash left, while it is open */
  guint offer;          /* source that looks for what a crash left, 0: none */
  gboolean has_offered;
};

G_DEFINE_FINAL_TYPE (IrcApplication, irc_application, GTK_TYPE_APPLICATION)

/* ---- what cases need ----------------------------------------------------- */

static void
set_packs (IrcApplication *self, IrcPacks *packs)
{
  g_clear_pointer (&self->packs, irc_packs_unref);
  self->packs = irc_packs_ref (packs);
  self->library = irc_packs_get_library (packs);
}

/* An installed pack that cannot be used is told once; the rest goes on. */
static void
load_packs (IrcApplication *self, GtkWindow *parent, GError **error)
{
  g_autoptr (IrcPacks) packs = irc_packs_load (NULL, error);
  const IrcPackEntry *entries;
  guint n;

  if (packs == NULL)
    return;
  set_packs (self, packs);
  if (irc_settings_get_trouble (self->settings) != NULL)
    irc_dialogs_error (parent,
                       _ ("Your settings are not used"),
                       irc_settings_get_trouble (self->settings));
  entries = irc_packs_get_entries (packs, &n);
  for (guint i = 0; i < n; i++)
    if (entries[i].trouble != NULL)
      irc_dialogs_error (
          parent, _ ("An evidence pack is not used"), entries[i].trouble);
}

/* The evidence and the fonts are parts of the program; when they are damaged
 * nothing can be done but to say so. */
gboolean
irc_application_ensure_resources (IrcApplication *self, GtkWindow *parent)
{
  g_autoptr (GError) error = NULL;

  if (self->packs == NULL)
    load_packs (self, parent, &error);
  if (error == NULL && self->fonts == NULL)
    self->fonts = irc_fonts_new (&error);
  if (error == NULL)
    return TRUE;
  irc_dialogs_error (parent,
                     _ ("The program is damaged: please install it again"),
                     error->message);
  return FALSE;
}

IrcLibrary *
irc_application_get_library (IrcApplication *self)
{
  return self->library;
}

/* ---- windows ------------------------------------------------------------- */

static IrcWindow *
get_active (IrcApplication *self)
{
  GtkWindow *active =
      gtk_application_get_active_window (GTK_APPLICATION (self));

  return IRC_IS_WINDOW (active) ? IRC_WINDOW (active) : NULL;
}

/* The window in front when it has no case yet, else a new one. */
static IrcWindow *
get_empty_window (IrcApplication *self)
{
  IrcWindow *active = get_active (self);

  return active != NULL && irc_window_get_session (active) == NULL
             ? active
             : irc_window_new (GTK_APPLICATION (self));
}

/* The window that has @file, by whatever name it was opened. */
IrcWindow *
irc_application_find_window (IrcApplication *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self));
       l != NULL;
       l = l->next) {
    IrcSession *session =
        IRC_IS_WINDOW (l->data) ? irc_window_get_session (l->data) : NULL;
    GFile *its = session == NULL ? NULL : irc_session_get_file (session);

    if (its != NULL && (g_file_equal (its, file) ||
                        (path != NULL && irc_session_locks (session, path))))
      return IRC_WINDOW (l->data);
  }
  return NULL;
}

IrcLockOwner
irc_application_get_lock_owner (IrcApplication *self)
{
  return (IrcLockOwner){
    .name = (char *) (guintptr) irc_settings_get_name (self->settings),
    .id = self->id,
  };
}

IrcWindow *
irc_application_show_session (IrcApplication *self,
                              IrcSession *session,
                              IrcStep step)
{
  const IrcLockOwner owner = irc_application_get_lock_owner (self);
  IrcWindow *window = get_empty_window (self);

  irc_session_set_lock_owner (session, &owner);
  irc_window_set_session (window, session, self->fonts);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (GTK_WIDGET (irc_window_show_step (window, step)));
  return window;
}

static GPtrArray *
list_leftovers (void)
{
  g_autofree char *folder = irc_state_dup_path (IRC_RECOVERY_FOLDER);

  return irc_leftovers_list (folder);
}

/* At the start it is offered anyway. */
void
irc_application_note_leftover (IrcApplication *self,
                               IrcWindow *window,
                               GFile *file)
{
  g_autoptr (GPtrArray) leftovers = NULL;

  if (!self->has_offered)
    return;
  leftovers = list_leftovers ();
  for (guint i = 0; i < leftovers->len; i++) {
    GFile *its = irc_leftover_get_file (leftovers->pdata[i]);
    IrcBanner *banner = NULL;

    if (its == NULL || !g_file_equal (its, file))
      continue;
    banner = irc_banner_new (
        IRC_BANNER_NOTE,
        _ ("There is unsaved work on this case that was kept for later."),
        TRUE);
    irc_banner_add_button (banner, _ ("_Look at it…"), "app.leftovers");
    irc_banners_put (irc_window_get_banners (window), LEFTOVER, banner);
    return;
  }
}

/* ---- what a crash left --------------------------------------------------- */

/* In the window that has the case already, else in one of its own; NULL when
 * it cannot be opened, which has been told. */
static IrcWindow *
open_leftover (IrcApplication *self, IrcLeftover *leftover, GtkWindow *parent)
{
  GFile *file = irc_leftover_get_file (leftover);
  IrcWindow *window =
      file != NULL ? irc_application_find_window (self, file) : NULL;
  g_autoptr (IrcSession) session = NULL;
  g_autoptr (GError) error = NULL;

  if (window != NULL &&
      irc_leftover_restore (leftover, irc_window_get_session (window))) {
    gtk_window_present (GTK_WINDOW (window));
    return window;
  }
  session = irc_leftover_open (leftover, self->library, &error);
  if (session != NULL)
    return irc_application_show_session (self, session, IRC_STEP_PROFILE);
  irc_dialogs_error (
      parent, _ ("The unsaved work could not be opened"), error->message);
  return NULL;
}

/* The copy goes when the window has one of its own. */
static gboolean
on_open_leftover (IrcApplication *self,
                  IrcLeftover *leftover,
                  GtkWindow *parent)
{
  IrcWindow *window;

  if (!irc_application_ensure_resources (self, parent))
    return FALSE;
  window = open_leftover (self, leftover, parent);
  if (window == NULL)
    return FALSE;
  if (irc_recovery_flush (irc_window_get_recovery (window)))
    irc_leftover_remove (leftover);
  irc_banners_remove (irc_window_get_banners (window), LEFTOVER);
  return TRUE;
}

static void
show_leftovers (IrcApplication *self, GPtrArray *leftovers)
{
  GtkWindow *window =
      irc_leftovers_window_new (GTK_WINDOW (get_active (self)), leftovers);

  g_set_weak_pointer (&self->leftovers, window);
  g_signal_connect_object (
      window, "open", G_CALLBACK (on_open_leftover), self, G_CONNECT_SWAPPED);
  gtk_window_present (window);
}

static gboolean
offer_leftovers (gpointer data)
{
  IrcApplication *self = data;
  g_autoptr (GPtrArray) leftovers = list_leftovers ();

  self->offer = 0;
  if (leftovers->len > 0)
    show_leftovers (self, leftovers);
  return G_SOURCE_REMOVE;
}

/* Once, behind the first picture of the first window. */
static void
queue_offer (IrcApplication *self)
{
  if (self->has_offered)
    return;
  self->has_offered = TRUE;
  self->offer = g_idle_add_full (G_PRIORITY_LOW, offer_leftovers, self, NULL);
}

/* The window that is there holds what could be listed. */
static void
on_leftovers (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  IrcApplication *self = data;
  g_autoptr (GPtrArray) leftovers = NULL;

  if (self->leftovers != NULL) {
    gtk_window_present (self->leftovers);
    return;
  }
  leftovers = list_leftovers ();
  show_leftovers (self, leftovers);
}

/* ---- actions ------------------------------------------------------------- */

static void
on_new (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  IrcApplication *self = data;
  g_autoptr (IrcSession) session = NULL;

  if (!irc_application_ensure_resources (self, GTK_WINDOW (get_active (self))))
    return;
  session = irc_session_new (self->library);
  irc_application_show_session (self, session, IRC_STEP_CENTRE);
}

static void
on_sample (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  IrcApplication *self = data;
  GtkWindow *parent = GTK_WINDOW (get_active (self));
  g_autoptr (IrcSession) session = NULL;
  g_autoptr (GError) error = NULL;

  if (!irc_application_ensure_resources (self, parent))
    return;
  session = irc_session_open_sample (self->library, &error);
  if (session == NULL)
    irc_dialogs_error (
        parent, _ ("The sample could not be opened"), error->message);
  else
    irc_application_show_session (self, session, IRC_STEP_PROFILE);
}

static void
file_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IrcApplication) self = data;
  g_autoptr (GFile) file = irc_dialogs_open_finish (result, NULL);

  if (file != NULL)
    irc_application_open_file (self, file, GTK_WINDOW (source));
}

static void
on_open (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  IrcApplication *self = data;
  IrcWindow *window = get_active (self);

  if (window != NULL)
    irc_dialogs_open_async (
        GTK_WINDOW (window), file_chosen, g_object_ref (self));
}

static void
old_case_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IrcApplication) self = data;
  g_autoptr (GFile) file = irc_dialogs_open_finish (result, NULL);
  g_autoptr (IrcSession) session = NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL ||
      !irc_application_ensure_resources (self, GTK_WINDOW (source)))
    return;
  session = irc_session_follow (file, self->library, &error);
  if (session == NULL)
    irc_dialogs_error (GTK_WINDOW (source),
                       _ ("The case could not be opened"),
                       error->message);
  else
    irc_application_show_session (self, session, IRC_STEP_PROFILE);
}

static void
on_follow (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  IrcApplication *self = data;
  IrcWindow *window = get_active (self);

  if (window != NULL)
    irc_dialogs_open_async (
        GTK_WINDOW (window), old_case_chosen, g_object_ref (self));
}

static void
on_open_recent (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  IrcApplication *self = data;
  g_autoptr (GFile) file =
      g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  irc_application_open_file (self, file, GTK_WINDOW (get_active (self)));
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  irc_dialogs_about (GTK_WINDOW (get_active (data)));
}

/* Each window asks for itself; the last one that goes ends the program. */
static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GList) windows =
      g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (GTK_WINDOW (l->data));
}

static void
packs_changed (IrcPacksDialog *dialog, IrcApplication *self)
{
  set_packs (self, irc_packs_dialog_get_packs (dialog));
}

static void
on_packs (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  IrcApplication *self = data;
  GtkWindow *parent = GTK_WINDOW (get_active (self));
  GtkWindow *dialog;

  if (!irc_application_ensure_resources (self, parent))
    return;
  dialog = irc_packs_dialog_new (parent, self->packs);
  g_signal_connect_object (
      dialog, "changed", G_CALLBACK (packs_changed), self, 0);
  gtk_window_present (dialog);
}

static void
on_preferences (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  IrcApplication *self = data;

  gtk_window_present (
      irc_preferences_new (GTK_WINDOW (get_active (self)), self->settings));
}

static const GActionEntry entries[] = {
  { .name = "new", .activate = on_new },
  { .name = "open", .activate = on_open },
  { .name = "follow", .activate = on_follow },
  { .name = "open-recent", .activate = on_open_recent, .parameter_type = "s" },
  { .name = "sample", .activate = on_sample },
  { .name = "leftovers", .activate = on_leftovers },
  { .name = "packs", .activate = on_packs },
  { .name = "preferences", .activate = on_preferences },
  { .name = "about", .activate = on_about },
  { .name = "quit", .activate = on_quit },
};

static const struct {
  const char *action;
  const char *keys[3];
} accelerators[] = {
  { "app.new", { "<Control>n" } },
  { "app.open", { "<Control>o" } },
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.export", { "<Control>e" } },
  { "win.print", { "<Control>p" } },
  { "win.next-pane", { "F6" } },
  { "win.previous-pane", { "<Shift>F6" } },
  { "win.toggle-help", { "F1" } },
  { "win.show-help-overlay",
    { "<Control>question", "<Control><Shift>question" } },
  { "window.close", { "<Control>w" } },
};

static void
add_accelerators (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (
        application, accelerators[i].action, accelerators[i].keys);
  for (IrcStep step = 0; step < IRC_N_STEPS; step++) {
    const IrcStepInfo *info = irc_step_get_info (step);
    g_autofree char *action = g_strdup_printf ("win.step::%s", info->name);
    g_autofree char *key = g_strdup_printf ("<Control>%u", info->digit);
    g_autofree char *pad = g_strdup_printf ("<Control>KP_%u", info->digit);
    /* The last page of the eight that there will be keeps its key, too. */
    const char *const keys[] = {
      key, pad, step == IRC_STEP_REPORT ? "<Control>8" : NULL, NULL
    };

    gtk_application_set_accels_for_action (application, action, keys);
  }
}

/* ---- the object ---------------------------------------------------------- */

/* cairo, which draws the window, puts glyphs on whole pixels: lines of text
 * that do not stand on them lose the top of their letters. */
static void
align_text (void)
{
  g_object_set (
      gtk_settings_get_default (), "gtk-hint-font-metrics", TRUE, NULL);
}

static void
irc_application_startup (GApplication *application)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  G_APPLICATION_CLASS (irc_application_parent_class)->startup (application);
  g_set_application_name ("IR Case");
  g_action_map_add_action_entries (
      G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  add_accelerators (GTK_APPLICATION (application));
  align_text ();
  gtk_css_provider_load_from_resource (style, IRC_RESOURCE_PREFIX "/style.css");
  gtk_style_context_add_provider_for_display (
      gdk_display_get_default (),
      GTK_STYLE_PROVIDER (style),
      GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
irc_application_activate (GApplication *application)
{
  IrcApplication *self = IRC_APPLICATION (application);
  IrcWindow *window = get_active (self);

  if (window == NULL)
    window = irc_window_new (GTK_APPLICATION (self));
  gtk_window_present (GTK_WINDOW (window));
  queue_offer (self);
}

static void
irc_application_open (GApplication *application,
                      GFile **files,
                      int n_files,
                      const char *hint)
{
  IrcApplication *self = IRC_APPLICATION (application);
  IrcWindow *window = get_active (self);

  /* A file that cannot be opened is told over a window that stays; one that
   * can is the first thing that is seen in it. */
  if (window == NULL)
    window = irc_window_new (GTK_APPLICATION (self));
  for (int i = 0; i < n_files; i++)
    irc_application_open_file (self, files[i], GTK_WINDOW (window));
  if (!gtk_widget_get_visible (GTK_WIDGET (window)))
    gtk_window_present (GTK_WINDOW (window));
  queue_offer (self);
}

static void
irc_application_finalize (GObject *object)
{
  IrcApplication *self = IRC_APPLICATION (object);

  g_clear_handle_id (&self->offer, g_source_remove);
  g_clear_weak_pointer (&self->leftovers);
  g_clear_pointer (&self->packs, irc_packs_unref);
  g_clear_pointer (&self->fonts, irc_fonts_unref);
  g_clear_object (&self->settings);
  g_free (self->id);
  G_OBJECT_CLASS (irc_application_parent_class)->finalize (object);
}

static void
irc_application_class_init (IrcApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = irc_application_finalize;
  application_class->startup = irc_application_startup;
  application_class->activate = irc_application_activate;
  application_class->open = irc_application_open;
}

static void
irc_application_init (IrcApplication *self)
{
  self->settings = irc_settings_new (NULL);
  self->id = irc_string_new_uuid ();
  g_signal_connect_object (self->settings,
                           "notify::name",
                           G_CALLBACK (irc_application_rename_locks),
                           self,
                           G_CONNECT_SWAPPED);
}

IrcApplication *
irc_application_new (void)
{
  return g_object_new (IRC_TYPE_APPLICATION,
                       "application-id",
                       IRC_APP_ID,
                       "flags",
                       G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path",
                       IRC_RESOURCE_PREFIX,
                       NULL);
}
