/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-history.h"

#include <string.h>

static char *
dup_today (void)
{
  g_autoptr (GDateTime) now =
      g_date_time_new_from_unix_local (irc_moment_now ());

  return g_strdup_printf ("%04d-%02d-%02d",
                          g_date_time_get_year (now),
                          g_date_time_get_month (now),
                          g_date_time_get_day_of_month (now));
}

/* Behind all that are not later. */
static guint
find_place (GListModel *history, const char *date)
{
  guint place = g_list_model_get_n_items (history);

  while (place > 0) {
    g_autoptr (IrcSnapshot) before = g_list_model_get_item (history, place - 1);

    if (strcmp (irc_snapshot_peek (before)->date, date) <= 0)
      break;
    place--;
  }
  return place;
}

guint
irc_history_take (IrcSession *session, const char *label)
{
  g_return_val_if_fail (IRC_IS_SESSION (session) && label != NULL, 0);
  GListModel *history =
      irc_case_get_list (irc_session_get_case (session), IRC_LIST_HISTORY);
  g_autofree char *today = dup_today ();
  gpointer snapshot = irc_assessment_make_snapshot (
      irc_session_get_assessment (session), today, label);
  irc_case_make_room_for_snapshot (irc_session_get_case (session));
  const guint place = find_place (history, today);

  irc_item_list_splice (IRC_ITEM_LIST (history), place, 0, &snapshot, 1);
  g_object_unref (snapshot);
  return place;
}

void
irc_history_remove (IrcSession *session, guint index)
{
  g_return_if_fail (IRC_IS_SESSION (session));
  GListModel *history =
      irc_case_get_list (irc_session_get_case (session), IRC_LIST_HISTORY);

  g_return_if_fail (index < g_list_model_get_n_items (history));
  irc_item_list_remove (IRC_ITEM_LIST (history), index);
}
