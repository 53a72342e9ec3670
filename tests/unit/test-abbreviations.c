/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every paper says what its abbreviations mean, in the chapter in which they
 * first stand. */
#include "irc-compose.h"

#include <string.h>

#include "document-checks.h"
#include "paper-cases.h"
#include "test-assess-support.h"

#define DAY 1795000000 /* 18 November 2026 */

/* By themselves and not, as in CIRSE-ESR, in a longer word. */
static const struct {
  const char *word, *meaning;
} abbreviations[] = {
  { "IRs?", "interventional radiologist" },
  { "MDTs?", "multidisciplinary team" },
  { "SOPs?", "standard operating procedure" },
  { "M&M", "morbidity and mortality" },
  { "WTE", "whole-time equivalent" },
  { "TIPS", "transjugular intrahepatic portosystemic shunt" },
  { "ERCP", "endoscopic retrograde cholangiopancreatography" },
  { "CIRSE",
    "Cardiovascular and Interventional Radiological Society of Europe" },
  { "SIR", "Society of Interventional Radiology" },
  { "(?:IN|OUT)[123]\\.[0-9]", "IN: inpatients. OUT: outpatients." },
};

static IrcDocument *
compose (IrcAssessment *assessment, IrcEdition edition)
{
  const IrcComposeOptions options = { edition, DAY, 0 };

  return irc_compose (assessment, &options);
}

/* ---- each is explained --------------------------------------------------- */

/* What a reader sees but for the list of references, chapter by chapter; the
 * cover is the first. */
static GPtrArray *
split_chapters (const IrcDocument *document)
{
  GPtrArray *chapters = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    if (block->kind == IRC_BLOCK_HEADING && block->heading.level == 1 &&
        !irc_document_is_single_page (document)) {
      g_ptr_array_add (chapters, g_string_free (text, FALSE));
      text = g_string_new (NULL);
    }
    if (block->kind != IRC_BLOCK_REFERENCES &&
        block->kind != IRC_BLOCK_CONTENTS) {
      g_autofree char *words = irc_block_to_text (block);

      g_string_append (text, words);
    }
  }
  g_ptr_array_add (chapters, g_string_free (text, FALSE));
  return chapters;
}

/* Returns whether @word stands in a chapter; then @meaning stands there or in
 * one before. */
static gboolean
check_word (const GPtrArray *chapters, const char *word, const char *meaning)
{
  g_autofree char *pattern = g_strdup_printf ("(?<![\\w&])%s(?![\\w&])", word);
  g_autofree char *wanted = g_utf8_casefold (meaning, -1);

  for (guint i = 0; i < chapters->len; i++) {
    const char *chapter = chapters->pdata[i];
    g_autofree char *folded = g_utf8_casefold (chapter, -1);

    if (strstr (folded, wanted) != NULL)
      return TRUE;
    /* The cover has no place for notes. */
    if ((i > 0 || chapters->len == 1) &&
        g_regex_match_simple (pattern, chapter, 0, 0))
      g_error ("%s is not explained in \"%s\"", word, chapter);
  }
  return FALSE;
}

static void
test_explained (gconstpointer data)
{
  g_autoptr (IrcAssessment) assessment =
      paper_assess ((PaperCase) GPOINTER_TO_UINT (data));

  for (IrcEdition edition = 0; edition <= IRC_EDITION_REFERRERS; edition++) {
    g_autoptr (IrcDocument) document = compose (assessment, edition);
    g_autoptr (GPtrArray) chapters = split_chapters (document);

    for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
      check_word (chapters, abbreviations[i].word, abbreviations[i].meaning);
  }
}

/* ---- and once ------------------------------------------------------------ */

static guint
count (const char *text, const char *words)
{
  guint n = 0;

  for (text = strstr (text, words); text != NULL;
       text = strstr (text + 1, words))
    n++;
  return n;
}

static void
test_once (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_SAMPLE);

  for (IrcEdition edition = 0; edition <= IRC_EDITION_REFERRERS; edition++) {
    g_autoptr (IrcDocument) document = compose (assessment, edition);
    g_autofree char *text = irc_document_to_text (document);

    g_assert_cmpuint (count (text, "IR: interventional radiology"), <=, 1);
    g_assert_cmpuint (count (text, "MDT: multi"), <=, 1);
    /* Written out where it stands. */
    g_assert_cmpuint (count (text, "WTE: whole"), ==, 0);
  }
}

/* What a table is the first to print stands in the note below it; what a
 * paragraph is the first to print, above. */
static void
test_places (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess (
      "'report': {'sections': [{'id': 'cover', 'on': false}, {'id': "
      "'decision', 'on': false}, {'id': 'contents', 'on': false}, {'id': "
      "'summary', 'on': false}, {'id': 'where-we-stand', 'on': false}, "
      "{'id': 'gaps', 'text': 'SOPs\\nand the rest.'}]}");
  g_autoptr (IrcDocument) document = compose (assessment, IRC_EDITION_FULL);
  const IrcBlock *note = irc_document_get_block (document, 2);
  gboolean below = FALSE;

  g_assert_cmpint (note->kind, ==, IRC_BLOCK_PARAGRAPH);
  g_assert_cmpint (note->paragraph.style, ==, IRC_PARAGRAPH_NOTE);
  g_assert_cmpstr (note->paragraph.text.runs[0].text,
                   ==,
                   "SOP: standard operating procedure.");
  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    if (block->kind == IRC_BLOCK_TABLE) {
      g_autofree char *text = irc_block_to_text (block);

      below = below || strstr (text, "MPE: medical physics expert") != NULL;
    }
  }
  g_assert_true (below);
}

/* Where there is a summary, it has what the texts behind it print. */
static void
test_summary (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess (
      "'report': {'sections': [{'id': 'summary', 'text': 'In brief.'}, {'id': "
      "'method', 'text': 'As for TIPS.'}]}");
  g_autoptr (IrcDocument) document = compose (assessment, IRC_EDITION_FULL);
  g_autofree char *summary = document_dup_chapter (document, "Summary");
  g_autofree char *method = document_dup_chapter (document, "Method");

  g_assert_nonnull (strstr (summary, " TIPS: transjugular"));
  g_assert_null (strstr (method, "transjugular"));
}

/* Words of the user that look like one, and are none. */
static void
test_others (void)
{
  g_autoptr (IrcAssessment) assessment =
      irc_test_assess ("'report': {'sections': [{'id': 'summary', 'text': "
                       "'XMDT MDTX MDTss MDT2 \u00c9MDT MDT\u00e9 M&MM'}]}");
  g_autoptr (IrcDocument) document = compose (assessment, IRC_EDITION_FULL);
  g_autofree char *gaps = document_dup_chapter (document, "Gaps");

  g_assert_null (strstr (gaps, "multidisciplinary"));
  g_assert_null (strstr (gaps, "morbidity"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (PaperCase which = 0; which < PAPER_N_CASES; which++) {
    g_autofree char *path = g_strdup_printf ("/abbreviations/explained/%s",
                                             paper_case_names[which]);

    g_test_add_data_func (path, GUINT_TO_POINTER (which), test_explained);
  }
  g_test_add_func ("/abbreviations/once", test_once);
  g_test_add_func ("/abbreviations/places", test_places);
  g_test_add_func ("/abbreviations/summary", test_summary);
  g_test_add_func ("/abbreviations/others", test_others);
  return g_test_run ();
}
