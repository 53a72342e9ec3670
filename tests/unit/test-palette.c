/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-palette.h"

#include <math.h>

static const char *const names[] = { "light", "dark", "print" };

/* ---- WCAG 2.1, relative luminance and contrast ratio -------------------- */

static double
linear (float share)
{
  return share <= 0.04045f ? share / 12.92 : pow ((share + 0.055) / 1.055, 2.4);
}

static double
luminance (IrcColor color)
{
  return 0.2126 * linear (color.red) + 0.7152 * linear (color.green) +
         0.0722 * linear (color.blue);
}

static double
contrast (IrcColor a, IrcColor b)
{
  double one = luminance (a), other = luminance (b);

  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

/* CIE 1976 L*. */
static double
lightness (IrcColor color)
{
  double y = luminance (color);

  return y > 216.0 / 24389 ? 116 * cbrt (y) - 16 : y * 24389 / 27;
}

static void
test_formula (void)
{
  IrcColor white = { 1, 1, 1, 1 }, black = { 0, 0, 0, 1 };
  IrcColor grey = { 119 / 255.0f, 119 / 255.0f, 119 / 255.0f, 1 };

  /* WCAG's own corner cases: 21:1, and #777777, which just misses 4.5. */
  g_assert_cmpfloat_with_epsilon (contrast (white, black), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (contrast (white, grey), 4.478, 0.001);
  g_assert_cmpfloat_with_epsilon (lightness (white), 100, 1e-6);
}

/* ---- the palettes ------------------------------------------------------- */

static void
check (const char *palette,
       const char *pair,
       IrcColor front,
       IrcColor ground,
       double least)
{
  if (contrast (front, ground) < least) {
    g_test_message ("%s, %s: %.2f:1", palette, pair, contrast (front, ground));
    g_test_fail ();
  }
}

static void
test_contrast (void)
{
  for (IrcPaletteKind kind = IRC_PALETTE_LIGHT; kind <= IRC_PALETTE_PRINT;
       kind++) {
    const IrcPalette *p = irc_palette_get (kind);
    const char *name = names[kind];

    check (name, "ink on paper", p->ink, p->paper, 7);
    check (name, "ink on tint", p->ink, p->tint, 7);
    check (name, "muted on paper", p->muted, p->paper, 4.5);
    check (name, "muted on tint", p->muted, p->tint, 4.5);
    check (name, "heading on paper", p->heading, p->paper, 4.5);
    check (name, "heading on tint", p->heading, p->tint, 4.5);
    check (name, "accent on paper", p->accent, p->paper, 4.5);
    check (name, "accent on tint", p->accent, p->tint, 4.5);
    check (name, "on accent", p->accent_text, p->accent, 4.5);
    check (name, "on in place", p->in_place_text, p->in_place, 4.5);
    check (name, "on partly", p->partly_text, p->partly, 4.5);
    check (name, "on open", p->open_text, p->open, 4.5);
    check (name, "on left out", p->left_out_text, p->left_out, 4.5);
    check (name, "on unanswered", p->unanswered_text, p->unanswered, 4.5);
    check (name, "cover text", p->cover_text, p->cover, 4.5);
    check (name, "cover muted", p->cover_muted, p->cover, 4.5);

    check (name, "in place", p->in_place, p->paper, 3);
    check (name, "partly", p->partly, p->paper, 3);
    check (name, "open", p->open, p->paper, 3);
    check (name, "left out", p->left_out, p->paper, 3);
    check (name, "unanswered", p->unanswered, p->paper, 3);
    check (name, "target", p->target, p->paper, 3);
  }
}

/* A photocopy keeps only lightness: nine steps of L* between neighbours. */
static void
test_grey (void)
{
  const IrcPalette *p = irc_palette_get (IRC_PALETTE_PRINT);

  g_assert_cmpfloat (lightness (p->open) + 9, <=, lightness (p->in_place));
  g_assert_cmpfloat (lightness (p->in_place) + 9, <=, lightness (p->partly));
  g_assert_cmpfloat (
      lightness (p->left_out) + 9, <=, lightness (p->unanswered));
  g_assert_cmpfloat (lightness (p->unanswered) + 9, <=, lightness (p->rule));
  g_assert_cmpfloat (lightness (p->rule) + 9, <=, lightness (p->paper));
}

/* No alpha: PDF/A-1 forbids it. */
static void
test_opaque (void)
{
  for (IrcPaletteKind kind = IRC_PALETTE_LIGHT; kind <= IRC_PALETTE_PRINT;
       kind++) {
    const IrcColor *colors = (const IrcColor *) irc_palette_get (kind);

    for (gsize i = 0; i < sizeof (IrcPalette) / sizeof (IrcColor); i++) {
      g_assert_cmpfloat (colors[i].alpha, ==, 1);
      g_assert_true (colors[i].red >= 0 && colors[i].red <= 1);
      g_assert_true (colors[i].green >= 0 && colors[i].green <= 1);
      g_assert_true (colors[i].blue >= 0 && colors[i].blue <= 1);
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/formula", test_formula);
  g_test_add_func ("/palette/contrast", test_contrast);
  g_test_add_func ("/palette/grey", test_grey);
  g_test_add_func ("/palette/opaque", test_opaque);
  return g_test_run ();
}
