/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What stands here was written by hand, from the samples of references of the
 * National Library of Medicine and the rules of name and year of the Council of
 * Science Editors. */
#include "irc-citation.h"
#include "irc-cited.h"
#include "irc-compose.h"

#include "document-checks.h"
#include "test-assess-support.h"

#define NBSP "\xc2\xa0"
#define DAY 1795000000 /* 18 November 2026 */

/* ---- initials ------------------------------------------------------------ */

static void
test_initials (void)
{
  static const struct {
    const char *given, *initials;
  } rows[] = {
    { "", "" },
    { "JM", "JM" },
    { "J.M.", "JM" },
    { "J. M.", "JM" },
    { "J.-M.", "JM" },
    { "APJM", "APJM" },
    { "Maria José", "MJ" },
    { "MARIA", "M" },
    { "maria josé", "MJ" },
    { "María del Carmen", "MC" },
    { "Jean-Luc", "JL" },
    { "Jean\u2010Luc", "JL" },
    { "D'Angelo", "D" },
    { "Émile", "É" },
    { "E\u0301mile", "É" },
    { "  Anna  B.", "AB" },
    { "R Jr", "R Jr" },
    { "Robert B., Jr.", "RB Jr" },
    { "WA IV", "WA IV" },
    { "Henry 3rd", "H 3rd" },
    { "Γεώργιος", "Γ" },
    { "Юрий Михайлович", "ЮМ" },
    { "小明", "小明" },
    { "محمد علي", "محمد علي" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *initials = irc_citation_dup_initials (rows[i].given);

    g_assert_cmpstr (initials, ==, rows[i].initials);
  }
}

/* ---- entries ------------------------------------------------------------- */

typedef struct {
  IrcAuthor authors[3];
  guint n_authors;
  const char *title, *container;
  int year;
  const char *volume, *issue, *pages, *doi;
  const char *vancouver, *dated; /* expected */
} Work;

static IrcReference
make (const Work *work, const char *id)
{
  return (IrcReference){ .id = id,
                         .authors = work->authors,
                         .n_authors = work->n_authors,
                         .title = work->title,
                         .container = work->container,
                         .year = work->year,
                         .volume = work->volume,
                         .issue = work->issue,
                         .pages = work->pages,
                         .doi = work->doi,
                         .pmid = "",
                         .pmcid = "",
                         .url = "",
                         .printable = TRUE };
}

static const Work works[] = {
  { { { "van der Berg", "Jan Willem", "" }, { "de la Cruz", "MJ", "" } },
    2,
    "Ward rounds",
    "Journal",
    2020,
    "12",
    "3",
    "45-50",
    "10.1/x",
    "van der Berg" NBSP "JW, de la Cruz" NBSP "MJ. Ward rounds. Journal." NBSP
    "2020;12(3):45-50. https://doi.org/10.1/x",
    "van der Berg" NBSP "JW, de la Cruz" NBSP "MJ." NBSP
    "DATE. Ward rounds. Journal." NBSP "12(3):45-50. https://doi.org/10.1/x" },
  { { { "von Ahn", "L Jr", "" } },
    1,
    "Who rounds?",
    "Journal",
    1988,
    "",
    "",
    "7-9",
    "",
    "von Ahn" NBSP "L Jr. Who rounds? Journal." NBSP "1988:7-9.",
    "von Ahn" NBSP "L Jr." NBSP "DATE. Who rounds? Journal." NBSP "7-9." },
  { { { "", "", "European Society of Radiology (ESR)" }, { "Alpha", "A", "" } },
    2,
    "[Survey of ward rounds]",
    "Report",
    2021,
    "",
    "",
    "",
    "10.1/y",
    "European Society of Radiology (ESR), Alpha" NBSP
    "A. [Survey of ward rounds]. Report." NBSP "2021. https://doi.org/10.1/y",
    "ESR (European Society of Radiology), Alpha" NBSP "A." NBSP
    "DATE. [Survey of ward rounds]. Report. https://doi.org/10.1/y" },
  { { { "Παπαδόπουλος", "Γεώργιος", "" } },
    1,
    "Επεμβατική ακτινολογία",
    "Περιοδικό",
    2019,
    "4",
    "",
    "1-2",
    "",
    "Παπαδόπουλος" NBSP "Γ. Επεμβατική ακτινολογία. Περιοδικό." NBSP
    "2019;4:1-2.",
    "Παπαδόπουλος" NBSP "Γ." NBSP
    "DATE. Επεμβατική ακτινολογία. Περιοδικό." NBSP "4:1-2." },
  { { { "Иванов", "Иван Петрович", "" }, { "王", "小明", "" } },
    2,
    "Интервенционная радиология",
    "Вестник",
    2018,
    "2",
    "1",
    "",
    "",
    "Иванов" NBSP "ИП, 王" NBSP
    "小明. Интервенционная радиология. Вестник." NBSP "2018;2(1).",
    "Иванов" NBSP "ИП, 王" NBSP "小明." NBSP
    "DATE. Интервенционная радиология. Вестник." NBSP "2(1)." },
  { { { "الحسن", "محمد", "" } },
    1,
    "الأشعة التداخلية",
    "مجلة",
    2017,
    "",
    "",
    "",
    "",
    "الحسن" NBSP "محمد. الأشعة التداخلية. مجلة." NBSP "2017.",
    "الحسن" NBSP "محمد." NBSP "DATE. الأشعة التداخلية. مجلة." },
};

static void
test_entries (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (works); i++) {
    const IrcReference reference = make (&works[i], "r");
    g_autoptr (IrcRunList) vancouver = irc_run_list_new ();
    g_autoptr (IrcRunList) dated = irc_run_list_new ();
    g_autofree char *first = NULL;
    g_autofree char *second = NULL;

    irc_citation_add_entry (vancouver, &reference);
    first = irc_run_list_dup_text (vancouver);
    g_assert_cmpstr (first, ==, works[i].vancouver);
    irc_citation_add_dated_entry (dated, &reference, 6, "DATE", "#cite-1");
    second = irc_run_list_dup_text (dated);
    g_assert_cmpstr (second, ==, works[i].dated);
  }
}

