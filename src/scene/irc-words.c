/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Two generations: what is used moves to, or stays in, the young one; when
 * that is full, it becomes the old one and the former old one is dropped.
 * What is used often stays, in constant time, without a list to keep in order.
 */
#include "irc-words.h"

typedef struct {
  GHashTable *words; /* IrcWord, its own key */
  gsize n_bytes;
} Generation;

struct _IrcWords {
  gsize max_bytes; /* of a generation */
  Generation young, old;
};

static guint
key_hash (gconstpointer key)
{
  return ((const IrcWordKey *) key)->hash;
}

static gboolean
key_equal (gconstpointer a, gconstpointer b)
{
  const IrcWordKey *one = a, *other = b;

  return one->hash == other->hash && one->length == other->length &&
         one->face == other->face && one->script == other->script &&
         one->before_space == other->before_space &&
         memcmp (one->text, other->text, one->length) == 0;
}

static void
generation_init (Generation *self)
{
  self->words = g_hash_table_new_full (key_hash, key_equal, NULL, g_free);
  self->n_bytes = 0;
}

static gsize
measure_word (const IrcWord *word)
{
  return sizeof *word + word->key.length +
         word->n_glyphs * sizeof (IrcWordGlyph);
}

static void
add_young (IrcWords *self, IrcWord *word)
{
  gsize n_bytes = measure_word (word);

  if (self->young.n_bytes + n_bytes > self->max_bytes) {
    g_hash_table_unref (self->old.words);
    self->old = self->young;
    generation_init (&self->young);
  }
  g_hash_table_add (self->young.words, word);
  self->young.n_bytes += n_bytes;
}

/* FNV-1a. */
void
irc_word_key_init (IrcWordKey *self,
                   IrcFace face,
                   hb_script_t script,
                   gboolean before_space,
                   const char *text,
                   gsize length)
{
  guint32 hash = 2166136261u ^ (guint32) face << 1 ^ (guint32) before_space;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) text[i]) * 16777619u;
  *self = (IrcWordKey){
    .face = face,
    .script = script,
    .before_space = before_space,
    .text = text,
    .length = length,
    .hash = hash,
  };
}

IrcWord *
irc_word_new (const IrcWordKey *key, guint n_glyphs)
{
  gsize glyphs_at = sizeof (IrcWord);
  gsize text_at = glyphs_at + n_glyphs * sizeof (IrcWordGlyph);
  char *block = g_malloc (text_at + key->length + 1);
  IrcWord *self = (IrcWord *) (void *) block;

  memcpy (block + text_at, key->text, key->length);
  *self = (IrcWord){
    .key = *key,
    .n_glyphs = n_glyphs,
    .glyphs = (IrcWordGlyph *) (void *) (block + glyphs_at),
  };
  self->key.text = block + text_at;
  return self;
}

IrcWords *
irc_words_new (gsize max_bytes)
{
  IrcWords *self = g_new0 (IrcWords, 1);

  self->max_bytes = max_bytes / 2;
  generation_init (&self->young);
  generation_init (&self->old);
  return self;
}

void
irc_words_free (IrcWords *self)
{
  g_hash_table_unref (self->young.words);
  g_hash_table_unref (self->old.words);
  g_free (self);
}

const IrcWord *
irc_words_lookup (IrcWords *self, const IrcWordKey *key)
{
  IrcWord *word = g_hash_table_lookup (self->young.words, key);

  if (word != NULL)
    return word;
  word = g_hash_table_lookup (self->old.words, key);
  if (word != NULL) {
    g_hash_table_steal (self->old.words, word);
    add_young (self, word);
  }
  return word;
}

const IrcWord *
irc_words_take (IrcWords *self, IrcWord *word)
{
  add_young (self, word);
  return word;
}
