/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Member tables: what one kind of object in a case file consists of.
 *
 * A table lists the members of an object in the order of the file format,
 * with their kind, form, range, default and place in a C struct.  Everything
 * that must agree about a member is driven by its row: defaults, copies,
 * comparison, reading, writing and the GObject property.
 *
 * A table ends with IRC_END.  A row IRC_GROUP opens an inner object whose
 * members stand in the same struct; IRC_GROUP_END closes it; groups do not
 * nest.  Offsets count from @base, the start of the struct.  @unknown points
 * to one slot for the object itself and one for each of its groups.
 *
 * Private to the model room.
 */
#pragma once

#include <gio/gio.h>
#include "irc-json.h"
#include "irc-vocabulary.h"

G_BEGIN_DECLS

#define IRC_ID_MAX_CHARACTERS 64

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
  IRC_MEMBER_REQUIRED = 1 << 0, /* must stand in the file */
  IRC_MEMBER_FILLED = 1 << 1,   /* "" is not allowed although it has a form */
  IRC_MEMBER_FIXED = 1 << 2,    /* set when the object is made, never after */
  IRC_MEMBER_HIDDEN = 1 << 3,   /* no member of its own in the file */
  IRC_MEMBER_NULLABLE = 1 << 4, /* of items: the list may be null */
  IRC_MEMBER_NOTE = 1 << 5,     /* left out of a copy without notes */
  IRC_MEMBER_UNSHARED = 1 << 6, /* left out of a shared copy */
  IRC_MEMBER_PERSON = 1 << 7,   /* left out of a copy without names */
} IrcMemberFlags;

typedef struct _IrcMember IrcMember;

typedef struct {
  IrcJsonReader *reader;
  const IrcVocabulary *vocabulary; /* NULL: knows every criterion */
  gint64 now;                      /* for moments that are missing */
} IrcReadContext;

typedef struct {
  IrcJsonWriter *writer;
  gboolean shared;         /* without unknown members */
  IrcMemberFlags left_out; /* members with one of these are not written */
  GHashTable *asks;        /* the ids of the case's asks */
} IrcWriteContext;

/* Told of an edit inside a struct; @path is relative to it ("/proofs/0"). */
typedef void (*IrcMemberChanged) (gpointer data, const char *path);

/* What one kind of value can do; @at is where it lies.  A missing function
 * does nothing; without equal () two values are taken as equal, without
 * spec () the member is no property. */
typedef struct {
  /* Gives zeroed memory the default. */
  void (*init) (gpointer at, const IrcMember *member);
  /* Instead of init (), for what tells of edits itself. */
  void (*make) (gpointer at,
                const IrcMember *members,
                guint index,
                IrcMemberChanged changed,
                gpointer data);
  void (*clear) (gpointer at);
  void (*copy) (gpointer at, gconstpointer source, const IrcMember *member);
  /* Instead of copy (), for what tells of edits itself: says what @source says
   * with as few edits as that takes. */
  void (*merge) (gpointer at, gconstpointer source, const IrcMember *member);
  gboolean (*equal) (gconstpointer a, gconstpointer b, const IrcMember *member);
  void (*read) (const IrcReadContext *context,
                gpointer at,
                const IrcMember *member);
  void (*write) (const IrcWriteContext *context,
                 gconstpointer at,
                 const IrcMember *member);
  GParamSpec *(*spec) (const char *name,
                       const IrcMember *member,
                       GParamFlags flags);
  void (*get) (gconstpointer at, const IrcMember *member, GValue *value);
  /* TRUE when the value changed. */
  gboolean (*set) (gpointer at, const IrcMember *member, const GValue *value);
} IrcMemberKind;

