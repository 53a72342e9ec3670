/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How much two states of a case differ, by kind: what the user is told before
 * one is taken for the other.
 */
#pragma once

#include "irc-case.h"

G_BEGIN_DECLS

typedef enum {
  IRC_DIFFERENCE_ANSWERS,    /* criteria: the answer, its reason or date */
  IRC_DIFFERENCE_NOTES,      /* criteria */
  IRC_DIFFERENCE_PROOFS,     /* criteria */
  IRC_DIFFERENCE_MEASURES,   /* here and below: added, removed or edited */
  IRC_DIFFERENCE_REQUESTS,   /* asks */
  IRC_DIFFERENCE_ARGUMENTS,  /* chosen, left out, own */
  IRC_DIFFERENCE_REFERENCES, /* own */
  IRC_DIFFERENCE_CHAPTERS,
  IRC_DIFFERENCE_SNAPSHOTS,
  IRC_DIFFERENCE_CENTRE, /* members: facts, service lines and all other */
  IRC_DIFFERENCE_TITLE,  /* 0 or 1 */
  IRC_DIFFERENCE_OTHER,  /* members: targets, option, of the report */
} IrcDifferenceKind;

#define IRC_N_DIFFERENCES 12

typedef struct {
  guint n[IRC_N_DIFFERENCES];
} IrcCaseDifference;

/* All 0: the two say the same.  The time of the last edit, what the case is
 * worked on with, and members that this version does not know do not count. */
IrcCaseDifference irc_case_compare (IrcCase *self, IrcCase *other);

G_END_DECLS
