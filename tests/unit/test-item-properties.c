/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every property of every item and of the case: its default, values that are
 * allowed and refused, one notification and one "changed" for each edit and
 * none without one, and the place that "changed" names. */
#include <math.h>
#include <string.h>

#include "irc-case.h"

#define NOW G_GINT64_CONSTANT (1767323045) /* 2026-01-02T03:04:05Z */
#define LONG_64                                                                \
  "ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää"

/* ---- one case with one item of each type --------------------------------- */

/* What happened since the last look. */
typedef struct {
  guint n_changed, n_notified;
  char *path;
} Log;

static void
on_changed (IrcCase *case_, const char *path, Log *log)
{
  log->n_changed++;
  g_free (log->path);
  log->path = g_strdup (path);
}

static void
on_notify (GObject *object, GParamSpec *pspec, Log *log)
{
  log->n_notified++;
}

static void
log_reset (Log *log)
{
  log->n_changed = log->n_notified = 0;
  g_clear_pointer (&log->path, g_free);
}

static gpointer
add (IrcCase *case_, IrcCaseList list, gpointer item)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (items, item);
  irc_case_set_list (case_, list, items);
  return item;
}

static gpointer
append (IrcItemList *list, gpointer item)
{
  irc_item_list_append (list, item);
  g_object_unref (item);
  return item;
}

/* The item of @case_ whose properties start at @place. */
static gpointer
make_item (IrcCase *case_, const char *place)
{
  IrcAnswer *answer = irc_case_ensure_answer (case_, "a/b~c");

  if (g_str_equal (place, ""))
    return case_;
  if (g_str_equal (place, "/answers/a~1b~0c"))
    return answer;
  if (g_str_equal (place, "/answers/a~1b~0c/proofs/0"))
    return append (irc_answer_get_proofs (answer), irc_proof_new ("Rota"));
  if (g_str_equal (place, "/centre"))
    return irc_case_get_centre (case_);
  if (g_str_equal (place, "/centre/service_lines/0"))
    return append (irc_centre_get_service_lines (irc_case_get_centre (case_)),
                   irc_service_line_new ("line"));
  if (g_str_equal (place, "/measures/0"))
    return add (
        case_,
        IRC_LIST_MEASURES,
        g_object_new (IRC_TYPE_MEASURE, "id", "m", "criterion", "c", NULL));
  if (g_str_equal (place, "/asks/0"))
    return add (
        case_, IRC_LIST_ASKS, g_object_new (IRC_TYPE_ASK, "id", "a", NULL));
  if (g_str_equal (place, "/arguments/chosen/0"))
    return add (case_, IRC_LIST_CHOSEN, irc_chosen_new ("c", NULL));
  if (g_str_equal (place, "/arguments/left_out/0"))
    return add (
        case_, IRC_LIST_LEFT_OUT, g_object_new (IRC_TYPE_LEFT_OUT, NULL));
  if (g_str_equal (place, "/arguments/own/0"))
    return add (case_,
                IRC_LIST_OWN_ARGUMENTS,
                g_object_new (IRC_TYPE_OWN_ARGUMENT, "id", "o", NULL));
  if (g_str_equal (place, "/arguments/references/0"))
    return add (case_,
                IRC_LIST_OWN_REFERENCES,
                g_object_new (IRC_TYPE_OWN_REFERENCE, "id", "r", NULL));
  if (g_str_equal (place, "/report"))
    return irc_case_get_report (case_);
  if (g_str_equal (place, "/report/sections/0"))
    return add (case_, IRC_LIST_SECTIONS, irc_section_new (IRC_SECTION_GAPS));
  if (g_str_equal (place, "/history/0"))
    return add (case_,
                IRC_LIST_HISTORY,
                g_object_new (IRC_TYPE_SNAPSHOT, "date", "2026-01-01", NULL));
  g_assert_not_reached ();
}

/* ---- the properties ------------------------------------------------------ */

/* Values are written as text: a vector with "|" between its strings, a
 * number, TRUE or FALSE; "NULL" is a string that is null. */
