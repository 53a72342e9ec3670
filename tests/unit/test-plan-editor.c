/* SPDX-FileCopyrightText: 2026 The IR Case authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Edits of the plan, and the notes beside it.  What must hold: a draft that is
 * written down says what the draft said, the way back gives the same bytes, and
 * every case in between can be read again. */
#include "irc-plan-editor.h"
#include "irc-plan-notes.h"
#include "test-assess-support.h"

#include <glib/gstdio.h>
#include <string.h>

#define OPEN                                                                   \
  "'out-1-preprocedure': {'state': 'partly'}, "                                \
  "'in-2-time': {'state': 'not-in-place'}, "                                   \
  "'in-2-admission-rights': {'state': 'not-in-place'}, "                       \
  "'in-3-own-beds': {'state': 'not-in-place'}"

/* 2026-11-22 */
#define NOW G_GINT64_CONSTANT (1795305600)

typedef struct {
  IrcLibrary *library;
  IrcSession *session;
  IrcPlanEditor *editor;
} Fixture;

static IrcSession *
open_bytes (IrcLibrary *library, const char *text, gssize length)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  const int fd = g_file_open_tmp ("plan-XXXXXX.ircase", &path, &error);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_no_error (error);
  g_assert_true (g_close (fd, NULL));
  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
  IrcSession *session = irc_session_open (file, library, &error);
  g_assert_no_error (error);
  g_file_delete (file, NULL, NULL);
  return session;
}

static void
fixture_open (Fixture *self, const char *others, const char *more)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *answers = irc_test_answers (others);
  g_autofree char *text = NULL;

  self->library = irc_library_load (&error);
  g_assert_no_error (error);
  const IrcPack *pack = irc_library_get_pack (self->library);
  /* As it is after any edit, so that the way back gives the same bytes. */
  text = g_strdup_printf ("{'format': 'ircase', 'version': 1, 'content': "
                          "{'pack': '%s', 'version': '%s', 'language': '%s'}, "
                          "%s%s}",
                          pack->id,
                          pack->version,
                          pack->language,
                          answers,
                          more);
  self->session = open_bytes (
      self->library, g_strdelimit (text, "'", '"'), (gssize) strlen (text));
  self->editor = irc_plan_editor_new (self->session);
}

