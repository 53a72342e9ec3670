/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-private.h"

#include "irc-string.h"

/* Nothing for a blank text. */
static void
append_sentence (GString *out, const char *text)
{
  g_autofree char *sentence = irc_user_text_dup_sentence (text);

  if (*sentence != '\0')
    g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", sentence);
}

static void
append_proofs (const IrcComposer *self, GString *out, const IrcResult *result)
{
  IrcAnswer *answer = irc_case_get_answer (self->case_, result->criterion->id);
  GListModel *proofs = NULL;
  guint n = 0;

  if (answer == NULL)
    return;
  proofs = G_LIST_MODEL (irc_answer_get_proofs (answer));
  n = g_list_model_get_n_items (proofs);
  for (guint i = 0; i < n; i++) {
    g_autoptr (IrcProof) proof = g_list_model_get_item (proofs, i);
    const IrcProofData *data = irc_proof_peek (proof);
    g_autofree char *date =
        irc_language_format_date (self->language, data->date);
    g_autoptr (GString) text = g_string_new (NULL);

    g_string_append_printf (text,
                            irc_composer_text (self, "Proof: %s"),
                            irc_string_is_blank (data->title)
                                ? irc_composer_text (self, "without a title")
                                : data->title);
    if (*date != '\0')
      g_string_append_printf (text, ", %s", date);
    if (self->report->reviewers && !irc_string_is_blank (data->reviewer))
      g_string_append_printf (
          text, irc_composer_text (self, ", seen by %s"), data->reviewer);
    append_sentence (out, text->str);
  }
}

static char *
dup_remarks (const IrcComposer *self, const IrcResult *result)
{
  GString *out = g_string_new (NULL);
  g_autofree char *since =
      irc_language_format_date (self->language, result->since);

  if (result->met_by != NULL) {
    g_autofree char *text =
        g_strdup_printf (irc_composer_text (self, "Counts through %s %s"),
                         result->met_by->code,
                         result->met_by->label);

    append_sentence (out, text);
  }
  if (*since != '\0') {
    g_autofree char *text =
        g_strdup_printf (irc_composer_text (self, "Since %s"), since);

    append_sentence (out, text);
  }
  append_sentence (out, result->reason);
  if (result->not_counted)
    append_sentence (out,
                     irc_composer_text (self,
                                        "Marked as not applicable, which "
                                        "does not count here: open"));
  if (self->report->notes)
    append_sentence (out, result->note);
  append_proofs (self, out, result);
  if (!result->confirmed && result->state != IRC_STATE_UNANSWERED)
    append_sentence (out, irc_composer_text (self, "Not confirmed yet"));
  return g_string_free (out, FALSE);
}

/* @level 0: of any. */
static gboolean
is_listed (const IrcComposer *self, const IrcResult *result, int level)
{
  return (level == 0 || result->criterion->level == level) &&
         irc_composer_lists_criterion (self, result->criterion);
}

/* Whether anything is remarked about a criterion that is listed. */
static gboolean
has_remarks (const IrcComposer *self, int level)
{
  guint n = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);

  for (guint i = 0; i < n; i++) {
    g_autofree char *remarks = is_listed (self, &results[i], level)
                                   ? dup_remarks (self, &results[i])
                                   : g_strdup ("");

    if (*remarks != '\0')
      return TRUE;
  }
  return FALSE;
}

static void
add_row (IrcComposer *self,
         IrcBlock *table,
         const IrcMarkWords *words,
         const IrcResult *result)
{
  IrcCell *cells = irc_block_add_row (table);
  IrcMark mark = irc_figure_mark_for_result (result);
  IrcRunList *runs = irc_run_list_new ();
  g_autofree char *anchor =
      g_strdup_printf ("profile-%s", result->criterion->id);
  g_autofree char *remarks = dup_remarks (self, result);

  irc_run_list_add_anchor (runs, result->criterion->code, anchor);
  irc_cell_set_runs (&cells[0], runs);
  irc_cell_set_text (&cells[1], result->criterion->label);
  irc_cell_set_mark (&cells[2], mark);
  irc_cell_set_text (&cells[2], words->mark[mark]);
  if (table->table.n_columns > 3)
    irc_cell_set_text (&cells[3], remarks);
}

