/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Changes of a JSON text that mostly leave it one.  Bytes changed at random
 * hardly ever get past the scanner; these replace, remove, repeat and add whole
 * values, names from the dictionary, and change the inside of texts. */
#include "fuzz-target.h"

#include <string.h>
#include "fuzz-spans.h"
#include "fuzz-words.h"

/* One change in so many knows nothing of JSON. */
#define ONE_BLIND_IN 16
#define MAX_TIMES 60

typedef struct {
  GString *text;
  GArray *spans;
  GRand *random;
} Change;

static const char *const scalars[] = {
  "null",
  "true",
  "false",
  "0",
  "1",
  "3",
  "-1",
  "20",
  "100",
  "2147483648",
  "9007199254740991",
  "0.5",
  "1e308",
  "5e-324",
  "[]",
  "{}",
  "\"\"",
  "\"2026\"",
  "\"2026-11\"",
  "\"2026-11-02\"",
  "\"1900-01-01\"",
  "\"2200-Q4\"",
  "\"2027-Q1\"",
};

static guint
choose (Change *self, guint n)
{
  return (guint) g_rand_int_range (self->random, 0, (int) n);
}

static const FuzzSpan *
choose_span (Change *self)
{
  return &g_array_index (
      self->spans, FuzzSpan, choose (self, self->spans->len));
}

static void
replace (Change *self, guint start, guint end, const char *with)
{
  g_string_erase (self->text, start, (gssize) end - start);
  g_string_insert (self->text, start, with);
}

/* @bytes as a JSON string. */
static char *
quote (const char *bytes, gsize size)
{
  g_autofree char *valid = g_utf8_make_valid (bytes, (gssize) size);
  GString *out = g_string_new ("\"");

  for (const char *p = valid; *p != '\0'; p++) {
    if ((guchar) *p < 0x20)
      g_string_append_printf (out, "\\u%04x", (guint) *p);
    else if (*p == '"' || *p == '\\')
      g_string_append_printf (out, "\\%c", *p);
    else
      g_string_append_c (out, *p);
  }
  g_string_append_c (out, '"');
  return g_string_free (out, FALSE);
}

static char *
dup_quoted_word (Change *self)
{
  gsize size = 0;
  const char *word = g_bytes_get_data (fuzz_words_pick (self->random), &size);

  return quote (word, size);
}

static char *
dup_span (Change *self, const FuzzSpan *span)
{
  return g_strndup (self->text->str + span->start, span->end - span->start);
}

/* A value from anywhere. */
static char *
dup_value (Change *self)
{
  switch (choose (self, 3)) {
    case 0:
      return g_strdup (scalars[choose (self, G_N_ELEMENTS (scalars))]);
    case 1:
      return dup_quoted_word (self);
    default:
      return dup_span (self, choose_span (self));
  }
}

static void
replace_value (Change *self)
{
  const FuzzSpan *span = choose_span (self);
  g_autofree char *value = dup_value (self);

  replace (self, span->start, span->end, value);
}

/* With its name and one of the commas beside it. */
static void
remove_value (Change *self)
{
  const FuzzSpan *span = choose_span (self);
  const char *text = self->text->str;
  guint start = span->name > 0 ? span->name : span->start, end = span->end;

  while (g_ascii_isspace (text[end]))
    end++;
  if (text[end] == ',') {
    end++;
  } else {
    while (start > 0 && g_ascii_isspace (text[start - 1]))
      start--;
    if (start > 0 && text[start - 1] == ',')
      start--;
  }
  if (span->parent != 0 || span->name != 0)
    replace (self, start, end, "");
}

