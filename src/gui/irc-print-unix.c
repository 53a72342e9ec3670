/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-print.h"

#include <gtk/gtkunixprint.h>

#include "irc-i18n.h"

GQuark
irc_print_error_quark (void)
{
  return g_quark_from_static_string ("irc-print-error");
}

gboolean
irc_print_is_available (void)
{
  return TRUE;
}

/* ---- what is under way --------------------------------------------------- */

/* The data of the task; belongs to the main thread. */
typedef struct {
  GtkWindow *parent; /* weak: NULL once it is gone */
  char *title;
  IrcPaper paper;
  GFile *file;     /* the PDF */
  gboolean made;   /* it is there … */
  gboolean listed; /* … and the printers are known */
  gboolean over;   /* the task has returned */
  guint n_printers, n_fit;
  GPtrArray *jobs; /* GtkPrintJob, or NULL before there are any */
  guint n_sent;
} Printing;

static void
printing_free (gpointer data)
{
  Printing *self = data;

  if (self->file != NULL)
    g_file_delete (self->file, NULL, NULL);
  g_clear_object (&self->file);
  g_clear_pointer (&self->jobs, g_ptr_array_unref);
  g_clear_weak_pointer (&self->parent);
  g_free (self->title);
  g_free (self);
}

/* The PDF may fail while printers are still looked for, and the other way
 * round: the first to end decides.  Takes @error. */
static void
fail (GTask *task, GError *error)
{
  Printing *self = g_task_get_task_data (task);

  if (self->over)
    g_error_free (error);
  else
    g_task_return_error (task, error);
  self->over = TRUE;
}

