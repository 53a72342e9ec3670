/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-formula.h"

#include <math.h>
#include <string.h>

#include "irc-i18n.h"
#include "irc-library.h"

#define MAX_DEPTH 64

/* Recursive descent that calculates as it reads.  After an error @next stands
 * where it was found and every function returns at once. */
typedef struct {
  const char *start;
  const char *next;
  IrcFormulaLookup lookup;
  gpointer data;
  guint depth;
  const char *error; /* what was wanted */
} Parser;

static double read_sum (Parser *self);

static double
fail (Parser *self, const char *text)
{
  if (self->error == NULL)
    self->error = text;
  return 0;
}

static gboolean
accept (Parser *self, char c)
{
  while (*self->next == ' ')
    self->next++;
  if (self->error != NULL || *self->next != c)
    return FALSE;
  self->next++;
  return TRUE;
}

static double
read_number (Parser *self)
{
  const char *start = self->next;

  self->next += strspn (self->next, "0123456789");
  if (*self->next == '.') {
    const gsize n_decimals = strspn (self->next + 1, "0123456789");
    if (n_decimals == 0)
      return fail (self, _ ("a digit after the decimal point"));
    self->next += 1 + n_decimals;
  }
  g_autofree char *number = g_strndup (start, (gsize) (self->next - start));
  return g_ascii_strtod (number, NULL);
}

static double
read_name (Parser *self)
{
  const char *start = self->next;

  self->next += strspn (self->next, "abcdefghijklmnopqrstuvwxyz0123456789_");
  g_autofree char *name = g_strndup (start, (gsize) (self->next - start));
  return self->lookup (name, self->data);
}

static double
read_atom (Parser *self)
{
  if (accept (self, '(')) {
    const double value = read_sum (self);
    return accept (self, ')') ? value
                              : fail (self,
                                      _ ("an operator or a closing "
                                         "bracket"));
  }
  if (self->error != NULL)
    return 0;
  if (g_ascii_isdigit (*self->next))
    return read_number (self);
  if (g_ascii_islower (*self->next))
    return read_name (self);
  return fail (self, _ ("a number, an input or an opening bracket"));
}

static double
read_signed (Parser *self)
{
  double value;

  if (++self->depth > MAX_DEPTH)
    fail (self, _ ("fewer brackets and signs inside each other"));
  if (self->error != NULL)
    value = 0;
  else if (accept (self, '-'))
    value = -read_signed (self);
  else if (accept (self, '+'))
    value = read_signed (self);
  else {
    value = read_atom (self);
    if (accept (self, '^'))
      value = pow (value, read_signed (self));
  }
  self->depth--;
  return value;
}

static double
read_product (Parser *self)
{
  double value = read_signed (self);

  for (;;) {
    if (accept (self, '*'))
      value *= read_signed (self);
    else if (accept (self, '/'))
      value /= read_signed (self);
    else
      return value;
  }
}

static double
read_sum (Parser *self)
{
  double value = read_product (self);

  for (;;) {
    if (accept (self, '+'))
      value += read_product (self);
    else if (accept (self, '-'))
      value -= read_product (self);
    else
      return value;
  }
}

gboolean
irc_formula_evaluate (const char *formula,
                      IrcFormulaLookup lookup,
                      gpointer data,
                      double *value,
                      GError **error)
{
  Parser self = {
    .start = formula,
    .next = formula,
    .lookup = lookup,
    .data = data,
  };

  g_return_val_if_fail (formula != NULL && lookup != NULL, FALSE);

  const double result = read_sum (&self);
  if (self.error == NULL && *self.next != '\0')
    self.error = _ ("an operator or the end");
  if (self.error != NULL) {
    g_set_error (error,
                 IRC_CONTENT_ERROR,
                 IRC_CONTENT_ERROR_INVALID,
                 /* Translators: %s is what a formula should have there, as in
                    "an operator or the end" */
                 _ ("the formula needs %s at character %u"),
                 self.error,
                 (guint) g_utf8_strlen (formula, self.next - formula) + 1);
    return FALSE;
  }
  if (value != NULL)
    *value = result;
  return TRUE;
}
