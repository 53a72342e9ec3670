/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-edit-name-private.h"

#include "irc-edit-name.h"

#include <string.h>

#include "irc-compose.h"
#include "irc-i18n.h"
#include "irc-json-tree.h"

#define SERVICE_LINES "/centre/service_lines"

static const IrcEditList lists[] = {
  { SERVICE_LINES,
    IRC_LIST_MEASURES,
    N_ ("Service line"),
    N_ ("Service lines"),
    NULL },
  { "/measures",
    IRC_LIST_MEASURES,
    N_ ("Measure"),
    N_ ("Measures of the plan"),
    "action" },
  { "/asks", IRC_LIST_ASKS, N_ ("Request"), N_ ("Requests"), "title" },
  { "/arguments/chosen",
    IRC_LIST_CHOSEN,
    N_ ("Argument"),
    N_ ("Choice of arguments"),
    NULL },
  { "/arguments/own",
    IRC_LIST_OWN_ARGUMENTS,
    N_ ("Own argument"),
    N_ ("Own arguments"),
    "title" },
  { "/arguments/references",
    IRC_LIST_OWN_REFERENCES,
    N_ ("Own reference"),
    N_ ("Own references"),
    "title" },
  { "/report/sections",
    IRC_LIST_SECTIONS,
    N_ ("Chapter"),
    N_ ("Chapters of the report"),
    NULL },
  { "/history", IRC_LIST_HISTORY, N_ ("Snapshot"), N_ ("Snapshots"), "label" },
};

/* An item as it was, or as it is. */
typedef struct {
  char *id;
  char *title; /* NULL: what the id stands for */
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->id);
  g_free (entry->title);
  g_free (entry);
}

static void
take_entry (GPtrArray *entries, char *id, char *title)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->id = id;
  entry->title = title;
  g_ptr_array_add (entries, entry);
}

const IrcEditList *
irc_edit_list_find (const char *path)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++) {
    const gsize n = strlen (lists[i].path);

    if (g_str_has_prefix (path, lists[i].path) &&
        (path[n] == '\0' || path[n] == '/'))
      return &lists[i];
  }
  return NULL;
}

GListModel *
irc_edit_list_get_model (const IrcEditList *self, IrcCase *case_)
{
  return g_str_equal (self->path, SERVICE_LINES)
             ? G_LIST_MODEL (
                   irc_centre_get_service_lines (irc_case_get_centre (case_)))
             : irc_case_get_list (case_, self->list);
}

/* ---- titles -------------------------------------------------------------- */

static const char *
get_line_name (const IrcLibrary *library, const char *id)
{
  const IrcServiceLineType *type =
      irc_library_lookup_service_line (library, id);
  guint n;
  const IrcLabel *labels = irc_library_get_sub_areas (library, &n);

  for (guint i = 0; type != NULL && i < n; i++)
    if (g_str_equal (labels[i].id, type->sub_area))
      return labels[i].label;
  return id;
}

/* What the id of an item without a title stands for. */
static char *
dup_meaning (const IrcEditList *self,
             const IrcAssessment *assessment,
             const char *id)
{
  if (g_str_equal (self->path, SERVICE_LINES))
    return g_strdup (
        get_line_name (irc_assessment_get_library (assessment), id));
  if (self->list == IRC_LIST_CHOSEN) {
    const IrcMatch *match = irc_assessment_lookup_match (assessment, id);

    return g_strdup (match != NULL ? match->title : id);
  }
  for (guint i = 0; i < IRC_N_SECTIONS; i++)
    if (g_str_equal (irc_section_names[i], id))
      return g_strdup (irc_compose_section_title (
          irc_assessment_get_language (assessment), (IrcSectionId) i));
  return g_strdup (id);
}

static char *
dup_id (gpointer item)
{
  char *id = NULL;

  if (IRC_IS_SECTION (item))
    return g_strdup (irc_section_names[irc_section_peek (item)->id]);
  if (IRC_IS_SNAPSHOT (item))
    return g_strdup (irc_snapshot_peek (item)->date);
  g_object_get (item, "id", &id, NULL);
  return id;
}

