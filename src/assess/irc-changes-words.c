/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-changes-private.h"

#include "irc-past-private.h"

static const char *
keep (IrcChanges *self, char *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

static const IrcLanguage *
language_of (const IrcChanges *self)
{
  return self->assessment->language;
}

/* ---- the summary --------------------------------------------------------- */

static gboolean
is_since (const IrcChanges *self)
{
  return *self->now.date == '\0';
}

static char *
dup_count (const IrcLanguage *language, IrcChangeKind kind, guint n)
{
  switch (kind) {
    case IRC_CHANGE_CAME:
      if (n == 0)
        return g_strdup (irc_text (language, "no criterion came into place"));
      return g_strdup_printf (irc_ntext (language,
                                         "%u criterion came into place",
                                         "%u criteria came into place",
                                         n),
                              n);
    case IRC_CHANGE_LOST:
      return g_strdup_printf (irc_ntext (language,
                                         "%u is no longer in place",
                                         "%u are no longer in place",
                                         n),
                              n);
    case IRC_CHANGE_OTHER:
      return g_strdup_printf (
          irc_ntext (
              language, "%u changed otherwise", "%u changed otherwise", n),
          n);
    case IRC_CHANGE_NEW:
      return g_strdup_printf (irc_ntext (language,
                                         "%u is new or was unanswered",
                                         "%u are new or were unanswered",
                                         n),
                              n);
    case IRC_CHANGE_GONE:
    default:
      return g_strdup_printf (irc_ntext (language,
                                         "%u is gone from the evidence pack",
                                         "%u are gone from the evidence pack",
                                         n),
                              n);
  }
}

/* "2 criteria came into place, 1 is no longer in place and 3 changed
 * otherwise": into place always comes first, so that "criteria" stands where
 * the counting begins. */
static char *
dup_counts (const IrcChanges *self)
{
  const IrcLanguage *language = language_of (self);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint kind = 0; kind < IRC_N_CHANGE_KINDS; kind++)
    if (kind == IRC_CHANGE_CAME || self->changes[kind]->len > 0)
      g_ptr_array_add (
          parts,
          dup_count (language, (IrcChangeKind) kind, self->changes[kind]->len));
  g_ptr_array_add (parts, NULL);
  return irc_language_join (language, (const char *const *) parts->pdata);
}

static char *
dup_summary (const IrcChanges *self)
{
  const IrcLanguage *language = language_of (self);
  g_autofree char *counts = NULL;

  if (irc_changes_get_n_total (self) == 0) {
    if (is_since (self))
      return g_strdup_printf (
          irc_text (language, "Nothing has changed since %s."),
          self->then.name);
    return g_strdup_printf (
        irc_text (language, "Nothing changed between %s and %s."),
        self->then.name,
        self->now.name);
  }
  counts = dup_counts (self);
  if (is_since (self))
    /* TRANSLATORS: "Since 14 November 2025: 2 criteria came into place." */
    return g_strdup_printf (
        irc_text (language, "Since %s: %s."), self->then.name, counts);
  return g_strdup_printf (irc_text (language, "Between %s and %s: %s."),
                          self->then.name,
                          self->now.name,
                          counts);
}

/* ---- levels -------------------------------------------------------------- */

static char *
dup_level_sentence (const IrcChanges *self, IrcPathway pathway)
{
  const IrcLanguage *language = language_of (self);
  const char *name = irc_pathway_label (language, pathway);
  const int then = self->then.levels[pathway];
  const int now = self->now.levels[pathway];

  if (then == now)
    return now == 0
               ? g_strdup_printf (
                     irc_text (language, "%s: before level 1, then and now."),
                     name)
               : g_strdup_printf (
                     irc_text (language, "%s: level %d, then and now."),
                     name,
                     now);
  if (then == 0)
    return g_strdup_printf (
        irc_text (language, "%s: level %d now, before level 1 then."),
        name,
        now);
  if (now == 0)
    return g_strdup_printf (
        irc_text (language, "%s: before level 1 now, level %d then."),
        name,
        then);
  return g_strdup_printf (
      irc_text (language, "%s: level %d now, level %d then."), name, now, then);
}

