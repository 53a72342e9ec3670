/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-paginate.h"

#include "irc-breaks.h"
#include "irc-edition.h"
#include "irc-i18n.h"
#include "irc-lay-cards.h"

/* Where a slug came to stand. */
typedef struct {
  const IrcSlug *slug;
  guint page;
  double y;     /* of the slug's top */
  double scale; /* of its scene */
} Placed;

typedef struct {
  IrcLay lay;
  GArray *placed; /* of Placed, page by page */
  guint n_pages;
  GHashTable *anchors; /* name -> page + 1 */
} Paginator;

/* ---- blocks to slugs ---------------------------------------------------- */

static void
lay_block (IrcLay *lay, const IrcBlock *block)
{
  switch (block->kind) {
    case IRC_BLOCK_COVER:
      irc_lay_cover (lay, block);
      break;
    case IRC_BLOCK_CONTENTS:
      irc_lay_contents (lay, block);
      break;
    case IRC_BLOCK_HEADING:
      irc_lay_heading (lay, block);
      break;
    case IRC_BLOCK_PARAGRAPH:
      irc_lay_paragraph (lay, block);
      break;
    case IRC_BLOCK_LIST:
      irc_lay_list (lay, block);
      break;
    case IRC_BLOCK_TABLE:
      irc_lay_table (lay, block);
      break;
    case IRC_BLOCK_FIGURE:
      irc_lay_figure (lay, block);
      break;
    case IRC_BLOCK_CALLOUT:
      irc_lay_callout (lay, block);
      break;
    case IRC_BLOCK_REFERENCES:
      irc_lay_references (lay, block);
      break;
    case IRC_BLOCK_SIGNATURE:
      irc_lay_signature (lay, block);
      break;
  }
}

/* ---- slugs to pages ----------------------------------------------------- */

static double
body_height (const Paginator *self)
{
  return self->lay.style.bottom - self->lay.style.top;
}

static void
place (
    Paginator *self, const IrcSlug *slug, guint page, double y, double height)
{
  Placed placed = {
    slug, page, y, slug->gives > 0 ? height / slug->height : 1
  };

  g_array_append_val (self->placed, placed);
  for (guint i = 0; i < slug->anchors->len; i++)
    g_hash_table_insert (self->anchors,
                         g_array_index (slug->anchors, IrcSlugAnchor, i).name,
                         GUINT_TO_POINTER (page + 1));
}

static void
fill_page (Paginator *self, const IrcPageSpan *span, guint page)
{
  const IrcSlug *first = g_ptr_array_index (self->lay.slugs, span->first);
  double y = self->lay.style.top;

  if (first->repeat != NULL) {
    place (self, first->repeat, page, y, first->repeat->height);
    y += first->repeat->height;
  }
  for (guint i = span->first; i < span->end; i++) {
    const IrcSlug *slug = g_ptr_array_index (self->lay.slugs, i);
    double height = slug->height - slug->gives * span->given;

    if (i > span->first)
      y += slug->before * (1 - IRC_BREAKS_SHRINK * span->given);
    place (self, slug, page, slug->bare_page ? 0 : y, height);
    y += height;
  }
}

static void
fill_pages (Paginator *self)
{
  g_autoptr (GArray) spans =
      irc_break_pages (self->lay.slugs, body_height (self));

  for (guint i = 0; i < spans->len; i++)
    fill_page (self, &g_array_index (spans, IrcPageSpan, i), i);
  /* A document of nothing is a page with nothing on it. */
  self->n_pages = MAX (spans->len, 1);
}

/* ---- painting ----------------------------------------------------------- */

static void
begin_content (IrcScene *scene, guint element)
{
  IrcTag tag = { .kind = IRC_TAG_ARTIFACT };

  if (element != IRC_NO_ELEMENT) {
    tag.kind = IRC_TAG_CONTENT;
    tag.element = element;
  }
  irc_scene_begin_tag (scene, &tag);
}

static void
add_link (Paginator *self,
          guint page,
          const IrcPiece *piece,
          double x,
          double y,
          double width,
          const char *contents)
{
  IrcPageLink link = {
    .rect = { x, y - piece->height * 0.75, width, piece->height },
    .target = piece->target,
    .contents = (char *) (gintptr) contents,
    .element = piece->element,
  };

  irc_pages_builder_add_link (self->lay.builder, page, &link);
}