static char *
dup_title (const IrcEditList *self, gpointer item)
{
  char *title = NULL;

  if (self->property != NULL)
    g_object_get (item, self->property, &title, NULL);
  return title;
}

static char *
dup_subject (const IrcEditList *self,
             const IrcAssessment *assessment,
             const Entry *entry)
{
  g_autofree char *meaning = entry->title == NULL
                                 ? dup_meaning (self, assessment, entry->id)
                                 : g_strdup (entry->title);

  return irc_edit_dup_titled (_ (self->kind), meaning);
}

char *
irc_edit_list_dup_subject (const IrcEditList *self,
                           const IrcAssessment *assessment,
                           gpointer item)
{
  g_autofree char *id = dup_id (item);
  g_autofree char *title = dup_title (self, item);
  const Entry entry = { id, title };

  return dup_subject (self, assessment, &entry);
}

char **
irc_edit_dup_ids (IrcCase *case_, const char *path)
{
  const IrcEditList *list = irc_edit_list_find (path);
  GListModel *model = list != NULL && g_str_equal (list->path, path)
                          ? irc_edit_list_get_model (list, case_)
                          : NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  if (model == NULL)
    return NULL;
  for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
    g_autoptr (GObject) item = g_list_model_get_item (model, i);
    g_autofree char *id = dup_id (item);

    g_strv_builder_add (ids, id);
  }
  return g_strv_builder_end (ids);
}

/* ---- before and after ---------------------------------------------------- */

static GPtrArray *
list_now (const IrcEditList *self, IrcCase *case_)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  GListModel *model = irc_edit_list_get_model (self, case_);

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model);
       i++) {
    g_autoptr (GObject) item = g_list_model_get_item (model, i);

    take_entry (entries, dup_id (item), dup_title (self, item));
  }
  return entries;
}

static const IrcJsonValue *
find_member (const IrcJsonValue *object, const char *name, gsize length)
{
  const IrcJsonValue *value = object + 1;

  if (object->type != IRC_JSON_OBJECT)
    return NULL;
  for (guint i = 0; i < object->n; i++, value = irc_json_value_next (value))
    if (strlen (value->name) == length &&
        strncmp (value->name, name, length) == 0)
      return value;
  return NULL;
}

static const IrcJsonValue *
find_value (const IrcJsonTree *tree, const char *path)
{
  const IrcJsonValue *value = irc_json_tree_get_root (tree);

  while (value != NULL && *path == '/') {
    const gsize n = strcspn (path + 1, "/");

    value = find_member (value, path + 1, n);
    path += 1 + n;
  }
  return value;
}

static char *
dup_text (const IrcJsonValue *object, const char *name)
{
  const IrcJsonValue *value = find_member (object, name, strlen (name));

  return value != NULL && value->type == IRC_JSON_STRING
             ? g_strdup (value->text)
             : NULL;
}

/* What the program proposed where the list was not the user's yet. */
static GPtrArray *
list_proposed (const IrcEditList *self, const IrcAssessment *assessment)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  const gboolean chosen = g_str_equal (self->path, "/arguments/chosen");
  const gboolean asks = g_str_equal (self->path, "/asks");
  guint n = 0;
  const IrcMatch *const *printed =
      chosen ? irc_assessment_get_printed (assessment, &n) : NULL;

  for (guint i = 0; chosen && i < n; i++)
    take_entry (entries, g_strdup (printed[i]->id), NULL);
  if (asks) {
    const IrcAskResult *data = irc_assessment_get_asks (assessment, &n);

    for (guint i = 0; i < n; i++)
      take_entry (entries, g_strdup (data[i].id), g_strdup (data[i].title));
  } else if (!chosen && self->list == IRC_LIST_MEASURES) {
    const IrcMeasureResult *data = irc_assessment_get_measures (assessment, &n);

    for (guint i = 0; i < n; i++)
      take_entry (entries, g_strdup (data[i].id), g_strdup (data[i].action));
  }
  return entries;
}

