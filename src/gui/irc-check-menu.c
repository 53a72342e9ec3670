/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-check-menu.h"

#include "irc-i18n.h"
#include "irc-widget.h"

struct _IrcCheckMenu {
  GtkWidget parent_instance;
  GtkLabel *caption, *chosen;
  GtkMenuButton *button;
  GtkBox *lines;
  char **ids, **names, **short_names;
  gboolean showing; /* the lines change because of the program */
};

G_DEFINE_FINAL_TYPE (IrcCheckMenu, irc_check_menu, GTK_TYPE_WIDGET)

enum { PROP_LABEL = 1, N_PROPERTIES };
enum { TOGGLED, N_SIGNALS };

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* Whether two vectors, which may be NULL, hold the same. */
static gboolean
is_same (char **a, const char *const *b)
{
  return a != NULL && g_strv_equal ((const char *const *) a, b);
}

static char **
dup_strings (const char *const *strings)
{
  g_autoptr (GStrvBuilder) copy = g_strv_builder_new ();

  for (guint i = 0; strings[i] != NULL; i++)
    g_strv_builder_add (copy, strings[i]);
  return g_strv_builder_end (copy);
}

static void
show_chosen (IrcCheckMenu *self)
{
  GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->lines));
  GString *text = g_string_new (NULL);

  for (guint i = 0; line != NULL;
       line = gtk_widget_get_next_sibling (line), i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (line)))
      g_string_append_printf (
          text, "%s%s", text->len > 0 ? ", " : "", self->short_names[i]);
  if (text->len == 0)
    g_string_append (text, C_ ("nothing is chosen from a list", "none"));
  g_autofree char *chosen = g_string_free (text, FALSE);
  g_autofree char *name =
      g_strdup_printf ("%s: %s", gtk_label_get_label (self->caption), chosen);
  gtk_label_set_text (self->chosen, chosen);
  irc_widget_set_accessible (GTK_WIDGET (self->button), name, NULL);
  irc_widget_set_accessible (
      gtk_widget_get_first_child (GTK_WIDGET (self->button)), name, NULL);
}

static void
line_toggled (GtkCheckButton *line, IrcCheckMenu *self)
{
  guint index = 0;

  if (self->showing)
    return;
  for (GtkWidget *before = gtk_widget_get_prev_sibling (GTK_WIDGET (line));
       before != NULL;
       before = gtk_widget_get_prev_sibling (before))
    index++;
  show_chosen (self);
  g_signal_emit (self,
                 signals[TOGGLED],
                 0,
                 self->ids[index],
                 gtk_check_button_get_active (line));
}

static void
build_lines (IrcCheckMenu *self)
{
  irc_widget_remove_children (GTK_WIDGET (self->lines));
  for (guint i = 0; self->ids[i] != NULL; i++) {
    GtkWidget *line = gtk_check_button_new_with_label (self->names[i]);
    g_signal_connect (line, "toggled", G_CALLBACK (line_toggled), self);
    gtk_box_append (self->lines, line);
  }
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_check_menu_get_property (GObject *object,
                             guint property_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  g_value_set_string (value,
                      gtk_label_get_label (IRC_CHECK_MENU (object)->caption));
}

static void
irc_check_menu_set_property (GObject *object,
                             guint property_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  gtk_label_set_label (IRC_CHECK_MENU (object)->caption,
                       g_value_get_string (value));
}

static void
irc_check_menu_dispose (GObject *object)
{
  irc_widget_dispose_template (GTK_WIDGET (object), IRC_TYPE_CHECK_MENU);
  G_OBJECT_CLASS (irc_check_menu_parent_class)->dispose (object);
}

static void
irc_check_menu_finalize (GObject *object)
{
  IrcCheckMenu *self = IRC_CHECK_MENU (object);

  g_strfreev (self->ids);
  g_strfreev (self->names);
  g_strfreev (self->short_names);
  G_OBJECT_CLASS (irc_check_menu_parent_class)->finalize (object);
}

static gboolean
irc_check_menu_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IRC_CHECK_MENU (widget)->button));
}

static void
irc_check_menu_class_init (IrcCheckMenuClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = irc_check_menu_get_property;
  object_class->set_property = irc_check_menu_set_property;
  object_class->dispose = irc_check_menu_dispose;
  object_class->finalize = irc_check_menu_finalize;
  widget_class->grab_focus = irc_check_menu_grab_focus;
  widget_class->focus = irc_widget_move_focus;
  properties[PROP_LABEL] = g_param_spec_string (
      "label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[TOGGLED] = g_signal_new ("toggled",
                                   IRC_TYPE_CHECK_MENU,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   2,
                                   G_TYPE_STRING,
                                   G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-check-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcCheckMenu, caption);
  gtk_widget_class_bind_template_child (widget_class, IrcCheckMenu, chosen);
  gtk_widget_class_bind_template_child (widget_class, IrcCheckMenu, button);
  gtk_widget_class_bind_template_child (widget_class, IrcCheckMenu, lines);
}

static void
irc_check_menu_init (IrcCheckMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
irc_check_menu_set_lines (IrcCheckMenu *self,
                          const char *const *ids,
                          const char *const *names,
                          const char *const *short_names)
{
  g_return_if_fail (IRC_IS_CHECK_MENU (self));
  g_return_if_fail (ids != NULL && names != NULL && short_names != NULL);

  if (is_same (self->ids, ids) && is_same (self->names, names) &&
      is_same (self->short_names, short_names))
    return;
  g_strfreev (self->ids);
  g_strfreev (self->names);
  g_strfreev (self->short_names);
  self->ids = dup_strings (ids);
  self->names = dup_strings (names);
  self->short_names = dup_strings (short_names);
  build_lines (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), ids[0] != NULL);
  show_chosen (self);
}

void
irc_check_menu_set_active (IrcCheckMenu *self, const char *const *ids)
{
  g_return_if_fail (IRC_IS_CHECK_MENU (self) && ids != NULL);
  GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->lines));

  self->showing = TRUE;
  for (guint i = 0; line != NULL;
       line = gtk_widget_get_next_sibling (line), i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (line),
                                 g_strv_contains (ids, self->ids[i]));
  self->showing = FALSE;
  show_chosen (self);
}
