/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Members that are text. */
#include "irc-member.h"

/* ---- a string ------------------------------------------------------------ */

static void
string_init (gpointer at, const IrcMember *member)
{
  *(char **) at = g_strdup (member->text != NULL ? member->text : "");
}

static void
string_clear (gpointer at)
{
  g_clear_pointer ((char **) at, g_free);
}

static void
string_copy (gpointer at, gconstpointer source, const IrcMember *member)
{
  g_free (*(char **) at);
  *(char **) at = g_strdup (*(char *const *) source);
}

static gboolean
string_equal (gconstpointer a, gconstpointer b, const IrcMember *member)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b) == 0;
}

static void
string_read (const IrcReadContext *context,
             gpointer at,
             const IrcMember *member)
{
  char **value = at;

  if (!irc_json_reader_has (context->reader, member->name))
    return;
  g_free (*value);
  *value = irc_json_reader_dup_string (context->reader, member->name, "");
  if (irc_json_reader_is_ok (context->reader))
    irc_read_check_text (context, member, member->name, *value);
}

static void
string_write (const IrcWriteContext *context,
              gconstpointer at,
              const IrcMember *member)
{
  irc_json_writer_string (context->writer, member->name, *(char *const *) at);
}

static GParamSpec *
string_spec (const char *name, const IrcMember *member, GParamFlags flags)
{
  return g_param_spec_string (name, NULL, NULL, NULL, flags);
}

static void
string_get (gconstpointer at, const IrcMember *member, GValue *value)
{
  g_value_set_string (value, *(char *const *) at);
}

gboolean
irc_member_accepts (const IrcMember *member, const char *text)
{
  if (!g_utf8_validate (text, -1, NULL)) {
    g_critical ("%s: the text is not UTF-8", member->name);
    return FALSE;
  }
  g_autofree char *reason = irc_member_explain (member, text);
  if (reason != NULL)
    g_critical ("%s: %s", member->name, reason);
  return reason == NULL;
}

static gboolean
string_replace (gpointer at, const IrcMember *member, const char *text)
{
  char **stored = at;

  if (g_strcmp0 (*stored, text) == 0 ||
      (text != NULL && !irc_member_accepts (member, text)))
    return FALSE;
  g_free (*stored);
  *stored = g_strdup (text);
  return TRUE;
}

static gboolean
string_set (gpointer at, const IrcMember *member, const GValue *value)
{
  const char *text = g_value_get_string (value);

  return string_replace (at, member, text != NULL ? text : "");
}

const IrcMemberKind irc_kind_string = {
  .init = string_init,
  .clear = string_clear,
  .copy = string_copy,
  .equal = string_equal,
  .read = string_read,
  .write = string_write,
  .spec = string_spec,
  .get = string_get,
  .set = string_set,
};

/* ---- a string or null ---------------------------------------------------- */

static void
string_or_null_read (const IrcReadContext *context,
                     gpointer at,
                     const IrcMember *member)
{
  char **value = at;

  g_free (*value);
  *value = irc_json_reader_dup_string_or_null (context->reader, member->name);
}

static gboolean
string_or_null_set (gpointer at, const IrcMember *member, const GValue *value)
{
  return string_replace (at, member, g_value_get_string (value));
}

const IrcMemberKind irc_kind_string_or_null = {
  .clear = string_clear,
  .copy = string_copy,
  .equal = string_equal,
  .read = string_or_null_read,
  .write = string_write,
  .spec = string_spec,
  .get = string_get,
  .set = string_or_null_set,
};

/* ---- strings ------------------------------------------------------------- */

static void
strings_init (gpointer at, const IrcMember *member)
{
  *(char ***) at = g_new0 (char *, 1);
}

static void
strings_clear (gpointer at)
{
  g_clear_pointer ((char ***) at, g_strfreev);
}

static void
strings_copy (gpointer at, gconstpointer source, const IrcMember *member)
{
  g_strfreev (*(char ***) at);
  *(char ***) at = g_strdupv (*(char **const *) source);
}

