/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reference lists in and out: BibTeX, RIS, PubMed (NBIB, "MEDLINE"), CSL-JSON.
 *
 * Reading takes what real exports hold: any line ends, a byte-order mark,
 * UTF-8, UTF-16 with a mark or Windows-1252, accents as LaTeX commands, tags in
 * titles, pages such as "441-8", fields that are missing.  An entry that cannot
 * be used is named with its line, and so is a field that has not the form it
 * must have; everything else is taken.  No entry is completed from another
 * source.  The four readers are our own: bibutils, the one packaged library for
 * this in C, cannot say what it refused, and has a history of memory faults on
 * crafted files.
 *
 * Writing holds every field of a record that the format has a place for:
 * reading what was written gives the same records, but for the kind
 * IRC_REF_CONFERENCE or IRC_REF_THESIS in formats that have no word for
 * it.  PubMed's format is only read.  Any thread.
 */
#pragma once

#include <gio/gio.h>
#include "irc-ref-record.h"

G_BEGIN_DECLS

#define IRC_REFS_MAX_BYTES (16 * 1024 * 1024)
#define IRC_REFS_MAX_RECORDS 5000

typedef enum {
  IRC_REFS_BIBTEX,
  IRC_REFS_RIS,
  IRC_REFS_NBIB,
  IRC_REFS_CSL_JSON,
} IrcRefsFormat;

#define IRC_N_REFS_FORMATS 4

/* "BibTeX", "RIS", "PubMed", "CSL-JSON" */
const char *irc_refs_format_name (IrcRefsFormat format);
/* "bib", "ris", "nbib", "json" */
const char *irc_refs_format_suffix (IrcRefsFormat format);

typedef struct {
  guint line; /* from 1 */
  char *text; /* a sentence in the user's language */
} IrcRefsProblem;

typedef struct {
  IrcRefsFormat format;
  GPtrArray *records;  /* of IrcRefRecord, in the order of the file */
  GPtrArray *problems; /* of IrcRefsProblem, by line */
} IrcRefs;

/* Finds out the format by itself.  NULL with IRC_BASE_ERROR when the text is
 * none of the four, or too long, or not text at all. */
IrcRefs *irc_refs_read (GBytes *bytes, GError **error);
void irc_refs_free (IrcRefs *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcRefs, irc_refs_free)

/* All but IRC_REFS_NBIB.  Keys must be set; equal ones are told apart by
 * letters ("smith2020", "smith2020b"). */
GBytes *irc_refs_write (IrcRefsFormat format,
                        const IrcRefRecord *const *records,
                        guint n_records);

G_END_DECLS
