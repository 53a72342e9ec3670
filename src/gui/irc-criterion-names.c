/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-criterion-names.h"

IrcCriterionNames *
irc_criterion_names_new (const IrcAssessment *assessment,
                         const char *const *chosen)
{
  g_return_val_if_fail (assessment != NULL && chosen != NULL, NULL);
  IrcCriterionNames *self = g_new0 (IrcCriterionNames, 1);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  guint n;
  const IrcResult *results = irc_assessment_get_results (assessment, &n);

  for (guint i = 0; i < n; i++) {
    const IrcCriterion *criterion = results[i].criterion;
    g_autofree char *name =
        g_strdup_printf ("%s %s", criterion->code, criterion->label);

    if (results[i].standing != IRC_STANDING_OPEN &&
        !g_strv_contains (chosen, criterion->id))
      continue;
    g_strv_builder_add (ids, criterion->id);
    g_strv_builder_add (codes, criterion->code);
    g_strv_builder_add (names, name);
  }
  self->ids = g_strv_builder_end (ids);
  self->codes = g_strv_builder_end (codes);
  self->names = g_strv_builder_end (names);
  return self;
}

void
irc_criterion_names_free (IrcCriterionNames *self)
{
  g_strfreev (self->ids);
  g_strfreev (self->codes);
  g_strfreev (self->names);
  g_free (self);
}
