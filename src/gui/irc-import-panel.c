/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-import-panel.h"

#include <string.h>
#include "irc-bibliography.h"
#include "irc-i18n.h"
#include "irc-own-editor.h"
#include "irc-reference-form.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

struct _IrcImportPanel {
  GtkWidget parent_instance;
  GtkLabel *summary, *notes;
  GtkWidget *details, *progress, *copy, *take_out, *close;
  IrcSession *session;
  GQueue waiting; /* Source */
  GCancellable *cancellable;
  gboolean reading;
  GPtrArray *added; /* ids, NULL at the end */
  GString *said;    /* a line a list */
  GString *remarks; /* what was refused or is known, line by line */
};

G_DEFINE_FINAL_TYPE (IrcImportPanel, irc_import_panel, GTK_TYPE_WIDGET)

enum { IMPORTED, TAKEN_OUT, N_SIGNALS };

static guint signals[N_SIGNALS];

/* A list that is yet to be read. */
typedef struct {
  GFile *file; /* or NULL: */
  GBytes *text;
  char *name;
} Source;

static void
source_free (gpointer data)
{
  Source *source = data;

  g_clear_object (&source->file);
  g_clear_pointer (&source->text, g_bytes_unref);
  g_free (source->name);
  g_free (source);
}

/* One reading, which may outlast the panel. */
typedef struct {
  IrcImportPanel *panel;
  char *name;
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->panel);
  g_free (reading->name);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

/* ---- what came of it ----------------------------------------------------- */

static void
show (IrcImportPanel *self)
{
  gtk_widget_set_visible (self->progress, self->reading);
  gtk_label_set_text (
      self->summary, self->reading ? _ ("Reading the list…") : self->said->str);
  gtk_label_set_text (self->notes, self->remarks->str);
  gtk_widget_set_visible (self->details,
                          !self->reading && self->remarks->len > 0);
  gtk_widget_set_visible (self->copy, !self->reading);
  gtk_widget_set_visible (self->take_out,
                          !self->reading && self->added->len > 1);
  gtk_widget_set_visible (self->close, !self->reading);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
say (IrcImportPanel *self, const char *name, const char *text)
{
  g_string_append_printf (self->said,
                          /* TRANSLATORS: the name of a file, and what came of
                             it. */
                          _ ("%s%s: %s"),
                          self->said->len > 0 ? "\n" : "",
                          name,
                          text);
}

static void
take (IrcImportPanel *self, const char *name, const IrcRefs *refs)
{
  g_autoptr (IrcImport) import =
      irc_import_references (irc_session_get_case (self->session),
                             irc_session_get_assessment (self->session),
                             refs,
                             irc_reference_form_this_year ());
  g_autofree char *summary = irc_import_dup_summary (import);

  say (self, name, summary);
  for (guint i = 0; import->added[i] != NULL; i++)
    g_ptr_array_insert (
        self->added, (int) self->added->len - 1, g_strdup (import->added[i]));
  for (guint i = 0; i < import->notes->len; i++)
    g_string_append_printf (self->remarks,
                            "%s%s, %s",
                            self->remarks->len > 0 ? "\n" : "",
                            name,
                            (const char *) import->notes->pdata[i]);
}

/* ---- reading ------------------------------------------------------------- */

static void read_next (IrcImportPanel *self);

static void
was_read (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Reading) reading = data;
  IrcImportPanel *self = reading->panel;
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcRefs) refs = irc_bibliography_read_finish (result, &error);

  /* The page is gone. */
  if (self->summary == NULL)
    return;
  if (refs != NULL)
    take (self, reading->name, refs);
  else
    say (self, reading->name, error->message);
  read_next (self);
}

static void
read_next (IrcImportPanel *self)
{
  Source *source = g_queue_pop_head (&self->waiting);
  Reading *reading = NULL;

  self->reading = source != NULL;
  show (self);
  if (source == NULL) {
    if (self->added->len > 1)
      g_signal_emit (self, signals[IMPORTED], 0);
    return;
  }
  reading = g_new0 (Reading, 1);
  reading->panel = g_object_ref (self);
  reading->name = g_strdup (source->name);
  irc_bibliography_read_async (
      source->file, source->text, self->cancellable, was_read, reading);
  source_free (source);
}

static void
forget (IrcImportPanel *self)
{
  g_ptr_array_set_size (self->added, 0);
  g_ptr_array_add (self->added, NULL);
  g_string_truncate (self->said, 0);
  g_string_truncate (self->remarks, 0);
}

/* What waits is read after what is being read. */
static void
add_source (IrcImportPanel *self, Source *source)
{
  if (!self->reading && g_queue_is_empty (&self->waiting))
    forget (self);
  g_queue_push_tail (&self->waiting, source);
}

