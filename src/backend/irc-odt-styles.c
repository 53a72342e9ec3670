/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-odt-private.h"
#include "irc-breaks.h"

#include <string.h>

#define PICTURE_GAP 6 /* between a figure and its caption */
#define CAPTION_GAP 3 /* between a caption and its table */
#define CALLOUT_PAD 8
#define BOX_PAD 8
#define BULLET_WIDTH 7.5 /* with the blank behind it */
#define NUMBER_WIDTH 11
#define COVER_TOP 0.14 /* of the page: above its first line */
#define COVER_GAP 16
#define TITLE_LEADING 1.18
#define LARGE_TITLE 26 /* under a smaller one the subtitle is small, too */

/* ---- the styles --------------------------------------------------------- */

enum {
  BOLD = 1 << 0,
  CAPITALS = 1 << 1,
  KEEP_NEXT = 1 << 2,
  KEEP_TOGETHER = 1 << 3,
  WIDE = 1 << 4, /* reaches into the margin, as wide tables do */
};

enum {
  INK,
  MUTED,
  HEADING,
  ACCENT,
};

typedef struct {
  const char *name, *parent, *next; /* names as files have them */
  guint color;
  guint flags;
} Row;

#define BODY "Text_20_body"
#define HEAD "Heading"

static const Row rows[IRC_ODT_N_STYLES] = {
  [IRC_ODT_TEXT_BODY] = { BODY, "Standard", NULL, INK, 0 },
  [IRC_ODT_LEAD] = { "Lead", BODY, BODY, ACCENT, 0 },
  [IRC_ODT_NOTE] = { "Note", BODY, BODY, MUTED, 0 },
  [IRC_ODT_LABEL] = { "Label", BODY, BODY, HEADING, BOLD | KEEP_NEXT },
  [IRC_ODT_HEADING_1] = { "Heading_20_1",
                          HEAD,
                          BODY,
                          HEADING,
                          BOLD | KEEP_NEXT | KEEP_TOGETHER },
  [IRC_ODT_HEADING_2] = { "Heading_20_2",
                          HEAD,
                          BODY,
                          HEADING,
                          BOLD | KEEP_NEXT | KEEP_TOGETHER },
  [IRC_ODT_HEADING_3] = { "Heading_20_3",
                          HEAD,
                          BODY,
                          HEADING,
                          BOLD | KEEP_NEXT | KEEP_TOGETHER },
  [IRC_ODT_LIST] = { "List_20_1", BODY, NULL, INK, 0 },
  [IRC_ODT_NUMBERING] = { "Numbering_20_1", BODY, NULL, INK, 0 },
  [IRC_ODT_REFERENCE] = { "Bibliography_20_1", BODY, NULL, INK, KEEP_TOGETHER },
  [IRC_ODT_CAPTION] = { "Caption", "Standard", BODY, HEADING, BOLD },
  [IRC_ODT_TABLE_CAPTION] = { "Table",
                              "Caption",
                              BODY,
                              HEADING,
                              BOLD | KEEP_NEXT | KEEP_TOGETHER },
  [IRC_ODT_FIGURE_CAPTION] = { "Figure",
                               "Caption",
                               BODY,
                               HEADING,
                               BOLD | KEEP_TOGETHER | WIDE },
  [IRC_ODT_PICTURE] = { "Picture",
                        "Standard",
                        "Figure",
                        INK,
                        KEEP_NEXT | WIDE },
  [IRC_ODT_TABLE_TEXT] = { "Table_20_Contents", "Standard", NULL, INK, 0 },
  [IRC_ODT_TABLE_HEAD] = { "Table_20_Heading",
                           "Table_20_Contents",
                           NULL,
                           MUTED,
                           BOLD | KEEP_NEXT },
  [IRC_ODT_TABLE_SOURCE] = { "Table_20_Source",
                             "Note",
                             BODY,
                             MUTED,
                             KEEP_TOGETHER },
  [IRC_ODT_CALLOUT_TITLE] = { "Callout_20_Heading",
                              "Callout",
                              "Callout",
                              ACCENT,
                              BOLD | KEEP_NEXT },
  [IRC_ODT_CALLOUT] = { "Callout", BODY, NULL, INK, KEEP_TOGETHER },
  [IRC_ODT_BOX_TITLE] = { "Decision_20_Heading",
                          "Decision_20_Line",
                          "Decision_20_Line",
                          ACCENT,
                          BOLD | KEEP_NEXT },
  [IRC_ODT_BOX_LINE] = { "Decision_20_Line", BODY, NULL, INK, KEEP_TOGETHER },
  [IRC_ODT_KICKER] = { "Kicker", "Standard", "Title", ACCENT, BOLD | CAPITALS },
  [IRC_ODT_TITLE] = { "Title", HEAD, "Subtitle", HEADING, 0 },
  [IRC_ODT_SUBTITLE] = { "Subtitle", HEAD, BODY, MUTED, 0 },
  [IRC_ODT_COVER_LABEL] = { "Cover_20_Label",
                            "Standard",
                            "Cover_20_Value",
                            MUTED,
                            KEEP_NEXT },
  [IRC_ODT_COVER_VALUE] = { "Cover_20_Value", "Standard", NULL, HEADING, BOLD },
  [IRC_ODT_COVER_NOTE] = { "Cover_20_Note", "Note", NULL, MUTED, 0 },
  [IRC_ODT_CONTENTS_TITLE] = { "Contents_20_Heading",
                               HEAD,
                               NULL,
                               HEADING,
                               BOLD | KEEP_NEXT },
  [IRC_ODT_CONTENTS_1] = { "Contents_20_1", "Index", NULL, HEADING, BOLD },
  [IRC_ODT_CONTENTS_2] = { "Contents_20_2", "Index", NULL, INK, 0 },
  [IRC_ODT_HEADER] = { "Header", "Standard", NULL, MUTED, WIDE },
  [IRC_ODT_FOOTER] = { "Footer", "Standard", NULL, MUTED, WIDE },
};

