/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-field.h"

#include "irc-i18n.h"

#include "irc-item-list.h"
#include "irc-item-private.h"
#include "irc-string.h"

#define MAX_QUOTED_BYTES 60

gboolean
irc_vocabulary_has_criterion (const IrcVocabulary *self, const char *id)
{
  return self == NULL || self->has_criterion == NULL ||
         self->has_criterion (self->data, id);
}

void
irc_read_fail_repeated (IrcJsonReader *reader,
                        const char *member,
                        const char *id)
{
  g_autofree char *found = irc_string_shorten (id, MAX_QUOTED_BYTES);

  irc_json_reader_fail (reader,
                        member,
                        IRC_BASE_ERROR_VALUE,
                        _ ("“%s” stands here twice; each id is allowed once"),
                        found);
}

void
irc_read_fail_criterion (IrcJsonReader *reader,
                         const char *member,
                         const char *id)
{
  g_autofree char *found = irc_string_shorten (id, MAX_QUOTED_BYTES);

  irc_json_reader_fail (
      reader,
      member,
      IRC_BASE_ERROR_VALUE,
      _ ("“%s” is no criterion; allowed are the ids of the criteria"),
      found);
}

/* ---- reading: strings -----------------------------------------------------
 */

/* Checks @text, which stands at @member of the current object or array. */
static void
check_text (const IrcReadContext *context,
            const IrcField *field,
            const char *member,
            const char *text)
{
  g_autofree char *reason = irc_field_explain (field, text);

  if (reason != NULL)
    irc_json_reader_fail (
        context->reader, member, IRC_BASE_ERROR_VALUE, "%s", reason);
  else if (field->form == IRC_FORM_CRITERION &&
           !irc_vocabulary_has_criterion (context->vocabulary, text))
    irc_read_fail_criterion (context->reader, member, text);
}

static void
read_string (const IrcReadContext *context, gpointer at, const IrcField *field)
{
  char **value = at;

  if (!irc_json_reader_has (context->reader, field->member))
    return;
  g_free (*value);
  *value = irc_json_reader_dup_string (context->reader, field->member, "");
  if (irc_json_reader_is_ok (context->reader))
    check_text (context, field, field->member, *value);
}

static void
read_string_or_null (const IrcReadContext *context,
                     gpointer at,
                     const IrcField *field)
{
  char **value = at;

  g_free (*value);
  *value = irc_json_reader_dup_string_or_null (context->reader, field->member);
}

/* Fails at element @index of the array @member. */
static void
fail_element (IrcJsonReader *reader,
              const char *member,
              guint index,
              const char *reason)
{
  g_autofree char *name = g_strdup_printf ("%u", index);
  guint n;

  if (!irc_json_reader_enter_array (reader, member, &n))
    return;
  irc_json_reader_fail (reader, name, IRC_BASE_ERROR_VALUE, "%s", reason);
  irc_json_reader_leave (reader);
}

static void
check_criteria (const IrcReadContext *context,
                const IrcField *field,
                char **ids)
{
  for (guint i = 0; ids[i] != NULL; i++) {
    guint n;

    if (irc_vocabulary_has_criterion (context->vocabulary, ids[i]) ||
        !irc_json_reader_enter_array (context->reader, field->member, &n))
      continue;
    g_autofree char *name = g_strdup_printf ("%u", i);
    irc_read_fail_criterion (context->reader, name, ids[i]);
    irc_json_reader_leave (context->reader);
    return;
  }
}

static void
read_strings (const IrcReadContext *context, gpointer at, const IrcField *field)
{
  char ***value = at;
  guint index = 0;

  g_strfreev (*value);
  *value = irc_json_reader_dup_strings (context->reader, field->member);
  if (!irc_json_reader_is_ok (context->reader))
    return;

  g_autofree char *reason = irc_field_explain_strings (field, *value, &index);
  if (reason != NULL)
    fail_element (context->reader, field->member, index, reason);
  else if (field->form == IRC_FORM_CRITERION)
    check_criteria (context, field, *value);
}

