/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A fuzz target without libFuzzer: every file of the folders that are named,
 * then changes of them by a fixed seed, N of each (the first argument). */
#include "fuzz-target.h"

#include <glib.h>
#include <string.h>

/* What the formats are made of, so that changes reach beyond the first sign. */
static const char *const pieces[] = {
  "@article{", "TY  - JOUR\n",
  "ER  - \n",  "PMID- 1\n",
  "{\"id\":",  "[",
  "]",         "{",
  "}",         "\"",
  "\\",        "\\'",
  ",",         "=",
  "#",         "and ",
  "\n",        "\r\n",
  "\xff\xfe",  "\xef\xbb\xbf",
  "\xc3",      "10.1000/x",
  "author",    "title={",
  "<i>",       "&amp;",
  "--",        "\t",
  "  - ",      "et al.",
};

static void
change (GByteArray *bytes, GRand *random)
{
  const guint at = bytes->len > 0
                       ? (guint) g_rand_int_range (random, 0, (int) bytes->len)
                       : 0;
  const char *piece =
      pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))];
  const guint n_gone = (guint) g_rand_int_range (random, 1, 40);
  const guint n = MIN (bytes->len - at, (guint) strlen (piece));

  switch (g_rand_int_range (random, 0, 4)) {
    case 0: /* a piece in the place of another */
      memcpy (bytes->data + at, piece, n);
      break;
    case 1: /* something is missing */
      if (bytes->len > 0)
        g_byte_array_remove_range (bytes, at, MIN (bytes->len - at, n_gone));
      break;
    case 2: /* the end is missing */
      g_byte_array_set_size (bytes, at);
      break;
    default: /* one bit */
      if (bytes->len > 0)
        bytes->data[at] ^= (guint8) (1 << g_rand_int_range (random, 0, 8));
      break;
  }
}

static void
try_changes (const char *text, gsize length, guint n, GRand *random)
{
  for (guint i = 0; i < n; i++) {
    g_autoptr (GByteArray) bytes = g_byte_array_new ();

    g_byte_array_append (bytes, (const guint8 *) text, (guint) length);
    for (int k = g_rand_int_range (random, 1, 6); k > 0; k--)
      change (bytes, random);
    LLVMFuzzerTestOneInput (bytes->data, bytes->len);
  }
}

static guint
try_folder (const char *path, guint n, GRand *random)
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
    LLVMFuzzerTestOneInput ((const uint8_t *) text, length);
    try_changes (text, length, n, random);
    n_files++;
  }
  return n_files;
}

int
main (int argc, char **argv)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);
  const guint n = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 0;
  guint n_files = 0;

  for (int i = 2; i < argc; i++)
    n_files += try_folder (argv[i], n, random);
  g_print ("1..1\n%s 1 - %u files, each changed %u times\n",
           n_files > 0 ? "ok" : "not ok",
           n_files,
           n);
  return n_files == 0;
}
