/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages-checks.h"

#include <string.h>

#include "document-checks.h"
#include "irc-style.h"

/* ---- reading ------------------------------------------------------------ */

typedef struct {
  IrcPainter painter;
  GPtrArray *texts;
  GArray *tags; /* of guint: element, or IRC_NO_PARENT */
  guint page, marks;
  double width, height; /* of the page */
} Reader;

static void
free_text (gpointer data)
{
  PageText *text = data;

  g_free (text->text);
  g_free (text);
}

static void
begin_tag (IrcPainter *painter, const IrcTag *tag)
{
  Reader *self = (Reader *) (gpointer) painter;
  guint element = tag->kind == IRC_TAG_CONTENT ? tag->element : IRC_NO_PARENT;

  if (tag->kind == IRC_TAG_MARK) {
    self->marks++;
    return;
  }
  g_array_append_val (self->tags, element);
}

static void
end_tag (IrcPainter *painter)
{
  Reader *self = (Reader *) (gpointer) painter;

  if (self->marks > 0)
    self->marks--;
  else
    g_array_set_size (self->tags, self->tags->len - 1);
}

static void
glyphs (IrcPainter *painter,
        const IrcGlyphRun *run,
        double x,
        double y,
        double angle,
        IrcColor color)
{
  Reader *self = (Reader *) (gpointer) painter;
  PageText *text = g_new0 (PageText, 1);

  /* Nothing is painted that belongs nowhere. */
  g_assert_cmpuint (self->tags->len, >, 0);
  text->page = self->page;
  text->element = g_array_index (self->tags, guint, self->tags->len - 1);
  text->mark = self->marks;
  text->x = x;
  text->y = y;
  text->width = run->width;
  text->size = run->size;
  text->text = g_strndup (run->text, run->length);
  g_ptr_array_add (self->texts, text);
}

GPtrArray *
pages_list_texts (const IrcPages *pages)
{
  Reader reader = {
    .painter = { .glyphs = glyphs, .begin_tag = begin_tag, .end_tag = end_tag },
    .texts = g_ptr_array_new_with_free_func (free_text),
    .tags = g_array_new (FALSE, FALSE, sizeof (guint)),
  };

  for (guint i = 0; i < irc_pages_get_n_pages (pages); i++) {
    reader.page = i;
    irc_scene_replay (irc_pages_get_page (pages, i)->scene, &reader.painter);
    g_assert_cmpuint (reader.tags->len, ==, 0);
  }
  g_array_unref (reader.tags);
  return reader.texts;
}

char *
pages_dup_text (const GPtrArray *texts, guint page, gboolean artifacts)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++) {
    const PageText *text = g_ptr_array_index (texts, i);

    if (text->page == page && (text->element == IRC_NO_PARENT) == artifacts)
      g_string_append (out, text->text);
  }
  return g_string_free (out, FALSE);
}

gboolean
pages_is_inside (const IrcPages *pages, guint element, IrcRole role)
{
  guint n = 0;
  const IrcElement *elements = irc_pages_get_elements (pages, &n);

  for (; element != IRC_NO_PARENT; element = elements[element].parent)
    if (elements[element].role == role)
      return TRUE;
  return FALSE;
}

/* ---- places ------------------------------------------------------------- */

/* For each page whether it has no running head and foot: the cover. */
static gboolean *
find_bare_pages (const IrcPages *pages, const GPtrArray *texts)
{
  guint n = irc_pages_get_n_pages (pages);
  gboolean *bare = g_new (gboolean, n);

  for (guint i = 0; i < n; i++)
    bare[i] = TRUE;
  for (guint i = 0; i < texts->len; i++) {
    const PageText *text = g_ptr_array_index (texts, i);

    if (text->element == IRC_NO_PARENT)
      bare[text->page] = FALSE;
  }
  return bare;
}

