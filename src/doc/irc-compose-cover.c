/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-private.h"

#include "irc-string.h"

static void
add_fact (IrcBlock *block, const char *label, const char *value)
{
  g_autofree char *clean = irc_user_text_dup (value);
  IrcFact *fact = NULL;

  if (*clean == '\0')
    return;
  block->cover.facts =
      g_renew (IrcFact, block->cover.facts, block->cover.n_facts + 1);
  fact = &block->cover.facts[block->cover.n_facts++];
  fact->label = g_strdup (label);
  fact->value = g_steal_pointer (&clean);
}

/* "Interventional Radiology, Riverside General Hospital, Exampleton" */
static char *
dup_subtitle (const IrcComposer *self)
{
  const char *const parts[] = { self->centre->department,
                                self->centre->name,
                                self->centre->city };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!irc_string_is_blank (parts[i]))
      g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", parts[i]);
  return g_string_free (out, FALSE);
}

void
irc_compose_cover (IrcComposer *self, const char *text)
{
  IrcBlock *block = irc_document_builder_add (self->builder, IRC_BLOCK_COVER);
  g_autofree char *subtitle =
      text != NULL ? g_strdup (text) : dup_subtitle (self);
  g_autofree char *meeting =
      irc_language_format_date (self->language, self->centre->meeting_date);
  g_autofree char *day =
      irc_language_format_moment (self->language, self->options.date);

  block->anchor = g_strdup ("sec-cover");
  block->cover.kicker = g_strdup (irc_composer_text (
      self, self->spec != NULL ? self->spec->kicker : "Business case"));
  block->cover.title = irc_composer_dup_title (self);
  block->cover.subtitle = irc_user_text_dup (subtitle);
  add_fact (block,
            irc_composer_text (self, "Prepared for"),
            self->centre->prepared_for);
  add_fact (block,
            irc_composer_text (self, "Prepared by"),
            self->centre->prepared_by);
  add_fact (block, irc_composer_text (self, "For the meeting on"), meeting);
  add_fact (block, irc_composer_text (self, "As at"), day);
  block->cover.note = g_strdup (irc_composer_text (
      self,
      "The levels follow the table of the Clinical Services in "
      "Interventional Radiology Task Force of the Cardiovascular and "
      "Interventional Radiological Society of Europe (CIRSE), in our reading. "
      "This paper is not an accreditation and does not speak for the task "
      "force."));
}
