/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-open.h"

#include <string.h>
#include "irc-assessment.h"
#include "irc-i18n.h"

IrcCase *
irc_open_bytes (GBytes *bytes, const IrcLibrary *library, GError **error)
{
  IrcVocabulary vocabulary = irc_vocabulary_for_library (library);

  return irc_case_load (bytes, &vocabulary, irc_moment_now (), error);
}

IrcCase *
irc_open_case (const char *path, const IrcLibrary *library, GError **error)
{
  return irc_open_case_marked (path, library, NULL, error);
}

IrcCase *
irc_open_case_marked (const char *path,
                      const IrcLibrary *library,
                      IrcFileMark *mark,
                      GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GBytes) bytes =
      irc_file_read_marked (path, IRC_JSON_MAX_BYTES, mark, &local);
  IrcCase *case_ = NULL;

  if (bytes != NULL)
    case_ = irc_open_bytes (bytes, library, &local);
  if (case_ == NULL) {
    g_autofree char *shown = g_filename_display_name (path);

    g_propagate_prefixed_error (error, g_steal_pointer (&local), "%s: ", shown);
  }
  return case_;
}

GBytes *
irc_open_save (IrcCase *case_, GError **error)
{
  g_return_val_if_fail (IRC_IS_CASE (case_), NULL);
  g_autoptr (GBytes) bytes = irc_case_save (case_);

  if (g_bytes_get_size (bytes) <= IRC_JSON_MAX_BYTES)
    return g_steal_pointer (&bytes);
  g_set_error (error,
               IRC_BASE_ERROR,
               IRC_BASE_ERROR_LIMIT,
               _ ("the case would be a file of %.1f MiB, and one of more than "
                  "%d MiB cannot be opened again; shorten the longest notes "
                  "and texts"),
               (double) g_bytes_get_size (bytes) / (1 << 20),
               IRC_JSON_MAX_BYTES >> 20);
  return NULL;
}

const IrcLanguage *
irc_open_language_for (const char *tag)
{
  const IrcLanguage *language = irc_language_lookup (tag);

  return language != NULL ? language : irc_language_lookup ("en");
}

static char *
dup_file_id (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (
      file, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info == NULL ? NULL
                      : g_strdup (g_file_info_get_attribute_string (
                            info, G_FILE_ATTRIBUTE_ID_FILE));
}

gboolean
irc_open_is_same_file (GFile *a, GFile *b)
{
  g_return_val_if_fail (G_IS_FILE (a) && G_IS_FILE (b), FALSE);

  if (g_file_equal (a, b))
    return TRUE;
  g_autofree char *id_of_a = dup_file_id (a);
  g_autofree char *id_of_b = dup_file_id (b);
  return id_of_a != NULL && g_strcmp0 (id_of_a, id_of_b) == 0;
}

char *
irc_open_dup_title (IrcCase *case_, GFile *file)
{
  const char *title = case_ != NULL ? irc_case_peek (case_)->title : "";

  if (*title != '\0')
    return g_strdup (title);
  if (file != NULL) {
    g_autofree char *name = g_file_get_basename (file);

    return g_filename_display_name (name);
  }
  return g_strdup (_ ("New case"));
}

IrcCase *
irc_open_follow (IrcCase *old, IrcLibrary *library)
{
  g_return_val_if_fail (IRC_IS_CASE (old) && library != NULL, NULL);
  const IrcReportData *report = irc_report_peek (irc_case_get_report (old));
  g_autoptr (IrcAssessment) assessment =
      irc_assess (old, library, irc_open_language_for (report->language));
  g_autofree char *moment = irc_moment_format (irc_case_peek (old)->modified);
  g_autofree char *day = g_strndup (moment, strlen ("YYYY-MM-DD"));
  g_autoptr (IrcSnapshot) snapshot =
      irc_assessment_make_snapshot (assessment, day, day);

  return irc_case_new_from (old, snapshot, irc_moment_now ());
}
