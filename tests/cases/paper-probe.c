/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads a file of cases, one a line, and prints what their papers say as JSON,
 * one a line, for test_papers.py: the blocks of the full edition, every third
 * one on Letter, how full its pages are, and of the brief on both papers, where
 * the words of the brief stand and how large they are, and what the assessment
 * asks for. */
#include "document-checks.h"
#include "irc-compose.h"
#include "irc-file.h"
#include "irc-json.h"
#include "irc-paginate.h"
#include "irc-style.h"
#include "pages-checks.h"
#include "test-support.h"

#include <string.h>

#define DAY 1795000000 /* 18 November 2026 */

/* ---- documents ---------------------------------------------------------- */

static void
write_runs (const IrcBlock *block, const IrcRuns *runs, gpointer writer)
{
  irc_json_writer_begin_array (writer, NULL);
  for (guint i = 0; i < runs->n_runs; i++) {
    const IrcRun *run = &runs->runs[i];

    irc_json_writer_begin_object (writer, NULL);
    irc_json_writer_string (writer, "text", run->text);
    irc_json_writer_string (
        writer, "target", run->target != NULL ? run->target : "");
    irc_json_writer_string (
        writer, "anchor", run->anchor != NULL ? run->anchor : "");
    irc_json_writer_end_object (writer);
  }
  irc_json_writer_end_array (writer);
}

static const char *
kind_of (const IrcBlock *block)
{
  static const char *const kinds[] = {
    "cover", "contents", "heading", "paragraph",  "list",
    "table", "figure",   "callout", "references", "signature",
  };

  if (block->kind == IRC_BLOCK_PARAGRAPH &&
      block->paragraph.style == IRC_PARAGRAPH_NOTE)
    return "note";
  return kinds[block->kind];
}

static void
write_block (IrcJsonWriter *writer, const IrcBlock *block)
{
  gboolean heading = block->kind == IRC_BLOCK_HEADING;

  irc_json_writer_begin_object (writer, NULL);
  irc_json_writer_string (writer, "kind", kind_of (block));
  irc_json_writer_string (
      writer, "anchor", block->anchor != NULL ? block->anchor : "");
  irc_json_writer_int (writer, "level", heading ? block->heading.level : 0);
  irc_json_writer_string (
      writer,
      "title",
      heading                            ? block->heading.text
      : block->kind == IRC_BLOCK_TABLE   ? block->table.caption
      : block->kind == IRC_BLOCK_CALLOUT ? block->callout.title
                                         : "");
  irc_json_writer_int (writer,
                       "columns",
                       block->kind == IRC_BLOCK_TABLE ? block->table.n_columns
                                                      : 0);
  irc_json_writer_begin_array (writer, "runs");
  document_foreach_runs_of (block, write_runs, writer);
  irc_json_writer_end_array (writer);
  irc_json_writer_end_object (writer);
}

static void
write_document (IrcJsonWriter *writer, const IrcDocument *document)
{
  irc_json_writer_begin_array (writer, "blocks");
  for (guint i = 0; i < irc_document_get_n_blocks (document); i++)
    write_block (writer, irc_document_get_block (document, i));
  irc_json_writer_end_array (writer);
}

/* ---- pages -------------------------------------------------------------- */

static void
write_texts (IrcJsonWriter *writer, const IrcPages *pages)
{
  g_autoptr (GPtrArray) texts = pages_list_texts (pages);

  irc_json_writer_begin_array (writer, "texts");
  for (guint i = 0; i < texts->len; i++) {
    const PageText *text = g_ptr_array_index (texts, i);

    if (text->element == IRC_NO_PARENT || text->mark > 0)
      continue;
    irc_json_writer_begin_object (writer, NULL);
    irc_json_writer_string (writer, "text", text->text);
    irc_json_writer_double (writer, "size", text->size);
    irc_json_writer_double (writer, "y", text->y);
    irc_json_writer_end_object (writer);
  }
  irc_json_writer_end_array (writer);
}

static double
bottom_of (IrcPaper paper)
{
  return irc_style_for (paper, IRC_STYLE_BRIEF).bottom;
}

/* How many pages there are from the decision page to the next chapter, cover or
 * contents; 0: it is not there. */
