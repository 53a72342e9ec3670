/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-report-notice.h"

#include "irc-i18n.h"
#include "irc-widget.h"

struct _IrcReportNotice {
  GtkWidget parent_instance;
  GtkLabel *text, *warnings;
  GtkMenuButton *all;
  GtkWidget *profile;
};

G_DEFINE_FINAL_TYPE (IrcReportNotice, irc_report_notice, GTK_TYPE_WIDGET)

static gboolean
is_unanswered (const IrcAssessment *assessment)
{
  guint n;
  const IrcResult *results = irc_assessment_get_results (assessment, &n);

  for (guint i = 0; i < n; i++)
    if (results[i].state != IRC_STATE_UNANSWERED)
      return FALSE;
  return TRUE;
}

/* The first one is read in the bar, all of them behind its button. */
static void
show_warnings (IrcReportNotice *self, const char *const *warnings)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  guint n = 0;

  for (; warnings[n] != NULL; n++)
    g_string_append_printf (lines, "%s%s", n > 0 ? "\n\n" : "", warnings[n]);
  g_autofree char *all =
      g_strdup_printf (irc_ngettext ("%u warning", "All %u warnings", n), n);

  gtk_label_set_text (self->text, n > 0 ? warnings[0] : "");
  gtk_label_set_text (self->warnings, lines->str);
  gtk_menu_button_set_label (self->all, all);
  gtk_widget_set_visible (GTK_WIDGET (self->all), n > 1);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_report_notice_dispose (GObject *object)
{
  irc_widget_dispose_template (GTK_WIDGET (object), IRC_TYPE_REPORT_NOTICE);
  G_OBJECT_CLASS (irc_report_notice_parent_class)->dispose (object);
}

static void
irc_report_notice_class_init (IrcReportNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_report_notice_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-report-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcReportNotice, text);
  gtk_widget_class_bind_template_child (
      widget_class, IrcReportNotice, warnings);
  gtk_widget_class_bind_template_child (widget_class, IrcReportNotice, all);
  gtk_widget_class_bind_template_child (widget_class, IrcReportNotice, profile);
}

static void
irc_report_notice_init (IrcReportNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
irc_report_notice_refresh (IrcReportNotice *self,
                           const IrcAssessment *assessment)
{
  g_return_if_fail (IRC_IS_REPORT_NOTICE (self) && assessment != NULL);
  const gboolean unanswered = is_unanswered (assessment);

  show_warnings (self, irc_assessment_get_warnings (assessment));
  gtk_widget_set_visible (self->profile, unanswered);
  if (!unanswered)
    return;
  gtk_label_set_text (
      self->text,
      _ ("Nothing is answered yet: the paper says nothing of your centre. The "
         "level profile takes some five minutes."));
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}
