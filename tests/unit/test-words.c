/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The user's words for a chapter: what they replace, what stays, what they may
 * cite. */
#include "irc-compose.h"

#include <string.h>

#include "document-checks.h"
#include "paper-cases.h"
#include "test-assess-support.h"

/* ---- cases with words of their own -------------------------------------- */

/* The case of @assessment with @text for @section; the other sections stay. */
static IrcAssessment *
assess_with_words (IrcAssessment *assessment,
                   IrcSectionId section,
                   const char *text)
{
  g_autoptr (IrcCase) case_ =
      irc_case_copy_public (irc_assessment_get_case (assessment));
  GListModel *list = irc_case_get_list (case_, IRC_LIST_SECTIONS);
  g_autoptr (GPtrArray) sections =
      g_ptr_array_new_with_free_func (g_object_unref);
  gboolean listed[IRC_N_SECTIONS] = { FALSE };

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++) {
    IrcSection *item = g_list_model_get_item (list, i);

    listed[irc_section_peek (item)->id] = TRUE;
    g_ptr_array_add (sections, item);
  }
  for (guint id = 0; id < IRC_N_SECTIONS; id++) {
    guint place = 0;

    while (place < sections->len &&
           irc_section_peek (sections->pdata[place])->id < id)
      place++;
    if (!listed[id])
      g_ptr_array_insert (
          sections, (int) place, irc_section_new ((IrcSectionId) id));
  }
  for (guint i = 0; i < sections->len; i++)
    if (irc_section_peek (sections->pdata[i])->id == section)
      g_object_set (sections->pdata[i], "on", TRUE, "text", text, NULL);
  irc_case_set_list (case_, IRC_LIST_SECTIONS, sections);
  return irc_assess (case_,
                     (IrcLibrary *) irc_assessment_get_library (assessment),
                     irc_assessment_get_language (assessment));
}

static IrcDocument *
compose (IrcAssessment *assessment)
{
  const IrcComposeOptions options = {
    IRC_EDITION_FULL,
    irc_case_peek (irc_assessment_get_case (assessment))->modified,
    IRC_DRAFT_TERSENESS,
  };

  return irc_compose (assessment, &options);
}

static IrcDocument *
compose_words (const char *text)
{
  g_autoptr (IrcAssessment) plain = irc_test_assess (
      "'arguments': {'chosen': [], 'references': [{'id': 'leaflet', 'title': "
      "'A leaflet'}, {'id': 'audit', 'title': 'An audit', 'container': "
      "'Quality', 'authors': [{'body': 'We'}], 'year': 2025, 'type': 'report', "
      "'url': 'https://example.org', 'url_is_official': true}]}");
  g_autoptr (IrcAssessment) worded =
      assess_with_words (plain, IRC_SECTION_SUMMARY, text);

  return compose (worded);
}

/* What our own texts abbreviate; the pack knows its societies. */
static const struct {
  const char *word, *meaning;
} meanings[] = {
  { "EHR", "electronic health record" },
  { "ERCP", "endoscopic retrograde cholangiopancreatography" },
  { "EUS", "endoscopic ultrasound" },
  { "IO", "interventional oncology" },
  { "IR", "interventional radiology or interventional radiologist" },
  { "M&M", "morbidity and mortality" },
  { "MDT", "multidisciplinary team" },
  { "MPE", "medical physics expert" },
  { "NHS", "National Health Service of the United Kingdom" },
  { "OOH", "out of hours" },
  { "QALY", "quality-adjusted life year" },
  { "SOP", "standard operating procedure" },
  { "TIPS", "transjugular intrahepatic portosystemic shunt" },
  { "TURP", "transurethral resection of the prostate" },
  { "WTE", "whole-time equivalent" },
  { "IN", "inpatients. OUT: outpatients" },
};

/* ---- the two kinds of blocks in a chapter ------------------------------- */

/* Running text and exhibits of a chapter, each in its order; a citation is
 * shown as the entries that it cites, for their numbers may change. */
typedef struct {
  GString *words, *exhibits;
} Chapter;

