/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-section-editor.h"

#include "irc-compose.h"
#include "irc-i18n.h"
#include "irc-patient-remark.h"
#include "irc-sections.h"
#include "irc-widget.h"

struct _IrcSectionEditor {
  GtkWidget parent_instance;
  GtkLabel *title, *state, *warnings;
  GtkTextView *view;
  GtkWidget *done, *to_draft;
  IrcSession *session;
  IrcSectionId section;
  char *draft;
  char **known;     /* warnings there were before */
  gboolean showing; /* the view changes because of the case */
};

G_DEFINE_FINAL_TYPE (IrcSectionEditor, irc_section_editor, GTK_TYPE_WIDGET)

enum { DONE, N_SIGNALS };

static guint signals[N_SIGNALS];

/* ---- the case ------------------------------------------------------------ */

/* The user's words; NULL: as composed. */
static const char *
get_words (IrcSectionEditor *self)
{
  return irc_sections_get_words (self->session, self->section);
}

static char *
dup_typed (IrcSectionEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* ---- showing ------------------------------------------------------------- */

static void
show_state (IrcSectionEditor *self)
{
  const char *words = get_words (self);
  g_autofree char *visible = words == NULL ? NULL : g_strdup (words);

  gtk_label_set_text (self->state,
                      words == NULL ? _ ("The draft")
                      : *g_strstrip (visible) == '\0'
                          ? _ ("Edited: without words of its own")
                          : _ ("Edited"));
  gtk_widget_set_sensitive (self->to_draft, words != NULL);
}

static const char *const *
get_warnings (IrcSectionEditor *self)
{
  return irc_assessment_get_warnings (
      irc_session_get_assessment (self->session));
}

static void
remember_warnings (IrcSectionEditor *self)
{
  const char *const *warnings = get_warnings (self);
  g_autoptr (GStrvBuilder) known = g_strv_builder_new ();

  for (guint i = 0; warnings[i] != NULL; i++)
    g_strv_builder_add (known, warnings[i]);
  g_strfreev (self->known);
  self->known = g_strv_builder_end (known);
}

/* What the words gave rise to, for instance a reference that is not there. */
static void
show_warnings (IrcSectionEditor *self)
{
  const char *const *warnings = get_warnings (self);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; warnings[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) self->known, warnings[i]))
      g_string_append_printf (
          text, "%s%s", text->len > 0 ? "\n" : "", warnings[i]);
  irc_label_set_text_or_hide (self->warnings, text->str);
}

static void
show_words (IrcSectionEditor *self)
{
  const char *words = get_words (self);

  self->showing = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view),
                            words != NULL ? words : self->draft,
                            -1);
  self->showing = FALSE;
}

/* ---- editing ------------------------------------------------------------- */

static void
changed (IrcSectionEditor *self)
{
  g_autofree char *typed = NULL;
  const char *words = NULL;

  if (self->showing || self->session == NULL)
    return;
  typed = dup_typed (self);
  words = g_str_equal (typed, self->draft) ? NULL : typed;
  irc_sections_set_words (self->session, self->section, words);
  show_state (self);
}

/* By hand, so that it can be undone like all that is typed. */
static void
to_draft (IrcSectionEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, self->draft, -1);
  gtk_text_buffer_end_user_action (buffer);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
done (IrcSectionEditor *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static gboolean
escaped (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  done (IRC_SECTION_EDITOR (widget));
  return TRUE;
}

/* ---- the object ---------------------------------------------------------- */

static gboolean
irc_section_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IRC_SECTION_EDITOR (widget)->view));
}

static void
irc_section_editor_dispose (GObject *object)
{
  IrcSectionEditor *self = IRC_SECTION_EDITOR (object);

  g_clear_object (&self->session);
  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_SECTION_EDITOR);
  G_OBJECT_CLASS (irc_section_editor_parent_class)->dispose (object);
}

static void
irc_section_editor_finalize (GObject *object)
{
  IrcSectionEditor *self = IRC_SECTION_EDITOR (object);

  g_free (self->draft);
  g_strfreev (self->known);
  G_OBJECT_CLASS (irc_section_editor_parent_class)->finalize (object);
}

static void
irc_section_editor_class_init (IrcSectionEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = irc_section_editor_dispose;
  object_class->finalize = irc_section_editor_finalize;
  widget_class->grab_focus = irc_section_editor_grab_focus;
  widget_class->focus = irc_widget_move_focus;
  signals[DONE] = g_signal_new ("done",
                                G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escaped, NULL);
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (IRC_TYPE_PATIENT_REMARK);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-section-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcSectionEditor, title);
  gtk_widget_class_bind_template_child (widget_class, IrcSectionEditor, state);
  gtk_widget_class_bind_template_child (
      widget_class, IrcSectionEditor, warnings);
  gtk_widget_class_bind_template_child (widget_class, IrcSectionEditor, view);
  gtk_widget_class_bind_template_child (widget_class, IrcSectionEditor, done);
  gtk_widget_class_bind_template_child (
      widget_class, IrcSectionEditor, to_draft);
}

static void
irc_section_editor_init (IrcSectionEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->view),
                           "changed",
                           G_CALLBACK (changed),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->done, "clicked", G_CALLBACK (done), self);
  g_signal_connect_swapped (
      self->to_draft, "clicked", G_CALLBACK (to_draft), self);
}

void
irc_section_editor_open (IrcSectionEditor *self,
                         IrcSession *session,
                         IrcSectionId section)
{
  g_return_if_fail (IRC_IS_SECTION_EDITOR (self));
  g_return_if_fail (IRC_IS_SESSION (session));
  g_return_if_fail (irc_compose_is_editable (section));
  IrcAssessment *assessment = irc_session_get_assessment (session);
  const char *title = irc_compose_section_title (
      irc_assessment_get_language (assessment), section);
  /* Translators: the text of a chapter of the paper, for instance of “Gaps”. */
  g_autofree char *name = g_strdup_printf (_ ("Text of “%s”"), title);

  g_set_object (&self->session, session);
  self->section = section;
  g_free (self->draft);
  self->draft = irc_compose_draft (assessment, section);
  remember_warnings (self);
  gtk_label_set_text (self->title, name);
  irc_widget_set_accessible (GTK_WIDGET (self), name, NULL);
  irc_widget_set_accessible (GTK_WIDGET (self->view), name, NULL);
  show_words (self);
  show_state (self);
  show_warnings (self);
}

IrcSectionId
irc_section_editor_get_section (IrcSectionEditor *self)
{
  g_return_val_if_fail (IRC_IS_SECTION_EDITOR (self), IRC_SECTION_COVER);
  return self->section;
}

void
irc_section_editor_refresh (IrcSectionEditor *self)
{
  g_return_if_fail (IRC_IS_SECTION_EDITOR (self));
  g_autofree char *typed = NULL;

  if (self->session == NULL)
    return;
  typed = dup_typed (self);
  if (g_strcmp0 (get_words (self) != NULL ? get_words (self) : self->draft,
                 typed) != 0)
    show_words (self);
  show_state (self);
  show_warnings (self);
}
