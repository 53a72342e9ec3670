/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The fields of a pack's files as tables, and the one reader that they drive.
 *
 * A schema describes a JSON object and the struct that it becomes, field by
 * field in the order of the file.  Reading and cross-checking both walk it, so
 * that a field is described once.
 *
 * Private to the content room.
 */
#pragma once

#include <stddef.h>
#include <string.h>

#include "irc-arena.h"
#include "irc-findings.h"
#include "irc-form.h"
#include "irc-json-tree.h"

G_BEGIN_DECLS

/* For GLib's functions that take a pointer without const and only read. */
#define IRC_UNCONST(pointer) ((gpointer) (guintptr) (pointer))

/* How a whole number that is null is kept. */
#define IRC_SCHEMA_NULL_INT (-1)

/* Bounds of a pack, for the sake of hostile ones. */
#define IRC_PACK_MAX_ROWS 5000
#define IRC_PACK_MAX_ELEMENTS 1000 /* of a list in a row */
#define IRC_PACK_MAX_TEXT_BYTES 8000

/* Rows that other rows name by id. */
typedef enum {
  IRC_TABLE_NONE, /* names nothing */
  IRC_TABLE_CRITERIA,
  IRC_TABLE_ARGUMENTS,
  IRC_TABLE_REFERENCES,
  IRC_TABLE_BENCHMARKS,
  IRC_TABLE_STANDARDS,
  IRC_TABLE_SOCIETIES,
  IRC_TABLE_SERVICE_LINES,
  IRC_TABLE_RESOURCE_TYPES,
  IRC_TABLE_THEMES,
  IRC_TABLE_AREAS,
  IRC_TABLE_SUB_AREAS,
  IRC_N_TABLES,
} IrcTableId;

typedef enum {
  IRC_FIELD_ABSENT,         /* const char *: "", the file has no such member */
  IRC_FIELD_STRING,         /* const char *: any text */
  IRC_FIELD_TEXT,           /* const char *: a text that is not blank */
  IRC_FIELD_WORD,           /* const char *: one of names */
  IRC_FIELD_STRINGS,        /* const char *const *: none empty, one of names */
  IRC_FIELD_ENUM,           /* int: the index of one of names */
  IRC_FIELD_INT,            /* int: min to max */
  IRC_FIELD_INT_OR_NULL,    /* int: the same, or
 IRC_SCHEMA_NULL_INT */
  IRC_FIELD_NUMBER,         /* double: min to max, where max is not 0 */
  IRC_FIELD_NUMBER_OR_NULL, /* double: the same, or NAN */
  IRC_FIELD_BOOLEAN,        /* gboolean */
  IRC_FIELD_OBJECTS,        /* const T *: records by schema; count_offset */
  IRC_FIELD_OBJECT,         /* members of an inner object by schema, into the
                               same struct */
} IrcFieldKind;

typedef struct _IrcSchema IrcSchema;

typedef struct {
  const char *name;
  IrcFieldKind kind;
  gboolean is_optional;
  gboolean is_anywhere; /* not bound to the order of the table */
  gboolean is_of_base;  /* an extension may leave it out */
  IrcForm form;         /* of a text that is not empty, of each in a list */
  IrcTableId table;     /* whose ids the text or the texts are */
  gsize offset;
  gsize count_offset;       /* of a guint */
  const char *const *names; /* NULL: any */
  const IrcSchema *schema;
  int min, max;
} IrcField;

struct _IrcSchema {
  const IrcField *fields;
  guint n_fields; /* at most 64 */
  gsize size;     /* of the struct */
  guint max;      /* records in a list */
  /* Instead, for an object that has the first member of that one. */
  const IrcSchema *alternative;
};

typedef struct {
  IrcArena *arena;
  IrcFindings *findings;
  /* Records with a field that could not be read (it has its default then);
   * NULL to not care. */
  GHashTable *unsound;
  /* Also finds unknown members and members out of order, which do no harm to
   * the reading. */
  gboolean is_strict;
  /* Of an extension: what only a base needs may be absent. */
  gboolean is_extension;
} IrcSchemaReader;

/* All fields of @record to their defaults. */
void irc_schema_init (const IrcSchema *schema, gpointer record);
/* Fills @record, which has its defaults, from @object; what is wrong goes to
 * the findings, and the default stays. */
void irc_schema_read (const IrcSchema *schema,
                      const IrcJsonValue *object,
                      gpointer record,
                      const IrcPlace *place,
                      IrcSchemaReader *reader);

/* The fields of records that are in memory. */
static inline const char *
irc_field_get_string (const IrcField *field, gconstpointer record)
{
  return *(const char *const *) ((const char *) record + field->offset);
}

static inline const char *const *
irc_field_get_strings (const IrcField *field, gconstpointer record)
{
  return *(const char *const *const *) ((const char *) record + field->offset);
}

/* Copied, because the member is a pointer to the type of the records. */
static inline const char *
irc_field_get_records (const IrcField *field, gconstpointer record, guint *n)
{
  const char *records;

  memcpy (&records, (const char *) record + field->offset, sizeof records);
  *n = *(const guint *) ((const char *) record + field->count_offset);
  return records;
}

G_END_DECLS
