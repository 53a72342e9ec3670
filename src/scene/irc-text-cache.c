/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Two generations: what is used moves to, or stays in, the young one; when
 * that is full, it becomes the old one and the former old one is dropped.
 * What is used often stays, in constant time, without a list to keep in order.
 */
#include "irc-font-private.h"

typedef struct {
  GHashTable *texts; /* IrcText as its own key */
  gsize n_bytes;
} Generation;

struct _IrcTextCache {
  GMutex mutex;
  gsize max_bytes; /* of a generation */
  Generation young, old;
};

static guint
key_hash (gconstpointer key)
{
  return ((const IrcTextKey *) key)->hash;
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  const IrcTextKey *one = a, *other = b;

  return one->hash == other->hash && one->face == other->face &&
         one->direction == other->direction && one->length == other->length &&
         memcmp (&one->size, &other->size, sizeof one->size) == 0 &&
         memcmp (one->text, other->text, one->length) == 0;
}

static void
generation_init (Generation *self)
{
  self->texts = g_hash_table_new_full (
      key_hash, key_equal, NULL, (GDestroyNotify) irc_text_unref);
  self->n_bytes = 0;
}

/* FNV-1a. */
static guint32
hash_bytes (guint32 hash, gconstpointer bytes, gsize length)
{
  const guint8 *byte = bytes;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ byte[i]) * 16777619u;
  return hash;
}

void
irc_text_key_init (IrcTextKey *self,
                   IrcFace face,
                   IrcTextDirection direction,
                   double size,
                   const char *text,
                   gsize length)
{
  guint32 hash = 2166136261u ^ (guint32) face << 4 ^ (guint32) direction;

  hash = hash_bytes (hash, &size, sizeof size);
  *self = (IrcTextKey){
    .face = face,
    .direction = direction,
    .size = size,
    .text = text,
    .length = length,
    .hash = hash_bytes (hash, text, length),
  };
}

IrcTextCache *
irc_text_cache_new (gsize max_bytes)
{
  IrcTextCache *self = g_new0 (IrcTextCache, 1);

  g_mutex_init (&self->mutex);
  self->max_bytes = max_bytes / 2;
  generation_init (&self->young);
  generation_init (&self->old);
  return self;
}

void
irc_text_cache_free (IrcTextCache *self)
{
  g_hash_table_unref (self->young.texts);
  g_hash_table_unref (self->old.texts);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static void
add_locked (IrcTextCache *self, IrcText *text)
{
  if (self->young.n_bytes + text->n_bytes > self->max_bytes) {
    g_hash_table_unref (self->old.texts);
    self->old = self->young;
    generation_init (&self->young);
  }
  if (g_hash_table_replace (self->young.texts, &text->key, text))
    self->young.n_bytes += text->n_bytes;
}

IrcText *
irc_text_cache_dup (IrcTextCache *self, const IrcTextKey *key)
{
  IrcText *text;

  g_mutex_lock (&self->mutex);
  text = g_hash_table_lookup (self->young.texts, key);
  if (text != NULL) {
    irc_text_ref (text);
  } else {
    text = g_hash_table_lookup (self->old.texts, key);
    if (text != NULL)
      add_locked (self, irc_text_ref (irc_text_ref (text)));
  }
  g_mutex_unlock (&self->mutex);
  return text;
}

void
irc_text_cache_add (IrcTextCache *self, IrcText *text)
{
  if (text->n_bytes > self->max_bytes)
    return;
  g_mutex_lock (&self->mutex);
  add_locked (self, irc_text_ref (text));
  g_mutex_unlock (&self->mutex);
}
