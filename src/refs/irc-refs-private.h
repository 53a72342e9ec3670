/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the readers and writers of reference lists share; for this room only. */
#pragma once

#include "irc-refs.h"

G_BEGIN_DECLS

/* ---- results ------------------------------------------------------------- */

void irc_refs_add_problem (IrcRefs *self, guint line, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
/* Takes @record when it can be used (it has a title), else names it among the
 * problems; checks and repairs the form of DOI, PMID and PMCID.  Takes it in
 * any case.  FALSE when the list is full. */
gboolean irc_refs_take_record (IrcRefs *self, IrcRefRecord *record);
/* Gives @record the year in @text, or says at @line that there is none. */
void irc_refs_take_year (IrcRefs *self,
                         IrcRefRecord *record,
                         const char *text,
                         guint line);

/* Each fills @self from @text, UTF-8 with LF line ends. */
void irc_refs_read_bibtex (IrcRefs *self, const char *text);
void irc_refs_read_ris (IrcRefs *self, const char *text);
void irc_refs_read_nbib (IrcRefs *self, const char *text);
/* FALSE with @error where the text is not JSON. */
gboolean irc_refs_read_csl (IrcRefs *self, const char *text, GError **error);

void irc_refs_write_bibtex (GString *out,
                            const IrcRefRecord *record,
                            const char *key);
void
irc_refs_write_ris (GString *out, const IrcRefRecord *record, const char *key);
GBytes *irc_refs_write_csl (const IrcRefRecord *const *records,
                            const char *const *keys,
                            guint n_records);

/* ---- kinds ----------------------------------------------------------------
 */

/* What @format calls a kind, and the kind that it means by @name (may be NULL).
 * Not for IRC_REFS_NBIB. */
IrcRefKind irc_refs_parse_kind (IrcRefsFormat format, const char *name);
const char *irc_refs_kind_name (IrcRefsFormat format, IrcRefKind kind);

/* ---- texts --------------------------------------------------------------- */

/* The bytes of a file as UTF-8 with LF line ends; NULL with @error. */
char *irc_refs_decode (GBytes *bytes, GError **error);
/* @text on one line, without tags such as <i>, with the entities of HTML that
 * exports use resolved. */
char *irc_refs_clean (const char *text);
/* The same without a full stop at the end. */
char *irc_refs_clean_title (const char *text);
/* The first four digits of @text that are a year (1400-2200), or -1. */
int irc_refs_parse_year (const char *text);
/* "Smith, John B, Jr" or "Smith, John"; no comma: "Smith JB" where the last
 * word is initials, else a body. */
void irc_refs_add_named (IrcRefRecord *record, const char *text);
/* "et al.", "others" and the like, which stand for further authors. */
gboolean irc_refs_is_et_al (const char *text);
/* The DOI in @text without address or "doi:"; "" when there is none. */
char *irc_refs_find_doi (const char *text);
/* Pages from a first and a last one; either may be "". */
char *irc_refs_join_pages (const char *first, const char *last);

/* LaTeX to plain text: accents, letters, dashes, quotes; unknown commands are
 * dropped, what they hold is kept. */
char *irc_latex_to_text (const char *latex);
/* Plain text that irc_latex_to_text () reads back as it is. */
char *irc_latex_from_text (const char *text);

/* ---- tagged lines (RIS, PubMed) -------------------------------------------
 */

/* Called for each field: its tag, its whole value on one line, its line. */
typedef void (*IrcTaggedFunc) (gpointer data,
                               const char *tag,
                               const char *value,
                               guint line);

/* Reads "TAG - value" lines, tags of 2 to 4 capitals or digits; a line without
 * a tag goes on with the value before.  An empty line calls with tag "". */
void irc_tagged_read (const char *text, IrcTaggedFunc function, gpointer data);

G_END_DECLS
