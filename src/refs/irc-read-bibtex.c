/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-refs-private.h"

#include <string.h>
#include "irc-i18n.h"
#include "irc-string.h"

/* BibTeX as BibTeX itself reads it (B. Patashnik, "BibTeXing", 1988; the
 * grammar of names there), with biblatex's fields. */

typedef struct {
  IrcRefs *refs;
  const char *p;
  const char *counted; /* lines are counted up to here */
  guint line;
  GHashTable *macros; /* of @string */
} Parser;

typedef struct {
  GHashTable *fields; /* name in lower case -> raw value */
  char *type, *key;
  guint line;
} Entry;

static guint
line_at (Parser *self)
{
  for (; self->counted < self->p; self->counted++)
    if (*self->counted == '\n')
      self->line++;
  return self->line;
}

static void
skip_space (Parser *self)
{
  while (g_ascii_isspace (*self->p))
    self->p++;
}

static gboolean
skip_char (Parser *self, char c)
{
  skip_space (self);
  if (*self->p != c)
    return FALSE;
  self->p++;
  return TRUE;
}

/* A name of an entry, a field or a macro, or a number. */
static char *
take_word (Parser *self)
{
  const char *start = NULL;

  skip_space (self);
  start = self->p;
  while (*self->p != '\0' && !g_ascii_isspace (*self->p) &&
         strchr ("{}()\",=#%@\\", *self->p) == NULL)
    self->p++;
  return g_strndup (start, (gsize) (self->p - start));
}

/* The name of an entry, which may have anything in it that does not end it:
 * publishers put a DOI there. */
static char *
take_key (Parser *self, char end)
{
  const char *start = NULL;

  skip_space (self);
  start = self->p;
  while (*self->p != '\0' && !g_ascii_isspace (*self->p) && *self->p != ',' &&
         *self->p != '=' && *self->p != end)
    self->p++;
  return g_strndup (start, (gsize) (self->p - start));
}

/* The inside of braces or quotes; @self stands after the opening one.  NULL
 * when the text ends first. */
static char *
take_group (Parser *self, char end)
{
  const char *start = self->p;
  guint depth = 0;

  for (; *self->p != '\0'; self->p++) {
    if (*self->p == '\\' && self->p[1] != '\0') {
      self->p++;
    } else if (depth == 0 && *self->p == end) {
      self->p++;
      return g_strndup (start, (gsize) (self->p - 1 - start));
    } else if (*self->p == '{') {
      depth++;
    } else if (*self->p == '}' && depth > 0) {
      depth--;
    }
  }
  return NULL;
}

static const char *
expand_macro (Parser *self, const char *word)
{
  g_autofree char *name = g_ascii_strdown (word, -1);
  const char *text = g_hash_table_lookup (self->macros, name);

  /* Numbers, the months and what nobody defined stand for themselves. */
  return text != NULL ? text : word;
}

/* A value: groups, numbers and macros joined by "#".  NULL on an error. */
static char *
take_value (Parser *self)
{
  g_autoptr (GString) value = g_string_new (NULL);

  do {
    g_autofree char *piece = NULL;

    if (skip_char (self, '{'))
      piece = take_group (self, '}');
    else if (skip_char (self, '"'))
      piece = take_group (self, '"');
    else {
      g_autofree char *word = take_word (self);

      piece = *word != '\0' ? g_strdup (expand_macro (self, word)) : NULL;
    }
    if (piece == NULL)
      return NULL;
    g_string_append (value, piece);
  } while (skip_char (self, '#'));
  return g_string_free (g_steal_pointer (&value), FALSE);
}

/* ---- names --------------------------------------------------------------- */

/* Splits at @word ("and") or at a comma outside braces. */
static GPtrArray *
split_outside_braces (const char *text, gboolean at_and)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;
  guint depth = 0;

  for (const char *p = text;; p++) {
    const gboolean is_and =
        at_and && depth == 0 && p > text && g_ascii_isspace (p[-1]) &&
        g_ascii_strncasecmp (p, "and", 3) == 0 && g_ascii_isspace (p[3]);

    if (*p == '\0' || is_and || (!at_and && depth == 0 && *p == ',')) {
      char *part = g_strndup (start, (gsize) (p - start));

      g_ptr_array_add (parts, g_strstrip (part));
      if (*p == '\0')
        return parts;
      p += is_and ? 3 : 0;
      start = p + 1;
    } else if (*p == '\\' && p[1] != '\0') {
      p++;
    } else if (*p == '{') {
      depth++;
    } else if (*p == '}' && depth > 0) {
      depth--;
    }
  }
}

static char *
plain (const char *latex)
{
  g_autofree char *text = irc_latex_to_text (latex);

  return irc_refs_clean (text);
}

