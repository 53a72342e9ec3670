/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The XMP packet: what the document says about itself, as XML.
 *
 * PDF/A wants it to say the same as the information dictionary, so both are
 * written from one IrcPdfFacts.  ISO 16684-1; ISO 19005-1 and -3, 6.7 and 6.6;
 * ISO 14289-1, 5.
 */
#pragma once

#include "irc-pdf.h"

G_BEGIN_DECLS

/* Clean text: no control characters, valid UTF-8; "" for what there is not. */
typedef struct {
  char *title, *author, *subject, *language, *producer;
  char *moment; /* "2026-11-22T05:50:00Z" */
} IrcPdfFacts;

/* @facts and, if it is @sound, the marks of @profile. */
GBytes *irc_pdf_make_xmp (const IrcPdfFacts *facts,
                          IrcPdfProfile profile,
                          gboolean sound);

G_END_DECLS
