/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-private.h"

#include <string.h>

/* ---- sections ----------------------------------------------------------- */

gboolean
irc_compose_has_section (IrcSectionId section)
{
  return (guint) section < IRC_N_SECTIONS;
}

gboolean
irc_compose_edition_has_section (IrcEdition edition, IrcSectionId section)
{
  const IrcEditionSpec *spec = irc_edition_get_spec (edition);

  return spec == NULL || irc_edition_spec_has_section (spec, section);
}

gboolean
irc_compose_is_editable (IrcSectionId section)
{
  return irc_compose_has_section (section) && section != IRC_SECTION_COVER &&
         section != IRC_SECTION_CONTENTS && section != IRC_SECTION_REFERENCES;
}

const char *
irc_compose_section_title (const IrcLanguage *language, IrcSectionId section)
{
  const char *const titles[IRC_N_SECTIONS] = {
    [IRC_SECTION_COVER] = irc_text (language, "Cover"),
    [IRC_SECTION_DECISION] = irc_text (language, "Decision requested"),
    [IRC_SECTION_CONTENTS] = irc_text (language, "Contents"),
    [IRC_SECTION_SUMMARY] = irc_text (language, "Summary"),
    [IRC_SECTION_WHERE_WE_STAND] = irc_text (language, "Where we stand"),
    [IRC_SECTION_GAPS] = irc_text (language, "Gaps"),
    [IRC_SECTION_OPTIONS] = irc_text (language, "Options"),
    [IRC_SECTION_PLAN] = irc_text (language, "Plan"),
    [IRC_SECTION_EVIDENCE] = irc_text (language, "Evidence"),
    [IRC_SECTION_ASSUMPTIONS] = irc_text (language, "Assumptions"),
    [IRC_SECTION_REFERENCES] = irc_text (language, "References"),
    [IRC_SECTION_PROFILE] = irc_text (language, "Profile"),
    [IRC_SECTION_METHOD] = irc_text (language, "Method"),
  };

  g_return_val_if_fail ((guint) section < IRC_N_SECTIONS, NULL);
  return titles[section];
}

typedef struct {
  IrcSectionId id;
  gboolean on;
  const char *text; /* NULL: as composed */
} Section;

/* All sections in printing order: those of the case in their order; one that
 * is not listed stands at its default place, that is before the first listed
 * one that follows it by default. */
static void
order_sections (IrcCase *case_, Section sections[IRC_N_SECTIONS])
{
  GListModel *list = irc_case_get_list (case_, IRC_LIST_SECTIONS);
  guint n_listed = list != NULL ? g_list_model_get_n_items (list) : 0;
  gboolean placed[IRC_N_SECTIONS] = { FALSE };
  gboolean listed[IRC_N_SECTIONS] = { FALSE };
  guint n = 0;

  for (guint i = 0; i < n_listed; i++) {
    g_autoptr (IrcSection) item = g_list_model_get_item (list, i);

    listed[irc_section_peek (item)->id] = TRUE;
  }
  for (guint i = 0; i < n_listed; i++) {
    g_autoptr (IrcSection) item = g_list_model_get_item (list, i);
    const IrcSectionData *data = irc_section_peek (item);

    for (guint k = 0; k < (guint) data->id; k++)
      if (!listed[k] && !placed[k]) {
        sections[n++] = (Section){ (IrcSectionId) k, TRUE, NULL };
        placed[k] = TRUE;
      }
    sections[n++] = (Section){ data->id, data->on, data->text };
    placed[data->id] = TRUE;
  }
  for (guint k = 0; k < IRC_N_SECTIONS; k++)
    if (!placed[k])
      sections[n++] = (Section){ (IrcSectionId) k, TRUE, NULL };
}

/* ---- the document ------------------------------------------------------- */

static void
compose_contents (IrcComposer *self)
{
  IrcBlock *block =
      irc_document_builder_add (self->builder, IRC_BLOCK_CONTENTS);

  block->anchor = g_strdup ("sec-contents");
  block->contents.title = g_strdup (
      irc_compose_section_title (self->language, IRC_SECTION_CONTENTS));
}

static void
compose_draft (IrcComposer *self, const Section *section)
{
  switch (section->id) {
    case IRC_SECTION_COVER:
      irc_compose_cover (self, section->text);
      break;
    case IRC_SECTION_DECISION:
      irc_compose_decision (self);
      break;
    case IRC_SECTION_CONTENTS:
      compose_contents (self);
      break;
    case IRC_SECTION_SUMMARY:
      irc_compose_summary (self);
      break;
    case IRC_SECTION_WHERE_WE_STAND:
      irc_compose_where_we_stand (self);
      break;
    case IRC_SECTION_GAPS:
      irc_compose_gaps (self);
      break;
    case IRC_SECTION_OPTIONS:
      irc_compose_options (self);
      break;
    case IRC_SECTION_PLAN:
      irc_compose_plan (self);
      break;
    case IRC_SECTION_EVIDENCE:
      irc_compose_evidence (self);
      break;
    case IRC_SECTION_ASSUMPTIONS:
      irc_compose_assumptions (self);
      break;
    case IRC_SECTION_REFERENCES:
      irc_compose_references (self);
      break;
    case IRC_SECTION_PROFILE:
      irc_compose_profile (self);
      break;
    case IRC_SECTION_METHOD:
      irc_compose_method (self);
      break;
    default:
      break;
  }
}

