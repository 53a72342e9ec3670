/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-cli-private.h"

#include "irc-i18n.h"
#include <stdio.h>
#include <string.h>

#include "irc-evidence-trace.h"
#include "irc-file.h"
#include "irc-missing.h"
#include "irc-paginate.h"
#include "irc-patient-data.h"
#include "irc-string.h"

#define MAX_LINE 399 /* bytes, and the line's end */

/* ---- speaking ----------------------------------------------------------- */

void
irc_cli_complain (const char *file, const char *text)
{
  g_autofree char *line = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *name = file != NULL && !g_utf8_validate (file, -1, NULL)
                              ? g_filename_display_name (file)
                              : g_strdup (file);

  if (name != NULL)
    line = g_strdup_printf ("ircase: %s: %s", name, text);
  else
    line = g_strdup_printf ("ircase: %s", text);
  shown = irc_string_shorten (line, MAX_LINE);
  fputs (shown, stderr);
  fputc ('\n', stderr);
}

static int
write_out (const char *out, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  gboolean ok = FALSE;

  if (g_str_equal (out, "-"))
    ok = irc_file_write_stdout (bytes, &error);
  else
    ok = irc_file_write (out, bytes, IRC_FILE_REPLACE, &error);
  if (ok)
    return IRC_CLI_OK;
  irc_cli_complain (g_str_equal (out, "-") ? NULL : out, error->message);
  return IRC_CLI_FAILED;
}

int
irc_cli_print (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return write_out ("-", bytes);
}

/* ---- opening ------------------------------------------------------------ */

static IrcCase *
load_case (const char *file, const IrcLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = irc_file_read (file, IRC_JSON_MAX_BYTES, &error);
  IrcCase *case_ = NULL;

  if (bytes != NULL)
    case_ = irc_open_bytes (bytes, library, &error);
  if (case_ == NULL)
    irc_cli_complain (file, error->message);
  return case_;
}

static IrcAssessment *
assess (IrcCase *case_, IrcLibrary *library, const IrcLanguage *language)
{
  const IrcReportData *report = irc_report_peek (irc_case_get_report (case_));

  if (language == NULL)
    language = irc_open_language_for (report->language);
  return irc_assess (case_, library, language);
}

/* ---- export and trace --------------------------------------------------- */

/* Writing the paper over the case it comes from would destroy the case. */
static gboolean
is_same_file (const char *out, const char *file)
{
  g_autoptr (GFile) a = g_file_new_for_path (out);
  g_autoptr (GFile) b = g_file_new_for_path (file);

  return !g_str_equal (out, "-") && irc_open_is_same_file (a, b);
}

static void
warn_about_language (const IrcCliExport *call, IrcCase *case_)
{
  const IrcReportData *report = irc_report_peek (irc_case_get_report (case_));

  if (call->language == NULL &&
      irc_language_lookup (report->language) == NULL) {
    g_autofree char *text = g_strdup_printf (
        _ ("/report/language: there are no texts for \"%s\"; the paper is in "
           "English"),
        report->language);

    irc_cli_complain (call->file, text);
  }
}

static void
warn_about_boxes (const IrcCliExport *call, IrcCase *case_, IrcFonts *fonts)
{
  g_auto (GStrv) sentences = irc_missing_list (case_, fonts);

  for (guint i = 0; sentences[i] != NULL; i++)
    irc_cli_complain (call->file, sentences[i]);
}

static void
warn_about_cards (const IrcCliExport *call, IrcAssessment *assessment)
{
  g_autoptr (IrcCards) cards = irc_cards_new (assessment);
  const char *const *missing = irc_cards_get_missing (cards);

  for (guint i = 0; missing[i] != NULL; i++)
    irc_cli_complain (call->file, missing[i]);
}

