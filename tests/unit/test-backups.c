/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Earlier versions of a file: which are kept, in which order, and that saving
 * goes on where none can be kept. */
#include "irc-backups.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <utime.h>
#include "irc-session.h"
#include "folder-tree.h"

#define DAY (24 * 60 * 60)
#define START G_GINT64_CONSTANT (1795363200) /* 2026-11-22T16:00:00Z */

typedef struct {
  char *folder, *root;
  GFile *file;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("irc-backups-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  self->root = g_build_filename (self->folder, "state", "backups", NULL);
  self->file =
      g_file_new_build_filename (self->folder, "Our case.ircase", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self->root);
  g_object_unref (self->file);
}

static void
put (Fixture *self, const char *content)
{
  g_assert_true (g_file_replace_contents (self->file,
                                          content,
                                          strlen (content),
                                          NULL,
                                          FALSE,
                                          G_FILE_CREATE_NONE,
                                          NULL,
                                          NULL,
                                          NULL));
}

static void
keep (Fixture *self, const char *next, gint64 now)
{
  g_autoptr (GBytes) bytes =
      next != NULL ? g_bytes_new (next, strlen (next)) : NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (irc_backups_keep (self->root, self->file, bytes, now, &error));
  g_assert_no_error (error);
}

/* The contents, the newest first: "c b a". */
static char *
dup_contents (Fixture *self)
{
  g_autoptr (GPtrArray) list = irc_backups_list (self->root, self->file);
  GString *contents = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++) {
    const IrcBackup *backup = list->pdata[i];
    g_autofree char *content = NULL;

    g_assert_true (g_file_get_contents (backup->path, &content, NULL, NULL));
    g_string_append_printf (contents, "%s%s", i > 0 ? " " : "", content);
  }
  return g_string_free (contents, FALSE);
}

#define ASSERT_CONTENTS(self, expected)                                        \
  G_STMT_START                                                                 \
  {                                                                            \
    g_autofree char *irc_found = dup_contents (self);                          \
    g_assert_cmpstr (irc_found, ==, expected);                                 \
  }                                                                            \
  G_STMT_END

static void
test_keep (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  const IrcBackup *backup;
  GStatBuf status;

  keep (self, "a", START); /* there is nothing yet */
  ASSERT_CONTENTS (self, "");
  put (self, "");
  keep (self, "a", START);
  ASSERT_CONTENTS (self, "");
  put (self, "a");
  keep (self, "a", START); /* nothing is replaced */
  ASSERT_CONTENTS (self, "");
  keep (self, "b", START);
  keep (self, "c", START + 1); /* the same once more */
  ASSERT_CONTENTS (self, "a");
  put (self, "c");
  keep (self, NULL, START + 2);
  ASSERT_CONTENTS (self, "c a");
  list = irc_backups_list (self->root, self->file);
  backup = list->pdata[0];
  g_assert_cmpint (backup->time, ==, START + 2);
  g_assert_cmpuint (backup->number, ==, 2);
  g_assert_nonnull (strstr (backup->path, "/Our-case-"));
  g_assert_true (
      g_str_has_suffix (backup->path, "/000002-2026-11-22T16-00-02Z.ircase"));
  g_assert_cmpint (g_stat (backup->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 07777, ==, 0600);
}

/* What a crash left of a backup goes with a later one; not what another program
 * may be writing. */
static void
test_litter (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;

  put (self, "a");
  keep (self, "b", START);
  list = irc_backups_list (self->root, self->file);
  const IrcBackup *backup = list->pdata[0];
  g_autofree char *folder = g_path_get_dirname (backup->path);
  g_autofree char *old = g_build_filename (folder, ".~a.new", NULL);
  g_autofree char *young = g_build_filename (folder, ".~b.new", NULL);
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  struct utimbuf times = { now - 25 * 60 * 60, now - 25 * 60 * 60 };

  g_assert_true (g_file_set_contents (old, "x", 1, NULL));
  g_assert_true (g_file_set_contents (young, "x", 1, NULL));
  g_assert_cmpint (g_utime (old, &times), ==, 0);
  put (self, "b");
  keep (self, "c", START + 1);
  ASSERT_CONTENTS (self, "b a");
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (young, G_FILE_TEST_EXISTS));
}

/* Of another file in another folder, with the same name. */
static void
test_other_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) other = g_file_new_build_filename (
      self->folder, "other", "Our case.ircase", NULL);
  g_autoptr (GPtrArray) list = NULL;

  put (self, "a");
  keep (self, NULL, START);
  list = irc_backups_list (self->root, other);
  g_assert_cmpuint (list->len, ==, 0);
}

/* A clock that jumps back changes no order. */
static void
test_clock (Fixture *self, gconstpointer data)
{
  const gint64 times[] = { START, START - 400 * DAY, START + DAY, START - 1 };
  const char *const contents[] = { "a", "b", "c", "d" };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++) {
    put (self, contents[i]);
    keep (self, NULL, times[i]);
  }
  ASSERT_CONTENTS (self, "d c b a");
  /* Nor does it cost the newest. */
  for (guint i = 0; i < 20; i++) {
    g_autofree char *content = g_strdup_printf ("%u", i);
    put (self, content);
    keep (self, NULL, START - (gint64) i * DAY);
  }
  g_autofree char *found = dup_contents (self);
  g_assert_true (g_str_has_prefix (found, "19 18 17 "));
}

