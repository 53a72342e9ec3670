/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-check.h"

#include <string.h>

#include "irc-i18n.h"

#define MAX_FINDINGS 10000

/* ---- rows ---------------------------------------------------------------- */

gconstpointer
irc_check_lookup (const IrcCheck *self, IrcTableId table, const char *id)
{
  gconstpointer row = g_hash_table_lookup (self->pack->tables[table].by_id, id);

  if (row == NULL && self->base != NULL)
    row = g_hash_table_lookup (self->base->tables[table].by_id, id);
  return row;
}

gboolean
irc_check_is_sound (const IrcCheck *self, gconstpointer row)
{
  return !g_hash_table_contains (self->unsound, row);
}

gboolean
irc_check_is_list_known (const IrcCheck *self,
                         gconstpointer row,
                         const char *const *ids)
{
  return irc_check_is_sound (self, row) ||
         (ids[0] != NULL && !g_strv_contains (ids, ""));
}

/* ---- files --------------------------------------------------------------- */

/* The error of a file, whose message may begin with its name, as a finding; a
 * pointer in front of the message goes to its place. */
static void
add_error (IrcFindings *findings, const GError *error)
{
  g_autofree char *prefix = g_strconcat (findings->file, ": ", NULL);
  const char *text = error->message;

  if (g_str_has_prefix (text, prefix))
    text += strlen (prefix);
  if (*text == '/')
    irc_findings_add_line (findings, "%s#%s", findings->file, text);
  else
    irc_findings_add (findings, NULL, "%s", text);
}

static gboolean
is_absent (const char *folder, IrcPackFileId file)
{
  g_autofree char *path =
      folder == NULL
          ? NULL
          : g_build_filename (folder, irc_pack_files[file].name, NULL);

  return path != NULL && !g_file_test (path, G_FILE_TEST_EXISTS);
}

/* FALSE when the file cannot be used. */
static gboolean
read_file (IrcCheck *self,
           const char *folder,
           IrcPackFileId file,
           IrcSchemaReader *reader)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcJsonTree) tree = NULL;

  self->findings->file = irc_pack_files[file].name;
  g_autoptr (GBytes) bytes = irc_library_read_bytes (folder, file, &error);
  if (bytes != NULL)
    tree = irc_library_parse (self->pack, bytes, &error);
  if (tree == NULL) {
    add_error (self->findings, error);
    return FALSE;
  }
  const IrcJsonValue *root = irc_json_tree_get_root (tree);
  irc_library_read_file (self->pack, file, root, reader);
  irc_check_strings (root, self->findings);
  return TRUE;
}

/* What the rows of a table are called by can only be checked where all of
 * them could be read. */
static void
note_usable_tables (IrcCheck *self, const gboolean *is_extension_silent)
{
  for (guint i = IRC_TABLE_NONE + 1; i < IRC_N_TABLES; i++)
    self->is_usable[i] = self->pack->tables[i].rows != NULL ||
                         is_extension_silent[irc_table_infos[i].file] ||
                         (self->base != NULL &&
                          strcmp (irc_table_infos[i].member, "items") != 0);
}

static gboolean
read_files (IrcCheck *self, const char *folder, GError **error)
{
  IrcSchemaReader reader = {
    .arena = &self->pack->arena,
    .findings = self->findings,
    .unsound = self->unsound,
    .is_strict = TRUE,
  };
  gboolean is_silent[IRC_N_PACK_FILES] = { FALSE };

  read_file (self, folder, IRC_PACK_FILE_PACK, &reader);
  reader.is_extension = strcmp (self->pack->pack.kind, "extension") == 0;
  if (reader.is_extension) {
    self->base = irc_library_load (error);
    if (self->base == NULL)
      return FALSE;
  }
  for (guint i = IRC_PACK_FILE_PACK + 1; i < IRC_N_PACK_FILES; i++) {
    is_silent[i] = reader.is_extension && is_absent (folder, (IrcPackFileId) i);
    if (!is_silent[i])
      read_file (self, folder, (IrcPackFileId) i, &reader);
  }
  note_usable_tables (self, is_silent);
  return TRUE;
}

/* ---- ids ----------------------------------------------------------------- */

static void
check_ids_against_base (IrcCheck *self, IrcTableId id)
{
  const IrcTableInfo *info = &irc_table_infos[id];
  const IrcTable *table = &self->pack->tables[id];

  self->findings->file = irc_pack_files[info->file].name;
  for (guint i = 0; i < table->n; i++) {
    const char *row_id =
        irc_row_get_id (irc_table_get_row (table, info->row_size, i));
    const IrcPlace *list = IRC_PLACE_MEMBER (NULL, info->member);

    if (g_hash_table_contains (self->base->tables[id].by_id, row_id))
      irc_findings_add (
          self->findings,
          IRC_PLACE_MEMBER (IRC_PLACE_ELEMENT (list, i), "id"),
          _ ("“%s” is an id of the base pack already; an extension adds rows"),
          row_id);
  }
}

static void
check_ids (IrcCheck *self)
{
  irc_library_index (self->pack, self->findings);
  if (self->base == NULL) {
    if (self->is_usable[IRC_TABLE_CRITERIA])
      irc_library_check_lists (self->pack, self->findings);
    return;
  }
  for (guint i = IRC_TABLE_NONE + 1; i < IRC_N_TABLES; i++)
    check_ids_against_base (self, (IrcTableId) i);
}

/* ---- order --------------------------------------------------------------- */

static guint
rank_of_file (const char *line)
{
  for (guint i = 0; i < IRC_N_PACK_FILES; i++)
    if (g_str_has_prefix (line, irc_pack_files[i].name))
      return i;
  return IRC_N_PACK_FILES;
}

static int
compare_files (gconstpointer a, gconstpointer b)
{
  return (int) rank_of_file (*(const char *const *) a) -
         (int) rank_of_file (*(const char *const *) b);
}

/* ---- the whole ----------------------------------------------------------- */

static void
check_clear (IrcCheck *self)
{
  irc_library_unref (self->pack);
  if (self->base != NULL)
    irc_library_unref ((IrcLibrary *) IRC_UNCONST (self->base));
  irc_findings_free (self->findings);
  irc_forms_free (self->forms);
  g_hash_table_unref (self->unsound);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IrcCheck, check_clear)

char **
irc_library_check (const char *path, GError **error)
{
  g_auto (IrcCheck) check = {
    .pack = irc_library_new (),
    .findings = irc_findings_new (MAX_FINDINGS),
    .forms = irc_forms_new (),
    .unsound = g_hash_table_new (NULL, NULL),
  };

  if (path != NULL && !g_file_test (path, G_FILE_TEST_IS_DIR)) {
    g_set_error_literal (error,
                         IRC_CONTENT_ERROR,
                         IRC_CONTENT_ERROR_MISSING,
                         _ ("this is not a folder; give the folder that holds "
                            "the pack's pack.json"));
    return NULL;
  }
  if (!read_files (&check, path, error))
    return NULL;
  check_ids (&check);
  irc_check_fields (&check);
  irc_check_levels (&check);
  irc_check_references (&check);
  irc_check_arguments (&check);
  irc_check_benchmarks (&check);
  irc_check_standards (&check);
  irc_check_resource_types (&check);
  /* A stable sort: within a file, the order found. */
  g_ptr_array_sort (check.findings->lines, compare_files);
  return irc_findings_take_lines (check.findings);
}
