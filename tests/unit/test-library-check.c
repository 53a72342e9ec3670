/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <string.h>

#include "irc-error.h"
#include "irc-library.h"

static const char *const files[] = {
  "pack.json",       "levels.json",        "arguments.json",
  "references.json", "benchmarks.json",    "standards.json",
  "societies.json",  "service_lines.json", "resource_types.json",
};

/* ---- packs in a folder --------------------------------------------------- */

typedef struct {
  char *folder;
} Fixture;

static void
set_up_empty (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("ircase-pack-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static char *
read_good (const char *file)
{
  g_autofree char *path =
      g_strconcat ("/io/github/ircase/IrCase/content/", file, NULL);
  g_autoptr (GBytes) bytes =
      g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert_nonnull (bytes);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
write_file (const Fixture *fixture, const char *file, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, file, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
remove_file (const Fixture *fixture, const char *file)
{
  g_autofree char *path = g_build_filename (fixture->folder, file, NULL);

  g_remove (path);
}

static void
restore (const Fixture *fixture, const char *file)
{
  g_autofree char *text = read_good (file);

  write_file (fixture, file, text);
}

static void
set_up_good (Fixture *fixture, gconstpointer data)
{
  set_up_empty (fixture, data);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    restore (fixture, files[i]);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    remove_file (fixture, files[i]);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static char *
check (const Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) findings = irc_library_check (fixture->folder, &error);

  g_assert_no_error (error);
  for (char **line = findings; *line != NULL; line++) {
    g_assert_cmpuint (strlen (*line), <=, 400);
    g_assert_null (strchr (*line, '\n'));
  }
  return g_strjoinv ("\n", findings);
}

static void
assert_says (const Fixture *fixture, const char *wanted)
{
  g_autofree char *said = check (fixture);

  g_assert_cmpstr (said, ==, wanted);
}

/* ---- one mistake at a time ----------------------------------------------- */

typedef struct {
  char *name, *file, *after, *find, *put;
  GString *says;
} Mutation;

static void
mutation_clear (Mutation *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->after, g_free);
  g_clear_pointer (&self->find, g_free);
  g_clear_pointer (&self->put, g_free);
  if (self->says != NULL)
    g_string_free (g_steal_pointer (&self->says), TRUE);
}

static void
mutation_read_line (Mutation *self, const char *line)
{
  const char *space = strchr (line, ' ');
  const char *value = space == NULL ? "" : space + 1;
  g_autofree char *key = g_strndup (line, strcspn (line, " "));
  g_auto (GStrv) lines = g_strsplit (value, "\\n", -1);
  char *text = g_strjoinv ("\n", lines);

  if (strcmp (key, "name") == 0) {
    self->name = text;
  } else if (strcmp (key, "file") == 0) {
    self->file = text;
  } else if (strcmp (key, "after") == 0) {
    self->after = text;
  } else if (strcmp (key, "find") == 0) {
    self->find = text;
  } else if (strcmp (key, "put") == 0) {
    self->put = text;
  } else {
    g_assert_cmpstr (key, ==, "says");
    if (self->says == NULL)
      self->says = g_string_new (value);
    else
      g_string_append_printf (self->says, "\n%s", value);
    g_free (text);
  }
}

static char *
mutate (const Mutation *mutation)
{
  g_autofree char *good = read_good (mutation->file);

  if (mutation->find == NULL)
    return g_strdup (mutation->put);
  const char *from =
      mutation->after == NULL ? good : strstr (good, mutation->after);
  g_assert_nonnull (from);
  const char *at = strstr (from, mutation->find);
  g_assert_nonnull (at);
  return g_strdup_printf ("%.*s%s%s",
                          (int) (at - good),
                          good,
                          mutation->put,
                          at + strlen (mutation->find));
}

static void
test_mutations (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (
      G_TEST_DIST, "unit", "library-mutations.txt", NULL);
  g_autofree char *text = NULL;
  Mutation mutation = { 0 };
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++) {
    if (**line == '#')
      continue;
    if (**line != '\0') {
      mutation_read_line (&mutation, *line);
      continue;
    }
    if (mutation.name == NULL)
      continue;
    g_autofree char *bad = mutate (&mutation);
    g_test_message ("%s", mutation.name);
    write_file (fixture, mutation.file, bad);
    assert_says (fixture, mutation.says->str);
    restore (fixture, mutation.file);
    mutation_clear (&mutation);
    n++;
  }
  g_assert_cmpuint (n, >=, 60);
}

static void
test_good (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) built_in = irc_library_check (NULL, NULL);

  g_assert_nonnull (built_in);
  g_assert_null (built_in[0]);
  assert_says (fixture, "");
}

/* ---- packs that cannot be used ------------------------------------------- */

static void
assert_refused (const Fixture *fixture,
                GQuark domain,
                int code,
                const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (irc_library_load_folder (fixture->folder, &error));
  g_assert_error (error, domain, code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_load_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library =
      irc_library_load_folder (fixture->folder, &error);
  guint n;

  g_assert_no_error (error);
  irc_library_get_references (library, &n);
  g_assert_cmpuint (n, ==, 227);
}

static void
test_load_missing (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autofree char *wanted = g_strdup_printf (
        "%s: is not in the folder of the evidence pack", files[i]);

    remove_file (fixture, files[i]);
    assert_refused (
        fixture, IRC_CONTENT_ERROR, IRC_CONTENT_ERROR_MISSING, wanted);
    restore (fixture, files[i]);
  }
}

static void
test_load_broken (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "levels.json", "{\n  \"items\": [1,]}");
  assert_refused (fixture,
                  IRC_BASE_ERROR,
                  IRC_BASE_ERROR_SYNTAX,
                  "levels.json: line 2, column 15: found “]”; a value is "
                  "wanted: an object, an array, a string in double quotes, a "
                  "number, true, false or null");
  write_file (fixture, "levels.json", "[]");
  assert_refused (fixture,
                  IRC_CONTENT_ERROR,
                  IRC_CONTENT_ERROR_INVALID,
                  "levels.json#: must be an object");
  write_file (fixture, "levels.json", "{\"schema_version\": 1}");
  assert_refused (fixture,
                  IRC_CONTENT_ERROR,
                  IRC_CONTENT_ERROR_INVALID,
                  "levels.json#/reference: is missing");
  restore (fixture, "levels.json");
  write_file (fixture,
              "pack.json",
              "{\"schema_version\": 1, \"id\": \"x\", \"name\": \"x\", "
              "\"version\": \"1\", \"date\": \"2026-11-22\", \"language\": "
              "\"en\", \"licence\": \"x\", \"kind\": \"extension\"}");
  assert_refused (fixture,
                  IRC_CONTENT_ERROR,
                  IRC_CONTENT_ERROR_INVALID,
                  "pack.json#/kind: this pack is an extension; a base pack is "
                  "needed here");
}

