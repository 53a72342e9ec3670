/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-cited.h"

#include "irc-citation.h"
#include "irc-string.h"
#include "irc-works.h"

#define N_LETTERS 26

typedef struct {
  IrcCited cited;
  char *name;                        /* "Ryan et al." */
  char *by_name, *by_all, *by_title; /* to sort by */
} Entry;

struct _IrcCitedList {
  IrcCitations style;
  GPtrArray *entries;
  GHashTable *places; /* IrcReference* -> place, from 1 */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->cited.label);
  g_free (entry->cited.date);
  g_free (entry->name);
  g_free (entry->by_name);
  g_free (entry->by_all);
  g_free (entry->by_title);
  g_free (entry);
}

IrcCitedList *
irc_cited_list_new (IrcCitations style)
{
  IrcCitedList *self = g_new0 (IrcCitedList, 1);

  self->style = style;
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->places = g_hash_table_new (NULL, NULL);
  return self;
}

void
irc_cited_list_free (IrcCitedList *self)
{
  g_return_if_fail (self != NULL);
  g_ptr_array_unref (self->entries);
  g_hash_table_unref (self->places);
  g_free (self);
}

void
irc_cited_list_add (IrcCitedList *self,
                    const IrcReference *reference,
                    guint group)
{
  Entry *entry = NULL;

  g_return_if_fail (self != NULL && reference != NULL);
  if (!g_hash_table_add (self->places, (gpointer) (gintptr) reference))
    return;
  entry = g_new0 (Entry, 1);
  entry->cited.reference = reference;
  entry->cited.first_group = group;
  g_ptr_array_add (self->entries, entry);
}

/* ---- order --------------------------------------------------------------- */

/* Letters of the Latin alphabet that carry more than an accent, such as "ø",
 * stand where their plain ones do; the language of the program makes no
 * difference. */
static char *
dup_key (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = irc_string_next_char (p)) {
    const gsize length = (gsize) (irc_string_next_char (p) - p);
    g_autofree char *letter = g_strndup (p, length);

    if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_LATIN) {
      g_autofree char *ascii = g_str_to_ascii (letter, "C");

      g_string_append (plain, g_str_equal (ascii, "?") ? letter : ascii);
    } else {
      g_string_append (plain, letter);
    }
  }
  return irc_title_normalise (plain->str);
}

static char *
dup_all_names (const IrcReference *reference)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < reference->n_authors; i++) {
    const IrcAuthor *author = &reference->authors[i];

    g_string_append_printf (out,
                            "%s %s ",
                            *author->body != '\0' ? author->body
                                                  : author->family,
                            author->given);
  }
  return dup_key (out->str);
}

static int
compare_years (int a, int b)
{
  const int x = a == IRC_UNKNOWN_INT ? G_MAXINT : a;
  const int y = b == IRC_UNKNOWN_INT ? G_MAXINT : b;

  return (x > y) - (x < y);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *x = *(const Entry *const *) a;
  const Entry *y = *(const Entry *const *) b;
  int order = g_strcmp0 (x->by_name, y->by_name);

  if (order == 0)
    order = compare_years (x->cited.reference->year, y->cited.reference->year);
  if (order == 0)
    order = g_strcmp0 (x->by_all, y->by_all);
  if (order == 0)
    order = g_strcmp0 (x->by_title, y->by_title);
  return order != 0
             ? order
             : g_strcmp0 (x->cited.reference->id, y->cited.reference->id);
}

static void
sort_by_name (IrcCitedList *self)
{
  for (guint i = 0; i < self->entries->len; i++) {
    Entry *entry = g_ptr_array_index (self->entries, i);

    entry->name = irc_citation_dup_name (entry->cited.reference);
    entry->by_name = dup_key (entry->name);
    entry->by_all = dup_all_names (entry->cited.reference);
    entry->by_title = dup_key (entry->cited.reference->title);
  }
  g_ptr_array_sort (self->entries, compare_entries);
}

/* ---- labels ---------------------------------------------------------------
 */

/* "a" to "z", then "aa", "ab" … */
static char *
dup_letter (guint index)
{
  g_autofree char *before =
      index >= N_LETTERS ? dup_letter (index / N_LETTERS - 1) : g_strdup ("");

  return g_strdup_printf ("%s%c", before, 'a' + (char) (index % N_LETTERS));
}

static char *
dup_date (int year, const char *letter)
{
  if (year != IRC_UNKNOWN_INT)
    return g_strdup_printf ("%d%s", year, letter);
  return g_strconcat ("n.d.", *letter != '\0' ? "-" : "", letter, NULL);
}

static guint
count_same (const IrcCitedList *self, const Entry *entry, guint end)
{
  guint n = 0;

  for (guint i = 0; i < end; i++) {
    const Entry *other = g_ptr_array_index (self->entries, i);

    n += other->cited.reference->year == entry->cited.reference->year &&
         g_str_equal (other->name, entry->name);
  }
  return n;
}

static void
label_by_name (IrcCitedList *self)
{
  for (guint i = 0; i < self->entries->len; i++) {
    Entry *entry = g_ptr_array_index (self->entries, i);
    const gboolean alone = count_same (self, entry, self->entries->len) == 1;
    g_autofree char *letter =
        alone ? g_strdup ("") : dup_letter (count_same (self, entry, i));

    entry->cited.date = dup_date (entry->cited.reference->year, letter);
    entry->cited.label =
        g_strdup_printf ("%s\xc2\xa0%s", entry->name, entry->cited.date);
  }
}

static void
label_by_number (IrcCitedList *self)
{
  for (guint i = 0; i < self->entries->len; i++) {
    Entry *entry = g_ptr_array_index (self->entries, i);

    entry->cited.label = g_strdup_printf ("%u", i + 1);
    entry->cited.date = g_strdup ("");
  }
}

void
irc_cited_list_end (IrcCitedList *self)
{
  g_return_if_fail (self != NULL);
  if (self->style == IRC_CITATIONS_AUTHOR_DATE) {
    sort_by_name (self);
    label_by_name (self);
  } else {
    label_by_number (self);
  }
  for (guint i = 0; i < self->entries->len; i++) {
    const Entry *entry = g_ptr_array_index (self->entries, i);

    g_hash_table_insert (self->places,
                         (gpointer) (gintptr) entry->cited.reference,
                         GUINT_TO_POINTER (i + 1));
  }
}

guint
irc_cited_list_get_length (const IrcCitedList *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->entries->len;
}

const IrcCited *
irc_cited_list_get (const IrcCitedList *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);
  return &((const Entry *) g_ptr_array_index (self->entries, index))->cited;
}

guint
irc_cited_list_find (const IrcCitedList *self, const IrcReference *reference)
{
  g_return_val_if_fail (self != NULL && reference != NULL, 0);
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->places, reference)) - 1;
}
