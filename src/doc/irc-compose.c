/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-private.h"

#include <math.h>
#include <string.h>

#include "irc-string.h"

/* ---- sections ----------------------------------------------------------- */

gboolean
irc_compose_has_section (IrcSectionId section)
{
  switch (section) {
    case IRC_SECTION_OPTIONS:
    case IRC_SECTION_PLAN:
    case IRC_SECTION_ASSUMPTIONS:
      return FALSE;
    case IRC_SECTION_COVER:
    case IRC_SECTION_DECISION:
    case IRC_SECTION_CONTENTS:
    case IRC_SECTION_SUMMARY:
    case IRC_SECTION_WHERE_WE_STAND:
    case IRC_SECTION_GAPS:
    case IRC_SECTION_EVIDENCE:
    case IRC_SECTION_REFERENCES:
    case IRC_SECTION_PROFILE:
    case IRC_SECTION_METHOD:
    default:
      return TRUE;
  }
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

/* ---- texts -------------------------------------------------------------- */

const char *
irc_composer_text (const IrcComposer *self, const char *msgid)
{
  return irc_text (self->language, msgid);
}

char *
irc_composer_dup_user_text (const char *text)
{
  return irc_citation_dup_unbracketed (text);
}

void
irc_composer_add_label (IrcComposer *self, const char *text)
{
  IrcRunList *runs = irc_run_list_new ();

  irc_run_list_add (runs, IRC_RUN_STRONG, text);
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_LABEL, runs);
}

void
irc_composer_add_text (IrcComposer *self, const char *text)
{
  irc_document_builder_add_text (self->builder, IRC_PARAGRAPH_BODY, text);
}

void
irc_composer_add_user_text (IrcComposer *self, const char *text)
{
  g_autofree char *plain = irc_composer_dup_user_text (text);
  g_auto (GStrv) lines = g_strsplit (plain, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!irc_string_is_blank (lines[i]))
      irc_composer_add_text (self, g_strstrip (lines[i]));
}

char *
irc_composer_dup_count (const IrcComposer *self, guint n)
{
  const char *const words[] = {
    irc_composer_text (self, "no"),     irc_composer_text (self, "one"),
    irc_composer_text (self, "two"),    irc_composer_text (self, "three"),
    irc_composer_text (self, "four"),   irc_composer_text (self, "five"),
    irc_composer_text (self, "six"),    irc_composer_text (self, "seven"),
    irc_composer_text (self, "eight"),  irc_composer_text (self, "nine"),
    irc_composer_text (self, "ten"),    irc_composer_text (self, "eleven"),
    irc_composer_text (self, "twelve"),
  };

  if (n < G_N_ELEMENTS (words))
    return g_strdup (words[n]);
  return irc_language_format_number (self->language, n, 0);
}

char *
irc_composer_dup_quantity (const IrcComposer *self, const IrcAskResult *ask)
{
  g_autofree char *unit = irc_composer_dup_user_text (ask->unit);
  g_autofree char *number = NULL;

  if (isnan (ask->quantity))
    return g_steal_pointer (&unit);
  number = irc_language_format_number (self->language, ask->quantity, 2);
  if (*unit == '\0')
    return g_steal_pointer (&number);
  return g_strdup_printf ("%s\xc2\xa0%s", number, unit);
}

const char *
irc_composer_priority (const IrcComposer *self, IrcPriority priority)
{
  const char *const words[] = {
    [IRC_PRIORITY_MUST] = irc_composer_text (self, "must"),
    [IRC_PRIORITY_SHOULD] = irc_composer_text (self, "should"),
    [IRC_PRIORITY_COULD] = irc_composer_text (self, "could"),
  };

  return words[priority];
}

const char *
irc_composer_strength (const IrcComposer *self, IrcStrength strength)
{
  const char *const words[] = {
    [IRC_STRENGTH_TRIAL] = irc_composer_text (self, "randomised trial"),
    [IRC_STRENGTH_COHORT] =
        irc_composer_text (self, "observational study (cohort)"),
    [IRC_STRENGTH_SURVEY] = irc_composer_text (self, "survey"),
    [IRC_STRENGTH_GUIDELINE] =
        irc_composer_text (self, "guideline or standard"),
    [IRC_STRENGTH_EXPERT] = irc_composer_text (self, "expert opinion"),
  };

  return words[strength];
}

char *
irc_composer_dup_centre (const IrcComposer *self)
{
  if (irc_string_is_blank (self->centre->name))
    return g_strdup (irc_composer_text (self, "This centre"));
  return irc_composer_dup_user_text (self->centre->name);
}

