/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which findings state the numbers of a sentence. */
#include "irc-evidence-trace-private.h"

#include <string.h>

#include "irc-citation.h"
#include "irc-stated.h"
#include "irc-user-text.h"

/* ---- findings ------------------------------------------------------------ */

static GHashTable *
new_open (const IrcTraceSentence *self)
{
  GHashTable *open = irc_stated_new ();

  for (guint i = 0; i < self->tokens->len; i++)
    if (!irc_trace_get_token (self, i)->done)
      g_hash_table_add (open, g_strdup (irc_trace_get_token (self, i)->number));
  return open;
}

/* Explains the open numbers that @finding states. */
static void
explain_by_finding (IrcTraceSentence *self,
                    const IrcReference *reference,
                    const IrcFinding *finding)
{
  g_autoptr (GHashTable) stated = irc_stated_new ();
  guint place = 0;
  const gboolean listed =
      g_ptr_array_find (self->tracer->cited, reference, &place);

  irc_stated_add_finding (stated, finding);
  for (guint i = 0; i < self->tokens->len; i++) {
    IrcTraceToken *token = irc_trace_get_token (self, i);

    if (token->done || !g_hash_table_contains (stated, token->number))
      continue;
    token->done = TRUE;
    token->figure.origin = IRC_ORIGIN_FINDING;
    token->figure.reference = reference;
    token->figure.citation = listed ? place + 1 : 0;
    token->figure.finding = finding->id;
    token->figure.found = irc_user_text_dup_sentence (finding->text);
    token->figure.numbers = irc_user_text_dup (finding->numbers);
    token->figure.where = irc_user_text_dup (finding->where);
  }
}

/* Again and again the finding that states most of what is open. */
static void
find_findings (IrcTraceSentence *self, const GPtrArray *references)
{
  const IrcFinding *best = NULL;

  do {
    g_autoptr (GHashTable) open = new_open (self);
    const IrcReference *of = NULL;
    guint n_best = 0;

    best = NULL;
    for (guint i = 0; i < references->len; i++) {
      const IrcReference *reference = references->pdata[i];

      for (guint k = 0; k < reference->n_findings; k++) {
        const guint n = irc_stated_count (open, &reference->findings[k], FALSE);

        if (n > n_best) {
          n_best = n;
          best = &reference->findings[k];
          of = reference;
        }
      }
    }
    if (best != NULL)
      explain_by_finding (self, of, best);
  } while (best != NULL);
}

/* A survey's row, in the form of a finding. */
static void
find_benchmark (IrcTraceSentence *self,
                const IrcBenchmark *row,
                const IrcReference *reference)
{
  const IrcLanguage *language = self->tracer->trace->language;
  g_autofree char *percent =
      irc_language_format_percent (language, row->percent, 1);
  g_autofree char *n = row->n != IRC_UNKNOWN_INT
                           ? g_strdup_printf ("; n = %d", row->n)
                           : g_strdup ("");
  g_autofree char *year = row->year_of_data != IRC_UNKNOWN_INT
                              ? g_strdup_printf ("; %d", row->year_of_data)
                              : g_strdup ("");
  g_autofree char *text =
      g_strdup_printf ("%s (%s). %s", row->question, row->group, row->note);
  g_autofree char *numbers = g_strconcat (percent, n, year, NULL);
  const IrcFinding finding = {
    .id = "", .text = text, .numbers = numbers, .where = row->survey
  };

  explain_by_finding (self, reference, &finding);
}

/* The rows of @references; @named: only those whose question the sentence
 * has. */
static void
find_benchmarks (IrcTraceSentence *self,
                 const GPtrArray *references,
                 gboolean named)
{
  guint n;
  const IrcBenchmark *rows = irc_library_get_benchmarks (
      irc_assessment_get_library (self->tracer->trace->assessment), &n);

  for (guint i = 0; i < references->len; i++) {
    const IrcReference *reference = references->pdata[i];

    for (guint k = 0; k < n; k++)
      if (g_str_equal (rows[k].reference, reference->id) &&
          (!named || strstr (self->bare, rows[k].question) != NULL))
        find_benchmark (self, &rows[k], reference);
  }
}

