/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-option-details.h"

#include "irc-i18n.h"
#include "irc-option-words.h"
#include "irc-pair-box.h"
#include "irc-plan-words.h"
#include "irc-string.h"
#include "irc-widget.h"

struct _IrcOptionDetails {
  GtkWidget parent_instance;
  GtkLabel *title, *outcome, *steps_title, *measures_title, *asks_title;
  GtkBox *step_lines, *measure_lines, *ask_lines;
  GtkWidget *measures_box, *asks_box;
  GtkLabel *resources;
};

G_DEFINE_FINAL_TYPE (IrcOptionDetails, irc_option_details, GTK_TYPE_WIDGET)

#define LONGEST                                                                \
  100 /* bytes of a line: the sections below have the whole text */

#define MOST 8 /* measures, requests: the sections below have them all */
#define MOST_STEPS 12

/* A list that is filled anew: labels whose text stays are not laid out again.
 */
typedef struct {
  GtkBox *box;
  GtkWidget *next; /* the label that takes the next line, or NULL */
} Lines;

static Lines
lines_begin (GtkBox *box)
{
  return (Lines){ box, gtk_widget_get_first_child (GTK_WIDGET (box)) };
}

/* Takes @text. */
static void
add_line (Lines *lines, char *text)
{
  g_autofree char *line = irc_string_shorten_words (text, LONGEST);

  if (lines->next == NULL) {
    GtkWidget *label = irc_label_new_wrapped (line, NULL);
    /* Else GTK asks how it looks with one letter a line, which is slow. */
    gtk_label_set_width_chars (GTK_LABEL (label), 12);
    gtk_box_append (lines->box, label);
  } else {
    gtk_label_set_text (GTK_LABEL (lines->next), line);
    lines->next = gtk_widget_get_next_sibling (lines->next);
  }
  g_free (text);
}

/* What @n of a list are more than are shown. */
static void
add_rest (Lines *lines, guint n)
{
  if (n == 0)
    add_line (lines, g_strdup (_ ("None yet.")));
  else if (n > MOST)
    add_line (
        lines,
        g_strdup_printf (
            irc_ngettext ("and %u more, below", "and %u more, below", n - MOST),
            n - MOST));
}

static void
lines_end (Lines *lines)
{
  while (lines->next != NULL) {
    GtkWidget *surplus = lines->next;
    lines->next = gtk_widget_get_next_sibling (surplus);
    gtk_box_remove (lines->box, surplus);
  }
}

static void
set_head (GtkLabel *label, const char *text)
{
  irc_label_set_text_or_hide (label, text);
}

/* ---- an option with steps ------------------------------------------------ */

/* "IN2.3 Admission rights without own beds: effort high, after IN2.1" */
static char *
dup_step (IrcAssessment *assessment, const IrcWayStep *step)
{
  const IrcCriterion *criterion = step->result->criterion;
  GString *text = g_string_new (NULL);

  g_string_append_printf (
      text,
      /* TRANSLATORS: code and label of a criterion, and the effort */
      _ ("%s %s: effort %s"),
      criterion->code,
      criterion->label,
      irc_effort_label (irc_assessment_get_language (assessment),
                        step->effort));
  for (guint i = 0; i < step->n_after; i++)
    g_string_append_printf (text,
                            "%s%s",
                            /* TRANSLATORS: codes of criteria follow */
                            i == 0 ? _ (", after ") : ", ",
                            step->after[i]->criterion->code);
  return g_string_free (text, FALSE);
}

static void
show_steps (IrcOptionDetails *self,
            IrcAssessment *assessment,
            const IrcOptionResult *option)
{
  Lines lines = lines_begin (self->step_lines);
  set_head (self->steps_title, _ ("Steps, in their order"));
  for (guint i = 0; i < MIN (option->n_steps, MOST_STEPS); i++)
    add_line (&lines, dup_step (assessment, &option->steps[i]));
  if (option->n_steps > MOST_STEPS) {
    const guint rest = option->n_steps - MOST_STEPS;
    add_line (&lines,
              g_strdup_printf (
                  irc_ngettext ("and %u more: see the way up on the Gaps page",
                                "and %u more: see the way up on the Gaps page",
                                rest),
                  rest));
  }
  lines_end (&lines);
}

static void
show_measures (IrcOptionDetails *self,
               IrcAssessment *assessment,
               const IrcOptionResult *option)
{
  Lines lines = lines_begin (self->measure_lines);
  set_head (self->measures_title, _ ("Measures in the plan"));
  for (guint i = 0; i < MIN (option->n_measures, MOST); i++) {
    const IrcMeasureResult *measure = option->measures[i];
    g_autofree char *dates =
        irc_words_dup_quarters (irc_assessment_get_language (assessment),
                                measure->start,
                                measure->quarters);
    const char *action = irc_string_is_blank (measure->action)
                             ? measure->result->criterion->label
                             : measure->action;
    add_line (&lines,
              *dates == '\0' ? g_strdup (action)
                             : g_strdup_printf ("%s (%s)", action, dates));
  }
  add_rest (&lines, option->n_measures);
  lines_end (&lines);
}

