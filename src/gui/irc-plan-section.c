/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-plan-section.h"

#include "irc-criterion-names.h"
#include "irc-i18n.h"
#include "irc-option-words.h"
#include "irc-widget.h"
#include "irc-wrap-box.h"

/* How many rows are made at once, and how many more a frame. A row of the
 * longest texts takes some 3 ms to make, lay out and draw, and the first ones
 * are below what the page shows on opening. */
#define FIRST_ROWS 1
#define ROWS_AT_A_TIME 2

struct _IrcPlanSection {
  GtkWidget parent_instance;
  GtkLabel *title, *summary, *removed_label;
  GtkWidget *draft, *removed, *put_back, *add;
  GtkListBox *list;
  GtkDropDown *addable;
  IrcPlanEditor *editor;
  IrcSession *session;
  IrcCaseList kind;
  char **addable_ids; /* line by line; "" for something else */
  gpointer gone;      /* what was removed last, or NULL */
  guint gone_from;
  guint more; /* tick callback that makes the rest of the rows, or 0 */
};

G_DEFINE_FINAL_TYPE (IrcPlanSection, irc_plan_section, GTK_TYPE_WIDGET)

static gboolean
is_measures (IrcPlanSection *self)
{
  return self->kind == IRC_LIST_MEASURES;
}

static GListModel *
get_items (IrcPlanSection *self)
{
  return irc_plan_editor_get_list (self->editor, self->kind);
}

/* NULL past the last row that there is yet. */
static IrcPlanRow *
peek_row (IrcPlanSection *self, guint index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) index);

  return row == NULL ? NULL : IRC_PLAN_ROW (row);
}

static IrcPlanRow *
peek_row_of (IrcPlanSection *self, gpointer item)
{
  IrcPlanRow *row;

  for (guint i = 0; (row = peek_row (self, i)) != NULL; i++)
    if (irc_plan_row_get_item (row) == item)
      return row;
  return NULL;
}

static IrcPlanRow *
find_row (IrcPlanSection *self, gpointer item)
{
  guint index;

  return irc_list_find (get_items (self), item, &index)
             ? irc_plan_section_get_row (self, index)
             : NULL;
}

/* ---- removing and putting back ------------------------------------------- */

static void
forget_removed (IrcPlanSection *self)
{
  g_clear_object (&self->gone);
  gtk_widget_set_visible (self->removed, FALSE);
}

static void
focus_near (IrcPlanSection *self, guint index)
{
  IrcPlanRow *row = irc_plan_section_get_row (self, index);

  if (row == NULL && index > 0)
    row = irc_plan_section_get_row (self, index - 1);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row)
                                     : GTK_WIDGET (self->addable));
}

