/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Compresses strings of bytes (zlib's format) beside other work.
 *
 * What is begun early is done in a thread of its own while pages are still
 * painted; what is asked for before its turn is done at once.  The result does
 * not depend on which.  An IrcDeflater is used from one thread.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _IrcDeflater IrcDeflater;

/* NULL: there is not enough memory. */
IrcDeflater *irc_deflater_new (void);
/* Waits for what is being compressed, and drops the rest. */
void irc_deflater_free (IrcDeflater *self);

/* Begins with @bytes, whose result irc_deflater_finish () has under @key, which
 * nothing else has been begun under. */
void irc_deflater_begin (IrcDeflater *self, gconstpointer key, GBytes *bytes);
/* The result, once; NULL when nothing was begun under @key. */
GBytes *irc_deflater_finish (IrcDeflater *self, gconstpointer key);
/* The same here and now. */
GBytes *
irc_deflater_deflate (IrcDeflater *self, const void *data, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcDeflater, irc_deflater_free)

G_END_DECLS
