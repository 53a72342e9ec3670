/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-private.h"

static void
add_consequence (IrcComposer *self)
{
  g_autofree char *text = irc_composer_dup_consequence (self);
  IrcRunList *runs = NULL;

  if (*text == '\0' || !irc_composer_get_budget (self)->with_consequence)
    return;
  runs = irc_run_list_new ();
  irc_run_list_add (runs,
                    IRC_RUN_STRONG,
                    irc_composer_text (self, "If nothing is decided, "));
  irc_run_list_add (runs, IRC_RUN_PLAIN, text);
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}

void
irc_compose_decision (IrcComposer *self)
{
  irc_composer_begin_chapter (self, IRC_SECTION_DECISION)->heading.one_page =
      !self->own_words || self->options.terseness < IRC_TERSEST;
  irc_composer_add_question (self, "");
  irc_composer_add_asks (self, TRUE);
  irc_composer_add_compact_ladder (self);
  irc_composer_add_reasons (self);
  add_consequence (self);
  irc_composer_add_signature (self, TRUE);
}