static void
row_removed (IrcPlanRow *row, IrcPlanSection *self)
{
  const guint index =
      (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  g_autofree char *text = g_strdup_printf (
      /* TRANSLATORS: %s is a measure or a request. */
      _ ("Removed: %s"),
      irc_plan_row_get_title (row));
  g_autofree char *name =
      g_strdup_printf (_ ("Put back: %s"), irc_plan_row_get_title (row));

  g_set_object ((GObject **) &self->gone, irc_plan_row_get_item (row));
  self->gone_from = index;
  gtk_label_set_text (self->removed_label, text);
  irc_widget_set_accessible (self->put_back, name, NULL);
  gtk_widget_set_visible (self->removed, TRUE);
  irc_plan_editor_remove (self->editor, self->kind, self->gone);
  focus_near (self, index);
}

static void
put_back_clicked (IrcPlanSection *self)
{
  g_autoptr (GObject) item = g_steal_pointer ((GObject **) &self->gone);

  if (item == NULL)
    return;
  forget_removed (self);
  irc_plan_editor_insert (self->editor, self->kind, self->gone_from, item);
  gtk_widget_grab_focus (GTK_WIDGET (find_row (self, item)));
}

/* ---- the rows ------------------------------------------------------------ */

static void
row_moved (IrcPlanRow *row, gboolean down, IrcPlanSection *self)
{
  GtkWidget *focus = irc_widget_get_focus (GTK_WIDGET (row));

  if (!irc_plan_editor_move (
          self->editor, self->kind, irc_plan_row_get_item (row), down))
    return;
  /* A row that moved keeps the focus and stays in sight. */
  if (irc_widget_has_focus_inside (GTK_WIDGET (row)))
    gtk_widget_grab_focus (focus);
}

static IrcPlanRow *
new_row (IrcPlanSection *self, gpointer item)
{
  GtkWidget *row = irc_plan_row_new (self->editor, self->session, item);

  g_signal_connect (row, "move", G_CALLBACK (row_moved), self);
  g_signal_connect (row, "remove", G_CALLBACK (row_removed), self);
  return IRC_PLAN_ROW (row);
}

/* Rows are made in the order of the items, so that those there are belong to
 * the first items: makes them up to @index, and gives that one, or NULL when
 * there is no such item. */
IrcPlanRow *
irc_plan_section_get_row (IrcPlanSection *self, guint index)
{
  g_return_val_if_fail (IRC_IS_PLAN_SECTION (self), NULL);
  GListModel *items = get_items (self);
  IrcAssessment *assessment = irc_session_get_assessment (self->session);
  const gint64 now = irc_moment_now ();
  guint i = index;

  if (index >= g_list_model_get_n_items (items))
    return NULL;
  while (i > 0 && peek_row (self, i - 1) == NULL)
    i--;
  for (; i <= index && peek_row (self, i) == NULL; i++) {
    g_autoptr (GObject) item = g_list_model_get_item (items, i);
    IrcPlanRow *row = new_row (self, item);
    irc_plan_row_refresh (row, assessment, now);
    gtk_list_box_append (self->list, GTK_WIDGET (row));
  }
  return peek_row (self, index);
}

static guint
count_made (IrcPlanSection *self)
{
  guint n = 0;

  while (peek_row (self, n) != NULL)
    n++;
  return n;
}

/* A frame for each step, so that none has to lay out and draw several; the
 * first one is that of the page as it opens. */
static gboolean
make_more (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  IrcPlanSection *self = IRC_PLAN_SECTION (widget);
  const guint n = g_list_model_get_n_items (get_items (self));
  const guint wanted = MIN (n, count_made (self) + ROWS_AT_A_TIME);

  if (gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;
  if (wanted > 0)
    irc_plan_section_get_row (self, wanted - 1);
  if (wanted < n)
    return G_SOURCE_CONTINUE;
  self->more = 0;
  return G_SOURCE_REMOVE;
}

/* How many of the first items have their row at once: those on top, and those
 * up to the last one that has a row already. */
static guint
count_needed (IrcPlanSection *self)
{
  GListModel *items = get_items (self);
  const guint n = g_list_model_get_n_items (items);
  guint needed = MIN (n, FIRST_ROWS);
  IrcPlanRow *row;
  guint index;

  for (guint i = 0; (row = peek_row (self, i)) != NULL; i++)
    if (irc_list_find (items, irc_plan_row_get_item (row), &index))
      needed = MAX (needed, index + 1);
  return needed;
}

/* Makes the rows those of the items; rows of items that stay stay too, with
 * all that is open and typed in them. A long list is made bit by bit, below
 * what is in sight, so that the window goes on answering. */
static void
items_changed (IrcPlanSection *self)
{
  GListModel *items = get_items (self);
  const guint n = count_needed (self);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GObject) item = g_list_model_get_item (items, i);
    IrcPlanRow *row = peek_row_of (self, item);
    g_ptr_array_add (rows,
                     row != NULL ? g_object_ref (row)
                                 : g_object_ref_sink (new_row (self, item)));
  }
  for (guint i = 0; i < n; i++) {
    IrcPlanRow *there = peek_row (self, i);
    if (there == rows->pdata[i])
      continue;
    if (gtk_widget_get_parent (rows->pdata[i]) != NULL)
      gtk_list_box_remove (self->list, rows->pdata[i]);
    gtk_list_box_insert (self->list, rows->pdata[i], (int) i);
  }
  while (peek_row (self, n) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (peek_row (self, n)));
  irc_plan_section_refresh (self, irc_session_get_assessment (self->session));
  if (self->more == 0 && n < g_list_model_get_n_items (items))
    self->more =
        gtk_widget_add_tick_callback (GTK_WIDGET (self), make_more, NULL, NULL);
}

static void
row_activated (GtkListBox *list, GtkListBoxRow *row, gpointer data)
{
  IrcPlanRow *plan = IRC_PLAN_ROW (row);

  irc_plan_row_set_open (plan, !irc_plan_row_is_open (plan));
}

/* ---- adding -------------------------------------------------------------- */

