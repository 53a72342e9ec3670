/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-gui-support.h"

#include <math.h>
#include <string.h>
#include "irc-item-choice.h"
#include "irc-item-entry.h"
#include "irc-pair-box.h"
#include "irc-service-row.h"
#include "irc-wrap-box.h"

static GtkWidget *
show_centre (IrcWindow *window)
{
  GtkWidget *page = GTK_WIDGET (irc_window_show_step (window, IRC_STEP_CENTRE));

  irc_gui_settle ();
  return page;
}

static const IrcCentreData *
peek_centre (IrcWindow *window)
{
  return irc_centre_peek (irc_case_get_centre (
      irc_session_get_case (irc_window_get_session (window))));
}

static void
type (gpointer page, const char *id, const char *text)
{
  IrcItemEntry *field = irc_gui_find (page, id);

  gtk_editable_set_text (GTK_EDITABLE (irc_item_entry_get_entry (field)), text);
  irc_gui_settle ();
}

/* As a user types on. */
static void
append (gpointer page, const char *id, const char *text)
{
  IrcItemEntry *field = irc_gui_find (page, id);
  GtkEditable *entry = GTK_EDITABLE (irc_item_entry_get_entry (field));
  int end = (int) g_utf8_strlen (gtk_editable_get_text (entry), -1);

  gtk_editable_insert_text (entry, text, -1, &end);
  irc_gui_settle ();
}

/* What is said below the field when it is left. */
static const char *
leave (gpointer page, const char *id)
{
  IrcItemEntry *field = irc_gui_find (page, id);

  gtk_widget_grab_focus (GTK_WIDGET (field));
  irc_gui_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (
      irc_gui_find (page, g_str_equal (id, "city") ? "name" : "city")));
  irc_gui_settle ();
  return irc_gui_get_message (field);
}

/* ---- fields -------------------------------------------------------------- */

static void
test_text (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_centre (window);

  type (page, "title", "A case");
  g_assert_cmpstr (
      irc_case_peek (irc_session_get_case (irc_window_get_session (window)))
          ->title,
      ==,
      "A case");
  type (page, "name", "St Elsewhere");
  g_assert_cmpstr (peek_centre (window)->name, ==, "St Elsewhere");
  /* An edit elsewhere is seen here. */
  g_object_set (irc_case_get_centre (
                    irc_session_get_case (irc_window_get_session (window))),
                "name",
                "Elsewhere",
                NULL);
  IrcItemEntry *name = irc_gui_find (page, "name");
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (irc_item_entry_get_entry (name))),
      ==,
      "Elsewhere");
  irc_gui_close (window);
}

static void
test_forms (void)
{
  static const struct {
    const char *id, *good, *more;
  } fields[] = {
    { "country", "IE", "rland" },
    { "currency", "EUR", "o" },
    { "meeting_date", "2027-01-21", " 10:00" },
  };
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_centre (window);
  IrcCentre *centre = irc_case_get_centre (
      irc_session_get_case (irc_window_get_session (window)));

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    IrcItemEntry *field = irc_gui_find (page, fields[i].id);
    GtkAccessible *entry = GTK_ACCESSIBLE (irc_item_entry_get_entry (field));
    g_autofree char *property =
        g_strdelimit (g_strdup (fields[i].id), "_", '-');
    g_autofree char *stored = NULL;

    type (page, fields[i].id, fields[i].good);
    g_assert_cmpstr (leave (page, fields[i].id), ==, "");
    /* Nothing is said while it is being typed. */
    append (page, fields[i].id, fields[i].more);
    g_assert_cmpstr (irc_gui_get_message (field), ==, "");
    g_assert_cmpstr (leave (page, fields[i].id), !=, "");
    gtk_test_accessible_assert_state (
        entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
    g_object_get (centre, property, &stored, NULL);
    g_assert_cmpstr (stored, ==, fields[i].good);
    /* Nor any longer when it is right. */
    type (page, fields[i].id, fields[i].good);
    g_assert_cmpstr (irc_gui_get_message (field), ==, "");
    type (page, fields[i].id, "");
    g_assert_cmpstr (leave (page, fields[i].id), ==, "");
  }
  irc_gui_close (window);
}

