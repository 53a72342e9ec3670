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

/* What keeps a citation from being printed. */
typedef enum {
  IRC_CITATION_LACKS_AUTHOR = 1 << 0,
  IRC_CITATION_LACKS_TITLE = 1 << 1,
  IRC_CITATION_LACKS_CONTAINER = 1 << 2,
  IRC_CITATION_LACKS_YEAR = 1 << 3,
  IRC_CITATION_LACKS_LOCATOR = 1 << 4,
  IRC_CITATION_RETRACTED = 1 << 5,
} IrcCitationLacks;

/* 0: it is printable. */
IrcCitationLacks irc_citation_lacks (const IrcCitation *citation);
gboolean irc_citation_is_printable (const IrcCitation *citation);

G_END_DECLS
