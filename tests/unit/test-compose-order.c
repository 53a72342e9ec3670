/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which requests are shown where not all have room, and what is said of it;
 * the key figures of the summary. */
#include "document-checks.h"
#include "paper-cases.h"

#include <string.h>

#include "irc-compose.h"
#include "test-assess-support.h"

#define ROOM_FOR_FOUR 9 /* terseness */

static const char *const priorities[] = { "must", "should", "could" };

/* A request each, named by its number: 'm', 's' or 'c'. */
static char *
dup_asks (const char *letters)
{
  GString *out = g_string_new ("'asks': [");

  for (guint i = 0; letters[i] != '\0'; i++)
    g_string_append_printf (out,
                            "%s{'id': 'a%u', 'title': 'Wish %u', 'criteria': "
                            "['in-1-rounds'], 'priority': '%s'}",
                            i > 0 ? ", " : "",
                            i + 1,
                            i + 1,
                            priorities[letters[i] == 'm'   ? 0
                                       : letters[i] == 's' ? 1
                                                           : 2]);
  g_string_append (out, "]");
  return g_string_free (out, FALSE);
}

static IrcDocument *
compose (const char *members, IrcEdition edition, guint terseness)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess (members);
  const IrcComposeOptions options = { edition, 0, terseness };
  IrcDocument *document = irc_compose (assessment, &options);

  document_check (document, edition == IRC_EDITION_BRIEF);
  return document;
}

static const IrcBlock *
find_table (const IrcDocument *document, const char *title)
{
  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    if (block->kind == IRC_BLOCK_TABLE &&
        strstr (block->table.caption, title) != NULL)
      return block;
  }
  return NULL;
}

static char *
dup_runs (const IrcRuns *runs)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < runs->n_runs; i++)
    g_string_append (out, runs->runs[i].text);
  return g_string_free (out, FALSE);
}

/* ---- which, and why ----------------------------------------------------- */

typedef struct {
  const char *priorities;
  const char *shown; /* numbers of the four */
  const char *note;
} Choice;

#define NO_COSTS                                                               \
  "No quantity is stated, and no costs: the finance department works them "    \
  "out "                                                                       \
  "when the quantities are agreed."

static const Choice choices[] = {
  { "cccc", "1 2 3 4 ", NO_COSTS },
  { "smcmmsmm",
    "2 4 5 7 ",
    "These are the first four of the five musts, in the order of the requests. "
    "Also a must: request\u00a08. Four further requests stand in the chapter "
    "Evidence. " NO_COSTS },
  { "csmmsmm",
    "3 4 6 7 ",
    "These are the four requests that are a must. Three further requests stand "
    "in the chapter Evidence. " NO_COSTS },
  { "cscsmc",
    "1 2 4 5 ",
    "These are all that are a must, then the next in priority, in the order of "
    "the requests. Two further requests stand in the chapter "
    "Evidence. " NO_COSTS },
  { "ccscs",
    "1 2 3 5 ",
    "These are the first four by priority, in the order of the requests. One "
    "further request stands in the chapter Evidence. " NO_COSTS },
};

static void
test_choice (gconstpointer data)
{
  const Choice *choice = data;
  g_autofree char *asks = dup_asks (choice->priorities);
  g_autoptr (IrcDocument) full =
      compose (asks, IRC_EDITION_FULL, ROOM_FOR_FOUR);
  g_autoptr (IrcDocument) brief =
      compose (asks, IRC_EDITION_BRIEF, ROOM_FOR_FOUR);
  const IrcBlock *table = find_table (full, "What we ask for");
  const IrcBlock *short_table = find_table (brief, "What we ask for");
  g_autoptr (GString) shown = g_string_new (NULL);
  g_autofree char *note = dup_runs (&table->table.source);
  g_autofree char *short_note = dup_runs (&short_table->table.source);
  gsize reason = (gsize) (strchr (choice->note, '.') - choice->note);

  for (guint i = 0; i < table->table.n_rows; i++) {
    g_autofree char *number =
        dup_runs (&table->table.cells[i * table->table.n_columns].text);
    g_autofree char *title = dup_runs (
        &short_table->table.cells[i * short_table->table.n_columns + 1].text);

    g_string_append_printf (shown, "%s ", number);
    g_assert_true (g_str_has_prefix (title, "Wish "));
    g_assert_cmpstr (title + strlen ("Wish "), ==, number);
  }
  g_assert_cmpstr (shown->str, ==, choice->shown);
  /* Behind it, what the codes of the criteria mean. */
  g_assert_true (g_str_has_prefix (note, choice->note));
  g_assert_cmpint (strncmp (short_note, choice->note, reason), ==, 0);
}

/* A gap names the most pressing of the requests that serve it. */
static void
test_gap (void)
{
  g_autofree char *asks = dup_asks ("cmsmmsmm");
  g_autoptr (IrcDocument) document = compose (asks, IRC_EDITION_FULL, 0);
  g_autofree char *gaps = document_dup_chapter (document, "Gaps");

  g_assert_nonnull (strstr (gaps,
                            "What we ask for: Wish 2; Wish 3; Wish 4; Wish 5; "
                            "Wish 7; Wish 8 and 2 more.\n"));
  g_assert_nonnull (
      strstr (gaps,
              "Where more than six requests serve a criterion, the "
              "most pressing are named: by priority, then in the "
              "order of the requests.\n"));
}

