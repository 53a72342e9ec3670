/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every dialog of the program.
 *
 * Questions are asked with _async () and answered by _finish (); a dialog that
 * is dismissed finishes with G_IO_ERROR_CANCELLED.  This is the one file that
 * changes when a newer GTK has newer dialogs.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says what went wrong, in one sentence and the whole text of the error. */
void
irc_dialogs_error (GtkWindow *parent, const char *heading, const char *text);

/* Says why the paper was not printed, and offers to export it ("win.export" of
 * @parent). */
void irc_dialogs_not_printed (GtkWindow *parent, const char *text);

void irc_dialogs_open_async (GtkWindow *parent,
                             GAsyncReadyCallback callback,
                             gpointer data);
/* The case to open; NULL with @error. */
/* A folder; irc_dialogs_open_finish () has it. */
void irc_dialogs_open_folder_async (GtkWindow *parent,
                                    const char *title,
                                    GAsyncReadyCallback callback,
                                    gpointer data);
GFile *irc_dialogs_open_finish (GAsyncResult *result, GError **error);

/* The same for several: a GListModel of GFile. */
void irc_dialogs_open_several_async (GtkWindow *parent,
                                     GAsyncReadyCallback callback,
                                     gpointer data);
GListModel *irc_dialogs_open_several_finish (GAsyncResult *result,
                                             GError **error);

/* The same for lists of references. */
void irc_dialogs_open_lists_async (GtkWindow *parent,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
GListModel *irc_dialogs_open_lists_finish (GAsyncResult *result,
                                           GError **error);

typedef enum {
  IRC_DIALOGS_CASE,
  IRC_DIALOGS_COPY, /* of a case, for others */
  IRC_DIALOGS_PDF,
  IRC_DIALOGS_ODT,
  IRC_DIALOGS_CSV,   /* the level profile */
  IRC_DIALOGS_TABLE, /* of a figure, as CSV */
  IRC_DIALOGS_PNG,
  IRC_DIALOGS_SVG,
  IRC_DIALOGS_REFERENCES, /* in one of three formats, by the extension */
} IrcDialogsKind;

/* Where to save; @name is proposed, without its extension, which is added when
 * the user leaves it out: of several, that of the filter which the user chose.
 * It stands there once where the user typed it in front of the proposed one.
 * @folder (may be NULL) is shown first. */
void irc_dialogs_save_async (GtkWindow *parent,
                             IrcDialogsKind kind,
                             const char *name,
                             GFile *folder,
                             GAsyncReadyCallback callback,
                             gpointer data);
GFile *irc_dialogs_save_finish (GAsyncResult *result, GError **error);

typedef enum {
  IRC_UNSAVED_CANCEL,
  IRC_UNSAVED_DISCARD,
  IRC_UNSAVED_SAVE,
} IrcUnsaved;

/* "Save the changes to …?" */
void irc_dialogs_unsaved_async (GtkWindow *parent,
                                const char *title,
                                GAsyncReadyCallback callback,
                                gpointer data);
IrcUnsaved irc_dialogs_unsaved_finish (GAsyncResult *result);

/* Asks before something is lost; @accept is the button that does it. */
void irc_dialogs_confirm_async (GtkWindow *parent,
                                const char *heading,
                                const char *text,
                                const char *accept,
                                GAsyncReadyCallback callback,
                                gpointer data);
/* TRUE: do it. */
/* The same question with a button in the colour of danger only when
 * @is_destructive; irc_dialogs_confirm_finish () has the answer. */
void irc_dialogs_ask_async (GtkWindow *parent,
                            const char *heading,
                            const char *text,
                            const char *accept,
                            gboolean is_destructive,
                            GAsyncReadyCallback callback,
                            gpointer data);
gboolean irc_dialogs_confirm_finish (GAsyncResult *result);

void irc_dialogs_about (GtkWindow *parent);
/* Opens @file with the system's program for it, or tells why not. */
void irc_dialogs_show_file (GtkWindow *parent, GFile *file);
/* The same for an address on the network, which may come out of a foreign file:
 * only what irc_link_may_open () lets through; nothing else opens links. */
void irc_dialogs_show_address (GtkWindow *parent, const char *address);

G_END_DECLS
