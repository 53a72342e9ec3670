/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The files of a pack as bytes, read once: what is checked is what is used and
 * what is copied.
 *
 * A pack is a folder that anyone may have written, so only the files of known
 * names are read, only regular ones that lie in the folder itself (a symbolic
 * link is refused), at most 4 MiB each and 12 MiB together.  Whatever else is
 * there is not looked at.  A file that cannot be read is kept as its error, so
 * that the cross-check can report all of them.  Immutable.
 * May be included by app and above, and by the content room.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* In the order in which they are read; pack.json says what the others are. */
typedef enum {
  IRC_PACK_FILE_PACK,
  IRC_PACK_FILE_LEVELS,
  IRC_PACK_FILE_REFERENCES,
  IRC_PACK_FILE_ARGUMENTS,
  IRC_PACK_FILE_BENCHMARKS,
  IRC_PACK_FILE_STANDARDS,
  IRC_PACK_FILE_SOCIETIES,
  IRC_PACK_FILE_SERVICE_LINES,
  IRC_PACK_FILE_RESOURCE_TYPES,
  IRC_N_PACK_FILES,
} IrcPackFileId;

typedef struct _IrcPackBytes IrcPackBytes;

/* NULL with IRC_CONTENT_ERROR_MISSING when there is no such folder. */
IrcPackBytes *irc_pack_bytes_read (const char *folder, GError **error);
/* From memory; @files has IRC_N_PACK_FILES elements, NULL for no such file. */
IrcPackBytes *irc_pack_bytes_new (GBytes *const *files);
IrcPackBytes *irc_pack_bytes_ref (IrcPackBytes *self);
void irc_pack_bytes_unref (IrcPackBytes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcPackBytes, irc_pack_bytes_unref)

/* "arguments.json" */
const char *irc_pack_file_get_name (IrcPackFileId file);
/* FALSE when the folder has no such file; TRUE for one that cannot be read. */
gboolean irc_pack_bytes_has_file (const IrcPackBytes *self, IrcPackFileId file);
/* NULL with IRC_CONTENT_ERROR_MISSING when it is not there, or with the
 * IRC_BASE_ERROR of reading it; the message begins with the file's name. */
GBytes *irc_pack_bytes_dup_file (const IrcPackBytes *self,
                                 IrcPackFileId file,
                                 GError **error);

G_END_DECLS
