/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Claims as they are printed, and what is cited behind them. */
#include "irc-citation.h"

#include <string.h>

#include "irc-sentences.h"
#include "irc-stated.h"

/* ---- claims ------------------------------------------------------------- */

static void
add_numbers (GHashTable *numbers, const IrcReference *reference)
{
  for (guint k = 0; k < reference->n_findings; k++)
    irc_stated_add_finding (numbers, &reference->findings[k]);
}

static gboolean
is_printed (const IrcMatch *match, const IrcReference *reference)
{
  return reference->printable && !irc_match_leaves_out (match, reference);
}

/* What the references that may be cited state. */
static GHashTable *
collect_numbers (const IrcMatch *match)
{
  GHashTable *numbers = irc_stated_new ();

  for (guint i = 0; i < match->n_references; i++)
    if (is_printed (match, match->references[i]))
      add_numbers (numbers, match->references[i]);
  return numbers;
}

static gboolean
knows_numbers (GHashTable *known, const char *text)
{
  g_autoptr (GHashTable) numbers = irc_stated_new ();

  irc_stated_add (numbers, text);
  return irc_stated_count_in (numbers, known, FALSE) ==
         g_hash_table_size (numbers);
}

void
irc_citation_cut_to_sentence (char *text)
{
  g_return_if_fail (text != NULL);
  text[irc_sentence_length (text, NULL)] = '\0';
  g_strchomp (text);
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
    const gsize length = irc_sentence_length (p, NULL);
    g_autofree char *sentence = g_strchomp (g_strndup (p, length));

    if (!knows_numbers (numbers, sentence))
      dropped++;
    else
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", sentence);
    p += length;
  }
  if (n_dropped != NULL)
    *n_dropped = dropped;
  return g_string_free (out, FALSE);
}

/* ---- sources that a text names ------------------------------------------ */

/* " (Lee et al. 2012)", as the pack's texts write it. */
static char *
dup_mark (const IrcReference *reference)
{
  g_autofree char *name = irc_citation_dup_short (reference);
  GString *mark = g_string_new (NULL);

  g_string_printf (mark, " (%s)", name);
  g_string_replace (mark, "\xc2\xa0", " ", 0);
  return g_string_free (mark, FALSE);
}

static gboolean
names_unprinted (const IrcMatch *match, const char *sentence)
{
  for (guint i = 0; i < match->n_references; i++) {
    g_autofree char *mark = dup_mark (match->references[i]);

    if (!is_printed (match, match->references[i]) &&
        strstr (sentence, mark) != NULL)
      return TRUE;
  }
  return FALSE;
}

char *
irc_citation_dup_saying (const IrcMatch *match, const char *text)
{
  GString *out = NULL;

  g_return_val_if_fail (match != NULL && text != NULL, NULL);
  if (match->own)
    return g_strdup (text);
  out = g_string_new (NULL);
  for (const char *p = text; *p != '\0';) {
    const gsize length = irc_sentence_length (p, NULL);
    g_autofree char *sentence = g_strchomp (g_strndup (p, length));

    if (!names_unprinted (match, sentence))
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", sentence);
    p += length;
  }
  return g_string_free (out, FALSE);
}

const IrcReference *
irc_citation_find_named (const IrcMatch *match,
                         const char *text,
                         gsize *start,
                         gsize *end)
{
  const IrcReference *found = NULL;
  const char *first = NULL;

  g_return_val_if_fail (match != NULL && text != NULL, NULL);
  g_return_val_if_fail (start != NULL && end != NULL, NULL);
  for (guint i = 0; i < match->n_references; i++) {
    g_autofree char *mark = dup_mark (match->references[i]);
    const char *at = strstr (text, mark);

    if (at == NULL || (first != NULL && at >= first) ||
        !is_printed (match, match->references[i]))
      continue;
    found = match->references[i];
    first = at;
    *start = (gsize) (at - text);
    *end = *start + strlen (mark);
  }
  return found;
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

  return !choice->chosen[i] && is_printed (choice->match, reference) &&
         irc_reference_is_contrary (reference) == contrary;
}

static guint
count_stated (const Choice *choice, guint i, gboolean take)
{
  g_autoptr (GHashTable) stated = irc_stated_new ();

  add_numbers (stated, choice->match->references[i]);
  return irc_stated_count_in (choice->open, stated, take);
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

/* The first stands behind the words of a claim as a whole, whatever others the
 * figures in it are from. */
static void
choose_first (Choice *choice)
{
  for (guint i = 0; i < choice->match->n_references; i++) {
    if (choice->chosen[i] &&
        !irc_reference_is_contrary (choice->match->references[i]))
      return;
    if (can_cite (choice, i, FALSE)) {
      choice->chosen[i] = TRUE;
      choice->n_chosen++;
      return;
    }
  }
}

GPtrArray *
irc_citation_list_sources (const IrcMatch *match, const char *text, guint max)
{
  GPtrArray *list = g_ptr_array_new ();
  g_autoptr (GHashTable) open = irc_stated_new ();
  g_autofree gboolean *chosen = NULL;
  Choice choice = { match, open, NULL, 0 };

  g_return_val_if_fail (match != NULL && text != NULL, list);
  chosen = g_new0 (gboolean, MAX (match->n_references, 1));
  choice.chosen = chosen;
  irc_stated_add (open, text);
  choose_by_number (&choice, FALSE);
  choose_by_number (&choice, TRUE);
  if (g_str_equal (text, match->claim))
    choose_first (&choice);
  if (choice.n_chosen == 0 || g_str_equal (text, match->claim))
    choose_others (&choice, FALSE, max);
  if (choice.n_chosen == 0)
    choose_others (&choice, TRUE, max);
  for (guint i = 0; i < match->n_references; i++)
    if (chosen[i])
      g_ptr_array_add (list, (gpointer) (gintptr) match->references[i]);
  return list;
}