/* The built-in pack, with a file of the fixture's laid over it. */
static void
test_built_in_damaged_child (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (irc_library_load (&error));
  g_printerr ("%s\n", error->message);
}

static void
test_built_in_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *overlay =
      g_strdup_printf ("/io/github/ircase/IrCase/content=%s", fixture->folder);

  write_file (fixture, "levels.json", "{\n  \"items\": [");
  g_setenv ("G_RESOURCE_OVERLAYS", overlay, TRUE);
  g_test_trap_subprocess ("/library-check/built-in-damaged/subprocess",
                          0,
                          G_TEST_SUBPROCESS_DEFAULT);
  g_unsetenv ("G_RESOURCE_OVERLAYS");
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr (
      "*The built-in evidence pack is damaged: levels.json: line 2, column 13: "
      "*");
}

/* What does no harm to the reading is a finding, but no reason not to load. */
static void
test_load_tolerant (Fixture *fixture, gconstpointer data)
{
  g_autofree char *good = read_good ("societies.json");
  g_autoptr (GString) text = g_string_new (good);
  g_autoptr (GError) error = NULL;

  g_string_replace (text, "\"region\":", "\"later\": [{}], \"region\":", 0);
  write_file (fixture, "societies.json", text->str);
  g_autoptr (IrcLibrary) library =
      irc_library_load_folder (fixture->folder, &error);
  g_assert_no_error (error);
  g_assert_nonnull (library);
}

static void
test_no_folder (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (irc_library_check ("/nowhere/at/all", &error));
  g_assert_error (error, IRC_CONTENT_ERROR, IRC_CONTENT_ERROR_MISSING);
  g_assert_cmpstr (error->message,
                   ==,
                   "this is not a folder; give the folder that holds the "
                   "pack's pack.json");
}

/* Every file is looked at, whatever is wrong with the others. */
static void
test_all_bad (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    write_file (fixture, files[i], "{");
  g_autofree char *said = check (fixture);
  g_auto (GStrv) lines = g_strsplit (said, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (files));
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_nonnull (strstr (lines[i], ".json#: line 1, column 2: "));
}

/* ---- hostile packs ------------------------------------------------------- */

