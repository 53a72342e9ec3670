/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Field tables: what one kind of object in a case file consists of.
 *
 * A table lists the members of an object in the order of the file format,
 * with their type, form, range, default and place in a C struct.  Everything
 * that must agree about a member is driven by its row: defaults, copies,
 * comparison, reading, writing and the GObject property.
 *
 * A table ends with IRC_END.  A row IRC_GROUP opens an inner object whose
 * members stand in the same struct; IRC_GROUP_END closes it.  Offsets count
 * from @base, the start of the struct.  @unknown points to one slot for the
 * object itself and one for each of its groups.
 *
 * Private to the model room.
 */
#pragma once

#include <gio/gio.h>
#include "irc-case.h"
#include "irc-json.h"

G_BEGIN_DECLS

#define IRC_ID_MAX_CHARACTERS 64

typedef enum {
  IRC_FIELD_END,
  IRC_FIELD_STRING,         /* char *, never NULL */
  IRC_FIELD_STRING_OR_NULL, /* char *, NULL is null */
  IRC_FIELD_STRINGS,        /* char **, never NULL */
  IRC_FIELD_BOOLEAN,        /* gboolean */
  IRC_FIELD_ENUM,           /* an enum */
  IRC_FIELD_INT,            /* gint64 */
  IRC_FIELD_INT_OR_NULL,    /* gint64, -1 is null */
  IRC_FIELD_NUMBER_OR_NULL, /* double, NAN is null */
  IRC_FIELD_MOMENT,         /* gint64, seconds since 1970 */
  IRC_FIELD_ITEM,           /* IrcItem *, made by the owner of the struct */
  IRC_FIELD_ITEMS,          /* IrcItemList *, likewise */
  IRC_FIELD_RECORDS,        /* GPtrArray * of plain structs */
  IRC_FIELD_OBJECT,         /* IrcJsonMembers *, kept untouched */
  IRC_FIELD_COMPUTED,       /* boolean, nowhere stored */
  IRC_FIELD_CUSTOM,         /* read and written by functions of its own */
  IRC_FIELD_GROUP,
  IRC_FIELD_GROUP_END,
} IrcFieldKind;

/* The form of a string, or of each string of a vector. */
typedef enum {
  IRC_FORM_ANY,
  IRC_FORM_ID,
  IRC_FORM_CRITERION, /* an id that the vocabulary knows */
  IRC_FORM_LOCAL_ASK, /* the id of an ask of the same case */
  IRC_FORM_UUID,
  IRC_FORM_COUNTRY,
  IRC_FORM_REGION, /* a country, or EU or INT as in the evidence pack */
  IRC_FORM_CURRENCY,
  IRC_FORM_LANGUAGE,
  IRC_FORM_DAY,
  IRC_FORM_MONTH,
  IRC_FORM_YEAR_OR_MONTH,
  IRC_FORM_DATE, /* year, month or day */
  IRC_FORM_QUARTER,
  IRC_FORM_CHOICE, /* one of names[] */
} IrcForm;

typedef enum {
  IRC_FIELD_REQUIRED = 1 << 0, /* must stand in the file */
  IRC_FIELD_FILLED = 1 << 1,   /* "" is not allowed although it has a form */
  IRC_FIELD_FIXED = 1 << 2,    /* set when the object is made, never after */
  IRC_FIELD_HIDDEN = 1 << 3,   /* no member of its own in the file */
  IRC_FIELD_NULLABLE = 1 << 4, /* of items: the list may be null */
  IRC_FIELD_NOTE = 1 << 5,     /* left out of a copy without notes */
  IRC_FIELD_UNSHARED = 1 << 6, /* left out of a shared copy */
} IrcFieldFlags;

typedef struct _IrcField IrcField;

typedef struct {
  IrcJsonReader *reader;
  const IrcVocabulary *vocabulary;
  gint64 now; /* for moments that are missing */
} IrcReadContext;

typedef struct {
  IrcJsonWriter *writer;
  gboolean shared; /* without unknown members */
  gboolean without_notes;
  GHashTable *asks; /* the ids of the case's asks */
} IrcWriteContext;

