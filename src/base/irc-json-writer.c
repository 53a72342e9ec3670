/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-json-private.h"

#include <math.h>

#include "irc-number.h"

#define INDENT 2

typedef struct {
  gboolean is_array;
  gboolean has_items;
} Level;

struct _IrcJsonWriter {
  GString *text; /* NULL once it has ended */
  gboolean compact;
  guint depth;
  Level levels[IRC_JSON_MAX_DEPTH];
};

static void
append_escaped (GString *text, char c)
{
  static const char named[] = "\"\\\b\f\n\r\t";
  static const char letters[] = "\"\\bfnrt";

  for (guint i = 0; named[i] != '\0'; i++) {
    if (c == named[i]) {
      g_string_append_c (text, '\\');
      g_string_append_c (text, letters[i]);
      return;
    }
  }
  g_string_append_printf (text, "\\u%04x", (guint) c);
}

static void
append_quoted (GString *text, const char *value)
{
  const char *plain = value;
  const char *p;

  g_string_append_c (text, '"');
  for (p = value; *p != '\0'; p++) {
    if ((guchar) *p >= 0x20 && *p != '"' && *p != '\\')
      continue;
    g_string_append_len (text, plain, p - plain);
    append_escaped (text, *p);
    plain = p + 1;
  }
  g_string_append_len (text, plain, p - plain);
  g_string_append_c (text, '"');
}

static void
append_line_break (IrcJsonWriter *self)
{
  if (self->compact)
    return;
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth * INDENT; i++)
    g_string_append_c (self->text, ' ');
}

/* Writes what comes before a value; FALSE where no value may stand. */
static gboolean
begin_value (IrcJsonWriter *self, const char *name)
{
  g_return_val_if_fail (self->text != NULL, FALSE);
  if (self->depth == 0) {
    g_return_val_if_fail (self->text->len == 0 && name == NULL, FALSE);
    return TRUE;
  }
  Level *level = &self->levels[self->depth - 1];
  g_return_val_if_fail (level->is_array == (name == NULL), FALSE);
  g_return_val_if_fail (name == NULL || g_utf8_validate (name, -1, NULL),
                        FALSE);

  if (level->has_items)
    g_string_append_c (self->text, ',');
  level->has_items = TRUE;
  append_line_break (self);
  if (name != NULL) {
    append_quoted (self->text, name);
    g_string_append (self->text, self->compact ? ":" : ": ");
  }
  return TRUE;
}

static void
begin_container (IrcJsonWriter *self, const char *name, gboolean is_array)
{
  g_return_if_fail (self->depth < IRC_JSON_MAX_DEPTH);

  if (!begin_value (self, name))
    return;
  g_string_append_c (self->text, is_array ? '[' : '{');
  self->levels[self->depth++] = (Level){ .is_array = is_array };
}

static void
end_container (IrcJsonWriter *self, gboolean is_array)
{
  g_return_if_fail (self->depth > 0);
  const Level level = self->levels[self->depth - 1];
  g_return_if_fail (level.is_array == is_array);

  self->depth--;
  if (level.has_items)
    append_line_break (self);
  g_string_append_c (self->text, is_array ? ']' : '}');
}

IrcJsonWriter *
irc_json_writer_new (void)
{
  IrcJsonWriter *self = g_new0 (IrcJsonWriter, 1);

  self->text = g_string_new (NULL);
  return self;
}

void
irc_json_writer_free (IrcJsonWriter *self)
{
  if (self == NULL)
    return;
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self);
}

void
irc_json_writer_set_compact (IrcJsonWriter *self, gboolean compact)
{
  g_return_if_fail (self->text != NULL && self->text->len == 0);

  self->compact = compact;
}

void
irc_json_writer_begin_object (IrcJsonWriter *self, const char *name)
{
  begin_container (self, name, FALSE);
}

void
irc_json_writer_end_object (IrcJsonWriter *self)
{
  end_container (self, FALSE);
}