static guint
count_decision_pages (const IrcPages *pages)
{
  guint n = 0, to = irc_pages_get_n_pages (pages);
  const IrcDestination *places = irc_pages_get_destinations (pages, &n);
  const IrcDestination *decision =
      irc_pages_lookup_destination (pages, "sec-decision");

  if (decision == NULL)
    return 0;
  for (guint i = 0; i < n; i++)
    if (g_str_has_prefix (places[i].name, "sec-") &&
        places[i].page > decision->page)
      to = MIN (to, places[i].page);
  return to - decision->page;
}

/* What a page of the full edition holds, from the top of its body. */
typedef struct {
  double used;      /* to its last line */
  double chapter;   /* to the first heading of a chapter; negative: none */
  double kept;      /* to the end of its first figure, or of its first table if
                       that is kept whole, else of the table's head; 0: it has
                       neither */
  guint table;      /* the element of its first table; 0: none */
  double head;      /* to the end of its head */
  gboolean running; /* it has a head and a foot: only the cover has not */
} PageUse;

/* A table of less than a third of a page is not split. */
#define WHOLE_TABLE 200.0

static void
look_at_table (const IrcPages *pages, guint element, double y, PageUse *use)
{
  guint n = 0;
  const IrcElement *elements = irc_pages_get_elements (pages, &n);
  gboolean head = pages_is_inside (pages, element, IRC_ROLE_THEAD);

  while (element != IRC_NO_PARENT && elements[element].role != IRC_ROLE_TABLE)
    element = elements[element].parent;
  if (element == IRC_NO_PARENT)
    return;
  if (use->table == 0 && head)
    use->table = element;
  if (use->table != element)
    return;
  if (head)
    use->head = y;
  use->kept = y - use->head < WHOLE_TABLE ? y : use->head;
}

static void
look_at_text (const IrcPages *pages,
              const PageText *text,
              double top,
              PageUse *use)
{
  double y = text->y - top;

  use->used = MAX (use->used, y);
  if (use->chapter < 0 && pages_is_inside (pages, text->element, IRC_ROLE_H1))
    use->chapter = y;
  look_at_table (pages, text->element, y, use);
}

static void
look_at_figures (const IrcPages *pages, double top, PageUse *uses)
{
  guint n = 0;
  const IrcElement *elements = irc_pages_get_elements (pages, &n);

  for (guint i = 0; i < n; i++)
    if (elements[i].role == IRC_ROLE_FIGURE) {
      PageUse *use = &uses[elements[i].page];
      double end = elements[i].bounds.y + elements[i].bounds.height - top;

      if (use->kept <= 0 || end < use->kept)
        use->kept = end;
    }
}

static void
write_pages (IrcJsonWriter *writer, const IrcPages *pages, IrcPaper paper)
{
  const IrcStyle style = irc_style_for (paper, IRC_STYLE_FULL);
  guint n = irc_pages_get_n_pages (pages);
  g_autofree PageUse *uses = g_new0 (PageUse, n);
  g_autoptr (GPtrArray) texts = pages_list_texts (pages);

  for (guint i = 0; i < n; i++)
    uses[i].chapter = -1;
  for (guint i = 0; i < texts->len; i++) {
    const PageText *text = g_ptr_array_index (texts, i);

    if (text->element != IRC_NO_PARENT)
      look_at_text (pages, text, style.top, &uses[text->page]);
    else
      uses[text->page].running = TRUE;
  }
  look_at_figures (pages, style.top, uses);
  irc_json_writer_double (writer, "room", style.bottom - style.top);
  irc_json_writer_begin_array (writer, "pages");
  for (guint i = 0; i < n; i++) {
    irc_json_writer_begin_object (writer, NULL);
    irc_json_writer_double (writer, "used", uses[i].used);
    irc_json_writer_double (writer, "chapter", uses[i].chapter);
    irc_json_writer_double (writer, "kept", uses[i].kept);
    irc_json_writer_boolean (writer, "cover", !uses[i].running);
    irc_json_writer_end_object (writer);
  }
  irc_json_writer_end_array (writer);
}

