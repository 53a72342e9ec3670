/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-references-view.h"

#include "irc-dialogs.h"
#include "irc-edit-focus.h"
#include "irc-i18n.h"
#include "irc-import-panel.h"
#include "irc-own-editor.h"
#include "irc-pair-box.h"
#include "irc-reference-details.h"
#include "irc-reference-form.h"
#include "irc-reference-line.h"
#include "irc-reference-list.h"
#include "irc-reference-words.h"
#include "irc-string.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

#define MAX_NAME_BYTES 80

struct _IrcReferencesView {
  IrcStepPage parent_instance;
  GtkStack *stack;
  GtkLabel *summary, *removed_label, *nothing;
  GtkWidget *removed, *put_back;
  GtkSearchEntry *search;
  GtkDropDown *shown, *type;
  IrcImportPanel *import_panel;
  GtkListView *list;
  GListStore *lines;      /* IrcReferenceLine */
  GHashTable *details;    /* id -> IrcReferenceDetails, in the stack */
  IrcOwnRemoval *removal; /* what was removed last, or NULL */
};

G_DEFINE_FINAL_TYPE (IrcReferencesView, irc_references_view, IRC_TYPE_STEP_PAGE)

static IrcSession *
get_session (IrcReferencesView *self)
{
  return irc_step_page_get_session (IRC_STEP_PAGE (self));
}

static GtkWindow *
get_window (IrcReferencesView *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* ---- the list ------------------------------------------------------------ */

static void
show_lines (IrcReferencesView *self)
{
  const char *const *types = irc_reference_words_get_ids (IRC_WORDS_TYPES);
  const guint type = gtk_drop_down_get_selected (self->type);
  g_auto (GStrv) words = irc_reference_split_words (
      gtk_editable_get_text (GTK_EDITABLE (self->search)));
  const IrcReferenceFilter filter = {
    .shown = (IrcShown) gtk_drop_down_get_selected (self->shown),
    .type =
        type > 0 && type != GTK_INVALID_LIST_POSITION ? types[type - 1] : NULL,
    .words = (const char *const *) words,
    .added = irc_import_panel_get_added (self->import_panel),
  };
  g_autoptr (GPtrArray) lines = irc_reference_line_list (
      irc_session_get_assessment (get_session (self)), &filter);

  irc_reference_list_replace (self->lines, lines);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), lines->len == 0);
}

/* ---- one reference ------------------------------------------------------- */

/* A new one of which nothing was said leaves nothing behind. */
static void
forget_empty (IrcReferencesView *self)
{
  GHashTableIter iter;
  gpointer details;

  g_hash_table_iter_init (&iter, self->details);
  while (g_hash_table_iter_next (&iter, NULL, &details))
    if (irc_reference_details_is_empty (details)) {
      g_hash_table_iter_remove (&iter);
      gtk_stack_remove (self->stack, details);
    }
}

static void
show_list (IrcReferencesView *self)
{
  gtk_stack_set_visible_child_name (self->stack, "list");
  forget_empty (self);
}

