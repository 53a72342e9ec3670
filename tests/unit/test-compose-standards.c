/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Standards and societies in the paper. */
#include "irc-compose.h"

#include <string.h>

#include "document-checks.h"
#include "irc-nearness.h"
#include "paper-cases.h"
#include "test-assess-support.h"

#define DAY 1795000000 /* 18 November 2026 */

static IrcDocument *
compose (IrcAssessment *assessment)
{
  const IrcComposeOptions options = { IRC_EDITION_FULL, DAY, 0 };

  return irc_compose (assessment, &options);
}

/* One criterion of the pack is open, in a centre of @country. */
static IrcAssessment *
assess_open (const char *country, const char *criterion, const char *report)
{
  g_autofree char *open =
      g_strdup_printf ("'%s': {'state': 'not-in-place'}", criterion);
  g_autofree char *answers = irc_test_answers (open);
  g_autofree char *members = g_strdup_printf (
      "'centre': {'country': '%s'}, %s%s", country, answers, report);

  return irc_test_assess (members);
}

static const IrcBlock *
find_table (const IrcDocument *document, const char *title)
{
  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    if (block->kind == IRC_BLOCK_TABLE &&
        g_str_has_suffix (block->table.caption, title))
      return block;
  }
  return NULL;
}

static char *
dup_cell (const IrcBlock *table, guint row, guint column)
{
  const IrcRuns *runs =
      &table->table.cells[row * table->table.n_columns + column].text;
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < runs->n_runs; i++)
    g_string_append (out, runs->runs[i].text);
  return g_string_free (out, FALSE);
}

/* The subjects of the table, "A|B|". */
static char *
dup_subjects (IrcAssessment *assessment)
{
  g_autoptr (IrcDocument) document = compose (assessment);
  const IrcBlock *table =
      find_table (document, "Standards and staffing figures");
  GString *out = g_string_new (NULL);

  document_check (document, FALSE);
  for (guint i = 0; table != NULL && i < table->table.n_rows; i++) {
    g_autofree char *subject = dup_cell (table, i, 1);

    g_string_append_printf (out, "%s|", subject);
  }
  return g_string_free (out, FALSE);
}

static void
assert_subjects (const char *country,
                 const char *criterion,
                 const char *report,
                 const char *expected)
{
  g_autoptr (IrcAssessment) assessment =
      assess_open (country, criterion, report);
  g_autofree char *subjects = dup_subjects (assessment);

  g_assert_cmpstr (subjects, ==, expected);
}

/* Read by hand off standards.json. */
static void
test_rows (void)
{
  static const char time_gb[] =
      "Shortage of IRs in the UK|NHS trusts with capacity for 24/7 IR|Team "
      "size for 24/7 rota|Minimum rota frequency|UK programmed activity|24-h "
      "IR in all radiology departments, by networking if needed|";
  static const char no_surveys[] =
      ", 'report': {'sections': [{'id': 'where-we-stand', 'on': false}]}";

  assert_subjects ("GB", "in-2-time", "", time_gb);
  /* Another country is silent where its region speaks. */
  assert_subjects ("IE",
                   "in-2-time",
                   "",
                   "24-h IR in all radiology departments, by networking if "
                   "needed|");
  /* Elsewhere only rules, no shares: the survey of US nurses is none, nor the
   * capacity of English trusts. */
  assert_subjects ("IE",
                   "in-3-staff",
                   "",
                   "Non-physician staff per IR suite in use|Nurse ratio in "
                   "prep/recovery|");
  /* What surveys found stands there, or here when that chapter is off. */
  assert_subjects ("IE", "in-3-ward-rounds", "", "");
  assert_subjects (
      "IE",
      "in-3-ward-rounds",
      no_surveys,
      "Respondents who treat as primary consultant|Routine ward rounds|");
  assert_subjects ("IE", "in-1-preprocedure", "", "");
}

/* A standard of which the record is incomplete is counted and not printed. */
static void
test_incomplete (void)
{
  g_autoptr (IrcAssessment) spain = assess_open ("ES", "out-3-clinic", "");
  g_autoptr (IrcDocument) document = compose (spain);
  g_autofree char *method = document_dup_chapter (document, "Method");
  g_autofree char *text = irc_document_to_text (document);

  g_assert_null (strstr (text, "Progressive levels of service"));
  g_assert_nonnull (strstr (method,
                            "One standard is left out because the record of "
                            "its source is incomplete."));
}

/* In every country and for every criterion the nearest come first, and each row
 * names a year or none, a place and a source that is cited. */
