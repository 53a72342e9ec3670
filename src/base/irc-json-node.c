/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-json-private.h"
#include "irc-json-tree.h"

static JsonNode *build_node (const IrcJsonValue *value);

static JsonObject *
build_object (const IrcJsonValue *value)
{
  JsonObject *object = json_object_new ();
  const IrcJsonValue *member = value + 1;

  for (guint i = 0; i < value->n; i++, member = irc_json_value_next (member))
    json_object_set_member (object, member->name, build_node (member));
  return object;
}

static JsonArray *
build_array (const IrcJsonValue *value)
{
  JsonArray *array = json_array_sized_new (value->n);
  const IrcJsonValue *element = value + 1;

  for (guint i = 0; i < value->n; i++, element = irc_json_value_next (element))
    json_array_add_element (array, build_node (element));
  return array;
}

/* Recursion as deep as the tree, which is bounded. */
static JsonNode *
build_node (const IrcJsonValue *value)
{
  JsonNode *node = json_node_alloc ();

  switch (value->type) {
    case IRC_JSON_BOOLEAN:
      return json_node_init_boolean (node, value->boolean);
    case IRC_JSON_INT:
      return json_node_init_int (node, value->integer);
    case IRC_JSON_DOUBLE:
      return json_node_init_double (node, value->number);
    case IRC_JSON_STRING:
      return json_node_init_string (node, value->text);
    case IRC_JSON_ARRAY: {
      g_autoptr (JsonArray) array = build_array (value);
      return json_node_init_array (node, array);
    }
    case IRC_JSON_OBJECT: {
      g_autoptr (JsonObject) object = build_object (value);
      return json_node_init_object (node, object);
    }
    case IRC_JSON_NULL:
    default:
      return json_node_init_null (node);
  }
}

JsonNode *
irc_json_scan (GBytes *bytes, gboolean is_own, GError **error)
{
  g_autoptr (IrcJsonTree) tree = is_own ? irc_json_tree_new_own (bytes, error)
                                        : irc_json_tree_new (bytes, error);

  return tree == NULL ? NULL : build_node (irc_json_tree_get_root (tree));
}
