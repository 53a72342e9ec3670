/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "irc-patient-data.h"

#include <string.h>

#include "irc-case-texts.h"

typedef struct {
  IrcPatientRules *rules;
  GPtrArray *places; /* of IrcPatientPlace */
} Search;

/* What has a form of its own. */
static gboolean
is_free_text (const char *pointer)
{
  static const char *const names[] = {
    "id",  "created", "modified", "date",  "doi",   "pmid",
    "url", "pmcid",   "volume",   "issue", "pages",
  };
  const char *name = strrchr (pointer, '/');

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name + 1, names[i]))
      return FALSE;
  return TRUE;
}

static void
free_place (gpointer data)
{
  IrcPatientPlace *place = data;

  g_free (place->pointer);
  g_free (place->text);
  g_free (place);
}

static void
look_at (const char *pointer, const char *text, gpointer data)
{
  const Search *self = data;
  IrcPatientPlace *place = NULL;
  const IrcPatientSign sign = is_free_text (pointer)
                                  ? irc_patient_find (self->rules, text)
                                  : IRC_PATIENT_NONE;

  if (sign == IRC_PATIENT_NONE)
    return;
  place = g_new0 (IrcPatientPlace, 1);
  place->pointer = g_strdup (pointer);
  place->text = g_strdup (text);
  place->sign = sign;
  g_ptr_array_add (self->places, place);
}

GPtrArray *
irc_patient_data_list (GBytes *saved)
{
  g_return_val_if_fail (saved != NULL, NULL);

  g_autoptr (IrcPatientRules) rules = irc_patient_rules_new ();
  Search self = { rules, g_ptr_array_new_with_free_func (free_place) };

  irc_case_texts_visit (saved, look_at, &self);
  return self.places;
}
