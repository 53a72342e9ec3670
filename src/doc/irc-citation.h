/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* References as a medical journal prints them, and claims fit for paper.
 *
 * Style: Vancouver (ICMJE Recommendations, "Sample References", National
 * Library of Medicine): authors, at most six before "et al.", title,
 * container, year;volume(issue):pages, then DOI, PMID, PMCID or an official
 * page as links.  A page without a year prints "n.d.".  Fields are printed as
 * they stand in the pack; nothing is completed or guessed.
 *
 * The other style is its sibling, name and year (Council of Science Editors,
 * Scientific Style and Format): the same parts with the year behind the
 * authors, in alphabetical order.
 */
#pragma once

#include "irc-assessment.h"
#include "irc-document-builder.h"

G_BEGIN_DECLS

#define IRC_CITATION_MAX_AUTHORS 6

void irc_citation_add_entry (IrcRunList *runs, const IrcReference *reference);
/* With "et al." after @max_authors, for a page that must stand alone. */
void irc_citation_add_short_entry (IrcRunList *runs,
                                   const IrcReference *reference,
                                   guint max_authors);
/* By name and year: "Ryan A, Kelly B. 2024b. Title. Journal. 12(3):45-50.", a
 * body by its short name first, "CIRSE (Cardiovascular and …)". @date, with its
 * letter, is a link to @target, where the work is first cited. */
void irc_citation_add_dated_entry (IrcRunList *runs,
                                   const IrcReference *reference,
                                   guint max_authors,
                                   const char *date,
                                   const char *target);

/* Given names as a journal prints them (Citing Medicine, National Library of
 * Medicine, 2nd edition, chapter 1): "MJ" of "Maria José", "JL" of
 * "Jean-Luc", "RB Jr" of "R. B. Jr."; small words between names ("del") are
 * left out.  Initials stay as they are, and so do names in a script without
 * capitals. */
char *irc_citation_dup_initials (const char *given);
/* The short name that a body carries in brackets: "CIRSE" of "… Society of
 * Europe (CIRSE)"; or the name. */
char *irc_citation_dup_body (const char *body);
/* "Ryan and Kelly", "Ryan et al.", "CIRSE": what dup_short () puts before the
 * year. */
char *irc_citation_dup_name (const IrcReference *reference);
/* "Ryan and Kelly 2024", "Ryan et al. 2024", "CIRSE n.d.", for prose; never
 * without a name: a source without authors goes by its container, or else by
 * the first words of its title, in quotation marks. */
char *irc_citation_dup_short (const IrcReference *reference);

/* The claim of an argument without the sentences that hold a number which
 * stands in no finding of its printable references: such a figure is never put
 * on paper.  The user's own words are left alone.  "" when nothing remains;
 * *n_dropped (may be NULL) counts the sentences left out. */
char *irc_citation_dup_claim (const IrcMatch *match, guint *n_dropped);
/* Ends @text after its first sentence. */
void irc_citation_cut_to_sentence (char *text);

/* A weak point, an objection or an answer of @match without the sentences that
 * name a source in brackets, "One study (Lee et al. 2012) found …", which is
 * not printed or left out: such a sentence goes with its source.  The user's
 * own words are left alone. */
char *irc_citation_dup_saying (const IrcMatch *match, const char *text);
/* The reference that @text names so first, of those of @match that are printed,
 * with the place of its name in bytes, from the space before the bracket to
 * behind it; NULL where none is named. */
const IrcReference *irc_citation_find_named (const IrcMatch *match,
                                             const char *text,
                                             gsize *start,
                                             gsize *end);

/* What to cite after @text, which is the claim or a part of it: printable
 * references that are not left out, in the pack's order.  Each number of @text
 * that stands in a finding has its reference among them, a mixed or contrary
 * one where no other states it.  The whole claim has the first that supports it
 * among them, whatever its numbers are from.  The whole claim, and a text whose
 * numbers stand nowhere, also cite all that support it, or all where none does;
 * no more than @max then, unless the numbers need more. */
GPtrArray *
irc_citation_list_sources (const IrcMatch *match, const char *text, guint max);

G_END_DECLS
