/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
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
static const IrcField answer_fields[] = {
  IRC_FORMED ("criterion",
              ANSWER_AT (criterion),
              IRC_FORM_ID,
              IRC_FIELD_HIDDEN | IRC_FIELD_FILLED),
  IRC_ENUM ("state",
            ANSWER_AT (state),
            irc_state_names,
            IRC_FIELD_REQUIRED,
            IRC_STATE_UNANSWERED),
  IRC_BOOLEAN ("counted", ANSWER_AT (counted), TRUE),
  IRC_END,
};

static const IrcRecordType answer_type = {
  .size = sizeof (IrcSnapshotAnswer),
  .fields = answer_fields,
  .free = answer_free,
  .keyed = TRUE,
};

static void
answer_free (gpointer record)
{
  irc_record_free (record, &answer_type);
}

static const IrcField fields[] = {
  IRC_FORMED (
      "date", AT (date), IRC_FORM_DAY, IRC_FIELD_REQUIRED | IRC_FIELD_FILLED),
  IRC_STRING ("label", AT (label)),
  IRC_GROUP ("content"),
  IRC_STRING ("pack", AT (pack)),
  IRC_STRING ("version", AT (version)),
  IRC_STRING ("language", AT (language)),
  IRC_GROUP_END,
  IRC_GROUP ("levels"),
  { .member = "inpatient",
    .property = "level-inpatient",
    .kind = IRC_FIELD_INT,
    .offset = AT (levels[IRC_PATHWAY_INPATIENT]),
    .max = IRC_N_LEVELS },
  { .member = "outpatient",
    .property = "level-outpatient",
    .kind = IRC_FIELD_INT,
    .offset = AT (levels[IRC_PATHWAY_OUTPATIENT]),
    .max = IRC_N_LEVELS },
  IRC_GROUP_END,
  IRC_RECORDS ("answers", AT (answers), &answer_type),
  IRC_END,
};

static const IrcItemTable table = { .fields = fields };

static void
irc_snapshot_class_init (IrcSnapshotClass *klass)
{
  irc_item_class_set_table (IRC_ITEM_CLASS (klass), &table);
}

static void
irc_snapshot_init (IrcSnapshot *self)
{
  irc_item_init_fields (IRC_ITEM (self));
}

const IrcSnapshotData *
irc_snapshot_peek (IrcSnapshot *self)
{
  g_return_val_if_fail (IRC_IS_SNAPSHOT (self), NULL);

  return &self->data;
}
