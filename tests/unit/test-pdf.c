/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The PDF writer from inside: its bytes, its errors, its manners.  What other
 * programs make of its files is for tests/pdf. */

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "hand-pages.h"
#include "irc-document-builder.h"
#include "irc-pages-builder.h"
#include "irc-pdf-check.h"
#include "irc-pdf-testing.h"
#include "irc-pdf-object.h"

static const char *const lines[] = {
  "Time for ward rounds: office, sufficient, ½ × 3",
  "Ελληνικά, ещё, Țară",
  "שלום עולם",
  "a\xcc\x8b\xcc\xa3 stacked, soft\xc2\xadhyphen",
  "broken \xff byte",
  NULL,
};

static IrcFonts *
load_fonts (void)
{
  g_autoptr (GError) error = NULL;
  IrcFonts *fonts = irc_fonts_new (&error);

  g_assert_no_error (error);
  return fonts;
}

static IrcPages *
make_pages (IrcFonts *fonts, const char *title)
{
  return hand_pages_new (
      fonts, &(HandPages){ .title = title, .lines = lines, .copies = 2 });
}

static IrcPdfOptions
make_options (IrcPdfProfile profile)
{
  return (IrcPdfOptions){
    .profile = profile,
    .date = 1763790600,
    .producer = "IR Case test",
  };
}

static GBytes *
write_titled (const char *title, IrcPdfProfile profile)
{
  g_autoptr (IrcFonts) fonts = load_fonts ();
  g_autoptr (IrcPages) pages = make_pages (fonts, title);
  g_autoptr (GBytes) attachment = g_bytes_new_static ("{}", 2);
  g_autoptr (GError) error = NULL;
  IrcPdfOptions options = make_options (profile);
  GBytes *bytes;

  options.attachment = attachment;
  bytes = irc_pdf_write (pages, fonts, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return bytes;
}

static gboolean
contains (GBytes *bytes, const char *text)
{
  const gsize wanted = strlen (text);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i + wanted <= length; i++)
    if (memcmp (data + i, text, wanted) == 0)
      return TRUE;
  return FALSE;
}

/* ---- syntax ------------------------------------------------------------- */

static void
test_numbers (void)
{
  static const struct {
    double value;
    const char *text;
  } cases[] = {
    { 0, "0" },           { -0.0, "0" },         { 1, "1" },
    { -1, "-1" },         { 0.5, "0.5" },        { 0.05, "0.05" },
    { 0.005, "0.005" },   { 0.0004, "0" },       { -0.0004, "0" },
    { 0.9996, "1" },      { 12.345, "12.345" },  { -12.34, "-12.34" },
    { 841.89, "841.89" }, { 123456, "123456" },  { 595.2756, "595.276" },
    { 1.02, "1.02" },     { -0.0006, "-0.001" }, { 99.9999, "100" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GString) out = g_string_new (NULL);

    irc_pdf_append_number (out, cases[i].value);
    g_assert_cmpstr (out->str, ==, cases[i].text);
  }
}

static void
test_integers (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  irc_pdf_append_integer (out, 0);
  g_string_append_c (out, ' ');
  irc_pdf_append_integer (out, -7);
  g_string_append_c (out, ' ');
  irc_pdf_append_integer (out, G_MAXINT64);
  g_string_append_c (out, ' ');
  irc_pdf_append_integer (out, G_MININT64);
  g_assert_cmpstr (
      out->str, ==, "0 -7 9223372036854775807 -9223372036854775808");
}

static void
test_strings (void)
{
  static const struct {
    const char *text, *pdf;
  } cases[] = {
    { "", "()" },
    { "plain", "(plain)" },
    { "a(b)c\\", "(a\\(b\\)c\\\\)" },
    { "é", "<FEFF00E9>" },
    { "🌍", "<FEFFD83CDF0D>" },
    { "a\nb\x1b", "<FEFF0061002000620020>" },
    { "\xff", "<FEFFFFFD>" },
    { "a\xe2\x82", "<FEFF0061FFFDFFFD>" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GString) out = g_string_new (NULL);

    irc_pdf_append_text (out, cases[i].text);
    g_assert_cmpstr (out->str, ==, cases[i].pdf);
  }
}

