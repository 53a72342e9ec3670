/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-export-bar.h"

#include "irc-dialogs.h"
#include "irc-i18n.h"
#include "irc-missing.h"
#include "irc-print.h"
#include "irc-widget.h"

struct _IrcExportBar {
  GtkWidget parent_instance;
  GtkLabel *text, *note, *places;
  GtkWidget *details;
  GtkProgressBar *progress;
  GtkWidget *cancel, *open, *close;
  IrcExportState state;
  GFile *file;   /* exported to; NULL: printed */
  char *printer; /* printed on */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (IrcExportBar, irc_export_bar, GTK_TYPE_WIDGET)

enum { PROP_STATE = 1, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static char *
dup_text (IrcExportBar *self)
{
  const gboolean done = self->state == IRC_EXPORT_DONE;
  g_autofree char *name = NULL;

  if (self->file == NULL && done)
    return g_strdup_printf (_ ("Sent to the printer %s"), self->printer);
  if (self->file == NULL)
    return g_strdup (_ ("Printing the paper"));
  name = g_file_get_parse_name (self->file);
  return g_strdup_printf (done ? _ ("Exported: %s") : _ ("Exporting %s"), name);
}

/* "2 fields have characters ...", or NULL. */
static char *
dup_missing (guint n)
{
  return n == 0 ? NULL
                : g_strdup_printf (
                      irc_ngettext (
                          "%u field has characters that no font of the program "
                          "has; on paper they are boxes.",
                          "%u fields have characters that no font of the "
                          "program has; on paper they are boxes.",
                          n),
                      n);
}

/* What is amiss in what was exported, in sentences, and where fields are. */
static void
set_note (IrcExportBar *self, gboolean marked, char **places)
{
  const guint n = places != NULL ? g_strv_length (places) : 0;
  g_autofree char *missing = dup_missing (n);
  const char *unmarked =
      marked ? NULL
             : _ ("The program's own check of the file found a fault: it can "
                  "be read and printed, but it has no marks of PDF/A and "
                  "PDF/UA. Please report it.");
  g_autofree char *note = missing != NULL && unmarked != NULL
                              ? g_strjoin ("\n", unmarked, missing, NULL)
                              : g_strdup (missing != NULL ? missing : unmarked);
  g_autofree char *lines = n > 0 ? g_strjoinv ("\n", places) : NULL;

  irc_label_set_text_or_hide (self->note, note);
  gtk_widget_set_visible (self->details, n > 0);
  gtk_label_set_text (self->places, lines != NULL ? lines : "");
}

static void
set_state (IrcExportBar *self, IrcExportState state)
{
  const gboolean running = state == IRC_EXPORT_RUNNING;

  self->state = state;
  g_autofree char *text = dup_text (self);
  gtk_label_set_text (self->text, text);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), running);
  gtk_widget_set_visible (self->cancel, running);
  gtk_widget_set_visible (self->open, !running && self->file != NULL);
  gtk_widget_set_visible (self->close, !running);
  gtk_widget_set_visible (GTK_WIDGET (self), state != IRC_EXPORT_IDLE);
  set_note (self, TRUE, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static GtkWindow *
get_window (IrcExportBar *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* ---- the export ---------------------------------------------------------- */

/* One export, which may outlast the bar or be given up for another. */
typedef struct {
  IrcExportBar *bar;
  GCancellable *cancellable;
  IrcAssessment *assessment; /* of an export that shows text; else NULL */
  IrcFonts *fonts;
} Run;

static void
run_free (Run *run)
{
  g_object_unref (run->bar);
  g_object_unref (run->cancellable);
  g_clear_pointer (&run->assessment, irc_assessment_unref);
  g_clear_pointer (&run->fonts, irc_fonts_unref);
  g_free (run);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

static gboolean
run_is_current (const Run *run)
{
  return run->bar->text != NULL && run->bar->cancellable == run->cancellable;
}

static void
progressed (double fraction, gpointer data)
{
  const Run *run = data;

  if (run_is_current (run))
    gtk_progress_bar_set_fraction (run->bar->progress, fraction);
}

static void
note_faults (const Run *run, gboolean marked)
{
  g_auto (GStrv) places = NULL;

  if (run->assessment != NULL)
    places = irc_missing_list (irc_assessment_get_case (run->assessment),
                               run->fonts);
  set_note (run->bar, marked, places);
}

static void
exported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;
  const gboolean done = irc_export_finish (result, &error);

  if (!run_is_current (run))
    return;
  g_clear_object (&run->bar->cancellable);
  set_state (run->bar, done ? IRC_EXPORT_DONE : IRC_EXPORT_IDLE);
  if (done) {
    note_faults (run, irc_export_is_marked (result));
    gtk_widget_grab_focus (run->bar->open);
  } else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    irc_dialogs_error (get_window (run->bar),
                       _ ("The file could not be exported"),
                       error->message);
}

static void
printed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Run) run = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *printer = irc_print_finish (result, &error);

  if (!run_is_current (run))
    return;
  g_clear_object (&run->bar->cancellable);
  g_free (run->bar->printer);
  run->bar->printer = g_steal_pointer (&printer);
  set_state (run->bar,
             run->bar->printer != NULL ? IRC_EXPORT_DONE : IRC_EXPORT_IDLE);
  if (error != NULL &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    irc_dialogs_not_printed (get_window (run->bar), error->message);
}

/* @file: NULL for printing.  Gives up what runs. */
static Run *
start (IrcExportBar *self, GFile *file)
{
  Run *run = g_new0 (Run, 1);

  irc_export_bar_cancel (self);
  g_set_object (&self->file, file);
  self->cancellable = g_cancellable_new ();
  gtk_progress_bar_set_fraction (self->progress, 0);
  set_state (self, IRC_EXPORT_RUNNING);
  run->bar = g_object_ref (self);
  run->cancellable = g_object_ref (self->cancellable);
  return run;
}

void
irc_export_bar_start (IrcExportBar *self,
                      IrcAssessment *assessment,
                      IrcFonts *fonts,
                      IrcExportFormat format,
                      GFile *file)
{
  g_return_if_fail (IRC_IS_EXPORT_BAR (self));
  g_return_if_fail (assessment != NULL && fonts != NULL && G_IS_FILE (file));
  IrcExportOptions options =
      irc_export_options_for_case (irc_assessment_get_case (assessment));
  Run *run = start (self, file);

  options.format = format;
  if (options.format == IRC_EXPORT_PDF) {
    run->assessment = irc_assessment_ref (assessment);
    run->fonts = irc_fonts_ref (fonts);
  }
  irc_export_async (assessment,
                    fonts,
                    &options,
                    file,
                    progressed,
                    run,
                    self->cancellable,
                    exported,
                    run);
}

void
irc_export_bar_print (IrcExportBar *self,
                      IrcAssessment *assessment,
                      IrcFonts *fonts,
                      const char *title)
{
  g_return_if_fail (IRC_IS_EXPORT_BAR (self));
  g_return_if_fail (assessment != NULL && fonts != NULL && title != NULL);
  Run *run = start (self, NULL);

  irc_print_async (get_window (self),
                   assessment,
                   fonts,
                   title,
                   progressed,
                   run,
                   self->cancellable,
                   printed,
                   run);
}

void
irc_export_bar_cancel (IrcExportBar *self)
{
  g_return_if_fail (IRC_IS_EXPORT_BAR (self));

  if (self->cancellable == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->text != NULL)
    set_state (self, IRC_EXPORT_IDLE);
}

static void
open_clicked (IrcExportBar *self)
{
  irc_dialogs_show_file (get_window (self), self->file);
}

static void
close_clicked (IrcExportBar *self)
{
  set_state (self, IRC_EXPORT_IDLE);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_export_bar_get_property (GObject *object,
                             guint property_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  g_value_set_int (value, (int) IRC_EXPORT_BAR (object)->state);
}

static void
irc_export_bar_dispose (GObject *object)
{
  IrcExportBar *self = IRC_EXPORT_BAR (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_EXPORT_BAR);
  g_clear_object (&self->file);
  g_clear_pointer (&self->printer, g_free);
  G_OBJECT_CLASS (irc_export_bar_parent_class)->dispose (object);
}

static void
irc_export_bar_class_init (IrcExportBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = irc_export_bar_get_property;
  object_class->dispose = irc_export_bar_dispose;
  properties[PROP_STATE] = g_param_spec_int (
      "state",
      NULL,
      NULL,
      IRC_EXPORT_IDLE,
      IRC_EXPORT_DONE,
      IRC_EXPORT_IDLE,
      G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-export-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcExportBar, text);
  gtk_widget_class_bind_template_child (widget_class, IrcExportBar, note);
  gtk_widget_class_bind_template_child (widget_class, IrcExportBar, details);
  gtk_widget_class_bind_template_child (widget_class, IrcExportBar, places);
  gtk_widget_class_bind_template_child (widget_class, IrcExportBar, progress);
  gtk_widget_class_bind_template_child (widget_class, IrcExportBar, cancel);
  gtk_widget_class_bind_template_child (widget_class, IrcExportBar, open);
  gtk_widget_class_bind_template_child (widget_class, IrcExportBar, close);
}

static void
irc_export_bar_init (IrcExportBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->cancel, "clicked", G_CALLBACK (irc_export_bar_cancel), self);
  g_signal_connect_swapped (
      self->open, "clicked", G_CALLBACK (open_clicked), self);
  g_signal_connect_swapped (
      self->close, "clicked", G_CALLBACK (close_clicked), self);
}
