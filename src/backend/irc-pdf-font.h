/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One face in the PDF: glyphs become character ids, and at the end the face is
 * embedded with just those glyphs.
 *
 * A Type 0 font with a CIDFontType2 descendant.  A character id stands for a
 * pair of glyph and text, so that the same glyph can mean a space here and a
 * no-break space there, and every id has exactly one text in ToUnicode.  Ids
 * are given out in the order of use: deterministic.
 */
#pragma once

#include "irc-pdf-private.h"

G_BEGIN_DECLS

/* NULL when libharu has failed. */
IrcPdfFont *irc_pdf_font_new (IrcPdf *pdf, IrcFace face);
void irc_pdf_font_free (IrcPdfFont *self);
/* The font of a page's resources. */
HPDF_Dict irc_pdf_font_get_dict (const IrcPdfFont *self);
/* The id that shows @glyph and reads as @text; id 0 is never given out for
 * text. */
guint irc_pdf_font_map (IrcPdfFont *self,
                        guint32 glyph,
                        const char *text,
                        gsize length);
/* Advance in thousandths of an em, as the PDF states it. */
double irc_pdf_font_get_width (const IrcPdfFont *self, guint id);
/* Writes the subset; after this nothing can be mapped.  FALSE when the subset
 * cannot be made. */
gboolean irc_pdf_font_embed (IrcPdfFont *self, GError **error);
/* Whether it has been embedded, and each id shows a glyph and reads as
 * something. */
gboolean irc_pdf_font_is_complete (const IrcPdfFont *self);

G_END_DECLS