static void
details_closed (IrcReferenceDetails *details, IrcReferencesView *self)
{
  g_autofree char *id = g_strdup (irc_reference_details_get_id (details));

  show_list (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  irc_reference_list_scroll_to (self->list, id);
}

static void remove_asked (IrcReferenceDetails *details,
                          IrcReferencesView *self);

static void
add_details (IrcReferencesView *self, GtkWidget *details)
{
  const char *id =
      irc_reference_details_get_id (IRC_REFERENCE_DETAILS (details));

  g_signal_connect (details, "close", G_CALLBACK (details_closed), self);
  g_signal_connect (details, "remove", G_CALLBACK (remove_asked), self);
  gtk_stack_add_child (self->stack, details);
  g_hash_table_insert (self->details, g_strdup (id), details);
}

static void
show_details (IrcReferencesView *self, GtkWidget *details)
{
  irc_reference_details_refresh (
      IRC_REFERENCE_DETAILS (details),
      irc_session_get_assessment (get_session (self)));
  gtk_stack_set_visible_child (self->stack, details);
  gtk_widget_grab_focus (details);
}

void
irc_references_view_open (IrcReferencesView *self, const char *id)
{
  g_return_if_fail (IRC_IS_REFERENCES_VIEW (self) && id != NULL);
  IrcAssessment *assessment = irc_session_get_assessment (get_session (self));

  if (irc_assessment_lookup_reference (assessment, id) == NULL)
    return;
  forget_empty (self);
  GtkWidget *details = g_hash_table_lookup (self->details, id);
  if (details == NULL) {
    details = irc_reference_details_new (get_session (self), id);
    add_details (self, details);
  }
  show_details (self, details);
}

static void
row_activated (GtkListView *list, guint position, IrcReferencesView *self)
{
  g_autoptr (IrcReferenceLine) line =
      g_list_model_get_item (G_LIST_MODEL (self->lines), position);

  irc_references_view_open (self, irc_reference_line_peek (line)->id);
}

/* Details of what is gone go too. */
static void
refresh_details (IrcReferencesView *self, IrcAssessment *assessment)
{
  GHashTableIter iter;
  gpointer details;

  g_hash_table_iter_init (&iter, self->details);
  while (g_hash_table_iter_next (&iter, NULL, &details)) {
    if (irc_reference_details_refresh (details, assessment))
      continue;
    if (gtk_stack_get_visible_child (self->stack) == details) {
      const gboolean seen = gtk_widget_get_mapped (details);

      show_list (self);
      /* The focus was in what goes. */
      if (seen)
        gtk_widget_grab_focus (GTK_WIDGET (self->list));
    }
    g_hash_table_iter_remove (&iter);
    gtk_stack_remove (self->stack, details);
  }
}

/* ---- removing ------------------------------------------------------------ */

static void
forget_removed (IrcReferencesView *self)
{
  g_clear_pointer (&self->removal, irc_own_removal_free);
  gtk_widget_set_visible (self->removed, FALSE);
}

static char *
dup_name (IrcReferencesView *self, const char *id)
{
  const IrcReference *reference = irc_assessment_lookup_reference (
      irc_session_get_assessment (get_session (self)), id);

  return reference == NULL || irc_string_is_blank (reference->title)
             ? g_strdup (_ ("Without a title"))
             : irc_string_shorten_words (reference->title, MAX_NAME_BYTES);
}

static void
remove_reference (IrcReferencesView *self, const char *id)
{
  g_autofree char *name = dup_name (self, id);
  g_autofree char *text = g_strdup_printf (_ ("Removed: %s"), name);
  g_autofree char *back = g_strdup_printf (_ ("Put back: %s"), name);
  g_autofree char *gone = g_strdup (id);

  forget_removed (self);
  self->removal = irc_own_editor_remove_reference (get_session (self), gone);
  if (self->removal == NULL)
    return;
  gtk_label_set_text (self->removed_label, text);
  irc_widget_set_accessible (self->put_back, back, NULL);
  gtk_widget_set_visible (self->removed, TRUE);
  show_list (self);
  gtk_widget_grab_focus (self->put_back);
}

static void
put_back_clicked (IrcReferencesView *self)
{
  IrcOwnRemoval *removal = g_steal_pointer (&self->removal);

  forget_removed (self);
  if (removal != NULL)
    irc_own_editor_put_back (get_session (self), removal);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
remove_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IrcReferenceDetails) details = data;
  GtkWidget *view =
      gtk_widget_get_ancestor (GTK_WIDGET (details), IRC_TYPE_REFERENCES_VIEW);

  if (irc_dialogs_confirm_finish (result) && view != NULL)
    remove_reference (IRC_REFERENCES_VIEW (view),
                      irc_reference_details_get_id (details));
}

/* Says what loses it, where anything does. */
static void
remove_asked (IrcReferenceDetails *details, IrcReferencesView *self)
{
  const char *id = irc_reference_details_get_id (details);
  g_autoptr (GPtrArray) uses = irc_own_editor_list_uses (
      irc_session_get_assessment (get_session (self)), id);
  g_autoptr (GString) names = g_string_new (NULL);

  if (uses->len == 0) {
    remove_reference (self, id);
    return;
  }
  for (guint i = 0; i < uses->len; i++) {
    const IrcUse *use = uses->pdata[i];

    g_string_append_printf (names, "\n• %s", use->title);
  }
  g_autofree char *text = g_strdup_printf (
      irc_ngettext ("It is used in %u place, which loses it:%s",
                    "It is used in %u places, which lose it:%s",
                    uses->len),
      uses->len,
      names->str);
  irc_dialogs_confirm_async (get_window (self),
                             _ ("Remove this reference?"),
                             text,
                             _ ("_Remove"),
                             remove_answered,
                             g_object_ref (details));
}

/* ---- adding and importing ------------------------------------------------ */

/* What is added may take the id of what was removed. */
static void
on_new (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IrcReferencesView *self = IRC_REFERENCES_VIEW (widget);
  GtkWidget *details = NULL;

  forget_removed (self);
  forget_empty (self);
  details = irc_reference_details_new_empty (get_session (self));
  add_details (self, details);
  show_details (self, details);
}

