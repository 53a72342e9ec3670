/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-odt-private.h"

#include <string.h>

/* ---- defaults ----------------------------------------------------------- */

void
irc_odt_add_fonts (IrcXml *xml)
{
  const char *const names[] = { "Lato", "DejaVu Sans" };

  irc_xml_start (xml, "office:font-face-decls", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    irc_xml_empty (xml,
                   "style:font-face",
                   "style:name",
                   names[i],
                   "svg:font-family",
                   i == 0 ? "Lato" : "'DejaVu Sans'",
                   "style:font-family-generic",
                   "swiss",
                   "style:font-pitch",
                   "variable",
                   NULL);
  irc_xml_end (xml);
}

/* "en" is British English here; another language has the country of its tag. */
static void
add_language (IrcXml *xml, const char *tag)
{
  g_auto (GStrv) parts = g_strsplit (tag, "-", -1);
  const char *country =
      g_ascii_strcasecmp (parts[0], "en") == 0 ? "GB" : "none";

  for (guint i = 1; parts[0] != NULL && parts[i] != NULL; i++) {
    if (strlen (parts[i]) == 4 && g_ascii_isalpha (parts[i][0]))
      irc_xml_attribute (xml, "fo:script", parts[i]);
    if (strlen (parts[i]) == 2)
      country = parts[i];
  }
  irc_xml_attribute (xml, "fo:language", parts[0]);
  irc_xml_attribute (xml, "fo:country", country);
}

static void
add_defaults (IrcOdt *self, IrcXml *xml)
{
  g_autofree char *color = irc_odt_color (self->palette->ink);

  irc_xml_start (xml, "style:default-style", "style:family", "paragraph", NULL);
  irc_xml_empty (xml,
                 "style:paragraph-properties",
                 "fo:text-align",
                 "start",
                 "fo:orphans",
                 "2",
                 "fo:widows",
                 "2",
                 "style:tab-stop-distance",
                 "1.25cm",
                 "style:writing-mode",
                 "page",
                 NULL);
  irc_xml_start (xml,
                 "style:text-properties",
                 "style:font-name",
                 "Lato",
                 "style:font-name-asian",
                 "Lato",
                 "style:font-name-complex",
                 "DejaVu Sans",
                 "fo:hyphenate",
                 "false",
                 NULL);
  irc_odt_add_size (self, xml, IRC_ODT_TEXT_BODY);
  irc_xml_attribute (xml, "fo:color", color);
  add_language (xml, irc_document_get_language (self->document));
  irc_xml_end (xml);
  irc_xml_end (xml);
  irc_xml_start (xml, "style:default-style", "style:family", "table", NULL);
  irc_xml_empty (
      xml, "style:table-properties", "table:border-model", "collapsing", NULL);
  irc_xml_end (xml);
  irc_xml_start (xml, "style:default-style", "style:family", "table-row", NULL);
  irc_xml_empty (
      xml, "style:table-row-properties", "fo:keep-together", "always", NULL);
  irc_xml_end (xml);
}

/* ---- characters --------------------------------------------------------- */

static void
start_character_style (IrcXml *xml, const char *name)
{
  g_autofree char *display = irc_odt_dup_display_name (name);

  irc_xml_start (xml,
                 "style:style",
                 "style:name",
                 name,
                 "style:display-name",
                 display,
                 "style:family",
                 "text",
                 NULL);
  irc_xml_start (xml, "style:text-properties", NULL);
}

static void
add_character_styles (IrcOdt *self, IrcXml *xml)
{
  g_autofree char *accent = irc_odt_color (self->palette->accent);
  const char *const links[] = { IRC_ODT_LINK,
                                "Visited_20_Internet_20_Link",
                                "Bullet_20_Symbols" };

  start_character_style (xml, "Strong_20_Emphasis");
  irc_odt_add_weight (xml, "bold");
  irc_xml_end (xml);
  irc_xml_end (xml);
  start_character_style (xml, "Emphasis");
  irc_xml_attribute (xml, "fo:font-style", "italic");
  irc_xml_attribute (xml, "style:font-style-asian", "italic");
  irc_xml_attribute (xml, "style:font-style-complex", "italic");
  irc_xml_end (xml);
  irc_xml_end (xml);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++) {
    start_character_style (xml, links[i]);
    irc_xml_attribute (xml, "fo:color", accent);
    irc_xml_end (xml);
    irc_xml_end (xml);
  }
  start_character_style (xml, "Index_20_Link");
  irc_xml_end (xml);
  irc_xml_end (xml);
}

/* ---- lists -------------------------------------------------------------- */

