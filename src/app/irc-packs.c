/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-packs-private.h"

#include <string.h>

#include "irc-folder.h"
#include "irc-i18n.h"

struct _IrcPacks {
  GArray *entries; /* of IrcPackEntry */
  GPtrArray *texts;
  IrcLibrary *built_in, *base, *library;
};

/* ---- versions ------------------------------------------------------------ */

static guint64
take_number (const char **text)
{
  char *end = NULL;
  const guint64 number = g_ascii_strtoull (*text, &end, 10);

  *text = end;
  return number;
}

int
irc_pack_compare_versions (const char *a, const char *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, 0);

  while (*a != '\0' && *b != '\0') {
    if (g_ascii_isdigit (*a) && g_ascii_isdigit (*b)) {
      const guint64 x = take_number (&a), y = take_number (&b);

      if (x != y)
        return x < y ? -1 : 1;
    } else if (*a != *b) {
      return (guchar) *a < (guchar) *b ? -1 : 1;
    } else {
      a++;
      b++;
    }
  }
  return (*a != '\0') - (*b != '\0');
}

/* ---- places -------------------------------------------------------------- */

char *
irc_packs_dup_place (void)
{
  g_autofree char *data = irc_folder_dup_data_dir ();

  return g_build_filename (data, "packs", NULL);
}

gboolean
irc_packs_parse_name (const char *name, char **id, guint *number)
{
  const char *dot = strrchr (name, '.');
  guint64 value;

  if (dot == NULL || dot == name ||
      !g_ascii_string_to_unsigned (dot + 1, 10, 1, G_MAXUINT - 1, &value, NULL))
    return FALSE;
  *id = g_strndup (name, (gsize) (dot - name));
  *number = (guint) value;
  return TRUE;
}

/* Folder names by id, the one with the highest number each. */
static GHashTable *
find_newest (char **names)
{
  GHashTable *newest =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; names[i] != NULL; i++) {
    char *id, *other = NULL;
    guint number, number_of_other = 0;
    const char *before;

    if (!irc_packs_parse_name (names[i], &id, &number))
      continue;
    before = g_hash_table_lookup (newest, id);
    if (before != NULL)
      irc_packs_parse_name (before, &other, &number_of_other);
    g_free (other);
    if (number > number_of_other)
      g_hash_table_insert (newest, id, names[i]);
    else
      g_free (id);
  }
  return newest;
}

/* ---- the list ------------------------------------------------------------ */

static const char *
take_text (IrcPacks *self, char *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

static IrcPackEntry *
get_entry (const IrcPacks *self, guint i)
{
  return &g_array_index (self->entries, IrcPackEntry, i);
}

static IrcPackEntry *
find_entry (const IrcPacks *self, const char *id)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (g_str_equal (get_entry (self, i)->id, id))
      return get_entry (self, i);
  return NULL;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  return strcmp (((const IrcPackEntry *) a)->id,
                 ((const IrcPackEntry *) b)->id);
}

static const IrcPack *
pack_of (const IrcPackEntry *entry)
{
  return irc_library_get_pack (entry->library);
}

static gboolean
is_base (const IrcPackEntry *entry)
{
  return entry->library != NULL && g_str_equal (pack_of (entry)->kind, "base");
}

/* What keeps the pack from being used; of one that was named for this call
 * that is an error, and of an installed one the program goes on without it. */
static gboolean
leave_out (IrcPacks *self,
           IrcPackEntry *entry,
           const char *reason,
           GError **error)
{
  if (!entry->is_installed) {
    g_set_error (error,
                 IRC_CONTENT_ERROR,
                 IRC_CONTENT_ERROR_INVALID,
                 "%s: %s",
                 entry->folder,
                 reason);
    return FALSE;
  }
  entry->trouble = take_text (
      self,
      g_strdup_printf (
          /* Translators: a pack's id, what is wrong, the id again */
          _ ("The evidence pack “%s” is not used: %s. Add it again or remove "
             "it: “Evidence packs…” in the menu, or ircase "
             "--remove-content=%s."),
          entry->id,
          reason,
          entry->id));
  return TRUE;
}

/* The first of the findings, and how many there are. */
char *
irc_packs_dup_findings (char **findings)
{
  const guint n_more = g_strv_length (findings) - 1;

  if (n_more == 0)
    return g_strdup (findings[0]);
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   /* Translators: a finding, and how many there are besides */
                   "%s (and %u more finding: ircase --check-content shows it)",
                   "%s (and %u more findings: ircase --check-content shows "
                   "them)",
                   n_more),
      findings[0],
      n_more);
}

