/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Before a case leaves the house: what looks like patient data is shown once.
 */
#include "irc-i18n.h"
#include "irc-patient-data.h"
#include "irc-string.h"
#include "irc-window-private.h"

#define MAX_SHOWN 4
#define MAX_BYTES 90 /* of a text in the question */
#define SEEN "irc-patients-seen"

typedef struct {
  IrcWindow *window;
  IrcWindowThen then;
  int what;
  char *text;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->window);
  g_free (question->text);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Question) question = data;

  if (!irc_dialogs_confirm_finish (result))
    return;
  g_object_set_data_full (G_OBJECT (question->window),
                          SEEN,
                          g_steal_pointer (&question->text),
                          g_free);
  question->then (question->window, question->what);
}

/* The user knows her own words better than a place in a file. */
static char *
dup_text (const GPtrArray *places)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (places->len, MAX_SHOWN); i++) {
    const IrcPatientPlace *place = places->pdata[i];
    g_autofree char *words = irc_string_shorten (place->text, MAX_BYTES);

    g_string_append_printf (
        text, "“%s”\n%s\n\n", words, irc_patient_explain (place->sign));
  }
  if (places->len > MAX_SHOWN) {
    const guint n = places->len - MAX_SHOWN;

    g_string_append_printf (
        text, irc_ngettext ("There is %u more.", "There are %u more.", n), n);
    g_string_append (text, "\n\n");
  }
  g_string_append (text,
                   _ ("The program may be wrong. It asks once for what "
                      "stands there now."));
  return g_string_free (text, FALSE);
}

void
irc_window_ask_patients (IrcWindow *self, IrcWindowThen then, int what)
{
  g_return_if_fail (IRC_IS_WINDOW (self) && then != NULL);
  IrcCase *case_ = irc_session_get_case (irc_window_get_session (self));
  g_autoptr (GBytes) shared =
      irc_case_save_shared (case_, irc_case_get_sharing (case_));
  g_autoptr (GPtrArray) places = irc_patient_data_list (shared);
  g_autofree char *text = dup_text (places);
  Question *question = NULL;

  if (places->len == 0 ||
      g_strcmp0 (text, g_object_get_data (G_OBJECT (self), SEEN)) == 0) {
    then (self, what);
    return;
  }
  question = g_new0 (Question, 1);
  question->window = g_object_ref (self);
  question->then = then;
  question->what = what;
  question->text = g_strdup (text);
  irc_dialogs_ask_async (GTK_WINDOW (self),
                         _ ("Is this about a patient?"),
                         text,
                         _ ("_Go on"),
                         FALSE,
                         answered,
                         question);
}
