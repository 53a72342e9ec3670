/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-cli-private.h"

#include "irc-i18n.h"
#include "irc-pack-offer.h"
#include "irc-pack-words.h"

/* ---- packs for a call ---------------------------------------------------- */

static IrcPacks *
load_packs (char **content)
{
  g_autoptr (GError) error = NULL;
  IrcPacks *packs = irc_packs_load ((const char *const *) content, &error);
  const IrcPackEntry *entries;
  guint n;

  if (packs == NULL) {
    irc_cli_complain (NULL, error->message);
    return NULL;
  }
  entries = irc_packs_get_entries (packs, &n);
  for (guint i = 0; i < n; i++)
    if (entries[i].trouble != NULL)
      irc_cli_complain (NULL, entries[i].trouble);
  return packs;
}

IrcLibrary *
irc_cli_load_library (char **content)
{
  g_autoptr (IrcPacks) packs = load_packs (content);

  return packs == NULL ? NULL : irc_library_ref (irc_packs_get_library (packs));
}

static int
print_lines (const char *const *lines)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (text, "%s\n", lines[i]);
  return irc_cli_print (text->str);
}

/* ---- checking ------------------------------------------------------------ */

int
irc_cli_check_content (char **content, const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcPackBytes) bytes = NULL;
  g_autoptr (IrcPacks) packs = NULL;
  g_auto (GStrv) findings = NULL;

  if (content != NULL && (packs = load_packs (content)) == NULL)
    return IRC_CLI_FAILED;
  if (folder == NULL || (bytes = irc_pack_bytes_read (folder, &error)) != NULL)
    findings = irc_library_check_bytes (
        bytes, packs == NULL ? NULL : irc_packs_get_base (packs), &error);
  if (findings == NULL) {
    irc_cli_complain (folder, error->message);
    return IRC_CLI_FAILED;
  }
  if (findings[0] != NULL)
    print_lines ((const char *const *) findings);
  return findings[0] == NULL ? IRC_CLI_OK : IRC_CLI_FAILED;
}

/* ---- installed packs ----------------------------------------------------- */

static char *
dup_line (const IrcPackEntry *entry)
{
  const IrcPack *pack;

  if (entry->library == NULL)
    return g_strdup_printf (
        "%s\t\t\t\t\t%s\t%s", entry->id, entry->folder, _ ("not used"));
  pack = irc_library_get_pack (entry->library);
  return g_strdup_printf (
      "%s\t%s\t%s\t%s\t%s\t%s\t%s",
      entry->id,
      pack->version,
      pack->kind,
      pack->language,
      pack->name,
      entry->folder != NULL ? entry->folder : _ ("built in"),
      entry->trouble == NULL ? _ ("in use") : _ ("not used"));
}

int
irc_cli_list_content (char **content)
{
  g_autoptr (IrcPacks) packs = load_packs (content);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  const IrcPackEntry *entries;
  guint n;

  if (packs == NULL)
    return IRC_CLI_FAILED;
  entries = irc_packs_get_entries (packs, &n);
  for (guint i = 0; i < n; i++) {
    g_autofree char *line = dup_line (&entries[i]);

    g_strv_builder_add (lines, line);
  }
  all = g_strv_builder_end (lines);
  return print_lines ((const char *const *) all);
}

/* Prints what the pack in @folder would change; NULL when it was said why
 * not. */
static IrcPackOffer *
show_offer (const char *folder)
{
  g_autoptr (IrcPacks) packs = load_packs (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcPackOffer) offer = NULL;
  const char *summary[2] = { NULL };

  if (packs == NULL)
    return NULL;
  offer = irc_pack_offer_new (packs, folder, &error);
  if (offer == NULL) {
    irc_cli_complain (folder, error->message);
    return NULL;
  }
  summary[0] = irc_pack_offer_get_summary (offer);
  if (print_lines (summary) != IRC_CLI_OK ||
      print_lines (irc_pack_offer_get_lines (offer)) != IRC_CLI_OK)
    return NULL;
  return g_steal_pointer (&offer);
}

int
irc_cli_compare_content (const char *folder)
{
  g_autoptr (IrcPackOffer) offer = show_offer (folder);

  return offer != NULL ? IRC_CLI_OK : IRC_CLI_FAILED;
}

int
irc_cli_add_content (const char *folder, gboolean force)
{
  g_autoptr (IrcPackOffer) offer = show_offer (folder);
  g_autoptr (GError) error = NULL;

  if (offer == NULL)
    return IRC_CLI_FAILED;
  if (irc_pack_offer_take (offer, force, &error))
    return IRC_CLI_OK;
  irc_cli_complain (folder, error->message);
  return IRC_CLI_FAILED;
}

int
irc_cli_remove_content (const char *id)
{
  g_autoptr (GError) error = NULL;

  if (irc_packs_remove (id, &error))
    return IRC_CLI_OK;
  irc_cli_complain (NULL, error->message);
  return IRC_CLI_FAILED;
}
