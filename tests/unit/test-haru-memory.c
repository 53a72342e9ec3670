/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-haru-memory.h"

#include <stdlib.h>

static gsize n_allocated;

static gpointer
allocate (gsize size)
{
  n_allocated += size;
  return malloc (size);
}

/* A step of writing: so much is kept ready, so little is used. */
static gsize
measure (gsize reserve, gsize use, guint n_steps)
{
  IrcHaruMemory *memory = NULL;

  n_allocated = 0;
  memory = irc_haru_memory_begin (allocate, free);
  for (guint i = 0; i < n_steps; i++) {
    g_assert_true (irc_haru_memory_reserve (memory, reserve));
    g_assert_nonnull (irc_haru_memory_allocate ((HPDF_UINT) use));
  }
  irc_haru_memory_end (memory);
  return n_allocated;
}

/* A long document needs a large reserve before each of many small steps: what
 * is taken grows with what is used, not with the reserve times the steps. */
static void
test_large_reserve (void)
{
  for (gsize reserve = 40 * 1024; reserve <= 2560 * 1024; reserve *= 2)
    g_assert_cmpuint (
        measure (reserve, 64, 4000), <=, 64 * 4000 * 4 + 16 * reserve);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/haru-memory/large-reserve", test_large_reserve);
  return g_test_run ();
}
