/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-centre-facts.h"

void
irc_centre_facts_fill (const IrcCentreData *centre,
                       const IrcLanguage *language,
                       IrcCentreFact *facts)
{
  g_return_if_fail (centre != NULL && language != NULL && facts != NULL);
  const IrcCentreFact all[IRC_N_CENTRE_FACTS] = {
    { "consultants_wte",
      irc_text (language, "Consultants (whole-time equivalents, WTE)"),
      centre->consultants_wte },
    { "nurses_wte", irc_text (language, "Nurses (WTE)"), centre->nurses_wte },
    { "radiographers_wte",
      irc_text (language, "Radiographers (WTE)"),
      centre->radiographers_wte },
    { "coordinators_wte",
      irc_text (language, "Coordinators (WTE)"),
      centre->coordinators_wte },
    { "angio_suites",
      irc_text (language, "Angiography suites"),
      centre->angio_suites },
    { "own_beds", irc_text (language, "Own beds"), centre->own_beds },
    { "day_unit_places",
      irc_text (language, "Day-unit places"),
      centre->day_unit_places },
    { "clinic_sessions_per_week",
      irc_text (language, "Clinic sessions per week"),
      centre->clinic_sessions_per_week },
  };

  for (guint i = 0; i < IRC_N_CENTRE_FACTS; i++)
    facts[i] = all[i];
}
