/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-bibliography.h"

#include <glib/gstdio.h>
#include <string.h>
#include "irc-works.h"
#include "test-assess-support.h"

/* ---- the whole pack, out and in ------------------------------------------ */

static const IrcReference *
reference_of (IrcLibrary *library, const IrcRefRecord *record)
{
  return irc_library_lookup_reference (library, record->key);
}

static void
assert_same (const IrcRefRecord *record, const IrcReference *reference)
{
  g_assert_nonnull (reference);
  g_assert_cmpstr (record->title, ==, reference->title);
  g_assert_cmpstr (record->container, ==, reference->container);
  g_assert_cmpint (record->year,
                   ==,
                   reference->year == IRC_UNKNOWN_INT ? -1 : reference->year);
  g_assert_cmpstr (record->volume, ==, reference->volume);
  g_assert_cmpstr (record->issue, ==, reference->issue);
  g_assert_cmpstr (record->pages, ==, reference->pages);
  g_assert_cmpstr (record->doi, ==, reference->doi);
  g_assert_cmpstr (record->pmid, ==, reference->pmid);
  g_assert_cmpstr (record->pmcid, ==, reference->pmcid);
  g_assert_cmpstr (
      record->url, ==, reference->url_is_official ? reference->url : "");
  g_assert_cmpstr (record->design, ==, reference->type);
  g_assert_cmpint (record->et_al, ==, reference->et_al);
  g_assert_cmpuint (record->authors->len, ==, reference->n_authors);
  for (guint i = 0; i < reference->n_authors; i++) {
    const IrcRefAuthor *author = record->authors->pdata[i];

    g_assert_cmpstr (author->family, ==, reference->authors[i].family);
    g_assert_cmpstr (author->given, ==, reference->authors[i].given);
    g_assert_cmpstr (author->body, ==, reference->authors[i].body);
  }
}

static void
test_pack (gconstpointer data)
{
  const IrcRefsFormat format = (IrcRefsFormat) GPOINTER_TO_INT (data);
  g_autoptr (IrcLibrary) library = irc_library_load (NULL);
  g_autoptr (IrcCase) case_ = irc_case_new (0);
  g_autoptr (IrcAssessment) assessment =
      irc_assess (case_, library, irc_language_lookup ("en"));
  g_autoptr (GBytes) bytes =
      irc_export_references (assessment, IRC_BIBLIOGRAPHY_ALL, format);
  g_autoptr (IrcRefs) refs = irc_refs_read (bytes, NULL);
  g_autoptr (IrcImport) import = NULL;
  guint n = 0;

  irc_library_get_references (library, &n);
  g_assert_nonnull (refs);
  g_assert_cmpuint (refs->records->len, ==, n);
  g_assert_cmpuint (refs->problems->len, ==, 0);
  for (guint i = 0; i < n; i++)
    assert_same (refs->records->pdata[i],
                 reference_of (library, refs->records->pdata[i]));

  import = irc_import_references (case_, assessment, refs, 2026);
  g_assert_cmpuint (import->n_known, ==, n);
  g_assert_null (import->added[0]);
}

/* A case that has room for two of the three. */
static void
test_full_case (void)
{
  g_autoptr (IrcLibrary) library = irc_library_load (NULL);
  g_autoptr (IrcCase) case_ = irc_case_new (0);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < IRC_CASE_MAX_ENTRIES - 2; i++) {
    g_autofree char *id = g_strdup_printf ("r%u", i);
    g_ptr_array_add (own,
                     g_object_new (IRC_TYPE_OWN_REFERENCE, "id", id, NULL));
  }
  irc_case_set_list (case_, IRC_LIST_OWN_REFERENCES, own);
  for (guint i = 0; i < 4; i++)
    g_string_append_printf (
        text, "@article{k%u, title={Work number %u}, year=2024}\n", i, i);
  g_autoptr (IrcAssessment) assessment =
      irc_assess (case_, library, irc_language_lookup ("en"));
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  g_autoptr (IrcRefs) refs = irc_refs_read (bytes, NULL);
  g_autoptr (IrcImport) import =
      irc_import_references (case_, assessment, refs, 2026);

  g_assert_cmpuint (g_strv_length (import->added), ==, 2);
  g_assert_cmpuint (import->notes->len, ==, 1);
  g_assert_cmpstr (import->notes->pdata[0],
                   ==,
                   "line 3: this reference and what follows were left out; a "
                   "case holds at most 5000 references of your own");
}

