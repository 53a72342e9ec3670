/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-own-editor.h"

#include "irc-i18n.h"
#include "irc-own-authors.h"
#include "irc-prose.h"
#include "irc-string.h"

/* ---- looking up ---------------------------------------------------------- */

static IrcItemList *
get_list (IrcSession *session, IrcCaseList list)
{
  GListModel *model = irc_case_get_list (irc_session_get_case (session), list);

  return model != NULL ? IRC_ITEM_LIST (model) : NULL;
}

static const char *
peek_id (gpointer item)
{
  return IRC_IS_OWN_REFERENCE (item)  ? irc_own_reference_peek (item)->id
         : IRC_IS_OWN_ARGUMENT (item) ? irc_own_argument_peek (item)->id
                                      : irc_chosen_peek (item)->id;
}

/* The item of this id and its place; lent, NULL when there is none. */
static gpointer
find (IrcItemList *list, const char *id, guint *position)
{
  const guint n =
      list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (list)) : 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (list), i);

    if (g_str_equal (peek_id (item), id)) {
      *position = i;
      return item;
    }
  }
  return NULL;
}

IrcOwnReference *
irc_own_editor_lookup_reference (IrcSession *session, const char *id)
{
  guint position = 0;

  g_return_val_if_fail (IRC_IS_SESSION (session) && id != NULL, NULL);
  return find (get_list (session, IRC_LIST_OWN_REFERENCES), id, &position);
}

IrcOwnArgument *
irc_own_editor_lookup_argument (IrcSession *session, const char *id)
{
  guint position = 0;

  g_return_val_if_fail (IRC_IS_SESSION (session) && id != NULL, NULL);
  return find (get_list (session, IRC_LIST_OWN_ARGUMENTS), id, &position);
}

/* ---- adding -------------------------------------------------------------- */

static gboolean
is_taken (IrcSession *session, const char *id)
{
  IrcLibrary *library = irc_session_get_library (session);

  return irc_library_lookup_reference (library, id) != NULL ||
         irc_library_lookup_argument (library, id) != NULL ||
         irc_own_editor_lookup_reference (session, id) != NULL ||
         irc_own_editor_lookup_argument (session, id) != NULL;
}

/* "own-reference-3" */
static char *
make_id (IrcSession *session, const char *kind)
{
  char *id = NULL;
  guint number = 0;

  do {
    g_free (id);
    id = g_strdup_printf ("own-%s-%u", kind, ++number);
  } while (is_taken (session, id));
  return id;
}

IrcOwnReference *
irc_own_editor_new_reference (IrcSession *session)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (IRC_IS_SESSION (session), NULL);
  id = make_id (session, "reference");
  return g_object_new (
      IRC_TYPE_OWN_REFERENCE, "id", id, "type", "original", NULL);
}

void
irc_own_editor_add_reference (IrcSession *session, IrcOwnReference *reference)
{
  g_return_if_fail (IRC_IS_SESSION (session));
  g_return_if_fail (IRC_IS_OWN_REFERENCE (reference));
  irc_item_list_append (get_list (session, IRC_LIST_OWN_REFERENCES), reference);
}

IrcOwnArgument *
irc_own_editor_new_argument (IrcSession *session)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (IRC_IS_SESSION (session), NULL);
  id = make_id (session, "argument");
  return g_object_new (IRC_TYPE_OWN_ARGUMENT, "id", id, NULL);
}

void
irc_own_editor_add_argument (IrcSession *session, IrcOwnArgument *argument)
{
  g_return_if_fail (IRC_IS_SESSION (session));
  g_return_if_fail (IRC_IS_OWN_ARGUMENT (argument));
  irc_item_list_append (get_list (session, IRC_LIST_OWN_ARGUMENTS), argument);
}

/* Who issues the department's figures: the first that the centre has. */
static const char *
choose_body (const IrcCentreData *centre)
{
  return !irc_string_is_blank (centre->department) ? centre->department
                                                   : centre->name;
}

