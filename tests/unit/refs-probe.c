/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Prints what the readers make of each list that is named, for
 * test_refs_shapes.py: a record a line, its fields parted by tabs, then what
 * was refused. */
#include "irc-refs.h"

#include <stdio.h>

static void
print_record (const IrcRefRecord *record)
{
  printf ("record\t%s\t%s\t%d\t%s\t%s\t%s\t%s\t%s\t%s\t%d\t",
          record->title,
          record->container,
          record->year,
          record->volume,
          record->issue,
          record->pages,
          record->doi,
          record->pmid,
          record->pmcid,
          record->et_al);
  for (guint i = 0; i < record->authors->len; i++) {
    const IrcRefAuthor *author = record->authors->pdata[i];

    printf ("%s%s|%s|%s",
            i > 0 ? ";" : "",
            author->family,
            author->given,
            author->body);
  }
  printf ("\n");
}

int
main (int argc, char **argv)
{
  for (int i = 1; i < argc; i++) {
    g_autofree char *bytes = NULL;
    g_autoptr (GBytes) all = NULL;
    g_autoptr (IrcRefs) refs = NULL;
    g_autoptr (GError) error = NULL;
    gsize length = 0;

    printf ("file\t%s\n", argv[i]);
    if (!g_file_get_contents (argv[i], &bytes, &length, &error))
      g_error ("%s", error->message);
    all = g_bytes_new (bytes, length);
    refs = irc_refs_read (all, &error);
    if (refs == NULL) {
      printf ("error\t%s\n", error->message);
      continue;
    }
    for (guint k = 0; k < refs->records->len; k++)
      print_record (refs->records->pdata[k]);
    for (guint k = 0; k < refs->problems->len; k++)
      printf ("problem\t%s\n",
              ((IrcRefsProblem *) refs->problems->pdata[k])->text);
  }
  return 0;
}
