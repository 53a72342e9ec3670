/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-signs.h"

#include <glib.h>

/* What a typesetter would make of figures as the pack records them. */
static void
test_signs (void)
{
  static const char *const rows[][2] = {
    { "", "" },
    { "693 (2011) -> 1,595 (2019); conversion >=85.4%",
      "693 (2011) \u2192 1,595 (2019); conversion \u226585.4%" },
    { "35 +/- 2 <= 40 - or so", "35 \u00b1 2 \u2264 40 \u2013 or so" },
    { "difference -US$6,936 (-37%)", "difference \u2212US$6,936 (\u221237%)" },
    { "-0.09 (95% CI -0.11 to -0.04)",
      "\u22120.09 (95% CI \u22120.11 to \u22120.04)" },
    /* A range, a word and a comparison are none of them. */
    { "4-6 may run a day-case rota, p<0.001, 24-7",
      "4-6 may run a day-case rota, p<0.001, 24-7" },
    { "\u00e4-\u00f6 -", "\u00e4-\u00f6 -" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *shown = irc_signs_dup (rows[i][0]);

    g_assert_cmpstr (shown, ==, rows[i][1]);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/signs/figures", test_signs);
  return g_test_run ();
}
