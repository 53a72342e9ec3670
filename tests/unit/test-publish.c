/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-paginate.h"

#include <string.h>

#include "pages-checks.h"
#include "paper-cases.h"
#include "test-support.h"

#define DAY 1795000000 /* 18 November 2026 */

static const IrcPaper papers[] = { IRC_PAPER_A4, IRC_PAPER_LETTER };

static IrcPages *
publish (IrcAssessment *assessment,
         IrcEdition edition,
         IrcPaper paper,
         IrcFonts *fonts)
{
  g_autoptr (GError) error = NULL;
  IrcPages *pages =
      irc_publish (assessment, edition, paper, DAY, fonts, NULL, &error);

  g_assert_no_error (error);
  return pages;
}

/* ---- every case --------------------------------------------------------- */

/* Body text of the brief is 9 points at least; its references and the last line
 * are notes. */
static void
check_brief_sizes (const IrcPages *pages)
{
  g_autoptr (GPtrArray) texts = pages_list_texts (pages);
  guint n = 0;
  const IrcElement *elements = irc_pages_get_elements (pages, &n);

  for (guint i = 0; i < texts->len; i++) {
    const PageText *text = g_ptr_array_index (texts, i);
    IrcRole role = IRC_ROLE_DOCUMENT;

    if (text->element == IRC_NO_PARENT || text->mark > 0)
      continue;
    role = elements[text->element].role;
    g_assert_cmpfloat (text->size, >=, 7);
    if (role == IRC_ROLE_TD)
      g_assert_cmpfloat (text->size, >=, 9);
  }
}

static void
check_decision (const IrcPages *pages)
{
  const IrcDestination *decision =
      irc_pages_lookup_destination (pages, "sec-decision");
  const IrcDestination *next =
      irc_pages_lookup_destination (pages, "sec-contents");

  if (decision != NULL && next != NULL)
    g_assert_cmpuint (next->page, ==, decision->page + 1);
}

static void
test_case (gconstpointer data)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  PaperCase which = (PaperCase) GPOINTER_TO_UINT (data);
  g_autoptr (IrcAssessment) assessment = paper_assess (which);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
    g_autoptr (IrcPages) full =
        publish (assessment, IRC_EDITION_FULL, papers[i], fonts);
    g_autoptr (IrcPages) brief =
        publish (assessment, IRC_EDITION_BRIEF, papers[i], fonts);

    pages_check (full, papers[i]);
    check_decision (full);
    pages_check (brief, papers[i]);
    g_assert_cmpuint (irc_pages_get_n_pages (brief), ==, 1);
    check_brief_sizes (brief);
    /* Only the hostile case has characters that no font has. */
    if (which == PAPER_HOSTILE)
      g_assert_cmpuint (irc_pages_count_missing (full), >, 0);
    else
      g_assert_cmpuint (irc_pages_count_missing (full), ==, 0);
  }
}

/* Names of three thousand characters, with and without spaces. */
static void
test_beyond_measure (void)
{
  static const char *const fillings[] = { "word ", "m" };
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();

  for (guint i = 0; i < G_N_ELEMENTS (fillings); i++) {
    g_autoptr (GString) long_text = g_string_new (NULL);
    g_autoptr (IrcAssessment) assessment = NULL;

    while (long_text->len < 3000)
      g_string_append (long_text, fillings[i]);
    assessment = paper_assess_with (long_text->str);
    for (guint k = 0; k < G_N_ELEMENTS (papers); k++) {
      g_autoptr (IrcPages) full =
          publish (assessment, IRC_EDITION_FULL, papers[k], fonts);
      g_autoptr (IrcPages) brief =
          publish (assessment, IRC_EDITION_BRIEF, papers[k], fonts);

      pages_check (full, papers[k]);
      pages_check (brief, papers[k]);
      check_decision (full);
      g_assert_cmpuint (irc_pages_get_n_pages (brief), ==, 1);
    }
  }
}

/* ---- the sample --------------------------------------------------------- */

/* The words of every page, a line of text a line, as a reader goes: looked at
 * by eye when it changes. */
static void
test_sample_words (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_SAMPLE);
  g_autoptr (IrcPages) pages =
      publish (assessment, IRC_EDITION_FULL, IRC_PAPER_A4, fonts);
  g_autoptr (GPtrArray) texts = pages_list_texts (pages);
  g_autoptr (GString) out = g_string_new (NULL);
  const PageText *last = NULL;

  for (guint i = 0; i < texts->len; i++) {
    const PageText *text = g_ptr_array_index (texts, i);

    if (last == NULL || last->page != text->page)
      g_string_append_printf (
          out, "%s--- page %u\n", last != NULL ? "\n" : "", text->page + 1);
    else if (last->element != text->element || last->mark != text->mark ||
             ABS (last->y - text->y) > 1)
      g_string_append_c (out, '\n');
    g_string_append (out, text->text);
    last = text;
  }
  g_string_append_c (out, '\n');
  irc_test_golden ("pages-sample.trace", out->str);
}

static void
test_cancel (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_EMPTY);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (irc_publish (assessment,
                              IRC_EDITION_FULL,
                              IRC_PAPER_A4,
                              DAY,
                              fonts,
                              cancellable,
                              &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* What the pages say depends on nothing else. */
static void
test_same (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_SAMPLE);
  g_autoptr (IrcPages) one =
      publish (assessment, IRC_EDITION_FULL, IRC_PAPER_A4, fonts);
  g_autoptr (IrcPages) two =
      publish (assessment, IRC_EDITION_FULL, IRC_PAPER_A4, fonts);
  g_autofree char *a = irc_pages_trace (one);
  g_autofree char *b = irc_pages_trace (two);

  g_assert_cmpstr (a, ==, b);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < PAPER_N_CASES; i++) {
    g_autofree char *path =
        g_strdup_printf ("/publish/%s", paper_case_names[i]);

    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
  }
  g_test_add_func ("/publish/beyond-measure", test_beyond_measure);
  g_test_add_func ("/publish/sample-words", test_sample_words);
  g_test_add_func ("/publish/cancel", test_cancel);
  g_test_add_func ("/publish/same", test_same);
  return g_test_run ();
}
