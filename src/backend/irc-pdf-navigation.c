/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Ways through the document: links, outline, page labels, named places. */

#include "irc-pdf-object.h"
#include "irc-pdf-tags.h"

#include <math.h>
#include <string.h>

/* ---- destinations ------------------------------------------------------- */

/* libharu's own destinations are indirect arrays, which PDF/A checkers reject,
 * and it does not allow zoom 0, "as the reader has it". NULL on failure. */
static HPDF_Destination
make_destination (IrcPdf *pdf, guint page, double x, double y)
{
  const double height = irc_pages_get_height (pdf->pages);
  HPDF_Destination array;

  if (!irc_pdf_is_sound (pdf))
    return NULL;
  array = HPDF_Array_New (pdf->doc->mmgr);
  if (array == NULL)
    return NULL;
  array->header.obj_class |= HPDF_OSUBCLASS_DESTINATION;
  HPDF_Array_Add (array, pdf->page_objects[page]);
  HPDF_Array_AddName (array, "XYZ");
  HPDF_Array_AddReal (array, (HPDF_REAL) lround (x));
  HPDF_Array_AddReal (array, (HPDF_REAL) lround (height - y));
  HPDF_Array_AddReal (array, 0);
  if (irc_pdf_is_sound (pdf))
    return array;
  HPDF_Array_Free (array);
  return NULL;
}

static void
append_destination (GString *out,
                    const IrcPdf *pdf,
                    const IrcDestination *destination)
{
  const double height = irc_pages_get_height (pdf->pages);

  g_string_append_c (out, '[');
  irc_pdf_append_reference (out, pdf->page_objects[destination->page]);
  g_string_append (out, "/XYZ ");
  irc_pdf_append_integer (out, lround (destination->x));
  g_string_append_c (out, ' ');
  irc_pdf_append_integer (out, lround (height - destination->y));
  g_string_append (out, " 0]");
}

/* ---- links -------------------------------------------------------------- */

static HPDF_Annotation
add_annotation (IrcPdf *pdf, HPDF_Page page, const IrcPageLink *link)
{
  const double height = irc_pages_get_height (pdf->pages);
  const HPDF_Rect rect = {
    .left = (HPDF_REAL) link->rect.x,
    .bottom = (HPDF_REAL) (height - link->rect.y - link->rect.height),
    .right = (HPDF_REAL) (link->rect.x + link->rect.width),
    .top = (HPDF_REAL) (height - link->rect.y),
  };
  g_autofree char *uri = NULL;

  if (link->target[0] == '#') {
    const IrcDestination *to =
        irc_pages_lookup_destination (pdf->pages, link->target + 1);
    HPDF_Destination destination =
        to != NULL ? make_destination (pdf, to->page, to->x, to->y) : NULL;

    if (destination == NULL)
      return NULL;
    return HPDF_Page_CreateLinkAnnot (page, rect, destination);
  }
  /* An address is ASCII: RFC 3986. */
  uri = g_uri_escape_string (link->target,
                             "%" G_URI_RESERVED_CHARS_GENERIC_DELIMITERS
                                 G_URI_RESERVED_CHARS_SUBCOMPONENT_DELIMITERS,
                             FALSE);
  return HPDF_Page_CreateURILinkAnnot (page, rect, uri);
}

void
irc_pdf_add_links (IrcPdf *self, guint page)
{
  const IrcPage *source = irc_pages_get_page (self->pages, page);

  for (guint i = 0; i < source->n_links && irc_pdf_is_sound (self); i++) {
    const IrcPageLink *link = &source->links[i];
    const HPDF_Annotation annotation =
        add_annotation (self, self->page_objects[page], link);
    GString *entries;

    if (annotation == NULL)
      return;
    /* Printed like everything else, and without a frame. */
    entries = g_string_new ("/F 4/Border[0 0 0]/StructParent ");
    irc_pdf_append_integer (entries,
                            irc_pdf_tags_add_annotation (
                                self->tags, page, link->element, annotation));
    g_string_append (entries, "/Contents");
    irc_pdf_append_text (entries, link->contents);
    irc_pdf_dict_adopt (annotation, entries);
  }
}

/* ---- outline ------------------------------------------------------------ */

