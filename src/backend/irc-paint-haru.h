/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Painting a page's scene into its PDF content stream.
 *
 * Points become PDF's upward points.  Everything painted outside a CONTENT tag
 * is an artifact.  Transparency is kept in the ua profile; the archive profile
 * forbids it, there colours are blended with white paper: right as long as
 * nothing but paper lies below.
 */
#pragma once

#include "irc-pdf-private.h"

G_BEGIN_DECLS

void irc_paint_haru_page (IrcPdf *pdf, guint page);

G_END_DECLS
