/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-own-check.h"

#include <string.h>
#include "irc-i18n.h"
#include "irc-string.h"
#include "irc-works.h"

/* The first printed book is older than any source that is cited. */
#define FIRST_YEAR 1450
#define MAX_LINK_BYTES 2000

/* ---- texts --------------------------------------------------------------- */

static const char *
skip_prefix (const char *text, const char *prefix)
{
  const gsize n = strlen (prefix);

  return g_ascii_strncasecmp (text, prefix, n) == 0 ? text + n : text;
}

/* What people copy along with a DOI, and how it is told that it is one. */
static const char *
skip_doi_address (const char *text)
{
  static const char *const prefixes[] = {
    "https://", "http://", "dx.", "www.", "doi.org/", "doi:",
  };
  const char *p = text;

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    p = skip_prefix (p, prefixes[i]);
  while (g_ascii_isspace (*p))
    p++;
  return g_str_has_prefix (p, "10.") ? p : text;
}

static char *
tidy_pmid (const char *text)
{
  return g_strstrip (g_strdup (skip_prefix (text, "PMID:")));
}

static gsize
count_digits (const char *text)
{
  return strspn (text, "0123456789");
}

static gboolean
is_number (const char *text, gsize max)
{
  const gsize n = strlen (text);

  return n >= 1 && n <= max && count_digits (text) == n;
}

static char *
tidy_pmcid (const char *text)
{
  const char *p = skip_prefix (text, "PMCID:");

  while (g_ascii_isspace (*p))
    p++;
  p = skip_prefix (p, "PMC");
  return is_number (p, 9) ? g_strconcat ("PMC", p, NULL) : g_strdup (text);
}

static char *
tidy_link (const char *text)
{
  const char *doi = skip_doi_address (text);

  return g_ascii_strncasecmp (text, "doi:", 4) == 0 && doi != text
             ? g_strconcat ("https://doi.org/", doi, NULL)
             : g_strdup (text);
}

char *
irc_own_tidy (const char *member, const char *text)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (member != NULL && text != NULL, NULL);
  stripped = g_strstrip (g_strdup (text));
  if (g_str_equal (member, "doi"))
    return g_strdup (skip_doi_address (stripped));
  if (g_str_equal (member, "pmid"))
    return tidy_pmid (stripped);
  if (g_str_equal (member, "pmcid"))
    return tidy_pmcid (stripped);
  if (g_str_equal (member, "url"))
    return tidy_link (stripped);
  return g_steal_pointer (&stripped);
}

