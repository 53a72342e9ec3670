/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Slugs: what a block becomes before it has a page.
 *
 * A slug is a strip of the body that is never split: a line of text, a row of
 * a table, a figure with its caption.  It knows its height, the space it wants
 * above, and whether it must stay with the next one.  The paginator stacks
 * slugs on pages and only then paints them; so keep rules, repeated table
 * heads and the page numbers of the contents need no second run.
 *
 * Positions in a slug are points from the left edge of the page and from the
 * slug's top.  For layout/ only.
 */
#pragma once

#include "irc-pages-builder.h"
#include "irc-palette.h"
#include "irc-style.h"
#include "irc-typeset.h"

G_BEGIN_DECLS

#define IRC_NO_ELEMENT G_MAXUINT /* an artifact */

typedef enum {
  IRC_PIECE_TEXT,
  IRC_PIECE_RECT,    /* filled */
  IRC_PIECE_SCENE,   /* a figure */
  IRC_PIECE_MARK,    /* of a criterion */
  IRC_PIECE_PAGE_OF, /* the page number of a destination, right-aligned */
} IrcPieceKind;

typedef struct {
  IrcPieceKind kind;
  guint element; /* what it belongs to, or IRC_NO_ELEMENT */
  double x, y;   /* text: baseline; else top left */
  double width, height;
  IrcColor color;
  IrcText *text;   /* TEXT */
  double extra;    /* TEXT: added to every space */
  char *target;    /* TEXT, SCENE: link, or NULL; PAGE_OF: the destination */
  char *contents;  /* TEXT: the words of the whole link */
  IrcScene *scene; /* SCENE */
  double scale;    /* SCENE */
  IrcMark mark;    /* MARK */
} IrcPiece;

typedef struct {
  char *name;
  double y; /* from the slug's top */
} IrcSlugAnchor;

typedef struct {
  char *title;
  int level;
} IrcSlugOutline;

typedef struct _IrcSlug IrcSlug;

struct _IrcSlug {
  double height;
  double before;          /* space above, not at the top of a page; may shrink
                             a little (irc-breaks.h) */
  double gives;           /* of the height: what its scene may be drawn lower */
  gboolean keep_next;     /* stands on the page of the next slug */
  gboolean keep_weak;     /* … where both fit on one */
  gboolean new_page;      /* begins a chapter: starts a page */
  gboolean may_follow;    /* … or stands below the chapter before it */
  gboolean one_page;      /* its chapter must fit on the page it starts */
  gboolean bare_page;     /* the page has no running head and foot (cover) */
  GArray *pieces;         /* of IrcPiece */
  GArray *anchors;        /* of IrcSlugAnchor */
  IrcSlugOutline outline; /* title NULL: none */
  IrcSlug *repeat;        /* lent: painted again where this one starts a page */
};

IrcSlug *irc_slug_new (double height);
void irc_slug_free (IrcSlug *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcSlug, irc_slug_free)

void irc_slug_add_rect (IrcSlug *self, IrcRect rect, IrcColor color);
/* Takes @text. */
IrcPiece *irc_slug_add_text (IrcSlug *self,
                             guint element,
                             IrcText *text,
                             double x,
                             double y,
                             IrcColor color);
IrcPiece *irc_slug_add_piece (IrcSlug *self, IrcPieceKind kind, guint element);
/* Moves the pieces of @other in front of those of @self. */
void irc_slug_prepend (IrcSlug *self, IrcSlug *other);
void irc_slug_add_anchor (IrcSlug *self, const char *name, double y);

G_END_DECLS
