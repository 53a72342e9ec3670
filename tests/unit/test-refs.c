/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-error.h"
#include "irc-refs.h"

#include <string.h>

/* ---- a record as one text ------------------------------------------------ */

static void
append_author (GString *out, const IrcRefAuthor *author)
{
  if (*author->body != '\0')
    g_string_append_printf (out, "[%s]", author->body);
  else
    g_string_append_printf (out,
                            "[%s|%s%s%s]",
                            author->family,
                            author->given,
                            *author->suffix != '\0' ? "|" : "",
                            author->suffix);
}

static void
append (GString *out, const char *name, const char *value)
{
  if (*value != '\0')
    g_string_append_printf (out, " %s=%s;", name, value);
}

static char *
dump (const IrcRefRecord *record, gboolean with_kind)
{
  GString *out = g_string_new (record->key);

  if (with_kind)
    g_string_append_printf (out, " %d", (int) record->kind);
  g_string_append_c (out, ':');
  for (guint i = 0; i < record->authors->len; i++)
    append_author (out, record->authors->pdata[i]);
  append (out, "more", record->et_al ? "yes" : "");
  append (out, "title", record->title);
  append (out, "in", record->container);
  if (record->year >= 0)
    g_string_append_printf (out, " %d;", record->year);
  append (out, "vol", record->volume);
  append (out, "no", record->issue);
  append (out, "pp", record->pages);
  append (out, "doi", record->doi);
  append (out, "pmid", record->pmid);
  append (out, "pmcid", record->pmcid);
  append (out, "url", record->url);
  append (out, "design", record->design);
  append (out, "retracted", record->retracted ? "yes" : "");
  return g_string_free (out, FALSE);
}

static char *
dump_all (const IrcRefs *refs)
{
  GString *out = g_string_new (irc_refs_format_name (refs->format));

  for (guint i = 0; i < refs->records->len; i++) {
    const IrcRefRecord *record = refs->records->pdata[i];
    g_autofree char *text = dump (record, TRUE);

    g_string_append_printf (out, "\n%u %s", record->line, text);
  }
  for (guint i = 0; i < refs->problems->len; i++) {
    const IrcRefsProblem *problem = refs->problems->pdata[i];

    g_string_append_printf (out, "\nline %u: %s", problem->line, problem->text);
  }
  return g_string_free (out, FALSE);
}

static IrcRefs *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  IrcRefs *refs = irc_refs_read (bytes, &error);

  g_assert_no_error (error);
  return refs;
}

static void
assert_reads (const char *text, const char *expected)
{
  g_autoptr (IrcRefs) refs = read_text (text);
  g_autofree char *found = dump_all (refs);

  g_assert_cmpstr (found, ==, expected);
}

/* ---- BibTeX ---------------------------------------------------------------
 */

/* The shapes of the exports of Springer, Elsevier, PubMed converters, JabRef:
 * what matters is their punctuation, so the works are invented. */
static void
test_bibtex (void)
{
  assert_reads (
      "@Article{Adam2021,\n"
      "author={M{\\\"u}ller, J{\\\"o}rg\nand Garc{\\'\\i}a-L{\\'o}pez, Ana\n"
      "and de la Cruz, M.\nand {Society of Nowhere}},\n"
      "title={Ward rounds: a trial -- and {IR} clinics},\n"
      "journal={Journal of Examples},\nyear={2021},\nmonth=Mar,\n"
      "volume={44},\nnumber={3},\npages={441--8},\nissn={1432-086X},\n"
      "doi={https://doi.org/10.1000/ab_c.1},\n"
      "url={https://doi.org/10.1000/ab\\_c.1}\n}\n",
      "BibTeX\n"
      "1 Adam2021 0:[Müller|Jörg][García-López|Ana][de la Cruz|M.]"
      "[Society of Nowhere] title=Ward rounds: a trial – and IR clinics; "
      "in=Journal of Examples; 2021; vol=44; no=3; pp=441-8; "
      "doi=10.1000/ab_c.1; url=https://doi.org/10.1000/ab_c.1;");
  assert_reads (
      "% a comment\n@string{ jvir = \"J. Ex. \" # {Radiol} }\n"
      "@comment{ @article{not, title={no}} }\n\n"
      "@ARTICLE(Bo2 , AUTHOR = \"Ludwig van Beethoven and John Smith Jr and "
      "Smith, Jr, Ann and others\", Title = \"A \\& B~50\\% $<$ 5\",\n"
      " JOURNAL = jvir, year = 2019, pmid = {12345678},\n)\n",
      "BibTeX\n"
      "5 Bo2 0:[van Beethoven|Ludwig][Jr|John Smith][Smith|Ann|Jr] more=yes; "
      "title=A & B 50% < 5; in=J. Ex. Radiol; 2019; pmid=12345678;");
}