static void
add_clicked (IrcPlanSection *self)
{
  const guint selected = gtk_drop_down_get_selected (self->addable);
  const char *id = NULL;

  if (selected >= g_strv_length (self->addable_ids))
    return;
  id = self->addable_ids[selected];
  /* What is added may take the id of what was removed. */
  forget_removed (self);
  gpointer item =
      irc_plan_editor_add (self->editor, self->kind, *id == '\0' ? NULL : id);
  irc_plan_row_edit (find_row (self, item));
}

static void
show_addable (IrcPlanSection *self, IrcAssessment *assessment)
{
  const char *const none[] = { NULL };
  g_autoptr (IrcCriterionNames) names =
      irc_criterion_names_new (assessment, none);
  g_autoptr (GtkStringList) lines =
      gtk_string_list_new ((const char *const *) names->names);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  const guint selected = gtk_drop_down_get_selected (self->addable);

  for (guint i = 0; names->ids[i] != NULL; i++)
    g_strv_builder_add (ids, names->ids[i]);
  if (!is_measures (self)) {
    gtk_string_list_append (lines, _ ("Something else"));
    g_strv_builder_add (ids, "");
  }
  g_auto (GStrv) all = g_strv_builder_end (ids);
  if (self->addable_ids != NULL &&
      g_strv_equal ((const char *const *) self->addable_ids,
                    (const char *const *) all))
    return;
  g_strfreev (self->addable_ids);
  self->addable_ids = g_steal_pointer (&all);
  gtk_drop_down_set_model (self->addable, G_LIST_MODEL (lines));
  gtk_drop_down_set_selected (
      self->addable,
      selected < g_strv_length (self->addable_ids) ? selected : 0);
  gtk_widget_set_sensitive (self->add, self->addable_ids[0] != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->addable),
                            self->addable_ids[0] != NULL);
}

/* ---- what is shown ------------------------------------------------------- */

static char *
dup_drafted (IrcPlanSection *self, IrcAssessment *assessment, guint n)
{
  const char *option = irc_words_option_phrase (
      irc_assessment_get_language (assessment),
      irc_assessment_get_chosen_option (assessment)->option);

  if (is_measures (self))
    return g_strdup_printf (
        /* TRANSLATORS: a count, then "the recommended option". */
        irc_ngettext ("%u measure, drafted from %s. The first change makes "
                      "the draft your own.",
                      "%u measures, drafted from %s. The first change "
                      "makes the draft your own.",
                      n),
        n,
        option);
  return g_strdup_printf (
      irc_ngettext ("%u request, drafted from %s. The first change makes "
                    "the draft your own.",
                    "%u requests, drafted from %s. The first change makes "
                    "the draft your own.",
                    n),
      n,
      option);
}

static char *
dup_own (IrcPlanSection *self, guint n)
{
  if (is_measures (self))
    return g_strdup_printf (
        irc_ngettext ("%u measure, as you changed the plan.",
                      "%u measures, as you changed the plan.",
                      n),
        n);
  return g_strdup_printf (irc_ngettext ("%u request, as you changed it.",
                                        "%u requests, as you changed them.",
                                        n),
                          n);
}

void
irc_plan_section_refresh (IrcPlanSection *self, IrcAssessment *assessment)
{
  g_return_if_fail (IRC_IS_PLAN_SECTION (self) && assessment != NULL);
  const gboolean drafted =
      irc_plan_editor_is_drafted (self->editor, self->kind);
  const guint n = g_list_model_get_n_items (get_items (self));
  const gint64 now = irc_moment_now ();
  g_autofree char *summary =
      drafted ? dup_drafted (self, assessment, n) : dup_own (self, n);
  IrcPlanRow *row;

  gtk_label_set_text (self->summary, summary);
  gtk_widget_set_visible (self->draft, !drafted);
  if (drafted)
    forget_removed (self);
  for (guint i = 0; (row = peek_row (self, i)) != NULL; i++)
    irc_plan_row_refresh (row, assessment, now);
  show_addable (self, assessment);
}

static void
draft_clicked (IrcPlanSection *self)
{
  irc_plan_editor_draft (self->editor, self->kind);
  /* The button, which had the focus, is gone. */
  focus_near (self, 0);
}

/* ---- the object ---------------------------------------------------------- */

static gboolean
irc_plan_section_grab_focus (GtkWidget *widget)
{
  focus_near (IRC_PLAN_SECTION (widget), 0);
  return TRUE;
}