static IrcStyle
style_of (const IrcPages *pages, IrcPaper paper)
{
  return irc_style_for (
      paper,
      irc_document_is_single_page (irc_pages_get_document (pages))
          ? IRC_STYLE_BRIEF
          : IRC_STYLE_FULL);
}

/* Inside the page, and words of the body inside its frame. */
static void
check_places (const IrcPages *pages, const GPtrArray *texts, IrcPaper paper)
{
  const IrcStyle style = style_of (pages, paper);
  g_autofree gboolean *bare = find_bare_pages (pages, texts);

  g_assert_cmpfloat_with_epsilon (
      irc_pages_get_width (pages), style.page_width, 1e-6);
  g_assert_cmpfloat_with_epsilon (
      irc_pages_get_height (pages), style.page_height, 1e-6);
  for (guint i = 0; i < texts->len; i++) {
    const PageText *text = g_ptr_array_index (texts, i);
    gboolean body = text->element != IRC_NO_PARENT && !bare[text->page];
    /* Of a space at the end of a line, which is stretched like the rest. */
    double hang = text->size * 0.55;

    if (text->x < style.wide_x - 0.6 - hang ||
        text->x + text->width > style.wide_x + style.wide_width + 0.6 + hang ||
        text->y > (body ? style.bottom : style.page_height - 10) ||
        text->y < (body ? style.top : 10))
      g_error ("page %u: \"%s\" at %.1f, %.1f, %.1f wide",
               text->page,
               text->text,
               text->x,
               text->y,
               text->width);
  }
}

/* No two lines of text on top of each other. */
static void
check_overlaps (const GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++) {
    const PageText *a = g_ptr_array_index (texts, i);

    for (guint k = i + 1; k < texts->len; k++) {
      const PageText *b = g_ptr_array_index (texts, k);
      double size = MIN (a->size, b->size);

      if (b->page != a->page)
        break;
      if (ABS (a->y - b->y) < size * 0.6 && a->x + a->width > b->x + size &&
          b->x + b->width > a->x + size)
        g_error (
            "page %u: \"%s\" and \"%s\" overlap", a->page, a->text, b->text);
    }
  }
}

/* ---- structure ---------------------------------------------------------- */

static gboolean
holds_words (IrcRole role)
{
  return role == IRC_ROLE_P || role == IRC_ROLE_LBODY ||
         role == IRC_ROLE_BIB_ENTRY || role == IRC_ROLE_NOTE ||
         role == IRC_ROLE_CAPTION || role == IRC_ROLE_TD || role == IRC_ROLE_TH;
}

static gboolean
may_hold (IrcRole parent, IrcRole child)
{
  switch (child) {
    case IRC_ROLE_DOCUMENT:
      return FALSE;
    case IRC_ROLE_SECT:
      return parent == IRC_ROLE_DOCUMENT;
    case IRC_ROLE_LI:
      return parent == IRC_ROLE_L;
    case IRC_ROLE_LBL:
    case IRC_ROLE_LBODY:
      return parent == IRC_ROLE_LI;
    case IRC_ROLE_THEAD:
    case IRC_ROLE_TBODY:
      return parent == IRC_ROLE_TABLE;
    case IRC_ROLE_TR:
      return parent == IRC_ROLE_THEAD || parent == IRC_ROLE_TBODY;
    case IRC_ROLE_TH:
    case IRC_ROLE_TD:
      return parent == IRC_ROLE_TR;
    case IRC_ROLE_CAPTION:
      return parent == IRC_ROLE_TABLE || parent == IRC_ROLE_DIV;
    case IRC_ROLE_FIGURE:
      return parent == IRC_ROLE_DIV;
    case IRC_ROLE_TOCI:
      return parent == IRC_ROLE_TOC;
    case IRC_ROLE_TOC:
      return parent == IRC_ROLE_SECT || parent == IRC_ROLE_TOCI;
    case IRC_ROLE_REFERENCE:
      return parent == IRC_ROLE_TOCI || parent == IRC_ROLE_LBL ||
             holds_words (parent);
    case IRC_ROLE_LINK:
      return parent == IRC_ROLE_REFERENCE || holds_words (parent);
    case IRC_ROLE_BIB_ENTRY:
      return parent == IRC_ROLE_LBODY;
    case IRC_ROLE_NOTE:
      return parent == IRC_ROLE_SECT;
    case IRC_ROLE_H1:
    case IRC_ROLE_H2:
    case IRC_ROLE_H3:
    case IRC_ROLE_L:
    case IRC_ROLE_TABLE:
    case IRC_ROLE_DIV:
    case IRC_ROLE_P:
    case IRC_ROLE_SPAN:
    default:
      return parent == IRC_ROLE_SECT || parent == IRC_ROLE_DOCUMENT ||
             parent == IRC_ROLE_DIV;
  }
}

