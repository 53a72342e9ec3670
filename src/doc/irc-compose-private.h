/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the chapters share while a document is being composed; for
 * irc-compose*.c only.
 *
 * Chapters are composed in the order of the document, so that a reference gets
 * its number where it is first cited.  Every text that a user typed goes
 * through irc_user_text_dup () or irc_user_text_split ().
 */
#pragma once

#include "irc-citation.h"
#include "irc-compose.h"
#include "irc-document-builder.h"
#include "irc-edition.h"
#include "irc-option-words.h"
#include "irc-unanswered.h"
#include "irc-user-text.h"

G_BEGIN_DECLS

/* Mentions: in a text, each stands for "Figure 3" or "Table 2" as a link: the
 * first of its kind for the one that is added next, the second for the one
 * after that, and so on.  Every figure and every table is mentioned in the
 * text before it, in its own chapter.  No text of the user or of the pack
 * holds these characters. */
#define IRC_NEXT_FIGURE "\x01"
#define IRC_NEXT_TABLE "\x02"

/* Years: a source that was published longer before the paper is old.  The
 * European surveys of the pack that asked about the same services, of 2007 and
 * of 2023, are further apart than this and found other shares: what is older
 * tells of another practice. */
#define IRC_OLD_YEARS 15

typedef struct {
  guint figures, tables;
} IrcExhibits;

typedef struct {
  IrcAssessment *assessment;
  const IrcLibrary *library;
  const IrcLanguage *language;
  IrcCase *case_;
  const IrcCentreData *centre;
  const IrcReportData *report;
  IrcComposeOptions options;
  IrcDocumentBuilder *builder;

  gboolean cite;                    /* the chapter of references is on */
  guint max_authors;                /* of an entry in its list */
  GPtrArray *citations;             /* irc_composer_new_citations () */
  IrcBlock *references;             /* filled when everything has been cited */
  gboolean on[IRC_N_SECTIONS];      /* printed with the anchors of the draft */
  gboolean full[IRC_N_SECTIONS];    /* the same of the full edition */
  gboolean printed[IRC_N_SECTIONS]; /* or with its tables and figures alone */
  gboolean in_full[IRC_N_SECTIONS]; /* the same of the full edition */
  gboolean own_words;               /* of the chapter being composed */
  guint n_chapters, n_sections, n_figures, n_tables;

  const IrcEditionSpec *spec; /* of a stakeholder's edition, else NULL */
  /* The edition orders and chooses arguments.  Not where the full document
   * does not print them all: then it has those of the full document. */
  gboolean selects;
  GHashTable *explained;  /* set of abbreviations, each explained once */
  GHashTable *shown;      /* set of the IrcMatch* in Evidence; NULL: all */
  gboolean whole_profile; /* the profile is in the user's words */
  gboolean opened;        /* the first sentence has been written */
  /* Of the chapter being composed: how many figures and tables come before it
   * in the full document, by whose numbers the user's words name them. */
  guint figures_before, tables_before;
  const IrcExhibits *exhibits; /* that, by section; NULL: as counted here */
} IrcComposer;

/* What a page that must stand alone, the brief or the decision page, holds, by
 * terseness; irc-compose.h states the order in which it is given up. */
typedef struct {
  guint max_asks, max_arguments;
  guint max_references;  /* of one argument */
  guint max_authors;     /* of a reference in the brief */
  gboolean whole_claims; /* else their first sentence */
  guint takes;           /* what it takes: 2 in full, 1 one sentence, 0 not */
  gboolean with_chart, with_consequence;
  gboolean with_conditions; /* a line for them in the box to decide */
  gsize max_bytes;          /* of a text that the user typed */
  glong max_title;          /* characters of the title of a request */
} IrcPageBudget;

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
/* A paragraph, with its mentions. */
void irc_composer_add_text (IrcComposer *self, const char *text);
/* The same from a format that is in the document's language. */
void irc_composer_add_format (IrcComposer *self, const char *format, ...)
    G_GNUC_PRINTF (2, 3);
/* @text with its mentions, in a paragraph that is being written. */
void irc_composer_add_words (IrcComposer *self,
                             IrcRunList *runs,
                             IrcRunStyle style,
                             const char *text);
/* Each paragraph from block @first on stays with what follows it. */
void irc_composer_keep_from (IrcComposer *self, guint first);
/* One paragraph a line: a field of the case. */
void irc_composer_add_user_text (IrcComposer *self, const char *text);

