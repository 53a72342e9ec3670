/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is found out about a line before it is shaped.
 *
 * 1. The text becomes characters with byte offsets; what is not UTF-8 becomes
 *    U+FFFD.  Characters that belong together (a letter and its marks, a
 *    joined emoji) are clusters, which nothing below cuts.
 * 2. FriBidi gives each character its level; odd levels go right to left.
 * 3. Each cluster gets the first face of the chain that can draw all of it.
 * 4. Each character gets a script, which tells HarfBuzz how to shape.
 */
#include "irc-line-private.h"
#include "irc-string.h"

#define REPLACEMENT 0xFFFD
#define NON_BREAKING_HYPHEN 0x2011

/* ---- characters --------------------------------------------------------- */

/* Characters that show nothing (DerivedCoreProperties.txt,
 * Default_Ignorable_Code_Point, without the Hangul fillers). */
static gboolean
shows_nothing (gunichar c)
{
  if (c < 0xAD)
    return FALSE;
  return c == 0x00AD || c == 0x034F || c == 0x061C ||
         (c >= 0x17B4 && c <= 0x17B5) || (c >= 0x180B && c <= 0x180E) ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) ||
         c == 0xFEFF || (c >= 0xE0000 && c <= 0xE0FFF);
}

static gboolean
is_mark (gunichar c)
{
  GUnicodeType type;

  if (c < 0x300)
    return FALSE;
  type = g_unichar_type (c);
  return type == G_UNICODE_NON_SPACING_MARK ||
         type == G_UNICODE_ENCLOSING_MARK || type == G_UNICODE_SPACING_MARK;
}

/* A line has no breaks: they, and tabs, are spaces here. */
static gunichar
as_shown (gunichar c)
{
  if ((c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029)
    return ' ';
  return c;
}

/* Near enough to Unicode Annex 29 for texts in the scripts we draw. */
gboolean
irc_character_continues (gunichar c, gunichar before)
{
  if (is_mark (c) || shows_nothing (c) || (c >= 0x1F3FB && c <= 0x1F3FF))
    return TRUE;
  return before == 0x200D && c >= 0x2190 &&
         g_unichar_type (c) == G_UNICODE_OTHER_SYMBOL;
}

static void
line_read (IrcLine *self)
{
  const char *end = self->text + self->n_bytes;
  gunichar before = 0;

  self->n = 0;
  for (const char *p = self->text; p < end; p = irc_string_next_char (p)) {
    gunichar c = as_shown (g_utf8_get_char (p));

    self->offsets[self->n] = (guint32) (p - self->text);
    self->starts[self->n] =
        self->n == 0 || !irc_character_continues (c, before);
    self->characters[self->n++] = c;
    before = c;
  }
  self->offsets[self->n] = (guint32) self->n_bytes;
}

/* ---- levels ------------------------------------------------------------- */

static FriBidiParType
to_paragraph_type (IrcTextDirection direction)
{
  switch (direction) {
    case IRC_TEXT_LEFT_TO_RIGHT:
      return FRIBIDI_PAR_LTR;
    case IRC_TEXT_RIGHT_TO_LEFT:
      return FRIBIDI_PAR_RTL;
    case IRC_TEXT_AUTO:
    default:
      return FRIBIDI_PAR_WLTR;
  }
}

/* Below U+0590 nothing goes right to left: most texts need no more. */
static gboolean
line_is_plain (const IrcLine *self)
{
  for (guint i = 0; i < self->n; i++)
    if (self->characters[i] >= 0x590 &&
        !(self->characters[i] >= 0x2010 && self->characters[i] < 0x2028) &&
        !(self->characters[i] >= 0x202F && self->characters[i] < 0x2066))
      return FALSE;
  return TRUE;
}

static void
line_find_levels (IrcLine *self, IrcTextDirection direction)
{
  FriBidiParType paragraph = to_paragraph_type (direction);
  g_autofree FriBidiCharType *types = NULL;
  g_autofree FriBidiBracketType *brackets = NULL;

  if (direction != IRC_TEXT_RIGHT_TO_LEFT && line_is_plain (self))
    return;

  types = g_new (FriBidiCharType, self->n + 1);
  brackets = g_new (FriBidiBracketType, self->n + 1);
  fribidi_get_bidi_types (self->characters, (int) self->n, types);
  fribidi_get_bracket_types (self->characters, (int) self->n, types, brackets);
  if (fribidi_get_par_embedding_levels_ex (
          types, brackets, (int) self->n, &paragraph, self->levels) == 0)
    memset (self->levels, 0, self->n);
}

/* ---- faces -------------------------------------------------------------- */

/* What HarfBuzz can draw with this face, in one way or another. */
static gboolean
can_draw (const IrcFaceData *face, gunichar c)
{
  if (c == REPLACEMENT)
    return FALSE;
  if (irc_face_has (face, c) || shows_nothing (c))
    return TRUE;
  if (c == NON_BREAKING_HYPHEN)
    return irc_face_has (face, 0x2010);
  /* The Ogham space is a stroke. */
  return g_unichar_type (c) == G_UNICODE_SPACE_SEPARATOR && c != 0x1680;
}

static gboolean
can_draw_all (const IrcFaceData *face, const gunichar *characters, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!can_draw (face, characters[i]))
      return FALSE;
  return TRUE;
}

