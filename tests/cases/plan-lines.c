/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plan-lines.h"

#include "irc-gap-order.h"
#include "irc-json.h"

static void
write_results (IrcJsonWriter *writer,
               const char *name,
               const IrcResult *const *results,
               guint n)
{
  irc_json_writer_begin_array (writer, name);
  for (guint i = 0; i < n; i++)
    irc_json_writer_string (writer, NULL, results[i]->criterion->id);
  g_assert_null (results[n]);
  irc_json_writer_end_array (writer);
}

static void
write_steps (IrcJsonWriter *writer,
             const char *name,
             const IrcWayStep *steps,
             guint n)
{
  irc_json_writer_begin_array (writer, name);
  for (guint i = 0; i < n; i++) {
    irc_json_writer_begin_object (writer, NULL);
    irc_json_writer_string (writer, "step", steps[i].result->criterion->id);
    irc_json_writer_int (writer, "effort", steps[i].effort);
    write_results (writer, "after", steps[i].after, steps[i].n_after);
    write_results (writer,
                   "also_reached_by",
                   steps[i].also_reached_by,
                   steps[i].n_also_reached_by);
    irc_json_writer_end_object (writer);
  }
  irc_json_writer_end_array (writer);
}

static void
write_ways (IrcJsonWriter *writer, const IrcAssessment *assessment)
{
  irc_json_writer_begin_object (writer, "ways");
  for (guint pathway = 0; pathway < IRC_N_PATHWAYS; pathway++)
    for (int level = 1; level <= IRC_N_LEVELS; level++) {
      guint n = 0;
      const IrcWayStep *steps = irc_assessment_get_way_up (
          assessment, (IrcPathway) pathway, level, &n);
      g_autofree char *name =
          g_strdup_printf ("%s %d", irc_pathway_names[pathway], level);

      write_steps (writer, name, steps, n);
    }
  irc_json_writer_end_object (writer);
}

static void
write_option (IrcJsonWriter *writer, const IrcOptionResult *option)
{
  irc_json_writer_begin_object (writer, NULL);
  irc_json_writer_string (writer, "option", irc_option_names[option->option]);
  write_steps (writer, "steps", option->steps, option->n_steps);
  irc_json_writer_begin_array (writer, "levels");
  for (guint i = 0; i < IRC_N_PATHWAYS; i++)
    irc_json_writer_int (writer, NULL, option->levels[i]);
  irc_json_writer_end_array (writer);
  irc_json_writer_int (writer, "open", option->n_open);
  irc_json_writer_begin_array (writer, "measures");
  for (guint i = 0; i < option->n_measures; i++)
    irc_json_writer_string (writer, NULL, option->measures[i]->id);
  irc_json_writer_end_array (writer);
  irc_json_writer_begin_array (writer, "asks");
  for (guint i = 0; i < option->n_asks; i++)
    irc_json_writer_string (writer, NULL, option->asks[i]->id);
  irc_json_writer_end_array (writer);
  irc_json_writer_begin_array (writer, "resources");
  for (guint i = 0; i < option->n_resources; i++)
    irc_json_writer_string (writer, NULL, option->resources[i]->id);
  irc_json_writer_end_array (writer);
  irc_json_writer_end_object (writer);
}

static void
write_measure (IrcJsonWriter *writer, const IrcMeasureResult *measure)
{
  irc_json_writer_begin_object (writer, NULL);
  irc_json_writer_string (writer, "id", measure->id);
  irc_json_writer_string (writer, "criterion", measure->result->criterion->id);
  irc_json_writer_string (writer, "start", measure->start);
  irc_json_writer_int (writer, "quarters", measure->quarters);
  irc_json_writer_int (writer, "effort", measure->effort);
  irc_json_writer_int (writer, "impact", measure->impact);
  irc_json_writer_begin_array (writer, "asks");
  for (guint i = 0; i < measure->n_asks; i++)
    irc_json_writer_string (writer, NULL, measure->asks[i]->id);
  irc_json_writer_end_array (writer);
  irc_json_writer_begin_array (writer, "after");
  for (guint i = 0; i < measure->n_after; i++)
    irc_json_writer_string (writer, NULL, measure->after[i]->id);
  irc_json_writer_end_array (writer);
  irc_json_writer_boolean (writer, "too_early", measure->too_early);
  irc_json_writer_boolean (writer, "too_late", measure->too_late);
  irc_json_writer_boolean (writer, "drafted", measure->drafted);
  irc_json_writer_end_object (writer);
}

