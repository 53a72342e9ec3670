/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-odt-private.h"
#include "irc-breaks.h"

#include <string.h>

#include "irc-i18n.h"

#define PICTURE_SCALE (300 / 72.0) /* pixels a point: 300 dpi */

/* Of a page's height: what a figure, its caption and a heading take. */
#define PICTURE_SHARE 0.85

/* ---- pieces ------------------------------------------------------------- */

static void
add_cover (IrcOdt *self, const IrcBlock *block)
{
  const gboolean has_kicker = *block->cover.kicker != '\0';

  self->is_tight = FALSE;
  if (has_kicker)
    irc_odt_add_paragraph (
        self, IRC_ODT_KICKER, IRC_ODT_COVER, NULL, block->cover.kicker);
  irc_odt_add_paragraph (self,
                         IRC_ODT_TITLE,
                         has_kicker ? 0 : (guint) IRC_ODT_COVER,
                         block->anchor,
                         block->cover.title);
  irc_odt_add_paragraph (
      self, IRC_ODT_SUBTITLE, 0, NULL, block->cover.subtitle);
  irc_odt_add_facts (self, block->cover.facts, block->cover.n_facts);
  irc_odt_add_paragraph (self, IRC_ODT_COVER_NOTE, 0, NULL, block->cover.note);
  self->break_page = TRUE;
}

static IrcOdtStyle
get_paragraph_style (IrcParagraphStyle style)
{
  switch (style) {
    case IRC_PARAGRAPH_BODY:
      return IRC_ODT_TEXT_BODY;
    case IRC_PARAGRAPH_LEAD:
      return IRC_ODT_LEAD;
    case IRC_PARAGRAPH_NOTE:
      return IRC_ODT_NOTE;
    case IRC_PARAGRAPH_LABEL:
      return IRC_ODT_LABEL;
  }
  return IRC_ODT_TEXT_BODY;
}

static guint
last_of (guint index, guint n)
{
  return index + 1 == n ? IRC_ODT_LAST : 0;
}

static void
start_list (IrcOdt *self, const char *style)
{
  irc_xml_start (self->body, "text:list", "text:style-name", style, NULL);
}

static void
add_list (IrcOdt *self, const IrcBlock *block)
{
  const gboolean ordered = block->list.ordered;

  if (self->is_tight)
    start_list (self, ordered ? IRC_ODT_PAGE_NUMBERS : IRC_ODT_PAGE_BULLETS);
  else
    start_list (self, ordered ? IRC_ODT_NUMBERS : IRC_ODT_BULLETS);
  for (guint i = 0; i < block->list.n_items; i++) {
    irc_xml_start (self->body, "text:list-item", NULL);
    irc_odt_add_runs_paragraph (self,
                                ordered ? IRC_ODT_NUMBERING : IRC_ODT_LIST,
                                last_of (i, block->list.n_items),
                                &block->list.items[i]);
    irc_xml_end (self->body);
  }
  irc_xml_end (self->body);
}

/* Each entry is its bookmark from start to end: the fields in the text read the
 * number of the paragraph in which it stands. */
static void
add_references (IrcOdt *self, const IrcBlock *block)
{
  start_list (self, IRC_ODT_REFERENCES);
  for (guint i = 0; i < block->references.n_entries; i++) {
    const IrcRuns *entry = &block->references.entries[i];
    g_autofree char *words = irc_odt_dup_words (entry);
    g_autofree char *place = g_strdup_printf ("ref-%u", i + 1);
    gboolean blank = TRUE;

    irc_xml_start (self->body, "text:list-item", NULL);
    irc_odt_start_paragraph (self,
                             IRC_ODT_REFERENCE,
                             last_of (i, block->references.n_entries),
                             words);
    irc_xml_empty (self->body, "text:bookmark-start", "text:name", place, NULL);
    irc_odt_add_runs (self, entry, &blank);
    irc_xml_empty (self->body, "text:bookmark-end", "text:name", place, NULL);
    irc_xml_end (self->body);
    irc_xml_end (self->body);
  }
  irc_xml_end (self->body);
}

