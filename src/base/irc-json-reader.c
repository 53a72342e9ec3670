/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-json-private.h"

#include <math.h>

#include "irc-i18n.h"
#include "irc-number.h"
#include "irc-string.h"

/* An object or array that the reader stands in. */
typedef struct {
  JsonNode *node; /* lent by the root */
  char *name;     /* the step that led here; NULL from an array */
  guint index;
  GHashTable *asked; /* of an object: the names asked for */
  char **names;      /* of an object: all names, once wanted */
} Frame;

struct _IrcJsonReader {
  JsonNode *root;
  GError *error; /* the first one */
  guint n_frames;
  Frame frames[IRC_JSON_MAX_DEPTH]; /* the top object comes first */
};

static Frame *
top (IrcJsonReader *self)
{
  return &self->frames[self->n_frames - 1];
}

static void
push (IrcJsonReader *self, JsonNode *node, const char *name, guint index)
{
  Frame frame = { .node = node, .name = g_strdup (name), .index = index };

  g_assert (self->n_frames < G_N_ELEMENTS (self->frames));
  if (JSON_NODE_HOLDS_OBJECT (node))
    frame.asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->frames[self->n_frames++] = frame;
}

static void
pop (IrcJsonReader *self)
{
  Frame *frame = top (self);

  g_free (frame->name);
  g_clear_pointer (&frame->asked, g_hash_table_unref);
  g_strfreev (frame->names);
  self->n_frames--;
}

/* The place of what @inner (may be NULL) leads to from the current frame. */
static char *
dup_place (const IrcJsonReader *self, const IrcJsonStep *inner)
{
  IrcJsonStep steps[IRC_JSON_MAX_DEPTH];
  guint n = 0;

  for (guint i = 1; i < self->n_frames; i++)
    steps[n++] = (IrcJsonStep){
      .name = self->frames[i].name,
      .index = self->frames[i].index,
    };
  if (inner != NULL)
    steps[n++] = *inner;
  return irc_json_dup_place (steps, n);
}

static void
fail_step (IrcJsonReader *self,
           const IrcJsonStep *inner,
           IrcBaseError code,
           const char *text)
{
  if (self->error != NULL)
    return;
  g_autofree char *place = dup_place (self, inner);
  self->error = irc_json_error_new (code, place, text);
}

/* The member @name of the current object, which is now asked for; NULL when
 * there is none or there has been an error. */
static JsonNode *
look_up (IrcJsonReader *self, const char *name)
{
  Frame *frame = top (self);

  if (self->error != NULL)
    return NULL;
  g_return_val_if_fail (JSON_NODE_HOLDS_OBJECT (frame->node), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  g_hash_table_add (frame->asked, g_strdup (name));
  return json_object_get_member (json_node_get_object (frame->node), name);
}

/* Records that @node, one step from the current frame, has the wrong type. */
static void
fail_type (IrcJsonReader *self,
           const IrcJsonStep *step,
           JsonNode *node,
           IrcJsonWanted wanted)
{
  g_autofree char *text = irc_json_dup_type_sentence (node, wanted);

  fail_step (self, step, IRC_BASE_ERROR_TYPE, text);
}

static void
fail_member_type (IrcJsonReader *self,
                  const char *name,
                  JsonNode *node,
                  IrcJsonWanted wanted)
{
  fail_type (self, &(IrcJsonStep){ .name = name }, node, wanted);
}

static void
fail_member_value (IrcJsonReader *self, const char *name, const char *text)
{
  fail_step (self, &(IrcJsonStep){ .name = name }, IRC_BASE_ERROR_VALUE, text);
}

static IrcJsonReader *
reader_new (GBytes *bytes, gboolean is_own, GError **error)
{
  g_autoptr (JsonNode) root = irc_json_scan (bytes, is_own, error);
  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root)) {
    g_autofree char *text =
        irc_json_dup_type_sentence (root, IRC_JSON_WANTED_OBJECT);
    g_propagate_error (error,
                       irc_json_error_new (IRC_BASE_ERROR_TYPE, NULL, text));
    return NULL;
  }
  IrcJsonReader *self = g_new0 (IrcJsonReader, 1);
  self->root = g_steal_pointer (&root);
  push (self, self->root, NULL, 0);
  return self;
}

