/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A table of every member of the format, each with values that are allowed
 * and values that are refused with their place. */
#include "case-support.h"

#include <string.h>

#define A_16 "aaaaaaaaaaaaaaaa"
#define ID_64 A_16 A_16 A_16 A_16
#define UMLAUT_16 "ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ"
#define UMLAUT_64 UMLAUT_16 UMLAUT_16 UMLAUT_16 UMLAUT_16

/* ---- every member -------------------------------------------------------- */

/* What a member is, as a letter: s string, S string or null, b boolean,
 * e enum, i integer, I integer or null, N number or null, a array of strings,
 * o object, l array of objects, L array of objects or null. */
static const struct {
  char type;
  const char *wrong[8];
} wrong_types[] = {
  { 's', { "null", "true", "1", "2.5", "[]", "{}" } },
  { 'S', { "true", "1", "[]", "{}" } },
  { 'b', { "null", "0", "1", "\"true\"", "[]", "{}" } },
  { 'e', { "null", "true", "1", "[]", "{}" } },
  { 'i', { "null", "true", "1.0", "1e0", "2.5", "\"1\"", "[]" } },
  { 'I', { "true", "1.0", "1e0", "\"1\"", "[]", "{}" } },
  { 'N', { "true", "\"1\"", "[]", "{}" } },
  { 'a', { "null", "\"a\"", "{}", "1", "@/0[1]", "@/1[\"in-1\", null]" } },
  { 'o', { "null", "\"a\"", "[]", "1" } },
  { 'l', { "null", "\"a\"", "{}", "1", "@/0[1]", "@/0[null]" } },
  { 'L', { "\"a\"", "{}", "1", "false", "@/0[\"a\"]", "@/0[[]]" } },
};

/* Where the member stands: the text around it, and the pointer to it. */
typedef struct {
  const char *before, *after, *place;
} Where;

static const Where TOP = { "", "", "" };
static const Where CENTRE = { "\"centre\": {", "}", "/centre" };
static const Where FACTS = { "\"centre\": {\"facts\": {",
                             "}}",
                             "/centre/facts" };
static const Where LINE = { "\"centre\": {\"service_lines\": [{\"id\": \"x\", ",
                            "}]}",
                            "/centre/service_lines/0" };
static const Where LINE_ID = { "\"centre\": {\"service_lines\": [{",
                               "}]}",
                               "/centre/service_lines/0" };
static const Where CONTENT = { "\"content\": {", "}", "/content" };
static const Where ANSWER = { "\"answers\": {\"in-1\": {\"state\": \"\", ",
                              "}}",
                              "/answers/in-1" };
static const Where ANSWER_STATE = { "\"answers\": {\"in-1\": {",
                                    "}}",
                                    "/answers/in-1" };
static const Where PROOF = {
  "\"answers\": {\"in-1\": {\"state\": \"\", \"proofs\": [{\"title\": \"\"}, "
  "{\"title\": \"\", ",
  "}]}}",
  "/answers/in-1/proofs/1"
};
static const Where PROOF_TITLE = {
  "\"answers\": {\"in-1\": {\"state\": \"\", \"proofs\": [{",
  "}]}}",
  "/answers/in-1/proofs/0"
};
static const Where TARGETS = { "\"targets\": {", "}", "/targets" };
static const Where TARGET = { "\"targets\": {\"outpatient\": {\"level\": 1, ",
                              "}}",
                              "/targets/outpatient" };
static const Where TARGET_LEVEL = { "\"targets\": {\"inpatient\": {",
                                    "}}",
                                    "/targets/inpatient" };
static const Where MEASURE = {
  "\"asks\": [{\"id\": \"q\"}, {\"id\": \"r\"}], "
  "\"measures\": [{\"id\": \"x\", \"criterion\": \"in-1\", ",
  "}]",
  "/measures/0"
};
static const Where MEASURE_ID = { "\"measures\": [{\"criterion\": \"in-1\", ",
                                  "}]",
                                  "/measures/0" };
static const Where MEASURE_CRITERION = { "\"measures\": [{\"id\": \"x\", ",
                                         "}]",
                                         "/measures/0" };
