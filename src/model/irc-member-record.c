/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Members that are arrays of plain structs. */
#include "irc-member.h"

GPtrArray *
irc_records_new (const IrcRecordType *type)
{
  return g_ptr_array_new_with_free_func (type->free);
}

static IrcJsonMembers **
get_unknown (gpointer record, const IrcRecordType *type)
{
  return (IrcJsonMembers **) (gpointer) ((guint8 *) record + type->size);
}

gpointer
irc_records_add (GPtrArray *records, const IrcRecordType *type)
{
  gpointer record = g_malloc0 (type->size + sizeof (IrcJsonMembers *));

  irc_members_init (record, type->members, NULL, NULL);
  g_ptr_array_add (records, record);
  return record;
}

void
irc_record_free (gpointer record, const IrcRecordType *type)
{
  irc_members_clear (record, type->members);
  irc_json_members_unref (*get_unknown (record, type));
  g_free (record);
}

static void
records_init (gpointer at, const IrcMember *member)
{
  *(GPtrArray **) at = irc_records_new (member->record);
}

static void
records_clear (gpointer at)
{
  g_clear_pointer ((GPtrArray **) at, g_ptr_array_unref);
}

static void
records_copy (gpointer at, gconstpointer source, const IrcMember *member)
{
  const GPtrArray *from = *(GPtrArray *const *) source;
  GPtrArray *copy = irc_records_new (member->record);

  for (guint i = 0; i < from->len; i++) {
    gpointer record = irc_records_add (copy, member->record);
    IrcJsonMembers *unknown = *get_unknown (from->pdata[i], member->record);

    irc_members_copy (record, from->pdata[i], member->record->members);
    *get_unknown (record, member->record) = irc_json_members_ref (unknown);
  }
  records_clear (at);
  *(GPtrArray **) at = copy;
}

static gboolean
records_match (const GPtrArray *a,
               const GPtrArray *b,
               const IrcRecordType *type)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++) {
    for (const IrcMember *m = type->members; m->kind != NULL; m++) {
      if (!irc_member_equal (a->pdata[i], b->pdata[i], m))
        return FALSE;
    }
  }
  return TRUE;
}

static gboolean
records_equal (gconstpointer a, gconstpointer b, const IrcMember *member)
{
  return records_match (
      *(GPtrArray *const *) a, *(GPtrArray *const *) b, member->record);
}

/* ---- reading and writing ------------------------------------------------- */

static void
read_record (const IrcReadContext *context,
             GPtrArray *records,
             const IrcMember *member)
{
  const IrcMember *first = member->record->members;
  gpointer record = irc_records_add (records, member->record);

  irc_members_read (
      context, record, first, get_unknown (record, member->record));
}

static void
read_array_of_records (const IrcReadContext *context,
                       GPtrArray *records,
                       const IrcMember *member)
{
  guint n = 0;
  const IrcMember *first = member->record->members;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (!irc_json_reader_enter_array (context->reader, member->name, &n))
    return;
  irc_read_check_count (context->reader, NULL, n);
  for (guint i = 0; i < n; i++) {
    if (!irc_json_reader_enter_element (context->reader, i))
      break;
    read_record (context, records, member);
    char **id = irc_member_at (records->pdata[i], first);
    if (first->form == IRC_FORM_ID && **id != '\0' &&
        !g_hash_table_add (seen, *id))
      irc_read_fail_repeated (context->reader, first->name, *id);
    irc_json_reader_leave (context->reader);
  }
  irc_json_reader_leave (context->reader);
}

static void
read_keyed_records (const IrcReadContext *context,
                    GPtrArray *records,
                    const IrcMember *member)
{
  const IrcMember *key = member->record->members;

  if (!irc_json_reader_enter_object (context->reader, member->name))
    return;
  const char *const *names = irc_json_reader_get_names (context->reader);
  irc_read_check_count (
      context->reader, NULL, g_strv_length ((char **) (guintptr) names));
  for (guint i = 0; names[i] != NULL; i++) {
    irc_read_check_text (context, key, names[i], names[i]);
    if (!irc_json_reader_enter_object (context->reader, names[i]))
      break;
    gpointer record = irc_records_add (records, member->record);
    char **id = irc_member_at (record, key);
    g_free (*id);
    *id = g_strdup (names[i]);
    irc_members_read (
        context, record, key, get_unknown (record, member->record));
    irc_json_reader_leave (context->reader);
  }
  irc_json_reader_leave (context->reader);
}

