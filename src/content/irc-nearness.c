/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-nearness.h"

#include "irc-i18n.h"

#define EUROPE "EU"
#define ASIA_PACIFIC "Asia-Pacific"
#define NORTH_AMERICA "North America"
#define LATIN_AMERICA "Latin America"
#define WORLD "INT"

typedef struct {
  const char *code, *name;
  const char *region; /* NULL: none that a society speaks for */
} Country;

/* Countries that have a society of the field, and their neighbours. */
static const Country countries[] = {
  { "AT", N_ ("Austria"), EUROPE },
  { "BE", N_ ("Belgium"), EUROPE },
  { "BG", N_ ("Bulgaria"), EUROPE },
  { "CH", N_ ("Switzerland"), EUROPE },
  { "CY", N_ ("Cyprus"), EUROPE },
  { "CZ", N_ ("Czechia"), EUROPE },
  { "DE", N_ ("Germany"), EUROPE },
  { "DK", N_ ("Denmark"), EUROPE },
  { "EE", N_ ("Estonia"), EUROPE },
  { "ES", N_ ("Spain"), EUROPE },
  { "FI", N_ ("Finland"), EUROPE },
  { "FR", N_ ("France"), EUROPE },
  { "GB", N_ ("UK"), EUROPE },
  { "GR", N_ ("Greece"), EUROPE },
  { "HR", N_ ("Croatia"), EUROPE },
  { "HU", N_ ("Hungary"), EUROPE },
  { "IE", N_ ("Ireland"), EUROPE },
  { "IS", N_ ("Iceland"), EUROPE },
  { "IT", N_ ("Italy"), EUROPE },
  { "LT", N_ ("Lithuania"), EUROPE },
  { "LU", N_ ("Luxembourg"), EUROPE },
  { "LV", N_ ("Latvia"), EUROPE },
  { "MT", N_ ("Malta"), EUROPE },
  { "NL", N_ ("Netherlands"), EUROPE },
  { "NO", N_ ("Norway"), EUROPE },
  { "PL", N_ ("Poland"), EUROPE },
  { "PT", N_ ("Portugal"), EUROPE },
  { "RO", N_ ("Romania"), EUROPE },
  { "RS", N_ ("Serbia"), EUROPE },
  { "SE", N_ ("Sweden"), EUROPE },
  { "SI", N_ ("Slovenia"), EUROPE },
  { "SK", N_ ("Slovakia"), EUROPE },
  { "TR", N_ ("Türkiye"), EUROPE },
  { "UA", N_ ("Ukraine"), EUROPE },
  { "AU", N_ ("Australia"), ASIA_PACIFIC },
  { "CN", N_ ("China"), ASIA_PACIFIC },
  { "HK", N_ ("Hong Kong"), ASIA_PACIFIC },
  { "ID", N_ ("Indonesia"), ASIA_PACIFIC },
  { "IN", N_ ("India"), ASIA_PACIFIC },
  { "JP", N_ ("Japan"), ASIA_PACIFIC },
  { "KR", N_ ("Korea"), ASIA_PACIFIC },
  { "MY", N_ ("Malaysia"), ASIA_PACIFIC },
  { "NZ", N_ ("New Zealand"), ASIA_PACIFIC },
  { "PH", N_ ("Philippines"), ASIA_PACIFIC },
  { "SG", N_ ("Singapore"), ASIA_PACIFIC },
  { "TH", N_ ("Thailand"), ASIA_PACIFIC },
  { "TW", N_ ("Taiwan"), ASIA_PACIFIC },
  { "VN", N_ ("Vietnam"), ASIA_PACIFIC },
  { "CA", N_ ("Canada"), NORTH_AMERICA },
  { "US", N_ ("USA"), NORTH_AMERICA },
  { "AR", N_ ("Argentina"), LATIN_AMERICA },
  { "BR", N_ ("Brazil"), LATIN_AMERICA },
  { "CL", N_ ("Chile"), LATIN_AMERICA },
  { "CO", N_ ("Colombia"), LATIN_AMERICA },
  { "MX", N_ ("Mexico"), LATIN_AMERICA },
  { "PE", N_ ("Peru"), LATIN_AMERICA },
  { "EG", N_ ("Egypt"), NULL },
  { "IL", N_ ("Israel"), NULL },
  { "SA", N_ ("Saudi Arabia"), NULL },
  { "ZA", N_ ("South Africa"), NULL },
};

/* Other words for a country, and the words for a region. */
static const struct {
  const char *word, *code;
} words[] = {
  { "England", "GB" },
  { "Scotland", "GB" },
  { "Wales", "GB" },
  { "Northern Ireland", "GB" },
  { "United Kingdom", "GB" },
  { "United States", "US" },
  { "Europe", EUROPE },
  { "International", WORLD },
  { "Worldwide", WORLD },
  { ASIA_PACIFIC, ASIA_PACIFIC },
  { NORTH_AMERICA, NORTH_AMERICA },
  { LATIN_AMERICA, LATIN_AMERICA },
};

static const Country *
find_country (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (countries); i++)
    if (g_str_equal (countries[i].code, code))
      return &countries[i];
  return NULL;
}

/* The code of a country or region in words; NULL for any other. */
static const char *
code_of_word (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (countries); i++)
    if (g_ascii_strcasecmp (countries[i].name, word) == 0)
      return countries[i].code;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (words[i].word, word) == 0)
      return words[i].code;
  return NULL;
}

IrcNearness
irc_nearness_of_code (const char *country, const char *code)
{
  const Country *own = find_country (country);

  if (*code == '\0' || g_str_equal (code, WORLD))
    return IRC_NEARNESS_WORLD;
  if (g_str_equal (code, country))
    return IRC_NEARNESS_COUNTRY;
  if (own != NULL && g_strcmp0 (own->region, code) == 0)
    return IRC_NEARNESS_REGION;
  return IRC_NEARNESS_ELSEWHERE;
}

/* "Australia, New Zealand (and Singapore)" in parts; the nearest counts. */
IrcNearness
irc_nearness_of_words (const char *country, const char *region)
{
  g_auto (GStrv) parts =
      g_regex_split_simple ("\\s*(?:[/,;()]|\\band\\b)\\s*", region, 0, 0);
  IrcNearness nearest = IRC_NEARNESS_ELSEWHERE;

  if (g_strcmp0 (region, "") == 0)
    return IRC_NEARNESS_WORLD;
  for (guint i = 0; parts[i] != NULL; i++) {
    const char *code = code_of_word (g_strstrip (parts[i]));

    if (code != NULL)
      nearest = MIN (nearest, irc_nearness_of_code (country, code));
  }
  return nearest;
}

const char *
irc_place_name (const char *code)
{
  const Country *country = find_country (code);

  if (g_str_equal (code, EUROPE))
    return N_ ("Europe");
  if (g_str_equal (code, WORLD))
    return N_ ("several continents");
  return country != NULL ? country->name : code;
}