IrcJsonReader *
irc_json_reader_new (GBytes *bytes, GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);
  return reader_new (bytes, FALSE, error);
}

IrcJsonReader *
irc_json_reader_new_own (GBytes *bytes, GError **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);
  return reader_new (bytes, TRUE, error);
}

void
irc_json_reader_free (IrcJsonReader *self)
{
  if (self == NULL)
    return;
  while (self->n_frames > 0)
    pop (self);
  g_clear_error (&self->error);
  json_node_unref (self->root);
  g_free (self);
}

gboolean
irc_json_reader_is_ok (const IrcJsonReader *self)
{
  return self->error == NULL;
}

gboolean
irc_json_reader_end (IrcJsonReader *self, GError **error)
{
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_error_copy (self->error));
  return FALSE;
}

void
irc_json_reader_fail (IrcJsonReader *self,
                      const char *name,
                      IrcBaseError code,
                      const char *format,
                      ...)
{
  const IrcJsonStep step = { .name = name };
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  fail_step (self, name == NULL ? NULL : &step, code, text);
}

char *
irc_json_reader_dup_pointer (const IrcJsonReader *self, const char *name)
{
  const IrcJsonStep step = { .name = name };

  return dup_place (self, name == NULL ? NULL : &step);
}

gboolean
irc_json_reader_has (IrcJsonReader *self, const char *name)
{
  return look_up (self, name) != NULL;
}

gboolean
irc_json_reader_is_null (IrcJsonReader *self, const char *name)
{
  JsonNode *node = look_up (self, name);

  return node != NULL && JSON_NODE_HOLDS_NULL (node);
}

gboolean
irc_json_reader_require (IrcJsonReader *self, const char *name)
{
  if (look_up (self, name) != NULL)
    return TRUE;
  irc_json_reader_fail (
      self, name, IRC_BASE_ERROR_MISSING, _ ("this member is required"));
  return FALSE;
}

gboolean
irc_json_reader_enter_object (IrcJsonReader *self, const char *name)
{
  JsonNode *node = look_up (self, name);

  if (node == NULL)
    return FALSE;
  if (!JSON_NODE_HOLDS_OBJECT (node)) {
    fail_member_type (self, name, node, IRC_JSON_WANTED_OBJECT);
    return FALSE;
  }
  push (self, node, name, 0);
  return TRUE;
}

gboolean
irc_json_reader_enter_array (IrcJsonReader *self,
                             const char *name,
                             guint *n_elements)
{
  JsonNode *node = look_up (self, name);

  *n_elements = 0;
  if (node == NULL)
    return FALSE;
  if (!JSON_NODE_HOLDS_ARRAY (node)) {
    fail_member_type (self, name, node, IRC_JSON_WANTED_ARRAY);
    return FALSE;
  }
  *n_elements = json_array_get_length (json_node_get_array (node));
  push (self, node, name, 0);
  return TRUE;
}

gboolean
irc_json_reader_enter_element (IrcJsonReader *self, guint index)
{
  Frame *frame = top (self);

  if (self->error != NULL)
    return FALSE;
  g_return_val_if_fail (JSON_NODE_HOLDS_ARRAY (frame->node), FALSE);
  JsonArray *array = json_node_get_array (frame->node);
  g_return_val_if_fail (index < json_array_get_length (array), FALSE);

  JsonNode *node = json_array_get_element (array, index);
  if (!JSON_NODE_HOLDS_OBJECT (node)) {
    fail_type (
        self, &(IrcJsonStep){ .index = index }, node, IRC_JSON_WANTED_OBJECT);
    return FALSE;
  }
  push (self, node, NULL, index);
  return TRUE;
}

void
irc_json_reader_leave (IrcJsonReader *self)
{
  g_return_if_fail (self->n_frames > 1);

  pop (self);
}

