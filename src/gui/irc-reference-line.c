/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-reference-line.h"

#include <string.h>
#include "irc-citation.h"
#include "irc-i18n.h"
#include "irc-own-check.h"
#include "irc-reference-words.h"
#include "irc-string.h"

struct _IrcReferenceLine {
  GObject parent_instance;
  IrcReferenceLineData data;
};

G_DEFINE_FINAL_TYPE (IrcReferenceLine, irc_reference_line, G_TYPE_OBJECT)

static void
irc_reference_line_finalize (GObject *object)
{
  IrcReferenceLineData *data = &IRC_REFERENCE_LINE (object)->data;

  g_free (data->id);
  g_free (data->head);
  g_free (data->title);
  g_free (data->facts);
  G_OBJECT_CLASS (irc_reference_line_parent_class)->finalize (object);
}

static void
irc_reference_line_class_init (IrcReferenceLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = irc_reference_line_finalize;
}

static void
irc_reference_line_init (IrcReferenceLine *self)
{
}

const IrcReferenceLineData *
irc_reference_line_peek (IrcReferenceLine *self)
{
  g_return_val_if_fail (IRC_IS_REFERENCE_LINE (self), NULL);
  return &self->data;
}

gboolean
irc_reference_line_equal (IrcReferenceLine *a, IrcReferenceLine *b)
{
  const IrcReferenceLineData *x = irc_reference_line_peek (a);
  const IrcReferenceLineData *y = irc_reference_line_peek (b);

  return g_str_equal (x->id, y->id) && g_strcmp0 (x->head, y->head) == 0 &&
         g_str_equal (x->title, y->title) && g_str_equal (x->facts, y->facts);
}

/* ---- words --------------------------------------------------------------- */

static const char *
get_title (const IrcReference *reference)
{
  return irc_string_is_blank (reference->title) ? _ ("Without a title")
                                                : reference->title;
}

char *
irc_reference_line_dup_name (const IrcReference *reference)
{
  g_return_val_if_fail (reference != NULL, NULL);
  g_autofree char *who = irc_citation_dup_short (reference);

  return g_strdup_printf ("%s: %s", who, get_title (reference));
}

static void
add_fact (GString *facts, const char *fact)
{
  if (!irc_string_is_blank (fact))
    g_string_append_printf (facts, "%s%s", facts->len > 0 ? " · " : "", fact);
}

static char *
dup_facts (const IrcReference *reference)
{
  g_autofree char *who = irc_citation_dup_short (reference);
  g_autofree char *lacks = irc_own_dup_lacks (reference);
  GString *facts = g_string_new (NULL);

  add_fact (facts, who);
  add_fact (facts, reference->container);
  add_fact (facts,
            irc_reference_words_get_name (IRC_WORDS_TYPES, reference->type));
  if (lacks != NULL) {
    g_autofree char *mark = g_strdup_printf (
        /* TRANSLATORS: %s is "lacks the year" or "was retracted". */
        _ ("not printed: %s"),
        lacks);
    add_fact (facts, mark);
  }
  return g_string_free (facts, FALSE);
}

