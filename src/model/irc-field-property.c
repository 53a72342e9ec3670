/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-field.h"

#include <math.h>

/* 1900-01-01T00:00:00Z and 2200-12-31T23:59:59Z */
#define MIN_MOMENT G_GINT64_CONSTANT (-2208988800)
#define MAX_MOMENT G_GINT64_CONSTANT (7289654399)

/* What each kind of value is as a property; @at is where it lies. */
typedef struct {
  GParamSpec *(*spec) (const char *name,
                       const IrcField *field,
                       GParamFlags flags);
  void (*get) (gconstpointer at, const IrcField *field, GValue *value);
  /* TRUE when the value changed. */
  gboolean (*set) (gpointer at, const IrcField *field, const GValue *value);
} Operations;

/* ---- strings --------------------------------------------------------------
 */

static GParamSpec *
string_spec (const char *name, const IrcField *field, GParamFlags flags)
{
  return g_param_spec_string (name, NULL, NULL, NULL, flags);
}

static void
string_get (gconstpointer at, const IrcField *field, GValue *value)
{
  g_value_set_string (value, *(char *const *) at);
}

/* TRUE when @text may be stored; a programmer's error otherwise. */
static gboolean
accepts (const IrcField *field, const char *text)
{
  if (!g_utf8_validate (text, -1, NULL)) {
    g_critical ("%s: the text is not UTF-8", field->member);
    return FALSE;
  }
  g_autofree char *reason = irc_field_explain (field, text);
  if (reason != NULL)
    g_critical ("%s: %s", field->member, reason);
  return reason == NULL;
}

static gboolean
string_replace (gpointer at, const IrcField *field, const char *text)
{
  char **stored = at;

  if (g_strcmp0 (*stored, text) == 0 ||
      (text != NULL && !accepts (field, text)))
    return FALSE;
  g_free (*stored);
  *stored = g_strdup (text);
  return TRUE;
}

static gboolean
string_set (gpointer at, const IrcField *field, const GValue *value)
{
  const char *text = g_value_get_string (value);

  return string_replace (at, field, text != NULL ? text : "");
}

static gboolean
string_or_null_set (gpointer at, const IrcField *field, const GValue *value)
{
  return string_replace (at, field, g_value_get_string (value));
}

static GParamSpec *
strings_spec (const char *name, const IrcField *field, GParamFlags flags)
{
  return g_param_spec_boxed (name, NULL, NULL, G_TYPE_STRV, flags);
}

static void
strings_get (gconstpointer at, const IrcField *field, GValue *value)
{
  g_value_set_boxed (value, *(char **const *) at);
}

static gboolean
strings_set (gpointer at, const IrcField *field, const GValue *value)
{
  char *none[] = { NULL };
  char ***stored = at;
  char **strings = g_value_get_boxed (value);

  if (strings == NULL)
    strings = none;
  if (g_strv_equal ((const char *const *) *stored,
                    (const char *const *) strings))
    return FALSE;
  for (guint i = 0; strings[i] != NULL; i++) {
    if (!accepts (field, strings[i]))
      return FALSE;
  }
  g_autofree char *reason = irc_field_explain_strings (field, strings, NULL);
  if (reason != NULL) {
    g_critical ("%s: %s", field->member, reason);
    return FALSE;
  }
  g_strfreev (*stored);
  *stored = g_strdupv (strings);
  return TRUE;
}

/* ---- numbers --------------------------------------------------------------
 */

static GParamSpec *
boolean_spec (const char *name, const IrcField *field, GParamFlags flags)
{
  return g_param_spec_boolean (
      name, NULL, NULL, (gboolean) field->fallback, flags);
}

static void
boolean_get (gconstpointer at, const IrcField *field, GValue *value)
{
  g_value_set_boolean (value, *(const gboolean *) at);
}

static gboolean
boolean_set (gpointer at, const IrcField *field, const GValue *value)
{
  gboolean *stored = at;
  const gboolean wanted = g_value_get_boolean (value);

  if (*stored == wanted)
    return FALSE;
  *stored = wanted;
  return TRUE;
}

static GParamSpec *
enum_spec (const char *name, const IrcField *field, GParamFlags flags)
{
  int max = 0;

  while (field->names[max + 1] != NULL)
    max++;
  return g_param_spec_int (
      name, NULL, NULL, 0, max, (int) field->fallback, flags);
}