static void
show_asks (IrcOptionDetails *self,
           IrcAssessment *assessment,
           const IrcOptionResult *option)
{
  Lines lines = lines_begin (self->ask_lines);
  set_head (self->asks_title, _ ("Requests"));
  for (guint i = 0; i < MIN (option->n_asks, MOST); i++) {
    const IrcAskResult *ask = option->asks[i];
    add_line (&lines,
              g_strdup_printf (
                  "%s (%s)",
                  irc_string_is_blank (ask->title)
                      ? _ ("Request without a title")
                      : ask->title,
                  irc_priority_label (irc_assessment_get_language (assessment),
                                      ask->priority)));
  }
  add_rest (&lines, option->n_asks);
  lines_end (&lines);
}

static void
show_resources (IrcOptionDetails *self, const IrcOptionResult *option)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < option->n_resources; i++)
    g_strv_builder_add (names, option->resources[i]->name);
  g_auto (GStrv) all = g_strv_builder_end (names);
  g_autofree char *list = g_strjoinv ("; ", all);
  g_autofree char *text = g_strdup_printf (
      _ ("Resources that such steps need, by the evidence pack: %s."), list);
  irc_label_set_text_or_hide (self->resources,
                              option->n_resources > 0 ? text : NULL);
}

/* ---- doing nothing ------------------------------------------------------- */

static void
show_obstacles (IrcOptionDetails *self, IrcAssessment *assessment)
{
  Lines lines = lines_begin (self->step_lines);
  guint n;
  const IrcResult *results = irc_assessment_get_results (assessment, &n);
  g_autofree char *head =
      g_strstrip (g_strdup (irc_words_obstacles (assessment)));

  if (irc_words_count_obstacles (assessment) == 0) {
    set_head (self->steps_title, NULL);
    lines_end (&lines);
    return;
  }
  set_head (self->steps_title, head);
  for (guint i = 0; i < n; i++)
    if (results[i].blocking[IRC_PATHWAY_INPATIENT] ||
        results[i].blocking[IRC_PATHWAY_OUTPATIENT])
      add_line (&lines,
                g_strdup_printf ("%s %s",
                                 results[i].criterion->code,
                                 results[i].criterion->label));
  lines_end (&lines);
}

static void
show_reasons (IrcOptionDetails *self, IrcAssessment *assessment)
{
  Lines lines = lines_begin (self->measure_lines);
  g_autoptr (GPtrArray) reasons = irc_words_list_reasons (assessment);

  set_head (self->measures_title,
            irc_text (irc_assessment_get_language (assessment),
                      "What speaks against doing nothing"));
  for (guint i = 0; i < reasons->len; i++) {
    const IrcMatch *match = reasons->pdata[i];
    add_line (&lines, g_strdup (match->title));
  }
  gtk_widget_set_visible (self->measures_box, reasons->len > 0);
  lines_end (&lines);
}

void
irc_option_details_show (IrcOptionDetails *self,
                         IrcAssessment *assessment,
                         const IrcOptionResult *option)
{
  g_return_if_fail (IRC_IS_OPTION_DETAILS (self));
  g_return_if_fail (assessment != NULL && option != NULL);
  const gboolean nothing = option->option == IRC_OPTION_NONE;
  g_autofree char *title = g_strdup_printf (
      _ ("What it means: %s"),
      irc_option_label (irc_assessment_get_language (assessment),
                        option->option));
  g_autofree char *outcome = irc_words_dup_outcome (assessment, option);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->outcome, outcome);
  irc_widget_set_accessible (GTK_WIDGET (self), title, outcome);
  gtk_widget_set_visible (self->measures_box, TRUE);
  gtk_widget_set_visible (self->asks_box, !nothing);
  if (nothing) {
    show_obstacles (self, assessment);
    show_reasons (self, assessment);
  } else {
    show_steps (self, assessment, option);
    show_measures (self, assessment, option);
    show_asks (self, assessment, option);
  }
  show_resources (self, option);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_option_details_dispose (GObject *object)
{
  irc_widget_dispose_template (GTK_WIDGET (object), IRC_TYPE_OPTION_DETAILS);
  G_OBJECT_CLASS (irc_option_details_parent_class)->dispose (object);
}

#define BIND(name)                                                             \
  gtk_widget_class_bind_template_child (widget_class, IrcOptionDetails, name)

static void
irc_option_details_class_init (IrcOptionDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_option_details_dispose;
  g_type_ensure (IRC_TYPE_PAIR_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-option-details.ui");
  BIND (title);
  BIND (outcome);
  BIND (steps_title);
  BIND (measures_title);
  BIND (asks_title);
  BIND (step_lines);
  BIND (measure_lines);
  BIND (ask_lines);
  BIND (measures_box);
  BIND (asks_box);
  BIND (resources);
}

static void
irc_option_details_init (IrcOptionDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
