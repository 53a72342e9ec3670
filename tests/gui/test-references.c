/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-gui-support.h"

#include <glib/gstdio.h>
#include <string.h>
#include "irc-arguments-page.h"
#include "irc-import-panel.h"
#include "irc-item-entry.h"
#include "irc-item-text.h"
#include "irc-own-argument-form.h"
#include "irc-own-editor.h"
#include "irc-reference-details.h"
#include "irc-reference-form.h"
#include "irc-reference-picker.h"
#include "irc-references-view.h"

static IrcReferencesView *
show (IrcWindow *window)
{
  IrcStepPage *page = irc_window_show_step (window, IRC_STEP_ARGUMENTS);
  IrcStepPage *view =
      irc_arguments_page_show_view (IRC_ARGUMENTS_PAGE (page), "references");

  irc_gui_settle ();
  return IRC_REFERENCES_VIEW (view);
}

static guint
count_own (IrcWindow *window)
{
  return g_list_model_get_n_items (
      irc_case_get_list (irc_session_get_case (irc_window_get_session (window)),
                         IRC_LIST_OWN_REFERENCES));
}

static guint
count_lines (IrcReferencesView *view)
{
  return g_list_model_get_n_items (
      G_LIST_MODEL (gtk_list_view_get_model (irc_gui_find (view, "list"))));
}

static void
type (IrcReferencesView *view, const char *text)
{
  gtk_editable_set_text (irc_gui_find (view, "search"), text);
  irc_gui_settle ();
}

/* ---- the list ------------------------------------------------------------ */

static void
test_list (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcReferencesView *view = show (window);
  guint n_pack = 0, n_one = 0;

  irc_library_get_references (
      irc_session_get_library (irc_window_get_session (window)), &n_pack);
  g_assert_cmpuint (count_lines (view), ==, n_pack + count_own (window));
  g_assert_true (irc_gui_shows (view, "Your own"));
  type (view, "clinterventional");
  n_one = count_lines (view);
  g_assert_cmpuint (n_one, >=, 1);
  g_assert_cmpuint (n_one, <, 5);
  type (view, "nothing-has-this-word");
  g_assert_cmpuint (count_lines (view), ==, 0);
  g_assert_true (irc_gui_shows (view, "No reference is like this"));
  type (view, "");
  /* What cannot be printed says why. */
  gtk_drop_down_set_selected (irc_gui_find (view, "shown"), 4);
  irc_gui_settle ();
  g_assert_cmpuint (count_lines (view), >, 20);
  g_assert_true (irc_gui_shows (view, "not printed: lacks"));
  irc_gui_close (window);
}

/* ---- a form -------------------------------------------------------------- */

static IrcReferenceDetails *
get_details (IrcReferencesView *view)
{
  GtkWidget *shown = gtk_stack_get_visible_child (irc_gui_find (view, "stack"));

  return IRC_IS_REFERENCE_DETAILS (shown) ? IRC_REFERENCE_DETAILS (shown)
                                          : NULL;
}

static const IrcOwnReferenceData *
peek (IrcWindow *window, const char *id)
{
  return irc_own_reference_peek (
      irc_own_editor_lookup_reference (irc_window_get_session (window), id));
}

static void
fill (gpointer details, const char *entry, const char *text)
{
  IrcItemEntry *field = irc_gui_find (details, entry);

  gtk_widget_grab_focus (GTK_WIDGET (field));
  gtk_editable_set_text (GTK_EDITABLE (irc_item_entry_get_entry (field)), text);
  irc_gui_settle ();
}

