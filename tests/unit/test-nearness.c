/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-nearness.h"

#include "irc-library.h"

#define OWN IRC_NEARNESS_COUNTRY
#define REGION IRC_NEARNESS_REGION
#define WORLD IRC_NEARNESS_WORLD
#define ELSEWHERE IRC_NEARNESS_ELSEWHERE

/* Read by hand off societies.json: for a centre in Ireland, the UK, the USA,
 * Australia, and one that has not said. */
static const struct {
  const char *society;
  IrcNearness ie, gb, us, au, unknown;
} expected[] = {
  { "cirse", REGION, REGION, WORLD, WORLD, WORLD },
  { "eco", REGION, REGION, ELSEWHERE, ELSEWHERE, ELSEWHERE },
  { "eibir", REGION, REGION, ELSEWHERE, ELSEWHERE, ELSEWHERE },
  { "efrs", REGION, REGION, ELSEWHERE, ELSEWHERE, ELSEWHERE },
  { "esr", REGION, REGION, ELSEWHERE, ELSEWHERE, ELSEWHERE },
  { "eurosafe", REGION, REGION, ELSEWHERE, ELSEWHERE, ELSEWHERE },
  { "uems-ir", REGION, REGION, ELSEWHERE, ELSEWHERE, ELSEWHERE },
  { "era", REGION, REGION, ELSEWHERE, ELSEWHERE, ELSEWHERE },
  { "esmo", REGION, REGION, ELSEWHERE, ELSEWHERE, ELSEWHERE },
  { "eortc", REGION, REGION, ELSEWHERE, ELSEWHERE, ELSEWHERE },
  { "esso", REGION, REGION, ELSEWHERE, ELSEWHERE, ELSEWHERE },
  { "estro", REGION, REGION, ELSEWHERE, ELSEWHERE, ELSEWHERE },
  { "sir", WORLD, WORLD, OWN, WORLD, WORLD },
  { "acr", ELSEWHERE, ELSEWHERE, OWN, ELSEWHERE, ELSEWHERE },
  { "apscvir", ELSEWHERE, ELSEWHERE, ELSEWHERE, REGION, ELSEWHERE },
  { "ranzcr", ELSEWHERE, ELSEWHERE, ELSEWHERE, OWN, ELSEWHERE },
  { "irsa", ELSEWHERE, ELSEWHERE, ELSEWHERE, OWN, ELSEWHERE },
  { "rcr", ELSEWHERE, OWN, ELSEWHERE, ELSEWHERE, ELSEWHERE },
  { "bsir", ELSEWHERE, OWN, ELSEWHERE, ELSEWHERE, ELSEWHERE },
  { "bsirt", ELSEWHERE, OWN, ELSEWHERE, ELSEWHERE, ELSEWHERE },
  { "degir", ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE },
  { "sficv", ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE },
  { "servei", ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE },
  { "sirm", ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE },
  { "icir", ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE },
  { "ebir", REGION, REGION, ELSEWHERE, ELSEWHERE, ELSEWHERE },
  { "esir", REGION, REGION, ELSEWHERE, ELSEWHERE, ELSEWHERE },
  { "iasios", WORLD, WORLD, WORLD, WORLD, WORLD },
  { "nice", ELSEWHERE, OWN, ELSEWHERE, ELSEWHERE, ELSEWHERE },
  { "cair", ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE },
};

static void
test_societies (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_library_load (&error);
  guint n = 0;
  const IrcSociety *societies = NULL;

  g_assert_no_error (error);
  societies = irc_library_get_societies (library, &n);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < n; i++) {
    const char *region = societies[i].region;

    g_assert_cmpstr (societies[i].id, ==, expected[i].society);
    g_assert_cmpint (irc_nearness_of_words ("IE", region), ==, expected[i].ie);
    g_assert_cmpint (irc_nearness_of_words ("GB", region), ==, expected[i].gb);
    g_assert_cmpint (irc_nearness_of_words ("US", region), ==, expected[i].us);
    g_assert_cmpint (irc_nearness_of_words ("AU", region), ==, expected[i].au);
    g_assert_cmpint (
        irc_nearness_of_words ("", region), ==, expected[i].unknown);
  }
}

/* Every region of the pack has a country or a region that is known: the home
 * of its society hears of it first. */
static void
test_homes (void)
{
  static const struct {
    const char *society, *country;
  } homes[] = {
    { "degir", "DE" }, { "sficv", "FR" },  { "servei", "ES" }, { "sirm", "IT" },
    { "icir", "IT" },  { "ranzcr", "NZ" }, { "ranzcr", "SG" }, { "cair", "CA" },
    { "acr", "US" },   { "nice", "GB" },
  };
  g_autoptr (IrcLibrary) library = irc_library_load (NULL);
  guint n = 0;
  const IrcSociety *societies = irc_library_get_societies (library, &n);

  for (gsize k = 0; k < G_N_ELEMENTS (homes); k++)
    for (guint i = 0; i < n; i++)
      if (g_str_equal (societies[i].id, homes[k].society))
        g_assert_cmpint (
            irc_nearness_of_words (homes[k].country, societies[i].region),
            ==,
            OWN);
}

static void
test_codes (void)
{
  g_assert_cmpint (irc_nearness_of_code ("GB", "GB"), ==, OWN);
  g_assert_cmpint (irc_nearness_of_code ("GB", "EU"), ==, REGION);
  g_assert_cmpint (irc_nearness_of_code ("GB", "INT"), ==, WORLD);
  g_assert_cmpint (irc_nearness_of_code ("GB", ""), ==, WORLD);
  g_assert_cmpint (irc_nearness_of_code ("GB", "US"), ==, ELSEWHERE);
  g_assert_cmpint (irc_nearness_of_code ("US", "EU"), ==, ELSEWHERE);
  g_assert_cmpint (irc_nearness_of_code ("", "EU"), ==, ELSEWHERE);
  g_assert_cmpint (irc_nearness_of_code ("", ""), ==, WORLD);
  /* A country that no table knows is still its own. */
  g_assert_cmpint (irc_nearness_of_code ("ZZ", "ZZ"), ==, OWN);
  g_assert_cmpint (irc_nearness_of_words ("GB", ""), ==, WORLD);
  g_assert_cmpint (irc_nearness_of_words ("GB", "Atlantis"), ==, ELSEWHERE);
  g_assert_cmpint (irc_nearness_of_words ("NZ", "new zealand"), ==, OWN);
}

static void
test_names (void)
{
  g_assert_cmpstr (irc_place_name ("GB"), ==, "UK");
  g_assert_cmpstr (irc_place_name ("EU"), ==, "Europe");
  g_assert_cmpstr (irc_place_name ("INT"), ==, "several continents");
  g_assert_cmpstr (irc_place_name ("ZZ"), ==, "ZZ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/nearness/societies", test_societies);
  g_test_add_func ("/nearness/homes", test_homes);
  g_test_add_func ("/nearness/codes", test_codes);
  g_test_add_func ("/nearness/names", test_names);
  return g_test_run ();
}
