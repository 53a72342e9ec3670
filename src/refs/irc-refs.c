/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-refs-private.h"

#include <string.h>
#include "irc-error.h"
#include "irc-i18n.h"
#include "irc-string.h"

static const struct {
  const char *name, *suffix;
} formats[IRC_N_REFS_FORMATS] = {
  [IRC_REFS_BIBTEX] = { "BibTeX", "bib" },
  [IRC_REFS_RIS] = { "RIS", "ris" },
  [IRC_REFS_NBIB] = { "PubMed", "nbib" },
  [IRC_REFS_CSL_JSON] = { "CSL-JSON", "json" },
};

const char *
irc_refs_format_name (IrcRefsFormat format)
{
  g_return_val_if_fail ((guint) format < IRC_N_REFS_FORMATS, NULL);
  return formats[format].name;
}

const char *
irc_refs_format_suffix (IrcRefsFormat format)
{
  g_return_val_if_fail ((guint) format < IRC_N_REFS_FORMATS, NULL);
  return formats[format].suffix;
}

/* ---- results ------------------------------------------------------------- */

static void
problem_free (gpointer data)
{
  IrcRefsProblem *problem = data;

  g_free (problem->text);
  g_free (problem);
}

static void
record_free (gpointer data)
{
  irc_ref_record_free (data);
}

