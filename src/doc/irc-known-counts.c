/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the program counts. */
#include "irc-known-private.h"

#include "irc-figure-roadmap.h"
#include "irc-option-words.h"
#include "irc-unanswered.h"

static void
add_level_count (IrcKnown *self, const IrcLevelCount *count)
{
  const guint all[] = { count->met,
                        count->left_out,
                        count->partly,
                        count->open,
                        count->unanswered,
                        count->total,
                        count->total - count->met - count->left_out };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    irc_known_add_count (self, all[i]);
}

static void
add_options (IrcKnown *self)
{
  guint n;
  const IrcOptionResult *options =
      irc_assessment_get_options (self->assessment, &n);

  for (guint i = 0; i < n; i++) {
    irc_known_add_count (self, options[i].n_steps);
    irc_known_add_count (self, options[i].n_open);
    irc_known_add_count (self, options[i].n_asks);
    irc_known_add_count (self, options[i].n_measures);
    irc_known_take_phrase (self,
                           IRC_KNOWN_COUNTED,
                           irc_words_dup_efforts (self->language, &options[i]),
                           "");
    irc_known_take_phrase (
        self,
        IRC_KNOWN_COUNTED,
        irc_words_dup_outcome (self->assessment, &options[i]),
        "");
  }
}

static void
add_surveys (IrcKnown *self)
{
  guint n, n_printable = 0;
  const IrcComparison *all =
      irc_assessment_get_comparisons (self->assessment, &n);

  for (guint i = 0; i < n; i++)
    n_printable += all[i].n_printable;
  irc_known_add_count (self, n_printable);
  irc_known_add_count (self, n);
}

/* Sources of the printed arguments, those of them that are contrary, and those
 * that cannot be printed. */
static void
add_sources (IrcKnown *self)
{
  g_autoptr (GHashTable) all = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) contrary = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) incomplete = g_hash_table_new (NULL, NULL);
  guint n;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (self->assessment, &n);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < printed[i]->n_references; k++) {
      const IrcReference *reference = printed[i]->references[k];

      if (!reference->printable)
        g_hash_table_add (incomplete, (gpointer) (gintptr) reference);
      if (!reference->printable || irc_match_leaves_out (printed[i], reference))
        continue;
      g_hash_table_add (all, (gpointer) (gintptr) reference);
      if (irc_reference_is_contrary (reference))
        g_hash_table_add (contrary, (gpointer) (gintptr) reference);
    }
  irc_known_add_count (self, g_hash_table_size (all));
  irc_known_add_count (self, g_hash_table_size (contrary));
  irc_known_add_count (self, g_hash_table_size (incomplete));
}

/* "12 further requests": what a page had no room for. */
static void
add_further (IrcKnown *self, guint n_asks, guint n_arguments)
{
  const IrcLanguage *language = self->language;

  for (guint i = 1; i <= n_asks; i++)
    irc_known_take_phrase (self,
                           IRC_KNOWN_COUNTED,
                           g_strdup_printf (irc_ntext (language,
                                                       "%u further request",
                                                       "%u further requests",
                                                       i),
                                            i),
                           "");
  for (guint i = 1; i <= n_arguments; i++) {
    irc_known_take_phrase (self,
                           IRC_KNOWN_COUNTED,
                           g_strdup_printf (irc_ntext (language,
                                                       "%u further argument",
                                                       "%u further arguments",
                                                       i),
                                            i),
                           "");
    irc_known_take_phrase (
        self,
        IRC_KNOWN_COUNTED,
        g_strdup_printf (irc_text (language, " and %u more"), i),
        "");
  }
}

void
irc_known_add_counts (IrcKnown *self)
{
  const IrcAssessment *assessment = self->assessment;
  guint n, n_printed, n_met = 0;
  const IrcResult *results = irc_assessment_get_results (assessment, &n);
  guint n_pillars;
  const IrcPillarResult *pillars =
      irc_assessment_get_pillars (assessment, &n_pillars);
  g_autoptr (GPtrArray) measures = irc_roadmap_list_by_start (assessment);

  irc_known_add_count (self, n);
  irc_known_add_count (self, measures->len);
  irc_known_take_phrase (
      self,
      IRC_KNOWN_COUNTED,
      g_strdup_printf (
          irc_ntext (self->language, "%u criterion", "%u criteria", n), n),
      "");
  for (guint i = 0; i < n; i++)
    n_met += results[i].standing == IRC_STANDING_MET;
  irc_known_add_count (self, n_met);
  irc_assessment_get_gaps (assessment, &n);
  irc_known_add_count (self, n);
  irc_assessment_get_printed (assessment, &n_printed);
  irc_known_add_count (self, n_printed);
  irc_assessment_get_asks (assessment, &n);
  irc_known_add_count (self, n);
  irc_known_add_count (self, irc_unanswered_count_musts (assessment));
  add_further (self, n, n_printed);
  add_sources (self);
  for (guint p = 0; p < IRC_N_PATHWAYS; p++)
    for (guint l = 0; l < IRC_N_LEVELS; l++)
      add_level_count (
          self,
          &irc_assessment_get_pathway (assessment, (IrcPathway) p)->levels[l]);
  for (guint i = 0; i < n_pillars; i++)
    add_level_count (self, &pillars[i].total);
  add_options (self);
  add_surveys (self);
}
