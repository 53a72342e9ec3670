/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Undo and redo: what was edited, step by step, and the way back and forth.
 *
 * It watches a case from when it is made.  All edits up to the next turn of the
 * main loop are one step.  What is typed, or deleted, goes on as one step while
 * it is in the same place and not two seconds pass between two edits.  A step
 * is kept as the bytes by which two states of the case differ; the oldest are
 * forgotten beyond IRC_UNDO_MAX_STEPS, or beyond IRC_UNDO_MAX_BYTES while at
 * least IRC_UNDO_MIN_STEPS are left.
 *
 * Going back is an edit with as few changes as it takes (irc_case_restore ()).
 *
 * Properties: undo-label and redo-label: what would be undone or done again, a
 * name without a full stop; NULL when there is nothing.  Belongs to the main
 * thread.
 */
#pragma once

#include "irc-case.h"

G_BEGIN_DECLS

#define IRC_UNDO_MIN_STEPS 200
#define IRC_UNDO_MAX_STEPS 1000
#define IRC_UNDO_MAX_BYTES (16u << 20)

#define IRC_TYPE_UNDO (irc_undo_get_type ())
G_DECLARE_FINAL_TYPE (IrcUndo, irc_undo, IRC, UNDO, GObject)

/* What an edit at @path (as in IrcCase::changed) is called; asked when the edit
 * has just been made of the state @before.  Free with g_free (). */
typedef char *(*IrcUndoNamer) (const char *path, GBytes *before, gpointer data);
/* Microseconds since any moment. */
typedef gint64 (*IrcUndoClock) (void);

/* @data is lent to @name and must outlive the object; @clock NULL: the
 * system's. */
IrcUndo *irc_undo_new (IrcCase *case_,
                       IrcUndoNamer name,
                       gpointer data,
                       IrcUndoClock clock);

/* FALSE when there is nothing. */
gboolean irc_undo_undo (IrcUndo *self);
gboolean irc_undo_redo (IrcUndo *self);
/* Brings the case to @state, an earlier or another one of the same case, as one
 * edit that is called @label. */
void irc_undo_restore (IrcUndo *self, GBytes *state, const char *label);
/* The case as it is now, as irc_case_save_state () has it, without writing it
 * down a second time; free with g_bytes_unref (). */
GBytes *irc_undo_dup_state (IrcUndo *self);
/* While irc_undo_undo () or irc_undo_redo () is at work. */
gboolean irc_undo_is_working (IrcUndo *self);
const char *irc_undo_get_label (IrcUndo *self);
const char *irc_undo_get_redo_label (IrcUndo *self);
/* Where the step edited the case, as in IrcCase::changed; NULL when there is
 * none. */
const char *irc_undo_get_path (IrcUndo *self);
const char *irc_undo_get_redo_path (IrcUndo *self);

/* The case as it is now has been saved, or not even its beginning has.  What is
 * typed next is a new step. */
void irc_undo_mark_saved (IrcUndo *self);
void irc_undo_mark_unsaved (IrcUndo *self);
/* The same for saving that takes its time, while editing may go on: what is
 * being saved, and that it has been. */
guint64 irc_undo_begin_save (IrcUndo *self);
void irc_undo_mark_saved_as (IrcUndo *self, guint64 state);
/* Whether the case is as it was saved, or as it was when nothing was marked. */
gboolean irc_undo_is_saved (IrcUndo *self);

G_END_DECLS