/* ---- new works ----------------------------------------------------------- */

static const char list[] =
    "@article{x, author={Müller, Jörg Hans and {Working Party}}, "
    "title={A work of the user}, journal={Journal of Examples}, year=2024, "
    "volume=3, pages={1--9}, doi={10.1000/own}}\n"
    "@article{y, title={A  WORK of the user!}, year=2024}\n"
    "@article{z, author={Müller, J}, title={Another}, year=2024}\n"
    "@article{w, author={Nobody}}\n";

static void
test_import (void)
{
  g_autoptr (IrcLibrary) library = irc_library_load (NULL);
  g_autoptr (IrcCase) case_ = irc_case_new (0);
  g_autoptr (IrcAssessment) before =
      irc_assess (case_, library, irc_language_lookup ("en"));
  g_autoptr (GBytes) bytes = g_bytes_new_static (list, strlen (list));
  g_autoptr (IrcRefs) refs = irc_refs_read (bytes, NULL);
  g_autoptr (IrcImport) import =
      irc_import_references (case_, before, refs, 2026);
  g_autoptr (IrcAssessment) after =
      irc_assess (case_, library, irc_language_lookup ("en"));
  g_autofree char *summary = irc_import_dup_summary (import);
  const IrcReference *own = NULL, *other = NULL;

  g_assert_cmpuint (g_strv_length (import->added), ==, 2);
  g_assert_cmpstr (import->added[0], ==, "muller2024");
  g_assert_cmpstr (import->added[1], ==, "muller2024-2");
  g_assert_cmpstr (summary,
                   ==,
                   "2 references added. 1 was there already. 1 remark on the "
                   "list.");
  g_assert_cmpstr (import->notes->pdata[0],
                   ==,
                   "line 2: “A WORK of the user!” is there already, as "
                   "muller2024");
  g_assert_cmpstr (
      import->notes->pdata[1], ==, "line 4: “w” has no title and was left out");
  own = irc_assessment_lookup_reference (after, "muller2024");
  g_assert_nonnull (own);
  g_assert_true (own->printable);
  g_assert_cmpstr (own->type, ==, "original");
  g_assert_cmpuint (own->n_authors, ==, 2);
  g_assert_cmpstr (own->authors[0].given, ==, "Jörg Hans");
  g_assert_cmpint ((int) own->direction, ==, IRC_DIRECTION_UNKNOWN);
  other = irc_assessment_lookup_reference (after, "muller2024-2");
  g_assert_false (other->printable);
}

/* A future year and a link that is none come from no source. */
static void
test_unfit (void)
{
  static const char text[] =
      "TY  - JOUR\nTI  - Out of form\nPY  - 2027\nUR  - javascript:x()\n"
      "ER  - \n";
  g_autoptr (IrcLibrary) library = irc_library_load (NULL);
  g_autoptr (IrcCase) case_ = irc_case_new (0);
  g_autoptr (IrcAssessment) assessment =
      irc_assess (case_, library, irc_language_lookup ("en"));
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (IrcRefs) refs = irc_refs_read (bytes, NULL);
  g_autoptr (IrcImport) import =
      irc_import_references (case_, assessment, refs, 2026);
  GListModel *own = irc_case_get_list (case_, IRC_LIST_OWN_REFERENCES);
  g_autoptr (IrcOwnReference) item = g_list_model_get_item (own, 0);

  g_assert_cmpint ((int) irc_own_reference_peek (item)->year, ==, -1);
  g_assert_cmpstr (irc_own_reference_peek (item)->url, ==, "");
  g_assert_cmpuint (import->notes->len, ==, 2);
  g_assert_true (g_str_has_prefix (import->notes->pdata[0],
                                   "line 1: 2027 lies in the future"));
  g_assert_true (g_str_has_prefix (import->notes->pdata[1],
                                   "line 1: “javascript:x()” is not a link"));
}