static IrcBlock *
new_table (IrcComposer *self, const char *title, gboolean remarks)
{
  const IrcComposerColumn columns[] = {
    { irc_composer_text (self, "Code"), remarks ? 0.09 : 0.12, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Criterion"),
      remarks ? 0.3 : 0.62,
      IRC_ALIGN_LEFT },
    { irc_composer_text (self, "State"),
      remarks ? 0.19 : 0.26,
      IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Remarks"), 0.42, IRC_ALIGN_LEFT },
  };
  IrcBlock *table =
      irc_composer_add_table (self, title, columns, remarks ? 4 : 3);

  table->table.row_heads = TRUE;
  return table;
}

static void
add_rows (IrcComposer *self, const char *title, int level)
{
  guint n = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);
  IrcBlock *table = new_table (self, title, has_remarks (self, level));
  IrcMarkWords words = { 0 };

  irc_figure_fill_words (&words, self->language);
  for (guint i = 0; i < n; i++)
    if (is_listed (self, &results[i], level))
      add_row (self, table, &words, &results[i]);
}

static void
add_level (IrcComposer *self, int level)
{
  g_autofree char *title =
      g_strdup_printf (irc_composer_text (self, "Criteria of level %d"), level);
  g_autofree char *heading =
      g_strdup_printf (irc_composer_text (self, "Level %d"), level);

  irc_composer_begin_section (self, heading, NULL);
  irc_composer_add_text (self,
                         irc_library_get_level_summary (self->library, level));
  add_rows (self, title, level);
}

static void
add_codes (IrcComposer *self)
{
  guint n = 0;
  const IrcCriterion *criteria = irc_library_get_criteria (self->library, &n);
  g_autoptr (GPtrArray) shared = g_ptr_array_new ();
  g_autoptr (GString) out = g_string_new (irc_composer_text (
      self,
      "The centre's own answers to all criteria. Codes that begin with IN are "
      "about inpatients, those with OUT about outpatients."));

  for (guint i = 0; i < n; i++)
    if (criteria[i].pathway == IRC_PATHWAY_BOTH)
      g_ptr_array_add (shared, (gpointer) (gintptr) criteria[i].code);
  if (shared->len > 0) {
    guint n_shared = shared->len;
    g_autofree char *codes = NULL;

    g_ptr_array_add (shared, NULL);
    codes =
        irc_language_join (self->language, (const char *const *) shared->pdata);
    g_string_append_c (out, ' ');
    g_string_append_printf (out,
                            irc_ntext (self->language,
                                       "%s counts for both.",
                                       "%s count for both.",
                                       n_shared),
                            codes);
  }
  g_string_append_c (out, ' ');
  g_string_append_printf (
      out,
      irc_composer_text (self, "%s, %s and %s list them level by level."),
      IRC_NEXT_TABLE,
      IRC_NEXT_TABLE,
      IRC_NEXT_TABLE);
  irc_composer_add_text (self, out->str);
}

/* Of an edition: what stands behind the requests, in one table. */
static void
add_listed (IrcComposer *self)
{
  guint n = 0, n_listed = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);

  for (guint i = 0; i < n; i++)
    if (is_listed (self, &results[i], 0))
      n_listed++;
  if (n_listed == 0) {
    irc_composer_add_text (
        self,
        irc_composer_text (self,
                           "No criterion stands behind a request or between "
                           "the centre and a next level."));
    return;
  }
  irc_composer_add_format (
      self,
      irc_composer_text (
          self,
          "%s lists the criteria that the requests serve and those that stand "
          "between the centre and its next level, with the centre's own "
          "answers. Codes that begin with IN are about inpatients, those with "
          "OUT about outpatients."),
      IRC_NEXT_TABLE);
  add_rows (self, irc_composer_text (self, "Criteria and their state"), 0);
}

void
irc_compose_profile (IrcComposer *self)
{
  irc_composer_begin_chapter (self, IRC_SECTION_PROFILE);
  if (self->spec != NULL && !self->whole_profile) {
    add_listed (self);
    return;
  }
  add_codes (self);
  for (int level = 1; level <= IRC_N_LEVELS; level++)
    add_level (self, level);
}