static char *
repeat (const char *head, const char *unit, guint n, const char *tail)
{
  GString *text = g_string_new (head);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "," : "", unit);
  g_string_append (text, tail);
  return g_string_free (text, FALSE);
}

static void
test_bounds (Fixture *fixture, gconstpointer data)
{
  g_autofree char *rows =
      repeat ("{\"schema_version\": 1, \"note\": \"x\", \"items\": [",
              "{}",
              5001,
              "]}");
  g_autofree char *many = repeat ("{\"schema_version\": 1, \"note\": \"x\", "
                                  "\"items\": [",
                                  "{\"a\":0,\"b\":0,\"c\":0}",
                                  5000,
                                  "]}");
  g_autofree char *good = read_good ("societies.json");
  g_autofree char *list = repeat ("\"references\": [", "\"x\"", 1001, "],");
  g_autoptr (GString) text = g_string_new (good);

  write_file (fixture, "societies.json", rows);
  assert_says (fixture,
               "societies.json#/items: has 5001 entries; at most 5000 are "
               "allowed");

  const char *cirse = strstr (good, "\"references\": [");
  const gsize start = (gsize) (cirse - good);
  g_string_erase (text, start, strcspn (cirse, "]") + 2);
  g_string_insert (text, start, list);
  write_file (fixture, "societies.json", text->str);
  assert_says (fixture,
               "societies.json#/items/0/references: has 1001 entries; at most "
               "1000 are allowed");

  g_string_assign (text, good);
  g_autofree char *long_text = g_strnfill (8001, 'x');
  g_string_replace (text, "Europe / international", long_text, 1);
  write_file (fixture, "societies.json", text->str);
  assert_says (fixture,
               "societies.json#/items/0/region: has 8001 bytes; at most 8000 "
               "are allowed");

  write_file (fixture, "societies.json", many);
  g_autofree char *said = check (fixture);
  g_auto (GStrv) lines = g_strsplit (said, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 10001);
  g_assert_cmpstr (
      lines[10000], ==, "resource_types.json#: and 55000 more findings");
}

/* Damage of every kind at random places: no crash, no endless run, and each
 * line is a line. */
static void
test_damage (Fixture *fixture, gconstpointer data)
{
  static const char *const pieces[] = {
    "null",     "[]",          "{}",    "\"\"", "-1",        "1e300",
    "[[[[]]]]", "{\"id\":{}}", "\"x\"", "true", ",",         ":",
    "\"",       "\\",          "}",     "]",    "\"items\"",
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (2026);

  for (int turn = 0; turn < 150; turn++) {
    const char *file = files[g_rand_int_range (random, 0, 9)];
    g_autofree char *good = read_good (file);
    g_autoptr (GString) text = g_string_new (good);
    const gsize at = g_rand_int_range (random, 0, (int) text->len);
    const char *piece =
        pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))];

    if (turn % 2 == 0) {
      g_string_overwrite (text, at, piece);
    } else {
      const char *value = strstr (text->str + at / 2, "\": ");
      if (value != NULL) {
        const gsize start = (gsize) (value - text->str) + 3;
        g_string_erase (text, start, strcspn (value + 3, ",\n"));
        g_string_insert (text, start, piece);
      }
    }
    write_file (fixture, file, text->str);
    g_autofree char *said = check (fixture);
    g_autoptr (IrcLibrary) library =
        irc_library_load_folder (fixture->folder, NULL);
    g_assert_true (library != NULL || *said != '\0');
    restore (fixture, file);
  }
}

/* ---- extensions ---------------------------------------------------------- */

#define EXTENSION                                                              \
  "{\"schema_version\": 1, \"id\": \"local\", \"name\": \"Local\", "           \
  "\"version\": \"1\", \"date\": \"2027-01-31\", \"language\": \"en\", "       \
  "\"licence\": \"CC0-1.0\", \"kind\": \"extension\"}"

#define REFERENCE(id, doi, year)                                               \
  "{\"id\": \"" id "\", \"type\": \"survey\", \"authors\": [{\"family\": "     \
  "\"Doe\", \"given\": \"J\"}], \"et_al\": false, \"title\": \"A local "       \
  "survey\", \"container\": \"Journal\", \"year\": " year                      \
  ", \"volume\": \"1\", \"issue\": \"\", \"pages\": \"2\", \"doi\": \"" doi    \
  "\", \"pmid\": \"\", \"pmcid\": \"\", \"url\": \"\", \"url_is_official\": "  \
  "false, \"country\": \"\", \"payment_system\": \"\", \"direction\": "        \
  "\"\", \"printable\": true, \"missing\": [], \"findings\": [{\"id\": \"" id  \
  ".f1\", \"text\": \"x\", \"numbers\": \"12%\", \"where\": \"abstract\"}], "  \
  "\"checks\": {\"fields_seen_in\": [\"the paper\"], \"inferred\": []}}"

