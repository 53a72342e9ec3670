/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "plan-lines.h"

#include "irc-gap-order.h"
#include "irc-json.h"
#include "irc-reach.h"

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

/* The limits of plan_oracle.py: effort and steps. */
static const IrcReachLimit limits[] = {
  { 0, 0 }, { 1, 0 }, { 2, 0 }, { 5, 0 },   { 12, 0 },
  { 0, 1 }, { 0, 4 }, { 9, 3 }, { 30, 20 },
};

static void
write_reach (IrcJsonWriter *writer, const IrcReach *reach)
{
  guint n = 0, n_taken = 0;
  const IrcGap *const *steps = irc_reach_get_steps (reach, &n, &n_taken);
  const IrcGap *next = irc_reach_get_next (reach);
  g_autofree char *sentence = irc_reach_dup_sentence (reach);

  irc_json_writer_begin_object (writer, NULL);
  irc_json_writer_begin_array (writer, "steps");
  for (guint i = 0; i < n; i++)
    irc_json_writer_string (writer, NULL, steps[i]->result->criterion->id);
  irc_json_writer_end_array (writer);
  irc_json_writer_int (writer, "taken", n_taken);
  irc_json_writer_int (writer, "effort", irc_reach_get_effort (reach));
  irc_json_writer_begin_array (writer, "levels");
  for (guint i = 0; i < IRC_N_PATHWAYS; i++)
    irc_json_writer_int (
        writer, NULL, irc_reach_get_level (reach, (IrcPathway) i));
  irc_json_writer_end_array (writer);
  if (next != NULL)
    irc_json_writer_string (writer, "next", next->result->criterion->id);
  else
    irc_json_writer_null (writer, "next");
  irc_json_writer_string (writer, "sentence", sentence);
  irc_json_writer_end_object (writer);
}

static void
write_reaches (IrcJsonWriter *writer, IrcAssessment *assessment)
{
  irc_json_writer_begin_array (writer, "reaches");
  for (guint pathway = 0; pathway <= IRC_PATHWAY_BOTH; pathway++)
    for (guint i = 0; i < G_N_ELEMENTS (limits); i++) {
      g_autoptr (IrcReach) reach =
          irc_reach_new (assessment, (IrcPathway) pathway, limits[i]);

      write_reach (writer, reach);
    }
  irc_json_writer_end_array (writer);
}

GBytes *
plan_lines_write (IrcAssessment *assessment)
{
  g_autoptr (IrcJsonWriter) writer = irc_json_writer_new ();

  irc_json_writer_set_compact (writer, TRUE);
  irc_json_writer_begin_object (writer, NULL);
  write_orders (writer, assessment);
  write_reaches (writer, assessment);
  irc_json_writer_end_object (writer);
  return irc_json_writer_end (writer);
}