static void
fixture_clear (Fixture *self)
{
  g_clear_object (&self->editor);
  g_clear_object (&self->session);
  g_clear_pointer (&self->library, irc_library_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static char *
dup_case (Fixture *self)
{
  g_autoptr (GBytes) bytes =
      irc_case_save (irc_session_get_case (self->session));

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Measures and asks with their links, as the assessment has them. */
static char *
dup_plan (IrcSession *session)
{
  IrcAssessment *assessment = irc_session_get_assessment (session);
  GString *text = g_string_new (NULL);
  guint n;
  const IrcMeasureResult *measures =
      irc_assessment_get_measures (assessment, &n);

  for (guint i = 0; i < n; i++) {
    g_string_append_printf (text,
                            "%s|%s|%s|%s|%s|%u|%d|%d|%d|",
                            measures[i].id,
                            measures[i].result->criterion->id,
                            measures[i].action,
                            measures[i].owner,
                            measures[i].start,
                            measures[i].quarters,
                            measures[i].effort,
                            measures[i].impact,
                            measures[i].status);
    for (guint k = 0; k < measures[i].n_asks; k++)
      g_string_append_printf (text, "%s,", measures[i].asks[k]->id);
    g_string_append_c (text, '\n');
  }
  const IrcAskResult *asks = irc_assessment_get_asks (assessment, &n);
  for (guint i = 0; i < n; i++) {
    g_string_append_printf (text,
                            "%s|%s|%s|%g|%s|%d|%s|%s|",
                            asks[i].id,
                            asks[i].title,
                            asks[i].resource,
                            asks[i].quantity,
                            asks[i].unit,
                            asks[i].priority,
                            asks[i].by,
                            asks[i].why);
    for (guint k = 0; k < asks[i].n_criteria; k++)
      g_string_append_printf (text, "%s,", asks[i].criteria[k]->id);
    g_string_append_c (text, '\n');
  }
  return g_string_free (text, FALSE);
}

/* The plan as it is after it was saved and read again. */
static char *
dup_read_again (Fixture *self)
{
  g_autofree char *text = dup_case (self);
  g_autoptr (IrcSession) session = open_bytes (self->library, text, -1);

  return dup_plan (session);
}

#define ASSERT_SOUND(fixture)                                                  \
  G_STMT_START                                                                 \
  {                                                                            \
    g_autofree char *irc_now = dup_plan ((fixture)->session);                  \
    g_autofree char *irc_again = dup_read_again (fixture);                     \
    g_assert_cmpstr (irc_now, ==, irc_again);                                  \
  }                                                                            \
  G_STMT_END

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gpointer
get_item (Fixture *self, IrcCaseList list, guint index)
{
  g_autoptr (GObject) item = g_list_model_get_item (
      irc_plan_editor_get_list (self->editor, list), index);

  return item;
}

static guint
count (Fixture *self, IrcCaseList list)
{
  return g_list_model_get_n_items (
      irc_plan_editor_get_list (self->editor, list));
}

/* The ids of the items, "a b c". */
static char *
dup_ids (Fixture *self, IrcCaseList list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < count (self, list); i++) {
    gpointer item = get_item (self, list, i);
    g_string_append_printf (text,
                            "%s%s",
                            i > 0 ? " " : "",
                            IRC_IS_MEASURE (item) ? irc_measure_peek (item)->id
                                                  : irc_ask_peek (item)->id);
  }
  return g_string_free (text, FALSE);
}

#define ASSERT_IDS(fixture, list, expected)                                    \
  G_STMT_START                                                                 \
  {                                                                            \
    g_autofree char *irc_ids = dup_ids (fixture, list);                        \
    g_assert_cmpstr (irc_ids, ==, expected);                                   \
  }                                                                            \
  G_STMT_END

/* ---- the draft ----------------------------------------------------------- */

static void
test_draft (void)
{
  g_auto (Fixture) self = { 0 };
  fixture_open (&self, OPEN, ", 'centre': {'meeting_date': '2027-01-21'}");
  g_autofree char *before = dup_case (&self);
  g_autofree char *after = NULL;

  g_assert_true (irc_plan_editor_is_drafted (self.editor, IRC_LIST_MEASURES));
  g_assert_true (irc_plan_editor_is_drafted (self.editor, IRC_LIST_ASKS));
  ASSERT_IDS (&self,
              IRC_LIST_MEASURES,
              "measure-out-1-preprocedure measure-in-2-time "
              "measure-in-2-admission-rights");
  ASSERT_IDS (&self,
              IRC_LIST_ASKS,
              "ask-out-1-preprocedure ask-in-2-time ask-in-2-admission-rights");
  /* To look is no edit. */
  after = dup_case (&self);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (irc_session_is_modified (self.session));
}

/* The first edit writes the whole draft down, with the same items. */
static void
test_adopt (void)
{
  const IrcCaseList lists[] = { IRC_LIST_MEASURES, IRC_LIST_ASKS };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    g_auto (Fixture) self = { 0 };
    fixture_open (&self, OPEN, ", 'centre': {'meeting_date': '2027-01-21'}");
    g_autofree char *before = dup_case (&self);
    g_autofree char *drafted = dup_plan (self.session);
    g_autofree char *adopted = NULL;
    g_autofree char *back = NULL;
    gpointer item = get_item (&self, lists[i], 1);
    const char *name = i == 0 ? "owner" : "unit";

    g_object_set (item, name, "x", NULL);
    g_assert_false (irc_plan_editor_is_drafted (self.editor, lists[i]));
    g_assert_true (irc_plan_editor_is_drafted (self.editor, lists[1 - i]));
    settle ();
    g_assert_true (get_item (&self, lists[i], 1) == item);
    ASSERT_SOUND (&self);
    g_object_set (item, name, "", NULL);
    settle ();
    adopted = dup_plan (self.session);
    g_assert_cmpstr (adopted, ==, drafted);
    irc_plan_editor_draft (self.editor, lists[i]);
    settle ();
    back = dup_case (&self);
    g_assert_cmpstr (back, ==, before);
    /* And once more from there. */
    g_object_set (get_item (&self, lists[i], 0), name, "y", NULL);
    g_assert_false (irc_plan_editor_is_drafted (self.editor, lists[i]));
  }
}

/* Whether the assessment drafted the plan is what the case says of it. */
static void
check_drafted (Fixture *self)
{
  IrcAssessment *assessment = irc_session_get_assessment (self->session);
  guint n = 0;

  g_assert_cmpint (
      irc_assessment_get_measures (assessment, &n)[0].drafted,
      ==,
      irc_plan_editor_is_drafted (self->editor, IRC_LIST_MEASURES));
  g_assert_cmpint (irc_assessment_get_asks (assessment, &n)[0].drafted,
                   ==,
                   irc_plan_editor_is_drafted (self->editor, IRC_LIST_ASKS));
}

/* Both written down, in either order, link what the drafts linked. */
static void
test_adopt_both (void)
{
  for (guint turn = 0; turn < 2; turn++) {
    g_auto (Fixture) self = { 0 };
    fixture_open (&self, OPEN, "");
    g_autofree char *drafted = dup_plan (self.session);
    g_autofree char *adopted = NULL;

    for (guint i = 0; i < 2; i++) {
      gpointer item =
          get_item (&self, i == turn ? IRC_LIST_MEASURES : IRC_LIST_ASKS, 0);
      const char *name = i == turn ? "owner" : "unit";
      check_drafted (&self);
      g_object_set (item, name, "x", NULL);
      settle ();
      check_drafted (&self);
      g_object_set (item, name, "", NULL);
      settle ();
    }
    adopted = dup_plan (self.session);
    g_assert_cmpstr (adopted, ==, drafted);
    ASSERT_SOUND (&self);
    /* Asks that are drafted again leave no name behind. */
    irc_plan_editor_draft (self.editor, IRC_LIST_ASKS);
    g_assert_cmpuint (
        g_strv_length (
            irc_measure_peek (get_item (&self, IRC_LIST_MEASURES, 0))->asks),
        ==,
        0);
    ASSERT_SOUND (&self);
  }
}

/* The edit that wrote a draft down is undone: it is a draft again, of the same
 * items, and can be edited again. */
static void
test_undo (void)
{
  g_auto (Fixture) self = { 0 };
  fixture_open (&self, OPEN, "");
  IrcUndo *undo = irc_session_get_undo (self.session);
  gpointer item = get_item (&self, IRC_LIST_MEASURES, 1);
  g_autofree char *before = dup_case (&self);

  for (guint turn = 0; turn < 2; turn++) {
    g_autofree char *after = NULL;

    g_object_set (item, "owner", "x", NULL);
    settle ();
    g_assert_false (
        irc_plan_editor_is_drafted (self.editor, IRC_LIST_MEASURES));
    g_assert_true (irc_undo_undo (undo));
    settle ();
    after = dup_case (&self);
    g_assert_cmpstr (after, ==, before);
    g_assert_true (irc_plan_editor_is_drafted (self.editor, IRC_LIST_MEASURES));
    g_assert_true (get_item (&self, IRC_LIST_MEASURES, 1) == item);
    g_assert_cmpstr (irc_measure_peek (item)->owner, ==, "");
  }
  g_assert_true (irc_undo_redo (undo));
  settle ();
  g_assert_cmpstr (
      irc_measure_peek (get_item (&self, IRC_LIST_MEASURES, 1))->owner,
      ==,
      "x");
  ASSERT_SOUND (&self);
}

/* Lists of the case's own, be they empty, are no drafts, and stay. */
static void
test_own (void)
{
  static const char *const members[] = {
    ", 'measures': [], 'asks': []",
    ", 'measures': [{'id': 'm', 'criterion': 'in-2-time'}], "
    "'asks': [{'id': 'a', 'criteria': ['in-2-time']}]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    g_auto (Fixture) self = { 0 };
    fixture_open (&self, OPEN, members[i]);
    g_autofree char *before = dup_case (&self);
    g_autofree char *after = NULL;

    g_assert_cmpuint (count (&self, IRC_LIST_MEASURES), ==, i);
    g_assert_cmpuint (count (&self, IRC_LIST_ASKS), ==, i);
    g_assert_false (
        irc_plan_editor_is_drafted (self.editor, IRC_LIST_MEASURES));
    g_assert_false (irc_plan_editor_is_drafted (self.editor, IRC_LIST_ASKS));
    settle ();
    after = dup_case (&self);
    g_assert_cmpstr (after, ==, before);
  }
}

/* A draft follows the profile and the option; what is not an edit of the user
 * does not write it down. */
static void
test_follows (void)
{
  g_auto (Fixture) self = { 0 };
  fixture_open (&self, OPEN, "");
  IrcCase *case_ = irc_session_get_case (self.session);
  gpointer kept = get_item (&self, IRC_LIST_MEASURES, 1);

  g_object_set (case_, "option", IRC_OPTION_AMBITIOUS, NULL);
  settle ();
  ASSERT_IDS (&self,
              IRC_LIST_MEASURES,
              "measure-out-1-preprocedure measure-in-2-time "
              "measure-in-2-admission-rights measure-in-3-own-beds");
  g_assert_true (get_item (&self, IRC_LIST_MEASURES, 1) == kept);
  g_object_set (irc_case_ensure_answer (case_, "in-2-time"),
                "state",
                IRC_STATE_PARTLY,
                NULL);
  settle ();
  g_assert_true (
      g_str_has_prefix (irc_measure_peek (kept)->action, "Complete"));
  g_assert_true (irc_plan_editor_is_drafted (self.editor, IRC_LIST_MEASURES));
  g_assert_true (irc_plan_editor_is_drafted (self.editor, IRC_LIST_ASKS));
}

/* ---- the lists ----------------------------------------------------------- */

static void
test_add (void)
{
  g_auto (Fixture) self = { 0 };
  fixture_open (&self, OPEN, "");
  IrcMeasure *measure =
      irc_plan_editor_add (self.editor, IRC_LIST_MEASURES, "in-3-own-beds");
  const IrcMeasureData *data = irc_measure_peek (measure);

  /* As it would be drafted for the ambitious option, whose step it is. */
  g_assert_cmpstr (data->id, ==, "measure-in-3-own-beds");
  g_assert_true (g_str_has_prefix (data->action, "Put in place: "));
  g_assert_true (get_item (&self, IRC_LIST_MEASURES, 3) == measure);
  /* A second one for the same criterion has an id of its own. */
  measure =
      irc_plan_editor_add (self.editor, IRC_LIST_MEASURES, "in-3-own-beds");
  g_assert_cmpstr (irc_measure_peek (measure)->id, !=, "measure-in-3-own-beds");
  /* One for a criterion that is met is plain. */
  measure = irc_plan_editor_add (self.editor, IRC_LIST_MEASURES, "in-1-rounds");
  g_assert_cmpstr (irc_measure_peek (measure)->criterion, ==, "in-1-rounds");
  g_assert_cmpstr (irc_measure_peek (measure)->action, ==, "");
  g_assert_cmpuint (count (&self, IRC_LIST_MEASURES), ==, 6);
  ASSERT_SOUND (&self);
}

static void
test_add_ask (void)
{
  g_auto (Fixture) self = { 0 };
  fixture_open (&self, OPEN, "");
  irc_plan_editor_add (self.editor, IRC_LIST_MEASURES, "in-3-own-beds");
  IrcAsk *ask =
      irc_plan_editor_add (self.editor, IRC_LIST_ASKS, "in-3-own-beds");
  const IrcMeasureData *measure =
      irc_measure_peek (get_item (&self, IRC_LIST_MEASURES, 3));

  g_assert_cmpstr (irc_ask_peek (ask)->id, ==, "ask-in-3-own-beds");
  /* The measures that were there name what serves them. */
  g_assert_true (g_strv_contains ((const char *const *) measure->asks,
                                  "ask-in-3-own-beds"));
  ask = irc_plan_editor_add (self.editor, IRC_LIST_ASKS, NULL);
  g_assert_cmpstr (irc_ask_peek (ask)->title, ==, "");
  g_assert_null (irc_ask_peek (ask)->criteria[0]);
  g_assert_cmpuint (count (&self, IRC_LIST_ASKS), ==, 5);
  ASSERT_SOUND (&self);
}

static void
test_order (void)
{
  g_auto (Fixture) self = { 0 };
  fixture_open (&self, OPEN, "");
  gpointer second = get_item (&self, IRC_LIST_ASKS, 1);

  g_assert_true (
      irc_plan_editor_move (self.editor, IRC_LIST_ASKS, second, FALSE));
  ASSERT_IDS (&self,
              IRC_LIST_ASKS,
              "ask-in-2-time ask-out-1-preprocedure ask-in-2-admission-rights");
  g_assert_false (
      irc_plan_editor_move (self.editor, IRC_LIST_ASKS, second, FALSE));
  g_assert_true (
      irc_plan_editor_move (self.editor, IRC_LIST_ASKS, second, TRUE));
  g_assert_true (
      irc_plan_editor_move (self.editor, IRC_LIST_ASKS, second, TRUE));
  g_assert_false (
      irc_plan_editor_move (self.editor, IRC_LIST_ASKS, second, TRUE));
  ASSERT_IDS (&self,
              IRC_LIST_ASKS,
              "ask-out-1-preprocedure ask-in-2-admission-rights ask-in-2-time");
  ASSERT_SOUND (&self);
}

static void
test_remove (void)
{
  g_auto (Fixture) self = { 0 };
  fixture_open (&self, OPEN, "");
  g_autofree char *drafted = dup_plan (self.session);
  g_autofree char *back = NULL;
  g_autoptr (IrcMeasure) measure =
      g_object_ref (get_item (&self, IRC_LIST_MEASURES, 1));

  irc_plan_editor_remove (self.editor, IRC_LIST_MEASURES, measure);
  ASSERT_IDS (&self,
              IRC_LIST_MEASURES,
              "measure-out-1-preprocedure measure-in-2-admission-rights");
  irc_plan_editor_insert (self.editor, IRC_LIST_MEASURES, 1, measure);
  back = dup_plan (self.session);
  g_assert_cmpstr (back, ==, drafted);
  /* All of it may go: an empty plan is not a draft. */
  while (count (&self, IRC_LIST_MEASURES) > 0)
    irc_plan_editor_remove (
        self.editor, IRC_LIST_MEASURES, get_item (&self, IRC_LIST_MEASURES, 0));
  g_assert_false (irc_plan_editor_is_drafted (self.editor, IRC_LIST_MEASURES));
  ASSERT_SOUND (&self);
}

static void
test_link (void)
{
  g_auto (Fixture) self = { 0 };
  fixture_open (&self, OPEN, "");
  IrcMeasure *measure = get_item (&self, IRC_LIST_MEASURES, 0);

  irc_plan_editor_link (self.editor, measure, "ask-in-2-time", TRUE);
  g_assert_false (irc_plan_editor_is_drafted (self.editor, IRC_LIST_ASKS));
  g_assert_false (irc_plan_editor_is_drafted (self.editor, IRC_LIST_MEASURES));
  g_assert_cmpuint (g_strv_length (irc_measure_peek (measure)->asks), ==, 2);
  ASSERT_SOUND (&self);
  irc_plan_editor_link (self.editor, measure, "ask-in-2-time", TRUE);
  g_assert_cmpuint (g_strv_length (irc_measure_peek (measure)->asks), ==, 2);
  /* An ask that goes is named by nobody, until it comes back. */
  g_autoptr (IrcAsk) ask = g_object_ref (get_item (&self, IRC_LIST_ASKS, 1));
  irc_plan_editor_remove (self.editor, IRC_LIST_ASKS, ask);
  g_assert_cmpuint (g_strv_length (irc_measure_peek (measure)->asks), ==, 1);
  ASSERT_SOUND (&self);
  irc_plan_editor_insert (self.editor, IRC_LIST_ASKS, 1, ask);
  g_assert_cmpuint (g_strv_length (irc_measure_peek (measure)->asks), ==, 2);
  irc_plan_editor_remove (self.editor, IRC_LIST_ASKS, ask);
  g_assert_cmpuint (g_strv_length (irc_measure_peek (measure)->asks), ==, 1);
  irc_plan_editor_link (self.editor, measure, "ask-out-1-preprocedure", FALSE);
  g_assert_null (irc_measure_peek (measure)->asks[0]);
  ASSERT_SOUND (&self);
}

/* ---- notes --------------------------------------------------------------- */

static char *
dup_measure_notes (Fixture *self, guint index)
{
  IrcAssessment *assessment = irc_session_get_assessment (self->session);
  guint n;
  const IrcMeasureResult *measures =
      irc_assessment_get_measures (assessment, &n);
  g_auto (GStrv) notes = NULL;

  g_assert_cmpuint (index, <, n);
  notes = irc_plan_dup_measure_notes (assessment, &measures[index], NOW);
  return g_strjoinv ("\n", notes);
}

static char *
dup_ask_notes (Fixture *self, guint index)
{
  IrcAssessment *assessment = irc_session_get_assessment (self->session);
  guint n;
  const IrcAskResult *asks = irc_assessment_get_asks (assessment, &n);
  g_auto (GStrv) notes = NULL;

  g_assert_cmpuint (index, <, n);
  notes = irc_plan_dup_ask_notes (assessment, &asks[index], NOW);
  return g_strjoinv ("\n", notes);
}

#define MEASURE(id, criterion, start, more)                                    \
  "{'id': '" id "', 'criterion': '" criterion "', 'start': '" start "'" more "}"

static void
test_measure_notes (void)
{
  static const struct {
    const char *measures, *notes;
  } rows[] = {
    { MEASURE ("a", "in-2-time", "2027-Q1", ""), "" },
    { MEASURE ("a", "in-2-time", "", ""), "" },
    /* The quarter of the day itself is not past; the one before is. */
    { MEASURE ("a", "in-2-time", "2026-Q4", ""), "" },
    { MEASURE ("a", "in-2-time", "2026-Q3", ""),
      "By its dates it is over: mark it as done, or give it new ones." },
    { MEASURE ("a", "in-2-time", "2026-Q3", ", 'quarters': 2"),
      "Its start is in the past." },
    { MEASURE (
          "a", "in-2-time", "2026-Q3", ", 'quarters': 2, 'status': 'started'"),
      "" },
    { MEASURE ("a", "in-2-time", "2026-Q3", ", 'status': 'done'"), "" },
    { MEASURE ("a", "in-1-rounds", "2025-Q1", ", 'status': 'dropped'"), "" },
    { MEASURE ("a", "in-1-rounds", "", ""),
      "IN1.1 is in place already: mark the measure as done, or remove it." },
    { MEASURE ("a", "in-3-own-beds", "", ""),
      "IN3.2 is not a step of the option that you propose." },
    { MEASURE ("a", "in-2-admission-rights", "2027-Q1", "") ", " MEASURE (
          "b", "in-2-time", "2027-Q2", ""),
      "It starts before what it depends on is done: IN2.1." },
    { MEASURE ("a", "in-2-time", "2027-Q3", ", 'quarters': 2"),
      "It ends after the date of your target." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_auto (Fixture) self = { 0 };
    g_autofree char *more = g_strdup_printf (
        ", 'targets': {'inpatient': {'level': 2, 'by': '2027-09'}}, "
        "'measures': [%s]",
        rows[i].measures);
    fixture_open (&self, OPEN, more);
    g_autofree char *notes = dup_measure_notes (&self, 0);
    g_assert_cmpstr (notes, ==, rows[i].notes);
  }
}

static void
test_ask_notes (void)
{
  static const struct {
    const char *ask, *notes;
  } rows[] = {
    { "'criteria': ['in-2-time'], 'by': '2026-11'", "" },
    { "'criteria': ['in-2-time'], 'by': '2026-10'",
      "Its date is in the past." },
    { "'criteria': []",
      "It serves no criterion yet: choose one, so that arguments can stand "
      "behind it." },
    { "'criteria': ['in-2-time', 'in-1-rounds']", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_auto (Fixture) self = { 0 };
    g_autofree char *more =
        g_strdup_printf (", 'asks': [{'id': 'a', %s}]", rows[i].ask);
    fixture_open (&self, OPEN, more);
    g_autofree char *notes = dup_ask_notes (&self, 0);
    g_assert_cmpstr (notes, ==, rows[i].notes);
  }
}

/* The chain from a request to a reference, where no argument is chosen. */
static void
test_broken_chain (void)
{
  g_auto (Fixture) self = { 0 };
  fixture_open (&self,
                OPEN,
                ", 'asks': [{'id': 'a', 'criteria': ['in-1-rounds']}], "
                "'arguments': {'chosen': []}");
  g_autofree char *notes = dup_ask_notes (&self, 0);
  guint n;
  const IrcAskResult *asks =
      irc_assessment_get_asks (irc_session_get_assessment (self.session), &n);

  g_assert_cmpstr (notes,
                   ==,
                   "No argument stands behind it yet.\n"
                   "What it is for is in place already, or does not apply.");
  g_assert_cmpuint (irc_plan_count_references (&asks[0]), ==, 0);
}

/* Counted by hand: each reference once, however many arguments cite it. */
static void
test_references (void)
{
  g_auto (Fixture) self = { 0 };
  fixture_open (&self, OPEN, "");
  guint n;
  const IrcAskResult *asks =
      irc_assessment_get_asks (irc_session_get_assessment (self.session), &n);

  for (guint i = 0; i < n; i++) {
    g_autoptr (GPtrArray) seen = g_ptr_array_new ();
    for (guint k = 0; k < asks[i].n_arguments; k++)
      for (guint r = 0; r < asks[i].arguments[k]->n_references; r++) {
        const IrcReference *reference = asks[i].arguments[k]->references[r];
        gpointer id = (gpointer) (gintptr) reference->id;
        if (reference->printable && !g_ptr_array_find (seen, id, NULL))
          g_ptr_array_add (seen, id);
      }
    g_assert_cmpuint (irc_plan_count_references (&asks[i]), ==, seen->len);
    g_assert_cmpuint (seen->len, >, 0);
  }
}

int
main (int argc, char **argv)
{
  /* Whole files are compared, with the moment of the last edit in them. */
  g_setenv ("SOURCE_DATE_EPOCH", "1795348800", TRUE); /* 22 Nov 2026, 12:00 */
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-editor/draft", test_draft);
  g_test_add_func ("/plan-editor/adopt", test_adopt);
  g_test_add_func ("/plan-editor/adopt-both", test_adopt_both);
  g_test_add_func ("/plan-editor/own", test_own);
  g_test_add_func ("/plan-editor/undo", test_undo);
  g_test_add_func ("/plan-editor/follows", test_follows);
  g_test_add_func ("/plan-editor/add", test_add);
  g_test_add_func ("/plan-editor/add-ask", test_add_ask);
  g_test_add_func ("/plan-editor/order", test_order);
  g_test_add_func ("/plan-editor/remove", test_remove);
  g_test_add_func ("/plan-editor/link", test_link);
  g_test_add_func ("/plan-notes/measures", test_measure_notes);
  g_test_add_func ("/plan-notes/asks", test_ask_notes);
  g_test_add_func ("/plan-notes/broken-chain", test_broken_chain);
  g_test_add_func ("/plan-notes/references", test_references);
  return g_test_run ();
}