/* Where the family name begins in "Ludwig van Beethoven": at the first word in
 * lower case, else at the last. */
static const char *
find_family (const char *name)
{
  const char *family = name, *word = name;
  guint depth = 0;
  gboolean first = TRUE;

  for (const char *p = name; *p != '\0'; p++) {
    if (*p == '{')
      depth++;
    else if (*p == '}' && depth > 0)
      depth--;
    else if (depth == 0 && g_ascii_isspace (*p) && p[1] != '\0' &&
             !g_ascii_isspace (p[1])) {
      word = p + 1;
      first = FALSE;
      family = word;
      if (g_ascii_islower (*word) && strpbrk (word, " \t\n") != NULL)
        return word;
    }
  }
  return first ? name : family;
}

/* Whether one pair of braces is around all of @name. */
static gboolean
is_braced (const char *name)
{
  guint depth = 0;

  for (const char *p = name; *p != '\0'; p++) {
    if (*p == '\\' && p[1] != '\0')
      p++;
    else if (*p == '{')
      depth++;
    else if (*p == '}' && depth > 0 && --depth == 0)
      return p[1] == '\0';
    if (depth == 0)
      return FALSE;
  }
  return FALSE;
}

static void
add_name (IrcRefRecord *record, const char *name)
{
  g_autoptr (GPtrArray) parts = split_outside_braces (name, FALSE);

  if (*name == '\0')
    return;
  if (g_ascii_strcasecmp (name, "others") == 0) {
    record->et_al = TRUE;
  } else if (is_braced (name)) {
    irc_ref_record_add_body (record, plain (name));
  } else if (parts->len >= 3) {
    irc_ref_record_add_person (record,
                               plain (parts->pdata[0]),
                               plain (parts->pdata[2]),
                               plain (parts->pdata[1]));
  } else if (parts->len == 2) {
    irc_ref_record_add_person (
        record, plain (parts->pdata[0]), plain (parts->pdata[1]), NULL);
  } else {
    const char *family = find_family (name);
    g_autofree char *given = g_strndup (name, (gsize) (family - name));

    irc_ref_record_add_person (record, plain (family), plain (given), NULL);
  }
}

static void
add_names (IrcRefRecord *record, const char *value)
{
  g_autoptr (GPtrArray) names = split_outside_braces (value, TRUE);

  for (guint i = 0; i < names->len; i++)
    add_name (record, names->pdata[i]);
}

/* ---- entries ------------------------------------------------------------- */

static char *
get (const Entry *entry, const char *first, ...) G_GNUC_NULL_TERMINATED;

/* The plain text of the first of these fields that is there, or NULL. */
static char *
get (const Entry *entry, const char *first, ...)
{
  char *text = NULL;
  va_list args;

  va_start (args, first);
  for (const char *name = first; name != NULL && text == NULL;
       name = va_arg (args, const char *)) {
    const char *raw = g_hash_table_lookup (entry->fields, name);

    if (raw != NULL && !irc_string_is_blank (raw))
      text = plain (raw);
  }
  va_end (args);
  return text;
}

/* An address is not read as LaTeX beyond its escapes: "~" and "--" are its own.
 */
static char *
get_address (const Entry *entry, const char *name)
{
  const char *raw = g_hash_table_lookup (entry->fields, name);
  GString *out = g_string_new (NULL);

  for (const char *p = raw != NULL ? raw : ""; *p != '\0'; p++) {
    if (g_str_has_prefix (p, "\\textasciitilde{}")) {
      g_string_append_c (out, '~');
      p += strlen ("\\textasciitilde{}") - 1;
    } else if (g_str_has_prefix (p, "\\url")) {
      p += 3;
    } else if (*p != '\\' && *p != '{' && *p != '}' && !g_ascii_isspace (*p)) {
      g_string_append_c (out, *p);
    }
  }
  return g_string_free (out, FALSE);
}

/* "441--8" is a range with one hyphen, as everywhere else. */
static char *
get_pages (const Entry *entry)
{
  g_autofree char *pages = get (entry, "pages", "article-number", "eid", NULL);
  g_auto (GStrv) halves = g_strsplit (pages != NULL ? pages : "", "–", -1);

  return g_strjoinv ("-", halves);
}