static void
test_numbers (void)
{
  static const struct {
    const char *text;
    double value;
  } good[] = {
    { "3.5", 3.5 }, { "3,5", 3.5 }, { " 4 ", 4 }, { "0", 0 }, { "120", 120 },
  };
  const char *const bad[] = { "-1", "many", "3.5.1", "1e400", "nan" };
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_centre (window);

  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    type (page, "consultants_wte", good[i].text);
    g_assert_cmpfloat (
        peek_centre (window)->consultants_wte, ==, good[i].value);
    g_assert_cmpstr (leave (page, "consultants_wte"), ==, "");
  }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    type (page, "consultants_wte", bad[i]);
    g_assert_cmpstr (leave (page, "consultants_wte"), !=, "");
    g_assert_true (isnan (peek_centre (window)->consultants_wte));
  }
  type (page, "consultants_wte", "120");
  append (page, "consultants_wte", " posts");
  g_assert_cmpstr (leave (page, "consultants_wte"), !=, "");
  g_assert_cmpfloat (peek_centre (window)->consultants_wte, ==, 120);
  type (page, "consultants_wte", "");
  g_assert_true (isnan (peek_centre (window)->consultants_wte));
  irc_gui_close (window);
}

static void
test_choice (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_centre (window);
  IrcItemChoice *choice = irc_gui_find (page, "payment_system");
  GtkDropDown *drop_down = irc_gui_find (choice, "drop_down");

  /* A line for each value of the enum, in its order. */
  for (guint i = 0; irc_payment_names[i] != NULL; i++) {
    gtk_drop_down_set_selected (drop_down, i);
    g_assert_cmpint (peek_centre (window)->payment_system, ==, i);
  }
  g_assert_cmpuint (
      g_list_model_get_n_items (gtk_drop_down_get_model (drop_down)),
      ==,
      g_strv_length ((char **) irc_payment_names));
  choice = irc_gui_find (page, "cover");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (
                        irc_gui_find (choice, "drop_down"))),
                    ==,
                    g_strv_length ((char **) irc_cover_names));
  g_object_set (irc_case_get_centre (
                    irc_session_get_case (irc_window_get_session (window))),
                "cover",
                IRC_COVER_24_7,
                NULL);
  g_assert_cmpuint (
      gtk_drop_down_get_selected (irc_gui_find (choice, "drop_down")),
      ==,
      IRC_COVER_24_7);
  irc_gui_close (window);
}

static void
test_service_lines (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_centre (window);
  GListModel *lines =
      G_LIST_MODEL (irc_centre_get_service_lines (irc_case_get_centre (
          irc_session_get_case (irc_window_get_session (window)))));
  GtkDropDown *add = irc_gui_find (page, "add_line");
  guint n_types;

  irc_library_get_service_lines (
      irc_session_get_library (irc_window_get_session (window)), &n_types);
  g_assert_cmpuint (
      g_list_model_get_n_items (gtk_drop_down_get_model (add)), ==, n_types);
  gtk_drop_down_set_selected (add, 1);
  g_signal_emit_by_name (irc_gui_find (page, "add_button"), "clicked");
  irc_gui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 1);
  /* What is there cannot be added again. */
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (add)),
                    ==,
                    n_types - 1);
  IrcServiceRow *row = irc_gui_find_type (page, IRC_TYPE_SERVICE_ROW, 0);
  g_autoptr (IrcServiceLine) line = g_list_model_get_item (lines, 0);
  type (row, "cases", "120");
  type (row, "day_cases", "12,5");
  g_assert_cmpint (irc_service_line_peek (line)->cases_per_year, ==, 120);
  g_assert_cmpfloat (irc_service_line_peek (line)->day_case_percent, ==, 12.5);
  append (row, "day_cases", "x");
  g_assert_cmpfloat (irc_service_line_peek (line)->day_case_percent, ==, 12.5);
  append (row, "cases", ".5");
  g_assert_cmpint (irc_service_line_peek (line)->cases_per_year, ==, 120);
  /* More than all are no day cases. */
  type (row, "day_cases", "10");
  append (row, "day_cases", "1");
  g_assert_cmpfloat (irc_service_line_peek (line)->day_case_percent, ==, 10);
  g_signal_emit_by_name (irc_gui_find (row, "remove"), "clicked");
  irc_gui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 0);
  irc_gui_close (window);
}

