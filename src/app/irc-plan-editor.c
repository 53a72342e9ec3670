/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-plan-editor.h"

#include "irc-plan-drafts.h"

typedef struct {
  GListStore *items;
  gboolean drafted;
} Part;

struct _IrcPlanEditor {
  GObject parent_instance;
  IrcSession *session;
  Part measures, asks;
  char *cut; /* the ask that was removed last, and the measures that named it */
  GPtrArray *cut_from;
  gboolean following; /* the draft changes because of the assessment */
};

G_DEFINE_FINAL_TYPE (IrcPlanEditor, irc_plan_editor, G_TYPE_OBJECT)

static Part *
get_part (IrcPlanEditor *self, IrcCaseList list)
{
  return list == IRC_LIST_MEASURES ? &self->measures : &self->asks;
}

static IrcCase *
get_case (IrcPlanEditor *self)
{
  return irc_session_get_case (self->session);
}

static const char *
peek_id (gpointer item)
{
  return IRC_IS_MEASURE (item) ? irc_measure_peek (item)->id
                               : irc_ask_peek (item)->id;
}

/* The items of a list in an array of their own. */
static GPtrArray *
dup_items (GListModel *list)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (items, g_list_model_get_item (list, i));
  return items;
}

static gpointer
find_item (GPtrArray *items, const char *id)
{
  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (peek_id (items->pdata[i]), id))
      return items->pdata[i];
  return NULL;
}

/* ---- from the draft to the case ------------------------------------------ */

/* The measures of the case name the asks that serve their criteria. */
static void
link_measures (IrcPlanEditor *self, GPtrArray *asks)
{
  GListModel *measures = irc_case_get_list (get_case (self), IRC_LIST_MEASURES);

  for (guint i = 0; measures != NULL && i < g_list_model_get_n_items (measures);
       i++) {
    g_autoptr (IrcMeasure) measure = g_list_model_get_item (measures, i);
    g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

    for (guint k = 0; k < asks->len; k++) {
      const IrcAskData *ask = irc_ask_peek (asks->pdata[k]);
      if (g_strv_contains ((const char *const *) ask->criteria,
                           irc_measure_peek (measure)->criterion))
        g_strv_builder_add (ids, ask->id);
    }
    g_auto (GStrv) named = g_strv_builder_end (ids);
    g_object_set (measure, "asks", named, NULL);
  }
}

/* Writes @items, of the draft or changed from it, into the case. */
static void
adopt (IrcPlanEditor *self, IrcCaseList list, GPtrArray *items)
{
  Part *part = get_part (self, list);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (part->items));

  for (guint i = 0; part->drafted && i < n; i++) {
    g_autoptr (GObject) item =
        g_list_model_get_item (G_LIST_MODEL (part->items), i);
    g_signal_handlers_disconnect_by_data (item, self);
  }
  irc_case_set_list (get_case (self), list, items);
  if (part->drafted && list == IRC_LIST_ASKS)
    link_measures (self, items);
  part->drafted = FALSE;
}

static void
draft_edited (gpointer item, GParamSpec *pspec, gpointer data)
{
  IrcPlanEditor *self = data;
  const IrcCaseList list =
      IRC_IS_MEASURE (item) ? IRC_LIST_MEASURES : IRC_LIST_ASKS;

  if (self->following)
    return;
  g_autoptr (GPtrArray) items =
      dup_items (G_LIST_MODEL (get_part (self, list)->items));
  adopt (self, list, items);
}

/* ---- following the case -------------------------------------------------- */

/* What is shown stays the same item, be it that the case had it until now. */
static GPtrArray *
list_drafts (IrcPlanEditor *self, IrcCaseList list)
{
  IrcAssessment *assessment = irc_session_get_assessment (self->session);
  Part *part = get_part (self, list);
  g_autoptr (GPtrArray) before = dup_items (G_LIST_MODEL (part->items));
  GPtrArray *drafts = g_ptr_array_new_with_free_func (g_object_unref);

  self->following = TRUE;
  for (guint i = 0; i < irc_plan_drafts_count (assessment, list); i++) {
    const char *id = irc_plan_drafts_get_id (assessment, list, i);
    gpointer item = find_item (before, id);

    if (item != NULL)
      g_object_ref (item);
    else
      item = g_object_new (list == IRC_LIST_MEASURES ? IRC_TYPE_MEASURE
                                                     : IRC_TYPE_ASK,
                           "id",
                           id,
                           NULL);
    g_signal_handlers_disconnect_by_data (item, self);
    g_signal_connect_object (
        item, "notify", G_CALLBACK (draft_edited), self, 0);
    irc_plan_drafts_fill (item, assessment, list, i);
    g_ptr_array_add (drafts, item);
  }
  self->following = FALSE;
  return drafts;
}

