/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-preview-support.h"

#include <string.h>
#include "irc-compose.h"
#include "irc-document.h"
#include "irc-section-editor.h"
#include "irc-section-list.h"
#include "irc-sections.h"

/* The editor on the chapter of the gaps. */
typedef struct {
  View view;
  IrcSession *session;
  IrcReportPage *page;
  IrcSectionList *list;
  IrcSectionEditor *editor;
  GtkTextBuffer *buffer;
  char *draft;
} Editing;

static const char *
get_words (const Editing *self)
{
  return irc_sections_get_words (self->session, IRC_SECTION_GAPS);
}

static char *
dup_typed (const Editing *self)
{
  char *text;

  g_object_get (self->buffer, "text", &text, NULL);
  return text;
}

/* As a user does: the old words away, the new ones in. */
static void
type (const Editing *self, const char *words)
{
  GtkTextIter start, end;

  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, words, -1);
  gtk_text_buffer_end_user_action (self->buffer);
  irc_gui_settle ();
}

static gboolean
is_open (const Editing *self)
{
  return gtk_widget_get_mapped (GTK_WIDGET (self->editor));
}

static gboolean
says_edited (IrcSectionList *list, IrcSectionId section)
{
  GtkWidget *on = GTK_WIDGET (irc_section_list_get_switch (list, section));

  return irc_gui_shows (gtk_widget_get_parent (on), "edited");
}

static Editing
open_editor (void)
{
  Editing self = { .view = open_preview () };

  self.session = irc_window_get_session (self.view.window);
  self.page = IRC_REPORT_PAGE (
      irc_window_peek_page (self.view.window, IRC_STEP_REPORT));
  self.list = irc_gui_find (self.page, "sections");
  self.editor = irc_gui_find (self.page, "editor");
  self.buffer = gtk_text_view_get_buffer (irc_gui_find (self.editor, "view"));
  self.draft = irc_compose_draft (irc_session_get_assessment (self.session),
                                  IRC_SECTION_GAPS);
  irc_gui_click (irc_section_list_get_edit (self.list, IRC_SECTION_GAPS));
  IRC_SPIN_UNTIL (is_open (&self), 5000);
  return self;
}

static void
close_editor (Editing *self)
{
  irc_gui_close (self->view.window);
  g_free (self->draft);
}

static gboolean
paper_says (const Editing *self, const char *words)
{
  g_autofree char *text = irc_document_to_text (
      irc_pages_get_document (irc_preview_get_pages (self->view.preview)));

  return strstr (text, words) != NULL;
}

/* ---- the list ------------------------------------------------------------ */

static void
test_list (void)
{
  const View view = open_preview ();
  IrcSectionList *list = irc_gui_find (
      IRC_REPORT_PAGE (irc_window_peek_page (view.window, IRC_STEP_REPORT)),
      "sections");
  guint n = 0;

  for (guint id = 0; id < IRC_N_SECTIONS; id++) {
    GtkWidget *edit = irc_section_list_get_edit (list, (IrcSectionId) id);
    if (irc_section_list_get_switch (list, (IrcSectionId) id) == NULL)
      continue;
    g_assert_true ((edit != NULL) ==
                   irc_compose_is_editable ((IrcSectionId) id));
    g_assert_false (says_edited (list, (IrcSectionId) id));
    if (edit == NULL)
      continue;
    n++;
    g_assert_true (gtk_widget_get_visible (edit));
    gtk_test_accessible_assert_role (GTK_ACCESSIBLE (edit),
                                     GTK_ACCESSIBLE_ROLE_BUTTON);
  }
  g_assert_cmpuint (n, >, 3);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (irc_section_list_get_edit (list, IRC_SECTION_GAPS)),
      GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Edit the text of “Gaps”");
  irc_gui_close (view.window);
}

/* ---- opening and leaving ------------------------------------------------- */