extern const IrcMemberKind irc_kind_string;         /* char *, never NULL */
extern const IrcMemberKind irc_kind_string_or_null; /* char *, NULL: null */
extern const IrcMemberKind irc_kind_strings;        /* char **, never NULL */
extern const IrcMemberKind irc_kind_boolean;        /* gboolean */
extern const IrcMemberKind irc_kind_enum;           /* an enum */
extern const IrcMemberKind irc_kind_int;            /* gint64 */
extern const IrcMemberKind irc_kind_int_or_null;    /* gint64, -1: null */
extern const IrcMemberKind irc_kind_number_or_null; /* double, NAN: null */
extern const IrcMemberKind irc_kind_moment;   /* gint64, seconds since 1970 */
extern const IrcMemberKind irc_kind_records;  /* GPtrArray * of structs */
extern const IrcMemberKind irc_kind_object;   /* IrcJsonMembers *, untouched */
extern const IrcMemberKind irc_kind_computed; /* a boolean, nowhere stored */
extern const IrcMemberKind irc_kind_custom;   /* see read and write */
extern const IrcMemberKind irc_kind_group;
extern const IrcMemberKind irc_kind_group_end;

/* A plain struct inside a GPtrArray.  It is followed in memory by a slot for
 * its unknown members, so records are made by irc_records_add () alone. */
typedef struct {
  gsize size;
  const IrcMember *members;
  GDestroyNotify free; /* calls irc_record_free () */
  /* The array is an object in the file; the first member, which is hidden, is
   * the name. */
  gboolean keyed;
} IrcRecordType;

