/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The extensions in a case's content and in that of its snapshots.
 *
 * Private to the model room.
 */
#pragma once

#include "irc-items.h"
#include "irc-member.h"

G_BEGIN_DECLS

/* Of IrcContentPack; each pack stands once. */
extern const IrcRecordType irc_content_pack_type;

G_END_DECLS
