/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From libharu's objects to the bytes of a file.
 *
 * libharu would write one cross-reference table, a deflate state per stream
 * and an identifier made from the clock.  Here: streams are compressed while
 * pages are still painted; in the ua profile what is not a stream goes
 * compressed into object streams (ISO 32000-1, 7.5.7 and 7.5.8), which makes
 * the structure tree cheap; the archive profile, PDF 1.4, gets a plain table;
 * the identifier is a digest of the file's own bytes. */

#include "irc-pdf-object.h"

#define OBJECTS_PER_STREAM 250

typedef enum {
  SLOT_FREE = 0,
  SLOT_OFFSET = 1, /* a: offset in the file */
  SLOT_PACKED = 2, /* a: number of the object stream, b: index in it */
  SLOT_LENGTH = 3, /* the length of a stream, which is written inline */
} SlotKind;

typedef struct {
  SlotKind kind;
  guint32 a;
  guint16 b;
} Slot;

typedef struct {
  IrcPdf *pdf;
  GString *out;    /* the file */
  GArray *slots;   /* Slot by object number */
  guint n_objects; /* of libharu's */
  GString *index;  /* of the object stream being filled */
  GString *packed; /* its objects */
  guint n_packed;
  GString *value;     /* where libharu writes to */
  HPDF_Stream writer; /* libharu's end of value */
} Saver;

/* ---- small things ------------------------------------------------------- */

static Slot *
get_slot (const Saver *self, guint number)
{
  return &g_array_index (self->slots, Slot, number);
}

static void *
get_object (const Saver *self, guint number)
{
  return HPDF_Xref_GetEntry (self->pdf->doc->xref, number)->obj;
}

