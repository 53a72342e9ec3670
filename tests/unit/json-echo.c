/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads texts from standard input, each after its length in decimal and a line
 * break, and answers each with one line: "+" and the text as our writer has it
 * without spaces, or "-" and the error.  For test_json_against_python.py. */
#include "irc-json-private.h"

#include <stdio.h>

static void
answer (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = irc_json_scan (bytes, FALSE, &error);

  if (root == NULL) {
    printf ("-%s\n", error->message);
    return;
  }
  g_autoptr (IrcJsonWriter) writer = irc_json_writer_new ();
  irc_json_writer_set_compact (writer, TRUE);
  irc_json_writer_node (writer, NULL, root);
  g_autoptr (GBytes) text = irc_json_writer_end (writer);
  printf ("+%s", (const char *) g_bytes_get_data (text, NULL));
}

int
main (void)
{
  unsigned long size;

  while (scanf ("%lu", &size) == 1 && getchar () == '\n') {
    g_autofree char *text = g_malloc (size + 1);

    if (fread (text, 1, size, stdin) != size)
      return 1;
    g_autoptr (GBytes) bytes = g_bytes_new_static (text, size);
    answer (bytes);
  }
  return 0;
}
