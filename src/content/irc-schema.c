/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-schema.h"

#include "irc-i18n.h"
#include <math.h>

#include "irc-string.h"

#define MAX_SHOWN_BYTES 60

static const char *const no_strings[] = { NULL };

/* ---- what was found ------------------------------------------------------ */

static char *
describe_value (const IrcJsonValue *value)
{
  g_autofree char *shown = NULL;

  switch (value->type) {
    case IRC_JSON_NULL:
      return g_strdup ("null");
    case IRC_JSON_BOOLEAN:
      return g_strdup (value->boolean ? "true" : "false");
    case IRC_JSON_INT:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
    case IRC_JSON_DOUBLE: {
      char text[G_ASCII_DTOSTR_BUF_SIZE];
      return g_strdup (g_ascii_dtostr (text, sizeof text, value->number));
    }
    case IRC_JSON_STRING:
      shown = irc_string_shorten (value->text, MAX_SHOWN_BYTES);
      return g_strdup_printf (_ ("the text “%s”"), shown);
    case IRC_JSON_ARRAY:
      return g_strdup (_ ("a list"));
    case IRC_JSON_OBJECT:
    default:
      return g_strdup (_ ("an object"));
  }
}

static char *
describe_range (const IrcField *field)
{
  const gboolean is_whole =
      field->kind == IRC_FIELD_INT || field->kind == IRC_FIELD_INT_OR_NULL;

  if (is_whole && field->min == field->max)
    return g_strdup_printf ("%d", field->min);
  if (is_whole && field->max == G_MAXINT)
    return g_strdup_printf (_ ("a whole number, at least %d"), field->min);
  if (is_whole)
    return g_strdup_printf (
        _ ("a whole number from %d to %d"), field->min, field->max);
  return field->max == 0 ? g_strdup (_ ("a number"))
                         : g_strdup_printf (_ ("a number from %d to %d"),
                                            field->min,
                                            field->max);
}

/* What a field must be, as the end of "must be …". */
static char *
describe_field (const IrcField *field)
{
  g_autofree char *text = NULL;

  switch (field->kind) {
    case IRC_FIELD_ENUM:
    case IRC_FIELD_WORD:
      text = g_strjoinv ("”, “", IRC_UNCONST (field->names));
      return g_strdup_printf (_ ("one of “%s”"), text);
    case IRC_FIELD_INT:
    case IRC_FIELD_NUMBER:
      return describe_range (field);
    case IRC_FIELD_INT_OR_NULL:
    case IRC_FIELD_NUMBER_OR_NULL:
      text = describe_range (field);
      return g_strdup_printf (_ ("%s, or null"), text);
    case IRC_FIELD_BOOLEAN:
      return g_strdup (_ ("true or false"));
    case IRC_FIELD_STRINGS:
      return g_strdup (_ ("a list of texts"));
    case IRC_FIELD_OBJECTS:
      return g_strdup (_ ("a list of objects"));
    case IRC_FIELD_OBJECT:
      return g_strdup (_ ("an object"));
    case IRC_FIELD_TEXT:
      return g_strdup (_ ("a text that is not empty"));
    case IRC_FIELD_STRING:
    case IRC_FIELD_ABSENT:
    default:
      return g_strdup (_ ("a text"));
  }
}

static void
add_wrong_value (IrcSchemaReader *reader,
                 const IrcPlace *place,
                 const IrcField *field,
                 const IrcJsonValue *value)
{
  g_autofree char *wanted = describe_field (field);
  g_autofree char *found = describe_value (value);

  /* Translators: "must be a whole number from 1 to 3, not null" */
  irc_findings_add (
      reader->findings, place, _ ("must be %s, not %s"), wanted, found);
}

/* ---- scalars ------------------------------------------------------------- */

