/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cutting a paragraph: runs in, pieces out that no line may end in.
 *
 * Lines may end at spaces (but not at a no-break space, nor where
 * irc-no-break.h says that two words belong together), after a hyphen or a
 * dash between letters, at soft hyphens, in addresses after "/" (in a DOI
 * nowhere), and, if asked for, where words may be hyphenated; a word that is
 * wider than the line is cut where it must be.  Points.  For layout/ only.
 */
#pragma once

#include "irc-document.h"
#include "irc-fit.h"
#include "irc-hyphens.h"
#include "irc-style.h"

G_BEGIN_DECLS

typedef struct {
  guint run;
  gsize start, length; /* bytes of the run's text */
} IrcStretch;

typedef struct {
  IrcFonts *fonts;
  const IrcRuns *runs;
  IrcType type;
  double width;      /* of the lines */
  GArray *stretches; /* of IrcStretch: what stands in each box */
  GArray *boxes;     /* of IrcFitBox */
  IrcText **texts;   /* a run: shaped as a whole */
  double **widths;   /* a run: the width of its text up to each byte */
  double total;      /* the width of it all on one line */
} IrcPieces;

/* Everything is lent. */
void irc_pieces_init (IrcPieces *self,
                      IrcFonts *fonts,
                      const IrcRuns *runs,
                      const IrcType *type,
                      IrcTextDirection direction,
                      double width);
void irc_pieces_clear (IrcPieces *self);

/* Cuts, anew if need be; @hyphens may be NULL: no word is hyphenated. */
void irc_pieces_cut (IrcPieces *self, const IrcHyphens *hyphens);

const IrcFitBox *irc_pieces_get_box (const IrcPieces *self, guint index);
const IrcStretch *irc_pieces_get_stretch (const IrcPieces *self, guint index);
/* The face of a run of @style in text of @face. */
IrcFace irc_pieces_find_face (IrcFace face, IrcRunStyle style);
IrcFace irc_pieces_get_face (const IrcPieces *self, guint run);
/* The width of a part of a run, as it is in the whole of it. */
double irc_pieces_measure (const IrcPieces *self,
                           guint run,
                           gsize start,
                           gsize length);

G_END_DECLS