/* ---- boxes --------------------------------------------------------------- */

static GtkWidget *
new_block (int width, int height)
{
  GtkWidget *block = gtk_label_new (NULL);

  gtk_widget_set_size_request (block, width, height);
  return block;
}

static graphene_rect_t
get_place (GtkWidget *child)
{
  graphene_rect_t place;

  g_assert_true (
      gtk_widget_compute_bounds (child, gtk_widget_get_parent (child), &place));
  return place;
}

static int
measure (GtkWidget *widget,
         GtkOrientation orientation,
         int for_size,
         int *natural)
{
  int minimum;

  gtk_widget_measure (
      widget, orientation, for_size, &minimum, natural, NULL, NULL);
  return minimum;
}

static void
test_wrap_box (void)
{
  g_autoptr (GtkWidget) box = g_object_ref_sink (irc_wrap_box_new (10, 5));
  GtkWidget *blocks[3];
  int natural;

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++) {
    blocks[i] = new_block (100, 20);
    gtk_widget_set_parent (blocks[i], box);
  }
  g_assert_cmpint (
      measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &natural), ==, 100);
  g_assert_cmpint (natural, ==, 320);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 320, NULL), ==, 20);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 319, NULL), ==, 45);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 100, NULL), ==, 70);
  gtk_widget_size_allocate (box, &(GtkAllocation){ 0, 0, 220, 45 }, -1);
  g_assert_cmpfloat (get_place (blocks[1]).origin.x, ==, 110);
  g_assert_cmpfloat (get_place (blocks[1]).origin.y, ==, 0);
  g_assert_cmpfloat (get_place (blocks[2]).origin.x, ==, 0);
  g_assert_cmpfloat (get_place (blocks[2]).origin.y, ==, 25);
  /* From the right where that is how one reads. */
  gtk_widget_set_direction (box, GTK_TEXT_DIR_RTL);
  gtk_widget_size_allocate (box, &(GtkAllocation){ 0, 0, 220, 45 }, -1);
  g_assert_cmpfloat (get_place (blocks[0]).origin.x, ==, 120);
  /* What is hidden takes no place. */
  gtk_widget_set_visible (blocks[0], FALSE);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 220, NULL), ==, 20);
}

static void
test_pair_box (void)
{
  g_autoptr (GtkWidget) box = g_object_ref_sink (g_object_new (
      IRC_TYPE_PAIR_BOX, "column-width", 150, "spacing", 10, NULL));
  GtkWidget *blocks[2];

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++) {
    blocks[i] = new_block (80, 20 + 10 * (int) i);
    gtk_widget_set_parent (blocks[i], box);
  }
  g_assert_cmpint (measure (box, GTK_ORIENTATION_HORIZONTAL, -1, NULL), ==, 80);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 310, NULL), ==, 30);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 309, NULL), ==, 60);
  gtk_widget_size_allocate (box, &(GtkAllocation){ 0, 0, 310, 30 }, -1);
  g_assert_cmpfloat (get_place (blocks[1]).origin.x, ==, 160);
  gtk_widget_size_allocate (box, &(GtkAllocation){ 0, 0, 300, 60 }, -1);
  g_assert_cmpfloat (get_place (blocks[1]).origin.x, ==, 0);
  g_assert_cmpfloat (get_place (blocks[1]).origin.y, ==, 30);
  /* Larger text needs wider columns. */
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * 1024, NULL);
  gtk_widget_queue_resize (box);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 310, NULL), ==, 60);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 610, NULL), ==, 30);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/fields/text", test_text);
  g_test_add_func ("/fields/forms", test_forms);
  g_test_add_func ("/fields/numbers", test_numbers);
  g_test_add_func ("/fields/choice", test_choice);
  g_test_add_func ("/fields/service-lines", test_service_lines);
  g_test_add_func ("/boxes/wrap", test_wrap_box);
  g_test_add_func ("/boxes/pair", test_pair_box);
  return irc_gui_run ();
}