/* PDF/A allows 32,767 bytes; no character may be cut in two. */
static void
test_long_strings (void)
{
  static const char *const pieces[] = { "a", "é", "🌍" };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (GString) out = g_string_new (NULL);

    while (text->len < 100000)
      g_string_append (text, pieces[i]);
    irc_pdf_append_text (out, text->str);
    g_assert_cmpuint (out->len, >, 60000);
    g_assert_cmpuint ((out->len - 2) / 2, <=, 32767);
    g_assert_false (g_str_has_suffix (out->str, "D83C>"));
  }
}

/* ---- the file ----------------------------------------------------------- */

static void
test_frame (gconstpointer data)
{
  const IrcPdfProfile profile = GPOINTER_TO_UINT (data);
  const gboolean ua = profile == IRC_PDF_UA;
  g_autoptr (GBytes) bytes = write_titled ("Title", profile);
  g_autofree char *text = NULL;
  const char *start = NULL, *target;
  gsize length = g_bytes_get_size (bytes);

  text = g_memdup2 (g_bytes_get_data (bytes, NULL), length);
  text[length - 1] = '\0'; /* a line feed */
  g_assert_true (g_str_has_prefix (text, ua ? "%PDF-1.7\n" : "%PDF-1.4\n"));
  g_assert_cmpstr (text + length - 6, ==, "%%EOF");
  for (gsize i = length; start == NULL && i-- > 0;)
    if (strncmp (text + i, "startxref", 9) == 0)
      start = text + i;
  g_assert_nonnull (start);
  target = text + g_ascii_strtoull (start + 10, NULL, 10);
  if (ua)
    g_assert_nonnull (strstr (target, " 0 obj\n<</Type/XRef"));
  else
    g_assert_true (g_str_has_prefix (target, "xref\n0 "));
}

static void
test_profiles (void)
{
  g_autoptr (GBytes) ua = write_titled ("Title", IRC_PDF_UA);
  g_autoptr (GBytes) archive = write_titled ("Title", IRC_PDF_ARCHIVE);

  g_assert_cmpstr (irc_pdf_profile_names[IRC_PDF_UA], ==, "ua");
  g_assert_cmpstr (irc_pdf_profile_names[IRC_PDF_ARCHIVE], ==, "archive");
  g_assert_null (irc_pdf_profile_names[IRC_PDF_ARCHIVE + 1]);

  g_assert_true (contains (ua, "<pdfaid:part>3<"));
  g_assert_true (contains (ua, "<pdfaid:conformance>A<"));
  g_assert_true (contains (ua, "<pdfuaid:part>1<"));
  g_assert_true (contains (ua, "/Type/ObjStm"));
  g_assert_true (contains (ua, "/Type/EmbeddedFile"));

  g_assert_true (contains (archive, "<pdfaid:part>1<"));
  g_assert_true (contains (archive, "<pdfaid:conformance>B<"));
  g_assert_false (contains (archive, "pdfuaid"));
  g_assert_false (contains (archive, "/Type/ObjStm"));
  g_assert_false (contains (archive, "EmbeddedFile"));
  g_assert_false (contains (archive, "/ExtGState"));
  g_assert_true (contains (archive, "/StructTreeRoot"));
}

static void
test_titles (void)
{
  g_autoptr (GBytes) bytes =
      write_titled ("A & B <i>\"c\"\n(d)\\ 🌍\x01", IRC_PDF_ARCHIVE);

  g_assert_true (
      contains (bytes, ">A &amp; B &lt;i&gt;&quot;c&quot; (d)\\ 🌍<"));
  /* "A & B <i>" … in the information dictionary */
  g_assert_true (contains (bytes, "/Title<FEFF00410020002600200042"));
}

