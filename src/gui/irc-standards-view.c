/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-standards-view.h"

#include "irc-i18n.h"
#include "irc-pair-box.h"
#include "irc-source-row.h"
#include "irc-widget.h"

/* The lines of the drop-down. */
enum { SHOW_BOTH, SHOW_SOCIETIES, SHOW_STANDARDS };

struct _IrcStandardsView {
  IrcStepPage parent_instance;
  GtkLabel *summary;
  GtkSearchEntry *search;
  GtkDropDown *kind;
  GtkListBox *list;
  GPtrArray *rows;           /* IrcSourceRow, lent */
  const IrcLibrary *library; /* that the rows are of */
  char **words;              /* searched for, lower case */
  char *country;             /* that the rows are sorted for; NULL: none yet */
};

G_DEFINE_FINAL_TYPE (IrcStandardsView, irc_standards_view, IRC_TYPE_STEP_PAGE)

/* ---- the list ------------------------------------------------------------ */

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  return irc_source_row_compare (IRC_SOURCE_ROW (a), IRC_SOURCE_ROW (b));
}

static gboolean
filter_row (GtkListBoxRow *row, gpointer data)
{
  IrcStandardsView *self = data;
  const guint kind = gtk_drop_down_get_selected (self->kind);
  IrcSourceRow *source = IRC_SOURCE_ROW (row);

  return (kind == SHOW_BOTH ||
          irc_source_row_is_society (source) == (kind == SHOW_SOCIETIES)) &&
         irc_source_row_matches (source, (const char *const *) self->words);
}

static const char *
get_head (IrcSourceRow *row)
{
  static const char *const heads[IRC_N_NEARNESS][2] = {
    { N_ ("Standards and figures of your country"),
      N_ ("Societies of your country") },
    { N_ ("Standards and figures of your region"),
      N_ ("Societies of your region") },
    { N_ ("Standards and figures, international"),
      N_ ("Societies, international") },
    { N_ ("Standards and figures of other countries"),
      N_ ("Societies of other countries") },
  };

  return _ (heads[irc_source_row_get_nearness (row)]
                 [irc_source_row_is_society (row) ? 1 : 0]);
}

static void
head_row (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *head = get_head (IRC_SOURCE_ROW (row));

  if (before != NULL && get_head (IRC_SOURCE_ROW (before)) == head)
    gtk_list_box_row_set_header (row, NULL);
  else
    gtk_list_box_row_set_header (row,
                                 irc_label_new_wrapped (head, "list-head"));
}

static void
row_activated (GtkListBox *list, GtkListBoxRow *row, gpointer data)
{
  IrcSourceRow *source = IRC_SOURCE_ROW (row);

  irc_source_row_set_open (source, !irc_source_row_is_open (source));
}

static void
search_changed (IrcStandardsView *self)
{
  g_autofree char *text =
      g_utf8_strdown (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);

  g_strfreev (self->words);
  self->words = g_strsplit_set (text, " \t", -1);
  gtk_list_box_invalidate_filter (self->list);
}

