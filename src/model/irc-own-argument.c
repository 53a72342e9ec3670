/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-item-private.h"

struct _IrcOwnArgument {
  IrcItem parent_instance;
  IrcOwnArgumentData data;
};

G_DEFINE_FINAL_TYPE (IrcOwnArgument, irc_own_argument, IRC_TYPE_ITEM)

#define AT(member) G_STRUCT_OFFSET (IrcOwnArgument, data.member)

/* The values of the evidence pack, in its order. */
const char *const irc_own_argument_pillars[] = {
  "infrastructure",
  "staff",
  "time",
  NULL,
};
const char *const irc_own_argument_strengths[] = {
  "trial", "cohort", "survey", "guideline", "expert", NULL,
};

/* In the order of the pack's own file. */
static const IrcMember members[] = {
  IRC_ID ("id", AT (id)),
  IRC_STRING ("title", AT (title), IRC_MEMBER_REQUIRED),
  IRC_STRING ("claim", AT (claim), IRC_MEMBER_REQUIRED),
  IRC_STRINGS ("audiences", AT (audiences), IRC_FORM_ANY),
  IRC_CHOICE ("pillar",
              AT (pillar),
              irc_own_argument_pillars,
              IRC_MEMBER_FILLED,
              "infrastructure"),
  IRC_STRINGS ("criteria", AT (criteria), IRC_FORM_CRITERION),
  IRC_STRINGS ("references", AT (references), IRC_FORM_ID),
  /* Not the first value, "trial": a user's own statement must not claim more
   * than it says. */
  IRC_CHOICE ("strength",
              AT (strength),
              irc_own_argument_strengths,
              IRC_MEMBER_FILLED,
              "expert"),
  IRC_STRING ("caveat", AT (caveat), 0),
  IRC_STRING ("objection", AT (objection), 0),
  IRC_STRING ("response", AT (response), 0),
  IRC_STRING ("source_point", AT (source_point), 0),
  IRC_STRING ("theme", AT (theme), 0),
  IRC_END,
};

static const IrcItemTable table = { .members = members };

static void
irc_own_argument_class_init (IrcOwnArgumentClass *klass)
{
  irc_item_class_set_table (IRC_ITEM_CLASS (klass), &table);
}

static void
irc_own_argument_init (IrcOwnArgument *self)
{
  irc_item_init_members (IRC_ITEM (self));
}

const IrcOwnArgumentData *
irc_own_argument_peek (IrcOwnArgument *self)
{
  g_return_val_if_fail (IRC_IS_OWN_ARGUMENT (self), NULL);

  return &self->data;
}
