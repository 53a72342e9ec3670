/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "irc-chart-parts.h"

/* The seven states differ in outline and in fill, so that each is known
 * without colour:
 *
 *   in place      full square          met by a higher one  full, pointing up
 *   partly        square, left part full
 *   not in place  empty square         to verify            empty circle
 *   left out      lines above and below
 *   unanswered    dotted square
 *
 * Shapes keep inside their rectangle, strokes included. */

#define LETTER_SIZE 0.64 /* of the mark's side: 7.7 pt in a mark of 12 */
#define LETTER_FACE IRC_FACE_BOLD

static IrcRect
inset (IrcRect rect, double by)
{
  return (IrcRect){ rect.x + by,
                    rect.y + by,
                    MAX (rect.width - 2 * by, 0.1),
                    MAX (rect.height - 2 * by, 0.1) };
}

static double
side (IrcRect rect)
{
  return MIN (rect.width, rect.height);
}

static void
fill_box (IrcScene *scene, IrcRect rect, double radius, IrcColor color)
{
  g_autoptr (IrcPath) path = irc_path_new ();

  irc_path_add_rounded_rect (path, rect, radius);
  irc_scene_fill (scene, path, color);
}

static void
outline_box (IrcScene *scene,
             IrcRect rect,
             double radius,
             IrcStroke stroke,
             IrcColor color)
{
  g_autoptr (IrcPath) path = irc_path_new ();

  irc_path_add_rounded_rect (path, inset (rect, stroke.width / 2), radius);
  irc_scene_stroke (scene, path, stroke, color);
}

/* A house: a box whose roof points at the criterion above. */
static void
fill_house (IrcScene *scene, IrcRect rect, IrcColor color)
{
  g_autoptr (IrcPath) path = irc_path_new ();
  const double eaves = rect.y + rect.height * 0.36;
  const double bottom = rect.y + rect.height;

  irc_path_move_to (path, rect.x + rect.width / 2, rect.y);
  irc_path_line_to (path, rect.x + rect.width, eaves);
  irc_path_line_to (path, rect.x + rect.width, bottom);
  irc_path_line_to (path, rect.x, bottom);
  irc_path_line_to (path, rect.x, eaves);
  irc_path_close (path);
  irc_scene_fill (scene, path, color);
}

static void
paint_circle (IrcScene *scene, IrcRect rect, double width, IrcColor color)
{
  g_autoptr (IrcPath) path = irc_path_new ();

  irc_path_add_circle (path,
                       rect.x + rect.width / 2,
                       rect.y + rect.height / 2,
                       (side (rect) - width) / 2);
  irc_scene_stroke (scene, path, (IrcStroke){ .width = width }, color);
}

/* Full on the left; @share of the width. */
static void
paint_part (IrcScene *scene,
            IrcRect rect,
            double share,
            double width,
            double radius,
            IrcColor color)
{
  irc_scene_push_clip (
      scene, (IrcRect){ rect.x, rect.y, rect.width * share, rect.height });
  fill_box (scene, rect, radius, color);
  irc_scene_pop_clip (scene);
  outline_box (scene, rect, radius, (IrcStroke){ .width = width }, color);
}

static void
paint_shape (IrcScene *scene,
             IrcMark mark,
             IrcRect rect,
             double part,
             const IrcPalette *palette)
{
  const double width = side (rect) * 0.1;
  const double radius = side (rect) * 0.14;
  const IrcStroke solid = { .width = width };
  const IrcStroke dotted = {
    .width = width, .cap = IRC_CAP_BUTT, .dash = width, .gap = width * 1.4
  };

  switch (mark) {
    case IRC_MARK_IN_PLACE:
      fill_box (scene, rect, radius, palette->in_place);
      break;
    case IRC_MARK_MET_BY:
      fill_house (scene, rect, palette->in_place);
      break;
    case IRC_MARK_PARTLY:
      paint_part (scene, rect, part, width, radius, palette->partly);
      break;
    case IRC_MARK_NOT_IN_PLACE:
      outline_box (scene, rect, radius, solid, palette->open);
      break;
    case IRC_MARK_TO_VERIFY:
      paint_circle (scene, rect, width, palette->open);
      break;
    case IRC_MARK_LEFT_OUT:
      irc_scene_fill_rect (scene,
                           (IrcRect){ rect.x, rect.y, rect.width, width },
                           palette->left_out);
      irc_scene_fill_rect (
          scene,
          (IrcRect){ rect.x, rect.y + rect.height - width, rect.width, width },
          palette->left_out);
      break;
    case IRC_MARK_UNANSWERED:
      outline_box (scene, rect, 0, dotted, palette->unanswered);
      break;
    default:
      g_return_if_reached ();
  }
}

/* ---- signs, where there is no letter ------------------------------------ */