/* Exchanges no more than what differs. */
static void
show_items (GListStore *store, GPtrArray *items)
{
  g_autoptr (GPtrArray) shown = dup_items (G_LIST_MODEL (store));
  guint first = 0, n_old = shown->len, n_new = items->len;

  while (first < MIN (n_old, n_new) &&
         shown->pdata[first] == items->pdata[first])
    first++;
  while (MIN (n_old, n_new) > first &&
         shown->pdata[n_old - 1] == items->pdata[n_new - 1]) {
    n_old--;
    n_new--;
  }
  if (n_new > first)
    g_list_store_splice (
        store, first, n_old - first, items->pdata + first, n_new - first);
  else if (n_old > first)
    g_list_store_splice (store, first, n_old - first, NULL, 0);
}

static void
follow (IrcPlanEditor *self, IrcCaseList list)
{
  GListModel *model = irc_case_get_list (get_case (self), list);
  Part *part = get_part (self, list);
  g_autoptr (GPtrArray) items =
      model != NULL ? dup_items (model) : list_drafts (self, list);

  part->drafted = model == NULL;
  show_items (part->items, items);
}

static void
follow_both (IrcPlanEditor *self)
{
  follow (self, IRC_LIST_ASKS);
  follow (self, IRC_LIST_MEASURES);
}

/* ---- the object ---------------------------------------------------------- */

static void
irc_plan_editor_finalize (GObject *object)
{
  IrcPlanEditor *self = IRC_PLAN_EDITOR (object);

  g_clear_object (&self->measures.items);
  g_clear_object (&self->asks.items);
  g_clear_object (&self->session);
  g_ptr_array_unref (self->cut_from);
  g_free (self->cut);
  G_OBJECT_CLASS (irc_plan_editor_parent_class)->finalize (object);
}

static void
irc_plan_editor_class_init (IrcPlanEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = irc_plan_editor_finalize;
}

static void
irc_plan_editor_init (IrcPlanEditor *self)
{
  self->measures.items = g_list_store_new (IRC_TYPE_MEASURE);
  self->asks.items = g_list_store_new (IRC_TYPE_ASK);
  self->cut_from = g_ptr_array_new_with_free_func (g_object_unref);
}

IrcPlanEditor *
irc_plan_editor_new (IrcSession *session)
{
  g_return_val_if_fail (IRC_IS_SESSION (session), NULL);
  IrcPlanEditor *self = g_object_new (IRC_TYPE_PLAN_EDITOR, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session,
                           "notify::assessment",
                           G_CALLBACK (follow_both),
                           self,
                           G_CONNECT_SWAPPED);
  follow_both (self);
  return self;
}

GListModel *
irc_plan_editor_get_list (IrcPlanEditor *self, IrcCaseList list)
{
  g_return_val_if_fail (IRC_IS_PLAN_EDITOR (self), NULL);
  return G_LIST_MODEL (get_part (self, list)->items);
}

gboolean
irc_plan_editor_is_drafted (IrcPlanEditor *self, IrcCaseList list)
{
  g_return_val_if_fail (IRC_IS_PLAN_EDITOR (self), FALSE);
  return irc_case_get_list (get_case (self), list) == NULL;
}

static void
cut_ask (IrcPlanEditor *self, const char *id)
{
  GListModel *measures = irc_case_get_list (get_case (self), IRC_LIST_MEASURES);

  for (guint i = 0; measures != NULL && i < g_list_model_get_n_items (measures);
       i++) {
    g_autoptr (IrcMeasure) measure = g_list_model_get_item (measures, i);
    irc_plan_editor_link (self, measure, id, FALSE);
  }
}