static void
test_bibtex_faults (void)
{
  assert_reads ("@article{one,\n title = {Never closed,\n year = 2020\n}\n"
                "@article{two, title={Good}, year={soon}, doi={nonsense}}\n"
                "@misc{three, author={A B}}\n"
                "@article{four title={x}}\n"
                "@book{five, title={Last}, publisher={House}}",
                "BibTeX\n"
                "5 two 0: title=Good;\n"
                "8 five 1: title=Last; in=House;\n"
                "line 1: the entry “one” is not complete: a brace, a quotation "
                "mark or a comma is missing; it was left out\n"
                "line 5: “two”: the year “soon” is not one and was left out\n"
                "line 5: “Good”: the DOI “nonsense” is not one (10.…/…) and "
                "was left out\n"
                "line 6: “three” has no title and was left out\n"
                "line 7: the entry “four” is not complete: a brace, a "
                "quotation mark or a comma is missing; it was left out");
}

/* Each accent of the manuals, in the three ways it is written. */
static void
test_latex (void)
{
  static const char *const pairs[][2] = {
    { "\\`a \\`{a} {\\`a}", "à à à" },
    { "\\'{\\i} {\\'\\i} \\'\\i", "í í í" },
    { "\\c{c}\\c c{\\c{C}}", "ççÇ" },
    { "\\v{s}\\v Z \\v{c}", "šŽ č" },
    { "\\u{g}\\H{o}\\k{a}\\r{a}\\d{s}\\=e\\.z", "ğőąåṣēż" },
    { "\\ss{} \\o \\O\\ae\\L{}\\l odz", "ß øØæŁłodz" },
    { "\\'Etude \\emph{in vivo} \\textbf{x}", "Étude in vivo x" },
    { "a---b--c ``d'' \\& \\% \\_ \\# \\$", "a—b–c “d” & % _ # $" },
    { "Stra\\ss e na\\\"{\\i}ve", "Straße naïve" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    g_autofree char *entry =
        g_strdup_printf ("@misc{k, title={x%s}}", pairs[i][0]);
    g_autofree char *expected = g_strdup_printf ("x%s", pairs[i][1]);
    g_autoptr (IrcRefs) refs = read_text (entry);

    g_assert_cmpuint (refs->records->len, ==, 1);
    g_assert_cmpstr (
        ((IrcRefRecord *) refs->records->pdata[0])->title, ==, expected);
  }
}

/* ---- RIS ------------------------------------------------------------------
 */

static void
test_ris (void)
{
  /* Springer, with a mark and CRLF; then Elsevier's with "DO  - https…" and an
   * ER without its space; then PubMed Central's. */
  assert_reads ("\xef\xbb\xbfTY  - JOUR\r\nAU  - Müller, Jörg\r\n"
                "AU  - van den Berg, A. B.\r\nPY  - 2021\r\nDA  - 2021/03/01"
                "\r\nTI  - Ward rounds: a trial.\r\nJO  - Journal of Examples"
                "\r\nSP  - 441\r\nEP  - 448\r\nVL  - 44\r\nIS  - 3\r\n"
                "UR  - https://doi.org/10.1000/abc\r\nDO  - 10.1000/abc\r\n"
                "ID  - Müller2021\r\nER  - \r\n\r\n"
                "TY  - JOUR\r\nT1  - Second <i>title</i> &amp; more\r\n"
                "A1  - Society of Nowhere\r\nA1  - Smith JB\r\n"
                "T2  - Examples\r\nY1  - 2020///\r\nSP  - S12\r\n"
                "AN  - 31234567\r\nDO  - https://doi.org/10.1000/def\r\nER  -"
                "\r\nTY  - GEN\r\nTI  - Third\r\nAN  - PMC123456\r\n"
                "N1  - doi: 10.1000/ghi\r\nPY  - forthcoming\r\n",
                "RIS\n"
                "1 Müller2021 0:[Müller|Jörg][van den Berg|A. B.] title=Ward "
                "rounds: a trial; in=Journal of Examples; 2021; vol=44; no=3; "
                "pp=441-448; doi=10.1000/abc; "
                "url=https://doi.org/10.1000/abc;\n"
                "17  0:[Society of Nowhere][Smith|JB] title=Second title & "
                "more; in=Examples; 2020; pp=S12; doi=10.1000/def; "
                "pmid=31234567;\n"
                "27  7: title=Third; doi=10.1000/ghi; pmcid=PMC123456;\n"
                "line 31: the year “forthcoming” is not one and was left out");
}

/* ---- PubMed ---------------------------------------------------------------
 */

static void
test_nbib (void)
{
  assert_reads (
      "\nPMID- 31234567\nOWN - NLM\nDP  - 2019 Sep-Oct\n"
      "TI  - Ward rounds in interventional radiology: a randomised\n"
      "      trial.\nPG  - 441-8\nLID - 10.1000/abc [doi]\nLID - E12 [pii]\n"
      "AB  - BACKGROUND: nothing\n      to read here.\n"
      "FAU - Müller, Jörg\nAU  - Müller J\nAD  - Somewhere.\n"
      "FAU - Smith, John B Jr\nAU  - Smith JB Jr\nCN  - NOWHERE study group\n"
      "PT  - Journal Article\nPT  - Randomized Controlled Trial\n"
      "TA  - J Ex\nJT  - Journal of Examples\nVI  - 44\nIP  - 3\n"
      "PMC - PMC7654321\n\nPMID- 22\nTI  - [Old one].\nAU  - Smith JB\n"
      "DP  - 1999\nTA  - J Ex\nPT  - Retracted Publication\n",
      "PubMed\n"
      "2 31234567 0:[Müller|Jörg][Smith|John B Jr][NOWHERE study group] "
      "title=Ward rounds in interventional radiology: a randomised trial; "
      "in=Journal of Examples; 2019; vol=44; no=3; pp=441-8; "
      "doi=10.1000/abc; pmid=31234567; pmcid=PMC7654321; design=rct;\n"
      "26 22 0:[Smith|JB] title=[Old one]; in=J Ex; 1999; pmid=22; "
      "retracted=yes;");
}

/* ---- CSL-JSON -------------------------------------------------------------
 */

static void
test_csl (void)
{
  assert_reads (
      "[\n {\"id\": \"a\", \"type\": \"article-journal\", \"title\": "
      "\"One <i>two</i>\",\n \"author\": [{\"family\": \"Berg\", \"given\": "
      "\"Anna\", \"non-dropping-particle\": \"van den\"}, {\"literal\": "
      "\"Society\"}],\n \"issued\": {\"date-parts\": [[\"2020\", 3]]}, "
      "\"page\": \"441-8\", \"note\": \"PMID: 123\\nPMCID: PMC9\"},\n 5,\n"
      " {\"id\": 7, \"title\": [\"From Crossref\"], \"type\": "
      "\"journal-article\", \"container-title\": [\"J\"], \"issued\": "
      "{\"raw\": \"2019-02\"}},\n {\"id\": \"none\"}\n]",
      "CSL-JSON\n"
      "2 a 0:[van den Berg|Anna][Society] title=One two; 2020; pp=441-8; "
      "pmid=123; pmcid=PMC9;\n"
      "6 7 0: title=From Crossref; in=J; 2019;\n"
      "line 1: entry 2 of the list is not an object\n"
      "line 7: “none” has no title and was left out");
}

/* ---- bytes ----------------------------------------------------------------
 */

static void
test_encodings (void)
{
  static const char latin[] = "TY  - JOUR\nTI  - M\xfcller \x96 x\nER  - \n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (latin, sizeof latin - 1);
  g_autoptr (IrcRefs) refs = irc_refs_read (bytes, NULL);
  g_autoptr (GBytes) wide = NULL;
  g_autoptr (IrcRefs) same = NULL;
  gsize length = 0;
  char *utf16 = NULL;

  g_assert_cmpstr (
      ((IrcRefRecord *) refs->records->pdata[0])->title, ==, "Müller – x");
  utf16 = g_convert ("\xef\xbb\xbfTY  - JOUR\r\nTI  - Łódź\r\nER  - \r\n",
                     -1,
                     "UTF-16LE",
                     "UTF-8",
                     NULL,
                     &length,
                     NULL);
  wide = g_bytes_new_take (utf16, length);
  same = irc_refs_read (wide, NULL);
  g_assert_nonnull (same);
  g_assert_cmpstr (
      ((IrcRefRecord *) same->records->pdata[0])->title, ==, "Łódź");
}

static void
test_not_a_list (void)
{
  static const char *const texts[] = {
    "", "Hello, world", "{\"broken\": ", "%PDF-1.7", "TY- x",
  };
  static const char binary[] = "TY  - JOUR\0TI  - x";
  g_autoptr (GBytes) zeros = g_bytes_new_static (binary, sizeof binary);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
    g_autoptr (GError) error = NULL;

    g_assert_null (irc_refs_read (bytes, &error));
    g_assert_nonnull (error);
  }
  g_assert_null (irc_refs_read (zeros, NULL));
}

