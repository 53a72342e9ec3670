/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-figure-copy.h"

#include "irc-dialogs.h"
#include "irc-file.h"
#include "irc-i18n.h"
#include "irc-picture.h"
#include "irc-svg.h"

#define WIDTH_PT 520.0 /* as on a printed page */
#define MARGIN_PT 14.0
#define PIXELS_PER_POINT 3.0 /* 216 dots an inch: for slides and print */

/* Filled in before the thread starts; the scene and the bytes may be read from
 * it. */
typedef struct {
  IrcFigureCopy what;
  IrcFonts *fonts;
  IrcScene *scene; /* NULL for tables */
  GBytes *table;   /* NULL for pictures */
  char *title, *description;
  GFile *file; /* NULL until chosen, or for the clipboard */
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  irc_fonts_unref (job->fonts);
  g_clear_pointer (&job->scene, irc_scene_unref);
  g_clear_pointer (&job->table, g_bytes_unref);
  g_clear_object (&job->file);
  g_free (job->title);
  g_free (job->description);
  g_free (job);
}

/* ---- the picture --------------------------------------------------------- */

/* With a margin, so that it can stand beside text. */
static IrcScene *
new_scene (const IrcFigure *figure, IrcFonts *fonts)
{
  const IrcChartFrame frame = {
    .palette = irc_palette_get (IRC_PALETTE_PRINT),
    .fonts = fonts,
    .width = WIDTH_PT,
    .scale = 1,
  };
  g_autoptr (IrcScene) chart = irc_figure_render (figure, &frame);
  IrcScene *scene =
      irc_scene_new (irc_scene_get_width (chart) + 2 * MARGIN_PT,
                     irc_scene_get_height (chart) + 2 * MARGIN_PT);

  irc_scene_append (scene, chart, MARGIN_PT, MARGIN_PT, 1);
  return irc_scene_freeze (scene);
}

static GBytes *
paint (const Job *job, GError **error)
{
  const IrcColor paper = irc_palette_get (IRC_PALETTE_PRINT)->paper;
  GBytes *bytes = NULL;

  if (job->table != NULL)
    return g_bytes_ref (job->table);
  if (job->what == IRC_FIGURE_SAVE_SVG)
    return irc_svg_write (
        job->scene, job->fonts, paper, job->title, job->description);
  bytes = irc_picture_paint (job->scene, job->fonts, PIXELS_PER_POINT, paper);
  if (bytes == NULL)
    g_set_error (error,
                 G_IO_ERROR,
                 G_IO_ERROR_FAILED,
                 "%s",
                 _ ("The picture is too large to be painted. Save it as SVG, "
                    "which has no limit."));
  return bytes;
}

/* ---- into a file --------------------------------------------------------- */

static void
write_file (GTask *task,
            gpointer source,
            gpointer data,
            GCancellable *cancellable)
{
  const Job *job = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = paint (job, &error);
  g_autofree char *path = g_file_get_path (job->file);
  g_autofree char *name = g_file_get_basename (job->file);
  g_autofree char *shown = g_filename_display_name (name);

  if (bytes == NULL) {
    g_task_return_error (task, g_steal_pointer (&error));
  } else if (!irc_file_write (path, bytes, IRC_FILE_REPLACE, &error)) {
    g_prefix_error (&error, "%s: ", shown);
    g_task_return_error (task, g_steal_pointer (&error));
  } else {
    /* TRANSLATORS: the name of a file */
    g_task_return_pointer (
        task, g_strdup_printf (_ ("%s was saved."), shown), g_free);
  }
}

static void
place_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Job *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  job->file = irc_dialogs_save_finish (result, &error);
  if (job->file == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_run_in_thread (task, write_file);
}

static IrcDialogsKind
get_kind (IrcFigureCopy what)
{
  switch (what) {
    case IRC_FIGURE_SAVE_PNG:
      return IRC_DIALOGS_PNG;
    case IRC_FIGURE_SAVE_SVG:
      return IRC_DIALOGS_SVG;
    case IRC_FIGURE_SAVE_CSV:
    case IRC_FIGURE_COPY_PICTURE:
    case IRC_FIGURE_COPY_TABLE:
    default:
      return IRC_DIALOGS_TABLE;
  }
}

/* ---- to the clipboard ---------------------------------------------------- */

static void
paint_for_clipboard (GTask *task,
                     gpointer source,
                     gpointer data,
                     GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = paint (data, &error);

  if (bytes == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
}

static void
painted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (GdkTexture) texture =
      bytes != NULL ? gdk_texture_new_from_bytes (bytes, &error) : NULL;

  if (texture == NULL) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (source)),
                             texture);
  g_task_return_pointer (
      task, g_strdup (_ ("The picture was copied.")), g_free);
}

static void
copy_picture (GTask *task)
{
  GTask *painting =
      g_task_new (g_task_get_source_object (task), NULL, painted, task);

  /* The job lives as long as the outer task. */
  g_task_set_task_data (painting, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (painting, paint_for_clipboard);
  g_object_unref (painting);
}

static void
copy_table (GTask *task, const IrcFigure *figure)
{
  g_autoptr (IrcFigureTable) table = irc_figure_new_table (figure);
  g_autofree char *text = irc_figure_table_to_text (table);

  gdk_clipboard_set_text (
      gtk_widget_get_clipboard (g_task_get_source_object (task)), text);
  g_task_return_pointer (task, g_strdup (_ ("The table was copied.")), g_free);
}

/* ---- both ---------------------------------------------------------------- */

static Job *
new_job (IrcFigureCopy what, const IrcFigure *figure, IrcFonts *fonts)
{
  Job *job = g_new0 (Job, 1);

  job->what = what;
  job->fonts = irc_fonts_ref (fonts);
  job->title = irc_figure_dup_title (figure);
  job->description = irc_figure_dup_description (figure);
  if (what == IRC_FIGURE_SAVE_CSV) {
    g_autoptr (IrcFigureTable) table = irc_figure_new_table (figure);

    job->table = irc_figure_table_to_csv (table);
  } else {
    job->scene = new_scene (figure, fonts);
  }
  return job;
}

void
irc_figure_copy_async (GtkWidget *owner,
                       IrcFigureCopy what,
                       IrcFigure *figure,
                       IrcFonts *fonts,
                       GAsyncReadyCallback callback,
                       gpointer data)
{
  g_return_if_fail (GTK_IS_WIDGET (owner));
  g_return_if_fail (figure != NULL && fonts != NULL);
  g_autoptr (GTask) task = g_task_new (owner, NULL, callback, data);

  if (what == IRC_FIGURE_COPY_TABLE) {
    copy_table (task, figure);
    return;
  }
  Job *job = new_job (what, figure, fonts);
  g_task_set_task_data (task, job, free_job);
  if (what == IRC_FIGURE_COPY_PICTURE)
    copy_picture (g_steal_pointer (&task));
  else
    irc_dialogs_save_async (GTK_WINDOW (gtk_widget_get_root (owner)),
                            get_kind (what),
                            job->title,
                            NULL,
                            place_chosen,
                            g_steal_pointer (&task));
}

char *
irc_figure_copy_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
