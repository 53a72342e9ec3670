/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-field.h"

#include <math.h>
#include <string.h>

#include "irc-item-list.h"
#include "irc-item-private.h"

/* What each kind of value can do; @at is where it lies in the struct.  A
 * missing function does nothing. */
typedef struct {
  void (*init) (gpointer at, const IrcField *field);
  void (*clear) (gpointer at);
  void (*copy) (gpointer at, gconstpointer source, const IrcField *field);
  gboolean (*equal) (gconstpointer a, gconstpointer b, const IrcField *field);
} Operations;

/* ---- strings --------------------------------------------------------------
 */

static void
string_init (gpointer at, const IrcField *field)
{
  *(char **) at = g_strdup (field->text != NULL ? field->text : "");
}

static void
string_clear (gpointer at)
{
  g_clear_pointer ((char **) at, g_free);
}

static void
string_copy (gpointer at, gconstpointer source, const IrcField *field)
{
  g_free (*(char **) at);
  *(char **) at = g_strdup (*(char *const *) source);
}

static gboolean
string_equal (gconstpointer a, gconstpointer b, const IrcField *field)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b) == 0;
}

static void
strings_init (gpointer at, const IrcField *field)
{
  *(char ***) at = g_new0 (char *, 1);
}

static void
strings_clear (gpointer at)
{
  g_clear_pointer ((char ***) at, g_strfreev);
}

static void
strings_copy (gpointer at, gconstpointer source, const IrcField *field)
{
  g_strfreev (*(char ***) at);
  *(char ***) at = g_strdupv (*(char **const *) source);
}

static gboolean
strings_equal (gconstpointer a, gconstpointer b, const IrcField *field)
{
  const char *const *left = *(const char *const *const *) a;
  const char *const *right = *(const char *const *const *) b;

  return g_strv_equal (left, right);
}

/* ---- numbers --------------------------------------------------------------
 */

static void
int_init (gpointer at, const IrcField *field)
{
  *(int *) at = (int) field->fallback;
}

static void
int_copy (gpointer at, gconstpointer source, const IrcField *field)
{
  *(int *) at = *(const int *) source;
}

static gboolean
int_equal (gconstpointer a, gconstpointer b, const IrcField *field)
{
  return *(const int *) a == *(const int *) b;
}

static void
int64_init (gpointer at, const IrcField *field)
{
  *(gint64 *) at = field->fallback;
}

static void
int64_copy (gpointer at, gconstpointer source, const IrcField *field)
{
  *(gint64 *) at = *(const gint64 *) source;
}

static gboolean
int64_equal (gconstpointer a, gconstpointer b, const IrcField *field)
{
  return *(const gint64 *) a == *(const gint64 *) b;
}

static void
number_init (gpointer at, const IrcField *field)
{
  *(double *) at = NAN;
}

static void
number_copy (gpointer at, gconstpointer source, const IrcField *field)
{
  *(double *) at = *(const double *) source;
}

/* Equal bits: no tolerance is wanted, and NAN is equal to itself. */
static gboolean
number_equal (gconstpointer a, gconstpointer b, const IrcField *field)
{
  const double left = *(const double *) a;
  const double right = *(const double *) b;

  return (isnan (left) && isnan (right)) ||
         memcmp (&left, &right, sizeof left) == 0;
}

/* ---- records --------------------------------------------------------------
 */

GPtrArray *
irc_records_new (const IrcRecordType *type)
{
  return g_ptr_array_new_with_free_func (type->free);
}

IrcJsonMembers **
irc_record_get_unknown (gpointer record, const IrcRecordType *type)
{
  return (IrcJsonMembers **) (gpointer) ((guint8 *) record + type->size);
}

gpointer
irc_records_add (GPtrArray *records, const IrcRecordType *type)
{
  gpointer record = g_malloc0 (type->size + sizeof (IrcJsonMembers *));

  irc_fields_init (record, type->fields);
  g_ptr_array_add (records, record);
  return record;
}

void
irc_record_free (gpointer record, const IrcRecordType *type)
{
  irc_fields_clear (record, type->fields);
  irc_json_members_unref (*irc_record_get_unknown (record, type));
  g_free (record);
}

static void
records_init (gpointer at, const IrcField *field)
{
  *(GPtrArray **) at = irc_records_new (field->record);
}

static void
records_clear (gpointer at)
{
  g_clear_pointer ((GPtrArray **) at, g_ptr_array_unref);
}

