/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the window does so that no work is lost. */
#include "irc-window-private.h"

#include "irc-backups.h"
#include "irc-i18n.h"
#include "irc-recovery-copy.h"
#include "irc-state.h"
#include "irc-versions-window.h"

#define UNSAFE "recovery"
#define NO_BACKUP "backup"

/* ---- the recovery copy --------------------------------------------------- */

/* It goes by itself when a copy could be written again. */
static void
failure_changed (IrcWindow *self, GParamSpec *pspec, IrcRecovery *recovery)
{
  IrcBanners *banners = irc_window_get_banners (self);
  const char *failure = irc_recovery_get_failure (recovery);
  g_autofree char *text = NULL;
  IrcBanner *banner = NULL;

  if (failure == NULL) {
    irc_banners_remove (banners, UNSAFE);
    return;
  }
  text = g_strdup_printf (
      /* TRANSLATORS: %s: why, without a full stop */
      _ ("Unsaved work is not safe at the moment: no recovery copy could be "
         "written (%s). Save the case to keep it."),
      failure);
  banner = irc_banner_new (IRC_BANNER_ERROR, text, TRUE);
  irc_banner_add_button (banner, _ ("_Save"), "win.save");
  irc_banners_put (banners, UNSAFE, banner);
}

/* ---- earlier versions ---------------------------------------------------- */

static void
backup_failed (IrcWindow *self, GParamSpec *pspec, IrcSession *session)
{
  IrcBanners *banners = irc_window_get_banners (self);
  const char *failure = irc_session_get_backup_failure (session);
  g_autofree char *text = NULL;

  if (failure == NULL) {
    irc_banners_remove (banners, NO_BACKUP);
    return;
  }
  text = g_strdup_printf (
      /* TRANSLATORS: %s: why, without a full stop */
      _ ("The version that the last save replaced could not be put aside "
         "(%s)."),
      failure);
  irc_banners_put (
      banners, NO_BACKUP, irc_banner_new (IRC_BANNER_WARNING, text, TRUE));
}

static void
keep_backups (IrcWindow *self)
{
  g_autofree char *root = irc_state_dup_path (IRC_BACKUPS_FOLDER);
  IrcSession *session = irc_window_get_session (self);

  irc_session_set_backups (session, root);
  g_signal_connect_object (session,
                           "notify::backup-failure",
                           G_CALLBACK (backup_failed),
                           self,
                           G_CONNECT_SWAPPED);
}

void
irc_window_show_versions (IrcWindow *self)
{
  g_return_if_fail (IRC_IS_WINDOW (self));
  g_autofree char *root = irc_state_dup_path (IRC_BACKUPS_FOLDER);

  gtk_window_present (irc_versions_window_new (
      GTK_WINDOW (self), irc_window_get_session (self), root));
}

IrcRecovery *
irc_window_start_recovery (IrcWindow *self)
{
  g_return_val_if_fail (IRC_IS_WINDOW (self), NULL);
  g_autofree char *folder = irc_state_dup_path (IRC_RECOVERY_FOLDER);
  IrcRecovery *recovery =
      irc_recovery_new (irc_window_get_session (self), folder, NULL);

  keep_backups (self);
  g_signal_connect_object (recovery,
                           "notify::failure",
                           G_CALLBACK (failure_changed),
                           self,
                           G_CONNECT_SWAPPED);
  return recovery;
}
