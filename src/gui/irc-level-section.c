/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-level-section.h"

#include "irc-criterion-row.h"
#include "irc-i18n.h"
#include "irc-pair-box.h"
#include "irc-profile-words.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

struct _IrcLevelSection {
  GtkWidget parent_instance;
  GtkToggleButton *header;
  GtkImage *arrow;
  GtkLabel *title, *summary, *answered, *inpatient_progress,
      *outpatient_progress;
  GtkWidget *content, *inpatient, *outpatient, *both;
  IrcSession *session;
  int level;
  GPtrArray *rows; /* of IrcCriterionRow, lent */
};

G_DEFINE_FINAL_TYPE (IrcLevelSection, irc_level_section, GTK_TYPE_WIDGET)

enum { PROP_EXPANDED = 1, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static void
build_rows (IrcLevelSection *self)
{
  GtkWidget *const columns[] = { self->inpatient,
                                 self->outpatient,
                                 self->both };
  guint n;
  const IrcCriterion *criteria =
      irc_library_get_criteria (irc_session_get_library (self->session), &n);

  for (guint i = 0; i < n; i++) {
    if (criteria[i].level != self->level)
      continue;
    GtkWidget *row = irc_criterion_row_new (self->session, &criteria[i]);
    GtkWidget *column = columns[criteria[i].pathway];
    gtk_box_append (GTK_BOX (column), row);
    gtk_widget_set_visible (column, TRUE);
    g_ptr_array_add (self->rows, row);
    irc_criterion_row_refresh (IRC_CRITERION_ROW (row),
                               irc_session_get_assessment (self->session));
  }
}

static void
header_toggled (IrcLevelSection *self)
{
  const gboolean expanded = gtk_toggle_button_get_active (self->header);

  if (expanded && self->rows->len == 0)
    build_rows (self);
  gtk_widget_set_visible (self->content, expanded);
  gtk_image_set_from_icon_name (
      self->arrow, expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header),
                               GTK_ACCESSIBLE_STATE_EXPANDED,
                               expanded,
                               -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPANDED]);
}

static void
irc_level_section_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  g_value_set_boolean (
      value, irc_level_section_get_expanded (IRC_LEVEL_SECTION (object)));
}

static void
irc_level_section_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  irc_level_section_set_expanded (IRC_LEVEL_SECTION (object),
                                  g_value_get_boolean (value));
}

static void
irc_level_section_dispose (GObject *object)
{
  IrcLevelSection *self = IRC_LEVEL_SECTION (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_LEVEL_SECTION);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (irc_level_section_parent_class)->dispose (object);
}

static void
irc_level_section_class_init (IrcLevelSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = irc_level_section_get_property;
  object_class->set_property = irc_level_section_set_property;
  object_class->dispose = irc_level_section_dispose;
  properties[PROP_EXPANDED] = g_param_spec_boolean (
      "expanded",
      NULL,
      NULL,
      FALSE,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (IRC_TYPE_PAIR_BOX);
  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-level-section.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcLevelSection, header);
  gtk_widget_class_bind_template_child (widget_class, IrcLevelSection, arrow);
  gtk_widget_class_bind_template_child (widget_class, IrcLevelSection, title);
  gtk_widget_class_bind_template_child (widget_class, IrcLevelSection, summary);
  gtk_widget_class_bind_template_child (
      widget_class, IrcLevelSection, answered);
  gtk_widget_class_bind_template_child (
      widget_class, IrcLevelSection, inpatient_progress);
  gtk_widget_class_bind_template_child (
      widget_class, IrcLevelSection, outpatient_progress);
  gtk_widget_class_bind_template_child (widget_class, IrcLevelSection, content);
  gtk_widget_class_bind_template_child (
      widget_class, IrcLevelSection, inpatient);
  gtk_widget_class_bind_template_child (
      widget_class, IrcLevelSection, outpatient);
  gtk_widget_class_bind_template_child (widget_class, IrcLevelSection, both);
}

static void
irc_level_section_init (IrcLevelSection *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->header, "toggled", G_CALLBACK (header_toggled), self);
}

GtkWidget *
irc_level_section_new (IrcSession *session, int level)
{
  g_return_val_if_fail (IRC_IS_SESSION (session), NULL);
  g_return_val_if_fail (level >= 1 && level <= IRC_N_LEVELS, NULL);
  IrcLevelSection *self = g_object_new (IRC_TYPE_LEVEL_SECTION, NULL);
  g_autofree char *title = g_strdup_printf (_ ("Level %d"), level);

  self->session = g_object_ref (session);
  self->level = level;
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (
      self->summary,
      irc_library_get_level_summary (irc_session_get_library (session), level));
  return GTK_WIDGET (self);
}

gboolean
irc_level_section_get_expanded (IrcLevelSection *self)
{
  g_return_val_if_fail (IRC_IS_LEVEL_SECTION (self), FALSE);
  return gtk_toggle_button_get_active (self->header);
}

void
irc_level_section_set_expanded (IrcLevelSection *self, gboolean expanded)
{
  g_return_if_fail (IRC_IS_LEVEL_SECTION (self));
  gtk_toggle_button_set_active (self->header, expanded);
}

GPtrArray *
irc_level_section_get_rows (IrcLevelSection *self)
{
  g_return_val_if_fail (IRC_IS_LEVEL_SECTION (self), NULL);
  return self->rows;
}

/* "4 of 6 answered" for both pathways together, a shared criterion once. */
static char *
dup_answered (IrcLevelSection *self, IrcAssessment *assessment)
{
  guint n, total = 0, answered = 0;
  const IrcResult *results = irc_assessment_get_results (assessment, &n);

  for (guint i = 0; i < n; i++) {
    if (results[i].criterion->level != self->level)
      continue;
    total++;
    answered += results[i].state != IRC_STATE_UNANSWERED;
  }
  return g_strdup_printf (_ ("%u of %u answered"), answered, total);
}

/* "Inpatient: 2 of 3 met, 1 to answer"; the shared criterion in both. */
static char *
dup_pathway (IrcLevelSection *self,
             IrcAssessment *assessment,
             IrcPathway pathway)
{
  g_autofree char *progress =
      irc_profile_dup_level_progress (assessment, pathway, self->level);

  return g_strdup_printf (
      /* Translators: a pathway and how far it has come: "Inpatient: reached" */
      _ ("%s: %s"),
      pathway == IRC_PATHWAY_INPATIENT ? _ ("Inpatient") : _ ("Outpatient"),
      progress);
}

void
irc_level_section_refresh (IrcLevelSection *self, IrcAssessment *assessment)
{
  g_return_if_fail (IRC_IS_LEVEL_SECTION (self));
  g_autofree char *answered = dup_answered (self, assessment);
  g_autofree char *inpatient =
      dup_pathway (self, assessment, IRC_PATHWAY_INPATIENT);
  g_autofree char *outpatient =
      dup_pathway (self, assessment, IRC_PATHWAY_OUTPATIENT);
  g_autofree char *name =
      g_strdup_printf ("%s, %s", gtk_label_get_text (self->title), answered);
  g_autofree char *description = g_strdup_printf (
      "%s. %s. %s", inpatient, outpatient, gtk_label_get_text (self->summary));

  gtk_label_set_text (self->answered, answered);
  gtk_label_set_text (self->inpatient_progress, inpatient);
  gtk_label_set_text (self->outpatient_progress, outpatient);
  irc_widget_set_accessible (GTK_WIDGET (self->header), name, description);
  for (guint i = 0; i < self->rows->len; i++)
    irc_criterion_row_refresh (self->rows->pdata[i], assessment);
}
