/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _POSIX_C_SOURCE 200809L

#include "file-fixture.h"

#include <fcntl.h>
#include <unistd.h>

static void
test_read (Fixture *self, gconstpointer data)
{
  g_autofree char *path = path_of (self, "a");
  g_autofree char *empty = make_file (self, "empty", "");
  g_autofree char *link = path_of (self, "link");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "a\0b\n", 4, NULL));
  g_assert_cmpint (symlink ("a", link), ==, 0);
  g_autoptr (GBytes) bytes = irc_file_read (path, 4, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (
      g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "a\0b\n", 4);
  g_autoptr (GBytes) linked = irc_file_read (link, 4, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, linked));
  g_autoptr (GBytes) nothing = irc_file_read (empty, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (nothing), ==, 0);
}

static void
test_read_refused (Fixture *self, gconstpointer data)
{
  g_autofree char *file = make_file (self, "file", "x");
  g_autofree char *missing = path_of (self, "missing");
  g_autofree char *inside = g_build_filename (file, "inside", NULL);
  g_autofree char *pipe = path_of (self, "pipe");
  g_autofree char *loop = path_of (self, "loop");
  g_autofree char *long_name = g_strnfill (300, 'x');
  g_autofree char *long_path = path_of (self, long_name);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink ("loop", loop), ==, 0);
  assert_not_read (missing, "there is no such file or folder");
  assert_not_read (inside, "a part of this path is not a folder");
  assert_not_read (self->folder, "this is a folder; a file is wanted");
  assert_not_read (pipe, "this is a device or a pipe; a file is wanted");
  assert_not_read ("/dev/zero", "this is a device or a pipe; a file is wanted");
  assert_not_read (loop, "the symbolic links lead round in a circle");
  assert_not_read (long_path, "the name is too long");
}

static void
test_read_too_large (Fixture *self, gconstpointer data)
{
  g_autofree char *path = make_file (self, "a", "12345");
  g_autoptr (GError) error = NULL;

  g_assert_null (irc_file_read (path, 4, &error));
  g_assert_error (error, IRC_BASE_ERROR, IRC_BASE_ERROR_LIMIT);
  g_clear_error (&error);

  g_assert_cmpint (truncate (path, 100 * 1024 * 1024), ==, 0);
  g_assert_null (irc_file_read (path, 16 * 1024 * 1024, &error));
  g_assert_error (error, IRC_BASE_ERROR, IRC_BASE_ERROR_LIMIT);
  g_autofree char *ascii = g_str_to_ascii (error->message, "C");
  g_assert_cmpstr (ascii,
                   ==,
                   "the file has 100.0 MiB (104857600 bytes); at most 16.0 MiB "
                   "can be read");
}

static void
test_new_file (Fixture *self, gconstpointer data)
{
  static const mode_t masks[] = { 022, 077, 002, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (masks); i++) {
    for (IrcFileMode mode = IRC_FILE_REPLACE; mode <= IRC_FILE_CREATE; mode++) {
      g_autofree char *path = path_of (self, "a.ircase");

      umask (masks[i]);
      assert_written (path, "text\n", mode);
      g_assert_cmpuint (mode_of (path), ==, 0666 & ~masks[i]);
      assert_content (path, "text\n");
      assert_folder (self, "a.ircase");
      g_unlink (path);
    }
  }
}

static void
test_replace (Fixture *self, gconstpointer data)
{
  static const guint modes[] = { 0644, 0600, 0664, 0666, 0755, 0640 };
  g_autofree char *path = make_file (self, "a", "old, and longer than the new");

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++) {
    g_chmod (path, (int) modes[i]);
    assert_written (path, "new", IRC_FILE_REPLACE);
    assert_content (path, "new");
    g_assert_cmpuint (mode_of (path), ==, modes[i]);
  }
  assert_written (path, "", IRC_FILE_REPLACE);
  assert_content (path, "");
  assert_folder (self, "a");
}

/* Whoever has the old file open keeps it whole: it is replaced, not written
 * into. */
static void
test_replace_is_atomic (Fixture *self, gconstpointer data)
{
  g_autofree char *path = make_file (self, "a", "old");
  const int fd = g_open (path, O_RDONLY, 0);
  char content[8] = "";

  assert_written (path, "new", IRC_FILE_REPLACE);
  g_assert_cmpint (read (fd, content, sizeof content), ==, 3);
  g_assert_cmpmem (content, 3, "old", 3);
  g_assert_true (g_close (fd, NULL));
}

static void
test_links (Fixture *self, gconstpointer data)
{
  static const char *const names[] = {
    "relative", "absolute", "chain", "around", "dangling"
  };
  g_autofree char *file = make_file (self, "file", "old");
  g_autofree char *folder_name = g_path_get_basename (self->folder);
  g_autofree char *around = g_build_filename ("..", folder_name, "file", NULL);
  const char *const targets[] = { "file", file, "relative", around, "made" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = path_of (self, names[i]);
    g_autofree char *made = path_of (self, "made");
    const char *target = g_str_equal (names[i], "dangling") ? made : file;

    g_assert_cmpint (symlink (targets[i], path), ==, 0);
    assert_written (path, names[i], IRC_FILE_REPLACE);
    assert_content (target, names[i]);
    g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
    g_assert_false (g_file_test (target, G_FILE_TEST_IS_SYMLINK));
  }
  assert_folder (self, "absolute around chain dangling file made relative");
}

