/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-odt-private.h"

#include <string.h>

#include "irc-zip.h"

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"
#define MANIFEST "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"

/* ---- the smaller files -------------------------------------------------- */

static void
add_known (IrcXml *xml, const char *element, const char *text)
{
  if (*text != '\0')
    irc_xml_element_text (xml, element, text);
}

static GBytes *
write_meta (const IrcOdt *self)
{
  const IrcDocument *document = self->document;
  g_autofree char *date = irc_moment_format (self->options->date);
  IrcXml *xml = irc_xml_new ();

  irc_xml_start (xml,
                 "office:document-meta",
                 IRC_ODT_NAMESPACES,
                 "office:version",
                 "1.2",
                 NULL);
  irc_xml_start (xml, "office:meta", NULL);
  irc_xml_element_text (xml, "meta:generator", self->options->generator);
  add_known (xml, "dc:title", irc_document_get_title (document));
  add_known (xml, "dc:subject", irc_document_get_subject (document));
  add_known (xml, "meta:initial-creator", irc_document_get_author (document));
  add_known (xml, "dc:creator", irc_document_get_author (document));
  irc_xml_element_text (xml, "meta:creation-date", date);
  irc_xml_element_text (xml, "dc:date", date);
  irc_xml_element_text (
      xml, "dc:language", irc_document_get_language (document));
  irc_xml_end (xml);
  irc_xml_end (xml);
  return irc_xml_end_document (xml);
}

static void
add_file (IrcXml *xml, const char *path, const char *media_type)
{
  irc_xml_start (xml, "manifest:file-entry", "manifest:full-path", path, NULL);
  if (g_str_equal (path, "/"))
    irc_xml_attribute (xml, "manifest:version", "1.2");
  irc_xml_attribute (xml, "manifest:media-type", media_type);
  irc_xml_end (xml);
}

static GBytes *
write_manifest (const IrcOdt *self)
{
  IrcXml *xml = irc_xml_new ();

  irc_xml_start (xml,
                 "manifest:manifest",
                 "xmlns:manifest",
                 MANIFEST,
                 "manifest:version",
                 "1.2",
                 NULL);
  add_file (xml, "/", MEDIA_TYPE);
  add_file (xml, "content.xml", "text/xml");
  add_file (xml, "styles.xml", "text/xml");
  add_file (xml, "meta.xml", "text/xml");
  for (guint i = 0; i < self->pictures->len; i++) {
    g_autofree char *path = g_strdup_printf (IRC_ODT_PICTURE_NAME, i + 1);

    add_file (xml, path, "image/png");
  }
  irc_xml_end (xml);
  return irc_xml_end_document (xml);
}

/* ---- the package -------------------------------------------------------- */

/* Takes @content. */
static void
add_part (IrcZip *zip, const char *name, GBytes *content)
{
  irc_zip_add (zip, name, content);
  g_bytes_unref (content);
}

static GBytes *
write_package (IrcOdt *self, GBytes *content)
{
  IrcZip *zip = irc_zip_new (self->options->date);
  g_autoptr (GBytes) media_type =
      g_bytes_new_static (MEDIA_TYPE, strlen (MEDIA_TYPE));

  irc_zip_store (zip, "mimetype", media_type);
  irc_zip_add (zip, "content.xml", content);
  add_part (zip, "styles.xml", irc_odt_write_styles (self));
  add_part (zip, "meta.xml", write_meta (self));
  for (guint i = 0; i < self->pictures->len; i++) {
    g_autofree char *name = g_strdup_printf (IRC_ODT_PICTURE_NAME, i + 1);

    irc_zip_store (zip, name, g_ptr_array_index (self->pictures, i));
  }
  add_part (zip, "META-INF/manifest.xml", write_manifest (self));
  return irc_zip_end (zip);
}

/* Long words take smaller letters, so that the cover stays one page. */
static double
get_title_size (const IrcDocument *document)
{
  const IrcBlock *block = irc_document_get_n_blocks (document) > 0
                              ? irc_document_get_block (document, 0)
                              : NULL;
  glong length = 0;

  if (block != NULL && block->kind == IRC_BLOCK_COVER)
    length = MAX (g_utf8_strlen (block->cover.title, -1),
                  g_utf8_strlen (block->cover.subtitle, -1) / 2);

  return length <= 70 ? 32 : length <= 120 ? 26 : 18;
}

static void
init (IrcOdt *self,
      const IrcPages *pages,
      IrcFonts *fonts,
      const IrcOdtOptions *options)
{
  const IrcLanguage *language = NULL;

  self->pages = pages;
  self->document = irc_pages_get_document (pages);
  self->fonts = fonts;
  self->options = options;
  self->palette = irc_palette_get (IRC_PALETTE_PRINT);
  self->base = irc_style_for (options->paper,
                              irc_document_is_single_page (self->document)
                                  ? IRC_STYLE_BRIEF
                                  : IRC_STYLE_FULL);
  self->tight = irc_style_for (options->paper, IRC_STYLE_TIGHT);
  self->title_size = get_title_size (self->document);
  self->automatic = irc_xml_new_piece ();
  self->body = irc_xml_new_piece ();
  self->made = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->pictures =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  language = irc_language_lookup (irc_document_get_language (self->document));
  irc_figure_fill_words (&self->words, language);
}

static void
clear (IrcOdt *self)
{
  g_clear_pointer (&self->automatic, irc_xml_free);
  g_clear_pointer (&self->body, irc_xml_free);
  g_hash_table_unref (self->made);
  g_ptr_array_unref (self->pictures);
}

GBytes *
irc_odt_write (const IrcPages *pages,
               IrcFonts *fonts,
               const IrcOdtOptions *options,
               GCancellable *cancellable,
               GError **error)
{
  IrcOdt self = { 0 };
  g_autoptr (GBytes) content = NULL;
  GBytes *bytes = NULL;

  g_return_val_if_fail (pages != NULL && fonts != NULL, NULL);
  g_return_val_if_fail (options != NULL && options->generator != NULL, NULL);
  g_return_val_if_fail (options->paint != NULL, NULL);

  init (&self, pages, fonts, options);
  content = irc_odt_write_content (&self, cancellable, error);
  if (content != NULL &&
      !g_cancellable_set_error_if_cancelled (cancellable, error))
    bytes = write_package (&self, content);
  clear (&self);
  return bytes;
}
