/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The criteria that somebody may choose from: the open ones, and those that are
 * chosen already.  Pure; knows no widgets. */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* NULL-terminated, of one length, in the order of levels.json. */
typedef struct {
  char **ids;
  char **codes; /* "IN2.1" */
  char **names; /* "IN2.1 Dedicated time …" */
} IrcCriterionNames;

/* @chosen: ids that are there in any case, open or not. */
IrcCriterionNames *irc_criterion_names_new (const IrcAssessment *assessment,
                                            const char *const *chosen);
void irc_criterion_names_free (IrcCriterionNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcCriterionNames, irc_criterion_names_free)

G_END_DECLS
