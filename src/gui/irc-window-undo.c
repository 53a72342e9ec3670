/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-window-private.h"

#include "irc-edit-name.h"
#include "irc-undo-menu.h"

#define UNDONE "undone" /* data of the window: what is shown next */

/* The page that shows what stands there; the first that fits. */
static const struct {
  const char *prefix;
  IrcStep step;
} places[] = {
  { "/title", IRC_STEP_CENTRE },        { "/centre", IRC_STEP_CENTRE },
  { "/answers", IRC_STEP_PROFILE },     { "/targets", IRC_STEP_GAPS },
  { "/history", IRC_STEP_GAPS },        { "/option", IRC_STEP_PLAN },
  { "/measures", IRC_STEP_PLAN },       { "/asks", IRC_STEP_PLAN },
  { "/arguments", IRC_STEP_ARGUMENTS }, { "/report", IRC_STEP_REPORT },
};

/* Of a list as a whole, the place of what came back or has another place. */
static char *
dup_place (IrcCase *case_, const char *path, char **before)
{
  g_auto (GStrv) after = irc_edit_dup_ids (case_, path);

  for (guint i = 0; before != NULL && after != NULL && after[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) before, after[i]))
      return g_strdup_printf ("%s/%u", path, i);
  for (guint i = 0; before != NULL && after != NULL && after[i] != NULL; i++)
    if (g_strcmp0 (before[i], after[i]) != 0)
      return g_strdup_printf ("%s/%u", path, i);
  return g_strdup (path);
}

void
irc_window_undo (IrcWindow *self, gboolean again)
{
  g_return_if_fail (IRC_IS_WINDOW (self));
  IrcSession *session = irc_window_get_session (self);
  IrcCase *case_ = irc_session_get_case (session);
  IrcUndo *undo = irc_session_get_undo (session);
  g_autofree char *path = g_strdup (again ? irc_undo_get_redo_path (undo)
                                          : irc_undo_get_path (undo));
  g_auto (GStrv) ids = path != NULL ? irc_edit_dup_ids (case_, path) : NULL;

  if (irc_undo_menu_activate (GTK_WINDOW (self), undo, again) && path != NULL)
    g_object_set_data_full (
        G_OBJECT (self), UNDONE, dup_place (case_, path, ids), g_free);
}

/* When the pages have seen what there is now. */
static void
assessed (IrcWindow *self)
{
  g_autofree char *path = g_object_steal_data (G_OBJECT (self), UNDONE);

  for (gsize i = 0; path != NULL && i < G_N_ELEMENTS (places); i++)
    if (g_str_has_prefix (path, places[i].prefix)) {
      irc_step_page_show_edit (irc_window_show_step (self, places[i].step),
                               path);
      return;
    }
}

void
irc_window_follow_undo (IrcWindow *self)
{
  g_return_if_fail (IRC_IS_WINDOW (self));

  g_signal_connect_object (irc_window_get_session (self),
                           "notify::assessment",
                           G_CALLBACK (assessed),
                           self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}
