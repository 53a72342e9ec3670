/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-deflater.h"

#include <libdeflate.h>

/* As small as zlib's level 6 in half the instructions. */
#define COMPRESSION_LEVEL 5

typedef enum { JOB_WAITING, JOB_RUNNING, JOB_DONE } JobState;

typedef struct {
  JobState state; /* guarded by the deflater's mutex */
  GBytes *bytes, *result;
} Job;

struct _IrcDeflater {
  struct libdeflate_compressor *here, *beside; /* one for each thread */
  GThread *thread;                             /* NULL before the first job */
  GMutex mutex;
  GCond changed;
  GQueue waiting; /* Job, not owned */
  GHashTable *jobs;
  gboolean ended;
};

static void
job_free (gpointer data)
{
  Job *job = data;

  g_bytes_unref (job->bytes);
  g_clear_pointer (&job->result, g_bytes_unref);
  g_free (job);
}

static GBytes *
deflate (struct libdeflate_compressor *compressor,
         const void *data,
         gsize length)
{
  /* The bound is what it needs at most, so this cannot fail. */
  const gsize bound = libdeflate_zlib_compress_bound (compressor, length);
  guint8 *out = g_malloc (bound);
  const gsize size =
      libdeflate_zlib_compress (compressor, data, length, out, bound);

  return g_bytes_new_take (g_realloc (out, size), size);
}

static void
run_job (Job *job, struct libdeflate_compressor *compressor)
{
  gsize length;
  const void *data = g_bytes_get_data (job->bytes, &length);

  job->result = deflate (compressor, data, length);
}

static gpointer
work (gpointer data)
{
  IrcDeflater *self = data;

  g_mutex_lock (&self->mutex);
  while (!self->ended) {
    Job *job = g_queue_pop_head (&self->waiting);

    if (job == NULL) {
      g_cond_wait (&self->changed, &self->mutex);
      continue;
    }
    job->state = JOB_RUNNING;
    g_mutex_unlock (&self->mutex);
    run_job (job, self->beside);
    g_mutex_lock (&self->mutex);
    job->state = JOB_DONE;
    g_cond_broadcast (&self->changed);
  }
  g_mutex_unlock (&self->mutex);
  return NULL;
}

IrcDeflater *
irc_deflater_new (void)
{
  IrcDeflater *self = g_new0 (IrcDeflater, 1);

  self->here = libdeflate_alloc_compressor (COMPRESSION_LEVEL);
  self->beside = libdeflate_alloc_compressor (COMPRESSION_LEVEL);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  g_queue_init (&self->waiting);
  self->jobs = g_hash_table_new_full (NULL, NULL, NULL, job_free);
  if (self->here == NULL || self->beside == NULL)
    g_clear_pointer (&self, irc_deflater_free);
  return self;
}

void
irc_deflater_free (IrcDeflater *self)
{
  if (self == NULL)
    return;
  if (self->thread != NULL) {
    g_mutex_lock (&self->mutex);
    self->ended = TRUE;
    g_cond_broadcast (&self->changed);
    g_mutex_unlock (&self->mutex);
    g_thread_join (self->thread);
  }
  g_queue_clear (&self->waiting);
  g_hash_table_unref (self->jobs);
  g_cond_clear (&self->changed);
  g_mutex_clear (&self->mutex);
  libdeflate_free_compressor (self->here);
  libdeflate_free_compressor (self->beside);
  g_free (self);
}

void
irc_deflater_begin (IrcDeflater *self, gconstpointer key, GBytes *bytes)
{
  Job *job = NULL;

  g_return_if_fail (self != NULL && bytes != NULL);
  g_return_if_fail (!g_hash_table_contains (self->jobs, key));

  job = g_new0 (Job, 1);
  job->bytes = g_bytes_ref (bytes);
  g_hash_table_insert (self->jobs, (gpointer) (guintptr) key, job);
  /* Without a thread the jobs wait until they are asked for. */
  if (self->thread == NULL)
    self->thread = g_thread_try_new ("deflate", work, self, NULL);
  g_mutex_lock (&self->mutex);
  g_queue_push_tail (&self->waiting, job);
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);
}

GBytes *
irc_deflater_finish (IrcDeflater *self, gconstpointer key)
{
  g_return_val_if_fail (self != NULL, NULL);
  Job *job = g_hash_table_lookup (self->jobs, key);
  GBytes *result = NULL;
  gboolean ours = FALSE;

  if (job == NULL)
    return NULL;
  g_mutex_lock (&self->mutex);
  ours = job->state == JOB_WAITING && g_queue_remove (&self->waiting, job);
  while (!ours && job->state != JOB_DONE)
    g_cond_wait (&self->changed, &self->mutex);
  g_mutex_unlock (&self->mutex);
  if (ours)
    run_job (job, self->here);
  result = g_steal_pointer (&job->result);
  g_hash_table_remove (self->jobs, key);
  return result;
}

GBytes *
irc_deflater_deflate (IrcDeflater *self, const void *data, gsize length)
{
  g_return_val_if_fail (self != NULL, NULL);

  return deflate (self->here, data, length);
}
