/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Is what the user wrote about a source, or as an argument, fit to be used?
 *
 * Each finding is one sentence in the user's language: what is amiss, what is
 * allowed, the way out.  A text that does not fit is not put into the case: the
 * window keeps it in its entry until it is mended.  There is no clock here:
 * @this_year comes from the caller.
 *
 * Forms: a DOI is "10.", 4 to 9 digits (a point may part them), "/" and signs
 * without spaces (ISO 26324; Crossref, "DOIs and matching regular
 * expressions"); a PMID is 1 to 8 digits, a PMCID "PMC" and 1 to 9 digits
 * (National Library of Medicine); a link is an address of http or https; a year
 * has four digits and is not in the future.
 */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

/* @text as it is stored for @member ("doi", "pmid", "pmcid", "url", "year" or
 * another, which is only stripped): a DOI without the address or the "doi:" in
 * front of it, a PMID without its "PMID:", a PMCID with its "PMC", a DOI that
 * was given as a link as the address that it has. */
char *irc_own_tidy (const char *member, const char *text);
/* NULL when tidied @text is fit for @member, else the sentence; "" always is
 * fit. */
char *irc_own_explain (const char *member, const char *text, int this_year);

/* "lacks the year and a locator", "was retracted"; NULL for what is printable.
 */
char *irc_own_dup_lacks (const IrcReference *reference);
/* The same as a sentence that says the way out; NULL for what is printable. */
char *irc_own_dup_lacks_sentence (const IrcReference *reference);

/* Everything that there is to say of a reference of the user's,
 * NULL-terminated: texts out of form (a file may hold them), a missing title,
 * what it lacks to be printed, another reference that is the same work and by
 * what. */
char **irc_own_check_reference (const IrcAssessment *assessment,
                                const IrcReference *reference,
                                int this_year);
/* The same of an argument of the user's: title and claim, references that are
 * not there, none that can be printed, no criterion, a theme that the pack does
 * not know. */
char **irc_own_check_argument (const IrcAssessment *assessment,
                               const IrcOwnArgumentData *argument);

G_END_DECLS