const char *
irc_odt_style_name (IrcOdtStyle style)
{
  return rows[style].name;
}

static IrcType
get_type (const IrcStyle *grid, IrcOdtStyle style)
{
  switch (style) {
    case IRC_ODT_TEXT_BODY:
    case IRC_ODT_LABEL:
    case IRC_ODT_LIST:
    case IRC_ODT_NUMBERING:
    case IRC_ODT_PICTURE:
    case IRC_ODT_CALLOUT:
    case IRC_ODT_CONTENTS_1:
    case IRC_ODT_CONTENTS_2:
      return grid->body;
    case IRC_ODT_LEAD:
      return grid->lead;
    case IRC_ODT_NOTE:
    case IRC_ODT_TABLE_SOURCE:
    case IRC_ODT_COVER_NOTE:
    case IRC_ODT_HEADER:
    case IRC_ODT_FOOTER:
      return grid->note;
    case IRC_ODT_HEADING_1:
    case IRC_ODT_CONTENTS_TITLE:
      return grid->heading[0];
    case IRC_ODT_HEADING_2:
      return grid->heading[1];
    case IRC_ODT_HEADING_3:
      return grid->heading[2];
    case IRC_ODT_REFERENCE:
      return grid->reference;
    case IRC_ODT_CAPTION:
    case IRC_ODT_TABLE_CAPTION:
    case IRC_ODT_FIGURE_CAPTION:
    case IRC_ODT_CALLOUT_TITLE:
    case IRC_ODT_BOX_TITLE:
      return grid->caption;
    case IRC_ODT_TABLE_TEXT:
    case IRC_ODT_BOX_LINE:
      return grid->table;
    case IRC_ODT_TABLE_HEAD:
      return grid->table_head;
    case IRC_ODT_KICKER:
      return (IrcType){ IRC_FACE_SEMIBOLD, 10, 14 };
    case IRC_ODT_TITLE:
    case IRC_ODT_SUBTITLE:
      return (IrcType){ IRC_FACE_REGULAR, 14, 20 };
    case IRC_ODT_COVER_LABEL:
      return (IrcType){ IRC_FACE_REGULAR, 8.5, 12 };
    case IRC_ODT_COVER_VALUE:
      return (IrcType){ IRC_FACE_SEMIBOLD, 11, 14.5 };
  }
  g_assert_not_reached ();
}

typedef struct {
  double before, after;
} Space;

/* Word processors add the space below a paragraph to that above the next; our
 * pages take the larger one.  Most things stand after a paragraph, so its space
 * is taken off. */
static Space
after_paragraph (const IrcStyle *grid, double before, double after)
{
  return (Space){ MAX (before - grid->paragraph_after, 0), after };
}

