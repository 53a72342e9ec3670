/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-gaps-support.h"

#include "irc-figure-view.h"
#include "irc-past-view.h"
#include "irc-peers-view.h"
#include "irc-switcher.h"

static const char *
get_heading (IrcGapRow *row)
{
  GtkWidget *header = gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (row));

  return header == NULL ? NULL : gtk_label_get_text (GTK_LABEL (header));
}

/* ---- order --------------------------------------------------------------- */

static int
largest_effort (const IrcCriterion *criterion)
{
  return MAX (MAX (criterion->effort_knowledge, criterion->effort_time),
              criterion->effort_money);
}

/* What each order goes by first, from the evidence pack. */
static int
get_key (const IrcGap *gap, IrcGapOrder order)
{
  const IrcCriterion *criterion = gap->result->criterion;

  switch (order) {
    case IRC_GAP_ORDER_PATHWAY:
      return (int) criterion->pathway;
    case IRC_GAP_ORDER_PILLAR:
      return (int) criterion->pillar;
    case IRC_GAP_ORDER_EFFORT:
      return largest_effort (criterion);
    case IRC_GAP_ORDER_QUICK_WIN:
      return gap->quick_win ? 0 : 1;
    case IRC_GAP_ORDER_LEVEL:
    default:
      return criterion->level;
  }
}

/* Every gap once, under a heading where the key is another one. */
static void
check_order (IrcWindow *window, gpointer page, IrcGapOrder order)
{
  guint n;

  irc_assessment_get_gaps (irc_gaps_get_assessment (window), &n);
  for (guint i = 0; i < n; i++) {
    IrcGapRow *row = irc_gaps_get_row (page, i);
    IrcGapRow *before = i == 0 ? NULL : irc_gaps_get_row (page, i - 1);
    const IrcGap *gap = irc_assessment_lookup_gap (
        irc_gaps_get_assessment (window), irc_gap_row_get_criterion (row));
    const IrcGap *gap_before =
        before == NULL
            ? NULL
            : irc_assessment_lookup_gap (irc_gaps_get_assessment (window),
                                         irc_gap_row_get_criterion (before));

    g_assert_nonnull (gap);
    if (gap_before != NULL)
      g_assert_cmpint (get_key (gap_before, order), <=, get_key (gap, order));
    g_assert_true ((get_heading (row) != NULL) ==
                   (gap_before == NULL ||
                    get_key (gap_before, order) != get_key (gap, order)));
  }
  g_assert_null (irc_gaps_get_row (page, n));
}

static void
test_order (void)
{
  static const char *const headings[] = {
    "Level 1", "Inpatient", "Infrastructure", "Medium effort", "Quick wins",
  };
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_gaps_show (window);
  GtkDropDown *order = irc_gui_find (page, "order");

  for (IrcGapOrder i = 0; i < IRC_N_GAP_ORDERS; i++) {
    gtk_drop_down_set_selected (order, i);
    irc_gui_settle ();
    check_order (window, page, i);
    g_assert_cmpstr (get_heading (irc_gaps_get_row (page, 0)), ==, headings[i]);
  }
  /* It is remembered, and an edit keeps it. */
  irc_window_show_step (window, IRC_STEP_PROFILE);
  g_object_set (irc_case_ensure_answer (irc_gaps_get_case (window), "in-1-mdt"),
                "state",
                IRC_STATE_PARTLY,
                NULL);
  irc_gui_settle ();
  page = irc_gaps_show (window);
  g_assert_cmpuint (
      gtk_drop_down_get_selected (order), ==, IRC_GAP_ORDER_QUICK_WIN);
  check_order (window, page, IRC_GAP_ORDER_QUICK_WIN);
  irc_gui_close (window);
}

static void
test_words (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_gaps_show (window);
  IrcGapRow *rights = irc_gaps_find_row (page, "in-2-admission-rights");
  IrcGapRow *talk = irc_gaps_find_row (page, "out-1-preprocedure");

  g_assert_true (irc_gui_shows (
      rights,
      "Level 2 · Inpatient · not in place · high effort · unblocks 1 · stands "
      "before the next level"));
  /* Its other condition, rounds, is in place. */
  g_assert_true (irc_gui_shows (rights, "First: Dedicated time for inpatient"));
  g_assert_false (irc_gui_shows (rights, "rounds"));
  g_assert_false (irc_gui_shows (rights, "Quick win"));
  g_assert_false (irc_gui_shows (talk, "First:"));
  g_assert_true (irc_gui_shows (talk, "Quick win"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (talk),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Work-up and talk with outpatients "
                                       "beforehand");
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (talk),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "Level 1 · Outpatient · partly · medium effort · unblocks 2 · stands "
      "before the next level. Nothing must come first. Quick win");
  irc_gui_close (window);
}

