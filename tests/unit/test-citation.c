/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-citation.h"

#include <string.h>

#include "test-assess-support.h"

#define NBSP "\xc2\xa0"

static char *
dup_entry (const IrcReference *reference)
{
  g_autoptr (IrcRunList) runs = irc_run_list_new ();

  irc_citation_add_entry (runs, reference);
  return irc_run_list_dup_text (runs);
}

/* ---- of the pack, read by eye against references.json ------------------- */

static void
test_entries (void)
{
  static const struct {
    const char *id, *entry;
  } rows[] = {
    /* a body; DOI and PMID */
    { "esr2015euratom",
      "European Society of Radiology (ESR). Summary of the European Directive "
      "2013/59/Euratom: essentials for health professionals in radiology. "
      "Insights into Imaging." NBSP "2015;6(4):411-7. "
      "https://doi.org/10.1007/s13244-015-0410-4, PMID" NBSP "26014053" },
    /* more than six authors, the last of them a body; PMID alone */
    { "alzubaidi2022telemedicine",
      "Alzubaidi" NBSP "SJ, Khurana" NBSP "A, Sill" NBSP "A, Knuttinen" NBSP
      "JM, Kriegshauser" NBSP "S, Naidu" NBSP "S, et" NBSP
      "al. Establishing a telemedicine program for interventional radiology: a "
      "study of patient opinion and experience. Diagnostic and Interventional "
      "Radiology." NBSP "2022;28(6):603-608. PMID" NBSP "36550761" },
    /* six authors, all of them named */
    { "albalas2017access",
      "Al-Balas" NBSP "A, Lee" NBSP "T, Young" NBSP "CJ, Kepes" NBSP
      "JA, Barker-Finkel" NBSP "J, Allon" NBSP
      "M. The Clinical and Economic Effect of Vascular Access Selection in "
      "Patients Initiating Hemodialysis with a Catheter. Journal of the "
      "American Society of Nephrology." NBSP "2017;28(12):3679-3687. "
      "https://doi.org/10.1681/ASN.2016060707, PMID" NBSP "28710090" },
    /* "et al." of the pack; no volume */
    { "fritsche2018tace",
      "Fritsche" NBSP "MR, Watchmaker" NBSP "JM, Lipnik" NBSP "AJ, et" NBSP
      "al. Outpatient transarterial chemoembolization of hepatocellular "
      "carcinoma: review of a same-day discharge strategy. Journal of Vascular "
      "and Interventional Radiology." NBSP
      "2018. https://doi.org/10.1016/j.jvir.2017.11.018" },
    /* no year; an official page alone */
    { "aandjobplans",
      "Association of Anaesthetists. Consultant job plans \u2013 the basics. "
      "Association of Anaesthetists." NBSP
      "n.d. https://anaesthetists.org/Home/Membership/Resident-doctors/"
      "Anaesthesia-News-Trainee-Special-Collection/"
      "Consultant-job-plans-the-basics" },
    /* a question as title; no locator that may be printed */
    { "bruce2011spleen",
      "Bruce" NBSP "PJP, Helmer" NBSP "SD, Harrison" NBSP "PB, Sirico" NBSP
      "T, Haan" NBSP
      "JM. Nonsurgical management of blunt splenic injury: is it cost "
      "effective? American Journal of Surgery." NBSP
      "2011;202(6):810-815; discussion 815-816." },
    /* pages without a volume */
    { "gish2012hepatocellular",
      "Gish" NBSP "RG, Lencioni" NBSP "R, Di Bisceglie" NBSP "AM, Raoul" NBSP
      "JL, Mazzaferro" NBSP
      "V. Role of the multidisciplinary team in the diagnosis and treatment of "
      "hepatocellular carcinoma. Expert Review of Gastroenterology and "
      "Hepatology." NBSP "2012:173-185. https://moh-it.pure.elsevier.com/en/"
      "publications/role-of-the-multidisciplinary-team-in-the-diagnosis-and-"
      "treatment" },
    /* a volume without an issue; PMCID not needed beside the DOI */
    { "cohen2013hepatocellular",
      "Cohen" NBSP "GS, Black" NBSP
      "M. Multidisciplinary management of hepatocellular carcinoma: a model "
      "for therapy. Journal of Multidisciplinary Healthcare." NBSP
      "2013;6:189-195. https://doi.org/10.2147/JMDH.S41206" },
  };
  g_autoptr (IrcAssessment) assessment = irc_test_assess ("'title': ''");
  const IrcLibrary *library = irc_assessment_get_library (assessment);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *entry =
        dup_entry (irc_library_lookup_reference (library, rows[i].id));

    g_assert_cmpstr (entry, ==, rows[i].entry);
  }
}

