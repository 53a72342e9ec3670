/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "irc-pdf.h"
#include "irc-i18n.h"
#include "irc-paint-haru.h"
#include "irc-pdf-font.h"
#include "irc-pdf-object.h"
#include "irc-pdf-tags.h"
#include "irc-pdf-testing.h"

const char *const irc_pdf_profile_names[] = { "ua", "archive", NULL };

GQuark
irc_backend_error_quark (void)
{
  return g_quark_from_static_string ("irc-backend-error-quark");
}

/* ---- errors ------------------------------------------------------------- */

/* More than any function of libharu that we call needs for itself … */
#define STEP_SIZE (32 * 1024)
/* … and for a longer list of objects. */
#define LIST_STEP 1024

static void HPDF_STDCALL
note_failure (HPDF_STATUS code, HPDF_STATUS detail, void *data)
{
  IrcPdf *self = data;

  if (self->failure == HPDF_OK) {
    self->failure = code;
    self->failure_detail = detail;
  }
}

gboolean
irc_pdf_is_sound (IrcPdf *self)
{
  gsize size = STEP_SIZE;

  /* Not every function of libharu tells the handler. */
  if (self->doc != NULL && self->doc->error.error_no != HPDF_OK)
    note_failure (self->doc->error.error_no, self->doc->error.detail_no, self);
  if (self->failure != HPDF_OK)
    return FALSE;
  if (self->doc != NULL)
    size += (self->doc->xref->entries->count + LIST_STEP) * sizeof (void *);
  if (!irc_haru_memory_reserve (self->memory, size))
    note_failure (HPDF_FAILD_TO_ALLOC_MEM, 0, self);
  return self->failure == HPDF_OK;
}

gboolean
irc_pdf_check (IrcPdf *self, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (irc_pdf_is_sound (self))
    return TRUE;
  if (self->failure == HPDF_FAILD_TO_ALLOC_MEM)
    g_set_error_literal (
        error,
        IRC_BACKEND_ERROR,
        IRC_BACKEND_ERROR_PDF,
        _ ("The PDF could not be written: there is not enough memory. Close "
           "other programs and try again."));
  else
    g_set_error (
        error,
        IRC_BACKEND_ERROR,
        IRC_BACKEND_ERROR_PDF,
        /* Translators: two numbers for a bug report. */
        _ ("The PDF could not be written: libharu reports error 0x%04X (%u)."),
        (guint) self->failure,
        (guint) self->failure_detail);
  return FALSE;
}

void
irc_pdf_progress (const IrcPdf *self, double fraction)
{
  if (self->options->progress != NULL)
    self->options->progress (fraction, self->options->progress_data);
}

/* ---- steps -------------------------------------------------------------- */

static gboolean
add_pages (IrcPdf *self, GError **error)
{
  const guint n = irc_pages_get_n_pages (self->pages);

  self->page_objects = g_new0 (HPDF_Page, n);
  for (guint i = 0; i < n; i++) {
    HPDF_Page page;

    if (!irc_pdf_is_sound (self))
      return irc_pdf_check (self, error);
    page = HPDF_AddPage (self->doc);
    if (page == NULL)
      return irc_pdf_check (self, error);
    HPDF_Page_SetWidth (page, (HPDF_REAL) irc_pages_get_width (self->pages));
    HPDF_Page_SetHeight (page, (HPDF_REAL) irc_pages_get_height (self->pages));
    HPDF_Dict_AddNumber (page, "StructParents", (HPDF_INT32) i);
    HPDF_Dict_AddName (page, "Tabs", "S");
    self->page_objects[i] = page;
  }
  return irc_pdf_check (self, error);
}

static gboolean
paint_pages (IrcPdf *self, GError **error)
{
  const guint n = irc_pages_get_n_pages (self->pages);

  for (guint i = 0; i < n; i++) {
    irc_paint_haru_page (self, i);
    irc_pdf_add_links (self, i);
    if (irc_pdf_is_sound (self))
      irc_pdf_begin_content (
          self, ((HPDF_PageAttr) self->page_objects[i]->attr)->contents);
    if (!irc_pdf_check (self, error))
      return FALSE;
    irc_pdf_progress (self, 0.5 * (i + 1) / n);
  }
  return TRUE;
}

static gboolean
embed_fonts (IrcPdf *self, GError **error)
{
  for (guint face = 0; face < IRC_N_FACES; face++) {
    if (self->faces[face] == NULL)
      continue;
    if (!irc_pdf_font_embed (self->faces[face], error) ||
        !irc_pdf_check (self, error))
      return FALSE;
  }
  irc_pdf_progress (self, 0.6);
  return TRUE;
}

static gboolean
add_catalog (IrcPdf *self, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  GString *catalog = g_string_new (NULL);

  irc_pdf_dict_adopt (self->doc->catalog, catalog);
  irc_pdf_add_navigation (self, catalog, names);
  irc_pdf_tags_end (self->tags, catalog);
  if (!irc_pdf_add_metadata (self, catalog, names, error))
    return FALSE;
  if (names->len > 0)
    g_string_append_printf (catalog, "/Names<<%s>>", names->str);
  return irc_pdf_check (self, error);
}

static GBytes *
write_document (IrcPdf *self, GError **error)
{
  self->deflater = irc_deflater_new ();
  if (self->deflater == NULL)
    note_failure (HPDF_FAILD_TO_ALLOC_MEM, 0, self);
  if (irc_pdf_is_sound (self))
    self->doc = HPDF_NewEx (note_failure,
                            irc_haru_memory_allocate,
                            irc_haru_memory_release,
                            0,
                            self);
  if (!irc_pdf_check (self, error))
    return NULL;
  self->doc->pdf_version =
      self->options->profile == IRC_PDF_UA ? HPDF_VER_17 : HPDF_VER_14;
  if (!add_pages (self, error))
    return NULL;
  self->tags = irc_pdf_tags_new (self);
  if (!irc_pdf_check (self, error) || !paint_pages (self, error) ||
      !embed_fonts (self, error) || !add_catalog (self, error))
    return NULL;
  return irc_pdf_serialise (self, error);
}

GBytes *
irc_pdf_write_with_memory (const IrcPages *pages,
                           IrcFonts *fonts,
                           const IrcPdfOptions *options,
                           gpointer (*allocate) (gsize size),
                           void (*release) (gpointer memory),
                           GCancellable *cancellable,
                           GError **error)
{
  IrcPdf self = {
    .pages = pages,
    .fonts = fonts,
    .options = options,
    .cancellable = cancellable,
  };
  GBytes *bytes;

  g_return_val_if_fail (pages != NULL && fonts != NULL, NULL);
  g_return_val_if_fail (options != NULL && options->producer != NULL, NULL);

  self.memory = irc_haru_memory_begin (allocate, release);
  bytes = write_document (&self, error);
  for (guint face = 0; face < IRC_N_FACES; face++)
    irc_pdf_font_free (self.faces[face]);
  irc_pdf_tags_free (self.tags);
  irc_deflater_free (self.deflater);
  if (self.doc != NULL)
    HPDF_Free (self.doc);
  irc_haru_memory_end (self.memory);
  g_free (self.page_objects);
  return bytes;
}

GBytes *
irc_pdf_write (const IrcPages *pages,
               IrcFonts *fonts,
               const IrcPdfOptions *options,
               GCancellable *cancellable,
               GError **error)
{
  return irc_pdf_write_with_memory (
      pages, fonts, options, g_try_malloc, g_free, cancellable, error);
}