/* A row stays the same widget while its gap is open, and so does the focus. */
static void
test_focus_stays (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_gaps_show (window);
  IrcGapRow *row = irc_gaps_find_row (page, "in-2-time");

  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_object_set (
      irc_case_ensure_answer (irc_gaps_get_case (window), "in-2-time"),
      "state",
      IRC_STATE_NOT_IN_PLACE,
      NULL);
  irc_gui_settle ();
  g_assert_true (irc_gaps_find_row (page, "in-2-time") == row);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (row)));
  g_assert_true (irc_gui_shows (row, "not in place"));
  irc_gui_close (window);
}

/* ---- views --------------------------------------------------------------- */

static void
check_selected (IrcSwitcher *switcher, const char *id, gboolean selected)
{
  GtkWidget *button = irc_switcher_get_button (switcher, id);

  g_assert_nonnull (button);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (button),
                                   GTK_ACCESSIBLE_ROLE_TAB);
  gtk_test_accessible_assert_state (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_SELECTED, selected);
}

static void
check_view (gpointer page, GType type, gboolean trial)
{
  guint n_visible = 0;

  for (GtkWidget *view =
           gtk_widget_get_first_child (irc_gui_find (page, "view"));
       view != NULL;
       view = gtk_widget_get_next_sibling (view))
    if (gtk_widget_get_visible (view)) {
      g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (view, type));
      n_visible++;
    }
  g_assert_cmpuint (n_visible, ==, 1);
  g_assert_true (gtk_widget_get_visible (irc_gui_find (page, "trial_bar")) ==
                 trial);
}

/* A view is built when it is first turned to; a trial stays in its own. */
static void
test_views (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_gaps_show (window);
  IrcSwitcher *views = irc_gui_find (page, "views");
  GtkWidget *now = irc_switcher_get_button (views, "now");

  g_assert_true (gtk_widget_has_focus (now));
  check_selected (views, "now", TRUE);
  g_assert_null (irc_gui_find_type (page, IRC_TYPE_PAST_VIEW, 0));
  g_assert_null (irc_gui_find_type (page, IRC_TYPE_PEERS_VIEW, 0));
  irc_gaps_start_trial (page);
  irc_gaps_press (irc_switcher_get_button (views, "past"));
  check_view (page, IRC_TYPE_PAST_VIEW, FALSE);
  check_selected (views, "past", TRUE);
  g_assert_false (gtk_widget_is_sensitive (irc_gui_find (page, "try_out")));
  g_assert_null (irc_gui_find_type (page, IRC_TYPE_PEERS_VIEW, 0));
  g_autofree char *nameless = irc_gui_audit (page);
  g_assert_cmpstr (nameless, ==, "");
  irc_gaps_press (irc_switcher_get_button (views, "peers"));
  check_view (page, IRC_TYPE_PEERS_VIEW, FALSE);
  g_autofree char *also_nameless = irc_gui_audit (page);
  g_assert_cmpstr (also_nameless, ==, "");
  /* An edit meanwhile reaches the first view when it is seen again. */
  g_object_set (irc_case_ensure_answer (irc_gaps_get_case (window), "in-1-mdt"),
                "state",
                IRC_STATE_PARTLY,
                NULL);
  irc_gui_settle ();
  irc_gaps_press (now);
  check_view (page, GTK_TYPE_BOX, TRUE);
  g_assert_true (irc_gui_shows (page, "Before level 1 inpatient."));
  irc_gui_close (window);
}

/* ---- bit by bit ---------------------------------------------------------- */

/* The page is there before all of it is, and what comes later comes whole. */
static void
test_bit_by_bit (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = GTK_WIDGET (irc_window_show_step (window, IRC_STEP_GAPS));
  GtkWidget *ways = irc_gui_find (page, "ways");

  g_assert_true (irc_gui_shows (page, "Before level 1 inpatient"));
  g_assert_null (irc_gaps_get_row (page, 0));
  g_assert_false (gtk_widget_get_visible (ways));
  IRC_SPIN_UNTIL (irc_gaps_get_row (page, 0) != NULL, 20000);
  g_assert_null (irc_gaps_get_row (page, 25));
  g_assert_false (gtk_widget_get_visible (ways));
  irc_gaps_show (window);
  g_assert_true (gtk_widget_get_visible (ways));
  check_order (window, page, IRC_GAP_ORDER_LEVEL);
  g_assert_nonnull (irc_gaps_get_row (page, 25));
  irc_gui_close (window);
  /* And a window may go before all is there. */
  window = irc_gui_open_new ();
  irc_window_show_step (window, IRC_STEP_GAPS);
  irc_gui_close (window);
}

