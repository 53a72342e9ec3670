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
/* Bytes; shorter ones, of, or, IT, say too little. */
#define LEAST_WORD 4

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
    if (sum != NULL) {
      sum->quantity += asks[i]->quantity;
      if (!g_str_equal (sum->resource, asks[i]->resource))
        sum->resource = "";
    } else {
      g_array_append_vals (sums, asks[i], 1);
    }
  }
  return sums;
}

gboolean
irc_composer_adds_up (const IrcAskResult *const *asks, guint n)
{
  g_autoptr (GArray) sums = irc_composer_list_sums (asks, n);
  guint n_counted = 0;

  for (guint i = 0; i < n; i++)
    if (asks[i]->quantity > 0) /* FALSE of one that is not stated */
      n_counted++;
  return sums->len < n_counted;
}

/* Whether a word of @unit, "sessions", begins as one of @name does, "Consultant
 * session": then it says already what is counted. */
static gboolean
says_what (const char *unit, const char *name)
{
  g_auto (GStrv) units = g_str_tokenize_and_fold (unit, NULL, NULL);
  g_auto (GStrv) names = g_str_tokenize_and_fold (name, NULL, NULL);

  for (guint i = 0; units[i] != NULL; i++)
    for (guint k = 0; names[k] != NULL; k++)
      if (strlen (names[k]) >= LEAST_WORD &&
          g_str_has_prefix (units[i], names[k]))
        return TRUE;
  return FALSE;
}

char *
irc_composer_dup_resource_name (const IrcComposer *self, const char *id)
{
  const IrcResourceType *resource =
      irc_library_lookup_resource_type (self->library, id);
  char *name = resource != NULL ? g_strdup (resource->name) : g_strdup ("");

  if (strstr (name, " (") != NULL)
    *strstr (name, " (") = '\0';
  return name;
}

/* "3 persons" of a sum alone may be posts or those to be trained: with what is
 * asked for, where that is one thing and the unit does not name it. */
char *
irc_composer_dup_amount (const IrcComposer *self, const IrcAskResult *sum)
{
  g_autofree char *quantity = irc_composer_dup_quantity (self, sum);
  g_autofree char *name = irc_composer_dup_resource_name (self, sum->resource);

  if (*name == '\0' || says_what (sum->unit, name))
    return g_steal_pointer (&quantity);
  /* TRANSLATORS: an amount and what it is of: "0.5 WTE (Coordinator)" */
  return g_strdup_printf (irc_composer_text (self, "%s (%s)"), quantity, name);
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
    g_autofree char *amount =
        irc_composer_dup_amount (self, &g_array_index (sums, IrcAskResult, i));

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
  if (!irc_composer_adds_up (all, n))
    return g_string_free (out, FALSE);
  sums = irc_composer_list_sums (all, n);
  for (guint i = 0; i < MIN (sums->len, IRC_MAX_UNITS); i++) {
    g_autofree char *amount =
        irc_composer_dup_amount (self, &g_array_index (sums, IrcAskResult, i));

    g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", amount);
  }
  if (sums->len > IRC_MAX_UNITS)
    g_string_append_printf (out,
                            irc_ntext (self->language,
                                       "; %u further unit",
                                       "; %u further units",
                                       sums->len - IRC_MAX_UNITS),
                            sums->len - IRC_MAX_UNITS);
  return g_string_free (out, FALSE);
}
