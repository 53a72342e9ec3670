/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-findings-editor.h"

#include "irc-i18n.h"
#include "irc-item-text.h"
#include "irc-pair-box.h"
#include "irc-widget.h"

struct _IrcFindingsEditor {
  GtkWidget parent_instance;
  GtkBox *box;
  GPtrArray *rows; /* Row */
  IrcOwnReference *reference;
  gboolean storing; /* the item changes because of the rows */
};

G_DEFINE_FINAL_TYPE (IrcFindingsEditor, irc_findings_editor, GTK_TYPE_WIDGET)

/* The fields of one finding. */
typedef struct {
  char *id;
  GtkWidget *box;
  IrcItemText *text, *numbers, *where;
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->id);
  g_free (row);
}

static void
finding_free (gpointer data)
{
  IrcOwnFinding *finding = data;

  g_free (finding->id);
  g_free (finding->text);
  g_free (finding->numbers);
  g_free (finding->where);
  g_free (finding);
}

/* ---- from the rows to the item ------------------------------------------- */

static void
store (IrcFindingsEditor *self)
{
  g_autoptr (GPtrArray) findings =
      g_ptr_array_new_with_free_func (finding_free);

  for (guint i = 0; i < self->rows->len; i++) {
    const Row *row = self->rows->pdata[i];
    IrcOwnFinding *finding = g_new0 (IrcOwnFinding, 1);

    finding->id = g_strdup (row->id);
    finding->text = irc_item_text_dup (row->text);
    finding->numbers = irc_item_text_dup (row->numbers);
    finding->where = irc_item_text_dup (row->where);
    g_ptr_array_add (findings, finding);
  }
  self->storing = TRUE;
  g_object_set (self->reference, "findings", findings, NULL);
  self->storing = FALSE;
}

/* ---- rows ---------------------------------------------------------------- */

static void
remove_clicked (GtkButton *button, IrcFindingsEditor *self)
{
  GtkWidget *box = gtk_widget_get_parent (GTK_WIDGET (button));
  GtkWidget *next = gtk_widget_get_next_sibling (box);

  for (guint i = 0; i < self->rows->len; i++) {
    const Row *row = self->rows->pdata[i];

    if (row->box != box)
      continue;
    g_ptr_array_remove_index (self->rows, i);
    break;
  }
  gtk_widget_grab_focus (next);
  gtk_box_remove (self->box, box);
  store (self);
}

static IrcItemText *
new_text (IrcFindingsEditor *self, const char *label, const char *text)
{
  IrcItemText *field = g_object_new (IRC_TYPE_ITEM_TEXT, "label", label, NULL);

  irc_item_text_set (field, text);
  gtk_widget_set_size_request (
      GTK_WIDGET (irc_item_text_get_view (field)), -1, 34);
  g_signal_connect_swapped (field, "changed", G_CALLBACK (store), self);
  return field;
}

static Row *
add_row (IrcFindingsEditor *self, const IrcOwnFinding *finding)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *pair = g_object_new (
      IRC_TYPE_PAIR_BOX, "column-width", 180, "spacing", 10, NULL);
  GtkWidget *remove = gtk_button_new_with_label (_ ("Remove this finding"));

  row->id = g_strdup (finding->id);
  row->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  row->text = new_text (self, _ ("What it found"), finding->text);
  row->numbers = new_text (self, _ ("Numbers as published"), finding->numbers);
  row->where = new_text (self, _ ("Where in the source"), finding->where);
  gtk_widget_set_parent (GTK_WIDGET (row->numbers), pair);
  gtk_widget_set_parent (GTK_WIDGET (row->where), pair);
  gtk_widget_set_halign (remove, GTK_ALIGN_START);
  gtk_widget_add_css_class (remove, "slim");
  g_signal_connect (remove, "clicked", G_CALLBACK (remove_clicked), self);
  gtk_widget_add_css_class (row->box, "reference");
  gtk_box_append (GTK_BOX (row->box), GTK_WIDGET (row->text));
  gtk_box_append (GTK_BOX (row->box), pair);
  gtk_box_append (GTK_BOX (row->box), remove);
  /* Before the button that adds. */
  gtk_box_insert_child_after (
      self->box,
      row->box,
      gtk_widget_get_prev_sibling (
          gtk_widget_get_last_child (GTK_WIDGET (self->box))));
  g_ptr_array_add (self->rows, row);
  return row;
}

static char *
make_id (IrcFindingsEditor *self)
{
  char *id = NULL;
  guint number = 0;
  gboolean taken;

  do {
    g_free (id);
    id = g_strdup_printf ("f%u", ++number);
    taken = FALSE;
    for (guint i = 0; i < self->rows->len; i++)
      taken = taken || g_str_equal (((Row *) self->rows->pdata[i])->id, id);
  } while (taken);
  return id;
}

static void
add_clicked (IrcFindingsEditor *self)
{
  char empty[] = "";
  g_autofree char *id = make_id (self);
  const IrcOwnFinding finding = { id, empty, empty, empty };
  const Row *row = add_row (self, &finding);

  store (self);
  gtk_widget_grab_focus (GTK_WIDGET (row->text));
}

/* ---- from the item to the rows ------------------------------------------- */

static void
show_item (IrcFindingsEditor *self)
{
  const GPtrArray *findings =
      irc_own_reference_peek (self->reference)->findings;

  if (self->storing)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    gtk_box_remove (self->box, ((Row *) self->rows->pdata[i])->box);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < findings->len; i++)
    add_row (self, findings->pdata[i]);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_findings_editor_dispose (GObject *object)
{
  IrcFindingsEditor *self = IRC_FINDINGS_EDITOR (object);

  irc_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->reference);
  G_OBJECT_CLASS (irc_findings_editor_parent_class)->dispose (object);
}

static void
irc_findings_editor_finalize (GObject *object)
{
  g_ptr_array_unref (IRC_FINDINGS_EDITOR (object)->rows);
  G_OBJECT_CLASS (irc_findings_editor_parent_class)->finalize (object);
}

static void
irc_findings_editor_class_init (IrcFindingsEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = irc_findings_editor_dispose;
  object_class->finalize = irc_findings_editor_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
irc_findings_editor_init (IrcFindingsEditor *self)
{
  GtkWidget *caption = irc_label_new_wrapped (_ ("Findings"), "field-caption");
  GtkWidget *add = gtk_button_new_with_label (_ ("Add a finding"));

  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  gtk_box_append (self->box, caption);
  gtk_box_append (self->box, add);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  irc_widget_set_accessible (GTK_WIDGET (self), _ ("Findings"), NULL);
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (add_clicked), self);
}

GtkWidget *
irc_findings_editor_new (IrcOwnReference *reference)
{
  IrcFindingsEditor *self = NULL;

  g_return_val_if_fail (IRC_IS_OWN_REFERENCE (reference), NULL);
  self = g_object_new (IRC_TYPE_FINDINGS_EDITOR, NULL);
  self->reference = g_object_ref (reference);
  g_signal_connect_object (reference,
                           "notify::findings",
                           G_CALLBACK (show_item),
                           self,
                           G_CONNECT_SWAPPED);
  show_item (self);
  return GTK_WIDGET (self);
}
