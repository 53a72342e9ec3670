/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-pack-words.h"

#include "irc-i18n.h"
#include "irc-string.h"

#define MAX_TITLE_BYTES 160

static const char *const change_words[IRC_N_ROW_CHANGES] = {
  [IRC_ROW_ADDED] = N_ ("added"),
  [IRC_ROW_CHANGED] = N_ ("changed"),
  [IRC_ROW_REMOVED] = N_ ("removed"),
};

static const char *const kind_words[IRC_N_ROW_KINDS] = {
  [IRC_ROW_ARGUMENT] = N_ ("argument"),
  [IRC_ROW_REFERENCE] = N_ ("reference"),
  [IRC_ROW_BENCHMARK] = N_ ("survey figure"),
  [IRC_ROW_STANDARD] = N_ ("standard"),
  [IRC_ROW_SOCIETY] = N_ ("society"),
  [IRC_ROW_SERVICE_LINE] = N_ ("service line"),
  [IRC_ROW_RESOURCE_TYPE] = N_ ("resource"),
  [IRC_ROW_CRITERION] = N_ ("criterion"),
  [IRC_ROW_LABEL] = N_ ("heading"),
};

static char *
dup_count (IrcRowKind kind, guint n)
{
  const char *text = NULL;

  switch (kind) {
    case IRC_ROW_ARGUMENT:
      text = irc_ngettext ("argument", "arguments", n);
      break;
    case IRC_ROW_REFERENCE:
      text = irc_ngettext ("reference", "references", n);
      break;
    case IRC_ROW_BENCHMARK:
      text = irc_ngettext ("survey figure", "survey figures", n);
      break;
    case IRC_ROW_STANDARD:
      text = irc_ngettext ("standard", "standards", n);
      break;
    case IRC_ROW_SOCIETY:
      text = irc_ngettext ("society", "societies", n);
      break;
    case IRC_ROW_SERVICE_LINE:
      text = irc_ngettext ("service line", "service lines", n);
      break;
    case IRC_ROW_RESOURCE_TYPE:
      text = irc_ngettext ("resource", "resources", n);
      break;
    case IRC_ROW_CRITERION:
      text = irc_ngettext ("criterion", "criteria", n);
      break;
    case IRC_ROW_LABEL:
    case IRC_N_ROW_KINDS:
    default:
      text = irc_ngettext ("heading", "headings", n);
      break;
  }
  /* Translators: how many, and of what: "2 arguments" */
  return g_strdup_printf (_ ("%u %s"), n, text);
}

char *
irc_pack_words_dup_content (const IrcLibrary *pack)
{
  g_return_val_if_fail (pack != NULL, NULL);
  g_autoptr (GArray) rows = irc_library_compare (NULL, pack);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_of_kind[IRC_N_ROW_KINDS] = { 0 };

  for (guint i = 0; i < rows->len; i++)
    n_of_kind[g_array_index (rows, IrcRowDifference, i).kind]++;
  for (guint kind = 0; kind < IRC_N_ROW_KINDS; kind++) {
    if (n_of_kind[kind] == 0)
      continue;
    g_autofree char *count = dup_count ((IrcRowKind) kind, n_of_kind[kind]);
    /* Translators: between the members of a list */
    g_string_append_printf (text, "%s%s", text->len > 0 ? _ (", ") : "", count);
  }
  return g_strdup (text->len > 0 ? text->str : _ ("nothing"));
}

char **
irc_pack_words_dup_lines (const IrcLibrary *then, const IrcLibrary *now)
{
  g_return_val_if_fail (now != NULL, NULL);
  g_autoptr (GArray) rows = irc_library_compare (then, now);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; i < rows->len; i++) {
    const IrcRowDifference *row = &g_array_index (rows, IrcRowDifference, i);
    g_autofree char *title = irc_string_shorten (row->title, MAX_TITLE_BYTES);
    g_autofree char *line =
        /* Translators: what happened, to what, its title: "added: argument
           “Begin with ward rounds”" */
        g_strdup_printf (_ ("%s: %s “%s”"),
                         _ (change_words[row->change]),
                         _ (kind_words[row->kind]),
                         title);

    g_strv_builder_add (lines, line);
  }
  return g_strv_builder_end (lines);
}

char *
irc_pack_words_dup_name (const IrcPack *pack)
{
  g_return_val_if_fail (pack != NULL, NULL);

  /* Translators: a pack's name and version */
  return g_strdup_printf (_ ("%s %s"), pack->name, pack->version);
}
