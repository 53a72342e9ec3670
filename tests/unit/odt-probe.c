/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writes editable copies, and beside each its document as plain text, into a
 * folder, for test_odt_against_text.py: odt-probe FOLDER.  All cases that a
 * paper must survive, both editions, and a document by hand with what no
 * composer writes. */
#include "irc-document-builder.h"
#include "irc-odt.h"
#include "irc-paginate.h"

#include <stdlib.h>
#include <string.h>

#include "paper-cases.h"
#include "test-support.h"

#define DAY 1795000000 /* 18 November 2026 */
#define HEBREW "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D"

static void
save (const char *folder, const char *name, const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_file_set_contents (path, data, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
write_copy (const char *folder,
            const char *name,
            const IrcPages *pages,
            IrcFonts *fonts,
            IrcPaper paper)
{
  const IrcOdtOptions options = {
    .paper = paper,
    .date = DAY,
    .generator = "probe",
    .paint = irc_picture_paint,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) odt = irc_odt_write (pages, fonts, &options, NULL, &error);
  g_autofree char *text = irc_document_to_text (irc_pages_get_document (pages));
  g_autofree char *odt_name = g_strconcat (name, ".odt", NULL);
  g_autofree char *text_name = g_strconcat (name, ".txt", NULL);

  g_assert_no_error (error);
  save (folder, odt_name, g_bytes_get_data (odt, NULL), g_bytes_get_size (odt));
  save (folder, text_name, text, strlen (text));
}

static void
write_cases (const char *folder, IrcFonts *fonts)
{
  const IrcEdition editions[] = { IRC_EDITION_FULL, IRC_EDITION_BRIEF };

  for (guint i = 0; i < 2 * PAPER_N_CASES; i++) {
    const PaperCase which = (PaperCase) (i / 2);
    const IrcEdition edition = editions[i % 2];
    const IrcPaper paper = i % 3 == 0 ? IRC_PAPER_LETTER : IRC_PAPER_A4;
    g_autofree char *name = g_strdup_printf (
        "%s-%s", paper_case_names[which], irc_edition_names[edition]);
    g_autoptr (IrcAssessment) assessment = paper_assess (which);
    g_autoptr (GError) error = NULL;
    g_autoptr (IrcPages) pages =
        irc_publish (assessment, edition, paper, DAY, fonts, NULL, &error);

    g_assert_no_error (error);
    write_copy (folder, name, pages, fonts, paper);
  }
}

/* ---- by hand ------------------------------------------------------------ */

/* Numbers that a word processor would not give by itself, and some that it
 * would. */
static void
add_headings (IrcDocumentBuilder *builder)
{
  irc_document_builder_add_heading (builder, 1, "1", "First", "first");
  irc_document_builder_add_heading (builder, 2, "1.1", "Counts", NULL);
  irc_document_builder_add_heading (builder, 2, "1.3", "Skips one", "skips");
  irc_document_builder_add_heading (builder, 3, "", "Small", NULL);
  irc_document_builder_add_heading (builder, 3, "1.3.1", "Numbered", NULL);
  irc_document_builder_add_heading (builder, 1, "", "Without", "without");
  irc_document_builder_add_heading (builder, 1, "2", "Second", NULL);
  irc_document_builder_add_heading (builder, 1, "A", "Appendix", NULL);
  irc_document_builder_add_heading (builder, 1, "3", HEBREW, NULL);
}

static void
add_paragraphs (IrcDocumentBuilder *builder)
{
  IrcRunList *runs = irc_run_list_new ();
  GPtrArray *items = g_ptr_array_new ();
  GPtrArray *paragraphs = g_ptr_array_new ();

  irc_run_list_add (runs, IRC_RUN_PLAIN, "  two  blanks ");
  irc_run_list_add (runs, IRC_RUN_STRONG, " and <three>   \"here\"");
  irc_run_list_add_link (
      runs, IRC_RUN_EMPHASIS, " & out", "https://a.example/?a=b&c=\"d\"");
  irc_run_list_add_link (runs, IRC_RUN_PLAIN, "in", "#skips");
  irc_run_list_add_anchor (runs, "here", "here-1");
  irc_document_builder_add_paragraph (builder, IRC_PARAGRAPH_BODY, runs);
  irc_document_builder_add_text (builder, IRC_PARAGRAPH_LEAD, "Lead");
  irc_document_builder_add_text (builder, IRC_PARAGRAPH_NOTE, HEBREW " IR.");
  irc_document_builder_add_text (builder, IRC_PARAGRAPH_LABEL, "Label");
  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (items, irc_run_list_new_text ("Item"));
  irc_document_builder_add_list (builder, TRUE, items);
  items = g_ptr_array_new ();
  g_ptr_array_add (items, irc_run_list_new_text ("Alone"));
  irc_document_builder_add_list (builder, TRUE, items);
  g_ptr_array_add (paragraphs, irc_run_list_new_text ("Without a title"));
  g_ptr_array_add (paragraphs, irc_run_list_new_text (HEBREW));
  irc_document_builder_add_callout (builder, "", paragraphs);
}

static void
add_tables (IrcDocumentBuilder *builder)
{
  const IrcAlign aligns[] = { IRC_ALIGN_LEFT,
                              IRC_ALIGN_CENTRE,
                              IRC_ALIGN_RIGHT };
  IrcBlock *table = irc_document_builder_add_table (
      builder, "t7", "Table 7  Not the next number", 3);

  for (guint i = 0; i < 3; i++)
    irc_block_set_column (table, i, "Column", aligns[i], 1 / 3.0);
  for (guint row = 0; row < 12; row++) {
    IrcCell *cells = irc_block_add_row (table);

    irc_cell_set_text (&cells[0], HEBREW);
    irc_cell_set_text (&cells[1], "");
    irc_cell_set_text (&cells[2], "12");
  }
  irc_run_list_take (irc_run_list_new_text ("Source"), &table->table.source);
  table = irc_document_builder_add_table (
      builder, "t1", "Table 1  The next number", 1);
  irc_block_set_column (table, 0, "Column", IRC_ALIGN_LEFT, 1);
  irc_cell_set_text (irc_block_add_row (table), "Cell");
}

static void
write_by_hand (const char *folder, IrcFonts *fonts)
{
  IrcDocumentBuilder *builder = irc_document_builder_new ("en");
  g_autoptr (IrcDocument) document = NULL;
  g_autoptr (IrcPages) pages = NULL;
  g_autoptr (GError) error = NULL;

  irc_document_builder_set_properties (builder, "", "", "");
  irc_document_builder_set_running (builder, "", "");
  add_headings (builder);
  add_paragraphs (builder);
  add_tables (builder);
  document = irc_document_builder_end (builder);
  pages = irc_paginate (document, IRC_PAPER_A4, fonts, NULL, &error);
  g_assert_no_error (error);
  write_copy (folder, "by-hand", pages, fonts, IRC_PAPER_A4);
}

int
main (int argc, char *argv[])
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();

  if (argc != 2)
    return EXIT_FAILURE;
  write_cases (argv[1], fonts);
  write_by_hand (argv[1], fonts);
  return EXIT_SUCCESS;
}