static int
compare_gaps (gconstpointer a, gconstpointer b, gpointer order)
{
  return irc_gap_compare (*(const IrcGap *const *) a,
                          *(const IrcGap *const *) b,
                          *(const IrcGapOrder *) order);
}

static void
write_order (IrcJsonWriter *writer,
             const IrcAssessment *assessment,
             const char *name,
             IrcGapOrder order)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  guint n = 0;
  const IrcGap *gaps = irc_assessment_get_gaps (assessment, &n);

  /* From the end, so that a sort that does nothing is seen. */
  for (guint i = n; i-- > 0;)
    g_ptr_array_add (list, (gpointer) (guintptr) &gaps[i]);
  g_ptr_array_sort_with_data (list, compare_gaps, &order);
  irc_json_writer_begin_array (writer, name);
  for (guint i = 0; i < n; i++) {
    const IrcGap *gap = g_ptr_array_index (list, i);

    irc_json_writer_string (writer, NULL, gap->result->criterion->id);
    for (guint k = 0; k < n; k++) {
      const IrcGap *other = g_ptr_array_index (list, k);
      int result = irc_gap_compare (gap, other, order);

      g_assert_true (i < k ? result < 0 : i > k ? result > 0 : result == 0);
    }
  }
  irc_json_writer_end_array (writer);
}

static void
write_orders (IrcJsonWriter *writer, const IrcAssessment *assessment)
{
  static const char *const names[IRC_N_GAP_ORDERS] = {
    [IRC_GAP_ORDER_LEVEL] = "level",
    [IRC_GAP_ORDER_PATHWAY] = "pathway",
    [IRC_GAP_ORDER_PILLAR] = "pillar",
    [IRC_GAP_ORDER_EFFORT] = "effort",
    [IRC_GAP_ORDER_QUICK_WIN] = "quick_win",
  };

  irc_json_writer_begin_object (writer, "orders");
  for (guint i = 0; i < IRC_N_GAP_ORDERS; i++)
    write_order (writer, assessment, names[i], (IrcGapOrder) i);
  irc_json_writer_end_object (writer);
}

GBytes *
plan_lines_write (const IrcAssessment *assessment)
{
  guint n = 0;
  const IrcOptionResult *options = irc_assessment_get_options (assessment, &n);
  const IrcOptionResult *chosen = irc_assessment_get_chosen_option (assessment);
  const IrcMeasureResult *measures = NULL;
  g_autoptr (IrcJsonWriter) writer = irc_json_writer_new ();

  irc_json_writer_set_compact (writer, TRUE);
  irc_json_writer_begin_object (writer, NULL);
  write_ways (writer, assessment);
  irc_json_writer_begin_array (writer, "options");
  for (guint i = 0; i < n; i++)
    write_option (writer, &options[i]);
  irc_json_writer_end_array (writer);
  irc_json_writer_string (writer, "chosen", irc_option_names[chosen->option]);
  measures = irc_assessment_get_measures (assessment, &n);
  irc_json_writer_begin_array (writer, "measures");
  for (guint i = 0; i < n; i++)
    write_measure (writer, &measures[i]);
  irc_json_writer_end_array (writer);
  write_orders (writer, assessment);
  irc_json_writer_end_object (writer);
  return irc_json_writer_end (writer);
}
