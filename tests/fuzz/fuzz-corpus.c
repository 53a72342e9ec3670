/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A fuzz target without libFuzzer: every file of the folders that are named,
 * then changes of them by a fixed seed, N of each (the first argument). */
#include "fuzz-target.h"

#include <glib.h>
#include <string.h>
#include "fuzz-words.h"

/* What a change may add at most. */
#define ROOM (64 * 1024)

size_t
LLVMFuzzerMutate (uint8_t *data, size_t size, size_t max_size)
{
  static GRand *random;
  gsize n = 0;

  if (random == NULL)
    random = g_rand_new_with_seed (2026);
  const guint8 *piece = g_bytes_get_data (fuzz_words_pick (random), &n);
  const gsize at =
      size > 0 ? (gsize) g_rand_int_range (random, 0, (int) size) : 0;
  const gsize n_chosen = (gsize) g_rand_int_range (random, 1, 40);
  const gsize n_gone = MIN (size - at, n_chosen);

  switch (g_rand_int_range (random, 0, 4)) {
    case 0: /* a piece in the place of another */
      memcpy (data + at, piece, MIN (n, size - at));
      return size;
    case 1: /* something is missing */
      memmove (data + at, data + at + n_gone, size - at - n_gone);
      return size - n_gone;
    case 2: /* the end is missing */
      return at;
    default: /* one bit */
      if (size > 0)
        data[at] ^= (guint8) (1 << g_rand_int_range (random, 0, 8));
      return size;
  }
}

static void
try_changes (const char *text, gsize length, guint n)
{
  const gsize room = length + ROOM;

  for (guint i = 0; i < n; i++) {
    g_autofree guint8 *bytes = g_malloc (room);
    gsize size = length;

    memcpy (bytes, text, length);
    size = LLVMFuzzerCustomMutator (bytes, size, room, i);
    LLVMFuzzerTestOneInput (bytes, size);
  }
}

static guint
try_folder (const char *path, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &error);
  const char *name = NULL;
  guint n_files = 0;

  if (folder == NULL)
    g_error ("%s", error->message);
  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *file = g_build_filename (path, name, NULL);
    g_autofree char *text = NULL;
    gsize length = 0;

    if (!g_file_get_contents (file, &text, &length, &error))
      g_error ("%s", error->message);
    g_print ("# %s\n", name);
    LLVMFuzzerTestOneInput ((const uint8_t *) text, length);
    try_changes (text, length, n);
    n_files++;
  }
  return n_files;
}

int
main (int argc, char **argv)
{
  const guint n = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 0;
  guint n_files = 0;

  for (int i = 2; i < argc; i++)
    n_files += try_folder (argv[i], n);
  g_print ("1..1\n%s 1 - %u files, each changed %u times\n",
           n_files > 0 ? "ok" : "not ok",
           n_files,
           n);
  return n_files == 0;
}