/* ---- which are kept ------------------------------------------------------ */

static void
test_one_day (Fixture *self, gconstpointer data)
{
  for (guint i = 1; i <= 14; i++) {
    g_autofree char *content = g_strdup_printf ("%u", i);
    put (self, content);
    keep (self, NULL, START + i);
  }
  ASSERT_CONTENTS (self, "14 13 12 11 10 9 8 7 6 5");
}

/* Four saves a day: three of the last one, and one of each day before it. */
static void
test_days (Fixture *self, gconstpointer data)
{
  for (guint day = 1; day <= 12; day++)
    for (guint i = 1; i <= 4; i++) {
      g_autofree char *content = g_strdup_printf ("%u.%u", day, i);
      put (self, content);
      keep (self, NULL, START + day * DAY + i);
    }
  ASSERT_CONTENTS (self, "12.4 12.3 12.2 11.4 10.4 9.4 8.4 7.4 6.4 5.4");
}

/* The rule as it stands in the header, read word by word. */
static guint
choose_plainly (const gint64 *days, guint n)
{
  for (guint i = 0; i < n; i++) {
    const gboolean is_latest = i >= n - MIN (n, IRC_BACKUPS_NEWEST);
    gboolean has_newer_of_day = FALSE;

    for (guint j = 0; j < n; j++)
      if (j > i && days[j] == days[i])
        has_newer_of_day = TRUE;
    if (!is_latest && has_newer_of_day)
      return i;
  }
  return 0;
}

static void
test_choose (void)
{
  const gint64 alone[] = { 1, 2, 3, 4, 5 };
  const gint64 pair[] = { 1, 2, 2, 3, 4, 4, 4 };
  const gint64 back[] = { 5, 1, 5, 2, 3, 4 };

  g_assert_cmpuint (irc_backups_choose (alone, G_N_ELEMENTS (alone)), ==, 0);
  g_assert_cmpuint (irc_backups_choose (pair, G_N_ELEMENTS (pair)), ==, 1);
  g_assert_cmpuint (irc_backups_choose (back, G_N_ELEMENTS (back)), ==, 0);
  for (guint i = 0; i < 2000; i++) {
    const guint n = (guint) g_test_rand_int_range (1, 14);
    g_autofree gint64 *days = g_new (gint64, n);

    for (guint j = 0; j < n; j++)
      days[j] = g_test_rand_int_range (0, 8);
    g_assert_cmpuint (
        irc_backups_choose (days, n), ==, choose_plainly (days, n));
  }
}

/* ---- in a session -------------------------------------------------------- */

static void
save (IrcSession *session, GFile *file, const char *title)
{
  g_autoptr (GError) error = NULL;

  g_object_set (irc_session_get_case (session), "title", title, NULL);
  g_assert_true (irc_session_save (session, file, &error));
  g_assert_no_error (error);
}

static guint
count_backups (Fixture *self)
{
  g_autoptr (GPtrArray) list = irc_backups_list (self->root, self->file);

  return list->len;
}

static void
test_session (Fixture *self, gconstpointer data)
{
  g_autoptr (IrcLibrary) library = irc_library_load (NULL);
  g_autoptr (IrcSession) session = irc_session_new (library);
  g_autofree char *above = g_path_get_dirname (self->root);
  g_autofree char *first = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GPtrArray) list = NULL;
  const IrcBackup *backup;

  save (session, self->file, "First");
  g_assert_true (
      g_file_load_contents (self->file, NULL, &first, NULL, NULL, NULL));
  save (session, self->file, "Second");
  g_assert_cmpuint (count_backups (self), ==, 0); /* nobody wanted them */
  irc_session_set_backups (session, self->root);
  save (session, self->file, "First");
  g_assert_cmpuint (count_backups (self), ==, 1);
  list = irc_backups_list (self->root, self->file);
  backup = list->pdata[0];
  g_assert_true (g_file_get_contents (backup->path, &kept, NULL, NULL));
  g_assert_nonnull (strstr (kept, "\"Second\""));
  g_assert_null (irc_session_get_backup_failure (session));
  /* A save is never stopped by it. */
  remove_tree (above);
  g_assert_true (g_file_set_contents (above, "in the way", -1, NULL));
  save (session, self->file, "Third");
  g_assert_nonnull (irc_session_get_backup_failure (session));
  g_assert_cmpint (g_remove (above), ==, 0);
  save (session, self->file, "Fourth");
  g_assert_null (irc_session_get_backup_failure (session));
  g_assert_cmpuint (count_backups (self), ==, 1);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } table[] = {
    { "/backups/keep", test_keep },
    { "/backups/other-file", test_other_file },
    { "/backups/litter", test_litter },
    { "/backups/clock", test_clock },
    { "/backups/one-day", test_one_day },
    { "/backups/days", test_days },
    { "/backups/session", test_session },
  };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backups/choose", test_choose);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    g_test_add (table[i].path, Fixture, NULL, set_up, table[i].test, tear_down);
  return g_test_run ();
}
