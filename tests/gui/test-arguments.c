/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-gui-support.h"

#include <string.h>
#include "irc-argument-details.h"
#include "irc-argument-row.h"
#include "irc-choice.h"

/* The printed arguments as they stand in the assessment: "a b c". */
static char *
dup_printed (IrcSession *session)
{
  guint n;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (irc_session_get_assessment (session), &n);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", printed[i]->id);
  return g_string_free (text, FALSE);
}

static IrcSession *
new_session (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_library_load (&error);

  g_assert_no_error (error);
  return irc_session_new (library);
}

#define ASSERT_PRINTED(session, expected)                                      \
  G_STMT_START                                                                 \
  {                                                                            \
    g_autofree char *irc_printed = dup_printed (session);                      \
    g_assert_cmpstr (irc_printed, ==, expected);                               \
  }                                                                            \
  G_STMT_END

/* ---- the list ------------------------------------------------------------ */

static void
test_choice (void)
{
  g_autoptr (IrcSession) session = new_session ();
  g_autofree char *proposed = dup_printed (session);
  g_auto (GStrv) ids = g_strsplit (proposed, " ", -1);
  g_autofree char *without_first = g_strdup (proposed + strlen (ids[0]) + 1);

  g_assert_cmpuint (g_strv_length (ids), >=, 3);
  g_assert_true (irc_choice_is_proposed (session));
  /* What the first edit does not touch stays as proposed. */
  irc_choice_remove (session, ids[0]);
  g_assert_false (irc_choice_is_proposed (session));
  ASSERT_PRINTED (session, without_first);
  /* Added ones come last. */
  irc_choice_add (session, ids[0]);
  g_autofree char *rotated = g_strconcat (without_first, " ", ids[0], NULL);
  ASSERT_PRINTED (session, rotated);
  irc_choice_add (session, ids[0]);
  ASSERT_PRINTED (session, rotated);
  irc_choice_propose (session);
  g_assert_true (irc_choice_is_proposed (session));
  ASSERT_PRINTED (session, proposed);
}

static void
set_chosen (IrcSession *session, const char *const *ids)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (items, irc_chosen_new (ids[i], NULL));
  irc_case_set_list (irc_session_get_case (session), IRC_LIST_CHOSEN, items);
}

static void
test_order (void)
{
  g_autoptr (IrcSession) session = new_session ();
  guint n;
  const IrcArgument *arguments =
      irc_library_get_arguments (irc_session_get_library (session), &n);
  const char *const a = arguments[3].id;
  const char *const b = arguments[7].id;
  const char *const c = arguments[1].id;
  const char *const ids[] = { a, b, c, NULL };
  g_autofree char *bac = g_strjoin (" ", b, a, c, NULL);
  g_autofree char *bca = g_strjoin (" ", b, c, a, NULL);
  g_autofree char *abc = g_strjoin (" ", a, b, c, NULL);
  g_autofree char *cab = g_strjoin (" ", c, a, b, NULL);

  set_chosen (session, ids);
  ASSERT_PRINTED (session, abc);
  g_assert_true (irc_choice_move (session, a, TRUE));
  ASSERT_PRINTED (session, bac);
  g_assert_true (irc_choice_move (session, a, TRUE));
  ASSERT_PRINTED (session, bca);
  g_assert_false (irc_choice_move (session, a, TRUE));
  g_assert_false (irc_choice_move (session, b, FALSE));
  g_assert_false (irc_choice_move (session, arguments[5].id, FALSE));
  ASSERT_PRINTED (session, bca);
  /* Dragging: coming from below before the other one, from above behind it. */
  irc_choice_move_to (session, a, b);
  ASSERT_PRINTED (session, abc);
  irc_choice_move_to (session, c, a);
  ASSERT_PRINTED (session, cab);
  irc_choice_move_to (session, c, b);
  ASSERT_PRINTED (session, abc);
  irc_choice_move_to (session, c, c);
  ASSERT_PRINTED (session, abc);
}

