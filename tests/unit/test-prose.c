/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-prose.h"

#include <string.h>

/* "P(text) I(text *bold*) H(…) h(…)", a citation "<a|b>". */
static char *
show (const char *text)
{
  static const char kinds[] = "PIHh";
  g_autoptr (GPtrArray) lines = irc_prose_parse (text);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++) {
    const IrcProseLine *line = g_ptr_array_index (lines, i);

    g_string_append_c (out, kinds[line->kind]);
    g_string_append_c (out, '(');
    for (guint k = 0; k < line->n_pieces; k++) {
      const IrcProsePiece *piece = &line->pieces[k];
      g_autofree char *ids =
          piece->ids != NULL ? g_strjoinv ("|", piece->ids) : NULL;

      if (ids != NULL)
        g_string_append_printf (out, "<%s>", ids);
      else
        g_string_append_printf (
            out, piece->strong ? "{%s}" : "%s", piece->text);
    }
    g_string_append_c (out, ')');
  }
  return g_string_free (out, FALSE);
}

static void
check (const char *text, const char *expected)
{
  g_autofree char *shown = show (text);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_lines (void)
{
  check ("", "");
  check (" \n\t\r\n\xc2\xa0\n", "");
  check ("One.\n\nTwo.\nThree.\r\nFour.\xe2\x80\xa9"
         "Five.",
         "P(One.)P(Two.)P(Three.)P(Four.)P(Five.)");
  check ("- a\n  - b\n-c\n- \n-", "I(a)I(b)P(-c)P(- )P(-)");
  check ("## A\n### B\n# C\n##D\n## \n#### E",
         "H(A)h(B)P(# C)P(##D)P(## )P(#### E)");
  check ("\xc2\xa0- a", "I(a)");
}

static void
test_bold (void)
{
  check ("a **b c** d", "P(a {b c} d)");
  check ("**a** b **c**", "P({a} b {c})");
  check ("a ** b", "P(a ** b)");
  check ("**a", "P(**a)");
  check ("2 * 3 * 4", "P(2 * 3 * 4)");
  check ("- **a** b", "I({a} b)");
  check ("**a\nb**", "P(**a)P(b**)");
}

static void
test_citations (void)
{
  check ("It works [@ryan2024].", "P(It works <ryan2024>.)");
  check ("[@a; @b;@c] x", "P(<a|b|c> x)");
  check ("**bold [@a] too**", "P({bold }<a>{ too})");
  check ("[3] [a] [@] [@ ] [@a; b] [@a", "P([3] [a] [@] [@ ] [@a; b] [@a)");
  check ("[@3]", "P(<3>)");
}

static void
test_escapes (void)
{
  check ("\\- a", "P(- a)");
  check ("\\## a\n\\### b", "P(## a)P(### b)");
  check ("\\**a** b", "P(**a** b)");
  check ("\\[@a]", "P([@a])");
  check ("\\\\server\\share \\n \\", "P(\\\\server\\share \\n \\)");
  check ("**a \\** b**", "P({a ** b})");
  check ("a \\- b", "P(a \\- b)");
}

/* What is appended as plain text is read back as that text. */
static void
test_round_trip (void)
{
  static const char *const parts[] = { "-",  " ", "#",  "*", "[",
                                       "@a", "]", "\\", "x", "**" };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint n = 0; n < 20000; n++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (GString) out = g_string_new (NULL);
    g_autoptr (GPtrArray) lines = NULL;
    g_autoptr (GString) back = g_string_new (NULL);
    IrcProseKind kind = (IrcProseKind) g_rand_int_range (random, 0, 4);
    int length = g_rand_int_range (random, 0, 12);

    g_string_append_c (text, "x-#*["[g_rand_int_range (random, 0, 5)]);
    for (int i = 0; i < length; i++)
      g_string_append (
          text, parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))]);
    irc_prose_append_kind (out, kind);
    irc_prose_append_text (out, text->str, g_rand_boolean (random));
    lines = irc_prose_parse (out->str);
    g_assert_cmpuint (lines->len, ==, 1);
    for (guint i = 0;
         i < ((const IrcProseLine *) g_ptr_array_index (lines, 0))->n_pieces;
         i++) {
      const IrcProseLine *line = g_ptr_array_index (lines, 0);

      g_assert_null (line->pieces[i].ids);
      g_string_append (back, line->pieces[i].text);
      g_assert_cmpint (line->kind, ==, kind);
    }
    g_assert_cmpstr (back->str, ==, text->str);
  }
}

static void
test_append (void)
{
  static const char *const ids[] = { "a", "b;c", "d]", " e", "f g" };
  g_autoptr (GString) out = g_string_new (NULL);

  irc_prose_append_text (out, " Today: ", TRUE);
  irc_prose_append_text (out, "so", FALSE);
  irc_prose_append_citation (out, ids, G_N_ELEMENTS (ids));
  g_assert_cmpstr (out->str, ==, " **Today:** so[@a; @f g]");
  irc_prose_append_citation (out, ids + 1, 2);
  g_assert_cmpstr (out->str, ==, " **Today:** so[@a; @f g]");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prose/lines", test_lines);
  g_test_add_func ("/prose/bold", test_bold);
  g_test_add_func ("/prose/citations", test_citations);
  g_test_add_func ("/prose/escapes", test_escapes);
  g_test_add_func ("/prose/round-trip", test_round_trip);
  g_test_add_func ("/prose/append", test_append);
  return g_test_run ();
}
