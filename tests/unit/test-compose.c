/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose.h"

#include <string.h>

#include "document-checks.h"
#include "paper-cases.h"
#include "test-assess-support.h"
#include "text-checks.h"

#define DAY 1795000000 /* 18 November 2026 */
#define BOXES "\u2610\u00a0yes \u2610\u00a0no \u2610\u00a0discuss"

static IrcDocument *
compose (IrcAssessment *assessment, IrcEdition edition, guint terseness)
{
  const IrcComposeOptions options = { edition, DAY, terseness };

  return irc_compose (assessment, &options);
}

static IrcDocument *
compose_members (const char *members)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess (members);

  return compose (assessment, IRC_EDITION_FULL, 0);
}

static void
assert_chapter_says (const char *members,
                     const char *chapter,
                     const char *words)
{
  g_autoptr (IrcDocument) document = compose_members (members);
  g_autofree char *text = document_dup_chapter (document, chapter);

  assert_says (text, words);
}

/* ---- every document ----------------------------------------------------- */

static void
test_case (gconstpointer data)
{
  PaperCase which = (PaperCase) GPOINTER_TO_UINT (data);
  g_autoptr (IrcAssessment) assessment = paper_assess (which);

  for (guint i = 0; i <= IRC_TERSEST; i++) {
    g_autoptr (IrcDocument) full = compose (assessment, IRC_EDITION_FULL, i);
    g_autoptr (IrcDocument) brief = compose (assessment, IRC_EDITION_BRIEF, i);

    g_assert_cmpuint (irc_document_get_n_blocks (full), >, 0);
    document_check (full, which == PAPER_HOSTILE);
    document_check (brief, which == PAPER_HOSTILE);
    g_assert_true (irc_document_is_single_page (brief));
    g_assert_false (irc_document_is_single_page (full));
  }
}

/* The front is the beginning of the whole, the decision page in it. */
static void
test_front (gconstpointer data)
{
  PaperCase which = (PaperCase) GPOINTER_TO_UINT (data);
  g_autoptr (IrcAssessment) assessment = paper_assess (which);

  for (guint i = 0; i <= IRC_TERSEST; i++) {
    const IrcComposeOptions options = { IRC_EDITION_FULL, DAY, i };
    g_autoptr (IrcDocument) whole = compose (assessment, IRC_EDITION_FULL, i);
    g_autoptr (IrcDocument) front = irc_compose_front (assessment, &options);
    g_autofree char *all = irc_document_to_text (whole);
    g_autofree char *some = irc_document_to_text (front);
    g_autofree char *page = document_dup_chapter (whole, "Decision requested");
    g_autofree char *copy = document_dup_chapter (front, "Decision requested");

    g_assert_true (g_str_has_prefix (all, some));
    g_assert_cmpuint (strlen (some), <, strlen (all));
    g_assert_cmpint (page != NULL, ==, copy != NULL);
  }
}

/* The same assessment gives the same words, whoever asks. */
static void
test_pure (void)
{
  g_autoptr (IrcAssessment) one = paper_assess (PAPER_SAMPLE);
  g_autoptr (IrcAssessment) two = irc_assessment_copy (one);
  g_autoptr (IrcDocument) first = compose (one, IRC_EDITION_FULL, 0);
  g_autoptr (IrcDocument) second = compose (two, IRC_EDITION_FULL, 0);
  g_autofree char *a = irc_document_to_text (first);
  g_autofree char *b = irc_document_to_text (second);

  g_assert_cmpstr (a, ==, b);
}

/* ---- terseness ---------------------------------------------------------- */

typedef struct {
  guint rows, items, entries, figures, length;
} Size;

static Size
measure (const IrcDocument *document)
{
  g_autofree char *text = irc_document_to_text (document);
  Size size = { .length = (guint) strlen (text) };

  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    size.figures += block->kind == IRC_BLOCK_FIGURE;
    if (block->kind == IRC_BLOCK_TABLE)
      size.rows += block->table.n_rows;
    if (block->kind == IRC_BLOCK_LIST)
      size.items += block->list.n_items;
    if (block->kind == IRC_BLOCK_REFERENCES)
      size.entries += block->references.n_entries;
  }
  return size;
}

/* Each step leaves out more; the last keeps the question, a request and the
 * box to decide. */
