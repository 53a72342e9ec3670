/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "irc-paint-haru.h"
#include "irc-pdf-object.h"
#include "irc-pdf-run.h"
#include "irc-pdf-tags.h"

#include <math.h>
#include <string.h>

#define ARTIFACT G_MAXUINT

/* What "q" saves and "Q" brings back, as far as we set it. */
typedef struct {
  IrcColor fill, stroke;
  gboolean fill_is_set, stroke_is_set;
  int alpha; /* × 255 */
  double line_width, dash, gap;
  IrcCap cap;
  IrcPdfFont *font;
  double font_size;
} State;

typedef struct {
  IrcPainter painter;
  IrcPdf *pdf;
  guint number;
  HPDF_Page page;
  double height;
  State state;
  GArray *saved;                  /* State */
  GArray *owners;                 /* guint: element or ARTIFACT, by tag */
  gboolean is_open;               /* a marked sequence is */
  guint open_owner;               /* whose it is */
  const char *fonts[IRC_N_FACES]; /* their names in this page's resources */
  GString *text;
} Haru;

static const State initial_state = {
  .alpha = 255,
  .line_width = 1,
  .cap = IRC_CAP_BUTT,
};

/* ---- numbers and raw operators ------------------------------------------ */

/* libharu prints five decimals; a thousandth of a point is plenty. */
static HPDF_REAL
to_real (double value)
{
  return (HPDF_REAL) (round (value * 1000) / 1000);
}

static HPDF_REAL
flip (const Haru *self, double y)
{
  return to_real (self->height - y);
}

static void
write_text (Haru *self)
{
  const HPDF_PageAttr attr = self->page->attr;

  HPDF_Stream_Write (attr->stream,
                     (const HPDF_BYTE *) self->text->str,
                     (HPDF_UINT) self->text->len);
  g_string_truncate (self->text, 0);
}

/* ---- marked content ----------------------------------------------------- */

static void
close_mark (Haru *self)
{
  if (!self->is_open)
    return;
  self->is_open = FALSE;
  g_string_append (self->text, "EMC\n");
  write_text (self);
}

static guint
get_owner (const Haru *self)
{
  const GArray *owners = self->owners;

  return owners->len == 0 ? ARTIFACT
                          : g_array_index (owners, guint, owners->len - 1);
}

/* What a reader is told in place of glyphs. */
typedef struct {
  const char *text;
  gsize length;
  gboolean in_place; /* of the glyphs even where text is searched: poppler does
                      * so in spans alone, and turns Arabic and Hebrew round */
} Spoken;

static void
append_content_mark (Haru *self, guint owner, const Spoken *spoken)
{
  guint n;
  const IrcElement *elements = irc_pages_get_elements (self->pdf->pages, &n);

  g_string_append_c (self->text, '/');
  g_string_append (self->text,
                   spoken != NULL && spoken->in_place
                       ? "Span"
                       : irc_role_get_name (elements[owner].role));
  g_string_append (self->text, "<</MCID ");
  irc_pdf_append_integer (
      self->text,
      irc_pdf_tags_add_content (self->pdf->tags, self->number, owner));
  if (spoken != NULL) {
    g_string_append (self->text, "/ActualText<FEFF");
    irc_pdf_append_utf16 (self->text, spoken->text, spoken->length);
    g_string_append_c (self->text, '>');
  }
  g_string_append (self->text, ">>BDC\n");
}

/* Marks are opened by the first painting inside them and stay open until
 * something of another owner is painted: no empty ones, and neighbouring lines
 * of a paragraph share one.  @spoken, if not NULL, is given as
 * ActualText: it gets a mark of its own, since readers lose count of nested
 * ones. */
static void
open_mark (Haru *self, const Spoken *spoken)
{
  const guint owner = get_owner (self);

  if (self->is_open && self->open_owner == owner && spoken == NULL)
    return;
  close_mark (self);
  self->is_open = TRUE;
  self->open_owner = owner;
  if (owner == ARTIFACT)
    g_string_append (self->text, "/Artifact BMC\n");
  else
    append_content_mark (self, owner, spoken);
  write_text (self);
}

static void
begin_tag (IrcPainter *painter, const IrcTag *tag)
{
  Haru *self = (Haru *) painter;
  guint owner = get_owner (self);

  if (tag->kind == IRC_TAG_CONTENT)
    owner = tag->element;
  else if (tag->kind == IRC_TAG_ARTIFACT)
    owner = ARTIFACT;
  g_array_append_val (self->owners, owner);
}

static void
end_tag (IrcPainter *painter)
{
  Haru *self = (Haru *) painter;

  g_array_set_size (self->owners, self->owners->len - 1);
}

/* ---- graphics state ----------------------------------------------------- */

static gboolean
same_color (IrcColor a, IrcColor b)
{
  return fabsf (a.red - b.red) < 1e-4f && fabsf (a.green - b.green) < 1e-4f &&
         fabsf (a.blue - b.blue) < 1e-4f;
}

