/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What irc-session*.c know of each other. */
#pragma once

#include "irc-session.h"

G_BEGIN_DECLS

struct _IrcSession {
  GObject parent_instance;

  IrcCase *case_;
  IrcLibrary *library;
  IrcAssessment *assessment;
  IrcAssessment *unedited; /* from before what the idle waits for, or NULL */
  IrcUndo *undo;
  GFile *file;
  guint generation; /* of edits */
  guint assessed;   /* generation that the assessment shows */
  guint idle;       /* source of the queued recomputation, 0: none */
  gboolean modified;

  /* The file as it was read or written here. */
  IrcFileMark mark;
  gboolean has_mark;
  /* What was found in its place. */
  IrcFileState on_disk;
  GBytes *theirs;       /* another content; NULL: none, or it cannot be read */
  char *backups;        /* where backups are kept; NULL: none are */
  char *backup_failure; /* NULL: none */
  guint n_saving;       /* in threads */
  guint n_saved; /* what was looked up before the last one is out of date */

  IrcLockOwner owner; /* id NULL: nothing is locked */
  IrcLock *lock;      /* of the file; NULL: none */
  guint renewal;      /* source, 0: none */
  gboolean read_only;
};

void irc_session_set_modified (IrcSession *self, gboolean modified);
/* What is here is in no file. */
void irc_session_mark_unsaved (IrcSession *self);
void irc_session_set_file (IrcSession *self, GFile *file);
/* "saving", or "saved" when it @is_saved. */
void irc_session_emit_save (IrcSession *self,
                            gboolean is_saved,
                            GFile *file,
                            GBytes *bytes);
void irc_session_set_backup_failure (IrcSession *self, const char *failure);
void irc_session_emit_lock_lost (IrcSession *self, const char *name);
/* @theirs may be NULL. */
void
irc_session_set_on_disk (IrcSession *self, IrcFileState state, GBytes *theirs);

G_END_DECLS
