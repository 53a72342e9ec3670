/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What stands beside a claim wherever it is printed: how old its sources are,
 * how strong, what points the other way, and what does not fit. */
#include "irc-compose-private.h"

#include <string.h>

#include "irc-propose-words.h"
#include "irc-retractions.h"

/* More years than these are a span. */
#define MAX_YEARS 2

/* ---- years --------------------------------------------------------------- */

static int
compare_years (gconstpointer a, gconstpointer b)
{
  const int x = *(const int *) a, y = *(const int *) b;

  return (x > y) - (x < y);
}

/* The years that are known, each once, the first first. */
static GArray *
list_years (const GPtrArray *references)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < references->len; i++) {
    const IrcReference *reference = g_ptr_array_index (references, i);
    guint k = 0;

    while (k < years->len && g_array_index (years, int, k) != reference->year)
      k++;
    if (k == years->len && reference->year != IRC_UNKNOWN_INT)
      g_array_append_val (years, reference->year);
  }
  g_array_sort (years, compare_years);
  return years;
}

static char *
join_years (const IrcComposer *self, const GArray *years, gboolean undated)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  if (years->len > MAX_YEARS)
    g_ptr_array_add (
        words,
        g_strdup_printf (irc_composer_text (self, "%d to %d"),
                         g_array_index (years, int, 0),
                         g_array_index (years, int, years->len - 1)));
  else
    for (guint i = 0; i < years->len; i++)
      g_ptr_array_add (words,
                       g_strdup_printf ("%d", g_array_index (years, int, i)));
  if (undated)
    g_ptr_array_add (words, g_strdup (irc_composer_text (self, "undated")));
  g_ptr_array_add (words, NULL);
  return irc_language_join (self->language, (const char *const *) words->pdata);
}

static char *
dup_years (const IrcComposer *self, const GPtrArray *references)
{
  g_autoptr (GArray) years = list_years (references);
  gboolean undated = FALSE;

  for (guint i = 0; i < references->len; i++)
    undated =
        undated ||
        ((const IrcReference *) g_ptr_array_index (references, i))->year ==
            IRC_UNKNOWN_INT;
  return join_years (self, years, undated);
}

static gboolean
is_old (const IrcComposer *self, const IrcReference *reference)
{
  g_autoptr (GDateTime) day =
      g_date_time_new_from_unix_utc (self->options.date);

  return reference->year != IRC_UNKNOWN_INT && day != NULL &&
         reference->year + IRC_OLD_YEARS < g_date_time_get_year (day);
}

/* "(Published in 1983.)", "" where no source is old or the text says it. */
static char *
dup_age (const IrcComposer *self, const GPtrArray *sources, const char *text)
{
  g_autoptr (GPtrArray) old = g_ptr_array_new ();
  g_autoptr (GArray) years = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < sources->len; i++)
    if (is_old (self, g_ptr_array_index (sources, i)))
      g_ptr_array_add (old, g_ptr_array_index (sources, i));
  years = list_years (old);
  for (guint i = years->len; i > 0; i--) {
    g_autofree char *year =
        g_strdup_printf ("%d", g_array_index (years, int, i - 1));

    if (strstr (text, year) != NULL)
      g_array_remove_index (years, i - 1);
  }
  if (years->len == 0)
    return g_strdup ("");
  joined = join_years (self, years, FALSE);
  return g_strdup_printf (
      old->len == sources->len
          ? irc_composer_text (self, "(Published in %s.)")
          : irc_composer_text (self, "(In part published in %s.)"),
      joined);
}

/* The age stands behind the claim, whose words are not touched. */
static char *
dup_aged (const IrcComposer *self, const GPtrArray *sources, const char *text)
{
  g_autofree char *age = NULL;

  if (irc_composer_cites_names (self))
    return g_strdup (text);
  age = dup_age (self, sources, text);
  if (*age == '\0')
    return g_strdup (text);
  return g_strconcat (text, " ", age, NULL);
}

/* ---- a claim ------------------------------------------------------------- */

