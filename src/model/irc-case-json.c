/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-case-private.h"

#include "irc-answer-private.h"
#include "irc-i18n.h"
#include "irc-string.h"

#define FORMAT "ircase"
#define MAX_QUOTED_BYTES 60

/* ---- answers ------------------------------------------------------------- */

static void
read_answer (const IrcReadContext *context,
             IrcCase *self,
             const char *criterion)
{
  IrcJsonReader *reader = context->reader;

  if (*criterion == '\0' ||
      g_utf8_strlen (criterion, -1) > IRC_ID_MAX_CHARACTERS ||
      !irc_vocabulary_has_criterion (context->vocabulary, criterion)) {
    irc_read_fail_criterion (reader, criterion, criterion);
    return;
  }
  if (!irc_json_reader_enter_object (reader, criterion))
    return;
  IrcAnswer *answer = irc_answer_new (criterion);
  irc_item_read (IRC_ITEM (answer), context);
  irc_case_take_answer (self, answer, TRUE);
  irc_json_reader_leave (reader);
}

void
irc_case_read_answers (const IrcReadContext *context, gpointer base)
{
  if (!irc_json_reader_enter_object (context->reader, "answers"))
    return;
  const char *const *names = irc_json_reader_get_names (context->reader);
  irc_read_check_count (
      context->reader, NULL, g_strv_length ((char **) (guintptr) names));
  for (guint i = 0; names[i] != NULL; i++)
    read_answer (context, base, names[i]);
  irc_json_reader_leave (context->reader);
}

void
irc_case_write_answers (const IrcWriteContext *context, gconstpointer base)
{
  const IrcCase *self = base;

  irc_json_writer_begin_object (context->writer, "answers");
  for (guint i = 0; i < self->answers->len; i++) {
    IrcAnswer *answer = self->answers->pdata[i];

    if (irc_case_is_answer_kept (self, answer))
      irc_item_write (
          IRC_ITEM (answer), context, irc_answer_peek (answer)->criterion);
  }
  irc_json_writer_end_object (context->writer);
}

/* ---- targets ------------------------------------------------------------- */

typedef struct {
  gint64 level;
  char *by;
} Target;

static const IrcMember target_members[] = {
  { IRC_ROW ("level", int, G_STRUCT_OFFSET (Target, level)),
    .flags = IRC_MEMBER_REQUIRED,
    .min = 1,
    .max = IRC_N_LEVELS },
  IRC_FORMED ("by", G_STRUCT_OFFSET (Target, by), IRC_FORM_MONTH, 0),
  IRC_END,
};

void
irc_case_read_targets (const IrcReadContext *context, gpointer base)
{
  IrcCase *self = base;
  IrcJsonReader *reader = context->reader;

  if (!irc_json_reader_enter_object (reader, "targets"))
    return;
  for (guint i = 0; i < IRC_N_PATHWAYS; i++) {
    Target target = { 0 };

    if (!irc_json_reader_enter_object (reader, irc_pathway_names[i]))
      continue;
    irc_members_init (&target, target_members, NULL, NULL);
    irc_members_read (
        context, &target, target_members, &self->unknown_of_target[i]);
    self->data.target[i] = target.level;
    g_free (self->data.target_by[i]);
    self->data.target_by[i] = target.by;
    irc_json_reader_leave (reader);
  }
  self->unknown_of_targets = irc_json_reader_take_unknown (reader);
  irc_json_reader_leave (reader);
}

void
irc_case_write_targets (const IrcWriteContext *context, gconstpointer base)
{
  const IrcCase *self = base;
  IrcJsonWriter *writer = context->writer;

  irc_json_writer_begin_object (writer, "targets");
  for (guint i = 0; i < IRC_N_PATHWAYS; i++) {
    const Target target = { self->data.target[i], self->data.target_by[i] };

    if (target.level == 0)
      continue;
    irc_json_writer_begin_object (writer, irc_pathway_names[i]);
    irc_members_write (
        context, &target, target_members, &self->unknown_of_target[i]);
    irc_json_writer_end_object (writer);
  }
  if (!context->shared && self->unknown_of_targets != NULL)
    irc_json_writer_members (writer, self->unknown_of_targets);
  irc_json_writer_end_object (writer);
}

/* ---- loading ------------------------------------------------------------- */

static void
check_format (IrcJsonReader *reader)
{
  if (!irc_json_reader_require (reader, "format"))
    return;
  g_autofree char *format = irc_json_reader_dup_string (reader, "format", "");
  if (!irc_json_reader_is_ok (reader) || g_str_equal (format, FORMAT))
    return;
  g_autofree char *found = irc_string_shorten (format, MAX_QUOTED_BYTES);
  irc_json_reader_fail (reader,
                        "format",
                        IRC_BASE_ERROR_VALUE,
                        _ ("“%s” is not the format of a case; allowed is “%s”"),
                        found,
                        FORMAT);
}