static IrcColor
blend_with_paper (IrcColor color)
{
  const float paper = 1 - color.alpha;

  return (IrcColor){ .red = color.red * color.alpha + paper,
                     .green = color.green * color.alpha + paper,
                     .blue = color.blue * color.alpha + paper,
                     .alpha = 1 };
}

static void
set_alpha (Haru *self, float value)
{
  const int alpha = (int) lroundf (value * 255);
  HPDF_ExtGState *state = &self->pdf->alphas[alpha];

  if (alpha == self->state.alpha)
    return;
  if (*state == NULL) {
    *state = HPDF_CreateExtGState (self->pdf->doc);
    HPDF_ExtGState_SetAlphaFill (*state, (HPDF_REAL) alpha / 255);
    HPDF_ExtGState_SetAlphaStroke (*state, (HPDF_REAL) alpha / 255);
  }
  HPDF_Page_SetExtGState (self->page, *state);
  self->state.alpha = alpha;
}

static IrcColor
resolve (Haru *self, IrcColor color)
{
  if (self->pdf->options->profile == IRC_PDF_ARCHIVE)
    return blend_with_paper (color);
  set_alpha (self, color.alpha);
  return color;
}

static HPDF_REAL
to_channel (float value)
{
  return to_real (CLAMP ((double) value, 0, 1));
}

static void
set_fill (Haru *self, IrcColor wanted)
{
  const IrcColor color = resolve (self, wanted);

  if (self->state.fill_is_set && same_color (color, self->state.fill))
    return;
  HPDF_Page_SetRGBFill (self->page,
                        to_channel (color.red),
                        to_channel (color.green),
                        to_channel (color.blue));
  self->state.fill = color;
  self->state.fill_is_set = TRUE;
}

static gboolean
differ (double a, double b)
{
  return fabs (a - b) >= 0.0005;
}

/* libharu's own dash operator takes whole numbers only. */
static void
set_dash (Haru *self, double dash, double gap)
{
  if (!differ (dash, self->state.dash) && !differ (gap, self->state.gap))
    return;
  g_string_append_c (self->text, '[');
  if (dash > 0 || gap > 0) {
    irc_pdf_append_number (self->text, dash);
    g_string_append_c (self->text, ' ');
    irc_pdf_append_number (self->text, gap);
  }
  g_string_append (self->text, "]0 d\n");
  write_text (self);
  self->state.dash = dash;
  self->state.gap = gap;
}

static void
set_stroke (Haru *self, IrcStroke stroke, IrcColor wanted)
{
  const IrcColor color = resolve (self, wanted);

  if (!self->state.stroke_is_set || !same_color (color, self->state.stroke))
    HPDF_Page_SetRGBStroke (self->page,
                            to_channel (color.red),
                            to_channel (color.green),
                            to_channel (color.blue));
  self->state.stroke = color;
  self->state.stroke_is_set = TRUE;
  if (differ (stroke.width, self->state.line_width))
    HPDF_Page_SetLineWidth (self->page, to_real (stroke.width));
  self->state.line_width = stroke.width;
  if (stroke.cap != self->state.cap)
    HPDF_Page_SetLineCap (self->page,
                          stroke.cap == IRC_CAP_ROUND ? HPDF_ROUND_END
                                                      : HPDF_BUTT_END);
  self->state.cap = stroke.cap;
  set_dash (self, stroke.dash, stroke.gap);
}

/* ---- paths -------------------------------------------------------------- */

static void
trace_path (Haru *self, const IrcPath *path)
{
  guint n_verbs, n_points;
  const IrcPathVerb *verbs = irc_path_get_verbs (path, &n_verbs);
  const IrcPoint *p = irc_path_get_points (path, &n_points);

  for (guint i = 0; i < n_verbs; i++)
    switch (verbs[i]) {
      case IRC_PATH_MOVE:
        HPDF_Page_MoveTo (self->page, to_real (p->x), flip (self, p->y));
        p += 1;
        break;
      case IRC_PATH_LINE:
        HPDF_Page_LineTo (self->page, to_real (p->x), flip (self, p->y));
        p += 1;
        break;
      case IRC_PATH_CURVE:
        HPDF_Page_CurveTo (self->page,
                           to_real (p[0].x),
                           flip (self, p[0].y),
                           to_real (p[1].x),
                           flip (self, p[1].y),
                           to_real (p[2].x),
                           flip (self, p[2].y));
        p += 3;
        break;
      case IRC_PATH_CLOSE:
        HPDF_Page_ClosePath (self->page);
        break;
      default:
        g_assert_not_reached ();
    }
}

static gboolean
is_empty (const IrcPath *path)
{
  guint n;

  irc_path_get_verbs (path, &n);
  return n == 0;
}

static void
fill (IrcPainter *painter, const IrcPath *path, IrcColor color)
{
  Haru *self = (Haru *) painter;

  if (!irc_pdf_is_sound (self->pdf) || is_empty (path))
    return;
  open_mark (self, NULL);
  set_fill (self, color);
  trace_path (self, path);
  HPDF_Page_Fill (self->page);
}

