/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writes what the program makes of the evidence pack, for a test in another
 * language, a line each, parts apart by tabs:
 *   entry ID TEXT           a printable reference
 *   link ID WORDS TARGET    an address in it
 *   claim ID DROPPED TEXT   an argument's claim for paper
 *   cited ID TEXT REFERENCE…  its first sentence, and what is cited after it
 */

#include "irc-citation.h"

#include <locale.h>

#include "test-assess-support.h"

static void
tell_reference (const IrcReference *reference)
{
  IrcRunList *list = irc_run_list_new ();
  g_autofree char *text = NULL;
  IrcRuns runs = { 0 };

  irc_citation_add_entry (list, reference);
  text = irc_run_list_dup_text (list);
  g_print ("entry\t%s\t%s\n", reference->id, text);
  irc_run_list_take (list, &runs);
  for (guint i = 0; i < runs.n_runs; i++) {
    if (runs.runs[i].target != NULL)
      g_print ("link\t%s\t%s\t%s\n",
               reference->id,
               runs.runs[i].text,
               runs.runs[i].target);
    g_free (runs.runs[i].text);
    g_free (runs.runs[i].target);
    g_free (runs.runs[i].anchor);
  }
  g_free (runs.runs);
}

static void
tell_argument (const IrcMatch *match)
{
  guint n_dropped = 0;
  g_autofree char *claim = irc_citation_dup_claim (match, &n_dropped);
  g_autofree char *first = g_strdup (claim);
  g_autoptr (GPtrArray) sources = NULL;

  g_print ("claim\t%s\t%u\t%s\n", match->id, n_dropped, claim);
  irc_citation_cut_to_sentence (first);
  sources = irc_citation_list_sources (match, first, 1);
  g_print ("cited\t%s\t%s", match->id, first);
  for (guint i = 0; i < sources->len; i++)
    g_print ("\t%s",
             ((const IrcReference *) g_ptr_array_index (sources, i))->id);
  g_print ("\n");
}

int
main (void)
{
  g_autoptr (IrcAssessment) assessment = NULL;
  const IrcReference *references = NULL;
  const IrcMatch *matches = NULL;
  guint n = 0;

  setlocale (LC_ALL, "");
  assessment = irc_test_assess ("'title': ''");
  references =
      irc_library_get_references (irc_assessment_get_library (assessment), &n);
  for (guint i = 0; i < n; i++)
    if (references[i].printable)
      tell_reference (&references[i]);
  matches = irc_assessment_get_matches (assessment, &n);
  for (guint i = 0; i < n; i++)
    tell_argument (&matches[i]);
  return 0;
}
