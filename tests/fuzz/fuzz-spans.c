/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz-spans.h"

#define MAX_DEPTH 40

typedef struct {
  const char *text, *next, *end;
  GArray *spans;
  guint depth;
} Walk;

static gboolean walk_value (Walk *self, guint name, guint parent);

static char
peek (Walk *self)
{
  while (self->next < self->end && (*self->next == ' ' || *self->next == '\n' ||
                                    *self->next == '\r' || *self->next == '\t'))
    self->next++;
  return self->next < self->end ? *self->next : '\0';
}

static guint
place (const Walk *self)
{
  return (guint) (self->next - self->text);
}

static gboolean
walk_string (Walk *self)
{
  for (self->next++; self->next < self->end; self->next++) {
    if (*self->next == '"') {
      self->next++;
      return TRUE;
    }
    if (*self->next == '\\')
      self->next++;
  }
  return FALSE;
}

static gboolean
walk_member (Walk *self, guint parent)
{
  guint name = 0;

  if (peek (self) != '"')
    return FALSE;
  name = place (self);
  if (!walk_string (self) || peek (self) != ':')
    return FALSE;
  self->next++;
  return walk_value (self, name, parent);
}

static gboolean
walk_container (Walk *self, char close, guint index)
{
  self->next++;
  if (peek (self) == close) {
    self->next++;
    return TRUE;
  }
  for (;;) {
    if (!(close == '}' ? walk_member (self, index)
                       : walk_value (self, 0, index)))
      return FALSE;
    g_array_index (self->spans, FuzzSpan, index).n++;
    const char c = peek (self);
    self->next += c != '\0';
    if (c != ',')
      return c == close;
  }
}

static gboolean
walk_word (Walk *self)
{
  const char *start = self->next;

  while (self->next < self->end &&
         (g_ascii_isalnum (*self->next) || *self->next == '-' ||
          *self->next == '+' || *self->next == '.'))
    self->next++;
  return self->next > start;
}

static gboolean
walk_value (Walk *self, guint name, guint parent)
{
  const char c = peek (self);
  const FuzzSpan span = { .start = place (self),
                          .name = name,
                          .parent = parent };
  const guint index = self->spans->len;
  gboolean is_sound = FALSE;

  if (++self->depth > MAX_DEPTH)
    return FALSE;
  g_array_append_val (self->spans, span);
  if (c == '{' || c == '[')
    is_sound = walk_container (self, c == '{' ? '}' : ']', index);
  else if (c == '"')
    is_sound = walk_string (self);
  else
    is_sound = walk_word (self);
  self->depth--;
  g_array_index (self->spans, FuzzSpan, index).end = place (self);
  return is_sound;
}

GArray *
fuzz_spans_new (const char *text, gsize size)
{
  Walk walk = { .text = text, .next = text, .end = text + size };

  walk.spans = g_array_new (FALSE, FALSE, sizeof (FuzzSpan));
  if (walk_value (&walk, 0, 0) && peek (&walk) == '\0' && walk.next == walk.end)
    return walk.spans;
  g_array_unref (walk.spans);
  return NULL;
}
