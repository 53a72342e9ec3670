/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-support.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb.h>
#include <math.h>

static IrcFonts *fonts;

#define assert_near(a, b, tolerance)                                           \
  g_assert_cmpfloat_with_epsilon (a, b, tolerance)

/* ---- what holds for every text ------------------------------------------ */

static int
by_place (gconstpointer a, gconstpointer b)
{
  const IrcGlyphRun *one = *(const IrcGlyphRun *const *) a;
  const IrcGlyphRun *other = *(const IrcGlyphRun *const *) b;

  return one->text < other->text ? -1 : one->text > other->text;
}

/* The clusters tell the run's text, whole and in its order. */
static void
check_clusters (const IrcGlyphRun *run)
{
  g_autofree char *told = g_malloc0 (run->length + 1);
  gsize n_told = 0;

  for (guint i = 0; i < run->n_glyphs; i++) {
    gsize length;
    const char *text = irc_glyph_run_get_cluster_text (run, i, &length);

    g_assert_cmpuint (run->glyphs[i].cluster, <, run->length);
    if (text == NULL)
      continue;
    g_assert_true (g_utf8_validate (text, (gssize) length, NULL));
    memcpy (told + (text - run->text), text, length);
    n_told += length;
  }
  if (run->n_glyphs > 0) {
    g_assert_cmpuint (n_told, ==, run->length);
    g_assert_cmpmem (told, run->length, run->text, run->length);
  }
}

static void
check_text (const IrcText *text, const char *expected)
{
  guint n, missing = 0;
  const IrcGlyphRun *runs = irc_text_get_runs (text, &n);
  g_autoptr (GPtrArray) ordered = g_ptr_array_new ();
  g_autoptr (GString) whole = g_string_new (NULL);
  double width = 0;

  for (guint i = 0; i < n; i++) {
    const IrcGlyphRun *run = &runs[i];
    double advance = 0;

    assert_near (run->x, width, 1e-6);
    for (guint k = 0; k < run->n_glyphs; k++) {
      g_assert_cmpuint (run->glyphs[k].glyph, !=, 0);
      g_assert_true (isfinite (run->glyphs[k].x));
      advance += run->glyphs[k].advance;
    }
    assert_near (run->width, advance, 1e-6);
    width += run->width;
    missing += run->missing ? run->n_glyphs : 0;
    check_clusters (run);
    g_ptr_array_add (ordered, (gpointer) run);
  }
  assert_near (irc_text_get_width (text), width, 1e-6);
  g_assert_cmpuint (irc_text_count_missing (text), ==, missing);

  g_ptr_array_sort (ordered, by_place);
  for (guint i = 0; i < ordered->len; i++) {
    const IrcGlyphRun *run = g_ptr_array_index (ordered, i);

    g_string_append_len (whole, run->text, (gssize) run->length);
  }
  g_assert_cmpstr (whole->str, ==, expected);
}

static IrcText *
shape (IrcFace face, double size, const char *string)
{
  IrcText *text = irc_text_shape (fonts, face, size, string, -1);

  check_text (text, string);
  return text;
}

/* Glyphs in the notation of hb-shape, for one run at one point a unit. */
static char *
describe (const IrcGlyphRun *run)
{
  GString *out = g_string_new ("[");

  for (guint i = 0; i < run->n_glyphs; i++)
    g_string_append_printf (out,
                            "%s%u=%u+%ld",
                            i > 0 ? "|" : "",
                            run->glyphs[i].glyph,
                            run->glyphs[i].cluster,
                            lround (run->glyphs[i].advance));
  g_string_append_c (out, ']');
  return g_string_free (out, FALSE);
}

/* ---- measures ----------------------------------------------------------- */

static void
test_metrics (void)
{
  FT_Library library;

  g_assert_cmpint (FT_Init_FreeType (&library), ==, 0);
  for (IrcFace face = 0; face < IRC_N_FACES; face++) {
    gsize size;
    GBytes *bytes = irc_fonts_get_bytes (fonts, face);
    const guint8 *data = g_bytes_get_data (bytes, &size);
    FT_Face ft;
    double upem = irc_fonts_get_upem (fonts, face);

    g_assert_cmpint (
        FT_New_Memory_Face (library, data, (FT_Long) size, 0, &ft), ==, 0);
    g_assert_cmpuint (ft->units_per_EM, ==, irc_fonts_get_upem (fonts, face));
    assert_near (irc_fonts_get_ascent (fonts, face, upem), ft->ascender, 1e-6);
    assert_near (
        irc_fonts_get_descent (fonts, face, upem), -ft->descender, 1e-6);
    FT_Load_Char (ft, 'H', FT_LOAD_NO_SCALE);
    assert_near (irc_fonts_get_cap_height (fonts, face, 10),
                 10 * ft->glyph->metrics.horiBearingY / upem,
                 1e-6);
    FT_Done_Face (ft);
  }
  FT_Done_FreeType (library);
}

