/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-pack-offer.h"

#include "irc-folder.h"
#include "irc-i18n.h"
#include "irc-pack-words.h"
#include "irc-packs-private.h"

struct _IrcPackOffer {
  IrcPackBytes *bytes;
  IrcLibrary *library;
  const IrcPack *pack; /* of library */
  IrcOfferKind kind;
  char *summary;
  char **lines;
};

/* ---- may it be used? ----------------------------------------------------- */

static gboolean
is_base (const IrcPack *pack)
{
  return g_str_equal (pack->kind, "base");
}

/* The extensions in use but the one of the same id, with this one. */
static gboolean
fits_others (const IrcPackOffer *self, const IrcPacks *packs, GError **error)
{
  g_autoptr (GPtrArray) used = g_ptr_array_new ();
  g_autoptr (IrcLibrary) library = NULL;
  guint n;
  const IrcPackEntry *entries = irc_packs_get_entries (packs, &n);

  if (n >= IRC_PACKS_MAX) {
    g_set_error (error,
                 IRC_CONTENT_ERROR,
                 IRC_CONTENT_ERROR_INVALID,
                 _ ("%d packs are in use already; remove one first"),
                 IRC_PACKS_MAX);
    return FALSE;
  }
  for (guint i = 1; i < n; i++)
    if (entries[i].library != NULL && entries[i].trouble == NULL &&
        !g_str_equal (entries[i].id, self->pack->id))
      g_ptr_array_add (used, entries[i].library);
  g_ptr_array_add (used, self->library);
  library = irc_library_combine (irc_packs_get_base (packs),
                                 (IrcLibrary *const *) used->pdata,
                                 used->len,
                                 error);
  return library != NULL;
}

/* An installed base of another id would silently stay unused. */
static gboolean
fits_base (const IrcPackOffer *self, const IrcPacks *packs, GError **error)
{
  guint n;
  const IrcPackEntry *base = irc_packs_get_entries (packs, &n);
  const IrcPack *own = irc_library_get_pack (irc_packs_get_base (packs));

  if (!irc_library_has_same_criteria (
          irc_packs_get_base (packs), self->library, error))
    return FALSE;
  if (!base->is_installed || g_str_equal (base->id, self->pack->id))
    return TRUE;
  g_set_error (error,
               IRC_CONTENT_ERROR,
               IRC_CONTENT_ERROR_INVALID,
               _ ("the base pack “%s” is installed; remove it first"),
               own->id);
  return FALSE;
}

static gboolean
load (IrcPackOffer *self,
      const IrcPacks *packs,
      const char *folder,
      GError **error)
{
  g_auto (GStrv) findings = NULL;

  self->bytes = irc_pack_bytes_read (folder, error);
  if (self->bytes == NULL)
    return FALSE;
  self->library = irc_library_load_checked (
      self->bytes, irc_packs_get_base (packs), &findings, error);
  if (findings != NULL) {
    g_autofree char *text = irc_packs_dup_findings (findings);

    g_set_error_literal (
        error, IRC_CONTENT_ERROR, IRC_CONTENT_ERROR_INVALID, text);
  }
  if (self->library == NULL)
    return FALSE;
  self->pack = irc_library_get_pack (self->library);
  return is_base (self->pack) ? fits_base (self, packs, error)
                              : fits_others (self, packs, error);
}

/* ---- what would happen --------------------------------------------------- */

/* The version in use that this one would take the place of; NULL: none. */
static IrcLibrary *
find_before (const IrcPackOffer *self, const IrcPacks *packs)
{
  const IrcPackEntry *entry =
      irc_packs_lookup_installed (packs, self->pack->id);

  if (entry != NULL)
    return entry->library;
  return is_base (self->pack) ? irc_packs_get_base (packs) : NULL;
}

static IrcOfferKind
judge (const IrcPackOffer *self, const IrcPacks *packs, IrcLibrary *before)
{
  const IrcPack *old = before == NULL ? NULL : irc_library_get_pack (before);
  int order;

  if (old == NULL)
    return irc_packs_lookup_installed (packs, self->pack->id) == NULL
               ? IRC_OFFER_NEW
               : IRC_OFFER_UPDATE;
  if (!g_str_equal (old->id, self->pack->id))
    return IRC_OFFER_NEW;
  order = irc_pack_compare_versions (self->pack->version, old->version);
  return order > 0   ? IRC_OFFER_UPDATE
         : order < 0 ? IRC_OFFER_OLDER
                     : IRC_OFFER_SAME;
}

static char *
dup_summary (const IrcPackOffer *self, IrcLibrary *before)
{
  const char *old = before == NULL ? _ ("a version that cannot be used")
                                   : irc_library_get_pack (before)->version;
  g_autofree char *name = irc_pack_words_dup_name (self->pack);
  g_autofree char *content = irc_pack_words_dup_content (self->library);

  switch (self->kind) {
    case IRC_OFFER_NEW:
      return g_strdup_printf (_ ("%s is new here: %s."), name, content);
    case IRC_OFFER_UPDATE:
      return g_strdup_printf (_ ("%s takes the place of %s."), name, old);
    case IRC_OFFER_SAME:
      return g_strdup_printf (
          self->lines[0] == NULL
              ? _ ("%s is in use already; nothing would change.")
              : _ ("%s is in use already, with another content."),
          name);
    case IRC_OFFER_OLDER:
    default:
      return g_strdup_printf (
          _ ("%s is older than %s, which is in use."), name, old);
  }
}

