/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A link on a page of the preview: the place over its words, which can be
 * clicked, and focused and followed with the keyboard.
 *
 * A link that leads out of the paper shows its address as a tooltip.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-pages.h"

G_BEGIN_DECLS

#define IRC_TYPE_LINK_AREA (irc_link_area_get_type ())
/* Signal: activate (), when the link is to be followed. */
G_DECLARE_FINAL_TYPE (IrcLinkArea, irc_link_area, IRC, LINK_AREA, GtkWidget)

/* @goes_on: the link has a part before this one, on the line above; only the
 * first part takes the focus and is told to a screen reader. */
IrcLinkArea *irc_link_area_new (const IrcPageLink *link, gboolean goes_on);
/* "#name" or an address; lent. */
const char *irc_link_area_get_target (IrcLinkArea *self);
/* Where on the page, in points. */
IrcRect irc_link_area_get_rect (IrcLinkArea *self);

G_END_DECLS
