/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-json-scan-private.h"

#include <math.h>
#include <string.h>

#include "irc-i18n.h"
#include "irc-json-bytes.h"
#include "irc-string.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define MANY_MEMBERS 32

static gboolean scan_value (IrcJsonScanner *self, const char *name);

static void
skip_white_space (IrcJsonScanner *self)
{
  const char *p = self->next;

  while (p < self->limit &&
         (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t'))
    p++;
  self->next = p;
}

/* The value of \uXXXX, whose four digits come next; -1 with an error set. */
static int
scan_hex4 (IrcJsonScanner *self)
{
  int value = 0;

  for (int i = 0; i < 4; i++) {
    const char c = irc_json_scanner_peek (self);

    if (!g_ascii_isxdigit (c)) {
      irc_json_scanner_fail_syntax (
          self,
          _ ("found %s; four hexadecimal digits follow \\u"),
          irc_json_scanner_describe_next (self));
      return -1;
    }
    value = value * 16 + g_ascii_xdigit_value (c);
    self->next++;
  }
  return value;
}

/* The character that an escape \uXXXX (or two, a surrogate pair) stands for.
 * @escape is its backslash.  0 with an error set. */
static gunichar
scan_unicode_escape (IrcJsonScanner *self, const char *escape)
{
  const int first = scan_hex4 (self);

  if (first < 0)
    return 0;
  if (first == 0) {
    irc_json_scanner_fail_at (
        self,
        escape,
        IRC_BASE_ERROR_SYNTAX,
        _ ("the character U+0000 is not allowed in a string"));
    return 0;
  }
  if (first < 0xd800 || first > 0xdfff)
    return (gunichar) first;
  if (first < 0xdc00 && self->limit - self->next >= 2 &&
      self->next[0] == '\\' && self->next[1] == 'u') {
    self->next += 2;
    const int second = scan_hex4 (self);
    if (second < 0)
      return 0;
    if (second >= 0xdc00 && second <= 0xdfff)
      return 0x10000 + (gunichar) (first - 0xd800) * 0x400 +
             (gunichar) (second - 0xdc00);
  }
  irc_json_scanner_fail_at (
      self,
      escape,
      IRC_BASE_ERROR_SYNTAX,
      _ ("half of a surrogate pair stands here alone; it is no character"));
  return 0;
}

/* Adds what an escape stands for to the text of the tree; its backslash is
 * next. */
static gboolean
scan_escape (IrcJsonScanner *self)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *escape = self->next++;
  const char c = irc_json_scanner_peek (self);

  if (c == 'u') {
    self->next++;
    const gunichar character = scan_unicode_escape (self, escape);
    if (character == 0)
      return FALSE;
    self->tree->n_text += (gsize) g_unichar_to_utf8 (
        character, self->tree->text + self->tree->n_text);
    return TRUE;
  }
  const char *found = c == '\0' ? NULL : strchr (escapes, c);
  if (found == NULL) {
    irc_json_scanner_fail_syntax (
        self,
        _ ("found %s after a backslash; allowed are "
           "\\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits"),
        irc_json_scanner_describe_next (self));
    return FALSE;
  }
  self->tree->text[self->tree->n_text++] = meanings[found - escapes];
  self->next++;
  return TRUE;
}

/* The string whose opening quote is next, in the text of the tree; NULL with an
 * error set.  No string is longer there than it is here with its quotes, so
 * that the text has room for all. */
static const char *
scan_string (IrcJsonScanner *self, gsize *length)
{
  IrcJsonTree *tree = self->tree;
  const char *opening = self->next++;
  const gsize start = tree->n_text;

  for (;;) {
    const char *plain = self->next;
    self->next = irc_bytes_skip_plain (plain, self->limit);
    const gsize n_plain = (gsize) (self->next - plain);
    memcpy (tree->text + tree->n_text, plain, n_plain);
    tree->n_text += n_plain;

    const char c = irc_json_scanner_peek (self);
    if (c == '"') {
      self->next++;
      *length = tree->n_text - start;
      tree->text[tree->n_text++] = '\0';
      return tree->text + start;
    }
    if (c != '\\')
      break;
    if (!scan_escape (self))
      return NULL;
  }

  if (self->next == self->limit && self->limit == self->end)
    irc_json_scanner_fail_at (
        self,
        opening,
        IRC_BASE_ERROR_SYNTAX,
        _ ("the string that begins here has no closing double quote"));
  else
    irc_json_scanner_fail_syntax (
        self,
        _ ("found %s in a string; control characters and line breaks "
           "are written as \\n, \\t or \\u with four digits"),
        irc_json_scanner_describe_next (self));
  return NULL;
}

static gboolean
skip_digits (IrcJsonScanner *self)
{
  if (!g_ascii_isdigit (irc_json_scanner_peek (self))) {
    irc_json_scanner_fail_syntax (self,
                                  _ ("found %s in a number; a digit is wanted"),
                                  irc_json_scanner_describe_next (self));
    return FALSE;
  }
  while (g_ascii_isdigit (irc_json_scanner_peek (self)))
    self->next++;
  return TRUE;
}

/* Moves over a number as the grammar has it. */
static gboolean
skip_number (IrcJsonScanner *self, gboolean *is_integer)
{
  *is_integer = TRUE;
  irc_json_scanner_accept (self, '-');
  if (irc_json_scanner_accept (self, '0')) {
    if (g_ascii_isdigit (irc_json_scanner_peek (self))) {
      irc_json_scanner_fail_syntax (
          self, _ ("a number has no zeros in front, except in 0 and 0.5"));
      return FALSE;
    }
  } else if (!skip_digits (self)) {
    return FALSE;
  }
  if (irc_json_scanner_accept (self, '.')) {
    *is_integer = FALSE;
    if (!skip_digits (self))
      return FALSE;
  }
  if (irc_json_scanner_accept (self, 'e') ||
      irc_json_scanner_accept (self, 'E')) {
    *is_integer = FALSE;
    if (!irc_json_scanner_accept (self, '+'))
      irc_json_scanner_accept (self, '-');
    if (!skip_digits (self))
      return FALSE;
  }
  return TRUE;
}

static gboolean
scan_number (IrcJsonScanner *self, const char *name)
{
  const char *start = self->next;
  gboolean is_integer;
  gint64 integer;

  if (!skip_number (self, &is_integer))
    return FALSE;
  g_autofree char *token = g_strndup (start, (gsize) (self->next - start));

  if (is_integer &&
      g_ascii_string_to_signed (
          token, 10, -IRC_JSON_MAX_INT, IRC_JSON_MAX_INT, &integer, NULL)) {
    irc_json_tree_append (self->tree, IRC_JSON_INT, name)->integer = integer;
    return TRUE;
  }
  const double number =
      is_integer ? (double) NAN : g_ascii_strtod (token, NULL);
  if (isfinite (number)) {
    irc_json_tree_append (self->tree, IRC_JSON_DOUBLE, name)->number = number;
    return TRUE;
  }
  g_autofree char *quoted =
      irc_string_shorten (token, IRC_JSON_MAX_QUOTED_BYTES);
  g_autofree char *text = g_strdup_printf (
      is_integer
          ? _ ("found the number %s; whole numbers from -9007199254740991 to "
               "9007199254740991 are allowed")
          : _ ("found the number %s; numbers up to 1.7e308 are allowed"),
      quoted);
  irc_json_scanner_fail_value (self, start, text);
  return FALSE;
}

/* Steps into the object or array whose bracket is next. */
static gboolean
open_container (IrcJsonScanner *self)
{
  if (self->depth == IRC_JSON_MAX_DEPTH) {
    g_autofree char *text = g_strdup_printf (
        _ ("objects and arrays are nested deeper than %d levels here"),
        IRC_JSON_MAX_DEPTH);
    irc_json_scanner_fail_at (self, self->next, IRC_BASE_ERROR_LIMIT, text);
    return FALSE;
  }
  self->next++;
  self->path[self->depth++] = (IrcJsonStep){ .name = NULL, .index = 0 };
  skip_white_space (self);
  return TRUE;
}

/* Steps out of a container whose value stands at @index in the tree. */
static void
close_container (IrcJsonScanner *self, guint index, guint n)
{
  IrcJsonValue *value = &self->tree->values[index];

  value->n = n;
  value->span = self->tree->n_values - index;
  self->depth--;
  g_clear_pointer (&self->names[self->depth], g_hash_table_unref);
}

/* Scans a value and the white space on both sides of it. */
static gboolean
scan_spaced_value (IrcJsonScanner *self, const char *name)
{
  skip_white_space (self);
  if (!scan_value (self, name))
    return FALSE;
  skip_white_space (self);
  return TRUE;
}

/* TRUE when the open object at @index, which has @n members so far, has one
 * called @name.  The names of a large object go to a hash table. */
static gboolean
is_twice (IrcJsonScanner *self, guint index, guint n, const char *name)
{
  const IrcJsonValue *member = &self->tree->values[index] + 1;
  GHashTable **names = &self->names[self->depth - 1];

  if (*names != NULL)
    return !g_hash_table_add (*names, (gpointer) (guintptr) name);
  if (n == MANY_MEMBERS)
    *names = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < n; i++, member = irc_json_value_next (member)) {
    if (member->name[0] == name[0] && strcmp (member->name, name) == 0)
      return TRUE;
    if (*names != NULL)
      g_hash_table_add (*names, (gpointer) (guintptr) member->name);
  }
  if (*names != NULL)
    g_hash_table_add (*names, (gpointer) (guintptr) name);
  return FALSE;
}