typedef struct {
  const char *place;    /* of the item in a case that has one of each */
  const char *member;   /* behind it */
  const char *property; /* NULL: member, with - for _ */
  const char *preset;   /* its value in a new item */
  const char *good[4];  /* allowed, each different from the one before */
  const char *bad[6];   /* refused by setter and irc_item_validate () */
} Row;

#define ANY_TEXT                                                               \
  {                                                                            \
    "words", "", "x\ny \"ä\""                                                 \
  }
#define DAYS                                                                   \
  {                                                                            \
    "2024-02-29", "1900-01-01", "2200-12-31", ""                               \
  }
#define BAD_DAYS                                                               \
  {                                                                            \
    "2023-02-29", "2026-11", "1899-12-31", "2201-01-01", "today", "2026-1-1"   \
  }
#define MONTHS                                                                 \
  {                                                                            \
    "2026-11", "1900-01", "2200-12", ""                                        \
  }
#define BAD_MONTHS                                                             \
  {                                                                            \
    "2026-13", "2026-00", "2026", "2026-11-22", "2026-1", "1899-12"            \
  }
#define IDS                                                                    \
  {                                                                            \
    "x", LONG_64, "", "y"                                                      \
  }
#define BAD_IDS                                                                \
  {                                                                            \
    LONG_64 "b"                                                                \
  }
#define AMOUNT                                                                 \
  {                                                                            \
    "0", "2.5", "1e300", "nan"                                                 \
  }

