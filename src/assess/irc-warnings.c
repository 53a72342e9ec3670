/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* irc_assessment_get_warnings () states the order; ids that are not in the
 * pack come in the order of the case file. */
#include "irc-assess-private.h"
#include "irc-prose.h"
#include "irc-string.h"
#include "irc-retractions.h"

typedef struct {
  IrcAssessment *self;
  GPtrArray *sentences; /* of const char, all in the pool */
} Warnings;

void
irc_assessment_add_warning (IrcAssessment *self,
                            GPtrArray *sentences,
                            char *sentence)
{
  g_ptr_array_add (sentences,
                   (gpointer) (guintptr) irc_assessment_take (self, sentence));
}

/* Takes @sentence. */
static void
add (Warnings *warnings, char *sentence)
{
  irc_assessment_add_warning (warnings->self, warnings->sentences, sentence);
}

static void
add_not_counted (Warnings *warnings)
{
  const IrcLanguage *language = warnings->self->language;

  for (guint i = 0; i < warnings->self->n_criteria; i++) {
    const IrcResult *result = &warnings->self->results[i];

    if (!result->not_counted)
      continue;
    if (!result->criterion->may_be_not_applicable)
      add (warnings,
           g_strdup_printf (
               irc_text (language,
                         "“%s” is answered not applicable, which this "
                         "criterion cannot be: it counts as open."),
               result->criterion->label));
    else
      add (warnings,
           g_strdup_printf (
               irc_text (language,
                         "“%s” is answered not applicable without a reason: "
                         "it counts as open until a reason is given."),
               result->criterion->label));
  }
}

static void
add_unconfirmed (Warnings *warnings)
{
  guint n = 0;

  for (guint i = 0; i < warnings->self->n_criteria; i++)
    if (!warnings->self->results[i].confirmed)
      n++;
  if (n > 0)
    add (warnings,
         g_strdup_printf (
             irc_ntext (warnings->self->language,
                        "%u answer is not confirmed yet; it counts all the "
                        "same.",
                        "%u answers are not confirmed yet; they count all the "
                        "same.",
                        n),
             n));
}

static void
add_service_lines (Warnings *warnings)
{
  GListModel *lines = G_LIST_MODEL (irc_centre_get_service_lines (
      irc_case_get_centre (warnings->self->case_)));

  for (guint i = 0; i < irc_assessment_list_length (lines); i++) {
    const IrcServiceLineData *line =
        irc_service_line_peek (irc_assessment_peek_item (lines, i));

    if (irc_library_lookup_service_line (warnings->self->library, line->id) ==
        NULL)
      add (warnings,
           g_strdup_printf (
               irc_text (warnings->self->language,
                         "The service line “%s” is not in the evidence pack: "
                         "it is kept and not printed."),
               line->id));
  }
}

/* A case that was read without a vocabulary may answer anything. */
static void
add_unknown_answers (Warnings *warnings)
{
  g_auto (GStrv) answered = irc_case_dup_answered (warnings->self->case_);

  for (guint i = 0; answered[i] != NULL; i++)
    if (irc_library_lookup_criterion (warnings->self->library, answered[i]) ==
        NULL)
      add (warnings,
           g_strdup_printf (
               irc_text (warnings->self->language,
                         "The criterion “%s” is not in the evidence pack: its "
                         "answer is kept and not counted."),
               answered[i]));
}

static void
add_resources (Warnings *warnings)
{
  GListModel *asks = irc_case_get_list (warnings->self->case_, IRC_LIST_ASKS);

  for (guint i = 0; i < irc_assessment_list_length (asks); i++) {
    const IrcAskData *ask = irc_ask_peek (irc_assessment_peek_item (asks, i));

    if (*ask->resource != '\0' &&
        irc_library_lookup_resource_type (warnings->self->library,
                                          ask->resource) == NULL)
      add (warnings,
           g_strdup_printf (
               irc_text (warnings->self->language,
                         "The resource “%s” of the ask “%s” is not in the "
                         "evidence pack: it is kept and not printed."),
               ask->resource,
               *ask->title != '\0' ? ask->title : ask->id));
  }
}

static void
add_chosen (Warnings *warnings)
{
  GListModel *chosen =
      irc_case_get_list (warnings->self->case_, IRC_LIST_CHOSEN);

  for (guint i = 0; i < irc_assessment_list_length (chosen); i++) {
    const IrcChosenData *data =
        irc_chosen_peek (irc_assessment_peek_item (chosen, i));

    if (irc_assessment_lookup_match (warnings->self, data->id) == NULL)
      add (warnings,
           g_strdup_printf (
               irc_text (warnings->self->language,
                         "The chosen argument “%s” is not in the evidence "
                         "pack: it is kept and not printed."),
               data->id));
  }
}