static void
test_no_properties (void)
{
  g_autoptr (IrcFonts) fonts = load_fonts ();
  g_autoptr (IrcDocument) document =
      irc_document_builder_end (irc_document_builder_new ("en"));
  IrcPagesBuilder *builder = irc_pages_builder_new (document, 200, 100);
  const IrcElement root = { .role = IRC_ROLE_DOCUMENT,
                            .parent = IRC_NO_PARENT };
  g_autoptr (IrcScene) scene = irc_scene_freeze (irc_scene_new (200, 100));
  g_autoptr (IrcPages) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  const IrcPdfOptions options = make_options (IRC_PDF_ARCHIVE);

  irc_pages_builder_add_element (builder, &root);
  irc_pages_builder_add_page (builder, scene, "1");
  pages = irc_pages_builder_end (builder);
  bytes = irc_pdf_write (pages, fonts, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (contains (bytes, "/Author"));
  g_assert_false (contains (bytes, "/Names"));
  g_assert_false (contains (bytes, "/Type/Font"));
}

/* ---- the same bytes everywhere ------------------------------------------ */

static void
test_deterministic (void)
{
  g_autoptr (GBytes) first = write_titled ("Title", IRC_PDF_UA);
  g_autoptr (GBytes) second = write_titled ("Title", IRC_PDF_UA);
  g_autoptr (GBytes) other = write_titled ("Titles", IRC_PDF_UA);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_false (g_bytes_equal (first, other));
}

static void
test_locale (void)
{
  static const char *const names[] = {
    "de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "pl_PL.UTF-8"
  };
  g_autoptr (GBytes) here = write_titled ("Title", IRC_PDF_UA);
  g_autoptr (GBytes) there = NULL;
  const char *found = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names) && found == NULL; i++)
    found = setlocale (LC_ALL, names[i]);
  if (found == NULL) {
    g_test_skip ("no locale with a decimal comma is installed");
    return;
  }
  g_assert_cmpstr (localeconv ()->decimal_point, ==, ",");
  there = write_titled ("Title", IRC_PDF_UA);
  setlocale (LC_ALL, "C");
  g_assert_true (g_bytes_equal (here, there));
}

static void
test_time_zone (void)
{
  g_autoptr (GBytes) here = write_titled ("Title", IRC_PDF_UA);
  g_autoptr (GBytes) there = NULL;

  g_setenv ("TZ", "XYZ-11:30", TRUE);
  tzset ();
  there = write_titled ("Title", IRC_PDF_UA);
  g_unsetenv ("TZ");
  tzset ();
  g_assert_true (g_bytes_equal (here, there));
}

static gpointer
write_in_thread (gpointer title)
{
  return write_titled (title, IRC_PDF_UA);
}

/* Each thread has its own memory for libharu. */
static void
test_threads (void)
{
  static const char *const titles[] = { "One", "Two", "Three" };
  GThread *threads[G_N_ELEMENTS (titles)];

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    threads[i] = g_thread_new (
        titles[i], write_in_thread, (gpointer) (guintptr) titles[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++) {
    g_autoptr (GBytes) alone = write_titled (titles[i], IRC_PDF_UA);
    g_autoptr (GBytes) together = g_thread_join (threads[i]);

    g_assert_true (g_bytes_equal (alone, together));
  }
}

/* An export that is started by the progress of another. */
static void
write_inside (double fraction, gpointer data)
{
  GBytes **bytes = data;

  if (fraction < 1 && *bytes == NULL)
    *bytes = write_titled ("Inside", IRC_PDF_UA);
}

static void
test_nested (void)
{
  g_autoptr (IrcFonts) fonts = load_fonts ();
  g_autoptr (IrcPages) pages = make_pages (fonts, "Outside");
  g_autoptr (GBytes) inside = NULL, outside = NULL, alone = NULL;
  g_autoptr (GError) error = NULL;
  IrcPdfOptions options = make_options (IRC_PDF_UA);

  alone = irc_pdf_write (pages, fonts, &options, NULL, &error);
  options.progress = write_inside;
  options.progress_data = &inside;
  outside = irc_pdf_write (pages, fonts, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (inside);
  g_assert_true (g_bytes_equal (outside, alone));
}

/* ---- the self-check ----------------------------------------------------- */

static gboolean
has_marks (IrcFonts *fonts, const HandPages *input, IrcPdfProfile profile)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcPages) pages = hand_pages_new (fonts, input);
  IrcPdfOptions options = make_options (profile);
  g_autoptr (GBytes) bytes = NULL;
  gboolean pdfa, ua, marked = -1;

  options.marked = &marked;
  bytes = irc_pdf_write (pages, fonts, &options, NULL, &error);
  g_assert_no_error (error);
  pdfa = contains (bytes, "<pdfaid:part>");
  ua = contains (bytes, "<pdfuaid:part>");
  g_assert_true (ua == (pdfa && profile == IRC_PDF_UA));
  g_assert_cmpint (marked, ==, pdfa);
  return pdfa;
}

/* A file that is not what the marks say does not carry them; it is written all
 * the same. */
