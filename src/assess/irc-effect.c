/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-effect.h"

#include "irc-assess-private.h"

#define MOST_NAMED 3

/* Takes @sentence. */
static void
add (GString *text, char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

static char *
dup_rise (const IrcLanguage *language, IrcPathway pathway, int level)
{
  switch (pathway) {
    case IRC_PATHWAY_INPATIENT:
      return g_strdup_printf (
          irc_text (language, "This brings inpatient to level %d."), level);
    case IRC_PATHWAY_OUTPATIENT:
      return g_strdup_printf (
          irc_text (language, "This brings outpatient to level %d."), level);
    case IRC_PATHWAY_BOTH:
    default:
      return g_strdup_printf (
          irc_text (language,
                    "This brings inpatient and outpatient to level %d."),
          level);
  }
}

static const char *
get_fall_to_nothing (const IrcLanguage *language, IrcPathway pathway)
{
  switch (pathway) {
    case IRC_PATHWAY_INPATIENT:
      return irc_text (language, "Inpatient falls back to before level 1.");
    case IRC_PATHWAY_OUTPATIENT:
      return irc_text (language, "Outpatient falls back to before level 1.");
    case IRC_PATHWAY_BOTH:
    default:
      return irc_text (language,
                       "Inpatient and outpatient fall back to before level 1.");
  }
}

static char *
dup_fall (const IrcLanguage *language, IrcPathway pathway, int level)
{
  if (level == 0)
    return g_strdup (get_fall_to_nothing (language, pathway));
  switch (pathway) {
    case IRC_PATHWAY_INPATIENT:
      return g_strdup_printf (
          irc_text (language, "Inpatient falls back to level %d."), level);
    case IRC_PATHWAY_OUTPATIENT:
      return g_strdup_printf (
          irc_text (language, "Outpatient falls back to level %d."), level);
    case IRC_PATHWAY_BOTH:
    default:
      return g_strdup_printf (
          irc_text (language,
                    "Inpatient and outpatient fall back to level %d."),
          level);
  }
}

typedef char *(*MoveFunc) (const IrcLanguage *, IrcPathway, int);

/* The pathways that moved in the direction @sign. */
static void
add_moves (GString *text,
           const IrcAssessment *before,
           const IrcAssessment *after,
           int sign,
           MoveFunc dup_move)
{
  gboolean moved[IRC_N_PATHWAYS];
  int levels[IRC_N_PATHWAYS];

  for (guint i = 0; i < IRC_N_PATHWAYS; i++) {
    levels[i] = after->pathways[i].level;
    moved[i] = sign * (levels[i] - before->pathways[i].level) > 0;
  }
  if (moved[0] && moved[1] && levels[0] == levels[1])
    add (text, dup_move (after->language, IRC_PATHWAY_BOTH, levels[0]));
  else
    for (guint i = 0; i < IRC_N_PATHWAYS; i++)
      if (moved[i])
        add (text, dup_move (after->language, (IrcPathway) i, levels[i]));
}

static char *
dup_many_left (const IrcLanguage *language, const IrcPathwayResult *pathway)
{
  g_autofree char *number =
      irc_assessment_dup_number (language, pathway->n_blocking);

  if (pathway->pathway == IRC_PATHWAY_INPATIENT)
    return g_strdup_printf (
        irc_ntext (language,
                   "%s criterion still stands between inpatient and level %d.",
                   "%s criteria still stand between inpatient and level %d.",
                   pathway->n_blocking),
        number,
        pathway->level + 1);
  return g_strdup_printf (
      irc_ntext (language,
                 "%s criterion still stands between outpatient and level %d.",
                 "%s criteria still stand between outpatient and level %d.",
                 pathway->n_blocking),
      number,
      pathway->level + 1);
}

static char *
dup_few_left (const IrcLanguage *language, const IrcPathwayResult *pathway)
{
  g_autofree char *number =
      irc_assessment_dup_number (language, pathway->n_blocking);
  g_autofree char *labels = irc_assessment_dup_blocking (pathway);

  /* Translators: a number in words, the next level, and the names of the
   * criteria, "Admission rights without own beds; Regular rounds". */
  if (pathway->pathway == IRC_PATHWAY_INPATIENT)
    return g_strdup_printf (
        irc_ntext (
            language,
            "%s criterion still stands between inpatient and level %d: %s.",
            "%s criteria still stand between inpatient and level %d: %s.",
            pathway->n_blocking),
        number,
        pathway->level + 1,
        labels);
  return g_strdup_printf (
      irc_ntext (
          language,
          "%s criterion still stands between outpatient and level %d: %s.",
          "%s criteria still stand between outpatient and level %d: %s.",
          pathway->n_blocking),
      number,
      pathway->level + 1,
      labels);
}

char *
irc_effect_sentence (const IrcAssessment *before, const IrcAssessment *after)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (before != NULL && after != NULL, NULL);

  add_moves (text, before, after, 1, dup_rise);
  add_moves (text, before, after, -1, dup_fall);
  for (guint i = 0; i < IRC_N_PATHWAYS; i++) {
    const IrcPathwayResult *pathway = &after->pathways[i];

    if (pathway->level == before->pathways[i].level &&
        pathway->n_blocking < before->pathways[i].n_blocking)
      add (text,
           pathway->n_blocking > MOST_NAMED
               ? dup_many_left (after->language, pathway)
               : dup_few_left (after->language, pathway));
  }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
