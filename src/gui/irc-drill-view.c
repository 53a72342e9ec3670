/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-drill-view.h"

#include "irc-cards.h"
#include "irc-dialogs.h"
#include "irc-drill.h"
#include "irc-i18n.h"
#include "irc-pair-box.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

struct _IrcDrillView {
  IrcStepPage parent_instance;
  GtkDropDown *ask;
  GtkCheckButton *shuffle;
  GtkWidget *card, *back, *reveal, *knew, *again, *previous, *next, *restart;
  GtkLabel *place, *asks, *objection, *answer, *missing;
  GtkBox *figures, *sources;
  IrcCards *cards; /* NULL before the first refresh */
  IrcDrill *drill;
  guint32 seed;
  gboolean revealed;
  gboolean busy; /* what is shown changes, not the user */
};

G_DEFINE_FINAL_TYPE (IrcDrillView, irc_drill_view, IRC_TYPE_STEP_PAGE)

/* ---- the card ------------------------------------------------------------ */

static void
source_clicked (GtkButton *button, gpointer data)
{
  irc_dialogs_show_address (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button))),
      g_object_get_data (G_OBJECT (button), "address"));
}

static void
add_source (IrcDrillView *self, const IrcCardSource *source)
{
  /* "CIRSE n.d." has its full stop. */
  const char *between = g_str_has_suffix (source->name, ".") ? " " : ". ";
  g_autofree char *words =
      *source->container != '\0'
          ? g_strconcat (source->name, between, source->container, NULL)
          : g_strdup (source->name);
  GtkWidget *button = NULL;

  gtk_box_append (self->sources, irc_label_new_wrapped (words, "dim"));
  if (source->address == NULL)
    return;
  button = gtk_button_new_with_label (source->locator);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                      TRUE);
  gtk_label_set_wrap_mode (
      GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
      PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data_full (
      G_OBJECT (button), "address", g_strdup (source->address), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (source_clicked), NULL);
  gtk_box_append (self->sources, button);
}

static void
fill_back (IrcDrillView *self, const IrcCard *card)
{
  irc_widget_remove_children (GTK_WIDGET (self->figures));
  irc_widget_remove_children (GTK_WIDGET (self->sources));
  gtk_label_set_text (
      self->answer,
      *card->answer != '\0' ? card->answer : irc_cards_no_answer (self->cards));
  for (guint i = 0; i < card->n_figures; i++) {
    const IrcCardFigure *figure = &card->figures[i];
    g_autofree char *words =
        g_strdup_printf ("%s %s (%s)",
                         figure->text,
                         figure->numbers,
                         card->sources[figure->source].name);

    gtk_box_append (self->figures, irc_label_new_wrapped (words, NULL));
  }
  if (card->n_figures == 0)
    gtk_box_append (
        self->figures,
        irc_label_new_wrapped (irc_cards_no_figure (self->cards), "dim"));
  for (guint i = 0; i < card->n_sources; i++)
    add_source (self, &card->sources[i]);
  if (card->n_sources == 0)
    gtk_box_append (
        self->sources,
        irc_label_new_wrapped (irc_cards_no_source (self->cards), "dim"));
}

/* "Card 3 of 9", and how it was answered when it was here before. */
static char *
dup_place (IrcDrillView *self)
{
  const IrcDrillAnswer answer = irc_drill_get_answer (self->drill);
  g_autofree char *place =
      g_strdup_printf (_ ("Card %u of %u"),
                       irc_drill_get_place (self->drill) + 1,
                       irc_drill_get_length (self->drill));

  if (answer == IRC_DRILL_OPEN)
    return g_steal_pointer (&place);
  return g_strdup_printf (
      answer == IRC_DRILL_KNEW ? _ ("%s: knew it") : _ ("%s: again"), place);
}

static char *
dup_end (IrcDrillView *self)
{
  guint n_cards, n_knew;

  irc_drill_count (self->drill, &n_cards, &n_knew);
  return g_strdup_printf (
      irc_ngettext ("The round is over: %u objection, %u of them known at "
                    "once.",
                    "The round is over: %u objections, %u of them known at "
                    "once.",
                    n_cards),
      n_cards,
      n_knew);
}

