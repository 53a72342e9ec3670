/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-gap-row.h"

#include "irc-i18n.h"
#include "irc-widget.h"

struct _IrcGapRow {
  GtkListBoxRow parent_instance;
  GtkLabel *code, *title, *facts;
  GtkButton *arguments;
  char *criterion;
};

G_DEFINE_FINAL_TYPE (IrcGapRow, irc_gap_row, GTK_TYPE_LIST_BOX_ROW)

static void
irc_gap_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), IRC_TYPE_GAP_ROW);
  G_OBJECT_CLASS (irc_gap_row_parent_class)->dispose (object);
}

static void
irc_gap_row_finalize (GObject *object)
{
  g_free (IRC_GAP_ROW (object)->criterion);
  G_OBJECT_CLASS (irc_gap_row_parent_class)->finalize (object);
}

static void
irc_gap_row_class_init (IrcGapRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = irc_gap_row_dispose;
  object_class->finalize = irc_gap_row_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-gap-row.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcGapRow, code);
  gtk_widget_class_bind_template_child (widget_class, IrcGapRow, title);
  gtk_widget_class_bind_template_child (widget_class, IrcGapRow, facts);
  gtk_widget_class_bind_template_child (widget_class, IrcGapRow, arguments);
}

static void
irc_gap_row_init (IrcGapRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "Level 2 · inpatient · partly · blocks the next level" */
static char *
dup_facts (const IrcGap *gap, IrcAssessment *assessment)
{
  const IrcLanguage *language = irc_assessment_get_language (assessment);
  const IrcResult *result = gap->result;
  g_autofree char *level =
      g_strdup_printf (_ ("Level %d"), result->criterion->level);
  const char *state = result->state == IRC_STATE_UNANSWERED
                          ? _ ("not answered")
                          : irc_state_label (language, result->state);
  const gboolean blocks = result->blocking[IRC_PATHWAY_INPATIENT] ||
                          result->blocking[IRC_PATHWAY_OUTPATIENT];

  return g_strjoin (" · ",
                    level,
                    irc_pathway_label (language, result->criterion->pathway),
                    state,
                    blocks ? _ ("stands before the next level") : NULL,
                    NULL);
}

GtkWidget *
irc_gap_row_new (const IrcGap *gap, IrcAssessment *assessment)
{
  g_return_val_if_fail (gap != NULL && assessment != NULL, NULL);
  IrcGapRow *self = g_object_new (IRC_TYPE_GAP_ROW, NULL);
  const IrcCriterion *criterion = gap->result->criterion;
  g_autofree char *facts = dup_facts (gap, assessment);
  g_autofree char *count = g_strdup_printf (
      irc_ngettext ("%u argument", "%u arguments", gap->n_arguments),
      gap->n_arguments);
  g_autofree char *name = g_strdup_printf ("%s: %s", criterion->label, count);

  self->criterion = g_strdup (criterion->id);
  gtk_label_set_text (self->code, criterion->code);
  gtk_label_set_text (self->title, criterion->label);
  gtk_label_set_text (self->facts, facts);
  gtk_button_set_label (self->arguments, count);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->arguments),
                                  "win.show-arguments");
  gtk_actionable_set_action_target (
      GTK_ACTIONABLE (self->arguments), "s", criterion->id);
  irc_widget_set_accessible (GTK_WIDGET (self->arguments), name, NULL);
  irc_widget_set_accessible (GTK_WIDGET (self), criterion->label, facts);
  return GTK_WIDGET (self);
}

const char *
irc_gap_row_get_criterion (IrcGapRow *self)
{
  g_return_val_if_fail (IRC_IS_GAP_ROW (self), NULL);
  return self->criterion;
}
