/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-recovery.h"

#include "irc-file.h"
#include "irc-json.h"
#include "irc-recovery-copy.h"

struct _IrcRecovery {
  GObject parent_instance;
  IrcSession *session;
  IrcRecoveryCopy *copy;
  IrcRecoveryAbout about;
  IrcRecoveryTimes times;

  guint64 n_edits;
  guint64 n_safe;      /* of them in the copy, or in the file */
  gint64 first_edit;   /* that no write has taken along, monotonic; 0: none */
  guint64 number;      /* of writing or removing */
  guint timer;         /* source, 0: none */
  gboolean is_writing; /* in a thread */
  gboolean is_closed;

  guint n_failures; /* in a row */
  char *failure;
};

G_DEFINE_FINAL_TYPE (IrcRecovery, irc_recovery, G_TYPE_OBJECT)

enum { PROP_SAFE = 1, PROP_FAILURE, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static void arm (IrcRecovery *self);

/* ---- what is known ------------------------------------------------------- */

static void
set_n_safe (IrcRecovery *self, guint64 n_safe)
{
  const gboolean was_safe = irc_recovery_is_safe (self);

  self->n_safe = n_safe;
  if (irc_recovery_is_safe (self) != was_safe)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAFE]);
}

static void
set_failure (IrcRecovery *self, const char *failure)
{
  self->n_failures = failure == NULL ? 0 : self->n_failures + 1;
  if (g_strcmp0 (self->failure, failure) == 0)
    return;
  g_free (self->failure);
  self->failure = g_strdup (failure);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILURE]);
}

/* A write has ended that took @n_edits along. */
static void
tell (IrcRecovery *self, guint64 n_edits, const GError *error)
{
  set_failure (self, error != NULL ? error->message : NULL);
  if (error == NULL && n_edits > self->n_safe) /* no other one was quicker */
    set_n_safe (self, n_edits);
}

/* ---- writing ------------------------------------------------------------- */

typedef struct {
  IrcRecoveryCopy *copy;
  IrcRecoveryAbout about;
  GBytes *state;
  guint64 number, n_edits;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  irc_recovery_copy_unref (self->copy);
  irc_recovery_about_clear (&self->about);
  g_bytes_unref (self->state);
  g_free (self);
}

static Job *
new_job (IrcRecovery *self)
{
  Job *job = g_new0 (Job, 1);

  *job = (Job){
    .copy = irc_recovery_copy_ref (self->copy),
    .about = { g_strdup (self->about.uri), g_strdup (self->about.digest) },
    .state = irc_undo_dup_state (irc_session_get_undo (self->session)),
    .number = ++self->number,
    .n_edits = self->n_edits,
  };
  self->first_edit = 0;
  return job;
}

static gboolean
job_run (Job *self, GError **error)
{
  return irc_recovery_copy_write (
      self->copy, self->number, &self->about, self->state, error);
}