static void
append_entry (GString *out, const IrcDocument *document, const char *target)
{
  guint number = (guint) g_ascii_strtoull (target + strlen ("#ref-"), NULL, 10);

  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    if (block->kind == IRC_BLOCK_REFERENCES)
      g_string_append_printf (
          out, "<%s>", block->references.entries[number - 1].runs[0].text);
  }
}

static void
append_runs (GString *out, const IrcDocument *document, const IrcRuns *runs)
{
  gboolean citing = FALSE;

  for (guint i = 0; i < runs->n_runs; i++) {
    const IrcRun *run = &runs->runs[i];

    citing = citing ||
             (run->anchor != NULL && g_str_has_prefix (run->anchor, "cite-"));
    if (!citing)
      g_string_append (out, run->text);
    else if (run->target != NULL)
      append_entry (out, document, run->target);
    /* The end of a group, or a name that is the citation itself. */
    citing = citing && !g_str_equal (run->text, "]") &&
             !g_str_equal (run->text, ")") &&
             (run->anchor == NULL || run->target == NULL);
  }
  g_string_append_c (out, '\n');
}

/* What reads a block as words must not be what composes it, so this is the
 * rule of irc-compose.h once more. */
static void
read_block (Chapter *chapter,
            const IrcDocument *document,
            const IrcBlock *block)
{
  if (block->kind == IRC_BLOCK_HEADING)
    g_string_append_printf (chapter->words,
                            "%d %s %s\n",
                            block->heading.level,
                            block->heading.number,
                            block->heading.text);
  if (block->kind == IRC_BLOCK_PARAGRAPH)
    append_runs (chapter->words, document, &block->paragraph.text);
  if (block->kind == IRC_BLOCK_LIST)
    for (guint i = 0; i < block->list.n_items; i++)
      append_runs (chapter->words, document, &block->list.items[i]);
  if (block->kind == IRC_BLOCK_CALLOUT) {
    g_string_append_printf (chapter->words, "%s\n", block->callout.title);
    for (guint i = 0; i < block->callout.n_paragraphs; i++)
      append_runs (chapter->words, document, &block->callout.paragraphs[i]);
  }
  if (block->kind == IRC_BLOCK_FIGURE)
    g_string_append_printf (
        chapter->exhibits, "%s %s\n", block->anchor, block->figure.caption);
  if (block->kind == IRC_BLOCK_SIGNATURE)
    g_string_append_printf (chapter->exhibits, "%s\n", block->signature.title);
  if (block->kind == IRC_BLOCK_TABLE) {
    g_string_append_printf (
        chapter->exhibits, "%s %s\n", block->anchor, block->table.caption);
    for (guint i = 0; i < block->table.n_rows * block->table.n_columns; i++)
      append_runs (chapter->exhibits, document, &block->table.cells[i].text);
  }
}

static gboolean
is_note (const IrcBlock *block)
{
  return block->kind == IRC_BLOCK_PARAGRAPH &&
         block->paragraph.style == IRC_PARAGRAPH_NOTE;
}

/* Behind the meaning with which @text begins; @text: it begins with none. */
static const char *
skip_meaning (const char *text, const char *word, const char *meaning)
{
  g_autofree char *whole = g_strdup_printf ("%s: %s.", word, meaning);

  return g_str_has_prefix (text, whole) ? text + strlen (whole) : text;
}

static const char *
skip_known (const IrcLibrary *library, const char *text)
{
  guint n = 0;
  const IrcSociety *societies = irc_library_get_societies (library, &n);
  const char *rest = text;

  for (guint i = 0; i < G_N_ELEMENTS (meanings) && rest == text; i++)
    rest = skip_meaning (text, meanings[i].word, meanings[i].meaning);
  for (guint i = 0; i < n && rest == text; i++)
    rest = skip_meaning (text, societies[i].abbreviation, societies[i].name);
  return rest;
}

/* "IR: interventional radiology …. MDT: …." and not a word beside these: the
 * note of the abbreviations.  Which stand in it, and in which order, is another
 * matter when a chapter's exhibits stand below its words, for each is explained
 * where it stands first (test-abbreviations). */
