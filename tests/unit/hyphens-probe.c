/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* hyphens-probe TABLE TAG: words on standard input, one a line, come back with
 * "=" where they may be broken. */
#include "irc-hyphens.h"

#include <stdio.h>
#include <string.h>

static void
print_word (const IrcHyphens *hyphens, const char *word)
{
  gsize breaks[IRC_HYPHENS_MAX];
  gsize length = strlen (word), start = 0;
  guint n = irc_hyphens_find (hyphens, word, length, breaks);

  for (guint i = 0; i < n; i++) {
    printf ("%.*s=", (int) (breaks[i] - start), word + start);
    start = breaks[i];
  }
  printf ("%s\n", word + start);
}

int
main (int argc, char *argv[])
{
  g_autoptr (IrcHyphens) hyphens = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *data = NULL;
  char line[1024];
  gsize length;

  if (argc != 3 || !g_file_get_contents (argv[1], &data, &length, NULL))
    return 2;
  bytes = g_bytes_new_take (g_steal_pointer (&data), length);
  hyphens = irc_hyphens_new_from_bytes (bytes, argv[2]);
  if (hyphens == NULL)
    return 1;
  while (fgets (line, sizeof line, stdin) != NULL) {
    line[strcspn (line, "\n")] = '\0';
    print_word (hyphens, line);
  }
  return 0;
}
