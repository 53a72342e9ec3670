/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the user edits: the items of a case.
 *
 * Every item is a GObject of a final type derived from IrcItem.  Its values
 * are read through irc_<type>_peek (), which lends a plain struct, and written
 * through GObject properties (g_object_set (), bindings): a setter validates,
 * returns when the value is equal, stores, notifies, and lets the case emit
 * "changed".  A property is called as its member in the file, with "-" for
 * "_"; enums are properties of type int holding the C enum, optional numbers
 * are doubles (NAN: null) or int64 (-1: null), authors and findings GPtrArrays
 * of the plain structs, which are copied.  Ids are given when an item is made
 * and never change.  One member table a type drives properties, reading and
 * writing, so that the three cannot drift.
 *
 * Strings in the structs are never NULL unless said so; vectors are
 * NULL-terminated and never NULL.  A setter that is given a value out of the
 * member's form (docs/CASE-FORMAT.md section 1) stores nothing and returns
 * with a g_critical () (a g_warning () of GObject for integers out of range):
 * check user input with irc_item_validate () first.
 * Model knows ids, never what they mean; no clock, no locale, no files.
 */
#pragma once

#include <gio/gio.h>
#include "irc-date.h"
#include "irc-json.h"
#include "irc-terms.h"

G_BEGIN_DECLS

/* Of a list, an array of texts or an object whose names are ids.  A file with
 * more is refused and no list takes more, so that no case can keep the program
 * busy, and what is saved can be read again. */
#define IRC_CASE_MAX_ENTRIES 5000

#define IRC_TYPE_ITEM (irc_item_get_type ())
G_DECLARE_DERIVABLE_TYPE (IrcItem, irc_item, IRC, ITEM, GObject)

/* The member table of a type (private to the model room). */
typedef struct _IrcItemTable IrcItemTable;

struct _IrcItemClass {
  GObjectClass parent_class;
  const IrcItemTable *table;
};

/* TRUE when @text (what a user typed) is allowed for string property
 * @property; else FALSE and *@reason (may be NULL) is a sentence for the user,
 * free with g_free (). */
gboolean irc_item_validate (IrcItem *self,
                            const char *property,
                            const char *text,
                            char **reason);

/* ---- lists -------------------------------------------------------------- */

/* A list of items of one type, a GListModel.  It owns its items, and lets the
 * case emit "changed" once for each edit of the list or of an item in it.
 * Unlike a GListStore, which remembers where it was read last, it may be read
 * from several threads at once when nobody edits it. */
#define IRC_TYPE_ITEM_LIST (irc_item_list_get_type ())
G_DECLARE_FINAL_TYPE (IrcItemList, irc_item_list, IRC, ITEM_LIST, GObject)

/* Puts @n_added items in the place of @n_removed ones.  An id that stands
 * twice, an item whose required members are empty or one that belongs to
 * another list is a programmer's error, and nothing changes. */
void irc_item_list_splice (IrcItemList *self,
                           guint position,
                           guint n_removed,
                           gpointer *added,
                           guint n_added);
void irc_item_list_append (IrcItemList *self, gpointer item);
void irc_item_list_remove (IrcItemList *self, guint position);

/* ---- answers ------------------------------------------------------------ */

typedef enum {
  IRC_STATE_UNANSWERED, /* "" */
  IRC_STATE_IN_PLACE,
  IRC_STATE_PARTLY,
  IRC_STATE_NOT_IN_PLACE,
  IRC_STATE_NOT_APPLICABLE,
  IRC_STATE_TO_VERIFY,
} IrcState;

extern const char *const irc_state_names[];

typedef struct {
  char *criterion; /* id; set when made */
  IrcState state;
  char *reason, *note;
  char *since; /* YYYY or YYYY-MM or "" */
  gboolean confirmed;
} IrcAnswerData;

typedef struct {
  char *title, *date, *reviewer, *link;
} IrcProofData;

#define IRC_TYPE_ANSWER (irc_answer_get_type ())
G_DECLARE_FINAL_TYPE (IrcAnswer, irc_answer, IRC, ANSWER, IrcItem)
const IrcAnswerData *irc_answer_peek (IrcAnswer *self);
/* Items: IrcProof; lent. */
IrcItemList *irc_answer_get_proofs (IrcAnswer *self);

#define IRC_TYPE_PROOF (irc_proof_get_type ())
G_DECLARE_FINAL_TYPE (IrcProof, irc_proof, IRC, PROOF, IrcItem)
IrcProof *irc_proof_new (const char *title);
const IrcProofData *irc_proof_peek (IrcProof *self);

/* ---- centre ------------------------------------------------------------- */

typedef enum {
  IRC_COVER_UNKNOWN,
  IRC_COVER_NONE,
  IRC_COVER_OFFICE_HOURS,
  IRC_COVER_EXTENDED,
  IRC_COVER_24_7,
} IrcCover;

