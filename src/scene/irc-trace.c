/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-scene.h"

#include <math.h>
#include <string.h>

typedef struct {
  IrcPainter painter;
  GString *out;
  guint depth;
} Trace;

/* In file names' style, as the goldens show them. */
static const char *const face_names[IRC_N_FACES] = {
  "light", "regular", "italic", "semibold", "bold", "fallback", "fallback-bold",
};

/* ---- words -------------------------------------------------------------- */

static void
start_line (Trace *self, const char *word)
{
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->out, "  ");
  g_string_append (self->out, word);
}

static void
end_line (Trace *self)
{
  g_string_append_c (self->out, '\n');
}

static void
add_number (Trace *self, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE + 320];

  /* Not "-0.00". */
  if (fabs (value) < 0.005)
    value = 0;
  g_ascii_formatd (digits, sizeof digits, "%.2f", value);
  g_string_append_c (self->out, ' ');
  g_string_append (self->out, digits);
}

static void
add_rect (Trace *self, const IrcRect *rect)
{
  add_number (self, rect->x);
  add_number (self, rect->y);
  add_number (self, rect->width);
  add_number (self, rect->height);
}

static guint
to_byte (float share)
{
  return (guint) lroundf (share * 255);
}

static void
add_color (Trace *self, IrcColor color)
{
  g_string_append_printf (self->out,
                          " #%02X%02X%02X",
                          to_byte (color.red),
                          to_byte (color.green),
                          to_byte (color.blue));
  if (color.alpha < 1)
    g_string_append_printf (self->out, "%02X", to_byte (color.alpha));
}

/* In quotes; all bytes as they are but quotes, backslashes and controls. */
static void
add_string (Trace *self, const char *string, gsize length)
{
  g_string_append (self->out, " \"");
  for (gsize i = 0; i < length; i++) {
    guchar byte = (guchar) string[i];

    if (byte < 0x20 || byte == 0x7F)
      g_string_append_printf (self->out, "\\x%02X", byte);
    else if (byte == '"' || byte == '\\')
      g_string_append_printf (self->out, "\\%c", byte);
    else
      g_string_append_c (self->out, (char) byte);
  }
  g_string_append_c (self->out, '"');
}

static void
add_path (Trace *self, const IrcPath *path)
{
  static const struct {
    char letter;
    guint n_points;
  } shown[] = {
    [IRC_PATH_MOVE] = { 'M', 1 },
    [IRC_PATH_LINE] = { 'L', 1 },
    [IRC_PATH_CURVE] = { 'C', 3 },
    [IRC_PATH_CLOSE] = { 'Z', 0 },
  };
  guint n_verbs, n_points;
  const IrcPathVerb *verbs = irc_path_get_verbs (path, &n_verbs);
  const IrcPoint *point = irc_path_get_points (path, &n_points);

  for (guint i = 0; i < n_verbs; i++) {
    g_string_append_printf (self->out, " %c", shown[verbs[i]].letter);
    for (guint k = 0; k < shown[verbs[i]].n_points; k++, point++) {
      add_number (self, point->x);
      add_number (self, point->y);
    }
  }
}

/* ---- the painter -------------------------------------------------------- */

static void
trace_fill (IrcPainter *painter, const IrcPath *path, IrcColor color)
{
  Trace *self = (Trace *) painter;

  start_line (self, "fill");
  add_color (self, color);
  add_path (self, path);
  end_line (self);
}

static void
trace_stroke (IrcPainter *painter,
              const IrcPath *path,
              IrcStroke stroke,
              IrcColor color)
{
  Trace *self = (Trace *) painter;

  start_line (self, "stroke");
  add_color (self, color);
  add_number (self, stroke.width);
  if (stroke.dash > 0 || stroke.gap > 0) {
    g_string_append (self->out, " dash");
    add_number (self, stroke.dash);
    add_number (self, stroke.gap);
  }
  if (stroke.cap == IRC_CAP_ROUND)
    g_string_append (self->out, " round");
  add_path (self, path);
  end_line (self);
}

static void
trace_glyphs (IrcPainter *painter,
              const IrcGlyphRun *run,
              double x,
              double y,
              double angle,
              IrcColor color)
{
  Trace *self = (Trace *) painter;

  start_line (self, "text");
  add_color (self, color);
  g_string_append_printf (self->out, " %s", face_names[run->face]);
  add_number (self, run->size);
  g_string_append (self->out, " at");
  add_number (self, x);
  add_number (self, y);
  g_string_append (self->out, " width");
  add_number (self, run->width);
  if (fabs (angle) >= 0.005) {
    g_string_append (self->out, " angle");
    add_number (self, angle);
  }
  if (run->missing)
    g_string_append (self->out, " missing");
  add_string (self, run->text, run->length);
  if (run->reads != NULL) {
    g_string_append (self->out, " reads");
    add_string (self, run->reads, strlen (run->reads));
  }
  end_line (self);
}

static void
trace_push_clip (IrcPainter *painter, IrcRect rect)
{
  Trace *self = (Trace *) painter;

  start_line (self, "clip");
  add_rect (self, &rect);
  end_line (self);
  self->depth++;
}

static void
trace_end (IrcPainter *painter)
{
  Trace *self = (Trace *) painter;

  self->depth--;
  start_line (self, "end");
  end_line (self);
}

static void
trace_begin_tag (IrcPainter *painter, const IrcTag *tag)
{
  Trace *self = (Trace *) painter;

  switch (tag->kind) {
    case IRC_TAG_MARK:
      start_line (self, "mark");
      add_string (self, tag->id, strlen (tag->id));
      add_string (self, tag->label, strlen (tag->label));
      add_string (self, tag->value, strlen (tag->value));
      add_rect (self, &tag->bounds);
      break;
    case IRC_TAG_CONTENT:
      start_line (self, "content");
      g_string_append_printf (self->out, " %u", tag->element);
      break;
    case IRC_TAG_ARTIFACT:
    default:
      start_line (self, "artifact");
      break;
  }
  end_line (self);
  self->depth++;
}

char *
irc_scene_trace (const IrcScene *self)
{
  Trace trace = {
    .painter = {
      .fill = trace_fill,
      .stroke = trace_stroke,
      .glyphs = trace_glyphs,
      .push_clip = trace_push_clip,
      .pop_clip = trace_end,
      .begin_tag = trace_begin_tag,
      .end_tag = trace_end,
    },
    .out = g_string_new ("scene"),
  };

  g_return_val_if_fail (self != NULL, NULL);

  add_number (&trace, irc_scene_get_width (self));
  add_number (&trace, irc_scene_get_height (self));
  end_line (&trace);
  irc_scene_replay (self, &trace.painter);
  return g_string_free (trace.out, FALSE);
}
