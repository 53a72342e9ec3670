/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The evidence packs in use: the built-in one, those that the user installed,
 * and those named for one call.
 *
 * An installed pack is a folder "ID.N" in packs/ of the user's data folder; of
 * several with one id, which a crash can leave, the highest N counts.  Where
 * there is no such folder nothing is read.  Every pack is checked whole each
 * time it is loaded: one that has been damaged since is left out, with a
 * sentence that says what is wrong and the way out, and the program goes on.
 * A base pack in a folder takes the place of the built-in one when it has the
 * same criteria and is not an older version of it.  Immutable.
 */
#pragma once

#include "irc-library.h"

G_BEGIN_DECLS

/* More are not loaded. */
#define IRC_PACKS_MAX 32

typedef struct {
  const char *id;      /* of the pack, or what its folder says */
  IrcLibrary *library; /* its rows alone; NULL when it cannot be used */
  const char *folder;  /* where it is; NULL: built in */
  gboolean is_installed;
  const char *trouble; /* the sentence; NULL: it is in use */
} IrcPackEntry;

typedef struct _IrcPacks IrcPacks;

/* The packs in use with those in @folders (NULL-terminated; NULL: none), which
 * win over installed ones of the same id.  NULL with @error when the built-in
 * pack is damaged, or when a pack in @folders cannot be used; the text then
 * begins with the folder. */
IrcPacks *irc_packs_load (const char *const *folders, GError **error);
IrcPacks *irc_packs_ref (IrcPacks *self);
void irc_packs_unref (IrcPacks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcPacks, irc_packs_unref)

/* The base in use with all extensions in use. */
IrcLibrary *irc_packs_get_library (const IrcPacks *self);
/* The base in use first, then the others by id. */
const IrcPackEntry *irc_packs_get_entries (const IrcPacks *self, guint *n);
/* The base in use, alone. */
IrcLibrary *irc_packs_get_base (const IrcPacks *self);
/* The installed pack of this id; NULL when there is none. */
const IrcPackEntry *irc_packs_lookup_installed (const IrcPacks *self,
                                                const char *id);

/* Less than, equal to or greater than 0; numbers in versions count as numbers:
 * 2026.2 is before 2026.11. */
int irc_pack_compare_versions (const char *a, const char *b);

G_END_DECLS
