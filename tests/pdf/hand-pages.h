/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pages made by hand, with everything in them that a page can hold: for the
 * tests of the PDF writer, which must not depend on layout and texts. */
#pragma once

#include "irc-pages.h"

G_BEGIN_DECLS

typedef struct {
  const char *title;        /* of the file's properties */
  const char *const *lines; /* set one below the other on the first page */
  const char *alternative;  /* words for the figures; NULL: good ones */
  double shift;             /* moves one mark of the figure, in points */
  guint copies;             /* of the page with table, list and figure */
} HandPages;

IrcPages *hand_pages_new (IrcFonts *fonts, const HandPages *options);

/* What the pages say, so that tests can look for it. */
#define HAND_MISSING_TEXT "Dr 漢字 Smith"
#define HAND_MIXED_TEXT "בית חולים 12, Level 2 ועוד"

G_END_DECLS
