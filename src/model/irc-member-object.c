/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Members that the program does not look into, and such that have a way of
 * their own. */
#include "irc-member.h"

/* ---- an object kept untouched -------------------------------------------- */

static void
object_clear (gpointer at)
{
  g_clear_pointer ((IrcJsonMembers **) at, irc_json_members_unref);
}

static void
object_copy (gpointer at, gconstpointer source, const IrcMember *member)
{
  object_clear (at);
  *(IrcJsonMembers **) at =
      irc_json_members_ref (*(IrcJsonMembers *const *) source);
}

static void
object_read (const IrcReadContext *context,
             gpointer at,
             const IrcMember *member)
{
  IrcJsonMembers **members = at;

  irc_json_members_unref (*members);
  *members = irc_json_reader_take_object (context->reader, member->name);
}

static void
object_write (const IrcWriteContext *context,
              gconstpointer at,
              const IrcMember *member)
{
  IrcJsonMembers *const *members = at;

  if (*members != NULL) {
    irc_json_writer_members (context->writer, *members);
    return;
  }
  irc_json_writer_begin_object (context->writer, member->name);
  irc_json_writer_end_object (context->writer);
}

const IrcMemberKind irc_kind_object = {
  .clear = object_clear,
  .copy = object_copy,
  .read = object_read,
  .write = object_write,
};

/* ---- a computed boolean -------------------------------------------------- */

/* It is computed on writing, so that only its type matters here. */
static void
computed_read (const IrcReadContext *context,
               gpointer at,
               const IrcMember *member)
{
  (void) irc_json_reader_get_boolean (context->reader, member->name, FALSE);
}

static void
computed_write (const IrcWriteContext *context,
                gconstpointer base,
                const IrcMember *member)
{
  irc_json_writer_boolean (
      context->writer, member->name, member->compute (base));
}

static GParamSpec *
computed_spec (const char *name, const IrcMember *member, GParamFlags flags)
{
  return g_param_spec_boolean (
      name, NULL, NULL, FALSE, flags & ~G_PARAM_WRITABLE);
}

static void
computed_get (gconstpointer base, const IrcMember *member, GValue *value)
{
  g_value_set_boolean (value, member->compute (base));
}

const IrcMemberKind irc_kind_computed = {
  .read = computed_read,
  .write = computed_write,
  .spec = computed_spec,
  .get = computed_get,
};

/* ---- a custom member ----------------------------------------------------- */

static void
custom_read (const IrcReadContext *context,
             gpointer base,
             const IrcMember *member)
{
  member->read (context, base);
}

static void
custom_write (const IrcWriteContext *context,
              gconstpointer base,
              const IrcMember *member)
{
  member->write (context, base);
}

const IrcMemberKind irc_kind_custom = {
  .read = custom_read,
  .write = custom_write,
};
