/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A society or a standard of the evidence pack in a list: its name and what it
 * says; opened, all that is known of it, with its references and what they
 * found.
 *
 * Nothing is fetched: an address is opened by the system's browser when its
 * button is pressed, and only an http or https address has one.
 */
#pragma once

#include <gtk/gtk.h>
#include "irc-library.h"
#include "irc-nearness.h"

G_BEGIN_DECLS

#define IRC_TYPE_SOURCE_ROW (irc_source_row_get_type ())
G_DECLARE_FINAL_TYPE (
    IrcSourceRow, irc_source_row, IRC, SOURCE_ROW, GtkListBoxRow)

/* One of @society and @standard, a row of @library; the other is NULL. */
IrcSourceRow *irc_source_row_new (IrcLibrary *library,
                                  const IrcSociety *society,
                                  const IrcStandard *standard,
                                  guint order);
gboolean irc_source_row_is_society (IrcSourceRow *self);
/* Of the centre's country, "" where it has not said. */
void irc_source_row_set_country (IrcSourceRow *self, const char *country);
IrcNearness irc_source_row_get_nearness (IrcSourceRow *self);
/* Societies before standards, the nearest first, then as in the pack. */
int irc_source_row_compare (IrcSourceRow *a, IrcSourceRow *b);
/* TRUE when all of @words (lower case, NULL-terminated) occur in it. */
gboolean irc_source_row_matches (IrcSourceRow *self, const char *const *words);
void irc_source_row_set_open (IrcSourceRow *self, gboolean open);
gboolean irc_source_row_is_open (IrcSourceRow *self);

/* The address of a reference that may be opened: its DOI, else an official
 * page; NULL for none. */
char *irc_source_row_dup_address (const IrcReference *reference);

G_END_DECLS