/* ---- made by hand ------------------------------------------------------- */

static IrcAuthor people[] = { { "Alpha", "A", "" },
                              { "Beta", "", "" },
                              { "", "", "The Body" },
                              { "Delta", "D", "" } };

static IrcReference
new_reference (guint n_authors)
{
  return (IrcReference){ .id = "r",
                         .authors = people,
                         .n_authors = n_authors,
                         .title = "Title",
                         .container = "Journal",
                         .year = 2020,
                         .volume = "",
                         .issue = "",
                         .pages = "",
                         .doi = "",
                         .pmid = "",
                         .pmcid = "",
                         .url = "",
                         .printable = TRUE };
}

static void
assert_entry (const IrcReference *reference, const char *expected)
{
  g_autofree char *entry = dup_entry (reference);

  g_assert_cmpstr (entry, ==, expected);
}

static void
test_locators (void)
{
  IrcReference reference = new_reference (1);

  assert_entry (&reference, "Alpha" NBSP "A. Title. Journal." NBSP "2020.");
  reference.url = "https://example.org/a";
  assert_entry (&reference, "Alpha" NBSP "A. Title. Journal." NBSP "2020.");
  reference.url_is_official = TRUE;
  assert_entry (&reference,
                "Alpha" NBSP "A. Title. Journal." NBSP
                "2020. https://example.org/a");
  reference.pmcid = "PMC7";
  assert_entry (&reference,
                "Alpha" NBSP "A. Title. Journal." NBSP "2020. PMC7");
  reference.pmid = "12";
  assert_entry (&reference,
                "Alpha" NBSP "A. Title. Journal." NBSP "2020. PMID" NBSP "12");
  reference.doi = " ";
  assert_entry (&reference,
                "Alpha" NBSP "A. Title. Journal." NBSP "2020. PMID" NBSP "12");
  reference.doi = "10.1/x";
  assert_entry (&reference,
                "Alpha" NBSP "A. Title. Journal." NBSP
                "2020. https://doi.org/10.1/x, PMID" NBSP "12");
}

/* What a user typed: nothing of it reads as a citation, an entry's number or a
 * link that it is not. */
static void
test_typed (void)
{
  IrcReference reference = new_reference (3);

  reference.title = " Results [3] of\n 2016. Part two!";
  reference.container = "Journal.";
  reference.volume = "7";
  reference.issue = "2";
  reference.url = "#top";
  reference.url_is_official = TRUE;
  assert_entry (&reference,
                "Alpha" NBSP "A, Beta, The Body. Results (3) of" NBSP
                "2016. Part two! Journal." NBSP "2020;7(2). #top");
  {
    IrcRunList *list = irc_run_list_new ();
    IrcRuns runs = { 0 };

    irc_citation_add_entry (list, &reference);
    irc_run_list_take (list, &runs);
    for (guint i = 0; i < runs.n_runs; i++) {
      g_assert_null (runs.runs[i].target);
      g_free (runs.runs[i].text);
    }
    g_free (runs.runs);
  }
}

static void
assert_short (const IrcReference *reference, const char *expected)
{
  g_autofree char *name = irc_citation_dup_short (reference);

  g_assert_cmpstr (name, ==, expected);
}

static void
assert_short_body (const char *body, const char *expected)
{
  IrcAuthor author = people[2];
  IrcReference reference = new_reference (1);

  author.body = (char *) (gintptr) body;
  reference.authors = &author;
  reference.year = IRC_UNKNOWN_INT;
  assert_short (&reference, expected);
}

