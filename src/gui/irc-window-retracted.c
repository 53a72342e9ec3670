/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Retracted works stop the printing until the user has seen them once. */
#include "irc-dialogs.h"
#include "irc-i18n.h"
#include "irc-retractions.h"
#include "irc-window-private.h"

typedef struct {
  IrcWindow *window;
  IrcWindowThen then;
  int what;
} Question;

static void
add_id (GStrvBuilder *ids, GHashTable *seen, const char *id)
{
  if (g_hash_table_add (seen, (gpointer) (gintptr) id))
    g_strv_builder_add (ids, id);
}

static void
store_seen (IrcSession *session)
{
  IrcCase *case_ = irc_session_get_case (session);
  g_autoptr (GArray) open =
      irc_retractions_list_open (irc_session_get_assessment (session));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) before = g_strdupv (irc_case_peek (case_)->retractions_seen);
  g_auto (GStrv) all = NULL;

  for (guint i = 0; before[i] != NULL; i++)
    add_id (ids, seen, before[i]);
  for (guint i = 0; i < open->len; i++)
    add_id (ids, seen, g_array_index (open, IrcRetraction, i).reference->id);
  all = g_strv_builder_end (ids);
  g_object_set (case_, "retractions-seen", all, NULL);
}

static void
answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Question *question = data;
  g_autoptr (IrcWindow) window = question->window;

  if (!irc_dialogs_confirm_finish (result))
    return;
  store_seen (irc_window_get_session (window));
  question->then (window, question->what);
}

static char *
dup_text (const IrcAssessment *assessment, const GArray *open)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < open->len; i++) {
    g_autofree char *sentence = irc_retraction_dup_sentence (
        assessment, &g_array_index (open, IrcRetraction, i));

    g_string_append_printf (text, "%s\n\n", sentence);
  }
  g_string_append (text,
                   _ ("It is never printed among the references. Take the "
                      "argument out, or print it without this source: the "
                      "paper then says so. This is asked once."));
  return g_string_free (text, FALSE);
}

void
irc_window_ask_retracted (IrcWindow *self, IrcWindowThen then, int what)
{
  g_return_if_fail (IRC_IS_WINDOW (self) && then != NULL);
  IrcAssessment *assessment =
      irc_session_get_assessment (irc_window_get_session (self));
  g_autoptr (GArray) open = irc_retractions_list_open (assessment);
  g_autofree char *text = NULL;
  Question *question = NULL;

  if (open->len == 0) {
    then (self, what);
    return;
  }
  text = dup_text (assessment, open);
  question = g_new0 (Question, 1);
  question->window = g_object_ref (self);
  question->then = then;
  question->what = what;
  irc_dialogs_confirm_async (
      GTK_WINDOW (self),
      irc_ngettext ("A work was retracted", "Works were retracted", open->len),
      text,
      _ ("_Print without it"),
      answered,
      question);
}
