/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The formulas of resource types: numbers, names of inputs, + - * / ^ ( ).
 *
 *   sum    = product { ("+" | "-") product }
 *   product= signed { ("*" | "/") signed }
 *   signed = ("+" | "-") signed | power
 *   power  = atom [ "^" signed ]
 *   atom   = number | name | "(" sum ")"
 *
 * So -a^2 is -(a^2), and a^b^c is a^(b^c).  A number is digits with an optional
 * decimal point, a name is [a-z][a-z0-9_]*, only spaces stand between.
 * May be included by assess and above.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The value of the input @name. */
typedef double (*IrcFormulaLookup) (const char *name, gpointer data);

/* The value of @formula goes to *@value (may be NULL); it is not finite after a
 * division by zero.  FALSE with IRC_CONTENT_ERROR_INVALID, which names the
 * character, when @formula is none. */
gboolean irc_formula_evaluate (const char *formula,
                               IrcFormulaLookup lookup,
                               gpointer data,
                               double *value,
                               GError **error);

G_END_DECLS