static void
test_short (void)
{
  IrcReference reference = new_reference (1);

  assert_short (&reference, "Alpha 2020");
  reference.n_authors = 2;
  assert_short (&reference, "Alpha and Beta 2020");
  reference.n_authors = 3;
  assert_short (&reference, "Alpha et" NBSP "al. 2020");
  reference.n_authors = 1;
  reference.et_al = TRUE;
  reference.year = IRC_UNKNOWN_INT;
  assert_short (&reference, "Alpha et" NBSP "al. n.d.");
  reference.n_authors = 0;
  assert_short (&reference, "Journal n.d.");
  reference.container = "";
  reference.title = "One clinic: a national survey";
  assert_short (&reference, "\u201cOne clinic\u201d n.d.");
  reference.title = "Six words are all it takes";
  assert_short (&reference, "\u201cSix words are all it takes\u201d n.d.");
  reference.title = "Of more words only six are shown";
  assert_short (&reference,
                "\u201cOf more words only six are\u2026\u201d n.d.");
  reference.authors = &people[2];
  reference.n_authors = 1;
  reference.et_al = FALSE;
  assert_short (&reference, "The Body n.d.");
  assert_short_body ("Society of Radiology (SOR)", "SOR n.d.");
  assert_short_body ("Society (of Radiology)", "Society (of Radiology) n.d.");
  assert_short_body ("Society (UK) of Radiology",
                     "Society (UK) of Radiology n.d.");
  assert_short_body ("Ministry (", "Ministry ( n.d.");
}

/* ---- claims ------------------------------------------------------------- */

/* An argument with three references: the first states 41.3 and 7, the second,
 * which points away, 12, and the third, not printable, 1,000. */
typedef struct {
  IrcFinding findings[3];
  IrcReference references[3];
  const IrcReference *list[3];
  IrcMatch match;
} Argument;

static void
init_argument (Argument *self, const char *claim)
{
  *self = (Argument){ 0 };
  self->findings[0] = (IrcFinding){ "f1", "So 41.3% said.", "7", "" };
  self->findings[1] = (IrcFinding){ "f2", "Only 12 did.", "", "" };
  self->findings[2] = (IrcFinding){ "f3", "All 1,000 would.", "", "" };
  for (guint i = 0; i < 3; i++) {
    self->references[i] = new_reference (1);
    self->references[i].findings = &self->findings[i];
    self->references[i].n_findings = 1;
    self->list[i] = &self->references[i];
  }
  self->references[1].direction = IRC_DIRECTION_AGAINST;
  self->references[2].printable = FALSE;
  self->match = (IrcMatch){ .claim = claim,
                            .references = self->list,
                            .n_references = 3,
                            .n_printable = 2 };
}

static void
assert_claim (const char *claim, const char *expected, guint n_dropped)
{
  Argument argument;
  guint n = 99;
  g_autofree char *printed = NULL;

  init_argument (&argument, claim);
  printed = irc_citation_dup_claim (&argument.match, &n);
  g_assert_cmpstr (printed, ==, expected);
  g_assert_cmpuint (n, ==, n_dropped);
}

static void
test_claims (void)
{
  assert_claim ("No number at all.", "No number at all.", 0);
  assert_claim (
      "It was 41.3%. And 1,000 more. Then 7!", "It was 41.3%. Then 7!", 1);
  /* 41 is not 41.3, and 1 is not a part of it. */
  assert_claim ("It was 41%. It was 3.", "", 2);
  assert_claim ("Only 12 did? Yes.", "Only 12 did? Yes.", 0);
  /* No sentence ends before a small letter. */
  assert_claim ("Of some, e.g. these, 1,000 did. Rest.", "Rest.", 1);
}

static void
test_claims_of_the_user (void)
{
  Argument argument;
  g_autofree char *own = NULL;
  g_autofree char *reworded = NULL;
  g_autofree char *without = NULL;
  guint n = 99;

  init_argument (&argument, "We count 5,000.");
  argument.match.own = TRUE;
  own = irc_citation_dup_claim (&argument.match, &n);
  g_assert_cmpstr (own, ==, "We count 5,000.");
  g_assert_cmpuint (n, ==, 0);
  argument.match.own = FALSE;
  argument.match.reworded = TRUE;
  reworded = irc_citation_dup_claim (&argument.match, NULL);
  g_assert_cmpstr (reworded, ==, "We count 5,000.");

  /* A number that stands only in what the user left out goes with it. */
  init_argument (&argument, "It was 41.3%. Only 12 did.");
  argument.match.left_out = &argument.list[1];
  argument.match.n_left_out = 1;
  without = irc_citation_dup_claim (&argument.match, &n);
  g_assert_cmpstr (without, ==, "It was 41.3%.");
  g_assert_cmpuint (n, ==, 1);
}

