/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Claims as they are printed, and what is cited behind them. */
#include "irc-citation.h"

#include <string.h>

/* ---- claims ------------------------------------------------------------- */

/* Numbers as the pack's rule 3 reads them: digits, with single points or
 * commas between digits.  Calls @func for each until it returns FALSE. */
static gboolean
for_each_number (const char *text,
                 gboolean (*func) (const char *number, gpointer data),
                 gpointer data)
{
  const char *p = text;

  while (*p != '\0') {
    const char *start = p;
    g_autofree char *number = NULL;

    if (!g_ascii_isdigit (*p)) {
      p++;
      continue;
    }
    while (g_ascii_isdigit (*p) ||
           ((*p == '.' || *p == ',') && g_ascii_isdigit (p[1])))
      p++;
    number = g_strndup (start, (gsize) (p - start));
    if (!func (number, data))
      return FALSE;
  }
  return TRUE;
}

static gboolean
remember_number (const char *number, gpointer data)
{
  g_hash_table_add (data, g_strdup (number));
  return TRUE;
}

static gboolean
knows_number (const char *number, gpointer data)
{
  return g_hash_table_contains (data, number);
}

static GHashTable *
new_numbers (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
add_numbers (GHashTable *numbers, const IrcReference *reference)
{
  for (guint k = 0; k < reference->n_findings; k++) {
    for_each_number (reference->findings[k].text, remember_number, numbers);
    for_each_number (reference->findings[k].numbers, remember_number, numbers);
  }
}

static GHashTable *
collect_numbers (const IrcMatch *match)
{
  GHashTable *numbers = new_numbers ();

  for (guint i = 0; i < match->n_references; i++) {
    const IrcReference *reference = match->references[i];

    if (!reference->printable || irc_match_leaves_out (match, reference))
      continue;
    add_numbers (numbers, reference);
  }
  return numbers;
}

/* The end of the sentence that starts at @text: after a full stop, question or
 * exclamation mark that is followed by a space and a capital or a digit.  The
 * stop of "e.g." and its like, which have one inside, ends nothing. */
static const char *
sentence_end (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (strchr (".?!", *p) != NULL && p[1] == ' ' &&
        !(p - text >= 2 && p[-2] == '.') &&
        !g_unichar_islower (g_utf8_get_char (p + 2)))
      return p + 1;
  return text + strlen (text);
}

void
irc_citation_cut_to_sentence (char *text)
{
  g_return_if_fail (text != NULL);
  text[sentence_end (text) - text] = '\0';
}

char *
irc_citation_dup_claim (const IrcMatch *match, guint *n_dropped)
{
  g_autoptr (GHashTable) numbers = NULL;
  GString *out = NULL;
  guint dropped = 0;

  g_return_val_if_fail (match != NULL, NULL);
  if (n_dropped != NULL)
    *n_dropped = 0;
  if (match->own || match->reworded)
    return g_strdup (match->claim);

  numbers = collect_numbers (match);
  out = g_string_new (NULL);
  for (const char *p = match->claim; *p != '\0';) {
    const char *end = sentence_end (p);
    g_autofree char *sentence = g_strndup (p, (gsize) (end - p));

    if (!for_each_number (sentence, knows_number, numbers))
      dropped++;
    else
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", sentence);
    p = end;
    while (*p == ' ')
      p++;
  }
  if (n_dropped != NULL)
    *n_dropped = dropped;
  return g_string_free (out, FALSE);
}

/* ---- what stands behind a claim ----------------------------------------- */

typedef struct {
  const IrcMatch *match;
  GHashTable *open; /* numbers of the text that nothing chosen states yet */
  gboolean *chosen; /* by place among the references of the match */
  guint n_chosen;
} Choice;

static gboolean
can_cite (const Choice *choice, guint i, gboolean contrary)
{
  const IrcReference *reference = choice->match->references[i];

  return !choice->chosen[i] && reference->printable &&
         !irc_match_leaves_out (choice->match, reference) &&
         irc_reference_is_contrary (reference) == contrary;
}

static guint
count_stated (const Choice *choice, guint i, gboolean take)
{
  g_autoptr (GHashTable) numbers = new_numbers ();
  GHashTableIter iter;
  gpointer number = NULL;
  guint n = 0;

  add_numbers (numbers, choice->match->references[i]);
  g_hash_table_iter_init (&iter, choice->open);
  while (g_hash_table_iter_next (&iter, &number, NULL))
    if (g_hash_table_contains (numbers, number)) {
      n++;
      if (take)
        g_hash_table_iter_remove (&iter);
    }
  return n;
}

/* Again and again the reference that states most of the open numbers. */
static void
choose_by_number (Choice *choice, gboolean contrary)
{
  guint best = 0, n_best = 0;

  do {
    n_best = 0;
    for (guint i = 0; i < choice->match->n_references; i++) {
      guint n =
          can_cite (choice, i, contrary) ? count_stated (choice, i, FALSE) : 0;

      if (n > n_best) {
        best = i;
        n_best = n;
      }
    }
    if (n_best > 0) {
      count_stated (choice, best, TRUE);
      choice->chosen[best] = TRUE;
      choice->n_chosen++;
    }
  } while (n_best > 0);
}

static void
choose_others (Choice *choice, gboolean contrary, guint max)
{
  for (guint i = 0; i < choice->match->n_references; i++)
    if (choice->n_chosen < max && can_cite (choice, i, contrary)) {
      choice->chosen[i] = TRUE;
      choice->n_chosen++;
    }
}

GPtrArray *
irc_citation_list_sources (const IrcMatch *match, const char *text, guint max)
{
  GPtrArray *list = g_ptr_array_new ();
  g_autoptr (GHashTable) open = new_numbers ();
  g_autofree gboolean *chosen = NULL;
  Choice choice = { match, open, NULL, 0 };

  g_return_val_if_fail (match != NULL && text != NULL, list);
  chosen = g_new0 (gboolean, MAX (match->n_references, 1));
  choice.chosen = chosen;
  for_each_number (text, remember_number, open);
  choose_by_number (&choice, FALSE);
  choose_by_number (&choice, TRUE);
  if (choice.n_chosen == 0 || g_str_equal (text, match->claim))
    choose_others (&choice, FALSE, max);
  if (choice.n_chosen == 0)
    choose_others (&choice, TRUE, max);
  for (guint i = 0; i < match->n_references; i++)
    if (chosen[i])
      g_ptr_array_add (list, (gpointer) (gintptr) match->references[i]);
  return list;
}
