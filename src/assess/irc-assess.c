/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-assess-private.h"

gpointer
irc_assessment_alloc0 (IrcAssessment *self, gsize n, gsize size)
{
  gpointer memory = g_malloc0_n (n + 1, size);

  g_ptr_array_add (self->pool, memory);
  return memory;
}

const char *
irc_assessment_take (IrcAssessment *self, char *text)
{
  g_ptr_array_add (self->pool, text);
  return text;
}

gpointer
irc_assessment_peek_item (GListModel *list, guint index)
{
  gpointer item = g_list_model_get_item (list, index);

  g_object_unref (item);
  return item;
}

guint
irc_assessment_list_length (GListModel *list)
{
  return list != NULL ? g_list_model_get_n_items (list) : 0;
}

IrcAssessment *
irc_assess (IrcCase *case_, IrcLibrary *library, const IrcLanguage *language)
{
  IrcAssessment *self;

  g_return_val_if_fail (IRC_IS_CASE (case_), NULL);
  g_return_val_if_fail (library != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_atomic_rc_box_new0 (IrcAssessment);
  self->pool = g_ptr_array_new_with_free_func (g_free);
  self->case_ = irc_case_copy_public (case_);
  self->library = irc_library_ref (library);
  self->language = language;

  irc_assessment_fill_results (self);
  irc_assessment_fill_options (self);
  irc_assessment_fill_sentences (self);
  irc_assessment_fill_own_references (self);
  irc_assessment_fill_matches (self);
  irc_assessment_fill_gaps (self);
  irc_assessment_fill_gap_work (self);
  irc_assessment_fill_printed (self);
  irc_assessment_fill_asks (self);
  irc_assessment_fill_measures (self);
  irc_assessment_fill_option_contents (self);
  irc_assessment_fill_comparisons (self);
  irc_assessment_fill_warnings (self);
  return self;
}

IrcAssessment *
irc_assessment_copy (const IrcAssessment *self)
{
  return irc_assess (self->case_, self->library, self->language);
}

IrcAssessment *
irc_assessment_ref (IrcAssessment *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
assessment_clear (gpointer data)
{
  IrcAssessment *self = data;

  g_clear_pointer (&self->pool, g_ptr_array_unref);
  g_clear_object (&self->case_);
  g_clear_pointer (&self->library, irc_library_unref);
  g_clear_pointer (&self->base, irc_assessment_unref);
}

void
irc_assessment_unref (IrcAssessment *self)
{
  g_atomic_rc_box_release_full (self, assessment_clear);
}

static gboolean
has_criterion (gconstpointer library, const char *id)
{
  return irc_library_lookup_criterion (library, id) != NULL;
}

/* A row of the base, or one that stands in for it.  What an extension adds is
 * not meant: a case of the user's must open whatever is installed, and of two
 * with one id the user's is taken. */
static gboolean
is_of_base (const IrcLibrary *library, gconstpointer row, const char *id)
{
  return row != NULL && (!g_str_equal (*(const char *const *) row, id) ||
                         irc_library_get_pack_of (library, row) ==
                             irc_library_get_packs (library, &(guint){ 0 }));
}

static gboolean
has_argument (gconstpointer library, const char *id)
{
  return is_of_base (library, irc_library_lookup_argument (library, id), id);
}

static gboolean
has_reference (gconstpointer library, const char *id)
{
  return is_of_base (library, irc_library_lookup_reference (library, id), id);
}

IrcVocabulary
irc_vocabulary_for_library (const IrcLibrary *library)
{
  return (IrcVocabulary){
    .has_criterion = has_criterion,
    .has_argument = has_argument,
    .has_reference = has_reference,
    .data = library,
  };
}

IrcCase *
irc_assessment_get_case (const IrcAssessment *self)
{
  return self->case_;
}

const IrcLibrary *
irc_assessment_get_library (const IrcAssessment *self)
{
  return self->library;
}

const IrcLanguage *
irc_assessment_get_language (const IrcAssessment *self)
{
  return self->language;
}

int
irc_assessment_get_level (const IrcAssessment *self)
{
  return MIN (self->pathways[IRC_PATHWAY_INPATIENT].level,
              self->pathways[IRC_PATHWAY_OUTPATIENT].level);
}

const IrcPathwayResult *
irc_assessment_get_pathway (const IrcAssessment *self, IrcPathway pathway)
{
  g_return_val_if_fail (pathway < IRC_N_PATHWAYS, NULL);
  return &self->pathways[pathway];
}

const IrcResult *
irc_assessment_get_results (const IrcAssessment *self, guint *n)
{
  *n = self->n_criteria;
  return self->results;
}

const IrcResult *
irc_assessment_lookup_result (const IrcAssessment *self, const char *criterion)
{
  const IrcCriterion *row =
      irc_library_lookup_criterion (self->library, criterion);

  return row != NULL ? &self->results[row->index] : NULL;
}

const IrcPillarResult *
irc_assessment_get_pillars (const IrcAssessment *self, guint *n)
{
  *n = IRC_N_PILLARS;
  return self->pillars;
}

const IrcGap *
irc_assessment_get_gaps (const IrcAssessment *self, guint *n)
{
  *n = self->n_gaps;
  return self->gaps;
}

const IrcGap *
irc_assessment_lookup_gap (const IrcAssessment *self, const char *criterion)
{
  for (guint i = 0; i < self->n_gaps; i++)
    if (g_str_equal (self->gaps[i].result->criterion->id, criterion))
      return &self->gaps[i];
  return NULL;
}

const IrcMatch *
irc_assessment_get_matches (const IrcAssessment *self, guint *n)
{
  *n = self->n_matches;
  return self->matches;
}

const IrcMatch *
irc_assessment_lookup_match (const IrcAssessment *self, const char *id)
{
  const char *now = irc_assessment_resolve_argument (self, id);

  for (guint i = 0; i < self->n_matches; i++)
    if (g_str_equal (self->matches[i].id, id) ||
        g_str_equal (self->matches[i].id, now))
      return &self->matches[i];
  return NULL;
}

const IrcMatch *const *
irc_assessment_get_printed (const IrcAssessment *self, guint *n)
{
  *n = self->n_printed;
  return self->printed;
}

const IrcAskResult *
irc_assessment_get_asks (const IrcAssessment *self, guint *n)
{
  *n = self->n_asks;
  return self->asks;
}

const IrcWayStep *
irc_assessment_get_way_up (const IrcAssessment *self,
                           IrcPathway pathway,
                           int level,
                           guint *n)
{
  g_return_val_if_fail (pathway < IRC_N_PATHWAYS, NULL);
  g_return_val_if_fail (level >= 1 && level <= IRC_N_LEVELS, NULL);

  *n = self->n_ways[pathway][level - 1];
  return self->ways[pathway][level - 1];
}

const IrcOptionResult *
irc_assessment_get_options (const IrcAssessment *self, guint *n)
{
  *n = self->n_options;
  return self->options;
}

const IrcOptionResult *
irc_assessment_get_chosen_option (const IrcAssessment *self)
{
  return self->chosen_option;
}

const IrcMeasureResult *
irc_assessment_get_measures (const IrcAssessment *self, guint *n)
{
  *n = self->n_measures;
  return self->measures;
}

const char *const *
irc_assessment_get_warnings (const IrcAssessment *self)
{
  return self->warnings;
}