static GPtrArray *
list_before (const IrcEditList *self,
             const IrcAssessment *assessment,
             GBytes *before)
{
  g_autoptr (IrcJsonTree) tree = irc_json_tree_new_own (before, NULL);
  const IrcJsonValue *array =
      tree != NULL ? find_value (tree, self->path) : NULL;
  const IrcJsonValue *item = array + 1;
  GPtrArray *entries = NULL;

  if (array == NULL || array->type != IRC_JSON_ARRAY)
    return list_proposed (self, assessment);
  entries = g_ptr_array_new_with_free_func (entry_free);
  for (guint i = 0; i < array->n; i++, item = irc_json_value_next (item)) {
    char *id = dup_text (item, self->list == IRC_LIST_HISTORY ? "date" : "id");

    take_entry (entries,
                id != NULL ? id : g_strdup (""),
                self->property != NULL ? dup_text (item, self->property)
                                       : NULL);
  }
  return entries;
}

/* ---- what was done ------------------------------------------------------- */

static gboolean
has_id (const GPtrArray *entries, const char *id)
{
  for (guint i = 0; i < entries->len; i++)
    if (g_str_equal (((const Entry *) entries->pdata[i])->id, id))
      return TRUE;
  return FALSE;
}

/* How many of @some are not among @others; *@first is the first of them. */
static guint
count_other (const GPtrArray *some,
             const GPtrArray *others,
             const Entry **first)
{
  guint n = 0;

  *first = NULL;
  for (guint i = 0; i < some->len; i++)
    if (!has_id (others, ((const Entry *) some->pdata[i])->id)) {
      if (n++ == 0)
        *first = some->pdata[i];
    }
  return n;
}

/* The one that was taken from its place, of two lists of the same items; NULL
 * where they stand in the same order. */
static const Entry *
find_moved (const GPtrArray *before, const GPtrArray *after)
{
  for (guint i = 0; i < MIN (before->len, after->len); i++) {
    const Entry *old = before->pdata[i], *new = after->pdata[i];

    if (g_str_equal (old->id, new->id))
      continue;
    /* It went down where what was behind it follows up. */
    return i + 1 < before->len &&
                   g_str_equal (((const Entry *) before->pdata[i + 1])->id,
                                new->id)
               ? old
               : new;
  }
  return NULL;
}

char *
irc_edit_list_dup_name (const IrcEditList *self,
                        IrcCase *case_,
                        const IrcAssessment *assessment,
                        GBytes *before)
{
  g_autoptr (GPtrArray) old = list_before (self, assessment, before);
  g_autoptr (GPtrArray) new = list_now (self, case_);
  const Entry *added, *removed, *one = NULL;
  const guint n_added = count_other (new, old, &added);
  const guint n_removed = count_other (old, new, &removed);
  g_autofree char *subject = NULL;

  if (n_added + n_removed == 0)
    one = find_moved (old, new);
  else if (n_added + n_removed == 1)
    one = n_added == 1 ? added : removed;
  if (one == NULL)
    return n_removed == 0 && n_added > 0
               /* TRANSLATORS: "Own references: 3 added" */
               ? g_strdup_printf (_ ("%s: %u added"), _ (self->whole), n_added)
               : n_added == 0 && n_removed > 0
                     ? g_strdup_printf (
                           _ ("%s: %u removed"), _ (self->whole), n_removed)
                     : g_strdup (_ (self->whole));
  subject = dup_subject (self, assessment, one);
  /* TRANSLATORS: "Measure “Day-case beds” added" */
  return g_strdup_printf (n_added > 0     ? _ ("%s added")
                          : n_removed > 0 ? _ ("%s removed")
                                          : _ ("%s moved"),
                          subject);
}
