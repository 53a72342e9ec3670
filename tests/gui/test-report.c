/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-gui-support.h"

#include <glib/gstdio.h>
#include <string.h>
#include "irc-compose.h"
#include "irc-item-choice.h"
#include "irc-preview.h"
#include "irc-report-page.h"
#include "irc-section-list.h"

static IrcReportPage *
show_report (IrcWindow *window)
{
  IrcReportPage *page =
      IRC_REPORT_PAGE (irc_window_show_step (window, IRC_STEP_REPORT));

  IRC_SPIN_UNTIL (!irc_gui_is (irc_gui_find (page, "preview"), "stale") &&
                      irc_preview_get_pages (irc_gui_find (page, "preview")) !=
                          NULL,
                  20000);
  irc_gui_settle ();
  return page;
}

static void
wait_for_preview (IrcReportPage *page)
{
  IrcPreview *preview = irc_gui_find (page, "preview");

  irc_gui_settle ();
  IRC_SPIN_UNTIL (!irc_gui_is (preview, "stale"), 20000);
}

static guint
count_pages (IrcReportPage *page)
{
  return irc_pages_get_n_pages (
      irc_preview_get_pages (irc_gui_find (page, "preview")));
}

static gboolean
has_chapter (IrcReportPage *page, const char *title)
{
  guint n;
  const IrcOutlineItem *outline = irc_pages_get_outline (
      irc_preview_get_pages (irc_gui_find (page, "preview")), &n);

  for (guint i = 0; i < n; i++)
    if (strstr (outline[i].title, title) != NULL)
      return TRUE;
  return FALSE;
}

/* ---- what is in the paper ------------------------------------------------ */

static void
test_sections (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcReportPage *page = show_report (window);
  IrcSectionList *list = irc_gui_find (page, "sections");
  const guint all = count_pages (page);

  for (guint id = 0; id < IRC_N_SECTIONS; id++)
    g_assert_true ((irc_section_list_get_switch (list, (IrcSectionId) id) !=
                    NULL) == irc_compose_has_section ((IrcSectionId) id));
  g_assert_true (has_chapter (page, "Method"));
  gtk_check_button_set_active (
      irc_section_list_get_switch (list, IRC_SECTION_METHOD), FALSE);
  irc_gui_settle ();
  g_assert_true (irc_gui_is (irc_gui_find (page, "preview"), "stale"));
  wait_for_preview (page);
  g_assert_false (has_chapter (page, "Method"));
  g_assert_cmpuint (count_pages (page), <, all);
  gtk_check_button_set_active (
      irc_section_list_get_switch (list, IRC_SECTION_METHOD), TRUE);
  wait_for_preview (page);
  g_assert_true (has_chapter (page, "Method"));
  g_assert_cmpuint (count_pages (page), ==, all);
  irc_gui_close (window);
}

static void
test_section_order (void)
{
  IrcWindow *window = irc_gui_open_new ();
  IrcReportPage *page = show_report (window);
  IrcSectionList *list = irc_gui_find (page, "sections");
  GtkWidget *gaps =
      GTK_WIDGET (irc_section_list_get_switch (list, IRC_SECTION_GAPS));
  IrcCase *case_ = irc_session_get_case (irc_window_get_session (window));
  int at_gaps = -1, at_standing = -1;

  g_assert_null (irc_case_get_list (case_, IRC_LIST_SECTIONS));
  gtk_widget_grab_focus (gaps);
  g_assert_true (irc_gui_key (list, GDK_KEY_Up, GDK_ALT_MASK));
  GListModel *sections = irc_case_get_list (case_, IRC_LIST_SECTIONS);
  for (guint i = 0; i < g_list_model_get_n_items (sections); i++) {
    g_autoptr (IrcSection) section = g_list_model_get_item (sections, i);
    if (irc_section_peek (section)->id == IRC_SECTION_GAPS)
      at_gaps = (int) i;
    if (irc_section_peek (section)->id == IRC_SECTION_WHERE_WE_STAND)
      at_standing = (int) i;
  }
  g_assert_cmpint (at_gaps, >=, 0);
  g_assert_cmpint (at_gaps, <, at_standing);
  /* The focus went along. */
  g_assert_true (
      gtk_root_get_focus (GTK_ROOT (window)) ==
      GTK_WIDGET (irc_section_list_get_switch (list, IRC_SECTION_GAPS)));
  irc_gui_close (window);
}

