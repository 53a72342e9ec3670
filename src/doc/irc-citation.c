/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-citation.h"

#include <string.h>

#include "irc-string.h"
#include "irc-user-text.h"

#define DOI_BASE "https://doi.org/"
#define PUBMED_BASE "https://pubmed.ncbi.nlm.nih.gov/"
#define PMC_BASE "https://pmc.ncbi.nlm.nih.gov/articles/"

/* ---- parts -------------------------------------------------------------- */

static void
append_author (GString *out, const IrcAuthor *author)
{
  g_autofree char *initials = NULL;

  if (*author->body != '\0') {
    g_string_append (out, author->body);
    return;
  }
  initials = irc_citation_dup_initials (author->given);
  g_string_append (out, author->family);
  if (*initials != '\0')
    g_string_append_printf (out, "\xc2\xa0%s", initials);
}

/* "Tsetis et al." where no more was read: without initials a comma would seem
 * to stand for them. */
static gboolean
is_surname_alone (const IrcReference *reference, guint n)
{
  return n == 1 && *reference->authors[0].body == '\0' &&
         *reference->authors[0].given == '\0';
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
    g_string_append_printf (out,
                            "%set\xc2\xa0"
                            "al",
                            is_surname_alone (reference, n) ? "\xc2\xa0"
                                                            : ", ");
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

/* "12(3):45-50", or a part of it; "" where nothing is known. */
static char *
dup_pages (const IrcReference *reference)
{
  GString *out = g_string_new (NULL);

  if (is_known (reference->volume)) {
    g_string_append (out, reference->volume);
    if (is_known (reference->issue))
      g_string_append_printf (out, "(%s)", reference->issue);
  }
  if (is_known (reference->pages))
    g_string_append_printf (
        out, "%s%s", out->len > 0 ? ":" : "", reference->pages);
  return g_string_free (out, FALSE);
}

/* @text that a user typed, with a no-break space before it: a number that
 * begins a line reads like the number of an entry. */
static void
add_bound (IrcRunList *runs, const char *text, const char *after)
{
  g_autofree char *clean = irc_user_text_dup (text);
  g_autofree char *shown = g_strconcat ("\xc2\xa0", clean, after, NULL);

  irc_run_list_add (runs, IRC_RUN_PLAIN, shown);
}

static const char *
stop (const IrcReference *reference)
{
  return has_locator (reference) ? ". " : ".";
}

/* "2024;12(3):45-50." */
static void
add_issue (IrcRunList *runs, const IrcReference *reference)
{
  g_autofree char *pages = dup_pages (reference);
  g_autofree char *year = reference->year == IRC_UNKNOWN_INT
                              ? g_strdup ("n.d")
                              : g_strdup_printf ("%d", reference->year);
  const char *mark = is_known (reference->volume) ? ";" : ":";
  g_autofree char *text =
      g_strconcat (year, *pages != '\0' ? mark : "", pages, NULL);

  add_bound (runs, text, stop (reference));
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

/* ---- entries ------------------------------------------------------------ */

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

/* The list is in the order of the names that the text has: of a body the short
 * one, and without authors the journal or publisher. */
static char *
dup_lead (const IrcReference *reference, guint max_authors)
{
  g_autoptr (GString) authors = g_string_new (NULL);
  g_autofree char *name = NULL;
  const char *body = NULL;

  append_authors (authors, reference, max_authors);
  if (authors->len == 0)
    return irc_citation_dup_name (reference);
  body = reference->authors[0].body;
  name = irc_citation_dup_body (body);
  if (!g_str_equal (name, body)) {
    g_autofree char *full = g_strndup (body, strlen (body) - strlen (name) - 2);
    g_autofree char *lead =
        g_strdup_printf ("%s (%s)", name, g_strchomp (full));

    g_string_erase (authors, 0, (gssize) strlen (body));
    g_string_prepend (authors, lead);
  }
  return g_string_free (g_steal_pointer (&authors), FALSE);
}

/* The title after the date, which may have a full stop of its own. */
static void
add_dated_title (IrcRunList *runs, const char *date, const char *title)
{
  g_autofree char *sentence = irc_user_text_dup_sentence (title);
  g_autofree char *bound = bind_numbers (sentence);
  g_autofree char *shown =
      g_strconcat (g_str_has_suffix (date, ".") ? " " : ". ", bound, " ", NULL);

  irc_run_list_add (runs, IRC_RUN_PLAIN, shown);
}

void
irc_citation_add_dated_entry (IrcRunList *runs,
                              const IrcReference *reference,
                              guint max_authors,
                              const char *date,
                              const char *target)
{
  g_autofree char *lead = NULL;
  g_autofree char *pages = NULL;

  g_return_if_fail (runs != NULL && reference != NULL);
  g_return_if_fail (date != NULL && target != NULL);
  lead = dup_lead (reference, max_authors);
  pages = dup_pages (reference);
  add_part (runs, IRC_RUN_PLAIN, lead, "\xc2\xa0");
  irc_run_list_add_link (runs, IRC_RUN_PLAIN, date, target);
  add_dated_title (runs, date, reference->title);
  add_part (runs,
            IRC_RUN_EMPHASIS,
            reference->container,
            *pages == '\0' && has_locator (reference) ? " " : "");
  if (*pages != '\0')
    add_bound (runs, pages, stop (reference));
  add_locators (runs, reference);
}
