/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How near a society or a standard is to a centre: its own country, its region
 * of the world, all of it, or another country.
 *
 * The pack names the country of a standard by its code (ISO 3166, EU for
 * Europe, INT for several continents) and the region of a society in English
 * words ("Europe / international", "England / UK").  Words that are no known
 * country or region count for nothing.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  IRC_NEARNESS_COUNTRY, /* the centre's own */
  IRC_NEARNESS_REGION,  /* Europe, for a centre in Europe, and so on */
  IRC_NEARNESS_WORLD,   /* international, or not stated */
  IRC_NEARNESS_ELSEWHERE,
} IrcNearness;

#define IRC_N_NEARNESS 4

/* @country: of the centre, two capitals, or "" where it has not said; then
 * nothing is nearer than IRC_NEARNESS_WORLD. */
IrcNearness irc_nearness_of_code (const char *country, const char *code);
IrcNearness irc_nearness_of_words (const char *country, const char *region);

/* The name of a code in English, an irc_text () of the document: "UK",
 * "Europe", "several continents"; the code itself where it is not known. */
const char *irc_place_name (const char *code);

G_END_DECLS
