/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the service does: service lines, their volumes, and what the
 * alternative is.  All numbers are the centre's own; sums are of what is
 * stated, and what is not is named. */
#include "irc-compose-private.h"

#include <math.h>

typedef struct {
  const IrcServiceLineType *type;
  const char *name;
  gint64 cases;   /* per year, or -1 */
  double percent; /* of them day cases, or NAN */
} Line;

/* ---- lines --------------------------------------------------------------- */

static const char *
get_name (const IrcLibrary *library, const IrcServiceLineType *type)
{
  guint n = 0;
  const IrcLabel *labels = irc_library_get_sub_areas (library, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (labels[i].id, type->sub_area))
      return labels[i].label;
  return type->sub_area;
}

/* Of the pack only: what it does not know is kept and not printed. */
static GArray *
list_lines (const IrcComposer *self)
{
  GListModel *model = G_LIST_MODEL (
      irc_centre_get_service_lines (irc_case_get_centre (self->case_)));
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
    g_autoptr (IrcServiceLine) item = g_list_model_get_item (model, i);
    const IrcServiceLineData *data = irc_service_line_peek (item);
    const IrcServiceLineType *type =
        irc_library_lookup_service_line (self->library, data->id);
    Line line;

    if (type == NULL)
      continue;
    line = (Line){ type,
                   get_name (self->library, type),
                   data->cases_per_year,
                   data->day_case_percent };
    g_array_append_val (lines, line);
  }
  return lines;
}

static char *
dup_cases (const IrcComposer *self, double cases)
{
  return irc_language_format_number (self->language, cases, 0);
}

GArray *
irc_composer_list_service_lines (const IrcComposer *self)
{
  g_autoptr (GArray) lines = list_lines (self);
  GArray *list = irc_composer_new_own_figures ();

  for (guint i = 0; i < lines->len; i++) {
    const Line *line = &g_array_index (lines, Line, i);

    irc_composer_take_own_figure (
        list,
        line->name,
        line->cases < 0 ? NULL : dup_cases (self, (double) line->cases),
        isnan (line->percent)
            ? NULL
            : irc_language_format_percent (self->language, line->percent, 1));
  }
  return list;
}

char *
irc_composer_dup_volume (const IrcComposer *self, const IrcOwnFigure *line)
{
  if (line->value != NULL && line->second != NULL)
    return g_strdup_printf (
        irc_composer_text (self, "%s cases per year, %s of them day cases"),
        line->value,
        line->second);
  if (line->value != NULL)
    return g_strdup_printf (irc_composer_text (self, "%s cases per year"),
                            line->value);
  if (line->second != NULL)
    return g_strdup_printf (
        irc_composer_text (self, "%s of cases are day cases"), line->second);
  return NULL;
}

/* ---- sums ---------------------------------------------------------------- */

/* The names of the lines without a number of cases, or without a share of day
 * cases, "Ablation; Venous access"; NULL: there are none. */
static char *
dup_missing (const GArray *lines, gboolean shares)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++) {
    const Line *line = &g_array_index (lines, Line, i);

    if (shares ? isnan (line->percent) : line->cases < 0)
      g_string_append_printf (
          names, "%s%s", names->len > 0 ? "; " : "", line->name);
  }
  return names->len == 0 ? NULL : g_strdup (names->str);
}

IrcOwnFigure
irc_composer_sum_service_lines (const IrcComposer *self, guint *n_stated)
{
  g_autoptr (GArray) lines = list_lines (self);
  IrcOwnFigure sum = { NULL, NULL, NULL };
  double cases = 0, with_share = 0, day_cases = 0;

  *n_stated = 0;
  for (guint i = 0; i < lines->len; i++) {
    const Line *line = &g_array_index (lines, Line, i);
    const double number = (double) line->cases;

    if (line->cases < 0)
      continue;
    *n_stated += 1;
    cases += number;
    if (isnan (line->percent))
      continue;
    with_share += number;
    day_cases += number * line->percent / 100;
  }
  if (*n_stated > 0)
    sum.value = dup_cases (self, cases);
  /* A share of a part would not be one of the sum. */
  if (with_share > 0 && with_share >= cases)
    sum.second = irc_language_format_percent (
        self->language, 100 * day_cases / with_share, 0);
  return sum;
}

static void
append (GString *text, char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
  g_free (sentence);
}

static void
append_sum (const IrcComposer *self, GString *text, guint n_lines)
{
  guint n_stated = 0;
  IrcOwnFigure sum = irc_composer_sum_service_lines (self, &n_stated);

  if (n_stated > 1) {
    g_autofree char *volume =
        sum.second == NULL
            ? irc_composer_dup_volume (self, &sum)
            : g_strdup_printf (
                  irc_composer_text (self,
                                     "%s cases per year, about %s of them day "
                                     "cases"),
                  sum.value,
                  sum.second);
    append (text,
            n_stated < n_lines
                ? g_strdup_printf (
                      irc_composer_text (
                          self, "The numbers that are stated add up to %s."),
                      volume)
                : g_strdup_printf (
                      irc_composer_text (self, "They add up to %s."), volume));
  }
  g_free (sum.value);
  g_free (sum.second);
}

/* "Table 4 lists what the service does …  They add up to …  The number of
 * cases is not stated: …" */
