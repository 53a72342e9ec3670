/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-item-private.h"

#include "irc-printable.h"

struct _IrcOwnReference {
  IrcItem parent_instance;
  IrcOwnReferenceData data;
};

G_DEFINE_FINAL_TYPE (IrcOwnReference, irc_own_reference, IRC_TYPE_ITEM)

#define AT(member) G_STRUCT_OFFSET (IrcOwnReference, data.member)

/* The values of the evidence pack, in its order. */
const char *const irc_own_reference_types[] = {
  "guideline",
  "consensus",
  "standard",
  "rct",
  "review",
  "original",
  "cost-effectiveness",
  "survey",
  "census",
  "editorial",
  "manual",
  "report",
  "web",
  NULL,
};
const char *const irc_own_reference_directions[] = {
  "supports", "neutral", "mixed", "against", NULL,
};
const char *const irc_own_reference_payment_systems[] = {
  "activity-tariff",
  "global-budget",
  "fee-for-service",
  NULL,
};

/* ---- authors ------------------------------------------------------------- */

#define AUTHOR_AT(member) G_STRUCT_OFFSET (IrcOwnAuthor, member)

static void author_free (gpointer record);

/* An author is a person (family, given) or a body, and is written as such. */
static gboolean
is_body (gconstpointer base)
{
  const IrcOwnAuthor *author = base;

  return *author->body != '\0';
}

static gboolean
is_person (gconstpointer base)
{
  const IrcOwnAuthor *author = base;

  return !is_body (base) || *author->family != '\0' || *author->given != '\0';
}

static const IrcMember author_members[] = {
  { .name = "family",
    .kind = &irc_kind_string,
    .offset = AUTHOR_AT (family),
    .is_written = is_person },
  { .name = "given",
    .kind = &irc_kind_string,
    .offset = AUTHOR_AT (given),
    .is_written = is_person },
  { .name = "body",
    .kind = &irc_kind_string,
    .offset = AUTHOR_AT (body),
    .is_written = is_body },
  IRC_END,
};

static const IrcRecordType author_type = {
  .size = sizeof (IrcOwnAuthor),
  .members = author_members,
  .free = author_free,
};

static void
author_free (gpointer record)
{
  irc_record_free (record, &author_type);
}

/* ---- findings ------------------------------------------------------------ */

#define FINDING_AT(member) G_STRUCT_OFFSET (IrcOwnFinding, member)

static void finding_free (gpointer record);

static const IrcMember finding_members[] = {
  IRC_FORMED ("id", FINDING_AT (id), IRC_FORM_ID, IRC_MEMBER_FILLED),
  IRC_STRING ("text", FINDING_AT (text), 0),
  IRC_STRING ("numbers", FINDING_AT (numbers), 0),
  IRC_STRING ("where", FINDING_AT (where), 0),
  IRC_END,
};

static const IrcRecordType finding_type = {
  .size = sizeof (IrcOwnFinding),
  .members = finding_members,
  .free = finding_free,
};

static void
finding_free (gpointer record)
{
  irc_record_free (record, &finding_type);
}

/* Gives findings without an id one of their own: "f1", "f2", … */
static void
name_findings (IrcItem *item)
{
  IrcOwnReference *self = IRC_OWN_REFERENCE (item);
  const GPtrArray *findings = self->data.findings;
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  guint number = 0;

  for (guint i = 0; i < findings->len; i++) {
    const IrcOwnFinding *finding = findings->pdata[i];
    g_hash_table_add (taken, finding->id);
  }
  for (guint i = 0; i < findings->len; i++) {
    IrcOwnFinding *finding = findings->pdata[i];

    if (*finding->id != '\0')
      continue;
    do {
      g_free (finding->id);
      finding->id = g_strdup_printf ("f%u", ++number);
    } while (g_hash_table_contains (taken, finding->id));
  }
}

/* ---- the reference ------------------------------------------------------- */

static gboolean
has_author (const IrcOwnReferenceData *data)
{
  for (guint i = 0; i < data->authors->len; i++) {
    const IrcOwnAuthor *author = data->authors->pdata[i];

    if (*author->family != '\0' || *author->body != '\0')
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_printable (gconstpointer base)
{
  const IrcOwnReference *self = base;
  const IrcOwnReferenceData *data = &self->data;
  const IrcCitation citation = {
    .type = data->type,
    .has_author = has_author (data),
    .title = data->title,
    .container = data->container,
    .has_year = data->year >= 0,
    .volume = data->volume,
    .pages = data->pages,
    .doi = data->doi,
    .pmid = data->pmid,
    .pmcid = data->pmcid,
    .url = data->url,
    .url_is_official = data->url_is_official,
    .retracted = data->retracted,
  };

  return irc_citation_is_printable (&citation);
}

/* As in the pack: the member stands only where it is true. */
static gboolean
is_retracted (gconstpointer base)
{
  const IrcOwnReference *self = base;

  return self->data.retracted;
}

static const IrcMember members[] = {
  IRC_ID ("id", AT (id)),
  /* Not the first value, "guideline", which would claim a rank. */
  IRC_CHOICE (
      "type", AT (type), irc_own_reference_types, IRC_MEMBER_FILLED, "web"),
  IRC_RECORDS ("authors", AT (authors), &author_type),
  IRC_BOOLEAN ("et_al", AT (et_al), FALSE),
  IRC_STRING ("title", AT (title), IRC_MEMBER_REQUIRED),
  IRC_STRING ("container", AT (container), 0),
  IRC_INT_OR_NULL ("year", AT (year), 9999),
  IRC_STRING ("volume", AT (volume), 0),
  IRC_STRING ("issue", AT (issue), 0),
  IRC_STRING ("pages", AT (pages), 0),
  IRC_STRING ("doi", AT (doi), 0),
  IRC_STRING ("pmid", AT (pmid), 0),
  IRC_STRING ("pmcid", AT (pmcid), 0),
  IRC_STRING ("url", AT (url), 0),
  IRC_BOOLEAN ("url_is_official", AT (url_is_official), FALSE),
  IRC_FORMED ("country", AT (country), IRC_FORM_REGION, 0),
  /* "" is the pack's own word for not known, and claims nothing. */
  IRC_CHOICE ("payment_system",
              AT (payment_system),
              irc_own_reference_payment_systems,
              0,
              ""),
  IRC_CHOICE ("direction", AT (direction), irc_own_reference_directions, 0, ""),
  { .name = "printable", .kind = &irc_kind_computed, .compute = is_printable },
  { .name = "retracted",
    .kind = &irc_kind_boolean,
    .offset = AT (retracted),
    .is_written = is_retracted },
  IRC_STRINGS ("missing", AT (missing), IRC_FORM_ANY),
  IRC_RECORDS ("findings", AT (findings), &finding_type),
  IRC_GROUP ("checks"),
  IRC_STRINGS ("fields_seen_in", AT (fields_seen_in), IRC_FORM_ANY),
  IRC_STRINGS ("inferred", AT (inferred), IRC_FORM_ANY),
  IRC_GROUP_END,
  IRC_END,
};

static const IrcItemTable table = {
  .members = members,
  .complete = name_findings,
};

static void
irc_own_reference_class_init (IrcOwnReferenceClass *klass)
{
  irc_item_class_set_table (IRC_ITEM_CLASS (klass), &table);
}

static void
irc_own_reference_init (IrcOwnReference *self)
{
  irc_item_init_members (IRC_ITEM (self));
}

const IrcOwnReferenceData *
irc_own_reference_peek (IrcOwnReference *self)
{
  g_return_val_if_fail (IRC_IS_OWN_REFERENCE (self), NULL);

  return &self->data;
}
