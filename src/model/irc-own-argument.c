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
static const char *const pillars[] = {
  "infrastructure",
  "staff",
  "time",
  NULL,
};
static const char *const strengths[] = {
  "trial", "cohort", "survey", "guideline", "expert", NULL,
};

/* In the order of the pack's own file. */
static const IrcField fields[] = {
  IRC_ID ("id", AT (id)),
  { .member = "title",
    .kind = IRC_FIELD_STRING,
    .flags = IRC_FIELD_REQUIRED,
    .offset = AT (title) },
  { .member = "claim",
    .kind = IRC_FIELD_STRING,
    .flags = IRC_FIELD_REQUIRED,
    .offset = AT (claim) },
  IRC_STRINGS ("audiences", AT (audiences), IRC_FORM_ANY),
  IRC_CHOICE (
      "pillar", AT (pillar), pillars, IRC_FIELD_FILLED, "infrastructure"),
  IRC_STRINGS ("criteria", AT (criteria), IRC_FORM_CRITERION),
  IRC_STRINGS ("references", AT (references), IRC_FORM_ID),
  /* Not the first value, "trial": a user's own statement must not claim more
   * than it says. */
  IRC_CHOICE ("strength", AT (strength), strengths, IRC_FIELD_FILLED, "expert"),
  IRC_STRING ("caveat", AT (caveat)),
  IRC_STRING ("objection", AT (objection)),
  IRC_STRING ("response", AT (response)),
  IRC_STRING ("source_point", AT (source_point)),
  IRC_STRING ("theme", AT (theme)),
  IRC_END,
};

static const IrcItemTable table = { .fields = fields };

static void
irc_own_argument_class_init (IrcOwnArgumentClass *klass)
{
  irc_item_class_set_table (IRC_ITEM_CLASS (klass), &table);
}

static void
irc_own_argument_init (IrcOwnArgument *self)
{
  irc_item_init_fields (IRC_ITEM (self));
}

const IrcOwnArgumentData *
irc_own_argument_peek (IrcOwnArgument *self)
{
  g_return_val_if_fail (IRC_IS_OWN_ARGUMENT (self), NULL);

  return &self->data;
}
