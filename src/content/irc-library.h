/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The evidence pack: what is known about the field, immutable.
 *
 * An IrcLibrary holds every row and every field of the pack's files as plain
 * structs; data/content/README.md is the source of each field's meaning, unit
 * and range.  Nothing here is ever changed after loading, so a library may be
 * read from any thread.  All pointers belong to the library and live as long
 * as it does; strings are never NULL (unknown text is ""), string vectors are
 * NULL-terminated and never NULL.  Numbers that a file writes as null are
 * IRC_UNKNOWN_INT or NAN.  Order is the order of the files.
 *
 * The built-in pack comes from the GResource; a pack in a folder is read the
 * same way.  Loading fails with IRC_CONTENT_ERROR (or IRC_BASE_ERROR for JSON)
 * when a file cannot be used at all; irc_library_check () reports *all*
 * findings of the cross-check instead of the first.
 * May be included by assess and above; content knows nothing of a case.
 */
#pragma once

#include "irc-content-error.h"
#include "irc-pack-bytes.h"
#include "irc-printable.h"
#include "irc-terms.h"

G_BEGIN_DECLS

#define IRC_UNKNOWN_INT (-1)

typedef enum {
  IRC_PILLAR_INFRASTRUCTURE,
  IRC_PILLAR_STAFF,
  IRC_PILLAR_TIME,
} IrcPillar;

#define IRC_N_PILLARS 3

typedef enum {
  IRC_CERTAINTY_PROVEN,
  IRC_CERTAINTY_INFERRED,
  IRC_CERTAINTY_UNDETERMINED,
} IrcCertainty;

typedef enum {
  IRC_DIRECTION_SUPPORTS,
  IRC_DIRECTION_NEUTRAL,
  IRC_DIRECTION_MIXED,
  IRC_DIRECTION_AGAINST,
  IRC_DIRECTION_UNKNOWN, /* "" */
} IrcDirection;

/* Of the evidence behind a claim, strongest first. */
typedef enum {
  IRC_STRENGTH_TRIAL,
  IRC_STRENGTH_COHORT,
  IRC_STRENGTH_SURVEY,
  IRC_STRENGTH_GUIDELINE,
  IRC_STRENGTH_EXPERT,
} IrcStrength;

typedef enum {
  IRC_BENCHMARK_HAS,
  IRC_BENCHMARK_LACKS,
  IRC_BENCHMARK_BARRIER,
  IRC_BENCHMARK_OPINION,
  IRC_BENCHMARK_PERCEPTION,
  IRC_BENCHMARK_CONTEXT,
} IrcBenchmarkKind;

extern const char *const irc_pillar_names[];
extern const char *const irc_certainty_names[];
extern const char *const irc_direction_names[];
extern const char *const irc_strength_names[];
extern const char *const irc_benchmark_kind_names[];

typedef struct {
  const char *id, *name, *version, *date, *language, *licence, *kind;
} IrcPack;

typedef struct {
  const char *id, *label, *note;
} IrcLabel;

typedef struct {
  const char *id;
  const char *code; /* IN1.1 … OUT3.5 */
  int level;        /* 1-3 */
  int row;
  IrcPathway pathway;
  IrcCertainty certainty;
  const char *label, *text, *help, *proof, *objection_hint;
  IrcPillar pillar;
  gboolean may_be_not_applicable;
  const char *const *depends_on;                   /* criterion ids */
  const char *const *satisfied_by;                 /* criterion ids */
  int effort_knowledge, effort_time, effort_money; /* 1 low - 3 high */
  guint index; /* place in levels.json, 0 … n - 1 */
} IrcCriterion;

typedef struct {
  const char *family, *given; /* a person; both "" for a body */
  const char *body;           /* a corporate author; "" for a person */
} IrcAuthor;

typedef struct {
  const char *id, *text, *numbers, *where;
} IrcFinding;

typedef struct {
  const char *id;
  const char *type; /* guideline, consensus, rct, … as in the pack */
  const IrcAuthor *authors;
  guint n_authors;
  gboolean et_al;
  const char *title, *container;
  int year; /* or IRC_UNKNOWN_INT */
  const char *volume, *issue, *pages, *doi, *pmid, *pmcid, *url;
  gboolean url_is_official;
  const char *country;
  const char *payment_system; /* "" or a name of irc_payment_names */
  IrcDirection direction;
  gboolean printable, retracted;
  const char *const *missing;
  const IrcFinding *findings;
  guint n_findings;
  const char *const *fields_seen_in, *const *inferred;
  const char *replaces; /* of an extension: the base's row; "": none */
} IrcReference;

