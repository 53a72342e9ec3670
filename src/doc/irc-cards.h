/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Objection cards: what the other side says, and what we answer.
 *
 * One card for each printed argument that has an objection, in the order of
 * the requests and of their arguments; an argument that serves several requests
 * has one card, which names them all.  Arguments that serve none stand last.
 * A card holds the answer, what the sources found (the findings that state the
 * numbers of claim and answer, as published; where they state none, the first
 * finding of each source) and the sources: printable ones that the user has
 * not left out.  Requests without a card are named.
 *
 * Cards are one immutable value in the language of the assessment, made by a
 * pure function; they keep the assessment alive.  Every text is fit for paper
 * (irc-user-text.h); strings are never NULL unless it says so.
 */
#pragma once

#include "irc-assessment.h"
#include "irc-document.h"

G_BEGIN_DECLS

typedef struct {
  char *name;      /* "Ryan et al. 2024" */
  char *container; /* journal or publisher, "" where it is not known */
  char *locator;   /* "https://doi.org/10.…", "PMID 123", or "" */
  char *address;   /* where the locator leads, or NULL */
} IrcCardSource;

typedef struct {
  char *text;    /* what was found, in a sentence */
  char *numbers; /* as published, or "" */
  guint source;  /* its place among the sources */
} IrcCardFigure;

typedef struct {
  const guint *asks; /* places among the requests, from 0, ascending */
  guint n_asks;      /* 0: it serves none */
  char *argument;    /* its title */
  char *objection;
  char *answer; /* "" where none is written down */
  const IrcCardFigure *figures;
  guint n_figures;
  const IrcCardSource *sources;
  guint n_sources; /* 0: an own statement */
} IrcCard;

typedef struct _IrcCards IrcCards;

IrcCards *irc_cards_new (IrcAssessment *assessment);
void irc_cards_unref (IrcCards *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcCards, irc_cards_unref)

const IrcLanguage *irc_cards_get_language (const IrcCards *self);
guint irc_cards_get_n_cards (const IrcCards *self);
/* Numbered from 0 here, from 1 for people. */
const IrcCard *irc_cards_get_card (const IrcCards *self, guint index);
gboolean irc_card_has_ask (const IrcCard *card, guint ask);
guint irc_cards_get_n_asks (const IrcCards *self);
/* "Request 2: Admission rights"; lent. */
const char *irc_cards_get_ask (const IrcCards *self, guint ask);
/* "Request 2: Admission rights; also requests 3 and 5", "For no request". */
char *irc_cards_dup_asks (const IrcCards *self, const IrcCard *card);
/* What stands in place of the answer, the findings and the sources where a card
 * has none. */
const char *irc_cards_no_answer (const IrcCards *self);
const char *irc_cards_no_figure (const IrcCards *self);
const char *irc_cards_no_source (const IrcCards *self);
/* What has no card, and why, in sentences; NULL-terminated, lent. */
const char *const *irc_cards_get_missing (const IrcCards *self);
/* A document without blocks: what the file of the cards says of itself. */
IrcDocument *irc_cards_make_document (const IrcCards *self);

G_END_DECLS
