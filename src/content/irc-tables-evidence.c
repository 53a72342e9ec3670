/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-tables.h"

/* ---- references.json ----------------------------------------------------- */

static const char *const reference_types[] = {
  "guideline", "consensus", "standard", "rct",
  "review",    "original",  "survey",   "cost-effectiveness",
  "census",    "editorial", "manual",   "report",
  "web",       NULL,
};

static const char *const payment_systems[] = {
  "activity-tariff", "global-budget", "fee-for-service", "", NULL,
};

static const IrcField body_fields[] = {
  { TEXT ("body", IrcAuthor, body), .form = IRC_FORM_BODY },
};

static const IrcSchema body_schema = SCHEMA (IrcAuthor, body_fields);

static const IrcField person_fields[] = {
  { TEXT ("family", IrcAuthor, family), .form = IRC_FORM_FAMILY },
  { STRING ("given", IrcAuthor, given), .form = IRC_FORM_GIVEN },
};

static const IrcSchema person_schema = {
  .fields = person_fields,
  .n_fields = G_N_ELEMENTS (person_fields),
  .size = sizeof (IrcAuthor),
  .max = IRC_PACK_MAX_ELEMENTS,
  .alternative = &body_schema,
};

static const IrcField finding_fields[] = {
  { TEXT ("id", IrcFinding, id) },
  { TEXT ("text", IrcFinding, text) },
  { STRING ("numbers", IrcFinding, numbers) },
  { TEXT ("where", IrcFinding, where) },
};

static const IrcSchema finding_schema = SCHEMA (IrcFinding, finding_fields);

static const IrcField checks_fields[] = {
  { STRINGS ("fields_seen_in", IrcReference, fields_seen_in),
    .form = IRC_FORM_PAGE },
  { STRINGS ("inferred", IrcReference, inferred) },
};

static const IrcSchema checks_schema = SCHEMA (IrcReference, checks_fields);

static const IrcField reference_fields[] = {
  { TEXT ("id", IrcReference, id), .form = IRC_FORM_REFERENCE_ID },
  { WORD ("type", IrcReference, type, reference_types) },
  { OBJECTS ("authors",
             IrcReference,
             authors,
             n_authors,
             const IrcAuthor *,
             person_schema) },
  { BOOLEAN ("et_al", IrcReference, et_al) },
  { STRING ("title", IrcReference, title) },
  { STRING ("container", IrcReference, container) },
  { YEAR_OR_NULL ("year", IrcReference, year) },
  { STRING ("volume", IrcReference, volume) },
  { STRING ("issue", IrcReference, issue) },
  { STRING ("pages", IrcReference, pages) },
  { STRING ("doi", IrcReference, doi), .form = IRC_FORM_DOI },
  { STRING ("pmid", IrcReference, pmid), .form = IRC_FORM_PMID },
  { STRING ("pmcid", IrcReference, pmcid), .form = IRC_FORM_PMCID },
  { STRING ("url", IrcReference, url), .form = IRC_FORM_URL },
  { BOOLEAN ("url_is_official", IrcReference, url_is_official) },
  COUNTRY (IrcReference),
  { WORD ("payment_system", IrcReference, payment_system, payment_systems) },
  { ENUM ("direction", IrcReference, direction, irc_direction_names) },
  { BOOLEAN ("printable", IrcReference, printable) },
  { BOOLEAN ("retracted", IrcReference, retracted),
    .is_optional = TRUE,
    .is_anywhere = TRUE },
  { STRINGS ("missing", IrcReference, missing) },
  { OBJECTS ("findings",
             IrcReference,
             findings,
             n_findings,
             const IrcFinding *,
             finding_schema) },
  { OBJECT ("checks", checks_schema) },
  REPLACES (IrcReference),
};

static const IrcSchema reference_schema =
    ROW_SCHEMA (IrcReference, reference_fields);

static const IrcField references_fields[] = {
  VERSION,
  { TEXT ("checked_on", IrcLibrary, notes.checked_on),
    .form = IRC_FORM_DATE,
    .is_of_base = TRUE },
  ITEMS (IRC_TABLE_REFERENCES, reference_schema),
};

const IrcSchema irc_references_schema = SCHEMA (IrcLibrary, references_fields);

/* ---- arguments.json ------------------------------------------------------ */

static const char *const audiences[] = {
  "chief-executive",   "finance",  "medical-director", "nursing",
  "referrers",         "patients", "regulator",        "payer",
  "head-of-radiology", NULL,
};

static const IrcField argument_fields[] = {
  { TEXT ("id", IrcArgument, id), .form = IRC_FORM_KEBAB },
  { TEXT ("title", IrcArgument, title) },
  { TEXT ("claim", IrcArgument, claim) },
  { STRINGS ("audiences", IrcArgument, audiences), .names = audiences },
  { ENUM ("pillar", IrcArgument, pillar, irc_pillar_names) },
  CRITERIA (IrcArgument),
  REFERENCES (IrcArgument),
  { ENUM ("strength", IrcArgument, strength, irc_strength_names) },
  { TEXT ("caveat", IrcArgument, caveat) },
  { TEXT ("objection", IrcArgument, objection) },
  { TEXT ("response", IrcArgument, response) },
  { STRING ("source_point", IrcArgument, source_point) },
  { TEXT ("theme", IrcArgument, theme), .table = IRC_TABLE_THEMES },
  REPLACES (IrcArgument),
};

static const IrcSchema argument_schema =
    ROW_SCHEMA (IrcArgument, argument_fields);

static const IrcField arguments_fields[] = {
  VERSION,
  NOTE ("note", arguments_note),
  { TABLE ("themes", IRC_TABLE_THEMES, irc_label_schema), .is_of_base = TRUE },
  ITEMS (IRC_TABLE_ARGUMENTS, argument_schema),
};

const IrcSchema irc_arguments_schema = SCHEMA (IrcLibrary, arguments_fields);

/* ---- benchmarks.json ----------------------------------------------------- */

static const IrcField benchmark_fields[] = {
  { TEXT ("id", IrcBenchmark, id) },
  { ENUM ("kind", IrcBenchmark, kind, irc_benchmark_kind_names) },
  { TEXT ("survey", IrcBenchmark, survey) },
  REFERENCE (IrcBenchmark),
  { YEAR_OR_NULL ("year_of_data", IrcBenchmark, year_of_data) },
  { INT_OR_NULL ("n", IrcBenchmark, n, 1, G_MAXINT) },
  { TEXT ("respondents", IrcBenchmark, respondents) },
  { TEXT ("question", IrcBenchmark, question) },
  { TEXT ("group", IrcBenchmark, group) },
  { NUMBER ("percent", IrcBenchmark, percent), .min = 0, .max = 100 },
  CRITERIA (IrcBenchmark),
  { STRING ("note", IrcBenchmark, note) },
  REPLACES (IrcBenchmark),
};

static const IrcSchema benchmark_schema =
    ROW_SCHEMA (IrcBenchmark, benchmark_fields);

static const IrcField benchmarks_fields[] = {
  VERSION,
  NOTE ("note", benchmarks_note),
  ITEMS (IRC_TABLE_BENCHMARKS, benchmark_schema),
};

const IrcSchema irc_benchmarks_schema = SCHEMA (IrcLibrary, benchmarks_fields);
