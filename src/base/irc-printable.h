/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Rule 2 of the evidence pack: which reference may stand in a printed list.
 *
 * One rule for the pack's references (content) and the user's own (model),
 * which know nothing of each other.  A reference is printable when title,
 * container, at least one author or body, a locator and the year are known and
 * the work is not retracted.  Locator: DOI, PMID, PMCID, an official url, or
 * volume and pages.  A title in [brackets] is a description, not the title.
 * The year may be missing only for official pages (of a type that is no
 * article) without doi, pmid, pmcid, volume or pages.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Texts may be NULL; blank is unknown. */
typedef struct {
  const char *type; /* of the pack's types: "web", "original", … */
  gboolean has_author;
  const char *title, *container;
  gboolean has_year;
  const char *volume, *pages, *doi, *pmid, *pmcid, *url;
  gboolean url_is_official;
  gboolean retracted;
} IrcCitation;

gboolean irc_citation_is_printable (const IrcCitation *citation);

G_END_DECLS
