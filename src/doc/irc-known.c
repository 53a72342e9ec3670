/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-known-private.h"

#include <math.h>
#include <string.h>

#include "irc-centre-facts.h"
#include "irc-changes.h"
#include "irc-citation.h"
#include "irc-json-tree.h"
#include "irc-option-words.h"
#include "irc-prose.h"
#include "irc-quarter.h"
#include "irc-stated.h"
#include "irc-user-text.h"

#define MIN_PHRASE 4 /* bytes: a shorter one says too little */

/* ---- adding -------------------------------------------------------------- */

static void
clear_phrase (gpointer data)
{
  IrcKnownPhrase *phrase = data;

  g_free (phrase->text);
  g_free (phrase->where);
}

static void
clear_figure (gpointer data)
{
  IrcKnownFigure *figure = data;

  g_free (figure->label);
  g_free (figure->number);
  g_free (figure->where);
}

char *
irc_known_dup_plain (const char *text)
{
  GString *out = g_string_new (text);

  g_string_replace (out, "\xc2\xa0", " ", 0);
  g_string_replace (out, "\xe2\x80\xaf", " ", 0);
  return g_string_free (out, FALSE);
}

static gboolean
is_phrase (const char *text)
{
  gsize start, length;
  gboolean letter = FALSE;

  for (const char *p = text; *p != '\0' && !letter; p++)
    letter = g_ascii_isalpha (*p) || (guchar) *p >= 0x80;
  return letter && strlen (text) >= MIN_PHRASE &&
         irc_stated_next (text, 0, &start, &length);
}

/* Nothing where @text holds no number, or little else. */
static void
add_phrase (IrcKnown *self,
            IrcKnownKind kind,
            const char *text,
            const char *where)
{
  g_autofree char *clean = irc_user_text_dup (text);
  IrcKnownPhrase phrase = { .kind = kind };

  if (!is_phrase (clean))
    return;
  phrase.text = irc_known_dup_plain (clean);
  phrase.where = g_strdup (where);
  g_array_append_val (self->phrases, phrase);
}

void
irc_known_take_phrase (IrcKnown *self,
                       IrcKnownKind kind,
                       char *text,
                       const char *where)
{
  g_autofree char *owned = text;

  add_phrase (self, kind, owned, where);
}

static void
add_figure (IrcKnown *self,
            const char *label,
            double value,
            int n_decimals,
            const char *where)
{
  g_autofree char *shown = NULL;
  IrcKnownFigure figure = { NULL, NULL, NULL };

  if (isnan (value))
    return;
  shown = irc_language_format_number (self->language, value, n_decimals);
  figure.label = irc_known_dup_plain (label);
  figure.number = irc_stated_dup_number (shown, strlen (shown));
  figure.where = g_strdup (where);
  g_array_append_val (self->figures, figure);
}

void
irc_known_add_count (IrcKnown *self, guint n)
{
  g_hash_table_add (self->counts, g_strdup_printf ("%u", n));
}

/* ---- the case ------------------------------------------------------------ */

/* A text of the case: a date as it is printed, else its lines. */
static void
add_text (IrcKnown *self, const char *text, const char *where)
{
  g_autofree char *date = irc_language_format_date (self->language, text);
  g_auto (GStrv) lines = NULL;

  if (*date != '\0') {
    g_autofree char *since =
        g_strdup_printf (irc_text (self->language, "Since %s"), date);

    add_phrase (self, IRC_KNOWN_NAME, date, where);
    add_phrase (self, IRC_KNOWN_NAME, since, where);
    return;
  }
  lines = irc_user_text_split (text);
  for (guint i = 0; lines[i] != NULL; i++)
    add_phrase (self, IRC_KNOWN_CASE, lines[i], where);
}

/* Words for a chapter, as they are printed. */
static void
add_prose (IrcKnown *self, const char *text, const char *where)
{
  g_autoptr (GPtrArray) lines = irc_prose_parse (text);

  for (guint i = 0; i < lines->len; i++) {
    const IrcProseLine *line = g_ptr_array_index (lines, i);
    g_autoptr (GString) words = g_string_new (NULL);

    for (guint k = 0; k < line->n_pieces; k++)
      g_string_append (words, line->pieces[k].text);
    add_phrase (self, IRC_KNOWN_CASE, words->str, where);
  }
}

