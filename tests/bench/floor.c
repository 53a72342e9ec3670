/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The least that a PDF of the same content costs: deflate the same bytes and
 * subset the same fonts to the same characters.
 *
 *   floor BYTES CHARACTERS FONT...
 */
#include <glib.h>
#include <hb-subset.h>
#include <stdio.h>
#include <zlib.h>

static gsize
subset (const char *path, const char *characters)
{
  hb_blob_t *blob = hb_blob_create_from_file (path);
  hb_face_t *face = hb_face_create (blob, 0);
  hb_subset_input_t *input = hb_subset_input_create_or_fail ();
  hb_set_t *set = hb_subset_input_unicode_set (input);
  hb_face_t *result = NULL;
  hb_blob_t *bytes = NULL;
  gsize length = 0;

  for (const char *p = characters; *p != '\0'; p = g_utf8_next_char (p))
    hb_set_add (set, g_utf8_get_char (p));
  result = hb_subset_or_fail (face, input);
  bytes = hb_face_reference_blob (result);
  length = hb_blob_get_length (bytes);
  hb_blob_destroy (bytes);
  hb_face_destroy (result);
  hb_subset_input_destroy (input);
  hb_face_destroy (face);
  hb_blob_destroy (blob);
  return length;
}

int
main (int argc, char **argv)
{
  g_autofree char *bytes = NULL;
  g_autofree char *characters = NULL;
  g_autofree Bytef *packed = NULL;
  gsize length = 0;
  uLongf size = 0;

  if (argc < 4 || !g_file_get_contents (argv[1], &bytes, &length, NULL) ||
      !g_file_get_contents (argv[2], &characters, NULL, NULL))
    return 1;
  size = compressBound (length);
  packed = g_malloc (size);
  if (compress2 (packed, &size, (const Bytef *) bytes, length, 6) != Z_OK)
    return 1;
  for (int i = 3; i < argc; i++)
    size += subset (argv[i], characters);
  printf ("%lu\n", (unsigned long) size);
  return 0;
}