static void
paint_page_of (Paginator *self,
               IrcScene *scene,
               const IrcPiece *piece,
               double y)
{
  const IrcType *type = &self->lay.style.body;
  guint page =
      GPOINTER_TO_UINT (g_hash_table_lookup (self->anchors, piece->target + 1));
  g_autofree char *number = g_strdup_printf (" %u", page);
  g_autoptr (IrcText) text =
      irc_text_shape (self->lay.fonts, type->face, type->size, number, -1);

  begin_content (scene, piece->element);
  irc_scene_text (
      scene, text, piece->x - irc_text_get_width (text), y, piece->color);
  irc_scene_end_tag (scene);
}

static void
paint_piece (Paginator *self,
             IrcScene *scene,
             const Placed *placed,
             const IrcPiece *piece)
{
  const guint page = placed->page;
  const double scale = placed->scale;
  const double y = placed->y + piece->y;

  switch (piece->kind) {
    case IRC_PIECE_PAGE_OF:
      paint_page_of (self, scene, piece, y);
      return;
    case IRC_PIECE_TEXT:
      begin_content (scene, piece->element);
      irc_scene_text_spaced (
          scene, piece->text, piece->x, y, piece->extra, piece->color);
      if (piece->target != NULL)
        add_link (
            self, page, piece, piece->x, y, piece->width, piece->contents);
      break;
    case IRC_PIECE_RECT:
      begin_content (scene, piece->element);
      irc_scene_fill_rect (
          scene,
          (IrcRect){ piece->x, y, piece->width, piece->height },
          piece->color);
      break;
    case IRC_PIECE_SCENE:
      begin_content (scene, piece->element);
      irc_scene_append (scene, piece->scene, piece->x, y, piece->scale * scale);
      if (piece->element != IRC_NO_ELEMENT)
        irc_pages_builder_place_element (
            self->lay.builder,
            piece->element,
            page,
            (IrcRect){
                piece->x, y, piece->width * scale, piece->height * scale });
      break;
    case IRC_PIECE_MARK:
      begin_content (scene, piece->element);
      irc_chart_paint_mark (scene,
                            piece->mark,
                            &self->lay.words,
                            piece->x,
                            y,
                            piece->width,
                            self->lay.palette,
                            self->lay.fonts);
      break;
  }
  irc_scene_end_tag (scene);
}

static void
paint_running_text (Paginator *self,
                    IrcScene *scene,
                    const char *string,
                    double y,
                    double max_width,
                    gboolean right)
{
  const IrcLay *lay = &self->lay;
  const IrcType *type = &lay->style.note;
  g_autofree char *shown = NULL;
  g_autoptr (IrcText) text = NULL;
  double x = lay->style.wide_x;

  if (*string == '\0')
    return;
  shown = irc_fonts_ellipsize (
      lay->fonts, type->face, type->size, string, max_width);
  text = irc_text_shape (lay->fonts, type->face, type->size, shown, -1);
  if (right)
    x += lay->style.wide_width - irc_text_get_width (text);
  irc_scene_text (scene, text, x, y, lay->palette->muted);
}

static void
paint_running (Paginator *self, IrcScene *scene, const char *label)
{
  const IrcLay *lay = &self->lay;
  const IrcStyle *style = &lay->style;
  gboolean single = irc_document_is_single_page (lay->document);

  begin_content (scene, IRC_NO_ELEMENT);
  if (!single)
    paint_running_text (self,
                        scene,
                        irc_document_get_running_head (lay->document),
                        style->head_y,
                        style->wide_width,
                        FALSE);
  paint_running_text (self,
                      scene,
                      irc_document_get_confidentiality (lay->document),
                      style->foot_y,
                      style->wide_width - 60,
                      FALSE);
  if (!single)
    paint_running_text (self, scene, label, style->foot_y, 60, TRUE);
  irc_scene_fill_rect (
      scene,
      (IrcRect){ style->wide_x, style->foot_y - 13, style->wide_width, 0.5 },
      lay->palette->rule);
  irc_scene_end_tag (scene);
}

static void
add_places (Paginator *self, const Placed *placed)
{
  const IrcSlug *slug = placed->slug;

  for (guint i = 0; i < slug->anchors->len; i++) {
    const IrcSlugAnchor *anchor =
        &g_array_index (slug->anchors, IrcSlugAnchor, i);

    irc_pages_builder_add_destination (self->lay.builder,
                                       anchor->name,
                                       placed->page,
                                       self->lay.style.wide_x,
                                       placed->y + anchor->y);
  }
  if (slug->outline.title != NULL)
    irc_pages_builder_add_outline (self->lay.builder,
                                   slug->outline.title,
                                   slug->outline.level,
                                   placed->page,
                                   placed->y);
}

