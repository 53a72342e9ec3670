/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "case-support.h"

#include <math.h>

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
  return to_text (irc_case_save_shared (self, irc_case_get_sharing (self)));
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

/* ---- random edits -------------------------------------------------------- */

static const char *const words[] = {
  "",           "words",   "a/b~c", "in-1",    "2026", "2026-11",
  "2026-11-22", "2026-Q4", "DE",    "EUR",     "en",   "ä\n\"\\\t",
  "survey",     "time",    "web",   "against",
};

static void
set_random (GObject *object, const GParamSpec *pspec)
{
  const char *word = words[g_test_rand_int_range (0, G_N_ELEMENTS (words))];
  const int digit = g_test_rand_int_range (0, 4);

  if (pspec->value_type == G_TYPE_STRING) {
    if (IRC_IS_CASE (object)
            ? irc_case_validate (IRC_CASE (object), pspec->name, word, NULL)
            : irc_item_validate (IRC_ITEM (object), pspec->name, word, NULL))
      g_object_set (object, pspec->name, word, NULL);
  } else if (pspec->value_type == G_TYPE_BOOLEAN) {
    g_object_set (object, pspec->name, digit % 2, NULL);
  } else if (pspec->value_type == G_TYPE_INT) {
    const GParamSpecInt *range = (const GParamSpecInt *) pspec;
    g_object_set (object, pspec->name, MIN (digit, range->maximum), NULL);
  } else if (pspec->value_type == G_TYPE_INT64) {
    const GParamSpecInt64 *range = (const GParamSpecInt64 *) pspec;
    const gint64 value = CLAMP (digit, range->minimum, range->maximum);
    g_object_set (object, pspec->name, value, NULL);
  } else if (pspec->value_type == G_TYPE_DOUBLE) {
    const double value = digit == 0 ? NAN : g_test_rand_double_range (0, 100);
    g_object_set (object, pspec->name, value, NULL);
  }
}

static void
edit_randomly (gpointer object)
{
  guint n;
  g_autofree GParamSpec **pspecs =
      g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n);

  for (guint i = 0; i < n; i++) {
    const gboolean is_free = (pspecs[i]->flags & G_PARAM_WRITABLE) != 0 &&
                             (pspecs[i]->flags & G_PARAM_CONSTRUCT_ONLY) == 0;

    if (is_free && g_test_rand_bit ())
      set_random (object, pspecs[i]);
  }
}

static void
edit_list (GListModel *list)
{
  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++) {
    g_autoptr (GObject) item = g_list_model_get_item (list, i);
    edit_randomly (item);
  }
}

void
case_edit_randomly (IrcCase *self)
{
  g_auto (GStrv) ids = irc_case_dup_answered (self);

  edit_randomly (self);
  edit_randomly (irc_case_get_centre (self));
  edit_randomly (irc_case_get_report (self));
  edit_list (
      G_LIST_MODEL (irc_centre_get_service_lines (irc_case_get_centre (self))));
  for (IrcCaseList list = IRC_LIST_MEASURES; list <= IRC_LIST_HISTORY; list++)
    edit_list (irc_case_get_list (self, list));
  for (guint i = 0; ids[i] != NULL; i++) {
    IrcAnswer *answer = irc_case_ensure_answer (self, ids[i]);
    edit_randomly (answer);
    edit_list (G_LIST_MODEL (irc_answer_get_proofs (answer)));
  }
}
