/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-library-view.h"

#include "irc-argument-row.h"
#include "irc-choice.h"
#include "irc-i18n.h"
#include "irc-pair-box.h"
#include "irc-widget.h"

struct _IrcLibraryView {
  IrcStepPage parent_instance;
  GtkLabel *summary;
  GtkWidget *propose;
  GtkSearchEntry *search;
  GtkDropDown *gap;
  GtkListBox *list;
  GHashTable *rows;    /* id → IrcArgumentRow */
  GPtrArray *criteria; /* ids as in the drop-down; NULL for "all" */
  char **words;        /* searched for, lower case */
};

G_DEFINE_FINAL_TYPE (IrcLibraryView, irc_library_view, IRC_TYPE_STEP_PAGE)

static IrcSession *
get_session (IrcLibraryView *self)
{
  return irc_step_page_get_session (IRC_STEP_PAGE (self));
}

/* ---- the list ------------------------------------------------------------ */

static const char *
get_criterion (IrcLibraryView *self)
{
  const guint selected = gtk_drop_down_get_selected (self->gap);

  return selected < self->criteria->len ? self->criteria->pdata[selected]
                                        : NULL;
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  return irc_argument_row_compare (IRC_ARGUMENT_ROW (a), IRC_ARGUMENT_ROW (b));
}

static gboolean
filter_row (GtkListBoxRow *row, gpointer data)
{
  IrcLibraryView *self = data;

  return irc_argument_row_matches (IRC_ARGUMENT_ROW (row),
                                   get_criterion (self),
                                   (const char *const *) self->words);
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

static void
row_activated (GtkListBox *list, GtkListBoxRow *row, gpointer data)
{
  IrcArgumentRow *argument = IRC_ARGUMENT_ROW (row);

  irc_argument_row_set_open (argument, !irc_argument_row_is_open (argument));
}

static void
search_changed (IrcLibraryView *self)
{
  g_autofree char *text =
      g_utf8_strdown (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);

  g_strfreev (self->words);
  self->words = g_strsplit_set (text, " \t", -1);
  gtk_list_box_invalidate_filter (self->list);
}

static void
gap_selected (IrcLibraryView *self)
{
  irc_step_page_set_help_criterion (IRC_STEP_PAGE (self), get_criterion (self));
  gtk_list_box_invalidate_filter (self->list);
}

/* ---- the gaps to choose from --------------------------------------------- */

static gboolean
has_same_gaps (IrcLibraryView *self, IrcAssessment *assessment)
{
  guint n;
  const IrcGap *gaps = irc_assessment_get_gaps (assessment, &n);

  if (self->criteria->len != n + 1)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (self->criteria->pdata[i + 1],
                      gaps[i].result->criterion->id))
      return FALSE;
  return TRUE;
}

static void
select_criterion (IrcLibraryView *self, const char *criterion)
{
  for (guint i = 0; i < self->criteria->len; i++)
    if (g_strcmp0 (self->criteria->pdata[i], criterion) == 0)
      gtk_drop_down_set_selected (self->gap, i);
}

static void
show_gaps (IrcLibraryView *self, IrcAssessment *assessment)
{
  g_autofree char *selected = g_strdup (get_criterion (self));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n;
  const IrcGap *gaps = irc_assessment_get_gaps (assessment, &n);

  if (has_same_gaps (self, assessment))
    return;
  g_ptr_array_set_size (self->criteria, 0);
  g_ptr_array_add (self->criteria, NULL);
  gtk_string_list_append (names, _ ("All arguments"));
  for (guint i = 0; i < n; i++) {
    const IrcCriterion *criterion = gaps[i].result->criterion;
    g_autofree char *name =
        g_strdup_printf ("%s %s", criterion->code, criterion->label);
    gtk_string_list_append (names, name);
    g_ptr_array_add (self->criteria, g_strdup (criterion->id));
  }
  gtk_drop_down_set_model (self->gap, G_LIST_MODEL (names));
  select_criterion (self, selected);
}

/* ---- showing ------------------------------------------------------------- */

static IrcArgumentRow *
ensure_row (IrcLibraryView *self, const char *id)
{
  IrcArgumentRow *row = g_hash_table_lookup (self->rows, id);

  if (row != NULL)
    return row;
  row = IRC_ARGUMENT_ROW (irc_argument_row_new (get_session (self), id));
  g_hash_table_insert (self->rows, g_strdup (id), row);
  return row;
}