static void
test_terseness (void)
{
  static const PaperCase cases[] = { PAPER_SAMPLE, PAPER_FULLEST, PAPER_EMPTY };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++) {
    g_autoptr (IrcAssessment) assessment = paper_assess (cases[c]);
    Size before = { G_MAXINT, G_MAXINT, G_MAXINT, G_MAXINT, G_MAXINT };

    for (guint i = 0; i <= IRC_TERSEST; i++) {
      g_autoptr (IrcDocument) brief =
          compose (assessment, IRC_EDITION_BRIEF, i);
      Size size = measure (brief);

      g_assert_cmpuint (size.rows, <=, before.rows);
      g_assert_cmpuint (size.items, <=, before.items);
      g_assert_cmpuint (size.entries, <=, before.entries);
      g_assert_cmpuint (size.figures, <=, before.figures);
      /* The lines that count what was left out, and let it be decided, may
       * grow by a few words. */
      g_assert_cmpuint (size.length, <=, before.length + 120);
      g_assert_cmpuint (size.rows, >=, 1);
      g_assert_cmpuint (document_count (brief, IRC_BLOCK_SIGNATURE), ==, 1);
      before = size;
    }
  }
}

/* What the brief leaves out is counted on it. */
static void
test_remainder (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_FULLEST);
  guint n_asks = 0, n_printed = 0;

  irc_assessment_get_asks (assessment, &n_asks);
  irc_assessment_get_printed (assessment, &n_printed);
  for (guint i = 0; i <= IRC_TERSEST; i++) {
    g_autoptr (IrcDocument) brief = compose (assessment, IRC_EDITION_BRIEF, i);
    g_autofree char *text = irc_document_to_text (brief);
    Size size = measure (brief);
    g_autofree char *words = g_strdup_printf (
        "The full edition has %u further requests, %u further arguments, every "
        "argument in full and what speaks against it, the profile of all "
        "criteria and the method.",
        n_asks - size.rows,
        n_printed - size.items);

    assert_says (text, words);
  }
}

/* It promises nothing that the full edition does not have. */
static void
test_remainder_of_sections (void)
{
  g_autoptr (IrcAssessment) without = paper_assess (PAPER_NO_EVIDENCE);
  g_autoptr (IrcDocument) brief =
      compose (without, IRC_EDITION_BRIEF, IRC_TERSEST);
  g_autofree char *text = irc_document_to_text (brief);
  g_autoptr (IrcAssessment) off = paper_assess (PAPER_ALL_OFF);
  g_autoptr (IrcDocument) alone = compose (off, IRC_EDITION_BRIEF, 0);
  g_autofree char *nothing = irc_document_to_text (alone);

  assert_says (text, "The full edition has the method. ");
  assert_says (text, " further requests have no room on this page. State of ");
  assert_silent (nothing, "full edition");
}

/* What must be has room before what only could be. */
static void
test_priorities (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess (
      "'asks': [{'id': 'a', 'title': 'Zebra', 'priority': 'could'}, "
      "{'id': 'b', 'title': 'Lion', 'priority': 'should'}, "
      "{'id': 'c', 'title': 'Gnu', 'priority': 'must'}]");
  g_autoptr (IrcDocument) document =
      compose (assessment, IRC_EDITION_FULL, IRC_TERSEST);
  g_autofree char *decision =
      document_dup_chapter (document, "Decision requested");
  g_autoptr (IrcDocument) wide = compose (assessment, IRC_EDITION_FULL, 0);
  g_autofree char *all = document_dup_chapter (wide, "Decision requested");

  assert_says (decision, "\n3\tGnu\tmust\t");
  assert_silent (decision, "Zebra");
  assert_says (decision, "Two further requests stand in the chapter Evidence.");
  assert_says (all, "\n1\tZebra\tcould\t" BOXES "\tnone\n2\tLion");
}

/* The amounts of the chosen option, and what nobody has stated. */
static void
test_effort (void)
{
  g_autofree char *members = irc_test_answers (
      "'in-2-time': {'state': 'partly'}, 'in-2-sops': {'state': 'partly'}");
  g_autofree char *with_asks = g_strconcat (
      members,
      ", 'asks': [{'id': 'a', 'criteria': ['in-2-time'], 'quantity': 3, "
      "'unit': 'sessions', 'resource': 'consultant-session'}, "
      "{'id': 'b', 'criteria': ['in-2-time'], 'resource': "
      "'consultant-session', 'unit': 'hours'}]",
      NULL);

  assert_chapter_says (with_asks,
                       "Decision requested",
                       "\nWhat it takes: requests\xc2\xa0"
                       "1, 2 for the minimum option: level 3 inpatient and "
                       "level 3 outpatient. Nothing is "
                       "requested for IN2.4. How much is still to be agreed "
                       "for request 2 (Consultant session).\n");
  assert_chapter_says (
      with_asks, "Decision requested", "\thours, number to be agreed\t");
}

