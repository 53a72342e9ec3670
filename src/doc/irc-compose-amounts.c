/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What requests ask for, added up by unit. */
#include "irc-compose-private.h"

#include <math.h>
#include <string.h>

#include "irc-string.h"

/* Named one by one; the others are counted. */
#define MAX_AMOUNTS 6

/* The entry of @sums in the unit of @ask, NULL for none.  Numbers without a
 * unit may count different things and are never added up. */
static IrcAskResult *
find_sum (GArray *sums, const IrcAskResult *ask)
{
  for (guint i = 0; *ask->unit != '\0' && i < sums->len; i++) {
    IrcAskResult *sum = &g_array_index (sums, IrcAskResult, i);

    if (g_str_equal (sum->unit, ask->unit))
      return sum;
  }
  return NULL;
}

GArray *
irc_composer_list_sums (const IrcAskResult *const *asks, guint n)
{
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (IrcAskResult));

  for (guint i = 0; i < n; i++) {
    IrcAskResult *sum = NULL;

    if (isnan (asks[i]->quantity) || asks[i]->quantity <= 0)
      continue;
    sum = find_sum (sums, asks[i]);
    if (sum != NULL)
      sum->quantity += asks[i]->quantity;
    else
      g_array_append_vals (sums, asks[i], 1);
  }
  return sums;
}

char *
irc_composer_dup_amounts (const IrcComposer *self,
                          const IrcAskResult *const *asks,
                          guint n,
                          gsize max_bytes)
{
  g_autoptr (GArray) sums = irc_composer_list_sums (asks, n);
  g_autoptr (GPtrArray) amounts = g_ptr_array_new_with_free_func (g_free);
  gsize length = 0;
  guint more = 0;

  for (guint i = 0; i < sums->len; i++) {
    g_autofree char *amount = irc_composer_dup_quantity (
        self, &g_array_index (sums, IrcAskResult, i));

    length += strlen (amount) + 2;
    if (more > 0 || amounts->len == MAX_AMOUNTS ||
        (amounts->len > 0 && length > max_bytes))
      more++;
    else
      g_ptr_array_add (amounts, irc_string_shorten_words (amount, max_bytes));
  }
  /* A number of the edition's own would be none of the full document. */
  if (more > 0)
    g_ptr_array_add (
        amounts,
        self->spec != NULL
            ? g_strdup (irc_composer_text (self, "more"))
            : g_strdup_printf (
                  irc_ntext (self->language, "%u more", "%u more", more),
                  more));
  g_ptr_array_add (amounts, NULL);
  return irc_language_join (self->language,
                            (const char *const *) amounts->pdata);
}

char *
irc_composer_dup_sums (const IrcComposer *self)
{
  guint n = 0;
  const IrcAskResult *asks = irc_assessment_get_asks (self->assessment, &n);
  g_autofree const IrcAskResult **all = g_new0 (const IrcAskResult *, n + 1);
  g_autoptr (GArray) sums = NULL;
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    all[i] = &asks[i];
  sums = irc_composer_list_sums (all, n);
  for (guint i = 0; i < sums->len; i++) {
    g_autofree char *amount = irc_composer_dup_quantity (
        self, &g_array_index (sums, IrcAskResult, i));

    g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", amount);
  }
  return g_string_free (out, FALSE);
}
