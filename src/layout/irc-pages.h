/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pages: the finished layout, before any medium.
 *
 * IrcPages holds, for each page, a frozen scene, its label and its links, and
 * for the whole the outline, the destinations and the tree of structure
 * elements that the scenes' CONTENT tags point into.  Every painter (screen,
 * PDF, trace) gets exactly this.  Immutable, reference counted, any thread.
 *
 * Points, origin top left of the page, y down.
 */
#pragma once

#include "irc-scene.h"

G_BEGIN_DECLS

/* What was laid out (irc-document.h); pages only keep it alive and hand it
 * on. */
typedef struct _IrcDocument IrcDocument;

#define IRC_LAYOUT_ERROR (irc_layout_error_quark ())

typedef enum {
  IRC_LAYOUT_ERROR_OVERFULL, /* a one-page document that needs more */
  IRC_LAYOUT_ERROR_EMPTY,    /* nothing to print */
} IrcLayoutError;

GQuark irc_layout_error_quark (void);

/* Standard structure types of PDF 1.7, 14.8.4. */
typedef enum {
  IRC_ROLE_DOCUMENT,
  IRC_ROLE_SECT,
  IRC_ROLE_H1,
  IRC_ROLE_H2,
  IRC_ROLE_H3,
  IRC_ROLE_P,
  IRC_ROLE_L,
  IRC_ROLE_LI,
  IRC_ROLE_LBL,
  IRC_ROLE_LBODY,
  IRC_ROLE_TABLE,
  IRC_ROLE_THEAD,
  IRC_ROLE_TBODY,
  IRC_ROLE_TR,
  IRC_ROLE_TH,
  IRC_ROLE_TD,
  IRC_ROLE_CAPTION,
  IRC_ROLE_FIGURE,
  IRC_ROLE_TOC,
  IRC_ROLE_TOCI,
  IRC_ROLE_REFERENCE,
  IRC_ROLE_LINK,
  IRC_ROLE_DIV,
  IRC_ROLE_SPAN,
  IRC_ROLE_BIB_ENTRY,
  IRC_ROLE_NOTE,
} IrcRole;

/* The name in the standard: "H1", "LBody", … */
const char *irc_role_get_name (IrcRole role);

/* What the labels of a list are. */
typedef enum {
  IRC_NUMBERING_DISC,    /* all the same sign */
  IRC_NUMBERING_DECIMAL, /* 1, 2, 3 … */
  IRC_NUMBERING_NONE,    /* words */
} IrcNumbering;

#define IRC_NO_PARENT G_MAXUINT

typedef struct {
  IrcRole role;
  guint parent;           /* index of the parent, smaller than the own one;
                             IRC_NO_PARENT for the document itself, index 0 */
  char *alternative;      /* FIGURE: Alt; else NULL */
  gboolean column_head;   /* TH: Scope Column, else Row */
  IrcNumbering numbering; /* L */
  guint page;             /* FIGURE: where it stands */
  IrcRect bounds;         /* FIGURE: its box on that page */
} IrcElement;

typedef struct {
  IrcRect rect;
  char *target;   /* "#name" or an address */
  char *contents; /* what the link is, for a reader: never empty */
  guint element;  /* its LINK element */
} IrcPageLink;

typedef struct {
  IrcScene *scene;
  char *label; /* "i", "1", … */
  IrcPageLink *links;
  guint n_links;
} IrcPage;

typedef struct {
  char *title;
  int level; /* 1-3 */
  guint page;
  double y;
} IrcOutlineItem;

typedef struct {
  char *name; /* without "#" */
  guint page;
  double x, y;
} IrcDestination;

typedef struct _IrcPages IrcPages;

IrcPages *irc_pages_ref (IrcPages *self);
void irc_pages_unref (IrcPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcPages, irc_pages_unref)

/* The document that was laid out; lent. */
const IrcDocument *irc_pages_get_document (const IrcPages *self);
double irc_pages_get_width (const IrcPages *self);
double irc_pages_get_height (const IrcPages *self);
guint irc_pages_get_n_pages (const IrcPages *self);
const IrcPage *irc_pages_get_page (const IrcPages *self, guint index);
const IrcElement *irc_pages_get_elements (const IrcPages *self, guint *n);
const IrcOutlineItem *irc_pages_get_outline (const IrcPages *self, guint *n);
/* Sorted by name. */
const IrcDestination *irc_pages_get_destinations (const IrcPages *self,
                                                  guint *n);
const IrcDestination *irc_pages_lookup_destination (const IrcPages *self,
                                                    const char *name);
/* Characters of user text that no bundled font has, shown as boxes. */
guint irc_pages_count_missing (const IrcPages *self);
/* All pages as text, for --trace and goldens. */
char *irc_pages_trace (const IrcPages *self);

G_END_DECLS
