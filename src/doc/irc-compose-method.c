/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-private.h"

#include "irc-string.h"

static void
add_level_rule (IrcComposer *self)
{
  const char *id = irc_library_get_notes (self->library)->levels_reference;
  const IrcReference *reference =
      irc_library_lookup_reference (self->library, id);
  IrcRunList *runs = irc_run_list_new_text (irc_composer_text (
      self,
      "The criteria and the three levels are those of the Clinical "
      "Services in Interventional Radiology Task Force of CIRSE"));

  if (reference != NULL && reference->printable)
    irc_composer_cite (self, runs, &reference, 1);
  irc_run_list_add (
      runs,
      IRC_RUN_PLAIN,
      irc_composer_text (
          self,
          ". The rule for reaching a level is our reading, not the task "
          "force's: a pathway has reached a level when every criterion "
          "of that level and of all lower levels is in place. \"Partly\" "
          "counts as not in place. A criterion that does not apply is "
          "left out, where that is allowed and a reason is given. A "
          "criterion also counts when a higher one that includes it is "
          "in place. The level of the centre is the lower of its two "
          "pathways."));
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
  irc_composer_add_text (
      self,
      irc_composer_text (
          self,
          "The levels are meant for awareness and for the centre's own "
          "goals. They are no accreditation, no score and no ranking, "
          "and no society has endorsed this paper."));
}

static char *
join_codes (const IrcComposer *self, IrcCertainty certainty)
{
  guint n = 0;
  const IrcCriterion *criteria = irc_library_get_criteria (self->library, &n);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    if (criteria[i].certainty == certainty)
      g_ptr_array_add (codes, (gpointer) (gintptr) criteria[i].code);
  g_ptr_array_add (codes, NULL);
  return irc_language_join (self->language, (const char *const *) codes->pdata);
}

static void
add_columns (IrcComposer *self)
{
  g_autofree char *inferred = join_codes (self, IRC_CERTAINTY_INFERRED);
  g_autofree char *unknown = join_codes (self, IRC_CERTAINTY_UNDETERMINED);
  g_autoptr (GString) out = g_string_new (irc_composer_text (
      self,
      "The text of the task force's table that we could read has lost "
      "the headings of its two columns."));

  if (*inferred != '\0') {
    g_string_append_c (out, ' ');
    g_string_append_printf (
        out,
        irc_composer_text (self,
                           "For these criteria the column, inpatient or "
                           "outpatient, is inferred from their order: "
                           "%s."),
        inferred);
  }
  if (*unknown != '\0') {
    g_string_append_c (out, ' ');
    g_string_append_printf (
        out,
        irc_composer_text (self,
                           "The column of %s could not be read; it is "
                           "asked once and counts for both pathways."),
        unknown);
  }
  irc_composer_add_text (self, out->str);
}

static void
add_sources (IrcComposer *self)
{
  const IrcPack *pack = irc_library_get_pack (self->library);
  g_autofree char *day =
      irc_language_format_moment (self->language, self->options.date);
  g_autofree char *pack_day =
      irc_language_format_date (self->language, pack->date);
  g_autofree char *text = g_strdup_printf (
      irc_composer_text (
          self,
          "The arguments are worded by the authors of the evidence pack "
          "\"%s\", version %s of %s; they are not the task force's list. "
          "Nearly all sources were verified on abstracts, title pages "
          "and society pages. The strength of the evidence is stated "
          "beside each claim. This paper shows the state of %s."),
      pack->name,
      pack->version,
      pack_day,
      day);

  irc_composer_add_text (self, text);
}

typedef struct {
  GHashTable *incomplete; /* of IrcReference* */
  GPtrArray *contrary;    /* names of those that point the other way */
} LeftOut;

static void
collect_incomplete (const IrcMatch *match, LeftOut *left_out)
{
  for (guint i = 0; i < match->n_references; i++) {
    const IrcReference *reference = match->references[i];

    if (reference->printable ||
        !g_hash_table_add (left_out->incomplete,
                           (gpointer) (gintptr) reference))
      continue;
    if (reference->direction == IRC_DIRECTION_AGAINST ||
        reference->direction == IRC_DIRECTION_MIXED)
      g_ptr_array_add (left_out->contrary, irc_citation_dup_short (reference));
  }
}

/* Honesty about what could not be printed: how many sources are incomplete,
 * and by name those of them that would weaken the case. */
static void
add_left_out (IrcComposer *self)
{
  guint n = 0;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (self->assessment, &n);
  LeftOut left_out = { g_hash_table_new (NULL, NULL),
                       g_ptr_array_new_with_free_func (g_free) };
  guint count = 0;

  for (guint i = 0; i < n; i++)
    collect_incomplete (printed[i], &left_out);
  count = g_hash_table_size (left_out.incomplete);
  if (count > 0) {
    g_autoptr (GString) out = g_string_new (NULL);

    g_string_append_printf (
        out,
        irc_ntext (self->language,
                   "%u source behind these arguments is left out because its "
                   "bibliographic record is incomplete.",
                   "%u sources behind these arguments are left out because "
                   "their bibliographic records are incomplete.",
                   count),
        count);
    if (left_out.contrary->len > 0) {
      g_autofree char *names = NULL;

      g_ptr_array_add (left_out.contrary, NULL);
      names = irc_language_join (
          self->language, (const char *const *) left_out.contrary->pdata);
      g_string_append_c (out, ' ');
      g_string_append_printf (
          out,
          irc_composer_text (self,
                             "Of these, the following point the other "
                             "way or are mixed: %s."),
          names);
    }
    irc_composer_add_text (self, out->str);
  }
  g_hash_table_unref (left_out.incomplete);
  g_ptr_array_unref (left_out.contrary);
}

static void
add_profile_remarks (IrcComposer *self)
{
  guint n = 0, unconfirmed = 0, unanswered = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++) {
    unanswered += results[i].state == IRC_STATE_UNANSWERED;
    unconfirmed +=
        !results[i].confirmed && results[i].state != IRC_STATE_UNANSWERED;
  }
  if (unanswered > 0) {
    text = g_strdup_printf (
        irc_ntext (self->language,
                   "%u criterion has not been answered and counts as open.",
                   "%u criteria have not been answered and count as open.",
                   unanswered),
        unanswered);
    irc_composer_add_text (self, text);
    g_clear_pointer (&text, g_free);
  }
  if (unconfirmed > 0) {
    text = g_strdup_printf (
        irc_ntext (self->language,
                   "%u answer was taken over from an earlier year and has not "
                   "been confirmed yet.",
                   "%u answers were taken over from an earlier year and have "
                   "not been confirmed yet.",
                   unconfirmed),
        unconfirmed);
    irc_composer_add_text (self, text);
  }
}

void
irc_compose_method (IrcComposer *self)
{
  irc_composer_begin_chapter (self, IRC_SECTION_METHOD);
  add_level_rule (self);
  add_columns (self);
  add_sources (self);
  add_left_out (self);
  add_profile_remarks (self);
}
