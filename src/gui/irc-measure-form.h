/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The fields of one measure of the plan. */
#pragma once

#include <gtk/gtk.h>
#include "irc-plan-editor.h"

G_BEGIN_DECLS

#define IRC_TYPE_MEASURE_FORM (irc_measure_form_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcMeasureForm, irc_measure_form, IRC, MEASURE_FORM, GtkWidget)

GtkWidget *irc_measure_form_new (IrcPlanEditor *editor, IrcMeasure *measure);
void irc_measure_form_refresh (IrcMeasureForm *self, IrcAssessment *assessment);

G_END_DECLS