static void
add_texts (IrcKnown *self, const IrcJsonValue *value, const char *where)
{
  const IrcJsonValue *child = value + 1;

  if (value->type == IRC_JSON_STRING)
    add_text (self, value->text, where);
  if (value->type != IRC_JSON_OBJECT && value->type != IRC_JSON_ARRAY)
    return;
  for (guint i = 0; i < value->n; i++, child = irc_json_value_next (child)) {
    g_autofree char *place = child->name != NULL
                                 ? g_strdup_printf ("%s/%s", where, child->name)
                                 : g_strdup_printf ("%s/%u", where, i);

    /* What the references say is found where they are cited. */
    if (g_str_equal (place, "/arguments/references"))
      continue;
    if (child->type == IRC_JSON_STRING && g_str_has_suffix (place, "/text"))
      add_prose (self, child->text, place);
    else
      add_texts (self, child, place);
  }
}

static void
add_case (IrcKnown *self, gint64 date)
{
  IrcCase *case_ = irc_assessment_get_case (self->assessment);
  g_autoptr (GBytes) bytes =
      irc_case_save_shared (case_, irc_case_get_sharing (case_));
  g_autoptr (IrcJsonTree) tree = irc_json_tree_new (bytes, NULL);

  if (tree != NULL)
    add_texts (self, irc_json_tree_get_root (tree), "");
  irc_known_take_phrase (self,
                         IRC_KNOWN_NAME,
                         irc_language_format_moment (self->language, date),
                         "/modified");
}

static void
add_history (IrcKnown *self)
{
  IrcCase *case_ = irc_assessment_get_case (self->assessment);
  GListModel *history = irc_case_get_list (case_, IRC_LIST_HISTORY);
  const guint n = history != NULL ? g_list_model_get_n_items (history) : 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (IrcSnapshot) snapshot = g_list_model_get_item (history, i);
    g_autofree char *date = irc_language_format_date (
        self->language, irc_snapshot_peek (snapshot)->date);

    add_phrase (self, IRC_KNOWN_NAME, date, "/history");
  }
  if (n > 0) {
    g_autoptr (IrcChanges) changes =
        irc_changes_new (self->assessment, n - 1, IRC_CHANGES_TODAY);

    add_phrase (self, IRC_KNOWN_COUNTED, irc_changes_get_summary (changes), "");
  }
}

static void
add_facts (IrcKnown *self, const IrcCentreData *centre)
{
  IrcCentreFact facts[IRC_N_CENTRE_FACTS];

  irc_centre_facts_fill (centre, self->language, facts);
  for (guint i = 0; i < IRC_N_CENTRE_FACTS; i++) {
    g_autofree char *where =
        g_strdup_printf ("/centre/facts/%s", facts[i].member);

    add_figure (self, facts[i].label, facts[i].value, 2, where);
  }
}

static const char *
get_name (const IrcKnown *self, const IrcServiceLineType *type)
{
  guint n;
  const IrcLabel *labels = irc_library_get_sub_areas (
      irc_assessment_get_library (self->assessment), &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (labels[i].id, type->sub_area))
      return labels[i].label;
  return type->sub_area;
}

/* A line's own numbers by its name, and all lines added up. */
static void
add_lines (IrcKnown *self)
{
  IrcCase *case_ = irc_assessment_get_case (self->assessment);
  GListModel *lines =
      G_LIST_MODEL (irc_centre_get_service_lines (irc_case_get_centre (case_)));
  const guint n = g_list_model_get_n_items (lines);
  double cases = 0, day_cases = 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (IrcServiceLine) line = g_list_model_get_item (lines, i);
    const IrcServiceLineData *data = irc_service_line_peek (line);
    const IrcServiceLineType *type = irc_library_lookup_service_line (
        irc_assessment_get_library (self->assessment), data->id);
    const char *label = type != NULL ? get_name (self, type) : data->id;
    g_autofree char *where = g_strdup_printf ("/centre/service_lines/%u", i);

    if (data->cases_per_year >= 0) {
      add_figure (self, label, (double) data->cases_per_year, 0, where);
      cases += (double) data->cases_per_year;
      day_cases +=
          (double) data->cases_per_year *
          (isnan (data->day_case_percent) ? 0 : data->day_case_percent);
    }
    add_figure (self, label, data->day_case_percent, 1, where);
  }
  if (cases > 0) {
    add_figure (self, "", cases, 0, "/centre/service_lines");
    add_figure (self, "", day_cases / cases, 0, "/centre/service_lines");
  }
}

