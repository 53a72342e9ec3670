/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-library-view.h"

#include "irc-argument-details.h"
#include "irc-argument-row.h"
#include "irc-choice.h"
#include "irc-edit-focus.h"
#include "irc-i18n.h"
#include "irc-library-filters.h"
#include "irc-own-argument-window.h"
#include "irc-split-view.h"
#include "irc-string.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"
#include "irc-tab-stop.h"

#define FIRST_ROWS 16 /* made at once: a window full */
#define ROWS_A_TURN 8 /* of the main loop: some milliseconds */

struct _IrcLibraryView {
  IrcStepPage parent_instance;
  IrcSplitView *split;
  GtkLabel *summary, *count, *nothing_words;
  GtkWidget *head, *add, *propose, *clear, *nothing, *show_all, *pane, *back;
  GtkSearchEntry *search;
  IrcLibraryFilters *filters;
  GtkListBox *list;
  GtkScrolledWindow *scroller;
  IrcArgumentDetails *details;
  GHashTable *rows;        /* id → IrcArgumentRow, those made so far */
  IrcLibrarySearch *texts; /* of the assessment; NULL until it is needed */
  GPtrArray *found;        /* IrcMatch, of the assessment */
  guint make_id;
};

G_DEFINE_FINAL_TYPE (IrcLibraryView, irc_library_view, IRC_TYPE_STEP_PAGE)

static IrcSession *
get_session (IrcLibraryView *self)
{
  return irc_step_page_get_session (IRC_STEP_PAGE (self));
}

static IrcAssessment *
get_assessment (IrcLibraryView *self)
{
  return irc_session_get_assessment (get_session (self));
}

/* ---- the list ------------------------------------------------------------ */

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  return irc_argument_row_compare (IRC_ARGUMENT_ROW (a), IRC_ARGUMENT_ROW (b));
}

static gboolean
filter_row (GtkListBoxRow *row, gpointer data)
{
  return irc_argument_row_is_found (IRC_ARGUMENT_ROW (row));
}

static void
head_row (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const gboolean printed = irc_argument_row_is_printed (IRC_ARGUMENT_ROW (row));

  if (before != NULL &&
      irc_argument_row_is_printed (IRC_ARGUMENT_ROW (before)) == printed) {
    gtk_list_box_row_set_header (row, NULL);
    return;
  }
  gtk_list_box_row_set_header (
      row,
      irc_label_new_wrapped (printed ? _ ("In the paper, in this order")
                                     : _ ("Also in the library"),
                             "list-head"));
}

/* The first one that can be seen, or NULL. */
static GtkListBoxRow *
find_first (IrcLibraryView *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL;
       i++)
    if (irc_argument_row_is_found (IRC_ARGUMENT_ROW (row)))
      return row;
  return NULL;
}

/* ---- reading ------------------------------------------------------------- */

static void
show_selected (IrcLibraryView *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  irc_argument_details_show (
      self->details,
      row == NULL ? NULL
                  : irc_assessment_lookup_match (
                        get_assessment (self),
                        irc_argument_row_get_id (IRC_ARGUMENT_ROW (row))));
}

static void
row_selected (IrcLibraryView *self)
{
  show_selected (self);
  /* Another argument is read from its top. */
  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
show_pane (IrcLibraryView *self)
{
  irc_split_view_show_pane (self->split, TRUE);
  gtk_widget_child_focus (self->pane, GTK_DIR_TAB_FORWARD);
}

static void
show_list (IrcLibraryView *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  irc_split_view_show_pane (self->split, FALSE);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row)
                                     : GTK_WIDGET (self->search));
}

static void
row_activated (IrcLibraryView *self)
{
  if (!irc_split_view_is_wide (self->split))
    show_pane (self);
}

static void
wide_changed (IrcLibraryView *self)
{
  gtk_widget_set_visible (self->back, !irc_split_view_is_wide (self->split));
}

/* Escape leads back to the list. */
static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType modifiers,
             IrcLibraryView *self)
{
  if (keyval != GDK_KEY_Escape || !irc_widget_has_focus_inside (self->pane))
    return GDK_EVENT_PROPAGATE;
  show_list (self);
  return GDK_EVENT_STOP;
}

/* ---- narrowing ----------------------------------------------------------- */