void
irc_json_writer_begin_array (IrcJsonWriter *self, const char *name)
{
  begin_container (self, name, TRUE);
}

void
irc_json_writer_end_array (IrcJsonWriter *self)
{
  end_container (self, TRUE);
}

void
irc_json_writer_string (IrcJsonWriter *self,
                        const char *name,
                        const char *value)
{
  if (value == NULL) {
    irc_json_writer_null (self, name);
    return;
  }
  g_return_if_fail (g_utf8_validate (value, -1, NULL));
  if (begin_value (self, name))
    append_quoted (self->text, value);
}

void
irc_json_writer_int (IrcJsonWriter *self, const char *name, gint64 value)
{
  g_return_if_fail (value >= -IRC_JSON_MAX_INT && value <= IRC_JSON_MAX_INT);

  if (begin_value (self, name))
    g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

void
irc_json_writer_double (IrcJsonWriter *self, const char *name, double value)
{
  if (isnan (value)) {
    irc_json_writer_null (self, name);
    return;
  }
  g_return_if_fail (isfinite (value));
  g_autofree char *text = irc_number_to_json (value);
  if (begin_value (self, name))
    g_string_append (self->text, text);
}

void
irc_json_writer_boolean (IrcJsonWriter *self, const char *name, gboolean value)
{
  if (begin_value (self, name))
    g_string_append (self->text, value ? "true" : "false");
}

void
irc_json_writer_null (IrcJsonWriter *self, const char *name)
{
  if (begin_value (self, name))
    g_string_append (self->text, "null");
}

void
irc_json_writer_strings (IrcJsonWriter *self,
                         const char *name,
                         const char *const *values)
{
  irc_json_writer_begin_array (self, name);
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    irc_json_writer_string (self, NULL, values[i]);
  irc_json_writer_end_array (self);
}

static void
write_scalar (IrcJsonWriter *self, const char *name, JsonNode *node)
{
  const GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    irc_json_writer_string (self, name, json_node_get_string (node));
  else if (type == G_TYPE_INT64)
    irc_json_writer_int (self, name, json_node_get_int (node));
  else if (type == G_TYPE_DOUBLE)
    irc_json_writer_double (self, name, json_node_get_double (node));
  else
    irc_json_writer_boolean (self, name, json_node_get_boolean (node));
}

/* The recursion is as deep as the tree, which the scanner bounds. */
void
irc_json_writer_node (IrcJsonWriter *self, const char *name, JsonNode *node)
{
  if (JSON_NODE_HOLDS_NULL (node)) {
    irc_json_writer_null (self, name);
  } else if (JSON_NODE_HOLDS_VALUE (node)) {
    write_scalar (self, name, node);
  } else if (JSON_NODE_HOLDS_ARRAY (node)) {
    JsonArray *array = json_node_get_array (node);
    irc_json_writer_begin_array (self, name);
    for (guint i = 0; i < json_array_get_length (array); i++)
      irc_json_writer_node (self, NULL, json_array_get_element (array, i));
    irc_json_writer_end_array (self);
  } else {
    const IrcJsonMembers members = { .object = json_node_get_object (node) };
    irc_json_writer_begin_object (self, name);
    irc_json_writer_members (self, &members);
    irc_json_writer_end_object (self);
  }
}

void
irc_json_writer_members (IrcJsonWriter *self, const IrcJsonMembers *members)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (members == NULL)
    return;
  json_object_iter_init_ordered (&iter, members->object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    irc_json_writer_node (self, name, node);
}

GBytes *
irc_json_writer_end (IrcJsonWriter *self)
{
  g_return_val_if_fail (self->text != NULL && self->depth == 0, NULL);
  g_return_val_if_fail (self->text->len > 0, NULL);

  g_string_append_c (self->text, '\n');
  return g_string_free_to_bytes (g_steal_pointer (&self->text));
}
