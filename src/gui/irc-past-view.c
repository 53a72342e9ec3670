/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-past-view.h"

#include <string.h>
#include "irc-change-list.h"
#include "irc-dialogs.h"
#include "irc-figure-view.h"
#include "irc-history.h"
#include "irc-i18n.h"
#include "irc-snapshot-row.h"
#include "irc-trend.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

struct _IrcPastView {
  GtkWidget parent_instance;
  GtkEntry *label;
  GtkButton *take;
  GtkWidget *none; /* says that there is no snapshot */
  GtkBox *snapshots;
  GtkWidget *changes_card;
  GtkDropDown *since;
  IrcChangeList *changes;
  IrcFigureView *trend;
  IrcSession *session;
  gboolean busy; /* the choice changes because of the case */
};

G_DEFINE_FINAL_TYPE (IrcPastView, irc_past_view, GTK_TYPE_WIDGET)

static GListModel *
get_history (IrcPastView *self)
{
  return irc_case_get_list (irc_session_get_case (self->session),
                            IRC_LIST_HISTORY);
}

static const IrcLanguage *
get_language (IrcPastView *self)
{
  return irc_assessment_get_language (
      irc_session_get_assessment (self->session));
}

static guint
count_snapshots (IrcPastView *self)
{
  return g_list_model_get_n_items (get_history (self));
}

/* ---- taking, removing ---------------------------------------------------- */

/* Where the choice is, it goes to the new one: nothing has changed yet. */
static void
take_snapshot (IrcPastView *self)
{
  const guint place = irc_history_take (
      self->session, gtk_editable_get_text (GTK_EDITABLE (self->label)));

  gtk_editable_set_text (GTK_EDITABLE (self->label), "");
  gtk_drop_down_set_selected (self->since, place);
}

typedef struct {
  IrcPastView *view;
  IrcSnapshot *snapshot;
} Removal;

static void
removal_free (Removal *removal)
{
  g_object_unref (removal->view);
  g_object_unref (removal->snapshot);
  g_free (removal);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Removal, removal_free)

static void
removal_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Removal) removal = data;
  IrcPastView *self = removal->view;
  guint place = 0;

  if (irc_dialogs_confirm_finish (result) && self->session != NULL &&
      irc_list_find (get_history (self), removal->snapshot, &place))
    irc_history_remove (self->session, place);
}

static void
ask_to_remove (IrcSnapshotRow *row, IrcPastView *self)
{
  IrcSnapshot *snapshot = irc_snapshot_row_get_snapshot (row);
  g_autofree char *name = irc_snapshot_dup_name (snapshot, get_language (self));
  g_autofree char *heading =
      g_strdup_printf (_ ("Remove the snapshot of %s?"), name);
  Removal *removal = g_new0 (Removal, 1);

  removal->view = g_object_ref (self);
  removal->snapshot = g_object_ref (snapshot);
  irc_dialogs_confirm_async (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
      heading,
      _ ("What the profile was then is lost; the profile of today stays."),
      _ ("_Remove"),
      removal_answered,
      removal);
}

/* ---- the list of snapshots ----------------------------------------------- */

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  GtkWidget *row = irc_snapshot_row_new (item, get_language (data));

  g_signal_connect (row, "remove", G_CALLBACK (ask_to_remove), data);
  return row;
}

static char *
dup_name (IrcPastView *self, guint index)
{
  g_autoptr (IrcSnapshot) snapshot =
      g_list_model_get_item (get_history (self), index);

  return irc_snapshot_dup_name (snapshot, get_language (self));
}

static guint
find_latest (IrcPastView *self)
{
  g_autoptr (IrcTrend) trend =
      irc_trend_new (irc_session_get_assessment (self->session));
  guint n = 0;
  const IrcTrendPoint *points = irc_trend_get_points (trend, &n);

  return n < 2 ? GTK_INVALID_LIST_POSITION : points[n - 2].entry;
}

static void
fill_choice (IrcPastView *self, guint selected)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < count_snapshots (self); i++)
    gtk_string_list_take (names, dup_name (self, i));
  self->busy = TRUE;
  gtk_drop_down_set_model (self->since, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->since, selected);
  self->busy = FALSE;
}

static void
show_snapshots (IrcPastView *self)
{
  const guint n = count_snapshots (self);

  gtk_widget_set_visible (self->none, n == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->snapshots), n > 0);
  gtk_widget_set_visible (self->changes_card, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->trend), n > 0);
}

