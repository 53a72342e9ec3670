/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The window's place for messages that stay, above the page: one below the
 * other, the weightiest on top, of equal weight the oldest.
 *
 * At most IRC_BANNERS_MAX are shown, so that the page keeps its room; the rest
 * comes up when these go.  Each has an id that says what it is about; there is
 * never more than one of an id.
 */
#pragma once

#include "irc-banner.h"

G_BEGIN_DECLS

#define IRC_BANNERS_MAX 3

#define IRC_TYPE_BANNERS (irc_banners_get_type ())
G_DECLARE_FINAL_TYPE (IrcBanners, irc_banners, IRC, BANNERS, GtkWidget)

/* Takes @banner (new, floating); the one of the same id goes. */
void irc_banners_put (IrcBanners *self, const char *id, IrcBanner *banner);
/* Where there is one.  Had it the focus, that goes to the next banner, else to
 * what stands below. */
void irc_banners_remove (IrcBanners *self, const char *id);
/* Lent; NULL: none. */
IrcBanner *irc_banners_lookup (IrcBanners *self, const char *id);

G_END_DECLS
