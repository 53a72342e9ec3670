/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-sections.h"

static GListModel *
get_list (IrcSession *session)
{
  return irc_case_get_list (irc_session_get_case (session), IRC_LIST_SECTIONS);
}

GPtrArray *
irc_sections_dup (IrcSession *session)
{
  g_return_val_if_fail (IRC_IS_SESSION (session), NULL);
  GListModel *list = get_list (session);
  GPtrArray *sections = g_ptr_array_new_with_free_func (g_object_unref);
  const guint n = list == NULL ? 0 : g_list_model_get_n_items (list);
  gboolean listed[IRC_N_SECTIONS] = { FALSE };

  for (guint i = 0; i < n; i++) {
    IrcSection *section = g_list_model_get_item (list, i);
    listed[irc_section_peek (section)->id] = TRUE;
    g_ptr_array_add (sections, section);
  }
  for (guint id = 0; id < IRC_N_SECTIONS; id++) {
    guint place = 0;
    if (listed[id])
      continue;
    while (place < sections->len &&
           irc_section_peek (sections->pdata[place])->id < id)
      place++;
    g_ptr_array_insert (
        sections, (int) place, irc_section_new ((IrcSectionId) id));
  }
  return sections;
}

guint
irc_sections_find (GPtrArray *sections, IrcSectionId id)
{
  guint i = 0;

  while (irc_section_peek (sections->pdata[i])->id != id)
    i++;
  return i;
}

void
irc_sections_set (IrcSession *session, GPtrArray *sections)
{
  g_return_if_fail (IRC_IS_SESSION (session));

  irc_case_set_list (
      irc_session_get_case (session), IRC_LIST_SECTIONS, sections);
}

const char *
irc_sections_get_words (IrcSession *session, IrcSectionId id)
{
  g_autoptr (GPtrArray) sections = irc_sections_dup (session);

  /* The case keeps what is listed; what is not has no words. */
  return irc_section_peek (sections->pdata[irc_sections_find (sections, id)])
      ->text;
}

void
irc_sections_set_words (IrcSession *session, IrcSectionId id, const char *words)
{
  g_autoptr (GPtrArray) sections = irc_sections_dup (session);
  IrcSection *section = sections->pdata[irc_sections_find (sections, id)];

  if (g_strcmp0 (irc_section_peek (section)->text, words) == 0)
    return;
  irc_sections_set (session, sections);
  g_object_set (section, "text", words, NULL);
}
