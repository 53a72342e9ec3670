/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-private.h"

#include <string.h>

#define MAX_REASONS 3
#define MAX_REQUESTS 6
/* Bytes of titles in a sentence: about three lines. */
#define MAX_SENTENCE 260

static gboolean
is_blocking (const IrcGap *gap)
{
  return gap->result->blocking[IRC_PATHWAY_INPATIENT] ||
         gap->result->blocking[IRC_PATHWAY_OUTPATIENT];
}

/* The first printed arguments that serve the gap, each a link to where it
 * stands in full. */
static void
add_reasons (IrcComposer *self, const IrcGap *gap)
{
  IrcRunList *runs = irc_run_list_new ();
  guint shown = 0;

  irc_run_list_add (
      runs, IRC_RUN_STRONG, irc_composer_text (self, "What speaks for it: "));
  for (guint i = 0; i < gap->n_arguments && shown < MAX_REASONS; i++) {
    const IrcMatch *match = gap->arguments[i];

    if (irc_composer_get_argument_number (self, match) == 0)
      continue;
    if (shown++ > 0)
      irc_run_list_add (runs, IRC_RUN_PLAIN, "; ");
    irc_composer_add_argument (self, runs, match);
  }
  irc_run_list_add (runs, IRC_RUN_PLAIN, ".");
  if (shown > 0)
    irc_document_builder_add_paragraph (
        self->builder, IRC_PARAGRAPH_BODY, runs);
  else
    irc_run_list_free (runs);
}

/* The title of a request, a link to where it stands. */
static void
add_request (const IrcComposer *self, IrcRunList *runs, guint index)
{
  guint n = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);
  g_autofree char *target = g_strdup_printf ("#ask-%u", index + 1);
  g_autofree char *title = irc_composer_dup_ask_title (self, &asks[index]);

  if (self->on[IRC_SECTION_EVIDENCE])
    irc_run_list_add_link (runs, IRC_RUN_PLAIN, title, target);
  else
    irc_run_list_add (runs, IRC_RUN_PLAIN, title);
}

/* " and 3 more" */
static void
add_more (const IrcComposer *self, IrcRunList *runs, guint n)
{
  g_autofree char *more = NULL;

  if (n == 0)
    return;
  more = g_strdup_printf (irc_composer_text (self, " and %u more"), n);
  irc_run_list_add (runs, IRC_RUN_PLAIN, more);
}

/* Where the titles are long, a list is easier to read than a sentence. */
static void
add_request_list (IrcComposer *self, const GArray *named, guint more)
{
  IrcRunList *label = irc_run_list_new ();
  GPtrArray *items = g_ptr_array_new ();

  irc_run_list_add (
      label, IRC_RUN_STRONG, irc_composer_text (self, "What we ask for:"));
  irc_document_builder_add_paragraph (
      self->builder, IRC_PARAGRAPH_LABEL, label);
  for (guint i = 0; i < named->len; i++) {
    IrcRunList *runs = irc_run_list_new ();

    add_request (self, runs, g_array_index (named, guint, i));
    g_ptr_array_add (items, runs);
  }
  if (more > 0) {
    g_autofree char *others = g_strdup_printf (
        irc_ntext (
            self->language, "%u further request", "%u further requests", more),
        more);

    g_ptr_array_add (items, irc_run_list_new_text (others));
  }
  irc_document_builder_add_list (self->builder, FALSE, items);
}

/* Of the requests that serve the gap those that are named, as guint; *@length:
 * of their titles; *@more: how many others there are. */
static GArray *
list_requests (const IrcComposer *self,
               const IrcGap *gap,
               gsize *length,
               guint *more)
{
  GArray *named = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = 0, shown = 0, n_served = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);
  g_autofree gboolean *picked = irc_composer_pick_asks (
      self, gap->result->criterion, MAX_REQUESTS, &shown);

  *length = 0;
  for (guint i = 0; i < n; i++) {
    if (irc_composer_serves (&asks[i], gap->result->criterion))
      n_served++;
    if (picked[i]) {
      g_autofree char *title = irc_composer_dup_ask_title (self, &asks[i]);

      *length += strlen (title);
      g_array_append_val (named, i);
    }
  }
  *more = n_served - shown;
  return named;
}

static void
add_requests (IrcComposer *self, const IrcGap *gap)
{
  gsize length = 0;
  guint more = 0;
  g_autoptr (GArray) named = list_requests (self, gap, &length, &more);
  IrcRunList *runs = NULL;

  if (named->len > 1 && length > MAX_SENTENCE) {
    add_request_list (self, named, more);
    return;
  }
  runs = irc_run_list_new ();
  irc_run_list_add (
      runs, IRC_RUN_STRONG, irc_composer_text (self, "What we ask for: "));
  for (guint i = 0; i < named->len; i++) {
    if (i > 0)
      irc_run_list_add (runs, IRC_RUN_PLAIN, "; ");
    add_request (self, runs, g_array_index (named, guint, i));
  }
  add_more (self, runs, more);
  irc_run_list_add (runs,
                    IRC_RUN_PLAIN,
                    named->len > 0
                        ? "."
                        : irc_composer_text (self, "nothing in this paper."));
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}

