/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The session and the lock of its file. */
#include "irc-session-private.h"

typedef struct {
  IrcLock *lock;
  char *name;
  IrcLockHolder holder;
} Renewal;

static void
renewal_free (gpointer data)
{
  Renewal *renewal = data;

  irc_lock_unref (renewal->lock);
  g_free (renewal->name);
  irc_lock_holder_clear (&renewal->holder);
  g_free (renewal);
}

static void
renew_in_thread (GTask *task,
                 gpointer source,
                 gpointer data,
                 GCancellable *cancellable)
{
  Renewal *renewal = data;

  g_task_return_boolean (
      task, irc_lock_renew (renewal->lock, renewal->name, &renewal->holder));
}

static void
renewed (GObject *source, GAsyncResult *result, gpointer data)
{
  IrcSession *self = IRC_SESSION (source);
  Renewal *renewal = g_task_get_task_data (G_TASK (result));

  if (g_task_propagate_boolean (G_TASK (result), NULL) ||
      self->lock != renewal->lock)
    return;
  irc_session_adopt_lock (self, NULL);
  irc_session_emit_lock_lost (self, renewal->holder.name);
}

void
irc_session_renew_lock (IrcSession *self)
{
  g_return_if_fail (IRC_IS_SESSION (self));
  g_autoptr (GTask) task = NULL;
  Renewal *renewal = NULL;

  if (self->lock == NULL)
    return;
  renewal = g_new0 (Renewal, 1);
  renewal->lock = irc_lock_ref (self->lock);
  renewal->name = g_strdup (self->owner.name);
  task = g_task_new (self, NULL, renewed, NULL);
  g_task_set_task_data (task, renewal, renewal_free);
  g_task_run_in_thread (task, renew_in_thread);
}

static gboolean
on_renewal (gpointer data)
{
  irc_session_renew_lock (data);
  return G_SOURCE_CONTINUE;
}

void
irc_session_adopt_lock (IrcSession *self, IrcLock *lock)
{
  g_return_if_fail (IRC_IS_SESSION (self));

  g_clear_pointer (&self->lock, irc_lock_unref);
  self->lock = lock;
  if (lock == NULL)
    g_clear_handle_id (&self->renewal, g_source_remove);
  else if (self->renewal == 0)
    self->renewal = g_timeout_add_seconds (IRC_LOCK_RENEWAL, on_renewal, self);
}

void
irc_session_set_lock_owner (IrcSession *self, const IrcLockOwner *owner)
{
  g_return_if_fail (IRC_IS_SESSION (self) && owner != NULL);

  irc_lock_owner_clear (&self->owner);
  self->owner.name = g_strdup (owner->name);
  self->owner.id = g_strdup (owner->id);
}

gboolean
irc_session_locks (IrcSession *self, const char *path)
{
  g_return_val_if_fail (IRC_IS_SESSION (self) && path != NULL, FALSE);

  return self->lock != NULL && irc_lock_is_for (self->lock, path);
}

void
irc_session_set_lock_name (IrcSession *self, const char *name)
{
  g_return_if_fail (IRC_IS_SESSION (self) && name != NULL);

  if (self->owner.id == NULL)
    return;
  g_free (self->owner.name);
  self->owner.name = g_strdup (name);
  irc_session_renew_lock (self);
}

void
irc_session_unlock (IrcSession *self)
{
  g_return_if_fail (IRC_IS_SESSION (self));

  /* A renewal on its way keeps the object, but not the lock. */
  if (self->lock != NULL)
    irc_lock_release (self->lock);
  irc_session_adopt_lock (self, NULL);
}

gboolean
irc_session_is_read_only (IrcSession *self)
{
  g_return_val_if_fail (IRC_IS_SESSION (self), FALSE);
  return self->read_only;
}
