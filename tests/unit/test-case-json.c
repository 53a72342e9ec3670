/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reading and writing of whole cases; test-case-members.c has each member,
 * tests/cases/format_oracle.py a second implementation of both. */
#include "case-support.h"

#include <string.h>

/* ---- the head of the file ------------------------------------------------ */

static void
test_head (void)
{
  static const struct {
    const char *text;
    IrcBaseError code;
    const char *place;
  } rows[] = {
    { "{}", IRC_BASE_ERROR_MISSING, "/format" },
    { "{\"version\": 1}", IRC_BASE_ERROR_MISSING, "/format" },
    { "{\"format\": \"IRCASE\", \"version\": 1}",
      IRC_BASE_ERROR_VALUE,
      "/format" },
    { "{\"format\": 1, \"version\": 1}", IRC_BASE_ERROR_TYPE, "/format" },
    { "{\"format\": \"ircase\"}", IRC_BASE_ERROR_MISSING, "/version" },
    { "{\"format\": \"ircase\", \"version\": \"1\"}",
      IRC_BASE_ERROR_TYPE,
      "/version" },
    { "{\"format\": \"ircase\", \"version\": 1.0}",
      IRC_BASE_ERROR_TYPE,
      "/version" },
    { "{\"format\": \"ircase\", \"version\": null}",
      IRC_BASE_ERROR_TYPE,
      "/version" },
    { "{\"format\": \"ircase\", \"version\": 0}",
      IRC_BASE_ERROR_VALUE,
      "/version" },
    { "{\"format\": \"ircase\", \"version\": -1}",
      IRC_BASE_ERROR_VALUE,
      "/version" },
    /* What a newer version means by its members is not for us to judge. */
    { "{\"title\": 1, \"version\": 2, \"format\": \"ircase\"}",
      IRC_BASE_ERROR_VALUE,
      "/version" },
    { "[]", IRC_BASE_ERROR_TYPE, NULL },
    { "", IRC_BASE_ERROR_SYNTAX, "line 1, column 1" },
    { "{\"format\": \"ircase\", \"version\": 1} x",
      IRC_BASE_ERROR_SYNTAX,
      "line 1, column 36" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (IrcCase) self = case_load (rows[i].text, &error);

    g_test_message ("%s", rows[i].text);
    g_assert_null (self);
    if (rows[i].place != NULL)
      case_assert_error (error, rows[i].code, rows[i].place);
    else
      g_assert_error (error, IRC_BASE_ERROR, (int) rows[i].code);
  }
}

static void
test_newer_version (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcCase) self =
      case_load ("{\"format\": \"ircase\", \"version\": 27}", &error);

  g_assert_null (self);
  case_assert_error (error, IRC_BASE_ERROR_VALUE, "/version");
  g_assert_nonnull (strstr (error->message, "27"));
  g_assert_nonnull (strstr (error->message, "up to 1"));
}