static void
assert_saying (const Argument *argument, const char *text, const char *expected)
{
  g_autofree char *saying = irc_citation_dup_saying (&argument->match, text);

  g_assert_cmpstr (saying, ==, expected);
}

/* A sentence that names its source goes with it. */
static void
test_sayings (void)
{
  static const IrcAuthor lee = { .family = "Lee", .given = "L", .body = "" };
  static const char text[] =
      "Small series. One study (Lee et al. 2012) found none. The rest did.";
  Argument argument;
  gsize start = 0, end = 0;

  init_argument (&argument, "");
  argument.references[1].authors = &lee;
  argument.references[1].n_authors = 1;
  argument.references[1].et_al = TRUE;
  argument.references[1].year = 2012;
  assert_saying (&argument, text, text);
  assert_saying (&argument, "", "");
  g_assert_true (
      irc_citation_find_named (&argument.match, text, &start, &end) ==
      &argument.references[1]);
  g_assert_true (g_str_has_prefix (text + start, " (Lee et al. 2012) found"));
  g_assert_true (g_str_has_prefix (text + end, " found none."));
  g_assert_null (
      irc_citation_find_named (&argument.match, text + end, &start, &end));

  argument.match.left_out = &argument.list[1];
  argument.match.n_left_out = 1;
  assert_saying (&argument, text, "Small series. The rest did.");
  g_assert_null (irc_citation_find_named (&argument.match, text, &start, &end));
  /* Another year is another work. */
  assert_saying (&argument,
                 "So found Lee (Lee et al. 2013).",
                 "So found Lee (Lee et al. 2013).");
  /* The user's own words stay as they are. */
  argument.match.own = TRUE;
  assert_saying (&argument, text, text);
  /* What may not be printed. */
  argument.match.own = FALSE;
  argument.match.n_left_out = 0;
  argument.references[1].printable = FALSE;
  assert_saying (&argument, text, "Small series. The rest did.");
}

static void
test_first_sentence (void)
{
  static const char *const rows[][2] = {
    { "One. Two.", "One." },
    { "One", "One" },
    { "", "" },
    { "Rose to 5.1 in e.g. May. Two.", "Rose to 5.1 in e.g. May." },
    { "Really? 7 did.", "Really?" },
    { "Ends. ", "Ends." },
    { "As Lee et al. 2012 say. Two.", "As Lee et al. 2012 say." },
    { "It is final. 2012 was.", "It is final." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = g_strdup (rows[i][0]);

    irc_citation_cut_to_sentence (text);
    g_assert_cmpstr (text, ==, rows[i][1]);
  }
}

static void
assert_sources (Argument *argument,
                const char *text,
                guint max,
                const char *expected)
{
  g_autoptr (GPtrArray) list =
      irc_citation_list_sources (&argument->match, text, max);
  g_autoptr (GString) places = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (
        places,
        "%d",
        (int) ((const IrcReference *) g_ptr_array_index (list, i) -
               argument->references));
  g_assert_cmpstr (places->str, ==, expected);
}

static void
test_sources (void)
{
  Argument argument;

  init_argument (&argument, "It was 41.3%. Only 12 did. Words.");
  /* The source of the number, whichever way it points. */
  assert_sources (&argument, "It was 41.3%.", 1, "0");
  assert_sources (&argument, "Only 12 did.", 1, "1");
  assert_sources (&argument, "Words.", 1, "0");
  assert_sources (&argument, argument.match.claim, 1, "01");
  /* Nothing that supports it: what is mixed. */
  argument.references[0].direction = IRC_DIRECTION_MIXED;
  assert_sources (&argument, "Words.", 1, "0");
  assert_sources (&argument, "Words.", 5, "01");
  /* Left out by the user. */
  argument.match.left_out = argument.list;
  argument.match.n_left_out = 2;
  assert_sources (&argument, "Words.", 5, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citation/entries", test_entries);
  g_test_add_func ("/citation/locators", test_locators);
  g_test_add_func ("/citation/typed", test_typed);
  g_test_add_func ("/citation/short", test_short);
  g_test_add_func ("/citation/claims", test_claims);
  g_test_add_func ("/citation/claims-of-the-user", test_claims_of_the_user);
  g_test_add_func ("/citation/sayings", test_sayings);
  g_test_add_func ("/citation/first-sentence", test_first_sentence);
  g_test_add_func ("/citation/sources", test_sources);
  return g_test_run ();
}