static gboolean
read_string (const IrcField *field,
             const IrcJsonValue *value,
             gpointer at,
             const IrcPlace *place,
             IrcSchemaReader *reader)
{
  if (value->type != IRC_JSON_STRING ||
      (field->kind == IRC_FIELD_TEXT && irc_string_is_blank (value->text)) ||
      (field->kind == IRC_FIELD_WORD &&
       !g_strv_contains (field->names, value->text))) {
    add_wrong_value (reader, place, field, value);
    return FALSE;
  }
  if (value->n > IRC_PACK_MAX_TEXT_BYTES) {
    irc_findings_add (reader->findings,
                      place,
                      _ ("has %u bytes; at most %d are allowed"),
                      value->n,
                      IRC_PACK_MAX_TEXT_BYTES);
    return FALSE;
  }
  *(const char **) at = value->text;
  return TRUE;
}

static gboolean
read_enum (const IrcField *field,
           const IrcJsonValue *value,
           gpointer at,
           const IrcPlace *place,
           IrcSchemaReader *reader)
{
  if (value->type == IRC_JSON_STRING) {
    for (int i = 0; field->names[i] != NULL; i++) {
      if (strcmp (field->names[i], value->text) == 0) {
        *(int *) at = i;
        return TRUE;
      }
    }
  }
  add_wrong_value (reader, place, field, value);
  return FALSE;
}

static gboolean
read_int (const IrcField *field,
          const IrcJsonValue *value,
          gpointer at,
          const IrcPlace *place,
          IrcSchemaReader *reader)
{
  if (value->type == IRC_JSON_NULL && field->kind == IRC_FIELD_INT_OR_NULL)
    return TRUE;
  if (value->type != IRC_JSON_INT || value->integer < field->min ||
      value->integer > field->max) {
    add_wrong_value (reader, place, field, value);
    return FALSE;
  }
  *(int *) at = (int) value->integer;
  return TRUE;
}

static gboolean
read_number (const IrcField *field,
             const IrcJsonValue *value,
             gpointer at,
             const IrcPlace *place,
             IrcSchemaReader *reader)
{
  const double number = value->type == IRC_JSON_INT ? (double) value->integer
                        : value->type == IRC_JSON_DOUBLE ? value->number
                                                         : (double) NAN;

  if (value->type == IRC_JSON_NULL && field->kind == IRC_FIELD_NUMBER_OR_NULL)
    return TRUE;
  if (isnan (number) ||
      (field->max != 0 && (number < field->min || number > field->max))) {
    add_wrong_value (reader, place, field, value);
    return FALSE;
  }
  *(double *) at = number;
  return TRUE;
}

static gboolean
read_boolean (const IrcField *field,
              const IrcJsonValue *value,
              gpointer at,
              const IrcPlace *place,
              IrcSchemaReader *reader)
{
  if (value->type != IRC_JSON_BOOLEAN) {
    add_wrong_value (reader, place, field, value);
    return FALSE;
  }
  *(gboolean *) at = value->boolean;
  return TRUE;
}

/* ---- lists --------------------------------------------------------------- */

static gboolean
is_list_within (const IrcField *field,
                const IrcJsonValue *value,
                guint max,
                const IrcPlace *place,
                IrcSchemaReader *reader)
{
  if (value->type != IRC_JSON_ARRAY) {
    add_wrong_value (reader, place, field, value);
    return FALSE;
  }
  if (value->n > max) {
    irc_findings_add (reader->findings,
                      place,
                      _ ("has %u entries; at most %u are allowed"),
                      value->n,
                      max);
    return FALSE;
  }
  return TRUE;
}

static gboolean
read_strings (const IrcField *field,
              const IrcJsonValue *value,
              gpointer at,
              const IrcPlace *place,
              IrcSchemaReader *reader)
{
  static const IrcField element = { .kind = IRC_FIELD_TEXT };
  const IrcField word = { .kind = IRC_FIELD_WORD, .names = field->names };
  const IrcField *kind = field->names != NULL ? &word : &element;
  gboolean is_sound = TRUE;

  if (!is_list_within (field, value, IRC_PACK_MAX_ELEMENTS, place, reader))
    return FALSE;
  if (value->n == 0)
    return TRUE;

  const char **strings =
      irc_arena_alloc0 (reader->arena, value->n + 1, sizeof *strings);
  const IrcJsonValue *next = value + 1;
  for (guint i = 0; i < value->n; i++) {
    /* A text that cannot be read is kept as "": the places of the others in
     * the list stay what they are in the file. */
    strings[i] = "";
    if (!read_string (
            kind, next, &strings[i], IRC_PLACE_ELEMENT (place, i), reader))
      is_sound = FALSE;
    next = irc_json_value_next (next);
  }
  *(const char *const **) at = strings;
  return is_sound;
}

