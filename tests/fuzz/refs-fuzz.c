/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One input for the readers of reference lists, as libFuzzer calls it.  Each
 * reader is found out by the text itself, as in the program.  What is read is
 * written again in each format and must be read back as it was: that holds for
 * any input. */
#include "fuzz-target.h"

#include "irc-refs.h"

static void
check_texts (const IrcRefRecord *record)
{
  const char *const texts[] = {
    record->key,    record->design, record->title, record->container,
    record->volume, record->issue,  record->pages, record->doi,
    record->pmid,   record->pmcid,  record->url,
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!g_utf8_validate (texts[i], -1, NULL))
      g_error ("a text is not UTF-8");
}

static void
check_again (const IrcRefs *refs, IrcRefsFormat format)
{
  g_autoptr (GBytes) bytes =
      irc_refs_write (format,
                      (const IrcRefRecord *const *) refs->records->pdata,
                      refs->records->len);
  g_autoptr (IrcRefs) again = irc_refs_read (bytes, NULL);

  if (again == NULL || again->records->len != refs->records->len)
    g_error ("what was written is not read again");
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (IrcRefs) refs = irc_refs_read (bytes, NULL);

  if (refs == NULL)
    return 0;
  for (guint i = 0; i < refs->records->len; i++)
    check_texts (refs->records->pdata[i]);
  if (refs->records->len == 0)
    return 0;
  check_again (refs, IRC_REFS_BIBTEX);
  check_again (refs, IRC_REFS_RIS);
  check_again (refs, IRC_REFS_CSL_JSON);
  return 0;
}

/* The formats are lines and brackets: what knows nothing of them does well, and
 * several changes at once do better. */
size_t
LLVMFuzzerCustomMutator (uint8_t *data,
                         size_t size,
                         size_t max_size,
                         unsigned int seed)
{
  for (guint i = seed % 5 + 1; i > 0; i--)
    size = LLVMFuzzerMutate (data, size, max_size);
  return size;
}
