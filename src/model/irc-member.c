/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-member.h"

#include "irc-i18n.h"
#include "irc-items.h"
#include "irc-string.h"

#define MAX_QUOTED_BYTES 60

const IrcMemberKind irc_kind_group = { .init = NULL };
const IrcMemberKind irc_kind_group_end = { .init = NULL };

/* ---- values -------------------------------------------------------------- */

void
irc_members_init (gpointer base,
                  const IrcMember *members,
                  IrcMemberChanged changed,
                  gpointer data)
{
  for (guint i = 0; members[i].kind != NULL; i++) {
    const IrcMember *m = &members[i];

    if (m->kind->make != NULL)
      m->kind->make (irc_member_at (base, m), members, i, changed, data);
    else if (m->kind->init != NULL)
      m->kind->init (irc_member_at (base, m), m);
  }
}

void
irc_members_clear (gpointer base, const IrcMember *members)
{
  for (const IrcMember *m = members; m->kind != NULL; m++) {
    if (m->kind->clear != NULL)
      m->kind->clear (irc_member_at (base, m));
  }
}

void
irc_members_copy (gpointer base, gconstpointer source, const IrcMember *members)
{
  for (const IrcMember *m = members; m->kind != NULL; m++) {
    if (m->kind->copy != NULL)
      m->kind->copy (irc_member_at (base, m), irc_member_peek (source, m), m);
  }
}

gboolean
irc_member_equal (gconstpointer a, gconstpointer b, const IrcMember *member)
{
  return member->kind->equal == NULL ||
         member->kind->equal (
             irc_member_peek (a, member), irc_member_peek (b, member), member);
}

void
irc_members_merge (gpointer base,
                   gconstpointer source,
                   const IrcMember *members,
                   void (*copied) (gpointer base, guint index))
{
  for (guint i = 0; members[i].kind != NULL; i++) {
    const IrcMember *m = &members[i];
    gpointer at = irc_member_at (base, m);
    gconstpointer from = irc_member_peek (source, m);

    if (m->kind->merge != NULL) {
      m->kind->merge (at, from, m);
    } else if (m->kind->copy != NULL && !irc_member_equal (base, source, m)) {
      m->kind->copy (at, from, m);
      copied (base, i);
    }
  }
}

/* ---- errors of reading --------------------------------------------------- */

gboolean
irc_vocabulary_has_criterion (const IrcVocabulary *self, const char *id)
{
  return self == NULL || self->has_criterion == NULL ||
         self->has_criterion (self->data, id);
}

void
irc_read_fail_repeated (IrcJsonReader *reader, const char *name, const char *id)
{
  g_autofree char *found = irc_string_shorten (id, MAX_QUOTED_BYTES);

  irc_json_reader_fail (reader,
                        name,
                        IRC_BASE_ERROR_VALUE,
                        _ ("“%s” stands here twice; each id is allowed once"),
                        found);
}

void
irc_read_check_count (IrcJsonReader *reader, const char *name, guint n)
{
  if (n > IRC_CASE_MAX_ENTRIES)
    irc_json_reader_fail (reader,
                          name,
                          IRC_BASE_ERROR_LIMIT,
                          _ ("has %u entries; at most %d are allowed"),
                          n,
                          IRC_CASE_MAX_ENTRIES);
}

void
irc_read_fail_criterion (IrcJsonReader *reader,
                         const char *name,
                         const char *id)
{
  g_autofree char *found = irc_string_shorten (id, MAX_QUOTED_BYTES);

  irc_json_reader_fail (
      reader,
      name,
      IRC_BASE_ERROR_VALUE,
      _ ("“%s” is no criterion; allowed are the ids of the criteria"),
      found);
}

void
irc_read_check_text (const IrcReadContext *context,
                     const IrcMember *member,
                     const char *name,
                     const char *text)
{
  g_autofree char *reason = irc_member_explain (member, text);

  if (reason != NULL)
    irc_json_reader_fail (
        context->reader, name, IRC_BASE_ERROR_VALUE, "%s", reason);
  else if (member->form == IRC_FORM_CRITERION &&
           !irc_vocabulary_has_criterion (context->vocabulary, text))
    irc_read_fail_criterion (context->reader, name, text);
}

/* ---- reading and writing ------------------------------------------------- */

static void
read_row (const IrcReadContext *context, gpointer base, const IrcMember *member)
{
  if ((member->flags & IRC_MEMBER_HIDDEN) != 0)
    return;
  if ((member->flags & IRC_MEMBER_REQUIRED) != 0 &&
      !irc_json_reader_require (context->reader, member->name))
    return;
  member->kind->read (context, irc_member_at (base, member), member);
}