/* ---- round trips ----------------------------------------------------------
 */

static const char *const words[] = {
  "Ward",     "rounds", "50%",    "A & B",      "x_1",  "{brace}",
  "back\\s",  "~tilde", "Müller", "Łódź",       "a--b", "``q''",
  "van",      "and",    "Smith",  "#1",         "$5",   "<5 mm",
  "O'Connor", "a, b",   "Ελλάδα", "(in press)", "^2",   "–",
  "—",        "“said”", "et al",  "10.1",       "AB",   "日本語",
};

static char *
random_text (GRand *random, guint max)
{
  GString *out = g_string_new (NULL);
  const guint n = (guint) g_rand_int_range (random, 1, (int) max + 1);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (
        out,
        "%s%s",
        i > 0 ? " " : "",
        words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
  return g_string_free (out, FALSE);
}

/* A name without commas, which RIS cannot hold. */
static char *
random_name (GRand *random)
{
  static const char *const names[] = {
    "Smith",  "van den Berg", "de la Cruz",  "O'Connor",
    "Müller", "al-Rashid",    "Ó Briain",    "李",
    "Jr",     "and",          "others & Co",
  };

  return g_strdup (names[g_rand_int_range (random, 0, G_N_ELEMENTS (names))]);
}

static char *
maybe (GRand *random, const char *text)
{
  return g_rand_boolean (random) ? g_strdup (text) : NULL;
}

static IrcRefRecord *
random_record (GRand *random, guint index)
{
  IrcRefRecord *record = irc_ref_record_new ();

  record->kind = (IrcRefKind) g_rand_int_range (random, 0, IRC_N_REF_KINDS);
  irc_ref_record_take (&record->key, g_strdup_printf ("key%u", index));
  for (int i = g_rand_int_range (random, 0, 4); i > 0; i--)
    if (g_rand_boolean (random))
      irc_ref_record_add_person (record,
                                 random_name (random),
                                 g_strdup ("Ann B."),
                                 maybe (random, "Jr"));
    else
      irc_ref_record_add_body (record,
                               g_strdup ("Society & Sons {of} Nowhere"));
  record->et_al = g_rand_boolean (random);
  irc_ref_record_take (&record->title, random_text (random, 9));
  irc_ref_record_take (&record->container, random_text (random, 3));
  record->year = g_rand_boolean (random) ? 2020 : -1;
  irc_ref_record_take (&record->volume, maybe (random, "44A"));
  irc_ref_record_take (&record->issue, maybe (random, "3 Suppl 1"));
  irc_ref_record_take (&record->pages,
                       maybe (random, "810-815; discussion 815-816"));
  if (*record->pages == '\0')
    irc_ref_record_take (&record->pages, maybe (random, "441-8"));
  irc_ref_record_take (&record->doi, maybe (random, "10.1000/a_b~c(1)<2>;x"));
  irc_ref_record_take (&record->doi,
                       maybe (random, "10.1016/S0140-6736(19)1--2"));
  irc_ref_record_take (&record->pmid, maybe (random, "31234567"));
  irc_ref_record_take (&record->pmcid, maybe (random, "PMC7654321"));
  irc_ref_record_take (
      &record->url, maybe (random, "https://example.org/~a_b/?q=1&r=2%20#x"));
  irc_ref_record_take (&record->design, maybe (random, "rct"));
  record->retracted = g_rand_int_range (random, 0, 8) == 0;
  return record;
}

static void
test_round_trip (gconstpointer data)
{
  const IrcRefsFormat format = (IrcRefsFormat) GPOINTER_TO_INT (data);
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);

  for (guint i = 0; i < 3000; i++) {
    g_autoptr (IrcRefRecord) record = random_record (random, i);
    const IrcRefRecord *const list[] = { record };
    g_autoptr (GBytes) bytes = irc_refs_write (format, list, 1);
    g_autoptr (GError) error = NULL;
    g_autoptr (IrcRefs) refs = irc_refs_read (bytes, &error);
    g_autofree char *before = dump (record, TRUE);
    g_autofree char *after = NULL;

    g_assert_no_error (error);
    g_assert_cmpint ((int) refs->format, ==, (int) format);
    g_assert_cmpuint (refs->records->len, ==, 1);
    g_assert_cmpuint (refs->problems->len, ==, 0);
    after = dump (refs->records->pdata[0], TRUE);
    g_assert_cmpstr (after, ==, before);
  }
}