static gboolean
explains_abbreviations (const IrcLibrary *library, const IrcBlock *block)
{
  g_autofree char *text = is_note (block) ? irc_block_to_text (block) : NULL;
  const char *rest = text != NULL ? g_strchomp (text) : "";
  gboolean all = *rest != '\0';

  while (all && *rest != '\0') {
    const char *next = skip_known (library, rest);

    all = next > rest && (*next == ' ' || *next == '\0');
    rest = next + (*next == ' ');
  }
  return all;
}

static Chapter
read_chapter (IrcAssessment *assessment,
              const IrcDocument *document,
              IrcSectionId section)
{
  const IrcLibrary *library = irc_assessment_get_library (assessment);
  Chapter chapter = { g_string_new (NULL), g_string_new (NULL) };
  g_autofree char *anchor =
      g_strdup_printf ("sec-%s", irc_section_names[section]);
  gboolean inside = FALSE, after = FALSE;

  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    if (block->kind == IRC_BLOCK_COVER || block->kind == IRC_BLOCK_CONTENTS ||
        (block->kind == IRC_BLOCK_HEADING && block->heading.level == 1))
      inside = g_strcmp0 (block->anchor, anchor) == 0;
    if (!inside || explains_abbreviations (library, block))
      continue;
    if (after && is_note (block)) {
      append_runs (chapter.exhibits, document, &block->paragraph.text);
      continue;
    }
    after = block->kind == IRC_BLOCK_FIGURE || block->kind == IRC_BLOCK_TABLE;
    read_block (&chapter, document, block);
  }
  return chapter;
}

