/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One step of a way up: its number, what it takes, what it comes after, what
 * it is also reached by, and whether it fits in the user's limit.  Activating
 * the row goes to the criterion. */
#pragma once

#include <gtk/gtk.h>
#include "irc-assessment.h"

G_BEGIN_DECLS

#define IRC_TYPE_WAY_ROW (irc_way_row_get_type ())
G_DECLARE_FINAL_TYPE (IrcWayRow, irc_way_row, IRC, WAY_ROW, GtkListBoxRow)

typedef struct {
  const IrcWayStep *steps;
  guint n_steps;
  /* What is shown: of the steps, or a trial that began with it. */
  const IrcAssessment *assessment;
  gboolean trying;
} IrcWayRowSource;

/* @criterion: that of the step. */
GtkWidget *irc_way_row_new (const IrcCriterion *criterion);
/* @place: of the row's step in @source, of which nothing is kept.  @fits: in
 * the user's limit; FALSE where there is none. */
void irc_way_row_refresh (IrcWayRow *self,
                          const IrcWayRowSource *source,
                          guint place,
                          gboolean fits);
const char *irc_way_row_get_criterion (IrcWayRow *self);

G_END_DECLS