static void
test_reword (void)
{
  g_autoptr (IrcSession) session = new_session ();
  g_autofree char *proposed = dup_printed (session);
  g_auto (GStrv) ids = g_strsplit (proposed, " ", -1);
  const char *original =
      irc_library_lookup_argument (irc_session_get_library (session), ids[1])
          ->claim;
  const IrcMatch *match;

  irc_choice_reword (session, ids[1], "Our words.");
  ASSERT_PRINTED (session, proposed);
  match = irc_assessment_lookup_match (irc_session_get_assessment (session),
                                       ids[1]);
  g_assert_cmpstr (match->claim, ==, "Our words.");
  g_assert_true (match->reworded);
  irc_choice_reword (session, ids[1], NULL);
  match = irc_assessment_lookup_match (irc_session_get_assessment (session),
                                       ids[1]);
  g_assert_cmpstr (match->claim, ==, original);
  g_assert_false (match->reworded);
}

static void
test_left_out (void)
{
  g_autoptr (IrcSession) session = new_session ();
  guint n;
  const IrcMatch *matches =
      irc_assessment_get_matches (irc_session_get_assessment (session), &n);
  const char *argument = NULL, *reference = NULL;

  for (guint i = 0; i < n && reference == NULL; i++)
    for (guint j = 0; j < matches[i].n_references; j++)
      if (matches[i].references[j]->direction == IRC_DIRECTION_AGAINST &&
          matches[i].references[j]->printable) {
        argument = matches[i].id;
        reference = matches[i].references[j]->id;
      }
  g_assert_nonnull (reference);
  for (guint turn = 0; turn < 2; turn++) {
    irc_choice_set_left_out (session, argument, reference, TRUE);
    const IrcMatch *match = irc_assessment_lookup_match (
        irc_session_get_assessment (session), argument);
    g_assert_cmpuint (match->n_left_out, ==, 1);
    g_assert_cmpstr (match->left_out[0]->id, ==, reference);
  }
  irc_choice_set_left_out (session, argument, reference, FALSE);
  g_assert_cmpuint (irc_assessment_lookup_match (
                        irc_session_get_assessment (session), argument)
                        ->n_left_out,
                    ==,
                    0);
}

/* ---- the page ------------------------------------------------------------ */

static GtkWidget *
show_page (IrcWindow *window)
{
  GtkWidget *page =
      GTK_WIDGET (irc_window_show_step (window, IRC_STEP_ARGUMENTS));

  irc_gui_settle ();
  return page;
}

static IrcArgumentRow *
get_row (GtkWidget *page, guint index)
{
  return irc_gui_find_type (page, IRC_TYPE_ARGUMENT_ROW, index);
}

/* The ids of the rows that can be seen, in their order, at most @max. */
static char *
dup_shown (GtkWidget *page, guint max)
{
  GtkListBox *list = irc_gui_find (page, "list");
  GString *text = g_string_new (NULL);
  GtkListBoxRow *row;
  guint n = 0;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)) && n++ < max)
      g_string_append_printf (text,
                              "%s%s",
                              text->len > 0 ? " " : "",
                              irc_argument_row_get_id (IRC_ARGUMENT_ROW (row)));
  return g_string_free (text, FALSE);
}

static guint
count_shown (GtkWidget *page)
{
  g_autofree char *shown = dup_shown (page, G_MAXUINT);
  g_auto (GStrv) ids = g_strsplit (shown, " ", -1);

  return *shown == '\0' ? 0 : g_strv_length (ids);
}

static void
test_page (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcSession *session = irc_window_get_session (window);
  GtkWidget *page = show_page (window);
  guint n, n_printed;
  g_autofree char *printed = dup_printed (session);
  g_autofree char *shown = NULL;

  irc_assessment_get_matches (irc_session_get_assessment (session), &n);
  irc_assessment_get_printed (irc_session_get_assessment (session), &n_printed);
  g_assert_cmpuint (count_shown (page), ==, n);
  shown = dup_shown (page, n_printed);
  g_assert_cmpstr (shown, ==, printed);
  g_assert_true (irc_gui_shows (page, "In the paper, in this order"));
  g_assert_true (irc_gui_shows (page, "Also in the library"));
  g_assert_true (irc_gui_shows (page, "source incomplete"));
  irc_gui_close (window);
}

