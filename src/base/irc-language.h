/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The language of a document: its texts, numbers and dates.
 *
 * The language of a document is chosen apart from the language of the
 * program's own messages (which is gettext's and follows the locale), so a
 * composer asks an IrcLanguage for every sentence.  English is the language
 * the texts are written in.  Nothing here reads the process's locale.
 * IrcLanguage values are constant and live for ever.
 */
#pragma once

#include <glib.h>
#include "irc-date.h"

G_BEGIN_DECLS

typedef struct _IrcLanguage IrcLanguage;

/* The language for a BCP 47 tag ("en", "en-GB"), by its primary part; NULL
 * when there are no texts for it. */
const IrcLanguage *irc_language_lookup (const char *tag);
/* The languages there are texts for: NULL-terminated tags. */
const char *const *irc_language_get_tags (void);
/* TRUE when @tag has the form of a BCP 47 tag. */
gboolean irc_language_is_tag (const char *tag);
const char *irc_language_get_tag (const IrcLanguage *self);

/* The text @msgid in this language; lent.  For counts: @one or @many by @n.
 * The extraction keywords of po/ know both (irc_text:2, irc_ntext:2,3). */
const char *irc_text (const IrcLanguage *self, const char *msgid)
    G_GNUC_FORMAT (2);
const char *
irc_ntext (const IrcLanguage *self, const char *one, const char *many, gulong n)
    G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

/* "1,234.5": grouped (with a no-break thin character where the language has
 * one), at most @max_decimals, no trailing zeros, U+2212 as minus. */
char *irc_language_format_number (const IrcLanguage *self,
                                  double value,
                                  int max_decimals);
/* "49.6 %" with a no-break space, "49.6%" in English. */
char *irc_language_format_percent (const IrcLanguage *self,
                                   double value,
                                   int max_decimals);
/* "22 November 2026", "November 2026", "2026", "4th quarter of 2026", with
 * no-break spaces inside.  An empty or unreadable text gives "". */
char *irc_language_format_date (const IrcLanguage *self, const char *date);
/* The day of a moment (UTC), as above. */
char *irc_language_format_moment (const IrcLanguage *self, gint64 seconds);
/* "a", "a and b", "a, b and c". */
char *irc_language_join (const IrcLanguage *self, const char *const *items);

G_END_DECLS
