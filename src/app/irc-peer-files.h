/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Colleagues' case files, opened to be compared with.
 *
 * Each is read once, checked and assessed, and never written; nothing of it
 * becomes part of the own case.  Belongs to one thread.
 */
#pragma once

#include "irc-peers.h"

G_BEGIN_DECLS

typedef struct _IrcPeerFiles IrcPeerFiles;

/* @library: that of the cases to be compared with. */
IrcPeerFiles *irc_peer_files_new (IrcLibrary *library);
void irc_peer_files_free (IrcPeerFiles *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcPeerFiles, irc_peer_files_free)

/* Adds @file at the end, to be compared with @own.  FALSE with a sentence that
 * names the file: it cannot be read, is no case or one of a newer version, is
 * @own itself, or the same case as one that is there. */
gboolean irc_peer_files_add (IrcPeerFiles *self,
                             IrcAssessment *own,
                             GFile *file,
                             GError **error);
void irc_peer_files_remove (IrcPeerFiles *self, guint index);
guint irc_peer_files_get_n (const IrcPeerFiles *self);
/* The name of file @index, as it is shown. */
const char *irc_peer_files_get_name (const IrcPeerFiles *self, guint index);
/* In the order of the files; @own may have changed since they were added. */
IrcPeers *irc_peer_files_compare (const IrcPeerFiles *self, IrcAssessment *own);

G_END_DECLS
