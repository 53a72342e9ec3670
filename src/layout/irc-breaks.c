/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-breaks.h"

#define EPSILON 0.01

/* A place where a page may begin. */
typedef struct {
  guint slug;
  double cost; /* of the best pages before it */
  guint from;  /* where the last of these begins */
  double given;
  double next; /* what it takes to begin what follows on the page before */
} Node;

typedef struct {
  const GPtrArray *slugs;
  double room;
  /* Of all slugs before the one with that index. */
  double *heights, *spaces, *gives;
  GArray *nodes; /* of Node; the last one is the end */
} Breaker;

static const IrcSlug *
slug_at (const Breaker *self, guint i)
{
  return g_ptr_array_index (self->slugs, i);
}

/* ---- where a page may begin --------------------------------------------- */

/* The first slug after those from @first that must stand together.  More than
 * fits on a page cannot be kept together: then what comes before the last weak
 * bond, or as much as fits. */
static guint
group_end (const Breaker *self, guint first)
{
  const IrcSlug *repeat = slug_at (self, first)->repeat;
  double height = repeat != NULL ? repeat->height : 0;
  guint weak = 0;

  for (guint i = first; i < self->slugs->len; i++) {
    const IrcSlug *slug = slug_at (self, i);

    height += slug->height + (i > first ? slug->before : 0);
    if (i > first && slug->new_page)
      return i;
    if (i > first && height > self->room + EPSILON)
      return weak > 0 ? weak : i;
    if (!slug->keep_next)
      return i + 1;
    if (slug->keep_weak)
      weak = i + 1;
  }
  return self->slugs->len;
}

/* The height of @first and what it is bound to, weakly or not. */
static double
measure_bound (const Breaker *self, guint first)
{
  double height = 0;
  gboolean bound = TRUE;

  for (guint i = first; bound && i < self->slugs->len; i++) {
    height += slug_at (self, i)->before + slug_at (self, i)->height;
    bound = slug_at (self, i)->keep_next;
  }
  return height;
}

static void
add_node (Breaker *self, guint slug)
{
  Node node = { .slug = slug,
                .cost = G_MAXDOUBLE,
                .next = measure_bound (self, slug) };

  g_array_append_val (self->nodes, node);
}

/* Groups, and inside them the weak bonds. */
static void
find_nodes (Breaker *self)
{
  for (guint i = 0, end = 0; i < self->slugs->len; i = end) {
    end = group_end (self, i);
    add_node (self, i);
    for (guint k = i; k + 1 < end; k++)
      if (slug_at (self, k)->keep_weak)
        add_node (self, k + 1);
  }
  add_node (self, self->slugs->len);
}

static void
add_up (Breaker *self)
{
  guint n = self->slugs->len;

  self->heights = g_new0 (double, n + 1);
  self->spaces = g_new0 (double, n + 1);
  self->gives = g_new0 (double, n + 1);
  for (guint i = 0; i < n; i++) {
    self->heights[i + 1] = self->heights[i] + slug_at (self, i)->height;
    self->spaces[i + 1] = self->spaces[i] + slug_at (self, i)->before;
    self->gives[i + 1] = self->gives[i] + slug_at (self, i)->gives;
  }
}

/* ---- what a page costs -------------------------------------------------- */

/* A page that is being made longer at its top: slugs [first, end). */
typedef struct {
  guint first, end;
  /* The first and the last chapter that begin below the page's top; @end for
   * none. */
  guint chapter, last_chapter;
  guint n_chapters; /* these and all between them */
  double height, space;
  double gives; /* how much lower it may become */
  double next;  /* what it takes to begin what follows */
} Page;

static void
measure (const Breaker *self, Page *page)
{
  const IrcSlug *first = slug_at (self, page->first);

  page->height = self->heights[page->end] - self->heights[page->first];
  page->space = self->spaces[page->end] - self->spaces[page->first + 1];
  page->gives = page->space * IRC_BREAKS_SHRINK + self->gives[page->end] -
                self->gives[page->first];
  if (first->repeat != NULL)
    page->height += first->repeat->height;
}

static gboolean
begins_chapter (const Breaker *self, guint slug)
{
  return slug == self->slugs->len || slug_at (self, slug)->new_page;
}

/* The height of the page's slugs before @end, with their spaces. */
static double
height_before (const Breaker *self, const Page *page, guint end)
{
  return self->heights[end] - self->heights[page->first] + self->spaces[end] -
         self->spaces[page->first + 1];
}

