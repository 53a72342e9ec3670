/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-dialogs.h"

#include <string.h>

#include "irc-i18n.h"
#include "irc-widget.h"

/* ---- messages ------------------------------------------------------------ */

static GtkWidget *
new_message (GtkWindow *parent,
             GtkMessageType type,
             GtkButtonsType buttons,
             const char *heading,
             const char *text)
{
  GtkWidget *dialog = gtk_message_dialog_new (
      parent, GTK_DIALOG_MODAL, type, buttons, "%s", heading);

  gtk_message_dialog_format_secondary_text (
      GTK_MESSAGE_DIALOG (dialog), "%s", text);
  gtk_window_set_title (GTK_WINDOW (dialog), heading);
  return dialog;
}

void
irc_dialogs_error (GtkWindow *parent, const char *heading, const char *text)
{
  g_return_if_fail (heading != NULL && text != NULL);
  GtkWidget *dialog =
      new_message (parent, GTK_MESSAGE_ERROR, GTK_BUTTONS_CLOSE, heading, text);

  if (parent != NULL && !gtk_widget_get_visible (GTK_WIDGET (parent)))
    gtk_window_present (parent);
  g_signal_connect (dialog, "response", G_CALLBACK (gtk_window_destroy), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
not_printed_response (GtkDialog *dialog, int response, gpointer data)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  if (response == GTK_RESPONSE_ACCEPT && parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.export", NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

void
irc_dialogs_not_printed (GtkWindow *parent, const char *text)
{
  g_return_if_fail (GTK_IS_WINDOW (parent) && text != NULL);
  GtkWidget *dialog = new_message (parent,
                                   GTK_MESSAGE_ERROR,
                                   GTK_BUTTONS_CLOSE,
                                   _ ("The paper was not printed"),
                                   text);

  gtk_dialog_add_button (
      GTK_DIALOG (dialog), _ ("_Export as PDF…"), GTK_RESPONSE_ACCEPT);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  g_signal_connect (
      dialog, "response", G_CALLBACK (not_printed_response), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
unsaved_response (GtkDialog *dialog, int response, GTask *task)
{
  const IrcUnsaved answer = response == GTK_RESPONSE_ACCEPT ? IRC_UNSAVED_SAVE
                            : response == GTK_RESPONSE_REJECT
                                ? IRC_UNSAVED_DISCARD
                                : IRC_UNSAVED_CANCEL;

  gtk_window_destroy (GTK_WINDOW (dialog));
  g_task_return_int (task, answer);
  g_object_unref (task);
}

void
irc_dialogs_unsaved_async (GtkWindow *parent,
                           const char *title,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  g_return_if_fail (GTK_IS_WINDOW (parent) && title != NULL);
  g_autofree char *heading =
      g_strdup_printf (_ ("Save the changes to “%s”?"), title);
  GtkWidget *dialog =
      new_message (parent,
                   GTK_MESSAGE_QUESTION,
                   GTK_BUTTONS_NONE,
                   heading,
                   _ ("What you changed since the last saving is lost if you "
                      "do not save it."));
  GtkWidget *discard;

  discard = gtk_dialog_add_button (
      GTK_DIALOG (dialog), _ ("_Discard"), GTK_RESPONSE_REJECT);
  gtk_widget_add_css_class (discard, "destructive-action");
  gtk_dialog_add_button (
      GTK_DIALOG (dialog), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Save"), GTK_RESPONSE_ACCEPT);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  g_signal_connect (dialog,
                    "response",
                    G_CALLBACK (unsaved_response),
                    g_task_new (parent, NULL, callback, data));
  gtk_window_present (GTK_WINDOW (dialog));
}

IrcUnsaved
irc_dialogs_unsaved_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), IRC_UNSAVED_CANCEL);
  return (IrcUnsaved) g_task_propagate_int (G_TASK (result), NULL);
}

static void
confirm_response (GtkDialog *dialog, int response, GTask *task)
{
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_task_return_boolean (task, response == GTK_RESPONSE_ACCEPT);
  g_object_unref (task);
}

void
irc_dialogs_ask_async (GtkWindow *parent,
                       const char *heading,
                       const char *text,
                       const char *accept,
                       gboolean is_destructive,
                       GAsyncReadyCallback callback,
                       gpointer data)
{
  g_return_if_fail (GTK_IS_WINDOW (parent) && heading != NULL);
  g_return_if_fail (text != NULL && accept != NULL);
  GtkWidget *dialog = new_message (
      parent, GTK_MESSAGE_QUESTION, GTK_BUTTONS_CANCEL, heading, text);
  GtkWidget *button =
      gtk_dialog_add_button (GTK_DIALOG (dialog), accept, GTK_RESPONSE_ACCEPT);

  if (is_destructive)
    gtk_widget_add_css_class (button, "destructive-action");
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  g_signal_connect (dialog,
                    "response",
                    G_CALLBACK (confirm_response),
                    g_task_new (parent, NULL, callback, data));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
irc_dialogs_confirm_async (GtkWindow *parent,
                           const char *heading,
                           const char *text,
                           const char *accept,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  irc_dialogs_ask_async (parent, heading, text, accept, TRUE, callback, data);
}

gboolean
irc_dialogs_confirm_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/* ---- files --------------------------------------------------------------- */

/* What is saved, in the words of the dialogs. */
typedef struct {
  const char *extension;
  const char *pattern;
  const char *files; /* the name of the filter */
  const char *title, *accept;
} Kind;

static const Kind kinds[] = {
  [IRC_DIALOGS_CASE] = { ".ircase",
                         "*.ircase",
                         N_ ("Cases"),
                         N_ ("Save the case"),
                         N_ ("_Save") },
  [IRC_DIALOGS_COPY] = { ".ircase",
                         "*.ircase",
                         N_ ("Cases"),
                         N_ ("Save a copy for sharing"),
                         N_ ("_Save") },
  [IRC_DIALOGS_PDF] = { ".pdf",
                        "*.pdf",
                        N_ ("PDF documents"),
                        N_ ("Export the paper"),
                        N_ ("_Export") },
  [IRC_DIALOGS_ODT] = { ".odt",
                        "*.odt",
                        N_ ("Editable copies (ODT)"),
                        N_ ("Export an editable copy"),
                        N_ ("_Export") },
  [IRC_DIALOGS_CSV] = { ".csv",
                        "*.csv",
                        N_ ("Level profiles (CSV)"),
                        N_ ("Export the level profile"),
                        N_ ("_Export") },
  [IRC_DIALOGS_TABLE] = { ".csv",
                          "*.csv",
                          N_ ("Tables (CSV)"),
                          N_ ("Save the table"),
                          N_ ("_Save") },
  [IRC_DIALOGS_PNG] = { ".png",
                        "*.png",
                        N_ ("Pictures (PNG)"),
                        N_ ("Save the chart as a picture"),
                        N_ ("_Save") },
  [IRC_DIALOGS_SVG] = { ".svg",
                        "*.svg",
                        N_ ("Drawings (SVG)"),
                        N_ ("Save the chart as a drawing"),
                        N_ ("_Save") },
  [IRC_DIALOGS_REFERENCES] = { NULL,
                               NULL,
                               NULL,
                               N_ ("Export references"),
                               N_ ("_Export") },
};

/* The formats of lists of references; the first one is proposed. */
static const struct {
  const char *extension, *files;
  gboolean read_only;
} lists[] = {
  { ".bib", N_ ("BibTeX (.bib)"), FALSE },
  { ".ris", N_ ("RIS (.ris)"), FALSE },
  { ".json", N_ ("CSL-JSON (.json)"), FALSE },
  { ".nbib", N_ ("PubMed (.nbib)"), TRUE },
};

/* The key of a filter's extension, and of that of the one chosen. */
#define EXTENSION "extension"

static void
add_all_files (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

/* One filter a format, each with its extension. */
static void
add_list_filters (GtkFileChooser *chooser, gboolean to_read)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

    if (lists[i].read_only && !to_read)
      continue;
    gtk_file_filter_set_name (filter, _ (lists[i].files));
    gtk_file_filter_add_suffix (filter, lists[i].extension + 1);
    g_object_set_data (
        G_OBJECT (filter), EXTENSION, (gpointer) (gintptr) lists[i].extension);
    gtk_file_chooser_add_filter (chooser, filter);
  }
}

static void
add_filters (GtkFileChooser *chooser, IrcDialogsKind kind)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  if (kind == IRC_DIALOGS_REFERENCES) {
    add_list_filters (chooser, FALSE);
    return;
  }
  gtk_file_filter_set_name (filter, _ (kinds[kind].files));
  gtk_file_filter_add_pattern (filter, kinds[kind].pattern);
  gtk_file_chooser_add_filter (chooser, filter);
  add_all_files (chooser);
}

/* All formats at once, then one by one. */
static void
add_open_list_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) every = gtk_file_filter_new ();

  gtk_file_filter_set_name (every, _ ("Lists of references"));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    gtk_file_filter_add_suffix (every, lists[i].extension + 1);
  gtk_file_filter_add_suffix (every, "txt");
  gtk_file_chooser_add_filter (chooser, every);
  add_list_filters (chooser, TRUE);
  add_all_files (chooser);
}