/* clang-format off */
static const Row rows[] = {
  { "", "title", NULL, "", ANY_TEXT, { NULL } },
  { "", "created", NULL, "1767323045",
    { "0", "-2208988800" }, { "-2208988801", "7289654400" } },
  { "", "modified", NULL, "1767323045",
    { "0", "7289654399" }, { "7289654400" } },
  { "", "option", NULL, "0", { "3", "1" }, { "4", "-1" } },
  { "", "content/pack", "pack", "", ANY_TEXT, { NULL } },
  { "", "content/version", "pack-version", "", ANY_TEXT, { NULL } },
  { "", "content/language", "pack-language", "", ANY_TEXT, { NULL } },
  { "", "arguments/retractions_seen", "retractions-seen", "",
    { "a", "a|b", "" }, { "a|a", "a||b" } },
  { "", "targets/inpatient/level", "target-inpatient", "0",
    { "3", "1", "0" }, { "4", "-1" } },
  { "", "targets/outpatient/level", "target-outpatient", "0",
    { "2" }, { "4" } },
  { "", "targets/inpatient/by", "target-inpatient-by", "", MONTHS, BAD_MONTHS },
  { "", "targets/outpatient/by", "target-outpatient-by", "",
    MONTHS, BAD_MONTHS },

  { "/answers/a~1b~0c", "state", NULL, "0", { "5", "1", "0" }, { "6", "-1" } },
  { "/answers/a~1b~0c", "reason", NULL, "", ANY_TEXT, { NULL } },
  { "/answers/a~1b~0c", "note", NULL, "", ANY_TEXT, { NULL } },
  { "/answers/a~1b~0c", "since", NULL, "",
    { "2019", "2019-05", "" }, { "2019-5", "2019-05-01", "19", "2201", "x" } },
  { "/answers/a~1b~0c", "confirmed", NULL, "TRUE",
    { "FALSE", "TRUE" }, { NULL } },

  { "/answers/a~1b~0c/proofs/0", "title", NULL, "Rota", ANY_TEXT, { NULL } },
  { "/answers/a~1b~0c/proofs/0", "date", NULL, "",
    { "2026", "2026-11", "2026-11-22", "" },
    { "2026-11-31", "2026-Q1", "22.11.2026" } },
  { "/answers/a~1b~0c/proofs/0", "reviewer", NULL, "", ANY_TEXT, { NULL } },
  { "/answers/a~1b~0c/proofs/0", "link", NULL, "", ANY_TEXT, { NULL } },

  { "/centre", "name", NULL, "", ANY_TEXT, { NULL } },
  { "/centre", "department", NULL, "", ANY_TEXT, { NULL } },
  { "/centre", "city", NULL, "", ANY_TEXT, { NULL } },
  { "/centre", "country", NULL, "",
    { "DE", "XX", "" }, { "de", "D", "DEU", "D1", "INT", "ÄÖ" } },
  { "/centre", "currency", NULL, "",
    { "EUR", "ZZZ", "" }, { "eur", "EU", "EURO", "E1R", "€" } },
  { "/centre", "payment_system", NULL, "0", { "4", "1" }, { "5" } },
  { "/centre", "prepared_by", NULL, "", ANY_TEXT, { NULL } },
  { "/centre", "prepared_for", NULL, "", ANY_TEXT, { NULL } },
  { "/centre", "meeting_date", NULL, "", DAYS, BAD_DAYS },
  { "/centre", "facts/consultants_wte", "consultants-wte", "nan",
    AMOUNT, { "-0.5", "inf" } },
  { "/centre", "facts/nurses_wte", "nurses-wte", "nan", AMOUNT, { "-1" } },
  { "/centre", "facts/radiographers_wte", "radiographers-wte", "nan",
    AMOUNT, { "-1" } },
  { "/centre", "facts/coordinators_wte", "coordinators-wte", "nan",
    AMOUNT, { "-1" } },
  { "/centre", "facts/angio_suites", "angio-suites", "nan", AMOUNT, { "-1" } },
  { "/centre", "facts/own_beds", "own-beds", "nan", AMOUNT, { "-1" } },
  { "/centre", "facts/day_unit_places", "day-unit-places", "nan",
    AMOUNT, { "-1" } },
  { "/centre", "facts/clinic_sessions_per_week", "clinic-sessions-per-week", "nan",
    AMOUNT, { "-1" } },
  { "/centre", "facts/cover", "cover", "0", { "4", "2" }, { "5" } },

  { "/centre/service_lines/0", "cases_per_year", NULL, "-1",
    { "0", "9007199254740991", "-1" }, { "-2", "9007199254740992" } },
  { "/centre/service_lines/0", "day_case_percent", NULL, "nan",
    { "0", "100", "62.5", "nan" }, { "-1", "100.5" } },

  { "/measures/0", "criterion", NULL, "c",
    { "x", LONG_64 }, { "", LONG_64 "b" } },
  { "/measures/0", "action", NULL, "", ANY_TEXT, { NULL } },
  { "/measures/0", "owner", NULL, "", ANY_TEXT, { NULL } },
  { "/measures/0", "start", NULL, "",
    { "2026-Q1", "2200-Q4", "" },
    { "2026-Q5", "2026-Q0", "2026-q1", "2026", "2201-Q1", "1899-Q4" } },
  { "/measures/0", "quarters", NULL, "1", { "20", "1" }, { "0", "21" } },
  { "/measures/0", "effort", NULL, "2", { "1", "3" }, { "0", "4" } },
  { "/measures/0", "impact", NULL, "2", { "1", "3" }, { "0", "4" } },
  { "/measures/0", "status", NULL, "0", { "4", "1" }, { "5" } },
  { "/measures/0", "asks", NULL, "",
    { "a", "a|b", LONG_64, "" }, { "a|a", "a||b", LONG_64 "b" } },

  { "/asks/0", "title", NULL, "", ANY_TEXT, { NULL } },
  { "/asks/0", "criteria", NULL, "", { "a", "a|b", "" }, { "a|a", "a||b" } },
  { "/asks/0", "resource", NULL, "", IDS, BAD_IDS },
  { "/asks/0", "quantity", NULL, "nan", AMOUNT, { "-1" } },
  { "/asks/0", "unit", NULL, "", ANY_TEXT, { NULL } },
  { "/asks/0", "why", NULL, "", ANY_TEXT, { NULL } },
  { "/asks/0", "priority", NULL, "1", { "0", "2" }, { "3" } },
  { "/asks/0", "by", NULL, "", MONTHS, BAD_MONTHS },

  { "/arguments/chosen/0", "claim", NULL, "NULL",
    { "", "words", "NULL" }, { NULL } },

  { "/arguments/left_out/0", "argument", NULL, "", IDS, BAD_IDS },
  { "/arguments/left_out/0", "reference", NULL, "", IDS, BAD_IDS },

  { "/arguments/own/0", "title", NULL, "", ANY_TEXT, { NULL } },
  { "/arguments/own/0", "claim", NULL, "", ANY_TEXT, { NULL } },
  { "/arguments/own/0", "audiences", NULL, "", { "a|a", "" }, { NULL } },
  { "/arguments/own/0", "criteria", NULL, "", { "a|b", "" }, { "a|a" } },
  { "/arguments/own/0", "references", NULL, "", { "a|b", "" }, { "a|a" } },
  { "/arguments/own/0", "pillar", NULL, "infrastructure",
    { "time", "staff" }, { "", "Time", "money" } },
  { "/arguments/own/0", "strength", NULL, "expert",
    { "trial", "guideline" }, { "", "strong" } },
  { "/arguments/own/0", "theme", NULL, "", ANY_TEXT, { NULL } },
  { "/arguments/own/0", "caveat", NULL, "", ANY_TEXT, { NULL } },
  { "/arguments/own/0", "objection", NULL, "", ANY_TEXT, { NULL } },
  { "/arguments/own/0", "response", NULL, "", ANY_TEXT, { NULL } },
  { "/arguments/own/0", "source_point", NULL, "", ANY_TEXT, { NULL } },

  { "/arguments/references/0", "type", NULL, "web",
    { "guideline", "cost-effectiveness" }, { "", "book" } },
  { "/arguments/references/0", "et_al", NULL, "FALSE", { "TRUE" }, { NULL } },
  { "/arguments/references/0", "title", NULL, "", ANY_TEXT, { NULL } },
  { "/arguments/references/0", "container", NULL, "", ANY_TEXT, { NULL } },
  { "/arguments/references/0", "year", NULL, "-1",
    { "1895", "-1" }, { "-2", "10000" } },
  { "/arguments/references/0", "volume", NULL, "", ANY_TEXT, { NULL } },
  { "/arguments/references/0", "issue", NULL, "", ANY_TEXT, { NULL } },
  { "/arguments/references/0", "pages", NULL, "", ANY_TEXT, { NULL } },
  { "/arguments/references/0", "doi", NULL, "", ANY_TEXT, { NULL } },
  { "/arguments/references/0", "pmid", NULL, "", ANY_TEXT, { NULL } },
  { "/arguments/references/0", "pmcid", NULL, "", ANY_TEXT, { NULL } },
  { "/arguments/references/0", "url", NULL, "", ANY_TEXT, { NULL } },
  { "/arguments/references/0", "url_is_official", NULL, "FALSE",
    { "TRUE" }, { NULL } },
  { "/arguments/references/0", "country", NULL, "",
    { "GB", "EU", "INT", "" }, { "gb", "GBR", "Int" } },
  { "/arguments/references/0", "payment_system", NULL, "",
    { "global-budget", "" }, { "mixed", "unknown" } },
  { "/arguments/references/0", "direction", NULL, "",
    { "against", "supports", "" }, { "for" } },
  { "/arguments/references/0", "retracted", NULL, "FALSE",
    { "TRUE" }, { NULL } },
  { "/arguments/references/0", "missing", NULL, "",
    { "year|doi", "" }, { NULL } },
  { "/arguments/references/0", "checks/fields_seen_in", "fields-seen-in", "",
    { "a|b" }, { NULL } },
  { "/arguments/references/0", "checks/inferred", "inferred", "",
    { "a" }, { NULL } },

  { "/report", "edition", NULL, "0", { "7", "1" }, { "8" } },
  { "/report", "language", NULL, "en",
    { "pt-BR", "x-private", "zh-Hant-TW" },
    { "", "e", "en_GB", "en-", "english language" } },
  { "/report", "paper", NULL, "0", { "1", "0" }, { "2" } },
  { "/report", "confidentiality", NULL, "", ANY_TEXT, { NULL } },
  { "/report", "notes", NULL, "TRUE", { "FALSE", "TRUE" }, { NULL } },
  { "/report", "reviewers", NULL, "TRUE", { "FALSE", "TRUE" }, { NULL } },
  { "/report", "citations", NULL, "0", { "1", "0" }, { "2" } },

  { "/report/sections/0", "on", NULL, "TRUE", { "FALSE", "TRUE" }, { NULL } },
  { "/report/sections/0", "text", NULL, "NULL",
    { "", "words", "NULL" }, { NULL } },

  { "/history/0", "date", NULL, "2026-01-01",
    { "2024-02-29" }, { "", "2026-01" } },
  { "/history/0", "label", NULL, "", ANY_TEXT, { NULL } },
  { "/history/0", "content/pack", "pack", "", ANY_TEXT, { NULL } },
  { "/history/0", "content/version", "version", "", ANY_TEXT, { NULL } },
  { "/history/0", "content/language", "language", "", ANY_TEXT, { NULL } },
  { "/history/0", "levels/inpatient", "level-inpatient", "0",
    { "3", "0" }, { "4", "-1" } },
  { "/history/0", "levels/outpatient", "level-outpatient", "0",
    { "1" }, { "4" } },
};
/* clang-format on */

