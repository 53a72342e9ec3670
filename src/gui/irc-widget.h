/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Small helpers that several widgets share.  gui only. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define IRC_RESOURCE_PREFIX "/io/github/ircase/IrCase"
#define IRC_RESOURCE_UI IRC_RESOURCE_PREFIX "/ui/"

/* How much larger than normal text is, 1 at 96 dots an inch. */
double irc_widget_get_text_scale (GtkWidget *widget);
/* The children that take part in the layout; NULL behind the last. */
GtkWidget *irc_widget_get_first_shown (GtkWidget *widget);
GtkWidget *irc_widget_get_next_shown (GtkWidget *child);
/* Removes every child of a container that was filled with
 * gtk_widget_set_parent (), or of a GtkBox or GtkListBox. */
void irc_widget_remove_children (GtkWidget *widget);
/* Undoes gtk_widget_init_template () of a type derived from GtkWidget itself:
 * children without a name too. */
void irc_widget_dispose_template (GtkWidget *widget, GType type);
void irc_widget_toggle_class (GtkWidget *widget, const char *name, gboolean on);
/* What a screen reader calls the widget; NULL leaves the value as it is. */
void irc_widget_set_accessible (GtkWidget *widget,
                                const char *label,
                                const char *description);
/* Names the button inside a drop-down, which takes the focus and which GTK 4.8
 * leaves without a name: "@name: what is selected", kept up to date. */
void irc_drop_down_set_name (GtkDropDown *drop_down, const char *name);
/* Lets the button of a drop-down of strings be narrower than the longest of
 * them; the list that it opens breaks them into lines. */
void irc_drop_down_shrink (GtkDropDown *drop_down);
/* Shows the label when @text is neither NULL nor empty. */
void irc_label_set_text_or_hide (GtkLabel *label, const char *text);
/* A wrapping label that starts at the left. */
GtkWidget *irc_label_new_wrapped (const char *text, const char *css_class);
/* What has the focus in the window of @widget; NULL for nothing. */
GtkWidget *irc_widget_get_focus (GtkWidget *widget);
/* TRUE while the keyboard writes text somewhere inside @widget. */
gboolean irc_widget_is_typing (GtkWidget *widget);
/* The focus () of a widget that is no stop of Tab itself but has a grab_focus
 * () for its parts: GTK 4.8 would call that where Tab comes in and pass over
 * what stands before the part, and where Shift+Tab leaves the widget, and never
 * let it go. */
gboolean irc_widget_move_focus (GtkWidget *widget, GtkDirectionType direction);
/* TRUE while the focus is on @widget or below it. */
gboolean irc_widget_has_focus_inside (GtkWidget *widget);
/* Where @item stands in a list; FALSE when it does not. */
gboolean irc_list_find (GListModel *list, gpointer item, guint *position);
/* Makes a row for an item that is lent. */
typedef GtkWidget *(*IrcRowMaker) (gpointer item, gpointer data);
/* Follows "items-changed" of a list: the rows of what stayed are left alone,
 * with all that is being typed into them.  Where the focus was in a row that
 * goes, it is given to the next one or the one before, else to @fallback. */
void irc_box_splice (GtkBox *box,
                     GListModel *list,
                     guint position,
                     guint n_removed,
                     guint n_added,
                     IrcRowMaker make,
                     gpointer data,
                     GtkWidget *fallback);
/* The files of a value that holds a GdkFileList, as a list of GFile. */
GListStore *irc_widget_list_files (const GValue *value);
/* Scrolls the enclosing viewport so that @widget can be seen, as soon as the
 * window is laid out. */
void irc_widget_scroll_into_view (GtkWidget *widget);

G_END_DECLS
