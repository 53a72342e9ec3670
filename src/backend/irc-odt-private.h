/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the parts of the ODT writer share; for irc-odt*.c only.
 *
 * Named styles stand in styles.xml (irc-odt-styles.c).  Where a paragraph
 * differs from its style (right to left, numbers aligned right, a page that
 * must hold more), an automatic style is made on the way; the piece
 * of automatic styles is put before the body at the end.
 */
#pragma once

#include "irc-document.h"
#include "irc-odt.h"
#include "irc-xml.h"

G_BEGIN_DECLS

/* Namespaces, as attributes of a root element. */
#define IRC_ODT_NAMESPACES                                                     \
  "xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0",          \
      "xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0",        \
      "xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0",          \
      "xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0",        \
      "xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",       \
      "xmlns:fo",                                                              \
      "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",           \
      "xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", \
      "xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",          \
      "xmlns:xlink", "http://www.w3.org/1999/xlink", "xmlns:dc",               \
      "http://purl.org/dc/elements/1.1/"

/* The named paragraph styles. */
typedef enum {
  IRC_ODT_TEXT_BODY,
  IRC_ODT_LEAD,
  IRC_ODT_NOTE,
  IRC_ODT_LABEL,
  IRC_ODT_HEADING_1,
  IRC_ODT_HEADING_2,
  IRC_ODT_HEADING_3,
  IRC_ODT_LIST,
  IRC_ODT_NUMBERING,
  IRC_ODT_REFERENCE,
  IRC_ODT_CAPTION,
  IRC_ODT_TABLE_CAPTION,
  IRC_ODT_FIGURE_CAPTION,
  IRC_ODT_PICTURE,
  IRC_ODT_TABLE_TEXT,
  IRC_ODT_TABLE_HEAD,
  IRC_ODT_TABLE_SOURCE,
  IRC_ODT_CALLOUT_TITLE,
  IRC_ODT_CALLOUT,
  IRC_ODT_BOX_TITLE,
  IRC_ODT_BOX_LINE,
  IRC_ODT_KICKER,
  IRC_ODT_TITLE,
  IRC_ODT_SUBTITLE,
  IRC_ODT_COVER_LABEL,
  IRC_ODT_COVER_VALUE,
  IRC_ODT_COVER_NOTE,
  IRC_ODT_CONTENTS_TITLE,
  IRC_ODT_CONTENTS_1,
  IRC_ODT_CONTENTS_2,
  IRC_ODT_HEADER,
  IRC_ODT_FOOTER,
} IrcOdtStyle;

#define IRC_ODT_N_STYLES (IRC_ODT_FOOTER + 1)

/* Names of other styles that content.xml uses. */
#define IRC_ODT_COVER_PAGE "First_20_Page"
#define IRC_ODT_BULLETS "List_20_1"
#define IRC_ODT_NUMBERS "Numbering_20_1"
#define IRC_ODT_REFERENCES "References"
/* Automatic ones, of a chapter that must fit on its page. */
#define IRC_ODT_PAGE_BULLETS "PageBullets"
#define IRC_ODT_PAGE_NUMBERS "PageNumbers"
#define IRC_ODT_LINK "Internet_20_link"

/* Of the text beside bullets and numbers. */
#define IRC_ODT_BULLET_INDENT 16
#define IRC_ODT_NUMBER_INDENT 24

/* Of picture number %u in the package. */
#define IRC_ODT_PICTURE_NAME "Pictures/figure-%u.png"

typedef struct {
  const IrcPages *pages;
  const IrcDocument *document;
  IrcFonts *fonts;
  const IrcOdtOptions *options;
  const IrcPalette *palette;
  IrcStyle base, tight; /* the grid; of a chapter that must fit on its page */

  IrcXml *automatic, *body;
  GHashTable *made;        /* automatic style → its name */
  GPtrArray *pictures;     /* GBytes, in order */
  gboolean made_cells[32]; /* styles of cells, by their place in a table */
  IrcMarkWords words;
  double title_size;   /* of the cover's title */
  gboolean is_tight;   /* in a chapter that must fit on its page */
  gboolean break_page; /* before the next heading, whatever it says */
  guint counts[3];     /* what the numbers of headings have come to */
  guint n_tables, n_table_captions, n_figure_captions;
} IrcOdt;

/* ---- irc-odt-styles.c --------------------------------------------------- */

/* "Text_20_body" */
const char *irc_odt_style_name (IrcOdtStyle style);
/* "Text_20_body" → "Text body" */
char *irc_odt_dup_display_name (const char *name);
void irc_odt_add_weight (IrcXml *xml, const char *weight);
/* Of a list's text beside its label; 0 for other styles.  @tight: in a chapter
 * that must fit on its page, whose lists begin in the margin: LibreOffice has
 * no tab stops there, so that a blank follows the label. */
