/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-tables.h"

/* ---- standards.json ------------------------------------------------------ */

static const IrcField standard_fields[] = {
  { TEXT ("id", IrcStandard, id) },
  { TEXT ("topic", IrcStandard, topic) },
  { TEXT ("figure", IrcStandard, figure) },
  { NUMBER_OR_NULL ("value", IrcStandard, value) },
  { STRING ("unit", IrcStandard, unit) },
  { YEAR_OR_NULL ("data_year", IrcStandard, data_year) },
  COUNTRY (IrcStandard),
  REFERENCES (IrcStandard),
  { TEXT ("source_level", IrcStandard, source_level) },
  CRITERIA (IrcStandard),
  { STRING ("note", IrcStandard, note) },
  REPLACES (IrcStandard),
};

static const IrcSchema standard_schema =
    ROW_SCHEMA (IrcStandard, standard_fields);

static const IrcField standards_fields[] = {
  VERSION,
  NOTE ("note", standards_note),
  ITEMS (IRC_TABLE_STANDARDS, standard_schema),
};

const IrcSchema irc_standards_schema = SCHEMA (IrcLibrary, standards_fields);

/* ---- societies.json ------------------------------------------------------ */

static const IrcField society_fields[] = {
  { TEXT ("id", IrcSociety, id) },
  { TEXT ("name", IrcSociety, name) },
  { TEXT ("abbreviation", IrcSociety, abbreviation) },
  { TEXT ("region", IrcSociety, region) },
  { TEXT ("description", IrcSociety, description) },
  { STRING ("website", IrcSociety, website), .form = IRC_FORM_URL },
  { STRING ("citable_position", IrcSociety, citable_position) },
  REFERENCES (IrcSociety),
  { TEXT ("status", IrcSociety, status) },
  { STRING ("note", IrcSociety, note) },
  REPLACES (IrcSociety),
};

static const IrcSchema society_schema = ROW_SCHEMA (IrcSociety, society_fields);

static const IrcField societies_fields[] = {
  VERSION,
  NOTE ("note", societies_note),
  ITEMS (IRC_TABLE_SOCIETIES, society_schema),
};

const IrcSchema irc_societies_schema = SCHEMA (IrcLibrary, societies_fields);

/* ---- service_lines.json -------------------------------------------------- */

static const char *const evidence_directions[] = {
  "supports", "neutral", "mixed", "against", NULL,
};

static const IrcField figure_fields[] = {
  { TEXT ("metric", IrcServiceFigure, metric) },
  { NUMBER ("ir_value", IrcServiceFigure, ir_value) },
  { NUMBER_OR_NULL ("comparator_value", IrcServiceFigure, comparator_value) },
  { TEXT ("unit", IrcServiceFigure, unit), .form = IRC_FORM_UNIT },
  { STRING ("basis", IrcServiceFigure, basis) },
  COUNTRY (IrcServiceFigure),
  { YEAR_OR_NULL ("year", IrcServiceFigure, year) },
  REFERENCE (IrcServiceFigure),
};

static const IrcSchema figure_schema = SCHEMA (IrcServiceFigure, figure_fields);

static const IrcField service_line_fields[] = {
  { TEXT ("id", IrcServiceLineType, id) },
  { TEXT ("area", IrcServiceLineType, area), .table = IRC_TABLE_AREAS },
  { TEXT ("sub_area", IrcServiceLineType, sub_area),
    .table = IRC_TABLE_SUB_AREAS },
  { STRINGS ("example_procedures", IrcServiceLineType, example_procedures) },
  { TEXT ("typical_alternative", IrcServiceLineType, typical_alternative) },
  { TEXT ("typical_setting", IrcServiceLineType, typical_setting) },
  { TEXT ("setting_source", IrcServiceLineType, setting_source) },
  { OBJECTS ("figures",
             IrcServiceLineType,
             figures,
             n_figures,
             const IrcServiceFigure *,
             figure_schema) },
  REFERENCES (IrcServiceLineType),
  { WORD ("evidence_direction",
          IrcServiceLineType,
          evidence_direction,
          evidence_directions) },
  { STRING ("note", IrcServiceLineType, note) },
  REPLACES (IrcServiceLineType),
};

