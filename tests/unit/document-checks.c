/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "document-checks.h"

#include <math.h>
#include <string.h>

/* ---- walking ------------------------------------------------------------ */

void
document_foreach_runs_of (const IrcBlock *block,
                          DocumentRunsFunc func,
                          gpointer data)
{
  if (block->kind == IRC_BLOCK_PARAGRAPH)
    func (block, &block->paragraph.text, data);
  if (block->kind == IRC_BLOCK_LIST)
    for (guint k = 0; k < block->list.n_items; k++)
      func (block, &block->list.items[k], data);
  if (block->kind == IRC_BLOCK_TABLE) {
    for (guint k = 0; k < block->table.n_rows * block->table.n_columns; k++)
      func (block, &block->table.cells[k].text, data);
    if (block->table.source.n_runs > 0)
      func (block, &block->table.source, data);
  }
  if (block->kind == IRC_BLOCK_CALLOUT)
    for (guint k = 0; k < block->callout.n_paragraphs; k++)
      func (block, &block->callout.paragraphs[k], data);
  if (block->kind == IRC_BLOCK_REFERENCES)
    for (guint k = 0; k < block->references.n_entries; k++)
      func (block, &block->references.entries[k], data);
}

void
document_foreach_runs (const IrcDocument *document,
                       DocumentRunsFunc func,
                       gpointer data)
{
  for (guint i = 0; i < irc_document_get_n_blocks (document); i++)
    document_foreach_runs_of (irc_document_get_block (document, i), func, data);
}

typedef struct {
  DocumentTextFunc func;
  gpointer data;
} TextWalk;

static void
tell_runs (const IrcBlock *block, const IrcRuns *runs, gpointer data)
{
  TextWalk *walk = data;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < runs->n_runs; i++)
    g_string_append (text, runs->runs[i].text);
  walk->func (block, text->str, walk->data);
}

static void
tell_other_texts (const IrcBlock *block, const TextWalk *walk)
{
  if (block->kind == IRC_BLOCK_COVER) {
    const char *const texts[] = { block->cover.kicker,
                                  block->cover.title,
                                  block->cover.note };

    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
      walk->func (block, texts[i], walk->data);
    if (*block->cover.subtitle != '\0')
      walk->func (block, block->cover.subtitle, walk->data);
    for (guint i = 0; i < block->cover.n_facts; i++) {
      walk->func (block, block->cover.facts[i].label, walk->data);
      walk->func (block, block->cover.facts[i].value, walk->data);
    }
  }
  if (block->kind == IRC_BLOCK_CONTENTS)
    walk->func (block, block->contents.title, walk->data);
  if (block->kind == IRC_BLOCK_HEADING)
    walk->func (block, block->heading.text, walk->data);
  if (block->kind == IRC_BLOCK_TABLE) {
    walk->func (block, block->table.caption, walk->data);
    for (guint i = 0; i < block->table.n_columns; i++)
      walk->func (block, block->table.columns[i].title, walk->data);
  }
  if (block->kind == IRC_BLOCK_FIGURE) {
    walk->func (block, block->figure.caption, walk->data);
    walk->func (block, block->figure.alternative, walk->data);
  }
  if (block->kind == IRC_BLOCK_CALLOUT)
    walk->func (block, block->callout.title, walk->data);
  if (block->kind == IRC_BLOCK_SIGNATURE) {
    walk->func (block, block->signature.title, walk->data);
    for (guint i = 0; block->signature.lines[i] != NULL; i++)
      walk->func (block, block->signature.lines[i], walk->data);
  }
}

void
document_foreach_text (const IrcDocument *document,
                       DocumentTextFunc func,
                       gpointer data)
{
  TextWalk walk = { func, data };

  document_foreach_runs (document, tell_runs, &walk);
  for (guint i = 0; i < irc_document_get_n_blocks (document); i++)
    tell_other_texts (irc_document_get_block (document, i), &walk);
}

guint
document_count (const IrcDocument *document, IrcBlockKind kind)
{
  guint n = 0;

  for (guint i = 0; i < irc_document_get_n_blocks (document); i++)
    n += irc_document_get_block (document, i)->kind == kind;
  return n;
}

