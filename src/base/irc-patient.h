/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Does a text look as if it were about one patient?
 *
 * A case holds no patient data; what somebody types by habit is to be noticed
 * before the case is passed on.  A recogniser is never sure: what it says is a
 * warning, never a refusal.  It looks for
 *  - numbers of national identifiers whose check digits fit, by the public
 *    rules of the NHS number (United Kingdom), PESEL (Poland), BSN
 *    (Netherlands), personnummer (Sweden), CPR number (Denmark, as issued until
 *    2007), fødselsnummer (Norway), henkilötunnus (Finland), NIR (France), DNI
 *    and NIE (Spain), codice fiscale (Italy), AMKA (Greece) and
 *    Krankenversichertennummer (Germany);
 *  - numbers that are called a patient's or a hospital's (MRN, case notes);
 *  - a whole date behind "born", "DOB" or the same in another language;
 *  - "patient" with a name behind it.
 *
 * Pure; knows no case. May be included by every room.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  IRC_PATIENT_NONE,
  IRC_PATIENT_IDENTIFIER, /* a national one */
  IRC_PATIENT_NUMBER,     /* of a hospital */
  IRC_PATIENT_BIRTH,
  IRC_PATIENT_NAME,
} IrcPatientSign;

/* The rules, ready for use; made once for many texts. */
typedef struct _IrcPatientRules IrcPatientRules;

IrcPatientRules *irc_patient_rules_new (void);
void irc_patient_rules_free (IrcPatientRules *self);
/* The weightiest sign in @text, which is UTF-8. */
IrcPatientSign irc_patient_find (const IrcPatientRules *self, const char *text);
/* "This looks like …", with why it matters; NULL for IRC_PATIENT_NONE.  In the
 * language of the interface; lent for ever. */
const char *irc_patient_explain (IrcPatientSign sign);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcPatientRules, irc_patient_rules_free)

G_END_DECLS
