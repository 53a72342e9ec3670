/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the files of the case share: its parts and the table of its members.
 *
 * Private to the model room.
 */
#pragma once

#include "irc-case.h"
#include "irc-item-list.h"
#include "irc-item-private.h"

G_BEGIN_DECLS

struct _IrcCase {
  GObject parent_instance;
  IrcCaseData data;
  IrcItem *centre, *report;
  IrcItemOwner owner; /* of centre, report and answers */

  GPtrArray *answers;       /* of IrcAnswer, in file order, new ones last */
  GHashTable *by_criterion; /* id (lent) -> IrcAnswer (lent) */
  /* Answers that say nothing but stand in the file: kept until edited. */
  GHashTable *explicit_answers;

  IrcItemList *measures, *asks, *chosen, *left_out, *own_arguments,
      *own_references, *history;
  IrcJsonMembers *finance, *private_part;

  IrcJsonMembers *unknown[3]; /* of the case, of content, of arguments */
  IrcJsonMembers *unknown_of_targets, *unknown_of_target[IRC_N_PATHWAYS];
};

/* Every member behind format and version, in the order of the file. */
extern const IrcMember irc_case_members[];

/* Tells of an edit of the member at @index of irc_case_members. */
void irc_case_member_changed (gpointer self, guint index);
/* The answer that will stand in the file under @criterion; NULL: none. */
void irc_case_take_answer (IrcCase *self, IrcAnswer *answer, gboolean explicit);
gboolean irc_case_is_answer_kept (const IrcCase *self, IrcAnswer *answer);

/* irc-case-json.c */
/* What irc_case_save_state () wrote, of any size. */
IrcCase *irc_case_load_own (GBytes *bytes, GError **error);
void irc_case_read_answers (const IrcReadContext *context, gpointer base);
void irc_case_write_answers (const IrcWriteContext *context,
                             gconstpointer base);
void irc_case_read_targets (const IrcReadContext *context, gpointer base);
void irc_case_write_targets (const IrcWriteContext *context,
                             gconstpointer base);

/* irc-case-check.c: what can only be said when the whole case is read.  Errors
 * go to the reader, which stands in the top object. */
void irc_case_check (IrcCase *self, const IrcReadContext *context);

G_END_DECLS