static Space
get_space (const IrcStyle *grid, IrcOdtStyle style)
{
  const double block = grid->block_space;

  switch (style) {
    case IRC_ODT_TEXT_BODY:
    case IRC_ODT_LEAD:
    case IRC_ODT_NOTE:
    case IRC_ODT_LABEL:
      return (Space){ 0, grid->paragraph_after };
    case IRC_ODT_HEADING_1:
    case IRC_ODT_CONTENTS_TITLE:
      return (Space){ grid->heading_before[0], grid->heading_after[0] };
    case IRC_ODT_HEADING_2:
    case IRC_ODT_HEADING_3:
      return after_paragraph (grid,
                              grid->heading_before[style - IRC_ODT_HEADING_1],
                              grid->heading_after[style - IRC_ODT_HEADING_1]);
    case IRC_ODT_LIST:
    case IRC_ODT_NUMBERING:
      return (Space){ 0, grid->paragraph_after / 2 };
    case IRC_ODT_REFERENCE:
      return (Space){ 0, grid->reference_after };
    case IRC_ODT_CAPTION:
    case IRC_ODT_TABLE_CAPTION:
      return after_paragraph (grid, block, CAPTION_GAP);
    case IRC_ODT_FIGURE_CAPTION:
      return (Space){ 0, block };
    case IRC_ODT_PICTURE:
      return after_paragraph (grid, block, PICTURE_GAP);
    case IRC_ODT_TABLE_SOURCE:
      return (Space){ 0, block };
    case IRC_ODT_CALLOUT_TITLE:
    case IRC_ODT_BOX_TITLE:
      return after_paragraph (grid, block, 0);
    case IRC_ODT_CONTENTS_1:
      return (Space){ 6, 1 };
    case IRC_ODT_CONTENTS_2:
    case IRC_ODT_BOX_LINE:
      return (Space){ 1, 1 };
    case IRC_ODT_KICKER:
      return (Space){ grid->page_height * COVER_TOP, COVER_GAP };
    case IRC_ODT_TITLE:
      return (Space){ 0, COVER_GAP };
    case IRC_ODT_SUBTITLE:
      return (Space){ 0, 3 * COVER_GAP };
    case IRC_ODT_COVER_VALUE:
      return (Space){ 0, COVER_GAP };
    case IRC_ODT_COVER_NOTE:
      return (Space){ 3 * COVER_GAP, 0 };
    case IRC_ODT_CALLOUT:
    case IRC_ODT_TABLE_TEXT:
    case IRC_ODT_TABLE_HEAD:
    case IRC_ODT_COVER_LABEL:
    case IRC_ODT_HEADER:
    case IRC_ODT_FOOTER:
      return (Space){ 0, 0 };
  }
  g_assert_not_reached ();
}

double
irc_odt_get_indent (IrcOdtStyle style, gboolean tight)
{
  if (style == IRC_ODT_LIST)
    return tight ? BULLET_WIDTH : IRC_ODT_BULLET_INDENT;
  if (style == IRC_ODT_NUMBERING || style == IRC_ODT_REFERENCE)
    return tight ? NUMBER_WIDTH : IRC_ODT_NUMBER_INDENT;
  return 0;
}

char *
irc_odt_color (IrcColor color)
{
  const guint red = (guint) (color.red * 255 + 0.5f);
  const guint green = (guint) (color.green * 255 + 0.5f);
  const guint blue = (guint) (color.blue * 255 + 0.5f);

  return g_strdup_printf ("#%02x%02x%02x", red, green, blue);
}

gboolean
irc_odt_must_fit (const IrcOdt *self)
{
  return self->is_tight || irc_document_is_single_page (self->document);
}

const IrcStyle *
irc_odt_get_grid (const IrcOdt *self)
{
  return self->is_tight ? &self->tight : &self->base;
}

/* A list or its like ends as a paragraph does, a callout as a table does. */
static double
space_after_last (const IrcStyle *grid, IrcOdtStyle style)
{
  return style == IRC_ODT_CALLOUT || style == IRC_ODT_BOX_LINE
             ? grid->block_space
             : grid->paragraph_after;
}

static IrcType
get_own_type (const IrcOdt *self, IrcOdtStyle style)
{
  if (style == IRC_ODT_SUBTITLE && self->title_size < LARGE_TITLE)
    return (IrcType){ IRC_FACE_REGULAR, 10, 14 };
  if (style == IRC_ODT_TITLE)
    return (IrcType){ IRC_FACE_LIGHT,
                      self->title_size,
                      self->title_size * TITLE_LEADING };
  return get_type (irc_odt_get_grid (self), style);
}

