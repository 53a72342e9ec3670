/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-widget.h"

#define NAME "irc-name" /* of a drop-down */

double
irc_widget_get_text_scale (GtkWidget *widget)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP (dpi / (96.0 * PANGO_SCALE), 0.5, 4) : 1;
}

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

GtkWidget *
irc_widget_get_first_shown (GtkWidget *widget)
{
  return skip_hidden (gtk_widget_get_first_child (widget));
}

GtkWidget *
irc_widget_get_next_shown (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

void
irc_widget_remove_children (GtkWidget *widget)
{
  GtkWidget *child;

  if (GTK_IS_LIST_BOX (widget)) {
    GtkListBox *list = GTK_LIST_BOX (widget);
    /* A placeholder is a child that is no row. */
    while ((child = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0))) !=
           NULL)
      gtk_list_box_remove (list, child);
    return;
  }
  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

void
irc_widget_dispose_template (GtkWidget *widget, GType type)
{
  gtk_widget_dispose_template (widget, type);
  irc_widget_remove_children (widget);
}

void
irc_widget_toggle_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
irc_widget_set_accessible (GtkWidget *widget,
                           const char *label,
                           const char *description)
{
  if (label != NULL)
    gtk_accessible_update_property (
        GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    description,
                                    -1);
}

static void
name_drop_down (GtkDropDown *drop_down)
{
  const char *name = g_object_get_data (G_OBJECT (drop_down), NAME);
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  gpointer selected = gtk_drop_down_get_selected_item (drop_down);
  g_autofree char *whole =
      GTK_IS_STRING_OBJECT (selected)
          ? g_strdup_printf (
                "%s: %s", name, gtk_string_object_get_string (selected))
          : g_strdup (name);

  irc_widget_set_accessible (button, whole, NULL);
}

void
irc_drop_down_set_name (GtkDropDown *drop_down, const char *name)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down) && name != NULL);

  if (g_object_get_data (G_OBJECT (drop_down), NAME) == NULL)
    g_signal_connect (
        drop_down, "notify::selected-item", G_CALLBACK (name_drop_down), NULL);
  g_object_set_data_full (G_OBJECT (drop_down), NAME, g_strdup (name), g_free);
  name_drop_down (drop_down);
}

static void
setup_ellipsized (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item,
                           g_object_new (GTK_TYPE_LABEL,
                                         "xalign",
                                         0.0F,
                                         "ellipsize",
                                         PANGO_ELLIPSIZE_END,
                                         NULL));
}

static void
setup_wrapped (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = irc_label_new_wrapped (NULL, NULL);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  gtk_list_item_set_child (item, label);
}

static void
bind_string (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_text (
      GTK_LABEL (gtk_list_item_get_child (item)),
      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkListItemFactory *
new_factory (void (*setup) (GtkListItemFactory *factory, GtkListItem *item))
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_string), NULL);
  return factory;
}

void
irc_drop_down_shrink (GtkDropDown *drop_down)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));
  g_autoptr (GtkListItemFactory) button = new_factory (setup_ellipsized);
  g_autoptr (GtkListItemFactory) list = new_factory (setup_wrapped);

  gtk_drop_down_set_factory (drop_down, button);
  gtk_drop_down_set_list_factory (drop_down, list);
}

void
irc_label_set_text_or_hide (GtkLabel *label, const char *text)
{
  const gboolean shown = text != NULL && *text != '\0';

  gtk_label_set_text (label, shown ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), shown);
}

GtkWidget *
irc_label_new_wrapped (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
irc_widget_get_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return root == NULL ? NULL : gtk_root_get_focus (root);
}

gboolean
irc_widget_is_typing (GtkWidget *widget)
{
  GtkWidget *focus = irc_widget_get_focus (widget);

  return focus != NULL && gtk_widget_is_ancestor (focus, widget) &&
         (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus));
}

