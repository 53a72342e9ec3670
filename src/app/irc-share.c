/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-share.h"

#include "irc-error.h"
#include "irc-file.h"
#include "irc-i18n.h"
#include "irc-open.h"
#include "irc-string.h"

static gboolean
write_copy (const char *path,
            GBytes *copy,
            gboolean is_original,
            GError **error)
{
  if (!is_original)
    return irc_file_write (path, copy, IRC_FILE_REPLACE, error);
  g_set_error (error,
               IRC_BASE_ERROR,
               IRC_BASE_ERROR_FILE,
               _ ("this is the case itself; choose another name for the copy"));
  return FALSE;
}

gboolean
irc_share_save (IrcCase *case_,
                IrcSharing sharing,
                GFile *original,
                GFile *file,
                GError **error)
{
  g_return_val_if_fail (IRC_IS_CASE (case_) && G_IS_FILE (file), FALSE);
  g_return_val_if_fail (original == NULL || G_IS_FILE (original), FALSE);

  g_autoptr (GBytes) copy = irc_case_save_shared (case_, sharing);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *shown = g_file_get_parse_name (file);

  if (path == NULL) {
    g_set_error (error,
                 IRC_BASE_ERROR,
                 IRC_BASE_ERROR_FILE,
                 _ ("%s: this is not a file on this computer; choose a folder "
                    "that is"),
                 shown);
    return FALSE;
  }
  if (write_copy (path,
                  copy,
                  original != NULL && irc_open_is_same_file (original, file),
                  error))
    return TRUE;
  g_prefix_error (error, "%s: ", shown);
  return FALSE;
}

IrcShareCounts
irc_share_count (IrcCase *case_)
{
  IrcShareCounts counts = { 0 };

  g_return_val_if_fail (IRC_IS_CASE (case_), counts);

  g_auto (GStrv) answered = irc_case_dup_answered (case_);

  for (guint i = 0; answered[i] != NULL; i++) {
    IrcAnswer *answer = irc_case_get_answer (case_, answered[i]);
    GListModel *proofs = G_LIST_MODEL (irc_answer_get_proofs (answer));
    const guint n = g_list_model_get_n_items (proofs);

    counts.notes += !irc_string_is_blank (irc_answer_peek (answer)->note);
    for (guint k = 0; k < n; k++) {
      g_autoptr (IrcProof) proof = g_list_model_get_item (proofs, k);

      counts.names += !irc_string_is_blank (irc_proof_peek (proof)->reviewer);
    }
  }
  return counts;
}
