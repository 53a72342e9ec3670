/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What changed: between a snapshot of the case's history and today, or between
 * two snapshots.
 *
 * An immutable value, which keeps its assessment alive.  Levels then are as
 * stored in the snapshot; whether a criterion was met then is judged from the
 * snapshot's answers by the level rule with today's criteria.
 *
 * A snapshot has no answer for a criterion that was unanswered, and none for
 * one that its content did not have.  With the same content on both sides the
 * first is meant; with another the two cannot be told apart, and the criterion
 * is listed as IRC_CHANGE_NEW, "new in the content, or unanswered then",
 * whatever its state is now.
 *
 * Sentences are in the language of the assessment.
 */
#pragma once

#include "irc-assessment.h"

G_BEGIN_DECLS

typedef enum {
  IRC_CHANGE_CAME,  /* into place: met now, not then */
  IRC_CHANGE_LOST,  /* met then, not now */
  IRC_CHANGE_OTHER, /* another answer, or left out on one side only */
  IRC_CHANGE_NEW,   /* the earlier side, with other content, lacks it */
  IRC_CHANGE_GONE,  /* the content of the later side has it no more */
} IrcChangeKind;

#define IRC_N_CHANGE_KINDS 5

/* "came_into_place", "lost", "other", "new", "gone" */
extern const char *const irc_change_kind_names[];

/* A criterion on one side; of one that today's content does not have, in place
 * is met, and all else is open. */
typedef struct {
  gboolean recorded; /* FALSE: the snapshot has no answer for it */
  IrcState state;
  gboolean counted; /* FALSE: left out as not applicable */
  IrcStanding standing;
} IrcChangeSide;

typedef struct {
  const char *id;
  const IrcCriterion *criterion; /* NULL: today's content has it no more */
  IrcChangeSide then, now;
} IrcChange;

/* A side as a whole. */
typedef struct {
  const char *date;  /* YYYY-MM-DD, "" for today */
  const char *label; /* "" for today */
  /* "14 November 2025", "today": without the label, for names go on paper and
   * the history's words do not (docs/CASE-FORMAT.md, shared copy) */
  const char *name;
  int levels[IRC_N_PATHWAYS];
  const char *pack, *version;
} IrcChangeMoment;

/* For the later side: today's assessment. */
#define IRC_CHANGES_TODAY G_MAXUINT

typedef struct _IrcChanges IrcChanges;

/* From entry @then of the history to entry @now, or to today; NULL when there
 * is no such entry.  The two may be in any order, or the same one. */
IrcChanges *irc_changes_new (IrcAssessment *assessment, guint then, guint now);
void irc_changes_unref (IrcChanges *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcChanges, irc_changes_unref)

const IrcLanguage *irc_changes_get_language (const IrcChanges *self);
const IrcChangeMoment *irc_changes_get_then (const IrcChanges *self);
/* Those of @kind: in the order of levels.json, then what today's content does
 * not have, in the order of the snapshots. */
const IrcChange *
irc_changes_get (const IrcChanges *self, IrcChangeKind kind, guint *n);
guint irc_changes_get_n_total (const IrcChanges *self);

/* "Since 14 November 2025: 2 criteria came into place and 1 criterion is no
 * longer in place." or "Nothing has changed since 14 November 2025." */
const char *irc_changes_get_summary (const IrcChanges *self);
/* "Inpatient: level 2 now, level 1 then." */
const char *irc_changes_get_level_sentence (const IrcChanges *self,
                                            IrcPathway pathway);
/* Says that the two sides were made with different content, or that a side does
 * not say with which; "" where they agree. */
const char *irc_changes_get_content_note (const IrcChanges *self);
/* "Came into place", for a list's head. */
const char *irc_change_kind_label (const IrcLanguage *language,
                                   IrcChangeKind kind);
/* "partly then, in place now"; of what is new or gone only the side that is
 * known. */
char *irc_change_dup_words (const IrcChange *self,
                            const IrcLanguage *language,
                            IrcChangeKind kind);

/* "14 November 2025 (Last year)" */
char *irc_snapshot_dup_name (IrcSnapshot *snapshot,
                             const IrcLanguage *language);

G_END_DECLS
