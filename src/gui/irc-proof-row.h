/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One proof of an answer: title, date, reviewer, link, and a button that
 * removes it from its list. */
#pragma once

#include <gtk/gtk.h>
#include "irc-items.h"

G_BEGIN_DECLS

#define IRC_TYPE_PROOF_ROW (irc_proof_row_get_type ())
G_DECLARE_FINAL_TYPE (IrcProofRow, irc_proof_row, IRC, PROOF_ROW, GtkWidget)

/* @list holds @proof and is kept alive. */
GtkWidget *irc_proof_row_new (IrcProof *proof, IrcItemList *list);

G_END_DECLS
