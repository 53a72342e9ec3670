/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A base pack and extensions as one library.
 *
 * Rows are copied side by side, as every caller expects them; their texts and
 * lists stay with the packs, which the combined library keeps alive. */
#include "irc-library-private.h"

#include <string.h>

#include "irc-i18n.h"

static const char *
get_pack_id (gconstpointer library)
{
  return ((const IrcLibrary *) library)->pack.id;
}

static int
compare_packs (gconstpointer a, gconstpointer b)
{
  return strcmp (get_pack_id (*(const gconstpointer *) a),
                 get_pack_id (*(const gconstpointer *) b));
}

static gboolean
fail_twin (GError **error,
           const IrcLibrary *pack,
           const char *file,
           const char *id,
           const char *other)
{
  g_set_error (error,
               IRC_CONTENT_ERROR,
               IRC_CONTENT_ERROR_INVALID,
               /* Translators: two packs, a file, an id: the packs cannot be
                  used together */
               _ ("the packs “%s” and “%s” both change or add “%s” (%s); only "
                  "one of them can be in use: remove the other"),
               other,
               pack->pack.id,
               id,
               file);
  return FALSE;
}

/* ---- one table ----------------------------------------------------------- */

typedef struct {
  IrcLibrary *library;
  const IrcTableInfo *info;
  IrcTable *table;
  guint8 *part_of;
} Merge;

static char *
get_row (const Merge *self, guint i)
{
  return (char *) self->table->rows + i * self->info->row_size;
}

static const IrcLibrary *
get_part (const Merge *self, guint part)
{
  return g_ptr_array_index (self->library->parts, part);
}

static guint
index_of (const Merge *self, gconstpointer row)
{
  return (
      guint) ((gsize) ((const char *) row - (const char *) self->table->rows) /
              self->info->row_size);
}

/* The row of the base that @row is to replace, of which *@index becomes the
 * place; the next free place when it replaces none. */
static gboolean
find_place (const Merge *self,
            guint part,
            gconstpointer row,
            guint *index,
            GError **error)
{
  const char *id = irc_row_get_id (row);
  const char *replaced = irc_row_get_replaced (self->info, row);
  const char *wanted = *replaced != '\0' ? replaced : id;
  const char *old = g_hash_table_lookup (self->table->by_id, wanted);
  const char *twin = g_hash_table_lookup (self->table->by_id, id);

  *index = self->table->n;
  if (twin == NULL && *replaced == '\0')
    return TRUE;
  if (twin == NULL && old != NULL && self->part_of[index_of (self, old)] == 0) {
    *index = index_of (self, old);
    return TRUE;
  }
  const guint other = self->part_of[index_of (self, twin != NULL ? twin : old)];
  return fail_twin (error,
                    get_part (self, part),
                    irc_pack_file_get_name (self->info->file),
                    twin != NULL ? id : replaced,
                    get_part (self, other)->pack.id);
}

static gboolean
add_rows (Merge *self, guint part, const IrcTable *from, GError **error)
{
  for (guint i = 0; i < from->n; i++) {
    gconstpointer row = irc_table_get_row (from, self->info->row_size, i);
    const char *replaced = irc_row_get_replaced (self->info, row);
    guint at;

    if (!find_place (self, part, row, &at, error))
      return FALSE;
    memcpy (get_row (self, at), row, self->info->row_size);
    self->part_of[at] = (guint8) part;
    if (at == self->table->n)
      self->table->n++;
    g_hash_table_insert (self->table->by_id,
                         IRC_UNCONST (irc_row_get_id (row)),
                         get_row (self, at));
    if (*replaced != '\0')
      g_hash_table_insert (
          self->table->by_id, IRC_UNCONST (replaced), get_row (self, at));
  }
  return TRUE;
}

static gboolean
merge_table (IrcLibrary *library, IrcTableId id, GError **error)
{
  Merge self = { .library = library,
                 .info = &irc_table_infos[id],
                 .table = &library->tables[id] };
  guint n = 0;

  for (guint i = 0; i < library->parts->len; i++)
    n += get_part (&self, i)->tables[id].n;
  self.table->rows = irc_arena_alloc0 (&library->arena, n, self.info->row_size);
  self.table->n = 0;
  self.table->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self.part_of = irc_arena_alloc0 (&library->arena, n, sizeof *self.part_of);
  library->part_of[id] = self.part_of;
  for (guint i = 0; i < library->parts->len; i++)
    if (!add_rows (&self, i, &get_part (&self, i)->tables[id], error))
      return FALSE;
  return TRUE;
}