static const Where ASK = { "\"asks\": [{\"id\": \"x\", ", "}]", "/asks/0" };
static const Where ASK_ID = { "\"asks\": [{", "}]", "/asks/0" };
static const Where ARGUMENTS = { "\"arguments\": {", "}", "/arguments" };
static const Where CHOSEN = { "\"arguments\": {\"chosen\": [{\"id\": \"x\", ",
                              "}]}",
                              "/arguments/chosen/0" };
static const Where CHOSEN_ID = { "\"arguments\": {\"chosen\": [{",
                                 "}]}",
                                 "/arguments/chosen/0" };
static const Where LEFT_OUT = { "\"arguments\": {\"left_out\": [{",
                                "}]}",
                                "/arguments/left_out/0" };
static const Where OWN = {
  "\"arguments\": {\"own\": [{\"id\": \"x\", \"title\": \"\", \"claim\": "
  "\"\", ",
  "}]}",
  "/arguments/own/0"
};
static const Where OWN_ID = {
  "\"arguments\": {\"own\": [{\"title\": \"\", \"claim\": \"\", ",
  "}]}",
  "/arguments/own/0"
};
static const Where OWN_TITLE = {
  "\"arguments\": {\"own\": [{\"id\": \"x\", \"claim\": \"\", ",
  "}]}",
  "/arguments/own/0"
};
static const Where OWN_CLAIM = {
  "\"arguments\": {\"own\": [{\"id\": \"x\", \"title\": \"\", ",
  "}]}",
  "/arguments/own/0"
};
static const Where REFERENCE = {
  "\"arguments\": {\"references\": [{\"id\": \"x\", \"title\": \"\", ",
  "}]}",
  "/arguments/references/0"
};
static const Where REFERENCE_ID = {
  "\"arguments\": {\"references\": [{\"title\": \"\", ",
  "}]}",
  "/arguments/references/0"
};
static const Where REFERENCE_TITLE = {
  "\"arguments\": {\"references\": [{\"id\": \"x\", ",
  "}]}",
  "/arguments/references/0"
};
static const Where AUTHOR = {
  "\"arguments\": {\"references\": [{\"id\": \"x\", \"title\": \"\", "
  "\"authors\": [{}, {",
  "}]}]}",
  "/arguments/references/0/authors/1"
};
static const Where FINDING = {
  "\"arguments\": {\"references\": [{\"id\": \"x\", \"title\": \"\", "
  "\"findings\": [{",
  "}]}]}",
  "/arguments/references/0/findings/0"
};
static const Where CHECKS = {
  "\"arguments\": {\"references\": [{\"id\": \"x\", \"title\": \"\", "
  "\"checks\": {",
  "}}]}",
  "/arguments/references/0/checks"
};
static const Where REPORT = { "\"report\": {", "}", "/report" };
static const Where SECTION = {
  "\"report\": {\"sections\": [{\"id\": \"gaps\", ", "}]}", "/report/sections/0"
};
static const Where SECTION_ID = { "\"report\": {\"sections\": [{",
                                  "}]}",
                                  "/report/sections/0" };
static const Where SNAPSHOT = { "\"history\": [{\"date\": \"2025-11-22\", ",
                                "}]",
                                "/history/0" };
static const Where SNAPSHOT_DATE = { "\"history\": [{", "}]", "/history/0" };
static const Where OLD_CONTENT = {
  "\"history\": [{\"date\": \"2025-11-22\", \"content\": {",
  "}}]",
  "/history/0/content"
};
static const Where OLD_LEVELS = {
  "\"history\": [{\"date\": \"2025-11-22\", \"levels\": {",
  "}}]",
  "/history/0/levels"
};
static const Where OLD_ANSWER = {
  "\"history\": [{\"date\": \"2025-11-22\", \"answers\": {\"gone\": "
  "{\"state\": \"\", ",
  "}}}]",
  "/history/0/answers/gone"
};
static const Where OLD_STATE = {
  "\"history\": [{\"date\": \"2025-11-22\", \"answers\": {\"gone\": {",
  "}}}]",
  "/history/0/answers/gone"
};