static void
test_marks (void)
{
  g_autoptr (IrcFonts) fonts = load_fonts ();
  const HandPages good = { .title = "Title", .lines = lines, .copies = 1 };
  HandPages untitled = good, wordless = good;

  untitled.title = " ";
  wordless.alternative = "\n";
  g_assert_true (has_marks (fonts, &good, IRC_PDF_UA));
  g_assert_true (has_marks (fonts, &good, IRC_PDF_ARCHIVE));
  g_assert_false (has_marks (fonts, &untitled, IRC_PDF_UA));
  g_assert_false (has_marks (fonts, &wordless, IRC_PDF_UA));
  /* PDF/A-1b promises nothing of the kind. */
  g_assert_true (has_marks (fonts, &wordless, IRC_PDF_ARCHIVE));
}

static const char *
scan (const char *operators, guint n_contents)
{
  g_auto (GStrv) each = g_strsplit (operators, "\n", -1);
  IrcPdfScan self = { .n_contents = 0 };

  for (guint i = 0; each[i] != NULL; i++)
    irc_pdf_scan_line (&self, each[i], strlen (each[i]));
  if (self.fault == NULL && self.is_open)
    return "open";
  if (self.fault == NULL)
    g_assert_cmpuint (self.n_contents, ==, n_contents);
  return self.fault;
}

static void
test_scan (void)
{
  static const char good[] =
      "0.1 w\nq\n1 2 m\n3 4 l\n/Artifact BMC\nS\nEMC\n"
      "/P<</MCID 0>>BDC\nBT /F1 9 Tf 1 2 Td [<00010002>-3<0004>]TJ ET\nf\n"
      "EMC\nQ\n/H1<</MCID 1/ActualText<FEFF0041>>>BDC\nBT ET\nEMC\n";
  static const char *const bad[] = {
    "S",
    "BT [<0001>]TJ ET",
    "/P<</MCID 0>>BDC\nEMC\nf*",
    "/P<</MCID 1>>BDC\nEMC",
    "/P<</MCID 0>>BDC\nEMC\n/P<</MCID 0>>BDC\nEMC",
    "/P<</MCID 0>>BDC",
    "/P<</MCID 0>>BDC\n/Artifact BMC\nEMC\nEMC",
    "EMC",
  };

  g_assert_cmpstr (scan (good, 2), ==, NULL);
  g_assert_cmpstr (scan ("", 0), ==, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_test_message ("%s", bad[i]);
    g_assert_nonnull (scan (bad[i], 0));
  }
}

/* ---- progress and cancelling -------------------------------------------- */

typedef struct {
  GCancellable *cancellable;
  double at, last;
} Watch;

static void
watch (double fraction, gpointer data)
{
  Watch *self = data;

  g_assert_cmpfloat (fraction, >=, self->last);
  g_assert_cmpfloat (fraction, <=, 1);
  self->last = fraction;
  if (self->cancellable != NULL && fraction >= self->at)
    g_cancellable_cancel (self->cancellable);
}