static gboolean
is_dict (const void *object)
{
  const HPDF_Obj_Header *header = object;

  return (header->obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT;
}

static HPDF_STATUS
append_value (HPDF_Stream stream, const HPDF_BYTE *bytes, HPDF_UINT size)
{
  g_string_append_len (stream->attr, (const char *) bytes, size);
  return HPDF_OK;
}

static void
begin_object (Saver *self, guint number)
{
  *get_slot (self, number) =
      (Slot){ .kind = SLOT_OFFSET, .a = (guint32) self->out->len };
  irc_pdf_append_integer (self->out, number);
  g_string_append (self->out, " 0 obj\n");
}

static void
end_object (Saver *self)
{
  g_string_append (self->out, "\nendobj\n");
}

/* ---- compression -------------------------------------------------------- */

/* A stream of libharu's lies about in pieces. */
void
irc_pdf_begin_content (IrcPdf *self, HPDF_Dict dict)
{
  GByteArray *whole = g_byte_array_new ();
  const guint n = HPDF_MemStream_GetBufCount (dict->stream);

  for (guint i = 0; i < n; i++) {
    HPDF_UINT length;
    const HPDF_BYTE *bytes =
        HPDF_MemStream_GetBufPtr (dict->stream, i, &length);

    g_byte_array_append (whole, bytes, length);
  }
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (whole);
  irc_deflater_begin (self->deflater, dict, bytes);
}

/* ---- objects ------------------------------------------------------------ */

static void
append_stream (Saver *self, const char *entries, GBytes *data)
{
  gsize length;
  const char *bytes = g_bytes_get_data (data, &length);

  g_string_append (self->out, "<<");
  g_string_append (self->out, entries);
  g_string_append (self->out, "/Length ");
  irc_pdf_append_integer (self->out, (gint64) length);
  g_string_append (self->out, ">>stream\r\n");
  g_string_append_len (self->out, bytes, (gssize) length);
  g_string_append (self->out, "\nendstream");
}

static void
append_deflated (Saver *self, const char *entries, GBytes *deflated)
{
  g_autofree char *all = g_strconcat (entries, "/Filter/FlateDecode", NULL);

  append_stream (self, all, deflated);
}

static void
write_page_content (Saver *self, guint number, HPDF_Dict dict)
{
  g_autoptr (GBytes) deflated = irc_deflater_finish (self->pdf->deflater, dict);

  begin_object (self, number);
  append_deflated (self, "", deflated);
  end_object (self);
}

static void
write_our_stream (
    Saver *self, guint number, HPDF_Dict dict, GBytes *data, gboolean compress)
{
  const GString *entries = irc_pdf_dict_get_entries (dict);

  begin_object (self, number);
  if (compress) {
    g_autoptr (GBytes) deflated =
        irc_deflater_finish (self->pdf->deflater, dict);

    append_deflated (self, entries->str, deflated);
  } else {
    append_stream (self, entries->str, data);
  }
  end_object (self);
}

/* Writes what has been packed so far as object stream number @number. */
static void
write_packed (Saver *self)
{
  g_autofree char *entries = NULL;
  const guint number = self->slots->len;
  const Slot slot = { .kind = SLOT_OFFSET };

  if (self->n_packed == 0)
    return;
  entries = g_strdup_printf ("/Type/ObjStm/N %u/First %" G_GSIZE_FORMAT,
                             self->n_packed,
                             self->index->len);
  g_string_append_len (
      self->index, self->packed->str, (gssize) self->packed->len);
  g_autoptr (GBytes) deflated = irc_deflater_deflate (
      self->pdf->deflater, self->index->str, self->index->len);
  g_array_append_val (self->slots, slot);
  begin_object (self, number);
  append_deflated (self, entries, deflated);
  end_object (self);
  g_string_truncate (self->index, 0);
  g_string_truncate (self->packed, 0);
  self->n_packed = 0;
}

static void
pack_value (Saver *self, guint number)
{
  if (self->n_packed == OBJECTS_PER_STREAM)
    write_packed (self);
  irc_pdf_append_integer (self->index, number);
  g_string_append_c (self->index, ' ');
  irc_pdf_append_integer (self->index, (gint64) self->packed->len);
  g_string_append_c (self->index, ' ');
  /* The object stream's own number will be the next one. */
  *get_slot (self, number) = (Slot){
    .kind = SLOT_PACKED,
    .a = self->slots->len,
    .b = (guint16) self->n_packed,
  };
  g_string_append_len (
      self->packed, self->value->str, (gssize) self->value->len);
  g_string_append_c (self->packed, '\n');
  self->n_packed++;
}

static gboolean
write_value (Saver *self, guint number, void *object, GError **error)
{
  g_string_truncate (self->value, 0);
  HPDF_Obj_WriteValue (object, self->writer, NULL);
  if (!irc_pdf_is_sound (self->pdf))
    return irc_pdf_check (self->pdf, error);
  if (self->pdf->options->profile == IRC_PDF_UA) {
    pack_value (self, number);
    return TRUE;
  }
  begin_object (self, number);
  g_string_append_len (self->out, self->value->str, (gssize) self->value->len);
  end_object (self);
  return TRUE;
}

static gboolean
write_object (Saver *self, guint number, GError **error)
{
  void *object = get_object (self, number);
  gboolean compress = FALSE;
  GBytes *data;

  if (!is_dict (object))
    return write_value (self, number, object, error);
  if (((HPDF_Dict) object)->stream != NULL) {
    write_page_content (self, number, object);
    return TRUE;
  }
  data = irc_pdf_dict_get_data (object, &compress);
  if (data == NULL)
    return write_value (self, number, object, error);
  write_our_stream (self, number, object, data, compress);
  return TRUE;
}

/* libharu keeps the length of each of its streams as an object of its own. */
static void
mark_lengths (Saver *self)
{
  for (guint i = 1; i < self->n_objects; i++) {
    const HPDF_Dict dict = get_object (self, i);
    const HPDF_Obj_Header *length;

    if (!is_dict (dict) || dict->stream == NULL)
      continue;
    length = HPDF_Dict_GetItem (dict, "Length", HPDF_OCLASS_NUMBER);
    if (length != NULL)
      get_slot (self, length->obj_id & 0x00FFFFFF)->kind = SLOT_LENGTH;
  }
}

static gboolean
write_objects (Saver *self, GError **error)
{
  mark_lengths (self);
  for (guint i = 1; i < self->n_objects; i++) {
    if (get_slot (self, i)->kind == SLOT_LENGTH)
      continue;
    if (!write_object (self, i, error))
      return FALSE;
    if (i % 64 == 0) {
      if (!irc_pdf_check (self->pdf, error))
        return FALSE;
      irc_pdf_progress (self->pdf, 0.6 + 0.4 * i / self->n_objects);
    }
  }
  write_packed (self);
  return TRUE;
}

/* ---- the end of the file ------------------------------------------------ */

static char *
make_identifier (const Saver *self)
{
  g_autofree char *digest = g_compute_checksum_for_data (
      G_CHECKSUM_MD5, (const guchar *) self->out->str, self->out->len);

  return g_strdup_printf ("/ID[<%s><%s>]", digest, digest);
}

static void
append_roots (GString *out, const Saver *self, guint size)
{
  g_autofree char *identifier = make_identifier (self);

  g_string_append (out, "/Size ");
  irc_pdf_append_integer (out, size);
  g_string_append (out, "/Root ");
  irc_pdf_append_reference (out, self->pdf->doc->catalog);
  g_string_append (out, "/Info ");
  irc_pdf_append_reference (out, self->pdf->doc->info);
  g_string_append (out, identifier);
}

static void
append_big_endian (GString *out, guint32 value, guint n_bytes)
{
  while (n_bytes-- > 0)
    g_string_append_c (out, (char) (value >> (8 * n_bytes)));
}

static void
write_reference_stream (Saver *self)
{
  g_autoptr (GString) table = g_string_new (NULL);
  g_autoptr (GString) entries = g_string_new ("/Type/XRef/W[1 4 2]");
  const guint number = self->slots->len;
  const Slot own = { .kind = SLOT_OFFSET, .a = (guint32) self->out->len };

  g_array_append_val (self->slots, own);
  for (guint i = 0; i < self->slots->len; i++) {
    const Slot *slot = get_slot (self, i);
    const gboolean is_free =
        slot->kind == SLOT_FREE || slot->kind == SLOT_LENGTH;

    append_big_endian (table, is_free ? 0 : slot->kind, 1);
    append_big_endian (table, is_free ? 0 : slot->a, 4);
    append_big_endian (table, is_free ? 0xFFFF : slot->b, 2);
  }
  g_autoptr (GBytes) deflated =
      irc_deflater_deflate (self->pdf->deflater, table->str, table->len);
  append_roots (entries, self, self->slots->len);
  begin_object (self, number);
  append_deflated (self, entries->str, deflated);
  end_object (self);
  g_string_append (self->out, "startxref\n");
  irc_pdf_append_integer (self->out, own.a);
}

static void
write_reference_table (Saver *self)
{
  const gsize start = self->out->len;
  GString *trailer = g_string_new ("trailer\n<<");

  append_roots (trailer, self, self->slots->len);
  g_string_append_printf (self->out, "xref\n0 %u\n", self->slots->len);
  for (guint i = 0; i < self->slots->len; i++) {
    const Slot *slot = get_slot (self, i);

    if (slot->kind == SLOT_OFFSET)
      g_string_append_printf (self->out, "%010u 00000 n\r\n", slot->a);
    else
      g_string_append (self->out, "0000000000 65535 f\r\n");
  }
  g_string_append_len (self->out, trailer->str, (gssize) trailer->len);
  g_string_append_printf (self->out, ">>\nstartxref\n%" G_GSIZE_FORMAT, start);
  g_string_free (trailer, TRUE);
}

static gboolean
write_file (Saver *self, GError **error)
{
  const gboolean packed = self->pdf->options->profile == IRC_PDF_UA;

  /* The second line says that the file is not text. */
  g_string_append (self->out, packed ? "%PDF-1.7\n" : "%PDF-1.4\n");
  g_string_append (self->out, "%\xE2\xE3\xCF\xD3\n");
  if (!write_objects (self, error))
    return FALSE;
  if (packed)
    write_reference_stream (self);
  else
    write_reference_table (self);
  g_string_append (self->out, "\n%%EOF\n");
  irc_pdf_progress (self->pdf, 1);
  return irc_pdf_check (self->pdf, error);
}

static void
saver_clear (Saver *self)
{
  if (self->writer != NULL)
    HPDF_Stream_Free (self->writer);
  g_array_unref (self->slots);
  g_string_free (self->index, TRUE);
  g_string_free (self->packed, TRUE);
  g_string_free (self->value, TRUE);
  if (self->out != NULL)
    g_string_free (self->out, TRUE);
}

GBytes *
irc_pdf_serialise (IrcPdf *self, GError **error)
{
  const guint n_objects = self->doc->xref->entries->count;
  GBytes *bytes = NULL;
  Saver saver = {
    .pdf = self,
    .n_objects = n_objects,
    .out = g_string_sized_new (256 * 1024),
    .slots = g_array_new (FALSE, TRUE, sizeof (Slot)),
    .index = g_string_new (NULL),
    .packed = g_string_new (NULL),
    .value = g_string_new (NULL),
  };

  g_array_set_size (saver.slots, n_objects);
  saver.writer =
      HPDF_CallbackWriter_New (self->doc->mmgr, append_value, saver.value);
  if (saver.writer == NULL)
    irc_pdf_check (self, error);
  else if (write_file (&saver, error))
    bytes = g_string_free_to_bytes (g_steal_pointer (&saver.out));
  saver_clear (&saver);
  return bytes;
}
