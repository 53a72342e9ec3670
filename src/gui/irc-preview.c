/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-preview.h"

#include <math.h>

#include "irc-dialogs.h"
#include "irc-i18n.h"
#include "irc-sheets.h"
#include "irc-thumbnails.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

/* So long nothing must change before pages are made; typing is quicker. */
#define PAUSE_MS 200
#define ZOOM_STEP 1.25
/* The least width of the pages beside small pictures, at normal text size. */
#define ROOMY_WIDTH 400

struct _IrcPreview {
  GtkWidget parent_instance;
  GtkWidget *bar, *side, *scrolled;
  GtkSpinButton *number;
  GtkAdjustment *number_range;
  GtkLabel *count, *state;
  GtkSpinner *spinner;
  GtkMenuButton *zoom_button;
  IrcThumbnails *thumbnails;
  IrcSheets *sheets;

  IrcAssessment *assessment; /* that pages are wanted of */
  IrcFonts *fonts;
  IrcPages *pages;
  GCancellable *cancellable; /* of the pages being made */
  guint pause;               /* source, 0: none */
  double zoom;               /* of irc-sheets.h */
  gboolean stale;
  gboolean showing; /* the number changes because of the page */
};

G_DEFINE_FINAL_TYPE (IrcPreview, irc_preview, GTK_TYPE_WIDGET)

enum { PROP_STALE = 1, PROP_ZOOM, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

/* ---- showing ------------------------------------------------------------- */

static void
show_state (IrcPreview *self)
{
  gtk_label_set_text (self->state,
                      self->pages == NULL ? _ ("Making pages…")
                      : self->stale       ? _ ("Updating…")
                                          : _ ("Up to date"));
  gtk_spinner_set_spinning (self->spinner, self->stale);
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

static void
show_error (IrcPreview *self, const GError *error)
{
  gtk_spinner_set_spinning (self->spinner, FALSE);
  gtk_label_set_text (self->state, error->message);
}

static void
show_page (IrcPreview *self)
{
  const guint page = irc_sheets_get_page (self->sheets);

  self->showing = TRUE;
  gtk_spin_button_set_value (self->number, page + 1);
  self->showing = FALSE;
  irc_thumbnails_set_current (self->thumbnails, page);
}

static void
show_pages (IrcPreview *self)
{
  const guint n = irc_pages_get_n_pages (self->pages);
  /* Translators: behind the number of a page: "3 of 18". */
  g_autofree char *count = g_strdup_printf (_ ("of %u"), n);

  irc_sheets_set_pages (self->sheets, self->pages, self->fonts);
  irc_thumbnails_set_pages (self->thumbnails, self->pages, self->fonts);
  self->showing = TRUE;
  gtk_adjustment_set_upper (self->number_range, n);
  self->showing = FALSE;
  gtk_label_set_text (self->count, count);
  show_page (self);
}

/* ---- going --------------------------------------------------------------- */

static void
number_changed (IrcPreview *self)
{
  if (!self->showing)
    irc_sheets_go_to (self->sheets,
                      (guint) gtk_spin_button_get_value_as_int (self->number) -
                          1,
                      0);
}

static void
thumbnail_chosen (IrcPreview *self, guint page)
{
  irc_sheets_go_to (self->sheets, page, 0);
}

static void
open_address (IrcPreview *self, const char *address)
{
  irc_dialogs_show_address (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), address);
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

static char *
dup_zoom (IrcPreview *self)
{
  if (self->zoom > IRC_ZOOM_FIT_WIDTH)
    return g_strdup_printf ("%.0f", self->zoom * 100);
  return g_strdup (self->zoom < IRC_ZOOM_FIT_WIDTH ? "fit-page" : "fit-width");
}

static void
show_zoom (IrcPreview *self)
{
  const double percent = irc_sheets_get_seen_zoom (self->sheets) * 100;
  g_autofree char *text = g_strdup_printf (_ ("%.0f %%"), percent);
  g_autofree char *name = g_strdup_printf (_ ("Zoom: %.0f %%"), percent);

  gtk_menu_button_set_label (self->zoom_button, text);
  irc_widget_set_accessible (
      gtk_widget_get_first_child (GTK_WIDGET (self->zoom_button)), name, NULL);
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "preview.zoom-out", percent > IRC_ZOOM_LEAST * 100);
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "preview.zoom-in", percent < IRC_ZOOM_MOST * 100);
}

