/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* On the printer that writes to a file, the one that needs no other program.
 * The dialog and the job are the system's own. */
#include "test-gui-support.h"

#include <glib/gstdio.h>
#include <gtk/gtkunixprint.h>
#include <string.h>
#include "irc-print.h"
#include "irc-report-page.h"

static void
set_backends (const char *names)
{
  g_object_set (gtk_settings_get_default (), "gtk-print-backends", names, NULL);
}

static GtkPrintUnixDialog *
open_dialog (IrcWindow *window)
{
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (window), "win.print", NULL));
  IRC_SPIN_UNTIL (irc_gui_find_toplevel (GTK_TYPE_PRINT_UNIX_DIALOG) != NULL,
                  30000);
  return irc_gui_find_toplevel (GTK_TYPE_PRINT_UNIX_DIALOG);
}

/* The printer writes to @path. */
static void
choose_printer (GtkPrintUnixDialog *dialog, const char *path)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  gtk_print_settings_set_printer (settings, "Print to File");
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  gtk_print_settings_set (
      settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
  gtk_print_unix_dialog_set_settings (dialog, settings);
  IRC_SPIN_UNTIL (gtk_print_unix_dialog_get_selected_printer (dialog) != NULL,
                  10000);
}

/* Names of what is left in the folder for temporary files. */
static guint
count_leftovers (void)
{
  g_autoptr (GDir) folder = g_dir_open (g_get_tmp_dir (), 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (folder)) != NULL)
    n += g_str_has_prefix (name, "ircase-") && g_str_has_suffix (name, ".pdf");
  return n;
}

/* What is printed is what is exported, byte for byte. */
static void
test_printed (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcExportBar *bar = irc_window_get_export_bar (window);
  g_autofree char *folder = g_dir_make_tmp ("printed-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "printed.pdf", NULL);
  g_autofree char *text = NULL;
  IrcAssessment *assessment =
      irc_session_get_assessment (irc_window_get_session (window));
  const IrcExportOptions options =
      irc_export_options_for_case (irc_assessment_get_case (assessment));
  g_autoptr (GBytes) expected = irc_export (assessment,
                                            irc_window_get_fonts (window),
                                            &options,
                                            NULL,
                                            NULL,
                                            NULL,
                                            NULL);
  gsize length;

  set_backends ("file");
  GtkPrintUnixDialog *dialog = open_dialog (window);
  g_assert_cmpint (irc_gui_get_int (bar, "state"), ==, IRC_EXPORT_RUNNING);
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (dialog)));
  /* The paper of the case. */
  g_assert_cmpstr (gtk_paper_size_get_name (gtk_page_setup_get_paper_size (
                       gtk_print_unix_dialog_get_page_setup (dialog))),
                   ==,
                   GTK_PAPER_NAME_A4);
  choose_printer (dialog, path);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_OK);
  IRC_SPIN_UNTIL (irc_gui_get_int (bar, "state") == IRC_EXPORT_DONE, 30000);
  g_assert_true (irc_gui_shows (bar, "Print to File"));
  g_assert_false (gtk_widget_get_visible (irc_gui_find (bar, "open")));
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_cmpmem (text,
                   length,
                   g_bytes_get_data (expected, NULL),
                   g_bytes_get_size (expected));
  /* Printing is no edit, and leaves nothing behind. */
  g_assert_false (irc_session_is_modified (irc_window_get_session (window)));
  g_assert_cmpuint (count_leftovers (), ==, 0);
  irc_gui_click (irc_gui_find (bar, "close"));
  irc_gui_close (window);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_letter (void)
{
  IrcWindow *window = irc_gui_open_sample ();

  set_backends ("file");
  g_object_set (irc_case_get_report (
                    irc_session_get_case (irc_window_get_session (window))),
                "paper",
                IRC_PAPER_LETTER,
                NULL);
  GtkPrintUnixDialog *dialog = open_dialog (window);
  g_assert_cmpstr (gtk_paper_size_get_name (gtk_page_setup_get_paper_size (
                       gtk_print_unix_dialog_get_page_setup (dialog))),
                   ==,
                   GTK_PAPER_NAME_LETTER);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  IRC_SPIN_UNTIL (irc_gui_get_int (irc_window_get_export_bar (window),
                                   "state") == IRC_EXPORT_IDLE,
                  10000);
  irc_gui_close (window);
}

