/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An edition says nothing that the full document does not say. */
#include "irc-compose.h"

#include <string.h>

#include "document-checks.h"
#include "paper-cases.h"
#include "test-assess-support.h"

#define DAY 1795000000 /* 18 November 2026 */
#define FIRST IRC_EDITION_CHIEF_EXECUTIVE
#define LAST IRC_EDITION_REFERRERS

static const struct {
  const char *opening, *audience;
} readers[] = {
  [IRC_EDITION_CHIEF_EXECUTIVE] = { "For the chief executive: ",
                                    "chief-executive" },
  [IRC_EDITION_FINANCE] = { "For the finance director: ", "finance" },
  [IRC_EDITION_MEDICAL_DIRECTOR] = { "For the medical director: ",
                                     "medical-director" },
  [IRC_EDITION_NURSING] = { "For the director of nursing: ", "nursing" },
  [IRC_EDITION_HEAD_OF_RADIOLOGY] = { "For the head of radiology: ",
                                      "head-of-radiology" },
  [IRC_EDITION_REFERRERS] = { "For our referring colleagues: ", "referrers" },
};

static IrcDocument *
compose (IrcAssessment *assessment, IrcEdition edition, guint terseness)
{
  const IrcComposeOptions options = { edition, DAY, terseness };

  return irc_compose (assessment, &options);
}

/* ---- sets ---------------------------------------------------------------- */

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Every number of a text but those of citations, figures, tables, sections. */
static void
collect_numbers (const IrcBlock *block, const char *text, gpointer set)
{
  g_autoptr (GRegex) numbering = g_regex_new (
      "\\[[0-9]+(?:(?:,\\s|\u2013)[0-9]+)*\\]|(?:Figure|Table)\\s[0-9]+|"
      "\\([0-9]+(?:\\.[0-9]+)+\\)",
      0,
      0,
      NULL);
  g_autoptr (GRegex) number =
      g_regex_new ("[0-9]+(?:[.,][0-9]+)*%?", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *plain = NULL;

  if (block->kind == IRC_BLOCK_REFERENCES)
    return;
  plain = g_regex_replace_literal (numbering, text, -1, 0, "", 0, NULL);
  for (g_regex_match (number, plain, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    g_hash_table_add (set, g_match_info_fetch (match, 0));
}

/* Without the letter that tells works of one year apart: it depends on which
 * works are cited. */
static void
collect_references (const IrcBlock *block, const char *text, gpointer set)
{
  g_autoptr (GRegex) letter = g_regex_new (
      "(?<=n\\.d\\.)-[a-z]\\.|(?<=[0-9]{4})[a-z](?=\\. )", 0, 0, NULL);

  if (block->kind == IRC_BLOCK_REFERENCES)
    g_hash_table_add (
        set, g_regex_replace_literal (letter, text, -1, 0, "", 0, NULL));
}

static gsize
check_subset (const IrcDocument *part,
              const IrcDocument *whole,
              DocumentTextFunc collect)
{
  g_autoptr (GHashTable) some = new_set ();
  g_autoptr (GHashTable) all = new_set ();
  GHashTableIter iter;
  gpointer key = NULL;

  document_foreach_text (part, collect, some);
  document_foreach_text (whole, collect, all);
  g_hash_table_iter_init (&iter, some);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (all, key))
      g_error ("not in the full document: \"%s\"", (const char *) key);
  return g_hash_table_size (some);
}

static gsize
measure (const IrcDocument *document)
{
  g_autofree char *text = irc_document_to_text (document);

  return strlen (text);
}

/* ---- every case ---------------------------------------------------------- */

/* The paragraph below the first heading. */
static const IrcBlock *
find_opening (const IrcDocument *document)
{
  for (guint i = 0; i + 1 < irc_document_get_n_blocks (document); i++)
    if (irc_document_get_block (document, i)->kind == IRC_BLOCK_HEADING)
      return irc_document_get_block (document, i + 1);
  return NULL;
}

static void
check_opening (const IrcDocument *document, IrcEdition edition)
{
  const IrcBlock *opening = find_opening (document);

  if (opening == NULL)
    return;
  g_assert_cmpint (opening->kind, ==, IRC_BLOCK_PARAGRAPH);
  g_assert_true (g_str_has_prefix (opening->paragraph.text.runs[0].text,
                                   readers[edition].opening));
  g_assert_true (g_str_has_suffix (opening->paragraph.text.runs[0].text,
                                   " The full document holds the rest."));
}

static void
test_case (gconstpointer data)
{
  static const guint tersenesses[] = { 0, 4, 9, IRC_TERSEST };
  PaperCase which = (PaperCase) GPOINTER_TO_UINT (data);
  g_autoptr (IrcAssessment) assessment = paper_assess (which);
  gsize n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (tersenesses); i++) {
    g_autoptr (IrcDocument) full =
        compose (assessment, IRC_EDITION_FULL, tersenesses[i]);

    for (IrcEdition edition = FIRST; edition <= LAST; edition++) {
      g_autoptr (IrcDocument) document =
          compose (assessment, edition, tersenesses[i]);

      document_check (document, which == PAPER_HOSTILE);
      n += check_subset (document, full, collect_numbers);
      n += check_subset (document, full, collect_references);
      check_opening (document, edition);
      if (which != PAPER_ALL_OFF)
        g_assert_cmpuint (measure (document), <, measure (full));
    }
  }
  g_assert_true (n > 0 || which == PAPER_ALL_OFF);
}

/* ---- the chain ----------------------------------------------------------- */

typedef struct {
  gboolean criterion, reference;
  const char *argument; /* the anchor of the first one */
} Links;

static void
note_links (const IrcBlock *block, const IrcRuns *runs, gpointer data)
{
  Links *links = data;

  for (guint i = 0; i < runs->n_runs; i++) {
    const char *target =
        runs->runs[i].target != NULL ? runs->runs[i].target : "";

    links->criterion |= g_str_has_prefix (target, "#profile-");
    if (links->argument == NULL && g_str_has_prefix (target, "#argument-"))
      links->argument = target + 1;
    links->reference |= g_str_has_prefix (target, "#ref-");
  }
}

/* What stands below the heading, up to the next one of @level or above. */
static Links
follow (const IrcDocument *document, const char *anchor, int level)
{
  Links links = { 0 };
  gboolean inside = FALSE;

  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);
    const gboolean heading = block->kind == IRC_BLOCK_HEADING;

    if (heading && block->heading.level <= level)
      inside = g_strcmp0 (block->anchor, anchor) == 0;
    if (!inside)
      continue;
    if (heading && links.argument == NULL && block->anchor != NULL &&
        g_str_has_prefix (block->anchor, "argument-"))
      links.argument = block->anchor;
    document_foreach_runs_of (block, note_links, &links);
  }
  return links;
}

