/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-library-private.h"

#include "irc-i18n.h"
#include <string.h>

#include "irc-json.h"

#define RESOURCE_FOLDER "/io/github/ircase/IrCase/content/"

/* ---- bytes --------------------------------------------------------------- */

static GBytes *
read_resource (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (RESOURCE_FOLDER, name, NULL);
  GBytes *bytes =
      g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL)
    g_set_error (error,
                 IRC_CONTENT_ERROR,
                 IRC_CONTENT_ERROR_MISSING,
                 _ ("%s: is missing from the program; install the program "
                    "again"),
                 name);
  return bytes;
}

GBytes *
irc_library_read_bytes (const IrcPackBytes *pack,
                        IrcPackFileId file,
                        GError **error)
{
  return pack == NULL ? read_resource (irc_pack_file_get_name (file), error)
                      : irc_pack_bytes_dup_file (pack, file, error);
}

/* ---- files --------------------------------------------------------------- */

IrcJsonTree *
irc_library_parse (IrcLibrary *self, GBytes *bytes, GError **error)
{
  IrcJsonTree *tree = irc_json_tree_new (bytes, error);

  if (tree != NULL)
    irc_arena_take (&self->arena, irc_json_tree_take_text (tree));
  return tree;
}

void
irc_library_read_file (IrcLibrary *self,
                       IrcPackFileId file,
                       const IrcJsonValue *root,
                       IrcSchemaReader *reader)
{
  reader->findings->file = irc_pack_file_get_name (file);
  if (root->type == IRC_JSON_OBJECT)
    irc_schema_read (irc_pack_schemas[file], root, self, NULL, reader);
  else
    irc_findings_add (reader->findings, NULL, _ ("must be an object"));
}

/* ---- after all files ----------------------------------------------------- */

static void
index_table (IrcLibrary *self, IrcTableId id, IrcFindings *findings)
{
  const IrcTableInfo *info = &irc_table_infos[id];
  IrcTable *table = &self->tables[id];

  findings->file = irc_pack_file_get_name (info->file);
  table->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < table->n; i++) {
    char *row = (char *) table->rows + i * info->row_size;
    const char *row_id = irc_row_get_id (row);

    if (*row_id == '\0') /* could not be read, which has been said */
      continue;
    const char *first = g_hash_table_lookup (table->by_id, row_id);
    if (first == NULL) {
      g_hash_table_insert (table->by_id, IRC_UNCONST (row_id), row);
      continue;
    }
    const gsize n_first =
        (gsize) (first - (const char *) table->rows) / info->row_size;
    const IrcPlace *list = IRC_PLACE_MEMBER (NULL, info->member);
    irc_findings_add (
        findings,
        IRC_PLACE_MEMBER (IRC_PLACE_ELEMENT (list, i), "id"),
        _ ("“%s” is the id of /%s/%u already; each id stands once"),
        row_id,
        info->member,
        (guint) n_first);
  }
}

void
irc_library_index (IrcLibrary *self, IrcFindings *findings)
{
  IrcCriterion *criteria = self->tables[IRC_TABLE_CRITERIA].rows;

  for (guint i = 0; i < self->tables[IRC_TABLE_CRITERIA].n; i++)
    criteria[i].index = i;
  for (guint id = IRC_TABLE_NONE + 1; id < IRC_N_TABLES; id++)
    index_table (self, (IrcTableId) id, findings);
}

/* The enums of the program fix what these lists of levels.json can be. */
void
irc_library_check_lists (const IrcLibrary *self, IrcFindings *findings)
{
  gboolean fits = g_strv_length (IRC_UNCONST (self->pathways)) == 2 &&
                  strcmp (self->pathways[0], irc_pathway_names[0]) == 0 &&
                  strcmp (self->pathways[1], irc_pathway_names[1]) == 0;

  findings->file = irc_pack_file_get_name (IRC_PACK_FILE_LEVELS);
  if (!fits)
    irc_findings_add (findings,
                      IRC_PLACE_MEMBER (NULL, "pathways"),
                      _ ("must be the two pathways inpatient, outpatient"));

  fits = self->n_levels == IRC_N_LEVELS;
  for (guint i = 0; fits && i < self->n_levels; i++)
    fits = self->levels[i].level == (int) i + 1;
  if (!fits)
    irc_findings_add (findings,
                      IRC_PLACE_MEMBER (NULL, "levels"),
                      _ ("must be the levels 1, 2 and 3 in this order"));

  fits = self->n_pillars == IRC_N_PILLARS;
  for (guint i = 0; fits && i < self->n_pillars; i++)
    fits = strcmp (self->pillars[i].id, irc_pillar_names[i]) == 0;
  if (!fits)
    irc_findings_add (
        findings,
        IRC_PLACE_MEMBER (NULL, "pillars"),
        _ ("must be the pillars infrastructure, staff and time in this order"));
}

/* ---- loading ------------------------------------------------------------- */

static gboolean
take_first_finding (IrcFindings *findings, GError **error)
{
  if (findings->n == 0)
    return TRUE;
  g_set_error_literal (error,
                       IRC_CONTENT_ERROR,
                       IRC_CONTENT_ERROR_INVALID,
                       g_ptr_array_index (findings->lines, 0));
  return FALSE;
}

static gboolean
load_file (IrcLibrary *self,
           const IrcPackBytes *pack,
           IrcPackFileId file,
           IrcSchemaReader *reader,
           GError **error)
{
  g_autoptr (GBytes) bytes = irc_library_read_bytes (pack, file, error);

  if (bytes == NULL)
    return FALSE;
  g_autoptr (IrcJsonTree) tree = irc_library_parse (self, bytes, error);
  if (tree == NULL) {
    g_prefix_error (error, "%s: ", irc_pack_file_get_name (file));
    return FALSE;
  }
  irc_library_read_file (self, file, irc_json_tree_get_root (tree), reader);
  return take_first_finding (reader->findings, error);
}

static gboolean
load_files (IrcLibrary *self, const IrcPackBytes *pack, GError **error)
{
  g_autoptr (IrcFindings) findings = irc_findings_new (1);
  IrcSchemaReader reader = { .arena = &self->arena, .findings = findings };

  for (guint i = 0; i < IRC_N_PACK_FILES; i++) {
    if (!load_file (self, pack, (IrcPackFileId) i, &reader, error))
      return FALSE;
    if (i == IRC_PACK_FILE_PACK && strcmp (self->pack.kind, "base") != 0) {
      g_set_error (error,
                   IRC_CONTENT_ERROR,
                   IRC_CONTENT_ERROR_INVALID,
                   _ ("%s#/kind: this pack is an extension; a base pack is "
                      "needed here"),
                   irc_pack_file_get_name (i));
      return FALSE;
    }
  }
  irc_library_index (self, findings);
  irc_library_check_lists (self, findings);
  return take_first_finding (findings, error);
}

static IrcLibrary *
load (const IrcPackBytes *pack, GError **error)
{
  g_autoptr (IrcLibrary) self = irc_library_new ();

  return load_files (self, pack, error) ? g_steal_pointer (&self) : NULL;
}

IrcLibrary *
irc_library_load (GError **error)
{
  IrcLibrary *self = load (NULL, error);

  if (self == NULL)
    g_prefix_error (error, _ ("The built-in evidence pack is damaged: "));
  return self;
}

IrcLibrary *
irc_library_load_folder (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_autoptr (IrcPackBytes) bytes = irc_pack_bytes_read (path, error);

  return bytes == NULL ? NULL : load (bytes, error);
}
