/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-refs-private.h"

#include <string.h>
#include "irc-i18n.h"
#include "irc-json-tree.h"
#include "irc-string.h"

/* CSL-JSON as Zotero, Crossref and others write it ("Citation Style Language
 * 1.0.2 input data schema"), alone, in a list or under "items". */

static const IrcJsonValue *
member (const IrcJsonValue *object, const char *name)
{
  const IrcJsonValue *value = object + 1;

  if (object->type != IRC_JSON_OBJECT)
    return NULL;
  for (guint i = 0; i < object->n; i++, value = irc_json_value_next (value))
    if (g_str_equal (value->name, name))
      return value;
  return NULL;
}

/* The plain text of a value: a string, a number, the first of a list. */
static char *
dup_value (const IrcJsonValue *value)
{
  if (value != NULL && value->type == IRC_JSON_ARRAY && value->n > 0)
    value++;
  if (value == NULL)
    return NULL;
  if (value->type == IRC_JSON_STRING)
    return irc_refs_clean (value->text);
  if (value->type == IRC_JSON_INT)
    return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
  return NULL;
}

static char *
dup_member (const IrcJsonValue *object, const char *name)
{
  return dup_value (member (object, name));
}

static char *
dup_first_member (const IrcJsonValue *object, const char *const *names)
{
  char *text = NULL;

  for (guint i = 0; names[i] != NULL && text == NULL; i++) {
    text = dup_member (object, names[i]);
    if (text != NULL && *text == '\0')
      g_clear_pointer (&text, g_free);
  }
  return text;
}

/* "van" and "Berg" */
static char *
join_particles (const IrcJsonValue *name)
{
  static const char *const parts[] = {
    "dropping-particle",
    "non-dropping-particle",
    "family",
  };
  GString *family = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autofree char *part = dup_member (name, parts[i]);

    if (part == NULL || *part == '\0')
      continue;
    if (family->len > 0)
      g_string_append_c (family, ' ');
    g_string_append (family, part);
  }
  return g_string_free (family, FALSE);
}

static void
add_author (IrcRefRecord *record, const IrcJsonValue *name)
{
  static const char *const bodies[] = { "literal", "name", NULL };
  g_autofree char *body = dup_first_member (name, bodies);

  if (body == NULL)
    irc_ref_record_add_person (record,
                               join_particles (name),
                               dup_member (name, "given"),
                               dup_member (name, "suffix"));
  else if (irc_refs_is_et_al (body))
    record->et_al = TRUE;
  else
    irc_ref_record_add_body (record, g_steal_pointer (&body));
}

static void
add_authors (IrcRefRecord *record, const IrcJsonValue *item)
{
  const IrcJsonValue *list = member (item, "author");
  const IrcJsonValue *name = NULL;

  if (list == NULL)
    list = member (item, "editor");
  if (list == NULL || list->type != IRC_JSON_ARRAY)
    return;
  name = list + 1;
  for (guint i = 0; i < list->n; i++, name = irc_json_value_next (name))
    add_author (record, name);
}

/* {"date-parts": [[2019, 3, 1]]}, {"raw": "2019-03"}, {"literal": "2019"} */
static int
parse_year (const IrcJsonValue *item)
{
  static const char *const words[] = { "raw", "literal", NULL };
  const IrcJsonValue *issued = member (item, "issued");
  const IrcJsonValue *parts =
      issued != NULL ? member (issued, "date-parts") : NULL;
  g_autofree char *text = NULL;

  if (parts != NULL && parts->type == IRC_JSON_ARRAY && parts->n > 0)
    text = dup_value (parts + 1);
  if (text == NULL && issued != NULL)
    text = dup_first_member (issued, words);
  return text != NULL ? irc_refs_parse_year (text) : -1;
}

/* Zotero keeps what CSL has no member for in lines of a note: "PMID: 123". */
static void
take_note (IrcRefRecord *record, const IrcJsonValue *item)
{
  const IrcJsonValue *note = member (item, "note");
  g_auto (GStrv) lines = NULL;

  if (note == NULL || note->type != IRC_JSON_STRING)
    return;
  lines = g_strsplit (note->text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) halves = g_strsplit (lines[i], ":", 2);
    char **field = NULL;

    if (g_strv_length (halves) < 2)
      continue;
    if (g_ascii_strcasecmp (halves[0], "PMID") == 0)
      field = &record->pmid;
    else if (g_ascii_strcasecmp (halves[0], "PMCID") == 0)
      field = &record->pmcid;
    else if (g_ascii_strcasecmp (halves[0], "Retracted") == 0)
      record->retracted = TRUE;
    if (field != NULL && **field == '\0')
      irc_ref_record_take (field, irc_refs_clean (g_strstrip (halves[1])));
  }
}

