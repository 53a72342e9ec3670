/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-private.h"

#include "irc-string.h"

static void
add_title (IrcComposer *self)
{
  g_autofree char *title = irc_composer_dup_title (self);
  g_autofree char *shown = irc_string_shorten_words (
      title, irc_composer_get_budget (self)->max_bytes);
  IrcBlock *block = irc_document_builder_add_heading (
      self->builder, 1, "", shown, "sec-brief");

  block->heading.same_page = TRUE;
}

static void
add_references (IrcComposer *self)
{
  if (self->citations->len == 0)
    return;
  irc_document_builder_add_heading (
      self->builder,
      2,
      "",
      irc_compose_section_title (self->language, IRC_SECTION_REFERENCES),
      "sec-references");
  self->references =
      irc_document_builder_add (self->builder, IRC_BLOCK_REFERENCES);
  irc_composer_number_citations (self);
}

/* What the full edition has and this page not, by the sections that are on. */
static GPtrArray *
list_elsewhere (const IrcComposer *self, guint n_asks, guint n_arguments)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);
  const gboolean *full = self->full;

  if (full[IRC_SECTION_EVIDENCE] && n_asks > 0)
    g_ptr_array_add (items,
                     g_strdup_printf (irc_ntext (self->language,
                                                 "%u further request",
                                                 "%u further requests",
                                                 n_asks),
                                      n_asks));
  if (full[IRC_SECTION_EVIDENCE] && n_arguments > 0)
    g_ptr_array_add (items,
                     g_strdup_printf (irc_ntext (self->language,
                                                 "%u further argument",
                                                 "%u further arguments",
                                                 n_arguments),
                                      n_arguments));
  if (full[IRC_SECTION_EVIDENCE])
    g_ptr_array_add (
        items,
        g_strdup (irc_composer_text (
            self, "every argument in full and what speaks against it")));
  if (full[IRC_SECTION_PROFILE])
    g_ptr_array_add (
        items,
        g_strdup (irc_composer_text (self, "the profile of all criteria")));
  if (full[IRC_SECTION_METHOD])
    g_ptr_array_add (items, g_strdup (irc_composer_text (self, "the method")));
  return items;
}

/* What the page had to leave out, so that nobody takes it for everything. */
static void
add_remainder (IrcComposer *self, guint n_asks, guint n_arguments)
{
  g_autoptr (GPtrArray) items = list_elsewhere (self, n_asks, n_arguments);
  g_autofree char *day =
      irc_language_format_moment (self->language, self->options.date);
  g_autofree char *abbreviations = irc_composer_dup_abbreviations (self);
  g_autoptr (GString) out = g_string_new (NULL);

  if (items->len > 0) {
    g_autofree char *list = NULL;

    g_ptr_array_add (items, NULL);
    list =
        irc_language_join (self->language, (const char *const *) items->pdata);
    g_string_append_printf (
        out, irc_composer_text (self, "The full edition has %s. "), list);
  }
  if (!self->full[IRC_SECTION_EVIDENCE] && n_asks > 0)
    g_string_append_printf (
        out,
        irc_ntext (self->language,
                   "%u further request has no room on this page. ",
                   "%u further requests have no room on this page. ",
                   n_asks),
        n_asks);
  g_string_append_printf (out, irc_composer_text (self, "State of %s."), day);
  if (*abbreviations != '\0')
    g_string_append_printf (out, " %s", abbreviations);
  irc_document_builder_add_text (self->builder, IRC_PARAGRAPH_NOTE, out->str);
}

void
irc_compose_brief (IrcComposer *self)
{
  guint n_asks = 0, n_printed = 0, n_asks_shown = 0, n_shown = 0;

  irc_assessment_get_asks (self->assessment, &n_asks);
  irc_assessment_get_printed (self->assessment, &n_printed);
  irc_document_builder_set_single_page (self->builder);
  self->cite = TRUE;
  self->max_authors = irc_composer_get_budget (self)->max_authors;
  add_title (self);
  irc_composer_add_question (self, self->centre->name);
  irc_composer_add_compact_ladder (self);
  n_asks_shown = irc_composer_add_asks (self, FALSE);
  n_shown = irc_composer_add_reasons (self);
  if (n_asks > 0)
    irc_composer_add_consequence (self);
  irc_composer_add_signature (self, FALSE);
  add_references (self);
  add_remainder (self, n_asks - n_asks_shown, n_printed - n_shown);
}