/* A plain struct inside a GPtrArray.  It is followed in memory by a slot for
 * its unknown members, so records are made by irc_records_add () alone. */
typedef struct {
  gsize size;
  const IrcField *fields;
  GDestroyNotify free; /* calls irc_record_free () */
  /* The array is an object in the file; the first field, which is hidden, is
   * the name. */
  gboolean keyed;
} IrcRecordType;

struct _IrcField {
  const char *member;   /* its name in the file */
  const char *property; /* NULL: as member */
  const char *path;     /* of edits; NULL: as member */
  IrcFieldKind kind;
  IrcFieldFlags flags;
  gsize offset;
  IrcForm form;
  const char *const *names; /* of an enum or a choice */
  gint64 min, max;          /* of numbers */
  gint64 fallback;          /* of booleans, enums and integers */
  const char *text;         /* the default of a string; NULL: "" */
  GType (*item_type) (void);
  const IrcRecordType *record;
  gboolean (*compute) (gconstpointer base);
  /* Writes the member only where this is TRUE; NULL: always. */
  gboolean (*is_written) (gconstpointer base);
  /* Of a custom member; values and copies are the owner's affair. */
  void (*read) (const IrcReadContext *context, gpointer base);
  void (*write) (const IrcWriteContext *context, gconstpointer base);
};

/* clang-format off */
#define IRC_STRING(name, at) \
  { .member = (name), .kind = IRC_FIELD_STRING, .offset = (at) }
#define IRC_FORMED(name, at, the_form, the_flags) \
  { .member = (name), .kind = IRC_FIELD_STRING, .offset = (at), \
    .form = (the_form), .flags = (the_flags) }
#define IRC_CHOICE(name, at, table, the_flags, preset) \
  { .member = (name), .kind = IRC_FIELD_STRING, .offset = (at), \
    .form = IRC_FORM_CHOICE, .names = (table), .flags = (the_flags), \
    .text = (preset) }
#define IRC_ID(name, at) \
  IRC_FORMED (name, at, IRC_FORM_ID, \
              IRC_FIELD_REQUIRED | IRC_FIELD_FILLED | IRC_FIELD_FIXED)
#define IRC_STRING_OR_NULL(name, at) \
  { .member = (name), .kind = IRC_FIELD_STRING_OR_NULL, .offset = (at) }
#define IRC_STRINGS(name, at, the_form) \
  { .member = (name), .kind = IRC_FIELD_STRINGS, .offset = (at), \
    .form = (the_form), .flags = IRC_FIELD_FILLED }
#define IRC_BOOLEAN(name, at, preset) \
  { .member = (name), .kind = IRC_FIELD_BOOLEAN, .offset = (at), \
    .fallback = (preset) }
#define IRC_ENUM(name, at, table, the_flags, preset) \
  { .member = (name), .kind = IRC_FIELD_ENUM, .offset = (at), \
    .names = (table), .flags = (the_flags), .fallback = (preset) }
#define IRC_INT(name, at, least, most, preset) \
  { .member = (name), .kind = IRC_FIELD_INT, .offset = (at), \
    .min = (least), .max = (most), .fallback = (preset) }
#define IRC_INT_OR_NULL(name, at, most) \
  { .member = (name), .kind = IRC_FIELD_INT_OR_NULL, .offset = (at), \
    .max = (most), .fallback = -1 }
/* From 0 to @most; @most 0: any size. */
#define IRC_NUMBER_OR_NULL(name, at, most) \
  { .member = (name), .kind = IRC_FIELD_NUMBER_OR_NULL, .offset = (at), \
    .max = (most) }
#define IRC_MOMENT(name, at) \
  { .member = (name), .kind = IRC_FIELD_MOMENT, .offset = (at) }
#define IRC_ITEM_ROW(name, at) \
  { .member = (name), .kind = IRC_FIELD_ITEM, .offset = (at) }
#define IRC_ITEMS(name, at, type_func, the_flags) \
  { .member = (name), .kind = IRC_FIELD_ITEMS, .offset = (at), \
    .item_type = (type_func), .flags = (the_flags) }
