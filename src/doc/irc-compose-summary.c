/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-summary-private.h"

#include "irc-string.h"

#define MAX_ASKS 8    /* that the summary names */
#define MAX_TITLE 200 /* bytes of each */

typedef struct {
  guint total, met, left_out, unanswered;
} Counts;

static Counts
count_results (const IrcComposer *self)
{
  Counts counts = { 0 };
  const IrcResult *results =
      irc_assessment_get_results (self->assessment, &counts.total);

  for (guint i = 0; i < counts.total; i++) {
    counts.met += results[i].standing == IRC_STANDING_MET;
    counts.left_out += results[i].standing == IRC_STANDING_LEFT_OUT;
    counts.unanswered += results[i].standing == IRC_STANDING_OPEN &&
                         results[i].state == IRC_STATE_UNANSWERED;
  }
  return counts;
}

/* Takes @text. */
static void
append_sentence (GString *out, char *text)
{
  g_autofree char *sentence = irc_composer_capitalise (text);

  if (*sentence != '\0')
    g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", sentence);
}

static char *
dup_met (const IrcComposer *self, const Counts *counts)
{
  g_autofree char *name = irc_user_text_dup (self->centre->name);
  g_autofree char *met = irc_composer_dup_count (self, counts->met);
  const char *centre =
      *name != '\0' ? name : irc_composer_text (self, "This centre");

  if (counts->unanswered == counts->total)
    return g_strdup_printf (
        irc_composer_text (self,
                           "None of the %u criteria has been answered yet; all "
                           "count as open."),
        counts->total);
  if (counts->met == 0)
    return g_strdup_printf (
        irc_composer_text (self, "%s meets none of the %u criteria."),
        centre,
        counts->total);
  return g_strdup_printf (
      irc_composer_text (self, "%s meets %s of the %u criteria."),
      centre,
      met,
      counts->total);
}

static void
add_levels (IrcComposer *self)
{
  const Counts counts = count_results (self);
  g_autofree char *standing = irc_composer_dup_standing (
      self, irc_composer_text (self, ", on a scale of three levels"));
  g_autofree char *left_out = irc_composer_dup_count (self, counts.left_out);
  g_autofree char *unanswered =
      irc_composer_dup_count (self, counts.unanswered);
  g_autofree char *met = dup_met (self, &counts);
  g_autoptr (GString) out = g_string_new (met);

  irc_document_builder_add_text (self->builder, IRC_PARAGRAPH_LEAD, standing);
  if (counts.left_out > 0)
    append_sentence (
        out,
        g_strdup_printf (
            irc_ntext (self->language,
                       "%s does not apply and is left out, with a reason.",
                       "%s do not apply and are left out, each with a reason.",
                       counts.left_out),
            left_out));
  if (counts.unanswered > 0 && counts.unanswered < counts.total)
    append_sentence (
        out,
        g_strdup_printf (
            irc_ntext (
                self->language,
                "Another %s has not been answered yet and counts as open.",
                "Another %s have not been answered yet and count as open.",
                counts.unanswered),
            unanswered));
  append_sentence (out,
                   g_strdup_printf (irc_composer_text (
                                        self,
                                        "%s sets today beside what the centre "
                                        "has set itself."),
                                    IRC_NEXT_TABLE));
  irc_composer_add_text (self, out->str);
}

static void
add_blocking (IrcComposer *self, IrcPathway pathway)
{
  const IrcPathwayResult *result =
      irc_assessment_get_pathway (self->assessment, pathway);
  IrcRunList *runs = NULL;
  g_autofree char *head = NULL;

  if (result->n_blocking == 0)
    return;
  head = g_strdup_printf (
      pathway == IRC_PATHWAY_INPATIENT
          ? irc_ntext (self->language,
                       "Inpatient care reaches level %d when this is in "
                       "place: ",
                       "Inpatient care reaches level %d when these are in "
                       "place: ",
                       result->n_blocking)
          : irc_ntext (self->language,
                       "Outpatient care reaches level %d when this is in "
                       "place: ",
                       "Outpatient care reaches level %d when these are in "
                       "place: ",
                       result->n_blocking),
      result->level + 1);
  runs = irc_run_list_new_text (head);
  for (guint i = 0; i < result->n_blocking; i++) {
    if (i > 0)
      irc_run_list_add (runs, IRC_RUN_PLAIN, "; ");
    irc_composer_add_criterion (self, runs, result->blocking[i]->criterion);
  }
  irc_run_list_add (runs, IRC_RUN_PLAIN, ".");
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}

