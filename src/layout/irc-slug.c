/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-slug.h"

static void
clear_piece (gpointer data)
{
  IrcPiece *piece = data;

  g_clear_pointer (&piece->text, irc_text_unref);
  g_clear_pointer (&piece->scene, irc_scene_unref);
  g_free (piece->target);
  g_free (piece->contents);
}

static void
clear_anchor (gpointer data)
{
  g_free (((IrcSlugAnchor *) data)->name);
}

IrcSlug *
irc_slug_new (double height)
{
  IrcSlug *self = g_new0 (IrcSlug, 1);

  self->height = height;
  self->pieces = g_array_new (FALSE, TRUE, sizeof (IrcPiece));
  g_array_set_clear_func (self->pieces, clear_piece);
  self->anchors = g_array_new (FALSE, TRUE, sizeof (IrcSlugAnchor));
  g_array_set_clear_func (self->anchors, clear_anchor);
  return self;
}

void
irc_slug_free (IrcSlug *self)
{
  g_return_if_fail (self != NULL);
  g_array_unref (self->pieces);
  g_array_unref (self->anchors);
  g_free (self->outline.title);
  g_free (self);
}

IrcPiece *
irc_slug_add_piece (IrcSlug *self, IrcPieceKind kind, guint element)
{
  IrcPiece piece = { .kind = kind, .element = element, .scale = 1 };

  g_array_append_val (self->pieces, piece);
  return &g_array_index (self->pieces, IrcPiece, self->pieces->len - 1);
}

void
irc_slug_add_rect (IrcSlug *self, IrcRect rect, IrcColor color)
{
  IrcPiece *piece = irc_slug_add_piece (self, IRC_PIECE_RECT, IRC_NO_ELEMENT);

  piece->x = rect.x;
  piece->y = rect.y;
  piece->width = rect.width;
  piece->height = rect.height;
  piece->color = color;
}

IrcPiece *
irc_slug_add_text (IrcSlug *self,
                   guint element,
                   IrcText *text,
                   double x,
                   double y,
                   IrcColor color)
{
  IrcPiece *piece = irc_slug_add_piece (self, IRC_PIECE_TEXT, element);

  piece->text = text;
  piece->x = x;
  piece->y = y;
  piece->width = irc_text_get_width (text);
  piece->color = color;
  return piece;
}

void
irc_slug_add_anchor (IrcSlug *self, const char *name, double y)
{
  IrcSlugAnchor anchor = { g_strdup (name), y };

  g_array_append_val (self->anchors, anchor);
}

void
irc_slug_prepend (IrcSlug *self, IrcSlug *other)
{
  gsize n = 0;
  g_autofree IrcPiece *pieces = NULL;

  pieces = g_array_steal (other->pieces, &n);
  if (n > 0)
    g_array_prepend_vals (self->pieces, pieces, (guint) n);
}