/* Signs that no identifier and no address has. */
static gboolean
has_space_or_control (const char *text)
{
  for (const char *p = text; *p != '\0'; p = irc_string_next_char (p)) {
    const gunichar c = g_utf8_get_char (p);

    if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_doi (const char *text)
{
  const char *p = text + strlen ("10.");
  gsize n = 0;

  if (!g_str_has_prefix (text, "10.") || has_space_or_control (text))
    return FALSE;
  n = count_digits (p);
  if (n < 4 || n > 9)
    return FALSE;
  for (p += n; *p == '.' && (n = count_digits (p + 1)) > 0;)
    p += 1 + n;
  return p[0] == '/' && p[1] != '\0';
}

static gboolean
is_link (const char *text)
{
  g_autoptr (GUri) uri = g_uri_parse (text, G_URI_FLAGS_NONE, NULL);
  const char *scheme = uri != NULL ? g_uri_get_scheme (uri) : "";
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  return (g_ascii_strcasecmp (scheme, "http") == 0 ||
          g_ascii_strcasecmp (scheme, "https") == 0) &&
         host != NULL && *host != '\0' && strlen (text) <= MAX_LINK_BYTES &&
         !has_space_or_control (text);
}

static char *
explain_year (const char *text, int this_year)
{
  const gboolean is_year = is_number (text, 4) && strlen (text) == 4;
  const int year = is_year ? (int) g_ascii_strtoll (text, NULL, 10) : 0;

  if (year > this_year)
    return g_strdup_printf (
        _ ("%d lies in the future; the latest year is %d. Type the year that "
           "the source itself names."),
        year,
        this_year);
  if (year < FIRST_YEAR)
    return g_strdup_printf (
        _ ("“%s” is not a year of four digits, such as %d. Leave it empty "
           "where the source has none."),
        text,
        this_year);
  return NULL;
}

/* The sentence about a text that has not the form of its member. */
static char *
dup_form_sentence (const char *member, const char *shown)
{
  if (g_str_equal (member, "doi"))
    return g_strdup_printf (
        _ ("“%s” is not a DOI. One reads like 10.1000/182: “10.”, four to "
           "nine digits, a stroke, and signs without spaces. Copy it from the "
           "source, or leave it empty."),
        shown);
  if (g_str_equal (member, "pmid"))
    return g_strdup_printf (
        _ ("“%s” is not a PMID, which is a number of one to eight digits. "
           "Copy it from PubMed, or leave it empty."),
        shown);
  if (g_str_equal (member, "pmcid"))
    return g_strdup_printf (
        _ ("“%s” is not a PMCID, which is “PMC” and one to nine digits. Copy "
           "it from PubMed Central, or leave it empty."),
        shown);
  return g_strdup_printf (
      _ ("“%s” is not a link that can be printed. One begins with https:// or "
         "http:// and has no spaces. Copy it from the browser, or leave it "
         "empty."),
      shown);
}

char *
irc_own_explain (const char *member, const char *text, int this_year)
{
  g_autofree char *tidy = irc_own_tidy (member, text);
  g_autofree char *shown = NULL;
  gboolean fits = TRUE;

  g_return_val_if_fail (tidy != NULL, NULL);
  if (*tidy == '\0')
    return NULL;
  shown = irc_string_shorten (tidy, 60);
  if (g_str_equal (member, "year"))
    return explain_year (shown, this_year);
  if (g_str_equal (member, "doi"))
    fits = is_doi (tidy);
  else if (g_str_equal (member, "pmid"))
    fits = is_number (tidy, 8);
  else if (g_str_equal (member, "pmcid"))
    fits = g_str_has_prefix (tidy, "PMC") && is_number (tidy + 3, 9);
  else if (g_str_equal (member, "url"))
    fits = is_link (tidy);
  return fits ? NULL : dup_form_sentence (member, shown);
}

/* ---- what is lacking ----------------------------------------------------- */

static const struct {
  IrcCitationLacks what;
  const char *name;
} lacks_names[] = {
  { IRC_CITATION_LACKS_AUTHOR, N_ ("an author or body") },
  { IRC_CITATION_LACKS_TITLE, N_ ("the title") },
  { IRC_CITATION_LACKS_CONTAINER, N_ ("the journal, site or publisher") },
  { IRC_CITATION_LACKS_YEAR, N_ ("the year") },
  { IRC_CITATION_LACKS_LOCATOR, N_ ("a locator") },
};

/* "a", "a and b", "a, b and c" */
static char *
join (const GPtrArray *names)
{
  GString *out = g_string_new (names->pdata[0]);

  for (guint i = 1; i + 1 < names->len; i++)
    /* TRANSLATORS: between the parts of a list, but for the last two. */
    g_string_append_printf (out, _ (", %s"), (const char *) names->pdata[i]);
  if (names->len > 1)
    /* TRANSLATORS: before the last part of a list. */
    g_string_append_printf (
        out, _ (" and %s"), (const char *) names->pdata[names->len - 1]);
  return g_string_free (out, FALSE);
}

/* NULL where nothing is. */
static char *
dup_lacking (IrcCitationLacks lacks)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lacks_names); i++)
    if (lacks & lacks_names[i].what)
      g_ptr_array_add (names, (gpointer) (gintptr) _ (lacks_names[i].name));
  return names->len > 0 ? join (names) : NULL;
}