static GPtrArray *
find_matches (IrcLibraryView *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  const IrcLibraryFilter filter = irc_library_filters_get (self->filters);

  if (self->texts == NULL)
    self->texts = irc_library_search_new (get_assessment (self));
  return irc_library_search_find (self->texts, words, &filter);
}

static gboolean
is_narrowed (IrcLibraryView *self)
{
  const IrcLibraryFilter filter = irc_library_filters_get (self->filters);

  return irc_library_filter_is_on (&filter) ||
         !irc_string_is_blank (
             gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
show_count (IrcLibraryView *self)
{
  guint n;

  irc_assessment_get_matches (get_assessment (self), &n);
  g_autofree char *count = g_strdup_printf (
      irc_ngettext ("%u of %u argument", "%u of %u arguments", n),
      self->found->len,
      n);
  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (self->clear, is_narrowed (self));
}

static void
show_nothing (IrcLibraryView *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  const IrcLibraryFilter filter = irc_library_filters_get (self->filters);
  g_autofree char *sentence =
      irc_string_is_blank (words)
          ? g_strdup (_ ("No argument passes all of these filters."))
      : irc_library_filter_is_on (&filter)
          /* Translators: %s is what the user searches for. */
          ? g_strdup_printf (
                _ ("No argument that passes the filters has “%s”."), words)
          : g_strdup_printf (
                _ ("No argument and none of its references has “%s”."), words);

  gtk_label_set_text (self->nothing_words, sentence);
  gtk_widget_set_visible (self->nothing, self->found->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->found->len > 0);
}

static void
mark_found (IrcLibraryView *self)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    irc_argument_row_set_found (row, FALSE);
  for (guint i = 0; i < self->found->len; i++) {
    row = g_hash_table_lookup (self->rows,
                               ((const IrcMatch *) self->found->pdata[i])->id);
    if (row != NULL)
      irc_argument_row_set_found (row, TRUE);
  }
  gtk_list_box_invalidate_filter (self->list);
}

/* What is read stays as long as it is found. */
static void
ensure_selected (IrcLibraryView *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL || !irc_argument_row_is_found (IRC_ARGUMENT_ROW (row)))
    gtk_list_box_select_row (self->list, find_first (self));
}

static void
narrow (IrcLibraryView *self)
{
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = find_matches (self);
  mark_found (self);
  ensure_selected (self);
  show_count (self);
  show_nothing (self);
}

static void
filters_changed (IrcLibraryView *self)
{
  const IrcLibraryFilter filter = irc_library_filters_get (self->filters);

  irc_step_page_set_help_criterion (IRC_STEP_PAGE (self), filter.criterion);
  narrow (self);
}

static void
show_all (IrcLibraryView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  irc_library_filters_set_criterion (self->filters, NULL);
}

/* ---- rows ---------------------------------------------------------------- */

static int
find_place (const IrcMatch *const *printed, guint n, const IrcMatch *match)
{
  for (guint i = 0; i < n; i++)
    if (printed[i] == match)
      return (int) i;
  return -1;
}

static void
refresh_row (IrcLibraryView *self, const IrcMatch *match, guint order)
{
  IrcArgumentRow *row = g_hash_table_lookup (self->rows, match->id);
  const gboolean is_new = row == NULL;
  guint n;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (get_assessment (self), &n);

  if (is_new) {
    row =
        IRC_ARGUMENT_ROW (irc_argument_row_new (get_session (self), match->id));
    g_hash_table_insert (self->rows, g_strdup (match->id), row);
    irc_argument_row_set_found (row,
                                g_ptr_array_find (self->found, match, NULL));
  }
  irc_argument_row_refresh (row, match, find_place (printed, n, match), order);
  /* Only now, since the list sorts what it is given. */
  if (is_new)
    gtk_list_box_append (self->list, GTK_WIDGET (row));
}

/* The rows that there are, and of the others as many as are wanted. */
static void
refresh_rows (IrcLibraryView *self, guint n_new)
{
  guint n;
  const IrcMatch *matches =
      irc_assessment_get_matches (get_assessment (self), &n);

  for (guint i = 0; i < n; i++) {
    const gboolean made = g_hash_table_contains (self->rows, matches[i].id);

    if (made || n_new > 0)
      refresh_row (self, &matches[i], i);
    n_new -= !made && n_new > 0;
  }
}

