/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-library-search.h"

#include <string.h>
#include "irc-string.h"

struct _IrcLibrarySearch {
  IrcAssessment *assessment;
  char **texts; /* folded, beside the matches; without their references */
  GHashTable *references; /* IrcReference → its folded text: many are shared */
};

/* ---- filters ------------------------------------------------------------- */

gboolean
irc_library_filter_is_on (const IrcLibraryFilter *filter)
{
  g_return_val_if_fail (filter != NULL, FALSE);
  return filter->criterion != NULL || filter->theme != NULL ||
         filter->audience != NULL || filter->pillar >= 0 ||
         filter->strength >= 0 || filter->fits;
}

gboolean
irc_library_filter_matches (const IrcLibraryFilter *filter,
                            const IrcMatch *match)
{
  g_return_val_if_fail (filter != NULL && match != NULL, FALSE);

  if (filter->criterion != NULL &&
      !g_strv_contains (match->criteria, filter->criterion))
    return FALSE;
  if (filter->theme != NULL && !g_str_equal (match->theme, filter->theme))
    return FALSE;
  if (filter->audience != NULL &&
      !g_strv_contains (match->audiences, filter->audience))
    return FALSE;
  if (filter->pillar >= 0 && (int) match->pillar != filter->pillar)
    return FALSE;
  if (filter->strength >= 0 && (int) match->strength != filter->strength)
    return FALSE;
  return !filter->fits || match->fit != IRC_FIT_OTHER;
}

/* ---- texts --------------------------------------------------------------- */

/* A line end between two texts: no word goes from one into the next. */
static void
append (GString *text, const char *more)
{
  g_string_append_printf (text, "%s\n", more);
}

static char *
fold (GString *text)
{
  g_autofree char *whole = g_string_free (text, FALSE);

  return irc_string_fold (whole);
}

static const char *
get_theme_label (const IrcLibrary *library, const char *theme)
{
  guint n = 0;
  const IrcLabel *themes = irc_library_get_themes (library, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (themes[i].id, theme))
      return themes[i].label;
  return theme;
}

static char *
dup_match_text (const IrcAssessment *assessment, const IrcMatch *match)
{
  const IrcLibrary *library = irc_assessment_get_library (assessment);
  GString *text = g_string_new (NULL);

  append (text, match->title);
  append (text, match->claim);
  append (text, match->caveat);
  append (text, match->objection);
  append (text, match->response);
  append (text, get_theme_label (library, match->theme));
  for (guint i = 0; match->criteria[i] != NULL; i++) {
    const IrcCriterion *criterion =
        irc_library_lookup_criterion (library, match->criteria[i]);

    if (criterion == NULL)
      continue;
    append (text, criterion->code);
    append (text, criterion->label);
  }
  return fold (text);
}

static char *
dup_reference_text (const IrcReference *reference)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < reference->n_authors; i++) {
    append (text, reference->authors[i].family);
    append (text, reference->authors[i].given);
    append (text, reference->authors[i].body);
  }
  append (text, reference->title);
  append (text, reference->container);
  append (text, reference->country);
  append (text, reference->doi);
  append (text, reference->pmid);
  if (reference->year != IRC_UNKNOWN_INT)
    g_string_append_printf (text, "%d\n", reference->year);
  for (guint i = 0; i < reference->n_findings; i++) {
    append (text, reference->findings[i].text);
    append (text, reference->findings[i].numbers);
    append (text, reference->findings[i].where);
  }
  return fold (text);
}

static void
add_reference (IrcLibrarySearch *self, const IrcReference *reference)
{
  if (!g_hash_table_contains (self->references, reference))
    g_hash_table_insert (self->references,
                         (gpointer) (gintptr) reference,
                         dup_reference_text (reference));
}

IrcLibrarySearch *
irc_library_search_new (IrcAssessment *assessment)
{
  g_return_val_if_fail (assessment != NULL, NULL);
  IrcLibrarySearch *self = g_new0 (IrcLibrarySearch, 1);
  guint n = 0;
  const IrcMatch *matches = irc_assessment_get_matches (assessment, &n);

  self->assessment = irc_assessment_ref (assessment);
  self->references = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->texts = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++) {
    self->texts[i] = dup_match_text (assessment, &matches[i]);
    for (guint j = 0; j < matches[i].n_references; j++)
      add_reference (self, matches[i].references[j]);
  }
  return self;
}

void
irc_library_search_free (IrcLibrarySearch *self)
{
  g_return_if_fail (self != NULL);
  g_strfreev (self->texts);
  g_hash_table_unref (self->references);
  irc_assessment_unref (self->assessment);
  g_free (self);
}

/* ---- finding ------------------------------------------------------------- */

static gboolean
has_word (IrcLibrarySearch *self,
          const IrcMatch *match,
          const char *text,
          const char *word)
{
  if (strstr (text, word) != NULL)
    return TRUE;
  for (guint i = 0; i < match->n_references; i++)
    if (strstr (g_hash_table_lookup (self->references, match->references[i]),
                word) != NULL)
      return TRUE;
  return FALSE;
}

/* The folded words; empty ones, which stand everywhere, do no harm. */
static char **
split (const char *words)
{
  g_autofree char *folded = irc_string_fold (words);

  return g_strsplit_set (folded, " \t\n\r", -1);
}

GPtrArray *
irc_library_search_find (IrcLibrarySearch *self,
                         const char *words,
                         const IrcLibraryFilter *filter)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (words != NULL && filter != NULL, NULL);
  g_auto (GStrv) wanted = split (words);
  GPtrArray *found = g_ptr_array_new ();
  guint n = 0;
  const IrcMatch *matches = irc_assessment_get_matches (self->assessment, &n);

  for (guint i = 0; i < n; i++) {
    gboolean all = irc_library_filter_matches (filter, &matches[i]);

    for (guint j = 0; all && wanted[j] != NULL; j++)
      all = has_word (self, &matches[i], self->texts[i], wanted[j]);
    if (all)
      g_ptr_array_add (found, (gpointer) (gintptr) &matches[i]);
  }
  return found;
}
