/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-works.h"

#include "irc-assess-private.h"
#include "irc-string.h"

typedef struct {
  char *id;
  char *doi; /* in small letters: the DOI Handbook compares them so */
  char *pmid;
  char *title; /* normalised */
} Work;

struct _IrcWorks {
  GPtrArray *works;
  GHashTable *by_id, *by_doi, *by_pmid, *by_title; /* -> Work, the first */
};

char *
irc_title_normalise (const char *title)
{
  g_autofree char *decomposed = NULL;
  g_autofree char *folded = NULL;
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (title != NULL, NULL);
  decomposed = g_utf8_normalize (title, -1, G_NORMALIZE_ALL);
  folded = g_utf8_casefold (decomposed != NULL ? decomposed : "", -1);
  for (const char *p = folded; *p != '\0'; p = irc_string_next_char (p)) {
    const gunichar c = g_utf8_get_char (p);

    if (g_unichar_isalnum (c))
      g_string_append_unichar (out, c);
    else if (!g_unichar_ismark (c) && out->len > 0 &&
             out->str[out->len - 1] != ' ')
      g_string_append_c (out, ' ');
  }
  if (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->id);
  g_free (work->doi);
  g_free (work->pmid);
  g_free (work->title);
  g_free (work);
}

static void
index_work (GHashTable *table, char *key, Work *work)
{
  if (*key != '\0' && !g_hash_table_contains (table, key))
    g_hash_table_insert (table, key, work);
}

void
irc_works_add (IrcWorks *self,
               const char *id,
               const char *doi,
               const char *pmid,
               const char *title)
{
  Work *work = NULL;

  g_return_if_fail (self != NULL && id != NULL);
  work = g_new0 (Work, 1);
  work->id = g_strdup (id);
  work->doi = g_ascii_strdown (doi, -1);
  work->pmid = g_strdup (pmid);
  work->title = irc_title_normalise (title);
  g_ptr_array_add (self->works, work);
  index_work (self->by_id, work->id, work);
  index_work (self->by_doi, work->doi, work);
  index_work (self->by_pmid, work->pmid, work);
  index_work (self->by_title, work->title, work);
}

static void
add_references (IrcWorks *self, const IrcReference *references, guint n)
{
  for (guint i = 0; i < n; i++)
    irc_works_add (self,
                   references[i].id,
                   references[i].doi,
                   references[i].pmid,
                   references[i].title);
}

IrcWorks *
irc_works_new (const IrcAssessment *assessment)
{
  IrcWorks *self = NULL;
  const IrcReference *pack = NULL;
  guint n = 0;

  g_return_val_if_fail (assessment != NULL, NULL);
  self = g_new0 (IrcWorks, 1);
  self->works = g_ptr_array_new_with_free_func (work_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_doi = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_pmid = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_title = g_hash_table_new (g_str_hash, g_str_equal);
  add_references (
      self, assessment->own_references, assessment->n_own_references);
  pack = irc_library_get_references (assessment->library, &n);
  add_references (self, pack, n);
  return self;
}

void
irc_works_free (IrcWorks *self)
{
  g_return_if_fail (self != NULL);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_doi);
  g_hash_table_unref (self->by_pmid);
  g_hash_table_unref (self->by_title);
  g_ptr_array_unref (self->works);
  g_free (self);
}

static gboolean
differ (const char *a, const char *b)
{
  return *a != '\0' && *b != '\0' && !g_str_equal (a, b);
}

const char *
irc_works_find (const IrcWorks *self,
                const char *doi,
                const char *pmid,
                const char *title)
{
  g_autofree char *small = NULL;
  g_autofree char *normal = NULL;
  const Work *work = NULL;

  g_return_val_if_fail (self != NULL && doi != NULL, NULL);
  g_return_val_if_fail (pmid != NULL && title != NULL, NULL);
  small = g_ascii_strdown (doi, -1);
  work = g_hash_table_lookup (self->by_doi, small);
  if (work == NULL)
    work = g_hash_table_lookup (self->by_pmid, pmid);
  if (work == NULL) {
    normal = irc_title_normalise (title);
    work = g_hash_table_lookup (self->by_title, normal);
    if (work != NULL &&
        (differ (work->doi, small) || differ (work->pmid, pmid)))
      work = NULL;
  }
  return work != NULL ? work->id : NULL;
}

/* TRUE when @work is the one that the other texts are about. */
static gboolean
is_same (const Work *work,
         const char *doi,
         const char *pmid,
         const char *title,
         IrcSame *same)
{
  if (*doi != '\0' && g_str_equal (work->doi, doi))
    *same = IRC_SAME_DOI;
  else if (*pmid != '\0' && g_str_equal (work->pmid, pmid))
    *same = IRC_SAME_PMID;
  else if (*title != '\0' && g_str_equal (work->title, title) &&
           !differ (work->doi, doi) && !differ (work->pmid, pmid))
    *same = IRC_SAME_TITLE;
  else
    return FALSE;
  return TRUE;
}

const char *
irc_works_find_twin (const IrcWorks *self,
                     const char *id,
                     const char *doi,
                     const char *pmid,
                     const char *title,
                     IrcSame *same)
{
  g_autofree char *small = NULL;
  g_autofree char *normal = NULL;

  g_return_val_if_fail (self != NULL && id != NULL && same != NULL, NULL);
  small = g_ascii_strdown (doi, -1);
  normal = irc_title_normalise (title);
  for (guint i = 0; i < self->works->len; i++) {
    const Work *work = self->works->pdata[i];

    if (!g_str_equal (work->id, id) &&
        is_same (work, small, pmid, normal, same))
      return work->id;
  }
  return NULL;
}

gboolean
irc_works_has_id (const IrcWorks *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, FALSE);
  return g_hash_table_contains (self->by_id, id);
}
