/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-error.h"

GQuark
irc_base_error_quark (void)
{
  return g_quark_from_static_string ("irc-base-error-quark");
}
