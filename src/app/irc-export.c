/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-export.h"

#include <string.h>

#include "irc-error.h"
#include "irc-file.h"
#include "irc-i18n.h"
#include "irc-odt.h"
#include "irc-paginate.h"
#include "irc-platform.h"
#include "irc-retractions.h"

#define PROGRAM "IR Case " IRC_VERSION

/* Of the whole export; the rest is writing the file. */
#define SHARE_OF_PAGES 0.4

IrcExportFormat
irc_export_format_for_name (const char *name)
{
  const char *ending = NULL;

  g_return_val_if_fail (name != NULL, IRC_EXPORT_PDF);

  ending = strrchr (name, '.');
  if (ending != NULL && g_ascii_strcasecmp (ending, ".odt") == 0)
    return IRC_EXPORT_ODT;
  if (ending != NULL && g_ascii_strcasecmp (ending, ".csv") == 0)
    return IRC_EXPORT_CSV;
  return IRC_EXPORT_PDF;
}

IrcExportOptions
irc_export_options_for_case (IrcCase *case_)
{
  const IrcReportData *report = irc_report_peek (irc_case_get_report (case_));
  const IrcCaseData *data = irc_case_peek (case_);
  IrcExportOptions options = {
    .edition = report->edition,
    .paper = report->paper,
    .profile = IRC_PDF_UA,
    .date = irc_moment_pinned (data->modified),
  };

  return options;
}

typedef struct {
  void (*progress) (double fraction, gpointer data);
  gpointer data;
} Report;

static void
report_writing (double fraction, gpointer data)
{
  const Report *report = data;

  if (report->progress != NULL)
    report->progress (SHARE_OF_PAGES + (1 - SHARE_OF_PAGES) * fraction,
                      report->data);
}

static GBytes *
write_pdf (IrcAssessment *assessment,
           const IrcPages *pages,
           IrcFonts *fonts,
           const IrcExportOptions *options,
           Report *report,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GBytes) attachment = NULL;
  IrcPdfOptions pdf = {
    .profile = options->profile,
    .date = options->date,
    .producer = PROGRAM,
    .progress = report_writing,
    .progress_data = report,
    .marked = options->marked,
  };

  if (options->profile != IRC_PDF_ARCHIVE &&
      options->format != IRC_EXPORT_CARDS) {
    IrcCase *case_ = irc_assessment_get_case (assessment);

    attachment = irc_case_save_shared (case_, irc_case_get_sharing (case_));
    pdf.attachment = attachment;
  }
  return irc_pdf_write (pages, fonts, &pdf, cancellable, error);
}

static GBytes *
write_odt (const IrcPages *pages,
           IrcFonts *fonts,
           const IrcExportOptions *options,
           Report *report,
           GCancellable *cancellable,
           GError **error)
{
  const IrcOdtOptions odt = {
    .paper = options->paper,
    .date = options->date,
    .generator = PROGRAM,
    .paint = (IrcPicturePaint) irc_platform_load_function (
        IRC_PICTURE_MODULE, IRC_PICTURE_PAINT, error),
    .progress = report_writing,
    .progress_data = report,
  };

  if (odt.paint == NULL)
    return NULL;
  return irc_odt_write (pages, fonts, &odt, cancellable, error);
}

/* FALSE: a printed argument names a retracted work that nobody has seen yet. */
static gboolean
is_confirmed (const IrcAssessment *assessment, GError **error)
{
  g_autoptr (GArray) open = irc_retractions_list_open (assessment);
  g_autofree char *sentence = NULL;

  if (open->len == 0)
    return TRUE;
  sentence = irc_retraction_dup_sentence (
      assessment, &g_array_index (open, IrcRetraction, 0));
  g_set_error (
      error,
      IRC_BASE_ERROR,
      IRC_BASE_ERROR_VALUE,
      /* TRANSLATORS: a sentence, and the id of a reference */
      _ ("%s Take the argument out, or print without this source: confirm it "
         "in the window, or add “%s” to retractions_seen in the arguments of "
         "the case"),
      sentence,
      g_array_index (open, IrcRetraction, 0).reference->id);
  return FALSE;
}

/* The paper and its editable copy say the same: both come from the pages. */
static IrcPages *
publish (IrcAssessment *assessment,
         IrcFonts *fonts,
         const IrcExportOptions *options,
         GCancellable *cancellable,
         GError **error)
{
  g_autoptr (IrcCards) cards = NULL;

  if (options->format != IRC_EXPORT_CARDS)
    return irc_publish (assessment,
                        options->edition,
                        options->paper,
                        options->date,
                        fonts,
                        cancellable,
                        error);
  cards = irc_cards_new (assessment);
  return irc_publish_cards (cards, options->paper, fonts, cancellable, error);
}

GBytes *
irc_export (IrcAssessment *assessment,
            IrcFonts *fonts,
            const IrcExportOptions *options,
            void (*progress) (double fraction, gpointer data),
            gpointer progress_data,
            GCancellable *cancellable,
            GError **error)
{
  Report report = { progress, progress_data };
  g_autoptr (IrcPages) pages = NULL;

  if (options->format == IRC_EXPORT_CSV)
    return irc_assessment_to_csv (assessment);
  if (!is_confirmed (assessment, error))
    return NULL;
  pages = publish (assessment, fonts, options, cancellable, error);
  if (pages == NULL)
    return NULL;
  report_writing (0, &report);
  if (options->format == IRC_EXPORT_ODT)
    return write_odt (pages, fonts, options, &report, cancellable, error);
  return write_pdf (
      assessment, pages, fonts, options, &report, cancellable, error);
}

