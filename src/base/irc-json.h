/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Strict JSON in, canonical JSON out.
 *
 * Foreign bytes are read by our own scanner: exactly RFC 8259 in UTF-8 (a
 * byte-order mark is accepted), no duplicate member name in any object, no
 * lone surrogate, no U+0000, at most IRC_JSON_MAX_BYTES, IRC_JSON_MAX_VALUES
 * (objects, arrays, members and elements, each once) and a nesting of
 * IRC_JSON_MAX_DEPTH (the top value is depth 1).  A number without fraction
 * and exponent is an integer and must lie within +-(2^53 - 1); every other
 * number must be a finite double.  json-glib only carries the tree; its own
 * parser accepts far more than JSON and never sees foreign bytes.  No other
 * room knows json-glib.
 *
 * The reader walks one object at a time and keeps the first error (sticky):
 * after it every call returns a harmless default, so that a loader reads
 * straight down and asks once at the end.  It remembers which members were
 * asked for; the rest of the current object are its unknown members.
 *
 * The writer produces the canonical form of docs/CASE-FORMAT.md section 1 and
 * nothing else: two-space indent, LF, "key": value, empty [] and {}, one array
 * item a line, only ", \ and control characters escaped (\b \f \n \r \t, else
 * \u00XX in lower case), the shortest decimal that reads back to the same
 * double, a newline at the end.
 *
 * Errors: IRC_BASE_ERROR.  Readers and writers belong to one thread.
 */
#pragma once

#include <gio/gio.h>
#include "irc-error.h"

G_BEGIN_DECLS

#define IRC_JSON_MAX_BYTES (16 * 1024 * 1024)
/* A tree of as many takes about 200 MB. */
#define IRC_JSON_MAX_VALUES 1000000
#define IRC_JSON_MAX_DEPTH 32
#define IRC_JSON_MAX_INT G_GINT64_CONSTANT (9007199254740991)

/* Members that the program does not know: names and values in the order
 * found.  NULL is an empty set.  Immutable, reference counted. */
typedef struct _IrcJsonMembers IrcJsonMembers;

IrcJsonMembers *irc_json_members_ref (IrcJsonMembers *self);
void irc_json_members_unref (IrcJsonMembers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcJsonMembers, irc_json_members_unref)

/* ---- reading ------------------------------------------------------------ */

typedef struct _IrcJsonReader IrcJsonReader;

/* A reader that stands in the top object; NULL with @error when the bytes are
 * not JSON as defined above or the top value is not an object. */
IrcJsonReader *irc_json_reader_new (GBytes *bytes, GError **error);
/* The same of what this program has written and has had in its memory since:
 * there may be more of it than is read from a file. */
IrcJsonReader *irc_json_reader_new_own (GBytes *bytes, GError **error);
void irc_json_reader_free (IrcJsonReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcJsonReader, irc_json_reader_free)

/* TRUE when nothing has failed yet. */
gboolean irc_json_reader_is_ok (const IrcJsonReader *self);
/* Hands the first error over and returns FALSE; TRUE when there is none. */
gboolean irc_json_reader_end (IrcJsonReader *self, GError **error);
/* Records an error at member @name of the current object (NULL: the object
 * itself), unless there is one already.  The place is put in front. */
void irc_json_reader_fail (IrcJsonReader *self,
                           const char *name,
                           IrcBaseError code,
                           const char *format,
                           ...) G_GNUC_PRINTF (4, 5);
/* The RFC 6901 pointer of member @name of the current object. */
char *irc_json_reader_dup_pointer (const IrcJsonReader *self, const char *name);

gboolean irc_json_reader_has (IrcJsonReader *self, const char *name);
gboolean irc_json_reader_is_null (IrcJsonReader *self, const char *name);
/* Fails with IRC_BASE_ERROR_MISSING when @name is absent. */
gboolean irc_json_reader_require (IrcJsonReader *self, const char *name);

/* Steps into a member.  FALSE when it is absent (no error) or of another type
 * (error; null is another type too).  Each TRUE needs one leave (). */
