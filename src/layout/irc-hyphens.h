/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where words may be broken: the hyphenation patterns of a language.
 *
 * The patterns are those of the distribution's dictionaries, compiled by
 * build-aux/make-hyphens.py into one table in the GResource, which is used in
 * place: nothing is loaded.  The method is Liang's (Word Hy-phen-a-tion by
 * Com-put-er, Stanford 1983); dictionaries of two levels find the parts of
 * compounds first.
 *
 * A word costs some thousand instructions, about as much as finding it in a
 * cache.  Immutable; may be used from several threads.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _IrcHyphens IrcHyphens;

/* That of a BCP 47 tag, by its primary part; NULL when there is none: its
 * words are not broken. */
IrcHyphens *irc_hyphens_new (const char *tag);
/* The same from a compiled table, for tests. */
IrcHyphens *irc_hyphens_new_from_bytes (GBytes *bytes, const char *tag);
void irc_hyphens_free (IrcHyphens *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcHyphens, irc_hyphens_free)

/* The longest word that is looked at, in characters. */
#define IRC_HYPHENS_MAX 64

/* Fills @breaks with the byte offsets in @word before which a hyphen and a
 * line's end may stand, rising, and returns how many.  At least two letters
 * stay before and three behind, more where the language wants it.  Only what
 * is letters from first to last is broken (an apostrophe may stand inside): no
 * figures, no address, no capital after the first letter, no letter that the
 * language does not have. */
guint irc_hyphens_find (const IrcHyphens *self,
                        const char *word,
                        gsize length,
                        gsize breaks[IRC_HYPHENS_MAX]);

G_END_DECLS
