/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The session and its file: saving, and what others do to the file meanwhile.
 * What may take long (a network share) is done by a job, which knows nothing of
 * the session and may run in a thread. */
#include "irc-session-private.h"

#include "irc-backups.h"
#include "irc-i18n.h"
#include "irc-open.h"

G_DEFINE_QUARK (irc - session - error - quark, irc_session_error)

/* ---- the job: saving ----------------------------------------------------- */

typedef struct {
  GFile *file, *own; /* to be written; of the session, may be NULL */
  char *path;
  GBytes *bytes;
  guint64 undo_state;  /* that the bytes are of */
  gboolean is_checked; /* against mark, when it is the own file */
  IrcFileMark mark;
  gboolean is_there; /* the bytes are in the file, as mark says */
  GBytes *theirs;
  char *backups, *backup_failure; /* as in the session */
  gboolean is_locked_first;
  IrcLockOwner owner;       /* without an id: no lock is taken */
  IrcLock *old_lock, *lock; /* the file's before, and of the new one */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *job = data;

  g_object_unref (job->file);
  g_clear_object (&job->own);
  g_free (job->path);
  g_bytes_unref (job->bytes);
  g_clear_pointer (&job->theirs, g_bytes_unref);
  g_free (job->backups);
  g_free (job->backup_failure);
  irc_lock_owner_clear (&job->owner);
  g_clear_pointer (&job->old_lock, irc_lock_unref);
  g_clear_pointer (&job->lock, irc_lock_unref);
  g_free (job);
}

/* What would replace the user's file can be opened again. */
static gboolean
check_whole (GBytes *bytes, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (IrcCase) again = irc_case_load (bytes, NULL, 0, &cause);

  if (again != NULL)
    return TRUE;
  g_set_error (error,
               IRC_BASE_ERROR,
               IRC_BASE_ERROR_VALUE,
               /* Translators: a fault of the program; %s says where */
               _ ("The case could not be written down whole (%s), so the file "
                  "was left as it was. Please report this."),
               cause->message);
  return FALSE;
}

/* FALSE when somebody has written another version since. */
static gboolean
check_unchanged (Saving *job, GError **error)
{
  /* One file may have two names: links, or a share that takes large and small
   * letters for the same. */
  job->is_checked = job->is_checked && job->own != NULL &&
                    irc_open_is_same_file (job->own, job->file);
  if (!job->is_checked ||
      irc_file_compare (
          job->path, &job->mark, TRUE, IRC_JSON_MAX_BYTES, &job->theirs) !=
          IRC_FILE_CHANGED)
    return TRUE;
  g_set_error_literal (error,
                       IRC_SESSION_ERROR,
                       IRC_SESSION_ERROR_CHANGED,
                       _ ("Someone else has saved this file since you opened "
                          "it. Nothing was replaced: choose whose version is "
                          "to stay."));
  return FALSE;
}

/* FALSE when the file that is to be written is open elsewhere. */
static gboolean
lock_first (Saving *job, GError **error)
{
  g_auto (IrcLockHolder) holder = { 0 };

  job->is_locked_first =
      job->owner.id != NULL &&
      (job->old_lock == NULL || !irc_lock_is_for (job->old_lock, job->path));
  if (!job->is_locked_first ||
      irc_lock_take (job->path, &job->owner, TRUE, &job->lock, &holder) !=
          IRC_LOCK_HELD)
    return TRUE;
  g_autofree char *text =
      holder.is_ours
          ? g_strdup (_ ("This file is open in another window. Choose another "
                         "name."))
      : *holder.name != '\0'
          ? g_strdup_printf (
                /* Translators: the name of a colleague */
                _ ("%s has this file open. Choose another name."),
                holder.name)
          : g_strdup (_ ("Someone has this file open. Choose another name."));
  g_set_error_literal (
      error, IRC_SESSION_ERROR, IRC_SESSION_ERROR_LOCKED, text);
  return FALSE;
}

/* After a failure: an error may come when the new file is in place already. */
static gboolean
find_own_bytes (Saving *job)
{
  g_autoptr (GBytes) found =
      irc_file_read_marked (job->path, IRC_JSON_MAX_BYTES, &job->mark, NULL);

  return found != NULL && g_bytes_equal (found, job->bytes);
}

/* What is about to be replaced is put aside; that it cannot be is told, but
 * does not keep anybody from saving. */
static void
keep_backup (Saving *job)
{
  g_autoptr (GError) error = NULL;

  if (job->backups != NULL &&
      !irc_backups_keep (job->backups,
                         job->file,
                         job->bytes,
                         g_get_real_time () / G_USEC_PER_SEC,
                         &error))
    job->backup_failure = g_strdup (error->message);
}