static const IrcSchema service_line_schema =
    ROW_SCHEMA (IrcServiceLineType, service_line_fields);

static const IrcField service_lines_fields[] = {
  VERSION,
  NOTE ("note", service_lines_note),
  { TABLE ("areas", IRC_TABLE_AREAS, irc_label_schema), .is_of_base = TRUE },
  { TABLE ("sub_areas", IRC_TABLE_SUB_AREAS, irc_label_schema),
    .is_of_base = TRUE },
  ITEMS (IRC_TABLE_SERVICE_LINES, service_line_schema),
};

const IrcSchema irc_service_lines_schema =
    SCHEMA (IrcLibrary, service_lines_fields);

/* ---- resource_types.json ------------------------------------------------- */

static const char *const cost_kinds[] = {
  "capital", "revenue", "both", "revenue-one-off", NULL,
};

static const IrcField input_fields[] = {
  { TEXT ("id", IrcResourceInput, id), .form = IRC_FORM_SNAKE },
  { TEXT ("label", IrcResourceInput, label) },
  { TEXT ("unit", IrcResourceInput, unit) },
  { ABSENT ("formula", IrcResourceInput, formula) },
};

static const IrcSchema input_schema = SCHEMA (IrcResourceInput, input_fields);

static const IrcField derived_fields[] = {
  { TEXT ("id", IrcResourceInput, id) },
  { TEXT ("label", IrcResourceInput, label) },
  { TEXT ("unit", IrcResourceInput, unit) },
  { TEXT ("formula", IrcResourceInput, formula) },
};

static const IrcSchema derived_schema =
    SCHEMA (IrcResourceInput, derived_fields);

static const IrcField hint_fields[] = {
  { TEXT ("what", IrcResourceHint, what) },
  { NUMBER ("value_low", IrcResourceHint, value_low) },
  { NUMBER ("value_high", IrcResourceHint, value_high) },
  { STRING ("currency", IrcResourceHint, currency), .form = IRC_FORM_CURRENCY },
  { TEXT ("basis", IrcResourceHint, basis) },
  COUNTRY (IrcResourceHint),
  { YEAR_OR_NULL ("price_year", IrcResourceHint, price_year) },
  { STRING ("price_period", IrcResourceHint, price_period) },
  REFERENCE (IrcResourceHint),
  { STRING ("caveat", IrcResourceHint, caveat) },
};

static const IrcSchema hint_schema = SCHEMA (IrcResourceHint, hint_fields);

static const IrcField resource_type_fields[] = {
  { TEXT ("id", IrcResourceType, id) },
  { TEXT ("name", IrcResourceType, name) },
  { ENUM ("pillar", IrcResourceType, pillar, irc_pillar_names) },
  { TEXT ("unit", IrcResourceType, unit) },
  CRITERIA (IrcResourceType),
  { WORD (
      "capital_or_revenue", IrcResourceType, capital_or_revenue, cost_kinds) },
  { OBJECTS ("user_inputs",
             IrcResourceType,
             user_inputs,
             n_user_inputs,
             const IrcResourceInput *,
             input_schema) },
  { TEXT ("annual_cost_formula", IrcResourceType, annual_cost_formula) },
  { OBJECTS ("derived",
             IrcResourceType,
             derived,
             n_derived,
             const IrcResourceInput *,
             derived_schema) },
  { OBJECTS ("hints",
             IrcResourceType,
             hints,
             n_hints,
             const IrcResourceHint *,
             hint_schema) },
  { STRING ("note", IrcResourceType, note) },
  REPLACES (IrcResourceType),
};

static const IrcSchema resource_type_schema =
    ROW_SCHEMA (IrcResourceType, resource_type_fields);

static const IrcField resource_types_fields[] = {
  VERSION,
  NOTE ("policy", resource_policy),
  ITEMS (IRC_TABLE_RESOURCE_TYPES, resource_type_schema),
};

const IrcSchema irc_resource_types_schema =
    SCHEMA (IrcLibrary, resource_types_fields);
