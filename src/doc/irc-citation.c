/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-citation.h"

#include <string.h>

#include "irc-string.h"
#include "irc-user-text.h"

/* Of a title that stands for its authors. */
#define MAX_TITLE_WORDS 6

#define CAPITALS "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define DOI_BASE "https://doi.org/"
#define PUBMED_BASE "https://pubmed.ncbi.nlm.nih.gov/"
#define PMC_BASE "https://pmc.ncbi.nlm.nih.gov/articles/"

/* ---- entries ------------------------------------------------------------ */

static void
append_author (GString *out, const IrcAuthor *author)
{
  if (*author->body != '\0') {
    g_string_append (out, author->body);
    return;
  }
  g_string_append (out, author->family);
  if (*author->given != '\0')
    g_string_append_printf (out, "\xc2\xa0%s", author->given);
}

static void
append_authors (GString *out, const IrcReference *reference, guint max)
{
  guint n = MIN (reference->n_authors, max);

  for (guint i = 0; i < n; i++) {
    if (i > 0)
      g_string_append (out, ", ");
    append_author (out, &reference->authors[i]);
  }
  if (reference->et_al || reference->n_authors > max)
    g_string_append (out,
                     ", et\xc2\xa0"
                     "al");
}

static gboolean
is_known (const char *text)
{
  return !irc_string_is_blank (text);
}

static gboolean
prints_page (const IrcReference *reference)
{
  return reference->url_is_official && is_known (reference->url);
}

static gboolean
has_locator (const IrcReference *reference)
{
  return is_known (reference->doi) || is_known (reference->pmid) ||
         is_known (reference->pmcid) || prints_page (reference);
}

/* "2016." does not begin a line, where it would read as an entry's number. */
static char *
bind_numbers (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++) {
    gsize digits = strspn (p + 1, "0123456789");

    if (*p == ' ' && digits > 0 && p[1 + digits] == '.')
      g_string_append (out, "\xc2\xa0");
    else
      g_string_append_c (out, *p);
  }
  return g_string_free (out, FALSE);
}

/* Adds @text, which a user may have typed, with a full stop unless it ends with
 * a mark of its own, and with what stands before the next part. */
static void
add_part (IrcRunList *runs,
          IrcRunStyle style,
          const char *text,
          const char *after)
{
  g_autofree char *sentence = irc_user_text_dup_sentence (text);
  g_autofree char *bound = bind_numbers (sentence);
  g_autofree char *part =
      g_strconcat (bound, *bound != '\0' ? after : "", NULL);

  irc_run_list_add (runs, style, part);
}

/* "2024;12(3):45-50." with a no-break space before it: a year that begins a
 * line reads like the number of an entry. */
static void
add_issue (IrcRunList *runs, const IrcReference *reference)
{
  GString *out = g_string_new (NULL);
  g_autofree char *clean = NULL;
  g_autofree char *shown = NULL;

  if (reference->year == IRC_UNKNOWN_INT)
    g_string_append (out, "n.d");
  else
    g_string_append_printf (out, "%d", reference->year);
  if (is_known (reference->volume)) {
    g_string_append_printf (out, ";%s", reference->volume);
    if (is_known (reference->issue))
      g_string_append_printf (out, "(%s)", reference->issue);
  }
  if (is_known (reference->pages))
    g_string_append_printf (out, ":%s", reference->pages);
  clean = irc_user_text_dup (out->str);
  shown = g_strconcat (
      "\xc2\xa0", clean, has_locator (reference) ? ". " : ".", NULL);
  irc_run_list_add (runs, IRC_RUN_PLAIN, shown);
  g_string_free (out, TRUE);
}

/* A user may have typed something that is no address: that is text. */
static void
add_link (IrcRunList *runs,
          const char *label,
          const char *base,
          const char *locator)
{
  g_autofree char *clean = irc_user_text_dup (locator);
  g_autofree char *text = g_strconcat (label, clean, NULL);
  g_autofree char *target = g_strconcat (base, clean, NULL);

  if (g_str_has_prefix (target, "https://") ||
      g_str_has_prefix (target, "http://"))
    irc_run_list_add_link (runs, IRC_RUN_PLAIN, text, target);
  else
    irc_run_list_add (runs, IRC_RUN_PLAIN, text);
}