void
irc_plan_editor_draft (IrcPlanEditor *self, IrcCaseList list)
{
  g_return_if_fail (IRC_IS_PLAN_EDITOR (self));
  g_autoptr (GPtrArray) items =
      dup_items (G_LIST_MODEL (get_part (self, list)->items));

  if (irc_plan_editor_is_drafted (self, list))
    return;
  for (guint i = 0; list == IRC_LIST_ASKS && i < items->len; i++)
    cut_ask (self, peek_id (items->pdata[i]));
  irc_case_set_list (get_case (self), list, NULL);
  follow_both (self);
}

/* ---- items --------------------------------------------------------------- */

/* What the program would say of the case if @list were drafted for @option. */
static IrcAssessment *
assess_draft (IrcPlanEditor *self, IrcCaseList list, IrcOption option)
{
  g_autoptr (IrcCase) copy = irc_case_copy_public (get_case (self));

  irc_case_set_list (copy, list, NULL);
  g_object_set (copy, "option", option, NULL);
  return irc_assess (
      copy,
      irc_session_get_library (self->session),
      irc_assessment_get_language (irc_session_get_assessment (self->session)));
}

/* "measure-in-2-time", or the first of "measure-in-2-time-2", … that no item of
 * the list has. */
static gpointer
new_item (IrcPlanEditor *self, IrcCaseList list, const char *criterion)
{
  const gboolean measure = list == IRC_LIST_MEASURES;
  g_autoptr (GPtrArray) items =
      dup_items (G_LIST_MODEL (get_part (self, list)->items));
  g_autofree char *base = g_strdup_printf (
      "%s-%s", measure ? "measure" : "ask", criterion ? criterion : "own");
  g_autofree char *id = g_strdup (base);

  for (guint i = 2; find_item (items, id) != NULL; i++) {
    g_free (id);
    id = g_strdup_printf ("%s-%u", base, i);
  }
  return g_object_new (
      measure ? IRC_TYPE_MEASURE : IRC_TYPE_ASK, "id", id, NULL);
}

/* Drafted for the chosen option or, where that has no such step, for the
 * largest; NULL where the criterion is no step at all. */
static gpointer
new_draft (IrcPlanEditor *self, IrcCaseList list, const char *criterion)
{
  const IrcOption options[] = { irc_case_peek (get_case (self))->option,
                                IRC_OPTION_AMBITIOUS };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++) {
    g_autoptr (IrcAssessment) assessment =
        assess_draft (self, list, options[i]);
    const int index = irc_plan_drafts_find (assessment, list, criterion);

    if (index < 0)
      continue;
    gpointer item = new_item (self, list, criterion);
    irc_plan_drafts_fill (item, assessment, list, (guint) index);
    return item;
  }
  return NULL;
}

static gpointer
new_plain (IrcPlanEditor *self, IrcCaseList list, const char *criterion)
{
  const char *const criteria[] = { criterion, NULL };
  gpointer item = new_item (self, list, criterion);

  if (list == IRC_LIST_MEASURES)
    g_object_set (item, "criterion", criterion, NULL);
  else
    g_object_set (item, "criteria", criteria, NULL);
  return item;
}

/* A new ask is named by the measures for its criterion. */
static void
link_to_measures (IrcPlanEditor *self, IrcAsk *ask, const char *criterion)
{
  GListModel *measures = irc_case_get_list (get_case (self), IRC_LIST_MEASURES);

  for (guint i = 0; measures != NULL && i < g_list_model_get_n_items (measures);
       i++) {
    g_autoptr (IrcMeasure) measure = g_list_model_get_item (measures, i);
    if (g_strcmp0 (irc_measure_peek (measure)->criterion, criterion) == 0)
      irc_plan_editor_link (self, measure, irc_ask_peek (ask)->id, TRUE);
  }
}

gpointer
irc_plan_editor_add (IrcPlanEditor *self,
                     IrcCaseList list,
                     const char *criterion)
{
  g_return_val_if_fail (IRC_IS_PLAN_EDITOR (self), NULL);
  g_return_val_if_fail (criterion != NULL || list == IRC_LIST_ASKS, NULL);
  g_autoptr (GObject) item =
      criterion == NULL ? NULL : new_draft (self, list, criterion);

  if (item == NULL)
    item = new_plain (self, list, criterion);
  irc_plan_editor_insert (
      self,
      list,
      g_list_model_get_n_items (G_LIST_MODEL (get_part (self, list)->items)),
      item);
  if (list == IRC_LIST_ASKS)
    link_to_measures (self, IRC_ASK (item), criterion);
  return item;
}

