/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the scanner, the reader and the writer of JSON share.
 *
 * Private to the base room: the only place where json-glib is named.
 */
#pragma once

#include <json-glib/json-glib.h>
#include "irc-json.h"

G_BEGIN_DECLS

/* Found values are quoted in messages up to this length. */
#define IRC_JSON_MAX_QUOTED_BYTES 60

/* One step from a container to what is in it. */
typedef struct {
  const char *name; /* NULL in an array */
  guint index;
} IrcJsonStep;

/* A tree of json-glib, which the reader walks and unknown members are kept in,
 * from a text that is JSON as irc-json.h defines it; NULL with @error else.
 * Whole numbers are G_TYPE_INT64, others G_TYPE_DOUBLE.  @is_own: as in
 * irc_json_tree_new_own (). */
JsonNode *irc_json_scan (GBytes *bytes, gboolean is_own, GError **error);

/* The RFC 6901 pointer of the value that @n_steps lead to.  Control characters
 * and line ends appear as \uXXXX.  A pointer of more than 160 bytes is
 * shortened with "…", first in its names, then in the middle. */
char *irc_json_dup_place (const IrcJsonStep *steps, guint n_steps);
/* An error whose message is "@place: @text", shortened to one line of at most
 * 340 bytes; an empty @place is left out with its colon. */
GError *
irc_json_error_new (IrcBaseError code, const char *place, const char *text);

typedef enum {
  IRC_JSON_WANTED_OBJECT,
  IRC_JSON_WANTED_ARRAY,
  IRC_JSON_WANTED_STRING,
  IRC_JSON_WANTED_INT,
  IRC_JSON_WANTED_NUMBER,
  IRC_JSON_WANTED_BOOLEAN,
} IrcJsonWanted;

/* TRUE when @node is a scalar of @type (not null). */
gboolean irc_json_holds (JsonNode *node, GType type);
/* A number as the writer writes it. */
char *irc_json_dup_number (JsonNode *node);
/* "found the number 5; a string is wanted"; found strings are shortened. */
char *irc_json_dup_type_sentence (JsonNode *node, IrcJsonWanted wanted);

struct _IrcJsonMembers {
  JsonObject *object; /* sealed */
};

/* Takes over @object and seals it. */
IrcJsonMembers *irc_json_members_new (JsonObject *object);

/* Writes a whole tree, as irc_json_writer_members () does with its values. */
void
irc_json_writer_node (IrcJsonWriter *self, const char *name, JsonNode *node);

G_END_DECLS
