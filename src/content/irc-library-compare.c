/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-library-compare.h"

#include <math.h>
#include <string.h>

#include "irc-library-private.h"

/* In the order of the kinds. */
static const struct {
  IrcTableId table;
  IrcRowKind kind;
} tables[] = {
  { IRC_TABLE_ARGUMENTS, IRC_ROW_ARGUMENT },
  { IRC_TABLE_REFERENCES, IRC_ROW_REFERENCE },
  { IRC_TABLE_BENCHMARKS, IRC_ROW_BENCHMARK },
  { IRC_TABLE_STANDARDS, IRC_ROW_STANDARD },
  { IRC_TABLE_SOCIETIES, IRC_ROW_SOCIETY },
  { IRC_TABLE_SERVICE_LINES, IRC_ROW_SERVICE_LINE },
  { IRC_TABLE_RESOURCE_TYPES, IRC_ROW_RESOURCE_TYPE },
  { IRC_TABLE_CRITERIA, IRC_ROW_CRITERION },
  { IRC_TABLE_THEMES, IRC_ROW_LABEL },
  { IRC_TABLE_AREAS, IRC_ROW_LABEL },
  { IRC_TABLE_SUB_AREAS, IRC_ROW_LABEL },
};

/* ---- equal rows ---------------------------------------------------------- */

static gboolean
are_equal (const IrcSchema *schema, gconstpointer a, gconstpointer b);

static gboolean
are_records_equal (const IrcField *field, gconstpointer a, gconstpointer b)
{
  guint n_a, n_b;
  const char *of_a = irc_field_get_records (field, a, &n_a);
  const char *of_b = irc_field_get_records (field, b, &n_b);

  if (n_a != n_b)
    return FALSE;
  for (guint i = 0; i < n_a; i++)
    if (!are_equal (field->schema,
                    of_a + i * field->schema->size,
                    of_b + i * field->schema->size))
      return FALSE;
  return TRUE;
}

/* As they were read, so that a tolerance would hide a change. */
static gboolean
are_numbers_equal (gconstpointer a, gconstpointer b)
{
  double x, y;

  memcpy (&x, a, sizeof x);
  memcpy (&y, b, sizeof y);
  return isnan (x) ? isnan (y) : !(x < y) && !(x > y) && !isnan (y);
}

static gboolean
is_field_equal (const IrcField *field, gconstpointer a, gconstpointer b)
{
  const char *at_a = (const char *) a + field->offset;
  const char *at_b = (const char *) b + field->offset;

  switch (field->kind) {
    case IRC_FIELD_ABSENT:
    case IRC_FIELD_STRING:
    case IRC_FIELD_TEXT:
    case IRC_FIELD_WORD:
      return strcmp (irc_field_get_string (field, a),
                     irc_field_get_string (field, b)) == 0;
    case IRC_FIELD_STRINGS:
      return g_strv_equal (irc_field_get_strings (field, a),
                           irc_field_get_strings (field, b));
    case IRC_FIELD_NUMBER:
    case IRC_FIELD_NUMBER_OR_NULL:
      return are_numbers_equal (at_a, at_b);
    case IRC_FIELD_OBJECTS:
      return are_records_equal (field, a, b);
    case IRC_FIELD_OBJECT:
      return are_equal (field->schema, a, b);
    case IRC_FIELD_ENUM:
    case IRC_FIELD_INT:
    case IRC_FIELD_INT_OR_NULL:
    case IRC_FIELD_BOOLEAN:
    default:
      return *(const int *) (gconstpointer) at_a ==
             *(const int *) (gconstpointer) at_b;
  }
}

static gboolean
are_equal (const IrcSchema *schema, gconstpointer a, gconstpointer b)
{
  for (guint i = 0; i < schema->n_fields; i++)
    if (!is_field_equal (&schema->fields[i], a, b))
      return FALSE;
  return schema->alternative == NULL || are_equal (schema->alternative, a, b);
}

/* ---- tables -------------------------------------------------------------- */

/* The schema of a table's rows: that of the list in its file. */
static const IrcSchema *
get_row_schema (const IrcTableInfo *info)
{
  const IrcSchema *file = irc_pack_schemas[info->file];

  for (guint i = 0; i < file->n_fields; i++)
    if (strcmp (file->fields[i].name, info->member) == 0)
      return file->fields[i].schema;
  g_return_val_if_reached (file);
}

/* The row of that very id, not one that replaces it. */
static gconstpointer
find_row (const IrcTable *table, const char *id)
{
  gconstpointer row =
      table == NULL ? NULL : g_hash_table_lookup (table->by_id, id);

  return row != NULL && strcmp (irc_row_get_id (row), id) == 0 ? row : NULL;
}

static void
add (GArray *differences,
     IrcRowChange change,
     IrcRowKind kind,
     const IrcTableInfo *info,
     gconstpointer row)
{
  IrcRowDifference difference = { .change = change,
                                  .kind = kind,
                                  .id = irc_row_get_id (row),
                                  .title = irc_row_get_title (info, row) };

  if (*difference.title == '\0')
    difference.title = difference.id;
  g_array_append_val (differences, difference);
}

static void
compare_tables (GArray *differences,
                guint which,
                const IrcTable *then,
                const IrcTable *now)
{
  const IrcTableInfo *info = &irc_table_infos[tables[which].table];
  const IrcRowKind kind = tables[which].kind;
  const IrcSchema *schema = get_row_schema (info);

  for (guint i = 0; i < now->n; i++) {
    gconstpointer row = irc_table_get_row (now, info->row_size, i);
    gconstpointer old = find_row (then, irc_row_get_id (row));

    if (old == NULL)
      add (differences, IRC_ROW_ADDED, kind, info, row);
    else if (!are_equal (schema, old, row))
      add (differences, IRC_ROW_CHANGED, kind, info, row);
  }
  for (guint i = 0; then != NULL && i < then->n; i++) {
    gconstpointer row = irc_table_get_row (then, info->row_size, i);

    if (find_row (now, irc_row_get_id (row)) == NULL)
      add (differences, IRC_ROW_REMOVED, kind, info, row);
  }
}

GArray *
irc_library_compare (const IrcLibrary *then, const IrcLibrary *now)
{
  g_return_val_if_fail (now != NULL, NULL);
  GArray *differences = g_array_new (FALSE, FALSE, sizeof (IrcRowDifference));

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    const IrcTableId id = tables[i].table;

    compare_tables (differences,
                    i,
                    then == NULL ? NULL : &then->tables[id],
                    &now->tables[id]);
  }
  return differences;
}