/* What requests take, added up by unit: of all, of those that are musts, or of
 * those of an option. */
static void
add_sums (IrcKnown *self, const IrcAskResult *const *asks, guint n)
{
  g_autoptr (GHashTable) sums =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  GHashTableIter iter;
  gpointer unit, sum;

  for (guint i = 0; i < n; i++) {
    double *all = g_hash_table_lookup (sums, asks[i]->unit);

    if (isnan (asks[i]->quantity) || *asks[i]->unit == '\0')
      continue;
    if (all == NULL) {
      all = g_new0 (double, 1);
      g_hash_table_insert (sums, (gpointer) (gintptr) asks[i]->unit, all);
    }
    *all += asks[i]->quantity;
  }
  g_hash_table_iter_init (&iter, sums);
  while (g_hash_table_iter_next (&iter, &unit, &sum)) {
    const IrcAskResult total = { .quantity = *(double *) sum, .unit = unit };

    irc_known_take_phrase (self,
                           IRC_KNOWN_CASE,
                           irc_words_dup_quantity (self->language, &total),
                           "/asks");
  }
}

/* What an option asks for beyond the one before, by which the paper goes from
 * option to option. */
static void
add_share (IrcKnown *self,
           const IrcOptionResult *option,
           const IrcOptionResult *before)
{
  g_autofree const IrcAskResult **asks =
      g_new0 (const IrcAskResult *, option->n_asks + 1);
  guint n = 0;

  for (guint i = 0; i < option->n_asks; i++) {
    gboolean earlier = FALSE;

    for (guint k = 0; k < before->n_asks; k++)
      earlier = earlier || before->asks[k] == option->asks[i];
    if (!earlier)
      asks[n++] = option->asks[i];
  }
  add_sums (self, asks, n);
}

static void
add_asks (IrcKnown *self)
{
  guint n, n_options;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);
  const IrcOptionResult *options =
      irc_assessment_get_options (self->assessment, &n_options);
  g_autofree const IrcAskResult **all = g_new0 (const IrcAskResult *, n + 1);
  g_autofree const IrcAskResult **musts = g_new0 (const IrcAskResult *, n + 1);
  guint n_musts = 0;

  for (guint i = 0; i < n; i++) {
    g_autofree char *where = g_strdup_printf ("/asks/%u/quantity", i);

    all[i] = &asks[i];
    if (asks[i].priority == IRC_PRIORITY_MUST)
      musts[n_musts++] = &asks[i];
    irc_known_take_phrase (self,
                           IRC_KNOWN_CASE,
                           irc_words_dup_quantity (self->language, &asks[i]),
                           where);
    add_figure (self, asks[i].title, asks[i].quantity, 2, where);
  }
  add_sums (self, all, n);
  add_sums (self, musts, n_musts);
  for (guint i = 0; i < n_options; i++)
    add_sums (self, options[i].asks, options[i].n_asks);
  for (guint i = 1; i < n_options; i++)
    add_share (self, &options[i], &options[i - 1]);
}

static void
add_plan (IrcKnown *self)
{
  guint n;
  const IrcMeasureResult *measures =
      irc_assessment_get_measures (self->assessment, &n);

  irc_known_add_count (self, n);
  for (guint i = 0; i < n; i++) {
    const int quarter = irc_quarter_parse (measures[i].start);

    irc_known_take_phrase (self,
                           IRC_KNOWN_NAME,
                           irc_words_dup_quarters (self->language,
                                                   measures[i].start,
                                                   measures[i].quarters),
                           "/measures");
    for (guint k = 0; quarter != IRC_NO_QUARTER && k < measures[i].quarters;
         k++) {
      g_autofree char *name = irc_quarter_format (quarter + (int) k);

      irc_known_take_phrase (self,
                             IRC_KNOWN_NAME,
                             irc_language_format_date (self->language, name),
                             "/measures");
    }
  }
}

/* ---- the pack ------------------------------------------------------------ */

