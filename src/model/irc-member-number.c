/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Members that are numbers, truths or one of a few words. */
#include "irc-member.h"

#include <math.h>
#include <string.h>

#include "irc-date.h"
#include "irc-i18n.h"
#include "irc-string.h"

#define MAX_QUOTED_BYTES 60
/* 1900-01-01T00:00:00Z and 2200-12-31T23:59:59Z */
#define MIN_MOMENT G_GINT64_CONSTANT (-2208988800)
#define MAX_MOMENT G_GINT64_CONSTANT (7289654399)

/* ---- a boolean and an enum ----------------------------------------------- */

static void
int_init (gpointer at, const IrcMember *member)
{
  *(int *) at = (int) member->fallback;
}

static void
int_copy (gpointer at, gconstpointer source, const IrcMember *member)
{
  *(int *) at = *(const int *) source;
}

static gboolean
int_equal (gconstpointer a, gconstpointer b, const IrcMember *member)
{
  return *(const int *) a == *(const int *) b;
}

static void
boolean_read (const IrcReadContext *context,
              gpointer at,
              const IrcMember *member)
{
  gboolean *value = at;

  *value = irc_json_reader_get_boolean (context->reader, member->name, *value);
}

static void
boolean_write (const IrcWriteContext *context,
               gconstpointer at,
               const IrcMember *member)
{
  irc_json_writer_boolean (
      context->writer, member->name, *(const gboolean *) at);
}

static GParamSpec *
boolean_spec (const char *name, const IrcMember *member, GParamFlags flags)
{
  return g_param_spec_boolean (
      name, NULL, NULL, (gboolean) member->fallback, flags);
}

static void
boolean_get (gconstpointer at, const IrcMember *member, GValue *value)
{
  g_value_set_boolean (value, *(const gboolean *) at);
}

static gboolean
boolean_set (gpointer at, const IrcMember *member, const GValue *value)
{
  gboolean *stored = at;
  const gboolean wanted = g_value_get_boolean (value);

  if (*stored == wanted)
    return FALSE;
  *stored = wanted;
  return TRUE;
}

const IrcMemberKind irc_kind_boolean = {
  .init = int_init,
  .copy = int_copy,
  .equal = int_equal,
  .read = boolean_read,
  .write = boolean_write,
  .spec = boolean_spec,
  .get = boolean_get,
  .set = boolean_set,
};

static void
enum_read (const IrcReadContext *context, gpointer at, const IrcMember *member)
{
  int *value = at;

  *value = irc_json_reader_get_enum (
      context->reader, member->name, member->names, *value);
}

static void
enum_write (const IrcWriteContext *context,
            gconstpointer at,
            const IrcMember *member)
{
  irc_json_writer_string (
      context->writer, member->name, member->names[*(const int *) at]);
}

static GParamSpec *
enum_spec (const char *name, const IrcMember *member, GParamFlags flags)
{
  int max = 0;

  while (member->names[max + 1] != NULL)
    max++;
  return g_param_spec_int (
      name, NULL, NULL, 0, max, (int) member->fallback, flags);
}

static void
enum_get (gconstpointer at, const IrcMember *member, GValue *value)
{
  g_value_set_int (value, *(const int *) at);
}

static gboolean
enum_set (gpointer at, const IrcMember *member, const GValue *value)
{
  int *stored = at;
  const int wanted = g_value_get_int (value);

  if (*stored == wanted)
    return FALSE;
  *stored = wanted;
  return TRUE;
}

const IrcMemberKind irc_kind_enum = {
  .init = int_init,
  .copy = int_copy,
  .equal = int_equal,
  .read = enum_read,
  .write = enum_write,
  .spec = enum_spec,
  .get = enum_get,
  .set = enum_set,
};

/* ---- integers ------------------------------------------------------------ */

static void
int64_init (gpointer at, const IrcMember *member)
{
  *(gint64 *) at = member->fallback;
}

static void
int64_copy (gpointer at, gconstpointer source, const IrcMember *member)
{
  *(gint64 *) at = *(const gint64 *) source;
}

static gboolean
int64_equal (gconstpointer a, gconstpointer b, const IrcMember *member)
{
  return *(const gint64 *) a == *(const gint64 *) b;
}

static void
int64_get (gconstpointer at, const IrcMember *member, GValue *value)
{
  g_value_set_int64 (value, *(const gint64 *) at);
}

static gboolean
int64_set (gpointer at, const IrcMember *member, const GValue *value)
{
  gint64 *stored = at;
  const gint64 wanted = g_value_get_int64 (value);

  if (*stored == wanted)
    return FALSE;
  *stored = wanted;
  return TRUE;
}

static void
int_read (const IrcReadContext *context, gpointer at, const IrcMember *member)
{
  gint64 *value = at;

  *value = irc_json_reader_get_int (
      context->reader, member->name, member->min, member->max, *value);
}

static void
int_write (const IrcWriteContext *context,
           gconstpointer at,
           const IrcMember *member)
{
  irc_json_writer_int (context->writer, member->name, *(const gint64 *) at);
}

static GParamSpec *
int_spec (const char *name, const IrcMember *member, GParamFlags flags)
{
  return g_param_spec_int64 (
      name, NULL, NULL, member->min, member->max, member->fallback, flags);
}

const IrcMemberKind irc_kind_int = {
  .init = int64_init,
  .copy = int64_copy,
  .equal = int64_equal,
  .read = int_read,
  .write = int_write,
  .spec = int_spec,
  .get = int64_get,
  .set = int64_set,
};

