/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The state of the scanner and the errors that it finds.
 *
 * Private to irc-json-scan*.c.
 */
#pragma once

#include "irc-json-private.h"
#include "irc-json-tree-private.h"

G_BEGIN_DECLS

/* Recursive descent; the recursion is as deep as the text is nested, which is
 * bounded.  The text up to @limit is known to be UTF-8 without U+0000, so that
 * 0 can stand for its end.  Lines and columns are counted only when there is
 * an error to report. */
typedef struct {
  const char *start; /* after a byte-order mark */
  const char *next;
  const char *limit; /* the first byte that is not UTF-8, or the end */
  const char *end;
  guint max_values;
  guint depth;
  IrcJsonStep path[IRC_JSON_MAX_DEPTH];
  GHashTable *names[IRC_JSON_MAX_DEPTH]; /* of objects with many members */
  IrcJsonTree *tree;
  GError *error;
  char found[80]; /* what describe_next () lends */
} IrcJsonScanner;

/* Each sets the error, which must not be set yet. */
void irc_json_scanner_fail_at (IrcJsonScanner *self,
                               const char *at,
                               IrcBaseError code,
                               const char *text);
/* An error of the grammar at the next character. */
void irc_json_scanner_fail_syntax (IrcJsonScanner *self,
                                   const char *format,
                                   ...) G_GNUC_PRINTF (2, 3);
/* An error of a value that the grammar allows: its place is the pointer of the
 * value, and where it stands in the text follows. */
void irc_json_scanner_fail_value (IrcJsonScanner *self,
                                  const char *at,
                                  const char *text);
/* The next character in words, for a message; lent until the next call. */
const char *irc_json_scanner_describe_next (IrcJsonScanner *self);

/* The next byte, 0 at the end. */
static inline char
irc_json_scanner_peek (const IrcJsonScanner *self)
{
  return self->next < self->limit ? *self->next : '\0';
}

static inline gboolean
irc_json_scanner_accept (IrcJsonScanner *self, char c)
{
  if (irc_json_scanner_peek (self) != c)
    return FALSE;
  self->next++;
  return TRUE;
}

G_END_DECLS
