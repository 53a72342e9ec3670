/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-assess-private.h"

#include "irc-string.h"

int
irc_assessment_parse_name (const char *const *names,
                           const char *name,
                           int fallback)
{
  for (int i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return i;
  return fallback;
}

/* An author without a name is none. */
static const IrcAuthor *
convert_authors (IrcAssessment *self, const GPtrArray *own, guint *n)
{
  IrcAuthor *authors = irc_assessment_new0 (self, IrcAuthor, own->len);

  *n = 0;
  for (guint i = 0; i < own->len; i++) {
    const IrcOwnAuthor *author = g_ptr_array_index (own, i);

    if (irc_string_is_blank (author->family) &&
        irc_string_is_blank (author->body))
      continue;
    authors[*n].family = author->family;
    authors[*n].given = author->given;
    authors[*n].body = author->body;
    (*n)++;
  }
  return authors;
}

static const IrcFinding *
convert_findings (IrcAssessment *self, const GPtrArray *own)
{
  IrcFinding *findings = irc_assessment_new0 (self, IrcFinding, own->len);

  for (guint i = 0; i < own->len; i++) {
    const IrcOwnFinding *finding = g_ptr_array_index (own, i);

    findings[i].id = finding->id;
    findings[i].text = finding->text;
    findings[i].numbers = finding->numbers;
    findings[i].where = finding->where;
  }
  return findings;
}

/* What a user's reference lacks is not recorded but computed: printable, by
 * the rule of the pack. */
static void
convert (IrcAssessment *self,
         IrcReference *reference,
         const IrcOwnReferenceData *own)
{
  const char *const *none = irc_assessment_new0 (self, const char *, 0);

  *reference = (IrcReference){
    .id = own->id,
    .type = own->type,
    .et_al = own->et_al,
    .title = own->title,
    .container = own->container,
    .year = own->year < 0 ? IRC_UNKNOWN_INT : (int) own->year,
    .volume = own->volume,
    .issue = own->issue,
    .pages = own->pages,
    .doi = own->doi,
    .pmid = own->pmid,
    .pmcid = own->pmcid,
    .url = own->url,
    .url_is_official = own->url_is_official,
    .country = own->country,
    .payment_system = own->payment_system,
    .direction = (IrcDirection) irc_assessment_parse_name (
        irc_direction_names, own->direction, IRC_DIRECTION_UNKNOWN),
    .retracted = own->retracted,
    .missing = none,
    .findings = convert_findings (self, own->findings),
    .n_findings = own->findings->len,
    .fields_seen_in = none,
    .inferred = none,
    .replaces = "",
  };
  reference->authors =
      convert_authors (self, own->authors, &reference->n_authors);
  reference->printable = irc_reference_is_printable (reference);
}

void
irc_assessment_fill_own_references (IrcAssessment *self)
{
  GListModel *list = irc_case_get_list (self->case_, IRC_LIST_OWN_REFERENCES);

  self->n_own_references = irc_assessment_list_length (list);
  self->own_references =
      irc_assessment_new0 (self, IrcReference, self->n_own_references);
  for (guint i = 0; i < self->n_own_references; i++)
    convert (self,
             &self->own_references[i],
             irc_own_reference_peek (irc_assessment_peek_item (list, i)));
}

const IrcReference *
irc_assessment_lookup_reference (const IrcAssessment *self, const char *id)
{
  for (guint i = 0; i < self->n_own_references; i++)
    if (g_str_equal (self->own_references[i].id, id))
      return &self->own_references[i];
  return irc_library_lookup_reference (self->library, id);
}
