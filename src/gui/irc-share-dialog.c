/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-share-dialog.h"

#include "irc-i18n.h"
#include "irc-share.h"
#include "irc-widget.h"

struct _IrcShareDialog {
  GtkWindow parent_instance;
  GtkCheckButton *notes, *names;
  GtkWidget *cancel, *save;
};

G_DEFINE_FINAL_TYPE (IrcShareDialog, irc_share_dialog, GTK_TYPE_WINDOW)

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

static char *
dup_notes (guint n)
{
  return n == 0 ? g_strdup (_ ("Leave out my notes of the profile (there are "
                               "none)"))
                : g_strdup_printf (
                      irc_ngettext ("Leave out my notes of the profile "
                                    "(%u answer has one)",
                                    "Leave out my notes of the profile "
                                    "(%u answers have one)",
                                    n),
                      n);
}

static char *
dup_names (guint n)
{
  return n == 0
             ? g_strdup (_ ("Leave out who has seen the proofs (there is no "
                            "name)"))
             : g_strdup_printf (
                   irc_ngettext ("Leave out who has seen the proofs (%u name)",
                                 "Leave out who has seen the proofs (%u names)",
                                 n),
                   n);
}

static void
saved (IrcShareDialog *self)
{
  g_autoptr (IrcShareDialog) kept = g_object_ref (self);
  guint without = IRC_SHARING_ALL;

  if (gtk_check_button_get_active (self->notes))
    without |= IRC_SHARING_WITHOUT_NOTES;
  if (gtk_check_button_get_active (self->names))
    without |= IRC_SHARING_WITHOUT_NAMES;
  gtk_window_destroy (GTK_WINDOW (self));
  g_signal_emit (kept, signals[CHOSEN], 0, without);
}

static void
irc_share_dialog_class_init (IrcShareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHOSEN] = g_signal_new ("chosen",
                                  G_TYPE_FROM_CLASS (klass),
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-share-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcShareDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, IrcShareDialog, names);
  gtk_widget_class_bind_template_child (widget_class, IrcShareDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, IrcShareDialog, save);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
irc_share_dialog_init (IrcShareDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->cancel, "clicked", G_CALLBACK (gtk_window_destroy), self);
  g_signal_connect_swapped (self->save, "clicked", G_CALLBACK (saved), self);
}

GtkWidget *
irc_share_dialog_new (GtkWindow *parent, IrcCase *case_)
{
  g_return_val_if_fail (GTK_IS_WINDOW (parent) && IRC_IS_CASE (case_), NULL);
  const IrcShareCounts counts = irc_share_count (case_);
  const IrcSharing without = irc_case_get_sharing (case_);
  g_autofree char *notes = dup_notes (counts.notes);
  g_autofree char *names = dup_names (counts.names);
  IrcShareDialog *self =
      g_object_new (IRC_TYPE_SHARE_DIALOG, "transient-for", parent, NULL);

  gtk_check_button_set_label (self->notes, notes);
  gtk_check_button_set_label (self->names, names);
  gtk_check_button_set_active (self->notes,
                               (without & IRC_SHARING_WITHOUT_NOTES) != 0);
  gtk_check_button_set_active (self->names,
                               (without & IRC_SHARING_WITHOUT_NAMES) != 0);
  return GTK_WIDGET (self);
}
