/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One reference: as it is printed, what it found, what uses it; one of the
 * user's own with the form that edits it.
 *
 * Signals: "close" (back to the list), "remove" (the user wants it gone). */
#pragma once

#include <gtk/gtk.h>
#include "irc-session.h"

G_BEGIN_DECLS

#define IRC_TYPE_REFERENCE_DETAILS (irc_reference_details_get_type ())
G_DECLARE_FINAL_TYPE (IrcReferenceDetails,
                      irc_reference_details,
                      IRC,
                      REFERENCE_DETAILS,
                      GtkWidget)

GtkWidget *irc_reference_details_new (IrcSession *session, const char *id);
/* Of a new one, which comes into the case with the first that is said of it. */
GtkWidget *irc_reference_details_new_empty (IrcSession *session);
/* TRUE while nothing has been said of the new one. */
gboolean irc_reference_details_is_empty (IrcReferenceDetails *self);
const char *irc_reference_details_get_id (IrcReferenceDetails *self);
/* FALSE when the reference is not there any longer, or when another item of
 * the case has its id: then these details are of no use. */
gboolean irc_reference_details_refresh (IrcReferenceDetails *self,
                                        IrcAssessment *assessment);

G_END_DECLS
