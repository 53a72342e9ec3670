/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What several test programs need.  A program that uses it is linked with
 * support_dep.
 */
#pragma once

#include "irc-scene.h"

G_BEGIN_DECLS

/* Compares @text with tests/golden/@name and fails the test with the first
 * line that differs.  With IRCASE_UPDATE_GOLDENS=1 it writes the file: look at
 * the difference before it is committed. */
void irc_test_golden (const char *name, const char *text);

/* The bundled fonts. */
IrcFonts *irc_test_fonts_new (void);

G_END_DECLS
