/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Memory for libharu: an arena that runs out only where we look.
 *
 * libharu 2.3.0 uses objects that it has just freed when an allocation fails
 * in the middle of one of its functions (a page's resources, for one).  So its
 * functions are only called while enough memory for the call is already there:
 * irc_haru_memory_reserve () gets it, and fails cleanly.  Nothing is given
 * back before the whole arena; that is faster, too.
 *
 * libharu passes no pointer to its allocator, therefore the arena in use is a
 * thread's private value between begin and end.
 */
#pragma once

#include <glib.h>
#include <hpdf.h>

G_BEGIN_DECLS

typedef struct _IrcHaruMemory IrcHaruMemory;

/* Pieces come from @allocate, which may return NULL, and go to @release. */
IrcHaruMemory *irc_haru_memory_begin (gpointer (*allocate) (gsize size),
                                      void (*release) (gpointer memory));
/* Frees everything; the thread's arena is again the one before. */
void irc_haru_memory_end (IrcHaruMemory *self);
/* Makes sure that @size bytes can be had in small parts. */
gboolean irc_haru_memory_reserve (IrcHaruMemory *self, gsize size);

/* libharu's callbacks. */
void *HPDF_STDCALL irc_haru_memory_allocate (HPDF_UINT size);
void HPDF_STDCALL irc_haru_memory_release (void *memory);

G_END_DECLS