IrcRunList *
irc_composer_new_claim (IrcComposer *self,
                        const IrcMatch *match,
                        const char *claim,
                        const char *shown,
                        guint max)
{
  g_autoptr (GPtrArray) sources = irc_citation_list_sources (match, claim, max);
  g_autofree char *text = dup_aged (self, sources, shown);
  IrcRunList *runs = irc_run_list_new_text (text);

  irc_composer_cite_claim (self, runs, match, claim, max);
  return runs;
}

char *
irc_composer_dup_strength (const IrcComposer *self,
                           const IrcMatch *match,
                           const char *claim,
                           guint max)
{
  g_autoptr (GPtrArray) sources = irc_citation_list_sources (match, claim, max);
  g_autofree char *years = dup_years (self, sources);
  const char *words = NULL;

  if (match->own)
    words = irc_composer_text (self, "the centre's own figures or statement");
  else if (irc_composer_has_source (match))
    words = irc_composer_strength (self, match->strength);
  else
    return g_strdup ("");
  return *years != '\0' ? g_strdup_printf ("%s, %s", words, years)
                        : g_strdup (words);
}

/* ---- what speaks against it ---------------------------------------------- */

static void
add_names (const IrcComposer *self, IrcRunList *runs, const GPtrArray *list)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (names,
                     irc_citation_dup_short (g_ptr_array_index (list, i)));
  g_ptr_array_add (names, NULL);
  joined =
      irc_language_join (self->language, (const char *const *) names->pdata);
  text = g_strconcat (" ", joined, NULL);
  irc_run_list_add (runs, IRC_RUN_PLAIN, text);
}

/* After a space alone a sentence begins. */
static void
add_lead (IrcRunList *runs, const char *before, const char *words)
{
  g_autofree char *capital = irc_composer_capitalise (g_strdup (words));
  g_autofree char *text =
      g_strconcat (before, g_str_equal (before, " ") ? capital : words, NULL);

  irc_run_list_add (runs, IRC_RUN_PLAIN, text);
}

gboolean
irc_composer_add_contrary (IrcComposer *self,
                           IrcRunList *runs,
                           const IrcMatch *match,
                           const char *before)
{
  g_autoptr (GPtrArray) list = irc_composer_list_references (match, TRUE);

  if (list->len > 0) {
    add_lead (runs, before, irc_composer_text (self, "mixed or contrary:"));
    if (self->cite)
      irc_composer_cite (
          self, runs, (const IrcReference *const *) list->pdata, list->len);
    else
      add_names (self, runs, list);
  }
  if (match->n_left_out > 0) {
    add_lead (runs,
              list->len > 0 ? "; " : before,
              irc_ntext (self->language,
                         "a source that is mixed or contrary was left out",
                         "sources that are mixed or contrary were left out",
                         match->n_left_out));
  }
  return list->len > 0 || match->n_left_out > 0;
}

/* ---- what does not fit --------------------------------------------------- */

/* The payment system of @reference where it is known not to be the centre's. */
static gboolean
is_elsewhere (const IrcComposer *self,
              const IrcReference *reference,
              IrcPayment *system)
{
  const IrcPayment own = self->centre->payment_system;

  if (own == IRC_PAYMENT_UNKNOWN || own == IRC_PAYMENT_MIXED)
    return FALSE;
  for (guint i = 0; irc_payment_names[i] != NULL; i++)
    if (g_str_equal (reference->payment_system, irc_payment_names[i])) {
      *system = (IrcPayment) i;
      return *system != own;
    }
  return FALSE;
}

static GPtrArray *
list_elsewhere (const IrcComposer *self, const IrcMatch *match)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < match->n_references; i++) {
    const IrcReference *reference = match->references[i];
    IrcPayment system = IRC_PAYMENT_UNKNOWN;

    if (reference->printable && !irc_match_leaves_out (match, reference) &&
        is_elsewhere (self, reference, &system))
      g_ptr_array_add (list, (gpointer) (gintptr) reference);
  }
  return list;
}

