/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The target of one pathway: a level and the month by which.
 *
 * Plus and minus, as buttons and as keys, move it by a level; without a target
 * one level up is proposed and nothing is set. */
#pragma once

#include <gtk/gtk.h>
#include "irc-assessment.h"

G_BEGIN_DECLS

#define IRC_TYPE_TARGET_EDITOR (irc_target_editor_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcTargetEditor, irc_target_editor, IRC, TARGET_EDITOR, GtkWidget)

/* @pathway: INPATIENT or OUTPATIENT. */
void irc_target_editor_bind (IrcTargetEditor *self,
                             IrcCase *case_,
                             IrcPathway pathway);
/* @pathway: as it stands now. */
void irc_target_editor_refresh (IrcTargetEditor *self,
                                const IrcPathwayResult *pathway);

G_END_DECLS
