/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the file says about itself: properties, XMP, colours, language; and
 * the copy of the case that travels with it. */

#include "irc-pdf-check.h"
#include "irc-pdf-object.h"
#include "irc-pdf-xmp.h"

#include <gio/gio.h>

#include "irc-date.h"
#include "irc-document.h"
#include "irc-i18n.h"

#define PROFILE_PATH "/io/github/ircase/IrCase/icc/srgb.icc"
#define ATTACHMENT_NAME "case.ircase"
/* application/vnd.ircase+json as a PDF name */
#define ATTACHMENT_TYPE "application#2Fvnd.ircase+json"

/* ---- facts -------------------------------------------------------------- */

/* Valid UTF-8 with nothing that XML 1.0 forbids, so that both copies of a
 * property can be the same. */
static char *
clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *out = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p += g_utf8_skip[(guchar) *p]) {
    const gunichar c = g_utf8_get_char (p);

    if (g_unichar_iscntrl (c))
      g_string_append_c (out, ' ');
    else
      g_string_append_unichar (out, (c & 0xFFFE) == 0xFFFE ? 0xFFFD : c);
  }
  return g_strstrip (g_string_free (out, FALSE));
}

static void
facts_init (IrcPdfFacts *facts, const IrcPdf *pdf)
{
  const IrcDocument *document = irc_pages_get_document (pdf->pages);

  facts->title = clean (irc_document_get_title (document));
  facts->author = clean (irc_document_get_author (document));
  facts->subject = clean (irc_document_get_subject (document));
  facts->language = clean (irc_document_get_language (document));
  facts->producer = clean (pdf->options->producer);
  facts->moment = irc_moment_format (pdf->options->date);
}

static void
facts_clear (IrcPdfFacts *facts)
{
  g_free (facts->title);
  g_free (facts->author);
  g_free (facts->subject);
  g_free (facts->language);
  g_free (facts->producer);
  g_free (facts->moment);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IrcPdfFacts, facts_clear)

/* "2026-11-22T05:50:00Z" as "(D:20261122055000Z)" */
static void
append_date (GString *out, const char *moment)
{
  g_string_append (out, "(D:");
  for (; *moment != '\0'; moment++)
    if (g_ascii_isdigit (*moment))
      g_string_append_c (out, *moment);
  g_string_append (out, "Z)");
}

static void
append_property (GString *out, const char *key, const char *text)
{
  if (*text == '\0')
    return;
  g_string_append (out, key);
  irc_pdf_append_text (out, text);
}

static void
add_information (IrcPdf *self, const IrcPdfFacts *facts)
{
  GString *out = g_string_new (NULL);

  append_property (out, "/Title", facts->title);
  append_property (out, "/Author", facts->author);
  append_property (out, "/Subject", facts->subject);
  append_property (out, "/Creator", facts->producer);
  append_property (out, "/Producer", facts->producer);
  g_string_append (out, "/CreationDate");
  append_date (out, facts->moment);
  g_string_append (out, "/ModDate");
  append_date (out, facts->moment);
  /* libharu names itself there. */
  HPDF_Dict_RemoveElement (self->doc->info, "Producer");
  irc_pdf_dict_adopt (self->doc->info, out);
}

/* ---- colours ------------------------------------------------------------ */

/* All colours are sRGB: the profile says so to printers and archives. */
static gboolean
add_output_intent (IrcPdf *self, GString *catalog, GError **error)
{
  GBytes *bytes = g_resources_lookup_data (
      PROFILE_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  HPDF_Dict profile;

  if (bytes == NULL) {
    g_set_error_literal (
        error,
        IRC_BACKEND_ERROR,
        IRC_BACKEND_ERROR_PDF,
        _ ("The PDF could not be written: the program's colour profile is "
           "missing. Install IR Case again."));
    return FALSE;
  }
  profile = irc_pdf_stream_new (self, g_string_new ("/N 3"), bytes, TRUE);
  if (profile == NULL)
    return irc_pdf_check (self, error);
  g_string_append (catalog,
                   "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1"
                   "/OutputConditionIdentifier(sRGB IEC61966-2.1)"
                   "/Info(sRGB IEC61966-2.1)/DestOutputProfile ");
  irc_pdf_append_reference (catalog, profile);
  g_string_append (catalog, ">>]");
  return TRUE;
}

/* ---- the copy of the case ----------------------------------------------- */

static void
add_attachment (IrcPdf *self,
                const IrcPdfFacts *facts,
                GString *catalog,
                GString *names)
{
  GString *stream = g_string_new ("/Type/EmbeddedFile/Subtype/" ATTACHMENT_TYPE
                                  "/Params<</Size ");
  GString *spec =
      g_string_new ("/Type/Filespec/F(" ATTACHMENT_NAME ")/UF(" ATTACHMENT_NAME
                    ")/AFRelationship/Source/Desc");
  HPDF_Dict file, filespec;

  irc_pdf_append_integer (
      stream, (gint64) g_bytes_get_size (self->options->attachment));
  g_string_append (stream, "/CreationDate");
  append_date (stream, facts->moment);
  g_string_append (stream, "/ModDate");
  append_date (stream, facts->moment);
  g_string_append (stream, ">>");
  file = irc_pdf_stream_new (
      self, stream, g_bytes_ref (self->options->attachment), TRUE);

  irc_pdf_append_text (spec, facts->title);
  if (file != NULL) {
    g_string_append (spec, "/EF<</F ");
    irc_pdf_append_reference (spec, file);
    g_string_append (spec, "/UF ");
    irc_pdf_append_reference (spec, file);
    g_string_append (spec, ">>");
  }
  filespec = irc_pdf_dict_new (self, spec);
  if (filespec == NULL)
    return;
  g_string_append (names, "/EmbeddedFiles<</Names[(" ATTACHMENT_NAME ")");
  irc_pdf_append_reference (names, filespec);
  g_string_append (names, "]>>");
  g_string_append (catalog, "/AF[");
  irc_pdf_append_reference (catalog, filespec);
  g_string_append (catalog, "]");
}

gboolean
irc_pdf_add_metadata (IrcPdf *self,
                      GString *catalog,
                      GString *names,
                      GError **error)
{
  g_auto (IrcPdfFacts) facts = { .title = NULL };
  const gboolean sound = irc_pdf_find_fault (self) == NULL;
  HPDF_Dict xmp;

  if (self->options->marked != NULL)
    *self->options->marked = sound;
  facts_init (&facts, self);
  add_information (self, &facts);
  g_string_append (catalog, "/ViewerPreferences<</DisplayDocTitle true>>");
  append_property (catalog, "/Lang", facts.language);

  /* Uncompressed, so that any program finds it. */
  xmp = irc_pdf_stream_new (
      self,
      g_string_new ("/Type/Metadata/Subtype/XML"),
      irc_pdf_make_xmp (&facts, self->options->profile, sound),
      FALSE);
  if (xmp == NULL)
    return irc_pdf_check (self, error);
  g_string_append (catalog, "/Metadata ");
  irc_pdf_append_reference (catalog, xmp);

  if (!add_output_intent (self, catalog, error))
    return FALSE;
  if (self->options->profile == IRC_PDF_UA && self->options->attachment != NULL)
    add_attachment (self, &facts, catalog, names);
  return irc_pdf_check (self, error);
}