static void
append_texts (GString *out, const IrcReference *reference)
{
  const char *const texts[] = {
    reference->id,  reference->title, reference->container,
    reference->doi, reference->pmid,  reference->pmcid,
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_string_append_printf (out, "%s\n", texts[i]);
  for (guint i = 0; i < reference->n_authors; i++)
    g_string_append_printf (out,
                            "%s %s %s\n",
                            reference->authors[i].family,
                            reference->authors[i].given,
                            reference->authors[i].body);
  for (guint i = 0; i < reference->n_findings; i++)
    g_string_append_printf (out,
                            "%s\n%s\n",
                            reference->findings[i].text,
                            reference->findings[i].numbers);
  if (reference->year != IRC_UNKNOWN_INT)
    g_string_append_printf (out, "%d", reference->year);
}

/* Whether all @words (in small letters) stand somewhere in its texts. */
static gboolean
has_words (const IrcReference *reference, const char *const *words)
{
  g_autofree char *small = NULL;
  g_autoptr (GString) texts = NULL;

  g_return_val_if_fail (reference != NULL && words != NULL, FALSE);
  if (words[0] == NULL)
    return TRUE;
  texts = g_string_new (NULL);
  append_texts (texts, reference);
  small = g_utf8_strdown (texts->str, -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (small, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

char **
irc_reference_split_words (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_autofree char *small = g_utf8_strdown (text, -1);
  g_auto (GStrv) parts = g_strsplit_set (small, " \t\n", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);
  return g_strv_builder_end (words);
}

/* ---- the list ------------------------------------------------------------ */

typedef struct {
  const IrcAssessment *assessment;
  const IrcReferenceFilter *filter;
  GHashTable *cited, *seen; /* IrcReference */
  GPtrArray *lines;
  const char *head; /* of the part that begins, until its first line */
} Listing;

static gboolean
is_shown (const Listing *self, const IrcReference *reference, gboolean own)
{
  const IrcReferenceFilter *filter = self->filter;

  if (filter->type != NULL && !g_str_equal (filter->type, reference->type))
    return FALSE;
  switch (filter->shown) {
    case IRC_SHOWN_OWN:
      return own;
    case IRC_SHOWN_CITED:
      return g_hash_table_contains (self->cited, reference);
    case IRC_SHOWN_PRINTABLE:
      return reference->printable;
    case IRC_SHOWN_INCOMPLETE:
      return !reference->printable;
    case IRC_SHOWN_ADDED:
      return filter->added != NULL &&
             g_strv_contains (filter->added, reference->id);
    case IRC_SHOWN_ALL:
    default:
      return TRUE;
  }
}

static void
add (Listing *self, const IrcReference *reference, gboolean own)
{
  IrcReferenceLine *line = NULL;

  if (!g_hash_table_add (self->seen, (gpointer) (gintptr) reference) ||
      !is_shown (self, reference, own) ||
      !has_words (reference, self->filter->words))
    return;
  line = g_object_new (IRC_TYPE_REFERENCE_LINE, NULL);
  line->data.id = g_strdup (reference->id);
  line->data.head = g_strdup (self->head);
  line->data.title = g_strdup (get_title (reference));
  line->data.facts = dup_facts (reference);
  self->head = NULL;
  g_ptr_array_add (self->lines, line);
}

static void
add_own (Listing *self)
{
  GListModel *own = irc_case_get_list (
      irc_assessment_get_case (self->assessment), IRC_LIST_OWN_REFERENCES);

  self->head = _ ("Your own");
  for (guint i = 0; i < g_list_model_get_n_items (own); i++) {
    g_autoptr (IrcOwnReference) item = g_list_model_get_item (own, i);
    const IrcReference *reference = irc_assessment_lookup_reference (
        self->assessment, irc_own_reference_peek (item)->id);

    add (self, reference, TRUE);
  }
}

/* What the paper can cite, in the order of its arguments. */
static GPtrArray *
list_cited (const IrcAssessment *assessment)
{
  GPtrArray *cited = g_ptr_array_new ();
  guint n = 0;
  const IrcMatch *const *matches = irc_assessment_get_printed (assessment, &n);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < matches[i]->n_printable; k++)
      if (!irc_match_leaves_out (matches[i], matches[i]->references[k]))
        g_ptr_array_add (cited, (gpointer) (gintptr) matches[i]->references[k]);
  return cited;
}

GPtrArray *
irc_reference_line_list (const IrcAssessment *assessment,
                         const IrcReferenceFilter *filter)
{
  g_return_val_if_fail (assessment != NULL && filter != NULL, NULL);
  g_autoptr (GPtrArray) cited = list_cited (assessment);
  g_autoptr (GHashTable) in_paper = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Listing self = {
    .assessment = assessment,
    .filter = filter,
    .cited = in_paper,
    .seen = seen,
    .lines = g_ptr_array_new_with_free_func (g_object_unref),
  };
  guint n = 0;
  const IrcReference *pack =
      irc_library_get_references (irc_assessment_get_library (assessment), &n);

  for (guint i = 0; i < cited->len; i++)
    g_hash_table_add (in_paper, cited->pdata[i]);
  add_own (&self);
  self.head = _ ("Cited in the paper");
  for (guint i = 0; i < cited->len; i++)
    add (&self, cited->pdata[i], FALSE);
  self.head = _ ("Also in the evidence pack");
  for (guint i = 0; i < n; i++)
    add (&self, &pack[i], FALSE);
  return self.lines;
}
