/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-sheets.h"

#include "irc-i18n.h"
#include "irc-widget.h"

#define MARGIN IRC_PAGE_COLUMN_MARGIN
/* How far an arrow key goes, in pixels. */
#define LINE 48

struct _IrcSheets {
  GtkWidget parent_instance;
  IrcPages *pages;
  GPtrArray *sheets; /* IrcSheet, children */
  GtkAdjustment *adjustments[2];
  GtkScrollablePolicy policies[2];
  double zoom;
  IrcPageColumn column; /* as laid out */
  double told_scale;    /* that was notified of */
  guint page;           /* the current one */
  guint top_page;       /* at the top of the view … */
  double top_y;         /* … this point of it, in points */
  gboolean placing;     /* adjustments change because of the layout */
  guint settling;       /* source, 0: none */
};

G_DEFINE_FINAL_TYPE_WITH_CODE (IrcSheets,
                               irc_sheets,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE,
                                                      NULL))

enum {
  PROP_PAGE = 1,
  PROP_SEEN_ZOOM,
  N_PROPERTIES,
  PROP_HADJUSTMENT = N_PROPERTIES,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum { OPEN_ADDRESS, N_SIGNALS };

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static GtkAdjustment *
get_vertical (IrcSheets *self)
{
  return self->adjustments[GTK_ORIENTATION_VERTICAL];
}

static void
set_page (IrcSheets *self, guint page)
{
  if (self->page == page)
    return;
  self->page = page;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/* ---- what can be seen ---------------------------------------------------- */

/* What is within half a screenful of the view is made ready; @top is what the
 * view begins at. */
static void
show_near (IrcSheets *self, double top)
{
  const double view = gtk_widget_get_height (GTK_WIDGET (self));

  for (guint i = 0; i < self->sheets->len; i++) {
    const double y = irc_page_column_get_top (&self->column, i);
    irc_sheet_set_near (self->sheets->pdata[i],
                        y < top + 1.5 * view &&
                            y + self->column.height > top - 0.5 * view);
  }
}

/* What must not be done from the layout: others change with it. */
static gboolean
settle (gpointer data)
{
  IrcSheets *self = data;

  self->settling = 0;
  show_near (self, gtk_adjustment_get_value (get_vertical (self)));
  if (ABS (self->told_scale - self->column.scale) > 0.0001) {
    self->told_scale = self->column.scale;
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEEN_ZOOM]);
  }
  return G_SOURCE_REMOVE;
}

/* ---- scrolling ----------------------------------------------------------- */

static void
remember_top (IrcSheets *self)
{
  const double value = gtk_adjustment_get_value (get_vertical (self));

  self->top_page = irc_page_column_find (&self->column, value);
  self->top_y =
      (value - irc_page_column_get_top (&self->column, self->top_page)) /
      self->column.scale;
}

/* The user looks at the page a third down the view, or at the last one. */
static guint
find_current (IrcSheets *self)
{
  GtkAdjustment *vertical = get_vertical (self);
  const double value = gtk_adjustment_get_value (vertical);
  const double view = gtk_adjustment_get_page_size (vertical);

  if (value > 0 && value + view >= gtk_adjustment_get_upper (vertical) - 1)
    return self->sheets->len - 1;
  return irc_page_column_find (&self->column, value + view / 3);
}