/* FreeType's own reading of hmtx and of the old kern table, which Lato has
 * beside the GPOS table that HarfBuzz reads; they agree to a unit or so a pair.
 * The strings have no ligature ("ti" is one). */
static double
measure_with_freetype (FT_Face ft, const char *string)
{
  double width = 0;
  FT_UInt before = 0;

  for (const char *p = string; *p != '\0'; p++) {
    FT_UInt glyph = FT_Get_Char_Index (ft, (FT_ULong) *p);
    FT_Vector kern = { 0, 0 };

    FT_Get_Kerning (ft, before, glyph, FT_KERNING_UNSCALED, &kern);
    FT_Load_Glyph (ft, glyph, FT_LOAD_NO_SCALE);
    width += (double) (kern.x + ft->glyph->metrics.horiAdvance);
    before = glyph;
  }
  return width / ft->units_per_EM;
}

static void
test_widths (void)
{
  static const char *const strings[] = {
    "AVATAR",           "Level 2 in hand",
    "Dedicated rounds", "0123456789 1,234.50",
    "beds & clinic",    "Kyrgyz Var. P.A. LTV",
  };
  static const IrcFace faces[] = {
    IRC_FACE_LIGHT,    IRC_FACE_REGULAR, IRC_FACE_ITALIC,
    IRC_FACE_SEMIBOLD, IRC_FACE_BOLD,
  };
  FT_Library library;

  g_assert_cmpint (FT_Init_FreeType (&library), ==, 0);
  for (guint f = 0; f < G_N_ELEMENTS (faces); f++) {
    gsize size;
    const guint8 *data =
        g_bytes_get_data (irc_fonts_get_bytes (fonts, faces[f]), &size);
    double unit = 1.0 / irc_fonts_get_upem (fonts, faces[f]);
    FT_Face ft;

    g_assert_cmpint (
        FT_New_Memory_Face (library, data, (FT_Long) size, 0, &ft), ==, 0);
    for (guint i = 0; i < G_N_ELEMENTS (strings); i++) {
      g_autoptr (IrcText) text = shape (faces[f], 9.6, strings[i]);

      assert_near (irc_text_get_width (text),
                   9.6 * measure_with_freetype (ft, strings[i]),
                   9.6 * unit * (double) strlen (strings[i]));
      assert_near (irc_fonts_measure (fonts, faces[f], 9.6, strings[i], -1),
                   irc_text_get_width (text),
                   1e-9);
    }
    g_assert_cmpint (
        irc_fonts_get_advance (fonts, faces[f], FT_Get_Char_Index (ft, 'W')),
        >,
        0);
    FT_Done_Face (ft);
  }
  FT_Done_FreeType (library);
}

/* Written down from hb-shape --no-glyph-names --utf8-clusters (HarfBuzz 6.0)
 * with the same files. */
