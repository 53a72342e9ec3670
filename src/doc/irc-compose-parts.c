/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-compose-private.h"

#include <string.h>

#include "irc-plan-words.h"
#include "irc-string.h"
#include "irc-user-text.h"

/* Bytes: a heading of more lines than a hand has fingers is none. */
#define MAX_HEADING 400

/* ---- texts -------------------------------------------------------------- */

const char *
irc_composer_text (const IrcComposer *self, const char *msgid)
{
  return irc_text (self->language, msgid);
}

void
irc_composer_add_criterion (IrcComposer *self,
                            IrcRunList *runs,
                            const IrcCriterion *criterion)
{
  g_autofree char *text =
      g_strdup_printf ("%s\xc2\xa0%s", criterion->code, criterion->label);
  g_autofree char *target = g_strdup_printf ("#profile-%s", criterion->id);

  if (self->on[IRC_SECTION_PROFILE] &&
      irc_composer_lists_criterion (self, criterion))
    irc_run_list_add_link (runs, IRC_RUN_PLAIN, text, target);
  else
    irc_run_list_add (runs, IRC_RUN_PLAIN, text);
}

void
irc_composer_add_code (const IrcComposer *self,
                       IrcRunList *runs,
                       const IrcCriterion *criterion)
{
  g_autofree char *target = g_strdup_printf ("#profile-%s", criterion->id);

  if (self->on[IRC_SECTION_PROFILE] &&
      irc_composer_lists_criterion (self, criterion))
    irc_run_list_add_link (runs, IRC_RUN_PLAIN, criterion->code, target);
  else
    irc_run_list_add (runs, IRC_RUN_PLAIN, criterion->code);
}

void
irc_composer_add_argument (IrcComposer *self,
                           IrcRunList *runs,
                           const IrcMatch *match)
{
  g_autofree char *title = irc_composer_dup_argument_title (self, match);
  g_autofree char *target = g_strdup_printf (
      "#argument-%u", irc_composer_get_argument_number (self, match));

  if (self->on[IRC_SECTION_EVIDENCE] &&
      irc_composer_shows_argument (self, match))
    irc_run_list_add_link (runs, IRC_RUN_PLAIN, title, target);
  else
    irc_run_list_add (runs, IRC_RUN_PLAIN, title);
  irc_composer_cite_claim (self, runs, match, match->claim, G_MAXUINT);
  irc_composer_add_contrary (self, runs, match, "; ");
}

void
irc_composer_add_label (IrcComposer *self, const char *text)
{
  IrcRunList *runs = irc_run_list_new ();

  irc_run_list_add (runs, IRC_RUN_STRONG, text);
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_LABEL, runs);
}

char *
irc_composer_dup_figure_name (const IrcComposer *self, guint number)
{
  return g_strdup_printf (irc_composer_text (self, "Figure\xc2\xa0%u"), number);
}

char *
irc_composer_dup_table_name (const IrcComposer *self, guint number)
{
  return g_strdup_printf (irc_composer_text (self, "Table\xc2\xa0%u"), number);
}

void
irc_composer_add_words (IrcComposer *self,
                        IrcRunList *runs,
                        IrcRunStyle style,
                        const char *text)
{
  guint figure = self->n_figures, table = self->n_tables;

  while (*text != '\0') {
    gsize n = strcspn (text, IRC_NEXT_FIGURE IRC_NEXT_TABLE);
    g_autofree char *plain = g_strndup (text, n);

    irc_run_list_add (runs, style, plain);
    text += n;
    if (*text != '\0') {
      gboolean is_figure = *text++ == IRC_NEXT_FIGURE[0];
      guint number = is_figure ? ++figure : ++table;
      g_autofree char *name = is_figure
                                  ? irc_composer_dup_figure_name (self, number)
                                  : irc_composer_dup_table_name (self, number);
      g_autofree char *target =
          g_strdup_printf (is_figure ? "#figure-%u" : "#table-%u", number);

      irc_run_list_add_link (runs, style, name, target);
    }
  }
}

void
irc_composer_add_text (IrcComposer *self, const char *text)
{
  IrcRunList *runs = irc_run_list_new ();

  irc_composer_add_words (self, runs, IRC_RUN_PLAIN, text);
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}

void
irc_composer_add_format (IrcComposer *self, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  irc_composer_add_text (self, text);
}

void
irc_composer_add_user_text (IrcComposer *self, const char *text)
{
  g_auto (GStrv) lines = irc_user_text_split (text);

  for (guint i = 0; lines[i] != NULL; i++)
    irc_composer_add_text (self, lines[i]);
}

char *
irc_composer_dup_count (const IrcComposer *self, guint n)
{
  return irc_words_dup_count (self->language, n);
}

char *
irc_composer_dup_quantity (const IrcComposer *self, const IrcAskResult *ask)
{
  return irc_words_dup_quantity (self->language, ask);
}

char *
irc_composer_capitalise (char *text)
{
  return irc_words_capitalise (text);
}

const char *
irc_composer_priority (const IrcComposer *self, const IrcAskResult *ask)
{
  if (irc_unanswered_ask (self->assessment, ask))
    return irc_composer_text (self, "draft");
  return irc_priority_label (self->language, ask->priority);
}

const char *
irc_composer_strength (const IrcComposer *self, IrcStrength strength)
{
  const char *const words[] = {
    [IRC_STRENGTH_TRIAL] = irc_composer_text (self, "randomised trial"),
    [IRC_STRENGTH_COHORT] =
        irc_composer_text (self, "observational study (cohort)"),
    [IRC_STRENGTH_SURVEY] = irc_composer_text (self, "survey"),
    [IRC_STRENGTH_GUIDELINE] =
        irc_composer_text (self, "guideline or standard"),
    [IRC_STRENGTH_EXPERT] = irc_composer_text (self, "expert opinion"),
  };

  return words[strength];
}

