/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "irc-pdf-xmp.h"

#define DC "http://purl.org/dc/elements/1.1/"
#define XMP "http://ns.adobe.com/xap/1.0/"
#define PDF "http://ns.adobe.com/pdf/1.3/"
#define PDFA_ID "http://www.aiim.org/pdfa/ns/id/"
#define PDFUA_ID "http://www.aiim.org/pdfua/ns/id/"

/* PDF/A knows only its own schemas; the mark of PDF/UA has to be declared. */
static const char ua_schema[] =
    "<rdf:Description rdf:about=\"\""
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>" PDFUA_ID "</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Indicates which part of ISO 14289 the "
    "document is built to</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property>"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n";

static void
append_element (GString *out,
                const char *before,
                const char *text,
                const char *after)
{
  g_autofree char *escaped = NULL;

  if (*text == '\0')
    return;
  escaped = g_markup_escape_text (text, -1);
  g_string_append (out, before);
  g_string_append (out, escaped);
  g_string_append (out, after);
  g_string_append_c (out, '\n');
}

static void
append_dublin_core (GString *out, const IrcPdfFacts *facts)
{
  g_string_append (out,
                   "<rdf:Description rdf:about=\"\" xmlns:dc=\"" DC "\">\n"
                   "<dc:format>application/pdf</dc:format>\n");
  append_element (out,
                  "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">",
                  facts->title,
                  "</rdf:li></rdf:Alt></dc:title>");
  append_element (out,
                  "<dc:creator><rdf:Seq><rdf:li>",
                  facts->author,
                  "</rdf:li></rdf:Seq></dc:creator>");
  append_element (out,
                  "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">",
                  facts->subject,
                  "</rdf:li></rdf:Alt></dc:description>");
  append_element (out,
                  "<dc:language><rdf:Bag><rdf:li>",
                  facts->language,
                  "</rdf:li></rdf:Bag></dc:language>");
  g_string_append (out, "</rdf:Description>\n");
}

static void
append_basics (GString *out, const IrcPdfFacts *facts)
{
  g_string_append (out,
                   "<rdf:Description rdf:about=\"\" xmlns:xmp=\"" XMP
                   "\" xmlns:pdf=\"" PDF "\">\n");
  append_element (
      out, "<xmp:CreatorTool>", facts->producer, "</xmp:CreatorTool>");
  append_element (out, "<xmp:CreateDate>", facts->moment, "</xmp:CreateDate>");
  append_element (out, "<xmp:ModifyDate>", facts->moment, "</xmp:ModifyDate>");
  append_element (
      out, "<xmp:MetadataDate>", facts->moment, "</xmp:MetadataDate>");
  append_element (out, "<pdf:Producer>", facts->producer, "</pdf:Producer>");
  g_string_append (out, "</rdf:Description>\n");
}

static void
append_marks (GString *out, IrcPdfProfile profile)
{
  g_string_append_printf (
      out,
      "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"" PDFA_ID "\">"
      "<pdfaid:part>%s</pdfaid:part>"
      "<pdfaid:conformance>%s</pdfaid:conformance></rdf:Description>\n",
      profile == IRC_PDF_UA ? "3" : "1",
      profile == IRC_PDF_UA ? "A" : "B");
  if (profile != IRC_PDF_UA)
    return;
  g_string_append (out,
                   "<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"" PDFUA_ID
                   "\"><pdfuaid:part>1</pdfuaid:part></rdf:Description>\n");
  g_string_append (out, ua_schema);
}

GBytes *
irc_pdf_make_xmp (const IrcPdfFacts *facts,
                  IrcPdfProfile profile,
                  gboolean sound)
{
  GString *out = g_string_new (
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");

  append_dublin_core (out, facts);
  append_basics (out, facts);
  if (sound)
    append_marks (out, profile);
  g_string_append (out, "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>");
  return g_string_free_to_bytes (out);
}