/* " [2–5]", or by name and year " (Ryan et al. 2024)": the references, each a
 * link, as irc_composer_number_citations () writes them.  Nothing when there
 * are none or the chapter of references is off. */
void irc_composer_cite (IrcComposer *self,
                        IrcRunList *runs,
                        const IrcReference *const *references,
                        guint n);
/* "Ryan et al. 2024 [2]", or by name and year the name as the link. */
void irc_composer_cite_name (IrcComposer *self,
                             IrcRunList *runs,
                             const IrcReference *reference);
/* Citations name their sources: no name needs to stand before them. */
gboolean irc_composer_cites_names (const IrcComposer *self);
GPtrArray *irc_composer_new_citations (void);
/* The references of the citation that was given the place @what; lent. */
const GPtrArray *irc_composer_get_citation (const IrcComposer *self,
                                            guint what);
/* When the last chapter is composed: the words of the citations, and the list
 * of references. */
void irc_composer_number_citations (IrcComposer *self);
/* The references of an argument that may stand on paper: printable, not left
 * out by the user; @contrary: only those that point the other way or are
 * mixed, else only the others.  Free the array. */
GPtrArray *irc_composer_list_references (const IrcMatch *match,
                                         gboolean contrary);
/* FALSE: an own statement. */
gboolean irc_composer_has_source (const IrcMatch *match);
/* Whether the request names the criterion. */
gboolean irc_composer_serves (const IrcAskResult *ask,
                              const IrcCriterion *criterion);
/* Never blank, whatever the user left empty. */
char *irc_composer_dup_ask_title (const IrcComposer *self,
                                  const IrcAskResult *ask);
char *irc_composer_dup_argument_title (const IrcComposer *self,
                                       const IrcMatch *match);
/* The claim fit for paper; its title where nothing of it remains. */
char *irc_composer_dup_claim (const IrcComposer *self,
                              const IrcMatch *match,
                              guint *n_dropped);
/* Behind @text, the claim of @match or a part of it: what
 * irc_citation_list_sources () finds, or the words "own statement". */
void irc_composer_cite_claim (IrcComposer *self,
                              IrcRunList *runs,
                              const IrcMatch *match,
                              const char *text,
                              guint max);
/* @shown, which is @claim or what is left of it, with what is cited behind it.
 * A source that is old on the day of the paper has its year behind the claim:
 * "… (Published in 1983.)", unless the text or the citation says it. */
IrcRunList *irc_composer_new_claim (IrcComposer *self,
                                    const IrcMatch *match,
                                    const char *claim,
                                    const char *shown,
                                    guint max);
/* "survey, 2009 and 2024": what is cited behind @claim, at most @max sources;
 * "" for an own statement, which says so already. */
char *irc_composer_dup_strength (const IrcComposer *self,
                                 const IrcMatch *match,
                                 const char *claim,
                                 guint max);
/* "Survey, 2024. Mixed or contrary: [7]." behind a claim on a page that has no
 * room for paragraphs. */
void irc_composer_add_qualities (IrcComposer *self,
                                 IrcRunList *runs,
                                 const IrcMatch *match,
                                 const char *claim,
                                 guint max);
/* "mixed or contrary: [7]" behind @before, and what of it was left out; FALSE:
 * nothing is known. */
gboolean irc_composer_add_contrary (IrcComposer *self,
                                    IrcRunList *runs,
                                    const IrcMatch *match,
                                    const char *before);
/* Paragraphs: which sources of the argument are from another payment system
 * than the centre's, and which were retracted; nothing where there are none. */
void irc_composer_add_elsewhere (IrcComposer *self, const IrcMatch *match);
void irc_composer_add_retracted (IrcComposer *self, const IrcMatch *match);
/* The number of a printed argument, from 1; 0: it is not printed.  Its anchor
 * in the chapter Evidence is "argument-<number>". */
guint irc_composer_get_argument_number (const IrcComposer *self,
                                        const IrcMatch *match);

/* The printed arguments, those for the edition's reader first; of a request,
 * those of them that the edition has.  Free the array. */
GPtrArray *irc_composer_list_printed (const IrcComposer *self);
GPtrArray *irc_composer_list_arguments (const IrcComposer *self,
                                        const IrcAskResult *ask);
