/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-content-error.h"

GQuark
irc_content_error_quark (void)
{
  return g_quark_from_static_string ("irc-content-error-quark");
}
