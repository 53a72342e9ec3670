/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-case-private.h"

#include "irc-answer-private.h"
#include "irc-content-pack-private.h"
#include "irc-report-private.h"
#include "irc-string.h"

G_DEFINE_FINAL_TYPE (IrcCase, irc_case, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

const char *const irc_option_names[] = {
  "none", "minimum", "recommended", "ambitious", NULL,
};

#define PART(member) G_STRUCT_OFFSET (IrcCase, member)
#define AT(member) PART (data.member)
/* clang-format off */
#define TARGET(pathway, index) \
  { IRC_ROW ("target-" pathway, int, AT (target[index])), \
    .path = "/targets/" pathway "/level", .max = IRC_N_LEVELS, \
    .flags = IRC_MEMBER_HIDDEN }, \
  { IRC_ROW ("target-" pathway "-by", string, AT (target_by[index])), \
    .path = "/targets/" pathway "/by", .form = IRC_FORM_MONTH, \
    .flags = IRC_MEMBER_HIDDEN }
/* clang-format on */

static gboolean
has_extensions (gconstpointer base)
{
  return ((const IrcCase *) base)->data.extensions->len > 0;
}

/* Only where something was confirmed: other files stay as they are. */
static gboolean
has_seen_retractions (gconstpointer base)
{
  return ((const IrcCase *) base)->data.retractions_seen[0] != NULL;
}

const IrcMember irc_case_members[] = {
  IRC_FORMED (
      "id", AT (id), IRC_FORM_UUID, IRC_MEMBER_FILLED | IRC_MEMBER_FIXED),
  IRC_STRING ("title", AT (title), 0),
  IRC_MOMENT ("created", AT (created)),
  IRC_MOMENT ("modified", AT (modified)),
  IRC_ITEM_ROW ("centre", PART (centre)),
  IRC_GROUP ("content"),
  IRC_STRING ("pack", AT (pack), 0),
  { IRC_ROW ("version", string, AT (pack_version)),
    .property = "pack-version" },
  { IRC_ROW ("language", string, AT (pack_language)),
    .property = "pack-language" },
  { IRC_ROW ("extensions", records, AT (extensions)),
    .record = &irc_content_pack_type,
    .is_written = has_extensions },
  IRC_GROUP_END,
  IRC_CUSTOM ("answers", irc_case_read_answers, irc_case_write_answers),
  IRC_CUSTOM ("targets", irc_case_read_targets, irc_case_write_targets),
  TARGET ("inpatient", IRC_PATHWAY_INPATIENT),
  TARGET ("outpatient", IRC_PATHWAY_OUTPATIENT),
  IRC_ENUM ("option", AT (option), irc_option_names, 0, IRC_OPTION_NONE),
  IRC_ITEMS (
      "measures", PART (measures), irc_measure_get_type, IRC_MEMBER_NULLABLE),
  IRC_ITEMS ("asks", PART (asks), irc_ask_get_type, IRC_MEMBER_NULLABLE),
  IRC_GROUP ("arguments"),
  IRC_ITEMS ("chosen", PART (chosen), irc_chosen_get_type, IRC_MEMBER_NULLABLE),
  IRC_ITEMS ("left_out", PART (left_out), irc_left_out_get_type, 0),
  IRC_ITEMS ("own", PART (own_arguments), irc_own_argument_get_type, 0),
  IRC_ITEMS (
      "references", PART (own_references), irc_own_reference_get_type, 0),
  { IRC_ROW ("retractions_seen", strings, AT (retractions_seen)),
    .form = IRC_FORM_ID,
    .flags = IRC_MEMBER_FILLED,
    .is_written = has_seen_retractions },
  IRC_GROUP_END,
  IRC_OBJECT ("finance", PART (finance), IRC_MEMBER_UNSHARED),
  IRC_ITEM_ROW ("report", PART (report)),
  IRC_ITEMS (
      "history", PART (history), irc_snapshot_get_type, IRC_MEMBER_UNSHARED),
  IRC_OBJECT ("private", PART (private_part), IRC_MEMBER_UNSHARED),
  IRC_END,
};

/* ---- telling of edits ---------------------------------------------------- */

static void
emit_changed (IrcCase *self, const char *path)
{
  g_signal_emit (self, signals[CHANGED], 0, path);
}

static void
list_changed (gpointer data, const char *path)
{
  emit_changed (data, path);
}

/* Where an answer stands, as an RFC 6901 pointer. */
static char *
dup_answer_place (IrcAnswer *answer)
{
  GString *place = g_string_new (irc_answer_peek (answer)->criterion);

  g_string_replace (place, "~", "~0", 0);
  g_string_replace (place, "/", "~1", 0);
  g_string_prepend (place, "/answers/");
  return g_string_free (place, FALSE);
}

static void
item_changed (gpointer data, IrcItem *item, const char *path)
{
  IrcCase *self = data;
  g_autofree char *place = NULL;
  g_autofree char *whole = NULL;

  if (item == self->centre) {
    place = g_strdup ("/centre");
  } else if (item == self->report) {
    place = g_strdup ("/report");
  } else {
    g_hash_table_remove (self->explicit_answers, item);
    place = dup_answer_place (IRC_ANSWER (item));
  }
  whole = g_strconcat (place, path, NULL);
  emit_changed (self, whole);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_case_get_property (GObject *object,
                       guint property_id,
                       GValue *value,
                       GParamSpec *pspec)
{
  irc_member_get_value (
      IRC_CASE (object), &irc_case_members[property_id - 1], value);
}

void
irc_case_member_changed (gpointer self, guint index)
{
  g_autofree char *path = irc_members_dup_path (irc_case_members, index);

  irc_members_notify (G_OBJECT (self), irc_case_members, index);
  emit_changed (self, path);
}

static void
irc_case_set_property (GObject *object,
                       guint property_id,
                       const GValue *value,
                       GParamSpec *pspec)
{
  IrcCase *self = IRC_CASE (object);
  const guint index = property_id - 1;

  if (irc_member_set_value (self, &irc_case_members[index], value))
    irc_case_member_changed (self, index);
}

static void
irc_case_finalize (GObject *object)
{
  IrcCase *self = IRC_CASE (object);

  irc_item_set_owner (self->centre, NULL);
  irc_item_set_owner (self->report, NULL);
  for (guint i = 0; i < self->answers->len; i++)
    irc_item_set_owner (self->answers->pdata[i], NULL);
  g_ptr_array_unref (self->answers);
  g_hash_table_unref (self->by_criterion);
  g_hash_table_unref (self->explicit_answers);
  irc_members_clear (self, irc_case_members);
  for (guint i = 0; i < G_N_ELEMENTS (self->unknown); i++)
    irc_json_members_unref (self->unknown[i]);
  irc_json_members_unref (self->unknown_of_targets);
  for (guint i = 0; i < IRC_N_PATHWAYS; i++)
    irc_json_members_unref (self->unknown_of_target[i]);
  G_OBJECT_CLASS (irc_case_parent_class)->finalize (object);
}

static void
irc_case_class_init (IrcCaseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = irc_case_get_property;
  object_class->set_property = irc_case_set_property;
  object_class->finalize = irc_case_finalize;
  irc_members_install (object_class, irc_case_members);

  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   1,
                                   G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
irc_case_init (IrcCase *self)
{
  irc_members_init (self, irc_case_members, list_changed, self);

  self->owner = (IrcItemOwner){ item_changed, self };
  self->centre = g_object_new (IRC_TYPE_CENTRE, NULL);
  irc_item_set_owner (self->centre, &self->owner);
  self->report = g_object_new (IRC_TYPE_REPORT, NULL);
  irc_item_set_owner (self->report, &self->owner);

  self->answers = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_criterion = g_hash_table_new (g_str_hash, g_str_equal);
  self->explicit_answers = g_hash_table_new (NULL, NULL);
}

IrcCase *
irc_case_new (gint64 now)
{
  IrcCase *self = g_object_new (IRC_TYPE_CASE, NULL);

  g_free (self->data.id);
  self->data.id = irc_string_new_uuid ();
  self->data.created = now;
  self->data.modified = now;
  return self;
}

const IrcCaseData *
irc_case_peek (IrcCase *self)
{
  g_return_val_if_fail (IRC_IS_CASE (self), NULL);

  return &self->data;
}

gboolean
irc_case_validate (IrcCase *self,
                   const char *property,
                   const char *text,
                   char **reason)
{
  g_return_val_if_fail (IRC_IS_CASE (self), FALSE);

  return irc_members_validate (
      G_OBJECT (self), irc_case_members, property, text, reason);
}

void
irc_case_touch (IrcCase *self, gint64 now)
{
  g_return_if_fail (IRC_IS_CASE (self));

  if (self->data.modified == now)
    return;
  self->data.modified = now;
  g_object_notify (G_OBJECT (self), "modified");
}

void
irc_case_set_content (IrcCase *self,
                      const char *pack,
                      const char *version,
                      const char *language,
                      const GPtrArray *extensions)
{
  g_return_if_fail (IRC_IS_CASE (self) && extensions != NULL);
  IrcCaseData *data = &self->data;
  const IrcMember *row = irc_case_members;
  g_auto (GValue) value = G_VALUE_INIT;

  while (row->kind != &irc_kind_records)
    row++;
  g_value_init (&value, G_TYPE_PTR_ARRAY);
  g_value_set_boxed (&value, extensions);
  irc_member_set_value (self, row, &value);
  g_free (data->pack);
  data->pack = g_strdup (pack);
  g_free (data->pack_version);
  data->pack_version = g_strdup (version);
  g_free (data->pack_language);
  data->pack_language = g_strdup (language);
}

IrcCentre *
irc_case_get_centre (IrcCase *self)
{
  g_return_val_if_fail (IRC_IS_CASE (self), NULL);

  return IRC_CENTRE (self->centre);
}

IrcReport *
irc_case_get_report (IrcCase *self)
{
  g_return_val_if_fail (IRC_IS_CASE (self), NULL);

  return IRC_REPORT (self->report);
}

/* ---- answers ------------------------------------------------------------- */

void
irc_case_take_answer (IrcCase *self, IrcAnswer *answer, gboolean explicit)
{
  irc_item_set_owner (IRC_ITEM (answer), &self->owner);
  g_ptr_array_add (self->answers, answer);
  g_hash_table_insert (
      self->by_criterion, irc_answer_peek (answer)->criterion, answer);
  if (explicit)
    g_hash_table_add (self->explicit_answers, answer);
}

gboolean
irc_case_is_answer_kept (const IrcCase *self, IrcAnswer *answer)
{
  return !irc_answer_is_empty (answer) ||
         g_hash_table_contains (self->explicit_answers, answer);
}

IrcAnswer *
irc_case_get_answer (IrcCase *self, const char *criterion)
{
  g_return_val_if_fail (IRC_IS_CASE (self), NULL);
  g_return_val_if_fail (criterion != NULL, NULL);

  IrcAnswer *answer = g_hash_table_lookup (self->by_criterion, criterion);
  if (answer == NULL || !irc_case_is_answer_kept (self, answer))
    return NULL;
  return answer;
}

IrcAnswer *
irc_case_ensure_answer (IrcCase *self, const char *criterion)
{
  g_return_val_if_fail (IRC_IS_CASE (self), NULL);
  g_return_val_if_fail (criterion != NULL && *criterion != '\0', NULL);

  IrcAnswer *answer = g_hash_table_lookup (self->by_criterion, criterion);
  if (answer == NULL) {
    answer = irc_answer_new (criterion);
    irc_case_take_answer (self, answer, FALSE);
  }
  return answer;
}

char **
irc_case_dup_answered (IrcCase *self)
{
  g_return_val_if_fail (IRC_IS_CASE (self), NULL);

  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  for (guint i = 0; i < self->answers->len; i++) {
    IrcAnswer *answer = self->answers->pdata[i];

    if (irc_case_is_answer_kept (self, answer))
      g_strv_builder_add (ids, irc_answer_peek (answer)->criterion);
  }
  return g_strv_builder_end (ids);
}

/* ---- lists --------------------------------------------------------------- */

static IrcItemList *
get_list (IrcCase *self, IrcCaseList list)
{
  switch (list) {
    case IRC_LIST_MEASURES:
      return self->measures;
    case IRC_LIST_ASKS:
      return self->asks;
    case IRC_LIST_CHOSEN:
      return self->chosen;
    case IRC_LIST_LEFT_OUT:
      return self->left_out;
    case IRC_LIST_OWN_ARGUMENTS:
      return self->own_arguments;
    case IRC_LIST_OWN_REFERENCES:
      return self->own_references;
    case IRC_LIST_SECTIONS:
      return irc_report_get_sections (IRC_REPORT (self->report));
    case IRC_LIST_HISTORY:
      return self->history;
    default:
      g_return_val_if_reached (NULL);
  }
}

GListModel *
irc_case_get_list (IrcCase *self, IrcCaseList list)
{
  g_return_val_if_fail (IRC_IS_CASE (self), NULL);

  IrcItemList *items = get_list (self, list);
  if (items == NULL || irc_item_list_is_null (items))
    return NULL;
  return G_LIST_MODEL (items);
}

void
irc_case_set_list (IrcCase *self, IrcCaseList list, GPtrArray *items)
{
  g_return_if_fail (IRC_IS_CASE (self));

  irc_item_list_replace (get_list (self, list), items);
}
