/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the centre does: service lines with their help, and input that is not
 * allowed or odd, of which nothing is lost. */
#include "test-gui-support.h"

#include <math.h>
#include <string.h>
#include "irc-item-entry.h"
#include "irc-service-row.h"

typedef struct {
  IrcWindow *window;
  GtkWidget *page;
  IrcCentre *centre;
  GListModel *lines;
} Centre;

static Centre
open_centre (IrcWindow *window)
{
  Centre self = { .window = window };

  self.page = GTK_WIDGET (irc_window_show_step (window, IRC_STEP_CENTRE));
  self.centre = irc_case_get_centre (
      irc_session_get_case (irc_window_get_session (window)));
  self.lines = G_LIST_MODEL (irc_centre_get_service_lines (self.centre));
  irc_gui_settle ();
  return self;
}

static GtkWidget *
get_focus (const Centre *self)
{
  return gtk_root_get_focus (GTK_ROOT (self->window));
}

static gboolean
is_focus_in (const Centre *self, gpointer widget)
{
  GtkWidget *focus = get_focus (self);

  return focus != NULL &&
         (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
add_line (const Centre *self, guint index)
{
  gtk_drop_down_set_selected (irc_gui_find (self->page, "add_line"), index);
  irc_gui_click (irc_gui_find (self->page, "add_button"));
}

static IrcServiceRow *
get_row (const Centre *self, guint index)
{
  return irc_gui_find_type (self->page, IRC_TYPE_SERVICE_ROW, index);
}

static const IrcServiceLineData *
peek_line (const Centre *self, guint index)
{
  g_autoptr (IrcServiceLine) line = g_list_model_get_item (self->lines, index);

  return irc_service_line_peek (line);
}

/* Leaves the text in the field, which then is left itself; returns what is said
 * below it. */
static const char *
enter (const Centre *self, gpointer root, const char *id, const char *text)
{
  IrcItemEntry *field = irc_gui_find (root, id);

  gtk_widget_grab_focus (GTK_WIDGET (field));
  gtk_editable_set_text (GTK_EDITABLE (irc_item_entry_get_entry (field)), text);
  irc_gui_settle ();
  gtk_widget_grab_focus (
      irc_gui_find (self->page, g_str_equal (id, "title") ? "name" : "title"));
  irc_gui_settle ();
  return irc_gui_get_message (field);
}

static const char *
get_text (gpointer root, const char *id)
{
  return gtk_editable_get_text (GTK_EDITABLE (
      irc_item_entry_get_entry (IRC_ITEM_ENTRY (irc_gui_find (root, id)))));
}

/* ---- help ---------------------------------------------------------------- */

/* Every line of the pack says what is done in it and what the alternative is,
 * for the eye and for the ear. */
static void
test_help (void)
{
  Centre self = open_centre (irc_gui_open_new ());
  guint n;
  const IrcServiceLineType *types = irc_library_get_service_lines (
      irc_session_get_library (irc_window_get_session (self.window)), &n);

  for (guint i = 0; i < n; i++)
    add_line (&self, 0);
  g_assert_cmpuint (g_list_model_get_n_items (self.lines), ==, n);
  for (guint i = 0; i < n; i++) {
    IrcServiceRow *row = get_row (&self, i);

    g_assert_cmpstr (peek_line (&self, i)->id, ==, types[i].id);
    g_assert_true (irc_gui_shows (row, types[i].typical_alternative));
    for (guint k = 0; types[i].example_procedures[k] != NULL; k++)
      g_assert_true (irc_gui_shows (row, types[i].example_procedures[k]));
    gtk_test_accessible_assert_property (
        GTK_ACCESSIBLE (row),
        GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
        gtk_label_get_text (irc_gui_find (row, "help")));
  }
  /* Nothing more can be added. */
  g_assert_false (
      gtk_widget_get_sensitive (irc_gui_find (self.page, "add_button")));
  g_autofree char *unnamed = irc_gui_audit (self.page);
  g_assert_cmpstr (unnamed, ==, "");
  irc_gui_close (self.window);
}

/* A line of a newer pack keeps its id as its name. */
static void
test_unknown (void)
{
  Centre self = open_centre (irc_gui_open_new ());
  g_autoptr (IrcServiceLine) line = irc_service_line_new ("from-another-pack");

  irc_item_list_append (IRC_ITEM_LIST (self.lines), line);
  irc_gui_settle ();
  g_assert_true (irc_gui_shows (get_row (&self, 0), "from-another-pack"));
  g_assert_false (gtk_widget_get_visible (
      GTK_WIDGET (irc_gui_find (get_row (&self, 0), "help"))));
  irc_gui_close (self.window);
}

/* ---- bad input ----------------------------------------------------------- */

static void
test_ranges (void)
{
  /* Typed into "120" and "100". */
  static const struct {
    const char *field;
    int at; /* -1: the end */
    const char *text, *whole, *says;
  } bad[] = {
    { "cases", 0, "-", "-120", "A whole number from 0 to" },
    { "cases", -1, ".5", "120.5", "A whole number from 0 to" },
    { "cases", -1, "00000001", "12000000001", "A whole number from 0 to" },
    { "cases", -1, "x", "120x", "A whole number from 0 to" },
    { "day_cases", -1, ".1", "100.1", "A number from 0 to 100." },
    { "day_cases", 0, "-", "-100", "A number from 0 to" },
    { "day_cases", -1, "e400", "100e400", "A number from 0 to" },
    { "day_cases", -1, " of", "100 of", "A number from 0 to" },
  };
  Centre self = open_centre (irc_gui_open_new ());

  add_line (&self, 0);
  IrcServiceRow *row = get_row (&self, 0);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    IrcItemEntry *field = irc_gui_find (row, bad[i].field);
    GtkEntry *entry = irc_item_entry_get_entry (field);
    int at = bad[i].at < 0 ? 3 : bad[i].at;

    g_assert_cmpstr (enter (&self, row, "cases", "120"), ==, "");
    g_assert_cmpstr (enter (&self, row, "day_cases", "100"), ==, "");
    gtk_widget_grab_focus (GTK_WIDGET (field));
    gtk_editable_insert_text (GTK_EDITABLE (entry), bad[i].text, -1, &at);
    irc_gui_settle ();
    gtk_widget_grab_focus (irc_gui_find (self.page, "title"));
    irc_gui_settle ();
    g_assert_true (g_str_has_prefix (irc_gui_get_message (field), bad[i].says));
    gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry),
                                      GTK_ACCESSIBLE_STATE_INVALID,
                                      GTK_ACCESSIBLE_INVALID_TRUE);
    /* Neither what was there nor what was typed is lost. */
    g_assert_cmpint (peek_line (&self, 0)->cases_per_year, ==, 120);
    g_assert_cmpfloat (peek_line (&self, 0)->day_case_percent, ==, 100);
    g_assert_cmpstr (get_text (row, bad[i].field), ==, bad[i].whole);
  }
  /* Empty is "not stated". */
  g_assert_cmpstr (enter (&self, row, "cases", ""), ==, "");
  g_assert_cmpstr (enter (&self, row, "day_cases", ""), ==, "");
  g_assert_cmpint (peek_line (&self, 0)->cases_per_year, ==, -1);
  g_assert_true (isnan (peek_line (&self, 0)->day_case_percent));
  irc_gui_close (self.window);
}

