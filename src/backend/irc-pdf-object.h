/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* PDF syntax, and objects whose entries are written by us.
 *
 * libharu calls a hook between the last entry of a dictionary and its ">>";
 * through that hook ready text goes into any dictionary: a new one, or one of
 * libharu's own that does not use it (catalog, information, annotations,
 * outline items).  Nothing here looks at the locale.
 */
#pragma once

#include "irc-pdf-private.h"

G_BEGIN_DECLS

/* ---- syntax ------------------------------------------------------------- */

void irc_pdf_append_integer (GString *out, gint64 value);
/* At most three decimals; @value is finite and below 10^12. */
void irc_pdf_append_number (GString *out, double value);
/* Four upper-case digits. */
void irc_pdf_append_hex16 (GString *out, guint value);
/* UTF-16BE as digits, without brackets; invalid UTF-8 becomes U+FFFD. */
void irc_pdf_append_utf16 (GString *out, const char *text, gsize length);
/* A text string: "(plain)" where that is enough, else "<FEFF…>".  Control
 * characters become spaces; what is longer than the 32,767 bytes that PDF/A
 * allows is cut. */
void irc_pdf_append_text (GString *out, const char *text);
/* The bytes as they are, in parentheses. */
void irc_pdf_append_bytes (GString *out, const char *text);
/* "12 0 R " */
void irc_pdf_append_reference (GString *out, const void *object);

/* ---- objects ------------------------------------------------------------ */

/* A new indirect dictionary; NULL when libharu has failed.  @entries is
 * taken. */
HPDF_Dict irc_pdf_dict_new (IrcPdf *pdf, GString *entries);
/* The same with a stream.  Takes @entries (without Length and Filter) and
 * @data. */
HPDF_Dict irc_pdf_stream_new (IrcPdf *pdf,
                              GString *entries,
                              GBytes *data,
                              gboolean deflate);
/* Puts @entries (taken) into a dictionary of libharu's. */
void irc_pdf_dict_adopt (HPDF_Dict dict, GString *entries);
/* The text to append to, of a dictionary made by the above. */
GString *irc_pdf_dict_get_entries (HPDF_Dict dict);
/* The stream of a dictionary made by irc_pdf_stream_new (), else NULL. */
GBytes *irc_pdf_dict_get_data (HPDF_Dict dict, gboolean *deflate);

G_END_DECLS
