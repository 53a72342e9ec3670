/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-lay.h"

#define LABEL_GAP 16 /* indent of list items */
#define ENTRY_GAP 24 /* indent of references */
/* Between a reference's number and its text, in ems: readers of the finished
 * page take what is farther apart than 0.7 em for two columns. */
#define ENTRY_LABEL_SPACE 0.45
/* An item of more lines may be split, and stand alone at the end of a list. */
#define MAX_KEPT_LINES 6
#define CALLOUT_PAD 12
#define CALLOUT_BAR 3

/* ---- headings ----------------------------------------------------------- */

static const IrcRole heading_roles[] = { IRC_ROLE_H1,
                                         IRC_ROLE_H2,
                                         IRC_ROLE_H3 };

static void
add_outline (IrcSlug *slug, const IrcBlock *block)
{
  const char *number = block->heading.number;

  slug->outline.level = block->heading.level;
  slug->outline.title =
      *number != '\0' ? g_strdup_printf ("%s  %s", number, block->heading.text)
                      : g_strdup (block->heading.text);
}

void
irc_lay_heading (IrcLay *self, const IrcBlock *block)
{
  int level = block->heading.level - 1;
  g_autofree char *text = *block->heading.number != '\0'
                              ? g_strdup_printf ("%s  %s",
                                                 block->heading.number,
                                                 block->heading.text)
                              : g_strdup (block->heading.text);
  const IrcType *type = NULL;
  IrcRun run = { .text = text };
  IrcRuns runs = { &run, 1 };
  g_autoptr (IrcParagraph) paragraph = NULL;
  IrcInk ink = { .color = self->palette->heading };
  gboolean follows = level == 0 && !self->closed && !block->heading.one_page;
  double before = 0;

  if (level == 0) {
    self->closed = block->heading.one_page;
    self->style = block->heading.one_page ? self->tight : self->base;
    self->section = irc_lay_add_element (self, IRC_ROLE_SECT, self->root);
  }
  ink.x = self->style.text_x;
  ink.width = self->style.text_width;
  type = ink.type = &self->style.heading[level];
  paragraph =
      irc_typeset (self->fonts, &runs, type, self->style.text_width, NULL);
  ink.element = irc_lay_add_element (self, heading_roles[level], self->section);
  before = irc_lay_space (self,
                          self->style.heading_before[level],
                          self->style.heading_after[level]);
  irc_pages_builder_add_missing (self->builder, paragraph->n_missing);
  for (guint i = 0; i < paragraph->n_lines; i++) {
    IrcSlug *slug = irc_slug_new (type->leading);

    slug->before = i == 0 ? before : 0;
    slug->keep_next = TRUE;
    slug->new_page = i == 0 && level == 0 && !block->heading.same_page;
    slug->may_follow = slug->new_page && follows;
    slug->one_page = slug->new_page && block->heading.one_page;
    if (i == 0) {
      add_outline (slug, block);
      if (block->anchor != NULL)
        irc_slug_add_anchor (slug, block->anchor, 0);
    }
    irc_lay_paint_line (
        self, slug, &paragraph->lines[i], &runs, &ink.element, &ink, 0);
    irc_lay_add_slug (self, slug);
  }
}

/* ---- paragraphs and lists ----------------------------------------------- */

/* The slugs from @first on are an item or a paragraph: one of few lines is not
 * split, and @with_next stays with what follows. */
static void
keep_item (IrcLay *self, guint first, gboolean with_next)
{
  guint end = self->slugs->len;

  if (end - first > MAX_KEPT_LINES)
    return;
  for (guint i = first; i < end; i++)
    ((IrcSlug *) g_ptr_array_index (self->slugs, i))->keep_next =
        with_next || i + 1 < end;
}

/* A heading has two lines below it where the page allows that: a paragraph of
 * one line takes those of the next along. */
static void
keep_single_line (IrcLay *self, guint first)
{
  IrcSlug *line = g_ptr_array_index (self->slugs, self->slugs->len - 1);
  const IrcSlug *before =
      first > 0 ? g_ptr_array_index (self->slugs, first - 1) : NULL;

  if (first + 1 < self->slugs->len || before == NULL || !before->keep_next ||
      before->keep_weak)
    return;
  line->keep_next = line->keep_weak = TRUE;
}

