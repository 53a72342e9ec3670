/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The evidence packs that a case was worked on with, beside those in use. */
#include "irc-assess-private.h"

#include <string.h>

static void
content_pack_free (gpointer data)
{
  IrcContentPack *self = data;

  g_free (self->pack);
  g_free (self->version);
  g_free (self);
}

static void
add_pack (GPtrArray *packs, const char *id, const char *version)
{
  IrcContentPack *pack = g_new0 (IrcContentPack, 1);

  pack->pack = g_strdup (id);
  pack->version = g_strdup (version);
  g_ptr_array_add (packs, pack);
}

GPtrArray *
irc_content_list_extensions (const IrcLibrary *library)
{
  g_return_val_if_fail (library != NULL, NULL);
  GPtrArray *extensions = g_ptr_array_new_with_free_func (content_pack_free);
  guint n;
  const IrcPack *packs = irc_library_get_packs (library, &n);

  for (guint i = 1; i < n; i++)
    add_pack (extensions, packs[i].id, packs[i].version);
  return extensions;
}

static const IrcPack *
find_pack (const IrcLibrary *library, const char *id)
{
  guint n;
  const IrcPack *packs = irc_library_get_packs (library, &n);

  for (guint i = 1; i < n; i++)
    if (g_str_equal (packs[i].id, id))
      return &packs[i];
  return NULL;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const IrcContentPack *const *) a)->pack,
                 (*(const IrcContentPack *const *) b)->pack);
}

void
irc_content_record (IrcCase *case_,
                    const IrcLibrary *library,
                    const IrcAssessment *assessment)
{
  g_return_if_fail (IRC_IS_CASE (case_) && library != NULL);
  const IrcPack *base = irc_library_get_pack (library);
  const GPtrArray *before = irc_case_peek (case_)->extensions;
  g_autoptr (GPtrArray) extensions = irc_content_list_extensions (library);

  for (guint i = 0; i < before->len; i++) {
    const IrcContentPack *pack = before->pdata[i];

    if (assessment != NULL && assessment->has_strangers &&
        find_pack (library, pack->pack) == NULL)
      add_pack (extensions, pack->pack, pack->version);
  }
  g_ptr_array_sort (extensions, compare_ids);
  irc_case_set_content (
      case_, base->id, base->version, base->language, extensions);
}

const IrcPack *
irc_assessment_get_pack_of (const IrcAssessment *self,
                            const IrcReference *reference)
{
  g_return_val_if_fail (self != NULL && reference != NULL, NULL);

  for (guint i = 0; i < self->n_own_references; i++)
    if (&self->own_references[i] == reference)
      return NULL;
  return irc_library_get_pack_of (self->library, reference);
}

/* ---- warnings ------------------------------------------------------------ */

static char *
dup_missing (const IrcLanguage *language, const IrcContentPack *then)
{
  return g_strdup_printf (
      irc_text (language,
                "The case was worked on with the evidence pack “%s” %s, which "
                "is not in use here: what comes from it is kept and not "
                "printed."),
      then->pack,
      then->version);
}

static char *
dup_other_version (const IrcLanguage *language,
                   const IrcContentPack *then,
                   const IrcPack *now)
{
  return g_strdup_printf (
      irc_text (language,
                "The case was worked on with the evidence pack “%s” %s; in use "
                "here is %s: its arguments, figures and references may "
                "differ."),
      then->pack,
      then->version,
      now->version);
}

void
irc_assessment_add_content_warnings (IrcAssessment *self, GPtrArray *sentences)
{
  const GPtrArray *extensions = irc_case_peek (self->case_)->extensions;

  for (guint i = 0; i < extensions->len; i++) {
    const IrcContentPack *then = extensions->pdata[i];
    const IrcPack *now = find_pack (self->library, then->pack);

    if (now == NULL)
      irc_assessment_add_warning (
          self, sentences, dup_missing (self->language, then));
    else if (!g_str_equal (now->version, then->version))
      irc_assessment_add_warning (
          self, sentences, dup_other_version (self->language, then, now));
  }
}
