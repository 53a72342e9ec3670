/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How wide the columns of a table become. */
#include "irc-document-builder.h"
#include "irc-paginate.h"
#include "irc-style.h"
#include "pages-checks.h"
#include "test-support.h"

#define N_COLUMNS 4 /* of a quarter each */
#define N_ROWS 6

static IrcPages *
new_pages (const char *words)
{
  const char *const texts[N_COLUMNS] = { "1", words, "by March 2027", "none" };
  IrcDocumentBuilder *builder = irc_document_builder_new ("en");
  IrcBlock *table =
      irc_document_builder_add_table (builder, "t", "Caption", N_COLUMNS);
  g_autoptr (IrcDocument) document = NULL;
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  g_autoptr (GError) error = NULL;
  IrcPages *pages = NULL;

  for (guint i = 0; i < N_COLUMNS; i++)
    irc_block_set_column (table, i, "Head", IRC_ALIGN_LEFT, 1.0 / N_COLUMNS);
  for (guint i = 0; i < N_ROWS; i++) {
    IrcCell *cells = irc_block_add_row (table);

    for (guint k = 0; k < N_COLUMNS; k++)
      irc_cell_set_text (&cells[k], texts[k]);
  }
  document = irc_document_builder_end (builder);
  pages = irc_paginate (document, IRC_PAPER_A4, fonts, NULL, &error);
  g_assert_no_error (error);
  pages_check (pages, IRC_PAPER_A4);
  return pages;
}

static guint
count (const GPtrArray *texts, const char *words)
{
  guint n = 0;

  for (guint i = 0; i < texts->len; i++)
    n += g_str_equal (((const PageText *) g_ptr_array_index (texts, i))->text,
                      words);
  return n;
}

/* Where the words begin that are in the third column. */
static double
third_column (const GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++) {
    const PageText *text = g_ptr_array_index (texts, i);

    if (g_str_equal (text->text, "by March 2027"))
      return text->x;
  }
  g_assert_not_reached ();
}

/* A table whose cells are low has the columns that it asks for. */
static void
test_low (void)
{
  const IrcStyle style = irc_style_for (IRC_PAPER_A4, IRC_STYLE_FULL);
  g_autoptr (IrcPages) pages = new_pages ("A few words in one line");
  g_autoptr (GPtrArray) texts = pages_list_texts (pages);
  double half = style.wide_x + style.wide_width / 2;

  g_assert_cmpfloat_with_epsilon (third_column (texts), half + 4, 0.01);
}

/* A name of 200 characters takes the room that the others leave: these are
 * still on one line, and a gap stands between all of them. */
static void
test_high (void)
{
  const IrcStyle style = irc_style_for (IRC_PAPER_A4, IRC_STYLE_FULL);
  g_autofree char *name = g_strnfill (200, 'n');
  g_autoptr (IrcPages) pages = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  double third = 0, right = style.wide_x + style.wide_width;

  for (guint i = 6; i < 200; i += 7)
    name[i] = ' ';
  pages = new_pages (name);
  texts = pages_list_texts (pages);
  third = third_column (texts);
  g_assert_cmpfloat (third, >, style.wide_x + style.wide_width * 0.65);
  g_assert_cmpuint (count (texts, "by March 2027"), ==, N_ROWS);
  g_assert_cmpuint (count (texts, "none"), ==, N_ROWS);
  for (guint i = 0; i < texts->len; i++) {
    const PageText *text = g_ptr_array_index (texts, i);

    g_assert_cmpfloat (text->x + text->width, <=, right + 0.01);
    if (g_str_has_prefix (text->text, "nnn"))
      g_assert_cmpfloat (text->x + text->width, <, third);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lay-table/low", test_low);
  g_test_add_func ("/lay-table/high", test_high);
  return g_test_run ();
}