static void
test_reference (void)
{
  static const struct {
    IrcFace face;
    const char *text;
    const char *glyphs;
  } cases[] = {
    { IRC_FACE_BOLD,
      "AVATAR To Tokyo WAVE Type",
      "[3=0+1274|28=1+1274|3=2+1248|26=3+1059|3=4+1389|24=5+1286|2=6+425|"
      "26=7+959|51=8+1149|2=9+425|26=10+959|51=11+1149|48=12+1069|64=13+1023|"
      "51=14+1149|2=15+486|29=16+2007|3=17+1274|28=18+1389|9=19+1150|2=20+425|"
      "26=21+1031|64=22+1055|54=23+1136|39=24+1068]" },
    { IRC_FACE_REGULAR,
      "office waffle",
      "[51=0+1112|259=1+1775|36=4+937|39=5+1056|2=6+471|62=7+1559|33=8+979|"
      "272=9+1808|39=12+1056]" },
    { IRC_FACE_REGULAR,
      "To V. day",
      "[26=0+937|51=1+1134|2=2+440|28=3+1207|87=4+472|2=5+512|38=6+1120|"
      "33=7+970|64=8+1031]" },
    { IRC_FACE_REGULAR,
      "ἀρχή",
      "[2611=0+1184|369=3+1074|376=5+957|2645=7+1167]" },
    { IRC_FACE_REGULAR,
      "Știință",
      "[2155=0+1040|2471=2+1232|45=4+480|50=5+1102|2464=6+715|2230=8+994]" },
    { IRC_FACE_FALLBACK,
      "مستشفى",
      "[5354=10+1707|5326=8+1036|5298=6+1827|5266=4+618|5294=2+1827|"
      "5341=0+1097]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    double upem = irc_fonts_get_upem (fonts, cases[i].face);
    g_autoptr (IrcText) text = shape (cases[i].face, upem, cases[i].text);
    guint n;
    const IrcGlyphRun *runs = irc_text_get_runs (text, &n);
    g_autofree char *glyphs = describe (&runs[0]);

    g_assert_cmpuint (n, ==, 1);
    g_assert_cmpstr (glyphs, ==, cases[i].glyphs);
  }
}

/* ---- characters --------------------------------------------------------- */

static void
test_languages (void)
{
  static const char *const strings[] = {
    "ÄÖÜäöüßẞ „Größe“",
    "àâæçéèêëîïôœùûüÿ « Œuvre »",
    "ñÑ¿¡áéíóúü",
    "àèéìòù",
    "ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ",
    "áčďéěíňóřšťúůýž ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ",
    "ľĺŕôäĽĹŔ",
    "áéíóöőúüű ŐŰ",
    "ăâîșțĂÂÎȘȚ",
    "çğıİöşüÇĞŞ",
    "āčēģīķļņšūž ĄČĘĖĮŠŲŪŽ",
    "æøåÆØÅ",
    "ðþÐÞ",
    "õäöüšž",
    "čćđšžČĆĐŠŽ",
    "ċġħżĊĠĦŻ",
    "ŵŷŴŶ",
    "ãõçÃÕÇ",
    "Επεμβατική Ακτινολογία ΆΈΉΊΌΎΏάέήίόύώϊϋΐΰς",
    "ᾀᾁᾂἀρχῇ τοῦ ἔργου Ἀχιλλεύς ὣς ᾧ ῥᾴδιον",
    "Интервенционная радиология ёЁъыьэ",
    "Інтервенційна радіологія ґєіїҐЄІЇ",
    "љњћђџЉЊЋЂЏ ѓќѕ ўЎ",
    "مستشفى الجامعة ١٢٣",
    "בית חולים",
    "€ £ ≥ ≤ − – — … ½ ₂ → ✓ • × ± µ ° ‰ § ¶ † ‡ № ™ ®",
    "„“”‚‘’‹›«»",
    "nbsp\u00a0nnbsp\u202fthin\u2009hyphen\u2011end",
  };

  for (IrcFace face = 0; face < IRC_N_FACES; face++)
    for (guint i = 0; i < G_N_ELEMENTS (strings); i++) {
      g_autoptr (IrcText) text = shape (face, 10, strings[i]);

      if (irc_text_count_missing (text) > 0)
        g_test_message ("%u: %s", face, strings[i]);
      g_assert_cmpuint (irc_text_count_missing (text), ==, 0);
      g_assert_cmpfloat (irc_text_get_width (text), >, 10);
    }
}

static void
test_missing (void)
{
  static const struct {
    const char *text;
    guint missing;
    guint n_runs;
  } cases[] = {
    { "", 0, 0 },       { "Lato", 0, 1 },
    { "a中b", 1, 3 },   { "東京 hospital", 2, 2 },
    { "🏥", 1, 1 },      { "👩🏽‍⚕️!", 1, 2 }, /* one woman, one box */
    { "a✓b", 0, 3 },    { "\xef\xbf\xbd", 1, 1 },
    { "a\x01z", 1, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (IrcText) text = shape (IRC_FACE_REGULAR, 10, cases[i].text);
    guint n;
    const IrcGlyphRun *runs = irc_text_get_runs (text, &n);

    g_assert_cmpuint (irc_text_count_missing (text), ==, cases[i].missing);
    g_assert_cmpuint (n, ==, cases[i].n_runs);
    for (guint k = 0; k < n; k++)
      if (runs[k].missing) {
        /* U+25A1 in Lato Regular. */
        g_assert_cmpuint (runs[k].glyphs[0].glyph, ==, 1457);
        g_assert_cmpint (runs[k].face, ==, IRC_FACE_REGULAR);
      }
  }
}

static void
test_invalid_utf8 (void)
{
  static const struct {
    const char *bytes;
    gssize length;
    const char *shown;
    guint missing;
  } cases[] = {
    { "a\xff"
      "b",
      -1,
      "a\xef\xbf\xbd"
      "b",
      1 },
    { "\xc3", 1, "\xef\xbf\xbd", 1 },
    { "a\0b",
      3,
      "a\xef\xbf\xbd"
      "b",
      1 },
    { "ab\xe2\x82", -1, "ab\xef\xbf\xbd\xef\xbf\xbd", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (IrcText) text = irc_text_shape (
        fonts, IRC_FACE_REGULAR, 10, cases[i].bytes, cases[i].length);

    check_text (text, cases[i].shown);
    g_assert_cmpuint (irc_text_count_missing (text), ==, cases[i].missing);
  }
}

static guint
glyph_of (const char *string, guint index)
{
  g_autoptr (IrcText) text = shape (IRC_FACE_REGULAR, 10, string);
  guint n;
  const IrcGlyphRun *runs = irc_text_get_runs (text, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (index, <, runs[0].n_glyphs);
  return runs[0].glyphs[index].glyph;
}

static double
width_of (const char *string)
{
  return irc_fonts_measure (fonts, IRC_FACE_REGULAR, 10, string, -1);
}

static void
test_special_characters (void)
{
  /* One face, the glyph of the plain character, the text kept: shape () looks
   * at it. */
  g_assert_cmpuint (glyph_of ("a\u2011b", 1), ==, glyph_of ("a\u2010b", 1));
  assert_near (width_of ("a\u2011b"), width_of ("a\u2010b"), 1e-9);
  g_assert_cmpfloat (width_of ("a\u202f%"), <, width_of ("a\u00a0%"));

  /* Nothing is seen of them, and the letters still kern. */
  assert_near (width_of ("A\u00adV"), width_of ("AV"), 1e-9);
  assert_near (width_of ("a\u200bb\u2060c\ufeff"), width_of ("abc"), 1e-9);
  assert_near (width_of ("\u00ad"), 0, 1e-9);

  /* A line has no breaks. */
  assert_near (width_of ("a\nb\tc"), width_of ("a b c"), 1e-9);

  /* Composed or not, a letter is a letter. */
  assert_near (width_of ("e\u0301"), width_of ("\u00e9"), 1e-9);
  g_assert_cmpuint (glyph_of ("e\u0301", 0), ==, glyph_of ("\u00e9", 0));
}

/* The end of a word, words, the beginning of another: seen as they are, read as
 * told, and nothing of it stays in the cache of words. */
static void
test_divided (void)
{
  static const struct {
    const char *text;
    IrcDivision division;
  } cases[] = {
    { "schaft der Wirt", { 6, 11, "Wirtschaft", "-" } },
    { "schaft 漢 der Wirt", { 6, 15, "Wirtschaft", "-" } },
    { "der Wirt-", { 0, 4, "Wirt-schaft", NULL } },
    { "schaft", { 6, G_MAXSIZE, NULL, NULL } },
    { "alles", { 0, G_MAXSIZE, NULL, NULL } },
    { "Wirt漢", { 0, 0, "Wirt漢schaft", "-" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const IrcDivision *division = &cases[i].division;
    g_autoptr (IrcText) text = irc_text_shape_divided (fonts,
                                                       IRC_FACE_REGULAR,
                                                       10,
                                                       IRC_TEXT_LEFT_TO_RIGHT,
                                                       cases[i].text,
                                                       -1,
                                                       division);
    g_autofree char *seen =
        g_strconcat (cases[i].text, division->added != NULL ? "-" : "", NULL);
    g_autofree char *read = g_strconcat (
        cases[i].text, division->added != NULL ? "\u00ad" : "", NULL);
    g_autoptr (IrcText) plain = shape (IRC_FACE_REGULAR, 10, seen);
    guint n_runs;
    const IrcGlyphRun *runs = irc_text_get_runs (text, &n_runs);

    check_text (text, read);
    check_text (plain, seen);
    /* No more than the kerning against two spaces apart. */
    assert_near (irc_text_get_width (text), irc_text_get_width (plain), 0.5);
    for (guint k = 0; k < n_runs; k++) {
      gsize offset = (gsize) (runs[k].text - runs[0].text);

      g_assert_cmpstr (runs[k].reads,
                       ==,
                       offset == division->divided ? division->word
                       : offset < division->silent || offset > division->divided
                           ? ""
                           : NULL);
    }
    runs = irc_text_get_runs (plain, &n_runs);
    for (guint k = 0; k < n_runs; k++)
      g_assert_null (runs[k].reads);
  }
}

static void
test_spaces (void)
{
  static const struct {
    const char *text;
    guint spaces;
  } cases[] = {
    { "a b c", 2 },    { "a\u00a0b", 1 }, { "a\u202fb", 0 },       { "abc", 0 },
    { "\u00ad a", 1 }, { "中 文", 1 },    { "مستشفى الجامعة", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (IrcText) text = shape (IRC_FACE_REGULAR, 10, cases[i].text);

    g_test_message ("%s", cases[i].text);
    g_assert_cmpuint (irc_text_count_spaces (text), ==, cases[i].spaces);
  }
}

/* ---- right to left ------------------------------------------------------ */

/* The text as the glyphs stand, from left to right. */
static char *
read_visually (const IrcText *text)
{
  GString *out = g_string_new (NULL);
  guint n;
  const IrcGlyphRun *runs = irc_text_get_runs (text, &n);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < runs[i].n_glyphs; k++) {
      gsize length;
      const char *cluster =
          irc_glyph_run_get_cluster_text (&runs[i], k, &length);

      if (cluster != NULL)
        g_string_append_len (out, cluster, (gssize) length);
    }
  return g_string_free (out, FALSE);
}

static void
test_right_to_left (void)
{
  /* By hand from Unicode Annex 9; Hebrew letters do not join, so that the
   * visual order can be read. */
  static const struct {
    IrcTextDirection direction;
    const char *text;
    const char *seen;
  } cases[] = {
    { IRC_TEXT_AUTO, "abc", "abc" },
    { IRC_TEXT_AUTO, "אבג", "גבא" },
    { IRC_TEXT_LEFT_TO_RIGHT, "at אבג now", "at גבא now" },
    { IRC_TEXT_RIGHT_TO_LEFT, "אב abc גד", "דג abc בא" },
    { IRC_TEXT_AUTO, "אב 12 גד", "דג 12 בא" },
    { IRC_TEXT_LEFT_TO_RIGHT, "אב, 12", "12 ,בא" },
    { IRC_TEXT_LEFT_TO_RIGHT, "אב. x", "בא. x" },
    { IRC_TEXT_RIGHT_TO_LEFT, "abc.", ".abc" },
    { IRC_TEXT_AUTO, "x (אב) y", "x (בא) y" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (IrcText) text = irc_text_shape_directed (
        fonts, IRC_FACE_REGULAR, 10, cases[i].direction, cases[i].text, -1);
    g_autofree char *seen = read_visually (text);

    check_text (text, cases[i].text);
    g_assert_cmpstr (seen, ==, cases[i].seen);
  }
}

/* In a right-to-left run an opening bracket is drawn as the closing one, and
 * Arabic letters join across a change of face. */
static void
test_mirroring_and_joining (void)
{
  g_autoptr (IrcText) open = shape (IRC_FACE_FALLBACK, 10, "א(א");
  g_autoptr (IrcText) close = shape (IRC_FACE_FALLBACK, 10, "a)a");
  g_autoptr (IrcText) joined = shape (IRC_FACE_FALLBACK, 10, "بب");
  g_autoptr (IrcText) alone = shape (IRC_FACE_FALLBACK, 10, "ب");
  guint n;

  g_assert_cmpuint (irc_text_get_runs (open, &n)->glyphs[1].glyph,
                    ==,
                    irc_text_get_runs (close, &n)->glyphs[1].glyph);
  g_assert_cmpuint (irc_text_get_runs (joined, &n)->glyphs[0].glyph,
                    !=,
                    irc_text_get_runs (alone, &n)->glyphs[0].glyph);
}

static void
test_direction (void)
{
  g_assert_cmpint (
      irc_text_find_direction ("abc אבג", -1), ==, IRC_TEXT_LEFT_TO_RIGHT);
  g_assert_cmpint (
      irc_text_find_direction ("12. אבג abc", -1), ==, IRC_TEXT_RIGHT_TO_LEFT);
  g_assert_cmpint (
      irc_text_find_direction ("مستشفى", -1), ==, IRC_TEXT_RIGHT_TO_LEFT);
  g_assert_cmpint (
      irc_text_find_direction ("123 …", -1), ==, IRC_TEXT_LEFT_TO_RIGHT);
  g_assert_cmpint (
      irc_text_find_direction ("", -1), ==, IRC_TEXT_LEFT_TO_RIGHT);
}

/* ---- properties --------------------------------------------------------- */

static gunichar
random_character (GRand *random)
{
  static const struct {
    gint32 first, last;
  } blocks[] = {
    { 0x20, 0x7e },       { 0xa0, 0x24f },    { 0x300, 0x36f },
    { 0x370, 0x3ff },     { 0x400, 0x52f },   { 0x590, 0x6ff },
    { 0x900, 0x97f },     { 0x1e00, 0x1fff }, { 0x2000, 0x206f },
    { 0x20a0, 0x27bf },   { 0x3000, 0x30ff }, { 0x4e00, 0x4e80 },
    { 0xac00, 0xac80 },   { 0xfb00, 0xfeff }, { 0x1f300, 0x1f6ff },
    { 0xe0000, 0xe007f },
  };
  guint block = (guint) g_rand_int_range (random, 0, G_N_ELEMENTS (blocks));

  return (gunichar) g_rand_int_range (
      random, blocks[block].first, blocks[block].last + 1);
}

static void
test_random_texts (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20260115);

  for (guint round = 0; round < 4000; round++) {
    g_autoptr (GString) string = g_string_new (NULL);
    g_autoptr (IrcText) text = NULL;
    int n = g_rand_int_range (random, 0, 12);

    for (int i = 0; i < n; i++) {
      gunichar c = random_character (random);

      if (g_unichar_validate (c))
        g_string_append_unichar (string, c);
    }
    text = irc_text_shape_directed (fonts,
                                    (IrcFace) (round % IRC_N_FACES),
                                    10,
                                    (IrcTextDirection) (round % 3),
                                    string->str,
                                    -1);
    check_text (text, string->str);
  }
}

static void
test_ellipsize (void)
{
  static const char *const strings[] = {
    "Dedicated time for inpatient clinical work",
    "Επεμβατική Ακτινολογία",
    "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301",
    "a b c d",
    "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++) {
    double whole = width_of (strings[i]);
    double before = -1;

    for (double width = 0; width < whole + 10; width += whole / 37 + 1) {
      g_autofree char *cut =
          irc_fonts_ellipsize (fonts, IRC_FACE_REGULAR, 10, strings[i], width);

      g_assert_cmpfloat (width_of (cut), <=, width);
      g_assert_cmpfloat (width_of (cut), >=, before - 1e-9);
      before = width_of (cut);
      if (whole <= width)
        g_assert_cmpstr (cut, ==, strings[i]);
      else if (*cut != '\0')
        g_assert_true (g_str_has_suffix (cut, "…"));
      g_assert_null (strstr (cut, " …"));
      /* Cut at letters, with their marks. */
      if (i == 2 && *cut != '\0' && whole > width)
        g_assert_cmpuint ((strlen (cut) - strlen ("…")) % 3, ==, 0);
    }
  }
}

/* ---- words and threads -------------------------------------------------- */

/* HarfBuzz alone, on the whole text. */
static char *
describe_whole (hb_font_t *font, hb_buffer_t *buffer, const char *string)
{
  GString *out = g_string_new ("[");
  const hb_glyph_info_t *infos;
  const hb_glyph_position_t *positions;
  guint n;

  hb_buffer_clear_contents (buffer);
  hb_buffer_add_utf8 (buffer, string, -1, 0, -1);
  hb_buffer_set_direction (buffer, HB_DIRECTION_LTR);
  hb_buffer_guess_segment_properties (buffer);
  hb_buffer_set_language (buffer, HB_LANGUAGE_INVALID);
  hb_shape (font, buffer, NULL, 0);
  infos = hb_buffer_get_glyph_infos (buffer, &n);
  positions = hb_buffer_get_glyph_positions (buffer, NULL);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (out,
                            "%s%u=%u+%d",
                            i > 0 ? "|" : "",
                            infos[i].codepoint,
                            infos[i].cluster,
                            positions[i].x_advance);
  g_string_append_c (out, ']');
  return g_string_free (out, FALSE);
}

static void
compare_with_whole (IrcFace face,
                    hb_font_t *font,
                    hb_buffer_t *buffer,
                    const char *string)
{
  g_autofree char *expected = describe_whole (font, buffer, string);
  g_autoptr (IrcText) text = irc_text_shape (
      fonts, face, irc_fonts_get_upem (fonts, face), string, -1);
  guint n;
  const IrcGlyphRun *runs = irc_text_get_runs (text, &n);
  g_autofree char *seen = describe (&runs[0]);

  g_assert_cmpuint (n, ==, 1);
  if (strcmp (seen, expected) != 0)
    g_error ("face %u, \"%s\": %s, not %s", face, string, seen, expected);
}

/* Every letter before and after a space, and sentences. */
static void
compare_face (IrcFace face, hb_font_t *font, GRand *random)
{
  static const char *const letters[] = {
    "A", "B", "D", "F",  "K",   "L",  "O",  "P", "R", "T",       "V",       "W",
    "X", "Y", "Z", "a",  "c",   "f",  "j",  "k", "l", "o",       "r",       "t",
    "v", "w", "x", "y",  "z",   "0",  "1",  "4", "7", "9",       ".",       ",",
    ":", ";", "-", "–",  "—",   "(",  ")",  "[", "]", "/",       "“",       "”",
    "’", "‘", "„", "«",  "»",   "€",  "%",  "&", "É", "ł",       "Ť",       "ť",
    "Á", "Ø", "ß", "fi", "ffi", "ti", "tt", "Ţ", "Ÿ", "e\u0301", "q\u0301",
  };
  hb_buffer_t *buffer = hb_buffer_create ();

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    for (guint k = 0; k < G_N_ELEMENTS (letters); k++) {
      g_autofree char *string = g_strconcat (letters[i], " ", letters[k], NULL);

      compare_with_whole (face, font, buffer, string);
    }
  for (guint round = 0; round < 300; round++) {
    g_autoptr (GString) string = g_string_new (NULL);
    int n = g_rand_int_range (random, 1, 60);

    for (int i = 0; i < n; i++)
      g_string_append (
          string,
          g_rand_int_range (random, 0, 5) == 0
              ? " "
              : letters[g_rand_int_range (random, 0, G_N_ELEMENTS (letters))]);
    g_string_append_c (string, 'e');
    compare_with_whole (face, font, buffer, string->str);
  }
  hb_buffer_destroy (buffer);
}

static void
test_words_and_whole (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (IrcFace face = 0; face < IRC_N_FACES; face++) {
    gsize size;
    const char *data =
        g_bytes_get_data (irc_fonts_get_bytes (fonts, face), &size);
    hb_blob_t *blob = hb_blob_create (
        data, (guint) size, HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *hb_face = hb_face_create (blob, 0);
    hb_font_t *font = hb_font_create (hb_face);

    compare_face (face, font, random);
    hb_font_destroy (font);
    hb_face_destroy (hb_face);
    hb_blob_destroy (blob);
  }
}

/* More words than are kept: what was forgotten is shaped again alike. */
static void
test_many_words (void)
{
  g_autoptr (IrcText) before = shape (IRC_FACE_REGULAR, 10, "Waffle AVATAR");

  for (guint i = 0; i < 40000; i++) {
    g_autofree char *string = g_strdup_printf ("w%u AVATAR", i);
    g_autoptr (IrcText) text =
        irc_text_shape (fonts, IRC_FACE_REGULAR, 10, string, -1);

    if (i % 5000 == 0)
      check_text (text, string);
  }
  {
    g_autoptr (IrcText) after = shape (IRC_FACE_REGULAR, 10, "Waffle AVATAR");
    g_autoptr (IrcText) larger = shape (IRC_FACE_REGULAR, 20, "Waffle AVATAR");

    assert_near (irc_text_get_width (after), irc_text_get_width (before), 1e-9);
    assert_near (
        irc_text_get_width (larger), 2 * irc_text_get_width (before), 1e-9);
  }
}

static gpointer
shape_many (gpointer data)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < 2000; i++) {
    g_autofree char *string = g_strdup_printf ("AV %u ✓ אב 中", i % 300);
    g_autoptr (IrcText) text =
        irc_text_shape (fonts, (IrcFace) (i % 5), 9 + i % 3, string, -1);

    g_string_append_printf (out, "%.6f ", irc_text_get_width (text));
  }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
test_threads (void)
{
  GThread *threads[4];
  g_autofree char *expected = shape_many (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("shape", shape_many, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++) {
    g_autofree char *seen = g_thread_join (threads[i]);

    g_assert_cmpstr (seen, ==, expected);
  }
}

/* ---- damaged files ------------------------------------------------------ */

static gsize
find_table (const guint8 *data, const char *tag)
{
  gsize n = (gsize) data[4] << 8 | data[5];

  for (gsize i = 0; i < n; i++)
    if (memcmp (data + 12 + 16 * i, tag, 4) == 0)
      return 12 + 16 * i;
  g_assert_not_reached ();
}

static gsize
table_offset (const guint8 *data, const char *tag)
{
  const guint8 *at = data + find_table (data, tag) + 8;

  return (gsize) at[0] << 24 | (gsize) at[1] << 16 | (gsize) at[2] << 8 | at[3];
}

/* Opens the fonts with these bytes as the regular face. */
static void
check_damaged (gconstpointer data, gsize size, const char *reason)
{
  GBytes *faces[IRC_N_FACES];
  g_autoptr (GBytes) damaged = g_bytes_new (data, size);
  g_autoptr (IrcFonts) opened = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = g_strdup_printf (
      "The font Lato Regular cannot be used. %s Please install the program "
      "again.",
      reason);

  for (IrcFace face = 0; face < IRC_N_FACES; face++)
    faces[face] = irc_fonts_get_bytes (fonts, face);
  faces[IRC_FACE_REGULAR] = damaged;
  opened = irc_fonts_new_from_bytes (faces, &error);
  g_assert_null (opened);
  g_assert_error (error, IRC_SCENE_ERROR, IRC_SCENE_ERROR_FONT);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_damaged (void)
{
  gsize size;
  const guint8 *whole =
      g_bytes_get_data (irc_fonts_get_bytes (fonts, IRC_FACE_REGULAR), &size);
  g_autofree guint8 *data = g_memdup2 (whole, size);

#define restore() memcpy (data, whole, size)
  check_damaged ("", 0, "It is not a font file.");
  check_damaged ("<html>not a font</html>", 23, "It is not a font file.");
  check_damaged (data, 100, "The file is cut short.");
  check_damaged (data, size / 2, "The file is cut short.");
  check_damaged (data, size - 8, "The file is cut short.");

  memcpy (data + find_table (data, "cmap"), "xxxx", 4);
  check_damaged (data, size, "The table “cmap” is missing.");
  restore ();
  memset (data + table_offset (data, "cmap"), 0, 64);
  check_damaged (data, size, "Its character map is empty or damaged.");
  restore ();
  memset (data + table_offset (data, "head") + 18, 0, 2);
  check_damaged (data, size, "It has 0 units per em; 16 to 16384 are allowed.");
  restore ();
  memset (data + table_offset (data, "maxp") + 4, 0, 2);
  check_damaged (data, size, "It has no glyphs.");
  restore ();
  memset (data + table_offset (data, "hhea") + 34, 0xff, 2);
  check_damaged (data, size, "Its table of widths is damaged.");
  restore ();
  memcpy (data + find_table (data, "glyf"), "xxxx", 4);
  check_damaged (data, size, "It has no outlines.");
#undef restore
}

/* From the file that the build makes of resources/. */
GResource *irc_resources_get_resource (void);

static void
test_no_resource (void)
{
  GResource *resource = irc_resources_get_resource ();
  g_autoptr (GError) error = NULL;

  g_resources_unregister (resource);
  g_assert_null (irc_fonts_new (&error));
  g_resources_register (resource);
  g_assert_error (error, IRC_SCENE_ERROR, IRC_SCENE_ERROR_FONT);
  g_assert_cmpstr (error->message,
                   ==,
                   "The font Lato Light is missing from the program. Please "
                   "install the program again.");
}

/* Bytes turned at random: an error, or glyphs; never a fault. */
static void
test_damaged_at_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  gsize size;
  const guint8 *whole =
      g_bytes_get_data (irc_fonts_get_bytes (fonts, IRC_FACE_REGULAR), &size);

  for (guint round = 0; round < 60; round++) {
    guint8 *data = g_memdup2 (whole, size);
    g_autoptr (GBytes) damaged = NULL;
    GBytes *faces[IRC_N_FACES];
    g_autoptr (IrcFonts) opened = NULL;

    for (guint i = 0; i < 400; i++)
      data[g_rand_int_range (random, 0, i < 4 ? 300 : (gint32) size)] =
          (guint8) g_rand_int_range (random, 0, 256);
    damaged = g_bytes_new_take (data, size);
    for (IrcFace face = 0; face < IRC_N_FACES; face++)
      faces[face] = irc_fonts_get_bytes (fonts, face);
    faces[IRC_FACE_REGULAR] = damaged;
    opened = irc_fonts_new_from_bytes (faces, NULL);
    if (opened != NULL) {
      g_autoptr (IrcText) text = irc_text_shape (
          opened, IRC_FACE_REGULAR, 10, "office To AVATAR é ✓", -1);

      g_assert_true (isfinite (irc_text_get_width (text)));
    }
  }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  fonts = irc_test_fonts_new ();
  g_test_add_func ("/font/metrics", test_metrics);
  g_test_add_func ("/font/widths", test_widths);
  g_test_add_func ("/font/reference", test_reference);
  g_test_add_func ("/font/languages", test_languages);
  g_test_add_func ("/font/missing", test_missing);
  g_test_add_func ("/font/invalid-utf8", test_invalid_utf8);
  g_test_add_func ("/font/special-characters", test_special_characters);
  g_test_add_func ("/font/spaces", test_spaces);
  g_test_add_func ("/font/divided", test_divided);
  g_test_add_func ("/font/right-to-left", test_right_to_left);
  g_test_add_func ("/font/mirroring-and-joining", test_mirroring_and_joining);
  g_test_add_func ("/font/direction", test_direction);
  g_test_add_func ("/font/random-texts", test_random_texts);
  g_test_add_func ("/font/ellipsize", test_ellipsize);
  g_test_add_func ("/font/words-and-whole", test_words_and_whole);
  g_test_add_func ("/font/many-words", test_many_words);
  g_test_add_func ("/font/threads", test_threads);
  g_test_add_func ("/font/damaged", test_damaged);
  g_test_add_func ("/font/no-resource", test_no_resource);
  g_test_add_func ("/font/damaged-at-random", test_damaged_at_random);
  status = g_test_run ();
  irc_fonts_unref (fonts);
  return status;
}
