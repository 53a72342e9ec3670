/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-session-private.h"

#include <string.h>
#include "irc-i18n.h"

#include "irc-edit-name.h"
#include "irc-open.h"

#define SAMPLE_PATH "/io/github/ircase/IrCase/examples/sample.ircase"

G_DEFINE_FINAL_TYPE (IrcSession, irc_session, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_ASSESSMENT,
  PROP_MODIFIED,
  PROP_FILE,
  PROP_TITLE,
  PROP_ON_DISK,
  PROP_BACKUP_FAILURE,
  PROP_READ_ONLY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum { SAVING, SAVED, LOCK_LOST, N_SIGNALS };

static guint signals[N_SIGNALS];

/* ---- assessment --------------------------------------------------------- */

static void
recompute (IrcSession *self)
{
  const IrcReportData *report =
      irc_report_peek (irc_case_get_report (self->case_));

  g_clear_pointer (&self->assessment, irc_assessment_unref);
  self->assessment = irc_assess (
      self->case_, self->library, irc_open_language_for (report->language));
  self->assessed = self->generation;
}

void
irc_session_set_modified (IrcSession *self, gboolean modified)
{
  if (self->modified == modified)
    return;
  self->modified = modified;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

void
irc_session_mark_unsaved (IrcSession *self)
{
  irc_undo_mark_unsaved (self->undo);
  irc_session_set_modified (self, TRUE);
}

static gboolean
on_idle (gpointer data)
{
  IrcSession *self = IRC_SESSION (data);

  self->idle = 0;
  g_clear_pointer (&self->unedited, irc_assessment_unref);
  irc_session_set_modified (self, !irc_undo_is_saved (self->undo));
  if (self->assessed != self->generation)
    recompute (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ASSESSMENT]);
  return G_SOURCE_REMOVE;
}

static void
on_changed (IrcSession *self, const char *path)
{
  self->generation++;
  if (!irc_undo_is_working (self->undo)) {
    irc_case_touch (self->case_, irc_moment_now ());
    irc_content_record (self->case_, self->library, self->assessment);
    irc_session_set_modified (self, TRUE);
  }
  if (g_str_equal (path, "/title"))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  if (self->idle != 0)
    return;
  self->unedited = irc_assessment_ref (self->assessment);
  self->idle = g_idle_add (on_idle, self);
}

void
irc_session_emit_lock_lost (IrcSession *self, const char *name)
{
  g_signal_emit (self, signals[LOCK_LOST], 0, name);
}

void
irc_session_set_read_only (IrcSession *self, gboolean read_only)
{
  g_return_if_fail (IRC_IS_SESSION (self));
  if (self->read_only == read_only)
    return;
  self->read_only = read_only;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

void
irc_session_set_file (IrcSession *self, GFile *file)
{
  if (!g_set_object (&self->file, file))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

void
irc_session_set_on_disk (IrcSession *self, IrcFileState state, GBytes *theirs)
{
  GBytes *old = g_steal_pointer (&self->theirs);
  const gboolean is_same = self->on_disk == state &&
                           (old == theirs || (old != NULL && theirs != NULL &&
                                              g_bytes_equal (old, theirs)));

  if (theirs != NULL)
    self->theirs = g_bytes_ref (theirs);
  g_clear_pointer (&old, g_bytes_unref);
  self->on_disk = state;
  if (!is_same)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ON_DISK]);
}

void
irc_session_emit_save (IrcSession *self,
                       gboolean is_saved,
                       GFile *file,
                       GBytes *bytes)
{
  g_signal_emit (self, signals[is_saved ? SAVED : SAVING], 0, file, bytes);
}

void
irc_session_set_backup_failure (IrcSession *self, const char *failure)
{
  if (g_strcmp0 (self->backup_failure, failure) == 0)
    return;
  g_free (self->backup_failure);
  self->backup_failure = g_strdup (failure);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BACKUP_FAILURE]);
}

/* ---- object ------------------------------------------------------------- */

