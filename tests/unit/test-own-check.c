/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-own-check.h"

#include <string.h>
#include "irc-own-authors.h"
#include "irc-works.h"
#include "test-assess-support.h"

#define THIS_YEAR 2026

/* ---- forms --------------------------------------------------------------- */

static void
assert_fit (const char *member, const char *text, const char *stored)
{
  g_autofree char *reason = irc_own_explain (member, text, THIS_YEAR);
  g_autofree char *tidy = irc_own_tidy (member, text);

  g_assert_null (reason);
  g_assert_cmpstr (tidy, ==, stored);
}

static void
assert_unfit (const char *member, const char *text)
{
  g_autofree char *reason = irc_own_explain (member, text, THIS_YEAR);

  if (reason == NULL)
    g_error ("%s “%s” was taken", member, text);
  /* A whole sentence. */
  g_assert_true (g_str_has_suffix (reason, "."));
}

static void
test_doi (void)
{
  static const char *const unfit[] = {
    "10.100/182",
    "10.1000182",
    "10.1000/",
    "11.1000/182",
    "10.1000/a b",
    "10.1000/a\tb",
    "doi",
    "10.",
    "10.1000.x/182",
    "10.1234567890/1",
    "10.1000./182",
    "see 10.1000/182",
    "10.1000/a\x01b",
    "10.1000/a b",
    "https://doi.org",
  };

  assert_fit ("doi", "10.1000/182", "10.1000/182");
  assert_fit ("doi", "  10.1000/182\n", "10.1000/182");
  assert_fit ("doi", "https://doi.org/10.1000/182", "10.1000/182");
  assert_fit ("doi", "HTTP://DX.DOI.ORG/10.1000/AbC", "10.1000/AbC");
  assert_fit ("doi", "doi: 10.1000.10/(1)<2>;x", "10.1000.10/(1)<2>;x");
  assert_fit ("doi", "10.123456789/é", "10.123456789/é");
  assert_fit ("doi", "", "");
  for (guint i = 0; i < G_N_ELEMENTS (unfit); i++)
    assert_unfit ("doi", unfit[i]);
}

static void
test_numbers (void)
{
  assert_fit ("pmid", "1", "1");
  assert_fit ("pmid", " PMID: 31234567 ", "31234567");
  assert_unfit ("pmid", "123456789");
  assert_unfit ("pmid", "31 234 567");
  assert_unfit ("pmid", "PMC31234567");
  assert_unfit ("pmid", "-5");
  assert_fit ("pmcid", "PMC7654321", "PMC7654321");
  assert_fit ("pmcid", "pmcid: pmc7654321", "PMC7654321");
  assert_fit ("pmcid", "7654321", "PMC7654321");
  assert_unfit ("pmcid", "PMC");
  assert_unfit ("pmcid", "PMC12345678x");
  assert_unfit ("pmcid", "PMC1234567890");
}

static void
test_links (void)
{
  static const char *const unfit[] = {
    "www.example.org",
    "ftp://example.org/a",
    "javascript:alert(1)",
    "file:///etc/x",
    "https://",
    "https:///a",
    "mailto:a@b.org",
    "https://a b.org",
    "data:text/html,x",
    "https://a.org/\n/",
    "//example.org",
  };
  g_autofree char *path = g_strnfill (2000, 'a');
  g_autofree char *long_link = g_strconcat ("https://example.org/", path, NULL);

  assert_fit (
      "url", "https://example.org/~a?b=c#d", "https://example.org/~a?b=c#d");
  assert_fit ("url", "HTTP://example.org", "HTTP://example.org");
  assert_fit ("url", "doi:10.1000/182", "https://doi.org/10.1000/182");
  assert_fit (
      "url", "https://doi.org/10.1000/182", "https://doi.org/10.1000/182");
  for (guint i = 0; i < G_N_ELEMENTS (unfit); i++)
    assert_unfit ("url", unfit[i]);
  assert_unfit ("url", long_link);
}

