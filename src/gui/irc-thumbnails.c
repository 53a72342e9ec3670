/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-thumbnails.h"

#include "irc-i18n.h"
#include "irc-paint-cairo.h"
#include "irc-palette.h"
#include "irc-widget.h"

/* Of a picture, in pixels of CSS. */
#define WIDTH 84

typedef struct {
  GtkWidget *option;
  GtkWidget *picture;
} Thumbnail;

struct _IrcThumbnails {
  GtkWidget parent_instance;
  GArray *thumbnails; /* Thumbnail */
  guint current;
  GCancellable *cancellable; /* of the pictures being made, or NULL */
};

G_DEFINE_FINAL_TYPE (IrcThumbnails, irc_thumbnails, GTK_TYPE_WIDGET)

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

static Thumbnail *
get_thumbnail (IrcThumbnails *self, guint page)
{
  return &g_array_index (self->thumbnails, Thumbnail, page);
}

/* ---- the pictures, made in a thread ---------------------------------------
 */

typedef struct {
  IrcPages *pages;
  IrcFonts *fonts;
  int scale_factor;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  irc_pages_unref (job->pages);
  irc_fonts_unref (job->fonts);
  g_free (job);
}

static void
make_pictures (GTask *task,
               gpointer source,
               gpointer data,
               GCancellable *cancellable)
{
  const Job *job = data;
  g_autoptr (IrcCairoFonts) fonts = irc_cairo_fonts_new (job->fonts);
  g_autoptr (GPtrArray) pictures =
      g_ptr_array_new_with_free_func (g_object_unref);
  const guint n = irc_pages_get_n_pages (job->pages);
  const double scale =
      job->scale_factor * WIDTH / irc_pages_get_width (job->pages);

  for (guint i = 0; i < n && !g_cancellable_is_cancelled (cancellable); i++) {
    g_autoptr (GBytes) png =
        irc_paint_png (irc_pages_get_page (job->pages, i)->scene,
                       fonts,
                       scale,
                       irc_palette_get (IRC_PALETTE_PRINT)->paper);
    GdkTexture *texture =
        png == NULL ? NULL : gdk_texture_new_from_bytes (png, NULL);
    if (texture == NULL)
      break;
    g_ptr_array_add (pictures, texture);
  }
  g_task_return_pointer (
      task, g_steal_pointer (&pictures), (GDestroyNotify) g_ptr_array_unref);
}

static void
pictures_made (GObject *source, GAsyncResult *result, gpointer data)
{
  IrcThumbnails *self = IRC_THUMBNAILS (source);
  g_autoptr (GPtrArray) pictures =
      g_task_propagate_pointer (G_TASK (result), NULL);

  /* Given up for newer ones, or the window is gone. */
  if (pictures == NULL)
    return;
  g_clear_object (&self->cancellable);
  for (guint i = 0; i < MIN (pictures->len, self->thumbnails->len); i++)
    gtk_picture_set_paintable (GTK_PICTURE (get_thumbnail (self, i)->picture),
                               GDK_PAINTABLE (pictures->pdata[i]));
}

static void
start_pictures (IrcThumbnails *self, IrcPages *pages, IrcFonts *fonts)
{
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, pictures_made, NULL);
  job->pages = irc_pages_ref (pages);
  job->fonts = irc_fonts_ref (fonts);
  job->scale_factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, make_pictures);
}

/* ---- options ------------------------------------------------------------- */

static void
add_thumbnail (IrcThumbnails *self)
{
  const guint page = self->thumbnails->len;
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  GtkWidget *label = gtk_label_new (number);
  Thumbnail thumbnail;

  thumbnail.option = g_object_new (GTK_TYPE_BOX,
                                   "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_OPTION,
                                   "orientation",
                                   GTK_ORIENTATION_VERTICAL,
                                   "focusable",
                                   TRUE,
                                   NULL);
  thumbnail.picture = g_object_new (GTK_TYPE_PICTURE,
                                    "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                    NULL);
  gtk_widget_add_css_class (thumbnail.option, "thumbnail");
  gtk_widget_add_css_class (thumbnail.picture, "thumbnail-paper");
  gtk_widget_add_css_class (label, "figures");
  gtk_box_append (GTK_BOX (thumbnail.option), thumbnail.picture);
  gtk_box_append (GTK_BOX (thumbnail.option), label);
  gtk_widget_set_parent (thumbnail.option, GTK_WIDGET (self));
  g_array_append_val (self->thumbnails, thumbnail);
}

static void
show_state (IrcThumbnails *self, guint page)
{
  GtkWidget *option = get_thumbnail (self, page)->option;
  const gboolean current = page == self->current;

  irc_widget_toggle_class (option, "current", current);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (option), GTK_ACCESSIBLE_STATE_SELECTED, current, -1);
}