/* Whether the argument stands in Evidence, and the criterion in the profile,
 * where these are printed. */
gboolean irc_composer_shows_argument (const IrcComposer *self,
                                      const IrcMatch *match);
gboolean irc_composer_lists_criterion (const IrcComposer *self,
                                       const IrcCriterion *criterion);
/* Whether the chapter being composed has the part. */
gboolean irc_composer_has_part (const IrcComposer *self, IrcPart part);
/* FALSE: the reader of the edition is told of the decision and takes none. */
gboolean irc_composer_is_to_decide (const IrcComposer *self);
const char *irc_composer_chapter_title (const IrcComposer *self,
                                        IrcSectionId section);
/* Of a stakeholder's edition, when it is known what the full one prints. */
void irc_composer_begin_edition (IrcComposer *self);
/* The first sentence, below the block @heading. */
void irc_composer_add_opening (IrcComposer *self, guint heading);
/* "IR: interventional radiology …. WTE: …." of what the document prints and has
 * not explained yet; "" where there is nothing. */
char *irc_composer_dup_abbreviations (IrcComposer *self);
/* The same in notes of the tables and chapters, when all are composed. */
void irc_composer_explain (IrcComposer *self);
/* Where the rest is, at the end. */
void irc_composer_add_rest (IrcComposer *self);

/* "Figure 3", "Table 2" */
char *irc_composer_dup_figure_name (const IrcComposer *self, guint number);
char *irc_composer_dup_table_name (const IrcComposer *self, guint number);
/* A figure with the caption "Figure 1  Title". */
void irc_composer_add_figure (IrcComposer *self,
                              IrcFigureKind kind,
                              const char *title);
/* The same with a figure of its own, which it takes. */
void irc_composer_take_figure (IrcComposer *self,
                               IrcFigure *figure,
                               const char *title);
/* A column of a table: its head, its share of the width. */
typedef struct {
  const char *title;
  double share;
  IrcAlign align;
} IrcComposerColumn;

/* A table with the caption "Table 1  Title". */
IrcBlock *irc_composer_add_table (IrcComposer *self,
                                  const char *title,
                                  const IrcComposerColumn *columns,
                                  guint n_columns);
/* The note below @table: nothing for a blank text; takes @runs. */
void irc_composer_set_note (IrcBlock *table, const char *text);
void irc_composer_take_note (IrcBlock *table, IrcRunList *runs);

/* "three" for small numbers, figures above twelve. */
char *irc_composer_dup_count (const IrcComposer *self, guint n);
/* @text (taken) with a capital at its start. */
char *irc_composer_capitalise (char *text);
/* "3 sessions per week", "to be agreed"; never blank. */
char *irc_composer_dup_quantity (const IrcComposer *self,
                                 const IrcAskResult *ask);
/* "must", …; "draft" of one whose criterion has not been answered. */
const char *irc_composer_priority (const IrcComposer *self,
                                   const IrcAskResult *ask);
/* "randomised trial", … */
const char *irc_composer_strength (const IrcComposer *self,
                                   IrcStrength strength);
/* Title of the case, or one that fits every case. */
char *irc_composer_dup_title (const IrcComposer *self);

/* "IN2.1 Dedicated time …" with a link to the profile where that is printed. */
void irc_composer_add_criterion (IrcComposer *self,
                                 IrcRunList *runs,
                                 const IrcCriterion *criterion);
/* "IN2.1", linked in the same way. */
void irc_composer_add_code (const IrcComposer *self,
                            IrcRunList *runs,
                            const IrcCriterion *criterion);
/* The title of a printed argument, linked to where it stands in full when
 * Evidence is printed, and what it rests on: "Title [2, 3]". */
void irc_composer_add_argument (IrcComposer *self,
                                IrcRunList *runs,
                                const IrcMatch *match);
/* "1–3, 7": the numbers of requests, each a link to where it is argued for;
 * @asks in the order of the assessment. */
void irc_composer_add_ask_numbers (IrcComposer *self,
                                   IrcRunList *runs,
                                   const IrcAskResult *const *asks,
                                   guint n);
/* "Recommended"; "the recommended option" */
const char *irc_composer_option_name (const IrcComposer *self,
                                      IrcOption option);
const char *irc_composer_option_phrase (const IrcComposer *self,
                                        IrcOption option);
