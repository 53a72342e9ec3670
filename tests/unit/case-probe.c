/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Loads the cases that come in on standard input and answers on standard
 * output, for tests/cases/test_format.py.
 *
 * Both streams consist of blocks: a line with the number of bytes, then the
 * bytes.  The answer to a case that loads is "+" and its canonical form, to
 * another one "-" and the error.  The vocabulary consists of the criterion ids
 * given as arguments, of argument "pack-argument" and of reference
 * "pack-reference". */
#include <stdio.h>
#include <string.h>

#include "irc-case.h"

#define NOW G_GINT64_CONSTANT (1767323045) /* 2026-01-02T03:04:05Z */

static gboolean
has_criterion (gconstpointer data, const char *id)
{
  const char *const *ids = data;

  return g_strv_contains (ids, id);
}

static gboolean
has_argument (gconstpointer data, const char *id)
{
  return g_str_equal (id, "pack-argument");
}

static gboolean
has_reference (gconstpointer data, const char *id)
{
  return g_str_equal (id, "pack-reference");
}

static GBytes *
read_block (void)
{
  char line[32];

  if (fgets (line, sizeof line, stdin) == NULL)
    return NULL;
  const gsize size = (gsize) g_ascii_strtoull (line, NULL, 10);
  char *data = g_malloc (size + 1);
  if (fread (data, 1, size, stdin) != size)
    g_error ("a block is cut off");
  return g_bytes_new_take (data, size);
}

static void
write_block (char sign, const void *data, gsize size)
{
  printf ("%" G_GSIZE_FORMAT "\n%c", size + 1, sign);
  fwrite (data, 1, size, stdout);
}

int
main (int argc, char **argv)
{
  const IrcVocabulary vocabulary = {
    .has_criterion = has_criterion,
    .has_argument = has_argument,
    .has_reference = has_reference,
    .data = argv + 1,
  };

  for (GBytes *bytes = read_block (); bytes != NULL; bytes = read_block ()) {
    g_autoptr (GError) error = NULL;
    g_autoptr (IrcCase) loaded =
        irc_case_load (bytes, &vocabulary, NOW, &error);

    g_bytes_unref (bytes);
    if (loaded == NULL) {
      write_block ('-', error->message, strlen (error->message));
      continue;
    }
    g_autoptr (GBytes) saved = irc_case_save (loaded);
    gsize size;
    const void *data = g_bytes_get_data (saved, &size);
    write_block ('+', data, size);
  }
  return 0;
}