static void
test_chain (gconstpointer data)
{
  PaperCase which = (PaperCase) GPOINTER_TO_UINT (data);
  g_autoptr (IrcAssessment) assessment = paper_assess (which);
  guint n = 0;

  irc_assessment_get_asks (assessment, &n);
  g_assert_cmpuint (n, >, 0);
  for (IrcEdition edition = FIRST; edition <= LAST; edition++) {
    g_autoptr (IrcDocument) document = compose (assessment, edition, 0);

    for (guint i = 0; i < n; i++) {
      g_autofree char *anchor = g_strdup_printf ("ask-%u", i + 1);
      const Links links = follow (document, anchor, 2);

      g_assert_true (links.criterion);
      g_assert_nonnull (links.argument);
      g_assert_true (follow (document, links.argument, 3).reference);
    }
  }
}

/* ---- to the reader ------------------------------------------------------- */

static const IrcMatch *
find_match (const IrcAskResult *ask, const char *title)
{
  for (guint i = 0; i < ask->n_arguments; i++)
    if (g_str_equal (ask->arguments[i]->title, title))
      return ask->arguments[i];
  g_assert_not_reached ();
}

static gboolean
is_for (const IrcMatch *match, const char *audience)
{
  return (match->own && match->audiences[0] == NULL) ||
         g_strv_contains (match->audiences, audience);
}

/* Returns whether an argument of the first request is for the reader; then the
 * first that stands below it is. */
static gboolean
check_first (IrcAssessment *assessment, IrcEdition edition)
{
  g_autoptr (IrcDocument) document = compose (assessment, edition, 0);
  guint n = 0;
  const IrcAskResult *ask = irc_assessment_get_asks (assessment, &n);
  gboolean has = FALSE;

  g_assert_cmpuint (n, >, 0);
  for (guint k = 0; k < ask->n_arguments; k++)
    has = has || is_for (ask->arguments[k], readers[edition].audience);
  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    if (block->kind != IRC_BLOCK_HEADING || block->anchor == NULL ||
        !g_str_has_prefix (block->anchor, "argument-"))
      continue;
    g_assert_true (!has || is_for (find_match (ask, block->heading.text),
                                   readers[edition].audience));
    return has;
  }
  g_assert_not_reached ();
}

