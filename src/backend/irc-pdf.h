/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* PDF: pages in, bytes out.
 *
 * libharu keeps document, pages, graphics operators, outline, links, labels,
 * information and cross-reference; fonts (subset by HarfBuzz, Type 0, by glyph
 * id, ToUnicode from clusters), tags, XMP, output intent and attachment are
 * our own layer over its exported object API, because its TrueType path loses
 * letters and its PDF/A helpers write invalid files (docs: PDF study).
 *
 * Every PDF is tagged; what is painted outside CONTENT tags is an artifact.
 * Its marks of PDF/A and PDF/UA mean "built to": they are set when a check of
 * what has been written (irc-pdf-check.h) finds no fault, and left out else.
 * Deterministic: the same pages and options give the same bytes, under any
 * locale and time zone.  Nothing is written to a file here.
 * Errors: IRC_BACKEND_ERROR_PDF (libharu's code in the text),
 * G_IO_ERROR_CANCELLED.
 */
#pragma once

#include "irc-pages.h"

G_BEGIN_DECLS

#define IRC_BACKEND_ERROR (irc_backend_error_quark ())

typedef enum {
  IRC_BACKEND_ERROR_PDF,
  IRC_BACKEND_ERROR_PICTURE,
} IrcBackendError;

GQuark irc_backend_error_quark (void);

typedef enum {
  IRC_PDF_UA, /* PDF 1.7, tagged, PDF/UA-1 and PDF/A-3a marks, attachment */
  IRC_PDF_ARCHIVE, /* PDF/A-1b: tagged, no attachment; transparent colours
                      are blended with white paper */
} IrcPdfProfile;

extern const char *const irc_pdf_profile_names[]; /* "ua", "archive" */

typedef struct {
  IrcPdfProfile profile;
  gint64 date;          /* of creation and modification; UTC seconds */
  const char *producer; /* "IR Case 0.1.0" */
  GBytes *attachment;   /* the shared copy of the case, or NULL */
  /* Called now and then with 0-1; may be NULL. */
  void (*progress) (double fraction, gpointer data);
  gpointer progress_data;
  gboolean *marked; /* set to whether the marks are in it; or NULL */
} IrcPdfOptions;

/* The bytes of the file; NULL and @error on failure.  Any thread, and several
 * at once; @progress is called in the same one. */
GBytes *irc_pdf_write (const IrcPages *pages,
                       IrcFonts *fonts,
                       const IrcPdfOptions *options,
                       GCancellable *cancellable,
                       GError **error);

G_END_DECLS