static void
test_brief (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcReportPage *page = show_report (window);
  IrcItemChoice *edition = irc_gui_find (page, "edition");
  GtkDropDown *choice = irc_gui_find (edition, "drop_down");

  gtk_drop_down_set_selected (choice, IRC_EDITION_BRIEF);
  wait_for_preview (page);
  g_assert_cmpuint (count_pages (page), ==, 1);
  g_assert_false (
      gtk_widget_is_sensitive (GTK_WIDGET (irc_gui_find (page, "sections"))));
  gtk_drop_down_set_selected (choice, IRC_EDITION_FULL);
  wait_for_preview (page);
  g_assert_cmpuint (count_pages (page), >, 1);
  irc_gui_close (window);
}

/* Each edition is what its line says, and greys what it does not have. */
static void
test_editions (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcReportPage *page = show_report (window);
  IrcSectionList *list = irc_gui_find (page, "sections");
  GtkDropDown *choice =
      irc_gui_find (irc_gui_find (page, "edition"), "drop_down");
  guint full = 0;

  wait_for_preview (page);
  full = count_pages (page);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (choice)),
                    ==,
                    IRC_EDITION_REFERRERS + 1);
  for (guint edition = IRC_EDITION_CHIEF_EXECUTIVE;
       edition <= IRC_EDITION_REFERRERS;
       edition++) {
    gtk_drop_down_set_selected (choice, edition);
    wait_for_preview (page);
    g_assert_cmpuint (count_pages (page), <, full);
    g_assert_false (gtk_widget_is_sensitive (
        GTK_WIDGET (irc_section_list_get_switch (list, IRC_SECTION_METHOD))));
    g_assert_true (gtk_widget_is_sensitive (
        GTK_WIDGET (irc_section_list_get_switch (list, IRC_SECTION_EVIDENCE))));
  }
  gtk_drop_down_set_selected (choice, IRC_EDITION_FULL);
  wait_for_preview (page);
  g_assert_true (gtk_widget_is_sensitive (
      GTK_WIDGET (irc_section_list_get_switch (list, IRC_SECTION_METHOD))));
  irc_gui_close (window);
}

static void
test_paper (void)
{
  IrcWindow *window = irc_gui_open_new ();
  IrcReportPage *page = show_report (window);
  IrcItemChoice *paper = irc_gui_find (page, "paper");
  IrcPreview *preview = irc_gui_find (page, "preview");

  g_assert_cmpfloat_with_epsilon (
      irc_pages_get_width (irc_preview_get_pages (preview)), 595.28, 0.5);
  gtk_drop_down_set_selected (irc_gui_find (paper, "drop_down"),
                              IRC_PAPER_LETTER);
  wait_for_preview (page);
  g_assert_cmpfloat_with_epsilon (
      irc_pages_get_width (irc_preview_get_pages (preview)), 612, 0.5);
  irc_gui_close (window);
}

/* The list of references that the preview shows has numbers or names. */
static gboolean
numbers_references (IrcReportPage *page)
{
  const IrcDocument *document = irc_pages_get_document (
      irc_preview_get_pages (irc_gui_find (page, "preview")));

  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);

    if (block->kind == IRC_BLOCK_REFERENCES)
      return block->references.numbered;
  }
  g_assert_not_reached ();
}

static void
test_citations (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcReportPage *page = show_report (window);
  IrcItemChoice *citations = irc_gui_find (page, "citations");

  g_assert_true (numbers_references (page));
  gtk_drop_down_set_selected (irc_gui_find (citations, "drop_down"),
                              IRC_CITATIONS_AUTHOR_DATE);
  wait_for_preview (page);
  g_assert_false (numbers_references (page));
  irc_gui_close (window);
}

/* A page that is not seen does no work; it catches up when it is shown. */
static void
test_hidden (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcReportPage *page = show_report (window);
  IrcPreview *preview = irc_gui_find (page, "preview");

  irc_window_show_step (window, IRC_STEP_GAPS);
  irc_gui_settle ();
  g_object_set (irc_case_get_report (
                    irc_session_get_case (irc_window_get_session (window))),
                "edition",
                IRC_EDITION_BRIEF,
                NULL);
  irc_gui_settle ();
  g_assert_false (irc_gui_is (preview, "stale"));
  g_assert_cmpuint (count_pages (page), >, 1);
  irc_window_show_step (window, IRC_STEP_REPORT);
  g_assert_true (irc_gui_is (preview, "stale"));
  wait_for_preview (page);
  g_assert_cmpuint (count_pages (page), ==, 1);
  irc_gui_close (window);
}