static void
test_consequence (void)
{
  assert_chapter_says (
      "'targets': {'inpatient': {'level': 2, 'by': '2027-09'}, "
      "'outpatient': {'level': 3}}",
      "Decision requested",
      "If nothing is decided, the centre stays where it is: six criteria stand "
      "before its next level and have not been answered yet. Its targets are "
      "missed: level 2 for inpatients "
      "by September\xc2\xa0"
      "2027 and level 3 for outpatients.\n");
}

/* ---- sentences ---------------------------------------------------------- */

static void
test_question (void)
{
  assert_chapter_says (
      "'centre': {'prepared_for': 'The board', 'meeting_date': '2027-01-05'}, "
      "'asks': [{'id': 'a'}]",
      "Decision requested",
      "For decision on 5\xc2\xa0January\xc2\xa0"
      "2027 (The board): one request (Table\xc2\xa0"
      "1). Where inpatient and outpatient care stand is not yet answered; "
      "until "
      "then both count as before level 1 (Figure\xc2\xa0"
      "1).");
  assert_chapter_says (
      "'asks': [{'id': 'a'}, {'id': 'b'}]",
      "Decision requested",
      "For decision (hospital management): two requests (Table\xc2\xa0"
      "1). Where");
  assert_chapter_says ("'centre': {'meeting_date': '2027-01-05'}, "
                       "'asks': [{'id': 'a'}]",
                       "Decision requested",
                       "For decision on 5\xc2\xa0January\xc2\xa0"
                       "2027: one request (Table");
  assert_chapter_says ("'asks': []",
                       "Decision requested",
                       "No request is made yet. Where inpatient");
}

static void
test_complete (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_COMPLETE);
  g_autoptr (IrcDocument) full = compose (assessment, IRC_EDITION_FULL, 0);
  g_autoptr (IrcDocument) brief = compose (assessment, IRC_EDITION_BRIEF, 0);
  g_autofree char *decision = document_dup_chapter (full, "Decision requested");
  g_autofree char *gaps = document_dup_chapter (full, "Gaps");
  g_autofree char *summary = document_dup_chapter (full, "Summary");
  g_autofree char *evidence = document_dup_chapter (full, "Evidence");
  g_autofree char *page = irc_document_to_text (brief);

  assert_says (decision,
               "No request is made: nothing stands between the centre and a "
               "next level. Today inpatient care is at level 3");
  assert_silent (decision, "If nothing is decided");
  assert_silent (page, "If nothing is decided");
  g_assert_cmpuint (document_count (full, IRC_BLOCK_SIGNATURE), ==, 0);
  g_assert_cmpuint (document_count (brief, IRC_BLOCK_SIGNATURE), ==, 0);
  assert_says (gaps, "There is no gap");
  assert_says (summary, "This centre meets 26 of the 26 criteria.");
  assert_says (evidence, "Nothing is asked for, and no argument");
}

static void
test_counts (void)
{
  g_autoptr (IrcAssessment) one = paper_assess (PAPER_ONE);
  g_autoptr (IrcDocument) document = compose (one, IRC_EDITION_FULL, 0);
  g_autofree char *summary = document_dup_chapter (document, "Summary");
  g_autofree char *decision =
      document_dup_chapter (document, "Decision requested");
  g_autofree char *none = irc_test_answers (
      "'out-1-mdt': {'state': 'not-applicable', 'reason': 'One for all'}");

  assert_says (summary, "eHospital meets 25 of the 26 criteria. Table");
  assert_says (summary,
               "Inpatient care reaches level 2 when this is in place:");
  assert_says (summary,
               "This paper makes one request; it is marked as a must.");
  assert_says (summary, "The case rests on one argument and ");
  assert_says (decision,
               "If nothing is decided, the centre stays where it is: one "
               "criterion keeps it from its next level.");
  assert_chapter_says (
      none, "Summary", "One does not apply and is left out, with a reason.");
  assert_chapter_says ("'title': ''",
                       "Summary",
                       "None of the 26 criteria has been answered yet; all "
                       "count as open.");
  assert_chapter_says ("'answers': {'in-1-rounds': {'state': 'in-place'}}",
                       "Summary",
                       "This centre meets one of the 26 criteria. Another 25 "
                       "have not been answered yet and count as open.");
}

