/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-lay.h"

guint
irc_lay_add_element (IrcLay *self, IrcRole role, guint parent)
{
  IrcElement element = { .role = role, .parent = parent };

  return irc_pages_builder_add_element (self->builder, &element);
}

double
irc_lay_space (IrcLay *self, double before, double after)
{
  double space = MAX (before, self->after);

  self->after = after;
  return space;
}

void
irc_lay_add_slug (IrcLay *self, IrcSlug *slug)
{
  g_ptr_array_add (self->slugs, slug);
}

/* A link to another place of the document is a reference to it. */
static guint
add_link_element (IrcLay *self, const IrcRun *run, guint parent)
{
  if (run->target[0] == '#')
    parent = irc_lay_add_element (self, IRC_ROLE_REFERENCE, parent);
  return irc_lay_add_element (self, IRC_ROLE_LINK, parent);
}

guint *
irc_lay_add_links (IrcLay *self, const IrcRuns *runs, guint parent)
{
  guint *links = g_new (guint, MAX (runs->n_runs, 1));

  for (guint i = 0; i < runs->n_runs; i++)
    links[i] = runs->runs[i].target != NULL
                   ? add_link_element (self, &runs->runs[i], parent)
                   : parent;
  return links;
}

/* The baseline that centres the type in its line. */
static double
baseline (const IrcLay *self, const IrcType *type)
{
  double ascent = irc_fonts_get_ascent (self->fonts, type->face, type->size);
  double descent = irc_fonts_get_descent (self->fonts, type->face, type->size);

  return (type->leading - ascent - descent) / 2 + ascent;
}

static double
aligned_x (const IrcInk *ink, double width)
{
  if (ink->align == IRC_ALIGN_RIGHT)
    return ink->x + ink->width - width;
  if (ink->align == IRC_ALIGN_CENTRE)
    return ink->x + (ink->width - width) / 2;
  return ink->x;
}

static gboolean
is_citation (const IrcRun *run)
{
  return run->target != NULL && g_str_has_prefix (run->target, "#ref-");
}

/* What a link is, for somebody who only hears it: its words, and for a number
 * in brackets what the number means; the first of "2–5" leads to where all of
 * them begin. */
static char *
dup_contents (const IrcLay *self, const IrcRuns *runs, guint index)
{
  const IrcRun *run = &runs->runs[index];
  const IrcLanguage *language = self->language;

  if (is_citation (run) && index + 2 < runs->n_runs &&
      g_str_equal (run[1].text, "–") && is_citation (&run[2]))
    /* Translators: the first and the last number of several references. */
    return g_strdup_printf (
        irc_text (language, "References %s to %s"), run->text, run[2].text);
  if (is_citation (run))
    return g_strdup_printf (irc_text (language, "Reference %s"), run->text);
  return g_strstrip (g_strdup (run->text));
}

void
irc_lay_paint_line (IrcLay *self,
                    IrcSlug *slug,
                    const IrcLine *line,
                    const IrcRuns *runs,
                    const guint *links,
                    const IrcInk *ink,
                    double y)
{
  double x = aligned_x (ink, line->width);
  double base = y + baseline (self, ink->type);

  for (guint i = 0; i < line->n_fragments; i++) {
    const IrcFragment *fragment = &line->fragments[i];
    const IrcRun *run = &runs->runs[fragment->run];
    IrcPiece *piece = irc_slug_add_text (
        slug,
        links[fragment->run],
        irc_text_ref (fragment->text),
        x + fragment->x,
        base,
        run->target != NULL ? self->palette->accent : ink->color);

    piece->y = base;
    piece->width = fragment->width;
    piece->extra = line->extra;
    piece->height = ink->type->leading;
    if (run->target != NULL) {
      piece->target = g_strdup (run->target);
      piece->contents = dup_contents (self, runs, fragment->run);
    }
    if (run->anchor != NULL && fragment->first)
      irc_slug_add_anchor (slug, run->anchor, y);
  }
}

void
irc_lay_paint_text (
    IrcLay *self, IrcSlug *slug, const char *text, const IrcInk *ink, double y)
{
  g_autofree char *shown = NULL;
  IrcText *shaped = NULL;

  if (*text == '\0')
    return;
  shown = irc_fonts_ellipsize (
      self->fonts, ink->type->face, ink->type->size, text, ink->width);
  shaped =
      irc_text_shape (self->fonts, ink->type->face, ink->type->size, shown, -1);
  irc_pages_builder_add_missing (self->builder,
                                 irc_text_count_missing (shaped));
  irc_slug_add_text (slug,
                     ink->element,
                     shaped,
                     aligned_x (ink, irc_text_get_width (shaped)),
                     y + baseline (self, ink->type),
                     ink->color);
}

void
irc_lay_add_lines (IrcLay *self,
                   const IrcRuns *runs,
                   const IrcInk *ink,
                   const IrcHyphens *hyphens,
                   double before)
{
  g_autoptr (IrcParagraph) paragraph =
      irc_typeset (self->fonts, runs, ink->type, ink->width, hyphens);
  g_autofree guint *links = irc_lay_add_links (self, runs, ink->element);
  guint n = paragraph->n_lines;

  irc_pages_builder_add_missing (self->builder, paragraph->n_missing);
  for (guint i = 0; i < n; i++) {
    IrcSlug *slug = irc_slug_new (ink->type->leading);

    slug->before = i == 0 ? before : 0;
    /* Two lines at least on either side of a page break. */
    slug->keep_next = n > 1 && (i == 0 || i + 2 == n);
    irc_lay_paint_line (self, slug, &paragraph->lines[i], runs, links, ink, 0);
    irc_lay_add_slug (self, slug);
  }
}
