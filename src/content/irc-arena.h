/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Memory that is handed out in pieces and freed as a whole.
 *
 * Private to the content room.  Belongs to one thread while it grows.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  GSList *blocks;
  char *next;
  gsize n_left;
} IrcArena; /* all zero: an empty arena */

/* @n pieces of @size bytes side by side, all zero, aligned for any type; not
 * NULL for nothing either. */
gpointer irc_arena_alloc0 (IrcArena *self, gsize n, gsize size);
/* @block, from g_malloc (), is freed with the arena. */
void irc_arena_take (IrcArena *self, gpointer block);
void irc_arena_clear (IrcArena *self);

G_END_DECLS
