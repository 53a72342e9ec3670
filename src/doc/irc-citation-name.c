/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Names: of people as a journal prints them, and of sources in prose. */
#include "irc-citation.h"

#include <string.h>

#include "irc-string.h"
#include "irc-user-text.h"

/* Of a title that stands for its authors. */
#define MAX_TITLE_WORDS 6
/* A longer word in capitals is a name and not a row of initials. */
#define MAX_INITIALS 4

#define CAPITALS "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

/* ---- initials ------------------------------------------------------------ */

static const char *const ranks[] = { "Jr",  "Sr",  "II",  "III", "IV",
                                     "2nd", "3rd", "4th", NULL };

/* Names are shortened to initials in scripts that have capitals. */
static gboolean
has_capitals (gunichar c)
{
  switch ((int) g_unichar_get_script (c)) {
    case G_UNICODE_SCRIPT_LATIN:
    case G_UNICODE_SCRIPT_GREEK:
    case G_UNICODE_SCRIPT_CYRILLIC:
    case G_UNICODE_SCRIPT_ARMENIAN:
      return TRUE;
    default:
      return FALSE;
  }
}

static gboolean
is_gap (gunichar c)
{
  return g_unichar_isspace (c) || c == '.' || c == ',' ||
         g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION;
}

/* The next word of *@p, or NULL; free it. */
static char *
next_word (const char **p)
{
  const char *start = NULL;

  while (**p != '\0' && is_gap (g_utf8_get_char (*p)))
    *p = irc_string_next_char (*p);
  start = *p;
  while (**p != '\0' && !is_gap (g_utf8_get_char (*p)))
    *p = irc_string_next_char (*p);
  return *p > start ? g_strndup (start, (gsize) (*p - start)) : NULL;
}

static gboolean
has_lower_case (const char *word)
{
  for (; *word != '\0'; word = irc_string_next_char (word))
    if (g_unichar_islower (g_utf8_get_char (word)))
      return TRUE;
  return FALSE;
}

/* @small: a word that begins with a small letter is a name too. */
static void
append_initial (GString *out, const char *word, gboolean small)
{
  const gunichar first = g_utf8_get_char (word);

  if (!has_capitals (first)) {
    g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", word);
    return;
  }
  if (!has_lower_case (word) && g_utf8_strlen (word, -1) <= MAX_INITIALS)
    g_string_append (out, word);
  else if (small || !g_unichar_islower (first))
    g_string_append_unichar (out, g_unichar_toupper (first));
}

/* Not one word with a capital: "maria josé". */
static gboolean
is_all_small (const char *given)
{
  for (; *given != '\0'; given = irc_string_next_char (given))
    if (g_unichar_isupper (g_utf8_get_char (given)))
      return FALSE;
  return TRUE;
}

char *
irc_citation_dup_initials (const char *given)
{
  g_autofree char *composed = NULL;
  g_autoptr (GString) rank = g_string_new (NULL);
  GString *out = g_string_new (NULL);
  const char *p = NULL;

  g_return_val_if_fail (given != NULL, NULL);
  composed = g_utf8_normalize (given, -1, G_NORMALIZE_NFC);
  p = composed != NULL ? composed : "";
  for (const gboolean small = is_all_small (p);;) {
    g_autofree char *word = next_word (&p);

    if (word == NULL)
      break;
    if (out->len > 0 && g_strv_contains (ranks, word))
      g_string_append_printf (rank, " %s", word);
    else
      append_initial (out, word, small);
  }
  g_string_append (out, rank->str);
  return g_string_free (out, FALSE);
}

/* ---- names in prose ------------------------------------------------------ */

char *
irc_citation_dup_body (const char *body)
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
  return *author->body != '\0' ? irc_citation_dup_body (author->body)
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
irc_citation_dup_name (const IrcReference *reference)
{
  g_autofree char *who = NULL;

  g_return_val_if_fail (reference != NULL, NULL);
  who = dup_who (reference);
  return irc_user_text_dup (who);
}

char *
irc_citation_dup_short (const IrcReference *reference)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (reference != NULL, NULL);
  name = irc_citation_dup_name (reference);
  if (reference->year == IRC_UNKNOWN_INT)
    return g_strconcat (name, " n.d.", NULL);
  return g_strdup_printf ("%s %d", name, reference->year);
}