/* A date on the wrong side of today is kept, with a word; today is pinned. */
static void
test_dates (void)
{
  Centre self = open_centre (irc_gui_open_new ());
  const char *says = enter (&self, self.page, "meeting_date", "2026-11-17");

  g_assert_true (g_str_has_prefix (says, "This lies in the past."));
  g_assert_cmpstr (
      irc_centre_peek (self.centre)->meeting_date, ==, "2026-11-17");
  gtk_test_accessible_assert_state (
      GTK_ACCESSIBLE (irc_item_entry_get_entry (
          IRC_ITEM_ENTRY (irc_gui_find (self.page, "meeting_date")))),
      GTK_ACCESSIBLE_STATE_INVALID,
      GTK_ACCESSIBLE_INVALID_FALSE);
  g_assert_cmpstr (
      enter (&self, self.page, "meeting_date", "2026-11-18"), ==, "");
  g_assert_cmpstr (
      enter (&self, self.page, "meeting_date", "2200-12-31"), ==, "");
  says = enter (&self, self.page, "meeting_date", "2201-01-01");
  g_assert_nonnull (strstr (says, "1900 to 2200"));
  g_assert_cmpstr (enter (&self, self.page, "meeting_date", ""), ==, "");
  irc_gui_close (self.window);
}

/* ---- adding and removing ------------------------------------------------- */

/* What is half typed in one line stays there when others come and go. */
static void
test_half_typed (void)
{
  Centre self = open_centre (irc_gui_open_new ());

  add_line (&self, 0);
  add_line (&self, 0);
  enter (&self, get_row (&self, 1), "cases", "12o");
  add_line (&self, 3);
  irc_gui_click (irc_gui_find (get_row (&self, 0), "remove"));
  g_assert_cmpuint (g_list_model_get_n_items (self.lines), ==, 2);
  g_assert_cmpstr (get_text (get_row (&self, 0), "cases"), ==, "12o");
  g_assert_true (irc_gui_shows (get_row (&self, 0), "A whole number"));
  irc_gui_close (self.window);
}

/* A new line is ready for its number; a removed one leaves the focus near. */
static void
test_focus (void)
{
  Centre self = open_centre (irc_gui_open_new ());

  add_line (&self, 2);
  g_assert_true (
      is_focus_in (&self, irc_gui_find (get_row (&self, 0), "cases")));
  add_line (&self, 2);
  add_line (&self, 2);
  gtk_widget_grab_focus (irc_gui_find (get_row (&self, 1), "remove"));
  irc_gui_click (irc_gui_find (get_row (&self, 1), "remove"));
  g_assert_true (is_focus_in (&self, get_row (&self, 1)));
  gtk_widget_grab_focus (irc_gui_find (get_row (&self, 1), "remove"));
  irc_gui_click (irc_gui_find (get_row (&self, 1), "remove"));
  g_assert_true (is_focus_in (&self, get_row (&self, 0)));
  gtk_widget_grab_focus (irc_gui_find (get_row (&self, 0), "remove"));
  irc_gui_click (irc_gui_find (get_row (&self, 0), "remove"));
  g_assert_true (is_focus_in (&self, irc_gui_find (self.page, "add_line")));
  /* The removed lines can be added again. */
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (
                        GTK_DROP_DOWN (irc_gui_find (self.page, "add_line")))),
                    ==,
                    16);
  irc_gui_close (self.window);
}

int
main (int argc, char **argv)
{
  /* 18 November 2026 */
  g_setenv ("SOURCE_DATE_EPOCH", "1795000000", TRUE);
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/centre/help", test_help);
  g_test_add_func ("/centre/unknown", test_unknown);
  g_test_add_func ("/centre/ranges", test_ranges);
  g_test_add_func ("/centre/dates", test_dates);
  g_test_add_func ("/centre/half-typed", test_half_typed);
  g_test_add_func ("/centre/focus", test_focus);
  return irc_gui_run ();
}