static void
chooser_response (GtkNativeDialog *dialog, int response, GTask *task)
{
  g_autoptr (GFile) file =
      gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  GtkFileFilter *filter =
      gtk_file_chooser_get_filter (GTK_FILE_CHOOSER (dialog));

  gtk_native_dialog_hide (dialog);
  if (filter != NULL)
    g_object_set_data (G_OBJECT (task),
                       EXTENSION,
                       g_object_get_data (G_OBJECT (filter), EXTENSION));
  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);
  else
    g_task_return_new_error (
        task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _ ("Cancelled"));
  g_object_unref (task);
  g_object_unref (dialog);
}

/* The dialog keeps itself until it is answered. */
static void
run_chooser (GtkFileChooserNative *dialog,
             GtkWindow *parent,
             IrcDialogsKind kind,
             GAsyncReadyCallback callback,
             gpointer data)
{
  GTask *task = g_task_new (parent, NULL, callback, data);

  g_task_set_task_data (task, GINT_TO_POINTER (kind), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (chooser_response), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
irc_dialogs_open_async (GtkWindow *parent,
                        GAsyncReadyCallback callback,
                        gpointer data)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Open a case"),
                                   parent,
                                   GTK_FILE_CHOOSER_ACTION_OPEN,
                                   _ ("_Open"),
                                   _ ("_Cancel"));

  add_filters (GTK_FILE_CHOOSER (dialog), IRC_DIALOGS_CASE);
  run_chooser (dialog, parent, IRC_DIALOGS_CASE, callback, data);
}