static void
test_musts (void)
{
  assert_chapter_says (
      "'asks': [{'id': 'a', 'priority': 'must'}, {'id': 'b'}, {'id': 'c'}]",
      "Summary",
      "This paper makes three requests; one of them is marked as a must.");
  assert_chapter_says ("'asks': [{'id': 'a', 'priority': 'must'}, "
                       "{'id': 'b', 'priority': 'must'}, {'id': 'c'}]",
                       "Summary",
                       "three requests; two of them are marked as a must.");
  assert_chapter_says ("'asks': [{'id': 'a', 'priority': 'must'}, "
                       "{'id': 'b', 'priority': 'must'}]",
                       "Summary",
                       "two requests; all of them are marked as a must.");
}

/* Long titles are a list below their label. */
static void
assert_long_requests (void)
{
  g_autofree char *one = g_strnfill (150, 'a');
  g_autofree char *two = g_strnfill (150, 'b');
  g_autofree char *members = g_strdup_printf (
      "'asks': [{'id': 'a', 'title': '%s', 'criteria': ['in-1-rounds']}, "
      "{'id': 'b', 'title': '%s', 'criteria': ['in-1-rounds']}]",
      one,
      two);
  g_autofree char *expected = g_strdup_printf (
      "\nWhat we ask for:\n\n\xe2\x80\xa2 %s\n\xe2\x80\xa2 %s\n", one, two);

  assert_chapter_says (members, "Gaps", expected);
}

/* The summary names the requests, the most pressing where there are many, and a
 * gap those that serve it. */
static void
test_requests_named (void)
{
  g_autoptr (IrcAssessment) fullest = paper_assess (PAPER_FULLEST);
  g_autoptr (IrcDocument) many = compose (fullest, IRC_EDITION_FULL, 0);
  g_autofree char *summary = document_dup_chapter (many, "Summary");

  assert_says (summary,
               " These are the first eight of the 20 musts, in the order of "
               "the requests.\n");
  assert_chapter_says (
      "'asks': [{'id': 'a', 'title': 'Time', 'by': '2027-03', 'priority': "
      "'must', 'criteria': ['in-1-rounds']}, {'id': 'b', 'title': 'Beds'}]",
      "Summary",
      "This paper makes two requests; one of them is marked as a must. "
      "Request\xc2\xa0"
      "2 serves no criterion that is open and belongs to no option.\n\n"
      "\xe2\x80\xa2 Time (to be agreed; must; by March\xc2\xa0"
      "2027)\n\xe2\x80\xa2 Beds (to be agreed; should)\n");
  assert_chapter_says (
      "'asks': [{'id': 'a', 'title': 'Time', 'criteria': ['in-1-rounds']}, "
      "{'id': 'b', 'title': 'More', 'criteria': ['in-1-rounds']}]",
      "Gaps",
      "\nWhat we ask for: Time; More.\n");
  assert_long_requests ();
  assert_chapter_says (
      "'asks': []", "Gaps", "\nWhat we ask for: nothing in this paper.\n");
}

/* A criterion of both pathways keeps the centre back once, not twice. */
static void
test_shared_criterion (void)
{
  g_autoptr (IrcAssessment) assessment = NULL;
  g_autofree char *answers =
      irc_test_answers ("'any-2-entry-point': {'state': 'partly'}");
  g_autoptr (IrcDocument) document = NULL;
  g_autofree char *decision = NULL;

  assessment = irc_test_assess (answers);
  g_assert_cmpint (
      irc_assessment_get_pathway (assessment, IRC_PATHWAY_INPATIENT)
          ->n_blocking,
      ==,
      1);
  g_assert_cmpint (
      irc_assessment_get_pathway (assessment, IRC_PATHWAY_OUTPATIENT)
          ->n_blocking,
      ==,
      1);
  document = compose (assessment, IRC_EDITION_FULL, 0);
  decision = document_dup_chapter (document, "Decision requested");
  assert_says (decision, "one criterion keeps it from its next level.");
}

/* ---- chapters ----------------------------------------------------------- */

