/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What may be opened: pages, nothing that starts a program or opens a file. */
#include "irc-link.h"

#include <string.h>

static void
test_pages (void)
{
  static const char *const addresses[] = {
    "https://doi.org/10.1007/s00270-023-03456-7",
    "http://www.example.org",
    "HTTPS://example.org/a?b=c#d",
    "https://pubmed.ncbi.nlm.nih.gov/33891169/",
    "https://doi.org/10.1016/S0140-6736(05)71146-6",
    "https://example.org:8443/ä",
    "https://[2001:db8::1]/",
  };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++) {
    g_test_message ("%s", addresses[i]);
    g_assert_true (irc_link_may_open (addresses[i]));
  }
}

static void
test_others (void)
{
  static const char *const addresses[] = {
    "",
    "example.org",
    "//example.org",
    "https:",
    "https://",
    "https:///path",
    "https:example.org",
    "file:///etc/passwd",
    "file://server/share/x.desktop",
    "javascript:alert(1)",
    "data:text/html,x",
    "mailto:a@example.org",
    "smb://server/share",
    "ftp://example.org/",
    "vbscript:x",
    "ms-msdt:/id",
    "x-https://example.org",
    "https://example.org/ --flag",
    "https://example.org/\nfile:///etc/passwd",
    "https://example.org/\\..\\x",
    "https://bank.example@evil.example/",
    " https://example.org",
    "https://example.org/\xff",
  };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++) {
    g_test_message ("%s", addresses[i]);
    g_assert_false (irc_link_may_open (addresses[i]));
  }
}

static void
test_length (void)
{
  g_autofree char *path = g_strnfill (2048, 'a');
  g_autofree char *address = g_strconcat ("https://a.org/", path, NULL);

  g_assert_false (irc_link_may_open (address));
  address[2048] = '\0';
  g_assert_true (irc_link_may_open (address));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/link/pages", test_pages);
  g_test_add_func ("/link/others", test_others);
  g_test_add_func ("/link/length", test_length);
  return g_test_run ();
}
