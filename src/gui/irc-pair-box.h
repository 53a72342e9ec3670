/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A box whose children stand side by side in equal columns where there is
 * room, else one above the other.
 *
 * There is room when each child gets at least column-width, which is in pixels
 * at normal text size and grows with the text.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define IRC_TYPE_PAIR_BOX (irc_pair_box_get_type ())
/* Properties: column-width, spacing (pixels, between columns and rows). */
G_DECLARE_FINAL_TYPE (IrcPairBox, irc_pair_box, IRC, PAIR_BOX, GtkWidget)

G_END_DECLS
