/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-refs-private.h"

#include <string.h>
#include "irc-i18n.h"

/* RIS as reference managers and publishers write it (Research Information
 * Systems, "RIS Format Specifications"; the tags of Crossref, Springer,
 * Elsevier, Wiley and PubMed's "Cite" button). */

typedef struct {
  IrcRefs *refs;
  IrcRefRecord *record;    /* being read, or NULL */
  char *first, *last;      /* pages */
  char *containers[4];     /* the names of the journal, best first */
  char *publisher, *notes; /* where nothing better is said */
  char *accession, *custom;
  char *base; /* whose accession number it is */
  char *pending_year;
} Reader;

static void
keep (char **text, const char *value)
{
  if (*text == NULL && *value != '\0')
    *text = irc_refs_clean (value);
}

static void
fill_pages (Reader *self)
{
  const char *first = self->first != NULL ? self->first : "";
  const char *last = self->last != NULL ? self->last : "";

  irc_ref_record_take (&self->record->pages, irc_refs_join_pages (first, last));
}

/* An accession number is a PMID where the base says so, or where it is nothing
 * but digits and no base is named; PMC's own exports put "PMC…" there. */
static void
fill_accession (Reader *self)
{
  IrcRefRecord *record = self->record;
  const char *number = self->accession != NULL ? self->accession : "";
  const gboolean digits =
      *number != '\0' && strspn (number, "0123456789") == strlen (number);
  const gboolean pubmed = self->base == NULL ||
                          strstr (self->base, "PubMed") != NULL ||
                          g_ascii_strcasecmp (self->base, "medline") == 0;

  if (digits && pubmed && strlen (number) <= 8)
    irc_ref_record_take (&record->pmid, g_strdup (number));
  else if (g_str_has_prefix (number, "PMC"))
    irc_ref_record_take (&record->pmcid, g_strdup (number));
  if (self->custom != NULL && g_str_has_prefix (self->custom, "PMC"))
    irc_ref_record_take (&record->pmcid, g_strdup (self->custom));
}

static void
clear_fields (Reader *self)
{
  g_clear_pointer (&self->first, g_free);
  g_clear_pointer (&self->last, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->containers); i++)
    g_clear_pointer (&self->containers[i], g_free);
  g_clear_pointer (&self->publisher, g_free);
  g_clear_pointer (&self->notes, g_free);
  g_clear_pointer (&self->accession, g_free);
  g_clear_pointer (&self->custom, g_free);
  g_clear_pointer (&self->base, g_free);
}

static void
finish_record (Reader *self)
{
  IrcRefRecord *record = self->record;

  if (record == NULL)
    return;
  fill_pages (self);
  fill_accession (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->containers); i++)
    if (*record->container == '\0')
      irc_ref_record_take (&record->container,
                           g_steal_pointer (&self->containers[i]));
  if (*record->container == '\0')
    irc_ref_record_take (&record->container,
                         g_steal_pointer (&self->publisher));
  if (*record->doi == '\0' && self->notes != NULL)
    irc_ref_record_take (&record->doi, irc_refs_find_doi (self->notes));
  irc_refs_take_record (self->refs, g_steal_pointer (&self->record));
  clear_fields (self);
}

static void
begin_record (Reader *self, const char *type, guint line)
{
  if (self->record != NULL)
    irc_refs_add_problem (self->refs,
                          line,
                          _ ("the entry before has no end (ER); it was taken "
                             "as far as it goes"));
  finish_record (self);
  self->record = irc_ref_record_new ();
  self->record->line = line;
  self->record->kind = irc_refs_parse_kind (IRC_REFS_RIS, type);
}

/* The first date counts.  DA alone may be without a year: EndNote's is "Mar".
 */
static void
take_year (Reader *self, const char *tag, const char *value, guint line)
{
  if (self->record->year >= 0 || *value == '\0')
    return;
  if (g_str_equal (tag, "DA"))
    self->record->year = irc_refs_parse_year (value);
  else
    irc_refs_take_year (self->refs, self->record, value, line);
}