void
irc_lay_paragraph (IrcLay *self, const IrcBlock *block)
{
  IrcInk ink = { &self->style.body,  self->palette->ink,     0,
                 self->style.text_x, self->style.text_width, IRC_ALIGN_LEFT };
  const guint first = self->slugs->len;

  if (block->paragraph.style == IRC_PARAGRAPH_LEAD) {
    ink.type = &self->style.lead;
    ink.color = self->palette->accent;
  } else if (block->paragraph.style == IRC_PARAGRAPH_NOTE) {
    ink.type = &self->style.note;
    ink.color = self->palette->muted;
  } else if (block->paragraph.style == IRC_PARAGRAPH_LABEL) {
    ink.color = self->palette->heading;
  }
  ink.element = irc_lay_add_element (self, IRC_ROLE_P, self->section);
  irc_lay_add_lines (
      self,
      &block->paragraph.text,
      &ink,
      block->paragraph.style == IRC_PARAGRAPH_BODY ? self->hyphens : NULL,
      irc_lay_space (self, 0, self->style.paragraph_after));
  keep_single_line (self, first);
  if (block->paragraph.with_next)
    keep_item (self, first, TRUE);
  if (block->paragraph.with_next ||
      block->paragraph.style == IRC_PARAGRAPH_LABEL)
    ((IrcSlug *) g_ptr_array_index (self->slugs, self->slugs->len - 1))
        ->keep_next = TRUE;
}

/* A list being laid out. */
typedef struct {
  guint element;
  const IrcType *type;
  double indent; /* of the text beside the labels */
  /* Between label and text; negative: the label stands at the left. */
  double label_space;
  double between;
  gboolean is_bibliography;  /* its items are references */
  const IrcHyphens *hyphens; /* NULL: ragged right */
} List;

/* Paints the label before the first line of the text, in reading order. */
static void
paint_label (IrcLay *self,
             IrcSlug *slug,
             const List *list,
             const IrcRuns *label,
             guint element)
{
  g_autoptr (IrcParagraph) line = irc_typeset (
      self->fonts, label, list->type, self->style.text_width, NULL);
  g_autofree guint *links = irc_lay_add_links (self, label, element);
  IrcInk ink = { list->type,         self->palette->ink, element,
                 self->style.text_x, list->indent,       IRC_ALIGN_LEFT };
  g_autoptr (IrcSlug) apart = irc_slug_new (0);

  if (list->label_space >= 0)
    ink.x += MAX (list->indent - list->label_space - line->lines[0].width, 0);
  irc_lay_paint_line (self, apart, &line->lines[0], label, links, &ink, 0);
  irc_slug_prepend (slug, apart);
}

/* One item: a label in the margin of the indent, the text beside it. */
static void
lay_item (IrcLay *self,
          const List *list,
          IrcRun *label,
          const char *anchor,
          const IrcRuns *runs,
          double before)
{
  guint item = irc_lay_add_element (self, IRC_ROLE_LI, list->element);
  guint label_element = irc_lay_add_element (self, IRC_ROLE_LBL, item);
  guint first = self->slugs->len;
  IrcRuns label_runs = { label, 1 };
  IrcInk ink = { list->type,
                 self->palette->ink,
                 0,
                 self->style.text_x + list->indent,
                 self->style.text_width - list->indent,
                 IRC_ALIGN_LEFT };
  IrcSlug *slug = NULL;

  ink.element = irc_lay_add_element (self, IRC_ROLE_LBODY, item);
  if (list->is_bibliography)
    ink.element = irc_lay_add_element (self, IRC_ROLE_BIB_ENTRY, ink.element);
  irc_lay_add_lines (self, runs, &ink, list->hyphens, before);
  if (self->slugs->len == first)
    irc_lay_add_slug (self, irc_slug_new (list->type->leading));
  slug = g_ptr_array_index (self->slugs, first);
  paint_label (self, slug, list, &label_runs, label_element);
  if (anchor != NULL)
    irc_slug_add_anchor (slug, anchor, 0);
}

static guint
add_list_element (IrcLay *self, IrcNumbering numbering)
{
  IrcElement element = { .role = IRC_ROLE_L,
                         .parent = self->section,
                         .numbering = numbering };

  return irc_pages_builder_add_element (self->builder, &element);
}

void
irc_lay_list (IrcLay *self, const IrcBlock *block)
{
  const List list = {
    .element = add_list_element (
        self, block->list.ordered ? IRC_NUMBERING_DECIMAL : IRC_NUMBERING_DISC),
    .type = &self->style.body,
    .indent = block->list.ordered ? ENTRY_GAP : LABEL_GAP,
    .label_space = -1,
    .between = self->style.paragraph_after / 2,
    .hyphens = self->hyphens,
  };
  double before = irc_lay_space (self, 0, self->style.paragraph_after);
  guint n = block->list.n_items;

  for (guint i = 0; i < n; i++) {
    guint first = self->slugs->len;
    g_autofree char *text =
        block->list.ordered ? g_strdup_printf ("%u.", i + 1) : g_strdup ("•");
    IrcRun label = { .text = text };

    lay_item (self,
              &list,
              &label,
              NULL,
              &block->list.items[i],
              i == 0 ? before : list.between);
    /* No item stays alone: neither the first nor the last. */
    keep_item (self, first, i + 1 < n && (i == 0 || i + 2 == n));
  }
}

