/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-check.h"

#include <string.h>

#include "irc-i18n.h"
#include "irc-string.h"

#define MAX_FINDINGS 10000
#define MAX_SHOWN_BYTES 60
#define MAX_PACK_ID_CHARACTERS 64 /* as of every id in a case file */

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
irc_check_is_replaced (const IrcCheck *self, IrcTableId table, const char *id)
{
  gconstpointer row = g_hash_table_lookup (self->pack->tables[table].by_id, id);

  return self->base != NULL && row != NULL &&
         strcmp (irc_row_get_id (row), id) != 0;
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

/* FALSE when the file cannot be used. */
static gboolean
read_file (IrcCheck *self,
           const IrcPackBytes *bytes_of_pack,
           IrcPackFileId file,
           IrcSchemaReader *reader)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcJsonTree) tree = NULL;

  self->findings->file = irc_pack_file_get_name (file);
  g_autoptr (GBytes) bytes =
      irc_library_read_bytes (bytes_of_pack, file, &error);
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

/* The criteria are the task force's, and a level reached must mean the same
 * everywhere. */
static void
refuse_levels (IrcCheck *self)
{
  self->findings->file = irc_pack_file_get_name (IRC_PACK_FILE_LEVELS);
  irc_findings_add (self->findings,
                    NULL,
                    _ ("an extension has no levels: the criteria are the task "
                       "force's; leave this file out"));
}