static char *
property_name (const Row *row)
{
  const char *name = row->property != NULL ? row->property : row->member;

  return g_strdelimit (g_strdup (name), "_", '-');
}

static void
parse_value (const GParamSpec *pspec, const char *text, GValue *value)
{
  g_value_init (value, pspec->value_type);
  if (pspec->value_type == G_TYPE_STRING)
    g_value_set_string (value, g_str_equal (text, "NULL") ? NULL : text);
  else if (pspec->value_type == G_TYPE_STRV)
    g_value_take_boxed (value, g_strsplit (text, "|", -1));
  else if (pspec->value_type == G_TYPE_BOOLEAN)
    g_value_set_boolean (value, g_str_equal (text, "TRUE"));
  else if (pspec->value_type == G_TYPE_INT)
    g_value_set_int (value, atoi (text));
  else if (pspec->value_type == G_TYPE_INT64)
    g_value_set_int64 (value, g_ascii_strtoll (text, NULL, 10));
  else if (pspec->value_type == G_TYPE_DOUBLE)
    g_value_set_double (value, g_ascii_strtod (text, NULL));
  else
    g_assert_not_reached ();
}

static char *
print_value (const GValue *value)
{
  if (G_VALUE_HOLDS_STRING (value)) {
    const char *text = g_value_get_string (value);
    return g_strdup (text != NULL ? text : "NULL");
  }
  if (G_VALUE_HOLDS (value, G_TYPE_STRV))
    return g_strjoinv ("|", g_value_get_boxed (value));
  if (G_VALUE_HOLDS_BOOLEAN (value))
    return g_strdup (g_value_get_boolean (value) ? "TRUE" : "FALSE");
  if (G_VALUE_HOLDS_INT (value))
    return g_strdup_printf ("%d", g_value_get_int (value));
  if (G_VALUE_HOLDS_INT64 (value))
    return g_strdup_printf ("%" G_GINT64_FORMAT, g_value_get_int64 (value));
  if (isnan (g_value_get_double (value)))
    return g_strdup ("nan");
  return g_strdup_printf ("%g", g_value_get_double (value));
}

