/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "irc-pdf-font.h"
#include "irc-i18n.h"
#include "irc-pdf-object.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <math.h>
#include <string.h>

/* Two bytes a character id. */
#define MAX_IDS 65535

typedef struct {
  guint32 glyph;
  guint32 next;       /* another id of the same glyph, 0: none */
  gsize text, length; /* in texts */
  double width;       /* thousandths of an em */
} Character;

struct _IrcPdfFont {
  IrcPdf *pdf;
  IrcFace face;
  hb_face_t *hb_face;
  hb_font_t *hb_font;
  HPDF_Dict dict;
  GArray *characters; /* Character, by id; 0 is .notdef */
  guint32 *first;     /* id by glyph, 0: none */
  guint n_glyphs;
  GString *texts;
};

static gboolean
face_is_bold (IrcFace face)
{
  return face == IRC_FACE_SEMIBOLD || face == IRC_FACE_BOLD ||
         face == IRC_FACE_FALLBACK_BOLD;
}

static double
get_scale (const IrcPdfFont *self)
{
  return 1000.0 / hb_face_get_upem (self->hb_face);
}

IrcPdfFont *
irc_pdf_font_new (IrcPdf *pdf, IrcFace face)
{
  const HPDF_Dict dict = irc_pdf_dict_new (pdf, g_string_new (NULL));
  GBytes *bytes = irc_fonts_get_bytes (pdf->fonts, face);
  const Character notdef = { 0 };
  IrcPdfFont *self;
  hb_blob_t *blob;

  if (dict == NULL)
    return NULL;
  /* libharu lists only what it takes for a font among a page's fonts. */
  dict->header.obj_class |= HPDF_OSUBCLASS_FONT;

  blob = hb_blob_create (g_bytes_get_data (bytes, NULL),
                         (guint) g_bytes_get_size (bytes),
                         HB_MEMORY_MODE_READONLY,
                         NULL,
                         NULL);
  self = g_new0 (IrcPdfFont, 1);
  self->pdf = pdf;
  self->face = face;
  self->dict = dict;
  self->hb_face = hb_face_create (blob, 0);
  self->hb_font = hb_font_create (self->hb_face);
  self->n_glyphs = hb_face_get_glyph_count (self->hb_face);
  self->first = g_new0 (guint32, self->n_glyphs);
  self->characters = g_array_new (FALSE, FALSE, sizeof (Character));
  self->texts = g_string_new (NULL);
  g_array_append_val (self->characters, notdef);
  hb_blob_destroy (blob);
  return self;
}

void
irc_pdf_font_free (IrcPdfFont *self)
{
  if (self == NULL)
    return;
  hb_font_destroy (self->hb_font);
  hb_face_destroy (self->hb_face);
  g_array_unref (self->characters);
  g_free (self->first);
  g_string_free (self->texts, TRUE);
  g_free (self);
}

HPDF_Dict
irc_pdf_font_get_dict (const IrcPdfFont *self)
{
  return self->dict;
}

static Character *
get_character (const IrcPdfFont *self, guint id)
{
  return &g_array_index (self->characters, Character, id);
}

double
irc_pdf_font_get_width (const IrcPdfFont *self, guint id)
{
  return get_character (self, id)->width;
}

guint
irc_pdf_font_map (IrcPdfFont *self,
                  guint32 glyph,
                  const char *text,
                  gsize length)
{
  const guint new_id = self->characters->len;
  Character added = { .glyph = glyph, .length = length };

  g_return_val_if_fail (glyph < self->n_glyphs, 0);

  for (guint id = self->first[glyph]; id != 0;) {
    const Character *known = get_character (self, id);

    if (known->length == length &&
        memcmp (self->texts->str + known->text, text, length) == 0)
      return id;
    id = known->next;
  }
  if (new_id > MAX_IDS)
    return self->first[glyph];

  added.next = self->first[glyph];
  added.text = self->texts->len;
  /* As many decimals as are written, so that nothing drifts. */
  added.width =
      round (irc_fonts_get_advance (self->pdf->fonts, self->face, glyph) *
             get_scale (self) * 100) /
      100;
  g_string_append_len (self->texts, text, (gssize) length);
  g_array_append_val (self->characters, added);
  self->first[glyph] = new_id;
  return new_id;
}

/* ---- embedding ---------------------------------------------------------- */

