/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-check.h"

#include <string.h>

#include "irc-i18n.h"

/* How many criteria the task force's table has, by level and pathway. */
static const guint n_in_table[IRC_N_LEVELS][3] = {
  { 3, 3, 0 },
  { 4, 4, 1 },
  { 6, 5, 0 },
};

static const IrcCriterion *
get_criteria (const IrcLibrary *library, guint *n)
{
  const IrcTable *table = &library->tables[IRC_TABLE_CRITERIA];

  *n = table->n;
  return table->rows;
}

/* ---- one criterion ------------------------------------------------------- */

static void
check_id (IrcCheck *self, const IrcCriterion *criterion, const IrcPlace *row)
{
  const char *hyphen = strchr (criterion->id, '-');

  /* Another form than in-2-… has been found already. */
  if (hyphen == NULL || !g_ascii_isdigit (hyphen[1]) ||
      hyphen[1] - '0' == criterion->level)
    return;
  irc_findings_add (self->findings,
                    IRC_PLACE_MEMBER (row, "id"),
                    _ ("names level %c, and the criterion is of level %d"),
                    hyphen[1],
                    criterion->level);
}

static void
check_pathway (IrcCheck *self,
               const IrcCriterion *criterion,
               const IrcPlace *row)
{
  const gboolean is_both = criterion->pathway == IRC_PATHWAY_BOTH;

  if (is_both != (criterion->certainty == IRC_CERTAINTY_UNDETERMINED))
    irc_findings_add (self->findings,
                      IRC_PLACE_MEMBER (row, "pathway"),
                      _ ("“both” is for a criterion whose column is "
                         "undetermined, and for no other"));
}

static void
check_not_itself (IrcCheck *self,
                  const IrcCriterion *criterion,
                  const char *const *ids,
                  const IrcPlace *place)
{
  for (guint i = 0; ids[i] != NULL; i++)
    if (strcmp (ids[i], criterion->id) == 0)
      irc_findings_add (self->findings,
                        IRC_PLACE_ELEMENT (place, i),
                        _ ("is the criterion itself"));
}

static void
check_satisfied_by (IrcCheck *self,
                    const IrcCriterion *criterion,
                    const IrcPlace *place)
{
  for (guint i = 0; criterion->satisfied_by[i] != NULL; i++) {
    const IrcCriterion *higher =
        irc_check_lookup (self, IRC_TABLE_CRITERIA, criterion->satisfied_by[i]);

    if (higher == NULL || higher == criterion ||
        !irc_check_is_sound (self, higher) || higher->level > criterion->level)
      continue;
    irc_findings_add (self->findings,
                      IRC_PLACE_ELEMENT (place, i),
                      _ ("must be of a higher level than %d"),
                      criterion->level);
  }
}

static void
check_criterion (IrcCheck *self,
                 const IrcCriterion *criterion,
                 const IrcPlace *row)
{
  check_id (self, criterion, row);
  check_pathway (self, criterion, row);
  check_not_itself (self,
                    criterion,
                    criterion->depends_on,
                    IRC_PLACE_MEMBER (row, "depends_on"));
  check_not_itself (self,
                    criterion,
                    criterion->satisfied_by,
                    IRC_PLACE_MEMBER (row, "satisfied_by"));
  check_satisfied_by (self, criterion, IRC_PLACE_MEMBER (row, "satisfied_by"));
}

/* ---- circles ------------------------------------------------------------- */

/* Criteria are taken off as soon as nothing is left that they depend on (Kahn
 * 1962); whoever remains runs into a circle.  One that names itself has been
 * found already and does not count. */

typedef struct {
  guint n_open;          /* what it depends on and is still there */
  GPtrArray *dependants; /* nodes that depend on it */
} Node;

static Node *
node_new (void)
{
  Node *node = g_new0 (Node, 1);

  node->dependants = g_ptr_array_new ();
  return node;
}

static void
node_free (gpointer data)
{
  Node *node = data;

  g_ptr_array_unref (node->dependants);
  g_free (node);
}

static void
add_nodes (GHashTable *nodes, const IrcCriterion *criteria, guint n)
{
  for (guint i = 0; i < n; i++)
    g_hash_table_insert (nodes, IRC_UNCONST (&criteria[i]), node_new ());
}

static void
link_node (const IrcCheck *self,
           GHashTable *nodes,
           const IrcCriterion *criterion,
           Node *node)
{
  for (guint i = 0; criterion->depends_on[i] != NULL; i++) {
    const IrcCriterion *other =
        irc_check_lookup (self, IRC_TABLE_CRITERIA, criterion->depends_on[i]);

    if (other == NULL || other == criterion)
      continue;
    Node *other_node = g_hash_table_lookup (nodes, other);
    g_ptr_array_add (other_node->dependants, node);
    node->n_open++;
  }
}

