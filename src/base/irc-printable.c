/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-printable.h"

#include "irc-string.h"

/* Types whose official pages often bear no year. */
static const char *const undated_types[] = {
  "web",    "report", "standard",  "guideline", "census",
  "survey", "manual", "editorial", NULL,
};

static gboolean
is_known (const char *text)
{
  return !irc_string_is_blank (text);
}

static gboolean
is_title_known (const IrcCitation *citation)
{
  return is_known (citation->title) && citation->title[0] != '[';
}

static gboolean
has_identifier (const IrcCitation *citation)
{
  return is_known (citation->doi) || is_known (citation->pmid) ||
         is_known (citation->pmcid);
}

static gboolean
has_official_page (const IrcCitation *citation)
{
  return citation->url_is_official && is_known (citation->url);
}

static gboolean
has_locator (const IrcCitation *citation)
{
  return has_identifier (citation) || has_official_page (citation) ||
         (is_known (citation->volume) && is_known (citation->pages));
}

static gboolean
may_be_undated (const IrcCitation *citation)
{
  return citation->type != NULL &&
         g_strv_contains (undated_types, citation->type) &&
         has_official_page (citation) && !has_identifier (citation) &&
         !is_known (citation->volume) && !is_known (citation->pages);
}

gboolean
irc_citation_is_printable (const IrcCitation *citation)
{
  g_return_val_if_fail (citation != NULL, FALSE);

  return !citation->retracted && is_title_known (citation) &&
         is_known (citation->container) && citation->has_author &&
         has_locator (citation) &&
         (citation->has_year || may_be_undated (citation));
}
