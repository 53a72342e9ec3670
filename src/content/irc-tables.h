/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How the tables of fields are written: one line a field, with the type of the
 * struct's member checked by the compiler.
 *
 * Private to the content room, for the files irc-tables-*.c.
 */
#pragma once

#include "irc-library-private.h"

/* The offset of a member, which must have that C type. */
#define SLOT(T, member, type)                                                  \
  (offsetof (T, member) +                                                      \
   0 * sizeof (char[_Generic(((T *) NULL)->member, type : 1)]))
#define ENUM_SLOT(T, member)                                                   \
  (offsetof (T, member) +                                                      \
   0 * sizeof (char[_Generic(((T *) NULL)->member, unsigned : 1, int : 1)]))

#define FIELD(name_, kind_, slot_)                                             \
  .name = (name_), .kind = IRC_FIELD_##kind_, .offset = (slot_)

#define ABSENT(name, T, m) FIELD (name, ABSENT, SLOT (T, m, const char *))
#define STRING(name, T, m) FIELD (name, STRING, SLOT (T, m, const char *))
#define TEXT(name, T, m) FIELD (name, TEXT, SLOT (T, m, const char *))
#define WORD(name, T, m, words)                                                \
  FIELD (name, WORD, SLOT (T, m, const char *)), .names = (words)
#define STRINGS(name, T, m)                                                    \
  FIELD (name, STRINGS, SLOT (T, m, const char *const *))
#define ENUM(name, T, m, words)                                                \
  FIELD (name, ENUM, ENUM_SLOT (T, m)), .names = (words)
#define BOOLEAN(name, T, m) FIELD (name, BOOLEAN, SLOT (T, m, gboolean))
#define INT(name, T, m, min_, max_)                                            \
  FIELD (name, INT, SLOT (T, m, int)), .min = (min_), .max = (max_)
#define INT_OR_NULL(name, T, m, min_, max_)                                    \
  FIELD (name, INT_OR_NULL, SLOT (T, m, int)), .min = (min_), .max = (max_)
#define YEAR_OR_NULL(name, T, m) INT_OR_NULL (name, T, m, 1900, 2200)
#define NUMBER(name, T, m) FIELD (name, NUMBER, SLOT (T, m, double))
#define NUMBER_OR_NULL(name, T, m)                                             \
  FIELD (name, NUMBER_OR_NULL, SLOT (T, m, double))
#define OBJECT(name_, schema_)                                                 \
  .name = (name_), .kind = IRC_FIELD_OBJECT, .schema = &(schema_)
#define OBJECTS(name, T, m, n_m, type, schema_)                                \
  FIELD (name, OBJECTS, SLOT (T, m, type)),                                    \
      .schema = &(schema_), .count_offset = SLOT (T, n_m, guint)

#define SCHEMA(T, fields_)                                                     \
  {                                                                            \
    .fields = (fields_), .n_fields = G_N_ELEMENTS (fields_),                   \
    .size = sizeof (T), .max = IRC_PACK_MAX_ELEMENTS                           \
  }
#define ROW_SCHEMA(T, fields_)                                                 \
  {                                                                            \
    .fields = (fields_), .n_fields = G_N_ELEMENTS (fields_),                   \
    .size = sizeof (T), .max = IRC_PACK_MAX_ROWS                               \
  }

/* The parts that every file has. */
#define VERSION                                                                \
  {                                                                            \
    INT ("schema_version", IrcLibrary, schema_version, 1, 1),                  \
        .is_anywhere = TRUE                                                    \
  }
#define TABLE(name, id, schema)                                                \
  OBJECTS (name, IrcLibrary, tables[id].rows, tables[id].n, gpointer, schema)
#define ITEMS(id, schema)                                                      \
  {                                                                            \
    TABLE ("items", id, schema), .is_anywhere = TRUE                           \
  }
#define NOTE(name, member)                                                     \
  {                                                                            \
    TEXT (name, IrcLibrary, notes.member), .is_of_base = TRUE                  \
  }

#define CRITERIA(T)                                                            \
  {                                                                            \
    STRINGS ("criteria", T, criteria), .table = IRC_TABLE_CRITERIA             \
  }
#define REFERENCES(T)                                                          \
  {                                                                            \
    STRINGS ("references", T, references), .table = IRC_TABLE_REFERENCES       \
  }
#define REFERENCE(T)                                                           \
  {                                                                            \
    TEXT ("reference", T, reference), .table = IRC_TABLE_REFERENCES            \
  }
#define REPLACES(T)                                                            \
  {                                                                            \
    TEXT ("replaces", T, replaces), .is_optional = TRUE, .is_anywhere = TRUE   \
  }
#define COUNTRY(T)                                                             \
  {                                                                            \
    STRING ("country", T, country), .form = IRC_FORM_COUNTRY                   \
  }

/* An id with its label, as themes and areas are. */
extern const IrcSchema irc_label_schema;
/* Schemas of whole files, by the file of source that holds them. */
extern const IrcSchema irc_pack_schema;
extern const IrcSchema irc_levels_schema;
extern const IrcSchema irc_references_schema;
extern const IrcSchema irc_arguments_schema;
extern const IrcSchema irc_benchmarks_schema;
extern const IrcSchema irc_standards_schema;
extern const IrcSchema irc_societies_schema;
extern const IrcSchema irc_service_lines_schema;
extern const IrcSchema irc_resource_types_schema;