char *
document_dup_chapter (const IrcDocument *document, const char *title)
{
  g_autofree char *text = irc_document_to_text (document);
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *pattern =
      g_strdup_printf ("^\\d+ %s$(.*?)(?=^\\d+ \\w[^\\n]*$|\\z)", title);

  regex = g_regex_new (pattern, G_REGEX_MULTILINE | G_REGEX_DOTALL, 0, NULL);
  if (!g_regex_match (regex, text, 0, &match))
    return NULL;
  return g_match_info_fetch (match, 1);
}

/* ---- texts -------------------------------------------------------------- */

static gboolean
matches (const char *pattern, const char *text)
{
  return g_regex_match_simple (pattern, text, 0, 0);
}

/* A number and its title stand apart: "Table 1  What we ask for". */
static gboolean
may_stand_apart (const IrcBlock *block)
{
  return block->kind == IRC_BLOCK_FIGURE || block->kind == IRC_BLOCK_TABLE ||
         block->kind == IRC_BLOCK_HEADING;
}

static void
check_text (const IrcBlock *block, const char *text, gpointer data)
{
  const gboolean *hostile = data;
  gboolean is_cell = block->kind == IRC_BLOCK_TABLE;

  if (!g_utf8_validate (text, -1, NULL) || (*text == '\0' && !is_cell) ||
      matches ("[\\x00-\\x1f\\x7f\\x{85}\\x{2028}\\x{2029}]", text) ||
      matches ("^ | $", text) ||
      matches (may_stand_apart (block) ? "   " : "  ", text) ||
      matches ("\\(null\\)|\\bnull\\b|\\bnan\\b|\\binf\\b", text) ||
      matches (" [.,;](?:[^\\d]|$)|\\.\\.|,,|\\(\\)|\"\"", text) ||
      (!*hostile && matches ("%[a-z]", text)))
    g_error ("block of kind %d: \"%s\"", (int) block->kind, text);
}

/* ---- structure ---------------------------------------------------------- */

typedef struct {
  guint chapters, sections, figures, tables;
  int level;
} Numbers;

static void
check_heading (const IrcBlock *block, Numbers *numbers, gboolean brief)
{
  int level = block->heading.level;
  g_autofree char *expected = NULL;

  g_assert_cmpint (level, >=, 1);
  g_assert_cmpint (level, <=, numbers->level + 1);
  numbers->level = level;
  if (level == 1) {
    numbers->sections = 0;
    expected = g_strdup_printf ("%u", ++numbers->chapters);
  } else if (level == 2) {
    expected =
        g_strdup_printf ("%u.%u", numbers->chapters, ++numbers->sections);
  } else {
    expected = g_strdup ("");
  }
  g_assert_cmpstr (block->heading.number, ==, brief ? "" : expected);
}

static void
check_table (const IrcBlock *block)
{
  double share = 0;

  g_assert_cmpuint (block->table.n_rows, >, 0);
  for (guint i = 0; i < block->table.n_columns; i++)
    share += block->table.columns[i].share;
  g_assert_cmpfloat_with_epsilon (share, 1, 1e-9);
  for (guint i = 0; i < block->table.n_rows; i++)
    g_assert_cmpuint (
        block->table.cells[i * block->table.n_columns].text.n_runs, >, 0);
}

static void
check_structure (const IrcDocument *document)
{
  Numbers numbers = { 0 };
  gboolean brief = irc_document_is_single_page (document);

  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);
    g_autofree char *caption = NULL;

    if (block->kind == IRC_BLOCK_HEADING)
      check_heading (block, &numbers, brief);
    if (block->kind == IRC_BLOCK_FIGURE) {
      caption = g_strdup_printf ("Figure\xc2\xa0%u  ", ++numbers.figures);
      g_assert_true (g_str_has_prefix (block->figure.caption, caption));
    }
    if (block->kind == IRC_BLOCK_TABLE) {
      caption = g_strdup_printf ("Table\xc2\xa0%u  ", ++numbers.tables);
      g_assert_true (g_str_has_prefix (block->table.caption, caption));
      check_table (block);
    }
  }
}

/* ---- mentions ----------------------------------------------------------- */

/* Collects the targets "#figure-2" and "#table-1", and looks that each reads
 * as it leads. */
