/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Saving from the window.  The writing is done in a thread: on a slow share the
 * window stays usable and says what it waits for. */
#include "irc-window-private.h"

#include "irc-i18n.h"
#include "irc-question.h"
#include "irc-recent.h"

#define SLOW 1000 /* ms until it is said that saving takes long */
#define SLOW_BANNER "saving"
#define WAITING "irc-waiting" /* what is to be saved next */
#define CLOSING                                                                \
  "irc-closing" /* the window is to be closed when it is saved                 \
                 */

typedef void (*Done) (IrcWindow *self);

typedef struct {
  IrcWindow *window;
  GFile *file;
  Done done;  /* NULL: nothing more is to be done */
  guint note; /* source, 0: none */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_clear_handle_id (&saving->note, g_source_remove);
  g_clear_object (&saving->file);
  g_object_unref (saving->window);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

/* @file: NULL where it is not known yet. */
static Saving *
saving_new (IrcWindow *window, GFile *file, Done done)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->window = g_object_ref (window);
  g_set_object (&saving->file, file);
  saving->done = done;
  return saving;
}

static void start (Saving *saving);

/* ---- one after the other ------------------------------------------------- */

/* What was asked for while the case is being written; the newest counts. */
static void
put_waiting (IrcWindow *self, Saving *saving)
{
  Saving *old = g_object_get_data (G_OBJECT (self), WAITING);

  if (old != NULL && saving->done == NULL)
    saving->done = old->done;
  g_clear_pointer (&old, saving_free);
  g_object_set_data (G_OBJECT (self), WAITING, saving);
}

static Saving *
take_waiting (IrcWindow *self)
{
  return g_object_steal_data (G_OBJECT (self), WAITING);
}

/* ---- failures ------------------------------------------------------------ */

static void
not_saved_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;

  switch (irc_question_ask_finish (result)) {
    case 0:
      irc_window_save_as (saving->window, saving->done);
      break;
    case 1:
      start (g_steal_pointer (&saving));
      break;
    default:
      break;
  }
}

static void
ask_not_saved (Saving *saving, const GError *error)
{
  const char *answers[] = { _ ("Save _as…"), _ ("_Try again"), NULL };
  g_autofree char *text =
      g_strdup_printf ("%s\n\n%s",
                       error->message,
                       _ ("Nothing is lost: your changes are still here."));

  irc_question_ask_async (GTK_WINDOW (saving->window),
                          _ ("The case could not be saved"),
                          text,
                          NULL,
                          answers,
                          not_saved_answered,
                          saving);
}

static void
changed_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;
  IrcSession *session = irc_window_get_session (saving->window);
  const int answer = irc_question_ask_finish (result);

  if (answer == 0)
    irc_window_save_as (saving->window, saving->done);
  else if (answer == 1)
    irc_window_compare (saving->window);
  else if (answer == 2 &&
           irc_session_get_on_disk (session) == IRC_FILE_CHANGED) {
    irc_session_keep_mine (session);
    start (g_steal_pointer (&saving));
  }
}

/* The safest answer comes first. */
static void
ask_changed (Saving *saving, const GError *error)
{
  const char *answers[] = {
    _ ("Save _as…"), _ ("C_ompare…"), _ ("_Replace theirs"), NULL
  };

  irc_question_ask_async (GTK_WINDOW (saving->window),
                          _ ("The case was not saved"),
                          error->message,
                          NULL,
                          answers,
                          changed_answered,
                          saving);
}

/* ---- saving -------------------------------------------------------------- */

static gboolean
say_slow (gpointer data)
{
  Saving *saving = data;

  saving->note = 0;
  irc_banners_put (
      irc_window_get_banners (saving->window),
      SLOW_BANNER,
      irc_banner_new (IRC_BANNER_NOTE,
                      _ ("Saving takes long: the folder answers slowly. You "
                         "can go on working; “saved” is said when it is."),
                      FALSE));
  return G_SOURCE_REMOVE;
}

