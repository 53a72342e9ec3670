/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-leftovers.h"

#include <glib/gstdio.h>
#include <string.h>
#include "irc-difference.h"
#include "irc-i18n.h"
#include "irc-json.h"
#include "irc-open.h"
#include "irc-recovery-copy.h"
#include "irc-state.h"

#define DISCARDED "discarded"
#define DAY (24 * 60 * 60)

struct _IrcLeftover {
  char *folder, *name; /* of the files, without their endings */
  IrcHold *hold;
  IrcRecoveryAbout about;
  gint64 time;
  gboolean is_discarded;

  IrcCase *case_; /* NULL: damaged */
  GFile *file;
  IrcLeftoverKind kind;
  char *title, *words;
};

/* ---- the files ----------------------------------------------------------- */

static char *
dup_path (const char *folder,
          const char *inner,
          const char *name,
          const char *suffix)
{
  g_autofree char *whole = g_strconcat (name, suffix, NULL);

  return g_build_filename (folder, inner, whole, NULL);
}

static char *
leftover_dup_path (const IrcLeftover *self, const char *suffix)
{
  return dup_path (
      self->folder, self->is_discarded ? DISCARDED : "", self->name, suffix);
}

static void
leftover_free (gpointer data)
{
  IrcLeftover *self = data;

  irc_hold_free (self->hold);
  irc_recovery_about_clear (&self->about);
  g_clear_object (&self->case_);
  g_clear_object (&self->file);
  g_free (self->folder);
  g_free (self->name);
  g_free (self->title);
  g_free (self->words);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcLeftover, leftover_free)

/* FALSE: a running program has it. */
static gboolean
take_hold (IrcLeftover *self)
{
  g_autofree char *path = leftover_dup_path (self, IRC_RECOVERY_ABOUT);
  gboolean is_running = FALSE;
  IrcHoldResult result;

  self->hold = irc_hold_take (path, &result);
  if (result == IRC_HOLD_BUSY)
    return FALSE;
  irc_recovery_about_read (path, &self->about, &is_running);
  return result != IRC_HOLD_UNKNOWN || !is_running;
}

/* ---- what it holds ------------------------------------------------------- */

static GBytes *
read_bytes (const char *path, GError **error)
{
  return irc_file_read (path, IRC_JSON_MAX_BYTES, error);
}

static IrcCase *
load (GBytes *bytes, GError **error)
{
  return bytes != NULL ? irc_case_load (bytes, NULL, 0, error) : NULL;
}

static gboolean
say_the_same (IrcCase *a, IrcCase *b)
{
  g_autoptr (GBytes) mine = irc_case_save_state (a);
  g_autoptr (GBytes) theirs = irc_case_save_state (b);

  return g_bytes_equal (mine, theirs);
}

/* What differs from @other, or what there is besides an empty case. */
static char *
dup_difference (const IrcLeftover *self, IrcCase *other)
{
  g_autoptr (IrcCase) empty = irc_case_new (0);
  const IrcCaseDifference difference =
      irc_case_compare (other != NULL ? other : empty, self->case_);

  return irc_difference_dup_words (&difference);
}

/* The words of a file that can be read. */
static char *
dup_words_for_file (const IrcLeftover *self, IrcCase *other)
{
  g_autofree char *difference = dup_difference (self, other);
  const char *what =
      difference != NULL ? difference : _ ("details that have no name");

  if (self->kind == IRC_LEFTOVER_SAME)
    /* TRANSLATORS: %s: "3 answers and 1 note" */
    return g_strdup_printf (_ ("Not in the file: changes to %s."), what);
  return g_strdup_printf (
      _ ("The file has been saved since, perhaps by somebody else. What "
         "differs from it now: %s."),
      what);
}

/* The words where there is no file to compare with. */
static char *
dup_words_alone (const IrcLeftover *self)
{
  g_autofree char *difference = dup_difference (self, NULL);
  const char *what =
      difference != NULL ? difference : _ ("nothing with a name");

  switch (self->kind) {
    case IRC_LEFTOVER_GONE:
      return g_strdup_printf (_ ("The file is not there any more. The copy "
                                 "holds %s."),
                              what);
    case IRC_LEFTOVER_UNREADABLE:
      return g_strdup_printf (_ ("The file cannot be read just now. The copy "
                                 "holds %s."),
                              what);
    case IRC_LEFTOVER_UNNAMED:
    case IRC_LEFTOVER_SAME:
    case IRC_LEFTOVER_CHANGED:
    case IRC_LEFTOVER_DAMAGED:
    default:
      return g_strdup_printf (_ ("The case was never saved. It holds %s."),
                              what);
  }
}

