/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cancelling an export, at every point where it asks.  The linker hands our
 * calls of GCancellable to the functions below, which count them. */

#include <glib/gstdio.h>
#include <time.h>

#include "irc-export.h"
#include "paper-cases.h"
#include "test-support.h"

gboolean __real_g_cancellable_set_error_if_cancelled (GCancellable *cancellable,
                                                      GError **error);
gboolean __wrap_g_cancellable_set_error_if_cancelled (GCancellable *cancellable,
                                                      GError **error);

/* Counted from 1; 0: never cancelled. */
static guint n_asked, cancel_at;
/* The longest way between two questions, in seconds of this thread's work. */
static double longest, last_time;

static double
work_done (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

gboolean
__wrap_g_cancellable_set_error_if_cancelled (GCancellable *cancellable,
                                             GError **error)
{
  double now = work_done ();

  n_asked++;
  longest = MAX (longest, now - last_time);
  last_time = now;
  if (cancellable != NULL && n_asked == cancel_at)
    g_cancellable_cancel (cancellable);
  return __real_g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* FALSE: it was cancelled, and said so. */
static gboolean
export_until (IrcAssessment *assessment,
              IrcFonts *fonts,
              IrcEdition edition,
              guint at)
{
  const IrcExportOptions options = { .edition = edition, .date = 1763790600 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  n_asked = 0;
  cancel_at = at;
  longest = 0;
  last_time = work_done ();
  bytes =
      irc_export (assessment, fonts, &options, NULL, NULL, cancellable, &error);
  if (bytes != NULL) {
    g_assert_no_error (error);
    return TRUE;
  }
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  /* Nobody goes on working after the answer: what tidies up asks no more. */
  g_assert_cmpuint (n_asked, ==, at);
  return FALSE;
}

static void
test_every_point (gconstpointer data)
{
  const IrcEdition edition = GPOINTER_TO_UINT (data);
  /* Each of the few points of the brief; those of the full, now and then. */
  const guint step = edition == IRC_EDITION_BRIEF ? 1 : 17;
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_SAMPLE);
  guint n;

  g_assert_true (export_until (assessment, fonts, edition, 0));
  n = n_asked;
  g_assert_cmpuint (n, >, 20);
  for (guint at = 1; at <= n; at += step)
    g_assert_false (export_until (assessment, fonts, edition, at));
  g_assert_false (export_until (assessment, fonts, edition, n));
  /* And nothing of it stays behind. */
  g_assert_true (export_until (assessment, fonts, edition, n + 1));
  g_assert_cmpuint (n_asked, ==, n);
}

/* It asks often: no way between two questions is half of all the work.  The
 * best of a few runs, since others use the machine too. */
static void
test_often (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_SAMPLE);
  double best = 1;

  for (guint i = 0; i < 5; i++) {
    const double start = work_done ();

    g_assert_true (export_until (assessment, fonts, IRC_EDITION_FULL, 0));
    best = MIN (best, longest / (work_done () - start));
  }
  g_test_message ("longest way between two questions: %.0f %%", 100 * best);
  g_assert_cmpfloat (best, <, 0.5);
}

/* ---- in a thread -------------------------------------------------------- */

typedef struct {
  GMainLoop *loop;
  GError *error;
} Wait;

static void
note_end (GObject *source, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  irc_export_finish (result, &wait->error);
  g_main_loop_quit (wait->loop);
}

/* The old file stays as it was, with nothing beside it. */
static void
test_old_file (void)
{
  g_autoptr (IrcFonts) fonts = irc_test_fonts_new ();
  g_autoptr (IrcAssessment) assessment = paper_assess (PAPER_SAMPLE);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("ircase-cancel-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "old.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const IrcExportOptions options = { .edition = IRC_EDITION_BRIEF };

  g_assert_no_error (error);
  g_assert_true (export_until (assessment, fonts, IRC_EDITION_BRIEF, 0));
  for (guint at = 1, n = n_asked; at <= n; at += 5) {
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
    g_autoptr (GDir) dir = NULL;
    g_autofree char *left = NULL;
    Wait wait = { loop, NULL };

    g_file_set_contents (path, "old", 3, &error);
    g_assert_no_error (error);
    n_asked = 0;
    cancel_at = at;
    irc_export_async (assessment,
                      fonts,
                      &options,
                      file,
                      NULL,
                      NULL,
                      cancellable,
                      note_end,
                      &wait);
    g_main_loop_run (loop);
    g_assert_error (wait.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    g_clear_error (&wait.error);
    g_file_get_contents (path, &left, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (left, ==, "old");
    dir = g_dir_open (folder, 0, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (g_dir_read_name (dir), ==, "old.pdf");
    g_assert_null (g_dir_read_name (dir));
  }
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/cancel/every-point/brief",
                        GUINT_TO_POINTER (IRC_EDITION_BRIEF),
                        test_every_point);
  g_test_add_data_func ("/cancel/every-point/full",
                        GUINT_TO_POINTER (IRC_EDITION_FULL),
                        test_every_point);
  g_test_add_func ("/cancel/often", test_often);
  g_test_add_func ("/cancel/old-file", test_old_file);
  return g_test_run ();
}
