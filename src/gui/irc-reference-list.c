/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-reference-list.h"

#include "irc-reference-line.h"
#include "irc-widget.h"

static gboolean
is_line (GListStore *shown, guint position, IrcReferenceLine *line)
{
  g_autoptr (IrcReferenceLine) there =
      g_list_model_get_item (G_LIST_MODEL (shown), position);

  return irc_reference_line_equal (there, line);
}

void
irc_reference_list_replace (GListStore *shown, GPtrArray *lines)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (shown));
  guint first = 0, last = 0;

  g_return_if_fail (G_IS_LIST_STORE (shown) && lines != NULL);
  while (first < n && first < lines->len &&
         is_line (shown, first, lines->pdata[first]))
    first++;
  while (last < n - first && last < lines->len - first &&
         is_line (shown, n - 1 - last, lines->pdata[lines->len - 1 - last]))
    last++;
  if (first + last < lines->len)
    g_list_store_splice (shown,
                         first,
                         n - first - last,
                         lines->pdata + first,
                         lines->len - first - last);
  else if (first + last < n)
    g_list_store_splice (shown, first, n - first - last, NULL, 0);
}

void
irc_reference_list_scroll_to (GtkListView *view, const char *id)
{
  g_return_if_fail (GTK_IS_LIST_VIEW (view) && id != NULL);
  GListModel *lines = G_LIST_MODEL (gtk_list_view_get_model (view));

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++) {
    g_autoptr (IrcReferenceLine) line = g_list_model_get_item (lines, i);

    if (g_str_equal (irc_reference_line_peek (line)->id, id))
      gtk_widget_activate_action (
          GTK_WIDGET (view), "list.scroll-to-item", "u", i);
  }
}

/* ---- rows ---------------------------------------------------------------- */

static void
setup_row (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), irc_label_new_wrapped ("", "list-head"));
  gtk_box_append (GTK_BOX (box), irc_label_new_wrapped ("", "criterion-title"));
  gtk_box_append (GTK_BOX (box), irc_label_new_wrapped ("", "remark"));
  gtk_list_item_set_child (item, box);
}

static void
bind_row (GtkListItemFactory *factory, GtkListItem *item)
{
  const IrcReferenceLineData *line =
      irc_reference_line_peek (gtk_list_item_get_item (item));
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *head = gtk_widget_get_first_child (box);
  GtkWidget *title = gtk_widget_get_next_sibling (head);
  GtkWidget *facts = gtk_widget_get_next_sibling (title);

  irc_label_set_text_or_hide (GTK_LABEL (head), line->head);
  gtk_label_set_text (GTK_LABEL (title), line->title);
  gtk_label_set_text (GTK_LABEL (facts), line->facts);
  /* The row itself takes the focus. */
  irc_widget_set_accessible (
      gtk_widget_get_parent (box), line->title, line->facts);
}

GListStore *
irc_reference_list_fill (GtkListView *view)
{
  g_return_val_if_fail (GTK_IS_LIST_VIEW (view), NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GListStore *lines = g_list_store_new (IRC_TYPE_REFERENCE_LINE);
  g_autoptr (GtkSelectionModel) model = GTK_SELECTION_MODEL (
      gtk_no_selection_new (G_LIST_MODEL (g_object_ref (lines))));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row), NULL);
  gtk_list_view_set_factory (view, factory);
  gtk_list_view_set_model (view, model);
  return lines;
}