static void
take_entry (Parser *self, Entry *entry)
{
  IrcRefRecord *record = irc_ref_record_new ();
  g_autofree char *title = get (entry, "title", NULL);
  g_autofree char *year = get (entry, "year", "date", NULL);
  const char *authors = g_hash_table_lookup (entry->fields, "author");

  record->line = entry->line;
  record->kind = irc_refs_parse_kind (IRC_REFS_BIBTEX, entry->type);
  irc_ref_record_take (&record->key, g_strdup (entry->key));
  irc_ref_record_take (&record->title,
                       irc_refs_clean_title (title != NULL ? title : ""));
  if (authors == NULL)
    authors = g_hash_table_lookup (entry->fields, "editor");
  if (authors != NULL)
    add_names (record, authors);
  irc_ref_record_take (&record->container,
                       get (entry,
                            "journal",
                            "journaltitle",
                            "booktitle",
                            "howpublished",
                            "institution",
                            "school",
                            "organization",
                            "publisher",
                            NULL));
  record->year = year != NULL ? irc_refs_parse_year (year) : -1;
  if (year != NULL && record->year < 0)
    irc_refs_add_problem (self->refs,
                          entry->line,
                          _ ("“%s”: the year “%s” is not one and was left out"),
                          entry->key,
                          year);
  irc_ref_record_take (&record->volume, get (entry, "volume", NULL));
  irc_ref_record_take (&record->issue, get (entry, "number", "issue", NULL));
  irc_ref_record_take (&record->pages, get_pages (entry));
  irc_ref_record_take (&record->doi, get_address (entry, "doi"));
  irc_ref_record_take (&record->pmid, get (entry, "pmid", NULL));
  irc_ref_record_take (&record->pmcid, get (entry, "pmcid", "pmc", NULL));
  irc_ref_record_take (&record->url, get_address (entry, "url"));
  irc_ref_record_take (&record->design, get (entry, "evidencetype", NULL));
  record->retracted = g_hash_table_contains (entry->fields, "retracted");
  irc_refs_take_record (self->refs, record);
}

/* The fields of an entry up to its end.  FALSE on an error. */
static gboolean
read_fields (Parser *self, Entry *entry, char end)
{
  while (skip_char (self, ',')) {
    g_autofree char *word = take_word (self);
    g_autofree char *name = g_ascii_strdown (word, -1);
    char *value = NULL;

    if (*name == '\0')
      break;
    if (!skip_char (self, '=') || (value = take_value (self)) == NULL)
      return FALSE;
    /* The first of two fields of a name counts, as in BibTeX. */
    if (g_hash_table_contains (entry->fields, name))
      g_free (value);
    else
      g_hash_table_insert (entry->fields, g_steal_pointer (&name), value);
  }
  return skip_char (self, end);
}

static gboolean
read_macro (Parser *self, char end)
{
  g_autofree char *name = take_word (self);
  char *value = NULL;

  if (*name == '\0' || !skip_char (self, '=') ||
      (value = take_value (self)) == NULL)
    return FALSE;
  g_hash_table_insert (self->macros, g_ascii_strdown (name, -1), value);
  return skip_char (self, end);
}

/* One "@…" entry; @self stands after the "@".  FALSE on an error. */
static gboolean
read_entry (Parser *self, Entry *entry)
{
  char end = '}';

  entry->type = take_word (self);
  skip_space (self);
  if (*self->p == '(')
    end = ')';
  else if (*self->p != '{')
    return TRUE; /* an "@" in a text between entries */
  self->p++;
  if (g_ascii_strcasecmp (entry->type, "comment") == 0) {
    g_autofree char *text = take_group (self, end);

    return text != NULL;
  }
  if (g_ascii_strcasecmp (entry->type, "string") == 0)
    return read_macro (self, end);
  if (g_ascii_strcasecmp (entry->type, "preamble") == 0) {
    g_autofree char *text = take_value (self);

    return text != NULL && skip_char (self, end);
  }
  entry->key = take_key (self, end);
  if (!read_fields (self, entry, end))
    return FALSE;
  take_entry (self, entry);
  return TRUE;
}

/* After an error: the next line that begins an entry. */
static void
skip_to_entry (Parser *self, const char *start)
{
  const char *p = start;

  while ((p = strchr (p, '\n')) != NULL) {
    const char *q = ++p;

    while (*q == ' ' || *q == '\t')
      q++;
    if (*q == '@') {
      self->p = q;
      return;
    }
  }
  self->p = start + strlen (start);
}

void
irc_refs_read_bibtex (IrcRefs *refs, const char *text)
{
  Parser self = {
    .refs = refs,
    .p = text,
    .counted = text,
    .line = 1,
    .macros = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
  };

  while ((self.p = strchr (self.p, '@')) != NULL) {
    const char *start = self.p++;
    Entry entry = { .line = line_at (&self) };

    entry.fields =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    if (!read_entry (&self, &entry)) {
      irc_refs_add_problem (
          refs,
          entry.line,
          _ ("the entry “%s” is not complete: a brace, a quotation mark or a "
             "comma is missing; it was left out"),
          entry.key != NULL ? entry.key : entry.type);
      skip_to_entry (&self, start);
    }
    g_hash_table_unref (entry.fields);
    g_free (entry.type);
    g_free (entry.key);
  }
  g_hash_table_unref (self.macros);
}