/* ---- one pack ------------------------------------------------------------ */

/* Its library, when it passes the check on @base. */
static gboolean
load_entry (IrcPacks *self,
            IrcPackEntry *entry,
            IrcLibrary *base,
            GError **error)
{
  g_autoptr (GError) local = NULL;
  g_auto (GStrv) findings = NULL;
  g_autofree char *reason = NULL;
  g_autoptr (IrcPackBytes) bytes = irc_pack_bytes_read (entry->folder, &local);

  g_clear_pointer (&entry->library, irc_library_unref);
  if (bytes != NULL)
    entry->library = irc_library_load_checked (bytes, base, &findings, &local);
  if (entry->library != NULL) {
    if (entry->is_installed && !g_str_equal (pack_of (entry)->id, entry->id)) {
      g_clear_pointer (&entry->library, irc_library_unref);
      return leave_out (
          self, entry, _ ("its folder has the name of another pack"), error);
    }
    /* Kept when the library is loaded once more. */
    if (!entry->is_installed)
      entry->id = take_text (self, g_strdup (pack_of (entry)->id));
    return TRUE;
  }
  reason = findings != NULL ? irc_packs_dup_findings (findings)
                            : g_strdup (local->message);
  return leave_out (self, entry, reason, error);
}

static gboolean
add_named (IrcPacks *self, const char *folder, GError **error)
{
  IrcPackEntry entry = { .id = folder,
                         .folder = take_text (self, g_strdup (folder)) };

  if (!load_entry (self, &entry, self->built_in, error))
    return FALSE;
  IrcPackEntry *other = find_entry (self, entry.id);
  if (other != NULL) {
    irc_library_unref (entry.library);
    return leave_out (
        self, &entry, _ ("a pack with this id is given twice"), error);
  }
  g_array_append_val (self->entries, entry);
  return TRUE;
}

static void
add_installed (IrcPacks *self)
{
  g_autofree char *place = irc_packs_dup_place ();
  g_auto (GStrv) names = irc_folder_list (place);
  g_autoptr (GHashTable) newest = find_newest (names);
  GHashTableIter iter;
  gpointer id, name;

  g_hash_table_iter_init (&iter, newest);
  while (g_hash_table_iter_next (&iter, &id, &name)) {
    IrcPackEntry entry = { .is_installed = TRUE };

    if (find_entry (self, id) != NULL ||
        self->entries->len + 1 >= IRC_PACKS_MAX)
      continue;
    entry.id = take_text (self, g_strdup (id));
    entry.folder = take_text (self, g_build_filename (place, name, NULL));
    load_entry (self, &entry, self->built_in, NULL);
    g_array_append_val (self->entries, entry);
  }
}

/* ---- the base ------------------------------------------------------------ */

/* TRUE when the base pack may take the place of the built-in one. */
static gboolean
judge_base (IrcPacks *self, IrcPackEntry *entry, GError **error)
{
  const IrcPack *own = irc_library_get_pack (self->built_in);
  g_autoptr (GError) local = NULL;
  g_autofree char *reason = NULL;

  if (!irc_library_has_same_criteria (self->built_in, entry->library, &local))
    return leave_out (self, entry, local->message, error);
  if (self->base != self->built_in)
    return leave_out (
        self, entry, _ ("another base pack is in use already"), error);
  if (entry->is_installed && g_str_equal (pack_of (entry)->id, own->id) &&
      irc_pack_compare_versions (pack_of (entry)->version, own->version) < 0) {
    reason = g_strdup_printf (
        _ ("version %s is older than %s, which came with the program"),
        pack_of (entry)->version,
        own->version);
    return leave_out (self, entry, reason, error);
  }
  irc_library_unref (self->base);
  self->base = irc_library_ref (entry->library);
  return TRUE;
}

/* Extensions were checked on the built-in base; on another one they are again.
 */
