/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the files of the trace share; for irc-evidence-trace*.c and
 * irc-trace-*.c only. */
#pragma once

#include "irc-evidence-trace.h"
#include "irc-known.h"
#include "irc-trace-unit.h"

G_BEGIN_DECLS

struct _IrcEvidenceTrace {
  IrcAssessment *assessment;
  IrcDocument *document;
  const IrcLanguage *language;
  GArray *sentences; /* of IrcTracedSentence */
};

/* Something an argument says, and whose. */
typedef struct {
  const IrcMatch *match;
  char *text;           /* a sentence with a number, or */
  gboolean opens_claim; /* the first one of the claim */
} IrcTraceSaying;

typedef struct {
  IrcEvidenceTrace *trace;
  IrcKnown *known;
  GArray *sayings;   /* of IrcTraceSaying */
  GPtrArray *cited;  /* IrcReference*, as the list of references has them */
  GPtrArray *recent; /* what the unit before cites, or one before that */
  const IrcMatch *opened; /* the argument that goes on, or NULL */
  const char *chapter;    /* in which it was opened */
  GHashTable *sections;   /* the numbers of headings; lent */
} IrcTracer;

/* A number of the sentence that is being traced. */
typedef struct {
  gsize start, end; /* bytes in the unit */
  char *number;     /* as compared */
  gboolean done;    /* it is explained */
  gboolean silent;  /* it is no figure */
  IrcTracedFigure figure;
} IrcTraceToken;

typedef struct {
  IrcTracer *tracer;
  const IrcUnit *unit;
  gsize start, end;
  char *bare;     /* without citations */
  GArray *tokens; /* of IrcTraceToken */
} IrcTraceSentence;

/* The numbers between its ends, with those that are no figures marked. */
void irc_trace_list_tokens (IrcTraceSentence *self);
IrcTraceToken *irc_trace_get_token (const IrcTraceSentence *self, guint index);
/* Whether a number is not explained yet. */
gboolean irc_trace_is_open (const IrcTraceSentence *self);
/* For every origin but a finding. */
void
irc_trace_explain (IrcTraceToken *token, IrcOrigin origin, const char *where);
/* What the sources that the sentence rests on state. */
void irc_trace_find_references (IrcTraceSentence *self);
void irc_traced_figure_clear (IrcTracedFigure *figure);

G_END_DECLS
