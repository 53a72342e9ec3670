/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What edits one property of an item, with a caption above it: IrcItemChoice,
 * IrcItemEntry and IrcItemText.  The first child of their templates is the
 * caption, a GtkLabel, and the second what takes the focus. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define IRC_TYPE_ITEM_FIELD (irc_item_field_get_type ())
/* Properties: label (the caption), property (name in the item). */
G_DECLARE_DERIVABLE_TYPE (
    IrcItemField, irc_item_field, IRC, ITEM_FIELD, GtkWidget)

struct _IrcItemFieldClass {
  GtkWidgetClass parent_class;
  /* Shows what the item says; there is one. */
  void (*show_item) (IrcItemField *self);
};

/* Edits @item (an IrcItem or IrcCase) from now on; NULL: nothing. */
void irc_item_field_bind (IrcItemField *self, GObject *item);
/* The same for every field below @root that names a property and edits nothing
 * yet. */
void irc_item_fields_bind (GtkWidget *root, GObject *item);
/* For the types themselves; lent. */
GObject *irc_item_field_get_item (IrcItemField *self);
const char *irc_item_field_get_property (IrcItemField *self);
GtkLabel *irc_item_field_get_caption (IrcItemField *self);

G_END_DECLS
