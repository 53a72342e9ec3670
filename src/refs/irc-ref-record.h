/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A reference as the files of reference managers hold it, and lists of them.
 *
 * A record has the fields that BibTeX, RIS, PubMed's format and CSL-JSON have
 * in common.  All texts are UTF-8 without markup, on one line, "" where the
 * file says nothing: nothing is completed or guessed.  It knows neither the
 * case nor the evidence pack.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  IRC_REF_ARTICLE,
  IRC_REF_BOOK,
  IRC_REF_CHAPTER,
  IRC_REF_CONFERENCE,
  IRC_REF_REPORT,
  IRC_REF_THESIS,
  IRC_REF_WEB,
  IRC_REF_OTHER,
} IrcRefKind;

#define IRC_N_REF_KINDS 8

/* A person (family, given, suffix) or a body. */
typedef struct {
  char *family; /* with its particle: "van den Berg" */
  char *given;  /* names or initials, as the file has them */
  char *suffix; /* "Jr" */
  char *body;
} IrcRefAuthor;

typedef struct {
  char *key; /* the file's own name for it: cite key, PMID, … */
  IrcRefKind kind;
  char *design;       /* "rct", "review", "guideline" where the file says so */
  GPtrArray *authors; /* of IrcRefAuthor, in order */
  gboolean et_al;     /* the file says that there are more */
  char *title, *container;
  int year; /* -1: not given */
  char *volume, *issue, *pages;
  char *doi;   /* "10.…", in the file's letters */
  char *pmid;  /* digits */
  char *pmcid; /* "PMC" and digits */
  char *url;
  gboolean retracted;
  guint line; /* where it begins in its file, from 1 */
} IrcRefRecord;

IrcRefRecord *irc_ref_record_new (void);
void irc_ref_record_free (IrcRefRecord *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcRefRecord, irc_ref_record_free)

/* Replaces a text of a record; takes @text, NULL is "". */
void irc_ref_record_take (char **field, char *text);
/* Adds an author; takes the texts, NULL is "".  One without a name is none. */
void irc_ref_record_add_person (IrcRefRecord *self,
                                char *family,
                                char *given,
                                char *suffix);
void irc_ref_record_add_body (IrcRefRecord *self, char *body);

G_END_DECLS