static void
kind_selected (IrcStandardsView *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

/* ---- showing ------------------------------------------------------------- */

static void
add_row (IrcStandardsView *self, IrcSourceRow *row)
{
  g_ptr_array_add (self->rows, row);
  gtk_list_box_append (self->list, GTK_WIDGET (row));
}

static void
build_rows (IrcStandardsView *self)
{
  IrcLibrary *library = irc_session_get_library (
      irc_step_page_get_session (IRC_STEP_PAGE (self)));
  guint n_societies = 0, n_standards = 0;
  const IrcSociety *societies =
      irc_library_get_societies (library, &n_societies);
  const IrcStandard *standards =
      irc_library_get_standards (library, &n_standards);

  g_ptr_array_set_size (self->rows, 0);
  irc_widget_remove_children (GTK_WIDGET (self->list));
  for (guint i = 0; i < n_societies; i++)
    add_row (self, irc_source_row_new (library, &societies[i], NULL, i));
  for (guint i = 0; i < n_standards; i++)
    add_row (self, irc_source_row_new (library, NULL, &standards[i], i));
}

static void
show_summary (IrcStandardsView *self)
{
  const char *not_support =
      _ ("That a society is named here does not mean that it supports this "
         "program or your paper.");
  g_autofree char *text = NULL;

  if (*self->country == '\0')
    text = g_strdup_printf (
        "%s %s",
        _ ("Say on the page Centre which country you are in, and what is "
           "nearest to you comes first."),
        not_support);
  else
    text = g_strdup_printf ("%s %s",
                            _ ("What is nearest to your centre comes first."),
                            not_support);
  gtk_label_set_text (self->summary, text);
}

static void
irc_standards_view_refresh (IrcStepPage *page, IrcAssessment *assessment)
{
  IrcStandardsView *self = IRC_STANDARDS_VIEW (page);
  const IrcCentreData *centre = irc_centre_peek (
      irc_case_get_centre (irc_assessment_get_case (assessment)));

  if (g_strcmp0 (self->country, centre->country) == 0 &&
      self->library == irc_assessment_get_library (assessment))
    return;
  g_free (self->country);
  self->country = g_strdup (centre->country);
  if (self->library != irc_assessment_get_library (assessment))
    build_rows (self);
  self->library = irc_assessment_get_library (assessment);
  for (guint i = 0; i < self->rows->len; i++)
    irc_source_row_set_country (self->rows->pdata[i], self->country);
  show_summary (self);
  gtk_list_box_invalidate_sort (self->list);
  gtk_list_box_invalidate_headers (self->list);
}

/* ---- the object ---------------------------------------------------------- */

static gboolean
irc_standards_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (
      GTK_WIDGET (IRC_STANDARDS_VIEW (widget)->search));
}

static void
irc_standards_view_dispose (GObject *object)
{
  irc_widget_dispose_template (GTK_WIDGET (object), IRC_TYPE_STANDARDS_VIEW);
  G_OBJECT_CLASS (irc_standards_view_parent_class)->dispose (object);
}

static void
irc_standards_view_finalize (GObject *object)
{
  IrcStandardsView *self = IRC_STANDARDS_VIEW (object);

  g_ptr_array_unref (self->rows);
  g_strfreev (self->words);
  g_free (self->country);
  G_OBJECT_CLASS (irc_standards_view_parent_class)->finalize (object);
}

static void
irc_standards_view_class_init (IrcStandardsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = irc_standards_view_dispose;
  object_class->finalize = irc_standards_view_finalize;
  widget_class->grab_focus = irc_standards_view_grab_focus;
  IRC_STEP_PAGE_CLASS (klass)->refresh = irc_standards_view_refresh;
  g_type_ensure (IRC_TYPE_PAIR_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-standards-view.ui");
  gtk_widget_class_bind_template_child (
      widget_class, IrcStandardsView, summary);
  gtk_widget_class_bind_template_child (widget_class, IrcStandardsView, search);
  gtk_widget_class_bind_template_child (widget_class, IrcStandardsView, kind);
  gtk_widget_class_bind_template_child (widget_class, IrcStandardsView, list);
}

static void
irc_standards_view_init (IrcStandardsView *self)
{
  self->rows = g_ptr_array_new ();
  self->words = g_new0 (char *, 1);
  gtk_widget_init_template (GTK_WIDGET (self));
  irc_drop_down_set_name (self->kind, _ ("Show"));
  irc_drop_down_shrink (self->kind);
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
  gtk_list_box_set_filter_func (self->list, filter_row, self, NULL);
  gtk_list_box_set_header_func (self->list, head_row, NULL, NULL);
  g_signal_connect (
      self->list, "row-activated", G_CALLBACK (row_activated), NULL);
  g_signal_connect_swapped (
      self->search, "search-changed", G_CALLBACK (search_changed), self);
  g_signal_connect_swapped (
      self->kind, "notify::selected", G_CALLBACK (kind_selected), self);
}
