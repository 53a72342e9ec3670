/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-recovery-copy.h"

#include <glib/gstdio.h>
#include "irc-state.h"

#define GROUP "Recovery"
#define KEY_FILE "File"
#define KEY_DIGEST "Digest"
#define KEY_PROCESS "Process"

/* ---- what it is a copy of ------------------------------------------------ */

void
irc_recovery_about_clear (IrcRecoveryAbout *self)
{
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->digest, g_free);
}

char *
irc_recovery_dup_digest (GBytes *bytes)
{
  g_return_val_if_fail (bytes != NULL, NULL);
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static GBytes *
about_to_bytes (const IrcRecoveryAbout *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *process = irc_state_dup_process ();
  gsize length;
  char *text;

  if (self->uri != NULL)
    g_key_file_set_string (file, GROUP, KEY_FILE, self->uri);
  if (self->digest != NULL)
    g_key_file_set_string (file, GROUP, KEY_DIGEST, self->digest);
  g_key_file_set_string (file, GROUP, KEY_PROCESS, process);
  text = g_key_file_to_data (file, &length, NULL);
  return g_bytes_new_take (text, length);
}

gboolean
irc_recovery_about_read (const char *path,
                         IrcRecoveryAbout *about,
                         gboolean *is_running)
{
  g_return_val_if_fail (path != NULL && about != NULL, FALSE);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *process = NULL;

  *about = (IrcRecoveryAbout){ 0 };
  *is_running = FALSE;
  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL) ||
      !g_key_file_has_group (file, GROUP))
    return FALSE;
  about->uri = g_key_file_get_string (file, GROUP, KEY_FILE, NULL);
  about->digest = g_key_file_get_string (file, GROUP, KEY_DIGEST, NULL);
  process = g_key_file_get_string (file, GROUP, KEY_PROCESS, NULL);
  *is_running = process != NULL && irc_state_is_running (process);
  return TRUE;
}

/* ---- the files ----------------------------------------------------------- */

struct _IrcRecoveryCopy {
  gatomicrefcount n_refs;
  char *folder;
  GMutex mutex;       /* of all below */
  char *copy, *about; /* their paths; NULL while there are none */
  IrcHold *hold;
  guint64 done; /* number of the last writing or removing */
};

IrcRecoveryCopy *
irc_recovery_copy_new (const char *folder)
{
  g_return_val_if_fail (folder != NULL, NULL);
  IrcRecoveryCopy *self = g_new0 (IrcRecoveryCopy, 1);

  g_atomic_ref_count_init (&self->n_refs);
  g_mutex_init (&self->mutex);
  self->folder = g_strdup (folder);
  return self;
}

IrcRecoveryCopy *
irc_recovery_copy_ref (IrcRecoveryCopy *self)
{
  g_atomic_ref_count_inc (&self->n_refs);
  return self;
}

static void
forget (IrcRecoveryCopy *self)
{
  g_clear_pointer (&self->hold, irc_hold_free);
  g_clear_pointer (&self->copy, g_free);
  g_clear_pointer (&self->about, g_free);
}

void
irc_recovery_copy_unref (IrcRecoveryCopy *self)
{
  if (!g_atomic_ref_count_dec (&self->n_refs))
    return;
  forget (self);
  g_mutex_clear (&self->mutex);
  g_free (self->folder);
  g_free (self);
}

static char *
dup_path (IrcRecoveryCopy *self, const char *name, const char *suffix)
{
  g_autofree char *whole = g_strconcat (name, suffix, NULL);

  return g_build_filename (self->folder, whole, NULL);
}

/* A new name for each run of edits, so that what is said about it never changes
 * and can be held.  The copy comes last: without it nobody takes the rest for
 * what a crash left. */
static gboolean
begin (IrcRecoveryCopy *self, const IrcRecoveryAbout *about, GError **error)
{
  g_autofree char *name = g_uuid_string_random ();
  g_autofree char *path = dup_path (self, name, IRC_RECOVERY_ABOUT);
  g_autoptr (GBytes) bytes = about_to_bytes (about);

  if (!irc_state_make_folder (self->folder, error) ||
      !irc_state_write (path, bytes, error))
    return FALSE;
  self->about = g_steal_pointer (&path);
  self->copy = dup_path (self, name, IRC_RECOVERY_SUFFIX);
  self->hold = irc_hold_take (self->about, NULL);
  return TRUE;
}

/* Somebody may have cleared the folder: then all is written anew. */
static gboolean
ensure_begun (IrcRecoveryCopy *self,
              const IrcRecoveryAbout *about,
              GError **error)
{
  if (self->about != NULL && !g_file_test (self->about, G_FILE_TEST_EXISTS))
    forget (self);
  return self->about != NULL || begin (self, about, error);
}

gboolean
irc_recovery_copy_write (IrcRecoveryCopy *self,
                         guint64 number,
                         const IrcRecoveryAbout *about,
                         GBytes *state,
                         GError **error)
{
  g_return_val_if_fail (self != NULL && about != NULL && state != NULL, FALSE);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (number <= self->done)
    return TRUE;
  if (!ensure_begun (self, about, error) ||
      !irc_state_write (self->copy, state, error))
    return FALSE;
  self->done = number;
  return TRUE;
}

void
irc_recovery_copy_remove (IrcRecoveryCopy *self, guint64 number)
{
  g_return_if_fail (self != NULL);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (number <= self->done)
    return;
  self->done = number;
  if (self->about == NULL)
    return;
  /* Some systems do not remove what is held. */
  g_clear_pointer (&self->hold, irc_hold_free);
  g_unlink (self->copy);
  g_unlink (self->about);
  forget (self);
}
