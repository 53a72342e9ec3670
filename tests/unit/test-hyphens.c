/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-hyphens.h"

#include <locale.h>
#include <string.h>

static char *
dup_broken (const IrcHyphens *hyphens, const char *word)
{
  gsize breaks[IRC_HYPHENS_MAX];
  GString *out = g_string_new (word);
  guint n = irc_hyphens_find (hyphens, word, strlen (word), breaks);

  while (n-- > 0)
    g_string_insert_c (out, (gssize) breaks[n], '=');
  return g_string_free (out, FALSE);
}

static void
assert_broken (const IrcHyphens *hyphens,
               const char *word,
               const char *expected)
{
  g_autofree char *broken = dup_broken (hyphens, word);

  g_assert_cmpstr (broken, ==, expected);
}

/* As dictionaries of British English break them. */
static void
test_words (void)
{
  g_autoptr (IrcHyphens) hyphens = irc_hyphens_new ("en-GB");

  g_assert_nonnull (hyphens);
  assert_broken (hyphens, "hyphenation", "hy=phen=a=tion");
  assert_broken (hyphens, "Department", "De=part=ment");
  assert_broken (hyphens, "ward", "ward");
  assert_broken (hyphens, "hospital’s", "hos=pital’s");
  assert_broken (hyphens, "hospital's", "hos=pital's");
}

static void
test_left_alone (void)
{
  static const char *const words[] = {
    "",
    "a",
    "IR",
    "HYPHENATION",
    "hyphenAtion",
    "hyphenation2",
    "https://example.org/hyphenation",
    "10.1007/s00270",
    "hyphenation@example.org",
    "hyphen_ation",
    "hyphenation.",
    "day-case",
    "Behandlungsąbc",
    "επεμβατική",
    "שלום",
    "hyphen ation",
    "hypheñation",
    "hyphenationhyphenationhyphenationhyphenationhyphenationhyphenation",
  };
  g_autoptr (IrcHyphens) hyphens = irc_hyphens_new ("en");

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    assert_broken (hyphens, words[i], words[i]);
}

static void
test_languages (void)
{
  g_autoptr (IrcHyphens) alike = irc_hyphens_new ("EN-us");
  g_autoptr (IrcHyphens) other = irc_hyphens_new ("tlh");
  g_autoptr (IrcHyphens) shorter = irc_hyphens_new ("e");
  g_autoptr (IrcHyphens) longer = irc_hyphens_new ("eng-GB");

  g_assert_nonnull (alike);
  g_assert_null (other);
  g_assert_null (shorter);
  g_assert_null (longer);
}

/* Whatever stands in the table, nothing outside it is read (the sanitizer
 * looks on) and breaks stay inside the word. */
static void
test_damaged (void)
{
  static const char word[] = "interventional";
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  g_autoptr (GBytes) whole =
      g_resources_lookup_data ("/io/github/ircase/IrCase/hyphens.bin",
                               G_RESOURCE_LOOKUP_FLAGS_NONE,
                               NULL);
  gsize size;
  const guint8 *data = g_bytes_get_data (whole, &size);

  for (guint i = 0; i < 300; i++) {
    gsize length =
        i % 3 == 0 ? (gsize) g_rand_int_range (rand, 0, (gint) size) : size;
    guint8 *copy = g_memdup2 (data, length);
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (IrcHyphens) hyphens = NULL;
    gsize breaks[IRC_HYPHENS_MAX];
    guint n;

    for (guint k = 0; k < 400 && length > 0; k++)
      copy[g_rand_int_range (rand, i % 2 ? 36 : 0, (gint) length)] =
          (guint8) g_rand_int_range (rand, 0, 256);
    bytes = g_bytes_new_take (copy, length);
    hyphens = irc_hyphens_new_from_bytes (bytes, "en");
    if (hyphens == NULL)
      continue;
    n = irc_hyphens_find (hyphens, word, strlen (word), breaks);
    for (guint k = 0; k < n; k++) {
      g_assert_cmpuint (breaks[k], >=, 2);
      g_assert_cmpuint (breaks[k], <=, strlen (word) - 3);
    }
  }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hyphens/words", test_words);
  g_test_add_func ("/hyphens/left-alone", test_left_alone);
  g_test_add_func ("/hyphens/languages", test_languages);
  g_test_add_func ("/hyphens/damaged", test_damaged);
  return g_test_run ();
}
