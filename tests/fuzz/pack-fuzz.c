/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One input for the readers of evidence packs: an object whose members are
 * called as the files of a pack and hold what stands in them; a text stands for
 * a file of these very bytes.  A pack that passes the cross-check must be of
 * use: an extension is joined to the built-in pack, and a case is assessed with
 * it. */
#include "fuzz-target.h"

#include <string.h>
#include "fuzz-spans.h"
#include "irc-assessment.h"

static IrcLibrary *
get_base (void)
{
  static IrcLibrary *base;

  if (base == NULL)
    base = irc_library_load (NULL);
  return base;
}

static GBytes *
file_of (const char *text, const FuzzSpan *span)
{
  const guint is_text = text[span->start] == '"' ? 1 : 0;

  return g_bytes_new (text + span->start + is_text,
                      span->end - span->start - 2 * is_text);
}

static IrcPackFileId
file_called (const char *name)
{
  for (guint i = 0; i < IRC_N_PACK_FILES; i++) {
    const char *wanted = irc_pack_file_get_name ((IrcPackFileId) i);

    if (g_str_has_prefix (name, wanted) && name[strlen (wanted)] == '"')
      return (IrcPackFileId) i;
  }
  return IRC_N_PACK_FILES;
}

static IrcPackBytes *
read_files (const char *text, const GArray *spans)
{
  GBytes *files[IRC_N_PACK_FILES] = { NULL };
  IrcPackBytes *bytes = NULL;

  for (guint i = 1; i < spans->len; i++) {
    const FuzzSpan *span = &g_array_index (spans, FuzzSpan, i);
    const IrcPackFileId file = span->parent == 0 && span->name > 0
                                   ? file_called (text + span->name + 1)
                                   : IRC_N_PACK_FILES;

    if (file == IRC_N_PACK_FILES)
      continue;
    g_clear_pointer (&files[file], g_bytes_unref);
    files[file] = file_of (text, span);
  }
  bytes = irc_pack_bytes_new (files);
  for (guint i = 0; i < IRC_N_PACK_FILES; i++)
    g_clear_pointer (&files[i], g_bytes_unref);
  return bytes;
}

static void
use (IrcLibrary *library)
{
  g_autoptr (IrcCase) case_ = irc_case_new (0);
  g_autoptr (IrcAssessment) assessment =
      irc_assess (case_, library, irc_language_lookup ("en"));
  g_autoptr (GBytes) json = irc_assessment_to_json (assessment, "case");
  g_autofree char *text = irc_assessment_to_text (assessment, "case");

  if (!g_utf8_validate (text, -1, NULL) || g_bytes_get_size (json) == 0)
    g_error ("the assessment is no text");
}

static void
check (IrcPackBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) findings = irc_library_check_bytes (bytes, get_base (), NULL);
  g_auto (GStrv) again = NULL;
  g_autoptr (IrcLibrary) own =
      irc_library_load_checked (bytes, get_base (), &again, NULL);
  g_autoptr (IrcLibrary) whole = NULL;

  if ((own == NULL) != (findings[0] != NULL))
    g_error ("the cross-check and the loader do not agree");
  for (guint i = 0; findings[i] != NULL; i++)
    if (!g_utf8_validate (findings[i], -1, NULL))
      g_error ("a finding is no text");
  if (own == NULL)
    return;
  if (g_str_equal (irc_library_get_pack (own)->kind, "base")) {
    use (own);
    return;
  }
  whole = irc_library_combine (get_base (), &own, 1, &error);
  if (whole == NULL)
    g_error ("%s", error->message);
  use (whole);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GArray) spans = fuzz_spans_new (text, strlen (text));
  g_autoptr (IrcPackBytes) bytes = NULL;

  if (spans == NULL)
    return 0;
  bytes = read_files (text, spans);
  check (bytes);
  return 0;
}