static void
add_outline (IrcPdf *self)
{
  guint n;
  const IrcOutlineItem *items = irc_pages_get_outline (self->pages, &n);
  HPDF_Outline parents[4] = { NULL }; /* the last item of each level */

  for (guint i = 0; i < n && irc_pdf_is_sound (self); i++) {
    const int level = CLAMP (items[i].level, 1, 3);
    const HPDF_Outline outline =
        HPDF_CreateOutline (self->doc, parents[level - 1], "", NULL);
    HPDF_Destination destination;
    GString *entries;

    if (outline == NULL)
      return;
    for (int below = level; below < 4; below++)
      parents[below] = outline;
    /* libharu's encoder knows no character above U+FFFF. */
    HPDF_Dict_RemoveElement (outline, "Title");
    entries = g_string_new ("/Title");
    irc_pdf_append_text (entries, items[i].title);
    irc_pdf_dict_adopt (outline, entries);
    destination = make_destination (self, items[i].page, 0, items[i].y);
    if (destination != NULL)
      HPDF_Outline_SetDestination (outline, destination);
    /* Chapters are shown, what is below them when asked for. */
    HPDF_Outline_SetOpened (outline, HPDF_FALSE);
  }
  if (n > 0 && irc_pdf_is_sound (self))
    HPDF_SetPageMode (self->doc, HPDF_PAGE_MODE_USE_OUTLINE);
}

/* ---- page labels -------------------------------------------------------- */

typedef enum {
  LABEL_WORDS,
  LABEL_DECIMAL,
  LABEL_ROMAN,
} LabelKind;

typedef struct {
  LabelKind kind;
  guint number;
} Label;

static char *
format_roman (guint number)
{
  static const struct {
    guint value;
    char digits[3];
  } steps[] = { { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" },
                { 100, "c" },  { 90, "xc" },  { 50, "l" },  { 40, "xl" },
                { 10, "x" },   { 9, "ix" },   { 5, "v" },   { 4, "iv" },
                { 1, "i" } };
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    for (; number >= steps[i].value; number -= steps[i].value)
      g_string_append (out, steps[i].digits);
  return g_string_free (out, FALSE);
}

static guint
parse_roman (const char *text)
{
  static const char digits[] = "ivxlcdm";
  static const guint values[] = { 1, 5, 10, 50, 100, 500, 1000 };
  g_autofree char *again = NULL;
  guint number = 0, last = 0;

  if (strlen (text) > 15)
    return 0;
  for (const char *p = text + strlen (text); p-- > text;) {
    const char *digit = strchr (digits, *p);
    const guint value = digit != NULL ? values[digit - digits] : 0;

    if (value == 0)
      return 0;
    number = value < last ? number - value : number + value;
    last = value;
  }
  again = format_roman (number);
  return g_str_equal (again, text) ? number : 0;
}

static Label
parse_label (const char *text)
{
  guint64 decimal;
  const guint roman = parse_roman (text);

  if (roman > 0)
    return (Label){ LABEL_ROMAN, roman };
  if (text[0] != '0' &&
      g_ascii_string_to_unsigned (text, 10, 1, 1000000, &decimal, NULL))
    return (Label){ LABEL_DECIMAL, (guint) decimal };
  return (Label){ LABEL_WORDS, 0 };
}

/* Labels that count on need no entry of their own. */
static void
append_labels (GString *out, const IrcPages *pages)
{
  Label last = { LABEL_WORDS, 0 };

  g_string_append (out, "/PageLabels<</Nums[");
  for (guint i = 0; i < irc_pages_get_n_pages (pages); i++) {
    const char *text = irc_pages_get_page (pages, i)->label;
    const Label label = parse_label (text);

    if (label.kind == LABEL_WORDS || label.kind != last.kind ||
        label.number != last.number + 1) {
      irc_pdf_append_integer (out, i);
      g_string_append (out, "<<");
      if (label.kind == LABEL_WORDS) {
        g_string_append (out, "/P");
        irc_pdf_append_text (out, text);
      } else {
        g_string_append (out, label.kind == LABEL_ROMAN ? "/S/r" : "/S/D");
        g_string_append (out, "/St ");
        irc_pdf_append_integer (out, label.number);
      }
      g_string_append (out, ">>");
    }
    last = label;
  }
  g_string_append (out, "]>>");
}

/* ---- named places ------------------------------------------------------- */

static HPDF_Dict
add_names (IrcPdf *self)
{
  guint n;
  const IrcDestination *items = irc_pages_get_destinations (self->pages, &n);
  GString *out = g_string_new ("/Names[");

  for (guint i = 0; i < n; i++) {
    irc_pdf_append_bytes (out, items[i].name);
    append_destination (out, self, &items[i]);
  }
  g_string_append_c (out, ']');
  return irc_pdf_dict_new (self, out);
}

void
irc_pdf_add_navigation (IrcPdf *self, GString *catalog, GString *names)
{
  HPDF_Dict dests;
  guint n;

  add_outline (self);
  append_labels (catalog, self->pages);
  irc_pages_get_destinations (self->pages, &n);
  if (n == 0)
    return;
  dests = add_names (self);
  if (dests == NULL)
    return;
  g_string_append (names, "/Dests ");
  irc_pdf_append_reference (names, dests);
}
