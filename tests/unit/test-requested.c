/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The decision page, the brief, the summary and the options tell one story of
 * what is asked for: which requests the proposed option holds, where the others
 * belong, and a box for each answer to each. */
#include "document-checks.h"

#include <string.h>

#include "irc-compose.h"
#include "test-assess-support.h"

#define LEFT_FEW IRC_TERSEST /* room for one request */

/* Before level 1 inpatient, level 1 outpatient. */
#define OPEN                                                                   \
  "'in-1-preprocedure': {'state': 'partly'}, "                                 \
  "'out-2-sops': {'state': 'not-in-place'}"

#define TALKS "{'id': 'a', 'title': 'Talks', 'criteria': ['in-1-preprocedure']"
#define CLINIC "{'id': 'b', 'title': 'Clinic', 'criteria': ['out-2-sops']"
#define SOPS "{'id': 'c', 'title': 'SOPs', 'criteria': ['in-2-sops']"

#define CLINIC_IS_BEYOND                                                       \
  "Request\u00a0"                                                              \
  "2 goes beyond the minimum option and belongs to the recommended option."
#define SOPS_ARE_NEEDLESS                                                      \
  "Request\u00a0"                                                              \
  "3 serves no criterion that is open and belongs to no option."

static IrcDocument *
compose (const char *asks, IrcEdition edition, guint terseness)
{
  g_autofree char *answers = irc_test_answers (OPEN);
  g_autofree char *members =
      g_strdup_printf ("%s, 'option': 'minimum', 'asks': [%s]", answers, asks);
  g_autoptr (IrcAssessment) assessment = irc_test_assess (members);
  const IrcComposeOptions options = { edition, 0, terseness };

  return irc_compose (assessment, &options);
}

static void
assert_says (const char *text, const char *words)
{
  if (text == NULL || strstr (text, words) == NULL)
    g_error ("\"%s\" is not in: %s", words, text);
}

static void
assert_silent (const char *text, const char *words)
{
  if (strstr (text, words) != NULL)
    g_error ("\"%s\" is in: %s", words, text);
}

/* ---- one story ----------------------------------------------------------- */

static void
test_beyond (void)
{
  const char *asks = TALKS "}, " CLINIC "}, " SOPS "}";
  g_autoptr (IrcDocument) full = compose (asks, IRC_EDITION_FULL, 0);
  g_autoptr (IrcDocument) brief = compose (asks, IRC_EDITION_BRIEF, 0);
  g_autofree char *decision = document_dup_chapter (full, "Decision requested");
  g_autofree char *summary = document_dup_chapter (full, "Summary");
  g_autofree char *options = document_dup_chapter (full, "Options");
  g_autofree char *page = irc_document_to_text (brief);
  const char *const all[] = { decision, summary, options, page };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++) {
    assert_says (all[i], CLINIC_IS_BEYOND);
    assert_says (all[i], SOPS_ARE_NEEDLESS);
  }
  assert_says (decision, "three requests (Table");
  assert_says (
      decision,
      "What it takes: request\u00a0"
      "1 for the minimum option: level 3 inpatient and level 1 outpatient.");
  assert_says (options,
               "\nRequested for it (request\u00a0"
               "1): amounts to be agreed.\n");
  assert_says (options,
               "\nRequested for it (request\u00a0"
               "2): amounts to be agreed.\n");
}

/* Where the option holds all there is nothing to be told apart. */
static void
test_held (void)
{
  g_autoptr (IrcDocument) full =
      compose (TALKS ", 'priority': 'must'}", IRC_EDITION_FULL, 0);
  g_autofree char *text = irc_document_to_text (full);
  g_autofree char *summary = document_dup_chapter (full, "Summary");

  assert_silent (text, "beyond");
  assert_silent (text, "belongs to no option");
  assert_says (summary,
               "This paper makes one request; it is marked as a must. It "
               "belongs to the minimum "
               "option, which is proposed.");
}

/* ---- boxes --------------------------------------------------------------- */

static const IrcBlock *
find_block (const IrcDocument *document, IrcBlockKind kind)
{
  for (guint i = 0; i < irc_document_get_n_blocks (document); i++)
    if (irc_document_get_block (document, i)->kind == kind)
      return irc_document_get_block (document, i);
  g_assert_not_reached ();
}

static char *
dup_titles (const IrcBlock *table)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < table->table.n_columns; i++)
    g_string_append_printf (
        out, "%s%s", i > 0 ? " | " : "", table->table.columns[i].title);
  return g_string_free (out, FALSE);
}

/* Each request has its boxes, with words; a column in which nothing would be
 * stated is not there, and the shares still make up the width. */
static void
check_boxes (const char *asks, IrcEdition edition, const char *titles)
{
  g_autoptr (IrcDocument) document = compose (asks, edition, 0);
  const IrcBlock *table = find_block (document, IRC_BLOCK_TABLE);
  g_autofree char *found = dup_titles (table);
  double width = 0;
  guint answers = 0;

  g_assert_cmpstr (found, ==, titles);
  for (guint i = 0; i < table->table.n_columns; i++) {
    width += table->table.columns[i].share;
    if (g_str_equal (table->table.columns[i].title, "Agreed?"))
      answers = i;
  }
  g_assert_cmpfloat_with_epsilon (width, 1, 1e-9);
  for (guint i = 0; i < table->table.n_rows; i++)
    g_assert_cmpstr (table->table.cells[i * table->table.n_columns + answers]
                         .text.runs[0]
                         .text,
                     ==,
                     "\u2610\u00a0yes \u2610\u00a0no \u2610\u00a0"
                     "discuss");
}

