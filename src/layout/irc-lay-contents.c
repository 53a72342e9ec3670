/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The contents: chapters and their sections, on two pages at most.  Where they
 * would take more, the chapter with most sections has one line for them all,
 * "7.1–7.60", then the next such chapter. */
#include "irc-lay.h"

#define MAX_PAGES 2
#define CHAPTER_LINE 17.0
#define CHAPTER_SPACE 6.0 /* above it */
#define SECTION_LINE 14.5
#define LEAST_FOLDED 3 /* sections that one line stands for */

/* ---- which sections ----------------------------------------------------- */

typedef struct {
  guint heading;  /* block of the chapter */
  guint sections; /* how many it has */
  gboolean folded;
} Chapter;

static gboolean
is_listed (const IrcBlock *block)
{
  return block->kind == IRC_BLOCK_HEADING && block->anchor != NULL &&
         block->heading.level <= 2;
}

/* Sections before the first chapter are a chapter of their own. */
static GArray *
list_chapters (const IrcLay *self)
{
  GArray *chapters = g_array_new (FALSE, FALSE, sizeof (Chapter));
  guint n = irc_document_get_n_blocks (self->document);

  for (guint i = 0; i < n; i++) {
    const IrcBlock *block = irc_document_get_block (self->document, i);

    if (!is_listed (block))
      continue;
    if (block->heading.level == 1 || chapters->len == 0) {
      const Chapter chapter = { i, 0, FALSE };

      g_array_append_val (chapters, chapter);
    } else {
      g_array_index (chapters, Chapter, chapters->len - 1).sections++;
    }
  }
  return chapters;
}

static double
measure (const IrcLay *self, const GArray *chapters)
{
  const IrcStyle *style = &self->style;
  double height = style->heading[0].leading + style->heading_after[0];

  for (guint i = 0; i < chapters->len; i++) {
    const Chapter *chapter = &g_array_index (chapters, Chapter, i);

    height += CHAPTER_LINE + CHAPTER_SPACE +
              (chapter->folded ? 1 : chapter->sections) * SECTION_LINE;
  }
  return height;
}

static Chapter *
find_longest (const GArray *chapters)
{
  Chapter *longest = NULL;

  for (guint i = 0; i < chapters->len; i++) {
    Chapter *chapter = &g_array_index (chapters, Chapter, i);

    if (!chapter->folded && chapter->sections >= LEAST_FOLDED &&
        (longest == NULL || chapter->sections > longest->sections))
      longest = chapter;
  }
  return longest;
}

/* At the foot of a page a line or two may find no room. */
static void
fold (const IrcLay *self, GArray *chapters)
{
  const double room = MAX_PAGES * (self->style.bottom - self->style.top -
                                   2 * CHAPTER_LINE - CHAPTER_SPACE);

  while (measure (self, chapters) > room) {
    Chapter *chapter = find_longest (chapters);

    if (chapter == NULL)
      return;
    chapter->folded = TRUE;
  }
}

/* ---- lines -------------------------------------------------------------- */

/* Takes @text. */
static void
add_line (IrcLay *self, guint item, const IrcBlock *heading, char *text)
{
  gboolean chapter = heading->heading.level == 1;
  guint reference = irc_lay_add_element (self, IRC_ROLE_REFERENCE, item);
  guint link = irc_lay_add_element (self, IRC_ROLE_LINK, reference);
  IrcType type = self->style.body;
  double height = chapter ? CHAPTER_LINE : SECTION_LINE;
  IrcSlug *slug = irc_slug_new (height);
  double indent = chapter ? 0 : 22;
  IrcInk ink = { &type,
                 chapter ? self->palette->heading : self->palette->ink,
                 link,
                 self->style.text_x + indent,
                 self->style.text_width - indent - 40,
                 IRC_ALIGN_LEFT };
  g_autofree char *target = g_strconcat ("#", heading->anchor, NULL);
  IrcPiece *piece = NULL;

  if (chapter)
    type.face = IRC_FACE_SEMIBOLD;
  slug->before = irc_lay_space (self, chapter ? CHAPTER_SPACE : 0, 0);
  irc_lay_paint_text (self, slug, g_strstrip (text), &ink, 0);
  piece = &g_array_index (slug->pieces, IrcPiece, slug->pieces->len - 1);
  piece->target = g_strdup (target);
  piece->contents = g_strdup (text);
  piece->height = height;
  piece->width = self->style.text_width - indent;
  {
    double base = piece->y;
    IrcPiece *page = irc_slug_add_piece (slug, IRC_PIECE_PAGE_OF, link);

    page->x = self->style.text_x + self->style.text_width;
    page->y = base;
    page->height = type.size;
    page->color = ink.color;
    page->target = g_steal_pointer (&target);
  }
  irc_lay_add_slug (self, slug);
  g_free (text);
}

/* The sections of a chapter are a table of their own inside its item. */
typedef struct {
  guint toc, item, sections; /* elements; 0: none yet */
} Contents;

static guint
add_item (IrcLay *self, Contents *contents, int level)
{
  if (level == 1 || contents->item == 0) {
    contents->item = irc_lay_add_element (self, IRC_ROLE_TOCI, contents->toc);
    contents->sections = 0;
    return contents->item;
  }
  if (contents->sections == 0)
    contents->sections =
        irc_lay_add_element (self, IRC_ROLE_TOC, contents->item);
  return irc_lay_add_element (self, IRC_ROLE_TOCI, contents->sections);
}

/* "7.1–7.60" for all sections from @first on; their chapter has @n. */
static char *
dup_range (const IrcLay *self, guint first, guint n)
{
  const IrcBlock *from = irc_document_get_block (self->document, first);
  const IrcBlock *to = from;

  for (guint i = first; n > 0; i++) {
    const IrcBlock *block = irc_document_get_block (self->document, i);

    if (is_listed (block)) {
      to = block;
      n--;
    }
  }
  return g_strdup_printf ("%s–%s", from->heading.number, to->heading.number);
}

static void
add_chapter (IrcLay *self, Contents *contents, const Chapter *chapter)
{
  guint n = chapter->sections + 1;

  for (guint i = chapter->heading; n > 0; i++) {
    const IrcBlock *block = irc_document_get_block (self->document, i);
    const gboolean range = chapter->folded && i > chapter->heading;

    if (!is_listed (block))
      continue;
    add_line (self,
              add_item (self, contents, block->heading.level),
              block,
              range ? dup_range (self, i, chapter->sections)
                    : g_strdup_printf ("%s  %s",
                                       block->heading.number,
                                       block->heading.text));
    if (range)
      return;
    n--;
  }
}

void
irc_lay_contents (IrcLay *self, const IrcBlock *block)
{
  IrcBlock heading = { .kind = IRC_BLOCK_HEADING, .anchor = block->anchor };
  char empty[] = "";
  Contents contents = { 0 };
  g_autoptr (GArray) chapters = list_chapters (self);

  heading.heading.level = 1;
  heading.heading.number = empty;
  heading.heading.text = block->contents.title;
  irc_lay_heading (self, &heading);
  contents.toc = irc_lay_add_element (self, IRC_ROLE_TOC, self->section);
  fold (self, chapters);
  for (guint i = 0; i < chapters->len; i++)
    add_chapter (self, &contents, &g_array_index (chapters, Chapter, i));
  self->closed = TRUE;
}