/* ---- charts -------------------------------------------------------------- */

static void
test_chooser (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *charts = irc_gui_find (irc_gaps_show (window), "charts");
  IrcSwitcher *kinds = irc_gui_find (charts, "kinds");
  IrcFigureView *figure = irc_gui_find (charts, "figure");

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (kinds),
                                   GTK_ACCESSIBLE_ROLE_TAB_LIST);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (kinds),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Which chart is shown");
  g_assert_cmpstr (irc_switcher_get_selected (kinds), ==, "criteria");
  g_assert_true (irc_gui_shows (figure, "Criteria by level and pathway"));
  check_selected (kinds, "criteria", TRUE);
  check_selected (kinds, "surveys", FALSE);
  /* Walking over the buttons changes nothing. */
  gtk_widget_grab_focus (irc_switcher_get_button (kinds, "surveys"));
  irc_gui_settle ();
  g_assert_cmpstr (irc_switcher_get_selected (kinds), ==, "criteria");
  irc_gaps_press (irc_switcher_get_button (kinds, "surveys"));
  g_assert_cmpstr (irc_switcher_get_selected (kinds), ==, "surveys");
  check_selected (kinds, "criteria", FALSE);
  check_selected (kinds, "surveys", TRUE);
  g_assert_false (irc_gui_shows (figure, "Criteria by level and pathway"));
  irc_gui_close (window);
}

/* The two shapes of one kind, and only of that one. */
static void
test_pillars (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *charts = irc_gui_find (irc_gaps_show (window), "charts");
  IrcSwitcher *kinds = irc_gui_find (charts, "kinds");
  IrcSwitcher *shapes = irc_gui_find (charts, "shapes");
  IrcSceneView *view =
      irc_figure_view_get_scene_view (irc_gui_find (charts, "figure"));

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (shapes)));
  irc_gaps_press (irc_switcher_get_button (kinds, "pillars"));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (shapes)));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_autofree char *bars = irc_scene_trace (irc_scene_view_get_scene (view));
  irc_gaps_press (irc_switcher_get_button (shapes, "radar"));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_autofree char *radar = irc_scene_trace (irc_scene_view_get_scene (view));
  g_assert_cmpstr (bars, !=, radar);
  /* Where it was left. */
  irc_gaps_press (irc_switcher_get_button (kinds, "criteria"));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (shapes)));
  irc_gaps_press (irc_switcher_get_button (kinds, "pillars"));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_autofree char *again = irc_scene_trace (irc_scene_view_get_scene (view));
  g_assert_cmpstr (again, ==, radar);
  irc_gui_close (window);
}

static void
check_leads_to (IrcWindow *window,
                IrcFigureView *figure,
                const char *mark,
                const char *criterion)
{
  IrcSceneView *view = irc_figure_view_get_scene_view (figure);

  irc_gaps_go_to_mark (view, mark);
  g_assert_true (irc_gui_key (view, GDK_KEY_Return, 0));
  IrcStepPage *profile = irc_window_peek_page (window, IRC_STEP_PROFILE);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (profile)));
  g_assert_cmpstr (irc_step_page_get_help_criterion (profile), ==, criterion);
  irc_gaps_show (window);
}

static void
test_marks (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_gaps_show (window);
  IrcFigureView *ladder = irc_gui_find (page, "ladder");
  GtkWidget *charts = irc_gui_find (page, "charts");
  IrcFigureView *figure = irc_gui_find (charts, "figure");
  guint n;
  const IrcComparison *comparisons =
      irc_assessment_get_comparisons (irc_gaps_get_assessment (window), &n);

  gtk_test_accessible_assert_role (
      GTK_ACCESSIBLE (irc_figure_view_get_scene_view (ladder)),
      GTK_ACCESSIBLE_ROLE_IMG);
  /* A rung leads to what is open on it first, or to its first. */
  check_leads_to (window, ladder, "inpatient-1", "in-1-rounds");
  check_leads_to (window, ladder, "inpatient-2", "in-2-time");
  check_leads_to (window, ladder, "outpatient-1", "out-1-preprocedure");
  check_leads_to (window, figure, "in-3-own-beds", "in-3-own-beds");
  irc_gaps_press (
      irc_switcher_get_button (irc_gui_find (charts, "kinds"), "pillars"));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  check_leads_to (window, figure, "out-2-time", "out-2-time");
  irc_gaps_press (
      irc_switcher_get_button (irc_gui_find (charts, "kinds"), "dependencies"));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  check_leads_to (window, figure, "in-3-own-beds", "in-3-own-beds");
  irc_gaps_press (
      irc_switcher_get_button (irc_gui_find (charts, "kinds"), "surveys"));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_cmpuint (n, >, 0);
  check_leads_to (window,
                  figure,
                  comparisons[0].figures[0].benchmark->id,
                  comparisons[0].results[0]->criterion->id);
  irc_gui_close (window);
}

