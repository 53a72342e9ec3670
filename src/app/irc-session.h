/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The open case and everything that happens to it.  No GTK.
 *
 * A session owns one case, its file (or none) and the evidence it is worked on
 * with.  After each edit it counts a generation and queues one idle
 * recomputation; then "notify::assessment" tells every page.  Nothing else in
 * the program listens to the case.
 *
 * Properties: assessment (a pointer to IrcAssessment, never NULL), modified
 * (boolean: differs from what was saved or opened), file (GFile or NULL), title
 * (what the window shows).  Belongs to the main thread.
 */
#pragma once

#include "irc-assessment.h"
#include "irc-undo.h"

G_BEGIN_DECLS

#define IRC_TYPE_SESSION (irc_session_get_type ())
G_DECLARE_FINAL_TYPE (IrcSession, irc_session, IRC, SESSION, GObject)

/* A new, empty case that has no file yet. */
IrcSession *irc_session_new (IrcLibrary *library);
/* The case in @file, read from @file; NULL with @error whose text names the
 * file and the place. */
IrcSession *irc_session_open (GFile *file, IrcLibrary *library, GError **error);
/* The bundled sample as a new case without a file, so that trying it out can
 * never overwrite anything. */
IrcSession *irc_session_open_sample (IrcLibrary *library, GError **error);

/* Next year's case from the one in @file, which is left alone: without a file,
 * and modified, so that it is not lost; errors as above. */
IrcSession *
irc_session_follow (GFile *file, IrcLibrary *library, GError **error);

IrcCase *irc_session_get_case (IrcSession *self);
IrcLibrary *irc_session_get_library (IrcSession *self);
/* Up to date even before the idle ran. */
IrcAssessment *irc_session_get_assessment (IrcSession *self);
GFile *irc_session_get_file (IrcSession *self);
gboolean irc_session_is_modified (IrcSession *self);
/* The case's title, else the file's name, else "New case". */
char *irc_session_dup_title (IrcSession *self);

/* What was edited; undo and redo are done through it. */
IrcUndo *irc_session_get_undo (IrcSession *self);

/* Writes the case (atomically, durably) and from then on belongs to @file.
 * On failure nothing has changed, on disk or here. */
gboolean irc_session_save (IrcSession *self, GFile *file, GError **error);

G_END_DECLS