static void
test_open (void)
{
  Editing self = open_editor ();
  IrcPages *pages = irc_preview_get_pages (self.view.preview);
  g_autofree char *typed = dup_typed (&self);
  g_autofree char *unnamed = irc_gui_audit (self.editor);

  g_assert_cmpstr (typed, ==, self.draft);
  g_assert_cmpuint (strlen (typed), >, 100);
  g_assert_true (irc_gui_shows (self.editor, "Text of “Gaps”"));
  g_assert_true (irc_gui_shows (self.editor, "figures and tables stay"));
  g_assert_true (irc_gui_shows (self.editor, "The draft"));
  g_assert_cmpstr (unnamed, ==, "");
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (irc_gui_find (self.editor, "view")),
      GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Text of “Gaps”");
  g_assert_false (
      gtk_widget_is_sensitive (irc_gui_find (self.editor, "to_draft")));
  g_assert_true (get_focus (&self.view) ==
                 (GtkWidget *) irc_gui_find (self.editor, "view"));
  /* The chapter is seen beside it. */
  assert_current (&self.view,
                  irc_pages_lookup_destination (pages, "sec-gaps")->page);
  /* Looking is no edit. */
  g_assert_null (get_words (&self));
  g_assert_false (irc_session_is_modified (self.session));
  close_editor (&self);
}