static void
on_local_data (GtkWidget *widget, const char *name, GVariant *parameter)
{
  IrcReferencesView *self = IRC_REFERENCES_VIEW (widget);
  IrcOwnReference *data = irc_own_editor_add_local_data (
      get_session (self), irc_reference_form_this_year ());

  forget_removed (self);
  irc_references_view_open (self, irc_own_reference_peek (data)->id);
}

void
irc_references_view_import (IrcReferencesView *self, GListModel *files)
{
  g_return_if_fail (IRC_IS_REFERENCES_VIEW (self) && G_IS_LIST_MODEL (files));

  show_list (self);
  forget_removed (self);
  irc_import_panel_read_files (self->import_panel, files);
}

static void
files_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IrcReferencesView) self = data;
  g_autoptr (GListModel) files = irc_dialogs_open_lists_finish (result, NULL);

  if (files != NULL && self->stack != NULL)
    irc_references_view_import (self, files);
}

void
irc_references_view_choose_files (IrcReferencesView *self)
{
  g_return_if_fail (IRC_IS_REFERENCES_VIEW (self));
  irc_dialogs_open_lists_async (
      get_window (self), files_chosen, g_object_ref (self));
}

static void
on_import (GtkWidget *widget, const char *name, GVariant *parameter)
{
  irc_references_view_choose_files (IRC_REFERENCES_VIEW (widget));
}

static void
import_text (IrcReferencesView *self, const char *text)
{
  show_list (self);
  forget_removed (self);
  irc_import_panel_read_text (self->import_panel, text);
}

static void
text_pasted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IrcReferencesView) self = data;
  g_autofree char *text =
      gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (self->stack != NULL)
    import_text (self, text != NULL ? text : "");
}

static void
on_paste (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget),
                                 NULL,
                                 text_pasted,
                                 g_object_ref (widget));
}