/* ---- export -------------------------------------------------------------- */

static void
test_export (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcExportBar *bar = irc_window_get_export_bar (window);
  g_autofree char *folder = g_dir_make_tmp ("ircase-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "paper.pdf", NULL);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  irc_gui_choose_file (path);
  IRC_SPIN_UNTIL (irc_gui_get_int (bar, "state") == IRC_EXPORT_DONE, 30000);
  g_assert_true (irc_gui_shows (bar, "paper.pdf"));
  g_assert_true (gtk_widget_get_visible (irc_gui_find (bar, "open")));
  g_assert_false (gtk_widget_get_visible (irc_gui_find (bar, "cancel")));
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_cmpuint (length, >, 20000);
  g_assert_true (g_str_has_prefix (text, "%PDF-1.7"));
  g_assert_nonnull (g_strrstr_len (text + length - 32, 32, "%%EOF"));
  /* Exporting is no edit. */
  g_assert_false (irc_session_is_modified (irc_window_get_session (window)));
  irc_gui_click (irc_gui_find (bar, "close"));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar)));
  irc_gui_close (window);
  g_remove (path);
  g_rmdir (folder);
}

static void
start_export (IrcWindow *window, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  irc_export_bar_start (
      irc_window_get_export_bar (window),
      irc_session_get_assessment (irc_window_get_session (window)),
      irc_window_get_fonts (window),
      irc_export_format_for_name (path),
      file);
}

/* Characters that are boxes on paper are named below the file; the next export
 * without any says nothing. */
