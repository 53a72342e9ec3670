/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-versions.h"

#include "irc-backups.h"
#include "irc-difference.h"
#include "irc-i18n.h"
#include "irc-json.h"

static void
version_free (gpointer data)
{
  IrcVersion *self = data;

  g_free (self->words);
  g_clear_pointer (&self->state, g_bytes_unref);
  g_free (self);
}

static void
describe (IrcVersion *self, IrcCase *case_, IrcCase *now)
{
  g_autoptr (GBytes) state = irc_case_save_state (case_);
  g_autoptr (GBytes) present = irc_case_save_state (now);
  const IrcCaseDifference difference = irc_case_compare (now, case_);
  g_autofree char *what = irc_difference_dup_words (&difference);

  if (g_bytes_equal (state, present)) {
    self->words = g_strdup (_ ("The case says the same now."));
    return;
  }
  self->state = g_steal_pointer (&state);
  self->words = g_strdup_printf (
      /* TRANSLATORS: %s: "3 answers and 1 note" */
      _ ("Differs from the case as it is now: %s."),
      what != NULL ? what : _ ("details that have no name"));
}

static IrcVersion *
version_new (const IrcBackup *backup, IrcCase *now)
{
  IrcVersion *self = g_new0 (IrcVersion, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      irc_file_read (backup->path, IRC_JSON_MAX_BYTES, &error);
  g_autoptr (IrcCase) case_ =
      bytes != NULL ? irc_case_load (bytes, NULL, 0, &error) : NULL;

  self->time = backup->time;
  if (case_ == NULL)
    self->words = g_strdup_printf (
        /* TRANSLATORS: %s: why, without a full stop */
        _ ("It cannot be read (%s)."),
        error->message);
  else if (!g_str_equal (irc_case_peek (case_)->id, irc_case_peek (now)->id))
    self->words = g_strdup (
        _ ("Another case was in the file then; it cannot be restored here."));
  else
    describe (self, case_, now);
  return self;
}

GPtrArray *
irc_versions_list (IrcSession *session, const char *root)
{
  g_return_val_if_fail (IRC_IS_SESSION (session) && root != NULL, NULL);
  GPtrArray *list = g_ptr_array_new_with_free_func (version_free);
  GFile *file = irc_session_get_file (session);
  g_autoptr (GPtrArray) backups =
      file != NULL ? irc_backups_list (root, file) : NULL;

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    g_ptr_array_add (
        list, version_new (backups->pdata[i], irc_session_get_case (session)));
  return list;
}

void
irc_version_restore (const IrcVersion *self,
                     IrcSession *session,
                     const char *label)
{
  g_return_if_fail (self != NULL && self->state != NULL && label != NULL);
  g_return_if_fail (IRC_IS_SESSION (session));

  irc_undo_restore (irc_session_get_undo (session), self->state, label);
}