IrcPackOffer *
irc_pack_offer_new (IrcPacks *packs, const char *folder, GError **error)
{
  g_return_val_if_fail (packs != NULL && folder != NULL, NULL);
  IrcPackOffer *self = g_new0 (IrcPackOffer, 1);
  IrcLibrary *before;

  if (!load (self, packs, folder, error)) {
    irc_pack_offer_free (self);
    return NULL;
  }
  before = find_before (self, packs);
  self->kind = judge (self, packs, before);
  self->lines = irc_pack_words_dup_lines (before, self->library);
  self->summary = dup_summary (self, before);
  return self;
}

void
irc_pack_offer_free (IrcPackOffer *self)
{
  g_clear_pointer (&self->bytes, irc_pack_bytes_unref);
  g_clear_pointer (&self->library, irc_library_unref);
  g_free (self->summary);
  g_strfreev (self->lines);
  g_free (self);
}

IrcOfferKind
irc_pack_offer_get_kind (const IrcPackOffer *self)
{
  return self->kind;
}

const char *
irc_pack_offer_get_summary (const IrcPackOffer *self)
{
  return self->summary;
}

const char *const *
irc_pack_offer_get_lines (const IrcPackOffer *self)
{
  return (const char *const *) self->lines;
}

/* ---- installed folders --------------------------------------------------- */

/* The folders of the pack @id in @place, by number, and the highest. */
static char **
list_folders (const char *place, const char *id, guint *last)
{
  g_auto (GStrv) names = irc_folder_list (place);
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();

  *last = 0;
  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *its = NULL;
    guint number;

    if (!irc_packs_parse_name (names[i], &its, &number) ||
        !g_str_equal (its, id))
      continue;
    *last = MAX (*last, number);
    g_strv_builder_add (found, names[i]);
  }
  return g_strv_builder_end (found);
}

static gboolean
remove_folders (const char *place, char **names, GError **error)
{
  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *path = g_build_filename (place, names[i], NULL);

    if (!irc_folder_remove (path, error))
      return FALSE;
  }
  return TRUE;
}

/* The new folder is in place before the old ones go: at every moment one whole
 * version is installed. */
static gboolean
install (const IrcPackOffer *self, GError **error)
{
  g_autofree char *place = irc_packs_dup_place ();
  guint last, n = 0;
  g_auto (GStrv) old = list_folders (place, self->pack->id, &last);
  g_autofree char *name = g_strdup_printf ("%s.%u", self->pack->id, last + 1);
  g_autofree char *path = g_build_filename (place, name, NULL);
  const char *names[IRC_N_PACK_FILES];
  GBytes *contents[IRC_N_PACK_FILES];
  gboolean is_done;

  for (guint i = 0; i < IRC_N_PACK_FILES; i++) {
    const IrcPackFileId file = (IrcPackFileId) i;

    if (!irc_pack_bytes_has_file (self->bytes, file))
      continue;
    names[n] = irc_pack_file_get_name (file);
    contents[n++] = irc_pack_bytes_dup_file (self->bytes, file, NULL);
  }
  is_done = irc_folder_create (path, names, contents, n, error);
  for (guint i = 0; i < n; i++)
    g_bytes_unref (contents[i]);
  return is_done && remove_folders (place, old, error);
}

gboolean
irc_pack_offer_take (IrcPackOffer *self, gboolean force, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->kind == IRC_OFFER_OLDER && !force) {
    g_set_error (error,
                 IRC_CONTENT_ERROR,
                 IRC_CONTENT_ERROR_INVALID,
                 /* Translators: %s is a whole sentence */
                 _ ("%s It is not taken unless you insist (--force)."),
                 self->summary);
    return FALSE;
  }
  return install (self, error);
}

static char *
dup_installed_ids (const char *place)
{
  g_auto (GStrv) names = irc_folder_list (place);
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++) {
    char *id;
    guint number;

    if (!irc_packs_parse_name (names[i], &id, &number))
      continue;
    if (!g_hash_table_contains (seen, id))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", id);
    g_hash_table_add (seen, id);
  }
  return g_strdup (text->len > 0 ? text->str : _ ("none"));
}

gboolean
irc_packs_remove (const char *id, GError **error)
{
  g_return_val_if_fail (id != NULL, FALSE);
  g_autofree char *place = irc_packs_dup_place ();
  guint last;
  g_auto (GStrv) names = list_folders (place, id, &last);
  g_autofree char *installed = NULL;

  if (names[0] != NULL)
    return remove_folders (place, names, error);
  installed = dup_installed_ids (place);
  g_set_error (error,
               IRC_CONTENT_ERROR,
               IRC_CONTENT_ERROR_MISSING,
               _ ("no evidence pack “%s” is installed; installed are: %s"),
               id,
               installed);
  return FALSE;
}
