/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where a case looks as if it held patient data: every text of it is looked at,
 * whatever member it is in, but what has a form of its own. */
#include "irc-patient-data.h"

#include <string.h>
#include "irc-case-texts.h"

#define NUMBER "943 476 5919" /* the NHS's own example */

static void
assert_places (const char *json, const char *wanted)
{
  g_autofree char *text = g_strdelimit (g_strdup (json), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) places = irc_patient_data_list (bytes);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++) {
    const IrcPatientPlace *place = places->pdata[i];

    g_assert_cmpint (place->sign, ==, IRC_PATIENT_IDENTIFIER);
    g_assert_nonnull (strstr (place->text, NUMBER));
    g_string_append_printf (found, "%s ", place->pointer);
  }
  g_assert_cmpstr (found->str, ==, wanted);
}

static void
test_places (void)
{
  assert_places ("{'title': 'Two suites', 'measures': [{'action': 'Beds'}]}",
                 "");
  assert_places ("{'title': 'Case " NUMBER "'}", "/title ");
  assert_places ("{'answers': {'in-1-rounds': {'state': 'partly', 'note': "
                 "'As for " NUMBER "', 'proofs': [{'title': 'Rota'}, "
                 "{'title': 'x', 'reviewer': '" NUMBER " saw it'}]}}, "
                 "'unknown': {'deep': [[{'er': '" NUMBER "'}]]}}",
                 "/answers/in-1-rounds/note "
                 "/answers/in-1-rounds/proofs/1/reviewer "
                 "/unknown/deep/0/0/er ");
}

/* Numbers of works look like those of people. */
static void
test_form_of_their_own (void)
{
  static const char *const names[] = {
    "id",  "created", "modified", "date",  "doi",   "pmid",
    "url", "pmcid",   "volume",   "issue", "pages",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *own = g_strdup_printf (
        "{'references': [{'%s': '" NUMBER "', 'title': 'x'}]}", names[i]);
    g_autofree char *more =
        g_strdup_printf ("{'%s_note': '" NUMBER "'}", names[i]);
    g_autofree char *place = g_strdup_printf ("/%s_note ", names[i]);

    assert_places (own, "");
    assert_places (more, place);
  }
}

static void
visit (const char *pointer, const char *text, gpointer data)
{
  g_string_append_printf (data, "%s=%s ", pointer, text);
}

static void
test_texts (void)
{
  const char *json = "{\"a\": \"1\", \"b\": [2, \"3\", {\"c\": \"\"}, null], "
                     "\"d\": {\"e\": {\"f\": \"4\"}, \"g\": true}}";
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GBytes) broken = g_bytes_new (json, strlen (json) - 1);
  g_autoptr (GString) found = g_string_new (NULL);

  irc_case_texts_visit (bytes, visit, found);
  g_assert_cmpstr (found->str, ==, "/a=1 /b/1=3 /b/2/c= /d/e/f=4 ");
  g_string_truncate (found, 0);
  irc_case_texts_visit (broken, visit, found);
  g_assert_cmpstr (found->str, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/patient-data/places", test_places);
  g_test_add_func ("/patient-data/form-of-their-own", test_form_of_their_own);
  g_test_add_func ("/patient-data/texts", test_texts);
  return g_test_run ();
}