static hb_subset_input_t *
make_subset_input (const IrcPdfFont *self)
{
  /* What a PDF reader never looks at: it gets glyph ids and widths from us. */
  static const char dropped[][5] = { "GSUB", "GPOS", "GDEF", "kern", "name",
                                     "post", "OS/2", "cmap", "DSIG", "gasp",
                                     "hdmx", "VDMX", "LTSH", "STAT", "MATH",
                                     "BASE", "FFTM", "JSTF", "vhea", "vmtx" };
  hb_subset_input_t *input = hb_subset_input_create_or_fail ();
  hb_set_t *glyphs, *tables;

  if (input == NULL)
    return NULL;
  glyphs = hb_subset_input_glyph_set (input);
  hb_set_add (glyphs, 0);
  for (guint id = 1; id < self->characters->len; id++)
    hb_set_add (glyphs, get_character (self, id)->glyph);
  tables = hb_subset_input_set (input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (gsize i = 0; i < G_N_ELEMENTS (dropped); i++)
    hb_set_add (
        tables,
        HB_TAG (dropped[i][0], dropped[i][1], dropped[i][2], dropped[i][3]));
  hb_subset_input_set_flags (input, HB_SUBSET_FLAGS_NO_HINTING);
  return input;
}

/* The font file with only our glyphs, and the new number of each by id, big
 * endian; NULL when HarfBuzz cannot. */
static GBytes *
make_subset (const IrcPdfFont *self, GByteArray *id_to_glyph)
{
  hb_subset_input_t *input = make_subset_input (self);
  hb_subset_plan_t *plan =
      input ? hb_subset_plan_create_or_fail (self->hb_face, input) : NULL;
  hb_face_t *face = plan ? hb_subset_plan_execute_or_fail (plan) : NULL;
  GBytes *bytes = NULL;

  if (face != NULL) {
    const hb_map_t *map = hb_subset_plan_old_to_new_glyph_mapping (plan);
    hb_blob_t *blob = hb_face_reference_blob (face);
    guint length;
    const char *data = hb_blob_get_data (blob, &length);

    for (guint id = 0; id < self->characters->len; id++) {
      const guint glyph = hb_map_get (map, get_character (self, id)->glyph);
      const guint8 pair[2] = { (guint8) (glyph >> 8), (guint8) glyph };

      g_byte_array_append (id_to_glyph, pair, sizeof pair);
    }
    bytes = g_bytes_new (data, length);
    hb_blob_destroy (blob);
  }
  hb_face_destroy (face);
  hb_subset_plan_destroy (plan);
  hb_subset_input_destroy (input);
  return bytes;
}

/* "ABCDEF+Lato-Regular"; the tag comes from the subset itself. */
static char *
make_name (const IrcPdfFont *self, GBytes *subset)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (subset, &length);
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);
  char name[64] = "", tag[7] = "";
  guint size = sizeof name;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ data[i]) * G_GUINT64_CONSTANT (0x100000001b3);
  for (guint i = 0; i < 6; i++, hash /= 26)
    tag[i] = (char) ('A' + hash % 26);

  hb_ot_name_get_utf8 (self->hb_face,
                       HB_OT_NAME_ID_POSTSCRIPT_NAME,
                       HB_LANGUAGE_INVALID,
                       &size,
                       name);
  for (char *p = name; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-')
      *p = '-';
  return g_strconcat (tag, "+", *name ? name : "Font", NULL);
}

static void
append_widths (GString *out, const IrcPdfFont *self)
{
  g_string_append (out, "/DW 0/W[0[");
  for (guint id = 0; id < self->characters->len; id++) {
    irc_pdf_append_number (out, irc_pdf_font_get_width (self, id));
    g_string_append_c (out, ' ');
  }
  g_string_append (out, "]]");
}

