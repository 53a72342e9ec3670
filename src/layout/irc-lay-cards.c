/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-lay-cards.h"

#include "irc-card-back.h"
#include "irc-card-text.h"
#include "irc-string.h"

#define MM (72 / 25.4)
#define COLUMNS 2
#define ROWS (IRC_CARDS_PER_SHEET / COLUMNS)
#define SIDE (12 * MM) /* from the paper's edges to the grid */
#define END (14 * MM)
#define PADDING (4.6 * MM)
#define MARK (4 * MM) /* cut marks: their length, and what they keep off */
#define MARK_GAP (1 * MM)
#define HAIRLINE 0.4
#define HEAD_Y (5.6 * MM) /* tops of the lines in the margins */
#define FOOT_Y (7.6 * MM) /* from the paper's lower edge */

static const IrcType margin_type = { IRC_FACE_REGULAR, 7.5, 10 };
static const IrcType number_type = { IRC_FACE_BOLD, 10, 13 };
static const IrcType ask_type = { IRC_FACE_REGULAR, 8, 10.5 };

/* The two pages of a sheet while they are being painted. */
typedef struct {
  IrcLay *lay;
  const IrcCards *cards;
  IrcSlug *fronts, *backs;
} Sheet;

/* ---- the grid ------------------------------------------------------------ */

static double
card_width (const IrcLay *self)
{
  return (self->style.page_width - 2 * SIDE) / COLUMNS;
}

static double
card_height (const IrcLay *self)
{
  return (self->style.page_height - 2 * END) / ROWS;
}

/* Where the words of the card at @place of its sheet stand. */
static IrcRect
get_box (const IrcLay *self, guint place, gboolean back)
{
  const guint column = back ? COLUMNS - 1 - place % COLUMNS : place % COLUMNS;

  return (IrcRect){ SIDE + column * card_width (self) + PADDING,
                    END + place / COLUMNS * card_height (self) + PADDING,
                    card_width (self) - 2 * PADDING,
                    card_height (self) - 2 * PADDING };
}

static void
add_marks (const IrcLay *self, IrcSlug *slug)
{
  const double width = self->style.page_width, height = self->style.page_height;
  const IrcColor color = self->palette->muted;

  for (guint i = 0; i <= COLUMNS; i++) {
    const double x = SIDE + i * card_width (self) - HAIRLINE / 2;
    const double low = height - END + MARK_GAP;

    irc_slug_add_rect (
        slug, (IrcRect){ x, END - MARK_GAP - MARK, HAIRLINE, MARK }, color);
    irc_slug_add_rect (slug, (IrcRect){ x, low, HAIRLINE, MARK }, color);
  }
  for (guint i = 0; i <= ROWS; i++) {
    const double y = END + i * card_height (self) - HAIRLINE / 2;
    const double right = width - SIDE + MARK_GAP;

    irc_slug_add_rect (
        slug, (IrcRect){ SIDE - MARK_GAP - MARK, y, MARK, HAIRLINE }, color);
    irc_slug_add_rect (slug, (IrcRect){ right, y, MARK, HAIRLINE }, color);
  }
}

/* Thin lines to cut along; on the fronts alone, since two sides never register
 * to a hair. */
static void
add_lines (const IrcLay *self, IrcSlug *slug)
{
  const double width = self->style.page_width - 2 * SIDE;
  const double height = self->style.page_height - 2 * END;

  for (guint i = 0; i <= COLUMNS; i++)
    irc_slug_add_rect (slug,
                       (IrcRect){ SIDE + i * card_width (self) - HAIRLINE / 2,
                                  END,
                                  HAIRLINE,
                                  height },
                       self->palette->rule);
  for (guint i = 0; i <= ROWS; i++)
    irc_slug_add_rect (slug,
                       (IrcRect){ SIDE,
                                  END + i * card_height (self) - HAIRLINE / 2,
                                  width,
                                  HAIRLINE },
                       self->palette->rule);
}

/* ---- margins ------------------------------------------------------------- */