/* Scans one "name": value into the open object at @index. */
static gboolean
scan_member (IrcJsonScanner *self, guint index, guint n)
{
  const char *at = self->next;
  gsize length;

  if (irc_json_scanner_peek (self) != '"') {
    irc_json_scanner_fail_syntax (
        self,
        _ ("found %s; the name of a member in double quotes is wanted"),
        irc_json_scanner_describe_next (self));
    return FALSE;
  }
  const char *name = scan_string (self, &length);
  if (name == NULL)
    return FALSE;
  self->path[self->depth - 1].name = name;
  if (is_twice (self, index, n, name)) {
    irc_json_scanner_fail_value (
        self,
        at,
        _ ("this member is there twice; each name may be there once"));
    return FALSE;
  }
  skip_white_space (self);
  if (!irc_json_scanner_accept (self, ':')) {
    irc_json_scanner_fail_syntax (
        self,
        _ ("found %s; a colon is wanted after the name of a member"),
        irc_json_scanner_describe_next (self));
    return FALSE;
  }
  return scan_spaced_value (self, name);
}

static gboolean
scan_object (IrcJsonScanner *self, const char *name)
{
  const guint index = self->tree->n_values;
  guint n = 0;

  irc_json_tree_append (self->tree, IRC_JSON_OBJECT, name);
  if (!open_container (self))
    return FALSE;
  if (!irc_json_scanner_accept (self, '}')) {
    for (;;) {
      if (!scan_member (self, index, n++))
        return FALSE;
      if (!irc_json_scanner_accept (self, ','))
        break;
      skip_white_space (self);
    }
    if (!irc_json_scanner_accept (self, '}')) {
      irc_json_scanner_fail_syntax (
          self,
          _ ("found %s; a comma or } is wanted after a member"),
          irc_json_scanner_describe_next (self));
      return FALSE;
    }
  }
  close_container (self, index, n);
  return TRUE;
}

