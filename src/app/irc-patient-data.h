/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where a case looks as if it held patient data (irc-patient.h). */
#pragma once

#include <gio/gio.h>
#include "irc-patient.h"

G_BEGIN_DECLS

typedef struct {
  char *pointer; /* RFC 6901: "/answers/in-1-rounds/note" */
  char *text;    /* all that stands there */
  IrcPatientSign sign;
} IrcPatientPlace;

/* Of IrcPatientPlace, in the order of the file; free with g_ptr_array_unref ().
 * @saved is the case as a file, or the copy that is to be shared.  Ids, moments
 * and where works are found are not looked at. */
GPtrArray *irc_patient_data_list (GBytes *saved);

G_END_DECLS
