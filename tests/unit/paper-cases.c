/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "paper-cases.h"

#include "test-assess-support.h"

const char *const paper_case_names[PAPER_N_CASES] = {
  "empty",          "sample",        "fullest",     "complete",
  "not-applicable", "one",           "no-asks",     "chosen",
  "blank",          "hostile",       "reordered",   "own-words",
  "author-date",    "no-references", "no-evidence", "all-off",
};

#define LONG_NAME                                                              \
  "Interdisciplinary Centre for Minimally Invasive Image-Guided Therapy and "  \
  "Interventional Radiology of the University Hospital Consortium of the "     \
  "Greater Exampleton Metropolitan Area and All Its Branches"

#define BLANK " \\t \\n\xc2\xa0 "

/* Written with ' for ", so without an apostrophe of its own. */
#define HOSTILE                                                                \
  "Trial [3] and [1, 4] [see note 2]  of   50%\\n100 %s %n \\u0007 \\u2028"    \
  "(a [nested [7] case] open [5 \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xf0\x9f\xab" \
  "\xa8 #x"

G_STATIC_ASSERT (sizeof LONG_NAME - 1 == 200);

const char *
paper_long_name (void)
{
  return LONG_NAME;
}

static IrcLibrary *
load_library (void)
{
  g_autoptr (GError) error = NULL;
  IrcLibrary *library = irc_library_load (&error);

  g_assert_no_error (error);
  return library;
}

/* "'centre': {…}" with @text in every field. */
static void
add_centre (GString *out, const char *text)
{
  static const char *const fields[] = {
    "name", "department", "city", "prepared_by", "prepared_for"
  };

  g_string_append (out, "'centre': {");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_string_append_printf (out, "'%s': '%s', ", fields[i], text);
  g_string_append (
      out,
      "'meeting_date': '2027-09-21', 'facts': {'consultants_wte': 3.25, "
      "'nurses_wte': 1234567.25, 'own_beds': 0, 'cover': '24-7'}, "
      "'service_lines': [{'id': 'not-in-the-pack'}, "
      "{'id': 'pad', 'cases_per_year': 123456789, 'day_case_percent': 99.9}, "
      "{'id': 'emergency'}]}, ");
}

/* Every criterion in one of six states, with @note, @text and proofs. */
static void
add_answers (GString *out, const char *text, const char *note, guint n_proofs)
{
  static const char *const states[] = { "not-in-place", "partly",
                                        "to-verify",    "",
                                        "in-place",     "not-applicable" };
  g_autoptr (IrcLibrary) library = load_library ();
  guint n = 0;
  const IrcCriterion *criteria = irc_library_get_criteria (library, &n);

  g_string_append (out, "'answers': {");
  for (guint i = 0; i < n; i++) {
    g_string_append_printf (
        out,
        "%s'%s': {'state': '%s', 'reason': '%s', 'note': '%s', "
        "'since': '%s', 'confirmed': %s, 'proofs': [",
        i > 0 ? ", " : "",
        criteria[i].id,
        states[i % G_N_ELEMENTS (states)],
        i % 2 == 0 ? text : "",
        i == 2 ? note : text,
        i % 3 == 0 ? "2024-09" : "",
        i % 4 == 0 ? "false" : "true");
    for (guint k = 0; k < n_proofs; k++)
      g_string_append_printf (
          out,
          "%s{'title': '%s', 'date': '2026-10-31', 'reviewer': '%s'}",
          k > 0 ? ", " : "",
          text,
          text);
    g_string_append (out, "]}");
  }
  g_string_append (out, "}, ");
}

static void
add_asks (GString *out, const char *text, guint n_asks)
{
  static const char *const priorities[] = { "must", "should", "could" };
  g_autoptr (IrcLibrary) library = load_library ();
  guint n = 0;
  const IrcCriterion *criteria = irc_library_get_criteria (library, &n);

  g_string_append (out, "'asks': [");
  for (guint i = 0; i < n_asks; i++)
    g_string_append_printf (
        out,
        "%s{'id': 'ask%u', 'title': '%s', 'criteria': ['%s', '%s'], "
        "'quantity': %s, 'unit': '%s', 'why': '%s', 'priority': '%s', "
        "'by': '%s'}",
        i > 0 ? ", " : "",
        i,
        text,
        criteria[i % n].id,
        criteria[(i + 1) % n].id,
        i % 3 == 0 ? "null" : "1234.5",
        i % 2 == 0 ? text : "",
        text,
        priorities[i % 3],
        i % 2 == 0 ? "2027-09" : "");
  g_string_append (out, "], ");
}

