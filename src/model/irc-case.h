/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The case: one centre's profile, targets, asks, arguments and report.
 *
 * An IrcCase owns its items.  It emits "changed" (const char *path), once for
 * each edit of itself or of anything in it; path is an RFC 6901 pointer such
 * as "/answers/in-1-rounds/state".  It belongs to one thread; for others make
 * a copy (irc_case_copy_public ()) and do not touch it again.
 *
 * Files: docs/CASE-FORMAT.md section 1 is the contract.  Loading is all or
 * nothing; the error (IRC_BASE_ERROR_*) starts with the place.  Unknown
 * members are kept and written back.  Saving writes the canonical form.
 */
#pragma once

#include "irc-items.h"
#include "irc-vocabulary.h"

G_BEGIN_DECLS

#define IRC_CASE_FORMAT_VERSION 1

#define IRC_TYPE_CASE (irc_case_get_type ())
G_DECLARE_FINAL_TYPE (IrcCase, irc_case, IRC, CASE, GObject)

/* An empty case: new id, created = modified = @now (seconds since 1970, UTC).
 */
IrcCase *irc_case_new (gint64 now);
/* Next year's case from @old, as `ircase --new --from` does it: keeps title,
 * centre (without meeting date), answers (unconfirmed), targets, report,
 * arguments, private, asks and measures except done and dropped; appends
 * history entry @snapshot (owned by the caller; NULL: none). */
IrcCase *irc_case_new_from (IrcCase *old, IrcSnapshot *snapshot, gint64 now);
/* Takes the oldest entry out of a history that is full. */
void irc_case_make_room_for_snapshot (IrcCase *self);

/* @vocabulary may be NULL. */
IrcCase *irc_case_load (GBytes *bytes,
                        const IrcVocabulary *vocabulary,
                        gint64 now,
                        GError **error);
GBytes *irc_case_save (IrcCase *self);
/* What else a copy for sharing is without. */
typedef enum {
  IRC_SHARING_ALL = 0,
  IRC_SHARING_WITHOUT_NOTES = 1 << 0, /* of answers */
  IRC_SHARING_WITHOUT_NAMES = 1 << 1, /* of the reviewers of proofs */
} IrcSharing;

/* As the report asks for it: what it does not print is not shared. */
IrcSharing irc_case_get_sharing (IrcCase *self);
/* The copy for sharing: never with private, finance, history or unknown
 * members. */
GBytes *irc_case_save_shared (IrcCase *self, IrcSharing sharing);
/* What undo keeps: the canonical form, but for the time of the last edit, as
 * which created stands. */
GBytes *irc_case_save_state (IrcCase *self);
/* Makes the case say what @state, an earlier one of the same case, said, with
 * as few edits as that takes: items that both have stay the same objects.  The
 * time of the last edit becomes @modified. */
void irc_case_restore (IrcCase *self, GBytes *state, gint64 modified);
/* A deep copy without the private part, for composing in another thread.  Read
 * it from any number of threads, but edit it in none. */
IrcCase *irc_case_copy_public (IrcCase *self);

/* Scalars of the case itself; also GObject properties of these names:
 * title, created, modified (seconds), option (IrcOption), pack, pack-version,
 * pack-language, extensions (GPtrArray of IrcContentPack), target-inpatient,
 * target-outpatient (0: none; 1-3),
 * target-inpatient-by, target-outpatient-by (YYYY-MM or ""). */
typedef enum {
  IRC_OPTION_NONE,
  IRC_OPTION_MINIMUM,
  IRC_OPTION_RECOMMENDED,
  IRC_OPTION_AMBITIOUS,
} IrcOption;

extern const char *const irc_option_names[];

typedef struct {
  char *id, *title;
  gint64 created, modified; /* seconds since 1970, UTC */
  char *pack, *pack_version, *pack_language;
  GPtrArray *extensions;         /* of IrcContentPack */
  gint64 target[IRC_N_PATHWAYS]; /* 0: none, else 1-3 */
  char *target_by[IRC_N_PATHWAYS];
  IrcOption option;
  char **retractions_seen; /* ids of references, each once; never NULL */
} IrcCaseData;

const IrcCaseData *irc_case_peek (IrcCase *self);
/* As irc_item_validate (), for the properties of the case itself. */
gboolean irc_case_validate (IrcCase *self,
                            const char *property,
                            const char *text,
                            char **reason);
/* Sets modified without emitting "changed". */
void irc_case_touch (IrcCase *self, gint64 now);

/* Sets what the case is worked on with, without emitting "changed";
 * @extensions has IrcContentPack. */
void irc_case_set_content (IrcCase *self,
                           const char *pack,
                           const char *version,
                           const char *language,
                           const GPtrArray *extensions);

IrcCentre *irc_case_get_centre (IrcCase *self);
IrcReport *irc_case_get_report (IrcCase *self);

/* NULL when the criterion has no answer that would be written. */
IrcAnswer *irc_case_get_answer (IrcCase *self, const char *criterion);
/* The same, made on demand (unanswered; making it alone is no change). */
IrcAnswer *irc_case_ensure_answer (IrcCase *self, const char *criterion);
/* The ids of all answers in file order, new ones last: of those that would be
 * written, which an answer made on demand is not before it says something;
 * free with g_strfreev (). */
char **irc_case_dup_answered (IrcCase *self);

typedef enum {
  IRC_LIST_MEASURES,       /* IrcMeasure; may be null: as drafted */
  IRC_LIST_ASKS,           /* IrcAsk; may be null: as drafted */
  IRC_LIST_CHOSEN,         /* IrcChosen; may be null: as proposed */
  IRC_LIST_LEFT_OUT,       /* IrcLeftOut */
  IRC_LIST_OWN_ARGUMENTS,  /* IrcOwnArgument */
  IRC_LIST_OWN_REFERENCES, /* IrcOwnReference */
  IRC_LIST_SECTIONS,       /* IrcSection; may be null: default order, all on */
  IRC_LIST_HISTORY,        /* IrcSnapshot, oldest first */
} IrcCaseList;

/* Lent; NULL when the list is null in the file. */
GListModel *irc_case_get_list (IrcCase *self, IrcCaseList list);
/* Replaces the whole list; @items is an array of the list's item type or NULL
 * for null.  An id that stands twice is a programmer's error. */
void irc_case_set_list (IrcCase *self, IrcCaseList list, GPtrArray *items);

G_END_DECLS