static void
int_or_null_read (const IrcReadContext *context,
                  gpointer at,
                  const IrcMember *member)
{
  gint64 *value = at;

  *value = irc_json_reader_get_int_or_null (
      context->reader, member->name, member->min, member->max);
}

static void
int_or_null_write (const IrcWriteContext *context,
                   gconstpointer at,
                   const IrcMember *member)
{
  const gint64 value = *(const gint64 *) at;

  if (value < 0)
    irc_json_writer_null (context->writer, member->name);
  else
    irc_json_writer_int (context->writer, member->name, value);
}

static GParamSpec *
int_or_null_spec (const char *name, const IrcMember *member, GParamFlags flags)
{
  return g_param_spec_int64 (name, NULL, NULL, -1, member->max, -1, flags);
}

const IrcMemberKind irc_kind_int_or_null = {
  .init = int64_init,
  .copy = int64_copy,
  .equal = int64_equal,
  .read = int_or_null_read,
  .write = int_or_null_write,
  .spec = int_or_null_spec,
  .get = int64_get,
  .set = int64_set,
};

static void
moment_read (const IrcReadContext *context,
             gpointer at,
             const IrcMember *member)
{
  gint64 *value = at;

  *value = context->now;
  if (!irc_json_reader_has (context->reader, member->name))
    return;
  g_autofree char *text =
      irc_json_reader_dup_string (context->reader, member->name, "");
  if (!irc_json_reader_is_ok (context->reader) ||
      irc_moment_parse (text, value))
    return;
  g_autofree char *found = irc_string_shorten (text, MAX_QUOTED_BYTES);
  irc_json_reader_fail (
      context->reader,
      member->name,
      IRC_BASE_ERROR_VALUE,
      _ ("“%s” is not allowed; allowed is a moment in UTC that exists, "
         "YYYY-MM-DDThh:mm:ssZ, in the years 1900 to 2200"),
      found);
}

static void
moment_write (const IrcWriteContext *context,
              gconstpointer at,
              const IrcMember *member)
{
  g_autofree char *text = irc_moment_format (*(const gint64 *) at);

  irc_json_writer_string (context->writer, member->name, text);
}

static GParamSpec *
moment_spec (const char *name, const IrcMember *member, GParamFlags flags)
{
  return g_param_spec_int64 (
      name, NULL, NULL, MIN_MOMENT, MAX_MOMENT, 0, flags);
}

const IrcMemberKind irc_kind_moment = {
  .copy = int64_copy,
  .equal = int64_equal,
  .read = moment_read,
  .write = moment_write,
  .spec = moment_spec,
  .get = int64_get,
  .set = int64_set,
};

/* ---- a number or null ---------------------------------------------------- */

static void
number_init (gpointer at, const IrcMember *member)
{
  *(double *) at = NAN;
}

static void
number_copy (gpointer at, gconstpointer source, const IrcMember *member)
{
  *(double *) at = *(const double *) source;
}

/* Equal bits: no tolerance is wanted, and NAN is equal to itself. */
static gboolean
number_equal (gconstpointer a, gconstpointer b, const IrcMember *member)
{
  const double left = *(const double *) a;
  const double right = *(const double *) b;

  return (isnan (left) && isnan (right)) ||
         memcmp (&left, &right, sizeof left) == 0;
}

static void
number_or_null_read (const IrcReadContext *context,
                     gpointer at,
                     const IrcMember *member)
{
  double *value = at;
  const double max = member->max > 0 ? (double) member->max : G_MAXDOUBLE;

  /* The sum turns -0 into 0, so that it is written as one number. */
  *value = irc_json_reader_get_double_or_nan (
               context->reader, member->name, 0, max) +
           0.0;
}

static void
number_or_null_write (const IrcWriteContext *context,
                      gconstpointer at,
                      const IrcMember *member)
{
  irc_json_writer_double (context->writer, member->name, *(const double *) at);
}

/* GObject takes NAN, which is null here, for out of every range: the range is
 * checked below. */
static GParamSpec *
number_spec (const char *name, const IrcMember *member, GParamFlags flags)
{
  return g_param_spec_double (
      name, NULL, NULL, -INFINITY, INFINITY, 0, flags | G_PARAM_LAX_VALIDATION);
}

static void
number_get (gconstpointer at, const IrcMember *member, GValue *value)
{
  g_value_set_double (value, *(const double *) at);
}

static gboolean
number_set (gpointer at, const IrcMember *member, const GValue *value)
{
  double *stored = at;
  const double max = member->max > 0 ? (double) member->max : G_MAXDOUBLE;
  /* The sum turns -0 into 0, so that it is written as one number. */
  const double wanted = g_value_get_double (value) + 0.0;

  if (isnan (wanted) && isnan (*stored))
    return FALSE;
  if (!isnan (wanted) && !(wanted >= 0 && wanted <= max)) {
    g_critical ("%s: %g is out of range", member->name, wanted);
    return FALSE;
  }
  if (!(wanted < *stored) && !(wanted > *stored) &&
      isnan (wanted) == isnan (*stored))
    return FALSE;
  *stored = wanted;
  return TRUE;
}

const IrcMemberKind irc_kind_number_or_null = {
  .init = number_init,
  .copy = number_copy,
  .equal = number_equal,
  .read = number_or_null_read,
  .write = number_or_null_write,
  .spec = number_spec,
  .get = number_get,
  .set = number_set,
};
