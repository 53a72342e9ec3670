/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pages as text: one fact a line, so that a golden file's difference reads
 * like a sentence. */

#include "irc-pages.h"

static const char *const role_names[] = {
  [IRC_ROLE_DOCUMENT] = "Document",
  [IRC_ROLE_SECT] = "Sect",
  [IRC_ROLE_H1] = "H1",
  [IRC_ROLE_H2] = "H2",
  [IRC_ROLE_H3] = "H3",
  [IRC_ROLE_P] = "P",
  [IRC_ROLE_L] = "L",
  [IRC_ROLE_LI] = "LI",
  [IRC_ROLE_LBL] = "Lbl",
  [IRC_ROLE_LBODY] = "LBody",
  [IRC_ROLE_TABLE] = "Table",
  [IRC_ROLE_THEAD] = "THead",
  [IRC_ROLE_TBODY] = "TBody",
  [IRC_ROLE_TR] = "TR",
  [IRC_ROLE_TH] = "TH",
  [IRC_ROLE_TD] = "TD",
  [IRC_ROLE_CAPTION] = "Caption",
  [IRC_ROLE_FIGURE] = "Figure",
  [IRC_ROLE_TOC] = "TOC",
  [IRC_ROLE_TOCI] = "TOCI",
  [IRC_ROLE_REFERENCE] = "Reference",
  [IRC_ROLE_LINK] = "Link",
  [IRC_ROLE_DIV] = "Div",
  [IRC_ROLE_SPAN] = "Span",
  [IRC_ROLE_BIB_ENTRY] = "BibEntry",
  [IRC_ROLE_NOTE] = "Note",
};

const char *
irc_role_get_name (IrcRole role)
{
  g_return_val_if_fail ((gsize) role < G_N_ELEMENTS (role_names), "Div");

  return role_names[role];
}

static void
append_quoted (GString *out, const char *text)
{
  g_string_append (out, " \"");
  for (const char *p = text; *p != '\0'; p++) {
    if (*p == '"' || *p == '\\')
      g_string_append_c (out, '\\');
    if ((guchar) *p < 0x20)
      g_string_append_printf (out, "\\x%02x", (guint) *p);
    else
      g_string_append_c (out, *p);
  }
  g_string_append_c (out, '"');
}

static void
append_number (GString *out, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (buffer, sizeof buffer, "%.2f", value);
  g_string_append_c (out, ' ');
  g_string_append (out, g_str_equal (buffer, "-0.00") ? "0.00" : buffer);
}

static void
append_rect (GString *out, const IrcRect *rect)
{
  append_number (out, rect->x);
  append_number (out, rect->y);
  append_number (out, rect->width);
  append_number (out, rect->height);
}

static void
trace_page (GString *out, guint index, const IrcPage *page)
{
  g_autofree char *scene = irc_scene_trace (page->scene);

  g_string_append_printf (out, "page %u", index);
  append_quoted (out, page->label);
  append_number (out, irc_scene_get_width (page->scene));
  append_number (out, irc_scene_get_height (page->scene));
  g_string_append_c (out, '\n');
  g_string_append (out, scene);
  for (guint i = 0; i < page->n_links; i++) {
    const IrcPageLink *link = &page->links[i];

    g_string_append (out, "link");
    append_rect (out, &link->rect);
    append_quoted (out, link->target);
    append_quoted (out, link->contents);
    g_string_append_printf (out, " element %u\n", link->element);
  }
}

static void
trace_outline (GString *out, const IrcPages *pages)
{
  guint n;
  const IrcOutlineItem *items = irc_pages_get_outline (pages, &n);

  for (guint i = 0; i < n; i++) {
    g_string_append_printf (out, "outline %d", items[i].level);
    append_quoted (out, items[i].title);
    g_string_append_printf (out, " page %u", items[i].page);
    append_number (out, items[i].y);
    g_string_append_c (out, '\n');
  }
}

static void
trace_destinations (GString *out, const IrcPages *pages)
{
  guint n;
  const IrcDestination *items = irc_pages_get_destinations (pages, &n);

  for (guint i = 0; i < n; i++) {
    g_string_append (out, "destination");
    append_quoted (out, items[i].name);
    g_string_append_printf (out, " page %u", items[i].page);
    append_number (out, items[i].x);
    append_number (out, items[i].y);
    g_string_append_c (out, '\n');
  }
}

static guint
get_depth (const IrcElement *elements, guint index)
{
  guint depth = 0;

  while (elements[index].parent != IRC_NO_PARENT) {
    index = elements[index].parent;
    depth++;
  }
  return depth;
}

static void
trace_elements (GString *out, const IrcPages *pages)
{
  static const char *const numberings[] = { "", " ordered", " labelled" };
  guint n;
  const IrcElement *elements = irc_pages_get_elements (pages, &n);

  for (guint i = 0; i < n; i++) {
    const IrcElement *element = &elements[i];

    g_string_append_printf (out,
                            "element %u%*s %s",
                            i,
                            (int) (2 * get_depth (elements, i)),
                            "",
                            irc_role_get_name (element->role));
    if (element->role == IRC_ROLE_TH)
      g_string_append (out, element->column_head ? " column" : " row");
    if (element->role == IRC_ROLE_L)
      g_string_append (out, numberings[element->numbering]);
    if (element->role == IRC_ROLE_FIGURE) {
      g_string_append_printf (out, " page %u", element->page);
      append_rect (out, &element->bounds);
    }
    if (element->alternative != NULL)
      append_quoted (out, element->alternative);
    g_string_append_c (out, '\n');
  }
}

char *
irc_pages_trace (const IrcPages *self)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "pages %u", irc_pages_get_n_pages (self));
  append_number (out, irc_pages_get_width (self));
  append_number (out, irc_pages_get_height (self));
  g_string_append_printf (out, " missing %u\n", irc_pages_count_missing (self));
  for (guint i = 0; i < irc_pages_get_n_pages (self); i++)
    trace_page (out, i, irc_pages_get_page (self, i));
  trace_outline (out, self);
  trace_destinations (out, self);
  trace_elements (out, self);
  return g_string_free (out, FALSE);
}
