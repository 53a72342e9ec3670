/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-sentences.h"

#include <string.h>

/* Whose full stop ends nothing, although a capital or a digit follows. */
static const struct {
  const char *language;
  const char *const words[20];
} abbreviations[] = {
  { "en",
    { "al",
      "vs",
      "approx",
      "ca",
      "cf",
      "no",
      "nos",
      "No",
      "Nos",
      "Dr",
      "Prof",
      "St",
      "Fig",
      "vol",
      "p",
      "pp",
      "Mr",
      "Mrs",
      "Ms" } },
  { "de", { "Nr", "bzw", "ca", "Dr", "Prof", "vgl", "St", "Abb", "Tab", "S" } },
  { "fr", { "p", "pp", "env", "cf", "Dr", "Pr", "fig", "vol", "art" } },
};

static gboolean
is_abbreviation (const char *word, gsize length, const char *tag)
{
  for (gsize i = 0; i < G_N_ELEMENTS (abbreviations); i++) {
    const char *const *words = abbreviations[i].words;

    if (!g_str_has_prefix (tag, abbreviations[i].language))
      continue;
    for (; *words != NULL; words++)
      if (strlen (*words) == length && strncmp (*words, word, length) == 0)
        return TRUE;
  }
  return FALSE;
}

/* Whether the full stop at @stop belongs to the word before it. */
static gboolean
belongs_to_word (const char *text, const char *stop, const char *tag)
{
  const char *word = stop;
  gsize length = 0;

  while (word > text && g_ascii_isalpha (word[-1])) {
    word--;
    length++;
  }
  /* "3. What comes third" */
  if (length == 0 && stop > text &&
      strspn (text, "0123456789") == (gsize) (stop - text))
    return TRUE;
  /* "P. Pereira", "n.d.", "e.g." */
  if (length == 1 &&
      (g_ascii_isupper (*word) || (word > text && word[-1] == '.')))
    return TRUE;
  /* "Ryan et al. 2024", as sources are named in every language */
  if (length == 2 && strncmp (word, "al", 2) == 0 && word - text >= 3 &&
      strncmp (word - 3, "et", 2) == 0)
    return TRUE;
  return length > 0 && is_abbreviation (word, length, tag);
}

gsize
irc_sentence_length (const char *text, const IrcLanguage *language)
{
  g_return_val_if_fail (text != NULL, 0);
  const char *tag = language == NULL ? "" : irc_language_get_tag (language);

  for (const char *p = text; *p != '\0'; p++) {
    const gsize spaces = strspn (p + 1, " ");

    if (strchr (".?!", *p) == NULL || spaces == 0)
      continue;
    if (g_unichar_islower (g_utf8_get_char (p + 1 + spaces)) ||
        (*p == '.' && belongs_to_word (text, p, tag)))
      continue;
    return (gsize) (p - text) + 1 + spaces;
  }
  return strlen (text);
}
