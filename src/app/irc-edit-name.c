/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-edit-name.h"

#include <stdlib.h>
#include <string.h>

#include "irc-i18n.h"
#include "irc-string.h"

#define MAX_NAME_BYTES 48

/* The first that a path starts with names it. */
static const struct {
  const char *prefix, *name;
} names[] = {
  { "/title", N_ ("Title of the case") },
  { "/centre/facts", N_ ("Facts about the centre") },
  { "/centre/service_lines", N_ ("Service lines") },
  { "/centre", N_ ("Centre") },
  { "/targets", N_ ("Targets") },
  { "/option", N_ ("Choice of option") },
  { "/measures", N_ ("Measures of the plan") },
  { "/asks", N_ ("Requests") },
  { "/arguments/own", N_ ("Own arguments") },
  { "/arguments/references", N_ ("Own references") },
  { "/arguments", N_ ("Choice of arguments") },
  { "/report/sections", N_ ("Chapters of the report") },
  { "/report", N_ ("Settings of the report") },
  { "/history", N_ ("Snapshots") },
};

/* "name “title”", shortened; where there is no title, the name alone. */
static char *
dup_titled (const char *name, const char *title)
{
  g_autofree char *shown = irc_string_shorten_words (title, MAX_NAME_BYTES);

  /* TRANSLATORS: what an edit is about: the kind of thing and its title */
  return *title != '\0' ? g_strdup_printf (_ ("%s “%s”"), name, shown)
                        : g_strdup (name);
}

/* @rest: "ID/member…". */
static char *
dup_answer_name (IrcCase *case_,
                 const IrcAssessment *assessment,
                 const char *rest)
{
  g_auto (GStrv) parts = g_strsplit (rest, "/", 3);
  const IrcCriterion *criterion = irc_library_lookup_criterion (
      irc_assessment_get_library (assessment), parts[0]);
  IrcAnswer *answer = irc_case_get_answer (case_, parts[0]);
  const char *member = parts[1] != NULL ? parts[1] : "";
  const char *label = criterion != NULL ? criterion->label : parts[0];

  if (g_str_equal (member, "note"))
    return dup_titled (_ ("Note on"), label);
  if (g_str_equal (member, "reason"))
    return dup_titled (_ ("Reason for"), label);
  if (g_str_equal (member, "since"))
    return dup_titled (_ ("Date of"), label);
  if (g_str_equal (member, "proofs"))
    return dup_titled (_ ("Proofs of"), label);
  if (g_str_equal (member, "confirmed"))
    return dup_titled (_ ("Confirmed:"), label);
  g_autofree char *shown = irc_string_shorten_words (label, MAX_NAME_BYTES);
  /* TRANSLATORS: a criterion and the answer that was given */
  return g_strdup_printf (
      _ ("%s → %s"),
      shown,
      irc_state_label (irc_assessment_get_language (assessment),
                       answer != NULL ? irc_answer_peek (answer)->state
                                      : IRC_STATE_UNANSWERED));
}

/* @rest: "INDEX/member…" or nothing, which is the list itself. */
static gpointer
get_item (IrcCase *case_, IrcCaseList which, const char *rest)
{
  GListModel *list = irc_case_get_list (case_, which);

  return list != NULL && *rest != '\0'
             ? g_list_model_get_item (list, (guint) atoi (rest))
             : NULL;
}

char *
irc_edit_dup_name (IrcCase *case_,
                   const IrcAssessment *assessment,
                   const char *path)
{
  const char *rest;

  if (g_str_has_prefix (path, "/answers/"))
    return dup_answer_name (case_, assessment, path + strlen ("/answers/"));
  if (g_str_has_prefix (path, "/measures/")) {
    rest = path + strlen ("/measures/");
    g_autoptr (IrcMeasure) item = get_item (case_, IRC_LIST_MEASURES, rest);
    if (item != NULL)
      return dup_titled (_ ("Measure"), irc_measure_peek (item)->action);
  }
  if (g_str_has_prefix (path, "/asks/")) {
    rest = path + strlen ("/asks/");
    g_autoptr (IrcAsk) item = get_item (case_, IRC_LIST_ASKS, rest);
    if (item != NULL)
      return dup_titled (_ ("Request"), irc_ask_peek (item)->title);
  }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    if (g_str_has_prefix (path, names[i].prefix))
      return g_strdup (_ (names[i].name));
  }
  return g_strdup (_ ("Edit"));
}
