/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-section-list.h"

#include "irc-compose.h"
#include "irc-i18n.h"
#include "irc-sections.h"
#include "irc-widget.h"

typedef struct {
  IrcSectionId section;
  GtkWidget *box;
  GtkCheckButton *on;
  GtkWidget *edited; /* says so */
  GtkWidget *edit;
} Row;

struct _IrcSectionList {
  GtkWidget parent_instance;
  GtkWidget *list;
  IrcSession *session;
  gboolean showing; /* switches change because of the case */
  Row rows[IRC_N_SECTIONS];
  guint n_rows;
};

G_DEFINE_FINAL_TYPE (IrcSectionList, irc_section_list, GTK_TYPE_WIDGET)

enum { EDIT, N_SIGNALS };

static guint signals[N_SIGNALS];

/* ---- changing ------------------------------------------------------------ */

static void
switched (GtkCheckButton *button, IrcSectionList *self)
{
  const gboolean on = gtk_check_button_get_active (button);
  g_autoptr (GPtrArray) sections = NULL;
  guint row = 0;

  if (self->showing)
    return;
  while (self->rows[row].on != button)
    row++;
  sections = irc_sections_dup (self->session);
  irc_sections_set (self->session, sections);
  g_object_set (
      sections->pdata[irc_sections_find (sections, self->rows[row].section)],
      "on",
      on,
      NULL);
}

/* Puts the section of a row before or behind its neighbour in the list. */
static void
move_row (IrcSectionList *self, guint row, gboolean down)
{
  g_autoptr (GPtrArray) sections = NULL;

  const guint other = down ? row + 1 : row - 1;

  if (down ? other >= self->n_rows : row == 0)
    return;
  sections = irc_sections_dup (self->session);
  const guint from = irc_sections_find (sections, self->rows[row].section);
  const guint to = irc_sections_find (sections, self->rows[other].section);
  gpointer section = g_ptr_array_steal_index (sections, from);
  g_ptr_array_insert (sections, (int) to, section);
  irc_sections_set (self->session, sections);
  irc_section_list_refresh (self, self->session);
  gtk_widget_grab_focus (GTK_WIDGET (self->rows[other].on));
}

static void
edit_clicked (GtkWidget *button, IrcSectionList *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    if (self->rows[i].edit == button) {
      g_signal_emit (self, signals[EDIT], 0, (int) self->rows[i].section);
      return;
    }
}

static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType modifiers,
             IrcSectionList *self)
{
  GtkWidget *focus = irc_widget_get_focus (GTK_WIDGET (self));
  const gboolean down = keyval == GDK_KEY_Down;

  if ((modifiers & gtk_accelerator_get_default_mod_mask ()) != GDK_ALT_MASK ||
      !(down || keyval == GDK_KEY_Up))
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < self->n_rows; i++)
    if (focus != NULL && gtk_widget_is_ancestor (focus, self->rows[i].box)) {
      move_row (self, i, down);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

/* ---- showing ------------------------------------------------------------- */

static void
build_row (IrcSectionList *self, Row *row)
{
  GtkWidget *on = gtk_check_button_new ();

  row->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  row->on = GTK_CHECK_BUTTON (on);
  row->edited = gtk_label_new (_ ("edited"));
  row->edit = gtk_button_new_with_label (_ ("Edit…"));
  gtk_widget_set_tooltip_text (
      on, _ ("Alt with the up or down arrow moves this section"));
  gtk_widget_set_hexpand (on, TRUE);
  gtk_widget_add_css_class (row->edited, "section-edited");
  gtk_widget_add_css_class (row->edit, "flat");
  gtk_widget_add_css_class (row->edit, "tool");
  gtk_widget_set_valign (row->edit, GTK_ALIGN_CENTER);
  g_signal_connect (on, "toggled", G_CALLBACK (switched), self);
  g_signal_connect (row->edit, "clicked", G_CALLBACK (edit_clicked), self);
  gtk_box_append (GTK_BOX (row->box), on);
  gtk_box_append (GTK_BOX (row->box), row->edited);
  gtk_box_append (GTK_BOX (row->box), row->edit);
  gtk_box_append (GTK_BOX (self->list), row->box);
}

static void
show_row (Row *row, const IrcSectionData *data, const char *title)
{
  const gboolean edited = data->text != NULL;
  g_autofree char *name =
      g_strdup_printf (edited ? _ ("Edit the text of “%s”, which is edited")
                              : _ ("Edit the text of “%s”"),
                       title);

  row->section = data->id;
  gtk_check_button_set_label (row->on, title);
  gtk_check_button_set_active (row->on, data->on);
  gtk_widget_set_visible (row->edited, edited);
  gtk_widget_set_visible (row->edit, irc_compose_is_editable (data->id));
  gtk_widget_set_tooltip_text (row->edit, name);
  irc_widget_set_accessible (row->edit, name, NULL);
}

void
irc_section_list_refresh (IrcSectionList *self, IrcSession *session)
{
  g_return_if_fail (IRC_IS_SECTION_LIST (self));
  g_return_if_fail (IRC_IS_SESSION (session));
  const IrcLanguage *language =
      irc_assessment_get_language (irc_session_get_assessment (session));
  const IrcReportData *report =
      irc_report_peek (irc_case_get_report (irc_session_get_case (session)));
  g_autoptr (GPtrArray) sections = irc_sections_dup (session);

  g_set_object (&self->session, session);
  self->showing = TRUE;
  self->n_rows = 0;
  for (guint i = 0; i < sections->len; i++) {
    const IrcSectionData *data = irc_section_peek (sections->pdata[i]);
    Row *row = &self->rows[self->n_rows];
    if (!irc_compose_has_section (data->id))
      continue;
    if (row->box == NULL)
      build_row (self, row);
    show_row (row, data, irc_compose_section_title (language, data->id));
    gtk_widget_set_sensitive (
        row->box, irc_compose_edition_has_section (report->edition, data->id));
    self->n_rows++;
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
  signals[EDIT] = g_signal_new ("edit",
                                G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                1,
                                G_TYPE_INT);
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

static const Row *
find_row (IrcSectionList *self, IrcSectionId section)
{
  for (guint i = 0; i < self->n_rows; i++)
    if (self->rows[i].section == section)
      return &self->rows[i];
  return NULL;
}

GtkCheckButton *
irc_section_list_get_switch (IrcSectionList *self, IrcSectionId section)
{
  g_return_val_if_fail (IRC_IS_SECTION_LIST (self), NULL);
  const Row *row = find_row (self, section);

  return row == NULL ? NULL : row->on;
}

GtkWidget *
irc_section_list_get_edit (IrcSectionList *self, IrcSectionId section)
{
  g_return_val_if_fail (IRC_IS_SECTION_LIST (self), NULL);
  const Row *row = find_row (self, section);

  return row == NULL || !irc_compose_is_editable (section) ? NULL : row->edit;
}
