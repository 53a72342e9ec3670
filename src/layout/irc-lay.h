/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Laying a block: document block in, slugs and structure elements out.
 *
 * One function a family of blocks.  Elements are made in reading order, so the
 * structure tree is complete before any page exists.  For layout/ only.
 */
#pragma once

#include "irc-slug.h"

G_BEGIN_DECLS

typedef struct {
  const IrcDocument *document;
  IrcStyle style;       /* of the chapter being laid out */
  IrcStyle base, tight; /* of most chapters; of those that must fit on a page */
  IrcFonts *fonts;
  const IrcPalette *palette;
  IrcPagesBuilder *builder;
  GPtrArray *slugs; /* of IrcSlug */
  GPtrArray *heads; /* of IrcSlug: heads of tables, for further pages */
  guint root;       /* the DOCUMENT element */
  guint section;    /* the SECT that blocks go into */
  double after;     /* the space that the last block wants below it */
  gboolean closed;  /* no chapter begins below the one being laid out */
  const IrcLanguage *language;
  IrcHyphens *hyphens; /* of the document's language; NULL: ragged right */
  IrcMarkWords words;
} IrcLay;

/* A new structure element. */
guint irc_lay_add_element (IrcLay *self, IrcRole role, guint parent);
/* The space above the next block: its own wish or that of the block before,
 * whichever is larger; and what it wants below. */
double irc_lay_space (IrcLay *self, double before, double after);
/* Appends @slug (taken). */
void irc_lay_add_slug (IrcLay *self, IrcSlug *slug);

/* How runs are painted: where, in which colour, for which element. */
typedef struct {
  const IrcType *type;
  IrcColor color;
  guint element;
  double x;
  double width; /* for right alignment and centring */
  IrcAlign align;
} IrcInk;

/* The LINK elements of a paragraph's runs, one a link; free with g_free. */
guint *irc_lay_add_links (IrcLay *self, const IrcRuns *runs, guint parent);
/* Paints one line into @slug with its top at @y; @links as above. */
void irc_lay_paint_line (IrcLay *self,
                         IrcSlug *slug,
                         const IrcLine *line,
                         const IrcRuns *runs,
                         const guint *links,
                         const IrcInk *ink,
                         double y);
/* Plain text on one line, cut with an ellipsis where it is too wide. */
void irc_lay_paint_text (
    IrcLay *self, IrcSlug *slug, const char *text, const IrcInk *ink, double y);
/* Runs as one slug a line, kept as a paragraph must be; @hyphens as for
 * irc_typeset (). */
void irc_lay_add_lines (IrcLay *self,
                        const IrcRuns *runs,
                        const IrcInk *ink,
                        const IrcHyphens *hyphens,
                        double before);

void irc_lay_heading (IrcLay *self, const IrcBlock *block);
void irc_lay_paragraph (IrcLay *self, const IrcBlock *block);
void irc_lay_list (IrcLay *self, const IrcBlock *block);
void irc_lay_references (IrcLay *self, const IrcBlock *block);
void irc_lay_callout (IrcLay *self, const IrcBlock *block);
void irc_lay_contents (IrcLay *self, const IrcBlock *block);
void irc_lay_table (IrcLay *self, const IrcBlock *block);
void irc_lay_figure (IrcLay *self, const IrcBlock *block);
void irc_lay_signature (IrcLay *self, const IrcBlock *block);
void irc_lay_cover (IrcLay *self, const IrcBlock *block);

G_END_DECLS
