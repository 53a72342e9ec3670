/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-pieces.h"
#include "irc-typeset.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "test-support.h"

static const IrcType type = { IRC_FACE_REGULAR, 10, 14 };

static IrcParagraph *
set_one (IrcFonts *fonts, const char *text, const char *target, double width)
{
  IrcRun run = { .text = (char *) (gintptr) text,
                 .target = (char *) (gintptr) target };
  const IrcRuns runs = { &run, 1 };

  return irc_typeset (fonts, &runs, &type, width, NULL);
}

/* The text of a fragment, from its glyph runs; they may stand in any order. */
static char *
dup_text (const IrcFragment *fragment)
{
  guint n = 0;
  const IrcGlyphRun *runs = irc_text_get_runs (fragment->text, &n);
  const char *from = NULL, *to = NULL;

  for (guint i = 0; i < n; i++) {
    if (from == NULL || runs[i].text < from)
      from = runs[i].text;
    if (to == NULL || runs[i].text + runs[i].length > to)
      to = runs[i].text + runs[i].length;
  }
  return g_strndup (from, (gsize) (to - from));
}

static char *
dup_line (const IrcLine *line)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < line->n_fragments; i++) {
    g_autofree char *text = dup_text (&line->fragments[i]);

    g_string_append (out, text);
  }
  return g_string_free (out, FALSE);
}

/* All lines, with "|" where one ends; a space at a line's end is not seen. */
static char *
dup_lines (const IrcParagraph *paragraph)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < paragraph->n_lines; i++) {
    g_autofree char *line = dup_line (&paragraph->lines[i]);

    g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", g_strchomp (line));
  }
  return g_string_free (out, FALSE);
}

static double
width_of (IrcFonts *fonts, const char *text)
{
  return irc_fonts_measure (fonts, type.face, type.size, text, -1);
}

/* ---- where lines end ---------------------------------------------------- */

static void
assert_lines (const char *text,
              const char *target,
              const char *longest,
              const char *expected)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  g_autoptr (IrcParagraph) paragraph =
      set_one (fonts, text, target, width_of (fonts, longest) + 0.3);
  g_autofree char *lines = dup_lines (paragraph);

  g_assert_cmpstr (lines, ==, expected);
}

static void
test_breaks (void)
{
  assert_lines ("one two three", NULL, "one two", "one two|three");
  /* What just fits stays, what does not goes on. */
  assert_lines ("one two three", NULL, "one two three", "one two three");
  assert_lines ("one two three", NULL, "one tw", "one|two|three");
  /* At a no-break space only where the words are too wide for a line. */
  assert_lines ("in 5\xc2\xa0"
                "May now",
                NULL,
                "in 5\xc2\xa0",
                "in 5\xc2\xa0|May|now");
  assert_lines ("am 5\xc2\xa0"
                "May now",
                NULL,
                "5\xc2\xa0"
                "May",
                "am|5\xc2\xa0"
                "May|now");
  /* After hyphens and dashes between letters, not between figures. */
  assert_lines ("day-case unit", NULL, "day-", "day-|case|unit");
  assert_lines ("pages 12-15", NULL, "pages 12-", "pages|12-15");
  assert_lines (
      "he\xe2\x80\x93she", NULL, "he\xe2\x80\x93s", "he\xe2\x80\x93|she");
  /* A word that is too long is broken where it must be. */
  assert_lines ("mmmmmmmm", NULL, "mmm", "mmm|mmm|mm");
}

static void
test_addresses (void)
{
  assert_lines ("https://example.org/some/page",
                "https://example.org/some/page",
                "https://example.org/so",
                "https://example.org/|some/page");
  /* The same words that lead nowhere are just words. */
  assert_lines ("either/or", NULL, "either/o", "either/|or");
}

