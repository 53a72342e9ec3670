/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-tables.h"

static const IrcField level_fields[] = {
  { INT ("level", IrcLevelSummary, level, 1, IRC_N_LEVELS) },
  { TEXT ("summary", IrcLevelSummary, summary) },
};

static const IrcSchema level_schema = SCHEMA (IrcLevelSummary, level_fields);

static const IrcField pillar_fields[] = {
  { TEXT ("id", IrcLabel, id) },
  { TEXT ("label", IrcLabel, label) },
  { TEXT ("note", IrcLabel, note) },
};

static const IrcSchema pillar_schema = SCHEMA (IrcLabel, pillar_fields);

static const IrcField effort_fields[] = {
  { INT ("knowledge", IrcCriterion, effort_knowledge, 1, 3) },
  { INT ("time", IrcCriterion, effort_time, 1, 3) },
  { INT ("money", IrcCriterion, effort_money, 1, 3) },
};

static const IrcSchema effort_schema = SCHEMA (IrcCriterion, effort_fields);

static const IrcField criterion_fields[] = {
  { TEXT ("id", IrcCriterion, id), .form = IRC_FORM_CRITERION_ID },
  { TEXT ("code", IrcCriterion, code), .form = IRC_FORM_CODE },
  { INT ("level", IrcCriterion, level, 1, IRC_N_LEVELS) },
  { ENUM ("pathway", IrcCriterion, pathway, irc_pathway_names) },
  { INT ("row", IrcCriterion, row, 1, 99) },
  { TEXT ("label", IrcCriterion, label), .form = IRC_FORM_LABEL },
  { TEXT ("text", IrcCriterion, text) },
  { TEXT ("help", IrcCriterion, help) },
  { TEXT ("proof", IrcCriterion, proof) },
  { TEXT ("typical_objection_hint", IrcCriterion, objection_hint) },
  { ENUM ("pillar", IrcCriterion, pillar, irc_pillar_names) },
  { ENUM ("pathway_certainty", IrcCriterion, certainty, irc_certainty_names) },
  { BOOLEAN ("may_be_not_applicable", IrcCriterion, may_be_not_applicable) },
  { STRINGS ("depends_on", IrcCriterion, depends_on),
    .table = IRC_TABLE_CRITERIA },
  { STRINGS ("satisfied_by", IrcCriterion, satisfied_by),
    .table = IRC_TABLE_CRITERIA },
  { OBJECT ("effort", effort_schema) },
};

static const IrcSchema criterion_schema =
    ROW_SCHEMA (IrcCriterion, criterion_fields);

static const IrcField levels_fields[] = {
  VERSION,
  { TEXT ("reference", IrcLibrary, notes.levels_reference),
    .table = IRC_TABLE_REFERENCES,
    .is_of_base = TRUE },
  NOTE ("source", levels_source),
  NOTE ("column_note", column_note),
  NOTE ("pass_rule", pass_rule),
  NOTE ("sop_note", sop_note),
  { STRINGS ("pathways", IrcLibrary, pathways), .is_of_base = TRUE },
  { OBJECTS ("levels",
             IrcLibrary,
             levels,
             n_levels,
             const IrcLevelSummary *,
             level_schema),
    .is_of_base = TRUE },
  { OBJECTS ("pillars",
             IrcLibrary,
             pillars,
             n_pillars,
             const IrcLabel *,
             pillar_schema),
    .is_of_base = TRUE },
  NOTE ("pillars_note", pillars_note),
  ITEMS (IRC_TABLE_CRITERIA, criterion_schema),
};

const IrcSchema irc_levels_schema = SCHEMA (IrcLibrary, levels_fields);
