/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-report-page.h"

#include "irc-edit-focus.h"
#include "irc-i18n.h"
#include "irc-item-choice.h"
#include "irc-item-entry.h"
#include "irc-member-words.h"
#include "irc-preview.h"
#include "irc-print.h"
#include "irc-report-notice.h"
#include "irc-section-editor.h"
#include "irc-section-list.h"
#include "irc-widget.h"

struct _IrcReportPage {
  IrcStepPage parent_instance;
  IrcReportNotice *notice;
  GtkStack *side;
  GtkWidget *settings;
  IrcSectionEditor *editor;
  IrcItemChoice *edition, *paper, *citations;
  IrcItemEntry *confidentiality;
  GtkCheckButton *notes, *reviewers;
  GtkWidget *print;
  IrcSectionList *sections;
  GtkWidget *sections_title;
  GtkLabel *sections_note;
  IrcPreview *preview;
};

G_DEFINE_FINAL_TYPE (IrcReportPage, irc_report_page, IRC_TYPE_STEP_PAGE)

static void
irc_report_page_refresh (IrcStepPage *page, IrcAssessment *assessment)
{
  IrcReportPage *self = IRC_REPORT_PAGE (page);
  IrcSession *session = irc_step_page_get_session (page);
  const IrcReportData *report =
      irc_report_peek (irc_case_get_report (irc_session_get_case (session)));
  const gboolean brief = report->edition == IRC_EDITION_BRIEF;
  const gboolean full = report->edition == IRC_EDITION_FULL;

  irc_section_list_refresh (self->sections, session);
  irc_section_editor_refresh (self->editor);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sections), !brief);
  gtk_label_set_text (
      self->sections_note,
      brief  ? _ ("The brief is one page and has no sections to choose.")
      : full ? _ ("Alt with the up or down arrow moves a section.")
             : _ ("This edition has the sections that are not greyed, in an "
                  "order of its own; what is switched off or edited here is so "
                  "in every edition."));
  irc_report_notice_refresh (self->notice, assessment);
  irc_preview_update (
      self->preview, assessment, irc_step_page_get_fonts (page));
}

/* The paper beside it shows what is edited. */
static void
edit_section (IrcReportPage *self, int section)
{
  g_autofree char *place =
      g_strconcat ("sec-", irc_section_names[section], NULL);

  irc_section_editor_open (self->editor,
                           irc_step_page_get_session (IRC_STEP_PAGE (self)),
                           (IrcSectionId) section);
  gtk_stack_set_visible_child (self->side, GTK_WIDGET (self->editor));
  gtk_widget_grab_focus (GTK_WIDGET (self->editor));
  irc_preview_show_place (self->preview, place);
}

static void
section_edited (IrcReportPage *self)
{
  GtkWidget *edit = irc_section_list_get_edit (
      self->sections, irc_section_editor_get_section (self->editor));

  gtk_stack_set_visible_child (self->side, self->settings);
  if (edit != NULL)
    gtk_widget_grab_focus (edit);
}

