/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-json-tree-private.h"

#define BYTES_PER_VALUE 24 /* of a written text, on average */

IrcJsonTree *
irc_json_tree_alloc (gsize n_bytes)
{
  IrcJsonTree *self = g_new0 (IrcJsonTree, 1);

  self->n_allocated = 8 + (guint) (n_bytes / BYTES_PER_VALUE);
  self->values = g_new (IrcJsonValue, self->n_allocated);
  self->text = g_malloc (n_bytes + 1);
  return self;
}

void
irc_json_tree_free (IrcJsonTree *self)
{
  if (self == NULL)
    return;
  if (!self->is_text_taken)
    g_free (self->text);
  g_free (self->values);
  g_free (self);
}

IrcJsonValue *
irc_json_tree_append (IrcJsonTree *self, IrcJsonType type, const char *name)
{
  if (self->n_values == self->n_allocated) {
    self->n_allocated *= 2;
    self->values = g_renew (IrcJsonValue, self->values, self->n_allocated);
  }
  IrcJsonValue *value = &self->values[self->n_values++];
  *value = (IrcJsonValue){ .type = type, .span = 1, .name = name };
  return value;
}

const IrcJsonValue *
irc_json_tree_get_root (const IrcJsonTree *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->values;
}

char *
irc_json_tree_take_text (IrcJsonTree *self)
{
  g_return_val_if_fail (self != NULL && !self->is_text_taken, NULL);

  self->is_text_taken = TRUE;
  return self->text;
}
