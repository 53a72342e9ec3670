/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What must hold for finished pages, and their text as a reader finds it. */
#pragma once

#include "irc-case.h"
#include "irc-document.h"
#include "irc-pages.h"

G_BEGIN_DECLS

/* A piece of text on a page. */
typedef struct {
  guint page;
  guint element; /* IRC_NO_PARENT: an artifact */
  guint mark;    /* 0: not inside a chart */
  double x, y;   /* start of the baseline */
  double width, size;
  char *text;
} PageText;

/* All text in painting order; an array of PageText. */
GPtrArray *pages_list_texts (const IrcPages *pages);
/* The text of content (or of artifacts) of one page, pieces joined by "". */
char *pages_dup_text (const GPtrArray *texts, guint page, gboolean artifacts);
/* The element is @role or inside one. */
gboolean pages_is_inside (const IrcPages *pages, guint element, IrcRole role);

/* Everything below. */
void pages_check (const IrcPages *pages, IrcPaper paper);

G_END_DECLS
