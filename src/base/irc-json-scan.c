/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-json-private.h"

#include <math.h>
#include <string.h>

#include "irc-i18n.h"
#include "irc-string.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define MAX_QUOTED_BYTES 60

/* Recursive descent; the recursion is as deep as the text is nested, which is
 * bounded.  The text up to @limit is known to be UTF-8 without U+0000, so that
 * 0 can stand for its end.  Lines and columns are counted only when there is
 * an error to report. */
typedef struct {
  const char *start; /* after a byte-order mark */
  const char *next;
  const char *limit; /* the first byte that is not UTF-8, or the end */
  const char *end;
  guint depth;
  IrcJsonStep path[IRC_JSON_MAX_DEPTH];
  GError *error;
  char found[80]; /* what describe_next () lends */
} Scanner;

static JsonNode *scan_value (Scanner *self);

/* ---- errors -------------------------------------------------------------- */

/* The line of @at, and its column in characters, both from 1. */
static void
locate (const Scanner *self, const char *at, guint *line, guint *column)
{
  const char *line_start = self->start;

  *line = 1;
  for (const char *p = self->start;
       (p = memchr (p, '\n', (gsize) (at - p))) != NULL;) {
    line_start = ++p;
    ++*line;
  }
  *column = 1 + (guint) g_utf8_strlen (line_start, at - line_start);
}

static void
fail_at (Scanner *self, const char *at, IrcBaseError code, const char *text)
{
  guint line, column;

  locate (self, at, &line, &column);
  /* Translators: the place of an error in a file */
  g_autofree char *place =
      g_strdup_printf (_ ("line %u, column %u"), line, column);
  g_assert (self->error == NULL);
  self->error = irc_json_error_new (code, place, text);
}

/* The error at a byte that is no character. */
static void
fail_encoding (Scanner *self)
{
  const char *text =
      *self->limit == '\0'
          ? _ ("there is a zero byte here; a case is text in UTF-8 without any")
          : _ ("there is a byte here that is not UTF-8; a case is text in "
               "UTF-8");

  fail_at (self, self->limit, IRC_BASE_ERROR_SYNTAX, text);
}

/* An error of the grammar at the next character. */
static G_GNUC_PRINTF (2, 3) void fail_syntax (Scanner *self,
                                              const char *format,
                                              ...)
{
  va_list arguments;

  if (self->next == self->limit && self->limit < self->end) {
    fail_encoding (self);
    return;
  }
  va_start (arguments, format);
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  fail_at (self, self->next, IRC_BASE_ERROR_SYNTAX, text);
}

/* An error of a value that the grammar allows: its place is the pointer of the
 * value, and where it stands in the text follows. */
static void
fail_value (Scanner *self, const char *at, const char *text)
{
  guint line, column;

  if (self->depth == 0) {
    fail_at (self, at, IRC_BASE_ERROR_VALUE, text);
    return;
  }
  locate (self, at, &line, &column);
  g_autofree char *place = irc_json_dup_place (self->path, self->depth);
  /* Translators: %s is a sentence about an error in a file */
  g_autofree char *whole =
      g_strdup_printf (_ ("%s (line %u, column %u)"), text, line, column);
  g_assert (self->error == NULL);
  self->error = irc_json_error_new (IRC_BASE_ERROR_VALUE, place, whole);
}

/* The next character in words, for a message; lent until the next call. */
static const char *
describe_next (Scanner *self)
{
  if (self->next == self->limit)
    return _ ("the end of the text");

  const gunichar c = g_utf8_get_char (self->next);
  if (c == '\n' || c == '\r')
    return _ ("a line break");
  if (c == '\'')
    return _ ("a single quote");
  if (c == '"')
    return _ ("a double quote");
  if (!g_unichar_isprint (c) || g_unichar_isspace (c)) {
    /* Translators: %04X is a Unicode number as in U+0009 */
    g_snprintf (self->found, sizeof self->found, _ ("character U+%04X"), c);
  } else {
    g_snprintf (self->found,
                sizeof self->found,
                "“%.*s”",
                (int) (irc_string_next_char (self->next) - self->next),
                self->next);
  }
  return self->found;
}