/* @base may be NULL: the built-in pack. */
static gboolean
read_files (IrcCheck *self,
            const IrcPackBytes *bytes,
            IrcLibrary *base,
            GError **error)
{
  IrcSchemaReader reader = {
    .arena = &self->pack->arena,
    .findings = self->findings,
    .unsound = self->unsound,
    .is_strict = TRUE,
  };
  gboolean is_silent[IRC_N_PACK_FILES] = { FALSE };

  read_file (self, bytes, IRC_PACK_FILE_PACK, &reader);
  reader.is_extension = strcmp (self->pack->pack.kind, "extension") == 0;
  if (reader.is_extension) {
    self->base =
        base != NULL ? irc_library_ref (base) : irc_library_load (error);
    if (self->base == NULL)
      return FALSE;
  }
  for (guint i = IRC_PACK_FILE_PACK + 1; i < IRC_N_PACK_FILES; i++) {
    const IrcPackFileId file = (IrcPackFileId) i;
    const gboolean is_there =
        bytes == NULL || irc_pack_bytes_has_file (bytes, file);

    is_silent[i] =
        reader.is_extension && (!is_there || file == IRC_PACK_FILE_LEVELS);
    if (!is_silent[i])
      read_file (self, bytes, file, &reader);
    else if (is_there)
      refuse_levels (self);
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

  self->findings->file = irc_pack_file_get_name (info->file);
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

/* A row that says which one it replaces is from then on found under that id
 * too, in place of the base's. */
static void
check_replaced (IrcCheck *self, IrcTableId id)
{
  const IrcTableInfo *info = &irc_table_infos[id];
  const IrcTable *table = &self->pack->tables[id];

  self->findings->file = irc_pack_file_get_name (info->file);
  for (guint i = 0; i < table->n; i++) {
    gconstpointer row = irc_table_get_row (table, info->row_size, i);
    const char *replaced = irc_row_get_replaced (info, row);
    const IrcPlace *place = IRC_PLACE_MEMBER (IRC_PLACE_ROW (i), "replaces");

    if (*replaced == '\0')
      continue;
    g_autofree char *shown = irc_string_shorten (replaced, MAX_SHOWN_BYTES);
    if (self->base == NULL)
      irc_findings_add (self->findings,
                        place,
                        _ ("“%s”: only a row of an extension replaces another"),
                        shown);
    else if (!g_hash_table_contains (self->base->tables[id].by_id, replaced))
      irc_findings_add (self->findings,
                        place,
                        _ ("“%s” is no id of the base pack in this file"),
                        shown);
    else if (g_hash_table_contains (table->by_id, replaced))
      irc_findings_add (self->findings,
                        place,
                        _ ("“%s” is replaced by another row already"),
                        shown);
    else
      g_hash_table_insert (
          table->by_id, IRC_UNCONST (replaced), IRC_UNCONST (row));
  }
}

static void
check_ids (IrcCheck *self)
{
  irc_library_index (self->pack, self->findings);
  if (self->base == NULL && self->is_usable[IRC_TABLE_CRITERIA])
    irc_library_check_lists (self->pack, self->findings);
  for (guint i = IRC_TABLE_NONE + 1; i < IRC_N_TABLES; i++) {
    if (self->base != NULL)
      check_ids_against_base (self, (IrcTableId) i);
    check_replaced (self, (IrcTableId) i);
  }
}

/* ---- order --------------------------------------------------------------- */

static guint
rank_of_file (const char *line)
{
  for (guint i = 0; i < IRC_N_PACK_FILES; i++)
    if (g_str_has_prefix (line, irc_pack_file_get_name (i)))
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
  g_clear_pointer (&self->pack, irc_library_unref);
  if (self->base != NULL)
    irc_library_unref ((IrcLibrary *) IRC_UNCONST (self->base));
  irc_findings_free (self->findings);
  irc_forms_free (self->forms);
  g_hash_table_unref (self->unsound);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IrcCheck, check_clear)

static IrcCheck
check_new (void)
{
  return (IrcCheck){
    .pack = irc_library_new (),
    .findings = irc_findings_new (MAX_FINDINGS),
    .forms = irc_forms_new (),
    .unsound = g_hash_table_new (NULL, NULL),
  };
}

static void
check_pack (IrcCheck *self)
{
  const char *id = self->pack->pack.id;

  self->findings->file = irc_pack_file_get_name (IRC_PACK_FILE_PACK);
  if (g_utf8_strlen (id, -1) > MAX_PACK_ID_CHARACTERS)
    irc_findings_add (self->findings,
                      IRC_PLACE_MEMBER (NULL, "id"),
                      _ ("must have at most %d characters"),
                      MAX_PACK_ID_CHARACTERS);
}

/* FALSE with @error, when the built-in pack is damaged. */
static gboolean
run (IrcCheck *self,
     const IrcPackBytes *bytes,
     IrcLibrary *base,
     GError **error)
{
  if (!read_files (self, bytes, base, error))
    return FALSE;
  check_pack (self);
  check_ids (self);
  irc_check_fields (self);
  irc_check_levels (self);
  irc_check_references (self);
  irc_check_arguments (self);
  irc_check_benchmarks (self);
  irc_check_standards (self);
  irc_check_resource_types (self);
  /* A stable sort: within a file, the order found. */
  g_ptr_array_sort (self->findings->lines, compare_files);
  return TRUE;
}

char **
irc_library_check_bytes (IrcPackBytes *bytes, IrcLibrary *base, GError **error)
{
  g_auto (IrcCheck) check = check_new ();

  return run (&check, bytes, base, error)
             ? irc_findings_take_lines (check.findings)
             : NULL;
}

char **
irc_library_check (const char *path, GError **error)
{
  g_autoptr (IrcPackBytes) bytes = NULL;

  if (path != NULL && (bytes = irc_pack_bytes_read (path, error)) == NULL)
    return NULL;
  return irc_library_check_bytes (bytes, NULL, error);
}

IrcLibrary *
irc_library_load_checked (IrcPackBytes *bytes,
                          IrcLibrary *base,
                          char ***findings,
                          GError **error)
{
  g_return_val_if_fail (bytes != NULL && findings != NULL, NULL);
  g_auto (IrcCheck) check = check_new ();

  *findings = NULL;
  if (!run (&check, bytes, base, error))
    return NULL;
  if (check.findings->n == 0)
    return g_steal_pointer (&check.pack);
  *findings = irc_findings_take_lines (check.findings);
  return NULL;
}