static void
show_end (IrcDrillView *self, gboolean empty)
{
  g_autofree char *end =
      empty ? g_strdup (_ ("No objection card belongs to this choice."))
            : dup_end (self);

  gtk_label_set_text (self->place, end);
  gtk_label_set_text (self->asks, "");
  gtk_label_set_text (self->objection, "");
}

/* The objection, and the answer when it is asked for.  A status is read by a
 * screen reader when its words change, which is all that GTK 4.8 has. */
static void
show_card (IrcDrillView *self)
{
  const gboolean empty = irc_drill_get_length (self->drill) == 0;
  const gboolean over = irc_drill_is_over (self->drill);

  gtk_widget_set_visible (self->back, !over && self->revealed);
  gtk_widget_set_visible (self->reveal, !over && !self->revealed);
  gtk_widget_set_visible (self->knew, !over && self->revealed);
  gtk_widget_set_visible (self->again, !over && self->revealed);
  gtk_widget_set_visible (self->restart, over && !empty);
  gtk_widget_set_sensitive (self->previous,
                            irc_drill_get_place (self->drill) > 0);
  gtk_widget_set_sensitive (self->next, !over);
  gtk_widget_set_visible (GTK_WIDGET (self->asks), !over);
  gtk_widget_set_visible (GTK_WIDGET (self->objection), !over);
  if (over) {
    show_end (self, empty);
    return;
  }
  const IrcCard *card =
      irc_cards_get_card (self->cards, irc_drill_get_card (self->drill));
  g_autofree char *place = dup_place (self);
  g_autofree char *asks = irc_cards_dup_asks (self->cards, card);
  g_autofree char *quote =
      g_strdup_printf ("\342\200\234%s\342\200\235", card->objection);

  gtk_label_set_text (self->place, place);
  gtk_label_set_text (self->asks, asks);
  gtk_label_set_text (self->objection, quote);
  irc_widget_set_accessible (self->card, quote, NULL);
  fill_back (self, card);
}

/* ---- the round ----------------------------------------------------------- */

static void
start_round (IrcDrillView *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->ask);
  const guint n = irc_cards_get_n_cards (self->cards);
  g_autofree guint *places = g_new (guint, MAX (n, 1));
  guint n_places = 0;

  for (guint i = 0; i < n; i++)
    if (chosen == 0 || chosen == GTK_INVALID_LIST_POSITION ||
        irc_card_has_ask (irc_cards_get_card (self->cards, i), chosen - 1))
      places[n_places++] = i;
  if (gtk_check_button_get_active (self->shuffle))
    self->seed = g_random_int () | 1u;
  else
    self->seed = 0;
  g_clear_pointer (&self->drill, irc_drill_free);
  self->drill = irc_drill_new (places, n_places, self->seed);
  self->revealed = FALSE;
  show_card (self);
}

static void
choice_changed (IrcDrillView *self)
{
  if (!self->busy && self->cards != NULL)
    start_round (self);
}

static void
reveal (IrcDrillView *self)
{
  if (irc_drill_is_over (self->drill) || self->revealed)
    return;
  self->revealed = TRUE;
  show_card (self);
  gtk_widget_grab_focus (self->card);
}

static void
answer (IrcDrillView *self, IrcDrillAnswer given)
{
  if (irc_drill_is_over (self->drill) || !self->revealed)
    return;
  irc_drill_answer (self->drill, given);
  self->revealed = FALSE;
  show_card (self);
  gtk_widget_grab_focus (self->card);
}

static void
knew_clicked (IrcDrillView *self)
{
  answer (self, IRC_DRILL_KNEW);
}

static void
again_clicked (IrcDrillView *self)
{
  answer (self, IRC_DRILL_AGAIN);
}

static void
move (IrcDrillView *self, gboolean forwards)
{
  if (!irc_drill_move (self->drill, forwards))
    return;
  self->revealed = FALSE;
  show_card (self);
  gtk_widget_grab_focus (self->card);
}

static void
previous_clicked (IrcDrillView *self)
{
  move (self, FALSE);
}

static void
next_clicked (IrcDrillView *self)
{
  move (self, TRUE);
}

static void
restart_clicked (IrcDrillView *self)
{
  start_round (self);
  gtk_widget_grab_focus (self->card);
}

