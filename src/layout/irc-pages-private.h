/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What pages are made of: for the value and its builder alone. */
#pragma once

#include "irc-pages.h"

G_BEGIN_DECLS

struct _IrcPages {
  IrcDocument *document;
  double width, height;
  GArray *pages;        /* IrcPage; links filled in at the end */
  GArray *elements;     /* IrcElement */
  GArray *outline;      /* IrcOutlineItem */
  GArray *destinations; /* IrcDestination, sorted by name */
  guint n_missing;
};

/* By name. */
int irc_destination_compare (gconstpointer a, gconstpointer b);

G_END_DECLS
