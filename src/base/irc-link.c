/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-link.h"

#include <string.h>

#define MAX_BYTES 2048

static gboolean
is_clean (const char *address)
{
  for (const char *at = address; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at) || g_ascii_isspace (*at) || *at == '\\')
      return FALSE;
  return strlen (address) <= MAX_BYTES && g_utf8_validate (address, -1, NULL);
}

gboolean
irc_link_may_open (const char *address)
{
  g_autofree char *scheme = NULL;
  g_autofree char *host = NULL;
  g_autofree char *user = NULL;

  g_return_val_if_fail (address != NULL, FALSE);

  return is_clean (address) &&
         g_uri_split (address,
                      G_URI_FLAGS_NONE,
                      &scheme,
                      &user,
                      &host,
                      NULL,
                      NULL,
                      NULL,
                      NULL,
                      NULL) &&
         scheme != NULL && user == NULL && host != NULL && *host != '\0' &&
         (g_ascii_strcasecmp (scheme, "https") == 0 ||
          g_ascii_strcasecmp (scheme, "http") == 0);
}