static gboolean
saving_run (Saving *job, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (!check_whole (job->bytes, error) || !lock_first (job, error) ||
      !check_unchanged (job, error))
    return FALSE;
  keep_backup (job);
  job->is_there = irc_file_write_marked (
      job->path, job->bytes, IRC_FILE_REPLACE, &job->mark, &local);
  if (local == NULL) {
    if (job->is_locked_first && job->old_lock != NULL)
      irc_lock_release (job->old_lock);
    return TRUE;
  }
  if (job->lock != NULL)
    irc_lock_release (job->lock);
  g_autofree char *shown = g_filename_display_name (job->path);
  job->is_there = find_own_bytes (job);
  g_propagate_prefixed_error (error, g_steal_pointer (&local), "%s: ", shown);
  return FALSE;
}

/* ---- saving -------------------------------------------------------------- */

static gboolean
check_place (IrcSession *self, const char *path, gboolean own, GError **error)
{
  if (path == NULL)
    g_set_error_literal (error,
                         IRC_BASE_ERROR,
                         IRC_BASE_ERROR_FILE,
                         _ ("The place is not on this computer or in a "
                            "mounted folder; choose another one."));
  else if (own && self->read_only)
    g_set_error_literal (error,
                         IRC_SESSION_ERROR,
                         IRC_SESSION_ERROR_LOCKED,
                         _ ("This file was opened read-only. Save your version "
                            "under another name."));
  else
    return TRUE;
  return FALSE;
}

static Saving *
saving_new (IrcSession *self, GFile *file, GError **error)
{
  const gboolean own = self->file != NULL && g_file_equal (self->file, file);
  g_autofree char *path = g_file_get_path (file);
  GBytes *bytes = NULL;
  Saving *job = NULL;

  if (!check_place (self, path, own, error))
    return NULL;
  bytes = irc_open_save (self->case_, error);
  if (bytes == NULL)
    return NULL;
  job = g_new0 (Saving, 1);
  job->file = g_object_ref (file);
  job->path = g_steal_pointer (&path);
  job->bytes = bytes;
  job->backups = g_strdup (self->backups);
  job->undo_state = irc_undo_begin_save (self->undo);
  g_set_object (&job->own, self->file);
  job->is_checked = self->has_mark;
  job->mark = self->mark;
  job->owner.id = g_strdup (self->owner.id);
  job->owner.name = g_strdup (self->owner.name);
  if (self->lock != NULL)
    job->old_lock = irc_lock_ref (self->lock);
  self->n_saving++;
  irc_session_emit_save (self, FALSE, job->file, job->bytes);
  return job;
}

/* What was found out, told to the session. */
static void
saving_end (Saving *job, IrcSession *self, gboolean is_saved)
{
  self->n_saving--;
  if (job->theirs != NULL)
    irc_session_set_on_disk (self, IRC_FILE_CHANGED, job->theirs);
  if (!is_saved && job->is_there && job->is_checked)
    self->mark = job->mark;
  irc_session_set_backup_failure (self, job->backup_failure);
  if (!is_saved)
    return;
  self->n_saved++;
  self->mark = job->mark;
  self->has_mark = job->mark.size > 0; /* a device has none */
  if (job->is_locked_first)
    irc_session_adopt_lock (self, g_steal_pointer (&job->lock));
  irc_session_set_read_only (self, FALSE);
  irc_session_set_file (self, job->file);
  irc_session_set_on_disk (self, IRC_FILE_SAME, NULL);
  irc_undo_mark_saved_as (self->undo, job->undo_state);
  irc_session_set_modified (self, !irc_undo_is_saved (self->undo));
  irc_session_emit_save (self, TRUE, job->file, job->bytes);
}

gboolean
irc_session_save (IrcSession *self, GFile *file, GError **error)
{
  g_return_val_if_fail (IRC_IS_SESSION (self) && G_IS_FILE (file), FALSE);
  g_return_val_if_fail (self->n_saving == 0, FALSE);
  Saving *job = saving_new (self, file, error);

  if (job == NULL)
    return FALSE;
  const gboolean is_saved = saving_run (job, error);
  saving_end (job, self, is_saved);
  saving_free (job);
  return is_saved;
}