const char *const *
irc_json_reader_get_names (IrcJsonReader *self)
{
  static const char *const none[] = { NULL };
  Frame *frame = top (self);
  JsonObjectIter iter;
  const char *name;

  if (self->error != NULL)
    return none;
  g_return_val_if_fail (JSON_NODE_HOLDS_OBJECT (frame->node), none);
  if (frame->names == NULL) {
    g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
    json_object_iter_init_ordered (&iter, json_node_get_object (frame->node));
    while (json_object_iter_next_ordered (&iter, &name, NULL))
      g_strv_builder_add (names, name);
    frame->names = g_strv_builder_end (names);
  }
  return (const char *const *) frame->names;
}

/* The member @name when it is there and a string, NULL else. */
static const char *
peek_string (IrcJsonReader *self, const char *name, gboolean nullable)
{
  JsonNode *node = look_up (self, name);

  if (node == NULL || (nullable && JSON_NODE_HOLDS_NULL (node)))
    return NULL;
  if (!irc_json_holds (node, G_TYPE_STRING)) {
    fail_member_type (self, name, node, IRC_JSON_WANTED_STRING);
    return NULL;
  }
  return json_node_get_string (node);
}

char *
irc_json_reader_dup_string (IrcJsonReader *self,
                            const char *name,
                            const char *fallback)
{
  const char *text = peek_string (self, name, FALSE);

  return g_strdup (text != NULL ? text : fallback);
}

char *
irc_json_reader_dup_string_or_null (IrcJsonReader *self, const char *name)
{
  return g_strdup (peek_string (self, name, TRUE));
}

/* Records that @node is not in a range; NULL is a bound that is not there. */
static void
fail_range (IrcJsonReader *self,
            const char *name,
            JsonNode *node,
            const char *min,
            const char *max)
{
  g_autofree char *found = irc_json_dup_number (node);
  g_autofree char *text = NULL;

  if (max == NULL)
    text = g_strdup_printf (
        _ ("found the number %s; at least %s is wanted"), found, min);
  else if (min == NULL)
    text = g_strdup_printf (
        _ ("found the number %s; at most %s is wanted"), found, max);
  else
    text = g_strdup_printf (
        _ ("found the number %s; from %s to %s is wanted"), found, min, max);
  fail_member_value (self, name, text);
}

static gint64
get_int (IrcJsonReader *self,
         const char *name,
         JsonNode *node,
         gint64 min,
         gint64 max,
         gint64 fallback)
{
  if (!irc_json_holds (node, G_TYPE_INT64)) {
    fail_member_type (self, name, node, IRC_JSON_WANTED_INT);
    return fallback;
  }
  const gint64 value = json_node_get_int (node);
  if (value >= min && value <= max)
    return value;

  g_autofree char *lowest = min <= -IRC_JSON_MAX_INT
                                ? NULL
                                : g_strdup_printf ("%" G_GINT64_FORMAT, min);
  g_autofree char *highest = max >= IRC_JSON_MAX_INT
                                 ? NULL
                                 : g_strdup_printf ("%" G_GINT64_FORMAT, max);
  fail_range (self, name, node, lowest, highest);
  return fallback;
}

gint64
irc_json_reader_get_int (IrcJsonReader *self,
                         const char *name,
                         gint64 min,
                         gint64 max,
                         gint64 fallback)
{
  JsonNode *node = look_up (self, name);

  return node == NULL ? fallback
                      : get_int (self, name, node, min, max, fallback);
}

gint64
irc_json_reader_get_int_or_null (IrcJsonReader *self,
                                 const char *name,
                                 gint64 min,
                                 gint64 max)
{
  JsonNode *node = look_up (self, name);

  return node == NULL || JSON_NODE_HOLDS_NULL (node)
             ? -1
             : get_int (self, name, node, min, max, -1);
}

static double
get_double (IrcJsonReader *self,
            const char *name,
            JsonNode *node,
            double min,
            double max,
            double fallback)
{
  if (!irc_json_holds (node, G_TYPE_INT64) &&
      !irc_json_holds (node, G_TYPE_DOUBLE)) {
    fail_member_type (self, name, node, IRC_JSON_WANTED_NUMBER);
    return fallback;
  }
  const double value = json_node_get_double (node);
  if (value >= min && value <= max)
    return value;

  g_autofree char *lowest =
      min <= -G_MAXDOUBLE ? NULL : irc_number_to_json (min);
  g_autofree char *highest =
      max >= G_MAXDOUBLE ? NULL : irc_number_to_json (max);
  fail_range (self, name, node, lowest, highest);
  return fallback;
}