/* Who closes the dialog is asked nothing more. */
static void
test_dismissed (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcExportBar *bar = irc_window_get_export_bar (window);

  set_backends ("file");
  gtk_window_close (GTK_WINDOW (open_dialog (window)));
  IRC_SPIN_UNTIL (irc_gui_get_int (bar, "state") == IRC_EXPORT_IDLE, 10000);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar)));
  g_assert_null (irc_gui_find_toplevel (GTK_TYPE_MESSAGE_DIALOG));
  g_assert_cmpuint (count_leftovers (), ==, 0);
  irc_gui_close (window);
}

/* Without a printer a sentence says so and offers what can be done. */
static void
test_no_printer (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcExportBar *bar = irc_window_get_export_bar (window);
  g_autofree char *message = NULL;

  set_backends ("");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.print", NULL);
  IRC_SPIN_UNTIL (irc_gui_find_toplevel (GTK_TYPE_MESSAGE_DIALOG) != NULL,
                  30000);
  g_assert_cmpint (irc_gui_get_int (bar, "state"), ==, IRC_EXPORT_IDLE);
  message = irc_gui_answer_message (GTK_RESPONSE_ACCEPT);
  g_assert_nonnull (strstr (message, "was not printed"));
  g_assert_nonnull (strstr (message, "no printer"));
  /* Which is the export. */
  IRC_SPIN_UNTIL (irc_gui_find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG) != NULL,
                  10000);
  gtk_dialog_response (
      GTK_DIALOG (irc_gui_find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG)),
      GTK_RESPONSE_CANCEL);
  g_assert_cmpuint (count_leftovers (), ==, 0);
  irc_gui_close (window);
}

static void
test_fails (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcExportBar *bar = irc_window_get_export_bar (window);
  g_autofree char *message = NULL;

  set_backends ("file");
  GtkPrintUnixDialog *dialog = open_dialog (window);
  choose_printer (dialog, "/proc/no-such-folder/printed.pdf");
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_OK);
  IRC_SPIN_UNTIL (irc_gui_find_toplevel (GTK_TYPE_MESSAGE_DIALOG) != NULL,
                  30000);
  message = irc_gui_answer_message (GTK_RESPONSE_CLOSE);
  g_assert_nonnull (strstr (message, "was not printed"));
  g_assert_cmpint (irc_gui_get_int (bar, "state"), ==, IRC_EXPORT_IDLE);
  irc_gui_close (window);
}

/* The window goes while the paper is made. */
static void
test_closed (void)
{
  IrcWindow *window = irc_gui_open_sample ();

  set_backends ("file");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.print", NULL);
  irc_gui_close (window);
  IRC_SPIN_UNTIL (count_leftovers () == 0, 20000);
  g_assert_null (irc_gui_find_toplevel (GTK_TYPE_PRINT_UNIX_DIALOG));
}

/* Beside printers "Print to File" is left out: the export does it better. */
static void
test_backends (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  g_autofree char *names = NULL;

  set_backends ("file,cups");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.print", NULL);
  g_object_get (
      gtk_settings_get_default (), "gtk-print-backends", &names, NULL);
  g_assert_cmpstr (names, ==, "cups");
  irc_gui_close (window);
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_assert_true (irc_print_is_available ());
  g_test_add_func ("/print/printed", test_printed);
  g_test_add_func ("/print/letter", test_letter);
  g_test_add_func ("/print/dismissed", test_dismissed);
  g_test_add_func ("/print/no-printer", test_no_printer);
  g_test_add_func ("/print/fails", test_fails);
  g_test_add_func ("/print/closed", test_closed);
  g_test_add_func ("/print/backends", test_backends);
  return irc_gui_run ();
}