static void
link_again (IrcPlanEditor *self, const char *ask)
{
  if (g_strcmp0 (self->cut, ask) != 0)
    return;
  for (guint i = 0; i < self->cut_from->len; i++)
    irc_plan_editor_link (self, self->cut_from->pdata[i], ask, TRUE);
}

void
irc_plan_editor_insert (IrcPlanEditor *self,
                        IrcCaseList list,
                        guint position,
                        gpointer item)
{
  g_return_if_fail (IRC_IS_PLAN_EDITOR (self) && IRC_IS_ITEM (item));
  g_autoptr (GPtrArray) items =
      dup_items (G_LIST_MODEL (get_part (self, list)->items));

  g_return_if_fail (find_item (items, peek_id (item)) == NULL);
  g_ptr_array_insert (
      items, (int) MIN (position, items->len), g_object_ref (item));
  adopt (self, list, items);
  if (list == IRC_LIST_ASKS)
    link_again (self, peek_id (item));
  follow_both (self);
}

/* Cuts the links of an ask, and remembers them. */
static void
cut_links (IrcPlanEditor *self, const char *id)
{
  GListModel *measures = irc_case_get_list (get_case (self), IRC_LIST_MEASURES);

  g_free (self->cut);
  self->cut = g_strdup (id);
  g_ptr_array_set_size (self->cut_from, 0);
  for (guint i = 0; measures != NULL && i < g_list_model_get_n_items (measures);
       i++) {
    g_autoptr (IrcMeasure) measure = g_list_model_get_item (measures, i);
    char **asks = irc_measure_peek (measure)->asks;
    if (g_strv_contains ((const char *const *) asks, id))
      g_ptr_array_add (self->cut_from, g_object_ref (measure));
  }
  cut_ask (self, id);
}

void
irc_plan_editor_remove (IrcPlanEditor *self, IrcCaseList list, gpointer item)
{
  g_return_if_fail (IRC_IS_PLAN_EDITOR (self) && IRC_IS_ITEM (item));
  g_autoptr (GPtrArray) items =
      dup_items (G_LIST_MODEL (get_part (self, list)->items));
  g_autoptr (GObject) kept = g_object_ref (item);

  if (!g_ptr_array_remove (items, kept))
    return;
  adopt (self, list, items);
  if (list == IRC_LIST_ASKS)
    cut_links (self, peek_id (kept));
  follow_both (self);
}

gboolean
irc_plan_editor_move (IrcPlanEditor *self,
                      IrcCaseList list,
                      gpointer item,
                      gboolean down)
{
  g_return_val_if_fail (IRC_IS_PLAN_EDITOR (self), FALSE);
  g_autoptr (GPtrArray) items =
      dup_items (G_LIST_MODEL (get_part (self, list)->items));
  guint from;

  if (!g_ptr_array_find (items, item, &from) ||
      (down ? from + 1 >= items->len : from == 0))
    return FALSE;
  g_ptr_array_insert (items,
                      down ? (int) from + 1 : (int) from - 1,
                      g_ptr_array_steal_index (items, from));
  adopt (self, list, items);
  follow_both (self);
  return TRUE;
}

void
irc_plan_editor_link (IrcPlanEditor *self,
                      IrcMeasure *measure,
                      const char *ask,
                      gboolean linked)
{
  g_return_if_fail (IRC_IS_PLAN_EDITOR (self));
  g_return_if_fail (IRC_IS_MEASURE (measure) && ask != NULL);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  if (irc_plan_editor_is_drafted (self, IRC_LIST_ASKS)) {
    g_autoptr (GPtrArray) asks = dup_items (G_LIST_MODEL (self->asks.items));
    adopt (self, IRC_LIST_ASKS, asks);
    follow (self, IRC_LIST_MEASURES);
  }
  char **named = irc_measure_peek (measure)->asks;
  if (g_strv_contains ((const char *const *) named, ask) == linked)
    return;
  for (guint i = 0; named[i] != NULL; i++)
    if (!g_str_equal (named[i], ask))
      g_strv_builder_add (ids, named[i]);
  if (linked)
    g_strv_builder_add (ids, ask);
  g_auto (GStrv) asks = g_strv_builder_end (ids);
  g_object_set (measure, "asks", asks, NULL);
}