static void
add_level_properties (IrcXml *xml,
                      const char *followed_by,
                      double left,
                      double indent)
{
  irc_xml_start (xml,
                 "style:list-level-properties",
                 "text:list-level-position-and-space-mode",
                 "label-alignment",
                 NULL);
  irc_xml_start (xml,
                 "style:list-level-label-alignment",
                 "text:label-followed-by",
                 followed_by,
                 NULL);
  if (indent > 0) {
    irc_xml_attribute_pt (xml, "text:list-tab-stop-position", left + indent);
    irc_xml_attribute_pt (xml, "fo:text-indent", -indent);
    irc_xml_attribute_pt (xml, "fo:margin-left", left + indent);
  }
  irc_xml_end (xml);
  irc_xml_end (xml);
}

/* Chapters and their sections are numbered, smaller headings are not. */
static void
add_outline (IrcXml *xml)
{
  const char *const levels[] = { "1", "2", "3" };

  irc_xml_start (xml, "text:outline-style", "style:name", "Outline", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++) {
    const gboolean numbered = i < 2;

    irc_xml_start (xml,
                   "text:outline-level-style",
                   "text:level",
                   levels[i],
                   "style:num-format",
                   numbered ? "1" : "",
                   NULL);
    if (i == 1)
      irc_xml_attribute (xml, "text:display-levels", "2");
    if (numbered)
      irc_xml_attribute (xml, "style:num-suffix", " ");
    add_level_properties (xml, numbered ? "space" : "nothing", 0, 0);
    irc_xml_end (xml);
  }
  irc_xml_end (xml);
}

static void
start_list_style (IrcXml *xml, const char *name)
{
  g_autofree char *display = irc_odt_dup_display_name (name);

  irc_xml_start (xml,
                 "text:list-style",
                 "style:name",
                 name,
                 "style:display-name",
                 display,
                 NULL);
}

void
irc_odt_add_numbers (IrcXml *xml, const char *name, double left)
{
  start_list_style (xml, name);
  irc_xml_start (xml,
                 "text:list-level-style-number",
                 "text:level",
                 "1",
                 "style:num-suffix",
                 ".",
                 "style:num-format",
                 "1",
                 NULL);
  add_level_properties (
      xml, left < 0 ? "space" : "listtab", left, IRC_ODT_NUMBER_INDENT);
  irc_xml_end (xml);
  irc_xml_end (xml);
}

/* Entries that no number leads to hang by their first line. */
static void
add_unnumbered (IrcXml *xml, const char *name)
{
  start_list_style (xml, name);
  irc_xml_start (xml,
                 "text:list-level-style-number",
                 "text:level",
                 "1",
                 "style:num-format",
                 "",
                 NULL);
  add_level_properties (xml, "nothing", 0, IRC_ODT_BULLET_INDENT);
  irc_xml_end (xml);
  irc_xml_end (xml);
}

void
irc_odt_add_bullets (IrcXml *xml, const char *name, double left)
{
  start_list_style (xml, name);
  irc_xml_start (xml,
                 "text:list-level-style-bullet",
                 "text:level",
                 "1",
                 "text:style-name",
                 "Bullet_20_Symbols",
                 "text:bullet-char",
                 "•",
                 NULL);
  add_level_properties (
      xml, left < 0 ? "space" : "listtab", left, IRC_ODT_BULLET_INDENT);
  irc_xml_end (xml);
  irc_xml_end (xml);
}

static gboolean
numbers_references (const IrcDocument *document)
{
  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    if (block->kind == IRC_BLOCK_REFERENCES)
      return block->references.numbered;
  }
  return TRUE;
}

static void
add_lists (const IrcOdt *self, IrcXml *xml)
{
  add_outline (xml);
  irc_odt_add_bullets (xml, IRC_ODT_BULLETS, 0);
  irc_odt_add_numbers (xml, IRC_ODT_NUMBERS, 0);
  if (numbers_references (self->document))
    irc_odt_add_numbers (xml, IRC_ODT_REFERENCES, 0);
  else
    add_unnumbered (xml, IRC_ODT_REFERENCES);
}

/* ---- pages -------------------------------------------------------------- */

#define HEAD_GAP 11 /* from the head's top to its baseline, and the foot's */