static void
test_runs (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  IrcRun run[] = { { .text = (char *) (gintptr) "Plain " },
                   { .text = (char *) (gintptr) "strong",
                     .style = IRC_RUN_STRONG },
                   { .text = (char *) (gintptr) "ly said" },
                   { .text = (char *) (gintptr) " or not" } };
  const IrcRuns runs = { run, G_N_ELEMENTS (run) };
  g_autoptr (IrcParagraph) wide = irc_typeset (fonts, &runs, &type, 400, NULL);
  g_autoptr (IrcParagraph) narrow =
      irc_typeset (fonts, &runs, &type, width_of (fonts, "Plain strong"), NULL);
  g_autofree char *one = dup_lines (wide);
  g_autofree char *many = dup_lines (narrow);
  const IrcLine *line = &wide->lines[0];

  g_assert_cmpstr (one, ==, "Plain strongly said or not");
  g_assert_cmpuint (line->n_fragments, ==, 4);
  /* Each fragment stands where the one before it ends. */
  for (guint i = 1; i < line->n_fragments; i++)
    g_assert_cmpfloat_with_epsilon (
        line->fragments[i].x,
        line->fragments[i - 1].x +
            irc_text_get_width (line->fragments[i - 1].text),
        1e-6);
  /* No break inside a word made of two runs. */
  g_assert_cmpstr (many, ==, "Plain|strongly|said or not");
  g_assert_true (line->fragments[2].first);
  g_assert_cmpuint (line->fragments[2].run, ==, 2);
}

static void
test_empty (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  IrcRun run = { .text = (char *) (gintptr) "" };
  const IrcRuns nothing = { NULL, 0 }, blank = { &run, 1 };
  g_autoptr (IrcParagraph) none =
      irc_typeset (fonts, &nothing, &type, 100, NULL);
  g_autoptr (IrcParagraph) empty =
      irc_typeset (fonts, &blank, &type, 100, NULL);
  g_autoptr (IrcParagraph) text = irc_typeset_text (fonts, "", &type, 100);

  g_assert_cmpuint (none->n_lines + empty->n_lines + text->n_lines, ==, 0);
}

static void
test_missing (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  g_autoptr (IrcParagraph) paragraph =
      irc_typeset_text (fonts, "ab \xf0\x92\x80\x80 c", &type, 400);

  g_assert_cmpuint (paragraph->n_missing, ==, 1);
}

static void
test_faces (void)
{
  g_assert_cmpint (irc_pieces_find_face (IRC_FACE_REGULAR, IRC_RUN_PLAIN),
                   ==,
                   IRC_FACE_REGULAR);
  g_assert_cmpint (irc_pieces_find_face (IRC_FACE_REGULAR, IRC_RUN_STRONG),
                   ==,
                   IRC_FACE_SEMIBOLD);
  g_assert_cmpint (irc_pieces_find_face (IRC_FACE_SEMIBOLD, IRC_RUN_STRONG),
                   ==,
                   IRC_FACE_BOLD);
  g_assert_cmpint (irc_pieces_find_face (IRC_FACE_REGULAR, IRC_RUN_EMPHASIS),
                   ==,
                   IRC_FACE_ITALIC);
}

/* ---- justified ---------------------------------------------------------- */

static const char prose[] =
    "Interventional radiology treats patients through a small puncture, with "
    "the picture as the guide. Whoever treats must see the patient before and "
    "after: on the ward, in the clinic, in the team meeting. That takes time, "
    "which stands in no timetable, and rooms, which are booked by others. "
    "Hospitals that have given both report fewer cancellations, shorter stays "
    "and responsible, recognisable contacts for referring departments.";

/* Where the letters of a line begin and end: without the space behind it. */
static void
measure_line (IrcFonts *fonts, const IrcLine *line, double *from, double *to)
{
  *from = G_MAXDOUBLE;
  *to = -G_MAXDOUBLE;
  for (guint i = 0; i < line->n_fragments; i++) {
    const IrcFragment *fragment = &line->fragments[i];
    g_autofree char *text = dup_text (fragment);
    double end = fragment->x + fragment->width;

    if (i + 1 == line->n_fragments && g_str_has_suffix (text, " "))
      end -= width_of (fonts, " ") + line->extra;
    *from = MIN (*from, fragment->x);
    *to = MAX (*to, end);
  }
}