/* ---- the file that it is a copy of --------------------------------------- */

/* @content and the case in it become those of the file, where it can be
 * read. */
static IrcLeftoverKind
look_at_file (const IrcLeftover *self, GBytes **content, IrcCase **other)
{
  g_autofree char *path =
      self->file != NULL ? g_file_get_path (self->file) : NULL;

  if (self->file == NULL)
    return IRC_LEFTOVER_UNNAMED;
  if (path == NULL)
    return IRC_LEFTOVER_UNREADABLE;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return IRC_LEFTOVER_GONE;
  *content = read_bytes (path, NULL);
  *other = load (*content, NULL);
  if (*content == NULL)
    return IRC_LEFTOVER_UNREADABLE;
  g_autofree char *digest = irc_recovery_dup_digest (*content);
  return g_strcmp0 (digest, self->about.digest) == 0 ? IRC_LEFTOVER_SAME
                                                     : IRC_LEFTOVER_CHANGED;
}

/* FALSE: there is nothing in it that would be missed. */
static gboolean
compare_with_file (IrcLeftover *self)
{
  g_autoptr (GBytes) content = NULL;
  g_autoptr (IrcCase) other = NULL;

  self->kind = look_at_file (self, &content, &other);
  if (other != NULL && say_the_same (self->case_, other))
    return FALSE;
  if (self->kind == IRC_LEFTOVER_UNNAMED) {
    g_autofree char *difference = dup_difference (self, NULL);
    if (difference == NULL)
      return FALSE;
  }
  self->words = content != NULL ? dup_words_for_file (self, other)
                                : dup_words_alone (self);
  return TRUE;
}

/* As above; what cannot be read is missed, too. */
static gboolean
read_copy (IrcLeftover *self)
{
  g_autofree char *path = leftover_dup_path (self, IRC_RECOVERY_SUFFIX);
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = read_bytes (path, &error);

  self->time = irc_state_get_time (path);
  if (self->about.uri != NULL)
    self->file = g_file_new_for_uri (self->about.uri);
  self->case_ = load (bytes, &error);
  self->title = irc_open_dup_title (self->case_, self->file);
  if (self->case_ != NULL)
    return compare_with_file (self);
  self->kind = IRC_LEFTOVER_DAMAGED;
  self->words = g_strdup_printf (
      /* TRANSLATORS: %s: why, without a full stop; a path */
      _ ("The copy cannot be read (%s). It is kept as %s."),
      error->message,
      shown);
  return TRUE;
}

/* ---- the list ------------------------------------------------------------ */

/* NULL: it is none. */
static IrcLeftover *
leftover_new (const char *folder, const char *file_name)
{
  IrcLeftover *self = g_new0 (IrcLeftover, 1);
  gboolean is_held = FALSE;

  self->folder = g_strdup (folder);
  self->name =
      g_strndup (file_name, strlen (file_name) - strlen (IRC_RECOVERY_SUFFIX));
  is_held = take_hold (self);
  if (is_held && read_copy (self))
    return self;
  if (is_held)
    irc_leftover_remove (self);
  leftover_free (self);
  return NULL;
}

/* What is said of copies that are not there, unless one is about to be. */
static void
remove_orphans (const char *folder)
{
  g_auto (GStrv) names = irc_state_list (folder, IRC_RECOVERY_ABOUT);

  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *path = g_build_filename (folder, names[i], NULL);
    g_autofree char *name =
        g_strndup (names[i], strlen (names[i]) - strlen (IRC_RECOVERY_ABOUT));
    g_autofree char *copy = dup_path (folder, "", name, IRC_RECOVERY_SUFFIX);
    g_autoptr (IrcHold) hold = NULL;

    if (g_file_test (copy, G_FILE_TEST_EXISTS) ||
        g_get_real_time () / G_USEC_PER_SEC - irc_state_get_time (path) <= DAY)
      continue;
    hold = irc_hold_take (path, NULL);
    if (hold != NULL)
      g_unlink (path);
  }
}

static void
tidy_up (const char *folder)
{
  g_autofree char *discarded = g_build_filename (folder, DISCARDED, NULL);

  irc_state_remove_old (discarded, "", (gint64) IRC_LEFTOVERS_DAYS * DAY);
  irc_state_remove_old (folder, IRC_STATE_LITTER, DAY);
  remove_orphans (folder);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const IrcLeftover *first = *(const IrcLeftover *const *) a;
  const IrcLeftover *second = *(const IrcLeftover *const *) b;

  return (first->time < second->time) - (first->time > second->time);
}

