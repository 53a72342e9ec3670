/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-stated.h"

#include <string.h>

gboolean
irc_stated_next (const char *text, gsize from, gsize *start, gsize *length)
{
  g_return_val_if_fail (text != NULL, FALSE);
  const char *p = text + from;

  while (*p != '\0' && !g_ascii_isdigit (*p))
    p++;
  *start = (gsize) (p - text);
  while (g_ascii_isdigit (*p) ||
         ((*p == '.' || *p == ',') && g_ascii_isdigit (p[1])))
    p++;
  *length = (gsize) (p - text) - *start;
  return *length > 0;
}

/* Whether the comma at @place stands before a group of exactly three digits. */
static gboolean
groups (const char *number, gsize length, gsize place)
{
  gsize n = 0;

  while (place + 1 + n < length && g_ascii_isdigit (number[place + 1 + n]))
    n++;
  return number[place] == ',' && n == 3;
}

char *
irc_stated_dup_number (const char *number, gsize length)
{
  GString *out = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    if (!groups (number, length, i))
      g_string_append_c (out, number[i]);
  return g_string_free (out, FALSE);
}

GHashTable *
irc_stated_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
irc_stated_add (GHashTable *numbers, const char *text)
{
  gsize start, length;

  g_return_if_fail (numbers != NULL && text != NULL);
  for (gsize from = 0; irc_stated_next (text, from, &start, &length);
       from = start + length)
    g_hash_table_add (numbers, irc_stated_dup_number (text + start, length));
}

void
irc_stated_add_finding (GHashTable *numbers, const IrcFinding *finding)
{
  g_return_if_fail (finding != NULL);
  irc_stated_add (numbers, finding->text);
  irc_stated_add (numbers, finding->numbers);
}

guint
irc_stated_count_in (GHashTable *numbers, GHashTable *stated, gboolean take)
{
  GHashTableIter iter;
  gpointer number = NULL;
  guint n = 0;

  g_return_val_if_fail (numbers != NULL && stated != NULL, 0);
  g_hash_table_iter_init (&iter, numbers);
  while (g_hash_table_iter_next (&iter, &number, NULL))
    if (g_hash_table_contains (stated, number)) {
      n++;
      if (take)
        g_hash_table_iter_remove (&iter);
    }
  return n;
}

guint
irc_stated_count (GHashTable *numbers, const IrcFinding *finding, gboolean take)
{
  g_autoptr (GHashTable) stated = irc_stated_new ();

  irc_stated_add_finding (stated, finding);
  return irc_stated_count_in (numbers, stated, take);
}
