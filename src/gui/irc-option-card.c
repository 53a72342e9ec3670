/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-option-card.h"

#include "irc-i18n.h"
#include "irc-option-words.h"
#include "irc-plan-words.h"
#include "irc-widget.h"

#define NO_BREAK_SPACE "\302\240"

struct _IrcOptionCard {
  GtkWidget parent_instance;
  GtkCheckButton *choose;
  GtkLabel *name, *tag, *inpatient, *outpatient, *steps, *plan, *open;
  GtkWidget *why_not;
  GtkButton *explain;
  IrcOption option;
  gboolean showing; /* the choice changes because of the case */
};

G_DEFINE_FINAL_TYPE (IrcOptionCard, irc_option_card, GTK_TYPE_WIDGET)

enum { CHOSEN, EXPLAIN, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
choose_toggled (IrcOptionCard *self)
{
  if (!self->showing && gtk_check_button_get_active (self->choose))
    g_signal_emit (self, signals[CHOSEN], 0);
}

static void
explain_clicked (IrcOptionCard *self)
{
  g_signal_emit (self, signals[EXPLAIN], 0);
}

/* ---- words --------------------------------------------------------------- */

static const IrcOptionResult *
find_option (IrcOptionCard *self, IrcAssessment *assessment)
{
  guint n;
  const IrcOptionResult *options = irc_assessment_get_options (assessment, &n);

  for (guint i = 0; i < n; i++)
    if (options[i].option == self->option)
      return &options[i];
  return NULL;
}

/* The name of @level, which no line ends within. */
static char *
dup_unbroken_name (const IrcLanguage *language, int level)
{
  g_autofree char *name = irc_level_name (language, level);
  g_auto (GStrv) words = g_strsplit (name, " ", -1);

  return g_strjoinv (NO_BREAK_SPACE, words);
}

/* "Level 1 → Level 2" */
static char *
dup_levels (IrcAssessment *assessment,
            const IrcOptionResult *option,
            IrcPathway pathway)
{
  const IrcLanguage *language = irc_assessment_get_language (assessment);
  const int now = irc_assessment_get_pathway (assessment, pathway)->level;
  const int then = option->levels[pathway];
  g_autofree char *before = dup_unbroken_name (language, now);
  g_autofree char *after = dup_unbroken_name (language, then);

  if (then == now)
    /* TRANSLATORS: a level that stays: "Level 1, as now" */
    return g_strdup_printf (_ ("%s, as now"), after);
  /* TRANSLATORS: the levels of a pathway, now and then. */
  return g_strdup_printf (_ ("%s → %s"), before, after);
}

/* What a screen reader says of it: all that it shows. */
static void
tell_reader (IrcOptionCard *self, IrcAssessment *assessment, const char *name)
{
  const IrcLanguage *language = irc_assessment_get_language (assessment);
  const char *tag = gtk_label_get_text (self->tag);
  g_autofree char *facts =
      g_strdup_printf ("%s: %s. %s: %s. %s. %s. %s%s%s",
                       irc_pathway_label (language, IRC_PATHWAY_INPATIENT),
                       gtk_label_get_text (self->inpatient),
                       irc_pathway_label (language, IRC_PATHWAY_OUTPATIENT),
                       gtk_label_get_text (self->outpatient),
                       gtk_label_get_text (self->steps),
                       gtk_label_get_text (self->plan),
                       gtk_label_get_text (self->open),
                       *tag == '\0' ? "" : ". ",
                       tag);
  /* TRANSLATORS: %s is the name of an option. */
  g_autofree char *explain = g_strdup_printf (_ ("What it means: %s"), name);

  irc_widget_set_accessible (GTK_WIDGET (self), name, facts);
  irc_widget_set_accessible (GTK_WIDGET (self->choose), name, facts);
  irc_widget_set_accessible (GTK_WIDGET (self->explain), explain, NULL);
}

/* "7 steps: 5 medium, 2 high effort" */
static char *
dup_steps (IrcAssessment *assessment, const IrcOptionResult *option)
{
  g_autofree char *efforts =
      irc_words_dup_efforts (irc_assessment_get_language (assessment), option);

  if (option->n_steps == 0)
    return g_strdup (_ ("No step"));
  return g_strdup_printf (irc_ngettext ("%u step; effort: %s",
                                        "%u steps; effort: %s",
                                        option->n_steps),
                          option->n_steps,
                          efforts);
}

static char *
dup_plan (const IrcOptionResult *option)
{
  g_autofree char *measures = g_strdup_printf (
      irc_ngettext ("%u measure", "%u measures", option->n_measures),
      option->n_measures);
  g_autofree char *asks = g_strdup_printf (
      irc_ngettext ("%u request", "%u requests", option->n_asks),
      option->n_asks);

  if (option->n_steps == 0)
    return g_strdup (_ ("Nothing is asked for"));
  return g_strdup_printf (
      C_ ("measures and requests of an option", "%s and %s in the plan"),
      measures,
      asks);
}

static const char *
get_tag (IrcOptionCard *self, IrcAssessment *assessment, gboolean chosen)
{
  if (self->option == IRC_OPTION_NONE)
    return _ ("To compare with");
  if (!chosen)
    return "";
  return irc_case_peek (irc_assessment_get_case (assessment))->option ==
                 IRC_OPTION_NONE
             ? _ ("Proposed by the program")
             : _ ("Your choice");
}

void
irc_option_card_refresh (IrcOptionCard *self, IrcAssessment *assessment)
{
  g_return_if_fail (IRC_IS_OPTION_CARD (self) && assessment != NULL);
  const IrcOptionResult *option = find_option (self, assessment);
  const gboolean chosen =
      option != NULL &&
      option == irc_assessment_get_chosen_option (assessment) &&
      self->option != IRC_OPTION_NONE;

  gtk_widget_set_visible (GTK_WIDGET (self), option != NULL);
  if (option == NULL)
    return;
  const char *tag = get_tag (self, assessment, chosen);
  const char *name =
      irc_option_label (irc_assessment_get_language (assessment), self->option);
  g_autofree char *in = dup_levels (assessment, option, IRC_PATHWAY_INPATIENT);
  g_autofree char *out =
      dup_levels (assessment, option, IRC_PATHWAY_OUTPATIENT);
  g_autofree char *steps = dup_steps (assessment, option);
  g_autofree char *plan = dup_plan (option);
  g_autofree char *open =
      option->n_open == 0
          ? g_strdup (_ ("No criterion left open"))
          : g_strdup_printf (irc_ngettext ("%u criterion left open",
                                           "%u criteria left open",
                                           option->n_open),
                             option->n_open);

  gtk_label_set_text (self->name, name);
  gtk_check_button_set_label (self->choose, name);
  /* Also where there is none: what follows stands level in all cards. */
  gtk_label_set_text (self->tag, tag);
  gtk_label_set_text (self->inpatient, in);
  gtk_label_set_text (self->outpatient, out);
  gtk_label_set_text (self->steps, steps);
  gtk_label_set_text (self->plan, plan);
  gtk_label_set_text (self->open, open);
  tell_reader (self, assessment, name);
  irc_widget_toggle_class (GTK_WIDGET (self), "chosen", chosen);
  self->showing = TRUE;
  gtk_check_button_set_active (
      self->choose,
      chosen && irc_case_peek (irc_assessment_get_case (assessment))->option !=
                    IRC_OPTION_NONE);
  self->showing = FALSE;
}

/* ---- the object ---------------------------------------------------------- */

static gboolean
irc_option_card_grab_focus (GtkWidget *widget)
{
  IrcOptionCard *self = IRC_OPTION_CARD (widget);

  return gtk_widget_grab_focus (self->option == IRC_OPTION_NONE
                                    ? GTK_WIDGET (self->explain)
                                    : GTK_WIDGET (self->choose));
}

static void
irc_option_card_dispose (GObject *object)
{
  irc_widget_dispose_template (GTK_WIDGET (object), IRC_TYPE_OPTION_CARD);
  G_OBJECT_CLASS (irc_option_card_parent_class)->dispose (object);
}

static guint
new_signal (const char *name)
{
  return g_signal_new (name,
                       IRC_TYPE_OPTION_CARD,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       0);
}

#define BIND(name)                                                             \
  gtk_widget_class_bind_template_child (widget_class, IrcOptionCard, name)

static void
irc_option_card_class_init (IrcOptionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_option_card_dispose;
  widget_class->grab_focus = irc_option_card_grab_focus;
  widget_class->focus = irc_widget_move_focus;
  signals[CHOSEN] = new_signal ("chosen");
  signals[EXPLAIN] = new_signal ("explain");
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-option-card.ui");
  BIND (choose);
  BIND (name);
  BIND (tag);
  BIND (inpatient);
  BIND (outpatient);
  BIND (steps);
  BIND (plan);
  BIND (open);
  BIND (why_not);
  BIND (explain);
}

static void
irc_option_card_init (IrcOptionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (
      self->choose, "toggled", G_CALLBACK (choose_toggled), self);
  g_signal_connect_swapped (
      self->explain, "clicked", G_CALLBACK (explain_clicked), self);
}

GtkWidget *
irc_option_card_new (IrcOption option, IrcOptionCard *first)
{
  IrcOptionCard *self = g_object_new (IRC_TYPE_OPTION_CARD, NULL);

  self->option = option;
  gtk_widget_set_visible (GTK_WIDGET (self->choose), option != IRC_OPTION_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->name), option == IRC_OPTION_NONE);
  gtk_widget_set_visible (self->why_not, option == IRC_OPTION_NONE);
  /* Also the first of a group is a radio button. */
  if (first != NULL)
    gtk_check_button_set_group (self->choose, first->choose);
  return GTK_WIDGET (self);
}

IrcOption
irc_option_card_get_option (IrcOptionCard *self)
{
  g_return_val_if_fail (IRC_IS_OPTION_CARD (self), IRC_OPTION_NONE);
  return self->option;
}