static void
irc_report_page_constructed (GObject *object)
{
  IrcReportPage *self = IRC_REPORT_PAGE (object);

  G_OBJECT_CLASS (irc_report_page_parent_class)->constructed (object);
  GObject *report = G_OBJECT (irc_case_get_report (irc_session_get_case (
      irc_step_page_get_session (IRC_STEP_PAGE (object)))));
  irc_item_field_bind (IRC_ITEM_FIELD (self->edition), report);
  irc_item_field_bind (IRC_ITEM_FIELD (self->paper), report);
  irc_item_field_bind (IRC_ITEM_FIELD (self->citations), report);
  irc_item_field_bind (IRC_ITEM_FIELD (self->confidentiality), report);
  g_object_bind_property (report,
                          "notes",
                          self->notes,
                          "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (report,
                          "reviewers",
                          self->reviewers,
                          "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

static void
irc_report_page_show_edit (IrcStepPage *page, const char *path)
{
  IrcReportPage *self = IRC_REPORT_PAGE (page);
  GListModel *sections = irc_case_get_list (
      irc_session_get_case (irc_step_page_get_session (page)),
      IRC_LIST_SECTIONS);
  g_autoptr (IrcSection) section = NULL;
  GtkCheckButton *on = NULL;
  guint index;

  if (g_str_equal (path, "/report/notes"))
    irc_edit_focus_inside (GTK_WIDGET (self->notes));
  else if (sections != NULL &&
           irc_member_is_in_list (path, "/report/sections", &index, NULL))
    section = g_list_model_get_item (sections, index);
  else
    irc_edit_focus_field (self->settings, path);
  if (section == NULL ||
      irc_widget_has_focus_inside (GTK_WIDGET (self->editor)))
    return;
  on = irc_section_list_get_switch (self->sections,
                                    irc_section_peek (section)->id);
  if (on != NULL)
    irc_edit_focus_inside (GTK_WIDGET (on));
}

static gboolean
irc_report_page_grab_focus (GtkWidget *widget)
{
  IrcReportPage *self = IRC_REPORT_PAGE (widget);
  const gboolean editing =
      gtk_stack_get_visible_child (self->side) == GTK_WIDGET (self->editor);

  return gtk_widget_grab_focus (editing ? GTK_WIDGET (self->editor)
                                        : GTK_WIDGET (self->edition));
}

/* The preview's keys, wherever on the page the focus is. */
static gboolean
zoom_key_pressed (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  IrcReportPage *self = IRC_REPORT_PAGE (widget);
  const char *action, *target;

  g_variant_get (arguments, "(&s&s)", &action, &target);
  gtk_widget_activate_action (
      GTK_WIDGET (self->preview), action, *target == '\0' ? NULL : "s", target);
  return TRUE;
}

static void
add_zoom_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint keyval;
    const char *action, *target;
  } keys[] = {
    { GDK_KEY_plus, "preview.zoom-in", "" },
    { GDK_KEY_equal, "preview.zoom-in", "" },
    { GDK_KEY_KP_Add, "preview.zoom-in", "" },
    { GDK_KEY_minus, "preview.zoom-out", "" },
    { GDK_KEY_KP_Subtract, "preview.zoom-out", "" },
    { GDK_KEY_0, "preview.zoom", "100" },
    { GDK_KEY_KP_0, "preview.zoom", "100" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class,
                                  keys[i].keyval,
                                  GDK_CONTROL_MASK,
                                  zoom_key_pressed,
                                  "(ss)",
                                  keys[i].action,
                                  keys[i].target);
}

static void
irc_report_page_dispose (GObject *object)
{
  irc_widget_dispose_template (GTK_WIDGET (object), IRC_TYPE_REPORT_PAGE);
  G_OBJECT_CLASS (irc_report_page_parent_class)->dispose (object);
}

static void
irc_report_page_class_init (IrcReportPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = irc_report_page_constructed;
  object_class->dispose = irc_report_page_dispose;
  widget_class->grab_focus = irc_report_page_grab_focus;
  IRC_STEP_PAGE_CLASS (klass)->refresh = irc_report_page_refresh;
  IRC_STEP_PAGE_CLASS (klass)->show_edit = irc_report_page_show_edit;
  add_zoom_keys (widget_class);

  g_type_ensure (IRC_TYPE_ITEM_CHOICE);
  g_type_ensure (IRC_TYPE_ITEM_ENTRY);
  g_type_ensure (IRC_TYPE_REPORT_NOTICE);
  g_type_ensure (IRC_TYPE_SECTION_EDITOR);
  g_type_ensure (IRC_TYPE_SECTION_LIST);
  g_type_ensure (IRC_TYPE_PREVIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcReportPage, notice);
  gtk_widget_class_bind_template_child (widget_class, IrcReportPage, side);
  gtk_widget_class_bind_template_child (widget_class, IrcReportPage, settings);
  gtk_widget_class_bind_template_child (widget_class, IrcReportPage, editor);
  gtk_widget_class_bind_template_child (widget_class, IrcReportPage, edition);
  gtk_widget_class_bind_template_child (widget_class, IrcReportPage, paper);
  gtk_widget_class_bind_template_child (widget_class, IrcReportPage, citations);
  gtk_widget_class_bind_template_child (
      widget_class, IrcReportPage, confidentiality);
  gtk_widget_class_bind_template_child (widget_class, IrcReportPage, notes);
  gtk_widget_class_bind_template_child (widget_class, IrcReportPage, reviewers);
  gtk_widget_class_bind_template_child (widget_class, IrcReportPage, print);
  gtk_widget_class_bind_template_child (widget_class, IrcReportPage, sections);
  gtk_widget_class_bind_template_child (
      widget_class, IrcReportPage, sections_title);
  gtk_widget_class_bind_template_child (
      widget_class, IrcReportPage, sections_note);
  gtk_widget_class_bind_template_child (widget_class, IrcReportPage, preview);
}

static void
irc_report_page_init (IrcReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (self->print, irc_print_is_available ());
  g_signal_connect_swapped (
      self->sections, "edit", G_CALLBACK (edit_section), self);
  g_signal_connect_swapped (
      self->editor, "done", G_CALLBACK (section_edited), self);
}