static void
irc_session_get_property (GObject *object,
                          guint id,
                          GValue *value,
                          GParamSpec *pspec)
{
  IrcSession *self = IRC_SESSION (object);

  switch (id) {
    case PROP_ASSESSMENT:
      g_value_set_pointer (value, irc_session_get_assessment (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, self->modified);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_TITLE:
      g_value_take_string (value, irc_session_dup_title (self));
      break;
    case PROP_ON_DISK:
      g_value_set_int (value, (int) self->on_disk);
      break;
    case PROP_BACKUP_FAILURE:
      g_value_set_string (value, self->backup_failure);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
irc_session_dispose (GObject *object)
{
  IrcSession *self = IRC_SESSION (object);

  irc_session_unlock (self);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->undo);
  g_clear_object (&self->case_);
  g_clear_object (&self->file);
  G_OBJECT_CLASS (irc_session_parent_class)->dispose (object);
}

static void
irc_session_finalize (GObject *object)
{
  IrcSession *self = IRC_SESSION (object);

  g_clear_pointer (&self->assessment, irc_assessment_unref);
  g_clear_pointer (&self->unedited, irc_assessment_unref);
  g_clear_pointer (&self->library, irc_library_unref);
  g_clear_pointer (&self->theirs, g_bytes_unref);
  g_free (self->backups);
  g_free (self->backup_failure);
  irc_lock_owner_clear (&self->owner);
  G_OBJECT_CLASS (irc_session_parent_class)->finalize (object);
}

static guint
add_save_signal (IrcSessionClass *klass, const char *name)
{
  return g_signal_new (name,
                       G_TYPE_FROM_CLASS (klass),
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       2,
                       G_TYPE_FILE,
                       G_TYPE_BYTES);
}

static void
irc_session_class_init (IrcSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
      G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = irc_session_get_property;
  object_class->dispose = irc_session_dispose;
  object_class->finalize = irc_session_finalize;

  properties[PROP_ASSESSMENT] =
      g_param_spec_pointer ("assessment", NULL, NULL, flags);
  properties[PROP_MODIFIED] =
      g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_FILE] =
      g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_ON_DISK] = g_param_spec_int (
      "on-disk", NULL, NULL, IRC_FILE_SAME, IRC_FILE_UNKNOWN, 0, flags);
  properties[PROP_BACKUP_FAILURE] =
      g_param_spec_string ("backup-failure", NULL, NULL, NULL, flags);
  properties[PROP_READ_ONLY] =
      g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SAVING] = add_save_signal (klass, "saving");
  signals[SAVED] = add_save_signal (klass, "saved");
  signals[LOCK_LOST] = g_signal_new ("lock-lost",
                                     G_TYPE_FROM_CLASS (klass),
                                     G_SIGNAL_RUN_LAST,
                                     0,
                                     NULL,
                                     NULL,
                                     NULL,
                                     G_TYPE_NONE,
                                     1,
                                     G_TYPE_STRING);
}

static void
irc_session_init (IrcSession *self)
{
}

static char *
dup_edit_name (const char *path, GBytes *before, gpointer data)
{
  IrcSession *self = data;

  return irc_edit_dup_name (self->case_,
                            self->unedited != NULL ? self->unedited
                                                   : self->assessment,
                            path,
                            before);
}

/* Takes @case_. */
static IrcSession *
session_for (IrcCase *case_, IrcLibrary *library, GFile *file)
{
  IrcSession *self = g_object_new (IRC_TYPE_SESSION, NULL);

  self->case_ = case_;
  self->library = irc_library_ref (library);
  g_set_object (&self->file, file);
  recompute (self);
  self->undo = irc_undo_new (case_, dup_edit_name, self, NULL);
  g_signal_connect_object (
      case_, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return self;
}

IrcSession *
irc_session_new (IrcLibrary *library)
{
  IrcCase *case_ = NULL;

  g_return_val_if_fail (library != NULL, NULL);
  case_ = irc_case_new (irc_moment_now ());
  irc_content_record (case_, library, NULL);
  return session_for (case_, library, NULL);
}

static IrcCase *
read_case (GFile *file, IrcLibrary *library, IrcFileMark *mark, GError **error)
{
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL)
    return irc_open_case_marked (path, library, mark, error);
  g_set_error_literal (error,
                       IRC_BASE_ERROR,
                       IRC_BASE_ERROR_FILE,
                       _ ("The file is not on this computer or a mounted "
                          "folder; copy it here first."));
  return NULL;
}

IrcSession *
irc_session_open (GFile *file, IrcLibrary *library, GError **error)
{
  IrcCase *case_ = NULL;
  IrcSession *self = NULL;
  IrcFileMark mark;

  g_return_val_if_fail (G_IS_FILE (file) && library != NULL, NULL);
  case_ = read_case (file, library, &mark, error);
  if (case_ == NULL)
    return NULL;
  self = session_for (case_, library, file);
  self->mark = mark;
  self->has_mark = TRUE;
  return self;
}

