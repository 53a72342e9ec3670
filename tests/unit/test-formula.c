/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-formula.h"

#include <math.h>
#include <string.h>

#include "irc-library.h"

/* a = 2, b = 3, c = 5, long_name_2 = 7, every other 0. */
static double
look_up (const char *name, gpointer data)
{
  static const struct {
    const char *name;
    double value;
  } inputs[] = { { "a", 2 }, { "b", 3 }, { "c", 5 }, { "long_name_2", 7 } };

  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    if (strcmp (inputs[i].name, name) == 0)
      return inputs[i].value;
  return 0;
}

/* Worked out by hand. */
static void
test_values (void)
{
  static const struct {
    const char *formula;
    double value;
  } cases[] = {
    { "a", 2 },
    { "a + b * c", 17 },
    { "(a + b) * c", 25 },
    { "a - b - c", -6 },
    { "c / a / b", 5.0 / 6 },
    { "a ^ b ^ a", 512 },
    { "-a ^ 2", -4 },
    { "2 ^ -1", 0.5 },
    { "a * -b", -6 },
    { "- - a", 2 },
    { "+a", 2 },
    { "0.5*long_name_2", 3.5 },
    { " ( ( a ) ) ", 2 },
    { "10 / 4 * 2", 5 },
    { "a/0", INFINITY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    double value;

    g_test_message ("%s", cases[i].formula);
    g_assert_true (
        irc_formula_evaluate (cases[i].formula, look_up, NULL, &value, &error));
    g_assert_no_error (error);
    g_assert_cmpfloat (value, ==, cases[i].value);
  }
}

static void
test_errors (void)
{
  static const struct {
    const char *formula, *message;
  } cases[] = {
    { "",
      "the formula needs a number, an input or an opening bracket at "
      "character 1" },
    { "a +",
      "the formula needs a number, an input or an opening bracket at "
      "character 4" },
    { "a b", "the formula needs an operator or the end at character 3" },
    { "a ** b",
      "the formula needs a number, an input or an opening bracket "
      "at character 4" },
    { "(a",
      "the formula needs an operator or a closing bracket at character "
      "3" },
    { "a)", "the formula needs an operator or the end at character 2" },
    { "1.",
      "the formula needs a digit after the decimal point at character "
      "2" },
    { ".5",
      "the formula needs a number, an input or an opening bracket at "
      "character 1" },
    { "2a", "the formula needs an operator or the end at character 2" },
    { "A",
      "the formula needs a number, an input or an opening bracket at "
      "character 1" },
    { "a\t+ b", "the formula needs an operator or the end at character 2" },
    { "a × b", "the formula needs an operator or the end at character 3" },
    { "()",
      "the formula needs a number, an input or an opening bracket at "
      "character 2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (
        irc_formula_evaluate (cases[i].formula, look_up, NULL, NULL, &error));
    g_assert_error (error, IRC_CONTENT_ERROR, IRC_CONTENT_ERROR_INVALID);
    g_assert_cmpstr (error->message, ==, cases[i].message);
  }
}

static void
test_depth (void)
{
  static const char *const units[] = { "(", "-", "a^", "a+(" };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++) {
    g_autoptr (GString) deep = g_string_new (NULL);
    g_autoptr (GError) error = NULL;

    for (int n = 0; n < 100000; n++)
      g_string_append (deep, units[i]);
    g_assert_false (
        irc_formula_evaluate (deep->str, look_up, NULL, NULL, &error));
    g_assert_error (error, IRC_CONTENT_ERROR, IRC_CONTENT_ERROR_INVALID);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formula/values", test_values);
  g_test_add_func ("/formula/errors", test_errors);
  g_test_add_func ("/formula/depth", test_depth);
  return g_test_run ();
}
