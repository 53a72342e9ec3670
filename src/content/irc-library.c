/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-library-private.h"

#include "irc-printable.h"

G_STATIC_ASSERT (IRC_UNKNOWN_INT == IRC_SCHEMA_NULL_INT);

IrcLibrary *
irc_library_new (void)
{
  IrcLibrary *self = g_atomic_rc_box_new0 (IrcLibrary);

  for (guint i = 0; i < IRC_N_PACK_FILES; i++)
    irc_schema_init (irc_pack_schemas[i], self);
  return self;
}

IrcLibrary *
irc_library_ref (IrcLibrary *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
irc_library_clear (gpointer data)
{
  IrcLibrary *self = data;

  for (guint i = 0; i < IRC_N_TABLES; i++)
    g_clear_pointer (&self->tables[i].by_id, g_hash_table_unref);
  irc_arena_clear (&self->arena);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
}

void
irc_library_unref (IrcLibrary *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, irc_library_clear);
}

/* ---- whole files --------------------------------------------------------- */

const IrcPack *
irc_library_get_pack (const IrcLibrary *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->pack;
}

const IrcPack *
irc_library_get_packs (const IrcLibrary *self, guint *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);

  *n = self->parts == NULL ? 1 : self->parts->len;
  return self->parts == NULL ? &self->pack : self->packs;
}

const IrcPack *
irc_library_get_pack_of (const IrcLibrary *self, gconstpointer row)
{
  g_return_val_if_fail (self != NULL && row != NULL, NULL);
  const guintptr address = (guintptr) row;

  if (self->parts == NULL)
    return &self->pack;
  for (guint id = IRC_TABLE_NONE + 1; id < IRC_N_TABLES; id++) {
    const IrcTable *table = &self->tables[id];
    const guintptr first = (guintptr) table->rows;
    const gsize size = irc_table_infos[id].row_size;

    if (address >= first && address < first + table->n * size)
      return &self->packs[self->part_of[id][(address - first) / size]];
  }
  g_return_val_if_reached (&self->pack);
}

const IrcLibraryNotes *
irc_library_get_notes (const IrcLibrary *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->notes;
}

const char *
irc_library_get_level_summary (const IrcLibrary *self, int level)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (level >= 1 && level <= IRC_N_LEVELS, NULL);

  return self->levels[level - 1].summary;
}

const IrcLabel *
irc_library_get_pillar (const IrcLibrary *self, IrcPillar pillar)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (pillar < IRC_N_PILLARS, NULL);

  return &self->pillars[pillar];
}

/* ---- rows ---------------------------------------------------------------- */

static gconstpointer
get_rows (const IrcLibrary *self, IrcTableId table, guint *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);

  *n = self->tables[table].n;
  return self->tables[table].rows;
}

const IrcCriterion *
irc_library_get_criteria (const IrcLibrary *self, guint *n)
{
  return get_rows (self, IRC_TABLE_CRITERIA, n);
}

const IrcArgument *
irc_library_get_arguments (const IrcLibrary *self, guint *n)
{
  return get_rows (self, IRC_TABLE_ARGUMENTS, n);
}

const IrcReference *
irc_library_get_references (const IrcLibrary *self, guint *n)
{
  return get_rows (self, IRC_TABLE_REFERENCES, n);
}

const IrcBenchmark *
irc_library_get_benchmarks (const IrcLibrary *self, guint *n)
{
  return get_rows (self, IRC_TABLE_BENCHMARKS, n);
}

const IrcStandard *
irc_library_get_standards (const IrcLibrary *self, guint *n)
{
  return get_rows (self, IRC_TABLE_STANDARDS, n);
}

const IrcSociety *
irc_library_get_societies (const IrcLibrary *self, guint *n)
{
  return get_rows (self, IRC_TABLE_SOCIETIES, n);
}

const IrcServiceLineType *
irc_library_get_service_lines (const IrcLibrary *self, guint *n)
{
  return get_rows (self, IRC_TABLE_SERVICE_LINES, n);
}

const IrcResourceType *
irc_library_get_resource_types (const IrcLibrary *self, guint *n)
{
  return get_rows (self, IRC_TABLE_RESOURCE_TYPES, n);
}

const IrcLabel *
irc_library_get_themes (const IrcLibrary *self, guint *n)
{
  return get_rows (self, IRC_TABLE_THEMES, n);
}

const IrcLabel *
irc_library_get_areas (const IrcLibrary *self, guint *n)
{
  return get_rows (self, IRC_TABLE_AREAS, n);
}

const IrcLabel *
irc_library_get_sub_areas (const IrcLibrary *self, guint *n)
{
  return get_rows (self, IRC_TABLE_SUB_AREAS, n);
}

/* ---- rows by id ---------------------------------------------------------- */

static gconstpointer
lookup (const IrcLibrary *self, IrcTableId table, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return g_hash_table_lookup (self->tables[table].by_id, id);
}

const IrcCriterion *
irc_library_lookup_criterion (const IrcLibrary *self, const char *id)
{
  return lookup (self, IRC_TABLE_CRITERIA, id);
}

const IrcArgument *
irc_library_lookup_argument (const IrcLibrary *self, const char *id)
{
  return lookup (self, IRC_TABLE_ARGUMENTS, id);
}

const IrcReference *
irc_library_lookup_reference (const IrcLibrary *self, const char *id)
{
  return lookup (self, IRC_TABLE_REFERENCES, id);
}

const IrcServiceLineType *
irc_library_lookup_service_line (const IrcLibrary *self, const char *id)
{
  return lookup (self, IRC_TABLE_SERVICE_LINES, id);
}

const IrcResourceType *
irc_library_lookup_resource_type (const IrcLibrary *self, const char *id)
{
  return lookup (self, IRC_TABLE_RESOURCE_TYPES, id);
}

IrcCitationLacks
irc_reference_lacks (const IrcReference *reference)
{
  g_return_val_if_fail (reference != NULL, IRC_CITATION_LACKS_TITLE);

  return irc_citation_lacks (&(const IrcCitation){
      .type = reference->type,
      .has_author = reference->n_authors > 0,
      .title = reference->title,
      .container = reference->container,
      .has_year = reference->year != IRC_UNKNOWN_INT,
      .volume = reference->volume,
      .pages = reference->pages,
      .doi = reference->doi,
      .pmid = reference->pmid,
      .pmcid = reference->pmcid,
      .url = reference->url,
      .url_is_official = reference->url_is_official,
      .retracted = reference->retracted,
  });
}

gboolean
irc_reference_is_printable (const IrcReference *reference)
{
  g_return_val_if_fail (reference != NULL, FALSE);

  return irc_reference_lacks (reference) == 0;
}
