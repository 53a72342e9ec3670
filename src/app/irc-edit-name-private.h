/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What irc-edit-name.c and irc-edit-list.c know of each other. */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* A list of the case whose items the user knows by a title. */
typedef struct {
  const char *path;
  IrcCaseList list;     /* but for the service lines, which the centre has */
  const char *kind;     /* of one item, to be translated */
  const char *whole;    /* of all, to be translated */
  const char *property; /* that titles an item; NULL: what its id stands for */
} IrcEditList;

/* The list that @path is, or is inside of; NULL. */
const IrcEditList *irc_edit_list_find (const char *path);
/* Lent; NULL where the case has none. */
GListModel *irc_edit_list_get_model (const IrcEditList *self, IrcCase *case_);
/* "Measure “Day-case beds”" */
char *irc_edit_list_dup_subject (const IrcEditList *self,
                                 const IrcAssessment *assessment,
                                 gpointer item);
/* What was done to the list as a whole: "Measure “Day-case beds” removed". */
char *irc_edit_list_dup_name (const IrcEditList *self,
                              IrcCase *case_,
                              const IrcAssessment *assessment,
                              GBytes *before);
/* "kind “title”", shortened; where there is no title, the kind alone. */
char *irc_edit_dup_titled (const char *kind, const char *title);

G_END_DECLS