static void
test_progress (void)
{
  g_autoptr (IrcFonts) fonts = load_fonts ();
  g_autoptr (IrcPages) pages = make_pages (fonts, "Title");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  IrcPdfOptions options = make_options (IRC_PDF_UA);
  Watch self = { .last = 0 };

  options.progress = watch;
  options.progress_data = &self;
  bytes = irc_pdf_write (pages, fonts, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (self.last, ==, 1);
}

static void
test_cancel (void)
{
  static const double moments[] = { 0, 0.1, 0.5, 0.6, 0.7, 1 };
  g_autoptr (IrcFonts) fonts = load_fonts ();
  g_autoptr (IrcPages) pages = make_pages (fonts, "Title");

  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++) {
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    g_autoptr (GError) error = NULL;
    IrcPdfOptions options = make_options (IRC_PDF_UA);
    Watch self = { .cancellable = cancellable, .at = moments[i] };

    options.progress = watch;
    options.progress_data = &self;
    if (i == 0)
      g_cancellable_cancel (cancellable);
    g_assert_null (irc_pdf_write (pages, fonts, &options, cancellable, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    /* It stops soon. */
    g_assert_cmpfloat (self.last, <=, moments[i] + 0.3);
  }
}

/* ---- errors ------------------------------------------------------------- */

static void
test_too_large (void)
{
  g_autoptr (IrcFonts) fonts = load_fonts ();
  g_autoptr (IrcDocument) document =
      irc_document_builder_end (irc_document_builder_new ("en"));
  IrcPagesBuilder *builder = irc_pages_builder_new (document, 20000, 100);
  const IrcElement root = { .role = IRC_ROLE_DOCUMENT,
                            .parent = IRC_NO_PARENT };
  g_autoptr (IrcScene) scene = irc_scene_freeze (irc_scene_new (20000, 100));
  g_autoptr (IrcPages) pages = NULL;
  g_autoptr (GError) error = NULL;
  const IrcPdfOptions options = make_options (IRC_PDF_UA);

  irc_pages_builder_add_element (builder, &root);
  irc_pages_builder_add_page (builder, scene, "1");
  pages = irc_pages_builder_end (builder);
  g_assert_null (irc_pdf_write (pages, fonts, &options, NULL, &error));
  g_assert_error (error, IRC_BACKEND_ERROR, IRC_BACKEND_ERROR_PDF);
  /* HPDF_PAGE_INVALID_SIZE or its like: a number to report. */
  g_assert_nonnull (strstr (error->message, "0x10"));
}

static guint n_allocations, fail_at, fail_until;
static int n_alive;

static gpointer
allocate (gsize size)
{
  n_allocations++;
  if (n_allocations >= fail_at && n_allocations < fail_until)
    return NULL;
  n_alive++;
  return malloc (size);
}

static void
release (gpointer memory)
{
  if (memory != NULL)
    n_alive--;
  free (memory);
}

/* One try with allocations [@from, @until) failing. */
static gboolean
try_memory (IrcFonts *fonts,
            IrcPages *pages,
            IrcPdfProfile profile,
            guint from,
            guint until)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const IrcPdfOptions options = make_options (profile);

  n_allocations = 0;
  n_alive = 0;
  fail_at = from;
  fail_until = until;
  bytes = irc_pdf_write_with_memory (
      pages, fonts, &options, allocate, release, NULL, &error);
  if (bytes != NULL) {
    g_assert_no_error (error);
    g_assert_cmpint (n_alive, ==, 0);
    return TRUE;
  }
  g_assert_error (error, IRC_BACKEND_ERROR, IRC_BACKEND_ERROR_PDF);
  g_assert_cmpint (strlen (error->message), >, 20);
  return FALSE;
}

/* Every piece of memory that libharu gets fails once, alone and with all that
 * follow.  A single failure must not go unnoticed either: the file would lack
 * something. */
static void
test_memory (gconstpointer data)
{
  const IrcPdfProfile profile = GPOINTER_TO_UINT (data);
  g_autoptr (IrcFonts) fonts = load_fonts ();
  g_autoptr (IrcPages) pages = hand_pages_new (
      fonts, &(HandPages){ .title = "Title", .lines = lines, .copies = 1 });
  guint n;

  g_assert_true (try_memory (fonts, pages, profile, 0, 0));
  n = n_allocations;
  g_assert_cmpuint (n, >, 2);
  for (guint i = 1; i <= n; i++) {
    g_assert_false (try_memory (fonts, pages, profile, i, i + 1));
    g_assert_false (try_memory (fonts, pages, profile, i, G_MAXUINT));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/syntax/numbers", test_numbers);
  g_test_add_func ("/pdf/syntax/integers", test_integers);
  g_test_add_func ("/pdf/syntax/strings", test_strings);
  g_test_add_func ("/pdf/syntax/long-strings", test_long_strings);
  g_test_add_data_func (
      "/pdf/frame/ua", GUINT_TO_POINTER (IRC_PDF_UA), test_frame);
  g_test_add_data_func (
      "/pdf/frame/archive", GUINT_TO_POINTER (IRC_PDF_ARCHIVE), test_frame);
  g_test_add_func ("/pdf/profiles", test_profiles);
  g_test_add_func ("/pdf/titles", test_titles);
  g_test_add_func ("/pdf/no-properties", test_no_properties);
  g_test_add_func ("/pdf/deterministic", test_deterministic);
  g_test_add_func ("/pdf/locale", test_locale);
  g_test_add_func ("/pdf/time-zone", test_time_zone);
  g_test_add_func ("/pdf/threads", test_threads);
  g_test_add_func ("/pdf/nested", test_nested);
  g_test_add_func ("/pdf/progress", test_progress);
  g_test_add_func ("/pdf/marks", test_marks);
  g_test_add_func ("/pdf/scan", test_scan);
  g_test_add_func ("/pdf/cancel", test_cancel);
  g_test_add_func ("/pdf/too-large", test_too_large);
  g_test_add_data_func (
      "/pdf/memory/ua", GUINT_TO_POINTER (IRC_PDF_UA), test_memory);
  g_test_add_data_func (
      "/pdf/memory/archive", GUINT_TO_POINTER (IRC_PDF_ARCHIVE), test_memory);
  return g_test_run ();
}