static void
test_form (void)
{
  IrcWindow *window = irc_gui_open_new ();
  IrcReferencesView *view = show (window);
  IrcReferenceDetails *details = NULL;
  const IrcOwnReferenceData *data = NULL;
  IrcItemEntry *doi = NULL;
  g_autofree char *id = NULL;

  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (view), "references.new", NULL));
  irc_gui_settle ();
  details = get_details (view);
  g_assert_nonnull (details);
  id = g_strdup (irc_reference_details_get_id (details));
  g_assert_cmpuint (count_own (window), ==, 0);

  fill (details, "title", "Ward rounds in our hospital");
  g_assert_cmpuint (count_own (window), ==, 1);
  data = peek (window, id);
  g_assert_true (irc_gui_shows (details, "it lacks an author or body"));
  fill (details, "container", "Journal of Examples");
  fill (details, "year", "2019");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (irc_item_text_get_view (
                                irc_gui_find (details, "authors"))),
                            "van den Berg, Anna\nWorking Party",
                            -1);
  /* What has not its form stays in the entry and out of the case. */
  fill (details, "doi", "nonsense");
  doi = irc_gui_find (details, "doi");
  gtk_widget_grab_focus (irc_gui_find (details, "pmid"));
  irc_gui_settle ();
  g_assert_cmpstr (data->doi, ==, "");
  g_assert_nonnull (
      strstr (irc_gui_get_message (doi), "“nonsense” is not a DOI"));
  /* Also when another reference is looked at in between. */
  irc_gui_click (irc_gui_find (details, "back"));
  irc_references_view_open (view, "ryan2024survey");
  irc_gui_settle ();
  g_assert_true (get_details (view) != details);
  irc_references_view_open (view, id);
  irc_gui_settle ();
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (irc_item_entry_get_entry (doi))),
      ==,
      "nonsense");
  fill (details, "doi", "https://doi.org/10.1000/182");
  gtk_widget_grab_focus (irc_gui_find (details, "pmid"));
  irc_gui_settle ();
  g_assert_cmpstr (data->doi, ==, "10.1000/182");
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (irc_item_entry_get_entry (doi))),
      ==,
      "10.1000/182");
  g_assert_cmpint ((int) data->year, ==, 2019);
  g_assert_cmpuint (data->authors->len, ==, 2);
  g_assert_cmpstr (
      ((IrcOwnAuthor *) data->authors->pdata[1])->body, ==, "Working Party");
  g_assert_true (irc_gui_shows (details, "Complete: it is printed"));
  fill (details, "year", "2999");
  g_assert_cmpint ((int) data->year, !=, 2999);
  irc_gui_close (window);
}

/* A new one of which nothing is said is in nobody's way: not in the case, not
 * to be saved, not to be undone. */
static void
test_new_leaves_nothing (void)
{
  IrcWindow *window = irc_gui_open_new ();
  IrcReferencesView *view = show (window);
  IrcSession *session = irc_window_get_session (window);
  g_autofree char *id = NULL;

  for (guint round = 0; round < 2; round++) {
    gtk_widget_activate_action (GTK_WIDGET (view), "references.new", NULL);
    irc_gui_settle ();
    g_assert_true (irc_gui_shows (get_details (view), "comes into the case"));
    g_assert_false (
        gtk_widget_get_visible (irc_gui_find (get_details (view), "remove")));
    irc_gui_click (irc_gui_find (get_details (view), "back"));
    g_assert_null (get_details (view));
    g_assert_cmpuint (count_own (window), ==, 0);
    g_assert_false (irc_session_is_modified (session));
    g_assert_null (irc_undo_get_label (irc_session_get_undo (session)));
  }
  /* What was left is not what is opened by the next of this id. */
  gtk_widget_activate_action (GTK_WIDGET (view), "references.new", NULL);
  id = g_strdup (irc_reference_details_get_id (get_details (view)));
  gtk_widget_activate_action (GTK_WIDGET (view), "references.local-data", NULL);
  irc_gui_settle ();
  g_assert_cmpstr (irc_reference_details_get_id (get_details (view)), ==, id);
  g_assert_true (irc_gui_shows (get_details (view), "Department statistics"));
  g_assert_true (
      gtk_widget_get_visible (irc_gui_find (get_details (view), "remove")));
  irc_gui_close (window);
}

/* Two clicks: the menu and its line. */
static void
test_local_data (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcReferencesView *view = show (window);

  g_assert_true (gtk_widget_activate_action (
      GTK_WIDGET (view), "references.local-data", NULL));
  irc_gui_settle ();
  g_assert_true (irc_gui_shows (get_details (view), "Department statistics"));
  /* One sentence asks for what is lacking, and for the rest of it. */
  g_assert_true (irc_gui_shows (get_details (view), "number of the report"));
  fill (get_details (view), "pages", "1-4");
  g_assert_true (irc_gui_shows (get_details (view), "add the number"));
  fill (get_details (view), "volume", "3");
  g_assert_true (irc_gui_shows (get_details (view), "Complete"));
  irc_gui_close (window);
}

/* ---- removing ------------------------------------------------------------ */