/* Every number of up to five digits against the rule said in one line. */
static void
test_years (void)
{
  for (int year = 0; year < 12000; year++) {
    g_autofree char *text = g_strdup_printf ("%d", year);
    g_autofree char *reason = irc_own_explain ("year", text, THIS_YEAR);

    g_assert_true ((reason == NULL) == (year >= 1450 && year <= 2026));
  }
  assert_unfit ("year", "soon");
  assert_unfit ("year", "20 24");
  assert_unfit ("year", "02024");
  assert_unfit ("year", "-2024");
  assert_fit ("year", " 2026 ", "2026");
}

/* Real identifiers: those of the pack, all of them verified. */
static void
test_pack_fits (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess ("'title': 'x'");
  guint n = 0, n_twins = 0;
  const IrcReference *pack =
      irc_library_get_references (irc_assessment_get_library (assessment), &n);
  g_autoptr (IrcWorks) works = irc_works_new (assessment);

  for (guint i = 0; i < n; i++) {
    IrcSame same;

    assert_fit ("doi", pack[i].doi, pack[i].doi);
    assert_fit ("pmid", pack[i].pmid, pack[i].pmid);
    assert_fit ("pmcid", pack[i].pmcid, pack[i].pmcid);
    assert_fit ("url", pack[i].url, pack[i].url);
    n_twins += irc_works_find_twin (works,
                                    pack[i].id,
                                    pack[i].doi,
                                    pack[i].pmid,
                                    pack[i].title,
                                    &same) != NULL;
  }
  g_assert_cmpuint (n, >, 200);
  g_assert_cmpuint (n_twins, ==, 0);
}

/* ---- what is lacking ----------------------------------------------------- */

/* Rule 2 of the pack once more, over every combination of what is known. */
static void
test_lacks (void)
{
  static const IrcAuthor authors[] = { { "Doe", "J", "" } };

  for (guint bits = 0; bits < 1 << 9; bits++) {
    const gboolean author = (bits & 1) != 0, title = (bits & 2) != 0;
    const gboolean container = (bits & 4) != 0, year = (bits & 8) != 0;
    const gboolean doi = (bits & 16) != 0, volume = (bits & 32) != 0;
    const gboolean pages = (bits & 64) != 0, url = (bits & 128) != 0;
    const gboolean web = (bits & 256) != 0;
    const IrcReference reference = {
      .id = "x",
      .type = web ? "web" : "original",
      .authors = authors,
      .n_authors = author ? 1 : 0,
      .title = title ? "A title" : "[Our words]",
      .container = container ? "A journal" : " ",
      .year = year ? 2020 : IRC_UNKNOWN_INT,
      .volume = volume ? "4" : "",
      .issue = "",
      .pages = pages ? "1-2" : "",
      .doi = doi ? "10.1000/182" : "",
      .pmid = "",
      .pmcid = "",
      .url = "https://example.org",
      .url_is_official = url,
    };
    const gboolean locator = doi || url || (volume && pages);
    const gboolean undated = web && url && !doi && !volume && !pages;
    g_autofree char *lacks = irc_own_dup_lacks (&reference);
    g_autofree char *sentence = irc_own_dup_lacks_sentence (&reference);

    g_assert_true ((lacks == NULL) == (author && title && container &&
                                       locator && (year || undated)));
    g_assert_true ((lacks == NULL) == (sentence == NULL));
    if (lacks == NULL)
      continue;
    g_assert_true ((strstr (lacks, "an author or body") == NULL) == author);
    g_assert_true ((strstr (lacks, "the title") == NULL) == title);
    g_assert_true ((strstr (lacks, "the journal") == NULL) == container);
    g_assert_true ((strstr (lacks, "a locator") == NULL) == locator);
    g_assert_true ((strstr (lacks, "the year") == NULL) == (year || undated));
  }
}

#define ONE                                                                    \
  "'arguments': {'references': ["                                              \
  "{'id': 'a2020', 'type': 'original', 'authors': [{'family': 'A', 'given': "  \
  "'B'}], 'title': 'One work', 'container': 'J', 'year': 2020, 'doi': "        \
  "'10.1000/1', 'pmid': '11'}, "

static char *
dup_findings (const char *members, const char *id)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess (members);
  g_auto (GStrv) findings = irc_own_check_reference (
      assessment, irc_assessment_lookup_reference (assessment, id), THIS_YEAR);

  return g_strjoinv ("\n", findings);
}