static void
check_version (IrcJsonReader *reader)
{
  if (!irc_json_reader_require (reader, "version"))
    return;
  const gint64 version = irc_json_reader_get_int (
      reader, "version", -IRC_JSON_MAX_INT, IRC_JSON_MAX_INT, 0);
  if (!irc_json_reader_is_ok (reader))
    return;
  if (version < 1)
    irc_json_reader_fail (
        reader,
        "version",
        IRC_BASE_ERROR_VALUE,
        _ ("%" G_GINT64_FORMAT " is not a version; allowed is 1 to %d"),
        version,
        IRC_CASE_FORMAT_VERSION);
  else if (version > IRC_CASE_FORMAT_VERSION)
    irc_json_reader_fail (
        reader,
        "version",
        IRC_BASE_ERROR_VALUE,
        _ ("the case was written by a newer program, in version "
           "%" G_GINT64_FORMAT "; this program knows versions up to %d: update "
           "it to open the case"),
        version,
        IRC_CASE_FORMAT_VERSION);
}

static IrcCase *
load (IrcJsonReader *reader,
      const IrcVocabulary *vocabulary,
      gint64 now,
      GError **error)
{
  const IrcReadContext context = { reader, vocabulary, now };
  g_autoptr (IrcCase) self = irc_case_new (now);
  check_format (reader);
  check_version (reader);
  if (irc_json_reader_is_ok (reader))
    irc_members_read (&context, self, irc_case_members, self->unknown);
  if (irc_json_reader_is_ok (reader))
    irc_case_check (self, &context);
  if (!irc_json_reader_end (reader, error))
    return NULL;
  return g_steal_pointer (&self);
}

IrcCase *
irc_case_load (GBytes *bytes,
               const IrcVocabulary *vocabulary,
               gint64 now,
               GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);
  g_autoptr (IrcJsonReader) reader = irc_json_reader_new (bytes, error);

  return reader == NULL ? NULL : load (reader, vocabulary, now, error);
}

IrcCase *
irc_case_load_own (GBytes *bytes, GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);
  g_autoptr (IrcJsonReader) reader = irc_json_reader_new_own (bytes, error);

  return reader == NULL ? NULL : load (reader, NULL, 0, error);
}

/* ---- saving -------------------------------------------------------------- */

static GHashTable *
collect_asks (IrcCase *self)
{
  GListModel *asks = irc_case_get_list (self, IRC_LIST_ASKS);
  GHashTable *ids =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; asks != NULL && i < g_list_model_get_n_items (asks); i++) {
    g_autoptr (IrcAsk) ask = g_list_model_get_item (asks, i);
    g_hash_table_add (ids, g_strdup (irc_ask_peek (ask)->id));
  }
  return ids;
}

static GBytes *
save (IrcCase *self, gboolean shared, IrcMemberFlags left_out)
{
  g_autoptr (IrcJsonWriter) writer = irc_json_writer_new ();
  g_autoptr (GHashTable) asks = collect_asks (self);
  const IrcWriteContext context = {
    .writer = writer,
    .shared = shared,
    .left_out = left_out,
    .asks = asks,
  };

  irc_json_writer_begin_object (writer, NULL);
  irc_json_writer_string (writer, "format", FORMAT);
  irc_json_writer_int (writer, "version", IRC_CASE_FORMAT_VERSION);
  irc_members_write (&context, self, irc_case_members, self->unknown);
  irc_json_writer_end_object (writer);
  return irc_json_writer_end (writer);
}

GBytes *
irc_case_save (IrcCase *self)
{
  g_return_val_if_fail (IRC_IS_CASE (self), NULL);

  return save (self, FALSE, 0);
}

IrcSharing
irc_case_get_sharing (IrcCase *self)
{
  g_return_val_if_fail (IRC_IS_CASE (self), IRC_SHARING_ALL);

  const IrcReportData *report = irc_report_peek (irc_case_get_report (self));
  IrcSharing sharing = IRC_SHARING_ALL;

  if (!report->notes)
    sharing |= IRC_SHARING_WITHOUT_NOTES;
  if (!report->reviewers)
    sharing |= IRC_SHARING_WITHOUT_NAMES;
  return sharing;
}

GBytes *
irc_case_save_shared (IrcCase *self, IrcSharing sharing)
{
  g_return_val_if_fail (IRC_IS_CASE (self), NULL);

  IrcMemberFlags left_out = IRC_MEMBER_UNSHARED;

  if ((sharing & IRC_SHARING_WITHOUT_NOTES) != 0)
    left_out |= IRC_MEMBER_NOTE;
  if ((sharing & IRC_SHARING_WITHOUT_NAMES) != 0)
    left_out |= IRC_MEMBER_PERSON;
  return save (self, TRUE, left_out);
}
