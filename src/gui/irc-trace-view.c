/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-trace-view.h"

#include <string.h>

#include "irc-dialogs.h"
#include "irc-evidence-trace.h"
#include "irc-export.h"
#include "irc-i18n.h"
#include "irc-locator.h"
#include "irc-pair-box.h"
#include "irc-paginate.h"
#include "irc-widget.h"

struct _IrcTraceView {
  IrcStepPage parent_instance;
  GtkLabel *summary;
  GtkSearchEntry *search;
  GtkDropDown *chapter;
  GtkListView *list;
  GtkStringList *places;   /* of the sentences, as numbers */
  GtkFilter *filter;       /* lent */
  IrcEvidenceTrace *trace; /* NULL before the first one */
  GCancellable *cancellable;
  char **words;  /* searched for, lower case */
  gboolean busy; /* what is shown changes, not the user */
};

G_DEFINE_FINAL_TYPE (IrcTraceView, irc_trace_view, IRC_TYPE_STEP_PAGE)

/* ---- the trace, in a thread ---------------------------------------------- */

typedef struct {
  IrcAssessment *assessment;
  IrcFonts *fonts;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  irc_assessment_unref (job->assessment);
  irc_fonts_unref (job->fonts);
  g_free (job);
}

static void
unref_trace (gpointer data)
{
  irc_evidence_trace_unref (data);
}

static void
make_trace (GTask *task,
            gpointer source,
            gpointer data,
            GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  const IrcExportOptions options =
      irc_export_options_for_case (irc_assessment_get_case (job->assessment));
  g_autoptr (IrcPages) pages = irc_publish (job->assessment,
                                            options.edition,
                                            options.paper,
                                            options.date,
                                            job->fonts,
                                            cancellable,
                                            &error);

  if (pages == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (
        task,
        irc_evidence_trace_new (
            job->assessment, irc_pages_get_document (pages), options.date),
        unref_trace);
}

/* ---- rows ---------------------------------------------------------------- */

static const IrcTracedSentence *
get_sentence (IrcTraceView *self, gpointer item)
{
  guint n;
  const IrcTracedSentence *all =
      irc_evidence_trace_get_sentences (self->trace, &n);

  return &all[g_ascii_strtoull (gtk_string_object_get_string (item), NULL, 10)];
}

static void
source_clicked (GtkButton *button, gpointer data)
{
  irc_dialogs_show_address (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button))),
      g_object_get_data (G_OBJECT (button), "address"));
}

static void
add_link (GtkBox *box, const IrcReference *reference)
{
  IrcLocator locator = irc_locator_find (reference);

  if (locator.address != NULL) {
    GtkWidget *button = gtk_button_new_with_label (locator.text);
    GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

    gtk_label_set_wrap (label, TRUE);
    gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
    gtk_widget_add_css_class (button, "flat");
    gtk_widget_set_halign (button, GTK_ALIGN_START);
    g_object_set_data_full (
        G_OBJECT (button), "address", g_strdup (locator.address), g_free);
    g_signal_connect (button, "clicked", G_CALLBACK (source_clicked), NULL);
    gtk_box_append (box, button);
  }
  irc_locator_clear (&locator);
}

/* Whether an earlier figure of the sentence has the same origin; if not, the
 * figures that have it. */
static gboolean
is_told (const IrcTracedSentence *sentence, guint index, GString *figures)
{
  const IrcTracedFigure *all = sentence->figures;

  for (guint i = 0; i < sentence->n_figures; i++) {
    if (all[i].origin != all[index].origin ||
        all[i].reference != all[index].reference ||
        !g_str_equal (all[i].where, all[index].where) ||
        !g_str_equal (all[i].found, all[index].found) ||
        !g_str_equal (all[i].numbers, all[index].numbers))
      continue;
    if (i < index)
      return TRUE;
    g_string_append_printf (
        figures, "%s%s", figures->len > 0 ? ", " : "", all[i].figure);
  }
  return FALSE;
}

