/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-gap-list.h"

#include "irc-gap-row.h"
#include "irc-i18n.h"
#include "irc-what-if.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

/* How many rows there are at once, and how many more at a time: a row takes
 * some 3 ms to make, lay out and draw. */
#define ROWS_AT_A_TIME 3

struct _IrcGapList {
  GtkWidget parent_instance;
  GtkLabel *title;
  GtkDropDown *order;
  GtkListBox *list;
  GHashTable *rows;          /* id of a criterion → IrcGapRow */
  IrcAssessment *assessment; /* NULL before the first refresh */
  IrcFonts *fonts;
  gboolean trying;
  guint limit; /* as many of the first gaps have a row */
};

G_DEFINE_FINAL_TYPE (IrcGapList, irc_gap_list, GTK_TYPE_WIDGET)

/* What is open without the trial, or else through it. */
static const IrcGap *
lookup_gap (IrcGapList *self, const char *criterion)
{
  const IrcAssessment *base = irc_what_if_get_base (self->assessment);
  const IrcGap *gap =
      base == NULL ? NULL : irc_assessment_lookup_gap (base, criterion);

  return gap != NULL ? gap
                     : irc_assessment_lookup_gap (self->assessment, criterion);
}

/* ---- order and headings -------------------------------------------------- */

/* The template's items are in the order of the enum. */
static IrcGapOrder
get_order (IrcGapList *self)
{
  return (IrcGapOrder) gtk_drop_down_get_selected (self->order);
}

static int
compare_gaps (gconstpointer a, gconstpointer b, gpointer data)
{
  const IrcGap *const *left = a;
  const IrcGap *const *right = b;

  return irc_gap_compare (*left, *right, get_order (data));
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  const guint left = irc_gap_row_get_place (IRC_GAP_ROW (a));
  const guint right = irc_gap_row_get_place (IRC_GAP_ROW (b));

  return (left > right) - (left < right);
}

static char *
dup_group (IrcGapList *self, GtkListBoxRow *row)
{
  const IrcGap *gap;

  if (row == NULL)
    return NULL;
  gap = lookup_gap (self, irc_gap_row_get_criterion (IRC_GAP_ROW (row)));
  return gap == NULL
             ? NULL
             : irc_gap_dup_group (gap, self->assessment, get_order (self));
}

static void
head_row (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  g_autofree char *group = dup_group (data, row);
  g_autofree char *group_before = dup_group (data, before);

  gtk_list_box_row_set_header (
      row,
      g_strcmp0 (group, group_before) == 0
          ? NULL
          : irc_label_new_wrapped (group, "list-head"));
}

/* ---- rows ---------------------------------------------------------------- */

/* The gaps in the order of the list; free with g_free (). */
static const IrcGap **
sort_gaps (IrcGapList *self, guint *n)
{
  guint n_results;
  const IrcResult *results =
      irc_assessment_get_results (self->assessment, &n_results);
  const IrcGap **sorted = g_new (const IrcGap *, n_results);

  *n = 0;
  for (guint i = 0; i < n_results; i++) {
    const IrcGap *gap = lookup_gap (self, results[i].criterion->id);
    if (gap != NULL)
      sorted[(*n)++] = gap;
  }
  g_qsort_with_data (sorted, (int) *n, sizeof *sorted, compare_gaps, self);
  return sorted;
}

/* Rows stay what they are while their gap is open, and so does the focus. */
static void
remove_closed (IrcGapList *self)
{
  GHashTableIter iter;
  gpointer id, row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    if (lookup_gap (self, id) == NULL) {
      gtk_list_box_remove (self->list, row);
      g_hash_table_iter_remove (&iter);
    }
}

