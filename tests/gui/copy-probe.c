/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Takes out of the window all that can be taken out of it, for
 * test_markers_window.py.
 *
 *   copy-probe CASE FOLDER figures   each chart copied and saved in each way
 *   copy-probe CASE FOLDER window    the title, the files that the window's
 *                                    menu saves, an edit that is saved and one
 *                                    that is only in the recovery copy; then
 *                                    the program ends as if it were killed
 *
 * FOLDER gets a file for each; what is copied is asked for in every format in
 * which another program could have it.
 */
#include "test-gui-support.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "irc-application-private.h"
#include "irc-figure-view.h"
#include "irc-share-dialog.h"

#define WAIT_MS 60000

typedef struct {
  IrcWindow *window;
  const char *folder;
} Probe;

static void
keep (const Probe *self, const char *name, const void *content, gsize length)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, (gssize) length, &error);
  g_assert_no_error (error);
}

/* ---- the clipboard ------------------------------------------------------- */

typedef struct {
  GInputStream *stream;
  gboolean is_done;
} Paste;

static void
pasted (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  Paste *paste = data;

  paste->stream =
      gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, NULL);
  paste->is_done = TRUE;
}

static void
spliced (GObject *output, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_output_stream_splice_finish (G_OUTPUT_STREAM (output), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
keep_format (const Probe *self,
             GdkClipboard *clipboard,
             const char *name,
             const char *format)
{
  const char *formats[] = { format, NULL };
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_autofree char *file = g_strdup_printf ("%s.clipboard.%s", name, format);
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (output);
  Paste paste = { NULL, FALSE };
  gboolean is_whole = FALSE;

  gdk_clipboard_read_async (
      clipboard, formats, G_PRIORITY_DEFAULT, NULL, pasted, &paste);
  IRC_SPIN_UNTIL (paste.is_done, WAIT_MS);
  g_assert_nonnull (paste.stream);
  g_output_stream_splice_async (output,
                                paste.stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE |
                                    G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT,
                                NULL,
                                spliced,
                                &is_whole);
  IRC_SPIN_UNTIL (is_whole, WAIT_MS);
  g_object_unref (paste.stream);
  g_strdelimit (file, "/;", '-');
  keep (self,
        file,
        g_memory_output_stream_get_data (memory),
        g_memory_output_stream_get_data_size (memory));
}

/* In each format that another program is offered. */
static void
keep_clipboard (const Probe *self, const char *name)
{
  GdkClipboard *clipboard =
      gtk_widget_get_clipboard (GTK_WIDGET (self->window));
  g_autoptr (GdkContentFormats) formats =
      gdk_content_formats_union_serialize_mime_types (
          gdk_content_formats_ref (gdk_clipboard_get_formats (clipboard)));
  gsize n = 0;
  const char *const *types = gdk_content_formats_get_mime_types (formats, &n);

  g_assert_cmpuint (n, >, 0);
  for (gsize i = 0; i < n; i++)
    keep_format (self, clipboard, name, types[i]);
}

/* ---- charts -------------------------------------------------------------- */

static void
wait_for_word (IrcFigureView *view, const char *word)
{
  GtkWidget *line = irc_gui_find (view, "told");

  IRC_SPIN_UNTIL (gtk_widget_get_visible (line) &&
                      strstr (gtk_label_get_text (GTK_LABEL (line)), word) !=
                          NULL,
                  WAIT_MS);
}

static void
save (const Probe *self,
      IrcFigureView *view,
      const char *name,
      const char *ending,
      const char *action)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);
  g_autofree char *path = g_build_filename (self->folder, file, NULL);

  gtk_widget_activate_action (GTK_WIDGET (view), action, NULL);
  irc_gui_choose_file (path);
  wait_for_word (view, file);
}

static void
take_out (const Probe *self, const char *name, IrcFigure *figure)
{
  GtkWidget *window = gtk_window_new ();
  IrcFigureView *view = g_object_new (IRC_TYPE_FIGURE_VIEW, NULL);
  g_autofree char *table = g_strconcat (name, ".table", NULL);
  g_autofree char *description = irc_figure_dup_description (figure);
  g_autofree char *words = g_strconcat (name, ".description", NULL);

  irc_figure_view_set_figure (
      view, figure, irc_window_get_fonts (self->window));
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (view));
  gtk_window_present (GTK_WINDOW (window));
  irc_gui_settle ();
  keep (self, words, description, strlen (description));
  gtk_widget_activate_action (GTK_WIDGET (view), "figure.copy-table", NULL);
  wait_for_word (view, "The table was copied.");
  keep_clipboard (self, table);
  gtk_widget_activate_action (GTK_WIDGET (view), "figure.copy-picture", NULL);
  wait_for_word (view, "The picture was copied.");
  keep_clipboard (self, name);
  save (self, view, name, ".png", "figure.save-png");
  save (self, view, name, ".svg", "figure.save-svg");
  save (self, view, name, ".csv", "figure.save-table");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