static void
add_own_arguments (Warnings *warnings)
{
  const IrcAssessment *self = warnings->self;
  GListModel *own = irc_case_get_list (self->case_, IRC_LIST_OWN_ARGUMENTS);

  for (guint i = 0; i < irc_assessment_list_length (own); i++) {
    const IrcOwnArgumentData *argument =
        irc_own_argument_peek (irc_assessment_peek_item (own, i));

    for (guint r = 0; argument->references[r] != NULL; r++)
      if (irc_assessment_lookup_reference (self, argument->references[r]) ==
          NULL)
        add (warnings,
             g_strdup_printf (
                 irc_text (self->language,
                           "The reference “%s” of your argument “%s” is not in "
                           "the evidence pack: it is kept and not printed."),
                 argument->references[r],
                 argument->title));
  }
}

static void
add_left_out (Warnings *warnings)
{
  const IrcAssessment *self = warnings->self;
  GListModel *list = irc_case_get_list (self->case_, IRC_LIST_LEFT_OUT);

  for (guint i = 0; i < irc_assessment_list_length (list); i++) {
    const IrcLeftOutData *data =
        irc_left_out_peek (irc_assessment_peek_item (list, i));
    const IrcMatch *match = irc_assessment_lookup_match (self, data->argument);
    const IrcReference *reference =
        irc_assessment_lookup_reference (self, data->reference);

    if (match == NULL || reference == NULL ||
        !irc_match_cites (match, reference))
      add (warnings,
           g_strdup_printf (
               irc_text (self->language,
                         "The reference “%s” cannot be left out of the "
                         "argument “%s”, which does not cite it."),
               data->reference,
               data->argument));
    else if (!irc_reference_is_contrary (reference))
      add (warnings,
           g_strdup_printf (
               irc_text (self->language,
                         "The reference “%s” is printed with the argument "
                         "“%s”: only contrary or mixed evidence may be left "
                         "out."),
               data->reference,
               data->argument));
  }
}

/* Until it is confirmed nothing is printed (irc-export.h). */
static void
add_retractions (Warnings *warnings)
{
  g_autoptr (GArray) open = irc_retractions_list_open (warnings->self);

  for (guint i = 0; i < open->len; i++)
    add (warnings,
         irc_retraction_dup_sentence (warnings->self,
                                      &g_array_index (open, IrcRetraction, i)));
}

static void
add_citation (Warnings *warnings, const char *section, const char *id)
{
  const IrcAssessment *self = warnings->self;
  const IrcReference *reference = irc_assessment_lookup_reference (self, id);

  if (reference == NULL)
    add (warnings,
         g_strdup_printf (
             irc_text (self->language,
                       "The text of the section “%s” cites “%s”, which is "
                       "neither in the evidence pack nor among your "
                       "references: the citation is not printed."),
             section,
             id));
  else if (!reference->printable)
    add (warnings,
         g_strdup_printf (
             irc_text (self->language,
                       "The text of the section “%s” cites “%s”, whose record "
                       "is incomplete: the citation is not printed."),
             section,
             id));
}

static void
add_citations_of (Warnings *warnings, const IrcSectionData *section)
{
  g_autoptr (GPtrArray) lines = irc_prose_parse (section->text);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lines->len; i++) {
    const IrcProseLine *line = g_ptr_array_index (lines, i);

    for (guint k = 0; k < line->n_pieces; k++) {
      char *const *ids = line->pieces[k].ids;

      for (guint n = 0; ids != NULL && ids[n] != NULL; n++)
        if (g_hash_table_add (seen, ids[n]))
          add_citation (warnings, irc_section_names[section->id], ids[n]);
    }
  }
}

static void
add_citations (Warnings *warnings)
{
  GListModel *sections =
      irc_case_get_list (warnings->self->case_, IRC_LIST_SECTIONS);

  for (guint i = 0; i < irc_assessment_list_length (sections); i++) {
    const IrcSectionData *section =
        irc_section_peek (irc_assessment_peek_item (sections, i));

    if (section->on && section->text != NULL)
      add_citations_of (warnings, section);
  }
}

static void
add_language (Warnings *warnings)
{
  const char *tag =
      irc_report_peek (irc_case_get_report (warnings->self->case_))->language;

  if (irc_language_lookup (tag) == NULL)
    add (warnings,
         g_strdup_printf (irc_text (warnings->self->language,
                                    "There are no texts in the language “%s” "
                                    "of the report: the paper is in English."),
                          tag));
}

void
irc_assessment_fill_warnings (IrcAssessment *self)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new ();
  Warnings warnings = { .self = self, .sentences = sentences };
  const char **copy;

  add_not_counted (&warnings);
  add_unconfirmed (&warnings);
  irc_assessment_add_content_warnings (self, sentences);
  const guint n_before = sentences->len;
  add_service_lines (&warnings);
  add_unknown_answers (&warnings);
  add_resources (&warnings);
  add_chosen (&warnings);
  add_own_arguments (&warnings);
  self->has_strangers = sentences->len > n_before;
  add_left_out (&warnings);
  add_retractions (&warnings);
  add_citations (&warnings);
  irc_assessment_add_plan_warnings (self, sentences);
  add_language (&warnings);

  copy = irc_assessment_new0 (self, const char *, sentences->len);
  for (guint i = 0; i < sentences->len; i++)
    copy[i] = g_ptr_array_index (sentences, i);
  self->warnings = copy;
}