static char *
get_value (gpointer item, const char *property)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (item, property, &value);
  return print_value (&value);
}

/* Text that is written like a double, so that "1e300" can be compared. */
static void
assert_value (gpointer item, const char *property, const char *wanted)
{
  g_autofree char *found = get_value (item, property);

  if (g_str_equal (wanted, "1e300"))
    wanted = "1e+300";
  g_assert_cmpstr (found, ==, wanted);
}

static void
set_value (gpointer item, const GParamSpec *pspec, const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  parse_value (pspec, text, &value);
  g_object_set_property (item, pspec->name, &value);
}

/* TRUE when a user may type @text for a string property. */
static gboolean
validate (gpointer item, const GParamSpec *pspec, const char *text)
{
  g_autofree char *reason = NULL;
  const gboolean valid =
      IRC_IS_CASE (item) ? irc_case_validate (item, pspec->name, text, &reason)
                         : irc_item_validate (item, pspec->name, text, &reason);

  g_assert_true (valid == (reason == NULL));
  if (!valid)
    g_assert_nonnull (strstr (reason, "allowed is "));
  return valid;
}

static void
check_good (gpointer item, const GParamSpec *pspec, const Row *row, Log *log)
{
  g_autofree char *path = g_strconcat (row->place, "/", row->member, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (row->good) && row->good[i] != NULL; i++) {
    const char *text = row->good[i];

    if (pspec->value_type == G_TYPE_STRING && !g_str_equal (text, "NULL"))
      g_assert_true (validate (item, pspec, text));
    log_reset (log);
    set_value (item, pspec, text);
    assert_value (item, pspec->name, text);
    g_assert_cmpuint (log->n_notified, ==, 1);
    g_assert_cmpuint (log->n_changed, ==, 1);
    g_assert_cmpstr (log->path, ==, path);

    log_reset (log);
    set_value (item, pspec, text);
    g_assert_cmpuint (log->n_notified, ==, 0);
    g_assert_cmpuint (log->n_changed, ==, 0);
  }
}

