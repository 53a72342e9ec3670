/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* For tests alone: writing a PDF with libharu's memory taken from elsewhere,
 * so that every failing allocation can be tried. */
#pragma once

#include "irc-pdf.h"

G_BEGIN_DECLS

/* As irc_pdf_write (); @allocate may return NULL whenever it likes. */
GBytes *irc_pdf_write_with_memory (const IrcPages *pages,
                                   IrcFonts *fonts,
                                   const IrcPdfOptions *options,
                                   gpointer (*allocate) (gsize size),
                                   void (*release) (gpointer memory),
                                   GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
