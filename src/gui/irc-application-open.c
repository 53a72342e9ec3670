/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Opening a case, which somebody else may have open. */
#include "irc-application-private.h"

#include "irc-dialogs.h"
#include "irc-i18n.h"
#include "irc-place.h"
#include "irc-question.h"
#include "irc-recent.h"

typedef enum {
  OPEN,           /* to edit it */
  OPEN_READ_ONLY, /* others have it open */
  OPEN_COPY,      /* the file is left alone */
} How;

/* Takes @lock, which may be NULL. */
static IrcWindow *
open_as (IrcApplication *self,
         GFile *file,
         GtkWindow *parent,
         How how,
         IrcLock *lock)
{
  IrcLibrary *library = irc_application_get_library (self);
  g_autoptr (IrcLock) held = lock;
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcSession) session =
      how == OPEN_COPY ? irc_session_open_copy (file, library, &error)
                       : irc_session_open (file, library, &error);
  IrcWindow *window;

  if (session == NULL) {
    irc_dialogs_error (
        parent, _ ("The case could not be opened"), error->message);
    return NULL;
  }
  irc_recent_add (file);
  irc_session_set_read_only (session, how == OPEN_READ_ONLY);
  irc_session_adopt_lock (session, g_steal_pointer (&held));
  window = irc_application_show_session (self, session, IRC_STEP_PROFILE);
  if (how == OPEN)
    irc_application_note_leftover (self, window, file);
  return window;
}

/* A case that somebody has open. */
typedef struct {
  IrcApplication *application;
  GFile *file;
  gboolean is_stale;
} Locked;

static void
locked_free (Locked *locked)
{
  g_object_unref (locked->application);
  g_object_unref (locked->file);
  g_free (locked);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Locked, locked_free)

static IrcWindow *open_locking (IrcApplication *self,
                                GFile *file,
                                GtkWindow *parent,
                                gboolean take_over);

/* The answers of a stale lock begin with one more: to take it over. */
static void
locked_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Locked) locked = data;
  GtkWindow *parent = source != NULL ? GTK_WINDOW (source) : NULL;
  const int answer = irc_question_ask_finish (result);

  if (answer == IRC_QUESTION_DISMISSED)
    return;
  if (locked->is_stale && answer == 0)
    open_locking (locked->application, locked->file, parent, TRUE);
  else
    open_as (locked->application,
             locked->file,
             parent,
             answer == (locked->is_stale ? 1 : 0) ? OPEN_READ_ONLY : OPEN_COPY,
             NULL);
}

static char *
dup_locked_text (const IrcLockHolder *holder)
{
  const char *name = *holder->name != '\0' ? holder->name : _ ("Someone");
  g_autofree char *since = holder->since > 0
                               ? irc_place_dup_moment (holder->since)
                               : g_strdup (_ ("a while"));

  if (holder->is_stale)
    return g_strdup_printf (
        /* TRANSLATORS: a colleague's name, a moment */
        _ ("%s opened it (%s) and seems not to have it open any more: the "
           "program there ended without closing it, or cannot be reached."),
        name,
        since);
  return g_strdup_printf (
      /* TRANSLATORS: a colleague's name, a moment */
      _ ("%s has it open (since %s). You can read it, and save what you change "
         "under another name; or start a copy of your own."),
      name,
      since);
}

static void
ask_locked (IrcApplication *self,
            GFile *file,
            GtkWindow *parent,
            const IrcLockHolder *holder)
{
  const char *answers[] = {
    _ ("_Open and take over"), _ ("Open _read-only"), _ ("Open a co_py"), NULL
  };
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (base);
  g_autofree char *heading =
      g_strdup_printf (_ ("Someone has “%s” open"), shown);
  g_autofree char *text = dup_locked_text (holder);
  Locked *locked = g_new0 (Locked, 1);

  locked->application = g_object_ref (self);
  locked->file = g_object_ref (file);
  locked->is_stale = holder->is_stale;
  irc_question_ask_async (parent,
                          heading,
                          text,
                          NULL,
                          holder->is_stale ? answers : answers + 1,
                          locked_answered,
                          locked);
}

static IrcWindow *
open_locking (IrcApplication *self,
              GFile *file,
              GtkWindow *parent,
              gboolean take_over)
{
  const IrcLockOwner owner = irc_application_get_lock_owner (self);
  g_autofree char *path = g_file_get_path (file);
  g_auto (IrcLockHolder) holder = { 0 };
  IrcLock *lock = NULL;

  if (path != NULL && g_file_test (path, G_FILE_TEST_IS_REGULAR) &&
      irc_lock_take (path, &owner, take_over, &lock, &holder) ==
          IRC_LOCK_HELD) {
    ask_locked (self, file, parent, &holder);
    return NULL;
  }
  return open_as (self, file, parent, OPEN, lock);
}

IrcWindow *
irc_application_open_file (IrcApplication *self, GFile *file, GtkWindow *parent)
{
  g_return_val_if_fail (IRC_IS_APPLICATION (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  IrcWindow *window = irc_application_find_window (self, file);

  if (window != NULL) {
    gtk_window_present (GTK_WINDOW (window));
    return window;
  }
  if (!irc_application_ensure_resources (self, parent))
    return NULL;
  return open_locking (self, file, parent, FALSE);
}

void
irc_application_rename_locks (IrcApplication *self)
{
  const IrcLockOwner owner = irc_application_get_lock_owner (self);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self));
       l != NULL;
       l = l->next) {
    IrcSession *session =
        IRC_IS_WINDOW (l->data) ? irc_window_get_session (l->data) : NULL;

    if (session != NULL)
      irc_session_set_lock_name (session, owner.name);
  }
}
