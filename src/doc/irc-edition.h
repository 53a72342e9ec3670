/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What each stakeholder edition holds: data, read by the composers.
 *
 * An edition states the facts of the full document in another order, begins
 * with a sentence to its reader, puts the arguments for that reader first, and
 * ends with an annex.  It never holds a number or a reference that the full
 * document has not.
 */
#pragma once

#include "irc-items.h"

G_BEGIN_DECLS

/* Parts of chapters that an edition may leave out; the full edition has all of
 * them, but for those that say so. */
typedef enum {
  IRC_PART_LEVELS = 1 << 0,      /* where we stand: the levels in words */
  IRC_PART_LADDER = 1 << 1,      /* … and drawn and counted */
  IRC_PART_CRITERIA = 1 << 2,    /* … criterion by criterion, and by pillar */
  IRC_PART_HISTORY = 1 << 3,     /* … what has changed */
  IRC_PART_FACTS = 1 << 4,       /* … staff, rooms and cover */
  IRC_PART_PORTFOLIO = 1 << 5,   /* … service lines */
  IRC_PART_SURVEY = 1 << 6,      /* … what surveys found */
  IRC_PART_REACH = 1 << 7,       /* … how to reach us; in no full edition */
  IRC_PART_OPEN = 1 << 8,        /* gaps: the table of all that are open */
  IRC_PART_ALL_OPTIONS = 1 << 9, /* options: those not proposed too */
  IRC_PART_OBJECTIONS = 1 << 10, /* evidence: objections and answers */
  IRC_PART_FIGURES = 1 << 11,    /* assumptions: every figure */
  IRC_PART_STANDARDS = 1 << 12,  /* … standards and staffing figures */
  IRC_PART_SOCIETIES = 1 << 13,  /* … what societies publish */
  IRC_PART_STAFFING = 1 << 14,   /* … of the standards only those of staff and
                                    of the day unit; in no full edition */
  IRC_PART_TO_DECIDE = 1 << 15,  /* decision: chart, reasons and the box, on a
                                    page of its own */
} IrcPart;

#define IRC_EDITION_MAX_TAGS 4
#define IRC_EDITION_MAX_TOPICS 5

typedef struct {
  IrcSectionId section;
  const char *text; /* NULL: no topic */
} IrcEditionTopic;

typedef struct {
  const char *kicker; /* above the title */
  /* The first sentence, to the reader: "For the chief executive", and what
   * it lists, by the sections that are printed. */
  const char *opening;
  IrcEditionTopic topics[IRC_EDITION_MAX_TOPICS];
  /* Terminated by IRC_N_SECTIONS where they are not all. */
  guint8 sections[IRC_N_SECTIONS];
  guint8 annex; /* one of them, with a title of its own */
  const char *annex_title;
  /* Of the pack's arguments, those that come first. */
  const char *audiences[IRC_EDITION_MAX_TAGS], *themes[IRC_EDITION_MAX_TAGS];
  guint max_arguments; /* of a request */
  guint parts;         /* IrcPart */
} IrcEditionSpec;

/* NULL: the full edition or the brief, which are no stakeholder's. */
const IrcEditionSpec *irc_edition_get_spec (IrcEdition edition);
gboolean irc_edition_spec_has_section (const IrcEditionSpec *spec,
                                       IrcSectionId section);

G_END_DECLS
