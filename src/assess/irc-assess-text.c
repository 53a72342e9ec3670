/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-assess-private.h"
#include "irc-assess-text-private.h"
#include "irc-plan-words.h"

void
irc_assess_text_heading (GString *text, const char *heading)
{
  g_string_append_printf (text, "\n%s\n", heading);
}

void
irc_assess_text_codes (GString *text, const IrcResult *const *results, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (
        text, "%s%s", i > 0 ? ", " : "", results[i]->criterion->code);
}

static void
append_target (GString *text,
               const IrcLanguage *language,
               const IrcPathwayResult *pathway)
{
  g_autofree char *by = irc_language_format_date (language, pathway->target_by);

  g_string_append (text, "  ");
  if (*by != '\0')
    g_string_append_printf (text,
                            irc_text (language, "Target: level %d by %s."),
                            pathway->target,
                            by);
  else
    g_string_append_printf (
        text, irc_text (language, "Target: level %d."), pathway->target);
  g_string_append_c (text, '\n');
}

static void
append_pathway (GString *text,
                const IrcAssessment *self,
                const IrcPathwayResult *pathway)
{
  const IrcLanguage *language = self->language;

  irc_assess_text_heading (text,
                           irc_pathway_label (language, pathway->pathway));
  g_string_append_printf (text, "  %s\n", pathway->sentence);
  for (guint i = 0; i < IRC_N_LEVELS; i++) {
    const IrcLevelCount *count = &pathway->levels[i];

    g_string_append (text, "  ");
    g_string_append_printf (text,
                            irc_text (language,
                                      "Level %d: %u of %u in place, %u left "
                                      "out, %u partly, %u open, %u "
                                      "unanswered."),
                            count->level,
                            count->met,
                            count->total,
                            count->left_out,
                            count->partly,
                            count->open,
                            count->unanswered);
    g_string_append_c (text, '\n');
  }
  if (pathway->target > 0)
    append_target (text, language, pathway);
  irc_assess_text_ways (text, self, pathway->pathway);
}

static void
append_pillar (GString *text,
               const IrcAssessment *self,
               const IrcPillarResult *pillar)
{
  const IrcLanguage *language = self->language;
  gboolean first = TRUE;

  g_string_append_printf (
      text,
      "  %s: ",
      irc_library_get_pillar (self->library, pillar->pillar)->label);
  g_string_append_printf (text,
                          irc_text (language, "%u of %u in place"),
                          pillar->total.met,
                          pillar->total.total);
  if (pillar->total.left_out > 0) {
    g_string_append (text, ", ");
    g_string_append_printf (
        text, irc_text (language, "%u left out"), pillar->total.left_out);
  }
  for (guint i = 0; i < IRC_N_LEVELS; i++) {
    const IrcLevelCount *count = &pillar->levels[i];

    if (count->total == 0)
      continue;
    g_string_append (text, first ? " (" : ", ");
    first = FALSE;
    g_string_append_printf (text,
                            irc_text (language, "level %d: %u of %u"),
                            count->level,
                            count->met,
                            count->total);
  }
  g_string_append (text, first ? "\n" : ")\n");
}

/* What closing the gap takes and opens, on a line. */
static void
append_work (GString *text, const IrcLanguage *language, const IrcGap *gap)
{
  g_string_append (text, "    ");
  g_string_append_printf (text,
                          irc_text (language, "effort %s"),
                          irc_effort_label (language, gap->effort));
  if (gap->n_waits_for > 0) {
    /* Translators: codes of criteria follow, "waits for IN1.1, IN2.1". */
    g_string_append_printf (text, ", %s ", irc_text (language, "waits for"));
    irc_assess_text_codes (text, gap->waits_for, gap->n_waits_for);
  }
  if (gap->unblocks > 0) {
    g_string_append (text, ", ");
    g_string_append_printf (text,
                            irc_ntext (language,
                                       "%u other waits for it",
                                       "%u others wait for it",
                                       gap->unblocks),
                            gap->unblocks);
  }
  if (gap->blocking)
    g_string_append_printf (
        text, ", %s", irc_text (language, "stands before the next level"));
  if (gap->quick_win)
    g_string_append_printf (text, ", %s", irc_text (language, "quick win"));
  g_string_append_c (text, '\n');
}

static void
append_gap (GString *text, const IrcLanguage *language, const IrcGap *gap)
{
  const IrcCriterion *criterion = gap->result->criterion;

  g_string_append_printf (text,
                          "  %s  %s (%s)\n",
                          criterion->code,
                          criterion->label,
                          irc_state_label (language, gap->result->state));
  g_string_append (text, "    ");
  g_string_append_printf (
      text,
      irc_ntext (language, "%u argument", "%u arguments", gap->n_arguments),
      gap->n_arguments);
  g_string_append (text, ", ");
  g_string_append_printf (text,
                          irc_ntext (language,
                                     "%u reference that can be printed",
                                     "%u references that can be printed",
                                     gap->n_references),
                          gap->n_references);
  g_string_append_c (text, '\n');
  append_work (text, language, gap);
}

char *
irc_assessment_to_text (const IrcAssessment *self, const char *file)
{
  const IrcLanguage *language = self->language;
  const char *centre =
      irc_centre_peek (irc_case_get_centre (self->case_))->name;
  g_autofree char *name = g_utf8_make_valid (file, -1);
  g_autofree char *level =
      irc_level_name (language, irc_assessment_get_level (self));
  GString *text = g_string_new (name);

  g_string_append_c (text, '\n');
  if (*centre != '\0')
    g_string_append_printf (text, "%s\n", centre);
  g_string_append_printf (text, "%s\n", level);
  for (guint i = 0; i < IRC_N_PATHWAYS; i++)
    append_pathway (text, self, &self->pathways[i]);
  irc_assess_text_heading (text, irc_text (language, "Pillars"));
  for (guint i = 0; i < IRC_N_PILLARS; i++)
    append_pillar (text, self, &self->pillars[i]);
  if (self->n_gaps > 0)
    irc_assess_text_heading (text, irc_text (language, "Gaps"));
  for (guint i = 0; i < self->n_gaps; i++)
    append_gap (text, language, &self->gaps[i]);
  irc_assess_text_plan (text, self);
  irc_assess_text_proposals (text, self);
  irc_assess_text_past (text, self);
  if (self->warnings[0] != NULL)
    irc_assess_text_heading (text, irc_text (language, "Warnings"));
  for (guint i = 0; self->warnings[i] != NULL; i++)
    g_string_append_printf (text, "  %s\n", self->warnings[i]);
  return g_string_free (text, FALSE);
}