void
irc_odt_add_spacing (IrcOdt *self,
                     IrcXml *xml,
                     IrcOdtStyle style,
                     gboolean last)
{
  const IrcStyle *grid = irc_odt_get_grid (self);
  const Space space = get_space (grid, style);
  const double after = last ? space_after_last (grid, style) : space.after;
  /* As paper does where something must stand on one page. */
  const double part = irc_odt_must_fit (self) ? 1 - IRC_BREAKS_SHRINK : 1;

  irc_xml_attribute_pt (xml, "fo:margin-top", space.before * part);
  irc_xml_attribute_pt (xml, "fo:margin-bottom", after * part);
  /* At least: a line with a fallback font or a picture in it may grow. */
  irc_xml_attribute_pt (
      xml, "style:line-height-at-least", get_own_type (self, style).leading);
}

void
irc_odt_add_size (IrcOdt *self, IrcXml *xml, IrcOdtStyle style)
{
  const double size = get_own_type (self, style).size;

  irc_xml_attribute_pt (xml, "fo:font-size", size);
  irc_xml_attribute_pt (xml, "style:font-size-asian", size);
  irc_xml_attribute_pt (xml, "style:font-size-complex", size);
}

/* ---- paragraph styles --------------------------------------------------- */

void
irc_odt_add_weight (IrcXml *xml, const char *weight)
{
  irc_xml_attribute (xml, "fo:font-weight", weight);
  irc_xml_attribute (xml, "style:font-weight-asian", weight);
  irc_xml_attribute (xml, "style:font-weight-complex", weight);
}

static char *
dup_border (double width, IrcColor color)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *value = irc_odt_color (color);

  return g_strdup_printf (
      "%spt solid %s",
      g_ascii_formatd (number, sizeof number, "%.2f", width),
      value);
}

/* Ground and borders of callouts, the box to decide, the foot. */
static void
add_ground (IrcOdt *self, IrcXml *xml, IrcOdtStyle style)
{
  if (style == IRC_ODT_CALLOUT || style == IRC_ODT_CALLOUT_TITLE) {
    g_autofree char *ground = irc_odt_color (self->palette->tint);
    g_autofree char *border = dup_border (3, self->palette->accent);

    irc_xml_attribute (xml, "fo:background-color", ground);
    irc_xml_attribute (xml, "fo:border-left", border);
    irc_xml_attribute (xml, "fo:border-right", "none");
    irc_xml_attribute (xml, "fo:border-top", "none");
    irc_xml_attribute (xml, "fo:border-bottom", "none");
    irc_xml_attribute_pt (xml, "fo:padding", CALLOUT_PAD);
  } else if (style == IRC_ODT_BOX_LINE || style == IRC_ODT_BOX_TITLE) {
    g_autofree char *border = dup_border (0.8, self->palette->heading);

    irc_xml_attribute (xml, "fo:border", border);
    irc_xml_attribute_pt (xml, "fo:padding", BOX_PAD);
  } else if (style == IRC_ODT_FOOTER) {
    g_autofree char *border = dup_border (0.5, self->palette->rule);

    irc_xml_attribute (xml, "fo:border-top", border);
    irc_xml_attribute_pt (xml, "fo:padding-top", 4);
  } else if (style == IRC_ODT_TITLE) {
    g_autofree char *border = dup_border (4, self->palette->accent);

    irc_xml_attribute (xml, "fo:border-bottom", border);
    irc_xml_attribute_pt (xml, "fo:padding-bottom", 16);
  }
}

static void
add_tab (IrcXml *xml, double position, const char *type, const char *leader)
{
  irc_xml_start (xml, "style:tab-stops", NULL);
  irc_xml_start (xml, "style:tab-stop", NULL);
  irc_xml_attribute_pt (xml, "style:position", position);
  irc_xml_attribute (xml, "style:type", type);
  if (leader != NULL) {
    irc_xml_attribute (xml, "style:leader-style", "solid");
    irc_xml_attribute (xml, "style:leader-text", leader);
  }
  irc_xml_end (xml);
  irc_xml_end (xml);
}

void
irc_odt_add_tabs (IrcOdt *self, IrcXml *xml, IrcOdtStyle style)
{
  const double width = irc_odt_get_grid (self)->text_width;

  if (style == IRC_ODT_BOX_LINE)
    add_tab (xml, width - 2 * BOX_PAD, "right", "_");
  else if (style == IRC_ODT_CONTENTS_1)
    add_tab (xml, width, "right", NULL);
  else if (style == IRC_ODT_CONTENTS_2)
    add_tab (xml, width - IRC_ODT_NUMBER_INDENT, "right", NULL);
  else if (style == IRC_ODT_FOOTER)
    add_tab (xml, self->base.wide_width, "right", NULL);
}