/* FALSE: nothing to print. */
static gboolean
compose_section (IrcComposer *self, const Section *section)
{
  guint first = irc_document_builder_get_length (self->builder);

  self->own_words =
      section->text != NULL && irc_compose_is_editable (section->id);
  self->figures_before = self->n_figures;
  self->tables_before = self->n_tables;
  if (self->exhibits != NULL) {
    self->figures_before = self->exhibits[section->id].figures;
    self->tables_before = self->exhibits[section->id].tables;
  }
  compose_draft (self, section);
  return !self->own_words ||
         irc_composer_replace_words (self, first, section->text);
}

static void
init (IrcComposer *self,
      IrcAssessment *assessment,
      const IrcComposeOptions *options)
{
  self->assessment = assessment;
  self->library = irc_assessment_get_library (assessment);
  self->language = irc_assessment_get_language (assessment);
  self->case_ = irc_assessment_get_case (assessment);
  self->centre = irc_centre_peek (irc_case_get_centre (self->case_));
  self->report = irc_report_peek (irc_case_get_report (self->case_));
  self->options = *options;
  self->spec = irc_edition_get_spec (options->edition);
  self->max_authors = IRC_CITATION_MAX_AUTHORS;
  self->citations = irc_composer_new_citations ();
  self->builder =
      irc_document_builder_new (irc_language_get_tag (self->language));
  self->explained = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
clear (IrcComposer *self)
{
  g_clear_pointer (&self->citations, g_ptr_array_unref);
  g_clear_pointer (&self->explained, g_hash_table_unref);
  g_clear_pointer (&self->shown, g_hash_table_unref);
}

/* What the chapters need to know of each other before they are composed.  A
 * chapter in the user's words has lost the anchors of the draft's headings; all
 * of the profile stand in its tables. */
static void
look_ahead (IrcComposer *self, const Section sections[IRC_N_SECTIONS])
{
  for (guint i = 0; i < IRC_N_SECTIONS; i++) {
    IrcSectionId id = sections[i].id;
    gboolean printed = sections[i].on && irc_compose_has_section (id);

    self->printed[id] = self->in_full[id] = printed;
    self->full[id] =
        printed && (sections[i].text == NULL || !irc_compose_is_editable (id) ||
                    id == IRC_SECTION_PROFILE);
    if (id == IRC_SECTION_PROFILE)
      self->whole_profile = sections[i].text != NULL;
  }
}

/* Those of a stakeholder's edition in its own order, as the user has set them;
 * those of the full document as they are.  Returns how many. */
static guint
choose_sections (const IrcComposer *self,
                 const Section all[IRC_N_SECTIONS],
                 Section chosen[IRC_N_SECTIONS])
{
  guint n = 0;

  if (self->spec == NULL) {
    memcpy (chosen, all, IRC_N_SECTIONS * sizeof *all);
    return IRC_N_SECTIONS;
  }
  while (n < IRC_N_SECTIONS && self->spec->sections[n] < IRC_N_SECTIONS) {
    for (guint k = 0; k < IRC_N_SECTIONS; k++)
      if (all[k].id == self->spec->sections[n])
        chosen[n] = all[k];
    n++;
  }
  return n;
}

/* From here on the full edition is the one that is composed. */
static void
begin_full (IrcComposer *self)
{
  memcpy (self->on, self->full, sizeof self->on);
  if (self->spec != NULL)
    irc_composer_begin_edition (self);
  self->cite = self->on[IRC_SECTION_REFERENCES];
}

/* Where the exhibits of each chapter begin in the full document. */
static void
count_exhibits (const IrcComposer *self,
                const Section all[IRC_N_SECTIONS],
                IrcExhibits exhibits[IRC_N_SECTIONS])
{
  IrcComposer full = { 0 };
  IrcComposeOptions options = self->options;

  options.edition = IRC_EDITION_FULL;
  init (&full, self->assessment, &options);
  look_ahead (&full, all);
  begin_full (&full);
  for (guint i = 0; i < IRC_N_SECTIONS; i++) {
    exhibits[all[i].id] = (IrcExhibits){ full.n_figures, full.n_tables };
    if (all[i].on && irc_compose_has_section (all[i].id))
      compose_section (&full, &all[i]);
  }
  irc_document_builder_free (full.builder);
  clear (&full);
}

static gboolean
has_own_words (const Section *sections, guint n)
{
  for (guint i = 0; i < n; i++)
    if (sections[i].on && sections[i].text != NULL &&
        sections[i].id != IRC_SECTION_COVER)
      return TRUE;
  return FALSE;
}

/* How many of the sections come before the end of the page for the decision,
 * with it. */
static guint
count_front (const Section *sections, guint n)
{
  for (guint i = 0; i < n; i++)
    if (sections[i].id == IRC_SECTION_DECISION)
      return i + 1;
  return 0;
}

/* The first chapter begins with a word to the reader of the edition. */
static void
add_opening (IrcComposer *self, const Section *section, guint first)
{
  if (self->spec == NULL || self->opened || section->id == IRC_SECTION_COVER ||
      section->id == IRC_SECTION_CONTENTS)
    return;
  irc_composer_add_opening (self, first);
  self->opened = TRUE;
}

/* Letters behind years depend on all that is cited, so the front is then cut
 * from the whole. */
static void
compose_full (IrcComposer *self,
              const Section all[IRC_N_SECTIONS],
              gboolean front_only)
{
  Section sections[IRC_N_SECTIONS] = { 0 };
  IrcExhibits exhibits[IRC_N_SECTIONS] = { 0 };
  const guint n_all = choose_sections (self, all, sections);
  const guint n_front = count_front (sections, n_all);
  guint n = n_all, end = 0;
  gboolean empty = TRUE;

  begin_full (self);
  if (front_only && !irc_composer_cites_names (self))
    n = n_front;
  if (self->spec != NULL && has_own_words (sections, n)) {
    count_exhibits (self, all, exhibits);
    self->exhibits = exhibits;
  }
  for (guint i = 0; i < n; i++) {
    guint first = irc_document_builder_get_length (self->builder);

    if (i == n_front)
      end = first;
    if (!sections[i].on || !irc_compose_has_section (sections[i].id) ||
        !compose_section (self, &sections[i]))
      continue;
    empty = FALSE;
    add_opening (self, &sections[i], first);
  }
  if (empty && !front_only)
    irc_composer_add_text (
        self,
        irc_composer_text (self,
                           "No section of this document is switched on."));
  if (self->spec != NULL && !front_only)
    irc_composer_add_rest (self);
  irc_composer_number_citations (self);
  self->exhibits = NULL;
  if (front_only && n > n_front)
    g_ptr_array_unref (irc_document_builder_take_from (self->builder, end));
  irc_composer_explain (self);
}

static void
set_properties (IrcComposer *self)
{
  g_autofree char *title = irc_composer_dup_title (self);
  g_autofree char *name = irc_user_text_dup (self->centre->name);
  g_autofree char *author = irc_user_text_dup (self->centre->prepared_by);
  g_autofree char *confidentiality =
      irc_user_text_dup (self->report->confidentiality);
  g_autofree char *head = *name != '\0'
                              ? g_strdup_printf ("%s  |  %s", name, title)
                              : g_strdup (title);

  irc_document_builder_set_properties (self->builder, title, author, name);
  irc_document_builder_set_running (self->builder, head, confidentiality);
}

static IrcDocument *
compose (IrcAssessment *assessment,
         const IrcComposeOptions *options,
         gboolean front_only)
{
  IrcComposer self = { 0 };
  Section sections[IRC_N_SECTIONS] = { 0 };
  IrcDocument *document = NULL;

  init (&self, assessment, options);
  set_properties (&self);
  order_sections (self.case_, sections);
  look_ahead (&self, sections);
  if (options->edition == IRC_EDITION_BRIEF)
    irc_compose_brief (&self);
  else
    compose_full (&self, sections, front_only);
  document = front_only ? irc_document_builder_end_front (self.builder)
                        : irc_document_builder_end (self.builder);
  clear (&self);
  return document;
}

IrcDocument *
irc_compose (IrcAssessment *assessment, const IrcComposeOptions *options)
{
  g_return_val_if_fail (assessment != NULL && options != NULL, NULL);

  return compose (assessment, options, FALSE);
}

IrcDocument *
irc_compose_front (IrcAssessment *assessment, const IrcComposeOptions *options)
{
  g_return_val_if_fail (assessment != NULL && options != NULL, NULL);

  return compose (assessment, options, TRUE);
}

/* The chapters before it are composed for their numbers of figures. */
char *
irc_compose_draft (IrcAssessment *assessment, IrcSectionId section)
{
  IrcComposer self = { 0 };
  IrcComposeOptions options = { IRC_EDITION_FULL, 0, IRC_DRAFT_TERSENESS };
  Section sections[IRC_N_SECTIONS] = { 0 };
  char *words = NULL;

  g_return_val_if_fail (assessment != NULL, NULL);
  g_return_val_if_fail (irc_compose_is_editable (section), NULL);

  options.date = irc_case_peek (irc_assessment_get_case (assessment))->modified;
  init (&self, assessment, &options);
  order_sections (self.case_, sections);
  for (guint i = 0; i < IRC_N_SECTIONS; i++)
    if (sections[i].id == section)
      sections[i] = (Section){ section, TRUE, NULL };
  look_ahead (&self, sections);
  begin_full (&self);
  for (guint i = 0; words == NULL; i++) {
    guint first = irc_document_builder_get_length (self.builder);

    if (sections[i].on && irc_compose_has_section (sections[i].id))
      compose_section (&self, &sections[i]);
    if (sections[i].id == section)
      words = irc_composer_dup_words (&self, first);
  }
  irc_document_builder_free (self.builder);
  clear (&self);
  return words;
}