static gboolean
has_first_member (const IrcJsonValue *object, const IrcSchema *schema)
{
  const IrcJsonValue *member = object + 1;

  for (guint i = 0; i < object->n; i++) {
    if (strcmp (member->name, schema->fields[0].name) == 0)
      return TRUE;
    member = irc_json_value_next (member);
  }
  return FALSE;
}

static void
read_record (const IrcSchema *schema,
             const IrcJsonValue *value,
             gpointer record,
             const IrcPlace *place,
             IrcSchemaReader *reader)
{
  static const IrcField object = { .kind = IRC_FIELD_OBJECT };

  irc_schema_init (schema, record);
  if (value->type != IRC_JSON_OBJECT) {
    add_wrong_value (reader, place, &object, value);
    if (reader->unsound != NULL)
      g_hash_table_add (reader->unsound, record);
    return;
  }
  if (schema->alternative != NULL &&
      has_first_member (value, schema->alternative))
    schema = schema->alternative;
  irc_schema_read (schema, value, record, place, reader);
}

/* An element that is no object becomes a record of defaults, so that the index
 * of a record is that of the element. */
static gboolean
read_objects (const IrcField *field,
              const IrcJsonValue *value,
              gpointer record,
              const IrcPlace *place,
              IrcSchemaReader *reader)
{
  const IrcSchema *schema = field->schema;
  const guint n_before = reader->findings->n;

  if (!is_list_within (field, value, schema->max, place, reader))
    return FALSE;

  char *records = irc_arena_alloc0 (reader->arena, value->n, schema->size);
  const IrcJsonValue *next = value + 1;
  for (guint i = 0; i < value->n; i++) {
    read_record (schema,
                 next,
                 records + i * schema->size,
                 IRC_PLACE_ELEMENT (place, i),
                 reader);
    next = irc_json_value_next (next);
  }
  memcpy ((char *) record + field->offset, &records, sizeof records);
  *(guint *) ((char *) record + field->count_offset) = value->n;
  return reader->findings->n == n_before;
}

static gboolean
read_object (const IrcField *field,
             const IrcJsonValue *value,
             gpointer record,
             const IrcPlace *place,
             IrcSchemaReader *reader)
{
  const guint n_before = reader->findings->n;

  if (value->type != IRC_JSON_OBJECT) {
    add_wrong_value (reader, place, field, value);
    return FALSE;
  }
  irc_schema_read (field->schema, value, record, place, reader);
  return reader->findings->n == n_before;
}

/* ---- objects ------------------------------------------------------------- */

static gboolean
read_field (const IrcField *field,
            const IrcJsonValue *value,
            gpointer record,
            const IrcPlace *place,
            IrcSchemaReader *reader)
{
  gpointer at = (char *) record + field->offset;

  switch (field->kind) {
    case IRC_FIELD_STRING:
    case IRC_FIELD_TEXT:
    case IRC_FIELD_WORD:
      return read_string (field, value, at, place, reader);
    case IRC_FIELD_STRINGS:
      return read_strings (field, value, at, place, reader);
    case IRC_FIELD_ENUM:
      return read_enum (field, value, at, place, reader);
    case IRC_FIELD_INT:
    case IRC_FIELD_INT_OR_NULL:
      return read_int (field, value, at, place, reader);
    case IRC_FIELD_NUMBER:
    case IRC_FIELD_NUMBER_OR_NULL:
      return read_number (field, value, at, place, reader);
    case IRC_FIELD_BOOLEAN:
      return read_boolean (field, value, at, place, reader);
    case IRC_FIELD_OBJECTS:
      return read_objects (field, value, record, place, reader);
    case IRC_FIELD_OBJECT:
      return read_object (field, value, record, place, reader);
    case IRC_FIELD_ABSENT:
    default:
      g_assert_not_reached ();
  }
}