static int
find_place (const IrcMatch *const *printed, guint n, const IrcMatch *match)
{
  for (guint i = 0; i < n; i++)
    if (printed[i] == match)
      return (int) i;
  return -1;
}

static void
show_rows (IrcLibraryView *self, IrcAssessment *assessment)
{
  guint n, n_printed;
  const IrcMatch *matches = irc_assessment_get_matches (assessment, &n);
  const IrcMatch *const *printed =
      irc_assessment_get_printed (assessment, &n_printed);

  for (guint i = 0; i < n; i++) {
    IrcArgumentRow *row = ensure_row (self, matches[i].id);
    irc_argument_row_refresh (
        row, &matches[i], find_place (printed, n_printed, &matches[i]), i);
    /* Only now, since the list sorts what it is given. */
    if (gtk_widget_get_parent (GTK_WIDGET (row)) == NULL)
      gtk_list_box_append (self->list, GTK_WIDGET (row));
  }
  gtk_list_box_invalidate_sort (self->list);
  gtk_list_box_invalidate_headers (self->list);
  gtk_list_box_invalidate_filter (self->list);
}

static void
irc_library_view_refresh (IrcStepPage *page, IrcAssessment *assessment)
{
  IrcLibraryView *self = IRC_LIBRARY_VIEW (page);
  const gboolean proposed = irc_choice_is_proposed (get_session (self));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);
  guint n;

  irc_assessment_get_printed (assessment, &n);
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
  show_gaps (self, assessment);
  show_rows (self, assessment);
  /* A row that moved keeps the focus and stays in sight. */
  if (focus != NULL && IRC_IS_ARGUMENT_ROW (focus))
    gtk_widget_grab_focus (focus);
}

static void
irc_library_view_show_criterion (IrcStepPage *page, const char *criterion)
{
  IrcLibraryView *self = IRC_LIBRARY_VIEW (page);

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  select_criterion (self, criterion);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
propose_clicked (IrcLibraryView *self)
{
  irc_choice_propose (get_session (self));
}

/* ---- the object ---------------------------------------------------------- */

static gboolean
irc_library_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IRC_LIBRARY_VIEW (widget)->search));
}

static void
irc_library_view_dispose (GObject *object)
{
  IrcLibraryView *self = IRC_LIBRARY_VIEW (object);

  g_clear_pointer (&self->rows, g_hash_table_unref);
  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_LIBRARY_VIEW);
  G_OBJECT_CLASS (irc_library_view_parent_class)->dispose (object);
}

static void
irc_library_view_finalize (GObject *object)
{
  IrcLibraryView *self = IRC_LIBRARY_VIEW (object);

  g_ptr_array_unref (self->criteria);
  g_strfreev (self->words);
  G_OBJECT_CLASS (irc_library_view_parent_class)->finalize (object);
}

static void
irc_library_view_class_init (IrcLibraryViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  IrcStepPageClass *page_class = IRC_STEP_PAGE_CLASS (klass);

  object_class->dispose = irc_library_view_dispose;
  widget_class->grab_focus = irc_library_view_grab_focus;
  object_class->finalize = irc_library_view_finalize;
  page_class->refresh = irc_library_view_refresh;
  page_class->show_criterion = irc_library_view_show_criterion;
  g_type_ensure (IRC_TYPE_PAIR_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-library-view.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcLibraryView, summary);
  gtk_widget_class_bind_template_child (widget_class, IrcLibraryView, propose);
  gtk_widget_class_bind_template_child (widget_class, IrcLibraryView, search);
  gtk_widget_class_bind_template_child (widget_class, IrcLibraryView, gap);
  gtk_widget_class_bind_template_child (widget_class, IrcLibraryView, list);
}

static void
irc_library_view_init (IrcLibraryView *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->criteria = g_ptr_array_new_with_free_func (g_free);
  self->words = g_new0 (char *, 1);
  gtk_widget_init_template (GTK_WIDGET (self));
  irc_drop_down_set_name (self->gap, _ ("Show the arguments of a gap"));
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
  gtk_list_box_set_filter_func (self->list, filter_row, self, NULL);
  gtk_list_box_set_header_func (self->list, head_row, NULL, NULL);
  g_signal_connect (
      self->list, "row-activated", G_CALLBACK (row_activated), NULL);
  g_signal_connect_swapped (
      self->search, "search-changed", G_CALLBACK (search_changed), self);
  g_signal_connect_swapped (
      self->gap, "notify::selected", G_CALLBACK (gap_selected), self);
  g_signal_connect_swapped (
      self->propose, "clicked", G_CALLBACK (propose_clicked), self);
}
