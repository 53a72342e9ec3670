/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "irc-pages-private.h"
#include "irc-document.h"

#include <string.h>

GQuark
irc_layout_error_quark (void)
{
  return g_quark_from_static_string ("irc-layout-error-quark");
}

static void
pages_clear (gpointer data)
{
  IrcPages *self = data;

  g_clear_pointer (&self->document, irc_document_unref);
  g_array_unref (self->pages);
  g_array_unref (self->elements);
  g_array_unref (self->outline);
  g_array_unref (self->destinations);
}

IrcPages *
irc_pages_ref (IrcPages *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
irc_pages_unref (IrcPages *self)
{
  g_atomic_rc_box_release_full (self, pages_clear);
}

const IrcDocument *
irc_pages_get_document (const IrcPages *self)
{
  return self->document;
}

double
irc_pages_get_width (const IrcPages *self)
{
  return self->width;
}

double
irc_pages_get_height (const IrcPages *self)
{
  return self->height;
}

guint
irc_pages_get_n_pages (const IrcPages *self)
{
  return self->pages->len;
}

const IrcPage *
irc_pages_get_page (const IrcPages *self, guint index)
{
  g_return_val_if_fail (index < self->pages->len, NULL);

  return &g_array_index (self->pages, IrcPage, index);
}

const IrcElement *
irc_pages_get_elements (const IrcPages *self, guint *n)
{
  *n = self->elements->len;
  return (const IrcElement *) (gconstpointer) self->elements->data;
}

const IrcOutlineItem *
irc_pages_get_outline (const IrcPages *self, guint *n)
{
  *n = self->outline->len;
  return (const IrcOutlineItem *) (gconstpointer) self->outline->data;
}

const IrcDestination *
irc_pages_get_destinations (const IrcPages *self, guint *n)
{
  *n = self->destinations->len;
  return (const IrcDestination *) (gconstpointer) self->destinations->data;
}

int
irc_destination_compare (gconstpointer a, gconstpointer b)
{
  const IrcDestination *first = a, *second = b;

  return strcmp (first->name, second->name);
}

const IrcDestination *
irc_pages_lookup_destination (const IrcPages *self, const char *name)
{
  g_autofree char *copy = g_strdup (name);
  const IrcDestination key = { .name = copy };
  guint found;

  if (!g_array_binary_search (
          self->destinations, &key, irc_destination_compare, &found))
    return NULL;
  return &g_array_index (self->destinations, IrcDestination, found);
}

guint
irc_pages_count_missing (const IrcPages *self)
{
  return self->n_missing;
}