void
irc_composer_add_elsewhere (IrcComposer *self, const IrcMatch *match)
{
  g_autoptr (GPtrArray) list = list_elsewhere (self, match);
  IrcRunList *runs = NULL;
  g_autofree char *end = g_strdup_printf (
      /* TRANSLATORS: %s is a payment system, "activity tariff" */
      irc_composer_text (self,
                         ". This centre has another (%s): prices and payments "
                         "there need not hold here."),
      irc_payment_label (self->language, self->centre->payment_system));

  if (list->len == 0)
    return;
  runs = irc_run_list_new_text (
      irc_composer_text (self, "From another payment system: "));
  for (guint i = 0; i < list->len; i++) {
    IrcPayment system = IRC_PAYMENT_UNKNOWN;
    g_autofree char *label = NULL;

    is_elsewhere (self, g_ptr_array_index (list, i), &system);
    label =
        g_strdup_printf (" (%s)", irc_payment_label (self->language, system));
    if (i > 0)
      irc_run_list_add (runs, IRC_RUN_PLAIN, "; ");
    irc_composer_cite_name (self, runs, g_ptr_array_index (list, i));
    irc_run_list_add (runs, IRC_RUN_PLAIN, label);
  }
  irc_run_list_add (runs, IRC_RUN_PLAIN, end);
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_NOTE, runs);
}

void
irc_composer_add_retracted (IrcComposer *self, const IrcMatch *match)
{
  g_autoptr (GPtrArray) list = irc_retractions_list (match);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  g_autofree char *text = NULL;

  if (list->len == 0)
    return;
  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (names,
                     irc_citation_dup_short (g_ptr_array_index (list, i)));
  g_ptr_array_add (names, NULL);
  joined =
      irc_language_join (self->language, (const char *const *) names->pdata);
  text = g_strdup_printf (
      irc_ntext (self->language,
                 "A source of this argument was retracted and is not counted: "
                 "%s",
                 "Sources of this argument were retracted and are not counted: "
                 "%s",
                 list->len),
      joined);
  {
    g_autofree char *sentence = irc_user_text_dup_sentence (text);

    irc_document_builder_add_text (self->builder, IRC_PARAGRAPH_NOTE, sentence);
  }
}

/* ---- in short ------------------------------------------------------------ */

/* Takes @text. */
static void
add_sentence (IrcRunList *runs, char *text)
{
  g_autofree char *capital = irc_composer_capitalise (text);
  g_autofree char *sentence = g_strconcat (" ", capital, ".", NULL);

  if (*capital != '\0')
    irc_run_list_add (runs, IRC_RUN_PLAIN, sentence);
}

/* Before the tag, for who does not know such tags: whether what is cited
 * disagrees with another source or is mixed itself. */
static void
add_disagreement (const IrcComposer *self,
                  IrcRunList *runs,
                  const IrcMatch *match,
                  const char *claim,
                  guint max)
{
  g_autoptr (GPtrArray) contrary = irc_composer_list_references (match, TRUE);
  g_autoptr (GPtrArray) sources = irc_citation_list_sources (match, claim, max);
  gboolean differ = FALSE;

  for (guint i = 0; i < sources->len; i++)
    differ = differ || !irc_reference_is_contrary (sources->pdata[i]);
  for (guint i = 0; i < contrary->len; i++)
    differ = differ || !g_ptr_array_find (sources, contrary->pdata[i], NULL);
  if (contrary->len > 0)
    irc_composer_add_sentence (
        runs,
        differ ? irc_composer_text (self, "Not all sources agree.")
               : irc_composer_text (self,
                                    "What is cited is not wholly in favour."));
}

void
irc_composer_add_qualities (IrcComposer *self,
                            IrcRunList *runs,
                            const IrcMatch *match,
                            const char *claim,
                            guint max)
{
  g_autoptr (GPtrArray) elsewhere = list_elsewhere (self, match);
  g_autoptr (GPtrArray) retracted = irc_retractions_list (match);

  if (irc_composer_has_source (match))
    add_sentence (runs, irc_composer_dup_strength (self, match, claim, max));
  if (elsewhere->len > 0)
    add_sentence (
        runs,
        g_strdup (irc_composer_text (
            self, "in part from another payment system than this centre's")));
  if (retracted->len > 0)
    add_sentence (runs,
                  g_strdup (irc_composer_text (
                      self, "a retracted source is not counted")));
  add_disagreement (self, runs, match, claim, max);
  if (irc_composer_add_contrary (self, runs, match, " "))
    irc_run_list_add (runs, IRC_RUN_PLAIN, ".");
}
