/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-arguments-support.h"

#include <string.h>
#include "irc-choice.h"
#include "irc-reference-card.h"

static IrcSession *
new_session (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcLibrary) library = irc_library_load (&error);

  g_assert_no_error (error);
  return irc_session_new (library);
}

/* ---- the list ------------------------------------------------------------ */

static void
test_choice (void)
{
  g_autoptr (IrcSession) session = new_session ();
  g_autofree char *proposed = irc_arguments_dup_printed (session);
  g_auto (GStrv) ids = g_strsplit (proposed, " ", -1);
  g_autofree char *without_first = g_strdup (proposed + strlen (ids[0]) + 1);

  g_assert_cmpuint (g_strv_length (ids), >=, 3);
  g_assert_true (irc_choice_is_proposed (session));
  /* What the first edit does not touch stays as proposed. */
  irc_choice_remove (session, ids[0]);
  g_assert_false (irc_choice_is_proposed (session));
  IRC_ASSERT_PRINTED (session, without_first);
  /* Added ones come last. */
  irc_choice_add (session, ids[0]);
  g_autofree char *rotated = g_strconcat (without_first, " ", ids[0], NULL);
  IRC_ASSERT_PRINTED (session, rotated);
  irc_choice_add (session, ids[0]);
  IRC_ASSERT_PRINTED (session, rotated);
  irc_choice_propose (session);
  g_assert_true (irc_choice_is_proposed (session));
  IRC_ASSERT_PRINTED (session, proposed);
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
  IRC_ASSERT_PRINTED (session, abc);
  g_assert_true (irc_choice_move (session, a, TRUE));
  IRC_ASSERT_PRINTED (session, bac);
  g_assert_true (irc_choice_move (session, a, TRUE));
  IRC_ASSERT_PRINTED (session, bca);
  g_assert_false (irc_choice_move (session, a, TRUE));
  g_assert_false (irc_choice_move (session, b, FALSE));
  g_assert_false (irc_choice_move (session, arguments[5].id, FALSE));
  IRC_ASSERT_PRINTED (session, bca);
  /* Dragging: coming from below before the other one, from above behind it. */
  irc_choice_move_to (session, a, b);
  IRC_ASSERT_PRINTED (session, abc);
  irc_choice_move_to (session, c, a);
  IRC_ASSERT_PRINTED (session, cab);
  irc_choice_move_to (session, c, b);
  IRC_ASSERT_PRINTED (session, abc);
  irc_choice_move_to (session, c, c);
  IRC_ASSERT_PRINTED (session, abc);
}