/* Which child elements of @parent have @role. */
static guint
count_children (const IrcElement *elements, guint n, guint parent, IrcRole role)
{
  guint count = 0;

  for (guint i = parent + 1; i < n; i++)
    count += elements[i].parent == parent && elements[i].role == role;
  return count;
}

static void
check_element (const IrcPages *pages,
               const IrcElement *elements,
               guint n,
               guint i)
{
  const IrcElement *element = &elements[i];

  g_assert_cmpuint (element->parent, <, i);
  if (!may_hold (elements[element->parent].role, element->role))
    g_error ("element %u: %s in %s",
             i,
             irc_role_get_name (element->role),
             irc_role_get_name (elements[element->parent].role));
  if (element->role == IRC_ROLE_FIGURE) {
    g_assert_nonnull (element->alternative);
    g_assert_cmpuint (strlen (element->alternative), >, 20);
    g_assert_cmpuint (element->page, <, irc_pages_get_n_pages (pages));
    g_assert_cmpfloat (element->bounds.width, >, 50);
    g_assert_cmpfloat (element->bounds.y + element->bounds.height,
                       <=,
                       irc_pages_get_height (pages));
  }
  if (element->role == IRC_ROLE_TABLE) {
    g_assert_cmpuint (count_children (elements, n, i, IRC_ROLE_CAPTION), ==, 1);
    g_assert_cmpuint (count_children (elements, n, i, IRC_ROLE_THEAD), ==, 1);
    g_assert_cmpuint (count_children (elements, n, i, IRC_ROLE_TBODY), ==, 1);
  }
  if (element->role == IRC_ROLE_LI) {
    /* An entry that no number leads to: its body and the entry follow. */
    const gboolean bare =
        elements[element->parent].numbering == IRC_NUMBERING_NONE &&
        i + 2 < n && elements[i + 2].role == IRC_ROLE_BIB_ENTRY;

    g_assert_cmpuint (count_children (elements, n, i, IRC_ROLE_LBL), ==, !bare);
    g_assert_cmpuint (count_children (elements, n, i, IRC_ROLE_LBODY), ==, 1);
  }
}

/* Each row of a table has as many cells as its head. */
static void
check_rows (const IrcElement *elements, guint n)
{
  guint columns = 0;

  for (guint i = 0; i < n; i++) {
    guint cells = 0;

    if (elements[i].role != IRC_ROLE_TR)
      continue;
    cells = count_children (elements, n, i, IRC_ROLE_TH) +
            count_children (elements, n, i, IRC_ROLE_TD);
    if (elements[elements[i].parent].role == IRC_ROLE_THEAD)
      columns = cells;
    g_assert_cmpuint (cells, ==, columns);
  }
}

static void
check_structure (const IrcPages *pages)
{
  guint n = 0;
  const IrcElement *elements = irc_pages_get_elements (pages, &n);

  g_assert_cmpint (elements[0].role, ==, IRC_ROLE_DOCUMENT);
  g_assert_cmpuint (elements[0].parent, ==, IRC_NO_PARENT);
  for (guint i = 1; i < n; i++)
    check_element (pages, elements, n, i);
  check_rows (elements, n);
}

