/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-prose.h"

#include <string.h>

#include "irc-string.h"

#define BOLD "**"
#define CITATION "[@"

static const char *const line_signs[] = {
  [IRC_PROSE_PARAGRAPH] = "",
  [IRC_PROSE_ITEM] = "- ",
  [IRC_PROSE_HEADING] = "## ",
  [IRC_PROSE_SMALL_HEADING] = "### ",
};

/* ---- reading ------------------------------------------------------------ */

static void
clear_piece (gpointer data)
{
  IrcProsePiece *piece = data;

  g_free (piece->text);
  g_strfreev (piece->ids);
}

static void
free_line (gpointer data)
{
  IrcProseLine *line = data;

  for (guint i = 0; i < line->n_pieces; i++)
    clear_piece (&line->pieces[i]);
  g_free (line->pieces);
  g_free (line);
}

static gboolean
ends_line (gunichar c)
{
  return c == '\n' || c == '\r' || c == '\v' || c == '\f' || c == 0x0085 ||
         c == 0x2028 || c == 0x2029;
}

/* The ids of the citation that starts at @p, and its end; NULL when it is
 * none. */
static char **
read_citation (const char *p, const char **end)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autofree char *inside = NULL;
  g_auto (GStrv) parts = NULL;
  const char *close = strchr (p, ']');

  if (close == NULL)
    return NULL;
  inside = g_strndup (p + 1, (gsize) (close - p - 1));
  parts = g_strsplit (inside, ";", -1);
  for (guint i = 0; parts[i] != NULL; i++) {
    const char *id = g_strstrip (parts[i]);

    if (*id != '@' || irc_string_is_blank (id + 1))
      return NULL;
    g_strv_builder_add (ids, id + 1);
  }
  *end = close + 1;
  return g_strv_builder_end (ids);
}

/* The sign at @p, NULL when there is none; @at_start: of a paragraph. */
static const char *
sign_at (const char *p, gboolean at_start)
{
  for (guint i = IRC_PROSE_ITEM; at_start && i < G_N_ELEMENTS (line_signs); i++)
    if (g_str_has_prefix (p, line_signs[i]))
      return line_signs[i];
  if (g_str_has_prefix (p, BOLD))
    return BOLD;
  return g_str_has_prefix (p, CITATION) ? CITATION : NULL;
}

/* The sign that the backslash at @p takes the meaning from, or NULL. */
static const char *
escaped_at (const char *p, gboolean at_start)
{
  return *p == '\\' ? sign_at (p + 1, at_start) : NULL;
}

typedef struct {
  GArray *pieces; /* of IrcProsePiece */
  GString *text;  /* of the next one */
  gboolean strong;
} Reading;

static void
end_piece (Reading *self)
{
  IrcProsePiece piece = { NULL, self->strong, NULL };

  if (self->text->len == 0)
    return;
  piece.text = g_strdup (self->text->str);
  g_string_truncate (self->text, 0);
  g_array_append_val (self->pieces, piece);
}

static gboolean
has_bold_end (const char *p)
{
  for (; *p != '\0'; p++) {
    if (escaped_at (p, FALSE) != NULL)
      p += strlen (BOLD);
    else if (g_str_has_prefix (p, BOLD))
      return TRUE;
  }
  return FALSE;
}

/* Takes a sign at @p and returns what follows; @p itself when none is there. */
static const char *
read_sign (Reading *self, const char *p)
{
  IrcProsePiece citation = { NULL, FALSE, NULL };

  if (g_str_has_prefix (p, BOLD) &&
      (self->strong || has_bold_end (p + strlen (BOLD)))) {
    end_piece (self);
    self->strong = !self->strong;
    return p + strlen (BOLD);
  }
  if (!g_str_has_prefix (p, CITATION))
    return p;
  citation.ids = read_citation (p, &p);
  if (citation.ids != NULL) {
    end_piece (self);
    citation.text = g_strdup ("");
    g_array_append_val (self->pieces, citation);
  }
  return p;
}

