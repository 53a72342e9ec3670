/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-breaks.h"

#include <math.h>

#define ROOM 600.0
#define MAX_SLUGS 13

static void
free_slug (gpointer slug)
{
  irc_slug_free (slug);
}

static GPtrArray *
new_slugs (void)
{
  return g_ptr_array_new_with_free_func (free_slug);
}

static IrcSlug *
add (GPtrArray *slugs, double height, double before)
{
  IrcSlug *slug = irc_slug_new (height);

  slug->before = before;
  g_ptr_array_add (slugs, slug);
  return slug;
}

static void
add_lines (GPtrArray *slugs, guint n, double before)
{
  for (guint i = 0; i < n; i++)
    add (slugs, 14, before);
}

static const IrcSlug *
at (const GPtrArray *slugs, guint i)
{
  return g_ptr_array_index (slugs, i);
}

static const IrcPageSpan *
span (const GArray *spans, guint i)
{
  return &g_array_index (spans, IrcPageSpan, i);
}

/* ---- the oracle: every way to break, one after the other ---------------- */

/* What must stand on the page on which slug @i does, with the space above. */
static double
bound_at (const GPtrArray *slugs, guint i)
{
  double height = at (slugs, i)->before + at (slugs, i)->height;

  for (; i + 1 < slugs->len && at (slugs, i)->keep_next; i++)
    height += at (slugs, i + 1)->before + at (slugs, i + 1)->height;
  return height;
}

/* The cost of one page, as the rules of irc-breaks.h say in words; infinite
 * where they forbid it. */
static double
cost_of (const GPtrArray *slugs, guint first, guint end)
{
  gboolean ends = end == slugs->len || at (slugs, end)->new_page;
  gboolean goes_on = !at (slugs, first)->new_page;
  double y =
      at (slugs, first)->repeat != NULL ? at (slugs, first)->repeat->height : 0;
  double table = y, gives = 0, cost = 1, tail = -1;

  for (guint i = first; i < end; i++) {
    const IrcSlug *slug = at (slugs, i);

    if (i > first && slug->new_page) {
      if (!slug->may_follow || y - table > ROOM * IRC_BREAKS_FOLLOW)
        return HUGE_VAL;
      if (goes_on && tail < 0)
        tail = y - table;
      cost += IRC_BREAKS_COST_FOLLOW;
    }
    y += slug->height + (i > first ? slug->before : 0);
    gives += slug->gives + (i > first ? slug->before * IRC_BREAKS_SHRINK : 0);
  }
  if (ends && goes_on && tail < 0)
    tail = y - table;
  if (tail >= 0 && tail < IRC_BREAKS_TAIL)
    cost += IRC_BREAKS_COST_TAIL * (1 - tail / IRC_BREAKS_TAIL / 2);
  if (y > ROOM && y - gives > ROOM)
    return HUGE_VAL;
  if (y > ROOM)
    cost += IRC_BREAKS_COST_SHRUNK * pow ((y - ROOM) / gives, 2);
  else
    cost +=
        (end == slugs->len && first > 0      ? IRC_BREAKS_COST_EMPTY_END
         : ends                              ? IRC_BREAKS_COST_EMPTY_LAST
         : y + bound_at (slugs, end) <= ROOM ? IRC_BREAKS_COST_EMPTY_UNFORCED
                                             : IRC_BREAKS_COST_EMPTY) *
        pow (1 - y / ROOM, 2);
  if (y < ROOM * IRC_BREAKS_THIN)
    cost += IRC_BREAKS_COST_THIN * (1 - y / (ROOM * IRC_BREAKS_THIN));
  if (!ends && at (slugs, end - 1)->keep_weak)
    cost += IRC_BREAKS_COST_WEAK;
  if (!ends && at (slugs, end)->repeat != NULL)
    cost += IRC_BREAKS_COST_TABLE;
  return cost;
}