gboolean irc_json_reader_enter_object (IrcJsonReader *self, const char *name);
gboolean irc_json_reader_enter_array (IrcJsonReader *self,
                                      const char *name,
                                      guint *n_elements);
/* Inside an array: steps into element @index, which must be an object. */
gboolean irc_json_reader_enter_element (IrcJsonReader *self, guint index);
void irc_json_reader_leave (IrcJsonReader *self);

/* The names of the current object's members in the order found, for objects
 * whose names are data (answers).  Lent, valid until leave (). */
const char *const *irc_json_reader_get_names (IrcJsonReader *self);

/* Scalars of the current object.  Absent: the default, no error.  Null is an
 * error, except for dup_string_or_null () and get_double_or_nan (). */
char *irc_json_reader_dup_string (IrcJsonReader *self,
                                  const char *name,
                                  const char *fallback);
char *irc_json_reader_dup_string_or_null (IrcJsonReader *self,
                                          const char *name);
gint64 irc_json_reader_get_int (IrcJsonReader *self,
                                const char *name,
                                gint64 min,
                                gint64 max,
                                gint64 fallback);
/* -1 when absent or null. */
gint64 irc_json_reader_get_int_or_null (IrcJsonReader *self,
                                        const char *name,
                                        gint64 min,
                                        gint64 max);
double irc_json_reader_get_double (IrcJsonReader *self,
                                   const char *name,
                                   double min,
                                   double max,
                                   double fallback);
/* NAN when absent or null. */
double irc_json_reader_get_double_or_nan (IrcJsonReader *self,
                                          const char *name,
                                          double min,
                                          double max);
gboolean irc_json_reader_get_boolean (IrcJsonReader *self,
                                      const char *name,
                                      gboolean fallback);
/* An index into @names (NULL-terminated); the error lists what is allowed. */
int irc_json_reader_get_enum (IrcJsonReader *self,
                              const char *name,
                              const char *const *names,
                              int fallback);
/* An array of strings; absent: an empty vector.  Never NULL. */
char **irc_json_reader_dup_strings (IrcJsonReader *self, const char *name);

/* Members of the current object that no call has named since it was entered.
 * Ask last.  NULL when there are none. */
IrcJsonMembers *irc_json_reader_take_unknown (IrcJsonReader *self);
/* The whole member @name as it is, for objects kept untouched: a set with
 * exactly that one member, or NULL when absent.  Its type must be object. */
IrcJsonMembers *irc_json_reader_take_object (IrcJsonReader *self,
                                             const char *name);

/* ---- writing ------------------------------------------------------------ */

typedef struct _IrcJsonWriter IrcJsonWriter;

IrcJsonWriter *irc_json_writer_new (void);
void irc_json_writer_free (IrcJsonWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcJsonWriter, irc_json_writer_free)
/* One line without indent or spaces, for one object a line; call before the
 * first begin. */
void irc_json_writer_set_compact (IrcJsonWriter *self, gboolean compact);

/* @name is NULL for the top value and for array items. */
void irc_json_writer_begin_object (IrcJsonWriter *self, const char *name);
void irc_json_writer_end_object (IrcJsonWriter *self);
void irc_json_writer_begin_array (IrcJsonWriter *self, const char *name);
void irc_json_writer_end_array (IrcJsonWriter *self);
/* A NULL string is written as null. */
void irc_json_writer_string (IrcJsonWriter *self,
                             const char *name,
                             const char *value);
void irc_json_writer_int (IrcJsonWriter *self, const char *name, gint64 value);
/* NAN is written as null. */
void
irc_json_writer_double (IrcJsonWriter *self, const char *name, double value);
void
irc_json_writer_boolean (IrcJsonWriter *self, const char *name, gboolean value);
void irc_json_writer_null (IrcJsonWriter *self, const char *name);
void irc_json_writer_strings (IrcJsonWriter *self,
                              const char *name,
                              const char *const *values);
/* Writes all members of the set, in order. */
void irc_json_writer_members (IrcJsonWriter *self,
                              const IrcJsonMembers *members);
/* The finished text with its final newline.  The writer is spent. */
GBytes *irc_json_writer_end (IrcJsonWriter *self);

G_END_DECLS
