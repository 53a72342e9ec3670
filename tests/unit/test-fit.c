/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-fit.h"

#include <locale.h>
#include <math.h>

#define MAX_BOXES 11
/* Wider than the line by less is not wider. */
#define NOTHING 0.005

/* ---- the oracle: every way to break, one after the other ---------------- */

/* One line, as the rules of irc-fit.h say in words. */
typedef struct {
  gboolean possible;
  double ratio, text_width;
  guint n_spaces;
  gboolean hyphen, dash;
} Line;

static Line
look_at_line (const IrcFitBox *boxes,
              guint n,
              const IrcFitRules *rules,
              guint start,
              guint end)
{
  gboolean last = end == n, ragged = rules->stretch <= 0;
  Line line = { .possible = last || boxes[end - 1].end != IRC_FIT_NOT };
  double slack;

  line.hyphen = !last && boxes[end - 1].end == IRC_FIT_HYPHEN;
  line.dash = !last && boxes[end - 1].end == IRC_FIT_DASH;
  for (guint i = start; i < end; i++) {
    line.text_width += boxes[i].width + (i + 1 < end ? boxes[i].space : 0);
    line.n_spaces += boxes[i].n_inside + (i + 1 < end ? boxes[i].n_behind : 0);
  }
  line.text_width += line.hyphen ? boxes[end - 1].hyphen : 0;
  slack = rules->width - line.text_width;
  if (fabs (slack) <= NOTHING)
    slack = 0;
  if (slack < 0)
    line.ratio = line.n_spaces > 0 && rules->shrink > 0
                     ? slack / (line.n_spaces * rules->shrink)
                     : -HUGE_VAL;
  else if (last)
    line.ratio = 0;
  else if (ragged)
    line.ratio = slack / rules->width;
  else
    line.ratio =
        line.n_spaces > 0 ? slack / (line.n_spaces * rules->stretch) : HUGE_VAL;
  if (line.ratio < -1 || (!ragged && line.ratio > rules->tolerance))
    line.possible = FALSE;
  return line;
}

static int
class_of (const IrcFitRules *rules, double ratio)
{
  if (rules->stretch <= 0 || (ratio >= -0.5 && ratio <= 0.5))
    return 1;
  if (ratio < -0.5)
    return 0;
  return ratio <= 1 ? 2 : 3;
}

static double
count_demerits (const IrcFitBox *boxes,
                guint n,
                const IrcFitRules *rules,
                guint32 ends_after)
{
  gboolean ragged = rules->stretch <= 0;
  double total = 0;
  int class = 1;
  guint hyphens = 0, start = 0;

  for (guint end = 1; end <= n; end++) {
    gboolean last = end == n;
    Line line;
    double badness;

    if (!last && (ends_after & (1u << (end - 1))) == 0)
      continue;
    line = look_at_line (boxes, n, rules, start, end);
    if (!line.possible)
      return HUGE_VAL;
    badness = ragged ? 400 * line.ratio * line.ratio
                     : 100 * pow (fabs (line.ratio), 3);
    total += pow (10 + badness + (line.hyphen ? 50 : line.dash ? 60 : 0), 2);
    total += ragged ? IRC_FIT_RAGGED_LINE : 0;
    if (abs (class_of (rules, line.ratio) - class) > 1)
      total += IRC_FIT_ADJACENT;
    if (last && start > 0) {
      gboolean is_short = line.text_width < rules->short_last;

      if (hyphens > 0 && (is_short || line.n_spaces == 0))
        return HUGE_VAL;
      total += (hyphens > 0 ? IRC_FIT_LAST_HYPHEN : 0) +
               (is_short ? IRC_FIT_SHORT_LAST : 0);
    }
    hyphens = line.hyphen ? hyphens + 1 : 0;
    if (hyphens == 2)
      total += IRC_FIT_TWO_HYPHENS;
    if (hyphens > 2)
      return HUGE_VAL;
    class = class_of (rules, line.ratio);
    start = end;
  }
  return total;
}

static guint32
to_bits (const GArray *ends)
{
  guint32 bits = 0;

  for (guint i = 0; i < ends->len; i++)
    bits |= 1u << (g_array_index (ends, guint, i) - 1);
  return bits;
}

/* ---- paragraphs by chance ----------------------------------------------- */