/* The copy's id gets one more letter, so that it is not refused at once. */
static void
repeat_value (Change *self)
{
  const FuzzSpan *span = choose_span (self);
  g_autofree char *value = dup_span (self, span);
  const char *id = strstr (value, "\"id\"");
  const char *quote_of_id = id != NULL ? strchr (id + 4, '"') : NULL;
  GString *copy = NULL;

  if (span->name != 0 || span->start == 0)
    return;
  copy = g_string_new (value);
  if (quote_of_id != NULL)
    g_string_insert_c (
        copy, quote_of_id + 1 - value, (char) ('a' + choose (self, 26)));
  g_string_prepend_c (copy, ',');
  g_string_insert (self->text, span->end, copy->str);
  g_string_free (copy, TRUE);
}

/* Into an object or an array, at its beginning. */
static void
add_value (Change *self)
{
  const FuzzSpan *span = choose_span (self);
  const char open = self->text->str[span->start];
  g_autofree char *name = dup_quoted_word (self);
  g_autofree char *value = dup_value (self);
  g_autofree char *member = NULL;

  if (open != '{' && open != '[')
    return;
  member = g_strconcat (open == '{' ? name : "",
                        open == '{' ? ":" : "",
                        value,
                        span->n > 0 ? "," : "",
                        NULL);
  g_string_insert (self->text, span->start + 1, member);
}

/* A word of the dictionary into the middle of a text, or the whole of it many
 * times, or any change of its bytes. */
static char *
dup_changed_text (Change *self, const char *inside, gsize size)
{
  GString *out = g_string_new_len (inside, (gssize) size);
  const guint at = choose (self, (guint) size + 1);
  char *quoted = NULL;
  gsize n = 0;

  switch (choose (self, 3)) {
    case 0: {
      const char *word = g_bytes_get_data (fuzz_words_pick (self->random), &n);
      g_string_insert_len (out, at, word, (gssize) n);
      break;
    }
    case 1:
      for (guint i = choose (self, MAX_TIMES); i > 0; i--)
        g_string_append_len (out, inside, (gssize) size);
      break;
    default:
      g_string_set_size (out, size + 64);
      n = LLVMFuzzerMutate ((uint8_t *) out->str, size, size + 64);
      g_string_truncate (out, n);
      break;
  }
  quoted = quote (out->str, out->len);
  g_string_free (out, TRUE);
  return quoted;
}

static void
change_text (Change *self)
{
  for (guint i = 0; i < 20; i++) {
    const FuzzSpan *span = choose_span (self);
    g_autofree char *quoted = NULL;

    if (self->text->str[span->start] != '"')
      continue;
    quoted = dup_changed_text (
        self, self->text->str + span->start + 1, span->end - span->start - 2);
    replace (self, span->start, span->end, quoted);
    return;
  }
}

/* FALSE: what came of the change before is no JSON any more. */
static gboolean
change_once (Change *self)
{
  static void (*const changes[]) (Change * self) = {
    replace_value, remove_value, repeat_value,
    add_value,     change_text,  change_text,
  };

  self->spans = fuzz_spans_new (self->text->str, self->text->len);
  if (self->spans == NULL)
    return FALSE;
  changes[choose (self, G_N_ELEMENTS (changes))](self);
  g_array_unref (self->spans);
  return TRUE;
}

size_t
LLVMFuzzerCustomMutator (uint8_t *data,
                         size_t size,
                         size_t max_size,
                         unsigned int seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  Change change = { .random = random };
  size_t new_size = 0;

  if (g_rand_int_range (random, 0, ONE_BLIND_IN) == 0)
    return LLVMFuzzerMutate (data, size, max_size);
  change.text = g_string_new_len ((const char *) data, (gssize) size);
  for (int i = g_rand_int_range (random, 1, 5); i > 0; i--)
    if (!change_once (&change))
      break;
  new_size = change.text->len;
  if (new_size <= max_size && new_size > 0)
    memcpy (data, change.text->str, new_size);
  g_string_free (change.text, TRUE);
  if (new_size > max_size || new_size == 0)
    return LLVMFuzzerMutate (data, size, max_size);
  return new_size;
}