static void
test_order (void)
{
  static const char *const countries[] = { "GB", "IE", "DE", "US", "AU", "" };
  g_autoptr (IrcLibrary) library = irc_library_load (NULL);
  guint n = 0, n_rows = 0, n_all = 0;
  const IrcCriterion *criteria = irc_library_get_criteria (library, &n);
  const IrcStandard *all = irc_library_get_standards (library, &n_all);

  for (guint c = 0; c < G_N_ELEMENTS (countries); c++)
    for (guint i = 0; i < n; i++) {
      g_autoptr (IrcAssessment) assessment =
          assess_open (countries[c], criteria[i].id, "");
      g_autoptr (IrcDocument) document = compose (assessment);
      const IrcBlock *table =
          find_table (document, "Standards and staffing figures");
      IrcNearness last = IRC_NEARNESS_COUNTRY;

      for (guint k = 0; table != NULL && k < table->table.n_rows; k++) {
        g_autofree char *code = dup_cell (table, k, 0);
        g_autofree char *subject = dup_cell (table, k, 1);
        g_autofree char *source = dup_cell (table, k, 5);

        g_assert_cmpstr (code, ==, criteria[i].code);
        g_assert_nonnull (strchr (source, '['));
        for (guint a = 0; a < n_all; a++)
          if (g_str_equal (all[a].topic, subject)) {
            g_assert_true (g_strv_contains (all[a].criteria, criteria[i].id));
            g_assert_cmpint (
                irc_nearness_of_code (countries[c], all[a].country), >=, last);
            last = irc_nearness_of_code (countries[c], all[a].country);
          }
        n_rows++;
      }
    }
  g_assert_cmpuint (n_rows, >, 30);
}

static void
test_societies (void)
{
  g_autoptr (IrcAssessment) here = assess_open ("GB", "in-2-time", "");
  g_autoptr (IrcDocument) document = compose (here);
  const IrcBlock *table =
      find_table (document, "Societies and what can be cited");
  g_autofree char *first = NULL;
  g_autofree char *text = irc_document_to_text (document);

  g_assert_nonnull (table);
  first = dup_cell (table, 0, 0);
  g_assert_cmpstr (first, ==, "The Royal College of Radiologists (RCR)");
  g_assert_nonnull (strstr (text, "does not mean that it supports"));
  /* Not of another country, and not without a publication. */
  for (guint i = 0; i < table->table.n_rows; i++) {
    g_autofree char *region = dup_cell (table, i, 1);
    g_autofree char *publications = dup_cell (table, i, 2);

    g_assert_cmpint (
        irc_nearness_of_words ("GB", region), <, IRC_NEARNESS_ELSEWHERE);
    g_assert_nonnull (strchr (publications, '['));
  }
}

/* A work that is not the society's own says whose it is. */
static void
test_publishers (void)
{
  static const char *const says[] = {
    "Article 58 (Procedures) (by Council of the European Union)",
    "reached its global tipping point? (report in Interventional News)",
    "staffing guidelines (report in DOTmed News)",
  };
  static const char *const own[] = {
    "Facts and figures [",
    "Clinical Services in IR Task Force [",
    "CIRSE Clinical Practice Manual [",
    "benefits patients [",
  };
  g_autoptr (IrcAssessment) sample = paper_assess (PAPER_SAMPLE);
  g_autoptr (IrcDocument) document = compose (sample);
  const IrcBlock *table =
      find_table (document, "Societies and what can be cited");
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_nonnull (table);
  for (guint i = 0; i < table->table.n_rows; i++) {
    g_autofree char *publications = dup_cell (table, i, 2);

    g_string_append_printf (text, "%s; ", publications);
  }
  g_string_replace (text, "\xc2\xa0", " ", 0);
  for (guint i = 0; i < G_N_ELEMENTS (says); i++)
    g_assert_nonnull (strstr (text->str, says[i]));
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    g_assert_nonnull (strstr (text->str, own[i]));
}

/* Nothing is open: there is nothing to say. */
static void
test_nothing (void)
{
  g_autofree char *answers = irc_test_answers ("");
  g_autoptr (IrcAssessment) assessment = irc_test_assess (answers);
  g_autoptr (IrcDocument) document = compose (assessment);

  g_assert_null (find_table (document, "Standards and staffing figures"));
  g_assert_null (find_table (document, "Societies and what can be cited"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compose-standards/rows", test_rows);
  g_test_add_func ("/compose-standards/incomplete", test_incomplete);
  g_test_add_func ("/compose-standards/order", test_order);
  g_test_add_func ("/compose-standards/societies", test_societies);
  g_test_add_func ("/compose-standards/publishers", test_publishers);
  g_test_add_func ("/compose-standards/nothing", test_nothing);
  return g_test_run ();
}