/* A stop of its own ends the date; no author: the journal leads; more authors
 * than there is room for. */
static void
test_dated_edges (void)
{
  IrcReference reference = make (&works[0], "r");
  g_autoptr (IrcRunList) undated = irc_run_list_new ();
  g_autoptr (IrcRunList) nobody = irc_run_list_new ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  irc_citation_add_dated_entry (undated, &reference, 1, "n.d.", "#cite-1");
  first = irc_run_list_dup_text (undated);
  g_assert_cmpstr (first,
                   ==,
                   "van der Berg" NBSP "JW, et" NBSP "al." NBSP
                   "n.d. Ward rounds. Journal." NBSP
                   "12(3):45-50. https://doi.org/10.1/x");
  reference.n_authors = 0;
  irc_citation_add_dated_entry (nobody, &reference, 1, "n.d.-a", "#cite-1");
  second = irc_run_list_dup_text (nobody);
  g_assert_cmpstr (second,
                   ==,
                   "Journal." NBSP "n.d.-a. Ward rounds. Journal." NBSP
                   "12(3):45-50. https://doi.org/10.1/x");
}

/* ---- order and letters --------------------------------------------------- */

#define ONE(family, title, year)                                               \
  {                                                                            \
    { { family, "A", "" } }, 1, title, "J", year, "", "", "", "", "", ""       \
  }

static const Work cited[] = {
  ONE ("Zorn", "T", 2001),
  ONE ("Ødegaard", "T", 2020),
  ONE ("Πέτρου", "T", 2020),
  ONE ("Ryan", "Second", 2024),
  ONE ("Angus", "T", 2019),
  ONE ("Ryan", "First", 2024),
  ONE ("Ryan", "Old", 1999),
  ONE ("Ryan", "Undated", IRC_UNKNOWN_INT),
  ONE ("Ångström", "T", 2020),
  ONE ("de la Cruz", "T", 2020),
  { { { "Ryan", "A", "" }, { "Kelly", "B", "" } },
    2,
    "T",
    "J",
    1990,
    "",
    "",
    "",
    "",
    "",
    "" },
  { { { "Ryan", "A", "" }, { "Wu", "B", "" }, { "Kelly", "C", "" } },
    3,
    "A",
    "J",
    2010,
    "",
    "",
    "",
    "",
    "",
    "" },
  { { { "Ryan", "A", "" }, { "Bell", "B", "" }, { "Kelly", "C", "" } },
    3,
    "Z",
    "J",
    2010,
    "",
    "",
    "",
    "",
    "",
    "" },
  { { { "", "", "Society Two (CIRSE)" } },
    1,
    "B",
    "J",
    IRC_UNKNOWN_INT,
    "",
    "",
    "",
    "",
    "",
    "" },
  { { { "", "", "Society (CIRSE)" } },
    1,
    "A",
    "J",
    IRC_UNKNOWN_INT,
    "",
    "",
    "",
    "",
    "",
    "" },
};

/* The place among @cited and the words in the text, as the list has them. */
static const struct {
  guint place;
  const char *label, *date;
} listed[] = {
  { 8, "Ångström" NBSP "2020", "2020" },
  { 4, "Angus" NBSP "2019", "2019" },
  { 14, "CIRSE" NBSP "n.d.-a", "n.d.-a" },
  { 13, "CIRSE" NBSP "n.d.-b", "n.d.-b" },
  { 9, "de la Cruz" NBSP "2020", "2020" },
  { 1, "Ødegaard" NBSP "2020", "2020" },
  { 6, "Ryan" NBSP "1999", "1999" },
  { 5, "Ryan" NBSP "2024a", "2024a" },
  { 3, "Ryan" NBSP "2024b", "2024b" },
  { 7, "Ryan" NBSP "n.d.", "n.d." },
  { 10, "Ryan and Kelly" NBSP "1990", "1990" },
  { 12, "Ryan et" NBSP "al." NBSP "2010a", "2010a" },
  { 11, "Ryan et" NBSP "al." NBSP "2010b", "2010b" },
  { 0, "Zorn" NBSP "2001", "2001" },
  { 2, "Πέτρου" NBSP "2020", "2020" },
};