static void
find_years (IrcTraceSentence *self, const GPtrArray *references)
{
  const IrcLanguage *language = self->tracer->trace->language;

  for (guint i = 0; i < references->len; i++) {
    const IrcReference *reference = references->pdata[i];

    if (reference->year == IRC_UNKNOWN_INT || !reference->printable)
      continue;
    g_autofree char *year = g_strdup_printf ("%d", reference->year);
    const IrcFinding finding = {
      .id = "",
      .text = "",
      .numbers = year,
      .where = irc_text (language, "year of publication"),
    };

    explain_by_finding (self, reference, &finding);
  }
}

/* Of the chart of surveys: the row of a criterion that the sentence names, with
 * its share. */
static void
find_in_chart (IrcTraceSentence *self)
{
  const IrcAssessment *assessment = self->tracer->trace->assessment;
  g_autoptr (GPtrArray) references = g_ptr_array_new ();
  guint n;
  const IrcComparison *all = irc_assessment_get_comparisons (assessment, &n);

  for (guint i = 0; i < n; i++) {
    if (strstr (self->bare, all[i].results[0]->criterion->label) == NULL)
      continue;
    for (guint k = 0; k < all[i].n_printable; k++)
      find_benchmark (
          self, all[i].figures[k].benchmark, all[i].figures[k].reference);
    for (guint k = 0; k < all[i].n_printable; k++)
      g_ptr_array_add (references,
                       (gpointer) (gintptr) all[i].figures[k].reference);
  }
  find_years (self, references);
}

/* ---- which references ---------------------------------------------------- */

static void
add_cited (const IrcTraceSentence *self,
           gboolean whole_unit,
           GPtrArray *references)
{
  const IrcUnit *unit = self->unit;

  for (guint i = 0; i < unit->links->len; i++) {
    const IrcUnitLink *link = &g_array_index (unit->links, IrcUnitLink, i);

    if (link->place < self->tracer->cited->len &&
        (whole_unit || (link->start >= self->start && link->end <= self->end)))
      g_ptr_array_add (references, self->tracer->cited->pdata[link->place]);
  }
}

/* Of the arguments whose words the sentence has, or has a part of. */
static void
add_argued (const IrcTraceSentence *self, GPtrArray *references)
{
  const GArray *sayings = self->tracer->sayings;

  for (guint i = 0; i < sayings->len; i++) {
    const IrcTraceSaying *saying = &g_array_index (sayings, IrcTraceSaying, i);

    if (strstr (self->bare, saying->text) == NULL &&
        strstr (saying->text, self->bare) == NULL)
      continue;
    for (guint k = 0; k < saying->match->n_references; k++)
      if (saying->match->references[k]->printable)
        g_ptr_array_add (references,
                         (gpointer) (gintptr) saying->match->references[k]);
  }
}

/* Those that the sentence names, as papers do that list no references. */
static void
add_named (const IrcTraceSentence *self, GPtrArray *references)
{
  const IrcLibrary *library =
      irc_assessment_get_library (self->tracer->trace->assessment);
  guint n;
  const IrcReference *all = irc_library_get_references (library, &n);

  for (guint i = 0; i < n; i++) {
    g_autofree char *shown = NULL;
    g_autofree char *name = NULL;

    if (!all[i].printable)
      continue;
    shown = irc_citation_dup_short (&all[i]);
    name = irc_known_dup_plain (shown);
    if (strstr (self->unit->text->str, name) != NULL)
      g_ptr_array_add (references, (gpointer) (gintptr) &all[i]);
  }
}

static void
find_in (IrcTraceSentence *self, const GPtrArray *references)
{
  if (references->len == 0 || !irc_trace_is_open (self))
    return;
  find_findings (self, references);
  if (irc_trace_is_open (self))
    find_benchmarks (self, references, TRUE);
  if (irc_trace_is_open (self))
    find_benchmarks (self, references, FALSE);
  if (irc_trace_is_open (self))
    find_years (self, references);
}

void
irc_trace_find_references (IrcTraceSentence *self)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autoptr (GPtrArray) unit = g_ptr_array_new ();
  g_autoptr (GPtrArray) argued = g_ptr_array_new ();

  if (self->unit->is_survey)
    find_in_chart (self);
  add_cited (self, FALSE, own);
  add_cited (self, TRUE, unit);
  add_argued (self, argued);
  find_in (self, own);
  find_in (self, unit);
  if (irc_trace_is_open (self)) {
    g_autoptr (GPtrArray) named = g_ptr_array_new ();

    add_named (self, named);
    find_in (self, named);
  }
  find_in (self, argued);
  /* How old the evidence of a claim is stands below the claim. */
  find_years (self, self->tracer->recent);
}