#define REFERENCES(row)                                                        \
  "{\"schema_version\": 1, \"checked_on\": \"2027-01-31\", \"items\": [" row   \
  "]}"

#define ARGUMENTS(id, criterion, references)                                   \
  "{\"schema_version\": 1, \"items\": [{\"id\": \"" id                         \
  "\", \"title\": \"Our own\", \"claim\": \"It is 12% here.\", "               \
  "\"audiences\": [\"payer\"], \"pillar\": \"time\", \"criteria\": "           \
  "[\"" criterion "\"], \"references\": [" references                          \
  "], \"strength\": \"survey\", \"caveat\": \"x\", \"objection\": \"x\", "     \
  "\"response\": \"x\", \"source_point\": \"\", \"theme\": \"money\"}]}"

static void
test_extension (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "pack.json", EXTENSION);
  assert_says (fixture, "");
  write_file (fixture,
              "references.json",
              REFERENCES (REFERENCE ("doe2027local", "10.1000/x1", "2027")));
  write_file (fixture,
              "arguments.json",
              ARGUMENTS ("our-own",
                         "in-2-time",
                         "\"doe2027local\", \"ryan2024survey\""));
  assert_says (fixture, "");
}

static void
test_extension_mistakes (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "pack.json", EXTENSION);
  write_file (fixture,
              "references.json",
              REFERENCES (REFERENCE (
                  "ryan2024survey", "10.1007/S00270-024-03858-Y", "2028")));
  write_file (fixture,
              "arguments.json",
              ARGUMENTS ("rounds-first",
                         "in-2-times",
                         "\"doe2027local\", \"ryan2024survey\""));
  assert_says (
      fixture,
      "references.json#/items/0/id: “ryan2024survey” is an id of the base pack "
      "already; an extension adds rows\n"
      "references.json#/items/0/year: must be from 1960 to 2027, the year of "
      "the pack, not 2028\n"
      "references.json#/items/0/doi: “10.1007/s00270-024-03858-y” stands "
      "already: in the base pack\n"
      "arguments.json#/items/0/id: “rounds-first” is an id of the base pack "
      "already; an extension adds rows\n"
      "arguments.json#/items/0/criteria/0: “in-2-times” is no id in "
      "levels.json#/items\n"
      "arguments.json#/items/0/references/0: “doe2027local” is no id in "
      "references.json#/items");
}

/* The criteria are the task force's: nothing in such a file is even read. */
static void
test_extension_levels (Fixture *fixture, gconstpointer data)
{
  static const char says[] =
      "levels.json#: an extension has no levels: the criteria are the task "
      "force's; leave this file out";
  g_autofree char *good = read_good ("levels.json");

  write_file (fixture, "pack.json", EXTENSION);
  write_file (fixture, "levels.json", good);
  assert_says (fixture, says);
  write_file (fixture, "levels.json", "[");
  assert_says (fixture, says);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD_GOOD(name, function)                                               \
  g_test_add (                                                                 \
      "/library-check/" name, Fixture, NULL, set_up_good, function, tear_down)
#define ADD_EMPTY(name, function)                                              \
  g_test_add ("/library-check/" name,                                          \
              Fixture,                                                         \
              NULL,                                                            \
              set_up_empty,                                                    \
              function,                                                        \
              tear_down)
  ADD_GOOD ("good", test_good);
  ADD_GOOD ("mutations", test_mutations);
  ADD_GOOD ("load-folder", test_load_folder);
  ADD_GOOD ("load-missing", test_load_missing);
  ADD_GOOD ("load-broken", test_load_broken);
  ADD_GOOD ("load-tolerant", test_load_tolerant);
  ADD_EMPTY ("built-in-damaged", test_built_in_damaged);
  g_test_add_func ("/library-check/built-in-damaged/subprocess",
                   test_built_in_damaged_child);
  g_test_add_func ("/library-check/no-folder", test_no_folder);
  ADD_GOOD ("all-bad", test_all_bad);
  ADD_GOOD ("bounds", test_bounds);
  ADD_GOOD ("damage", test_damage);
  ADD_EMPTY ("extension", test_extension);
  ADD_EMPTY ("extension-mistakes", test_extension_mistakes);
  ADD_EMPTY ("extension-levels", test_extension_levels);
  return g_test_run ();
}