char *
irc_composer_dup_title (const IrcComposer *self)
{
  const char *title = irc_case_peek (self->case_)->title;

  if (irc_string_is_blank (title))
    return g_strdup (irc_composer_text (self,
                                        "Clinical services in "
                                        "interventional radiology"));
  return irc_user_text_dup (title);
}

void
irc_composer_keep_from (IrcComposer *self, guint first)
{
  g_autoptr (GPtrArray) blocks =
      irc_document_builder_take_from (self->builder, first);

  while (blocks->len > 0) {
    IrcBlock *block = g_ptr_array_steal_index (blocks, 0);

    if (block->kind == IRC_BLOCK_PARAGRAPH)
      block->paragraph.with_next = TRUE;
    irc_document_builder_put_back (self->builder, block);
  }
}

/* ---- headings, figures, tables ------------------------------------------ */

IrcBlock *
irc_composer_begin_chapter (IrcComposer *self, IrcSectionId section)
{
  g_autofree char *number = g_strdup_printf ("%u", ++self->n_chapters);
  g_autofree char *anchor =
      g_strdup_printf ("sec-%s", irc_section_names[section]);

  self->n_sections = 0;
  return irc_document_builder_add_heading (
      self->builder,
      1,
      number,
      irc_composer_chapter_title (self, section),
      anchor);
}

void
irc_composer_begin_section (IrcComposer *self,
                            const char *title,
                            const char *anchor)
{
  g_autofree char *number =
      g_strdup_printf ("%u.%u", self->n_chapters, ++self->n_sections);
  g_autofree char *own = g_strdup_printf ("sec-%s", number);
  g_autofree char *shown = irc_string_shorten_words (title, MAX_HEADING);

  irc_document_builder_add_heading (
      self->builder, 2, number, shown, anchor != NULL ? anchor : own);
}

void
irc_composer_add_minor_heading (IrcComposer *self,
                                const char *title,
                                const char *anchor)
{
  g_autofree char *shown = irc_string_shorten_words (title, MAX_HEADING);

  irc_document_builder_add_heading (self->builder, 3, "", shown, anchor);
}

void
irc_composer_take_figure (IrcComposer *self,
                          IrcFigure *figure,
                          const char *title)
{
  g_autofree char *anchor = g_strdup_printf ("figure-%u", ++self->n_figures);
  g_autofree char *name = irc_composer_dup_figure_name (self, self->n_figures);
  g_autofree char *caption = g_strdup_printf ("%s  %s", name, title);

  irc_document_builder_add_figure (self->builder, anchor, caption, figure);
}

void
irc_composer_add_figure (IrcComposer *self,
                         IrcFigureKind kind,
                         const char *title)
{
  irc_composer_take_figure (
      self, irc_figure_new (kind, self->assessment), title);
}

IrcBlock *
irc_composer_add_table (IrcComposer *self,
                        const char *title,
                        const IrcComposerColumn *columns,
                        guint n_columns)
{
  g_autofree char *anchor = g_strdup_printf ("table-%u", ++self->n_tables);
  g_autofree char *name = irc_composer_dup_table_name (self, self->n_tables);
  g_autofree char *caption = g_strdup_printf ("%s  %s", name, title);
  IrcBlock *table = irc_document_builder_add_table (
      self->builder, anchor, caption, n_columns);

  g_free (table->table.continued);
  table->table.continued =
      g_strdup_printf (irc_composer_text (self, "%s (continued)"), name);
  for (guint i = 0; i < n_columns; i++)
    irc_block_set_column (
        table, i, columns[i].title, columns[i].align, columns[i].share);
  return table;
}

void
irc_composer_take_note (IrcBlock *table, IrcRunList *runs)
{
  g_return_if_fail (table->table.source.runs == NULL);
  irc_run_list_take (runs, &table->table.source);
}

void
irc_composer_set_note (IrcBlock *table, const char *text)
{
  irc_composer_take_note (table, irc_run_list_new_text (text));
}

/* ---- names and claims --------------------------------------------------- */

/* The first of them that is not blank. */
static char *
dup_name (const IrcComposer *self, const char *first, const char *second)
{
  if (!irc_string_is_blank (first))
    return irc_user_text_dup (first);
  if (!irc_string_is_blank (second))
    return irc_user_text_dup (second);
  return g_strdup (irc_composer_text (self, "without a title"));
}

gboolean
irc_composer_serves (const IrcAskResult *ask, const IrcCriterion *criterion)
{
  for (guint i = 0; i < ask->n_criteria; i++)
    if (ask->criteria[i] == criterion)
      return TRUE;
  return FALSE;
}

char *
irc_composer_dup_ask_title (const IrcComposer *self, const IrcAskResult *ask)
{
  return dup_name (self, ask->title, ask->id);
}

char *
irc_composer_dup_argument_title (const IrcComposer *self, const IrcMatch *match)
{
  return dup_name (self, match->title, match->id);
}

guint
irc_composer_get_argument_number (const IrcComposer *self,
                                  const IrcMatch *match)
{
  guint n = 0;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (self->assessment, &n);

  for (guint i = 0; i < n; i++)
    if (printed[i] == match)
      return i + 1;
  return 0;
}

char *
irc_composer_dup_claim (const IrcComposer *self,
                        const IrcMatch *match,
                        guint *n_dropped)
{
  g_autofree char *claim = irc_citation_dup_claim (match, n_dropped);

  if (irc_string_is_blank (claim))
    return irc_composer_dup_argument_title (self, match);
  return irc_user_text_dup (claim);
}