static void
test_first_argument (void)
{
  g_autoptr (IrcLibrary) library = irc_library_load (NULL);
  guint n = 0, led = 0;
  const IrcCriterion *criteria = irc_library_get_criteria (library, &n);

  for (guint i = 0; i < n; i++) {
    g_autofree char *other =
        g_strdup_printf ("'%s': {'state': 'not-in-place'}", criteria[i].id);
    g_autofree char *answers = irc_test_answers (other);
    g_autoptr (IrcAssessment) assessment = irc_test_assess (answers);
    guint n_asks = 0;

    irc_assessment_get_asks (assessment, &n_asks);
    for (IrcEdition edition = FIRST; n_asks > 0 && edition <= LAST; edition++)
      led += check_first (assessment, edition) ? 1 : 0;
  }
  g_assert_cmpuint (led, >, 60);
}

/* ---- what the user has set ----------------------------------------------- */

static void
test_switches (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess (
      "'report': {'sections': ["
      "{'id': 'plan', 'on': false}, {'id': 'decision', 'text': 'Own words 77.'}"
      "]}");
  g_autoptr (IrcDocument) document =
      compose (assessment, IRC_EDITION_CHIEF_EXECUTIVE, 0);
  g_autofree char *text = irc_document_to_text (document);
  const char *words = strstr (text, "Own words 77.");

  g_assert_null (document_dup_chapter (document, "Plan"));
  g_assert_nonnull (words);
  g_assert_true (strstr (text, readers[FIRST].opening) < words);
  g_assert_null (strstr (text, "the plan and"));
}

static void
find_target (const IrcBlock *block, const IrcRuns *runs, gpointer data)
{
  const char **target = data;

  for (guint i = 0; i + 1 < runs->n_runs; i++)
    if (g_str_equal (runs->runs[i].text, "Look at "))
      *target = runs->runs[i + 1].target;
}

/* The user's words name an exhibit by its number in the full document; what
 * they mean is the same in an edition that counts otherwise. */
static void
test_exhibits (void)
{
  g_autoptr (IrcAssessment) plain = irc_test_assess ("'title': ''");
  g_autoptr (IrcDocument) full = compose (plain, IRC_EDITION_FULL, 0);
  const IrcBlock *measures = NULL;
  g_autofree char *members = NULL;
  g_autoptr (IrcAssessment) assessment = NULL;
  g_autoptr (IrcDocument) edition = NULL;
  const char *target = NULL;

  for (guint i = 0; i < irc_document_get_n_blocks (full); i++) {
    const IrcBlock *block = irc_document_get_block (full, i);

    if (block->kind == IRC_BLOCK_TABLE &&
        strstr (block->table.caption, "The measures") != NULL)
      measures = block;
  }
  g_assert_nonnull (measures);
  members = g_strdup_printf (
      "'report': {'sections': [{'id': 'plan', 'text': 'Look at %.*s now.'}]}",
      (int) (strchr (measures->table.caption, ' ') - measures->table.caption),
      measures->table.caption);
  assessment = irc_test_assess (members);
  edition = compose (assessment, IRC_EDITION_CHIEF_EXECUTIVE, 0);
  document_foreach_runs (edition, find_target, &target);
  g_assert_nonnull (target);
  g_assert_cmpstr (target + 1, !=, measures->anchor);
  for (guint i = 0; i < irc_document_get_n_blocks (edition); i++) {
    const IrcBlock *block = irc_document_get_block (edition, i);

    if (g_strcmp0 (block->anchor, target + 1) == 0)
      g_assert_true (block->kind == IRC_BLOCK_TABLE &&
                     strstr (block->table.caption, "The measures") != NULL);
  }
}

/* Each says in its own order what it has: the chapters by title. */
static void
test_orders (void)
{
  static const char *const orders[] = {
    [IRC_EDITION_CHIEF_EXECUTIVE] =
        "Decision requested|Options|Plan|Evidence|Annex: the levels|"
        "References|The criteria behind the requests|",
    [IRC_EDITION_FINANCE] =
        "Decision requested|Evidence|Options|Annex: every figure and its "
        "source|References|The criteria behind the requests|",
    [IRC_EDITION_MEDICAL_DIRECTOR] =
        "Decision requested|Gaps|Evidence|Annex: standards and societies|"
        "References|The criteria behind the requests|",
    [IRC_EDITION_NURSING] =
        "Decision requested|Where we stand|Plan|Evidence|Annex: staffing "
        "standards|References|The criteria behind the requests|",
    [IRC_EDITION_HEAD_OF_RADIOLOGY] =
        "Decision requested|Plan|Where we stand|Evidence|Annex: standards and "
        "staffing figures|References|The criteria behind the requests|",
    [IRC_EDITION_REFERRERS] =
        "What is proposed|Gaps|Evidence|Annex: service lines|References|"
        "The criteria behind the requests|",
  };
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_SAMPLE);

  for (IrcEdition edition = FIRST; edition <= LAST; edition++) {
    g_autoptr (IrcDocument) document = compose (assessment, edition, 0);
    g_autoptr (GString) order = g_string_new (NULL);

    for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
      const IrcBlock *block = irc_document_get_block (document, i);

      if (block->kind == IRC_BLOCK_HEADING && block->heading.level == 1)
        g_string_append_printf (order, "%s|", block->heading.text);
    }
    g_assert_cmpstr (order->str, ==, orders[edition]);
  }
}