void
irc_import_panel_read_files (IrcImportPanel *self, GListModel *files)
{
  g_return_if_fail (IRC_IS_IMPORT_PANEL (self) && G_IS_LIST_MODEL (files));

  for (guint i = 0; i < g_list_model_get_n_items (files); i++) {
    Source *source = g_new0 (Source, 1);

    source->file = g_list_model_get_item (files, i);
    source->name = g_file_get_basename (source->file);
    add_source (self, source);
  }
  if (!self->reading && !g_queue_is_empty (&self->waiting))
    read_next (self);
}

void
irc_import_panel_read_text (IrcImportPanel *self, const char *text)
{
  g_return_if_fail (IRC_IS_IMPORT_PANEL (self) && text != NULL);
  Source *source = g_new0 (Source, 1);

  source->text = g_bytes_new (text, strlen (text));
  source->name = g_strdup (_ ("Pasted text"));
  add_source (self, source);
  if (!self->reading)
    read_next (self);
}

/* ---- buttons ------------------------------------------------------------- */

char *
irc_import_panel_dup_text (IrcImportPanel *self)
{
  g_return_val_if_fail (IRC_IS_IMPORT_PANEL (self), NULL);
  return self->remarks->len > 0
             ? g_strdup_printf ("%s\n%s\n", self->said->str, self->remarks->str)
             : g_strdup (self->said->str);
}

static void
copy_clicked (IrcImportPanel *self)
{
  g_autofree char *text = irc_import_panel_dup_text (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
close_clicked (IrcImportPanel *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* Whether the case has any of what was added. */
static gboolean
has_added (IrcImportPanel *self)
{
  for (guint i = 0; i + 1 < self->added->len; i++)
    if (irc_own_editor_lookup_reference (self->session,
                                         self->added->pdata[i]) != NULL)
      return TRUE;
  return FALSE;
}

static void
end (IrcImportPanel *self)
{
  forget (self);
  g_signal_emit (self, signals[TAKEN_OUT], 0);
  close_clicked (self);
}

void
irc_import_panel_refresh (IrcImportPanel *self)
{
  g_return_if_fail (IRC_IS_IMPORT_PANEL (self));
  if (!self->reading && self->added->len > 1 && !has_added (self))
    end (self);
}

static void
take_out_clicked (IrcImportPanel *self)
{
  for (guint i = 0; i + 1 < self->added->len; i++) {
    IrcOwnRemoval *removal =
        irc_own_editor_remove_reference (self->session, self->added->pdata[i]);

    if (removal != NULL)
      irc_own_removal_free (removal);
  }
  end (self);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_import_panel_dispose (GObject *object)
{
  IrcImportPanel *self = IRC_IMPORT_PANEL (object);

  g_cancellable_cancel (self->cancellable);
  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_IMPORT_PANEL);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (irc_import_panel_parent_class)->dispose (object);
}

static void
irc_import_panel_finalize (GObject *object)
{
  IrcImportPanel *self = IRC_IMPORT_PANEL (object);

  g_queue_clear_full (&self->waiting, source_free);
  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->added);
  g_string_free (self->said, TRUE);
  g_string_free (self->remarks, TRUE);
  G_OBJECT_CLASS (irc_import_panel_parent_class)->finalize (object);
}

static guint
install_signal (const char *name)
{
  return g_signal_new (name,
                       IRC_TYPE_IMPORT_PANEL,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       0);
}

#define BIND(name)                                                             \
  gtk_widget_class_bind_template_child (widget_class, IrcImportPanel, name)

static void
irc_import_panel_class_init (IrcImportPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = irc_import_panel_dispose;
  object_class->finalize = irc_import_panel_finalize;
  signals[IMPORTED] = install_signal ("imported");
  signals[TAKEN_OUT] = install_signal ("taken-out");
  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-import-panel.ui");
  BIND (summary);
  BIND (notes);
  BIND (details);
  BIND (progress);
  BIND (copy);
  BIND (take_out);
  BIND (close);
}

static void
irc_import_panel_init (IrcImportPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_queue_init (&self->waiting);
  self->cancellable = g_cancellable_new ();
  self->added = g_ptr_array_new_with_free_func (g_free);
  self->said = g_string_new (NULL);
  self->remarks = g_string_new (NULL);
  forget (self);
  g_signal_connect_swapped (
      self->copy, "clicked", G_CALLBACK (copy_clicked), self);
  g_signal_connect_swapped (
      self->take_out, "clicked", G_CALLBACK (take_out_clicked), self);
  g_signal_connect_swapped (
      self->close, "clicked", G_CALLBACK (close_clicked), self);
}

void
irc_import_panel_bind (IrcImportPanel *self, IrcSession *session)
{
  g_return_if_fail (IRC_IS_IMPORT_PANEL (self) && IRC_IS_SESSION (session));
  g_set_object (&self->session, session);
}

const char *const *
irc_import_panel_get_added (IrcImportPanel *self)
{
  g_return_val_if_fail (IRC_IS_IMPORT_PANEL (self), NULL);
  return self->added->len > 1 ? (const char *const *) self->added->pdata : NULL;
}
