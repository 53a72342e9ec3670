/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-error.h"

G_DEFINE_QUARK (irc - base - error - quark, irc_base_error)
