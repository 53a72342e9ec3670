/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The centre's staff and rooms, by name. */
#pragma once

#include "irc-case.h"
#include "irc-language.h"

G_BEGIN_DECLS

#define IRC_N_CENTRE_FACTS 8

typedef struct {
  const char *member; /* of centre/facts in the case file */
  const char *label;  /* "Angiography suites" */
  double value;       /* NAN: not stated */
} IrcCentreFact;

/* Fills @facts, which has room for IRC_N_CENTRE_FACTS. */
void irc_centre_facts_fill (const IrcCentreData *centre,
                            const IrcLanguage *language,
                            IrcCentreFact *facts);

G_END_DECLS
