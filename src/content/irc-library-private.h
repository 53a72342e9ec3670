/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What loading, looking up and checking of a pack share.
 *
 * Private to the content room.
 */
#pragma once

#include "irc-library.h"
#include "irc-schema.h"

G_BEGIN_DECLS

typedef struct {
  gpointer rows; /* structs whose first member is the id */
  guint n;
  GHashTable *by_id; /* id -> row, both lent */
} IrcTable;

typedef struct {
  int level;
  const char *summary;
} IrcLevelSummary;

struct _IrcLibrary {
  IrcArena arena; /* everything below but the hash tables */
  IrcPack pack;
  IrcLibraryNotes notes;
  IrcTable tables[IRC_N_TABLES];
  const char *const *pathways;
  const IrcLevelSummary *levels;
  guint n_levels;
  const IrcLabel *pillars;
  guint n_pillars;
  int schema_version;
  /* Of a combined library: what its rows and texts are lent from, the base
   * first; NULL of a pack alone. */
  GPtrArray *parts;
  const IrcPack *packs;                /* of each part */
  const guint8 *part_of[IRC_N_TABLES]; /* of each row */
};

/* Of a file's top object, into an IrcLibrary; by IrcPackFileId. */
extern const IrcSchema *const irc_pack_schemas[];

/* The lists of rows with ids, by IrcTableId. */
typedef struct {
  IrcPackFileId file;
  const char *member; /* at the top of that file */
  gsize row_size;
  gsize title_offset;    /* of what a row is called by */
  gsize replaces_offset; /* 0: rows of this table replace none */
} IrcTableInfo;

extern const IrcTableInfo irc_table_infos[];

/* A library without content. */
IrcLibrary *irc_library_new (void);
/* The bytes of a file; @pack NULL: of the built-in pack.  NULL with
 * IRC_CONTENT_ERROR_MISSING when it is not there, or an IRC_BASE_ERROR. */
GBytes *irc_library_read_bytes (const IrcPackBytes *pack,
                                IrcPackFileId file,
                                GError **error);
/* The tree of a file, whose text is kept with @self; NULL with an
 * IRC_BASE_ERROR when it is not JSON. */
IrcJsonTree *
irc_library_parse (IrcLibrary *self, GBytes *bytes, GError **error);
/* Reads a file's top value into @self. */
void irc_library_read_file (IrcLibrary *self,
                            IrcPackFileId file,
                            const IrcJsonValue *root,
                            IrcSchemaReader *reader);
/* After all files: fills the hash tables; ids that stand twice go to the
 * findings. */
void irc_library_index (IrcLibrary *self, IrcFindings *findings);
/* That the lists of levels.json are what the program's enums say. */
void irc_library_check_lists (const IrcLibrary *self, IrcFindings *findings);

static inline gconstpointer
irc_table_get_row (const IrcTable *self, gsize row_size, guint i)
{
  return (const char *) self->rows + i * row_size;
}

static inline const char *
irc_row_get_id (gconstpointer row)
{
  return *(const char *const *) row;
}

static inline const char *
irc_row_get_title (const IrcTableInfo *info, gconstpointer row)
{
  return *(const char *const *) ((const char *) row + info->title_offset);
}

/* The id of the base's row that @row replaces; "" for none. */
static inline const char *
irc_row_get_replaced (const IrcTableInfo *info, gconstpointer row)
{
  return info->replaces_offset == 0
             ? ""
             : *(const char *const *) ((const char *) row +
                                       info->replaces_offset);
}

G_END_DECLS
