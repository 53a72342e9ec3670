/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which ids the evidence pack knows: all that the model learns of it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A NULL function knows every criterion and no argument or reference. */
typedef struct {
  gboolean (*has_criterion) (gconstpointer data, const char *id);
  gboolean (*has_argument) (gconstpointer data, const char *id);
  gboolean (*has_reference) (gconstpointer data, const char *id);
  gconstpointer data;
} IrcVocabulary;

G_END_DECLS