/* ---- reading: numbers -----------------------------------------------------
 */

static void
read_boolean (const IrcReadContext *context, gpointer at, const IrcField *field)
{
  gboolean *value = at;

  *value = irc_json_reader_get_boolean (context->reader, field->member, *value);
}

static void
read_enum (const IrcReadContext *context, gpointer at, const IrcField *field)
{
  int *value = at;

  *value = irc_json_reader_get_enum (
      context->reader, field->member, field->names, *value);
}

static void
read_int (const IrcReadContext *context, gpointer at, const IrcField *field)
{
  gint64 *value = at;

  *value = irc_json_reader_get_int (
      context->reader, field->member, field->min, field->max, *value);
}

static void
read_int_or_null (const IrcReadContext *context,
                  gpointer at,
                  const IrcField *field)
{
  gint64 *value = at;

  *value = irc_json_reader_get_int_or_null (
      context->reader, field->member, field->min, field->max);
}

static void
read_number_or_null (const IrcReadContext *context,
                     gpointer at,
                     const IrcField *field)
{
  double *value = at;
  const double max = field->max > 0 ? (double) field->max : G_MAXDOUBLE;

  /* The sum turns -0 into 0, so that it is written as one number. */
  *value = irc_json_reader_get_double_or_nan (
               context->reader, field->member, 0, max) +
           0.0;
}

static void
read_moment (const IrcReadContext *context, gpointer at, const IrcField *field)
{
  gint64 *value = at;

  *value = context->now;
  if (!irc_json_reader_has (context->reader, field->member))
    return;
  g_autofree char *text =
      irc_json_reader_dup_string (context->reader, field->member, "");
  if (!irc_json_reader_is_ok (context->reader) ||
      irc_moment_parse (text, value))
    return;
  g_autofree char *found = irc_string_shorten (text, MAX_QUOTED_BYTES);
  irc_json_reader_fail (
      context->reader,
      field->member,
      IRC_BASE_ERROR_VALUE,
      _ ("“%s” is not allowed; allowed is a moment in UTC that exists, "
         "YYYY-MM-DDThh:mm:ssZ, in the years 1900 to 2200"),
      found);
}

/* It is computed on writing, so that only its type matters here. */
static void
read_computed (const IrcReadContext *context,
               gpointer at,
               const IrcField *field)
{
  (void) irc_json_reader_get_boolean (context->reader, field->member, FALSE);
}

/* ---- reading: what contains others ----------------------------------------
 */

static void
read_item (const IrcReadContext *context, gpointer at, const IrcField *field)
{
  IrcItem *const *item = at;

  if (!irc_json_reader_enter_object (context->reader, field->member))
    return;
  irc_item_read (*item, context);
  irc_json_reader_leave (context->reader);
}

static void
read_object (const IrcReadContext *context, gpointer at, const IrcField *field)
{
  IrcJsonMembers **members = at;

  irc_json_members_unref (*members);
  *members = irc_json_reader_take_object (context->reader, field->member);
}

static void
read_items (const IrcReadContext *context, gpointer at, const IrcField *field)
{
  IrcItemList *const *list = at;

  irc_item_list_read (*list, context, field->member);
}

static void read_rows (const IrcReadContext *context,
                       gpointer base,
                       const IrcField *fields,
                       IrcJsonMembers **unknown);

static void
read_record (const IrcReadContext *context,
             GPtrArray *records,
             const IrcField *field)
{
  const IrcField *first = field->record->fields;
  gpointer record = irc_records_add (records, field->record);

  read_rows (
      context, record, first, irc_record_get_unknown (record, field->record));
}

static void
read_array_of_records (const IrcReadContext *context,
                       GPtrArray *records,
                       const IrcField *field)
{
  guint n = 0;
  const IrcField *first = field->record->fields;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (!irc_json_reader_enter_array (context->reader, field->member, &n))
    return;
  for (guint i = 0; i < n; i++) {
    if (!irc_json_reader_enter_element (context->reader, i))
      break;
    read_record (context, records, field);
    char **id = irc_field_at (records->pdata[i], first);
    if (first->form == IRC_FORM_ID && **id != '\0' &&
        !g_hash_table_add (seen, *id))
      irc_read_fail_repeated (context->reader, first->member, *id);
    irc_json_reader_leave (context->reader);
  }
  irc_json_reader_leave (context->reader);
}

