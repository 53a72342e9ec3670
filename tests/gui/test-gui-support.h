/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the tests of the window share.
 *
 * The application of a test program is registered once; each test makes its own
 * window and lets it go with irc_gui_close ().
 */
#pragma once

#include "irc-application.h"

G_BEGIN_DECLS

/* Turns the main loop until @condition holds; fails the test after @ms. */
#define IRC_SPIN_UNTIL(condition, ms)                                          \
  G_STMT_START                                                                 \
  {                                                                            \
    const gint64 irc_end = g_get_monotonic_time () + (gint64) (ms) *1000;      \
    while (!(condition) && g_get_monotonic_time () < irc_end)                  \
      irc_gui_turn ();                                                         \
    g_assert_true (condition);                                                 \
  }                                                                            \
  G_STMT_END

/* g_test_init (), the display, settings that do not depend on the machine, and
 * the application.  FALSE where there is no display: leave main () with 0. */
gboolean irc_gui_init (int *argc, char ***argv);
/* Runs the tests and lets the application go. */
int irc_gui_run (void);
IrcApplication *irc_gui_get_application (void);

/* One turn of the main loop, at most 20 ms. */
void irc_gui_turn (void);
/* Until nothing is left to do: assessment, layout, frame. */
void irc_gui_settle (void);

/* A window with the sample, a new case, or @json (' for ") in a file. */
IrcWindow *irc_gui_open_sample (void);
IrcWindow *irc_gui_open_new (void);
IrcWindow *irc_gui_open_empty (void);
/* Closes without asking and checks that nothing keeps the window alive. */
void irc_gui_close (IrcWindow *window);

/* The first widget below @root (or @root) with an id in its template; fails the
 * test when there is none. */
gpointer irc_gui_find (gpointer root, const char *id);
/* The same by type, the @index-th in order of the tree; NULL when there is
 * none. */
gpointer irc_gui_find_type (gpointer root, GType type, guint index);
guint irc_gui_count_type (gpointer root, GType type);
/* TRUE when a visible label below @root has @text in it. */
gboolean irc_gui_shows (gpointer root, const char *text);

/* What the property of an object is. */
gboolean irc_gui_is (gpointer object, const char *property);
int irc_gui_get_int (gpointer object, const char *property);
/* The sentence below a field, "" for none. */
const char *irc_gui_get_message (gpointer field);

/* Presses a key on @widget as its own controllers get it. */
gboolean irc_gui_key (gpointer widget, guint keyval, GdkModifierType modifiers);
void irc_gui_click (gpointer button);
/* The newest toplevel of a type, or NULL. */
gpointer irc_gui_find_toplevel (GType type);
/* Answers the file chooser that is open with @path. */
void irc_gui_choose_file (const char *path);
/* Answers the message dialog that is open and returns its text, both parts. */
char *irc_gui_answer_message (int response);

/* Focusable widgets that a screen reader has no name for, one a line. */
char *irc_gui_audit (gpointer root);

G_END_DECLS