static void
test_leave (void)
{
  Editing self = open_editor ();
  GtkWidget *edit = irc_section_list_get_edit (self.list, IRC_SECTION_GAPS);

  g_assert_true (irc_gui_key (get_focus (&self.view), GDK_KEY_Escape, 0));
  IRC_SPIN_UNTIL (!is_open (&self), 5000);
  g_assert_true (get_focus (&self.view) == edit);
  g_assert_false (says_edited (self.list, IRC_SECTION_GAPS));
  irc_gui_click (edit);
  IRC_SPIN_UNTIL (is_open (&self), 5000);
  type (&self, "Words of our own.");
  irc_gui_click (irc_gui_find (self.editor, "done"));
  IRC_SPIN_UNTIL (!is_open (&self), 5000);
  g_assert_true (says_edited (self.list, IRC_SECTION_GAPS));
  g_assert_false (says_edited (self.list, IRC_SECTION_SUMMARY));
  g_assert_true (irc_gui_shows (self.list, "edited"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (edit),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Edit the text of “Gaps”, which is "
                                       "edited");
  /* The user's words are there again, not the draft. */
  irc_gui_click (edit);
  IRC_SPIN_UNTIL (is_open (&self), 5000);
  g_autofree char *typed = dup_typed (&self);
  g_assert_cmpstr (typed, ==, "Words of our own.");
  close_editor (&self);
}

/* ---- editing ------------------------------------------------------------- */

static guint
count_figures (const Editing *self)
{
  const IrcDocument *document =
      irc_pages_get_document (irc_preview_get_pages (self->view.preview));
  guint n = 0;

  for (guint i = 0; i < irc_document_get_n_blocks (document); i++) {
    const IrcBlock *block = irc_document_get_block (document, i);
    n += block->kind == IRC_BLOCK_FIGURE || block->kind == IRC_BLOCK_TABLE;
  }
  return n;
}

static void
test_type (void)
{
  Editing self = open_editor ();
  const guint n_figures = count_figures (&self);
  const char *words = "Beds of our own come first.\n\n- rounds\n- a clinic\n";

  g_assert_false (paper_says (&self, "Beds of our own come first"));
  type (&self, words);
  g_assert_cmpstr (get_words (&self), ==, words);
  g_assert_true (irc_session_is_modified (self.session));
  g_assert_true (irc_gui_is (self.view.preview, "stale"));
  wait_for_pages (&self.view);
  g_assert_true (paper_says (&self, "Beds of our own come first."));
  g_assert_true (irc_gui_shows (self.editor, "Edited"));
  /* Figures and tables stay, as the editor says. */
  g_assert_cmpuint (n_figures, >, 0);
  g_assert_cmpuint (count_figures (&self), ==, n_figures);
  close_editor (&self);
}

static void
test_back_to_draft (void)
{
  Editing self = open_editor ();
  GtkWidget *to_draft = irc_gui_find (self.editor, "to_draft");

  type (&self, "Words of our own.");
  g_assert_true (gtk_widget_is_sensitive (to_draft));
  irc_gui_click (to_draft);
  g_autofree char *typed = dup_typed (&self);
  g_assert_cmpstr (typed, ==, self.draft);
  g_assert_null (get_words (&self));
  g_assert_true (irc_gui_shows (self.editor, "The draft"));
  g_assert_false (gtk_widget_is_sensitive (to_draft));
  /* Where Ctrl+Z is heard, which brings the words back. */
  g_assert_true (get_focus (&self.view) ==
                 (GtkWidget *) irc_gui_find (self.editor, "view"));
  g_assert_true (gtk_text_buffer_get_can_undo (self.buffer));
  gtk_text_buffer_undo (self.buffer);
  irc_gui_settle ();
  g_assert_cmpstr (get_words (&self), ==, "Words of our own.");
  g_assert_true (irc_gui_shows (self.editor, "Edited"));
  gtk_text_buffer_redo (self.buffer);
  irc_gui_settle ();
  g_assert_null (get_words (&self));
  close_editor (&self);
}

/* Who types the draft again has the draft. */
static void
test_same_as_draft (void)
{
  Editing self = open_editor ();

  type (&self, "Words of our own.");
  g_assert_nonnull (get_words (&self));
  type (&self, self.draft);
  g_assert_null (get_words (&self));
  close_editor (&self);
}

static void
test_no_words (void)
{
  Editing self = open_editor ();

  type (&self, "");
  g_assert_cmpstr (get_words (&self), ==, "");
  g_assert_true (irc_gui_shows (self.editor, "without words of its own"));
  wait_for_pages (&self.view);
  close_editor (&self);
}

/* A citation is numbered; one of a reference that is not there is told at
 * once. */
static void
test_citations (void)
{
  Editing self = open_editor ();
  GtkWidget *warnings = irc_gui_find (self.editor, "warnings");

  type (&self, "As others found [@no-such-reference].");
  IRC_SPIN_UNTIL (gtk_widget_get_visible (warnings), 5000);
  g_assert_true (irc_gui_shows (self.editor, "no-such-reference"));
  type (&self, "As others found.");
  IRC_SPIN_UNTIL (!gtk_widget_get_visible (warnings), 5000);
  close_editor (&self);
}

/* The case changes by other hands. */
static void
test_changed_elsewhere (void)
{
  Editing self = open_editor ();

  type (&self, "Words of our own.");
  irc_sections_set_words (
      self.session, IRC_SECTION_GAPS, "Words from elsewhere.");
  irc_gui_settle ();
  g_autofree char *typed = dup_typed (&self);
  g_assert_cmpstr (typed, ==, "Words from elsewhere.");
  close_editor (&self);
}

int
main (int argc, char **argv)
{
  if (!irc_gui_init (&argc, &argv))
    return 0;
  g_test_add_func ("/section-editor/list", test_list);
  g_test_add_func ("/section-editor/open", test_open);
  g_test_add_func ("/section-editor/leave", test_leave);
  g_test_add_func ("/section-editor/type", test_type);
  g_test_add_func ("/section-editor/back-to-draft", test_back_to_draft);
  g_test_add_func ("/section-editor/same-as-draft", test_same_as_draft);
  g_test_add_func ("/section-editor/no-words", test_no_words);
  g_test_add_func ("/section-editor/citations", test_citations);
  g_test_add_func ("/section-editor/changed-elsewhere", test_changed_elsewhere);
  return irc_gui_run ();
}