static gboolean
scan_array (IrcJsonScanner *self, const char *name)
{
  const guint index = self->tree->n_values;
  guint n = 0;

  irc_json_tree_append (self->tree, IRC_JSON_ARRAY, name);
  if (!open_container (self))
    return FALSE;
  if (!irc_json_scanner_accept (self, ']')) {
    do {
      self->path[self->depth - 1].index = n++;
      if (!scan_spaced_value (self, NULL))
        return FALSE;
    } while (irc_json_scanner_accept (self, ','));
    if (!irc_json_scanner_accept (self, ']')) {
      irc_json_scanner_fail_syntax (
          self,
          _ ("found %s; a comma or ] is wanted after an item"),
          irc_json_scanner_describe_next (self));
      return FALSE;
    }
  }
  close_container (self, index, n);
  return TRUE;
}

static gboolean
accept_word (IrcJsonScanner *self, const char *word)
{
  const gsize length = strlen (word);

  if ((gsize) (self->limit - self->next) < length ||
      memcmp (self->next, word, length) != 0)
    return FALSE;
  self->next += length;
  return TRUE;
}

static gboolean
scan_word_or_fail (IrcJsonScanner *self, const char *name)
{
  const gboolean is_true = accept_word (self, "true");

  if (is_true || accept_word (self, "false")) {
    irc_json_tree_append (self->tree, IRC_JSON_BOOLEAN, name)->boolean =
        is_true;
    return TRUE;
  }
  if (accept_word (self, "null")) {
    irc_json_tree_append (self->tree, IRC_JSON_NULL, name);
    return TRUE;
  }
  if (irc_json_scanner_peek (self) == '/')
    irc_json_scanner_fail_syntax (self, _ ("comments are not allowed"));
  else
    irc_json_scanner_fail_syntax (
        self,
        _ ("found %s; a value is wanted: an object, an array, a string "
           "in double quotes, a number, true, false or null"),
        irc_json_scanner_describe_next (self));
  return FALSE;
}