/* ---- what stays together ------------------------------------------------ */

static gboolean
is_heading (const IrcPages *pages, guint element)
{
  return pages_is_inside (pages, element, IRC_ROLE_H1) ||
         pages_is_inside (pages, element, IRC_ROLE_H2) ||
         pages_is_inside (pages, element, IRC_ROLE_H3);
}

/* After a heading, a table's caption and head, or a figure something of what
 * belongs to it stands on the same page; a cover may be a title alone. */
static void
check_last_on_pages (const IrcPages *pages, const GPtrArray *texts)
{
  const PageText *last = NULL;
  g_autofree gboolean *bare = find_bare_pages (pages, texts);

  for (guint i = 0; i < texts->len; i++) {
    const PageText *text = g_ptr_array_index (texts, i);

    if (text->element == IRC_NO_PARENT)
      continue;
    if (last != NULL && last->page != text->page && !bare[last->page] &&
        (is_heading (pages, last->element) ||
         pages_is_inside (pages, last->element, IRC_ROLE_THEAD) ||
         pages_is_inside (pages, last->element, IRC_ROLE_FIGURE) ||
         (pages_is_inside (pages, last->element, IRC_ROLE_CAPTION) &&
          pages_is_inside (pages, last->element, IRC_ROLE_TABLE))))
      g_error ("page %u ends with \"%s\"", last->page, last->text);
    g_assert_true (last == NULL || text->page >= last->page);
    last = text;
  }
}

/* A page that goes on with a table repeats its head, as decoration. */
static void
check_repeated_heads (const IrcPages *pages, const GPtrArray *texts)
{
  guint checked = G_MAXUINT;

  for (guint i = 0; i < texts->len; i++) {
    const PageText *text = g_ptr_array_index (texts, i);
    g_autofree char *artifacts = NULL;

    if (text->page == checked || text->element == IRC_NO_PARENT)
      continue;
    checked = text->page; /* the first piece of content on this page */
    if (!pages_is_inside (pages, text->element, IRC_ROLE_TBODY))
      continue;
    artifacts = pages_dup_text (texts, text->page, TRUE);
    if (strstr (artifacts, "(continued)") == NULL)
      g_error ("page %u has no head: %s", text->page, text->text);
  }
}

/* Two lines at least of a paragraph on either side of a page's end. */
static void
check_widows (const IrcPages *pages, const GPtrArray *texts)
{
  guint n = 0;
  const IrcElement *elements = irc_pages_get_elements (pages, &n);
  g_autofree guint *lines = g_new0 (guint, 2 * n);
  g_autofree guint *first_page = g_new0 (guint, n);
  g_autofree double *y = g_new0 (double, n);

  for (guint i = 0; i < texts->len; i++) {
    const PageText *text = g_ptr_array_index (texts, i);
    guint p = text->element;

    while (p != IRC_NO_PARENT && (elements[p].role == IRC_ROLE_LINK ||
                                  elements[p].role == IRC_ROLE_REFERENCE))
      p = elements[p].parent;
    if (p == IRC_NO_PARENT || elements[p].role != IRC_ROLE_P)
      continue;
    if (y[p] <= 0)
      first_page[p] = text->page;
    if (ABS (y[p] - text->y) > 3)
      lines[2 * p + (text->page > first_page[p])]++;
    y[p] = text->y;
  }
  for (guint i = 0; i < n; i++)
    if (lines[2 * i + 1] > 0 && (lines[2 * i] < 2 || lines[2 * i + 1] < 2))
      g_error ("paragraph %u: %u lines and %u on the next page",
               i,
               lines[2 * i],
               lines[2 * i + 1]);
}

/* ---- links -------------------------------------------------------------- */

