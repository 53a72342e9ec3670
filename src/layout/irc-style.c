/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-style.h"

#define MM (72 / 25.4)

static const IrcStyle full = {
  .heading = { { IRC_FACE_BOLD, 22, 27 },
               { IRC_FACE_BOLD, 14, 18 },
               { IRC_FACE_SEMIBOLD, 11, 14.5 } },
  .heading_before = { 40, 20, 13 },
  .heading_after = { 16, 5, 3 },
  .body = { IRC_FACE_REGULAR, 10, 14 },
  .lead = { IRC_FACE_REGULAR, 12, 17.5 },
  .note = { IRC_FACE_REGULAR, 8, 11 },
  .caption = { IRC_FACE_SEMIBOLD, 8.5, 12 },
  .table = { IRC_FACE_REGULAR, 9, 12 },
  .table_head = { IRC_FACE_SEMIBOLD, 8.5, 11.5 },
  .reference = { IRC_FACE_REGULAR, 9.2, 12.6 },
  .paragraph_after = 7,
  .reference_after = 4.4,
  .block_space = 14,
};

static const IrcStyle tight = {
  .heading = { { IRC_FACE_BOLD, 22, 27 },
               { IRC_FACE_BOLD, 14, 18 },
               { IRC_FACE_SEMIBOLD, 11, 14.5 } },
  .heading_before = { 0, 12, 9 },
  .heading_after = { 10, 4, 3 },
  .body = { IRC_FACE_REGULAR, 9.4, 12.8 },
  .lead = { IRC_FACE_REGULAR, 11.5, 16 },
  .note = { IRC_FACE_REGULAR, 8, 11 },
  .caption = { IRC_FACE_SEMIBOLD, 8.5, 12 },
  .table = { IRC_FACE_REGULAR, 9, 11.8 },
  .table_head = { IRC_FACE_SEMIBOLD, 8.5, 11.5 },
  .reference = { IRC_FACE_REGULAR, 9.2, 12.6 },
  .paragraph_after = 5,
  .reference_after = 4.4,
  .block_space = 10,
};

static const IrcStyle brief = {
  .heading = { { IRC_FACE_BOLD, 18, 22 },
               { IRC_FACE_BOLD, 12, 15 },
               { IRC_FACE_SEMIBOLD, 10, 13 } },
  .heading_before = { 0, 10, 8 },
  .heading_after = { 8, 3, 2 },
  .body = { IRC_FACE_REGULAR, 9.2, 12.4 },
  .lead = { IRC_FACE_REGULAR, 11, 15 },
  .note = { IRC_FACE_REGULAR, 7.5, 9.8 },
  .caption = { IRC_FACE_SEMIBOLD, 8, 10.5 },
  .table = { IRC_FACE_REGULAR, 9, 11.6 },
  .table_head = { IRC_FACE_SEMIBOLD, 8, 10.5 },
  .reference = { IRC_FACE_REGULAR, 7.5, 9.8 },
  .paragraph_after = 4,
  .reference_after = 1,
  .block_space = 8,
};

IrcStyle
irc_style_for (IrcPaper paper, IrcStyleKind kind)
{
  gboolean single_page = kind == IRC_STYLE_BRIEF;
  IrcStyle style = kind == IRC_STYLE_FULL    ? full
                   : kind == IRC_STYLE_TIGHT ? tight
                                             : brief;
  gboolean letter = paper == IRC_PAPER_LETTER;
  double side = (single_page ? 22 : 25) * MM;

  style.page_width = letter ? 612 : 210 * MM;
  style.page_height = letter ? 792 : 297 * MM;
  style.wide_x = side;
  style.wide_width = style.page_width - 2 * side;
  if (single_page) {
    style.text_x = style.wide_x;
    style.text_width = style.wide_width;
    style.top = 17 * MM;
    style.bottom = style.page_height - 15 * MM;
    style.foot_y = style.page_height - 9 * MM;
  } else {
    style.text_x = 45 * MM;
    style.text_width = MIN (140 * MM, style.page_width - 45 * MM - side);
    style.wide_width = style.text_x + style.text_width - style.wide_x;
    style.top = 27 * MM;
    style.bottom = style.page_height - 22 * MM;
    style.foot_y = style.page_height - 12 * MM;
  }
  /* A page that must hold everything has no margin to spare beside it. */
  if (kind == IRC_STYLE_TIGHT) {
    style.text_x = style.wide_x;
    style.text_width = style.wide_width;
  }
  style.head_y = 15 * MM;
  return style;
}