void
irc_chart_paint_tick (
    IrcScene *scene, double x, double y, double size, IrcColor color)
{
  g_autoptr (IrcPath) path = irc_path_new ();

  irc_path_move_to (path, x + size * 0.24, y + size * 0.52);
  irc_path_line_to (path, x + size * 0.43, y + size * 0.70);
  irc_path_line_to (path, x + size * 0.77, y + size * 0.30);
  irc_scene_stroke (scene,
                    path,
                    (IrcStroke){ .width = size * 0.13, .cap = IRC_CAP_ROUND },
                    color);
}

static void
paint_cross (IrcScene *scene, double x, double y, double size, IrcColor color)
{
  g_autoptr (IrcPath) path = irc_path_new ();

  irc_path_move_to (path, x + size * 0.32, y + size * 0.32);
  irc_path_line_to (path, x + size * 0.68, y + size * 0.68);
  irc_path_move_to (path, x + size * 0.68, y + size * 0.32);
  irc_path_line_to (path, x + size * 0.32, y + size * 0.68);
  irc_scene_stroke (scene,
                    path,
                    (IrcStroke){ .width = size * 0.11, .cap = IRC_CAP_ROUND },
                    color);
}

static void
paint_sign (IrcScene *scene,
            IrcMark mark,
            double x,
            double y,
            double size,
            const IrcPalette *palette)
{
  switch (mark) {
    case IRC_MARK_IN_PLACE:
      irc_chart_paint_tick (scene, x, y, size, palette->in_place_text);
      break;
    case IRC_MARK_MET_BY:
      irc_chart_paint_tick (
          scene, x, y + size * 0.08, size, palette->in_place_text);
      break;
    case IRC_MARK_NOT_IN_PLACE:
      paint_cross (scene, x, y, size, palette->open);
      break;
    case IRC_MARK_LEFT_OUT:
      irc_scene_fill_rect (
          scene,
          (IrcRect){ x + size * 0.2, y + size * 0.44, size * 0.6, size * 0.12 },
          palette->left_out);
      break;
    case IRC_MARK_PARTLY:
    case IRC_MARK_TO_VERIFY:
    case IRC_MARK_UNANSWERED:
    default:
      break;
  }
}

/* ---- letters ------------------------------------------------------------ */

static void
paint_letter (IrcScene *scene,
              const char *letter,
              IrcRect room,
              double size,
              IrcColor color,
              IrcFonts *fonts)
{
  g_autoptr (IrcText) text =
      irc_text_shape (fonts, LETTER_FACE, size, letter, -1);
  const double cap = irc_fonts_get_cap_height (fonts, LETTER_FACE, size);

  irc_scene_text (scene,
                  text,
                  room.x + (room.width - irc_text_get_width (text)) / 2,
                  room.y + (room.height + cap) / 2,
                  color);
}

static IrcColor
letter_color (IrcMark mark, const IrcPalette *palette)
{
  switch (mark) {
    case IRC_MARK_IN_PLACE:
    case IRC_MARK_MET_BY:
      return palette->in_place_text;
    case IRC_MARK_LEFT_OUT:
    case IRC_MARK_UNANSWERED:
      return palette->muted;
    case IRC_MARK_PARTLY:
    case IRC_MARK_NOT_IN_PLACE:
    case IRC_MARK_TO_VERIFY:
    default:
      return palette->ink;
  }
}

/* Where the letter stands: beside the full part, below the roof. */
static IrcRect
letter_room (IrcMark mark, IrcRect rect)
{
  if (mark == IRC_MARK_PARTLY) {
    rect.x += rect.width * 0.26;
    rect.width *= 0.72;
  } else if (mark == IRC_MARK_MET_BY) {
    rect.y += rect.height * 0.2;
    rect.height *= 0.8;
  }
  return rect;
}

void
irc_chart_paint_mark (IrcScene *scene,
                      IrcMark mark,
                      const IrcMarkWords *words,
                      double x,
                      double y,
                      double size,
                      const IrcPalette *palette,
                      IrcFonts *fonts)
{
  const IrcRect rect = { x, y, size, size };
  const char *letter;
  gboolean lettered;

  g_return_if_fail (mark < IRC_N_MARKS);
  g_return_if_fail (size > 0);

  letter = words->letter[mark];
  lettered = letter != NULL && *letter != '\0';
  paint_shape (scene, mark, rect, lettered ? 0.28 : 0.5, palette);
  if (lettered)
    paint_letter (scene,
                  letter,
                  letter_room (mark, rect),
                  size * LETTER_SIZE,
                  letter_color (mark, palette),
                  fonts);
  else
    paint_sign (scene, mark, x, y, size, palette);
}

void
irc_chart_paint_segment (const IrcChart *chart, IrcMark mark, IrcRect rect)
{
  const double dash = rect.height * 0.2;

  if (mark == IRC_MARK_LEFT_OUT)
    irc_scene_fill_rect (
        chart->scene,
        (IrcRect){
            rect.x, rect.y + (rect.height - dash) / 2, rect.width, dash },
        chart->palette->left_out);
  else
    paint_shape (chart->scene, mark, rect, 0.5, chart->palette);
}
