/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-paginate.h"

#include <string.h>

#include "irc-document-builder.h"
#include "irc-style.h"
#include "pages-checks.h"
#include "paper-cases.h"
#include "test-support.h"

static IrcPages *
paginate (IrcDocument *document, IrcPaper paper)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  g_autoptr (GError) error = NULL;
  IrcPages *pages = irc_paginate (document, paper, fonts, NULL, &error);

  g_assert_no_error (error);
  pages_check (pages, paper);
  return pages;
}

/* ---- documents by chance ------------------------------------------------ */

/* Writes documents whose words are numbered, so that each can be found once and
 * in its place. */
typedef struct {
  IrcDocumentBuilder *builder;
  IrcAssessment *assessment;
  GRand *rand;
  guint n_words, n_anchors, n_tables;
} Writer;

static char *
dup_words (Writer *self, guint most)
{
  static const char *const fillers[] = {
    "", "ward", "interventional-radiology", "\xc2\xa0kg"
  };
  GString *out = g_string_new (NULL);
  guint n = (guint) g_rand_int_range (self->rand, 1, (gint32) most + 1);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (
        out,
        "%sw%u%s",
        i > 0 ? " " : "",
        self->n_words++,
        fillers[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (fillers))]);
  return g_string_free (out, FALSE);
}

static IrcRunList *
new_runs (Writer *self, guint most)
{
  g_autofree char *text = dup_words (self, most);
  IrcRunList *runs = irc_run_list_new_text (text);

  if (g_rand_int_range (self->rand, 0, 3) == 0) {
    g_autofree char *name = g_strdup_printf ("a%u", self->n_anchors++);
    g_autofree char *words = dup_words (self, 3);
    g_autofree char *more = g_strconcat (" ", words, NULL);
    g_autofree char *link = dup_words (self, 12);
    g_autofree char *spaced = g_strconcat (" ", link, NULL);

    irc_run_list_add_anchor (runs, more, name);
    irc_run_list_add_link (runs, IRC_RUN_STRONG, spaced, "#first");
  }
  return runs;
}

static void
add_heading (Writer *self, int level)
{
  g_autofree char *text = dup_words (self, 20);
  g_autofree char *anchor = g_strdup_printf ("h%u", self->n_anchors++);

  irc_document_builder_add_heading (self->builder, level, "", text, anchor);
}

static void
add_table (Writer *self)
{
  guint n_columns = (guint) g_rand_int_range (self->rand, 1, 6);
  guint n_rows = (guint) g_rand_int_range (self->rand, 1, 30);
  gboolean long_rows = g_rand_int_range (self->rand, 0, 3) == 0;
  g_autofree char *anchor = g_strdup_printf ("t%u", ++self->n_tables);
  g_autofree char *caption = dup_words (self, 20);
  IrcBlock *table = irc_document_builder_add_table (
      self->builder, anchor, caption, n_columns);

  g_free (table->table.continued);
  table->table.continued = g_strdup ("Table (continued)");
  table->table.row_heads = g_rand_boolean (self->rand);
  for (guint i = 0; i < n_columns; i++) {
    g_autofree char *title = dup_words (self, 4);

    irc_block_set_column (table,
                          i,
                          title,
                          (IrcAlign) g_rand_int_range (self->rand, 0, 3),
                          1.0 / n_columns);
  }
  for (guint i = 0; i < n_rows; i++) {
    IrcCell *cells = irc_block_add_row (table);
    gboolean huge = long_rows && g_rand_int_range (self->rand, 0, 6) == 0;

    for (guint k = 0; k < n_columns; k++) {
      if (g_rand_int_range (self->rand, 0, 8) == 0)
        irc_cell_set_mark (&cells[k], IRC_MARK_PARTLY);
      if (g_rand_int_range (self->rand, 0, 6) > 0 || k == 0)
        irc_cell_set_runs (&cells[k],
                           new_runs (self, huge && k > 0 ? 300 : 12));
    }
  }
  if (g_rand_boolean (self->rand)) {
    irc_run_list_take (new_runs (self, 20), &table->table.source);
  }
}

static GPtrArray *
new_lists (Writer *self, guint most)
{
  GPtrArray *items = g_ptr_array_new ();
  guint n = (guint) g_rand_int_range (self->rand, 1, 8);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, new_runs (self, most));
  return items;
}