/* ---- the whole ----------------------------------------------------------- */

/* Sorts the extensions, which are behind the base, by their ids. */
static gboolean
sort_parts (GPtrArray *parts, GError **error)
{
  qsort (parts->pdata + 1, parts->len - 1, sizeof (gpointer), compare_packs);
  for (guint i = 1; i < parts->len; i++) {
    const char *id = get_pack_id (parts->pdata[i]);

    for (guint k = 0; k < i; k++)
      if (strcmp (get_pack_id (parts->pdata[k]), id) == 0) {
        g_set_error (error,
                     IRC_CONTENT_ERROR,
                     IRC_CONTENT_ERROR_INVALID,
                     _ ("pack.json#/id: “%s” is the id of another pack in use; "
                        "each pack has its own"),
                     id);
        return FALSE;
      }
  }
  return TRUE;
}

static void
copy_base (IrcLibrary *self, const IrcLibrary *base)
{
  IrcPack *packs =
      irc_arena_alloc0 (&self->arena, self->parts->len, sizeof *packs);

  for (guint i = 0; i < self->parts->len; i++)
    packs[i] = ((const IrcLibrary *) self->parts->pdata[i])->pack;
  self->packs = packs;
  self->pack = base->pack;
  self->notes = base->notes;
  self->pathways = base->pathways;
  self->levels = base->levels;
  self->n_levels = base->n_levels;
  self->pillars = base->pillars;
  self->n_pillars = base->n_pillars;
  self->schema_version = base->schema_version;
}

IrcLibrary *
irc_library_combine (IrcLibrary *base,
                     IrcLibrary *const *extensions,
                     guint n_extensions,
                     GError **error)
{
  g_return_val_if_fail (base != NULL && base->parts == NULL, NULL);
  g_return_val_if_fail (n_extensions < G_MAXUINT8, NULL);

  if (n_extensions == 0)
    return irc_library_ref (base);
  g_autoptr (IrcLibrary) self = irc_library_new ();
  self->parts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) irc_library_unref);
  g_ptr_array_add (self->parts, irc_library_ref (base));
  for (guint i = 0; i < n_extensions; i++)
    g_ptr_array_add (self->parts, irc_library_ref (extensions[i]));
  if (!sort_parts (self->parts, error))
    return NULL;
  copy_base (self, base);
  for (guint id = IRC_TABLE_NONE + 1; id < IRC_N_TABLES; id++)
    if (!merge_table (self, (IrcTableId) id, error))
      return NULL;
  return g_steal_pointer (&self);
}

/* ---- the criteria -------------------------------------------------------- */

static const char *
find_stranger (const IrcTable *rows, const IrcTable *others)
{
  for (guint i = 0; i < rows->n; i++) {
    const char *id =
        irc_row_get_id (irc_table_get_row (rows, sizeof (IrcCriterion), i));
    if (!g_hash_table_contains (others->by_id, id))
      return id;
  }
  return NULL;
}

gboolean
irc_library_has_same_criteria (const IrcLibrary *self,
                               const IrcLibrary *other,
                               GError **error)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);
  const IrcTable *mine = &self->tables[IRC_TABLE_CRITERIA];
  const IrcTable *theirs = &other->tables[IRC_TABLE_CRITERIA];
  const char *missing = find_stranger (mine, theirs);
  const char *id = missing != NULL ? missing : find_stranger (theirs, mine);

  if (id == NULL)
    return TRUE;
  g_set_error (error,
               IRC_CONTENT_ERROR,
               IRC_CONTENT_ERROR_INVALID,
               missing != NULL
                   ? _ ("levels.json#/items: the criterion “%s” is missing; a "
                        "base pack has the same criteria as the built-in one, "
                        "so that cases stay comparable")
                   : _ ("levels.json#/items: “%s” is no criterion of the "
                        "built-in pack; a base pack has the same criteria, so "
                        "that cases stay comparable"),
               id);
  return FALSE;
}