static void
assert_findings (const char *other, const char *expected)
{
  g_autofree char *members = g_strconcat (ONE, other, "]}", NULL);
  g_autofree char *found = dup_findings (members, "b");

  g_assert_cmpstr (found, ==, expected);
}

static void
test_reference (void)
{
  assert_findings (
      "{'id': 'b', 'authors': [{'body': 'B'}], 'title': 'Other', 'container': "
      "'J', 'year': 2020, 'doi': '10.1000/2'}",
      "");
  assert_findings (
      "{'id': 'b', 'authors': [{'body': 'B'}], 'title': 'Other', 'container': "
      "'J', 'doi': '10.1000/2'}",
      "Not printed yet: it lacks the year.");
  assert_findings (
      "{'id': 'b', 'title': '', 'year': 2027}",
      "2027 lies in the future; the latest year is 2026. Type the year that "
      "the source itself names.\n"
      "Not printed yet: it lacks an author or body, the title, the journal, "
      "site or publisher and a locator. A locator says where the source is "
      "found: a DOI, PMID or PMCID, a link to its official page, or volume "
      "and pages.");
  /* Which of the three it is that the other work shares. */
  assert_findings (
      "{'id': 'b', 'authors': [{'body': 'B'}], 'title': 'Other', 'container': "
      "'J', 'year': 2020, 'doi': '10.1000/1'}",
      "“One work” (a2020) has the same DOI. Cite that one and remove this, or "
      "correct the DOI.");
  assert_findings (
      "{'id': 'b', 'authors': [{'body': 'B'}], 'title': 'Other', 'container': "
      "'J', 'year': 2020, 'pmid': '11'}",
      "“One work” (a2020) has the same PMID. Cite that one and remove this, "
      "or correct the PMID.");
  assert_findings (
      "{'id': 'b', 'authors': [{'body': 'B'}], 'title': 'One: WORK.', "
      "'container': 'J', 'year': 2020, 'pmcid': 'PMC1'}",
      "“One work” (a2020) has the same title. Cite that one and remove this; "
      "if they are two works, their DOIs tell them apart.");
  assert_findings (
      "{'id': 'b', 'authors': [{'body': 'B'}], 'title': 'One: WORK.', "
      "'container': 'J', 'year': 2020, 'doi': '10.1000/2'}",
      "");
}

/* A work of the pack is found as well. */
static void
test_pack_twin (void)
{
  g_autoptr (IrcAssessment) empty = irc_test_assess ("'title': 'x'");
  guint n = 0;
  const IrcReference *pack =
      irc_library_get_references (irc_assessment_get_library (empty), &n);
  guint known = 0;
  g_autofree char *members = NULL;
  g_autofree char *found = NULL;
  g_autofree char *head = NULL;

  while (known < n && *pack[known].pmid == '\0')
    known++;
  g_assert_cmpuint (known, <, n);
  members = g_strdup_printf ("'arguments': {'references': [{'id': 'b', "
                             "'title': 'Nothing alike', 'pmid': '%s'}]}",
                             pack[known].pmid);
  found = dup_findings (members, "b");
  head = g_strdup_printf ("(%s) has the same PMID.", pack[known].id);
  g_assert_nonnull (strstr (found, head));
}

static void
test_argument (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess (
      ONE "{'id': 'b', 'title': 'No more'}], 'own': ["
          "{'id': 'good', 'title': 'T', 'claim': 'C.', 'criteria': "
          "['in-1-rounds'], 'references': ['a2020']}, "
          "{'id': 'bad', 'title': ' ', 'claim': '', 'references': ['b', "
          "'gone'], 'theme': 'none'}]}");
  GListModel *own = irc_case_get_list (irc_assessment_get_case (assessment),
                                       IRC_LIST_OWN_ARGUMENTS);
  g_autoptr (IrcOwnArgument) good = g_list_model_get_item (own, 0);
  g_autoptr (IrcOwnArgument) bad = g_list_model_get_item (own, 1);
  g_auto (GStrv) none =
      irc_own_check_argument (assessment, irc_own_argument_peek (good));
  g_auto (GStrv) all =
      irc_own_check_argument (assessment, irc_own_argument_peek (bad));

  g_assert_null (none[0]);
  g_assert_cmpuint (g_strv_length (all), ==, 6);
  g_assert_true (g_str_has_prefix (all[0], "The title is missing"));
  g_assert_true (g_str_has_prefix (all[1], "The claim is missing"));
  g_assert_true (g_str_has_prefix (all[2], "It serves no criterion"));
  g_assert_true (g_str_has_prefix (all[3], "The reference “gone”"));
  g_assert_true (g_str_has_prefix (all[4], "None of its references"));
  g_assert_nonnull (strstr (all[5], "“none”"));
}

