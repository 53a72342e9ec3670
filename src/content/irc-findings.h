/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is wrong with a pack: lines "FILE#POINTER: text", in the order found.
 *
 * Private to the content room.  A line is at most 400 bytes and has no line
 * break, whatever the pack holds.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A place in a file: a chain of steps up to the top, whose place is NULL. */
typedef struct _IrcPlace IrcPlace;
struct _IrcPlace {
  const IrcPlace *up;
  const char *name; /* of a member; NULL for an element */
  guint index;
};

/* The member @member_ and the element @index_ of the value at @up_; lives as
 * long as the block that it is written in. */
#define IRC_PLACE_MEMBER(up_, member_)                                         \
  (&(const IrcPlace){ .up = (up_), .name = (member_) })
#define IRC_PLACE_ELEMENT(up_, index_)                                         \
  (&(const IrcPlace){ .up = (up_), .index = (index_) })

typedef struct {
  const char *file; /* that the next findings are in; lent */
  GPtrArray *lines;
  guint max; /* lines kept */
  guint n;   /* findings, kept or not */
} IrcFindings;

IrcFindings *irc_findings_new (guint max);
void irc_findings_free (IrcFindings *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IrcFindings, irc_findings_free)

void irc_findings_add (IrcFindings *self,
                       const IrcPlace *place,
                       const char *format,
                       ...) G_GNUC_PRINTF (3, 4);
/* A line whose place is in it already. */
void irc_findings_add_line (IrcFindings *self, const char *format, ...)
    G_GNUC_PRINTF (2, 3);
/* The lines as a NULL-terminated vector, with one more that counts those which
 * were not kept.  The findings are empty afterwards. */
char **irc_findings_take_lines (IrcFindings *self);
/* The RFC 6901 pointer of @place. */
char *irc_place_dup_pointer (const IrcPlace *place);

G_END_DECLS