static void
add_block (Writer *self)
{
  switch (g_rand_int_range (self->rand, 0, 12)) {
    case 0:
      add_table (self);
      break;
    case 1:
      irc_document_builder_add_list (
          self->builder, g_rand_boolean (self->rand), new_lists (self, 40));
      break;
    case 2:
      irc_document_builder_add_callout (
          self->builder, "Mind", new_lists (self, 20));
      break;
    case 3: {
      g_autofree char *anchor = g_strdup_printf ("f%u", self->n_anchors++);

      irc_document_builder_add_figure (
          self->builder,
          anchor,
          "Figure",
          irc_figure_new ((IrcFigureKind) g_rand_int_range (
                              self->rand, 0, IRC_N_FIGURE_KINDS),
                          self->assessment));
      break;
    }
    case 4:
      add_heading (self, 2);
      irc_document_builder_add_paragraph (
          self->builder, IRC_PARAGRAPH_BODY, new_runs (self, 60));
      break;
    case 5:
      add_heading (self, 2);
      add_heading (self, 3);
      irc_document_builder_add_paragraph (
          self->builder, IRC_PARAGRAPH_LEAD, new_runs (self, 60));
      break;
    default:
      irc_document_builder_add_paragraph (
          self->builder,
          (IrcParagraphStyle) g_rand_int_range (self->rand, 0, 3),
          new_runs (self, 120));
      break;
  }
}

static IrcDocument *
write_document (Writer *self)
{
  int n_chapters = g_rand_int_range (self->rand, 1, 5);
  IrcBlock *cover = NULL;
  IrcBlock *contents = NULL;

  self->builder = irc_document_builder_new ("en");
  irc_document_builder_set_running (self->builder, "Head", "Secret");
  cover = irc_document_builder_add (self->builder, IRC_BLOCK_COVER);
  cover->cover.kicker = g_strdup ("Case");
  cover->cover.title = g_strdup ("Title");
  cover->cover.subtitle = g_strdup ("");
  cover->cover.note = g_strdup ("");
  contents = irc_document_builder_add (self->builder, IRC_BLOCK_CONTENTS);
  contents->anchor = g_strdup ("first");
  contents->contents.title = g_strdup ("Contents");
  for (int i = 0; i < n_chapters; i++) {
    int n_blocks = g_rand_int_range (self->rand, 1, 25);

    add_heading (self, 1);
    irc_document_builder_add_paragraph (
        self->builder, IRC_PARAGRAPH_BODY, new_runs (self, 60));
    for (int k = 0; k < n_blocks; k++)
      add_block (self);
  }
  return irc_document_builder_end (self->builder);
}

/* Every numbered word stands on the pages once. */
static void
check_words (const IrcPages *pages, guint n_words)
{
  g_autofree guint *seen = g_new0 (guint, n_words);
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GPtrArray) texts = pages_list_texts (pages);
  guint last = IRC_NO_PARENT;

  for (guint i = 0; i < texts->len; i++) {
    const PageText *text = g_ptr_array_index (texts, i);

    /* The contents repeat the headings. */
    if (text->element == IRC_NO_PARENT ||
        pages_is_inside (pages, text->element, IRC_ROLE_TOC))
      continue;
    if (text->element != last)
      g_string_append_c (all, ' ');
    g_string_append (all, text->text);
    last = text->element;
  }
  for (const char *p = all->str; *p != '\0'; p++)
    if (*p == 'w' && g_ascii_isdigit (p[1])) {
      guint64 word = g_ascii_strtoull (p + 1, NULL, 10);

      if (word >= n_words)
        g_error ("no such word: %.60s", p > all->str + 30 ? p - 30 : p);
      seen[word]++;
    }
  for (guint i = 0; i < n_words; i++)
    if (seen[i] != 1)
      g_error ("word %u stands %u times", i, seen[i]);
}

static void
test_random (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_EMPTY);

  for (guint seed = 0; seed < 60; seed++) {
    g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
    Writer writer = { .rand = rand, .assessment = assessment };
    g_autoptr (IrcDocument) document = write_document (&writer);
    IrcPaper paper = seed % 2 == 0 ? IRC_PAPER_A4 : IRC_PAPER_LETTER;
    g_autoptr (IrcPages) pages = paginate (document, paper);

    check_words (pages, writer.n_words);
  }
}

/* ---- by hand ------------------------------------------------------------ */

static char *
repeat_words (const char *word, guint n)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "", word);
  return g_string_free (out, FALSE);
}