/* The graph of one gap, made when asked for. */
static void
test_graph (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_gaps_show (window);
  IrcGapRow *rights = irc_gaps_find_row (page, "in-2-admission-rights");
  GtkWidget *toggle = irc_gui_find (rights, "show_graph");

  g_assert_cmpuint (irc_gui_count_type (rights, IRC_TYPE_FIGURE_VIEW), ==, 0);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (toggle),
      GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Dependencies: Admission rights without own beds");
  irc_gaps_press (toggle);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  IrcFigureView *graph = irc_gui_find_type (rights, IRC_TYPE_FIGURE_VIEW, 0);
  g_assert_nonnull (graph);
  gtk_test_accessible_assert_role (
      GTK_ACCESSIBLE (irc_figure_view_get_scene_view (graph)),
      GTK_ACCESSIBLE_ROLE_IMG);
  check_leads_to (window, graph, "in-2-time", "in-2-time");
  /* A mark of it can be tried out, too, and the graph follows. */
  irc_gaps_press (irc_gui_find (page, "try_out"));
  irc_gaps_go_to_mark (irc_figure_view_get_scene_view (graph), "in-2-time");
  irc_gui_key (irc_figure_view_get_scene_view (graph), GDK_KEY_Return, 0);
  g_assert_true (
      irc_gui_shows (irc_gui_find (page, "trial_bar"), "Trying out 1 answer"));
  irc_gaps_press (irc_gui_find (page, "discard"));
  irc_gaps_press (toggle);
  g_assert_cmpuint (irc_gui_count_type (rights, IRC_TYPE_FIGURE_VIEW), ==, 0);
  /* What stands alone has none. */
  g_assert_false (gtk_widget_get_visible (
      irc_gui_find (irc_gaps_find_row (page, "out-3-mm"), "show_graph")));
  irc_gui_close (window);
}

/* ---- targets ------------------------------------------------------------- */

static gint64
get_target (IrcWindow *window, IrcPathway pathway)
{
  return irc_case_peek (irc_gaps_get_case (window))->target[pathway];
}

static void
test_targets (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = irc_gaps_show (window);
  GtkWidget *target = irc_gui_find (page, "outpatient_target");
  GtkWidget *propose = irc_gui_find (target, "propose");
  GtkWidget *less = irc_gui_find (target, "less");
  GtkWidget *more = irc_gui_find (target, "more");
  GtkWidget *level = irc_gui_find (target, "level");

  /* Proposed, and not set. */
  g_assert_true (gtk_widget_get_visible (propose));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (propose)),
                   ==,
                   "Aim for level 1, one level up");
  g_assert_cmpint (get_target (window, IRC_PATHWAY_OUTPATIENT), ==, 0);
  g_assert_false (gtk_widget_is_sensitive (less));
  irc_gaps_press (propose);
  g_assert_cmpint (get_target (window, IRC_PATHWAY_OUTPATIENT), ==, 1);
  g_assert_cmpint (get_target (window, IRC_PATHWAY_INPATIENT), ==, 0);
  g_assert_false (gtk_widget_get_visible (propose));
  /* The button is gone; the keyboard is still in the editor. */
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, target));
  irc_gaps_press (more);
  g_assert_cmpint (get_target (window, IRC_PATHWAY_OUTPATIENT), ==, 2);
  g_assert_true (irc_gui_key (level, GDK_KEY_plus, 0));
  g_assert_cmpint (get_target (window, IRC_PATHWAY_OUTPATIENT), ==, 3);
  g_assert_false (gtk_widget_is_sensitive (more));
  g_assert_true (irc_gui_key (level, GDK_KEY_plus, 0));
  g_assert_cmpint (get_target (window, IRC_PATHWAY_OUTPATIENT), ==, 3);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (less),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Outpatient target: a level less");
  g_assert_true (irc_gui_key (level, GDK_KEY_minus, 0));
  irc_gaps_press (less);
  g_assert_true (irc_gui_key (level, GDK_KEY_KP_Subtract, 0));
  g_assert_cmpint (get_target (window, IRC_PATHWAY_OUTPATIENT), ==, 0);
  g_assert_true (gtk_widget_get_visible (propose));
  irc_gui_close (window);
}

