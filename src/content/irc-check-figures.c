/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Benchmarks, standards and resource types. */
#include "irc-check.h"

#include <math.h>
#include <string.h>

#include "irc-formula.h"
#include "irc-i18n.h"
#include "irc-string.h"

#define TRIAL_VALUE 1.5 /* of every input, to calculate a formula once */

/* ---- benchmarks ---------------------------------------------------------- */

static void
check_benchmark (IrcFindings *findings,
                 const IrcBenchmark *benchmark,
                 const IrcPlace *row)
{
  const gboolean is_drawn = benchmark->kind == IRC_BENCHMARK_HAS ||
                            benchmark->kind == IRC_BENCHMARK_LACKS;

  if (is_drawn && benchmark->criteria[0] == NULL)
    irc_findings_add (findings,
                      IRC_PLACE_MEMBER (row, "kind"),
                      _ ("“%s” needs a criterion, and none is named"),
                      irc_benchmark_kind_names[benchmark->kind]);
  if (benchmark->n == IRC_UNKNOWN_INT && irc_string_is_blank (benchmark->note))
    irc_findings_add (findings,
                      IRC_PLACE_MEMBER (row, "n"),
                      _ ("is null and the note does not say why"));
  if (benchmark->year_of_data == IRC_UNKNOWN_INT &&
      strstr (benchmark->note, "Year of the data not stated") == NULL)
    irc_findings_add (findings,
                      IRC_PLACE_MEMBER (row, "year_of_data"),
                      _ ("is null and the note does not say “Year of the data "
                         "not stated”"));
}

void
irc_check_benchmarks (IrcCheck *self)
{
  const IrcTable *table = &self->pack->tables[IRC_TABLE_BENCHMARKS];
  const IrcBenchmark *all = table->rows;

  self->findings->file = irc_pack_file_get_name (IRC_PACK_FILE_BENCHMARKS);
  for (guint i = 0; i < table->n; i++)
    if (irc_check_is_sound (self, &all[i]))
      check_benchmark (self->findings, &all[i], IRC_PLACE_ROW (i));
}

/* ---- standards ----------------------------------------------------------- */

void
irc_check_standards (IrcCheck *self)
{
  const IrcTable *table = &self->pack->tables[IRC_TABLE_STANDARDS];
  const IrcStandard *all = table->rows;

  self->findings->file = irc_pack_file_get_name (IRC_PACK_FILE_STANDARDS);
  for (guint i = 0; i < table->n; i++)
    if (irc_check_is_sound (self, &all[i]) &&
        g_str_has_prefix (all[i].figure, "NOT FOUND") &&
        !isnan (all[i].value) && all[i].references[0] == NULL)
      irc_findings_add (self->findings,
                        IRC_PLACE_MEMBER (IRC_PLACE_ROW (i), "value"),
                        _ ("must be null: the figure was not found"));
}

/* ---- formulas ------------------------------------------------------------ */

/* The names of a resource type's inputs. */
typedef struct {
  IrcFindings *findings;
  GHashTable *inputs; /* id -> id */
  GHashTable *used;   /* ids that stand in a formula */
  const IrcPlace *place;
} Formulas;

static double
look_up_input (const char *name, gpointer data)
{
  const Formulas *self = data;
  const char *id = g_hash_table_lookup (self->inputs, name);

  if (id != NULL) {
    g_hash_table_add (self->used, IRC_UNCONST (id));
  } else {
    g_autofree char *shown = irc_string_shorten (name, 60);
    irc_findings_add (self->findings,
                      self->place,
                      _ ("“%s” is the id of no user input"),
                      shown);
  }
  return TRIAL_VALUE;
}

static void
check_formula (Formulas *self, const char *formula, const IrcPlace *place)
{
  g_autoptr (GError) error = NULL;
  double value;

  self->place = place;
  if (!irc_formula_evaluate (formula, look_up_input, self, &value, &error))
    irc_findings_add (self->findings, place, "%s", error->message);
  else if (!isfinite (value))
    irc_findings_add (self->findings,
                      place,
                      _ ("cannot be calculated with %g for every input"),
                      TRIAL_VALUE);
}

static void
check_inputs (const Formulas *self,
              const IrcResourceType *type,
              const IrcPlace *place)
{
  for (guint i = 0; i < type->n_user_inputs; i++)
    if (!g_hash_table_contains (self->used, type->user_inputs[i].id))
      irc_findings_add (self->findings,
                        IRC_PLACE_MEMBER (IRC_PLACE_ELEMENT (place, i), "id"),
                        _ ("“%s” stands in no formula"),
                        type->user_inputs[i].id);
}