static void
test_remove (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcReferencesView *view = show (window);
  GListModel *own =
      irc_case_get_list (irc_session_get_case (irc_window_get_session (window)),
                         IRC_LIST_OWN_REFERENCES);
  g_autoptr (IrcOwnReference) used = g_list_model_get_item (own, 0);
  const guint n = count_own (window);
  g_autofree char *asked = NULL;

  irc_references_view_open (view, irc_own_reference_peek (used)->id);
  irc_gui_settle ();
  irc_gui_click (irc_gui_find (get_details (view), "remove"));
  irc_gui_settle ();
  /* It says what loses it. */
  asked = irc_gui_answer_message (GTK_RESPONSE_ACCEPT);
  g_assert_nonnull (strstr (asked, "which loses it"));
  irc_gui_settle ();
  g_assert_cmpuint (count_own (window), ==, n - 1);
  g_assert_null (get_details (view));
  irc_gui_click (irc_gui_find (view, "put_back"));
  irc_gui_settle ();
  g_assert_cmpuint (count_own (window), ==, n);
  irc_gui_close (window);
}

/* ---- import and export --------------------------------------------------- */

static const char list[] =
    "@article{x, author={Muster, J}, title={A work of the user}, year=2019}\n"
    "@article{w, author={Nobody}}\n"
    "@article{z, title={Another}, doi={10.1000/z}}\n";

/* Nothing on the clipboard is said, and ends nothing. */
static void
test_paste_nothing (void)
{
  IrcWindow *window = irc_gui_open_new ();
  IrcReferencesView *view = show (window);
  IrcImportPanel *panel = irc_gui_find (view, "import_panel");
  g_autofree char *said = NULL;

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (view)),
                             NULL);
  gtk_widget_activate_action (GTK_WIDGET (view), "references.paste", NULL);
  irc_gui_settle ();
  IRC_SPIN_UNTIL (gtk_widget_get_visible (GTK_WIDGET (panel)), 5000);
  said = irc_import_panel_dup_text (panel);
  g_assert_cmpstr (said, !=, "");
  g_assert_cmpuint (count_own (window), ==, 0);
  irc_gui_close (window);
}

/* What came of an import is told as long as the case has any of it. */
static void
test_import_undone (void)
{
  IrcWindow *window = irc_gui_open_new ();
  IrcReferencesView *view = show (window);
  IrcImportPanel *panel = irc_gui_find (view, "import_panel");

  irc_import_panel_read_text (panel, "@article{a, title={A}, year={2001}}");
  IRC_SPIN_UNTIL (count_own (window) == 1, 5000);
  irc_gui_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (panel)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  irc_gui_settle ();
  g_assert_cmpuint (count_own (window), ==, 0);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (panel)));
  g_assert_null (irc_import_panel_get_added (panel));
  irc_gui_close (window);
}

/* The reference whose form is open is undone: the keys go on from the list. */
static void
test_undone (void)
{
  IrcWindow *window = irc_gui_open_new ();
  IrcReferencesView *view = show (window);
  GtkWidget *rows = irc_gui_find (view, "list");
  GtkWidget *focus = NULL;

  gtk_widget_activate_action (GTK_WIDGET (view), "references.new", NULL);
  irc_gui_settle ();
  fill (get_details (view), "title", "A work");
  g_assert_cmpuint (count_own (window), ==, 1);
  irc_undo_undo (irc_session_get_undo (irc_window_get_session (window)));
  irc_gui_settle ();
  g_assert_cmpuint (count_own (window), ==, 0);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (focus != NULL &&
                 (focus == rows || gtk_widget_is_ancestor (focus, rows)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  irc_gui_settle ();
  g_assert_cmpuint (count_own (window), ==, 1);
  irc_gui_close (window);
}

static void
test_paste (void)
{
  IrcWindow *window = irc_gui_open_new ();
  IrcReferencesView *view = show (window);
  IrcImportPanel *panel = irc_gui_find (view, "import_panel");
  g_autofree char *said = NULL;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (view)), list);
  g_assert_true (
      irc_gui_key (view, GDK_KEY_v, GDK_CONTROL_MASK) ||
      gtk_widget_activate_action (GTK_WIDGET (view), "references.paste", NULL));
  IRC_SPIN_UNTIL (count_own (window) == 2, 5000);
  irc_gui_settle ();
  said = irc_import_panel_dup_text (panel);
  g_assert_cmpstr (said,
                   ==,
                   "Pasted text: 2 references added. 1 remark on the list.\n"
                   "Pasted text, line 2: “w” has no title and was left out\n");
  /* What is new is what is seen. */
  g_assert_cmpuint (count_lines (view), ==, 2);
  irc_gui_click (irc_gui_find (panel, "take_out"));
  irc_gui_settle ();
  g_assert_cmpuint (count_own (window), ==, 0);
  g_assert_cmpuint (count_lines (view), >, 200);
  irc_gui_close (window);
}

