/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where the values of a JSON text stand in it: so much of the grammar that a
 * change can take hold of whole values. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint start, end; /* of the value, in bytes */
  guint name;       /* of a member: where its name begins; else 0 */
  guint parent;     /* index of what it is in; 0 for the top, index 0 */
  guint n;          /* members or elements */
} FuzzSpan;

/* GArray of FuzzSpan, a container before its content; NULL: no JSON. */
GArray *fuzz_spans_new (const char *text, gsize size);

G_END_DECLS
