/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-plan-words.h"

const char *
irc_option_label (const IrcLanguage *language, IrcOption option)
{
  switch (option) {
    case IRC_OPTION_MINIMUM:
      return irc_text (language, "Minimum");
    case IRC_OPTION_RECOMMENDED:
      return irc_text (language, "Recommended");
    case IRC_OPTION_AMBITIOUS:
      return irc_text (language, "Ambitious");
    case IRC_OPTION_NONE:
    default:
      return irc_text (language, "Do nothing");
  }
}

const char *
irc_effort_label (const IrcLanguage *language, int effort)
{
  if (effort <= 1)
    return irc_text (language, "low");
  return effort == 2 ? irc_text (language, "medium")
                     : irc_text (language, "high");
}

const char *
irc_priority_label (const IrcLanguage *language, IrcPriority priority)
{
  switch (priority) {
    case IRC_PRIORITY_MUST:
      return irc_text (language, "must");
    case IRC_PRIORITY_COULD:
      return irc_text (language, "could");
    case IRC_PRIORITY_SHOULD:
    default:
      return irc_text (language, "should");
  }
}

const char *
irc_status_label (const IrcLanguage *language, IrcStatus status)
{
  switch (status) {
    case IRC_STATUS_AGREED:
      return irc_text (language, "agreed");
    case IRC_STATUS_STARTED:
      return irc_text (language, "started");
    case IRC_STATUS_DONE:
      return irc_text (language, "done");
    case IRC_STATUS_DROPPED:
      return irc_text (language, "dropped");
    case IRC_STATUS_PLANNED:
    default:
      return irc_text (language, "planned");
  }
}