static void
read_pieces (IrcProseLine *line, const char *text)
{
  Reading reading = { g_array_new (FALSE, TRUE, sizeof (IrcProsePiece)),
                      g_string_new (NULL),
                      FALSE };
  gboolean at_start = line->kind == IRC_PROSE_PARAGRAPH;
  const char *p = text;
  gsize n = 0;

  while (*p != '\0') {
    const char *after = read_sign (&reading, p);
    const char *escaped = escaped_at (p, at_start);

    at_start = at_start && *p == '\\' && escaped == NULL;
    if (after != p) {
      p = after;
    } else if (escaped != NULL) {
      g_string_append (reading.text, escaped);
      p += 1 + strlen (escaped);
    } else {
      g_string_append_c (reading.text, *p++);
    }
  }
  end_piece (&reading);
  line->pieces = g_array_steal (reading.pieces, &n);
  line->n_pieces = (guint) n;
  g_array_unref (reading.pieces);
  g_string_free (reading.text, TRUE);
}

static void
read_line (GPtrArray *lines, const char *from, const char *to)
{
  g_autofree char *text = g_strndup (from, (gsize) (to - from));
  IrcProseLine *line = NULL;
  const char *start = text;

  if (irc_string_is_blank (text))
    return;
  while (g_unichar_isspace (g_utf8_get_char (start)))
    start = irc_string_next_char (start);
  line = g_new0 (IrcProseLine, 1);
  for (guint i = IRC_PROSE_ITEM; i < G_N_ELEMENTS (line_signs); i++)
    if (g_str_has_prefix (start, line_signs[i]) &&
        !irc_string_is_blank (start + strlen (line_signs[i]))) {
      line->kind = (IrcProseKind) i;
      start += strlen (line_signs[i]);
      break;
    }
  read_pieces (line, start);
  g_ptr_array_add (lines, line);
}

GPtrArray *
irc_prose_parse (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (free_line);
  const char *start = text;

  g_return_val_if_fail (text != NULL, lines);
  for (const char *p = text; *p != '\0'; p = irc_string_next_char (p))
    if (ends_line (g_utf8_get_char (p))) {
      read_line (lines, start, p);
      start = irc_string_next_char (p);
    }
  read_line (lines, start, start + strlen (start));
  return lines;
}

/* ---- writing ------------------------------------------------------------ */

void
irc_prose_append_kind (GString *out, IrcProseKind kind)
{
  g_return_if_fail (out != NULL);
  g_string_append (out, line_signs[kind]);
}

/* Nothing but backslashes stands before on the line. */
static gboolean
is_at_start (const GString *out)
{
  gsize i = out->len;

  while (i > 0 && out->str[i - 1] == '\\')
    i--;
  return i == 0 || out->str[i - 1] == '\n';
}

static void
append_escaped (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0';) {
    const char *sign = sign_at (p, is_at_start (out));

    if (sign != NULL) {
      g_string_append_printf (out, "\\%s", sign);
      p += strlen (sign);
    } else {
      g_string_append_c (out, *p++);
    }
  }
}

/* Spaces stay outside of a bold.  A backslash could take the meaning from its
 * signs: such words are not bold. */
void
irc_prose_append_text (GString *out, const char *text, gboolean strong)
{
  gsize before = strspn (text, " "), length = strlen (text);
  g_autofree char *bold = NULL;

  g_return_if_fail (out != NULL);
  while (length > before && text[length - 1] == ' ')
    length--;
  if (!strong || before == length || strchr (text, '\\') != NULL ||
      (before == 0 && out->len > 0 && out->str[out->len - 1] == '\\')) {
    append_escaped (out, text);
    return;
  }
  bold = g_strndup (text + before, length - before);
  g_string_append_printf (out, "%*s" BOLD, (int) before, "");
  append_escaped (out, bold);
  g_string_append_printf (out, BOLD "%s", text + length);
}

void
irc_prose_append_citation (GString *out, const char *const *ids, guint n)
{
  const char *before = "[@";

  g_return_if_fail (out != NULL);
  for (guint i = 0; i < n; i++) {
    g_autofree char *stripped = g_strstrip (g_strdup (ids[i]));

    if (strpbrk (ids[i], ";]") != NULL || !g_str_equal (stripped, ids[i]))
      continue;
    g_string_append_printf (out, "%s%s", before, ids[i]);
    before = "; @";
  }
  if (*before == ';')
    g_string_append_c (out, ']');
}
