/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-preview.h"

#include "irc-i18n.h"
#include "irc-scene-view.h"
#include "irc-widget.h"

/* So long nothing must change before pages are made; typing is quicker. */
#define PAUSE_MS 200
#define ZOOM_LEAST 0.4
#define ZOOM_MOST 3.0
#define ZOOM_STEP 1.25

struct _IrcPreview {
  GtkWidget parent_instance;
  GtkLabel *state;
  GtkSpinner *spinner;
  GtkButton *zoom_out, *zoom_fit, *zoom_in;
  GtkWidget *scrolled;
  GtkBox *sheets;

  IrcAssessment *assessment; /* that pages are wanted of */
  IrcFonts *fonts;
  IrcPages *pages;
  GCancellable *cancellable; /* of the pages being made */
  guint pause;               /* source, 0: none */
  double zoom;               /* 0: fit */
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (IrcPreview, irc_preview, GTK_TYPE_WIDGET)

enum { PROP_STALE = 1, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

/* ---- showing ------------------------------------------------------------- */

static void
show_state (IrcPreview *self)
{
  const guint n = self->pages == NULL ? 0 : irc_pages_get_n_pages (self->pages);
  g_autofree char *count =
      n == 0 ? g_strdup (_ ("Pages are being made"))
             : g_strdup_printf (irc_ngettext ("%u page", "%u pages", n), n);
  g_autofree char *updating =
      n > 0 && self->stale
          ? g_strdup_printf (_ ("%s, being brought up to date"), count)
          : NULL;

  gtk_label_set_text (self->state, updating != NULL ? updating : count);
  gtk_spinner_set_spinning (self->spinner, self->stale);
  irc_widget_toggle_class (GTK_WIDGET (self->sheets), "stale", self->stale);
}

static void
set_stale (IrcPreview *self, gboolean stale)
{
  const gboolean changed = self->stale != stale;

  self->stale = stale;
  show_state (self);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STALE]);
}

/* Sheets are reused: only what is in them changes. */
static void
show_pages (IrcPreview *self)
{
  const guint n = irc_pages_get_n_pages (self->pages);
  GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (self->sheets));

  for (guint i = 0; i < n; i++) {
    const IrcPage *page = irc_pages_get_page (self->pages, i);
    g_autofree char *label = g_strdup_printf (_ ("Page %s"), page->label);

    if (sheet == NULL) {
      sheet = g_object_new (IRC_TYPE_SCENE_VIEW, NULL);
      gtk_widget_add_css_class (sheet, "sheet");
      gtk_box_append (self->sheets, sheet);
      irc_scene_view_set_zoom (IRC_SCENE_VIEW (sheet), self->zoom);
    }
    irc_scene_view_set_page (
        IRC_SCENE_VIEW (sheet), page->scene, self->fonts, label);
    sheet = gtk_widget_get_next_sibling (sheet);
  }
  while (sheet != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (sheet);
    gtk_box_remove (self->sheets, sheet);
    sheet = next;
  }
}

static void
show_error (IrcPreview *self, const GError *error)
{
  gtk_spinner_set_spinning (self->spinner, FALSE);
  gtk_label_set_text (self->state, error->message);
}

/* ---- making -------------------------------------------------------------- */

static void
pages_made (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IrcPreview) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IrcPages) pages = irc_export_pages_finish (result, &error);

  /* Given up for newer ones, or the window is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      self->sheets == NULL)
    return;
  g_clear_object (&self->cancellable);
  if (pages == NULL) {
    show_error (self, error);
    return;
  }
  g_clear_pointer (&self->pages, irc_pages_unref);
  self->pages = g_steal_pointer (&pages);
  show_pages (self);
  set_stale (self, FALSE);
}

static void
cancel (IrcPreview *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->pause, g_source_remove);
}

static void
make_pages (gpointer data)
{
  IrcPreview *self = data;
  const IrcExportOptions options =
      irc_export_options_for_case (irc_assessment_get_case (self->assessment));

  self->pause = 0;
  self->cancellable = g_cancellable_new ();
  irc_export_pages_async (self->assessment,
                          self->fonts,
                          &options,
                          self->cancellable,
                          pages_made,
                          g_object_ref (self));
}

void
irc_preview_update (IrcPreview *self,
                    IrcAssessment *assessment,
                    IrcFonts *fonts)
{
  g_return_if_fail (IRC_IS_PREVIEW (self));
  g_return_if_fail (assessment != NULL && fonts != NULL);

  cancel (self);
  irc_assessment_ref (assessment);
  g_clear_pointer (&self->assessment, irc_assessment_unref);
  self->assessment = assessment;
  irc_fonts_ref (fonts);
  g_clear_pointer (&self->fonts, irc_fonts_unref);
  self->fonts = fonts;
  set_stale (self, TRUE);
  self->pause =
      g_timeout_add_once (self->pages == NULL ? 0 : PAUSE_MS, make_pages, self);
}

/* ---- zoom ---------------------------------------------------------------- */