static guint
count_hyphens (const IrcParagraph *paragraph, guint *longest_row)
{
  guint n = 0, row = 0;

  *longest_row = 0;
  for (guint i = 0; i + 1 < paragraph->n_lines; i++) {
    g_autofree char *text = dup_line (&paragraph->lines[i]);
    gboolean hyphen = g_str_has_suffix (text, "\u00ad");

    row = hyphen ? row + 1 : 0;
    n += hyphen ? 1 : 0;
    *longest_row = MAX (*longest_row, row);
  }
  return n;
}

/* Lines are as long as the measure, spaces within limits, at any width of a
 * page's column. */
/* What a reader is told: of each run its words, or those in their place; spaces
 * as between words. */
static char *
dup_read (const IrcParagraph *paragraph)
{
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < paragraph->n_lines; i++) {
    const IrcLine *line = &paragraph->lines[i];

    for (guint k = 0; k < line->n_fragments; k++) {
      guint n;
      const IrcGlyphRun *runs = irc_text_get_runs (line->fragments[k].text, &n);

      for (guint j = 0; j < n; j++)
        if (runs[j].reads != NULL)
          g_string_append (told, runs[j].reads);
        else
          g_string_append_len (told, runs[j].text, (gssize) runs[j].length);
    }
  }
  g_strchomp (told->str);
  return g_strdup (told->str);
}

static void
test_justified (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  g_autoptr (IrcHyphens) hyphens = irc_hyphens_new ("en");
  double space = width_of (fonts, " ");
  guint n_hyphens = 0, n_justified = 0;
  IrcRun runs[] = { { .text = (char *) (gintptr) prose },
                    { .text = (char *) (gintptr) " Measured, not promised.",
                      .style = IRC_RUN_STRONG } };
  const IrcRuns all = { runs, G_N_ELEMENTS (runs) };
  g_autofree char *whole = g_strconcat (runs[0].text, runs[1].text, NULL);

  for (double width = 180; width < 420; width += 7) {
    g_autoptr (IrcParagraph) paragraph =
        irc_typeset (fonts, &all, &type, width, hyphens);
    guint row = 0;

    g_autofree char *read = dup_read (paragraph);

    g_assert_cmpstr (read, ==, whole);
    n_hyphens += count_hyphens (paragraph, &row);
    g_assert_cmpuint (row, <=, 2);
    if (fabs (paragraph->lines[0].extra) < 1e-9)
      continue;
    n_justified++;
    for (guint i = 0; i < paragraph->n_lines; i++) {
      const IrcLine *line = &paragraph->lines[i];
      double from, to;

      measure_line (fonts, line, &from, &to);
      g_assert_cmpfloat_with_epsilon (from, 0, 1e-6);
      g_assert_cmpfloat (line->extra, >, -0.22 * space);
      g_assert_cmpfloat (line->extra, <, 1.25 * space);
      if (i + 1 < paragraph->n_lines)
        g_assert_cmpfloat_with_epsilon (to, width, 0.1); /* two faces */
      else
        g_assert_cmpfloat (to, <=, width + 0.3);
    }
  }
  g_assert_cmpuint (n_justified, >, 25);
  g_assert_cmpuint (n_hyphens, >, 10);
}

/* Without a table for the language, and where it cannot be done well. */
static void
test_ragged (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  g_autoptr (IrcHyphens) hyphens = irc_hyphens_new ("en");
  IrcRun run = { .text = (char *) (gintptr) prose };
  const IrcRuns runs = { &run, 1 };
  g_autoptr (IrcParagraph) without =
      irc_typeset (fonts, &runs, &type, 390, NULL);
  g_autoptr (IrcParagraph) narrow =
      irc_typeset (fonts, &runs, &type, 50, hyphens);
  guint row = 0;

  g_assert_cmpuint (count_hyphens (without, &row), ==, 0);
  for (guint i = 0; i < without->n_lines; i++)
    g_assert_cmpfloat_with_epsilon (without->lines[i].extra, 0, 1e-9);
  for (guint i = 0; i < narrow->n_lines; i++)
    g_assert_cmpfloat_with_epsilon (narrow->lines[i].extra, 0, 1e-9);
}

