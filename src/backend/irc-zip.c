/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-zip.h"

#include <libdeflate.h>
#include <string.h>

#define LOCAL_HEADER 0x04034b50u
#define DIRECTORY_ENTRY 0x02014b50u
#define DIRECTORY_END 0x06054b50u
#define VERSION 20       /* 2.0: deflate */
#define MADE_BY (3 << 8) /* Unix: the attributes are a file's mode */
#define UTF8_NAMES (1 << 11)
#define FILE_MODE (0100644u << 16)
#define COMPRESSION_LEVEL 6

enum {
  METHOD_STORED = 0,
  METHOD_DEFLATED = 8,
};

struct _IrcZip {
  GByteArray *out;
  GByteArray *directory;
  struct libdeflate_compressor *compressor;
  guint n_entries;
  guint16 day, time; /* as MS-DOS has them */
};

IrcZip *
irc_zip_new (gint64 date)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (date);
  IrcZip *self = g_new0 (IrcZip, 1);
  int year = moment != NULL ? g_date_time_get_year (moment) : 0;

  self->out = g_byte_array_new ();
  self->directory = g_byte_array_new ();
  self->compressor = libdeflate_alloc_compressor (COMPRESSION_LEVEL);
  if (self->compressor == NULL)
    g_error ("no memory to compress with");
  self->day = 1 << 5 | 1;
  if (year < 1980 || year > 2107)
    return self;
  self->day =
      (guint16) ((year - 1980) << 9 | g_date_time_get_month (moment) << 5 |
                 g_date_time_get_day_of_month (moment));
  self->time = (guint16) (g_date_time_get_hour (moment) << 11 |
                          g_date_time_get_minute (moment) << 5 |
                          g_date_time_get_second (moment) / 2);
  return self;
}

void
irc_zip_free (IrcZip *self)
{
  if (self == NULL)
    return;
  g_byte_array_unref (self->out);
  g_byte_array_unref (self->directory);
  libdeflate_free_compressor (self->compressor);
  g_free (self);
}

static void
add_16 (GByteArray *out, guint value)
{
  const guint8 bytes[] = { (guint8) value, (guint8) (value >> 8) };

  g_byte_array_append (out, bytes, sizeof bytes);
}

static void
add_32 (GByteArray *out, guint32 value)
{
  add_16 (out, value & 0xffff);
  add_16 (out, value >> 16);
}

typedef struct {
  const char *name;
  guint method;
  guint32 crc, compressed_size, size, offset;
} Entry;

/* What a local header and an entry of the directory have in common. */
static void
add_facts (const IrcZip *self, GByteArray *out, const Entry *entry)
{
  add_16 (out, VERSION);
  add_16 (out, UTF8_NAMES);
  add_16 (out, entry->method);
  add_16 (out, self->time);
  add_16 (out, self->day);
  add_32 (out, entry->crc);
  add_32 (out, entry->compressed_size);
  add_32 (out, entry->size);
  add_16 (out, (guint) strlen (entry->name));
  add_16 (out, 0); /* no extra field */
}

static void
add_name (GByteArray *out, const char *name)
{
  g_byte_array_append (out, (const guint8 *) name, (guint) strlen (name));
}

static void
add_entry (IrcZip *self, const Entry *entry, const guint8 *data)
{
  add_32 (self->out, LOCAL_HEADER);
  add_facts (self, self->out, entry);
  add_name (self->out, entry->name);
  g_byte_array_append (self->out, data, entry->compressed_size);

  add_32 (self->directory, DIRECTORY_ENTRY);
  add_16 (self->directory, MADE_BY | VERSION);
  add_facts (self, self->directory, entry);
  add_16 (self->directory, 0); /* no comment */
  add_16 (self->directory, 0); /* on the first disk */
  add_16 (self->directory, 0); /* not known to be text */
  add_32 (self->directory, FILE_MODE);
  add_32 (self->directory, entry->offset);
  add_name (self->directory, entry->name);
  self->n_entries++;
}

static Entry
new_entry (const IrcZip *self, const char *name, GBytes *content)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (content, &size);
  Entry entry = { .name = name,
                  .method = METHOD_STORED,
                  .compressed_size = (guint32) size,
                  .size = (guint32) size,
                  .offset = self->out->len };

  entry.crc = libdeflate_crc32 (0, data, size);
  return entry;
}

void
irc_zip_store (IrcZip *self, const char *name, GBytes *content)
{
  Entry entry = { 0 };

  g_return_if_fail (self != NULL && name != NULL && content != NULL);

  entry = new_entry (self, name, content);
  add_entry (self, &entry, g_bytes_get_data (content, NULL));
}

void
irc_zip_add (IrcZip *self, const char *name, GBytes *content)
{
  g_return_if_fail (self != NULL && name != NULL && content != NULL);
  const gsize room = g_bytes_get_size (content);
  g_autofree guint8 *packed = g_malloc (MAX (room, 1));
  gsize size = libdeflate_deflate_compress (
      self->compressor, g_bytes_get_data (content, NULL), room, packed, room);
  Entry entry = new_entry (self, name, content);

  /* No room for it: it would have become larger. */
  if (size == 0) {
    irc_zip_store (self, name, content);
    return;
  }
  entry.method = METHOD_DEFLATED;
  entry.compressed_size = (guint32) size;
  add_entry (self, &entry, packed);
}

GBytes *
irc_zip_end (IrcZip *self)
{
  guint32 offset = 0;
  GBytes *bytes = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  offset = self->out->len;
  g_byte_array_append (self->out, self->directory->data, self->directory->len);
  add_32 (self->out, DIRECTORY_END);
  add_16 (self->out, 0); /* this disk and that of the directory */
  add_16 (self->out, 0);
  add_16 (self->out, self->n_entries);
  add_16 (self->out, self->n_entries);
  add_32 (self->out, self->directory->len);
  add_32 (self->out, offset);
  add_16 (self->out, 0); /* no comment */
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&self->out));
  g_byte_array_unref (self->directory);
  libdeflate_free_compressor (self->compressor);
  g_free (self);
  return bytes;
}
