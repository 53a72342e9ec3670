/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-help-pane.h"

#include "irc-help-words.h"
#include "irc-i18n.h"
#include "irc-widget.h"

struct _IrcHelpPane {
  GtkWidget parent_instance;
  GtkLabel *kicker, *title, *text, *proof, *reason, *reason_sources, *objection,
      *surveys, *source, *certainty;
  GtkWidget *criterion, *reason_part, *survey_part;
};

G_DEFINE_FINAL_TYPE (IrcHelpPane, irc_help_pane, GTK_TYPE_WIDGET)

static void
irc_help_pane_dispose (GObject *object)
{
  irc_widget_dispose_template (GTK_WIDGET (object), IRC_TYPE_HELP_PANE);
  G_OBJECT_CLASS (irc_help_pane_parent_class)->dispose (object);
}

static void
irc_help_pane_class_init (IrcHelpPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_help_pane_dispose;
  gtk_widget_class_set_css_name (widget_class, "helppane");
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-help-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcHelpPane, kicker);
  gtk_widget_class_bind_template_child (widget_class, IrcHelpPane, title);
  gtk_widget_class_bind_template_child (widget_class, IrcHelpPane, text);
  gtk_widget_class_bind_template_child (widget_class, IrcHelpPane, proof);
  gtk_widget_class_bind_template_child (widget_class, IrcHelpPane, reason_part);
  gtk_widget_class_bind_template_child (widget_class, IrcHelpPane, reason);
  gtk_widget_class_bind_template_child (
      widget_class, IrcHelpPane, reason_sources);
  gtk_widget_class_bind_template_child (widget_class, IrcHelpPane, survey_part);
  gtk_widget_class_bind_template_child (widget_class, IrcHelpPane, surveys);
  gtk_widget_class_bind_template_child (widget_class, IrcHelpPane, objection);
  gtk_widget_class_bind_template_child (widget_class, IrcHelpPane, source);
  gtk_widget_class_bind_template_child (widget_class, IrcHelpPane, certainty);
  gtk_widget_class_bind_template_child (widget_class, IrcHelpPane, criterion);
}

static void
irc_help_pane_init (IrcHelpPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
irc_help_pane_show_page (IrcHelpPane *self, const char *title, const char *text)
{
  g_return_if_fail (IRC_IS_HELP_PANE (self));

  gtk_label_set_text (self->kicker, _ ("About this page"));
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->text, text);
  gtk_widget_set_visible (self->criterion, FALSE);
}

static const char *
get_certainty_text (IrcCertainty certainty)
{
  switch (certainty) {
    case IRC_CERTAINTY_INFERRED:
      return _ ("The same words stand in both columns of the task force's "
                "table; which is which is read from their order.");
    case IRC_CERTAINTY_UNDETERMINED:
      return _ ("The column of this cell cannot be read in the task force's "
                "table, so it is asked once and counts for both pathways.");
    case IRC_CERTAINTY_PROVEN:
    default:
      return "";
  }
}

static void
show_reason (IrcHelpPane *self,
             const IrcAssessment *assessment,
             const IrcCriterion *criterion)
{
  const IrcMatch *match =
      irc_assessment_get_best_argument (assessment, criterion);
  g_autofree char *sources =
      match == NULL ? NULL : irc_help_dup_sources (match);

  gtk_widget_set_visible (self->reason_part, match != NULL);
  if (match == NULL)
    return;
  gtk_label_set_text (self->reason, match->claim);
  irc_label_set_text_or_hide (self->reason_sources, sources);
}

static void
show_surveys (IrcHelpPane *self,
              const IrcAssessment *assessment,
              const IrcCriterion *criterion)
{
  g_auto (GStrv) sentences =
      irc_help_dup_survey_sentences (assessment, criterion);
  g_autofree char *text = g_strjoinv ("\n", sentences);

  gtk_label_set_text (self->surveys, text);
  gtk_widget_set_visible (self->survey_part, sentences[0] != NULL);
}

void
irc_help_pane_show_criterion (IrcHelpPane *self,
                              const IrcAssessment *assessment,
                              const IrcCriterion *criterion)
{
  g_return_if_fail (IRC_IS_HELP_PANE (self));
  g_return_if_fail (assessment != NULL);
  g_return_if_fail (criterion != NULL);
  g_autofree char *kicker =
      g_strdup_printf (_ ("Level %d · %s"), criterion->level, criterion->code);
  g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), criterion->text);

  gtk_label_set_text (self->kicker, kicker);
  gtk_label_set_text (self->title, criterion->label);
  gtk_label_set_text (self->text, criterion->help);
  gtk_label_set_text (self->proof, criterion->proof);
  show_reason (self, assessment, criterion);
  gtk_label_set_text (self->objection, criterion->objection_hint);
  show_surveys (self, assessment, criterion);
  gtk_label_set_text (self->source, quoted);
  irc_label_set_text_or_hide (self->certainty,
                              get_certainty_text (criterion->certainty));
  gtk_widget_set_visible (self->criterion, TRUE);
}