/* A long list names every must by number, with what they take together; titles
 * are cut by characters, so that no script has less room than another.  An
 * edition has no sum that the full document may lack. */
static void
test_long (void)
{
  g_autoptr (GString) asks = g_string_new ("'asks': [");
  g_autoptr (IrcDocument) document = NULL;
  g_autoptr (IrcDocument) edition = NULL;
  g_autofree char *decision = NULL;
  g_autofree char *finance = NULL;

  for (guint i = 0; i < 20; i++)
    g_string_append_printf (
        asks,
        "%s{'id': 'a%u', 'title': '%s', 'priority': '%s', 'quantity': %u, "
        "'unit': 'WTE'}",
        i > 0 ? ", " : "",
        i,
        "Ένα πολύ μακρύ όνομα για ένα αίτημα, που δεν τελειώνει ποτέ",
        i % 2 == 0 ? "must" : "could",
        i + 1);
  g_string_append (asks, "]");
  document = compose (asks->str, IRC_EDITION_FULL, IRC_TERSEST);
  decision = document_dup_chapter (document, "Decision requested");
  edition = compose (asks->str, IRC_EDITION_FINANCE, IRC_TERSEST);
  finance = document_dup_chapter (edition, "Decision requested");
  g_assert_nonnull (
      strstr (decision,
              "Also musts: requests\u00a03, 5, 7, 9, 11, 13, 15, 17, 19. All "
              "musts ask for 100\u00a0WTE. 19 further requests"));
  g_assert_nonnull (
      strstr (decision, "Ένα πολύ μακρύ όνομα για ένα αίτημα, που δεν"));
  g_assert_nonnull (strstr (finance, "Also musts: requests\u00a03, 5, 7,"));
  g_assert_null (strstr (finance, "All musts"));
}

/* ---- the summary -------------------------------------------------------- */

/* Only what is counted in the same unit is added up; without that the amounts
 * stand with the requests. */
static void
test_amounts (void)
{
  g_autoptr (IrcDocument) sums = compose (
      "'asks': [{'id': 'a', 'title': 'A', 'quantity': 1.5, 'unit': 'WTE'}, "
      "{'id': 'b', 'title': 'B', 'quantity': 3, 'unit': 'beds'}, "
      "{'id': 'c', 'title': 'C', 'quantity': 2, 'unit': 'WTE'}, "
      "{'id': 'd', 'title': 'D', 'unit': 'WTE'}, "
      "{'id': 'e', 'title': 'E', 'quantity': 7}, "
      "{'id': 'f', 'title': 'F', 'quantity': 0, 'unit': 'WTE'}]",
      IRC_EDITION_FULL,
      0);
  g_autoptr (IrcDocument) alone = compose (
      "'asks': [{'id': 'a', 'title': 'A', 'quantity': 1.5, 'unit': 'WTE'}, "
      "{'id': 'b', 'title': 'B', 'quantity': 3, 'unit': 'beds'}]",
      IRC_EDITION_FULL,
      0);
  g_autofree char *with = document_dup_chapter (sums, "Summary");
  g_autofree char *without = document_dup_chapter (alone, "Summary");

  g_assert_nonnull (strstr (with,
                            "Amount\tRequests\n"
                            "3.5\u00a0WTE\t1, 3\n"
                            "3\u00a0beds\t2\n"
                            "7\t5\n"
                            "nothing\t6\n"
                            "to be agreed\t4\n"));
  g_assert_nonnull (strstr (with, " A (should)\n"));
  g_assert_null (find_table (alone, "What is asked for, by unit"));
  g_assert_nonnull (strstr (without, " A (1.5\u00a0WTE; should)\n"));
}

static void
test_targets (void)
{
  g_autoptr (IrcDocument) document = compose (
      "'targets': {'inpatient': {'level': 2, 'by': '2027-09'}, 'outpatient': "
      "{'level': 1}}",
      IRC_EDITION_FULL,
      0);
  g_autofree char *summary = document_dup_chapter (document, "Summary");

  g_assert_nonnull (strstr (
      summary,
      "Inpatient\tNot yet answered\tthree criteria to level 1\tLevel 2 by "
      "September\u00a0"
      "2027\n"
      "Outpatient\tNot yet answered\tthree criteria to level 1\tLevel 1, no "
      "date set\n"));
  g_assert_nonnull (strstr (summary,
                            " Against the centre's own targets that leaves "
                            "inpatient care two levels short and outpatient "
                            "care one level short.\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++) {
    g_autofree char *name =
        g_strconcat ("/compose-order/choice/", choices[i].priorities, NULL);

    g_test_add_data_func (name, &choices[i], test_choice);
  }
  g_test_add_func ("/compose-order/long", test_long);
  g_test_add_func ("/compose-order/gap", test_gap);
  g_test_add_func ("/compose-order/amounts", test_amounts);
  g_test_add_func ("/compose-order/targets", test_targets);
  return g_test_run ();
}