static void
records_read (const IrcReadContext *context,
              gpointer at,
              const IrcMember *member)
{
  GPtrArray **value = at;

  g_ptr_array_set_size (*value, 0);
  if (member->record->keyed)
    read_keyed_records (context, *value, member);
  else
    read_array_of_records (context, *value, member);
}

static void
write_record (const IrcWriteContext *context,
              gpointer record,
              const IrcRecordType *type)
{
  const IrcMember *first = type->members;
  const char *name =
      type->keyed ? *(char *const *) irc_member_peek (record, first) : NULL;

  irc_json_writer_begin_object (context->writer, name);
  irc_members_write (context, record, first, get_unknown (record, type));
  irc_json_writer_end_object (context->writer);
}

static void
records_write (const IrcWriteContext *context,
               gconstpointer at,
               const IrcMember *member)
{
  const GPtrArray *records = *(GPtrArray *const *) at;
  const gboolean keyed = member->record->keyed;

  if (keyed)
    irc_json_writer_begin_object (context->writer, member->name);
  else
    irc_json_writer_begin_array (context->writer, member->name);
  for (guint i = 0; i < records->len; i++)
    write_record (context, records->pdata[i], member->record);
  if (keyed)
    irc_json_writer_end_object (context->writer);
  else
    irc_json_writer_end_array (context->writer);
}

/* ---- the property -------------------------------------------------------- */

static GParamSpec *
records_spec (const char *name, const IrcMember *member, GParamFlags flags)
{
  return g_param_spec_boxed (name, NULL, NULL, G_TYPE_PTR_ARRAY, flags);
}

static void
records_get (gconstpointer at, const IrcMember *member, GValue *value)
{
  g_value_set_boxed (value, *(GPtrArray *const *) at);
}

/* TRUE when @record, a plain struct, may be stored behind those whose ids are
 * @seen; a g_critical () otherwise. */
static gboolean
record_is_valid (gconstpointer record,
                 const IrcRecordType *type,
                 GHashTable *seen)
{
  for (const IrcMember *m = type->members; m->kind != NULL; m++) {
    if (m->kind != &irc_kind_string)
      continue;
    const char *text = *(char *const *) irc_member_peek (record, m);
    g_return_val_if_fail (text != NULL, FALSE);
    if (!irc_member_accepts (m, text))
      return FALSE;
    g_return_val_if_fail (m->form != IRC_FORM_ID ||
                              g_hash_table_add (seen, g_strdup (text)),
                          FALSE);
  }
  return TRUE;
}

/* The unknown members of the record of @records with the same first member,
 * which is what tells records apart. */
static IrcJsonMembers *
find_unknown (const GPtrArray *records,
              gconstpointer record,
              const IrcRecordType *type)
{
  for (guint i = 0; i < records->len; i++) {
    if (irc_member_equal (records->pdata[i], record, type->members))
      return *get_unknown (records->pdata[i], type);
  }
  return NULL;
}

/* The caller's records are plain structs without a slot for unknown members,
 * so they are copied member by member. */
static GPtrArray *
records_from_structs (const GPtrArray *structs,
                      const GPtrArray *old,
                      const IrcRecordType *type)
{
  g_autoptr (GPtrArray) records = irc_records_new (type);
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; structs != NULL && i < structs->len; i++) {
    gconstpointer wanted = structs->pdata[i];

    if (!record_is_valid (wanted, type, seen))
      return NULL;
    gpointer record = irc_records_add (records, type);
    irc_members_copy (record, wanted, type->members);
    *get_unknown (record, type) =
        irc_json_members_ref (find_unknown (old, wanted, type));
  }
  return g_steal_pointer (&records);
}

static gboolean
records_set (gpointer at, const IrcMember *member, const GValue *value)
{
  GPtrArray **stored = at;
  g_autoptr (GPtrArray) wanted =
      records_from_structs (g_value_get_boxed (value), *stored, member->record);

  if (wanted == NULL || records_match (*stored, wanted, member->record))
    return FALSE;
  g_ptr_array_unref (*stored);
  *stored = g_steal_pointer (&wanted);
  return TRUE;
}

const IrcMemberKind irc_kind_records = {
  .init = records_init,
  .clear = records_clear,
  .copy = records_copy,
  .equal = records_equal,
  .read = records_read,
  .write = records_write,
  .spec = records_spec,
  .get = records_get,
  .set = records_set,
};
