/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How the editable copy is written; what it says is tested by
 * test_odt_against_text.py and tests/cli/test_odt.py. */
#include "irc-odt.h"
#include "irc-paginate.h"

#include <string.h>

#include "paper-cases.h"
#include "test-support.h"

#define DAY 1795000000 /* 18 November 2026 */

typedef struct {
  IrcFonts *fonts;
  IrcAssessment *assessment;
  IrcPages *pages;
  GCancellable *cancellable;
  guint n_steps;
  double last;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->fonts = irc_test_fonts_new ();
  self->assessment = paper_assess (PAPER_SAMPLE);
  self->pages = irc_publish (self->assessment,
                             IRC_EDITION_FULL,
                             IRC_PAPER_A4,
                             DAY,
                             self->fonts,
                             NULL,
                             &error);
  g_assert_no_error (error);
  self->cancellable = g_cancellable_new ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  irc_pages_unref (self->pages);
  irc_assessment_unref (self->assessment);
  irc_fonts_unref (self->fonts);
  g_object_unref (self->cancellable);
}

static GBytes *
paint_nothing (const IrcScene *scene,
               IrcFonts *fonts,
               double scale,
               IrcColor background)
{
  return NULL;
}

static IrcOdtOptions
get_options (Fixture *self)
{
  const IrcOdtOptions options = { .paper = IRC_PAPER_A4,
                                  .date = DAY,
                                  .generator = "test",
                                  .paint = irc_picture_paint,
                                  .progress_data = self };

  return options;
}

static GBytes *
write_with (Fixture *self, const IrcOdtOptions *options, GError **error)
{
  return irc_odt_write (
      self->pages, self->fonts, options, self->cancellable, error);
}

static void
test_cancelled_before (Fixture *self, gconstpointer data)
{
  const IrcOdtOptions options = get_options (self);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (self->cancellable);
  g_assert_null (write_with (self, &options, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
count_and_cancel (double fraction, gpointer data)
{
  Fixture *self = data;

  g_assert_cmpfloat (fraction, >, self->last);
  g_assert_cmpfloat (fraction, <=, 1);
  self->last = fraction;
  if (++self->n_steps == 20)
    g_cancellable_cancel (self->cancellable);
}

/* Nothing more is done after it, at whatever block it comes. */
static void
test_cancelled_on_the_way (Fixture *self, gconstpointer data)
{
  IrcOdtOptions options = get_options (self);
  g_autoptr (GError) error = NULL;

  options.progress = count_and_cancel;
  g_assert_null (write_with (self, &options, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (self->n_steps, ==, 20);
}

static void
test_no_picture (Fixture *self, gconstpointer data)
{
  IrcOdtOptions options = get_options (self);
  g_autoptr (GError) error = NULL;

  options.paint = paint_nothing;
  g_assert_null (write_with (self, &options, &error));
  g_assert_error (error, IRC_BACKEND_ERROR, IRC_BACKEND_ERROR_PICTURE);
  g_assert_nonnull (strstr (error->message, "Where the centre stands"));
}

typedef struct {
  Fixture *fixture;
  GBytes *bytes;
} Job;

static gpointer
write_in_thread (gpointer data)
{
  Job *job = data;
  const IrcOdtOptions options = get_options (job->fixture);
  g_autoptr (GError) error = NULL;

  job->bytes = write_with (job->fixture, &options, &error);
  g_assert_no_error (error);
  return NULL;
}

/* From the same pages, at the same time. */
static void
test_threads (Fixture *self, gconstpointer data)
{
  Job jobs[3];
  GThread *threads[G_N_ELEMENTS (jobs)];

  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++) {
    jobs[i] = (Job){ self, NULL };
    threads[i] = g_thread_new ("write", write_in_thread, &jobs[i]);
  }
  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++)
    g_thread_join (threads[i]);
  for (guint i = 1; i < G_N_ELEMENTS (jobs); i++)
    g_assert_true (g_bytes_equal (jobs[0].bytes, jobs[i].bytes));
  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++)
    g_bytes_unref (jobs[i].bytes);
}

static void
add (const char *path, void (*func) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/odt/cancelled-before", test_cancelled_before);
  add ("/odt/cancelled-on-the-way", test_cancelled_on_the_way);
  add ("/odt/no-picture", test_no_picture);
  add ("/odt/threads", test_threads);
  return g_test_run ();
}
