/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Undo and redo as the window offers them. */
#include "test-gui-support.h"

#include <string.h>

#include "irc-argument-row.h"
#include "irc-criterion-row.h"
#include "irc-item-entry.h"
#include "irc-item-field.h"
#include "irc-plan-row.h"

static void
act (IrcWindow *window, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  irc_gui_settle ();
}

static GtkWidget *
show (IrcWindow *window, IrcStep step)
{
  GtkWidget *page = GTK_WIDGET (irc_window_show_step (window, step));

  irc_gui_settle ();
  return page;
}

static IrcCase *
get_case (IrcWindow *window)
{
  return irc_session_get_case (irc_window_get_session (window));
}

/* The label of a line of the menu's section. */
static char *
dup_line (IrcWindow *window, int index)
{
  GMenu *section = g_object_get_data (G_OBJECT (window), "undo-section");
  char *label = NULL;

  g_menu_model_get_item_attribute (
      G_MENU_MODEL (section), index, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  return label;
}

static void
assert_lines (IrcWindow *window, const char *undo, const char *redo)
{
  g_autofree char *first = dup_line (window, 0);
  g_autofree char *second = dup_line (window, 1);

  g_assert_cmpstr (first, ==, undo);
  g_assert_cmpstr (second, ==, redo);
}

/* The answer by its key; the row stays, keeps the focus and shows it. */
static void
test_answer (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = show (window, IRC_STEP_PROFILE);
  IrcCriterionRow *row = irc_gui_find_type (page, IRC_TYPE_CRITERION_ROW, 0);
  IrcAnswer *answer = irc_case_get_answer (get_case (window), "in-1-rounds");
  const IrcState before = irc_answer_peek (answer)->state;
  GtkWidget *focus = NULL;

  assert_lines (window, "Undo", "Redo");
  gtk_widget_grab_focus (GTK_WIDGET (row));
  irc_gui_key (row, GDK_KEY_3, 0);
  irc_gui_settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_cmpint (irc_answer_peek (answer)->state, ==, IRC_STATE_NOT_IN_PLACE);
  assert_lines (window,
                "Undo: IR rounds on all treated inpatients → not in place",
                "Redo");
  act (window, "win.undo");
  g_assert_cmpint (irc_answer_peek (answer)->state, ==, before);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == focus);
  g_assert_true (irc_gui_find_type (page, IRC_TYPE_CRITERION_ROW, 0) == row);
  g_assert_false (irc_session_is_modified (irc_window_get_session (window)));
  assert_lines (window,
                "Undo",
                "Redo: IR rounds on all treated inpatients → not in place");
  act (window, "win.redo");
  g_assert_cmpint (irc_answer_peek (answer)->state, ==, IRC_STATE_NOT_IN_PLACE);
  irc_gui_close (window);
}

/* What is typed into a field of the case is one step, and the field shows what
 * is undone. */
static void
test_field (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show (window, IRC_STEP_CENTRE);
  IrcItemEntry *field = irc_gui_find (page, "city");
  GtkEditable *entry = GTK_EDITABLE (irc_item_entry_get_entry (field));
  int end = 0;

  gtk_widget_grab_focus (GTK_WIDGET (field));
  for (const char *letter = "Bonn"; *letter != '\0'; letter++) {
    gtk_editable_insert_text (entry, letter, 1, &end);
    irc_gui_settle ();
  }
  act (window, "win.undo");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  act (window, "win.redo");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "Bonn");
  irc_gui_close (window);
}

/* A field that is not of the case takes back its own typing. */
static void
test_search (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = show (window, IRC_STEP_ARGUMENTS);
  GtkEditable *search = irc_gui_find_type (page, GTK_TYPE_SEARCH_ENTRY, 0);
  GtkEditable *text = gtk_editable_get_delegate (search);
  int end = 0;

  g_object_set (get_case (window), "title", "Another", NULL);
  irc_gui_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (search));
  g_assert_true (gtk_editable_get_enable_undo (text));
  gtk_editable_insert_text (text, "beds", 4, &end);
  irc_gui_settle ();
  act (window, "win.undo");
  g_assert_cmpstr (irc_case_peek (get_case (window))->title, ==, "Another");
  irc_gui_close (window);
}

/* ---- where undo leads ---------------------------------------------------- */

static GtkWidget *
get_focus (IrcWindow *window)
{
  return gtk_window_get_focus (GTK_WINDOW (window));
}

static char *
dup_step (IrcWindow *window)
{
  char *step = NULL;

  g_object_get (window, "step", &step, NULL);
  return step;
}

