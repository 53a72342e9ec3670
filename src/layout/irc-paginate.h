/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Laying out: document in, pages out.
 *
 * Line breaking, tables that break with their heads repeated, keep rules
 * (a heading keeps with the next two lines, captions with their figure or
 * table, rows, callouts and figures never split, two lines of widows and
 * orphans), running heads and feet, contents, page labels.
 *
 * Each block first becomes slugs (irc-slug.h), strips that are never split and
 * know what they must stay with; the paginator stacks them on pages and paints
 * last.
 *
 * Errors: G_IO_ERROR_CANCELLED; IRC_LAYOUT_ERROR_OVERFULL when a one-page
 * document needs more than one page.
 */
#pragma once

#include "irc-cards.h"
#include "irc-compose.h"
#include "irc-pages.h"

G_BEGIN_DECLS

IrcPages *irc_paginate (IrcDocument *document,
                        IrcPaper paper,
                        IrcFonts *fonts,
                        GCancellable *cancellable,
                        GError **error);

/* The one way from an assessment to pages, for export, preview and trace: what
 * must stand on one page is composed ever more tersely until it does. */
IrcPages *irc_publish (IrcAssessment *assessment,
                       IrcEdition edition,
                       IrcPaper paper,
                       gint64 date,
                       IrcFonts *fonts,
                       GCancellable *cancellable,
                       GError **error);

/* Objection cards, eight to a sheet of fronts and backs (irc-lay-cards.h).
 *  IRC_LAYOUT_ERROR_EMPTY when there is no card. */
IrcPages *irc_publish_cards (const IrcCards *cards,
                             IrcPaper paper,
                             IrcFonts *fonts,
                             GCancellable *cancellable,
                             GError **error);

G_END_DECLS
