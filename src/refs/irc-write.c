/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-refs-private.h"

#include <string.h>
#include "irc-json.h"

/* ---- BibTeX -------------------------------------------------------------- */

static const char *const bibtex_containers[IRC_N_REF_KINDS] = {
  [IRC_REF_ARTICLE] = "journal",    [IRC_REF_BOOK] = "publisher",
  [IRC_REF_CHAPTER] = "booktitle",  [IRC_REF_CONFERENCE] = "booktitle",
  [IRC_REF_REPORT] = "institution", [IRC_REF_THESIS] = "school",
  [IRC_REF_WEB] = "organization",   [IRC_REF_OTHER] = "howpublished",
};

static void
bibtex_field (GString *out, const char *name, const char *value)
{
  g_autofree char *latex = irc_latex_from_text (value);

  if (*value != '\0')
    g_string_append_printf (out, ",\n  %s = {%s}", name, latex);
}

/* Inner braces keep commas, "and" and letters as they are. */
static void
append_braced (GString *out, const char *text)
{
  g_autofree char *latex = irc_latex_from_text (text);

  g_string_append_printf (out, "{%s}", latex);
}

static void
bibtex_author (GString *out, const IrcRefAuthor *author)
{
  if (*author->body != '\0') {
    append_braced (out, author->body);
    return;
  }
  append_braced (out, author->family);
  if (*author->suffix != '\0') {
    g_string_append (out, ", ");
    append_braced (out, author->suffix);
  }
  g_string_append (out, ", ");
  append_braced (out, author->given);
}

static void
bibtex_authors (GString *out, const IrcRefRecord *record)
{
  const GPtrArray *authors = record->authors;

  if (authors->len == 0 && !record->et_al)
    return;
  g_string_append (out, ",\n  author = {");
  for (guint i = 0; i < authors->len; i++) {
    if (i > 0)
      g_string_append (out, " and ");
    bibtex_author (out, authors->pdata[i]);
  }
  if (record->et_al)
    g_string_append (out, authors->len > 0 ? " and others" : "others");
  g_string_append_c (out, '}');
}

void
irc_refs_write_bibtex (GString *out,
                       const IrcRefRecord *record,
                       const char *key)
{
  g_autofree char *title = irc_latex_from_text (record->title);

  g_string_append_printf (
      out, "@%s{%s", irc_refs_kind_name (IRC_REFS_BIBTEX, record->kind), key);
  bibtex_authors (out, record);
  g_string_append_printf (out, ",\n  title = {{%s}}", title);
  bibtex_field (out, bibtex_containers[record->kind], record->container);
  if (record->year >= 0)
    g_string_append_printf (out, ",\n  year = {%d}", record->year);
  bibtex_field (out, "volume", record->volume);
  bibtex_field (out, "number", record->issue);
  bibtex_field (out, "pages", record->pages);
  bibtex_field (out, "doi", record->doi);
  bibtex_field (out, "pmid", record->pmid);
  bibtex_field (out, "pmcid", record->pmcid);
  bibtex_field (out, "url", record->url);
  bibtex_field (out, "evidencetype", record->design);
  bibtex_field (out, "retracted", record->retracted ? "yes" : "");
  g_string_append (out, "\n}\n\n");
}

/* ---- RIS ----------------------------------------------------------------- */

static void
ris_field (GString *out, const char *tag, const char *value)
{
  if (*value != '\0')
    g_string_append_printf (out, "%s  - %s\r\n", tag, value);
}

static void
ris_author (GString *out, const IrcRefAuthor *author)
{
  g_autofree char *text = NULL;

  if (*author->body != '\0')
    text = g_strdup (author->body);
  else if (*author->suffix != '\0')
    text = g_strdup_printf (
        "%s, %s, %s", author->family, author->given, author->suffix);
  else
    text = g_strdup_printf ("%s, %s", author->family, author->given);
  ris_field (out, "AU", text);
}

/* One range has a first and a last page; anything else stays together. */
static void
ris_pages (GString *out, const char *pages)
{
  const char *hyphen = strchr (pages, '-');

  if (hyphen == NULL || hyphen == pages || hyphen[1] == '\0' ||
      strchr (hyphen + 1, '-') != NULL || strpbrk (pages, ";, ") != NULL) {
    ris_field (out, "SP", pages);
  } else {
    g_autofree char *first = g_strndup (pages, (gsize) (hyphen - pages));

    ris_field (out, "SP", first);
    ris_field (out, "EP", hyphen + 1);
  }
}