IrcSession *
irc_session_open_copy (GFile *file, IrcLibrary *library, GError **error)
{
  IrcSession *self = irc_session_open (file, library, error);

  if (self == NULL)
    return NULL;
  g_clear_object (&self->file);
  self->has_mark = FALSE;
  irc_session_mark_unsaved (self);
  return self;
}

/* A mark of which only the content is known: its place and time always leave a
 * doubt. */
static gboolean
mark_from_digest (IrcFileMark *mark, const char *digest)
{
  *mark = (IrcFileMark){ .was_fresh = TRUE };
  if (digest == NULL || strlen (digest) != 2 * sizeof mark->digest)
    return FALSE;
  for (guint i = 0; i < sizeof mark->digest; i++) {
    const int high = g_ascii_xdigit_value (digest[2 * i]);
    const int low = g_ascii_xdigit_value (digest[2 * i + 1]);

    if (high < 0 || low < 0)
      return FALSE;
    mark->digest[i] = (guint8) (high << 4 | low);
  }
  return TRUE;
}

IrcSession *
irc_session_recover (GBytes *bytes,
                     GFile *file,
                     const char *digest,
                     IrcLibrary *library,
                     GError **error)
{
  g_return_val_if_fail (bytes != NULL && library != NULL, NULL);
  IrcCase *case_ = irc_open_bytes (bytes, library, error);
  IrcSession *self = NULL;

  if (case_ == NULL)
    return NULL;
  irc_case_touch (case_, irc_moment_now ());
  self = session_for (case_, library, file);
  self->has_mark = file != NULL && mark_from_digest (&self->mark, digest);
  irc_session_mark_unsaved (self);
  return self;
}

IrcSession *
irc_session_follow (GFile *file, IrcLibrary *library, GError **error)
{
  g_autoptr (IrcCase) old = NULL;
  IrcCase *case_ = NULL;
  IrcSession *self = NULL;

  g_return_val_if_fail (G_IS_FILE (file) && library != NULL, NULL);
  old = read_case (file, library, NULL, error);
  if (old == NULL)
    return NULL;
  case_ = irc_open_follow (old, library);
  irc_content_record (case_, library, NULL);
  self = session_for (case_, library, NULL);
  irc_session_mark_unsaved (self);
  return self;
}

IrcSession *
irc_session_open_sample (IrcLibrary *library, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  IrcCase *case_ = NULL;

  g_return_val_if_fail (library != NULL, NULL);
  bytes = g_resources_lookup_data (
      SAMPLE_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL)
    return NULL;
  case_ = irc_open_bytes (bytes, library, error);
  if (case_ == NULL)
    return NULL;
  return session_for (case_, library, NULL);
}

IrcCase *
irc_session_get_case (IrcSession *self)
{
  g_return_val_if_fail (IRC_IS_SESSION (self), NULL);
  return self->case_;
}

IrcLibrary *
irc_session_get_library (IrcSession *self)
{
  g_return_val_if_fail (IRC_IS_SESSION (self), NULL);
  return self->library;
}

IrcAssessment *
irc_session_get_assessment (IrcSession *self)
{
  g_return_val_if_fail (IRC_IS_SESSION (self), NULL);
  if (self->assessed != self->generation)
    recompute (self);
  return self->assessment;
}

IrcUndo *
irc_session_get_undo (IrcSession *self)
{
  g_return_val_if_fail (IRC_IS_SESSION (self), NULL);
  return self->undo;
}

GFile *
irc_session_get_file (IrcSession *self)
{
  g_return_val_if_fail (IRC_IS_SESSION (self), NULL);
  return self->file;
}

gboolean
irc_session_is_modified (IrcSession *self)
{
  g_return_val_if_fail (IRC_IS_SESSION (self), FALSE);
  return self->modified;
}

char *
irc_session_dup_title (IrcSession *self)
{
  g_return_val_if_fail (IRC_IS_SESSION (self), NULL);
  return irc_open_dup_title (self->case_, self->file);
}

void
irc_session_set_backups (IrcSession *self, const char *root)
{
  g_return_if_fail (IRC_IS_SESSION (self) && root != NULL);
  g_free (self->backups);
  self->backups = g_strdup (root);
}

const char *
irc_session_get_backup_failure (IrcSession *self)
{
  g_return_val_if_fail (IRC_IS_SESSION (self), NULL);
  return self->backup_failure;
}
