/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-palette.h"

#define RGB(hex)                                                               \
  {                                                                            \
    (float) ((hex) >> 16 & 0xff) / 255.0f,                                     \
        (float) ((hex) >> 8 & 0xff) / 255.0f, (float) ((hex) &0xff) / 255.0f,  \
        1.0f                                                                   \
  }

/* In grey, open is the darkest, in place the middle, partly the lightest, each
 * at least nine steps of CIE lightness from the next; in colour, red, green
 * and amber differ in the same way for eyes that do not tell them apart. */
#define STATES_ON_WHITE                                                        \
  .in_place = RGB (0x2B6248), .in_place_text = RGB (0xFFFFFF),                 \
  .partly = RGB (0xB85C00), .partly_text = RGB (0xFFFFFF),                     \
  .open = RGB (0x7D1A22), .open_text = RGB (0xFFFFFF),                         \
  .left_out = RGB (0x667280), .left_out_text = RGB (0xFFFFFF),                 \
  .unanswered = RGB (0x87919D), .unanswered_text = RGB (0x1B242D)

#define COVER                                                                  \
  .cover = RGB (0x0B2545), .cover_text = RGB (0xFFFFFF),                       \
  .cover_muted = RGB (0xA9C4E0)

static const IrcPalette palettes[] = {
  [IRC_PALETTE_LIGHT] = {
    .paper = RGB (0xFFFFFF),
    .ink = RGB (0x1F2933),
    .muted = RGB (0x52606D),
    .heading = RGB (0x0B2545),
    .accent = RGB (0x12528C),
    .accent_text = RGB (0xFFFFFF),
    .tint = RGB (0xEAF1F8),
    .rule = RGB (0xC3CCD6),
    STATES_ON_WHITE,
    .target = RGB (0x6B3FA0),
    COVER,
  },
  [IRC_PALETTE_DARK] = {
    .paper = RGB (0x1E2429),
    .ink = RGB (0xE8ECF0),
    .muted = RGB (0xA9B4C0),
    .heading = RGB (0xD6E4F2),
    .accent = RGB (0x7DB8EC),
    .accent_text = RGB (0x10161C),
    .tint = RGB (0x2A3642),
    .rule = RGB (0x4A5763),
    .in_place = RGB (0x6CC495),
    .in_place_text = RGB (0x10161C),
    .partly = RGB (0xE8A04C),
    .partly_text = RGB (0x10161C),
    .open = RGB (0xF08A80),
    .open_text = RGB (0x10161C),
    .left_out = RGB (0x97A3B0),
    .left_out_text = RGB (0x10161C),
    .unanswered = RGB (0x7F8B98),
    .unanswered_text = RGB (0x10161C),
    .target = RGB (0xC3A6F0),
    COVER,
  },
  [IRC_PALETTE_PRINT] = {
    .paper = RGB (0xFFFFFF),
    .ink = RGB (0x1F2933),
    .muted = RGB (0x52606D),
    .heading = RGB (0x0B2545),
    .accent = RGB (0x12528C),
    .accent_text = RGB (0xFFFFFF),
    .tint = RGB (0xEAF1F8),
    .rule = RGB (0xB4BEC9),
    STATES_ON_WHITE,
    .target = RGB (0x6B3FA0),
    COVER,
  },
};

const IrcPalette *
irc_palette_get (IrcPaletteKind kind)
{
  g_return_val_if_fail (kind <= IRC_PALETTE_PRINT, NULL);

  return &palettes[kind];
}
