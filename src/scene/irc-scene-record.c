/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-scene-private.h"

#include <math.h>

/* ---- life --------------------------------------------------------------- */

static void
op_clear (gpointer data)
{
  IrcOp *op = data;

  if (op->kind == IRC_OP_TEXT)
    irc_text_unref (op->of.text.text);
}

IrcScene *
irc_scene_new (double width, double height)
{
  IrcScene *self;

  g_return_val_if_fail (isfinite (width) && width >= 0, NULL);
  g_return_val_if_fail (isfinite (height) && height >= 0, NULL);

  self = g_new0 (IrcScene, 1);
  g_atomic_ref_count_init (&self->references);
  self->width = width;
  self->height = height;
  self->ops = g_array_new (FALSE, FALSE, sizeof (IrcOp));
  g_array_set_clear_func (self->ops, op_clear);
  self->tags = g_array_new (FALSE, FALSE, sizeof (IrcTag));
  self->marks = g_array_new (FALSE, FALSE, sizeof (guint));
  self->strings = g_string_chunk_new (512);
  self->open = g_array_new (FALSE, FALSE, sizeof (IrcOpKind));
  return self;
}

IrcScene *
irc_scene_ref (IrcScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
irc_scene_unref (IrcScene *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_array_unref (self->ops);
  irc_path_clear (&self->paths);
  g_array_unref (self->tags);
  g_array_unref (self->marks);
  g_string_chunk_free (self->strings);
  g_clear_pointer (&self->open, g_array_unref);
  g_free (self);
}

double
irc_scene_get_width (const IrcScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

double
irc_scene_get_height (const IrcScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

void
irc_scene_set_height (IrcScene *self, double height)
{
  g_return_if_fail (self != NULL && !self->frozen);
  g_return_if_fail (isfinite (height) && height >= 0);

  self->height = height;
}

/* ---- recording ---------------------------------------------------------- */

static gboolean
is_color (IrcColor color)
{
  return color.red >= 0 && color.red <= 1 && color.green >= 0 &&
         color.green <= 1 && color.blue >= 0 && color.blue <= 1 &&
         color.alpha >= 0 && color.alpha <= 1;
}

static gboolean
is_stroke (IrcStroke stroke)
{
  return isfinite (stroke.width) && stroke.width > 0 &&
         isfinite (stroke.dash) && stroke.dash >= 0 && isfinite (stroke.gap) &&
         stroke.gap >= 0;
}

static IrcSpan
keep_path (IrcScene *self, const IrcPath *path)
{
  IrcSpan span = {
    .first_verb = self->paths.n_verbs,
    .n_verbs = path->n_verbs,
    .first_point = self->paths.n_points,
    .n_points = path->n_points,
  };

  irc_path_append (&self->paths, path, 0, 0, 1);
  return span;
}

void
irc_scene_fill (IrcScene *self, const IrcPath *path, IrcColor color)
{
  IrcOp op = { .kind = IRC_OP_FILL, .color = color };

  g_return_if_fail (self != NULL && !self->frozen);
  g_return_if_fail (path != NULL && is_color (color));

  op.of.path.span = keep_path (self, path);
  g_array_append_val (self->ops, op);
}

void
irc_scene_stroke (IrcScene *self,
                  const IrcPath *path,
                  IrcStroke stroke,
                  IrcColor color)
{
  IrcOp op = { .kind = IRC_OP_STROKE, .color = color };

  g_return_if_fail (self != NULL && !self->frozen);
  g_return_if_fail (path != NULL && is_stroke (stroke) && is_color (color));

  op.of.path.span = keep_path (self, path);
  op.of.path.stroke = stroke;
  g_array_append_val (self->ops, op);
}

void
irc_scene_fill_rect (IrcScene *self, IrcRect rect, IrcColor color)
{
  IrcPath path = { 0 };

  g_return_if_fail (irc_rect_is_valid (rect));

  irc_path_add_rect (&path, rect);
  irc_scene_fill (self, &path, color);
  irc_path_clear (&path);
}

void
irc_scene_stroke_line (IrcScene *self,
                       double x1,
                       double y1,
                       double x2,
                       double y2,
                       double width,
                       IrcColor color)
{
  IrcPath path = { 0 };

  g_return_if_fail (isfinite (x1) && isfinite (y1));
  g_return_if_fail (isfinite (x2) && isfinite (y2));

  irc_path_move_to (&path, x1, y1);
  irc_path_line_to (&path, x2, y2);
  irc_scene_stroke (self, &path, (IrcStroke){ .width = width }, color);
  irc_path_clear (&path);
}

static void
add_text (IrcScene *self,
          IrcText *text,
          double x,
          double y,
          double angle,
          double extra,
          IrcColor color)
{
  IrcOp op = { .kind = IRC_OP_TEXT, .color = color };

  g_return_if_fail (self != NULL && !self->frozen);
  g_return_if_fail (text != NULL && is_color (color));
  g_return_if_fail (isfinite (x) && isfinite (y));
  g_return_if_fail (isfinite (angle) && isfinite (extra));

  op.of.text.text = irc_text_ref (text);
  op.of.text.x = x;
  op.of.text.y = y;
  op.of.text.angle = angle;
  op.of.text.extra = extra;
  op.of.text.scale = 1;
  g_array_append_val (self->ops, op);
}

void
irc_scene_text (
    IrcScene *self, IrcText *text, double x, double y, IrcColor color)
{
  add_text (self, text, x, y, 0, 0, color);
}

void
irc_scene_text_rotated (IrcScene *self,
                        IrcText *text,
                        double x,
                        double y,
                        double angle,
                        IrcColor color)
{
  add_text (self, text, x, y, angle, 0, color);
}

void
irc_scene_text_spaced (IrcScene *self,
                       IrcText *text,
                       double x,
                       double y,
                       double extra,
                       IrcColor color)
{
  add_text (self, text, x, y, 0, extra, color);
}

/* ---- clips and tags ----------------------------------------------------- */

static gboolean
innermost_is (const IrcScene *self, IrcOpKind kind)
{
  return self->open->len > 0 &&
         g_array_index (self->open, IrcOpKind, self->open->len - 1) == kind;
}

static void
open_op (IrcScene *self, const IrcOp *op)
{
  g_array_append_vals (self->ops, op, 1);
  g_array_append_val (self->open, op->kind);
}

static void
close_op (IrcScene *self, IrcOpKind kind)
{
  IrcOp op = { .kind = kind };

  g_array_append_val (self->ops, op);
  g_array_set_size (self->open, self->open->len - 1);
}

void
irc_scene_push_clip (IrcScene *self, IrcRect rect)
{
  IrcOp op = { .kind = IRC_OP_PUSH_CLIP, .of.clip = rect };

  g_return_if_fail (self != NULL && !self->frozen);
  g_return_if_fail (irc_rect_is_valid (rect));

  open_op (self, &op);
}

void
irc_scene_pop_clip (IrcScene *self)
{
  g_return_if_fail (self != NULL && !self->frozen);
  g_return_if_fail (innermost_is (self, IRC_OP_PUSH_CLIP));

  close_op (self, IRC_OP_POP_CLIP);
}

static const char *
keep_string (IrcScene *self, const char *string)
{
  return g_string_chunk_insert_const (self->strings,
                                      string != NULL ? string : "");
}

static guint
keep_tag (IrcScene *self, const IrcTag *tag)
{
  guint index = self->tags->len;
  IrcTag copy = *tag;

  copy.id = keep_string (self, tag->id);
  copy.label = keep_string (self, tag->label);
  copy.value = keep_string (self, tag->value);
  g_array_append_val (self->tags, copy);
  if (tag->kind == IRC_TAG_MARK)
    g_array_append_val (self->marks, index);
  return index;
}

void
irc_scene_begin_tag (IrcScene *self, const IrcTag *tag)
{
  IrcOp op = { .kind = IRC_OP_BEGIN_TAG };

  g_return_if_fail (self != NULL && !self->frozen && tag != NULL);
  g_return_if_fail (tag->kind != IRC_TAG_MARK ||
                    irc_rect_is_valid (tag->bounds));

  op.of.tag = keep_tag (self, tag);
  open_op (self, &op);
}

void
irc_scene_end_tag (IrcScene *self)
{
  g_return_if_fail (self != NULL && !self->frozen);
  g_return_if_fail (innermost_is (self, IRC_OP_BEGIN_TAG));

  close_op (self, IRC_OP_END_TAG);
}

IrcScene *
irc_scene_freeze (IrcScene *self)
{
  g_return_val_if_fail (self != NULL && !self->frozen, self);

  if (self->open->len > 0)
    g_critical ("a scene was frozen with %u clips or tags open",
                self->open->len);
  while (self->open->len > 0)
    close_op (self,
              innermost_is (self, IRC_OP_PUSH_CLIP) ? IRC_OP_POP_CLIP
                                                    : IRC_OP_END_TAG);
  g_clear_pointer (&self->open, g_array_unref);
  irc_path_trim (&self->paths);
  self->frozen = TRUE;
  return self;
}

/* ---- one scene into another --------------------------------------------- */

typedef struct {
  double x, y, scale;
} Placing;

static IrcRect
place_rect (const Placing *to, IrcRect rect)
{
  return (IrcRect){
    to->x + to->scale * rect.x,
    to->y + to->scale * rect.y,
    to->scale * rect.width,
    to->scale * rect.height,
  };
}

static guint
place_tag (IrcScene *self, const IrcTag *tag, const Placing *to)
{
  IrcTag placed = *tag;

  placed.bounds = place_rect (to, tag->bounds);
  return keep_tag (self, &placed);
}

static void
place_stroke (IrcStroke *stroke, const Placing *to)
{
  stroke->width *= to->scale;
  stroke->dash *= to->scale;
  stroke->gap *= to->scale;
}

static void
place_op (IrcScene *self, const IrcScene *other, IrcOp *op, const Placing *to)
{
  switch (op->kind) {
    case IRC_OP_FILL:
    case IRC_OP_STROKE:
      place_stroke (&op->of.path.stroke, to);
      op->of.path.span.first_verb += self->paths.n_verbs;
      op->of.path.span.first_point += self->paths.n_points;
      break;
    case IRC_OP_TEXT:
      irc_text_ref (op->of.text.text);
      op->of.text.x = to->x + to->scale * op->of.text.x;
      op->of.text.y = to->y + to->scale * op->of.text.y;
      op->of.text.scale *= to->scale;
      break;
    case IRC_OP_PUSH_CLIP:
      op->of.clip = place_rect (to, op->of.clip);
      break;
    case IRC_OP_BEGIN_TAG:
      op->of.tag = place_tag (
          self, &g_array_index (other->tags, IrcTag, op->of.tag), to);
      break;
    case IRC_OP_POP_CLIP:
    case IRC_OP_END_TAG:
    default:
      break;
  }
}

void
irc_scene_append (
    IrcScene *self, const IrcScene *other, double x, double y, double scale)
{
  Placing to = { x, y, scale };

  g_return_if_fail (self != NULL && !self->frozen);
  g_return_if_fail (other != NULL && other->frozen);
  g_return_if_fail (isfinite (x) && isfinite (y));
  g_return_if_fail (isfinite (scale) && scale > 0);

  for (guint i = 0; i < other->ops->len; i++) {
    IrcOp op = g_array_index (other->ops, IrcOp, i);

    place_op (self, other, &op, &to);
    g_array_append_val (self->ops, op);
  }
  irc_path_append (&self->paths, &other->paths, x, y, scale);
}