static void
add_pack (IrcKnown *self)
{
  const IrcLibrary *library = irc_assessment_get_library (self->assessment);
  const IrcPack *pack = irc_library_get_pack (library);
  guint n;
  const IrcCriterion *criteria = irc_library_get_criteria (library, &n);
  const IrcResourceType *types = NULL;
  const IrcReference *references = NULL;
  g_autofree char *version =
      g_strdup_printf (irc_text (self->language, "version %s"), pack->version);

  add_phrase (self, IRC_KNOWN_NAME, version, "");
  irc_known_take_phrase (self,
                         IRC_KNOWN_NAME,
                         irc_language_format_date (self->language, pack->date),
                         "");
  for (guint i = 0; i < n; i++) {
    add_phrase (self, IRC_KNOWN_PACK, criteria[i].label, criteria[i].code);
    add_phrase (self, IRC_KNOWN_PACK, criteria[i].text, criteria[i].code);
    add_phrase (self, IRC_KNOWN_PACK, criteria[i].help, criteria[i].code);
  }
  types = irc_library_get_resource_types (library, &n);
  for (guint i = 0; i < n; i++) {
    add_phrase (self, IRC_KNOWN_PACK, types[i].unit, types[i].name);
    add_phrase (self, IRC_KNOWN_PACK, types[i].name, types[i].name);
  }
  references = irc_library_get_references (library, &n);
  for (guint i = 0; i < n; i++) {
    add_phrase (self, IRC_KNOWN_NAME, references[i].title, "");
    irc_known_take_phrase (
        self, IRC_KNOWN_NAME, irc_citation_dup_short (&references[i]), "");
  }
}

/* ---- the door ------------------------------------------------------------ */

static int
compare_phrases (gconstpointer a, gconstpointer b)
{
  const IrcKnownPhrase *x = a, *y = b;
  const gsize m = strlen (x->text), n = strlen (y->text);

  if (x->kind != y->kind)
    return (x->kind > y->kind) - (x->kind < y->kind);
  return m != n ? (m < n) - (m > n) : strcmp (x->text, y->text);
}

IrcKnown *
irc_known_new (IrcAssessment *assessment, gint64 date)
{
  g_return_val_if_fail (assessment != NULL, NULL);
  IrcKnown *self = g_new0 (IrcKnown, 1);
  IrcCase *case_ = irc_assessment_get_case (assessment);

  self->assessment = irc_assessment_ref (assessment);
  self->language = irc_assessment_get_language (assessment);
  self->phrases = g_array_new (FALSE, FALSE, sizeof (IrcKnownPhrase));
  self->figures = g_array_new (FALSE, FALSE, sizeof (IrcKnownFigure));
  self->counts = irc_stated_new ();
  g_array_set_clear_func (self->phrases, clear_phrase);
  g_array_set_clear_func (self->figures, clear_figure);
  add_case (self, date);
  add_history (self);
  add_facts (self, irc_centre_peek (irc_case_get_centre (case_)));
  add_lines (self);
  add_asks (self);
  add_plan (self);
  irc_known_add_counts (self);
  add_pack (self);
  g_array_sort (self->phrases, compare_phrases);
  return self;
}

void
irc_known_free (IrcKnown *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->phrases);
  g_array_unref (self->figures);
  g_hash_table_unref (self->counts);
  irc_assessment_unref (self->assessment);
  g_free (self);
}

const IrcKnownPhrase *
irc_known_get_phrases (const IrcKnown *self, guint *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);
  *n = self->phrases->len;
  return (const IrcKnownPhrase *) self->phrases->data;
}

const IrcKnownFigure *
irc_known_find_figure (const IrcKnown *self,
                       const char *sentence,
                       const char *number)
{
  g_return_val_if_fail (self != NULL && sentence != NULL && number != NULL,
                        NULL);

  for (guint i = 0; i < self->figures->len; i++) {
    const IrcKnownFigure *figure =
        &g_array_index (self->figures, IrcKnownFigure, i);

    if (g_str_equal (figure->number, number) &&
        strstr (sentence, figure->label) != NULL)
      return figure;
  }
  return NULL;
}

gboolean
irc_known_is_count (const IrcKnown *self, const char *number)
{
  g_return_val_if_fail (self != NULL && number != NULL, FALSE);
  return g_hash_table_contains (self->counts, number);
}