static void
enum_get (gconstpointer at, const IrcField *field, GValue *value)
{
  g_value_set_int (value, *(const int *) at);
}

static gboolean
enum_set (gpointer at, const IrcField *field, const GValue *value)
{
  int *stored = at;
  const int wanted = g_value_get_int (value);

  if (*stored == wanted)
    return FALSE;
  *stored = wanted;
  return TRUE;
}

static GParamSpec *
int_spec (const char *name, const IrcField *field, GParamFlags flags)
{
  return g_param_spec_int64 (
      name, NULL, NULL, field->min, field->max, field->fallback, flags);
}

static GParamSpec *
int_or_null_spec (const char *name, const IrcField *field, GParamFlags flags)
{
  return g_param_spec_int64 (name, NULL, NULL, -1, field->max, -1, flags);
}

static GParamSpec *
moment_spec (const char *name, const IrcField *field, GParamFlags flags)
{
  return g_param_spec_int64 (
      name, NULL, NULL, MIN_MOMENT, MAX_MOMENT, 0, flags);
}

static void
int64_get (gconstpointer at, const IrcField *field, GValue *value)
{
  g_value_set_int64 (value, *(const gint64 *) at);
}

static gboolean
int64_set (gpointer at, const IrcField *field, const GValue *value)
{
  gint64 *stored = at;
  const gint64 wanted = g_value_get_int64 (value);

  if (*stored == wanted)
    return FALSE;
  *stored = wanted;
  return TRUE;
}

/* GObject takes NAN, which is null here, for out of every range: the range is
 * checked below. */
static GParamSpec *
number_spec (const char *name, const IrcField *field, GParamFlags flags)
{
  return g_param_spec_double (
      name, NULL, NULL, -INFINITY, INFINITY, 0, flags | G_PARAM_LAX_VALIDATION);
}

static void
number_get (gconstpointer at, const IrcField *field, GValue *value)
{
  g_value_set_double (value, *(const double *) at);
}

static gboolean
number_set (gpointer at, const IrcField *field, const GValue *value)
{
  double *stored = at;
  const double max = field->max > 0 ? (double) field->max : G_MAXDOUBLE;
  /* The sum turns -0 into 0, so that it is written as one number. */
  const double wanted = g_value_get_double (value) + 0.0;

  if (isnan (wanted) && isnan (*stored))
    return FALSE;
  if (!isnan (wanted) && !(wanted >= 0 && wanted <= max)) {
    g_critical ("%s: %g is out of range", field->member, wanted);
    return FALSE;
  }
  if (!(wanted < *stored) && !(wanted > *stored) &&
      isnan (wanted) == isnan (*stored))
    return FALSE;
  *stored = wanted;
  return TRUE;
}

/* ---- what contains others -------------------------------------------------
 */

static GParamSpec *
records_spec (const char *name, const IrcField *field, GParamFlags flags)
{
  return g_param_spec_boxed (name, NULL, NULL, G_TYPE_PTR_ARRAY, flags);
}

static void
records_get (gconstpointer at, const IrcField *field, GValue *value)
{
  g_value_set_boxed (value, *(GPtrArray *const *) at);
}

/* TRUE when @record, a plain struct, may be stored. */
static gboolean
record_is_valid (gconstpointer record, const IrcRecordType *type)
{
  for (const IrcField *f = type->fields; f->kind != IRC_FIELD_END; f++) {
    if (f->kind != IRC_FIELD_STRING)
      continue;
    const char *text = *(char *const *) irc_field_peek (record, f);
    if (!accepts (f, text))
      return FALSE;
  }
  return TRUE;
}

/* The unknown members of the record of @records with the same first field,
 * which is what tells records apart. */
static IrcJsonMembers *
find_unknown (const GPtrArray *records,
              gconstpointer record,
              const IrcRecordType *type)
{
  for (guint i = 0; i < records->len; i++) {
    if (irc_field_equal (records->pdata[i], record, type->fields))
      return *irc_record_get_unknown (records->pdata[i], type);
  }
  return NULL;
}

/* The caller's records are plain structs without a slot for unknown members,
 * so they are copied field by field. */
