/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-citation.h"

#include <string.h>

#define MAX_AUTHORS 6

/* ---- brackets ----------------------------------------------------------- */

/* A digit somewhere between square brackets, whatever else is there and however
 * they are nested. */
static gboolean
has_bracketed_number (char *text)
{
  const char *close = strrchr (text, ']');
  char *next = strchr (text, '[');

  if (next == NULL || close == NULL)
    return FALSE;
  while (next < close && !g_unichar_isdigit (g_utf8_get_char (next)))
    next = g_utf8_next_char (next);
  return next < close;
}

char *
irc_citation_dup_unbracketed (const char *text)
{
  char *out = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  out = g_strdup (text);
  if (has_bracketed_number (out)) {
    g_strdelimit (out, "[", '(');
    g_strdelimit (out, "]", ')');
  }
  return out;
}

/* ---- entries ------------------------------------------------------------ */

static void
add_part (IrcRunList *runs, IrcRunStyle style, GString *part)
{
  g_autofree char *text = irc_citation_dup_unbracketed (part->str);

  irc_run_list_add (runs, style, text);
}

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
append_authors (GString *out, const IrcReference *reference)
{
  guint n = MIN (reference->n_authors, MAX_AUTHORS);

  for (guint i = 0; i < n; i++) {
    if (i > 0)
      g_string_append (out, ", ");
    append_author (out, &reference->authors[i]);
  }
  if (reference->et_al || reference->n_authors > MAX_AUTHORS)
    g_string_append (out,
                     ", et\xc2\xa0"
                     "al");
}

/* "2016." does not begin a line, where it would read as an entry's number. */
static void
bind_numbers (GString *text)
{
  for (gsize i = 0; i + 1 < text->len; i++) {
    const char *digits = text->str + i + 1;

    if (text->str[i] == ' ' && digits[strspn (digits, "0123456789")] == '.' &&
        *digits != '.') {
      g_string_erase (text, (gssize) i, 1);
      g_string_insert (text, (gssize) i, "\xc2\xa0");
    }
  }
}

/* Ends a part with a full stop unless it ends with a mark of its own. */
static void
append_part (GString *out, const char *part)
{
  gsize length = strlen (part);

  g_string_append (out, part);
  if (length > 0 && strchr (".?!", part[length - 1]) == NULL)
    g_string_append_c (out, '.');
  g_string_append_c (out, ' ');
}

static void
append_issue (GString *out, const IrcReference *reference)
{
  if (reference->year == IRC_UNKNOWN_INT)
    g_string_append (out, "n.d");
  else
    g_string_append_printf (out, "%d", reference->year);
  if (*reference->volume != '\0') {
    g_string_append_printf (out, ";%s", reference->volume);
    if (*reference->issue != '\0')
      g_string_append_printf (out, "(%s)", reference->issue);
  }
  if (*reference->pages != '\0')
    g_string_append_printf (
        out, "%c%s", *reference->volume != '\0' ? ':' : ';', reference->pages);
  g_string_append_c (out, '.');
}

void
irc_citation_add_entry (IrcRunList *runs, const IrcReference *reference)
{
  g_autoptr (GString) head = g_string_new (NULL);
  g_autoptr (GString) tail = g_string_new (NULL);
  g_autofree char *doi = g_strconcat ("https://doi.org/", reference->doi, NULL);
  g_autofree char *pmid =
      g_strconcat ("https://pubmed.ncbi.nlm.nih.gov/", reference->pmid, NULL);
  g_autofree char *pmcid = g_strconcat (
      "https://pmc.ncbi.nlm.nih.gov/articles/", reference->pmcid, NULL);

  append_authors (head, reference);
  g_string_append (head, ". ");
  append_part (head, reference->title);
  bind_numbers (head);
  add_part (runs, IRC_RUN_PLAIN, head);
  append_part (tail, reference->container);
  bind_numbers (tail);
  /* The year stays with the word before it. */
  g_string_truncate (tail, tail->len - 1);
  g_string_append (tail, "\xc2\xa0");
  add_part (runs, IRC_RUN_EMPHASIS, tail);
  g_string_truncate (tail, 0);
  append_issue (tail, reference);
  g_string_append_c (tail, ' ');
  if (*reference->doi == '\0' && *reference->pmid != '\0')
    g_string_append (tail, "PMID\xc2\xa0");
  add_part (runs, IRC_RUN_PLAIN, tail);

  if (*reference->doi != '\0')
    irc_run_list_add_link (runs, IRC_RUN_PLAIN, doi, doi);
  if (*reference->doi != '\0' && *reference->pmid != '\0')
    irc_run_list_add (runs, IRC_RUN_PLAIN, ", PMID\xc2\xa0");
  if (*reference->pmid != '\0')
    irc_run_list_add_link (runs, IRC_RUN_PLAIN, reference->pmid, pmid);
  if (*reference->doi != '\0' || *reference->pmid != '\0')
    return;
  if (*reference->pmcid != '\0')
    irc_run_list_add_link (runs, IRC_RUN_PLAIN, reference->pmcid, pmcid);
  else if (reference->url_is_official && *reference->url != '\0')
    irc_run_list_add_link (runs, IRC_RUN_PLAIN, reference->url, reference->url);
}

static const char *
surname (const IrcAuthor *author)
{
  return *author->body != '\0' ? author->body : author->family;
}

char *
irc_citation_dup_short (const IrcReference *reference)
{
  g_autofree char *year = NULL;
  g_autofree char *text = NULL;
  const IrcAuthor *authors = NULL;

  g_return_val_if_fail (reference != NULL, NULL);
  authors = reference->authors;
  if (reference->year == IRC_UNKNOWN_INT)
    year = g_strdup ("n.d.");
  else
    year = g_strdup_printf ("%d", reference->year);
  if (reference->n_authors == 0)
    text = g_strdup_printf ("%s %s", reference->container, year);
  else if (reference->et_al || reference->n_authors > 2)
    text = g_strdup_printf ("%s et\xc2\xa0"
                            "al. %s",
                            surname (&authors[0]),
                            year);
  else if (reference->n_authors == 2)
    text = g_strdup_printf (
        "%s and %s %s", surname (&authors[0]), surname (&authors[1]), year);
  else
    text = g_strdup_printf ("%s %s", surname (&authors[0]), year);
  return irc_citation_dup_unbracketed (text);
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

static gboolean
is_left_out (const IrcMatch *match, const IrcReference *reference)
{
  for (guint i = 0; i < match->n_left_out; i++)
    if (match->left_out[i] == reference)
      return TRUE;
  return FALSE;
}

static GHashTable *
collect_numbers (const IrcMatch *match)
{
  GHashTable *numbers =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < match->n_references; i++) {
    const IrcReference *reference = match->references[i];

    if (!reference->printable || is_left_out (match, reference))
      continue;
    for (guint k = 0; k < reference->n_findings; k++) {
      for_each_number (reference->findings[k].text, remember_number, numbers);
      for_each_number (
          reference->findings[k].numbers, remember_number, numbers);
    }
  }
  return numbers;
}

/* The end of the sentence that starts at @text: after a full stop, question or
 * exclamation mark that is followed by a space and a capital or a digit. */
static const char *
sentence_end (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (strchr (".?!", *p) != NULL && p[1] == ' ' &&
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
