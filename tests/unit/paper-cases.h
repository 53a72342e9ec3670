/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cases that a document must survive, from the emptiest to the fullest. */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

typedef enum {
  PAPER_EMPTY,    /* nothing at all */
  PAPER_SAMPLE,   /* data/examples/sample.ircase */
  PAPER_FULLEST,  /* names of 200 characters, 60 asks and arguments, 40 measures
                   */
  PAPER_COMPLETE, /* level 3 in both pathways */
  PAPER_NOT_APPLICABLE, /* with and without a reason */
  PAPER_ONE,            /* one criterion missing, one ask, one argument */
  PAPER_NO_ASKS,        /* an empty list of asks, nothing chosen */
  PAPER_CHOSEN,         /* reworded, own, without sources, not in the pack */
  PAPER_BLANK,          /* white space wherever a user may type */
  PAPER_HOSTILE,     /* "[3]", "%s", control characters, "#x", right to left */
  PAPER_REORDERED,   /* sections in another order, some off */
  PAPER_OWN_WORDS,   /* chapters in the user's words */
  PAPER_AUTHOR_DATE, /* citations by name and year */
  PAPER_NO_REFERENCES, /* the chapter of references is off */
  PAPER_NO_EVIDENCE,   /* evidence and profile off: nothing to link to */
  PAPER_ALL_OFF,
} PaperCase;

#define PAPER_N_CASES (PAPER_ALL_OFF + 1)

extern const char *const paper_case_names[PAPER_N_CASES];

/* By the built-in pack, in English. */
IrcAssessment *paper_assess (PaperCase which);

/* A case with @text in every field and a few of each thing. */
IrcAssessment *paper_assess_with (const char *text);

/* The text that stands in every field of PAPER_FULLEST: 200 characters. */
const char *paper_long_name (void);

G_END_DECLS