static void
collect_mentions (const IrcBlock *block, const IrcRuns *runs, gpointer data)
{
  for (guint i = 0; i < runs->n_runs; i++) {
    const char *target = runs->runs[i].target;
    g_autofree char *name = NULL;

    if (target == NULL)
      continue;
    if (g_str_has_prefix (target, "#figure-"))
      name = g_strdup_printf ("Figure\xc2\xa0%s", target + strlen ("#figure-"));
    else if (g_str_has_prefix (target, "#table-"))
      name = g_strdup_printf ("Table\xc2\xa0%s", target + strlen ("#table-"));
    else
      continue;
    g_assert_cmpstr (runs->runs[i].text, ==, name);
    g_hash_table_add (data, g_strdup (target + 1));
  }
}

/* Every figure and table is mentioned in the text before it, in its chapter,
 * and its anchor is its number. */
static void
check_mentions (const IrcDocument *document)
{
  g_autoptr (GHashTable) mentioned =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint figures = 0, tables = 0;

  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);
    g_autofree char *anchor = NULL;

    if (block->kind == IRC_BLOCK_HEADING && block->heading.level == 1)
      g_hash_table_remove_all (mentioned);
    if (block->kind == IRC_BLOCK_FIGURE)
      anchor = g_strdup_printf ("figure-%u", ++figures);
    if (block->kind == IRC_BLOCK_TABLE)
      anchor = g_strdup_printf ("table-%u", ++tables);
    if (anchor != NULL) {
      g_assert_cmpstr (block->anchor, ==, anchor);
      if (!g_hash_table_contains (mentioned, anchor))
        g_error ("%s is not mentioned before it", anchor);
    }
    document_foreach_runs_of (block, collect_mentions, mentioned);
  }
}

/* The words "Figure 2" and "Table 1" outside of captions are links. */
static void
check_unlinked (const IrcBlock *block, const IrcRuns *runs, gpointer data)
{
  for (guint i = 0; i < runs->n_runs; i++)
    if (runs->runs[i].target == NULL &&
        matches ("\\b(Figure|Table)[ \xc2\xa0]\\d", runs->runs[i].text))
      g_error ("no link: %s", runs->runs[i].text);
}

/* ---- links -------------------------------------------------------------- */

static void
collect_anchors (const IrcBlock *block, const IrcRuns *runs, gpointer data)
{
  for (guint i = 0; i < runs->n_runs; i++)
    if (runs->runs[i].anchor != NULL &&
        !g_hash_table_add (data, g_strdup (runs->runs[i].anchor)))
      g_error ("the anchor %s stands twice", runs->runs[i].anchor);
}

static void
check_targets (const IrcBlock *block, const IrcRuns *runs, gpointer data)
{
  for (guint i = 0; i < runs->n_runs; i++) {
    const char *target = runs->runs[i].target;

    if (target == NULL)
      continue;
    if (target[0] == '#' && !g_hash_table_contains (data, target + 1))
      g_error ("%s leads nowhere", target);
    if (target[0] != '#')
      g_assert_true (g_str_has_prefix (target, "http"));
  }
}

static void
check_links (const IrcDocument *document)
{
  g_autoptr (GHashTable) anchors =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  document_foreach_runs (document, collect_anchors, anchors);
  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    if (block->anchor != NULL &&
        !g_hash_table_add (anchors, g_strdup (block->anchor)))
      g_error ("the anchor %s stands twice", block->anchor);
    if (block->kind == IRC_BLOCK_REFERENCES)
      for (guint k = 0; k < block->references.n_entries; k++)
        g_hash_table_add (anchors, g_strdup_printf ("ref-%u", k + 1));
  }
  document_foreach_runs (document, check_targets, anchors);
}

/* ---- citations ---------------------------------------------------------- */

typedef struct {
  guint highest; /* number cited so far: they come in order */
  guint groups;
} Citations;

static void
cite_number (Citations *citations, guint number)
{
  g_assert_cmpuint (number, >, 0);
  g_assert_cmpuint (number, <=, citations->highest + 1);
  citations->highest = MAX (citations->highest, number);
}

