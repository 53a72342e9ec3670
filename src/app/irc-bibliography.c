/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-bibliography.h"

#include <string.h>
#include "irc-i18n.h"
#include "irc-own-authors.h"
#include "irc-own-check.h"
#include "irc-string.h"
#include "irc-works.h"

/* ---- a record as a reference --------------------------------------------- */

/* The types of the pack that a file may name; an article that says nothing
 * more is an original paper. */
static const char *
choose_type (const IrcRefRecord *record)
{
  if (g_strv_contains (irc_own_reference_types, record->design))
    return record->design;
  switch (record->kind) {
    case IRC_REF_REPORT:
      return "report";
    case IRC_REF_WEB:
    case IRC_REF_OTHER:
      return "web";
    case IRC_REF_ARTICLE:
    case IRC_REF_BOOK:
    case IRC_REF_CHAPTER:
    case IRC_REF_CONFERENCE:
    case IRC_REF_THESIS:
    default:
      return "original";
  }
}

static gboolean
is_free (const IrcWorks *works, const char *id)
{
  return !irc_works_has_id (works, id);
}

/* Surname, year, and a letter where that is taken, in letters that an id may
 * have. */
static char *
make_id (const IrcRefRecord *record, const IrcWorks *works)
{
  const IrcRefAuthor *first =
      record->authors->len > 0 ? record->authors->pdata[0] : NULL;
  const char *name = first == NULL          ? record->title
                     : *first->body != '\0' ? first->body
                                            : first->family;
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  g_autoptr (GString) base = g_string_new (NULL);
  char *id = NULL;

  for (const char *p = ascii; *p != '\0' && base->len < 24; p++)
    if (g_ascii_isalpha (*p))
      g_string_append_c (base, g_ascii_tolower (*p));
  if (base->len == 0)
    g_string_append (base, "reference");
  if (record->year >= 0)
    g_string_append_printf (base, "%d", record->year);
  else
    g_string_append (base, "nd");
  id = g_strdup (base->str);
  for (guint k = 2; !is_free (works, id); k++) {
    g_free (id);
    id = g_strdup_printf ("%s-%u", base->str, k);
  }
  return id;
}

static char *
join_given (const IrcRefAuthor *author)
{
  return g_strstrip (g_strjoin (" ", author->given, author->suffix, NULL));
}

static GPtrArray *
convert_authors (const IrcRefRecord *record)
{
  GPtrArray *authors = irc_own_authors_new ();

  for (guint i = 0; i < record->authors->len; i++) {
    const IrcRefAuthor *from = record->authors->pdata[i];
    g_autofree char *given = join_given (from);

    irc_own_authors_add (authors, from->family, given, from->body);
  }
  return authors;
}

/* Pages that are the work's own wherever they are found. */
static gboolean
is_official (const char *url)
{
  static const char *const starts[] = {
    "https://doi.org/",
    "https://dx.doi.org/",
    "https://pubmed.ncbi.nlm.nih.gov/",
    "https://www.ncbi.nlm.nih.gov/pmc/",
    "https://pmc.ncbi.nlm.nih.gov/",
  };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (url, starts[i]))
      return TRUE;
  return FALSE;
}

/* What @record says for @member, or "" where that has not its form: a note says
 * so. */
static char *
take_text (IrcImport *self,
           const IrcRefRecord *record,
           const char *member,
           const char *text,
           int this_year)
{
  g_autofree char *reason = irc_own_explain (member, text, this_year);

  if (reason == NULL)
    return irc_own_tidy (member, text);
  g_ptr_array_add (self->notes,
                   g_strdup_printf (_ ("line %u: %s It was left out."),
                                    record->line,
                                    reason));
  return g_strdup ("");
}

