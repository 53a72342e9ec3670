/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a document is made of; for irc-document*.c and
 * irc-run-list.c only. */
#pragma once

#include "irc-document.h"

G_BEGIN_DECLS

struct _IrcDocument {
  IrcBlock **blocks;
  guint n_blocks;
  char *title, *author, *subject, *language;
  char *running_head, *confidentiality;
  gboolean single_page;
};

void irc_run_clear (IrcRun *run);
void irc_block_free (IrcBlock *block);

G_END_DECLS
