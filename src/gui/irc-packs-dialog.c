/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-packs-dialog.h"

#include "irc-dialogs.h"
#include "irc-i18n.h"
#include "irc-pack-offer.h"
#include "irc-pack-words.h"
#include "irc-widget.h"

#define MAX_LINES 12 /* of what changes, in a message */

struct _IrcPacksDialog {
  GtkWindow parent_instance;
  GtkBox *rows;
  GtkWidget *note, *add, *close;

  IrcPacks *packs;
  IrcPackOffer *offer; /* that the user is asked about */
  char *leaving;       /* id of the pack that is to be removed */
};

G_DEFINE_FINAL_TYPE (IrcPacksDialog, irc_packs_dialog, GTK_TYPE_WINDOW)

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void fill (IrcPacksDialog *self);

/* ---- what is there ------------------------------------------------------- */

/* After something was installed or removed. */
static void
reload (IrcPacksDialog *self)
{
  g_autoptr (GError) error = NULL;
  IrcPacks *packs = irc_packs_load (NULL, &error);

  if (packs == NULL) {
    irc_dialogs_error (GTK_WINDOW (self),
                       _ ("The evidence packs could not be read"),
                       error->message);
    return;
  }
  irc_packs_unref (self->packs);
  self->packs = packs;
  fill (self);
  gtk_widget_set_visible (self->note, TRUE);
  gtk_widget_grab_focus (self->add);
  g_signal_emit (self, signals[CHANGED], 0);
}

static char *
dup_details (const IrcPackEntry *entry)
{
  const IrcPack *pack = irc_library_get_pack (entry->library);

  /* Translators: a pack's version, language, licence and where it is */
  return g_strdup_printf (_ ("Version %s · language: %s · %s · %s"),
                          pack->version,
                          pack->language,
                          pack->licence,
                          entry->is_installed ? _ ("installed by you")
                                              : _ ("part of the program"));
}

/* ---- removing ------------------------------------------------------------ */

static void
remove_confirmed (GObject *source, GAsyncResult *result, gpointer data)
{
  IrcPacksDialog *self = IRC_PACKS_DIALOG (source);
  g_autofree char *id = g_steal_pointer (&self->leaving);
  g_autoptr (GError) error = NULL;

  if (!irc_dialogs_confirm_finish (result))
    return;
  if (irc_packs_remove (id, &error))
    reload (self);
  else
    irc_dialogs_error (GTK_WINDOW (self),
                       _ ("The evidence pack could not be removed"),
                       error->message);
}

static void
remove_clicked (GtkWidget *button, IrcPacksDialog *self)
{
  const char *id = g_object_get_data (G_OBJECT (button), "pack");
  g_autofree char *heading =
      g_strdup_printf (_ ("Remove the evidence pack “%s”?"), id);

  g_free (self->leaving);
  self->leaving = g_strdup (id);
  irc_dialogs_confirm_async (
      GTK_WINDOW (self),
      heading,
      _ ("Cases keep what they chose from it, but it is not printed until the "
         "pack is there again."),
      _ ("_Remove"),
      remove_confirmed,
      NULL);
}

static GtkWidget *
new_remove_button (IrcPacksDialog *self, const IrcPackEntry *entry)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Remove…"));
  g_autofree char *name =
      g_strdup_printf (_ ("Remove the evidence pack %s"), entry->id);

  gtk_widget_set_valign (button, GTK_ALIGN_START);
  irc_widget_set_accessible (button, name, NULL);
  g_object_set_data_full (
      G_OBJECT (button), "pack", g_strdup (entry->id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_clicked), self);
  return button;
}

/* ---- rows ---------------------------------------------------------------- */

static void
append_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = irc_label_new_wrapped (text, css_class);

  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
new_row (IrcPacksDialog *self, const IrcPackEntry *entry)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_hexpand (words, TRUE);
  if (entry->library != NULL) {
    g_autofree char *details = dup_details (entry);
    g_autofree char *content = irc_pack_words_dup_content (entry->library);
    g_autofree char *holds = g_strdup_printf (_ ("Holds: %s."), content);

    append_label (
        words, irc_library_get_pack (entry->library)->name, "heading");
    append_label (words, details, "dim");
    append_label (words, holds, NULL);
  } else {
    append_label (words, entry->id, "heading");
  }
  if (entry->trouble != NULL)
    append_label (words, entry->trouble, "error");
  gtk_box_append (GTK_BOX (row), words);
  if (entry->is_installed)
    gtk_box_append (GTK_BOX (row), new_remove_button (self, entry));
  return row;
}