static void
add_words (IrcComposer *self, const GArray *lines)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *no_cases = dup_missing (lines, FALSE);
  g_autofree char *no_share = dup_missing (lines, TRUE);

  append (text,
          g_strdup_printf (irc_composer_text (
                               self,
                               "%s lists what the service does, and the usual "
                               "alternative for the same patients."),
                           IRC_NEXT_TABLE));
  append_sum (self, text, lines->len);
  if (no_cases != NULL)
    append (
        text,
        g_strdup_printf (
            irc_composer_text (self, "The number of cases is not stated: %s."),
            no_cases));
  if (no_share != NULL)
    append (
        text,
        g_strdup_printf (irc_composer_text (
                             self, "The share of day cases is not stated: %s."),
                         no_share));
  irc_composer_add_text (self, text->str);
}

/* ---- the table ----------------------------------------------------------- */

static IrcBlock *
add_table (IrcComposer *self)
{
  const IrcComposerColumn columns[] = {
    { irc_composer_text (self, "Service line"), 0.31, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Alternative"), 0.41, IRC_ALIGN_LEFT },
    { irc_composer_text (self, "Cases per year"), 0.155, IRC_ALIGN_RIGHT },
    { irc_composer_text (self, "Day cases"), 0.125, IRC_ALIGN_RIGHT },
  };
  IrcBlock *table =
      irc_composer_add_table (self,
                              irc_composer_text (self, "What the service does"),
                              columns,
                              G_N_ELEMENTS (columns));

  table->table.row_heads = TRUE;
  irc_composer_set_note (
      table,
      irc_composer_text (self,
                         "Source: the centre's own figures. The alternatives "
                         "are general descriptions; they vary with the "
                         "patient and the hospital."));
  return table;
}

void
irc_compose_portfolio (IrcComposer *self)
{
  g_autoptr (GArray) lines = list_lines (self);
  g_autoptr (GArray) figures = irc_composer_list_service_lines (self);
  const char *not_stated = irc_composer_text (self, "not stated");
  IrcBlock *table = NULL;

  if (lines->len == 0)
    return;
  add_words (self, lines);
  table = add_table (self);
  for (guint i = 0; i < lines->len; i++) {
    const Line *line = &g_array_index (lines, Line, i);
    const IrcOwnFigure *figure = &g_array_index (figures, IrcOwnFigure, i);
    IrcCell *cells = irc_block_add_row (table);

    irc_cell_set_text (&cells[0], figure->label);
    irc_cell_set_text (&cells[1], line->type->typical_alternative);
    irc_cell_set_text (&cells[2],
                       figure->value != NULL ? figure->value : not_stated);
    irc_cell_set_text (&cells[3],
                       figure->second != NULL ? figure->second : not_stated);
  }
}

/* ---- beside an argument -------------------------------------------------- */

static gboolean
is_printed_with (const IrcMatch *match, const char *reference)
{
  for (guint i = 0; i < match->n_references; i++)
    if (g_str_equal (match->references[i]->id, reference))
      return match->references[i]->printable &&
             !irc_match_leaves_out (match, match->references[i]);
  return FALSE;
}

/* A figure that the pack has for the line rests on a reference that is printed
 * with the argument, and the centre says how many cases there are. */
static gboolean
concerns (const IrcMatch *match, const Line *line)
{
  if (line->cases < 0)
    return FALSE;
  for (guint i = 0; i < line->type->n_figures; i++)
    if (is_printed_with (match, line->type->figures[i].reference))
      return TRUE;
  return FALSE;
}

gboolean
irc_composer_argues_with_line (const IrcComposer *self, guint index)
{
  g_autoptr (GArray) lines = list_lines (self);
  guint n = 0;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (self->assessment, &n);

  if (!self->full[IRC_SECTION_EVIDENCE])
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (concerns (printed[i], &g_array_index (lines, Line, index)))
      return TRUE;
  return FALSE;
}

void
irc_composer_add_own_volumes (IrcComposer *self,
                              const IrcMatch *match,
                              GHashTable *said)
{
  g_autoptr (GArray) lines = list_lines (self);
  g_autoptr (GArray) figures = irc_composer_list_service_lines (self);
  g_autoptr (GString) text = g_string_new (NULL);
  IrcRunList *runs = NULL;

  for (guint i = 0; i < lines->len; i++) {
    const Line *line = &g_array_index (lines, Line, i);
    g_autofree char *volume = irc_composer_dup_volume (
        self, &g_array_index (figures, IrcOwnFigure, i));

    if (concerns (match, line) &&
        g_hash_table_add (said, (gpointer) (gintptr) line->type))
      g_string_append_printf (
          /* TRANSLATORS: a service line and its volume: "Venous access, 540
           * cases per year, 80% of them day cases" */
          text,
          irc_composer_text (self, "%s%s, %s"),
          text->len > 0 ? "; " : "",
          line->name,
          volume);
  }
  if (text->len == 0)
    return;
  g_string_append (text,
                   irc_composer_text (self, " (the centre's own figures)."));
  runs = irc_run_list_new ();
  irc_run_list_add (
      runs, IRC_RUN_STRONG, irc_composer_text (self, "At this centre: "));
  irc_run_list_add (runs, IRC_RUN_PLAIN, text->str);
  irc_document_builder_add_paragraph (self->builder, IRC_PARAGRAPH_BODY, runs);
}