/* Values are JSON.  A bad one has an error of code VALUE at the member, or
 * behind "@" at the place that is appended to it. */
typedef struct {
  const Where *where;
  const char *member;
  char type;
  const char *good[12];
  const char *bad[12];
} Row;

/* clang-format off */
#define Q(text) "\"" text "\""
#define TEXT { Q (""), Q ("words"), Q ("\\n\\\"\\u00e4\\ud83d\\ude42") }, { NULL }
#define FLAG { "true", "false" }, { NULL }
#define NUMBER { "null", "0", "-0", "0.0", "2.5", "1e300", "9007199254740991" }, \
               { "-1", "-0.1", "-1e-300" }
#define DAY { Q (""), Q ("2024-02-29"), Q ("1900-01-01"), Q ("2200-12-31") }, \
            { Q (" "), Q ("2023-02-29"), Q ("1900-02-29"), Q ("2026-04-31"), \
              Q ("2026-13-01"), Q ("1899-12-31"), Q ("2201-01-01"), \
              Q ("2026-11"), Q ("2026-11-2"), Q ("22.11.2026"), \
              Q ("2026-11-22T00:00:00Z") }
#define MONTH { Q (""), Q ("2026-11"), Q ("1900-01"), Q ("2200-12") }, \
              { Q ("2026-13"), Q ("2026-00"), Q ("2026-1"), Q ("2026"), \
                Q ("2026-11-22"), Q ("1899-12"), Q ("2201-01") }
#define MOMENT { Q ("2026-11-22T05:50:00Z"), Q ("1900-01-01T00:00:00Z"), \
                 Q ("2200-12-31T23:59:59Z") }, \
               { Q ("2026-11-22"), Q ("2026-11-22T05:50:00"), \
                 Q ("2026-11-22T05:50:00+01:00"), Q ("2026-11-22t05:50:00z"), \
                 Q ("2026-11-22T24:00:00Z"), Q ("2026-11-22T05:60:00Z"), \
                 Q ("2026-11-22T05:50:61Z"), Q ("2026-02-29T05:50:00Z"), \
                 Q ("2201-01-01T00:00:00Z"), Q ("1899-12-31T23:59:59Z") }
#define ID { Q ("x"), Q (" "), Q (ID_64), Q (UMLAUT_64) }, \
           { Q (""), Q (ID_64 "a"), Q (UMLAUT_64 "Ä") }
#define POINTER { Q (""), Q ("not-in-the-pack"), Q (UMLAUT_64) }, \
                { Q (ID_64 "a") }
#define CRITERIA { "[]", "[\"in-1\", \"out-2\"]" }, \
                 { "@/0[\"x\"]", "@/1[\"in-1\", \"\"]", \
                   "@/2[\"in-1\", \"in-2\", \"in-1\"]" }
#define STATES { Q (""), Q ("in-place"), Q ("partly"), Q ("not-in-place"), \
                 Q ("not-applicable"), Q ("to-verify") }, \
               { Q ("In-place"), Q ("unanswered"), Q (" ") }
#define LEVEL { "0", "3" }, { "-1", "4" }