static void
test_soft_hyphen (void)
{
  static const char text[] = "an embolisa\xc2\xad"
                             "tion of it";

  assert_lines (
      text, NULL, "an embolisa-", "an embolisa\u00ad\u00ad|tion of it");
  assert_lines (text, NULL, "an embolisation of it", text);
}

static void
test_kept_together (void)
{
  assert_lines (
      "see at level 2 now", NULL, "see at level", "see at|level 2|now");
  assert_lines ("so it is [1]", NULL, "so it is", "so it|is [1]");
  assert_lines ("about 22 % more", NULL, "about 22", "about|22 %|more");
}

/* ---- from right to left ------------------------------------------------- */

/* The first and the last letters of a line: which stands further left. */
static gboolean
goes_left (const IrcLine *line)
{
  guint n = 0;
  const IrcGlyphRun *runs = irc_text_get_runs (line->fragments[0].text, &n);
  guint first = 0, last = 0;

  for (guint i = 1; i < n; i++) {
    first = runs[i].text < runs[first].text ? i : first;
    last = runs[i].text > runs[last].text ? i : last;
  }
  if (first == last)
    return runs[0].glyphs[0].cluster >
           runs[0].glyphs[runs[0].n_glyphs - 1].cluster;
  return runs[first].x > runs[last].x;
}

static void
check_right_to_left (IrcFonts *fonts, const char *text)
{
  g_autoptr (IrcHyphens) hyphens = irc_hyphens_new ("en");
  IrcRun run = { .text = (char *) (gintptr) text };
  const IrcRuns runs = { &run, 1 };
  g_autoptr (IrcParagraph) paragraph =
      irc_typeset (fonts, &runs, &type, 340, hyphens);
  guint n_latin = 0;

  g_assert_cmpuint (paragraph->n_lines, >, 3);
  for (guint i = 0; i < paragraph->n_lines; i++) {
    const IrcLine *line = &paragraph->lines[i];
    g_autofree char *shown = dup_line (line);
    const IrcFragment *fragment = &line->fragments[0];

    n_latin += g_ascii_isalpha (shown[0]) ? 1 : 0;
    g_assert_true (goes_left (line));
    /* All begin at the right end; the space behind a line hangs out left. */
    g_assert_cmpfloat_with_epsilon (fragment->x + fragment->width, 340, 0.1);
    if (i + 1 < paragraph->n_lines)
      g_assert_cmpfloat (fragment->x, <, 0.3);
  }
  /* A line that begins with Latin letters would go its own way. */
  g_assert_cmpuint (n_latin, >, 0);
}

static void
test_right_to_left (void)
{
  static const char *const words[][2] = { { "מחלקה", "טיפול רפואי" },
                                          { "قسم", "رعاية طبية" } };
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    GString *text = g_string_new (words[i][0]);

    for (guint k = 0; k < 24; k++)
      g_string_append_printf (text,
                              " %s %s %s",
                              k % 2 == 0 ? "embolisation" : "TIPS",
                              words[i][k % 2],
                              words[i][1]);
    check_right_to_left (fonts, text->str);
    g_string_free (text, TRUE);
  }
}

/* A strong word in a paragraph from right to left stands left of what it
 * follows; two Latin runs keep their own order. */
static void
test_mixed_runs (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  IrcRun run[] = { { .text = (char *) (gintptr) "מחלקה " },
                   { .text = (char *) (gintptr) "one ",
                     .style = IRC_RUN_STRONG },
                   { .text = (char *) (gintptr) "two " },
                   { .text = (char *) (gintptr) "טיפול" } };
  const IrcRuns runs = { run, G_N_ELEMENTS (run) };
  g_autoptr (IrcParagraph) paragraph =
      irc_typeset (fonts, &runs, &type, 300, NULL);
  const IrcFragment *f = paragraph->lines[0].fragments;

  g_assert_cmpuint (paragraph->lines[0].n_fragments, ==, 4);
  g_assert_cmpfloat (f[0].x, >, f[2].x);
  g_assert_cmpfloat (f[2].x, >, f[1].x);
  g_assert_cmpfloat (f[1].x, >, f[3].x);
  g_assert_cmpfloat_with_epsilon (f[0].x + f[0].width, 300, 1e-6);
}