extern const char *const irc_cover_names[];

typedef struct {
  char *name, *department, *city;
  char *country;  /* [A-Z]{2} or "" */
  char *currency; /* [A-Z]{3} or "" */
  IrcPayment payment_system;
  char *prepared_by, *prepared_for;
  char *meeting_date; /* YYYY-MM-DD or "" */
  /* facts; NAN is not stated */
  double consultants_wte, nurses_wte, radiographers_wte, coordinators_wte;
  double angio_suites, own_beds, day_unit_places, clinic_sessions_per_week;
  IrcCover cover;
} IrcCentreData;

#define IRC_TYPE_CENTRE (irc_centre_get_type ())
G_DECLARE_FINAL_TYPE (IrcCentre, irc_centre, IRC, CENTRE, IrcItem)
const IrcCentreData *irc_centre_peek (IrcCentre *self);
/* Items: IrcServiceLine; lent. */
IrcItemList *irc_centre_get_service_lines (IrcCentre *self);

typedef struct {
  char *id;
  gint64 cases_per_year;   /* or -1 */
  double day_case_percent; /* 0-100 or NAN */
} IrcServiceLineData;

#define IRC_TYPE_SERVICE_LINE (irc_service_line_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcServiceLine, irc_service_line, IRC, SERVICE_LINE, IrcItem)
IrcServiceLine *irc_service_line_new (const char *id);
const IrcServiceLineData *irc_service_line_peek (IrcServiceLine *self);

/* ---- plan --------------------------------------------------------------- */

typedef enum {
  IRC_STATUS_PLANNED,
  IRC_STATUS_AGREED,
  IRC_STATUS_STARTED,
  IRC_STATUS_DONE,
  IRC_STATUS_DROPPED,
} IrcStatus;

typedef enum {
  IRC_PRIORITY_MUST,
  IRC_PRIORITY_SHOULD, /* the default */
  IRC_PRIORITY_COULD,
} IrcPriority;

extern const char *const irc_status_names[];
extern const char *const irc_priority_names[];

typedef struct {
  char *id, *criterion, *action, *owner;
  char *start;           /* YYYY-Qn or "" */
  gint64 quarters;       /* 1-20 */
  gint64 effort, impact; /* 1-3 */
  IrcStatus status;
  char **asks; /* ids of asks in this case */
} IrcMeasureData;

typedef struct {
  char *id, *title;
  char **criteria;
  char *resource;
  double quantity; /* >= 0 or NAN */
  char *unit, *why;
  IrcPriority priority;
  char *by; /* YYYY-MM or "" */
} IrcAskData;

#define IRC_TYPE_MEASURE (irc_measure_get_type ())
G_DECLARE_FINAL_TYPE (IrcMeasure, irc_measure, IRC, MEASURE, IrcItem)
const IrcMeasureData *irc_measure_peek (IrcMeasure *self);

#define IRC_TYPE_ASK (irc_ask_get_type ())
G_DECLARE_FINAL_TYPE (IrcAsk, irc_ask, IRC, ASK, IrcItem)
const IrcAskData *irc_ask_peek (IrcAsk *self);

/* ---- arguments ---------------------------------------------------------- */

typedef struct {
  char *id;
  char *claim; /* NULL: as in the library; else the user's wording */
} IrcChosenData;

#define IRC_TYPE_CHOSEN (irc_chosen_get_type ())
G_DECLARE_FINAL_TYPE (IrcChosen, irc_chosen, IRC, CHOSEN, IrcItem)
IrcChosen *irc_chosen_new (const char *id, const char *claim);
const IrcChosenData *irc_chosen_peek (IrcChosen *self);

typedef struct {
  char *argument, *reference;
} IrcLeftOutData;

#define IRC_TYPE_LEFT_OUT (irc_left_out_get_type ())
G_DECLARE_FINAL_TYPE (IrcLeftOut, irc_left_out, IRC, LEFT_OUT, IrcItem)
const IrcLeftOutData *irc_left_out_peek (IrcLeftOut *self);

/* The names that stand in the file. */
extern const char *const irc_own_argument_pillars[];
extern const char *const irc_own_argument_strengths[];
extern const char *const irc_own_reference_types[];
extern const char *const irc_own_reference_directions[];      /* or "" */
extern const char *const irc_own_reference_payment_systems[]; /* or "" */

/* Fields as in the evidence pack (content/irc-library.h); pillar, strength,
 * type, direction and payment_system as these names. */
typedef struct {
  char *id, *title, *claim;
  char **audiences, **criteria, **references;
  char *pillar, *strength, *caveat, *objection, *response, *source_point,
      *theme;
} IrcOwnArgumentData;