static void
save_in_thread (GTask *task,
                gpointer source,
                gpointer data,
                GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (saving_run (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
irc_session_save_async (IrcSession *self,
                        GFile *file,
                        GAsyncReadyCallback callback,
                        gpointer data)
{
  g_return_if_fail (IRC_IS_SESSION (self) && G_IS_FILE (file));
  g_return_if_fail (self->n_saving == 0);
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, data);
  g_autoptr (GError) error = NULL;
  Saving *job = saving_new (self, file, &error);

  if (job == NULL) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  g_task_set_task_data (task, job, saving_free);
  g_task_run_in_thread (task, save_in_thread);
}

gboolean
irc_session_save_finish (IrcSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (IRC_IS_SESSION (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  Saving *job = g_task_get_task_data (G_TASK (result));
  const gboolean is_saved = g_task_propagate_boolean (G_TASK (result), error);

  if (job != NULL)
    saving_end (job, self, is_saved);
  return is_saved;
}

gboolean
irc_session_is_saving (IrcSession *self)
{
  g_return_val_if_fail (IRC_IS_SESSION (self), FALSE);
  return self->n_saving > 0;
}

/* ---- what others did ----------------------------------------------------- */

typedef struct {
  char *path;
  IrcFileMark mark;
  guint n_saved;
  GBytes *theirs;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_free (look->path);
  g_clear_pointer (&look->theirs, g_bytes_unref);
  g_free (look);
}

static void
look_in_thread (GTask *task,
                gpointer source,
                gpointer data,
                GCancellable *cancellable)
{
  Look *look = data;

  g_task_return_int (
      task,
      irc_file_compare (
          look->path, &look->mark, FALSE, IRC_JSON_MAX_BYTES, &look->theirs));
}

void
irc_session_look_async (IrcSession *self,
                        GAsyncReadyCallback callback,
                        gpointer data)
{
  g_return_if_fail (IRC_IS_SESSION (self));
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, data);
  Look *look = NULL;

  if (!self->has_mark || self->file == NULL || self->n_saving > 0) {
    g_task_return_int (task, (gssize) self->on_disk);
    return;
  }
  look = g_new0 (Look, 1);
  look->path = g_file_get_path (self->file);
  look->mark = self->mark;
  look->n_saved = self->n_saved;
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_in_thread);
}

IrcFileState
irc_session_look_finish (IrcSession *self, GAsyncResult *result)
{
  g_return_val_if_fail (IRC_IS_SESSION (self), IRC_FILE_UNKNOWN);
  g_return_val_if_fail (g_task_is_valid (result, self), IRC_FILE_UNKNOWN);
  Look *look = g_task_get_task_data (G_TASK (result));
  const IrcFileState found =
      (IrcFileState) g_task_propagate_int (G_TASK (result), NULL);

  if (look == NULL || look->n_saved != self->n_saved || self->n_saving > 0)
    return self->on_disk;
  if (found == IRC_FILE_SAME)
    self->mark = look->mark;
  /* A share that cannot be reached just now has not changed the file. */
  if (found == IRC_FILE_UNKNOWN)
    return found;
  if (found == IRC_FILE_GONE)
    irc_session_mark_unsaved (self);
  irc_session_set_on_disk (self, found, look->theirs);
  return found;
}

IrcFileState
irc_session_get_on_disk (IrcSession *self)
{
  g_return_val_if_fail (IRC_IS_SESSION (self), IRC_FILE_UNKNOWN);
  return self->on_disk;
}

/* ---- whose version ------------------------------------------------------- */

IrcCase *
irc_session_load_theirs (IrcSession *self, GError **error)
{
  g_return_val_if_fail (IRC_IS_SESSION (self), NULL);
  g_autoptr (IrcCase) theirs = NULL;

  if (self->theirs == NULL) {
    g_set_error_literal (error,
                         IRC_BASE_ERROR,
                         IRC_BASE_ERROR_FILE,
                         _ ("What is in the file now cannot be read."));
    return NULL;
  }
  theirs = irc_open_bytes (self->theirs, self->library, error);
  if (theirs == NULL) {
    g_prefix_error (error, "%s ", _ ("What is in the file now is no case:"));
    return NULL;
  }
  if (g_str_equal (irc_case_peek (theirs)->id, irc_case_peek (self->case_)->id))
    return g_steal_pointer (&theirs);
  g_set_error_literal (error,
                       IRC_SESSION_ERROR,
                       IRC_SESSION_ERROR_OTHER_CASE,
                       _ ("Another case is in the file now. Save yours under "
                          "another name, then open the file."));
  return NULL;
}

void
irc_session_keep_mine (IrcSession *self)
{
  g_return_if_fail (IRC_IS_SESSION (self));
  g_return_if_fail (self->on_disk == IRC_FILE_CHANGED);

  /* A further change is noticed again; of what cannot be read it cannot be. */
  self->has_mark = self->theirs != NULL;
  if (self->theirs != NULL)
    irc_file_mark_content (&self->mark, self->theirs);
  irc_session_mark_unsaved (self);
  irc_session_set_on_disk (self, IRC_FILE_SAME, NULL);
}

gboolean
irc_session_take_theirs (IrcSession *self, GError **error)
{
  g_return_val_if_fail (IRC_IS_SESSION (self), FALSE);
  g_autoptr (IrcCase) theirs = irc_session_load_theirs (self, error);
  g_autoptr (GBytes) state = NULL;

  if (theirs == NULL)
    return FALSE;
  state = irc_case_save_state (theirs);
  irc_undo_restore (self->undo, state, _ ("The version saved by others"));
  irc_file_mark_content (&self->mark, self->theirs);
  self->has_mark = TRUE;
  irc_undo_mark_saved (self->undo);
  irc_session_set_modified (self, FALSE);
  irc_session_set_on_disk (self, IRC_FILE_SAME, NULL);
  return TRUE;
}
