/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a case needs of its report.
 *
 * Private to the model room.
 */
#pragma once

#include "irc-item-list.h"
#include "irc-items.h"

G_BEGIN_DECLS

/* Lent. */
IrcItemList *irc_report_get_sections (IrcReport *self);

G_END_DECLS
