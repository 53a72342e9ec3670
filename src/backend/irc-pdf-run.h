/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A glyph run as PDF text: each glyph is shown by a character id that reads as
 * its own part of the run's text. */
#pragma once

#include "irc-pdf-font.h"

G_BEGIN_DECLS

/* FALSE when readers need the run's text beside the glyphs (ActualText): boxes
 * for characters that no font has, writing from right to left, or glyphs and
 * characters that do not go one to one. */
gboolean irc_pdf_run_reads_itself (const IrcGlyphRun *run);
/* Appends the operators that show @run from the current text position on;
 * position and font have been set. */
void
irc_pdf_append_run (GString *out, IrcPdfFont *font, const IrcGlyphRun *run);

G_END_DECLS