typedef struct {
  const char *id, *title, *claim;
  const char *const *audiences, *const *criteria, *const *references;
  IrcPillar pillar;
  IrcStrength strength;
  const char *caveat, *objection, *response, *source_point, *theme;
  const char *replaces; /* of an extension: the base's row; "": none */
} IrcArgument;

typedef struct {
  const char *id;
  IrcBenchmarkKind kind;
  const char *survey, *reference;
  int year_of_data, n; /* or IRC_UNKNOWN_INT */
  const char *respondents, *question, *group;
  double percent; /* 0-100, as published */
  const char *const *criteria;
  const char *note;
  const char *replaces; /* of an extension: the base's row; "": none */
} IrcBenchmark;

typedef struct {
  const char *id, *topic, *figure, *unit, *country, *source_level, *note;
  double value;  /* or NAN */
  int data_year; /* or IRC_UNKNOWN_INT */
  const char *const *references, *const *criteria;
  const char *replaces; /* of an extension: the base's row; "": none */
} IrcStandard;

typedef struct {
  const char *id, *name, *abbreviation, *region, *description, *website,
      *citable_position, *status, *note;
  const char *const *references;
  const char *replaces; /* of an extension: the base's row; "": none */
} IrcSociety;

typedef struct {
  const char *metric, *unit, *basis, *country, *reference;
  double ir_value, comparator_value; /* comparator: or NAN */
  int year;                          /* of publication, or IRC_UNKNOWN_INT */
} IrcServiceFigure;

typedef struct {
  const char *id, *area, *sub_area, *typical_alternative, *typical_setting,
      *setting_source, *evidence_direction, *note;
  const char *const *example_procedures, *const *references;
  const IrcServiceFigure *figures;
  guint n_figures;
  const char *replaces; /* of an extension: the base's row; "": none */
} IrcServiceLineType;

typedef struct {
  const char *id, *label, *unit, *formula; /* formula: of derived ones only */
} IrcResourceInput;

typedef struct {
  const char *what, *currency, *basis, *country, *price_period, *reference,
      *caveat;
  double value_low, value_high;
  int price_year; /* or IRC_UNKNOWN_INT */
} IrcResourceHint;

typedef struct {
  const char *id, *name, *unit, *capital_or_revenue, *annual_cost_formula,
      *note;
  IrcPillar pillar;
  const char *const *criteria;
  const IrcResourceInput *user_inputs, *derived;
  guint n_user_inputs, n_derived;
  const IrcResourceHint *hints;
  guint n_hints;
  const char *replaces; /* of an extension: the base's row; "": none */
} IrcResourceType;

/* The notes that stand at the top of the files. */
typedef struct {
  const char *levels_reference, *levels_source, *column_note, *pass_rule,
      *sop_note, *pillars_note;
  const char *arguments_note, *benchmarks_note, *standards_note,
      *societies_note, *service_lines_note, *resource_policy, *checked_on;
} IrcLibraryNotes;

typedef struct _IrcLibrary IrcLibrary;

/* The built-in pack. */
IrcLibrary *irc_library_load (GError **error);
/* A pack of either kind that has passed the cross-check, alone: of an
 * extension its own rows.  @base (NULL: the built-in pack) is what an extension
 * stands on.  NULL with *@findings, as irc_library_check () has them, when it
 * has not passed; NULL with @error when the built-in pack is damaged. */
IrcLibrary *irc_library_load_checked (IrcPackBytes *bytes,
                                      IrcLibrary *base,
                                      char ***findings,
                                      GError **error);
/* @base with the rows of @extensions, which passed the cross-check on it: the
 * base's rows in their order, a replaced one giving its place to the row that
 * replaces it, then those of each extension, by pack id.  A replaced row is
 * found under both ids.  Without extensions it is @base itself.
 * IRC_CONTENT_ERROR_INVALID when two extensions have the same id, add the same
 * row or replace the same one. */
