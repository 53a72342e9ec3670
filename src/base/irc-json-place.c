/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-json-private.h"
#include "irc-string.h"

#define MAX_PLACE_BYTES 160
#define MAX_NAME_BYTES 40
#define MAX_MESSAGE_BYTES 340
#define N_OUTER_STEPS 2 /* kept at the start where the middle is left out */
#define N_INNER_STEPS 1 /* kept at the end */

static gboolean
breaks_a_line (gunichar c)
{
  return g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029;
}

static void
append_name (GString *text, const char *name)
{
  for (const char *p = name; *p != '\0'; p = irc_string_next_char (p)) {
    const gunichar c = g_utf8_get_char (p);

    if (c == '~')
      g_string_append (text, "~0");
    else if (c == '/')
      g_string_append (text, "~1");
    else if (breaks_a_line (c))
      g_string_append_printf (text, "\\u%04x", c);
    else
      g_string_append_unichar (text, c);
  }
}

static void
append_step (GString *text, const IrcJsonStep *step, gsize max_name_bytes)
{
  g_string_append_c (text, '/');
  if (step->name == NULL) {
    g_string_append_printf (text, "%u", step->index);
    return;
  }
  if (max_name_bytes == G_MAXSIZE) {
    append_name (text, step->name);
    return;
  }
  g_autofree char *name = irc_string_shorten (step->name, max_name_bytes);
  append_name (text, name);
}

char *
irc_json_dup_place (const IrcJsonStep *steps, guint n_steps)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_steps && text->len <= MAX_PLACE_BYTES; i++)
    append_step (text, &steps[i], G_MAXSIZE);
  if (text->len > MAX_PLACE_BYTES) {
    g_string_truncate (text, 0);
    for (guint i = 0; i < n_steps; i++)
      append_step (text, &steps[i], MAX_NAME_BYTES);
  }
  if (text->len > MAX_PLACE_BYTES && n_steps > N_OUTER_STEPS + N_INNER_STEPS) {
    g_string_truncate (text, 0);
    for (guint i = 0; i < N_OUTER_STEPS; i++)
      append_step (text, &steps[i], MAX_NAME_BYTES);
    g_string_append (text, "/…");
    for (guint i = n_steps - N_INNER_STEPS; i < n_steps; i++)
      append_step (text, &steps[i], MAX_NAME_BYTES);
  }
  return g_string_free (text, FALSE);
}

GError *
irc_json_error_new (IrcBaseError code, const char *place, const char *text)
{
  g_autofree char *whole = place == NULL || *place == '\0'
                               ? g_strdup (text)
                               : g_strdup_printf ("%s: %s", place, text);
  g_autofree char *message = irc_string_shorten (whole, MAX_MESSAGE_BYTES);

  return g_error_new_literal (IRC_BASE_ERROR, (int) code, message);
}
