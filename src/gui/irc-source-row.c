/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-source-row.h"

#include "irc-citation.h"
#include "irc-dialogs.h"
#include "irc-i18n.h"
#include "irc-widget.h"

struct _IrcSourceRow {
  GtkListBoxRow parent_instance;
  GtkImage *arrow;
  GtkBox *box, *details; /* details: NULL until it is first opened */
  IrcLibrary *library;
  const IrcSociety *society;
  const IrcStandard *standard;
  const char *const *references;
  char *haystack; /* all its words in lower case */
  IrcNearness nearness;
  guint order;
  gboolean open;
};

G_DEFINE_FINAL_TYPE (IrcSourceRow, irc_source_row, GTK_TYPE_LIST_BOX_ROW)

/* ---- words --------------------------------------------------------------- */

static gboolean
is_web_address (const char *address)
{
  return g_str_has_prefix (address, "https://") ||
         g_str_has_prefix (address, "http://");
}

char *
irc_source_row_dup_address (const IrcReference *reference)
{
  if (*reference->doi != '\0')
    return g_strconcat ("https://doi.org/", reference->doi, NULL);
  if (reference->url_is_official && is_web_address (reference->url))
    return g_strdup (reference->url);
  return NULL;
}

static const IrcReference *
get_reference (IrcSourceRow *self, guint index)
{
  return irc_library_lookup_reference (self->library, self->references[index]);
}

static char *
dup_title (IrcSourceRow *self)
{
  if (self->standard != NULL)
    return g_strdup (self->standard->topic);
  if (*self->society->abbreviation == '\0')
    return g_strdup (self->society->name);
  return g_strdup_printf (
      "%s (%s)", self->society->name, self->society->abbreviation);
}

/* The pack keeps a blank blank. */
static const char *
get_figure (const IrcStandard *standard)
{
  if (g_str_has_prefix (standard->figure, "NOT FOUND"))
    return _ ("no published norm found");
  return standard->figure;
}

/* "28% shortfall · UK · 2021 · primary (…)" */
static char *
dup_standard_facts (const IrcStandard *standard)
{
  GString *out = g_string_new (get_figure (standard));

  if (*standard->country != '\0')
    g_string_append_printf (
        out, " · %s", _ (irc_place_name (standard->country)));
  if (standard->data_year != IRC_UNKNOWN_INT)
    g_string_append_printf (out, " · %d", standard->data_year);
  g_string_append_printf (out, " · %s", standard->source_level);
  return g_string_free (out, FALSE);
}

static char *
dup_facts (IrcSourceRow *self)
{
  if (self->standard != NULL)
    return dup_standard_facts (self->standard);
  return g_strdup_printf (
      "%s · %s", self->society->region, self->society->citable_position);
}

static void
append_reference_words (GString *words, const IrcReference *reference)
{
  g_autoptr (IrcRunList) runs = irc_run_list_new ();
  g_autofree char *text = NULL;

  irc_citation_add_entry (runs, reference);
  text = irc_run_list_dup_text (runs);
  g_string_append_printf (words, " %s", text);
  for (guint i = 0; i < reference->n_findings; i++)
    g_string_append_printf (words, " %s", reference->findings[i].text);
}

static char *
dup_haystack (IrcSourceRow *self)
{
  g_autofree char *title = dup_title (self);
  g_autofree char *facts = dup_facts (self);
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_append_printf (words, "%s %s", title, facts);
  if (self->society != NULL)
    g_string_append_printf (words,
                            " %s %s %s",
                            self->society->description,
                            self->society->status,
                            self->society->note);
  else
    g_string_append_printf (words, " %s", self->standard->note);
  for (guint i = 0; self->references[i] != NULL; i++)
    append_reference_words (words, get_reference (self, i));
  return g_utf8_strdown (words->str, -1);
}

/* ---- opened -------------------------------------------------------------- */

static void
address_clicked (GtkWidget *button, gpointer data)
{
  irc_dialogs_show_address (GTK_WINDOW (gtk_widget_get_root (button)),
                            g_object_get_data (G_OBJECT (button), "address"));
}

/* @what: names the target for those who do not see what is beside it. */
static void
add_address (GtkBox *box,
             const char *label,
             const char *what,
             const char *address)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s: %s", label, what);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "tool");
  gtk_widget_set_tooltip_text (button, address);
  irc_widget_set_accessible (button, name, address);
  g_object_set_data_full (
      G_OBJECT (button), "address", g_strdup (address), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (address_clicked), NULL);
  gtk_box_append (box, button);
}

static void
add_text (GtkBox *box, const char *text, const char *css_class)
{
  if (*text != '\0')
    gtk_box_append (box, irc_label_new_wrapped (text, css_class));
}

static void
add_reference (GtkBox *box, const IrcReference *reference)
{
  GtkBox *entry = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  g_autoptr (IrcRunList) runs = irc_run_list_new ();
  g_autofree char *address = irc_source_row_dup_address (reference);
  g_autofree char *text = NULL;

  irc_citation_add_entry (runs, reference);
  text = irc_run_list_dup_text (runs);
  if (!reference->printable)
    add_text (entry, _ ("source incomplete, not printed"), "reference-mark");
  add_text (entry, text, NULL);
  for (guint i = 0; i < reference->n_findings; i++)
    add_text (entry, reference->findings[i].text, "dim");
  if (address != NULL)
    add_address (entry, _ ("Open the source"), reference->title, address);
  gtk_widget_add_css_class (GTK_WIDGET (entry), "reference");
  gtk_box_append (box, GTK_WIDGET (entry));
}