/* ---- headings, figures, tables ------------------------------------------ */

IrcBlock *
irc_composer_begin_chapter (IrcComposer *self, IrcSectionId section)
{
  g_autofree char *number = g_strdup_printf ("%u", ++self->n_chapters);
  g_autofree char *anchor =
      g_strdup_printf ("sec-%s", irc_section_names[section]);

  self->n_sections = 0;
  return irc_document_builder_add_heading (
      self->builder,
      1,
      number,
      irc_compose_section_title (self->language, section),
      anchor);
}

void
irc_composer_begin_section (IrcComposer *self,
                            const char *title,
                            const char *anchor)
{
  g_autofree char *number =
      g_strdup_printf ("%u.%u", self->n_chapters, ++self->n_sections);
  g_autofree char *own = g_strdup_printf ("sec-%s", number);

  irc_document_builder_add_heading (
      self->builder, 2, number, title, anchor != NULL ? anchor : own);
}

void
irc_composer_add_minor_heading (IrcComposer *self,
                                const char *title,
                                const char *anchor)
{
  irc_document_builder_add_heading (self->builder, 3, "", title, anchor);
}

char *
irc_composer_add_figure (IrcComposer *self,
                         IrcFigureKind kind,
                         const char *title)
{
  g_autofree char *anchor = g_strdup_printf ("figure-%u", ++self->n_figures);
  g_autofree char *name = g_strdup_printf (
      irc_composer_text (self, "Figure\xc2\xa0%u"), self->n_figures);
  g_autofree char *caption = g_strdup_printf ("%s  %s", name, title);

  irc_document_builder_add_figure (
      self->builder, anchor, caption, irc_figure_new (kind, self->assessment));
  return g_steal_pointer (&name);
}

IrcBlock *
irc_composer_add_table (IrcComposer *self, const char *title, guint n_columns)
{
  g_autofree char *anchor = g_strdup_printf ("table-%u", ++self->n_tables);
  g_autofree char *name = g_strdup_printf (
      irc_composer_text (self, "Table\xc2\xa0%u"), self->n_tables);
  g_autofree char *caption = g_strdup_printf ("%s  %s", name, title);
  IrcBlock *table = irc_document_builder_add_table (
      self->builder, anchor, caption, n_columns);

  g_free (table->table.continued);
  table->table.continued =
      g_strdup_printf (irc_composer_text (self, "%s (continued)"), name);
  return table;
}

/* ---- citations ---------------------------------------------------------- */

GPtrArray *
irc_composer_list_references (const IrcMatch *match, gboolean contrary)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < match->n_references; i++) {
    const IrcReference *reference = match->references[i];
    gboolean points_away = reference->direction == IRC_DIRECTION_AGAINST ||
                           reference->direction == IRC_DIRECTION_MIXED;
    gboolean left_out = FALSE;

    for (guint k = 0; k < match->n_left_out; k++)
      left_out = left_out || match->left_out[k] == reference;
    if (reference->printable && !left_out && points_away == contrary)
      g_ptr_array_add (list, (gpointer) (gintptr) reference);
  }
  return list;
}

/* The number of a reference, from 1; a new one is put at the end of the list
 * and leads back to this group. */