static void
test_files (void)
{
  IrcWindow *window = irc_gui_open_new ();
  g_autofree char *folder = g_dir_make_tmp ("references-XXXXXX", NULL);
  g_autofree char *in = g_build_filename (folder, "in.bib", NULL);
  g_autofree char *out = g_build_filename (folder, "out.RIS", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (in);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  IrcReferencesView *view = NULL;

  g_assert_true (g_file_set_contents (in, list, -1, NULL));
  view = show (window);
  g_list_store_append (files, file);
  irc_references_view_import (view, G_LIST_MODEL (files));
  IRC_SPIN_UNTIL (count_own (window) == 2, 5000);
  irc_gui_settle ();
  g_assert_true (irc_gui_shows (view, "in.bib: 2 references added."));
  g_assert_true (gtk_widget_activate_action (
      GTK_WIDGET (window), "win.export-references", "s", "own"));
  irc_gui_settle ();
  irc_gui_choose_file (out);
  IRC_SPIN_UNTIL (g_file_test (out, G_FILE_TEST_EXISTS), 5000);
  g_assert_true (g_file_get_contents (out, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "TY  - RPRT"));
  g_assert_nonnull (strstr (text, "TI  - A work of the user"));
  g_assert_nonnull (strstr (text, "DO  - 10.1000/z"));
  g_assert_cmpint (g_remove (in), ==, 0);
  g_assert_cmpint (g_remove (out), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  irc_gui_close (window);
}

/* ---- own arguments ------------------------------------------------------- */

static void
test_argument (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcSession *session = irc_window_get_session (window);
  g_autoptr (IrcOwnArgument) argument = irc_own_editor_new_argument (session);
  const IrcOwnArgumentData *data = irc_own_argument_peek (argument);
  GtkWidget *form = irc_own_argument_form_new (argument);
  GtkWidget *host = gtk_window_new ();
  GtkSearchEntry *search = NULL;
  GtkWidget *hit = NULL;

  gtk_window_set_child (GTK_WINDOW (host), form);
  gtk_window_present (GTK_WINDOW (host));
  irc_own_argument_form_refresh (IRC_OWN_ARGUMENT_FORM (form),
                                 irc_session_get_assessment (session));
  irc_gui_settle ();
  g_assert_true (irc_gui_shows (form, "The title is missing"));
  fill (form, "title", "Rounds save beds");
  g_assert_cmpstr (data->title, ==, "Rounds save beds");
  search = irc_gui_find_type (
      irc_gui_find (form, "references"), GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (search), "clinterventional");
  irc_gui_settle ();
  hit =
      irc_gui_find_type (irc_gui_find (form, "references"), GTK_TYPE_BUTTON, 0);
  g_assert_nonnull (hit);
  irc_gui_click (hit);
  irc_own_argument_form_refresh (IRC_OWN_ARGUMENT_FORM (form),
                                 irc_session_get_assessment (session));
  irc_gui_settle ();
  g_assert_cmpuint (g_strv_length (data->references), ==, 1);
  g_assert_false (irc_gui_shows (form, "None of its references"));
  gtk_window_destroy (GTK_WINDOW (host));
  irc_gui_close (window);
}

/* ---- names --------------------------------------------------------------- */

static void
test_audit (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcReferencesView *view = show (window);
  g_autofree char *list_audit = irc_gui_audit (view);
  g_autofree char *form_audit = NULL;

  g_assert_cmpstr (list_audit, ==, "");
  gtk_widget_activate_action (GTK_WIDGET (view), "references.local-data", NULL);
  irc_gui_settle ();
  form_audit = irc_gui_audit (view);
  g_assert_cmpstr (form_audit, ==, "");
  irc_gui_close (window);
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/references/list", test_list);
  g_test_add_func ("/references/form", test_form);
  g_test_add_func ("/references/new-leaves-nothing", test_new_leaves_nothing);
  g_test_add_func ("/references/local-data", test_local_data);
  g_test_add_func ("/references/remove", test_remove);
  g_test_add_func ("/references/paste", test_paste);
  g_test_add_func ("/references/paste-nothing", test_paste_nothing);
  g_test_add_func ("/references/undone", test_undone);
  g_test_add_func ("/references/import-undone", test_import_undone);
  g_test_add_func ("/references/files", test_files);
  g_test_add_func ("/references/argument", test_argument);
  g_test_add_func ("/references/audit", test_audit);
  return irc_gui_run ();
}