void
irc_dialogs_open_folder_async (GtkWindow *parent,
                               const char *title,
                               GAsyncReadyCallback callback,
                               gpointer data)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (title,
                                   parent,
                                   GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                   _ ("_Choose"),
                                   _ ("_Cancel"));

  run_chooser (dialog, parent, IRC_DIALOGS_CASE, callback, data);
}

GFile *
irc_dialogs_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
several_response (GtkNativeDialog *dialog, int response, GTask *task)
{
  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (
        task,
        gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog)),
        g_object_unref);
  else
    g_task_return_new_error (
        task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _ ("Cancelled"));
  g_object_unref (task);
  g_object_unref (dialog);
}

static GtkFileChooserNative *
new_several (GtkWindow *parent, const char *title, const char *accept)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, accept, _ ("_Cancel"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  return dialog;
}

/* The dialog keeps itself until it is answered. */
static void
run_several (GtkFileChooserNative *dialog,
             GtkWindow *parent,
             GAsyncReadyCallback callback,
             gpointer data)
{
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog,
                    "response",
                    G_CALLBACK (several_response),
                    g_task_new (parent, NULL, callback, data));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
irc_dialogs_open_several_async (GtkWindow *parent,
                                GAsyncReadyCallback callback,
                                gpointer data)
{
  GtkFileChooserNative *dialog =
      new_several (parent, _ ("Add colleagues’ cases"), _ ("_Add"));

  add_filters (GTK_FILE_CHOOSER (dialog), IRC_DIALOGS_CASE);
  run_several (dialog, parent, callback, data);
}

GListModel *
irc_dialogs_open_several_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
irc_dialogs_open_lists_async (GtkWindow *parent,
                              GAsyncReadyCallback callback,
                              gpointer data)
{
  GtkFileChooserNative *dialog =
      new_several (parent, _ ("Import references"), _ ("_Import"));

  add_open_list_filters (GTK_FILE_CHOOSER (dialog));
  run_several (dialog, parent, callback, data);
}

