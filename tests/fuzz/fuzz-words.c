/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz-words.h"

/* "\"" "\\" and "\xAB" are the only escapes of a dictionary. */
static GBytes *
read_word (const char *p)
{
  g_autoptr (GByteArray) word = g_byte_array_new ();

  for (; *p != '"'; p++) {
    guint8 byte = (guint8) *p;

    if (*p == '\0')
      g_error ("a word of %s has no end", FUZZ_DICTIONARY);
    if (*p == '\\' && p[1] == 'x') {
      byte = (guint8) (g_ascii_xdigit_value (p[2]) * 16 +
                       g_ascii_xdigit_value (p[3]));
      p += 3;
    } else if (*p == '\\') {
      byte = (guint8) * ++p;
    }
    g_byte_array_append (word, &byte, 1);
  }
  return g_byte_array_free_to_bytes (g_steal_pointer (&word));
}

static gpointer
read_words (gpointer data)
{
  GPtrArray *words = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (FUZZ_DICTIONARY, &text, NULL, &error))
    g_error ("%s", error->message);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] == '"')
      g_ptr_array_add (words, read_word (lines[i] + 1));
  if (words->len == 0)
    g_error ("%s has no words", FUZZ_DICTIONARY);
  return words;
}

const GPtrArray *
fuzz_words (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, read_words, NULL);
}

GBytes *
fuzz_words_pick (GRand *random)
{
  const GPtrArray *words = fuzz_words ();

  return words->pdata[g_rand_int_range (random, 0, (int) words->len)];
}
