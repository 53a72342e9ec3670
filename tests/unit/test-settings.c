/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _POSIX_C_SOURCE 200809L

#include "file-fixture.h"
#include "irc-settings.h"

static char *
settings_path (const Fixture *self)
{
  return path_of (self, "settings.ini");
}

static void
test_none (Fixture *self, gconstpointer data)
{
  g_autofree char *path = settings_path (self);
  g_autoptr (IrcSettings) settings = irc_settings_new (path);

  g_assert_null (irc_settings_get_trouble (settings));
  g_assert_cmpstr (irc_settings_get_name (settings), ==, "");
  assert_folder (self, "");
}

static void
count (gpointer data)
{
  ++*(guint *) data;
}

static void
test_set (Fixture *self, gconstpointer data)
{
  g_autofree char *inner = path_of (self, "inner");
  g_autofree char *path = g_build_filename (inner, "settings.ini", NULL);
  g_autoptr (IrcSettings) settings = irc_settings_new (path);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_signal_connect_swapped (settings, "notify::name", G_CALLBACK (count), &n);
  g_assert_true (irc_settings_set_name (settings, " Anna;\n Berg = ", &error));
  g_assert_no_error (error);
  g_assert_true (irc_settings_set_name (settings, "Anna;  Berg =", &error));
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (irc_settings_get_name (settings), ==, "Anna;  Berg =");
  g_autoptr (IrcSettings) again = irc_settings_new (path);
  g_assert_null (irc_settings_get_trouble (again));
  g_assert_cmpstr (irc_settings_get_name (again), ==, "Anna;  Berg =");
  g_assert_cmpuint (mode_of (inner), ==, 0700);
  g_assert_true (irc_settings_set_name (again, "", &error));
  g_autoptr (IrcSettings) empty = irc_settings_new (path);
  g_assert_null (irc_settings_get_trouble (empty));
  g_assert_cmpstr (irc_settings_get_name (empty), ==, "");
  g_unlink (path);
  g_rmdir (inner);
}

static void
test_unknown_is_kept (Fixture *self, gconstpointer data)
{
  g_autofree char *path =
      make_file (self,
                 "settings.ini",
                 "# mine\n\n[other]\nx=1\n\n[sharing]\nname=Anna\nlater=2\n");
  g_autoptr (IrcSettings) settings = irc_settings_new (path);

  g_assert_cmpstr (irc_settings_get_name (settings), ==, "Anna");
  g_assert_true (irc_settings_set_name (settings, "Ben", NULL));
  assert_content (path,
                  "# mine\n\n[other]\nx=1\n\n[sharing]\nname=Ben\nlater=2\n");
  assert_folder (self, "settings.ini");
}

static void
test_damaged (Fixture *self, gconstpointer data)
{
  g_autofree char *much = g_strnfill (70000, '#');
  const char *const contents[] = {
    "not a key file",
    "[sharing]\nname=\xff\n",
    "[sharing\nname=x\n",
    "name=x\n",
    much,
  };
  g_autofree char *aside = path_of (self, "settings.ini.damaged");

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++) {
    g_autofree char *path = make_file (self, "settings.ini", contents[i]);
    g_autoptr (IrcSettings) settings = irc_settings_new (path);

    g_assert_cmpstr (irc_settings_get_name (settings), ==, "");
    g_assert_nonnull (irc_settings_get_trouble (settings));
    g_assert_nonnull (strstr (irc_settings_get_trouble (settings), path));
    assert_content (path, contents[i]);
    g_assert_true (irc_settings_set_name (settings, "Ben", NULL));
    assert_content (path, "[sharing]\nname=Ben\n");
    assert_content (aside, contents[i]);
  }
}

/* The file is sound, the value is not. */
static void
test_bad_value (Fixture *self, gconstpointer data)
{
  g_autofree char *long_name = g_strnfill (200, 'n');
  g_autofree char *long_text =
      g_strdup_printf ("[sharing]\nname=%s\n", long_name);
  const char *const contents[] = {
    long_text,
    "[sharing]\nname=a\\nb\n",
    "[sharing]\nname=a\xe2\x80\xae\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++) {
    g_autofree char *path = make_file (self, "settings.ini", contents[i]);
    g_autoptr (IrcSettings) settings = irc_settings_new (path);

    g_assert_cmpstr (irc_settings_get_name (settings), ==, "");
    g_assert_nonnull (irc_settings_get_trouble (settings));
  }
}

static void
test_not_written (Fixture *self, gconstpointer data)
{
  g_autofree char *file = make_file (self, "file", "");
  g_autofree char *path = g_build_filename (file, "settings.ini", NULL);
  g_autoptr (IrcSettings) settings = irc_settings_new (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (irc_settings_set_name (settings, "Anna", &error));
  g_assert_error (error, IRC_BASE_ERROR, IRC_BASE_ERROR_FILE);
  g_assert_true (g_str_has_prefix (error->message, path));
  g_assert_cmpstr (irc_settings_get_name (settings), ==, "Anna");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/settings/none", test_none);
  add ("/settings/set", test_set);
  add ("/settings/unknown", test_unknown_is_kept);
  add ("/settings/damaged", test_damaged);
  add ("/settings/bad-value", test_bad_value);
  add ("/settings/not-written", test_not_written);
  return g_test_run ();
}
