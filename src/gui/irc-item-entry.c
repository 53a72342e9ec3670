/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-item-entry.h"

#include <math.h>
#include <string.h>
#include "irc-date.h"
#include "irc-i18n.h"
#include "irc-items.h"
#include "irc-patient-remark.h"
#include "irc-string.h"
#include "irc-widget.h"

struct _IrcItemEntry {
  IrcItemField parent_instance;
  GtkLabel *message;
  GtkEntry *entry;
  char *expects, *when_empty;
  double maximum;
  IrcItemEntryForm form;
  gboolean storing; /* the item changes because of the entry */
  gboolean showing; /* the entry changes because of the item */
};

G_DEFINE_FINAL_TYPE (IrcItemEntry, irc_item_entry, IRC_TYPE_ITEM_FIELD)

enum {
  PROP_PLACEHOLDER = 1,
  PROP_MAXIMUM,
  PROP_EXPECTS,
  PROP_WHEN_EMPTY,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static GObject *
get_item (IrcItemEntry *self)
{
  return irc_item_field_get_item (IRC_ITEM_FIELD (self));
}

static const char *
get_name (IrcItemEntry *self)
{
  return irc_item_field_get_property (IRC_ITEM_FIELD (self));
}

/* ---- from the item to the entry ------------------------------------------ */

static char *
dup_shown (IrcItemEntry *self)
{
  g_auto (GValue) value = G_VALUE_INIT;
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_object_get_property (get_item (self), get_name (self), &value);
  if (G_VALUE_HOLDS_STRING (&value))
    return g_value_dup_string (&value);
  if (G_VALUE_HOLDS_INT64 (&value)) {
    const gint64 number = g_value_get_int64 (&value);
    return number < 0 ? g_strdup ("")
                      : g_strdup_printf ("%" G_GINT64_FORMAT, number);
  }
  const double number = g_value_get_double (&value);
  return isnan (number) ? g_strdup ("")
                        : g_strdup (g_ascii_formatd (
                              buffer, sizeof buffer, "%.15g", number));
}

static void
show_message (IrcItemEntry *self, const char *text, gboolean invalid)
{
  irc_label_set_text_or_hide (self->message, text);
  irc_widget_toggle_class (GTK_WIDGET (self->message), "remark", !invalid);
  irc_widget_toggle_class (GTK_WIDGET (self->entry), "error", invalid);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               invalid ? GTK_ACCESSIBLE_INVALID_TRUE
                                       : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/* Today as far as @text goes: "2026-11" beside a month. */
static char *
dup_today (const char *text)
{
  g_autoptr (GDateTime) now =
      g_date_time_new_from_unix_local (irc_moment_now ());
  char *today = g_date_time_format (now, "%Y-%m-%d");

  if (strlen (text) < strlen (today))
    today[strlen (text)] = '\0';
  return today;
}

/* What is allowed and yet worth a word. */
static const char *
get_date_remark (IrcItemEntry *self)
{
  const IrcDateForms forms = IRC_DATE_YEAR | IRC_DATE_MONTH | IRC_DATE_DAY;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->expects == NULL || !irc_date_parse (text, forms, NULL))
    return NULL;
  g_autofree char *today = dup_today (text);
  const int order = strcmp (text, today);

  if (order > 0 && g_str_equal (self->expects, "past"))
    return _ ("This lies in the future. It is kept; is it meant?");
  if (order < 0 && g_str_equal (self->expects, "future"))
    return _ ("This lies in the past. It is kept and printed; is it meant?");
  return NULL;
}

static void
show_item (IrcItemField *field)
{
  IrcItemEntry *self = IRC_ITEM_ENTRY (field);

  if (self->storing || get_item (self) == NULL)
    return;
  g_autofree char *text = dup_shown (self);

  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->showing = FALSE;
  show_message (self, get_date_remark (self), FALSE);
}

/* ---- from the entry to the item ------------------------------------------ */

static gboolean
parse_string (IrcItemEntry *self,
              const char *text,
              GValue *value,
              char **reason)
{
  if (IRC_IS_ITEM (get_item (self)) &&
      !irc_item_validate (
          IRC_ITEM (get_item (self)), get_name (self), text, reason))
    return FALSE;
  g_value_set_string (value, text);
  return TRUE;
}

/* A number whose range starts below 0 may be "not stated". */
static gboolean
parse_whole_number (const GParamSpecInt64 *range,
                    const char *text,
                    GValue *value,
                    char **reason)
{
  const gboolean may_be_empty = range->minimum < 0;
  gint64 number;

  if (*text == '\0' && may_be_empty) {
    g_value_set_int64 (value, -1);
    return TRUE;
  }
  if (!g_ascii_string_to_signed (text,
                                 10,
                                 MAX (range->minimum, 0),
                                 MIN (range->maximum, 1000000000),
                                 &number,
                                 NULL)) {
    *reason = may_be_empty
                  ? g_strdup (_ ("A whole number from 0 to 1,000,000,000, for "
                                 "instance 120."))
                  : g_strdup_printf (_ ("A whole number from %d to %d."),
                                     (int) range->minimum,
                                     (int) MIN (range->maximum, 1000000000));
    return FALSE;
  }
  g_value_set_int64 (value, number);
  return TRUE;
}

static gboolean
parse_number (IrcItemEntry *self,
              const char *text,
              GValue *value,
              char **reason)
{
  g_autofree char *pointed = g_strdelimit (g_strdup (text), ",", '.');
  char *end;
  const double number = g_ascii_strtod (pointed, &end);

  if (*text == '\0') {
    g_value_set_double (value, NAN);
    return TRUE;
  }
  if (!g_ascii_isdigit (*text) || *end != '\0' || !isfinite (number) ||
      number > 1e9) {
    *reason =
        g_strdup (_ ("A number from 0 to 1,000,000,000, for instance 3.5."));
    return FALSE;
  }
  if (self->maximum > 0 && number > self->maximum) {
    *reason = g_strdup_printf (_ ("A number from 0 to %.0f."), self->maximum);
    return FALSE;
  }
  g_value_set_double (value, number);
  return TRUE;
}

/* TRUE when the text is allowed; then it is stored. */
static gboolean
store (IrcItemEntry *self, char **reason)
{
  g_autofree char *text =
      g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  GParamSpec *pspec = g_object_class_find_property (
      G_OBJECT_GET_CLASS (get_item (self)), get_name (self));
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean valid;

  if (self->form.explain != NULL) {
    *reason = self->form.explain (get_name (self), text);
    if (*reason != NULL)
      return FALSE;
    g_free (text);
    text = self->form.tidy (get_name (self),
                            gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  }
  g_value_init (&value, pspec->value_type);
  if (G_VALUE_HOLDS_STRING (&value))
    valid = parse_string (self, text, &value, reason);
  else if (G_VALUE_HOLDS_INT64 (&value))
    valid = parse_whole_number (
        G_PARAM_SPEC_INT64 (pspec), g_strstrip (text), &value, reason);
  else
    valid = parse_number (self, g_strstrip (text), &value, reason);
  if (!valid)
    return FALSE;
  self->storing = TRUE;
  g_object_set_property (get_item (self), get_name (self), &value);
  self->storing = FALSE;
  return TRUE;
}

static void
text_changed (GtkEditable *editable, IrcItemEntry *self)
{
  g_autofree char *reason = NULL;

  if (self->showing || get_item (self) == NULL)
    return;
  if (store (self, &reason))
    show_message (self, NULL, FALSE);
  else if (gtk_widget_get_visible (GTK_WIDGET (self->message)))
    show_message (self, reason, TRUE);
}

/* While somebody is still typing nothing is wrong yet. */
static void
focus_left (GtkEventControllerFocus *controller, IrcItemEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *reason = NULL;

  if (get_item (self) == NULL)
    return;
  if (!store (self, &reason)) {
    show_message (self, reason, TRUE);
    return;
  }
  /* As it is stored, where that is tidier than what was typed. */
  if (self->form.tidy != NULL)
    show_item (IRC_ITEM_FIELD (self));
  if (irc_string_is_blank (text))
    show_message (self, self->when_empty, FALSE);
  else
    show_message (self, get_date_remark (self), FALSE);
}

static void
activated (IrcItemEntry *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "field.done", NULL);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_item_entry_get_property (GObject *object,
                             guint property_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  IrcItemEntry *self = IRC_ITEM_ENTRY (object);

  switch (property_id) {
    case PROP_PLACEHOLDER:
      g_value_set_string (value, gtk_entry_get_placeholder_text (self->entry));
      break;
    case PROP_MAXIMUM:
      g_value_set_double (value, self->maximum);
      break;
    case PROP_EXPECTS:
      g_value_set_string (value, self->expects);
      break;
    case PROP_WHEN_EMPTY:
      g_value_set_string (value, self->when_empty);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
irc_item_entry_set_property (GObject *object,
                             guint property_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  IrcItemEntry *self = IRC_ITEM_ENTRY (object);

  switch (property_id) {
    case PROP_PLACEHOLDER:
      gtk_entry_set_placeholder_text (self->entry, g_value_get_string (value));
      break;
    case PROP_MAXIMUM:
      self->maximum = g_value_get_double (value);
      break;
    case PROP_EXPECTS:
      g_free (self->expects);
      self->expects = g_value_dup_string (value);
      break;
    case PROP_WHEN_EMPTY:
      g_free (self->when_empty);
      self->when_empty = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
irc_item_entry_finalize (GObject *object)
{
  IrcItemEntry *self = IRC_ITEM_ENTRY (object);

  g_free (self->expects);
  g_free (self->when_empty);
  G_OBJECT_CLASS (irc_item_entry_parent_class)->finalize (object);
}

static void
irc_item_entry_class_init (IrcItemEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = irc_item_entry_get_property;
  object_class->set_property = irc_item_entry_set_property;
  object_class->finalize = irc_item_entry_finalize;
  IRC_ITEM_FIELD_CLASS (klass)->show_item = show_item;

  properties[PROP_PLACEHOLDER] =
      g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  properties[PROP_MAXIMUM] =
      g_param_spec_double ("maximum", NULL, NULL, 0, 1e9, 0, flags);
  properties[PROP_EXPECTS] =
      g_param_spec_string ("expects", NULL, NULL, NULL, flags);
  properties[PROP_WHEN_EMPTY] =
      g_param_spec_string ("when-empty", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (IRC_TYPE_PATIENT_REMARK);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-item-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcItemEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, IrcItemEntry, message);
}

static void
irc_item_entry_init (IrcItemEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self->entry, "changed", G_CALLBACK (text_changed), self);
  g_signal_connect_swapped (
      self->entry, "activate", G_CALLBACK (activated), self);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
}

void
irc_item_entry_set_form (IrcItemEntry *self, const IrcItemEntryForm *form)
{
  g_return_if_fail (IRC_IS_ITEM_ENTRY (self));
  g_return_if_fail (form->explain != NULL && form->tidy != NULL);
  self->form = *form;
}

void
irc_item_entry_check (IrcItemEntry *self)
{
  g_autofree char *reason = NULL;

  g_return_if_fail (IRC_IS_ITEM_ENTRY (self));
  if (self->form.explain == NULL || get_item (self) == NULL)
    return;
  reason = self->form.explain (
      get_name (self), gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  if (reason != NULL)
    show_message (self, reason, TRUE);
}

GtkEntry *
irc_item_entry_get_entry (IrcItemEntry *self)
{
  g_return_val_if_fail (IRC_IS_ITEM_ENTRY (self), NULL);
  return self->entry;
}
