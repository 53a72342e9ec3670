/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A line below a field that appears while what stands in the field looks like
 * patient data (irc-patient.h). It hinders nothing. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define IRC_TYPE_PATIENT_REMARK (irc_patient_remark_get_type ())
/* Property: source (GtkTextView or GtkEditable; set once). */
G_DECLARE_FINAL_TYPE (
    IrcPatientRemark, irc_patient_remark, IRC, PATIENT_REMARK, GtkWidget)

G_END_DECLS