static void
show_page (IrcThumbnails *self, IrcPages *pages, guint page)
{
  const double ratio =
      irc_pages_get_height (pages) / irc_pages_get_width (pages);
  g_autofree char *name = g_strdup_printf (
      _ ("Page %u of %u"), page + 1, irc_pages_get_n_pages (pages));
  const Thumbnail *thumbnail = get_thumbnail (self, page);

  gtk_widget_set_size_request (
      thumbnail->picture, WIDTH, (int) (WIDTH * ratio + 0.5));
  irc_widget_set_accessible (thumbnail->option, name, NULL);
  show_state (self, page);
}

/* ---- choosing ------------------------------------------------------------ */

static void
choose (IrcThumbnails *self, gint64 page)
{
  const guint chosen =
      (guint) CLAMP (page, 0, (gint64) self->thumbnails->len - 1);

  irc_thumbnails_set_current (self, chosen);
  gtk_widget_grab_focus (get_thumbnail (self, chosen)->option);
  g_signal_emit (self, signals[CHOSEN], 0, chosen);
}

static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType modifiers,
             IrcThumbnails *self)
{
  static const struct {
    guint keyval, pad;
    int pages;
  } keys[] = { { GDK_KEY_Down, GDK_KEY_KP_Down, 1 },
               { GDK_KEY_Up, GDK_KEY_KP_Up, -1 },
               { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 5 },
               { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, -5 },
               { GDK_KEY_End, GDK_KEY_KP_End, G_MAXINT },
               { GDK_KEY_Home, GDK_KEY_KP_Home, -G_MAXINT } };

  if (self->thumbnails->len == 0 ||
      (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keyval == keys[i].keyval || keyval == keys[i].pad) {
      choose (self, (gint64) self->current + keys[i].pages);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
released (GtkGestureClick *gesture,
          int n_press,
          double x,
          double y,
          IrcThumbnails *self)
{
  GtkWidget *picked =
      gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  for (guint i = 0; picked != NULL && i < self->thumbnails->len; i++) {
    GtkWidget *option = get_thumbnail (self, i)->option;
    if (picked == option || gtk_widget_is_ancestor (picked, option))
      choose (self, i);
  }
}

/* Tab comes to the current page and leaves from there. */
static gboolean
irc_thumbnails_focus (GtkWidget *widget, GtkDirectionType direction)
{
  IrcThumbnails *self = IRC_THUMBNAILS (widget);

  if (self->thumbnails->len == 0 || gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (get_thumbnail (self, self->current)->option);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_thumbnails_dispose (GObject *object)
{
  IrcThumbnails *self = IRC_THUMBNAILS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  irc_widget_remove_children (GTK_WIDGET (self));
  g_array_set_size (self->thumbnails, 0);
  G_OBJECT_CLASS (irc_thumbnails_parent_class)->dispose (object);
}

static void
irc_thumbnails_finalize (GObject *object)
{
  g_array_unref (IRC_THUMBNAILS (object)->thumbnails);
  G_OBJECT_CLASS (irc_thumbnails_parent_class)->finalize (object);
}

static void
irc_thumbnails_class_init (IrcThumbnailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = irc_thumbnails_dispose;
  object_class->finalize = irc_thumbnails_finalize;
  widget_class->focus = irc_thumbnails_focus;
  signals[CHOSEN] = g_signal_new ("chosen",
                                  G_TYPE_FROM_CLASS (klass),
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_UINT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "thumbnails");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_LIST_BOX);
}

static void
irc_thumbnails_init (IrcThumbnails *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->thumbnails = g_array_new (FALSE, TRUE, sizeof (Thumbnail));
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (widget)),
      GTK_ORIENTATION_VERTICAL);
  irc_widget_set_accessible (widget, _ ("Small pages"), NULL);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (widget, keys);
  g_signal_connect (click, "released", G_CALLBACK (released), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

void
irc_thumbnails_set_pages (IrcThumbnails *self, IrcPages *pages, IrcFonts *fonts)
{
  g_return_if_fail (IRC_IS_THUMBNAILS (self));
  g_return_if_fail (pages != NULL && fonts != NULL);
  const guint n = irc_pages_get_n_pages (pages);

  while (self->thumbnails->len < n)
    add_thumbnail (self);
  for (guint i = n; i < self->thumbnails->len; i++)
    gtk_widget_unparent (get_thumbnail (self, i)->option);
  g_array_set_size (self->thumbnails, n);
  self->current = MIN (self->current, n - 1);
  for (guint i = 0; i < n; i++)
    show_page (self, pages, i);
  start_pictures (self, pages, fonts);
}

void
irc_thumbnails_set_current (IrcThumbnails *self, guint page)
{
  g_return_if_fail (IRC_IS_THUMBNAILS (self));
  const guint before = self->current;

  if (page >= self->thumbnails->len || page == before)
    return;
  self->current = page;
  show_state (self, before);
  show_state (self, page);
  irc_widget_scroll_into_view (get_thumbnail (self, page)->option);
}

gboolean
irc_thumbnails_is_complete (IrcThumbnails *self)
{
  g_return_val_if_fail (IRC_IS_THUMBNAILS (self), FALSE);
  return self->cancellable == NULL;
}
