/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-missing.h"

#include "irc-case-texts.h"
#include "irc-i18n.h"

/* More are not named one by one. */
#define MAX_NAMED 8

typedef struct {
  IrcFonts *fonts;
  GPtrArray *sentences; /* char */
} Search;

/* The clusters that are shown as boxes, each once. */
static GPtrArray *
list_boxes (const IrcText *text)
{
  GPtrArray *boxes = g_ptr_array_new_with_free_func (g_free);
  guint n;
  const IrcGlyphRun *runs = irc_text_get_runs (text, &n);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; runs[i].missing && k < runs[i].n_glyphs; k++) {
      gsize length;
      const char *cluster =
          irc_glyph_run_get_cluster_text (&runs[i], k, &length);
      g_autofree char *box = g_strndup (cluster, length);

      if (!g_ptr_array_find_with_equal_func (boxes, box, g_str_equal, NULL))
        g_ptr_array_add (boxes, g_steal_pointer (&box));
    }
  return boxes;
}

static char *
write_sentence (const char *pointer, const GPtrArray *boxes)
{
  g_autoptr (GString) named = g_string_new (NULL);

  for (guint i = 0; i < MIN (boxes->len, MAX_NAMED); i++)
    g_string_append_printf (
        named, "%s%s", i > 0 ? " " : "", (const char *) boxes->pdata[i]);
  if (boxes->len > MAX_NAMED)
    g_string_append (named, " …");
  return g_strdup_printf (
      /* Translators: first the place in the case file, then the characters. */
      irc_ngettext (
          "%s: no font of the program has the character %s; on paper "
          "it is a box",
          "%s: no font of the program has the characters %s; on paper "
          "they are boxes",
          boxes->len),
      pointer,
      named->str);
}

static void
look_at (const char *pointer, const char *words, gpointer data)
{
  const Search *self = data;
  g_autoptr (IrcText) text = NULL;
  g_autoptr (GPtrArray) boxes = NULL;

  if (g_str_is_ascii (words))
    return;
  text = irc_text_shape (self->fonts, IRC_FACE_REGULAR, 10, words, -1);
  if (irc_text_count_missing (text) == 0)
    return;
  boxes = list_boxes (text);
  g_ptr_array_add (self->sentences, write_sentence (pointer, boxes));
}

char **
irc_missing_list (IrcCase *case_, IrcFonts *fonts)
{
  /* What is private is not in this copy, and never on paper. */
  g_autoptr (GBytes) bytes =
      irc_case_save_shared (case_, irc_case_get_sharing (case_));
  Search self = { fonts, g_ptr_array_new () };

  irc_case_texts_visit (bytes, look_at, &self);
  g_ptr_array_add (self.sentences, NULL);
  return (char **) g_ptr_array_free (self.sentences, FALSE);
}