static void
finish (Saving *saving, const GError *error)
{
  g_autoptr (Saving) waiting = take_waiting (saving->window);
  const gboolean closing =
      g_object_steal_data (G_OBJECT (saving->window), CLOSING) != NULL;

  if (error == NULL) {
    irc_recent_add (saving->file);
    if (waiting != NULL)
      start (g_steal_pointer (&waiting));
    if (saving->done != NULL)
      saving->done (saving->window);
    if (closing)
      gtk_window_close (GTK_WINDOW (saving->window));
    saving_free (saving);
    return;
  }
  if (saving->done == NULL && waiting != NULL)
    saving->done = waiting->done;
  if (g_error_matches (error, IRC_SESSION_ERROR, IRC_SESSION_ERROR_CHANGED))
    ask_changed (saving, error);
  else
    ask_not_saved (saving, error);
}

static void
saved (GObject *source, GAsyncResult *result, gpointer data)
{
  Saving *saving = data;
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&saving->note, g_source_remove);
  irc_banners_remove (irc_window_get_banners (saving->window), SLOW_BANNER);
  irc_session_save_finish (IRC_SESSION (source), result, &error);
  finish (saving, error);
}

/* Takes @saving. */
static void
start (Saving *saving)
{
  IrcSession *session = irc_window_get_session (saving->window);

  if (irc_session_is_saving (session)) {
    put_waiting (saving->window, saving);
    return;
  }
  saving->note = g_timeout_add (SLOW, say_slow, saving);
  irc_session_save_async (session, saving->file, saved, saving);
}

static void
place_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (GError) error = NULL;

  saving->file = irc_dialogs_save_finish (result, &error);
  if (saving->file != NULL)
    start (g_steal_pointer (&saving));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    irc_dialogs_error (GTK_WINDOW (saving->window),
                       _ ("The case was not saved"),
                       error->message);
}

void
irc_window_choose_place (IrcWindow *self,
                         IrcDialogsKind kind,
                         const char *name,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  g_return_if_fail (IRC_IS_WINDOW (self));
  GFile *file = irc_session_get_file (irc_window_get_session (self));
  g_autoptr (GFile) folder = file == NULL ? NULL : g_file_get_parent (file);

  irc_dialogs_save_async (
      GTK_WINDOW (self), kind, name, folder, callback, data);
}

void
irc_window_save_as (IrcWindow *self, void (*done) (IrcWindow *self))
{
  g_return_if_fail (IRC_IS_WINDOW (self));
  g_autofree char *title =
      irc_session_dup_title (irc_window_get_session (self));

  irc_window_choose_place (self,
                           IRC_DIALOGS_CASE,
                           title,
                           place_chosen,
                           saving_new (self, NULL, done));
}

void
irc_window_save (IrcWindow *self, void (*done) (IrcWindow *self))
{
  g_return_if_fail (IRC_IS_WINDOW (self));
  IrcSession *session = irc_window_get_session (self);
  GFile *file = irc_session_get_file (session);

  if (file == NULL || irc_session_is_read_only (session))
    irc_window_save_as (self, done);
  else
    start (saving_new (self, file, done));
}

/* ---- closing ------------------------------------------------------------- */

static void
unsaved_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  IrcWindow *self = IRC_WINDOW (source);

  switch (irc_dialogs_unsaved_finish (result)) {
    case IRC_UNSAVED_SAVE:
      irc_window_save (self, irc_window_close_now);
      break;
    case IRC_UNSAVED_DISCARD:
      irc_window_close_now (self);
      break;
    case IRC_UNSAVED_CANCEL:
    default:
      break;
  }
}

void
irc_window_ask_and_close (IrcWindow *self)
{
  g_return_if_fail (IRC_IS_WINDOW (self));
  IrcSession *session = irc_window_get_session (self);
  g_autofree char *title = irc_session_dup_title (session);

  /* Who asks a second time does not want to wait. */
  if (irc_session_is_saving (session) &&
      g_object_get_data (G_OBJECT (self), CLOSING) == NULL) {
    g_object_set_data (G_OBJECT (self), CLOSING, self);
    return;
  }
  gtk_window_present (GTK_WINDOW (self));
  irc_dialogs_unsaved_async (GTK_WINDOW (self), title, unsaved_answered, NULL);
}