/* Measures in all states, every third without a start or an owner. */
static void
add_measures (GString *out, const char *text, guint n_measures, guint n_asks)
{
  static const char *const states[] = { "planned", "agreed",  "started",
                                        "done",    "planned", "dropped" };
  g_autoptr (IrcLibrary) library = load_library ();
  guint n = 0;
  const IrcCriterion *criteria = irc_library_get_criteria (library, &n);

  g_string_append (out, "'measures': [");
  for (guint i = 0; i < n_measures; i++) {
    g_autofree char *start =
        g_strdup_printf ("%u-Q%u", 2027 + i % 2, 1 + i % 4);

    g_string_append_printf (
        out,
        "%s{'id': 'm%u', 'criterion': '%s', 'action': '%s', 'owner': '%s', "
        "'start': '%s', 'quarters': %u, 'effort': %u, 'status': '%s', "
        "'asks': ['ask%u']}",
        i > 0 ? ", " : "",
        i,
        criteria[i * 7 % n].id,
        i % 4 == 3 ? "" : text,
        i % 3 == 0 ? "" : text,
        i % 3 == 1 ? "" : start,
        1 + i % 20,
        1 + i % 3,
        states[i % G_N_ELEMENTS (states)],
        i % n_asks);
  }
  g_string_append (out, "], ");
}

/* @n_pack arguments of the pack, every fifth reworded, and @n_own own ones,
 * every other with a reference of the user. */
static void
add_arguments (GString *out, const char *text, guint n_pack, guint n_own)
{
  g_autoptr (IrcLibrary) library = load_library ();
  guint n = 0;
  const IrcArgument *arguments = irc_library_get_arguments (library, &n);

  g_string_append (out, "'arguments': {'chosen': [{'id': 'gone'}");
  for (guint i = 0; i < MIN (n, n_pack); i++)
    g_string_append_printf (out,
                            i % 5 == 0 ? ", {'id': '%s', 'claim': '%s'}"
                                       : ", {'id': '%s'}",
                            arguments[i].id,
                            text);
  for (guint i = 0; i < n_own; i++)
    g_string_append_printf (out, ", {'id': 'own%u'}", i);
  g_string_append (out, "], 'own': [");
  for (guint i = 0; i < n_own; i++)
    g_string_append_printf (
        out,
        "%s{'id': 'own%u', 'title': '%s', 'claim': '%s', 'caveat': '%s', "
        "'objection': '%s', 'response': '%s', "
        "'criteria': ['in-2-time'], 'references': [%s]}",
        i > 0 ? ", " : "",
        i,
        text,
        text,
        text,
        text,
        text,
        i % 2 == 0 ? "'r0', 'r1'" : "");
  g_string_append_printf (
      out,
      "], 'references': [{'id': 'r0', 'type': 'web', 'title': '%s', "
      "'authors': [{'body': '%s'}], 'container': '%s', "
      "'url': '#x %s', 'url_is_official': true, 'findings': [{'id': 'f', "
      "'text': '%s', 'numbers': '', 'where': ''}], 'direction': 'against'}, "
      "{'id': 'r1', 'type': 'original', 'title': '%s', "
      "'authors': [{'family': '%s', 'given': 'A'}], 'container': '%s', "
      "'year': 2020, 'volume': '%s', 'pages': '%s', 'doi': '10.1/%s'}]}, ",
      text,
      text,
      text,
      text,
      text,
      text,
      text,
      text,
      text,
      text,
      text);
}

static char *
written_everywhere (const char *text, const char *note, guint n_asks)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "'title': '%s', ", text);
  add_centre (out, text);
  add_answers (out, text, note, n_asks > 9 ? 3 : 1);
  g_string_append (out,
                   "'targets': {'inpatient': {'level': 3, 'by': '2028-09'}, "
                   "'outpatient': {'level': 3, 'by': '2029-11'}}, ");
  add_asks (out, text, n_asks);
  add_measures (out, text, n_asks > 9 ? 40 : 6, n_asks);
  add_arguments (out, text, n_asks > 9 ? 45 : 5, n_asks > 9 ? 15 : 2);
  g_string_append_printf (
      out, "'report': {'confidentiality': '%s', 'notes': true}", text);
  return g_string_free (out, FALSE);
}