static void
write_full (IrcJsonWriter *writer,
            IrcAssessment *assessment,
            IrcPaper paper,
            IrcFonts *fonts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcPages) full = irc_publish (
      assessment, IRC_EDITION_FULL, paper, DAY, fonts, NULL, &error);

  g_assert_no_error (error);
  irc_json_writer_begin_object (writer, "full");
  irc_json_writer_int (writer, "decision_pages", count_decision_pages (full));
  write_pages (writer, full, paper);
  write_document (writer, irc_pages_get_document (full));
  irc_json_writer_end_object (writer);
}

static void
write_brief (IrcJsonWriter *writer,
             IrcAssessment *assessment,
             IrcPaper paper,
             IrcFonts *fonts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcPages) brief = irc_publish (
      assessment, IRC_EDITION_BRIEF, paper, DAY, fonts, NULL, &error);

  g_assert_no_error (error);
  pages_check (brief, paper);
  irc_json_writer_begin_object (writer, irc_paper_names[paper]);
  irc_json_writer_int (writer, "pages", irc_pages_get_n_pages (brief));
  irc_json_writer_double (writer, "bottom", bottom_of (paper));
  write_document (writer, irc_pages_get_document (brief));
  write_texts (writer, brief);
  irc_json_writer_end_object (writer);
}

/* ---- what is asked for -------------------------------------------------- */

static void
write_asks (IrcJsonWriter *writer, const IrcAssessment *assessment)
{
  guint n = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (assessment, &n);

  irc_json_writer_begin_array (writer, "asks");
  for (guint i = 0; i < n; i++) {
    irc_json_writer_begin_object (writer, NULL);
    irc_json_writer_string (writer, "title", asks[i].title);
    irc_json_writer_begin_array (writer, "criteria");
    for (guint k = 0; k < asks[i].n_criteria; k++)
      irc_json_writer_string (writer, NULL, asks[i].criteria[k]->id);
    irc_json_writer_end_array (writer);
    irc_json_writer_int (writer, "arguments", asks[i].n_arguments);
    irc_json_writer_end_object (writer);
  }
  irc_json_writer_end_array (writer);
}

/* How many printed arguments have a source that may be printed. */
static guint
count_sourced (const IrcAssessment *assessment)
{
  guint n = 0, sourced = 0;
  const IrcMatch *const *printed = irc_assessment_get_printed (assessment, &n);

  for (guint i = 0; i < n; i++)
    sourced += printed[i]->n_printable > printed[i]->n_left_out;
  return sourced;
}

static gboolean
print_case (const char *line,
            IrcLibrary *library,
            IrcPaper paper,
            IrcFonts *fonts)
{
  IrcVocabulary vocabulary = irc_vocabulary_for_library (library);
  g_autoptr (GBytes) bytes = g_bytes_new (line, strlen (line));
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcCase) case_ = irc_case_load (bytes, &vocabulary, 0, &error);
  g_autoptr (IrcAssessment) assessment = NULL;
  g_autoptr (IrcJsonWriter) writer = irc_json_writer_new ();
  g_autoptr (GBytes) json = NULL;

  if (case_ == NULL) {
    g_printerr ("%s\n", error->message);
    return FALSE;
  }
  assessment = irc_assess (case_, library, irc_language_lookup ("en"));
  irc_json_writer_set_compact (writer, TRUE);
  irc_json_writer_begin_object (writer, NULL);
  irc_json_writer_int (writer, "sourced", count_sourced (assessment));
  write_asks (writer, assessment);
  write_full (writer, assessment, paper, fonts);
  write_brief (writer, assessment, IRC_PAPER_A4, fonts);
  write_brief (writer, assessment, IRC_PAPER_LETTER, fonts);
  irc_json_writer_end_object (writer);
  json = irc_json_writer_end (writer);
  if (!irc_file_write_stdout (json, &error)) {
    g_printerr ("%s\n", error->message);
    return FALSE;
  }
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_library_load (&error);
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (library == NULL || argc != 2 ||
      !g_file_get_contents (argv[1], &text, NULL, &error)) {
    g_printerr ("%s\n", error != NULL ? error->message : "one file");
    return 1;
  }
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!print_case (lines[i],
                     library,
                     i % 3 == 0 ? IRC_PAPER_LETTER : IRC_PAPER_A4,
                     fonts))
      return 1;
  return 0;
}
