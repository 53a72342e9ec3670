/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-json-private.h"

IrcJsonMembers *
irc_json_members_new (JsonObject *object)
{
  IrcJsonMembers *self = g_atomic_rc_box_new0 (IrcJsonMembers);

  json_object_seal (object);
  self->object = object;
  return self;
}

static void
members_clear (gpointer data)
{
  IrcJsonMembers *self = data;

  json_object_unref (self->object);
}

IrcJsonMembers *
irc_json_members_ref (IrcJsonMembers *self)
{
  return self == NULL ? NULL : g_atomic_rc_box_acquire (self);
}

void
irc_json_members_unref (IrcJsonMembers *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, members_clear);
}