/* Equal keys are told apart, and odd ones made fit. */
static void
test_keys (void)
{
  g_autoptr (IrcRefRecord) record = irc_ref_record_new ();
  const IrcRefRecord *const list[] = { record, record, record };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (IrcRefs) refs = NULL;

  irc_ref_record_take (&record->key, g_strdup ("Mü 1"));
  irc_ref_record_take (&record->title, g_strdup ("Title"));
  bytes = irc_refs_write (IRC_REFS_BIBTEX, list, 3);
  refs = irc_refs_read (bytes, NULL);
  g_assert_cmpuint (refs->records->len, ==, 3);
  g_assert_cmpstr (
      ((IrcRefRecord *) refs->records->pdata[0])->key, ==, "M___1");
  g_assert_cmpstr (
      ((IrcRefRecord *) refs->records->pdata[2])->key, ==, "M___1c");
}

/* Whatever is cut off or changed in a list, reading ends, in order. */
static void
test_damage (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 6000; i++) {
    g_autoptr (IrcRefRecord) a = random_record (random, 1);
    g_autoptr (IrcRefRecord) b = random_record (random, 2);
    const IrcRefRecord *const list[] = { a, b };
    const IrcRefsFormat format = (IrcRefsFormat[]){ IRC_REFS_BIBTEX,
                                                    IRC_REFS_RIS,
                                                    IRC_REFS_CSL_JSON }[i % 3];
    g_autoptr (GBytes) whole = irc_refs_write (format, list, 2);
    gsize length = 0;
    const char *text = g_bytes_get_data (whole, &length);
    g_autofree char *copy = g_memdup2 (text, length);
    g_autoptr (GBytes) damaged = NULL;
    g_autoptr (IrcRefs) refs = NULL;
    guint line = 0;

    for (int k = g_rand_int_range (random, 0, 8); k > 0; k--)
      copy[g_rand_int_range (random, 0, (int) length)] =
          "{}@\\\"\n,=-# A\xc3[]"[g_rand_int_range (random, 0, 15)];
    length = (gsize) g_rand_int_range (random, 0, (int) length + 1);
    damaged = g_bytes_new (copy, length);
    refs = irc_refs_read (damaged, NULL);
    for (guint k = 0; refs != NULL && k < refs->problems->len; k++) {
      const IrcRefsProblem *problem = refs->problems->pdata[k];

      g_assert_cmpuint (problem->line, >=, line);
      g_assert_true (g_utf8_validate (problem->text, -1, NULL));
      line = problem->line;
    }
  }
}

