/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-sheet.h"

#include "irc-i18n.h"
#include "irc-link-area.h"
#include "irc-scene-view.h"
#include "irc-widget.h"

struct _IrcSheet {
  GtkWidget parent_instance;
  GtkWidget *picture;
  IrcPages *pages;
  guint index;
  gboolean near;
};

G_DEFINE_FINAL_TYPE (IrcSheet, irc_sheet, GTK_TYPE_WIDGET)

enum { LINK_ACTIVATED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* ---- links --------------------------------------------------------------- */

static void
link_activated (IrcLinkArea *link, IrcSheet *self)
{
  g_autofree char *target = g_strdup (irc_link_area_get_target (link));

  g_signal_emit (self, signals[LINK_ACTIVATED], 0, target);
}

static void
remove_links (IrcSheet *self)
{
  GtkWidget *link;

  while ((link = gtk_widget_get_next_sibling (self->picture)) != NULL)
    gtk_widget_unparent (link);
}

/* A link that is broken over lines has a part, and an entry, a line. */
static void
add_links (IrcSheet *self)
{
  const IrcPage *page = irc_pages_get_page (self->pages, self->index);

  for (guint i = 0; i < page->n_links; i++) {
    const gboolean goes_on =
        i > 0 && page->links[i].element == page->links[i - 1].element;
    GtkWidget *link = GTK_WIDGET (irc_link_area_new (&page->links[i], goes_on));

    g_signal_connect (link, "activate", G_CALLBACK (link_activated), self);
    gtk_widget_set_parent (link, GTK_WIDGET (self));
  }
}

static void
show (IrcSheet *self)
{
  remove_links (self);
  if (self->near && self->pages != NULL)
    add_links (self);
  gtk_widget_set_visible (self->picture, self->near);
}

/* ---- words --------------------------------------------------------------- */

static void
describe (IrcSheet *self)
{
  const guint n_pages = irc_pages_get_n_pages (self->pages);
  g_autofree char *name =
      g_strdup_printf (_ ("Page %u of %u"), self->index + 1, n_pages);
  g_autoptr (GString) headings = g_string_new (NULL);
  guint n;
  const IrcOutlineItem *outline = irc_pages_get_outline (self->pages, &n);

  for (guint i = 0; i < n; i++)
    if (outline[i].page == self->index)
      g_string_append_printf (
          headings, "%s%s", headings->len > 0 ? "; " : "", outline[i].title);
  irc_widget_set_accessible (GTK_WIDGET (self), name, headings->str);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_sheet_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  /* irc-sheets.c gives it its size. */
  *minimum = *natural = 0;
}

/* GTK wants to be asked for a size before it is given one. */
static void
place_child (GtkWidget *child, const GtkAllocation *place)
{
  gtk_widget_measure (
      child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, place, -1);
}

static void
irc_sheet_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  IrcSheet *self = IRC_SHEET (widget);
  const double scale =
      self->pages == NULL ? 1 : width / irc_pages_get_width (self->pages);

  if (self->near)
    place_child (self->picture, &(GtkAllocation){ 0, 0, width, height });
  for (GtkWidget *link = gtk_widget_get_next_sibling (self->picture);
       link != NULL;
       link = gtk_widget_get_next_sibling (link)) {
    const IrcRect rect = irc_link_area_get_rect (IRC_LINK_AREA (link));
    const GtkAllocation place = { (int) (rect.x * scale),
                                  (int) (rect.y * scale),
                                  MAX ((int) (rect.width * scale + 0.5), 1),
                                  MAX ((int) (rect.height * scale + 0.5), 1) };
    place_child (link, &place);
  }
}

static void
irc_sheet_dispose (GObject *object)
{
  IrcSheet *self = IRC_SHEET (object);

  if (self->picture != NULL)
    remove_links (self);
  g_clear_pointer (&self->picture, gtk_widget_unparent);
  g_clear_pointer (&self->pages, irc_pages_unref);
  G_OBJECT_CLASS (irc_sheet_parent_class)->dispose (object);
}

static void
irc_sheet_class_init (IrcSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_sheet_dispose;
  widget_class->measure = irc_sheet_measure;
  widget_class->size_allocate = irc_sheet_size_allocate;
  signals[LINK_ACTIVATED] =
      g_signal_new ("link-activated",
                    G_TYPE_FROM_CLASS (klass),
                    G_SIGNAL_RUN_LAST,
                    0,
                    NULL,
                    NULL,
                    NULL,
                    G_TYPE_NONE,
                    1,
                    G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  gtk_widget_class_set_css_name (widget_class, "sheet");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
irc_sheet_init (IrcSheet *self)
{
  self->picture = g_object_new (IRC_TYPE_SCENE_VIEW,
                                "accessible-role",
                                GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                "visible",
                                FALSE,
                                NULL);
  gtk_widget_set_parent (self->picture, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

void
irc_sheet_set_page (IrcSheet *self,
                    IrcPages *pages,
                    guint index,
                    IrcFonts *fonts)
{
  g_return_if_fail (IRC_IS_SHEET (self));
  g_return_if_fail (pages != NULL && index < irc_pages_get_n_pages (pages));

  irc_pages_ref (pages);
  g_clear_pointer (&self->pages, irc_pages_unref);
  self->pages = pages;
  self->index = index;
  irc_scene_view_set_page (IRC_SCENE_VIEW (self->picture),
                           irc_pages_get_page (pages, index)->scene,
                           fonts);
  describe (self);
  show (self);
}

void
irc_sheet_set_near (IrcSheet *self, gboolean near)
{
  g_return_if_fail (IRC_IS_SHEET (self));

  if (self->near == near)
    return;
  self->near = near;
  show (self);
}