gboolean
irc_widget_has_focus_inside (GtkWidget *widget)
{
  GtkWidget *focus = irc_widget_get_focus (widget);

  return focus != NULL &&
         (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static GtkWidget *
get_beside (GtkWidget *child, gboolean back)
{
  return back ? gtk_widget_get_prev_sibling (child)
              : gtk_widget_get_next_sibling (child);
}

/* The child that has the focus; where none has, the one that is met first. */
static GtkWidget *
find_stop (GtkWidget *widget, gboolean back)
{
  GtkWidget *met = back ? gtk_widget_get_last_child (widget)
                        : gtk_widget_get_first_child (widget);
  GtkWidget *child = met;

  while (child != NULL && !irc_widget_has_focus_inside (child))
    child = get_beside (child, back);
  return child != NULL ? child : met;
}

gboolean
irc_widget_move_focus (GtkWidget *widget, GtkDirectionType direction)
{
  const gboolean back = direction == GTK_DIR_TAB_BACKWARD;

  if (!back && direction != GTK_DIR_TAB_FORWARD)
    return GTK_WIDGET_CLASS (g_type_class_peek (GTK_TYPE_WIDGET))
        ->focus (widget, direction);
  for (GtkWidget *child = find_stop (widget, back); child != NULL;
       child = get_beside (child, back))
    if (gtk_widget_should_layout (child) &&
        gtk_widget_child_focus (child, direction))
      return TRUE;
  return FALSE;
}

gboolean
irc_list_find (GListModel *list, gpointer item, guint *position)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (GObject) other = g_list_model_get_item (list, i);
    if (other == item) {
      *position = i;
      return TRUE;
    }
  }
  return FALSE;
}

static GtkWidget *
get_nth_child (GtkWidget *widget, guint n)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (child != NULL && n-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

void
irc_box_splice (GtkBox *box,
                GListModel *list,
                guint position,
                guint n_removed,
                guint n_added,
                IrcRowMaker make,
                gpointer data,
                GtkWidget *fallback)
{
  g_return_if_fail (GTK_IS_BOX (box) && G_IS_LIST_MODEL (list));
  GtkWidget *before =
      position == 0 ? NULL : get_nth_child (GTK_WIDGET (box), position - 1);
  gboolean focus_lost = FALSE;

  for (guint i = 0; i < n_removed; i++) {
    GtkWidget *child = get_nth_child (GTK_WIDGET (box), position);
    focus_lost = focus_lost || irc_widget_has_focus_inside (child);
    gtk_box_remove (box, child);
  }
  for (guint i = 0; i < n_added; i++) {
    g_autoptr (GObject) item = g_list_model_get_item (list, position + i);
    GtkWidget *row = make (item, data);
    gtk_box_insert_child_after (box, row, before);
    before = row;
  }
  if (focus_lost) {
    GtkWidget *next = get_nth_child (GTK_WIDGET (box), position);
    GtkWidget *heir = next != NULL ? next : before;
    gtk_widget_grab_focus (heir != NULL ? heir : fallback);
  }
}

static gboolean
is_in_viewport (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return parent != NULL && GTK_IS_VIEWPORT (parent);
}

/* Where the widget is in what is scrolled, which does not depend on how far
 * that is scrolled now. */
static void
scroll_into_view (GtkWidget *widget)
{
  GtkWidget *content = widget;
  graphene_rect_t bounds, whole;

  while (content != NULL && !is_in_viewport (content))
    content = gtk_widget_get_parent (content);
  if (content == NULL ||
      !gtk_widget_compute_bounds (widget, content, &bounds) ||
      !gtk_widget_compute_bounds (content, content, &whole))
    return;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (
      GTK_SCROLLABLE (gtk_widget_get_parent (content)));
  const double page = gtk_adjustment_get_page_size (adjustment);
  const double margin = page / 16;
  const double top = bounds.origin.y - whole.origin.y;
  const double bottom = top + bounds.size.height;

  gtk_adjustment_clamp_page (
      adjustment, top - margin, MIN (bottom + margin, top - margin + page));
}

typedef struct {
  GWeakRef widget;
  gulong handler; /* of the frame clock */
} Scroll;

static void
free_scroll (gpointer data, GClosure *closure)
{
  Scroll *scroll = data;

  g_weak_ref_clear (&scroll->widget);
  g_free (scroll);
}

/* GTK lays the window out in a handler of the same signal, before this one. */
static void
laid_out (GdkFrameClock *clock, Scroll *scroll)
{
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&scroll->widget);

  if (widget != NULL)
    scroll_into_view (widget);
  g_signal_handler_disconnect (clock, scroll->handler);
}

void
irc_widget_scroll_into_view (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  Scroll *scroll = NULL;

  if (clock == NULL)
    return;
  scroll = g_new0 (Scroll, 1);
  g_weak_ref_init (&scroll->widget, widget);
  scroll->handler = g_signal_connect_data (clock,
                                           "layout",
                                           G_CALLBACK (laid_out),
                                           scroll,
                                           free_scroll,
                                           G_CONNECT_AFTER);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}

GListStore *
irc_widget_list_files (const GValue *value)
{
  g_return_val_if_fail (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST), NULL);
  GListStore *files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));

  for (const GSList *l = list; l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  return files;
}
