/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The editable copy: the same document as OpenDocument text (ODF 1.2), for a
 * word processor to go on with.
 *
 * Says what the pages say, block by block, on the same grid: real headings
 * with outline numbers, named paragraph styles (those of LibreOffice where it
 * has one), tables whose heads repeat, figures as pictures of 300 dpi with
 * their words as alternative text, captions with counting fields, links and
 * bookmarks, citations that follow the number of their entry in a numbered
 * list, contents that can be updated, running head and foot with page fields.
 * Fonts are named, not embedded.  Right-to-left paragraphs are marked as such;
 * their order is left to the word processor.
 *
 * Pictures are PNG alone: the SVG that cairo 1.16 writes numbers its parts
 * through the whole process, so that the same case would not give the same
 * bytes.
 *
 * Deterministic: the same pages and options give the same bytes, under any
 * locale and time zone.  Nothing is written to a file here.
 * Errors: G_IO_ERROR_CANCELLED, IRC_BACKEND_ERROR_PICTURE.
 */
#pragma once

#include "irc-pages.h"
#include "irc-pdf.h"
#include "irc-picture.h"
#include "irc-style.h"

G_BEGIN_DECLS

typedef struct {
  IrcPaper paper;        /* that of the pages */
  gint64 date;           /* of creation and modification; UTC seconds */
  const char *generator; /* "IR Case 0.1.0" */
  IrcPicturePaint paint; /* what makes pictures of figures */
  /* Called now and then with 0-1; may be NULL. */
  void (*progress) (double fraction, gpointer data);
  gpointer progress_data;
} IrcOdtOptions;

/* The document that was laid out as @pages, which give the first page numbers
 * of the contents.  NULL and @error on failure.  Any thread; @progress is
 * called in the same one. */
GBytes *irc_odt_write (const IrcPages *pages,
                       IrcFonts *fonts,
                       const IrcOdtOptions *options,
                       GCancellable *cancellable,
                       GError **error);

G_END_DECLS
