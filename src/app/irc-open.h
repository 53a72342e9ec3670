/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Opening a case: bytes or a file, checked against the evidence pack. */
#pragma once

#include "irc-case.h"
#include "irc-file.h"
#include "irc-language.h"
#include "irc-library.h"

G_BEGIN_DECLS

/* NULL with @error (IRC_BASE_ERROR); its text starts with the place. */
IrcCase *
irc_open_bytes (GBytes *bytes, const IrcLibrary *library, GError **error);
/* The same from a regular file; the text starts with "PATH: ". */
IrcCase *
irc_open_case (const char *path, const IrcLibrary *library, GError **error);
/* The same, and how to recognise the file (@mark may be NULL). */
IrcCase *irc_open_case_marked (const char *path,
                               const IrcLibrary *library,
                               IrcFileMark *mark,
                               GError **error);

/* The file of @case_.  NULL with IRC_BASE_ERROR_LIMIT where it would be larger
 * than what can be opened again. */
GBytes *irc_open_save (IrcCase *case_, GError **error);

/* The language of the paper: the one asked for, or English where there are no
 * texts for it. Never NULL. */
const IrcLanguage *irc_open_language_for (const char *tag);

/* By its name, or by another name of the same file. */
gboolean irc_open_is_same_file (GFile *a, GFile *b);

/* What a case is called: its title, else the name of @file, else "New case";
 * both may be NULL. */
char *irc_open_dup_title (IrcCase *case_, GFile *file);

/* Next year's case: irc_case_new_from (), with @old as its latest snapshot,
 * dated and labelled with the day of its last edit. */
IrcCase *irc_open_follow (IrcCase *old, IrcLibrary *library);

G_END_DECLS