static void
run_in_thread (GTask *task,
               gpointer source,
               gpointer data,
               GCancellable *cancellable)
{
  GError *error = NULL;

  if (job_run (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written (GObject *source, GAsyncResult *result, gpointer data)
{
  IrcRecovery *self = IRC_RECOVERY (source);
  const Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  self->is_writing = FALSE;
  if (self->is_closed)
    return;
  tell (self, job->n_edits, error);
  arm (self);
}

/* Nothing is to be recovered. */
static void
clear (IrcRecovery *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->first_edit = 0;
  irc_recovery_copy_remove (self->copy, ++self->number);
  set_failure (self, NULL);
  set_n_safe (self, self->n_edits);
}

static gboolean
is_saved (IrcRecovery *self)
{
  return irc_undo_is_saved (irc_session_get_undo (self->session));
}

static gboolean
on_timer (gpointer data)
{
  IrcRecovery *self = data;
  g_autoptr (GTask) task = NULL;

  self->timer = 0;
  if (is_saved (self)) {
    clear (self);
    return G_SOURCE_REMOVE;
  }
  task = g_task_new (self, NULL, written, NULL);
  g_task_set_task_data (task, new_job (self), job_free);
  self->is_writing = TRUE;
  g_task_run_in_thread (task, run_in_thread);
  return G_SOURCE_REMOVE;
}

/* ---- when ---------------------------------------------------------------- */

static guint
get_pause (IrcRecovery *self)
{
  const gint64 now = g_get_monotonic_time ();
  const gint64 passed = (now - self->first_edit) / 1000;
  guint pause = self->times.retry;

  if (self->n_failures == 0)
    return (guint) CLAMP (
        (gint64) self->times.delay - passed, 0, (gint64) self->times.delay);
  for (guint i = 1; i < self->n_failures && pause < self->times.max_retry; i++)
    pause *= 2;
  return MIN (pause, self->times.max_retry);
}

/* A timer that runs is not put off by further edits. */
static void
arm (IrcRecovery *self)
{
  if (self->n_safe == self->n_edits || self->timer != 0 || self->is_writing ||
      self->is_closed)
    return;
  if (self->first_edit == 0)
    self->first_edit = g_get_monotonic_time ();
  self->timer = g_timeout_add (get_pause (self), on_timer, self);
}

static void
note_edit (IrcRecovery *self)
{
  const gboolean was_safe = irc_recovery_is_safe (self);

  self->n_edits++;
  if (self->first_edit == 0)
    self->first_edit = g_get_monotonic_time ();
  if (was_safe)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAFE]);
  arm (self);
}

static void
modified_changed (IrcRecovery *self)
{
  if (!irc_session_is_modified (self->session))
    clear (self);
}

/* ---- the case's file ----------------------------------------------------- */

static void
set_file (IrcRecovery *self, GFile *file, GBytes *content)
{
  irc_recovery_about_clear (&self->about);
  self->about.uri = file != NULL ? g_file_get_uri (file) : NULL;
  self->about.digest =
      content != NULL ? irc_recovery_dup_digest (content) : NULL;
}

static void
read_file (IrcRecovery *self)
{
  GFile *file = irc_session_get_file (self->session);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (GBytes) content =
      path != NULL ? irc_file_read (path, IRC_JSON_MAX_BYTES, NULL) : NULL;

  set_file (self, file, content);
}

static void
saving (IrcRecovery *self)
{
  if (!is_saved (self))
    irc_recovery_flush (self);
}

/* "modified" has told already when there is nothing to recover.  What was
 * edited while the file was written is now an edit of that file. */
static void
saved (IrcRecovery *self, GFile *file, GBytes *content)
{
  set_file (self, file, content);
  if (!is_saved (self))
    note_edit (self);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_recovery_get_property (GObject *object,
                           guint property_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  IrcRecovery *self = IRC_RECOVERY (object);

  switch (property_id) {
    case PROP_SAFE:
      g_value_set_boolean (value, irc_recovery_is_safe (self));
      break;
    case PROP_FAILURE:
      g_value_set_string (value, self->failure);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
irc_recovery_dispose (GObject *object)
{
  IrcRecovery *self = IRC_RECOVERY (object);

  self->is_closed = TRUE;
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (irc_recovery_parent_class)->dispose (object);
}

static void
irc_recovery_finalize (GObject *object)
{
  IrcRecovery *self = IRC_RECOVERY (object);

  irc_recovery_copy_unref (self->copy);
  irc_recovery_about_clear (&self->about);
  g_free (self->failure);
  G_OBJECT_CLASS (irc_recovery_parent_class)->finalize (object);
}

static void
irc_recovery_class_init (IrcRecoveryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags =
      G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = irc_recovery_get_property;
  object_class->dispose = irc_recovery_dispose;
  object_class->finalize = irc_recovery_finalize;
  properties[PROP_SAFE] =
      g_param_spec_boolean ("safe", NULL, NULL, TRUE, flags);
  properties[PROP_FAILURE] =
      g_param_spec_string ("failure", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
irc_recovery_init (IrcRecovery *self)
{
}

static void
watch (IrcRecovery *self)
{
  const struct {
    gpointer object;
    const char *signal;
    GCallback callback;
  } table[] = {
    { irc_session_get_case (self->session), "changed", G_CALLBACK (note_edit) },
    { self->session, "notify::modified", G_CALLBACK (modified_changed) },
    { self->session, "saving", G_CALLBACK (saving) },
    { self->session, "saved", G_CALLBACK (saved) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    g_signal_connect_object (table[i].object,
                             table[i].signal,
                             table[i].callback,
                             self,
                             G_CONNECT_SWAPPED);
}

IrcRecovery *
irc_recovery_new (IrcSession *session,
                  const char *folder,
                  const IrcRecoveryTimes *times)
{
  g_return_val_if_fail (IRC_IS_SESSION (session) && folder != NULL, NULL);
  IrcRecovery *self = g_object_new (IRC_TYPE_RECOVERY, NULL);

  self->session = g_object_ref (session);
  self->copy = irc_recovery_copy_new (folder);
  self->times = times != NULL ? *times
                              : (IrcRecoveryTimes){ IRC_RECOVERY_DELAY,
                                                    IRC_RECOVERY_RETRY,
                                                    IRC_RECOVERY_MAX_RETRY };
  read_file (self);
  watch (self);
  if (irc_session_is_modified (session))
    note_edit (self);
  return self;
}

gboolean
irc_recovery_flush (IrcRecovery *self)
{
  g_return_val_if_fail (IRC_IS_RECOVERY (self), FALSE);
  g_autoptr (GError) error = NULL;
  Job *job;

  if (self->is_closed || irc_recovery_is_safe (self))
    return irc_recovery_is_safe (self);
  g_clear_handle_id (&self->timer, g_source_remove);
  job = new_job (self);
  job_run (job, &error);
  tell (self, job->n_edits, error);
  job_free (job);
  arm (self);
  return irc_recovery_is_safe (self);
}

void
irc_recovery_close (IrcRecovery *self)
{
  g_return_if_fail (IRC_IS_RECOVERY (self));

  clear (self);
  self->is_closed = TRUE;
}

gboolean
irc_recovery_is_safe (IrcRecovery *self)
{
  g_return_val_if_fail (IRC_IS_RECOVERY (self), FALSE);
  return self->n_safe == self->n_edits;
}

const char *
irc_recovery_get_failure (IrcRecovery *self)
{
  g_return_val_if_fail (IRC_IS_RECOVERY (self), NULL);
  return self->failure;
}