/* What the widget with the focus has not taken: a button keeps Space. */
static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType state,
             IrcDrillView *self)
{
  const gboolean backwards =
      gtk_widget_get_direction (self->card) == GTK_TEXT_DIR_RTL;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || self->drill == NULL)
    return GDK_EVENT_PROPAGATE;
  switch (keyval) {
    case GDK_KEY_space:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (!gtk_widget_has_focus (self->card))
        return GDK_EVENT_PROPAGATE;
      if (irc_drill_is_over (self->drill))
        restart_clicked (self);
      else
        reveal (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_1:
    case GDK_KEY_KP_1:
      knew_clicked (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_2:
    case GDK_KEY_KP_2:
      again_clicked (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
      move (self, backwards);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
      move (self, !backwards);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
  }
}

/* ---- showing ------------------------------------------------------------- */

static void
fill_asks (IrcDrillView *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const guint n = irc_cards_get_n_asks (self->cards);
  const guint selected = gtk_drop_down_get_selected (self->ask);

  gtk_string_list_append (names, _ ("All requests"));
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (names, irc_cards_get_ask (self->cards, i));
  self->busy = TRUE;
  gtk_drop_down_set_model (self->ask, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (
      self->ask,
      selected != GTK_INVALID_LIST_POSITION && selected <= n ? selected : 0);
  self->busy = FALSE;
}

static void
irc_drill_view_refresh (IrcStepPage *page, IrcAssessment *assessment)
{
  IrcDrillView *self = IRC_DRILL_VIEW (page);
  g_autofree char *missing = NULL;

  g_clear_pointer (&self->cards, irc_cards_unref);
  self->cards = irc_cards_new (assessment);
  fill_asks (self);
  missing = g_strjoinv (
      "\n", (char **) (gintptr) irc_cards_get_missing (self->cards));
  irc_label_set_text_or_hide (self->missing, missing);
  start_round (self);
}

/* ---- the object ---------------------------------------------------------- */

static gboolean
irc_drill_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (IRC_DRILL_VIEW (widget)->card);
}

static void
irc_drill_view_dispose (GObject *object)
{
  IrcDrillView *self = IRC_DRILL_VIEW (object);

  g_clear_pointer (&self->cards, irc_cards_unref);
  g_clear_pointer (&self->drill, irc_drill_free);
  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_DRILL_VIEW);
  G_OBJECT_CLASS (irc_drill_view_parent_class)->dispose (object);
}

#define BIND(name)                                                             \
  gtk_widget_class_bind_template_child (widget_class, IrcDrillView, name)

static void
irc_drill_view_class_init (IrcDrillViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = irc_drill_view_dispose;
  widget_class->grab_focus = irc_drill_view_grab_focus;
  IRC_STEP_PAGE_CLASS (klass)->refresh = irc_drill_view_refresh;
  g_type_ensure (IRC_TYPE_PAIR_BOX);
  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-drill-view.ui");
  BIND (ask);
  BIND (shuffle);
  BIND (card);
  BIND (back);
  BIND (reveal);
  BIND (knew);
  BIND (again);
  BIND (previous);
  BIND (next);
  BIND (restart);
  BIND (place);
  BIND (asks);
  BIND (objection);
  BIND (answer);
  BIND (missing);
  BIND (figures);
  BIND (sources);
}

static void
irc_drill_view_init (IrcDrillView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  irc_drop_down_set_name (self->ask, _ ("Practise the objections to"));
  irc_drop_down_shrink (self->ask);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (
      self->ask, "notify::selected", G_CALLBACK (choice_changed), self);
  g_signal_connect_swapped (
      self->shuffle, "toggled", G_CALLBACK (choice_changed), self);
  g_signal_connect_swapped (self->reveal, "clicked", G_CALLBACK (reveal), self);
  g_signal_connect_swapped (
      self->knew, "clicked", G_CALLBACK (knew_clicked), self);
  g_signal_connect_swapped (
      self->again, "clicked", G_CALLBACK (again_clicked), self);
  g_signal_connect_swapped (
      self->previous, "clicked", G_CALLBACK (previous_clicked), self);
  g_signal_connect_swapped (
      self->next, "clicked", G_CALLBACK (next_clicked), self);
  g_signal_connect_swapped (
      self->restart, "clicked", G_CALLBACK (restart_clicked), self);
}
