/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The calls of the command line, one function each; for irc-cli*.c only.
 *
 * Each returns the exit status.  What it produces goes to the file or to
 * standard output as bytes, untouched by the locale; complaints go to standard
 * error, one line each, at most 400 bytes.
 */
#pragma once

#include "irc-export.h"
#include "irc-open.h"
#include "irc-packs.h"

G_BEGIN_DECLS

enum {
  IRC_CLI_OK = 0,
  IRC_CLI_FAILED = 1,
  IRC_CLI_USAGE = 2,
};

/* "ircase: FILE: text"; without a file "ircase: text". */
void irc_cli_complain (const char *file, const char *text);
/* @text to standard output. */
int irc_cli_print (const char *text);

/* The library of the packs in use, with those in @content (NULL: none); what is
 * installed and cannot be used is named on standard error.  NULL when it was
 * said why. */
IrcLibrary *irc_cli_load_library (char **content);

typedef struct {
  const char *out, *file;
  char **content; /* folders of packs for this call; NULL: none */
  IrcExportFormat format;
  int edition, paper;          /* -1: as the case says */
  int profile;                 /* IrcPdfProfile */
  const IrcLanguage *language; /* NULL: as the case says */
} IrcCliExport;

/* With IRC_EXPORT_CARDS the requests without a card are named on standard
 * error. */
int irc_cli_export (const IrcCliExport *call);
int irc_cli_trace (char **content, const char *out, const char *file);
int irc_cli_trace_evidence (char **content, const char *file, gboolean json);
int irc_cli_assess (char **content, char **files, gboolean json);
int irc_cli_check (char **content, char **files);
int irc_cli_new (char **content, const char *out, const char *from);
int irc_cli_rewrite (char **content, const char *out, const char *file);
/* The copy for sharing, without what its report does not print and without
 * @without. */
int irc_cli_share (char **content,
                   const char *out,
                   const char *file,
                   IrcSharing without);
/* irc-cli-content.c */
int irc_cli_check_content (char **content, const char *folder);
int irc_cli_list_content (char **content);
int irc_cli_compare_content (const char *folder);
int irc_cli_add_content (const char *folder, gboolean force);
int irc_cli_remove_content (const char *id);

G_END_DECLS
