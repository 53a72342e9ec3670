/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How we know: each printed sentence with a figure, and where each of its
 * figures comes from.
 *
 * The composed document is walked block by block (contents and the list of
 * references apart) and split into sentences; a row of a table counts as one.
 * A figure is a number that says something: not the number of a page, a
 * section, a citation, a request or a level, not a criterion's code, no date of
 * the case and no name.  Each figure has one of these origins, looked for in
 * this order: a phrase of the case's plan or a count in words; a finding of a
 * reference that the sentence cites, then its paragraph, then the argument
 * whose words it says; a survey figure of such a reference, or its year of
 * publication; the user's own text or figure; the wording of the pack; a count
 * of the answers.  What has none is told as such.
 *
 * Immutable; pure; any thread.  Keeps assessment and document alive.
 */
#pragma once

#include "irc-assessment.h"
#include "irc-document.h"

G_BEGIN_DECLS

typedef enum {
  IRC_ORIGIN_FINDING, /* of a reference */
  IRC_ORIGIN_CASE,    /* the user's own data */
  IRC_ORIGIN_COUNTED, /* from the answers and the plan */
  IRC_ORIGIN_PACK,    /* the wording of the evidence pack itself */
  IRC_ORIGIN_NONE,    /* no finding found */
} IrcOrigin;

#define IRC_N_ORIGINS 5

extern const char *const irc_origin_names[];

typedef struct {
  char *figure; /* as printed */
  IrcOrigin origin;
  char *where; /* FINDING: in the source; CASE: a pointer into the case file;
                  PACK: what it is; else "" */
  /* Of a FINDING; else NULL, 0, "". */
  const IrcReference *reference;
  guint citation;      /* its number in the list of references, or 0 */
  const char *finding; /* its id, "" for a survey figure or a year */
  char *found;         /* in words */
  char *numbers;       /* as published */
} IrcTracedFigure;

typedef struct {
  const char *chapter; /* its heading, without number; "" before the first */
  char *sentence;
  const IrcTracedFigure *figures;
  guint n_figures; /* at least 1 */
} IrcTracedSentence;

typedef struct _IrcEvidenceTrace IrcEvidenceTrace;

/* @date: of the document, as it was composed. */
IrcEvidenceTrace *irc_evidence_trace_new (IrcAssessment *assessment,
                                          const IrcDocument *document,
                                          gint64 date);
void irc_evidence_trace_unref (IrcEvidenceTrace *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcEvidenceTrace, irc_evidence_trace_unref)

/* In the order of the document. */
const IrcTracedSentence *
irc_evidence_trace_get_sentences (const IrcEvidenceTrace *self, guint *n);
/* How many figures have the origin. */
guint irc_evidence_trace_count (const IrcEvidenceTrace *self, IrcOrigin origin);

/* "Ryan et al. 2024 [2], abstract, results", "your centre’s facts: own beds",
 * "your note on OUT2.1", "counted from your answers and your plan", …; free
 * with g_free (). */
char *irc_evidence_trace_dup_origin (const IrcEvidenceTrace *self,
                                     const IrcTracedFigure *figure);
/* What was found, with the numbers as published; "" where it is no finding. */
char *irc_traced_figure_dup_found (const IrcTracedFigure *figure);
/* "123 sentences with 456 figures: …" */
char *irc_evidence_trace_dup_summary (const IrcEvidenceTrace *self);

/* The whole trace for people, and for programs: one object a line. */
char *irc_evidence_trace_to_text (const IrcEvidenceTrace *self);
GBytes *irc_evidence_trace_to_json (const IrcEvidenceTrace *self);

G_END_DECLS
