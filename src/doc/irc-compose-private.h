/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the chapters share while a document is being composed; for
 * irc-compose*.c only.
 *
 * Chapters are composed in the order of the document, so that a reference gets
 * its number where it is first cited.  Every text that a user typed goes
 * through irc_composer_add_user_text () or irc_composer_dup_user_text (): "[3]"
 * in it would read as a citation, so its brackets become round.
 */
#pragma once

#include "irc-citation.h"
#include "irc-compose.h"
#include "irc-document-builder.h"

G_BEGIN_DECLS

typedef struct {
  IrcAssessment *assessment;
  const IrcLibrary *library;
  const IrcLanguage *language;
  IrcCase *case_;
  const IrcCentreData *centre;
  const IrcReportData *report;
  IrcComposeOptions options;
  IrcDocumentBuilder *builder;

  gboolean cite;               /* the chapter of references is on */
  GPtrArray *cited;            /* const IrcReference*, in order of citation */
  GPtrArray *first_cited;      /* "#cite-4" for each of them */
  guint n_citations;           /* groups written so far */
  IrcBlock *references;        /* filled when everything has been cited */
  gboolean on[IRC_N_SECTIONS]; /* printed as drafted: its anchors exist */
  guint n_chapters, n_sections, n_figures, n_tables;
} IrcComposer;

/* The text in the document's language. */
const char *irc_composer_text (const IrcComposer *self, const char *msgid)
    G_GNUC_FORMAT (2);

/* A chapter's heading with its running number; its anchor is "sec-<id>".
 * Returns the heading, lent. */
IrcBlock *irc_composer_begin_chapter (IrcComposer *self, IrcSectionId section);
/* A numbered heading of the second level ("3.1"); @anchor may be NULL. */
void irc_composer_begin_section (IrcComposer *self,
                                 const char *title,
                                 const char *anchor);
void irc_composer_add_minor_heading (IrcComposer *self,
                                     const char *title,
                                     const char *anchor);
/* A word in bold on a line of its own, that is no heading. */
void irc_composer_add_label (IrcComposer *self, const char *text);
void irc_composer_add_text (IrcComposer *self, const char *text);
/* One paragraph a line. */
void irc_composer_add_user_text (IrcComposer *self, const char *text);
char *irc_composer_dup_user_text (const char *text);

/* " [2–5]": the references numbered, in order, each a link. Nothing when
 * there are none or nothing is cited by number. */
void irc_composer_cite (IrcComposer *self,
                        IrcRunList *runs,
                        const IrcReference *const *references,
                        guint n);
/* The references of an argument that may stand on paper: printable, not left
 * out by the user; @contrary: only those that point the other way or are
 * mixed, else only the others.  Free the array. */
GPtrArray *irc_composer_list_references (const IrcMatch *match,
                                         gboolean contrary);

/* "Figure 1  Title" and the figure itself; returns "Figure 1". */
char *irc_composer_add_figure (IrcComposer *self,
                               IrcFigureKind kind,
                               const char *title);
/* A table with the caption "Table 1  Title". */
IrcBlock *
irc_composer_add_table (IrcComposer *self, const char *title, guint n_columns);

/* "three" for small numbers, figures above twelve. */
char *irc_composer_dup_count (const IrcComposer *self, guint n);
/* "3 sessions per week", "" when no quantity is stated. */
char *irc_composer_dup_quantity (const IrcComposer *self,
                                 const IrcAskResult *ask);
/* "must have", … */
const char *irc_composer_priority (const IrcComposer *self,
                                   IrcPriority priority);
/* "randomised trial", … */
const char *irc_composer_strength (const IrcComposer *self,
                                   IrcStrength strength);
/* Name of the centre, or "This centre". */
char *irc_composer_dup_centre (const IrcComposer *self);

/* "IN2.1 Dedicated time …" with a link to the profile where that is printed. */
void irc_composer_add_criterion (IrcComposer *self,
                                 IrcRunList *runs,
                                 const IrcCriterion *criterion);
/* The table of what is asked for: at most @max asks, a line for the rest. */
void irc_composer_add_asks (IrcComposer *self, guint max);
/* "Inpatient care is at level 1, …": both pathways in one sentence. */
char *irc_composer_dup_standing (const IrcComposer *self);

void irc_compose_cover (IrcComposer *self, const char *text);
void irc_compose_decision (IrcComposer *self);
void irc_compose_summary (IrcComposer *self);
void irc_compose_where_we_stand (IrcComposer *self);
void irc_compose_gaps (IrcComposer *self);
void irc_compose_evidence (IrcComposer *self);
void irc_compose_references (IrcComposer *self);
/* The chapter may stand before others that cite: its list is made last. */
void irc_compose_fill_references (IrcComposer *self);
void irc_compose_profile (IrcComposer *self);
void irc_compose_method (IrcComposer *self);
void irc_compose_brief (IrcComposer *self);

G_END_DECLS
