/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-patient-remark.h"

#include "irc-patient.h"
#include "irc-widget.h"

struct _IrcPatientRemark {
  GtkWidget parent_instance;
  GtkLabel *label;
  GObject *source; /* the buffer or the editable */
};

G_DEFINE_FINAL_TYPE (IrcPatientRemark, irc_patient_remark, GTK_TYPE_WIDGET)

enum { PROP_SOURCE = 1, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

/* The rules belong to the type: fields are many. */
static GQuark
rules_quark (void)
{
  return g_quark_from_static_string ("irc-patient-rules");
}

static void
source_changed (IrcPatientRemark *self)
{
  g_autofree char *text = NULL;
  const char *words = NULL;

  g_object_get (self->source, "text", &text, NULL);
  words = irc_patient_explain (irc_patient_find (
      g_type_get_qdata (IRC_TYPE_PATIENT_REMARK, rules_quark ()), text));
  irc_label_set_text_or_hide (self->label, words);
  gtk_widget_set_visible (GTK_WIDGET (self), words != NULL);
}

static void
set_source (IrcPatientRemark *self, GObject *source)
{
  if (source == NULL || self->source != NULL)
    return;
  if (GTK_IS_TEXT_VIEW (source))
    source = G_OBJECT (gtk_text_view_get_buffer (GTK_TEXT_VIEW (source)));
  self->source = g_object_ref (source);
  g_signal_connect_object (
      source, "changed", G_CALLBACK (source_changed), self, G_CONNECT_SWAPPED);
  source_changed (self);
}

static void
irc_patient_remark_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  switch (property_id) {
    case PROP_SOURCE:
      set_source (IRC_PATIENT_REMARK (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
irc_patient_remark_dispose (GObject *object)
{
  IrcPatientRemark *self = IRC_PATIENT_REMARK (object);

  g_clear_object (&self->source);
  if (self->label != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->label));
  self->label = NULL;
  G_OBJECT_CLASS (irc_patient_remark_parent_class)->dispose (object);
}

static void
irc_patient_remark_class_init (IrcPatientRemarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_type_set_qdata (
      G_TYPE_FROM_CLASS (klass), rules_quark (), irc_patient_rules_new ());
  object_class->set_property = irc_patient_remark_set_property;
  object_class->dispose = irc_patient_remark_dispose;
  properties[PROP_SOURCE] =
      g_param_spec_object ("source",
                           NULL,
                           NULL,
                           GTK_TYPE_WIDGET,
                           G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BIN_LAYOUT);
}

static void
irc_patient_remark_init (IrcPatientRemark *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "xalign",
                              0.0,
                              "wrap",
                              TRUE,
                              "accessible-role",
                              GTK_ACCESSIBLE_ROLE_ALERT,
                              NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "field-message");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "remark");
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