/* ---- reading in a worker ------------------------------------------------- */

typedef struct {
  GMainLoop *loop;
  IrcRefs *refs;
  GError *error;
} Wait;

static void
was_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  wait->refs = irc_bibliography_read_finish (result, &wait->error);
  g_main_loop_quit (wait->loop);
}

static IrcRefs *
read_wait (GFile *file, GBytes *text, GError **error)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Wait wait = { .loop = loop };

  irc_bibliography_read_async (file, text, NULL, was_read, &wait);
  g_main_loop_run (loop);
  if (wait.error != NULL)
    g_propagate_error (error, wait.error);
  return wait.refs;
}

static void
test_worker (void)
{
  g_autoptr (GBytes) text = g_bytes_new_static (list, strlen (list));
  g_autoptr (GBytes) nothing = g_bytes_new_static ("nothing", 7);
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (IrcRefs) from_text = read_wait (NULL, text, NULL);
  g_autoptr (IrcRefs) from_file = NULL;
  g_autoptr (GError) error = NULL;
  const int fd = g_file_open_tmp ("refs-XXXXXX", &path, NULL);

  g_assert_true (g_close (fd, NULL));
  g_assert_true (g_file_set_contents (path, list, -1, NULL));
  file = g_file_new_for_path (path);
  from_file = read_wait (file, NULL, NULL);
  g_assert_cmpuint (from_text->records->len, ==, 3);
  g_assert_cmpuint (from_file->records->len, ==, 3);
  g_assert_null (read_wait (NULL, nothing, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_null (read_wait (file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* ---- the same work ------------------------------------------------------- */

static void
test_titles (void)
{
  static const char *const pairs[][2] = {
    { "Ward-rounds: a Trial.", "ward rounds a trial" },
    { "  Über   «Größe» ", "uber grosse" },
    { "Fluoroscopy–guided ﬁbre", "fluoroscopy guided fibre" },
    { "…!", "" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    g_autofree char *normal = irc_title_normalise (pairs[i][0]);

    g_assert_cmpstr (normal, ==, pairs[i][1]);
  }
}

static void
test_works (void)
{
  g_autoptr (IrcLibrary) library = irc_library_load (NULL);
  g_autoptr (IrcCase) case_ = irc_case_new (0);
  g_autoptr (IrcAssessment) assessment =
      irc_assess (case_, library, irc_language_lookup ("en"));
  g_autoptr (IrcWorks) works = irc_works_new (assessment);

  irc_works_add (works, "a", "10.1000/AbC", "", "One title");
  irc_works_add (works, "b", "", "123", "Two titles");
  g_assert_cmpstr (irc_works_find (works, "10.1000/aBc", "", ""), ==, "a");
  g_assert_cmpstr (irc_works_find (works, "", "123", "else"), ==, "b");
  g_assert_cmpstr (irc_works_find (works, "", "", "TWO: titles"), ==, "b");
  g_assert_cmpstr (
      irc_works_find (works, "10.1000/x", "", "two titles"), ==, "b");
  /* The same title, but another DOI or PMID: an erratum, a second part. */
  g_assert_null (irc_works_find (works, "10.1000/x", "", "one title"));
  g_assert_null (irc_works_find (works, "", "124", "two titles"));
  g_assert_null (irc_works_find (works, "", "", "…"));
  g_assert_true (irc_works_has_id (works, "b"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/bibliography/pack/bibtex",
                        GINT_TO_POINTER (IRC_REFS_BIBTEX),
                        test_pack);
  g_test_add_data_func (
      "/bibliography/pack/ris", GINT_TO_POINTER (IRC_REFS_RIS), test_pack);
  g_test_add_data_func (
      "/bibliography/pack/csl", GINT_TO_POINTER (IRC_REFS_CSL_JSON), test_pack);
  g_test_add_func ("/bibliography/import", test_import);
  g_test_add_func ("/bibliography/unfit", test_unfit);
  g_test_add_func ("/bibliography/worker", test_worker);
  g_test_add_func ("/bibliography/titles", test_titles);
  g_test_add_func ("/bibliography/works", test_works);
  g_test_add_func ("/bibliography/full-case", test_full_case);
  return g_test_run ();
}
