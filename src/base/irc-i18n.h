/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The program's own messages in the user's language: _ (), N_ (), C_ () and
 * irc_ngettext ().
 *
 * Used instead of <glib/gi18n-lib.h>, whose macros cast const away, which our
 * flags refuse.  Texts of documents do not come through here, but through
 * irc_text () of irc-language.h.  May be included by every room.
 */
#pragma once

#include <glib.h>

#define _(text) g_dgettext (GETTEXT_PACKAGE, text)
#define N_(text) (text)
#define C_(context, text)                                                      \
  g_dpgettext (GETTEXT_PACKAGE, context "\004" text, sizeof (context))
#define irc_ngettext(one, many, n) g_dngettext (GETTEXT_PACKAGE, one, many, n)
