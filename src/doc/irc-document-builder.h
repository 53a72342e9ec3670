/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Building a document block by block; for composers and for tests.
 *
 * Functions that take an IrcRunList, a figure or a vector of strings say
 * "takes": they own it from then on.  irc_document_builder_end () checks that
 * every "#name" that a run leads to is an anchor and that no anchor stands
 * twice: a broken link is a programmer's error.
 */
#pragma once

#include "irc-document.h"

G_BEGIN_DECLS

/* Runs being written, one paragraph's worth. */
typedef struct _IrcRunList IrcRunList;

IrcRunList *irc_run_list_new (void);
/* A list with one plain run. */
IrcRunList *irc_run_list_new_text (const char *text);
void irc_run_list_free (IrcRunList *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcRunList, irc_run_list_free)

/* Line breaks in @text become spaces; an empty text adds nothing. */
void irc_run_list_add (IrcRunList *self, IrcRunStyle style, const char *text);
void irc_run_list_add_link (IrcRunList *self,
                            IrcRunStyle style,
                            const char *text,
                            const char *target);
/* The anchor stands at a run of its own text, which may not be empty. */
void irc_run_list_add_anchor (IrcRunList *self,
                              const char *text,
                              const char *anchor);
/* A link that is itself an anchor, unless @anchor is NULL. */
void irc_run_list_add_place (IrcRunList *self,
                             const char *text,
                             const char *target,
                             const char *anchor);
/* A place whose words are known when the document is complete: @what is given
 * to irc_document_builder_write_later ().  @text stands for them until then. */
void irc_run_list_add_later (IrcRunList *self, const char *text, guint what);
gboolean irc_run_list_is_empty (const IrcRunList *self);
/* The words alone; free with g_free (). */
char *irc_run_list_dup_text (const IrcRunList *self);

typedef struct _IrcDocumentBuilder IrcDocumentBuilder;

IrcDocumentBuilder *irc_document_builder_new (const char *language);
void irc_document_builder_free (IrcDocumentBuilder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcDocumentBuilder, irc_document_builder_free)

void irc_document_builder_set_properties (IrcDocumentBuilder *self,
                                          const char *title,
                                          const char *author,
                                          const char *subject);
void irc_document_builder_set_running (IrcDocumentBuilder *self,
                                       const char *head,
                                       const char *confidentiality);
void irc_document_builder_set_single_page (IrcDocumentBuilder *self);

/* An empty block of @kind, to be filled by the caller; strings in it are owned
 * by the document (g_malloc). */
IrcBlock *irc_document_builder_add (IrcDocumentBuilder *self,
                                    IrcBlockKind kind);
/* Returns the block, lent. */
IrcBlock *irc_document_builder_add_heading (IrcDocumentBuilder *self,
                                            int level,
                                            const char *number,
                                            const char *text,
                                            const char *anchor);
/* Takes @runs. */
void irc_document_builder_add_paragraph (IrcDocumentBuilder *self,
                                         IrcParagraphStyle style,
                                         IrcRunList *runs);
void irc_document_builder_add_text (IrcDocumentBuilder *self,
                                    IrcParagraphStyle style,
                                    const char *text);
/* Takes @items, an array of IrcRunList, and what is in it. */
void irc_document_builder_add_list (IrcDocumentBuilder *self,
                                    gboolean ordered,
                                    GPtrArray *items);
/* Takes @paragraphs, an array of IrcRunList, and what is in it. */
void irc_document_builder_add_callout (IrcDocumentBuilder *self,
                                       const char *title,
                                       GPtrArray *paragraphs);
/* Takes @figure. */
void irc_document_builder_add_figure (IrcDocumentBuilder *self,
                                      const char *anchor,
                                      const char *caption,
                                      IrcFigure *figure);

/* A table is filled cell by cell, row by row. */
IrcBlock *irc_document_builder_add_table (IrcDocumentBuilder *self,
                                          const char *anchor,
                                          const char *caption,
                                          guint n_columns);
void irc_block_set_column (IrcBlock *table,
                           guint column,
                           const char *title,
                           IrcAlign align,
                           double share);
/* Adds a row of empty cells and returns the first of them. */
IrcCell *irc_block_add_row (IrcBlock *table);
/* Takes @runs. */
void irc_cell_set_runs (IrcCell *cell, IrcRunList *runs);
void irc_cell_set_text (IrcCell *cell, const char *text);
void irc_cell_set_mark (IrcCell *cell, IrcMark mark);

/* Adds a run; takes what is in it. */
void irc_run_list_take_run (IrcRunList *self, IrcRun *run);
/* Hands the runs over: sets *@runs and frees the list. */
void irc_run_list_take (IrcRunList *self, IrcRuns *runs);

/* How many blocks there are. */
guint irc_document_builder_get_length (const IrcDocumentBuilder *self);
/* One of them, lent. */
const IrcBlock *irc_document_builder_peek (const IrcDocumentBuilder *self,
                                           guint index);
/* @text behind the note of the table that is the block @index. */
void irc_document_builder_add_note (IrcDocumentBuilder *self,
                                    guint index,
                                    const char *text);
/* Takes the blocks from @first on out of the document: IrcBlock, freed with
 * the array. */
GPtrArray *irc_document_builder_take_from (IrcDocumentBuilder *self,
                                           guint first);
/* Puts @block (taken) at the end again. */
void irc_document_builder_put_back (IrcDocumentBuilder *self, IrcBlock *block);

/* What was given to irc_run_list_add_later () for each place that is still in
 * the document, in its order: guint; free the array. */
GArray *irc_document_builder_list_later (IrcDocumentBuilder *self);
/* Writes what stands for the place @what into @runs. */
typedef void (*IrcWriteLaterFunc) (guint what, IrcRunList *runs, gpointer data);
/* Calls @func for each place of irc_run_list_add_later () that is still in
 * the document, in its order. */
void irc_document_builder_write_later (IrcDocumentBuilder *self,
                                       IrcWriteLaterFunc func,
                                       gpointer data);
/* What was given to irc_run_list_add_later (); FALSE: another run. */
gboolean irc_run_is_later (const IrcRun *run, guint *what);

/* The finished document; the builder is spent and freed. */
IrcDocument *irc_document_builder_end (IrcDocumentBuilder *self);
/* The same for the front of a document, whose links lead to what is missing. */
IrcDocument *irc_document_builder_end_front (IrcDocumentBuilder *self);

G_END_DECLS
