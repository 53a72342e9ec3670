/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "irc-pdf-check.h"
#include "irc-document.h"
#include "irc-pdf-font.h"
#include "irc-pdf-tags.h"
#include "irc-string.h"

#include <string.h>

#define MCID "/MCID "

/* ---- the operators of a page -------------------------------------------- */

/* What paints, as the last word of a line; a text is one line from BT to ET. */
static const char *const painting[] = { "ET", "f", "f*", "S", "s",  "B",
                                        "B*", "b", "b*", "F", "Do", "sh" };

static gboolean
paints (const char *word, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (painting); i++)
    if (strlen (painting[i]) == length &&
        memcmp (painting[i], word, length) == 0)
      return TRUE;
  return FALSE;
}

/* Content numbers count up from 0 on each page. */
static void
scan_begin (IrcPdfScan *self, const char *line, gsize length)
{
  const char *number = g_strstr_len (line, (gssize) length, MCID);

  if (self->is_open)
    self->fault = "a marked sequence inside another";
  self->is_open = TRUE;
  if (number == NULL)
    return;
  if (g_ascii_strtoull (number + strlen (MCID), NULL, 10) != self->n_contents)
    self->fault = "a content number out of order";
  self->n_contents++;
}

void
irc_pdf_scan_line (IrcPdfScan *self, const char *line, gsize length)
{
  gsize start = length;

  while (start > 0 && strchr (" >]", line[start - 1]) == NULL)
    start--;
  length -= start;
  if (length == 3 && memcmp (line + start, "EMC", 3) == 0) {
    if (!self->is_open)
      self->fault = "a marked sequence ends that never began";
    self->is_open = FALSE;
  } else if (length == 3 && (memcmp (line + start, "BDC", 3) == 0 ||
                             memcmp (line + start, "BMC", 3) == 0)) {
    scan_begin (self, line, start);
  } else if (!self->is_open && paints (line + start, length)) {
    self->fault = "something is painted that is neither content nor artifact";
  }
}

/* A stream of libharu's lies about in pieces. */
static void
scan_stream (IrcPdfScan *self, HPDF_Stream stream, GString *rest)
{
  const guint n = HPDF_MemStream_GetBufCount (stream);

  for (guint i = 0; i < n; i++) {
    HPDF_UINT length;
    const char *at =
        (const char *) HPDF_MemStream_GetBufPtr (stream, i, &length);
    const char *const stop = at + length;

    for (const char *end; (end = memchr (at, '\n', (gsize) (stop - at)));
         at = end + 1) {
      if (rest->len == 0) {
        irc_pdf_scan_line (self, at, (gsize) (end - at));
        continue;
      }
      g_string_append_len (rest, at, end - at);
      irc_pdf_scan_line (self, rest->str, rest->len);
      g_string_truncate (rest, 0);
    }
    g_string_append_len (rest, at, stop - at);
  }
  irc_pdf_scan_line (self, rest->str, rest->len);
  g_string_truncate (rest, 0);
}

static const char *
check_operators (IrcPdf *self)
{
  g_autoptr (GString) rest = g_string_new (NULL);
  const guint n = irc_pages_get_n_pages (self->pages);

  for (guint i = 0; i < n; i++) {
    const HPDF_PageAttr attr = self->page_objects[i]->attr;
    IrcPdfScan scan = { .n_contents = 0 };

    scan_stream (&scan, attr->stream, rest);
    if (scan.fault != NULL)
      return scan.fault;
    if (scan.is_open)
      return "a marked sequence is left open";
    if (scan.n_contents != irc_pdf_tags_count_contents (self->tags, i))
      return "the parent tree knows another number of pieces of content";
  }
  return NULL;
}

/* ---- words -------------------------------------------------------------- */

static gboolean
says_nothing (const char *text)
{
  return text == NULL || irc_string_is_blank (text);
}

static const char *
check_properties (const IrcPdf *self)
{
  const IrcDocument *document = irc_pages_get_document (self->pages);

  if (says_nothing (irc_document_get_title (document)))
    return "the document has no title";
  if (says_nothing (irc_document_get_language (document)))
    return "the document has no language";
  return NULL;
}

static const char *
check_elements (const IrcPdf *self)
{
  guint n;
  const IrcElement *elements = irc_pages_get_elements (self->pages, &n);

  for (guint i = 0; i < n; i++) {
    if (elements[i].role != IRC_ROLE_FIGURE)
      continue;
    if (says_nothing (elements[i].alternative))
      return "a figure has no words";
    if (!(elements[i].bounds.width > 0 && elements[i].bounds.height > 0))
      return "a figure has no place";
  }
  if (!irc_pdf_tags_are_whole (self->tags))
    return "an element does not hang in the tree";
  return NULL;
}

static const char *
check_links (const IrcPdf *self)
{
  guint n;
  const IrcElement *elements = irc_pages_get_elements (self->pages, &n);

  for (guint i = 0; i < irc_pages_get_n_pages (self->pages); i++) {
    const IrcPage *page = irc_pages_get_page (self->pages, i);

    for (guint k = 0; k < page->n_links; k++) {
      if (says_nothing (page->links[k].contents))
        return "a link has no words";
      if (elements[page->links[k].element].role != IRC_ROLE_LINK)
        return "a link hangs under another element";
    }
  }
  return NULL;
}

/* ---- the rest ----------------------------------------------------------- */

static const char *
check_fonts (const IrcPdf *self)
{
  for (guint face = 0; face < IRC_N_FACES; face++)
    if (self->faces[face] != NULL &&
        !irc_pdf_font_is_complete (self->faces[face]))
      return "a font is not embedded, or a glyph of it reads as nothing";
  return NULL;
}

/* PDF/A-1 knows no transparency. */
static const char *
check_archive (const IrcPdf *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (self->alphas); i++)
    if (self->alphas[i] != NULL)
      return "a colour is transparent";
  return check_fonts (self);
}

const char *
irc_pdf_find_fault (IrcPdf *self)
{
  const char *fault;

  if (self->options->profile == IRC_PDF_ARCHIVE)
    return check_archive (self);
  fault = check_properties (self);
  if (fault == NULL)
    fault = check_elements (self);
  if (fault == NULL)
    fault = check_links (self);
  if (fault == NULL)
    fault = check_fonts (self);
  return fault != NULL ? fault : check_operators (self);
}
