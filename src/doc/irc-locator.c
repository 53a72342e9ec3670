/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-locator.h"

#include "irc-citation.h"

IrcLocator
irc_locator_find (const IrcReference *reference)
{
  IrcLocator self = { NULL, NULL };
  IrcRunList *runs = irc_run_list_new ();
  g_autoptr (IrcDocumentBuilder) builder = irc_document_builder_new ("en");
  g_autoptr (IrcDocument) document = NULL;
  const IrcRuns *entry = NULL;

  irc_citation_add_entry (runs, reference);
  irc_document_builder_add_paragraph (builder, IRC_PARAGRAPH_NOTE, runs);
  document = irc_document_builder_end (g_steal_pointer (&builder));
  entry = &irc_document_get_block (document, 0)->paragraph.text;
  for (guint i = 0; i < entry->n_runs && self.address == NULL; i++)
    if (entry->runs[i].target != NULL) {
      self.text = g_strdup (entry->runs[i].text);
      self.address = g_strdup (entry->runs[i].target);
    }
  if (self.text == NULL)
    self.text = g_strdup ("");
  return self;
}

void
irc_locator_clear (IrcLocator *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->address, g_free);
}
