/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The check digits of national identifiers, one function each, by their public
 * rules (named in irc-patient.h).
 *
 * @number has the digits and capital letters alone, as many as the pattern of
 * irc-patient.c lets through.  For irc-patient.c only.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean irc_patient_fits_nhs (const char *number);
gboolean irc_patient_fits_pesel (const char *number);
gboolean irc_patient_fits_bsn (const char *number);
/* With or without the century. */
gboolean irc_patient_fits_personnummer (const char *number);
gboolean irc_patient_fits_cpr (const char *number);
gboolean irc_patient_fits_fodselsnummer (const char *number);
/* The sign of the century is left out where it is no letter. */
gboolean irc_patient_fits_henkilotunnus (const char *number);
gboolean irc_patient_fits_nir (const char *number);
/* NIE, too. */
gboolean irc_patient_fits_dni (const char *number);
gboolean irc_patient_fits_codice_fiscale (const char *number);
gboolean irc_patient_fits_amka (const char *number);
gboolean irc_patient_fits_kvnr (const char *number);

G_END_DECLS