/* Composed and decomposed forms are one letter: HarfBuzz changes one into the
 * other when the face has only that. */
static gboolean
can_draw_other_form (const IrcFaceData *face,
                     const char *cluster,
                     gsize length,
                     GNormalizeMode mode)
{
  g_autofree char *other = g_utf8_normalize (cluster, (gssize) length, mode);
  g_autofree gunichar *characters = NULL;
  glong n = 0;

  if (other == NULL)
    return FALSE;
  characters = g_utf8_to_ucs4_fast (other, -1, &n);
  return can_draw_all (face, characters, (guint) n);
}

static gboolean
line_can_draw (const IrcLine *self, IrcFace face, guint start, guint end)
{
  const IrcFaceData *data = &self->fonts->faces[face];
  const char *text = self->text + self->offsets[start];
  gsize length = self->offsets[end] - self->offsets[start];

  if (can_draw_all (data, self->characters + start, end - start))
    return TRUE;
  if (self->characters[start] < 0xA0 && end == start + 1)
    return FALSE;
  return can_draw_other_form (data, text, length, G_NORMALIZE_NFC) ||
         can_draw_other_form (data, text, length, G_NORMALIZE_NFD);
}

static guint8
line_choose_face (const IrcLine *self, guint start, guint end)
{
  gboolean bold = self->face == IRC_FACE_SEMIBOLD ||
                  self->face == IRC_FACE_BOLD ||
                  self->face == IRC_FACE_FALLBACK_BOLD;
  const IrcFace chain[] = {
    self->face,
    bold ? IRC_FACE_FALLBACK_BOLD : IRC_FACE_FALLBACK,
    IRC_FACE_FALLBACK, /* the regular face has more */
  };

  for (guint i = 0; i < G_N_ELEMENTS (chain); i++)
    if (line_can_draw (self, chain[i], start, end))
      return (guint8) chain[i];
  return IRC_LINE_MISSING;
}

static guint
line_find_cluster_end (const IrcLine *self, guint start)
{
  guint end = start + 1;

  while (end < self->n && !self->starts[end])
    end++;
  return end;
}

static void
line_choose_faces (IrcLine *self)
{
  const IrcFaceData *asked = &self->fonts->faces[self->face];

  for (guint start = 0, end; start < self->n; start = end) {
    guint8 face;

    end = line_find_cluster_end (self, start);
    if (end == start + 1 && self->characters[start] < IRC_FACE_N_KNOWN &&
        asked->known[self->characters[start]]) {
      self->faces[start] = (guint8) self->face;
      continue;
    }
    face = line_choose_face (self, start, end);
    memset (self->faces + start, face, end - start);
  }
}

/* ---- scripts ------------------------------------------------------------ */

static hb_script_t
find_script (hb_unicode_funcs_t *unicode, gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalpha ((char) c) ? HB_SCRIPT_LATIN : HB_SCRIPT_COMMON;
  return hb_unicode_script (unicode, c);
}

static gboolean
is_real (hb_script_t script)
{
  return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED;
}

/* Digits, signs and marks go with the letters of the same face before them,
 * else with those after them. */