static void
scrolled (IrcSheets *self)
{
  if (self->placing || self->sheets->len == 0)
    return;
  remember_top (self);
  set_page (self, find_current (self));
  show_near (self, gtk_adjustment_get_value (get_vertical (self)));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (IrcSheets *self,
                GtkOrientation orientation,
                GtkAdjustment *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (adjustment != NULL && *place == adjustment)
    return;
  if (*place != NULL)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_clear_object (place);
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  *place = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (
      adjustment, "value-changed", G_CALLBACK (scrolled), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* ---- layout -------------------------------------------------------------- */

static void
configure (IrcSheets *self, GtkOrientation orientation, double all, double view)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  const double whole = gtk_adjustment_get_upper (adjustment);
  const double seen = gtk_adjustment_get_page_size (adjustment);
  double value = gtk_adjustment_get_value (adjustment);

  all = MAX (all, view);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    value = irc_page_column_get_top (&self->column, self->top_page) +
            self->top_y * self->column.scale;
  else
    value = (whole > 0 ? (value + seen / 2) / whole : 0.5) * all - view / 2;
  value = CLAMP (value, 0, all - view);
  gtk_adjustment_configure (
      adjustment, value, 0, all, LINE, MAX (view - LINE, LINE), view);
}

static void
place_sheets (IrcSheets *self, int width)
{
  const int free = (width - self->column.width) / 2;
  const double x =
      MAX (free, MARGIN) -
      gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  const double y = gtk_adjustment_get_value (get_vertical (self));

  for (guint i = 0; i < self->sheets->len; i++) {
    GtkWidget *sheet = self->sheets->pdata[i];
    const double top = irc_page_column_get_top (&self->column, i);
    const GtkAllocation place = {
      (int) x, (int) (top - y), self->column.width, self->column.height
    };

    gtk_widget_measure (
        sheet, GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL, NULL);
    gtk_widget_size_allocate (sheet, &place, -1);
  }
}

static void
irc_sheets_size_allocate (GtkWidget *widget,
                          int width,
                          int height,
                          int baseline)
{
  IrcSheets *self = IRC_SHEETS (widget);
  IrcPageColumn *column = &self->column;

  if (self->sheets->len == 0)
    return;
  irc_page_column_fit (column, self->zoom, width, height);
  self->placing = TRUE;
  configure (
      self, GTK_ORIENTATION_HORIZONTAL, column->width + 2 * MARGIN, width);
  configure (self,
             GTK_ORIENTATION_VERTICAL,
             irc_page_column_get_top (column, column->n),
             height);
  self->placing = FALSE;
  place_sheets (self, width);
  if (self->settling == 0)
    self->settling =
        g_idle_add_full (GTK_PRIORITY_RESIZE - 1, settle, self, NULL);
}

static void
irc_sheets_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  IrcSheets *self = IRC_SHEETS (widget);
  IrcPageColumn column = self->column;

  *minimum = *natural = 2 * MARGIN;
  /* Tells beforehand whether there is to be a scrollbar at the foot. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL && self->zoom > 0 &&
      self->sheets->len > 0) {
    irc_page_column_fit (&column, self->zoom, 0, 0);
    *minimum = *natural = column.width + 2 * MARGIN;
  }
}

/* ---- keys ---------------------------------------------------------------- */

typedef enum { BY_PAGES, BY_SCREENS, DOWN, ACROSS } Move;

static void
go (IrcSheets *self, Move move, int amount)
{
  GtkAdjustment *adjustment =
      self->adjustments[move == ACROSS ? GTK_ORIENTATION_HORIZONTAL
                                       : GTK_ORIENTATION_VERTICAL];
  const double step = move == BY_SCREENS
                          ? gtk_adjustment_get_page_increment (adjustment)
                          : LINE;
  const gint64 page =
      CLAMP ((gint64) self->page + amount, 0, (gint64) self->sheets->len - 1);

  if (move == BY_PAGES)
    irc_sheets_go_to (self, (guint) page, 0);
  else
    gtk_adjustment_set_value (
        adjustment, gtk_adjustment_get_value (adjustment) + amount * step);
}

static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType modifiers,
             IrcSheets *self)
{
  static const struct {
    guint keyval, pad;
    GdkModifierType modifiers;
    Move move;
    int amount;
  } keys[] = {
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, BY_PAGES, 1 },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, BY_PAGES, -1 },
    { GDK_KEY_End, GDK_KEY_KP_End, 0, BY_PAGES, G_MAXINT },
    { GDK_KEY_Home, GDK_KEY_KP_Home, 0, BY_PAGES, -G_MAXINT },
    { GDK_KEY_space, GDK_KEY_KP_Space, 0, BY_SCREENS, 1 },
    { GDK_KEY_space, GDK_KEY_KP_Space, GDK_SHIFT_MASK, BY_SCREENS, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, DOWN, 1 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, DOWN, -1 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 0, ACROSS, 1 },
    { GDK_KEY_Left, GDK_KEY_KP_Left, 0, ACROSS, -1 },
  };
  const guint page = self->page;

  if (self->sheets->len == 0)
    return GDK_EVENT_PROPAGATE;
  modifiers &= gtk_accelerator_get_default_mod_mask ();
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    if ((keyval != keys[i].keyval && keyval != keys[i].pad) ||
        modifiers != keys[i].modifiers)
      continue;
    go (self, keys[i].move, keys[i].amount);
    /* From a link too: what is read out is the page that is come to. */
    if (self->page != page)
      gtk_widget_grab_focus (self->sheets->pdata[self->page]);
    return GDK_EVENT_STOP;
  }
  return GDK_EVENT_PROPAGATE;
}