/* Rows of arguments of the user's own that are no more. */
static void
remove_rows (IrcLibraryView *self)
{
  GHashTableIter iter;
  gpointer id, row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    if (irc_assessment_lookup_match (get_assessment (self), id) == NULL) {
      gtk_list_box_remove (self->list, row);
      g_hash_table_iter_remove (&iter);
    }
}

static gboolean
make_rows (gpointer data)
{
  IrcLibraryView *self = data;
  guint n, made = 0;
  const IrcMatch *matches =
      irc_assessment_get_matches (get_assessment (self), &n);

  for (guint i = 0; i < n && made < ROWS_A_TURN; i++)
    if (!g_hash_table_contains (self->rows, matches[i].id)) {
      refresh_row (self, &matches[i], i);
      made++;
    }
  if (g_hash_table_size (self->rows) < n)
    return G_SOURCE_CONTINUE;
  self->make_id = 0;
  ensure_selected (self);
  return G_SOURCE_REMOVE;
}

static void
show_rows (IrcLibraryView *self)
{
  guint n;

  irc_assessment_get_matches (get_assessment (self), &n);
  remove_rows (self);
  refresh_rows (self, g_hash_table_size (self->rows) == 0 ? FIRST_ROWS : 0);
  gtk_list_box_invalidate_sort (self->list);
  gtk_list_box_invalidate_headers (self->list);
  if (g_hash_table_size (self->rows) < n && self->make_id == 0)
    self->make_id = g_idle_add (make_rows, self);
}

static void
show_summary (IrcLibraryView *self)
{
  const gboolean proposed = irc_choice_is_proposed (get_session (self));
  guint n;

  irc_assessment_get_printed (get_assessment (self), &n);
  g_autofree char *summary = g_strdup_printf (
      proposed ? irc_ngettext ("The program proposes %u argument for the "
                               "criteria in the way of the next level.",
                               "The program proposes %u arguments for the "
                               "criteria in the way of the next level.",
                               n)
               : irc_ngettext (
                     "You chose %u argument.", "You chose %u arguments.", n),
      n);
  gtk_label_set_text (self->summary, summary);
  gtk_widget_set_visible (self->propose, !proposed);
}

static void
irc_library_view_refresh (IrcStepPage *page, IrcAssessment *assessment)
{
  IrcLibraryView *self = IRC_LIBRARY_VIEW (page);
  GtkWidget *focus = irc_widget_get_focus (GTK_WIDGET (self));

  g_clear_pointer (&self->texts, irc_library_search_free);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  show_summary (self);
  irc_library_filters_refresh (self->filters, assessment);
  self->found = find_matches (self);
  show_rows (self);
  mark_found (self);
  ensure_selected (self);
  show_selected (self);
  show_count (self);
  show_nothing (self);
  /* A row that moved keeps the focus and stays in sight. */
  if (focus != NULL && IRC_IS_ARGUMENT_ROW (focus)) {
    gtk_widget_grab_focus (focus);
    irc_widget_scroll_into_view (focus);
  }
}

static void
irc_library_view_show_criterion (IrcStepPage *page, const char *criterion)
{
  IrcLibraryView *self = IRC_LIBRARY_VIEW (page);
  GtkListBoxRow *row;

  irc_split_view_show_pane (self->split, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  irc_library_filters_set_criterion (self->filters, criterion);
  row = find_first (self);
  gtk_list_box_select_row (self->list, row);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row)
                                     : GTK_WIDGET (self->search));
}

/* What was chosen, worded or left out; NULL: no argument alone. */
static char *
dup_edited (IrcLibraryView *self, const char *path)
{
  IrcCase *case_ = irc_session_get_case (get_session (self));

  if (g_str_has_prefix (path, "/arguments/own"))
    return irc_edit_dup_id (
        case_, IRC_LIST_OWN_ARGUMENTS, "/arguments/own", path);
  if (g_str_has_prefix (path, "/arguments/left_out"))
    return irc_edit_dup_id (
        case_, IRC_LIST_LEFT_OUT, "/arguments/left_out", path);
  return irc_edit_dup_id (case_, IRC_LIST_CHOSEN, "/arguments/chosen", path);
}