static void
make_boxes (GRand *rand, IrcFitBox *boxes, guint n)
{
  for (guint i = 0; i < n; i++) {
    IrcFitBox *box = &boxes[i];

    *box = (IrcFitBox){ .width = g_rand_double_range (rand, 5, 30),
                        .end = (IrcFitEnd) g_rand_int_range (rand, 0, 4) };
    /* Mostly spaces, as in texts. */
    if (box->end != IRC_FIT_HYPHEN && g_rand_boolean (rand))
      box->end = IRC_FIT_SPACE;
    if (box->end == IRC_FIT_SPACE ||
        (box->end == IRC_FIT_NOT && g_rand_boolean (rand))) {
      box->n_behind = (guint) g_rand_int_range (rand, 1, 3);
      box->space = 4 * box->n_behind;
    }
    if (box->end == IRC_FIT_HYPHEN)
      box->hyphen = 3;
    box->n_inside = g_rand_int_range (rand, 0, 5) == 0 ? 1 : 0;
  }
}

static void
check_against_all (GRand *rand, gboolean ragged, guint *n_possible)
{
  IrcFitBox boxes[MAX_BOXES];
  guint n = (guint) g_rand_int_range (rand, 1, MAX_BOXES + 1);
  const IrcFitRules rules = {
    .width = g_rand_double_range (rand, 30, 110),
    .stretch = ragged ? 0 : g_rand_double_range (rand, 1, 6),
    .shrink = ragged ? 0 : g_rand_double_range (rand, 0.5, 3.5),
    .tolerance = g_rand_double_range (rand, 0.5, 4),
    .short_last = g_rand_double_range (rand, 0, 30),
  };
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  double best = HUGE_VAL, found = HUGE_VAL;
  gboolean possible;

  make_boxes (rand, boxes, n);
  for (guint32 bits = 0; bits < 1u << (n - 1); bits++)
    best = MIN (best, count_demerits (boxes, n, &rules, bits));
  possible = irc_fit_lines (boxes, n, &rules, ends, &found);
  g_assert_cmpint (possible, ==, isfinite (best));
  if (!possible) {
    g_assert_cmpuint (ends->len, ==, 0);
    return;
  }
  (*n_possible)++;
  g_assert_cmpfloat_with_epsilon (found, best, 1e-6 * best);
  g_assert_cmpuint (g_array_index (ends, guint, ends->len - 1), ==, n);
  g_assert_cmpfloat_with_epsilon (
      count_demerits (boxes, n, &rules, to_bits (ends)), best, 1e-6 * best);
}

static void
test_against_all_ways (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  guint n_justified = 0, n_ragged = 0;

  for (guint i = 0; i < 4000; i++) {
    check_against_all (rand, FALSE, &n_justified);
    check_against_all (rand, TRUE, &n_ragged);
  }
  /* Neither all possible nor none: the comparison is one. */
  g_assert_cmpuint (n_justified, >, 400);
  g_assert_cmpuint (n_justified, <, 3900);
  g_assert_cmpuint (n_ragged, >, 1000);
  g_assert_cmpuint (n_ragged, <, 4000);
}

/* ---- written out -------------------------------------------------------- */

static void
test_ladder (void)
{
  /* Words of two halves, two halves a line: only hyphens help. */
  IrcFitBox boxes[7];
  const IrcFitRules rules = { .width = 43, .stretch = 2, .tolerance = 1 };
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    boxes[i] =
        i % 2 == 0
            ? (IrcFitBox){ .width = 20, .hyphen = 3, .end = IRC_FIT_HYPHEN }
            : (IrcFitBox){
                .width = 16, .space = 4, .n_behind = 1, .end = IRC_FIT_SPACE
              };
  /* Two in a row are borne, */
  boxes[0].width = 40;
  g_assert_true (irc_fit_lines (boxes, 5, &rules, ends, NULL));
  g_assert_cmpuint (ends->len, ==, 3);
  g_assert_cmpuint (g_array_index (ends, guint, 0), ==, 1);
  g_assert_cmpuint (g_array_index (ends, guint, 1), ==, 3);
  /* three are not. */
  g_array_set_size (ends, 0);
  g_assert_false (irc_fit_lines (boxes, 7, &rules, ends, NULL));
  g_assert_cmpuint (ends->len, ==, 0);
}

static void
test_ragged_takes_no_line_more (void)
{
  IrcFitBox boxes[] = {
    { .width = 60, .space = 4, .n_behind = 1, .end = IRC_FIT_SPACE },
    { .width = 30, .space = 4, .n_behind = 1, .end = IRC_FIT_SPACE },
    { .width = 60, .space = 4, .n_behind = 1, .end = IRC_FIT_SPACE },
    { .width = 20 },
  };
  const IrcFitRules rules = { .width = 100 };
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));

  g_assert_true (irc_fit_lines (boxes, 4, &rules, ends, NULL));
  g_assert_cmpuint (ends->len, ==, 2);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fit/against-all-ways", test_against_all_ways);
  g_test_add_func ("/fit/ladder", test_ladder);
  g_test_add_func ("/fit/ragged-takes-no-line-more",
                   test_ragged_takes_no_line_more);
  return g_test_run ();
}