/* The end of the sentence "This paper makes four requests". */
static char *
dup_musts (const IrcComposer *self, guint n, guint must)
{
  g_autofree char *count = irc_composer_dup_count (self, must);

  if (must == 0)
    return g_strdup (".");
  if (n == 1)
    return g_strdup (irc_composer_text (self, "; it is marked as a must."));
  if (n == must)
    return g_strdup (
        irc_composer_text (self, "; all of them are marked as a must."));
  return g_strdup_printf (irc_ntext (self->language,
                                     "; %s of them is marked as a must.",
                                     "; %s of them are marked as a must.",
                                     must),
                          count);
}

/* "0.5 WTE; must; by March 2027"; the amount where @amount. */
static char *
dup_facts (const IrcComposer *self, const IrcAskResult *ask, gboolean amount)
{
  g_autofree char *quantity = irc_composer_dup_quantity (self, ask);
  g_autofree char *takes = irc_string_shorten_words (quantity, MAX_TITLE);
  g_autofree char *by = irc_language_format_date (self->language, ask->by);
  g_autofree char *date =
      *by != '\0' ? g_strdup_printf (irc_composer_text (self, "by %s"), by)
                  : g_strdup ("");

  return g_strconcat (amount ? takes : "",
                      amount ? "; " : "",
                      irc_composer_priority (self, ask),
                      *date != '\0' ? "; " : "",
                      date,
                      NULL);
}

/* "Half a coordinator post (must; by March 2027)" */
static IrcRunList *
new_ask_item (const IrcComposer *self,
              const IrcAskResult *ask,
              guint number,
              gboolean amount)
{
  IrcRunList *runs = irc_run_list_new ();
  g_autofree char *words = irc_composer_dup_ask_title (self, ask);
  g_autofree char *title = irc_string_shorten_words (words, MAX_TITLE);
  g_autofree char *target = g_strdup_printf ("#ask-%u", number);
  g_autofree char *facts = dup_facts (self, ask, amount);
  g_autofree char *behind = g_strdup_printf (" (%s)", facts);

  if (self->on[IRC_SECTION_EVIDENCE])
    irc_run_list_add_link (runs, IRC_RUN_PLAIN, title, target);
  else
    irc_run_list_add (runs, IRC_RUN_PLAIN, title);
  irc_run_list_add (runs, IRC_RUN_PLAIN, behind);
  return runs;
}

static void
add_ask_list (IrcComposer *self)
{
  guint n = 0, shown = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);
  g_autofree gboolean *picked =
      irc_composer_pick_asks (self, NULL, MAX_ASKS, &shown);
  GPtrArray *items = g_ptr_array_new ();
  const gboolean adds_up = irc_summary_adds_up (self);

  for (guint i = 0; i < n; i++)
    if (picked[i])
      g_ptr_array_add (items, new_ask_item (self, &asks[i], i + 1, !adds_up));
  irc_document_builder_add_list (self->builder, FALSE, items);
}

/* Nothing is asked for as long as nothing has been answered. */
static char *
dup_drafts (const IrcComposer *self, guint n)
{
  g_autofree char *count = irc_composer_dup_count (self, n);

  return irc_composer_capitalise (g_strdup_printf (
      irc_ntext (self->language,
                 "%s request is drafted, for a criterion that has not been "
                 "answered yet.",
                 "%s requests are drafted, for criteria that have not been "
                 "answered yet.",
                 n),
      count));
}

/* "This paper makes four requests; three of them are marked as a must. They
 * belong to the recommended option, which is proposed." */