static void
check_formulas (IrcFindings *findings,
                const IrcResourceType *type,
                const IrcPlace *row)
{
  g_autoptr (GHashTable) inputs = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (IrcUnique) ids = irc_unique_new (findings);
  Formulas self = { .findings = findings, .inputs = inputs, .used = used };
  const IrcPlace *list = IRC_PLACE_MEMBER (row, "user_inputs");

  for (guint i = 0; i < type->n_user_inputs; i++) {
    const char *id = type->user_inputs[i].id;
    g_hash_table_add (inputs, IRC_UNCONST (id));
    irc_unique_take (ids,
                     g_strdup (id),
                     IRC_PLACE_MEMBER (IRC_PLACE_ELEMENT (list, i), "id"));
  }
  check_formula (&self,
                 type->annual_cost_formula,
                 IRC_PLACE_MEMBER (row, "annual_cost_formula"));
  for (guint i = 0; i < type->n_derived; i++) {
    const IrcPlace *derived =
        IRC_PLACE_ELEMENT (IRC_PLACE_MEMBER (row, "derived"), i);
    check_formula (
        &self, type->derived[i].formula, IRC_PLACE_MEMBER (derived, "formula"));
  }
  check_inputs (&self, type, list);
}

/* ---- resource types ------------------------------------------------------ */

static void
check_hints (IrcFindings *findings,
             const IrcResourceType *type,
             const IrcPlace *place)
{
  for (guint i = 0; i < type->n_hints; i++)
    if (type->hints[i].value_low > type->hints[i].value_high)
      irc_findings_add (
          findings,
          IRC_PLACE_MEMBER (IRC_PLACE_ELEMENT (place, i), "value_low"),
          _ ("must not be above value_high"));
}

static void
add_served (const IrcCheck *self, const IrcLibrary *library, GHashTable *served)
{
  const IrcTable *table = &library->tables[IRC_TABLE_RESOURCE_TYPES];
  const IrcResourceType *all = table->rows;

  for (guint i = 0; i < table->n; i++) {
    if (library == self->base &&
        irc_check_is_replaced (self, IRC_TABLE_RESOURCE_TYPES, all[i].id))
      continue;
    for (const char *const *id = all[i].criteria; *id != NULL; id++)
      g_hash_table_add (served, IRC_UNCONST (*id));
  }
}

static void
find_unserved (const IrcCheck *self,
               const IrcLibrary *library,
               GHashTable *served)
{
  const IrcTable *table = &library->tables[IRC_TABLE_CRITERIA];

  for (guint i = 0; i < table->n; i++) {
    const char *id =
        irc_row_get_id (irc_table_get_row (table, sizeof (IrcCriterion), i));
    if (*id != '\0' && !g_hash_table_contains (served, id))
      irc_findings_add (self->findings,
                        IRC_PLACE_MEMBER (NULL, "items"),
                        _ ("the criterion “%s” has no resource type"),
                        id);
  }
}

/* Each criterion has at least one resource type. */
static void
check_served (const IrcCheck *self)
{
  const IrcTable *table = &self->pack->tables[IRC_TABLE_RESOURCE_TYPES];
  const IrcResourceType *all = table->rows;
  g_autoptr (GHashTable) served = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < table->n; i++)
    if (!irc_check_is_list_known (self, &all[i], all[i].criteria))
      return;
  add_served (self, self->pack, served);
  if (self->base != NULL)
    add_served (self, self->base, served);
  find_unserved (self, self->base != NULL ? self->base : self->pack, served);
}

void
irc_check_resource_types (IrcCheck *self)
{
  const IrcTable *table = &self->pack->tables[IRC_TABLE_RESOURCE_TYPES];
  const IrcResourceType *all = table->rows;

  self->findings->file = irc_pack_file_get_name (IRC_PACK_FILE_RESOURCE_TYPES);
  for (guint i = 0; i < table->n; i++) {
    if (!irc_check_is_sound (self, &all[i]))
      continue;
    check_formulas (self->findings, &all[i], IRC_PLACE_ROW (i));
    check_hints (
        self->findings, &all[i], IRC_PLACE_MEMBER (IRC_PLACE_ROW (i), "hints"));
  }
  if (self->is_usable[IRC_TABLE_RESOURCE_TYPES] &&
      self->is_usable[IRC_TABLE_CRITERIA])
    check_served (self);
}
