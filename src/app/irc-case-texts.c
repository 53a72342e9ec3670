/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-case-texts.h"

#include "irc-json-tree.h"

typedef struct {
  GString *pointer;
  IrcCaseTextVisit visit;
  gpointer data;
} Walk;

/* No deeper than the case file goes. */
static void
visit_value (const Walk *self, const IrcJsonValue *value)
{
  const IrcJsonValue *inner = value + 1;
  const gsize length = self->pointer->len;

  if (value->type == IRC_JSON_STRING)
    self->visit (self->pointer->str, value->text, self->data);
  if (value->type != IRC_JSON_ARRAY && value->type != IRC_JSON_OBJECT)
    return;
  for (guint i = 0; i < value->n; i++, inner = irc_json_value_next (inner)) {
    if (inner->name != NULL)
      g_string_append_printf (self->pointer, "/%s", inner->name);
    else
      g_string_append_printf (self->pointer, "/%u", i);
    visit_value (self, inner);
    g_string_truncate (self->pointer, length);
  }
}

void
irc_case_texts_visit (GBytes *saved, IrcCaseTextVisit visit, gpointer data)
{
  g_return_if_fail (saved != NULL && visit != NULL);

  g_autoptr (GString) pointer = g_string_new (NULL);
  g_autoptr (IrcJsonTree) tree = irc_json_tree_new (saved, NULL);
  const Walk self = { pointer, visit, data };

  if (tree != NULL)
    visit_value (&self, irc_json_tree_get_root (tree));
}