/* ---- properties over random paragraphs ---------------------------------- */

static const char *const words[] = {
  "a",
  "IR",
  "ward",
  "round",
  "interventional",
  "day-case",
  "pre–post",
  "and/or",
  "5\xc2\xa0kg",
  "22\xe2\x80\xaf%",
  "Ångström",
  "Ελλάδα",
  "больница",
  "שלום",
  "مرحبا",
  "\xf0\x92\x80\x80",
  "https://doi.org/10.1007/s00270-024-03858-y",
  "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle",
  "e\xcc\x81te\xcc\x81",
  "\xf0\x9f\x91\xa9\xe2\x80\x8d\xe2\x9a\x95",
};

typedef struct {
  IrcRun runs[8];
  guint n;
  GString *plain; /* all text */
} Sample;

static void
make_sample (GRand *rand, Sample *sample)
{
  sample->n = (guint) g_rand_int_range (rand, 1, 8);
  sample->plain = g_string_new (NULL);
  for (guint i = 0; i < sample->n; i++) {
    GString *text = g_string_new (NULL);
    int n_words = g_rand_int_range (rand, 1, 12);

    if (sample->plain->len > 0 &&
        sample->plain->str[sample->plain->len - 1] != ' ' &&
        g_rand_boolean (rand))
      g_string_append_c (text, ' ');
    for (int k = 0; k < n_words; k++)
      g_string_append_printf (
          text,
          "%s%s",
          k > 0 ? " " : "",
          words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
    if (i + 1 < sample->n && g_rand_boolean (rand))
      g_string_append_c (text, ' ');
    sample->runs[i] = (IrcRun){
      .text = g_string_free (text, FALSE),
      .style = (IrcRunStyle) g_rand_int_range (rand, 0, 3),
      .target = g_rand_int_range (rand, 0, 4) == 0
                    ? g_strdup ("https://example.org")
                    : NULL,
    };
    g_string_append (sample->plain, sample->runs[i].text);
  }
}

static void
clear_sample (Sample *sample)
{
  for (guint i = 0; i < sample->n; i++) {
    g_free (sample->runs[i].text);
    g_free (sample->runs[i].target);
  }
  g_string_free (sample->plain, TRUE);
}

/* One character, with its marks, or joined with a second one. */
static gboolean
is_one_cluster (const IrcLine *line)
{
  g_autofree char *text = dup_line (line);

  return g_utf8_strlen (g_strstrip (text), -1) <= 3;
}

/* Hyphens at the ends of lines may be the setter's or the text's. */
static void
check_lines (const IrcParagraph *paragraph, const Sample *sample, double width)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *squeezed = NULL;
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < paragraph->n_lines; i++) {
    const IrcLine *line = &paragraph->lines[i];
    g_autofree char *text = dup_line (line);

    if (line->width > width + 0.5 && !is_one_cluster (line))
      g_error ("%.1f in %.1f: \"%s\"", line->width, width, text);
    g_assert_true (g_utf8_validate (text, -1, NULL));
    g_assert_cmpint (text[0], !=, ' ');
    g_string_append (all, text);
  }
  /* What is on the lines is what was given, but for the spaces at their ends.
   */
  parts = g_strsplit (sample->plain->str, " ", -1);
  squeezed = g_strjoinv ("", parts);
  g_clear_pointer (&parts, g_strfreev);
  parts = g_strsplit (squeezed, "-", -1);
  g_free (squeezed);
  squeezed = g_strjoinv ("", parts);
  g_string_replace (all, " ", "", 0);
  g_string_replace (all, "-", "", 0);
  g_string_replace (all, "\u00ad", "", 0);
  g_assert_cmpstr (all->str, ==, squeezed);
}