static void
add_figure (IrcTraceView *self,
            GtkBox *box,
            const IrcTracedSentence *sentence,
            guint index)
{
  const IrcTracedFigure *figure = &sentence->figures[index];
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *origin = NULL;
  g_autofree char *found = NULL;

  if (is_told (sentence, index, words))
    return;
  origin = irc_evidence_trace_dup_origin (self->trace, figure);
  found = irc_traced_figure_dup_found (figure);
  g_string_append_printf (words, ": %s", origin);
  gtk_box_append (box, irc_label_new_wrapped (words->str, "trace-origin"));
  if (*found != '\0')
    gtk_box_append (box, irc_label_new_wrapped (found, "dim"));
  if (figure->origin == IRC_ORIGIN_FINDING)
    add_link (box, figure->reference);
}

static void
setup_row (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (box, "trace-row");
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

/* What a screen reader says of the row: the sentence, and where each of its
 * figures comes from. */
static void
name_row (IrcTraceView *self, GtkWidget *row, const IrcTracedSentence *sentence)
{
  g_autoptr (GString) name = g_string_new (sentence->sentence);

  for (guint i = 0; i < sentence->n_figures; i++) {
    g_autoptr (GString) words = g_string_new (NULL);
    g_autofree char *origin =
        irc_evidence_trace_dup_origin (self->trace, &sentence->figures[i]);

    if (!is_told (sentence, i, words))
      g_string_append_printf (name, " %s: %s.", words->str, origin);
  }
  irc_widget_set_accessible (row, name->str, NULL);
}

static void
bind_row (GtkSignalListItemFactory *factory,
          GtkListItem *item,
          IrcTraceView *self)
{
  GtkBox *box = GTK_BOX (gtk_list_item_get_child (item));
  const IrcTracedSentence *sentence =
      get_sentence (self, gtk_list_item_get_item (item));
  g_autoptr (GString) shown = g_string_new (sentence->sentence);

  /* The cells of a table's row. */
  g_string_replace (shown, " | ", " · ", 0);
  gtk_box_append (box,
                  irc_label_new_wrapped (sentence->chapter, "field-caption"));
  gtk_box_append (box, irc_label_new_wrapped (shown->str, "claim"));
  for (guint i = 0; i < sentence->n_figures; i++)
    add_figure (self, box, sentence, i);
  name_row (self, gtk_widget_get_parent (GTK_WIDGET (box)), sentence);
}

static void
unbind_row (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  irc_widget_remove_children (gtk_list_item_get_child (item));
}

/* ---- narrowing ----------------------------------------------------------- */

static gboolean
has_words (IrcTraceView *self, const IrcTracedSentence *sentence)
{
  GString *text = g_string_new (sentence->sentence);
  g_autofree char *low = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; i < sentence->n_figures; i++) {
    g_autofree char *origin =
        irc_evidence_trace_dup_origin (self->trace, &sentence->figures[i]);

    g_string_append_printf (text, " %s %s", origin, sentence->figures[i].found);
  }
  all = g_string_free (text, FALSE);
  low = g_utf8_strdown (all, -1);
  for (guint i = 0; self->words[i] != NULL; i++)
    if (strstr (low, self->words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
is_shown (gpointer item, gpointer data)
{
  IrcTraceView *self = data;
  const guint chosen = gtk_drop_down_get_selected (self->chapter);
  const IrcTracedSentence *sentence = get_sentence (self, item);
  GListModel *chapters = gtk_drop_down_get_model (self->chapter);

  if (chosen != 0 && chosen != GTK_INVALID_LIST_POSITION &&
      !g_str_equal (
          gtk_string_list_get_string (GTK_STRING_LIST (chapters), chosen),
          sentence->chapter))
    return FALSE;
  return has_words (self, sentence);
}

static void
narrow (IrcTraceView *self)
{
  g_autofree char *text =
      g_utf8_strdown (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);

  if (self->busy)
    return;
  g_strfreev (self->words);
  self->words = g_strsplit_set (text, " \t", -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* ---- showing ------------------------------------------------------------- */

static void
fill_chapters (IrcTraceView *self, const IrcTracedSentence *all, guint n)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *last = "";

  gtk_string_list_append (names, _ ("All chapters"));
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (all[i].chapter, last)) {
      last = all[i].chapter;
      gtk_string_list_append (names, last);
    }
  gtk_drop_down_set_model (self->chapter, G_LIST_MODEL (names));
}

static void
show_trace (IrcTraceView *self, IrcEvidenceTrace *trace)
{
  guint n;
  const IrcTracedSentence *all = irc_evidence_trace_get_sentences (trace, &n);
  g_autofree char *summary = irc_evidence_trace_dup_summary (trace);
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (places, g_strdup_printf ("%u", i));
  g_ptr_array_add (places, NULL);
  self->busy = TRUE;
  gtk_string_list_splice (
      self->places,
      0,
      g_list_model_get_n_items (G_LIST_MODEL (self->places)),
      NULL);
  g_clear_pointer (&self->trace, irc_evidence_trace_unref);
  self->trace = trace;
  fill_chapters (self, all, n);
  gtk_string_list_splice (
      self->places, 0, 0, (const char *const *) places->pdata);
  self->busy = FALSE;
  gtk_label_set_text (self->summary, summary);
}

static void
made (GObject *source, GAsyncResult *result, gpointer data)
{
  IrcTraceView *self = IRC_TRACE_VIEW (source);
  g_autoptr (GError) error = NULL;
  IrcEvidenceTrace *trace = g_task_propagate_pointer (G_TASK (result), &error);

  if (trace != NULL && self->list != NULL)
    show_trace (self, trace);
  else if (trace != NULL)
    irc_evidence_trace_unref (trace);
  else if (self->summary != NULL &&
           !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_label_set_text (self->summary, error->message);
}

static void
irc_trace_view_refresh (IrcStepPage *page, IrcAssessment *assessment)
{
  IrcTraceView *self = IRC_TRACE_VIEW (page);
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  job->assessment = irc_assessment_copy (assessment);
  job->fonts = irc_fonts_ref (irc_step_page_get_fonts (page));
  task = g_task_new (self, self->cancellable, made, NULL);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, make_trace);
}

/* ---- the object ---------------------------------------------------------- */

static gboolean
irc_trace_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IRC_TRACE_VIEW (widget)->search));
}

