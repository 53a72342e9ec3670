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

const IrcSchema *const irc_pack_schemas[] = {
  [IRC_PACK_FILE_PACK] = &irc_pack_schema,
  [IRC_PACK_FILE_LEVELS] = &irc_levels_schema,
  [IRC_PACK_FILE_REFERENCES] = &irc_references_schema,
  [IRC_PACK_FILE_ARGUMENTS] = &irc_arguments_schema,
  [IRC_PACK_FILE_BENCHMARKS] = &irc_benchmarks_schema,
  [IRC_PACK_FILE_STANDARDS] = &irc_standards_schema,
  [IRC_PACK_FILE_SOCIETIES] = &irc_societies_schema,
  [IRC_PACK_FILE_SERVICE_LINES] = &irc_service_lines_schema,
  [IRC_PACK_FILE_RESOURCE_TYPES] = &irc_resource_types_schema,
};

#define ROWS(file_, T, title_)                                                 \
  {                                                                            \
    .file = IRC_PACK_FILE_##file_, .member = "items", .row_size = sizeof (T),  \
    .title_offset = offsetof (T, title_),                                      \
    .replaces_offset = offsetof (T, replaces)                                  \
  }
#define LABELS(file_, member_)                                                 \
  {                                                                            \
    .file = IRC_PACK_FILE_##file_, .member = (member_),                        \
    .row_size = sizeof (IrcLabel), .title_offset = offsetof (IrcLabel, label)  \
  }

const IrcTableInfo irc_table_infos[] = {
  [IRC_TABLE_CRITERIA] = { .file = IRC_PACK_FILE_LEVELS,
                           .member = "items",
                           .row_size = sizeof (IrcCriterion),
                           .title_offset = offsetof (IrcCriterion, label) },
  [IRC_TABLE_ARGUMENTS] = ROWS (ARGUMENTS, IrcArgument, title),
  [IRC_TABLE_REFERENCES] = ROWS (REFERENCES, IrcReference, title),
  [IRC_TABLE_BENCHMARKS] = ROWS (BENCHMARKS, IrcBenchmark, question),
  [IRC_TABLE_STANDARDS] = ROWS (STANDARDS, IrcStandard, topic),
  [IRC_TABLE_SOCIETIES] = ROWS (SOCIETIES, IrcSociety, name),
  [IRC_TABLE_SERVICE_LINES] = ROWS (SERVICE_LINES, IrcServiceLineType, id),
  [IRC_TABLE_RESOURCE_TYPES] = ROWS (RESOURCE_TYPES, IrcResourceType, name),
  [IRC_TABLE_THEMES] = LABELS (ARGUMENTS, "themes"),
  [IRC_TABLE_AREAS] = LABELS (SERVICE_LINES, "areas"),
  [IRC_TABLE_SUB_AREAS] = LABELS (SERVICE_LINES, "sub_areas"),
};
