/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Setting a paragraph: runs in, lines of shaped fragments out.
 *
 * Lines are broken at spaces (never at a no-break space), after a hyphen or a
 * dash between letters, and in addresses after "/" (in a DOI nowhere); a word
 * that is wider than the line is broken where it must be.  Ragged right, no
 * hyphenation.  A fragment is one piece of one run on one line.
 */
#pragma once

#include "irc-document.h"
#include "irc-style.h"

G_BEGIN_DECLS

typedef struct {
  IrcText *text;
  double x;       /* from the start of the line */
  guint run;      /* index into the runs */
  gboolean first; /* the first fragment of its run */
} IrcFragment;

typedef struct {
  IrcFragment *fragments;
  guint n_fragments;
  double width;
} IrcLine;

typedef struct {
  IrcLine *lines;
  guint n_lines;
  guint n_missing; /* characters shown as boxes */
} IrcParagraph;

IrcParagraph *irc_typeset (IrcFonts *fonts,
                           const IrcRuns *runs,
                           const IrcType *type,
                           double width);
IrcParagraph *irc_typeset_text (IrcFonts *fonts,
                                const char *text,
                                const IrcType *type,
                                double width);
void irc_paragraph_free (IrcParagraph *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcParagraph, irc_paragraph_free)

/* The face of a run of @style in text of @face. */
IrcFace irc_typeset_face (IrcFace face, IrcRunStyle style);

G_END_DECLS