static void
line_find_scripts (IrcLine *self)
{
  hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default ();

  for (guint i = 0; i < self->n; i++) {
    hb_script_t script = find_script (unicode, self->characters[i]);

    if (!is_real (script))
      script = i > 0 && self->faces[i] == self->faces[i - 1]
                   ? self->scripts[i - 1]
                   : HB_SCRIPT_COMMON;
    self->scripts[i] = script;
  }
  for (guint i = self->n; i-- > 1;)
    if (!is_real (self->scripts[i - 1]) && self->faces[i - 1] == self->faces[i])
      self->scripts[i - 1] = self->scripts[i];
}

/* Clusters are never cut: all of one goes the way of its first character. */
static void
line_unite_clusters (IrcLine *self)
{
  for (guint i = 1; i < self->n; i++)
    if (!self->starts[i]) {
      self->levels[i] = self->levels[i - 1];
      self->scripts[i] = self->scripts[i - 1];
    }
}

/* ---- a line ------------------------------------------------------------- */

/* Most lines are of ASCII characters that the face has: all of the above in one
 * pass. Signs go with the letters, so one letter makes all of it Latin. */
static gboolean
line_read_ascii (IrcLine *self)
{
  const IrcFaceData *asked = &self->fonts->faces[self->face];
  gboolean letters = FALSE;

  for (gsize i = 0; i < self->n_bytes; i++) {
    const guchar c = (guchar) self->text[i];

    if (c < ' ' || c > '~' || !asked->known[c])
      return FALSE;
    letters = letters || g_ascii_isalpha (c);
    self->characters[i] = c;
    self->offsets[i] = (guint32) i;
    self->starts[i] = TRUE;
    self->faces[i] = (guint8) self->face;
  }
  self->n = (guint) self->n_bytes;
  self->offsets[self->n] = (guint32) self->n_bytes;
  for (guint i = 0; i < self->n; i++)
    self->scripts[i] = letters ? HB_SCRIPT_LATIN : HB_SCRIPT_COMMON;
  return TRUE;
}

void
irc_line_init (IrcLine *self,
               IrcFonts *fonts,
               IrcFace face,
               double size,
               IrcTextDirection direction,
               const char *text,
               gsize length)
{
  gsize most;

  *self = (IrcLine){ .fonts = fonts, .face = face, .size = size };
  self->text = g_utf8_make_valid (text, (gssize) length);
  self->n_bytes = strlen (self->text);

  most = self->n_bytes + 1;
  self->characters = g_new (gunichar, most);
  self->offsets = g_new (guint32, most);
  self->starts = g_new (gboolean, most);
  self->levels = g_new0 (FriBidiLevel, most);
  self->faces = g_new (guint8, most);
  self->scripts = g_new (hb_script_t, most);
  if (direction != IRC_TEXT_RIGHT_TO_LEFT && line_read_ascii (self))
    return;

  line_read (self);
  line_find_levels (self, direction);
  line_choose_faces (self);
  line_find_scripts (self);
  line_unite_clusters (self);
}

void
irc_line_clear (IrcLine *self)
{
  g_free (self->text);
  g_free (self->characters);
  g_free (self->offsets);
  g_free (self->starts);
  g_free (self->levels);
  g_free (self->faces);
  g_free (self->scripts);
}

IrcFace
irc_line_get_box_face (const IrcLine *self)
{
  return self->fonts->faces[self->face].box != 0 ? self->face
                                                 : IRC_FACE_FALLBACK;
}

/* ---- direction ---------------------------------------------------------- */

IrcTextDirection
irc_text_find_direction (const char *text, gssize length)
{
  g_autofree char *valid = NULL;

  g_return_val_if_fail (text != NULL, IRC_TEXT_LEFT_TO_RIGHT);

  valid = g_utf8_make_valid (text, length);
  for (const char *p = valid; *p != '\0'; p = irc_string_next_char (p)) {
    FriBidiCharType type = fribidi_get_bidi_type (g_utf8_get_char (p));

    if (FRIBIDI_IS_LETTER (type) && FRIBIDI_IS_STRONG (type))
      return FRIBIDI_IS_RTL (type) ? IRC_TEXT_RIGHT_TO_LEFT
                                   : IRC_TEXT_LEFT_TO_RIGHT;
  }
  return IRC_TEXT_LEFT_TO_RIGHT;
}
