/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What makes an edition of the full document: which arguments its reader sees
 * first, the sentence that it begins with, and the one that says where the rest
 * is. */
#include "irc-compose-private.h"

/* Of an edition that makes no request. */
#define MAX_WITHOUT_REQUEST 4

#define OF_NO_THEME 10
#define OF_OTHERS 100
#define ABSENT 1000 /* does not stand in the edition's Evidence */

/* ---- which arguments ----------------------------------------------------- */

/* The place of the first of @tags that is in @list. */
static guint
find_tag (const char *const *tags, const char *const *list, guint otherwise)
{
  for (guint i = 0; i < IRC_EDITION_MAX_TAGS && tags[i] != NULL; i++)
    if (g_strv_contains (list, tags[i]))
      return i;
  return otherwise;
}

/* The smaller, the earlier; an argument of the user's own that names no
 * audience is for all of them. */
static guint
rank (const IrcComposer *self, const IrcMatch *match)
{
  const IrcEditionSpec *spec = self->spec;
  const char *const theme[] = { match->theme, NULL };
  const gboolean for_all = match->own && match->audiences[0] == NULL;
  const guint absent = irc_composer_shows_argument (self, match) ? 0 : ABSENT;

  return absent +
         (for_all ? 0
                  : find_tag (spec->audiences, match->audiences, OF_OTHERS)) +
         find_tag (spec->themes, theme, OF_NO_THEME);
}

/* @matches with those for the reader first, else in their order. */
static GPtrArray *
sort_matches (const IrcComposer *self, const IrcMatch *const *matches, guint n)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < n; i++) {
    guint at = sorted->len;

    while (self->selects && at > 0 &&
           rank (self, g_ptr_array_index (sorted, at - 1)) >
               rank (self, matches[i]))
      at--;
    g_ptr_array_insert (sorted, (int) at, (gpointer) (gintptr) matches[i]);
  }
  return sorted;
}

/* What has a source is not cut off for what has none. */
static void
cut_to_length (GPtrArray *sorted, guint max)
{
  guint sourced = 0;

  while (sourced < sorted->len &&
         !irc_composer_has_source (g_ptr_array_index (sorted, sourced)))
    sourced++;
  if (sorted->len <= max)
    return;
  if (sourced >= max && sourced < sorted->len)
    sorted->pdata[max - 1] = sorted->pdata[sourced];
  g_ptr_array_set_size (sorted, (int) max);
}

GPtrArray *
irc_composer_list_arguments (const IrcComposer *self, const IrcAskResult *ask)
{
  GPtrArray *list = sort_matches (self, ask->arguments, ask->n_arguments);

  if (self->selects)
    cut_to_length (list, self->spec->max_arguments);
  return list;
}

static void
show_all (GHashTable *shown, const GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    g_hash_table_add (shown, g_ptr_array_index (list, i));
}

static void
choose_arguments (IrcComposer *self)
{
  guint n = 0, n_asks = 0;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (self->assessment, &n);
  const IrcAskResult *asks =
      irc_assessment_get_asks (self->assessment, &n_asks);
  GHashTable *shown = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_asks; i++) {
    g_autoptr (GPtrArray) list = irc_composer_list_arguments (self, &asks[i]);

    show_all (shown, list);
  }
  if (n_asks == 0) {
    g_autoptr (GPtrArray) list = sort_matches (self, printed, n);

    cut_to_length (list, MAX_WITHOUT_REQUEST);
    show_all (shown, list);
  }
  self->shown = shown;
}

GPtrArray *
irc_composer_list_printed (const IrcComposer *self)
{
  guint n = 0;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (self->assessment, &n);

  return sort_matches (self, printed, n);
}

gboolean
irc_composer_shows_argument (const IrcComposer *self, const IrcMatch *match)
{
  return self->shown == NULL || g_hash_table_contains (self->shown, match);
}

/* ---- which criteria ------------------------------------------------------ */

gboolean
irc_composer_lists_criterion (const IrcComposer *self,
                              const IrcCriterion *criterion)
{
  guint n = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);
  const IrcResult *result =
      irc_assessment_lookup_result (self->assessment, criterion->id);

  if (self->spec == NULL || self->whole_profile)
    return TRUE;
  if (result->blocking[IRC_PATHWAY_INPATIENT] ||
      result->blocking[IRC_PATHWAY_OUTPATIENT])
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (irc_composer_serves (&asks[i], criterion))
      return TRUE;
  return FALSE;
}

/* ---- parts --------------------------------------------------------------- */

gboolean
irc_composer_has_part (const IrcComposer *self, IrcPart part)
{
  const guint alone = IRC_PART_REACH | IRC_PART_STAFFING;

  if (self->spec == NULL || self->own_words)
    return (part & alone) == 0;
  return (self->spec->parts & part) != 0;
}

