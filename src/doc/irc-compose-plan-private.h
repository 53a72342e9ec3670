/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the files of the chapter Plan share: irc-compose-plan.c and
 * irc-compose-measures.c. */
#pragma once

#include "irc-compose-private.h"

G_BEGIN_DECLS

typedef struct {
  IrcComposer *composer;
  const IrcOptionResult *option; /* the chosen one */
  const IrcMeasureResult *all;
  guint n_all;
  GPtrArray *rows; /* const IrcMeasureResult*, as printed */
} IrcPlan;

typedef gboolean (*IrcPlanTest) (const IrcPlan *plan,
                                 const IrcMeasureResult *measure);

/* irc-compose-plan.c: of what is printed. */
const IrcMeasureResult *irc_plan_get_row (const IrcPlan *plan, guint index);
guint irc_plan_count (const IrcPlan *plan, IrcPlanTest test);
gboolean irc_plan_has_no_start (const IrcPlan *plan,
                                const IrcMeasureResult *measure);
/* Never blank. */
char *irc_plan_dup_action (const IrcMeasureResult *measure);

/* irc-compose-measures.c: mentions of the figures, "" where there is none. */
char *irc_plan_dup_figures (const IrcPlan *plan);
/* The figures, then the table; there is a measure. */
void irc_plan_add_measures (const IrcPlan *plan);

G_END_DECLS
