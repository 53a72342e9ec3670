/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Composing: assessment in, document out.
 *
 * One file a chapter (irc-compose-<section>.c); every chapter is a draft in
 * plain English for administrators, made from the assessment.  Where data are
 * missing the text says so in a sentence; there is no empty heading and no
 * placeholder.
 *
 * The user's own words (report.sections[].text, read as irc-prose.h says)
 * replace the running text of a chapter.  Its figures and tables, with the note
 * below them, and the box to decide stay, below the words, with their anchors,
 * captions and numbers; "Figure 2" in the words leads to that figure, and those
 * that the words do not mention are named below them.  A chapter of which
 * nothing is left has no heading either.  On the cover they are the line below
 * the title; contents and references are no prose and stay as they are.
 *
 * References are numbered in the order in which they are first cited, in the
 * order of the sections that are on; only printable ones are cited, in the
 * user's words too.  An argument without a printable reference is printed
 * without a number and with the words "own statement".  When the section
 * "references" is off nothing is cited by number.  Citations read [3], [1, 4],
 * [2–5]; nothing else stands in square brackets with numbers.  Where the report
 * asks for authors and years they read (Lee and Park 2018; Ryan et al. 2024).
 *
 * Where not all requests have room, the most pressing are shown: what must be
 * done before what should, and that before what could, and among these the
 * first in the order of the requests, which is the user's, or in a draft that
 * of the gaps.  A sentence says so, and they stay in that order and keep their
 * numbers.
 *
 * An abbreviation is explained where a paper prints it first: in the note of
 * the table or, below its first paragraph, in the chapter; the summary, where
 * there is one, has those of the texts behind it.
 *
 * A stakeholder's edition (irc-edition.h) states the same facts in another
 * order: some of the sections, some of their parts, of the arguments those for
 * its reader first and only the first few of a request, and of the criteria
 * those behind the requests.  Its first chapter begins with a sentence to the
 * reader, above the user's words too, and its last ends with what only the full
 * document has.  Sections that are off stay off, and words and exhibits of a
 * section in the user's words are all there.  Every number and reference of an
 * edition is in the full document.
 *
 * The brief and the decision page must stand on one page.  As terseness rises
 * they give up, in this order: all but the first sentence of an argument; all
 * but one of its references, and in the brief all but their first author; the
 * length of names; what the requests leave open, and the line for conditions;
 * titles but for what two lines hold, where there are more than four requests;
 * the third argument; requests down to four, at first those that only could or
 * should be; what it takes; the fourth request; the second argument; the
 * consequence; further requests; the chart.  The question, a request, an
 * argument and the box to decide always stay, and each page says what it left
 * out and where that is.  A decision page in the user's words keeps its chart
 * and four requests, and runs on where they are too long.
 *
 * Pure: no clock, no locale, no files; any thread.
 */
#pragma once

#include "irc-assessment.h"
#include "irc-document.h"

G_BEGIN_DECLS

typedef struct {
  IrcEdition edition;
  gint64 date; /* printed as the document's day; seconds since 1970, UTC */
  /* How much the pages that must stand alone leave out, the brief and the
   * decision page: 0 nothing … IRC_TERSEST the least that is still true.  The
   * caller raises it until neither is overfull. */
  guint terseness;
} IrcComposeOptions;

#define IRC_TERSEST 16
/* Of a draft that is given out to be edited: the usual length of the decision
 * page, which has room beside it for all that is shown. */
#define IRC_DRAFT_TERSENESS 4

IrcDocument *irc_compose (IrcAssessment *assessment,
                          const IrcComposeOptions *options);
/* The beginning of the same document, up to and with the decision page: enough
 * to find out whether what must stand on one page does. Its links may lead to
 * what is missing. */
IrcDocument *irc_compose_front (IrcAssessment *assessment,
                                const IrcComposeOptions *options);

/* Sections that this version composes, in default order; the others are kept
 * in the file and not printed. */
gboolean irc_compose_has_section (IrcSectionId section);
/* Whether the edition has the section, where it is on; a stakeholder's edition
 * has some, in an order of its own.  The brief, which has none, says so of
 * all. */
gboolean irc_compose_edition_has_section (IrcEdition edition,
                                          IrcSectionId section);
/* TRUE: the section has running text that the user's words may replace. */
gboolean irc_compose_is_editable (IrcSectionId section);
/* The draft's running text of an editable section as the user would edit it,
 * whether it is on or not and whatever words it has now: set as its text it
 * gives the same words on paper.  Day of the paper: the case's "modified". */
char *irc_compose_draft (IrcAssessment *assessment, IrcSectionId section);

/* "Where we stand", in @language. */
const char *irc_compose_section_title (const IrcLanguage *language,
                                       IrcSectionId section);

G_END_DECLS
