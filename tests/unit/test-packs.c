/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Packs in folders: extensions on the base, and packs that mean harm. */
#define _POSIX_C_SOURCE 200809L

#include <glib/gstdio.h>
#include <string.h>
#ifdef G_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

#include "irc-error.h"
#include "irc-library.h"

/* ---- folders ------------------------------------------------------------- */

typedef struct {
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("ircase-pack-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

    g_remove (path);
  }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void
write_file (const Fixture *fixture, const char *file, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, file, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

#define PACK(id, version)                                                      \
  "{\"schema_version\": " version ", \"id\": \"" id                            \
  "\", \"name\": \"X\", \"version\": \"1\", \"date\": \"2027-01-31\", "        \
  "\"language\": \"en\", \"licence\": \"CC0-1.0\", \"kind\": \"extension\"}"

static char *
check (const Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) findings = irc_library_check (fixture->folder, &error);

  g_assert_no_error (error);
  return g_strjoinv ("\n", findings);
}

static void
assert_says (const Fixture *fixture, const char *wanted)
{
  g_autofree char *said = check (fixture);

  g_assert_cmpstr (said, ==, wanted);
}

static void
assert_begins (const Fixture *fixture, const char *wanted)
{
  g_autofree char *said = check (fixture);

  if (!g_str_has_prefix (said, wanted))
    g_assert_cmpstr (said, ==, wanted);
}

static IrcLibrary *
load_example (const char *name, IrcLibrary *base)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "cases", "packs", name, NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) findings = NULL;
  g_autoptr (IrcPackBytes) bytes = irc_pack_bytes_read (path, &error);

  g_assert_no_error (error);
  IrcLibrary *pack = irc_library_load_checked (bytes, base, &findings, &error);
  g_assert_no_error (error);
  g_assert_null (findings);
  g_assert_nonnull (pack);
  return pack;
}

static IrcLibrary *
load_base (void)
{
  g_autoptr (GError) error = NULL;
  IrcLibrary *base = irc_library_load (&error);

  g_assert_no_error (error);
  return base;
}

static IrcLibrary *
combine (IrcLibrary *base, IrcLibrary *a, IrcLibrary *b)
{
  g_autoptr (GError) error = NULL;
  IrcLibrary *const packs[] = { a, b };
  IrcLibrary *library =
      irc_library_combine (base, packs, b != NULL ? 2 : 1, &error);

  g_assert_no_error (error);
  return library;
}

/* A pack of one reference in memory. */
static IrcLibrary *
load_small (const char *id, const char *reference, const char *replaces)
{
  g_autofree char *pack = g_strdup_printf (
      "{\"schema_version\": 1, \"id\": \"%s\", \"name\": \"X\", \"version\": "
      "\"1\", \"date\": \"2027-01-31\", \"language\": \"en\", \"licence\": "
      "\"CC0-1.0\", \"kind\": \"extension\"}",
      id);
  g_autofree char *references = g_strdup_printf (
      "{\"schema_version\": 1, \"items\": [{\"id\": \"%s\", \"type\": \"web\", "
      "\"authors\": [{\"body\": \"Body of %s\"}], \"et_al\": false, \"title\": "
      "\"Title of %s\", \"container\": \"Site\", \"year\": 2026, \"volume\": "
      "\"\", \"issue\": \"\", \"pages\": \"\", \"doi\": \"\", \"pmid\": \"\", "
      "\"pmcid\": \"\", \"url\": \"https://a.example\", \"url_is_official\": "
      "true, \"country\": \"\", \"payment_system\": \"\", \"direction\": \"\", "
      "\"printable\": true, \"missing\": [], \"findings\": [{\"id\": "
      "\"%s.f1\", \"text\": \"x\", \"numbers\": \"\", \"where\": \"page\"}], "
      "\"checks\": {\"fields_seen_in\": [\"the page\"], \"inferred\": "
      "[]}%s%s%s}"
      "]}",
      reference,
      id,
      id,
      reference,
      replaces == NULL ? "" : ", \"replaces\": \"",
      replaces == NULL ? "" : replaces,
      replaces == NULL ? "" : "\"");
  GBytes *files[IRC_N_PACK_FILES] = { NULL };
  g_autoptr (GBytes) first = g_bytes_new (pack, strlen (pack));
  g_autoptr (GBytes) second = g_bytes_new (references, strlen (references));
  g_auto (GStrv) findings = NULL;

  files[IRC_PACK_FILE_PACK] = first;
  files[IRC_PACK_FILE_REFERENCES] = second;
  g_autoptr (IrcPackBytes) bytes = irc_pack_bytes_new (files);
  IrcLibrary *library = irc_library_load_checked (bytes, NULL, &findings, NULL);
  if (findings != NULL)
    g_assert_cmpstr (findings[0], ==, NULL);
  return library;
}

