/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A whole JSON text as a flat array of values.
 *
 * What the scanner makes: every value of the text in the order it stands
 * there, a container before its content.  For texts that are read from front
 * to back by tables (the evidence pack), without a node, a hash table and a
 * copy of a string for each value; IrcJsonReader is for everything else.
 *
 * A tree is immutable.  All its text lies in one block, which a reader may
 * take over, so that no string is ever copied.  What is accepted, and the
 * errors: irc-json.h.
 */
#pragma once

#include <gio/gio.h>
#include "irc-error.h"

G_BEGIN_DECLS

typedef enum {
  IRC_JSON_NULL,
  IRC_JSON_BOOLEAN,
  IRC_JSON_INT,
  IRC_JSON_DOUBLE,
  IRC_JSON_STRING,
  IRC_JSON_ARRAY,
  IRC_JSON_OBJECT,
} IrcJsonType;

typedef struct {
  IrcJsonType type;
  guint n;    /* members, elements; bytes of a string */
  guint span; /* values in it, itself included: the next one is at + span */
  const char *name; /* of a member; NULL in an array and at the top */
  union {
    gboolean boolean;
    gint64 integer;
    double number; /* finite */
    const char *text;
  };
} IrcJsonValue;

typedef struct _IrcJsonTree IrcJsonTree;

/* NULL with @error when the bytes are not JSON. */
IrcJsonTree *irc_json_tree_new (GBytes *bytes, GError **error);
/* The same of what this program has written and has had in its memory since:
 * there may be more of it than is read from a file. */
IrcJsonTree *irc_json_tree_new_own (GBytes *bytes, GError **error);
void irc_json_tree_free (IrcJsonTree *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcJsonTree, irc_json_tree_free)

/* The top value, of any type; lent. */
const IrcJsonValue *irc_json_tree_get_root (const IrcJsonTree *self);
/* The block that all names and texts point into; free it with g_free ().  The
 * tree may still be read while the block lives. */
char *irc_json_tree_take_text (IrcJsonTree *self);

/* The value after @value and all that is in it. */
static inline const IrcJsonValue *
irc_json_value_next (const IrcJsonValue *value)
{
  return value + value->span;
}

G_END_DECLS
