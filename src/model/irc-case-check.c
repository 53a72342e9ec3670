/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-case-private.h"

#include "irc-i18n.h"
#include "irc-string.h"

#define MAX_QUOTED_BYTES 60

/* ---- asks of measures ---------------------------------------------------- */

static GHashTable *
collect_ids (IrcItemList *list)
{
  GListModel *model = G_LIST_MODEL (list);
  const guint n = g_list_model_get_n_items (model);
  GHashTable *ids =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n; i++) {
    g_autoptr (IrcItem) item = g_list_model_get_item (model, i);
    g_hash_table_add (ids, g_strdup (irc_item_peek_id (item)));
  }
  return ids;
}

/* The reader stands in a measure. */
static void
check_asks_of_measure (IrcJsonReader *reader, GHashTable *asks)
{
  guint n;

  g_auto (GStrv) ids = irc_json_reader_dup_strings (reader, "asks");
  if (!irc_json_reader_enter_array (reader, "asks", &n))
    return;
  for (guint i = 0; ids[i] != NULL; i++) {
    if (g_hash_table_contains (asks, ids[i]))
      continue;
    g_autofree char *index = g_strdup_printf ("%u", i);
    g_autofree char *found = irc_string_shorten (ids[i], MAX_QUOTED_BYTES);
    irc_json_reader_fail (
        reader,
        index,
        IRC_BASE_ERROR_VALUE,
        _ ("“%s” is not an ask of this case; allowed are the ids in /asks"),
        found);
  }
  irc_json_reader_leave (reader);
}

static void
check_measures (IrcCase *self, IrcJsonReader *reader)
{
  guint n;

  if (irc_item_list_is_null (self->measures))
    return;
  g_autoptr (GHashTable) asks = collect_ids (self->asks);
  if (!irc_json_reader_enter_array (reader, "measures", &n))
    return;
  for (guint i = 0; i < n && irc_json_reader_enter_element (reader, i); i++) {
    check_asks_of_measure (reader, asks);
    irc_json_reader_leave (reader);
  }
  irc_json_reader_leave (reader);
}

/* ---- own entries --------------------------------------------------------- */

typedef gboolean (*Known) (gconstpointer data, const char *id);

/* The reader stands in the arguments. */
static void
check_own (IrcJsonReader *reader,
           const char *member,
           Known is_taken,
           gconstpointer data)
{
  guint n;

  if (is_taken == NULL || !irc_json_reader_enter_array (reader, member, &n))
    return;
  for (guint i = 0; i < n && irc_json_reader_enter_element (reader, i); i++) {
    g_autofree char *id = irc_json_reader_dup_string (reader, "id", "");
    if (is_taken (data, id)) {
      g_autofree char *found = irc_string_shorten (id, MAX_QUOTED_BYTES);
      irc_json_reader_fail (reader,
                            "id",
                            IRC_BASE_ERROR_VALUE,
                            _ ("“%s” is the id of an entry of the evidence "
                               "pack; allowed are other ids"),
                            found);
    }
    irc_json_reader_leave (reader);
  }
  irc_json_reader_leave (reader);
}

void
irc_case_check (IrcCase *self, const IrcReadContext *context)
{
  IrcJsonReader *reader = context->reader;
  const IrcVocabulary *vocabulary = context->vocabulary;

  check_measures (self, reader);
  if (vocabulary == NULL || !irc_json_reader_enter_object (reader, "arguments"))
    return;
  check_own (reader, "own", vocabulary->has_argument, vocabulary->data);
  check_own (reader, "references", vocabulary->has_reference, vocabulary->data);
  irc_json_reader_leave (reader);
}
