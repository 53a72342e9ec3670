/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-json-private.h"

#include "irc-i18n.h"
#include "irc-number.h"
#include "irc-string.h"

gboolean
irc_json_holds (JsonNode *node, GType type)
{
  return JSON_NODE_HOLDS_VALUE (node) &&
         json_node_get_value_type (node) == type;
}

char *
irc_json_dup_number (JsonNode *node)
{
  if (irc_json_holds (node, G_TYPE_INT64))
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  return irc_number_to_json (json_node_get_double (node));
}

/* What @node is, in words. */
static char *
describe (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return g_strdup (_ ("an object"));
  if (JSON_NODE_HOLDS_ARRAY (node))
    return g_strdup (_ ("an array"));
  if (JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("null");
  if (irc_json_holds (node, G_TYPE_BOOLEAN))
    return g_strdup (json_node_get_boolean (node) ? "true" : "false");
  if (irc_json_holds (node, G_TYPE_STRING)) {
    g_autofree char *text = irc_string_shorten (json_node_get_string (node),
                                                IRC_JSON_MAX_QUOTED_BYTES);
    return g_strdup_printf (_ ("the string “%s”"), text);
  }
  g_autofree char *number = irc_json_dup_number (node);
  return g_strdup_printf (_ ("the number %s"), number);
}

char *
irc_json_dup_type_sentence (JsonNode *node, IrcJsonWanted wanted)
{
  g_autofree char *found = describe (node);

  switch (wanted) {
    case IRC_JSON_WANTED_OBJECT:
      return g_strdup_printf (_ ("found %s; an object is wanted"), found);
    case IRC_JSON_WANTED_ARRAY:
      return g_strdup_printf (_ ("found %s; an array is wanted"), found);
    case IRC_JSON_WANTED_STRING:
      return g_strdup_printf (_ ("found %s; a string is wanted"), found);
    case IRC_JSON_WANTED_INT:
      if (irc_json_holds (node, G_TYPE_DOUBLE))
        return g_strdup (_ ("found a number with a fraction or an exponent; a "
                            "whole number without either is wanted"));
      return g_strdup_printf (_ ("found %s; a whole number is wanted"), found);
    case IRC_JSON_WANTED_NUMBER:
      return g_strdup_printf (_ ("found %s; a number is wanted"), found);
    case IRC_JSON_WANTED_BOOLEAN:
      return g_strdup_printf (_ ("found %s; true or false is wanted"), found);
    default:
      g_return_val_if_reached (NULL);
  }
}
