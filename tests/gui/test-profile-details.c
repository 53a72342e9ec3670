/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What stands behind an answer: every field with the sentences it knows, by
 * keyboard, and a help that says where each word comes from. */
#include "test-profile-support.h"

#include <string.h>
#include "irc-item-entry.h"
#include "irc-proof-row.h"

static GtkWidget *
get_focus (IrcWindow *window)
{
  return gtk_root_get_focus (GTK_ROOT (window));
}

/* Types into a field and leaves it; what is said below it then. */
static const char *
enter (IrcWindow *window, gpointer root, const char *id, const char *text)
{
  IrcItemEntry *field = irc_gui_find (root, id);

  gtk_widget_grab_focus (GTK_WIDGET (field));
  gtk_editable_set_text (GTK_EDITABLE (irc_item_entry_get_entry (field)), "");
  type_text (window, text);
  press_return (window);
  return irc_gui_get_message (field);
}

/* ---- fields -------------------------------------------------------------- */

/* Today is pinned to 18 November 2026. */
static void
test_since (void)
{
  static const struct {
    const char *text, *says, *stored;
  } cases[] = {
    { "2024", "", "2024" },
    { "2026-11", "", "2026-11" },
    { "2026", "", "2026" },
    { "2026-12", "This lies in the future.", "2026-12" },
    { "2027", "This lies in the future.", "2027" },
    /* What was there went when it was rubbed out. */
    { "2026-13", "“2026-13” is not allowed; allowed is a year", "" },
    { "2026-11-18", "“2026-11-18” is not allowed; allowed is a year", "" },
    { "last year", "“last year” is not allowed; allowed is a year", "" },
    { "", "", "" },
  };
  IrcWindow *window = irc_gui_open_new ();
  IrcCriterionRow *row = find_row (show_profile (window), "in-1-rounds");

  gtk_widget_grab_focus (GTK_WIDGET (row));
  press (window, GDK_KEY_n);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *says = enter (window, row, "since", cases[i].text);

    if (!g_str_has_prefix (says, cases[i].says) ||
        (*says != '\0') != (*cases[i].says != '\0'))
      g_error ("%s: %s", cases[i].text, says);
    IrcAnswer *answer = get_answer (window, "in-1-rounds");
    g_assert_cmpstr (answer == NULL ? "" : irc_answer_peek (answer)->since,
                     ==,
                     cases[i].stored);
  }
  irc_gui_close (window);
}

static void
test_proof_fields (void)
{
  static const struct {
    const char *field, *text, *says;
  } cases[] = {
    { "title", "", "A proof needs a name" },
    { "title", "Round list", "" },
    { "date",
      "2026-02-30",
      "“2026-02-30” is not allowed; allowed is a year, " },
    { "date", "2026-11-19", "This lies in the future." },
    { "date", "2026-11-18", "" },
    { "date", "2025", "" },
    { "date", "", "" },
    { "reviewer", "Ward manager", "" },
    { "link", "folder/rounds.pdf", "" },
  };
  IrcWindow *window = irc_gui_open_new ();
  IrcCriterionRow *row = find_row (show_profile (window), "in-1-rounds");

  gtk_widget_grab_focus (GTK_WIDGET (row));
  press (window, GDK_KEY_e);
  IrcProofRow *proof = irc_gui_find_type (row, IRC_TYPE_PROOF_ROW, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *says = enter (window, proof, cases[i].field, cases[i].text);

    if (!g_str_has_prefix (says, cases[i].says) ||
        (*says != '\0') != (*cases[i].says != '\0'))
      g_error ("%s %s: %s", cases[i].field, cases[i].text, says);
    /* Return leads back to the criterion, E to its proof. */
    g_assert_true (get_focus_row (window) == row);
  }
  press (window, GDK_KEY_e);
  g_assert_true (
      gtk_widget_is_ancestor (get_focus (window), GTK_WIDGET (proof)));
  g_autofree char *unnamed = irc_gui_audit (row);
  g_assert_cmpstr (unnamed, ==, "");
  irc_gui_close (window);
}

