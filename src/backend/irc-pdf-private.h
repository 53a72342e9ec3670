/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One export: what the parts of the PDF writer share.
 *
 * An IrcPdf lives for one irc_pdf_write () call and belongs to its thread.
 * libharu's own errors are sticky; the first one is kept, every part stops
 * painting or adding objects after it, and irc_pdf_check () turns it into a
 * GError.  Only files of this folder may include this.
 */
#pragma once

#include "irc-deflater.h"
#include "irc-haru-memory.h"
#include "irc-pdf.h"

G_BEGIN_DECLS

typedef struct _IrcPdfFont IrcPdfFont;
typedef struct _IrcPdfTags IrcPdfTags;

typedef struct {
  const IrcPages *pages;
  IrcFonts *fonts;
  const IrcPdfOptions *options;
  GCancellable *cancellable;
  IrcHaruMemory *memory;
  IrcDeflater *deflater;
  HPDF_Doc doc;
  HPDF_STATUS failure, failure_detail; /* the first error of libharu */
  HPDF_Page *page_objects;             /* one a page */
  IrcPdfFont *faces[IRC_N_FACES];      /* NULL until used */
  IrcPdfTags *tags;
  HPDF_ExtGState alphas[256]; /* by alpha × 255, NULL until used */
} IrcPdf;

/* Asked before a step that calls libharu.  FALSE once it has failed or there
 * is no memory for a step: nothing of it may be called any more but
 * HPDF_Free (). */
gboolean irc_pdf_is_sound (IrcPdf *self);
/* Sets @error and returns FALSE when libharu has failed or the user has
 * cancelled. */
gboolean irc_pdf_check (IrcPdf *self, GError **error);
void irc_pdf_progress (const IrcPdf *self, double fraction);

/* ---- the steps, in order ------------------------------------------------ */

/* The links of one page, after the page itself. */
void irc_pdf_add_links (IrcPdf *self, guint page);
/* Outline, page labels, named places: entries for the catalog and for its
 * dictionary of names. */
void irc_pdf_add_navigation (IrcPdf *self, GString *catalog, GString *names);
/* Properties, XMP, colour profile, attachment. */
gboolean irc_pdf_add_metadata (IrcPdf *self,
                               GString *catalog,
                               GString *names,
                               GError **error);
/* Compressing begins with the stream of @dict, one of libharu's, which is
 * complete. */
void irc_pdf_begin_content (IrcPdf *self, HPDF_Dict dict);
/* The bytes of the file. */
GBytes *irc_pdf_serialise (IrcPdf *self, GError **error);

G_END_DECLS