static void
fail_cancelled (GTask *task)
{
  fail (
      task,
      g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Cancelled")));
}

/* ---- sending ------------------------------------------------------------- */

/* "2-3", of one job. */
static char *
dup_range (GtkPageRange range)
{
  /* Open at the end: all that follow. */
  if (range.end < 0)
    return g_strdup_printf ("%d-", range.start + 1);
  return g_strdup_printf ("%d-%d", range.start + 1, range.end + 1);
}

/* GTK leaves the choice of pages to who paints them.  The queue can do it too
 * if it is told, but GTK tells it of one range alone: so each range is a job.
 */
static GPtrArray *
new_jobs (const Printing *self, GtkPrintUnixDialog *dialog)
{
  g_autoptr (GtkPrintSettings) settings =
      gtk_print_unix_dialog_get_settings (dialog);
  GPtrArray *jobs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree GtkPageRange *ranges = NULL;
  int n = 0;

  if (gtk_print_settings_get_print_pages (settings) == GTK_PRINT_PAGES_RANGES)
    ranges = gtk_print_settings_get_page_ranges (settings, &n);
  for (int i = 0; i < MAX (n, 1); i++) {
    g_autoptr (GtkPrintSettings) own = gtk_print_settings_copy (settings);
    g_autofree char *range = n > 0 ? dup_range (ranges[i]) : NULL;
    if (range != NULL)
      gtk_print_settings_set (own, "cups-page-ranges", range);
    g_ptr_array_add (
        jobs,
        gtk_print_job_new (self->title,
                           gtk_print_unix_dialog_get_selected_printer (dialog),
                           own,
                           gtk_print_unix_dialog_get_page_setup (dialog)));
  }
  return jobs;
}

static void send_next (GTask *task);

static void
job_sent (GtkPrintJob *job, gpointer data, const GError *error)
{
  g_autoptr (GTask) task = g_object_ref (G_TASK (data));

  if (error != NULL)
    fail (task, g_error_copy (error));
  else
    send_next (task);
}

/* One after the other, so that they are printed in order. */
static void
send_next (GTask *task)
{
  Printing *self = g_task_get_task_data (task);

  if (self->n_sent < self->jobs->len)
    gtk_print_job_send (self->jobs->pdata[self->n_sent++],
                        job_sent,
                        g_object_ref (task),
                        g_object_unref);
  else
    g_task_return_pointer (
        task,
        g_strdup (gtk_printer_get_name (
            gtk_print_job_get_printer (self->jobs->pdata[0]))),
        g_free);
}

static void
send_jobs (GTask *task, GtkPrintUnixDialog *dialog)
{
  Printing *self = g_task_get_task_data (task);
  g_autofree char *path = g_file_get_path (self->file);
  GError *error = NULL;

  self->jobs = new_jobs (self, dialog);
  for (guint i = 0; i < self->jobs->len; i++)
    if (!gtk_print_job_set_source_file (self->jobs->pdata[i], path, &error)) {
      fail (task, error);
      return;
    }
  /* The jobs have it open; nobody else needs to find it. */
  g_file_delete (self->file, NULL, NULL);
  g_clear_object (&self->file);
  send_next (task);
}

/* ---- the dialog ---------------------------------------------------------- */

static void
dialog_answered (GtkDialog *dialog, int response, gpointer data)
{
  g_autoptr (GTask) task = G_TASK (data);
  GtkPrintUnixDialog *chosen = GTK_PRINT_UNIX_DIALOG (dialog);

  if (response == GTK_RESPONSE_OK &&
      gtk_print_unix_dialog_get_selected_printer (chosen) != NULL)
    send_jobs (task, chosen);
  else
    fail_cancelled (task);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
show_dialog (GTask *task)
{
  const Printing *self = g_task_get_task_data (task);
  GtkWidget *widget =
      gtk_print_unix_dialog_new (_ ("Print the paper"), self->parent);
  GtkPrintUnixDialog *dialog = GTK_PRINT_UNIX_DIALOG (widget);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (self->paper == IRC_PAPER_LETTER
                                               ? GTK_PAPER_NAME_LETTER
                                               : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_paper_size_free (size);
  gtk_print_unix_dialog_set_page_setup (dialog, setup);
  gtk_print_unix_dialog_set_manual_capabilities (
      dialog, GTK_PRINT_CAPABILITY_GENERATE_PDF);
  gtk_window_set_modal (GTK_WINDOW (widget), TRUE);
  g_signal_connect (
      widget, "response", G_CALLBACK (dialog_answered), g_object_ref (task));
  gtk_window_present (GTK_WINDOW (widget));
}

/* Both the paper and the printers are there. */
static void
go_on (GTask *task)
{
  const Printing *self = g_task_get_task_data (task);

  if (self->over || !self->made || !self->listed)
    return;
  if (self->parent == NULL ||
      g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    fail_cancelled (task);
  else if (self->n_fit > 0)
    show_dialog (task);
  else
    fail (task,
          g_error_new_literal (
              IRC_PRINT_ERROR,
              IRC_PRINT_ERROR_NO_PRINTER,
              self->n_printers == 0
                  ? _ ("This computer has no printer. Export the paper as a "
                       "PDF and print it where there is one.")
                  : _ ("None of this computer's printers takes a PDF. Export "
                       "the paper and print it with a program for PDFs.")));
}

/* ---- getting ready ------------------------------------------------------- */

static void
paper_made (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = G_TASK (data);
  Printing *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (!irc_export_finish (result, &error)) {
    fail (task, error);
    return;
  }
  self->made = TRUE;
  go_on (task);
}

static gboolean
count_printer (GtkPrinter *printer, gpointer data)
{
  Printing *self = g_task_get_task_data (G_TASK (data));

  self->n_printers++;
  if (gtk_printer_accepts_pdf (printer))
    self->n_fit++;
  return FALSE;
}

static void
printers_listed (gpointer data)
{
  g_autoptr (GTask) task = G_TASK (data);
  Printing *self = g_task_get_task_data (task);

  self->listed = TRUE;
  go_on (task);
}

/* "Print to file" keeps neither to the pages nor to the sheets that were
 * chosen; it is left out where there is anything beside it. */
static void
leave_out_files (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *backends = NULL;
  g_auto (GStrv) names = NULL;
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;
  g_autofree char *joined = NULL;

  g_object_get (settings, "gtk-print-backends", &backends, NULL);
  names = g_strsplit (backends == NULL ? "" : backends, ",", -1);
  for (char **name = names; *name != NULL; name++)
    if (!g_str_equal (*name, "file"))
      g_strv_builder_add (others, *name);
  kept = g_strv_builder_end (others);
  if (kept[0] == NULL || g_strv_length (kept) == g_strv_length (names))
    return;
  joined = g_strjoinv (",", kept);
  g_object_set (settings, "gtk-print-backends", joined, NULL);
}

void
irc_print_async (GtkWindow *parent,
                 IrcAssessment *assessment,
                 IrcFonts *fonts,
                 const char *title,
                 void (*progress) (double fraction, gpointer data),
                 gpointer progress_data,
                 GCancellable *cancellable,
                 GAsyncReadyCallback callback,
                 gpointer data)
{
  g_return_if_fail (GTK_IS_WINDOW (parent) && title != NULL);
  g_return_if_fail (assessment != NULL && fonts != NULL);
  const IrcExportOptions options =
      irc_export_options_for_case (irc_assessment_get_case (assessment));
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  g_autoptr (GFileIOStream) stream = NULL;
  Printing *self = g_new0 (Printing, 1);
  GError *error = NULL;

  g_set_weak_pointer (&self->parent, parent);
  self->title = g_strdup (title);
  self->paper = options.paper;
  self->file = g_file_new_tmp ("ircase-XXXXXX.pdf", &stream, &error);
  g_task_set_task_data (task, self, printing_free);
  if (self->file == NULL) {
    fail (task, error);
    return;
  }
  leave_out_files ();
  irc_export_async (assessment,
                    fonts,
                    &options,
                    self->file,
                    progress,
                    progress_data,
                    cancellable,
                    paper_made,
                    g_object_ref (task));
  gtk_enumerate_printers (
      count_printer, g_object_ref (task), printers_listed, FALSE);
}

char *
irc_print_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
