/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the members of a case are called: each that the format has is named, or
 * stands here as one that needs no name. */
#include "irc-member-words.h"

#include <string.h>
#include "case-support.h"
#include "irc-json-tree.h"

/* What nobody edits, or what goes by the name of what it is in (an answer by
 * its criterion).  A star stands for one step, two at the end for all that
 * follow. */
static const char *const nameless[] = {
  "/format",
  "/version",
  "/id",
  "/created",
  "/modified",
  "/content/**",
  "/centre/service_lines/*/id",
  "/answers/**",
  "/measures/*/id",
  "/asks/*/id",
  "/arguments/chosen/*/id",
  "/arguments/left_out/*/argument",
  "/arguments/left_out/*/reference",
  "/arguments/own/*/id",
  "/arguments/own/*/source_point",
  "/arguments/references/*/id",
  "/arguments/references/*/printable",
  "/arguments/references/*/missing/*",
  "/arguments/references/*/checks/**",
  "/finance/**",
  "/report/sections/*/id",
  "/history/**",
  "/private/**",
};

/* What this version does not know. */
#define UNKNOWN "/x-unknown"

static gboolean
is_like (const char *path, const char *pattern)
{
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);
  g_auto (GStrv) wanted = g_strsplit (pattern, "/", -1);

  for (guint i = 0;; i++) {
    if (g_strcmp0 (wanted[i], "**") == 0)
      return steps[i] != NULL;
    if (wanted[i] == NULL || steps[i] == NULL)
      return wanted[i] == NULL && steps[i] == NULL;
    if (!g_str_equal (wanted[i], "*") && !g_str_equal (wanted[i], steps[i]))
      return FALSE;
  }
}

static gboolean
needs_no_name (const char *path)
{
  if (strstr (path, UNKNOWN) != NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (nameless); i++)
    if (is_like (path, nameless[i]))
      return TRUE;
  return FALSE;
}

/* What an array of plain values holds goes by the name of the array. */
static gboolean
check (const IrcJsonValue *value, const char *path)
{
  const IrcJsonValue *inner = value + 1;
  gboolean is_fine = irc_member_words_find (path) != NULL;
  const gboolean holds =
      value->type == IRC_JSON_ARRAY || value->type == IRC_JSON_OBJECT;

  g_assert_false (is_fine && needs_no_name (path));
  if (is_fine || needs_no_name (path))
    return TRUE;
  is_fine = holds;
  for (guint i = 0; holds && i < value->n; i++) {
    g_autofree char *below = inner->name != NULL
                                 ? g_strdup_printf ("%s/%s", path, inner->name)
                                 : g_strdup_printf ("%s/%u", path, i);

    is_fine = check (inner, below) && is_fine;
    inner = irc_json_value_next (inner);
  }
  if (!holds)
    g_test_message ("nobody says what %s is", path);
  return is_fine;
}

static void
test_every_member (void)
{
  g_autofree char *text = case_read_maximal ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (IrcJsonTree) tree = irc_json_tree_new (bytes, NULL);

  g_assert_true (check (irc_json_tree_get_root (tree), ""));
}

static void
test_lists (void)
{
  static const struct {
    const char *path, *list;
    int index; /* -1: it is not in it */
    const char *rest;
  } rows[] = {
    { "/measures/0", "/measures", 0, "" },
    { "/measures/12/start", "/measures", 12, "/start" },
    { "/arguments/own/3/references/1", "/arguments/own", 3, "/references/1" },
    { "/measures", "/measures", -1, NULL },
    { "/measures/", "/measures", -1, NULL },
    { "/measures/-1", "/measures", -1, NULL },
    { "/measures/first", "/measures", -1, NULL },
    { "/measures/1st/start", "/measures", -1, NULL },
    { "/measuresmore/1", "/measures", -1, NULL },
    { "/asks/1", "/measures", -1, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const char *rest = NULL;
    guint index = 0;
    const gboolean is_in =
        irc_member_is_in_list (rows[i].path, rows[i].list, &index, &rest);

    g_assert_true (is_in == (rows[i].index >= 0));
    if (!is_in)
      continue;
    g_assert_cmpuint (index, ==, (guint) rows[i].index);
    g_assert_cmpstr (rest, ==, rows[i].rest);
    g_assert_true (
        irc_member_is_in_list (rows[i].path, rows[i].list, &index, NULL));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/member-words/every-member", test_every_member);
  g_test_add_func ("/member-words/lists", test_lists);
  return g_test_run ();
}