static gboolean
choose_base (IrcPacks *self, GError **error)
{
  for (guint named = 0; named < 2; named++)
    for (guint i = 0; i < self->entries->len; i++) {
      IrcPackEntry *entry = get_entry (self, i);

      if (is_base (entry) && entry->is_installed == (named == 1) &&
          !judge_base (self, entry, error))
        return FALSE;
    }
  if (self->base == self->built_in)
    return TRUE;
  for (guint i = 0; i < self->entries->len; i++) {
    IrcPackEntry *entry = get_entry (self, i);

    if (!is_base (entry)) {
      entry->trouble = NULL;
      if (!load_entry (self, entry, self->base, error))
        return FALSE;
    }
  }
  return TRUE;
}

/* ---- all together -------------------------------------------------------- */

static gboolean
is_used_extension (const IrcPackEntry *entry)
{
  return entry->library != NULL && entry->trouble == NULL && !is_base (entry);
}

/* One after the other, by id: of two that do not go together, the second is
 * left out. */
static gboolean
join (IrcPacks *self, GError **error)
{
  g_autoptr (GPtrArray) used = g_ptr_array_new ();

  self->library = irc_library_ref (self->base);
  for (guint i = 0; i < self->entries->len; i++) {
    IrcPackEntry *entry = get_entry (self, i);
    g_autoptr (GError) local = NULL;
    IrcLibrary *library;

    if (!is_used_extension (entry))
      continue;
    g_ptr_array_add (used, entry->library);
    library = irc_library_combine (
        self->base, (IrcLibrary *const *) used->pdata, used->len, &local);
    if (library != NULL) {
      irc_library_unref (self->library);
      self->library = library;
      continue;
    }
    g_ptr_array_set_size (used, (int) used->len - 1);
    if (!leave_out (self, entry, local->message, error))
      return FALSE;
  }
  return TRUE;
}

/* The base in use stands first; a built-in one that is not in use is no
 * entry. */
static void
put_base_first (IrcPacks *self)
{
  IrcPackEntry base = { 0 };

  for (guint i = 0; i < self->entries->len; i++)
    if (get_entry (self, i)->library == self->base) {
      base = *get_entry (self, i);
      g_array_remove_index (self->entries, i);
      break;
    }
  if (base.library == NULL) {
    base.library = irc_library_ref (self->base);
    base.id = irc_library_get_pack (self->base)->id;
  }
  g_array_prepend_val (self->entries, base);
}

static gboolean
load_all (IrcPacks *self, const char *const *folders, GError **error)
{
  self->built_in = irc_library_load (error);
  if (self->built_in == NULL)
    return FALSE;
  self->base = irc_library_ref (self->built_in);
  for (guint i = 0; folders != NULL && folders[i] != NULL; i++)
    if (!add_named (self, folders[i], error))
      return FALSE;
  add_installed (self);
  g_array_sort (self->entries, compare_entries);
  if (!choose_base (self, error) || !join (self, error))
    return FALSE;
  put_base_first (self);
  return TRUE;
}

static void
packs_clear (gpointer data)
{
  IrcPacks *self = data;

  for (guint i = 0; i < self->entries->len; i++)
    g_clear_pointer (&get_entry (self, i)->library, irc_library_unref);
  g_array_unref (self->entries);
  g_ptr_array_unref (self->texts);
  g_clear_pointer (&self->built_in, irc_library_unref);
  g_clear_pointer (&self->base, irc_library_unref);
  g_clear_pointer (&self->library, irc_library_unref);
}

IrcPacks *
irc_packs_load (const char *const *folders, GError **error)
{
  g_autoptr (IrcPacks) self = g_atomic_rc_box_new0 (IrcPacks);

  self->entries = g_array_new (FALSE, TRUE, sizeof (IrcPackEntry));
  self->texts = g_ptr_array_new_with_free_func (g_free);
  return load_all (self, folders, error) ? g_steal_pointer (&self) : NULL;
}

IrcPacks *
irc_packs_ref (IrcPacks *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
irc_packs_unref (IrcPacks *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, packs_clear);
}

IrcLibrary *
irc_packs_get_library (const IrcPacks *self)
{
  return self->library;
}

IrcLibrary *
irc_packs_get_base (const IrcPacks *self)
{
  return self->base;
}

const IrcPackEntry *
irc_packs_get_entries (const IrcPacks *self, guint *n)
{
  *n = self->entries->len;
  return get_entry (self, 0);
}

const IrcPackEntry *
irc_packs_lookup_installed (const IrcPacks *self, const char *id)
{
  const IrcPackEntry *entry = find_entry (self, id);

  return entry != NULL && entry->is_installed ? entry : NULL;
}