IrcOwnReference *
irc_own_editor_add_local_data (IrcSession *session, int year)
{
  const IrcCentreData *centre = NULL;
  g_autoptr (IrcOwnReference) item = NULL;
  g_autofree char *title = NULL;
  g_autofree char *container = NULL;
  g_autoptr (GPtrArray) authors = NULL;

  g_return_val_if_fail (IRC_IS_SESSION (session), NULL);
  centre =
      irc_centre_peek (irc_case_get_centre (irc_session_get_case (session)));
  /* TRANSLATORS: the title of a source: the department's own figures. */
  title = g_strdup_printf (_ ("Department statistics %d"), year);
  container =
      irc_string_is_blank (centre->name)
          ? g_strdup (_ ("Internal report"))
          /* TRANSLATORS: where a source appeared; %s is the hospital. */
          : g_strdup_printf (_ ("%s, internal report"), centre->name);
  authors = irc_own_authors_new ();
  if (!irc_string_is_blank (choose_body (centre)))
    irc_own_authors_add (authors, NULL, NULL, choose_body (centre));
  item = irc_own_editor_new_reference (session);
  irc_own_editor_add_reference (session, item);
  g_object_set (item,
                "type",
                "report",
                "authors",
                authors,
                "title",
                title,
                "container",
                container,
                "year",
                (gint64) year,
                "country",
                centre->country,
                NULL);
  return item;
}

/* ---- removing ------------------------------------------------------------ */

/* What was taken from a list, and from where. */
typedef struct {
  IrcCaseList list;
  GObject *item;
  guint position;
} Taken;

/* An argument of the user's that named the reference. */
typedef struct {
  char *argument;
  char **references;
} Named;

struct _IrcOwnRemoval {
  GPtrArray *taken; /* in the order in which they were taken */
  GPtrArray *named;
};

static void
taken_free (gpointer data)
{
  Taken *taken = data;

  g_object_unref (taken->item);
  g_free (taken);
}

static void
named_free (gpointer data)
{
  Named *named = data;

  g_free (named->argument);
  g_strfreev (named->references);
  g_free (named);
}

void
irc_own_removal_free (IrcOwnRemoval *self)
{
  g_return_if_fail (self != NULL);
  g_ptr_array_unref (self->taken);
  g_ptr_array_unref (self->named);
  g_free (self);
}

static IrcOwnRemoval *
removal_new (void)
{
  IrcOwnRemoval *self = g_new0 (IrcOwnRemoval, 1);

  self->taken = g_ptr_array_new_with_free_func (taken_free);
  self->named = g_ptr_array_new_with_free_func (named_free);
  return self;
}

static void
take (IrcOwnRemoval *self,
      IrcSession *session,
      IrcCaseList list,
      guint position)
{
  IrcItemList *items = get_list (session, list);
  Taken *taken = g_new0 (Taken, 1);

  taken->list = list;
  taken->position = position;
  taken->item = g_list_model_get_item (G_LIST_MODEL (items), position);
  irc_item_list_remove (items, position);
  g_ptr_array_add (self->taken, taken);
}

static gboolean
take_id (IrcOwnRemoval *self,
         IrcSession *session,
         IrcCaseList list,
         const char *id)
{
  guint position = 0;

  if (find (get_list (session, list), id, &position) == NULL)
    return FALSE;
  take (self, session, list, position);
  return TRUE;
}

/* Contrary evidence that is left out: of @argument, or with @reference. */
static void
take_left_out (IrcOwnRemoval *self, IrcSession *session, const char *id)
{
  GListModel *items = G_LIST_MODEL (get_list (session, IRC_LIST_LEFT_OUT));

  for (guint i = g_list_model_get_n_items (items); i > 0; i--) {
    g_autoptr (IrcLeftOut) item = g_list_model_get_item (items, i - 1);
    const IrcLeftOutData *data = irc_left_out_peek (item);

    if (g_str_equal (data->argument, id) || g_str_equal (data->reference, id))
      take (self, session, IRC_LIST_LEFT_OUT, i - 1);
  }
}

static char **
dup_without (char **ids, const char *id)
{
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_str_equal (ids[i], id))
      g_strv_builder_add (left, ids[i]);
  return g_strv_builder_end (left);
}

static void
unname (IrcOwnRemoval *self, IrcSession *session, const char *id)
{
  GListModel *items = G_LIST_MODEL (get_list (session, IRC_LIST_OWN_ARGUMENTS));

  for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
    g_autoptr (IrcOwnArgument) item = g_list_model_get_item (items, i);
    const IrcOwnArgumentData *data = irc_own_argument_peek (item);
    g_auto (GStrv) left = NULL;
    Named *named = NULL;

    if (!g_strv_contains ((const char *const *) data->references, id))
      continue;
    named = g_new0 (Named, 1);
    named->argument = g_strdup (data->id);
    named->references = g_strdupv (data->references);
    g_ptr_array_add (self->named, named);
    left = dup_without (data->references, id);
    g_object_set (item, "references", left, NULL);
  }
}