static void
records_copy (gpointer at, gconstpointer source, const IrcField *field)
{
  const GPtrArray *from = *(GPtrArray *const *) source;
  GPtrArray *copy = irc_records_new (field->record);

  for (guint i = 0; i < from->len; i++) {
    gpointer record = irc_records_add (copy, field->record);
    IrcJsonMembers *unknown =
        *irc_record_get_unknown (from->pdata[i], field->record);

    irc_fields_copy (record, from->pdata[i], field->record->fields);
    *irc_record_get_unknown (record, field->record) =
        irc_json_members_ref (unknown);
  }
  records_clear (at);
  *(GPtrArray **) at = copy;
}

gboolean
irc_records_equal (const GPtrArray *a,
                   const GPtrArray *b,
                   const IrcRecordType *type)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++) {
    for (const IrcField *f = type->fields; f->kind != IRC_FIELD_END; f++) {
      if (!irc_field_equal (a->pdata[i], b->pdata[i], f))
        return FALSE;
    }
  }
  return TRUE;
}

static gboolean
records_equal (gconstpointer a, gconstpointer b, const IrcField *field)
{
  return irc_records_equal (
      *(GPtrArray *const *) a, *(GPtrArray *const *) b, field->record);
}

/* ---- items and objects ----------------------------------------------------
 */

static void
item_clear (gpointer at)
{
  g_clear_object ((IrcItem **) at);
}

static void
item_copy (gpointer at, gconstpointer source, const IrcField *field)
{
  irc_item_assign (*(IrcItem **) at, *(IrcItem *const *) source);
}

static void
items_clear (gpointer at)
{
  g_clear_pointer ((IrcItemList **) at, irc_item_list_release);
}

static void
items_copy (gpointer at, gconstpointer source, const IrcField *field)
{
  irc_item_list_copy (*(IrcItemList **) at, *(IrcItemList *const *) source);
}

static void
object_clear (gpointer at)
{
  g_clear_pointer ((IrcJsonMembers **) at, irc_json_members_unref);
}

static void
object_copy (gpointer at, gconstpointer source, const IrcField *field)
{
  object_clear (at);
  *(IrcJsonMembers **) at =
      irc_json_members_ref (*(IrcJsonMembers *const *) source);
}

/* ---- all kinds ------------------------------------------------------------
 */

static const Operations operations[] = {
  [IRC_FIELD_STRING] = { string_init, string_clear, string_copy, string_equal },
  [IRC_FIELD_STRING_OR_NULL] = { NULL,
                                 string_clear,
                                 string_copy,
                                 string_equal },
  [IRC_FIELD_STRINGS] = { strings_init,
                          strings_clear,
                          strings_copy,
                          strings_equal },
  [IRC_FIELD_BOOLEAN] = { int_init, NULL, int_copy, int_equal },
  [IRC_FIELD_ENUM] = { int_init, NULL, int_copy, int_equal },
  [IRC_FIELD_INT] = { int64_init, NULL, int64_copy, int64_equal },
  [IRC_FIELD_INT_OR_NULL] = { int64_init, NULL, int64_copy, int64_equal },
  [IRC_FIELD_NUMBER_OR_NULL] = { number_init, NULL, number_copy, number_equal },
  [IRC_FIELD_MOMENT] = { int64_init, NULL, int64_copy, int64_equal },
  [IRC_FIELD_ITEM] = { NULL, item_clear, item_copy, NULL },
  [IRC_FIELD_ITEMS] = { NULL, items_clear, items_copy, NULL },
  [IRC_FIELD_OBJECT] = { NULL, object_clear, object_copy, NULL },
  [IRC_FIELD_RECORDS] = { records_init,
                          records_clear,
                          records_copy,
                          records_equal },
  [IRC_FIELD_GROUP_END] = { NULL, NULL, NULL, NULL },
};

void
irc_fields_init (gpointer base, const IrcField *fields)
{
  for (const IrcField *f = fields; f->kind != IRC_FIELD_END; f++) {
    if (operations[f->kind].init != NULL)
      operations[f->kind].init (irc_field_at (base, f), f);
  }
}

void
irc_fields_clear (gpointer base, const IrcField *fields)
{
  for (const IrcField *f = fields; f->kind != IRC_FIELD_END; f++) {
    if (operations[f->kind].clear != NULL)
      operations[f->kind].clear (irc_field_at (base, f));
  }
}

void
irc_fields_copy (gpointer base, gconstpointer source, const IrcField *fields)
{
  for (const IrcField *f = fields; f->kind != IRC_FIELD_END; f++) {
    if (operations[f->kind].copy != NULL)
      operations[f->kind].copy (
          irc_field_at (base, f), irc_field_peek (source, f), f);
  }
}

gboolean
irc_field_equal (gconstpointer a, gconstpointer b, const IrcField *field)
{
  return operations[field->kind].equal == NULL ||
         operations[field->kind].equal (
             irc_field_peek (a, field), irc_field_peek (b, field), field);
}
