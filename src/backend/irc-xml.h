/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* XML being written: elements, attributes, text, and nothing else.
 *
 * Enough for the files of a package (irc-odt.h), and small: a library's writer
 * would pass on the control characters that XML 1.0 forbids, which users paste
 * into their notes.  Here they are left out (section 2.2: everything below
 * U+0020 but tab and line ends, U+FFFE, U+FFFF).  Names are the caller's
 * constants and are trusted; values and texts are UTF-8 and are escaped.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _IrcXml IrcXml;

/* A document with its declaration, or a piece for irc_xml_take (). */
IrcXml *irc_xml_new (void);
IrcXml *irc_xml_new_piece (void);
void irc_xml_free (IrcXml *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcXml, irc_xml_free)

/* An element and its attributes: pairs of name and value, ended by NULL; a
 * pair whose value is NULL cannot be given. */
void
irc_xml_start (IrcXml *self, const char *element, ...) G_GNUC_NULL_TERMINATED;
/* One more attribute; nothing else has been written since irc_xml_start (). A
 * NULL value leaves it out. */
void irc_xml_attribute (IrcXml *self, const char *name, const char *value);
/* A length in points: "12.5pt". */
void irc_xml_attribute_pt (IrcXml *self, const char *name, double points);
void irc_xml_text (IrcXml *self, const char *text);
/* Ends the innermost element. */
void irc_xml_end (IrcXml *self);
/* An element without content. */
void
irc_xml_empty (IrcXml *self, const char *element, ...) G_GNUC_NULL_TERMINATED;
/* An element with text alone. */
void irc_xml_element_text (IrcXml *self, const char *element, const char *text);
/* All of @piece, whose elements are ended, in place of it; takes it. */
void irc_xml_take (IrcXml *self, IrcXml *piece);

/* What was written, every element ended; takes @self. */
GBytes *irc_xml_end_document (IrcXml *self);

G_END_DECLS