/* A target that is reached already is said, and stays. */
static void
test_target_reached (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_gaps_show (window);
  GtkWidget *target = irc_gui_find (page, "inpatient_target");
  GtkWidget *remark = irc_gui_find (target, "remark");

  g_assert_false (gtk_widget_get_visible (remark));
  irc_gaps_press (irc_gui_find (target, "less"));
  g_assert_true (irc_gui_shows (remark, "level 1, is reached"));
  g_assert_cmpint (get_target (window, IRC_PATHWAY_INPATIENT), ==, 1);
  irc_gaps_press (irc_gui_find (target, "more"));
  g_assert_false (gtk_widget_get_visible (remark));
  irc_gui_close (window);
}

/* A minus in the month is a sign, and what is no month is said when left. */
static void
test_month (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_gaps_show (window);
  GtkWidget *target = irc_gui_find (page, "inpatient_target");
  GtkEditable *by = irc_gui_find (target, "by");
  GtkWidget *message = irc_gui_find (target, "message");

  gtk_widget_grab_focus (GTK_WIDGET (by));
  g_assert_false (irc_gui_key (by, GDK_KEY_minus, 0));
  g_assert_cmpint (get_target (window, IRC_PATHWAY_INPATIENT), ==, 2);
  gtk_editable_set_text (by, "2029-13");
  irc_gui_settle ();
  g_assert_false (gtk_widget_get_visible (message));
  gtk_widget_grab_focus (irc_gui_find (target, "more"));
  irc_gui_settle ();
  g_assert_true (gtk_widget_get_visible (message));
  gtk_editable_set_text (by, "2029-12");
  irc_gui_settle ();
  g_assert_false (gtk_widget_get_visible (message));
  g_assert_cmpstr (irc_case_peek (irc_gaps_get_case (window))
                       ->target_by[IRC_PATHWAY_INPATIENT],
                   ==,
                   "2029-12");
  irc_gui_close (window);
}

/* ---- cases --------------------------------------------------------------- */

static void
test_all_met (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = irc_gaps_show (window);
  guint n;
  const IrcCriterion *criteria = irc_library_get_criteria (
      irc_session_get_library (irc_window_get_session (window)), &n);

  g_assert_true (irc_gui_shows (page, "26 open criteria"));
  for (guint i = 0; i < n; i++)
    g_object_set (
        irc_case_ensure_answer (irc_gaps_get_case (window), criteria[i].id),
        "state",
        IRC_STATE_IN_PLACE,
        NULL);
  irc_gui_settle ();
  g_assert_true (irc_gui_shows (page, "No open criterion"));
  g_assert_null (irc_gaps_get_row (page, 0));
  g_assert_true (irc_gui_shows (page, "There is nothing to ask for here"));
  g_assert_false (gtk_widget_get_visible (irc_gui_find (page, "propose")));
  irc_gui_close (window);
}

static void
test_names (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_gaps_show (window);
  GtkWidget *charts = irc_gui_find (page, "charts");

  irc_gaps_start_trial (page);
  g_autofree char *nameless = irc_gui_audit (page);
  g_assert_cmpstr (nameless, ==, "");
  irc_gaps_press (
      irc_switcher_get_button (irc_gui_find (charts, "kinds"), "surveys"));
  g_autofree char *also_nameless = irc_gui_audit (page);
  g_assert_cmpstr (also_nameless, ==, "");
  irc_gui_close (window);
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/gaps/order", test_order);
  g_test_add_func ("/gaps/words", test_words);
  g_test_add_func ("/gaps/focus", test_focus_stays);
  g_test_add_func ("/gaps/views", test_views);
  g_test_add_func ("/gaps/bit-by-bit", test_bit_by_bit);
  g_test_add_func ("/gaps/chooser", test_chooser);
  g_test_add_func ("/gaps/pillars", test_pillars);
  g_test_add_func ("/gaps/marks", test_marks);
  g_test_add_func ("/gaps/graph", test_graph);
  g_test_add_func ("/gaps/targets", test_targets);
  g_test_add_func ("/gaps/target-reached", test_target_reached);
  g_test_add_func ("/gaps/month", test_month);
  g_test_add_func ("/gaps/all-met", test_all_met);
  g_test_add_func ("/gaps/names", test_names);
  return irc_gui_run ();
}