take_out_figures (const Probe *self)
{
  IrcAssessment *assessment =
      irc_session_get_assessment (irc_window_get_session (self->window));
  g_autoptr (IrcPeers) peers = irc_peers_new (assessment, NULL, 0);
  g_autoptr (IrcFigure) of_peers = irc_figure_new_peers (peers);
  g_autoptr (IrcFigure) of_one =
      irc_figure_new_dependencies_of (assessment, "in-1-rounds");

  for (guint kind = 0; kind < IRC_N_FIGURE_KINDS; kind++) {
    g_autoptr (IrcFigure) figure =
        irc_figure_new ((IrcFigureKind) kind, assessment);
    g_autofree char *name = kind == IRC_FIGURE_TREND
                                ? g_strdup ("trend")
                                : g_strdup_printf ("figure-%u", kind);

    take_out (self, name, figure);
  }
  take_out (self, "peers", of_peers);
  take_out (self, "dependencies-of", of_one);
}

/* ---- the window ---------------------------------------------------------- */

static void
choose (const Probe *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  irc_gui_choose_file (path);
  IRC_SPIN_UNTIL (g_file_test (path, G_FILE_TEST_IS_REGULAR), WAIT_MS);
  irc_gui_settle ();
}

static void
act (const Probe *self, const char *action, const char *parameter)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window),
                                             action,
                                             parameter == NULL ? NULL : "s",
                                             parameter));
}

static void
share (const Probe *self, gboolean without, const char *name)
{
  GtkWindow *dialog;

  act (self, "win.share", NULL);
  irc_gui_settle ();
  dialog = irc_gui_find_toplevel (IRC_TYPE_SHARE_DIALOG);
  gtk_check_button_set_active (irc_gui_find (dialog, "notes"), without);
  gtk_check_button_set_active (irc_gui_find (dialog, "names"), without);
  irc_gui_click (irc_gui_find (dialog, "save"));
  choose (self, name);
}

static void
edit (const Probe *self, const char *title)
{
  g_object_set (irc_session_get_case (irc_window_get_session (self->window)),
                "title",
                title,
                NULL);
  irc_gui_settle ();
}

static void
take_out_files (const Probe *self)
{
  static const struct {
    const char *action, *parameter, *name;
  } doors[] = {
    { "win.export", NULL, "paper.pdf" },
    { "win.export-cards", NULL, "cards.pdf" },
    { "win.export-profile", NULL, "profile.csv" },
    { "win.export-references", "own", "own.bib" },
    { "win.export-references", "all", "all.ris" },
    { "win.export-references", "cited", "cited.json" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (doors); i++) {
    act (self, doors[i].action, doors[i].parameter);
    choose (self, doors[i].name);
  }
  share (self, FALSE, "copy.ircase");
  share (self, TRUE, "bare.ircase");
}

static void
take_out_window (const Probe *self)
{
  IrcSession *session = irc_window_get_session (self->window);
  const char *title = gtk_window_get_title (GTK_WINDOW (self->window));

  keep (self, "title.txt", title, strlen (title));
  for (guint step = IRC_STEP_CENTRE; step <= IRC_STEP_REPORT; step++) {
    irc_window_show_step (self->window, (IrcStep) step);
    irc_gui_settle ();
  }
  take_out_files (self);
  edit (self, "saved");
  act (self, "win.save", NULL);
  irc_gui_settle ();
  g_assert_false (irc_session_is_modified (session));
  edit (self, "not saved");
  g_assert_true (irc_recovery_flush (irc_window_get_recovery (self->window)));
}

int
main (int argc, char *argv[])
{
  if (argc != 4 || !irc_gui_init (&argc, &argv))
    return 2;
  g_autoptr (GFile) file = g_file_new_for_path (argv[1]);
  Probe probe = {
    .window =
        irc_application_open_file (irc_gui_get_application (), file, NULL),
    .folder = argv[2],
  };

  g_assert_nonnull (probe.window);
  irc_gui_settle ();
  if (g_str_equal (argv[3], "figures"))
    take_out_figures (&probe);
  else
    take_out_window (&probe);
  puts ("all taken out");
  fflush (stdout);
  _exit (0);
}