/* ---- what it says of the decision -----------------------------------------
 */

/* Who refers patients is told what is proposed, and signs nothing. */
static void
test_proposal (void)
{
  g_autoptr (IrcAssessment) plain = paper_assess (PAPER_SAMPLE);
  g_autoptr (IrcAssessment) words = irc_test_assess (
      "'report': {'sections': [{'id': 'decision', 'text': 'Our plea.'}]}");
  g_autoptr (IrcDocument) document = compose (plain, IRC_EDITION_REFERRERS, 0);
  g_autoptr (IrcDocument) own = compose (words, IRC_EDITION_REFERRERS, 0);
  g_autofree char *chapter =
      document_dup_chapter (document, "What is proposed");
  g_autofree char *own_chapter =
      document_dup_chapter (own, "Decision requested");

  g_assert_nonnull (strstr (chapter, "For decision on "));
  g_assert_nonnull (strstr (chapter, "Admission rights for three named"));
  g_assert_nonnull (strstr (chapter, "If nothing is decided, "));
  g_assert_null (strstr (chapter, "\u2610"));
  g_assert_nonnull (strstr (own_chapter, "Our plea."));
  g_assert_cmpuint (document_count (document, IRC_BLOCK_SIGNATURE), ==, 0);
  g_assert_cmpuint (document_count (own, IRC_BLOCK_SIGNATURE), ==, 0);
  for (IrcEdition edition = FIRST; edition < IRC_EDITION_REFERRERS; edition++) {
    g_autoptr (IrcDocument) other = compose (plain, edition, 0);

    g_assert_cmpuint (document_count (other, IRC_BLOCK_SIGNATURE), ==, 1);
  }
}

/* An edition that has one option's section leads to no other: the steps are
 * all there. */
static void
test_steps (void)
{
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_SAMPLE);
  g_autoptr (IrcDocument) full = compose (assessment, IRC_EDITION_FULL, 0);
  g_autofree char *all = irc_document_to_text (full);
  guint n = 0;
  const IrcOptionResult *option = irc_assessment_get_chosen_option (assessment);

  g_assert_nonnull (strstr (all, "All steps of the minimum option, and "));
  g_assert_cmpuint (option->n_steps, ==, 3);
  for (IrcEdition edition = FIRST; edition <= IRC_EDITION_FINANCE; edition++) {
    g_autoptr (IrcDocument) document = compose (assessment, edition, 0);
    g_autofree char *options = document_dup_chapter (document, "Options");
    const char *section = strstr (options, "Recommended\n");

    g_assert_null (strstr (options, "All steps of"));
    g_assert_nonnull (section);
    for (n = 0; n < option->n_steps; n++)
      g_assert_nonnull (
          strstr (section, option->steps[n].result->criterion->label));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (PaperCase which = 0; which < PAPER_N_CASES; which++) {
    g_autofree char *path =
        g_strdup_printf ("/editions/subset/%s", paper_case_names[which]);

    g_test_add_data_func (path, GUINT_TO_POINTER (which), test_case);
  }
  g_test_add_data_func (
      "/editions/chain/empty", GUINT_TO_POINTER (PAPER_EMPTY), test_chain);
  g_test_add_data_func (
      "/editions/chain/sample", GUINT_TO_POINTER (PAPER_SAMPLE), test_chain);
  g_test_add_func ("/editions/first-argument", test_first_argument);
  g_test_add_func ("/editions/switches", test_switches);
  g_test_add_func ("/editions/exhibits", test_exhibits);
  g_test_add_func ("/editions/orders", test_orders);
  g_test_add_func ("/editions/proposal", test_proposal);
  g_test_add_func ("/editions/steps", test_steps);
  return g_test_run ();
}