static const Row rows[] = {
  { &TOP, "id", 's', { Q ("0f8fad5b-d9cb-469f-a165-70867728950e"),
                       Q ("0F8FAD5B-D9CB-469F-A165-70867728950E") },
    { Q (""), Q ("0f8fad5b"), Q ("0f8fad5bd9cb469fa16570867728950e"),
      Q ("0f8fad5b-d9cb-469f-a165-70867728950g"),
      Q ("0f8fad5b-d9cb-469f-a165-70867728950e0") } },
  { &TOP, "title", 's', TEXT },
  { &TOP, "created", 's', MOMENT },
  { &TOP, "modified", 's', MOMENT },
  { &TOP, "centre", 'o', { "{}" }, { NULL } },
  { &TOP, "content", 'o', { "{}" }, { NULL } },
  { &TOP, "answers", 'o', { "{}" },
    { "@/x{\"x\": {\"state\": \"\"}}", "@/{\"\": {\"state\": \"\"}}",
      "@/a~1b~0c{\"a/b~c\": {\"state\": \"\"}}" } },
  { &TOP, "targets", 'o', { "{}" }, { NULL } },
  { &TOP, "option", 'e', { Q ("none"), Q ("minimum"), Q ("recommended"),
                           Q ("ambitious") }, { Q (""), Q ("best") } },
  { &TOP, "measures", 'L', { "null", "[]" }, { NULL } },
  { &TOP, "asks", 'L', { "null", "[]" }, { NULL } },
  { &TOP, "arguments", 'o', { "{}" }, { NULL } },
  { &TOP, "finance", 'o', { "{}", "{\"a\": [1, null]}" }, { NULL } },
  { &TOP, "report", 'o', { "{}" }, { NULL } },
  { &TOP, "history", 'l', { "[]" }, { NULL } },
  { &TOP, "private", 'o', { "{}", "{\"a\": [1, null]}" }, { NULL } },

  { &CENTRE, "name", 's', TEXT },
  { &CENTRE, "department", 's', TEXT },
  { &CENTRE, "city", 's', TEXT },
  { &CENTRE, "country", 's', { Q (""), Q ("DE"), Q ("ZZ") },
    { Q ("de"), Q ("D"), Q ("DEU"), Q ("D1"), Q ("INT"), Q ("ÄÖ"), Q (" ") } },
  { &CENTRE, "currency", 's', { Q (""), Q ("EUR"), Q ("ZZZ") },
    { Q ("eur"), Q ("EU"), Q ("EURO"), Q ("€"), Q ("E R") } },
  { &CENTRE, "payment_system", 'e',
    { Q ("activity-tariff"), Q ("global-budget"), Q ("fee-for-service"),
      Q ("mixed"), Q ("unknown") }, { Q (""), Q ("tariff") } },
  { &CENTRE, "prepared_by", 's', TEXT },
  { &CENTRE, "prepared_for", 's', TEXT },
  { &CENTRE, "meeting_date", 's', DAY },
  { &CENTRE, "facts", 'o', { "{}" }, { NULL } },
  { &CENTRE, "service_lines", 'l', { "[]" },
    { "@/1/id[{\"id\": \"a\"}, {\"id\": \"a\"}]" } },
  { &FACTS, "consultants_wte", 'N', NUMBER },
  { &FACTS, "nurses_wte", 'N', NUMBER },
  { &FACTS, "radiographers_wte", 'N', NUMBER },
  { &FACTS, "coordinators_wte", 'N', NUMBER },
  { &FACTS, "angio_suites", 'N', NUMBER },
  { &FACTS, "own_beds", 'N', NUMBER },
  { &FACTS, "day_unit_places", 'N', NUMBER },
  { &FACTS, "clinic_sessions_per_week", 'N', NUMBER },
  { &FACTS, "cover", 'e', { Q ("unknown"), Q ("none"), Q ("office-hours"),
                            Q ("extended"), Q ("24-7") }, { Q ("24/7") } },
  { &LINE_ID, "id", 's', ID },
  { &LINE, "cases_per_year", 'I', { "null", "0", "9007199254740991" },
    { "-1" } },
  { &LINE, "day_case_percent", 'N', { "null", "0", "100", "62.5" },
    { "-0.1", "100.1", "101" } },

  { &CONTENT, "pack", 's', TEXT },
  { &CONTENT, "version", 's', TEXT },
  { &CONTENT, "language", 's', TEXT },

  { &ANSWER_STATE, "state", 'e', STATES },
  { &ANSWER, "reason", 's', TEXT },
  { &ANSWER, "note", 's', TEXT },
  { &ANSWER, "since", 's', { Q (""), Q ("2019"), Q ("2019-05"), Q ("2200") },
    { Q ("2019-05-01"), Q ("2019-5"), Q ("19"), Q ("1899"), Q ("2201"),
      Q ("2019-Q1") } },
  { &ANSWER, "proofs", 'l', { "[]" }, { NULL } },
  { &ANSWER, "confirmed", 'b', FLAG },
  { &PROOF_TITLE, "title", 's', TEXT },
  { &PROOF, "date", 's', { Q (""), Q ("2026"), Q ("2026-11"),
                           Q ("2026-11-22") },
    { Q ("2026-11-31"), Q ("2026-Q1"), Q ("26") } },
  { &PROOF, "reviewer", 's', TEXT },
  { &PROOF, "link", 's', TEXT },

  { &TARGETS, "inpatient", 'o', { "{\"level\": 1}" }, { NULL } },
  { &TARGETS, "outpatient", 'o', { "{\"level\": 1}" }, { NULL } },
  { &TARGET_LEVEL, "level", 'i', { "1", "3" }, { "0", "4" } },
  { &TARGET, "by", 's', MONTH },

  { &MEASURE_ID, "id", 's', ID },
  { &MEASURE_CRITERION, "criterion", 's', { Q ("in-1") },
    { Q (""), Q ("x") } },
  { &MEASURE, "action", 's', TEXT },
  { &MEASURE, "owner", 's', TEXT },
  { &MEASURE, "start", 's', { Q (""), Q ("2026-Q1"), Q ("2200-Q4") },
    { Q ("2026-Q0"), Q ("2026-Q5"), Q ("2026-q1"), Q ("2026-01"),
      Q ("2201-Q1"), Q ("1899-Q4"), Q ("Q1") } },
  { &MEASURE, "quarters", 'i', { "1", "20" }, { "0", "21" } },
  { &MEASURE, "effort", 'i', { "1", "3" }, { "0", "4" } },
  { &MEASURE, "impact", 'i', { "1", "3" }, { "0", "4" } },
  { &MEASURE, "status", 'e', { Q ("planned"), Q ("agreed"), Q ("started"),
                               Q ("done"), Q ("dropped") },
    { Q (""), Q ("finished") } },
  { &MEASURE, "asks", 'a', { "[]", "[\"q\"]", "[\"r\", \"q\"]" },
    { "@/0[\"x\"]", "@/1[\"q\", \"\"]", "@/1[\"q\", \"q\"]" } },

  { &ASK_ID, "id", 's', ID },
  { &ASK, "title", 's', TEXT },
  { &ASK, "criteria", 'a', CRITERIA },
  { &ASK, "resource", 's', POINTER },
  { &ASK, "quantity", 'N', NUMBER },
  { &ASK, "unit", 's', TEXT },
  { &ASK, "why", 's', TEXT },
  { &ASK, "priority", 'e', { Q ("must"), Q ("should"), Q ("could") },
    { Q ("wont") } },
  { &ASK, "by", 's', MONTH },

  { &ARGUMENTS, "chosen", 'L', { "null", "[]" },
    { "@/1/id[{\"id\": \"a\"}, {\"id\": \"a\"}]" } },
  { &ARGUMENTS, "left_out", 'l', { "[]", "[{}, {}]" }, { NULL } },
  { &ARGUMENTS, "own", 'l', { "[]" }, { NULL } },
  { &ARGUMENTS, "references", 'l', { "[]" }, { NULL } },
  { &CHOSEN_ID, "id", 's', ID },
  { &CHOSEN, "claim", 'S', { "null", Q (""), Q ("words") }, { NULL } },
  { &LEFT_OUT, "argument", 's', POINTER },
  { &LEFT_OUT, "reference", 's', POINTER },
  { &OWN_ID, "id", 's', { Q ("x"), Q ("pack-reference") },
    { Q (""), Q (ID_64 "a"), Q ("pack-argument") } },
  { &OWN_TITLE, "title", 's', TEXT },
  { &OWN_CLAIM, "claim", 's', TEXT },
  { &OWN, "audiences", 'a', { "[]", "[\"a\", \"\", \"a\"]" }, { NULL } },
  { &OWN, "criteria", 'a', CRITERIA },
  { &OWN, "references", 'a', { "[]", "[\"a\", \"not-there\"]" },
    { "@/0[\"\"]", "@/1[\"a\", \"a\"]" } },
  { &OWN, "pillar", 's', { Q ("infrastructure"), Q ("staff"), Q ("time") },
    { Q (""), Q ("money") } },
  { &OWN, "strength", 's', { Q ("trial"), Q ("cohort"), Q ("survey"),
                             Q ("guideline"), Q ("expert") },
    { Q (""), Q ("strong") } },
  { &OWN, "theme", 's', TEXT },
  { &OWN, "caveat", 's', TEXT },
  { &OWN, "objection", 's', TEXT },
  { &OWN, "response", 's', TEXT },
  { &OWN, "source_point", 's', TEXT },
  { &REFERENCE_ID, "id", 's', { Q ("x"), Q ("pack-argument") },
    { Q (""), Q (ID_64 "a"), Q ("pack-reference") } },
  { &REFERENCE, "type", 's',
    { Q ("guideline"), Q ("consensus"), Q ("standard"), Q ("rct"),
      Q ("review"), Q ("original"), Q ("cost-effectiveness"), Q ("survey"),
      Q ("census"), Q ("manual"), Q ("report"), Q ("web") },
    { Q (""), Q ("book") } },
  { &REFERENCE, "authors", 'l', { "[]", "[{}, {}]" }, { NULL } },
  { &REFERENCE, "et_al", 'b', FLAG },
  { &REFERENCE_TITLE, "title", 's', TEXT },
  { &REFERENCE, "container", 's', TEXT },
  { &REFERENCE, "year", 'I', { "null", "0", "1895", "2026" }, { "-1" } },
  { &REFERENCE, "volume", 's', TEXT },
  { &REFERENCE, "issue", 's', TEXT },
  { &REFERENCE, "pages", 's', TEXT },
  { &REFERENCE, "doi", 's', TEXT },
  { &REFERENCE, "pmid", 's', TEXT },
  { &REFERENCE, "pmcid", 's', TEXT },
  { &REFERENCE, "url", 's', TEXT },
  { &REFERENCE, "url_is_official", 'b', FLAG },
  { &REFERENCE, "country", 's', { Q (""), Q ("GB"), Q ("EU"), Q ("INT") },
    { Q ("gb"), Q ("GBR") } },
  { &REFERENCE, "payment_system", 's',
    { Q (""), Q ("activity-tariff"), Q ("global-budget"),
      Q ("fee-for-service") }, { Q ("mixed") } },
  { &REFERENCE, "direction", 's',
    { Q (""), Q ("supports"), Q ("neutral"), Q ("mixed"), Q ("against") },
    { Q ("for") } },
  { &REFERENCE, "printable", 'b', FLAG },
  { &REFERENCE, "retracted", 'b', FLAG },
  { &REFERENCE, "missing", 'a', { "[]", "[\"year\"]" }, { NULL } },
  { &REFERENCE, "findings", 'l', { "[]", "[{}, {}]" },
    { "@/1/id[{\"id\": \"a\"}, {\"id\": \"a\"}]" } },
  { &REFERENCE, "checks", 'o', { "{}" }, { NULL } },
  { &AUTHOR, "family", 's', TEXT },
  { &AUTHOR, "given", 's', TEXT },
  { &AUTHOR, "body", 's', TEXT },
  { &FINDING, "id", 's', ID },
  { &FINDING, "text", 's', TEXT },
  { &FINDING, "numbers", 's', TEXT },
  { &FINDING, "where", 's', TEXT },
  { &CHECKS, "fields_seen_in", 'a', { "[]", "[\"a\"]" }, { NULL } },
  { &CHECKS, "inferred", 'a', { "[]", "[\"a\"]" }, { NULL } },

  { &REPORT, "edition", 'e',
    { Q ("full"), Q ("brief"), Q ("chief-executive"), Q ("finance"),
      Q ("medical-director"), Q ("nursing"), Q ("head-of-radiology"),
      Q ("referrers") }, { Q (""), Q ("short") } },
  { &REPORT, "language", 's', { Q ("en"), Q ("pt-BR"), Q ("zh-Hant-TW") },
    { Q (""), Q ("e"), Q ("en_GB"), Q ("en-"), Q ("english words") } },
  { &REPORT, "paper", 'e', { Q ("a4"), Q ("letter") }, { Q ("A4") } },
  { &REPORT, "confidentiality", 's', TEXT },
  { &REPORT, "notes", 'b', FLAG },
  { &REPORT, "reviewers", 'b', FLAG },
  { &REPORT, "citations", 'e', { Q ("vancouver"), Q ("author-date") },
    { Q ("harvard") } },
  { &REPORT, "sections", 'L', { "null", "[]" },
    { "@/1/id[{\"id\": \"gaps\"}, {\"id\": \"gaps\"}]" } },
  { &SECTION_ID, "id", 'e',
    { Q ("cover"), Q ("decision"), Q ("contents"), Q ("summary"),
      Q ("where-we-stand"), Q ("gaps"), Q ("options"), Q ("plan"),
      Q ("evidence"), Q ("assumptions"), Q ("profile"), Q ("method") },
    { Q (""), Q ("appendix") } },
  { &SECTION, "on", 'b', FLAG },
  { &SECTION, "text", 'S', { "null", Q (""), Q ("words") }, { NULL } },

  { &SNAPSHOT_DATE, "date", 's', { Q ("2024-02-29") },
    { Q (""), Q ("2026-11"), Q ("2026-02-29") } },
  { &SNAPSHOT, "label", 's', TEXT },
  { &SNAPSHOT, "content", 'o', { "{}" }, { NULL } },
  { &SNAPSHOT, "levels", 'o', { "{}" }, { NULL } },
  { &SNAPSHOT, "answers", 'o', { "{}", "{\"gone\": {\"state\": \"\"}}" },
    { "@/{\"\": {\"state\": \"\"}}" } },
  { &OLD_CONTENT, "pack", 's', TEXT },
  { &OLD_CONTENT, "version", 's', TEXT },
  { &OLD_CONTENT, "language", 's', TEXT },
  { &OLD_LEVELS, "inpatient", 'i', LEVEL },
  { &OLD_LEVELS, "outpatient", 'i', LEVEL },
  { &OLD_STATE, "state", 'e', STATES },
  { &OLD_ANSWER, "counted", 'b', FLAG },
};
/* clang-format on */

