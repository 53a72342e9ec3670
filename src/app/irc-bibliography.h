/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* References of a case in and out, in the formats of reference managers.
 *
 * Import adds the user's own references to the case.  A work that the case or
 * the evidence pack has already is not added again, and named.  What the format
 * does not say stays empty: an imported reference takes no side (direction "")
 * and is "original" where its file does not name its kind; it is printed when
 * it is complete (irc-printable.h).  A field that has not its form, or a year
 * that is yet to come, is left out and named; there is no clock here.
 */
#pragma once

#include "irc-assessment.h"
#include "irc-refs.h"

G_BEGIN_DECLS

typedef struct {
  IrcRefsFormat format;
  char **added;     /* ids of the new references, in the order of the list */
  guint n_known;    /* works that were there already */
  GPtrArray *notes; /* sentences, "line 12: …", in the order of the list */
} IrcImport;

/* Adds what is new in @refs to @case_, the case that @assessment is of, in one
 * edit. */
IrcImport *irc_import_references (IrcCase *case_,
                                  const IrcAssessment *assessment,
                                  const IrcRefs *refs,
                                  int this_year);
void irc_import_free (IrcImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcImport, irc_import_free)
/* "3 references added. 1 was there already. 2 remarks on the list." */
char *irc_import_dup_summary (const IrcImport *self);

/* Reads the list in @file, or @text where that is NULL, in a worker. */
void irc_bibliography_read_async (GFile *file,
                                  GBytes *text,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
/* NULL with @error where nothing could be read; it does not name the file. */
IrcRefs *irc_bibliography_read_finish (GAsyncResult *result, GError **error);

typedef enum {
  IRC_BIBLIOGRAPHY_CITED, /* those that the paper can cite */
  IRC_BIBLIOGRAPHY_OWN,   /* the user's own */
  IRC_BIBLIOGRAPHY_ALL,   /* the pack's too */
} IrcBibliographyScope;

/* Not IRC_REFS_NBIB.  In the order of the arguments, or of the lists. */
GBytes *irc_export_references (const IrcAssessment *assessment,
                               IrcBibliographyScope scope,
                               IrcRefsFormat format);

G_END_DECLS
