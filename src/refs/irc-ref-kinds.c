/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-refs-private.h"

typedef struct {
  const char *name;
  IrcRefKind kind;
} Name;

/* The first name of a kind is the one that is written.  Whatever is not here
 * is read as IRC_REF_OTHER. */
static const Name bibtex[] = {
  { "article", IRC_REF_ARTICLE },
  { "book", IRC_REF_BOOK },
  { "booklet", IRC_REF_BOOK },
  { "incollection", IRC_REF_CHAPTER },
  { "inbook", IRC_REF_CHAPTER },
  { "inproceedings", IRC_REF_CONFERENCE },
  { "conference", IRC_REF_CONFERENCE },
  { "techreport", IRC_REF_REPORT },
  { "report", IRC_REF_REPORT },
  { "manual", IRC_REF_REPORT },
  { "phdthesis", IRC_REF_THESIS },
  { "mastersthesis", IRC_REF_THESIS },
  { "thesis", IRC_REF_THESIS },
  { "online", IRC_REF_WEB },
  { "electronic", IRC_REF_WEB },
  { "www", IRC_REF_WEB },
  { "misc", IRC_REF_OTHER },
  { NULL, IRC_REF_OTHER },
};

static const Name ris[] = {
  { "JOUR", IRC_REF_ARTICLE },      { "EJOUR", IRC_REF_ARTICLE },
  { "MGZN", IRC_REF_ARTICLE },      { "NEWS", IRC_REF_ARTICLE },
  { "BOOK", IRC_REF_BOOK },         { "EBOOK", IRC_REF_BOOK },
  { "CHAP", IRC_REF_CHAPTER },      { "ECHAP", IRC_REF_CHAPTER },
  { "CPAPER", IRC_REF_CONFERENCE }, { "CONF", IRC_REF_CONFERENCE },
  { "RPRT", IRC_REF_REPORT },       { "GOVDOC", IRC_REF_REPORT },
  { "STAND", IRC_REF_REPORT },      { "THES", IRC_REF_THESIS },
  { "ELEC", IRC_REF_WEB },          { "WEB", IRC_REF_WEB },
  { "BLOG", IRC_REF_WEB },          { "GEN", IRC_REF_OTHER },
  { NULL, IRC_REF_OTHER },
};

static const Name csl[] = {
  { "article-journal", IRC_REF_ARTICLE },
  { "journal-article", IRC_REF_ARTICLE },
  { "article-magazine", IRC_REF_ARTICLE },
  { "article-newspaper", IRC_REF_ARTICLE },
  { "book", IRC_REF_BOOK },
  { "chapter", IRC_REF_CHAPTER },
  { "book-chapter", IRC_REF_CHAPTER },
  { "paper-conference", IRC_REF_CONFERENCE },
  { "report", IRC_REF_REPORT },
  { "standard", IRC_REF_REPORT },
  { "thesis", IRC_REF_THESIS },
  { "webpage", IRC_REF_WEB },
  { "post-weblog", IRC_REF_WEB },
  { "document", IRC_REF_OTHER },
  { NULL, IRC_REF_OTHER },
};

/* PubMed's format has no kinds. */
static const Name *const tables[IRC_N_REFS_FORMATS] = {
  [IRC_REFS_BIBTEX] = bibtex,
  [IRC_REFS_RIS] = ris,
  [IRC_REFS_CSL_JSON] = csl,
};

IrcRefKind
irc_refs_parse_kind (IrcRefsFormat format, const char *name)
{
  /* BibTeX knows no capitals; the words of the others stand as they are. */
  int (*const compare) (const char *, const char *) =
      format == IRC_REFS_BIBTEX ? g_ascii_strcasecmp : g_strcmp0;
  const Name *row = tables[format];

  while (row->name != NULL && compare (row->name, name) != 0)
    row++;
  return row->kind;
}

const char *
irc_refs_kind_name (IrcRefsFormat format, IrcRefKind kind)
{
  const Name *row = tables[format];

  while (row->name != NULL && row->kind != kind)
    row++;
  return row->name;
}