/* ---- the base with extensions -------------------------------------------- */

static void
test_alone (void)
{
  g_autoptr (IrcLibrary) base = load_base ();
  g_autoptr (IrcLibrary) same = irc_library_combine (base, NULL, 0, NULL);
  guint n;

  g_assert_true (same == base);
  const IrcPack *packs = irc_library_get_packs (base, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (packs == irc_library_get_pack (base));
  g_assert_true (
      irc_library_get_pack_of (
          base, irc_library_lookup_argument (base, "rounds-first")) == packs);
}

/* What must be there: the base's rows in their order, the replaced one in its
 * place, and then the extension's. */
static void
test_rows (void)
{
  g_autoptr (IrcLibrary) base = load_base ();
  g_autoptr (IrcLibrary) pack = load_example ("ruritania", base);
  g_autoptr (IrcLibrary) both = combine (base, pack, NULL);
  guint n_base, n_pack, n;
  const IrcArgument *old = irc_library_get_arguments (base, &n_base);
  const IrcArgument *added = irc_library_get_arguments (pack, &n_pack);
  const IrcArgument *all = irc_library_get_arguments (both, &n);

  g_assert_cmpuint (n_pack, ==, 2);
  g_assert_cmpuint (n, ==, n_base + 1);
  for (guint i = 0; i < n_base; i++) {
    const gboolean is_replaced = g_str_equal (old[i].id, "rounds-first");

    g_assert_cmpstr (
        all[i].id, ==, is_replaced ? "ruritania-rounds-first" : old[i].id);
    g_assert_cmpstr (irc_library_get_pack_of (both, &all[i])->id,
                     ==,
                     is_replaced ? "ruritania" : "ircase-base");
  }
  g_assert_cmpstr (all[n_base].id, ==, "ruritania-clinics-are-normal");
  g_assert_true (all[n_base].claim == added[0].claim);

  const IrcArgument *under_old =
      irc_library_lookup_argument (both, "rounds-first");
  g_assert_true (under_old ==
                 irc_library_lookup_argument (both, "ruritania-rounds-first"));
  g_assert_cmpstr (under_old->replaces, ==, "rounds-first");
  g_assert_cmpstr (
      irc_library_lookup_argument (base, "rounds-first")->replaces, ==, "");
}

static void
test_every_table (void)
{
  g_autoptr (IrcLibrary) base = load_base ();
  g_autoptr (IrcLibrary) pack = load_example ("ruritania", base);
  g_autoptr (IrcLibrary) both = combine (base, pack, NULL);
  guint a, b, c;

#define ASSERT_ADDED(rows, n_added)                                            \
  irc_library_get_##rows (base, &a);                                           \
  irc_library_get_##rows (pack, &b);                                           \
  irc_library_get_##rows (both, &c);                                           \
  g_assert_cmpuint (b, ==, n_added);                                           \
  g_assert_cmpuint (c, ==, a + b)
  ASSERT_ADDED (references, 2);
  ASSERT_ADDED (benchmarks, 1);
  ASSERT_ADDED (standards, 1);
  ASSERT_ADDED (societies, 1);
  ASSERT_ADDED (service_lines, 1);
  ASSERT_ADDED (resource_types, 1);
  ASSERT_ADDED (themes, 0);
  ASSERT_ADDED (areas, 0);
  ASSERT_ADDED (criteria, 0);

  const IrcCriterion *criteria = irc_library_get_criteria (both, &c);
  for (guint i = 0; i < c; i++)
    g_assert_cmpuint (criteria[i].index, ==, i);
  g_assert_cmpstr (irc_library_get_pack (both)->id, ==, "ircase-base");
  g_assert_cmpstr (irc_library_get_notes (both)->levels_reference,
                   ==,
                   irc_library_get_notes (base)->levels_reference);
  g_assert_cmpstr (irc_library_get_level_summary (both, 2),
                   ==,
                   irc_library_get_level_summary (base, 2));
  g_assert_nonnull (
      irc_library_lookup_service_line (both, "ruritania-varicose"));
  g_assert_null (irc_library_lookup_service_line (base, "ruritania-varicose"));
  g_assert_nonnull (
      irc_library_lookup_resource_type (both, "ruritania-clinic-nurse"));
}

/* The order is that of the ids, however they are given, and the combined
 * library keeps what it needs. */
static void
test_order (void)
{
  IrcLibrary *base = load_base ();
  IrcLibrary *b = load_small ("b", "bb2026x", NULL);
  IrcLibrary *a = load_small ("a", "zz2026x", NULL);
  g_autoptr (IrcLibrary) all = combine (base, b, a);
  guint n;

  irc_library_unref (a);
  irc_library_unref (b);
  irc_library_unref (base);
  const IrcPack *packs = irc_library_get_packs (all, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (packs[0].id, ==, "ircase-base");
  g_assert_cmpstr (packs[1].id, ==, "a");
  g_assert_cmpstr (packs[2].id, ==, "b");
  const IrcReference *rows = irc_library_get_references (all, &n);
  g_assert_cmpstr (rows[n - 2].id, ==, "zz2026x");
  g_assert_cmpstr (rows[n - 1].id, ==, "bb2026x");
  g_assert_cmpstr (rows[n - 1].title, ==, "Title of b");
  g_assert_true (irc_library_get_pack_of (all, &rows[n - 1]) == &packs[2]);
  g_assert_true (irc_library_get_pack_of (all, &rows[0]) == &packs[0]);
}

static void
assert_apart (IrcLibrary *a, IrcLibrary *b, const char *message)
{
  g_autoptr (IrcLibrary) base = load_base ();
  g_autoptr (GError) error = NULL;
  IrcLibrary *const packs[] = { a, b };

  g_assert_null (irc_library_combine (base, packs, 2, &error));
  g_assert_error (error, IRC_CONTENT_ERROR, IRC_CONTENT_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_apart (void)
{
  g_autoptr (IrcLibrary) a = load_small ("a", "aa2026x", NULL);
  g_autoptr (IrcLibrary) twin = load_small ("b", "aa2026x", NULL);
  g_autoptr (IrcLibrary) first = load_small ("c", "cc2026x", "bruce2011spleen");
  g_autoptr (IrcLibrary) second =
      load_small ("d", "dd2026x", "bruce2011spleen");

  assert_apart (a,
                twin,
                "the packs “a” and “b” both change or add “aa2026x” "
                "(references.json); only one of them can be in use: remove the "
                "other");
  assert_apart (second,
                first,
                "the packs “c” and “d” both change or add “bruce2011spleen” "
                "(references.json); only one of them can be in use: remove the "
                "other");
  assert_apart (
      a,
      a,
      "pack.json#/id: “a” is the id of another pack in use; each pack has its "
      "own");
}

/* A replaced reference is the new one wherever the base cites the old one. */
static void
test_replaced_reference (void)
{
  g_autoptr (IrcLibrary) base = load_base ();
  g_autoptr (IrcLibrary) pack = load_small ("a", "aa2026x", "bruce2011spleen");
  g_autoptr (IrcLibrary) both = combine (base, pack, NULL);
  guint n, n_base;

  irc_library_get_references (base, &n_base);
  irc_library_get_references (both, &n);
  g_assert_cmpuint (n, ==, n_base);
  g_assert_cmpstr (irc_library_lookup_reference (both, "bruce2011spleen")->id,
                   ==,
                   "aa2026x");
}

/* A base in a folder: the same criteria, or none at all. */
static void
test_criteria (void)
{
  g_autoptr (IrcLibrary) base = load_base ();
  g_autoptr (IrcLibrary) pack = load_small ("a", "aa2026x", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (irc_library_has_same_criteria (base, base, &error));
  g_assert_no_error (error);
  g_assert_false (irc_library_has_same_criteria (base, pack, &error));
  g_assert_error (error, IRC_CONTENT_ERROR, IRC_CONTENT_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "“in-1-rounds” is missing"));
}

/* ---- packs that mean harm ------------------------------------------------ */

static void
test_schema_version (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "pack.json", PACK ("local", "2"));
  assert_says (fixture, "pack.json#/schema_version: must be 1, not 2");
}

static void
test_pack_id (Fixture *fixture, gconstpointer data)
{
  write_file (fixture,
              "pack.json",
              PACK ("a23456789-123456789-123456789-123456789-123456789-"
                    "123456789-1234",
                    "1"));
  assert_says (fixture, "");
  write_file (fixture,
              "pack.json",
              PACK ("a23456789-123456789-123456789-123456789-123456789-"
                    "123456789-12345",
                    "1"));
  assert_says (fixture, "pack.json#/id: must have at most 64 characters");
  write_file (fixture, "pack.json", PACK ("../../etc", "1"));
  assert_begins (fixture, "pack.json#/id: must be ");
}

static void
test_nesting (Fixture *fixture, gconstpointer data)
{
  g_autofree char *deep = g_strnfill (100000, '[');

  write_file (fixture, "pack.json", PACK ("local", "1"));
  write_file (fixture, "arguments.json", deep);
  assert_begins (fixture, "arguments.json#: line 1, column 33: ");
}

static void
test_utf8 (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "pack.json", PACK ("local", "1"));
  write_file (fixture, "arguments.json", "{\"note\": \"\xc3\x28\"}");
  assert_begins (fixture, "arguments.json#: line 1, column 11: ");
}

/* A million rows are counted, and none of them is read. */
static void
test_rows_bound (Fixture *fixture, gconstpointer data)
{
  GString *text = g_string_new ("{\"schema_version\": 1, \"items\": [{}");

  for (guint i = 1; i < 900000; i++)
    g_string_append (text, ",{}");
  g_string_append (text, "]}");
  write_file (fixture, "pack.json", PACK ("local", "1"));
  write_file (fixture, "societies.json", text->str);
  g_string_free (text, TRUE);
  assert_says (fixture,
               "societies.json#/items: has 900000 entries; at most 5000 are "
               "allowed");
}

static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  static const char *const files[] = {
    "references.json", "arguments.json", "benchmarks.json", "standards.json"
  };
  g_autofree char *blank = g_strnfill (4 * 1024 * 1024, ' ');
  g_autofree char *more = g_strconcat (blank, " ", NULL);

  write_file (fixture, "pack.json", PACK ("local", "1"));
  write_file (fixture, "arguments.json", more);
  assert_begins (fixture, "arguments.json#: the file has ");
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    write_file (fixture, files[i], blank);
  g_autofree char *said = check (fixture);
  g_assert_nonnull (strstr (
      said,
      "benchmarks.json#: with this file the pack has more than 12 MiB, and no "
      "more can be read"));
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
#ifdef G_OS_UNIX
  static const char wanted[] =
      "arguments.json#: this is a link to another place; put the file itself "
      "here";
  g_autofree char *path =
      g_build_filename (fixture->folder, "arguments.json", NULL);

  write_file (fixture, "pack.json", PACK ("local", "1"));
  write_file (fixture, "inside.json", "{}");
  for (guint i = 0; i < 3; i++) {
    static const char *const targets[] = { "/etc/passwd",
                                           "inside.json",
                                           "/nowhere/at/all" };

    g_assert_cmpint (symlink (targets[i], path), ==, 0);
    assert_says (fixture, wanted);
    g_remove (path);
  }
#else
  g_test_skip ("no links here");
#endif
}

static void
test_no_file (Fixture *fixture, gconstpointer data)
{
#ifdef G_OS_UNIX
  static const char wanted[] =
      "arguments.json#: this is a device or a pipe; a file is wanted";
  g_autofree char *path =
      g_build_filename (fixture->folder, "arguments.json", NULL);

  write_file (fixture, "pack.json", PACK ("local", "1"));
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_says (fixture, wanted);
  g_remove (path);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  assert_says (fixture, "arguments.json#: this is a folder; a file is wanted");
  g_rmdir (path);
#else
  g_test_skip ("no pipes here");
#endif
}

/* Links that a paper would show lead to the web or nowhere. */
static void
test_addresses (Fixture *fixture, gconstpointer data)
{
  static const char *const bad[] = { "javascript:alert(1)",
                                     "file:///etc/passwd",
                                     "ftp://a.example/x",
                                     "https://a b" };

  write_file (fixture, "pack.json", PACK ("local", "1"));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autofree char *text = g_strdup_printf (
        "{\"schema_version\": 1, \"items\": [{\"id\": \"x\", \"name\": \"x\", "
        "\"abbreviation\": \"x\", \"region\": \"x\", \"description\": \"x\", "
        "\"website\": \"%s\", \"citable_position\": \"\", \"references\": [], "
        "\"status\": \"x\", \"note\": \"\"}]}",
        bad[i]);

    write_file (fixture, "societies.json", text);
    assert_begins (fixture,
                   "societies.json#/items/0/website: must be an address that "
                   "begins with https:// or http://");
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/packs/alone", test_alone);
  g_test_add_func ("/packs/rows", test_rows);
  g_test_add_func ("/packs/every-table", test_every_table);
  g_test_add_func ("/packs/order", test_order);
  g_test_add_func ("/packs/apart", test_apart);
  g_test_add_func ("/packs/replaced-reference", test_replaced_reference);
  g_test_add_func ("/packs/criteria", test_criteria);
#define ADD(name, function)                                                    \
  g_test_add ("/packs/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("schema-version", test_schema_version);
  ADD ("pack-id", test_pack_id);
  ADD ("nesting", test_nesting);
  ADD ("utf8", test_utf8);
  ADD ("rows-bound", test_rows_bound);
  ADD ("sizes", test_sizes);
  ADD ("links", test_links);
  ADD ("no-file", test_no_file);
  ADD ("addresses", test_addresses);
  return g_test_run ();
}