static void
test_order (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_REORDERED);
  g_autoptr (IrcDocument) document = compose (assessment, IRC_EDITION_FULL, 0);
  g_autoptr (GString) seen = g_string_new (NULL);

  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    if (block->kind == IRC_BLOCK_COVER ||
        (block->kind == IRC_BLOCK_HEADING && block->heading.level == 1))
      g_string_append_printf (seen, "%s ", block->anchor);
  }
  /* What is not listed stands before the first listed section that follows it
   * by default. */
  g_assert_cmpstr (
      seen->str,
      ==,
      "sec-summary sec-where-we-stand sec-gaps sec-options "
      "sec-plan sec-assumptions sec-references sec-evidence sec-cover "
      "sec-profile sec-method ");
}

static void
test_own_words (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_OWN_WORDS);
  g_autoptr (IrcDocument) document = compose (assessment, IRC_EDITION_FULL, 0);
  g_autofree char *decision =
      document_dup_chapter (document, "Decision requested");
  g_autofree char *profile = document_dup_chapter (document, "Profile");
  g_autofree char *references = document_dup_chapter (document, "References");

  g_assert_true (g_str_has_prefix (
      decision, "\n\nWe ask for (3) things.\n\nNow.\n\nShown below: Table"));
  assert_says (decision,
               "\nFigure\xc2\xa0"
               "1  Where");
  assert_says (decision, "\nDecision\nConditions\nName and date");
  assert_silent (decision, "For decision");
  g_assert_true (g_str_has_prefix (
      profile, "\n\nSee the file.\n\nOr ask.\n\nShown below: Table\xc2\xa0"));
  assert_silent (profile, "The centre's own answers");
  assert_says (references, "1. ");
  g_assert_null (document_dup_chapter (document, "Evidence"));
  g_assert_cmpstr (irc_document_get_block (document, 0)->cover.subtitle,
                   ==,
                   "A subtitle of ours");
}

/* Nothing is cited where there is no list of references. */
static void
test_no_references (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_NO_REFERENCES);
  g_autoptr (IrcDocument) document = compose (assessment, IRC_EDITION_FULL, 0);
  g_autofree char *text = irc_document_to_text (document);

  assert_silent (text, "[");
  assert_silent (text, "References");
  assert_says (text, "The case rests on");
}

static void
test_all_off (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_ALL_OFF);
  g_autoptr (IrcDocument) document = compose (assessment, IRC_EDITION_FULL, 0);
  g_autofree char *text = irc_document_to_text (document);

  g_assert_cmpstr (text, ==, "No section of this document is switched on.\n");
}

static void
test_notes (void)
{
  static const char answers[] =
      "'answers': {'in-2-time': {'state': 'partly', 'note': 'Zebra', "
      "'proofs': [{'title': ' ', 'reviewer': 'Quality'}], 'since': '2024'}}";
  g_autofree char *off =
      g_strconcat (answers, ", 'report': {'notes': false}", NULL);
  g_autoptr (IrcDocument) with = compose_members (answers);
  g_autoptr (IrcDocument) without = compose_members (off);
  g_autofree char *shown = document_dup_chapter (with, "Profile");
  g_autofree char *hidden = irc_document_to_text (without);

  assert_says (shown,
               "Since 2024. Zebra. Proof: without a title, seen by Quality.");
  assert_says (shown, "OUT2.5 counts for both.");
  assert_silent (hidden, "Zebra");
}

static void
test_not_applicable (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_NOT_APPLICABLE);
  g_autoptr (IrcDocument) document = compose (assessment, IRC_EDITION_FULL, 0);
  g_autofree char *profile = document_dup_chapter (document, "Profile");

  assert_says (profile, "not applicable, left out\tOne meeting for all.\n");
  assert_says (
      profile,
      "\tnot in place\tMarked as not applicable, which does not count");
}

/* ---- evidence ----------------------------------------------------------- */