static void
add_locators (IrcRunList *runs, const IrcReference *reference)
{
  gboolean has_doi = is_known (reference->doi);
  gboolean has_pmid = is_known (reference->pmid);

  if (has_doi)
    add_link (runs, DOI_BASE, DOI_BASE, reference->doi);
  if (has_doi && has_pmid)
    irc_run_list_add (runs, IRC_RUN_PLAIN, ", ");
  if (has_pmid)
    add_link (runs, "PMID\xc2\xa0", PUBMED_BASE, reference->pmid);
  if (has_doi || has_pmid)
    return;
  if (is_known (reference->pmcid))
    add_link (runs, "", PMC_BASE, reference->pmcid);
  else if (prints_page (reference))
    add_link (runs, "", "", reference->url);
}

void
irc_citation_add_short_entry (IrcRunList *runs,
                              const IrcReference *reference,
                              guint max_authors)
{
  g_autoptr (GString) authors = g_string_new (NULL);

  g_return_if_fail (runs != NULL && reference != NULL);

  append_authors (authors, reference, max_authors);
  add_part (runs, IRC_RUN_PLAIN, authors->str, " ");
  add_part (runs, IRC_RUN_PLAIN, reference->title, " ");
  add_part (runs, IRC_RUN_EMPHASIS, reference->container, "");
  add_issue (runs, reference);
  add_locators (runs, reference);
}

void
irc_citation_add_entry (IrcRunList *runs, const IrcReference *reference)
{
  irc_citation_add_short_entry (runs, reference, IRC_CITATION_MAX_AUTHORS);
}

/* The short name that a body carries in brackets: "CIRSE" of "… Society of
 * Europe (CIRSE)"; or the name. */
static char *
dup_body (const char *body)
{
  const char *open = strrchr (body, '(');
  gsize length = open != NULL ? strspn (open + 1, CAPITALS) : 0;

  if (length < 2 || !g_str_equal (open + 1 + length, ")"))
    return g_strdup (body);
  return g_strndup (open + 1, length);
}

static char *
dup_surname (const IrcAuthor *author)
{
  return *author->body != '\0' ? dup_body (author->body)
                               : g_strdup (author->family);
}

/* “The clinical interventional radiologist”: what stands before the colon of
 * the title, and of that the first words. */
static char *
dup_title_head (const IrcReference *reference)
{
  const gsize head = strcspn (reference->title, ":");
  gsize end = 0;

  for (guint n = 0; n < MAX_TITLE_WORDS && end < head; n++)
    end += strcspn (reference->title + end + 1, ": ") + 1;
  return g_strdup_printf ("\342\200\234%.*s%s\342\200\235",
                          (int) end,
                          reference->title,
                          end < head ? "\342\200\246" : "");
}

/* "Ryan and Kelly", "Ryan et al.", without authors the journal or publisher,
 * without that the title. */
static char *
dup_who (const IrcReference *reference)
{
  const IrcAuthor *authors = reference->authors;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (reference->n_authors == 0)
    return *reference->container != '\0' ? g_strdup (reference->container)
                                         : dup_title_head (reference);
  first = dup_surname (&authors[0]);
  if (reference->et_al || reference->n_authors > 2)
    return g_strconcat (first,
                        " et\xc2\xa0"
                        "al.",
                        NULL);
  if (reference->n_authors == 1)
    return g_steal_pointer (&first);
  second = dup_surname (&authors[1]);
  return g_strconcat (first, " and ", second, NULL);
}

char *
irc_citation_dup_short (const IrcReference *reference)
{
  g_autofree char *who = NULL;
  g_autofree char *clean = NULL;

  g_return_val_if_fail (reference != NULL, NULL);
  who = dup_who (reference);
  clean = irc_user_text_dup (who);
  if (reference->year == IRC_UNKNOWN_INT)
    return g_strconcat (clean, " n.d.", NULL);
  return g_strdup_printf ("%s %d", clean, reference->year);
}

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