static void
test_boxes (void)
{
  check_boxes (TALKS ", 'quantity': 3, 'by': '2027-04'}, " CLINIC "}",
               IRC_EDITION_FULL,
               "No. | Request | What it takes | Priority | By | Agreed? | "
               "Criterion");
  check_boxes (TALKS ", 'quantity': 3, 'by': '2027-04'}, " CLINIC "}",
               IRC_EDITION_BRIEF,
               "No. | Request | What it takes | Priority | By | Agreed?");
  check_boxes (TALKS ", 'unit': 'WTE'}, " CLINIC "}",
               IRC_EDITION_FULL,
               "No. | Request | What it takes | Priority | Agreed? | "
               "Criterion");
  check_boxes (TALKS "}",
               IRC_EDITION_FULL,
               "No. | Request | Priority | Agreed? | Criterion");
}

/* The box at the end decides only on what has no boxes of its own. */
static void
test_signature (void)
{
  const char *asks = TALKS "}, " CLINIC "}";
  g_autoptr (IrcDocument) all = compose (asks, IRC_EDITION_FULL, 0);
  g_autoptr (IrcDocument) few = compose (asks, IRC_EDITION_FULL, LEFT_FEW);
  char *const *lines = find_block (all, IRC_BLOCK_SIGNATURE)->signature.lines;
  char *const *others = find_block (few, IRC_BLOCK_SIGNATURE)->signature.lines;

  g_assert_cmpstr (lines[0], ==, "Conditions");
  g_assert_cmpstr (lines[1], ==, "Name and date");
  g_assert_null (lines[2]);
  g_assert_cmpstr (others[0],
                   ==,
                   "All other requests: agreed / agreed in part / not agreed");
  g_assert_cmpstr (others[1], ==, "Name and date");
}

/* ---- amounts and costs --------------------------------------------------- */

static void
test_costs (void)
{
  g_autoptr (IrcDocument) open = compose (TALKS "}", IRC_EDITION_FULL, 0);
  g_autoptr (IrcDocument) stated =
      compose (TALKS ", 'quantity': 3}", IRC_EDITION_FULL, 0);
  g_autofree char *without = document_dup_chapter (open, "Decision requested");
  g_autofree char *with = document_dup_chapter (stated, "Decision requested");

  assert_says (without,
               "No quantity is stated, and no costs: the finance department "
               "works them out when the quantities are agreed.");
  assert_says (with,
               "This paper states no costs: the finance department works them "
               "out from the quantities requested.");
}

/* Persons may be posts or those to be trained: a sum says what it is of, where
 * that is one thing. */
static void
test_persons (void)
{
  g_autoptr (IrcDocument) rights = compose (
      TALKS
      ", 'quantity': 3, 'unit': 'persons', 'resource': 'it-rights'}, "
      "{'id': 'b', 'criteria': ['in-1-preprocedure'], 'quantity': 2, 'unit': "
      "'sessions', 'resource': 'consultant-session'}",
      IRC_EDITION_FULL,
      0);
  g_autoptr (IrcDocument) mixed = compose (
      TALKS
      ", 'quantity': 3, 'unit': 'persons', 'resource': 'it-rights'}, "
      "{'id': 'b', 'criteria': ['in-1-preprocedure'], 'quantity': 2, 'unit': "
      "'persons', 'resource': 'nurse'}",
      IRC_EDITION_FULL,
      0);
  g_autofree char *one = document_dup_chapter (rights, "Options");
  g_autofree char *both = document_dup_chapter (mixed, "Options");

  assert_says (one,
               "\nRequested for it (requests\u00a0"
               "1, 2): 3\u00a0persons (IT / EHR order and admission rights) "
               "and 2\u00a0sessions.\n");
  assert_says (both, "1, 2): 5\u00a0persons.\n");
}

/* A request that takes nothing says so in one wording. */
static void
test_nothing (void)
{
  g_autoptr (IrcDocument) document =
      compose (TALKS ", 'quantity': 0, 'unit': 'WTE'}", IRC_EDITION_FULL, 0);
  g_autofree char *text = irc_document_to_text (document);

  assert_says (text, "\n1\tTalks\tnothing\tshould\t");
  assert_silent (text, "0\u00a0WTE");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/requested/beyond", test_beyond);
  g_test_add_func ("/requested/held", test_held);
  g_test_add_func ("/requested/boxes", test_boxes);
  g_test_add_func ("/requested/signature", test_signature);
  g_test_add_func ("/requested/costs", test_costs);
  g_test_add_func ("/requested/persons", test_persons);
  g_test_add_func ("/requested/nothing", test_nothing);
  return g_test_run ();
}