static void
test_own_statement (void)
{
  static const char members[] =
      "'asks': [{'id': 'a', 'title': 'Time', 'criteria': ['in-2-time']}], "
      "'arguments': {'chosen': [{'id': 'mine'}], 'own': [{'id': 'mine', "
      "'title': 'Ours', 'claim': 'We are few.', 'criteria': ['in-2-time']}]}";
  g_autoptr (IrcAssessment) assessment = irc_test_assess (members);
  g_autoptr (IrcDocument) full = compose (assessment, IRC_EDITION_FULL, 0);
  g_autoptr (IrcDocument) brief = compose (assessment, IRC_EDITION_BRIEF, 0);
  g_autofree char *decision = document_dup_chapter (full, "Decision requested");
  g_autofree char *evidence = document_dup_chapter (full, "Evidence");
  g_autofree char *summary = document_dup_chapter (full, "Summary");
  g_autofree char *page = irc_document_to_text (brief);

  assert_says (decision, "We are few. (own statement)\n");
  assert_says (evidence, "We are few. (own statement)\n");
  assert_says (page, "We are few. (own statement)\n");
  assert_says (summary,
               "The case rests on one argument without a published source.");
  assert_silent (page, "References");
}

/* Every request leads to its criteria, arguments and references, once each. */
static void
test_chain (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_SAMPLE);
  g_autoptr (IrcDocument) document = compose (assessment, IRC_EDITION_FULL, 0);
  g_autofree char *evidence = document_dup_chapter (document, "Evidence");
  guint n_asks = 0, n_printed = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (assessment, &n_asks);
  const IrcMatch *const *printed =
      irc_assessment_get_printed (assessment, &n_printed);

  for (guint i = 0; i < n_asks; i++) {
    g_autofree char *heading =
        g_strdup_printf ("Request %u: %s\n", i + 1, asks[i].title);

    assert_says (evidence, heading);
    for (guint k = 0; k < asks[i].n_criteria; k++)
      assert_says (evidence, asks[i].criteria[k]->label);
  }
  for (guint i = 0; i < n_printed; i++) {
    g_autofree char *heading = g_strdup_printf ("\n%s\n", printed[i]->title);
    const char *found = strstr (evidence, heading);

    g_assert_nonnull (found);
    g_assert_null (strstr (found + 1, heading));
  }
}

/* A reference of contrary evidence that the user does not print is named. */
static void
test_left_out (void)
{
  g_autoptr (IrcDocument) document = compose_members (
      "'arguments': {'chosen': [{'id': 'follow-up-retrieves-devices'}]}");
  g_autofree char *text = irc_document_to_text (document);
  g_autoptr (IrcAssessment) sample = paper_assess (PAPER_SAMPLE);
  g_autoptr (IrcDocument) paper = compose (sample, IRC_EDITION_FULL, 0);
  g_autofree char *evidence = document_dup_chapter (paper, "Evidence");

  assert_silent (text, "left out a source");
  assert_says (evidence,
               "The authors of this paper left out a source that points the "
               "other way or is mixed: Lee et\xc2\xa0"
               "al. 2012.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < PAPER_N_CASES; i++) {
    g_autofree char *path =
        g_strdup_printf ("/compose/%s", paper_case_names[i]);

    g_autofree char *front = g_strconcat (path, "/front", NULL);

    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    g_test_add_data_func (front, GUINT_TO_POINTER (i), test_front);
  }
  g_test_add_func ("/compose/pure", test_pure);
  g_test_add_func ("/compose/terseness", test_terseness);
  g_test_add_func ("/compose/remainder", test_remainder);
  g_test_add_func ("/compose/remainder-of-sections",
                   test_remainder_of_sections);
  g_test_add_func ("/compose/priorities", test_priorities);
  g_test_add_func ("/compose/effort", test_effort);
  g_test_add_func ("/compose/consequence", test_consequence);
  g_test_add_func ("/compose/question", test_question);
  g_test_add_func ("/compose/all-reached", test_complete);
  g_test_add_func ("/compose/counts", test_counts);
  g_test_add_func ("/compose/musts", test_musts);
  g_test_add_func ("/compose/requests-named", test_requests_named);
  g_test_add_func ("/compose/shared-criterion", test_shared_criterion);
  g_test_add_func ("/compose/order", test_order);
  g_test_add_func ("/compose/words-of-the-user", test_own_words);
  g_test_add_func ("/compose/nothing-cited", test_no_references);
  g_test_add_func ("/compose/nothing-on", test_all_off);
  g_test_add_func ("/compose/notes", test_notes);
  g_test_add_func ("/compose/left-out-criteria", test_not_applicable);
  g_test_add_func ("/compose/own-statement", test_own_statement);
  g_test_add_func ("/compose/chain", test_chain);
  g_test_add_func ("/compose/left-out-source", test_left_out);
  return g_test_run ();
}