static void
history_changed (GListModel *history,
                 guint position,
                 guint n_removed,
                 guint n_added,
                 IrcPastView *self)
{
  irc_box_splice (self->snapshots,
                  history,
                  position,
                  n_removed,
                  n_added,
                  make_row,
                  self,
                  GTK_WIDGET (self->label));
  fill_choice (self, find_latest (self));
  show_snapshots (self);
}

/* ---- what has changed ---------------------------------------------------- */

static void
show_changes (IrcPastView *self, IrcAssessment *assessment)
{
  const guint selected = gtk_drop_down_get_selected (self->since);
  g_autoptr (IrcChanges) changes = NULL;

  if (selected == GTK_INVALID_LIST_POSITION)
    return;
  changes = irc_changes_new (assessment, selected, IRC_CHANGES_TODAY);
  if (changes != NULL)
    irc_change_list_set (self->changes, changes);
}

static void
since_selected (IrcPastView *self)
{
  if (!self->busy && self->session != NULL)
    show_changes (self, irc_session_get_assessment (self->session));
}

/* "inpatient-2": the third point of the trend, by its order. */
static void
point_activated (GtkWidget *view, const char *id, IrcPastView *self)
{
  const char *number = strrchr (id, '-');
  g_autoptr (IrcTrend) trend =
      irc_trend_new (irc_session_get_assessment (self->session));
  guint n = 0;
  const IrcTrendPoint *points = irc_trend_get_points (trend, &n);
  const guint64 index =
      number != NULL ? g_ascii_strtoull (number + 1, NULL, 10) : n;

  if (index + 1 < n)
    gtk_drop_down_set_selected (self->since, points[index].entry);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_past_view_dispose (GObject *object)
{
  IrcPastView *self = IRC_PAST_VIEW (object);

  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_PAST_VIEW);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (irc_past_view_parent_class)->dispose (object);
}

static gboolean
irc_past_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IRC_PAST_VIEW (widget)->label));
}

static void
irc_past_view_class_init (IrcPastViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_past_view_dispose;
  widget_class->grab_focus = irc_past_view_grab_focus;
  widget_class->focus = irc_widget_move_focus;
  g_type_ensure (IRC_TYPE_CHANGE_LIST);
  g_type_ensure (IRC_TYPE_FIGURE_VIEW);
  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-past-view.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcPastView, label);
  gtk_widget_class_bind_template_child (widget_class, IrcPastView, take);
  gtk_widget_class_bind_template_child (widget_class, IrcPastView, none);
  gtk_widget_class_bind_template_child (widget_class, IrcPastView, snapshots);
  gtk_widget_class_bind_template_child (
      widget_class, IrcPastView, changes_card);
  gtk_widget_class_bind_template_child (widget_class, IrcPastView, since);
  gtk_widget_class_bind_template_child (widget_class, IrcPastView, changes);
  gtk_widget_class_bind_template_child (widget_class, IrcPastView, trend);
}

static void
irc_past_view_init (IrcPastView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  irc_drop_down_set_name (self->since, _ ("What has changed since"));
  g_signal_connect_swapped (
      self->take, "clicked", G_CALLBACK (take_snapshot), self);
  g_signal_connect_swapped (
      self->label, "activate", G_CALLBACK (take_snapshot), self);
  g_signal_connect_swapped (
      self->since, "notify::selected", G_CALLBACK (since_selected), self);
  g_signal_connect (
      self->trend, "mark-activated", G_CALLBACK (point_activated), self);
}

void
irc_past_view_bind (IrcPastView *self, IrcSession *session)
{
  g_return_if_fail (IRC_IS_PAST_VIEW (self) && IRC_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (get_history (self),
                           "items-changed",
                           G_CALLBACK (history_changed),
                           self,
                           0);
  history_changed (get_history (self), 0, 0, count_snapshots (self), self);
}

/* A snapshot that was renamed has another name in the choice. */
void
irc_past_view_refresh (IrcPastView *self,
                       IrcAssessment *assessment,
                       IrcFonts *fonts)
{
  g_return_if_fail (IRC_IS_PAST_VIEW (self) && assessment != NULL);
  g_autoptr (IrcFigure) trend = irc_figure_new (IRC_FIGURE_TREND, assessment);

  fill_choice (self, gtk_drop_down_get_selected (self->since));
  show_changes (self, assessment);
  irc_figure_view_set_figure (self->trend, trend, fonts);
}
