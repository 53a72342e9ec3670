/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-figure-chooser.h"

#include "irc-i18n.h"
#include "irc-what-if.h"
#include "irc-widget.h"

struct _IrcFigureChooser {
  GtkWidget parent_instance;
  IrcSwitcher *kinds, *shapes;
  IrcFigureView *figure;
  IrcAssessment *assessment; /* NULL before the first refresh */
  IrcFonts *fonts;
};

G_DEFINE_FINAL_TYPE (IrcFigureChooser, irc_figure_chooser, GTK_TYPE_WIDGET)

enum { MARK_ACTIVATED, N_SIGNALS };

static guint signals[N_SIGNALS];

static const struct {
  const char *id, *title;
  IrcFigureKind kind;
  IrcFigureKind radar; /* the same as a radar, or again the kind */
} kinds[] = {
  { "criteria", N_ ("Criteria"), IRC_FIGURE_MATRIX, IRC_FIGURE_MATRIX },
  { "pillars",
    N_ ("Pillars"),
    IRC_FIGURE_PILLARS_BARS,
    IRC_FIGURE_PILLARS_RADAR },
  { "dependencies",
    N_ ("What must come first"),
    IRC_FIGURE_DEPENDENCIES,
    IRC_FIGURE_DEPENDENCIES },
  { "surveys",
    N_ ("Published surveys"),
    IRC_FIGURE_SURVEY_ALL,
    IRC_FIGURE_SURVEY_ALL },
};

static guint
find_kind (IrcFigureChooser *self)
{
  const char *selected = irc_switcher_get_selected (self->kinds);
  guint found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].id, selected))
      found = i;
  return found;
}

static void
show_chosen (IrcFigureChooser *self)
{
  const guint kind = find_kind (self);
  const gboolean radar =
      g_str_equal (irc_switcher_get_selected (self->shapes), "radar");

  gtk_widget_set_visible (GTK_WIDGET (self->shapes),
                          kinds[kind].radar != kinds[kind].kind);
  if (self->assessment == NULL)
    return;
  g_autoptr (IrcFigure) figure = irc_figure_new (
      radar ? kinds[kind].radar : kinds[kind].kind, self->assessment);
  irc_figure_view_set_figure (self->figure, figure, self->fonts);
  irc_figure_view_set_can_copy (
      self->figure, irc_what_if_get_base (self->assessment) == NULL);
}

static void
mark_activated (IrcFigureView *view, const char *id, IrcFigureChooser *self)
{
  g_signal_emit (self, signals[MARK_ACTIVATED], 0, id);
}

static void
irc_figure_chooser_dispose (GObject *object)
{
  IrcFigureChooser *self = IRC_FIGURE_CHOOSER (object);

  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_FIGURE_CHOOSER);
  g_clear_pointer (&self->assessment, irc_assessment_unref);
  g_clear_pointer (&self->fonts, irc_fonts_unref);
  G_OBJECT_CLASS (irc_figure_chooser_parent_class)->dispose (object);
}

static void
irc_figure_chooser_class_init (IrcFigureChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_figure_chooser_dispose;
  signals[MARK_ACTIVATED] =
      g_signal_new ("mark-activated",
                    G_TYPE_FROM_CLASS (klass),
                    G_SIGNAL_RUN_LAST,
                    0,
                    NULL,
                    NULL,
                    NULL,
                    G_TYPE_NONE,
                    1,
                    G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  g_type_ensure (IRC_TYPE_FIGURE_VIEW);
  g_type_ensure (IRC_TYPE_SWITCHER);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-figure-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcFigureChooser, kinds);
  gtk_widget_class_bind_template_child (widget_class, IrcFigureChooser, shapes);
  gtk_widget_class_bind_template_child (widget_class, IrcFigureChooser, figure);
}

static void
irc_figure_chooser_init (IrcFigureChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    irc_switcher_add (self->kinds, kinds[i].id, _ (kinds[i].title));
  irc_switcher_add (self->shapes, "bars", _ ("Bars"));
  irc_switcher_add (self->shapes, "radar", _ ("Radar"));
  g_signal_connect_swapped (
      self->kinds, "notify::selected", G_CALLBACK (show_chosen), self);
  g_signal_connect_swapped (
      self->shapes, "notify::selected", G_CALLBACK (show_chosen), self);
  g_signal_connect (
      self->figure, "mark-activated", G_CALLBACK (mark_activated), self);
}

void
irc_figure_chooser_refresh (IrcFigureChooser *self,
                            IrcAssessment *assessment,
                            IrcFonts *fonts)
{
  g_return_if_fail (IRC_IS_FIGURE_CHOOSER (self));
  g_return_if_fail (assessment != NULL && fonts != NULL);

  irc_assessment_ref (assessment);
  g_clear_pointer (&self->assessment, irc_assessment_unref);
  self->assessment = assessment;
  irc_fonts_ref (fonts);
  g_clear_pointer (&self->fonts, irc_fonts_unref);
  self->fonts = fonts;
  show_chosen (self);
}