static void
show_row (IrcGapList *self, const IrcGap *gap, guint place)
{
  const IrcCriterion *criterion = gap->result->criterion;
  IrcGapRow *row = g_hash_table_lookup (self->rows, criterion->id);
  const gboolean is_new = row == NULL;

  if (is_new) {
    row = IRC_GAP_ROW (irc_gap_row_new (criterion, self->fonts));
    g_hash_table_insert (self->rows, g_strdup (criterion->id), row);
  }
  irc_gap_row_refresh (row, gap, self->assessment, self->trying, place);
  /* Only now, since the list sorts what it is given. */
  if (is_new)
    gtk_list_box_append (self->list, GTK_WIDGET (row));
}

static gboolean
has_row (IrcGapList *self, const IrcGap *gap)
{
  return g_hash_table_contains (self->rows, gap->result->criterion->id);
}

static void
show_rows (IrcGapList *self)
{
  if (self->assessment == NULL)
    return;
  guint n;
  g_autofree const IrcGap **gaps = sort_gaps (self, &n);

  remove_closed (self);
  for (guint i = 0; i < n; i++)
    if (i < self->limit || has_row (self, gaps[i]))
      show_row (self, gaps[i], i);
  gtk_list_box_invalidate_sort (self->list);
  gtk_list_box_invalidate_headers (self->list);
}

static void
row_activated (GtkListBox *list, GtkListBoxRow *row, gpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (list),
                              "win.show-criterion",
                              "s",
                              irc_gap_row_get_criterion (IRC_GAP_ROW (row)));
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_gap_list_dispose (GObject *object)
{
  IrcGapList *self = IRC_GAP_LIST (object);

  g_clear_pointer (&self->rows, g_hash_table_unref);
  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_GAP_LIST);
  g_clear_pointer (&self->assessment, irc_assessment_unref);
  g_clear_pointer (&self->fonts, irc_fonts_unref);
  G_OBJECT_CLASS (irc_gap_list_parent_class)->dispose (object);
}

static void
irc_gap_list_class_init (IrcGapListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_gap_list_dispose;
  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-gap-list.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcGapList, title);
  gtk_widget_class_bind_template_child (widget_class, IrcGapList, order);
  gtk_widget_class_bind_template_child (widget_class, IrcGapList, list);
}

static void
irc_gap_list_init (IrcGapList *self)
{
  self->limit = ROWS_AT_A_TIME;
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  irc_drop_down_set_name (self->order, _ ("Order of the gaps"));
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
  gtk_list_box_set_header_func (self->list, head_row, self, NULL);
  g_signal_connect_swapped (
      self->order, "notify::selected", G_CALLBACK (show_rows), self);
  g_signal_connect (
      self->list, "row-activated", G_CALLBACK (row_activated), NULL);
}

void
irc_gap_list_refresh (IrcGapList *self,
                      IrcAssessment *assessment,
                      gboolean trying,
                      IrcFonts *fonts)
{
  g_return_if_fail (IRC_IS_GAP_LIST (self));
  g_return_if_fail (assessment != NULL && fonts != NULL);
  guint n;

  irc_assessment_ref (assessment);
  g_clear_pointer (&self->assessment, irc_assessment_unref);
  self->assessment = assessment;
  self->trying = trying;
  irc_fonts_ref (fonts);
  g_clear_pointer (&self->fonts, irc_fonts_unref);
  self->fonts = fonts;
  irc_assessment_get_gaps (assessment, &n);
  g_autofree char *title =
      n == 0
          ? g_strdup (_ ("No open criterion"))
          : g_strdup_printf (
                irc_ngettext ("%u open criterion", "%u open criteria", n), n);
  gtk_label_set_text (self->title, title);
  show_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self->order),
                          g_hash_table_size (self->rows) > 1);
}

gboolean
irc_gap_list_show_more (IrcGapList *self)
{
  g_return_val_if_fail (IRC_IS_GAP_LIST (self), FALSE);
  g_return_val_if_fail (self->assessment != NULL, FALSE);
  guint n;

  irc_assessment_get_gaps (self->assessment, &n);
  if (self->limit >= n) {
    self->limit = G_MAXUINT;
    return FALSE;
  }
  self->limit += ROWS_AT_A_TIME;
  show_rows (self);
  return TRUE;
}
