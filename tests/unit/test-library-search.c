/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Searching the arguments: against GLib's own folding, word by word, and the
 * filters against each other. */
#include "test-assess-support.h"

#include <string.h>
#include "irc-library-search.h"

#define MEMBERS                                                                \
  "'centre': {'payment_system': 'activity-tariff'}, 'arguments': {'chosen': "  \
  "[{'id': 'liver-team', 'claim': 'In Fukuoka all is well.'}], 'own': "        \
  "[{'id': "                                                                   \
  "'own-1', 'title': 'Õur zebrâ lîst', 'claim': 'We cancel.', 'criteria': " \
  "['in-2-time'], 'theme': 'money', 'audiences': ['finance'], 'strength': "    \
  "'survey', 'pillar': 'time', 'references': ['own-ref']}], 'references': "    \
  "[{'id': 'own-ref', 'title': 'Audit', 'authors': [{'family': 'Øster', "     \
  "'given': 'Å'}], 'year': 2025, 'findings': [{'id': 'f', 'text': 'Late.', "  \
  "'numbers': '33 % of 12–14', 'where': 'page 2'}]}]}"

static char *
dup_found (IrcLibrarySearch *search,
           const char *words,
           const IrcLibraryFilter *filter)
{
  g_autoptr (GPtrArray) found = irc_library_search_find (search, words, filter);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (ids,
                            "%s%s",
                            i > 0 ? " " : "",
                            ((const IrcMatch *) found->pdata[i])->id);
  return g_string_free (ids, FALSE);
}

static void
test_words (void)
{
  static const struct {
    const char *words, *found;
  } expected[] = {
    { "ôur ZEBRA", "own-1" },          { "bra list our cancel", "own-1" },
    { "ostér zebra å 2025", "own-1" }, { "of 12-14 oster", "own-1" },
    { "late audit 33 zeb", "own-1" },  { "  cancel\tMoney zebra ", "own-1" },
    { "fukuoka", "liver-team" },       { "cancel fukuoka", "" },
    { "no such words here", "" },
  };
  g_autoptr (IrcAssessment) assessment = irc_test_assess (MEMBERS);
  g_autoptr (IrcLibrarySearch) search = irc_library_search_new (assessment);

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_autofree char *found =
        dup_found (search, expected[i].words, &IRC_LIBRARY_FILTER_NONE);

    g_assert_cmpstr (found, ==, expected[i].found);
  }
}

