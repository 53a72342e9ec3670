/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-arguments-support.h"

/* The printed arguments as they stand in the assessment: "a b c". */
char *
irc_arguments_dup_printed (IrcSession *session)
{
  guint n;
  const IrcMatch *const *printed =
      irc_assessment_get_printed (irc_session_get_assessment (session), &n);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", printed[i]->id);
  return g_string_free (text, FALSE);
}

GtkWidget *
irc_arguments_show_page (IrcWindow *window)
{
  GtkWidget *page =
      GTK_WIDGET (irc_window_show_step (window, IRC_STEP_ARGUMENTS));

  irc_gui_settle ();
  return page;
}

IrcArgumentRow *
irc_arguments_get_row (GtkWidget *page, guint index)
{
  return irc_gui_find_type (page, IRC_TYPE_ARGUMENT_ROW, index);
}

/* The ids of the rows that can be seen, in their order, at most @max. */
char *
irc_arguments_dup_shown (GtkWidget *page, guint max)
{
  GtkListBox *list = irc_gui_find (page, "list");
  GString *text = g_string_new (NULL);
  GtkListBoxRow *row;
  guint n = 0;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)) && n++ < max)
      g_string_append_printf (text,
                              "%s%s",
                              text->len > 0 ? " " : "",
                              irc_argument_row_get_id (IRC_ARGUMENT_ROW (row)));
  return g_string_free (text, FALSE);
}

guint
irc_arguments_count_shown (GtkWidget *page)
{
  g_autofree char *shown = irc_arguments_dup_shown (page, G_MAXUINT);
  g_auto (GStrv) ids = g_strsplit (shown, " ", -1);

  return *shown == '\0' ? 0 : g_strv_length (ids);
}

const IrcMatch *
irc_arguments_get_match (IrcWindow *window, IrcArgumentRow *row)
{
  return irc_assessment_lookup_match (
      irc_session_get_assessment (irc_window_get_session (window)),
      irc_argument_row_get_id (row));
}

void
irc_arguments_read_row (GtkWidget *page, IrcArgumentRow *row)
{
  gtk_list_box_select_row (irc_gui_find (page, "list"), GTK_LIST_BOX_ROW (row));
  irc_gui_settle ();
}