static void
add_society (IrcSourceRow *self)
{
  const IrcSociety *society = self->society;

  add_text (self->details, society->description, NULL);
  add_text (self->details, society->note, "dim");
  add_text (self->details, society->status, "dim");
  if (is_web_address (society->website))
    add_address (
        self->details, _ ("Open the website"), society->name, society->website);
}

static void
add_standard (IrcSourceRow *self)
{
  const IrcStandard *standard = self->standard;
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; standard->criteria[i] != NULL; i++) {
    const IrcCriterion *criterion =
        irc_library_lookup_criterion (self->library, standard->criteria[i]);

    g_string_append_printf (codes,
                            "%s%s %s",
                            codes->len > 0 ? "; " : "",
                            criterion->code,
                            criterion->label);
  }
  add_text (self->details, codes->str, NULL);
  add_text (self->details, standard->note, "dim");
}

static void
fill_details (IrcSourceRow *self)
{
  self->details = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  gtk_widget_set_margin_top (GTK_WIDGET (self->details), 8);
  if (self->society != NULL)
    add_society (self);
  else
    add_standard (self);
  for (guint i = 0; self->references[i] != NULL; i++)
    add_reference (self->details, get_reference (self, i));
  if (self->references[0] == NULL)
    add_text (self->details, _ ("No publication to cite was found."), "dim");
  gtk_box_append (self->box, GTK_WIDGET (self->details));
}

void
irc_source_row_set_open (IrcSourceRow *self, gboolean open)
{
  g_return_if_fail (IRC_IS_SOURCE_ROW (self));

  self->open = open;
  if (open && self->details == NULL)
    fill_details (self);
  if (self->details != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->details), open);
  gtk_image_set_from_icon_name (
      self->arrow, open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

gboolean
irc_source_row_is_open (IrcSourceRow *self)
{
  g_return_val_if_fail (IRC_IS_SOURCE_ROW (self), FALSE);
  return self->open;
}

/* ---- in the list --------------------------------------------------------- */

gboolean
irc_source_row_is_society (IrcSourceRow *self)
{
  g_return_val_if_fail (IRC_IS_SOURCE_ROW (self), FALSE);
  return self->society != NULL;
}

void
irc_source_row_set_country (IrcSourceRow *self, const char *country)
{
  g_return_if_fail (IRC_IS_SOURCE_ROW (self) && country != NULL);

  self->nearness =
      self->society != NULL
          ? irc_nearness_of_words (country, self->society->region)
          : irc_nearness_of_code (country, self->standard->country);
}

IrcNearness
irc_source_row_get_nearness (IrcSourceRow *self)
{
  g_return_val_if_fail (IRC_IS_SOURCE_ROW (self), IRC_NEARNESS_ELSEWHERE);
  return self->nearness;
}

int
irc_source_row_compare (IrcSourceRow *a, IrcSourceRow *b)
{
  if ((a->society != NULL) != (b->society != NULL))
    return a->society != NULL ? -1 : 1;
  if (a->nearness != b->nearness)
    return a->nearness < b->nearness ? -1 : 1;
  return a->order < b->order ? -1 : a->order > b->order;
}

gboolean
irc_source_row_matches (IrcSourceRow *self, const char *const *words)
{
  g_return_val_if_fail (IRC_IS_SOURCE_ROW (self), FALSE);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (self->haystack, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_source_row_finalize (GObject *object)
{
  IrcSourceRow *self = IRC_SOURCE_ROW (object);

  g_free (self->haystack);
  g_clear_pointer (&self->library, irc_library_unref);
  G_OBJECT_CLASS (irc_source_row_parent_class)->finalize (object);
}

static void
irc_source_row_class_init (IrcSourceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = irc_source_row_finalize;
}

static void
irc_source_row_init (IrcSourceRow *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->arrow = GTK_IMAGE (gtk_image_new_from_icon_name ("pan-end-symbolic"));
  gtk_widget_set_valign (GTK_WIDGET (self->arrow), GTK_ALIGN_START);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->box));
}

static void
build_head (IrcSourceRow *self)
{
  GtkWidget *head = gtk_grid_new ();
  g_autofree char *title = dup_title (self);
  g_autofree char *facts = dup_facts (self);
  GtkWidget *name = irc_label_new_wrapped (title, "criterion-title");

  gtk_grid_set_column_spacing (GTK_GRID (head), 10);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_grid_attach (GTK_GRID (head), name, 0, 0, 1, 1);
  gtk_grid_attach (
      GTK_GRID (head), irc_label_new_wrapped (facts, "dim"), 0, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (head), GTK_WIDGET (self->arrow), 1, 0, 1, 1);
  gtk_box_append (self->box, head);
  irc_widget_set_accessible (GTK_WIDGET (self), title, facts);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

IrcSourceRow *
irc_source_row_new (IrcLibrary *library,
                    const IrcSociety *society,
                    const IrcStandard *standard,
                    guint order)
{
  IrcSourceRow *self = NULL;

  g_return_val_if_fail ((society == NULL) != (standard == NULL), NULL);

  self = g_object_new (IRC_TYPE_SOURCE_ROW, NULL);
  self->library = irc_library_ref (library);
  self->society = society;
  self->standard = standard;
  self->references =
      society != NULL ? society->references : standard->references;
  self->order = order;
  self->haystack = dup_haystack (self);
  self->nearness = IRC_NEARNESS_WORLD;
  build_head (self);
  return self;
}