static void
test_reword (void)
{
  g_autoptr (IrcSession) session = new_session ();
  g_autofree char *proposed = irc_arguments_dup_printed (session);
  g_auto (GStrv) ids = g_strsplit (proposed, " ", -1);
  const char *original =
      irc_library_lookup_argument (irc_session_get_library (session), ids[1])
          ->claim;
  const IrcMatch *match;

  irc_choice_reword (session, ids[1], "Our words.");
  IRC_ASSERT_PRINTED (session, proposed);
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

static void
test_page (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcSession *session = irc_window_get_session (window);
  GtkWidget *page = irc_arguments_show_page (window);
  guint n, n_printed;
  g_autofree char *printed = irc_arguments_dup_printed (session);
  g_autofree char *shown = NULL;

  irc_assessment_get_matches (irc_session_get_assessment (session), &n);
  irc_assessment_get_printed (irc_session_get_assessment (session), &n_printed);
  g_assert_cmpuint (irc_arguments_count_shown (page), ==, n);
  shown = irc_arguments_dup_shown (page, n_printed);
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
  GtkWidget *page = irc_arguments_show_page (window);
  IrcArgumentRow *first = irc_arguments_get_row (page, 0);
  g_autofree char *before = irc_arguments_dup_printed (session);
  g_autofree char *id = g_strdup (irc_argument_row_get_id (first));
  g_autofree char *after = NULL;
  g_autofree char *moved = NULL;

  /* Alt+Down moves, and the row keeps the focus. */
  gtk_widget_grab_focus (GTK_WIDGET (first));
  g_assert_true (irc_gui_key (first, GDK_KEY_Down, GDK_ALT_MASK));
  moved = irc_arguments_dup_printed (session);
  g_assert_cmpstr (moved, !=, before);
  g_assert_true (irc_arguments_get_row (page, 1) == first);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (first)));
  g_assert_true (irc_gui_key (first, GDK_KEY_Up, GDK_ALT_MASK));
  IRC_ASSERT_PRINTED (session, before);
  /* Space takes it out of the paper. */
  g_assert_true (irc_gui_key (first, GDK_KEY_space, 0));
  after = irc_arguments_dup_printed (session);
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
find_row_with_incomplete_source (GtkWidget *page)
{
  IrcWindow *window =
      IRC_WINDOW (gtk_widget_get_ancestor (page, IRC_TYPE_WINDOW));
  IrcArgumentRow *row;

  for (guint i = 0; (row = irc_arguments_get_row (page, i)) != NULL; i++) {
    const IrcMatch *match = irc_arguments_get_match (window, row);

    if (irc_argument_row_is_printed (row) && !match->reworded &&
        match->n_printable < match->n_references)
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
  GtkWidget *page = irc_arguments_show_page (window);
  IrcArgumentRow *first = irc_arguments_get_row (page, 0);
  IrcArgumentRow *third = irc_arguments_get_row (page, 2);
  g_autofree char *before = irc_arguments_dup_printed (session);
  guint n;

  irc_assessment_get_printed (irc_session_get_assessment (session), &n);
  g_assert_true (drop_on (third, first));
  g_assert_true (irc_arguments_get_row (page, 2) == first);
  g_assert_true (irc_arguments_get_row (page, 1) == third);
  g_assert_true (drop_on (irc_arguments_get_row (page, 0), first));
  IRC_ASSERT_PRINTED (session, before);
  /* The library below has no order to change. */
  g_assert_false (drop_on (irc_arguments_get_row (page, n), first));
  IRC_ASSERT_PRINTED (session, before);
  irc_gui_close (window);
}

/* What is shown of a reference: its title and every finding. */
static void
check_reference (gpointer details, const IrcReference *reference, guint index)
{
  gpointer card = irc_gui_find_type (details, IRC_TYPE_REFERENCE_CARD, index);

  g_assert_true (irc_gui_shows (card, reference->title));
  for (guint i = 0; i < reference->n_findings; i++) {
    g_assert_true (irc_gui_shows (card, reference->findings[i].text));
    g_assert_true (irc_gui_shows (card, reference->findings[i].numbers));
    g_assert_true (irc_gui_shows (card, reference->findings[i].where));
  }
  g_assert_cmpint (irc_gui_shows (card, "source incomplete, not printed"),
                   ==,
                   !reference->printable);
  gtk_test_accessible_assert_role (card, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (
      card, GTK_ACCESSIBLE_PROPERTY_LABEL, reference->title);
}

static void
test_page_details (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_arguments_show_page (window);
  IrcArgumentRow *row = find_row_with_incomplete_source (page);
  const IrcMatch *match = irc_arguments_get_match (window, row);
  gpointer details = irc_gui_find (page, "details");

  irc_arguments_read_row (page, row);
  g_assert_true (irc_gui_shows (details, match->title));
  g_assert_true (irc_gui_shows (details, match->claim));
  g_assert_true (irc_gui_shows (details, match->caveat));
  g_assert_true (irc_gui_shows (details, match->objection));
  g_assert_true (irc_gui_shows (details, match->response));
  g_assert_true (irc_gui_shows (details, "Strength of the evidence: "));
  g_assert_true (irc_gui_shows (details, "Chief executive"));
  g_assert_true (irc_gui_shows (details, "state no payment system"));
  g_assert_cmpuint (irc_gui_count_type (details, IRC_TYPE_REFERENCE_CARD),
                    ==,
                    match->n_references);
  for (guint i = 0; i < match->n_references; i++)
    check_reference (details, match->references[i], i);
  for (guint i = 0; match->criteria[i] != NULL; i++)
    g_assert_true (irc_gui_shows (
        details,
        irc_library_lookup_criterion (
            irc_session_get_library (irc_window_get_session (window)),
            match->criteria[i])
            ->label));
  irc_gui_close (window);
}

static void
test_page_rewording (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_arguments_show_page (window);
  IrcArgumentRow *row = find_row_with_incomplete_source (page);
  gpointer details = irc_gui_find (page, "details");
  g_autofree char *original =
      g_strdup (irc_arguments_get_match (window, row)->claim);

  irc_arguments_read_row (page, row);
  irc_gui_click (irc_gui_find (details, "reword"));
  GtkTextBuffer *buffer =
      gtk_text_view_get_buffer (irc_gui_find (details, "editor"));
  gtk_text_buffer_set_text (buffer, "As we would say it.", -1);
  irc_gui_settle ();
  g_assert_cmpstr (
      irc_arguments_get_match (window, row)->claim, ==, "As we would say it.");
  g_assert_true (irc_gui_shows (row, "in your words"));
  /* The draft is still there to compare with. */
  g_assert_true (irc_gui_shows (details, original));
  /* Another argument is not edited because this one was. */
  irc_arguments_read_row (page, irc_arguments_get_row (page, 0));
  g_assert_false (
      gtk_toggle_button_get_active (irc_gui_find (details, "reword")));
  irc_arguments_read_row (page, row);
  g_assert_true (irc_gui_shows (details, "As we would say it."));
  irc_gui_click (irc_gui_find (details, "original"));
  g_assert_false (irc_arguments_get_match (window, row)->reworded);
  g_assert_false (irc_gui_shows (row, "in your words"));
  g_assert_true (irc_gui_shows (details, original));
  irc_gui_close (window);
}

/* In the paper or not, and where, from the reading pane. */
static void
test_page_placing (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcSession *session = irc_window_get_session (window);
  GtkWidget *page = irc_arguments_show_page (window);
  g_autofree char *before = irc_arguments_dup_printed (session);
  g_autofree char *id = NULL;
  gpointer details = irc_gui_find (page, "details");
  GtkWidget *up = irc_gui_find (details, "up");
  GtkWidget *down = irc_gui_find (details, "down");

  irc_arguments_read_row (page, irc_arguments_get_row (page, 0));
  g_assert_false (gtk_widget_get_sensitive (up));
  irc_gui_click (down);
  g_assert_true (gtk_widget_get_sensitive (up));
  gtk_widget_grab_focus (up);
  irc_gui_click (up);
  IRC_ASSERT_PRINTED (session, before);
  /* The button had its use; the focus stays in the pane. */
  g_assert_true (gtk_widget_has_focus (irc_gui_find (details, "printed")));
  id = g_strdup (irc_argument_row_get_id (irc_arguments_get_row (page, 0)));
  gtk_check_button_set_active (irc_gui_find (details, "printed"), FALSE);
  irc_gui_settle ();
  g_autofree char *after = irc_arguments_dup_printed (session);
  g_assert_null (strstr (after, id));
  g_assert_false (gtk_widget_get_visible (up));
  irc_gui_close (window);
}

/* Why the program proposes it is said, also beside what the user chose. */
static void
test_page_reasons (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcAssessment *assessment =
      irc_session_get_assessment (irc_window_get_session (window));
  GtkWidget *page = irc_arguments_show_page (window);
  GtkWidget *reason = irc_gui_find (page, "reason");
  guint n_shown = 0, n;
  IrcArgumentRow *row;

  irc_assessment_get_proposals (assessment, &n);
  for (guint i = 0; (row = irc_arguments_get_row (page, i)) != NULL; i++) {
    gtk_list_box_select_row (irc_gui_find (page, "list"),
                             GTK_LIST_BOX_ROW (row));
    g_assert_cmpint (gtk_widget_get_visible (reason),
                     ==,
                     irc_assessment_lookup_proposal (
                         assessment, irc_arguments_get_match (window, row)) !=
                         NULL);
    n_shown += gtk_widget_get_visible (reason);
  }
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n_shown, ==, n);
  irc_gui_close (window);
}

static void
test_page_contrary (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *page = irc_arguments_show_page (window);
  gpointer details = irc_gui_find (page, "details");
  IrcArgumentRow *row;
  gboolean found = FALSE;

  for (guint i = 0; !found && (row = irc_arguments_get_row (page, i)) != NULL;
       i++) {
    const IrcMatch *match = irc_arguments_get_match (window, row);

    for (guint j = 0; j < match->n_printable; j++)
      found |= match->references[j]->direction == IRC_DIRECTION_AGAINST &&
               match->n_left_out == 0;
    if (!found)
      continue;
    irc_arguments_read_row (page, row);
    g_assert_true (irc_gui_shows (details, "Contrary evidence"));
    g_assert_true (irc_gui_shows (details, "the paper names it and says so"));
    GtkCheckButton *print = irc_gui_find_type (
        irc_gui_find (details, "references"), GTK_TYPE_CHECK_BUTTON, 0);
    g_assert_true (gtk_check_button_get_active (print));
    gtk_check_button_set_active (print, FALSE);
    irc_gui_settle ();
    g_assert_cmpuint (irc_arguments_get_match (window, row)->n_left_out, ==, 1);
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
  g_test_add_func ("/arguments/page/rewording", test_page_rewording);
  g_test_add_func ("/arguments/page/placing", test_page_placing);
  g_test_add_func ("/arguments/page/reasons", test_page_reasons);
  g_test_add_func ("/arguments/page/contrary", test_page_contrary);
  return irc_gui_run ();
}