static void
set_zoom (IrcPreview *self, double zoom)
{
  self->zoom = zoom;
  for (GtkWidget *sheet =
           gtk_widget_get_first_child (GTK_WIDGET (self->sheets));
       sheet != NULL;
       sheet = gtk_widget_get_next_sibling (sheet))
    irc_scene_view_set_zoom (IRC_SCENE_VIEW (sheet), zoom);
}

/* The zoom that is seen now, also where it comes from fitting. */
static double
get_seen_zoom (IrcPreview *self)
{
  GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (self->sheets));

  if (self->zoom > 0 || sheet == NULL)
    return MAX (self->zoom, ZOOM_LEAST);
  return gtk_widget_get_width (sheet) * 72.0 / 96.0 /
         irc_pages_get_width (self->pages);
}

static void
zoom_in (IrcPreview *self)
{
  set_zoom (self, MIN (get_seen_zoom (self) * ZOOM_STEP, ZOOM_MOST));
}

static void
zoom_out (IrcPreview *self)
{
  set_zoom (self, MAX (get_seen_zoom (self) / ZOOM_STEP, ZOOM_LEAST));
}

static void
zoom_fit (IrcPreview *self)
{
  set_zoom (self, 0);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_preview_get_property (GObject *object,
                          guint property_id,
                          GValue *value,
                          GParamSpec *pspec)
{
  g_value_set_boolean (value, IRC_PREVIEW (object)->stale);
}

static void
irc_preview_dispose (GObject *object)
{
  IrcPreview *self = IRC_PREVIEW (object);

  cancel (self);
  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_PREVIEW);
  G_OBJECT_CLASS (irc_preview_parent_class)->dispose (object);
}

static void
irc_preview_finalize (GObject *object)
{
  IrcPreview *self = IRC_PREVIEW (object);

  g_clear_pointer (&self->assessment, irc_assessment_unref);
  g_clear_pointer (&self->pages, irc_pages_unref);
  g_clear_pointer (&self->fonts, irc_fonts_unref);
  G_OBJECT_CLASS (irc_preview_parent_class)->finalize (object);
}

static void
irc_preview_class_init (IrcPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = irc_preview_get_property;
  object_class->dispose = irc_preview_dispose;
  object_class->finalize = irc_preview_finalize;
  properties[PROP_STALE] = g_param_spec_boolean (
      "stale",
      NULL,
      NULL,
      FALSE,
      G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcPreview, state);
  gtk_widget_class_bind_template_child (widget_class, IrcPreview, spinner);
  gtk_widget_class_bind_template_child (widget_class, IrcPreview, zoom_out);
  gtk_widget_class_bind_template_child (widget_class, IrcPreview, zoom_fit);
  gtk_widget_class_bind_template_child (widget_class, IrcPreview, zoom_in);
  gtk_widget_class_bind_template_child (widget_class, IrcPreview, scrolled);
  gtk_widget_class_bind_template_child (widget_class, IrcPreview, sheets);
}

static void
irc_preview_init (IrcPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->zoom_in, "clicked", G_CALLBACK (zoom_in), self);
  g_signal_connect_swapped (
      self->zoom_out, "clicked", G_CALLBACK (zoom_out), self);
  g_signal_connect_swapped (
      self->zoom_fit, "clicked", G_CALLBACK (zoom_fit), self);
}

gboolean
irc_preview_is_stale (IrcPreview *self)
{
  g_return_val_if_fail (IRC_IS_PREVIEW (self), FALSE);
  return self->stale;
}

IrcPages *
irc_preview_get_pages (IrcPreview *self)
{
  g_return_val_if_fail (IRC_IS_PREVIEW (self), NULL);
  return self->pages;
}
