/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Export: from an assessment to a finished file, off the main loop: the paper
 * as PDF, its editable copy as ODT, the profile as CSV, objection cards as PDF.
 *
 * Composing, paginating, writing and saving run in a thread on immutable
 * values; Cancel takes effect within a page; the target is replaced
 * atomically at the very end or not touched at all.
 */
#pragma once

#include "irc-assessment.h"
#include "irc-font.h"
#include "irc-pages.h"
#include "irc-pdf.h"

G_BEGIN_DECLS

typedef enum {
  IRC_EXPORT_PDF,
  IRC_EXPORT_ODT,
  IRC_EXPORT_CSV,
  IRC_EXPORT_CARDS, /* a PDF too; the edition makes no difference */
} IrcExportFormat;

/* Of the paper, by the ending of a file's name: .odt, .csv, in small letters or
 * capitals; PDF for every other. */
IrcExportFormat irc_export_format_for_name (const char *name);

typedef struct {
  IrcExportFormat format;
  IrcEdition edition;
  IrcPaper paper;
  IrcPdfProfile profile; /* of a PDF */
  gint64 date;           /* UTC seconds, of the document */
  /* Set to whether a PDF has its marks of PDF/A and PDF/UA (irc-pdf.h); NULL
   * where nobody asks. */
  gboolean *marked;
} IrcExportOptions;

/* A PDF as the case's report asks for, dated by its last change (or
 * SOURCE_DATE_EPOCH). */
IrcExportOptions irc_export_options_for_case (IrcCase *case_);

/* The file's bytes; IRC_BASE_ERROR_VALUE where a printed argument names a
 * retracted work that the case does not list as seen.  @progress (may be NULL)
 * is called with 0-1 in the calling thread. */
GBytes *irc_export (IrcAssessment *assessment,
                    IrcFonts *fonts,
                    const IrcExportOptions *options,
                    void (*progress) (double fraction, gpointer data),
                    gpointer progress_data,
                    GCancellable *cancellable,
                    GError **error);

/* The same in a thread, written to @file, but for @options->marked, which is
 * asked for with irc_export_is_marked ().  @progress is called in the thread
 * of the caller's main context. */
void irc_export_async (IrcAssessment *assessment,
                       IrcFonts *fonts,
                       const IrcExportOptions *options,
                       GFile *file,
                       void (*progress) (double fraction, gpointer data),
                       gpointer progress_data,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer data);
gboolean irc_export_finish (GAsyncResult *result, GError **error);
/* FALSE when a PDF was written whose check found a fault, so that its marks of
 * PDF/A and PDF/UA were left out. */
gboolean irc_export_is_marked (GAsyncResult *result);

/* Pages for the preview, in a thread. */
void irc_export_pages_async (IrcAssessment *assessment,
                             IrcFonts *fonts,
                             const IrcExportOptions *options,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data);
IrcPages *irc_export_pages_finish (GAsyncResult *result, GError **error);

G_END_DECLS