/* Paints the slugs of @page, which start at *@next. */
static void
paint_page (Paginator *self, guint page, guint *next)
{
  const IrcStyle *style = &self->lay.style;
  g_autoptr (IrcScene) scene =
      irc_scene_new (style->page_width, style->page_height);
  g_autofree char *label = g_strdup_printf ("%u", page + 1);
  gboolean bare = FALSE;
  guint first = *next;

  for (; *next < self->placed->len; (*next)++) {
    const Placed *placed = &g_array_index (self->placed, Placed, *next);

    if (placed->page != page)
      break;
    bare = bare || placed->slug->bare_page;
  }
  irc_pages_builder_add_page (self->lay.builder, NULL, label);
  if (!bare)
    paint_running (self, scene, label);
  for (guint i = first; i < *next; i++) {
    const Placed *placed = &g_array_index (self->placed, Placed, i);

    for (guint k = 0; k < placed->slug->pieces->len; k++)
      paint_piece (self,
                   scene,
                   placed,
                   &g_array_index (placed->slug->pieces, IrcPiece, k));
    add_places (self, placed);
  }
  irc_pages_builder_set_scene (
      self->lay.builder, page, irc_scene_freeze (scene));
}

/* ---- the door ----------------------------------------------------------- */

static void
free_slug (gpointer slug)
{
  irc_slug_free (slug);
}