char *
irc_own_dup_lacks (const IrcReference *reference)
{
  g_autofree char *lacking = NULL;
  IrcCitationLacks lacks = 0;

  g_return_val_if_fail (reference != NULL, NULL);
  lacks = irc_reference_lacks (reference);
  if (lacks & IRC_CITATION_RETRACTED)
    return g_strdup (_ ("was retracted"));
  lacking = dup_lacking (lacks);
  return lacking != NULL
             /* TRANSLATORS: %s is a list, "the year and a locator". */
             ? g_strdup_printf (_ ("lacks %s"), lacking)
             : NULL;
}

/* A complete source but for where it is found: what would do, in a sentence. */
static const char *
get_locator_sentence (const IrcReference *reference)
{
  if (!irc_string_is_blank (reference->volume))
    return _ ("Not printed yet: add the pages.");
  if (!irc_string_is_blank (reference->pages))
    return g_strcmp0 (reference->type, "report") == 0
               ? _ ("Not printed yet: add the number of the report, under "
                    "Volume.")
               : _ ("Not printed yet: add the volume.");
  if (!irc_string_is_blank (reference->url))
    return _ ("Not printed yet: if the link is the source’s own page, tick "
              "that it is; if not, give volume and pages.");
  if (g_strcmp0 (reference->type, "report") == 0)
    return _ ("Not printed yet: say where a reader finds the figures, with the "
              "number of the report (under Volume) and its pages, or with a "
              "link to the hospital’s own page.");
  return _ ("Not printed yet: it lacks a locator, which says where the source "
            "is found: a DOI, PMID or PMCID, a link to its official page, or "
            "volume and pages.");
}

char *
irc_own_dup_lacks_sentence (const IrcReference *reference)
{
  g_autofree char *lacking = NULL;
  IrcCitationLacks lacks = 0;

  g_return_val_if_fail (reference != NULL, NULL);
  lacks = irc_reference_lacks (reference);
  if (lacks & IRC_CITATION_RETRACTED)
    return g_strdup (_ ("Not printed: the work was retracted. Cite another "
                        "source."));
  lacking = dup_lacking (lacks);
  if (lacking == NULL)
    return NULL;
  if (lacks == IRC_CITATION_LACKS_LOCATOR)
    return g_strdup (get_locator_sentence (reference));
  if (lacks & IRC_CITATION_LACKS_LOCATOR)
    return g_strdup_printf (
        /* TRANSLATORS: %s is a list, "the year and a locator". */
        _ ("Not printed yet: it lacks %s. A locator says where the source is "
           "found: a DOI, PMID or PMCID, a link to its official page, or "
           "volume and pages."),
        lacking);
  return g_strdup_printf (
      /* TRANSLATORS: %s is a list, "the title and the year". */
      _ ("Not printed yet: it lacks %s."),
      lacking);
}

/* ---- references ---------------------------------------------------------- */

static void
check_texts (GStrvBuilder *findings,
             const IrcReference *reference,
             int this_year)
{
  g_autofree char *year = reference->year == IRC_UNKNOWN_INT
                              ? g_strdup ("")
                              : g_strdup_printf ("%d", reference->year);
  const struct {
    const char *member, *text;
  } texts[] = {
    { "year", year },
    { "doi", reference->doi },
    { "pmid", reference->pmid },
    { "pmcid", reference->pmcid },
    { "url", reference->url },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *reason =
        irc_own_explain (texts[i].member, texts[i].text, this_year);

    if (reason != NULL)
      g_strv_builder_add (findings, reason);
  }
}

