/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A question with as many answers as it needs, which stand below each other
 * where there is little room: for what GtkMessageDialog would make too wide.
 *
 * Texts are plain, never markup.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define IRC_TYPE_QUESTION (irc_question_get_type ())
G_DECLARE_FINAL_TYPE (IrcQuestion, irc_question, IRC, QUESTION, GtkWindow)

#define IRC_QUESTION_DISMISSED (-1)

/* @details (may be NULL): a longer text that scrolls.  @answers: labels of
 * buttons with mnemonics, NULL at the end; the first has the focus.  The
 * question can be dismissed by Escape and by closing its window; a "Cancel"
 * comes behind the answers. */
void irc_question_ask_async (GtkWindow *parent,
                             const char *heading,
                             const char *text,
                             const char *details,
                             const char *const *answers,
                             GAsyncReadyCallback callback,
                             gpointer data);
/* The index of the answer, or IRC_QUESTION_DISMISSED. */
int irc_question_ask_finish (GAsyncResult *result);

G_END_DECLS
