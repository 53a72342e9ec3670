/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-gui-support.h"

#include "irc-arguments-page.h"
#include "irc-source-row.h"

static GtkWidget *
show_view (IrcWindow *window)
{
  IrcStepPage *page = irc_window_show_step (window, IRC_STEP_ARGUMENTS);
  IrcStepPage *view =
      irc_arguments_page_show_view (IRC_ARGUMENTS_PAGE (page), "standards");

  irc_gui_settle ();
  return GTK_WIDGET (view);
}

static IrcSourceRow *
get_row (GtkWidget *view, guint index)
{
  GtkListBox *list = irc_gui_find (view, "list");

  return IRC_SOURCE_ROW (gtk_list_box_get_row_at_index (list, (int) index));
}

/* What a row is told by; NULL for an id that the pack does not have. */
static const char *
get_title (GtkWidget *view, const char *id)
{
  IrcWindow *window = IRC_WINDOW (gtk_widget_get_root (view));
  const IrcLibrary *library =
      irc_session_get_library (irc_window_get_session (window));
  guint n;
  const IrcSociety *societies = irc_library_get_societies (library, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (societies[i].id, id))
      return societies[i].name;
  const IrcStandard *standards = irc_library_get_standards (library, &n);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (standards[i].id, id))
      return standards[i].topic;
  return NULL;
}

static gboolean
is_row_of (GtkWidget *view, guint index, const char *id)
{
  GtkLabel *title =
      irc_gui_find_type (get_row (view, index), GTK_TYPE_LABEL, 0);

  return g_str_has_prefix (gtk_label_get_text (title), get_title (view, id));
}

/* The only row that is called so. */
static IrcSourceRow *
find_row (GtkWidget *view, const char *id)
{
  IrcSourceRow *found = NULL;

  for (guint i = 0; get_row (view, i) != NULL; i++)
    if (is_row_of (view, i, id)) {
      g_assert_null (found);
      found = get_row (view, i);
    }
  return found;
}

static guint
count_shown (GtkWidget *view)
{
  guint n = 0;

  for (guint i = 0; get_row (view, i) != NULL; i++)
    n += gtk_widget_get_child_visible (GTK_WIDGET (get_row (view, i))) ? 1 : 0;
  return n;
}

static void
set_country (IrcWindow *window, const char *country)
{
  g_object_set (irc_case_get_centre (
                    irc_session_get_case (irc_window_get_session (window))),
                "country",
                country,
                NULL);
  irc_gui_settle ();
}

/* All rows of the pack, societies first, the nearest first, and again when the
 * centre moves. */
static void
test_order (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *view = show_view (window);
  guint n_societies = 0, n_standards = 0, n = 0;
  const IrcLibrary *library =
      irc_session_get_library (irc_window_get_session (window));

  irc_library_get_societies (library, &n_societies);
  irc_library_get_standards (library, &n_standards);
  while (get_row (view, n) != NULL) {
    if (n > 0) {
      g_assert_cmpint (
          irc_source_row_compare (get_row (view, n - 1), get_row (view, n)),
          <,
          0);
    }
    n++;
  }
  g_assert_cmpuint (n, ==, n_societies + n_standards);
  g_assert_true (is_row_of (view, 0, "cirse"));
  g_assert_true (irc_gui_shows (view, "Societies of your region"));
  g_assert_false (irc_gui_shows (view, "Societies of your country"));
  set_country (window, "DE");
  g_assert_true (is_row_of (view, 0, "degir"));
  g_assert_true (irc_gui_shows (view, "Societies of your country"));
  set_country (window, "");
  g_assert_true (irc_gui_shows (view, "which country you are in"));
  irc_gui_close (window);
}

static void
test_search (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *view = show_view (window);
  GtkEditable *search = irc_gui_find (view, "search");
  GtkDropDown *kind = irc_gui_find (view, "kind");
  const guint all = count_shown (view);

  /* A word of a finding of one of its references. */
  gtk_editable_set_text (search, "resolution 22");
  irc_gui_settle ();
  g_assert_true (
      gtk_widget_get_child_visible (GTK_WIDGET (find_row (view, "acr"))));
  g_assert_cmpuint (count_shown (view), <, 10);
  gtk_drop_down_set_selected (kind, 2);
  irc_gui_settle ();
  g_assert_false (
      gtk_widget_get_child_visible (GTK_WIDGET (find_row (view, "acr"))));
  g_assert_true (gtk_widget_get_child_visible (
      GTK_WIDGET (find_row (view, "acr-policy"))));
  gtk_editable_set_text (search, "");
  gtk_drop_down_set_selected (kind, 0);
  irc_gui_settle ();
  g_assert_cmpuint (count_shown (view), ==, all);
  irc_gui_close (window);
}

static void
open_row (GtkWidget *view, IrcSourceRow *row)
{
  g_signal_emit_by_name (irc_gui_find (view, "list"), "row-activated", row);
  irc_gui_settle ();
}

static void
test_details (void)
{
  IrcWindow *window = irc_gui_open_sample ();
  GtkWidget *view = show_view (window);
  IrcSourceRow *society = find_row (view, "sir");
  IrcSourceRow *blank = find_row (view, "premium-not-found");
  g_autofree char *unnamed = NULL;
  const IrcReference *reference = irc_library_lookup_reference (
      irc_session_get_library (irc_window_get_session (window)),
      "iversen2016staffing");

  g_assert_false (irc_gui_shows (society, reference->title));
  open_row (view, society);
  g_assert_true (irc_source_row_is_open (society));
  g_assert_true (irc_gui_shows (society, reference->title));
  g_assert_true (irc_gui_shows (society, reference->findings[0].text));
  g_assert_true (irc_gui_shows (society, "Open the website"));
  g_assert_true (irc_gui_shows (society, "source incomplete, not printed"));
  open_row (view, society);
  g_assert_false (irc_source_row_is_open (society));
  /* A blank stays a blank. */
  g_assert_true (irc_gui_shows (blank, "no published norm found"));
  g_assert_false (irc_gui_shows (blank, "NOT FOUND"));
  open_row (view, blank);
  g_assert_true (irc_gui_shows (blank, "No publication to cite was found."));
  unnamed = irc_gui_audit (view);
  g_assert_cmpstr (unnamed, ==, "");
  irc_gui_close (window);
}

/* Only what a browser may open, and only official pages. */
static void
test_addresses (void)
{
  g_autoptr (IrcLibrary) library = irc_library_load (NULL);
  guint n = 0, open = 0;
  const IrcReference *references = irc_library_get_references (library, &n);
  IrcReference odd = references[0];

  for (guint i = 0; i < n; i++) {
    g_autofree char *address = irc_source_row_dup_address (&references[i]);

    if (address == NULL)
      continue;
    g_assert_true (g_str_has_prefix (address, "https://") ||
                   g_str_has_prefix (address, "http://"));
    g_assert_true (*references[i].doi != '\0' || references[i].url_is_official);
    open++;
  }
  g_assert_cmpuint (open, >, 100);
  odd.doi = "";
  odd.url_is_official = TRUE;
  odd.url = "file:///etc/hosts";
  g_assert_null (irc_source_row_dup_address (&odd));
  odd.url = "javascript:alert(1)";
  g_assert_null (irc_source_row_dup_address (&odd));
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/standards/order", test_order);
  g_test_add_func ("/standards/search", test_search);
  g_test_add_func ("/standards/details", test_details);
  g_test_add_func ("/standards/addresses", test_addresses);
  return irc_gui_run ();
}