/* The claim as it is shown is searched, not the one it replaced. */
static void
test_all (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess (MEMBERS);
  g_autoptr (IrcLibrarySearch) search = irc_library_search_new (assessment);
  guint n;
  const IrcMatch *matches = irc_assessment_get_matches (assessment, &n);
  g_autoptr (GPtrArray) found =
      irc_library_search_find (search, " \t", &IRC_LIBRARY_FILTER_NONE);

  g_assert_false (irc_library_filter_is_on (&IRC_LIBRARY_FILTER_NONE));
  g_assert_cmpuint (found->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_true (found->pdata[i] == &matches[i]);
}

/* ---- against GLib's folding ---------------------------------------------- */

/* The words of a text as GLib takes them apart, with their plain forms. */
static void
add_tokens (GPtrArray *tokens, const char *text)
{
  g_auto (GStrv) plain = NULL;
  g_auto (GStrv) folded = g_str_tokenize_and_fold (text, "en", &plain);

  for (guint i = 0; folded[i] != NULL; i++)
    g_ptr_array_add (tokens, g_strdup (folded[i]));
  for (guint i = 0; plain[i] != NULL; i++)
    g_ptr_array_add (tokens, g_strdup (plain[i]));
}

static GPtrArray *
list_tokens (const IrcLibrary *library, const IrcMatch *match)
{
  GPtrArray *tokens = g_ptr_array_new_with_free_func (g_free);
  guint n_themes;
  const IrcLabel *themes = irc_library_get_themes (library, &n_themes);
  const char *const texts[] = {
    match->title, match->claim, match->caveat, match->objection, match->response
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    add_tokens (tokens, texts[i]);
  for (guint i = 0; i < n_themes; i++)
    if (g_str_equal (themes[i].id, match->theme))
      add_tokens (tokens, themes[i].label);
  for (guint i = 0; match->criteria[i] != NULL; i++) {
    const IrcCriterion *criterion =
        irc_library_lookup_criterion (library, match->criteria[i]);
    add_tokens (tokens, criterion->code);
    add_tokens (tokens, criterion->label);
  }
  for (guint i = 0; i < match->n_references; i++) {
    const IrcReference *reference = match->references[i];
    g_autofree char *year = g_strdup_printf ("%d", reference->year);
    const char *const fields[] = { reference->title,
                                   reference->container,
                                   reference->doi,
                                   reference->pmid,
                                   reference->country };

    add_tokens (tokens, reference->year >= 0 ? year : "");
    for (gsize j = 0; j < G_N_ELEMENTS (fields); j++)
      add_tokens (tokens, fields[j]);
    for (guint j = 0; j < reference->n_authors; j++) {
      add_tokens (tokens, reference->authors[j].family);
      add_tokens (tokens, reference->authors[j].given);
      add_tokens (tokens, reference->authors[j].body);
    }
    for (guint j = 0; j < reference->n_findings; j++) {
      add_tokens (tokens, reference->findings[j].text);
      add_tokens (tokens, reference->findings[j].numbers);
      add_tokens (tokens, reference->findings[j].where);
    }
  }
  return tokens;
}

static gboolean
has_token (const GPtrArray *tokens, const char *part)
{
  for (guint i = 0; i < tokens->len; i++)
    if (strstr (tokens->pdata[i], part) != NULL)
      return TRUE;
  return FALSE;
}

/* A part of a word that stands somewhere in plain letters and digits. */
static char *
draw_word (const GPtrArray *all)
{
  const GPtrArray *tokens =
      all->pdata[g_test_rand_int_range (0, (int) all->len)];
  const char *token;
  int length, from;

  do
    token = tokens->pdata[g_test_rand_int_range (0, (int) tokens->len)];
  while (!g_str_is_ascii (token));
  length = (int) strlen (token);
  from = g_test_rand_bit () ? 0 : g_test_rand_int_range (0, length);
  return g_strndup (token + from,
                    (gsize) g_test_rand_int_range (1, length - from + 1));
}

static void
test_at_random (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess ("'answers': {}");
  const IrcLibrary *library = irc_assessment_get_library (assessment);
  g_autoptr (IrcLibrarySearch) search = irc_library_search_new (assessment);
  g_autoptr (GPtrArray) all =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  guint n;
  const IrcMatch *matches = irc_assessment_get_matches (assessment, &n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (all, list_tokens (library, &matches[i]));
  for (guint turn = 0; turn < 1000; turn++) {
    g_autofree char *a = draw_word (all);
    g_autofree char *b = draw_word (all);
    g_autofree char *capital = g_ascii_strup (a, -1);
    g_autofree char *words = g_strdup_printf (" %s  %s", capital, b);
    g_autoptr (GPtrArray) found =
        irc_library_search_find (search, words, &IRC_LIBRARY_FILTER_NONE);
    guint n_found = 0;

    for (guint i = 0; i < n; i++)
      if (has_token (all->pdata[i], a) && has_token (all->pdata[i], b)) {
        g_assert_cmpuint (n_found, <, found->len);
        g_assert_true (found->pdata[n_found++] == &matches[i]);
      }
    g_assert_cmpuint (n_found, ==, found->len);
  }
}

/* ---- filters ------------------------------------------------------------- */

/* What one field of a filter says, written the long way round. */
static gboolean
passes (const IrcLibraryFilter *filter, const IrcMatch *match)
{
  gboolean criterion = filter->criterion == NULL;
  gboolean audience = filter->audience == NULL;

  for (guint i = 0; !criterion && match->criteria[i] != NULL; i++)
    criterion = strcmp (match->criteria[i], filter->criterion) == 0;
  for (guint i = 0; !audience && match->audiences[i] != NULL; i++)
    audience = strcmp (match->audiences[i], filter->audience) == 0;
  return criterion && audience &&
         (filter->theme == NULL || strcmp (filter->theme, match->theme) == 0) &&
         (filter->pillar == -1 ||
          match->pillar == (IrcPillar) filter->pillar) &&
         (filter->strength == -1 ||
          match->strength == (IrcStrength) filter->strength) &&
         (!filter->fits || match->n_other_system < match->n_printable ||
          match->n_printable == 0);
}

static void
test_filters (void)
{
  static const char *const criteria[] = { NULL, "in-2-time", "out-3-clinic" };
  static const char *const themes[] = { NULL, "money", "standards" };
  static const char *const audiences[] = { NULL, "finance", "referrers" };
  g_autoptr (IrcAssessment) assessment = irc_test_assess (MEMBERS);
  g_autoptr (IrcLibrarySearch) search = irc_library_search_new (assessment);
  guint n, n_some = 0;
  const IrcMatch *matches = irc_assessment_get_matches (assessment, &n);

  for (guint turn = 0; turn < 3 * 3 * 3 * 4 * 6 * 2; turn++) {
    const IrcLibraryFilter filter = {
      .criterion = criteria[turn % 3],
      .theme = themes[turn / 3 % 3],
      .audience = audiences[turn / 9 % 3],
      .pillar = (int) (turn / 27 % 4) - 1,
      .strength = (int) (turn / 108 % 6) - 1,
      .fits = turn / 648 == 1,
    };
    g_autoptr (GPtrArray) found = irc_library_search_find (search, "", &filter);
    guint n_found = 0;

    g_assert_cmpint (irc_library_filter_is_on (&filter), ==, turn > 0);
    for (guint i = 0; i < n; i++)
      if (passes (&filter, &matches[i]))
        g_assert_true (found->pdata[n_found++] == &matches[i]);
    g_assert_cmpuint (n_found, ==, found->len);
    n_some += n_found > 0 && n_found < n;
  }
  g_assert_cmpuint (n_some, >, 100);
}

/* Words and filters hold at once. */
static void
test_both (void)
{
  g_autoptr (IrcAssessment) assessment = irc_test_assess (MEMBERS);
  g_autoptr (IrcLibrarySearch) search = irc_library_search_new (assessment);
  IrcLibraryFilter filter = IRC_LIBRARY_FILTER_NONE;
  g_autofree char *all = dup_found (search, "medicare visits", &filter);

  filter.fits = TRUE;
  g_autofree char *fitting = dup_found (search, "medicare visits", &filter);
  g_assert_nonnull (strstr (all, "visits-are-work-done"));
  g_assert_null (strstr (fitting, "visits-are-work-done"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library-search/words", test_words);
  g_test_add_func ("/library-search/all", test_all);
  g_test_add_func ("/library-search/at-random", test_at_random);
  g_test_add_func ("/library-search/filters", test_filters);
  g_test_add_func ("/library-search/both", test_both);
  return g_test_run ();
}