static gboolean
is_integer (const GParamSpec *pspec)
{
  return pspec->value_type == G_TYPE_INT || pspec->value_type == G_TYPE_INT64;
}

static void
check_bad (gpointer item, const GParamSpec *pspec, const Row *row, Log *log)
{
  g_autofree char *before = get_value (item, pspec->name);

  log_reset (log);
  for (guint i = 0; i < G_N_ELEMENTS (row->bad) && row->bad[i] != NULL; i++) {
    if (pspec->value_type == G_TYPE_STRING)
      g_assert_false (validate (item, pspec, row->bad[i]));
    /* Ranges of integers are GObject's affair. */
    if (is_integer (pspec))
      g_test_expect_message (
          "GLib-GObject", G_LOG_LEVEL_WARNING, "*out of range*");
    else
      g_test_expect_message ("ircase", G_LOG_LEVEL_CRITICAL, "*");
    set_value (item, pspec, row->bad[i]);
    g_test_assert_expected_messages ();
  }
  if (pspec->value_type == G_TYPE_STRING) {
    g_test_expect_message ("ircase", G_LOG_LEVEL_CRITICAL, "*UTF-8*");
    set_value (item, pspec, "a\xff");
    g_test_assert_expected_messages ();
  }
  assert_value (item, pspec->name, before);
  g_assert_cmpuint (log->n_notified, ==, 0);
  g_assert_cmpuint (log->n_changed, ==, 0);
}

static void
test_property (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (IrcCase) case_ = irc_case_new (NOW);
  gpointer item = make_item (case_, row->place);
  g_autofree char *name = property_name (row);
  const GParamSpec *pspec =
      g_object_class_find_property (G_OBJECT_GET_CLASS (item), name);
  g_autofree char *signal = g_strconcat ("notify::", name, NULL);
  Log log = { 0 };

  g_assert_nonnull (pspec);
  g_assert_true (pspec->flags & G_PARAM_EXPLICIT_NOTIFY);
  assert_value (item, name, row->preset);
  g_signal_connect (case_, "changed", G_CALLBACK (on_changed), &log);
  g_signal_connect (item, signal, G_CALLBACK (on_notify), &log);
  check_good (item, pspec, row, &log);
  check_bad (item, pspec, row, &log);
  log_reset (&log);
}

static gboolean
is_edited (const GParamSpec *pspec)
{
  return (pspec->flags & G_PARAM_WRITABLE) != 0 &&
         (pspec->flags & G_PARAM_CONSTRUCT_ONLY) == 0 &&
         pspec->value_type != G_TYPE_PTR_ARRAY;
}

static gboolean
has_row (const char *place, const char *property)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *name = property_name (&rows[i]);

    if (g_str_equal (rows[i].place, place) && g_str_equal (name, property))
      return TRUE;
  }
  return FALSE;
}

/* Every property that can be edited has its row above. */
static void
test_all_properties (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (IrcCase) case_ = irc_case_new (NOW);
    gpointer item = make_item (case_, rows[i].place);
    guint n;
    g_autofree GParamSpec **pspecs =
        g_object_class_list_properties (G_OBJECT_GET_CLASS (item), &n);

    for (guint k = 0; k < n; k++) {
      if (is_edited (pspecs[k]) && !has_row (rows[i].place, pspecs[k]->name))
        g_error ("no row for %s of %s", pspecs[k]->name, rows[i].place);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strdup_printf (
        "/item-properties%s/%s", rows[i].place, rows[i].member);
    g_test_add_data_func (path, &rows[i], test_property);
  }
  g_test_add_func ("/item-properties/all", test_all_properties);
  return g_test_run ();
}