static void
add_page_layout (IrcOdt *self, IrcXml *xml, const char *name, gboolean running)
{
  const IrcStyle *grid = &self->base;
  const double top = running ? grid->head_y - HEAD_GAP : grid->top;
  const double bottom = grid->page_height - grid->foot_y - HEAD_GAP / 2.0;

  irc_xml_start (xml, "style:page-layout", "style:name", name, NULL);
  irc_xml_start (xml, "style:page-layout-properties", NULL);
  irc_xml_attribute_pt (xml, "fo:page-width", grid->page_width);
  irc_xml_attribute_pt (xml, "fo:page-height", grid->page_height);
  irc_xml_attribute (xml, "style:print-orientation", "portrait");
  irc_xml_attribute_pt (xml, "fo:margin-top", top);
  irc_xml_attribute_pt (xml, "fo:margin-bottom", bottom);
  irc_xml_attribute_pt (xml, "fo:margin-left", grid->text_x);
  irc_xml_attribute_pt (xml,
                        "fo:margin-right",
                        grid->page_width - grid->text_x - grid->text_width);
  irc_xml_attribute (xml, "style:writing-mode", "lr-tb");
  irc_xml_end (xml);
  if (running) {
    irc_xml_start (xml, "style:header-style", NULL);
    irc_xml_start (xml, "style:header-footer-properties", NULL);
    irc_xml_attribute_pt (xml, "fo:min-height", grid->top - top);
    irc_xml_attribute_pt (xml, "fo:margin-bottom", 8);
    irc_xml_end (xml);
    irc_xml_end (xml);
    irc_xml_start (xml, "style:footer-style", NULL);
    irc_xml_start (xml, "style:header-footer-properties", NULL);
    irc_xml_attribute_pt (
        xml, "fo:min-height", grid->page_height - grid->bottom - bottom);
    irc_xml_attribute_pt (xml, "fo:margin-top", 8);
    irc_xml_end (xml);
    irc_xml_end (xml);
  }
  irc_xml_end (xml);
}

/* Another program's letters may be a little wider than ours. */
#define OWN_SHARE 0.96

/* One line, as on the pages. */
static void
add_running_text (IrcOdt *self, IrcXml *xml, const char *text, double width)
{
  const IrcType *type = &self->base.note;
  g_autofree char *shown = irc_fonts_ellipsize (
      self->fonts, type->face, type->size, text, width * OWN_SHARE);
  gboolean blank = TRUE;

  irc_odt_add_text (xml, shown, &blank);
}

#define PAGE_NUMBER_WIDTH 60

static void
add_master_page (IrcOdt *self, IrcXml *xml)
{
  const gboolean single = irc_document_is_single_page (self->document);

  irc_xml_start (xml,
                 "style:master-page",
                 "style:name",
                 "Standard",
                 "style:page-layout-name",
                 "Pages",
                 NULL);
  irc_xml_start (xml, "style:header", NULL);
  irc_xml_start (xml, "text:p", "text:style-name", "Header", NULL);
  if (!single)
    add_running_text (self,
                      xml,
                      irc_document_get_running_head (self->document),
                      self->base.wide_width);
  irc_xml_end (xml);
  irc_xml_end (xml);
  irc_xml_start (xml, "style:footer", NULL);
  irc_xml_start (xml, "text:p", "text:style-name", "Footer", NULL);
  add_running_text (self,
                    xml,
                    irc_document_get_confidentiality (self->document),
                    self->base.wide_width - PAGE_NUMBER_WIDTH);
  if (!single) {
    irc_xml_empty (xml, "text:tab", NULL);
    irc_xml_start (
        xml, "text:page-number", "text:select-page", "current", NULL);
    irc_xml_text (xml, "1");
    irc_xml_end (xml);
  }
  irc_xml_end (xml);
  irc_xml_end (xml);
  irc_xml_end (xml);
}

GBytes *
irc_odt_write_styles (IrcOdt *self)
{
  IrcXml *xml = irc_xml_new ();

  irc_xml_start (xml,
                 "office:document-styles",
                 IRC_ODT_NAMESPACES,
                 "office:version",
                 "1.2",
                 NULL);
  irc_odt_add_fonts (xml);
  irc_xml_start (xml, "office:styles", NULL);
  add_defaults (self, xml);
  irc_odt_add_paragraph_styles (self, xml);
  add_character_styles (self, xml);
  add_lists (self, xml);
  irc_xml_end (xml);
  irc_xml_start (xml, "office:automatic-styles", NULL);
  add_page_layout (self, xml, "Pages", TRUE);
  add_page_layout (self, xml, "Cover", FALSE);
  irc_xml_end (xml);
  irc_xml_start (xml, "office:master-styles", NULL);
  add_master_page (self, xml);
  irc_xml_empty (xml,
                 "style:master-page",
                 "style:name",
                 IRC_ODT_COVER_PAGE,
                 "style:display-name",
                 "First Page",
                 "style:page-layout-name",
                 "Cover",
                 "style:next-style-name",
                 "Standard",
                 NULL);
  irc_xml_end (xml);
  irc_xml_end (xml);
  return irc_xml_end_document (xml);
}
