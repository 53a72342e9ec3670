/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-missing.h"

#include <string.h>

#include "irc-i18n.h"
#include "irc-json-tree.h"

/* More are not named one by one. */
#define MAX_NAMED 8

typedef struct {
  IrcFonts *fonts;
  GString *pointer;     /* of the value being looked at */
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
look_at_text (Search *self, const IrcJsonValue *value)
{
  g_autoptr (IrcText) text = NULL;
  g_autoptr (GPtrArray) boxes = NULL;

  if (g_str_is_ascii (value->text))
    return;
  text = irc_text_shape (self->fonts, IRC_FACE_REGULAR, 10, value->text, -1);
  if (irc_text_count_missing (text) == 0)
    return;
  boxes = list_boxes (text);
  g_ptr_array_add (self->sentences, write_sentence (self->pointer->str, boxes));
}

/* Looks at @value and all that is in it; no deeper than the case file goes. */
static void
look_at (Search *self, const IrcJsonValue *value)
{
  const IrcJsonValue *inner = value + 1;
  const gsize length = self->pointer->len;

  if (value->type == IRC_JSON_STRING)
    look_at_text (self, value);
  if (value->type != IRC_JSON_ARRAY && value->type != IRC_JSON_OBJECT)
    return;
  for (guint i = 0; i < value->n; i++, inner = irc_json_value_next (inner)) {
    if (inner->name != NULL)
      g_string_append_printf (self->pointer, "/%s", inner->name);
    else
      g_string_append_printf (self->pointer, "/%u", i);
    look_at (self, inner);
    g_string_truncate (self->pointer, length);
  }
}

char **
irc_missing_list (IrcCase *case_, IrcFonts *fonts)
{
  GPtrArray *sentences = g_ptr_array_new ();
  g_autoptr (GString) pointer = g_string_new (NULL);
  /* What is private is not in this copy, and never on paper. */
  g_autoptr (GBytes) bytes =
      irc_case_save_shared (case_, irc_case_get_sharing (case_));
  g_autoptr (IrcJsonTree) tree = irc_json_tree_new (bytes, NULL);
  Search self = { fonts, pointer, sentences };

  if (tree != NULL)
    look_at (&self, irc_json_tree_get_root (tree));
  g_ptr_array_add (sentences, NULL);
  return (char **) g_ptr_array_free (sentences, FALSE);
}
