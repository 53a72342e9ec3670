/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the tests of the page Arguments share. */
#pragma once

#include "irc-argument-row.h"
#include "test-gui-support.h"

G_BEGIN_DECLS

/* The printed arguments as they stand in the assessment: "a b c". */
char *irc_arguments_dup_printed (IrcSession *session);
/* The page, turned to and settled. */
GtkWidget *irc_arguments_show_page (IrcWindow *window);
/* The @index-th row of the list, or NULL. */
IrcArgumentRow *irc_arguments_get_row (GtkWidget *page, guint index);
/* The ids of the rows that can be seen, in their order, at most @max. */
char *irc_arguments_dup_shown (GtkWidget *page, guint max);
guint irc_arguments_count_shown (GtkWidget *page);
const IrcMatch *irc_arguments_get_match (IrcWindow *window,
                                         IrcArgumentRow *row);
/* Selects the row, so that its argument is read. */
void irc_arguments_read_row (GtkWidget *page, IrcArgumentRow *row);

#define IRC_ASSERT_PRINTED(session, expected)                                  \
  G_STMT_START                                                                 \
  {                                                                            \
    g_autofree char *irc_printed = irc_arguments_dup_printed (session);        \
    g_assert_cmpstr (irc_printed, ==, expected);                               \
  }                                                                            \
  G_STMT_END

G_END_DECLS
