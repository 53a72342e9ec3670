/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-check.h"

#include <string.h>

#include "irc-i18n.h"

#define MAX_SENTENCES 3
#define MIN_ARGUMENTS 2 /* a criterion, with a printable reference */

typedef struct {
  IrcCheck *check;
  IrcFindings *findings;
  GRegex *number;
  GRegex *sentence_end;
  GRegex *file_number;
  GHashTable *numbers; /* reference -> set of the numbers in its findings */
} Arguments;

static const IrcArgument *
get_arguments (const IrcLibrary *library, guint *n)
{
  const IrcTable *table = &library->tables[IRC_TABLE_ARGUMENTS];

  *n = table->n;
  return table->rows;
}

/* ---- numbers ------------------------------------------------------------- */

static void
add_numbers (const Arguments *self, const char *text, GHashTable *numbers)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (self->number, text, G_REGEX_MATCH_DEFAULT, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    g_hash_table_add (numbers, g_match_info_fetch (match, 0));
}

static GHashTable *
number_set_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* The numbers in the findings of a reference, found once. */
static GHashTable *
get_numbers (const Arguments *self, const IrcReference *reference)
{
  GHashTable *numbers = g_hash_table_lookup (self->numbers, reference);

  if (numbers != NULL)
    return numbers;
  numbers = number_set_new ();
  for (guint i = 0; i < reference->n_findings; i++) {
    add_numbers (self, reference->findings[i].text, numbers);
    add_numbers (self, reference->findings[i].numbers, numbers);
  }
  g_hash_table_insert (self->numbers, IRC_UNCONST (reference), numbers);
  return numbers;
}

static gboolean
is_in_a_finding (const Arguments *self,
                 const char *number,
                 const GPtrArray *references)
{
  for (guint i = 0; i < references->len; i++) {
    const IrcReference *reference = g_ptr_array_index (references, i);
    if (g_hash_table_contains (get_numbers (self, reference), number))
      return TRUE;
  }
  return FALSE;
}

/* Rule 3: every number of the claim stands in a finding of a reference. */
static void
check_numbers (const Arguments *self,
               const IrcArgument *argument,
               const GPtrArray *references,
               const IrcPlace *row)
{
  g_autoptr (GHashTable) numbers = number_set_new ();
  GHashTableIter iter;
  gpointer number;

  add_numbers (self, argument->claim, numbers);
  g_hash_table_iter_init (&iter, numbers);
  while (g_hash_table_iter_next (&iter, &number, NULL))
    if (!is_in_a_finding (self, number, references))
      irc_findings_add (
          self->findings,
          IRC_PLACE_MEMBER (row, "claim"),
          _ ("the number %s stands in no finding of the references"),
          (const char *) number);
}

/* ---- references ---------------------------------------------------------- */

/* The rows that an argument names; NULL when one is not there or could not be
 * read, which has been found: nothing can be said about the others then. */
static GPtrArray *
find_references (const IrcCheck *check, const IrcArgument *argument)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; argument->references[i] != NULL; i++) {
    const IrcReference *reference =
        irc_check_lookup (check, IRC_TABLE_REFERENCES, argument->references[i]);
    if (reference == NULL || !irc_check_is_sound (check, reference))
      return NULL;
    g_ptr_array_add (rows, IRC_UNCONST (reference));
  }
  return g_steal_pointer (&rows);
}

static gboolean
is_printable (const GPtrArray *references, guint i)
{
  return ((const IrcReference *) g_ptr_array_index (references, i))->printable;
}

static void
check_printable (const Arguments *self,
                 const GPtrArray *references,
                 const IrcPlace *place)
{
  guint n_printable = 0;

  for (guint i = 0; i < references->len; i++) {
    if (!is_printable (references, i))
      continue;
    n_printable++;
    if (i > 0 && !is_printable (references, i - 1))
      irc_findings_add (self->findings,
                        IRC_PLACE_ELEMENT (place, i),
                        _ ("is printable and must stand in front of those "
                           "that are not"));
  }
  if (n_printable == 0)
    irc_findings_add (self->findings,
                      place,
                      _ ("must hold at least one printable reference"));
}

/* ---- one argument -------------------------------------------------------- */

