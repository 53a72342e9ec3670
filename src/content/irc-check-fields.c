/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the tables of fields say about texts: their form, and whose ids they
 * are. */
#include "irc-check.h"

#include <string.h>

#include "irc-i18n.h"
#include "irc-string.h"

#define MAX_SHOWN_BYTES 60

static void
check_text (IrcCheck *self,
            const IrcField *field,
            const char *text,
            const IrcPlace *place)
{
  g_autofree char *shown = NULL;

  if (*text == '\0')
    return;
  if (field->form != IRC_FORM_ANY &&
      !irc_forms_match (self->forms, field->form, text)) {
    shown = irc_string_shorten (text, MAX_SHOWN_BYTES);
    irc_findings_add (self->findings,
                      place,
                      _ ("must be %s, not “%s”"),
                      irc_form_describe (field->form),
                      shown);
  } else if (field->table != IRC_TABLE_NONE && self->is_usable[field->table] &&
             irc_check_lookup (self, field->table, text) == NULL) {
    shown = irc_string_shorten (text, MAX_SHOWN_BYTES);
    const IrcTableInfo *info = &irc_table_infos[field->table];
    irc_findings_add (self->findings,
                      place,
                      _ ("“%s” is no id in %s#/%s"),
                      shown,
                      irc_pack_file_get_name (info->file),
                      info->member);
  }
}

static void
check_texts (IrcCheck *self,
             const IrcField *field,
             const char *const *texts,
             const IrcPlace *place)
{
  const gboolean is_set =
      field->table != IRC_TABLE_NONE || field->names != NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; texts[i] != NULL; i++) {
    const IrcPlace *at = IRC_PLACE_ELEMENT (place, i);

    check_text (self, field, texts[i], at);
    if (is_set && *texts[i] != '\0' &&
        !g_hash_table_add (seen, IRC_UNCONST (texts[i])))
      irc_findings_add (
          self->findings, at, _ ("“%s” stands twice in the list"), texts[i]);
  }
}

static void
check_record (IrcCheck *self,
              const IrcSchema *schema,
              gconstpointer record,
              const IrcPlace *place)
{
  for (guint i = 0; i < schema->n_fields; i++) {
    const IrcField *field = &schema->fields[i];
    const IrcPlace *at = IRC_PLACE_MEMBER (place, field->name);

    if (field->kind == IRC_FIELD_STRING || field->kind == IRC_FIELD_TEXT) {
      check_text (self, field, irc_field_get_string (field, record), at);
    } else if (field->kind == IRC_FIELD_STRINGS) {
      check_texts (self, field, irc_field_get_strings (field, record), at);
    } else if (field->kind == IRC_FIELD_OBJECT) {
      check_record (self, field->schema, record, at);
    } else if (field->kind == IRC_FIELD_OBJECTS) {
      guint n;
      const char *records = irc_field_get_records (field, record, &n);
      for (guint j = 0; j < n; j++)
        check_record (self,
                      field->schema,
                      records + j * field->schema->size,
                      IRC_PLACE_ELEMENT (at, j));
    }
  }
  if (schema->alternative != NULL)
    check_record (self, schema->alternative, record, place);
}

void
irc_check_fields (IrcCheck *self)
{
  for (guint i = 0; i < IRC_N_PACK_FILES; i++) {
    self->findings->file = irc_pack_file_get_name (i);
    check_record (self, irc_pack_schemas[i], self->pack, NULL);
  }
}

/* ---- texts that must differ ---------------------------------------------- */

IrcUnique *
irc_unique_new (IrcFindings *findings)
{
  IrcUnique *self = g_new0 (IrcUnique, 1);

  self->findings = findings;
  self->places =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
irc_unique_free (IrcUnique *self)
{
  g_hash_table_unref (self->places);
  g_free (self);
}

void
irc_unique_take (IrcUnique *self, char *text, const IrcPlace *place)
{
  const char *first = g_hash_table_lookup (self->places, text);

  if (first == NULL) {
    char *pointer = place == NULL ? g_strdup (_ ("in the base pack"))
                                  : irc_place_dup_pointer (place);
    g_hash_table_insert (self->places, text, pointer);
    return;
  }
  if (place != NULL) {
    g_autofree char *shown = irc_string_shorten (text, MAX_SHOWN_BYTES);
    /* Translators: the second %s is a place in a file, as /items/3/doi, or "in
       the base pack" */
    irc_findings_add (
        self->findings, place, _ ("“%s” stands already: %s"), shown, first);
  }
  g_free (text);
}

char *
irc_check_fold (const char *text)
{
  g_autofree char *split = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_new (NULL);

  for (const char *p = split; p != NULL && *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (folded, g_ascii_tolower (*p));
  if (folded->len == 0)
    g_string_assign (folded, text);
  return g_string_free (folded, FALSE);
}

/* ---- strings as they were read ------------------------------------------- */

/* Adds a finding at @target, which is @value or in it. */
static void
add_at_value (IrcFindings *findings,
              const IrcJsonValue *value,
              const IrcJsonValue *target,
              const IrcPlace *place,
              const char *text)
{
  const IrcJsonValue *inner = value + 1;

  if (value == target) {
    irc_findings_add (findings, place, "%s", text);
    return;
  }
  for (guint i = 0; i < value->n; i++, inner = irc_json_value_next (inner)) {
    const IrcPlace *at = inner->name != NULL
                             ? IRC_PLACE_MEMBER (place, inner->name)
                             : IRC_PLACE_ELEMENT (place, i);
    if (target < irc_json_value_next (inner)) {
      add_at_value (findings, inner, target, at, text);
      return;
    }
  }
}

void
irc_check_strings (const IrcJsonValue *root, IrcFindings *findings)
{
  /* In two parts, so that a search for such marks does not find this line. */
  g_autoptr (GRegex) stray = g_regex_new ("\\b(TO"
                                          "DO|FIX"
                                          "ME|lorem ipsum|undefined)\\b",
                                          G_REGEX_CASELESS,
                                          G_REGEX_MATCH_DEFAULT,
                                          NULL);
  g_autoptr (GRegex) bare =
      g_regex_new ("https?://[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+",
                   G_REGEX_DEFAULT,
                   G_REGEX_MATCH_DEFAULT,
                   NULL);

  for (guint i = 0; i < root->span; i++) {
    const IrcJsonValue *value = &root[i];

    if (value->type != IRC_JSON_STRING)
      continue;
    if (g_regex_match (stray, value->text, G_REGEX_MATCH_DEFAULT, NULL))
      add_at_value (
          findings, root, value, NULL, _ ("holds a mark of unfinished text"));
    if (g_regex_match (bare, value->text, G_REGEX_MATCH_DEFAULT, NULL))
      add_at_value (findings,
                    root,
                    value,
                    NULL,
                    _ ("holds an address that is a bare IP number"));
  }
}