/* "low", "medium", "high" of 1 to 3 */
const char *irc_composer_effort (const IrcComposer *self, int effort);
/* "Q2 2027", "Q4 2027–Q1 2028": @quarters from @start (YYYY-Qn) on; "" where
 * there is no start. */
char *irc_composer_dup_quarters (const IrcComposer *self,
                                 const char *start,
                                 guint quarters);
/* "level 2", "before level 1" */
char *irc_composer_dup_level (const IrcComposer *self, int level);
/* A table of requests, each with its criteria, its arguments and their
 * references, all by links. */
void irc_composer_add_chain (IrcComposer *self,
                             const char *title,
                             const IrcAskResult *const *asks,
                             guint n);

/* "40 measures, 33 of them with a date", of those that the chapter Plan counts,
 * "" where it has none. *@source: from what a draft has them; NULL: they are
 * the centre's own. */
char *irc_composer_dup_plan_dates (IrcComposer *self, const char **source);
/* "Today inpatient care is at level 1 …": both pathways in one sentence.
 * @after: what follows in it, " (Figure 1)", or "". */
char *irc_composer_dup_standing (const IrcComposer *self, const char *after);

/* What @asks ask for, IrcAskResult: the quantities of which the units are the
 * same text added up, in the order of the requests.  A quantity of zero takes
 * nothing and one not stated is unknown: neither is in it.  Of several
 * resources the sum has none.  Free the array. */
GArray *irc_composer_list_sums (const IrcAskResult *const *asks, guint n);
/* Whether several of them ask for the same unit. */
gboolean irc_composer_adds_up (const IrcAskResult *const *asks, guint n);
/* "3 sessions per week", "3 persons (Admission rights)": of one request, or of
 * such a sum, that stands without its title. */
char *irc_composer_dup_amount (const IrcComposer *self,
                               const IrcAskResult *sum);
/* "Clinic room session", or "": what a name explains in brackets is for those
 * who enter figures. */
char *irc_composer_dup_resource_name (const IrcComposer *self, const char *id);
/* "12 sessions per week, 3 persons and 0.5 WTE"; "3 persons and 7 more" where
 * that is longer than @max_bytes; "" where no quantity is known. */
char *irc_composer_dup_amounts (const IrcComposer *self,
                                const IrcAskResult *const *asks,
                                guint n,
                                gsize max_bytes);
/* The sums of all requests, "12 WTE; 3 persons; 4 further units", of which as
 * many are named as the summary's table has rows; "" where nothing adds up. */
#define IRC_MAX_UNITS 8
char *irc_composer_dup_sums (const IrcComposer *self);

/* The parts of a page that stands alone. */
const IrcPageBudget *irc_composer_get_budget (const IrcComposer *self);
/* TRUE: the chapter in the user's words is too long for one page. */
gboolean irc_composer_runs_on (const IrcComposer *self);
/* A text of the user, as long as the budget allows. */
char *irc_composer_dup_short (const IrcComposer *self, const char *text);
/* Who is asked what, and where the centre stands. @centre: who asks, or "". */
void irc_composer_add_question (IrcComposer *self, const char *centre);
void irc_composer_add_compact_ladder (IrcComposer *self);
/* Which requests a place with room for @max shows, of all, or of those that
 * serve @criterion where it is not NULL: the most pressing, as irc-compose.h
 * says.  Free the array. */
gboolean *irc_composer_pick_asks (const IrcComposer *self,
                                  const IrcCriterion *criterion,
                                  guint max,
                                  guint *n_picked);
/* Why these: "These are the first four of 20 musts, in the order of the
 * requests.", or "" where @max leaves none out. */
char *irc_composer_dup_choice (const IrcComposer *self, guint max);
/* @text as a sentence of its own behind what @runs have; nothing for "". */
void irc_composer_add_sentence (IrcRunList *runs, const char *text);
/* "Request 4 goes beyond the recommended option and belongs to the ambitious
 * option.", in the same way; nothing where the proposed option holds them
 * all. */
void irc_composer_add_beyond (IrcComposer *self, IrcRunList *runs);
/* What the word "draft" means in the place of a priority; "" where it is not
 * used. */