/* ---- focus --------------------------------------------------------------- */

/* A page is larger than the view: only a link on it is brought into view. */
static void
scroll_to_link (IrcSheets *self)
{
  GtkWidget *focus = irc_widget_get_focus (GTK_WIDGET (self));
  graphene_rect_t bounds;

  if (focus == NULL || IRC_IS_SHEET (focus) ||
      !gtk_widget_compute_bounds (focus, GTK_WIDGET (self), &bounds))
    return;
  const double y =
      gtk_adjustment_get_value (get_vertical (self)) + bounds.origin.y;
  gtk_adjustment_clamp_page (
      get_vertical (self), y - MARGIN, y + bounds.size.height + MARGIN);
}

/* The current page and its links, whatever had the focus before. */
static gboolean
irc_sheets_focus (GtkWidget *widget, GtkDirectionType direction)
{
  IrcSheets *self = IRC_SHEETS (widget);

  if (self->sheets->len == 0 ||
      (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD) ||
      !gtk_widget_child_focus (self->sheets->pdata[self->page], direction))
    return FALSE;
  scroll_to_link (self);
  return TRUE;
}

static gboolean
irc_sheets_grab_focus (GtkWidget *widget)
{
  IrcSheets *self = IRC_SHEETS (widget);

  return self->sheets->len > 0 &&
         gtk_widget_grab_focus (self->sheets->pdata[self->page]);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_sheets_get_property (GObject *object,
                         guint property_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  IrcSheets *self = IRC_SHEETS (object);

  switch (property_id) {
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_SEEN_ZOOM:
      g_value_set_double (value, irc_sheets_get_seen_zoom (self));
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value,
                          self->adjustments[property_id - PROP_HADJUSTMENT]);
      break;
    default:
      g_value_set_enum (
          value, (int) self->policies[property_id - PROP_HSCROLL_POLICY]);
  }
}