static char *
dup_made (const IrcComposer *self)
{
  guint n = 0;
  const guint must = irc_unanswered_count_musts (self->assessment);
  const IrcOptionResult *option =
      irc_assessment_get_chosen_option (self->assessment);
  g_autofree char *count = NULL;
  g_autofree char *musts = NULL;
  g_autofree char *belong = NULL;
  g_autofree char *made = NULL;

  irc_assessment_get_asks (self->assessment, &n);
  if (irc_unanswered_all_asks (self->assessment))
    return dup_drafts (self, n);
  count = irc_composer_dup_count (self, n);
  musts = dup_musts (self, n, must);
  made = g_strdup_printf (irc_ntext (self->language,
                                     "This paper makes %s request",
                                     "This paper makes %s requests",
                                     n),
                          count);
  if (option->n_asks == n)
    belong =
        g_strdup_printf (irc_ntext (self->language,
                                    " It belongs to %s, which is proposed.",
                                    " They belong to %s, which is proposed.",
                                    n),
                         irc_composer_option_phrase (self, option->option));
  return g_strconcat (made, musts, belong, NULL);
}

static void
add_asks (IrcComposer *self)
{
  guint n = 0;
  g_autofree char *made = NULL;
  g_autofree char *choice = irc_composer_dup_choice (self, MAX_ASKS);
  IrcRunList *runs = NULL;

  irc_assessment_get_asks (self->assessment, &n);
  if (n == 0)
    return;
  made = dup_made (self);
  runs = irc_run_list_new_text (made);
  irc_composer_add_beyond (self, runs);
  irc_composer_add_sentence (runs, choice);
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
  add_ask_list (self);
}

/* Adds the sources of @contrary or other direction to the set. */
static void
collect_sources (const IrcComposer *self, gboolean contrary, GHashTable *set)
{
  guint n = 0;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (self->assessment, &n);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GPtrArray) list =
        irc_composer_list_references (printed[i], contrary);

    for (guint k = 0; k < list->len; k++)
      g_hash_table_add (set, g_ptr_array_index (list, k));
  }
}

static char *
dup_basis (const IrcComposer *self, guint n_arguments, guint n_sources)
{
  g_autofree char *arguments = irc_composer_dup_count (self, n_arguments);
  g_autofree char *sources = irc_composer_dup_count (self, n_sources);
  g_autofree char *first =
      g_strdup_printf (irc_ntext (self->language,
                                  "The case rests on %s argument",
                                  "The case rests on %s arguments",
                                  n_arguments),
                       arguments);

  if (n_sources == 0)
    return g_strconcat (
        first, irc_composer_text (self, " without a published source."), NULL);
  /* TRANSLATORS: goes on after "The case rests on nine arguments" */
  return g_strdup_printf (
      irc_ntext (
          self->language, "%s and %s source.", "%s and %s sources.", n_sources),
      first,
      sources);
}

static void
add_evidence (IrcComposer *self)
{
  g_autoptr (GHashTable) sources = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) contrary = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *count = NULL;
  guint n = 0, n_contrary = 0;

  irc_assessment_get_printed (self->assessment, &n);
  if (n == 0)
    return;
  collect_sources (self, TRUE, contrary);
  collect_sources (self, TRUE, sources);
  collect_sources (self, FALSE, sources);
  n_contrary = g_hash_table_size (contrary);
  count = irc_composer_dup_count (self, n_contrary);
  append_sentence (out, dup_basis (self, n, g_hash_table_size (sources)));
  if (n_contrary > 0)
    append_sentence (
        out,
        g_strdup_printf (
            irc_ntext (self->language,
                       "Of the sources %s points the other way or is "
                       "mixed.",
                       "Of the sources %s point the other way or are "
                       "mixed.",
                       n_contrary),
            count));
  if (self->on[IRC_SECTION_EVIDENCE])
    append_sentence (
        out,
        g_strdup (irc_composer_text (
            self,
            "The chapter Evidence states, where they are known, the strength "
            "and the weak point of each argument, and what speaks against "
            "it.")));
  irc_composer_add_text (self, out->str);
}

void
irc_compose_summary (IrcComposer *self)
{
  irc_composer_begin_chapter (self, IRC_SECTION_SUMMARY);
  add_levels (self);
  irc_summary_add_levels (self);
  add_blocking (self, IRC_PATHWAY_INPATIENT);
  add_blocking (self, IRC_PATHWAY_OUTPATIENT);
  add_asks (self);
  irc_summary_add_amounts (self);
  add_evidence (self);
  irc_summary_add_arguments (self);
  irc_summary_add_alternatives (self);
}
