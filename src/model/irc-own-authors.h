/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The authors of an own reference as one text, as a user types them.
 *
 * One a line: "Family, Given" is a person ("Family," without given names), any
 * other line is a body.  A body whose name has a comma stands in double quotes.
 * "et al." on a line of its own says that there are more.  Blank lines are
 * passed over, and so is space around a name.  What irc_own_authors_format ()
 * writes is read back as it was, but for space at the ends of a name.
 */
#pragma once

#include "irc-items.h"

G_BEGIN_DECLS

/* An array of IrcOwnAuthor for the property "authors"; *@et_al: for the
 * property of that name. */
GPtrArray *irc_own_authors_parse (const char *text, gboolean *et_al);
char *irc_own_authors_format (const GPtrArray *authors, gboolean et_al);

/* An array that frees its authors; texts are copied, NULL is "". */
GPtrArray *irc_own_authors_new (void);
void irc_own_authors_add (GPtrArray *authors,
                          const char *family,
                          const char *given,
                          const char *body);

G_END_DECLS