void
irc_refs_free (IrcRefs *self)
{
  g_return_if_fail (self != NULL);
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

void
irc_refs_add_problem (IrcRefs *self, guint line, const char *format, ...)
{
  IrcRefsProblem *problem = g_new0 (IrcRefsProblem, 1);
  va_list args;

  va_start (args, format);
  problem->line = line;
  problem->text = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (self->problems, problem);
}

static gboolean
is_number (const char *text, guint min, guint max)
{
  const gsize n = strlen (text);

  return n >= min && n <= max && strspn (text, "0123456789") == n;
}

/* A field that has not its form is left out and named: printed, it would send
 * the reader nowhere. */
static void
check_identifiers (IrcRefs *self, IrcRefRecord *record)
{
  g_autofree char *title = irc_string_shorten (record->title, 60);
  char *doi = irc_refs_find_doi (record->doi);
  const char *digits = NULL;

  if (*doi == '\0' && *record->doi != '\0')
    irc_refs_add_problem (
        self,
        record->line,
        _ ("“%s”: the DOI “%s” is not one (10.…/…) and was left out"),
        title,
        record->doi);
  irc_ref_record_take (&record->doi, doi);
  if (*record->pmid != '\0' && !is_number (record->pmid, 1, 8)) {
    irc_refs_add_problem (
        self,
        record->line,
        _ ("“%s”: the PMID “%s” is not a number of up to 8 digits and was "
           "left out"),
        title,
        record->pmid);
    irc_ref_record_take (&record->pmid, NULL);
  }
  digits = record->pmcid;
  if (g_ascii_strncasecmp (digits, "PMC", 3) == 0)
    digits += 3;
  if (is_number (digits, 1, 9)) {
    irc_ref_record_take (&record->pmcid, g_strconcat ("PMC", digits, NULL));
  } else if (*record->pmcid != '\0') {
    irc_refs_add_problem (
        self,
        record->line,
        _ ("“%s”: the PMCID “%s” is not PMC and digits and was left out"),
        title,
        record->pmcid);
    irc_ref_record_take (&record->pmcid, NULL);
  }
}

gboolean
irc_refs_take_record (IrcRefs *self, IrcRefRecord *record)
{
  if (self->records->len >= IRC_REFS_MAX_RECORDS) {
    irc_refs_add_problem (
        self,
        record->line,
        _ ("the list has more than %d entries; the rest was not read"),
        IRC_REFS_MAX_RECORDS);
    irc_ref_record_free (record);
    return FALSE;
  }
  if (irc_string_is_blank (record->title)) {
    if (*record->key != '\0')
      irc_refs_add_problem (self,
                            record->line,
                            _ ("“%s” has no title and was left out"),
                            record->key);
    else
      irc_refs_add_problem (
          self, record->line, _ ("an entry without a title was left out"));
    irc_ref_record_free (record);
    return TRUE;
  }
  check_identifiers (self, record);
  g_ptr_array_add (self->records, record);
  return TRUE;
}

void
irc_refs_take_year (IrcRefs *self,
                    IrcRefRecord *record,
                    const char *text,
                    guint line)
{
  record->year = irc_refs_parse_year (text);
  if (record->year < 0)
    irc_refs_add_problem (
        self, line, _ ("the year “%s” is not one and was left out"), text);
}

/* ---- reading ------------------------------------------------------------- */

static gboolean
has_line (const char *text, const char *pattern)
{
  return g_regex_match_simple (pattern, text, G_REGEX_MULTILINE, 0);
}

/* What the text is, by the marks that each format begins its entries with. */
static gboolean
detect (const char *text, IrcRefsFormat *format)
{
  const char *p = text;

  while (g_ascii_isspace (*p))
    p++;
  if (*p == '[' || *p == '{')
    *format = IRC_REFS_CSL_JSON;
  else if (has_line (text, "^TY {1,3}-"))
    *format = IRC_REFS_RIS;
  else if (has_line (text, "^PMID *- "))
    *format = IRC_REFS_NBIB;
  else if (has_line (text, "^\\s*@\\s*[A-Za-z]+\\s*[{(]"))
    *format = IRC_REFS_BIBTEX;
  else
    return FALSE;
  return TRUE;
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  const IrcRefsProblem *const *x = a, *const *y = b;

  return (*x)->line < (*y)->line ? -1 : (*x)->line > (*y)->line;
}

static gboolean
read_format (IrcRefs *self, const char *text, GError **error)
{
  switch (self->format) {
    case IRC_REFS_BIBTEX:
      irc_refs_read_bibtex (self, text);
      return TRUE;
    case IRC_REFS_RIS:
      irc_refs_read_ris (self, text);
      return TRUE;
    case IRC_REFS_NBIB:
      irc_refs_read_nbib (self, text);
      return TRUE;
    case IRC_REFS_CSL_JSON:
      return irc_refs_read_csl (self, text, error);
    default:
      g_return_val_if_reached (FALSE);
  }
}

IrcRefs *
irc_refs_read (GBytes *bytes, GError **error)
{
  g_autoptr (IrcRefs) self = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  if (g_bytes_get_size (bytes) > IRC_REFS_MAX_BYTES) {
    g_set_error (error,
                 IRC_BASE_ERROR,
                 IRC_BASE_ERROR_LIMIT,
                 _ ("the list is larger than 16 MiB; export fewer references "
                    "at a time"));
    return NULL;
  }
  text = irc_refs_decode (bytes, error);
  if (text == NULL)
    return NULL;
  self = g_new0 (IrcRefs, 1);
  self->records = g_ptr_array_new_with_free_func (record_free);
  self->problems = g_ptr_array_new_with_free_func (problem_free);
  if (!detect (text, &self->format)) {
    g_set_error (error,
                 IRC_BASE_ERROR,
                 IRC_BASE_ERROR_SYNTAX,
                 _ ("no reference found; a list in BibTeX, RIS, PubMed (NBIB) "
                    "or CSL-JSON is needed"));
    return NULL;
  }
  if (!read_format (self, text, error))
    return NULL;
  g_ptr_array_sort (self->problems, compare_problems);
  return g_steal_pointer (&self);
}

/* ---- writing ------------------------------------------------------------- */

/* Keys of ASCII letters, digits and "-_.:", each once. */
static GPtrArray *
make_keys (const IrcRefRecord *const *records, guint n)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n; i++) {
    g_autofree char *base = g_strdup (records[i]->key);
    char *key = NULL;

    g_strcanon (base,
                "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                "0123456789-_.:",
                '_');
    key = g_strdup (*base != '\0' ? base : "reference");
    for (guint k = 2; g_hash_table_contains (taken, key); k++) {
      g_free (key);
      key = k <= 26 ? g_strdup_printf ("%s%c", base, (char) ('a' + k - 1))
                    : g_strdup_printf ("%s-%u", base, k);
    }
    g_hash_table_add (taken, key);
    g_ptr_array_add (keys, key);
  }
  return keys;
}

GBytes *
irc_refs_write (IrcRefsFormat format,
                const IrcRefRecord *const *records,
                guint n_records)
{
  g_autoptr (GPtrArray) keys = NULL;
  GString *out = NULL;

  g_return_val_if_fail (format != IRC_REFS_NBIB, NULL);
  g_return_val_if_fail (records != NULL || n_records == 0, NULL);
  keys = make_keys (records, n_records);
  if (format == IRC_REFS_CSL_JSON)
    return irc_refs_write_csl (
        records, (const char *const *) keys->pdata, n_records);
  out = g_string_new (NULL);
  for (guint i = 0; i < n_records; i++)
    if (format == IRC_REFS_BIBTEX)
      irc_refs_write_bibtex (out, records[i], keys->pdata[i]);
    else
      irc_refs_write_ris (out, records[i], keys->pdata[i]);
  return g_string_free_to_bytes (out);
}