/* Reads up to the end of the table or of a group. */
void
irc_members_read (const IrcReadContext *context,
                  gpointer base,
                  const IrcMember *members,
                  IrcJsonMembers **unknown)
{
  IrcJsonMembers **slot = unknown;

  for (const IrcMember *m = members;
       m->kind != NULL && m->kind != &irc_kind_group_end;
       m++) {
    if (m->kind != &irc_kind_group) {
      read_row (context, base, m);
      continue;
    }
    slot++;
    if (irc_json_reader_enter_object (context->reader, m->name)) {
      irc_members_read (context, base, m + 1, slot);
      irc_json_reader_leave (context->reader);
    }
    while (m->kind != &irc_kind_group_end)
      m++;
  }
  irc_json_members_unref (*unknown);
  *unknown = irc_json_reader_take_unknown (context->reader);
}

static void
write_row (const IrcWriteContext *context,
           gconstpointer base,
           const IrcMember *member)
{
  if ((member->flags & (context->left_out | IRC_MEMBER_HIDDEN)) == 0 &&
      (member->is_written == NULL || member->is_written (base)))
    member->kind->write (context, irc_member_peek (base, member), member);
}

/* Writes up to the end of the table or of a group. */
void
irc_members_write (const IrcWriteContext *context,
                   gconstpointer base,
                   const IrcMember *members,
                   IrcJsonMembers *const *unknown)
{
  IrcJsonMembers *const *slot = unknown;

  for (const IrcMember *m = members;
       m->kind != NULL && m->kind != &irc_kind_group_end;
       m++) {
    if (m->kind != &irc_kind_group) {
      write_row (context, base, m);
      continue;
    }
    irc_json_writer_begin_object (context->writer, m->name);
    irc_members_write (context, base, m + 1, ++slot);
    irc_json_writer_end_object (context->writer);
    while (m->kind != &irc_kind_group_end)
      m++;
  }
  if (!context->shared && *unknown != NULL)
    irc_json_writer_members (context->writer, *unknown);
}

/* ---- properties ---------------------------------------------------------- */

/* Lent for ever. */
static const char *
get_property_name (const IrcMember *member)
{
  g_autofree char *name =
      g_strdup (member->property != NULL ? member->property : member->name);

  return g_intern_string (g_strdelimit (name, "_", '-'));
}

void
irc_members_install (GObjectClass *klass, const IrcMember *members)
{
  for (guint i = 0; members[i].kind != NULL; i++) {
    const IrcMember *m = &members[i];
    GParamFlags flags =
        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

    if (m->kind->spec == NULL)
      continue;
    if ((m->flags & IRC_MEMBER_FIXED) != 0)
      flags |= G_PARAM_CONSTRUCT_ONLY;
    g_object_class_install_property (
        klass, i + 1, m->kind->spec (get_property_name (m), m, flags));
  }
}

void
irc_members_notify (GObject *object, const IrcMember *members, guint index)
{
  if (members[index].kind->spec != NULL)
    g_object_notify (object, get_property_name (&members[index]));
}

void
irc_member_get_value (gconstpointer base,
                      const IrcMember *member,
                      GValue *value)
{
  member->kind->get (irc_member_peek (base, member), member, value);
}

gboolean
irc_member_set_value (gpointer base,
                      const IrcMember *member,
                      const GValue *value)
{
  return member->kind->set (irc_member_at (base, member), member, value);
}

gboolean
irc_members_validate (GObject *object,
                      const IrcMember *members,
                      const char *property,
                      const char *text,
                      char **reason)
{
  GParamSpec *pspec =
      g_object_class_find_property (G_OBJECT_GET_CLASS (object), property);

  g_return_val_if_fail (G_IS_PARAM_SPEC_STRING (pspec), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  g_autofree char *found =
      irc_member_explain (&members[pspec->param_id - 1], text);
  const gboolean valid = found == NULL;
  if (reason != NULL)
    *reason = g_steal_pointer (&found);
  return valid;
}

char *
irc_members_dup_path (const IrcMember *members, guint index)
{
  const char *group = NULL;

  if (members[index].path != NULL)
    return g_strdup (members[index].path);
  for (guint i = 0; i < index; i++) {
    if (members[i].kind == &irc_kind_group)
      group = members[i].name;
    else if (members[i].kind == &irc_kind_group_end)
      group = NULL;
  }
  if (group == NULL)
    return g_strconcat ("/", members[index].name, NULL);
  return g_strconcat ("/", group, "/", members[index].name, NULL);
}