static gboolean
strings_equal (gconstpointer a, gconstpointer b, const IrcMember *member)
{
  const char *const *left = *(const char *const *const *) a;
  const char *const *right = *(const char *const *const *) b;

  return g_strv_equal (left, right);
}

/* Fails at element @index of the array @array. */
static void
fail_element (IrcJsonReader *reader,
              const char *array,
              guint index,
              const char *reason)
{
  g_autofree char *name = g_strdup_printf ("%u", index);
  guint n;

  if (!irc_json_reader_enter_array (reader, array, &n))
    return;
  irc_json_reader_fail (reader, name, IRC_BASE_ERROR_VALUE, "%s", reason);
  irc_json_reader_leave (reader);
}

static void
check_criteria (const IrcReadContext *context,
                const IrcMember *member,
                char **ids)
{
  for (guint i = 0; ids[i] != NULL; i++) {
    guint n;

    if (irc_vocabulary_has_criterion (context->vocabulary, ids[i]) ||
        !irc_json_reader_enter_array (context->reader, member->name, &n))
      continue;
    g_autofree char *name = g_strdup_printf ("%u", i);
    irc_read_fail_criterion (context->reader, name, ids[i]);
    irc_json_reader_leave (context->reader);
    return;
  }
}

static void
strings_read (const IrcReadContext *context,
              gpointer at,
              const IrcMember *member)
{
  char ***value = at;
  guint index = 0;

  g_strfreev (*value);
  *value = irc_json_reader_dup_strings (context->reader, member->name);
  irc_read_check_count (context->reader, member->name, g_strv_length (*value));
  if (!irc_json_reader_is_ok (context->reader))
    return;

  g_autofree char *reason = irc_member_explain_strings (member, *value, &index);
  if (reason != NULL)
    fail_element (context->reader, member->name, index, reason);
  else if (member->form == IRC_FORM_CRITERION)
    check_criteria (context, member, *value);
}

/* The asks that exist: an edit may have taken one away, and a file that points
 * to nothing could not be read again. */
static void
write_local_asks (const IrcWriteContext *context, const char *name, char **ids)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++) {
    if (g_hash_table_contains (context->asks, ids[i]))
      g_ptr_array_add (kept, ids[i]);
  }
  g_ptr_array_add (kept, NULL);
  irc_json_writer_strings (
      context->writer, name, (const char *const *) kept->pdata);
}

static void
strings_write (const IrcWriteContext *context,
               gconstpointer at,
               const IrcMember *member)
{
  char **strings = *(char **const *) at;

  if (member->form == IRC_FORM_LOCAL_ASK)
    write_local_asks (context, member->name, strings);
  else
    irc_json_writer_strings (
        context->writer, member->name, (const char *const *) strings);
}

static GParamSpec *
strings_spec (const char *name, const IrcMember *member, GParamFlags flags)
{
  return g_param_spec_boxed (name, NULL, NULL, G_TYPE_STRV, flags);
}

static void
strings_get (gconstpointer at, const IrcMember *member, GValue *value)
{
  g_value_set_boxed (value, *(char **const *) at);
}

static gboolean
strings_set (gpointer at, const IrcMember *member, const GValue *value)
{
  char *none[] = { NULL };
  char ***stored = at;
  char **strings = g_value_get_boxed (value);

  if (strings == NULL)
    strings = none;
  if (g_strv_equal ((const char *const *) *stored,
                    (const char *const *) strings))
    return FALSE;
  for (guint i = 0; strings[i] != NULL; i++) {
    if (!irc_member_accepts (member, strings[i]))
      return FALSE;
  }
  g_autofree char *reason = irc_member_explain_strings (member, strings, NULL);
  if (reason != NULL) {
    g_critical ("%s: %s", member->name, reason);
    return FALSE;
  }
  g_strfreev (*stored);
  *stored = g_strdupv (strings);
  return TRUE;
}

const IrcMemberKind irc_kind_strings = {
  .init = strings_init,
  .clear = strings_clear,
  .copy = strings_copy,
  .equal = strings_equal,
  .read = strings_read,
  .write = strings_write,
  .spec = strings_spec,
  .get = strings_get,
  .set = strings_set,
};