static void
set_zoom (IrcPreview *self, double zoom)
{
  self->zoom = zoom;
  irc_sheets_set_zoom (self->sheets, zoom);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/* In whole per cent, as it is shown.  Keys may come quicker than frames, so
 * what is seen counts only where it comes from fitting. */
static void
zoom_by (IrcPreview *self, double factor)
{
  const double from = self->zoom > IRC_ZOOM_FIT_WIDTH
                          ? self->zoom
                          : irc_sheets_get_seen_zoom (self->sheets);
  const double zoom = round (from * factor * 100) / 100;

  set_zoom (self, CLAMP (zoom, IRC_ZOOM_LEAST, IRC_ZOOM_MOST));
}

static void
on_zoom_in (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zoom_by (IRC_PREVIEW (widget), ZOOM_STEP);
}

static void
on_zoom_out (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zoom_by (IRC_PREVIEW (widget), 1 / ZOOM_STEP);
}

static gboolean
wheel_turned (GtkEventControllerScroll *controller,
              double dx,
              double dy,
              IrcPreview *self)
{
  const GdkModifierType state = gtk_event_controller_get_current_event_state (
      GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0 || ABS (dy) < 0.01)
    return GDK_EVENT_PROPAGATE;
  zoom_by (self, pow (ZOOM_STEP, -dy));
  return GDK_EVENT_STOP;
}

/* ---- layout -------------------------------------------------------------- */

static int
get_minimum (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int minimum;

  gtk_widget_measure (
      widget, orientation, for_size, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
irc_preview_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  IrcPreview *self = IRC_PREVIEW (widget);
  const int bar = get_minimum (self->bar, orientation, for_size);
  const int pages = get_minimum (self->scrolled, orientation, -1);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (bar, pages)
                                                       : bar + pages;
  *natural = *minimum;
}

static GtkSizeRequestMode
irc_preview_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
irc_preview_size_allocate (GtkWidget *widget,
                           int width,
                           int height,
                           int baseline)
{
  IrcPreview *self = IRC_PREVIEW (widget);
  const int bar = get_minimum (self->bar, GTK_ORIENTATION_VERTICAL, width);
  const int side = get_minimum (self->side, GTK_ORIENTATION_HORIZONTAL, -1);
  const gboolean roomy =
      width - side >= ROOMY_WIDTH * irc_widget_get_text_scale (widget);
  const gboolean mirrored =
      gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { 0, 0, width, bar };

  gtk_widget_size_allocate (self->bar, &place, -1);
  gtk_widget_set_child_visible (self->side, roomy);
  place.y = bar;
  place.height = MAX (height - bar, 1);
  if (roomy) {
    place.width = side;
    place.x = mirrored ? width - side : 0;
    gtk_widget_size_allocate (self->side, &place, -1);
    place.width = width - side;
    place.x = mirrored ? 0 : side;
  }
  gtk_widget_size_allocate (self->scrolled, &place, -1);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_preview_get_property (GObject *object,
                          guint property_id,
                          GValue *value,
                          GParamSpec *pspec)
{
  IrcPreview *self = IRC_PREVIEW (object);

  if (property_id == PROP_ZOOM)
    g_value_take_string (value, dup_zoom (self));
  else
    g_value_set_boolean (value, self->stale);
}

static void
irc_preview_set_property (GObject *object,
                          guint property_id,
                          const GValue *value,
                          GParamSpec *pspec)
{
  const char *zoom = g_value_get_string (value);

  if (g_strcmp0 (zoom, "fit-width") == 0)
    set_zoom (IRC_PREVIEW (object), IRC_ZOOM_FIT_WIDTH);
  else if (g_strcmp0 (zoom, "fit-page") == 0)
    set_zoom (IRC_PREVIEW (object), IRC_ZOOM_FIT_PAGE);
  else if (zoom != NULL)
    set_zoom (IRC_PREVIEW (object), g_ascii_strtod (zoom, NULL) / 100);
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
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (IRC_TYPE_SHEETS);
  g_type_ensure (IRC_TYPE_THUMBNAILS);
  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcPreview, bar);
  gtk_widget_class_bind_template_child (widget_class, IrcPreview, side);
  gtk_widget_class_bind_template_child (widget_class, IrcPreview, scrolled);
  gtk_widget_class_bind_template_child (widget_class, IrcPreview, number);
  gtk_widget_class_bind_template_child (widget_class, IrcPreview, number_range);
  gtk_widget_class_bind_template_child (widget_class, IrcPreview, count);
  gtk_widget_class_bind_template_child (widget_class, IrcPreview, state);
  gtk_widget_class_bind_template_child (widget_class, IrcPreview, spinner);
  gtk_widget_class_bind_template_child (widget_class, IrcPreview, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, IrcPreview, thumbnails);
  gtk_widget_class_bind_template_child (widget_class, IrcPreview, sheets);
}

static void
irc_preview_class_init (IrcPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = irc_preview_get_property;
  object_class->set_property = irc_preview_set_property;
  object_class->dispose = irc_preview_dispose;
  object_class->finalize = irc_preview_finalize;
  widget_class->measure = irc_preview_measure;
  widget_class->get_request_mode = irc_preview_get_request_mode;
  widget_class->size_allocate = irc_preview_size_allocate;
  properties[PROP_STALE] = g_param_spec_boolean (
      "stale", NULL, NULL, FALSE, flags | G_PARAM_READABLE);
  properties[PROP_ZOOM] = g_param_spec_string (
      "zoom", NULL, NULL, "fit-width", flags | G_PARAM_READWRITE);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_install_property_action (
      widget_class, "preview.zoom", "zoom");
  gtk_widget_class_install_action (
      widget_class, "preview.zoom-in", NULL, on_zoom_in);
  gtk_widget_class_install_action (
      widget_class, "preview.zoom-out", NULL, on_zoom_out);
  bind_template (widget_class);
}

static void
irc_preview_init (IrcPreview *self)
{
  GtkEventController *wheel =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->number, "value-changed", G_CALLBACK (number_changed), self);
  g_signal_connect_swapped (
      self->thumbnails, "chosen", G_CALLBACK (thumbnail_chosen), self);
  g_signal_connect_swapped (
      self->sheets, "open-address", G_CALLBACK (open_address), self);
  g_signal_connect_swapped (
      self->sheets, "notify::page", G_CALLBACK (show_page), self);
  g_signal_connect_swapped (
      self->sheets, "notify::seen-zoom", G_CALLBACK (show_zoom), self);
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect (wheel, "scroll", G_CALLBACK (wheel_turned), self);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
}

IrcPages *
irc_preview_get_pages (IrcPreview *self)
{
  g_return_val_if_fail (IRC_IS_PREVIEW (self), NULL);
  return self->pages;
}

void
irc_preview_show_place (IrcPreview *self, const char *name)
{
  g_return_if_fail (IRC_IS_PREVIEW (self) && name != NULL);
  const IrcDestination *place =
      self->pages == NULL ? NULL
                          : irc_pages_lookup_destination (self->pages, name);

  if (place != NULL)
    irc_sheets_go_to (self->sheets, place->page, place->y);
}
