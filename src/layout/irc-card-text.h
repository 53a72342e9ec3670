/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A paragraph on an objection card: words set, measured and painted.  For the
 * cards of layout/ only.
 */
#pragma once

#include "irc-lay.h"

G_BEGIN_DECLS

#define IRC_CARD_MIN_SIZE 7.5 /* points: no word on a card is smaller */
#define IRC_CARD_TEXT_MAX_RUNS 3

typedef struct {
  IrcRun runs[IRC_CARD_TEXT_MAX_RUNS]; /* owned */
  guint n_runs;
  IrcType type;
  IrcColor color;
  IrcParagraph *lines; /* set; else NULL */
  double height;
} IrcCardText;

void irc_card_text_clear (IrcCardText *self);
/* @target: of a link, or NULL; nothing for an empty @words. */
void irc_card_text_add (IrcCardText *self,
                        IrcRunStyle style,
                        const char *words,
                        const char *target);
/* Sets what was added. */
void irc_card_text_set (IrcCardText *self,
                        const IrcLay *lay,
                        const IrcType *type,
                        IrcColor color,
                        double width);
/* The longest beginning of @words that takes at most @max_lines, with "…" where
 * it is cut. */
void irc_card_text_set_clamped (IrcCardText *self,
                                const IrcLay *lay,
                                const char *words,
                                const IrcType *type,
                                IrcColor color,
                                double width,
                                guint max_lines);
/* As the element @element, its top left at @x, @y; its links are elements below
 * that one. */
void irc_card_text_paint (const IrcCardText *self,
                          IrcLay *lay,
                          IrcSlug *slug,
                          guint element,
                          double x,
                          double y);

/* How many sentences @text has, and its first @n. */
guint irc_card_text_count_sentences (const IrcLay *lay, const char *text);
char *
irc_card_text_dup_sentences (const IrcLay *lay, const char *text, guint n);

G_END_DECLS
