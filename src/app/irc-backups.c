/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-backups.h"

#include <glib/gstdio.h>
#include <string.h>
#include "irc-file.h"
#include "irc-json.h"
#include "irc-state.h"

#define SUFFIX ".ircase"
#define MAX_SLUG 40 /* characters */
#define N_HASH 12   /* hexadecimal digits */
#define DAY (24 * 60 * 60)

/* ---- names --------------------------------------------------------------- */

/* "case-of-2026-1a2b3c4d5e6f": to be read by people, told apart by the whole
 * address. */
static char *
dup_folder (const char *root, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *hash =
      g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
  g_autofree char *name = g_file_get_basename (file);
  GString *slug = g_string_new (NULL);

  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  for (const char *c = name; *c != '\0' && slug->len < MAX_SLUG; c++)
    g_string_append_c (slug, g_ascii_isalnum (*c) ? *c : '-');
  g_string_append_printf (slug, "-%.*s", N_HASH, hash);
  g_autofree char *whole = g_string_free (slug, FALSE);
  return g_build_filename (root, whole, NULL);
}

/* "000007-2026-11-22T18-40-00Z.ircase" */
static char *
dup_name (guint64 number, gint64 time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (time);
  g_autofree char *date =
      moment != NULL ? g_date_time_format (moment, "%Y-%m-%dT%H-%M-%SZ") : NULL;

  return g_strdup_printf (
      "%06" G_GUINT64_FORMAT "-%s" SUFFIX, number, date != NULL ? date : "");
}

static gboolean
read_name (const char *name, IrcBackup *backup)
{
  char *date;
  int part[6];

  backup->number = g_ascii_strtoull (name, &date, 10);
  if (date == name || *date != '-')
    return FALSE;
  date++;
  /* YYYY-MM-DDThh-mm-ss: the numbers and one character between them. */
  for (guint i = 0; i < G_N_ELEMENTS (part); i++) {
    char *end;
    part[i] = (int) g_ascii_strtoull (date, &end, 10);
    if (end == date)
      return FALSE;
    date = *end != '\0' ? end + 1 : end;
  }
  g_autoptr (GDateTime) moment = g_date_time_new_utc (
      part[0], part[1], part[2], part[3], part[4], (double) part[5]);
  if (moment == NULL)
    return FALSE;
  backup->time = g_date_time_to_unix (moment);
  return TRUE;
}

/* ---- the list ------------------------------------------------------------ */

static void
backup_free (gpointer data)
{
  IrcBackup *self = data;

  g_free (self->path);
  g_free (self);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const IrcBackup *first = *(const IrcBackup *const *) a;
  const IrcBackup *second = *(const IrcBackup *const *) b;

  return (first->number < second->number) - (first->number > second->number);
}

static GPtrArray *
list_folder (const char *folder)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (backup_free);
  g_auto (GStrv) names = irc_state_list (folder, SUFFIX);

  for (guint i = 0; names[i] != NULL; i++) {
    IrcBackup backup = { 0 };

    if (!read_name (names[i], &backup))
      continue;
    backup.path = g_build_filename (folder, names[i], NULL);
    g_ptr_array_add (list, g_memdup2 (&backup, sizeof backup));
  }
  g_ptr_array_sort (list, compare_numbers);
  return list;
}

GPtrArray *
irc_backups_list (const char *root, GFile *file)
{
  g_return_val_if_fail (root != NULL && G_IS_FILE (file), NULL);
  g_autofree char *folder = dup_folder (root, file);

  return list_folder (folder);
}

/* ---- putting aside ------------------------------------------------------- */

guint
irc_backups_choose (const gint64 *days, guint n)
{
  g_return_val_if_fail (days != NULL && n > 0, 0);

  for (guint i = 0; i + IRC_BACKUPS_NEWEST < n; i++)
    for (guint newer = i + 1; newer < n; newer++)
      if (days[newer] == days[i])
        return i;
  return 0;
}

/* @list: the newest first. */
static void
thin_out (GPtrArray *list)
{
  while (list->len > IRC_BACKUPS_MAX) {
    const guint n = list->len;
    g_autofree gint64 *days = g_new (gint64, n);

    for (guint i = 0; i < n; i++) {
      const IrcBackup *backup = list->pdata[n - 1 - i];
      days[i] = backup->time / DAY;
    }
    const guint place = n - 1 - irc_backups_choose (days, n);
    const IrcBackup *old = list->pdata[place];
    g_unlink (old->path);
    g_ptr_array_remove_index (list, place);
  }
}

static gboolean
holds (const IrcBackup *backup, GBytes *content)
{
  g_autoptr (GBytes) found =
      irc_file_read (backup->path, IRC_JSON_MAX_BYTES, NULL);

  return found != NULL && g_bytes_equal (found, content);
}

static gboolean
put_aside (const char *folder, GBytes *content, gint64 now, GError **error)
{
  g_autoptr (GPtrArray) list = list_folder (folder);
  const IrcBackup *newest = list->len > 0 ? list->pdata[0] : NULL;

  if (newest != NULL && holds (newest, content))
    return TRUE;
  IrcBackup *backup = g_new0 (IrcBackup, 1);
  backup->number = newest != NULL ? newest->number + 1 : 1;
  backup->time = now;
  g_autofree char *name = dup_name (backup->number, now);
  backup->path = g_build_filename (folder, name, NULL);
  g_ptr_array_insert (list, 0, backup);
  if (!irc_state_make_folder (folder, error) ||
      !irc_state_write (backup->path, content, error))
    return FALSE;
  thin_out (list);
  irc_state_remove_old (folder, IRC_STATE_LITTER, DAY);
  return TRUE;
}

gboolean
irc_backups_keep (
    const char *root, GFile *file, GBytes *next, gint64 now, GError **error)
{
  g_return_val_if_fail (root != NULL && G_IS_FILE (file), FALSE);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *folder = dup_folder (root, file);
  g_autoptr (GBytes) content = NULL;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  content = irc_file_read (path, IRC_JSON_MAX_BYTES, error);
  if (content == NULL)
    return FALSE;
  if (g_bytes_get_size (content) == 0 ||
      (next != NULL && g_bytes_equal (content, next)))
    return TRUE;
  return put_aside (folder, content, now, error);
}
