/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-private.h"

void
irc_compose_decision (IrcComposer *self)
{
  const gboolean whole = irc_composer_has_part (self, IRC_PART_TO_DECIDE);

  irc_composer_begin_chapter (self, IRC_SECTION_DECISION)->heading.one_page =
      irc_composer_is_to_decide (self) && !irc_composer_runs_on (self);
  irc_composer_add_question (self, "");
  irc_composer_add_asks (self, TRUE);
  if (whole) {
    irc_composer_add_compact_ladder (self);
    irc_composer_add_reasons (self);
  }
  irc_composer_add_effort (self);
  irc_composer_add_consequence (self);
  if (irc_composer_is_to_decide (self))
    irc_composer_add_signature (self, TRUE);
}
