/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-trial-bar.h"

#include "irc-effect.h"
#include "irc-i18n.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

struct _IrcTrialBar {
  GtkWidget parent_instance;
  GtkLabel *text;
  GtkWidget *keep, *discard;
};

G_DEFINE_FINAL_TYPE (IrcTrialBar, irc_trial_bar, GTK_TYPE_WIDGET)

enum { KEEP, DISCARD, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
keep_clicked (IrcTrialBar *self)
{
  g_signal_emit (self, signals[KEEP], 0);
}

static void
discard_clicked (IrcTrialBar *self)
{
  g_signal_emit (self, signals[DISCARD], 0);
}

static void
irc_trial_bar_dispose (GObject *object)
{
  irc_widget_dispose_template (GTK_WIDGET (object), IRC_TYPE_TRIAL_BAR);
  G_OBJECT_CLASS (irc_trial_bar_parent_class)->dispose (object);
}

static guint
add_signal (IrcTrialBarClass *klass, const char *name)
{
  return g_signal_new (name,
                       G_TYPE_FROM_CLASS (klass),
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       0);
}

static void
irc_trial_bar_class_init (IrcTrialBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_trial_bar_dispose;
  signals[KEEP] = add_signal (klass, "keep");
  signals[DISCARD] = add_signal (klass, "discard");
  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-trial-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcTrialBar, text);
  gtk_widget_class_bind_template_child (widget_class, IrcTrialBar, keep);
  gtk_widget_class_bind_template_child (widget_class, IrcTrialBar, discard);
}

static void
irc_trial_bar_init (IrcTrialBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->keep, "clicked", G_CALLBACK (keep_clicked), self);
  g_signal_connect_swapped (
      self->discard, "clicked", G_CALLBACK (discard_clicked), self);
}

/* "Trying out 2 answers. This brings inpatient to level 2. …" */
static char *
dup_text (const IrcAssessment *before, const IrcAssessment *after, guint n)
{
  g_autofree char *count = NULL;
  g_autofree char *effect = NULL;

  if (n == 0)
    return g_strdup (_ ("Trying out: tick criteria in the lists or choose them "
                        "in the chart of criteria. Your answers stay as they "
                        "are."));
  count = g_strdup_printf (
      irc_ngettext ("Trying out %u answer.", "Trying out %u answers.", n), n);
  effect = irc_effect_sentence (before, after);
  return g_strjoin (" ",
                    count,
                    effect != NULL ? effect
                                   : _ ("The levels stay as they are."),
                    _ ("Nothing is stored until you keep it."),
                    NULL);
}

void
irc_trial_bar_refresh (IrcTrialBar *self,
                       const IrcAssessment *before,
                       const IrcAssessment *after,
                       guint n)
{
  g_return_if_fail (IRC_IS_TRIAL_BAR (self));
  g_return_if_fail (before != NULL && after != NULL);
  g_autofree char *text = dup_text (before, after, n);

  gtk_label_set_text (self->text, text);
  gtk_widget_set_sensitive (self->keep, n > 0);
}