static void
irc_library_view_show_edit (IrcStepPage *page, const char *path)
{
  IrcLibraryView *self = IRC_LIBRARY_VIEW (page);
  g_autofree char *id = dup_edited (self, path);
  GtkListBoxRow *row;

  if (id == NULL)
    return;
  refresh_rows (self, G_MAXUINT);
  row = g_hash_table_lookup (self->rows, id);
  if (row == NULL || (row == gtk_list_box_get_selected_row (self->list) &&
                      irc_widget_has_focus_inside (self->pane)))
    return;
  if (!irc_argument_row_is_found (IRC_ARGUMENT_ROW (row)))
    show_all (self);
  gtk_list_box_select_row (self->list, row);
  irc_edit_focus_inside (GTK_WIDGET (row));
}

static void
add_clicked (IrcLibraryView *self)
{
  irc_own_argument_window_open (GTK_WIDGET (self), get_session (self), NULL);
}

static void
propose_clicked (IrcLibraryView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  irc_choice_propose (get_session (self));
}

/* ---- the object ---------------------------------------------------------- */

static gboolean
irc_library_view_grab_focus (GtkWidget *widget)
{
  IrcLibraryView *self = IRC_LIBRARY_VIEW (widget);

  if (!irc_split_view_is_wide (self->split) &&
      irc_split_view_shows_pane (self->split))
    return gtk_widget_grab_focus (self->back);
  return gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
irc_library_view_constructed (GObject *object)
{
  IrcLibraryView *self = IRC_LIBRARY_VIEW (object);

  G_OBJECT_CLASS (irc_library_view_parent_class)->constructed (object);
  irc_argument_details_bind (self->details, get_session (self));
}

static void
irc_library_view_dispose (GObject *object)
{
  IrcLibraryView *self = IRC_LIBRARY_VIEW (object);

  g_clear_handle_id (&self->make_id, g_source_remove);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->texts, irc_library_search_free);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_LIBRARY_VIEW);
  G_OBJECT_CLASS (irc_library_view_parent_class)->dispose (object);
}

#define BIND(name)                                                             \
  gtk_widget_class_bind_template_child (widget_class, IrcLibraryView, name)

static void
irc_library_view_class_init (IrcLibraryViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  IrcStepPageClass *page_class = IRC_STEP_PAGE_CLASS (klass);

  object_class->constructed = irc_library_view_constructed;
  object_class->dispose = irc_library_view_dispose;
  widget_class->grab_focus = irc_library_view_grab_focus;
  page_class->refresh = irc_library_view_refresh;
  page_class->show_edit = irc_library_view_show_edit;
  page_class->show_criterion = irc_library_view_show_criterion;
  g_type_ensure (IRC_TYPE_ARGUMENT_DETAILS);
  g_type_ensure (IRC_TYPE_LIBRARY_FILTERS);
  g_type_ensure (IRC_TYPE_SPLIT_VIEW);
  g_type_ensure (IRC_TYPE_TAB_STOP);
  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-library-view.ui");
  BIND (split);
  BIND (summary);
  BIND (count);
  BIND (nothing_words);
  BIND (head);
  BIND (add);
  BIND (propose);
  BIND (clear);
  BIND (nothing);
  BIND (show_all);
  BIND (pane);
  BIND (back);
  BIND (search);
  BIND (filters);
  BIND (list);
  BIND (scroller);
  BIND (details);
}

static void
irc_library_view_init (IrcLibraryView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
  gtk_list_box_set_filter_func (self->list, filter_row, NULL, NULL);
  gtk_list_box_set_header_func (self->list, head_row, NULL, NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (
      self->list, "row-selected", G_CALLBACK (row_selected), self);
  g_signal_connect_swapped (
      self->list, "row-activated", G_CALLBACK (row_activated), self);
  g_signal_connect_swapped (
      self->search, "search-changed", G_CALLBACK (narrow), self);
  g_signal_connect_swapped (
      self->filters, "changed", G_CALLBACK (filters_changed), self);
  g_signal_connect_swapped (
      self->clear, "clicked", G_CALLBACK (show_all), self);
  g_signal_connect_swapped (
      self->show_all, "clicked", G_CALLBACK (show_all), self);
  g_signal_connect_swapped (
      self->add, "clicked", G_CALLBACK (add_clicked), self);
  g_signal_connect_swapped (
      self->propose, "clicked", G_CALLBACK (propose_clicked), self);
  g_signal_connect_swapped (
      self->back, "clicked", G_CALLBACK (show_list), self);
  g_signal_connect_swapped (
      self->split, "notify::wide", G_CALLBACK (wide_changed), self);
  wide_changed (self);
}
