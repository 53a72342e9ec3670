/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-cards.h"

#include <string.h>

#include "irc-card-text.h"
#include "irc-lay-cards.h"
#include "irc-paginate.h"
#include "irc-stated.h"
#include "irc-string.h"
#include "pages-checks.h"
#include "paper-cases.h"
#include "test-assess-support.h"
#include "test-support.h"

static const IrcPaper papers[] = { IRC_PAPER_A4, IRC_PAPER_LETTER };

/* ---- the list ------------------------------------------------------------ */

/* How many printed arguments name an objection: each has one card. */
static guint
count_objections (const IrcAssessment *assessment)
{
  guint n, n_cards = 0;
  const IrcMatch *const *printed = irc_assessment_get_printed (assessment, &n);

  for (guint i = 0; i < n; i++)
    if (!irc_string_is_blank (printed[i]->objection))
      n_cards++;
  return n_cards;
}

static const IrcReference *
find_source (const IrcAssessment *assessment, const char *address)
{
  guint n;
  const IrcReference *all =
      irc_library_get_references (irc_assessment_get_library (assessment), &n);

  for (guint i = 0; i < n; i++)
    if (*all[i].doi != '\0' && g_str_has_suffix (address, all[i].doi))
      return &all[i];
  return NULL;
}

static void
check_card (const IrcAssessment *assessment, const IrcCard *card)
{
  g_assert_cmpstr (card->objection, !=, "");
  for (guint i = 1; i < card->n_asks; i++)
    g_assert_cmpuint (card->asks[i - 1], <, card->asks[i]);
  for (guint i = 0; i < card->n_sources; i++) {
    const IrcCardSource *source = &card->sources[i];
    const IrcReference *reference =
        source->address != NULL ? find_source (assessment, source->address)
                                : NULL;

    g_assert_cmpstr (source->name, !=, "");
    if (reference != NULL)
      g_assert_true (reference->printable);
  }
  for (guint i = 0; i < card->n_figures; i++) {
    g_assert_cmpuint (card->figures[i].source, <, card->n_sources);
    g_assert_cmpstr (card->figures[i].text, !=, "");
  }
}

static void
test_every_case (void)
{
  for (guint which = 0; which < PAPER_N_CASES; which++) {
    g_autoptr (IrcAssessment) assessment = paper_assess ((PaperCase) which);
    g_autoptr (IrcCards) cards = irc_cards_new (assessment);
    const guint n = irc_cards_get_n_cards (cards);
    guint last = 0;

    g_assert_cmpuint (n, ==, count_objections (assessment));
    for (guint i = 0; i < n; i++) {
      const IrcCard *card = irc_cards_get_card (cards, i);
      const guint first = card->n_asks > 0 ? card->asks[0] : G_MAXUINT;

      check_card (assessment, card);
      /* The order of the requests; those without one last. */
      g_assert_cmpuint (first, >=, last);
      last = first;
    }
  }
}

/* Each request has a card or a sentence that says why not, and never both. */
static void
test_nothing_is_passed_over (void)
{
  for (guint which = 0; which < PAPER_N_CASES; which++) {
    g_autoptr (IrcAssessment) assessment = paper_assess ((PaperCase) which);
    g_autoptr (IrcCards) cards = irc_cards_new (assessment);
    const char *const *missing = irc_cards_get_missing (cards);
    guint n_asks, n_with = 0;

    irc_assessment_get_asks (assessment, &n_asks);
    g_assert_cmpuint (irc_cards_get_n_asks (cards), ==, n_asks);
    for (guint ask = 0; ask < n_asks; ask++)
      for (guint i = 0; i < irc_cards_get_n_cards (cards); i++)
        if (irc_card_has_ask (irc_cards_get_card (cards, i), ask)) {
          n_with++;
          break;
        }
    if (n_asks > 0)
      g_assert_cmpuint (
          g_strv_length ((char **) (gintptr) missing), ==, n_asks - n_with);
    else
      g_assert_true ((missing[0] == NULL) ==
                     (irc_cards_get_n_cards (cards) > 0));
  }
}

