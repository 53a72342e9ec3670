/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The structure tree: which piece of which page is heading, cell, figure …
 *
 * Children stand in the order of the elements; a piece of content stands
 * behind the children that were painted before it, so text around a link
 * keeps its order.  ISO 32000-1, 14.7 and 14.8.
 */
#pragma once

#include "irc-pdf-private.h"

G_BEGIN_DECLS

/* NULL when libharu has failed. */
IrcPdfTags *irc_pdf_tags_new (IrcPdf *pdf);
void irc_pdf_tags_free (IrcPdfTags *self);
/* Number of the next piece of content on @page, which belongs to @element. */
guint irc_pdf_tags_add_content (IrcPdfTags *self, guint page, guint element);
/* Hangs @annotation under @element; its key in the parent tree. */
guint irc_pdf_tags_add_annotation (IrcPdfTags *self,
                                   guint page,
                                   guint element,
                                   HPDF_Annotation annotation);
/* Writes the tree and its entries in the catalog. */
void irc_pdf_tags_end (IrcPdfTags *self, GString *catalog);

/* For the self-check: pieces of content on @page, and whether each element
 * hangs in the tree. */
guint irc_pdf_tags_count_contents (const IrcPdfTags *self, guint page);
gboolean irc_pdf_tags_are_whole (const IrcPdfTags *self);

G_END_DECLS