static void
irc_sheets_set_property (GObject *object,
                         guint property_id,
                         const GValue *value,
                         GParamSpec *pspec)
{
  IrcSheets *self = IRC_SHEETS (object);

  switch (property_id) {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self,
                      (GtkOrientation) (property_id - PROP_HADJUSTMENT),
                      g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[property_id - PROP_HSCROLL_POLICY] =
          (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
irc_sheets_dispose (GObject *object)
{
  IrcSheets *self = IRC_SHEETS (object);

  g_clear_handle_id (&self->settling, g_source_remove);
  g_ptr_array_set_size (self->sheets, 0);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++) {
    if (self->adjustments[i] != NULL)
      g_signal_handlers_disconnect_by_data (self->adjustments[i], self);
    g_clear_object (&self->adjustments[i]);
  }
  g_clear_pointer (&self->pages, irc_pages_unref);
  G_OBJECT_CLASS (irc_sheets_parent_class)->dispose (object);
}

static void
irc_sheets_finalize (GObject *object)
{
  g_ptr_array_unref (IRC_SHEETS (object)->sheets);
  G_OBJECT_CLASS (irc_sheets_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags =
      G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_PAGE] =
      g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_SEEN_ZOOM] =
      g_param_spec_double ("seen-zoom", NULL, NULL, 0, IRC_ZOOM_MOST, 1, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  g_object_class_override_property (
      object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (
      object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (
      object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (
      object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
irc_sheets_class_init (IrcSheetsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = irc_sheets_get_property;
  object_class->set_property = irc_sheets_set_property;
  object_class->dispose = irc_sheets_dispose;
  object_class->finalize = irc_sheets_finalize;
  widget_class->measure = irc_sheets_measure;
  widget_class->size_allocate = irc_sheets_size_allocate;
  widget_class->focus = irc_sheets_focus;
  widget_class->grab_focus = irc_sheets_grab_focus;
  install_properties (object_class);
  signals[OPEN_ADDRESS] =
      g_signal_new ("open-address",
                    G_TYPE_FROM_CLASS (klass),
                    G_SIGNAL_RUN_LAST,
                    0,
                    NULL,
                    NULL,
                    NULL,
                    G_TYPE_NONE,
                    1,
                    G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  gtk_widget_class_set_css_name (widget_class, "sheets");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
unparent (gpointer sheet)
{
  gtk_widget_unparent (sheet);
}

static void
irc_sheets_init (IrcSheets *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->sheets = g_ptr_array_new_with_free_func (unparent);
  self->top_y = -MARGIN;
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  irc_widget_set_accessible (GTK_WIDGET (self), _ ("Pages of the paper"), NULL);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* ---- for others ---------------------------------------------------------- */

/* "#name" or an address. */
static void
follow (IrcSheets *self, const char *target)
{
  const IrcDestination *place = NULL;

  if (*target != '#') {
    g_signal_emit (self, signals[OPEN_ADDRESS], 0, target);
    return;
  }
  place = irc_pages_lookup_destination (self->pages, target + 1);
  g_return_if_fail (place != NULL);
  irc_sheets_go_to (self, place->page, place->y);
  gtk_widget_grab_focus (self->sheets->pdata[place->page]);
}

/* Sheets are reused: only what is on them changes. */
void
irc_sheets_set_pages (IrcSheets *self, IrcPages *pages, IrcFonts *fonts)
{
  g_return_if_fail (IRC_IS_SHEETS (self));
  g_return_if_fail (pages != NULL && fonts != NULL);
  const guint n = irc_pages_get_n_pages (pages);

  irc_pages_ref (pages);
  g_clear_pointer (&self->pages, irc_pages_unref);
  self->pages = pages;
  if (self->sheets->len > n)
    g_ptr_array_set_size (self->sheets, (int) n);
  while (self->sheets->len < n) {
    GtkWidget *sheet = g_object_new (IRC_TYPE_SHEET, NULL);
    g_signal_connect_object (
        sheet, "link-activated", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
    gtk_widget_set_parent (sheet, GTK_WIDGET (self));
    g_ptr_array_add (self->sheets, sheet);
  }
  for (guint i = 0; i < n; i++)
    irc_sheet_set_page (self->sheets->pdata[i], pages, i, fonts);
  self->column.n = n;
  self->column.width_pt = irc_pages_get_width (pages);
  self->column.height_pt = irc_pages_get_height (pages);
  self->top_page = MIN (self->top_page, n - 1);
  irc_page_column_fit (&self->column,
                       self->zoom,
                       gtk_widget_get_width (GTK_WIDGET (self)),
                       gtk_widget_get_height (GTK_WIDGET (self)));
  set_page (self, MIN (self->page, n - 1));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
irc_sheets_set_zoom (IrcSheets *self, double zoom)
{
  g_return_if_fail (IRC_IS_SHEETS (self));

  self->zoom = zoom > 0 ? CLAMP (zoom, IRC_ZOOM_LEAST, IRC_ZOOM_MOST) : zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

double
irc_sheets_get_seen_zoom (IrcSheets *self)
{
  g_return_val_if_fail (IRC_IS_SHEETS (self), 0);
  return irc_page_column_get_zoom (&self->column);
}

guint
irc_sheets_get_page (IrcSheets *self)
{
  g_return_val_if_fail (IRC_IS_SHEETS (self), 0);
  return self->page;
}

void
irc_sheets_go_to (IrcSheets *self, guint page, double y)
{
  g_return_if_fail (IRC_IS_SHEETS (self));

  if (page >= self->sheets->len)
    return;
  /* A little of what is above is seen too. */
  self->top_page = page;
  self->top_y = y - MARGIN / self->column.scale;
  set_page (self, page);
  show_near (self,
             irc_page_column_get_top (&self->column, page) +
                 self->top_y * self->column.scale);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
