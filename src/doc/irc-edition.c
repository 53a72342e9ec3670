/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-edition.h"

#include "irc-i18n.h"

#define END IRC_N_SECTIONS

/* The reader has ten minutes: the page to decide comes first, the criteria
 * behind the requests last. */
static const IrcEditionSpec specs[] = {
  [IRC_EDITION_CHIEF_EXECUTIVE] = {
    .kicker = N_ ("Business case: edition for the chief executive"),
    .opening = N_ ("For the chief executive"),
    .topics = {
        { IRC_SECTION_DECISION, N_ ("the decision") },
        { IRC_SECTION_OPTIONS, N_ ("what happens if nothing is done") },
        { IRC_SECTION_PLAN, N_ ("the plan") },
        { IRC_SECTION_EVIDENCE,
          N_ ("the strongest argument for each request") },
    },
    .sections = { IRC_SECTION_COVER,
                  IRC_SECTION_DECISION,
                  IRC_SECTION_OPTIONS,
                  IRC_SECTION_PLAN,
                  IRC_SECTION_EVIDENCE,
                  IRC_SECTION_WHERE_WE_STAND,
                  IRC_SECTION_REFERENCES,
                  IRC_SECTION_PROFILE,
                  END },
    .annex = IRC_SECTION_WHERE_WE_STAND,
    .annex_title = N_ ("Annex: the levels"),
    .audiences = { "chief-executive" },
    .themes = { "quality-and-safety", "access-and-referral",
                "capacity-and-flow", "money" },
    .max_arguments = 1,
    .parts = IRC_PART_TO_DECIDE | IRC_PART_LEVELS | IRC_PART_LADDER,
  },
  [IRC_EDITION_FINANCE] = {
    .kicker = N_ ("Business case: edition for the finance director"),
    .opening = N_ ("For the finance director"),
    .topics = {
        { IRC_SECTION_DECISION,
          N_ ("what the requests take and in which units") },
        { IRC_SECTION_EVIDENCE, N_ ("what speaks for them") },
        { IRC_SECTION_OPTIONS, N_ ("what the options are") },
        { IRC_SECTION_ASSUMPTIONS, N_ ("the source of every figure") },
    },
    .sections = { IRC_SECTION_COVER,
                  IRC_SECTION_DECISION,
                  IRC_SECTION_EVIDENCE,
                  IRC_SECTION_OPTIONS,
                  IRC_SECTION_ASSUMPTIONS,
                  IRC_SECTION_REFERENCES,
                  IRC_SECTION_PROFILE,
                  END },
    .annex = IRC_SECTION_ASSUMPTIONS,
    .annex_title = N_ ("Annex: every figure and its source"),
    .audiences = { "finance", "payer" },
    .themes = { "money", "capacity-and-flow" },
    .max_arguments = 2,
    .parts = IRC_PART_TO_DECIDE | IRC_PART_OBJECTIONS | IRC_PART_FIGURES,
  },
  [IRC_EDITION_MEDICAL_DIRECTOR] = {
    .kicker = N_ ("Business case: edition for the medical director"),
    .opening = N_ ("For the medical director"),
    .topics = {
        { IRC_SECTION_DECISION, N_ ("the decision") },
        { IRC_SECTION_GAPS, N_ ("what is missing for these patients") },
        { IRC_SECTION_EVIDENCE,
          N_ ("what is known of safety and responsibility") },
        { IRC_SECTION_ASSUMPTIONS, N_ ("what standards say") },
    },
    .sections = { IRC_SECTION_COVER,
                  IRC_SECTION_DECISION,
                  IRC_SECTION_GAPS,
                  IRC_SECTION_EVIDENCE,
                  IRC_SECTION_ASSUMPTIONS,
                  IRC_SECTION_REFERENCES,
                  IRC_SECTION_PROFILE,
                  END },
    .annex = IRC_SECTION_ASSUMPTIONS,
    .annex_title = N_ ("Annex: standards and societies"),
    .audiences = { "medical-director", "regulator" },
    .themes = { "quality-and-safety", "patient-care", "standards" },
    .max_arguments = 2,
    .parts = IRC_PART_TO_DECIDE | IRC_PART_OPEN | IRC_PART_OBJECTIONS | IRC_PART_STANDARDS |
             IRC_PART_SOCIETIES,
  },
  [IRC_EDITION_NURSING] = {
    .kicker = N_ ("Business case: edition for the director of nursing"),
    .opening = N_ ("For the director of nursing"),
    .topics = {
        { IRC_SECTION_DECISION, N_ ("the requests") },
        { IRC_SECTION_WHERE_WE_STAND, N_ ("staff and places today") },
        { IRC_SECTION_PLAN, N_ ("who does what by when") },
        { IRC_SECTION_EVIDENCE, N_ ("what it means for patients and staff") },
        { IRC_SECTION_ASSUMPTIONS, N_ ("staffing standards") },
    },
    .sections = { IRC_SECTION_COVER,
                  IRC_SECTION_DECISION,
                  IRC_SECTION_WHERE_WE_STAND,
                  IRC_SECTION_PLAN,
                  IRC_SECTION_EVIDENCE,
                  IRC_SECTION_ASSUMPTIONS,
                  IRC_SECTION_REFERENCES,
                  IRC_SECTION_PROFILE,
                  END },
    .annex = IRC_SECTION_ASSUMPTIONS,
    .annex_title = N_ ("Annex: staffing standards"),
    .audiences = { "nursing" },
    .themes = { "patient-care", "workforce-and-training",
                "quality-and-safety" },
    .max_arguments = 2,
    .parts = IRC_PART_TO_DECIDE | IRC_PART_LEVELS | IRC_PART_FACTS | IRC_PART_STANDARDS |
             IRC_PART_STAFFING,
  },
  [IRC_EDITION_HEAD_OF_RADIOLOGY] = {
    .kicker = N_ ("Business case: edition for the head of radiology"),
    .opening = N_ ("For the head of radiology"),
    .topics = {
        { IRC_SECTION_DECISION,
          N_ ("the time, the sessions and the staff we ask for") },
        { IRC_SECTION_PLAN, N_ ("when the plan needs them") },
        { IRC_SECTION_WHERE_WE_STAND,
          N_ ("what the service has and does today") },
        { IRC_SECTION_EVIDENCE, N_ ("what speaks for them") },
    },
    .sections = { IRC_SECTION_COVER,
                  IRC_SECTION_DECISION,
                  IRC_SECTION_PLAN,
                  IRC_SECTION_WHERE_WE_STAND,
                  IRC_SECTION_EVIDENCE,
                  IRC_SECTION_ASSUMPTIONS,
                  IRC_SECTION_REFERENCES,
                  IRC_SECTION_PROFILE,
                  END },
    .annex = IRC_SECTION_ASSUMPTIONS,
    .annex_title = N_ ("Annex: standards and staffing figures"),
    .audiences = { "head-of-radiology" },
    .themes = { "workforce-and-training", "capacity-and-flow",
                "access-and-referral" },
    .max_arguments = 2,
    .parts = IRC_PART_TO_DECIDE | IRC_PART_LEVELS | IRC_PART_FACTS | IRC_PART_PORTFOLIO |
             IRC_PART_OBJECTIONS | IRC_PART_STANDARDS,
  },
  [IRC_EDITION_REFERRERS] = {
    .kicker = N_ ("Business case: edition for those who refer patients"),
    .opening = N_ ("For our referring colleagues"),
    .topics = {
        { IRC_SECTION_DECISION, N_ ("what is proposed") },
        { IRC_SECTION_GAPS, N_ ("what is to change for your patients") },
        { IRC_SECTION_EVIDENCE, N_ ("what speaks for it") },
        { IRC_SECTION_WHERE_WE_STAND, N_ ("how to reach us") },
    },
    .sections = { IRC_SECTION_COVER,
                  IRC_SECTION_DECISION,
                  IRC_SECTION_GAPS,
                  IRC_SECTION_EVIDENCE,
                  IRC_SECTION_WHERE_WE_STAND,
                  IRC_SECTION_REFERENCES,
                  IRC_SECTION_PROFILE,
                  END },
    .annex = IRC_SECTION_WHERE_WE_STAND,
    .annex_title = N_ ("Annex: service lines"),
    .audiences = { "referrers", "patients" },
    .themes = { "access-and-referral", "patient-care" },
    .max_arguments = 1,
    .parts = IRC_PART_PORTFOLIO | IRC_PART_REACH,
  },
};

const IrcEditionSpec *
irc_edition_get_spec (IrcEdition edition)
{
  if ((guint) edition >= G_N_ELEMENTS (specs) || specs[edition].opening == NULL)
    return NULL;
  return &specs[edition];
}

gboolean
irc_edition_spec_has_section (const IrcEditionSpec *spec, IrcSectionId section)
{
  for (guint i = 0; i < IRC_N_SECTIONS && spec->sections[i] != END; i++)
    if (spec->sections[i] == section)
      return TRUE;
  return FALSE;
}
