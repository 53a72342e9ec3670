/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-support.h"

#include <string.h>

static gboolean
has_criterion (gconstpointer data, const char *id)
{
  return g_str_has_prefix (id, "in-") || g_str_has_prefix (id, "out-");
}

static gboolean
has_argument (gconstpointer data, const char *id)
{
  return g_str_equal (id, "pack-argument");
}

static gboolean
has_reference (gconstpointer data, const char *id)
{
  return g_str_equal (id, "pack-reference");
}

const IrcVocabulary case_vocabulary = {
  .has_criterion = has_criterion,
  .has_argument = has_argument,
  .has_reference = has_reference,
};

IrcCase *
case_load (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return irc_case_load (bytes, &case_vocabulary, CASE_NOW, error);
}

IrcCase *
case_load_members (const char *members, GError **error)
{
  g_autofree char *text =
      g_strdup_printf ("{\"format\": \"ircase\", \"version\": 1, %s}", members);

  return case_load (text, error);
}

IrcCase *
case_from_members (const char *members)
{
  g_autoptr (GError) error = NULL;
  IrcCase *self = case_load_members (members, &error);

  g_assert_no_error (error);
  return self;
}

static char *
to_text (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  char *text = g_strndup (data, size);

  g_assert_cmpuint (strlen (text), ==, size);
  g_bytes_unref (bytes);
  return text;
}

char *
case_save (IrcCase *self)
{
  return to_text (irc_case_save (self));
}

char *
case_save_shared (IrcCase *self)
{
  return to_text (irc_case_save_shared (self));
}

char *
case_read_maximal (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "cases", "maximal.ircase", NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

IrcCase *
case_load_maximal (void)
{
  g_autofree char *text = case_read_maximal ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  IrcCase *self = irc_case_load (bytes, NULL, CASE_NOW, &error);

  g_assert_no_error (error);
  return self;
}

void
case_assert_error (const GError *error, IrcBaseError code, const char *place)
{
  g_autofree char *start = g_strconcat (place, ": ", NULL);

  g_assert_error (error, IRC_BASE_ERROR, (int) code);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, start));
  /* One sentence on one line, short enough for a terminal. */
  g_assert_null (strchr (error->message, '\n'));
  g_assert_cmpuint (strlen (error->message), <=, 340);
}

void
case_assert_refused (const char *members, IrcBaseError code, const char *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcCase) self = case_load_members (members, &error);

  g_test_message ("%s", members);
  g_assert_null (self);
  case_assert_error (error, code, place);
}