static void
check_texts (IrcImport *self,
             IrcOwnReference *item,
             const IrcRefRecord *record,
             int this_year)
{
  g_autofree char *year =
      record->year < 0 ? g_strdup ("") : g_strdup_printf ("%d", record->year);
  g_autofree char *good_year =
      take_text (self, record, "year", year, this_year);
  g_autofree char *doi =
      take_text (self, record, "doi", record->doi, this_year);
  g_autofree char *pmid =
      take_text (self, record, "pmid", record->pmid, this_year);
  g_autofree char *pmcid =
      take_text (self, record, "pmcid", record->pmcid, this_year);
  g_autofree char *url =
      take_text (self, record, "url", record->url, this_year);

  g_object_set (item,
                "year",
                *good_year != '\0' ? (gint64) record->year : (gint64) -1,
                "doi",
                doi,
                "pmid",
                pmid,
                "pmcid",
                pmcid,
                "url",
                url,
                "url-is-official",
                is_official (url),
                NULL);
}

static IrcOwnReference *
convert_record (const IrcRefRecord *record, const char *id)
{
  g_autoptr (GPtrArray) authors = convert_authors (record);

  return g_object_new (IRC_TYPE_OWN_REFERENCE,
                       "id",
                       id,
                       "type",
                       choose_type (record),
                       "authors",
                       authors,
                       "et-al",
                       record->et_al,
                       "title",
                       record->title,
                       "container",
                       record->container,
                       "volume",
                       record->volume,
                       "issue",
                       record->issue,
                       "pages",
                       record->pages,
                       "retracted",
                       record->retracted,
                       NULL);
}

/* ---- import -------------------------------------------------------------- */

static GPtrArray *
copy_own (IrcCase *case_)
{
  GListModel *list = irc_case_get_list (case_, IRC_LIST_OWN_REFERENCES);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (items, g_list_model_get_item (list, i));
  return items;
}

static void
note_known (IrcImport *self, const IrcRefRecord *record, const char *id)
{
  g_autofree char *title = irc_string_shorten (record->title, 80);

  self->n_known++;
  g_ptr_array_add (self->notes,
                   g_strdup_printf (_ ("line %u: “%s” is there already, as %s"),
                                    record->line,
                                    title,
                                    id));
}

static void
note_full (IrcImport *self, const IrcRefRecord *record)
{
  g_ptr_array_add (self->notes,
                   g_strdup_printf (_ ("line %u: this reference and what "
                                       "follows were left out; a case holds "
                                       "at most %d references of your own"),
                                    record->line,
                                    IRC_CASE_MAX_ENTRIES));
}

static void
add_records (IrcImport *self,
             const IrcRefs *refs,
             IrcWorks *works,
             GPtrArray *items,
             int this_year)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  for (guint i = 0; i < refs->records->len; i++) {
    const IrcRefRecord *record = refs->records->pdata[i];
    const char *known =
        irc_works_find (works, record->doi, record->pmid, record->title);
    char *id = NULL;

    if (known != NULL) {
      note_known (self, record, known);
      continue;
    }
    if (items->len == IRC_CASE_MAX_ENTRIES) {
      note_full (self, record);
      break;
    }
    id = make_id (record, works);
    irc_works_add (works, id, record->doi, record->pmid, record->title);
    IrcOwnReference *item = convert_record (record, id);
    check_texts (self, item, record, this_year);
    g_ptr_array_add (items, item);
    g_ptr_array_add (added, id);
  }
  g_ptr_array_add (added, NULL);
  self->added = (char **) g_ptr_array_free (g_steal_pointer (&added), FALSE);
}

static void
add_problems (IrcImport *self, const IrcRefs *refs)
{
  for (guint i = 0; i < refs->problems->len; i++) {
    const IrcRefsProblem *problem = refs->problems->pdata[i];

    g_ptr_array_add (
        self->notes,
        g_strdup_printf (_ ("line %u: %s"), problem->line, problem->text));
  }
}