static char *
fullest (void)
{
  g_autoptr (GString) note = g_string_new (NULL);

  while (note->len < 10000)
    g_string_append (note, "A long note about what is there and what is not. ");
  return written_everywhere (LONG_NAME, note->str, 60);
}

static char *
complete (const char *others, const char *more)
{
  g_autofree char *answers = irc_test_answers (others);

  return g_strconcat (answers, more, NULL);
}

static char *
sections (const char *list)
{
  return g_strdup_printf ("'title': 'A title', 'report': {'sections': [%s]}",
                          list);
}

static char *
all_off (void)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < IRC_N_SECTIONS; i++)
    g_string_append_printf (list,
                            "%s{'id': '%s', 'on': false}",
                            i > 0 ? ", " : "",
                            irc_section_names[i]);
  return sections (list->str);
}

static char *
members_of (PaperCase which)
{
  switch (which) {
    case PAPER_FULLEST:
      return fullest ();
    case PAPER_COMPLETE:
      return complete ("", "");
    case PAPER_NOT_APPLICABLE:
      return complete ("'out-1-mdt': {'state': 'not-applicable', "
                       "'reason': 'One meeting for all'}, "
                       "'in-1-mdt': {'state': 'not-applicable'}, "
                       "'in-1-rounds': {'state': 'not-applicable', "
                       "'reason': 'We do not like them'}",
                       "");
    case PAPER_ONE:
      return complete (
          "'in-2-time': {'state': 'partly'}",
          ", 'asks': [{'id': 'a', 'title': 'One session', "
          "'criteria': ['in-2-time'], 'priority': 'must', "
          "'quantity': 1, 'unit': 'session'}], "
          "'arguments': {'chosen': [{'id': 'small-steps-with-checkpoints'}]}, "
          "'centre': {'name': 'eHospital'}");
    case PAPER_NO_ASKS:
      return g_strdup ("'asks': [], 'arguments': {'chosen': []}");
    case PAPER_CHOSEN:
      return written_everywhere ("Some words", "A note.", 4);
    case PAPER_BLANK:
      return written_everywhere (BLANK, BLANK, 4);
    case PAPER_HOSTILE:
      return written_everywhere (HOSTILE, HOSTILE, 4);
    case PAPER_REORDERED:
      return sections ("{'id': 'references'}, {'id': 'evidence'}, "
                       "{'id': 'decision', 'on': false}, {'id': 'cover'}, "
                       "{'id': 'method'}, {'id': 'contents', 'on': false}");
    case PAPER_OWN_WORDS:
      return sections (
          "{'id': 'cover', 'text': 'A subtitle of ours'}, "
          "{'id': 'decision', 'text': 'We ask for [3] things.\\n\\n \\nNow.'}, "
          "{'id': 'evidence', 'text': ''}, "
          "{'id': 'references', 'text': 'Ours'}, "
          "{'id': 'profile', 'text': 'See the file.\\r\\nOr ask.'}");
    case PAPER_AUTHOR_DATE:
      return g_strdup ("'report': {'citations': 'author-date'}, "
                       "'option': 'ambitious'");
    case PAPER_NO_REFERENCES:
      return sections ("{'id': 'references', 'on': false}");
    case PAPER_NO_EVIDENCE:
      return sections ("{'id': 'evidence', 'on': false}, "
                       "{'id': 'profile', 'on': false}");
    case PAPER_ALL_OFF:
      return all_off ();
    case PAPER_EMPTY:
    case PAPER_SAMPLE:
    default:
      return g_strdup ("'title': ''");
  }
}

static IrcCase *
load_sample (IrcLibrary *library)
{
  IrcVocabulary vocabulary = irc_vocabulary_for_library (library);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length = 0;
  IrcCase *case_ = NULL;

  g_file_get_contents (IRC_SAMPLE, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (text, length);
  case_ = irc_case_load (bytes, &vocabulary, 0, &error);
  g_assert_no_error (error);
  return case_;
}

IrcAssessment *
paper_assess (PaperCase which)
{
  g_autoptr (IrcLibrary) library = load_library ();
  g_autofree char *members = members_of (which);
  g_autoptr (IrcCase) case_ = which == PAPER_SAMPLE
                                  ? load_sample (library)
                                  : irc_test_case (library, members);

  return irc_assess (case_, library, irc_language_lookup ("en"));
}

IrcAssessment *
paper_assess_with (const char *text)
{
  g_autofree char *members = written_everywhere (text, text, 4);

  return irc_test_assess (members);
}
