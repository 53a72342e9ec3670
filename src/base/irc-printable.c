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

IrcCitationLacks
irc_citation_lacks (const IrcCitation *citation)
{
  IrcCitationLacks lacks = 0;

  g_return_val_if_fail (citation != NULL, IRC_CITATION_LACKS_TITLE);

  if (!citation->has_author)
    lacks |= IRC_CITATION_LACKS_AUTHOR;
  if (!is_title_known (citation))
    lacks |= IRC_CITATION_LACKS_TITLE;
  if (!is_known (citation->container))
    lacks |= IRC_CITATION_LACKS_CONTAINER;
  if (!citation->has_year && !may_be_undated (citation))
    lacks |= IRC_CITATION_LACKS_YEAR;
  if (!has_locator (citation))
    lacks |= IRC_CITATION_LACKS_LOCATOR;
  if (citation->retracted)
    lacks |= IRC_CITATION_RETRACTED;
  return lacks;
}

gboolean
irc_citation_is_printable (const IrcCitation *citation)
{
  return irc_citation_lacks (citation) == 0;
}