/* The index of the field @name, n_fields when there is none.  Members come in
 * the order of the table, so that the first guess is nearly always right. */
static guint
find_field (const IrcSchema *schema, const char *name, guint guess)
{
  const IrcField *fields = schema->fields;

  if (guess < schema->n_fields && fields[guess].kind != IRC_FIELD_ABSENT &&
      strcmp (fields[guess].name, name) == 0)
    return guess;
  for (guint i = 0; i < schema->n_fields; i++)
    if (fields[i].kind != IRC_FIELD_ABSENT &&
        strcmp (fields[i].name, name) == 0)
      return i;
  return schema->n_fields;
}

static gboolean
find_missing (const IrcSchema *schema,
              guint64 seen,
              const IrcPlace *place,
              IrcSchemaReader *reader)
{
  gboolean is_sound = TRUE;

  for (guint i = 0; i < schema->n_fields; i++) {
    const IrcField *field = &schema->fields[i];

    if ((seen & G_GUINT64_CONSTANT (1) << i) != 0 || field->is_optional ||
        field->kind == IRC_FIELD_ABSENT ||
        (field->is_of_base && reader->is_extension))
      continue;
    irc_findings_add (reader->findings,
                      IRC_PLACE_MEMBER (place, field->name),
                      _ ("is missing"));
    is_sound = FALSE;
  }
  return is_sound;
}

void
irc_schema_init (const IrcSchema *schema, gpointer record)
{
  for (guint i = 0; i < schema->n_fields; i++) {
    const IrcField *field = &schema->fields[i];
    gpointer at = (char *) record + field->offset;

    switch (field->kind) {
      case IRC_FIELD_ABSENT:
      case IRC_FIELD_STRING:
      case IRC_FIELD_TEXT:
      case IRC_FIELD_WORD:
        *(const char **) at = "";
        break;
      case IRC_FIELD_STRINGS:
        *(const char *const **) at = no_strings;
        break;
      case IRC_FIELD_INT:
      case IRC_FIELD_INT_OR_NULL:
        *(int *) at = IRC_SCHEMA_NULL_INT;
        break;
      case IRC_FIELD_NUMBER:
      case IRC_FIELD_NUMBER_OR_NULL:
        *(double *) at = (double) NAN;
        break;
      case IRC_FIELD_OBJECT:
        irc_schema_init (field->schema, record);
        break;
      case IRC_FIELD_ENUM:
      case IRC_FIELD_BOOLEAN:
      case IRC_FIELD_OBJECTS:
      default: /* zero already */
        break;
    }
  }
  if (schema->alternative != NULL)
    irc_schema_init (schema->alternative, record);
}

void
irc_schema_read (const IrcSchema *schema,
                 const IrcJsonValue *object,
                 gpointer record,
                 const IrcPlace *place,
                 IrcSchemaReader *reader)
{
  const IrcJsonValue *member = object + 1;
  gboolean is_sound = TRUE, is_in_order = TRUE;
  guint64 seen = 0;
  guint last = 0, guess = 0;

  for (guint i = 0; i < object->n; i++, member = irc_json_value_next (member)) {
    const IrcPlace *at = IRC_PLACE_MEMBER (place, member->name);
    const guint found = find_field (schema, member->name, guess);

    if (found == schema->n_fields) {
      if (reader->is_strict)
        irc_findings_add (
            reader->findings, at, _ ("is not a member that a pack has here"));
      continue;
    }
    const IrcField *field = &schema->fields[found];
    seen |= G_GUINT64_CONSTANT (1) << found;
    guess = found + 1;
    if (!field->is_anywhere) {
      is_in_order = is_in_order && found >= last;
      last = found;
    }
    if (!read_field (field, member, record, at, reader))
      is_sound = FALSE;
  }
  if (!is_in_order && reader->is_strict)
    irc_findings_add (reader->findings,
                      place,
                      _ ("has its members in another order than the field "
                         "table of the pack"));
  if ((!find_missing (schema, seen, place, reader) || !is_sound) &&
      reader->unsound != NULL)
    g_hash_table_add (reader->unsound, record);
}
