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

/* One copy on disk; all NULL: none. */
typedef struct {
  char *copy, *about; /* paths */
  IrcHold *hold;      /* of about */
  GBytes *said;       /* in about */
} Files;

struct _IrcRecoveryCopy {
  gatomicrefcount n_refs;
  char *folder;
  GMutex mutex; /* of all below */
  Files files;
  guint64 done; /* number of the last writing or removing */
};

/* ---- one copy ------------------------------------------------------------ */

static void
files_clear (Files *self)
{
  g_clear_pointer (&self->hold, irc_hold_free);
  g_clear_pointer (&self->copy, g_free);
  g_clear_pointer (&self->about, g_free);
  g_clear_pointer (&self->said, g_bytes_unref);
}

static void
files_remove (Files *self)
{
  /* Some systems do not remove what is held. */
  g_clear_pointer (&self->hold, irc_hold_free);
  if (self->about != NULL) {
    g_unlink (self->copy);
    g_unlink (self->about);
  }
  files_clear (self);
}

/* The copy comes last: without it nobody takes the rest for what a crash
 * left. */
static gboolean
files_begin (Files *self, const char *folder, GBytes *said, GError **error)
{
  g_autofree char *name = g_uuid_string_random ();
  g_autofree char *copy = g_strconcat (name, IRC_RECOVERY_SUFFIX, NULL);
  g_autofree char *about = g_strconcat (name, IRC_RECOVERY_ABOUT, NULL);

  *self = (Files){ .copy = g_build_filename (folder, copy, NULL),
                   .about = g_build_filename (folder, about, NULL),
                   .said = g_bytes_ref (said) };
  if (!irc_state_make_folder (folder, error) ||
      !irc_state_write (self->about, said, error))
    return FALSE;
  self->hold = irc_hold_take (self->about, NULL);
  return TRUE;
}

/* Whether it says @said, and nobody has cleared the folder. */
static gboolean
files_are_good (const Files *self, GBytes *said)
{
  return self->about != NULL && g_bytes_equal (self->said, said) &&
         g_file_test (self->about, G_FILE_TEST_EXISTS);
}

/* ---- the object ---------------------------------------------------------- */

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

void
irc_recovery_copy_unref (IrcRecoveryCopy *self)
{
  if (!g_atomic_ref_count_dec (&self->n_refs))
    return;
  files_clear (&self->files);
  g_mutex_clear (&self->mutex);
  g_free (self->folder);
  g_free (self);
}

/* What is said of a copy never changes, so that the file can be held: where
 * something else is to be said, another copy takes the place of this one. */
static gboolean
write_anew (IrcRecoveryCopy *self, GBytes *said, GBytes *state, GError **error)
{
  Files new;

  if (!files_begin (&new, self->folder, said, error) ||
      !irc_state_write (new.copy, state, error)) {
    files_remove (&new);
    return FALSE;
  }
  files_remove (&self->files);
  self->files = new;
  return TRUE;
}

static gboolean
write_held (IrcRecoveryCopy *self,
            guint64 number,
            const IrcRecoveryAbout *about,
            GBytes *state,
            GError **error)
{
  g_autoptr (GBytes) said = about_to_bytes (about);
  gboolean is_written = TRUE;

  if (number <= self->done)
    return TRUE;
  if (files_are_good (&self->files, said))
    is_written = irc_state_write (self->files.copy, state, error);
  else
    is_written = write_anew (self, said, state, error);
  if (is_written)
    self->done = number;
  return is_written;
}

gboolean
irc_recovery_copy_write (IrcRecoveryCopy *self,
                         guint64 number,
                         const IrcRecoveryAbout *about,
                         GBytes *state,
                         GError **error)
{
  g_return_val_if_fail (self != NULL && about != NULL && state != NULL, FALSE);

  g_mutex_lock (&self->mutex);
  const gboolean is_written = write_held (self, number, about, state, error);
  g_mutex_unlock (&self->mutex);
  return is_written;
}

void
irc_recovery_copy_remove (IrcRecoveryCopy *self, guint64 number)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  if (number > self->done) {
    self->done = number;
    files_remove (&self->files);
  }
  g_mutex_unlock (&self->mutex);
}