static GBytes *
make_to_unicode (const IrcPdfFont *self)
{
  GString *out = g_string_new (
      "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
      "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
  const guint end = self->characters->len;

  for (guint id = 1; id < end; id++) {
    const Character *character = get_character (self, id);

    /* At most a hundred lines a block. */
    if (id % 100 == 1) {
      irc_pdf_append_integer (out, MIN (100, end - id));
      g_string_append (out, " beginbfchar\n");
    }
    g_string_append_c (out, '<');
    irc_pdf_append_hex16 (out, id);
    g_string_append (out, "><");
    irc_pdf_append_utf16 (
        out, self->texts->str + character->text, character->length);
    g_string_append (out, ">\n");
    if (id % 100 == 0 || id + 1 == end)
      g_string_append (out, "endbfchar\n");
  }
  g_string_append (
      out, "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n");
  return g_string_free_to_bytes (out);
}

/* One bit for each id there is: all of them. */
static GBytes *
make_cid_set (const IrcPdfFont *self)
{
  const guint n = self->characters->len;
  guint8 *bits = g_malloc0 ((n + 7) / 8);

  for (guint id = 0; id < n; id++)
    bits[id / 8] |= (guint8) (0x80 >> (id % 8));
  return g_bytes_new_take (bits, (n + 7) / 8);
}

static void
append_metrics (GString *out, const IrcPdfFont *self)
{
  const double scale = get_scale (self);
  const gboolean italic = self->face == IRC_FACE_ITALIC;
  hb_blob_t *head =
      hb_face_reference_table (self->hb_face, HB_TAG ('h', 'e', 'a', 'd'));
  guint length;
  const guint8 *data = (const guint8 *) hb_blob_get_data (head, &length);
  double ascent, descent, cap_height;

  g_string_append (out, "/FontBBox[");
  for (guint at = 36; at < 44 && length >= 44; at += 2) {
    const gint16 edge = (gint16) (data[at] << 8 | data[at + 1]);

    irc_pdf_append_integer (out, lround (edge * scale));
    g_string_append_c (out, ' ');
  }
  hb_blob_destroy (head);

  ascent = irc_fonts_get_ascent (self->pdf->fonts, self->face, 1000);
  descent = irc_fonts_get_descent (self->pdf->fonts, self->face, 1000);
  cap_height = irc_fonts_get_cap_height (self->pdf->fonts, self->face, 1000);
  g_string_append (out, "]/Flags ");
  irc_pdf_append_integer (
      out, 4 | (italic ? 64 : 0) | (face_is_bold (self->face) ? 262144 : 0));
  g_string_append (out, "/ItalicAngle ");
  irc_pdf_append_integer (out, italic ? -12 : 0);
  g_string_append (out, "/Ascent ");
  irc_pdf_append_integer (out, lround (ascent));
  g_string_append (out, "/Descent ");
  irc_pdf_append_integer (out, -lround (descent));
  g_string_append (out, "/CapHeight ");
  irc_pdf_append_integer (out, lround (cap_height));
  g_string_append (out, "/StemV ");
  irc_pdf_append_integer (out, face_is_bold (self->face) ? 140 : 80);
}

static HPDF_Dict
add_descriptor (IrcPdfFont *self, const char *name, GBytes *subset)
{
  GString *out = g_string_new ("/Type/FontDescriptor/FontName/");
  GString *entries = g_string_new ("/Length1 ");
  HPDF_Dict file, set;

  irc_pdf_append_integer (entries, (gint64) g_bytes_get_size (subset));
  file = irc_pdf_stream_new (self->pdf, entries, g_bytes_ref (subset), TRUE);
  set = irc_pdf_stream_new (
      self->pdf, g_string_new (NULL), make_cid_set (self), TRUE);
  g_string_append (out, name);
  append_metrics (out, self);
  if (file != NULL && set != NULL) {
    g_string_append (out, "/FontFile2 ");
    irc_pdf_append_reference (out, file);
    g_string_append (out, "/CIDSet ");
    irc_pdf_append_reference (out, set);
  }
  return irc_pdf_dict_new (self->pdf, out);
}

static HPDF_Dict
add_descendant (IrcPdfFont *self,
                const char *name,
                HPDF_Dict descriptor,
                GByteArray *id_to_glyph)
{
  GString *out = g_string_new ("/Type/Font/Subtype/CIDFontType2/BaseFont/");
  const HPDF_Dict map =
      irc_pdf_stream_new (self->pdf,
                          g_string_new (NULL),
                          g_bytes_new (id_to_glyph->data, id_to_glyph->len),
                          TRUE);

  g_string_append (out, name);
  g_string_append (
      out,
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>");
  append_widths (out, self);
  if (descriptor != NULL && map != NULL) {
    g_string_append (out, "/FontDescriptor ");
    irc_pdf_append_reference (out, descriptor);
    g_string_append (out, "/CIDToGIDMap ");
    irc_pdf_append_reference (out, map);
  }
  return irc_pdf_dict_new (self->pdf, out);
}

gboolean
irc_pdf_font_embed (IrcPdfFont *self, GError **error)
{
  g_autoptr (GByteArray) id_to_glyph = g_byte_array_new ();
  g_autoptr (GBytes) subset = make_subset (self, id_to_glyph);
  g_autofree char *name = NULL;
  GString *out = irc_pdf_dict_get_entries (self->dict);
  HPDF_Dict descriptor, descendant, to_unicode;

  if (subset == NULL) {
    g_set_error_literal (
        error,
        IRC_BACKEND_ERROR,
        IRC_BACKEND_ERROR_PDF,
        _ ("The PDF could not be written: a font could not be embedded."));
    return FALSE;
  }
  name = make_name (self, subset);
  descriptor = add_descriptor (self, name, subset);
  descendant = add_descendant (self, name, descriptor, id_to_glyph);
  to_unicode = irc_pdf_stream_new (
      self->pdf, g_string_new (NULL), make_to_unicode (self), TRUE);
  if (descendant == NULL || to_unicode == NULL)
    return irc_pdf_check (self->pdf, error);

  g_string_append_printf (
      out,
      "/Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H"
      "/DescendantFonts[",
      name);
  irc_pdf_append_reference (out, descendant);
  g_string_append (out, "]/ToUnicode ");
  irc_pdf_append_reference (out, to_unicode);
  return TRUE;
}

gboolean
irc_pdf_font_is_complete (const IrcPdfFont *self)
{
  for (guint id = 1; id < self->characters->len; id++)
    if (get_character (self, id)->glyph == 0 ||
        get_character (self, id)->length == 0)
      return FALSE;
  return irc_pdf_dict_get_entries (self->dict)->len > 0;
}