static void
test_order (void)
{
  g_autoptr (IrcCitedList) list =
      irc_cited_list_new (IRC_CITATIONS_AUTHOR_DATE);
  IrcReference references[G_N_ELEMENTS (cited)];

  for (guint i = 0; i < G_N_ELEMENTS (cited); i++) {
    references[i] = make (&cited[i], "r");
    irc_cited_list_add (list, &references[i], i + 1);
  }
  irc_cited_list_add (list, &references[3], 99);
  irc_cited_list_end (list);
  g_assert_cmpuint (
      irc_cited_list_get_length (list), ==, G_N_ELEMENTS (listed));
  for (guint i = 0; i < G_N_ELEMENTS (listed); i++) {
    const IrcCited *entry = irc_cited_list_get (list, i);

    g_assert_cmpstr (entry->label, ==, listed[i].label);
    g_assert_cmpstr (entry->date, ==, listed[i].date);
    g_assert_true (entry->reference == &references[listed[i].place]);
    g_assert_cmpuint (entry->first_group, ==, listed[i].place + 1);
    g_assert_cmpuint (irc_cited_list_find (list, entry->reference), ==, i);
  }
}

/* Twenty-eight works of one name and year: … "z", "aa", "ab". */
static void
test_letters (void)
{
  g_autoptr (IrcCitedList) list =
      irc_cited_list_new (IRC_CITATIONS_AUTHOR_DATE);
  IrcReference references[28];
  char titles[28][8];

  for (guint i = 0; i < G_N_ELEMENTS (references); i++) {
    g_snprintf (titles[i], sizeof titles[i], "T %02u", i);
    references[i] = make (&cited[0], "r");
    references[i].title = titles[i];
    irc_cited_list_add (list, &references[i], 1);
  }
  irc_cited_list_end (list);
  g_assert_cmpstr (irc_cited_list_get (list, 25)->date, ==, "2001z");
  g_assert_cmpstr (irc_cited_list_get (list, 26)->date, ==, "2001aa");
  g_assert_cmpstr (irc_cited_list_get (list, 27)->date, ==, "2001ab");
}

static void
test_numbers (void)
{
  g_autoptr (IrcCitedList) list = irc_cited_list_new (IRC_CITATIONS_VANCOUVER);
  const IrcReference first = make (&cited[0], "a");
  const IrcReference second = make (&cited[4], "b");

  irc_cited_list_add (list, &first, 1);
  irc_cited_list_add (list, &second, 1);
  irc_cited_list_add (list, &first, 2);
  irc_cited_list_end (list);
  g_assert_cmpuint (irc_cited_list_get_length (list), ==, 2);
  g_assert_cmpstr (irc_cited_list_get (list, 0)->label, ==, "1");
  g_assert_true (irc_cited_list_get (list, 0)->reference == &first);
  g_assert_cmpstr (irc_cited_list_get (list, 1)->label, ==, "2");
}

/* ---- in a document ------------------------------------------------------- */

/* The same paper in both styles has the same citations, and in names nothing
 * that looks like a number in brackets. */
static void
test_document (void)
{
  g_autofree char *members = g_strconcat (
      "'report': {'citations': 'author-date', 'sections': [{'id': 'summary', "
      "'text': 'Ours [@ryan2024survey; @cirsendlevels] and [@nobody].'}]}, "
      "'answers': {",
      "'in-1-rounds': {'state': 'in-place'}}",
      NULL);
  g_autoptr (IrcAssessment) assessment = irc_test_assess (members);
  const IrcComposeOptions options = { IRC_EDITION_FULL, DAY, 4 };
  g_autoptr (IrcDocument) document = irc_compose (assessment, &options);
  g_autofree char *text = irc_document_to_text (document);

  document_check (document, FALSE);
  g_assert_nonnull (strstr (
      text, "Ours (CIRSE" NBSP "n.d.; Ryan et" NBSP "al." NBSP "2024) and."));
  g_assert_false (g_regex_match_simple ("\\[[0-9]", text, 0, 0));
  g_assert_nonnull (strstr (
      text,
      "\nCIRSE (Cardiovascular and Interventional Radiological Society of "
      "Europe)." NBSP "n.d. Clinical Services in IR Task Force."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citation-styles/initials", test_initials);
  g_test_add_func ("/citation-styles/entries", test_entries);
  g_test_add_func ("/citation-styles/dated-edges", test_dated_edges);
  g_test_add_func ("/citation-styles/order", test_order);
  g_test_add_func ("/citation-styles/letters", test_letters);
  g_test_add_func ("/citation-styles/numbers", test_numbers);
  g_test_add_func ("/citation-styles/document", test_document);
  return g_test_run ();
}