#define ASSERT_STEP(window, name)                                              \
  G_STMT_START                                                                 \
  {                                                                            \
    g_autofree char *irc_step = dup_step (window);                             \
    g_assert_cmpstr (irc_step, ==, name);                                      \
  }                                                                            \
  G_STMT_END

static gboolean
is_on_field (IrcWindow *window, const char *property)
{
  GtkWidget *field =
      gtk_widget_get_ancestor (get_focus (window), IRC_TYPE_ITEM_FIELD);

  return field != NULL &&
         g_strcmp0 (irc_item_field_get_property (IRC_ITEM_FIELD (field)),
                    property) == 0;
}

/* From another page to the field that changes, both ways. */
static void
test_leads_to_field (void)
{
  IrcWindow *window = irc_gui_open_sample ();

  show (window, IRC_STEP_CENTRE);
  g_object_set (irc_case_get_centre (get_case (window)), "own-beds", 9., NULL);
  irc_gui_settle ();
  assert_lines (window, "Undo: Own beds → 9", "Redo");
  show (window, IRC_STEP_REPORT);
  act (window, "win.undo");
  ASSERT_STEP (window, "centre");
  g_assert_true (is_on_field (window, "own-beds"));
  show (window, IRC_STEP_REPORT);
  act (window, "win.redo");
  ASSERT_STEP (window, "centre");
  g_assert_true (is_on_field (window, "own-beds"));
  irc_gui_close (window);
}

/* The row of a measure, and of a request that comes back. */
static void
test_leads_to_row (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GListModel *measures =
      irc_case_get_list (get_case (window), IRC_LIST_MEASURES);
  g_autoptr (IrcMeasure) measure = g_list_model_get_item (measures, 1);
  GListModel *asks = irc_case_get_list (get_case (window), IRC_LIST_ASKS);
  g_autoptr (IrcAsk) ask = g_list_model_get_item (asks, 2);
  g_autofree char *id = g_strdup (irc_ask_peek (ask)->id);

  g_object_set (measure, "start", "2031-Q1", NULL);
  irc_gui_settle ();
  show (window, IRC_STEP_REPORT);
  act (window, "win.undo");
  ASSERT_STEP (window, "plan");
  g_assert_true (IRC_IS_PLAN_ROW (get_focus (window)));
  g_assert_true (irc_plan_row_get_item (IRC_PLAN_ROW (get_focus (window))) ==
                 measure);
  irc_item_list_remove (IRC_ITEM_LIST (asks), 2);
  irc_gui_settle ();
  act (window, "win.undo");
  g_assert_true (IRC_IS_PLAN_ROW (get_focus (window)));
  IrcAsk *back = irc_plan_row_get_item (IRC_PLAN_ROW (get_focus (window)));
  g_assert_true (IRC_IS_ASK (back));
  g_assert_cmpstr (irc_ask_peek (back)->id, ==, id);
  irc_gui_close (window);
}

/* A plan that was a draft is one again, and the focus stays with the row. */
static void
test_draft (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = NULL;
  IrcPlanRow *row = NULL;

  g_object_set (irc_case_ensure_answer (get_case (window), "in-1-rounds"),
                "state",
                IRC_STATE_NOT_IN_PLACE,
                NULL);
  page = show (window, IRC_STEP_PLAN);
  row =
      irc_gui_find_type (irc_gui_find (page, "measures"), IRC_TYPE_PLAN_ROW, 0);
  g_assert_nonnull (row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_object_set (irc_plan_row_get_item (row), "owner", "Me", NULL);
  irc_gui_settle ();
  act (window, "win.undo");
  g_assert_null (irc_case_get_list (get_case (window), IRC_LIST_MEASURES));
  row =
      irc_gui_find_type (irc_gui_find (page, "measures"), IRC_TYPE_PLAN_ROW, 0);
  g_assert_true (get_focus (window) == GTK_WIDGET (row));
  irc_gui_close (window);
}

static void
test_leads_to_argument (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GListModel *chosen = irc_case_get_list (get_case (window), IRC_LIST_CHOSEN);
  g_autoptr (IrcChosen) third = g_list_model_get_item (chosen, 2);
  g_autofree char *id = g_strdup (irc_chosen_peek (third)->id);

  irc_item_list_remove (IRC_ITEM_LIST (chosen), 2);
  irc_gui_settle ();
  show (window, IRC_STEP_PLAN);
  act (window, "win.undo");
  ASSERT_STEP (window, "arguments");
  g_assert_true (IRC_IS_ARGUMENT_ROW (get_focus (window)));
  g_assert_cmpstr (
      irc_argument_row_get_id (IRC_ARGUMENT_ROW (get_focus (window))), ==, id);
  irc_gui_close (window);
}

static void
test_leads_on (void)
{
  static const struct {
    const char *property;
    IrcStep from;
    const char *step;
  } cases[] = {
    { "target-outpatient", IRC_STEP_PLAN, "gaps" },
    { "option", IRC_STEP_REPORT, "plan" },
  };
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GValue) value = G_VALUE_INIT;

    g_value_init (&value, G_TYPE_INT);
    g_value_set_int (&value, 3);
    g_object_set_property (
        G_OBJECT (get_case (window)), cases[i].property, &value);
    irc_gui_settle ();
    show (window, cases[i].from);
    act (window, "win.undo");
    ASSERT_STEP (window, cases[i].step);
    page = GTK_WIDGET (
        irc_window_peek_page (window, (IrcStep) irc_step_find (cases[i].step)));
    g_assert_true (gtk_widget_is_ancestor (get_focus (window), page));
  }
  g_object_set (irc_case_get_report (get_case (window)),
                "citations",
                IRC_CITATIONS_AUTHOR_DATE,
                NULL);
  irc_gui_settle ();
  act (window, "win.undo");
  ASSERT_STEP (window, "report");
  g_assert_true (is_on_field (window, "citations"));
  irc_gui_close (window);
}