static const char *const own_case =
    "'asks': [{'id': 'a', 'title': 'Time', 'criteria': ['in-2-time']},"
    "         {'id': 'b', 'title': 'Beds', 'criteria': ['in-2-time']},"
    "         {'id': 'c', 'title': 'Rooms', 'criteria': ['out-3-clinic']},"
    "         {'id': 'd', 'title': 'Cups', 'criteria': []}],"
    "'arguments': {'chosen': [{'id': 'mine'}, {'id': 'mute'}, {'id': 'apart'}],"
    "  'own': [{'id': 'mine', 'title': 'Mine', 'claim': 'It takes 7 h, not 9.',"
    "           'criteria': ['in-2-time'], 'objection': 'Not now',"
    "           'response': 'Then in 1,250 days.', 'references': ['data']},"
    "          {'id': 'mute', 'title': 'Mute', 'claim': 'No word against it.',"
    "           'criteria': ['out-3-clinic']},"
    "          {'id': 'apart', 'title': 'Apart', 'claim': 'It stands apart.',"
    "           'criteria': [], 'objection': 'Why?'}],"
    "  'references': [{'id': 'data', 'title': 'Our hours', 'year': 2026,"
    "    'authors': [{'body': 'The department'}], 'container': 'Report',"
    "    'url': 'https://example.org/hours', 'url_is_official': true,"
    "    'findings': [{'id': 'data.1', 'text': 'Of no use here',"
    "                  'numbers': '8 of 10', 'where': 'p. 1'},"
    "                 {'id': 'data.2', 'text': 'What it takes',"
    "                  'numbers': '7 h', 'where': 'p. 2'},"
    "                 {'id': 'data.3', 'text': 'When', 'numbers': '1250 d',"
    "                  'where': 'p. 3'}]}]}";

/* Own arguments count too; one argument for two requests is one card; what is
 * said is what claim and answer state. */
static void
test_own (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess (own_case);
  g_autoptr (IrcCards) cards = irc_cards_new (assessment);
  const IrcCard *card = NULL;
  const char *const *missing = irc_cards_get_missing (cards);
  g_autofree char *asks = NULL;
  g_autofree char *none = NULL;

  g_assert_cmpuint (irc_cards_get_n_cards (cards), ==, 2);
  card = irc_cards_get_card (cards, 0);
  g_assert_cmpstr (card->objection, ==, "Not now.");
  g_assert_cmpstr (card->answer, ==, "Then in 1,250 days.");
  g_assert_cmpuint (card->n_asks, ==, 2);
  asks = irc_cards_dup_asks (cards, card);
  g_assert_cmpstr (asks, ==, "Request 1: Time; also request 2");
  g_assert_cmpuint (card->n_figures, ==, 2);
  g_assert_cmpstr (card->figures[0].numbers, ==, "7 h");
  g_assert_cmpstr (card->figures[1].text, ==, "When.");
  g_assert_cmpuint (card->n_sources, ==, 1);
  g_assert_cmpstr (card->sources[0].name, ==, "The department 2026");
  g_assert_cmpstr (card->sources[0].container, ==, "Report");
  g_assert_cmpstr (card->sources[0].address, ==, "https://example.org/hours");

  card = irc_cards_get_card (cards, 1);
  g_assert_cmpstr (card->objection, ==, "Why?");
  g_assert_cmpstr (card->answer, ==, "");
  g_assert_cmpuint (card->n_asks + card->n_figures + card->n_sources, ==, 0);
  none = irc_cards_dup_asks (cards, card);
  g_assert_cmpstr (none, ==, "For no request in particular");

  g_assert_cmpstr (missing[0],
                   ==,
                   "No card for Request 3: Rooms: its arguments name no "
                   "objection.");
  g_assert_cmpstr (missing[1],
                   ==,
                   "No card for Request 4: Cups: no argument is chosen for "
                   "it.");
  g_assert_null (missing[2]);
}

static void
test_stated (void)
{
  static const char *const text = "45% of 1,250 in 2.5 h, 3. And 12,5.";
  static const char *const expected[] = { "45", "1250", "2.5", "3", "12,5" };
  gsize from = 0, start, length;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_autofree char *number = NULL;

    g_assert_true (irc_stated_next (text, from, &start, &length));
    number = irc_stated_dup_number (text + start, length);
    g_assert_cmpstr (number, ==, expected[i]);
    from = start + length;
  }
  g_assert_false (irc_stated_next (text, from, &start, &length));
}

static void
test_sentences (void)
{
  static const char *const text = "One, e.g. this. Two? Three";
  const IrcLay lay = { .language = irc_language_lookup ("en") };
  g_autofree char *one = irc_card_text_dup_sentences (&lay, text, 1);
  g_autofree char *two = irc_card_text_dup_sentences (&lay, text, 2);
  g_autofree char *all = irc_card_text_dup_sentences (&lay, text, 9);

  g_assert_cmpuint (irc_card_text_count_sentences (&lay, text), ==, 3);
  g_assert_cmpuint (irc_card_text_count_sentences (&lay, ""), ==, 0);
  g_assert_cmpstr (one, ==, "One, e.g. this.");
  g_assert_cmpstr (two, ==, "One, e.g. this. Two?");
  g_assert_cmpstr (all, ==, text);
}