/* One group, from its bracket on: "[", numbers that are links, "]". */
static guint
check_group (Citations *citations, const IrcRuns *runs, guint first)
{
  guint last = 0;
  guint i = first + 1;

  for (;; i += 2) {
    const IrcRun *number = &runs->runs[i];
    const char *between = NULL;
    guint value = 0;

    g_assert_cmpuint (i + 1, <, runs->n_runs);
    g_assert_true (g_str_has_prefix (number->target, "#ref-"));
    g_assert_cmpstr (number->target + strlen ("#ref-"), ==, number->text);
    value = (guint) g_ascii_strtoull (number->text, NULL, 10);
    if (i > first + 1 && g_str_equal (runs->runs[i - 1].text, "\u2013"))
      for (guint k = last + 1; k < value; k++)
        cite_number (citations, k);
    g_assert_cmpuint (value, >, last);
    cite_number (citations, value);
    last = value;
    between = runs->runs[i + 1].text;
    if (g_str_equal (between, "]"))
      break;
    g_assert_true (g_str_equal (between, ",\xc2\xa0") ||
                   g_str_equal (between, "\u2013"));
  }
  citations->groups++;
  return i + 1;
}

static void
check_citations_in (const IrcBlock *block, const IrcRuns *runs, gpointer data)
{
  Citations *citations = data;
  g_autoptr (GString) rest = g_string_new (NULL);

  for (guint i = 0; i < runs->n_runs; i++) {
    const IrcRun *run = &runs->runs[i];

    if (run->anchor != NULL && g_str_has_prefix (run->anchor, "cite-")) {
      g_autofree char *expected =
          g_strdup_printf ("cite-%u", citations->groups + 1);

      g_assert_cmpstr (run->anchor, ==, expected);
      g_assert_cmpstr (run->text, ==, i == 0 ? "[" : "\xc2\xa0[");
      i = check_group (citations, runs, i);
      continue;
    }
    g_assert_false (run->target != NULL &&
                    g_str_has_prefix (run->target, "#ref-"));
    g_string_append (rest, run->text);
  }
  if (matches ("\\[[^\\]]*\\d", rest->str) ||
      matches ("\\d[^\\[]*\\]", rest->str))
    g_error ("reads like a citation: %s", rest->str);
}

static void
check_no_brackets (const IrcBlock *block, const char *text, gpointer data)
{
  if (block->kind != IRC_BLOCK_PARAGRAPH && block->kind != IRC_BLOCK_LIST &&
      block->kind != IRC_BLOCK_TABLE && matches ("\\[[^\\]]*\\d", text))
    g_error ("reads like a citation: %s", text);
}

/* By name and year: groups are counted too; what leads to an entry is words. */
static void
check_names_in (const IrcBlock *block, const IrcRuns *runs, gpointer data)
{
  GHashTable *named = data;

  (void) block;
  for (guint i = 0; i < runs->n_runs; i++) {
    const IrcRun *run = &runs->runs[i];

    if (run->target == NULL || !g_str_has_prefix (run->target, "#ref-"))
      continue;
    g_assert_true (matches ("\\d{4}[a-z]*$|n\\.d\\.(-[a-z]+)?$", run->text));
    g_assert_false (matches ("^\\d", run->text));
    g_hash_table_add (named, run->target);
  }
}

static const IrcBlock *
find_references (const IrcDocument *document)
{
  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    if (block->kind == IRC_BLOCK_REFERENCES)
      return block;
  }
  return NULL;
}

static void
check_names (const IrcDocument *document, const IrcBlock *references)
{
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);

  document_foreach_runs (document, check_names_in, named);
  g_assert_cmpuint (
      g_hash_table_size (named), ==, references->references.n_entries);
}

void
document_check_citations (const IrcDocument *document)
{
  Citations citations = { 0 };
  const IrcBlock *references = find_references (document);
  guint n_entries = 0;

  document_foreach_text (document, check_no_brackets, NULL);
  if (references != NULL && !references->references.numbered) {
    check_names (document, references);
    return;
  }
  document_foreach_runs (document, check_citations_in, &citations);
  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    if (block->kind == IRC_BLOCK_REFERENCES) {
      n_entries += block->references.n_entries;
      g_assert_cmpuint (g_strv_length (block->references.backlinks),
                        ==,
                        block->references.n_entries);
    }
  }
  g_assert_cmpuint (citations.highest, ==, n_entries);
}

void
document_check (const IrcDocument *document, gboolean hostile)
{
  document_foreach_text (document, check_text, &hostile);
  check_structure (document);
  check_links (document);
  check_mentions (document);
  if (!hostile)
    document_foreach_runs (document, check_unlinked, NULL);
  document_check_citations (document);
}