static void
test_write_refused (Fixture *self, gconstpointer data)
{
  g_autofree char *file = make_file (self, "file", "old");
  g_autofree char *inside = g_build_filename (file, "inside", NULL);
  g_autofree char *nowhere = path_of (self, "no/where");
  g_autofree char *loop = path_of (self, "loop");
  g_autofree char *lost = path_of (self, "lost");
  g_autofree char *long_name = g_strnfill (300, 'x');
  g_autofree char *long_path = path_of (self, long_name);
  static const char no_folder[] =
      "the folder does not exist; make it or choose another place";

  g_assert_cmpint (symlink ("loop", loop), ==, 0);
  g_assert_cmpint (symlink ("no/where", lost), ==, 0);
  for (IrcFileMode mode = IRC_FILE_REPLACE; mode <= IRC_FILE_CREATE; mode++) {
    assert_not_written (inside, mode, "a part of this path is not a folder");
    assert_not_written (nowhere, mode, no_folder);
    assert_not_written (long_path, mode, "the name is too long");
  }
  assert_not_written (
      self->folder, IRC_FILE_REPLACE, "this is a folder; a file is wanted");
  assert_not_written (
      loop, IRC_FILE_REPLACE, "the symbolic links lead round in a circle");
  assert_not_written (lost, IRC_FILE_REPLACE, no_folder);
  assert_content (file, "old");
  assert_folder (self, "file loop lost");
}

static void
test_create_refuses_what_exists (Fixture *self, gconstpointer data)
{
  static const char exists[] =
      "a file of this name exists already; choose another name";
  g_autofree char *file = make_file (self, "file", "old");
  g_autofree char *link = path_of (self, "link");
  g_autofree char *dangling = path_of (self, "dangling");

  g_assert_cmpint (symlink ("file", link), ==, 0);
  g_assert_cmpint (symlink ("nothing", dangling), ==, 0);
  assert_not_written (file, IRC_FILE_CREATE, exists);
  assert_not_written (link, IRC_FILE_CREATE, exists);
  assert_not_written (dangling, IRC_FILE_CREATE, exists);
  assert_not_written (self->folder, IRC_FILE_CREATE, exists);
  assert_not_written ("/dev/null", IRC_FILE_CREATE, exists);
  assert_content (file, "old");
  assert_folder (self, "dangling file link");
}

static gpointer
create_in_thread (gpointer data)
{
  const char *path = data;
  g_autofree char *text = g_strdup_printf ("%p", (void *) g_thread_self ());

  return write_text (path, text, IRC_FILE_CREATE, NULL)
             ? g_steal_pointer (&text)
             : NULL;
}

/* Of several that make the same file at once, exactly one does. */
static void
test_create_race (Fixture *self, gconstpointer data)
{
  g_autofree char *path = path_of (self, "a");

  for (int round = 0; round < 30; round++) {
    GThread *threads[6];
    g_autofree char *winner = NULL;

    for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
      threads[i] = g_thread_new ("create", create_in_thread, path);
    for (guint i = 0; i < G_N_ELEMENTS (threads); i++) {
      char *text = g_thread_join (threads[i]);
      g_assert_true (text == NULL || winner == NULL);
      if (text != NULL)
        winner = text;
    }
    g_assert_nonnull (winner);
    assert_content (path, winner);
    assert_folder (self, "a");
    g_unlink (path);
  }
}

static gpointer
read_pipe (gpointer data)
{
  char *content = NULL;

  g_assert_true (g_file_get_contents (data, &content, NULL, NULL));
  return content;
}

static void
test_devices (Fixture *self, gconstpointer data)
{
  g_autofree char *pipe = path_of (self, "pipe");
  g_autofree char *link = path_of (self, "full");
  g_autofree char *much = g_strnfill (300000, 'x');
  static const char no_space[] =
      "no space is left there; make room or choose another place";

  assert_written ("/dev/null", "text", IRC_FILE_REPLACE);
  assert_not_written ("/dev/full", IRC_FILE_REPLACE, no_space);
  g_assert_cmpint (symlink ("/dev/full", link), ==, 0);
  assert_not_written (link, IRC_FILE_REPLACE, no_space);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  GThread *reader = g_thread_new ("read", read_pipe, pipe);
  assert_written (pipe, much, IRC_FILE_REPLACE);
  g_autofree char *content = g_thread_join (reader);
  g_assert_cmpstr (content, ==, much);
  assert_folder (self, "full pipe");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/file/read", test_read);
  add ("/file/read-refused", test_read_refused);
  add ("/file/read-too-large", test_read_too_large);
  add ("/file/new-file", test_new_file);
  add ("/file/replace", test_replace);
  add ("/file/replace-is-atomic", test_replace_is_atomic);
  add ("/file/links", test_links);
  add ("/file/write-refused", test_write_refused);
  add ("/file/create-refuses-what-exists", test_create_refuses_what_exists);
  add ("/file/create-race", test_create_race);
  add ("/file/devices", test_devices);
  return g_test_run ();
}