/* "31234567[pmid]", "PMC7654321[pmcid]": PubMed Central's own fields. */
static void
take_marked (IrcRefRecord *record, const char *value)
{
  g_autofree char *number = g_strndup (value, strcspn (value, "["));

  if (g_str_has_suffix (value, "[pmid]"))
    irc_ref_record_take (&record->pmid, g_steal_pointer (&number));
  else if (g_str_has_suffix (value, "[pmcid]"))
    irc_ref_record_take (&record->pmcid, g_steal_pointer (&number));
}

static gboolean
is_one_of (const char *tag, const char *tags)
{
  const char *found = strstr (tags, tag);

  return found != NULL && strlen (tag) == 2;
}

/* Fields that are gathered until the entry ends. */
static void
gather (Reader *self, const char *tag, const char *value)
{
  static const char *const containers[] = { "JF", "T2", "JO", "BT" };

  for (guint i = 0; i < G_N_ELEMENTS (containers); i++)
    if (g_str_equal (tag, containers[i]))
      keep (&self->containers[i], value);
  if (g_str_equal (tag, "SP"))
    keep (&self->first, value);
  else if (g_str_equal (tag, "EP"))
    keep (&self->last, value);
  else if (is_one_of (tag, "JA J1 J2"))
    keep (&self->containers[2], value);
  else if (g_str_equal (tag, "PB"))
    keep (&self->publisher, value);
  else if (is_one_of (tag, "N1 M3 L3"))
    keep (&self->notes, value);
  else if (g_str_equal (tag, "AN"))
    keep (&self->accession, value);
  else if (g_str_equal (tag, "C2"))
    keep (&self->custom, value);
  else if (g_str_equal (tag, "DB"))
    keep (&self->base, value);
  else if (g_str_equal (tag, "C7"))
    keep (&self->first, value);
}

static void
read_field (gpointer data, const char *tag, const char *value, guint line)
{
  Reader *self = data;
  IrcRefRecord *record = self->record;

  if (g_str_equal (tag, "TY")) {
    begin_record (self, value, line);
    return;
  }
  if (record == NULL || *tag == '\0')
    return;
  if (g_str_equal (tag, "ER"))
    finish_record (self);
  else if (is_one_of (tag, "AU A1"))
    irc_refs_add_named (record, value);
  else if (is_one_of (tag, "TI T1") && *record->title == '\0')
    irc_ref_record_take (&record->title, irc_refs_clean_title (value));
  else if (is_one_of (tag, "PY Y1 DA"))
    take_year (self, tag, value, line);
  else if (g_str_equal (tag, "VL"))
    irc_ref_record_take (&record->volume, irc_refs_clean (value));
  else if (g_str_equal (tag, "IS"))
    irc_ref_record_take (&record->issue, irc_refs_clean (value));
  else if (g_str_equal (tag, "DO"))
    irc_ref_record_take (&record->doi, irc_refs_clean (value));
  else if (g_str_equal (tag, "UR") && *record->url == '\0')
    irc_ref_record_take (&record->url, irc_refs_clean (value));
  else if (is_one_of (tag, "U1 U2"))
    take_marked (record, value);
  else if (g_str_equal (tag, "ID"))
    irc_ref_record_take (&record->key, irc_refs_clean (value));
  else if (g_str_equal (tag, "C3"))
    irc_ref_record_take (&record->design, irc_refs_clean (value));
  else if (g_str_equal (tag, "C4"))
    record->retracted = g_str_equal (value, "retracted");
  else
    gather (self, tag, value);
}

void
irc_refs_read_ris (IrcRefs *refs, const char *text)
{
  Reader self = { .refs = refs };

  irc_tagged_read (text, read_field, &self);
  finish_record (&self);
  clear_fields (&self);
}