#define IRC_OBJECT(name, at) \
  { .member = (name), .kind = IRC_FIELD_OBJECT, .offset = (at), \
    .flags = IRC_FIELD_UNSHARED }
#define IRC_CUSTOM(name, read_func, write_func) \
  { .member = (name), .kind = IRC_FIELD_CUSTOM, .read = (read_func), \
    .write = (write_func) }
#define IRC_RECORDS(name, at, type) \
  { .member = (name), .kind = IRC_FIELD_RECORDS, .offset = (at), \
    .record = (type) }
#define IRC_GROUP(name) { .member = (name), .kind = IRC_FIELD_GROUP }
#define IRC_GROUP_END { .kind = IRC_FIELD_GROUP_END }
#define IRC_END { .kind = IRC_FIELD_END }
/* clang-format on */

/* Where the value of @field lies. */
static inline gpointer
irc_field_at (gpointer base, const IrcField *field)
{
  return (guint8 *) base + field->offset;
}

static inline gconstpointer
irc_field_peek (gconstpointer base, const IrcField *field)
{
  return (const guint8 *) base + field->offset;
}

/* NULL when @text is allowed for @field, else a sentence that says what is;
 * free with g_free ().  Knows no vocabulary and no case. */
char *irc_field_explain (const IrcField *field, const char *text);
/* The same for a vector; *@index (may be NULL) is the element it is about.
 * An id that stands twice is not allowed either. */
char *
irc_field_explain_strings (const IrcField *field, char **strings, guint *index);

/* ---- values ------------------------------------------------------------- */

/* Sets every field (of zeroed memory) to its default, except lists of items.
 */
void irc_fields_init (gpointer base, const IrcField *fields);
void irc_fields_clear (gpointer base, const IrcField *fields);
/* Both structs are initialised; lists of items are copied deeply. */
void
irc_fields_copy (gpointer base, gconstpointer source, const IrcField *fields);
/* TRUE when @field has the same value in both; lists of items are not looked
 * into. */
gboolean
irc_field_equal (gconstpointer a, gconstpointer b, const IrcField *field);

/* An empty array for records of @type. */
GPtrArray *irc_records_new (const IrcRecordType *type);
/* A new record with defaults at the end of @records; lent. */
gpointer irc_records_add (GPtrArray *records, const IrcRecordType *type);
/* TRUE when all known fields are equal. */
gboolean irc_records_equal (const GPtrArray *a,
                            const GPtrArray *b,
                            const IrcRecordType *type);
void irc_record_free (gpointer record, const IrcRecordType *type);
IrcJsonMembers **irc_record_get_unknown (gpointer record,
                                         const IrcRecordType *type);

/* ---- JSON --------------------------------------------------------------- */

/* TRUE when @id is a criterion's; @self may be NULL. */
gboolean irc_vocabulary_has_criterion (const IrcVocabulary *self,
                                       const char *id);
/* Errors at @member: an id that stands twice, an id that is no criterion's. */
void irc_read_fail_repeated (IrcJsonReader *reader,
                             const char *member,
                             const char *id);
void irc_read_fail_criterion (IrcJsonReader *reader,
                              const char *member,
                              const char *id);
/* Reads the members of the reader's current object into initialised memory;
 * errors stay in the reader. */
void irc_fields_read (const IrcReadContext *context,
                      gpointer base,
                      const IrcField *fields,
                      IrcJsonMembers **unknown);
void irc_fields_write (const IrcWriteContext *context,
                       gconstpointer base,
                       const IrcField *fields,
                       IrcJsonMembers *const *unknown);

/* ---- properties --------------------------------------------------------- */

/* Installs a property for each value; the id of a property is the index of
 * its row + 1. */
void irc_fields_install (GObjectClass *klass, const IrcField *fields);
void
irc_field_get_value (gconstpointer base, const IrcField *field, GValue *value);
/* TRUE when the value changed.  A value out of form stores nothing and is a
 * g_critical (). */
gboolean
irc_field_set_value (gpointer base, const IrcField *field, const GValue *value);
/* Where an edit of the row at @index takes place: "/facts/own_beds". */
char *irc_fields_dup_path (const IrcField *fields, guint index);

G_END_DECLS