/* ---- the sheets ---------------------------------------------------------- */

typedef struct {
  IrcRect fronts[IRC_CARDS_PER_SHEET], backs[IRC_CARDS_PER_SHEET];
} Grid;

/* Two by four on a page, with margins that are the same on both sides; a back
 * is where its front is, seen through the paper that has been turned over its
 * long edge.  Worked out from the paper alone. */
static Grid
make_grid (double page_width, double page_height)
{
  const double side = 12 * 72 / 25.4, end = 14 * 72 / 25.4;
  const double width = (page_width - 2 * side) / 2;
  const double height = (page_height - 2 * end) / 4;
  Grid grid = { 0 };

  for (guint i = 0; i < IRC_CARDS_PER_SHEET; i++) {
    const double x = side + (i % 2) * width;

    grid.fronts[i] = (IrcRect){ x, end + i / 2 * height, width, height };
    grid.backs[i] = grid.fronts[i];
    grid.backs[i].x = page_width - x - width;
  }
  return grid;
}

static gboolean
is_within (const PageText *text, const IrcRect *box)
{
  return text->x >= box->x + 5 &&
         text->x + text->width <= box->x + box->width - 5 &&
         text->y - text->size >= box->y + 2 &&
         text->y + text->size * 0.25 <= box->y + box->height - 5;
}

/* The card whose section the text belongs to, from 0; G_MAXUINT: to none. */
static guint
find_card (const IrcPages *pages, guint element)
{
  guint n, card = G_MAXUINT;
  const IrcElement *elements = irc_pages_get_elements (pages, &n);

  while (element != IRC_NO_PARENT && elements[element].role != IRC_ROLE_SECT)
    element = elements[element].parent;
  if (element == IRC_NO_PARENT)
    return G_MAXUINT;
  for (guint i = 0; i <= element; i++)
    if (elements[i].role == IRC_ROLE_SECT)
      card++;
  return card;
}

/* Every word of a card stands in its own box on the right side of its sheet,
 * in no smaller type than is promised. */
static void
check_sheets (const IrcPages *pages, guint n_cards)
{
  const Grid grid =
      make_grid (irc_pages_get_width (pages), irc_pages_get_height (pages));
  g_autoptr (GPtrArray) texts = pages_list_texts (pages);
  g_autofree guint *n_words = g_new0 (guint, 2 * n_cards);

  g_assert_cmpuint (
      irc_pages_get_n_pages (pages),
      ==,
      2 * ((n_cards + IRC_CARDS_PER_SHEET - 1) / IRC_CARDS_PER_SHEET));
  for (guint i = 0; i < texts->len; i++) {
    const PageText *text = g_ptr_array_index (texts, i);
    const guint card = text->element != IRC_NO_PARENT
                           ? find_card (pages, text->element)
                           : G_MAXUINT;
    const gboolean back = text->page % 2 == 1;
    const guint place = card % IRC_CARDS_PER_SHEET;

    g_assert_cmpfloat (text->size, >=, IRC_CARD_MIN_SIZE);
    if (card == G_MAXUINT)
      continue;
    g_assert_cmpuint (card, <, n_cards);
    g_assert_cmpuint (text->page / 2, ==, card / IRC_CARDS_PER_SHEET);
    n_words[2 * card + (back ? 1 : 0)]++;
    if (!is_within (text, back ? &grid.backs[place] : &grid.fronts[place]))
      g_error (
          "card %u, %s: %s", card + 1, back ? "back" : "front", text->text);
  }
  for (guint i = 0; i < 2 * n_cards; i++)
    g_assert_cmpuint (n_words[i], >=, 2);
}

static IrcPages *
publish (IrcAssessment *assessment, IrcPaper paper, guint *n_cards)
{
  g_autoptr (IrcCards) cards = irc_cards_new (assessment);
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  g_autoptr (GError) error = NULL;
  IrcPages *pages = irc_publish_cards (cards, paper, fonts, NULL, &error);

  *n_cards = irc_cards_get_n_cards (cards);
  if (*n_cards > 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, IRC_LAYOUT_ERROR, IRC_LAYOUT_ERROR_EMPTY);
  return pages;
}

static void
test_sheets (void)
{
  guint n_sheets = 0;

  for (guint which = 0; which < PAPER_N_CASES; which++)
    for (guint k = 0; k < G_N_ELEMENTS (papers); k++) {
      guint n_cards;
      g_autoptr (IrcAssessment) assessment = paper_assess ((PaperCase) which);
      g_autoptr (IrcPages) pages = publish (assessment, papers[k], &n_cards);

      if (n_cards == 0)
        continue;
      check_sheets (pages, n_cards);
      n_sheets++;
    }
  g_assert_cmpuint (n_sheets, >, 10);
}

