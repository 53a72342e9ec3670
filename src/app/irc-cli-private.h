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

typedef struct {
  const char *out, *file;
  IrcExportFormat format;
  int edition, paper;          /* -1: as the case says */
  int profile;                 /* IrcPdfProfile */
  const IrcLanguage *language; /* NULL: as the case says */
} IrcCliExport;

/* With IRC_EXPORT_CARDS the requests without a card are named on standard
 * error. */
int irc_cli_export (const IrcCliExport *call);
int irc_cli_trace (const char *out, const char *file);
int irc_cli_assess (char **files, gboolean json);
int irc_cli_check (char **files);
int irc_cli_new (const char *out, const char *from);
int irc_cli_rewrite (const char *out, const char *file);
int irc_cli_check_content (const char *folder);

G_END_DECLS