static void
add_paragraph_properties (IrcOdt *self, IrcXml *xml, IrcOdtStyle style)
{
  const guint flags = rows[style].flags;

  irc_xml_start (xml, "style:paragraph-properties", NULL);
  irc_odt_add_spacing (self, xml, style, FALSE);
  if ((flags & WIDE) != 0)
    irc_xml_attribute_pt (
        xml, "fo:margin-left", self->base.wide_x - self->base.text_x);
  if (style == IRC_ODT_CONTENTS_2)
    irc_xml_attribute_pt (xml, "fo:margin-left", IRC_ODT_NUMBER_INDENT);
  if ((flags & KEEP_NEXT) != 0)
    irc_xml_attribute (xml, "fo:keep-with-next", "always");
  if ((flags & KEEP_TOGETHER) != 0)
    irc_xml_attribute (xml, "fo:keep-together", "always");
  if (style == IRC_ODT_HEADING_1 || style == IRC_ODT_CONTENTS_TITLE)
    irc_xml_attribute (xml, "fo:break-before", "page");
  add_ground (self, xml, style);
  irc_odt_add_tabs (self, xml, style);
  irc_xml_end (xml);
}

char *
irc_odt_dup_display_name (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, "_20_", -1);

  return g_strjoinv (" ", words);
}

static const char *
get_list (IrcOdtStyle style)
{
  switch ((int) style) {
    case IRC_ODT_LIST:
      return IRC_ODT_BULLETS;
    case IRC_ODT_NUMBERING:
      return IRC_ODT_NUMBERS;
    case IRC_ODT_REFERENCE:
      return IRC_ODT_REFERENCES;
    default:
      return NULL;
  }
}

static void
add_style (IrcOdt *self, IrcXml *xml, IrcOdtStyle style)
{
  const Row *row = &rows[style];
  g_autofree char *display = irc_odt_dup_display_name (row->name);
  const IrcColor colors[] = { [INK] = self->palette->ink,
                              [MUTED] = self->palette->muted,
                              [HEADING] = self->palette->heading,
                              [ACCENT] = self->palette->accent };
  g_autofree char *color = irc_odt_color (colors[row->color]);

  irc_xml_start (xml, "style:style", "style:name", row->name, NULL);
  irc_xml_attribute (xml, "style:display-name", display);
  irc_xml_attribute (xml, "style:family", "paragraph");
  irc_xml_attribute (xml, "style:parent-style-name", row->parent);
  irc_xml_attribute (xml, "style:next-style-name", row->next);
  irc_xml_attribute (xml, "style:list-style-name", get_list (style));
  if (style >= IRC_ODT_HEADING_1 && style <= IRC_ODT_HEADING_3) {
    const char *const levels[] = { "1", "2", "3" };

    irc_xml_attribute (
        xml, "style:default-outline-level", levels[style - IRC_ODT_HEADING_1]);
  }
  add_paragraph_properties (self, xml, style);
  irc_xml_start (xml, "style:text-properties", NULL);
  irc_odt_add_size (self, xml, style);
  irc_xml_attribute (xml, "fo:color", color);
  irc_odt_add_weight (xml, (row->flags & BOLD) != 0 ? "bold" : "normal");
  if ((row->flags & CAPITALS) != 0)
    irc_xml_attribute (xml, "fo:text-transform", "uppercase");
  irc_xml_end (xml);
  irc_xml_end (xml);
}

/* What the styles above are children of. */
static void
add_family (IrcXml *xml, const char *name, const char *parent)
{
  irc_xml_empty (xml,
                 "style:style",
                 "style:name",
                 name,
                 "style:display-name",
                 name,
                 "style:family",
                 "paragraph",
                 parent != NULL ? "style:parent-style-name" : NULL,
                 parent,
                 NULL);
}

void
irc_odt_add_paragraph_styles (IrcOdt *self, IrcXml *xml)
{
  add_family (xml, "Standard", NULL);
  add_family (xml, "Heading", "Standard");
  add_family (xml, "Index", "Standard");
  for (guint i = 0; i < IRC_ODT_N_STYLES; i++)
    add_style (self, xml, (IrcOdtStyle) i);
}
