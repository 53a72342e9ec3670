/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is new in a pack, compared with an older version of it or with nothing,
 * row by row. */
#pragma once

#include "irc-library.h"

G_BEGIN_DECLS

typedef enum {
  IRC_ROW_ADDED,
  IRC_ROW_CHANGED, /* the same id, other words */
  IRC_ROW_REMOVED,
  IRC_N_ROW_CHANGES,
} IrcRowChange;

typedef enum {
  IRC_ROW_ARGUMENT,
  IRC_ROW_REFERENCE,
  IRC_ROW_BENCHMARK,
  IRC_ROW_STANDARD,
  IRC_ROW_SOCIETY,
  IRC_ROW_SERVICE_LINE,
  IRC_ROW_RESOURCE_TYPE,
  IRC_ROW_CRITERION,
  IRC_ROW_LABEL, /* a theme, an area, a sub-area */
  IRC_N_ROW_KINDS,
} IrcRowKind;

typedef struct {
  IrcRowChange change;
  IrcRowKind kind;
  const char *id;
  const char *title; /* what the row is called by; the id where it has none */
} IrcRowDifference;

/* An array of IrcRowDifference, by kind; in a kind those added and changed in
 * the order of @now, then those removed in the order of @then.  @then may be
 * NULL: everything is added.  Texts are lent from the two.  Free with
 * g_array_unref (). */
GArray *irc_library_compare (const IrcLibrary *then, const IrcLibrary *now);

G_END_DECLS