/* The word of @plain around @part, up to spaces and dashes. */
static char *
dup_word_around (const char *plain, const char *part)
{
  const char *from = strstr (plain, part);
  const char *to = NULL;

  if (from == NULL)
    return NULL;
  to = from + strlen (part);
  while (from > plain && strchr (" -/", from[-1]) == NULL)
    from--;
  return g_strndup (from, (gsize) (to - from) + strcspn (to, " -/"));
}

/* A line ends at a space, after a dash, slash, or inside a word that is wider
 * than the line. */
static void
check_ends (IrcFonts *fonts,
            const IrcParagraph *paragraph,
            const Sample *sample,
            double width)
{
  for (guint i = 0; i + 1 < paragraph->n_lines; i++) {
    g_autofree char *text = dup_line (&paragraph->lines[i]);
    g_autofree char *next = dup_line (&paragraph->lines[i + 1]);
    g_autofree char *joined = NULL;
    g_autofree char *word = NULL;
    const char *start = strrchr (text, ' ');

    if (g_str_has_suffix (text, " ") || g_str_has_suffix (text, "-") ||
        g_str_has_suffix (text, "–") || g_str_has_suffix (text, "/"))
      continue;
    next[strcspn (next, " ")] = '\0';
    joined = g_strconcat (start != NULL ? start + 1 : text, next, NULL);
    word = dup_word_around (sample->plain->str, joined);
    if (word != NULL && width_of (fonts, word) < width * 0.9)
      g_error ("%.1f: \"%s\" is broken without need", width, word);
  }
}

static void
test_random (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  g_autoptr (IrcHyphens) hyphens = irc_hyphens_new ("en");
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);

  for (guint i = 0; i < 400; i++) {
    Sample sample = { 0 };
    IrcRuns runs = { 0 };
    double width = g_rand_double_range (rand, 4, 400);
    g_autoptr (IrcParagraph) paragraph = NULL, justified = NULL;

    make_sample (rand, &sample);
    runs = (IrcRuns){ sample.runs, sample.n };
    paragraph = irc_typeset (fonts, &runs, &type, width, NULL);
    check_lines (paragraph, &sample, width);
    check_ends (fonts, paragraph, &sample, width);
    justified = irc_typeset (fonts, &runs, &type, width, hyphens);
    check_lines (justified, &sample, width);
    g_clear_pointer (&justified, irc_paragraph_free);
    g_clear_pointer (&paragraph, irc_paragraph_free);
    clear_sample (&sample);
  }
}

/* A word of ten thousand letters, as a note pasted by accident. */
static void
test_endless_word (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  g_autofree char *text = g_strnfill (10000, 'm');
  g_autoptr (IrcParagraph) paragraph =
      irc_typeset_text (fonts, text, &type, 180);
  guint length = 0;

  for (guint i = 0; i < paragraph->n_lines; i++) {
    g_autofree char *line = dup_line (&paragraph->lines[i]);

    g_assert_cmpfloat (paragraph->lines[i].width, <=, 180.5);
    length += (guint) strlen (line);
  }
  g_assert_cmpuint (length, ==, 10000);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typeset/breaks", test_breaks);
  g_test_add_func ("/typeset/addresses", test_addresses);
  g_test_add_func ("/typeset/runs", test_runs);
  g_test_add_func ("/typeset/empty", test_empty);
  g_test_add_func ("/typeset/missing", test_missing);
  g_test_add_func ("/typeset/faces", test_faces);
  g_test_add_func ("/typeset/justified", test_justified);
  g_test_add_func ("/typeset/ragged", test_ragged);
  g_test_add_func ("/typeset/soft-hyphen", test_soft_hyphen);
  g_test_add_func ("/typeset/kept-together", test_kept_together);
  g_test_add_func ("/typeset/right-to-left", test_right_to_left);
  g_test_add_func ("/typeset/mixed-runs", test_mixed_runs);
  g_test_add_func ("/typeset/random", test_random);
  g_test_add_func ("/typeset/endless-word", test_endless_word);
  return g_test_run ();
}