gboolean
irc_composer_is_to_decide (const IrcComposer *self)
{
  return self->spec == NULL || (self->spec->parts & IRC_PART_TO_DECIDE) != 0;
}

const char *
irc_composer_chapter_title (const IrcComposer *self, IrcSectionId section)
{
  if (self->spec != NULL && !self->own_words) {
    if (section == self->spec->annex)
      return irc_composer_text (self, self->spec->annex_title);
    if (section == IRC_SECTION_DECISION && !irc_composer_is_to_decide (self))
      return irc_composer_text (self, "What is proposed");
    if (section == IRC_SECTION_PROFILE)
      return irc_composer_text (self, "The criteria behind the requests");
  }
  return irc_compose_section_title (self->language, section);
}

/* ---- to the reader ------------------------------------------------------- */

static char *
dup_opening (const IrcComposer *self)
{
  const IrcEditionSpec *spec = self->spec;
  g_autoptr (GPtrArray) topics = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; i < IRC_EDITION_MAX_TOPICS && spec->topics[i].text != NULL;
       i++)
    if (self->printed[spec->topics[i].section])
      g_ptr_array_add (
          topics,
          (gpointer) (gintptr) irc_composer_text (self, spec->topics[i].text));
  if (topics->len == 0)
    g_ptr_array_add (topics,
                     (gpointer) (gintptr) irc_composer_text (
                         self, "the criteria behind the requests"));
  g_ptr_array_add (topics, NULL);
  joined =
      irc_language_join (self->language, (const char *const *) topics->pdata);
  /* TRANSLATORS: "For the chief executive: the decision and the plan." */
  return g_strdup_printf (irc_composer_text (self, "%s: %s."),
                          irc_composer_text (self, spec->opening),
                          joined);
}

void
irc_composer_add_opening (IrcComposer *self, guint heading)
{
  g_autoptr (GPtrArray) chapter =
      irc_document_builder_take_from (self->builder, heading + 1);
  g_autofree char *opening = dup_opening (self);
  g_autofree char *text = g_strconcat (
      opening,
      " ",
      irc_composer_text (self, "The full document holds the rest."),
      NULL);

  irc_document_builder_add_text (self->builder, IRC_PARAGRAPH_LEAD, text);
  while (chapter->len > 0)
    irc_document_builder_put_back (self->builder,
                                   g_ptr_array_steal_index (chapter, 0));
}

/* Chapters of the full document that the edition has not, and what is missing
 * of the others. */
static GPtrArray *
list_elsewhere (const IrcComposer *self)
{
  GPtrArray *items = g_ptr_array_new ();
  guint n = 0;

  irc_assessment_get_printed (self->assessment, &n);
  for (guint i = 0; i < IRC_N_SECTIONS; i++)
    if (self->in_full[i] && !self->printed[i] && i != IRC_SECTION_COVER &&
        i != IRC_SECTION_CONTENTS)
      g_ptr_array_add (items,
                       (gpointer) (gintptr) irc_compose_section_title (
                           self->language, (IrcSectionId) i));
  if (self->selects && g_hash_table_size (self->shown) < n)
    g_ptr_array_add (
        items,
        (gpointer) (gintptr) irc_composer_text (self, "the further arguments"));
  if (self->in_full[IRC_SECTION_PROFILE] && !self->whole_profile)
    g_ptr_array_add (
        items, (gpointer) (gintptr) irc_composer_text (self, "all criteria"));
  return items;
}

void
irc_composer_add_rest (IrcComposer *self)
{
  g_autoptr (GPtrArray) items = list_elsewhere (self);
  g_autofree char *joined = NULL;
  g_autofree char *text = NULL;

  if (items->len == 0)
    return;
  g_ptr_array_add (items, NULL);
  joined =
      irc_language_join (self->language, (const char *const *) items->pdata);
  text = g_strdup_printf (
      irc_composer_text (self,
                         "This edition states the facts of the full document "
                         "in another order. The full document also has: %s."),
      joined);
  irc_document_builder_add_text (self->builder, IRC_PARAGRAPH_NOTE, text);
}

/* ---- the beginning ------------------------------------------------------- */

void
irc_composer_begin_edition (IrcComposer *self)
{
  self->selects = self->full[IRC_SECTION_EVIDENCE];
  for (guint i = 0; i < IRC_N_SECTIONS; i++) {
    const gboolean has =
        irc_edition_spec_has_section (self->spec, (IrcSectionId) i);

    self->printed[i] = self->in_full[i] && has;
    self->on[i] = self->full[i] && has;
  }
  if (self->selects)
    choose_arguments (self);
}
