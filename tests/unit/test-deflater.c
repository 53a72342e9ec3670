/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is deflated is inflated by GLib's zlib: the oracle. */
#include "irc-deflater.h"

#include <gio/gio.h>

#define N_JOBS 60

static GBytes *
make_bytes (guint seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  const gsize length =
      seed == 0 ? 0 : (gsize) g_rand_int_range (random, 1, 40000);
  guint8 *bytes = g_malloc (length + 1);

  for (gsize i = 0; i < length; i++)
    bytes[i] =
        (guint8) g_rand_int_range (random, 'a', 'a' + 1 + (gint) seed % 20);
  return g_bytes_new_take (bytes, length);
}

static GBytes *
inflate (GBytes *deflated)
{
  g_autoptr (GZlibDecompressor) zlib =
      g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GInputStream) from =
      g_memory_input_stream_new_from_bytes (deflated);
  g_autoptr (GInputStream) stream =
      g_converter_input_stream_new (from, G_CONVERTER (zlib));
  g_autoptr (GOutputStream) to = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_output_stream_splice (
      to, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (to));
}

static void
assert_deflated (IrcDeflater *deflater, guint i)
{
  g_autoptr (GBytes) bytes = make_bytes (i);
  g_autoptr (GBytes) beside =
      irc_deflater_finish (deflater, GUINT_TO_POINTER (i + 1));
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GBytes) here = irc_deflater_deflate (deflater, data, length);
  g_autoptr (GBytes) again = NULL;

  g_assert_nonnull (beside);
  g_assert_true (g_bytes_equal (beside, here));
  again = inflate (beside);
  g_assert_true (g_bytes_equal (again, bytes));
  g_assert_null (irc_deflater_finish (deflater, GUINT_TO_POINTER (i + 1)));
}

static void
begin (IrcDeflater *deflater, guint n)
{
  for (guint i = 0; i < n; i++) {
    g_autoptr (GBytes) bytes = make_bytes (i);

    irc_deflater_begin (deflater, GUINT_TO_POINTER (i + 1), bytes);
  }
}

static void
test_in_order (void)
{
  g_autoptr (IrcDeflater) deflater = irc_deflater_new ();

  begin (deflater, N_JOBS);
  for (guint i = 0; i < N_JOBS; i++)
    assert_deflated (deflater, i);
}

/* The last ones are asked for while the thread is busy with the first. */
static void
test_out_of_turn (void)
{
  g_autoptr (IrcDeflater) deflater = irc_deflater_new ();

  begin (deflater, N_JOBS);
  for (guint i = N_JOBS; i-- > 0;)
    assert_deflated (deflater, i);
}

static void
test_given_up (void)
{
  for (guint n = 0; n < 8; n++) {
    g_autoptr (IrcDeflater) deflater = irc_deflater_new ();

    begin (deflater, n * 8);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deflater/in-order", test_in_order);
  g_test_add_func ("/deflater/out-of-turn", test_out_of_turn);
  g_test_add_func ("/deflater/given-up", test_given_up);
  return g_test_run ();
}
