/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "irc-haru-memory.h"

#define PIECE_SIZE (64 * 1024)
/* A reserve that is larger than a piece is needed again after each step; what
 * is left of the piece before is lost then. */
#define N_RESERVES 8
#define ALIGNMENT (2 * sizeof (gpointer))

typedef struct _Piece Piece;

struct _Piece {
  Piece *before;
  gsize size, used; /* of what follows this head */
};

/* Keeps what follows aligned. */
#define HEAD_SIZE ((sizeof (Piece) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT)

struct _IrcHaruMemory {
  IrcHaruMemory *before;
  Piece *piece; /* the one in use */
  gpointer (*allocate) (gsize size);
  void (*release) (gpointer memory);
};

static GPrivate in_use;

IrcHaruMemory *
irc_haru_memory_begin (gpointer (*allocate) (gsize size),
                       void (*release) (gpointer memory))
{
  IrcHaruMemory *self = g_new0 (IrcHaruMemory, 1);

  self->allocate = allocate;
  self->release = release;
  self->before = g_private_get (&in_use);
  g_private_set (&in_use, self);
  return self;
}

void
irc_haru_memory_end (IrcHaruMemory *self)
{
  while (self->piece != NULL) {
    Piece *before = self->piece->before;

    self->release (self->piece);
    self->piece = before;
  }
  g_private_set (&in_use, self->before);
  g_free (self);
}

gboolean
irc_haru_memory_reserve (IrcHaruMemory *self, gsize size)
{
  const gsize wanted = size <= PIECE_SIZE ? PIECE_SIZE : size * N_RESERVES;
  Piece *piece = self->piece;

  if (piece != NULL && piece->size - piece->used >= size)
    return TRUE;
  piece = self->allocate (HEAD_SIZE + wanted);
  if (piece == NULL)
    return FALSE;
  *piece = (Piece){ .before = self->piece, .size = wanted };
  self->piece = piece;
  return TRUE;
}

void *HPDF_STDCALL
irc_haru_memory_allocate (HPDF_UINT size)
{
  IrcHaruMemory *self = g_private_get (&in_use);
  const gsize rounded = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  gpointer memory;

  if (!irc_haru_memory_reserve (self, rounded))
    return NULL;
  memory = (guint8 *) self->piece + HEAD_SIZE + self->piece->used;
  self->piece->used += rounded;
  return memory;
}

void HPDF_STDCALL
irc_haru_memory_release (void *memory)
{
}