static void
stroke (IrcPainter *painter, const IrcPath *path, IrcStroke how, IrcColor color)
{
  Haru *self = (Haru *) painter;

  if (!irc_pdf_is_sound (self->pdf) || is_empty (path))
    return;
  open_mark (self, NULL);
  set_stroke (self, how, color);
  trace_path (self, path);
  HPDF_Page_Stroke (self->page);
}

static void
push_clip (IrcPainter *painter, IrcRect rect)
{
  Haru *self = (Haru *) painter;

  g_array_append_val (self->saved, self->state);
  if (!irc_pdf_is_sound (self->pdf))
    return;
  close_mark (self);
  HPDF_Page_GSave (self->page);
  HPDF_Page_Rectangle (self->page,
                       to_real (rect.x),
                       flip (self, rect.y + rect.height),
                       to_real (rect.width),
                       to_real (rect.height));
  HPDF_Page_Clip (self->page);
  HPDF_Page_EndPath (self->page);
}

static void
pop_clip (IrcPainter *painter)
{
  Haru *self = (Haru *) painter;

  self->state = g_array_index (self->saved, State, self->saved->len - 1);
  g_array_set_size (self->saved, self->saved->len - 1);
  if (!irc_pdf_is_sound (self->pdf))
    return;
  close_mark (self);
  HPDF_Page_GRestore (self->page);
}

/* ---- text --------------------------------------------------------------- */

/* NULL when libharu has failed. */
static IrcPdfFont *
ensure_font (Haru *self, IrcFace face)
{
  IrcPdfFont **font = &self->pdf->faces[face];

  if (*font == NULL)
    *font = irc_pdf_font_new (self->pdf, face);
  if (*font != NULL && self->fonts[face] == NULL)
    self->fonts[face] =
        HPDF_Page_GetLocalFontName (self->page, irc_pdf_font_get_dict (*font));
  return self->fonts[face] != NULL ? *font : NULL;
}

static void
set_font (Haru *self, IrcPdfFont *font, IrcFace face, double size)
{
  if (font == self->state.font && !differ (size, self->state.font_size))
    return;
  g_string_append_c (self->text, '/');
  g_string_append (self->text, self->fonts[face]);
  g_string_append_c (self->text, ' ');
  irc_pdf_append_number (self->text, size);
  g_string_append (self->text, " Tf ");
  self->state.font = font;
  self->state.font_size = size;
}

static void
append_position (Haru *self, double x, double y, double angle)
{
  if (differ (angle, 0)) {
    /* Clockwise on the screen is negative in PDF. */
    const double matrix[] = {
      cos (angle), -sin (angle), sin (angle), cos (angle)
    };

    for (gsize i = 0; i < G_N_ELEMENTS (matrix); i++) {
      irc_pdf_append_number (self->text, matrix[i]);
      g_string_append_c (self->text, ' ');
    }
  }
  irc_pdf_append_number (self->text, x);
  g_string_append_c (self->text, ' ');
  irc_pdf_append_number (self->text, self->height - y);
  g_string_append (self->text, differ (angle, 0) ? " Tm " : " Td ");
}

static void
glyphs (IrcPainter *painter,
        const IrcGlyphRun *run,
        double x,
        double y,
        double angle,
        IrcColor color)
{
  Haru *self = (Haru *) painter;
  Spoken spoken = { 0 };
  IrcPdfFont *font;

  if (!irc_pdf_is_sound (self->pdf) || run->n_glyphs == 0)
    return;
  font = ensure_font (self, run->face);
  if (font == NULL)
    return;
  if (run->reads != NULL)
    spoken = (Spoken){ run->reads, strlen (run->reads), TRUE };
  else if (!irc_pdf_run_reads_itself (run))
    spoken = (Spoken){ run->text, run->length, FALSE };
  open_mark (self, spoken.text != NULL ? &spoken : NULL);
  set_fill (self, color);
  g_string_append (self->text, "BT ");
  set_font (self, font, run->face, run->size);
  append_position (self, x, y, angle);
  irc_pdf_append_run (self->text, font, run);
  g_string_append (self->text, "ET\n");
  write_text (self);
  if (spoken.text != NULL)
    close_mark (self);
}

/* ---- the page ----------------------------------------------------------- */

void
irc_paint_haru_page (IrcPdf *pdf, guint page)
{
  Haru self = {
    .painter = {
      .fill = fill,
      .stroke = stroke,
      .glyphs = glyphs,
      .push_clip = push_clip,
      .pop_clip = pop_clip,
      .begin_tag = begin_tag,
      .end_tag = end_tag,
    },
    .pdf = pdf,
    .number = page,
    .page = pdf->page_objects[page],
    .height = irc_pages_get_height (pdf->pages),
    .state = initial_state,
    .saved = g_array_new (FALSE, FALSE, sizeof (State)),
    .owners = g_array_new (FALSE, FALSE, sizeof (guint)),
    .text = g_string_sized_new (4096),
  };

  irc_scene_replay (irc_pages_get_page (pdf->pages, page)->scene,
                    &self.painter);
  if (irc_pdf_is_sound (pdf))
    close_mark (&self);
  g_array_unref (self.saved);
  g_array_unref (self.owners);
  g_string_free (self.text, TRUE);
}