static void
add_margin_line (Sheet *sheet,
                 IrcSlug *slug,
                 guint element,
                 const char *text,
                 double y,
                 gboolean right)
{
  IrcLay *lay = sheet->lay;
  const double half = card_width (lay) - 2 * MARK_GAP;
  const IrcInk ink = { .type = &margin_type,
                       .color = lay->palette->muted,
                       .element = element,
                       .x = right ? SIDE + card_width (lay) + MARK_GAP
                                  : SIDE + MARK_GAP,
                       .width = half,
                       .align = right ? IRC_ALIGN_RIGHT : IRC_ALIGN_LEFT };

  irc_lay_paint_text (lay, slug, text, &ink, y);
}

/* Real content on the first page, decoration on the others. */
static guint
add_first (Sheet *sheet, IrcRole role, gboolean first)
{
  return first ? irc_lay_add_element (sheet->lay, role, sheet->lay->root)
               : IRC_NO_ELEMENT;
}

static void
add_margins (Sheet *sheet, IrcSlug *slug, guint number, gboolean back)
{
  IrcLay *lay = sheet->lay;
  const IrcLanguage *language = lay->language;
  const gboolean first = number == 1 && !back;
  const double foot = lay->style.page_height - FOOT_Y;
  const char *const *missing = irc_cards_get_missing (sheet->cards);
  g_autofree char *side = g_strdup_printf (
      back ? irc_text (language, "Sheet %u, backs: answers")
           : irc_text (language, "Sheet %u, fronts: objections"),
      number);

  add_margin_line (sheet,
                   slug,
                   add_first (sheet, IRC_ROLE_H1, first),
                   irc_document_get_title (lay->document),
                   HEAD_Y,
                   FALSE);
  add_margin_line (sheet, slug, IRC_NO_ELEMENT, side, HEAD_Y, TRUE);
  add_margin_line (
      sheet,
      slug,
      add_first (sheet, IRC_ROLE_P, first),
      irc_text (language, "Print on both sides, flip on long edge, at 100%."),
      foot,
      FALSE);
  if (first && missing[0] != NULL) {
    g_autofree char *all = g_strjoinv (" ", (char **) (gintptr) missing);

    add_margin_line (
        sheet, slug, add_first (sheet, IRC_ROLE_P, TRUE), all, foot, TRUE);
  } else {
    add_margin_line (sheet,
                     slug,
                     IRC_NO_ELEMENT,
                     irc_document_get_confidentiality (lay->document),
                     foot,
                     TRUE);
  }
}

/* ---- a card -------------------------------------------------------------- */

/* Sets the objection in quotation marks; whether it fits. */
static gboolean
try_objection (Sheet *sheet,
               IrcCardText *text,
               const char *objection,
               double size,
               const IrcRect *box)
{
  const IrcType type = { IRC_FACE_SEMIBOLD, size, size * 1.3 };
  g_autofree char *quote = g_strdup_printf ("\u201c%s\u201d", objection);

  irc_card_text_clear (text);
  irc_card_text_add (text, IRC_RUN_PLAIN, quote, NULL);
  irc_card_text_set (
      text, sheet->lay, &type, sheet->lay->palette->heading, box->width);
  return text->height <= box->height;
}

/* In the largest type in which it fits; else its first sentences in the
 * smallest, or what fits of the first one. */
static void
fit_objection (Sheet *sheet,
               IrcCardText *text,
               const char *objection,
               const IrcRect *box)
{
  static const double sizes[] = { 16, 14, 12.5, 11, 10, 9, 8.25 };
  guint n = irc_card_text_count_sentences (sheet->lay, objection);
  gsize max_bytes = 1024;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (try_objection (sheet, text, objection, sizes[i], box))
      return;
  for (; n > 0; n--) {
    g_autofree char *sentences =
        irc_card_text_dup_sentences (sheet->lay, objection, n);

    if (try_objection (sheet, text, sentences, IRC_CARD_MIN_SIZE, box))
      return;
  }
  for (gboolean fits = FALSE; !fits && max_bytes > 64; max_bytes -= 64) {
    g_autofree char *words = irc_string_shorten_words (objection, max_bytes);

    fits = try_objection (sheet, text, words, IRC_CARD_MIN_SIZE, box);
  }
}

/* In the middle of what room the head leaves. */
static void
add_objection (Sheet *sheet, const IrcCard *card, IrcRect box, guint parent)
{
  IrcLay *lay = sheet->lay;
  IrcCardText text = { .n_runs = 0 };

  fit_objection (sheet, &text, card->objection, &box);
  irc_card_text_paint (&text,
                       lay,
                       sheet->fronts,
                       irc_lay_add_element (lay, IRC_ROLE_P, parent),
                       box.x,
                       box.y + (box.height - text.height) / 2);
  irc_card_text_clear (&text);
}