/* What it means, what counts as proof, what is asked for and what speaks for
 * it. */
static void
add_blocking_gap (IrcComposer *self, const IrcGap *gap)
{
  const IrcCriterion *criterion = gap->result->criterion;
  g_autofree char *title =
      g_strdup_printf ("%s\xc2\xa0%s", criterion->code, criterion->label);
  IrcMarkWords words = { 0 };
  IrcMark mark = irc_figure_mark_for_result (gap->result);
  IrcRunList *runs = NULL;

  irc_figure_fill_words (&words, self->language);
  irc_composer_begin_section (self, title, NULL);
  irc_composer_add_text (self, criterion->help);

  runs = irc_run_list_new ();
  irc_run_list_add (runs, IRC_RUN_STRONG, irc_composer_text (self, "Today: "));
  irc_run_list_add (runs, IRC_RUN_PLAIN, words.mark[mark]);
  irc_run_list_add (runs, IRC_RUN_PLAIN, ". ");
  irc_run_list_add (
      runs, IRC_RUN_STRONG, irc_composer_text (self, "Proof when in place: "));
  irc_run_list_add (runs, IRC_RUN_PLAIN, criterion->proof);
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
  add_requests (self, gap);
  add_reasons (self, gap);
}

static void
add_table (IrcComposer *self, const IrcGap *gaps, guint n)
{
  const IrcComposerColumn columns[] = {
    { irc_composer_text (self, "Level"), 0.1, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Criterion"), 0.5, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Pathway"), 0.18, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "State"), 0.22, IRC_ALIGN_LEFT },
  };
  IrcMarkWords words = { 0 };
  IrcBlock *table = NULL;

  irc_composer_add_format (
      self,
      irc_composer_text (self, "%s lists every open criterion, by level."),
      IRC_NEXT_TABLE);
  table = irc_composer_add_table (
      self,
      irc_composer_text (self, "Open criteria by level"),
      columns,
      G_N_ELEMENTS (columns));
  irc_figure_fill_words (&words, self->language);
  for (guint i = 0; i < n; i++) {
    IrcCell *cells = irc_block_add_row (table);
    g_autofree char *level =
        g_strdup_printf ("%d", gaps[i].result->criterion->level);
    IrcRunList *runs = irc_run_list_new ();
    IrcMark mark = irc_figure_mark_for_result (gaps[i].result);

    irc_cell_set_text (&cells[0], level);
    irc_composer_add_criterion (self, runs, gaps[i].result->criterion);
    irc_cell_set_runs (&cells[1], runs);
    irc_cell_set_text (
        &cells[2],
        irc_pathway_label (self->language, gaps[i].result->criterion->pathway));
    irc_cell_set_mark (&cells[3], mark);
    irc_cell_set_text (&cells[3], words.mark[mark]);
  }
}

/* Where not all requests are named, which are. */
static void
add_rule (IrcComposer *self, const IrcGap *gaps, guint n)
{
  g_autofree char *count = irc_composer_dup_count (self, MAX_REQUESTS);
  gboolean any_more = FALSE;

  for (guint i = 0; i < n; i++) {
    gsize length = 0;
    guint more = 0;

    g_array_unref (list_requests (self, &gaps[i], &length, &more));
    any_more = any_more || (is_blocking (&gaps[i]) && more > 0);
  }
  if (any_more)
    irc_composer_add_format (
        self,
        irc_composer_text (self,
                           "Where more than %s requests serve a criterion, "
                           "the most pressing are named: by priority, then in "
                           "the order of the requests."),
        count);
}

void
irc_compose_gaps (IrcComposer *self)
{
  guint n = 0;
  const IrcGap *gaps = irc_assessment_get_gaps (self->assessment, &n);
  gboolean any_blocking = FALSE;

  irc_composer_begin_chapter (self, IRC_SECTION_GAPS);
  if (n == 0) {
    irc_composer_add_text (
        self,
        irc_composer_text (self,
                           "There is no gap: every criterion is in "
                           "place or left out with a reason."));
    return;
  }
  for (guint i = 0; i < n; i++)
    any_blocking = any_blocking || is_blocking (&gaps[i]);
  if (any_blocking && irc_composer_has_part (self, IRC_PART_OPEN))
    irc_composer_add_text (
        self,
        irc_composer_text (self,
                           "First, one by one, the criteria that stand "
                           "between the centre and its next level; then the "
                           "list of all that are open."));
  else if (any_blocking)
    irc_composer_add_text (
        self,
        irc_composer_text (self,
                           "One by one, the criteria that stand between the "
                           "centre and its next level."));
  add_rule (self, gaps, n);
  for (guint i = 0; i < n; i++)
    if (is_blocking (&gaps[i]))
      add_blocking_gap (self, &gaps[i]);
  if (any_blocking && !irc_composer_has_part (self, IRC_PART_OPEN))
    return;
  if (any_blocking)
    irc_composer_begin_section (
        self, irc_composer_text (self, "All open criteria"), NULL);
  add_table (self, gaps, n);
}
