/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-section-list.h"

#include "irc-compose.h"
#include "irc-i18n.h"
#include "irc-widget.h"

struct _IrcSectionList {
  GtkWidget parent_instance;
  GtkWidget *list;
  IrcSession *session;
  gboolean showing; /* switches change because of the case */
  /* Of each row in turn. */
  IrcSectionId shown[IRC_N_SECTIONS];
  GtkCheckButton *switches[IRC_N_SECTIONS];
  guint n_shown;
};

G_DEFINE_FINAL_TYPE (IrcSectionList, irc_section_list, GTK_TYPE_WIDGET)

/* ---- the case's list ----------------------------------------------------- */

/* All sections in printing order, as copies: those of the case in their order,
 * each other one before the first listed one that follows it by default. */
static GPtrArray *
dup_sections (IrcSession *session)
{
  GListModel *list =
      irc_case_get_list (irc_session_get_case (session), IRC_LIST_SECTIONS);
  GPtrArray *sections = g_ptr_array_new_with_free_func (g_object_unref);
  const guint n = list == NULL ? 0 : g_list_model_get_n_items (list);
  gboolean listed[IRC_N_SECTIONS] = { FALSE };

  for (guint i = 0; i < n; i++) {
    IrcSection *section = g_list_model_get_item (list, i);
    listed[irc_section_peek (section)->id] = TRUE;
    g_ptr_array_add (sections, section);
  }
  for (guint id = 0; id < IRC_N_SECTIONS; id++) {
    guint place = 0;
    if (listed[id])
      continue;
    while (place < sections->len &&
           irc_section_peek (sections->pdata[place])->id < id)
      place++;
    g_ptr_array_insert (
        sections, (int) place, irc_section_new ((IrcSectionId) id));
  }
  return sections;
}

static guint
find_section (GPtrArray *sections, IrcSectionId id)
{
  guint i = 0;

  while (irc_section_peek (sections->pdata[i])->id != id)
    i++;
  return i;
}

static void
set_sections (IrcSectionList *self, GPtrArray *sections)
{
  irc_case_set_list (
      irc_session_get_case (self->session), IRC_LIST_SECTIONS, sections);
}

static void
switched (GtkCheckButton *button, IrcSectionList *self)
{
  const gboolean on = gtk_check_button_get_active (button);
  g_autoptr (GPtrArray) sections = NULL;
  guint row = 0;

  if (self->showing)
    return;
  while (self->switches[row] != button)
    row++;
  sections = dup_sections (self->session);
  set_sections (self, sections);
  g_object_set (sections->pdata[find_section (sections, self->shown[row])],
                "on",
                on,
                NULL);
}

/* Puts the section of a row before or behind its neighbour in the list. */
static void
move_row (IrcSectionList *self, guint row, gboolean down)
{
  g_autoptr (GPtrArray) sections = NULL;

  if (down ? row + 1 >= self->n_shown : row == 0)
    return;
  sections = dup_sections (self->session);
  const guint from = find_section (sections, self->shown[row]);
  const guint to =
      find_section (sections, self->shown[down ? row + 1 : row - 1]);
  gpointer section = g_ptr_array_steal_index (sections, from);
  g_ptr_array_insert (sections, (int) to, section);
  set_sections (self, sections);
  irc_section_list_refresh (self, self->session);
  gtk_widget_grab_focus (GTK_WIDGET (self->switches[down ? row + 1 : row - 1]));
}

static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType modifiers,
             IrcSectionList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);
  const gboolean down = keyval == GDK_KEY_Down;

  if ((modifiers & gtk_accelerator_get_default_mod_mask ()) != GDK_ALT_MASK ||
      !(down || keyval == GDK_KEY_Up))
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < self->n_shown; i++)
    if (GTK_WIDGET (self->switches[i]) == focus) {
      move_row (self, i, down);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

/* ---- showing ------------------------------------------------------------- */

static void
add_row (IrcSectionList *self, const IrcSectionData *data, const char *title)
{
  const guint row = self->n_shown++;

  if (self->switches[row] == NULL) {
    GtkWidget *button = gtk_check_button_new ();
    gtk_widget_set_tooltip_text (
        button, _ ("Alt with the up or down arrow moves this section"));
    g_signal_connect (button, "toggled", G_CALLBACK (switched), self);
    gtk_box_append (GTK_BOX (self->list), button);
    self->switches[row] = GTK_CHECK_BUTTON (button);
  }
  self->shown[row] = data->id;
  gtk_check_button_set_label (self->switches[row], title);
  gtk_check_button_set_active (self->switches[row], data->on);
}

void
irc_section_list_refresh (IrcSectionList *self, IrcSession *session)
{
  g_return_if_fail (IRC_IS_SECTION_LIST (self));
  g_return_if_fail (IRC_IS_SESSION (session));
  const IrcLanguage *language =
      irc_assessment_get_language (irc_session_get_assessment (session));
  g_autoptr (GPtrArray) sections = dup_sections (session);

  g_set_object (&self->session, session);
  self->showing = TRUE;
  self->n_shown = 0;
  for (guint i = 0; i < sections->len; i++) {
    const IrcSectionData *data = irc_section_peek (sections->pdata[i]);
    if (irc_compose_has_section (data->id))
      add_row (self, data, irc_compose_section_title (language, data->id));
  }
  self->showing = FALSE;
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_section_list_dispose (GObject *object)
{
  IrcSectionList *self = IRC_SECTION_LIST (object);

  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (irc_section_list_parent_class)->dispose (object);
}

static void
irc_section_list_class_init (IrcSectionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_section_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
irc_section_list_init (IrcSectionList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  irc_widget_set_accessible (GTK_WIDGET (self), _ ("Sections"), NULL);
  /* Before the focus is moved by the arrow. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkCheckButton *
irc_section_list_get_switch (IrcSectionList *self, IrcSectionId section)
{
  g_return_val_if_fail (IRC_IS_SECTION_LIST (self), NULL);

  for (guint i = 0; i < self->n_shown; i++)
    if (self->shown[i] == section)
      return self->switches[i];
  return NULL;
}