#define IRC_TYPE_OWN_ARGUMENT (irc_own_argument_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcOwnArgument, irc_own_argument, IRC, OWN_ARGUMENT, IrcItem)
const IrcOwnArgumentData *irc_own_argument_peek (IrcOwnArgument *self);

typedef struct {
  char *family, *given, *body;
} IrcOwnAuthor;

typedef struct {
  char *id, *text, *numbers, *where;
} IrcOwnFinding;

typedef struct {
  char *id, *type;
  GPtrArray *authors; /* of IrcOwnAuthor */
  gboolean et_al;
  char *title, *container;
  gint64 year; /* or -1 */
  char *volume, *issue, *pages, *doi, *pmid, *pmcid, *url;
  gboolean url_is_official;
  char *country, *payment_system, *direction;
  gboolean retracted;
  char **missing;      /* members that a full citation still needs */
  GPtrArray *findings; /* of IrcOwnFinding */
  char **fields_seen_in, **inferred;
} IrcOwnReferenceData;

#define IRC_TYPE_OWN_REFERENCE (irc_own_reference_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcOwnReference, irc_own_reference, IRC, OWN_REFERENCE, IrcItem)
const IrcOwnReferenceData *irc_own_reference_peek (IrcOwnReference *self);

/* ---- report ------------------------------------------------------------- */

typedef enum {
  IRC_EDITION_FULL,
  IRC_EDITION_BRIEF,
  IRC_EDITION_CHIEF_EXECUTIVE,
  IRC_EDITION_FINANCE,
  IRC_EDITION_MEDICAL_DIRECTOR,
  IRC_EDITION_NURSING,
  IRC_EDITION_HEAD_OF_RADIOLOGY,
  IRC_EDITION_REFERRERS,
} IrcEdition;

typedef enum {
  IRC_PAPER_A4,
  IRC_PAPER_LETTER,
} IrcPaper;

typedef enum {
  IRC_CITATIONS_VANCOUVER,
  IRC_CITATIONS_AUTHOR_DATE,
} IrcCitations;

/* In default order. */
typedef enum {
  IRC_SECTION_COVER,
  IRC_SECTION_DECISION,
  IRC_SECTION_CONTENTS,
  IRC_SECTION_SUMMARY,
  IRC_SECTION_WHERE_WE_STAND,
  IRC_SECTION_GAPS,
  IRC_SECTION_OPTIONS,
  IRC_SECTION_PLAN,
  IRC_SECTION_EVIDENCE,
  IRC_SECTION_ASSUMPTIONS,
  IRC_SECTION_REFERENCES,
  IRC_SECTION_PROFILE,
  IRC_SECTION_METHOD,
} IrcSectionId;

#define IRC_N_SECTIONS 13

extern const char *const irc_edition_names[];
extern const char *const irc_paper_names[];
extern const char *const irc_citations_names[];
extern const char *const irc_section_names[];

typedef struct {
  IrcEdition edition;
  char *language; /* BCP 47 */
  IrcPaper paper;
  char *confidentiality;
  gboolean notes;     /* of the profile are printed and shared */
  gboolean reviewers; /* of proofs, likewise */
  IrcCitations citations;
} IrcReportData;

#define IRC_TYPE_REPORT (irc_report_get_type ())
G_DECLARE_FINAL_TYPE (IrcReport, irc_report, IRC, REPORT, IrcItem)
const IrcReportData *irc_report_peek (IrcReport *self);

typedef struct {
  IrcSectionId id;
  gboolean on;
  char *text; /* NULL: as composed; else the user's words */
} IrcSectionData;

#define IRC_TYPE_SECTION (irc_section_get_type ())
G_DECLARE_FINAL_TYPE (IrcSection, irc_section, IRC, SECTION, IrcItem)
IrcSection *irc_section_new (IrcSectionId id);
const IrcSectionData *irc_section_peek (IrcSection *self);

/* ---- content ------------------------------------------------------------ */

/* An extension of the evidence pack that was in use. */
typedef struct {
  char *pack, *version;
} IrcContentPack;

/* ---- history ------------------------------------------------------------ */

typedef struct {
  char *criterion;
  IrcState state;
  gboolean counted; /* FALSE: left out as not applicable */
} IrcSnapshotAnswer;

typedef struct {
  char *date, *label;
  char *pack, *version, *language;
  GPtrArray *extensions;         /* of IrcContentPack */
  gint64 levels[IRC_N_PATHWAYS]; /* 0-3 */
  GPtrArray *answers;            /* of IrcSnapshotAnswer */
} IrcSnapshotData;

#define IRC_TYPE_SNAPSHOT (irc_snapshot_get_type ())
G_DECLARE_FINAL_TYPE (IrcSnapshot, irc_snapshot, IRC, SNAPSHOT, IrcItem)
const IrcSnapshotData *irc_snapshot_peek (IrcSnapshot *self);

G_END_DECLS
