/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "irc-pages-builder.h"
#include "irc-document.h"
#include "irc-pages-private.h"

#include <string.h>

struct _IrcPagesBuilder {
  IrcPages *pages;
  GPtrArray *links; /* one GArray of IrcPageLink a page */
};

/* ---- what the arrays own ------------------------------------------------ */

static void
clear_link (gpointer data)
{
  IrcPageLink *link = data;

  g_free (link->target);
  g_free (link->contents);
}

static void
clear_page (gpointer data)
{
  IrcPage *page = data;

  g_clear_pointer (&page->scene, irc_scene_unref);
  g_free (page->label);
  for (guint i = 0; i < page->n_links; i++)
    clear_link (&page->links[i]);
  g_free (page->links);
}

static void
clear_element (gpointer data)
{
  IrcElement *element = data;

  g_free (element->alternative);
}

static void
clear_outline_item (gpointer data)
{
  IrcOutlineItem *item = data;

  g_free (item->title);
}

static void
clear_destination (gpointer data)
{
  IrcDestination *destination = data;

  g_free (destination->name);
}

static GArray *
array_new (gsize size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, (guint) size);

  g_array_set_clear_func (array, clear);
  return array;
}

/* ---- building ----------------------------------------------------------- */

IrcPagesBuilder *
irc_pages_builder_new (IrcDocument *document, double width, double height)
{
  IrcPagesBuilder *self;
  IrcPages *pages;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  pages = g_atomic_rc_box_new0 (IrcPages);
  pages->document = irc_document_ref (document);
  pages->width = width;
  pages->height = height;
  pages->pages = array_new (sizeof (IrcPage), clear_page);
  pages->elements = array_new (sizeof (IrcElement), clear_element);
  pages->outline = array_new (sizeof (IrcOutlineItem), clear_outline_item);
  pages->destinations = array_new (sizeof (IrcDestination), clear_destination);

  self = g_new0 (IrcPagesBuilder, 1);
  self->pages = pages;
  self->links = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  return self;
}

void
irc_pages_builder_free (IrcPagesBuilder *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->pages, irc_pages_unref);
  g_ptr_array_unref (self->links);
  g_free (self);
}

guint
irc_pages_builder_add_page (IrcPagesBuilder *self,
                            IrcScene *scene,
                            const char *label)
{
  const IrcPage page = { .scene = scene != NULL ? irc_scene_ref (scene) : NULL,
                         .label = g_strdup (label) };

  g_array_append_val (self->pages->pages, page);
  return self->pages->pages->len - 1;
}

void
irc_pages_builder_set_scene (IrcPagesBuilder *self, guint page, IrcScene *scene)
{
  IrcPage *found = NULL;

  g_return_if_fail (page < self->pages->pages->len);
  found = &g_array_index (self->pages->pages, IrcPage, page);
  g_return_if_fail (found->scene == NULL);
  found->scene = irc_scene_ref (scene);
}

guint
irc_pages_builder_add_element (IrcPagesBuilder *self, const IrcElement *element)
{
  GArray *elements = self->pages->elements;
  IrcElement copy = *element;

  if (elements->len == 0)
    g_return_val_if_fail (element->role == IRC_ROLE_DOCUMENT &&
                              element->parent == IRC_NO_PARENT,
                          0);
  else
    g_return_val_if_fail (element->parent < elements->len, 0);

  copy.alternative = g_strdup (element->alternative);
  g_array_append_val (elements, copy);
  return elements->len - 1;
}

void
irc_pages_builder_place_element (IrcPagesBuilder *self,
                                 guint element,
                                 guint page,
                                 IrcRect bounds)
{
  IrcElement *found;

  g_return_if_fail (element < self->pages->elements->len);

  found = &g_array_index (self->pages->elements, IrcElement, element);
  found->page = page;
  found->bounds = bounds;
}

void
irc_pages_builder_add_link (IrcPagesBuilder *self,
                            guint page,
                            const IrcPageLink *link)
{
  IrcPageLink copy = *link;

  g_return_if_fail (link->target != NULL && *link->target != '\0');
  g_return_if_fail (link->contents != NULL && *link->contents != '\0');
  g_return_if_fail (link->element < self->pages->elements->len);

  while (self->links->len <= page)
    g_ptr_array_add (self->links, array_new (sizeof (IrcPageLink), clear_link));
  copy.target = g_strdup (link->target);
  copy.contents = g_strdup (link->contents);
  g_array_append_val ((GArray *) self->links->pdata[page], copy);
}

void
irc_pages_builder_add_outline (
    IrcPagesBuilder *self, const char *title, int level, guint page, double y)
{
  GArray *outline = self->pages->outline;
  const IrcOutlineItem item = {
    .title = g_strdup (title), .level = level, .page = page, .y = y
  };
  const int above =
      outline->len == 0
          ? 0
          : g_array_index (outline, IrcOutlineItem, outline->len - 1).level;

  g_array_append_val (outline, item);
  g_return_if_fail (level >= 1 && level <= above + 1);
}

void
irc_pages_builder_add_destination (
    IrcPagesBuilder *self, const char *name, guint page, double x, double y)
{
  const IrcDestination destination = {
    .name = g_strdup (name), .page = page, .x = x, .y = y
  };

  g_array_append_val (self->pages->destinations, destination);
}

void
irc_pages_builder_add_missing (IrcPagesBuilder *self, guint n)
{
  self->pages->n_missing += n;
}

static void
check_targets (const IrcPages *self)
{
  for (guint i = 0; i < self->outline->len; i++)
    if (g_array_index (self->outline, IrcOutlineItem, i).page >=
        self->pages->len)
      g_critical ("outline item %u leads to a page that does not exist", i);

  for (guint i = 0; i < self->destinations->len; i++) {
    const IrcDestination *at =
        &g_array_index (self->destinations, IrcDestination, i);

    if (at->page >= self->pages->len)
      g_critical ("\"%s\" is on a page that does not exist", at->name);
    if (i > 0 && strcmp (at[-1].name, at->name) == 0)
      g_critical ("two destinations are called \"%s\"", at->name);
  }

  for (guint i = 0; i < self->pages->len; i++) {
    const IrcPage *page = &g_array_index (self->pages, IrcPage, i);

    if (page->scene == NULL)
      g_critical ("page %u has no scene", i);
    for (guint k = 0; k < page->n_links; k++)
      if (page->links[k].target[0] == '#' &&
          !irc_pages_lookup_destination (self, page->links[k].target + 1))
        g_critical ("no destination for \"%s\"", page->links[k].target);
  }
}

IrcPages *
irc_pages_builder_end (IrcPagesBuilder *self)
{
  IrcPages *pages = g_steal_pointer (&self->pages);

  g_warn_if_fail (pages->pages->len > 0 && pages->elements->len > 0);
  g_warn_if_fail (self->links->len <= pages->pages->len);
  for (guint i = 0; i < MIN (self->links->len, pages->pages->len); i++) {
    IrcPage *page = &g_array_index (pages->pages, IrcPage, i);
    gsize n_links;

    page->links = g_array_steal (self->links->pdata[i], &n_links);
    page->n_links = (guint) n_links;
  }
  g_array_sort (pages->destinations, irc_destination_compare);
  check_targets (pages);
  irc_pages_builder_free (self);
  return pages;
}
