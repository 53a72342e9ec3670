/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where a reference can be looked up: the first link of its entry in the list
 * of references. */
#pragma once

#include "irc-library.h"

G_BEGIN_DECLS

typedef struct {
  char *text;    /* "https://doi.org/10.…", "PMID 123", or "" */
  char *address; /* where it leads, or NULL */
} IrcLocator;

IrcLocator irc_locator_find (const IrcReference *reference);
void irc_locator_clear (IrcLocator *self);

G_END_DECLS
