/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The self-check of an export: whether a finished document may carry the marks
 * of PDF/A and PDF/UA.
 *
 * It looks at what has been written rather than at how: the operators of each
 * page, the structure tree, the fonts, the words that stand for figures and
 * links.  It sees what this writer can get wrong, no more; it is not a
 * validator.  Only files of this folder and tests may include this.
 */
#pragma once

#include "irc-pdf-private.h"

G_BEGIN_DECLS

/* NULL when the marks may be set; else what is wrong, for a developer.  After
 * the tags and the fonts, before the metadata. */
const char *irc_pdf_find_fault (IrcPdf *self);

/* The operators of one page, a line each as our painter writes them. */
typedef struct {
  guint n_contents;  /* pieces of content, numbered from 0 */
  gboolean is_open;  /* a marked sequence is */
  const char *fault; /* the first one, or NULL */
} IrcPdfScan;

/* @line is without its end. */
void irc_pdf_scan_line (IrcPdfScan *self, const char *line, gsize length);

G_END_DECLS