static GPtrArray *
records_from_structs (const GPtrArray *structs,
                      const GPtrArray *old,
                      const IrcRecordType *type)
{
  g_autoptr (GPtrArray) records = irc_records_new (type);

  for (guint i = 0; structs != NULL && i < structs->len; i++) {
    gconstpointer wanted = structs->pdata[i];

    if (!record_is_valid (wanted, type))
      return NULL;
    gpointer record = irc_records_add (records, type);
    irc_fields_copy (record, wanted, type->fields);
    *irc_record_get_unknown (record, type) =
        irc_json_members_ref (find_unknown (old, wanted, type));
  }
  return g_steal_pointer (&records);
}

static gboolean
records_set (gpointer at, const IrcField *field, const GValue *value)
{
  GPtrArray **stored = at;
  g_autoptr (GPtrArray) wanted =
      records_from_structs (g_value_get_boxed (value), *stored, field->record);

  if (wanted == NULL || irc_records_equal (*stored, wanted, field->record))
    return FALSE;
  g_ptr_array_unref (*stored);
  *stored = g_steal_pointer (&wanted);
  return TRUE;
}

static GParamSpec *
computed_spec (const char *name, const IrcField *field, GParamFlags flags)
{
  return g_param_spec_boolean (
      name, NULL, NULL, FALSE, flags & ~G_PARAM_WRITABLE);
}

/* ---- all kinds ------------------------------------------------------------
 */

static const Operations operations[] = {
  [IRC_FIELD_STRING] = { string_spec, string_get, string_set },
  [IRC_FIELD_STRING_OR_NULL] = { string_spec, string_get, string_or_null_set },
  [IRC_FIELD_STRINGS] = { strings_spec, strings_get, strings_set },
  [IRC_FIELD_BOOLEAN] = { boolean_spec, boolean_get, boolean_set },
  [IRC_FIELD_ENUM] = { enum_spec, enum_get, enum_set },
  [IRC_FIELD_INT] = { int_spec, int64_get, int64_set },
  [IRC_FIELD_INT_OR_NULL] = { int_or_null_spec, int64_get, int64_set },
  [IRC_FIELD_NUMBER_OR_NULL] = { number_spec, number_get, number_set },
  [IRC_FIELD_MOMENT] = { moment_spec, int64_get, int64_set },
  [IRC_FIELD_RECORDS] = { records_spec, records_get, records_set },
  [IRC_FIELD_COMPUTED] = { computed_spec, NULL, NULL },
  [IRC_FIELD_GROUP_END] = { NULL, NULL, NULL },
};

void
irc_fields_install (GObjectClass *klass, const IrcField *fields)
{
  for (guint i = 0; fields[i].kind != IRC_FIELD_END; i++) {
    const IrcField *f = &fields[i];
    GParamFlags flags =
        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

    if (operations[f->kind].spec == NULL)
      continue;
    if ((f->flags & IRC_FIELD_FIXED) != 0)
      flags |= G_PARAM_CONSTRUCT_ONLY;
    g_autofree char *name =
        g_strdup (f->property != NULL ? f->property : f->member);
    g_strdelimit (name, "_", '-');
    g_object_class_install_property (
        klass,
        i + 1,
        operations[f->kind].spec (g_intern_string (name), f, flags));
  }
}

void
irc_field_get_value (gconstpointer base, const IrcField *field, GValue *value)
{
  if (field->kind == IRC_FIELD_COMPUTED)
    g_value_set_boolean (value, field->compute (base));
  else
    operations[field->kind].get (irc_field_peek (base, field), field, value);
}

gboolean
irc_field_set_value (gpointer base, const IrcField *field, const GValue *value)
{
  return operations[field->kind].set (irc_field_at (base, field), field, value);
}

char *
irc_fields_dup_path (const IrcField *fields, guint index)
{
  const char *group = NULL;

  if (fields[index].path != NULL)
    return g_strdup (fields[index].path);
  for (guint i = 0; i < index; i++) {
    if (fields[i].kind == IRC_FIELD_GROUP)
      group = fields[i].member;
    else if (fields[i].kind == IRC_FIELD_GROUP_END)
      group = NULL;
  }
  if (group == NULL)
    return g_strconcat ("/", fields[index].member, NULL);
  return g_strconcat ("/", group, "/", fields[index].member, NULL);
}