static void
irc_trace_view_dispose (GObject *object)
{
  IrcTraceView *self = IRC_TRACE_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_TRACE_VIEW);
  g_clear_object (&self->places);
  G_OBJECT_CLASS (irc_trace_view_parent_class)->dispose (object);
}

static void
irc_trace_view_finalize (GObject *object)
{
  IrcTraceView *self = IRC_TRACE_VIEW (object);

  g_clear_pointer (&self->trace, irc_evidence_trace_unref);
  g_strfreev (self->words);
  G_OBJECT_CLASS (irc_trace_view_parent_class)->finalize (object);
}

static void
irc_trace_view_class_init (IrcTraceViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = irc_trace_view_dispose;
  object_class->finalize = irc_trace_view_finalize;
  widget_class->grab_focus = irc_trace_view_grab_focus;
  IRC_STEP_PAGE_CLASS (klass)->refresh = irc_trace_view_refresh;
  g_type_ensure (IRC_TYPE_PAIR_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-trace-view.ui");
  gtk_widget_class_bind_template_child (widget_class, IrcTraceView, summary);
  gtk_widget_class_bind_template_child (widget_class, IrcTraceView, search);
  gtk_widget_class_bind_template_child (widget_class, IrcTraceView, chapter);
  gtk_widget_class_bind_template_child (widget_class, IrcTraceView, list);
}

static void
fill_list (IrcTraceView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  GtkFilterListModel *shown = gtk_filter_list_model_new (
      G_LIST_MODEL (g_object_ref (self->places)), filter);
  g_autoptr (GtkNoSelection) selection =
      gtk_no_selection_new (G_LIST_MODEL (shown));

  self->filter = filter;
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row), NULL);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
}

static void
irc_trace_view_init (IrcTraceView *self)
{
  self->words = g_new0 (char *, 1);
  self->places = gtk_string_list_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  irc_drop_down_set_name (self->chapter, _ ("Show the figures of a chapter"));
  irc_drop_down_shrink (self->chapter);
  fill_chapters (self, NULL, 0);
  fill_list (self);
  g_signal_connect_swapped (
      self->search, "search-changed", G_CALLBACK (narrow), self);
  g_signal_connect_swapped (
      self->chapter, "notify::selected", G_CALLBACK (narrow), self);
}
