/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-rail.h"

#include "irc-i18n.h"
#include "irc-widget.h"

struct _IrcRail {
  GtkWidget parent_instance;
  GtkWidget *buttons[IRC_N_STEPS];
  GtkLabel *progress[IRC_N_STEPS];
  GtkWidget *ticks[IRC_N_STEPS];
};

G_DEFINE_FINAL_TYPE (IrcRail, irc_rail, GTK_TYPE_WIDGET)

static GtkWidget *
build_words (IrcRail *self, IrcStep step)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (_ (irc_step_get_info (step)->title));
  GtkWidget *progress = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (progress), 0);
  gtk_widget_add_css_class (title, "step-title");
  gtk_widget_add_css_class (progress, "step-progress");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), progress);
  self->progress[step] = GTK_LABEL (progress);
  return box;
}

static GtkWidget *
build_button (IrcRail *self, IrcStep step)
{
  const IrcStepInfo *info = irc_step_get_info (step);
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *keys = g_strdup_printf ("Control+%u", info->digit);
  g_autofree char *tip =
      g_strdup_printf (_ ("%s (Ctrl+%u)"), _ (info->title), info->digit);

  self->ticks[step] = gtk_image_new_from_icon_name ("object-select-symbolic");
  gtk_widget_set_visible (self->ticks[step], FALSE);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (info->icon));
  gtk_box_append (GTK_BOX (box), build_words (self, step));
  gtk_box_append (GTK_BOX (box), self->ticks[step]);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "step");
  gtk_widget_set_tooltip_text (button, tip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.step");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", info->name);
  irc_widget_set_accessible (button, _ (info->title), NULL);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, keys, -1);
  return button;
}

static void
irc_rail_dispose (GObject *object)
{
  irc_widget_remove_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (irc_rail_parent_class)->dispose (object);
}

static void
irc_rail_class_init (IrcRailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_rail_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "rail");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_NAVIGATION);
}

static void
irc_rail_init (IrcRail *self)
{
  GtkBoxLayout *layout =
      GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 2);
  irc_widget_set_accessible (GTK_WIDGET (self), _ ("Steps"), NULL);
  for (IrcStep step = 0; step < IRC_N_STEPS; step++) {
    self->buttons[step] = build_button (self, step);
    gtk_widget_set_parent (self->buttons[step], GTK_WIDGET (self));
  }
}

void
irc_rail_refresh (IrcRail *self, IrcAssessment *assessment)
{
  g_return_if_fail (IRC_IS_RAIL (self));

  for (IrcStep step = 0; step < IRC_N_STEPS; step++) {
    gboolean complete;
    g_autofree char *text = irc_progress_dup_text (step, assessment, &complete);
    g_autofree char *description =
        complete ? g_strdup_printf (_ ("%s, complete"), text) : g_strdup (text);

    irc_label_set_text_or_hide (self->progress[step], text);
    gtk_widget_set_visible (self->ticks[step], complete);
    irc_widget_set_accessible (self->buttons[step], NULL, description);
  }
}
