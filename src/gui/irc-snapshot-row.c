/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-snapshot-row.h"

#include "irc-changes.h"
#include "irc-i18n.h"
#include "irc-item-entry.h"
#include "irc-pair-box.h"
#include "irc-widget.h"

struct _IrcSnapshotRow {
  GtkWidget parent_instance;
  GtkLabel *date, *levels;
  IrcItemEntry *label;
  GtkButton *remove;
  IrcSnapshot *snapshot;
  const IrcLanguage *language;
};

G_DEFINE_FINAL_TYPE (IrcSnapshotRow, irc_snapshot_row, GTK_TYPE_WIDGET)

enum { REMOVE, N_SIGNALS };

static guint signals[N_SIGNALS];

/* "Inpatient: Level 1 · Outpatient: Before level 1" */
static char *
dup_levels (IrcSnapshot *snapshot, const IrcLanguage *language)
{
  const gint64 *levels = irc_snapshot_peek (snapshot)->levels;
  g_autofree char *inpatient =
      irc_level_name (language, (int) levels[IRC_PATHWAY_INPATIENT]);
  g_autofree char *outpatient =
      irc_level_name (language, (int) levels[IRC_PATHWAY_OUTPATIENT]);

  /* TRANSLATORS: two pathways, each with the level that it had reached. */
  return g_strdup_printf (_ ("%s: %s · %s: %s"),
                          irc_pathway_label (language, IRC_PATHWAY_INPATIENT),
                          inpatient,
                          irc_pathway_label (language, IRC_PATHWAY_OUTPATIENT),
                          outpatient);
}

static void
tell_reader (IrcSnapshotRow *self)
{
  g_autofree char *name =
      irc_snapshot_dup_name (self->snapshot, self->language);
  g_autofree char *remove =
      g_strdup_printf (_ ("Remove the snapshot of %s"), name);

  irc_widget_set_accessible (GTK_WIDGET (self), name, NULL);
  irc_widget_set_accessible (GTK_WIDGET (self->remove), remove, NULL);
}

static void
remove_clicked (IrcSnapshotRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
irc_snapshot_row_dispose (GObject *object)
{
  IrcSnapshotRow *self = IRC_SNAPSHOT_ROW (object);

  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_SNAPSHOT_ROW);
  g_clear_object (&self->snapshot);
  G_OBJECT_CLASS (irc_snapshot_row_parent_class)->dispose (object);
}

static gboolean
irc_snapshot_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IRC_SNAPSHOT_ROW (widget)->label));
}

static void
irc_snapshot_row_class_init (IrcSnapshotRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_snapshot_row_dispose;
  widget_class->grab_focus = irc_snapshot_row_grab_focus;
  widget_class->focus = irc_widget_move_focus;
  signals[REMOVE] = g_signal_new ("remove",
                                  G_TYPE_FROM_CLASS (klass),
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  0);
  g_type_ensure (IRC_TYPE_ITEM_ENTRY);
  g_type_ensure (IRC_TYPE_PAIR_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-snapshot-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcSnapshotRow, date);
  gtk_widget_class_bind_template_child (widget_class, IrcSnapshotRow, levels);
  gtk_widget_class_bind_template_child (widget_class, IrcSnapshotRow, label);
  gtk_widget_class_bind_template_child (widget_class, IrcSnapshotRow, remove);
}

static void
irc_snapshot_row_init (IrcSnapshotRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->remove, "clicked", G_CALLBACK (remove_clicked), self);
}

GtkWidget *
irc_snapshot_row_new (IrcSnapshot *snapshot, const IrcLanguage *language)
{
  g_return_val_if_fail (IRC_IS_SNAPSHOT (snapshot) && language != NULL, NULL);
  IrcSnapshotRow *self = g_object_new (IRC_TYPE_SNAPSHOT_ROW, NULL);
  g_autofree char *date =
      irc_language_format_date (language, irc_snapshot_peek (snapshot)->date);
  g_autofree char *levels = dup_levels (snapshot, language);

  self->snapshot = g_object_ref (snapshot);
  self->language = language;
  gtk_label_set_text (self->date, date);
  gtk_label_set_text (self->levels, levels);
  irc_item_field_bind (IRC_ITEM_FIELD (self->label), G_OBJECT (snapshot));
  g_signal_connect_object (snapshot,
                           "notify::label",
                           G_CALLBACK (tell_reader),
                           self,
                           G_CONNECT_SWAPPED);
  tell_reader (self);
  return GTK_WIDGET (self);
}

IrcSnapshot *
irc_snapshot_row_get_snapshot (IrcSnapshotRow *self)
{
  g_return_val_if_fail (IRC_IS_SNAPSHOT_ROW (self), NULL);
  return self->snapshot;
}