static gboolean
dropped (GtkDropTarget *target,
         const GValue *value,
         double x,
         double y,
         IrcReferencesView *self)
{
  g_autoptr (GListStore) files = NULL;

  if (G_VALUE_HOLDS_STRING (value)) {
    import_text (self, g_value_get_string (value));
    return TRUE;
  }
  if (!G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return FALSE;
  files = irc_widget_list_files (value);
  irc_references_view_import (self, G_LIST_MODEL (files));
  return TRUE;
}

/* What the import added is what is looked at next. */
static void
imported (IrcReferencesView *self)
{
  const char *const kind[] = { _ ("Just imported"), NULL };
  GtkStringList *model =
      GTK_STRING_LIST (gtk_drop_down_get_model (self->shown));

  if (g_list_model_get_n_items (G_LIST_MODEL (model)) == IRC_SHOWN_ADDED)
    gtk_string_list_splice (model, IRC_SHOWN_ADDED, 0, kind);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->type, 0);
  gtk_drop_down_set_selected (self->shown, IRC_SHOWN_ADDED);
  show_lines (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
taken_out (IrcReferencesView *self)
{
  GtkStringList *model =
      GTK_STRING_LIST (gtk_drop_down_get_model (self->shown));

  gtk_drop_down_set_selected (self->shown, IRC_SHOWN_ALL);
  gtk_string_list_remove (model, IRC_SHOWN_ADDED);
  if (irc_widget_has_focus_inside (GTK_WIDGET (self->import_panel)))
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* ---- the page ------------------------------------------------------------ */

static void
show_summary (IrcReferencesView *self, IrcAssessment *assessment)
{
  GListModel *own = irc_case_get_list (irc_assessment_get_case (assessment),
                                       IRC_LIST_OWN_REFERENCES);
  const guint n_own = g_list_model_get_n_items (own);
  guint n_pack = 0;

  irc_library_get_references (irc_assessment_get_library (assessment), &n_pack);
  g_autofree char *of_pack = g_strdup_printf (
      irc_ngettext (
          "%u in the evidence pack", "%u in the evidence pack", n_pack),
      n_pack);
  g_autofree char *text = g_strdup_printf (
      /* TRANSLATORS: %s is "227 in the evidence pack". */
      irc_ngettext ("%u reference of your own, %s.",
                    "%u references of your own, %s.",
                    n_own),
      n_own,
      of_pack);
  gtk_label_set_text (self->summary, text);
}

static void
irc_references_view_refresh (IrcStepPage *page, IrcAssessment *assessment)
{
  IrcReferencesView *self = IRC_REFERENCES_VIEW (page);

  show_summary (self, assessment);
  irc_import_panel_refresh (self->import_panel);
  show_lines (self);
  refresh_details (self, assessment);
}

static void
irc_references_view_show_edit (IrcStepPage *page, const char *path)
{
  IrcReferencesView *self = IRC_REFERENCES_VIEW (page);
  g_autofree char *id =
      irc_edit_dup_id (irc_session_get_case (get_session (self)),
                       IRC_LIST_OWN_REFERENCES,
                       "/arguments/references",
                       path);
  GtkWidget *details =
      id != NULL ? g_hash_table_lookup (self->details, id) : NULL;

  if (id == NULL)
    return;
  if (details == NULL || gtk_stack_get_visible_child (self->stack) != details)
    irc_references_view_open (self, id);
  irc_edit_focus_field (GTK_WIDGET (self->stack), path);
}

static gboolean
irc_references_view_grab_focus (GtkWidget *widget)
{
  IrcReferencesView *self = IRC_REFERENCES_VIEW (widget);
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);

  return gtk_widget_grab_focus (
      IRC_IS_REFERENCE_DETAILS (shown) ? shown : GTK_WIDGET (self->search));
}

static void
irc_references_view_dispose (GObject *object)
{
  IrcReferencesView *self = IRC_REFERENCES_VIEW (object);

  g_clear_pointer (&self->details, g_hash_table_unref);
  g_clear_pointer (&self->removal, irc_own_removal_free);
  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_REFERENCES_VIEW);
  g_clear_object (&self->lines);
  G_OBJECT_CLASS (irc_references_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "references.new", NULL, on_new);
  gtk_widget_class_install_action (
      klass, "references.local-data", NULL, on_local_data);
  gtk_widget_class_install_action (klass, "references.import", NULL, on_import);
  gtk_widget_class_install_action (klass, "references.paste", NULL, on_paste);
  /* An entry takes the keys first. */
  gtk_widget_class_add_binding_action (
      klass, GDK_KEY_v, GDK_CONTROL_MASK, "references.paste", NULL);
}

static void
irc_references_view_constructed (GObject *object)
{
  IrcReferencesView *self = IRC_REFERENCES_VIEW (object);

  G_OBJECT_CLASS (irc_references_view_parent_class)->constructed (object);
  irc_import_panel_bind (self->import_panel, get_session (self));
}

#define BIND(name)                                                             \
  gtk_widget_class_bind_template_child (widget_class, IrcReferencesView, name)

static void
irc_references_view_class_init (IrcReferencesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = irc_references_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = irc_references_view_dispose;
  widget_class->grab_focus = irc_references_view_grab_focus;
  IRC_STEP_PAGE_CLASS (klass)->refresh = irc_references_view_refresh;
  IRC_STEP_PAGE_CLASS (klass)->show_edit = irc_references_view_show_edit;
  install_actions (widget_class);
  g_type_ensure (IRC_TYPE_IMPORT_PANEL);
  g_type_ensure (IRC_TYPE_PAIR_BOX);
  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-references-view.ui");
  BIND (stack);
  BIND (summary);
  BIND (removed_label);
  BIND (nothing);
  BIND (removed);
  BIND (put_back);
  BIND (search);
  BIND (shown);
  BIND (type);
  BIND (import_panel);
  BIND (list);
}

static void
fill_types (IrcReferencesView *self)
{
  g_auto (GStrv) names = irc_reference_words_dup_names (IRC_WORDS_TYPES);
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  gtk_string_list_append (model, _ ("All kinds"));
  gtk_string_list_splice (model, 1, 0, (const char *const *) names);
  gtk_drop_down_set_model (self->type, G_LIST_MODEL (model));
  irc_drop_down_set_name (self->type, _ ("Kind"));
  irc_drop_down_set_name (self->shown, _ ("Which references are shown"));
}

static void
accept_drops (IrcReferencesView *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect (target, "drop", G_CALLBACK (dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
irc_references_view_init (IrcReferencesView *self)
{
  self->details = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_types (self);
  self->lines = irc_reference_list_fill (self->list);
  g_signal_connect (self->list, "activate", G_CALLBACK (row_activated), self);
  accept_drops (self);
  g_signal_connect_swapped (
      self->search, "search-changed", G_CALLBACK (show_lines), self);
  g_signal_connect_swapped (
      self->shown, "notify::selected", G_CALLBACK (show_lines), self);
  g_signal_connect_swapped (
      self->type, "notify::selected", G_CALLBACK (show_lines), self);
  g_signal_connect_swapped (
      self->put_back, "clicked", G_CALLBACK (put_back_clicked), self);
  g_signal_connect_swapped (
      self->import_panel, "imported", G_CALLBACK (imported), self);
  g_signal_connect_swapped (
      self->import_panel, "taken-out", G_CALLBACK (taken_out), self);
}
