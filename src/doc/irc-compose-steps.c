/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the chapters Options and Plan share. */
#include "irc-compose-private.h"

#include "irc-plan-words.h"

#define MAX_ARGUMENTS 3 /* in a row of the requests */

static void
add_ask_number (IrcComposer *self, IrcRunList *runs, const IrcAskResult *ask)
{
  guint n = 0;
  const IrcAskResult *first = irc_assessment_get_asks (self->assessment, &n);
  g_autofree char *number = g_strdup_printf ("%u", (guint) (ask - first) + 1);
  g_autofree char *target = g_strconcat ("#ask-", number, NULL);

  if (self->on[IRC_SECTION_EVIDENCE])
    irc_run_list_add_link (runs, IRC_RUN_PLAIN, number, target);
  else
    irc_run_list_add (runs, IRC_RUN_PLAIN, number);
}

void
irc_composer_add_ask_numbers (IrcComposer *self,
                              IrcRunList *runs,
                              const IrcAskResult *const *asks,
                              guint n)
{
  for (guint i = 0; i < n;) {
    guint last = i;

    while (last + 1 < n && asks[last + 1] == asks[last] + 1)
      last++;
    add_ask_number (self, runs, asks[i]);
    if (last > i + 1) {
      irc_run_list_add (runs, IRC_RUN_PLAIN, "\u2013");
      add_ask_number (self, runs, asks[last]);
      i = last + 1;
    } else {
      i++;
    }
    if (i < n)
      irc_run_list_add (runs, IRC_RUN_PLAIN, ", ");
  }
}

const char *
irc_composer_option_name (const IrcComposer *self, IrcOption option)
{
  return irc_option_label (self->language, option);
}

const char *
irc_composer_option_phrase (const IrcComposer *self, IrcOption option)
{
  return irc_words_option_phrase (self->language, option);
}

const char *
irc_composer_effort (const IrcComposer *self, int effort)
{
  return irc_effort_label (self->language, effort);
}

char *
irc_composer_dup_quarters (const IrcComposer *self,
                           const char *start,
                           guint quarters)
{
  return irc_words_dup_quarters (self->language, start, quarters);
}

char *
irc_composer_dup_level (const IrcComposer *self, int level)
{
  if (level <= 0)
    return g_strdup (irc_composer_text (self, "before level 1"));
  return g_strdup_printf (irc_composer_text (self, "level %d"), level);
}

/* ---- the chain of the requests ------------------------------------------ */

static void
set_codes (IrcComposer *self, IrcCell *cell, const IrcAskResult *ask)
{
  IrcRunList *runs = irc_run_list_new ();

  for (guint i = 0; i < ask->n_criteria; i++) {
    if (i > 0)
      irc_run_list_add (runs, IRC_RUN_PLAIN, ", ");
    irc_composer_add_code (self, runs, ask->criteria[i]);
  }
  if (ask->n_criteria == 0)
    irc_run_list_add (runs, IRC_RUN_PLAIN, irc_composer_text (self, "none"));
  irc_cell_set_runs (cell, runs);
}

static void
set_arguments (IrcComposer *self, IrcCell *cell, const IrcAskResult *ask)
{
  IrcRunList *runs = irc_run_list_new ();
  g_autoptr (GPtrArray) arguments = irc_composer_list_arguments (self, ask);
  guint shown = MIN (arguments->len, MAX_ARGUMENTS);

  for (guint i = 0; i < shown; i++) {
    if (i > 0)
      irc_run_list_add (runs, IRC_RUN_PLAIN, "; ");
    irc_composer_add_argument (self, runs, arguments->pdata[i]);
  }
  if (shown < arguments->len) {
    g_autofree char *more = g_strdup_printf (
        irc_composer_text (self, "; and %u more"), arguments->len - shown);

    irc_run_list_add (runs, IRC_RUN_PLAIN, more);
  }
  if (shown == 0)
    irc_run_list_add (runs,
                      IRC_RUN_PLAIN,
                      irc_composer_text (self, "no argument has been chosen"));
  irc_cell_set_runs (cell, runs);
}

static void
add_ask_row (IrcComposer *self, IrcBlock *table, const IrcAskResult *ask)
{
  IrcCell *cells = irc_block_add_row (table);
  g_autofree char *title = irc_composer_dup_ask_title (self, ask);
  IrcRunList *number = irc_run_list_new ();

  irc_composer_add_ask_numbers (self, number, &ask, 1);
  irc_cell_set_runs (&cells[0], number);
  irc_cell_set_text (&cells[1], title);
  set_codes (self, &cells[2], ask);
  set_arguments (self, &cells[3], ask);
}

void
irc_composer_add_chain (IrcComposer *self,
                        const char *title,
                        const IrcAskResult *const *asks,
                        guint n)
{
  const IrcComposerColumn columns[] = {
    { irc_composer_text (self, "No."), 0.05, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Request"), 0.33, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Serves"), 0.12, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "What speaks for it"), 0.5, IRC_ALIGN_LEFT },
  };
  IrcBlock *table =
      irc_composer_add_table (self, title, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < n; i++)
    add_ask_row (self, table, asks[i]);
}
