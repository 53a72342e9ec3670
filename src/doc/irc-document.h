/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The document: what is said, in which order, before any page exists.
 *
 * An IrcDocument is an immutable list of blocks.  It knows no fonts, sizes or
 * pages; layout/ turns it into pages, later rooms into other formats.  It is
 * composed from an assessment (irc-compose.h) and keeps that alive.
 *
 * Links are runs with a target: "#name" leads to the block or run whose anchor
 * is that name, anything else is an address (http, https) shown as a link.
 * Every "#name" has exactly one anchor in the document (checked on building).
 */
#pragma once

#include "irc-figures.h"

G_BEGIN_DECLS

typedef enum {
  IRC_RUN_PLAIN,
  IRC_RUN_STRONG,
  IRC_RUN_EMPHASIS,
} IrcRunStyle;

typedef struct {
  char *text; /* UTF-8 without line breaks */
  IrcRunStyle style;
  char *target; /* NULL: no link */
  char *anchor; /* NULL: none */
} IrcRun;

/* One paragraph's worth of runs. */
typedef struct {
  IrcRun *runs;
  guint n_runs;
} IrcRuns;

typedef enum {
  IRC_BLOCK_COVER,    /* the title page */
  IRC_BLOCK_CONTENTS, /* filled by layout from the headings */
  IRC_BLOCK_HEADING,
  IRC_BLOCK_PARAGRAPH,
  IRC_BLOCK_LIST,
  IRC_BLOCK_TABLE,
  IRC_BLOCK_FIGURE,
  IRC_BLOCK_CALLOUT,
  IRC_BLOCK_REFERENCES, /* the list of references */
  IRC_BLOCK_SIGNATURE,  /* a box to sign or decide */
} IrcBlockKind;

typedef enum {
  IRC_PARAGRAPH_BODY,
  IRC_PARAGRAPH_LEAD,  /* the first, larger sentence of a chapter */
  IRC_PARAGRAPH_NOTE,  /* sources and remarks, small */
  IRC_PARAGRAPH_LABEL, /* stays with what follows */
} IrcParagraphStyle;

typedef enum {
  IRC_ALIGN_LEFT,
  IRC_ALIGN_RIGHT, /* numbers */
  IRC_ALIGN_CENTRE,
} IrcAlign;

/* A cell holds text, or a mark of a criterion followed by text. */
typedef struct {
  IrcRuns text;
  gboolean has_mark;
  IrcMark mark;
} IrcCell;

typedef struct {
  char *title;
  IrcAlign align;
  double share; /* of the width; all shares together are 1 */
} IrcColumn;

typedef struct {
  char *label; /* "Prepared for" */
  char *value;
} IrcFact;

typedef struct {
  IrcBlockKind kind;
  char *anchor; /* NULL: none */
  union {
    struct {
      char *kicker, *title, *subtitle, *note;
      IrcFact *facts;
      guint n_facts;
    } cover;
    struct {
      char *title; /* heading of the contents */
    } contents;
    struct {
      int level;    /* 1 a chapter (starts a page, or stands where the one
                       before leaves room), 2, 3 */
      char *number; /* "3" or "3.1", "" for none; never a full stop */
      char *text;
      gboolean same_page; /* level 1 that does not start a page */
      gboolean one_page;  /* level 1 whose chapter must fit on its page */
    } heading;
    struct {
      IrcParagraphStyle style;
      gboolean with_next; /* stays with what follows, whole if it is short */
      IrcRuns text;
    } paragraph;
    struct {
      gboolean ordered;
      IrcRuns *items;
      guint n_items;
    } list;
    struct {
      char *caption;   /* "Table 2  …": number and title, above the table */
      IrcRuns source;  /* below; none: no runs */
      char *continued; /* "(continued)" */
      IrcColumn *columns;
      guint n_columns;
      IrcCell *cells; /* n_rows × n_columns */
      guint n_rows;
      gboolean row_heads; /* the first column heads its row */
      guint tinted_row;   /* stands out, from 1; 0: none */
    } table;
    struct {
      char *caption;     /* "Figure 1  …", below the figure */
      char *alternative; /* the figure in words, made from its data */
      IrcFigure *figure;
    } figure;
    struct {
      char *title;
      IrcRuns *paragraphs;
      guint n_paragraphs;
    } callout;
    struct {
      IrcRuns *entries; /* the anchor of entry i is "ref-<i+1>" */
      guint n_entries;
      const IrcReference **cited; /* of the entries; lent by the assessment */
      gboolean numbered;          /* from 1; else in alphabetical order */
      char **backlinks; /* where the number of entry i leads: "#cite-4" */
    } references;
    struct {
      char *title;
      char **lines; /* labels of the lines to fill in; NULL-terminated */
    } signature;
  };
} IrcBlock;

typedef struct _IrcDocument IrcDocument;

IrcDocument *irc_document_ref (IrcDocument *self);
void irc_document_unref (IrcDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcDocument, irc_document_unref)

guint irc_document_get_n_blocks (const IrcDocument *self);
const IrcBlock *irc_document_get_block (const IrcDocument *self, guint index);
/* Title, author, subject for the file's properties: only what the user typed.
 */
const char *irc_document_get_title (const IrcDocument *self);
const char *irc_document_get_author (const IrcDocument *self);
const char *irc_document_get_subject (const IrcDocument *self);
const char *irc_document_get_language (const IrcDocument *self); /* BCP 47 */
/* Running head and foot, "" for none. */
const char *irc_document_get_running_head (const IrcDocument *self);
const char *irc_document_get_confidentiality (const IrcDocument *self);
/* TRUE: everything must stand on one page (the brief). */
gboolean irc_document_is_single_page (const IrcDocument *self);
/* The document as plain text, a line a paragraph, for tests and clipboards. */
char *irc_document_to_text (const IrcDocument *self);
/* One of its blocks in the same way. */
char *irc_block_to_text (const IrcBlock *block);

G_END_DECLS