IrcOwnRemoval *
irc_own_editor_remove_reference (IrcSession *session, const char *id)
{
  g_return_val_if_fail (IRC_IS_SESSION (session) && id != NULL, NULL);
  IrcOwnRemoval *self = removal_new ();

  if (!take_id (self, session, IRC_LIST_OWN_REFERENCES, id)) {
    irc_own_removal_free (self);
    return NULL;
  }
  take_left_out (self, session, id);
  unname (self, session, id);
  return self;
}

IrcOwnRemoval *
irc_own_editor_remove_argument (IrcSession *session, const char *id)
{
  g_return_val_if_fail (IRC_IS_SESSION (session) && id != NULL, NULL);
  IrcOwnRemoval *self = removal_new ();

  if (!take_id (self, session, IRC_LIST_OWN_ARGUMENTS, id)) {
    irc_own_removal_free (self);
    return NULL;
  }
  take_id (self, session, IRC_LIST_CHOSEN, id);
  take_left_out (self, session, id);
  return self;
}

static void
put (IrcSession *session, const Taken *taken)
{
  IrcItemList *items = get_list (session, taken->list);
  gpointer added[] = { taken->item };

  if (items != NULL)
    irc_item_list_splice (
        items,
        MIN (taken->position, g_list_model_get_n_items (G_LIST_MODEL (items))),
        0,
        added,
        1);
}

gboolean
irc_own_editor_put_back (IrcSession *session, IrcOwnRemoval *removal)
{
  g_autoptr (IrcOwnRemoval) self = removal;
  const Taken *first = NULL;

  g_return_val_if_fail (IRC_IS_SESSION (session) && self != NULL, FALSE);
  first = self->taken->pdata[0];
  if (is_taken (session, peek_id (first->item)))
    return FALSE;
  /* Last out, first in: each finds the place that it had. */
  for (guint i = self->taken->len; i > 0; i--)
    put (session, self->taken->pdata[i - 1]);
  for (guint i = 0; i < self->named->len; i++) {
    const Named *named = self->named->pdata[i];
    IrcOwnArgument *argument =
        irc_own_editor_lookup_argument (session, named->argument);

    if (argument != NULL)
      g_object_set (argument, "references", named->references, NULL);
  }
  return TRUE;
}

/* ---- uses ---------------------------------------------------------------- */

static void
use_free (gpointer data)
{
  IrcUse *use = data;

  g_free (use->id);
  g_free (use->title);
  g_free (use);
}

static void
add_use (GPtrArray *uses, const char *id, const char *title, gboolean own)
{
  IrcUse *use = g_new0 (IrcUse, 1);

  use->id = g_strdup (id);
  use->title = g_strdup (title);
  use->own = own;
  g_ptr_array_add (uses, use);
}

static gboolean
has_reference (const IrcMatch *match, const char *id)
{
  for (guint i = 0; i < match->n_references; i++)
    if (g_str_equal (match->references[i]->id, id))
      return TRUE;
  return FALSE;
}

static gboolean
cites (const IrcSectionData *section, const char *id)
{
  g_autoptr (GPtrArray) lines = irc_prose_parse (section->text);

  for (guint i = 0; i < lines->len; i++) {
    const IrcProseLine *line = lines->pdata[i];

    for (guint k = 0; k < line->n_pieces; k++)
      if (line->pieces[k].ids != NULL &&
          g_strv_contains ((const char *const *) line->pieces[k].ids, id))
        return TRUE;
  }
  return FALSE;
}

static void
add_sections (GPtrArray *uses, IrcCase *case_, const char *id)
{
  GListModel *sections = irc_case_get_list (case_, IRC_LIST_SECTIONS);
  const guint n = sections != NULL ? g_list_model_get_n_items (sections) : 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (IrcSection) item = g_list_model_get_item (sections, i);
    const IrcSectionData *section = irc_section_peek (item);

    if (section->text != NULL && cites (section, id))
      add_use (uses, NULL, irc_section_names[section->id], TRUE);
  }
}

GPtrArray *
irc_own_editor_list_uses (const IrcAssessment *assessment,
                          const char *reference)
{
  GPtrArray *uses = NULL;
  guint n = 0;
  const IrcMatch *matches = NULL;

  g_return_val_if_fail (assessment != NULL && reference != NULL, NULL);
  uses = g_ptr_array_new_with_free_func (use_free);
  matches = irc_assessment_get_matches (assessment, &n);
  for (guint i = 0; i < n; i++)
    if (has_reference (&matches[i], reference))
      add_use (uses, matches[i].id, matches[i].title, matches[i].own);
  add_sections (uses, irc_assessment_get_case (assessment), reference);
  return uses;
}