static void
check_links (const IrcPages *pages)
{
  guint n = 0;
  const IrcElement *elements = irc_pages_get_elements (pages, &n);

  for (guint i = 0; i < irc_pages_get_n_pages (pages); i++) {
    const IrcPage *page = irc_pages_get_page (pages, i);

    for (guint k = 0; k < page->n_links; k++) {
      const IrcPageLink *link = &page->links[k];

      g_assert_cmpint (elements[link->element].role, ==, IRC_ROLE_LINK);
      g_assert_cmpfloat (link->rect.x, >=, 0);
      g_assert_cmpfloat (link->rect.y, >=, 0);
      g_assert_cmpfloat (link->rect.width, >, 0);
      g_assert_cmpfloat (link->rect.height, >, 0);
      g_assert_cmpfloat (
          link->rect.x + link->rect.width, <=, irc_pages_get_width (pages));
      g_assert_cmpfloat (
          link->rect.y + link->rect.height, <=, irc_pages_get_height (pages));
      if (link->target[0] == '#')
        g_assert_nonnull (
            irc_pages_lookup_destination (pages, link->target + 1));
    }
  }
}

static void
check_run_anchors (const IrcBlock *block, const IrcRuns *runs, gpointer data)
{
  for (guint i = 0; i < runs->n_runs; i++)
    if (runs->runs[i].anchor != NULL &&
        irc_pages_lookup_destination (data, runs->runs[i].anchor) == NULL)
      g_error ("no destination for %s", runs->runs[i].anchor);
}

/* Every anchor of the document is a place in its pages. */
static void
check_destinations (const IrcPages *pages)
{
  const IrcDocument *document = irc_pages_get_document (pages);
  guint n = 0;
  const IrcDestination *places = irc_pages_get_destinations (pages, &n);

  document_foreach_runs (
      document, check_run_anchors, (gpointer) (gintptr) pages);
  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    if (block->anchor != NULL)
      g_assert_nonnull (irc_pages_lookup_destination (pages, block->anchor));
    if (block->kind == IRC_BLOCK_REFERENCES)
      for (guint k = 0; k < block->references.n_entries; k++) {
        g_autofree char *name = g_strdup_printf ("ref-%u", k + 1);

        g_assert_nonnull (irc_pages_lookup_destination (pages, name));
      }
  }
  for (guint i = 0; i < n; i++) {
    g_assert_cmpuint (places[i].page, <, irc_pages_get_n_pages (pages));
    g_assert_cmpfloat (places[i].y, >=, 0);
    g_assert_cmpfloat (places[i].y, <=, irc_pages_get_height (pages));
  }
}

/* The number in the contents is the label of the page that the line leads to.
 */
static void
check_contents (const IrcPages *pages, const GPtrArray *texts)
{
  for (guint i = 0; i < irc_pages_get_n_pages (pages); i++) {
    const IrcPage *page = irc_pages_get_page (pages, i);

    for (guint k = 0; k < page->n_links; k++) {
      const IrcPageLink *link = &page->links[k];
      const IrcDestination *to = NULL;
      PageText *number = NULL;

      if (!pages_is_inside (pages, link->element, IRC_ROLE_TOCI))
        continue;
      to = irc_pages_lookup_destination (pages, link->target + 1);
      for (guint t = 0; t < texts->len; t++)
        if (((PageText *) g_ptr_array_index (texts, t))->element ==
            link->element)
          number = g_ptr_array_index (texts, t);
      g_assert_nonnull (number);
      g_assert_cmpstr (g_strchug (number->text),
                       ==,
                       irc_pages_get_page (pages, to->page)->label);
    }
  }
}

void
pages_check (const IrcPages *pages, IrcPaper paper)
{
  g_autoptr (GPtrArray) texts = pages_list_texts (pages);

  check_structure (pages);
  check_places (pages, texts, paper);
  check_overlaps (texts);
  check_last_on_pages (pages, texts);
  check_repeated_heads (pages, texts);
  check_widows (pages, texts);
  check_links (pages);
  check_destinations (pages);
  check_contents (pages, texts);
}
