/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What looks like patient data, and what must not. The numbers are examples
 * that the bodies who issue them, or their handbooks, publish. */
#include <string.h>

#include "irc-json-tree.h"
#include "irc-patient.h"

typedef struct {
  IrcPatientRules *rules;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->rules = irc_patient_rules_new ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  irc_patient_rules_free (self->rules);
}

static void
assert_sign (const Fixture *self, const char *text, IrcPatientSign wanted)
{
  const IrcPatientSign found = irc_patient_find (self->rules, text);

  if (found != wanted)
    g_test_message ("%s", text);
  g_assert_cmpint (found, ==, wanted);
}

static const char *const identifiers[] = {
  "943 476 5919",     "9434765919",
  "44051401359",      "111222333",
  "811218-9876",      "19811218-9876",
  "070761-4285",      "131052-308T",
  "131052A308T",      "2 69 05 49 588 157 80",
  "12345678Z",        "X1234567L",
  "RSSMRA85T10A562S", "01013099997",
  "A123456780",
};

/* Alone and within words; with another last sign it is no number of the kind,
 * for each rule has a check digit there. */
static void
test_identifiers (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (identifiers); i++) {
    g_autofree char *inside =
        g_strdup_printf ("Seen (%s) in May.", identifiers[i]);
    g_autofree char *other = g_strdup (identifiers[i]);
    char *last = other + strlen (other) - 1;

    assert_sign (self, identifiers[i], IRC_PATIENT_IDENTIFIER);
    assert_sign (self, inside, IRC_PATIENT_IDENTIFIER);
    *last = *last == '4' || *last == 'B'
                ? (char) (*last + 2)
                : (g_ascii_isdigit (*last) ? '4' : 'B');
    assert_sign (self, other, IRC_PATIENT_NONE);
  }
}

/* Of each digit but the last two, all other values are refused: a weight that
 * is wrong would let some pass. (Two numbers of which 10 in 11 fail.) */
static void
test_each_digit_counts (Fixture *self, gconstpointer data)
{
  static const char *const numbers[] = { "9434765919", "44051401359",
                                         "111222333",  "A123456780",
                                         "12345678Z",  "RSSMRA85T10A562S" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint k = 0; numbers[i][k] != '\0'; k++) {
      g_autofree char *other = g_strdup (numbers[i]);

      if (!g_ascii_isdigit (other[k]))
        continue;
      other[k] = other[k] == '9' ? '8' : (char) (other[k] + 1);
      assert_sign (self, other, IRC_PATIENT_NONE);
    }
}

static void
test_others (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *text;
    IrcPatientSign sign;
  } rows[] = {
    { "MRN 00123456", IRC_PATIENT_NUMBER },
    { "hospital number: A123456", IRC_PATIENT_NUMBER },
    { "Patient no. 4711123", IRC_PATIENT_NUMBER },
    { "case notes no 88-4711-2", IRC_PATIENT_NUMBER },
    { "She was born 12.03.1950.", IRC_PATIENT_BIRTH },
    { "DOB: 1950-03-12", IRC_PATIENT_BIRTH },
    { "D.O.B. 12/03/50", IRC_PATIENT_BIRTH },
    { "date of birth 12 March 1950", IRC_PATIENT_BIRTH },
    { "geb. 1.2.1960", IRC_PATIENT_BIRTH },
    { "née le 12/03/1950", IRC_PATIENT_BIRTH },
    { "the patient John was seen late", IRC_PATIENT_NAME },
    { "Patient Mrs Smith waited", IRC_PATIENT_NAME },
    { "Patient: John Smith", IRC_PATIENT_NAME },
    { "a patient called Anna", IRC_PATIENT_NAME },
    { "Patientin Frau Müller", IRC_PATIENT_NAME },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_sign (self, rows[i].text, rows[i].sign);
}

static void
test_ordinary (Fixture *self, gconstpointer data)
{
  static const char *const texts[] = {
    "",
    "PMID: 33891169",
    "doi:10.1007/s00270-023-03456-7",
    "https://doi.org/10.1016/9434765919",
    "Tel. 9434765919",
    "+9434765919",
    "€ 943 476 5919",
    "1111111111",
    "ISBN 0306406152",
    "150000000 inhabitants, 1 234 567 890 in all",
    "Patient Safety Committee; patient Pathway coordinator",
    "Patient-reported outcomes, patients in 2024",
    "The outpatient Clinic on Monday",
    "The service was born in 2019, the last report on 12.03.2019",
    "the patient number 2024 rose, a patient no longer waits",
    "the patient IR treats; patient Lee 2012",
    "Two consultants, 12 March 2026, 07:30 to 18:00",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_sign (self, texts[i], IRC_PATIENT_NONE);
}

/* Criteria, arguments, references with their DOIs, findings, and the sample. */
static void
test_pack_and_sample (Fixture *self, gconstpointer data)
{
  static const char *const names[] = {
    "content/levels.json",        "content/arguments.json",
    "content/references.json",    "content/benchmarks.json",
    "content/standards.json",     "content/societies.json",
    "content/service_lines.json", "content/resource_types.json",
    "examples/sample.ircase",
  };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path =
        g_test_build_filename (G_TEST_DIST, "..", "data", names[i], NULL);
    g_autoptr (GError) error = NULL;
    char *text = NULL;
    gsize size = 0;

    g_assert_true (g_file_get_contents (path, &text, &size, &error));
    g_autoptr (GBytes) bytes = g_bytes_new_take (text, size);
    g_autoptr (IrcJsonTree) tree = irc_json_tree_new (bytes, &error);
    g_assert_no_error (error);
    const IrcJsonValue *root = irc_json_tree_get_root (tree);
    for (guint k = 0; k < root->span; k++)
      if (root[k].type == IRC_JSON_STRING) {
        assert_sign (self, root[k].text, IRC_PATIENT_NONE);
        n++;
      }
  }
  g_assert_cmpuint (n, >, 1000);
}

static void
test_words (Fixture *self, gconstpointer data)
{
  g_assert_null (irc_patient_explain (IRC_PATIENT_NONE));
  for (IrcPatientSign sign = IRC_PATIENT_IDENTIFIER; sign <= IRC_PATIENT_NAME;
       sign++)
    g_assert_true (g_str_has_suffix (irc_patient_explain (sign),
                                     " should hold no patient data."));
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/patient/identifiers", test_identifiers },
    { "/patient/each-digit-counts", test_each_digit_counts },
    { "/patient/others", test_others },
    { "/patient/ordinary", test_ordinary },
    { "/patient/pack-and-sample", test_pack_and_sample },
    { "/patient/words", test_words },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
