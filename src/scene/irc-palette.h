/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Colours by meaning: the only place in the program where a colour stands.
 *
 * Contrast (WCAG 2.1 relative luminance, computed in the unit test): ink,
 * muted and every *_text on its ground >= 4.5:1, marks on paper >= 3:1.  A
 * state is never told by colour alone; see chart/.  The print palette keeps
 * its meaning in grey.  Values from the PDF study, section 8.
 */
#pragma once

#include "irc-scene.h"

G_BEGIN_DECLS

typedef enum {
  IRC_PALETTE_LIGHT, /* screen */
  IRC_PALETTE_DARK,  /* screen */
  IRC_PALETTE_PRINT, /* paper and PDF */
} IrcPaletteKind;

typedef struct {
  IrcColor paper; /* the ground */
  IrcColor ink;   /* body text */
  IrcColor muted; /* captions, notes, running heads */
  IrcColor heading;
  IrcColor accent;      /* links, lead, the one thing to look at */
  IrcColor accent_text; /* on accent */
  IrcColor tint;        /* callouts, recommended rows */
  IrcColor rule;        /* hairlines */
  /* states of a criterion; each with the text colour to put on it */
  IrcColor in_place, in_place_text;
  IrcColor partly, partly_text;
  IrcColor open, open_text;         /* not in place, to verify */
  IrcColor left_out, left_out_text; /* not applicable, left out */
  IrcColor unanswered, unanswered_text;
  IrcColor target;                         /* the mark of a target */
  IrcColor cover, cover_text, cover_muted; /* the title page's ground */
} IrcPalette;

const IrcPalette *irc_palette_get (IrcPaletteKind kind);

G_END_DECLS
