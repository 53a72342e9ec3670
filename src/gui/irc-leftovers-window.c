/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-leftovers-window.h"

#include "irc-i18n.h"
#include "irc-place.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

#define LEFTOVER "leftover"

struct _IrcLeftoversWindow {
  GtkWindow parent_instance;
  GtkLabel *intro;
  GtkBox *rows;
  GtkButton *keep;
  GPtrArray *leftovers;
};

G_DEFINE_FINAL_TYPE (IrcLeftoversWindow, irc_leftovers_window, GTK_TYPE_WINDOW)

static guint open_signal;

/* What the row says after it was put aside. */
#define DISCARDED                                                              \
  _ ("Discarded. It is kept for seven days and not offered again.")

/* ---- rows ---------------------------------------------------------------- */

static IrcLeftover *
get_leftover (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), LEFTOVER);
}

static GtkWidget *
add_label (GtkWidget *row, const char *text, const char *css_class)
{
  GtkWidget *label = irc_label_new_wrapped (text, css_class);

  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (row), label);
  return label;
}

/* @text: of the button; its name says which case it is for. */
static GtkWidget *
add_button (GtkWidget *box,
            GtkWidget *row,
            const char *text,
            void (*clicked) (GtkWidget *row))
{
  GtkWidget *button = gtk_button_new_with_mnemonic (text);

  irc_widget_set_accessible (
      button, NULL, irc_leftover_get_title (get_leftover (row)));
  g_signal_connect_object (
      button, "clicked", G_CALLBACK (clicked), row, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, box);
  return button;
}

static IrcLeftoversWindow *
get_window (GtkWidget *row)
{
  return IRC_LEFTOVERS_WINDOW (gtk_widget_get_root (row));
}

static GtkWidget *
get_note (GtkWidget *row)
{
  return gtk_widget_get_prev_sibling (gtk_widget_get_last_child (row));
}

/* Where nothing is left to keep the window is only closed. */
static void
name_keep (IrcLeftoversWindow *self)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (!gtk_widget_get_visible (get_note (row)))
      n++;
  gtk_button_set_label (self->keep,
                        n > 0 ? _ ("_Keep for later") : _ ("_Close"));
}

static void
drop_row (GtkWidget *row)
{
  IrcLeftoversWindow *self = get_window (row);

  gtk_widget_grab_focus (GTK_WIDGET (self->keep));
  gtk_box_remove (self->rows, row);
  if (gtk_widget_get_first_child (GTK_WIDGET (self->rows)) == NULL)
    gtk_window_close (GTK_WINDOW (self));
  else
    name_keep (self);
}

static void
open_clicked (GtkWidget *row)
{
  gboolean is_open = FALSE;

  g_signal_emit (
      get_window (row), open_signal, 0, get_leftover (row), &is_open);
  if (is_open)
    drop_row (row);
}

static void fill_buttons (GtkWidget *row, gboolean is_discarded);

static void
discard_clicked (GtkWidget *row)
{
  if (!irc_leftover_discard (get_leftover (row)))
    return;
  fill_buttons (row, TRUE);
  name_keep (get_window (row));
}

static void
take_back_clicked (GtkWidget *row)
{
  if (!irc_leftover_keep (get_leftover (row)))
    return;
  fill_buttons (row, FALSE);
  name_keep (get_window (row));
}

/* The focus goes from the buttons that go to the first of those that come. */
static void
fill_buttons (GtkWidget *row, gboolean is_discarded)
{
  GtkWidget *box = gtk_widget_get_last_child (row);
  const gboolean had_focus = gtk_widget_get_focus_child (box) != NULL;
  const IrcLeftover *leftover = get_leftover (row);

  gtk_widget_set_visible (get_note (row), is_discarded);
  irc_widget_remove_children (box);
  if (is_discarded) {
    add_button (box, row, _ ("_Take back"), take_back_clicked);
  } else {
    if (irc_leftover_get_kind (leftover) != IRC_LEFTOVER_DAMAGED)
      gtk_widget_add_css_class (
          add_button (box, row, _ ("_Open"), open_clicked), "suggested-action");
    add_button (box, row, _ ("_Discard"), discard_clicked);
  }
  if (had_focus)
    gtk_widget_grab_focus (gtk_widget_get_first_child (box));
}

