/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A box that lays its children in lines, like words in a paragraph.
 *
 * Each child has its natural width; what does not fit goes to the next line.
 * The smallest width is that of the widest child, so that large text or a
 * small window makes more lines and never a wider window.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define IRC_TYPE_WRAP_BOX (irc_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (IrcWrapBox, irc_wrap_box, IRC, WRAP_BOX, GtkWidget)

/* Properties: spacing, line-spacing (pixels). */
GtkWidget *irc_wrap_box_new (int spacing, int line_spacing);

G_END_DECLS