/* What is half typed in one proof stays when another is added or removed. */
static void
test_proofs_stay (void)
{
  IrcWindow *window = irc_gui_open_new ();
  IrcCriterionRow *row = find_row (show_profile (window), "in-1-rounds");

  gtk_widget_grab_focus (GTK_WIDGET (row));
  press (window, GDK_KEY_e);
  IrcProofRow *first = irc_gui_find_type (row, IRC_TYPE_PROOF_ROW, 0);
  enter (window, first, "date", "2026-02-30");
  irc_gui_click (irc_gui_find (row, "add_proof"));
  IrcProofRow *second = irc_gui_find_type (row, IRC_TYPE_PROOF_ROW, 1);
  g_assert_true (
      gtk_widget_is_ancestor (get_focus (window), GTK_WIDGET (second)));
  g_assert_true (irc_gui_find_type (row, IRC_TYPE_PROOF_ROW, 0) == first);
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (irc_item_entry_get_entry (
          IRC_ITEM_ENTRY (irc_gui_find (first, "date"))))),
      ==,
      "2026-02-30");
  gtk_widget_grab_focus (irc_gui_find (second, "remove"));
  irc_gui_click (irc_gui_find (second, "remove"));
  g_assert_true (
      gtk_widget_is_ancestor (get_focus (window), GTK_WIDGET (first)));
  gtk_widget_grab_focus (irc_gui_find (first, "remove"));
  irc_gui_click (irc_gui_find (first, "remove"));
  g_assert_true (get_focus (window) == irc_gui_find (row, "add_proof"));
  irc_gui_close (window);
}

/* ---- help ---------------------------------------------------------------- */

/* Why it matters is an argument of the pack that names the criterion, with its
 * sources; what surveys heard never counts centres. */
static void
test_help (void)
{
  IrcWindow *window = irc_gui_open_new ();
  GtkWidget *page = show_profile (window);
  IrcLibrary *library =
      irc_session_get_library (irc_window_get_session (window));
  guint n;
  const IrcBenchmark *rows = irc_library_get_benchmarks (library, &n);

  irc_gui_click (irc_gui_find (page, "show_all"));
  gtk_widget_grab_focus (GTK_WIDGET (find_row (page, "in-1-rounds")));
  irc_gui_settle ();
  g_assert_true (irc_gui_shows (window, "Why it matters"));
  g_assert_true (irc_gui_shows (
      window, irc_library_lookup_argument (library, "rounds-first")->claim));
  g_assert_true (irc_gui_shows (window, "Ward"));

  gtk_widget_grab_focus (GTK_WIDGET (find_row (page, "in-3-own-beds")));
  irc_gui_settle ();
  for (guint i = 0; i < n; i++) {
    const gboolean heard = (rows[i].kind == IRC_BENCHMARK_BARRIER ||
                            rows[i].kind == IRC_BENCHMARK_OPINION ||
                            rows[i].kind == IRC_BENCHMARK_PERCEPTION) &&
                           g_strv_contains (rows[i].criteria, "in-3-own-beds");
    g_autofree char *quoted = g_strdup_printf ("“%s”", rows[i].question);

    g_assert_true (irc_gui_shows (window, quoted) == heard);
  }
  g_assert_true (irc_gui_shows (window, "41% (Keeling"));
  gtk_widget_grab_focus (GTK_WIDGET (find_row (page, "out-2-sops")));
  irc_gui_settle ();
  g_assert_false (irc_gui_shows (window, "What surveys heard"));
  irc_gui_close (window);
}

int
main (int argc, char **argv)
{
  g_setenv ("SOURCE_DATE_EPOCH", "1795000000", TRUE);
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/profile-details/since", test_since);
  g_test_add_func ("/profile-details/proof-fields", test_proof_fields);
  g_test_add_func ("/profile-details/proofs-stay", test_proofs_stay);
  g_test_add_func ("/profile-details/help", test_help);
  return irc_gui_run ();
}
