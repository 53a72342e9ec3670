/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-content-pack-private.h"
#include "irc-item-private.h"

struct _IrcSnapshot {
  IrcItem parent_instance;
  IrcSnapshotData data;
};

G_DEFINE_FINAL_TYPE (IrcSnapshot, irc_snapshot, IRC_TYPE_ITEM)

#define AT(member) G_STRUCT_OFFSET (IrcSnapshot, data.member)

#define ANSWER_AT(member) G_STRUCT_OFFSET (IrcSnapshotAnswer, member)

static void answer_free (gpointer record);

/* Criteria of earlier packs are kept: a snapshot says what was known then. */
static const IrcMember answer_members[] = {
  IRC_FORMED ("criterion",
              ANSWER_AT (criterion),
              IRC_FORM_ID,
              IRC_MEMBER_HIDDEN | IRC_MEMBER_FILLED),
  IRC_ENUM ("state",
            ANSWER_AT (state),
            irc_state_names,
            IRC_MEMBER_REQUIRED,
            IRC_STATE_UNANSWERED),
  IRC_BOOLEAN ("counted", ANSWER_AT (counted), TRUE),
  IRC_END,
};

static const IrcRecordType answer_type = {
  .size = sizeof (IrcSnapshotAnswer),
  .members = answer_members,
  .free = answer_free,
  .keyed = TRUE,
};

static void
answer_free (gpointer record)
{
  irc_record_free (record, &answer_type);
}

static gboolean
has_extensions (gconstpointer base)
{
  return ((const IrcSnapshot *) base)->data.extensions->len > 0;
}

static const IrcMember members[] = {
  IRC_FORMED (
      "date", AT (date), IRC_FORM_DAY, IRC_MEMBER_REQUIRED | IRC_MEMBER_FILLED),
  IRC_STRING ("label", AT (label), 0),
  IRC_GROUP ("content"),
  IRC_STRING ("pack", AT (pack), 0),
  IRC_STRING ("version", AT (version), 0),
  IRC_STRING ("language", AT (language), 0),
  { IRC_ROW ("extensions", records, AT (extensions)),
    .record = &irc_content_pack_type,
    .is_written = has_extensions },
  IRC_GROUP_END,
  IRC_GROUP ("levels"),
  { .name = "inpatient",
    .property = "level-inpatient",
    .kind = &irc_kind_int,
    .offset = AT (levels[IRC_PATHWAY_INPATIENT]),
    .max = IRC_N_LEVELS },
  { .name = "outpatient",
    .property = "level-outpatient",
    .kind = &irc_kind_int,
    .offset = AT (levels[IRC_PATHWAY_OUTPATIENT]),
    .max = IRC_N_LEVELS },
  IRC_GROUP_END,
  IRC_RECORDS ("answers", AT (answers), &answer_type),
  IRC_END,
};

static const IrcItemTable table = { .members = members };

static void
irc_snapshot_class_init (IrcSnapshotClass *klass)
{
  irc_item_class_set_table (IRC_ITEM_CLASS (klass), &table);
}

static void
irc_snapshot_init (IrcSnapshot *self)
{
  irc_item_init_members (IRC_ITEM (self));
}

const IrcSnapshotData *
irc_snapshot_peek (IrcSnapshot *self)
{
  g_return_val_if_fail (IRC_IS_SNAPSHOT (self), NULL);

  return &self->data;
}