/* ---- content ------------------------------------------------------------- */

static char *
dup_content_name (const IrcLanguage *language, const IrcChangeMoment *moment)
{
  if (*moment->pack == '\0' || *moment->version == '\0')
    return g_strdup (irc_text (language, "not stated"));
  return g_strdup_printf ("%s %s", moment->pack, moment->version);
}

static char *
dup_content_note (const IrcChanges *self)
{
  const IrcLanguage *language = language_of (self);
  g_autofree char *then = dup_content_name (language, &self->then);
  g_autofree char *now = dup_content_name (language, &self->now);

  if (self->same_content)
    return g_strdup ("");
  /* TRANSLATORS: names and versions of evidence packs: "ircase-base 2025.11
   * then, ircase-base 2026.11 now" */
  return g_strdup_printf (
      irc_text (
          language,
          "The criteria come from different versions of the evidence pack (%s "
          "then, %s now): some may be worded differently, be new or be gone."),
      then,
      now);
}

void
irc_changes_fill_words (IrcChanges *self)
{
  const IrcLanguage *language = language_of (self);

  self->then.name = keep (self, irc_past_dup_date (language, self->then.date));
  self->now.name = keep (self, irc_past_dup_date (language, self->now.date));
  self->summary = keep (self, dup_summary (self));
  self->content_note = keep (self, dup_content_note (self));
  for (IrcPathway p = 0; p < IRC_N_PATHWAYS; p++)
    self->level_sentences[p] = keep (self, dup_level_sentence (self, p));
}

/* ---- lists --------------------------------------------------------------- */

const char *
irc_change_kind_label (const IrcLanguage *language, IrcChangeKind kind)
{
  switch (kind) {
    case IRC_CHANGE_CAME:
      return irc_text (language, "Came into place");
    case IRC_CHANGE_LOST:
      return irc_text (language, "No longer in place");
    case IRC_CHANGE_OTHER:
      return irc_text (language, "Changed otherwise");
    case IRC_CHANGE_NEW:
      return irc_text (language,
                       "New in the evidence pack, or unanswered then");
    case IRC_CHANGE_GONE:
    default:
      return irc_text (language, "Gone from the evidence pack");
  }
}

static const char *
side_label (const IrcChangeSide *side, const IrcLanguage *language)
{
  if (side->standing == IRC_STANDING_MET && side->state != IRC_STATE_IN_PLACE)
    return irc_text (language, "in place through a higher criterion");
  if (side->state == IRC_STATE_NOT_APPLICABLE)
    return side->counted
               ? irc_text (language, "not applicable, but not left out")
               : irc_text (language, "not applicable, left out");
  return irc_state_label (language, side->state);
}

char *
irc_change_dup_words (const IrcChange *self,
                      const IrcLanguage *language,
                      IrcChangeKind kind)
{
  const char *then = side_label (&self->then, language);
  const char *now = side_label (&self->now, language);

  if (kind == IRC_CHANGE_NEW)
    /* TRANSLATORS: the state of a criterion: "in place now" */
    return g_strdup_printf (irc_text (language, "%s now"), now);
  if (kind == IRC_CHANGE_GONE)
    return g_strdup_printf (irc_text (language, "%s then"), then);
  return g_strdup_printf (irc_text (language, "%s then, %s now"), then, now);
}

char *
irc_snapshot_dup_name (IrcSnapshot *snapshot, const IrcLanguage *language)
{
  g_return_val_if_fail (IRC_IS_SNAPSHOT (snapshot) && language != NULL, NULL);
  const IrcSnapshotData *data = irc_snapshot_peek (snapshot);

  return irc_past_dup_name (language, data->date, data->label);
}