static void
irc_plan_section_dispose (GObject *object)
{
  IrcPlanSection *self = IRC_PLAN_SECTION (object);

  irc_widget_dispose_template (GTK_WIDGET (self), IRC_TYPE_PLAN_SECTION);
  g_clear_object (&self->editor);
  g_clear_object (&self->session);
  g_clear_object (&self->gone);
  G_OBJECT_CLASS (irc_plan_section_parent_class)->dispose (object);
}

static void
irc_plan_section_finalize (GObject *object)
{
  g_strfreev (IRC_PLAN_SECTION (object)->addable_ids);
  G_OBJECT_CLASS (irc_plan_section_parent_class)->finalize (object);
}

#define BIND(name)                                                             \
  gtk_widget_class_bind_template_child (widget_class, IrcPlanSection, name)

static void
irc_plan_section_class_init (IrcPlanSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = irc_plan_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = irc_plan_section_finalize;
  widget_class->grab_focus = irc_plan_section_grab_focus;
  widget_class->focus = irc_widget_move_focus;
  g_type_ensure (IRC_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, IRC_RESOURCE_UI "irc-plan-section.ui");
  BIND (title);
  BIND (summary);
  BIND (draft);
  BIND (list);
  BIND (removed);
  BIND (removed_label);
  BIND (put_back);
  BIND (addable);
  BIND (add);
}

static void
irc_plan_section_init (IrcPlanSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (
      self->list, "row-activated", G_CALLBACK (row_activated), NULL);
  g_signal_connect_swapped (
      self->draft, "clicked", G_CALLBACK (draft_clicked), self);
  g_signal_connect_swapped (
      self->put_back, "clicked", G_CALLBACK (put_back_clicked), self);
  g_signal_connect_swapped (
      self->add, "clicked", G_CALLBACK (add_clicked), self);
}

static void
show_kind (IrcPlanSection *self)
{
  const gboolean measures = is_measures (self);

  gtk_label_set_text (self->title, measures ? _ ("Measures") : _ ("Requests"));
  irc_widget_set_accessible (GTK_WIDGET (self->list),
                             measures ? _ ("Measures") : _ ("Requests"),
                             NULL);
  irc_widget_set_accessible (self->draft,
                             measures ? _ ("Measures: back to the draft")
                                      : _ ("Requests: back to the draft"),
                             NULL);
  gtk_button_set_label (GTK_BUTTON (self->add),
                        measures ? _ ("Add a measure") : _ ("Add a request"));
  irc_drop_down_shrink (self->addable);
  irc_drop_down_set_name (self->addable,
                          measures ? _ ("A measure for which criterion")
                                   : _ ("A request for which criterion"));
  gtk_list_box_set_placeholder (
      self->list,
      irc_label_new_wrapped (measures ? _ ("There is no measure in the plan.")
                                      : _ ("Nothing is asked for."),
                             NULL));
}

void
irc_plan_section_bind (IrcPlanSection *self,
                       IrcPlanEditor *editor,
                       IrcSession *session,
                       IrcCaseList list)
{
  g_return_if_fail (IRC_IS_PLAN_SECTION (self) && self->editor == NULL);
  g_return_if_fail (IRC_IS_PLAN_EDITOR (editor) && IRC_IS_SESSION (session));

  self->editor = g_object_ref (editor);
  self->session = g_object_ref (session);
  self->kind = list;
  show_kind (self);
  g_signal_connect_object (get_items (self),
                           "items-changed",
                           G_CALLBACK (items_changed),
                           self,
                           G_CONNECT_SWAPPED);
  items_changed (self);
}

IrcPlanRow *
irc_plan_section_find_row (IrcPlanSection *self,
                           const char *id,
                           const char *criterion)
{
  g_return_val_if_fail (IRC_IS_PLAN_SECTION (self), NULL);
  GListModel *items = get_items (self);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
    g_autoptr (GObject) item = g_list_model_get_item (items, i);
    const char *own = IRC_IS_MEASURE (item)
                          ? irc_measure_peek (IRC_MEASURE (item))->id
                          : irc_ask_peek (IRC_ASK (item))->id;
    if (id != NULL
            ? g_str_equal (own, id)
            : g_strcmp0 (irc_plan_item_get_criterion (item), criterion) == 0)
      return irc_plan_section_get_row (self, i);
  }
  return NULL;
}