static IrcRefRecord *
read_item (const IrcJsonValue *item)
{
  static const char *const containers[] = {
    "container-title",
    "publisher",
    NULL,
  };
  static const char *const pages[] = { "page", "number", NULL };
  IrcRefRecord *record = irc_ref_record_new ();
  g_autofree char *type = dup_member (item, "type");
  g_autofree char *title = dup_member (item, "title");

  record->kind = irc_refs_parse_kind (IRC_REFS_CSL_JSON, type);
  irc_ref_record_take (&record->key, dup_member (item, "id"));
  irc_ref_record_take (&record->title,
                       irc_refs_clean_title (title != NULL ? title : ""));
  add_authors (record, item);
  irc_ref_record_take (&record->container, dup_first_member (item, containers));
  record->year = parse_year (item);
  irc_ref_record_take (&record->volume, dup_member (item, "volume"));
  irc_ref_record_take (&record->issue, dup_member (item, "issue"));
  irc_ref_record_take (&record->pages, dup_first_member (item, pages));
  irc_ref_record_take (&record->doi, dup_member (item, "DOI"));
  irc_ref_record_take (&record->pmid, dup_member (item, "PMID"));
  irc_ref_record_take (&record->pmcid, dup_member (item, "PMCID"));
  irc_ref_record_take (&record->url, dup_member (item, "URL"));
  irc_ref_record_take (&record->design, dup_member (item, "genre"));
  take_note (record, item);
  return record;
}

/* Where each object of the list begins: JSON values carry no lines of their
 * own, so objects are counted in the text.  The text is known to be JSON. */
static GArray *
find_lines (const char *text, guint depth_of_items)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (guint));
  guint line = 1, depth = 0;
  gboolean quoted = FALSE;

  for (const char *p = text; *p != '\0'; p++) {
    if (*p == '\n') {
      line++;
    } else if (quoted) {
      if (*p == '\\' && p[1] != '\0')
        p++;
      else if (*p == '"')
        quoted = FALSE;
    } else if (*p == '"') {
      quoted = TRUE;
    } else if (*p == '{' || *p == '[') {
      if (*p == '{' && depth == depth_of_items)
        g_array_append_val (lines, line);
      depth++;
    } else if (*p == '}' || *p == ']') {
      depth--;
    }
  }
  return lines;
}

static void
read_list (IrcRefs *self, const IrcJsonValue *list, const GArray *lines)
{
  const IrcJsonValue *item = list + 1;
  guint n_objects = 0;

  for (guint i = 0; i < list->n; i++, item = irc_json_value_next (item)) {
    IrcRefRecord *record = NULL;

    if (item->type != IRC_JSON_OBJECT) {
      irc_refs_add_problem (
          self, 1, _ ("entry %u of the list is not an object"), i + 1);
      continue;
    }
    record = read_item (item);
    record->line =
        n_objects < lines->len ? g_array_index (lines, guint, n_objects) : 1;
    n_objects++;
    if (!irc_refs_take_record (self, record))
      return;
  }
}

gboolean
irc_refs_read_csl (IrcRefs *self, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (IrcJsonTree) tree = irc_json_tree_new (bytes, error);
  g_autoptr (GArray) lines = NULL;
  const IrcJsonValue *root = NULL, *items = NULL;

  if (tree == NULL)
    return FALSE;
  root = irc_json_tree_get_root (tree);
  items = member (root, "items");
  if (root->type == IRC_JSON_ARRAY) {
    lines = find_lines (text, 1);
    read_list (self, root, lines);
  } else if (items != NULL && items->type == IRC_JSON_ARRAY) {
    lines = find_lines (text, 2);
    read_list (self, items, lines);
  } else {
    IrcRefRecord *record = read_item (root);

    record->line = 1;
    irc_refs_take_record (self, record);
  }
  return TRUE;
}