/* The end of a chapter that began on an earlier page. */
static double
tail_cost (const Breaker *self, const Page *page)
{
  double tail = 0;

  if (slug_at (self, page->first)->new_page ||
      !begins_chapter (self, page->chapter))
    return 0;
  tail = height_before (self, page, page->chapter);
  return tail < IRC_BREAKS_TAIL
             ? IRC_BREAKS_COST_TAIL * (1 - tail / IRC_BREAKS_TAIL / 2)
             : 0;
}

static double
weight_of_emptiness (const Breaker *self, const Page *page)
{
  if (page->end == self->slugs->len && page->first > 0)
    return IRC_BREAKS_COST_EMPTY_END;
  if (begins_chapter (self, page->end))
    return IRC_BREAKS_COST_EMPTY_LAST;
  return page->height + page->space + page->next <= self->room
             ? IRC_BREAKS_COST_EMPTY_UNFORCED
             : IRC_BREAKS_COST_EMPTY;
}

static double
page_cost (const Breaker *self, const Page *page, double *given)
{
  const IrcSlug *last = slug_at (self, page->end - 1);
  double excess = page->height + page->space - self->room;
  double cost =
      1 + tail_cost (self, page) + page->n_chapters * IRC_BREAKS_COST_FOLLOW;

  *given = 0;
  if (excess > EPSILON) {
    *given = page->gives > 0 ? MIN (excess / page->gives, 1) : 1;
    cost += IRC_BREAKS_COST_SHRUNK * *given * *given;
    cost += IRC_BREAKS_COST_OVERFULL * MAX (excess - page->gives - EPSILON, 0);
  } else {
    double empty = -excess / self->room;

    cost += empty * empty * weight_of_emptiness (self, page);
    cost += IRC_BREAKS_COST_THIN * MAX (1 - (1 - empty) / IRC_BREAKS_THIN, 0);
  }
  if (!begins_chapter (self, page->end)) {
    cost += last->keep_next && last->keep_weak ? IRC_BREAKS_COST_WEAK : 0;
    cost +=
        slug_at (self, page->end)->repeat != NULL ? IRC_BREAKS_COST_TABLE : 0;
  }
  return cost;
}

/* Whether the chapters that begin below other things on the page may do so. */
static gboolean
may_follow (const Breaker *self, const Page *page)
{
  return page->chapter == page->end ||
         (slug_at (self, page->chapter)->may_follow &&
          height_before (self, page, page->last_chapter) <=
              self->room * IRC_BREAKS_FOLLOW);
}

/* The best page that ends before node @index. */
static void
find_best (Breaker *self, guint index)
{
  Node *node = &g_array_index (self->nodes, Node, index);
  Page page = { .end = node->slug,
                .chapter = node->slug,
                .last_chapter = node->slug,
                .next = node->next };

  for (guint i = index; i-- > 0;) {
    const Node *from = &g_array_index (self->nodes, Node, i);
    double given = 0, cost = 0;

    page.first = from->slug;
    measure (self, &page);
    if (i + 1 < index &&
        page.height + page.space - page.gives > self->room + EPSILON)
      break;
    if (!may_follow (self, &page))
      break;
    cost = from->cost + page_cost (self, &page, &given);
    if (cost < node->cost) {
      node->cost = cost;
      node->from = i;
      node->given = given;
    }
    if (slug_at (self, from->slug)->new_page) {
      page.chapter = from->slug;
      if (page.n_chapters++ == 0)
        page.last_chapter = from->slug;
    }
  }
}

static GArray *
collect (const Breaker *self)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (IrcPageSpan));
  guint index = self->nodes->len - 1;

  while (index > 0) {
    const Node *node = &g_array_index (self->nodes, Node, index);
    const Node *from = &g_array_index (self->nodes, Node, node->from);
    IrcPageSpan span = { from->slug, node->slug, node->given };

    g_array_append_val (spans, span);
    index = node->from;
  }
  for (guint i = 0; i < spans->len / 2; i++) {
    IrcPageSpan *a = &g_array_index (spans, IrcPageSpan, i);
    IrcPageSpan *b = &g_array_index (spans, IrcPageSpan, spans->len - 1 - i);
    IrcPageSpan swapped = *a;

    *a = *b;
    *b = swapped;
  }
  return spans;
}

GArray *
irc_break_pages (const GPtrArray *slugs, double height)
{
  Breaker self = { .slugs = slugs, .room = height };
  GArray *spans = NULL;

  g_return_val_if_fail (slugs != NULL && height > 0, NULL);

  self.nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  add_up (&self);
  find_nodes (&self);
  g_array_index (self.nodes, Node, 0).cost = 0;
  for (guint i = 1; i < self.nodes->len; i++)
    find_best (&self, i);
  spans = collect (&self);
  g_array_unref (self.nodes);
  g_free (self.heights);
  g_free (self.spaces);
  g_free (self.gives);
  return spans;
}