/* Nothing at all is no list, and is said. */
static void
test_empty (void)
{
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (irc_refs_read (nothing, &error));
  g_assert_error (error, IRC_BASE_ERROR, IRC_BASE_ERROR_SYNTAX);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/refs/bibtex", test_bibtex);
  g_test_add_func ("/refs/bibtex-faults", test_bibtex_faults);
  g_test_add_func ("/refs/latex", test_latex);
  g_test_add_func ("/refs/ris", test_ris);
  g_test_add_func ("/refs/nbib", test_nbib);
  g_test_add_func ("/refs/csl", test_csl);
  g_test_add_func ("/refs/encodings", test_encodings);
  g_test_add_func ("/refs/not-a-list", test_not_a_list);
  g_test_add_data_func ("/refs/round-trip/bibtex",
                        GINT_TO_POINTER (IRC_REFS_BIBTEX),
                        test_round_trip);
  g_test_add_data_func (
      "/refs/round-trip/ris", GINT_TO_POINTER (IRC_REFS_RIS), test_round_trip);
  g_test_add_data_func ("/refs/round-trip/csl",
                        GINT_TO_POINTER (IRC_REFS_CSL_JSON),
                        test_round_trip);
  g_test_add_func ("/refs/keys", test_keys);
  g_test_add_func ("/refs/damage", test_damage);
  g_test_add_func ("/refs/empty", test_empty);
  return g_test_run ();
}
