/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-peers-view.h"

#include "irc-dialogs.h"
#include "irc-figure-view.h"
#include "irc-i18n.h"
#include "irc-peer-files.h"
#include "irc-widget.h"

struct _IrcPeersView {
  GtkWidget parent_instance;
  GtkBox *files;
  GtkButton *add;
  GtkLabel *message, *count;
  IrcFigureView *figure;
  IrcSession *session;
  IrcPeerFiles *peers;
  IrcFonts *fonts; /* of the last refresh */
};

G_DEFINE_FINAL_TYPE (IrcPeersView, irc_peers_view, GTK_TYPE_WIDGET)

static IrcAssessment *
get_own (IrcPeersView *self)
{
  return irc_session_get_assessment (self->session);
}

/* ---- what is compared ---------------------------------------------------- */

static char *
dup_count (guint n)
{
  if (n == 0)
    return NULL;
  if (n < IRC_PEERS_MIN_SPREAD)
    return g_strdup_printf (
        irc_ngettext ("%u file, side by side. From five files upwards they are "
                      "counted instead.",
                      "%u files, side by side. From five files upwards they "
                      "are counted instead.",
                      n),
        n);
  return g_strdup_printf (
      irc_ngettext ("%u file, counted: how many have what, and no rank.",
                    "%u files, counted: how many have what, and no rank.",
                    n),
      n);
}

static void
show_figure (IrcPeersView *self, IrcAssessment *own)
{
  const guint n = irc_peer_files_get_n (self->peers);
  g_autoptr (IrcPeers) peers = irc_peer_files_compare (self->peers, own);
  g_autofree char *count = dup_count (n);

  irc_label_set_text_or_hide (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->figure), n > 0);
  if (n > 0 && self->fonts != NULL) {
    g_autoptr (IrcFigure) figure = irc_figure_new_peers (peers);

    irc_figure_view_set_figure (self->figure, figure, self->fonts);
  }
}

/* ---- the list of files --------------------------------------------------- */

/* @centre: as it is called in the figure. */
static GtkWidget *
new_row (const char *centre,
         const char *file,
         GCallback on_remove,
         gpointer data)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *text = g_strdup_printf ("%s (%s)", centre, file);
  g_autofree char *remove = g_strdup_printf (_ ("Leave out %s"), text);
  GtkWidget *label = irc_label_new_wrapped (text, NULL);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Leave out this file"));
  irc_widget_set_accessible (button, remove, NULL);
  g_signal_connect (button, "clicked", on_remove, data);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

static void remove_clicked (GtkWidget *button, IrcPeersView *self);

/* Names may change when a file goes: "Centre B" becomes "Centre A". */
static void
show_files (IrcPeersView *self)
{
  g_autoptr (IrcPeers) peers =
      irc_peer_files_compare (self->peers, get_own (self));
  guint n = 0;
  const IrcPeer *list = irc_peers_get (peers, &n);

  irc_widget_remove_children (GTK_WIDGET (self->files));
  for (guint i = 0; i < n; i++)
    gtk_box_append (self->files,
                    new_row (list[i].name,
                             irc_peer_files_get_name (self->peers, i),
                             G_CALLBACK (remove_clicked),
                             self));
  gtk_widget_set_visible (GTK_WIDGET (self->files), n > 0);
  show_figure (self, get_own (self));
}

static void
remove_clicked (GtkWidget *button, IrcPeersView *self)
{
  GtkWidget *row = gtk_widget_get_parent (button);
  guint index = 0;

  while ((row = gtk_widget_get_prev_sibling (row)) != NULL)
    index++;
  /* The row goes: the focus stays in the view. */
  gtk_widget_grab_focus (GTK_WIDGET (self->add));
  irc_peer_files_remove (self->peers, index);
  show_files (self);
}

void
irc_peers_view_add (IrcPeersView *self, GListModel *files)
{
  g_return_if_fail (IRC_IS_PEERS_VIEW (self) && G_IS_LIST_MODEL (files));
  g_autoptr (GString) message = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++) {
    g_autoptr (GFile) file = g_list_model_get_item (files, i);
    g_autoptr (GError) error = NULL;

    if (!irc_peer_files_add (self->peers, get_own (self), file, &error))
      g_string_append_printf (
          message, "%s%s", message->len > 0 ? "\n" : "", error->message);
  }
  irc_label_set_text_or_hide (self->message, message->str);
  show_files (self);
}

static void
files_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IrcPeersView) self = data;
  g_autoptr (GListModel) files = irc_dialogs_open_several_finish (result, NULL);

  if (files != NULL && self->session != NULL)
    irc_peers_view_add (self, files);
}

static void
add_clicked (IrcPeersView *self)
{
  irc_dialogs_open_several_async (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
      files_chosen,
      g_object_ref (self));
}

static gboolean
files_dropped (GtkDropTarget *target,
               const GValue *value,
               double x,
               double y,
               IrcPeersView *self)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  irc_peers_view_add (self, G_LIST_MODEL (files));
  return TRUE;
}

static void
mark_activated (GtkWidget *view, const char *id, IrcPeersView *self)
{
  if (irc_assessment_lookup_result (get_own (self), id) != NULL)
    gtk_widget_activate_action (
        GTK_WIDGET (self), "win.show-criterion", "s", id);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_peers_view_dispose (GObject *object)
{
  IrcPeersView *self = IRC_PEERS_VIEW (object);

  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_PEERS_VIEW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->peers, irc_peer_files_free);
  g_clear_pointer (&self->fonts, irc_fonts_unref);
  G_OBJECT_CLASS (irc_peers_view_parent_class)->dispose (object);
}

static gboolean
irc_peers_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IRC_PEERS_VIEW (widget)->add));
}

static void
irc_peers_view_class_init (IrcPeersViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_peers_view_dispose;
  widget_class->grab_focus = irc_peers_view_grab_focus;
  widget_class->focus = irc_widget_move_focus;
  g_type_ensure (IRC_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-peers-view.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcPeersView, files);
  gtk_widget_class_bind_template_child (widget_class, IrcPeersView, add);
  gtk_widget_class_bind_template_child (widget_class, IrcPeersView, message);
  gtk_widget_class_bind_template_child (widget_class, IrcPeersView, count);
  gtk_widget_class_bind_template_child (widget_class, IrcPeersView, figure);
}

static void
irc_peers_view_init (IrcPeersView *self)
{
  GtkDropTarget *target =
      gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->add, "clicked", G_CALLBACK (add_clicked), self);
  g_signal_connect (
      self->figure, "mark-activated", G_CALLBACK (mark_activated), self);
  g_signal_connect (target, "drop", G_CALLBACK (files_dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
irc_peers_view_bind (IrcPeersView *self, IrcSession *session)
{
  g_return_if_fail (IRC_IS_PEERS_VIEW (self) && IRC_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->peers = irc_peer_files_new (irc_session_get_library (session));
}

void
irc_peers_view_refresh (IrcPeersView *self,
                        IrcAssessment *assessment,
                        IrcFonts *fonts)
{
  g_return_if_fail (IRC_IS_PEERS_VIEW (self) && assessment != NULL);

  if (self->fonts == NULL)
    self->fonts = irc_fonts_ref (fonts);
  show_figure (self, assessment);
}