static void
add_callout (IrcOdt *self, const IrcBlock *block)
{
  if (*block->callout.title != '\0')
    irc_odt_add_paragraph (
        self, IRC_ODT_CALLOUT_TITLE, 0, block->anchor, block->callout.title);
  for (guint i = 0; i < block->callout.n_paragraphs; i++)
    irc_odt_add_runs_paragraph (self,
                                IRC_ODT_CALLOUT,
                                last_of (i, block->callout.n_paragraphs),
                                &block->callout.paragraphs[i]);
}

/* Labels with lines to write on. */
static void
add_signature (IrcOdt *self, const IrcBlock *block)
{
  const guint n = g_strv_length (block->signature.lines);

  irc_odt_add_paragraph (
      self, IRC_ODT_BOX_TITLE, 0, block->anchor, block->signature.title);
  for (guint i = 0; i < n; i++) {
    g_autofree char *line =
        g_strconcat (block->signature.lines[i], " \t", NULL);

    irc_odt_add_paragraph (self, IRC_ODT_BOX_LINE, last_of (i, n), NULL, line);
  }
}

/* ---- pictures ----------------------------------------------------------- */

typedef struct {
  char *name; /* in the package */
  double width, height;
} Picture;

static gboolean
paint_picture (IrcOdt *self,
               const IrcBlock *block,
               Picture *picture,
               GError **error)
{
  const IrcStyle *grid = irc_odt_get_grid (self);
  const IrcChartFrame frame = {
    self->palette, self->fonts, grid->wide_width, 1
  };
  g_autoptr (IrcScene) scene = irc_figure_render (block->figure.figure, &frame);
  const double room = (grid->bottom - grid->top) * PICTURE_SHARE;
  double shrink = MIN (1, room / irc_scene_get_height (scene));
  GBytes *png = self->options->paint (
      scene, self->fonts, PICTURE_SCALE, self->palette->paper);

  if (png == NULL) {
    g_set_error (error,
                 IRC_BACKEND_ERROR,
                 IRC_BACKEND_ERROR_PICTURE,
                 _ ("There is not enough memory for the picture “%s”."),
                 block->figure.caption);
    return FALSE;
  }
  g_ptr_array_add (self->pictures, png);
  picture->name = g_strdup_printf (IRC_ODT_PICTURE_NAME, self->pictures->len);
  if (irc_odt_must_fit (self))
    shrink *= 1 - IRC_BREAKS_FIGURE_GIVES;
  picture->width = irc_scene_get_width (scene) * shrink;
  picture->height = irc_scene_get_height (scene) * shrink;
  return TRUE;
}

static void
add_frame (IrcOdt *self, const IrcBlock *block, const Picture *picture)
{
  IrcXml *xml = self->body;
  g_autofree char *name = g_strdup_printf ("Figure%u", self->pictures->len);

  irc_xml_start (xml,
                 "draw:frame",
                 "draw:style-name",
                 "Picture",
                 "draw:name",
                 name,
                 "text:anchor-type",
                 "as-char",
                 NULL);
  irc_xml_attribute_pt (xml, "svg:width", picture->width);
  irc_xml_attribute_pt (xml, "svg:height", picture->height);
  irc_xml_empty (xml,
                 "draw:image",
                 "xlink:href",
                 picture->name,
                 "xlink:type",
                 "simple",
                 "xlink:show",
                 "embed",
                 "xlink:actuate",
                 "onLoad",
                 NULL);
  irc_xml_element_text (xml, "svg:title", block->figure.caption);
  irc_xml_element_text (xml, "svg:desc", block->figure.alternative);
  irc_xml_end (xml);
}

static gboolean
add_figure (IrcOdt *self, const IrcBlock *block, GError **error)
{
  Picture picture = { 0 };

  if (!paint_picture (self, block, &picture, error))
    return FALSE;
  irc_odt_start_paragraph (self, IRC_ODT_PICTURE, 0, "");
  if (block->anchor != NULL)
    irc_xml_empty (
        self->body, "text:bookmark", "text:name", block->anchor, NULL);
  add_frame (self, block, &picture);
  irc_xml_end (self->body);
  irc_odt_add_caption (self,
                       IRC_ODT_FIGURE_CAPTION,
                       0,
                       NULL,
                       block->figure.caption,
                       &self->n_figure_captions);
  g_free (picture.name);
  return TRUE;
}

/* ---- the whole ---------------------------------------------------------- */