static void
init (Paginator *self, IrcDocument *document, IrcPaper paper, IrcFonts *fonts)
{
  IrcElement root = { .role = IRC_ROLE_DOCUMENT, .parent = IRC_NO_PARENT };
  IrcLay *lay = &self->lay;

  lay->document = document;
  lay->language = irc_language_lookup (irc_document_get_language (document));
  lay->base =
      irc_style_for (paper,
                     irc_document_is_single_page (document) ? IRC_STYLE_BRIEF
                                                            : IRC_STYLE_FULL);
  lay->tight = irc_style_for (paper, IRC_STYLE_TIGHT);
  lay->style = lay->base;
  lay->fonts = fonts;
  lay->hyphens = irc_hyphens_new (irc_document_get_language (document));
  lay->palette = irc_palette_get (IRC_PALETTE_PRINT);
  lay->slugs = g_ptr_array_new_with_free_func (free_slug);
  lay->heads = g_ptr_array_new_with_free_func (free_slug);
  lay->builder = irc_pages_builder_new (
      document, lay->style.page_width, lay->style.page_height);
  lay->root = irc_pages_builder_add_element (lay->builder, &root);
  lay->section = lay->root;
  irc_figure_fill_words (&lay->words, lay->language);
  self->placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  self->anchors = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
clear (Paginator *self)
{
  g_clear_pointer (&self->lay.builder, irc_pages_builder_free);
  g_clear_pointer (&self->lay.hyphens, irc_hyphens_free);
  g_ptr_array_unref (self->lay.slugs);
  g_ptr_array_unref (self->lay.heads);
  g_array_unref (self->placed);
  g_hash_table_unref (self->anchors);
}

/* What must stand on one page, measured while its blocks are laid: an overfull
 * one is found before the rest of the document costs anything. */
typedef struct {
  guint next;     /* first slug not measured yet */
  double height;  /* so far */
  gboolean bound; /* to one page */
} Measure;

static gboolean
is_overfull (const Paginator *self, Measure *measure)
{
  gboolean single = irc_document_is_single_page (self->lay.document);

  for (; measure->next < self->lay.slugs->len; measure->next++) {
    const IrcSlug *slug = g_ptr_array_index (self->lay.slugs, measure->next);

    if (measure->next == 0 || (slug->new_page && !single)) {
      measure->height = 0;
      measure->bound = single || slug->one_page;
    } else {
      measure->height += slug->before;
    }
    measure->height += slug->height;
    if (measure->bound && measure->height > body_height (self) + 0.01)
      return TRUE;
  }
  return FALSE;
}

/* A paragraph that leads to a table or a figure does not stay behind. */
static void
keep_introduction (Paginator *self, guint index)
{
  const IrcDocument *document = self->lay.document;
  const IrcBlock *block = irc_document_get_block (document, index);
  const IrcBlock *before =
      index > 0 ? irc_document_get_block (document, index - 1) : NULL;
  IrcSlug *last = NULL;

  if (before == NULL || self->lay.slugs->len == 0 ||
      (block->kind != IRC_BLOCK_TABLE && block->kind != IRC_BLOCK_FIGURE) ||
      before->kind != IRC_BLOCK_PARAGRAPH ||
      before->paragraph.style == IRC_PARAGRAPH_NOTE)
    return;
  last = g_ptr_array_index (self->lay.slugs, self->lay.slugs->len - 1);
  last->keep_weak = !last->keep_next;
  last->keep_next = TRUE;
}

static gboolean
lay_blocks (Paginator *self, GCancellable *cancellable, GError **error)
{
  const IrcDocument *document = self->lay.document;
  guint n = irc_document_get_n_blocks (document);
  Measure measure = { 0 };

  for (guint i = 0; i < n; i++) {
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    keep_introduction (self, i);
    lay_block (&self->lay, irc_document_get_block (document, i));
    if (is_overfull (self, &measure)) {
      g_set_error_literal (error,
                           IRC_LAYOUT_ERROR,
                           IRC_LAYOUT_ERROR_OVERFULL,
                           _ ("What must stand on one page needs more."));
      return FALSE;
    }
  }
  self->lay.style = self->lay.base;
  return TRUE;
}

static gboolean
paint_pages (Paginator *self, GCancellable *cancellable, GError **error)
{
  guint next = 0;

  fill_pages (self);
  for (guint i = 0; i < self->n_pages; i++) {
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    paint_page (self, i, &next);
  }
  return TRUE;
}

IrcPages *
irc_paginate (IrcDocument *document,
              IrcPaper paper,
              IrcFonts *fonts,
              GCancellable *cancellable,
              GError **error)
{
  Paginator self = { 0 };
  IrcPages *pages = NULL;

  g_return_val_if_fail (document != NULL && fonts != NULL, NULL);

  init (&self, document, paper, fonts);
  if (lay_blocks (&self, cancellable, error) &&
      paint_pages (&self, cancellable, error))
    pages = irc_pages_builder_end (g_steal_pointer (&self.lay.builder));
  clear (&self);
  return pages;
}

/* Whether what must stand on one page does. */
static gboolean
stands_alone (IrcDocument *document,
              IrcPaper paper,
              IrcFonts *fonts,
              GCancellable *cancellable,
              GError **error)
{
  Paginator self = { 0 };
  gboolean fits = FALSE;

  init (&self, document, paper, fonts);
  fits = lay_blocks (&self, cancellable, error);
  clear (&self);
  return fits;
}

/* Tried on the front of the document: the rest of it costs many times more. */
static gboolean
find_terseness (IrcAssessment *assessment,
                IrcComposeOptions *options,
                IrcPaper paper,
                IrcFonts *fonts,
                GCancellable *cancellable,
                GError **error)
{
  for (;; options->terseness++) {
    g_autoptr (IrcDocument) front = irc_compose_front (assessment, options);
    g_autoptr (GError) local = NULL;

    if (stands_alone (front, paper, fonts, cancellable, &local))
      return TRUE;
    if (!g_error_matches (local, IRC_LAYOUT_ERROR, IRC_LAYOUT_ERROR_OVERFULL) ||
        options->terseness >= IRC_TERSEST) {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  }
}

IrcPages *
irc_publish (IrcAssessment *assessment,
             IrcEdition edition,
             IrcPaper paper,
             gint64 date,
             IrcFonts *fonts,
             GCancellable *cancellable,
             GError **error)
{
  IrcComposeOptions options = { .edition = IRC_EDITION_FULL, .date = date };
  g_autoptr (IrcDocument) document = NULL;

  g_return_val_if_fail (assessment != NULL && fonts != NULL, NULL);

  /* What has no room in the full document stands in no stakeholder's edition
   * of it. */
  if (irc_edition_get_spec (edition) != NULL &&
      !find_terseness (assessment, &options, paper, fonts, cancellable, error))
    return NULL;
  options.edition = edition;
  if (!find_terseness (assessment, &options, paper, fonts, cancellable, error))
    return NULL;
  document = irc_compose (assessment, &options);
  return irc_paginate (document, paper, fonts, cancellable, error);
}

/* ---- cards --------------------------------------------------------------- */

IrcPages *
irc_publish_cards (const IrcCards *cards,
                   IrcPaper paper,
                   IrcFonts *fonts,
                   GCancellable *cancellable,
                   GError **error)
{
  Paginator self = { 0 };
  g_autoptr (IrcDocument) document = NULL;
  IrcPages *pages = NULL;
  gboolean done = FALSE;

  g_return_val_if_fail (cards != NULL && fonts != NULL, NULL);

  if (irc_cards_get_n_cards (cards) == 0) {
    g_set_error_literal (error,
                         IRC_LAYOUT_ERROR,
                         IRC_LAYOUT_ERROR_EMPTY,
                         _ ("There is no objection card to print: no printed "
                            "argument names an objection."));
    return NULL;
  }
  document = irc_cards_make_document (cards);
  init (&self, document, paper, fonts);
  irc_lay_cards (&self.lay, cards);
  done = paint_pages (&self, cancellable, error);
  if (done)
    pages = irc_pages_builder_end (g_steal_pointer (&self.lay.builder));
  clear (&self);
  return pages;
}
