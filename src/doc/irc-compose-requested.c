/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is asked for, told against the option that this paper proposes: it holds
 * a request that serves one of its steps.  All requests stand on paper; those
 * that it does not hold are named as going beyond it wherever requests are
 * counted. */
#include "irc-compose-private.h"

#include <math.h>

void
irc_composer_add_sentence (IrcRunList *runs, const char *text)
{
  g_autofree char *spaced = g_strconcat (" ", text, NULL);

  if (*text != '\0')
    irc_run_list_add (
        runs, IRC_RUN_PLAIN, irc_run_list_is_empty (runs) ? text : spaced);
}

static const IrcOptionResult *
get_proposed (const IrcComposer *self)
{
  return irc_assessment_get_chosen_option (self->assessment);
}

static gboolean
holds (const IrcOptionResult *option, const IrcAskResult *ask)
{
  for (guint i = 0; i < option->n_asks; i++)
    if (option->asks[i] == ask)
      return TRUE;
  return FALSE;
}

/* ---- what goes beyond ---------------------------------------------------- */

/* The first option that holds @ask; NULL: it serves nothing that is open. */
static const IrcOptionResult *
find_option (const IrcComposer *self, const IrcAskResult *ask)
{
  guint n = 0;
  const IrcOptionResult *options =
      irc_assessment_get_options (self->assessment, &n);

  for (guint i = 0; i < n; i++)
    if (holds (&options[i], ask))
      return &options[i];
  return NULL;
}

/* The requests that the proposed option does not hold and @option is the first
 * to hold, or none. */
static GPtrArray *
list_beyond (const IrcComposer *self, const IrcOptionResult *option)
{
  GPtrArray *list = g_ptr_array_new ();
  guint n = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);

  for (guint i = 0; i < n; i++)
    if (!holds (get_proposed (self), &asks[i]) &&
        find_option (self, &asks[i]) == option)
      g_ptr_array_add (list, (gpointer) (gintptr) &asks[i]);
  return list;
}

/* The beginning of a sentence. */
static void
add_numbers (IrcComposer *self, IrcRunList *runs, const GPtrArray *asks)
{
  const char *head = irc_ntext (
      self->language, "Request\xc2\xa0", "Requests\xc2\xa0", asks->len);

  irc_composer_add_sentence (runs, head);
  irc_composer_add_ask_numbers (
      self, runs, (const IrcAskResult *const *) asks->pdata, asks->len);
}

static void
add_larger (IrcComposer *self, IrcRunList *runs, const IrcOptionResult *option)
{
  g_autoptr (GPtrArray) asks = list_beyond (self, option);
  g_autofree char *text = NULL;

  if (asks->len == 0)
    return;
  add_numbers (self, runs, asks);
  text = g_strdup_printf (
      /* TRANSLATORS: goes on after "Request 4" or "Requests 4 and 5" */
      irc_ntext (self->language,
                 " goes beyond %s and belongs to %s.",
                 " go beyond %s and belong to %s.",
                 asks->len),
      irc_composer_option_phrase (self, get_proposed (self)->option),
      irc_composer_option_phrase (self, option->option));
  irc_run_list_add (runs, IRC_RUN_PLAIN, text);
}

static guint
count_unanswered (const IrcComposer *self)
{
  guint n = 0, n_unanswered = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);

  for (guint i = 0; i < n; i++)
    if (irc_unanswered_ask (self->assessment, &asks[i]))
      n_unanswered++;
  return n_unanswered;
}

const char *
irc_composer_drafts (const IrcComposer *self)
{
  const guint n = count_unanswered (self);

  if (n == 0)
    return "";
  return irc_ntext (self->language,
                    "Draft: its criterion has not been answered yet.",
                    "Draft: their criteria have not been answered yet.",
                    n);
}

void
irc_composer_add_beyond (IrcComposer *self, IrcRunList *runs)
{
  guint n = 0;
  const IrcOptionResult *options =
      irc_assessment_get_options (self->assessment, &n);
  g_autoptr (GPtrArray) needless = list_beyond (self, NULL);

  for (guint i = 0; i < n; i++)
    add_larger (self, runs, &options[i]);
  if (needless->len == 0)
    return;
  add_numbers (self, runs, needless);
  irc_run_list_add (
      runs,
      IRC_RUN_PLAIN,
      /* TRANSLATORS: goes on after "Request 4" or "Requests 4 and 5" */
      irc_ntext (self->language,
                 " serves no criterion that is open and belongs to no option.",
                 " serve no criterion that is open and belong to no option.",
                 needless->len));
}

/* ---- what it costs ------------------------------------------------------- */

gboolean
irc_composer_states_quantity (const IrcComposer *self)
{
  guint n = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);

  for (guint i = 0; i < n; i++)
    if (!isnan (asks[i].quantity))
      return TRUE;
  return FALSE;
}

const char *
irc_composer_costs (const IrcComposer *self)
{
  if (!irc_composer_states_quantity (self))
    return irc_composer_text (self,
                              "No quantity is stated, and no costs: the "
                              "finance department works them out when the "
                              "quantities are agreed.");
  return irc_composer_text (self,
                            "This paper states no costs: the finance "
                            "department works them out from the quantities "
                            "requested.");
}
