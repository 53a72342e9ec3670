/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-place.h"

#include "irc-i18n.h"

char *
irc_place_dup (GFile *file)
{
  g_autoptr (GFile) home = g_file_new_for_path (g_get_home_dir ());
  g_autofree char *inside = NULL;
  g_autofree char *shown = NULL;

  if (file == NULL)
    return g_strdup (_ ("not saved yet"));
  inside = g_file_get_relative_path (home, file);
  if (inside == NULL)
    return g_file_get_parse_name (file);
  shown = g_filename_display_name (inside);
  return g_build_filename ("~", shown, NULL);
}

char *
irc_place_dup_moment (gint64 seconds)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (seconds);
  char *text;

  if (moment == NULL)
    return g_strdup ("");
  /* TRANSLATORS: a day and a time, as strftime () has it: "2 May 2026, 18:40"
   */
  text = g_date_time_format (moment, _ ("%-d %B %Y, %H:%M"));
  return text != NULL ? text : g_strdup ("");
}
