/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What must hold for every composed document. */
#pragma once

#include "irc-document.h"

G_BEGIN_DECLS

/* A text of the document and where it stands. */
typedef void (*DocumentTextFunc) (const IrcBlock *block,
                                  const char *text,
                                  gpointer data);
typedef void (*DocumentRunsFunc) (const IrcBlock *block,
                                  const IrcRuns *runs,
                                  gpointer data);

/* Every paragraph's worth of runs of a block, in order; of all blocks. */
void document_foreach_runs_of (const IrcBlock *block,
                               DocumentRunsFunc func,
                               gpointer data);
void document_foreach_runs (const IrcDocument *document,
                            DocumentRunsFunc func,
                            gpointer data);
/* The same as plain text, and all other texts that a reader sees. */
void document_foreach_text (const IrcDocument *document,
                            DocumentTextFunc func,
                            gpointer data);
/* The text of the chapter whose heading is @title, up to the next chapter;
 * NULL when there is none. */
char *document_dup_chapter (const IrcDocument *document, const char *title);
guint document_count (const IrcDocument *document, IrcBlockKind kind);

/* No gaps, no placeholders, headings in order, figures and tables numbered,
 * links with anchors, citations and list of references in step. */
void document_check (const IrcDocument *document, gboolean hostile);
void document_check_citations (const IrcDocument *document);

G_END_DECLS
