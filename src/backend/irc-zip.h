/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A ZIP file being written in memory, as packages of OpenDocument need it.
 *
 * OpenDocument 1.2, part 3, section 3.3: the first entry is "mimetype", stored,
 * without an extra field, so that its text stands at a fixed place.  libarchive
 * puts an extra field into every header (3.6), hence these few lines over
 * libdeflate. Format: PKWARE APPNOTE 6.3, deflate, names in UTF-8, no extra
 * fields, no 64-bit sizes.  The same entries and date give the same bytes.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _IrcZip IrcZip;

/* @date: of every entry, UTC seconds; a ZIP file knows years from 1980 to 2107
 * and even seconds. */
IrcZip *irc_zip_new (gint64 date);
void irc_zip_free (IrcZip *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcZip, irc_zip_free)

/* An entry as it is, or deflated where that makes it smaller. @content is less
 * than 4 GiB. */
void irc_zip_store (IrcZip *self, const char *name, GBytes *content);
void irc_zip_add (IrcZip *self, const char *name, GBytes *content);

/* The file; takes @self. */
GBytes *irc_zip_end (IrcZip *self);

G_END_DECLS