static gboolean
may_break (const GPtrArray *slugs, guint i)
{
  return at (slugs, i)->new_page || !at (slugs, i - 1)->keep_next ||
         at (slugs, i - 1)->keep_weak;
}

/* Over all sets of breaks: bit i - 1 for a break before slug i. */
static double
least_cost (const GPtrArray *slugs)
{
  double least = HUGE_VAL;

  for (guint set = 0; set < 1u << (slugs->len - 1); set++) {
    double cost = 0;
    guint first = 0;

    for (guint i = 1; i <= slugs->len && cost < least; i++) {
      if (i < slugs->len && (set & 1u << (i - 1)) == 0)
        continue;
      if (i < slugs->len && !may_break (slugs, i))
        cost = HUGE_VAL;
      cost += cost_of (slugs, first, i);
      first = i;
    }
    least = MIN (least, cost);
  }
  return least;
}

/* ---- random slugs ------------------------------------------------------- */

/* What must stand together fits on a page. */
static GPtrArray *
new_random (GRand *rand, IrcSlug *repeat)
{
  GPtrArray *slugs = new_slugs ();
  guint n = (guint) g_rand_int_range (rand, 1, MAX_SLUGS + 1);
  double chain = 0;

  for (guint i = 0; i < n; i++) {
    IrcSlug *slug = add (slugs,
                         g_rand_double_range (rand, 10, 260),
                         g_rand_double_range (rand, 0, 60));
    IrcSlug *before =
        i > 0 ? (IrcSlug *) g_ptr_array_index (slugs, i - 1) : NULL;

    slug->gives = g_rand_int_range (rand, 0, 3) == 0 ? slug->height / 8 : 0;
    slug->new_page = i == 0 || g_rand_int_range (rand, 0, 5) == 0;
    slug->may_follow = i > 0 && slug->new_page && g_rand_boolean (rand);
    slug->keep_next = g_rand_int_range (rand, 0, 3) == 0;
    slug->keep_weak = slug->keep_next && g_rand_boolean (rand);
    if (!slug->new_page && g_rand_int_range (rand, 0, 4) == 0)
      slug->repeat = repeat;
    chain += slug->height + slug->before;
    if (before != NULL && (!before->keep_next || chain > ROOM - 60)) {
      before->keep_next = before->keep_weak = FALSE;
      chain = slug->height;
    }
  }
  return slugs;
}

static void
test_least_cost (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  g_autoptr (IrcSlug) repeat = irc_slug_new (30);

  for (guint k = 0; k < 1500; k++) {
    g_autoptr (GPtrArray) slugs = new_random (rand, repeat);
    g_autoptr (GArray) spans = irc_break_pages (slugs, ROOM);
    double cost = 0;

    for (guint i = 0; i < spans->len; i++)
      cost += cost_of (slugs, span (spans, i)->first, span (spans, i)->end);
    g_assert_cmpfloat_with_epsilon (cost, least_cost (slugs), 1e-3);
  }
}

/* Every slug stands on one page, none of them is overfull, and nothing shrinks
 * further than it may; whatever must stand together. */
static void
test_places (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (IrcSlug) repeat = irc_slug_new (30);

  for (guint k = 0; k < 1500; k++) {
    g_autoptr (GPtrArray) slugs = new_random (rand, repeat);
    g_autoptr (GArray) spans = NULL;
    guint next = 0;

    for (guint i = 0; i < slugs->len; i++)
      ((IrcSlug *) g_ptr_array_index (slugs, i))->keep_next |= k % 2 == 0;
    spans = irc_break_pages (slugs, ROOM);
    for (guint p = 0; p < spans->len; p++) {
      const IrcPageSpan *page = span (spans, p);
      double y = at (slugs, page->first)->repeat != NULL ? 30 : 0;

      g_assert_cmpuint (page->first, ==, next);
      g_assert_cmpuint (page->end, >, page->first);
      g_assert_cmpfloat (page->given, <=, 1);
      g_assert_cmpfloat (page->given, >=, 0);
      for (guint i = page->first; i < page->end; i++)
        y += at (slugs, i)->height - at (slugs, i)->gives * page->given +
             (i > page->first ? at (slugs, i)->before *
                                    (1 - IRC_BREAKS_SHRINK * page->given)
                              : 0);
      g_assert_cmpfloat (y, <=, ROOM + 0.02);
      next = page->end;
    }
    g_assert_cmpuint (next, ==, slugs->len);
  }
}

