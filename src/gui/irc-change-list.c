/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-change-list.h"

#include "irc-widget.h"

struct _IrcChangeList {
  GtkWidget parent_instance;
  GtkWidget *box;
  char *shown; /* what the rows say: they are left alone while that stays */
};

G_DEFINE_FINAL_TYPE (IrcChangeList, irc_change_list, GTK_TYPE_WIDGET)

/* ---- in words ------------------------------------------------------------ */

static char *
dup_text (const IrcChange *change,
          const IrcLanguage *language,
          IrcChangeKind kind)
{
  g_autofree char *words = irc_change_dup_words (change, language, kind);

  if (change->criterion == NULL)
    return g_strdup_printf ("%s: %s", change->id, words);
  return g_strdup_printf (
      "%s  %s: %s", change->criterion->code, change->criterion->label, words);
}

/* Everything that is shown, one line each. */
static char *
dup_all (const IrcChanges *changes, const IrcLanguage *language)
{
  GString *all = g_string_new (irc_changes_get_summary (changes));

  for (IrcPathway p = 0; p < IRC_N_PATHWAYS; p++)
    g_string_append (all, irc_changes_get_level_sentence (changes, p));
  g_string_append (all, irc_changes_get_content_note (changes));
  for (IrcChangeKind kind = 0; kind < IRC_N_CHANGE_KINDS; kind++) {
    guint n = 0;
    const IrcChange *list = irc_changes_get (changes, kind, &n);

    for (guint i = 0; i < n; i++) {
      g_autofree char *text = dup_text (&list[i], language, kind);

      g_string_append_printf (all, "\n%u %s", kind, text);
    }
  }
  return g_string_free (all, FALSE);
}

/* ---- the rows ------------------------------------------------------------ */

static void
add_sentence (IrcChangeList *self, const char *text, const char *css_class)
{
  if (*text != '\0')
    gtk_box_append (GTK_BOX (self->box),
                    irc_label_new_wrapped (text, css_class));
}

static void
add_row (IrcChangeList *self, const IrcChange *change, const char *text)
{
  GtkWidget *label = irc_label_new_wrapped (text, NULL);
  GtkWidget *button;

  if (change->criterion == NULL) {
    gtk_box_append (GTK_BOX (self->box), label);
    return;
  }
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "slim");
  gtk_widget_add_css_class (button, "lined-up");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button),
                                  "win.show-criterion");
  gtk_actionable_set_action_target (
      GTK_ACTIONABLE (button), "s", change->criterion->id);
  irc_widget_set_accessible (button, text, NULL);
  gtk_box_append (GTK_BOX (self->box), button);
}

static void
add_group (IrcChangeList *self,
           const IrcChanges *changes,
           const IrcLanguage *language,
           IrcChangeKind kind)
{
  guint n = 0;
  const IrcChange *list = irc_changes_get (changes, kind, &n);

  if (n == 0)
    return;
  add_sentence (self, irc_change_kind_label (language, kind), "field-caption");
  for (guint i = 0; i < n; i++) {
    g_autofree char *text = dup_text (&list[i], language, kind);

    add_row (self, &list[i], text);
  }
}

static void
irc_change_list_dispose (GObject *object)
{
  g_clear_pointer (&IRC_CHANGE_LIST (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (irc_change_list_parent_class)->dispose (object);
}

static void
irc_change_list_finalize (GObject *object)
{
  g_free (IRC_CHANGE_LIST (object)->shown);
  G_OBJECT_CLASS (irc_change_list_parent_class)->finalize (object);
}

static void
irc_change_list_class_init (IrcChangeListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = irc_change_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = irc_change_list_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BIN_LAYOUT);
}

static void
irc_change_list_init (IrcChangeList *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

void
irc_change_list_set (IrcChangeList *self, IrcChanges *changes)
{
  g_return_if_fail (IRC_IS_CHANGE_LIST (self) && changes != NULL);
  const IrcLanguage *language = irc_changes_get_language (changes);
  char *all = dup_all (changes, language);

  if (g_strcmp0 (all, self->shown) == 0) {
    g_free (all);
    return;
  }
  g_free (self->shown);
  self->shown = all;
  irc_widget_remove_children (self->box);
  add_sentence (self, irc_changes_get_summary (changes), NULL);
  for (IrcPathway p = 0; p < IRC_N_PATHWAYS; p++)
    add_sentence (self, irc_changes_get_level_sentence (changes, p), NULL);
  add_sentence (self, irc_changes_get_content_note (changes), "remark");
  for (IrcChangeKind kind = 0; kind < IRC_N_CHANGE_KINDS; kind++)
    add_group (self, changes, language, kind);
}