/* ---- the menu ------------------------------------------------------------ */

/* Whether the line that begins with @text, of the menu as it is opened, can be
 * chosen. */
static gboolean
is_enabled (GtkWidget *widget, const char *text)
{
  g_autofree char *line = NULL;

  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton")) {
    g_object_get (widget, "text", &line, NULL);
    return line != NULL && g_str_has_prefix (line, text) &&
           gtk_widget_get_sensitive (widget);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_enabled (child, text))
      return TRUE;
  return FALSE;
}

static void
assert_enabled (IrcWindow *window, gboolean undo, gboolean redo)
{
  GMenu *section = g_object_get_data (G_OBJECT (window), "undo-section");
  GtkWidget *menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (section));

  gtk_widget_set_parent (menu, GTK_WIDGET (window));
  irc_gui_settle ();
  g_assert_cmpint (is_enabled (menu, "Undo"), ==, undo);
  g_assert_cmpint (is_enabled (menu, "Redo"), ==, redo);
  gtk_widget_unparent (menu);
}

/* Nothing to undo: neither line can be used, whatever else happens. */
static void
test_insensitive (void)
{
  IrcWindow *window = irc_gui_open_sample ();

  assert_enabled (window, FALSE, FALSE);
  g_object_set (get_case (window), "title", "Another", NULL);
  irc_gui_settle ();
  assert_enabled (window, TRUE, FALSE);
  act (window, "win.undo");
  assert_enabled (window, FALSE, TRUE);
  act (window, "win.redo");
  assert_enabled (window, TRUE, FALSE);
  irc_gui_close (window);
}

static void
count (GMenuModel *menu, int position, int removed, int added, guint *n)
{
  (*n)++;
}

/* A menu that says the same is left alone. */
static void
test_same_lines (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GMenu *section = g_object_get_data (G_OBJECT (window), "undo-section");
  IrcAnswer *answer = irc_case_ensure_answer (get_case (window), "in-1-rounds");
  guint n = 0;

  g_object_set (answer, "note", "a", NULL);
  irc_gui_settle ();
  g_signal_connect (section, "items-changed", G_CALLBACK (count), &n);
  g_object_set (answer, "note", "ab", NULL);
  irc_gui_settle ();
  g_object_set (answer, "note", "abc", NULL);
  irc_gui_settle ();
  g_assert_cmpuint (n, ==, 0);
  g_signal_handlers_disconnect_by_data (section, &n);
  irc_gui_close (window);
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/undo/answer", test_answer);
  g_test_add_func ("/undo/field", test_field);
  g_test_add_func ("/undo/search", test_search);
  g_test_add_func ("/undo/field-of-another-page", test_leads_to_field);
  g_test_add_func ("/undo/row-of-the-plan", test_leads_to_row);
  g_test_add_func ("/undo/draft", test_draft);
  g_test_add_func ("/undo/argument", test_leads_to_argument);
  g_test_add_func ("/undo/other-pages", test_leads_on);
  g_test_add_func ("/undo/insensitive", test_insensitive);
  g_test_add_func ("/undo/same-lines", test_same_lines);
  return irc_gui_run ();
}
