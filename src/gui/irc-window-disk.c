/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What others do to the file of the window's case: noticed when the window
 * comes to the front, told in a banner, answered there. */
#include "irc-window-private.h"

#include "irc-i18n.h"
#include "irc-question.h"
#include "irc-two-cases.h"

#define ON_DISK "on-disk"
#define LOCK "lock"

typedef void (*Clicked) (IrcWindow *self);

static void
add_button (IrcBanner *banner,
            const char *label,
            IrcWindow *self,
            Clicked click)
{
  g_signal_connect_object (irc_banner_add_button (banner, label, NULL),
                           "clicked",
                           G_CALLBACK (click),
                           self,
                           G_CONNECT_SWAPPED);
}

/* ---- whose version ------------------------------------------------------- */

static void
keep_mine (IrcWindow *self)
{
  IrcSession *session = irc_window_get_session (self);

  if (irc_session_get_on_disk (session) == IRC_FILE_CHANGED)
    irc_session_keep_mine (session);
}

static void
take_theirs (IrcWindow *self)
{
  IrcSession *session = irc_window_get_session (self);
  g_autoptr (GError) error = NULL;

  if (irc_session_get_on_disk (session) == IRC_FILE_CHANGED &&
      !irc_session_take_theirs (session, &error))
    irc_dialogs_error (
        GTK_WINDOW (self), _ ("Their version cannot be taken"), error->message);
}

static void
compared (GObject *source, GAsyncResult *result, gpointer data)
{
  const int answer = irc_question_ask_finish (result);

  if (answer == 0)
    keep_mine (IRC_WINDOW (source));
  else if (answer == 1)
    take_theirs (IRC_WINDOW (source));
}

void
irc_window_compare (IrcWindow *self)
{
  g_return_if_fail (IRC_IS_WINDOW (self));
  const char *answers[] = { _ ("_Keep mine"), _ ("_Take theirs"), NULL };
  IrcSession *session = irc_window_get_session (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcCase) theirs = irc_session_load_theirs (session, &error);

  if (theirs == NULL) {
    irc_dialogs_error (GTK_WINDOW (self),
                       _ ("The two versions cannot be compared"),
                       error->message);
    return;
  }
  g_autofree char *summary =
      irc_two_cases_dup_summary (irc_session_get_case (session), theirs);
  g_autofree char *details = irc_two_cases_dup_answers (
      irc_session_get_case (session),
      theirs,
      irc_session_get_library (session),
      irc_assessment_get_language (irc_session_get_assessment (session)));
  irc_question_ask_async (GTK_WINDOW (self),
                          _ ("Your version and theirs"),
                          summary,
                          *details != '\0' ? details : NULL,
                          answers,
                          compared,
                          NULL);
}

/* ---- banners ------------------------------------------------------------- */

static IrcBanner *
new_changed_banner (IrcWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcCase) theirs =
      irc_session_load_theirs (irc_window_get_session (self), &error);
  g_autofree char *unreadable =
      theirs != NULL
          ? NULL
          : g_strdup_printf (
                /* TRANSLATORS: %s: a sentence that says why */
                _ ("The file was changed by someone else or another program. "
                   "%s"),
                error->message);
  IrcBanner *banner = irc_banner_new (
      IRC_BANNER_WARNING,
      unreadable != NULL
          ? unreadable
          : _ ("Someone else has saved this file since you opened it. Nothing "
               "is replaced until you have chosen."),
      FALSE);

  if (theirs != NULL)
    add_button (banner, _ ("_Compare…"), self, irc_window_compare);
  add_button (banner, _ ("_Keep mine"), self, keep_mine);
  if (theirs != NULL)
    add_button (banner, _ ("_Take theirs"), self, take_theirs);
  else
    irc_banner_add_button (banner, _ ("Save _as…"), "win.save-as");
  return banner;
}

static IrcBanner *
new_gone_banner (void)
{
  IrcBanner *banner = irc_banner_new (
      IRC_BANNER_WARNING,
      _ ("The file of this case is no longer there: it was deleted or moved, "
         "or its folder cannot be reached. Saving makes it anew."),
      FALSE);

  irc_banner_add_button (banner, _ ("_Save"), "win.save");
  irc_banner_add_button (banner, _ ("Save _as…"), "win.save-as");
  return banner;
}

static void
show_on_disk (IrcWindow *self)
{
  IrcBanners *banners = irc_window_get_banners (self);

  switch (irc_session_get_on_disk (irc_window_get_session (self))) {
    case IRC_FILE_CHANGED:
      irc_banners_put (banners, ON_DISK, new_changed_banner (self));
      break;
    case IRC_FILE_GONE:
      irc_banners_put (banners, ON_DISK, new_gone_banner ());
      break;
    case IRC_FILE_SAME:
    case IRC_FILE_UNKNOWN:
    default:
      irc_banners_remove (banners, ON_DISK);
  }
}

static void
show_lock_banner (IrcWindow *self, IrcBannerWeight weight, const char *text)
{
  IrcBanner *banner = irc_banner_new (weight, text, TRUE);

  irc_banner_add_button (banner, _ ("Save _as…"), "win.save-as");
  irc_banners_put (irc_window_get_banners (self), LOCK, banner);
}

static void
lock_lost (IrcWindow *self, const char *name)
{
  g_autofree char *text =
      *name != '\0'
          ? g_strdup_printf (
                /* TRANSLATORS: %s: the name of a colleague */
                _ ("%s has opened this file while your computer did not say "
                   "that you have it open. Save your version under another "
                   "name."),
                name)
          : g_strdup (_ ("Someone has opened this file while your computer did "
                         "not say that you have it open. Save your version "
                         "under another name."));

  show_lock_banner (self, IRC_BANNER_WARNING, text);
}

static void
show_read_only (IrcWindow *self)
{
  if (irc_session_is_read_only (irc_window_get_session (self)))
    show_lock_banner (
        self,
        IRC_BANNER_NOTE,
        _ ("This case is open read-only, because someone else has it open. "
           "What you change can be saved under another name."));
  else
    irc_banners_remove (irc_window_get_banners (self), LOCK);
}

/* ---- looking ------------------------------------------------------------- */

static void
looked (GObject *source, GAsyncResult *result, gpointer data)
{
  /* "on-disk" tells. */
  irc_session_look_finish (IRC_SESSION (source), result);
}

static void
became_active (IrcWindow *self)
{
  IrcSession *session = irc_window_get_session (self);

  if (session == NULL || !gtk_window_is_active (GTK_WINDOW (self)))
    return;
  irc_session_look_async (session, looked, NULL);
  irc_session_renew_lock (session);
}

void
irc_window_watch_disk (IrcWindow *self)
{
  g_return_if_fail (IRC_IS_WINDOW (self));
  IrcSession *session = irc_window_get_session (self);

  g_signal_connect (
      self, "notify::is-active", G_CALLBACK (became_active), NULL);
  g_signal_connect_object (session,
                           "notify::on-disk",
                           G_CALLBACK (show_on_disk),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (
      session, "lock-lost", G_CALLBACK (lock_lost), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session,
                           "notify::read-only",
                           G_CALLBACK (show_read_only),
                           self,
                           G_CONNECT_SWAPPED);
  if (irc_session_is_read_only (session))
    show_read_only (self);
}