IrcImport *
irc_import_references (IrcCase *case_,
                       const IrcAssessment *assessment,
                       const IrcRefs *refs,
                       int this_year)
{
  g_autoptr (IrcWorks) works = NULL;
  g_autoptr (GPtrArray) items = NULL;
  IrcImport *self = NULL;

  g_return_val_if_fail (IRC_IS_CASE (case_), NULL);
  g_return_val_if_fail (assessment != NULL && refs != NULL, NULL);
  self = g_new0 (IrcImport, 1);
  self->format = refs->format;
  self->notes = g_ptr_array_new_with_free_func (g_free);
  works = irc_works_new (assessment);
  items = copy_own (case_);
  add_records (self, refs, works, items, this_year);
  add_problems (self, refs);
  if (*self->added != NULL)
    irc_case_set_list (case_, IRC_LIST_OWN_REFERENCES, items);
  return self;
}

void
irc_import_free (IrcImport *self)
{
  g_return_if_fail (self != NULL);
  g_strfreev (self->added);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

char *
irc_import_dup_summary (const IrcImport *self)
{
  guint n_added = 0, n_other = 0;
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);
  n_added = g_strv_length (self->added);
  n_other = self->notes->len - self->n_known;
  g_string_append_printf (
      out,
      irc_ngettext ("%u reference added.", "%u references added.", n_added),
      n_added);
  if (self->n_known > 0) {
    g_string_append_c (out, ' ');
    g_string_append_printf (out,
                            irc_ngettext ("%u was there already.",
                                          "%u were there already.",
                                          self->n_known),
                            self->n_known);
  }
  if (n_other > 0) {
    g_string_append_c (out, ' ');
    g_string_append_printf (out,
                            irc_ngettext ("%u remark on the list.",
                                          "%u remarks on the list.",
                                          n_other),
                            n_other);
  }
  return g_string_free (out, FALSE);
}

/* ---- reading in a worker ------------------------------------------------- */

typedef struct {
  GFile *file;
  GBytes *text;
} Source;

static void
source_free (Source *source)
{
  g_clear_object (&source->file);
  g_clear_pointer (&source->text, g_bytes_unref);
  g_free (source);
}

/* No more than a list may have, and one byte that tells that it has more. */
static GBytes *
load_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autofree char *buffer = NULL;
  gsize n_read = 0;

  if (stream == NULL)
    return NULL;
  buffer = g_malloc (IRC_REFS_MAX_BYTES + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream),
                                buffer,
                                IRC_REFS_MAX_BYTES + 1,
                                &n_read,
                                cancellable,
                                error))
    return NULL;
  return g_bytes_new_take (g_realloc (g_steal_pointer (&buffer), n_read + 1),
                           n_read);
}

static void
refs_free (gpointer refs)
{
  irc_refs_free (refs);
}

static void
read_source (GTask *task,
             gpointer object,
             gpointer data,
             GCancellable *cancellable)
{
  const Source *source = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = source->file != NULL
                                 ? load_file (source->file, cancellable, &error)
                                 : g_bytes_ref (source->text);
  IrcRefs *refs = bytes != NULL ? irc_refs_read (bytes, &error) : NULL;

  if (refs == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, refs, refs_free);
}

void
irc_bibliography_read_async (GFile *file,
                             GBytes *text,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Source *source = NULL;

  g_return_if_fail ((file == NULL) != (text == NULL));
  task = g_task_new (NULL, cancellable, callback, data);
  source = g_new0 (Source, 1);
  source->file = file != NULL ? g_object_ref (file) : NULL;
  source->text = text != NULL ? g_bytes_ref (text) : NULL;
  g_task_set_task_data (task, source, (GDestroyNotify) source_free);
  g_task_run_in_thread (task, read_source);
}

IrcRefs *
irc_bibliography_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- export -------------------------------------------------------------- */

static IrcRefKind
choose_kind (const IrcReference *reference)
{
  if (g_str_equal (reference->type, "web"))
    return IRC_REF_WEB;
  if (*reference->volume != '\0' || *reference->doi != '\0' ||
      *reference->pmid != '\0')
    return IRC_REF_ARTICLE;
  if (g_str_equal (reference->type, "manual"))
    return IRC_REF_BOOK;
  return IRC_REF_REPORT;
}