static void
check_claim (const Arguments *self,
             const IrcArgument *argument,
             const IrcPlace *row)
{
  g_autoptr (GMatchInfo) match = NULL;
  guint n_sentences = 0;

  g_regex_match (
      self->sentence_end, argument->claim, G_REGEX_MATCH_DEFAULT, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    n_sentences++;
  if (n_sentences > MAX_SENTENCES)
    irc_findings_add (self->findings,
                      IRC_PLACE_MEMBER (row, "claim"),
                      _ ("has %u sentences; at most %d are allowed"),
                      n_sentences,
                      MAX_SENTENCES);
}

static void
check_argument (const Arguments *self,
                const IrcArgument *argument,
                const IrcPlace *row)
{
  check_claim (self, argument, row);
  if (argument->audiences[0] == NULL)
    irc_findings_add (self->findings,
                      IRC_PLACE_MEMBER (row, "audiences"),
                      _ ("must not be empty"));
  if (g_regex_match (self->file_number,
                     argument->source_point,
                     G_REGEX_MATCH_DEFAULT,
                     NULL))
    irc_findings_add (self->findings,
                      IRC_PLACE_MEMBER (row, "source_point"),
                      _ ("holds a file number"));
  if (!self->check->is_usable[IRC_TABLE_REFERENCES])
    return;
  g_autoptr (GPtrArray) references = find_references (self->check, argument);
  if (references == NULL)
    return;
  check_printable (self, references, IRC_PLACE_MEMBER (row, "references"));
  check_numbers (self, argument, references, row);
}

/* ---- all arguments ------------------------------------------------------- */

static void
check_titles (const Arguments *self)
{
  g_autoptr (IrcUnique) titles = irc_unique_new (self->findings);
  const IrcLibrary *libraries[] = { self->check->base, self->check->pack };

  for (guint which = 0; which < G_N_ELEMENTS (libraries); which++) {
    guint n = 0;
    const IrcArgument *all =
        libraries[which] == NULL ? NULL : get_arguments (libraries[which], &n);

    for (guint i = 0; i < n; i++)
      if (*all[i].title != '\0' &&
          (which == 1 || !irc_check_is_replaced (
                             self->check, IRC_TABLE_ARGUMENTS, all[i].id)))
        irc_unique_take (
            titles,
            irc_check_fold (all[i].title),
            which == 0 ? NULL : IRC_PLACE_MEMBER (IRC_PLACE_ROW (i), "title"));
  }
}

/* Whether one of the references is the pack's in place of the base's. */
static gboolean
cites_replaced (const IrcCheck *check, const IrcArgument *argument)
{
  for (guint i = 0; argument->references[i] != NULL; i++)
    if (irc_check_is_replaced (
            check, IRC_TABLE_REFERENCES, argument->references[i]))
      return TRUE;
  return FALSE;
}

/* Rule 3 for an argument of the base that cites what the pack replaces: it has
 * to stand on the new row as it did on the old one. */
static void
check_base_argument (const Arguments *self, const IrcArgument *argument)
{
  const IrcPlace *items = IRC_PLACE_MEMBER (NULL, "items");
  g_autoptr (GPtrArray) references = find_references (self->check, argument);
  g_autoptr (GHashTable) numbers = number_set_new ();
  guint n_printable = 0;
  GHashTableIter iter;
  gpointer number;

  if (references == NULL)
    return;
  for (guint i = 0; i < references->len; i++)
    if (is_printable (references, i))
      n_printable++;
  if (n_printable == 0)
    irc_findings_add (self->findings,
                      items,
                      _ ("the base's argument “%s” has no printable reference "
                         "any more"),
                      argument->id);
  add_numbers (self, argument->claim, numbers);
  g_hash_table_iter_init (&iter, numbers);
  while (g_hash_table_iter_next (&iter, &number, NULL))
    if (!is_in_a_finding (self, number, references))
      irc_findings_add (self->findings,
                        items,
                        _ ("the number %s in the base's argument “%s” stands "
                           "in no finding any more; replace the argument too"),
                        (const char *) number,
                        argument->id);
}

static void
check_base_arguments (const Arguments *self)
{
  const IrcCheck *check = self->check;
  guint n;

  if (check->base == NULL || !check->is_usable[IRC_TABLE_REFERENCES])
    return;
  self->findings->file = irc_pack_file_get_name (IRC_PACK_FILE_REFERENCES);
  const IrcArgument *all = get_arguments (check->base, &n);
  for (guint i = 0; i < n; i++)
    if (!irc_check_is_replaced (check, IRC_TABLE_ARGUMENTS, all[i].id) &&
        cites_replaced (check, &all[i]))
      check_base_argument (self, &all[i]);
}

/* TRUE when the argument has a printable reference, as far as can be said. */
static gboolean
counts (const IrcCheck *check, const IrcArgument *argument)
{
  for (guint i = 0; argument->references[i] != NULL; i++) {
    const IrcReference *reference =
        irc_check_lookup (check, IRC_TABLE_REFERENCES, argument->references[i]);
    if (reference != NULL &&
        (reference->printable || !irc_check_is_sound (check, reference)))
      return TRUE;
  }
  return !irc_check_is_sound (check, argument);
}

static void
count_arguments (const IrcCheck *check,
                 const IrcLibrary *library,
                 GHashTable *n_by_criterion)
{
  guint n;
  const IrcArgument *all = get_arguments (library, &n);

  for (guint i = 0; i < n; i++) {
    if (!counts (check, &all[i]) ||
        (library == check->base &&
         irc_check_is_replaced (check, IRC_TABLE_ARGUMENTS, all[i].id)))
      continue;
    for (const char *const *id = all[i].criteria; *id != NULL; id++) {
      const guint n_now =
          GPOINTER_TO_UINT (g_hash_table_lookup (n_by_criterion, *id));
      g_hash_table_insert (
          n_by_criterion, IRC_UNCONST (*id), GUINT_TO_POINTER (n_now + 1));
    }
  }
}

static void
check_counts (const Arguments *self,
              const IrcLibrary *library,
              GHashTable *n_by_criterion)
{
  const IrcTable *table = &library->tables[IRC_TABLE_CRITERIA];

  for (guint i = 0; i < table->n; i++) {
    const char *id =
        irc_row_get_id (irc_table_get_row (table, sizeof (IrcCriterion), i));
    const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (n_by_criterion, id));

    if (*id != '\0' && n < MIN_ARGUMENTS)
      irc_findings_add (self->findings,
                        IRC_PLACE_MEMBER (NULL, "items"),
                        _ ("the criterion “%s” has %u arguments with a "
                           "printable reference; at least %d are needed"),
                        id,
                        n,
                        MIN_ARGUMENTS);
  }
}