static void
test_export_missing (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcExportBar *bar = irc_window_get_export_bar (window);
  IrcCase *case_ = irc_session_get_case (irc_window_get_session (window));
  g_autofree char *folder = g_dir_make_tmp ("ircase-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "paper.pdf", NULL);

  for (guint bad = 2; bad-- > 0;) {
    g_object_set (
        case_, "title", bad == 1 ? "Time \xf0\x9f\xab\xa8" : "Time", NULL);
    irc_gui_turn ();
    start_export (window, path);
    IRC_SPIN_UNTIL (irc_gui_get_int (bar, "state") == IRC_EXPORT_DONE, 30000);
    g_assert_true (gtk_widget_get_visible (irc_gui_find (bar, "details")) ==
                   (bad == 1));
    g_assert_true (irc_gui_shows (bar, "1 field has characters") == (bad == 1));
    if (bad == 1)
      g_assert_true (g_str_has_prefix (
          gtk_label_get_text (GTK_LABEL (irc_gui_find (bar, "places"))),
          "/title: "));
  }
  irc_gui_close (window);
  g_remove (path);
  g_rmdir (folder);
}

/* The menu's other two: the same question, another ending. */
static void
test_export_profile (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcExportBar *bar = irc_window_get_export_bar (window);
  g_autofree char *folder = g_dir_make_tmp ("ircase-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "profile", NULL);
  g_autofree char *whole = g_strconcat (path, ".csv", NULL);
  g_autofree char *text = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.export-profile", NULL);
  irc_gui_choose_file (path);
  IRC_SPIN_UNTIL (irc_gui_get_int (bar, "state") == IRC_EXPORT_DONE, 30000);
  g_assert_true (irc_gui_shows (bar, "profile.csv"));
  g_assert_true (g_file_get_contents (whole, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "\xEF\xBB\xBF\"id\",\"level\","));
  irc_gui_close (window);
  g_remove (whole);
  g_rmdir (folder);
}

static void
test_export_cancelled (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcExportBar *bar = irc_window_get_export_bar (window);
  g_autofree char *folder = g_dir_make_tmp ("ircase-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "paper.pdf", NULL);
  g_autofree char *text = NULL;
  const gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC;

  g_assert_true (g_file_set_contents (path, "the old one", -1, NULL));
  start_export (window, path);
  g_assert_cmpint (irc_gui_get_int (bar, "state"), ==, IRC_EXPORT_RUNNING);
  g_assert_true (gtk_widget_get_visible (irc_gui_find (bar, "cancel")));
  g_signal_emit_by_name (irc_gui_find (bar, "cancel"), "clicked");
  g_assert_cmpint (irc_gui_get_int (bar, "state"), ==, IRC_EXPORT_IDLE);
  while (g_get_monotonic_time () < end)
    irc_gui_turn ();
  g_assert_null (irc_gui_find_toplevel (GTK_TYPE_MESSAGE_DIALOG));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "the old one");
  irc_gui_close (window);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_export_fails (void)
{
  IrcWindow *window = irc_gui_open_new ();
  g_autofree char *message = NULL;

  start_export (window, "/proc/no-such-folder/paper.pdf");
  IRC_SPIN_UNTIL (irc_gui_find_toplevel (GTK_TYPE_MESSAGE_DIALOG) != NULL,
                  30000);
  message = irc_gui_answer_message (GTK_RESPONSE_CLOSE);
  g_assert_nonnull (strstr (message, "could not be exported"));
  g_assert_nonnull (strstr (message, "paper.pdf"));
  g_assert_cmpint (
      irc_gui_get_int (irc_window_get_export_bar (window), "state"),
      ==,
      IRC_EXPORT_IDLE);
  irc_gui_close (window);
}

/* Closing the window in the middle leaves nothing behind. */
/* The thread may still be about to write, or to take its own file away. */
static gboolean
clean_up (const char *folder, const char *path)
{
  g_remove (path);
  g_rmdir (folder);
  return !g_file_test (folder, G_FILE_TEST_EXISTS);
}

static void
test_export_closed (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  g_autofree char *folder = g_dir_make_tmp ("ircase-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "paper.pdf", NULL);

  show_report (window);
  start_export (window, path);
  irc_gui_close (window);
  IRC_SPIN_UNTIL (clean_up (folder, path), 20000);
}

/* ---- what should be looked at -------------------------------------------- */

static IrcCase *
get_case (IrcWindow *window)
{
  return irc_session_get_case (irc_window_get_session (window));
}

/* Nothing is answered: the way out is one press away. */
static void
test_notice_empty (void)
{
  IrcWindow *window = irc_gui_open_new ();
  IrcReportPage *page = show_report (window);
  GtkWidget *notice = irc_gui_find (page, "notice");
  GtkWidget *profile = irc_gui_find (notice, "profile");

  g_assert_true (gtk_widget_get_mapped (notice));
  g_assert_true (irc_gui_shows (notice, "Nothing is answered yet"));
  g_assert_false (gtk_widget_get_visible (irc_gui_find (notice, "all")));
  g_assert_true (gtk_widget_grab_focus (profile));
  irc_gui_click (profile);
  g_assert_true (gtk_widget_get_mapped (
      GTK_WIDGET (irc_window_peek_page (window, IRC_STEP_PROFILE))));
  g_object_set (irc_case_ensure_answer (get_case (window), "in-1-mdt"),
                "state",
                IRC_STATE_PARTLY,
                NULL);
  show_report (window);
  g_assert_false (gtk_widget_get_visible (notice));
  irc_gui_close (window);
}

/* One warning is read at once, several behind a button. */
static void
test_notice_warnings (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  IrcReportPage *page = show_report (window);
  GtkWidget *notice = irc_gui_find (page, "notice");
  GtkWidget *all = irc_gui_find (notice, "all");

  g_assert_true (irc_gui_shows (notice, "1 answer is not confirmed yet"));
  g_assert_false (gtk_widget_get_visible (irc_gui_find (notice, "profile")));
  g_assert_false (gtk_widget_get_visible (all));
  /* Level 1 is reached already. */
  g_object_set (get_case (window), "target-inpatient", (gint64) 1, NULL);
  wait_for_preview (page);
  g_assert_true (gtk_widget_get_visible (all));
  g_assert_cmpstr (
      gtk_menu_button_get_label (GTK_MENU_BUTTON (all)), ==, "All 2 warnings");
  g_autofree char *nameless = irc_gui_audit (page);
  g_assert_cmpstr (nameless, ==, "");
  irc_gui_close (window);
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/report/sections", test_sections);
  g_test_add_func ("/report/section-order", test_section_order);
  g_test_add_func ("/report/brief", test_brief);
  g_test_add_func ("/report/editions", test_editions);
  g_test_add_func ("/report/paper", test_paper);
  g_test_add_func ("/report/citations", test_citations);
  g_test_add_func ("/report/hidden", test_hidden);
  g_test_add_func ("/report/export", test_export);
  g_test_add_func ("/report/export-missing", test_export_missing);
  g_test_add_func ("/report/export-profile", test_export_profile);
  g_test_add_func ("/report/export-cancelled", test_export_cancelled);
  g_test_add_func ("/report/export-fails", test_export_fails);
  g_test_add_func ("/report/export-closed", test_export_closed);
  g_test_add_func ("/report/notice/empty", test_notice_empty);
  g_test_add_func ("/report/notice/warnings", test_notice_warnings);
  return irc_gui_run ();
}
