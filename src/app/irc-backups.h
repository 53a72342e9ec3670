/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Earlier versions of a saved case: what its file held before it was replaced.
 *
 * Each save first puts aside what it is about to replace, unless that is what
 * the newest backup holds already or what is being saved.  At most
 * IRC_BACKUPS_MAX are kept: when there is one more, the oldest goes that has a
 * newer one of the same day, but none of the IRC_BACKUPS_NEWEST latest; where
 * each is the only one of its day, the oldest of all goes.  So a day's work has
 * the last ten saves, and a year's the last save of each day.
 *
 * The order is that of a running number, so a clock that is put back changes
 * nothing.  The functions may be called from any thread.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define IRC_BACKUPS_FOLDER "backups" /* in the state directory */
#define IRC_BACKUPS_MAX 10
#define IRC_BACKUPS_NEWEST 3

typedef struct {
  char *path;
  guint64 number;
  gint64 time; /* when it was put aside, seconds since 1970, UTC */
} IrcBackup;

/* Puts aside what @file holds before @next (may be NULL) replaces it; @now in
 * seconds since 1970, UTC.  FALSE with @error when there is something and it
 * could not be put aside. */
gboolean irc_backups_keep (
    const char *root, GFile *file, GBytes *next, gint64 now, GError **error);
/* Of IrcBackup, the newest first; empty when there is none. */
GPtrArray *irc_backups_list (const char *root, GFile *file);
/* The one that goes of @n backups whose days are @days, the oldest first. */
guint irc_backups_choose (const gint64 *days, guint n);

G_END_DECLS