GListModel *
irc_dialogs_open_lists_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* A title as the name of a file: without what some systems do not allow. */
static char *
dup_file_name (const char *name, const char *extension)
{
  g_autofree char *clean = g_strdup (name);

  g_strdelimit (clean, "/\\:*?\"<>|\n\r\t", '-');
  g_strstrip (clean);
  if (*clean == '.')
    *clean = '-';
  return g_strconcat (
      *clean == '\0' ? _ ("Business case") : clean, extension, NULL);
}

void
irc_dialogs_save_async (GtkWindow *parent,
                        IrcDialogsKind kind,
                        const char *name,
                        GFile *folder,
                        GAsyncReadyCallback callback,
                        gpointer data)
{
  g_return_if_fail (GTK_IS_WINDOW (parent) && name != NULL);
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ (kinds[kind].title),
                                   parent,
                                   GTK_FILE_CHOOSER_ACTION_SAVE,
                                   _ (kinds[kind].accept),
                                   _ ("_Cancel"));
  /* Of several formats it is not known yet which. */
  const char *extension =
      kinds[kind].extension != NULL ? kinds[kind].extension : "";
  g_autofree char *proposed = dup_file_name (name, extension);

  add_filters (GTK_FILE_CHOOSER (dialog), kind);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (
        GTK_FILE_CHOOSER (dialog), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), proposed);
  run_chooser (dialog, parent, kind, callback, data);
}

/* What the name of a file gets that ends in nothing known; NULL where it does
 * end so. */
static const char *
find_extension (GTask *task, IrcDialogsKind kind, const char *name)
{
  const char *chosen = g_object_get_data (G_OBJECT (task), EXTENSION);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (kind != IRC_DIALOGS_REFERENCES)
    return g_str_has_suffix (lower, kinds[kind].extension)
               ? NULL
               : kinds[kind].extension;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (!lists[i].read_only && g_str_has_suffix (lower, lists[i].extension))
      return NULL;
  return chosen != NULL ? chosen : lists[0].extension;
}

/* The chooser has the name without its extension selected, so that who types a
 * whole name gets the extension twice: "x.pdf.pdf".  The name that was meant;
 * NULL where there is nothing to take off, or where the user chose a file that
 * is really called so. */
static GFile *
find_meant (GFile *file, const char *name, IrcDialogsKind kind)
{
  const char *extension = kinds[kind].extension;
  g_autofree char *lower = g_ascii_strdown (name, -1);
  g_autofree char *twice =
      extension == NULL ? NULL : g_strconcat (extension, extension, NULL);

  if (twice == NULL || !g_str_has_suffix (lower, twice) ||
      strlen (name) == strlen (twice) || g_file_query_exists (file, NULL))
    return NULL;
  g_autofree char *meant = g_strndup (name, strlen (name) - strlen (extension));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  return g_file_get_child (folder, meant);
}

GFile *
irc_dialogs_save_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  const IrcDialogsKind kind =
      (IrcDialogsKind) GPOINTER_TO_INT (g_task_get_task_data (G_TASK (result)));
  g_autoptr (GFile) file = g_task_propagate_pointer (G_TASK (result), error);

  if (file == NULL)
    return NULL;
  g_autofree char *name = g_file_get_basename (file);
  const char *extension = find_extension (G_TASK (result), kind, name);
  g_autoptr (GFile) saved = find_meant (file, name, kind);
  if (extension != NULL) {
    g_autofree char *whole = g_strconcat (name, extension, NULL);
    g_autoptr (GFile) folder = g_file_get_parent (file);
    saved = g_file_get_child (folder, whole);
  }
  if (saved == NULL)
    return g_steal_pointer (&file);
  /* The chooser asked about another name, not about this one. */
  if (g_file_query_exists (saved, NULL)) {
    g_autofree char *there = g_file_get_basename (saved);
    g_set_error (error,
                 G_IO_ERROR,
                 G_IO_ERROR_EXISTS,
                 _ ("%s is there already and was not replaced. Choose it in "
                    "the list to replace it, or give another name."),
                 there);
    return NULL;
  }
  return g_steal_pointer (&saved);
}