static void
test_page_choosing (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcSession *session = irc_window_get_session (window);
  GtkWidget *page = show_page (window);
  IrcArgumentRow *first = get_row (page, 0);
  g_autofree char *before = dup_printed (session);
  g_autofree char *id = g_strdup (irc_argument_row_get_id (first));
  g_autofree char *after = NULL;
  g_autofree char *moved = NULL;

  /* Alt+Down moves, and the row keeps the focus. */
  gtk_widget_grab_focus (GTK_WIDGET (first));
  g_assert_true (irc_gui_key (first, GDK_KEY_Down, GDK_ALT_MASK));
  moved = dup_printed (session);
  g_assert_cmpstr (moved, !=, before);
  g_assert_true (get_row (page, 1) == first);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (first)));
  g_assert_true (irc_gui_key (first, GDK_KEY_Up, GDK_ALT_MASK));
  ASSERT_PRINTED (session, before);
  /* Space takes it out of the paper. */
  g_assert_true (irc_gui_key (first, GDK_KEY_space, 0));
  after = dup_printed (session);
  g_assert_null (strstr (after, id));
  g_assert_false (irc_argument_row_is_printed (first));
  /* "As proposed" brings the proposal. */
  irc_gui_click (irc_gui_find (page, "propose"));
  g_assert_true (irc_choice_is_proposed (session));
  g_assert_true (irc_gui_shows (page, "The program proposes"));
  g_assert_false (gtk_widget_get_visible (irc_gui_find (page, "propose")));
  irc_gui_close (window);
}

/* A printed argument of which a source is incomplete. */
static IrcArgumentRow *
find_row_with_incomplete_source (GtkWidget *page, const IrcMatch **match)
{
  GtkWidget *window = gtk_widget_get_ancestor (page, IRC_TYPE_WINDOW);
  IrcAssessment *assessment =
      irc_session_get_assessment (irc_window_get_session (IRC_WINDOW (window)));
  IrcArgumentRow *row;

  for (guint i = 0; (row = get_row (page, i)) != NULL; i++) {
    *match =
        irc_assessment_lookup_match (assessment, irc_argument_row_get_id (row));
    if (irc_argument_row_is_printed (row) && !(*match)->reworded &&
        (*match)->n_printable < (*match)->n_references)
      return row;
  }
  g_error ("every source is complete");
}

/* As GTK tells a row that another one was let go over it. */
static gboolean
drop_on (IrcArgumentRow *row, IrcArgumentRow *dragged)
{
  g_autoptr (GListModel) controllers =
      gtk_widget_observe_controllers (GTK_WIDGET (row));
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, IRC_TYPE_ARGUMENT_ROW);
  g_value_set_object (&value, dragged);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
    if (GTK_IS_DROP_TARGET (controller))
      g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &taken);
  }
  irc_gui_settle ();
  return taken;
}

static void
test_page_dragging (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcSession *session = irc_window_get_session (window);
  GtkWidget *page = show_page (window);
  IrcArgumentRow *first = get_row (page, 0);
  IrcArgumentRow *third = get_row (page, 2);
  g_autofree char *before = dup_printed (session);
  guint n;

  irc_assessment_get_printed (irc_session_get_assessment (session), &n);
  g_assert_true (drop_on (third, first));
  g_assert_true (get_row (page, 2) == first);
  g_assert_true (get_row (page, 1) == third);
  g_assert_true (drop_on (get_row (page, 0), first));
  ASSERT_PRINTED (session, before);
  /* The library below has no order to change. */
  g_assert_false (drop_on (get_row (page, n), first));
  ASSERT_PRINTED (session, before);
  irc_gui_close (window);
}

static void
test_page_details (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcSession *session = irc_window_get_session (window);
  GtkWidget *page = show_page (window);
  const IrcMatch *match;
  IrcArgumentRow *row = find_row_with_incomplete_source (page, &match);

  g_assert_cmpuint (irc_gui_count_type (row, IRC_TYPE_ARGUMENT_DETAILS), ==, 0);
  g_signal_emit_by_name (irc_gui_find (page, "list"), "row-activated", row);
  irc_gui_settle ();
  g_assert_true (irc_argument_row_is_open (row));
  g_assert_true (irc_gui_shows (row, match->claim));
  g_assert_true (irc_gui_shows (row, match->caveat));
  g_assert_true (irc_gui_shows (row, match->objection));
  g_assert_true (irc_gui_shows (row, match->response));
  for (guint i = 0; i < match->n_references; i++)
    g_assert_true (irc_gui_shows (row, match->references[i]->title));
  g_assert_true (irc_gui_shows (row, "source incomplete, not printed"));
  /* In the user's own words, and back. */
  irc_gui_click (irc_gui_find (row, "reword"));
  GtkTextBuffer *buffer =
      gtk_text_view_get_buffer (irc_gui_find (row, "editor"));
  gtk_text_buffer_set_text (buffer, "As we would say it.", -1);
  irc_gui_settle ();
  match = irc_assessment_lookup_match (irc_session_get_assessment (session),
                                       irc_argument_row_get_id (row));
  g_assert_cmpstr (match->claim, ==, "As we would say it.");
  g_assert_true (irc_gui_shows (row, "in your words"));
  irc_gui_click (irc_gui_find (row, "original"));
  match = irc_assessment_lookup_match (irc_session_get_assessment (session),
                                       irc_argument_row_get_id (row));
  g_assert_false (match->reworded);
  g_assert_false (irc_gui_shows (row, "in your words"));
  g_assert_true (irc_gui_shows (row, match->claim));
  irc_gui_close (window);
}