static guint
number_of (IrcComposer *self, const IrcReference *reference)
{
  for (guint i = 0; i < self->cited->len; i++)
    if (g_ptr_array_index (self->cited, i) == reference)
      return i + 1;
  g_ptr_array_add (self->cited, (gpointer) (gintptr) reference);
  g_ptr_array_add (self->first_cited,
                   g_strdup_printf ("#cite-%u", self->n_citations));
  return self->cited->len;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

static void
add_number (IrcRunList *runs, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autofree char *target = g_strdup_printf ("#ref-%u", number);

  irc_run_list_add_link (runs, IRC_RUN_PLAIN, text, target);
}

void
irc_composer_cite (IrcComposer *self,
                   IrcRunList *runs,
                   const IrcReference *const *references,
                   guint n)
{
  g_autofree guint *numbers = g_new0 (guint, MAX (n, 1));
  g_autofree char *anchor = NULL;

  if (n == 0 || !self->cite)
    return;
  self->n_citations++;
  anchor = g_strdup_printf ("cite-%u", self->n_citations);
  for (guint i = 0; i < n; i++)
    numbers[i] = number_of (self, references[i]);
  qsort (numbers, n, sizeof (guint), compare_numbers);

  irc_run_list_add_anchor (runs, "\xc2\xa0[", anchor);
  for (guint i = 0; i < n;) {
    guint last = i;

    while (last + 1 < n && numbers[last + 1] == numbers[last] + 1)
      last++;
    add_number (runs, numbers[i]);
    if (last > i + 1) {
      irc_run_list_add (runs, IRC_RUN_PLAIN, "\u2013");
      add_number (runs, numbers[last]);
      i = last + 1;
    } else {
      i++;
    }
    if (i < n)
      irc_run_list_add (runs, IRC_RUN_PLAIN, ",\xc2\xa0");
  }
  irc_run_list_add (runs, IRC_RUN_PLAIN, "]");
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

/* The user's words stand instead of the draft.  The cover and the contents are
 * no prose, and the list of references must stay as long as it is cited. */
static void
compose_section (IrcComposer *self, const Section *section)
{
  gboolean own_words = section->text != NULL &&
                       section->id != IRC_SECTION_COVER &&
                       section->id != IRC_SECTION_CONTENTS &&
                       section->id != IRC_SECTION_REFERENCES;

  if (own_words) {
    irc_composer_begin_chapter (self, section->id);
    irc_composer_add_user_text (self, section->text);
    return;
  }
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
    case IRC_SECTION_EVIDENCE:
      irc_compose_evidence (self);
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
    case IRC_SECTION_OPTIONS:
    case IRC_SECTION_PLAN:
    case IRC_SECTION_ASSUMPTIONS:
    default:
      break;
  }
}

static void
compose_full (IrcComposer *self)
{
  Section sections[IRC_N_SECTIONS] = { 0 };

  order_sections (self->case_, sections);
  for (guint i = 0; i < IRC_N_SECTIONS; i++) {
    gboolean printed =
        sections[i].on && irc_compose_has_section (sections[i].id);

    /* A chapter in the user's words holds none of the anchors of the draft. */
    self->on[sections[i].id] = printed && sections[i].text == NULL;
    if (sections[i].id == IRC_SECTION_REFERENCES)
      self->cite = printed;
  }
  self->on[IRC_SECTION_REFERENCES] = self->cite;
  for (guint i = 0; i < IRC_N_SECTIONS; i++)
    if (sections[i].on && irc_compose_has_section (sections[i].id))
      compose_section (self, &sections[i]);
  irc_compose_fill_references (self);
}

static void
set_properties (IrcComposer *self)
{
  const IrcCaseData *data = irc_case_peek (self->case_);
  const char *title = irc_string_is_blank (data->title)
                          ? irc_composer_text (self,
                                               "Clinical services in "
                                               "interventional radiology")
                          : data->title;
  g_autofree char *shown = irc_composer_dup_user_text (title);
  g_autofree char *centre = irc_composer_dup_user_text (self->centre->name);
  g_autofree char *confidentiality =
      irc_composer_dup_user_text (self->report->confidentiality);
  g_autofree char *head = NULL;

  irc_document_builder_set_properties (
      self->builder, title, self->centre->prepared_by, self->centre->name);
  if (irc_string_is_blank (centre))
    head = g_strdup (shown);
  else
    head = g_strdup_printf ("%s  |  %s", centre, shown);
  irc_document_builder_set_running (self->builder, head, confidentiality);
}

IrcDocument *
irc_compose (IrcAssessment *assessment, const IrcComposeOptions *options)
{
  IrcComposer self = { 0 };
  IrcDocument *document = NULL;

  g_return_val_if_fail (assessment != NULL && options != NULL, NULL);

  self.assessment = assessment;
  self.library = irc_assessment_get_library (assessment);
  self.language = irc_assessment_get_language (assessment);
  self.case_ = irc_assessment_get_case (assessment);
  self.centre = irc_centre_peek (irc_case_get_centre (self.case_));
  self.report = irc_report_peek (irc_case_get_report (self.case_));
  self.options = *options;
  self.cited = g_ptr_array_new ();
  self.first_cited = g_ptr_array_new_with_free_func (g_free);
  self.builder =
      irc_document_builder_new (irc_language_get_tag (self.language));
  set_properties (&self);
  if (options->edition == IRC_EDITION_BRIEF)
    irc_compose_brief (&self);
  else
    compose_full (&self);
  document = irc_document_builder_end (self.builder);
  g_ptr_array_unref (self.cited);
  g_ptr_array_unref (self.first_cited);
  return document;
}
