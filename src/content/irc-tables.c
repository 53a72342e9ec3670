/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-tables.h"

/* ---- words --------------------------------------------------------------- */

const char *const irc_pillar_names[] = {
  "infrastructure",
  "staff",
  "time",
  NULL,
};

const char *const irc_certainty_names[] = {
  "proven",
  "inferred",
  "undetermined",
  NULL,
};

const char *const irc_direction_names[] = {
  "supports", "neutral", "mixed", "against", "", NULL,
};

const char *const irc_strength_names[] = {
  "trial", "cohort", "survey", "guideline", "expert", NULL,
};

const char *const irc_benchmark_kind_names[] = {
  "has", "lacks", "barrier", "opinion", "perception", "context", NULL,
};

/* ---- pack.json ----------------------------------------------------------- */

static const char *const kinds[] = { "base", "extension", NULL };

static const IrcField pack_fields[] = {
  VERSION,
  { TEXT ("id", IrcLibrary, pack.id), .form = IRC_FORM_KEBAB },
  { TEXT ("name", IrcLibrary, pack.name) },
  { TEXT ("version", IrcLibrary, pack.version) },
  { TEXT ("date", IrcLibrary, pack.date), .form = IRC_FORM_DATE },
  { TEXT ("language", IrcLibrary, pack.language), .form = IRC_FORM_LANGUAGE },
  { TEXT ("licence", IrcLibrary, pack.licence) },
  { WORD ("kind", IrcLibrary, pack.kind, kinds) },
};

const IrcSchema irc_pack_schema = SCHEMA (IrcLibrary, pack_fields);

/* ---- labels ------------------------------------------------------------- */

static const IrcField label_fields[] = {
  { TEXT ("id", IrcLabel, id), .form = IRC_FORM_KEBAB },
  { TEXT ("label", IrcLabel, label) },
  { ABSENT ("note", IrcLabel, note) },
};

const IrcSchema irc_label_schema = ROW_SCHEMA (IrcLabel, label_fields);

/* ---- all of it ----------------------------------------------------------- */

const IrcPackFile irc_pack_files[] = {
  [IRC_PACK_FILE_PACK] = { "pack.json", &irc_pack_schema },
  [IRC_PACK_FILE_LEVELS] = { "levels.json", &irc_levels_schema },
  [IRC_PACK_FILE_REFERENCES] = { "references.json", &irc_references_schema },
  [IRC_PACK_FILE_ARGUMENTS] = { "arguments.json", &irc_arguments_schema },
  [IRC_PACK_FILE_BENCHMARKS] = { "benchmarks.json", &irc_benchmarks_schema },
  [IRC_PACK_FILE_STANDARDS] = { "standards.json", &irc_standards_schema },
  [IRC_PACK_FILE_SOCIETIES] = { "societies.json", &irc_societies_schema },
  [IRC_PACK_FILE_SERVICE_LINES] = { "service_lines.json",
                                    &irc_service_lines_schema },
  [IRC_PACK_FILE_RESOURCE_TYPES] = { "resource_types.json",
                                     &irc_resource_types_schema },
};

const IrcTableInfo irc_table_infos[] = {
  [IRC_TABLE_CRITERIA] = { IRC_PACK_FILE_LEVELS,
                           "items",
                           sizeof (IrcCriterion) },
  [IRC_TABLE_ARGUMENTS] = { IRC_PACK_FILE_ARGUMENTS,
                            "items",
                            sizeof (IrcArgument) },
  [IRC_TABLE_REFERENCES] = { IRC_PACK_FILE_REFERENCES,
                             "items",
                             sizeof (IrcReference) },
  [IRC_TABLE_BENCHMARKS] = { IRC_PACK_FILE_BENCHMARKS,
                             "items",
                             sizeof (IrcBenchmark) },
  [IRC_TABLE_STANDARDS] = { IRC_PACK_FILE_STANDARDS,
                            "items",
                            sizeof (IrcStandard) },
  [IRC_TABLE_SOCIETIES] = { IRC_PACK_FILE_SOCIETIES,
                            "items",
                            sizeof (IrcSociety) },
  [IRC_TABLE_SERVICE_LINES] = { IRC_PACK_FILE_SERVICE_LINES,
                                "items",
                                sizeof (IrcServiceLineType) },
  [IRC_TABLE_RESOURCE_TYPES] = { IRC_PACK_FILE_RESOURCE_TYPES,
                                 "items",
                                 sizeof (IrcResourceType) },
  [IRC_TABLE_THEMES] = { IRC_PACK_FILE_ARGUMENTS, "themes", sizeof (IrcLabel) },
  [IRC_TABLE_AREAS] = { IRC_PACK_FILE_SERVICE_LINES,
                        "areas",
                        sizeof (IrcLabel) },
  [IRC_TABLE_SUB_AREAS] = { IRC_PACK_FILE_SERVICE_LINES,
                            "sub_areas",
                            sizeof (IrcLabel) },
};