static void
add_front (Sheet *sheet, guint index, guint parent, IrcRect box)
{
  IrcLay *lay = sheet->lay;
  const IrcCard *card = irc_cards_get_card (sheet->cards, index);
  g_autofree char *asks = irc_cards_dup_asks (sheet->cards, card);
  g_autofree char *title =
      g_strdup_printf (irc_text (lay->language, "Objection %u"), index + 1);
  IrcCardText lines = { .n_runs = 0 };
  IrcInk ink = { .type = &number_type,
                 .color = lay->palette->accent,
                 .element = irc_lay_add_element (lay, IRC_ROLE_H2, parent),
                 .x = box.x,
                 .width = box.width };
  double head = number_type.leading;

  irc_lay_paint_text (lay, sheet->fronts, title, &ink, box.y);
  irc_card_text_set_clamped (
      &lines, lay, asks, &ask_type, lay->palette->muted, box.width, 3);
  irc_card_text_paint (&lines,
                       lay,
                       sheet->fronts,
                       irc_lay_add_element (lay, IRC_ROLE_P, parent),
                       box.x,
                       box.y + head);
  head += lines.height + 4;
  irc_card_text_clear (&lines);
  box.y += head;
  box.height -= head;
  add_objection (sheet, card, box, parent);
}

static void
add_back (Sheet *sheet, guint index, guint parent, IrcRect box)
{
  IrcLay *lay = sheet->lay;
  g_autofree char *title = g_strdup_printf (
      irc_text (lay->language, "Answer to objection %u"), index + 1);
  const IrcInk ink = { .type = &number_type,
                       .color = lay->palette->accent,
                       .element =
                           irc_lay_add_element (lay, IRC_ROLE_H3, parent),
                       .x = box.x,
                       .width = box.width };

  irc_lay_paint_text (lay, sheet->backs, title, &ink, box.y);
  box.y += number_type.leading + 2;
  box.height -= number_type.leading + 2;
  irc_card_back_paint (lay, sheet->backs, sheet->cards, index, parent, &box);
}

static void
add_card (Sheet *sheet, guint index)
{
  IrcLay *lay = sheet->lay;
  const guint place = index % IRC_CARDS_PER_SHEET;
  const guint parent = irc_lay_add_element (lay, IRC_ROLE_SECT, lay->root);

  add_front (sheet, index, parent, get_box (lay, place, FALSE));
  add_back (sheet, index, parent, get_box (lay, place, TRUE));
}

/* ---- the door ------------------------------------------------------------ */

static IrcSlug *
new_page (Sheet *sheet, guint number, gboolean back)
{
  const IrcLay *lay = sheet->lay;
  IrcSlug *slug = irc_slug_new (lay->style.bottom - lay->style.top);

  slug->new_page = slug->bare_page = TRUE;
  slug->outline.level = 1;
  slug->outline.title = g_strdup_printf (
      back ? irc_text (lay->language, "Sheet %u, backs: answers")
           : irc_text (lay->language, "Sheet %u, fronts: objections"),
      number);
  add_marks (lay, slug);
  if (!back)
    add_lines (lay, slug);
  return slug;
}

void
irc_lay_cards (IrcLay *self, const IrcCards *cards)
{
  const guint n = irc_cards_get_n_cards (cards);

  for (guint first = 0; first < n; first += IRC_CARDS_PER_SHEET) {
    const guint number = first / IRC_CARDS_PER_SHEET + 1;
    Sheet sheet = { .lay = self, .cards = cards };

    sheet.fronts = new_page (&sheet, number, FALSE);
    sheet.backs = new_page (&sheet, number, TRUE);
    add_margins (&sheet, sheet.fronts, number, FALSE);
    add_margins (&sheet, sheet.backs, number, TRUE);
    for (guint i = first; i < MIN (n, first + IRC_CARDS_PER_SHEET); i++)
      add_card (&sheet, i);
    irc_lay_add_slug (self, sheet.fronts);
    irc_lay_add_slug (self, sheet.backs);
  }
}