double irc_odt_get_indent (IrcOdtStyle style, gboolean tight);
/* Lines to write on, page numbers at the right: an element of
 * paragraph-properties, or none. */
void irc_odt_add_tabs (IrcOdt *self, IrcXml *xml, IrcOdtStyle style);
void irc_odt_add_paragraph_styles (IrcOdt *self, IrcXml *xml);
/* "#12528c" */
char *irc_odt_color (IrcColor color);
/* The grid at this place of the document. */
/* Whether what is written must stand on one page. */
gboolean irc_odt_must_fit (const IrcOdt *self);
const IrcStyle *irc_odt_get_grid (const IrcOdt *self);
/* Spacing and size of @style on it, as attributes of the element that is being
 * started: of paragraph-properties, and of text-properties.  @last: of the
 * paragraphs that belong together. */
void irc_odt_add_spacing (IrcOdt *self,
                          IrcXml *xml,
                          IrcOdtStyle style,
                          gboolean last);
void irc_odt_add_size (IrcOdt *self, IrcXml *xml, IrcOdtStyle style);

/* ---- irc-odt-pages.c ---------------------------------------------------- */

/* styles.xml: the paragraph styles, and those of characters, lists, pages. */
GBytes *irc_odt_write_styles (IrcOdt *self);
/* Styles of lists whose labels begin at @left. */
void irc_odt_add_bullets (IrcXml *xml, const char *name, double left);
void irc_odt_add_numbers (IrcXml *xml, const char *name, double left);
/* The fonts that styles name. */
void irc_odt_add_fonts (IrcXml *xml);

/* ---- irc-odt-text.c ----------------------------------------------------- */

/* How a paragraph differs from its style. */
typedef enum {
  IRC_ODT_RIGHT = 1 << 0,
  IRC_ODT_CENTRE = 1 << 1,
  IRC_ODT_WIDE = 1 << 2,      /* reaches into the margin */
  IRC_ODT_SAME_PAGE = 1 << 3, /* a heading that starts no page */
  IRC_ODT_COVER = 1 << 4,     /* starts the page of the cover */
  IRC_ODT_LAST = 1 << 5,      /* of a list, a callout, a box */
} IrcOdtDeviation;

/* The name of @style, or of the automatic style that differs from it, in the
 * direction of @text, the paragraph's words; lent. */
const char *irc_odt_get_paragraph_style (IrcOdt *self,
                                         IrcOdtStyle style,
                                         guint deviations,
                                         const char *text);
/* Starts a paragraph whose words are @text. */
void irc_odt_start_paragraph (IrcOdt *self,
                              IrcOdtStyle style,
                              guint deviations,
                              const char *text);
/* @text into the paragraph: blanks kept, tabs and line ends as elements.
 * *@blank: the last character was a blank, TRUE at a paragraph's start. */
void irc_odt_add_text (IrcXml *xml, const char *text, gboolean *blank);
void irc_odt_add_runs (IrcOdt *self, const IrcRuns *runs, gboolean *blank);
/* The words of @runs. */
char *irc_odt_dup_words (const IrcRuns *runs);
/* Whole paragraphs; @anchor may be NULL. */
void irc_odt_add_paragraph (IrcOdt *self,
                            IrcOdtStyle style,
                            guint deviations,
                            const char *anchor,
                            const char *text);
void irc_odt_add_runs_paragraph (IrcOdt *self,
                                 IrcOdtStyle style,
                                 guint deviations,
                                 const IrcRuns *runs);
/* "Table 2  Title" with the number as a field that counts, where it is the one
 * after *@count. */
void irc_odt_add_caption (IrcOdt *self,
                          IrcOdtStyle style,
                          guint deviations,
                          const char *anchor,
                          const char *text,
                          guint *count);

/* ---- irc-odt-table.c ---------------------------------------------------- */

void irc_odt_add_table (IrcOdt *self, const IrcBlock *block);
/* The two columns of facts of the cover. */
void irc_odt_add_facts (IrcOdt *self, const IrcFact *facts, guint n_facts);

/* ---- irc-odt-contents.c ------------------------------------------------- */

void irc_odt_add_contents (IrcOdt *self, const IrcBlock *block);
/* The name of a heading's bookmark: its anchor, or one made of its place. */
char *irc_odt_dup_place (const IrcBlock *block, guint index);
/* A heading, block number @index, with its number as outline number where it is
 * the next one. */
void irc_odt_add_heading (IrcOdt *self, const IrcBlock *block, guint index);

/* ---- irc-odt-content.c -------------------------------------------------- */

/* content.xml, and the pictures that it shows in @self. */
GBytes *
irc_odt_write_content (IrcOdt *self, GCancellable *cancellable, GError **error);

G_END_DECLS