static void
take_off (GHashTable *nodes)
{
  g_autoptr (GPtrArray) closed = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, nodes);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (((Node *) value)->n_open == 0)
      g_ptr_array_add (closed, value);
  while (closed->len > 0) {
    Node *node = g_ptr_array_steal_index_fast (closed, closed->len - 1);

    for (guint i = 0; i < node->dependants->len; i++) {
      Node *dependant = g_ptr_array_index (node->dependants, i);
      if (--dependant->n_open == 0)
        g_ptr_array_add (closed, dependant);
    }
  }
}

static void
check_circles (IrcCheck *self)
{
  g_autoptr (GHashTable) nodes =
      g_hash_table_new_full (NULL, NULL, NULL, node_free);
  GHashTableIter iter;
  gpointer row, node;
  guint n, n_base;
  const IrcCriterion *criteria = get_criteria (self->pack, &n);

  add_nodes (nodes, criteria, n);
  if (self->base != NULL) {
    const IrcCriterion *of_base = get_criteria (self->base, &n_base);
    add_nodes (nodes, of_base, n_base);
  }
  g_hash_table_iter_init (&iter, nodes);
  while (g_hash_table_iter_next (&iter, &row, &node))
    link_node (self, nodes, row, node);
  take_off (nodes);
  for (guint i = 0; i < n; i++) {
    const Node *left = g_hash_table_lookup (nodes, &criteria[i]);
    if (left->n_open > 0)
      irc_findings_add (self->findings,
                        IRC_PLACE_MEMBER (IRC_PLACE_ROW (i), "depends_on"),
                        _ ("runs into a circle"));
  }
}

/* ---- all criteria -------------------------------------------------------- */

static void
check_codes (IrcCheck *self)
{
  g_autoptr (IrcUnique) codes = irc_unique_new (self->findings);
  guint n, n_base = 0;
  const IrcCriterion *criteria = get_criteria (self->pack, &n);
  const IrcCriterion *of_base =
      self->base == NULL ? NULL : get_criteria (self->base, &n_base);

  for (guint i = 0; i < n_base; i++)
    irc_unique_take (codes, g_strdup (of_base[i].code), NULL);
  for (guint i = 0; i < n; i++)
    if (*criteria[i].code != '\0')
      irc_unique_take (codes,
                       g_strdup (criteria[i].code),
                       IRC_PLACE_MEMBER (IRC_PLACE_ROW (i), "code"));
}

static void
check_tally (IrcCheck *self)
{
  guint tally[IRC_N_LEVELS][3] = { { 0 } };
  guint n;
  const IrcCriterion *criteria = get_criteria (self->pack, &n);

  for (guint i = 0; i < n; i++) {
    if (!irc_check_is_sound (self, &criteria[i]))
      return;
    tally[criteria[i].level - 1][criteria[i].pathway]++;
  }
  for (guint level = 0; level < IRC_N_LEVELS; level++)
    for (guint pathway = 0; pathway < 3; pathway++)
      if (tally[level][pathway] != n_in_table[level][pathway])
        irc_findings_add (self->findings,
                          IRC_PLACE_MEMBER (NULL, "items"),
                          _ ("level %u, %s: %u rows; the task force's table "
                             "has %u"),
                          level + 1,
                          irc_pathway_names[pathway],
                          tally[level][pathway],
                          n_in_table[level][pathway]);
}

/* Of an extension, when it replaces the base's. */
static void
check_model_reference (IrcCheck *self)
{
  const IrcLibrary *holder = self->base != NULL ? self->base : self->pack;
  const IrcReference *reference = irc_check_lookup (
      self, IRC_TABLE_REFERENCES, holder->notes.levels_reference);

  if (reference != NULL && irc_check_is_sound (self, reference) &&
      !reference->printable)
    irc_findings_add (self->findings,
                      IRC_PLACE_MEMBER (NULL, "reference"),
                      _ ("must be a printable reference"));
}

void
irc_check_levels (IrcCheck *self)
{
  guint n;
  const IrcCriterion *criteria = get_criteria (self->pack, &n);

  self->findings->file = irc_pack_file_get_name (IRC_PACK_FILE_LEVELS);
  if (!self->is_usable[IRC_TABLE_CRITERIA])
    return;
  check_model_reference (self);
  for (guint i = 0; i < n; i++)
    if (irc_check_is_sound (self, &criteria[i]))
      check_criterion (self, &criteria[i], IRC_PLACE_ROW (i));
  check_circles (self);
  check_codes (self);
  if (self->base == NULL)
    check_tally (self);
}
