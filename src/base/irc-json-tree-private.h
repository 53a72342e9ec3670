/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How the scanner fills a tree.  Private to the base room. */
#pragma once

#include "irc-json-tree.h"

G_BEGIN_DECLS

struct _IrcJsonTree {
  IrcJsonValue *values;
  guint n_values;
  guint n_allocated;
  char *text; /* names and strings, each with its zero */
  gsize n_text;
  gboolean is_text_taken;
};

/* An empty tree for a text of @n_bytes. */
IrcJsonTree *irc_json_tree_alloc (gsize n_bytes);
/* A new last value with a span of 1; @name must be in the text of the tree. */
IrcJsonValue *
irc_json_tree_append (IrcJsonTree *self, IrcJsonType type, const char *name);

G_END_DECLS
