/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A stretch of printed text with what it cites: a paragraph, an item, a row of
 * a table.  For the trace of the evidence only.
 */
#pragma once

#include "irc-document.h"

G_BEGIN_DECLS

#define IRC_NO_PLACE G_MAXUINT

typedef struct {
  gsize start, end; /* bytes */
  guint place;      /* of the reference, from 0; IRC_NO_PLACE: no citation */
} IrcUnitLink;

typedef struct {
  gsize start, end;   /* bytes */
  const char *column; /* title of the column */
  guint index;        /* of the column */
} IrcUnitCell;

typedef struct {
  GString *text;      /* with plain spaces for no-break ones */
  GArray *links;      /* of IrcUnitLink */
  GArray *cells;      /* of IrcUnitCell; empty when it is no row */
  gboolean is_count;  /* a chart of answers and plan: its numbers are counts */
  gboolean is_survey; /* the chart of published surveys, in words */
} IrcUnit;

typedef void (*IrcUnitFunc) (const IrcUnit *unit,
                             const char *chapter,
                             gpointer data);

/* Calls @func for each stretch of the document but the contents and the list of
 * references. */
void
irc_trace_units (const IrcDocument *document, IrcUnitFunc func, gpointer data);

G_END_DECLS
