/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-xml.h"

#include <string.h>

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

static void
assert_written (IrcXml *xml, const char *expected)
{
  g_autoptr (GBytes) bytes = irc_xml_end_document (xml);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL),
                   g_bytes_get_size (bytes),
                   expected,
                   strlen (expected));
}

static void
test_elements (void)
{
  IrcXml *xml = irc_xml_new ();
  IrcXml *piece = irc_xml_new_piece ();

  irc_xml_start (xml, "a", "b", "1", "c", "2", NULL);
  irc_xml_empty (xml, "d", NULL);
  irc_xml_start (xml, "e", NULL);
  irc_xml_attribute (xml, "f", "3");
  irc_xml_attribute (xml, "g", NULL);
  irc_xml_attribute_pt (xml, "h", -1.006);
  irc_xml_text (xml, "");
  irc_xml_end (xml);
  irc_xml_element_text (piece, "i", "x");
  irc_xml_empty (piece, "j", "k", "", NULL);
  irc_xml_take (xml, piece);
  irc_xml_end (xml);
  assert_written (xml,
                  HEAD "<a b=\"1\" c=\"2\"><d/><e f=\"3\" h=\"-1.01pt\"></e>"
                       "<i>x</i><j k=\"\"/></a>");
}

static void
test_escapes (void)
{
  static const char text[] = "<&>\"'\t\n\r]]>é\xF0\x9F\x98\x80";
  IrcXml *xml = irc_xml_new_piece ();

  irc_xml_start (xml, "a", "b", text, NULL);
  irc_xml_text (xml, text);
  irc_xml_end (xml);
  assert_written (xml,
                  "<a b=\"&lt;&amp;&gt;&quot;'&#9;&#10;&#13;]]&gt;é"
                  "\xF0\x9F\x98\x80\">&lt;&amp;&gt;\"'\t\n&#13;]]&gt;é"
                  "\xF0\x9F\x98\x80</a>");
}

/* XML 1.0, section 2.2: what a document may not hold in any form. */
static void
test_forbidden (void)
{
  IrcXml *xml = irc_xml_new_piece ();

  irc_xml_start (xml, "a", NULL);
  for (gunichar c = 1; c < 0x20; c++) {
    char text[7] = { 0 };

    g_unichar_to_utf8 (c, text);
    if (c != '\t' && c != '\n' && c != '\r')
      irc_xml_text (xml, text);
  }
  irc_xml_text (xml, "1\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBD\x7F");
  irc_xml_end (xml);
  assert_written (xml, "<a>1\xEF\xBF\xBD\x7F</a>");
}

/* Whatever is written, a parser that is not ours gives it back. */
static void
collect (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer data,
         GError **error)
{
  g_string_append_len (data, text, (gssize) length);
}

static void
test_round_trip (void)
{
  const GMarkupParser parser = { .text = collect };

  for (guint i = 0; i < 200; i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (GString) found = g_string_new (NULL);
    g_autoptr (GMarkupParseContext) context =
        g_markup_parse_context_new (&parser, 0, found, NULL);
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (GError) error = NULL;
    IrcXml *xml = irc_xml_new_piece ();

    while (text->len < 40) {
      const gunichar c = (gunichar) g_test_rand_int_range (
          0x20, g_test_rand_int_range (0x80, 0x11000));

      if (g_unichar_validate (c) && c != 0xFFFE && c != 0xFFFF)
        g_string_append_unichar (text, c);
    }
    irc_xml_start (xml, "a", "b", text->str, NULL);
    irc_xml_text (xml, text->str);
    irc_xml_end (xml);
    bytes = irc_xml_end_document (xml);
    g_markup_parse_context_parse (context,
                                  g_bytes_get_data (bytes, NULL),
                                  (gssize) g_bytes_get_size (bytes),
                                  &error);
    g_assert_no_error (error);
    g_assert_true (g_markup_parse_context_end_parse (context, &error));
    g_assert_cmpstr (found->str, ==, text->str);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/elements", test_elements);
  g_test_add_func ("/xml/escapes", test_escapes);
  g_test_add_func ("/xml/forbidden", test_forbidden);
  g_test_add_func ("/xml/round-trip", test_round_trip);
  return g_test_run ();
}