static void
check_twin (GStrvBuilder *findings,
            const IrcAssessment *assessment,
            const IrcReference *reference)
{
  g_autoptr (IrcWorks) works = irc_works_new (assessment);
  IrcSame same = IRC_SAME_DOI;
  const char *id = irc_works_find_twin (works,
                                        reference->id,
                                        reference->doi,
                                        reference->pmid,
                                        reference->title,
                                        &same);
  const IrcReference *twin =
      id != NULL ? irc_assessment_lookup_reference (assessment, id) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *sentence = NULL;

  if (twin == NULL)
    return;
  title = irc_string_shorten (twin->title, 80);
  sentence = g_strdup_printf (
      same == IRC_SAME_DOI
          ? _ ("“%s” (%s) has the same DOI. Cite that one and remove this, or "
               "correct the DOI.")
      : same == IRC_SAME_PMID
          ? _ ("“%s” (%s) has the same PMID. Cite that one and remove this, or "
               "correct the PMID.")
          : _ ("“%s” (%s) has the same title. Cite that one and remove this; "
               "if they are two works, their DOIs tell them apart."),
      title,
      twin->id);
  g_strv_builder_add (findings, sentence);
}

char **
irc_own_check_reference (const IrcAssessment *assessment,
                         const IrcReference *reference,
                         int this_year)
{
  g_autoptr (GStrvBuilder) findings = g_strv_builder_new ();
  g_autofree char *lacks = NULL;

  g_return_val_if_fail (assessment != NULL && reference != NULL, NULL);
  check_texts (findings, reference, this_year);
  lacks = irc_own_dup_lacks_sentence (reference);
  if (lacks != NULL)
    g_strv_builder_add (findings, lacks);
  check_twin (findings, assessment, reference);
  return g_strv_builder_end (findings);
}

/* ---- arguments ----------------------------------------------------------- */

/* How many of the references can be printed; names those that are not there. */
static guint
check_sources (GStrvBuilder *findings,
               const IrcAssessment *assessment,
               const IrcOwnArgumentData *argument)
{
  guint n_printable = 0;

  for (guint i = 0; argument->references[i] != NULL; i++) {
    const char *id = argument->references[i];
    const IrcReference *reference =
        irc_assessment_lookup_reference (assessment, id);

    if (reference == NULL) {
      g_autofree char *sentence = g_strdup_printf (
          _ ("The reference “%s” is neither in the case nor in the evidence "
             "pack. Choose another one."),
          id);

      g_strv_builder_add (findings, sentence);
    } else if (reference->printable) {
      n_printable++;
    }
  }
  return n_printable;
}

static gboolean
is_theme (const IrcAssessment *assessment, const char *id)
{
  guint n = 0;
  const IrcLabel *themes =
      irc_library_get_themes (irc_assessment_get_library (assessment), &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (themes[i].id, id))
      return TRUE;
  return FALSE;
}

char **
irc_own_check_argument (const IrcAssessment *assessment,
                        const IrcOwnArgumentData *argument)
{
  g_autoptr (GStrvBuilder) findings = g_strv_builder_new ();

  g_return_val_if_fail (assessment != NULL && argument != NULL, NULL);
  if (irc_string_is_blank (argument->title))
    g_strv_builder_add (findings,
                        _ ("The title is missing: a few words by which you "
                           "find the argument again."));
  if (irc_string_is_blank (argument->claim))
    g_strv_builder_add (findings,
                        _ ("The claim is missing: the sentence that is "
                           "printed."));
  if (argument->criteria[0] == NULL)
    g_strv_builder_add (findings,
                        _ ("It serves no criterion, so that no gap leads to "
                           "it. Choose at least one."));
  if (check_sources (findings, assessment, argument) == 0)
    g_strv_builder_add (findings,
                        _ ("None of its references can be printed, so that "
                           "the claim stands without a source. Choose one "
                           "that is complete."));
  if (*argument->theme != '\0' && !is_theme (assessment, argument->theme)) {
    g_autofree char *sentence = g_strdup_printf (
        _ ("The evidence pack has no theme “%s”. Choose one of the list."),
        argument->theme);

    g_strv_builder_add (findings, sentence);
  }
  return g_strv_builder_end (findings);
}
