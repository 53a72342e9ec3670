/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Building an IrcPages: for the layout, and for tests that make pages by hand.
 *
 * Pages, elements, links, outline and destinations are added in any order; a
 * page may be named before it is added.  irc_pages_builder_end () sorts, checks
 * and hands out the immutable value.  All strings and structs are copied.
 * A builder belongs to one thread.  Points, origin top left, y down.
 *
 * Everything wrong here (an index that does not exist, a parent behind its
 * child, a link without words, two destinations of one name) is a
 * programmer's error and is reported as a critical warning.
 */
#pragma once

#include "irc-pages.h"

G_BEGIN_DECLS

typedef struct _IrcPagesBuilder IrcPagesBuilder;

/* @document is kept alive by the pages. */
IrcPagesBuilder *
irc_pages_builder_new (IrcDocument *document, double width, double height);
void irc_pages_builder_free (IrcPagesBuilder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcPagesBuilder, irc_pages_builder_free)

/* Each returns the index of what was added.  @scene is frozen and as large as
 * the page; a reference is taken.  It may be NULL at first and come with
 * irc_pages_builder_set_scene () before the end. */
guint irc_pages_builder_add_page (IrcPagesBuilder *self,
                                  IrcScene *scene,
                                  const char *label);
void irc_pages_builder_set_scene (IrcPagesBuilder *self,
                                  guint page,
                                  IrcScene *scene);
/* The first element is the DOCUMENT with IRC_NO_PARENT. */
guint irc_pages_builder_add_element (IrcPagesBuilder *self,
                                     const IrcElement *element);
/* Where a FIGURE came to stand, when that is known only later. */
void irc_pages_builder_place_element (IrcPagesBuilder *self,
                                      guint element,
                                      guint page,
                                      IrcRect bounds);
void irc_pages_builder_add_link (IrcPagesBuilder *self,
                                 guint page,
                                 const IrcPageLink *link);
/* In reading order; the first item has level 1, none is more than one level
 * below the one before. */
void irc_pages_builder_add_outline (
    IrcPagesBuilder *self, const char *title, int level, guint page, double y);
void irc_pages_builder_add_destination (
    IrcPagesBuilder *self, const char *name, guint page, double x, double y);
/* Characters shown as boxes, added up. */
void irc_pages_builder_add_missing (IrcPagesBuilder *self, guint n);

/* Takes @self.  At least one page. */
IrcPages *irc_pages_builder_end (IrcPagesBuilder *self);

G_END_DECLS
