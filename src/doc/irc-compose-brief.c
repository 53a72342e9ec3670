/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-private.h"

#include "irc-string.h"

static void
add_title (IrcComposer *self)
{
  g_autofree char *title = irc_composer_dup_title (self);
  g_autofree char *shown =
      irc_string_shorten (title, irc_composer_get_budget (self)->max_bytes);
  IrcBlock *block = irc_document_builder_add_heading (
      self->builder, 1, "", shown, "sec-brief");

  block->heading.same_page = TRUE;
}

static void
add_consequence (IrcComposer *self)
{
  g_autofree char *text =
      irc_composer_capitalise (irc_composer_dup_consequence (self));
  GPtrArray *paragraphs = NULL;

  if (*text == '\0' || !irc_composer_get_budget (self)->with_consequence)
    return;
  paragraphs = g_ptr_array_new ();
  g_ptr_array_add (paragraphs, irc_run_list_new_text (text));
  irc_document_builder_add_callout (
      self->builder,
      irc_composer_text (self, "If nothing is decided"),
      paragraphs);
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

static void
append_item (const IrcComposer *self, GString *out, const char *text)
{
  g_string_append_printf (
      out, "%s%s", out->len > 0 ? irc_composer_text (self, ", ") : "", text);
}

/* What the page had to leave out, so that nobody takes it for everything. */
static void
add_remainder (IrcComposer *self, guint n_asks, guint n_arguments)
{
  GString *out = g_string_new (NULL);
  g_autofree char *day =
      irc_language_format_moment (self->language, self->options.date);
  g_autofree char *left = NULL;
  g_autofree char *note = NULL;

  if (n_asks > 0) {
    g_autofree char *text = g_strdup_printf (irc_ntext (self->language,
                                                        "%u further request",
                                                        "%u further requests",
                                                        n_asks),
                                             n_asks);

    append_item (self, out, text);
  }
  if (n_arguments > 0) {
    g_autofree char *text = g_strdup_printf (irc_ntext (self->language,
                                                        "%u further argument",
                                                        "%u further arguments",
                                                        n_arguments),
                                             n_arguments);

    append_item (self, out, text);
  }
  append_item (self,
               out,
               irc_composer_text (self,
                                  "the profile of all criteria, the weak "
                                  "points of the evidence and the method are "
                                  "in the full edition."));
  left = irc_composer_capitalise (g_string_free (out, FALSE));
  note = g_strdup_printf (
      /* TRANSLATORS: a sentence, then the day of the paper */
      irc_composer_text (self, "%s State of %s."),
      left,
      day);
  irc_document_builder_add_text (self->builder, IRC_PARAGRAPH_NOTE, note);
}

void
irc_compose_brief (IrcComposer *self)
{
  guint n_asks = 0, n_printed = 0, n_asks_shown = 0, n_shown = 0;

  irc_assessment_get_asks (self->assessment, &n_asks);
  irc_assessment_get_printed (self->assessment, &n_printed);
  irc_document_builder_set_single_page (self->builder);
  self->cite = TRUE;
  add_title (self);
  irc_composer_add_question (self, self->centre->name);
  irc_composer_add_compact_ladder (self);
  n_asks_shown = irc_composer_add_asks (self, FALSE);
  n_shown = irc_composer_add_reasons (self);
  if (n_asks > 0)
    add_consequence (self);
  irc_composer_add_signature (self, FALSE);
  add_references (self);
  add_remainder (self, n_asks - n_asks_shown, n_printed - n_shown);
}