static void
read_keyed_records (const IrcReadContext *context,
                    GPtrArray *records,
                    const IrcField *field)
{
  const IrcField *key = field->record->fields;

  if (!irc_json_reader_enter_object (context->reader, field->member))
    return;
  const char *const *names = irc_json_reader_get_names (context->reader);
  for (guint i = 0; names[i] != NULL; i++) {
    check_text (context, key, names[i], names[i]);
    if (!irc_json_reader_enter_object (context->reader, names[i]))
      break;
    gpointer record = irc_records_add (records, field->record);
    char **id = irc_field_at (record, key);
    g_free (*id);
    *id = g_strdup (names[i]);
    read_rows (
        context, record, key, irc_record_get_unknown (record, field->record));
    irc_json_reader_leave (context->reader);
  }
  irc_json_reader_leave (context->reader);
}

static void
read_records (const IrcReadContext *context, gpointer at, const IrcField *field)
{
  GPtrArray **value = at;

  g_ptr_array_set_size (*value, 0);
  if (field->record->keyed)
    read_keyed_records (context, *value, field);
  else
    read_array_of_records (context, *value, field);
}

typedef void (*Reader) (const IrcReadContext *context,
                        gpointer at,
                        const IrcField *field);

static const Reader readers[] = {
  [IRC_FIELD_STRING] = read_string,
  [IRC_FIELD_STRING_OR_NULL] = read_string_or_null,
  [IRC_FIELD_STRINGS] = read_strings,
  [IRC_FIELD_BOOLEAN] = read_boolean,
  [IRC_FIELD_ENUM] = read_enum,
  [IRC_FIELD_INT] = read_int,
  [IRC_FIELD_INT_OR_NULL] = read_int_or_null,
  [IRC_FIELD_NUMBER_OR_NULL] = read_number_or_null,
  [IRC_FIELD_MOMENT] = read_moment,
  [IRC_FIELD_ITEM] = read_item,
  [IRC_FIELD_ITEMS] = read_items,
  [IRC_FIELD_OBJECT] = read_object,
  [IRC_FIELD_RECORDS] = read_records,
  [IRC_FIELD_COMPUTED] = read_computed,
};

static void
read_row (const IrcReadContext *context, gpointer base, const IrcField *field)
{
  if ((field->flags & IRC_FIELD_HIDDEN) != 0)
    return;
  if ((field->flags & IRC_FIELD_REQUIRED) != 0 &&
      !irc_json_reader_require (context->reader, field->member))
    return;
  if (field->kind == IRC_FIELD_CUSTOM)
    field->read (context, base);
  else
    readers[field->kind](context, irc_field_at (base, field), field);
}

/* Reads up to the end of the table or of a group. */
static void
read_rows (const IrcReadContext *context,
           gpointer base,
           const IrcField *fields,
           IrcJsonMembers **unknown)
{
  IrcJsonMembers **slot = unknown;

  for (const IrcField *f = fields;
       f->kind != IRC_FIELD_END && f->kind != IRC_FIELD_GROUP_END;
       f++) {
    if (f->kind != IRC_FIELD_GROUP) {
      read_row (context, base, f);
      continue;
    }
    slot++;
    if (irc_json_reader_enter_object (context->reader, f->member)) {
      read_rows (context, base, f + 1, slot);
      irc_json_reader_leave (context->reader);
    }
    while (f->kind != IRC_FIELD_GROUP_END)
      f++;
  }
  irc_json_members_unref (*unknown);
  *unknown = irc_json_reader_take_unknown (context->reader);
}

void
irc_fields_read (const IrcReadContext *context,
                 gpointer base,
                 const IrcField *fields,
                 IrcJsonMembers **unknown)
{
  read_rows (context, base, fields, unknown);
}