/* An entry without a number hangs: its name stands out at the left. */
static void
lay_entry (IrcLay *self,
           const List *list,
           const char *anchor,
           const IrcRuns *runs,
           double before)
{
  const guint first = self->slugs->len;
  const guint item = irc_lay_add_element (self, IRC_ROLE_LI, list->element);
  const guint body = irc_lay_add_element (self, IRC_ROLE_LBODY, item);
  const IrcInk ink = { list->type,
                       self->palette->ink,
                       irc_lay_add_element (self, IRC_ROLE_BIB_ENTRY, body),
                       self->style.text_x + list->indent,
                       self->style.text_width - list->indent,
                       IRC_ALIGN_LEFT };
  IrcSlug *slug = NULL;

  irc_lay_add_lines (self, runs, &ink, list->hyphens, before);
  slug = g_ptr_array_index (self->slugs, first);
  for (guint i = 0; i < slug->pieces->len; i++)
    g_array_index (slug->pieces, IrcPiece, i).x -= list->indent;
  irc_slug_add_anchor (slug, anchor, 0);
}

void
irc_lay_references (IrcLay *self, const IrcBlock *block)
{
  const gboolean numbered = block->references.numbered;
  const List list = {
    .element = add_list_element (
        self, numbered ? IRC_NUMBERING_DECIMAL : IRC_NUMBERING_NONE),
    .type = &self->style.reference,
    .indent = numbered ? ENTRY_GAP : LABEL_GAP,
    .label_space = ENTRY_LABEL_SPACE * self->style.reference.size,
    .between = self->style.reference_after,
    .is_bibliography = TRUE,
  };
  double before = irc_lay_space (self, 0, self->style.paragraph_after);

  for (guint i = 0; i < block->references.n_entries; i++) {
    guint first = self->slugs->len;
    g_autofree char *text = g_strdup_printf ("%u.", i + 1);
    g_autofree char *anchor = g_strdup_printf ("ref-%u", i + 1);
    IrcRun label = { .text = text, .target = block->references.backlinks[i] };

    const double space = i == 0 ? before : list.between;

    if (numbered)
      lay_item (
          self, &list, &label, anchor, &block->references.entries[i], space);
    else
      lay_entry (self, &list, anchor, &block->references.entries[i], space);
    keep_item (self, first, FALSE);
  }
}

/* ---- callouts ----------------------------------------------------------- */

/* A strip of the callout's ground under one line. */
static IrcSlug *
callout_slug (IrcLay *self, double height)
{
  IrcSlug *slug = irc_slug_new (height);
  double x = self->style.text_x;

  /* Each strip reaches a little under the next: no seam between them. */
  irc_slug_add_rect (slug,
                     (IrcRect){ x + CALLOUT_BAR,
                                0,
                                self->style.text_width - CALLOUT_BAR,
                                height + 0.5 },
                     self->palette->tint);
  irc_slug_add_rect (slug,
                     (IrcRect){ x, 0, CALLOUT_BAR, height + 0.5 },
                     self->palette->accent);
  slug->keep_next = TRUE;
  return slug;
}

static void
callout_lines (IrcLay *self,
               const IrcRuns *runs,
               guint parent,
               const IrcType *type,
               IrcColor color)
{
  IrcInk ink = { type,
                 color,
                 0,
                 self->style.text_x + CALLOUT_PAD + CALLOUT_BAR,
                 self->style.text_width - 2 * CALLOUT_PAD - CALLOUT_BAR,
                 IRC_ALIGN_LEFT };
  g_autoptr (IrcParagraph) paragraph =
      irc_typeset (self->fonts, runs, type, ink.width, NULL);
  g_autofree guint *links = NULL;

  ink.element = irc_lay_add_element (self, IRC_ROLE_P, parent);
  links = irc_lay_add_links (self, runs, ink.element);
  irc_pages_builder_add_missing (self->builder, paragraph->n_missing);
  for (guint i = 0; i < paragraph->n_lines; i++) {
    IrcSlug *slug = callout_slug (self, type->leading);

    irc_lay_paint_line (self, slug, &paragraph->lines[i], runs, links, &ink, 0);
    irc_lay_add_slug (self, slug);
  }
}

void
irc_lay_callout (IrcLay *self, const IrcBlock *block)
{
  double space = self->style.block_space;
  double pad = CALLOUT_PAD * self->style.body.size / 14;
  guint parent = irc_lay_add_element (self, IRC_ROLE_DIV, self->section);
  IrcSlug *slug = callout_slug (self, pad);
  IrcRun run = { .text = block->callout.title };
  IrcRuns title = { &run, *block->callout.title != '\0' ? 1 : 0 };

  slug->before = irc_lay_space (self, space, space);
  irc_lay_add_slug (self, slug);
  callout_lines (
      self, &title, parent, &self->style.caption, self->palette->accent);
  for (guint i = 0; i < block->callout.n_paragraphs; i++)
    callout_lines (self,
                   &block->callout.paragraphs[i],
                   parent,
                   &self->style.body,
                   self->palette->ink);
  slug = callout_slug (self, pad);
  slug->keep_next = FALSE;
  irc_lay_add_slug (self, slug);
}
