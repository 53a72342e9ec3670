/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-member-words.h"

#include <string.h>

#include "irc-i18n.h"

/* A star stands for one step of the path. */
static const struct {
  const char *pattern, *name;
} members[] = {
  { "/title", N_ ("title of the case") },
  { "/option", N_ ("chosen option") },
  { "/targets/inpatient/level", N_ ("inpatient target") },
  { "/targets/inpatient/by", N_ ("inpatient target by") },
  { "/targets/outpatient/level", N_ ("outpatient target") },
  { "/targets/outpatient/by", N_ ("outpatient target by") },
  { "/centre/name", N_ ("hospital") },
  { "/centre/department", N_ ("department") },
  { "/centre/city", N_ ("city") },
  { "/centre/country", N_ ("country") },
  { "/centre/currency", N_ ("currency") },
  { "/centre/payment_system", N_ ("how the hospital is paid") },
  { "/centre/prepared_by", N_ ("prepared by") },
  { "/centre/prepared_for", N_ ("prepared for") },
  { "/centre/meeting_date", N_ ("meeting on") },
  { "/centre/facts/consultants_wte", N_ ("consultants") },
  { "/centre/facts/nurses_wte", N_ ("nurses") },
  { "/centre/facts/radiographers_wte", N_ ("radiographers") },
  { "/centre/facts/coordinators_wte", N_ ("coordinators") },
  { "/centre/facts/angio_suites", N_ ("angiography suites") },
  { "/centre/facts/own_beds", N_ ("own beds") },
  { "/centre/facts/day_unit_places", N_ ("day-unit places") },
  { "/centre/facts/clinic_sessions_per_week", N_ ("clinic sessions a week") },
  { "/centre/facts/cover", N_ ("cover outside office hours") },
  { "/centre/service_lines/*/cases_per_year", N_ ("cases a year") },
  { "/centre/service_lines/*/day_case_percent", N_ ("day cases in per cent") },
  { "/measures/*/criterion", N_ ("criterion") },
  { "/measures/*/action", N_ ("what is done") },
  { "/measures/*/owner", N_ ("owner") },
  { "/measures/*/start", N_ ("start") },
  { "/measures/*/quarters", N_ ("length in quarters") },
  { "/measures/*/effort", N_ ("effort") },
  { "/measures/*/impact", N_ ("impact") },
  { "/measures/*/status", N_ ("status") },
  { "/measures/*/asks", N_ ("requests that it waits for") },
  { "/asks/*/title", N_ ("what is asked for") },
  { "/asks/*/criteria", N_ ("criteria that it serves") },
  { "/asks/*/resource", N_ ("kind of resource") },
  { "/asks/*/quantity", N_ ("quantity") },
  { "/asks/*/unit", N_ ("unit") },
  { "/asks/*/why", N_ ("why") },
  { "/asks/*/priority", N_ ("priority") },
  { "/asks/*/by", N_ ("by which month") },
  { "/arguments/chosen/*/claim", N_ ("wording") },
  { "/arguments/own/*/title", N_ ("title") },
  { "/arguments/own/*/claim", N_ ("claim") },
  { "/arguments/own/*/audiences", N_ ("whom it speaks to") },
  { "/arguments/own/*/pillar", N_ ("pillar") },
  { "/arguments/own/*/criteria", N_ ("criteria that it serves") },
  { "/arguments/own/*/references", N_ ("references") },
  { "/arguments/own/*/strength", N_ ("strength") },
  { "/arguments/own/*/caveat", N_ ("weak point") },
  { "/arguments/own/*/objection", N_ ("objection") },
  { "/arguments/own/*/response", N_ ("answer") },
  { "/arguments/own/*/theme", N_ ("theme") },
  { "/arguments/references/*/type", N_ ("kind") },
  { "/arguments/references/*/authors", N_ ("authors") },
  { "/arguments/references/*/et_al", N_ ("authors") },
  { "/arguments/references/*/title", N_ ("title") },
  { "/arguments/references/*/container", N_ ("journal or publisher") },
  { "/arguments/references/*/year", N_ ("year") },
  { "/arguments/references/*/volume", N_ ("volume") },
  { "/arguments/references/*/issue", N_ ("issue") },
  { "/arguments/references/*/pages", N_ ("pages") },
  { "/arguments/references/*/doi", N_ ("DOI") },
  { "/arguments/references/*/pmid", N_ ("PMID") },
  { "/arguments/references/*/pmcid", N_ ("PMCID") },
  { "/arguments/references/*/url", N_ ("link") },
  { "/arguments/references/*/url_is_official", N_ ("the source’s own page") },
  { "/arguments/references/*/country", N_ ("country") },
  { "/arguments/references/*/payment_system", N_ ("payment system") },
  { "/arguments/references/*/direction", N_ ("direction") },
  { "/arguments/references/*/retracted", N_ ("retracted") },
  { "/arguments/references/*/findings", N_ ("findings") },
  { "/report/edition", N_ ("edition") },
  { "/report/language", N_ ("language of the paper") },
  { "/report/paper", N_ ("size of the paper") },
  { "/report/confidentiality", N_ ("confidentiality") },
  { "/report/notes", N_ ("notes in the paper") },
  { "/report/reviewers", N_ ("who has seen the proofs") },
  { "/report/citations", N_ ("citations") },
  { "/report/sections/*/on", N_ ("printed") },
  { "/report/sections/*/text", N_ ("text") },
  { "/history/*/label", N_ ("name") },
};

/* Step by step, up to the end of both. */
static gboolean
fits (const char *path, const char *pattern)
{
  while (*path == '/' && *pattern == '/') {
    const gsize n = strcspn (++path, "/"), m = strcspn (++pattern, "/");

    if (*pattern != '*' && (n != m || strncmp (path, pattern, n) != 0))
      return FALSE;
    path += n;
    pattern += m;
  }
  return *path == '\0' && *pattern == '\0';
}

const char *
irc_member_words_find (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (fits (path, members[i].pattern))
      return members[i].name;
  return NULL;
}

gboolean
irc_member_is_in_list (const char *path,
                       const char *list,
                       guint *index,
                       const char **rest)
{
  g_return_val_if_fail (path != NULL && list != NULL && index != NULL, FALSE);
  const gsize n = strlen (list);
  char *end = NULL;

  if (!g_str_has_prefix (path, list) || path[n] != '/' ||
      !g_ascii_isdigit (path[n + 1]))
    return FALSE;
  *index = (guint) g_ascii_strtoull (path + n + 1, &end, 10);
  if (*end != '\0' && *end != '/')
    return FALSE;
  if (rest != NULL)
    *rest = end;
  return TRUE;
}
