/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-card-text.h"

#include <string.h>

#include "irc-sentences.h"
#include "irc-string.h"

void
irc_card_text_clear (IrcCardText *self)
{
  for (guint i = 0; i < self->n_runs; i++) {
    g_free (self->runs[i].text);
    g_free (self->runs[i].target);
  }
  g_clear_pointer (&self->lines, irc_paragraph_free);
  *self = (IrcCardText){ .n_runs = 0 };
}

void
irc_card_text_add (IrcCardText *self,
                   IrcRunStyle style,
                   const char *words,
                   const char *target)
{
  g_return_if_fail (self->n_runs < IRC_CARD_TEXT_MAX_RUNS);

  if (*words == '\0')
    return;
  self->runs[self->n_runs++] = (IrcRun){ .text = g_strdup (words),
                                         .style = style,
                                         .target = g_strdup (target) };
}

void
irc_card_text_set (IrcCardText *self,
                   const IrcLay *lay,
                   const IrcType *type,
                   IrcColor color,
                   double width)
{
  const IrcRuns runs = { self->runs, self->n_runs };

  self->type = *type;
  self->color = color;
  g_clear_pointer (&self->lines, irc_paragraph_free);
  self->lines = irc_typeset (lay->fonts, &runs, type, width, NULL);
  self->height = self->lines->n_lines * type->leading;
}

/* Sets the first @max_bytes of @words. */
static guint
set_beginning (IrcCardText *self,
               const IrcLay *lay,
               const char *words,
               gsize max_bytes,
               double width)
{
  const IrcType type = self->type;
  const IrcColor color = self->color;
  g_autofree char *shown = irc_string_shorten_words (words, max_bytes);

  irc_card_text_clear (self);
  irc_card_text_add (self, IRC_RUN_PLAIN, shown, NULL);
  irc_card_text_set (self, lay, &type, color, width);
  return self->lines->n_lines;
}

void
irc_card_text_set_clamped (IrcCardText *self,
                           const IrcLay *lay,
                           const char *words,
                           const IrcType *type,
                           IrcColor color,
                           double width,
                           guint max_lines)
{
  gsize fits = strlen ("…"), too_long = strlen (words);

  self->type = *type;
  self->color = color;
  if (set_beginning (self, lay, words, too_long, width) <= max_lines)
    return;
  while (too_long - fits > 1) {
    const gsize half = fits + (too_long - fits) / 2;

    if (set_beginning (self, lay, words, half, width) <= max_lines)
      fits = half;
    else
      too_long = half;
  }
  set_beginning (self, lay, words, fits, width);
}

void
irc_card_text_paint (const IrcCardText *self,
                     IrcLay *lay,
                     IrcSlug *slug,
                     guint element,
                     double x,
                     double y)
{
  const IrcRuns runs = { (IrcRun *) (gintptr) self->runs, self->n_runs };
  const IrcInk ink = {
    .type = &self->type, .color = self->color, .element = element, .x = x
  };
  g_autofree guint *links = irc_lay_add_links (lay, &runs, element);

  irc_pages_builder_add_missing (lay->builder, self->lines->n_missing);
  for (guint i = 0; i < self->lines->n_lines; i++)
    irc_lay_paint_line (lay,
                        slug,
                        &self->lines->lines[i],
                        &runs,
                        links,
                        &ink,
                        y + i * self->type.leading);
}

/* ---- sentences ----------------------------------------------------------- */

guint
irc_card_text_count_sentences (const IrcLay *lay, const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text += irc_sentence_length (text, lay->language))
    n++;
  return n;
}

char *
irc_card_text_dup_sentences (const IrcLay *lay, const char *text, guint n)
{
  gsize length = 0;

  for (guint i = 0; i < n && text[length] != '\0'; i++)
    length += irc_sentence_length (text + length, lay->language);
  return g_strchomp (g_strndup (text, length));
}
