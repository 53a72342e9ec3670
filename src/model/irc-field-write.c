/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-field.h"

#include "irc-item-list.h"
#include "irc-item-private.h"

static void
write_string (const IrcWriteContext *context,
              gconstpointer at,
              const IrcField *field)
{
  irc_json_writer_string (context->writer, field->member, *(char *const *) at);
}

/* The asks that exist: an edit may have taken one away, and a file that points
 * to nothing could not be read again. */
static void
write_local_asks (const IrcWriteContext *context,
                  const char *member,
                  char **ids)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++) {
    if (g_hash_table_contains (context->asks, ids[i]))
      g_ptr_array_add (kept, ids[i]);
  }
  g_ptr_array_add (kept, NULL);
  irc_json_writer_strings (
      context->writer, member, (const char *const *) kept->pdata);
}

static void
write_strings (const IrcWriteContext *context,
               gconstpointer at,
               const IrcField *field)
{
  char **strings = *(char **const *) at;

  if (field->form == IRC_FORM_LOCAL_ASK)
    write_local_asks (context, field->member, strings);
  else
    irc_json_writer_strings (
        context->writer, field->member, (const char *const *) strings);
}

static void
write_boolean (const IrcWriteContext *context,
               gconstpointer at,
               const IrcField *field)
{
  irc_json_writer_boolean (
      context->writer, field->member, *(const gboolean *) at);
}

static void
write_enum (const IrcWriteContext *context,
            gconstpointer at,
            const IrcField *field)
{
  irc_json_writer_string (
      context->writer, field->member, field->names[*(const int *) at]);
}

static void
write_int (const IrcWriteContext *context,
           gconstpointer at,
           const IrcField *field)
{
  irc_json_writer_int (context->writer, field->member, *(const gint64 *) at);
}

static void
write_int_or_null (const IrcWriteContext *context,
                   gconstpointer at,
                   const IrcField *field)
{
  const gint64 value = *(const gint64 *) at;

  if (value < 0)
    irc_json_writer_null (context->writer, field->member);
  else
    irc_json_writer_int (context->writer, field->member, value);
}

static void
write_number_or_null (const IrcWriteContext *context,
                      gconstpointer at,
                      const IrcField *field)
{
  irc_json_writer_double (context->writer, field->member, *(const double *) at);
}

static void
write_moment (const IrcWriteContext *context,
              gconstpointer at,
              const IrcField *field)
{
  g_autofree char *text = irc_moment_format (*(const gint64 *) at);

  irc_json_writer_string (context->writer, field->member, text);
}

static void
write_item (const IrcWriteContext *context,
            gconstpointer at,
            const IrcField *field)
{
  irc_item_write (*(IrcItem *const *) at, context, field->member);
}

static void
write_object (const IrcWriteContext *context,
              gconstpointer at,
              const IrcField *field)
{
  IrcJsonMembers *const *members = at;

  if (*members != NULL) {
    irc_json_writer_members (context->writer, *members);
    return;
  }
  irc_json_writer_begin_object (context->writer, field->member);
  irc_json_writer_end_object (context->writer);
}

static void
write_items (const IrcWriteContext *context,
             gconstpointer at,
             const IrcField *field)
{
  irc_item_list_write (*(IrcItemList *const *) at, context, field->member);
}

static void write_rows (const IrcWriteContext *context,
                        gconstpointer base,
                        const IrcField *fields,
                        IrcJsonMembers *const *unknown);

static void
write_record (const IrcWriteContext *context,
              gpointer record,
              const IrcRecordType *type)
{
  const IrcField *first = type->fields;
  const char *name =
      type->keyed ? *(char *const *) irc_field_peek (record, first) : NULL;

  irc_json_writer_begin_object (context->writer, name);
  write_rows (context, record, first, irc_record_get_unknown (record, type));
  irc_json_writer_end_object (context->writer);
}

static void
write_records (const IrcWriteContext *context,
               gconstpointer at,
               const IrcField *field)
{
  const GPtrArray *records = *(GPtrArray *const *) at;
  const gboolean keyed = field->record->keyed;

  if (keyed)
    irc_json_writer_begin_object (context->writer, field->member);
  else
    irc_json_writer_begin_array (context->writer, field->member);
  for (guint i = 0; i < records->len; i++)
    write_record (context, records->pdata[i], field->record);
  if (keyed)
    irc_json_writer_end_object (context->writer);
  else
    irc_json_writer_end_array (context->writer);
}

typedef void (*Writer) (const IrcWriteContext *context,
                        gconstpointer at,
                        const IrcField *field);

static const Writer writers[] = {
  [IRC_FIELD_STRING] = write_string,
  [IRC_FIELD_STRING_OR_NULL] = write_string,
  [IRC_FIELD_STRINGS] = write_strings,
  [IRC_FIELD_BOOLEAN] = write_boolean,
  [IRC_FIELD_ENUM] = write_enum,
  [IRC_FIELD_INT] = write_int,
  [IRC_FIELD_INT_OR_NULL] = write_int_or_null,
  [IRC_FIELD_NUMBER_OR_NULL] = write_number_or_null,
  [IRC_FIELD_MOMENT] = write_moment,
  [IRC_FIELD_ITEM] = write_item,
  [IRC_FIELD_ITEMS] = write_items,
  [IRC_FIELD_OBJECT] = write_object,
  [IRC_FIELD_RECORDS] = write_records,
};

static void
write_row (const IrcWriteContext *context,
           gconstpointer base,
           const IrcField *field)
{
  IrcFieldFlags left_out = IRC_FIELD_HIDDEN;

  if (context->shared)
    left_out |= IRC_FIELD_UNSHARED;
  if (context->without_notes)
    left_out |= IRC_FIELD_NOTE;
  if ((field->flags & left_out) != 0)
    return;
  if (field->is_written != NULL && !field->is_written (base))
    return;
  if (field->kind == IRC_FIELD_COMPUTED)
    irc_json_writer_boolean (
        context->writer, field->member, field->compute (base));
  else if (field->kind == IRC_FIELD_CUSTOM)
    field->write (context, base);
  else
    writers[field->kind](context, irc_field_peek (base, field), field);
}

/* Writes up to the end of the table or of a group. */
static void
write_rows (const IrcWriteContext *context,
            gconstpointer base,
            const IrcField *fields,
            IrcJsonMembers *const *unknown)
{
  IrcJsonMembers *const *slot = unknown;

  for (const IrcField *f = fields;
       f->kind != IRC_FIELD_END && f->kind != IRC_FIELD_GROUP_END;
       f++) {
    if (f->kind != IRC_FIELD_GROUP) {
      write_row (context, base, f);
      continue;
    }
    irc_json_writer_begin_object (context->writer, f->member);
    write_rows (context, base, f + 1, ++slot);
    irc_json_writer_end_object (context->writer);
    while (f->kind != IRC_FIELD_GROUP_END)
      f++;
  }
  if (!context->shared && *unknown != NULL)
    irc_json_writer_members (context->writer, *unknown);
}

void
irc_fields_write (const IrcWriteContext *context,
                  gconstpointer base,
                  const IrcField *fields,
                  IrcJsonMembers *const *unknown)
{
  write_rows (context, base, fields, unknown);
}
