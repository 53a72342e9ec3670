/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-odt-private.h"

#define CONTENTS_LEVELS 2
#define PAGE_NUMBER_WIDTH 60 /* with the indent of the second level */

/* ---- headings ----------------------------------------------------------- */

char *
irc_odt_dup_place (const IrcBlock *block, guint index)
{
  return block->anchor != NULL ? g_strdup (block->anchor)
                               : g_strdup_printf ("heading-%u", index);
}

/* The number that a word processor gives to the next numbered heading of
 * @level: "3", "3.1", "". */
static char *
dup_next_number (const IrcOdt *self, int level)
{
  switch (level) {
    case 1:
      return g_strdup_printf ("%u", self->counts[0] + 1);
    case 2:
      return g_strdup_printf ("%u.%u", self->counts[0], self->counts[1] + 1);
    default:
      return g_strdup ("");
  }
}

static gboolean
count_number (IrcOdt *self, const IrcBlock *block)
{
  const int level = block->heading.level;
  g_autofree char *next = dup_next_number (self, level);

  if (*next == '\0' || !g_str_equal (next, block->heading.number))
    return FALSE;
  self->counts[level - 1]++;
  if (level == 1)
    self->counts[1] = 0;
  return TRUE;
}

static IrcOdtStyle
get_style (int level)
{
  return level == 1   ? IRC_ODT_HEADING_1
         : level == 2 ? IRC_ODT_HEADING_2
                      : IRC_ODT_HEADING_3;
}

void
irc_odt_add_heading (IrcOdt *self, const IrcBlock *block, guint index)
{
  const int level = block->heading.level;
  const IrcOdtStyle style = get_style (level);
  const char *number = block->heading.number;
  const char *text = block->heading.text;
  /* As on paper (irc-lay-text.c): only what stands on a page of its own, and
   * what comes after it, must start one. */
  const gboolean follows =
      block->heading.same_page || !(self->is_tight || block->heading.one_page);
  const gboolean counted = count_number (self, block);
  const guint deviations = level == 1 && follows && !self->break_page
                               ? (guint) IRC_ODT_SAME_PAGE
                               : 0;
  g_autofree char *place = irc_odt_dup_place (block, index);
  g_autofree char *outline = g_strdup_printf ("%d", level);
  gboolean blank = TRUE;

  if (level == 1)
    self->is_tight = block->heading.one_page;
  self->break_page = FALSE;
  irc_xml_start (self->body,
                 "text:h",
                 "text:style-name",
                 irc_odt_get_paragraph_style (self, style, deviations, text),
                 "text:outline-level",
                 outline,
                 NULL);
  if (!counted)
    irc_xml_attribute (self->body, "text:is-list-header", "true");
  irc_xml_empty (self->body, "text:bookmark-start", "text:name", place, NULL);
  if (!counted && *number != '\0') {
    g_autofree char *label = g_strdup_printf ("%s  ", number);

    irc_odt_add_text (self->body, label, &blank);
  }
  irc_odt_add_text (self->body, text, &blank);
  irc_xml_empty (self->body, "text:bookmark-end", "text:name", place, NULL);
  irc_xml_end (self->body);
}

/* ---- contents ----------------------------------------------------------- */

/* How a word processor makes the contents anew. */
static void
add_template (IrcXml *xml, const char *level, const char *style)
{
  irc_xml_start (xml,
                 "text:table-of-content-entry-template",
                 "text:outline-level",
                 level,
                 "text:style-name",
                 style,
                 NULL);
  irc_xml_empty (xml,
                 "text:index-entry-link-start",
                 "text:style-name",
                 "Index_20_Link",
                 NULL);
  irc_xml_empty (xml, "text:index-entry-chapter", NULL);
  irc_xml_empty (xml, "text:index-entry-text", NULL);
  irc_xml_empty (xml,
                 "text:index-entry-tab-stop",
                 "style:type",
                 "right",
                 "style:leader-char",
                 " ",
                 NULL);
  irc_xml_empty (xml, "text:index-entry-page-number", NULL);
  irc_xml_empty (xml, "text:index-entry-link-end", NULL);
  irc_xml_end (xml);
}