/* ---- characters ---------------------------------------------------------- */

/* The next byte, 0 at the end. */
static char
peek (const Scanner *self)
{
  return self->next < self->limit ? *self->next : '\0';
}

static gboolean
accept (Scanner *self, char c)
{
  if (peek (self) != c)
    return FALSE;
  self->next++;
  return TRUE;
}

static void
skip_white_space (Scanner *self)
{
  while (self->next < self->limit &&
         (*self->next == ' ' || *self->next == '\n' || *self->next == '\r' ||
          *self->next == '\t'))
    self->next++;
}

/* ---- strings ------------------------------------------------------------- */

/* The value of \uXXXX, whose four digits come next; -1 with an error set. */
static int
scan_hex4 (Scanner *self)
{
  int value = 0;

  for (int i = 0; i < 4; i++) {
    const char c = peek (self);

    if (!g_ascii_isxdigit (c)) {
      fail_syntax (self,
                   _ ("found %s; four hexadecimal digits follow \\u"),
                   describe_next (self));
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
scan_unicode_escape (Scanner *self, const char *escape)
{
  const int first = scan_hex4 (self);

  if (first < 0)
    return 0;
  if (first == 0) {
    fail_at (self,
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
  fail_at (
      self,
      escape,
      IRC_BASE_ERROR_SYNTAX,
      _ ("half of a surrogate pair stands here alone; it is no character"));
  return 0;
}

/* Appends what an escape stands for; its backslash is next. */
static gboolean
scan_escape (Scanner *self, GString *text)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *escape = self->next++;
  const char c = peek (self);

  if (c == 'u') {
    self->next++;
    const gunichar character = scan_unicode_escape (self, escape);
    if (character == 0)
      return FALSE;
    g_string_append_unichar (text, character);
    return TRUE;
  }
  const char *found = c == '\0' ? NULL : strchr (escapes, c);
  if (found == NULL) {
    fail_syntax (
        self,
        _ ("found %s after a backslash; allowed are "
           "\\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits"),
        describe_next (self));
    return FALSE;
  }
  g_string_append_c (text, meanings[found - escapes]);
  self->next++;
  return TRUE;
}

/* Moves over the characters of a string that stand for themselves. */
static void
skip_plain_characters (Scanner *self)
{
  while (self->next < self->limit && *self->next != '"' &&
         *self->next != '\\' && (guchar) *self->next >= 0x20)
    self->next++;
}

/* The string whose opening quote is next; NULL with an error set. */
static char *
scan_string (Scanner *self)
{
  const char *opening = self->next++;
  const char *plain = self->next;
  g_autoptr (GString) text = NULL;

  for (;;) {
    skip_plain_characters (self);
    const gsize n_plain = (gsize) (self->next - plain);
    const char c = peek (self);

    if (c == '"' && text == NULL) {
      self->next++;
      return g_strndup (plain, n_plain);
    }
    if (text == NULL)
      text = g_string_new (NULL);
    g_string_append_len (text, plain, (gssize) n_plain);
    if (c == '"') {
      self->next++;
      return g_string_free (g_steal_pointer (&text), FALSE);
    }
    if (c != '\\')
      break;
    if (!scan_escape (self, text))
      return NULL;
    plain = self->next;
  }

  if (self->next == self->limit && self->limit == self->end)
    fail_at (self,
             opening,
             IRC_BASE_ERROR_SYNTAX,
             _ ("the string that begins here has no closing double quote"));
  else
    fail_syntax (self,
                 _ ("found %s in a string; control characters and line breaks "
                    "are written as \\n, \\t or \\u with four digits"),
                 describe_next (self));
  return NULL;
}

/* ---- numbers ------------------------------------------------------------- */

static gboolean
skip_digits (Scanner *self)
{
  if (!g_ascii_isdigit (peek (self))) {
    fail_syntax (self,
                 _ ("found %s in a number; a digit is wanted"),
                 describe_next (self));
    return FALSE;
  }
  while (g_ascii_isdigit (peek (self)))
    self->next++;
  return TRUE;
}

/* Moves over a number as the grammar has it. */
static gboolean
skip_number (Scanner *self, gboolean *is_integer)
{
  *is_integer = TRUE;
  accept (self, '-');
  if (accept (self, '0')) {
    if (g_ascii_isdigit (peek (self))) {
      fail_syntax (self,
                   _ ("a number has no zeros in front, except in 0 and 0.5"));
      return FALSE;
    }
  } else if (!skip_digits (self)) {
    return FALSE;
  }
  if (accept (self, '.')) {
    *is_integer = FALSE;
    if (!skip_digits (self))
      return FALSE;
  }
  if (accept (self, 'e') || accept (self, 'E')) {
    *is_integer = FALSE;
    if (!accept (self, '+'))
      accept (self, '-');
    if (!skip_digits (self))
      return FALSE;
  }
  return TRUE;
}

static JsonNode *
scan_number (Scanner *self)
{
  const char *start = self->next;
  gboolean is_integer;
  gint64 integer;

  if (!skip_number (self, &is_integer))
    return NULL;
  g_autofree char *token = g_strndup (start, (gsize) (self->next - start));
  g_autofree char *quoted = irc_string_shorten (token, MAX_QUOTED_BYTES);
  g_autofree char *text = NULL;

  if (is_integer) {
    if (g_ascii_string_to_signed (
            token, 10, -IRC_JSON_MAX_INT, IRC_JSON_MAX_INT, &integer, NULL))
      return json_node_init_int (json_node_alloc (), integer);
    text = g_strdup_printf (_ ("found the number %s; whole numbers from "
                               "-9007199254740991 to 9007199254740991 are "
                               "allowed"),
                            quoted);
  } else {
    const double value = g_ascii_strtod (token, NULL);
    if (isfinite (value))
      return json_node_init_double (json_node_alloc (), value);
    text = g_strdup_printf (_ ("found the number %s; numbers up to 1.7e308 are "
                               "allowed"),
                            quoted);
  }
  fail_value (self, start, text);
  return NULL;
}

/* ---- containers ---------------------------------------------------------- */

/* Steps into the object or array whose bracket is next. */
static gboolean
open_container (Scanner *self)
{
  if (self->depth == IRC_JSON_MAX_DEPTH) {
    g_autofree char *text = g_strdup_printf (
        _ ("objects and arrays are nested deeper than %d levels here"),
        IRC_JSON_MAX_DEPTH);
    fail_at (self, self->next, IRC_BASE_ERROR_LIMIT, text);
    return FALSE;
  }
  self->next++;
  self->path[self->depth++] = (IrcJsonStep){ .name = NULL, .index = 0 };
  skip_white_space (self);
  return TRUE;
}

/* Scans a value and the white space on both sides of it. */
static JsonNode *
scan_spaced_value (Scanner *self)
{
  skip_white_space (self);
  JsonNode *value = scan_value (self);
  if (value != NULL)
    skip_white_space (self);
  return value;
}

/* Scans one "name": value into @object. */
static gboolean
scan_member (Scanner *self, JsonObject *object)
{
  const char *at = self->next;

  if (peek (self) != '"') {
    fail_syntax (
        self,
        _ ("found %s; the name of a member in double quotes is wanted"),
        describe_next (self));
    return FALSE;
  }
  g_autofree char *name = scan_string (self);
  if (name == NULL)
    return FALSE;
  self->path[self->depth - 1].name = name;
  if (json_object_has_member (object, name)) {
    fail_value (self,
                at,
                _ ("this member is there twice; each name may be there once"));
    return FALSE;
  }
  skip_white_space (self);
  if (!accept (self, ':')) {
    fail_syntax (self,
                 _ ("found %s; a colon is wanted after the name of a member"),
                 describe_next (self));
    return FALSE;
  }
  JsonNode *value = scan_spaced_value (self);
  if (value == NULL)
    return FALSE;
  json_object_set_member (object, name, value);
  return TRUE;
}

static JsonNode *
scan_object (Scanner *self)
{
  if (!open_container (self))
    return NULL;

  g_autoptr (JsonObject) object = json_object_new ();
  if (!accept (self, '}')) {
    while (scan_member (self, object) && accept (self, ','))
      skip_white_space (self);
    if (self->error != NULL)
      return NULL;
    if (!accept (self, '}')) {
      fail_syntax (self,
                   _ ("found %s; a comma or } is wanted after a member"),
                   describe_next (self));
      return NULL;
    }
  }
  self->depth--;
  return json_node_init_object (json_node_alloc (), object);
}

static JsonNode *
scan_array (Scanner *self)
{
  if (!open_container (self))
    return NULL;

  g_autoptr (JsonArray) array = json_array_new ();
  if (!accept (self, ']')) {
    do {
      self->path[self->depth - 1].index = json_array_get_length (array);
      JsonNode *value = scan_spaced_value (self);
      if (value == NULL)
        return NULL;
      json_array_add_element (array, value);
    } while (accept (self, ','));
    if (!accept (self, ']')) {
      fail_syntax (self,
                   _ ("found %s; a comma or ] is wanted after an item"),
                   describe_next (self));
      return NULL;
    }
  }
  self->depth--;
  return json_node_init_array (json_node_alloc (), array);
}

/* ---- values -------------------------------------------------------------- */

static gboolean
accept_word (Scanner *self, const char *word)
{
  const gsize length = strlen (word);

  if ((gsize) (self->limit - self->next) < length ||
      memcmp (self->next, word, length) != 0)
    return FALSE;
  self->next += length;
  return TRUE;
}

static JsonNode *
scan_word_or_fail (Scanner *self)
{
  if (accept_word (self, "true"))
    return json_node_init_boolean (json_node_alloc (), TRUE);
  if (accept_word (self, "false"))
    return json_node_init_boolean (json_node_alloc (), FALSE);
  if (accept_word (self, "null"))
    return json_node_init_null (json_node_alloc ());
  if (peek (self) == '/')
    fail_syntax (self, _ ("comments are not allowed"));
  else
    fail_syntax (self,
                 _ ("found %s; a value is wanted: an object, an array, a "
                    "string in double quotes, a number, true, false or null"),
                 describe_next (self));
  return NULL;
}

static JsonNode *
scan_value (Scanner *self)
{
  const char c = peek (self);

  if (c == '{')
    return scan_object (self);
  if (c == '[')
    return scan_array (self);
  if (c == '-' || g_ascii_isdigit (c))
    return scan_number (self);
  if (c != '"')
    return scan_word_or_fail (self);

  g_autofree char *text = scan_string (self);
  return text == NULL ? NULL : json_node_init_string (json_node_alloc (), text);
}

static JsonNode *
scan_document (Scanner *self)
{
  if (self->start == self->end) {
    self->error = irc_json_error_new (
        IRC_BASE_ERROR_SYNTAX, NULL, _ ("there is nothing in it"));
    return NULL;
  }
  g_autoptr (JsonNode) root = scan_spaced_value (self);
  if (root != NULL && self->next < self->end)
    fail_syntax (self,
                 _ ("found %s; nothing may follow the closing bracket"),
                 describe_next (self));
  return self->error == NULL ? g_steal_pointer (&root) : NULL;
}

JsonNode *
irc_json_scan (GBytes *bytes, GError **error)
{
  gsize size;
  const char *bytes_data = g_bytes_get_data (bytes, &size);
  const char *data = size > 0 ? bytes_data : "";
  Scanner self = { .start = data, .end = data + size };

  if (size > IRC_JSON_MAX_BYTES) {
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
  g_utf8_validate_len (
      self.start, (gsize) (self.end - self.start), &self.limit);
  self.next = self.start;

  JsonNode *root = scan_document (&self);
  if (root == NULL)
    g_propagate_error (error, self.error);
  return root;
}
