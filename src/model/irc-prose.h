/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The user's words for a chapter (report.sections[].text), read line by line.
 *
 * A line is a paragraph; blank lines count for nothing.  That is nearly all:
 *
 *   - words        an item of a list, with the items beside it
 *   ## words       a heading; ### words  a smaller one below it
 *   **words**      words in bold
 *   [@id]          a citation of the reference with that id; [@a; @b] of two
 *
 * A backslash before one of these signs takes its meaning away.  Whatever is
 * not complete, a bold without its end or a bracket that holds no ids, is
 * plain text.  White space and control characters are left as they stand: what
 * they become on paper is irc-user-text.h in doc.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  IRC_PROSE_PARAGRAPH,
  IRC_PROSE_ITEM,
  IRC_PROSE_HEADING,
  IRC_PROSE_SMALL_HEADING,
} IrcProseKind;

typedef struct {
  char *text; /* "" for a citation */
  gboolean strong;
  char **ids; /* of the references cited; NULL for text */
} IrcProsePiece;

typedef struct {
  IrcProseKind kind;
  IrcProsePiece *pieces;
  guint n_pieces;
} IrcProseLine;

/* The lines of @text that are not blank, IrcProseLine; free the array. */
GPtrArray *irc_prose_parse (const char *text);

/* Appends a line that is read back as @kind; its pieces follow. */
void irc_prose_append_kind (GString *out, IrcProseKind kind);
/* Appends @text so that it is read back as plain text or in bold; it holds no
 * line break. */
void irc_prose_append_text (GString *out, const char *text, gboolean strong);
/* Appends "[@a; @b]"; an id that no citation can hold is left out. */
void irc_prose_append_citation (GString *out, const char *const *ids, guint n);

G_END_DECLS
