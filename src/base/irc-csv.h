/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Tables for spreadsheets: RFC 4180 with a byte-order mark, every field in
 * quotation marks, so that a text with a semicolon stays in one piece where a
 * comma is no separator.
 *
 * A field that a spreadsheet would take for a formula has an apostrophe put in
 * front, and so has one that begins with an apostrophe, so that the two can be
 * told apart. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _IrcCsv IrcCsv;

IrcCsv *irc_csv_new (void);
void irc_csv_free (IrcCsv *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcCsv, irc_csv_free)
/* @text is UTF-8. */
void irc_csv_add_field (IrcCsv *self, const char *text);
void irc_csv_end_row (IrcCsv *self);
/* What was written; takes @self. */
GBytes *irc_csv_end (IrcCsv *self);

/* Whether a spreadsheet would not take @text for what it is. */
gboolean irc_csv_needs_guard (const char *text);

G_END_DECLS
