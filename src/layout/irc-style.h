/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Grid and type of a document: every measure of the pages stands here.
 *
 * The full document: a text column of 140 mm beside an outer margin of 45 mm,
 * into which wide tables and figures reach; baseline 14 pt (PDF study,
 * section 8).  The brief: one column, smaller type, never below 9 pt in body
 * text.  Points.
 */
#pragma once

#include "irc-case.h"
#include "irc-font.h"

G_BEGIN_DECLS

typedef struct {
  IrcFace face;
  double size;
  double leading; /* baseline to baseline */
} IrcType;

typedef struct {
  double page_width, page_height;
  double text_x, text_width; /* the text column */
  double wide_x, wide_width; /* wide tables and figures */
  double top, bottom;        /* of the body, from the page's top */
  double head_y, foot_y;     /* baselines of running head and foot */
  IrcType heading[3];
  double heading_before[3], heading_after[3];
  IrcType body, lead, note, caption, table, table_head, reference;
  double paragraph_after, reference_after;
  double block_space; /* around tables, figures, callouts */
} IrcStyle;

typedef enum {
  IRC_STYLE_FULL,  /* a chapter of the full document */
  IRC_STYLE_TIGHT, /* the same grid and headings, for a chapter that must fit on
                      its page */
  IRC_STYLE_BRIEF, /* the document of one page */
} IrcStyleKind;

IrcStyle irc_style_for (IrcPaper paper, IrcStyleKind kind);

G_END_DECLS
