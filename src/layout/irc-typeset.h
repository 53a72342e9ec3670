/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Setting a paragraph: runs in, lines of shaped fragments out.
 *
 * Where lines may end is told in irc-pieces.h; of all ways the best is taken
 * (irc-fit.h).  With hyphens a paragraph is justified: its spaces are
 * stretched and shrunk within limits, letters never, and words are hyphenated
 * where it does not come out well without.  Where no line-up is good enough
 * (narrow columns, long addresses), and without hyphens, it is ragged right,
 * in no more lines than it must have.
 *
 * All lines go the way of the paragraph's first letter; from right to left,
 * they begin at the right end of @width.  A fragment is one piece of one run
 * on one line.
 */
#pragma once

#include "irc-document.h"
#include "irc-hyphens.h"
#include "irc-style.h"

G_BEGIN_DECLS

typedef struct {
  IrcText *text;
  double x;       /* from the start of the line */
  double width;   /* with stretched spaces */
  guint run;      /* index into the runs */
  gboolean first; /* the first fragment of its run */
} IrcFragment;

typedef struct {
  IrcFragment *fragments; /* in reading order */
  guint n_fragments;
  double width;
  double extra; /* added to every space */
} IrcLine;

typedef struct {
  IrcLine *lines;
  guint n_lines;
  guint n_missing; /* characters shown as boxes */
} IrcParagraph;

/* @hyphens: NULL for ragged right. */
IrcParagraph *irc_typeset (IrcFonts *fonts,
                           const IrcRuns *runs,
                           const IrcType *type,
                           double width,
                           const IrcHyphens *hyphens);
/* Ragged right. */
IrcParagraph *irc_typeset_text (IrcFonts *fonts,
                                const char *text,
                                const IrcType *type,
                                double width);
void irc_paragraph_free (IrcParagraph *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcParagraph, irc_paragraph_free)

G_END_DECLS