const char *irc_composer_drafts (const IrcComposer *self);
/* Whether a request says how much. */
gboolean irc_composer_states_quantity (const IrcComposer *self);
/* A sentence: that this paper states no costs, and who works them out. */
const char *irc_composer_costs (const IrcComposer *self);
/* The table of the requests, with a box to tick for each answer to each;
 * @chain: with their criteria, and links to the chapter Evidence.  Returns how
 * many stand in it. */
guint irc_composer_add_asks (IrcComposer *self, gboolean chain);
/* Returns how many arguments it lists. */
guint irc_composer_add_reasons (IrcComposer *self);
/* The option that the requests belong to, what of it nobody asks for, and of
 * which requests the amount is open. */
void irc_composer_add_effort (IrcComposer *self);
/* What happens if nothing is decided; nothing where that changes nothing. */
void irc_composer_add_consequence (IrcComposer *self);
/* The box to decide, where there is something to decide.  @conditions: with a
 * line for them. */
void irc_composer_add_signature (IrcComposer *self, gboolean conditions);

/* The user's words for a chapter.  What the draft composed from block @first
 * on, the chapter's heading, gives its running text for @text; figures and
 * tables, with the note below them, and the box to decide stay, below the
 * words.  FALSE: nothing is left, and the heading is gone too. */
gboolean
irc_composer_replace_words (IrcComposer *self, guint first, const char *text);
/* The running text of the blocks from @first on, without the chapter's heading,
 * as irc-prose.h reads it. */
char *irc_composer_dup_words (IrcComposer *self, guint first);

void irc_compose_cover (IrcComposer *self, const char *text);
void irc_compose_decision (IrcComposer *self);
void irc_compose_summary (IrcComposer *self);
void irc_compose_where_we_stand (IrcComposer *self);
/* What the centre says of itself, as it is printed. */
typedef struct {
  char *label;
  char *value, *second; /* NULL: not stated */
} IrcOwnFigure;

/* Staff, rooms and cover; no row without a value.  Free the array. */
GArray *irc_composer_list_facts (const IrcComposer *self);
/* For those two: an empty array, and one more; takes @value and @second. */
GArray *irc_composer_new_own_figures (void);
void irc_composer_take_own_figure (GArray *figures,
                                   const char *label,
                                   char *value,
                                   char *second);

/* Service lines of the pack: cases per year, day-case share. */
GArray *irc_composer_list_service_lines (const IrcComposer *self);
/* "540 cases per year, 80% of them day cases"; NULL: nothing is stated. */
char *irc_composer_dup_volume (const IrcComposer *self,
                               const IrcOwnFigure *line);
/* All cases that are stated, of so many lines, and the share of day cases where
 * it is stated for all of them.  No label; free value and second. */
IrcOwnFigure irc_composer_sum_service_lines (const IrcComposer *self,
                                             guint *n_stated);
/* Whether a printed argument names the volume of that line in Evidence. */
gboolean irc_composer_argues_with_line (const IrcComposer *self, guint index);
/* The volumes of the lines that the argument concerns, in a paragraph; nothing
 * where the centre states none.  @said: set of the types of the lines that an
 * earlier argument has named, which are not named again. */
void irc_composer_add_own_volumes (IrcComposer *self,
                                   const IrcMatch *match,
                                   GHashTable *said);
/* Of Where we stand: service lines in words and in a table. */
void irc_compose_portfolio (IrcComposer *self);
/* The references of all survey figures that are printed. */
GPtrArray *irc_composer_list_survey_sources (const IrcComposer *self);

/* In Where we stand: what has changed since the latest snapshot; nothing where
 * there is none. */
void irc_compose_history (IrcComposer *self);
/* The last section of Where we stand. */
void irc_compose_survey (IrcComposer *self);
void irc_compose_gaps (IrcComposer *self);
void irc_compose_options (IrcComposer *self);
void irc_compose_plan (IrcComposer *self);
void irc_compose_evidence (IrcComposer *self);
void irc_compose_assumptions (IrcComposer *self);
/* In Assumptions: standards and staffing figures that concern the open
 * criteria, and what societies of the centre's country and region publish. */
void irc_compose_standards (IrcComposer *self);
/* Standards that would be printed if the record of their source were
 * complete. */
guint irc_composer_count_incomplete_standards (IrcComposer *self);
void irc_compose_references (IrcComposer *self);
void irc_compose_profile (IrcComposer *self);
void irc_compose_method (IrcComposer *self);
void irc_compose_brief (IrcComposer *self);

G_END_DECLS
