/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-private.h"

static void
add_levels (IrcComposer *self)
{
  g_autofree char *standing = irc_composer_dup_standing (self);
  g_autofree char *centre = irc_composer_dup_centre (self);
  guint n = 0, met = 0, left_out = 0;
  const IrcResult *results = irc_assessment_get_results (self->assessment, &n);
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++) {
    met += results[i].standing == IRC_STANDING_MET;
    left_out += results[i].standing == IRC_STANDING_LEFT_OUT;
  }
  irc_document_builder_add_text (self->builder, IRC_PARAGRAPH_LEAD, standing);
  if (left_out > 0)
    text = g_strdup_printf (
        irc_composer_text (self,
                           "%s meets %u of the %u criteria; %u do not "
                           "apply and are left out, each with a reason."),
        centre,
        met,
        n,
        left_out);
  else
    text = g_strdup_printf (
        irc_composer_text (self, "%s meets %u of the %u criteria."),
        centre,
        met,
        n);
  irc_composer_add_text (self, text);
}

static void
add_blocking (IrcComposer *self, IrcPathway pathway)
{
  const IrcPathwayResult *result =
      irc_assessment_get_pathway (self->assessment, pathway);
  IrcRunList *runs = NULL;
  g_autofree char *head = NULL;

  if (result->n_blocking == 0)
    return;
  head = g_strdup_printf (
      pathway == IRC_PATHWAY_INPATIENT
          ? irc_composer_text (self,
                               "Inpatient care reaches level %d when these "
                               "are in place: ")
          : irc_composer_text (self,
                               "Outpatient care reaches level %d when these "
                               "are in place: "),
      result->level + 1);
  runs = irc_run_list_new_text (head);
  for (guint i = 0; i < result->n_blocking; i++) {
    if (i > 0)
      irc_run_list_add (runs, IRC_RUN_PLAIN, "; ");
    irc_composer_add_criterion (self, runs, result->blocking[i]->criterion);
  }
  irc_run_list_add (runs, IRC_RUN_PLAIN, ".");
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}

static void
add_asks (IrcComposer *self)
{
  guint n = 0, must = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);
  g_autofree char *count = irc_composer_dup_count (self, n);
  g_autofree char *musts = NULL;
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  for (guint i = 0; i < n; i++)
    must += asks[i].priority == IRC_PRIORITY_MUST;
  musts = irc_composer_dup_count (self, must);
  if (must == 0)
    text = g_strdup_printf (irc_ntext (self->language,
                                       "This paper makes %s request.",
                                       "This paper makes %s requests.",
                                       n),
                            count);
  else
    text = g_strdup_printf (
        irc_ntext (self->language,
                   "This paper makes %s request, %s of them a must.",
                   "This paper makes %s requests, %s of them a must.",
                   n),
        count,
        musts);
  irc_composer_add_text (self, text);
}

static void
add_evidence (IrcComposer *self)
{
  guint n = 0;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (self->assessment, &n);
  g_autoptr (GHashTable) references = g_hash_table_new (NULL, NULL);
  guint contrary = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < 2; k++) {
      g_autoptr (GPtrArray) list =
          irc_composer_list_references (printed[i], k == 1);

      for (guint r = 0; r < list->len; r++)
        if (g_hash_table_add (references, g_ptr_array_index (list, r)))
          contrary += k;
    }
  if (n == 0)
    return;
  text = g_strdup_printf (
      irc_ntext (self->language,
                 "They rest on %u argument and %u published or named sources, "
                 "each numbered, with its strength and its weak point stated "
                 "beside it.",
                 "They rest on %u arguments and %u published or named "
                 "sources, each numbered, with their strength and their weak "
                 "points stated beside them.",
                 n),
      n,
      g_hash_table_size (references));
  irc_composer_add_text (self, text);
  if (contrary > 0) {
    g_autofree char *note = g_strdup_printf (
        irc_ntext (self->language,
                   "%u source points the other way or is mixed; it is shown "
                   "where it belongs, not hidden.",
                   "%u sources point the other way or are mixed; they are "
                   "shown where they belong, not hidden.",
                   contrary),
        contrary);

    irc_composer_add_text (self, note);
  }
}

void
irc_compose_summary (IrcComposer *self)
{
  irc_composer_begin_chapter (self, IRC_SECTION_SUMMARY);
  add_levels (self);
  add_blocking (self, IRC_PATHWAY_INPATIENT);
  add_blocking (self, IRC_PATHWAY_OUTPATIENT);
  add_asks (self);
  add_evidence (self);
}