IrcLibrary *irc_library_combine (IrcLibrary *base,
                                 IrcLibrary *const *extensions,
                                 guint n_extensions,
                                 GError **error);
/* TRUE when @other has the criteria of @self, neither more nor fewer: only then
 * may it be the base in its place.  IRC_CONTENT_ERROR_INVALID names one. */
gboolean irc_library_has_same_criteria (const IrcLibrary *self,
                                        const IrcLibrary *other,
                                        GError **error);
/* A base pack in a folder. */
IrcLibrary *irc_library_load_folder (const char *path, GError **error);
IrcLibrary *irc_library_ref (IrcLibrary *self);
void irc_library_unref (IrcLibrary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcLibrary, irc_library_unref)

/* The cross-check of the built-in pack (@path NULL) or of a base or extension
 * pack in a folder, an extension on @base (NULL: the built-in pack): one line a
 * finding, "FILE#POINTER: text", all of them (the first 10,000 and a line that
 * counts the rest), by file; an empty vector when there is none.  The rules are
 * those of data/content/README.md.  An error (NULL) only when there is no such
 * folder, or when the built-in pack below an extension is damaged.  A file has
 * at most 5,000 rows, a list in a row 1,000 entries, a text 8,000 bytes. */
char **irc_library_check (const char *path, GError **error);
char **
irc_library_check_bytes (IrcPackBytes *bytes, IrcLibrary *base, GError **error);

/* The base pack. */
const IrcPack *irc_library_get_pack (const IrcLibrary *self);
/* The packs in use: the base, then the extensions by id. */
const IrcPack *irc_library_get_packs (const IrcLibrary *self, guint *n);
/* The pack that @row, which is one of this library's, comes from. */
const IrcPack *irc_library_get_pack_of (const IrcLibrary *self,
                                        gconstpointer row);
const IrcLibraryNotes *irc_library_get_notes (const IrcLibrary *self);
/* The summary of level 1-3. */
const char *irc_library_get_level_summary (const IrcLibrary *self, int level);
const IrcLabel *irc_library_get_pillar (const IrcLibrary *self,
                                        IrcPillar pillar);

/* Rows in the order of the files; the count goes to *n. */
const IrcCriterion *irc_library_get_criteria (const IrcLibrary *self, guint *n);
const IrcArgument *irc_library_get_arguments (const IrcLibrary *self, guint *n);
const IrcReference *irc_library_get_references (const IrcLibrary *self,
                                                guint *n);
const IrcBenchmark *irc_library_get_benchmarks (const IrcLibrary *self,
                                                guint *n);
const IrcStandard *irc_library_get_standards (const IrcLibrary *self, guint *n);
const IrcSociety *irc_library_get_societies (const IrcLibrary *self, guint *n);
const IrcServiceLineType *irc_library_get_service_lines (const IrcLibrary *self,
                                                         guint *n);
const IrcResourceType *irc_library_get_resource_types (const IrcLibrary *self,
                                                       guint *n);
const IrcLabel *irc_library_get_themes (const IrcLibrary *self, guint *n);
const IrcLabel *irc_library_get_areas (const IrcLibrary *self, guint *n);
const IrcLabel *irc_library_get_sub_areas (const IrcLibrary *self, guint *n);

/* By id; NULL when there is no such row. */
const IrcCriterion *irc_library_lookup_criterion (const IrcLibrary *self,
                                                  const char *id);
const IrcArgument *irc_library_lookup_argument (const IrcLibrary *self,
                                                const char *id);
const IrcReference *irc_library_lookup_reference (const IrcLibrary *self,
                                                  const char *id);
const IrcServiceLineType *
irc_library_lookup_service_line (const IrcLibrary *self, const char *id);
const IrcResourceType *irc_library_lookup_resource_type (const IrcLibrary *self,
                                                         const char *id);

/* Rule 2 of the pack: title, container, an author or body, a locator and the
 * year are known (a year may be missing only for official pages without other
 * locators) and the work is not retracted.  For user's own references too. */
gboolean irc_reference_is_printable (const IrcReference *reference);
/* What keeps it from that, by the same rule; 0: nothing. */
IrcCitationLacks irc_reference_lacks (const IrcReference *reference);

G_END_DECLS