static void
test_page_search (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcSession *session = irc_window_get_session (window);
  GtkWidget *page = show_page (window);
  GtkEditable *search = irc_gui_find (page, "search");
  const guint all = count_shown (page);
  guint n, expected = 0;
  const IrcMatch *matches =
      irc_assessment_get_matches (irc_session_get_assessment (session), &n);

  for (guint i = 0; i < n; i++)
    expected += g_strv_contains (matches[i].criteria, "in-2-time");
  gtk_editable_set_text (search, "BASIL");
  irc_gui_settle ();
  g_assert_cmpuint (count_shown (page), <, all);
  g_assert_cmpuint (count_shown (page), >, 0);
  gtk_editable_set_text (search, "no such words anywhere");
  irc_gui_settle ();
  g_assert_cmpuint (count_shown (page), ==, 0);
  g_assert_true (irc_gui_shows (page, "No argument has these words"));
  /* Coming from a gap clears the search and narrows the list. */
  gtk_widget_activate_action (
      GTK_WIDGET (window), "win.show-arguments", "s", "in-2-time");
  irc_gui_settle ();
  g_assert_cmpstr (gtk_editable_get_text (search), ==, "");
  g_assert_cmpuint (expected, >, 0);
  g_assert_cmpuint (count_shown (page), ==, expected);
  gtk_drop_down_set_selected (irc_gui_find (page, "gap"), 0);
  irc_gui_settle ();
  g_assert_cmpuint (count_shown (page), ==, all);
  irc_gui_close (window);
}

static void
test_page_contrary (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcSession *session = irc_window_get_session (window);
  GtkWidget *page = show_page (window);
  IrcArgumentRow *row;
  gboolean found = FALSE;

  for (guint i = 0; !found && (row = get_row (page, i)) != NULL; i++) {
    const IrcMatch *match = irc_assessment_lookup_match (
        irc_session_get_assessment (session), irc_argument_row_get_id (row));
    for (guint j = 0; j < match->n_printable; j++)
      found |= match->references[j]->direction == IRC_DIRECTION_AGAINST &&
               match->n_left_out == 0;
    if (!found)
      continue;
    irc_argument_row_set_open (row, TRUE);
    irc_gui_settle ();
    g_assert_true (irc_gui_shows (row, "Contrary evidence"));
    GtkWidget *references = irc_gui_find (row, "references");
    GtkCheckButton *print =
        irc_gui_find_type (references, GTK_TYPE_CHECK_BUTTON, 0);
    g_assert_true (gtk_check_button_get_active (print));
    gtk_check_button_set_active (print, FALSE);
    irc_gui_settle ();
    match = irc_assessment_lookup_match (irc_session_get_assessment (session),
                                         irc_argument_row_get_id (row));
    g_assert_cmpuint (match->n_left_out, ==, 1);
  }
  g_assert_true (found);
  irc_gui_close (window);
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/arguments/choice", test_choice);
  g_test_add_func ("/arguments/order", test_order);
  g_test_add_func ("/arguments/reword", test_reword);
  g_test_add_func ("/arguments/left-out", test_left_out);
  g_test_add_func ("/arguments/page", test_page);
  g_test_add_func ("/arguments/page/choosing", test_page_choosing);
  g_test_add_func ("/arguments/page/dragging", test_page_dragging);
  g_test_add_func ("/arguments/page/details", test_page_details);
  g_test_add_func ("/arguments/page/search", test_page_search);
  g_test_add_func ("/arguments/page/contrary", test_page_contrary);
  return irc_gui_run ();
}