int
irc_cli_export (const IrcCliExport *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_cli_load_library (call->content);
  g_autoptr (IrcCase) case_ =
      library != NULL ? load_case (call->file, library) : NULL;
  g_autoptr (IrcAssessment) assessment = NULL;
  g_autoptr (IrcFonts) fonts = NULL;
  g_autoptr (GBytes) bytes = NULL;
  IrcExportOptions options = { 0 };

  if (case_ == NULL)
    return IRC_CLI_FAILED;
  if (is_same_file (call->out, call->file)) {
    irc_cli_complain (call->out,
                      _ ("this is the case itself; choose another "
                         "name for the export"));
    return IRC_CLI_FAILED;
  }
  options = irc_export_options_for_case (case_);
  options.format = call->format;
  options.profile = (IrcPdfProfile) call->profile;
  if (call->edition >= 0)
    options.edition = (IrcEdition) call->edition;
  if (call->paper >= 0)
    options.paper = (IrcPaper) call->paper;
  if (call->format != IRC_EXPORT_CSV)
    warn_about_language (call, case_);
  assessment = assess (case_, library, call->language);
  fonts = irc_fonts_new (&error);
  if (fonts != NULL)
    bytes = irc_export (assessment, fonts, &options, NULL, NULL, NULL, &error);
  if (bytes == NULL) {
    irc_cli_complain (call->file, error->message);
    return IRC_CLI_FAILED;
  }
  if (options.format == IRC_EXPORT_PDF)
    warn_about_boxes (call, case_, fonts);
  if (options.format == IRC_EXPORT_CARDS)
    warn_about_cards (call, assessment);
  return write_out (call->out, bytes);
}

/* What the case's own paper says, before any medium. */
static IrcPages *
publish (IrcAssessment *assessment, const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcFonts) fonts = irc_fonts_new (&error);
  const IrcExportOptions options =
      irc_export_options_for_case (irc_assessment_get_case (assessment));
  IrcPages *pages = NULL;

  if (fonts != NULL)
    pages = irc_publish (assessment,
                         options.edition,
                         options.paper,
                         options.date,
                         fonts,
                         NULL,
                         &error);
  if (pages == NULL)
    irc_cli_complain (file, error->message);
  return pages;
}

int
irc_cli_trace (char **content, const char *out, const char *file)
{
  g_autoptr (IrcLibrary) library = irc_cli_load_library (content);
  g_autoptr (IrcCase) case_ =
      library != NULL ? load_case (file, library) : NULL;
  g_autoptr (IrcAssessment) assessment = NULL;
  g_autoptr (IrcPages) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text = NULL;

  if (case_ == NULL)
    return IRC_CLI_FAILED;
  if (is_same_file (out, file)) {
    irc_cli_complain (out,
                      _ ("this is the case itself; choose another name "
                         "for the trace"));
    return IRC_CLI_FAILED;
  }
  assessment = assess (case_, library, NULL);
  pages = publish (assessment, file);
  if (pages == NULL)
    return IRC_CLI_FAILED;
  text = irc_pages_trace (pages);
  bytes = g_bytes_new_take (text, strlen (text));
  return write_out (out, bytes);
}

int
irc_cli_trace_evidence (char **content, const char *file, gboolean json)
{
  g_autoptr (IrcLibrary) library = irc_cli_load_library (content);
  g_autoptr (IrcCase) case_ =
      library != NULL ? load_case (file, library) : NULL;
  g_autoptr (IrcAssessment) assessment = NULL;
  g_autoptr (IrcPages) pages = NULL;
  g_autoptr (IrcEvidenceTrace) trace = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (case_ == NULL)
    return IRC_CLI_FAILED;
  assessment = assess (case_, library, NULL);
  pages = publish (assessment, file);
  if (pages == NULL)
    return IRC_CLI_FAILED;
  trace = irc_evidence_trace_new (assessment,
                                  irc_pages_get_document (pages),
                                  irc_export_options_for_case (case_).date);
  if (json) {
    bytes = irc_evidence_trace_to_json (trace);
  } else {
    char *text = irc_evidence_trace_to_text (trace);

    bytes = g_bytes_new_take (text, strlen (text));
  }
  return write_out ("-", bytes);
}

/* ---- assess and check --------------------------------------------------- */