/* Rule 3: at least two arguments a criterion.  Nothing can be said when a row
 * does not even tell its criteria. */
static void
check_cover (const Arguments *self)
{
  const IrcCheck *check = self->check;
  g_autoptr (GHashTable) n_by_criterion =
      g_hash_table_new (g_str_hash, g_str_equal);
  guint n;
  const IrcArgument *all = get_arguments (check->pack, &n);

  if (!check->is_usable[IRC_TABLE_CRITERIA] ||
      !check->is_usable[IRC_TABLE_REFERENCES])
    return;
  for (guint i = 0; i < n; i++)
    if (!irc_check_is_list_known (check, &all[i], all[i].criteria))
      return;
  count_arguments (check, check->pack, n_by_criterion);
  if (check->base != NULL)
    count_arguments (check, check->base, n_by_criterion);
  check_counts (self, check->pack, n_by_criterion);
  if (check->base != NULL)
    check_counts (self, check->base, n_by_criterion);
}

void
irc_check_arguments (IrcCheck *check)
{
  g_autoptr (GRegex) number = g_regex_new (
      "[0-9]+(?:[.,][0-9]+)*", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GRegex) sentence_end = g_regex_new (
      "[.!?](?:\\s|\\z)", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GRegex) file_number = g_regex_new (
      "\\b[0-9]{3}:", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (
      NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  const Arguments self = {
    .check = check,
    .findings = check->findings,
    .number = number,
    .sentence_end = sentence_end,
    .file_number = file_number,
    .numbers = numbers,
  };
  guint n;
  const IrcArgument *all = get_arguments (check->pack, &n);

  check->findings->file = irc_pack_file_get_name (IRC_PACK_FILE_ARGUMENTS);
  if (!check->is_usable[IRC_TABLE_ARGUMENTS])
    return;
  for (guint i = 0; i < n; i++)
    if (irc_check_is_sound (check, &all[i]))
      check_argument (&self, &all[i], IRC_PLACE_ROW (i));
  check_titles (&self);
  check_cover (&self);
  check_base_arguments (&self);
}
