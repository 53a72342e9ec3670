/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-figure-view.h"

#include "irc-dialogs.h"
#include "irc-figure-copy.h"
#include "irc-i18n.h"
#include "irc-widget.h"

#define TOLD_SECONDS 8 /* how long it stays said what was done */

struct _IrcFigureView {
  GtkWidget parent_instance;
  GtkLabel *title;
  GtkWidget *copy_button;
  GtkToggleButton *show_table;
  IrcSceneView *scene_view;
  GtkWidget *table_scroll;
  GtkGrid *table;
  GtkLabel *told;
  guint told_timeout;
  IrcFigure *figure;
  IrcFonts *fonts;
};

G_DEFINE_FINAL_TYPE (IrcFigureView, irc_figure_view, GTK_TYPE_WIDGET)

enum { MARK_ACTIVATED, N_SIGNALS };

static guint signals[N_SIGNALS];

static GtkWidget *
new_cell (const char *text, gboolean head)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label",
                       text,
                       "xalign",
                       0.0f,
                       "yalign",
                       0.0f,
                       "wrap",
                       TRUE,
                       "max-width-chars",
                       48,
                       "accessible-role",
                       head ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER
                            : GTK_ACCESSIBLE_ROLE_CELL,
                       "css-name",
                       head ? "th" : "td",
                       NULL);
}

static void
fill_table (IrcFigureView *self)
{
  g_autoptr (IrcFigureTable) table = irc_figure_new_table (self->figure);

  irc_widget_remove_children (GTK_WIDGET (self->table));
  for (guint row = 0; row < table->n_rows; row++)
    for (guint column = 0; column < table->n_columns; column++)
      gtk_grid_attach (
          self->table,
          new_cell (table->cells[row * table->n_columns + column], row == 0),
          (int) column,
          (int) row,
          1,
          1);
}

static void
show_table_toggled (IrcFigureView *self)
{
  const gboolean table = gtk_toggle_button_get_active (self->show_table);

  if (table && self->figure != NULL)
    fill_table (self);
  gtk_widget_set_visible (self->table_scroll, table);
  gtk_widget_set_visible (GTK_WIDGET (self->scene_view), !table);
}

static void
mark_activated (IrcSceneView *view, const char *id, IrcFigureView *self)
{
  g_signal_emit (self, signals[MARK_ACTIVATED], 0, id);
}

/* ---- taken along --------------------------------------------------------- */

static gboolean
told_over (gpointer data)
{
  IrcFigureView *self = data;

  self->told_timeout = 0;
  irc_label_set_text_or_hide (self->told, NULL);
  return G_SOURCE_REMOVE;
}

static void
tell (IrcFigureView *self, const char *text)
{
  g_clear_handle_id (&self->told_timeout, g_source_remove);
  irc_label_set_text_or_hide (self->told, text);
  self->told_timeout = g_timeout_add_seconds (TOLD_SECONDS, told_over, self);
}

static void
copied (GObject *source, GAsyncResult *result, gpointer data)
{
  IrcFigureView *self = IRC_FIGURE_VIEW (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = irc_figure_copy_finish (result, &error);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root == NULL)
    return;
  if (text != NULL)
    tell (self, text);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    irc_dialogs_error (
        GTK_WINDOW (root), _ ("The chart was not saved"), error->message);
}

static const struct {
  const char *action;
  IrcFigureCopy what;
} copies[] = {
  { "figure.copy-picture", IRC_FIGURE_COPY_PICTURE },
  { "figure.save-png", IRC_FIGURE_SAVE_PNG },
  { "figure.save-svg", IRC_FIGURE_SAVE_SVG },
  { "figure.copy-table", IRC_FIGURE_COPY_TABLE },
  { "figure.save-table", IRC_FIGURE_SAVE_CSV },
};

