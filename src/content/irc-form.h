/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Forms that texts of a pack have: ids, dates, DOI, addresses, codes.
 *
 * Private to the content room.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  IRC_FORM_ANY,
  IRC_FORM_KEBAB,        /* rounds-first */
  IRC_FORM_SNAKE,        /* cost_per_session */
  IRC_FORM_CRITERION_ID, /* in-2-time */
  IRC_FORM_CODE,         /* IN2.1 */
  IRC_FORM_REFERENCE_ID, /* ryan2024survey */
  IRC_FORM_DATE,         /* 2026-11-22, a day that exists */
  IRC_FORM_LANGUAGE,     /* BCP 47 */
  IRC_FORM_COUNTRY,      /* ISO 3166 alpha-2, EU, INT */
  IRC_FORM_CURRENCY,     /* ISO 4217 */
  IRC_FORM_UNIT,         /* of a service line's figure */
  IRC_FORM_DOI,
  IRC_FORM_PMID,
  IRC_FORM_PMCID,
  IRC_FORM_URL,
  IRC_FORM_PAGE,   /* an address with a name, or a description */
  IRC_FORM_FAMILY, /* a family name */
  IRC_FORM_GIVEN,  /* initials, then Jr, Sr, II, III or IV */
  IRC_FORM_BODY,   /* the name of a body */
  IRC_FORM_LABEL,  /* at most 60 characters */
  IRC_N_FORMS,
} IrcForm;

/* The patterns, compiled once. */
typedef struct _IrcForms IrcForms;

IrcForms *irc_forms_new (void);
void irc_forms_free (IrcForms *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcForms, irc_forms_free)

gboolean irc_forms_match (const IrcForms *self, IrcForm form, const char *text);
/* What a text of this form is, for "must be …". */
const char *irc_form_describe (IrcForm form);

G_END_DECLS