static void
test_required (void)
{
  static const char *const rows[][2] = {
    { "\"measures\": [{\"criterion\": \"in-1\"}]", "/measures/0/id" },
    { "\"measures\": [{\"id\": \"x\"}]", "/measures/0/criterion" },
    { "\"asks\": [{}]", "/asks/0/id" },
    { "\"arguments\": {\"chosen\": [{}]}", "/arguments/chosen/0/id" },
    { "\"arguments\": {\"own\": [{\"title\": \"\", \"claim\": \"\"}]}",
      "/arguments/own/0/id" },
    { "\"arguments\": {\"own\": [{\"id\": \"x\", \"claim\": \"\"}]}",
      "/arguments/own/0/title" },
    { "\"arguments\": {\"own\": [{\"id\": \"x\", \"title\": \"\"}]}",
      "/arguments/own/0/claim" },
    { "\"arguments\": {\"references\": [{\"title\": \"\"}]}",
      "/arguments/references/0/id" },
    { "\"arguments\": {\"references\": [{\"id\": \"x\"}]}",
      "/arguments/references/0/title" },
    { "\"report\": {\"sections\": [{}]}", "/report/sections/0/id" },
    { "\"centre\": {\"service_lines\": [{}]}", "/centre/service_lines/0/id" },
    { "\"targets\": {\"inpatient\": {}}", "/targets/inpatient/level" },
    { "\"answers\": {\"in-1\": {}}", "/answers/in-1/state" },
    { "\"answers\": {\"in-1\": {\"state\": \"\", \"proofs\": [{}]}}",
      "/answers/in-1/proofs/0/title" },
    { "\"history\": [{}]", "/history/0/date" },
    { "\"history\": [{\"date\": \"2025-11-22\", \"answers\": {\"x\": {}}}]",
      "/history/0/answers/x/state" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    case_assert_refused (rows[i][0], IRC_BASE_ERROR_MISSING, rows[i][1]);
}

/* ---- what points somewhere ----------------------------------------------- */

static void
test_references (void)
{
  static const char *const bad[][2] = {
    /* null asks are not in the file */
    { "\"measures\": [{\"id\": \"x\", \"criterion\": \"in-1\", "
      "\"asks\": [\"in-1\"]}]",
      "/measures/0/asks/0" },
    { "\"measures\": [{\"id\": \"x\", \"criterion\": \"in-1\"}, "
      "{\"id\": \"x\", \"criterion\": \"in-1\"}]",
      "/measures/1/id" },
    { "\"asks\": [{\"id\": \"x\"}, {\"id\": \"y\"}, {\"id\": \"x\"}]",
      "/asks/2/id" },
    { "\"arguments\": {\"own\": [{\"id\": \"x\", \"title\": \"\", \"claim\": "
      "\"\"}, {\"id\": \"x\", \"title\": \"\", \"claim\": \"\"}]}",
      "/arguments/own/1/id" },
    { "\"arguments\": {\"references\": [{\"id\": \"x\", \"title\": \"\"}, "
      "{\"id\": \"x\", \"title\": \"\"}]}",
      "/arguments/references/1/id" },
  };
  static const char *const good[] = {
    /* what points into the pack is the assessment's affair */
    "\"arguments\": {\"chosen\": [{\"id\": \"nowhere\"}]}",
    "\"asks\": [{\"id\": \"x\", \"resource\": \"nowhere\"}]",
    "\"centre\": {\"service_lines\": [{\"id\": \"nowhere\"}]}",
    "\"history\": [{\"date\": \"2025-11-22\", \"answers\": "
    "{\"nowhere\": {\"state\": \"partly\"}}}]",
    /* asks stand behind the measures that name them */
    "\"measures\": [{\"id\": \"x\", \"criterion\": \"in-1\", "
    "\"asks\": [\"q\"]}], \"asks\": [{\"id\": \"q\"}]",
    /* ids are unique in their array, not in the file */
    "\"measures\": [{\"id\": \"x\", \"criterion\": \"in-1\"}], "
    "\"asks\": [{\"id\": \"x\"}]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    case_assert_refused (bad[i][0], IRC_BASE_ERROR_VALUE, bad[i][1]);
  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    g_autoptr (IrcCase) self = case_from_members (good[i]);
    g_assert_nonnull (self);
  }
}

static void
test_no_vocabulary (void)
{
  const char *text =
      "{\"format\": \"ircase\", \"version\": 1, \"answers\": "
      "{\"anything\": {\"state\": \"partly\"}}, \"arguments\": {\"own\": "
      "[{\"id\": \"pack-argument\", \"title\": \"\", \"claim\": \"\"}]}}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcCase) self = irc_case_load (bytes, NULL, CASE_NOW, &error);

  g_assert_no_error (error);
  g_assert_cmpint (
      irc_answer_peek (irc_case_get_answer (self, "anything"))->state,
      ==,
      IRC_STATE_PARTLY);
}

/* ---- what is missing ----------------------------------------------------- */

static void
test_smallest (void)
{
  g_autoptr (IrcCase) self = case_from_members ("\"private\": {}");
  g_autofree char *text = case_save (self);
  const IrcCaseData *data = irc_case_peek (self);
  g_autofree char *wanted =
      g_strdup_printf ("{\n"
                       "  \"format\": \"ircase\",\n"
                       "  \"version\": 1,\n"
                       "  \"id\": \"%s\",\n"
                       "  \"title\": \"\",\n"
                       "  \"created\": \"2026-01-02T03:04:05Z\",\n"
                       "  \"modified\": \"2026-01-02T03:04:05Z\",\n"
                       "  \"centre\": {\n"
                       "    \"name\": \"\",\n"
                       "    \"department\": \"\",\n"
                       "    \"city\": \"\",\n"
                       "    \"country\": \"\",\n"
                       "    \"currency\": \"\",\n"
                       "    \"payment_system\": \"activity-tariff\",\n"
                       "    \"prepared_by\": \"\",\n"
                       "    \"prepared_for\": \"\",\n"
                       "    \"meeting_date\": \"\",\n"
                       "    \"facts\": {\n"
                       "      \"consultants_wte\": null,\n"
                       "      \"nurses_wte\": null,\n"
                       "      \"radiographers_wte\": null,\n"
                       "      \"coordinators_wte\": null,\n"
                       "      \"angio_suites\": null,\n"
                       "      \"own_beds\": null,\n"
                       "      \"day_unit_places\": null,\n"
                       "      \"clinic_sessions_per_week\": null,\n"
                       "      \"cover\": \"unknown\"\n"
                       "    },\n"
                       "    \"service_lines\": []\n"
                       "  },\n"
                       "  \"content\": {\n"
                       "    \"pack\": \"\",\n"
                       "    \"version\": \"\",\n"
                       "    \"language\": \"\"\n"
                       "  },\n"
                       "  \"answers\": {},\n"
                       "  \"targets\": {},\n"
                       "  \"option\": \"none\",\n"
                       "  \"measures\": null,\n"
                       "  \"asks\": null,\n"
                       "  \"arguments\": {\n"
                       "    \"chosen\": null,\n"
                       "    \"left_out\": [],\n"
                       "    \"own\": [],\n"
                       "    \"references\": []\n"
                       "  },\n"
                       "  \"finance\": {},\n"
                       "  \"report\": {\n"
                       "    \"edition\": \"full\",\n"
                       "    \"language\": \"en\",\n"
                       "    \"paper\": \"a4\",\n"
                       "    \"confidentiality\": \"\",\n"
                       "    \"notes\": true,\n"
                       "    \"citations\": \"vancouver\",\n"
                       "    \"sections\": null\n"
                       "  },\n"
                       "  \"history\": [],\n"
                       "  \"private\": {}\n"
                       "}\n",
                       data->id);

  g_assert_true (g_uuid_string_is_valid (data->id));
  g_assert_cmpstr (text, ==, wanted);
}

static void
test_defaults_of_items (void)
{
  g_autoptr (IrcCase) self = case_from_members (
      "\"measures\": [{\"id\": \"m\", \"criterion\": \"in-1\"}], "
      "\"asks\": [{\"id\": \"a\"}], \"arguments\": {\"own\": [{\"id\": \"o\", "
      "\"title\": \"t\", \"claim\": \"c\"}], \"references\": "
      "[{\"id\": \"r\", \"title\": \"t\", \"findings\": [{}, "
      "{\"id\": \"f1\"}, {}], \"authors\": [{\"body\": \"B\"}, {}]}]}, "
      "\"report\": {\"sections\": [{\"id\": \"gaps\"}]}");
  g_autofree char *text = case_save (self);
  static const char *const parts[] = {
    "\"quarters\": 1,\n",
    "\"effort\": 2,\n      \"impact\": 2,\n",
    "\"status\": \"planned\",\n      \"asks\": []\n",
    "\"quantity\": null,\n",
    "\"priority\": \"should\",\n",
    "\"pillar\": \"infrastructure\",\n",
    "\"strength\": \"expert\",\n",
    "\"type\": \"web\",\n",
    "\"year\": null,\n",
    "\"direction\": \"\",\n",
    "\"printable\": false,\n        \"missing\": [],\n",
    "\"id\": \"f2\",\n",
    "\"id\": \"f3\",\n",
    "          {\n            \"body\": \"B\"\n          },\n",
    "          {\n            \"family\": \"\",\n            \"given\": \"\"\n",
    "\"on\": true,\n        \"text\": null\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (strstr (text, parts[i]) == NULL)
      g_error ("not written: %s", parts[i]);
  }
}

/* ---- writing ------------------------------------------------------------- */

static void
test_maximal (void)
{
  g_autofree char *text = case_read_maximal ();
  g_autoptr (IrcCase) self = case_load_maximal ();
  g_autofree char *saved = case_save (self);

  g_assert_cmpstr (saved, ==, text);
}

/* The program says what is printable, whatever the file says. */
static void
test_printable_is_computed (void)
{
  g_autoptr (IrcCase) self = case_from_members (
      "\"arguments\": {\"references\": [{\"id\": \"a\", \"title\": \"t\", "
      "\"printable\": true}, {\"id\": \"b\", \"title\": \"t\", \"container\": "
      "\"c\", \"doi\": \"d\", \"year\": 2020, \"authors\": [{\"body\": "
      "\"x\"}], \"printable\": false}]}");
  g_autofree char *text = case_save (self);

  g_assert_nonnull (strstr (text, "\"printable\": false"));
  g_assert_true (strstr (text, "\"printable\": true") >
                 strstr (text, "\"printable\": false"));
}

static void
test_shared (void)
{
  g_autoptr (IrcCase) self = case_load_maximal ();
  g_autoptr (GError) error = NULL;

  g_autofree char *without = case_save_shared (self);
  g_assert_null (strstr (without, "MARK"));
  g_assert_null (strstr (without, "x-unknown"));
  g_assert_null (strstr (without, "\"note\""));
  g_assert_null (strstr (without, "\"private\""));
  g_assert_null (strstr (without, "\"finance\": {"));
  g_assert_null (strstr (without, "\"history\""));

  g_object_set (irc_case_get_report (self), "notes", TRUE, NULL);
  g_autofree char *with = case_save_shared (self);
  g_assert_nonnull (strstr (with, "MARK-NOTE"));
  g_assert_null (strstr (with, "MARK-PRIVATE"));
  g_assert_null (strstr (with, "MARK-FINANCE"));
  g_assert_null (strstr (with, "MARK-HISTORY"));
  g_assert_null (strstr (with, "x-unknown"));
  g_assert_nonnull (strstr (with, "\"reviewer\": "));

  g_object_set (irc_case_get_report (self), "reviewers", FALSE, NULL);
  g_autofree char *nameless = case_save_shared (self);
  g_assert_nonnull (strstr (nameless, "MARK-NOTE"));
  g_assert_null (strstr (nameless, "\"reviewer\": "));
  g_assert_nonnull (strstr (nameless, "\"reviewers\": false"));

  /* It is a case. */
  g_autoptr (GBytes) shared = irc_case_save_shared (
      self, IRC_SHARING_WITHOUT_NOTES | IRC_SHARING_WITHOUT_NAMES);
  g_autoptr (IrcCase) again = irc_case_load (shared, NULL, CASE_NOW, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (irc_case_peek (again)->id, ==, irc_case_peek (self)->id);
}

/* An edit may leave a measure with an ask that is gone; a file may not. */
static void
test_asks_that_are_gone (void)
{
  g_autoptr (IrcCase) self = case_from_members (
      "\"asks\": [{\"id\": \"q\"}, {\"id\": \"r\"}], \"measures\": [{\"id\": "
      "\"m\", \"criterion\": \"in-1\", \"asks\": [\"q\", \"r\"]}]");
  g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (
      one, g_list_model_get_item (irc_case_get_list (self, IRC_LIST_ASKS), 1));
  irc_case_set_list (self, IRC_LIST_ASKS, one);
  g_autofree char *text = case_save (self);
  g_autoptr (IrcCase) again = case_load (text, &error);
  g_assert_no_error (error);
  g_assert_nonnull (again);
  g_assert_nonnull (strstr (text, "\"asks\": [\n        \"r\"\n      ]\n"));
}

/* ---- size ---------------------------------------------------------------- */

/* Seconds that it takes to load a case with @n measures. */
static double
time_load (guint n)
{
  g_autoptr (GString) text = g_string_new ("\"measures\": [");
  g_autoptr (GTimer) timer = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (
        text,
        "%s{\"id\": \"m%u\", \"criterion\": \"in-1\", \"x\": %u}",
        i == 0 ? "" : ",",
        i,
        i);
  g_string_append (text, "]");
  timer = g_timer_new ();
  g_autoptr (IrcCase) self = case_from_members (text->str);
  const double seconds = g_timer_elapsed (timer, NULL);
  g_assert_cmpuint (
      g_list_model_get_n_items (irc_case_get_list (self, IRC_LIST_MEASURES)),
      ==,
      n);
  return seconds;
}

/* Eight times as many items take about eight times as long, not 64 times. */
static void
test_linear (void)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < 3 && best > 24; i++)
    best = MIN (best, time_load (4800) / time_load (600));
  g_test_message ("eight times as many: %.1f times as long", best);
  g_assert_cmpfloat (best, <=, 24);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case-json/head", test_head);
  g_test_add_func ("/case-json/newer-version", test_newer_version);
  g_test_add_func ("/case-json/required", test_required);
  g_test_add_func ("/case-json/references", test_references);
  g_test_add_func ("/case-json/no-vocabulary", test_no_vocabulary);
  g_test_add_func ("/case-json/smallest", test_smallest);
  g_test_add_func ("/case-json/defaults-of-items", test_defaults_of_items);
  g_test_add_func ("/case-json/maximal", test_maximal);
  g_test_add_func ("/case-json/printable", test_printable_is_computed);
  g_test_add_func ("/case-json/shared", test_shared);
  g_test_add_func ("/case-json/asks-that-are-gone", test_asks_that_are_gone);
  g_test_add_func ("/case-json/linear", test_linear);
  return g_test_run ();
}