void
irc_refs_write_ris (GString *out, const IrcRefRecord *record, const char *key)
{
  ris_field (out, "TY", irc_refs_kind_name (IRC_REFS_RIS, record->kind));
  ris_field (out, "ID", key);
  for (guint i = 0; i < record->authors->len; i++)
    ris_author (out, record->authors->pdata[i]);
  if (record->et_al)
    ris_field (out, "AU", "et al.");
  ris_field (out, "TI", record->title);
  ris_field (out, "T2", record->container);
  if (record->year >= 0)
    g_string_append_printf (out, "PY  - %d\r\n", record->year);
  ris_field (out, "VL", record->volume);
  ris_field (out, "IS", record->issue);
  ris_pages (out, record->pages);
  ris_field (out, "DO", record->doi);
  ris_field (out, "AN", record->pmid);
  ris_field (out, "DB", *record->pmid != '\0' ? "PubMed" : "");
  ris_field (out, "C2", record->pmcid);
  ris_field (out, "C3", record->design);
  ris_field (out, "C4", record->retracted ? "retracted" : "");
  ris_field (out, "UR", record->url);
  g_string_append (out, "ER  - \r\n\r\n");
}

/* ---- CSL-JSON ------------------------------------------------------------ */

static void
csl_field (IrcJsonWriter *writer, const char *name, const char *value)
{
  if (*value != '\0')
    irc_json_writer_string (writer, name, value);
}

static void
csl_authors (IrcJsonWriter *writer, const IrcRefRecord *record)
{
  const GPtrArray *authors = record->authors;

  if (authors->len == 0 && !record->et_al)
    return;
  irc_json_writer_begin_array (writer, "author");
  for (guint i = 0; i < authors->len; i++) {
    const IrcRefAuthor *author = authors->pdata[i];

    irc_json_writer_begin_object (writer, NULL);
    csl_field (writer, "literal", author->body);
    csl_field (writer, "family", author->family);
    csl_field (writer, "given", author->given);
    csl_field (writer, "suffix", author->suffix);
    irc_json_writer_end_object (writer);
  }
  if (record->et_al) {
    irc_json_writer_begin_object (writer, NULL);
    csl_field (writer, "literal", "et al.");
    irc_json_writer_end_object (writer);
  }
  irc_json_writer_end_array (writer);
}

static void
csl_year (IrcJsonWriter *writer, int year)
{
  if (year < 0)
    return;
  irc_json_writer_begin_object (writer, "issued");
  irc_json_writer_begin_array (writer, "date-parts");
  irc_json_writer_begin_array (writer, NULL);
  irc_json_writer_int (writer, NULL, year);
  irc_json_writer_end_array (writer);
  irc_json_writer_end_array (writer);
  irc_json_writer_end_object (writer);
}

static void
csl_record (IrcJsonWriter *writer, const IrcRefRecord *record, const char *key)
{
  irc_json_writer_begin_object (writer, NULL);
  csl_field (writer, "id", key);
  csl_field (
      writer, "type", irc_refs_kind_name (IRC_REFS_CSL_JSON, record->kind));
  csl_authors (writer, record);
  csl_field (writer, "title", record->title);
  csl_field (writer, "container-title", record->container);
  csl_year (writer, record->year);
  csl_field (writer, "volume", record->volume);
  csl_field (writer, "issue", record->issue);
  csl_field (writer, "page", record->pages);
  csl_field (writer, "DOI", record->doi);
  csl_field (writer, "PMID", record->pmid);
  csl_field (writer, "PMCID", record->pmcid);
  csl_field (writer, "URL", record->url);
  csl_field (writer, "genre", record->design);
  csl_field (writer, "note", record->retracted ? "Retracted: yes" : "");
  irc_json_writer_end_object (writer);
}

GBytes *
irc_refs_write_csl (const IrcRefRecord *const *records,
                    const char *const *keys,
                    guint n_records)
{
  g_autoptr (IrcJsonWriter) writer = irc_json_writer_new ();

  irc_json_writer_begin_array (writer, NULL);
  for (guint i = 0; i < n_records; i++)
    csl_record (writer, records[i], keys[i]);
  irc_json_writer_end_array (writer);
  return irc_json_writer_end (writer);
}
