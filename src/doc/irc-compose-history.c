/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-private.h"

#include "irc-changes.h"
#include "irc-trend.h"

/* Dates, levels and answers of the history are printed; its words (labels,
 * names of packs, ids that nobody knows any more) never are: they are not part
 * of the copy that is shared. */

static void
run_list_free (gpointer runs)
{
  irc_run_list_free (runs);
}

/* One line each: the criterion, then and now.  An id that today's content does
 * not have is a word of the history. */
static void
add_list (IrcComposer *self, const IrcChanges *changes, IrcChangeKind kind)
{
  guint n = 0;
  const IrcChange *list = irc_changes_get (changes, kind, &n);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (run_list_free);

  for (guint i = 0; i < n; i++) {
    g_autofree char *words =
        irc_change_dup_words (&list[i], self->language, kind);
    IrcRunList *runs = NULL;

    if (list[i].criterion == NULL)
      continue;
    runs = irc_run_list_new ();
    irc_composer_add_criterion (self, runs, list[i].criterion);
    irc_run_list_add (runs, IRC_RUN_PLAIN, ": ");
    irc_run_list_add (runs, IRC_RUN_PLAIN, words);
    g_ptr_array_add (items, runs);
  }
  if (items->len == 0)
    return;
  irc_composer_add_label (self, irc_change_kind_label (self->language, kind));
  irc_document_builder_add_list (
      self->builder, FALSE, g_steal_pointer (&items));
}

/* Many, and little to say of each: their codes in one line. */
static void
add_new (IrcComposer *self, const IrcChanges *changes)
{
  guint n = 0; /* today's criteria, all of them */
  const IrcChange *list = irc_changes_get (changes, IRC_CHANGE_NEW, &n);
  IrcRunList *runs = NULL;

  if (n == 0)
    return;
  runs = irc_run_list_new ();
  irc_run_list_add (runs,
                    IRC_RUN_STRONG,
                    irc_change_kind_label (self->language, IRC_CHANGE_NEW));
  irc_run_list_add (runs, IRC_RUN_PLAIN, ": ");
  for (guint i = 0; i < n; i++) {
    if (i > 0)
      irc_run_list_add (runs, IRC_RUN_PLAIN, ", ");
    irc_composer_add_code (self, runs, list[i].criterion);
  }
  irc_run_list_add (runs, IRC_RUN_PLAIN, ".");
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}

static void
add_content_note (IrcComposer *self, const IrcChanges *changes)
{
  guint n_gone = 0;
  g_autofree char *gone = NULL;

  if (*irc_changes_get_content_note (changes) == '\0')
    return;
  irc_composer_add_format (
      self,
      irc_composer_text (self,
                         "The criteria then came from another version of the "
                         "evidence: some may be worded differently, be new or "
                         "be gone."));
  irc_changes_get (changes, IRC_CHANGE_GONE, &n_gone);
  if (n_gone == 0)
    return;
  gone = g_strdup_printf (
      irc_ntext (self->language,
                 "%u criterion of then is no longer among them.",
                 "%u criteria of then are no longer among them.",
                 n_gone),
      n_gone);
  irc_document_builder_add_text (self->builder, IRC_PARAGRAPH_BODY, gone);
}

static void
add_title (IrcComposer *self, const IrcChanges *changes)
{
  g_autofree char *date = irc_language_format_date (
      self->language, irc_changes_get_then (changes)->date);
  g_autofree char *title = g_strdup_printf (
      /* TRANSLATORS: "What has changed since 14 November 2025" */
      irc_composer_text (self, "What has changed since %s"),
      date);

  irc_composer_begin_section (self, title, NULL);
}

void
irc_compose_history (IrcComposer *self)
{
  g_autoptr (IrcTrend) trend = irc_trend_new (self->assessment);
  g_autoptr (IrcChanges) changes = NULL;
  guint n = 0;
  const IrcTrendPoint *points = irc_trend_get_points (trend, &n);

  if (n < 2)
    return;
  changes = irc_changes_new (
      self->assessment, points[n - 2].entry, IRC_CHANGES_TODAY);
  add_title (self, changes);
  irc_document_builder_add_text (
      self->builder, IRC_PARAGRAPH_BODY, irc_changes_get_summary (changes));
  irc_composer_add_format (
      self,
      irc_composer_text (self, "%s %s %s shows both pathways over time."),
      irc_changes_get_level_sentence (changes, IRC_PATHWAY_INPATIENT),
      irc_changes_get_level_sentence (changes, IRC_PATHWAY_OUTPATIENT),
      IRC_NEXT_FIGURE);
  add_content_note (self, changes);
  irc_composer_add_figure (
      self,
      IRC_FIGURE_TREND,
      irc_composer_text (self, "Levels and criteria in place over time"));
  for (IrcChangeKind kind = 0; kind <= IRC_CHANGE_OTHER; kind++)
    add_list (self, changes, kind);
  add_new (self, changes);
}
