/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-gui-support.h"

#include "irc-cards.h"
#include "irc-drill-view.h"
#include "irc-switcher.h"

static GtkWidget *
show_view (IrcWindow *window)
{
  GtkWidget *page =
      GTK_WIDGET (irc_window_show_step (window, IRC_STEP_ARGUMENTS));

  irc_switcher_set_selected (irc_gui_find_type (page, IRC_TYPE_SWITCHER, 0),
                             "objections");
  irc_gui_settle ();
  return irc_gui_find_type (page, IRC_TYPE_DRILL_VIEW, 0);
}

static const char *
get_text (GtkWidget *view, const char *id)
{
  return gtk_label_get_text (irc_gui_find (view, id));
}

static gboolean
is_shown (GtkWidget *view, const char *id)
{
  return gtk_widget_get_visible (irc_gui_find (view, id));
}

/* A whole round with the keyboard alone. */
static void
test_round (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcSession *session = irc_window_get_session (window);
  g_autoptr (IrcCards) cards =
      irc_cards_new (irc_session_get_assessment (session));
  const guint n = irc_cards_get_n_cards (cards);
  GtkWidget *view = show_view (window);
  GtkWidget *card = irc_gui_find (view, "card");
  g_autofree char *first = g_strdup (get_text (view, "objection"));

  g_assert_cmpuint (n, >, 5);
  gtk_widget_grab_focus (view);
  g_assert_true (gtk_widget_has_focus (card));
  /* The answer is not there before it is asked for, nor can it be judged. */
  g_assert_false (is_shown (view, "back"));
  irc_gui_key (card, GDK_KEY_1, 0);
  g_assert_cmpstr (get_text (view, "objection"), ==, first);
  irc_gui_key (card, GDK_KEY_space, 0);
  g_assert_true (is_shown (view, "back"));
  g_assert_cmpstr (
      get_text (view, "answer"), ==, irc_cards_get_card (cards, 0)->answer);
  irc_gui_key (card, GDK_KEY_2, 0);
  g_assert_false (is_shown (view, "back"));
  g_assert_cmpstr (get_text (view, "objection"), !=, first);
  irc_gui_key (card, GDK_KEY_Left, 0);
  g_assert_cmpstr (get_text (view, "objection"), ==, first);
  irc_gui_key (card, GDK_KEY_Right, 0);
  /* It comes back as the fifth. */
  for (guint i = 1; i <= n; i++) {
    if (i == 4)
      g_assert_cmpstr (get_text (view, "objection"), ==, first);
    irc_gui_key (card, GDK_KEY_Return, 0);
    irc_gui_key (card, GDK_KEY_1, 0);
  }
  g_assert_true (irc_gui_shows (view, "The round is over:"));
  irc_gui_key (card, GDK_KEY_space, 0);
  g_assert_cmpstr (get_text (view, "objection"), ==, first);
  g_assert_false (irc_session_is_modified (session));
  irc_gui_close (window);
}

/* One request has its own cards alone; what has none is said. */
static void
test_choice (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *view = show_view (window);
  GtkDropDown *ask = irc_gui_find (view, "ask");
  g_autoptr (IrcCards) cards = irc_cards_new (
      irc_session_get_assessment (irc_window_get_session (window)));
  guint n = 0;
  g_autofree char *expected = NULL;

  for (guint i = 0; i < irc_cards_get_n_cards (cards); i++)
    n += irc_card_has_ask (irc_cards_get_card (cards, i), 1);
  gtk_drop_down_set_selected (ask, 2);
  expected = g_strdup_printf ("Card 1 of %u", n);
  g_assert_cmpstr (get_text (view, "place"), ==, expected);
  gtk_check_button_set_active (irc_gui_find (view, "shuffle"), TRUE);
  g_assert_cmpstr (get_text (view, "place"), ==, expected);
  irc_gui_close (window);
}

static void
test_names (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *view = show_view (window);
  g_autofree char *nameless = NULL;

  irc_gui_key (irc_gui_find (view, "card"), GDK_KEY_space, 0);
  nameless = irc_gui_audit (view);
  g_assert_cmpstr (nameless, ==, "");
  irc_gui_close (window);
}

static void
test_without_cards (void)
{
  IrcWindow *window = irc_gui_open_new ();
  IrcCase *case_ = irc_session_get_case (irc_window_get_session (window));
  g_autoptr (GPtrArray) none = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *view = show_view (window);

  irc_case_set_list (case_, IRC_LIST_CHOSEN, none);
  irc_gui_settle ();
  g_assert_true (irc_gui_shows (view, "No objection card"));
  g_assert_true (irc_gui_shows (view, "No card for Request 1"));
  irc_gui_key (irc_gui_find (view, "card"), GDK_KEY_space, 0);
  g_assert_false (is_shown (view, "back"));
  irc_gui_close (window);
}

int
main (int argc, char *argv[])
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/drill-view/round", test_round);
  g_test_add_func ("/drill-view/choice", test_choice);
  g_test_add_func ("/drill-view/names", test_names);
  g_test_add_func ("/drill-view/without-cards", test_without_cards);
  return irc_gui_run ();
}
