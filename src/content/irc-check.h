/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The cross-check of a pack that has been read: what its parts share.
 *
 * Rows that could not be read whole have their default values and are not
 * looked at again, but their ids count: one mistake gives one finding.
 *
 * Private to the content room.
 */
#pragma once

#include "irc-library-private.h"

G_BEGIN_DECLS

typedef struct {
  IrcLibrary *pack;
  const IrcLibrary *base; /* below an extension; NULL for a base */
  IrcFindings *findings;
  IrcForms *forms;
  GHashTable *unsound;              /* rows */
  gboolean is_usable[IRC_N_TABLES]; /* all ids of the table are known */
} IrcCheck;

/* The row of the pack or of the base; NULL when there is none. */
gconstpointer
irc_check_lookup (const IrcCheck *self, IrcTableId table, const char *id);
/* TRUE when the base's row @id is one that the pack replaces. */
gboolean
irc_check_is_replaced (const IrcCheck *self, IrcTableId table, const char *id);
gboolean irc_check_is_sound (const IrcCheck *self, gconstpointer row);
/* TRUE when @ids, a list of @row, could be read whole. */
gboolean irc_check_is_list_known (const IrcCheck *self,
                                  gconstpointer row,
                                  const char *const *ids);

/* The place of row @i of a table whose list is /items. */
#define IRC_PLACE_ROW(i)                                                       \
  IRC_PLACE_ELEMENT (IRC_PLACE_MEMBER (NULL, "items"), (i))

/* Texts that must differ, over the pack and the base below it. */
typedef struct {
  IrcFindings *findings;
  GHashTable *places; /* text -> pointer of the first */
} IrcUnique;

IrcUnique *irc_unique_new (IrcFindings *findings);
void irc_unique_free (IrcUnique *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcUnique, irc_unique_free)
/* Takes @text; @place NULL: it is of the base. */
void irc_unique_take (IrcUnique *self, char *text, const IrcPlace *place);

/* Letters a to z and digits of @text without accents, by which titles are
 * compared; the whole text where nothing of it is left. */
char *irc_check_fold (const char *text);

/* The parts; each sets the file of the findings. */
void irc_check_fields (IrcCheck *self);
void irc_check_levels (IrcCheck *self);
void irc_check_references (IrcCheck *self);
void irc_check_arguments (IrcCheck *self);
void irc_check_benchmarks (IrcCheck *self);
void irc_check_standards (IrcCheck *self);
void irc_check_resource_types (IrcCheck *self);
/* The strings of a file, as they were read. */
void irc_check_strings (const IrcJsonValue *root, IrcFindings *findings);

G_END_DECLS