static IrcRefRecord *
new_record (const IrcReference *reference)
{
  IrcRefRecord *record = irc_ref_record_new ();

  record->kind = choose_kind (reference);
  irc_ref_record_take (&record->key, g_strdup (reference->id));
  irc_ref_record_take (&record->design, g_strdup (reference->type));
  for (guint i = 0; i < reference->n_authors; i++) {
    const IrcAuthor *author = &reference->authors[i];

    if (*author->body != '\0')
      irc_ref_record_add_body (record, g_strdup (author->body));
    else
      irc_ref_record_add_person (
          record, g_strdup (author->family), g_strdup (author->given), NULL);
  }
  record->et_al = reference->et_al;
  irc_ref_record_take (&record->title, g_strdup (reference->title));
  irc_ref_record_take (&record->container, g_strdup (reference->container));
  record->year = reference->year == IRC_UNKNOWN_INT ? -1 : reference->year;
  irc_ref_record_take (&record->volume, g_strdup (reference->volume));
  irc_ref_record_take (&record->issue, g_strdup (reference->issue));
  irc_ref_record_take (&record->pages, g_strdup (reference->pages));
  irc_ref_record_take (&record->doi, g_strdup (reference->doi));
  irc_ref_record_take (&record->pmid, g_strdup (reference->pmid));
  irc_ref_record_take (&record->pmcid, g_strdup (reference->pmcid));
  if (reference->url_is_official)
    irc_ref_record_take (&record->url, g_strdup (reference->url));
  record->retracted = reference->retracted;
  return record;
}

static void
add_once (GPtrArray *list, const IrcReference *reference)
{
  if (!g_ptr_array_find (list, reference, NULL))
    g_ptr_array_add (list, (gpointer) (gintptr) reference);
}

static void
add_cited (GPtrArray *list, const IrcAssessment *assessment)
{
  guint n = 0;
  const IrcMatch *const *matches = irc_assessment_get_printed (assessment, &n);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < matches[i]->n_printable; k++)
      if (!irc_match_leaves_out (matches[i], matches[i]->references[k]))
        add_once (list, matches[i]->references[k]);
}

static void
add_own (GPtrArray *list, const IrcAssessment *assessment)
{
  GListModel *own = irc_case_get_list (irc_assessment_get_case (assessment),
                                       IRC_LIST_OWN_REFERENCES);

  for (guint i = 0; i < g_list_model_get_n_items (own); i++) {
    g_autoptr (IrcOwnReference) item = g_list_model_get_item (own, i);

    add_once (list,
              irc_assessment_lookup_reference (
                  assessment, irc_own_reference_peek (item)->id));
  }
}

static GPtrArray *
list_references (const IrcAssessment *assessment, IrcBibliographyScope scope)
{
  GPtrArray *list = g_ptr_array_new ();
  guint n = 0;
  const IrcReference *pack =
      irc_library_get_references (irc_assessment_get_library (assessment), &n);

  if (scope == IRC_BIBLIOGRAPHY_CITED)
    add_cited (list, assessment);
  else
    add_own (list, assessment);
  if (scope == IRC_BIBLIOGRAPHY_ALL)
    for (guint i = 0; i < n; i++)
      add_once (list, &pack[i]);
  return list;
}

static void
record_free (gpointer record)
{
  irc_ref_record_free (record);
}

GBytes *
irc_export_references (const IrcAssessment *assessment,
                       IrcBibliographyScope scope,
                       IrcRefsFormat format)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (record_free);

  g_return_val_if_fail (assessment != NULL, NULL);
  list = list_references (assessment, scope);
  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (records, new_record (list->pdata[i]));
  return irc_refs_write (
      format, (const IrcRefRecord *const *) records->pdata, records->len);
}
