/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "irc-document-builder.h"
#include "irc-pages-builder.h"

static IrcPagesBuilder *
make_builder (void)
{
  g_autoptr (IrcDocument) document =
      irc_document_builder_end (irc_document_builder_new ("en"));
  IrcPagesBuilder *builder = irc_pages_builder_new (document, 200, 100);
  const IrcElement root = { .role = IRC_ROLE_DOCUMENT,
                            .parent = IRC_NO_PARENT };

  irc_pages_builder_add_element (builder, &root);
  return builder;
}

static void
add_page (IrcPagesBuilder *builder, const char *label)
{
  g_autoptr (IrcScene) scene = irc_scene_new (200, 100);

  irc_pages_builder_add_page (builder, irc_scene_freeze (scene), label);
}

static void
add_link (IrcPagesBuilder *builder, guint page, const char *target)
{
  g_autofree char *to = g_strdup (target);
  char words[] = "Reference \"1\"";
  const IrcElement element = { .role = IRC_ROLE_LINK, .parent = 0 };
  const IrcPageLink link = {
    .rect = { 10, 20.125, 30, 12 },
    .target = to,
    .contents = words,
    .element = irc_pages_builder_add_element (builder, &element),
  };

  irc_pages_builder_add_link (builder, page, &link);
}

static void
test_value (void)
{
  IrcPagesBuilder *builder = make_builder ();
  g_autoptr (IrcPages) pages = NULL;
  const IrcDestination *destinations;
  guint n;

  /* A link may be noted before its page is finished. */
  add_link (builder, 1, "#b");
  add_page (builder, "i");
  add_page (builder, "1");
  irc_pages_builder_add_destination (builder, "c", 1, 5, 6);
  irc_pages_builder_add_destination (builder, "a", 0, 1, 2);
  irc_pages_builder_add_destination (builder, "b", 1, 3, 4);
  irc_pages_builder_add_missing (builder, 2);
  irc_pages_builder_add_missing (builder, 3);
  pages = irc_pages_builder_end (builder);

  g_assert_cmpuint (irc_pages_get_n_pages (pages), ==, 2);
  g_assert_cmpfloat (irc_pages_get_width (pages), ==, 200);
  g_assert_cmpfloat (irc_pages_get_height (pages), ==, 100);
  g_assert_cmpuint (irc_pages_count_missing (pages), ==, 5);
  g_assert_cmpstr (irc_pages_get_page (pages, 0)->label, ==, "i");
  g_assert_cmpuint (irc_pages_get_page (pages, 0)->n_links, ==, 0);
  g_assert_cmpuint (irc_pages_get_page (pages, 1)->n_links, ==, 1);
  g_assert_cmpstr (irc_pages_get_page (pages, 1)->links[0].target, ==, "#b");
  g_assert_nonnull (irc_pages_get_document (pages));

  destinations = irc_pages_get_destinations (pages, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (destinations[0].name, ==, "a");
  g_assert_cmpstr (destinations[2].name, ==, "c");
  g_assert_cmpfloat (irc_pages_lookup_destination (pages, "b")->x, ==, 3);
  g_assert_null (irc_pages_lookup_destination (pages, "d"));
}

static void
test_figure (void)
{
  IrcPagesBuilder *builder = make_builder ();
  g_autoptr (IrcPages) pages = NULL;
  char words[] = "a chart";
  const IrcElement figure = { .role = IRC_ROLE_FIGURE,
                              .parent = 0,
                              .alternative = words };
  const guint element = irc_pages_builder_add_element (builder, &figure);
  const IrcElement *elements;
  guint n;

  irc_pages_builder_place_element (
      builder, element, 1, (IrcRect){ 1, 2, 3, 4 });
  add_page (builder, "1");
  add_page (builder, "2");
  words[0] = 'x'; /* it has its own copy */
  pages = irc_pages_builder_end (builder);
  elements = irc_pages_get_elements (pages, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (elements[1].page, ==, 1);
  g_assert_cmpfloat (elements[1].bounds.height, ==, 4);
  g_assert_cmpstr (elements[1].alternative, ==, "a chart");
}

static void
test_trace (void)
{
  IrcPagesBuilder *builder = make_builder ();
  g_autoptr (IrcPages) pages = NULL;
  g_autoptr (IrcScene) scene = irc_scene_new (200, 100);
  g_autofree char *painted = NULL, *trace = NULL, *expected = NULL;
  const IrcElement head = { .role = IRC_ROLE_TH,
                            .parent = 1,
                            .column_head = TRUE };

  add_link (builder, 0, "https://doi.org/10.1000/182");
  irc_pages_builder_add_element (builder, &head);
  irc_scene_fill_rect (
      scene, (IrcRect){ 1, 2, 3, 4 }, (IrcColor){ 0, 0, 0, 1 });
  irc_scene_freeze (scene);
  irc_pages_builder_add_page (builder, scene, "i");
  irc_pages_builder_add_outline (builder, "1\tÜber", 1, 0, -0.001);
  irc_pages_builder_add_destination (builder, "ref-1", 0, 1.005, 2);
  pages = irc_pages_builder_end (builder);
  painted = irc_scene_trace (scene);
  trace = irc_pages_trace (pages);
  expected = g_strconcat (
      "pages 1 200.00 100.00 missing 0\n"
      "page 0 \"i\" 200.00 100.00\n",
      painted,
      "link 10.00 20.12 30.00 12.00 \"https://doi.org/10.1000/182\""
      " \"Reference \\\"1\\\"\" element 1\n"
      "outline 1 \"1\\x09Über\" page 0 0.00\n"
      "destination \"ref-1\" page 0 1.00 2.00\n"
      "element 0 Document\n"
      "element 1   Link\n"
      "element 2     TH column\n",
      NULL);
  g_assert_cmpstr (trace, ==, expected);
}

static void
expect_critical (const char *pattern)
{
  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, pattern);
}

static void
test_mistakes (void)
{
  IrcPagesBuilder *builder = make_builder ();
  g_autoptr (IrcPages) pages = NULL;
  const IrcElement orphan = { .role = IRC_ROLE_P, .parent = 7 };

  expect_critical ("*element->parent < elements->len*");
  irc_pages_builder_add_element (builder, &orphan);
  expect_critical ("*level*above*");
  irc_pages_builder_add_outline (builder, "deep", 2, 0, 0);
  add_page (builder, "1");
  add_link (builder, 0, "#nowhere");
  irc_pages_builder_add_outline (builder, "far", 1, 9, 0);
  irc_pages_builder_add_destination (builder, "a", 0, 0, 0);
  irc_pages_builder_add_destination (builder, "a", 3, 0, 0);
  expect_critical ("outline item 1 leads*");
  expect_critical ("\"a\" is on a page*");
  expect_critical ("two destinations are called \"a\"*");
  expect_critical ("no destination for \"#nowhere\"*");
  pages = irc_pages_builder_end (builder);
  g_test_assert_expected_messages ();
}

static void
test_abandoned (void)
{
  IrcPagesBuilder *builder = make_builder ();

  add_page (builder, "1");
  add_link (builder, 0, "https://example.org/");
  irc_pages_builder_free (builder);
  irc_pages_builder_free (NULL);
}

static void
test_roles (void)
{
  g_assert_cmpstr (irc_role_get_name (IRC_ROLE_DOCUMENT), ==, "Document");
  g_assert_cmpstr (irc_role_get_name (IRC_ROLE_LBODY), ==, "LBody");
  g_assert_cmpstr (irc_role_get_name (IRC_ROLE_TOCI), ==, "TOCI");
  g_assert_cmpstr (irc_role_get_name (IRC_ROLE_SPAN), ==, "Span");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pages/value", test_value);
  g_test_add_func ("/pages/figure", test_figure);
  g_test_add_func ("/pages/trace", test_trace);
  g_test_add_func ("/pages/mistakes", test_mistakes);
  g_test_add_func ("/pages/abandoned", test_abandoned);
  g_test_add_func ("/pages/roles", test_roles);
  return g_test_run ();
}
