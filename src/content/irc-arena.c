/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-arena.h"

#include <stddef.h>

#define BLOCK_BYTES ((gsize) 64 * 1024)

gpointer
irc_arena_alloc0 (IrcArena *self, gsize n, gsize size)
{
  const gsize unit = sizeof (max_align_t);
  const gsize n_bytes = MAX ((n * size + unit - 1) / unit, 1) * unit;

  g_assert (size == 0 || n <= (G_MAXSIZE - unit) / size);
  if (n_bytes > BLOCK_BYTES / 4) {
    gpointer block = g_malloc0 (n_bytes);
    irc_arena_take (self, block);
    return block;
  }
  if (n_bytes > self->n_left) {
    self->next = g_malloc0 (BLOCK_BYTES);
    self->n_left = BLOCK_BYTES;
    irc_arena_take (self, self->next);
  }
  gpointer piece = self->next;
  self->next += n_bytes;
  self->n_left -= n_bytes;
  return piece;
}

void
irc_arena_take (IrcArena *self, gpointer block)
{
  self->blocks = g_slist_prepend (self->blocks, block);
}

void
irc_arena_clear (IrcArena *self)
{
  g_slist_free_full (g_steal_pointer (&self->blocks), g_free);
  *self = (IrcArena){ 0 };
}