static void
clear_chapter (Chapter *chapter)
{
  g_string_free (chapter->words, TRUE);
  g_string_free (chapter->exhibits, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Chapter, clear_chapter)

/* ---- tests -------------------------------------------------------------- */

/* A name that is a citation itself comes back from words in brackets, which
 * bring their own space. */
static void
drop_brackets (GString *text)
{
  g_string_replace (text, "(", "", 0);
  g_string_replace (text, ")", "", 0);
  g_string_replace (text, " <", "<", 0);
}

/* The draft, set as the user's words, gives the same chapter. */
static void
test_draft (gconstpointer data)
{
  PaperCase which = (PaperCase) GPOINTER_TO_UINT (data);
  g_autoptr (IrcAssessment) assessment = paper_assess (which);

  for (guint i = 0; i < IRC_N_SECTIONS; i++) {
    IrcSectionId id = (IrcSectionId) i;
    g_autofree char *draft = NULL;
    g_autoptr (IrcAssessment) drafted = NULL;
    g_autoptr (IrcAssessment) worded = NULL;
    g_autoptr (IrcDocument) before = NULL;
    g_autoptr (IrcDocument) after = NULL;

    if (!irc_compose_is_editable (id))
      continue;
    draft = irc_compose_draft (assessment, id);
    drafted = assess_with_words (assessment, id, NULL);
    worded = assess_with_words (assessment, id, draft);
    before = compose (drafted);
    after = compose (worded);
    document_check (after, which == PAPER_HOSTILE);
    {
      g_auto (Chapter) expected = read_chapter (assessment, before, id);
      g_auto (Chapter) seen = read_chapter (assessment, after, id);

      if (which == PAPER_AUTHOR_DATE) {
        drop_brackets (expected.words);
        drop_brackets (seen.words);
      }
      g_assert_cmpstr (seen.words->str, ==, expected.words->str);
      g_assert_cmpstr (seen.exhibits->str, ==, expected.exhibits->str);
    }
  }
}

/* With one sentence for all words, every figure and table is still there, and
 * nothing is listed that only the draft cited. */
static void
test_exhibits_stay (gconstpointer data)
{
  PaperCase which = (PaperCase) GPOINTER_TO_UINT (data);
  g_autoptr (IrcAssessment) assessment = paper_assess (which);
  g_autoptr (IrcDocument) before = compose (assessment);

  for (guint i = 0; i < IRC_N_SECTIONS; i++) {
    IrcSectionId id = (IrcSectionId) i;
    g_autoptr (IrcAssessment) worded = NULL;
    g_autoptr (IrcDocument) after = NULL;

    if (!irc_compose_is_editable (id))
      continue;
    worded = assess_with_words (assessment, id, "Our own words.");
    after = compose (worded);
    document_check (after, which == PAPER_HOSTILE);
    {
      g_auto (Chapter) expected = read_chapter (assessment, before, id);
      g_auto (Chapter) seen = read_chapter (assessment, after, id);
      const char *words = strchr (seen.words->str, '\n') + 1;

      gboolean numbered = strstr (seen.exhibits->str, "figure-") != NULL ||
                          strstr (seen.exhibits->str, "table-") != NULL;

      g_assert_true (g_str_has_prefix (
          words,
          numbered ? "Our own words.\nShown below: " : "Our own words.\n"));
      if (expected.words->len > 0)
        g_assert_cmpstr (seen.exhibits->str, ==, expected.exhibits->str);
    }
  }
}

/* What the chapter shows stands below the words. */
static void
assert_begins (const char *text, const char *expected)
{
  g_autofree char *begin = g_strndup (text, strlen (expected));

  g_assert_cmpstr (begin, ==, expected);
}

static void
assert_summary (const char *text, const char *expected)
{
  g_autoptr (IrcDocument) document = compose_words (text);
  g_autofree char *summary = document_dup_chapter (document, "Summary");

  document_check (document, FALSE);
  assert_begins (summary, expected);
}

static void
test_syntax (void)
{
  assert_summary (
      "First  **bold**  words.\n- one\n\n- **two** of  two \n"
      "## A part\nMore.\n### A smaller part\n \nEnd.",
      "\n\nFirst bold words.\n\n\xe2\x80\xa2 one\n\xe2\x80\xa2 two of two\n\n"
      "2.1 A part\n\nMore.\n\nA smaller part\n\nEnd.\n\n");
  /* No small heading without one that is larger. */
  assert_summary ("### Alone\nWords.", "\n\n2.1 Alone\n\nWords.\n\n");
}

/* "Figure 1" leads there with any space, another number nowhere. */
static void
test_mentions (void)
{
  g_autoptr (IrcAssessment) plain = irc_test_assess ("'title': ''");
  g_autoptr (IrcAssessment) worded =
      assess_with_words (plain,
                         IRC_SECTION_DECISION,
                         "See Figure 1 Table\xc2\xa0"
                         "1, not Figure 12 or preFigure 2.");
  g_autoptr (IrcDocument) document = compose (worded);
  const IrcBlock *words = NULL;

  for (guint i = 0; words == NULL; i++)
    if (irc_document_get_block (document, i)->kind == IRC_BLOCK_PARAGRAPH)
      words = irc_document_get_block (document, i);
  g_assert_cmpuint (words->paragraph.text.n_runs, ==, 5);
  g_assert_cmpstr (words->paragraph.text.runs[1].target, ==, "#figure-1");
  g_assert_cmpstr (words->paragraph.text.runs[3].target, ==, "#table-1");
  g_assert_cmpstr (words->paragraph.text.runs[4].text,
                   ==,
                   ", not Figure 12 or preFigure 2.");
}

static void
test_citing (void)
{
  g_autoptr (IrcDocument) document =
      compose_words ("So it is[@audit], and [@gone; @audit] so  [@leaflet]. "
                     "See [3] and [@audit");
  g_autofree char *summary = document_dup_chapter (document, "Summary");
  g_autofree char *references = document_dup_chapter (document, "References");

  document_check (document, FALSE);
  assert_begins (summary,
                 "\n\nSo it is\xc2\xa0[1], and\xc2\xa0[1] so. See (3) and "
                 "(@audit\n\n");
  g_assert_nonnull (strstr (references, "1. We. An audit. "));
  g_assert_null (strstr (references, "leaflet"));
}

static void
test_citing_nothing (void)
{
  assert_summary ("[@gone]", "\n\nShown below: ");
  assert_summary ("## [@gone]\n- [@gone]\n[@audit] says so.",
                  "\n\n[1] says so.\n\n");
  assert_summary ("## Title [@audit]\nText.", "\n\n2.1 Title\n\nText.\n\n");
}

/* Where only the user's words cite, a reference list off means no number. */
static void
test_no_list (void)
{
  g_autoptr (IrcAssessment) off = paper_assess (PAPER_NO_REFERENCES);
  g_autoptr (IrcAssessment) worded = assess_with_words (
      off, IRC_SECTION_SUMMARY, "So it is [@cirse2017clinicalpractice].");
  g_autoptr (IrcDocument) document = compose (worded);
  g_autofree char *summary = document_dup_chapter (document, "Summary");

  assert_begins (summary, "\n\nSo it is.\n\n");
}

/* A chapter of which nothing is left has no heading; the next one takes its
 * number. */
static void
test_blank (void)
{
  g_autoptr (IrcAssessment) plain = paper_assess (PAPER_EMPTY);
  g_autoptr (IrcAssessment) worded =
      assess_with_words (plain, IRC_SECTION_EVIDENCE, " \n\t");
  g_autoptr (IrcDocument) document = compose (worded);
  g_autofree char *text = irc_document_to_text (document);

  document_check (document, FALSE);
  g_assert_null (strstr (text, "Evidence\n"));
  g_assert_nonnull (strstr (text, "\n7 Assumptions\n"));
}

/* A decision page in the user's words never loses its chart, however terse. */
static void
test_decision_runs_on (void)
{
  g_autoptr (IrcAssessment) sample = paper_assess (PAPER_SAMPLE);
  g_autoptr (IrcAssessment) worded =
      assess_with_words (sample, IRC_SECTION_DECISION, "Our own words.");

  for (guint i = 0; i <= IRC_TERSEST; i++) {
    const IrcComposeOptions options = { IRC_EDITION_FULL, 0, i };
    g_autoptr (IrcDocument) document = irc_compose (worded, &options);
    g_auto (Chapter) chapter =
        read_chapter (worded, document, IRC_SECTION_DECISION);
    gboolean one_page = FALSE;

    g_assert_nonnull (strstr (chapter.exhibits->str, "figure-1 Figure"));
    g_assert_nonnull (strstr (chapter.exhibits->str, "One shared clinic"));
    for (guint k = 0; k < irc_document_get_n_blocks (document); k++) {
      const IrcBlock *block = irc_document_get_block (document, k);

      if (g_strcmp0 (block->anchor, "sec-decision") == 0)
        one_page = block->heading.one_page;
    }
    g_assert_cmpint (one_page, ==, i < 10);
  }
}

static void
test_editable (void)
{
  static const IrcSectionId fixed[] = { IRC_SECTION_COVER,
                                        IRC_SECTION_CONTENTS,
                                        IRC_SECTION_REFERENCES };

  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    g_assert_false (irc_compose_is_editable (fixed[i]));
  g_assert_true (irc_compose_is_editable (IRC_SECTION_DECISION));
  g_assert_true (irc_compose_is_editable (IRC_SECTION_EVIDENCE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < PAPER_N_CASES; i++) {
    g_autofree char *draft =
        g_strdup_printf ("/words/draft/%s", paper_case_names[i]);
    g_autofree char *exhibits =
        g_strdup_printf ("/words/exhibits/%s", paper_case_names[i]);

    g_test_add_data_func (draft, GUINT_TO_POINTER (i), test_draft);
    g_test_add_data_func (exhibits, GUINT_TO_POINTER (i), test_exhibits_stay);
  }
  g_test_add_func ("/words/syntax", test_syntax);
  g_test_add_func ("/words/mentions", test_mentions);
  g_test_add_func ("/words/citing", test_citing);
  g_test_add_func ("/words/citing-nothing", test_citing_nothing);
  g_test_add_func ("/words/no-list", test_no_list);
  g_test_add_func ("/words/blank", test_blank);
  g_test_add_func ("/words/decision-runs-on", test_decision_runs_on);
  g_test_add_func ("/words/editable", test_editable);
  return g_test_run ();
}