static void
on_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IrcFigureView *self = IRC_FIGURE_VIEW (widget);

  for (guint i = 0; i < G_N_ELEMENTS (copies) && self->figure != NULL; i++)
    if (g_str_equal (copies[i].action, name))
      irc_figure_copy_async (
          widget, copies[i].what, self->figure, self->fonts, copied, NULL);
}

static gboolean
irc_figure_view_grab_focus (GtkWidget *widget)
{
  IrcFigureView *self = IRC_FIGURE_VIEW (widget);

  return gtk_widget_grab_focus (
      gtk_widget_get_visible (GTK_WIDGET (self->scene_view))
          ? GTK_WIDGET (self->scene_view)
          : GTK_WIDGET (self->show_table));
}

static void
irc_figure_view_dispose (GObject *object)
{
  IrcFigureView *self = IRC_FIGURE_VIEW (object);

  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_FIGURE_VIEW);
  g_clear_handle_id (&self->told_timeout, g_source_remove);
  g_clear_pointer (&self->figure, irc_figure_unref);
  g_clear_pointer (&self->fonts, irc_fonts_unref);
  G_OBJECT_CLASS (irc_figure_view_parent_class)->dispose (object);
}

static void
irc_figure_view_class_init (IrcFigureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_figure_view_dispose;
  widget_class->grab_focus = irc_figure_view_grab_focus;
  widget_class->focus = irc_widget_move_focus;
  signals[MARK_ACTIVATED] =
      g_signal_new ("mark-activated",
                    G_TYPE_FROM_CLASS (klass),
                    G_SIGNAL_RUN_LAST,
                    0,
                    NULL,
                    NULL,
                    NULL,
                    G_TYPE_NONE,
                    1,
                    G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  g_type_ensure (IRC_TYPE_SCENE_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-figure-view.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcFigureView, title);
  gtk_widget_class_bind_template_child (
      widget_class, IrcFigureView, copy_button);
  gtk_widget_class_bind_template_child (
      widget_class, IrcFigureView, show_table);
  gtk_widget_class_bind_template_child (
      widget_class, IrcFigureView, scene_view);
  gtk_widget_class_bind_template_child (
      widget_class, IrcFigureView, table_scroll);
  gtk_widget_class_bind_template_child (widget_class, IrcFigureView, table);
  gtk_widget_class_bind_template_child (widget_class, IrcFigureView, told);
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    gtk_widget_class_install_action (
        widget_class, copies[i].action, NULL, on_copy);
}

static void
irc_figure_view_init (IrcFigureView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->show_table, "toggled", G_CALLBACK (show_table_toggled), self);
  g_signal_connect (
      self->scene_view, "mark-activated", G_CALLBACK (mark_activated), self);
}

void
irc_figure_view_set_figure (IrcFigureView *self,
                            IrcFigure *figure,
                            IrcFonts *fonts)
{
  g_return_if_fail (IRC_IS_FIGURE_VIEW (self));
  g_return_if_fail (figure != NULL && fonts != NULL);
  g_autofree char *title = irc_figure_dup_title (figure);

  g_clear_pointer (&self->figure, irc_figure_unref);
  self->figure = irc_figure_ref (figure);
  if (self->fonts != fonts) {
    g_clear_pointer (&self->fonts, irc_fonts_unref);
    self->fonts = irc_fonts_ref (fonts);
  }
  gtk_label_set_text (self->title, title);
  irc_scene_view_set_figure (self->scene_view, figure, fonts);
  if (gtk_toggle_button_get_active (self->show_table))
    fill_table (self);
}

IrcSceneView *
irc_figure_view_get_scene_view (IrcFigureView *self)
{
  g_return_val_if_fail (IRC_IS_FIGURE_VIEW (self), NULL);
  return self->scene_view;
}

void
irc_figure_view_set_can_copy (IrcFigureView *self, gboolean can_copy)
{
  g_return_if_fail (IRC_IS_FIGURE_VIEW (self));

  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    gtk_widget_action_set_enabled (
        GTK_WIDGET (self), copies[i].action, can_copy);
  gtk_widget_set_visible (self->copy_button, can_copy);
}