/* ---- by hand ------------------------------------------------------------ */

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) slugs = new_slugs ();
  g_autoptr (GArray) spans = irc_break_pages (slugs, ROOM);

  g_assert_cmpuint (spans->len, ==, 0);
}

/* Two lines more than fit are drawn in; ten get a page, which the lines before
 * them fill up to what a page should hold. */
static void
test_tail (void)
{
  for (guint more = 0; more < 12; more++) {
    g_autoptr (GPtrArray) slugs = new_slugs ();
    g_autoptr (GArray) spans = NULL;

    add (slugs, 40, 0)->new_page = TRUE;
    add_lines (slugs, 28 + more, 6);
    spans = irc_break_pages (slugs, ROOM);
    if (more < 2) {
      g_assert_cmpuint (spans->len, ==, 1);
      g_assert_true ((span (spans, 0)->given > 0) == (more > 0));
    } else if (spans->len > 1) {
      const IrcPageSpan *last = span (spans, 1);

      g_assert_cmpuint (spans->len, ==, 2);
      g_assert_cmpfloat ((last->end - last->first) * 20 - 6, >=, 84);
    }
  }
}

/* A chapter stands below the one before in the upper part of a page, if that
 * lets it. */
static void
test_follow (void)
{
  for (guint lets = 0; lets < 2; lets++)
    for (guint n = 1; n < 40; n++) {
      g_autoptr (GPtrArray) slugs = new_slugs ();
      g_autoptr (GArray) spans = NULL;
      gboolean room = n * 14 <= ROOM * IRC_BREAKS_FOLLOW;
      IrcSlug *chapter = NULL;

      add_lines (slugs, n, 0);
      ((IrcSlug *) g_ptr_array_index (slugs, 0))->new_page = TRUE;
      chapter = add (slugs, 40, 40);
      chapter->new_page = chapter->keep_next = TRUE;
      chapter->may_follow = lets == 1;
      add_lines (slugs, 10, 0);
      spans = irc_break_pages (slugs, ROOM);
      g_assert_cmpuint (spans->len, ==, lets == 1 && room ? 1 : 2);
      if (spans->len == 2)
        g_assert_cmpuint (span (spans, 1)->first, ==, n);
    }
}

/* More than a page of what must stand together is broken at a weak bond, or
 * where the page is full. */
static void
test_long_chain (void)
{
  for (guint weak = 0; weak < 2; weak++) {
    g_autoptr (GPtrArray) slugs = new_slugs ();
    g_autoptr (GArray) spans = NULL;

    for (guint i = 0; i < 60; i++)
      add (slugs, 14, 0)->keep_next = TRUE;
    ((IrcSlug *) g_ptr_array_index (slugs, 30))->keep_weak = weak == 1;
    spans = irc_break_pages (slugs, ROOM);
    g_assert_cmpuint (spans->len, ==, 2);
    g_assert_cmpuint (span (spans, 1)->first, ==, weak == 1 ? 31 : 42);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/breaks/least-cost", test_least_cost);
  g_test_add_func ("/breaks/places", test_places);
  g_test_add_func ("/breaks/nothing", test_nothing);
  g_test_add_func ("/breaks/tail", test_tail);
  g_test_add_func ("/breaks/follow", test_follow);
  g_test_add_func ("/breaks/long-chain", test_long_chain);
  return g_test_run ();
}
