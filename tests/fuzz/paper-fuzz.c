/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The whole way of one case: read, assessed, composed, cut into pages and
 * painted.  One of the papers an input, chosen by its bytes, so that the others
 * are not paid for. */
#include "fuzz-target.h"

#include <cairo.h>
#include <string.h>
#include "irc-evidence-trace.h"
#include "irc-odt.h"
#include "irc-paginate.h"
#include "irc-paint-cairo.h"
#include "irc-pdf.h"

#define DAY 1795000000 /* 18 November 2026 */

typedef struct {
  IrcLibrary *library;
  IrcVocabulary vocabulary;
  IrcFonts *fonts;
  IrcCairoFonts *cairo_fonts;
} World;

static const World *
get_world (void)
{
  static World world;

  if (world.library == NULL) {
    world.library = irc_library_load (NULL);
    world.vocabulary = irc_vocabulary_for_library (world.library);
    world.fonts = irc_fonts_new (NULL);
    world.cairo_fonts = irc_cairo_fonts_new (world.fonts);
  }
  return &world;
}

static void
check_text (const char *text, gsize size, const char *what)
{
  if (!g_utf8_validate (text, (gssize) size, NULL))
    g_error ("%s is no text", what);
}

static void
check_bytes (GBytes *bytes, const char *what)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  check_text (data, size, what);
}

/* ---- what is made of pages ------------------------------------------------
 */

static void
paint (const IrcPages *pages)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 150, 212);
  cairo_t *cr = cairo_create (surface);
  const guint n = MIN (irc_pages_get_n_pages (pages), 20);

  cairo_scale (cr, 0.25, 0.25);
  for (guint i = 0; i < n; i++)
    irc_paint_cairo (
        cr, irc_pages_get_page (pages, i)->scene, get_world ()->cairo_fonts);
  if (cairo_status (cr) != CAIRO_STATUS_SUCCESS)
    g_error ("cairo: %s", cairo_status_to_string (cairo_status (cr)));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
write_pdf (const IrcPages *pages, IrcPdfProfile profile, GBytes *attachment)
{
  gboolean marked = FALSE;
  const IrcPdfOptions options = { .profile = profile,
                                  .date = DAY,
                                  .producer = "IR Case",
                                  .attachment = attachment,
                                  .marked = &marked };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      irc_pdf_write (pages, get_world ()->fonts, &options, NULL, &error);

  if (bytes == NULL)
    g_error ("%s", error->message);
  if (!marked)
    g_error ("the PDF has faults of its own");
}

static void
write_odt (const IrcPages *pages, IrcPaper paper)
{
  const IrcOdtOptions options = { .paper = paper,
                                  .date = DAY,
                                  .generator = "IR Case",
                                  .paint = irc_picture_paint };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      irc_odt_write (pages, get_world ()->fonts, &options, NULL, &error);

  if (bytes == NULL)
    g_error ("%s", error->message);
}

static void
use_pages (const IrcPages *pages, IrcAssessment *assessment, guint way)
{
  IrcCase *case_ = irc_assessment_get_case (assessment);
  const IrcReportData *report = irc_report_peek (irc_case_get_report (case_));
  g_autoptr (GBytes) shared =
      irc_case_save_shared (case_, irc_case_get_sharing (case_));
  g_autofree char *trace = NULL;

  switch (way % 5) {
    case 0:
      trace = irc_pages_trace (pages);
      check_text (trace, strlen (trace), "the trace");
      break;
    case 1:
      paint (pages);
      break;
    case 2:
      write_pdf (pages, IRC_PDF_UA, shared);
      break;
    case 3:
      write_pdf (pages, IRC_PDF_ARCHIVE, NULL);
      break;
    default:
      write_odt (pages, report->paper);
      break;
  }
}

/* ---- the ways -------------------------------------------------------------
 */

static void
say (IrcAssessment *assessment)
{
  g_autofree char *text = irc_assessment_to_text (assessment, "case");
  g_autoptr (GBytes) json = irc_assessment_to_json (assessment, "case");
  g_autoptr (GBytes) csv = irc_assessment_to_csv (assessment);

  check_text (text, strlen (text), "the assessment");
  check_bytes (json, "the assessment in JSON");
  check_bytes (csv, "the profile as CSV");
}

static void
lay_cards (IrcAssessment *assessment, const IrcReportData *report, guint way)
{
  g_autoptr (IrcCards) cards = irc_cards_new (assessment);
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcPages) pages = irc_publish_cards (
      cards, report->paper, get_world ()->fonts, NULL, &error);

  if (pages != NULL)
    use_pages (pages, assessment, way);
  else if (!g_error_matches (error, IRC_LAYOUT_ERROR, IRC_LAYOUT_ERROR_EMPTY))
    g_error ("%s", error->message);
}

static void
trace_evidence (IrcAssessment *assessment, const IrcReportData *report)
{
  const IrcComposeOptions options = { .edition = report->edition, .date = DAY };
  g_autoptr (IrcDocument) document = irc_compose (assessment, &options);
  g_autoptr (IrcEvidenceTrace) trace =
      irc_evidence_trace_new (assessment, document, DAY);
  g_autofree char *text = irc_evidence_trace_to_text (trace);
  g_autoptr (GBytes) json = irc_evidence_trace_to_json (trace);

  check_text (text, strlen (text), "the trace of the evidence");
  check_bytes (json, "the trace of the evidence in JSON");
}

static void
print (IrcAssessment *assessment, const IrcReportData *report, guint way)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcPages) pages = irc_publish (assessment,
                                            report->edition,
                                            report->paper,
                                            DAY,
                                            get_world ()->fonts,
                                            NULL,
                                            &error);

  if (pages != NULL)
    use_pages (pages, assessment, way);
  else if (error->domain != IRC_LAYOUT_ERROR)
    g_error ("%s", error->message);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const World *world = get_world ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (IrcCase) case_ =
      irc_case_load (bytes, &world->vocabulary, DAY, NULL);
  const guint way = g_bytes_hash (bytes);

  if (case_ == NULL)
    return 0;
  const IrcReportData *report = irc_report_peek (irc_case_get_report (case_));
  const IrcLanguage *language = irc_language_lookup (report->language);
  g_autoptr (IrcAssessment) assessment =
      irc_assess (case_,
                  world->library,
                  language != NULL ? language : irc_language_lookup ("en"));

  say (assessment);
  if (way % 4 == 0)
    lay_cards (assessment, report, way / 4);
  else if (way % 4 == 1)
    trace_evidence (assessment, report);
  else
    print (assessment, report, way / 4);
  return 0;
}