int
irc_cli_assess (char **content, char **files, gboolean json)
{
  g_autoptr (IrcLibrary) library = irc_cli_load_library (content);
  int status = IRC_CLI_OK;

  if (library == NULL)
    return IRC_CLI_FAILED;
  for (guint i = 0; files[i] != NULL; i++) {
    g_autoptr (IrcCase) case_ = load_case (files[i], library);
    g_autoptr (IrcAssessment) assessment = NULL;
    g_autoptr (GBytes) bytes = NULL;

    if (case_ == NULL) {
      status = IRC_CLI_FAILED;
      continue;
    }
    assessment = assess (case_, library, NULL);
    if (json) {
      bytes = irc_assessment_to_json (assessment, files[i]);
    } else {
      char *text = irc_assessment_to_text (assessment, files[i]);

      bytes = g_bytes_new_take (text, strlen (text));
    }
    if (write_out ("-", bytes) != IRC_CLI_OK)
      return IRC_CLI_FAILED;
  }
  return status;
}

static void
warn_about_patients (const char *file, IrcCase *case_)
{
  g_autoptr (GBytes) saved = irc_case_save (case_);
  g_autoptr (GPtrArray) places = irc_patient_data_list (saved);

  for (guint i = 0; i < places->len; i++) {
    const IrcPatientPlace *place = places->pdata[i];
    g_autofree char *line = g_strconcat (
        place->pointer, ": ", irc_patient_explain (place->sign), NULL);

    irc_cli_complain (file, line);
  }
}

int
irc_cli_check (char **content, char **files)
{
  g_autoptr (IrcLibrary) library = irc_cli_load_library (content);
  int status = IRC_CLI_OK;

  if (library == NULL)
    return IRC_CLI_FAILED;
  for (guint i = 0; files[i] != NULL; i++) {
    g_autoptr (IrcCase) case_ = load_case (files[i], library);
    g_autoptr (IrcAssessment) assessment = NULL;
    const char *const *warnings = NULL;

    if (case_ == NULL) {
      status = IRC_CLI_FAILED;
      continue;
    }
    assessment = assess (case_, library, NULL);
    warnings = irc_assessment_get_warnings (assessment);
    for (guint k = 0; warnings[k] != NULL; k++)
      irc_cli_complain (files[i], warnings[k]);
    warn_about_patients (files[i], case_);
  }
  return status;
}

/* ---- new and rewrite ---------------------------------------------------- */

int
irc_cli_new (char **content, const char *out, const char *from)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_cli_load_library (content);
  g_autoptr (IrcCase) case_ = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (library == NULL)
    return IRC_CLI_FAILED;
  if (from != NULL) {
    g_autoptr (IrcCase) old = load_case (from, library);

    if (old == NULL)
      return IRC_CLI_FAILED;
    case_ = irc_open_follow (old, library);
  } else {
    case_ = irc_case_new (irc_moment_now ());
  }
  irc_content_record (case_, library, NULL);
  bytes = irc_open_save (case_, &error);
  if (bytes != NULL && irc_file_write (out, bytes, IRC_FILE_CREATE, &error))
    return IRC_CLI_OK;
  irc_cli_complain (out, error->message);
  return IRC_CLI_FAILED;
}

int
irc_cli_rewrite (char **content, const char *out, const char *file)
{
  g_autoptr (IrcLibrary) library = irc_cli_load_library (content);
  g_autoptr (IrcCase) case_ =
      library != NULL ? load_case (file, library) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (case_ == NULL)
    return IRC_CLI_FAILED;
  bytes = irc_open_save (case_, &error);
  if (bytes != NULL)
    return write_out (out, bytes);
  irc_cli_complain (file, error->message);
  return IRC_CLI_FAILED;
}

int
irc_cli_share (char **content,
               const char *out,
               const char *file,
               IrcSharing without)
{
  g_autoptr (IrcLibrary) library = irc_cli_load_library (content);
  g_autoptr (IrcCase) case_ =
      library != NULL ? load_case (file, library) : NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (case_ == NULL)
    return IRC_CLI_FAILED;
  if (is_same_file (out, file)) {
    irc_cli_complain (
        out, _ ("this is the case itself; choose another name for the copy"));
    return IRC_CLI_FAILED;
  }
  bytes = irc_case_save_shared (case_, irc_case_get_sharing (case_) | without);
  return write_out (out, bytes);
}
