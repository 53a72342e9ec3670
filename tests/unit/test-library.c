/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "irc-library.h"

/* The values below were read in data/content/ by eye. */

static IrcLibrary *
load (void)
{
  g_autoptr (GError) error = NULL;
  IrcLibrary *library = irc_library_load (&error);

  g_assert_no_error (error);
  g_assert_nonnull (library);
  return library;
}

static void
assert_strings (const char *const *found, const char *wanted)
{
  g_autofree char *joined = g_strjoinv ("|", (char **) found);

  g_assert_cmpstr (joined, ==, wanted);
}

static void
test_counts (void)
{
  g_autoptr (IrcLibrary) library = load ();
  guint n = 0;

#define ASSERT_LIST(list, count, first_id, last_id)                            \
  G_STMT_START                                                                 \
  {                                                                            \
    g_assert_cmpstr (                                                          \
        irc_library_get_##list (library, &n)[0].id, ==, first_id);             \
    g_assert_cmpuint (n, ==, count);                                           \
    g_assert_cmpstr (                                                          \
        irc_library_get_##list (library, &n)[n - 1].id, ==, last_id);          \
  }                                                                            \
  G_STMT_END

  ASSERT_LIST (criteria, 26, "in-1-rounds", "out-3-day-unit");
  ASSERT_LIST (arguments, 70, "rounds-first", "small-steps-with-checkpoints");
  ASSERT_LIST (references, 227, "aandjobplans", "zener2018canada");
  ASSERT_LIST (benchmarks, 80, "r24-clinic", "ug19-knowledge");
  ASSERT_LIST (standards, 33, "uk-ir-shortage", "premium-not-found");
  ASSERT_LIST (societies, 30, "cirse", "cair");
  ASSERT_LIST (service_lines, 16, "pad", "emergency");
  ASSERT_LIST (resource_types, 18, "consultant-session", "patient-contact");
  ASSERT_LIST (themes, 7, "patient-care", "standards");
  ASSERT_LIST (areas, 8, "vascular", "emergency");
  irc_library_get_sub_areas (library, &n);
  g_assert_cmpuint (n, >, 8);
#undef ASSERT_LIST
}

static void
test_lookup (void)
{
  g_autoptr (IrcLibrary) library = load ();
  guint n = 0;

#define ASSERT_LOOKUP(list, row)                                               \
  G_STMT_START                                                                 \
  {                                                                            \
    for (guint i = 0; irc_library_get_##list (library, &n), i < n; i++)        \
      g_assert_true (                                                          \
          irc_library_lookup_##row (                                           \
              library, irc_library_get_##list (library, &n)[i].id) ==          \
          &irc_library_get_##list (library, &n)[i]);                           \
    g_assert_null (irc_library_lookup_##row (library, "no-such-id"));          \
    g_assert_null (irc_library_lookup_##row (library, ""));                    \
  }                                                                            \
  G_STMT_END

  ASSERT_LOOKUP (criteria, criterion);
  ASSERT_LOOKUP (arguments, argument);
  ASSERT_LOOKUP (references, reference);
  ASSERT_LOOKUP (service_lines, service_line);
  ASSERT_LOOKUP (resource_types, resource_type);
#undef ASSERT_LOOKUP
}

static void
test_pack (void)
{
  g_autoptr (IrcLibrary) library = load ();
  const IrcPack *pack = irc_library_get_pack (library);
  const IrcLibraryNotes *notes = irc_library_get_notes (library);

  g_assert_cmpstr (pack->id, ==, "ircase-base");
  g_assert_cmpstr (pack->name, ==, "IR Case base evidence");
  g_assert_cmpstr (pack->version, ==, "2026.11");
  g_assert_cmpstr (pack->date, ==, "2026-11-22");
  g_assert_cmpstr (pack->language, ==, "en");
  g_assert_cmpstr (pack->kind, ==, "base");
  g_assert_true (g_str_has_prefix (pack->licence, "CC-BY-4.0 (our texts)"));

  g_assert_cmpstr (notes->levels_reference, ==, "cirsendlevels");
  g_assert_cmpstr (notes->checked_on, ==, "2026-11-22");
  g_assert_true (
      g_str_has_prefix (notes->levels_source, "CIRSE, Clinical Ser"));
  g_assert_true (g_str_has_prefix (notes->column_note, "The headings of the"));
  g_assert_true (g_str_has_prefix (notes->pass_rule, "Our reading, not CIRSE"));
  g_assert_true (g_str_has_prefix (notes->sop_note, "SOP here means standard"));
  g_assert_true (
      g_str_has_prefix (notes->pillars_note, "The three pillars are"));
  g_assert_true (
      g_str_has_prefix (notes->arguments_note, "Arguments worded by"));
  g_assert_true (
      g_str_has_prefix (notes->benchmarks_note, "Figures of surveys"));
  g_assert_true (
      g_str_has_prefix (notes->standards_note, "Figures with 'not found'"));
  g_assert_true (g_str_has_prefix (notes->societies_note, "What can be cited"));
  g_assert_true (g_str_has_prefix (notes->service_lines_note,
                                   "Settings and alternatives"));
  g_assert_true (
      g_str_has_prefix (notes->resource_policy, "Hints only: no hint is ever"));

  g_assert_cmpstr (irc_library_get_level_summary (library, 2),
                   ==,
                   "IR works as a clinical team: it has time, orders, "
                   "admission rights, a limited clinic, written procedures and "
                   "a way in.");
  const IrcLabel *pillar = irc_library_get_pillar (library, IRC_PILLAR_TIME);
  g_assert_cmpstr (pillar->id, ==, "time");
  g_assert_cmpstr (pillar->label, ==, "Time");
  g_assert_cmpstr (pillar->note, ==, "protected hours");
  guint n;
  const IrcLabel *themes = irc_library_get_themes (library, &n);
  g_assert_cmpstr (themes[1].label, ==, "Access and referral");
  g_assert_cmpstr (themes[1].note, ==, "");
}

static void
test_criterion (void)
{
  g_autoptr (IrcLibrary) library = load ();
  const IrcCriterion *c =
      irc_library_lookup_criterion (library, "any-2-entry-point");

  g_assert_cmpstr (c->code, ==, "OUT2.5");
  g_assert_cmpint (c->level, ==, 2);
  g_assert_cmpint (c->row, ==, 5);
  g_assert_cmpint (c->pathway, ==, IRC_PATHWAY_BOTH);
  g_assert_cmpint (c->certainty, ==, IRC_CERTAINTY_UNDETERMINED);
  g_assert_cmpint (c->pillar, ==, IRC_PILLAR_INFRASTRUCTURE);
  g_assert_cmpstr (c->label, ==, "IR referral pathway and entry point");
  g_assert_cmpstr (
      c->text, ==, "IR referral pathways/ entry point (e.g., admission desk)");
  g_assert_cmpstr (c->help,
                   ==,
                   "Referrers and patients know one way to reach IR: a form, a "
                   "phone number or a desk, with IR deciding on the request.");
  g_assert_cmpstr (c->proof,
                   ==,
                   "The published referral route, who vets requests and how "
                   "many come in each month.");
  g_assert_cmpstr (
      c->objection_hint, ==, "Our ordering system already exists.");
  g_assert_false (c->may_be_not_applicable);
  assert_strings (c->depends_on, "");
  assert_strings (c->satisfied_by, "");
  g_assert_cmpint (c->effort_knowledge, ==, 2);
  g_assert_cmpint (c->effort_time, ==, 2);
  g_assert_cmpint (c->effort_money, ==, 1);

  c = irc_library_lookup_criterion (library, "in-1-rounds");
  assert_strings (c->satisfied_by, "in-3-ward-rounds");
  g_assert_cmpint (c->pathway, ==, IRC_PATHWAY_INPATIENT);
  g_assert_cmpint (c->certainty, ==, IRC_CERTAINTY_PROVEN);

  guint n;
  const IrcCriterion *all = irc_library_get_criteria (library, &n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (all[i].index, ==, i);
}

static void
test_reference (void)
{
  g_autoptr (IrcLibrary) library = load ();
  const IrcReference *r =
      irc_library_lookup_reference (library, "ryan2024survey");

  g_assert_cmpstr (r->type, ==, "survey");
  g_assert_cmpuint (r->n_authors, ==, 11);
  g_assert_cmpstr (r->authors[1].family, ==, "Slijepčević");
  g_assert_cmpstr (r->authors[1].given, ==, "B");
  g_assert_cmpstr (r->authors[1].body, ==, "");
  g_assert_cmpstr (r->authors[5].family, ==, "de Baere");
  g_assert_false (r->et_al);
  g_assert_cmpstr (r->title,
                   ==,
                   "Developing a Clinical Service in Interventional Radiology: "
                   "Results from the 2024 CIRSE Clinical Practice Survey");
  g_assert_cmpstr (
      r->container, ==, "CardioVascular and Interventional Radiology");
  g_assert_cmpint (r->year, ==, 2024);
  g_assert_cmpstr (r->volume, ==, "");
  g_assert_cmpstr (r->issue, ==, "12");
  g_assert_cmpstr (r->pages, ==, "1795-1800");
  g_assert_cmpstr (r->doi, ==, "10.1007/s00270-024-03858-y");
  g_assert_cmpstr (r->pmid, ==, "");
  g_assert_cmpstr (r->pmcid, ==, "PMC11621184");
  g_assert_cmpstr (
      r->url, ==, "https://openaccess.sgul.ac.uk/id/eprint/116994");
  g_assert_true (r->url_is_official);
  g_assert_cmpstr (r->country, ==, "INT");
  g_assert_cmpstr (r->payment_system, ==, "");
  g_assert_cmpint (r->direction, ==, IRC_DIRECTION_SUPPORTS);
  g_assert_true (r->printable);
  g_assert_false (r->retracted);
  assert_strings (r->missing, "volume");
  g_assert_cmpuint (r->n_findings, ==, 6);
  g_assert_cmpstr (r->findings[3].id, ==, "ryan2024survey.f4");
  g_assert_cmpstr (r->findings[3].numbers, ==, "40%");
  g_assert_cmpstr (r->findings[4].numbers, ==, "");
  g_assert_cmpstr (r->findings[4].where, ==, "abstract (conclusion)");
  g_assert_cmpuint (g_strv_length ((char **) r->fields_seen_in), ==, 5);
  assert_strings (r->inferred, "");

  r = irc_library_lookup_reference (library, "acr2009practice");
  g_assert_cmpuint (r->n_authors, ==, 3);
  g_assert_cmpstr (r->authors[2].body, ==, "SNIS");
  g_assert_cmpstr (r->authors[2].family, ==, "");
  g_assert_cmpstr (r->authors[2].given, ==, "");
  g_assert_false (r->printable);
  r = irc_library_lookup_reference (library, "aandjobplans");
  g_assert_cmpint (r->year, ==, IRC_UNKNOWN_INT);
}

static void
test_argument (void)
{
  g_autoptr (IrcLibrary) library = load ();
  const IrcArgument *a =
      irc_library_lookup_argument (library, "small-steps-with-checkpoints");

  g_assert_cmpstr (a->title, ==, "Small steps can limit the risk");
  g_assert_cmpstr (a->claim,
                   ==,
                   "CIRSE describes levels from rounds to own beds and advises "
                   "to proceed step by step. Each step can be approved on the "
                   "results of the one before.");
  assert_strings (a->audiences, "chief-executive|finance|payer");
  assert_strings (
      a->criteria,
      "in-1-rounds|in-2-time|out-2-limited-clinic|out-1-outpatients");
  assert_strings (a->references,
                  "cirsendlevels|ryan2024survey|cirse2024summit|"
                  "rcr2012businesscase|infosalus2026servei");
  g_assert_cmpint (a->pillar, ==, IRC_PILLAR_TIME);
  g_assert_cmpint (a->strength, ==, IRC_STRENGTH_GUIDELINE);
  g_assert_cmpstr (a->caveat,
                   ==,
                   "The levels are a task force's proposal; no hospital has "
                   "been studied climbing them.");
  g_assert_cmpstr (a->objection, ==, "Once started, requests will never end.");
  g_assert_cmpstr (
      a->response,
      ==,
      "Measures and a stop rule can be agreed before each step, so "
      "that one that does not work is ended.");
  g_assert_cmpstr (a->source_point, ==, "Task force page: three levels");
  g_assert_cmpstr (a->theme, ==, "standards");
}

static void
test_figures (void)
{
  g_autoptr (IrcLibrary) library = load ();
  guint n;
  const IrcBenchmark *b = irc_library_get_benchmarks (library, &n);

  g_assert_cmpint (b->kind, ==, IRC_BENCHMARK_HAS);
  g_assert_cmpstr (b->survey, ==, "CIRSE clinical practice survey 2023/24");
  g_assert_cmpstr (b->reference, ==, "ryan2024survey");
  g_assert_cmpint (b->year_of_data, ==, 2023);
  g_assert_cmpint (b->n, ==, 520);
  g_assert_cmpstr (b->respondents, ==, "individual IRs");
  g_assert_cmpstr (b->question, ==, "Has an IR outpatient clinic");
  g_assert_cmpstr (b->group, ==, "IRs, worldwide CIRSE members");
  g_assert_cmpfloat (b->percent, ==, 49.6);
  assert_strings (b->criteria, "out-2-limited-clinic|out-3-clinic");
  g_assert_true (g_str_has_suffix (b->note, "(6.9%): self-selected."));

  const IrcStandard *s = irc_library_get_standards (library, &n);
  g_assert_cmpstr (s->figure, ==, "28% shortfall, 288 WTE");
  g_assert_cmpfloat (s->value, ==, 28);
  g_assert_cmpint (s->data_year, ==, 2021);
  assert_strings (s->references, "rcr2021census");
  guint n_unknown = 0;
  for (guint i = 0; i < n; i++)
    if (isnan (s[i].value))
      n_unknown++;
  g_assert_cmpuint (n_unknown, >, 0);

  const IrcSociety *c = irc_library_get_societies (library, &n);
  c += n - 1;
  g_assert_cmpstr (c->abbreviation, ==, "CAIR");
  g_assert_cmpstr (c->region, ==, "Canada");
  g_assert_cmpstr (c->website, ==, "https://cairweb.ca");
  assert_strings (c->references, "cairndstatement");
}

static void
test_resources (void)
{
  g_autoptr (IrcLibrary) library = load ();
  const IrcServiceLineType *l =
      irc_library_lookup_service_line (library, "emergency");

  g_assert_cmpstr (l->sub_area, ==, "haemorrhage-trauma-and-sepsis");
  assert_strings (l->example_procedures,
                  "embolisation for trauma, GI and post-partum bleeding|"
                  "drainage of infected organs");
  g_assert_cmpuint (l->n_figures, ==, 3);
  g_assert_cmpfloat (l->figures[0].comparator_value, ==, 28709);
  g_assert_true (isnan (l->figures[2].comparator_value));
  g_assert_cmpfloat (l->figures[2].ir_value, ==, 459.92);
  g_assert_cmpstr (l->figures[2].unit, ==, "EUR");
  g_assert_cmpint (l->figures[2].year, ==, 2014);
  g_assert_cmpstr (l->figures[2].reference, ==, "goltz2014outofhours");
  g_assert_cmpstr (l->evidence_direction, ==, "mixed");

  const IrcResourceType *t =
      irc_library_lookup_resource_type (library, "day-chair");
  g_assert_cmpstr (t->name, ==, "Day-unit chair or trolley");
  g_assert_cmpint (t->pillar, ==, IRC_PILLAR_INFRASTRUCTURE);
  g_assert_cmpstr (t->capital_or_revenue, ==, "both");
  g_assert_cmpuint (t->n_user_inputs, ==, 5);
  g_assert_cmpstr (t->user_inputs[3].id, ==, "turns_per_day");
  g_assert_cmpstr (t->user_inputs[3].formula, ==, "");
  g_assert_cmpuint (t->n_derived, ==, 1);
  g_assert_cmpstr (
      t->derived[0].formula, ==, "chairs * turns_per_day * days_per_year");
  g_assert_cmpuint (t->n_hints, ==, 1);
  g_assert_cmpfloat (t->hints[0].value_low, ==, 738);
  g_assert_cmpint (t->hints[0].price_year, ==, 2016);
  g_assert_cmpstr (t->hints[0].price_period, ==, "2016/17");
  g_assert_cmpstr (t->hints[0].caveat, ==, "episode, not chair");
}

static void
test_printable (void)
{
  g_autoptr (IrcLibrary) library = load ();
  const IrcAuthor author = { .family = "Doe", .given = "J", .body = "" };
  IrcReference r = {
    .type = "web",
    .authors = &author,
    .n_authors = 1,
    .title = "A title",
    .container = "A body",
    .year = IRC_UNKNOWN_INT,
    .url = "https://example.org",
    .url_is_official = TRUE,
  };
  guint n, n_printable = 0;
  const IrcReference *all = irc_library_get_references (library, &n);

  for (guint i = 0; i < n; i++) {
    g_assert_cmpint (
        irc_reference_is_printable (&all[i]), ==, all[i].printable);
    n_printable += all[i].printable ? 1 : 0;
  }
  g_assert_cmpuint (n - n_printable, ==, 66); /* README, known limits */

  g_assert_true (irc_reference_is_printable (&r));
  r.pages = "1-2";
  g_assert_false (irc_reference_is_printable (&r));
  r.year = 2020;
  g_assert_true (irc_reference_is_printable (&r));
  r.n_authors = 0;
  g_assert_false (irc_reference_is_printable (&r));
  r.n_authors = 1;
  r.retracted = TRUE;
  g_assert_false (irc_reference_is_printable (&r));
}

/* ---- threads ------------------------------------------------------------- */

static gpointer
read_in_thread (gpointer data)
{
  IrcLibrary *library = data;
  gsize length = 0;
  guint n;

  for (int turn = 0; turn < 50; turn++) {
    g_autoptr (IrcLibrary) held = irc_library_ref (library);
    const IrcReference *all = irc_library_get_references (held, &n);
    length = 0;
    for (guint i = 0; i < n; i++)
      length += strlen (irc_library_lookup_reference (held, all[i].id)->title);
  }
  irc_library_unref (library);
  return GSIZE_TO_POINTER (length);
}

static void
test_threads (void)
{
  g_autoptr (IrcLibrary) library = load ();
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] =
        g_thread_new ("reader", read_in_thread, irc_library_ref (library));
  const gsize first = GPOINTER_TO_SIZE (g_thread_join (threads[0]));
  for (guint i = 1; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpuint (GPOINTER_TO_SIZE (g_thread_join (threads[i])), ==, first);
  g_assert_cmpuint (first, >, 10000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/counts", test_counts);
  g_test_add_func ("/library/lookup", test_lookup);
  g_test_add_func ("/library/pack", test_pack);
  g_test_add_func ("/library/criterion", test_criterion);
  g_test_add_func ("/library/reference", test_reference);
  g_test_add_func ("/library/argument", test_argument);
  g_test_add_func ("/library/figures", test_figures);
  g_test_add_func ("/library/resources", test_resources);
  g_test_add_func ("/library/printable", test_printable);
  g_test_add_func ("/library/threads", test_threads);
  return g_test_run ();
}