static void
fill (IrcPacksDialog *self)
{
  guint n;
  const IrcPackEntry *entries = irc_packs_get_entries (self->packs, &n);

  irc_widget_remove_children (GTK_WIDGET (self->rows));
  for (guint i = 0; i < n; i++)
    gtk_box_append (self->rows, new_row (self, &entries[i]));
}

/* ---- adding -------------------------------------------------------------- */

static void
offer_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  IrcPacksDialog *self = IRC_PACKS_DIALOG (source);
  g_autoptr (IrcPackOffer) offer = g_steal_pointer (&self->offer);
  g_autoptr (GError) error = NULL;

  if (!irc_dialogs_confirm_finish (result))
    return;
  if (irc_pack_offer_take (offer, TRUE, &error))
    reload (self);
  else
    irc_dialogs_error (GTK_WINDOW (self),
                       _ ("The evidence pack could not be added"),
                       error->message);
}

/* The first lines, and how many more there are. */
static char *
dup_changes (const char *const *lines)
{
  GString *text = g_string_new (NULL);
  const guint n = g_strv_length ((char **) (guintptr) lines);

  for (guint i = 0; i < MIN (n, MAX_LINES); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", lines[i]);
  if (n > MAX_LINES)
    g_string_append_printf (text,
                            irc_ngettext ("\nand %u more change",
                                          "\nand %u more changes",
                                          n - MAX_LINES),
                            n - MAX_LINES);
  return g_string_free (text, FALSE);
}

static void
folder_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  IrcPacksDialog *self = IRC_PACKS_DIALOG (source);
  g_autoptr (GFile) folder = irc_dialogs_open_finish (result, NULL);
  g_autofree char *path = folder == NULL ? NULL : g_file_get_path (folder);
  g_autofree char *changes = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_older;

  if (path == NULL)
    return;
  g_clear_pointer (&self->offer, irc_pack_offer_free);
  self->offer = irc_pack_offer_new (self->packs, path, &error);
  if (self->offer == NULL) {
    irc_dialogs_error (GTK_WINDOW (self),
                       _ ("The evidence pack cannot be used"),
                       error->message);
    return;
  }
  is_older = irc_pack_offer_get_kind (self->offer) == IRC_OFFER_OLDER;
  changes = dup_changes (irc_pack_offer_get_lines (self->offer));
  irc_dialogs_ask_async (GTK_WINDOW (self),
                         irc_pack_offer_get_summary (self->offer),
                         changes,
                         is_older ? _ ("_Take the older one") : _ ("_Add"),
                         is_older,
                         offer_answered,
                         NULL);
}

static void
add_clicked (IrcPacksDialog *self)
{
  irc_dialogs_open_folder_async (
      GTK_WINDOW (self), _ ("Add an evidence pack"), folder_chosen, NULL);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_packs_dialog_finalize (GObject *object)
{
  IrcPacksDialog *self = IRC_PACKS_DIALOG (object);

  g_clear_pointer (&self->packs, irc_packs_unref);
  g_clear_pointer (&self->offer, irc_pack_offer_free);
  g_free (self->leaving);
  G_OBJECT_CLASS (irc_packs_dialog_parent_class)->finalize (object);
}

static void
irc_packs_dialog_class_init (IrcPacksDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = irc_packs_dialog_finalize;
  signals[CHANGED] = g_signal_new ("changed",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-packs-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcPacksDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, IrcPacksDialog, note);
  gtk_widget_class_bind_template_child (widget_class, IrcPacksDialog, add);
  gtk_widget_class_bind_template_child (widget_class, IrcPacksDialog, close);
}

static void
irc_packs_dialog_init (IrcPacksDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->add, "clicked", G_CALLBACK (add_clicked), self);
  g_signal_connect_swapped (
      self->close, "clicked", G_CALLBACK (gtk_window_close), self);
}

GtkWindow *
irc_packs_dialog_new (GtkWindow *parent, IrcPacks *packs)
{
  g_return_val_if_fail (packs != NULL, NULL);
  IrcPacksDialog *self =
      g_object_new (IRC_TYPE_PACKS_DIALOG, "transient-for", parent, NULL);

  self->packs = irc_packs_ref (packs);
  fill (self);
  gtk_window_set_focus (GTK_WINDOW (self), self->add);
  return GTK_WINDOW (self);
}

IrcPacks *
irc_packs_dialog_get_packs (IrcPacksDialog *self)
{
  g_return_val_if_fail (IRC_IS_PACKS_DIALOG (self), NULL);
  return self->packs;
}