double
irc_json_reader_get_double (IrcJsonReader *self,
                            const char *name,
                            double min,
                            double max,
                            double fallback)
{
  JsonNode *node = look_up (self, name);

  return node == NULL ? fallback
                      : get_double (self, name, node, min, max, fallback);
}

double
irc_json_reader_get_double_or_nan (IrcJsonReader *self,
                                   const char *name,
                                   double min,
                                   double max)
{
  JsonNode *node = look_up (self, name);

  return node == NULL || JSON_NODE_HOLDS_NULL (node)
             ? (double) NAN
             : get_double (self, name, node, min, max, (double) NAN);
}

gboolean
irc_json_reader_get_boolean (IrcJsonReader *self,
                             const char *name,
                             gboolean fallback)
{
  JsonNode *node = look_up (self, name);

  if (node == NULL)
    return fallback;
  if (!irc_json_holds (node, G_TYPE_BOOLEAN)) {
    fail_member_type (self, name, node, IRC_JSON_WANTED_BOOLEAN);
    return fallback;
  }
  return json_node_get_boolean (node);
}

/* "a, b, “”": the empty name would not be seen without quotes. */
static char *
list_names (const char *const *names)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    g_string_append_printf (
        text, "%s%s", i > 0 ? ", " : "", *names[i] != '\0' ? names[i] : "“”");
  return g_string_free (text, FALSE);
}

int
irc_json_reader_get_enum (IrcJsonReader *self,
                          const char *name,
                          const char *const *names,
                          int fallback)
{
  const char *value = peek_string (self, name, FALSE);

  if (value == NULL)
    return fallback;
  for (int i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], value))
      return i;

  g_autofree char *found =
      irc_string_shorten (value, IRC_JSON_MAX_QUOTED_BYTES);
  g_autofree char *allowed = list_names (names);
  g_autofree char *text =
      g_strdup_printf (_ ("found “%s”; allowed are: %s"), found, allowed);
  fail_member_value (self, name, text);
  return fallback;
}

char **
irc_json_reader_dup_strings (IrcJsonReader *self, const char *name)
{
  guint n;
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  if (!irc_json_reader_enter_array (self, name, &n))
    return g_strv_builder_end (texts);
  JsonArray *array = json_node_get_array (top (self)->node);
  for (guint i = 0; i < n; i++) {
    JsonNode *node = json_array_get_element (array, i);

    if (!irc_json_holds (node, G_TYPE_STRING)) {
      fail_type (
          self, &(IrcJsonStep){ .index = i }, node, IRC_JSON_WANTED_STRING);
      break;
    }
    g_strv_builder_add (texts, json_node_get_string (node));
  }
  irc_json_reader_leave (self);
  return g_strv_builder_end (texts);
}

IrcJsonMembers *
irc_json_reader_take_unknown (IrcJsonReader *self)
{
  Frame *frame = top (self);
  g_autoptr (JsonObject) unknown = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (self->error != NULL)
    return NULL;
  g_return_val_if_fail (JSON_NODE_HOLDS_OBJECT (frame->node), NULL);
  json_object_iter_init_ordered (&iter, json_node_get_object (frame->node));
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    if (g_hash_table_contains (frame->asked, name))
      continue;
    if (unknown == NULL)
      unknown = json_object_new ();
    json_object_set_member (unknown, name, json_node_ref (node));
  }
  return unknown == NULL ? NULL
                         : irc_json_members_new (g_steal_pointer (&unknown));
}

IrcJsonMembers *
irc_json_reader_take_object (IrcJsonReader *self, const char *name)
{
  JsonNode *node = look_up (self, name);

  if (node == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (node)) {
    fail_member_type (self, name, node, IRC_JSON_WANTED_OBJECT);
    return NULL;
  }
  JsonObject *object = json_object_new ();
  json_object_set_member (object, name, json_node_ref (node));
  return irc_json_members_new (object);
}