static gboolean
add_block (IrcOdt *self, const IrcBlock *block, guint index, GError **error)
{
  switch (block->kind) {
    case IRC_BLOCK_COVER:
      add_cover (self, block);
      break;
    case IRC_BLOCK_CONTENTS:
      irc_odt_add_contents (self, block);
      break;
    case IRC_BLOCK_HEADING:
      irc_odt_add_heading (self, block, index);
      break;
    case IRC_BLOCK_PARAGRAPH:
      irc_odt_add_runs_paragraph (self,
                                  get_paragraph_style (block->paragraph.style),
                                  0,
                                  &block->paragraph.text);
      break;
    case IRC_BLOCK_LIST:
      add_list (self, block);
      break;
    case IRC_BLOCK_TABLE:
      irc_odt_add_table (self, block);
      break;
    case IRC_BLOCK_FIGURE:
      return add_figure (self, block, error);
    case IRC_BLOCK_CALLOUT:
      add_callout (self, block);
      break;
    case IRC_BLOCK_REFERENCES:
      add_references (self, block);
      break;
    case IRC_BLOCK_SIGNATURE:
      add_signature (self, block);
      break;
  }
  return TRUE;
}

static gboolean
add_blocks (IrcOdt *self, GCancellable *cancellable, GError **error)
{
  const guint n = irc_document_get_n_blocks (self->document);

  for (guint i = 0; i < n; i++) {
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !add_block (self, irc_document_get_block (self->document, i), i, error))
      return FALSE;
    if (self->options->progress != NULL)
      self->options->progress ((i + 1.0) / n, self->options->progress_data);
  }
  return TRUE;
}

/* The counters that captions use have to be declared. */
static void
add_sequences (IrcXml *xml)
{
  const char *const names[] = { "Table", "Figure" };

  irc_xml_start (xml, "text:sequence-decls", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    irc_xml_empty (xml,
                   "text:sequence-decl",
                   "text:display-outline-level",
                   "0",
                   "text:name",
                   names[i],
                   NULL);
  irc_xml_end (xml);
}

static void
add_fixed_styles (IrcXml *xml)
{
  irc_xml_start (xml,
                 "style:style",
                 "style:name",
                 "Picture",
                 "style:family",
                 "graphic",
                 NULL);
  irc_xml_empty (xml,
                 "style:graphic-properties",
                 "style:vertical-pos",
                 "top",
                 "style:vertical-rel",
                 "baseline",
                 "fo:border",
                 "none",
                 "fo:padding",
                 "0cm",
                 NULL);
  irc_xml_end (xml);
  irc_xml_start (xml,
                 "style:style",
                 "style:name",
                 "Contents",
                 "style:family",
                 "section",
                 NULL);
  irc_xml_empty (
      xml, "style:section-properties", "style:editable", "true", NULL);
  irc_xml_end (xml);
}

GBytes *
irc_odt_write_content (IrcOdt *self, GCancellable *cancellable, GError **error)
{
  const double tight_left = self->tight.text_x - self->base.text_x;
  g_autoptr (IrcXml) xml = irc_xml_new ();

  add_fixed_styles (self->automatic);
  irc_odt_add_bullets (self->automatic, IRC_ODT_PAGE_BULLETS, tight_left);
  irc_odt_add_numbers (self->automatic, IRC_ODT_PAGE_NUMBERS, tight_left);
  if (!add_blocks (self, cancellable, error))
    return NULL;
  self->is_tight = FALSE;
  irc_xml_start (xml,
                 "office:document-content",
                 IRC_ODT_NAMESPACES,
                 "office:version",
                 "1.2",
                 NULL);
  irc_odt_add_fonts (xml);
  irc_xml_start (xml, "office:automatic-styles", NULL);
  irc_xml_take (xml, g_steal_pointer (&self->automatic));
  irc_xml_end (xml);
  irc_xml_start (xml, "office:body", NULL);
  irc_xml_start (xml, "office:text", NULL);
  add_sequences (xml);
  irc_xml_take (xml, g_steal_pointer (&self->body));
  irc_xml_end (xml);
  irc_xml_end (xml);
  irc_xml_end (xml);
  return irc_xml_end_document (g_steal_pointer (&xml));
}