struct _IrcMember {
  const char *name;     /* in the file */
  const char *property; /* NULL: as name */
  const char *path;     /* of edits; NULL: as name */
  const IrcMemberKind *kind;
  IrcMemberFlags flags;
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
#define IRC_ROW(the_name, the_kind, at) \
  .name = (the_name), .kind = &irc_kind_##the_kind, .offset = (at)
#define IRC_STRING(name, at, the_flags) \
  { IRC_ROW (name, string, at), .flags = (the_flags) }
#define IRC_FORMED(name, at, the_form, the_flags) \
  { IRC_ROW (name, string, at), .form = (the_form), .flags = (the_flags) }
#define IRC_CHOICE(name, at, table, the_flags, preset) \
  { IRC_ROW (name, string, at), .form = IRC_FORM_CHOICE, \
    .names = (table), .flags = (the_flags), .text = (preset) }
#define IRC_ID(name, at) \
  IRC_FORMED (name, at, IRC_FORM_ID, \
              IRC_MEMBER_REQUIRED | IRC_MEMBER_FILLED | IRC_MEMBER_FIXED)
#define IRC_STRING_OR_NULL(name, at) { IRC_ROW (name, string_or_null, at) }
#define IRC_STRINGS(name, at, the_form) \
  { IRC_ROW (name, strings, at), .form = (the_form), \
    .flags = IRC_MEMBER_FILLED }
#define IRC_BOOLEAN(name, at, preset) \
  { IRC_ROW (name, boolean, at), .fallback = (preset) }
#define IRC_ENUM(name, at, table, the_flags, preset) \
  { IRC_ROW (name, enum, at), .names = (table), .flags = (the_flags), \
    .fallback = (preset) }
#define IRC_INT(name, at, least, most, preset) \
  { IRC_ROW (name, int, at), .min = (least), .max = (most), \
    .fallback = (preset) }
#define IRC_INT_OR_NULL(name, at, most) \
  { IRC_ROW (name, int_or_null, at), .max = (most), .fallback = -1 }
/* From 0 to @most; @most 0: any size. */
#define IRC_NUMBER_OR_NULL(name, at, most) \
  { IRC_ROW (name, number_or_null, at), .max = (most) }
#define IRC_MOMENT(name, at) { IRC_ROW (name, moment, at) }
#define IRC_RECORDS(name, at, type) \
  { IRC_ROW (name, records, at), .record = (type) }
#define IRC_OBJECT(name, at, the_flags) \
  { IRC_ROW (name, object, at), .flags = (the_flags) }
#define IRC_CUSTOM(name, read_func, write_func) \
  { IRC_ROW (name, custom, 0), .read = (read_func), .write = (write_func) }
#define IRC_GROUP(name) { IRC_ROW (name, group, 0) }
#define IRC_GROUP_END { IRC_ROW (NULL, group_end, 0) }
#define IRC_END { .kind = NULL }
/* clang-format on */

/* Where the value of @member lies. */
static inline gpointer
irc_member_at (gpointer base, const IrcMember *member)
{
  return (guint8 *) base + member->offset;
}

static inline gconstpointer
irc_member_peek (gconstpointer base, const IrcMember *member)
{
  return (const guint8 *) base + member->offset;
}

/* NULL when @text is allowed for @member, else a sentence that says what is;
 * free with g_free ().  Knows no vocabulary and no case. */
char *irc_member_explain (const IrcMember *member, const char *text);
/* The same for a vector; *@index (may be NULL) is the element it is about.
 * An id that stands twice is not allowed either. */
char *irc_member_explain_strings (const IrcMember *member,
                                  char **strings,
                                  guint *index);

/* ---- values ------------------------------------------------------------- */

/* Gives every member (of zeroed memory) its default.  @changed (may be NULL)
 * hears of edits that do not come through irc_member_set_value (). */
void irc_members_init (gpointer base,
                       const IrcMember *members,
                       IrcMemberChanged changed,
                       gpointer data);
void irc_members_clear (gpointer base, const IrcMember *members);
/* Both structs are initialised; lists of items are copied deeply. */
void irc_members_copy (gpointer base,
                       gconstpointer source,
                       const IrcMember *members);
gboolean
irc_member_equal (gconstpointer a, gconstpointer b, const IrcMember *member);
/* Copies what differs and tells of each row that does. */
void irc_members_merge (gpointer base,
                        gconstpointer source,
                        const IrcMember *members,
                        void (*copied) (gpointer base, guint index));

/* An empty array for records of @type. */
GPtrArray *irc_records_new (const IrcRecordType *type);
/* A new record with defaults at the end of @records; lent. */
gpointer irc_records_add (GPtrArray *records, const IrcRecordType *type);
void irc_record_free (gpointer record, const IrcRecordType *type);

/* ---- JSON --------------------------------------------------------------- */

/* TRUE when @id is a criterion's; @self may be NULL. */
gboolean irc_vocabulary_has_criterion (const IrcVocabulary *self,
                                       const char *id);
/* Errors at @name of the current object or array: an id that stands twice, an
 * id that is no criterion's. */
void irc_read_fail_repeated (IrcJsonReader *reader,
                             const char *name,
                             const char *id);
void irc_read_fail_criterion (IrcJsonReader *reader,
                              const char *name,
                              const char *id);
/* An error at @name of the current object (NULL: of the object or array itself)
 * where @n entries are more than IRC_CASE_MAX_ENTRIES. */
void irc_read_check_count (IrcJsonReader *reader, const char *name, guint n);
/* Checks @text, which stands at @name of the current object or array. */
void irc_read_check_text (const IrcReadContext *context,
                          const IrcMember *member,
                          const char *name,
                          const char *text);

/* Reads the members of the reader's current object into initialised memory;
 * errors stay in the reader. */
void irc_members_read (const IrcReadContext *context,
                       gpointer base,
                       const IrcMember *members,
                       IrcJsonMembers **unknown);
void irc_members_write (const IrcWriteContext *context,
                        gconstpointer base,
                        const IrcMember *members,
                        IrcJsonMembers *const *unknown);

/* ---- properties --------------------------------------------------------- */

/* Installs a property for each value; the id of a property is the index of
 * its row + 1. */
void irc_members_install (GObjectClass *klass, const IrcMember *members);
void irc_member_get_value (gconstpointer base,
                           const IrcMember *member,
                           GValue *value);
/* TRUE when the value changed.  A value out of form stores nothing and is a
 * g_critical (). */
gboolean irc_member_set_value (gpointer base,
                               const IrcMember *member,
                               const GValue *value);
/* TRUE when @text may be stored; a g_critical () otherwise. */
gboolean irc_member_accepts (const IrcMember *member, const char *text);
/* What irc_item_validate () says of string property @property. */
gboolean irc_members_validate (GObject *object,
                               const IrcMember *members,
                               const char *property,
                               const char *text,
                               char **reason);
/* Notifies of the property that the row at @index is, where it is one. */
void
irc_members_notify (GObject *object, const IrcMember *members, guint index);
/* Where an edit of the row at @index takes place: "/facts/own_beds". */
char *irc_members_dup_path (const IrcMember *members, guint index);

G_END_DECLS
