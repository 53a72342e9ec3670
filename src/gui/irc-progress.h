/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The steps of the work and how far each has come.  Pure; knows no widgets. */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* The pages that this version has; the others come into the gaps. */
typedef enum {
  IRC_STEP_CENTRE,
  IRC_STEP_PROFILE,
  IRC_STEP_GAPS,
  IRC_STEP_PLAN,
  IRC_STEP_ARGUMENTS,
  IRC_STEP_REPORT,
} IrcStep;

#define IRC_N_STEPS 6

typedef struct {
  const char *name;  /* in actions */
  const char *title; /* translate with _ () */
  const char *icon;
  const char *help; /* of the page as a whole; translate with _ () */
  /* Place in the rail: Ctrl and this digit. */
  guint digit;
} IrcStepInfo;

const IrcStepInfo *irc_step_get_info (IrcStep step);
/* The step called @name, or -1. */
int irc_step_find (const char *name);

/* "7 of 26 answered", "" where there is nothing to count.  *@complete (may be
 * NULL): nothing is left to do. */
char *irc_progress_dup_text (IrcStep step,
                             const IrcAssessment *assessment,
                             gboolean *complete);

G_END_DECLS