static GtkWidget *
new_row (IrcLeftover *leftover)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *place = irc_place_dup (irc_leftover_get_file (leftover));
  g_autofree char *moment =
      irc_place_dup_moment (irc_leftover_get_time (leftover));
  g_autofree char *when =
      /* TRANSLATORS: %s: a day and a time */
      g_strdup_printf (_ ("Unsaved work of %s"), moment);
  GtkWidget *note;

  g_object_set_data (G_OBJECT (row), LEFTOVER, leftover);
  add_label (row, irc_leftover_get_title (leftover), "heading");
  if (irc_leftover_get_file (leftover) != NULL)
    add_label (row, place, "dim");
  add_label (row, when, NULL);
  add_label (row, irc_leftover_get_words (leftover), NULL);
  note = add_label (row, DISCARDED, NULL);
  g_object_set (note, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_box_append (GTK_BOX (row), irc_wrap_box_new (8, 6));
  fill_buttons (row, FALSE);
  return row;
}

static void
fill (IrcLeftoversWindow *self)
{
  const gboolean is_empty = self->leftovers->len == 0;

  gtk_label_set_text (
      self->intro,
      is_empty
          ? _ ("There is no unsaved work that the program knows of.")
          : _ ("The program, or the computer, stopped before this was saved. "
               "A copy was kept, up to the last three seconds: open it and "
               "save it, or keep it for later."));
  for (guint i = 0; i < self->leftovers->len; i++)
    gtk_box_append (self->rows, new_row (self->leftovers->pdata[i]));
  name_keep (self);
}

static GtkWidget *
get_first_button (IrcLeftoversWindow *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  return row != NULL
             ? gtk_widget_get_first_child (gtk_widget_get_last_child (row))
             : GTK_WIDGET (self->keep);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_leftovers_window_finalize (GObject *object)
{
  IrcLeftoversWindow *self = IRC_LEFTOVERS_WINDOW (object);

  g_clear_pointer (&self->leftovers, g_ptr_array_unref);
  G_OBJECT_CLASS (irc_leftovers_window_parent_class)->finalize (object);
}

static void
irc_leftovers_window_class_init (IrcLeftoversWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = irc_leftovers_window_finalize;
  open_signal = g_signal_new ("open",
                              G_TYPE_FROM_CLASS (klass),
                              G_SIGNAL_RUN_LAST,
                              0,
                              g_signal_accumulator_true_handled,
                              NULL,
                              NULL,
                              G_TYPE_BOOLEAN,
                              1,
                              G_TYPE_POINTER);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-leftovers-window.ui");
  gtk_widget_class_bind_template_child (
      widget_class, IrcLeftoversWindow, intro);
  gtk_widget_class_bind_template_child (widget_class, IrcLeftoversWindow, rows);
  gtk_widget_class_bind_template_child (widget_class, IrcLeftoversWindow, keep);
}

static void
irc_leftovers_window_init (IrcLeftoversWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->keep, "clicked", G_CALLBACK (gtk_window_close), self);
}

GtkWindow *
irc_leftovers_window_new (GtkWindow *parent, GPtrArray *leftovers)
{
  g_return_val_if_fail (leftovers != NULL, NULL);
  IrcLeftoversWindow *self =
      g_object_new (IRC_TYPE_LEFTOVERS_WINDOW, "transient-for", parent, NULL);

  self->leftovers = g_ptr_array_ref (leftovers);
  fill (self);
  gtk_window_set_focus (GTK_WINDOW (self), get_first_button (self));
  return GTK_WINDOW (self);
}