static void
fail_too_many (IrcJsonScanner *self)
{
  g_autofree char *text =
      g_strdup_printf (_ ("here begins more than the %d values that a file may "
                          "have, counting every member and element"),
                       IRC_JSON_MAX_VALUES);

  irc_json_scanner_fail_at (self, self->next, IRC_BASE_ERROR_LIMIT, text);
}

/* Scans a value, the member @name of the open object where it is not NULL. */
static gboolean
scan_value (IrcJsonScanner *self, const char *name)
{
  const char c = irc_json_scanner_peek (self);
  gsize length;

  if (self->tree->n_values == self->max_values) {
    fail_too_many (self);
    return FALSE;
  }
  if (c == '{')
    return scan_object (self, name);
  if (c == '[')
    return scan_array (self, name);
  if (c == '-' || g_ascii_isdigit (c))
    return scan_number (self, name);
  if (c != '"')
    return scan_word_or_fail (self, name);

  const char *text = scan_string (self, &length);
  if (text == NULL)
    return FALSE;
  IrcJsonValue *value =
      irc_json_tree_append (self->tree, IRC_JSON_STRING, name);
  value->text = text;
  value->n = (guint) length;
  return TRUE;
}

static void
scan_document (IrcJsonScanner *self)
{
  if (self->start == self->end) {
    irc_json_scanner_fail_at (
        self, self->start, IRC_BASE_ERROR_SYNTAX, _ ("there is nothing in it"));
    return;
  }
  if (scan_spaced_value (self, NULL) && self->next < self->end)
    irc_json_scanner_fail_syntax (
        self,
        _ ("found %s; nothing may follow the closing bracket"),
        irc_json_scanner_describe_next (self));
}

static IrcJsonTree *
scan (GBytes *bytes, gsize max_bytes, guint max_values, GError **error)
{
  gsize size;
  const char *bytes_data = g_bytes_get_data (bytes, &size);
  const char *data = size > 0 ? bytes_data : "";
  IrcJsonScanner self = { .start = data,
                          .end = data + size,
                          .max_values = max_values };

  if (size > max_bytes) {
    g_set_error (error,
                 IRC_BASE_ERROR,
                 IRC_BASE_ERROR_LIMIT,
                 _ ("it has %lu bytes; at most %d (16 MiB) are allowed"),
                 (gulong) size,
                 IRC_JSON_MAX_BYTES);
    return NULL;
  }
  if (size >= strlen (BYTE_ORDER_MARK) &&
      memcmp (data, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    self.start += strlen (BYTE_ORDER_MARK);
  self.limit = irc_bytes_skip_utf8 (self.start, self.end);
  self.next = self.start;

  g_autoptr (IrcJsonTree) tree =
      irc_json_tree_alloc ((gsize) (self.end - self.start));
  self.tree = tree;
  scan_document (&self);
  for (guint i = 0; i < self.depth; i++)
    g_clear_pointer (&self.names[i], g_hash_table_unref);
  if (self.error != NULL) {
    g_propagate_error (error, self.error);
    return NULL;
  }
  return g_steal_pointer (&tree);
}

IrcJsonTree *
irc_json_tree_new (GBytes *bytes, GError **error)
{
  return scan (bytes, IRC_JSON_MAX_BYTES, IRC_JSON_MAX_VALUES, error);
}

IrcJsonTree *
irc_json_tree_new_own (GBytes *bytes, GError **error)
{
  return scan (bytes, G_MAXUINT / 2, G_MAXUINT / 2, error);
}