/* ---- in a thread -------------------------------------------------------- */

/* What a task is about: its source tag. */
#define TAG_FILE GINT_TO_POINTER (1)
#define TAG_PAGES GINT_TO_POINTER (2)

typedef struct {
  IrcAssessment *assessment;
  IrcFonts *fonts;
  IrcExportOptions options;
  GFile *file;
  GMainContext *context; /* of the caller */
  void (*progress) (double fraction, gpointer data);
  gpointer data;
  gboolean marked; /* written in the thread, read when it is done */
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  irc_assessment_unref (job->assessment);
  irc_fonts_unref (job->fonts);
  g_clear_object (&job->file);
  g_main_context_unref (job->context);
  g_free (job);
}

typedef struct {
  void (*progress) (double fraction, gpointer data);
  gpointer data;
  double fraction;
  GCancellable *cancellable;
} Step;

static gboolean
tell_progress (gpointer data)
{
  Step *step = data;

  if (!g_cancellable_is_cancelled (step->cancellable))
    step->progress (step->fraction, step->data);
  return G_SOURCE_REMOVE;
}

static void
free_step (gpointer data)
{
  Step *step = data;

  g_clear_object (&step->cancellable);
  g_free (step);
}

static void
post_progress (double fraction, gpointer data)
{
  GTask *task = data;
  const Job *job = g_task_get_task_data (task);
  Step *step = NULL;

  if (job->progress == NULL)
    return;
  step = g_new0 (Step, 1);
  step->progress = job->progress;
  step->data = job->data;
  step->fraction = fraction;
  if (g_task_get_cancellable (task) != NULL)
    step->cancellable = g_object_ref (g_task_get_cancellable (task));
  g_main_context_invoke_full (
      job->context, G_PRIORITY_DEFAULT, tell_progress, step, free_step);
}

static void
run_export (GTask *task,
            gpointer source,
            gpointer data,
            GCancellable *cancellable)
{
  const Job *job = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_file_get_path (job->file);
  g_autoptr (GBytes) bytes = irc_export (job->assessment,
                                         job->fonts,
                                         &job->options,
                                         post_progress,
                                         task,
                                         cancellable,
                                         &error);

  if (bytes == NULL ||
      g_cancellable_set_error_if_cancelled (cancellable, &error)) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  if (!irc_file_write (path, bytes, IRC_FILE_REPLACE, &error)) {
    g_autofree char *shown = g_filename_display_name (path);

    g_prefix_error (&error, "%s: ", shown);
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  g_task_return_boolean (task, TRUE);
}

static GTask *
new_task (IrcAssessment *assessment,
          IrcFonts *fonts,
          const IrcExportOptions *options,
          GCancellable *cancellable,
          GAsyncReadyCallback callback,
          gpointer data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);

  job->assessment = irc_assessment_copy (assessment);
  job->fonts = irc_fonts_ref (fonts);
  job->options = *options;
  job->marked = TRUE;
  job->options.marked = &job->marked;
  job->context = g_main_context_ref_thread_default ();
  g_task_set_task_data (task, job, free_job);
  return task;
}

void
irc_export_async (IrcAssessment *assessment,
                  IrcFonts *fonts,
                  const IrcExportOptions *options,
                  GFile *file,
                  void (*progress) (double fraction, gpointer data),
                  gpointer progress_data,
                  GCancellable *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer data)
{
  g_autoptr (GTask) task =
      new_task (assessment, fonts, options, cancellable, callback, data);
  Job *job = g_task_get_task_data (task);

  g_task_set_source_tag (task, TAG_FILE);
  job->file = g_object_ref (file);
  job->progress = progress;
  job->data = progress_data;
  g_task_run_in_thread (task, run_export);
}

gboolean
irc_export_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, TAG_FILE), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
irc_export_is_marked (GAsyncResult *result)
{
  const Job *job = NULL;

  g_return_val_if_fail (g_async_result_is_tagged (result, TAG_FILE), TRUE);
  job = g_task_get_task_data (G_TASK (result));
  return job->marked;
}

static void
unref_pages (gpointer pages)
{
  irc_pages_unref (pages);
}

static void
run_pages (GTask *task,
           gpointer source,
           gpointer data,
           GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  IrcPages *pages = irc_publish (job->assessment,
                                 job->options.edition,
                                 job->options.paper,
                                 job->options.date,
                                 job->fonts,
                                 cancellable,
                                 &error);

  if (pages != NULL)
    g_task_return_pointer (task, pages, unref_pages);
  else
    g_task_return_error (task, error);
}

void
irc_export_pages_async (IrcAssessment *assessment,
                        IrcFonts *fonts,
                        const IrcExportOptions *options,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer data)
{
  g_autoptr (GTask) task =
      new_task (assessment, fonts, options, cancellable, callback, data);

  g_task_set_source_tag (task, TAG_PAGES);
  g_task_run_in_thread (task, run_pages);
}

IrcPages *
irc_export_pages_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, TAG_PAGES), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