/* ---- authors ------------------------------------------------------------- */

static void
assert_authors (const char *text, const char *expected, const char *written)
{
  gboolean et_al = FALSE;
  g_autoptr (GPtrArray) authors = irc_own_authors_parse (text, &et_al);
  g_autofree char *again = irc_own_authors_format (authors, et_al);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < authors->len; i++) {
    const IrcOwnAuthor *author = authors->pdata[i];

    g_string_append_printf (
        out, "[%s|%s|%s]", author->family, author->given, author->body);
  }
  g_string_append (out, et_al ? "+" : "");
  g_assert_cmpstr (out->str, ==, expected);
  g_assert_cmpstr (again, ==, written);
}

static void
test_authors (void)
{
  assert_authors ("", "", "");
  assert_authors ("van den Berg, A B\n\n  Society of Nowhere \nEt al.\n",
                  "[van den Berg|A B|][||Society of Nowhere]+",
                  "van den Berg, A B\nSociety of Nowhere\net al.");
  assert_authors ("\"Health, Ministry of\"\nMadonna,\nDoe, J, Jr",
                  "[||Health, Ministry of][Madonna||][Doe|J, Jr|]",
                  "\"Health, Ministry of\"\nMadonna,\nDoe, J, Jr");
}

/* What is written is read back, whatever the names are. */
static void
test_authors_round (void)
{
  static const char *const names[] = {
    "",       "Doe", "van den Berg", "A, B", "\"x\"",
    "et al.", "李",  "O'Connor",     "\"",
  };
  const guint n = G_N_ELEMENTS (names);

  for (guint i = 0; i < n * n * n; i++) {
    g_autoptr (GPtrArray) authors = irc_own_authors_new ();
    g_autoptr (GPtrArray) again = NULL;
    g_autofree char *text = NULL;
    const char *family = names[i % n];
    gboolean et_al = FALSE;

    if (strchr (family, ',') != NULL || *family == '"')
      family = "Doe";
    irc_own_authors_add (authors, NULL, NULL, names[i / n % n]);
    if (*names[i / n % n] == '\0')
      g_ptr_array_set_size (authors, 0);
    irc_own_authors_add (authors, family, names[i / n / n], NULL);
    text = irc_own_authors_format (authors, TRUE);
    again = irc_own_authors_parse (text, &et_al);
    g_assert_true (et_al);
    g_assert_cmpuint (again->len, ==, authors->len);
    for (guint k = 0; k < again->len; k++) {
      const IrcOwnAuthor *a = authors->pdata[k], *b = again->pdata[k];

      g_assert_cmpstr (a->family, ==, b->family);
      g_assert_cmpstr (a->given, ==, b->given);
      g_assert_cmpstr (a->body, ==, b->body);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/own-check/doi", test_doi);
  g_test_add_func ("/own-check/numbers", test_numbers);
  g_test_add_func ("/own-check/links", test_links);
  g_test_add_func ("/own-check/years", test_years);
  g_test_add_func ("/own-check/pack-fits", test_pack_fits);
  g_test_add_func ("/own-check/lacks", test_lacks);
  g_test_add_func ("/own-check/reference", test_reference);
  g_test_add_func ("/own-check/pack-twin", test_pack_twin);
  g_test_add_func ("/own-check/argument", test_argument);
  g_test_add_func ("/own-check/authors", test_authors);
  g_test_add_func ("/own-check/authors-round", test_authors_round);
  return g_test_run ();
}