GPtrArray *
irc_leftovers_list (const char *folder)
{
  g_return_val_if_fail (folder != NULL, NULL);
  GPtrArray *list = g_ptr_array_new_with_free_func (leftover_free);
  g_auto (GStrv) names = irc_state_list (folder, IRC_RECOVERY_SUFFIX);

  for (guint i = 0; names[i] != NULL; i++) {
    IrcLeftover *leftover = leftover_new (folder, names[i]);
    if (leftover != NULL)
      g_ptr_array_add (list, leftover);
  }
  tidy_up (folder);
  g_ptr_array_sort (list, compare_times);
  return list;
}

IrcLeftoverKind
irc_leftover_get_kind (const IrcLeftover *self)
{
  g_return_val_if_fail (self != NULL, IRC_LEFTOVER_DAMAGED);
  return self->kind;
}

const char *
irc_leftover_get_title (const IrcLeftover *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->title;
}

GFile *
irc_leftover_get_file (const IrcLeftover *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->file;
}

gint64
irc_leftover_get_time (const IrcLeftover *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->time;
}

const char *
irc_leftover_get_words (const IrcLeftover *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->words;
}

/* ---- what becomes of it -------------------------------------------------- */

gboolean
irc_leftover_restore (const IrcLeftover *self, IrcSession *session)
{
  g_return_val_if_fail (self != NULL && self->case_ != NULL, FALSE);
  g_return_val_if_fail (IRC_IS_SESSION (session), FALSE);
  IrcCase *case_ = irc_session_get_case (session);
  g_autoptr (GBytes) state = irc_case_save_state (self->case_);

  if (!g_str_equal (irc_case_peek (case_)->id, irc_case_peek (self->case_)->id))
    return FALSE;
  irc_undo_restore (
      irc_session_get_undo (session), state, _ ("Recovered work"));
  return TRUE;
}

IrcSession *
irc_leftover_open (const IrcLeftover *self, IrcLibrary *library, GError **error)
{
  g_return_val_if_fail (self != NULL && self->case_ != NULL, NULL);
  g_return_val_if_fail (library != NULL, NULL);
  g_autoptr (IrcSession) session = NULL;
  g_autoptr (GBytes) state = irc_case_save_state (self->case_);

  if (self->kind == IRC_LEFTOVER_SAME) {
    session = irc_session_open (self->file, library, NULL);
    if (session != NULL && irc_leftover_restore (self, session))
      return g_steal_pointer (&session);
  }
  return irc_session_recover (
      state, self->file, self->about.digest, library, error);
}

void
irc_leftover_remove (IrcLeftover *self)
{
  g_return_if_fail (self != NULL);
  g_autofree char *copy = leftover_dup_path (self, IRC_RECOVERY_SUFFIX);
  g_autofree char *about = leftover_dup_path (self, IRC_RECOVERY_ABOUT);

  g_clear_pointer (&self->hold, irc_hold_free);
  g_unlink (copy);
  g_unlink (about);
}

/* The copy goes last and comes first: what has none is not offered. */
static gboolean
move (IrcLeftover *self, gboolean is_discarded)
{
  const char *const endings[] = { IRC_RECOVERY_ABOUT, IRC_RECOVERY_SUFFIX };
  g_autofree char *discarded = g_build_filename (self->folder, DISCARDED, NULL);
  gboolean is_moved = irc_state_make_folder (discarded, NULL);

  g_clear_pointer (&self->hold, irc_hold_free);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    g_autofree char *from = leftover_dup_path (self, endings[i]);
    g_autofree char *to = dup_path (
        self->folder, is_discarded ? DISCARDED : "", self->name, endings[i]);

    is_moved = is_moved && (!g_file_test (from, G_FILE_TEST_EXISTS) ||
                            g_rename (from, to) == 0);
    if (is_moved && is_discarded)
      irc_state_touch (to); /* its days are counted from now */
  }
  if (is_moved)
    self->is_discarded = is_discarded;
  return is_moved;
}

gboolean
irc_leftover_discard (IrcLeftover *self)
{
  g_return_val_if_fail (self != NULL && !self->is_discarded, FALSE);
  return move (self, TRUE);
}

gboolean
irc_leftover_keep (IrcLeftover *self)
{
  g_return_val_if_fail (self != NULL && self->is_discarded, FALSE);
  return move (self, FALSE);
}
