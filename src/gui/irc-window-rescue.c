/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the window does so that no work is lost. */
#include "irc-window-private.h"

#include "irc-i18n.h"
#include "irc-recovery-copy.h"
#include "irc-state.h"

#define UNSAFE "recovery"

/* ---- the recovery copy --------------------------------------------------- */

static void
save_clicked (IrcWindow *self)
{
  irc_window_save (self, NULL);
}

static IrcBanner *
new_unsafe_banner (IrcWindow *self, const char *text)
{
  IrcBanner *banner = irc_banner_new (IRC_BANNER_ERROR, text, TRUE);

  g_signal_connect_object (irc_banner_add_button (banner, _ ("_Save")),
                           "clicked",
                           G_CALLBACK (save_clicked),
                           self,
                           G_CONNECT_SWAPPED);
  return banner;
}

/* It goes by itself when a copy could be written again. */
static void
failure_changed (IrcWindow *self, GParamSpec *pspec, IrcRecovery *recovery)
{
  IrcBanners *banners = irc_window_get_banners (self);
  const char *failure = irc_recovery_get_failure (recovery);
  g_autofree char *text = NULL;

  if (failure == NULL) {
    irc_banners_remove (banners, UNSAFE);
    return;
  }
  text = g_strdup_printf (
      /* TRANSLATORS: %s: why, without a full stop */
      _ ("Unsaved work is not safe at the moment: no recovery copy could be "
         "written (%s). Save the case to keep it."),
      failure);
  irc_banners_put (banners, UNSAFE, new_unsafe_banner (self, text));
}

IrcRecovery *
irc_window_start_recovery (IrcWindow *self)
{
  g_return_val_if_fail (IRC_IS_WINDOW (self), NULL);
  g_autofree char *folder = irc_state_dup_path (IRC_RECOVERY_FOLDER);
  IrcRecovery *recovery =
      irc_recovery_new (irc_window_get_session (self), folder, NULL);

  g_signal_connect_object (recovery,
                           "notify::failure",
                           G_CALLBACK (failure_changed),
                           self,
                           G_CONNECT_SWAPPED);
  return recovery;
}