static void
add_source (IrcXml *xml, const char *title)
{
  irc_xml_start (xml,
                 "text:table-of-content-source",
                 "text:outline-level",
                 G_STRINGIFY (CONTENTS_LEVELS),
                 "text:use-index-marks",
                 "false",
                 NULL);
  irc_xml_start (xml,
                 "text:index-title-template",
                 "text:style-name",
                 "Contents_20_Heading",
                 NULL);
  irc_xml_text (xml, title);
  irc_xml_end (xml);
  add_template (xml, "1", "Contents_20_1");
  add_template (xml, "2", "Contents_20_2");
  irc_xml_end (xml);
}

/* The page is a field that a word processor sets when it has laid out the
 * text; until then it is the page of our own layout. */
static void
add_page_number (IrcOdt *self, const char *place)
{
  const IrcDestination *destination =
      irc_pages_lookup_destination (self->pages, place);
  const char *label =
      destination != NULL
          ? irc_pages_get_page (self->pages, destination->page)->label
          : "";

  irc_xml_start (self->body,
                 "text:bookmark-ref",
                 "text:reference-format",
                 "page",
                 "text:ref-name",
                 place,
                 NULL);
  irc_xml_text (self->body, label);
  irc_xml_end (self->body);
}

static void
add_entry (IrcOdt *self, const IrcBlock *heading, guint index)
{
  const IrcOdtStyle style =
      heading->heading.level == 1 ? IRC_ODT_CONTENTS_1 : IRC_ODT_CONTENTS_2;
  g_autofree char *place = irc_odt_dup_place (heading, index);
  g_autofree char *target = g_strconcat ("#", place, NULL);
  g_autofree char *text = *heading->heading.number != '\0'
                              ? g_strdup_printf ("%s  %s",
                                                 heading->heading.number,
                                                 heading->heading.text)
                              : g_strdup (heading->heading.text);
  const IrcType *type = &self->base.body;
  g_autofree char *shown =
      irc_fonts_ellipsize (self->fonts,
                           IRC_FACE_BOLD,
                           type->size,
                           text,
                           self->base.text_width - PAGE_NUMBER_WIDTH);
  gboolean blank = TRUE;

  irc_odt_start_paragraph (self, style, 0, text);
  irc_xml_start (self->body,
                 "text:a",
                 "xlink:type",
                 "simple",
                 "xlink:href",
                 target,
                 "text:style-name",
                 "Index_20_Link",
                 "text:visited-style-name",
                 "Index_20_Link",
                 NULL);
  irc_odt_add_text (self->body, shown, &blank);
  irc_xml_empty (self->body, "text:tab", NULL);
  add_page_number (self, place);
  irc_xml_end (self->body);
  irc_xml_end (self->body);
}

void
irc_odt_add_contents (IrcOdt *self, const IrcBlock *block)
{
  const guint n = irc_document_get_n_blocks (self->document);

  self->is_tight = FALSE;
  self->break_page = TRUE;
  irc_xml_start (self->body,
                 "text:table-of-content",
                 "text:style-name",
                 "Contents",
                 "text:name",
                 "Contents",
                 "text:protected",
                 "false",
                 NULL);
  add_source (self->body, block->contents.title);
  irc_xml_start (self->body, "text:index-body", NULL);
  irc_xml_start (
      self->body, "text:index-title", "text:name", "Contents heading", NULL);
  irc_odt_add_paragraph (
      self, IRC_ODT_CONTENTS_TITLE, 0, block->anchor, block->contents.title);
  irc_xml_end (self->body);
  for (guint i = 0; i < n; i++) {
    const IrcBlock *other = irc_document_get_block (self->document, i);

    if (other->kind == IRC_BLOCK_HEADING &&
        other->heading.level <= CONTENTS_LEVELS)
      add_entry (self, other, i);
  }
  irc_xml_end (self->body);
  irc_xml_end (self->body);
}