/* What a cover holds, each of it @n words long. */
static IrcPages *
paginate_cover (guint n, guint n_facts, IrcPaper paper)
{
  IrcDocumentBuilder *builder = irc_document_builder_new ("en");
  IrcBlock *cover = irc_document_builder_add (builder, IRC_BLOCK_COVER);
  g_autoptr (IrcDocument) document = NULL;

  cover->cover.kicker = g_strdup ("Business case");
  cover->cover.title = repeat_words ("Title", n);
  cover->cover.subtitle = repeat_words ("subtitle", n);
  cover->cover.note = repeat_words ("note", n);
  cover->cover.n_facts = n_facts;
  cover->cover.facts = g_new0 (IrcFact, MAX (n_facts, 1));
  for (guint i = 0; i < n_facts; i++) {
    cover->cover.facts[i].label = g_strdup ("Label");
    cover->cover.facts[i].value = repeat_words ("value", n);
  }
  document = irc_document_builder_end (builder);
  return paginate (document, paper);
}

/* However much is written, nothing overlaps or runs out, and what is cut says
 * so. */
static void
test_cover (void)
{
  static const guint lengths[] = { 1, 10, 35, 200, 2000 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    for (guint n_facts = 0; n_facts <= 5; n_facts++)
      for (guint paper = 0; paper < 2; paper++) {
        g_autoptr (IrcPages) pages =
            paginate_cover (lengths[i], n_facts, (IrcPaper) paper);
        g_autoptr (GPtrArray) texts = pages_list_texts (pages);
        g_autofree char *all = pages_dup_text (texts, 0, FALSE);

        g_assert_cmpuint (irc_pages_get_n_pages (pages), ==, 1);
        g_assert_nonnull (strstr (all, "Title"));
        if (n_facts > 0)
          g_assert_nonnull (strstr (all, "value"));
        if (lengths[i] <= 10)
          g_assert_null (strstr (all, "…"));
        if (lengths[i] >= 200)
          g_assert_nonnull (strstr (all, "…"));
      }
}

/* Long names at the head of a page and long labels in the box to decide are cut
 * on their line. */
static void
test_long_labels (void)
{
  IrcDocumentBuilder *builder = irc_document_builder_new ("en");
  g_autofree char *words = repeat_words ("secret", 100);
  IrcBlock *box = NULL;
  g_autoptr (IrcDocument) document = NULL;
  g_autoptr (IrcPages) pages = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  guint cut = 0;

  irc_document_builder_set_running (builder, words, words);
  irc_document_builder_add_heading (builder, 1, "1", "Chapter", "one");
  box = irc_document_builder_add (builder, IRC_BLOCK_SIGNATURE);
  box->signature.title = g_strdup (words);
  box->signature.lines = g_strsplit (words, "|", -1);
  document = irc_document_builder_end (builder);
  pages = paginate (document, IRC_PAPER_LETTER);
  texts = pages_list_texts (pages);
  for (guint i = 0; i < texts->len; i++)
    cut += g_str_has_suffix (((PageText *) g_ptr_array_index (texts, i))->text,
                             "…");
  g_assert_cmpuint (cut, ==, 4);
}

/* A heading of three hundred characters is set on several lines that stay with
 * the text. */
static void
test_long_heading (void)
{
  g_autofree char *words = repeat_words ("heading", 38);
  g_autofree char *filler = repeat_words ("filler", 10);

  for (guint n = 0; n < 60; n++) {
    IrcDocumentBuilder *builder = irc_document_builder_new ("en");
    g_autoptr (IrcDocument) document = NULL;
    g_autoptr (IrcPages) pages = NULL;

    irc_document_builder_add_heading (builder, 1, "1", "Chapter", "one");
    for (guint i = 0; i < n; i++)
      irc_document_builder_add_text (builder, IRC_PARAGRAPH_BODY, filler);
    irc_document_builder_add_heading (builder, 2, "1.1", words, "two");
    irc_document_builder_add_text (builder, IRC_PARAGRAPH_BODY, filler);
    document = irc_document_builder_end (builder);
    pages = paginate (document, IRC_PAPER_A4);
  }
}

/* The page of the first text that begins with @text, from 0. */
static guint
find_page (const IrcPages *pages, const char *text)
{
  g_autoptr (GPtrArray) texts = pages_list_texts (pages);

  for (guint i = 0; i < texts->len; i++)
    if (g_str_has_prefix (((PageText *) g_ptr_array_index (texts, i))->text,
                          text))
      return ((PageText *) g_ptr_array_index (texts, i))->page;
  g_error ("not found: %s", text);
}

/* Wherever it comes on its page, a short paragraph that stays with the next one
 * is whole and on the page of its heading and of what follows. */
static void
test_with_next (void)
{
  g_autofree char *reason = repeat_words ("reason", 50);

  for (guint n = 0; n < 60; n++) {
    IrcDocumentBuilder *builder = irc_document_builder_new ("en");
    g_autoptr (IrcDocument) document = NULL;
    g_autoptr (IrcPages) pages = NULL;
    IrcBlock *block = NULL;

    irc_document_builder_add_heading (builder, 1, "1", "Chapter", "one");
    for (guint i = 0; i < n; i++)
      irc_document_builder_add_text (builder, IRC_PARAGRAPH_BODY, "filler");
    irc_document_builder_add_heading (builder, 2, "1.1", "Request", "two");
    block = irc_document_builder_add (builder, IRC_BLOCK_PARAGRAPH);
    block->paragraph.with_next = TRUE;
    irc_run_list_take (irc_run_list_new_text (reason), &block->paragraph.text);
    irc_document_builder_add_text (builder, IRC_PARAGRAPH_BODY, "Serves");
    for (guint i = 0; i < 20; i++)
      irc_document_builder_add_text (builder, IRC_PARAGRAPH_BODY, "filler");
    document = irc_document_builder_end (builder);
    pages = paginate (document, IRC_PAPER_A4);
    g_assert_cmpuint (
        find_page (pages, "1.1"), ==, find_page (pages, "Serves"));
  }
}

/* Nor does a heading stand above one line alone. */
static void
test_single_line (void)
{
  for (guint n = 0; n < 60; n++) {
    IrcDocumentBuilder *builder = irc_document_builder_new ("en");
    g_autoptr (IrcDocument) document = NULL;
    g_autoptr (IrcPages) pages = NULL;

    irc_document_builder_add_heading (builder, 1, "1", "Chapter", "one");
    for (guint i = 0; i < n; i++)
      irc_document_builder_add_text (builder, IRC_PARAGRAPH_BODY, "filler");
    irc_document_builder_add_heading (builder, 2, "1.1", "Request", "two");
    irc_document_builder_add_text (builder, IRC_PARAGRAPH_BODY, "single");
    for (guint i = 0; i < 20; i++)
      irc_document_builder_add_text (builder, IRC_PARAGRAPH_BODY, "Behind");
    document = irc_document_builder_end (builder);
    pages = paginate (document, IRC_PAPER_A4);
    g_assert_cmpuint (
        find_page (pages, "1.1"), ==, find_page (pages, "Behind"));
  }
}

/* A chapter or a document that must stand on one page and does not. */
static void
test_overfull (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();

  for (guint single = 0; single < 2; single++)
    for (guint n = 30; n < 70; n++) {
      IrcDocumentBuilder *builder = irc_document_builder_new ("en");
      g_autoptr (IrcDocument) document = NULL;
      g_autoptr (IrcPages) pages = NULL;
      g_autoptr (GError) error = NULL;
      IrcBlock *heading =
          irc_document_builder_add_heading (builder, 1, "", "Chapter", "one");
      const IrcStyle style = irc_style_for (
          IRC_PAPER_A4, single ? IRC_STYLE_BRIEF : IRC_STYLE_TIGHT);
      double height = style.heading[0].leading + style.heading_after[0] +
                      n * style.body.leading + (n - 1) * style.paragraph_after;

      heading->heading.one_page = !single;
      heading->heading.same_page = single;
      if (single)
        irc_document_builder_set_single_page (builder);
      for (guint i = 0; i < n; i++)
        irc_document_builder_add_text (builder, IRC_PARAGRAPH_BODY, "line");
      document = irc_document_builder_end (builder);
      pages = irc_paginate (document, IRC_PAPER_A4, fonts, NULL, &error);
      if (height <= style.bottom - style.top) {
        g_assert_no_error (error);
        g_assert_cmpuint (irc_pages_get_n_pages (pages), ==, 1);
      } else {
        g_assert_error (error, IRC_LAYOUT_ERROR, IRC_LAYOUT_ERROR_OVERFULL);
        g_assert_null (pages);
      }
    }
}

/* An empty document has one page with nothing on it but its head. */
static void
test_nothing (void)
{
  g_autoptr (IrcDocument) document =
      irc_document_builder_end (irc_document_builder_new ("en"));
  g_autoptr (IrcPages) pages = paginate (document, IRC_PAPER_A4);

  g_assert_cmpuint (irc_pages_get_n_pages (pages), ==, 1);
}

/* The contents of a document of @n chapters, the third of @sections sections,
 * and what stands behind them. */
static IrcDocument *
make_contents (guint n, guint sections)
{
  IrcDocumentBuilder *builder = irc_document_builder_new ("en");
  IrcBlock *block = irc_document_builder_add (builder, IRC_BLOCK_CONTENTS);

  block->anchor = g_strdup ("contents");
  block->contents.title = g_strdup ("Contents");
  for (guint i = 1; i <= n; i++) {
    g_autofree char *number = g_strdup_printf ("%u", i);
    g_autofree char *anchor = g_strdup_printf ("c%u", i);

    irc_document_builder_add_heading (builder, 1, number, "Chapter", anchor);
    for (guint k = 1; i == 3 && k <= sections; k++) {
      g_autofree char *below = g_strdup_printf ("3.%u", k);
      g_autofree char *name = g_strdup_printf ("s%u", k);

      irc_document_builder_add_heading (builder, 2, below, "Section", name);
      irc_document_builder_add_text (builder, IRC_PARAGRAPH_BODY, "Text.");
    }
    irc_document_builder_add_text (builder, IRC_PARAGRAPH_BODY, "Text.");
  }
  return irc_document_builder_end (builder);
}

/* The contents take two pages at most, and name every section where these have
 * room for that. */
static void
test_contents (void)
{
  gboolean folded = FALSE, whole = FALSE;

  for (guint sections = 0; sections < 150; sections += 3)
    for (IrcPaper paper = IRC_PAPER_A4; paper <= IRC_PAPER_LETTER; paper++) {
      g_autoptr (IrcDocument) document = make_contents (11, sections);
      g_autoptr (IrcPages) pages = paginate (document, paper);
      g_autoptr (GPtrArray) texts = pages_list_texts (pages);
      g_autofree char *range = g_strdup_printf ("3.1\u20133.%u", sections);
      guint lines = 0, page = 0;
      gboolean is_folded = FALSE;

      for (guint i = 0; i < texts->len; i++) {
        const PageText *text = g_ptr_array_index (texts, i);

        if (!pages_is_inside (pages, text->element, IRC_ROLE_TOC))
          continue;
        lines += g_str_has_prefix (text->text, "3.");
        is_folded = is_folded || g_str_equal (text->text, range);
      }
      page = irc_pages_lookup_destination (pages, "c1")->page;
      g_assert_cmpuint (page, <=, 2);
      if (sections <= 30)
        g_assert_false (is_folded);
      if (sections >= 100)
        g_assert_true (is_folded);
      g_assert_cmpuint (lines, ==, is_folded ? 1 : sections);
      folded = folded || is_folded;
      whole = whole || (!is_folded && page == 2);
    }
  g_assert_true (folded && whole);
}

/* The labels of a list of more than a hundred entries are whole. */
static void
test_many_entries (void)
{
  IrcDocumentBuilder *builder = irc_document_builder_new ("en");
  GPtrArray *items = g_ptr_array_new ();
  g_autoptr (IrcDocument) document = NULL;
  g_autoptr (IrcPages) pages = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  guint expected = 1;

  for (guint i = 0; i < 1200; i++)
    g_ptr_array_add (items, irc_run_list_new_text ("entry"));
  irc_document_builder_add_list (builder, TRUE, items);
  document = irc_document_builder_end (builder);
  pages = paginate (document, IRC_PAPER_A4);
  texts = pages_list_texts (pages);
  for (guint i = 0; i < texts->len; i++) {
    const PageText *text = g_ptr_array_index (texts, i);
    g_autofree char *label = NULL;

    if (!pages_is_inside (pages, text->element, IRC_ROLE_LBL))
      continue;
    label = g_strdup_printf ("%u.", expected++);
    g_assert_cmpstr (text->text, ==, label);
    /* The label is read before its text. */
    g_assert_cmpstr (
        ((PageText *) g_ptr_array_index (texts, i + 1))->text, ==, "entry");
  }
  g_assert_cmpuint (expected, ==, 1201);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paginate/random", test_random);
  g_test_add_func ("/paginate/cover", test_cover);
  g_test_add_func ("/paginate/contents", test_contents);
  g_test_add_func ("/paginate/long-labels", test_long_labels);
  g_test_add_func ("/paginate/long-heading", test_long_heading);
  g_test_add_func ("/paginate/with-next", test_with_next);
  g_test_add_func ("/paginate/single-line", test_single_line);
  g_test_add_func ("/paginate/overfull", test_overfull);
  g_test_add_func ("/paginate/nothing", test_nothing);
  g_test_add_func ("/paginate/many-entries", test_many_entries);
  return g_test_run ();
}
