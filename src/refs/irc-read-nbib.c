/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-refs-private.h"

#include <string.h>
#include "irc-string.h"

/* PubMed's own format (National Library of Medicine, "MEDLINE/PubMed Data
 * Element (Field) Descriptions"). */

typedef struct {
  IrcRefs *refs;
  IrcRefRecord *record;   /* being read, or NULL */
  GPtrArray *short_names; /* AU, for authors without FAU */
  guint n_full;
  char *abbreviation; /* of the journal */
  char *other_title;  /* of a book or a chapter */
} Reader;

static void
finish_record (Reader *self)
{
  IrcRefRecord *record = self->record;

  if (record == NULL)
    return;
  /* Old entries have short names alone. */
  if (self->n_full == 0)
    for (guint i = 0; i < self->short_names->len; i++)
      irc_refs_add_named (record, self->short_names->pdata[i]);
  if (*record->container == '\0')
    irc_ref_record_take (&record->container,
                         g_steal_pointer (&self->abbreviation));
  if (*record->title == '\0')
    irc_ref_record_take (&record->title, g_steal_pointer (&self->other_title));
  irc_ref_record_take (&record->key, g_strdup (record->pmid));
  irc_refs_take_record (self->refs, g_steal_pointer (&self->record));
  g_ptr_array_set_size (self->short_names, 0);
  self->n_full = 0;
  g_clear_pointer (&self->abbreviation, g_free);
  g_clear_pointer (&self->other_title, g_free);
}

/* What the publication type says of the design; the strongest word wins. */
static void
take_type (IrcRefRecord *record, const char *value)
{
  static const struct {
    const char *type, *design;
  } types[] = {
    { "Practice Guideline", "guideline" },
    { "Guideline", "guideline" },
    { "Consensus Development Conference", "consensus" },
    { "Consensus Statement", "consensus" },
    { "Randomized Controlled Trial", "rct" },
    { "Meta-Analysis", "review" },
    { "Systematic Review", "review" },
    { "Review", "review" },
    { "Editorial", "editorial" },
    { "Comment", "editorial" },
  };

  if (g_ascii_strcasecmp (value, "Retracted Publication") == 0)
    record->retracted = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++) {
    if (g_str_equal (record->design, types[i].design))
      return;
    if (g_ascii_strcasecmp (value, types[i].type) == 0) {
      irc_ref_record_take (&record->design, g_strdup (types[i].design));
      return;
    }
  }
}

/* "10.1007/s00270-019-02321-7 [doi]" */
static void
take_identifier (IrcRefRecord *record, const char *value)
{
  if (*record->doi == '\0' && g_str_has_suffix (value, "[doi]"))
    irc_ref_record_take (&record->doi, irc_refs_find_doi (value));
}

static void
take_author (Reader *self, const char *tag, const char *value)
{
  if (g_str_equal (tag, "FAU")) {
    irc_refs_add_named (self->record, value);
    self->n_full++;
  } else if (g_str_equal (tag, "AU")) {
    g_ptr_array_add (self->short_names, irc_refs_clean (value));
  } else if (g_str_equal (tag, "CN")) {
    irc_ref_record_add_body (self->record, irc_refs_clean (value));
  }
}

static void
take_field (Reader *self, const char *tag, const char *value, guint line)
{
  IrcRefRecord *record = self->record;

  if (g_str_equal (tag, "TI"))
    irc_ref_record_take (&record->title, irc_refs_clean_title (value));
  else if (g_str_equal (tag, "BTI"))
    irc_ref_record_take (&self->other_title, irc_refs_clean_title (value));
  else if (g_str_equal (tag, "JT"))
    irc_ref_record_take (&record->container, irc_refs_clean (value));
  else if (g_str_equal (tag, "TA"))
    irc_ref_record_take (&self->abbreviation, irc_refs_clean (value));
  else if (g_str_equal (tag, "DP"))
    irc_refs_take_year (self->refs, record, value, line);
  else if (g_str_equal (tag, "VI"))
    irc_ref_record_take (&record->volume, irc_refs_clean (value));
  else if (g_str_equal (tag, "IP"))
    irc_ref_record_take (&record->issue, irc_refs_clean (value));
  else if (g_str_equal (tag, "PG"))
    irc_ref_record_take (&record->pages, irc_refs_clean (value));
  else if (g_str_equal (tag, "LID") || g_str_equal (tag, "AID"))
    take_identifier (record, value);
  else if (g_str_equal (tag, "PMC"))
    irc_ref_record_take (&record->pmcid, irc_refs_clean (value));
  else if (g_str_equal (tag, "PT"))
    take_type (record, value);
  else
    take_author (self, tag, value);
}

static void
read_field (gpointer data, const char *tag, const char *value, guint line)
{
  Reader *self = data;

  if (g_str_equal (tag, "PMID")) {
    finish_record (self);
    self->record = irc_ref_record_new ();
    self->record->line = line;
    self->record->kind = IRC_REF_ARTICLE;
    irc_ref_record_take (&self->record->pmid, irc_refs_clean (value));
  } else if (self->record != NULL && *tag != '\0') {
    take_field (self, tag, value, line);
  }
}

void
irc_refs_read_nbib (IrcRefs *refs, const char *text)
{
  Reader self = {
    .refs = refs,
    .short_names = g_ptr_array_new_with_free_func (g_free),
  };

  irc_tagged_read (text, read_field, &self);
  finish_record (&self);
  g_ptr_array_unref (self.short_names);
}
