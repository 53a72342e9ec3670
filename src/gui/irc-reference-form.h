/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The fields of one reference of the user's, and in words what is amiss.
 *
 * What has not its form is not stored: it stays in its entry, with a sentence,
 * until it is mended (irc-own-check.h).  A form is therefore kept as long as
 * its reference is there. */
#pragma once

#include <gtk/gtk.h>
#include "irc-assessment.h"

G_BEGIN_DECLS

#define IRC_TYPE_REFERENCE_FORM (irc_reference_form_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcReferenceForm, irc_reference_form, IRC, REFERENCE_FORM, GtkWidget)

GtkWidget *irc_reference_form_new (IrcOwnReference *reference);
void irc_reference_form_refresh (IrcReferenceForm *self,
                                 const IrcAssessment *assessment);

/* The year of the local date, of SOURCE_DATE_EPOCH where that is set. */
int irc_reference_form_this_year (void);

G_END_DECLS