/* Texts as long as a file allows, with and without an end of a sentence. */
static void
test_long (void)
{
  static const char *const units[] = { "A sentence of some length. ",
                                       "word ",
                                       "Donaudampfschiff" };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++) {
    GString *text = g_string_new (NULL);
    g_autofree char *words = NULL;
    g_autofree char *members = NULL;

    while (text->len < 7000)
      g_string_append (text, units[i]);
    words = g_string_free (text, FALSE);
    members = g_strdup_printf (
        "'asks': [{'id': 'a', 'title': '%s', 'criteria': ['in-2-time']}],"
        "'arguments': {'chosen': [{'id': 'own'}], 'own': [{'id': 'own',"
        " 'title': '%s', 'claim': 'Claim', 'criteria': ['in-2-time'],"
        " 'objection': '%s', 'response': '%s', 'references': ['long']}],"
        " 'references': [{'id': 'long', 'title': 'T', 'year': 2026,"
        " 'authors': [{'body': '%s'}], 'container': '%s',"
        " 'url': 'https://example.org/', 'url_is_official': true,"
        " 'findings': [{'id': 'f', 'text': '%s', 'numbers': '%s'}]}]}",
        words,
        words,
        words,
        words,
        words,
        words,
        words,
        words);
    for (guint k = 0; k < G_N_ELEMENTS (papers); k++) {
      guint n_cards;
      g_autoptr (IrcAssessment) assessment = irc_test_assess (members);
      g_autoptr (IrcPages) pages = publish (assessment, papers[k], &n_cards);
      g_autoptr (GPtrArray) texts = pages_list_texts (pages);
      g_autofree char *back = pages_dup_text (texts, 1, FALSE);

      check_sheets (pages, 1);
      g_assert_nonnull (strstr (back, "More in the business case"));
    }
  }
}

/* In the tree a card's back follows its front, before the next card. */
static void
test_reading_order (void)
{
  guint n_cards, n, last = 0;
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_FULLEST);
  g_autoptr (IrcPages) pages = publish (assessment, IRC_PAPER_A4, &n_cards);
  g_autoptr (GPtrArray) texts = pages_list_texts (pages);
  const IrcElement *elements = irc_pages_get_elements (pages, &n);
  g_autofree int *side = g_new0 (int, n);

  for (guint i = 0; i < texts->len; i++) {
    const PageText *text = g_ptr_array_index (texts, i);

    if (text->element != IRC_NO_PARENT)
      side[text->element] = text->page % 2 == 0 ? 1 : 2;
  }
  for (guint i = 0; i < n; i++) {
    if (elements[i].role == IRC_ROLE_SECT) {
      g_assert_cmpuint (last, !=, 1);
      last = 0;
    }
    if (side[i] > 0 && find_card (pages, i) != G_MAXUINT) {
      g_assert_cmpint (side[i], >=, (int) last);
      last = (guint) side[i];
    }
  }
  g_assert_cmpuint (n_cards, >, IRC_CARDS_PER_SHEET);
}

/* What an answer names stands first among the sources; where it is left out,
 * the answer does not name it. */
static void
test_named (void)
{
  const struct {
    PaperCase which;
    gboolean named;
  } rows[] = { { PAPER_FULLEST, TRUE }, { PAPER_SAMPLE, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (IrcAssessment) assessment = paper_assess (rows[i].which);
    g_autoptr (IrcCards) cards = irc_cards_new (assessment);
    guint n_found = 0;

    for (guint k = 0; k < irc_cards_get_n_cards (cards); k++) {
      const IrcCard *card = irc_cards_get_card (cards, k);

      if (strstr (card->answer, "The published gains were seen") == NULL)
        continue;
      n_found++;
      g_assert_cmpuint (card->n_sources, >, 0);
      g_assert_true (rows[i].named ==
                     (strstr (card->answer, "(Lee et al. 2012)") != NULL));
      g_assert_true (rows[i].named ==
                     g_str_has_prefix (card->sources[0].name, "Lee "));
    }
    g_assert_cmpuint (n_found, ==, 1);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cards/every-case", test_every_case);
  g_test_add_func ("/cards/nothing-is-passed-over",
                   test_nothing_is_passed_over);
  g_test_add_func ("/cards/own", test_own);
  g_test_add_func ("/cards/named", test_named);
  g_test_add_func ("/cards/stated", test_stated);
  g_test_add_func ("/cards/sentences", test_sentences);
  g_test_add_func ("/cards/sheets", test_sheets);
  g_test_add_func ("/cards/long", test_long);
  g_test_add_func ("/cards/reading-order", test_reading_order);
  return g_test_run ();
}