/* The case with @value, and the place that is wrong in it. */
static char *
build_members (const Row *row, const char *value, char **place)
{
  gsize n_tail = 0;

  if (*value == '@') {
    value++;
    n_tail = strcspn (value, "[{");
  }
  *place = g_strdup_printf (
      "%s/%s%.*s", row->where->place, row->member, (int) n_tail, value);
  return g_strdup_printf ("%s\"%s\": %s%s",
                          row->where->before,
                          row->member,
                          value + n_tail,
                          row->where->after);
}

static void
check_good (const Row *row, const char *value)
{
  g_autofree char *place = NULL;
  g_autofree char *members = build_members (row, value, &place);
  g_autoptr (IrcCase) first = case_from_members (members);
  g_autofree char *once = case_save (first);
  g_autoptr (GError) error = NULL;

  /* What is written says the same. */
  g_autoptr (IrcCase) second = case_load (once, &error);
  g_assert_no_error (error);
  g_autofree char *twice = case_save (second);
  g_assert_cmpstr (once, ==, twice);
}

static void
check_bad (const Row *row, const char *value, IrcBaseError code)
{
  g_autofree char *place = NULL;
  g_autofree char *members = build_members (row, value, &place);

  case_assert_refused (members, code, place);
}

static void
test_member (gconstpointer data)
{
  const Row *row = data;

  for (guint i = 0; i < G_N_ELEMENTS (row->good) && row->good[i]; i++)
    check_good (row, row->good[i]);
  for (guint i = 0; i < G_N_ELEMENTS (row->bad) && row->bad[i]; i++)
    check_bad (row, row->bad[i], IRC_BASE_ERROR_VALUE);
  for (guint i = 0; i < G_N_ELEMENTS (wrong_types); i++) {
    const char *const *wrong = wrong_types[i].wrong;

    for (; wrong_types[i].type == row->type && *wrong != NULL; wrong++)
      check_bad (row, *wrong, IRC_BASE_ERROR_TYPE);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = g_strdup_printf (
        "/case-members%s/%s", rows[i].where->place, rows[i].member);
    g_test_add_data_func (path, &rows[i], test_member);
  }
  return g_test_run ();
}
